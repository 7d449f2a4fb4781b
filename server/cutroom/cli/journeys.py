"""The whole journey in one command: make, and demo on photos drawn on the spot."""

import argparse
import shutil
import tempfile
from pathlib import Path

import anyio.to_thread

from cutroom.cli.printing import progress_bar, show
from cutroom.cli.verbs import FAILED, in_room, settled
from cutroom.errors import EditError, FileError, NotUnderstood, OutputRefused, RenderFailed
from cutroom.workflow.reporting import Report
from cutroom.workflow.results import EditResult, ExportResult, ItemResult
from cutroom.workflow.room import Room

DEMO_MESSAGE = (
    "make a 15 second slideshow of all photos with slow zooms and crossfades, "
    "add lo-fi music, and put the title 'Urban Dreams' on the first 3 seconds"
)


def make(chosen: argparse.Namespace) -> int:
    """Upload the files, edit as told, export."""
    return _make(chosen, chosen.files, chosen.message, chosen.output)


def demo(chosen: argparse.Namespace) -> int:
    """Make a video of photos that the project draws itself."""
    from cutroom.backend.render.demo_photos import write_demo_photos

    with tempfile.TemporaryDirectory(prefix="cutroom-demo-") as folder:
        photos = [str(path) for path in write_demo_photos(Path(folder))]
        output = chosen.output or "cutroom-demo.mp4"
        own = (Path(folder).resolve(),)
        return _make(chosen, photos, chosen.message or DEMO_MESSAGE, output, also=own)


def _make(
    chosen: argparse.Namespace,
    files: list[str],
    message: str,
    output: str | None,
    *,
    also: tuple[Path, ...] = (),
) -> int:
    async def work(room: Room) -> int:
        with progress_bar("Setting things up...", quiet=chosen.json) as report:
            result, notes = await _journey(room, files, message, output, report)
        show(result, as_json=chosen.json)
        if not chosen.json:
            print("\n".join(notes))
        return 0

    return in_room(chosen, work, also=also)


async def _journey(
    room: Room, files: list[str], message: str, output: str | None, report: Report
) -> tuple[ExportResult, list[str]]:
    """Return the finished export and what else the person should hear.

    Raises a CutroomError when a file is refused, nothing was made, or the render failed.
    """
    session = await room.create_session("make")
    await report(2, "Uploading")
    uploaded = await room.upload(files, session.session_id)
    if uploaded.rejected:
        first = uploaded.rejected[0]
        raise FileError(f"{first.source}: {first.reason}", hint=first.hint)
    await report(5, "Editing")
    edited = await settled(
        room, await room.send_edit(message=message, session_id=session.session_id), report
    )
    notes = _judge(edited)
    # A message that asks for a file has one by now: the film is delivered once.
    own = edited.export if isinstance(edited, EditResult) else None
    if own is not None and own.items:
        return await anyio.to_thread.run_sync(_brought, own, output), notes
    if own is not None and own.status == "completed" and output is None:
        return own, [note.replace(own.message, "").strip() for note in notes]
    exported = await settled(
        room,
        await room.export(
            session_id=session.session_id,
            output_path=output,
            resolution=_resolution(edited),
            report=report,
        ),
        report,
    )
    if not isinstance(exported, ExportResult) or exported.status in FAILED:
        raise RenderFailed(getattr(exported, "message", "The export ended without a file."))
    if own is not None and _is_same_film(own, exported):
        Path(own.path or "").unlink()
        notes = [note.replace(own.message, "").strip() for note in notes]
    return exported, notes


def _is_same_film(one: ExportResult, other: ExportResult) -> bool:
    """Say whether two exports of one draft are two files of the same kind."""
    paths = [Path(export.path) for export in (one, other) if export.path]
    return (
        len({path.suffix for path in paths}) == 1
        and len(set(paths)) == 2
        and all(path.is_file() for path in paths)
    )


def _brought(made: ExportResult, output: str | None) -> ExportResult:
    """Return a batch whose files were copied to the wanted folder, never over existing ones.

    Raises OutputRefused.
    """
    if output is None:
        return made
    folder = Path(output).expanduser()
    items: list[ItemResult] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for item in made.items or ():
            if item.path is None:
                items.append(item)
                continue
            target, number = folder / Path(item.path).name, 1
            while target.exists():
                number += 1
                target = folder / f"{Path(item.path).stem}-{number}{Path(item.path).suffix}"
            if Path(item.path).is_dir():
                shutil.copytree(item.path, target)
            else:
                shutil.copy2(item.path, target)
            items.append(item.model_copy(update={"path": str(target)}))
    except OSError as error:
        raise OutputRefused(f"{folder} cannot be written to: {error.strerror}.") from error
    told = made.message.replace(str(made.path), str(folder))
    return made.model_copy(update={"path": str(folder), "items": items, "message": told})


def _judge(edited: EditResult | ExportResult) -> list[str]:
    """Return what to tell; raise when the message led to no film."""
    if not isinstance(edited, EditResult):
        return []
    if edited.status in FAILED or (edited.status == "needs_answer" and not edited.changes):
        asked = " ".join(question.text for question in edited.questions or [])
        raise NotUnderstood(asked or edited.reply, hint="Say it in -m with that in it.")
    if edited.status == "unchanged":
        raise EditError(edited.reply, hint="Say in -m what to make of the files.")
    return [edited.reply, edited.timeline]


def _resolution(edited: EditResult | ExportResult) -> str | None:
    if not isinstance(edited, EditResult):
        return None
    wanted = [step.get("resolution") for step in edited.plan if step.get("op") == "export"]
    return next((size for size in wanted if size), None)
