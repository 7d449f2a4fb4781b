"""What the services need from the parts beneath them; tests pass small fakes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from cutroom.backend.fetch import Fetched, Write
from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.render.looking.shown import Shown
from cutroom.backend.render.sources import Source
from cutroom.backend.render.speech.spoken import Spoken
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.lettering import Line
from cutroom.domain.measures import Measured, MediaMeasured, MediaWanted, Wanted
from cutroom.domain.media import Asset, MediaFacts


class Probe(Protocol):
    """Tells what a file is by its content; blocks."""

    def __call__(self, path: Path, *, name: str) -> MediaFacts: ...


class FetchesMedia(Protocol):
    """Fetches media by URL."""

    async def fetch(self, url: str, write: Write, *, max_bytes: int | None = None) -> Fetched: ...


Subtitles = Mapping[AssetId, Sequence[Line]]
"""The lines of subtitle assets."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A draft after operations, with sentences on what a person should know of it."""

    draft: Draft
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Everything a reply may tell."""

    plan: Plan
    changed: bool
    done: tuple[Operation, ...]
    remarks: tuple[str, ...]
    problems: tuple[str, ...]
    """Why operations that were tried did not fit, in sentences."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A question that waits for its answer, and the message that raised it."""

    question: Question
    message: str


class Analyst(Protocol):
    """Answers what editing asks about media; blocks."""

    def measure(self, wanted: MediaWanted, sources: Mapping[AssetId, Source]) -> MediaMeasured: ...

    def close(self) -> None:
        """End what takes long."""
        ...


class Narrates(Protocol):
    """Speaks words into the bytes of a sound file; blocks."""

    def speak(self, text: str, voice: str | None) -> Spoken: ...

    def close(self) -> None:
        """End what is being spoken."""
        ...


Measure = Callable[[Wanted], Measured]
"""Answers one question of editing."""


class Editor(Protocol):
    """Reads messages, changes drafts and finds the words for it; pure, but may take a moment."""

    def plan(self, message: str, scene: Scene, *, pending: Pending | None = None) -> Plan:
        """Read a message; with `pending`, it may be the answer to that question."""
        ...

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
        """Apply operations together; `measure` answers what only the media can tell."""
        ...

    def reply(self, story: Story) -> str: ...


Load = Callable[[int], Draft]
"""Returns the draft of a revision."""


@dataclass(frozen=True, slots=True)
class Film:
    """What is known of a finished file; 0 where a file of its kind has no such thing."""

    duration_s: float
    size: int
    """Bytes."""
    width: int
    height: int
    video_codec: str | None
    audio_codec: str | None
    verified: bool
    checks: tuple[Mapping[str, Any], ...] = ()
    """Each with `name`, `ok` and `detail`."""
    warnings: tuple[str, ...] = ()


class Renderer(Protocol):
    """Turns drafts into files; blocks, except for `check`."""

    def check(self, draft: Draft, output: Mapping[str, Any]) -> None:
        """Raise for a format, quality or resolution that cannot be had."""
        ...

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
        """Write the film to `out`, telling progress as 0..1.

        Raises RenderCancelled once `should_stop` says so.
        """
        ...

    def close(self) -> None: ...


class MakesProxies(Protocol):
    """Makes proxies of footage whose pictures take long to reach; blocks."""

    def is_slow(self, source: Source) -> bool:
        """Say whether footage needs proxies."""
        ...

    def make(self, source: Source, second: int, *, should_stop: Callable[[], bool]) -> bool:
        """Make a second of a proxy; False when it was stopped."""
        ...

    def may_go_ahead(self) -> bool:
        """Say whether more may be made than anybody has asked for."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture of a draft."""

    mime: str
    content: bytes
    width: int
    height: int
    at_s: float | None = None


class Viewer(Protocol):
    """Makes pictures of drafts; blocks."""

    def get_ready(self) -> None:
        """Load what pictures are made with, so that the first one is there sooner."""
        ...

    def pictures(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        kind: str,
        at: Sequence[float] | None,
        *,
        max_side: int | None = None,
    ) -> Sequence[Picture]: ...

    def pairs(
        self,
        versions: tuple[Shown, Shown],
        sources: Mapping[AssetId, Source],
        at: Sequence[float] | None,
    ) -> Sequence[Picture]:
        """Draw two versions beside each other; without times, where they differ."""
        ...

    def outlines(
        self, draft: Draft, sources: Mapping[AssetId, Source]
    ) -> Mapping[str, Sequence[int]]: ...

    def close(self) -> None: ...
