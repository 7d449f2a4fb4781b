"""Hashes of packets as they lie in a file: equal marks decode to equal pictures and sound."""

from collections.abc import Iterable
from hashlib import blake2b

from av.packet import Packet

SIZE = 20


class Mark:
    """The hash of a run of packets, with the place of each when played."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=SIZE)

    def add(self, place: int, packet: Packet) -> None:
        """Take the next packet in, in the order of decoding."""
        self._hash.update(b"%d %d %d " % (place, packet.is_keyframe, packet.size))
        # PyAV's stubs do not say that packets are buffers.
        self._hash.update(packet)  # pyright: ignore[reportArgumentType]

    def text(self) -> str:
        """Return the hash of what came so far."""
        return self._hash.hexdigest()


def mark_of(packets: Iterable[tuple[int, Packet]]) -> str:
    """Return the mark of a run of packets, each with its place when played."""
    mark = Mark()
    for place, packet in packets:
        mark.add(place, packet)
    return mark.text()
