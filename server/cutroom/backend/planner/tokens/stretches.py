"""Stretches of time, instants and lengths among gathered tokens."""

from cutroom.backend.planner.tokens.between_times import BetweenTimes
from cutroom.backend.planner.tokens.single_times import SingleTimes
from cutroom.backend.planner.tokens.span import (
    LEADS_IN,
    LEADS_OUT,
    Span,
    is_chinese,
    names_clip,
)
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering
from cutroom.backend.planner.words.quantities import TIME_WORDS


class Stretches(BetweenTimes, SingleTimes):
    """Finds stretches, instants and durations among gathered tokens."""

    def find(self) -> list[Token]:
        """Return the tokens with every stretch, instant and duration as one token."""
        result: list[Token] = []
        place = 0
        while place < len(self.tokens):
            found = (
                self._between(place)
                or self._beyond_edge(place)
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

    def _beyond_edge(self, place: int) -> tuple[int, str, object] | None:
        """Everything before the last 5 s, 前10秒之后: all that an edge leaves of the whole."""
        token = self.tokens[place]
        led = token.is_small("before", "after") and not is_chinese(token)
        first = self.skip(place + 1) if led else place
        edge = self._edge(first) if first < len(self.tokens) else None
        if edge is None or not isinstance(span := edge[2], Span):
            return None
        stop = edge[0]
        side = token if led else self.at(stop)
        if side is None or not side.is_small("before", "after"):
            return None
        if not led and (not is_chinese(side) or side.text in ("前", "后")):
            return None
        stop += not led
        if span.how == "first" and side.is_small("after"):
            return stop, "span", Span(span.end or 0.0, None, "after")
        if span.how == "last" and side.is_small("before"):
            return stop, "span", Span(span.start, None, "but_last")
        return None

    def _edge(self, place: int) -> tuple[int, str, object] | None:
        """First and last so many seconds."""
        token = self.tokens[place]
        how = None
        if (
            (token.kind == "ordinal" and token.value == 1 and not names_clip(token))
            or token.text in LEADS_IN
            or token.text.lower() in ("opening", "beginning", "initial")
        ):
            how = "first"
        elif (
            (token.kind == "ordinal" and token.value == -1 and not names_clip(token))
            or token.text in LEADS_OUT
            or token.text.lower() in ("closing", "ending")
        ):
            how = "last"
        elif token.is_a("middle"):
            how = "middle"
        if how is None:
            return self._further(place)
        time_at = place + 1
        while (gap := self.at(time_at)) and gap.text in ("的", "那", "这"):
            time_at += 1
        time = self.at(time_at)
        shared = time is not None and time.kind == "percent"
        if time is not None and shared and ("分之" in time.text or token.text.isascii()):
            return time_at + 1, "span", _share(how, time.amount)
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

    def _further(self, place: int) -> tuple[int, str, object] | None:
        """The second 15 seconds: so many after as many."""
        token, time, noun = (self.at(place + more) for more in range(3))
        if token is None or time is None or token.kind != "ordinal" or time.kind != "time":
            return None
        counted = noun is not None and noun.is_a("clip", "picture", "video", "one", "part")
        if token.amount < 2 or is_chinese(token) or counted or not time.text.endswith("s"):
            return None
        start = (token.amount - 1) * time.amount
        return place + 2, "span", Span(start, start + time.amount)

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
        if token.is_a("middle"):
            return place + 2, "span", _share("middle", share)
        first = (token.kind == "ordinal" and token.value == 1) or token.text in ("前", "上")
        between = token.kind == "ordinal" and token.value in (2, 3) and not halved
        if between and token.amount * share < 1 - share / 2:
            return (
                place + 2,
                "span",
                Span((token.amount - 1) * share, token.amount * share, "share"),
            )
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
            if token.is_small("after") and not is_chinese(token):
                return stop, "span", Span(seconds, None, "after")
            if token.is_small("before") and not is_chinese(token):
                return stop, "span", Span(0, seconds, "before")
            if token.text.lower() in ("until", "till", "up to"):
                return stop, "span", Span(0, seconds, "before")
            if token.is_small("from"):
                return stop, "span", Span(seconds, None, "after")
        return None


def _share(how: str, share: float) -> Span:
    """Return the first, last or middle part of the whole that is so big."""
    if how == "middle":
        return Span(0.5 - share / 2, 0.5 + share / 2, "share")
    return Span(0, share, "share") if how == "first" else Span(1 - share, 1, "share")


def stretches(tokens: list[Token], message: str) -> list[Token]:
    """Return the tokens with every stretch, instant and duration as one token."""
    return Stretches(tokens, message).find()
