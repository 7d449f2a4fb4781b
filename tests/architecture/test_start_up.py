"""What a host waits for when it starts the server is not loaded with what an edit needs."""

import subprocess
import sys

import pytest

LATER = (
    "cutroom.domain.operations",
    "cutroom.backend.planner",
    "cutroom.backend.render",
    "cutroom.translate.paying",
    "av",
    "cv2",
    "numpy",
    "PIL",
    "sherpa_onnx",
    "httpx",
)


@pytest.mark.stdio
def test_the_server_starts_without_what_only_an_edit_needs():
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cutroom"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stderr
    modules = {line.rsplit("|", 1)[-1].strip() for line in loaded.splitlines() if "|" in line}

    assert "cutroom.face.server" in modules
    assert modules.isdisjoint(LATER), modules & set(LATER)
