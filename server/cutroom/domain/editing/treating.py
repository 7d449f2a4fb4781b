"""Treatments of sound: noise, room, voice, pitch, echo, sides."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cutroom.domain.draft import SoundRole, Treatment
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.sounding import heard
from cutroom.domain.kinds.sounding import AudioEffect, DenoiseAudio
from cutroom.errors import OperationRejected

ORDER = ("denoise", "dereverb", "voice_enhance", "pitch", "swap_channels", "echo")
"""The order in which treatments follow each other, whenever they were asked for."""
USUAL: Mapping[str, float] = MappingProxyType({"echo": 0.5})
"""How strong a treatment is that nobody gave an amount for, where that is not 1."""


def apply_denoise(bench: Bench, op: DenoiseAudio) -> None:
    """Reduce steady noise."""
    _treat(bench, Treatment("denoise"))


def apply_audio_effect(bench: Bench, op: AudioEffect) -> None:
    """Change how the clips, or without their sound the voices, sound."""
    kind = op.kind.strip().casefold().replace("-", "_").replace(" ", "_")
    if kind not in ORDER:
        raise OperationRejected(
            f'There is no audio effect "{op.kind}".', hint=f"There are {', '.join(ORDER)}."
        )
    if kind == "pitch":
        if not op.semitones:
            raise OperationRejected(
                "Say by how many semitones.", hint="12 is an octave up, -12 an octave down."
            )
        _treat(bench, Treatment("pitch", semitones=float(op.semitones)))
        return
    amount = USUAL.get(kind, 1.0) if op.amount is None else op.amount
    _treat(bench, Treatment(kind, amount=float(amount)))


def _treat(bench: Bench, treatment: Treatment) -> None:
    """Treat the clips that are heard; without any, the voices; without those, all sounds."""
    places = heard(bench)
    names: list[str] = []
    for place in places:
        clip = bench.pieces[place].clip
        names.append(bench.name_of(clip))
        bench.set_clip(place, replace(clip, treatments=_with(clip.treatments, treatment)))
    if not places:
        sounds = bench.draft.sounds
        voices = [sound for sound in sounds if sound.role is SoundRole.VOICE]
        chosen = {sound.id for sound in voices or sounds}
        names = [sound.name for sound in sounds if sound.id in chosen]
        bench.change(
            sounds=tuple(
                replace(sound, treatments=_with(sound.treatments, treatment))
                if sound.id in chosen
                else sound
                for sound in sounds
            )
        )
    if not names:
        raise OperationRejected(
            "Nothing on the timeline has sound.", hint="Add music or footage with sound first."
        )
    bench.note("sound_treated", what=treatment.kind, names=tuple(dict.fromkeys(names)))


def _with(present: tuple[Treatment, ...], new: Treatment) -> tuple[Treatment, ...]:
    """Return treatments with one more: pitches add up, sides swap back, others are replaced."""
    old = next((one for one in present if one.kind == new.kind), None)
    others = [one for one in present if one.kind != new.kind]
    if old is not None and new.kind == "swap_channels":
        return tuple(others)
    if old is not None and new.kind == "pitch":
        new = replace(new, semitones=max(-24.0, min(24.0, old.semitones + new.semitones)))
    if new.kind == "pitch" and not new.semitones:
        return tuple(others)
    return tuple(sorted([*others, new], key=lambda one: ORDER.index(one.kind)))
