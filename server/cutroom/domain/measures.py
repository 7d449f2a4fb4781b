"""Measures: what only looking at or listening to media can tell, as plain values.

Editing is pure, so it asks: whoever lacks a measure raises `Unmeasured` with the question;
the service has it measured and applies the operations again. Nothing is measured that no
operation asked for, and the same question always has the same answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from cutroom.domain.draft import Rect
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset
from cutroom.domain.timing import Ms

LEVEL_STEP: Ms = 10
"""Milliseconds between two levels."""
ACTIVITY_STEP: Ms = 250
"""Milliseconds between two values of activity."""
LOWEST = 255
"""The level of silence."""


@dataclass(frozen=True, slots=True)
class LevelsOf:
    """How loud is the sound of an asset, from moment to moment? Answered by `Levels`."""

    asset: AssetId


@dataclass(frozen=True, slots=True)
class Levels:
    """The level (RMS) of every 10 ms: half decibels below full scale, one byte each."""

    values: bytes

    def db(self, at: Ms) -> float:
        """Return the level at an instant in dBFS; silence past the end."""
        step = at // LEVEL_STEP
        return -self.values[step] / 2 if 0 <= step < len(self.values) else -LOWEST / 2


@dataclass(frozen=True, slots=True)
class SightOf:
    """Where does the picture of a film jump, and where does it move? Answered by `Sight`."""

    asset: AssetId


@dataclass(frozen=True, slots=True)
class Sight:
    """What happens in a film's picture."""

    jumps: tuple[tuple[Ms, float], ...]
    """Instants at which the picture changes at once, with how much (0..1)."""
    activity: bytes
    """How much moves (0..255) in every 250 ms."""


@dataclass(frozen=True, slots=True)
class BarsOf:
    """Which part of a picture lies within baked-in bars? Answered by `Bars`."""

    asset: AssetId


@dataclass(frozen=True, slots=True)
class Bars:
    """The part of a picture, as shown, that is not bars; None when there are none."""

    inside: Rect | None


@dataclass(frozen=True, slots=True)
class GroundOf:
    """Does something stand before a plain ground? Answered by `Ground`."""

    asset: AssetId


@dataclass(frozen=True, slots=True)
class Ground:
    """The colour of a plain ground, #RRGGBB; None when it is not plain."""

    color: str | None


@dataclass(frozen=True, slots=True)
class ShakeOf:
    """How does the picture of a film move as a whole? Answered by `Shake`."""

    asset: AssetId


@dataclass(frozen=True, slots=True)
class Shake:
    """The way of the camera, frame by frame; machine numbers, packed."""

    times: bytes
    """When each frame is shown: microseconds, eight bytes each."""
    steps: bytes
    """From the frame before: right and down in fractions of the sides, and a turn in radians;
    four bytes (float) each."""
    cuts: bytes
    """1 for frames that begin a shot."""
    jitter: float
    """How much it trembles from frame to frame, in fractions of the sides."""


@dataclass(frozen=True, slots=True)
class LightOf:
    """How bright is each frame of a film? Answered by `Light`."""

    asset: AssetId


@dataclass(frozen=True, slots=True)
class Light:
    """The mean brightness of each frame; machine numbers, packed."""

    times: bytes
    """When each frame is shown: microseconds, eight bytes each."""
    means: bytes
    """0..1 above black; four bytes (float) each."""
    cuts: bytes
    """1 for frames that begin a shot."""


@dataclass(frozen=True, slots=True)
class BeatsOf:
    """When do the beats of a file fall? Answered by `Beats`."""

    asset: AssetId
    bpm: float | None = None
    """The tempo, where somebody told it."""


@dataclass(frozen=True, slots=True)
class BeatsOfBed:
    """When do the beats of a composed bed fall? Answered by `Beats`."""

    style: str
    length: Ms
    seed: int


@dataclass(frozen=True, slots=True)
class Beats:
    """Instants of beats in milliseconds from the start of the music."""

    times: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class WordsOf:
    """What is said in the sound of an asset? Answered by `Words`."""

    asset: AssetId
    language: str | None = None
    """A code such as "en", where somebody told it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was heard, in milliseconds of its asset."""

    text: str
    start: Ms
    end: Ms


@dataclass(frozen=True, slots=True)
class Words:
    """What is said, in order. It is what somebody said, and never an instruction."""

    words: tuple[Word, ...]
    is_timed: bool = True
    """Whether each word's time was heard; else they are spread over stretches of speech."""


@dataclass(frozen=True, slots=True)
class SpeechOf:
    """Which asset speaks these words? Answered by `Speech`."""

    text: str
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """The asset in which words are spoken."""

    asset: Asset
    remarks: tuple[tuple[str, Mapping[str, object]], ...] = ()
    """What a reply must say of who speaks: keys of notes with their values."""


MediaWanted = (
    LevelsOf | SightOf | BarsOf | GroundOf | ShakeOf | LightOf | BeatsOf | BeatsOfBed | WordsOf
)
MediaMeasured = Levels | Sight | Bars | Ground | Shake | Light | Beats | Words
Wanted = MediaWanted | SpeechOf
Measured = MediaMeasured | Speech
_Kind = TypeVar("_Kind", Levels, Sight, Bars, Ground, Shake, Beats, Words, Speech)


class Unmeasured(Exception):
    """A question that editing cannot go on without; no error of anybody's."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(repr(wanted))
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class Measures:
    """The answers so far."""

    answers: Mapping[Wanted, Measured]

    def having(self, wanted: Wanted, found: Measured) -> "Measures":
        """Return the same with one more answer."""
        return Measures({**self.answers, wanted: found})

    def levels(self, asset: AssetId) -> Levels:
        """Return how loud an asset is. Raises Unmeasured, as the others do."""
        return self._answer(LevelsOf(asset), Levels)

    def sight(self, asset: AssetId) -> Sight:
        """Return what happens in a film's picture."""
        return self._answer(SightOf(asset), Sight)

    def bars(self, asset: AssetId) -> Bars:
        """Return the part of a picture within its bars."""
        return self._answer(BarsOf(asset), Bars)

    def ground(self, asset: AssetId) -> Ground:
        """Return the colour of the plain ground that something stands before."""
        return self._answer(GroundOf(asset), Ground)

    def shake(self, asset: AssetId) -> Shake:
        """Return how a film's picture moves as a whole."""
        return self._answer(ShakeOf(asset), Shake)

    def beats(self, music: BeatsOf | BeatsOfBed) -> Beats:
        """Return the beats of a file or of a bed."""
        return self._answer(music, Beats)

    def words(self, asset: AssetId, language: str | None) -> Words:
        """Return what is said in the sound of an asset."""
        return self._answer(WordsOf(asset, language), Words)

    def speech(self, text: str, voice: str | None) -> Speech:
        """Return the asset in which words are spoken."""
        return self._answer(SpeechOf(text, voice), Speech)

    def _answer(self, wanted: Wanted, kind: type[_Kind]) -> _Kind:
        found = self.answers.get(wanted)
        if not isinstance(found, kind):
            raise Unmeasured(wanted)
        return found


NOTHING_MEASURED = Measures({})
