"""Cut the bundled fonts out of their Debian packages.

Run by hand when the bundle changes; `fonts/README.md` beside the fonts lists the
packages it needs:

    python tests/tools/subset_fonts.py server/cutroom/backend/render/fonts
"""

import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

NOTO = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto")
MONO = Path("/usr/share/fonts/truetype/jetbrains-mono")
SCRIPT = Path("/usr/share/fonts/opentype/dancingscript")
SIMPLIFIED = 2
"""Index of the simplified Chinese face in Noto's CJK collections."""

NAMES = (
    "囍喆堃骉羴猋飍珺瑄玹婳嬿淏湉炘燊燚芃虓翀祎禔禛竑翯晙暕曈杺烜爔玘玙珣琋琎瑀赟镕頔龘麤靐龖鱻掱赑厵瞐叒叕"
    "垚奡嫄嬅孖屾峣彧忞慜掞旂昳暐曌沨洺浛湜澔炆珅珽琇璆璠瓅矞纮翾鈊靑飏馡"
)
"""Characters of names and greetings that the old national sets leave out."""
TONES = range(0x1F3FB, 0x1F400)
BLACK_FLAG = 0x1F3F4
TAGS = range(0xE0061, 0xE007B)
HOME_NATIONS = {"gbeng", "gbsct", "gbwls"}


@dataclass(frozen=True, slots=True)
class Cut:
    """One font file of the bundle: where it comes from and what it keeps."""

    target: str
    source: Path
    points: frozenset[int]
    index: int = -1
    features: Sequence[str] | None = None
    """None: the features that fontTools keeps by default."""
    rename: str | None = None
    """A new name, where the OFL reserves the old one for the unmodified font."""


def flat(*groups: Iterable[int]) -> frozenset[int]:
    """Return the code points of several groups as one set."""
    return frozenset(point for group in groups for point in group)


def double_byte(codec: str, first: Iterable[int], second: Iterable[int]) -> frozenset[int]:
    """Return the characters that a double-byte encoding can write."""
    trail = tuple(second)
    found = (bytes((a, b)).decode(codec, "ignore") for a in first for b in trail)
    return frozenset(ord(text) for text in found if len(text) == 1)


def cuts() -> list[Cut]:
    """Return the whole bundle."""
    latin = flat(
        range(0x20, 0x7F),
        range(0xA0, 0x530),
        range(0x1E00, 0x2070),
        range(0x2070, 0x2190),
        (0x2212, 0x25CC, 0xFB01, 0xFB02, 0xFFFD),
    )
    han = flat(
        double_byte("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)),
        double_byte("big5", range(0xA1, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
        double_byte("euc_jp", range(0xA1, 0xF5), range(0xA1, 0xFF)),
        double_byte("euc_kr", range(0xA1, 0xC9), range(0xA1, 0xFF)),
        range(0x2010, 0x2060),
        range(0x2100, 0x2800),
        range(0x3000, 0x3400),
        range(0xFE10, 0xFE70),
        range(0xFF00, 0xFFF0),
        map(ord, f" {NAMES}"),
    ) - flat(range(0x21, 0xA7), range(0x370, 0x530))
    hebrew = flat(range(0x590, 0x600), range(0xFB1D, 0xFB50), (0x20, 0x20AA, 0x25CC))
    arabic = flat(range(0x600, 0x700), (0x20, 0x25CC))
    thai = flat(range(0xE00, 0xE80), (0x20, 0x25CC))
    symbols = flat((0x20,), range(0x2190, 0x2C00), range(0x1F100, 0x1F200), range(0x1F780, 0x1F7E0))
    maths = flat((0x20,), range(0x2200, 0x2300), range(0x27C0, 0x27F0), range(0x2A00, 0x2B00))
    plain = ("ccmp", "mark", "mkmk")
    return [
        Cut("sans-bold.ttf", NOTO / "NotoSans-Bold.ttf", latin),
        Cut("sans-regular.ttf", NOTO / "NotoSans-Regular.ttf", latin),
        Cut("serif-bold.ttf", NOTO / "NotoSerif-Bold.ttf", latin),
        Cut("serif-regular.ttf", NOTO / "NotoSerif-Regular.ttf", latin),
        Cut("mono-bold.ttf", MONO / "JetBrainsMono-Bold.ttf", latin, features=plain),
        Cut("script-bold.otf", SCRIPT / "DancingScript-Bold.otf", latin, rename="Cutroom Script"),
        Cut("cjk-bold.otf", CJK / "NotoSansCJK-Bold.ttc", han, SIMPLIFIED, plain),
        Cut("cjk-regular.otf", CJK / "NotoSansCJK-Regular.ttc", han, SIMPLIFIED, plain),
        Cut("hebrew-bold.ttf", NOTO / "NotoSansHebrew-Bold.ttf", hebrew),
        Cut("arabic-bold.ttf", NOTO / "NotoSansArabic-Bold.ttf", arabic),
        Cut("thai-bold.ttf", NOTO / "NotoSansThai-Bold.ttf", thai),
        Cut("symbols.ttf", NOTO / "NotoSansSymbols2-Regular.ttf", symbols, features=plain),
        Cut("math.ttf", NOTO / "NotoSansMath-Regular.ttf", maths, features=plain),
        Cut("emoji.ttf", NOTO / "NotoColorEmoji.ttf", flat(range(0x20, 0x110000)), features="*"),
    ]


def write(cut: Cut, folder: Path) -> int:
    """Write one subset and return its size in bytes."""
    font = TTFont(cut.source, fontNumber=cut.index, recalcTimestamp=False)
    if "CBDT" in font:
        drop_rare_emoji(font)
    options = subset.Options(hinting=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "BASE", "VORG", "vhea", "vmtx", "gasp", "kern"]
    if cut.features is not None:
        options.layout_features = list(cut.features)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=cut.points & set(font.getBestCmap()))
    cutter.subset(font)
    if cut.rename is not None:
        rename(font, cut.rename)
    if "CBDT" in font:
        shrink_pictures(font)
    keep_one_cmap(font)
    font.save(folder / cut.target)
    return (folder / cut.target).stat().st_size


def rename(font: TTFont, name: str) -> None:
    """Give a font another name, outside and inside its outlines' table."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = name.replace(" ", "") if record.nameID == 6 else name
    outlines = font["CFF "].cff
    outlines.fontNames = [name.replace(" ", "")]
    outlines.topDictIndex[0].FullName = name
    outlines.topDictIndex[0].FamilyName = name


def keep_one_cmap(font: TTFont) -> None:
    """Leave the one full table of characters (format 12) that cutroom reads itself."""
    table = CmapSubtable.newSubtable(12)
    table.platformID, table.platEncID, table.language = 3, 10, 0
    table.cmap = font.getBestCmap()
    font["cmap"].tables = [one for one in font["cmap"].tables if one.format == 14] + [table]


def drop_rare_emoji(font: TTFont) -> None:
    """Forget tones inside joined emoji and the flags of American states: half the size."""
    points = {name: point for point, name in font.getBestCmap().items()}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            ligatures = getattr(table, "ligatures", {})
            for first, found in list(ligatures.items()):
                kept = [
                    one
                    for one in found
                    if not is_rare([points.get(part, 0) for part in (first, *one.Component)])
                ]
                if kept:
                    ligatures[first] = kept
                else:
                    del ligatures[first]


def is_rare(sequence: list[int]) -> bool:
    """Say whether a sequence of code points is left out of the bundle."""
    if sequence[0] == BLACK_FLAG and len(sequence) > 2 and sequence[1] in TAGS:
        return "".join(chr(p - 0xE0000) for p in sequence if p in TAGS) not in HOME_NATIONS
    return len(sequence) > 2 and any(point in TONES for point in sequence)


def shrink_pictures(font: TTFont) -> None:
    """Give the emoji's pictures smaller palettes: three quarters of the size."""
    glyphs = [glyph for strike in font["CBDT"].strikeData for glyph in strike.values()]
    with ThreadPoolExecutor(2) as pool:
        pictures = pool.map(palette, [glyph.imageData for glyph in glyphs])
        for glyph, picture in zip(glyphs, pictures, strict=True):
            glyph.imageData = picture


def palette(png: bytes) -> bytes:
    """Return a PNG with at most 48 colours, or the same one where that is no gain."""
    command = ["pngquant", "--nofs", "--speed=1", "--strip", "48", "-"]
    smaller = subprocess.run(command, input=png, capture_output=True, check=True).stdout
    return min(smaller, png, key=len)


def main(folder: Path) -> None:
    """Write every font of the bundle into a folder and say what each weighs."""
    sizes = {cut.target: write(cut, folder) for cut in cuts()}
    for target, size in sizes.items():
        print(f"{target:20}{size / 1e6:6.2f} MB")
    print(f"{'all':20}{sum(sizes.values()) / 1e6:6.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
