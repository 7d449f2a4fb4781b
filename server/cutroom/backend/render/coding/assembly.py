"""Chunks and sound joined into one file, packet by packet, without encoding anything."""

import io
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.error import FFmpegError
from av.packet import Packet

from cutroom.backend.render.cache import is_full
from cutroom.backend.render.coding.encoding import Run, stream_head, unpack
from cutroom.backend.render.coding.formats import VIDEO_CODECS
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.probing.parameter_sets import side_by_side
from cutroom.errors import DiskFull, RenderFailed

TAGS = {
    ("hevc", "mp4"): "hvc1",
    ("hevc", "mov"): "hvc1",
    ("prores", "proxy"): "apco",
    ("prores", "lt"): "apcs",
    ("prores", "standard"): "apcn",
    ("prores", "hq"): "apch",
}
"""What players of Apple's go by, by codec and either container or flavour."""


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
    also: bytes = b"",
    on_chunk: Callable[[int], None] | None = None,
) -> None:
    """Write a film from chunks, each given with its number of frames, and a sound track.

    `also` are the parameter sets of chunks that were copied. Raises UnfitChunk when a
    chunk matches neither those nor the profile's, and DiskFull.
    """
    try:
        _join(out, chunks, sound, profile, also, on_chunk)
    except (OSError, FFmpegError) as error:
        if isinstance(error, OSError) and is_full(error):
            raise DiskFull(f"No room is left to write {out.name}.") from error
        raise RenderFailed(f"{out.name} could not be written: {error}.") from error


def _join(
    out: Path,
    chunks: Iterable[tuple[int, bytes]],
    sound: bytes | None,
    profile: Profile,
    also: bytes,
    on_chunk: Callable[[int], None] | None,
) -> None:
    head, parameters = stream_head(profile)
    fitting = {parameters, also} if also else {parameters}
    muxer = profile.container
    with ExitStack() as stack:
        container = stack.enter_context(
            av.open(str(out), "w", format=muxer, options=_options(profile))
        )
        model = stack.enter_context(av.open(io.BytesIO(head), "r"))
        audio = None
        if sound is not None:
            audio = stack.enter_context(av.open(io.BytesIO(sound), "r"))
        seam = _Seam(container, model, audio, profile, also)
        for index, (count, content) in enumerate(chunks):
            seam.add(read_run(index, count, content, fitting))
            if on_chunk is not None:
                on_chunk(index)
        seam.finish()


def _options(profile: Profile) -> dict[str, str]:
    if profile.container in {"mp4", "mov"}:
        scale = str(_timescale(profile.rate))
        return {"movflags": "+faststart", "video_track_timescale": scale}
    # Matroska takes the decoder's delay off by itself; nothing else is to be moved.
    return {"avoid_negative_ts": "disabled", "cues_to_front": "1"}


def _flavour_tag(profile: Profile) -> str | None:
    if profile.codec != "prores" or profile.container != "mov":
        return None
    return "ap4h" if profile.pix_fmt == "yuv444p10le" else TAGS[profile.codec, profile.preset]


def read_run(index: int, count: int, content: bytes, fitting: Collection[bytes]) -> Run:
    """Return a chunk's frames, once each is there just once and fits the others."""
    try:
        run = unpack(content)
    except ValueError as error:
        raise UnfitChunk(index, "it cannot be read") from error
    if run.parameters not in fitting:
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
        profile: Profile,
        also: bytes = b"",
    ) -> None:
        self._container = container
        self._rate = rate = profile.rate
        self._reorder = VIDEO_CODECS[profile.codec].reorder
        # AV1's decoder has another name than its encoder, so its stream is copied as it stands.
        self._video = container.add_stream_from_template(
            model.streams.video[0], opaque=profile.codec == "av1" or bool(also)
        )
        if also:
            ours = bytes(model.streams.video[0].codec_context.extradata or b"")
            self._video.codec_context.extradata = side_by_side(ours, also)
        self._video.time_base = 1 / rate
        tag = TAGS.get((profile.codec, profile.container)) or _flavour_tag(profile)
        if tag is not None:
            self._video.codec_context.codec_tag = tag
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
            packet.dts = self._frames + number - self._reorder
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
