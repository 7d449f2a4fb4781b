"""Melodies from motifs: a rhythm and a contour, bent to whatever chord is sounding."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from cutroom.backend.render.beds.form import STEPS, Bar, Form
from cutroom.backend.render.beds.theory import ladder, nearest

ACCENTS = {"X": 1.0, "x": 0.8, "o": 0.55}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One onset of a pattern: step, length in sixteenths, the character and its accent."""

    step: int
    length: int
    mark: str
    accent: float


def read_pattern(pattern: str) -> tuple[Stroke, ...]:
    """Read a pattern string into its onsets."""
    strokes: list[Stroke] = []
    for step, mark in enumerate(pattern):
        if mark in ".-":
            continue
        length = 1
        while step + length < len(pattern) and pattern[step + length] == "-":
            length += 1
        strokes.append(Stroke(step, length, mark, ACCENTS.get(mark, 0.85)))
    return tuple(strokes)


@dataclass(frozen=True, slots=True)
class Motif:
    """Four bars of rhythm and, for each onset, a step along the scale."""

    strokes: tuple[Stroke, ...]
    contour: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sung:
    """A melody note: its bar, onset and pitch."""

    bar: Bar
    stroke: Stroke
    note: int


def make_motif(rhythm: str, rng: np.random.Generator) -> Motif:
    """Draw a contour for a rhythm: mostly steps, some leaps, each leap followed by a turn.

    The second half repeats the first half's contour, so that the ear hears one idea
    twice before the ending changes.
    """
    strokes = read_pattern(rhythm)
    half = sum(stroke.step < 2 * STEPS for stroke in strokes)
    drawn: list[int] = []
    direction = int(rng.choice((-1, 1)))
    for _ in strokes:
        if rng.random() < 0.38:
            direction = -direction
        size = int(rng.choice((0, 1, 1, 1, 2, 2, 3), p=(0.10, 0.25, 0.2, 0.15, 0.12, 0.1, 0.08)))
        drawn.append(direction * size)
        if size >= 2:
            direction = -direction
    again = drawn[:half] + drawn[: max(0, len(strokes) - half - 2)]
    contour = again + drawn[len(again) :]
    return Motif(strokes, tuple(contour[: len(strokes)]))


def ornament(motif: Motif, rng: np.random.Generator) -> Motif:
    """Return the motif with some long notes split by a neighbour note."""
    strokes: list[Stroke] = []
    contour: list[int] = []
    for stroke, move in zip(motif.strokes, motif.contour, strict=True):
        if 4 <= stroke.length <= 8 and rng.random() < 0.4:
            cut = stroke.length // 2
            strokes.append(Stroke(stroke.step, cut, stroke.mark, stroke.accent))
            strokes.append(Stroke(stroke.step + cut, stroke.length - cut, "x", 0.75))
            contour += [move, int(rng.choice((-1, 1)))]
        else:
            strokes.append(stroke)
            contour.append(move)
    return Motif(tuple(strokes), tuple(contour))


def sing(
    form: Form,
    motif_for: Callable[[Bar], Motif | None],
    scale: str,
    *,
    low: int,
    high: int,
) -> Iterator[Sung]:
    """Yield the melody of every section for whose first bar there is a motif."""
    rungs = np.array(ladder(form.tonic, scale, low=low, high=high))
    center = low + 0.4 * (high - low)
    for _, bars_of in groupby(form.bars, key=lambda bar: bar.phrase):
        bars = list(bars_of)
        motif = motif_for(bars[0])
        if motif is not None:
            yield from _sing_phrase(bars, motif, rungs, center)


def _sing_phrase(bars: list[Bar], motif: Motif, rungs: np.ndarray, center: float) -> Iterator[Sung]:
    last = max((s.step for s in motif.strokes if s.step < STEPS * len(bars)), default=0)
    note = float(center)
    sung: list[int] = []
    for stroke, move in zip(motif.strokes, motif.contour, strict=True):
        index, step = divmod(stroke.step, STEPS)
        if index >= len(bars):
            break
        bar = bars[index]
        rung = int(np.argmin(np.abs(rungs - note))) + (move if sung else 0)
        if not 0 <= rung < len(rungs):
            rung = int(np.argmin(np.abs(rungs - note))) - move
        pitch = int(rungs[min(max(rung, 0), len(rungs) - 1)])
        classes = _restful(bar.chord_at(step).classes)
        held = stroke.length >= 4 or stroke.step % 8 == 0 or stroke.step == last
        if held or (stroke.length > 1 and _clashes(pitch, classes)):
            pitch = nearest(pitch, classes)
        if sung[-2:] == [pitch, pitch]:
            pitch = nearest(pitch + (4 if pitch < center else -4), classes)
        if stroke.step == last:
            stroke = Stroke(stroke.step, max(stroke.length, 6), stroke.mark, stroke.accent)
        length = _length_before_clash(bar, step, stroke.length, pitch)
        yield Sung(bar, Stroke(step, length, stroke.mark, stroke.accent), pitch)
        sung.append(pitch)
        note = pitch


def _restful(classes: frozenset[int]) -> frozenset[int]:
    """Return the chord notes a melody may rest on: none a semitone above another."""
    return frozenset(pc for pc in classes if (pc - 1) % 12 not in classes)


def _length_before_clash(bar: Bar, step: int, length: int, pitch: int) -> int:
    """Return `length`, cut at the next change of harmony if the note would then rub."""
    half = STEPS // 2
    inside = len(bar.chords) > 1 and step < half
    room = half - step if inside else STEPS - step
    coming = bar.chord_at(half) if inside else bar.next_chord
    return min(length, room) if pitch % 12 not in _restful(coming.classes) else length


def _clashes(pitch: int, classes: frozenset[int]) -> bool:
    """Return whether the pitch is foreign to the chord and a semitone from one of its notes."""
    return pitch % 12 not in classes and bool({(pitch - 1) % 12, (pitch + 1) % 12} & classes)
