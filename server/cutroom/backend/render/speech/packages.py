"""The library that runs models of speech, which only those who want it install."""

import importlib.util

from cutroom.backend.render.speech.troubles import ModelTrouble

PACKAGE = "sherpa_onnx"
EXTRA = "uv tool install --force '.[speech]' in cutroom's clone"
"""How the library is installed beside cutroom."""
MOST_THREADS = 4


def require_package(variable: str) -> None:
    """Raise ModelTrouble when the library is not installed."""
    if importlib.util.find_spec(PACKAGE) is None:
        raise ModelTrouble(
            "speech_package_missing",
            {"variable": variable},
            hint=f"Install it beside cutroom: run {EXTRA}.",
        )
