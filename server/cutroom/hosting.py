"""`cutroom serve`: who may come in, the rooms behind the doors, and how the server leaves."""

import signal
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from types import FrameType
from urllib.parse import urlsplit

import anyio
from mcp.server import MCPServer

from cutroom.config import ServeSettings, Settings, chosen_wait_s
from cutroom.embedded import LoopbackServer, RemembersFailure
from cutroom.errors import ConfigError
from cutroom.face.server import build_server
from cutroom.face.tools.arguments import RoomSource
from cutroom.face.web.app import MCP_PATH, Access, Parts, create_web_app
from cutroom.face.web.draining import Drain
from cutroom.face.web.metrics import Gauge, Labels, Metrics
from cutroom.face.web.principals import TokenBook, Verifier
from cutroom.face.web.tenants import BuildServer, OpenHouse
from cutroom.skills import package_version
from cutroom.wiring import Guest, RoomKeeper, SystemClock
from cutroom.workflow.tickets import Tickets

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with, not bound to
USUAL_UPLOAD_MB = 2_000.0
"""The largest file from afar where CUTROOM_MAX_UPLOAD_MB is not set."""


def check_host(host: str, serving: ServeSettings) -> None:
    """Refuse to serve beyond this machine without tokens, or without a name to be known by."""
    if host in LOOPBACK:
        return
    if not serving.has_auth:
        raise ConfigError(
            f"Without tokens cutroom listens on this machine only, not on {host}.",
            hint="Set CUTROOM_TOKENS or CUTROOM_OAUTH_ISSUER (README, For teams), or use "
            "--host 127.0.0.1.",
        )
    if host in EVERYWHERE and serving.public_url is None:
        raise ConfigError(
            f"On {host} cutroom does not know which name its callers use.",
            hint="Set CUTROOM_PUBLIC_URL, such as https://cutroom.example.com.",
        )


class WebServer(LoopbackServer):
    """Answers over HTTP until told to stop; then lets no call in and waits for those that run."""

    def __init__(self, app: RemembersFailure, drain: Drain) -> None:
        super().__init__(app, is_guest=False)
        self._drain = drain

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to leave; a second signal leaves at once."""
        if self._drain.is_draining:
            self.should_exit = True
        self._drain.begin()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Hear signals, and do not pass them on: rooms must be closed before the process ends."""
        if threading.current_thread() is not threading.main_thread():
            # Only the main thread may listen to them.
            yield
            return
        before = {sig: signal.signal(sig, self.handle_exit) for sig in _signals()}
        try:
            yield
        finally:
            for sig, told in before.items():
                signal.signal(sig, told)

    async def on_tick(self, counter: int) -> bool:
        """Look whether there is anything left to wait for."""
        return await super().on_tick(counter) or self._drain.is_over


def _signals() -> list[signal.Signals]:
    names = ("SIGINT", "SIGTERM", "SIGBREAK")
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]


def web_server(settings: Settings, serving: ServeSettings, host: str, port: int) -> WebServer:
    """Return the server for an address that is bound already. Raises ConfigError."""
    clock = SystemClock()
    base = serving.public_url or f"http://{_spelled(host)}:{port}"
    access = _access(serving, host, base, clock)
    tickets = Tickets(base, clock)
    drain, metrics = Drain(serving.drain_s, clock), Metrics()
    # One render at a time, whoever asks: each takes the whole machine.
    turn = anyio.CapacityLimiter(1)
    metrics.gauges.append(_renders(turn))
    limit_mb = settings.max_upload_mb or USUAL_UPLOAD_MB
    parts = Parts(
        open_house=_houses(settings, serving, turn, tickets),
        build_server=_builder(settings),
        tickets=tickets,
        drain=drain,
        metrics=metrics,
        clock=clock,
        max_upload_bytes=int(limit_mb * 1_000_000),
    )
    return WebServer(RemembersFailure(create_web_app(access, parts)), drain)


def _access(serving: ServeSettings, host: str, base: str, clock: SystemClock) -> Access:
    names = ["127.0.0.1", "localhost", "[::1]"]
    if host not in (*LOOPBACK, *EVERYWHERE):
        names.append(_spelled(host))
    hosts = [spelling for name in names for spelling in (name, f"{name}:*")]
    origins = [f"{scheme}://{spelling}" for scheme in ("http", "https") for spelling in hosts]
    if serving.public_url is not None:
        hosts.append(urlsplit(serving.public_url).netloc)
        origins.append(serving.public_url)
    return Access(
        hosts=[*hosts, *serving.allowed_hosts],
        origins=[*origins, *serving.allowed_origins],
        verifier=_verifier(serving, base, clock),
        resource_url=f"{base}{MCP_PATH}" if serving.oauth_issuer else None,
        issuer_url=serving.oauth_issuer,
        rate_per_minute=serving.calls_per_minute,
    )


def _verifier(serving: ServeSettings, base: str, clock: SystemClock) -> Verifier | None:
    if serving.tokens is not None:
        return TokenBook(serving.tokens)
    if serving.oauth_issuer is None or serving.oauth_jwks is None:
        return None
    from cutroom.face.web.jwt_tokens import Issuer, JwtVerifier

    audience = serving.oauth_audience or f"{base}{MCP_PATH}"
    return JwtVerifier(Issuer(serving.oauth_issuer, audience, serving.oauth_jwks), clock)


def _spelled(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _builder(settings: Settings) -> BuildServer:
    def build(room: RoomSource) -> MCPServer:
        return build_server(room, package_version(), wait_s=chosen_wait_s(settings))

    return build


def _houses(
    settings: Settings, serving: ServeSettings, turn: anyio.CapacityLimiter, tickets: Tickets
) -> OpenHouse:
    """Return what opens rooms: with tokens each principal has a home inside the home."""
    folders = settings.allowed_dirs if settings.are_dirs_chosen else ()

    @asynccontextmanager
    async def open_house(principal: str) -> AsyncIterator[RoomKeeper]:
        told, guest = settings, Guest(turn)
        if serving.has_auth:
            home = settings.home / "principals" / principal
            told = replace(settings, home=home, allowed_dirs=folders)
            quota = int(serving.quota_mb * 1_000_000)
            guest = Guest(turn, principal, tickets, settings.home, quota)
        async with RoomKeeper(told, guest=guest) as keeper:
            yield keeper

    return open_house


def _renders(turn: anyio.CapacityLimiter) -> Gauge:
    def read() -> Mapping[Labels, float]:
        now = turn.statistics()
        return {
            (("state", "running"),): now.borrowed_tokens,
            (("state", "waiting"),): now.tasks_waiting,
        }

    return Gauge("cutroom_renders", "Renders that run, and those that wait for their turn.", read)
