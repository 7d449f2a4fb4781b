"""Whether a plan is what a request's label asks for, by the rules of the sample."""

from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.words.values import COLORS

Body = dict[str, Any]

READING = {"state", "find", "check", "describe", "list_media", "credits"}
ANSWERS = {"clarify", "unsupported", "refuse", "none"}
PARTIAL = {
    "speed", "color", "filter", "effect", "mute", "volume", "rotate", "flip", "reverse", "crop",
    "loop",
    "zoom", "pan", "stabilize",
}  # fmt: skip
"""Operations that do not fit a label without a part when they act on a part."""
CUTS = {"trim", "remove_range", "keep_ranges"}
ORDERS = {"move_clip", "swap_clips", "reorder"}
SOUND_OF_CLIPS = {"voice", "original", "clips"}


class Matcher:
    """Compares plans with labels for one stage."""

    def __init__(self, stage: Stage):
        self.stage = stage

    def fits(
        self, expected: Sequence[Body], plan: Sequence[Body], allow: Sequence[str] = ()
    ) -> bool:
        """Say whether a plan is one of the right answers."""
        filled = _one_grade(_filled(plan))
        return any(
            self._fits_list(_one_grade(choice), filled, allow) for choice in _alternatives(expected)
        )

    def _fits_list(
        self, labels: Sequence[Body], plan: Sequence[Body], allow: Sequence[str]
    ) -> bool:
        answers = [label for label in labels if label["op"] in ANSWERS]
        wanted = [label for label in labels if label["op"] not in ANSWERS]
        asked = [op for op in plan if op["op"] in ANSWERS]
        if not wanted and answers:
            return self._fits_answer(answers, plan, allow)
        if any(a["op"] == "clarify" for a in answers) and not any(
            op["op"] == "clarify" for op in asked
        ):
            return False
        if asked and not answers:
            return False
        own = [op for op in plan if op["op"] not in ANSWERS]
        left = self._take_cuts(wanted, own)
        if left is None:
            return False
        wanted, own = left
        extended = own + [extra for op in own for extra in _unfolded(op)]
        used: set[int] = set()
        for label in wanted:
            hit = next(
                (
                    at
                    for at, op in enumerate(extended)
                    if at not in used and self.fits_one(label, op)
                ),
                None,
            )
            if hit is not None:
                used.add(hit)
            elif not label.get("optional"):
                return False
        surplus = [op for at, op in enumerate(own) if at not in used]
        return all(self._harmless(op, wanted, allow) for op in surplus)

    def _fits_answer(
        self, answers: Sequence[Body], plan: Sequence[Body], allow: Sequence[str]
    ) -> bool:
        changing = [
            op
            for op in plan
            if op["op"] not in ANSWERS | READING and not _stands_still(op) and op["op"] not in allow
        ]
        if changing:
            return False
        for label in answers:
            if label["op"] == "clarify" and not any(op["op"] == "clarify" for op in plan):
                return False
            if label["op"] != "clarify" and not any(
                op["op"] in ("none", "unsupported", "refuse") or _stands_still(op) for op in plan
            ):
                return False
        return True

    def _harmless(self, op: Body, wanted: Sequence[Body], allow: Sequence[str]) -> bool:
        name = op["op"]
        if name in READING or name in allow or f"{name}:{op.get('target')}" in allow:
            return True
        if name == "concat" and not self.stage.laid:
            return True
        if name == "remove_music" and any(
            label["op"] in ("add_music", "replace_audio") for label in wanted
        ):
            return True
        return name == "export" and any(
            label["op"] == "export" and label.get("optional") for label in wanted
        )

    def _take_cuts(
        self, wanted: list[Body], own: list[Body]
    ) -> tuple[list[Body], list[Body]] | None:
        """Compare what all cuts together keep, and return what else there is to match."""
        labels = [w for w in wanted if w["op"] in CUTS and "clip" not in w]
        if not labels:
            return wanted, own
        cuts = [op for op in own if op["op"] in CUTS and self._no_part(op)]
        if not cuts:
            return wanted, own
        if self._kept(labels) != self._kept(cuts):
            return None
        return [w for w in wanted if w not in labels], [op for op in own if op not in cuts]

    def cuts_alike(self, expected: Sequence[Body], plan: Sequence[Body]) -> bool:
        """Say whether what is cut of the film leaves the same of it."""
        both = [[op for op in ops if op["op"] in CUTS] for ops in (expected, plan)]
        if not all(both) or not all(self._no_part(op) for ops in both for op in ops):
            return False
        return self._kept(both[0]) == self._kept(both[1])

    def _kept(self, cuts: Sequence[Body]) -> list[tuple[float, float]]:
        length = self.stage.length
        kept = [(0.0, length)]
        for op in cuts:
            if op["op"] == "keep_ranges":
                return [(round(a, 1), round(self._number(b), 1)) for a, b in op["ranges"]]
            start, end = op.get("start", 0), self._number(op.get("end", "end"))
            if op["op"] == "trim":
                kept = [(max(a, start), min(b, end)) for a, b in kept]
            else:
                kept = [p for a, b in kept for p in ((a, min(b, start)), (max(a, end), b))]
            kept = [(a, b) for a, b in kept if b > a]
        return [(round(a, 1), round(b, 1)) for a, b in kept]

    def _number(self, value: Any) -> float:
        return self.stage.length if value == "end" else float(value)

    def _no_part(self, op: Body) -> bool:
        return "clip" not in op or (
            self._clips(op["clip"]) == self._clips("all") and len(self.stage.shots) == 1
        )

    def _clips(self, value: Any) -> tuple[Any, ...]:
        count = len(self.stage.shots)
        if value is None or value == "all":
            return tuple(range(1, count + 1))
        several = value if isinstance(value, list) else [value]
        found: list[Any] = []
        for one in several:
            if isinstance(one, int):
                found.append(one if one > 0 else count + 1 + one)
            else:
                found.extend(self.stage.numbers_of(str(one)) or [one])
        return tuple(found)

    def fits_one(self, label: Body, op: Body) -> bool:
        """Say whether one operation is what one label asks for."""
        for form in _equal_forms(op):
            if form["op"] != label["op"]:
                continue
            if self._parts_fit(label, form) and all(
                self._value_fits(key, want, form.get(key), form)
                for key, want in label.items()
                if key not in ("op", "optional")
            ):
                return True
        return (
            label["op"] in ORDERS
            and op["op"] in ORDERS
            and self._order(label) == self._order(op) is not None
        )

    def _parts_fit(self, label: Body, op: Body) -> bool:
        if op["op"] not in PARTIAL:
            return True
        part = {"clip", "start", "end"} & set(label)
        if part:
            return True
        if "clip" in op and self._clips(op["clip"]) != self._clips("all"):
            return False
        if op["op"] == "zoom":
            return True
        return not (
            op.get("start")
            or (op.get("end") not in (None, "end") and self._number(op["end"]) < self.stage.length)
        )

    def _value_fits(self, key: str, want: Any, got: Any, op: Body) -> bool:
        if want == "*":
            return got is not None
        if want is None:
            return got is None or got in ("none", False)
        if isinstance(want, dict):
            return self._rule_fits(key, want, got, op)
        if got is None and key == "clip":
            return self._clips(want) == self._clips("all")
        if got is None:
            return _default(op, key) == want
        if key in ("clip", "clips", "a", "b", "to") and key != "to":
            return self._clips(want) == self._clips(got)
        if key == "to" and op["op"] == "move_clip":
            count = len(self.stage.shots)
            return (want if want > 0 else count + 1 + want) == (got if got > 0 else count + 1 + got)
        if key == "ops":
            return all(any(self.fits_one(w, g) for g in got) for w in want)
        if want in ("up", "down") and got not in ("up", "down"):
            return isinstance(got, int | float) and (got > 1 if want == "up" else got < 1)
        if key in ("end", "start", "at") and (want == "end" or got == "end"):
            return abs(self._number(want) - self._number(got)) < 0.06
        if isinstance(want, int | float) and not isinstance(want, bool):
            return isinstance(got, int | float) and abs(want - got) < 0.06 + 0.001 * abs(want)
        if key in ("color", "background", "highlight"):
            return _hex(str(want)) == _hex(str(got))
        if key == "target" and want in SOUND_OF_CLIPS:
            return got in SOUND_OF_CLIPS
        return str(want).lower() == str(got).lower()

    def _rule_fits(self, key: str, want: Body, got: Any, op: Body) -> bool:
        if "in" in want:
            return any(self._value_fits(key, one, got, op) for one in want["in"])
        if "range" in want:
            low, high = want["range"]
            number = self._number(got) if got == "end" else got
            return isinstance(number, int | float) and low <= number <= high
        if "like" in want:
            text = str(got if got is not None else "").lower()
            return any(word.lower() in text for word in want["like"])
        return False

    def _order(self, op: Body) -> tuple[int, ...] | None:
        count = len(self.stage.shots)
        order = list(range(1, count + 1))

        def place(value: Any) -> int:
            return self._clips(value)[0] - 1

        if op["op"] == "swap_clips":
            a, b = place(op["a"]), place(op["b"])
            order[a], order[b] = order[b], order[a]
        elif op["op"] == "move_clip":
            to = op["to"]
            order.insert((to if to > 0 else count + 1 + to) - 1, order.pop(place(op["clip"])))
        elif op["order"] == "reversed":
            order.reverse()
        elif isinstance(op["order"], list):
            order = [place(one) + 1 for one in op["order"]]
        else:
            return None
        return tuple(order)


def _alternatives(expected: Sequence[Body]) -> list[list[Body]]:
    choices: list[list[Body]] = [[]]
    for label in expected:
        if label["op"] == "any_of":
            choices = [[*head, *option] for head in choices for option in label["options"]]
        else:
            choices = [[*head, label] for head in choices]
    return choices


def _filled(plan: Sequence[Body]) -> Sequence[Body]:
    """Return the plan with a blur that is filled in after a new shape as that shape's fit."""
    blurs = [op for op in plan if op["op"] == "background_fill" and op.get("kind") == "blur"]
    shapes = [op for op in plan if op["op"] == "set_aspect" and "fit" not in op]
    if not blurs or len(shapes) != 1:
        return plan
    kept = [op for op in plan if op not in blurs]
    return [{**op, "fit": "blur"} if op is shapes[0] else op for op in kept]


def _one_grade(bodies: Sequence[Body]) -> list[Body]:
    """Return a list with the colour changes of the same clips as one."""
    merged: list[Body] = []
    for body in bodies:
        same = (
            at
            for at, other in enumerate(merged)
            if body["op"] == other["op"] == "color" and body.get("clip") == other.get("clip")
        )
        at = next(same, -1)
        if at >= 0:
            merged[at] = {**merged[at], **body}
        else:
            merged.append(body)
    return merged


def _stands_still(op: Body) -> bool:
    """Say whether an operation is only named: nothing here carries it out."""
    return op["op"] == "captions" and not op.get("lines") and not op.get("source")


def _unfolded(op: Body) -> list[Body]:
    """Return what a whole-programme operation says besides itself, as single operations."""
    extra: list[Body] = []
    if op["op"] in ("slideshow", "assemble"):
        if op.get("music"):
            extra.append(
                {
                    "op": "add_music",
                    "style": op["music"] if isinstance(op["music"], str) else "upbeat",
                }
            )
        if op.get("title"):
            extra.append({"op": "add_text", "text": op["title"], "start": 0})
        if op.get("transition"):
            extra.append({"op": "transition", "kind": op["transition"], "between": "all"})
        length = op.get("total_duration") or op.get("duration")
        if length:
            extra.append({"op": "set_target_duration", "seconds": length})
        if op["op"] == "slideshow":
            extra.append({"op": "assemble", "duration": length})
    if op["op"] == "export" and op.get("resolution", "").endswith("p"):
        extra.append({"op": "resize", "height": int(op["resolution"][:-1])})
    return extra


def _equal_forms(op: Body) -> list[Body]:
    """Return an operation and the other ways to say the same."""
    forms = [op]
    name = op["op"]
    if name == "mute":
        forms.append({**op, "op": "volume", "volume": 0})
    if name == "volume":
        if op.get("volume") == 0:
            forms.append(
                {key: value for key, value in op.items() if key != "volume"} | {"op": "mute"}
            )
        if "factor" in op:
            forms += [
                {**op, "db": round(_decibels(op["factor"]), 1)},
                {**op, "volume": op["factor"]},
            ]
        if "db" in op:
            forms.append({**op, "factor": 10 ** (op["db"] / 20)})
    if name in ("filter", "effect"):
        forms.append({**op, "op": "effect" if name == "filter" else "filter"})
    if name in ("set_aspect", "crop") and op.get("ratio"):
        forms.append({**op, "op": "crop" if name == "set_aspect" else "set_aspect"})
    if name == "transition" and op.get("kind") in ("fade", "crossfade", "dissolve"):
        forms += [{**op, "kind": kind} for kind in ("fade", "crossfade", "dissolve")]
    if name == "zoom" and op.get("scale"):
        forms.append({**op, "op": "transform"})
    if name == "transform" and op.get("scale"):
        forms.append({**op, "op": "zoom", "direction": "in" if op["scale"] > 1 else "out"})
    if name == "export" and op.get("preset") in ("tiktok", "douyin", "reels", "youtube_shorts"):
        forms.append({**op, "op": "set_aspect", "ratio": "9:16"})
    if name == "export" and op.get("aspect"):
        forms.append({**op, "op": "set_aspect", "ratio": op["aspect"]})
    if name == "set_target_duration" and op.get("max_seconds"):
        forms.append({"op": name, "seconds": op["max_seconds"], **op})
    return forms


def _decibels(factor: float) -> float:
    from math import log10

    return 20 * log10(factor) if factor > 0 else -60


def _default(op: Body, key: str) -> Any:
    return {("export", "format"): "mp4", ("undo", "steps"): 1, ("concat", "order"): "given"}.get(
        (op["op"], key)
    )


def _hex(name: str) -> str:
    found = next(
        (value for value, forms in COLORS.values() if name.lower() in forms.split("|")), name
    )
    return found.upper()
