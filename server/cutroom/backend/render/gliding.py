"""Which frames show nothing but photos that the camera glides over."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from cutroom.backend.render.layout import FrameLayout, Shot
from cutroom.backend.render.sources import Source
from cutroom.domain.ids import AssetId
from cutroom.domain.media import MediaKind


def is_gliding(frames: Sequence[FrameLayout], sources: Mapping[AssetId, Source]) -> bool:
    """Say whether all that moves in these frames are photos under an even camera, and fades.

    An encoder needs to search little in such pictures: everything moves by a fraction
    of a pixel, and the same way.
    """
    if not all(_is_photographic(frame, sources) for frame in frames):
        return False
    return any(_moves(one, other) for one, other in pairwise(frames))


def _is_photographic(frame: FrameLayout, sources: Mapping[AssetId, Source]) -> bool:
    if frame.effects or frame.flashes or frame.windows or frame.waves:
        return False
    if frame.passage not in {"", "fade"}:
        return False
    assets = [shot.asset for shot in (frame.below, frame.above, *frame.overlays) if shot]
    return all(_is_photo(sources.get(asset)) for asset in assets if asset is not None)


def _is_photo(source: Source | None) -> bool:
    if source is None:
        return False
    return source.asset.kind is MediaKind.IMAGE and source.asset.facts.duration <= 0


def _moves(one: FrameLayout, other: FrameLayout) -> bool:
    return _changes(one.below, other.below) or _changes(one.above, other.above)


def _changes(one: Shot | None, other: Shot | None) -> bool:
    if one is None or other is None:
        return False
    return one.asset == other.asset and one.view != other.view
