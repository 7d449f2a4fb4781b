"""Numbers put together with the units around them: five seconds, half a minute, 1 min 30 s."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.quantities import (
    CLASSIFIERS,
    FURTHER,
    OTHER_UNITS,
    TIME_WORDS,
)
from cutroom.backend.planner.words.vocabulary import mistake


def counted_seconds(tokens: Sequence[Token], message: str) -> list[Token]:
    """Read "the 15th second" as the time it is."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        scale = (
            TIME_WORDS.get(word_of(token)) if token.kind in ("word", "phrase", "ordinal") else None
        )
        counted = last is not None and last.kind == "ordinal" and last.text[:1].isdigit()
        if last is not None and counted and last.amount > 1 and scale and word_of(token) != "s":
            result[-1] = covering(last, token, message, "time", last.amount * scale)
        else:
            result.append(token)
    return result


def spread_units(tokens: list[Token]) -> list[Token]:
    """Give the numbers of a list the unit at its end: "at 10, 20 and 45 seconds"."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        places = [at]
        while (
            tokens[places[-1]].kind == "number"
            and places[-1] + 2 < len(tokens)
            and (tokens[places[-1] + 1].text.lower() in (",", "、", "and", "和", "&", "，"))
            and tokens[places[-1] + 2].kind in ("number", "time")
        ):
            places.append(places[-1] + 2)
        last = tokens[places[-1]]
        unit_at = places[-1] + 1
        unit = tokens[unit_at].text.lower() if unit_at < len(tokens) else ""
        named = last.kind == "time" or (last.kind == "number" and unit in TIME_WORDS)
        clip_before = at > 0 and tokens[at - 1].is_a("clip", "picture", "video")
        if len(places) < 3 or not named or clip_before:
            result.append(tokens[at])
            at += 1
            continue
        scale = TIME_WORDS.get(unit, 1.0)
        if last.kind == "time" and re.search(r"min|分", last.text):
            scale = 60.0
        result += [
            replace(tokens[i], kind="time", value=tokens[i].amount * scale) for i in places[:-1]
        ]
        at = places[-1]
    return result


def covering(first: Token, last: Token, message: str, kind: str, value: object) -> Token:
    """Return one token in the place of several."""
    return Token(kind, first.start, last.end, message[first.start : last.end], value)


def word_of(token: Token) -> str:
    """Return a token as a lower-case word; nothing for numbers and measures."""
    return token.text.lower() if token.kind in ("word", "phrase", "char") else ""


def is_and_a_half(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "and a half" stands at a place."""
    return [word_of(token) for token in tokens[at : at + 3]] == ["and", "a", "half"]


def time_unit(word: str) -> float | None:
    """Return the seconds of a unit word, one typing mistake forgiven in the longer ones."""
    if word in TIME_WORDS or len(word) < 5:
        return TIME_WORDS.get(word)
    near = (unit for unit in ("second", "seconds", "minute", "minutes") if mistake(word, unit))
    return next((TIME_WORDS[unit] for unit in near), None)


def with_units(tokens: list[Token], message: str) -> list[Token]:
    """Join a number with the unit word after it; "half a minute" and "a second" count too."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        found = next((joined for step in JOINING if (joined := step(tokens, at, message))), None)
        merged, at = found or ([tokens[at]], at + 1)
        result += merged
    return result


Joined = tuple[list[Token], int]
"""The tokens that stand for some, and the place after those."""


def _words(tokens: Sequence[Token], at: int) -> list[str]:
    return [word_of(other) for other in tokens[at : at + 3]]


def _measured(tokens: list[Token], at: int, message: str) -> Joined | None:
    """Join a number with its unit: "15 more seconds", "a couple of minutes", 3段."""
    token = tokens[at]
    if token.kind != "number":
        return None
    after = _unit_place(tokens, at)
    unit = word_of(tokens[after]) if after < len(tokens) else ""
    if scale := time_unit(unit):
        amount, last = _with_half(tokens, after, token.amount * scale, scale / 2)
        return [covering(token, tokens[last], message, "time", amount)], last + 1
    if unit in OTHER_UNITS:
        kind, scale = OTHER_UNITS[unit]
        whole = covering(token, tokens[after], message, kind, token.amount * scale)
        return [whole], after + 1
    counted = after < len(tokens) and tokens[after].kind in ("char", "phrase")
    if counted and tokens[after].text in CLASSIFIERS:
        return [covering(token, tokens[after], message, "count", token.value)], after + 1
    return None


def _unit_place(tokens: list[Token], at: int) -> int:
    """Return where the unit of a number stands, past a dash and "more", "extra", "of"."""
    after = at + 1
    if after < len(tokens) and tokens[after].text == "-":
        after += 1
    if after + 1 < len(tokens) and word_of(tokens[after]) in FURTHER:
        unit = word_of(tokens[after + 1])
        after += unit in OTHER_UNITS or unit in TIME_WORDS
    coupled = tokens[at].text.lower() == "couple"
    if coupled and word_of(tokens[min(after, len(tokens) - 1)]) == "of":
        after += 1
    return after


def _with_half(tokens: Sequence[Token], last: int, amount: float, half: float) -> tuple[float, int]:
    """Return an amount with the "and a half" after it, and the last place of both."""
    return (amount + half, last + 3) if is_and_a_half(tokens, last + 1) else (amount, last)


def _half_unit(tokens: list[Token], at: int, message: str) -> Joined | None:
    """Read "half a minute" and "half second"."""
    words = _words(tokens, at)
    last = 2 if words[1:2] in (["a"], ["an"]) else 1
    if words[0] != "half" or len(words) <= last or words[last] not in TIME_WORDS:
        return None
    seconds = TIME_WORDS[words[last]] / 2
    return [covering(tokens[at], tokens[at + last], message, "time", seconds)], at + last + 1


def _edge_unit(tokens: list[Token], at: int, message: str) -> Joined | None:
    """Read "the first minute": the unit is one of it, and the edge stays."""
    words = _words(tokens, at)
    edge = words[0] in ("first", "last", "final", "opening")
    if not edge or words[1:2] not in (["minute"], ["hour"], ["min"]):
        return None
    scale = TIME_WORDS[words[1]]
    amount, last = _with_half(tokens, at + 1, scale, scale / 2)
    unit = covering(tokens[at + 1], tokens[last], message, "time", amount)
    return [tokens[at], unit], last + 1


def _one_unit(tokens: list[Token], at: int, message: str) -> Joined | None:
    """Read "a minute" and "every second"; "a second clip" is none."""
    words = _words(tokens, at)
    regular = words[0] in ("per", "every", "each")
    if not (regular or words[0] in ("a", "an", "one")) or words[1:2] == []:
        return None
    scale = TIME_WORDS.get(words[1])
    if scale is None or (words[1] == "second" and _is_thing(tokens, at + 2)):
        return None
    amount, last = _with_half(tokens, at + 1, scale, scale / 2)
    kind = "each" if regular else "time"
    return [covering(tokens[at], tokens[last], message, kind, amount)], last + 1


def _is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a thing stands at a place that can be counted: a clip, a title."""
    things = ("clip", "video", "picture", "one", "music", "title", "text")
    return at < len(tokens) and tokens[at].is_a(*things)


def _time_and_half(tokens: list[Token], at: int, message: str) -> Joined | None:
    """Read "2min and a half"."""
    token = tokens[at]
    if token.kind != "time" or not is_and_a_half(tokens, at + 1):
        return None
    seconds = token.amount + (30.0 if token.amount >= 60 else 0.5)
    return [covering(token, tokens[at + 3], message, "time", seconds)], at + 4


JOINING = (_measured, _half_unit, _edge_unit, _one_unit, _time_and_half)


def merged_times(tokens: list[Token], message: str) -> list[Token]:
    """Join minutes with the seconds after them: 1 min 30 s, 1分30."""
    result: list[Token] = []
    for token in tokens:
        if result and _follows_minutes(result[-1], token, message):
            last = result[-1]
            result[-1] = covering(last, token, message, "time", last.amount + token.amount)
        elif len(result) > 1 and _ends_a_time(result, token):
            first = result[-2]
            whole = covering(first, token, message, "time", first.amount + token.amount)
            result[-2:] = [whole]
        else:
            result.append(token)
    return result


def _follows_minutes(last: Token, token: Token, message: str) -> bool:
    """Say whether a token is the seconds right after whole minutes."""
    minutes = last.kind == "time" and ":" not in last.text and last.amount % 60 == 0
    if not minutes or not last.value or message[last.end : token.start].strip():
        return False
    if not isinstance(token.value, float | int) or not 0 < token.amount < 60:
        return False
    if token.kind == "time" and ":" not in token.text:
        return True
    return token.kind == "number" and last.text.endswith("分")


def _ends_a_time(before: Sequence[Token], token: Token) -> bool:
    """Say whether a token is the seconds of "1 minute and 30 seconds"."""
    first, joint = before[-2:]
    joined = joint.is_small("connector") and joint.text == "and"
    if token.kind != "time" or not joined or first.kind != "time" or token.amount >= 60:
        return False
    return first.text.rstrip("s").endswith(("minute", "min", "hour"))
