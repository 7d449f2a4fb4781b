"""What shells complete is what the commands take."""

import argparse
import shutil
import subprocess

import pytest

from cutroom.cli.arguments import command_parser, parse
from cutroom.cli.completion import SHELLS, script

ASK = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
_shtab_cutroom && printf '%s\\n' "${COMPREPLY[@]}"
"""


def commands():
    parser = command_parser()
    groups = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    return groups[0].choices


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_completed(shell, capsys):
    assert parse(["completion", shell]).run(parse(["completion", shell])) == 0
    told = capsys.readouterr().out

    options = {
        option
        for command in commands().values()
        for action in command._actions
        for option in action.option_strings
        if option.startswith("--")
    }
    assert len(options) > 15
    assert [name for name in commands() if name not in told] == []
    assert [name for name in options if name.lstrip("-") not in told] == []


@pytest.fixture(scope="module")
def bash(tmp_path_factory):
    program = shutil.which("bash")
    if program is None:
        pytest.skip("there is no bash here")
    folder = tmp_path_factory.mktemp("bash")
    (folder / "completion").write_text(script(command_parser(), "bash"), encoding="utf-8")
    (folder / "beach.jpg").touch()

    def ask(*words):
        done = subprocess.run(
            [program, "--norc", "-c", ASK, "bash", str(folder / "completion"), *words],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.split()

    return ask


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["cutroom", "expo"], ["export"]),
        (["cutroom", "export", "--form"], ["--format"]),
        (["cutroom", "preview", "--kind", "contact"], ["contact_sheet"]),
        (["cutroom", "completion", ""], list(SHELLS)),
        (["cutroom", "make", "bea"], ["beach.jpg"]),
        (["cutroom", "upload", "--session", "x", "bea"], ["beach.jpg"]),
        (["cutroom", "nothing-such", "x"], []),
    ],
)
def test_bash_completes_commands_options_choices_and_files(bash, words, found):
    assert bash(*words) == found


def test_a_shell_nobody_wrote_for_is_refused(capsys):
    with pytest.raises(SystemExit):
        parse(["completion", "tcsh"])

    assert "invalid choice" in capsys.readouterr().err
