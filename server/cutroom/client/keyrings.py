"""The system's keyring, asked by a program of its own: it may put a question, or never answer."""

import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec

import anyio

SERVICE = "cutroom"
ANSWER_S = 5.0
"""A keyring that has not answered by then waits for somebody who may not be there."""


class Keyring:
    """Secrets by name; one that takes none, or does not answer in time, is not asked again."""

    def __init__(self, command: Sequence[str], *, answer_s: float = ANSWER_S) -> None:
        self._command = tuple(command)
        self._answer_s = answer_s
        self._is_lost = False

    async def read(self, name: str) -> str | None:
        """Return a secret, or None where there is none or no keyring answers."""
        return await self._ask("get", name)

    async def write(self, name: str, secret: str) -> bool:
        """Keep a secret; say whether the keyring has taken it."""
        taken = await self._ask("set", name, secret) is not None
        self._is_lost = self._is_lost or not taken
        return taken

    async def _ask(self, verb: str, name: str, secret: str = "") -> str | None:
        if self._is_lost:
            return None
        try:
            with anyio.fail_after(self._answer_s):
                # The secret goes through a pipe: arguments can be seen by everybody.
                done = await anyio.run_process(
                    [*self._command, verb, SERVICE, name],
                    input=secret.encode(),
                    stderr=subprocess.DEVNULL,
                    check=False,
                )
        except (OSError, TimeoutError):
            self._is_lost = True
            return None
        return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None


def system_keyring() -> Keyring | None:
    """Return the system's keyring where the `keyring` extra is installed."""
    if find_spec("keyring") is None:
        return None
    return Keyring((sys.executable, "-m", "keyring"))
