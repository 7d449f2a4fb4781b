"""Refusals over HTTP: a status, a sentence on what happened, one on what to do."""

import json
from collections.abc import Mapping
from typing import Any

from mcp.types import INVALID_REQUEST
from starlette.responses import JSONResponse, Response

SERVER_ERROR = -32000


def refusal(
    status: int,
    message: str,
    hint: str = "",
    *,
    request_id: Any = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an answer that both an HTTP client and a JSON-RPC client can read."""
    code = INVALID_REQUEST if status in (400, 413) else SERVER_ERROR
    error = {"code": code, "message": f"{message} {hint}".strip()}
    known = request_id if isinstance(request_id, str | int) else None
    return JSONResponse(
        {"jsonrpc": "2.0", "id": known, "error": error}, status, headers=dict(headers or {})
    )


def unauthorized(metadata_url: str | None, *, is_given: bool) -> Response:
    """Return the answer to a call without a token, or with one that is none of ours."""
    told = "The token is unknown or has expired." if is_given else "A bearer token is needed."
    return _challenge(401, "invalid_token" if is_given else None, told, metadata_url)


def forbidden(scope: str, metadata_url: str | None) -> Response:
    """Return the answer to a call whose token lacks a scope."""
    told = f"The token lacks the scope {scope}."
    return _challenge(403, "insufficient_scope", told, metadata_url, scope)


def _challenge(
    status: int, error: str | None, told: str, metadata_url: str | None, scope: str | None = None
) -> Response:
    named = {
        "error": error,
        "error_description": told if error else None,
        "scope": scope,
        "resource_metadata": metadata_url,
    }
    parts = [f'{key}="{value}"' for key, value in named.items() if value]
    body = {"error": error or "unauthorized", "error_description": told}
    return Response(
        json.dumps(body),
        status,
        {"WWW-Authenticate": f"Bearer {', '.join(parts)}".strip()},
        media_type="application/json",
    )
