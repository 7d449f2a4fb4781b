"""Who speaks: the model and the speaker that suit a wish and a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.render.speech.espeak import FEMALE_WORDS, MALE_WORDS
from cutroom.backend.render.speech.languages import languages_in, reads, script_of
from cutroom.backend.render.speech.troubles import ModelTrouble
from cutroom.backend.render.speech.voice_models import KOKORO, VoiceModel

_NUMBER = re.compile(r"(?:speaker|voice|number|no\.?|#|声音|第)?\s*(\d{1,5})\s*(?:号|个)?")
_ESPEAK = re.compile(r"espeak(-ng)?|[a-z]{2,3}(-[a-z0-9-]+)?\+[a-z0-9]+", re.IGNORECASE)
MOST_NAMED = 12
"""Voices that a sentence names."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One voice of a model."""

    model: VoiceModel
    number: int = 0

    @property
    def name(self) -> str:
        """The speaker's name or number; empty where a model has only one."""
        if self.model.speaker_count < 2:
            return ""
        names = self.model.speakers
        return names[self.number] if self.number < len(names) else str(self.number)


@dataclass(frozen=True, slots=True)
class Choice:
    """Who speaks, and whether that is who was asked for."""

    speaker: Speaker
    is_wish_met: bool = True


def asks_for_espeak(wish: str | None) -> bool:
    """Say whether a wish names espeak-ng, or one of its voices."""
    return bool(wish and _ESPEAK.fullmatch(wish.strip()))


def choose_speaker(models: Sequence[VoiceModel], text: str, wish: str | None) -> Choice:
    """Return who speaks a text. Raises ModelTrouble when no model knows its language."""
    script = script_of(text)
    able = [model for model in models if _reads(model, script)]
    if not able:
        languages = dict.fromkeys(code for model in models for code in model.languages)
        raise ModelTrouble(
            "voice_other_language",
            {
                "name": models[0].name,
                "spoken": tuple(languages),
                "script": script,
            },
            hint="Add a model that speaks that language to the folder.",
        )
    asked = " ".join((wish or "").split()).casefold()
    speakers = [_usual(model, script) for model in able]
    if not asked:
        return Choice(speakers[0])
    found = (
        _numbered(speakers, asked)
        or _named(able, asked)
        or _of_gender(able, asked, script)
        or _of_language(speakers, asked)
    )
    return Choice(found or speakers[0], is_wish_met=found is not None)


def names_of(models: Sequence[VoiceModel]) -> tuple[str, ...]:
    """Return by which names the voices of models can be asked for."""
    names: list[str] = []
    for model in models:
        if model.speakers:
            names.extend(model.speakers)
        elif model.speaker_count > 1:
            names.append(f"{model.name} 0-{model.speaker_count - 1}")
        else:
            names.append(model.name)
    return tuple(names[:MOST_NAMED])


def _reads(model: VoiceModel, script: str | None) -> bool:
    if script is None or not model.languages:
        return True
    return any(reads(language, script) for language in model.languages)


def _usual(model: VoiceModel, script: str | None) -> Speaker:
    """Return the first speaker whose own language a text may be in."""
    for number, name in enumerate(model.speakers):
        language = _language_of(model, name)
        if language is None or script is None or reads(language, script):
            return Speaker(model, number)
    return Speaker(model)


def _language_of(model: VoiceModel, speaker: str) -> str | None:
    is_telling = model.kind == "kokoro" and speaker[1:3] in ("f_", "m_")
    return KOKORO.get(speaker[0]) if is_telling else None


def _numbered(speakers: Sequence[Speaker], asked: str) -> Speaker | None:
    matched = _NUMBER.fullmatch(asked)
    if matched is None:
        return None
    number = int(matched[1])
    able = (one.model for one in speakers if number < one.model.speaker_count)
    model = next(able, None)
    return None if model is None else Speaker(model, number)


def _named(models: Sequence[VoiceModel], asked: str) -> Speaker | None:
    """Return the voice of this name, or of the first name that has it as a part."""
    voices = [
        (name.casefold(), Speaker(model, number))
        for model in models
        for number, name in enumerate(model.speakers)
    ]
    voices += [(model.name.casefold(), Speaker(model)) for model in models]
    exact = next((voice for name, voice in voices if name == asked), None)
    if exact is not None:
        return exact
    for name, voice in voices:
        if asked in re.split(r"[^\w]+|_", name):
            return voice
    return None


def _of_gender(models: Sequence[VoiceModel], asked: str, script: str | None) -> Speaker | None:
    words = re.findall(r"[a-z]+|[男女]", asked)
    letter = "f" if set(words) & set(FEMALE_WORDS) else "m" if set(words) & set(MALE_WORDS) else ""
    if not letter:
        return None
    for model in models:
        for number, name in enumerate(model.speakers):
            language = _language_of(model, name)
            if language and script and not reads(language, script):
                continue
            if _gender(name) == letter:
                return Speaker(model, number)
    return None


def _gender(speaker: str) -> str:
    """Return "f" or "m" where a speaker's name tells, as in "af_bella" or "expr-voice-2-m"."""
    parts = re.split(r"[^a-z]+", speaker.casefold())
    for letter, words in (("f", FEMALE_WORDS), ("m", MALE_WORDS)):
        if letter in parts or set(words) & set(parts) or re.match(rf"[a-z]{letter}_", speaker):
            return letter
    return ""


def _of_language(speakers: Sequence[Speaker], asked: str) -> Speaker | None:
    wanted = languages_in(asked)
    for language in wanted:
        for speaker in speakers:
            region = asked.replace("-", "_") in speaker.model.name.casefold()
            if region and language in speaker.model.languages:
                return speaker
        for speaker in speakers:
            if language in speaker.model.languages:
                return _first_in(speaker.model, language)
    return None


def _first_in(model: VoiceModel, language: str) -> Speaker:
    for number, name in enumerate(model.speakers):
        if _language_of(model, name) == language:
            return Speaker(model, number)
    return Speaker(model)
