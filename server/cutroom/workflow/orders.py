"""Which operations of a plan deliver a file, and what they ask the backend for."""

import shutil
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cutroom.errors import FileDamaged, OutputRefused
from cutroom.protocol.timelines import TIMELINES, UNPUBLISHED

NOT_OUTPUT = frozenset({"op", "copy_streams"})
"""Parameters of an `export` operation that say nothing about the file's form."""
PICTURES = frozenset({"png", "jpg", "jpeg"})
ARCHIVE = "zip"
"""How a series of pictures travels; on disk it is a folder."""
FILES = frozenset(
    {
        "export",
        "extract_audio",
        "thumbnail",
        "extract_frames",
        "export_captions",
        "export_timeline",
    }
)
"""Operations that write a file and leave the timeline as it is."""
BATCH = "batch"
DELIVERIES = FILES | {BATCH}
"""With the one that writes several."""


def wishes_of(operation: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a delivering operation asks of the file, in a render's own words."""
    asked = {key: value for key, value in operation.items() if key not in NOT_OUTPUT}
    match operation.get("op"):
        case "thumbnail":
            return {"format": "jpg", **asked}
        case "extract_audio":
            return {"format": "mp3", **asked}
        case "extract_frames":
            return {"format": "png", "fps": 1, **asked}
        case "export_captions":
            return {"format": "srt", **asked}
    return asked


def orders_in(plan: Sequence[Mapping[str, Any]], *, ours: bool) -> list[dict[str, Any]]:
    """Return the wishes of all deliveries in a plan, the film itself last.

    A foreign backend is asked for films only.
    """
    known = FILES if ours else frozenset({"export"})
    found = [
        operation
        for operation in plan
        if operation.get("op") in known and operation.get("format") not in UNPUBLISHED
    ]
    films = [wishes_of(one) for one in found if one.get("op") == "export"]
    return [*(wishes_of(one) for one in found if one.get("op") != "export"), *films[:1]]


def is_series(output: Mapping[str, Any]) -> bool:
    """Say whether an export is a row of pictures."""
    return str(output.get("format")).lower() in PICTURES and output.get("fps") is not None


def is_timeline(output: Mapping[str, Any]) -> bool:
    """Say whether an export is a timeline for another editor."""
    return str(output.get("format")).lower() in (*TIMELINES, "xml")


def unpack(archive: Path) -> Path:
    """Make a folder of an archive of pictures, beside it and in its place; return the folder.

    An existing folder is left alone: a number is added. Raises OutputRefused.
    """
    try:
        work = Path(tempfile.mkdtemp(prefix=".frames-", dir=archive.parent))
        try:
            with zipfile.ZipFile(archive) as held:
                for name in held.namelist():
                    (work / Path(name).name).write_bytes(held.read(name))
            work.chmod(0o755)
            folder = free_folder(archive.with_suffix(""))
            work.rename(folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        archive.unlink()
    except zipfile.BadZipFile as error:
        raise FileDamaged("The pictures arrived damaged.", hint="Export again.") from error
    except OSError as error:
        raise OutputRefused(f"The pictures cannot be written: {error.strerror}.") from error
    return folder


def free_folder(folder: Path) -> Path:
    """Return a folder that is not there yet: the given one, or with a number."""
    number, found = 1, folder
    while found.exists():
        number += 1
        found = folder.with_name(f"{folder.name}-{number}")
    return found


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    files = path.iterdir() if path.is_dir() else (path,)
    return sum(one.stat().st_size for one in files)
