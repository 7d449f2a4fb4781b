"""How long a file really plays, by its last packets; nothing is decoded."""

from collections.abc import Iterable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.video.stream import VideoStream

from cutroom.domain.timing import Ms

_TAIL_US = 500_000
"""The real end is looked for from this many microseconds before the claimed one."""
_UNINDEXED = frozenset({"mp3", "aac", "gif"})
"""Formats whose length nobody counted: all packets are read, none decoded."""
_TAIL_PACKETS = 2_000_000
_OUTLASTS: Ms = 500
"""Sound this much longer than the pictures makes the file as long as its sound."""


def first_instant(stream: VideoStream | AudioStream | None) -> Fraction:
    """Return the time in seconds at which a stream begins."""
    if stream is None or stream.start_time is None or stream.time_base is None:
        return Fraction(0)
    return stream.start_time * stream.time_base


def real_length(
    container: InputContainer,
    video: VideoStream | None,
    audio: AudioStream | None,
    path: Path,
    format: str,
) -> Ms:
    """Return the real length: what the last packets say, not what the header claims."""
    streams = [stream for stream in (video, audio) if stream is not None]
    claimed_us = container.duration or 0
    if format == "mp3" and claimed_us and _has_frame_count(path):
        return round(claimed_us / 1000)
    if claimed_us > _TAIL_US and format not in _UNINDEXED:
        with suppress(FFmpegError):
            container.seek(claimed_us - _TAIL_US + (container.start_time or 0), backward=True)
    ends = _packet_ends(container.demux(*streams))
    origin = first_instant(video or audio)
    lengths = {index: end - origin for index, end in ends.items()}
    # AVI packets of codecs with B-frames carry decoding times only: its index knows better.
    if format == "avi" and video is not None and video.duration and video.time_base:
        lengths[video.index] = video.duration * video.time_base
    sound = lengths.get(audio.index, Fraction(0)) if audio is not None else Fraction(0)
    pictures = lengths.get(video.index, Fraction(0)) if video is not None else Fraction(0)
    outlasts = video is None or sound * 1000 > pictures * 1000 + _OUTLASTS
    return round((sound if outlasts else pictures) * 1000)


def _packet_ends(packets: Iterable[Packet]) -> dict[int, Fraction]:
    """Return the latest end of each stream's packets, in seconds of stream time."""
    ends: dict[int, Fraction] = {}
    latest: dict[int, tuple[int, int]] = {}
    bases: dict[int, Fraction] = {}
    spacing: dict[int, int] = {}
    for count, packet in enumerate(packets):
        if packet.pts is None or packet.size == 0:
            continue
        index = packet.stream_index
        pts, length = packet.pts, packet.duration or 0
        bases[index] = packet.time_base
        last = latest.get(index)
        if last is None or pts + length >= sum(last):
            if not length and last is not None:
                spacing[index] = pts - last[0]
            latest[index] = (pts, length)
        if count > _TAIL_PACKETS:
            break
    for index, (pts, length) in latest.items():
        ends[index] = (pts + (length or spacing.get(index, 0))) * bases[index]
    return ends


def _has_frame_count(path: Path) -> bool:
    """Say whether an MP3 carries a header that counts its frames (LAME, Xing, VBRI)."""
    with path.open("rb") as file:
        head = file.read(10)
        if head.startswith(b"ID3"):
            size = 0
            for byte in head[6:10]:
                size = size << 7 | byte & 0x7F
            file.seek(size + 10)
        else:
            file.seek(0)
        opening = file.read(4096)
    return any(mark in opening for mark in (b"Xing", b"Info", b"VBRI"))
