"""Numbers, units, ordinals and stretches of time, put together from tokens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.vocabulary import mistake

CARDINALS = {
    word: value
    for value, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
     "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "couple": 2, "dozen": 12}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "last": -1, "final": -1, "penultimate": -2,
    "最后": -1, "最末": -1, "末尾": -1, "倒数第一": -1, "倒数第二": -2, "倒数第三": -3,
}  # fmt: skip
TIME_WORDS = {
    "second": 1.0, "seconds": 1.0, "sec": 1.0, "secs": 1.0, "minute": 60.0, "minutes": 60.0,
    "min": 60.0, "mins": 60.0, "hour": 3600.0, "hours": 3600.0, "millisecond": 0.001,
    "milliseconds": 0.001, "s": 1.0,
}  # fmt: skip
OTHER_UNITS = {
    "percent": ("percent", 0.01), "times": ("times", 1.0), "frames": ("frames", 1.0),
    "degrees": ("degrees", 1.0), "pixels": ("px", 1.0), "decibels": ("db", 1.0),
    "semitones": ("semitones", 1.0), "fps": ("fps", 1.0), "db": ("db", 1.0), "lufs": ("lufs", 1.0),
    "px": ("px", 1.0), "x": ("times", 1.0),
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
MULTIPLES = {"twice": 2.0, "thrice": 3.0, "两倍": 2.0}
CLASSIFIERS = "个张段条幅首句行份组块格节"
QUANTITY_KINDS = frozenset({"time", "percent", "times", "db", "fps", "px", "mb", "degrees"})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch as it was said: seconds from the start or the end, or shares of the whole."""

    start: float
    end: float | None
    """None is the end."""
    how: str = "between"
    """between, first, last, after, before, share, middle."""

    def within(self, length: float) -> tuple[float, float | None]:
        """Return start and end in seconds of something this long; None is its end."""
        if self.how == "last":
            return max(0.0, length - self.start), None
        if self.how == "share":
            start = self.start * length
            return start, None if self.end in (None, 1) else (self.end or 0) * length
        if self.how == "middle":
            return max(0.0, length / 2 - self.start / 2), min(length, length / 2 + self.start / 2)
        return self.start, self.end


def gather(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with number words, units, ordinals and clock times put together."""
    joined = _clocks([_worded(token) for token in tokens])
    joined = _compound_numbers(joined, message)
    joined = _with_units(joined, message)
    joined = _merged_times(joined, message)
    return _ordinals(joined, message)


def covering(first: Token, last: Token, message: str, kind: str, value: object) -> Token:
    """Return one token in the place of several."""
    return Token(kind, first.start, last.end, message[first.start : last.end], value)


def _word(token: Token) -> str:
    return token.text.lower() if token.kind in ("word", "phrase", "char") else ""


def _worded(token: Token) -> Token:
    word = _word(token)
    if word in MULTIPLES:
        return replace(token, kind="times", value=MULTIPLES[word])
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
            value, last = float(token.value), at  # type: ignore[arg-type]
            if (
                at + 1 < len(tokens)
                and tokens[at + 1].kind == "number"
                and tokens[at + 1].text.isalpha()
            ):
                after = float(tokens[at + 1].value)  # type: ignore[arg-type]
                if value >= 20 and value % 10 == 0 and after < 10:
                    value, last = value + after, at + 1
                elif after == 100 and value < 10:
                    value, last = value * 100, at + 1
            token = covering(token, tokens[last], message, "number", value)
            at = last
        if token.kind == "number" and _is_and_a_half(tokens, at + 1):
            token = covering(token, tokens[at + 3], message, "number", float(token.value) + 0.5)  # type: ignore[arg-type]
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
            unit = _word(tokens[after]) if after < len(tokens) else ""
            if scale := _time_unit(unit):
                amount = float(token.value) * scale  # type: ignore[arg-type]
                if _is_and_a_half(tokens, after + 1):
                    amount += scale / 2
                    after += 3
                result.append(covering(token, tokens[after], message, "time", amount))
                at = after + 1
                continue
            if unit in OTHER_UNITS:
                kind, scale = OTHER_UNITS[unit]
                result.append(
                    covering(token, tokens[after], message, kind, float(token.value) * scale)
                )  # type: ignore[arg-type]
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
            seconds = float(token.value)  # type: ignore[arg-type]
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
            and float(last.value) % 60 == 0
            and last.value
        ):  # type: ignore[operator, arg-type]
            gap = message[last.end : token.start].strip()
            small = isinstance(token.value, float | int) and 0 < float(token.value) < 60
            if not gap and small and (token.kind == "time" and ":" not in token.text):
                result[-1] = covering(
                    last, token, message, "time", float(last.value) + float(token.value)
                )  # type: ignore[arg-type]
                continue
            if not gap and small and token.kind == "number" and last.text.endswith("分"):
                result[-1] = covering(
                    last, token, message, "time", float(last.value) + float(token.value)
                )  # type: ignore[arg-type]
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
                and float(token.value) < 60
            ):  # type: ignore[arg-type]
                result[-2:] = [
                    covering(
                        before, token, message, "time", float(before.value) + float(token.value)
                    )
                ]  # type: ignore[arg-type]
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
            result.append(
                covering(token, following, message, "ordinal", int(float(following.value)))
            )  # type: ignore[arg-type]
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


# --- Stretches ----------------------------------------------------------------------

Rule = Callable[[list[Token], int], "tuple[int, Token] | None"]


def _is_to(token: Token) -> bool:
    return token.is_small("to") or token.text in ("-", "~", "–", "—")


def _instant(token: Token | None, unit: float | None = None) -> float | None:
    """Return the seconds a token stands for, numbers without a unit included when asked."""
    if token is None:
        return None
    if token.kind == "time":
        return float(token.value)  # type: ignore[arg-type]
    if token.kind == "number" and unit is not None:
        return float(token.value) * unit  # type: ignore[arg-type]
    return None


MOST_ARTICLES = 4


class Stretches:
    """Finds stretches, instants and durations among gathered tokens."""

    def __init__(self, tokens: list[Token], message: str):
        self.tokens = tokens
        self.message = message

    def at(self, place: int) -> Token | None:
        """Return the token at a place, if there is one."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def skip(self, place: int) -> int:
        """Step over a few articles, 在 and 第, which say nothing about time."""
        for _ in range(MOST_ARTICLES):
            token = self.at(place)
            if token is None or token.kind != "phrase" or token.is_small("from", "to"):
                break
            if not (token.is_small("filler", "mark") or token.text == "第"):
                break
            place += 1
        return place

    def find(self) -> list[Token]:
        """Return the tokens with every stretch, instant and duration as one token."""
        result: list[Token] = []
        place = 0
        while place < len(self.tokens):
            found = (
                self._between(place)
                or self._edge(place)
                or self._half(place)
                or self._open(place)
                or self._single(place)
            )
            if found:
                end, kind, value = found
                result.append(
                    covering(self.tokens[place], self.tokens[end - 1], self.message, kind, value)
                )
                place = end
            else:
                result.append(self.tokens[place])
                place += 1
        return result

    def _between(self, place: int) -> tuple[int, str, object] | None:
        token = self.tokens[place]
        opened = token.kind == "phrase" and (token.is_small("from") or token.text == "第")
        counted = token.kind == "word" and token.text.lower() in TIME_WORDS
        following = self.at(place + 1)
        if counted and following is not None and following.kind == "number":
            opened = True
        first_at = self.skip(place + 1) if opened else place
        first = self.at(first_at)
        if first is None:
            return None
        middle_at = first_at + 1
        while (mark := self.at(middle_at)) and (
            mark.is_small("mark") or (mark.text in ("处", "的"))
        ):
            middle_at += 1
        middle = self.at(middle_at)
        if middle is None or not (
            _is_to(middle) or (opened and token.text != "第" and middle.is_small("connector"))
        ):
            return None
        second_at = self.skip(middle_at + 1)
        second = self.at(second_at)
        if second is None:
            return None
        unit = None
        if second.kind == "time" and first.kind == "number":
            unit = (
                60.0
                if second.text.rstrip()
                .lower()
                .endswith(("m", "min", "mins", "minute", "minutes", "分", "分钟"))
                else 1.0
            )
        if opened and first.kind == "number" and second.kind == "number":
            unit = 1.0
        start = _instant(first, unit)
        if start is None and first.is_a("start_at") and opened:
            start = 0.0
        end = _instant(
            second,
            unit if unit else (1.0 if first.kind == "time" and second.kind == "number" else None),
        )
        to_end = second.is_a("end_at") or (second.kind == "ordinal" and second.value == -1)
        if start is None or (end is None and not to_end):
            return None
        stop = second_at + 1
        while (after := self.at(stop)) and after.is_small("mark") and not after.is_a("part"):
            stop += 1
        return stop, "span", Span(start, None if to_end else end)

    def _edge(self, place: int) -> tuple[int, str, object] | None:
        """First and last so many seconds."""
        token = self.tokens[place]
        how = None
        if (
            (token.kind == "ordinal" and token.value == 1)
            or token.text in ("前", "头", "开头", "最开始", "前面", "最前面", "开始", "片头")
            or token.text.lower() in ("opening", "beginning", "initial")
        ):
            how = "first"
        elif (
            (token.kind == "ordinal" and token.value == -1)
            or token.text in ("后", "结尾", "末尾", "尾部", "片尾", "最后面", "后面", "尾")
            or token.text.lower() in ("closing", "ending")
        ):
            how = "last"
        elif token.is_a("middle"):
            how = "middle"
        if how is None:
            return None
        time_at = place + 1
        while (gap := self.at(time_at)) and gap.text in ("的", "那", "这"):
            time_at += 1
        time = self.at(time_at)
        bare = how != "middle" and time is not None and time.kind == "number"
        if time is not None and (time.kind == "time" or (bare and self._unit_follows(time_at))):
            seconds = float(time.value)  # type: ignore[arg-type]
            return time_at + 1, "span", Span(0 if how == "first" else seconds, seconds, how)
        if (
            time is not None
            and how in ("first", "last")
            and time.text.lower() in ("second", "minute")
        ):
            seconds = TIME_WORDS[time.text.lower()]
            return time_at + 1, "span", Span(0 if how == "first" else seconds, seconds, how)
        return None

    def _unit_follows(self, place: int) -> bool:
        """Say whether "first 3 and last 5 seconds" goes on: the unit comes with the second."""
        mark, edge = self.at(place + 1), self.at(self.skip(place + 2))
        if mark is None or edge is None or not mark.is_small("connector") or edge.kind != "ordinal":
            return False
        time = self.at(self.skip(place + 2) + 1)
        return time is not None and time.kind == "time"

    def _half(self, place: int) -> tuple[int, str, object] | None:
        token = self.tokens[place]
        following = self.at(place + 1)
        if following is None:
            return None
        third = following.text.lower() in ("third", "thirds") or (
            following.kind == "ordinal" and following.value == 3
        )
        halved = following.is_a("half")
        quarter = following.text.lower() == "quarter"
        if not (third or halved or quarter):
            return None
        share = 0.5 if halved else 1 / 3 if third else 0.25
        first = (token.kind == "ordinal" and token.value == 1) or token.text in ("前", "上")
        last = (token.kind == "ordinal" and token.value in (-1, 2)) or token.text in ("后", "下")
        if first:
            return place + 2, "span", Span(0, share, "share")
        if last and not (token.value == 2 and not halved):
            return place + 2, "span", Span(1 - share, 1, "share")
        return None

    def _open(self, place: int) -> tuple[int, str, object] | None:
        """After 10 s, before 5 s, from 10 s on, up to 8 s."""
        token = self.tokens[place]
        time_at = self.skip(place + 1)
        time = self.at(time_at)
        if time is not None and time.kind == "time":
            seconds = float(time.value)  # type: ignore[arg-type]
            stop = time_at + 1
            while (after := self.at(stop)) and (
                after.is_small("mark", "after") or after.text.lower() == "on"
            ):
                stop += 1
            if token.is_small("after") and not _chinese(token):
                return stop, "span", Span(seconds, None, "after")
            if token.is_small("before") and not _chinese(token):
                return stop, "span", Span(0, seconds, "before")
            if token.text.lower() in ("until", "till", "up to"):
                return stop, "span", Span(0, seconds, "before")
            if token.is_small("from"):
                return stop, "span", Span(seconds, None, "after")
        return None

    def _single(self, place: int) -> tuple[int, str, object] | None:
        token = self.tokens[place]
        if token.kind == "time":
            seconds = float(token.value)  # type: ignore[arg-type]
            following = self.at(place + 1)
            before = self.at(place - 1)
            if before is not None and before.text == "第":
                stop = place + 1
                after = self.at(stop)
                if after is not None and after.is_small("mark") and not after.is_small("before"):
                    return stop + 1, "at", seconds
                if after is not None and after.is_small("after"):
                    return stop + 1, "span", Span(seconds, None, "after")
                if after is not None and after.is_small("before"):
                    return stop + 1, "span", Span(0, seconds, "before")
                return stop, "at", seconds
            if (
                following is not None
                and following.is_small("after")
                and (_chinese(following) or following.text.lower().startswith("onward"))
            ):
                return place + 2, "span", Span(seconds, None, "after")
            if following is not None and following.is_small("before") and _chinese(following):
                return place + 2, "span", Span(0, seconds, "before")
            if following is not None and following.is_small("mark"):
                return place + 2, "at", seconds
            if following is not None and following.is_small("long"):
                return place + 2, "dur", seconds
            if following is not None and following.text.lower() == "in" and not self.at(place + 2):
                return place + 2, "at", seconds
            if ":" in token.text:
                return place + 1, "at", seconds
            return None
        time_at = self.skip(place + 1)
        time = self.at(time_at)
        if time is None or time.kind not in ("time", "number"):
            return None
        if token.is_small("for") and time.kind == "time" and token.text != "during":
            return time_at + 1, "dur", float(time.value)  # type: ignore[arg-type]
        if token.is_small("at") and token.text.lower() in (
            "at",
            "@",
            "on",
            "in",
            "around",
            "about",
            "第",
        ):
            after = self.at(time_at + 1)
            if time.kind == "number" and not (
                token.text.lower() in ("at", "@")
                and (after is None or after.kind == "punct" or after.is_small("mark", "connector"))
            ):
                return None
            if token.text.lower() in ("in", "about", "on"):
                return None
            stop = time_at + 1
            if after is not None and after.is_small("after") and _chinese(after):
                return stop + 1, "span", Span(float(time.value), None, "after")  # type: ignore[arg-type]
            if after is not None and after.is_small("before") and _chinese(after):
                return stop + 1, "span", Span(0, float(time.value), "before")  # type: ignore[arg-type]
            while (after := self.at(stop)) and (
                after.is_small("mark") or after.text.lower() == "in"
            ):
                stop += 1
            return stop, "at", float(time.value)  # type: ignore[arg-type]
        return None


def _chinese(token: Token) -> bool:
    return not token.text.isascii()


def stretches(tokens: list[Token], message: str) -> list[Token]:
    """Return the tokens with every stretch, instant and duration as one token."""
    return Stretches(tokens, message).find()
