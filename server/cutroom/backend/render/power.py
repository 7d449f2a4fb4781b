"""Whether the machine runs on its battery, as its system tells."""

import contextlib
import ctypes
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
"""Where Linux lists batteries and plugs."""
ASK_EVERY_S = 30.0
WAIT_S = 2.0
"""How long a Mac may take to answer."""


class Power:
    """Asks the system now and then, and remembers its answer."""

    def __init__(self, ask: Callable[[], bool] | None = None) -> None:
        self._ask = ask or drains
        self._asked_at = -ASK_EVERY_S
        self._drains = False

    @property
    def is_on_battery(self) -> bool:
        """Whether a battery drains; not where that cannot be known."""
        now = time.monotonic()
        if now - self._asked_at >= ASK_EVERY_S:
            self._asked_at, self._drains = now, self._ask()
        return self._drains


def drains() -> bool:
    """Ask the system whether a battery drains; blocks."""
    with contextlib.suppress(OSError, AttributeError, subprocess.SubprocessError):
        if sys.platform == "win32":
            return _of_windows()
        if sys.platform == "darwin":
            answer = subprocess.run(
                ["/usr/bin/pmset", "-g", "batt"],
                capture_output=True,
                text=True,
                timeout=WAIT_S,
                check=True,
            )
            return of_mac(answer.stdout)
        return of_linux(SUPPLIES)
    return False


def of_linux(supplies: Path) -> bool:
    """Say whether a battery of the machine itself (not of its mouse) drains."""
    for battery in supplies.glob("*/status"):
        scope = battery.with_name("scope")
        if scope.exists() and scope.read_text(encoding="ascii").strip() == "Device":
            continue
        if battery.read_text(encoding="ascii").strip() == "Discharging":
            return True
    return False


def of_mac(told: str) -> bool:
    """Read what pmset says of the source of power."""
    return "'Battery Power'" in told.partition("\n")[0]


def _of_windows() -> bool:
    """Read the first byte of SYSTEM_POWER_STATUS: 0 is without a plug."""
    status = ctypes.create_string_buffer(12)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009
    return bool(kernel.GetSystemPowerStatus(status)) and status.raw[0] == 0
