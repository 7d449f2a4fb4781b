"""Links and snippets of every host come from one definition of the launch."""

import base64
import json
import shlex
import shutil
import subprocess
import sys
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from cutroom.config import read_settings
from server.install import hosts
from server.install.launch import CHECKOUT, INSTALLED, NAME, ROOT, SETTINGS, Launch, project

ODD = Launch("/opt/a b/cutroom", ('--x="1"', "城&+?"))


def cursor_config(link):
    parts = urlsplit(link)
    (config,) = parse_qs(parts.query)["config"]
    assert parse_qs(parts.query)["name"] == [NAME]
    return json.loads(base64.b64decode(config, validate=True))


@pytest.mark.parametrize("launch", [INSTALLED, CHECKOUT, ODD])
@pytest.mark.parametrize("web", [True, False])
def test_cursor_s_link_holds_the_launch(launch, web):
    link = hosts.cursor_link(launch, web=web)

    assert cursor_config(link) == launch.entry()
    start = (
        "https://cursor.com/en/install-mcp?"
        if web
        else "cursor://anysphere.cursor-deeplink/mcp/install?"
    )
    assert link.startswith(start)
    assert " " not in link


@pytest.mark.parametrize("launch", [INSTALLED, CHECKOUT, ODD])
def test_vs_code_s_link_holds_the_launch_and_its_name(launch):
    link = hosts.vscode_link(launch)

    assert link.startswith("vscode:mcp/install?%7B")
    assert json.loads(unquote(link.partition("?")[2])) == {"name": NAME, **launch.entry()}

    query = parse_qs(urlsplit(hosts.vscode_link(launch, web=True)).query)
    assert query["name"] == [NAME]
    assert json.loads(query["config"][0]) == launch.entry()
    ahead = urlsplit(hosts.vscode_link(launch, web=True, insiders=True))
    assert parse_qs(ahead.query) == {**query, "quality": ["insiders"]}
    own = hosts.vscode_link(launch, insiders=True)
    assert own == link.replace("vscode:", "vscode-insiders:", 1)


def test_the_hosts_programs_get_the_launch_as_words():
    commands = hosts.commands(ODD)

    assert commands["Claude Code"][-3:] == commands["Gemini CLI"][-3:] == ODD.words()
    assert commands["OpenClaw"][-4:] == ["--arg", ODD.args[0], "--arg", ODD.args[1]]
    assert json.loads(commands["VS Code"][-1])["args"] == list(ODD.args)
    assert all(shlex.split(shlex.join(words)) == words for words in commands.values())


def test_the_readme_shows_what_the_definition_says():
    page = hosts.README.read_text(encoding="utf-8")

    assert hosts.written(page) == page, "run: python -m server.install.hosts"


def test_every_snippet_of_the_readme_is_json_and_names_a_command_that_is_there():
    page = hosts.README.read_text(encoding="utf-8")
    snippets = [part.partition("```")[0] for part in page.split("```json\n")[1:]]
    servers, vscode, checkout = (json.loads(snippet) for snippet in snippets)

    assert servers["mcpServers"][NAME]["command"] in project()["scripts"]
    assert vscode["servers"][NAME] == {"type": "stdio", **servers["mcpServers"][NAME]}
    script = checkout["args"][0].partition("/clone/")[2]
    assert (ROOT / script).is_file()


def test_the_launch_s_command_is_what_the_project_installs():
    assert list(project()["scripts"]) == [INSTALLED.command]
    installed = shutil.which(INSTALLED.command, path=str(ROOT / ".venv" / "bin"))
    words = [installed] if installed else [sys.executable, "-m", NAME]

    told = subprocess.run([*words, "--version"], capture_output=True, text=True, check=True)

    assert told.stdout.startswith(f"{NAME} ")


def test_every_setting_that_hosts_ask_for_is_one_that_is_read(tmp_path):
    given = {
        "CUTROOM_ALLOWED_DIRS": str(tmp_path),
        "NEMO_TOKEN": "a-token",
        "CUTROOM_BACKEND": "nemo",
    }
    settings = read_settings(given)

    assert {setting.variable for setting in SETTINGS} == set(given)
    assert (settings.allowed_dirs, settings.token, settings.backend) == (
        (tmp_path.resolve(),),
        "a-token",
        "nemo",
    )
    assert [setting.variable for setting in SETTINGS if setting.is_secret] == ["NEMO_TOKEN"]
