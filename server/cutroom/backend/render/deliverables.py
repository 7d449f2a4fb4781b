"""Orders carried out: each kind of file written beside its place, checked, and handed over."""

import contextlib
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import zip_longest
from pathlib import Path

import av
import cv2
import numpy as np
from av.error import FFmpegError

from cutroom.backend.render.cache import is_full
from cutroom.backend.render.checks.expectations import Check
from cutroom.backend.render.checks.sound_checks import check_levels, heard_levels
from cutroom.backend.render.coding.encoders import LOSSLESS
from cutroom.backend.render.coding.fitting import fitted
from cutroom.backend.render.coding.formats import SOUND_FILES
from cutroom.backend.render.coding.gif import read_frames, write_gif
from cutroom.backend.render.coding.hardware import settle_hardware
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.coding.subtitle_files import captions_text, written_cues
from cutroom.backend.render.engine import Engine, Rendered, beside, hand_over, used_sources
from cutroom.backend.render.looking.stills import encode_still, painter, still_times, write_stills
from cutroom.backend.render.notices import notices
from cutroom.backend.render.orders import (
    LOWEST_BITRATE,
    FilmOrder,
    GifOrder,
    Order,
    SoundOrder,
    StillOrder,
    StillsOrder,
    TimelineOrder,
    WordsOrder,
    too_little_room,
)
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sounding import mixed_levels
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms, frame_at
from cutroom.errors import DiskFull, OperationRejected, RenderCancelled, RenderFailed

Sources = Mapping[AssetId, Source]
Progress = Callable[[float, str], None]
StopRequest = Callable[[], bool]

FILMING = 0.7
"""The share of a GIF's work that is rendering its frames."""
GIF_ROUNDS = 6
SOUND_ROUNDS = 4
GIF_LIKE_DB = 17.0
"""A picture in 256 colours this close to the film's is that picture."""
LATE_MS = 80
"""Encoders of sound add up to this much at the ends."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every order needs to be carried out."""

    engine: Engine
    sources: Sources
    cache: Path
    tell: Progress
    should_stop: StopRequest


def deliver(desk: Desk, order: Order, out: Path) -> Rendered:
    """Write what is ordered to `out`, which appears only when it is whole and checked.

    Blocks until done. Raises what `Engine.render` raises, and OperationRejected when a
    limit cannot be kept.
    """
    match order:
        case FilmOrder():
            made = _film(desk, order, out)
        case GifOrder():
            made = _gif(desk, order, out)
        case SoundOrder():
            made = _sound(desk, order, out)
        case StillOrder():
            made = _still(desk, order, out)
        case StillsOrder():
            made = _stills(desk, order, out)
        case WordsOrder():
            made = _words(order, out)
        case TimelineOrder():
            made = _timeline(desk, order, out)
    return replace(made, warnings=(*order.notes, *made.warnings))


def _film(desk: Desk, order: FilmOrder, out: Path) -> Rendered:
    profile, said = settle_hardware(order.profile)
    told = (said,) if said else ()
    render = partial(desk.engine.render, order.draft, desk.sources, should_stop=desk.should_stop)
    if order.limit is None:
        made = render(profile, out, on_progress=desk.tell)
        return replace(made, warnings=(*told, *made.warnings))
    profile, given_up = fitted(
        profile,
        order.limit,
        frames=frame_at(order.draft.duration, profile.rate),
        seconds=max(0.1, order.draft.duration / 1000),
        shrink=order.may_shrink,
        measure=partial(_measured, desk, order.draft),
    )
    made = render(profile, out, on_progress=lambda part, text: desk.tell(0.8 + part / 5, text))
    check = _below(made.size_bytes, order.limit)
    if not check.ok:
        with contextlib.suppress(OSError):
            out.unlink()
        raise RenderFailed(f"The film came out too large ({check.detail}).")
    return replace(made, checks=(*made.checks, check), warnings=(*told, *given_up, *made.warnings))


def _measured(desk: Desk, draft: Draft, profile: Profile, samples: int | None) -> int:
    low, high = (0.0, 0.2) if samples else (0.2, 0.8)
    return desk.engine.measure(
        draft,
        desk.sources,
        profile,
        samples=samples,
        on_progress=lambda part, text: desk.tell(low + part * (high - low), text),
        should_stop=desk.should_stop,
    )


def _below(size: int, limit: int) -> Check:
    return Check("file size", size < limit, f"{size / 1e6:.2f} MB, limit {limit / 1e6:g} MB")


def _gif(desk: Desk, order: GifOrder, out: Path) -> Rendered:
    width, height, rate = order.width, order.height, order.rate
    given_up = ""
    for _ in range(GIF_ROUNDS):
        made = _gif_once(desk, order, (width, height), rate, out)
        if order.limit is None:
            return made
        check = _below(made.size_bytes, order.limit)
        if check.ok:
            said = (given_up,) if given_up else ()
            return replace(made, checks=(*made.checks, check), warnings=(*said, *made.warnings))
        out.unlink()
        # Half of what is too much is taken off the pixels, the rest off the frames.
        share = order.limit * 0.92 / made.size_bytes
        if rate > 8:
            slower = max(Fraction(8), rate * Fraction(max(0.6, share**0.4)).limit_denominator(50))
            share *= float(rate / slower)
            rate = slower
        scale = min(0.98, share**0.5)
        width, height = (max(2, round(side * scale / 2) * 2) for side in (width, height))
        given_up = f"Made {width}x{height} at {float(rate):.3g} frames per second to stay small."
        if min(width, height) < 48:
            break
    raise OperationRejected(
        f"{order.draft.duration / 1000:.0f} s do not fit into a GIF of "
        f"{(order.limit or 0) / 1e6:g} MB.",
        hint="Shorten the film, allow more, or ask for mp4, which is far smaller.",
    )


def _gif_once(
    desk: Desk, order: GifOrder, size: tuple[int, int], rate: Fraction, out: Path
) -> Rendered:
    profile = Profile(*size, rate, crf=0, preset=LOSSLESS)
    silent = _without_sound(order.draft)
    with scratch(desk.cache, "gif-") as folder, _placed(out, desk.should_stop) as temporary:
        film = folder / "film.mp4"
        made = desk.engine.render(
            silent,
            desk.sources,
            profile,
            film,
            on_progress=lambda part, text: desk.tell(part * FILMING, text),
            should_stop=desk.should_stop,
        )
        desk.tell(FILMING, "Choosing the colours")
        with _writing(out):
            count = write_gif(film, temporary, rate)
        desk.tell(0.95, "Checking the GIF")
        checks = _gif_checks(temporary, film, count, made)
    return replace(
        made,
        path=out,
        size_bytes=out.stat().st_size,
        duration_ms=round(count * 1000 / rate),
        video_codec="gif",
        audio_codec="",
        verified=made.verified and all(check.ok for check in checks),
        checks=checks,
    )


def _gif_checks(gif: Path, film: Path, count: int, made: Rendered) -> tuple[Check, ...]:
    """Decode a GIF beside the film it was made of and see that they show the same."""
    shown, worst, size = 0, 99.0, (0, 0)
    try:
        for mine, other in zip_longest(read_frames(gif), read_frames(film)):
            if mine is None or other is None:
                worst = 0.0
                break
            shown, size = shown + 1, (mine.width, mine.height)
            seen, painted = (one.to_ndarray(format="rgb24") for one in (mine, other))
            worst = min(worst, float(cv2.PSNR(seen, painted)))
    except FFmpegError as error:
        return (Check("readable", False, f"The file cannot be read: {error}."),)
    likeness = f"the least alike of {shown} pictures {worst:.1f} dB"
    return (
        Check("frames", shown == count, f"{shown} frames at {float(made.rate):g} per second"),
        Check("size", size == (made.width, made.height), f"{size[0]}x{size[1]}"),
        Check("pictures", worst >= GIF_LIKE_DB, likeness),
    )


def _without_sound(draft: Draft) -> Draft:
    clips = tuple(replace(clip, volume=0.0) for clip in draft.clips)
    overlays = tuple(replace(overlay, volume=0.0) for overlay in draft.overlays)
    return replace(draft, clips=clips, overlays=overlays, sounds=())


def _sound(desk: Desk, order: SoundOrder, out: Path) -> Rendered:
    used = used_sources(order.draft, desk.sources)
    with _placed(out, desk.should_stop) as temporary:
        _write_sound(desk, order, temporary)
        levels = mixed_levels(order.draft, used, desk.cache)
        checks = _sound_checks(temporary, order, levels)
        if not checks[0].ok:
            raise RenderFailed(f"The sound came out wrong ({checks[0].detail}).")
        if order.limit is not None:
            checks = (*checks, _below(temporary.stat().st_size, order.limit))
    codec = SOUND_FILES[order.format][1]
    return _made(order.draft, out, checks, duration_ms=order.draft.duration, audio_codec=codec)


def _write_sound(desk: Desk, order: SoundOrder, temporary: Path) -> None:
    """Write the sound, below its limit at whatever rate that takes."""
    bitrate, limit = order.bitrate, order.limit
    for _ in range(SOUND_ROUNDS):
        desk.engine.write_sound(
            order.draft,
            desk.sources,
            temporary,
            order.format,
            bitrate,
            on_progress=lambda part, text: desk.tell(part * 0.95, text),
            should_stop=desk.should_stop,
        )
        size = temporary.stat().st_size
        if limit is None or size < limit:
            return
        if bitrate == LOWEST_BITRATE:
            raise too_little_room(limit, order.draft.duration)
        bitrate = max(LOWEST_BITRATE, int(bitrate * min(0.95, 0.97 * limit / size)))
    raise RenderFailed("The sound comes out too large at every rate.")


def _sound_checks(path: Path, order: SoundOrder, levels: tuple[float, ...]) -> tuple[Check, ...]:
    try:
        with av.open(str(path)) as file:
            codec = file.streams.audio[0].codec_context.codec.canonical_name
            heard, seconds = heard_levels(file, len(levels))
    except (FFmpegError, IndexError) as error:
        return (Check("readable", False, f"The file cannot be read: {error}."),)
    wanted = SOUND_FILES[order.format][1]
    off = abs(seconds * 1000 - order.draft.duration)
    return (
        Check("streams", codec.startswith(wanted), f"sound ({codec}) alone"),
        Check("duration", off <= LATE_MS, f"{seconds:.3f} s"),
        check_levels(heard, seconds, levels, order.draft.duration),
    )


def _still(desk: Desk, order: StillOrder, out: Path) -> Rendered:
    used = used_sources(order.draft, desk.sources)
    size = (order.width, order.height)
    with _placed(out, desk.should_stop) as temporary:
        with painter(order.draft, used, size, desk.cache) as pictures:
            picture = pictures.at(order.at)
        with _writing(out):
            temporary.write_bytes(encode_still(picture, order.format))
        checks = _still_checks(temporary.read_bytes(), picture)
    return _made(order.draft, out, checks, size=size, video_codec=_picture_codec(order.format))


def _picture_codec(format: str) -> str:
    return "mjpeg" if format == "jpg" else "png"


def _still_checks(content: bytes, painted: np.ndarray) -> tuple[Check, ...]:
    decoded = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if decoded is None or decoded.shape != painted.shape:
        return (Check("readable", False, "The picture cannot be read."),)
    alike = float(cv2.PSNR(cv2.cvtColor(decoded, cv2.COLOR_BGR2RGB), painted))
    height, width = decoded.shape[:2]
    return (
        Check("size", True, f"{width}x{height}"),
        Check("picture", alike > 28, "as painted" if alike > 99 else f"{alike:.1f} dB"),
    )


def _stills(desk: Desk, order: StillsOrder, out: Path) -> Rendered:
    used = used_sources(order.draft, desk.sources)
    size = (order.width, order.height)
    times = still_times(order.draft.duration, order.rate)
    with _placed(out, desk.should_stop) as temporary:
        with painter(order.draft, used, size, desk.cache) as pictures, _writing(out):

            def painted() -> Iterator[np.ndarray]:
                for number, time in enumerate(times):
                    if desk.should_stop():
                        raise RenderCancelled("The render was cancelled.")
                    desk.tell(number / len(times), f"Picture {number + 1} of {len(times)}")
                    yield pictures.at(time)

            count = write_stills(temporary, painted(), order.format)
        with zipfile.ZipFile(temporary) as archive:
            whole = archive.testzip() is None and len(archive.namelist()) == len(times)
        checks = (Check("pictures", whole, f"{count} of {len(times)}"),)
    codec = _picture_codec(order.format)
    return _made(order.draft, out, checks, size=size, rate=order.rate, video_codec=codec)


def _words(order: WordsOrder, out: Path) -> Rendered:
    text = captions_text(order.draft, order.format)
    with _placed(out, lambda: False) as temporary:
        with _writing(out):
            temporary.write_text(text, encoding="utf-8")
        count = len(written_cues(order.draft))
        checks = (Check("captions", True, f"{count} written"),)
    return _made(order.draft, out, checks)


def _timeline(desk: Desk, order: TimelineOrder, out: Path) -> Rendered:
    # Most exports are films, and a timeline's writers would be loaded for each of them.
    from cutroom.backend.render.interchange.timeline_files import Wish, write_timeline

    used = used_sources(order.draft, desk.sources)
    wish = Wish(order.format, order.title, order.originals, order.is_here)
    with _placed(out, desk.should_stop) as temporary, _writing(out):
        written = write_timeline(
            temporary,
            order.draft,
            used,
            wish,
            cache=desk.cache,
            tell=lambda part: desk.tell(part, "Writing the timeline"),
            should_stop=desk.should_stop,
        )
        first = written.checks[0]
        if first.name == "readable" and not first.ok:
            raise RenderFailed(f"The timeline came out wrong ({first.detail}).")
    made = _made(order.draft, out, written.checks, duration_ms=order.draft.duration)
    return replace(made, warnings=written.notes)


@contextlib.contextmanager
def _placed(out: Path, should_stop: StopRequest) -> Iterator[Path]:
    """Yield a temporary file that takes the place of `out` when the block ends well."""
    temporary = beside(out)
    try:
        yield temporary
        if should_stop():
            raise RenderCancelled("The render was cancelled.")
        hand_over(temporary, out)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


@contextlib.contextmanager
def _writing(out: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, FFmpegError) as error:
        if isinstance(error, OSError) and is_full(error):
            raise DiskFull(f"No room is left to write {out.name}.") from error
        raise RenderFailed(f"{out.name} could not be written: {error}.") from error


def _made(
    draft: Draft,
    out: Path,
    checks: tuple[Check, ...],
    *,
    duration_ms: Ms = 0,
    size: tuple[int, int] = (0, 0),
    rate: Fraction = Fraction(0),
    video_codec: str = "",
    audio_codec: str = "",
) -> Rendered:
    return Rendered(
        path=out,
        size_bytes=out.stat().st_size,
        duration_ms=duration_ms,
        width=size[0],
        height=size[1],
        rate=rate,
        video_codec=video_codec,
        audio_codec=audio_codec,
        verified=all(check.ok for check in checks),
        checks=checks,
        chunks_total=0,
        chunks_reused=0,
        warnings=notices(draft) if size != (0, 0) else (),
    )
