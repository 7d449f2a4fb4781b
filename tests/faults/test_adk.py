"""A real API server of the agent framework with a scripted agent, through the whole room.

Collected only where `google-adk` can be imported; it is heavy and stays out of the locks:

    uv run --group test --group adk pytest tests/faults/test_adk.py    (as .ci/run does)
"""

import json
import socket
from contextlib import asynccontextmanager

import anyio
import httpx
import pytest
import uvicorn
from google.adk.cli.fast_api import get_fast_api_app

from tests.support.hosted import Hosted, add_title, cut, edit, on

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore"),
]

AGENT = """
import asyncio
from google.adk.agents import BaseAgent
from google.adk.events import Event, EventActions
from google.genai import types


class Scripted(BaseAgent):
    async def _run_async_impl(self, ctx):
        asked = ctx.user_content.parts[0].text

        def event(*parts, **more):
            content = types.Content(role="model", parts=list(parts)) if parts else None
            known = {"author": self.name, "invocation_id": ctx.invocation_id}
            return Event(content=content, **known, **more)

        asked_for = types.FunctionCall(id="f1", name="edit_multitrack", args={})
        call = types.Part(function_call=asked_for)
        done = types.Part(
            function_response=types.FunctionResponse(
                id="f1", name="edit_multitrack", response={"ok": True}
            )
        )
        yield event(types.Part(text="thinking...", thought=True))
        yield event(call)
        yield event(done)
        if "silent" in asked:
            return
        if "crash" in asked:
            raise RuntimeError('boom "quoted"')
        if "partial" in asked:
            for word in ("All ", "done."):
                yield event(types.Part(text=word), partial=True)
            yield event(types.Part(text="All done."))
            return
        yield event(types.Part(text="已完成：标题“城市之梦” 🎬 Click Export to save."))


root_agent = Scripted(name="nemo_agent")
"""


class WithFramework(Hosted):
    """The scripted service, whose streams come from the framework's own server."""

    framework: httpx.AsyncClient

    async def handle_async_request(self, request):
        response = await super().handle_async_request(request)
        if request.url.path.endswith("/with-session/nemo_agent") and response.status_code == 200:
            session = json.loads(response.content)["data"]["session_id"]
            made = await self.framework.post(f"/apps/nemo_agent/users/me/sessions/{session}")
            assert made.status_code == 200
        return response

    def _message(self, request):
        state = self.sessions[json.loads(request.content)["session_id"]]
        add_title("Hi")(state)

        async def forwarded():
            async with self.framework.stream(
                "POST",
                "/run_sse",
                content=request.content,
                headers={"content-type": "application/json"},
            ) as answer:
                async for block in answer.aiter_raw():
                    yield block

        return httpx.Response(
            200, headers={"content-type": "text/event-stream"}, content=forwarded()
        )


@asynccontextmanager
async def framework(folder):
    """Run the framework's API server on a free loopback port."""
    agent = folder / "agents" / "nemo_agent"
    agent.mkdir(parents=True)
    (agent / "__init__.py").write_text("from . import agent\n", encoding="utf-8")
    (agent / "agent.py").write_text(AGENT, encoding="utf-8")
    app = get_fast_api_app(agents_dir=str(folder / "agents"), web=False)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    async with anyio.create_task_group() as tasks, httpx.AsyncClient(base_url=url) as http:
        tasks.start_soon(server.serve, [listener])
        with anyio.fail_after(30):
            while not server.started:
                await anyio.sleep(0.01)
        service = WithFramework()
        service.framework = http
        yield service
        server.should_exit = True


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("add a title", "已完成：标题“城市之梦” 🎬"),
        ("partial please", "All done."),
        ("silent please", '+ title "Hi" 0-3 s'),
        ("crash please", '+ title "Hi" 0-3 s'),
    ],
)
async def test_a_real_server_is_heard(tmp_path, words, reply):
    async with framework(tmp_path) as service, service.room(tmp_path) as room:
        edited = await edit(room, words)

    assert (edited.status, edited.reply, len(service.messages)) == ("done", reply, 1)


@pytest.mark.parametrize("after", [0, 1, 200, 700])
async def test_a_real_server_whose_stream_is_cut_is_settled(tmp_path, after):
    async with framework(tmp_path) as service, service.room(tmp_path) as room:
        service.faults = on("message", cut(after))
        edited = await edit(room, "add a title")

    assert (edited.status, len(service.messages)) == ("done", 1)
    assert '+ title "Hi" 0-3 s' in edited.changes
