from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from cutroom.backend.app import Parts
from tests.support.backend import RunningBackend, in_process
from tests.support.backend_parts import (
    PlainViewer,
    ScriptedEditor,
    ScriptedRenderer,
    probe_by_name,
)


@pytest.fixture
def editor() -> ScriptedEditor:
    return ScriptedEditor()


@pytest.fixture
def renderer() -> ScriptedRenderer:
    return ScriptedRenderer()


@pytest.fixture
def parts(editor: ScriptedEditor, renderer: ScriptedRenderer) -> Parts:
    return Parts(probe=probe_by_name, editor=editor, renderer=renderer, viewer=PlainViewer())


@pytest.fixture
def settings() -> dict[str, Any]:
    return {}


@pytest.fixture
async def backend(
    tmp_path: Path, parts: Parts, settings: dict[str, Any]
) -> AsyncIterator[RunningBackend]:
    async with in_process(tmp_path / "home", parts=parts, **settings) as running:
        yield running
