"""The way to /mcp: who calls, how often, how much, what for; then to the caller's own server."""

import json
import logging
import math
import time
from collections.abc import Sequence
from typing import Any

from mcp.server.auth.middleware.bearer_auth import AuthenticatedUser, BearerAuthBackend
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from cutroom.domain.clock import Clock
from cutroom.errors import CutroomError
from cutroom.face.tasks import REVISIONS
from cutroom.face.web.bodies import LARGEST_BODY, Answer, read_body, replayed
from cutroom.face.web.calls import tool_label
from cutroom.face.web.draining import Drain
from cutroom.face.web.handshakes import SESSION, VERSION, is_in_session, speaks_handshake
from cutroom.face.web.limits import RateLimit
from cutroom.face.web.metrics import Metrics
from cutroom.face.web.principals import Verifier, folder_of
from cutroom.face.web.refusing import forbidden, refusal, unauthorized
from cutroom.face.web.scopes import READING_TOOLS, needed_scope
from cutroom.face.web.tenants import Floor, Tenants

logger = logging.getLogger(__name__)

SHARED_TOOLS = READING_TOOLS - {"get_job"}
"""Tools whose answer is the same for everybody who asks the same at the same time."""
PROGRESS = "progressToken"
SHAPING = (b"accept", b"content-type")
"""Headers, beside those of MCP, that an answer depends on."""


class Gate:
    """An ASGI app that lets calls through to their principal's MCP server."""

    def __init__(
        self,
        tenants: Tenants,
        *,
        verifier: Verifier | None,
        metadata_url: str | None,
        limit: RateLimit,
        drain: Drain,
        metrics: Metrics,
        clock: Clock,
    ) -> None:
        self._tenants = tenants
        self._auth = None if verifier is None else BearerAuthBackend(verifier)
        self._metadata_url = metadata_url
        self._limit = limit
        self._drain = drain
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._drain.is_draining:
            told = refusal(
                503,
                "This server is being stopped.",
                "Try again in a few seconds.",
                headers={"Retry-After": "5"},
            )
            await told(scope, receive, send)
            return
        refused = await self.recognize(scope)
        principal = self.principal_of(scope)
        if refused is None:
            refused = self._slowed(principal)
        if refused is not None:
            await refused(scope, receive, send)
            return
        if scope["method"] == "POST":
            await self._post(scope, receive, send, principal)
        else:
            await self._pass(scope, receive, send, principal)

    async def recognize(self, scope: Scope) -> Response | None:
        """Note in the scope who calls; return the refusal of who is unknown."""
        if self._auth is None:
            return None
        connection = HTTPConnection(scope)
        known = await self._auth.authenticate(connection)
        if known is None:
            is_given = "authorization" in connection.headers
            return unauthorized(self._metadata_url, is_given=is_given)
        scope["auth"], scope["user"] = known
        return None

    def principal_of(self, scope: Scope) -> str:
        """Return the folder of who calls; without tokens there is but one, the home itself."""
        user = scope.get("user")
        return folder_of(user.access_token) if isinstance(user, AuthenticatedUser) else ""

    def _slowed(self, principal: str) -> Response | None:
        wait_s = self._limit.wait_s(principal) if principal else 0.0
        if not wait_s:
            return None
        seconds = math.ceil(wait_s)
        return refusal(
            429,
            "Too many calls in a short time.",
            f"Try again in {seconds} s.",
            headers={"Retry-After": str(seconds)},
        )

    async def _post(self, scope: Scope, receive: Receive, send: Send, principal: str) -> None:
        body = await read_body(scope, receive)
        if body is None:
            told = refusal(
                413,
                f"The message is larger than {LARGEST_BODY // 1024**2} MB.",
                "Send files by upload, and long requests in parts.",
                headers={"Connection": "close"},
            )
            await told(scope, receive, send)
            return
        message = _parsed(body)
        needed = needed_scope(message)
        if self._auth is not None and needed not in scope["auth"].scopes:
            await forbidden(needed, self._metadata_url)(scope, receive, send)
            return
        is_stream = isinstance(message, dict) and message.get("method") == "subscriptions/listen"
        with self._drain.counted(is_stream=is_stream):
            if isinstance(message, dict) and _is_shared(message, scope):
                await self._ride(scope, receive, send, principal, message)
            else:
                # What was judged is what is passed on, however oddly it was spelled.
                body = body if message is None else json.dumps(message).encode()
                await self._pass(scope, replayed(body, receive), send, principal)

    async def _pass(self, scope: Scope, receive: Receive, send: Send, principal: str) -> None:
        try:
            async with self._tenants.entered(principal) as floor:
                await floor.manager.handle_request(scope, receive, send)
        except CutroomError as error:
            logger.warning("a room could not be opened: %s", error)
            await refusal(503, str(error), error.hint)(scope, receive, send)

    async def _ride(
        self, scope: Scope, receive: Receive, send: Send, principal: str, message: dict[str, Any]
    ) -> None:
        """Answer a read together with all who ask the same at this moment."""
        begun = time.perf_counter()
        granted = tuple(scope["auth"].scopes) if self._auth is not None else ()
        message = _without_progress(message)
        params = json.dumps(message["params"])
        is_stateless = not speaks_handshake(scope)
        question = (granted, params, _shaping(scope["headers"]))
        is_first = False

        async def read() -> bytes | None:
            nonlocal is_first
            is_first = True
            return await _read(
                floor, scope, {**message, "id": "shared"} if is_stateless else message
            )

        try:
            async with self._tenants.entered(principal) as floor:
                is_let_in = is_stateless or is_in_session(floor.manager, scope)
                result = await floor.flights.ride(question, read) if is_let_in else None
                if result is None:
                    body = json.dumps(message).encode()
                    await self._pass(scope, replayed(body, receive), send, principal)
                    return
        except CutroomError as error:
            await refusal(503, str(error), error.hint)(scope, receive, send)
            return
        if not is_first:
            tool = tool_label(message["params"]["name"])
            took = time.perf_counter() - begun
            self._metrics.shared.add(tool=tool)
            self._metrics.calls.note(took, tool=tool, outcome="ok")
        await _send_result(send, message["id"], result)


async def _read(floor: Floor, scope: Scope, message: dict[str, Any]) -> bytes | None:
    answer = Answer()
    body = json.dumps(message).encode()
    await floor.manager.handle_request(dict(scope), replayed(body), answer.take)
    return answer.result()


def _parsed(body: bytes) -> Any:
    """Return a body as JSON; None where it is none, which the protocol has its own answer for."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _is_shared(message: dict[str, Any], scope: Scope) -> bool:
    """Say whether a message is a read whose answer is the same in every session of a caller."""
    params = message.get("params")
    if message.get("method") != "tools/call" or not isinstance(params, dict):
        return False
    name, request_id = params.get("name"), message.get("id")
    if not isinstance(name, str) or name not in SHARED_TOOLS or message.get("jsonrpc") != "2.0":
        return False
    if not isinstance(request_id, str | int) or isinstance(request_id, bool):
        return False
    meta = params.get("_meta")
    if speaks_handshake(scope):
        return meta is None or isinstance(meta, dict)
    versions = [value for key, value in scope["headers"] if key == VERSION]
    return (
        isinstance(meta, dict) and len(versions) == 1 and versions[0].decode("latin-1") in REVISIONS
    )


def _without_progress(message: dict[str, Any]) -> dict[str, Any]:
    """Return a read without the token by which its caller would hear of progress: reads have none.

    Hosts number these tokens, so that no two calls would be the same.
    """
    params = message["params"]
    meta = {key: value for key, value in (params.get("_meta") or {}).items() if key != PROGRESS}
    told = {"_meta": meta} if meta else {}
    return {
        **message,
        "params": {**{key: part for key, part in params.items() if key != "_meta"}, **told},
    }


def _shaping(headers: Sequence[tuple[bytes, bytes]]) -> tuple[tuple[bytes, bytes], ...]:
    return tuple(
        (key, value)
        for key, value in headers
        if (key.startswith(b"mcp-") or key in SHAPING) and key != SESSION
    )


async def _send_result(send: Send, request_id: str | int, result: bytes) -> None:
    body = b'{"jsonrpc":"2.0","id":%b,"result":%b}' % (json.dumps(request_id).encode(), result)
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
