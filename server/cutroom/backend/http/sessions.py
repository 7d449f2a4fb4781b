"""Tokens, sessions, balance and state."""

import json
from datetime import UTC, datetime
from functools import partial
from math import gcd
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from cutroom.backend.http.bodies import read_json
from cutroom.backend.http.doors import services_of, session_of, user_of
from cutroom.backend.http.shapes import asset_entry, generated_entry
from cutroom.backend.service.services import Services
from cutroom.backend.store.drafts import History
from cutroom.backend.store.renders import RenderStatus
from cutroom.backend.store.sessions import Session
from cutroom.domain.draft import Draft
from cutroom.errors import ClientIdMissing, TokenRejected
from cutroom.protocol.draft_codec import encode_draft
from cutroom.protocol.envelope import encode_success
from cutroom.protocol.paths import CLIENT_ID

MAX_CLIENT_ID = 64
MAX_NAME = 200
BALANCE = 1_000_000
"""What the balance shows where nothing is charged."""


async def issue_token(request: Request) -> Response:
    """Hand out the anonymous token of a client id: the live one, or a fresh one."""
    services = services_of(request)
    client_id = request.headers.get(CLIENT_ID, "").strip()
    if not client_id or len(client_id) > MAX_CLIENT_ID:
        raise ClientIdMissing(
            f"The request needs a {CLIENT_ID} of 1 to {MAX_CLIENT_ID} characters."
        )
    if services.token is not None:
        raise TokenRejected(
            "This backend belongs to one program and hands out no tokens.",
            hint="Start `cutroom backend` for a backend of its own.",
        )
    issue = partial(services.store.accounts.token_for, client_id, now=services.clock.now())
    account = await anyio.to_thread.run_sync(issue)
    expires = datetime.fromtimestamp(account.expires_at, UTC)
    return JSONResponse(
        encode_success(
            {
                "token": account.token,
                "user_id": account.user_id,
                "expires_at": expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
                "credits": 100,
            }
        )
    )


async def create_session(request: Request) -> Response:
    """Open a session with an empty draft."""
    user_id = await user_of(request)
    body = await read_json(request)
    services = services_of(request)
    name = _line(body.get("task_name")) or "project"
    language = _line(body.get("language")) or "en"
    empty = json.dumps(encode_draft(Draft(title=name), {}), ensure_ascii=False)
    opening = partial(
        services.store.sessions.open,
        user_id,
        name,
        language,
        empty=empty,
        now=services.clock.now(),
    )
    session = await anyio.to_thread.run_sync(opening)
    return JSONResponse(
        encode_success(
            {"task_id": session.task_id, "session_id": session.id, "user_id": session.user_id}
        )
    )


def _line(value: object) -> str:
    return " ".join(value.split())[:MAX_NAME] if isinstance(value, str) else ""


async def show_balance(request: Request) -> Response:
    """Say that nothing is charged."""
    await user_of(request)
    return JSONResponse(
        encode_success(
            {
                "available": BALANCE,
                "frozen": 0,
                "total": BALANCE,
                "message": "The embedded backend works on this machine; nothing is charged.",
            }
        )
    )


async def show_state(request: Request) -> Response:
    """Return the session's draft, media, exports and history."""
    session = await session_of(request, request.path_params["session_id"])
    base = str(request.base_url).rstrip("/")
    since = request.query_params.get("since")
    state = await anyio.to_thread.run_sync(_state, services_of(request), session, base, since)
    return JSONResponse(
        encode_success(
            {
                "session_id": session.id,
                "task_id": session.task_id,
                "task_name": session.name,
                "state": state,
            }
        )
    )


def _state(services: Services, session: Session, base: str, since: str | None) -> dict[str, Any]:
    store = services.store
    # Before the drafts: a message that is told as done must not stand beside an older draft.
    message = _last_message(services, session)
    history = store.drafts.history(session.id)
    draft = json.loads(store.drafts.wire(session.id, history.head))
    renders = store.renders.of_session(session.id)
    return {
        "draft": draft if draft["t"] else {},
        "video_infos": [
            asset_entry(kept.asset, session.id, base) for kept in store.assets.every(session.id)
        ],
        "generated_media": [
            generated_entry(render, base)
            for render in renders
            if render.status is RenderStatus.COMPLETED
        ],
        "canvas_config": _canvas(draft["m"]["width"], draft["m"]["height"]),
        "video_analyses": {},
        "version": history.head,
        "versions": [
            {"number": one.number, "label": one.mark or one.label}
            for one in history.revisions.values()
        ],
        "language": session.language,
        **message,
        **_since(services, session, history, since),
    }


def _since(
    services: Services, session: Session, history: History, since: str | None
) -> dict[str, Any]:
    """Return how much can be redone, and an earlier draft to compare with.

    It is asked for by its number or as `last`: what the latest edit, or undo, started from.
    """
    if since is None:
        return {}
    redo = {"redo": len(history.redo)}
    number = int(since) if since.isdecimal() and len(since) < 10 else None
    if since == "last":
        number = history.before
    if number is None or number not in history.revisions:
        return redo
    draft = json.loads(services.store.drafts.wire(session.id, number))
    return {**redo, "since": {"number": number, "draft": draft if draft["t"] else {}}}


def _canvas(width: int, height: int) -> dict[str, Any]:
    part = gcd(width, height) or 1
    return {
        "width": width,
        "height": height,
        "aspect_ratio": f"{width // part}:{height // part}",
    }


def _last_message(services: Services, session: Session) -> dict[str, Any]:
    message = services.store.messages.latest(session.id)
    if message is None:
        return {}
    return {
        "last_message": {
            "id": message.id,
            "text": message.text,
            **message.outcome,
            "status": message.status,
            "created_at": message.created_at,
        }
    }
