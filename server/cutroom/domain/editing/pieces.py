"""Pieces: stretches of the main track that remember what they showed before the request."""

from dataclasses import dataclass, replace

from cutroom.domain.draft import Clip
from cutroom.domain.editing.views import cut_motion
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange

ENDLESS: Ms = 10**9
"""Material without an end: pictures, colours and held frames."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A clip as it is now, and where it came from.

    `origin` and `span` speak of the programme before the request; both are None for
    material that the request added, copies among it.
    """

    clip: Clip
    origin: int | None = None
    span: TimeRange | None = None
    rate: float = 1.0
    """Present milliseconds for each millisecond of the span."""
    mirrored: bool = False
    """The request turned it round, so the span's end comes first."""
    bend: float = 1.0
    """How many times faster the request made its end than its beginning."""

    def offset_of(self, instant: Ms) -> Ms:
        """Return how far into the piece an instant of its span now lies."""
        if self.span is None:
            return 0
        inside = self.span.end - instant if self.mirrored else instant - self.span.start
        return min(self.clip.duration, bent_offset(inside, self.span, self.rate, self.bend))


def bent_offset(inside: Ms, span: TimeRange, rate: float, bend: float) -> Ms:
    """Return when a part of a span has played, at an even rate or in a ramp."""
    if bend == 1 or not span.duration:
        return round(inside * rate)
    share = min(1.0, max(0.0, inside / span.duration))
    speed = (1 + (bend**2 - 1) * share) ** 0.5
    return round((speed - 1) / (bend - 1) * span.duration * rate)


def unbent_offset(offset: Ms, span: TimeRange, rate: float, bend: float) -> Ms:
    """Return how much of a span has played after some time; the way back of the above."""
    if bend == 1:
        return min(span.duration, round(offset / rate))
    speed = bent_speed(offset, span, rate, bend)
    share = (speed**2 - 1) / (bend**2 - 1)
    return min(span.duration, max(0, round(share * span.duration)))


def bent_speed(offset: Ms, span: TimeRange, rate: float, bend: float) -> float:
    """Return how many times faster than at its beginning a ramp is after some time."""
    return 1 + (bend - 1) * min(1.0, offset / max(1.0, span.duration * rate))


def is_still(clip: Clip, asset: Asset | None) -> bool:
    """Say whether the clip shows one picture for as long as one likes."""
    return clip.frozen or asset is None or asset.kind is MediaKind.IMAGE


def with_duration(clip: Clip, duration: Ms) -> Clip:
    """Return a still clip shown for `duration` milliseconds."""
    start = clip.source.start
    source = TimeRange(start, start + max(1, duration))
    return replace(clip, source=source, speed=1.0, speed_to=None, hold=0)


def source_offset(clip: Clip, offset: Ms) -> Ms:
    """Return how much of the source has played after `offset` milliseconds of the clip."""
    played = clip.duration - clip.hold
    offset = min(offset, played)
    if clip.speed_to is None:
        used = offset * clip.speed
    else:
        used = clip.speed * offset + (clip.speed_to - clip.speed) * offset**2 / (2 * played)
    return min(clip.source.duration, round(used))


def clip_offset(clip: Clip, instant: Ms) -> Ms:
    """Return how far into the clip an instant of its source plays; the way back of the above."""
    used = clip.source.end - instant if clip.reversed else instant - clip.source.start
    used = min(max(0, used), clip.source.duration)
    if clip.speed_to is None or clip.speed_to == clip.speed:
        return min(clip.duration, round(used / clip.speed))
    gain = (clip.speed_to - clip.speed) / (clip.duration - clip.hold)
    root = max(0.0, clip.speed**2 + 2 * gain * used) ** 0.5
    return min(clip.duration, round((root - clip.speed) / gain))


def source_instant(clip: Clip, offset: Ms) -> Ms:
    """Return the source time that shows `offset` milliseconds into the clip."""
    if clip.frozen:
        return clip.source.start
    used = min(source_offset(clip, offset), clip.source.duration - 1)
    return clip.source.end - 1 - used if clip.reversed else clip.source.start + used


def cut_clip(clip: Clip, offset: Ms, *, still: bool) -> tuple[Clip, Clip]:
    """Return the two clips that together play as this one did; both carry its id.

    `offset` lies strictly inside the clip. The transition stays with the first half.
    """
    total = clip.duration
    left_motion, right_motion = cut_motion(clip.motion, offset, total)
    if still:
        left = with_duration(clip, offset)
        right = with_duration(clip, total - offset)
    elif offset >= total - clip.hold:
        left = replace(clip, hold=offset - (total - clip.hold))
        last = source_instant(clip, total)
        held = TimeRange(last, last + total - offset)
        right = replace(clip, source=held, speed=1.0, speed_to=None, hold=0, reversed=False)
        right = replace(right, frozen=True)
    else:
        left, right = _cut_moving(clip, offset)
    return replace(left, motion=left_motion), replace(right, motion=right_motion, lead=None)


def _cut_moving(clip: Clip, offset: Ms) -> tuple[Clip, Clip]:
    source = clip.source
    used = min(max(1, source_offset(clip, offset)), max(1, source.duration - 1))
    middle = source.end - used if clip.reversed else source.start + used
    first, second = TimeRange(source.start, middle), TimeRange(middle, source.end)
    if clip.reversed:
        first, second = second, first
    speed = clip.speed
    if clip.speed_to is not None:
        share = offset / (clip.duration - clip.hold)
        speed = clip.speed + (clip.speed_to - clip.speed) * share
    left = replace(clip, source=first, hold=0)
    right = replace(clip, source=second)
    if clip.speed_to is not None:
        left, right = replace(left, speed_to=speed), replace(right, speed=speed)
    return left, right


def played(clip: Clip, begin: Ms, length: Ms, *, still: bool) -> Clip | None:
    """Return the part of a clip that plays from `begin` on; None when it is over by then."""
    if begin >= clip.duration:
        return None
    if begin > 0:
        clip = cut_clip(clip, begin, still=still)[1]
    return clip if clip.duration <= length else cut_clip(clip, length, still=still)[0]


def material(clip: Clip, asset: Asset | None) -> tuple[Ms, Ms]:
    """Return how many milliseconds of unused material lie before and after the clip."""
    if asset is None or is_still(clip, asset):
        return ENDLESS, ENDLESS
    before = max(0, clip.source.start)
    after = max(0, asset.facts.duration - clip.source.end)
    if clip.reversed:
        before, after = after, before
    after_ms = ENDLESS if clip.hold else int(after / (clip.speed_to or clip.speed))
    return int(before / clip.speed), after_ms


def extended(clip: Clip, by: Ms, asset: Asset | None) -> Clip:
    """Return the clip prolonged at its end by some milliseconds of its own material."""
    if asset is None or is_still(clip, asset):
        return with_duration(clip, clip.duration + by)
    if clip.hold:
        return replace(clip, hold=clip.hold + by)
    more = round(by * clip.speed)
    if clip.reversed:
        source = TimeRange(max(0, clip.source.start - more), clip.source.end)
    else:
        limit = max(clip.source.end, asset.facts.duration)
        source = TimeRange(clip.source.start, min(limit, clip.source.end + more))
    return replace(clip, source=source)
