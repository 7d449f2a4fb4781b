"""What is built for hosts that install in one step."""

import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile

import pytest
from PIL import Image

from cutroom.skills import SKILLS, frontmatter
from server.install import manifests
from server.install.bundle import build_mcpb, build_plugin, main
from server.install.launch import ROOT, SETTINGS, project
from server.install.main import prepare
from server.install.payload import lean_project
from tests.golden.test_tool_schemas import listed

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    build_mcpb(folder)
    build_plugin(folder)
    return folder


@pytest.fixture(scope="module")
def unpacked(dist, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(dist / manifests.bundle_name()) as archive:
        archive.extractall(folder)
    return folder


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_bundle_is_of_the_uv_type_and_asks_for_folders_token_and_backend(unpacked):
    manifest = read(unpacked / "manifest.json")
    server = manifest["server"]

    assert (manifest["manifest_version"], server["type"]) == ("0.4", "uv")
    assert (unpacked / server["entry_point"]).is_file()
    asked = manifest["user_config"]
    assert {key: value["type"] for key, value in asked.items()} == {
        "allowed_folders": "directory",
        "nemo_token": "string",
        "backend": "string",
    }
    assert [key for key, value in asked.items() if value.get("sensitive")] == ["nemo_token"]
    assert asked["allowed_folders"]["multiple"] is True
    assert not any(value["required"] for value in asked.values())


def test_every_mark_in_the_bundle_s_launch_is_filled_from_what_is_asked(unpacked):
    manifest = read(unpacked / "manifest.json")
    launch = manifest["server"]["mcp_config"]
    marks = re.findall(r"\$\{([\w.]+)\}", json.dumps(launch))

    assert set(marks) == {"__dirname", *(f"user_config.{key}" for key in manifest["user_config"])}
    assert launch["args"][-2] == f"${{__dirname}}/{manifest['server']['entry_point']}"
    # A list fills whole arguments only, never a part of one or a variable.
    assert launch["args"][-1] == "${user_config.allowed_folders}"
    assert set(launch["env"]) == {"NEMO_TOKEN", "CUTROOM_BACKEND"}


@pytest.mark.anyio
async def test_the_bundle_names_the_tools_that_the_server_offers(unpacked):
    named = [tool["name"] for tool in read(unpacked / "manifest.json")["tools"]]

    assert named == [tool["name"] for tool in await listed()]


def test_the_bundle_holds_the_program_and_nothing_of_its_development(unpacked):
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*")}

    sources = ROOT / "server" / "cutroom"
    package = {
        path.relative_to(ROOT).as_posix()
        for path in sources.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert package <= files
    assert {"LICENSE", "THIRD_PARTY.md", "pyproject.toml", "icon.png"} <= files
    assert not [name for name in files if name.startswith(("tests", ".")) or "pycache" in name]
    with Image.open(unpacked / "icon.png") as icon:
        assert (icon.size, icon.format) == ((256, 256), "PNG")
        assert len(icon.convert("RGB").getcolors(99999)) == 6


def test_uv_is_told_of_no_development_dependencies():
    whole, lean = (ROOT / "pyproject.toml").read_text("utf-8"), tomllib.loads(lean_project())

    assert lean["project"] == tomllib.loads(whole)["project"]
    assert lean["tool"]["uv"] == tomllib.loads(whole)["tool"]["uv"]
    assert set(lean) == {"project", "build-system", "tool"}


def test_the_same_sources_make_the_same_bundle(dist, tmp_path):
    again = build_mcpb(tmp_path)

    assert again.read_bytes() == (dist / again.name).read_bytes()


def test_there_is_one_version_number(dist, unpacked):
    plugin = dist / "plugin"
    told = [
        read(unpacked / "manifest.json")["version"],
        read(plugin / ".claude-plugin" / "plugin.json")["version"],
        read(plugin / ".claude-plugin" / "marketplace.json")["plugins"][0]["version"],
        read(plugin / "openclaw.plugin.json")["version"],
        read(plugin / "package.json")["version"],
        manifests.registry_entry("o/n", "0" * 64)["version"],
    ]

    assert set(told) == {VERSION}
    dated = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## {VERSION}" in dated


def test_the_plugin_carries_both_skills_and_the_server(dist):
    plugin = dist / "plugin"

    named = read(plugin / ".claude-plugin" / "plugin.json")["name"]
    (listed_plugin,) = read(plugin / ".claude-plugin" / "marketplace.json")["plugins"]
    assert (named, listed_plugin["name"], listed_plugin["source"]) == ("cutroom", "cutroom", "./")
    for page in sorted(SKILLS.glob("*/SKILL.md")):
        copy = plugin / "skills" / page.parent.name / "SKILL.md"
        assert copy.read_bytes() == page.read_bytes()
    servers = read(plugin / ".mcp.json")["mcpServers"]
    assert servers == read(plugin / "openclaw.plugin.json")["mcpServers"]
    args = servers["cutroom"]["args"]
    assert args[args.index("--project") + 1] == "${CLAUDE_PLUGIN_ROOT}"
    assert args[-1].startswith("${CLAUDE_PLUGIN_ROOT}/")
    assert (plugin / args[-1].partition("/")[2]).is_file()
    # Another folder would change what relative paths mean to whoever uses the host.
    assert "--directory" not in args


@pytest.mark.parametrize("page", sorted(SKILLS.glob("*/SKILL.md")), ids=lambda p: p.parent.name)
def test_a_skill_is_laid_out_as_the_hubs_want_it(page):
    fields = frontmatter(page.read_text(encoding="utf-8"))
    told = json.loads(fields["metadata"])["openclaw"]

    assert fields["name"] == page.parent.name
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", fields["name"])
    assert re.fullmatch(r"\d+\.\d+\.\d+", fields["version"])
    assert 0 < len(fields["description"]) <= 1024
    # A required variable would hide the skill from whoever has none.
    assert [known["required"] for known in told["envVars"]] == [False]
    assert "requires" not in told
    assert sum(path.stat().st_size for path in page.parent.rglob("*")) < 1_000_000


def test_the_registry_s_entry_keeps_the_registry_s_rules(tmp_path):
    assert main(["--repository", "some-org/cutroom", "--output", str(tmp_path), "--unjudged"]) == 0

    entry = read(tmp_path / "server.json")
    (package,) = entry["packages"]

    assert re.fullmatch(r"[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+", entry["name"])
    assert entry["name"] == "io.github.some-org/cutroom"
    assert 1 <= len(entry["description"]) <= 100
    assert 1 <= len(entry["title"]) <= 100
    assert re.fullmatch(r"\d+\.\d+\.\d+", entry["version"])
    assert entry["$schema"].endswith("/2025-12-11/server.schema.json")
    assert entry["repository"] == {
        "url": "https://github.com/some-org/cutroom",
        "source": "github",
    }
    assert (package["registryType"], package["transport"]) == ("mcpb", {"type": "stdio"})
    assert package["identifier"].startswith("https://github.com/some-org/cutroom/releases/")
    assert package["identifier"].endswith(f"/{manifests.bundle_name()}")
    bundle = (tmp_path / manifests.bundle_name()).read_bytes()
    assert package["fileSha256"] == hashlib.sha256(bundle).hexdigest()
    for variable, setting in zip(package["environmentVariables"], SETTINGS, strict=True):
        assert set(variable) <= {"name", "description", "format", "isRequired", "isSecret"}
        assert (variable["name"], variable["isSecret"]) == (setting.variable, setting.is_secret)
        assert variable["format"] == "string"


@pytest.mark.parametrize("name", ["cutroom", "https://x/y", "a/b/c", "a b/c"])
def test_a_repository_of_another_form_is_refused(name, tmp_path):
    with pytest.raises(SystemExit):
        main(["--repository", name, "--output", str(tmp_path), "--unjudged"])

    assert list(tmp_path.iterdir()) == []


def test_a_bundle_s_folders_come_as_arguments_and_what_was_left_open_is_dropped(tmp_path):
    environ = {
        "NEMO_TOKEN": "${user_config.nemo_token}",
        "CUTROOM_BACKEND": "",
        "CUTROOM_HOME": "/data",
        "OTHER": "${kept}",
    }

    prepare(["/a", "", "${user_config.allowed_folders}", "/b c"], environ)

    assert environ == {
        "CUTROOM_ALLOWED_DIRS": os.pathsep.join(["/a", "/b c"]),
        "CUTROOM_BACKEND": "",
        "CUTROOM_HOME": "/data",
        "OTHER": "${kept}",
    }


@pytest.mark.stdio
def test_the_bundle_s_entry_speaks_mcp(unpacked, tmp_path):
    hello = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    environ = {**os.environ, "CUTROOM_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}

    done = subprocess.run(
        [sys.executable, str(unpacked / "main.py"), str(tmp_path)],
        input=json.dumps(hello) + "\n",
        env={**environ, "PYTHONPATH": str(unpacked / "server")},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert json.loads(done.stdout)["result"]["serverInfo"]["name"] == project()["name"]
