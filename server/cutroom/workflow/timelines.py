"""Timelines for other editors: what they are asked for with, and their archives unpacked."""

import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from cutroom.client.placing import write_whole
from cutroom.errors import FileDamaged, FileError, OutputRefused
from cutroom.protocol.timelines import BESIDE, FILES, MAIN
from cutroom.workflow.orders import free_folder
from cutroom.workflow.paths import is_address, parse_source


def originals(sources: Sequence[str]) -> list[str]:
    """Return where the files lay that were uploaded from this machine."""
    found: list[str] = []
    for source in sources:
        if is_address(source.strip()):
            continue
        try:
            found.append(str(parse_source(source).absolute()))
        except FileError:
            continue
    return found


def unpack_timeline(archive: Path, wanted: Path) -> tuple[Path, Path | None]:
    """Put the timeline of an archive at its place, and what belongs to it into a folder beside it.

    Return where they are; the archive goes, existing files and folders are left alone. The
    timeline comes last and whole, and knows where its files lie. Raises OutputRefused.
    """
    work: Path | None = None
    try:
        work = Path(tempfile.mkdtemp(prefix=".files-", dir=wanted.parent))
        text = _extract(archive, work)
        folder = free_folder(wanted.with_name(f"{wanted.stem}-{FILES}"))
        if not any(work.iterdir()):
            return write_whole(text, wanted), None
        address = f"{folder.absolute().as_uri()}/".encode()
        for path in work.glob(f"{MAIN}-*"):
            path.write_bytes(path.read_bytes().replace(BESIDE.encode(), address))
        work.chmod(0o755)
        work.rename(folder)
        try:
            return write_whole(text.replace(BESIDE.encode(), address), wanted), folder
        except OutputRefused:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    except zipfile.BadZipFile as error:
        raise FileDamaged("The timeline arrived damaged.", hint="Export again.") from error
    except OSError as error:
        raise OutputRefused(f"The timeline cannot be written: {error.strerror}.") from error
    finally:
        archive.unlink(missing_ok=True)
        if work is not None:
            shutil.rmtree(work, ignore_errors=True)


def _extract(archive: Path, work: Path) -> bytes:
    """Write what belongs to a timeline into a folder, and return the timeline itself."""
    text = b""
    with zipfile.ZipFile(archive) as held:
        for entry in held.infolist():
            home, _, name = entry.filename.partition("/")
            if home == FILES and name:
                with held.open(entry) as packed, (work / Path(name).name).open("xb") as file:
                    shutil.copyfileobj(packed, file)
            elif home.startswith(MAIN):
                text = held.read(entry)
    return text
