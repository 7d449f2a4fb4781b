"""Smart cut: stretches of film that pass through untouched keep the packets they came with.

Runs that begin with a key frame can be copied, as far as their frames are wanted; the
frames before them and the last few are encoded anew. Whatever is in doubt (other colours,
interlacing, open groups, uneven times) is encoded anew as a whole.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from av.packet import Packet

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.coding.encoding import Encoded, Run, pack_run
from cutroom.backend.render.coding.marks import mark_of
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.jobs import CopyJob, Scene
from cutroom.backend.render.layout import FrameLayout, Layout
from cutroom.backend.render.pixels.moves import REST
from cutroom.backend.render.probing.gops import GopIndex, index_of, read_packets
from cutroom.backend.render.probing.parameter_sets import (
    JoinTrouble,
    read_record,
    read_sequence,
)
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Look
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaKind
from cutroom.errors import EngineFailed

OUR_NUMBER = 1
"""The number of our own parameter sets beside those of others, who nearly all use 0."""

FEWEST, MOST = 24, 600
"""Frames of a copied run: fewer are not worth their seams, more would fill the memory. What is
taken from the beginning of a group only is one as well: it costs a key frame more."""

RICHEST = 0.5
"""Bits per pixel up to which packets are taken over; camera originals would swell the film."""

COARSEST = 20.0
"""The rate factor up to which a film asks for the picture as it is, not for a small file."""

_BARE = FrameLayout(None, None, "", 0.0, (), (), (), (), ())[1:]


class Copy(NamedTuple):
    """Packets of a film that become the frames `first` up to `last`."""

    first: int
    last: int
    asset: AssetId
    packet: int
    """The first of the packets, in the order of decoding."""


class Copies(NamedTuple):
    """All that is copied into a film, and the parameter sets it was encoded with."""

    runs: tuple[Copy, ...] = ()
    parameters: bytes = b""


NOTHING = Copies()


def could_copy(asset: Asset, profile: Profile) -> bool:
    """Say whether a film is like the one that is made, as far as its facts tell."""
    facts = asset.facts
    return (
        facts.kind is MediaKind.VIDEO
        and facts.video_codec == "h264"
        and facts.format in {"mp4", "mov"}
        and facts.pixel_format == "yuv420p"
        and (facts.width, facts.height) == (profile.width, profile.height)
        and facts.rate == profile.rate
        and not facts.rotation
        and not facts.mirrored
        and not facts.is_vfr
        and not facts.is_hdr
    )


def takes_copies(profile: Profile) -> bool:
    """Say whether films of a profile may hold packets of others."""
    plain = profile.encoder == "libx264" and profile.pix_fmt == "yuv420p"
    return plain and profile.crf <= COARSEST and profile.container in {"mp4", "mov"}


def find_copies(
    layout: Layout, sources: Mapping[AssetId, Source], profile: Profile, cache: ChunkCache
) -> Copies:
    """Return what can be copied into a film; all of it shares one set of parameters."""
    fit = {
        identity: source
        for identity, source in sources.items()
        if could_copy(source.asset, profile)
    }
    if not takes_copies(profile) or not fit:
        return NOTHING
    indexes: dict[AssetId, GopIndex] = {}
    found: dict[str, list[Copy]] = {}
    for identity, first, last in _untouched(layout, fit):
        if identity not in indexes:
            indexes[identity] = index_of(fit[identity], cache)
        index = indexes[identity]
        if not index.parameters or not _is_lean(index, profile):
            continue
        frames = [
            index.frame_at(shot.at_us)
            for number in range(first, last)
            if (shot := layout.frame(number).below) is not None
        ]
        found.setdefault(index.parameters, []).extend(_runs(identity, index, frames, first))
    best = max(found.items(), key=lambda one: _length(one[1]), default=None)
    if best is None or not best[1] or _uses_our_number(bytes.fromhex(best[0])):
        return NOTHING
    return Copies(tuple(sorted(best[1])), bytes.fromhex(best[0]))


def _length(runs: list[Copy]) -> int:
    return sum(run.last - run.first for run in runs)


def _uses_our_number(parameters: bytes) -> bool:
    return any(
        read_sequence(unit).number == OUR_NUMBER for unit in read_record(parameters).sequences
    )


def _is_lean(index: GopIndex, profile: Profile) -> bool:
    bits = 8 * sum(index.sizes) / max(1, len(index.sizes))
    return bits / (profile.width * profile.height) <= RICHEST


def _untouched(layout: Layout, fit: Mapping[AssetId, Source]) -> list[tuple[AssetId, int, int]]:
    """Return the stretches of frames that are one film's own pictures and nothing else."""
    stretches: list[tuple[AssetId, int, int]] = []
    for number in range(layout.frames):
        identity = untouched(layout.frame(number))
        if identity is None or identity not in fit:
            continue
        if stretches and stretches[-1][0] == identity and stretches[-1][2] == number:
            stretches[-1] = (identity, stretches[-1][1], number + 1)
        else:
            stretches.append((identity, number, number + 1))
    return [one for one in stretches if one[2] - one[1] >= FEWEST]


def untouched(frame: FrameLayout) -> AssetId | None:
    """Return the asset whose picture is shown just as it is, if that is all there is to see."""
    shot = frame.below
    if shot is None or shot.asset is None or shot.between or frame[1:] != _BARE:
        return None
    plain = shot.view == REST and shot.peak == 1 and shot.look == Look(fit=shot.look.fit)
    return shot.asset if plain else None


def _runs(identity: AssetId, index: GopIndex, frames: list[int], start: int) -> list[Copy]:
    """Return the runs of packets that show just these source frames, from film frame `start`."""
    place = {frame: number for number, frame in enumerate(frames)}
    runs: list[Copy] = []
    for first, last, low in index.gops():
        at = place.get(low)
        if at is None:
            continue
        count = _copyable(index.ranks[first:last], frames[at : at + last - first])
        if not count:
            continue
        # A source frame that is shown twice has its last place here.
        if at and frames[at - 1] == low:
            continue
        begin = start + at
        before = runs[-1] if runs else None
        joins = before is not None and before.last == begin
        if before is not None and joins and begin + count - before.first <= MOST:
            runs[-1] = before._replace(last=begin + count)
        else:
            runs.append(Copy(begin, begin + count, identity, first))
    return [run for run in runs if run.last - run.first >= FEWEST]


def _copyable(ranks: list[int], frames: list[int]) -> int:
    """Return how many packets of a group show the first of these frames and none beyond them.

    Packets name only what was decoded before, so a group may be left early, wherever the
    frames decoded so far are also the first ones on screen.
    """
    low, highest, count = ranks[0], ranks[0], 0
    for number, rank in enumerate(ranks, 1):
        highest = max(highest, rank)
        if highest - low >= len(frames) or frames[number - 1] != low + number - 1:
            break
        if highest - low == number - 1:
            count = number
    return count if count in {len(ranks), len(frames)} or count >= FEWEST else 0


def take_over(job: CopyJob) -> None:
    """Store a run's packets as a chunk. Raises EngineFailed when they cannot be had."""
    cache = ChunkCache(job.cache)
    placed = _placed(job.source, job.packet, job.frames, cache)
    frames = [Encoded(place, packet.is_keyframe, bytes(packet)) for place, packet in placed]
    cache.write(job.key, pack_run(Run(job.parameters, frames)))


def marks_of_source(runs: Sequence[Copy], scene: Scene) -> list[str]:
    """Return the marks of packets as the films hold them. Raises EngineFailed."""
    cache = ChunkCache(scene.cache)
    return [
        mark_of(_placed(scene.sources[run.asset], run.packet, run.last - run.first, cache))
        for run in runs
    ]


def _placed(source: Source, first: int, count: int, cache: ChunkCache) -> list[tuple[int, Packet]]:
    """Return a run's packets, each with its place when played. Raises EngineFailed."""
    index = index_of(source, cache)
    try:
        packets = read_packets(source, index, first, first + count)
    except (*JoinTrouble, ValueError) as error:
        raise EngineFailed(f"{source.asset.name} could not be taken over: {error}.") from error
    low = index.ranks[first]
    ranks = index.ranks[first : first + count]
    return [(rank - low, packet) for rank, packet in zip(ranks, packets, strict=True)]
