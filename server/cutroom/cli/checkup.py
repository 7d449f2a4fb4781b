"""`cutroom doctor`: is everything in place, and if not, how to mend it."""

import argparse
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import anyio

from cutroom.config import LOCAL, Settings, read_settings
from cutroom.errors import CutroomError
from cutroom.protocol.timelines import TIMELINES

ENOUGH_SPACE = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def doctor(chosen: argparse.Namespace) -> int:
    """Print every finding; exit code 1 when something is missing."""
    settings = read_settings()
    findings = [check(settings) for check in CHECKS]
    if chosen.json:
        print(json.dumps({"findings": [asdict(finding) for finding in findings]}, indent=2))
    else:
        for finding in findings:
            _print(finding)
    return 0 if all(finding.ok for finding in findings) else 1


def _print(finding: Finding) -> None:
    good, bad = (
        ("ok  ", "FAIL")
        if not sys.stdout.isatty()
        else ("\033[32mok  \033[0m", "\033[31mFAIL\033[0m")
    )
    print(f"{good if finding.ok else bad} {finding.name}: {finding.detail}")
    if not finding.ok and finding.remedy:
        print(f"     {finding.remedy}")


def _ffmpeg(_: Settings) -> Finding:
    from cutroom.backend.render.equipment import describe_ffmpeg, missing_codecs

    missing = missing_codecs()
    return Finding(
        "FFmpeg",
        not missing,
        f"{describe_ffmpeg()}" + (f", but without {', '.join(missing)}" if missing else ""),
        "Install the `av` package's own wheel: pip install --force-reinstall av",
    )


def _fonts(_: Settings) -> Finding:
    from cutroom.backend.render.lettering.draw import missing_glyphs

    missing = missing_glyphs("Aé中文字幕かな한글😀")
    return Finding(
        "Fonts",
        not missing,
        "Latin, Chinese, Japanese, Korean and emoji" if not missing else f"no glyph for {missing}",
        "Reinstall cutroom: its font files are missing or damaged.",
    )


def _home(settings: Settings) -> Finding:
    remedy = "Set CUTROOM_HOME to a folder that you may write, on a disk with room."
    try:
        settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = settings.home / ".doctor"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Finding("Data folder", False, f"{settings.home}: {error.strerror}", remedy)
    free = shutil.disk_usage(settings.home).free
    return Finding(
        "Data folder", free > ENOUGH_SPACE, f"{settings.home}, {free / 1e9:.1f} GB free", remedy
    )


def _allowed(settings: Settings) -> Finding:
    there = [folder for folder in settings.allowed_dirs if Path(folder).is_dir()]
    return Finding(
        "Allowed folders",
        bool(there),
        ", ".join(str(folder) for folder in there) or "none of them exists",
        "Set CUTROOM_ALLOWED_DIRS to the folders with your media.",
    )


def _backend(settings: Settings) -> Finding:
    from cutroom.wiring import open_room

    async def ask() -> str:
        async with open_room(settings) as room:
            return (await room.get_credits()).message

    try:
        with_answer = anyio.run(ask)
    except CutroomError as error:
        return Finding("Backend", False, f"{settings.backend}: {error}", error.hint)
    return Finding("Backend", True, f"{settings.backend}: {with_answer}")


def _token(settings: Settings) -> Finding:
    if settings.backend == LOCAL:
        return Finding("Token", True, "none needed: the embedded backend answers")
    detail = (
        "NEMO_TOKEN is set" if settings.token else "NEMO_TOKEN is not set: an anonymous one is used"
    )
    return Finding("Token", True, detail)


def _voices(settings: Settings) -> Finding:
    from cutroom.backend.render.speech.narrator import usable_voices
    from cutroom.backend.render.speech.troubles import ModelTrouble

    try:
        found = usable_voices(settings.voice_model)
    except ModelTrouble as trouble:
        return Finding("Voices", False, str(trouble), trouble.hint)
    return Finding("Voices", True, "; ".join(found) or "none: a voice-over would say what it needs")


def _speech(settings: Settings) -> Finding:
    from cutroom.backend.render.speech.listener import usable_recogniser
    from cutroom.backend.render.speech.troubles import ModelTrouble

    try:
        found = usable_recogniser(settings.speech_model)
    except ModelTrouble as trouble:
        return Finding("Speech recognition", False, str(trouble), trouble.hint)
    none = "none: captions want their words, or CUTROOM_SPEECH_MODEL"
    return Finding("Speech recognition", True, found or none)


def _timelines(_: Settings) -> Finding:
    from cutroom.backend.render.interchange.packages import EXTRA, is_installed

    if is_installed():
        return Finding("Timelines for other editors", True, ", ".join(TIMELINES))
    return Finding("Timelines for other editors", True, f"fcpxml; for the others run {EXTRA}")


CHECKS: tuple[Callable[[Settings], Finding], ...] = (
    _ffmpeg,
    _fonts,
    _home,
    _allowed,
    _backend,
    _token,
    _voices,
    _speech,
    _timelines,
)
