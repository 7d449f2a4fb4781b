"""The hosts' own validators, fetched from npm and run without a network; absent is not refused."""

import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.node_tools import CLAUDE, CLAWHUB, MCPB, NodeTools, fetched

JUDGE_S = 120.0
NOWHERE = "http://127.0.0.1:9"
"""A proxy that nobody answers at: what is judged offline must not ask anybody."""


@dataclass(frozen=True, slots=True)
class Judge:
    """A program from npm that judges a bundle or a plugin."""

    package: str
    program: str
    arguments: tuple[str, ...]
    """`{path}` is what it shall look at, `{home}` a folder of its own."""


BUNDLE_JUDGES = (Judge(MCPB, "mcpb", ("validate", "{path}/manifest.json")),)
PLUGIN_JUDGES = (
    Judge(CLAUDE, "claude", ("plugin", "validate", "{path}/.claude-plugin/plugin.json")),
    Judge(CLAUDE, "claude", ("plugin", "validate", "{path}/.claude-plugin/marketplace.json")),
    Judge(
        CLAWHUB,
        "plugin-inspector",
        ("check", "--plugin-root", "{path}", "--no-openclaw", "--author-facing", "--out", "{home}"),
    ),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge says of what was built; None where it could not be asked."""

    words: str
    accepts: bool | None


def judge_bundle(bundle: Path) -> list[Verdict]:
    """Return the verdicts on a one-click bundle, unpacked as hosts do it."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(bundle) as archive:
            archive.extractall(folder)
        return [_judged(judge, Path(folder), bundle.name) for judge in BUNDLE_JUDGES]


def judge_plugin(plugin: Path) -> list[Verdict]:
    """Return the verdicts on a plugin's folder."""
    return [_judged(judge, plugin, plugin.name) for judge in PLUGIN_JUDGES]


def _judged(judge: Judge, path: Path, name: str) -> Verdict:
    tools = fetched(judge.package)
    if tools is None:
        return Verdict(f"{judge.program} cannot be fetched here and did not judge {name}.", None)
    return _asked(judge, tools, path, name)


def _asked(judge: Judge, tools: NodeTools, path: Path, name: str) -> Verdict:
    with tempfile.TemporaryDirectory() as home:
        done = tools.run(
            judge.program,
            *(word.format(path=path, home=home) for word in judge.arguments),
            timeout_s=JUDGE_S,
            text_in="",
            variables={"HOME": home, "HTTP_PROXY": NOWHERE, "HTTPS_PROXY": NOWHERE},
        )
    if done.returncode == 0:
        return Verdict(f"{judge.program} accepts {name}.", True)
    return Verdict(f"{judge.program} refuses {name}:\n{done.stdout}{done.stderr}", False)
