"""Start cutroom's MCP server out of a bundle: folders come as arguments, the rest as variables."""

import os
import sys
from collections.abc import MutableMapping, Sequence

UNFILLED = "${"
"""How a host leaves what its user has not filled in."""


def prepare(words: Sequence[str], environ: MutableMapping[str, str]) -> None:
    """Turn what the host passes into cutroom's own settings."""
    for name, value in list(environ.items()):
        if name.startswith(("CUTROOM_", "NEMO_")) and value.startswith(UNFILLED):
            del environ[name]
    folders = [word for word in words if word and not word.startswith(UNFILLED)]
    if folders:
        environ["CUTROOM_ALLOWED_DIRS"] = os.pathsep.join(folders)


def main() -> int:
    """Speak MCP on stdio."""
    prepare(sys.argv[1:], os.environ)
    from cutroom.cli.main import main as run

    return run([])


if __name__ == "__main__":
    raise SystemExit(main())
