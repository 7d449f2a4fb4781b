"""From form to score: every part of a style turned into timed notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from zlib import crc32

import numpy as np

from cutroom.backend.render.beds import melody
from cutroom.backend.render.beds.form import STEPS, Bar, Form
from cutroom.backend.render.beds.melody import Stroke, read_pattern
from cutroom.backend.render.beds.styles import BedStyle, Part, Role
from cutroom.backend.render.beds.theory import ladder, lead_voices, nearest
from cutroom.backend.render.beds.tones import RATE

SWELL_S = 2.0
VARIANTS = 3
_LIFT = {"B": 1, "V": 1, "k": 0}
_SHADE = {"i": 0.8, "k": 0.8, "B": 1.2, "V": 1.1, "e": 0.9}


@dataclass(frozen=True, slots=True)
class Note:
    """One sound to place: `pitch` is a MIDI note, or a variant number for drums."""

    start: int
    part: int
    pitch: int
    hold_ms: int
    bright: float
    gain: float


def stream_of(seed: int, *names: object) -> np.random.Generator:
    """Return a random stream that depends only on the seed and the names."""
    return np.random.default_rng(
        [seed & 0xFFFFFFFF, *(crc32(str(name).encode()) for name in names)]
    )


def write_score(style: BedStyle, form: Form, seed: int) -> list[Note]:
    """Return all notes of the bed in order of their start."""
    notes: list[Note] = []
    for number, part in enumerate(style.parts):
        rng = stream_of(seed, number, part.voice)
        for note in _part_notes(style, form, number, part, rng, seed):
            if note.start >= 0:
                notes.append(note)
    return sorted(notes, key=lambda note: (note.start, note.part, note.pitch))


def _part_notes(
    style: BedStyle, form: Form, number: int, part: Part, rng: np.random.Generator, seed: int
) -> Iterator[Note]:
    pen = _Pen(style, form, number, part, rng)
    match part.role:
        case Role.CHORDS | Role.ARPEGGIO:
            yield from _harmony_notes(pen)
        case Role.BASS:
            yield from _bass_notes(pen)
        case Role.MELODY:
            yield from _melody_notes(pen, seed)
        case Role.DRUM:
            yield from _drum_notes(pen)
        case Role.LEAD_IN:
            yield from _lead_ins(pen)


@dataclass(slots=True)
class _Pen:
    """Writes notes of one part: swing, human timing and dynamics in one place."""

    style: BedStyle
    form: Form
    number: int
    part: Part
    rng: np.random.Generator

    def bars(self) -> Iterator[Bar]:
        for bar in self.form.bars:
            first, last = bar.index == 0, bar.index == bar.of - 1
            wanted = {"all": True, "first": first, "last": last}[self.part.bars]
            if wanted and bar.section in self.part.plays:
                yield bar

    @property
    def closes(self) -> bool:
        return "e" in self.part.plays

    def strokes(self, bar: Bar) -> Iterator[Stroke]:
        patterns = self.part.patterns
        pattern = patterns[min(_LIFT.get(bar.section, 0), len(patterns) - 1)]
        offset = STEPS * (bar.index % (len(pattern) // STEPS or 1))
        for stroke in read_pattern(pattern[offset : offset + STEPS]):
            if stroke.step >= bar.first_step:
                yield stroke

    def write(
        self, bar: Bar, step: float, steps: float, pitch: int, *, accent: float, late_s: float = 0.0
    ) -> Note:
        sixteenth = self.form.tempo.beat_s / 4
        swung = step + (self.style.swing * 2 if round(step) % 2 else 0)
        human = self.style.human_ms / 1000 * float(np.clip(self.rng.standard_normal(), -2, 2))
        loose = 0.3 if self.part.role in (Role.DRUM, Role.BASS) else 1.0
        start_s = bar.start_s + swung * sixteenth + late_s + loose * human
        start_s = max(start_s, 0.0) if bar.start_s + swung * sixteenth >= -1e-6 else -1.0
        shade = _SHADE.get(bar.section, 1.0)
        gain = accent * 10 ** (float(self.rng.normal(0, 0.7)) / 20)
        hold_ms = max(40, round(steps * sixteenth * 1000))
        bright = round(self.part.bright * shade * (0.85 if accent < 0.7 else 1.0), 2)
        return Note(round(start_s * RATE), self.number, pitch, hold_ms, bright, gain)

    def ring_steps(self, share: float) -> float:
        """Return a share of the final ring, in sixteenths."""
        return share * self.form.ring_s / (self.form.tempo.beat_s / 4)


def _harmony_notes(pen: _Pen) -> Iterator[Note]:
    part = pen.part
    hand: tuple[int, ...] = ()
    for bar in pen.bars():
        for stroke in pen.strokes(bar):
            for piece in _split_at_change(stroke, bar):
                classes = bar.chord_at(piece.step).upper_classes()
                hand = lead_voices(hand, classes, low=part.low, high=part.high)
                if part.role is Role.ARPEGGIO:
                    index = int(piece.mark)
                    pitch = hand[index % len(hand)] + 12 * (index // len(hand))
                    accent = 0.9 if piece.step % 4 == 0 else 0.7
                    yield pen.write(bar, piece.step, max(2, piece.length), pitch, accent=accent)
                else:
                    yield from _strum(pen, bar, piece, hand)
    if pen.closes:
        bar = pen.form.final
        hand = lead_voices(hand, bar.chords[0].upper_classes(), low=part.low, high=part.high)
        yield from _strum(pen, bar, Stroke(0, 0, "X", 1.0), hand, steps=pen.ring_steps(0.8))


def _strum(
    pen: _Pen, bar: Bar, stroke: Stroke, hand: tuple[int, ...], *, steps: float | None = None
) -> Iterator[Note]:
    upward = stroke.step % 4 == 2
    order = tuple(reversed(hand)) if upward else hand
    for place, pitch in enumerate(order):
        late = place * pen.part.strum_ms / 1000 * (0.7 if upward else 1.0)
        top = 1.08 if pitch == hand[-1] else 1.0
        length = stroke.length if steps is None else steps
        yield pen.write(bar, stroke.step, length, pitch, accent=stroke.accent * top, late_s=late)


def _split_at_change(stroke: Stroke, bar: Bar) -> Iterator[Stroke]:
    """Cut a held chord in two where the harmony changes in the middle of the bar."""
    half = STEPS // 2
    if len(bar.chords) > 1 and stroke.step < half < stroke.step + stroke.length:
        yield Stroke(stroke.step, half - stroke.step, stroke.mark, stroke.accent)
        yield Stroke(half, stroke.step + stroke.length - half, stroke.mark, stroke.accent * 0.9)
    else:
        yield stroke


def _bass_notes(pen: _Pen) -> Iterator[Note]:
    part = pen.part
    scale = pen.style.harmony.scale
    rungs = ladder(pen.form.tonic, scale, low=part.low - 3, high=part.high + 15)
    for bar in pen.bars():
        for stroke in pen.strokes(bar):
            for piece in _split_at_change(stroke, bar):
                chord = bar.chord_at(piece.step)
                root = _low_note(chord.root, part.low)
                pitch = root + {"3": chord.offsets[1], "5": 7, "8": 12}.get(piece.mark, 0)
                if piece.mark == "a":
                    pitch = _approach(root, _low_note(bar.next_chord.root, part.low), rungs)
                accent = 0.95 if piece.step % 8 == 0 else 0.85
                yield pen.write(bar, piece.step, piece.length, pitch, accent=accent)
    if pen.closes:
        final = pen.form.final
        root = _low_note(final.chords[0].root, part.low)
        yield pen.write(final, 0, pen.ring_steps(0.7), root, accent=1.0)


def _approach(root: int, goal: int, rungs: tuple[int, ...]) -> int:
    """Return the scale note next to `goal`, on the side the bass comes from."""
    side = -1 if root <= goal else 1
    return min((r for r in rungs if (r - goal) * side > 0), key=lambda r: abs(r - goal))


def _low_note(pitch_class: int, low: int) -> int:
    return low + (pitch_class - low) % 12


def _melody_notes(pen: _Pen, seed: int) -> Iterator[Note]:
    """Sing the motifs; all melody parts of a bed share one line, whole octaves apart."""
    part, style = pen.part, pen.style
    lead = next(p for p in style.parts if p.role is Role.MELODY)
    shift = 12 * round((part.low - lead.low) / 12)
    motifs = _Motifs(style, seed)
    pitch = lead.low + 5
    for sung in melody.sing(
        pen.form, motifs.motif_for, style.harmony.melody_scale, low=lead.low, high=lead.high
    ):
        pitch, stroke = sung.note, sung.stroke
        if sung.bar.section in part.plays:
            yield pen.write(
                sung.bar, stroke.step, stroke.length, pitch + shift, accent=stroke.accent
            )
    if pen.closes:
        final = pen.form.final
        chord = final.chords[0]
        home = frozenset(((chord.root + offset) % 12) for offset in chord.offsets[:2])
        pitch = nearest(min(max(pitch, lead.low + 2), lead.high - 3), home) + shift
        yield pen.write(final, 0, pen.ring_steps(0.8), pitch, accent=0.95)


class _Motifs:
    """The motifs of a bed: two ideas and their variations, fresh ones in every round."""

    def __init__(self, style: BedStyle, seed: int) -> None:
        self._rhythms = style.rhythms
        self._seed = seed
        self._rounds: dict[int, dict[str, melody.Motif]] = {}

    def motif_for(self, bar: Bar) -> melody.Motif | None:
        turn = bar.turn
        if turn not in self._rounds:
            self._rounds[turn] = self._invent(stream_of(self._seed, "motif", turn))
        return self._rounds[turn].get(bar.section)

    def _invent(self, rng: np.random.Generator) -> dict[str, melody.Motif]:
        one, two = (str(rhythm) for rhythm in rng.choice(self._rhythms, 2, replace=False))
        first, second = melody.make_motif(one, rng), melody.make_motif(two, rng)
        sparse = melody.Motif(first.strokes[:2], first.contour[:2])
        varied = melody.ornament(first, rng)
        return {"i": sparse, "A": first, "B": second, "k": sparse, "V": varied, "o": first}


def _drum_notes(pen: _Pen) -> Iterator[Note]:
    count = 0
    for bar in pen.bars():
        for stroke in pen.strokes(bar):
            if _crashes_into_silence(bar, pen.part):
                continue
            if stroke.mark == "o" and pen.rng.random() < 0.15:
                continue
            count += 1
            yield pen.write(bar, stroke.step, 1, count % VARIANTS, accent=stroke.accent)
    if pen.closes:
        yield pen.write(pen.form.final, 0, 1, 0, accent=0.95)


def _crashes_into_silence(bar: Bar, part: Part) -> bool:
    """Return whether this is a crash at the very start, where nothing leads into it."""
    return part.voice == "crash" and bar.phrase == 0


def _lead_ins(pen: _Pen) -> Iterator[Note]:
    """Place swells so that they peak on the downbeat after the section."""
    for section, group in groupby(pen.form.bars, key=lambda bar: (bar.section, bar.phrase)):
        bar = list(group)[-1]
        end_s = bar.start_s + 4 * pen.form.tempo.beat_s
        if section[0] in pen.part.plays and end_s >= SWELL_S:
            yield Note(round((end_s - SWELL_S) * RATE), pen.number, 0, 1, 1.0, 0.9)
