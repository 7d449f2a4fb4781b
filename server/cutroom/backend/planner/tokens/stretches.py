"""Stretches of time, instants and lengths among gathered tokens."""

from dataclasses import dataclass, replace

from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering
from cutroom.backend.planner.words.quantities import TIME_WORDS

MOST_ARTICLES = 4
LEADS_IN = ("前", "头", "开头", "最开始", "前面", "最前面", "开始", "片头", "起头", "头上", "前头")
LEADS_OUT = (
    "后", "结尾", "末尾", "尾部", "片尾", "最后面", "后面", "尾", "尾巴", "尾端", "后头", "收尾",
)  # fmt: skip
"""Edges of the film, before so many seconds."""
CUTTING = ("keep", "remove", "trim", "extract")


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


def _is_to(token: Token) -> bool:
    return token.is_small("to") or token.text in ("-", "~", "–", "—")


def _instant(token: Token | None, unit: float | None = None) -> float | None:
    """Return the seconds a token stands for, numbers without a unit included when asked."""
    if token is None:
        return None
    if token.kind == "time":
        return token.amount
    if token.kind == "number" and unit is not None:
        return token.amount * unit
    return None


FILMS = ("视频", "影片", "画面", "片子")
"""What a stretch may be named after: 视频3-6秒."""


def _names_clip(token: Token) -> bool:
    """Say whether an ordinal counts clips, as 第一张 does."""
    return token.text[-1] in "张段条幅个块组"


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
                result += [t for t in self.tokens[place:end] if t.is_a("trim", "cut")][:1]
                result.append(
                    covering(self.tokens[place], self.tokens[end - 1], self.message, kind, value)
                )
                place = end
            else:
                result.append(self.tokens[place])
                place += 1
        return result

    def _at_times(self, place: int) -> bool:
        """Say whether "at" stands before a time, "to" and a time: at 13:10 to 13:50."""
        kinds = [one.kind for n in (1, 3) if (one := self.at(place + n)) is not None]
        to = self.at(place + 2)
        at = self.tokens[place].text.lower() == "at"
        return at and kinds == ["time", "time"] and to is not None and to.is_small("to")

    def _between(self, place: int) -> tuple[int, str, object] | None:
        token = self.tokens[place]
        opened = token.kind == "phrase" and (token.is_small("from") or token.text == "第")
        opened = opened or self._at_times(place)
        counted = token.kind == "word" and token.text.lower() in TIME_WORDS
        if (ends := self._start_end(place)) is not None:
            return ends
        following = self.at(place + 1)
        scale = TIME_WORDS.get(token.text.lower()) if counted else None
        if counted and following is not None and following.kind == "number":
            opened = True
        first_at = self.skip(place + 1) if opened else place
        first = self.at(first_at)
        if first is None or self._numbers_a_clip(first_at):
            return None
        middle_at = first_at + 1
        while (mark := self.at(middle_at)) and (
            mark.is_small("mark")
            or (mark.text in ("处", "的"))
            or (
                opened
                and (
                    mark.text in ("开始", "起") or (mark.text == "," and self._to_at(middle_at + 1))
                )
            )
        ):
            middle_at += 1
        middle = self.at(middle_at)
        cut_to = opened and middle is not None and middle.text.endswith("到")
        if middle is None or not (
            _is_to(middle)
            or cut_to
            or (opened and token.text != "第" and middle.is_small("connector"))
        ):
            return None
        second_at = self.skip(middle_at + 1)
        second = self.at(second_at)
        if second is None:
            return None
        unit = None
        if second.kind == "time" and first.kind == "ordinal" and first.text.startswith("第"):
            first = replace(first, kind="number")
        if second.kind == "time" and first.kind == "number":
            unit = (
                60.0
                if second.text.rstrip()
                .lower()
                .endswith(("m", "min", "mins", "minute", "minutes", "分", "分钟"))
                else 1.0
            )
        ordered = self.at(place - 1)
        listed = self._after_range(place)
        dashed = _is_to(middle) and ordered is not None and (ordered.is_a(*CUTTING) or listed)
        if (opened or dashed) and first.kind == "number" and second.kind == "number":
            unit = scale or 1.0
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
        while (after := self.at(stop)) and (
            (after.is_small("mark") and not after.is_a("part"))
            or (after.text in ("结束", "为止") and not to_end)
        ):
            stop += 1
        return stop, "span", Span(start, None if to_end else end)

    def _after_range(self, place: int) -> bool:
        """Say whether a range of bare numbers goes on a list of such: "keep 0-10, 20-30"."""
        mark = self.at(place - 1)
        parted = mark is not None and (mark.text in (",", "、") or mark.is_small("connector"))
        if parted and (before := self.at(place - 2)) is not None and before.text in (",", "、"):
            place -= 1
        numbers = [self.at(place - back) for back in (2, 4)]
        dash = self.at(place - 3)
        return (
            parted
            and dash is not None
            and _is_to(dash)
            and all(t is not None and t.kind == "number" for t in numbers)
            and self._ordered_range(place - 4)
        )

    def _ordered_range(self, place: int) -> bool:
        ordered = self.at(place - 1)
        cut = ordered is not None and ordered.is_a(*CUTTING)
        return cut or self._after_range(place)

    def _to_at(self, place: int) -> bool:
        token = self.at(place)
        return token is not None and _is_to(token)

    def _start_end(self, place: int) -> tuple[int, str, object] | None:
        """Read "start 5 end 25", "start=0:05, end=0:20" as a stretch."""
        first = self._valued(place, "start_at")
        if first is None:
            return None
        other = first[0]
        while (mark := self.at(other)) and (mark.text in (",", "，") or mark.is_small("connector")):
            other += 1
        second = self._valued(other, "end_at")
        if second is None or second[1] <= first[1]:
            return None
        return second[0], "span", Span(first[1], second[1])

    def _valued(self, place: int, edge: str) -> tuple[int, float] | None:
        token = self.at(place)
        counted = token is not None and token.text in (*LEADS_IN, *LEADS_OUT)
        if token is None or not token.is_a(edge) or (counted and token.text != "开始"):
            return None
        place += 1
        while (mark := self.at(place)) and (
            mark.text in (":", "=", "：") or mark.is_small("at") or mark.text.lower() == "to"
        ):
            place += 1
        value = _instant(self.at(place), 1.0)
        return None if value is None else (place + 1, value)

    def _numbers_a_clip(self, place: int) -> bool:
        """Say whether a number belongs to "clip 1" and so opens no stretch."""
        before = self.at(place - 1)
        dashed = self.at(place + 1)
        until = self.at(place + 2)
        timed = until is not None and until.kind in ("time", "at")
        filmed = before is not None and before.text in FILMS
        if filmed and timed and dashed is not None and _is_to(dashed):
            return False
        if before is not None and before.text in ("#", "号"):
            before = self.at(place - 2)
        return (
            self.tokens[place].kind == "number"
            and before is not None
            and before.is_a("clip", "picture", "video")
            and not before.text.lower().endswith("s")
        )

    def _edge(self, place: int) -> tuple[int, str, object] | None:
        """First and last so many seconds."""
        token = self.tokens[place]
        how = None
        if (
            (token.kind == "ordinal" and token.value == 1 and not _names_clip(token))
            or token.text in LEADS_IN
            or token.text.lower() in ("opening", "beginning", "initial")
        ):
            how = "first"
        elif (
            (token.kind == "ordinal" and token.value == -1 and not _names_clip(token))
            or token.text in LEADS_OUT
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
        if time is not None and time.kind == "percent" and "分之" in time.text and how != "middle":
            share = time.amount
            ends = Span(0, share, "share") if how == "first" else Span(1 - share, 1, "share")
            return time_at + 1, "span", ends
        before = self.at(place - 1)
        endures = token.text.lower() == "last" and before is not None and before.kind == "phrase"
        timed = before is not None and before.is_a("clip", "picture", "one", "it", "title")
        if endures and timed and time is not None and time.kind == "time":
            return time_at + 1, "dur", time.amount
        bare = how != "middle" and time is not None and time.kind == "number"
        if time is not None and (time.kind == "time" or (bare and self._unit_follows(time_at))):
            seconds = time.amount
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
            seconds = time.amount
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
        """An instant or a duration: by what stands around a time, or by what leads to one."""
        if self.tokens[place].kind == "time":
            return self._timed(place, self.tokens[place].amount)
        return self._led(place)

    def _timed(self, place: int, seconds: float) -> tuple[int, str, object] | None:
        """Read a time by its neighbours: 第5秒之后, "the 5 second mark", 0:05."""
        token, before = self.tokens[place], self.at(place - 1)
        if before is not None and before.text == "第":
            return self._after_mark(place + 1, seconds)
        following = self.at(place + 1)
        if following is not None:
            chinese = _chinese(following)
            onward = chinese or following.text.lower().startswith("onward")
            if following.is_small("after") and onward:
                return place + 2, "span", Span(seconds, None, "after")
            if following.is_small("before") and chinese:
                return place + 2, "span", Span(0, seconds, "before")
            if following.is_small("mark"):
                return place + 2, "at", seconds
            if following.is_small("long"):
                return place + 2, "dur", seconds
            if following.text.lower() == "in" and not self.at(place + 2):
                return place + 2, "at", seconds
        opens = before is None or before.kind in ("punct", "quote")
        quoting = following is not None and following.kind == "quote" and opens
        clock = ":" in token.text and not self._is_aimed_at(place)
        if clock or (quoting and token.text.endswith("秒")):
            return place + 1, "at", seconds
        return None

    def _after_mark(self, stop: int, seconds: float) -> tuple[int, str, object]:
        """Read what follows 第5秒: before it, after it, or the instant itself."""
        after = self.at(stop)
        if after is not None and after.is_small("mark") and not after.is_small("before"):
            return stop + 1, "at", seconds
        if after is not None and after.is_small("after"):
            return stop + 1, "span", Span(seconds, None, "after")
        if after is not None and after.is_small("before"):
            return stop + 1, "span", Span(0, seconds, "before")
        return stop, "at", seconds

    def _is_aimed_at(self, place: int) -> bool:
        """Say whether a clock time is the length something is brought to: "cut it to 0:20"."""
        before = self.at(place - 1)
        aimed = before is not None and (
            before.is_small("to") or before.text.lower().endswith(" to")
        )
        if not aimed:
            return False
        for token in reversed(self.tokens[:place]):
            if token.kind in ("punct", "time", "ordinal") or token.is_small("from"):
                return False
            if token.is_a("title", "text", "subtitle", "music", "extract", "end_at", "start_at"):
                return False
            if token.is_a("shorten", "lengthen", "trim", "cut"):
                return True
        return False

    def _led(self, place: int) -> tuple[int, str, object] | None:
        """Read "at 5", "for 3 s" as an instant or a duration."""
        token = self.tokens[place]
        time_at = self.skip(place + 1)
        time = self.at(time_at)
        if time is None or time.kind not in ("time", "number"):
            return None
        closing, before = self.at(time_at + 1), self.at(place - 1)
        ends = closing is None or closing.kind == "punct" or closing.is_small("connector")
        word = token.text.lower()
        if word == "around" and (before is None or before.text in (",", "，")):
            return None
        if word in ("for", "over") and time.kind == "number" and ends:
            return time_at + 1, "dur", time.amount
        if token.is_a("freeze"):
            return None
        if token.is_small("for") and time.kind == "time" and token.text != "during":
            return time_at + 1, "dur", time.amount
        if not token.is_small("at") or word not in ("at", "@", "around", "第"):
            return None
        marked = ends or (closing is not None and closing.is_small("mark"))
        if time.kind == "number" and not (word in ("at", "@") and marked):
            return None
        stop = time_at + 1
        if closing is not None and closing.is_small("after") and _chinese(closing):
            return stop + 1, "span", Span(time.amount, None, "after")
        if closing is not None and closing.is_small("before") and _chinese(closing):
            return stop + 1, "span", Span(0, time.amount, "before")
        while (after := self.at(stop)) and (after.is_small("mark") or after.text.lower() == "in"):
            stop += 1
        return stop, "at", time.amount


def _chinese(token: Token) -> bool:
    return not token.text.isascii()


def stretches(tokens: list[Token], message: str) -> list[Token]:
    """Return the tokens with every stretch, instant and duration as one token."""
    return Stretches(tokens, message).find()
