"""How cutroom is launched and what can be set: the one source of every snippet, link and bundle."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[2]
NAME = "cutroom"


@dataclass(frozen=True, slots=True)
class Launch:
    """A command that speaks MCP on stdio."""

    command: str
    args: tuple[str, ...] = ()

    def words(self) -> list[str]:
        """Return the whole command line."""
        return [self.command, *self.args]

    def entry(self, *, typed: bool = False) -> dict[str, Any]:
        """Return the command as hosts write it down; some want the transport named."""
        kind = {"type": "stdio"} if typed else {}
        return {**kind, "command": self.command} | ({"args": list(self.args)} if self.args else {})


INSTALLED = Launch(NAME)
"""Once `cutroom` is on the path."""
CHECKOUT = Launch("python3", ("/path/to/clone/server/dev.py", "run"))
"""From a clone, without installing anything beforehand."""


def bundled(root: str, *folders: str) -> Launch:
    """Return the launch of a bundle that lies in `root`, by the uv of the host.

    It stays in the host's own folder: relative paths mean what they mean to the host.
    """
    return Launch("uv", ("run", "--quiet", "--project", root, f"{root}/main.py", *folders))


@dataclass(frozen=True, slots=True)
class Setting:
    """An environment variable that hosts ask their users for."""

    variable: str
    key: str
    """What hosts call it."""
    title: str
    description: str
    kind: Literal["string", "directory"] = "string"
    is_secret: bool = False


FOLDERS = Setting(
    "CUTROOM_ALLOWED_DIRS",
    "allowed_folders",
    "Folders",
    "Where media is read and finished films are written.",
    kind="directory",
)
SETTINGS = (
    FOLDERS,
    Setting(
        "NEMO_TOKEN",
        "nemo_token",
        "NemoVideo token",
        "Only for the hosted NemoVideo service. Empty: everything runs on this machine.",
        is_secret=True,
    ),
    Setting(
        "CUTROOM_BACKEND",
        "backend",
        "Backend",
        "local, nemo, or the address of a backend. Empty: nemo with a token, else local.",
    ),
)


@cache
def project() -> dict[str, Any]:
    """Return the project's own facts: `pyproject.toml` holds the only version number."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["project"]
