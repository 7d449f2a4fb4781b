"""The planner, the engine and the prober behind the services' ports.

Decoders, encoders and lexicons are heavy, so each is imported when it is first used.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from cutroom.backend.planner.plan import Plan, Scene
from cutroom.backend.render.sources import Source
from cutroom.backend.service.ports import Changed, Film, Picture, Story, Subtitles
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaFacts
from cutroom.domain.operations import Operation


def probe_file(path: Path, *, name: str) -> MediaFacts:
    """Tell what a file is by its content."""
    from cutroom.backend.render.probe import probe

    return probe(path, name=name)


class RuleEditor:
    """The rule-based planner and the domain's own editing."""

    def plan(self, message: str, scene: Scene) -> Plan:
        """Read a message against a scene."""
        from cutroom.backend.planner.compose import plan_message

        return plan_message(message, scene)

    def apply(
        self,
        draft: Draft,
        operations: Sequence[Operation],
        assets: Sequence[Asset],
        *,
        subtitles: Subtitles,
        language: str,
    ) -> Changed:
        """Apply operations together; what is worth knowing comes back as sentences."""
        from cutroom.domain.editing.apply import apply_operations
        from cutroom.domain.editing.notes import say

        applied = apply_operations(draft, operations, assets, subtitles=subtitles)
        lang: Literal["en", "zh"] = "zh" if language == "zh" else "en"
        return Changed(applied.draft, tuple(say(note, lang) for note in applied.notes))

    def reply(self, story: Story) -> str:
        """Say what was done, and what was not."""
        from cutroom.backend.planner.wording import reply

        return reply(story.plan, story.before, story.after, story.remarks)


class ChunkRenderer:
    """The chunk engine with its cache."""

    def __init__(self, cache: Path, *, workers: int | None) -> None:
        self._cache = cache
        self._workers = workers

    def check(self, draft: Draft, output: Mapping[str, Any]) -> None:
        """Raise OperationRejected for output that cannot be had."""
        self._profile(draft, output)

    def _profile(self, draft: Draft, output: Mapping[str, Any]) -> Any:
        from cutroom.backend.render.profiles import profile_for

        resolution = output.get("resolution")
        return profile_for(
            draft,
            format=str(output.get("format") or "mp4"),
            quality=str(output.get("quality") or "high"),
            resolution=None if resolution is None else str(resolution),
        )

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
        """Render, and say what the finished file is like."""
        from cutroom.backend.render.engine import Engine

        engine = Engine(self._cache)
        made = engine.render(
            draft,
            sources,
            self._profile(draft, output),
            out,
            on_progress=lambda share, _words: on_progress(share),
            should_stop=should_stop,
        )
        return Film(
            made.duration_ms / 1000,
            made.size_bytes,
            made.width,
            made.height,
            made.video_codec,
            made.audio_codec,
            made.verified,
            tuple({"name": c.name, "ok": c.ok, "detail": c.detail} for c in made.checks),
            tuple(made.warnings),
        )


class DraftViewer:
    """The previewer."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def pictures(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        kind: str,
        at: Sequence[float] | None,
    ) -> Sequence[Picture]:
        """Draw frames, a contact sheet or a waveform."""
        raise NotImplementedError
