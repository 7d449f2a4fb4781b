"""Where films turned out to be damaged when they were decoded, kept beside the cache."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId

KIND = "damage"
"""The folder of the cache that remembers what is damaged."""

Span = tuple[int, int]
"""From the first picture that cannot be decoded to the next whole one, in microseconds."""

MOST_SPANS = 100
"""Spans that are kept of one film."""


class DamageLog:
    """What is known of damaged films, each known by the hash of its bytes."""

    def __init__(self, cache: Path) -> None:
        self._cache = ChunkCache(cache)

    def spans(self, source: Source) -> list[Span]:
        """Return the damaged stretches found so far, in order."""
        content = self._cache.read(source.asset.digest, KIND)
        if content is None:
            return []
        with contextlib.suppress(ValueError, TypeError):
            return [(int(start), int(end)) for start, end in json.loads(content)]
        return []

    def note(self, source: Source, start_us: int, end_us: int) -> None:
        """Remember a damaged stretch; losing the note only loses a warning."""
        known = self.spans(source)
        merged = _merged([*known, (start_us, max(end_us, start_us + 1))])
        if merged != known:
            content = json.dumps(merged[:MOST_SPANS]).encode()
            self._cache.keep(source.asset.digest, content, KIND)


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def damage_notices(draft: Draft, sources: Mapping[AssetId, Source], cache: Path) -> tuple[str, ...]:
    """Return a sentence for each film of which damaged stretches are in use."""
    log, found = DamageLog(cache), []
    used = {clip.asset for clip in draft.clips} | {overlay.asset for overlay in draft.overlays}
    for identity, source in sources.items():
        spans = log.spans(source) if identity in used else []
        shown = [span for span in spans if _is_shown(draft, identity, span)]
        if shown:
            times = ", ".join(f"{start / 1e6:.1f} to {end / 1e6:.1f} s" for start, end in shown[:5])
            more = f" and {len(shown) - 5} more" if len(shown) > 5 else ""
            found.append(
                f"{source.asset.name} is damaged at {times}{more} of the file: what could be "
                "decoded is shown there, else the last good picture."
            )
    return tuple(found)


def _is_shown(draft: Draft, asset: AssetId, span: Span) -> bool:
    if any(overlay.asset == asset for overlay in draft.overlays):
        return True
    return any(
        clip.asset == asset
        and clip.source.start * 1000 < span[1]
        and span[0] < clip.source.end * 1000
        for clip in draft.clips
    )
