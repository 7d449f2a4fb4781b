"""Small stand-ins for the planner, the prober and the engine, steered by the test.

They spare a decoder, an encoder and a lexicon; what the backend does with their answers
is the real thing.
"""

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.render.looking.shown import Shown
from cutroom.backend.render.sources import Source
from cutroom.backend.service.ports import (
    Changed,
    Film,
    Measure,
    Pending,
    Picture,
    Story,
    Subtitles,
)
from cutroom.domain.draft import Cue, CueRole, Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.lettering import AddText
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.operations import parse_operation
from cutroom.domain.timing import TimeRange
from cutroom.errors import FileDamaged, OperationRejected, RenderCancelled

KINDS = {".mp4": MediaKind.VIDEO, ".jpg": MediaKind.IMAGE, ".mp3": MediaKind.AUDIO}


def probe_by_name(path: Path, *, name: str) -> MediaFacts:
    """Believe the ending; bytes that begin with "bad" are damaged."""
    if path.read_bytes().startswith(b"bad"):
        raise FileDamaged(f"{name} is damaged.")
    ending = Path(name).suffix or ".jpg"
    kind = KINDS.get(ending, MediaKind.IMAGE)
    return MediaFacts(kind=kind, format=ending[1:], width=640, height=480)


@dataclass
class ScriptedEditor:
    """Reads JSON operations as messages, adds titles, rejects everything else.

    "ask" raises a question that "blue" answers; while `gate` is closed, plans wait.
    """

    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    planned: list[str] = field(default_factory=list)
    on_plan: Callable[[], None] | None = None

    def __post_init__(self) -> None:
        self.gate.set()

    def plan(self, message: str, scene: Scene, *, pending: Pending | None = None) -> Plan:
        self.planned.append(message)
        self.begun.set()
        assert self.gate.wait(20)
        if self.on_plan is not None:
            self.on_plan()
        if message == "ask":
            return Plan((), (Question("Which colour?", ("red", "blue")),))
        if message == "crash":
            raise RuntimeError("a secret of the inside")
        if message == "ask twice":
            return Plan((), (Question("Which colour?"), Question("Which place?")))
        if pending is not None and message in ("blue", "left"):
            place = "place" in pending.question.text
            if place == (message == "left"):
                return Plan((AddText(text=f"{pending.message}: {message}"),))
        if not message.startswith(("{", "[")):
            return Plan((), unread=(message,))
        bodies = json.loads(message)
        return Plan(tuple(map(parse_operation, bodies if isinstance(bodies, list) else [bodies])))

    def apply(
        self,
        draft: Draft,
        operations: Sequence[Operation],
        assets: Sequence[Asset],
        *,
        subtitles: Subtitles,
        language: str,
        measure: Measure,
    ) -> Changed:
        for operation in operations:
            if not isinstance(operation, AddText):
                raise OperationRejected(f"The editor knows no {operation.described()['op']}.")
            if any(cue.text == operation.text for cue in draft.cues):
                continue
            draft, segment_id = draft.with_id("t")
            cue = Cue(segment_id, CueRole.TITLE, operation.text, TimeRange(0, 3000))
            draft = replace(draft, cues=(*draft.cues, cue))
        return Changed(draft)

    def reply(self, story: Story) -> str:
        return " ".join(["Done." if story.done else "Nothing done.", *story.problems])


@dataclass
class ScriptedRenderer:
    """Writes a few bytes, step by step: a test lets it go on, fail or crash."""

    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    rendered: list[Draft] = field(default_factory=list)
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.gate.set()

    def check(self, draft: Draft, output: Mapping[str, Any]) -> None:
        if output.get("format", "mp4") != "mp4":
            raise OperationRejected("Exports are MP4.")

    def render(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        output: Mapping[str, Any],
        out: Path,
        *,
        on_progress: Callable[[float], None],
        should_stop: Callable[[], bool],
    ) -> Film:
        on_progress(0.5)
        self.begun.set()
        for _ in range(4000):
            if should_stop():
                raise RenderCancelled("The render was cancelled.")
            if self.gate.wait(0.005):
                break
        if self.error is not None:
            raise self.error
        out.write_bytes(b"a film of few bytes")
        self.rendered.append(draft)
        checks = ({"name": "duration", "ok": True, "detail": "3.0 s"},)
        return Film(
            3.0, 19, 1920, 1080, "h264", "aac",
            verified=True, checks=checks, warnings=self.warnings,
        )  # fmt: skip

    def close(self) -> None:
        """Nothing is open."""


class PlainViewer:
    """Answers with pictures of one byte each."""

    def __init__(self) -> None:
        self.is_ready = threading.Event()

    def get_ready(self) -> None:
        self.is_ready.set()

    def pictures(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        kind: str,
        at: Sequence[float] | None,
        *,
        max_side: int | None = None,
    ) -> Sequence[Picture]:
        return [Picture("image/jpeg", b"x", 320, 180, one) for one in at or (0.0,)]

    def pairs(
        self,
        versions: tuple[Shown, Shown],
        sources: Mapping[AssetId, Source],
        at: Sequence[float] | None,
    ) -> Sequence[Picture]:
        labels = " | ".join(f"{one.label}: {len(one.draft.cues)}" for one in versions)
        return [Picture("image/jpeg", labels.encode(), 640, 180, one) for one in at or (0.0,)]

    def outlines(
        self, draft: Draft, sources: Mapping[AssetId, Source]
    ) -> Mapping[str, Sequence[int]]:
        return {"BGM": [50] * 4}

    def close(self) -> None:
        """Nothing is open."""
