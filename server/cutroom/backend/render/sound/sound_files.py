"""Mixed sound as encoded sound: a track to be joined with pictures, or a file of its own."""

import io
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO, cast

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.format import AudioFormat
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer

from cutroom.backend.render.coding.encoding import SOUND_RATE
from cutroom.backend.render.coding.formats import SOUND_ENCODERS, SOUND_FILES
from cutroom.backend.render.sound.audio_sources import Floats
from cutroom.backend.render.sound.raw_sound import RawSound

BLOCK = 1024
"""Samples of one AAC frame."""

TRACKS = {"aac": "mp4", "pcm_s16le": "mov"}
"""Where a track waits to be joined; Matroska for all others, which keeps their first samples."""

READ = 256
"""Frames of the encoder that are read at once."""

LOSSLESS = frozenset({"pcm_s16le", "flac"})
RAW_FORMATS = {"aac": "fltp", "mp3": "fltp", "opus": "flt", "pcm_s16le": "s16", "flac": "s16"}

Tell = Callable[[float], None]


def encode_track(pcm: Path, codec: str, bitrate: int, *, muxer: str = "mp4") -> bytes:
    """Encode interleaved float32 stereo at 48 kHz for a film in a container."""
    waiting = TRACKS.get(codec, "matroska") if muxer in {"mp4", "mov"} else "matroska"
    buffer = io.BytesIO()
    _write(pcm, buffer, waiting, codec, bitrate)
    return buffer.getvalue()


def write_sound(
    pcm: Path, out: Path, format: str, bitrate: int, *, tell: Tell | None = None
) -> None:
    """Write interleaved float32 stereo at 48 kHz as a file of its own."""
    muxer, codec = SOUND_FILES[format]
    with out.open("wb") as file:
        _write(pcm, file, muxer, codec, bitrate, tell)


def _write(
    pcm: Path,
    file: BinaryIO | io.BytesIO,
    muxer: str,
    codec: str,
    bitrate: int,
    tell: Tell | None = None,
) -> None:
    with av.open(file, "w", format=muxer) as container:
        added = container.add_stream(SOUND_ENCODERS[codec], rate=SOUND_RATE, layout="stereo")
        stream = cast(AudioStream, added)
        context = stream.codec_context
        context.format = AudioFormat(RAW_FORMATS[codec])
        if codec not in LOSSLESS:
            context.bit_rate = bitrate
        container.start_encoding()
        for part, frame in _frames(pcm, context):
            _mux(container, stream.encode(frame))
            if tell is not None:
                tell(part)
        _mux(container, stream.encode(None))


def _mux(container: OutputContainer, packets: list[av.Packet]) -> None:
    for packet in packets:
        container.mux(packet)


def _frames(pcm: Path, context: AudioCodecContext) -> Iterator[tuple[float, AudioFrame]]:
    """Yield the sound in frames of the encoder's format, each with the part done by then."""
    samples = RawSound(pcm)
    block = context.frame_size or BLOCK
    name = context.format.name
    for start, piece in _pieces(samples, block):
        if name.endswith("p"):
            raw = np.ascontiguousarray(piece.T)
        else:
            raw = np.ascontiguousarray(piece).reshape(1, -1)
        if name.startswith("s16"):
            raw = np.round(np.clip(raw, -1, 1) * 32767).astype(np.int16)
        frame = AudioFrame.from_ndarray(raw, format=name, layout="stereo")
        frame.sample_rate, frame.time_base = SOUND_RATE, Fraction(1, SOUND_RATE)
        frame.pts = start
        yield min(1.0, (start + block) / len(samples)), frame
    samples.close()


def _pieces(samples: RawSound, block: int) -> Iterator[tuple[int, Floats]]:
    """Yield the sound in pieces of so many frames, each with its place."""
    for first in range(0, len(samples), READ * block):
        window = samples[first : first + READ * block]
        for start in range(0, len(window), block):
            yield first + start, window[start : start + block]
