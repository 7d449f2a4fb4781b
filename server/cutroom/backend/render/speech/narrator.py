"""The narrator: speaks by the person's own model, or by espeak-ng, and says by which."""

import json
import os
import re
import tempfile
import threading
from hashlib import sha256
from pathlib import Path

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.speech import espeak
from cutroom.backend.render.speech.child import ChildStopped, run_child
from cutroom.backend.render.speech.choosing import (
    Speaker,
    asks_for_espeak,
    choose_speaker,
    names_of,
)
from cutroom.backend.render.speech.languages import LATIN, script_of
from cutroom.backend.render.speech.packages import MOST_THREADS, require_package
from cutroom.backend.render.speech.preparing import prepared
from cutroom.backend.render.speech.sounds import sentences_for
from cutroom.backend.render.speech.spoken import Spoken
from cutroom.backend.render.speech.troubles import ModelTrouble
from cutroom.backend.render.speech.voice_models import (
    VARIABLE,
    VoiceModel,
    find_voices,
    lacks,
)
from cutroom.domain.editing.notes import Note
from cutroom.errors import EngineFailed, OperationRejected

VERSION = 1
"""Part of every kept voice's name: raise it when speaking changes."""
KEPT_BYTES = 500_000_000
_LEFT_OUT = re.compile(r"(?:OOV (?:word|character) skipped:|Ignore OOV) '(.{1,60}?)'")


class Narrator:
    """Speaks texts; what a model has spoken is kept by text, voice and model."""

    def __init__(self, cache: Path, folder: Path | None) -> None:
        self._cache = ChunkCache(cache / "speech", KEPT_BYTES)
        self._prepared = cache / "voices"
        self._folder = folder
        self._stop = threading.Event()

    def speak(self, text: str, voice: str | None) -> Spoken:
        """Return a text spoken; blocks. Raises OperationRejected when nothing here can do it."""
        if self._folder is None or asks_for_espeak(voice):
            asked = voice if voice and not voice.lower().startswith("espeak") else None
            return _by_espeak(text, asked)
        try:
            return self._by_model(self._folder, text, voice)
        except ModelTrouble as trouble:
            if espeak.find_program() is None:
                raise OperationRejected(
                    str(trouble), hint=f"{trouble.hint} {espeak.INSTEAD}"
                ) from None
            return _by_espeak(text, voice, trouble.note)

    def close(self) -> None:
        """End what is being spoken; nobody waits for it."""
        self._stop.set()

    def _by_model(self, folder: Path, text: str, voice: str | None) -> Spoken:
        models = find_voices(folder)
        require_package(VARIABLE)
        choice = choose_speaker(models, text, voice)
        speaker = choice.speaker
        content, left_out = self._kept(text, speaker)
        notes = [Note("voice_by_model", {"name": _called(speaker)})]
        if not choice.is_wish_met:
            notes.append(Note("voice_unknown", {"asked": voice, "names": names_of(models)}))
        if left_out:
            notes.append(Note("voice_left_out", {"names": tuple(left_out)}))
        return Spoken(content, tuple(notes))

    def _kept(self, text: str, speaker: Speaker) -> tuple[bytes, list[str]]:
        """Return a text spoken by a model, from the cache if it is there, and what was left out."""
        by_sounds = _by_sounds(speaker.model, text)
        told = [VERSION, speaker.model.identity, speaker.number, by_sounds, text]
        key = sha256(json.dumps(told).encode()).hexdigest()[:40]
        kept = self._cache.read(key, "voices")
        if kept is not None:
            head, _, content = kept.partition(b"\n")
            return content, json.loads(head)
        content, left_out = self._synthesised(text, speaker, by_sounds=by_sounds)
        self._cache.keep(key, json.dumps(left_out).encode() + b"\n" + content, "voices")
        self._cache.trim()
        return content, left_out

    def _synthesised(
        self, text: str, speaker: Speaker, *, by_sounds: bool
    ) -> tuple[bytes, list[str]]:
        model = speaker.model
        try:
            model_file, files = prepared(model, self._prepared)
            sentences = sentences_for(text, model, by_sounds=by_sounds)
            lengths: list[int] = []
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder) / "spoken.wav"
                said = run_child(
                    "cutroom.backend.render.speech.synthesis",
                    {
                        "kind": model.kind,
                        "model": str(model_file),
                        "files": files,
                        "rules": _rules(model),
                        "speaker": speaker.number,
                        "threads": min(MOST_THREADS, os.cpu_count() or 1),
                        "sentences": [{"text": s.text, "sounds": s.sounds} for s in sentences],
                        "out": str(out),
                    },
                    on_line=lambda told: lengths.append(int(told["samples"])),
                    stop=self._stop,
                )
                if not any(lengths):
                    raise EngineFailed("it made no sound of these words")
                return out.read_bytes(), list(dict.fromkeys(_LEFT_OUT.findall(said)))
        except ChildStopped:
            raise
        except (EngineFailed, OSError) as error:
            raise ModelTrouble(
                "voice_model_failed",
                {"name": model.name, "why": str(error).rstrip(".")},
                hint="`cutroom doctor` says which voices it finds.",
            ) from error


def _by_espeak(text: str, voice: str | None, *before: Note) -> Spoken:
    """Return a text spoken by espeak-ng; in its usual voice where it lacks the one asked for."""
    said = (*before, Note("voice_by_espeak"))
    try:
        return Spoken(espeak.speak(text, voice), said)
    except OperationRejected:
        if voice is None or espeak.find_program() is None:
            raise
    known = {"asked": voice, "names": espeak.SOME_VOICES}
    return Spoken(espeak.speak(text), (*said, Note("voice_unknown", known)))


def usable_voices(folder: Path | None) -> list[str]:
    """Return what speaks here, in words. Raises ModelTrouble for a model that cannot be used."""
    found: list[str] = []
    if folder is not None:
        models = find_voices(folder)
        require_package(VARIABLE)
        for model in models:
            _by_sounds(model, "")
            about = [", ".join(model.languages) or "language not told"]
            if model.speaker_count > 1:
                about.append(f"{model.speaker_count} speakers")
            found.append(f"{model.name} ({', '.join(about)})")
    if espeak.find_program() is not None:
        found.append("espeak-ng")
    return found


def _by_sounds(model: VoiceModel, text: str) -> bool:
    """Say whether a model is told how words sound. Raises ModelTrouble when nobody knows."""
    if model.sounding == "letters":
        return True
    has_lexicon = "lexicon" in model.files
    if model.sounding == "words":
        if not has_lexicon:
            raise lacks(model.name, "lexicon.txt", beside=model.model.name)
        return False
    # Where both know the words, a lexicon of Chinese knows them better, and one of English fewer.
    if has_lexicon and script_of(text) not in (LATIN, None):
        return False
    if espeak.find_program() is not None:
        return True
    if has_lexicon:
        return False
    raise ModelTrouble(
        "voice_needs_espeak",
        {"name": model.name},
        hint=f"{espeak.INSTALL}: it tells such models how words sound.",
    )


def _rules(model: VoiceModel) -> str:
    """Return the files by which models with a lexicon read numbers and dates aloud."""
    return ",".join(str(path) for path in sorted(model.model.parent.glob("*.fst")))


def _called(speaker: Speaker) -> str:
    return f"{speaker.model.name}, {speaker.name}" if speaker.name else speaker.model.name
