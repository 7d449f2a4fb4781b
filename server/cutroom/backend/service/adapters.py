"""The planner, the engine and the prober behind the services' ports.

Decoders, encoders and lexicons are heavy, so each is imported when it is first used.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from cutroom.backend.planner.plan import Plan, Scene
from cutroom.backend.render.looking.shown import Shown
from cutroom.backend.render.sources import Source
from cutroom.backend.render.speech.spoken import Spoken
from cutroom.backend.service.ports import Changed, Film, Measure, Pending, Picture, Story, Subtitles
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.kinds.base import Operation
from cutroom.domain.measures import NOTHING_MEASURED, MediaMeasured, MediaWanted, Unmeasured
from cutroom.domain.media import Asset, MediaFacts
from cutroom.domain.timing import ms
from cutroom.errors import OperationRejected

if TYPE_CHECKING:
    from cutroom.backend.render.analysis.analyst import MediaAnalyst
    from cutroom.backend.render.engine import Engine
    from cutroom.backend.render.footage.proxies import Wish
    from cutroom.backend.render.looking.previews import Previewer, Rgb
    from cutroom.backend.render.looking.proxy_maker import ProxyMaker
    from cutroom.backend.render.speech.narrator import Narrator
    from cutroom.domain.editing.notes import Note

PICTURE_BYTES = 560_000
"""What the pictures of one preview weigh together at most: under 750 kB once in base64."""
QUALITIES = (85, 75, 60, 45)
SMALLEST_SIDE = 160
DEFAULT_FRAMES = 3
OUTLINE_COUNT = 600


def probe_file(path: Path, *, name: str) -> MediaFacts:
    """Tell what a file is by its content."""
    from cutroom.backend.render.probing.probe import probe

    return probe(path, name=name)


class RuleEditor:
    """The rule-based planner and the domain's own editing."""

    def plan(self, message: str, scene: Scene, *, pending: Pending | None = None) -> Plan:
        """Read a message against a scene."""
        from cutroom.backend.planner.compose import plan_message

        if pending is not None:
            # Words that make no sense as an answer still have a meaning of their own.
            with suppress(ValidationError):
                return plan_message(
                    message, scene, pending=pending.question, pending_message=pending.message
                )
        try:
            return plan_message(message, scene)
        except ValidationError as error:
            raise _out_of_range(error) from error

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
        """Apply operations together; what is worth knowing comes back as sentences."""
        from cutroom.domain.editing.apply import apply_operations
        from cutroom.domain.editing.notes import Note, say

        measures = NOTHING_MEASURED
        while True:
            try:
                applied = apply_operations(
                    draft, operations, assets, subtitles=subtitles, measures=measures
                )
                break
            except Unmeasured as question:
                measures = measures.having(question.wanted, measure(question.wanted))
        lang: Literal["en", "zh"] = "zh" if language == "zh" else "en"
        lost = _undrawable(draft, applied.draft)
        tiny = _tiny(draft, applied.draft)
        notes = [
            *applied.notes,
            *([Note("glyphs_missing", {"letters": lost})] if lost else []),
            *(Note("words_tiny", about) for about in tiny),
        ]
        return Changed(applied.draft, tuple(say(_named(note, lang), lang) for note in notes))

    def reply(self, story: Story) -> str:
        """Say what was done, and what was not."""
        from cutroom.backend.planner.wording import reply

        return reply(
            story.plan,
            applied_notes=story.remarks,
            changed=story.changed,
            done=story.done,
            problems=story.problems,
        )


LONG, SMALL, MOST_SAID = 500, 0.025, 3
"""Letters that may be too many for a picture, the share of its shorter side below which they are
hard to read, and how many such words a reply names."""

NAMED = ("color", "ground", "kind", "section", "style", "used")
"""What notes name by words of the operations, which a reply says in its own language."""


def _named(note: "Note", lang: Literal["en", "zh"]) -> "Note":
    """Return a note with such words as a Chinese reply says them."""
    if lang == "en":
        return note
    from cutroom.backend.planner.phrasing.naming import color_in_chinese, name_of

    said = {
        key: color_in_chinese(word.removeprefix("color:"))
        if key in ("color", "ground")
        else name_of(word, zh=True)
        for key in NAMED
        if isinstance(word := note.values.get(key), str)
    }
    return replace(note, values={**note.values, **said})


def _undrawable(before: Draft, after: Draft) -> str:
    """Return the characters of new words that no font here can draw."""
    known = {cue.text for cue in before.cues}
    # Plain letters need no look into the fonts, which take a while to load.
    texts = {cue.text for cue in after.cues if not cue.text.isascii()} - known
    if not texts:
        return ""
    from cutroom.backend.render.lettering.draw import missing_glyphs

    return missing_glyphs("".join(sorted(texts)))


def _tiny(before: Draft, after: Draft) -> list[dict[str, object]]:
    """Return what to say of new words that are so many that they are hard to read."""
    known = {cue.text for cue in before.cues}
    long = [cue for cue in after.cues if len(cue.text) > LONG and cue.text not in known]
    if not long:
        return []
    from cutroom.backend.render.lettering.draw import letter_height

    canvas = after.canvas
    least = SMALL * min(canvas.width, canvas.height)
    found: list[dict[str, object]] = []
    for cue in long[:MOST_SAID]:
        high = letter_height(cue, canvas.width, canvas.height)
        if 0 < high < least:
            start = " ".join(cue.text.split())[:40]
            found.append({"text": start, "count": f"{len(cue.text):,}", "high": round(high)})
    return found


class FileAnalyst:
    """The analyst, loaded by the first question."""

    def __init__(self, cache: Path, speech_model: Path | None = None) -> None:
        self._cache = cache
        self._speech_model = speech_model
        self._analyst: MediaAnalyst | None = None
        self._lock = threading.Lock()

    def measure(self, wanted: MediaWanted, sources: Mapping[AssetId, Source]) -> MediaMeasured:
        """Answer what editing asks about media."""
        from cutroom.backend.render.analysis.analyst import MediaAnalyst

        with self._lock:
            if self._analyst is None:
                self._analyst = MediaAnalyst(self._cache, self._speech_model)
        return self._analyst.measure(wanted, sources)

    def close(self) -> None:
        """End what takes long."""
        if self._analyst is not None:
            self._analyst.close()


class LocalNarrator:
    """The narrator, loaded by the first words."""

    def __init__(self, cache: Path, folder: Path | None) -> None:
        self._cache = cache
        self._folder = folder
        self._narrator: Narrator | None = None
        self._lock = threading.Lock()

    def speak(self, text: str, voice: str | None) -> Spoken:
        """Speak words by what this machine has for it."""
        from cutroom.backend.render.speech.narrator import Narrator

        with self._lock:
            if self._narrator is None:
                self._narrator = Narrator(self._cache, self._folder)
        return self._narrator.speak(text, voice)

    def close(self) -> None:
        """End what is being spoken."""
        if self._narrator is not None:
            self._narrator.close()


class ChunkRenderer:
    """The chunk engine with its cache and workers, started by the first render."""

    def __init__(self, cache: Path, *, workers: int | None) -> None:
        self._cache = cache
        self._workers = workers
        self._engine: Engine | None = None

    def check(self, draft: Draft, output: Mapping[str, Any]) -> None:
        """Raise OperationRejected for output that cannot be had."""
        from cutroom.backend.render.orders import read_order

        read_order(draft, output)

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
        from cutroom.backend.render.deliverables import Desk, deliver
        from cutroom.backend.render.engine import Engine
        from cutroom.backend.render.orders import read_order

        if self._engine is None:
            self._engine = Engine(self._cache, self._workers)
        desk = Desk(
            self._engine, sources, self._cache, lambda part, _text: on_progress(part), should_stop
        )
        made = deliver(desk, read_order(draft, output), out)
        return Film(
            made.duration_ms / 1000,
            made.size_bytes,
            made.width,
            made.height,
            made.video_codec or None,
            made.audio_codec or None,
            made.verified,
            tuple({"name": c.name, "ok": c.ok, "detail": c.detail} for c in made.checks),
            tuple(made.warnings),
        )

    def close(self) -> None:
        """End the workers."""
        if self._engine is not None:
            self._engine.close()


def _out_of_range(error: ValidationError) -> OperationRejected:
    """Return the sentence for words that lead to a value no operation takes."""
    first = error.errors(include_url=False, include_context=False)[0]
    place = str(next(iter(first["loc"]), "value")).replace("_", " ")
    limit = first["msg"].removeprefix("Input ").removeprefix("Value error, ")
    return OperationRejected(
        f"That cannot be done: the {place} {limit}.", hint="Say it with another value."
    )


class FootageProxies:
    """The maker of proxies, loaded when there is footage."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._maker: ProxyMaker | None = None

    def _loaded(self) -> "ProxyMaker":
        from cutroom.backend.render.looking.proxy_maker import ProxyMaker

        if self._maker is None:
            self._maker = ProxyMaker(self._cache)
        return self._maker

    def is_slow(self, source: Source) -> bool:
        """Say whether footage needs proxies."""
        return self._loaded().is_slow(source)

    def make(self, source: Source, second: int, *, should_stop: Callable[[], bool]) -> bool:
        """Make a second of a proxy; False when it was stopped."""
        return self._loaded().make(source, second, should_stop=should_stop)

    def may_go_ahead(self) -> bool:
        """Say whether there is room and power for more than was asked for."""
        return self._loaded().may_go_ahead()

    def close(self) -> None:
        """End the process that makes them."""
        if self._maker is not None:
            self._maker.close()


class DraftViewer:
    """The previewer, its pictures encoded to fit into an answer together."""

    def __init__(self, cache: Path, wish: "Wish | None" = None) -> None:
        self._cache = cache
        self._wish = wish
        self._previewer: Previewer | None = None

    def get_ready(self) -> None:
        """Import decoders and painters."""
        import cutroom.backend.render.looking.previews  # noqa: F401

    def pictures(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        kind: str,
        at: Sequence[float] | None,
        *,
        max_side: int | None = None,
    ) -> Sequence[Picture]:
        """Draw frames (of at most `max_side` pixels), a contact sheet or a waveform."""
        from cutroom.backend.render.looking.previews import MAX_SIDE, sheet_times

        previewer = self._opened()
        match kind:
            case "contact_sheet":
                return [_encoded(previewer.contact_sheet(draft, sources), PICTURE_BYTES)]
            case "waveform":
                return [_encoded(previewer.waveform(draft, sources), PICTURE_BYTES)]
        times = sheet_times(draft.duration, DEFAULT_FRAMES) if at is None else list(map(ms, at))
        share, side = PICTURE_BYTES // max(1, len(times)), min(MAX_SIDE, max_side or MAX_SIDE)
        return [
            _encoded(
                previewer.frame(draft, sources, time, max_side=side),
                share,
                at_s=time / 1000,
            )
            for time in times
        ]

    def pairs(
        self,
        versions: tuple[Shown, Shown],
        sources: Mapping[AssetId, Source],
        at: Sequence[float] | None,
    ) -> Sequence[Picture]:
        """Draw two versions beside each other; without times, where they differ."""
        from cutroom.backend.render.looking.pairs import differing_times, pair

        previewer = self._opened()
        if at is None:
            times = differing_times(previewer, versions, sources, DEFAULT_FRAMES)
        else:
            times = list(map(ms, at))
        share = PICTURE_BYTES // max(1, len(times))
        return [
            _encoded(pair(previewer, versions, sources, time), share, at_s=time / 1000)
            for time in times
        ]

    def _opened(self) -> "Previewer":
        from cutroom.backend.render.looking.previews import Previewer

        if self._previewer is None:
            self._previewer = Previewer(self._cache, self._wish)
        return self._previewer

    def outlines(
        self, draft: Draft, sources: Mapping[AssetId, Source]
    ) -> Mapping[str, Sequence[int]]:
        """Measure how loud each track is along the film."""
        from cutroom.backend.render.sound.outlines import outlines

        return outlines(draft, sources, cache=self._cache / "mix", count=OUTLINE_COUNT)

    def close(self) -> None:
        """Close open films."""
        if self._previewer is not None:
            self._previewer.close()


def _encoded(picture: "Rgb", most_bytes: int, *, at_s: float | None = None) -> Picture:
    """Return a picture as JPEG of at most so many bytes: coarser first, then smaller."""
    from cutroom.backend.render.looking.previews import encode_jpeg, scaled

    content = b""
    for quality in QUALITIES:
        content = encode_jpeg(picture, quality)
        if len(content) <= most_bytes:
            break
    while len(content) > most_bytes and max(picture.shape[:2]) > SMALLEST_SIDE:
        picture = scaled(picture, max(picture.shape[:2]) * 3 // 4)
        content = encode_jpeg(picture, QUALITIES[-1])
    height, width = picture.shape[:2]
    return Picture("image/jpeg", content, width, height, at_s)
