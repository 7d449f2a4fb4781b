"""A whole server of `cutroom serve` inside a test, and callers that speak raw HTTP to it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import httpx

from cutroom.config import read_serve_settings, read_settings
from cutroom.embedded import bind_loopback
from cutroom.face.web.principals import add_token
from cutroom.hosting import WebServer, web_server

REVISION = "2026-07-28"
PREFIX = "io.modelcontextprotocol"


def modern(**params: Any) -> dict[str, Any]:
    """Return params as the stateless revision wants them."""
    meta = {f"{PREFIX}/protocolVersion": REVISION, f"{PREFIX}/clientCapabilities": {}}
    return {**params, "_meta": meta}


@dataclass
class Web:
    """A running server and a client for it."""

    url: str
    http: httpx.AsyncClient
    server: WebServer
    home: Path

    async def post(
        self,
        body: Any,
        *,
        token: str | None = None,
        headers: dict[str, str] | None = None,
        revision: str = REVISION,
    ) -> httpx.Response:
        """Send one message to /mcp."""
        method = body.get("method", "") if isinstance(body, dict) else ""
        name = (body.get("params") or {}).get("name", "") if isinstance(body, dict) else ""
        sent = {
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            "MCP-Protocol-Version": revision,
            **({"Mcp-Method": method} if method else {}),
            **({"Mcp-Name": name} if name else {}),
            **({"Authorization": f"Bearer {token}"} if token else {}),
            **(headers or {}),
        }
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return await self.http.post("/mcp", content=content, headers=sent)

    async def tool(
        self, tool: str, /, *, token: str | None = None, **arguments: Any
    ) -> httpx.Response:
        """Call a tool; return the whole answer."""
        params = modern(name=tool, arguments=arguments)
        body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
        return await self.post(body, token=token)

    async def call(
        self, tool: str, /, *, token: str | None = None, **arguments: Any
    ) -> dict[str, Any]:
        """Call a tool that must not be refused; return its result, errors too."""
        return result_of(await self.tool(tool, token=token, **arguments))["structuredContent"]

    async def finished(self, result: dict[str, Any], *, token: str | None = None) -> dict[str, Any]:
        """Wait for the job behind a result."""
        while result["status"] in ("pending", "processing", "working"):
            result = await self.call("get_job", token=token, job_id=result["job_id"], wait_s=20)
        return result


def result_of(answer: httpx.Response) -> dict[str, Any]:
    """Return the result in an answer, be it one message or a stream of them."""
    assert answer.status_code == 200, answer.text
    text = answer.text
    if answer.headers["content-type"].startswith("text/event-stream"):
        text = [line[5:] for line in text.splitlines() if line.startswith("data:")][-1]
    result: dict[str, Any] = json.loads(text)["result"]
    return result


@asynccontextmanager
async def serving(folder: Path, **environ: str) -> AsyncIterator[Web]:
    """Run `cutroom serve` with a home and these settings inside `folder`."""
    home = folder / "home"
    env = {"CUTROOM_HOME": str(home), **environ}
    listener = bind_loopback("127.0.0.1", 0)
    host, port = listener.getsockname()[:2]
    server = web_server(read_settings(env), read_serve_settings(env), host, port)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(server.serve, [listener])
        try:
            await server.started_or_failed()
            async with httpx.AsyncClient(
                base_url=f"http://{host}:{port}", timeout=60, trust_env=False
            ) as http:
                yield Web(f"http://{host}:{port}", http, server, home)
        finally:
            server.leave()
            with anyio.CancelScope(shield=True):
                await server.stopped.wait()


def team(folder: Path, **scopes: str) -> tuple[dict[str, str], dict[str, str]]:
    """Make a file of tokens for these people; return the settings and the tokens by name."""
    file = folder / "tokens.json"
    tokens = {name: add_token(file, name, told.split()) for name, told in scopes.items()}
    return {"CUTROOM_TOKENS": str(file)}, tokens
