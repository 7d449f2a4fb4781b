"""The container's recipe, read: there may be no engine to build it with."""

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from cutroom import config
from cutroom.cli.arguments import parse
from server.install.launch import NAME, ROOT

RECIPE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def steps():
    """Return the instructions as (word, rest), with continued lines joined."""
    lines = [line for line in RECIPE.splitlines() if not line.startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [tuple(line.split(None, 1)) for line in joined.splitlines() if line.strip()]


STEPS = steps()
LAST = next(n for n in range(len(STEPS) - 1, -1, -1) if STEPS[n][0] == "FROM")
FINAL = STEPS[LAST:]


def of(word, among=None):
    return [rest for name, rest in (STEPS if among is None else among) if name == word]


def is_sent(path):
    """Whether `.dockerignore`, which keeps everything back but what it names, sends a path."""
    first, *named = (ROOT / ".dockerignore").read_text("utf-8").split()
    return first != "*" or f"!{path.split('/')[0]}" in named


def test_everything_that_is_copied_exists_and_is_sent_to_the_builder():
    copied = [rest.split()[:-1] for rest in of("COPY") if not rest.startswith("--from")]
    names = [name for group in copied for name in group]

    assert {"requirements.lock", "pyproject.toml", "server/cutroom"} <= set(names)
    assert [name for name in names if not (ROOT / name).exists() or not is_sent(name)] == []
    assert not is_sent("tests")


def test_what_the_package_needs_to_be_built_is_copied():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    copied = {name for rest in of("COPY") for name in rest.split()}

    assert {project["readme"], *project["license-files"]} <= copied


def test_both_stages_stand_on_the_same_python_that_the_project_allows():
    bases = [rest.split()[0] for rest in of("FROM")]

    assert len(bases) == 2
    assert len(set(bases)) == 1
    version = re.fullmatch(r"python:3\.(\d+)-slim", bases[0])
    assert version is not None
    assert int(version.group(1)) >= 11


def test_dependencies_are_installed_by_the_lock_and_its_hashes():
    installs = [rest for rest in of("RUN") if "pip install" in rest]

    assert any("--require-hashes -r requirements.lock" in rest for rest in installs)
    assert all("--require-hashes" in rest or "--no-deps" in rest for rest in installs)


def test_the_voice_is_installed_and_leaves_no_lists_behind():
    (apt,) = [rest for rest in of("RUN", FINAL) if "apt-get install" in rest]

    assert "espeak-ng" in apt.split()
    assert "--no-install-recommends" in apt
    assert apt.rstrip().endswith("rm -rf /var/lib/apt/lists/*")


def test_the_container_runs_cutroom_itself_as_nobody_special():
    order = [name for name, _ in FINAL]

    assert of("ENTRYPOINT", FINAL) == [json.dumps([NAME])]
    assert of("USER", FINAL) == ["cutroom"]
    assert max(n for n, name in enumerate(order) if name == "RUN") < order.index("USER")


def test_the_container_s_settings_are_read_and_its_port_is_the_usual_one():
    (settings,) = of("ENV", FINAL)
    known = dict(pair.split("=", 1) for pair in shlex.split(settings))
    source = config.__loader__.get_source("cutroom.config")

    own = {name for name in known if name.startswith("CUTROOM_")}
    assert {"CUTROOM_HOME", "CUTROOM_ALLOWED_DIRS", "CUTROOM_TOKENS"} <= own
    assert [name for name in own if f'"{name}"' not in source] == []
    volumes = json.loads(of("VOLUME", FINAL)[0])
    assert known["CUTROOM_HOME"] in volumes
    port = parse(["serve"]).port
    assert of("EXPOSE", FINAL) == [str(port)]
    assert known["CUTROOM_PUBLIC_URL"] == f"http://localhost:{port}"
    assert config.read_serve_settings(known).has_auth


def test_callers_of_the_container_may_read_the_media_folder_alone():
    (settings,) = of("ENV", FINAL)
    known = dict(pair.split("=", 1) for pair in shlex.split(settings))
    volumes = json.loads(of("VOLUME", FINAL)[0])

    [allowed] = known["CUTROOM_ALLOWED_DIRS"].split(":")
    assert allowed in volumes
    assert of("WORKDIR", FINAL) == [allowed]
    for kept in (known["CUTROOM_HOME"], known["CUTROOM_TOKENS"]):
        assert not Path(kept).is_relative_to(allowed)
        assert not Path(allowed).is_relative_to(kept)


def runs():
    """Return what README passes to the container's program."""
    lines = re.findall(r"^docker run (.+)$", README, re.MULTILINE)
    words = [shlex.split(line, comments=True) for line in lines]
    return [line[line.index(NAME, 1) + 1 :] for line in words]


@pytest.mark.parametrize("words", runs(), ids=" ".join)
def test_the_readme_s_container_commands_exist(words):
    assert not words or callable(parse(words).run)


def test_films_on_a_mounted_folder_belong_to_who_runs_the_container():
    (stdio,) = re.findall(r"^docker run (.*-v \"\$PWD:/media\".*)$", README, re.MULTILINE)
    (settings,) = of("ENV", FINAL)
    home = dict(pair.split("=", 1) for pair in shlex.split(settings))["CUTROOM_HOME"]

    assert '--user "$(id -u):$(id -g)"' in stdio
    assert any(f"chmod 1777 {home}" in rest for rest in of("RUN", FINAL))


def test_the_readme_runs_the_container_on_stdio_and_over_http():
    verbs = [words[:1] for words in runs()]

    assert [] in verbs
    assert ["serve"] in verbs
