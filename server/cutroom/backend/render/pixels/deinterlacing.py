"""Interlaced frames made whole: what moves between the two fields no longer shows as a comb."""

from collections.abc import Iterator

import av.error
from av.filter import Graph
from av.video.frame import VideoFrame

FILTER, SETTING = "bwdif", "mode=send_frame:deint=interlaced"
"""One frame for each frame; those that say they are progressive pass as they are."""


class Deinterlacer:
    """Takes frames in the order of their times and returns them progressive, one behind.

    Films without an interlaced frame pass through untouched and at once.
    """

    def __init__(self) -> None:
        self._graph: Graph | None = None
        self._form: tuple[int, int, str] | None = None

    @property
    def is_at_work(self) -> bool:
        """Say whether an interlaced frame has come."""
        return self._graph is not None

    def feed(self, frame: VideoFrame) -> Iterator[VideoFrame]:
        """Yield the frames that are ready."""
        form = (frame.width, frame.height, frame.format.name)
        if self._graph is not None and form != self._form:
            yield from self.finish()
        if self._graph is None:
            if not frame.interlaced_frame or frame.pts is None:
                yield frame
                return
            self._graph, self._form = _chain(frame), form
        self._graph.push(frame)
        yield from _pulled(self._graph)

    def finish(self) -> Iterator[VideoFrame]:
        """Yield the frames that are still held."""
        if self._graph is not None:
            self._graph.push(None)
            yield from _pulled(self._graph)
            self._graph = None


def _chain(frame: VideoFrame) -> Graph:
    graph = Graph()
    source = graph.add_buffer(
        width=frame.width,
        height=frame.height,
        format=frame.format,
        time_base=frame.time_base,
    )
    step, end = graph.add(FILTER, SETTING), graph.add("buffersink")
    source.link_to(step)
    step.link_to(end)
    graph.configure()
    return graph


def _pulled(graph: Graph) -> Iterator[VideoFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(frame, VideoFrame):
            yield frame
