"""Renders: start, poll, cancel, download; and previews of what would be rendered."""

import base64
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from cutroom.backend.http.bodies import read_json
from cutroom.backend.http.doors import check_attribution, services_of, session_of, user_of
from cutroom.backend.http.shapes import file_ending, media_type, render_answer
from cutroom.backend.store.renders import Render, RenderStatus
from cutroom.errors import FileMissing, OperationRejected, ProtocolError, RenderFailed
from cutroom.protocol.envelope import encode_success

LONGEST_WAIT_S = 20.0


async def start_render(request: Request) -> Response:
    """Put a render in the queue, under the id that the client chose."""
    await user_of(request)
    body = await read_json(request)
    session = await session_of(request, body.get("sessionId") or body.get("session_id"))
    check_attribution(request)
    draft, output = body.get("draft"), body.get("output")
    if not isinstance(draft, Mapping | None) or not isinstance(output, Mapping | None):
        raise ProtocolError("The draft and the output must be JSON objects.")
    render_id = body.get("id")
    render = await services_of(request).rendering.submit(
        session, render_id if isinstance(render_id, str) else "", draft, output or {}
    )
    return _shown(request, render)


async def show_render(request: Request) -> Response:
    """Return how a render stands; with `wait_s`, once it has moved on."""
    user_id = await user_of(request)
    wait_s = _wait_s(request.query_params.get("wait_s", "0"))
    render_id = request.path_params["render_id"]
    rendering = services_of(request).rendering
    if wait_s > 0:
        return _shown(request, await rendering.wait(render_id, user_id, wait_s=wait_s))
    return _shown(request, await rendering.find(render_id, user_id))


def _wait_s(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        return 0.0
    return min(max(seconds, 0.0), LONGEST_WAIT_S) if seconds == seconds else 0.0


async def cancel_render(request: Request) -> Response:
    """Stop a render."""
    user_id = await user_of(request)
    rendering = services_of(request).rendering
    return _shown(request, await rendering.cancel(request.path_params["render_id"], user_id))


async def download_render(request: Request) -> Response:
    """Return a finished file, or a range of it."""
    user_id = await user_of(request)
    rendering = services_of(request).rendering
    render = await rendering.find(request.path_params["render_id"], user_id)
    if render.status is not RenderStatus.COMPLETED:
        raise RenderFailed(
            f"The render is {render.status.value}, so there is no file yet.",
            hint="Poll it until it is completed.",
        )
    path = rendering.file_of(render)
    if not path.is_file():
        raise FileMissing("The finished file was removed.", hint="Export again.")
    ending = file_ending(render)
    return FileResponse(
        path, media_type=media_type(ending), filename=path.with_suffix(f".{ending}").name
    )


def _shown(request: Request, render: Render) -> Response:
    return JSONResponse(render_answer(render, str(request.base_url).rstrip("/")))


async def show_films(request: Request) -> Response:
    """Return the films that a batch makes, or, with a number, the draft of one."""
    session = await session_of(request, request.path_params["session_id"])
    body = await read_json(request)
    batch, version, film = body.get("batch"), body.get("version"), body.get("film")
    if not isinstance(batch, Mapping) or not isinstance(version, int | None):
        raise ProtocolError("A batch is an operation, and its version a number.")
    filming = services_of(request).filming
    if isinstance(film, int):
        language = str(body.get("language") or session.language)[:2]
        made = await filming.film(session, batch, version, film, language)
        return JSONResponse(encode_success(made))
    return JSONResponse(encode_success({"films": await filming.listed(session, batch, version)}))


async def preview(request: Request) -> Response:
    """Return pictures of the latest draft, or its tracks' outlines, inside the answer."""
    session = await session_of(request, request.path_params["session_id"])
    viewing = services_of(request).viewing
    kind, at, max_side, versions = await _wanted(request)
    if kind == "outlines":
        return JSONResponse(
            encode_success({"kind": kind, "tracks": dict(await viewing.outlines(session))})
        )
    pictures = await viewing.preview(session, kind, at, max_side=max_side, versions=versions)
    images = [
        {
            "mime": picture.mime,
            "data": base64.b64encode(picture.content).decode("ascii"),
            "width": picture.width,
            "height": picture.height,
        }
        | ({} if picture.at_s is None else {"at_s": picture.at_s})
        for picture in pictures
    ]
    return JSONResponse(encode_success({"kind": kind, "images": images}))


async def _wanted(
    request: Request,
) -> tuple[str, list[float] | None, int | None, tuple[int, ...]]:
    if request.method == "GET":
        kind: Any = request.query_params.get("kind", "frames")
        at: Any = request.query_params.getlist("at") or None
        side: Any = request.query_params.get("max_side")
        which: Any = request.query_params.getlist("versions")
    else:
        body = await read_json(request)
        kind, at, side = body.get("kind", "frames"), body.get("at"), body.get("max_side")
        which = body.get("versions") or ()
    try:
        instants = None if at is None else [float(one) for one in at]
        max_side = None if side is None else int(side)
        versions = tuple(int(one) for one in which)
    except (TypeError, ValueError, OverflowError):
        raise OperationRejected(
            "The instants, the size and the versions of a preview are numbers."
        ) from None
    return str(kind), instants or None, max_side, versions
