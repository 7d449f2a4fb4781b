"""What operations say, as loose values in which the words of a clause are looked up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeGuard

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.stage import Stage
from cutroom.domain.kinds.base import Operation

SLACK = 0.011


POINTING = ("clip", "clips", "images", "a", "b", "to", "between", "order", "over", "items")
"""Parameters that point at clips."""


@dataclass(frozen=True)
class Account:
    """What operations say, as loose values in which words are looked up."""

    operations: Sequence[Operation]
    stage: Stage
    excepted: bool = False
    """The words make an exception."""
    keeps: bool = False
    """The words name what stays, so what is deleted is the rest."""
    bodies: list[dict[str, Any]] = field(init=False)

    def __post_init__(self) -> None:
        bodies = [op.model_dump(mode="json") for op in self.operations]
        object.__setattr__(self, "bodies", bodies)

    def after(self, c: Clause, at: int) -> bool:
        """Say whether a place lies behind "except": what stands there is looked at with it."""
        return self.excepted and any(t.is_small("except") for t in c.tokens[:at])

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(body["op"] for body in self.bodies)

    @cached_property
    def strings(self) -> frozenset[str]:
        """Every text among the parameters, in lower case."""
        return frozenset(
            leaf.lower() for body in self.bodies for leaf in _leaves(body) if isinstance(leaf, str)
        )

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """Every number, the lengths of stretches, lists and repetitions included."""
        found: list[float] = [len(self.bodies) + 1] if "split" in self.names else []
        for body in self.bodies:
            amounts = {key: value for key, value in body.items() if key not in POINTING}
            found += [float(leaf) for leaf in _leaves(amounts) if is_number(leaf)]
            found += [float(len(value)) for value in body.values() if isinstance(value, list)]
            start, end = body.get("start"), body.get("end")
            if body["op"] == "voiceover" and is_number(start):
                found.append(self.stage.length - float(start))
            if body["op"] == "remove_captions":
                found += self._captions_in(start, end)
            if body["op"] == "highlights" and body.get("count") and body.get("duration"):
                found.append(float(body["duration"]) / float(body["count"]))
            if body.get("seconds_per_image"):
                images = body.get("images")
                shown = len(images) if isinstance(images, list) else len(self.stage.photos)
                found.append(float(body["seconds_per_image"]) * shown)
            if body["op"] == "loop":
                found.append(float(body["times"]) * self.stage.length)
            if is_number(body.get("duration")):
                found.append(float(start or 0) + float(body["duration"]))
            end = self.stage.length if end == "end" else end
            if is_number(end):
                found.append(float(end) - float(start or 0))
            for key in ("at", "end", "start"):
                if body.get(key) == "end":
                    found.append(self.stage.length)
        return tuple(found)

    def _captions_in(self, start: Any, end: Any) -> list[float]:
        """Return the first and the last number of the captions in a stretch, and how many."""
        if not (is_number(start) and is_number(end)):
            return []
        inside = [
            float(n)
            for n, cue in enumerate(self.stage.captions, 1)
            if start * 1000 <= cue.range.start and cue.range.end <= end * 1000
        ]
        left = float(len(self.stage.captions) - len(inside))
        return [inside[0], inside[-1], float(len(inside)), left] if inside else []

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """Where clips begin and the programme ends, in seconds."""
        return (0.0, *accumulate(shot.seconds for shot in self.stage.shots))

    @cached_property
    def clips(self) -> frozenset[int]:
        """The numbers of the clips that are pointed at, by number, name or time."""
        found: set[int] = set()
        count = len(self.stage.shots)
        for body in self.bodies:
            for key in POINTING:
                values = body.get(key)
                for one in values if isinstance(values, list) else [values]:
                    if isinstance(one, int) and not isinstance(one, bool):
                        found.add(one if one > 0 else count + 1 + one)
                    elif one == "all":
                        found.update(range(1, count + 1))
                    elif isinstance(one, str):
                        found.update(self.stage.numbers_of(one))
            found.update(self._numbers_at(body))
            if body["op"] in ("insert", "replace_clip"):
                found.update(self.stage.numbers_of(str(body["asset"])))
            if body["op"] == "move_clip":
                found.update({to + 1 for to in found} | {to - 1 for to in found})
            if self.keeps and body["op"] == "delete_clip":
                found = set(range(1, count + 1)) - found
        return frozenset(found)

    def _numbers_at(self, body: dict[str, Any]) -> Iterator[int]:
        told = [body.get(key) for key in ("start", "at", "end")]
        told += [edge for stretch in body.get("ranges") or () for edge in stretch]
        for edge in told:
            value = self.stage.length if edge == "end" else edge
            if not is_number(value) or body.get("clip") is not None:
                continue
            for number, (begin, end) in enumerate(zip(self.edges, self.edges[1:], strict=False), 1):
                if begin - SLACK <= float(value) <= end + SLACK:
                    yield number

    def has_number(self, *wanted: float) -> bool:
        """Say whether one of these values is among the numbers."""
        return any(abs(n - w) <= SLACK + abs(w) * 1e-3 for n in self.numbers for w in wanted)

    def has_text(self, text: str) -> bool:
        """Say whether a text is among the parameters, in whole or as a part."""
        text = text.lower()
        return any(text in own or (len(own) > 2 and own in text) for own in self.strings)

    def covers(self, number: int) -> bool:
        """Say whether a clip is pointed at; a programme of one clip is."""
        count = len(self.stage.shots)
        return (number if number > 0 else count + 1 + number) in self.clips or count == 1


def is_number(value: object) -> TypeGuard[int | float]:
    """Say whether a parameter is a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for one in value.values():  # pyright: ignore[reportUnknownVariableType]
            yield from _leaves(one)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, list | tuple):
        for one in value:  # pyright: ignore[reportUnknownVariableType]
            yield from _leaves(one)  # pyright: ignore[reportUnknownArgumentType]
    elif value is not None:
        yield value
