"""Guards that hold for every test: a clean environment and a home of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

OURS = ("CUTROOM_", "NEMO_", "SKILL_SOURCE")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Remove our settings from the environment and point the data folder into the test's own."""
    import os

    for name in [name for name in os.environ if name.startswith(OURS)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CUTROOM_HOME", str(tmp_path / "cutroom-home"))
    yield


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
