"""Chunks and sound joined into one file, packet by packet, without encoding anything."""

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.error import FFmpegError
from av.packet import Packet

from cutroom.backend.render.cache import is_full
from cutroom.backend.render.encoding import Run, stream_head, unpack
from cutroom.backend.render.profiles import Profile
from cutroom.errors import DiskFull, RenderFailed

REORDER = 2
"""Frames by which decoding runs ahead of showing; x264's pyramid needs no more."""


class UnfitChunk(Exception):
    """A chunk that cannot stand beside the others; it names the chunk by its number."""

    def __init__(self, index: int, reason: str) -> None:
        super().__init__(reason)
        self.index = index


def join(
    out: Path,
    chunks: Iterable[tuple[int, bytes]],
    sound: bytes | None,
    profile: Profile,
    *,
    on_chunk: Callable[[int], None] | None = None,
) -> None:
    """Write an MP4 from chunks, each given with its number of frames, and a sound track.

    Raises UnfitChunk when a chunk does not match the first one, and DiskFull.
    """
    try:
        _join(out, chunks, sound, profile, on_chunk)
    except (OSError, FFmpegError) as error:
        if isinstance(error, OSError) and is_full(error):
            raise DiskFull(f"No room is left to write {out.name}.") from error
        raise RenderFailed(f"{out.name} could not be written: {error}.") from error


def _join(
    out: Path,
    chunks: Iterable[tuple[int, bytes]],
    sound: bytes | None,
    profile: Profile,
    on_chunk: Callable[[int], None] | None,
) -> None:
    options = {"movflags": "+faststart", "video_track_timescale": str(_timescale(profile.rate))}
    head, parameters = stream_head(profile)
    with ExitStack() as stack:
        container = stack.enter_context(av.open(str(out), "w", format="mp4", options=options))
        model = stack.enter_context(av.open(io.BytesIO(head), "r", format="mp4"))
        audio = None
        if sound is not None:
            audio = stack.enter_context(av.open(io.BytesIO(sound), "r", format="mp4"))
        seam = _Seam(container, model, audio, profile.rate)
        for index, (count, content) in enumerate(chunks):
            seam.add(read_run(index, count, content, parameters))
            if on_chunk is not None:
                on_chunk(index)
        seam.finish()


def read_run(index: int, count: int, content: bytes, parameters: bytes) -> Run:
    """Return a chunk's frames, once each is there just once and fits the others."""
    try:
        run = unpack(content)
    except ValueError as error:
        raise UnfitChunk(index, "it cannot be read") from error
    if run.parameters != parameters:
        raise UnfitChunk(index, "its parameter sets differ")
    if sorted(frame.shown for frame in run.frames) != list(range(count)):
        raise UnfitChunk(index, f"it holds {len(run.frames)} frames instead of {count}")
    return run


class _Seam:
    """The file under way: chunks in, the sound let through in step with them."""

    def __init__(
        self,
        container: OutputContainer,
        model: InputContainer,
        audio: InputContainer | None,
        rate: Fraction,
    ) -> None:
        self._container = container
        self._rate = rate
        self._video = container.add_stream_from_template(model.streams.video[0])
        self._video.time_base = 1 / rate
        self._audio: AudioStream | None = None
        self._sounds: Iterator[Packet] = iter(())
        if audio is not None:
            source = audio.streams.audio[0]
            self._audio = container.add_stream_from_template(source)
            self._sounds = (packet for packet in audio.demux(source) if packet.size > 0)
        self._waiting: Packet | None = None
        self._frames = 0

    def add(self, run: Run) -> None:
        """Put a chunk behind the others."""
        tick = 1 / self._rate
        for number, frame in enumerate(run.frames):
            packet = Packet(frame.content)
            packet.pts = self._frames + frame.shown
            # Decoding times are counted anew: the encoder's own depend on how long a
            # chunk is, and would overlap at the seams.
            packet.dts = self._frames + number - REORDER
            packet.duration = 1
            packet.is_keyframe = frame.is_key
            packet.stream, packet.time_base = self._video, tick
            self._let_sound_through(packet.dts * tick)
            self._container.mux(packet)
        self._frames += len(run.frames)

    def finish(self) -> None:
        """Write the rest of the sound."""
        self._let_sound_through(None)

    def _let_sound_through(self, until: Fraction | None) -> None:
        while self._audio is not None:
            self._waiting = self._waiting or next(self._sounds, None)
            if self._waiting is None or (until is not None and _time(self._waiting) > until):
                return
            self._waiting.stream = self._audio
            self._container.mux(self._waiting)
            self._waiting = None


def _time(packet: Packet) -> Fraction:
    """Return when a packet is shown or heard, in seconds."""
    if packet.pts is None or packet.time_base is None:
        return Fraction(0)
    return packet.pts * packet.time_base


def _timescale(rate: Fraction) -> int:
    """Return clock ticks per second that hold every frame exactly."""
    scale = rate.numerator
    while scale < 10_000:
        scale *= 2
    return scale
