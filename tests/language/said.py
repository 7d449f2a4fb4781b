"""A labelled request as it was written: its words, which of them are content, and its plan."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.tokens.reading import read
from cutroom.backend.planner.words.vocabulary import forms
from tests.language.contexts import scene

CONTENT = ("quote", "asset", "file", "url", "path")
SILENT = ("about", "why", "what", "offer")
"""Parameters of answers, which quote the message."""
Planned = tuple[tuple[str, ...], bool]


@dataclass(frozen=True)
class Said:
    """A request, what it is planned as, and where content stands, which no variation touches."""

    text: str
    lang: str
    context: str
    plan: Planned
    kept: tuple[tuple[int, int], ...]

    @property
    def zh(self) -> bool:
        """Whether it is Chinese."""
        return self.lang == "zh"

    @property
    def ends_in_content(self) -> bool:
        """Whether the last words are content, which takes in what is put behind them."""
        return bool(self.kept) and self.kept[-1][1] >= len(self.text.rstrip(" .!。！")) - 1

    def loose(self) -> Iterator[tuple[str, bool]]:
        """Yield the text in pieces, with whether a piece is content."""
        at = 0
        for start, end in self.kept:
            yield self.text[at:start], False
            yield self.text[start:end], True
            at = end
        yield self.text[at:], False

    def changed(self, change: Callable[[str], str]) -> str:
        """Return the text with what is not content changed."""
        return "".join(part if content else change(part) for part, content in self.loose())

    def touches(self, start: int, end: int) -> bool:
        """Say whether a stretch of the text is content in part."""
        return any(start < last and first < end for first, last in self.kept)


def planned(context: str, lang: str, text: str) -> Planned:
    """Return what a message is planned as: its operations in any order, and whether it asks."""
    plan = plan_message(text, scene(context, lang))
    bodies = [op.described() for op in plan.operations]
    bodies = [{key: v for key, v in body.items() if key not in SILENT} for body in bodies]
    acting = [body for body in bodies if body["op"] != "clarify"]
    asked = bool(plan.questions or plan.unread or len(acting) < len(bodies))
    return tuple(sorted(json.dumps(b, sort_keys=True).lower() for b in acting)), asked


def said(request: dict[str, Any]) -> Said:
    """Return a labelled request with its plan and its content."""
    text, lang, context = request["text"], request["lang"], request["context"]
    setting = scene(context, lang)
    tokens = read(text, [asset.name for asset in setting.assets])
    kept = [(t.start, t.end) for t in tokens if t.kind in CONTENT]
    for op in plan_message(text, setting).operations:
        body = op.described()
        for leaf in _texts(body) if body["op"] not in ("none", "clarify") else ():
            if len(leaf) < 2 or leaf.lower() in forms():
                continue
            at = text.lower().find(leaf.lower())
            while at >= 0:
                kept.append((at, at + len(leaf)))
                at = text.lower().find(leaf.lower(), at + len(leaf))
    return Said(text, lang, context, planned(context, lang, text), _merged(kept))


def _texts(body: dict[str, Any]) -> Iterator[str]:
    for value in body.values():
        for leaf in value if isinstance(value, list) else [value]:
            if isinstance(leaf, str):
                yield leaf


def _merged(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
