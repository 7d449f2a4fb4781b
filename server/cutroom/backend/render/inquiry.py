"""The findings that a film's layout goes by: measured once for each file, then kept."""

from collections.abc import Mapping
from pathlib import Path

from cutroom.backend.render.findings import NOTHING_FOUND, Findings
from cutroom.backend.render.pixels.deflickering import LightPath
from cutroom.backend.render.pixels.steadying import SteadyPath
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sound.mixing import mix
from cutroom.backend.render.sound.waves import Heard, hear
from cutroom.backend.render.sounding import MIXES
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.measures import Light, LightOf, Shake, ShakeOf
from cutroom.errors import EngineFailed


def find_out(draft: Draft, sources: Mapping[AssetId, Source], cache: Path) -> Findings:
    """Return what a film's layout goes by; measured once for each file, then kept.

    Blocks, for a long shaky film up to minutes the first time.
    """
    windows = [overlay.clip for overlay in draft.overlays if overlay.clip is not None]
    shown = [clip for clip in (*draft.clips, *windows) if clip.asset in sources]
    shaky = {clip.asset for clip in shown if clip.look.steady and clip.asset is not None}
    uneven = {clip.asset for clip in shown if clip.look.even and clip.asset is not None}
    if not shaky and not uneven and not draft.waves:
        return NOTHING_FOUND
    return Findings(
        {asset: _way(sources, asset, cache) for asset in shaky},
        _heard(draft, sources, cache) if draft.waves else None,
        {asset: _light(sources, asset, cache) for asset in uneven},
    )


def _heard(draft: Draft, sources: Mapping[AssetId, Source], cache: Path) -> Heard:
    with scratch(cache, "wave-") as folder:
        pcm = folder / "mix.raw"
        mix(draft, sources, pcm, cache=cache / MIXES)
        return hear(pcm)


def _light(sources: Mapping[AssetId, Source], asset: AssetId, cache: Path) -> LightPath:
    from cutroom.backend.render.analysis.analyst import MediaAnalyst

    found = MediaAnalyst(cache).measure(LightOf(asset), sources)
    if not isinstance(found, Light):
        raise EngineFailed("The light of a film could not be measured.")
    return LightPath(found)


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
