"""Words spoken by espeak-ng, where that program is installed."""

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

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_VOICE = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,30}(\+[A-Za-z0-9]{1,20})?")
_FEMALE_WORDS = ("female", "woman", "girl", "女")
_MALE_WORDS = ("male", "man", "boy", "男")


def speak(text: str, voice: str | None = None) -> bytes:
    """Return a text spoken as the bytes of a WAV file; blocks.

    Raises OperationRejected when no such program is installed or the voice is unknown.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise OperationRejected(
            "Speaking a text needs the program espeak-ng, which is not installed on this machine.",
            hint="Install it (Debian, Ubuntu: apt install espeak-ng; macOS: brew install "
            "espeak-ng; Windows: its installer), or upload a recording of the words.",
        )
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "spoken.wav"
        command = [program, "-v", voice_for(text, voice), "-s", SPEED, "-w", str(out), "--stdin"]
        try:
            done = subprocess.run(  # noqa: S603 - a list, with the text on standard input
                command, input=text.encode(), capture_output=True, timeout=LONGEST_S, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise EngineFailed(f"espeak-ng could not speak the text: {error}.") from None
        if done.returncode or not out.is_file() or not out.stat().st_size:
            said = done.stderr.decode(errors="replace").strip().splitlines()[:1]
            raise OperationRejected(
                f"espeak-ng did not speak the text{': ' + said[0] if said else ''}.",
                hint='Leave the voice out, or name one it has, such as "en-gb" or "en+f3".',
            )
        return out.read_bytes()


def voice_for(text: str, wish: str | None) -> str:
    """Return the voice that suits a wish and the language of a text."""
    language = "cmn" if _CHINESE.search(text) else "en"
    asked = (wish or "").strip().casefold()
    if not asked:
        return language
    if any(word in asked for word in _FEMALE_WORDS):
        return language + FEMALE
    if any(word in asked for word in _MALE_WORDS):
        return language + MALE
    return asked if _VOICE.fullmatch(asked) else language
