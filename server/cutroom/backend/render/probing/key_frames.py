"""How far the key frames of footage lie apart, as its own index tells."""

from collections.abc import Iterable
from itertools import pairwise

from av.error import FFmpegError

from cutroom.backend.render.probing.containers import open_container
from cutroom.backend.render.probing.stream_probe import main_video
from cutroom.backend.render.sources import Source

FAR_APART_US = 1_100_000
"""Beyond this it takes long to reach a picture. A key frame a second is usual for editing."""
_PACKETS = 1500
"""Packets of pictures looked at where a file has no index."""


def is_far_apart(source: Source) -> bool:
    """Say whether some pictures lie far behind the key frame that they need."""
    try:
        with open_container(source.path, source.asset.facts.format) as container:
            stream = main_video(container)
            if stream is None or not stream.time_base:
                return False
            grain = float(stream.time_base) * 1_000_000
            known = [one.timestamp for one in stream.index_entries if one.is_keyframe]
            if len(known) > 1:
                end = source.asset.facts.duration * 1000 + known[0] * grain
                return _longest([*(time * grain for time in known), end]) > FAR_APART_US
            shown: list[tuple[int, bool]] = []
            for packet in container.demux(stream):
                if packet.pts is not None:
                    shown.append((packet.pts, packet.is_keyframe))
                if len(shown) >= _PACKETS:
                    break
    except FFmpegError:
        return False
    if not shown:
        return False
    keys = [time for time, is_key in shown if is_key]
    return _longest(time * grain for time in [*keys, max(shown)[0]]) > FAR_APART_US


def _longest(times: Iterable[float]) -> float:
    return max((later - earlier for earlier, later in pairwise(sorted(times))), default=0)
