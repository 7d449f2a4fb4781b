"""Texts as a voice model takes them: sentence by sentence, as sounds, letters or words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cutroom.backend.render.speech.espeak import sounds_of
from cutroom.backend.render.speech.voice_models import VoiceModel

LONGEST_SENTENCE = 300
"""Characters that are spoken in one go: memory follows the longest sentence."""

_SHORT = ("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "vs", "etc", "No", "[A-Z]")
"""Words after whose full stop a sentence goes on."""
_ABBREVIATIONS = "".join(rf"(?<!\b{word}\.)" for word in _SHORT)
_SENTENCE = re.compile(rf"(?:(?<=[!?…])|{_ABBREVIATIONS}(?<=\.))[\"'”’)]*\s+|(?<=[。！？])|\n+")
_CLAUSE = re.compile(r"(?<=[,;:，、；：])(?:\s+|(?<=[，、；：]))|\s+[-–—]+\s+")
_MARKS = {"，": ",", "、": ",", "；": ";", "：": ":", "。": ".", "！": "!", "？": "?", "…": "."}


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is spoken in one go."""

    text: str
    sounds: str | None = None
    """Its sounds, for models that are told them; else it looks the words up itself."""


def sentences_for(text: str, model: VoiceModel, *, by_sounds: bool) -> list[Sentence]:
    """Return a text as a model takes it. Raises EngineFailed when sounds cannot be told."""
    found = list(_sentences(text))
    if model.sounding == "letters":
        letters = (unicodedata.normalize("NFD", one.lower()) for one in found)
        return [Sentence(text, sounds) for text, sounds in zip(found, letters, strict=True)]
    if not by_sounds:
        return [Sentence(one) for one in found]
    spoken = (Sentence(one, _sounds(one, model.accent)) for one in found)
    return [one for one in spoken if one.sounds]


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        rest = " ".join(sentence.split())
        while len(rest) > LONGEST_SENTENCE:
            end = _end_of_piece(rest)
            yield rest[:end].strip()
            rest = rest[end:].strip()
        if any(letter.isalnum() for letter in rest):
            yield rest


def _end_of_piece(text: str) -> int:
    """Return where a sentence that is too long may be parted: at a pause, a space, anywhere."""
    head = text[:LONGEST_SENTENCE]
    pauses = [found.end() for found in _CLAUSE.finditer(head)]
    if pauses:
        return pauses[-1]
    space = head.rfind(" ")
    return space if space > 0 else LONGEST_SENTENCE


def _sounds(sentence: str, accent: str) -> str:
    """Return a sentence's sounds, with the marks that make pauses and tunes."""
    parts: list[str] = []
    for clause in _CLAUSE.split(sentence):
        words = clause.strip()
        if not any(letter.isalnum() for letter in words):
            continue
        ending = words.rstrip("\"'”’)")[-1:]
        mark = _MARKS.get(ending, ending)
        sounds = sounds_of(words, accent)
        if sounds:
            parts.append(sounds + (mark if mark in set(",;:.!?") else ","))
    if not parts:
        return ""
    whole = " ".join(parts)
    # What ends without a mark ends like a sentence.
    whole = f"{whole[:-1]}." if whole.endswith(",") else whole
    return unicodedata.normalize("NFD", whole)
