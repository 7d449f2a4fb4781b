"""What the command line shows: results, and a bar while work goes on."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cutroom.errors import CutroomError
from cutroom.workflow.reporting import Report


def show(result: Any, *, as_json: bool) -> None:
    """Print a result: its structure, or its words."""
    from cutroom.face.texts import text_of
    from cutroom.workflow.results import as_json as structured

    if as_json:
        print(json.dumps(structured(result), ensure_ascii=False, indent=2))
    else:
        print(text_of(result))


def show_error(error: CutroomError) -> None:
    """Print an error in the structure that tool results have."""
    body = {
        "code": error.code,
        "kind": error.kind,
        "retryable": error.retryable,
        "message": str(error),
        "hint": error.hint,
    }
    told = {key: value for key, value in body.items() if value is not None}
    print(json.dumps({"error": told}, ensure_ascii=False, indent=2))


@contextmanager
def progress_bar(title: str, *, quiet: bool = False) -> Iterator[Report]:
    """Show a bar on stderr while the block runs; in pipes only new words."""
    if quiet:
        yield _silent
    elif sys.stderr.isatty():
        with _bar(title) as report:
            yield report
    else:
        yield _lines()


async def _silent(percent: float, message: str) -> None:
    """Show nothing."""


def _lines() -> Report:
    last = ""

    async def report(percent: float, message: str) -> None:
        nonlocal last
        words = message.rstrip("0123456789 %")
        if words != last:
            last = words
            print(words, file=sys.stderr)

    return report


@contextmanager
def _bar(title: str) -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=100)

        async def report(percent: float, message: str) -> None:
            progress.update(task, completed=percent, description=message or title)

        yield report
