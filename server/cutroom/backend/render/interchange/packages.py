"""The library that reads and writes timelines, which only those who want it install."""

import importlib.util

from cutroom.errors import OperationRejected

PACKAGES = ("opentimelineio", "otio_cmx3600_adapter", "otio_fcp_adapter")
EXTRA = "uv tool install --force '.[interchange]' in cutroom's clone"
"""How the library is installed beside cutroom."""


def is_installed() -> bool:
    """Say whether the library is there, with what it needs for every format."""
    return all(importlib.util.find_spec(name) is not None for name in PACKAGES)


def require_interchange(format: str) -> None:
    """Raise OperationRejected when a format needs the library and it is not installed."""
    if format != "fcpxml" and not is_installed():
        raise OperationRejected(
            "Timelines for other editors need OpenTimelineIO, which is not installed.",
            hint=f"Run {EXTRA} (Python 3.11 to 3.13), or ask for fcpxml, which needs nothing.",
        )
