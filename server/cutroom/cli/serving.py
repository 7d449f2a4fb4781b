"""The commands that serve: MCP on stdio, MCP over HTTP, the embedded backend alone."""

import argparse
import gc
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio

from cutroom.config import chosen_wait_s, read_serve_settings, read_settings
from cutroom.errors import ConfigError

BACKLOG = 2048
"""How many connections may wait to be taken."""
RARELY = (50_000, 20, 50)
"""When garbage is collected where many are served: after so many new objects."""
LEAVE_S = 7.0
"""How long answers that no host reads may keep the process once its stdin has closed."""


def serve_stdio() -> int:
    """Speak MCP on stdin and stdout until stdin closes."""
    if sys.stdin.isatty():
        print(
            "cutroom: speaking MCP on stdin and stdout; `cutroom --help` lists the commands.",
            file=sys.stderr,
        )
    # What is imported here lives as long as the process: collecting it is wasted start-up time.
    gc.disable()
    from cutroom.face.server import build_server
    from cutroom.skills import package_version
    from cutroom.wiring import RoomKeeper

    gc.freeze()
    gc.enable()
    logging.basicConfig(
        level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(message)s"
    )
    settings = read_settings()
    # A read of stdin cannot be interrupted, so that an exception would wait for one more line.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    async def run() -> None:
        async with RoomKeeper(settings) as keeper:
            server = build_server(
                keeper.room,
                package_version(),
                wait_s=chosen_wait_s(settings),
                asks_roots=not settings.are_dirs_chosen,
                lifespan=_leaving_in_time,
            )
            await server.run_stdio_async()

    anyio.run(run)
    # The process ends here, and the host waits for it: what is left needs no last collection.
    gc.freeze()
    return 0


@asynccontextmanager
async def _leaving_in_time(_: object) -> AsyncIterator[None]:
    """End the process soon after stdin closed, even where nobody takes its last answers."""
    yield
    leave = threading.Timer(LEAVE_S, os._exit, [0])
    leave.daemon = True
    leave.start()


def serve_http(chosen: argparse.Namespace) -> int:
    """Speak MCP over streamable HTTP at /mcp until told to stop, then finish what runs."""
    from cutroom.hosting import check_host, web_server

    settings, serving = read_settings(), read_serve_settings()
    check_host(chosen.host, serving)
    logging.basicConfig(
        level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(message)s"
    )
    listener = open_listener(chosen.host, chosen.port)
    host, port = listener.getsockname()[:2]
    server = web_server(settings, serving, chosen.host, port)
    url = serving.public_url or f"http://{host}:{port}"
    print(f"cutroom: MCP at {url}/mcp", file=sys.stderr)

    # Looking for cycles among what hundreds of calls at once have just made finds none, and
    # cost a fifth of the time that they took.
    gc.freeze()
    gc.set_threshold(*RARELY)

    async def run() -> None:
        await server.serve([listener])
        if not server.started:
            await server.started_or_failed()

    anyio.run(run)
    return 0


def make_token(chosen: argparse.Namespace) -> int:
    """Make a bearer token for `serve`; print it this once, and write down its hash."""
    from cutroom.face.web.principals import add_token

    file = Path(chosen.file) if chosen.file else read_serve_settings().tokens
    if file is None:
        raise ConfigError(
            "There is no file to write the token's hash to.",
            hint="Give --file, or set CUTROOM_TOKENS to its path.",
        )
    scopes = [scope.strip() for scope in chosen.scopes.split(",")]
    print(add_token(file, chosen.name, scopes, chosen.expires))
    print(
        f"cutroom: {file} knows {chosen.name} now; the token is shown this once.", file=sys.stderr
    )
    return 0


def serve_backend(chosen: argparse.Namespace) -> int:
    """Serve the REST + SSE protocol until interrupted; tokens are anonymous ones."""
    _refuse_foreign_host(chosen.host)
    from cutroom.embedded import embedded_server

    settings = read_settings()
    listener = open_listener(chosen.host, chosen.port)
    host, port = listener.getsockname()[:2]
    print(f"cutroom: backend at http://{host}:{port}", file=sys.stderr)

    async def run() -> None:
        server = embedded_server(settings, token=None)
        await server.serve([listener])
        if not server.started:
            await server.started_or_failed()

    anyio.run(run)
    return 0


def open_listener(host: str, port: int) -> socket.socket:
    """Return a socket that listens on a port, 0 being any free one. Raises ConfigError."""
    from cutroom.embedded import bind_loopback

    try:
        listener = bind_loopback(host, port)
        # The address is told next: who connects at once must not be refused.
        listener.listen(BACKLOG)
        return listener
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or "ports go from 0 to 65535"
        raise ConfigError(
            f"Port {port} cannot be used: {reason}.", hint="Choose another --port."
        ) from error


def _refuse_foreign_host(host: str) -> None:
    """Refuse to serve the backend beyond this machine: its tokens are for everybody."""
    if host not in ("127.0.0.1", "localhost"):
        raise ConfigError(
            f"cutroom listens on this machine only, not on {host}.",
            hint="Use --host 127.0.0.1 and a tunnel or reverse proxy that authenticates.",
        )
