"""The bundled fonts: what each one covers, and which one draws a letter."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from struct import iter_unpack, unpack_from

from PIL import ImageFont

FOLDER = Path(__file__).parent.parent / "fonts"
PICTURE_SIZE = 109
"""The one size, in pixels per em, at which the emoji font holds its pictures."""
MEASURE_SIZE = 500
"""Large, because advances are rounded to whole pixels."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file; `pictures` marks the emoji font, which brings its own colours."""

    file: str
    pictures: bool = False


EMOJI = Face("emoji.ttf", pictures=True)
CJK = {True: Face("cjk-bold.otf"), False: Face("cjk-regular.otf")}
LATIN = {
    ("sans", True): Face("sans-bold.ttf"),
    ("sans", False): Face("sans-regular.ttf"),
    ("serif", True): Face("serif-bold.ttf"),
    ("serif", False): Face("serif-regular.ttf"),
    ("mono", True): Face("mono-bold.ttf"),
    ("script", True): Face("script-bold.otf"),
}
OTHERS = tuple(
    Face(name)
    for name in ("hebrew-bold.ttf", "arabic-bold.ttf", "thai-bold.ttf", "symbols.ttf", "math.ttf")
)
NICKNAMES = {
    "sans-serif": "sans",
    "黑体": "sans",
    "times": "serif",
    "georgia": "serif",
    "宋体": "serif",
    "monospace": "mono",
    "monospaced": "mono",
    "code": "mono",
    "typewriter": "mono",
    "等宽": "mono",
    "handwriting": "script",
    "handwritten": "script",
    "cursive": "script",
    "手写": "script",
    "手写体": "script",
}


def known_fonts() -> tuple[str, ...]:
    """Return the names that `CueStyle.font` may hold."""
    return tuple(dict.fromkeys(family for family, _ in LATIN))


def family_of(name: str | None) -> str:
    """Return the bundled family for a name; "sans" for none and for an unknown one."""
    wanted = (name or "").strip().lower()
    wanted = NICKNAMES.get(wanted, wanted)
    return wanted if wanted in known_fonts() else "sans"


@lru_cache(maxsize=16)
def faces_of(family: str, *, bold: bool) -> tuple[Face, ...]:
    """Return the faces that draw a family's text, in the order in which they are asked.

    Whatever the family, Chinese, Japanese and Korean come from one sans serif face.
    """
    own = LATIN.get((family, bold), LATIN[family, True])
    plain = LATIN["sans", bold]
    return tuple(dict.fromkeys((own, plain, CJK[bold], CJK[not bold], *OTHERS, EMOJI)))


def covers(face: Face, letter: str) -> bool:
    """Say whether a face has a glyph for one character."""
    starts, ends = _coverage(face.file)
    at = bisect_right(starts, ord(letter)) - 1
    return at >= 0 and ord(letter) <= ends[at]


@lru_cache(maxsize=32)
def _coverage(file: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Read the ranges of characters in a font's table of format 12.

    Our subsets keep that one table, so this stands in for a font library that would
    take ten times as long.
    """
    content = (FOLDER / file).read_bytes()
    tables = {tag: at for tag, _, at, _ in iter_unpack(">4sLLL", _directory(content))}
    cmap = tables[b"cmap"]
    (count,) = unpack_from(">H", content, cmap + 2)
    for index in range(count):
        _, _, offset = unpack_from(">HHL", content, cmap + 4 + 8 * index)
        form, _, _, _, groups = unpack_from(">HHLLL", content, cmap + offset)
        if form == 12:
            first = cmap + offset + 16
            ranges = tuple(iter_unpack(">LLL", content[first : first + 12 * groups]))
            return tuple(one[0] for one in ranges), tuple(one[1] for one in ranges)
    raise ValueError(f"{file} has no full table of characters")


def _directory(content: bytes) -> bytes:
    (count,) = unpack_from(">H", content, 4)
    return content[12 : 12 + 16 * count]


@lru_cache(maxsize=64)
def scaled(face: Face, size: float) -> ImageFont.FreeTypeFont:
    """Return a face ready to draw at a size in pixels per em."""
    pixels = PICTURE_SIZE if face.pictures else size
    return ImageFont.truetype(FOLDER / face.file, pixels, layout_engine=ImageFont.Layout.RAQM)


@lru_cache(maxsize=16384)
def advance(face: Face, text: str) -> float:
    """Return how far a text moves the pen, in ems."""
    size = PICTURE_SIZE if face.pictures else MEASURE_SIZE
    return scaled(face, size).getlength(text) / size
