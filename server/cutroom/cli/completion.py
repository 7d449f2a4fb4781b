"""The command that prints what a shell needs to complete cutroom's commands and options."""

import argparse

SHELLS = ("bash", "zsh", "fish", "powershell")
FILES = frozenset({"files", "sources", "output", "file"})
"""Arguments that are completed with the names of files."""


def print_script(parser: argparse.ArgumentParser, shell: str) -> int:
    """Print the completion for a shell, made from the commands themselves."""
    print(script(parser, shell))
    return 0


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """Return the completion of a parser's commands in a shell's own language."""
    import shtab

    for command in _with_commands(parser):
        for action in command._actions:
            if action.dest in FILES and action.nargs != 0:
                action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab's own mark
    return shtab.complete(parser, shell=shell)


def _with_commands(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """Return a parser and those of its commands."""
    found = [parser]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found += action.choices.values()
    return found
