"""Pieces that say more of words on screen: how they look, how long they stay, what they say."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS
from cutroom.backend.planner.clauses.joint import Joint
from cutroom.backend.planner.clauses.piece_kinds import (
    is_attribute,
)
from cutroom.backend.planner.clauses.pieces import (
    ATTRIBUTES,
    LETTERS,
    MEASURES,
    WORDY,
    verbs_of,
)
from cutroom.backend.planner.tokens.token import Token


def lit_words(j: Joint) -> bool | None:
    """Captions by the word: "…, word by word highlight", "with the active word in yellow"."""
    by_word = j.names("by_word") and all(
        t.is_a("by_word", "highlights", "text", "effect", "filter", "animate") or t.of("color")
        for t in j.said
    )
    return True if by_word and j.about("subtitle", "transcribe") else None


def formatted_words(j: Joint) -> bool | None:
    """The format of what is handed over: "I need the subtitle file, srt format"."""
    form = any(t.of("format") for t in j.said) and all(
        t.of("format")
        or t.is_a("set", "files", "save", "convert")
        or t.is_small("to", "at")
        or t.text in ("格", "式", "格式")
        for t in j.said
    )
    handed = j.about("subtitle", "export", "thumbnail", "frame", "extract", "download")
    acts = any(
        t.text.lower() != "format"
        and not (t.is_a("save", "convert") and j.about("extract", "subtitle"))
        for t in verbs_of(j.piece)
    )
    return True if form and handed and not acts else None


def tinted_words(j: Joint) -> bool | None:
    """ "warmer", 冷一点 after a colour temperature."""
    if not (j.about("temperature") and j.names("warmer", "cooler")):
        return None
    return all(t.is_a("warmer", "cooler", "it") or t.kind == "word" for t in j.said)


def animated_words(j: Joint) -> bool | None:
    """How words come in: "…, sliding in"."""
    listed = j.piece[0].text.lower() in ("a", "an")
    plain = all(t.of("animation") or t.is_a("animate") for t in j.said)
    named = any(t.of("animation") for t in j.said)
    return True if j.quoted and not listed and plain and named else None


def outlined_words(j: Joint) -> bool | None:
    """ "…, black outline"."""
    outlined = j.about(*WORDY) and j.names("outline")
    plain = all(t.is_a("outline", "add") or t.of("color") for t in j.said)
    return True if outlined and plain else None


def named_person(j: Joint) -> bool | None:
    """The name and the title of a lower third."""
    if not j.about("lower_third"):
        return None
    named = any(t.kind == "quote" for t in j.said) and not verbs_of(j.piece)
    titled = all(t.text[:1].isupper() or t.is_small("filler") for t in j.said)
    return True if named or titled else None


def dressed_words(j: Joint) -> bool | None:
    """How words look and where they stand: "…, bold, at the top"."""
    own_object = any(
        t.is_a(*OBJECTS)
        and not t.is_a(*ATTRIBUTES, "background", "highlights")
        and not (j.quoted and t.of("animation"))
        and not lettering(t, j.clause, j.said)
        for t in j.said
    )
    plain = all(is_attribute(t) or lettering(t, j.clause, j.said) for t in j.said)
    return True if (j.about_words or j.quoted) and not own_object and plain else None


NAMING = ("名", "叫")


def named_version(j: Joint) -> bool | None:
    """名字叫初剪版 after 保存."""
    named = j.said[0].is_small("saying") and any(mark in j.said[0].text for mark in NAMING)
    return True if named and j.about("save") and not j.quoted else None


def lasting_words(j: Joint) -> bool | None:
    """How long words stay: "…, extend until 5 s", "…, keep it up to 0:08"."""
    stays = j.names("lengthen", "keep", "show", "freeze") and any(
        t.kind in MEASURES for t in j.said
    )
    plain = all(
        t.kind in MEASURES or t.is_a("lengthen", "keep", "show", "freeze", "it") or t.is_small()
        for t in j.said
    )
    return True if stays and plain and j.quoted and j.about_words else None


def worded(j: Joint) -> bool | None:
    """What words say, when nothing was said of it before."""
    written = all(t.kind == "quote" or t.is_small("saying") for t in j.said)
    quote = any(t.kind == "quote" for t in j.said)
    return True if written and quote and j.about_words and not j.quoted else None


def lettering(token: Token, clause: Sequence[Token], said: Sequence[Token]) -> bool:
    """Say whether "letters" or their outline are those of the words spoken of: 白字黑边."""
    wordy = any(t.is_a(*WORDY) for t in clause) and not any(t.kind == "quote" for t in said)
    edged = token.is_a("bars") and any(t.of("color") for t in said)
    return wordy and (token.text.lower() in LETTERS or edged)


def dresses(first: Sequence[Token], other: Sequence[Token]) -> bool:
    """Say whether one of two pieces only says what the words in the other look like."""
    for words, manner in ((first, other), (other, first)):
        said = [t for t in manner if t.kind != "punct" and not t.is_small("filler", "connector")]
        wordy = any(t.is_a("subtitle", "title", "lower_third") for t in words)
        styled = any(t.of("color") or t.is_a("size", "bigger", "smaller", "bold") for t in said)
        if (
            wordy
            and styled
            and all(is_attribute(t) or t.of("color") or lettering(t, words, said) for t in said)
        ):
            return True
    return False
