"""The mixdown: notes rendered once, placed, panned, pumped and sent through the room.

Works in blocks of a few seconds, so an hour needs little more memory than its result.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence

import numpy as np

from cutroom.backend.render.beds import effects
from cutroom.backend.render.beds.arrange import Note, stream_of
from cutroom.backend.render.beds.drums import DRUMS
from cutroom.backend.render.beds.instruments import VOICES, Pitch
from cutroom.backend.render.beds.styles import BedStyle, Part, Role
from cutroom.backend.render.beds.theory import frequency
from cutroom.backend.render.beds.tones import RATE, Floats

MAX_FFT = 1 << 18
CACHE_BYTES = 160 << 20
_KICKS = ("kick", "soft_kick")


class SampleCache:
    """Rendered notes of one bed, the least recently used dropped past a size."""

    def __init__(self, parts: Sequence[Part], seed: int) -> None:
        self._parts = parts
        self._seed = seed
        self._held: OrderedDict[tuple[object, ...], Floats] = OrderedDict()
        self._bytes = 0

    def sample(self, note: Note) -> Floats:
        """Return the stereo samples of a note at unit gain, rendering it if it is new."""
        part = self._parts[note.part]
        if part.role in (Role.DRUM, Role.LEAD_IN):
            key: tuple[object, ...] = (part.voice, note.pitch)
        else:
            key = (part.voice, note.pitch, note.hold_ms, note.bright)
        if key in self._held:
            self._held.move_to_end(key)
            return self._held[key]
        rng = stream_of(self._seed, *key)
        if len(key) == 2:
            samples = DRUMS[part.voice](rng)
        else:
            pitch = Pitch(frequency(note.pitch), note.hold_ms / 1000, note.bright, rng)
            samples = VOICES[part.voice](pitch)
        self._held[key] = samples
        self._bytes += samples.nbytes
        while self._bytes > CACHE_BYTES and len(self._held) > 1:
            self._bytes -= self._held.popitem(last=False)[1].nbytes
        return samples


class Mixer:
    """Adds the parts of a bed block by block; the rest of a note waits for the next block."""

    def __init__(self, style: BedStyle, notes: Sequence[Note], beat_s: float, seed: int) -> None:
        self._style = style
        self._notes = notes
        self._beat_s = beat_s
        self._cache = SampleCache(style.parts, seed)
        self._next = 0
        self._sounding: list[tuple[Note, Floats]] = []
        kicks = [n for n, part in enumerate(style.parts) if part.voice in _KICKS]
        self._kicks = np.array([n.start for n in notes if n.part in kicks[:1]], np.int64)

    def block(self, first: int, frames: int) -> tuple[Floats, Floats, Floats]:
        """Return the dry stereo mix and the mono sends to reverb and echo of one block."""
        dry = np.zeros((2, frames), np.float32)
        reverb, echo = np.zeros(frames, np.float32), np.zeros(frames, np.float32)
        for number, bus in self._buses(first, frames).items():
            part = self._style.parts[number]
            self._shape(bus, part, first)
            dry += bus
            if part.reverb or part.delay:
                mono = bus[0] + bus[1]
                reverb += (0.5 * part.reverb) * mono
                echo += (0.5 * part.delay) * mono
        return dry, reverb, echo

    def _buses(self, first: int, frames: int) -> dict[int, Floats]:
        end = first + frames
        while self._next < len(self._notes) and self._notes[self._next].start < end:
            note = self._notes[self._next]
            self._sounding.append((note, self._cache.sample(note)))
            self._next += 1
        buses: dict[int, Floats] = {}
        for note, samples in self._sounding:
            begin, stop = max(note.start, first), min(note.start + samples.shape[1], end)
            if stop <= begin:
                continue
            if note.part not in buses:
                buses[note.part] = np.zeros((2, frames), np.float32)
            piece = samples[:, begin - note.start : stop - note.start]
            buses[note.part][:, begin - first : stop - first] += np.float32(note.gain) * piece
        self._sounding = [(n, s) for n, s in self._sounding if n.start + s.shape[1] > end]
        return dict(sorted(buses.items()))

    def _shape(self, bus: Floats, part: Part, first: int) -> None:
        """Apply level, pan, sway and the kick's pumping to a part, in place."""
        gain = 10 ** (part.level_db / 20)
        pans = np.array([[1 - max(part.pan, 0)], [1 + min(part.pan, 0)]], np.float32)
        bus *= np.float32(gain) * pans
        if part.sway:
            t = (first + np.arange(bus.shape[1])) / RATE
            wave = (part.sway * np.sin(2 * np.pi * t / (2 * self._beat_s))).astype(np.float32)
            bus[0] *= 1 + wave
            bus[1] *= 1 - wave
        if part.pump:
            bus *= self._pumping(part.pump, first, bus.shape[1])

    def _pumping(self, depth: float, first: int, frames: int) -> Floats:
        gain = np.ones(frames, np.float32)
        curve = effects.pump_curve(self._beat_s, depth)
        low, high = np.searchsorted(self._kicks, (first - len(curve), first + frames))
        for kick in self._kicks[low:high]:
            begin, stop = max(kick, first), min(kick + len(curve), first + frames)
            target = gain[begin - first : stop - first]
            np.minimum(target, curve[begin - kick : stop - kick], out=target)
        return gain


def iter_mix(
    style: BedStyle, notes: Sequence[Note], *, beat_s: float, frames: int, seed: int
) -> Iterator[tuple[int, Floats]]:
    """Yield `(first frame, stereo block)` of the whole bed, room and tone included.

    Convolution is overlap-add: one FFT per input, one inverse per side.
    """
    tail = effects.tail_frames(style.room)
    size = min(MAX_FFT, 1 << (frames + tail - 1).bit_length())
    step = size - tail
    tone = effects.tone_response(style.room, size)
    wet = tone * effects.send_highpass(size)
    hall = np.fft.rfft(effects.reverb_response(style.room, stream_of(seed, "room")), size) * wet
    repeats = np.fft.rfft(effects.echo_response(style.room, beat_s), size) * wet
    mixer = Mixer(style, notes, beat_s, seed)
    carry = np.zeros((2, tail), np.float32)
    for first in range(0, frames, step):
        count = min(step, frames - first)
        dry, reverb, echo = mixer.block(first, count)
        spectrum = np.fft.rfft(dry, size) * tone
        spectrum += np.fft.rfft(reverb, size) * hall
        spectrum += np.fft.rfft(echo, size) * repeats
        block = np.fft.irfft(spectrum, size)
        block[:, :tail] += carry
        carry = block[:, step:].copy()
        yield first, block[:, :count]
