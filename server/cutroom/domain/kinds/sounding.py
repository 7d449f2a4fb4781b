"""Sound."""

from typing import Annotated, Literal

from pydantic import Field

from cutroom.domain.kinds.base import ClipRef, Gain, Instant, Operation, Seconds, Share, Text


class Hear(Operation):
    """Sound."""

    group = "Sound"


class AddMusic(Hear):
    """Lay music under the film: an uploaded file, or a composed bed of a style."""

    op: Literal["add_music"] = "add_music"
    style: str | None = None
    asset: str | None = None
    volume: Gain = 0.35
    start: Seconds = 0
    end: Instant = "end"
    fade_in: Seconds | None = None
    fade_out: Seconds | None = None
    section: str | None = None
    duck: bool | None = None
    example = {"op": "add_music", "style": "lo-fi", "volume": 0.35, "fade_out": 2}


class RemoveMusic(Hear):
    """Take the music away."""

    op: Literal["remove_music"] = "remove_music"
    example = {"op": "remove_music"}


class ReplaceAudio(Hear):
    """Silence the clips and play a file instead."""

    op: Literal["replace_audio"] = "replace_audio"
    asset: str
    example = {"op": "replace_audio", "asset": "music.mp3"}


class Volume(Hear):
    """Set a gain (volume), change it in decibels (db), or multiply it (factor)."""

    op: Literal["volume"] = "volume"
    target: Literal["music", "voice", "original", "clips", "all"] | None = None
    volume: Gain | None = None
    db: Annotated[float, Field(ge=-60, le=40)] | None = None
    factor: Gain | None = None
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "volume", "target": "music", "volume": 0.2}


class MuteSound(Hear):
    """Silence a target, a clip, or a stretch of time."""

    op: Literal["mute"] = "mute"
    target: Literal["music", "voice", "original", "clips", "all"] | None = None
    clip: ClipRef | None = None
    start: Seconds | None = None
    end: Instant | None = None
    example = {"op": "mute", "start": 9, "end": 12}


class Duck(Hear):
    """Lower the music while voices or clips are heard."""

    op: Literal["duck"] = "duck"
    target: Literal["music"] = "music"
    under: Literal["voice", "original", "clips", "all"] = "all"
    example = {"op": "duck"}


class NormalizeAudio(Hear):
    """Set the programme loudness in LUFS."""

    op: Literal["normalize_audio"] = "normalize_audio"
    lufs: Annotated[float, Field(ge=-40, le=-5)] = -14
    example = {"op": "normalize_audio", "lufs": -14}


class DenoiseAudio(Hear):
    """Reduce hiss and hum."""

    op: Literal["denoise_audio"] = "denoise_audio"
    example = {"op": "denoise_audio"}


class AudioEffect(Hear):
    """Change the sound: voice_enhance, dereverb, pitch (semitones), echo, swap_channels."""

    op: Literal["audio_effect"] = "audio_effect"
    kind: str
    semitones: Annotated[float, Field(ge=-24, le=24)] | None = None
    amount: Share | None = None
    example = {"op": "audio_effect", "kind": "voice_enhance"}


class Voiceover(Hear):
    """Speak words over the film; locally by a voice model that is set, or by espeak-ng."""

    op: Literal["voiceover"] = "voiceover"
    text: Text | None = None
    voice: str | None = None
    start: Seconds = 0
    example = {"op": "voiceover", "text": "Welcome to our town.", "start": 1}


class RemoveSilence(Hear):
    """Cut out pauses."""

    op: Literal["remove_silence"] = "remove_silence"
    min_silence: Seconds | None = None
    threshold_db: Annotated[float, Field(ge=-90, le=0)] | None = None
    padding: Seconds | None = None
    keep: list[int] | None = None
    example = {"op": "remove_silence", "min_silence": 0.6, "padding": 0.1}


class RemoveFillers(Hear):
    """Cut out filler words; locally where a speech model is set (CUTROOM_SPEECH_MODEL)."""

    op: Literal["remove_fillers"] = "remove_fillers"
    lang: str | None = None
    words: list[str] | None = None
    keep: list[str] | None = None
    example = {"op": "remove_fillers", "words": ["um", "you know"]}


class MuteFillers(Hear):
    """Silence filler words without cutting; locally where a speech model is set."""

    op: Literal["mute_fillers"] = "mute_fillers"
    lang: str | None = None
    words: list[str] | None = None
    keep: list[str] | None = None
    example = {"op": "mute_fillers"}


class BeatSync(Hear):
    """Move the cuts onto the music's beats."""

    op: Literal["beat_sync"] = "beat_sync"
    cuts: int | None = None
    bpm: Annotated[float, Field(ge=30, le=300)] | None = None
    example = {"op": "beat_sync"}


class ExtractAudio(Hear):
    """Write the sound to a file of its own."""

    op: Literal["extract_audio"] = "extract_audio"
    format: Literal["mp3", "wav", "m4a", "aac", "flac"] = "mp3"
    example = {"op": "extract_audio", "format": "mp3"}
