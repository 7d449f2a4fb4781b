"""The command that shows a session in the browser: its timeline, its player, its downloads."""

import argparse
import sys
import webbrowser

import anyio
import anyio.to_thread

from cutroom.cli.serving import open_listener
from cutroom.config import read_settings
from cutroom.errors import SessionNotFound
from cutroom.wiring import open_room
from cutroom.workflow.room import Room


def studio(chosen: argparse.Namespace) -> int:
    """Serve a session's studio on loopback until interrupted."""

    async def run() -> None:
        async with open_room(read_settings(), continues=True) as room:
            await _serve(room, chosen.session, chosen.port, opens=not chosen.no_open)

    anyio.run(run)
    return 0


async def _serve(room: Room, session_id: str | None, port: int, *, opens: bool) -> None:
    from mcp import Client

    from cutroom.embedded import LoopbackServer, RemembersFailure
    from cutroom.face.server import build_server
    from cutroom.skills import package_version
    from cutroom.studio.app import create_studio
    from cutroom.studio.bridge import StudioBridge
    from cutroom.studio.gate import Gate

    if session_id is None and not await room.sessions():
        raise SessionNotFound(
            "There is no session to show yet.", hint="Start one: `cutroom session NAME`."
        )
    session = (await room.view(session_id)).session_id

    async def source() -> Room:
        return room

    listener = open_listener("127.0.0.1", port)
    gate = Gate(listener.getsockname()[1])
    async with Client(build_server(source, package_version())) as client:
        app = create_studio(room, StudioBridge(client, session), gate)
        server = LoopbackServer(RemembersFailure(app), is_guest=False)
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(server.serve, [listener])
            await server.started_or_failed()
            print(f"cutroom: the studio is at {gate.link}", flush=True)
            print("The link opens once; Ctrl-C closes the studio.", file=sys.stderr)
            if opens:
                await anyio.to_thread.run_sync(webbrowser.open, gate.link)
            await server.stopped.wait()
