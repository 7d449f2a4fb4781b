"""Stretches between two times: from 0:05 to 0:10, 5-10秒, start=5 end=10."""

import re
from dataclasses import replace

from cutroom.backend.planner.tokens.span import (
    CUTTING,
    FILMS,
    LEADS_IN,
    LEADS_OUT,
    Span,
    leads_to,
    seconds_of,
)
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.tokens_in_place import TokensInPlace
from cutroom.backend.planner.words.quantities import TIME_WORDS

MINUTES = re.compile(r"分|:|：|\d ?m(?:in(?:ute)?s?)?\b|\bmin(?:ute)?s?\b")
"""What counts minutes in a time."""


class BetweenTimes(TokensInPlace):
    """Finds stretches with both their ends."""

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
            leads_to(middle)
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
            unit = 60.0 if _in_minutes(first, second) else 1.0
        ordered = self.at(place - 1)
        listed = self._after_range(place)
        dashed = leads_to(middle) and ordered is not None and (ordered.is_a(*CUTTING) or listed)
        if (opened or dashed) and first.kind == "number" and second.kind == "number":
            unit = scale or 1.0
        start = seconds_of(first, unit)
        if start is None and first.is_a("start_at") and opened:
            start = 0.0
        end = seconds_of(
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
            and leads_to(dash)
            and all(t is not None and t.kind == "number" for t in numbers)
            and self._ordered_range(place - 4)
        )

    def _ordered_range(self, place: int) -> bool:
        ordered = self.at(place - 1)
        cut = ordered is not None and ordered.is_a(*CUTTING)
        return cut or self._after_range(place)

    def _to_at(self, place: int) -> bool:
        token = self.at(place)
        return token is not None and leads_to(token)

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
        value = seconds_of(self.at(place), 1.0)
        return None if value is None else (place + 1, value)

    def _numbers_a_clip(self, place: int) -> bool:
        """Say whether a number belongs to "clip 1" and so opens no stretch."""
        before = self.at(place - 1)
        dashed = self.at(place + 1)
        until = self.at(place + 2)
        timed = until is not None and until.kind in ("time", "at")
        filmed = before is not None and before.text in FILMS
        if filmed and timed and dashed is not None and leads_to(dashed):
            return False
        if before is not None and before.text in ("#", "号"):
            before = self.at(place - 2)
        return (
            self.tokens[place].kind == "number"
            and before is not None
            and before.is_a("clip", "picture", "video")
            and not before.text.lower().endswith("s")
        )


def _in_minutes(first: Token, second: Token) -> bool:
    """Say whether a bare number before "to 4:30", 到4分半 counts minutes as well."""
    return MINUTES.search(second.text.lower()) is not None and first.amount * 60 < second.amount
