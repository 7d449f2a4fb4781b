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
        token = tokens[at]
        words = [word_of(other) for other in tokens[at : at + 4]]
        if token.kind == "number":
            after = at + 1
            if after < len(tokens) and tokens[after].text == "-":
                after += 1
            if after + 1 < len(tokens) and word_of(tokens[after]) in FURTHER:
                unit = word_of(tokens[after + 1])
                after += unit in OTHER_UNITS or unit in TIME_WORDS
            if (
                token.text.lower() == "couple"
                and word_of(tokens[min(after, len(tokens) - 1)]) == "of"
            ):
                after += 1
            unit = word_of(tokens[after]) if after < len(tokens) else ""
            if scale := time_unit(unit):
                amount = token.amount * scale
                if is_and_a_half(tokens, after + 1):
                    amount += scale / 2
                    after += 3
                result.append(covering(token, tokens[after], message, "time", amount))
                at = after + 1
                continue
            if unit in OTHER_UNITS:
                kind, scale = OTHER_UNITS[unit]
                result.append(covering(token, tokens[after], message, kind, token.amount * scale))
                at = after + 1
                continue
            if (
                after < len(tokens)
                and tokens[after].kind in ("char", "phrase")
                and tokens[after].text in CLASSIFIERS
            ):
                result.append(covering(token, tokens[after], message, "count", token.value))
                at = after + 1
                continue
        if words[0] == "half" and words[1:2] and words[1] in TIME_WORDS:
            half = TIME_WORDS[words[1]] / 2
            result.append(covering(token, tokens[at + 1], message, "time", half))
            at += 2
            continue
        if (
            words[0] == "half"
            and words[1:2] in (["a"], ["an"])
            and words[2:3]
            and words[2] in TIME_WORDS
        ):
            result.append(
                covering(token, tokens[at + 2], message, "time", TIME_WORDS[words[2]] / 2)
            )
            at += 3
            continue
        if (
            words[0] in ("first", "last", "final", "opening")
            and words[1:2]
            and words[1] in ("minute", "hour", "min")
        ):
            amount, last = TIME_WORDS[words[1]], at + 1
            if is_and_a_half(tokens, at + 2):
                amount, last = amount * 1.5, at + 4
            result.append(token)
            result.append(covering(tokens[at + 1], tokens[last], message, "time", amount))
            at = last + 1
            continue
        if (
            words[0] in ("a", "an", "one", "per", "every", "each")
            and words[1:2]
            and words[1] in TIME_WORDS
        ):
            plural_next = at + 2 < len(tokens) and tokens[at + 2].is_a(
                "clip", "video", "picture", "one", "music", "title", "text"
            )
            if not (words[1] == "second" and plural_next):
                amount = TIME_WORDS[words[1]]
                last = at + 1
                if is_and_a_half(tokens, at + 2):
                    amount, last = amount * 1.5, at + 4
                kind = "each" if words[0] in ("per", "every", "each") else "time"
                result.append(covering(token, tokens[last], message, kind, amount))
                at = last + 1
                continue
        if token.kind == "time" and is_and_a_half(tokens, at + 1):
            seconds = token.amount
            extra = 30.0 if seconds >= 60 else 0.5
            result.append(covering(token, tokens[at + 3], message, "time", seconds + extra))
            at += 4
            continue
        result.append(token)
        at += 1
    return result


def merged_times(tokens: list[Token], message: str) -> list[Token]:
    """Join minutes with the seconds after them: 1 min 30 s, 1分30."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        if (
            last
            and last.kind == "time"
            and ":" not in last.text
            and last.amount % 60 == 0
            and last.value
        ):
            gap = message[last.end : token.start].strip()
            small = isinstance(token.value, float | int) and 0 < token.amount < 60
            if not gap and small and (token.kind == "time" and ":" not in token.text):
                result[-1] = covering(last, token, message, "time", last.amount + token.amount)
                continue
            if not gap and small and token.kind == "number" and last.text.endswith("分"):
                result[-1] = covering(last, token, message, "time", last.amount + token.amount)
                continue
        if (
            last
            and len(result) > 1
            and token.kind == "time"
            and last.is_small("connector")
            and last.text == "and"
        ):
            before = result[-2]
            if (
                before.kind == "time"
                and before.text.rstrip("s").endswith(("minute", "min", "hour"))
                and token.amount < 60
            ):
                result[-2:] = [
                    covering(before, token, message, "time", before.amount + token.amount)
                ]
                continue
        result.append(token)
    return result
