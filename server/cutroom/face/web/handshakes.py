"""Sessions of the handshake era, as far as a read that many share has to know them."""

import anyio
from mcp.server.auth.middleware.bearer_auth import AuthenticatedUser, authorization_context
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.types import Scope

SESSION = b"mcp-session-id"
VERSION = b"mcp-protocol-version"
VERSIONS = frozenset({b"2025-06-18", b"2025-11-25"})
"""Revisions whose hosts say in each request which one they speak: an answer depends on it."""


def speaks_handshake(scope: Scope) -> bool:
    """Say whether a request belongs to a session of a revision that names itself."""
    versions = [value for key, value in scope["headers"] if key == VERSION]
    sessions = [value for key, value in scope["headers"] if key == SESSION]
    return len(versions) == len(sessions) == 1 and versions[0] in VERSIONS


def is_in_session(manager: StreamableHTTPSessionManager, scope: Scope) -> bool:
    """Say whether the session that a request names is open and its caller's own.

    One that is has been used now: it stays open as long as after any other call. Others are
    for the SDK to answer.
    """
    name = next(value for key, value in scope["headers"] if key == SESSION).decode("latin-1")
    transport = manager._server_instances.get(name)
    user = scope.get("user")
    caller = authorization_context(user) if isinstance(user, AuthenticatedUser) else None
    if transport is None or transport.is_terminated or caller != manager._session_owners.get(name):
        return False
    idle, patience_s = transport.idle_scope, manager.session_idle_timeout
    if idle is None or patience_s is None:
        return True
    if idle.cancel_called:
        return False
    if not transport._requests_in_flight:
        idle.deadline = anyio.current_time() + patience_s
    return True
