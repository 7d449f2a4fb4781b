"""Sound that goes through filters of FFmpeg."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.filter import Graph

from cutroom.backend.render.sound.audio_sources import RATE, Floats

Filter = tuple[str, str]
"""A filter of FFmpeg and its arguments."""


def iter_filtered(blocks: Iterable[Floats], filters: Sequence[Filter]) -> Iterator[Floats]:
    """Yield a stereo sound, floats at the programme's rate, as the filters leave it."""
    graph = _chain(filters)
    at = 0
    for block in blocks:
        piece = np.ascontiguousarray(block, np.float32)
        frame = AudioFrame.from_ndarray(piece.reshape(1, -1), format="flt", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, at, Fraction(1, RATE)
        at += len(piece)
        graph.push(frame)
        yield from _pulled(graph)
    graph.push(None)
    yield from _pulled(graph)


def _chain(filters: Sequence[Filter]) -> Graph:
    graph = Graph()
    last = graph.add_abuffer(
        format="flt", sample_rate=RATE, layout="stereo", time_base=Fraction(1, RATE)
    )
    for name, arguments in filters:
        step = graph.add(name, arguments)
        last.link_to(step)
        last = step
    last.link_to(graph.add("abuffersink"))
    graph.configure()
    return graph


def _pulled(graph: Graph) -> Iterator[Floats]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield frame.to_ndarray().reshape(-1, 2).astype(np.float32, copy=False)
