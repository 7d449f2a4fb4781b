"""Chunks and sound joined into one file, packet by packet, without encoding anything."""

import io
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import av
from av.packet import Packet
from av.stream import Stream

from cutroom.backend.render.cache import is_full
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
    except (OSError, av.FFmpegError) as error:
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
    tick = 1 / profile.rate
    options = {"movflags": "+faststart", "video_track_timescale": str(_timescale(profile.rate))}
    audio_in = av.open(io.BytesIO(sound), "r") if sound is not None else None
    with av.open(str(out), "w", format="mp4", options=options) as container:
        video: Stream | None = None
        audio: Stream | None = None
        audio_packets = _audio_packets(audio_in) if audio_in is not None else None
        pending: Packet | None = None
        parameters: bytes | None = None
        at = 0
        for index, (count, content) in enumerate(chunks):
            with _opened(content, index) as piece:
                stream = piece.streams.video[0]
                found = stream.codec_context.extradata
                if video is None:
                    parameters = found
                    video = container.add_stream_from_template(stream)
                    video.time_base = tick
                    if audio_in is not None:
                        audio = container.add_stream_from_template(audio_in.streams.audio[0])
                elif found != parameters:
                    raise UnfitChunk(index, "its parameter sets differ")
                for packet in _video_packets(piece, index, count, profile.rate):
                    packet.pts += at
                    packet.dts += at
                    packet.stream, packet.time_base = video, tick
                    while audio_packets is not None and audio is not None:
                        pending = pending or next(audio_packets, None)
                        if pending is None or pending.pts * pending.time_base > packet.dts * tick:
                            break
                        pending.stream = audio
                        container.mux(pending)
                        pending = None
                    container.mux(packet)
            at += count
            if on_chunk is not None:
                on_chunk(index)
        if audio_packets is not None and audio is not None:
            for packet in [*([pending] if pending else []), *audio_packets]:
                packet.stream = audio
                container.mux(packet)
    if audio_in is not None:
        audio_in.close()


def _opened(content: bytes, index: int) -> av.container.InputContainer:
    try:
        return av.open(io.BytesIO(content), "r", format="mp4")
    except av.FFmpegError as error:
        raise UnfitChunk(index, "it cannot be read") from error


def _video_packets(
    piece: av.container.InputContainer, index: int, count: int, rate: Fraction
) -> list[Packet]:
    """Return a chunk's packets in decoding order, timed in frames from the chunk's start.

    Decoding times are counted anew: the encoder's own depend on how long a chunk is,
    and would overlap at the seams.
    """
    packets = [packet for packet in piece.demux(video=0) if packet.size > 0]
    shown = sorted(round(packet.pts * packet.time_base * rate) for packet in packets)
    if shown != list(range(count)):
        raise UnfitChunk(index, f"it holds {len(packets)} frames instead of {count}")
    for number, packet in enumerate(packets):
        packet.pts = round(packet.pts * packet.time_base * rate)
        packet.dts = number - REORDER
        packet.duration = 1
    return packets


def _audio_packets(container: av.container.InputContainer):
    for packet in container.demux(audio=0):
        if packet.size > 0:
            yield packet


def _timescale(rate: Fraction) -> int:
    """Return clock ticks per second that hold every frame exactly."""
    scale = rate.numerator
    while scale < 10_000:
        scale *= 2
    return scale
