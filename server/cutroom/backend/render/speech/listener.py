"""The listener: the words of a file's sound, heard by the person's own model."""

import os
import threading
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from cutroom.backend.render.sources import Source
from cutroom.backend.render.speech.child import ChildStopped, run_child
from cutroom.backend.render.speech.hearing import (
    JOINED_TIMELESS,
    LONGEST,
    LONGEST_TIMELESS,
    joined,
    stretches,
    words_in,
)
from cutroom.backend.render.speech.journal import Heard, Journal
from cutroom.backend.render.speech.model_facts import read_remarks
from cutroom.backend.render.speech.packages import EXTRA, MOST_THREADS, require_package
from cutroom.backend.render.speech.speech_models import (
    VARIABLE,
    SpeechModel,
    find_recogniser,
)
from cutroom.backend.render.speech.troubles import ModelTrouble
from cutroom.domain.editing.listening import silence_threshold
from cutroom.domain.measures import Levels, Word, Words
from cutroom.domain.timing import TimeRange
from cutroom.errors import EngineFailed, OperationRejected

WITHOUT = (
    f"Set {VARIABLE} to the folder of a recognition model for sherpa-onnx and run "
    f"{EXTRA}; or send the words as lines with their times, or upload an SRT, VTT or ASS file of "
    "them. remove_silence finds pauses without a model."
)


class Listener:
    """Hears what is said, and goes on where it was interrupted."""

    def __init__(self, folder: Path | None, journals: Path) -> None:
        self._folder = folder
        self._journals = journals
        self._stop = threading.Event()

    def model(self) -> SpeechModel:
        """Return the model that listens. Raises OperationRejected where there is none."""
        if self._folder is None:
            raise OperationRejected(
                "There is no speech recognition here, so nobody knows what is said.", hint=WITHOUT
            )
        try:
            model = find_recogniser(self._folder)
            require_package(VARIABLE)
        except ModelTrouble as trouble:
            raise OperationRejected(str(trouble), hint=trouble.hint) from None
        return model

    def hear(self, source: Source, levels: Levels, language: str | None) -> Words:
        """Return the words of a file, stretch by stretch; blocks, for long files minutes.

        Raises OperationRejected without a model, EngineFailed when it gives up.
        """
        model = self.model()
        parts = _parts(levels, model)
        name = "|".join((source.asset.digest, model.identity, language or ""))
        journal = Journal(self._journals / f"{sha256(name.encode()).hexdigest()[:40]}.jsonl")
        heard = journal.read()
        rest = [part for part in parts if part not in heard]
        if rest:
            self._listen(model, source, rest, language, journal)
            heard = journal.heard
        words: list[Word] = []
        timed: list[bool] = []
        for part in parts:
            text, tokens, times = heard[part]
            timed.append(not text.strip() or len(times) == len(tokens) > 0)
            words += words_in(part, text, tokens, times, levels)
        journal.forget()
        return Words(tuple(word for word in words if word.text), is_timed=all(timed))

    def _listen(
        self,
        model: SpeechModel,
        source: Source,
        rest: list[TimeRange],
        language: str | None,
        journal: Journal,
    ) -> None:
        """Hear stretches in a process of its own, each written down as soon as it is heard."""
        job = {
            "kind": model.kind,
            "files": dict(model.files),
            "model_type": _transducer_type(model),
            "language": language or "",
            "threads": min(MOST_THREADS, os.cpu_count() or 1),
            "path": str(source.path),
            "format": source.asset.facts.format,
            "stretches": [(part.start, part.end) for part in rest],
        }

        def take(told: Mapping[str, Any]) -> None:
            journal.add(rest[told["stretch"]], Heard(told["text"], told["tokens"], told["times"]))

        try:
            run_child(
                "cutroom.backend.render.speech.transcription", job, on_line=take, stop=self._stop
            )
        except ChildStopped:
            raise
        except EngineFailed as error:
            raise EngineFailed(
                f"The recogniser {model.name} gave up: {error}.",
                hint="`cutroom doctor` says which models it finds; another one may do.",
            ) from error

    def close(self) -> None:
        """End what is being listened to; nobody waits for it."""
        self._stop.set()


def _parts(levels: Levels, model: SpeechModel) -> list[TimeRange]:
    """Return what of a sound is listened to at once: more where words come with their times."""
    limit = silence_threshold(levels)
    if model.tells_times:
        return joined(stretches(levels, limit, longest=LONGEST), LONGEST)
    return joined(stretches(levels, limit, longest=LONGEST_TIMELESS), JOINED_TIMELESS)


def _transducer_type(model: SpeechModel) -> str:
    """Return which of the two families of transducers a model is of."""
    if model.kind != "transducer":
        return ""
    said = read_remarks(Path(model.files["encoder"])).get("model_type", "").casefold()
    return (
        "nemo_transducer" if "encdec" in said or "nemo" in model.name.casefold() else "transducer"
    )


def usable_recogniser(folder: Path | None) -> str | None:
    """Return the name of the model that listens here. Raises ModelTrouble for an unusable one."""
    if folder is None:
        return None
    model = find_recogniser(folder)
    require_package(VARIABLE)
    return f"{model.name} ({model.kind})"
