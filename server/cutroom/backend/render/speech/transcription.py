"""The process that listens by a model: reads a job, tells the words of each stretch of a file."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from cutroom.backend.render.sound.audio_sources import RATE, iter_sound
from cutroom.backend.render.speech.speech_models import MULTILINGUAL


def main() -> None:
    """Listen to what the job on standard input names."""
    job = json.load(sys.stdin)
    # The library writes remarks of its own, which belong to stderr with everything else.
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        _listen(job, told)
    except Exception as error:
        print(json.dumps({"failure": str(error)[:300] or type(error).__name__}), file=told)
        told.flush()
        raise


def _listen(job: Mapping[str, Any], told: Any) -> None:
    import sherpa_onnx

    recogniser = _recogniser(job, sherpa_onnx.OfflineRecognizer)
    for number, (start, end) in enumerate(job["stretches"]):
        blocks = iter_sound(
            Path(job["path"]), job["format"], start * RATE // 1000, end * RATE // 1000
        )
        samples = np.concatenate([block.mean(axis=1) for block in blocks])
        stream = recogniser.create_stream()
        stream.accept_waveform(RATE, samples)
        recogniser.decode_stream(stream)
        result = stream.result
        heard = {
            "stretch": number,
            "text": result.text,
            "tokens": list(result.tokens),
            "times": [float(time) for time in result.timestamps],
        }
        print(json.dumps(heard), file=told, flush=True)


def _recogniser(job: Mapping[str, Any], library: Any) -> Any:
    return getattr(library, f"from_{job['kind']}")(**arguments(job))


def arguments(job: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the library wants to know of a model of this kind."""
    told = {**job["files"], "num_threads": int(job["threads"])}
    if job["kind"] == "transducer":
        told["model_type"] = job["model_type"]
    if job["kind"] in MULTILINGUAL:
        told["language"] = job["language"]
    if job["kind"] == "sense_voice":
        told["use_itn"] = True
    return told


if __name__ == "__main__":
    main()
