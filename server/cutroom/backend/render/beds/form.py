"""The form of a bed: tempo fitted to the length, sections, bars and their chords."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from cutroom.backend.render.beds.styles import BedStyle
from cutroom.backend.render.beds.theory import Chord, chord_from

MAX_NUDGE = 0.05
STEPS = 16
ROUND = 8


@dataclass(frozen=True, slots=True)
class Tempo:
    """How many beats come before the final chord, and how long each lasts."""

    beats: int
    beat_s: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its section, where it lies in the section, when it starts, what it harmonises.

    A pickup bar starts before the music does; only steps from `first_step` sound.
    """

    section: str
    index: int
    of: int
    phrase: int
    start_s: float
    chords: tuple[Chord, ...]
    next_chord: Chord
    first_step: int = 0

    @property
    def turn(self) -> int:
        """Which round of the form this is; long beds change their ideas with each."""
        return self.phrase // ROUND

    def chord_at(self, step: int) -> Chord:
        return self.chords[step * len(self.chords) // STEPS]


@dataclass(frozen=True, slots=True)
class Form:
    """A whole bed before any note is chosen; the last bar is the final chord."""

    tonic: int
    tempo: Tempo
    bars: tuple[Bar, ...]
    final: Bar
    ring_s: float


def fit_tempo(bpm: float, duration_s: float) -> Tempo:
    """Choose the number of beats and the tempo that leave room for the last chord to ring.

    Whole bars, and pairs of bars, are preferred as soon as the length allows; the tempo
    moves by at most five per cent.
    """
    ideal = min(max(0.28 * duration_s, min(0.5 * duration_s, 1.9)), 3.2)
    beat = 60 / bpm
    best: tuple[float, int, float] = (float("inf"), 0, beat)
    low, high = floor((duration_s - 6) / beat), ceil((duration_s - 0.4) / beat)
    for beats in range(max(0, low), max(0, high) + 1):
        wish = min(max(duration_s - beats * beat, 0.8 * ideal), 1.3 * ideal)
        bent = (duration_s - wish) / beats if beats else beat
        bent = min(max(bent, beat / (1 + MAX_NUDGE)), beat / (1 - MAX_NUDGE))
        ring = duration_s - beats * bent
        if ring < 0.5 * ideal:
            continue
        cost = abs(ring / ideal - 1) + 8 * abs(bent / beat - 1)
        cost += 0.9 if beats % 4 or not beats else 0.25 if beats % 8 else 0.0
        best = min(best, (cost, beats, bent))
    return Tempo(best[1], best[2])


def section_plan(bars: int) -> Iterator[tuple[str, int]]:
    """Yield sections and their lengths so that they fill `bars` and end with an outro.

    Sections last four bars. One or two bars left over become an intro, three shorten
    the last section, and a very short bed goes straight to the tune.
    """
    outro = 0 if bars < 2 else 1 if bars < 6 else 2
    body = bars - outro
    intro = body % 4 if body > 4 and body % 4 < 3 else 4 if body >= 20 and body % 4 == 0 else 0
    if intro:
        yield "i", intro
    left = body - intro
    for section in _phrases(ceil(left / 4)):
        yield section, min(4, left)
        left -= 4
    if outro:
        yield "o", outro


def _phrases(count: int) -> str:
    short = ("", "A", "AB", "ABV", "ABVB", "ABkVB", "AABkVB", "AABBkVB")
    if count < len(short):
        return short[count]
    opening = ("AABBkVBB" * (count // ROUND + 1))[: count - 4]
    # A second break right after the first would stall the music.
    if opening.endswith(("k", "kV")):
        opening = opening[: opening.rindex("k")].ljust(count - 4, "B")
    return opening + "kVBB"


def plan_form(style: BedStyle, duration_s: float, rng: np.random.Generator) -> Form:
    """Lay out sections, bars and chords for a bed of `duration_s` seconds."""
    tempo = fit_tempo(style.bpm, duration_s)
    harmony = style.harmony
    tonic = int(rng.choice(harmony.keys))
    cadence = str(rng.choice(harmony.cadences)).split()
    final_symbol = str(rng.choice(harmony.finals))
    pickup = tempo.beats % 4
    slots = [("p", 0, 1, 0)] if pickup else []
    for phrase, (section, length) in enumerate(section_plan(tempo.beats // 4)):
        slots += [(section, index, length, phrase) for index in range(length)]
    rounds = [
        {
            "A": str(rng.choice(harmony.first)).split(),
            "B": str(rng.choice(harmony.second)).split(),
            "o": cadence,
        }
        for _ in range(slots[-1][3] // ROUND + 1 if slots else 0)
    ]
    symbols = [_symbols(rounds[slot[3] // ROUND], *slot) for slot in slots] + [(final_symbol,)]
    chords = [tuple(chord_from(symbol, tonic) for symbol in bar) for bar in symbols]
    start = -(4 - pickup) * tempo.beat_s if pickup else 0.0
    bars = tuple(
        Bar(*slot, start + n * 4 * tempo.beat_s, chords[n], chords[n + 1][0],
            4 * (4 - pickup) if slot[0] == "p" else 0)
        for n, slot in enumerate(slots)
    )  # fmt: skip
    end = tempo.beats * tempo.beat_s
    final = Bar("e", 0, 1, len(slots), end, chords[-1], chords[-1][0])
    return Form(tonic, tempo, bars, final, duration_s - end)


def _symbols(
    pools: dict[str, list[str]], section: str, index: int, of: int, _phrase: int
) -> tuple[str, ...]:
    if section == "p":
        bar = pools["o"][-1]
    elif section == "o":
        bar = pools["o"][index - of]
    elif section in "Bk":
        bar = pools["B"][index % 4]
    else:
        bar = pools["A"][(index - of if section == "i" else index) % 4]
    return tuple(bar.split(","))
