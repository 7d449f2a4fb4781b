"""Where media may be read and exports written: names to paths that were checked."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cutroom.errors import FileDamaged, FileError, FileMissing, FileNotAllowed, OutputRefused

LONGEST_SHOWN = 300
"""Characters of a path in a sentence."""
FILMS = ("mp4", "m4v", "mov", "webm", "mkv", "gif")
SOUNDS = ("mp3", "wav", "m4a", "aac", "flac", "opus", "ogg")
TIMELINES = ("otio", "fcpxml", "xml", "edl")
EXPORT_ENDINGS = (
    *FILMS, *SOUNDS, *TIMELINES, "png", "jpg", "jpeg", "srt", "vtt", "ass", "txt",
)  # fmt: skip
SAME_ENDING = {"jpeg": "jpg", "m4v": "mp4"}


def is_address(source: str) -> bool:
    """Say whether a source is an http(s) address."""
    return source.lower().startswith(("http://", "https://"))


def parse_source(source: str) -> Path:
    """Return the path that a path or a file URI names; nothing is looked up yet."""
    text = source.strip()
    if not text:
        raise FileMissing("An empty source names no file.")
    if "\0" in text:
        raise FileMissing("The path holds a NUL character.")
    scheme = text.partition(":")[0].lower()
    if scheme == "file" and text[4:5] == ":":
        return _file_uri(text)
    if "://" in text[:32] and len(scheme) > 1:
        raise FileError(
            f"{scheme}: addresses cannot be read.",
            hint="Give a path, a file:// URI or an http(s) URL.",
        )
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise FileMissing(f"{shown(Path(text))} names nobody's home folder.") from None


def shown(path: Path) -> str:
    """Return a path as sentences show it: the middle of an endless one is left out."""
    text = str(path)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:120]} … {text[-60:]}"


def _file_uri(text: str) -> Path:
    try:
        parts = urlsplit(text)
    except ValueError:
        raise FileMissing(f"{text!r} is no file URI.") from None
    if parts.netloc.lower() not in ("", "localhost"):
        raise FileMissing(
            f"The file URI points to the machine {parts.netloc!r}.",
            hint="Write it with three slashes: file:///folder/file.mp4.",
        )
    # A raw "#" or "?" in a name is far likelier than a fragment of a file.
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    path += f"#{parts.fragment}" if parts.fragment else ""
    try:
        decoded = unquote(path, errors="strict")
    except UnicodeDecodeError:
        decoded = os.fsdecode(bytes(unquote(path, encoding="latin-1"), "latin-1"))
    if "\0" in decoded:
        raise FileMissing("The file URI holds a NUL character.")
    if os.name == "nt" and decoded[:1] == "/" and decoded[2:3] == ":":
        decoded = decoded[1:]
    return Path(decoded)


def is_inside(path: Path, folders: Sequence[Path]) -> bool:
    """Say whether a resolved path lies in one of the folders."""
    return any(path.is_relative_to(_resolved(folder)) for folder in folders)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def readable_file(source: str, allowed: Sequence[Path]) -> Path:
    """Return the real path of a media file, every link followed.

    Raises FileNotAllowed, FileMissing or FileDamaged with the reason.
    """
    given = parse_source(source)
    try:
        path = given.resolve()
    except (OSError, RuntimeError):
        raise FileMissing(f"{given.name!r} leads nowhere.") from None
    if not is_inside(path, allowed):
        raise FileNotAllowed(f"{shown(given)} lies outside the allowed folders.")
    try:
        status = path.stat()
    except OSError:
        raise FileMissing(f"There is no file {shown(given)}.") from None
    if stat.S_ISDIR(status.st_mode):
        raise FileMissing(f"{shown(given)} is a folder.", hint="Name the files inside it.")
    if not stat.S_ISREG(status.st_mode):
        raise FileMissing(f"{shown(given)} is no ordinary file.", hint="Give a media file.")
    if status.st_size == 0:
        raise FileDamaged(f"{given.name} is empty.")
    if not os.access(path, os.R_OK):
        raise FileMissing(f"{given.name} may not be read.", hint="Check the file's permissions.")
    return path


def export_path(
    asked: str | None, *, ending: str, default_name: str, exports: Path, allowed: Sequence[Path]
) -> Path:
    """Return where an export goes, checked to be writable; the file need not exist yet.

    Raises FileNotAllowed or OutputRefused before anything was rendered.
    """
    if asked is None or not asked.strip():
        try:
            exports.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputRefused(f"{exports} cannot be made: {error.strerror}.") from error
        return _writable(exports / f"{default_name}.{ending}")
    if is_address(asked.strip()):
        raise OutputRefused("Exports are written to this machine, not to a web address.")
    try:
        return _asked_path(asked, ending, default_name, exports, allowed)
    except OSError as error:
        name = shown(Path(asked.strip()))
        raise OutputRefused(f"{name} cannot be used: {error.strerror}.") from error


def _asked_path(
    asked: str, ending: str, default_name: str, exports: Path, allowed: Sequence[Path]
) -> Path:
    given = parse_source(asked)
    is_folder = given.is_dir() or asked.rstrip().endswith(("/", os.sep))
    target = given / f"{default_name}.{ending}" if is_folder else given
    path = _resolved(target.parent) / target.name
    if path.is_symlink():
        path = _resolved(path)
    if not is_inside(path, (*allowed, exports.parent)):
        raise FileNotAllowed(f"{shown(given)} lies outside the allowed folders.")
    return _writable(path if is_folder else _with_ending(path, ending))


def ending_of(asked: str | None, format: str) -> str:
    """Return the file ending an export gets: the path's own where only it says one."""
    suffix = Path(asked).suffix.lstrip(".").lower() if asked else ""
    wanted = format.strip().lstrip(".").lower() or "mp4"
    return suffix if wanted == "mp4" and suffix in EXPORT_ENDINGS else wanted


def renamed(asked: str, ending: str) -> str:
    """Return a path with another ending where it has one that exports have."""
    path = Path(asked)
    known = path.suffix.lstrip(".").lower() in EXPORT_ENDINGS
    return str(path.with_suffix(f".{ending}")) if known else asked


def _with_ending(path: Path, ending: str) -> Path:
    suffix = path.suffix.lstrip(".").lower()
    if SAME_ENDING.get(suffix, suffix) == SAME_ENDING.get(ending, ending):
        return path
    if suffix in EXPORT_ENDINGS:
        raise OutputRefused(
            f"{path.name} does not end in .{ending}, which is the format asked for.",
            hint=f"Name it {path.with_suffix('.' + ending).name}, or ask for format {suffix}.",
        )
    return path.with_name(f"{path.name}.{ending}")


def _writable(path: Path) -> Path:
    folder = path.parent
    if folder.is_file():
        raise OutputRefused(f"{folder} is a file, not a folder.")
    if not folder.is_dir():
        raise OutputRefused(f"The folder {folder} does not exist.", hint="Create it first.")
    if path.is_dir():
        raise OutputRefused(f"{path} is a folder.", hint="Add a file name to it.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputRefused(f"The folder {folder} is not writable.")
    if len(os.fsencode(path.name)) > 240:
        raise OutputRefused("The file name is too long.", hint="Use a shorter name.")
    return path
