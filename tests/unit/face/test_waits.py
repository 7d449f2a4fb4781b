"""How long calls wait, by the host that calls."""

from types import SimpleNamespace
from typing import Any

import pytest

from cutroom.face.waiting import AS_TASK_S, Waits, answering_as_task


def calling(name: str | None) -> Any:
    told = SimpleNamespace(client_info=SimpleNamespace(name=name)) if name is not None else None
    return SimpleNamespace(session=SimpleNamespace(client_params=told))


@pytest.mark.parametrize(
    ("host", "seconds"),
    [
        ("claude-code", 110),
        ("Visual Studio Code", 300),
        ("Visual Studio Code - Insiders", 300),
        ("gemini-cli-mcp-client", 300),
        ("claude-ai", 25),
        ("", 25),
        (None, 25),
    ],
)
def test_hosts_that_allow_long_calls_get_them(host: str | None, seconds: float) -> None:
    assert Waits().seconds(calling(host), None) == seconds


def test_the_setting_wins_over_the_host_and_the_argument_over_both() -> None:
    assert Waits(7).seconds(calling("claude-code"), None) == 7
    assert Waits(7).seconds(calling("claude-code"), 40) == 40
    assert Waits(0).seconds(calling("claude-code"), None) == 0


def test_a_call_that_becomes_a_task_hardly_waits() -> None:
    with answering_as_task():
        assert Waits(7).seconds(calling("claude-code"), None) == AS_TASK_S
        assert Waits().seconds(calling("claude-code"), 0) == 0
    assert Waits(7).seconds(calling("claude-code"), None) == 7
