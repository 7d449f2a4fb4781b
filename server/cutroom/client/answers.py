"""What the backend's answers say, read liberally: unknown keys are no error."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from cutroom.client.grants import Grant
from cutroom.errors import ProtocolError
from cutroom.protocol.raw_json import raw_value

TOKEN_LASTS_S = 7 * 24 * 3600.0
"""How long an anonymous token is documented to last."""


@dataclass(frozen=True, slots=True)
class OpenedSession:
    """A session as the backend opened it."""

    session_id: str
    task_id: str
    user_id: str = ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the session holds."""

    name: str
    kind: str
    """video, image, audio, subtitle, or whatever the backend calls it."""
    asset_id: str = ""
    url: str = ""
    duration_s: float | None = None
    width: int | None = None
    height: int | None = None
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class RejectedUpload:
    """A file that the backend did not take, in its words."""

    name: str
    code: int | None
    kind: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class UploadAnswer:
    """What became of one upload request."""

    files: tuple[Upload, ...]
    rejected: tuple[RejectedUpload, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """The account's credits."""

    available: float
    frozen: float
    total: float
    message: str = ""


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session as fetched at one moment; `draft` is the JSON we received."""

    draft: Mapping[str, Any]
    media: tuple[Upload, ...]
    draft_text: str = ""
    """The draft byte for byte, for sending it back."""
    user_id: str = ""
    task_id: str = ""
    task_name: str = ""
    version: int = 0
    versions: tuple[Mapping[str, Any], ...] = ()
    canvas: Mapping[str, Any] = field(default_factory=dict)
    generated: Sequence[Any] = ()
    last_message: Mapping[str, Any] = field(default_factory=dict)
    since: Mapping[str, Any] = field(default_factory=dict)
    """The number and the draft of an earlier version, where one was asked for."""
    redo: int | None = None
    """How many undone edits can be done again, where that was asked for as well."""


@dataclass(frozen=True, slots=True)
class RenderStatus:
    """A render as it stands; lengths in seconds, sizes in bytes, progress in percent."""

    status: str
    """pending, processing, completed, failed or cancelled."""
    progress: int = 0
    url: str = ""
    duration_s: float | None = None
    size_bytes: int | None = None
    width: int | None = None
    height: int | None = None
    video_codec: str | None = None
    audio_codec: str | None = None
    verified: bool | None = None
    checks: tuple[Mapping[str, Any], ...] = ()
    message: str = ""
    error: Mapping[str, Any] = field(default_factory=dict)
    """Why it failed: kind, message and hint, where our own backend says."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An encoded picture of the draft."""

    mime: str
    data: bytes
    at_s: float = 0.0
    width: int = 0
    height: int = 0


def read_token(payload: object, now: float) -> Grant:
    """Return the token of an anonymous-token answer; `now` is seconds since the epoch."""
    body = _mapping(payload)
    token = _text(body.get("token"))
    if not token:
        raise ProtocolError("The backend's answer holds no token.")
    return Grant(token, _text(body.get("user_id")), _expiry(body, now))


def _expiry(body: Mapping[str, Any], now: float) -> float:
    lasts = _number(body.get("expires_in"))
    if lasts is not None and lasts > 0:
        return now + lasts
    try:
        end = datetime.fromisoformat(_text(body.get("expires_at")))
    except ValueError:
        return now + TOKEN_LASTS_S
    return (end if end.tzinfo else end.replace(tzinfo=UTC)).timestamp()


def read_claim(payload: object) -> str:
    """Return the token of a task link, which opens one task and nothing else, or nothing."""
    return _text(_mapping(payload).get("claim_token"))


def read_session(payload: object) -> OpenedSession:
    """Return the opened session."""
    body = _mapping(payload)
    session_id = _text(body.get("session_id")) or _text(body.get("sessionId"))
    if not session_id:
        raise ProtocolError("The backend opened a session and did not say its id.")
    task_id = _text(body.get("task_id")) or _text(body.get("taskId"))
    return OpenedSession(session_id, task_id, _text(body.get("user_id")))


def read_upload(payload: object) -> UploadAnswer:
    """Return which files of an upload came in and which did not."""
    body = _mapping(payload)
    files = _items(body.get("files")) or ([body] if "cdn_url" in body else [])
    return UploadAnswer(
        files=tuple(_upload(item) for item in files),
        rejected=tuple(
            RejectedUpload(
                name=_text(item.get("filename")) or _text(item.get("name")),
                code=_whole(item.get("code")),
                kind=_text(item.get("kind")),
                message=_text(item.get("message")) or "The backend did not take the file.",
                hint=_text(item.get("hint")),
            )
            for item in _items(body.get("rejected"))
        ),
    )


def _upload(item: Mapping[str, Any]) -> Upload:
    url = _text(item.get("cdn_url")) or _text(item.get("url"))
    name = _text(item.get("filename")) or _text(item.get("name"))
    return Upload(
        name=name or url.partition("?")[0].rsplit("/", 1)[-1] or "file",
        kind=_text(item.get("file_type")) or _text(item.get("type")) or "video",
        asset_id=_text(item.get("asset_id")) or _text(item.get("hash")) or url,
        url=url,
        duration_s=_number(item.get("duration")),
        width=_whole(item.get("width")) or None,
        height=_whole(item.get("height")) or None,
        size_bytes=_whole(item.get("size_bytes")) or _whole(item.get("size")) or None,
    )


def read_balance(payload: object) -> Balance:
    """Return the balance; a missing total is the sum of the parts."""
    body = _mapping(payload)
    available = _number(body.get("available")) or 0.0
    frozen = _number(body.get("frozen")) or 0.0
    total = _number(body.get("total"))
    if total is None:
        total = available + frozen
    return Balance(available, frozen, total, _text(body.get("message")))


def read_state(payload: object, text: str = "") -> SessionState:
    """Return the session's state; what is missing reads as empty.

    `text` is the whole answer as received.
    """
    body = _mapping(payload)
    state = _mapping(body.get("state")) or body
    return SessionState(
        draft=_mapping(state.get("draft")),
        media=tuple(_upload(item) for item in _items(state.get("video_infos"))),
        draft_text=_draft_text(text),
        user_id=_text(body.get("user_id")) or _text(state.get("user_id")),
        task_id=_text(body.get("task_id")),
        task_name=_text(body.get("task_name")),
        version=_whole(state.get("version")) or 0,
        versions=tuple(_items(state.get("versions"))),
        canvas=_mapping(state.get("canvas_config")),
        generated=state.get("generated_media") or (),
        last_message=_mapping(state.get("last_message")),
        since=_mapping(state.get("since")),
        redo=_whole(state.get("redo")),
    )


def _draft_text(text: str) -> str:
    ways = (("data", "state", "draft"), ("state", "draft"), ("data", "draft"), ("draft",))
    found = (raw_value(text, *keys) for keys in ways) if text else iter(())
    return next((value for value in found if value), "")


def read_render(body: object) -> RenderStatus:
    """Return how a render stands, from either of the two documented shapes.

    One shape has `status`, `progress` and `output.url` at the top, the other has
    `status`, `progress` and `outputUrl` under `data`.
    """
    top = _mapping(body)
    inner = _mapping(top.get("data"))
    output = _mapping(top.get("output")) or _mapping(inner.get("output"))

    def first(*keys: str) -> Any:
        places = ((top, keys), (inner, keys), (output, keys))
        return next((p[k] for p, names in places for k in names if p.get(k) is not None), None)

    return RenderStatus(
        status=_status(first("status", "state")),
        progress=_percent(first("progress")),
        url=_text(output.get("url")) or _text(first("outputUrl", "output_url")),
        duration_s=_number(output.get("duration")),
        size_bytes=_whole(output.get("size")),
        width=_whole(output.get("width")),
        height=_whole(output.get("height")),
        video_codec=_text(output.get("video_codec")) or None,
        audio_codec=_text(output.get("audio_codec")) or None,
        verified=output["verified"] if isinstance(output.get("verified"), bool) else None,
        checks=tuple(_items(output.get("checks"))),
        message=_text(output.get("message")) or _reason(first("message", "error")),
        error=_mapping(inner.get("errorInfo")),
    )


STATUS_WORDS = {
    "queued": "pending",
    "running": "processing",
    "rendering": "processing",
    "done": "completed",
    "success": "completed",
    "succeeded": "completed",
    "error": "failed",
    "canceled": "cancelled",
}


def _status(value: object) -> str:
    word = _text(value).lower() or "pending"
    return STATUS_WORDS.get(word, word)


def _percent(value: object) -> int:
    number = _number(value) or 0.0
    if isinstance(value, float) and 0 < number < 1:
        number *= 100
    return max(0, min(100, round(number)))


def _reason(value: object) -> str:
    return _text(value) or _text(_mapping(value).get("message"))


def read_pictures(payload: object) -> tuple[Picture, ...]:
    """Return the pictures of a preview."""
    try:
        return tuple(
            Picture(
                mime=_text(item.get("mime")) or "image/jpeg",
                data=base64.b64decode(_text(item.get("data")), validate=True),
                at_s=_number(item.get("at_s")) or 0.0,
                width=_whole(item.get("width")) or 0,
                height=_whole(item.get("height")) or 0,
            )
            for item in _items(_mapping(payload).get("images"))
        )
    except binascii.Error as error:
        raise ProtocolError("The backend sent a picture that cannot be decoded.") from error


MOST_LOUD = 999
"""What a sample at full scale counts in an outline."""


@dataclass(frozen=True, slots=True)
class BatchFilm:
    """A film that a batch makes: its name without an ending, what of, how it is delivered."""

    name: str
    of: str
    delivery: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FilmDraft:
    """The draft of one film of a batch, and what is worth knowing of it."""

    draft: Mapping[str, Any]
    duration_s: float
    remarks: tuple[str, ...]


def read_films(payload: object) -> tuple[BatchFilm, ...]:
    """Return the films of a batch."""
    return tuple(
        BatchFilm(_text(one.get("name")), _text(one.get("of")), _mapping(one.get("delivery")))
        for one in _items(_mapping(payload).get("films"))
    )


def read_film_draft(payload: object) -> FilmDraft:
    """Return the draft of one film."""
    body = _mapping(payload)
    remarks = body.get("remarks")
    return FilmDraft(
        _mapping(body.get("draft")),
        _number(body.get("duration_s")) or 0.0,
        tuple(str(one) for one in remarks) if isinstance(remarks, list) else (),
    )


def read_outlines(payload: object) -> dict[str, list[int]]:
    """Return how loud each track is along the film, by its name."""
    tracks = _mapping(_mapping(payload).get("tracks"))
    return {
        name: [max(0, min(MOST_LOUD, _whole(one) or 0)) for one in levels]
        for name, levels in tracks.items()
        if isinstance(levels, list)
    }


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _items(value: object) -> list[Mapping[str, Any]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [item for item in value if isinstance(item, Mapping)]


def _text(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return ""
    return str(value) if isinstance(value, (str, int)) else ""


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if value == value and abs(value) != float("inf") else None


def _whole(value: object) -> int | None:
    number = _number(value)
    return None if number is None else round(number)
