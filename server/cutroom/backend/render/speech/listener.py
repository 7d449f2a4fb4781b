"""The listener: the words of a file's sound, heard by the person's own model."""

import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from cutroom.backend.render.sources import Source
from cutroom.backend.render.speech.child import ChildStopped, run_child
from cutroom.backend.render.speech.hearing import (
    LONGEST,
    LONGEST_TIMELESS,
    joined,
    stretches,
    words_in,
)
from cutroom.backend.render.speech.model_facts import read_remarks
from cutroom.backend.render.speech.packages import EXTRA, MOST_THREADS, require_package
from cutroom.backend.render.speech.speech_models import (
    MULTILINGUAL,
    VARIABLE,
    SpeechModel,
    find_recogniser,
)
from cutroom.backend.render.speech.troubles import ModelTrouble
from cutroom.domain.editing.listening import silence_threshold
from cutroom.domain.measures import Levels, Word, Words
from cutroom.errors import EngineFailed, OperationRejected

WITHOUT = (
    f"Set {VARIABLE} to the folder of a recognition model for sherpa-onnx and run "
    f"{EXTRA}; or send the words as lines with their times, or upload an SRT, VTT or ASS file of "
    "them. remove_silence finds pauses without a model."
)


class Listener:
    """Hears what is said; nothing is kept here."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
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

    def hear(
        self,
        source: Source,
        levels: Levels,
        language: str | None,
        *,
        on_progress: Callable[[float], None] = lambda _: None,
    ) -> Words:
        """Return the words of a file, stretch by stretch; blocks, for long files minutes.

        Raises OperationRejected without a model, EngineFailed when it gives up.
        """
        model = self.model()
        longest = LONGEST if model.tells_times else LONGEST_TIMELESS
        parts = stretches(levels, silence_threshold(levels), longest=longest)
        if model.tells_times:
            parts = joined(parts, longest)
        if not parts:
            return Words((), is_timed=model.tells_times)
        found: list[Word] = []
        timed: list[bool] = []

        def take(told: Mapping[str, Any]) -> None:
            tokens, times = told["tokens"], told["times"]
            timed.append(not told["text"].strip() or len(times) == len(tokens) > 0)
            part = parts[told["stretch"]]
            found.extend(words_in(part, told["text"], tokens, times, levels))
            on_progress((told["stretch"] + 1) / len(parts))

        try:
            run_child(
                "cutroom.backend.render.speech.transcription",
                self._job(model, source, [(part.start, part.end) for part in parts], language),
                on_line=take,
                stop=self._stop,
            )
        except ChildStopped:
            raise
        except EngineFailed as error:
            raise EngineFailed(
                f"The recogniser {model.name} gave up: {error}.",
                hint="`cutroom doctor` says which models it finds; another one may do.",
            ) from error
        return Words(tuple(word for word in found if word.text), is_timed=all(timed))

    def close(self) -> None:
        """End what is being listened to; nobody waits for it."""
        self._stop.set()

    def _job(
        self,
        model: SpeechModel,
        source: Source,
        parts: list[tuple[int, int]],
        language: str | None,
    ) -> dict[str, Any]:
        return {
            "kind": model.kind,
            "files": dict(model.files),
            "model_type": _transducer_type(model),
            "language": (language or "") if model.kind in MULTILINGUAL else "",
            "threads": min(MOST_THREADS, os.cpu_count() or 1),
            "path": str(source.path),
            "format": source.asset.facts.format,
            "stretches": parts,
        }


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
