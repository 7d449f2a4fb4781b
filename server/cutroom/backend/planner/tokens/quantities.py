"""Numbers, units and ordinals, put together from tokens."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.tokens.from_the_end import counted_from_end
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import (
    counted_seconds,
    covering,
    is_and_a_half,
    merged_times,
    spread_units,
    time_unit,
    with_units,
    word_of,
)
from cutroom.backend.planner.words.quantities import (
    CARDINALS,
    MULTIPLES,
    ORDINALS,
    RATIOS,
    TYPED_ORDINALS,
)
from cutroom.backend.planner.words.vocabulary import mistake


def gather(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with number words, units, ordinals and clock times put together."""
    told = _clip_one([_worded(token) for token in _parted(tokens, message)])
    told = counted_seconds(told, message)
    joined = spread_units(_compound_numbers(_clocks(told), message))
    joined = with_units(joined, message)
    joined = merged_times(joined, message)
    return counted_from_end(_ordinals(joined, message), message)


def _parted(tokens: Sequence[Token], message: str) -> list[Token]:
    return _fractions(_cornered(_listed(tokens), message), message)


LIST_MARKS = frozenset({")", ".", "、", "）", ":"})


def _numbers(token: Token) -> bool:
    """Say whether a number behind a token counts things: "clip 1: …, clip 2: …"."""
    worded = token.text.isascii() and token.is_a("title", "subtitle")
    return token.kind == "phrase" and (worded or token.is_a("clip", "picture", "video"))


def _listed(tokens: Sequence[Token]) -> list[Token]:
    """Turn the marks of a numbered list into stops: 1) … 2) …; "clip 1: …" names a clip."""
    places: list[int] = []
    for at, token in enumerate(tokens[:-1]):
        marked = tokens[at + 1].text in LIST_MARKS and tokens[at + 1].start == token.end
        apart = not places or at > places[-1] + 2
        before = tokens[at - 1] if at else None
        marked = marked and not (before and (before.text in ("、", ",") or _numbers(before)))
        if token.kind == "number" and token.amount == len(places) + 1 and marked and apart:
            places.append(at)
    if len(places) < 2:
        return list(tokens)
    result: list[Token] = []
    for at, token in enumerate(tokens):
        if at in places:
            result.append(replace(token, kind="punct", text="\n", value=None, facets=()))
        elif at - 1 not in places:
            result.append(token)
    return result


PARTS = {"tenth": 10, "fifth": 5, "quarter": 4, "third": 3, "eighth": 8}


def _fractions(tokens: Sequence[Token], message: str) -> list[Token]:
    """Join "a tenth", "one third" to a share, unless a noun is counted by it."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        beyond = tokens[at + 2] if at + 2 < len(tokens) else None
        ends = beyond is None or beyond.kind == "punct" or beyond.is_small()
        part = PARTS.get(after.text.lower()) if after is not None else None
        if part and after is not None and token.text.lower() in ("a", "one") and ends:
            result.append(covering(token, after, message, "percent", 1 / part))
            at += 2
        else:
            result.append(token)
            at += 1
    return result


def _cornered(tokens: Sequence[Token], message: str) -> list[Token]:
    """Join "at the bottom" and "left" to a corner."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        edge = last.of("position") if last is not None else None
        side = next((s for s in ("left", "right") if token.text.lower().startswith(s)), None)
        middle = edge == "center" and token.of("position") in ("top", "bottom")
        if last is not None and middle and token.kind == "phrase":
            result[-1] = replace(token, start=last.start)
        elif last is not None and edge in ("top", "bottom") and token.of("position") == "center":
            result[-1] = replace(last, end=token.end)
        elif last is not None and edge in ("top", "bottom") and side and token.kind == "phrase":
            corner = covering(last, token, message, "phrase", None)
            result[-1] = replace(corner, facets=(("position", f"{edge}-{side}"),))
        else:
            result.append(token)
    return result


def _clip_one(tokens: list[Token]) -> list[Token]:
    """Let "one" be a number after a noun that is counted: "clip one"."""
    for at in range(1, len(tokens)):
        noun = tokens[at - 1]
        counted = noun.is_a("clip", "picture", "video") and not noun.text.lower().endswith("s")
        numbered = tokens[at].text.lower() in ("one", "one's")
        if numbered and noun.kind in ("phrase", "word") and counted:
            tokens[at] = replace(tokens[at], kind="number", value=1.0, facets=())
    return tokens


def _worded(token: Token) -> Token:
    word = word_of(token)
    if word in MULTIPLES:
        return replace(token, kind="times", value=MULTIPLES[word])
    if (
        token.kind == "word"
        and 4 <= len(word) <= 7
        and word not in ORDINALS
        and not time_unit(word)
    ):
        near = next((o for o in TYPED_ORDINALS if mistake(word, o) in (1, 2)), None)
        if near:
            return replace(token, kind="ordinal", value=ORDINALS[near])
    if word in CARDINALS and not (token.kind == "phrase" and word == "one"):
        return replace(token, kind="number", value=float(CARDINALS[word]))
    return token


def _clocks(tokens: list[Token]) -> list[Token]:
    """Tell clock times from ratios: 16:9 is a shape; 9:16 is one unless it follows at or from."""
    shapes = any(t.kind == "colons" and t.value in RATIOS and t.value != "9:16" for t in tokens)
    result: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind != "colons":
            result.append(token)
            continue
        written = str(token.value)
        before = tokens[at - 1] if at else None
        timed = (
            before is not None and before.is_small("from", "at", "after", "before") and not shapes
        )
        partner = any(
            0 <= other < len(tokens)
            and tokens[other].kind == "colons"
            and tokens[other].value not in RATIOS
            for other in (at - 2, at + 2)
        )
        parts = written.split(":")
        if (written in RATIOS and not timed and not partner) or (
            len(parts) == 2 and len(parts[1]) != 2 and "." not in parts[1]
        ):
            result.append(replace(token, kind="ratio"))
            continue
        seconds = 0.0
        for part in parts:
            seconds = seconds * 60 + float(part)
        result.append(replace(token, kind="time", value=seconds))
    return result


def _compound_numbers(tokens: list[Token], message: str) -> list[Token]:
    """Join "forty five", "one hundred", "two and a half", "one point five"."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "number" and token.text.isalpha() and token.text.isascii():
            value, last = token.amount, at
            if at + 2 < len(tokens) and tokens[at + 1].text == "-" and _is_ones(tokens[at + 2]):
                tokens.pop(at + 1)
            if (
                at + 1 < len(tokens)
                and tokens[at + 1].kind == "number"
                and tokens[at + 1].text.isalpha()
            ):
                after = tokens[at + 1].amount
                if value >= 20 and value % 10 == 0 and after < 10:
                    value, last = value + after, at + 1
                elif after == 100 and value < 10:
                    value, last = value * 100, at + 1
            token = covering(token, tokens[last], message, "number", value)
            at = last
        if (token.kind == "number" or word_of(token) == "one") and is_and_a_half(tokens, at + 1):
            whole = token.amount if token.kind == "number" else 1
            token = covering(token, tokens[at + 3], message, "number", whole + 0.5)
            at += 3
        result.append(token)
        at += 1
    return result


def _is_ones(token: Token) -> bool:
    """Say whether a token is a number word below ten: the second half of "twenty-two"."""
    return token.kind == "number" and token.text.isalpha() and 0 < token.amount < 10


def _ordinals(tokens: list[Token], message: str) -> list[Token]:
    """Turn first … last, 第三, 倒数第二 into ordinals; 第5秒 stays a time."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        word = word_of(token)
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == "第" and following is not None and following.kind in ("number", "count"):
            result.append(covering(token, following, message, "ordinal", int(following.amount)))
            at += 2
            continue
        timed = result and (result[-1].is_small("from", "to", "at") or result[-1].text == "-")
        if word == "second" and timed and following is not None and following.kind == "number":
            result.append(covering(token, following, message, "time", following.value))
            at += 2
            continue
        if word == "倒" and message.startswith("倒数第", token.start):
            result.append(token)
        elif (
            ORDINALS.get(word) == -1
            and following is not None
            and following.kind == "count"
            and following.value == 1
        ):
            result.append(covering(token, following, message, "ordinal", -1))
            at += 2
            continue
        elif word in ORDINALS and token.kind in ("word", "phrase", "char"):
            result.append(replace(token, kind="ordinal", value=ORDINALS[word]))
        else:
            result.append(token)
        at += 1
    return result
