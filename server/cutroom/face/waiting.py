"""How long a call may wait for its job: by the host that calls, unless somebody says otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

USUAL_WAIT_S = 25.0
"""Hosts cut calls at 60 s, some are unreliable past 30."""
WAIT_BY_HOST = {
    "claude-code": 110.0,
    "Visual Studio Code": 300.0,
    "gemini-cli-mcp-client": 300.0,
}
"""Seconds, by the beginning of the name in `clientInfo`: what these hosts are known to allow."""
AS_TASK_S = 1.0
"""Work that ends within this needs no task."""

_as_task: ContextVar[bool] = ContextVar("as_task", default=False)


@contextmanager
def answering_as_task() -> Iterator[None]:
    """Have the call inside answer with its job at once: the host will poll a task."""
    token = _as_task.set(True)
    try:
        yield
    finally:
        _as_task.reset(token)


def is_answering_as_task() -> bool:
    """Say whether the call at hand may answer with its job at once."""
    return _as_task.get()


@dataclass(frozen=True, slots=True)
class Waits:
    """Decides how long calls wait."""

    chosen_s: float | None = None
    """CUTROOM_WAIT_S, where it is set."""

    def seconds(self, context: Any, asked_s: float | None) -> float:
        """Return how long this call may wait."""
        if is_answering_as_task():
            return AS_TASK_S if asked_s is None else min(asked_s, AS_TASK_S)
        if asked_s is not None:
            return asked_s
        return self.usual_s(context) if self.chosen_s is None else self.chosen_s

    def usual_s(self, context: Any) -> float:
        """Return what the host behind a call is known to allow."""
        name = host_name(context)
        allowed = (wait for host, wait in WAIT_BY_HOST.items() if name.startswith(host))
        return next(allowed, USUAL_WAIT_S)


def host_name(context: Any) -> str:
    """Return what the host calls itself, or nothing."""
    told = context.session.client_params
    return told.client_info.name if told is not None and told.client_info is not None else ""
