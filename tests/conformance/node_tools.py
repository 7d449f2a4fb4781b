"""Programs from npm, pinned and kept beside the Python environment; Node itself comes along.

The machine's Node may be too old for them, and npx would then choose other versions.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv" / "node-tools"
NODE = "node@22.23.3"
CONFORMANCE = "@modelcontextprotocol/conformance@0.2.0-alpha.12"
INSPECTOR = "@modelcontextprotocol/inspector@2.12.0"
MCPB = "@anthropic-ai/mcpb@2.1.2"
CLAUDE = "@anthropic-ai/claude-code@2.1.329"
CLAWHUB = "clawhub@0.23.3"
TOKENIZER = "gpt-tokenizer@4.0.0"
INSTALL_S = 100.0


@dataclass(frozen=True, slots=True)
class NodeTools:
    """A folder with packages, whose programs can be run."""

    folder: Path

    def run(
        self,
        program: str,
        *arguments: str,
        timeout_s: float,
        text_in: str | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; what it said is in the answer."""
        bins = self.folder / "node_modules" / ".bin"
        path = os.pathsep.join([str(bins), os.environ.get("PATH", "")])
        return subprocess.run(
            [str(bins / program), *arguments],
            cwd=self.folder,
            env={**os.environ, "PATH": path, "NO_COLOR": "1", **(variables or {})},
            input=text_in,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
        )


def fetched(*packages: str) -> NodeTools | None:
    """Return the packages, fetched where they are missing; None where that cannot be done."""
    wanted = [NODE, *packages]
    folder = FOLDER / "-".join(sorted(name.replace("/", "+") for name in packages))
    stamp = folder / "complete"
    if stamp.is_file():
        return NodeTools(folder)
    npm = shutil.which("npm")
    if npm is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    install = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock", *wanted]
    try:
        done = subprocess.run(
            install, cwd=folder, capture_output=True, timeout=INSTALL_S, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        return None
    stamp.touch()
    return NodeTools(folder)
