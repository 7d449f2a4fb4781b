"""The studio's web pages: the view in a frame, a player with its films, and their doors."""

import mimetypes
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files

from mcp import MCPError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from cutroom.errors import CutroomError
from cutroom.face.apps.page import timeline_page
from cutroom.studio.bridge import StudioBridge, error_body, parsed
from cutroom.studio.gate import Gate
from cutroom.workflow.room import Room

MOST_BODY = 1_000_000
"""Bytes of a request."""
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "media-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
VIEW_POLICY = (
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; "
    "style-src 'unsafe-inline'; img-src data:; media-src data:; frame-ancestors 'self'"
)
"""The view runs in an origin of its own and can do nothing but talk to the page around it."""
ALWAYS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}

Endpoint = Callable[[Request], Awaitable[Response]]


class AtHome:
    """ASGI middleware that answers only requests made to this machine by our own pages."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._gate.is_at_home(Request(scope)):
            await _refusal(421, "This address is not ours.")(scope, receive, send)
            return
        await self._app(scope, receive, send)


def create_studio(room: Room, bridge: StudioBridge, gate: Gate) -> Starlette:
    """Return the studio of one session."""
    doors = _Doors(room, bridge, gate)
    return Starlette(
        routes=[
            Route("/", _page("studio.html")),
            Route("/studio.js", _page("studio.js")),
            Route("/studio.css", _page("studio.css")),
            Route("/view", _view),
            Route("/open", doors.open, methods=["POST"]),
            Route("/rpc", doors.rpc, methods=["POST"]),
            Route("/films/{number}", doors.film),
        ],
        middleware=[Middleware(AtHome, gate=gate)],
    )


def _page(name: str) -> Endpoint:
    async def page(_: Request) -> Response:
        text = (files("cutroom.studio") / "page" / name).read_text(encoding="utf-8")
        kind = KINDS[name[name.rindex(".") :]]
        headers = {**ALWAYS, "Content-Security-Policy": PAGE_POLICY}
        return Response(text, media_type=kind, headers=headers)

    return page


async def _view(_: Request) -> Response:
    headers = {**ALWAYS, "Content-Security-Policy": VIEW_POLICY}
    return Response(timeline_page(), media_type="text/html", headers=headers)


class _Doors:
    """The requests that need the link's token, the key, or the films' cookie."""

    def __init__(self, room: Room, bridge: StudioBridge, gate: Gate) -> None:
        self._room = room
        self._bridge = bridge
        self._gate = gate

    async def open(self, request: Request) -> Response:
        """Exchange the link's token for the key and the films' cookie, once."""
        key = self._gate.redeem(parsed(await _body(request)).get("token"))
        if key is None:
            return _refusal(403, "This link was used already, or is not ours.")
        answer = {"key": key, "session_id": self._bridge.session_id}
        response = JSONResponse(answer, headers=dict(ALWAYS))
        response.set_cookie(
            self._gate.cookie, self._gate.films, path="/films", httponly=True, samesite="strict"
        )
        return response

    async def rpc(self, request: Request) -> Response:
        """Answer a request that the view makes of its host."""
        if not self._gate.has_key(request):
            return _refusal(401, "The key is missing.")
        asked = parsed(await _body(request))
        try:
            result = await self._bridge.answer(asked.get("method"), asked.get("params"))
        except MCPError as error:
            return JSONResponse(error_body(error), headers=dict(ALWAYS))
        return JSONResponse({"result": result}, headers=dict(ALWAYS))

    async def film(self, request: Request) -> Response:
        """Send a finished film, or the range of it that a player asks for."""
        if not self._gate.has_cookie(request) and not self._gate.has_key(request):
            return _refusal(401, "The key is missing.")
        try:
            path = await self._room.film(self._bridge.session_id, request.path_params["number"])
        except CutroomError as error:
            return _refusal(404, str(error))
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        place = "attachment" if "download" in request.query_params else "inline"
        return FileResponse(
            path,
            media_type=kind,
            filename=path.name,
            content_disposition_type=place,
            headers=dict(ALWAYS),
        )


async def _body(request: Request) -> bytes:
    """Return a request's body, or nothing where it is too long to be one of ours."""
    found = b""
    try:
        async for block in request.stream():
            found += block
            if len(found) > MOST_BODY:
                return b""
    except ClientDisconnect:
        return b""
    return found


def _refusal(status: int, words: str) -> Response:
    return JSONResponse({"error": {"message": words}}, status_code=status, headers=dict(ALWAYS))
