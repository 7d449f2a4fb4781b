"""What moving pictures and sound are: streams, first frames, real length."""

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import islice, pairwise
from math import atan2, degrees
from pathlib import Path
from struct import unpack

from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.sidedata.sidedata import Type as SideType
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from cutroom.backend.render.probing.containers import DEMUXERS, open_container
from cutroom.backend.render.probing.picture_probe import check_size
from cutroom.backend.render.probing.real_length import first_instant, real_length
from cutroom.backend.render.probing.wholeness import missing_bytes
from cutroom.domain.media import MediaFacts, MediaKind
from cutroom.domain.timing import Ms
from cutroom.errors import CutroomError, FileDamaged, UnsupportedMedia

HDR_TRANSFERS = frozenset({16, 18})
"""Transfer characteristics of PQ (SMPTE 2084) and HLG (ARIB B67)."""

_FIRST_PACKETS = 2000
"""A picture and a sound must appear within this many packets."""
_RATE_PACKETS = 120
"""Packets of video looked at for a variable frame rate."""
_REORDERED = 20
_INDEX_ENTRIES = 20_000
_RATES = tuple(
    Fraction(rate)
    for rate in ("24000/1001", "24", "25", "30000/1001", "30", "48", "50", "60000/1001", "60")
)


def main_video(container: InputContainer) -> VideoStream | None:
    """Return the stream of moving pictures; cover art is none."""
    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic:
            return stream
    return None


def main_audio(container: InputContainer) -> AudioStream | None:
    """Return the stream of sound that players choose: the default one, else the first."""
    streams = container.streams.audio
    chosen = (stream for stream in streams if stream.disposition & Disposition.default)
    return next(chosen, streams[0] if streams else None)


def source_origin(container: InputContainer) -> Fraction:
    """Return the stream time in seconds that counts as time zero of the source.

    It is the first picture's, so that a clip shows something at once; files without
    moving pictures begin with their sound. Pictures and sound must be read against
    the same origin to stay in step.
    """
    return first_instant(main_video(container) or main_audio(container))


@dataclass(slots=True)
class _Opening:
    """What the first packets show."""

    picture: VideoFrame | None = None
    sound: AudioFrame | None = None
    times: list[int] = field(default_factory=list)
    sounds: int = 0
    """Packets of sound that were seen."""
    complete: bool = True
    """The file ended before the search did."""


def probe_streams(path: Path, format: str, name: str) -> MediaFacts:
    """Return the facts of a file with moving pictures or sound."""
    if missing_bytes(path, format) > 0:
        raise FileDamaged(f"{name} is cut short: its end is missing.")
    try:
        with open_container(path, format) as container:
            return _facts(container, path, format, name)
    except CutroomError:
        raise
    except FFmpegError as error:
        raise FileDamaged(f"{name} is cut short or damaged: {_plain(error)}.") from None


def _plain(error: FFmpegError) -> str:
    return (error.strerror or "it cannot be read").rstrip(".").lower()


def _facts(container: InputContainer, path: Path, format: str, name: str) -> MediaFacts:
    video, audio = main_video(container), main_audio(container)
    if video is None and audio is None:
        raise UnsupportedMedia(f"{name} holds neither pictures nor sound.")
    for stream in (video, audio):
        if stream is not None:
            _check_decoder(stream, name)
    if video is not None:
        check_size(video.codec_context.width, video.codec_context.height, name)
    opening = _read_opening(container, video, audio)
    if video is not None and opening.picture is None:
        raise FileDamaged(f"{name} holds no picture that can be read.")
    if video is None and opening.sound is None:
        raise FileDamaged(f"{name} holds no sound that can be read.")
    with open_container(path, format) as fresh:
        duration = real_length(fresh, main_video(fresh), main_audio(fresh), path, format)
    if duration <= 0:
        raise FileDamaged(f"{name} has no length: there is nothing to play.")
    if video is None or opening.picture is None:
        return _audio_facts(audio, opening, format, duration)
    return _video_facts(video, audio, opening, format, duration)


def _check_decoder(stream: VideoStream | AudioStream, name: str) -> None:
    """Refuse streams of a codec that this build of FFmpeg has no decoder for."""
    if stream.codec_context is None:
        what = "pictures" if isinstance(stream, VideoStream) else "sound"
        raise UnsupportedMedia(f"The {what} of {name} are in a codec that cannot be decoded here.")


def _read_opening(
    container: InputContainer, video: VideoStream | None, audio: AudioStream | None
) -> _Opening:
    """Decode one picture and one sound, and note the times of the first pictures."""
    opening = _Opening()
    streams = [stream for stream in (video, audio) if stream is not None]
    for stream in streams:
        stream.codec_context.thread_count = 1
    for count, packet in enumerate(container.demux(*streams)):
        index = packet.stream_index
        if video is not None and index == video.index:
            if packet.pts is not None and len(opening.times) < _RATE_PACKETS:
                opening.times.append(packet.pts)
            frame = None if opening.picture else _first_frame(packet)
            opening.picture = frame if isinstance(frame, VideoFrame) else opening.picture
        else:
            opening.sounds += packet.size > 0
            frame = None if opening.sound else _first_frame(packet)
            opening.sound = frame if isinstance(frame, AudioFrame) else opening.sound
        seen = video is None or (opening.picture and len(opening.times) >= _RATE_PACKETS)
        if (seen and (audio is None or opening.sound)) or count > _FIRST_PACKETS:
            opening.complete = False
            break
    return opening


def _first_frame(packet: Packet) -> VideoFrame | AudioFrame | None:
    """Decode a packet; damage in it only means that the next one is tried."""
    try:
        frames = packet.decode()
    except FFmpegError:
        return None
    return frames[0] if frames else None


def _audio_facts(
    audio: AudioStream | None, opening: _Opening, format: str, duration: Ms
) -> MediaFacts:
    frame = opening.sound
    return MediaFacts(
        kind=MediaKind.AUDIO,
        format="m4a" if format == "mp4" else format,
        duration=duration,
        has_audio=True,
        sample_rate=frame.sample_rate if isinstance(frame, AudioFrame) else 0,
        channels=frame.layout.nb_channels if isinstance(frame, AudioFrame) else 0,
        audio_codec=audio.codec_context.name if audio is not None else "",
    )


def _video_facts(
    video: VideoStream,
    audio: AudioStream | None,
    opening: _Opening,
    format: str,
    duration: Ms,
) -> MediaFacts:
    frame = opening.picture
    assert isinstance(frame, VideoFrame)  # noqa: S101  (the caller has checked)
    rotation, mirrored = turn_of(frame)
    width, height = shown_size(video, frame, rotation)
    still = format == "gif" and len(opening.times) < 2
    heard = audio is not None and (opening.sound is not None or _is_far_off(audio, opening))
    return MediaFacts(
        kind=MediaKind.IMAGE if still else MediaKind.VIDEO,
        format=format,
        duration=0 if still else duration,
        width=width,
        height=height,
        rate=None if still else _rate(video),
        rotation=rotation,
        mirrored=mirrored,
        has_audio=heard and not still,
        sample_rate=audio.codec_context.sample_rate if heard and audio else 0,
        channels=audio.codec_context.channels if heard and audio else 0,
        has_alpha=_has_alpha(video, frame),
        is_hdr=frame.color_trc in HDR_TRANSFERS,
        is_vfr=not still and _is_variable(video, opening.times, format),
        video_codec=video.codec_context.name,
        audio_codec=audio.codec_context.name if heard and audio else "",
        pixel_format=frame.format.name,
    )


def _is_far_off(audio: AudioStream, opening: _Opening) -> bool:
    """Say whether sound that was not met yet may follow: some files keep it at their end."""
    return not opening.complete and not opening.sounds and audio.codec_context.sample_rate > 0


def turn_of(frame: VideoFrame) -> tuple[int, bool]:
    """Return the clockwise turn and the flip before it that the display matrix asks for."""
    matrix = frame.side_data.get(SideType.DISPLAYMATRIX.name)
    if matrix is None:
        return 0, False
    a, b, _, c, d, *_ = unpack("=9i", bytes(matrix)[:36])
    mirrored = a * d - b * c < 0
    angle = atan2(-b, -a) if mirrored else atan2(b, a)
    return round(degrees(angle) / 90) * 90 % 360, mirrored


def shown_size(video: VideoStream, frame: VideoFrame, rotation: int) -> tuple[int, int]:
    """Return width and height as players show them: square pixels, turned upright."""
    aspect = video.sample_aspect_ratio or video.codec_context.sample_aspect_ratio
    width, height = frame.width, frame.height
    if aspect and Fraction(1, 8) < aspect < 8:
        width = max(1, round(width * aspect))
    return (height, width) if rotation in (90, 270) else (width, height)


def _rate(video: VideoStream) -> Fraction | None:
    rate = video.average_rate or video.guessed_rate or video.base_rate
    if not rate:
        return None
    for usual in _RATES:
        if abs(rate - usual) < usual / 5000:
            return usual
    return Fraction(rate).limit_denominator(1001)


def _has_alpha(video: VideoStream, frame: VideoFrame) -> bool:
    if video.metadata.get("alpha_mode") == "1":
        return True
    if frame.format.name == "pal8":
        return True
    return any(component.is_alpha for component in frame.format.components)


def _is_variable(video: VideoStream, times: list[int], format: str) -> bool:
    """Say whether pictures come at uneven times, beyond what the clock's grain explains."""
    ordered = sorted(set(times))
    # Pictures that the scan cut off may belong between the last ones seen.
    tail = _REORDERED if len(times) >= _RATE_PACKETS else 1
    if _uneven(ordered[: len(ordered) - tail]):
        return True
    if DEMUXERS[format] != "mov":
        return False
    # This index names every picture, so later changes of pace cost nothing to see.
    entries = islice(video.index_entries, _INDEX_ENTRIES)
    return _uneven([entry.timestamp for entry in entries][:-1])


def _uneven(times: list[int]) -> bool:
    gaps = [later - earlier for earlier, later in pairwise(times)]
    return len(gaps) > 1 and max(gaps) - min(gaps) > max(2, min(gaps) // 10)
