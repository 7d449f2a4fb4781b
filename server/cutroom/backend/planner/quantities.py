"""Numbers, units and ordinals, put together from tokens."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.vocabulary import mistake

COUNTING = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
CARDINALS = {word: value for value, word in enumerate(COUNTING.split())} | {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "couple": 2, "dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "final": -1, "penultimate": -2,
    "最后": -1, "最末": -1, "末尾": -1, "倒数第一": -1, "倒数第二": -2, "倒数第三": -3,
}  # fmt: skip
TYPED_ORDINALS = ("first", "second", "third", "fourth")
TIME_WORDS = {
    "second": 1.0, "seconds": 1.0, "sec": 1.0, "secs": 1.0, "minute": 60.0, "minutes": 60.0,
    "min": 60.0, "mins": 60.0, "hour": 3600.0, "hours": 3600.0, "millisecond": 0.001,
    "milliseconds": 0.001, "s": 1.0,
}  # fmt: skip
OTHER_UNITS = {
    "percent": ("percent", 0.01), "times": ("times", 1.0), "frames": ("frames", 1.0),
    "degrees": ("degrees", 1.0), "pixels": ("px", 1.0), "decibels": ("db", 1.0),
    "semitones": ("semitones", 1.0), "fps": ("fps", 1.0), "db": ("db", 1.0), "lufs": ("lufs", 1.0),
    "px": ("px", 1.0), "x": ("times", 1.0), "wide": ("px", 1.0), "tall": ("px", 1.0),
}  # fmt: skip
RATIOS = frozenset(
    [
        "9:16",
        "16:9",
        "4:3",
        "3:4",
        "1:1",
        "4:5",
        "5:4",
        "21:9",
        "9:21",
        "2:3",
        "3:2",
        "2:1",
        "1:2",
        "18:9",
        "2.35:1",
        "2.39:1",
        "1.85:1",
        "2.4:1",
    ]
)
MULTIPLES = {
    "double": 2.0,
    "triple": 3.0,
    "加倍": 2.0,
    "翻倍": 2.0,
    "翻一倍": 2.0,
    "twice": 2.0,
    "thrice": 3.0,
    "两倍": 2.0,
}
FURTHER = ("more", "additional", "extra", "further")
CLASSIFIERS = "个张段条幅首句行份组块格节"


def _counted_seconds(tokens: Sequence[Token], message: str) -> list[Token]:
    """Read "the 15th second" as the time it is."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        scale = (
            TIME_WORDS.get(_word(token)) if token.kind in ("word", "phrase", "ordinal") else None
        )
        counted = last is not None and last.kind == "ordinal" and last.text[:1].isdigit()
        if last is not None and counted and last.amount > 1 and scale and _word(token) != "s":
            result[-1] = covering(last, token, message, "time", last.amount * scale)
        else:
            result.append(token)
    return result


def gather(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with number words, units, ordinals and clock times put together."""
    told = _clip_one([_worded(token) for token in _parted(tokens, message)])
    told = _counted_seconds(told, message)
    joined = _spread_units(_clocks(told))
    joined = _compound_numbers(joined, message)
    joined = _with_units(joined, message)
    joined = _merged_times(joined, message)
    return _ordinals(joined, message)


def _parted(tokens: Sequence[Token], message: str) -> list[Token]:
    return _fractions(_cornered(_listed(tokens), message), message)


LIST_MARKS = frozenset({")", ".", "、", "）", ":"})


def _listed(tokens: Sequence[Token]) -> list[Token]:
    """Turn the marks of a numbered list into stops: 1) … 2) … 3) …"""
    places: list[int] = []
    for at, token in enumerate(tokens[:-1]):
        marked = tokens[at + 1].text in LIST_MARKS and tokens[at + 1].start == token.end
        apart = not places or at > places[-1] + 2
        marked = marked and not (at and tokens[at - 1].text in ("、", ","))
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
        if tokens[at].text.lower() == "one" and noun.kind == "phrase" and counted:
            tokens[at] = replace(tokens[at], kind="number", value=1.0, facets=())
    return tokens


def _spread_units(tokens: list[Token]) -> list[Token]:
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


def _word(token: Token) -> str:
    return token.text.lower() if token.kind in ("word", "phrase", "char") else ""


def _worded(token: Token) -> Token:
    word = _word(token)
    if word in MULTIPLES:
        return replace(token, kind="times", value=MULTIPLES[word])
    if (
        token.kind == "word"
        and 4 <= len(word) <= 7
        and word not in ORDINALS
        and not _time_unit(word)
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
        if (token.kind == "number" or _word(token) == "one") and _is_and_a_half(tokens, at + 1):
            whole = token.amount if token.kind == "number" else 1
            token = covering(token, tokens[at + 3], message, "number", whole + 0.5)
            at += 3
        result.append(token)
        at += 1
    return result


def _is_and_a_half(tokens: Sequence[Token], at: int) -> bool:
    return [_word(token) for token in tokens[at : at + 3]] == ["and", "a", "half"]


def _time_unit(word: str) -> float | None:
    """Return the seconds of a unit word, one typing mistake forgiven in the longer ones."""
    if word in TIME_WORDS or len(word) < 5:
        return TIME_WORDS.get(word)
    near = (unit for unit in ("second", "seconds", "minute", "minutes") if mistake(word, unit))
    return next((TIME_WORDS[unit] for unit in near), None)


def _with_units(tokens: list[Token], message: str) -> list[Token]:
    """Join a number with the unit word after it; "half a minute" and "a second" count too."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        words = [_word(other) for other in tokens[at : at + 4]]
        if token.kind == "number":
            after = at + 1
            if after < len(tokens) and tokens[after].text == "-":
                after += 1
            if after + 1 < len(tokens) and _word(tokens[after]) in FURTHER:
                unit = _word(tokens[after + 1])
                after += unit in OTHER_UNITS or unit in TIME_WORDS
            if (
                token.text.lower() == "couple"
                and _word(tokens[min(after, len(tokens) - 1)]) == "of"
            ):
                after += 1
            unit = _word(tokens[after]) if after < len(tokens) else ""
            if scale := _time_unit(unit):
                amount = token.amount * scale
                if _is_and_a_half(tokens, after + 1):
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
            if _is_and_a_half(tokens, at + 2):
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
                if _is_and_a_half(tokens, at + 2):
                    amount, last = amount * 1.5, at + 4
                kind = "each" if words[0] in ("per", "every", "each") else "time"
                result.append(covering(token, tokens[last], message, kind, amount))
                at = last + 1
                continue
        if token.kind == "time" and _is_and_a_half(tokens, at + 1):
            seconds = token.amount
            extra = 30.0 if seconds >= 60 else 0.5
            result.append(covering(token, tokens[at + 3], message, "time", seconds + extra))
            at += 4
            continue
        result.append(token)
        at += 1
    return result


def _merged_times(tokens: list[Token], message: str) -> list[Token]:
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


def _ordinals(tokens: list[Token], message: str) -> list[Token]:
    """Turn first … last, 第三, 倒数第二 into ordinals; 第5秒 stays a time."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        word = _word(token)
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
