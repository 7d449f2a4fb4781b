"""Scales, chord symbols and voice leading, in MIDI note numbers."""

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "major_pentatonic": (0, 2, 4, 7, 9),
    "minor_pentatonic": (0, 3, 5, 7, 10),
}
_DEGREES = {"I": 0, "II": 2, "III": 4, "IV": 5, "V": 7, "VI": 9, "VII": 11}
_SYMBOL = re.compile(r"(b?)([IViv]+)(.*)")
_TENSIONS = {
    "": (),
    "5": (),
    "6": (9,),
    "7": (10,),
    "maj7": (11,),
    "9": (10, 14),
    "maj9": (11, 14),
    "add9": (14,),
    "sus2": (),
    "sus4": (),
    "9sus4": (10, 14),
}


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord as a root pitch class and semitone offsets above it."""

    root: int
    offsets: tuple[int, ...]

    @property
    def classes(self) -> frozenset[int]:
        return frozenset((self.root + offset) % 12 for offset in self.offsets)

    def upper_classes(self) -> tuple[int, ...]:
        """Return at most four pitch classes to voice over a bass that plays the root."""
        offsets = self.offsets
        if len(offsets) > 4:
            offsets = tuple(o for o in offsets if o != 0)
        if len(offsets) > 4:
            offsets = tuple(o for o in offsets if o != 7)
        return tuple((self.root + offset) % 12 for offset in offsets)


def chord_from(symbol: str, tonic: int) -> Chord:
    """Read a Roman numeral such as `ii9`, `bVImaj7` or `V9sus4` in the key of `tonic`.

    Lower case means a minor third; the suffix adds tensions.
    """
    match = _SYMBOL.fullmatch(symbol)
    if match is None or match[3] not in _TENSIONS:
        raise ValueError(f"{symbol!r} is not a chord symbol")
    flat, numeral, suffix = match.groups()
    root = (tonic + _DEGREES[numeral.upper()] - len(flat)) % 12
    third = 3 if numeral.islower() else 4
    if suffix.endswith("sus4"):
        third = 5
    elif suffix == "sus2":
        third = 2
    return Chord(root, (0, third, 7, *_TENSIONS[suffix]))


@lru_cache(maxsize=4096)
def lead_voices(
    previous: tuple[int, ...], classes: tuple[int, ...], *, low: int, high: int
) -> tuple[int, ...]:
    """Voice `classes` between `low` and `high` with the least movement from `previous`.

    Seconds are avoided except near the top, close intervals are avoided in the low
    register, and the hand never spans more than a twelfth.
    """
    places = [[n for n in range(low, high + 1) if n % 12 == pc] for pc in dict.fromkeys(classes)]
    hands = (tuple(sorted(hand)) for hand in itertools.product(*places))
    return min(hands, key=lambda hand: (_hand_cost(hand, previous, (low + high) / 2), hand))


def _hand_cost(hand: tuple[int, ...], previous: tuple[int, ...], center: float) -> float:
    gaps = [b - a for a, b in itertools.pairwise(hand)]
    cost = 0.35 * abs(sum(hand) / len(hand) - center) + 2.0 * max(0, hand[-1] - hand[0] - 17)
    cost += sum(6.0 for gap in gaps if gap == 1) + sum(0.8 for gap in gaps if gap == 2)
    cost += sum(2.0 for note, gap in zip(hand, gaps, strict=False) if note < 52 and gap < 5)
    cost += sum(0.5 for gap in gaps if gap > 9)
    if previous:
        for note in hand:
            cost += min(abs(note - other) for other in previous)
        cost += 0.6 * abs(hand[-1] - previous[-1])
    return cost


def nearest(note: float, classes: frozenset[int]) -> int:
    """Return the note of `classes` closest to `note`; a tie goes down."""
    base = round(note)
    return min(
        (n for n in range(base - 7, base + 8) if n % 12 in classes),
        key=lambda n: (abs(n - note), n),
    )


def ladder(tonic: int, scale: str, *, low: int, high: int) -> tuple[int, ...]:
    """Return every note of the scale from `low` to `high`, in order."""
    steps = {(tonic + step) % 12 for step in SCALES[scale]}
    return tuple(n for n in range(low, high + 1) if n % 12 in steps)


def frequency(note: float) -> float:
    """Return the pitch of a MIDI note in Hz, equal temperament, A4 = 440."""
    return 440.0 * 2.0 ** ((note - 69) / 12)
