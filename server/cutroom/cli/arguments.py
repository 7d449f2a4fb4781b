"""The commands and their arguments."""

import argparse
import textwrap
from collections.abc import Callable, Sequence
from typing import TypeAlias

from cutroom.cli import checkup, cleaning, completion, journeys, serving, studio, verbs
from cutroom.config import FLAGS
from cutroom.skills import package_version

Run = Callable[[argparse.Namespace], int]


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; `run` in them carries the command out."""
    return command_parser().parse_args(words)


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    parser = argparse.ArgumentParser(
        prog="cutroom",
        description="An editing room for AI assistants. Without a command it speaks MCP on stdio.",
        epilog=textwrap.fill(
            "Every setting may be a flag as well, before or behind the command, such as "
            "--wait-s=10 for CUTROOM_WAIT_S: " + " ".join(FLAGS),
            break_on_hyphens=False,
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"cutroom {package_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_serving(commands)
    _add_journeys(commands)
    _add_verbs(commands)
    return parser


def _complete(chosen: argparse.Namespace) -> int:
    return completion.print_script(command_parser(), chosen.shell)


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(commands: Commands, name: str, help_text: str, run: Run) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(run=run)
    return parser


def _add_serving(commands: Commands) -> None:
    serve = _command(commands, "serve", "MCP over streamable HTTP at /mcp.", serving.serve_http)
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8808)
    token = _command(
        commands, "token", "Make a bearer token for `cutroom serve`.", serving.make_token
    )
    token.add_argument("name", help="whom the token stands for")
    token.add_argument("--scopes", default="read,edit,export", help="default: read,edit,export")
    token.add_argument("--expires", metavar="DATE", help="such as 2027-01-31; default: never")
    token.add_argument("--file", help="default: CUTROOM_TOKENS")
    backend = _command(
        commands, "backend", "The embedded backend alone (REST + SSE).", serving.serve_backend
    )
    backend.add_argument("--host", default="127.0.0.1")
    backend.add_argument("--port", type=int, default=8787)
    shown = _command(commands, "studio", "Show a session in the browser.", studio.studio)
    shown.add_argument("session", nargs="?", help="default: the latest session")
    shown.add_argument("--port", type=int, default=0, help="default: any free one")
    shown.add_argument("--no-open", action="store_true", help="print the link only")


def _add_journeys(commands: Commands) -> None:
    make = _command(commands, "make", "Files in, a finished video out.", journeys.make)
    make.add_argument("files", nargs="+", metavar="FILE")
    make.add_argument("-m", "--message", required=True, help="what to make, in your own words")
    make.add_argument("-o", "--output", help="file or folder; never overwrites")
    _json(make)
    demo = _command(commands, "demo", "Make a video of photos drawn on the spot.", journeys.demo)
    demo.add_argument("-o", "--output", help="default: cutroom-demo.mp4 in this folder")
    demo.add_argument("-m", "--message", help="what to make of the photos")
    _json(demo)
    shell = _command(commands, "completion", "Print what completes commands in a shell.", _complete)
    shell.add_argument("shell", choices=completion.SHELLS)
    clean = _command(commands, "clean", "Say what the data folder can spare.", cleaning.clean)
    clean.add_argument("--days", type=int, default=30, help="how long unused; default: 30")
    clean.add_argument("--cache", action="store_true", help="the cache too")
    clean.add_argument("--yes", action="store_true", help="remove it")
    _json(clean)
    doctor = _command(commands, "doctor", "Check that everything is in place.", checkup.doctor)
    _json(doctor)


def _add_verbs(commands: Commands) -> None:
    session = _command(commands, "session", "Start a new session.", verbs.session)
    session.add_argument("name", nargs="?", default="project")
    session.add_argument("--language")
    upload = _command(commands, "upload", "Bring files into the session.", verbs.upload)
    upload.add_argument("sources", nargs="+", metavar="SOURCE")
    edit = _command(commands, "edit", "Change the film.", verbs.edit)
    edit.add_argument("message", nargs="?", help="what to change, in your own words")
    edit.add_argument("--operations", help="instead: a JSON list of operations")
    timeline = _command(commands, "timeline", "Show the timeline.", verbs.timeline)
    timeline.add_argument("--detail", choices=["summary", "full"], default="summary")
    preview = _command(commands, "preview", "Write pictures of the film.", verbs.preview)
    preview.add_argument("--at", type=float, nargs="*", metavar="SECONDS")
    preview.add_argument(
        "--kind",
        choices=["frames", "contact_sheet", "waveform", "before_after"],
        default="contact_sheet",
    )
    preview.add_argument(
        "--versions",
        type=int,
        nargs="*",
        metavar="N",
        help="with before_after: one to see beside the present, or two; default: the last edit",
    )
    preview.add_argument("-o", "--output", default=".", help="folder for the pictures")
    export = _command(commands, "export", "Render the film to a file.", verbs.export)
    export.add_argument("-o", "--output", help="file or folder; never overwrites")
    _add_export_options(export)
    job = _command(commands, "job", "Wait for a job, or cancel it.", verbs.job)
    job.add_argument("job_id")
    job.add_argument("--cancel", action="store_true")
    balance = _command(commands, "credits", "Show the balance.", verbs.balance)
    for parser in (upload, edit, timeline, preview, export):
        parser.add_argument("--session", help="default: the latest session")
    for parser in (session, upload, edit, timeline, preview, export, job, balance):
        _json(parser)


def _add_export_options(export: argparse.ArgumentParser) -> None:
    export.add_argument("--format", default="mp4", help="mp4, mov, webm, gif, mp3, wav, png, srt …")
    export.add_argument("--quality", help="draft, low, medium, high (usual) or best")
    export.add_argument("--resolution", help="720p, 1080p, 4k or 1280x720")
    export.add_argument("--preset", help="youtube, tiktok, reels, instagram, web, 4k …")
    export.add_argument("--aspect", help="9:16, 1:1 …, in this export alone")
    export.add_argument("--codec", help="h264, h265, vp9, av1, prores, h264_nvenc …")
    export.add_argument("--audio-codec", help="aac, opus, flac or pcm")
    export.add_argument("--crf", type=float, help="constant rate factor; smaller is better")
    export.add_argument("--pix-fmt", help="yuv420p, yuv420p10le …")
    export.add_argument("--fps", type=float, help="frames per second; of pictures, how many")
    export.add_argument("--at", type=float, help="the time of a single picture in seconds")
    export.add_argument("--max-mb", type=float, help="the file stays below so many megabytes")
    export.add_argument("--speed", choices=["slow", "medium", "fast"], help="encoder effort")


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print the structured result")
