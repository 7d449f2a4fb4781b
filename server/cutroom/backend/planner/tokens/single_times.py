"""Times that stand alone: an instant, or how long something lasts."""

from cutroom.backend.planner.tokens.span import (
    Span,
    is_chinese,
)
from cutroom.backend.planner.tokens.tokens_in_place import TokensInPlace


class SingleTimes(TokensInPlace):
    """Finds instants and durations by what stands around a time."""

    def _single(self, place: int) -> tuple[int, str, object] | None:
        """An instant or a duration: by what stands around a time, or by what leads to one."""
        if self.tokens[place].kind == "time":
            return self._timed(place, self.tokens[place].amount)
        return self._led(place)

    def _timed(self, place: int, seconds: float) -> tuple[int, str, object] | None:
        """Read a time by its neighbours: 第5秒之后, "the 5 second mark", 0:05."""
        token, before = self.tokens[place], self.at(place - 1)
        if before is not None and before.text == "第":
            marked = (after := self.at(place + 1)) is not None and after.is_small("mark", "after")
            if token.text in ("一分钟", "1分钟") and not marked:
                return place + 1, "span", Span(0, seconds, "first")
            return self._after_mark(place + 1, seconds)
        following = self.at(place + 1)
        if following is not None:
            chinese = is_chinese(following)
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
        if closing is not None and closing.is_small("after") and is_chinese(closing):
            return stop + 1, "span", Span(time.amount, None, "after")
        if closing is not None and closing.is_small("before") and is_chinese(closing):
            return stop + 1, "span", Span(0, time.amount, "before")
        while (after := self.at(stop)) and (after.is_small("mark") or after.text.lower() == "in"):
            stop += 1
        return stop, "at", time.amount
