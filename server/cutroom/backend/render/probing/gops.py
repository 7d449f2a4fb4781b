"""How a film's packets hang together: which runs of them can be shown without the others.

A run begins with an IDR picture and ends before another one, so nothing outside it is
needed to decode it and nothing inside it is needed elsewhere.
"""

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from av.container import InputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.probing.containers import open_container
from cutroom.backend.render.probing.parameter_sets import (
    KNOWN_PROFILES,
    JoinTrouble,
    Odd,
    read_record,
    read_sequence,
)
from cutroom.backend.render.probing.stream_probe import main_video, source_origin
from cutroom.backend.render.sources import Source

INDEX_VERSION = 1
KIND = "gops"

REORDER = 2
"""Frames by which decoding may run ahead of showing, as in what we encode ourselves."""

_SLICE, _IDR, _SEQUENCE, _PICTURE = 1, 5, 7, 8
_HARMLESS = frozenset({_SLICE, _IDR, 6, _SEQUENCE, _PICTURE, 9, 12})


@dataclass(frozen=True)
class GopIndex:
    """A film's packets in the order of decoding; empty when they cannot be copied."""

    parameters: str = ""
    """The avcC record, in hex."""
    times_us: list[int] = field(default_factory=list)
    """When the frames are shown, counted from the film's start, in the order of showing."""
    ranks: list[int] = field(default_factory=list)
    """The place of each packet in the order of showing."""
    starts: list[int] = field(default_factory=list)
    """The packets that begin a run."""
    decoding: list[int] = field(default_factory=list)
    """Decoding times of those, in the stream's own clock."""
    sizes: list[int] = field(default_factory=list)
    """Bytes of each packet."""

    def frame_at(self, at_us: int) -> int:
        """Return the number of the frame on screen at a source time."""
        return max(0, bisect_right(self.times_us, at_us) - 1)

    def gops(self) -> Iterator[tuple[int, int, int]]:
        """Yield each closed run: its first packet, the one after its last, its first frame."""
        for first, last in zip(self.starts, [*self.starts[1:], len(self.ranks)], strict=True):
            ranks = self.ranks[first:last]
            low = self.ranks[first]
            whole = sorted(ranks) == list(range(low, low + len(ranks)))
            timely = all(rank - low >= place - REORDER for place, rank in enumerate(ranks))
            if whole and timely:
                yield first, last, low


def index_of(source: Source, cache: ChunkCache) -> GopIndex:
    """Return a film's index, from the cache where it lies there; reads the film once."""
    key = f"{INDEX_VERSION}-{source.asset.digest}"
    stored = cache.read(key, KIND)
    if stored is not None:
        return GopIndex(**json.loads(stored))
    try:
        index = read_index(source)
    except (*JoinTrouble, ValueError):
        index = GopIndex()
    cache.keep(key, json.dumps(asdict(index)).encode(), KIND)
    return index


def read_index(source: Source) -> GopIndex:
    """Read a film's packets. Raises Odd for everything that is better encoded anew."""
    with open_container(source.path, source.asset.facts.format, unseen=True) as container:
        stream = main_video(container)
        if stream is None:
            raise Odd("no moving pictures")
        parameters = _checked_parameters(stream)
        record = read_record(parameters)
        known = {*record.sequences, *record.pictures}
        shown, starts, decoding, sizes = [], [], [], []
        for packet in container.demux(stream):
            if packet.size == 0:
                continue
            if packet.pts is None or packet.dts is None or packet.is_corrupt or packet.is_discard:
                raise Odd("packets without a time, or damaged ones")
            if _is_start(bytes(packet), known):
                starts.append(len(shown))
                decoding.append(packet.dts)
            shown.append(packet.pts)
            sizes.append(packet.size)
        clock = stream.time_base
        zero_us = round(source_origin(container) * 1_000_000)
    order = sorted(range(len(shown)), key=shown.__getitem__)
    ranks = [0] * len(order)
    for rank, place in enumerate(order):
        ranks[place] = rank
    times = [round(shown[place] * clock * 1_000_000) - zero_us for place in order]
    if len(set(shown)) != len(shown):
        raise Odd("two frames at one time")
    return GopIndex(parameters.hex(), times, ranks, starts, decoding, sizes)


def _checked_parameters(stream: VideoStream) -> bytes:
    """Return the stream's avcC record once it is like what we encode. Raises Odd."""
    context = stream.codec_context
    tags = (context.color_range, context.colorspace, context.color_primaries, context.color_trc)
    if context.name != "h264":
        raise Odd("not plain H.264")
    if tuple(int(tag) for tag in tags) != (1, 1, 1, 1):
        raise Odd("other colours")
    if stream.sample_aspect_ratio not in {None, 0, 1}:
        raise Odd("pixels that are not square")
    parameters = bytes(context.extradata or b"")
    sequences = [read_sequence(unit) for unit in read_record(parameters).sequences]
    for sequence in sequences:
        plain = sequence.is_plain and sequence.is_progressive
        if len(sequences) > 1 or not plain or sequence.profile not in KNOWN_PROFILES:
            raise Odd("not plain H.264")
    return parameters


def _is_start(content: bytes, known: set[bytes]) -> bool:
    """Say whether a packet is an IDR picture. Raises Odd for units that we do not join."""
    found, at = False, 0
    while at < len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        unit = content[at + 4 : at + 4 + size]
        if not size or len(unit) != size:
            raise Odd("a packet that is not whole")
        kind = unit[0] & 31
        if kind not in _HARMLESS or (kind in {_SEQUENCE, _PICTURE} and unit not in known):
            raise Odd("units of another kind")
        found = found or kind == _IDR
        at += 4 + size
    return found


def read_packets(source: Source, index: GopIndex, first: int, last: int) -> list[Packet]:
    """Return a run's packets; `first` begins a run. Raises Odd when they are not as indexed."""
    with open_container(source.path, source.asset.facts.format, unseen=True) as container:
        stream = main_video(container)
        if stream is None:
            raise Odd("no moving pictures")
        wanted = index.decoding[index.starts.index(first)]
        packets = _from(container, stream, wanted, last - first)
    if [packet.size for packet in packets] != index.sizes[first:last]:
        raise Odd("the film is no longer what it was")
    return packets


def _from(container: InputContainer, stream: VideoStream, wanted: int, count: int) -> list[Packet]:
    container.seek(wanted, stream=stream, backward=True)
    packets: list[Packet] = []
    for packet in container.demux(stream):
        if packet.size and packet.dts is not None and packet.dts >= wanted:
            packets.append(packet)
        if len(packets) == count:
            break
    return packets
