"""H.264's parameter sets: what a stream says of itself, and two streams' sets side by side.

MP4 keeps the sets outside the pictures, in a record called avcC. Films that join
packets of two encoders hold the sets of both, each under its own number.
"""

import struct
from typing import NamedTuple

from av.error import FFmpegError

HIGH = frozenset({100, 110, 118, 122, 128, 244, 44, 83, 86})
"""Profiles whose sets tell of their colour sampling."""

KNOWN_PROFILES = frozenset({66, 77, 100})
"""Baseline, Main and High: what every player has."""


class Odd(Exception):
    """A record or set that is broken or holds what we do not join."""


class Record(NamedTuple):
    """An avcC record, its units without lengths."""

    profile: int
    compatible: int
    level: int
    sequences: tuple[bytes, ...]
    pictures: tuple[bytes, ...]
    rest: bytes
    """What High profile says of its samples at the end."""


class Sequence(NamedTuple):
    """What a sequence set says, as far as joining asks."""

    number: int
    profile: int
    is_progressive: bool
    is_plain: bool
    """8 bits, 4:2:0, no scaling lists, ordinary picture counting."""


def read_record(content: bytes) -> Record:
    """Return the parts of an avcC record with lengths of four bytes. Raises Odd."""
    try:
        version, profile, compatible, level, length, count = struct.unpack_from("6B", content)
        if version != 1 or length & 3 != 3:
            raise Odd("not a record with four-byte lengths")
        sequences, at = _units(content, 6, count & 31)
        pictures, at = _units(content, at + 1, content[at])
    except (struct.error, IndexError) as error:
        raise Odd("a record that ends too early") from error
    if not sequences or not pictures:
        raise Odd("a record without parameter sets")
    return Record(profile, compatible, level, sequences, pictures, content[at:])


def _units(content: bytes, at: int, count: int) -> tuple[tuple[bytes, ...], int]:
    units = []
    for _ in range(count):
        (size,) = struct.unpack_from(">H", content, at)
        units.append(content[at + 2 : at + 2 + size])
        if len(units[-1]) != size or not size:
            raise Odd("a record that ends too early")
        at += 2 + size
    return tuple(units), at


def write_record(record: Record) -> bytes:
    """Return an avcC record as bytes."""
    head = bytes((1, record.profile, record.compatible, record.level, 0xFF))
    parts = [head, bytes((0xE0 | len(record.sequences),))]
    parts += [struct.pack(">H", len(unit)) + unit for unit in record.sequences]
    parts.append(bytes((len(record.pictures),)))
    parts += [struct.pack(">H", len(unit)) + unit for unit in record.pictures]
    return b"".join(parts) + record.rest


def side_by_side(ours: bytes, theirs: bytes) -> bytes:
    """Return one record with the sets of two. Raises Odd when their numbers clash."""
    one, other = read_record(ours), read_record(theirs)
    numbers = [{read_sequence(unit).number for unit in record.sequences} for record in (one, other)]
    pictures = [{picture_number(unit) for unit in record.pictures} for record in (one, other)]
    if numbers[0] & numbers[1] or pictures[0] & pictures[1]:
        raise Odd("both streams use the same numbers")
    return write_record(
        Record(
            max(one.profile, other.profile),
            one.compatible & other.compatible,
            max(one.level, other.level),
            one.sequences + other.sequences,
            one.pictures + other.pictures,
            one.rest or other.rest,
        )
    )


def picture_number(unit: bytes) -> int:
    """Return the number of a picture set."""
    return _Bits(unit[1:]).number()


def read_sequence(unit: bytes) -> Sequence:
    """Return what a sequence set says. Raises Odd when it cannot be read."""
    bits = _Bits(unit[1:])
    profile = bits.take(8)
    bits.take(16)
    number = bits.number()
    plain = True
    if profile in HIGH:
        sampling = bits.number()
        if sampling == 3:
            bits.take(1)
        depths = bits.number(), bits.number()
        bypass, lists = bits.take(1), bits.take(1)
        plain = sampling == 1 and depths == (0, 0) and not bypass and not lists
        if lists:
            return Sequence(number, profile, is_progressive=False, is_plain=False)
    bits.number()
    counting = bits.number()
    if counting == 0:
        bits.number()
    elif counting != 2:
        return Sequence(number, profile, is_progressive=False, is_plain=False)
    bits.number()
    gaps = bits.take(1)
    bits.number()
    bits.number()
    return Sequence(number, profile, bool(bits.take(1)), plain and not gaps)


class _Bits:
    """A unit's bits, read one after the other."""

    def __init__(self, content: bytes) -> None:
        # A 3 behind two zeros is there only so that nothing looks like a start code.
        self._content = content.replace(b"\x00\x00\x03", b"\x00\x00")
        self._at = 0

    def take(self, count: int) -> int:
        """Return the next bits as a number."""
        value = 0
        for _ in range(count):
            byte, bit = divmod(self._at, 8)
            if byte >= len(self._content):
                raise Odd("a parameter set that ends too early")
            value = value << 1 | (self._content[byte] >> (7 - bit) & 1)
            self._at += 1
        return value

    def number(self) -> int:
        """Return the next number in Exp-Golomb code."""
        zeros = 0
        while not self.take(1):
            zeros += 1
            if zeros > 31:
                raise Odd("a parameter set that makes no sense")
        return (1 << zeros) - 1 + self.take(zeros)


JoinTrouble = (Odd, FFmpegError, OSError)
"""What reading somebody else's stream may raise."""
