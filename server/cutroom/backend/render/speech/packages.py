"""The library that runs models of speech, which only those who want it install."""

import importlib.util

from cutroom.backend.render.speech.troubles import ModelTrouble

PACKAGE, EXTRA = "sherpa_onnx", 'pip install "cutroom[speech]"'
MOST_THREADS = 4


def require_package(variable: str) -> None:
    """Raise ModelTrouble when the library is not installed."""
    if importlib.util.find_spec(PACKAGE) is None:
        raise ModelTrouble(
            "speech_package_missing",
            {"variable": variable},
            hint=f"Install it beside cutroom: {EXTRA}.",
        )
