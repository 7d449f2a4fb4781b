"""Who may come in: the Host header, the bearer token, the session's owner."""

import secrets
from collections.abc import Collection
from functools import partial

import anyio.to_thread
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from cutroom.backend.http.faults import plain_refusal
from cutroom.backend.service.services import Services
from cutroom.backend.store.sessions import Session
from cutroom.errors import ExportBlocked, SessionNotFound, TokenRejected
from cutroom.protocol.paths import ATTRIBUTION

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
LOCAL_USER = "local"
"""The owner of everything when one token was settled beforehand."""


class KnownHosts:
    """Refuses requests that were meant for another name.

    A web page whose name is made to point here would otherwise speak to us.
    """

    def __init__(self, app: ASGIApp, *, hosts: Collection[str] = LOOPBACK) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "*" not in self._hosts:
            named = [value for key, value in scope["headers"] if key == b"host"]
            if len(named) != 1 or _host(named[0]) not in self._hosts:
                answer = plain_refusal(403, "This backend answers under its own address only.")
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _host(header: bytes) -> str:
    text = header.decode("latin-1").strip().lower()
    if text.startswith("["):
        return text.partition("]")[0] + "]"
    return text.partition(":")[0]


def services_of(request: Request) -> Services:
    """Return the services behind a request."""
    return request.app.state.services


async def user_of(request: Request) -> str:
    """Return the user whose token the request carries. Raises TokenRejected."""
    services = services_of(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise TokenRejected("The request carries no token.")
    if services.token is not None:
        given = token.encode("utf-8", "replace")
        if secrets.compare_digest(given, services.token.encode()):
            return LOCAL_USER
        raise TokenRejected("The token is not valid.")
    look_up = partial(services.store.accounts.owner_of, token, now=services.clock.now())
    user_id = await anyio.to_thread.run_sync(look_up)
    if user_id is None:
        raise TokenRejected("The token is not valid, or has expired.")
    return user_id


async def session_of(request: Request, session_id: object) -> Session:
    """Return the caller's session of this id. Raises TokenRejected and SessionNotFound."""
    user_id = await user_of(request)
    if isinstance(session_id, int):
        session_id = str(session_id)
    if not isinstance(session_id, str) or not session_id:
        raise SessionNotFound("The request names no session.")
    session = await anyio.to_thread.run_sync(
        services_of(request).store.sessions.find, session_id, user_id
    )
    if session is None:
        raise SessionNotFound(f"There is no session {session_id[:40]}.")
    return session


def check_attribution(request: Request) -> None:
    """Raise ExportBlocked when a request does not say which skill it comes from."""
    missing = [name for name in ATTRIBUTION if not request.headers.get(name, "").strip()]
    if missing and services_of(request).require_attribution:
        raise ExportBlocked(
            f"The export is not open to this request: it lacks {', '.join(missing)}.",
            hint="Send the headers that name the skill, its version and its platform.",
        )
