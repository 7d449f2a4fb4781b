"""Every path the backend answers, in one list."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cutroom.backend.http import messages, renders, sessions, uploads
from cutroom.backend.http.faults import Endpoint, guarded
from cutroom.backend.http.shapes import MEDIA
from cutroom.protocol import paths


async def health(_request: Request) -> Response:
    """Say that the backend runs, and which one it is."""
    return JSONResponse({"status": "ok", "backend": "cutroom"})


TABLE: tuple[tuple[str, str, Endpoint], ...] = (
    ("GET", paths.HEALTH, health),
    ("POST", paths.ANONYMOUS_TOKEN, sessions.issue_token),
    ("POST", paths.CREATE_SESSION, sessions.create_session),
    ("POST", paths.RUN_SSE, messages.run_sse),
    ("POST", paths.UPLOAD, uploads.upload),
    ("GET", MEDIA, uploads.show_media),
    ("GET", paths.CREDITS, sessions.show_balance),
    ("GET", paths.STATE, sessions.show_state),
    ("POST", paths.RENDER, renders.start_render),
    ("GET", paths.RENDER_STATUS, renders.show_render),
    ("POST", paths.RENDER_CANCEL, renders.cancel_render),
    ("GET", paths.RENDER_DOWNLOAD, renders.download_render),
    ("GET", paths.PREVIEW, renders.preview),
    ("POST", paths.PREVIEW, renders.preview),
    ("POST", paths.FILMS, renders.show_films),
)


def build_routes() -> list[Route]:
    """Return the routes, each with its errors turned into answers."""
    return [Route(path, guarded(endpoint), methods=[method]) for method, path, endpoint in TABLE]
