"""A draft to a film on disk: lay out, render what is missing, join, check, hand over."""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from uuid import uuid4

import av

from cutroom.backend.render.cache import DEFAULT_LIMIT, ChunkCache, is_full
from cutroom.backend.render.checks.expectations import Check, Expected, FileFacts
from cutroom.backend.render.checks.recollection import Memory
from cutroom.backend.render.checks.verify import verify
from cutroom.backend.render.checks.vouching import recall, remember, voucher_for
from cutroom.backend.render.chunks import Chunk, plan_chunks
from cutroom.backend.render.coding.assembly import UnfitChunk, join, read_run
from cutroom.backend.render.coding.encoding import CHUNK_VERSION, stream_head
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.copying import NOTHING, OUR_NUMBER, Copies, could_copy, find_copies
from cutroom.backend.render.footage.damage import damage_notices
from cutroom.backend.render.inquiry import find_out
from cutroom.backend.render.jobs import ChunkJob, CopyJob, Job, Scene, SoundFileJob, SoundJob
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import LETTERING_VERSION, is_animated
from cutroom.backend.render.notices import notices
from cutroom.backend.render.pool import SOUND as SOUND_JOB
from cutroom.backend.render.pool import WorkerPool
from cutroom.backend.render.sounding import KIND as SOUND
from cutroom.backend.render.sounding import SoundTrack, clear_torn_sound, read_sound, sound_key
from cutroom.backend.render.sources import Source
from cutroom.backend.render.worker import PARTS
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset
from cutroom.domain.timing import Ms
from cutroom.errors import (
    DiskFull,
    EmptyDraft,
    EngineFailed,
    FileMissing,
    OutputRefused,
    RenderCancelled,
    RenderFailed,
)

REPAIRS = 2
"""How often missing or damaged chunks are rendered anew before the render fails."""

RENDERING, JOINING = 0.92, 0.95
"""Progress when all chunks are there, and when the file is joined."""

PIXELS, HEARD_MS, LIGHT_S = 80_000_000, 30_000, 1.5
"""What a worker paints and encodes, and mixes, in a second, roughly; and seconds of work
that one worker does as fast as two, because the second one has to be started first."""

VITAL = frozenset({"readable", "streams", "size", "frames", "duration"})
"""Checks without which a file is not handed over; the others only make it unverified."""

TEMPORARY = ".cutroom-"
TORN_S = 86_400.0
"""A temporary file this old belongs to nobody any more."""

Progress = Callable[[float, str], None]
StopRequest = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished film and what was found when it was checked."""

    path: Path
    size_bytes: int
    duration_ms: Ms
    width: int
    height: int
    rate: Fraction
    video_codec: str
    audio_codec: str
    verified: bool
    checks: tuple[Check, ...]
    chunks_total: int
    chunks_reused: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """Everything that one render goes by."""

    draft: Draft
    sources: Mapping[AssetId, Source]
    assets: Mapping[AssetId, Asset]
    scene: Scene
    layout: Layout
    chunks: list[Chunk]
    copies: Copies
    sound: str
    tell: Progress
    should_stop: StopRequest


class Engine:
    """Renders films with a few worker processes and a cache of finished parts.

    Renders wait for each other. Several engines, also of other processes, may share
    one cache folder.
    """

    def __init__(
        self, cache_dir: Path, workers: int | None = None, *, cache_limit: int = DEFAULT_LIMIT
    ) -> None:
        self._root = cache_dir
        self._cache = ChunkCache(cache_dir, cache_limit)
        self._pool = WorkerPool(workers or default_workers())
        self._turn = threading.Lock()

    def close(self) -> None:
        """End the workers; call it when no render runs."""
        self._pool.close()

    def render(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        profile: Profile,
        out: Path,
        *,
        on_progress: Progress | None = None,
        should_stop: StopRequest | None = None,
    ) -> Rendered:
        """Render a draft to `out`, which appears only when it is whole and checked.

        Blocks until done. Raises EmptyDraft, FileMissing, OutputRefused, DiskFull,
        RenderCancelled and RenderFailed; finished chunks stay in the cache whatever happens.
        """
        tell = on_progress or (lambda part, text: None)
        stop = should_stop or (lambda: False)
        with self._waiting_turn(stop):
            tell(0.0, "Laying out the film")
            work = self._prepare(draft, sources, profile, tell, stop)
            try:
                return self._render(work, out)
            except (RenderFailed, EngineFailed):
                if not work.copies.runs:
                    raise
                # Somebody else's packets are the likeliest to blame.
                work = self._prepare(draft, sources, profile, tell, stop, copying=False)
                return self._render(work, out)
            finally:
                clear_torn_sound(self._root)

    def measure(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        profile: Profile,
        *,
        samples: int | None = None,
        on_progress: Progress | None = None,
        should_stop: StopRequest | None = None,
    ) -> int:
        """Return how many bytes the film's parts take; a few spread over it tell about how many.

        What is rendered for it stays in the cache. Raises what `render` raises.
        """
        stop = should_stop or (lambda: False)
        with self._waiting_turn(stop):
            work = self._prepare(
                draft, sources, profile, on_progress or (lambda part, text: None), stop
            )
            chunks = work.chunks
            if samples is not None and len(chunks) > samples:
                chosen = {round((n + 0.5) * len(chunks) / samples - 0.5) for n in range(samples)}
                work = replace(work, chunks=[chunks[number] for number in sorted(chosen)])
            self._fill(work, self._missing(work))
            share = sum(one.last - one.first for one in work.chunks) / work.layout.frames
            pictures = sum(self._size(chunk.key) for chunk in work.chunks) / share
            return round(pictures) + self._size(work.sound, SOUND)

    def _size(self, key: str, kind: str = "chunks") -> int:
        try:
            return self._cache.path(key, kind).stat().st_size
        except OSError:
            return 0

    def write_sound(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        out: Path,
        format: str,
        bitrate: int,
        *,
        on_progress: Progress | None = None,
        should_stop: StopRequest | None = None,
    ) -> None:
        """Write the film's sound alone to `out`. Raises what `render` raises."""
        tell, stop = on_progress or (lambda part, text: None), should_stop or (lambda: False)
        with self._waiting_turn(stop):
            used = used_sources(draft, sources)
            job = SoundFileJob(draft, used, format, bitrate, out, self._root)
            self._pool.run(
                [SOUND_JOB],
                lambda _: job,
                on_step=lambda _, done: tell(done / PARTS, "Mixing the sound"),
                should_stop=stop,
            )

    @contextlib.contextmanager
    def _waiting_turn(self, should_stop: StopRequest) -> Iterator[None]:
        while not self._turn.acquire(timeout=0.1):
            if should_stop():
                raise RenderCancelled("The render was cancelled before it began.")
        try:
            yield
        finally:
            self._turn.release()

    def _prepare(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        profile: Profile,
        tell: Progress,
        should_stop: StopRequest,
        *,
        copying: bool = True,
    ) -> _Work:
        used = used_sources(draft, sources)
        assets = {identity: source.asset for identity, source in used.items()}
        layout = Layout(
            draft,
            assets,
            rate=profile.rate,
            is_drawn_anew=is_animated,
            findings=find_out(draft, used, self._root),
        )
        if profile.encoder == "libx264" and any(could_copy(a, profile) for a in assets.values()):
            profile = replace(profile, set_number=OUR_NUMBER)
        copies = find_copies(layout, used, profile, self._cache) if copying else NOTHING
        scene = Scene(used, draft.canvas.background, profile, self._root)
        chunks = plan_chunks(
            layout,
            profile,
            assets,
            lettering=str(LETTERING_VERSION),
            encoder=f"{CHUNK_VERSION}|{av.__version__}",
            copied=[
                (run.first, run.last, f"{assets[run.asset].digest}|{run.packet}")
                for run in copies.runs
            ],
        )
        sound = sound_key(draft, used, profile)
        return _Work(draft, used, assets, scene, layout, chunks, copies, sound, tell, should_stop)

    def _render(self, work: _Work, out: Path) -> Rendered:
        missing = self._missing(work)
        reused = len(work.chunks) - len(missing)
        self._fill(work, missing)
        temporary = beside(out)
        try:
            sound = self._join(work, temporary)
            work.tell(JOINING, "Checking the film")
            facts, checks = self._checked(work, temporary, sound, missing)
            if work.should_stop():
                raise RenderCancelled("The render was cancelled.")
            failed = [check for check in checks if not check.ok]
            for check in failed:
                if check.name in VITAL or work.copies.runs:
                    raise RenderFailed(f"The film came out wrong ({check.name}: {check.detail}).")
            hand_over(temporary, out)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink()
        self._cache.trim()
        work.tell(1.0, "Done")
        return Rendered(
            path=out,
            size_bytes=out.stat().st_size,
            duration_ms=facts.duration_ms,
            width=facts.width,
            height=facts.height,
            rate=facts.rate,
            video_codec=facts.video_codec,
            audio_codec=facts.audio_codec,
            verified=not failed,
            checks=checks,
            chunks_total=len(work.chunks),
            chunks_reused=reused,
            warnings=(
                *notices(work.draft),
                *damage_notices(work.draft, work.sources, work.scene.cache),
            ),
        )

    def _checked(
        self, work: _Work, temporary: Path, sound: SoundTrack, made: list[int]
    ) -> tuple[FileFacts, tuple[Check, ...]]:
        """Check a file, unless one of the same parts and the very same bytes was checked."""
        keys = [chunk.key for chunk in work.chunks]
        voucher = voucher_for(temporary, (keys, work.sound, work.scene.profile))
        found = recall(self._cache, voucher)
        if found is None:
            expected = self._expected(work, sound, made)
            found = verify(temporary, expected, Memory(self._cache))
            remember(self._cache, voucher, found)
        return found

    def _expected(self, work: _Work, sound: SoundTrack, made: list[int]) -> Expected:
        return Expected(
            layout=work.layout,
            scene=work.scene,
            starts=tuple(chunk.first for chunk in work.chunks),
            duration_ms=work.draft.duration,
            levels=sound.levels,
            loudness=None if sound.silent else (sound.lufs, sound.goal_lufs),
            copied=work.copies.runs,
            fresh=tuple(work.chunks[number].first for number in made),
        )

    def _missing(self, work: _Work) -> list[int]:
        """Return the numbers of the chunks that must be rendered; equal ones count once."""
        seen: set[str] = set()
        numbers = []
        for number, chunk in enumerate(work.chunks):
            if chunk.key not in seen and not self._cache.path(chunk.key).is_file():
                numbers.append(number)
            seen.add(chunk.key)
        return numbers

    def _fill(self, work: _Work, numbers: list[int]) -> None:
        """Have chunks rendered, and the sound mixed where it is missing."""
        wanted = list(numbers)
        if not self._cache.path(work.sound, SOUND).is_file():
            wanted.append(SOUND_JOB)
        if not wanted:
            return
        total = sum(work.chunks[n].last - work.chunks[n].first for n in numbers) or 1
        done: dict[int, int] = {}

        def step(number: int, frames: int) -> None:
            done[number] = max(frames, done.get(number, 0))
            count = sum(done.values())
            work.tell(RENDERING * count / total, f"Rendering frame {count} of {total}")

        def make_job(number: int) -> Job:
            return _sound_job(work) if number == SOUND_JOB else _chunk_job(work, number)

        self._pool.run(
            wanted,
            make_job,
            on_step=step,
            should_stop=work.should_stop,
            alone=_is_light(work, wanted),
        )

    def _join(self, work: _Work, temporary: Path) -> SoundTrack:
        """Write the file; what turns out to be missing or damaged is rendered again."""
        for _ in range(REPAIRS + 1):
            work.tell(RENDERING, "Joining the parts")
            sound = read_sound(self._cache, work.sound)
            try:
                if sound is not None:
                    parts, also = self._contents(work), work.copies.parameters
                    join(temporary, parts, sound.content, work.scene.profile, also=also)
                    return sound
            except UnfitChunk:
                self._drop_unfit(work)
            self._fill(work, self._missing(work))
        raise RenderFailed("Parts of the film vanish or are damaged as soon as they are written.")

    def _drop_unfit(self, work: _Work) -> None:
        """Remove all of a film's chunks that cannot be joined."""
        own, also = stream_head(work.scene.profile)[1], work.copies.parameters
        fitting = {own, also} if also else {own}
        for number, chunk in enumerate(work.chunks):
            content = self._cache.read(chunk.key)
            try:
                if content is not None:
                    read_run(number, chunk.last - chunk.first, content, fitting)
            except UnfitChunk:
                with contextlib.suppress(OSError):
                    self._cache.path(chunk.key).unlink()

    def _contents(self, work: _Work) -> Iterator[tuple[int, bytes]]:
        for number, chunk in enumerate(work.chunks):
            content = self._cache.read(chunk.key)
            if content is None:
                raise UnfitChunk(number, "it is missing or damaged")
            yield chunk.last - chunk.first, content


def hand_over(temporary: Path, out: Path) -> None:
    """Give a finished file its name. Raises OutputRefused."""
    try:
        temporary.replace(out)
    except OSError as error:
        why = error.strerror or str(error)
        raise OutputRefused(f"{out.name} could not be put in its place: {why}.") from error


def _is_light(work: _Work, numbers: list[int]) -> bool:
    """Say whether jobs together take less than a second worker needs to be of use."""
    profile = work.scene.profile
    painted = (work.chunks[number] for number in numbers if number != SOUND_JOB)
    frames = sum(chunk.last - chunk.first for chunk in painted if chunk.copy is None)
    pixels = frames * profile.width * profile.height
    heard = work.draft.duration if SOUND_JOB in numbers else 0
    return pixels / PIXELS + heard / HEARD_MS < LIGHT_S


def _chunk_job(work: _Work, number: int) -> ChunkJob | CopyJob:
    chunk = work.chunks[number]
    if chunk.copy is not None:
        run = work.copies.runs[chunk.copy]
        source, count = work.sources[run.asset], run.last - run.first
        parameters, cache = work.copies.parameters, work.scene.cache
        return CopyJob(source, run.packet, count, parameters, chunk.key, cache)
    frames = tuple(work.layout.frame(index) for index in range(chunk.first, chunk.last))
    return ChunkJob(work.scene, chunk.key, frames)


def _sound_job(work: _Work) -> SoundJob:
    profile = work.scene.profile
    return SoundJob(
        work.draft,
        work.sources,
        profile.audio_bitrate,
        work.sound,
        work.scene.cache,
        profile.sound,
        profile.container,
    )


def default_workers() -> int:
    """Return how many workers suit this machine: its cores, two at least."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(2, usable or 2)


def used_sources(draft: Draft, sources: Mapping[AssetId, Source]) -> dict[AssetId, Source]:
    """Return the sources that a draft needs, each there. Raises EmptyDraft and FileMissing."""
    if draft.is_empty:
        raise EmptyDraft("There is nothing on the timeline.")
    used = {identity: sources[identity] for identity in used_assets(draft, sources)}
    for source in used.values():
        if not source.path.is_file():
            raise FileMissing(
                f"{source.asset.name} is no longer where it was stored.",
                hint="Upload it again, then export.",
            )
    return used


def used_assets(draft: Draft, sources: Mapping[AssetId, Source]) -> set[AssetId]:
    """Return the assets that a draft shows or plays. Raises FileMissing for unknown ones."""
    for asset in draft.assets:
        if asset not in sources:
            raise FileMissing(
                f"The timeline uses {asset}, which was never uploaded here.",
                hint="Upload it again, or remove it from the timeline.",
            )
    return set(draft.assets)


def beside(out: Path) -> Path:
    """Return a fresh temporary file in the folder of the target. Raises DiskFull, OutputRefused."""
    temporary = out.parent / f"{TEMPORARY}{uuid4().hex}.mp4"
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(exist_ok=False)
    except OSError as error:
        if is_full(error):
            raise DiskFull(f"No room is left in {out.parent}.") from error
        why = error.strerror or str(error)
        raise OutputRefused(f"Nothing can be written to {out.parent}: {why}.") from error
    _forget_torn(out.parent)
    return temporary


def _forget_torn(folder: Path) -> None:
    """Remove what a render that was killed long ago left behind."""
    for path in folder.glob(f"{TEMPORARY}*.mp4"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > TORN_S:
                path.unlink()
