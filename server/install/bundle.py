"""Build what hosts install in one step, into `dist/`, and have the hosts' own tools judge it.

python3 server/dev.py bundle [--repository OWNER/NAME]

Makes the one-click bundle (`.mcpb`), the plugin folder for Claude Code and OpenClaw and, where
the repository is named, `server.json` for the registry of MCP servers.
"""

import argparse
import hashlib
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import anyio

from server.install.judging import judge_bundle, judge_plugin
from server.install.launch import ROOT
from server.install.manifests import (
    bundle_name,
    marketplace,
    mcpb_manifest,
    openclaw_manifest,
    package_manifest,
    plugin_manifest,
    plugin_servers,
    registry_entry,
    skills,
)
from server.install.payload import draw_icon, put_payload

DIST = ROOT / "dist"
SAME_MOMENT = (1980, 1, 1, 0, 0, 0)
"""When all files of a bundle are from: the same sources make the same bytes."""
REPOSITORY = re.compile(r"[A-Za-z0-9-]{1,39}/[\w.-]{1,100}")


def main(words: Sequence[str] | None = None) -> int:
    """Build everything and say what was made; 1 when a host's tool refuses it."""
    parser = argparse.ArgumentParser(
        prog="dev.py bundle", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--repository", metavar="OWNER/NAME", help="on GitHub, for server.json")
    parser.add_argument("--output", type=Path, default=DIST, help="default: dist")
    parser.add_argument("--unjudged", action="store_true", help="ask no host's own validator")
    chosen = parser.parse_args(words)
    if chosen.repository and not REPOSITORY.fullmatch(chosen.repository):
        parser.error("--repository is written as OWNER/NAME")
    bundle = build_mcpb(chosen.output)
    plugin = build_plugin(chosen.output)
    print(f"{bundle} ({bundle.stat().st_size / 1e6:.1f} MB)\n{plugin}/")
    if chosen.repository:
        digest = hashlib.sha256(bundle.read_bytes()).hexdigest()
        entry = chosen.output / "server.json"
        write_json(entry, registry_entry(chosen.repository, digest))
        print(entry)
    verdicts = [] if chosen.unjudged else [*judge_bundle(bundle), *judge_plugin(plugin)]
    for verdict in verdicts:
        print(verdict.words, file=sys.stdout if verdict.accepts else sys.stderr)
    return 1 if any(verdict.accepts is False for verdict in verdicts) else 0


def build_mcpb(folder: Path) -> Path:
    """Write the one-click bundle into a folder and return its path."""
    stage = _emptied(folder / "mcpb")
    put_payload(stage)
    draw_icon(stage / "icon.png")
    write_json(stage / "manifest.json", mcpb_manifest(anyio.run(_tools)))
    target = folder / bundle_name()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in stage.rglob("*") if path.is_file()):
            name = path.relative_to(stage).as_posix()
            entry = zipfile.ZipInfo(name, SAME_MOMENT)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    shutil.rmtree(stage)
    return target


def build_plugin(folder: Path) -> Path:
    """Write the plugin's folder, with the server and both skills in it, and return its path."""
    plugin = _emptied(folder / "plugin")
    put_payload(plugin)
    write_json(plugin / ".claude-plugin" / "plugin.json", plugin_manifest())
    write_json(plugin / ".claude-plugin" / "marketplace.json", marketplace())
    write_json(plugin / ".mcp.json", plugin_servers())
    write_json(plugin / "openclaw.plugin.json", openclaw_manifest())
    write_json(plugin / "package.json", package_manifest())
    for skill in skills():
        if skill.path is not None:
            shutil.copytree(skill.path.parent, plugin / "skills" / skill.name)
    return plugin


def write_json(path: Path, body: Mapping[str, Any]) -> None:
    """Write a description as people read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(body, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


async def _tools() -> list[dict[str, str]]:
    """Return the server's tools as it offers them."""
    from mcp import Client

    from cutroom.face.server import build_server

    async def no_room() -> Any:
        raise RuntimeError("Nothing is called while a bundle is made.")

    async with Client(build_server(no_room, "0")) as client:
        offered = (await client.list_tools()).tools
    return [
        {"name": tool.name, "description": " ".join((tool.description or "").split())}
        for tool in offered
    ]


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
