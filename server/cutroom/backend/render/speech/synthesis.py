"""The process that speaks by a model: reads a job, writes a WAV file, tells of each sentence."""

import json
import os
import sys
import wave
from collections.abc import Mapping
from typing import Any

import numpy as np

PAUSE_S = 0.25
"""Silence between two sentences."""


def main() -> None:
    """Speak what the job on standard input says."""
    job = json.load(sys.stdin)
    # The library writes remarks of its own, which belong to stderr with everything else.
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        _speak(job, told)
    except Exception as error:
        print(json.dumps({"failure": str(error)[:300] or type(error).__name__}), file=told)
        told.flush()
        raise


def _speak(job: Mapping[str, Any], told: Any) -> None:
    import sherpa_onnx

    engine = _engine(job, sherpa_onnx)
    rate = int(engine.sample_rate)
    pause = np.zeros(round(rate * PAUSE_S), np.int16)
    with wave.open(job["out"], "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        for number, sentence in enumerate(job["sentences"]):
            wish = sherpa_onnx.GenerationConfig()
            wish.sid = job["speaker"]
            if sentence["sounds"] is not None:
                wish.phoneme_codepoints = [[ord(letter) for letter in sentence["sounds"]]]
            samples = np.asarray(engine.generate(sentence["text"], wish).samples, np.float32)
            if number and len(samples):
                out.writeframes(pause.tobytes())
            out.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
            print(json.dumps({"sentence": number, "samples": len(samples)}), file=told, flush=True)


def _engine(job: Mapping[str, Any], library: Any) -> Any:
    config = settings(job, library)
    if not config.validate():
        raise ValueError("the files of the model do not fit together")
    return library.OfflineTts(config)


def settings(job: Mapping[str, Any], library: Any) -> Any:
    """Return what the library wants to know of a model of this kind."""
    maker = {
        "vits": library.OfflineTtsVitsModelConfig,
        "matcha": library.OfflineTtsMatchaModelConfig,
        "kokoro": library.OfflineTtsKokoroModelConfig,
        "kitten": library.OfflineTtsKittenModelConfig,
    }[job["kind"]]
    weights = "acoustic_model" if job["kind"] == "matcha" else "model"
    part = maker(**{weights: job["model"], **job["files"]})
    model = library.OfflineTtsModelConfig(**{job["kind"]: part}, num_threads=int(job["threads"]))
    return library.OfflineTtsConfig(model=model, rule_fsts=job["rules"], max_num_sentences=1)


if __name__ == "__main__":
    main()
