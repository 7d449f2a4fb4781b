"""Piper voices as their makers hand them out, put into the form that the library reads."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from cutroom.backend.render.cache import write_whole
from cutroom.backend.render.keeping import keep_newest
from cutroom.backend.render.speech.model_facts import with_remarks
from cutroom.backend.render.speech.voice_models import VoiceModel

MAX_FILES, MAX_BYTES = 6, 600_000_000
"""How much the prepared copies may take."""


def prepared(model: VoiceModel, folder: Path) -> tuple[Path, dict[str, str]]:
    """Return a model's file and the files beside it as the library wants them.

    A voice whose settings lie in a file beside it gets a copy that carries them in itself. Raises
    DiskFull and OutputRefused.
    """
    files = dict(model.files)
    if not model.config:
        return model.model, files
    name = sha256(f"{model.identity}|{model.config}".encode()).hexdigest()[:32]
    copy, tokens = folder / f"{name}.onnx", folder / f"{name}.txt"
    if not (copy.is_file() and tokens.is_file()):
        write_whole(tokens, _tokens(model.config).encode())
        write_whole(copy, with_remarks(model.model.read_bytes(), _remarks(model)))
        keep_newest(folder, "*.*", files=MAX_FILES, size=MAX_BYTES)
    return copy, {**files, "tokens": str(tokens)}


def _tokens(config: Mapping[str, Any]) -> str:
    """Return the table of a voice's sounds; signs of several letters are none of its sounds."""
    lines = [
        f"{sign} {numbers[0] if isinstance(numbers, list) else numbers}\n"
        for sign, numbers in config["phoneme_id_map"].items()
        if len(sign) == 1 and sign != "\n"
    ]
    return "".join(lines)


def _remarks(model: VoiceModel) -> dict[str, str]:
    rate = int(model.config["audio"]["sample_rate"])
    return {
        "model_type": "vits",
        "comment": "piper",
        "language": " ".join(model.languages) or "unknown",
        "voice": model.accent,
        "has_espeak": "1",
        "n_speakers": str(model.speaker_count),
        "sample_rate": str(rate),
    }
