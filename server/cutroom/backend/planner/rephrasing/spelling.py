"""Mistyped words that hold a request together: "the secnd clip", "the first minlte"."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.quantities import (
    CARDINALS,
    MULTIPLES,
    ORDINALS,
    OTHER_UNITS,
    TIME_WORDS,
)
from cutroom.backend.planner.words.vocabulary import (
    is_everyday,
    mistake,
    readings,
    spelling_of,
)

COUNTS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "final", "three", "seven", "eight", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "middle",
)  # fmt: skip
UNITS = ("second", "seconds", "minute", "minutes", "percent")
COMMON = (
    "the", "and", "that", "with", "this", "just", "what", "because", "should", "could", "would",
    "your", "please", "want", "then", "them", "from", "have", "when", "where", "which", "make",
    "there", "their", "really", "after", "before", "until", "between", "thing", "think", "only",
)  # fmt: skip
"""Words so common that two letters swapped in them are known for a slip."""


SHORTENED = {
    "em": "them", "theres": "there's", "vid": "video", "vids": "videos", "pic": "photo",
    "pics": "photos", "gimme": "give me", "dunno": "don't know", "whats": "what's",
    "thats": "that's", "alot": "a lot", "bday": "birthday", "lil": "little", "bout": "about",
    "theyre": "they're", "youre": "you're", "tho": "though", "cuz": "because", "coz": "because",
    "cos": "because", "thru": "through",
    "wo": "without", "lef": "left", "sumthing": "something", "sth": "something", "abit": "a bit",
}  # fmt: skip
"""What is typed for short."""
TIMES = ("twice", "double", "triple", "quarter")
THINGS = ("clips", "videos", "photos", "images", "pictures", "audio", "voice", "color", "colour")
COUNTED = ("clip", "video", "picture", "photo", "shot", "segment")
MEASURES = ("number", "time", "dur", "ordinal", "percent", "clips")
DETERMINERS = ("the", "all", "each", "every", "both", "two", "my", "these", "auto")
WRITTEN_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few")
SHORTEST = 4
COUNTING = frozenset({*CARDINALS, *MULTIPLES, *ORDINALS, *OTHER_UNITS, *TIME_WORDS})
SENTENCE_ENDS = frozenset(".;!?\n。；！？")
BLANKS = re.compile(r" {2,}")
WORDS = re.compile(r"[a-z0-9']+|[&+/]")
KEPT = frozenset({"beta", "inst", "anim", "stat"})
"""Short forms that are meant as they are written."""
OTHER_LETTER = 3
"""The rank of a mistake that replaces a letter, which makes a thing of many another word."""


def spelled(message: str, tokens: Sequence[Token]) -> str:
    """Return the message with one mistake forgiven in each unknown word, and single blanks.

    What follows "saying" or a colon, up to the next stop, is somebody's own words and stays.
    """
    parts: list[str] = []
    end, handed = 0, False
    for at, token in enumerate(tokens):
        gap = message[end : token.start]
        parts.append(gap if gap.strip(" ") else gap[:1])
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        handed = (handed and token.text not in SENTENCE_ENDS) or token.text == ":"
        handed = handed or token.is_small("saying") or token.is_a("save", "rename")
        meant = None if handed else _meant(token, before, after) or _slip(token)
        written = message[token.start : token.end]
        written = BLANKS.sub(" ", written) if token.kind == "phrase" else written
        parts.append(written if meant is None else meant)
        end = token.end
    return "".join([*parts, message[end:]])


def _slip(token: Token) -> str | None:
    """Return a token with the words in it that nobody knows spelled as they may be meant."""
    written = token.text
    plain = token.kind in ("word", "phrase") and written.isascii()
    if not plain or not (written.islower() or token.start == 0):
        return None
    words = WORDS.findall(written.lower())
    meant = [_known(word) or word for word in words]
    return None if meant == words else WORDS.sub(lambda met: meant.pop(0), written.lower())


def _known(word: str) -> str | None:
    """Return the word that an unknown one stands for."""
    if len(word) < SHORTEST or not word.isalpha() or word in KEPT or word in COUNTING:
        return None
    return None if is_everyday(word) or readings(word, False) else spelling_of(word)


def _meant(token: Token, before: Token | None, after: Token | None) -> str | None:
    word = token.text
    if token.kind == "word" and word.lower() in SHORTENED:
        return SHORTENED[word.lower()]
    if token.kind == "word" and (meant := _swapped(word)):
        return meant
    if word == "n" and token.kind == "word" and before and after and after.kind != "punct":
        return "and"
    plain = token.kind == "word" and word.isascii() and word.isalpha() and word.islower()
    if not plain or len(word) < SHORTEST or is_everyday(word) or word in COUNTING:
        return None
    counted = after is not None and (
        after.kind in MEASURES
        or after.is_a(*COUNTED)
        or after.text.lower() in (*UNITS, *WRITTEN_NUMBERS)
    )
    measured = before is not None and (
        before.kind in MEASURES or before.text.lower() in ("first", "last", "half", *COUNTS)
    )
    named = measured or (before is not None and before.text.lower() in DETERMINERS)
    quick = after is not None and after.text.lower().split()[:1] in (["as"], ["the"])
    return (
        (_nearest(word, COUNTS) if counted else None)
        or (_nearest(word, UNITS) if measured else None)
        or (_nearest(word, TIMES) if quick else None)
        or (_nearest(word, THINGS, below=OTHER_LETTER) if named else None)
    )


def _swapped(word: str) -> str | None:
    """Return the common word of which a word that nobody knows has two letters swapped."""
    if not word.islower() or word in COUNTING or is_everyday(word) or readings(word, False):
        return None
    return next((other for other in COMMON if mistake(word, other) == 1), None)


def _nearest(word: str, others: Sequence[str], *, below: int = OTHER_LETTER + 1) -> str | None:
    near = [(mistake(word, other), other) for other in others if word[0] == other[0]]
    return min((pair for pair in near if 0 < pair[0] < below), default=(0, None))[1]
