"""Files in: as a form, streamed to disk, or by URL; and out again."""

from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from cutroom.backend.http.bodies import FormEvent, PartBegins, iter_form, read_json
from cutroom.backend.http.doors import services_of, session_of
from cutroom.backend.http.faults import refusal
from cutroom.backend.http.shapes import asset_entry
from cutroom.backend.service.ingest import MAX_URLS, Ingest, Rejected, Upload
from cutroom.backend.store.sessions import Session
from cutroom.domain.media import Asset
from cutroom.errors import FileMissing, ProtocolError
from cutroom.protocol.envelope import encode_success
from cutroom.protocol.paths import UPLOAD_FIELD

WRITE_BYTES = 1 << 20
"""Blocks are gathered to this size before they go to disk."""


async def upload(request: Request) -> Response:
    """Take files into a session; what fails is listed beside what came in."""
    session = await session_of(request, request.path_params["session_id"])
    ingest = services_of(request).ingest
    if request.headers.get("content-type", "").partition(";")[0].strip() == "multipart/form-data":
        async with aclosing(iter_form(request)) as events:
            results = await _take_form(ingest, session, events)
    else:
        results = await ingest.take_urls(session.id, _urls(await read_json(request)))
    return _answer(results, session, str(request.base_url).rstrip("/"))


def _urls(body: Any) -> list[str]:
    urls = body.get("urls")
    if isinstance(urls, str):
        urls = [urls]
    if not isinstance(urls, list) or not urls or not all(isinstance(url, str) for url in urls):
        raise ProtocolError(
            "The request names no URLs.", hint='Send {"urls": ["https://…"], "source_type": "url"}.'
        )
    if len(urls) > MAX_URLS:
        raise ProtocolError(f"At most {MAX_URLS} URLs are fetched at once.", hint="Send fewer.")
    return [url.strip() for url in urls]


async def _take_form(
    ingest: Ingest, session: Session, events: AsyncIterator[FormEvent]
) -> list[Asset | Rejected]:
    results: list[Asset | Rejected] = []
    current: Upload | None = None
    gathered = bytearray()
    try:
        async for event in events:
            match event:
                case PartBegins(field=field, filename=filename):
                    if field == UPLOAD_FIELD and filename is not None:
                        current = await ingest.begin(filename)
                case bytes() as block:
                    gathered += block if current is not None else b""
                    if current is not None and len(gathered) >= WRITE_BYTES:
                        await current.write(bytes(gathered))
                        gathered.clear()
                case _:
                    if current is not None:
                        if gathered:
                            await current.write(bytes(gathered))
                        gathered.clear()
                        finished, current = current, None
                        results.append(await ingest.take(session.id, finished))
    finally:
        if current is not None:
            current.abandon()
    return results


def _answer(results: Sequence[Asset | Rejected], session: Session, base: str) -> Response:
    taken = [one for one in results if not isinstance(one, Rejected)]
    rejected = [one for one in results if isinstance(one, Rejected)]
    if not results:
        raise FileMissing(
            "The upload holds no file.", hint=f'Send each file in a form field "{UPLOAD_FIELD}".'
        )
    if not taken:
        return refusal(rejected[0].error)
    return JSONResponse(
        encode_success(
            {
                "files": [asset_entry(asset, session.id, base) for asset in taken],
                "rejected": [
                    {
                        "filename": one.name,
                        "code": one.error.code,
                        "message": str(one.error),
                        "hint": one.error.hint,
                        "kind": one.error.kind,
                    }
                    for one in rejected
                ],
                "session_state_applied": True,
            }
        )
    )


async def show_media(request: Request) -> Response:
    """Return the bytes of an upload."""
    session = await session_of(request, request.path_params["session_id"])
    material = services_of(request).material
    loaded = await anyio.to_thread.run_sync(material.of, session.id)
    source = loaded.sources.get(request.path_params["asset_id"])
    if source is None or not source.path.is_file():
        raise FileMissing("The session holds no such file.")
    return FileResponse(source.path)
