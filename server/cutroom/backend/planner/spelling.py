"""Mistyped words that hold a request together: "the secnd clip", "the first minlte"."""

from collections.abc import Sequence

from cutroom.backend.planner.quantity_words import TIME_WORDS
from cutroom.backend.planner.tokens import Token
from cutroom.backend.planner.vocabulary import is_everyday, mistake

COUNTS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "final", "three", "seven", "eight", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "middle",
)  # fmt: skip
UNITS = ("second", "seconds", "minute", "minutes", "percent")
SHORTENED = {
    "em": "them", "theres": "there's", "vid": "video", "vids": "videos", "pic": "photo",
    "pics": "photos", "gimme": "give me", "dunno": "don't know", "whats": "what's",
    "thats": "that's", "alot": "a lot", "bday": "birthday", "lil": "little", "bout": "about",
    "tho": "though", "cuz": "because", "coz": "because", "cos": "because", "thru": "through",
    "wo": "without", "sumthing": "something", "sth": "something", "abit": "a bit",
}  # fmt: skip
"""What is typed for short."""
TIMES = ("twice", "double", "triple", "quarter")
THINGS = ("clips", "videos", "photos", "images", "pictures", "audio", "voice", "color", "colour")
COUNTED = ("clip", "video", "picture", "photo", "shot", "segment")
MEASURES = ("number", "time", "dur", "ordinal", "percent", "clips")
DETERMINERS = ("the", "all", "each", "every", "both", "two", "my", "these", "auto")
WRITTEN_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "few")
SHORTEST = 4
OTHER_LETTER = 3
"""The rank of a mistake that replaces a letter, which makes a thing of many another word."""


def spelled(message: str, tokens: Sequence[Token]) -> str:
    """Return the message with one mistake forgiven in each unknown word at such a place."""
    parts: list[str] = []
    end = 0
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        meant = _meant(token, before, after)
        if meant is not None:
            parts += [message[end : token.start], meant]
            end = token.end
    return "".join([*parts, message[end:]])


def _meant(token: Token, before: Token | None, after: Token | None) -> str | None:
    word = token.text
    if token.kind == "word" and word.lower() in SHORTENED:
        return SHORTENED[word.lower()]
    if word == "n" and token.kind == "word" and before and after and after.kind != "punct":
        return "and"
    plain = token.kind == "word" and word.isascii() and word.isalpha() and word.islower()
    if not plain or len(word) < SHORTEST or is_everyday(word) or word in TIME_WORDS:
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


def _nearest(word: str, others: Sequence[str], *, below: int = OTHER_LETTER + 1) -> str | None:
    near = [(mistake(word, other), other) for other in others if word[0] == other[0]]
    return min((pair for pair in near if 0 < pair[0] < below), default=(0, None))[1]
