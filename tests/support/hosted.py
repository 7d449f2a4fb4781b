"""A hosted service in memory: the documented endpoints, scripted turns, and a saboteur.

    service = Hosted(turns=[turn(text("Done."), add_title("Hi"))])
    service.faults += [on("message", cut(40))]
    async with service.room(tmp_path) as room:
        result = await edit(room, "add a title")

Every request is kept in `asked`, its body read, whatever became of it.
"""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import httpx

from cutroom.client.api import BackendClient
from cutroom.client.credentials import Credentials
from cutroom.client.headers import Attribution
from cutroom.protocol.events import Event, ToolCall, ToolResult, Words, encode_event, frame
from cutroom.workflow.results import EditResult, ExportResult
from cutroom.workflow.room import Room
from cutroom.workflow.settings import RoomSettings
from tests.support.clocks import HastyClock

TOKEN = "nmv_usr_the_persons_own_token"
BASE = "https://service.test"
PLACES = {
    "token": r"POST /api/auth/anonymous-token",
    "claim": r"POST /api/auth/claim-token",
    "session": r"POST /api/tasks/me/with-session/nemo_agent",
    "message": r"POST /run_sse",
    "upload": r"POST /api/upload-video/nemo_agent/me/[^/]+",
    "credits": r"GET /api/credits/balance/simple",
    "state": r"GET /api/state/nemo_agent/me/[^/]+/latest",
    "render": r"POST /api/render/proxy/lambda",
    "poll": r"GET /api/render/proxy/lambda/[^/]+",
    "cancel": r"POST /api/render/proxy/lambda/[^/]+/cancel",
    "fallback": r"GET /api/render/proxy/[^/]+/download",
    "file": r"GET /render-result/[^/]+",
}
Change = Callable[[dict[str, Any]], None]
CarryOut = Callable[[], Awaitable[httpx.Response]]
Act = Callable[[httpx.Request, CarryOut], Awaitable[httpx.Response]]


@dataclass
class Turn:
    """What one message leads to: the stream's bytes, and the change of the state."""

    stream: bytes
    change: Change | None = None


def said(*events: Event, at: float = 1.5) -> bytes:
    """Return events as the framework writes them, one after the other."""
    return b"".join(
        frame(encode_event([event], invocation="e-1", event_id=f"i{n}", at_s=at))
        for n, event in enumerate(events)
    )


def tool(name: str = "edit_multitrack", **response: Any) -> tuple[Event, Event]:
    """Return a tool's call and its answer."""
    return ToolCall(name, {}, "fc-1"), ToolResult(name, response or {"ok": True}, "fc-1")


def turn(*events: Event | str, change: Change | None = None) -> Turn:
    """Return a turn of events; strings are spoken."""
    spoken = (Words(event) if isinstance(event, str) else event for event in events)
    return Turn(said(*spoken), change)


def add_title(text: str, start: int = 0) -> Change:
    """Return a change that adds a title of three seconds; times in milliseconds."""

    def change(state: dict[str, Any]) -> None:
        segment = {"d": 3000, "start": start, "m": {"text": text}}
        tracks = state["draft"].setdefault("t", [])
        found = next((track for track in tracks if track["tt"] == 7), None)
        if found is None:
            tracks.append({"tt": 7, "sg": [segment]})
        else:
            found["sg"].append(segment)

    return change


def add_video(name: str, length: int = 10_000) -> Change:
    """Return a change that generates a video; the length is in milliseconds."""

    def change(state: dict[str, Any]) -> None:
        state["video_infos"].append(
            {"filename": name, "file_type": "video", "duration": length / 1000}
        )

    return change


@dataclass
class Fault:
    """The next request to a place meets this."""

    place: str
    act: Act


def on(place: str, act: Act, times: int = 1) -> list[Fault]:
    """Return faults for the next requests to a place."""
    assert place in PLACES
    return [Fault(place, act)] * times


def refuse(code: int, status: int = 200, message: str = "no", **headers: str) -> Act:
    """Refuse before anything acts."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        return httpx.Response(status, json={"code": code, "message": message}, headers=headers)

    return act


def answer(response: Callable[[], httpx.Response]) -> Act:
    """Answer something else, without acting."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        return response()

    return act


def unreachable() -> Act:
    """Let the request never arrive."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    return act


def lose(*, acts: bool = True) -> Act:
    """Break the connection before a byte of the answer."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        if acts:
            await carry_out()
        raise httpx.RemoteProtocolError("gone", request=request)

    return act


def cut(after: int, *, acts: bool = True, politely: bool = False) -> Act:
    """End the answer after so many bytes, with an error or as if that were all."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out() if acts else await _only_said(request, carry_out)
        body = (await response.aread())[:after]
        error = None if politely else httpx.RemoteProtocolError("gone", request=request)
        return _streamed(response, Body([body], error))

    return act


async def _only_said(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
    """Carry a turn out without its change: as a run that its client's leaving cancels."""
    request.extensions["aborts"] = True
    return await carry_out()


def split(size: int) -> Act:
    """Deliver the answer in blocks of so many bytes."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out()
        body = await response.aread()
        return _streamed(response, Body([body[i : i + size] for i in range(0, len(body), size)]))

    return act


def around(before: bytes = b"", after: bytes = b"", between: bytes = b"") -> Act:
    """Put other bytes before, after and between the events."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out()
        body = (await response.aread()).replace(b"\n\n", b"\n\n" + between)
        return _streamed(response, Body([before + body + after]))

    return act


def twice() -> Act:
    """Send every event two times."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out()
        events = (await response.aread()).split(b"\n\n")[:-1]
        return _streamed(response, Body([event + b"\n\n" for event in events for _ in range(2)]))

    return act


def stall(after: int = 0) -> Act:
    """Say no more after so many bytes, and never end."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out()
        return _streamed(response, Body([(await response.aread())[:after]], endless=True))

    return act


def hold(gate: anyio.Event) -> Act:
    """Answer only once the gate is open: the run is under way until then."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out()
        body = await response.aread()

        async def blocks() -> AsyncIterator[bytes]:
            await gate.wait()
            yield body

        return httpx.Response(200, headers=response.headers, content=blocks())

    return act


def beat(
    clock: "StreamClock", step_s: float, beats: Iterable[bytes], *, goes_on: bool = True
) -> Act:
    """Send signs of life, `step_s` apart on the stream's clock, before the answer."""

    async def act(request: httpx.Request, carry_out: CarryOut) -> httpx.Response:
        response = await carry_out()
        body = await response.aread() if goes_on else b""

        async def blocks() -> AsyncIterator[bytes]:
            for one in beats:
                clock.hands += step_s
                yield one
            yield body

        return httpx.Response(200, headers=response.headers, content=blocks())

    return act


class Body(httpx.AsyncByteStream):
    """A body in the given blocks, which may break or never end after the last."""

    def __init__(
        self, blocks: list[bytes], error: Exception | None = None, *, endless: bool = False
    ) -> None:
        self._blocks, self._error, self._endless = blocks, error, endless

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for block in self._blocks:
            yield block
        if self._endless:
            await anyio.sleep_forever()
        if self._error is not None:
            raise self._error


def _streamed(response: httpx.Response, body: Body) -> httpx.Response:
    kept = {"content-type": response.headers.get("content-type", "")}
    return httpx.Response(response.status_code, headers=kept, stream=body)


@dataclass
class StreamClock:
    """The clock on which streams are limited."""

    hands: float = 0.0

    def __call__(self) -> float:
        return self.hands


@dataclass
class Hosted(httpx.AsyncBaseTransport):
    """The service: give it turns and faults, then look at what it was asked."""

    turns: list[Turn] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    clock: HastyClock = field(default_factory=HastyClock)
    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[httpx.Request] = field(default_factory=list)
    polls: list[dict[str, Any]] = field(default_factory=list)
    """Answers to polls; without any, a render is completed at once."""
    film: bytes = b"film"
    claim: str = ""
    credits: list[int] = field(default_factory=lambda: [100])
    """Totals that the balance shows, the last one for good."""
    renders: list[dict[str, Any]] = field(default_factory=list)
    draft: str = '{"d": 10000, "t": [{"tt": 0, "sg": [{"d": 10000, "m": {"name": "beach"}}]}]}'
    """What sessions begin with, as JSON."""
    on_state: list[Change] = field(default_factory=list)
    """What happens to the state just before it is read, one for each reading."""

    def at(self, place: str) -> list[httpx.Request]:
        """Return what was asked of a place."""
        return [request for request in self.asked if _place(request) == place]

    @property
    def messages(self) -> list[str]:
        """The texts of all messages that reached the service or were lost on the way."""
        bodies = [json.loads(request.content) for request in self.at("message")]
        return [body["new_message"]["parts"][0]["text"] for body in bodies]

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.asked.append(request)
        place = _place(request)

        async def carry_out() -> httpx.Response:
            return getattr(self, f"_{place}")(request)

        fault = next((fault for fault in self.faults if fault.place == place), None)
        if fault is None:
            return await carry_out()
        # Not `remove`: equal faults are one object, and only one of them is over.
        del self.faults[next(n for n, known in enumerate(self.faults) if known is fault)]
        return await fault.act(request, carry_out)

    def _token(self, request: httpx.Request) -> httpx.Response:
        count = len(self.at("token"))
        return ok({"token": f"nmv_usr_anonymous_{count}", "user_id": "anon_7", "credits": 100})

    def _claim(self, request: httpx.Request) -> httpx.Response:
        if not self.claim:
            return httpx.Response(404, json={"detail": "Not Found"})
        return ok({"claim_token": self.claim, "expires_in": 604800})

    def _session(self, request: httpx.Request) -> httpx.Response:
        number = str(len(self.sessions) + 1)
        state = {"draft": json.loads(self.draft), "video_infos": [], "generated_media": []}
        self.sessions[number] = state
        return ok({"session_id": number, "task_id": f"task_{number}"})

    def _lost(self) -> httpx.Response:
        return httpx.Response(200, json={"code": 1002, "message": "session not found"})

    def _message(self, request: httpx.Request) -> httpx.Response:
        state = self.sessions.get(json.loads(request.content)["session_id"])
        if state is None:
            return self._lost()
        known = self.turns.pop(0) if self.turns else turn("Nothing to do.")
        if known.change is not None and not request.extensions.get("aborts"):
            known.change(state)
        kind = {"content-type": "text/event-stream; charset=utf-8"}
        return httpx.Response(200, headers=kind, content=known.stream)

    def _upload(self, request: httpx.Request) -> httpx.Response:
        state = self.sessions.get(request.url.path.rsplit("/", 1)[1])
        if state is None:
            return self._lost()
        if request.headers["content-type"].startswith("application/json"):
            names = [url.rsplit("/", 1)[1] for url in json.loads(request.content)["urls"]]
        else:
            names = [name.decode() for name in re.findall(rb'filename="([^"]*)"', request.content)]
        files = [
            {"filename": name, "file_type": "image", "cdn_url": f"https://cdn.test/{name}"}
            for name in names
        ]
        state["video_infos"] += files
        return ok({"files": files, "session_state_applied": True})

    def _credits(self, request: httpx.Request) -> httpx.Response:
        total = self.credits.pop(0) if len(self.credits) > 1 else self.credits[0]
        return ok({"available": total - 10, "frozen": 10, "total": total})

    def _state(self, request: httpx.Request) -> httpx.Response:
        session_id = request.url.path.split("/")[-2]
        state = self.sessions.get(session_id)
        if state is None:
            return self._lost()
        if self.on_state:
            self.on_state.pop(0)(state)
        return ok({"session_id": session_id, "task_id": f"task_{session_id}", "state": state})

    def _render(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        self.renders.append(body)
        answered = {"id": body["id"], "status": "pending", "progress": 5}
        return httpx.Response(200, json={"success": True, "data": answered})

    def _poll(self, request: httpx.Request) -> httpx.Response:
        render_id = request.url.path.rsplit("/", 1)[1]
        url = f"{BASE}/render-result/{render_id}.mp4"
        done = {"status": "completed", "progress": 100, "output": {"url": url}}
        return httpx.Response(200, json=self.polls.pop(0) if self.polls else done)

    def _cancel(self, request: httpx.Request) -> httpx.Response:
        return ok({})

    def _fallback(self, request: httpx.Request) -> httpx.Response:
        return self._file(request)

    def _file(self, request: httpx.Request) -> httpx.Response:
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
        if asked is None:
            return httpx.Response(200, content=self.film)
        start = int(asked.group(1))
        span = f"bytes {start}-{len(self.film) - 1}/{len(self.film)}"
        return httpx.Response(206, headers={"content-range": span}, content=self.film[start:])

    def client(self, *, token: str | None = TOKEN, **options: Any) -> BackendClient:
        """Return a client of the service."""
        known = {"credentials": Credentials(token=token, client_id="client-1"), **options}
        return BackendClient(
            BASE,
            attribution=Attribution("a-skill", "1.2.3", "cursor"),
            clock=self.clock,
            ours=False,
            transport=self,
            **known,
        )

    @asynccontextmanager
    async def room(
        self, folder: Path, *, client: BackendClient | None = None, **settings: Any
    ) -> AsyncIterator[Room]:
        """Open a room whose home and allowed folder lie in `folder`."""
        known = client or self.client()
        inspect = settings.pop("inspect", None)

        async def connect() -> BackendClient:
            return known

        wanted: Mapping[str, Any] = {
            "backend": "nemo",
            "home": folder / "home",
            "allowed_dirs": (folder,),
            **settings,
        }
        room = Room(
            connect=connect, clock=self.clock, settings=RoomSettings(**wanted), inspect=inspect
        )
        async with known, room:
            yield room


def ok(payload: object) -> httpx.Response:
    """Return the documented envelope."""
    return httpx.Response(200, json={"code": 0, "data": payload})


def _place(request: httpx.Request) -> str:
    line = f"{request.method} {request.url.path}"
    return next((name for name, path in PLACES.items() if re.fullmatch(path, line)), line)


async def edit(room: Room, message: str, **options: Any) -> EditResult:
    """Send a message and ask until the answer is there, however fast the clock runs."""
    result = await room.send_edit(message=message, **options)
    while result.status == "working":
        result = await room.get_job(result.job_id)
    return result


async def film(room: Room, message: str) -> ExportResult:
    """Send a message that ends with an export and wait until the file is there."""
    result: Any = await room.send_edit(message=message)
    while isinstance(result, EditResult) and result.export is None:
        result = await room.get_job(result.job_id or "")
    job_id = result.export.job_id if isinstance(result, EditResult) else result.job_id
    while not isinstance(result, ExportResult) or result.status in ("pending", "processing"):
        result = await room.get_job(job_id)
    return result


async def export(room: Room, **options: Any) -> ExportResult:
    """Export and ask until the file is there."""
    result: Any = await room.export(**options)
    while result.status in ("pending", "processing"):
        result = await room.get_job(result.job_id)
    return result
