"""Films as GIFs: one palette for all frames, and every frame dithered to it."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import cast

import av
from av.filter import Graph
from av.filter.context import FilterContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from cutroom.errors import RenderFailed

COLORS = 256
DITHER = "sierra2_4a"


def write_gif(film: Path, out: Path, rate: Fraction) -> int:
    """Write the frames of a film as a GIF that plays for ever; return how many."""
    palette = _palette(film)
    count = 0
    with av.open(str(out), "w", format="gif", options={"loop": "0"}) as container:
        stream = cast(VideoStream, container.add_stream("gif", rate=rate))
        stream.pix_fmt = "pal8"
        stream.time_base = 1 / rate
        for number, frame in enumerate(_dithered(film, palette)):
            if not number:
                stream.width, stream.height = frame.width, frame.height
            count = number + 1
            frame.pts, frame.time_base = number, 1 / rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return count


def read_frames(film: Path) -> Iterator[VideoFrame]:
    """Yield the frames of a film in the order they are shown."""
    with av.open(str(film)) as container:
        container.streams.video[0].thread_type = "AUTO"
        yield from container.decode(video=0)


def _palette(film: Path) -> VideoFrame:
    """Return the colours that serve all frames best, as FFmpeg's filters pass them on."""
    graph = Graph()
    source = sink = None
    for frame in read_frames(film):
        if source is None:
            source, sink = _entry(graph, frame), graph.add("buffersink")
            chosen = graph.add("palettegen", f"max_colors={COLORS}:stats_mode=diff")
            _chain(source, _rgb(graph), chosen, sink)
            graph.configure()
        source.push(frame)
    if source is None or sink is None:
        raise RenderFailed("The film has no frames to make a GIF of.")
    source.push(None)
    return cast(VideoFrame, sink.pull())


def _dithered(film: Path, palette: VideoFrame) -> Iterator[VideoFrame]:
    graph = Graph()
    source = sink = None
    for frame in read_frames(film):
        if source is None:
            source, sink = _entry(graph, frame), graph.add("buffersink")
            colors = graph.add_buffer(
                width=palette.width,
                height=palette.height,
                format=palette.format,
                time_base=frame.time_base,
            )
            mapped = graph.add("paletteuse", f"dither={DITHER}:diff_mode=rectangle")
            plain = _rgb(graph)
            _chain(source, plain)
            plain.link_to(mapped, 0, 0)
            colors.link_to(mapped, 0, 1)
            mapped.link_to(sink)
            graph.configure()
            palette.pts, palette.time_base = 0, frame.time_base
            colors.push(palette)
            colors.push(None)
        source.push(frame)
        yield from _ready(sink)
    if source is not None:
        source.push(None)
        yield from _ready(sink)


def _entry(graph: Graph, frame: VideoFrame) -> FilterContext:
    return graph.add_buffer(
        width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base
    )


def _rgb(graph: Graph) -> FilterContext:
    """Return the step to RGB, by the film's own matrix and range."""
    return graph.add(
        "scale", "in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_inp"
    )


def _chain(*steps: FilterContext) -> None:
    for one, other in pairwise(steps):
        one.link_to(other)


def _ready(sink: FilterContext | None) -> Iterator[VideoFrame]:
    while sink is not None:
        try:
            yield cast(VideoFrame, sink.pull())
        except (BlockingIOError, EOFError):
            return
