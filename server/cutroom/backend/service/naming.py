"""File names as people gave them, made safe to show and unique to find."""

import unicodedata
from pathlib import PurePosixPath

from cutroom.domain.media import ACCEPTED

MAX_CHARACTERS = 150
ENDINGS = frozenset(ending for endings in ACCEPTED.values() for ending in endings)


def clean_name(given: str, *, ending: str = "") -> str:
    """Return a file name without folders, control characters and marks that turn text round.

    Letters of every script and emoji stay. A name without an accepted ending gets `ending`.
    """
    last = given.replace("\\", "/").rstrip("/").rpartition("/")[2]
    normal = unicodedata.normalize("NFC", last.encode("utf-8", "replace").decode())
    kept = "".join(c for c in normal if c == "\u200d" or unicodedata.category(c)[0] != "C")
    name = " ".join(kept.split()).strip(". ") or "file"
    path = PurePosixPath(name)
    suffix = path.suffix if path.suffix[1:].lower() in ENDINGS else ""
    stem = name.removesuffix(suffix) if suffix else name
    if not suffix and ending:
        suffix = f".{ending}"
    return stem[: MAX_CHARACTERS - len(suffix)].rstrip() + suffix
