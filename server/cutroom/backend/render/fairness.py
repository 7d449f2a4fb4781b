"""Threads at ordinary priority, whatever a library made of them."""

import contextlib
import os
from pathlib import Path

TASKS = Path("/proc/self/task")
AUTOGROUP = Path("/proc/self/autogroup")
"""Where Linux keeps the priority of all processes of a session taken together, if it does."""
PATIENT = 10
"""By how much a rendering process steps back: answers are quick while films take long."""

LAST_OF_ALL = 19
"""The same for what nobody waits for."""


def step_back(*, by: int = PATIENT) -> None:
    """Let everything else on this machine go first, as far as the system knows priorities."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(by)


def go_last() -> None:
    """Work only where nobody else wants to, as a process that leads its own session."""
    step_back(by=LAST_OF_ALL)
    # Linux may share the cores evenly among sessions, however nice their processes are.
    if hasattr(os, "getsid") and os.getsid(0) == os.getpid():
        with contextlib.suppress(OSError):
            AUTOGROUP.write_text(str(LAST_OF_ALL), encoding="ascii")


def share_fairly() -> None:
    """Take real-time priority from every thread of this process.

    SVT-AV1 gives it to its threads and to the caller's where it may (as root, in many
    containers); other work would starve beside them, and x265 waits for ever.
    """
    if not hasattr(os, "sched_setscheduler") or not TASKS.is_dir():
        return
    for task in TASKS.iterdir():
        with contextlib.suppress(OSError):
            if os.sched_getscheduler(int(task.name)) != os.SCHED_OTHER:
                os.sched_setscheduler(int(task.name), os.SCHED_OTHER, os.sched_param(0))
