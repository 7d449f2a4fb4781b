"""Each thing laid into the picture: overlays, windows, hidden regions, waveforms."""

from collections.abc import Iterator

from cutroom.backend.render.checks.things import Bare, Thing
from cutroom.backend.render.layout import FrameLayout, Layout, effect_range
from cutroom.domain.draft import Effect, Overlay
from cutroom.domain.timing import TimeRange


def layer_things(layout: Layout) -> Iterator[Thing]:
    """Yield what lies over the main track, each with the frames in which it stands still."""
    for overlay in layout.draft.overlays:
        spans = (_settled(layout, overlay.range),)
        if overlay.clip is None:
            yield Thing("overlays", layout.name_of(overlay.asset), spans, _unlaid(overlay))
        else:
            yield Thing("windows", layout.name_of(overlay.asset), spans, _closed(overlay))
    for effect in layout.draft.effects:
        if effect.region is not None:
            span = effect_range(effect, layout.draft.duration).frames(layout.rate)
            yield Thing("hidden regions", effect.name, (span,), _uncovered(effect))
    if layout.draft.waves:
        yield Thing("waveform", "", (range(layout.frames),), _undrawn)


def _unlaid(overlay: Overlay) -> Bare:
    def bare(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        others = tuple(one for one in frame.overlays if one.asset != overlay.asset)
        return (frame._replace(overlays=others),)

    return bare


def _closed(overlay: Overlay) -> Bare:
    def bare(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        others = tuple(one for one in frame.windows if one.shot.asset != overlay.asset)
        return (frame._replace(windows=others),)

    return bare


def _uncovered(effect: Effect) -> Bare:
    def bare(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
        others = tuple(one for one in frame.effects if one.region != effect.region)
        return (frame._replace(effects=others),)

    return bare


def _undrawn(frame: FrameLayout, number: int) -> tuple[FrameLayout, ...]:
    return (frame._replace(waves=()),)


def _settled(layout: Layout, span: TimeRange) -> range:
    """Return when something that comes in and goes stands as it is."""
    margin = min(400, span.duration // 3)
    end = min(span.end - margin, layout.draft.duration)
    return TimeRange(span.start + margin, max(span.start + margin + 1, end)).frames(layout.rate)
