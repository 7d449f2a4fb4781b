"""espeak-ng, where that program is installed: words spoken, and how they sound."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from cutroom.errors import EngineFailed, OperationRejected

PROGRAMS = ("espeak-ng", "espeak")
LONGEST_S = 120.0
"""How long speaking may take."""
SPEED = "160"
"""Words a minute: a narrator's pace."""
FEMALE, MALE = "+f3", "+m3"
SOME_VOICES = ("female", "male", "en-gb", "en-us", "de", "fr")
INSTALL = (
    "Install it (Debian, Ubuntu: apt install espeak-ng; macOS: brew install espeak-ng; "
    "Windows: its installer)"
)
INSTEAD = "Or install espeak-ng, which speaks without a model."

MANDARIN, PLAIN_MANDARIN = "cmn-latn-pinyin", "cmn"
"""The second reads the letters of the pinyin as English; old programs have no other."""

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SWITCH = re.compile(r"\([a-z-]+\)")
"""Marks in sounds where words of another language begin."""
_VOICE = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,30}(\+[A-Za-z0-9]{1,20})?")
FEMALE_WORDS = ("female", "woman", "girl", "女")
MALE_WORDS = ("male", "man", "boy", "男")


def find_program() -> str | None:
    """Return the program that speaks here, if there is one."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


def speak(text: str, voice: str | None = None) -> bytes:
    """Return a text spoken as the bytes of a WAV file; blocks.

    Raises OperationRejected when no such program is installed or the voice is unknown.
    """
    if find_program() is None:
        raise OperationRejected(
            "Speaking a text needs the program espeak-ng, which is not installed on this machine.",
            hint=f"{INSTALL}; for better voices, set CUTROOM_VOICE_MODEL. Or upload a recording.",
        )
    chosen = voice_for(text, voice)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "spoken.wav"
        done = _run(text, chosen, "-s", SPEED, "-w", str(out))
        if done.returncode and MANDARIN in chosen:
            chosen = chosen.replace(MANDARIN, PLAIN_MANDARIN)
            done = _run(text, chosen, "-s", SPEED, "-w", str(out))
        if done.returncode or not out.is_file() or not out.stat().st_size:
            said = done.stderr.decode(errors="replace").strip().splitlines()[:1]
            raise OperationRejected(
                f"espeak-ng did not speak the text{': ' + said[0] if said else ''}.",
                hint='Leave the voice out, or name one it has, such as "en-gb" or "en+f3".',
            )
        return out.read_bytes()


def sounds_of(words: str, voice: str) -> str:
    """Return the sounds of a few words in the letters of the IPA; empty where none are known.

    Raises EngineFailed when the program cannot tell them.
    """
    chosen = MANDARIN if voice == PLAIN_MANDARIN else voice
    done = _run(words, chosen, "-q", "--ipa")
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()[:1]
        raise EngineFailed(f"espeak-ng cannot tell how words sound: {(said or ['no reason'])[0]}.")
    sounds = " ".join(done.stdout.decode(errors="replace").split())
    return _SWITCH.sub("", sounds).strip()


def _run(text: str, voice: str, *options: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program on a text. Raises EngineFailed when it cannot be run."""
    command = [find_program() or PROGRAMS[0], "-v", voice, *options, "--stdin"]
    try:
        return subprocess.run(  # noqa: S603 - a list, with the text on standard input
            command, input=text.encode(), capture_output=True, timeout=LONGEST_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineFailed(f"espeak-ng could not speak the text: {error}.") from None


def voice_for(text: str, wish: str | None) -> str:
    """Return the voice that suits a wish and the language of a text."""
    language = MANDARIN if _CHINESE.search(text) else "en"
    asked = (wish or "").strip().casefold()
    if not asked:
        return language
    if any(word in asked for word in FEMALE_WORDS):
        return language + FEMALE
    if any(word in asked for word in MALE_WORDS):
        return language + MALE
    return asked if _VOICE.fullmatch(asked) else language
