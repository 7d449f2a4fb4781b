"""The finished file, opened and looked at: is it the film that was laid out?

Everything is counted; pictures and sound are decoded as far as the same packets were not
looked at before.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
from av.container import InputContainer
from av.error import FFmpegError

from cutroom.backend.render.checks.expectations import Check, Expected, FileFacts
from cutroom.backend.render.checks.picture_checks import SAMPLES, chunk_of, picture_checks
from cutroom.backend.render.checks.recollection import Memory
from cutroom.backend.render.checks.sound_checks import check_loudness, check_mutes, sound_check
from cutroom.backend.render.checks.things import spread
from cutroom.backend.render.coding.formats import DECODED_AS
from cutroom.backend.render.coding.marks import Mark
from cutroom.backend.render.copying import marks_of_source
from cutroom.backend.render.probing.containers import UNSEEN


class Contents(NamedTuple):
    """A file's packets: where the pictures stand, and what all of them hash to."""

    shown: list[int]
    """The frame numbers, in the order of decoding."""
    in_order: bool
    chunks: list[str]
    """The marks of each chunk's packets, with what they are decoded by."""
    runs: list[str]
    """The marks of the packets alone."""
    sound: str


def verify(
    path: Path, expected: Expected, memory: Memory | None = None
) -> tuple[FileFacts, tuple[Check, ...]]:
    """Return the facts of a finished file and the result of every check.

    What `memory` knows of these very packets is not decoded again.
    """
    memory = memory or Memory()
    try:
        options = _options(expected)
        with av.open(str(path), options=options) as container, ThreadPoolExecutor(1) as aside:
            facts, tags = _facts(container), _tags(container)
            contents = read_contents(container, expected)
            levels, length = expected.levels, expected.duration_ms
            mark = contents.sound
            sound = aside.submit(sound_check, path, mark, levels, length, memory, options=options)
            pictures, forms = picture_checks(container, contents.chunks, expected, memory)
            checks = [
                *_stream_checks(container, facts, expected, (tags, forms)),
                _packet_check(contents, expected),
                heard := sound.result(),
                *check_loudness(expected.loudness, alike=heard.ok),
                *check_mutes(expected.layout.draft.mutes, levels, alike=heard.ok),
                *(_with_packets(check, contents, expected) for check in pictures),
            ]
    except (FFmpegError, IndexError) as error:
        facts = FileFacts(0, 0, 0, Fraction(0), "", "")
        return facts, (Check("readable", False, f"The file cannot be read: {error}."),)
    return facts, tuple(checks)


def _options(expected: Expected) -> dict[str, str] | None:
    """Return how a film is opened: MP4 tells all decoding times, others need a picture."""
    return dict(UNSEEN) if expected.scene.profile.container == "mp4" else None


def _facts(container: InputContainer) -> FileFacts:
    video, audio = container.streams.video[0], container.streams.audio[0]
    return FileFacts(
        round((container.duration or 0) / 1000),
        video.codec_context.width,
        video.codec_context.height,
        video.average_rate or Fraction(0),
        video.codec_context.codec.canonical_name,
        audio.codec_context.codec.canonical_name,
    )


def _tags(container: InputContainer) -> tuple[int, ...]:
    """Return what the file says of its colours, before a decoder has another say."""
    context = container.streams.video[0].codec_context
    tags = (context.color_range, context.colorspace, context.color_primaries, context.color_trc)
    return tuple(int(tag) for tag in tags)


def _stream_checks(
    container: InputContainer,
    facts: FileFacts,
    expected: Expected,
    colours: tuple[tuple[int, ...], set[str]],
) -> Iterator[Check]:
    profile = expected.scene.profile
    codecs = (facts.video_codec, facts.audio_codec)
    counts = (len(container.streams.video), len(container.streams.audio))
    ok = codecs == (profile.codec, profile.sound) and counts == (1, 1)
    yield Check("streams", ok, f"{counts[0]} video ({codecs[0]}), {counts[1]} audio ({codecs[1]})")
    size = (facts.width, facts.height)
    wanted = (profile.width, profile.height)
    yield Check("size", size == wanted, f"{size[0]}x{size[1]}")
    tags, forms = colours
    form = DECODED_AS.get((profile.codec, profile.pix_fmt), profile.pix_fmt)
    tagged = tags == (1, 1, 1, 1) and forms == {form}
    told = f"BT.709, limited range, {profile.pix_fmt}"
    yield Check("colours", tagged, told if tagged else f"{sorted(forms)}, tags {tags}")
    frame_ms = 1000 / profile.rate
    off = abs(facts.duration_ms - expected.duration_ms)
    yield Check("duration", off <= frame_ms + 30, f"{facts.duration_ms / 1000:.3f} s")


def read_contents(container: InputContainer, expected: Expected) -> Contents:
    """Read all packets of a film once. Raises FFmpegError and IndexError."""
    video, audio = container.streams.video[0], container.streams.audio[0]
    rate = expected.scene.profile.rate
    heads = [bytes(stream.codec_context.extradata or b"") for stream in (video, audio)]
    chunks, sound = [Mark() for _ in expected.starts], Mark()
    shown: list[int] = []
    last, in_order = None, True
    for packet in container.demux(video, audio):
        if packet.size == 0 or packet.pts is None:
            continue
        if packet.stream_index == audio.index:
            sound.add(packet.pts, packet)
            continue
        # Matroska keeps no decoding times, so the first may be unknown.
        if packet.dts is not None:
            in_order = in_order and (last is None or packet.dts > last)
            last = packet.dts
        number = round(packet.pts * (packet.time_base * rate))
        shown.append(number)
        chunk = chunk_of(number, expected.starts)
        chunks[chunk].add(number - expected.starts[chunk], packet)
    runs = [mark.text() for mark in chunks]
    codecs = [stream.codec_context.name for stream in (video, audio)]
    return Contents(
        shown,
        in_order,
        [f"{codecs[0]} {heads[0].hex()} {mark}" for mark in runs],
        runs,
        f"{codecs[1]} {heads[1].hex()} {sound.text()}",
    )


def _packet_check(contents: Contents, expected: Expected) -> Check:
    """See that each frame is there and has its own time, in one unbroken row."""
    rate = expected.scene.profile.rate
    whole = sorted(contents.shown) == list(range(expected.layout.frames))
    detail = f"{len(contents.shown)} frames at {float(rate):g} per second"
    return Check("frames", whole and contents.in_order, detail)


def _with_packets(check: Check, contents: Contents, expected: Expected) -> Check:
    """Hold the packets of copied stretches against those of the films they come from."""
    if check.name != "copied" or not check.ok:
        return check
    looked_at = spread(expected.copied, SAMPLES)
    wanted = marks_of_source(looked_at, expected.scene)
    for run, mark in zip(looked_at, wanted, strict=True):
        if contents.runs[chunk_of(run.first, expected.starts)] != mark:
            return check._replace(ok=False, detail=f"changed: frames {run.first} to {run.last}")
    frames = sum(run.last - run.first for run in looked_at)
    return check._replace(detail=f"{check.detail}, {frames} packet by packet")
