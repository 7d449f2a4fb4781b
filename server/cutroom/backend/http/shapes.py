"""Assets and renders as answers show them; lengths in seconds, sizes in bytes."""

from mimetypes import guess_type
from typing import Any

from cutroom.backend.store.renders import Render, RenderStatus
from cutroom.domain.ids import SessionId
from cutroom.domain.media import Asset, MediaKind
from cutroom.protocol.paths import APP, RENDER_DOWNLOAD, USER
from cutroom.protocol.timelines import TIMELINES

MEDIA_TYPES = {
    "mp4": "video/mp4",
    "m4a": "audio/mp4",
    "flac": "audio/flac",
    "mkv": "video/x-matroska",
}
"""Where systems differ."""

MEDIA = f"/api/media/{APP}/{USER}/{{session_id}}/{{asset_id}}"
"""Ours: where an upload can be read again."""


def asset_entry(asset: Asset, session_id: SessionId, base: str) -> dict[str, Any]:
    """Return an upload as `files` and `video_infos` list it."""
    facts = asset.facts
    entry: dict[str, Any] = {
        "filename": asset.name,
        "file_type": asset.kind.value,
        "cdn_url": base + MEDIA.format(session_id=session_id, asset_id=asset.id),
        "hash": asset.digest,
        "asset_id": asset.id,
        "size_bytes": asset.size,
        "format": facts.format,
    }
    if asset.kind not in {MediaKind.IMAGE, MediaKind.LUT}:
        entry["duration"] = facts.duration / 1000
    if facts.width:
        entry |= {"width": facts.width, "height": facts.height}
    if facts.rate is not None:
        entry["fps"] = round(float(facts.rate), 3)
    if asset.kind is MediaKind.VIDEO:
        entry["has_audio"] = facts.has_audio
    return entry


def render_url(render: Render, base: str) -> str:
    """Return the address of a finished render's file."""
    return base + RENDER_DOWNLOAD.format(render_id=render.id)


def file_ending(render: Render) -> str:
    """Return how the name of a render's file ends."""
    ending = str(render.output.get("format") or "mp4").lower().lstrip(".")
    pictures = ending in {"png", "jpg", "jpeg"} and render.output.get("fps") is not None
    return "zip" if pictures or ending in (*TIMELINES, "xml") else ending


def media_type(ending: str) -> str:
    """Return the MIME type of files that end so."""
    return MEDIA_TYPES.get(ending) or guess_type(f"x.{ending}")[0] or "application/octet-stream"


def _sort(ending: str) -> str:
    kind = media_type(ending).partition("/")[0]
    return kind if kind in {"video", "audio", "image"} else "file"


def generated_entry(render: Render, base: str) -> dict[str, Any]:
    """Return a finished render as `generated_media` lists it."""
    facts = {key: render.result.get(key) for key in ("duration", "size", "width", "height")}
    return {
        "id": render.id,
        "type": _sort(file_ending(render)),
        "url": render_url(render, base),
        **facts,
        "created_at": _epoch_ms(render.created_at),
    }


def render_answer(render: Render, base: str) -> dict[str, Any]:
    """Return a render in both documented shapes at once."""
    percent = 100 if render.status is RenderStatus.COMPLETED else round(render.progress * 100)
    error = render.result.get("error")
    message = error["message"] if error else render.result.get("message", "")
    output: dict[str, Any] = {}
    if render.status is RenderStatus.COMPLETED:
        output = {"url": render_url(render, base), **render.result}
    elif message:
        output = {"message": message}
    inner: dict[str, Any] = {
        "id": render.id,
        "status": render.status.value,
        "progress": percent,
        "createdAt": _epoch_ms(render.created_at),
    }
    if output.get("url"):
        inner["outputUrl"] = output["url"]
    if render.completed_at is not None:
        inner["completedAt"] = _epoch_ms(render.completed_at)
    if error:
        inner |= {"error": message, "errorInfo": error}
    return {
        "success": True,
        "id": render.id,
        "status": render.status.value,
        "progress": percent,
        "output": output,
        "data": inner,
    }


def _epoch_ms(seconds: float) -> int:
    return round(seconds * 1000)
