"""What the caller at hand may do, where callers are told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from cutroom.errors import NotPermitted

_may_export: ContextVar[bool] = ContextVar("may_export", default=True)


@contextmanager
def without_exports() -> Iterator[None]:
    """Refuse exports to the calls inside, and to the jobs that they start."""
    token = _may_export.set(False)
    try:
        yield
    finally:
        _may_export.reset(token)


def check_export() -> None:
    """Raise NotPermitted where the caller may edit but not export."""
    if not _may_export.get():
        raise NotPermitted("The token lacks the scope export.")
