"""Text as what a reader sees: letters with their marks, each with the face that draws it."""

import re
import unicodedata
from dataclasses import dataclass

from cutroom.backend.render.lettering.fonts import CJK, EMOJI, Face, advance, covers, faces_of

JOINER = "\u200d"
TEXT_FORM, EMOJI_FORM, KEYCAP = "\ufe0e", "\ufe0f", "\u20e3"
NEWLINES = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
WIDE = re.compile(
    "[\u1100-\u11ff\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
SHARED = frozenset("‘’“”…—–·‖‥′″※×÷°±")
"""Marks that stand double-width among Chinese letters and narrow among Latin ones."""
SHOWN_AS_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa"
    "\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2764\u2795-\u2797\u27b0"
    "\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff]"
)
"""Characters that Unicode shows as emoji unless asked otherwise, and the red heart."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a reader counts as one letter or emoji; `width` is in ems."""

    text: str
    face: Face
    width: float

    @property
    def is_space(self) -> bool:
        """True where a line may end and the ink may not show."""
        return self.text.isspace()

    @property
    def is_wide(self) -> bool:
        """True for ideographs, kana and emoji, which lines may break around."""
        return self.face.pictures or (
            WIDE.match(self.text) is not None and not is_hangul(self.text[0])
        )


def is_hangul(letter: str) -> bool:
    """Say whether a character is Korean, which is written with spaces between words."""
    return "\uac00" <= letter <= "\ud7ff" or "\u1100" <= letter <= "\u11ff"


def paragraphs(text: str) -> list[str]:
    """Return the lines a writer made, composed, without characters that have no shape."""
    lines = NEWLINES.split(unicodedata.normalize("NFC", text))
    return ["".join(_shown(letter) for letter in line).rstrip() for line in lines]


def _shown(letter: str) -> str:
    if letter == "\t":
        return "    "
    if letter in "\u200c\u200d" or "\U000e0020" <= letter <= "\U000e007f":
        return letter
    return "" if unicodedata.category(letter) in ("Cc", "Cf", "Cs") else letter


def split(text: str) -> list[str]:
    """Return a paragraph's letters, marks and joined emoji kept with what they belong to."""
    found: list[str] = []
    for letter in text:
        if found and _continues(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _continues(before: str, letter: str) -> bool:
    if before == letter == "—":
        # The font draws the pair as one long dash, which no line may break.
        return True
    if unicodedata.category(letter).startswith("M") or letter in "\u200c\u200d":
        return not before.isspace()
    if TONES.match(letter) or "\U000e0020" <= letter <= "\U000e007f":
        return covers(EMOJI, before[0])
    if before.endswith(JOINER):
        return covers(EMOJI, letter) and covers(EMOJI, before[0])
    return _is_flag_half(letter) and len(before) == 1 and _is_flag_half(before)


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def letters_of(text: str, family: str, *, bold: bool) -> list[Letter]:
    """Return a paragraph's letters with the face and width of each.

    A letter that no bundled font covers becomes a space; `draw.missing_glyphs` names it.
    """
    parts = split(text)
    faces = faces_of(family, bold=bold)
    among_wide = WIDE.search(text) is not None
    found: list[Letter] = []
    for at, part in enumerate(parts):
        wide = among_wide and part[0] in SHARED and not _inside_latin(parts, at)
        face = CJK[bold] if wide and covers(CJK[bold], part[0]) else face_of(part, faces)
        if face is None:
            part, face = " ", faces[0]
        elif face.pictures:
            part = drawable(part)
        else:
            part = "".join(one for one in part if covers(face, one) or is_invisible(one))
        found.append(Letter(part, face, advance(face, part)))
    return found


def _inside_latin(parts: list[str], at: int) -> bool:
    """Say whether both neighbours are Latin letters, figures or spaces: don't, 3–4, A · B."""
    around = parts[at - 1 : at] + parts[at + 1 : at + 2]
    return len(around) == 2 and all(
        one.isspace() or (one[0].isalnum() and not WIDE.match(one)) for one in around
    )


def face_of(part: str, faces: tuple[Face, ...]) -> Face | None:
    """Return the first face that has the whole letter, else one that has its base, else None."""
    if _wants_emoji(part) and covers(EMOJI, part[0]):
        return EMOJI
    needed = [letter for letter in part if not is_invisible(letter)]
    if not needed:
        return None
    for face in faces:
        if all(covers(face, letter) for letter in needed):
            return face
    return next((face for face in faces if covers(face, part[0])), None)


def _wants_emoji(part: str) -> bool:
    if TEXT_FORM in part:
        return False
    if EMOJI_FORM in part or KEYCAP in part or TONES.search(part):
        return True
    return SHOWN_AS_EMOJI.match(part) is not None


def is_invisible(letter: str) -> bool:
    """Say whether a character only joins or varies its neighbours."""
    return letter in "\u200c\u200d" or "\ufe00" <= letter <= "\ufe0f"


def drawable(part: str) -> str:
    """Return an emoji sequence that the font draws as one picture.

    Skin tones inside joined emoji are not bundled: those sequences lose their tones,
    and a sequence that is still unknown shows its first emoji.
    """
    alone = advance(EMOJI, "\U0001f600")
    bare = TONES.sub("", part)
    for choice in (part, bare, bare.split(JOINER)[0], part[0]):
        if choice and 0 < advance(EMOJI, choice) < 1.5 * alone:
            return choice
    return part[0]
