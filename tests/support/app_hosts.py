"""A host of MCP Apps for tests: the real server behind it, a real browser in front.

async with opened_host(tmp_path) as host:
    async with host.shown(browser, "get_timeline") as view:
        assert await view.text("#name") == "Trip"
"""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
from mcp import Client, MCPError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from cutroom.embedded import LoopbackServer, RemembersFailure, bind_loopback
from cutroom.face.server import build_server
from cutroom.workflow.room import Room
from tests.support.backend import in_process
from tests.support.browser import Browser, Frame, Page
from tests.support.photos import write_photos
from tests.support.real_rooms import opened

PAGES = Path(__file__).parent
VIEW = "Boolean(document.getElementById('tracks'))"
DRAWN = "document.querySelectorAll('.segment').length > 0"


@dataclass
class View:
    """The page as the host shows it: the host's own page, and the frame inside."""

    page: Page
    frame: Frame

    async def text(self, selector: str) -> str:
        """Return the visible words of an element of the view."""
        return await self.frame.text(selector)

    async def heard(self) -> set[tuple[str, str]]:
        """Return the roles and names that a screen reader is told."""
        frames = await self.page.ask("Page.getFrameTree")
        ids = [frames["frameTree"]]
        found = set()
        while ids:
            tree = ids.pop()
            ids += tree.get("childFrames", [])
            nodes = await self.page.ask("Accessibility.getFullAXTree", frameId=tree["frame"]["id"])
            found |= {
                (node["role"]["value"], node.get("name", {}).get("value", ""))
                for node in nodes["nodes"]
                if not node["ignored"]
            }
        return found

    async def host(self, script: str) -> Any:
        """Evaluate an expression in the host's page."""
        return await self.page.run(script)


@dataclass
class AppHost:
    """A room, its server, and the web pages of a host."""

    room: Room
    client: Client
    folder: Path
    port: int = 0
    seen: list[str] = field(default_factory=list)
    """The paths that browsers asked for."""

    async def slideshow(self, count: int = 3, *words: str) -> str:
        """Make a session of drawn photos and carry out further requests; return its id."""
        photos = await anyio.to_thread.run_sync(
            write_photos, self.folder / "media", count, (320, 180)
        )
        session = (await self.room.create_session("Trip")).session_id
        await self.room.upload([str(path) for path in photos], session)
        for message in (f"make a {2 * count} second slideshow with crossfades", *words):
            result = await self.room.send_edit(message=message, session_id=session)
            assert result.status == "done", result.reply
        return session

    @asynccontextmanager
    async def shown(
        self,
        browser: Browser,
        tool: str,
        arguments: Mapping[str, Any] | None = None,
        *,
        width: int = 720,
        until: str = DRAWN,
        **options: Any,
    ) -> AsyncIterator[View]:
        """Call a tool in a host and show its view; scripts that fail fail the test."""
        async with browser.page(width=width) as page:
            asked = json.dumps(options)
            await page.open(f"http://localhost:{self.port}/?options={_quoted(asked)}")
            await page.run(f"host.show({json.dumps(tool)}, {json.dumps(arguments or {})})")
            frame = await page.frame(VIEW)
            await frame.wait(until)
            yield View(page, frame)
            assert page.complaints() == []


def _quoted(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="")


@asynccontextmanager
async def opened_host(folder: Path) -> AsyncIterator[AppHost]:
    """Open a real room on the real backend, its server, and a host that shows apps."""
    async with in_process(folder / "backend") as backend, opened(backend, folder) as room:

        async def source() -> Room:
            return room

        async with Client(build_server(source, "0.0.1")) as client:
            host = AppHost(room, client, folder)
            async with serving(_app(host)) as port:
                host.port = port
                yield host


@asynccontextmanager
async def serving(app: Any) -> AsyncIterator[int]:
    """Serve an app on a free port of loopback while the block runs."""
    listener = bind_loopback("127.0.0.1", 0)
    server = LoopbackServer(RemembersFailure(app), is_guest=True)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(server.serve, [listener])
        await server.started_or_failed()
        yield listener.getsockname()[1]
        server.leave()


def _app(host: AppHost) -> Starlette:
    async def front(request: Request) -> Response:
        host.seen.append(request.url.path)
        return HTMLResponse((PAGES / "app_host.html").read_text("utf-8"))

    async def sandbox(request: Request) -> Response:
        host.seen.append(request.url.path)
        policy = _policy(json.loads(request.query_params["csp"]))
        text = (PAGES / "app_sandbox.html").read_text("utf-8")
        return HTMLResponse(text, headers={"content-security-policy": policy})

    async def rpc(request: Request) -> Response:
        asked = await request.json()
        try:
            return JSONResponse({"result": await _forwarded(host.client, asked)})
        except MCPError as error:
            return JSONResponse({"error": {"code": error.code, "message": error.message}})

    async def other(request: Request) -> Response:
        host.seen.append(request.url.path)
        return Response(status_code=404)

    return Starlette(
        routes=[
            Route("/", front),
            Route("/sandbox", sandbox),
            Route("/rpc", rpc, methods=["POST"]),
            Route("/{path:path}", other),
        ]
    )


async def _forwarded(client: Client, asked: dict[str, Any]) -> Any:
    params = asked["params"]
    match asked["method"]:
        case "tools/list":
            result: Any = await client.list_tools()
        case "tools/call":
            result = await client.call_tool(params["name"], params.get("arguments") or {})
        case "resources/read":
            result = await client.read_resource(params["uri"])
        case method:
            raise MCPError(code=-32601, message=f"no {method}")
    return result.model_dump(by_alias=True, exclude_none=True, mode="json")


def _policy(csp: Mapping[str, list[str]]) -> str:
    """Return the policy that the rules of MCP Apps make of a declaration."""
    declared = " ".join(csp.get("resourceDomains") or [])
    inline = f"'self' 'unsafe-inline' {declared}"
    data = f"'self' data: {declared}"
    connect = " ".join(csp.get("connectDomains") or []) or "'none'"
    frames = " ".join(csp.get("frameDomains") or []) or "'self'"
    return (
        f"default-src 'none'; script-src {inline}; style-src {inline}; img-src {data}; "
        f"font-src {data}; media-src {data}; connect-src {connect}; frame-src {frames}; "
        "object-src 'none'"
    )
