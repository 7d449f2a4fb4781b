"""The tools as verbs for shells and skills; `--json` prints exactly the structured result."""

import argparse
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio

from cutroom.cli.printing import progress_bar, show, show_error
from cutroom.config import read_settings
from cutroom.errors import CutroomError, EditError, OutputRefused
from cutroom.wiring import open_room
from cutroom.workflow.reporting import Report
from cutroom.workflow.results import EditResult, ExportResult
from cutroom.workflow.room import Room

UNFINISHED = ("working", "pending", "processing")
FAILED = ("failed", "cancelled")


def in_room(
    chosen: argparse.Namespace,
    work: Callable[[Room], Awaitable[int]],
    *,
    also: tuple[Path, ...] = (),
) -> int:
    """Do the work in a room that goes on with the latest session; return the exit code.

    `also` are folders of our own that may be read whatever the settings allow.
    """

    async def run() -> int:
        settings = read_settings()
        settings = replace(settings, allowed_dirs=(*settings.allowed_dirs, *also))
        async with open_room(settings, continues=True) as room:
            try:
                return await work(room)
            except CutroomError as error:
                if not chosen.json:
                    raise
                show_error(error)
                return 1

    return anyio.run(run)


async def settled(
    room: Room, result: EditResult | ExportResult, report: Report
) -> EditResult | ExportResult:
    """Return the result once its job, and the export it started, are no longer running."""
    while result.status in UNFINISHED and result.job_id:
        result = await room.get_job(result.job_id, report=report)
    if isinstance(result, EditResult) and result.export is not None:
        export = await settled(room, result.export, report)
        return result.model_copy(update={"export": export})
    return result


def session(chosen: argparse.Namespace) -> int:
    """Start a session."""

    async def work(room: Room) -> int:
        show(await room.create_session(chosen.name, chosen.language), as_json=chosen.json)
        return 0

    return in_room(chosen, work)


def upload(chosen: argparse.Namespace) -> int:
    """Bring files in; exit code 1 when any was refused."""

    async def work(room: Room) -> int:
        with progress_bar("Uploading", quiet=chosen.json) as report:
            result = await room.upload(chosen.sources, chosen.session, report=report)
        show(result, as_json=chosen.json)
        return 1 if result.rejected else 0

    return in_room(chosen, work)


def edit(chosen: argparse.Namespace) -> int:
    """Change the film; exit code 1 when nothing could be done."""

    async def work(room: Room) -> int:
        with progress_bar("Editing", quiet=chosen.json) as report:
            result = await room.send_edit(
                message=chosen.message,
                operations=_operations(chosen.operations),
                session_id=chosen.session,
                report=report,
            )
            result = await settled(room, result, report)
        show(result, as_json=chosen.json)
        return 1 if result.status in FAILED else 0

    return in_room(chosen, work)


def _operations(text: str | None) -> list[dict[str, Any]] | None:
    if text is None:
        return None
    try:
        body = json.loads(text)
    except ValueError as error:
        raise EditError(
            f"--operations is not JSON: {error}.", hint='Write a list such as [{"op": "undo"}].'
        ) from error
    return body if isinstance(body, list) else [body]


def timeline(chosen: argparse.Namespace) -> int:
    """Show the timeline."""

    async def work(room: Room) -> int:
        show(await room.get_timeline(chosen.session, chosen.detail), as_json=chosen.json)
        return 0

    return in_room(chosen, work)


def preview(chosen: argparse.Namespace) -> int:
    """Write pictures of the film into a folder."""

    async def work(room: Room) -> int:
        kind = "before_after" if chosen.versions else chosen.kind
        result, pictures = await room.preview(
            chosen.session, chosen.at or None, kind, chosen.versions or ()
        )
        paths = [
            _write_picture(Path(chosen.output), f"{result.kind}-{number}", picture)
            for number, picture in enumerate(pictures, 1)
        ]
        show(result, as_json=chosen.json)
        if not chosen.json:
            print("\n".join(str(path) for path in paths))
        return 0

    return in_room(chosen, work)


def _write_picture(folder: Path, name: str, picture: Any) -> Path:
    path = folder / f"{name}.{'png' if picture.mime == 'image/png' else 'jpg'}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture.data)
    except OSError as error:
        raise OutputRefused(f"{path} cannot be written: {error.strerror}.") from error
    return path


EXPORT_OPTIONS = (
    "preset",
    "aspect",
    "codec",
    "audio_codec",
    "crf",
    "pix_fmt",
    "fps",
    "at",
    "max_mb",
    "speed",
)
"""Parameters of an export beside its format, quality and resolution."""


def export(chosen: argparse.Namespace) -> int:
    """Render the film and wait for the file."""

    async def work(room: Room) -> int:
        with progress_bar("Rendering", quiet=chosen.json) as report:
            started = await room.export(
                session_id=chosen.session,
                output_path=chosen.output,
                format=chosen.format,
                quality=chosen.quality or (None if chosen.preset else "high"),
                resolution=chosen.resolution,
                options={name: getattr(chosen, name) for name in EXPORT_OPTIONS},
                report=report,
            )
            result = await settled(room, started, report)
        show(result, as_json=chosen.json)
        return 1 if result.status in FAILED else 0

    return in_room(chosen, work)


def job(chosen: argparse.Namespace) -> int:
    """Wait for a job and show its result, or cancel it."""

    async def work(room: Room) -> int:
        if chosen.cancel:
            show(await room.cancel_job(chosen.job_id), as_json=chosen.json)
            return 0
        with progress_bar("Waiting", quiet=chosen.json) as report:
            result = await settled(room, await room.get_job(chosen.job_id, report=report), report)
        show(result, as_json=chosen.json)
        return 1 if result.status in FAILED else 0

    return in_room(chosen, work)


def balance(chosen: argparse.Namespace) -> int:
    """Show the balance."""

    async def work(room: Room) -> int:
        show(await room.get_credits(), as_json=chosen.json)
        return 0

    return in_room(chosen, work)
