"""The descriptions that hosts and registries read, each a plain value made from `launch`."""

from collections.abc import Mapping, Sequence
from typing import Any

from cutroom.skills import SKILLS, Skill, read_skill
from server.install.launch import FOLDERS, NAME, SETTINGS, Setting, bundled, project

REGISTRY_SCHEMA = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json"
TITLE = "Cutroom"
AUTHOR = "The cutroom authors"
SHORT = "An editing room for AI assistants: videos from pictures, footage and words."
LONG = (
    "Your assistant uploads photos and footage, says what to change in English or Chinese, looks "
    "at a timeline and at frames, and hands you a finished video. Everything runs on this machine, "
    "without an account; a NemoVideo token switches the same tools to the hosted service."
)
PLATFORMS = ["darwin", "win32", "linux"]
CLAUDE_ROOT = "${CLAUDE_PLUGIN_ROOT}"
"""Where a plugin lies; OpenClaw fills it in as well."""


def mcpb_manifest(tools: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """Return the manifest of the one-click bundle; `tools` have a name and a description."""
    launch = bundled("${__dirname}", _filled(FOLDERS))
    return {
        "manifest_version": "0.4",
        "name": NAME,
        "display_name": TITLE,
        "version": project()["version"],
        "description": SHORT,
        "long_description": LONG,
        "author": {"name": AUTHOR},
        "icon": "icon.png",
        "server": {
            "type": "uv",
            "entry_point": "main.py",
            "mcp_config": {
                **launch.entry(),
                "env": {s.variable: _filled(s) for s in SETTINGS if s is not FOLDERS},
            },
        },
        "tools": list(tools),
        "prompts_generated": True,
        "keywords": project()["keywords"],
        "license": project()["license"],
        "compatibility": {
            "platforms": PLATFORMS,
            "runtimes": {"python": project()["requires-python"]},
        },
        "user_config": {setting.key: _asked(setting) for setting in SETTINGS},
    }


def _filled(setting: Setting) -> str:
    """Return the mark that a host replaces by what its user has given."""
    return f"${{user_config.{setting.key}}}"


def _asked(setting: Setting) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "type": setting.kind,
        "title": setting.title,
        "description": setting.description,
        "required": False,
    }
    if setting.is_secret:
        asked["sensitive"] = True
    if setting.kind == "directory":
        return {**asked, "multiple": True, "default": ["${HOME}"]}
    # Without a default, hosts would pass the mark itself.
    return {**asked, "default": ""}


def registry_entry(repository: str, digest: str) -> dict[str, Any]:
    """Return `server.json` for the registry of MCP servers.

    `repository` is owner/name on GitHub, whose release of this version holds the bundle;
    `digest` is the bundle's SHA-256.
    """
    owner, _, name = repository.partition("/")
    version = project()["version"]
    bundle = f"https://github.com/{owner}/{name}/releases/download/v{version}/{bundle_name()}"
    return {
        "$schema": REGISTRY_SCHEMA,
        "name": f"io.github.{owner}/{NAME}",
        "title": TITLE,
        "description": SHORT,
        "version": version,
        "repository": {"url": f"https://github.com/{owner}/{name}", "source": "github"},
        "packages": [
            {
                "registryType": "mcpb",
                "identifier": bundle,
                "version": version,
                "fileSha256": digest,
                "transport": {"type": "stdio"},
                "environmentVariables": [
                    {
                        "name": setting.variable,
                        "description": setting.description,
                        "isRequired": False,
                        "isSecret": setting.is_secret,
                        "format": "string",
                    }
                    for setting in SETTINGS
                ],
            }
        ],
    }


def bundle_name() -> str:
    """Return the file name of the one-click bundle."""
    return f"{NAME}-{project()['version']}.mcpb"


def plugin_manifest() -> dict[str, Any]:
    """Return the manifest of the plugin for Claude Code, which OpenClaw reads as well."""
    return {
        "name": NAME,
        "version": project()["version"],
        "description": SHORT,
        "author": {"name": AUTHOR},
        "license": project()["license"],
        "keywords": project()["keywords"],
    }


def marketplace() -> dict[str, Any]:
    """Return the list of one plugin from which Claude Code installs it for good."""
    return {
        "name": NAME,
        "owner": {"name": AUTHOR},
        "description": SHORT,
        "plugins": [
            {
                "name": NAME,
                "source": "./",
                "description": SHORT,
                "version": project()["version"],
            }
        ],
    }


def plugin_servers() -> dict[str, Any]:
    """Return the plugin's server: the one it carries."""
    return {"mcpServers": {NAME: bundled(CLAUDE_ROOT).entry()}}


def openclaw_manifest() -> dict[str, Any]:
    """Return the manifest of the bundle for OpenClaw and ClawHub."""
    return {
        "id": NAME,
        "name": TITLE,
        "version": project()["version"],
        "description": SHORT,
        "skills": ["./skills"],
        "configSchema": {"type": "object", "additionalProperties": False, "properties": {}},
        **plugin_servers(),
    }


def package_manifest() -> dict[str, Any]:
    """Return `package.json`, which ClawHub wants of every package."""
    return {
        "name": NAME,
        "version": project()["version"],
        "description": SHORT,
        "license": project()["license"],
        "private": True,
    }


def skills() -> list[Skill]:
    """Return the skills that ship with cutroom."""
    return [read_skill(page.parent.name) for page in sorted(SKILLS.glob("*/SKILL.md"))]
