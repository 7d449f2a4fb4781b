"""What must be known of a film's files before its frames can be laid out."""

from collections.abc import Mapping
from pathlib import Path

from cutroom.backend.render.sources import Source
from cutroom.backend.render.steadying import Steady, SteadyPath
from cutroom.domain.draft import Clip, Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.measures import Shake, ShakeOf
from cutroom.errors import EngineFailed


class Findings:
    """The ways of shaky cameras, by asset."""

    def __init__(self, ways: Mapping[AssetId, SteadyPath]) -> None:
        self._ways = ways

    def steady(self, clip: Clip, at_us: int) -> Steady | None:
        """Return what holds a clip's picture still at a source time."""
        way = self._ways.get(clip.asset) if clip.asset is not None else None
        return None if way is None else way.at(at_us, clip.source)


NOTHING_FOUND = Findings({})


def find_out(draft: Draft, sources: Mapping[AssetId, Source], cache: Path) -> Findings:
    """Return what a film's layout goes by; measured once for each file, then kept.

    Blocks, for a long shaky film up to minutes the first time.
    """
    windows = [overlay.clip for overlay in draft.overlays if overlay.clip is not None]
    shaky = {
        clip.asset
        for clip in (*draft.clips, *windows)
        if clip.look.steady and clip.asset is not None and clip.asset in sources
    }
    return Findings({asset: _way(sources, asset, cache) for asset in shaky})


def _way(sources: Mapping[AssetId, Source], asset: AssetId, cache: Path) -> SteadyPath:
    from cutroom.backend.render.analysis.analyst import MediaAnalyst

    found = MediaAnalyst(cache).measure(ShakeOf(asset), sources)
    if not isinstance(found, Shake):
        raise EngineFailed("The shake of a film could not be measured.")
    facts = sources[asset].asset.facts
    sides = (facts.width, facts.height)
    if facts.rotation % 180 == 90:
        sides = (facts.height, facts.width)
    return SteadyPath(found, sides[0] / max(1, sides[1]))
