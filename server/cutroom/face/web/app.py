"""The ASGI app of `cutroom serve`: the gate, files, health, metrics."""

import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mcp.server import MCPServer
from mcp.server.auth.routes import build_resource_metadata_url, create_protected_resource_routes
from mcp.server.transport_security import TransportSecurityMiddleware, TransportSecuritySettings
from pydantic import AnyHttpUrl
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cutroom.domain.clock import Clock
from cutroom.face.tools.arguments import RoomSource
from cutroom.face.web.calls import Calls
from cutroom.face.web.draining import Drain
from cutroom.face.web.gate import Gate
from cutroom.face.web.limits import RateLimit
from cutroom.face.web.metrics import Gauge, Labels, Metrics
from cutroom.face.web.principals import SCOPES, Verifier
from cutroom.face.web.refusing import refusal
from cutroom.face.web.tenants import BuildServer, OpenHouse, Tenants
from cutroom.face.web.transfers import Transfers
from cutroom.workflow.journal import JobRecord
from cutroom.workflow.tickets import DOWNLOADS, UPLOADS, Tickets

if TYPE_CHECKING:
    from cutroom.workflow.room import Room

logger = logging.getLogger(__name__)

MCP_PATH = "/mcp"
PROBES = frozenset({"/healthz", "/readyz"})
"""Asked by machines that know an address and no name; they tell nothing but that we run."""
WAYS = {MCP_PATH: "mcp", UPLOADS: "upload", DOWNLOADS: "download", "/metrics": "metrics"}


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in, and under which names."""

    hosts: Sequence[str]
    """Host headers that are meant for us; a port of `*` is any."""
    origins: Sequence[str]
    verifier: Verifier | None = None
    """None: everybody on this machine may do everything."""
    resource_url: str | None = None
    """What tokens of an authorization server are made out for; None: there is no such server."""
    issuer_url: str | None = None
    rate_per_minute: float = 0.0


@dataclass(frozen=True, slots=True)
class Parts:
    """What the app stands on."""

    open_house: OpenHouse
    build_server: BuildServer
    tickets: Tickets
    drain: Drain
    metrics: Metrics
    clock: Clock
    max_upload_bytes: int


def create_web_app(access: Access, parts: Parts) -> ASGIApp:
    """Return the app; nothing is opened before its lifespan begins."""

    def build_server(room: RoomSource) -> MCPServer:
        server = parts.build_server(_counted(room, parts.metrics))
        server.middleware.append(Calls(parts.metrics))
        return server

    tenants = Tenants(parts.open_house, build_server, parts.clock)
    resource = None if access.resource_url is None else AnyHttpUrl(access.resource_url)
    gate = Gate(
        tenants,
        verifier=access.verifier,
        metadata_url=None if resource is None else str(build_resource_metadata_url(resource)),
        limit=RateLimit(access.rate_per_minute, parts.clock),
        drain=parts.drain,
        metrics=parts.metrics,
        clock=parts.clock,
    )
    parts.metrics.gauges += _gauges(tenants, parts.drain)
    transfers = Transfers(parts.tickets, tenants, parts.drain, max_bytes=parts.max_upload_bytes)
    routes: list[BaseRoute] = [
        Route(f"{UPLOADS}/{{secret}}", transfers.upload, methods=["PUT"]),
        Route(f"{DOWNLOADS}/{{secret}}/{{name}}", transfers.download, methods=["GET"]),
        Route("/healthz", _healthy),
        Route("/readyz", _readiness(parts.drain)),
        Route("/metrics", _metrics(parts.metrics, gate)),
    ]
    if resource is not None and access.issuer_url is not None:
        routes += create_protected_resource_routes(
            resource, [AnyHttpUrl(access.issuer_url)], list(SCOPES), "cutroom"
        )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with tenants.open():
            yield

    return Doors(gate, Starlette(routes=routes, lifespan=lifespan), access, parts.metrics)


def _counted(source: RoomSource, metrics: Metrics) -> RoomSource:
    """Return a room source whose rooms' jobs are counted as they end."""
    heard: list[Room] = []

    async def note(record: JobRecord) -> None:
        metrics.jobs.add(kind=record.kind)

    async def room() -> "Room":
        found = await source()
        if found not in heard:
            heard[:] = [found]
            found.when_done(note)
        return found

    return room


class Doors:
    """Refuses requests that were meant for another name, and counts all of them.

    A web page whose name is made to point here would otherwise speak to us.
    """

    def __init__(self, gate: Gate, app: ASGIApp, access: Access, metrics: Metrics) -> None:
        self._gate = gate
        self._app = app
        self._metrics = metrics
        self._security = TransportSecurityMiddleware(
            TransportSecuritySettings(
                allowed_hosts=list(access.hosts), allowed_origins=list(access.origins)
            )
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]

        async def counting(message: Message) -> None:
            if message["type"] == "http.response.start":
                way = WAYS.get("/" + path.split("/", 2)[1], "other")
                self._metrics.requests.add(way=way, status=str(message["status"]))
            await send(message)

        if path not in PROBES:
            refused = await self._security.validate_request(Request(scope), is_post=False)
            if refused is not None:
                told = _foreign(refused.status_code)
                await told(scope, receive, counting)
                return
        try:
            await (self._gate if path == MCP_PATH else self._app)(scope, receive, counting)
        except Exception:
            # The server below answers with 500 and says nothing; the path may hold a ticket.
            logger.exception("a request has failed")
            raise


def _foreign(status: int) -> Response:
    if status == 403:
        return refusal(
            403,
            "Pages of another origin may not call this server.",
            "Name the origin in CUTROOM_ALLOWED_ORIGINS.",
        )
    return refusal(
        421,
        "This server does not answer under that name.",
        "Use the address it was started with, or name the host in CUTROOM_ALLOWED_HOSTS.",
    )


async def _healthy(_request: Request) -> Response:
    return JSONResponse({"status": "ok"})


def _readiness(drain: Drain):  # type: ignore[no-untyped-def]
    async def ready(_request: Request) -> Response:
        if drain.is_draining:
            return JSONResponse({"status": "stopping"}, 503)
        return JSONResponse({"status": "ready"})

    return ready


def _metrics(metrics: Metrics, gate: Gate):  # type: ignore[no-untyped-def]
    async def show(request: Request) -> Response:
        refused = await gate.recognize(request.scope)
        if refused is not None:
            return refused
        return PlainTextResponse(metrics.text(), media_type="text/plain; version=0.0.4")

    return show


def _gauges(tenants: Tenants, drain: Drain) -> list[Gauge]:
    def rooms() -> Mapping[Labels, float]:
        return {(): tenants.count}

    def busy() -> Mapping[Labels, float]:
        return {(): tenants.busy}

    def calls() -> Mapping[Labels, float]:
        return {(): drain.calls}

    return [
        Gauge("cutroom_rooms_open", "Rooms that are open.", rooms),
        Gauge("cutroom_rooms_busy", "Rooms in which jobs run.", busy),
        Gauge("cutroom_calls_running", "Calls that wait for their answer.", calls),
    ]
