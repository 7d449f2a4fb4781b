"""The backend as typed calls: one method per endpoint of the protocol."""

import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import httpx

from cutroom.client import answers, downloads
from cutroom.client.answers import (
    Balance,
    BatchFilm,
    FilmDraft,
    OpenedSession,
    Picture,
    RenderStatus,
    SessionState,
    UploadAnswer,
)
from cutroom.client.credentials import Credentials
from cutroom.client.dispatch import Call, Dispatcher
from cutroom.client.grants import Grant
from cutroom.client.guarding import Guard, Resolver, resolve
from cutroom.client.headers import Attribution
from cutroom.client.policy import Kind
from cutroom.client.stream import open_events
from cutroom.client.uploads import FilePart, Sent
from cutroom.domain.clock import Clock
from cutroom.errors import (
    BackendError,
    ClientIdMissing,
    CutroomError,
    EngineError,
    FileError,
    LinkError,
)
from cutroom.protocol import paths
from cutroom.protocol.envelope import unwrap
from cutroom.protocol.events import Event

UPLOAD_READ_S = 300.0
POLL_READ_S = 60.0
CLAIM_READ_S = 5.0
OUTLINES_READ_S = 300.0
"""Long footage is decoded once before its sound can be drawn."""
HOSTED_WEB = "https://nemovideo.com"


class BackendClient:
    """One backend, hosted or embedded, over one connection pool.

    `ours` says whether the backend understands the embedded one's additions; None asks it.
    """

    def __init__(
        self,
        base_url: str,
        *,
        credentials: Credentials,
        attribution: Attribution,
        clock: Clock,
        ours: bool | None = None,
        rate_limit_wait_s: float = 30.0,
        edit_timeout_s: float = 900.0,
        silence_timeout_s: float = 600.0,
        web_url: str = HOSTED_WEB,
        stream_time: Callable[[], float] = monotonic,
        transport: httpx.AsyncBaseTransport | None = None,
        resolver: Resolver | None = None,
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._ours = ours
        self._edit_timeout_s = edit_timeout_s
        self._silence_timeout_s = silence_timeout_s
        self._web_url = web_url.rstrip("/")
        self._stream_time = stream_time
        self._clock = clock
        # The environment's proxies must not stand between us and a backend on loopback.
        local = urlsplit(base_url).hostname in ("127.0.0.1", "localhost", "::1")
        resolver = resolver or (None if local or transport is not None else resolve)
        guards = [Guard(httpx.URL(self._base_url), resolver)] if resolver else []
        self._http = httpx.AsyncClient(
            base_url=self._base_url,
            transport=transport,
            trust_env=not local,
            event_hooks={"request": guards},
        )
        self._dispatch = Dispatcher(
            self._http,
            attribution=attribution,
            clock=clock,
            rate_limit_wait_s=rate_limit_wait_s,
            web_url=self._web_url,
        )
        self._credentials = credentials
        credentials.fetch_with(self._fetch_token, backend=self._base_url, clock=clock)
        self._dispatch.credentials = credentials

    def __repr__(self) -> str:
        """Show whom we talk to and nothing that is secret."""
        return f"BackendClient({self._base_url!r})"

    async def __aenter__(self) -> "BackendClient":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections."""
        await self._http.aclose()

    def explained(self, refusal: BackendError) -> BackendError:
        """Return a refusal that came inside a stream with the hint that fits this account."""
        self._dispatch.explain(refusal)
        return refusal

    async def is_ours(self) -> bool:
        """Say whether the backend understands the embedded one's additions."""
        if self._ours is None:
            call = Call(Kind.READ, "GET", paths.HEALTH, anonymous=True)
            try:
                body = unwrap(await self._dispatch.ask(call))
            except LinkError:
                raise
            except CutroomError:
                body = None
            self._ours = isinstance(body, Mapping) and "cutroom" in str(body).lower()
        return self._ours

    async def _fetch_token(self, client_id: str) -> Grant:
        try:
            return await self._ask_token(client_id)
        except ClientIdMissing:
            return await self._ask_token(await self._credentials.new_client_id())

    async def _ask_token(self, client_id: str) -> Grant:
        headers = {paths.CLIENT_ID: client_id}
        call = Call(Kind.TOKEN, "POST", paths.ANONYMOUS_TOKEN, headers=headers, anonymous=True)
        return answers.read_token(unwrap(await self._dispatch.ask(call)), self._clock.now())

    async def create_session(self, name: str, language: str | None = None) -> OpenedSession:
        """Open a session with an empty draft."""
        body = {"task_name": name} | ({"language": language} if language else {})
        call = Call(Kind.SESSION, "POST", paths.CREATE_SESSION, body=body)
        opened = answers.read_session(unwrap(await self._dispatch.ask(call)))
        await self._credentials.learn(opened.user_id)
        return opened

    async def fetch_task_link(self, task_id: str, session_id: str) -> str | None:
        """Return the web page of a task, or None where the backend gives no such link.

        The page opens with a token that can do nothing but that; ours never stands in it.
        """
        if not task_id or await self.is_ours():
            return None
        call = Call(
            Kind.CLAIM,
            "POST",
            paths.CLAIM_TOKEN,
            body={"task_id": task_id, "session_id": session_id},
            read_s=CLAIM_READ_S,
            tries=1,
        )
        try:
            claim = answers.read_claim(unwrap(await self._dispatch.ask(call)))
        except CutroomError:
            return None
        if not claim or claim.startswith("nmv_") or claim == await self._credentials.token():
            return None
        return f"{self._web_url}/workspace/claim?ct={quote(claim, safe='')}"

    @asynccontextmanager
    async def send_message(
        self,
        session_id: str,
        text: str,
        *,
        operations: Sequence[Mapping[str, Any]] | None = None,
    ) -> AsyncIterator[AsyncGenerator[Event, None]]:
        """Send words, with operations beside them where the backend is ours; offer its events.

        Nothing is sent a second time once the backend may have begun.
        """
        part: dict[str, Any] = {"text": text}
        if operations is not None:
            part["partMetadata"] = {paths.OPERATIONS_METADATA: list(operations)}
        body = {
            "app_name": paths.APP,
            "user_id": paths.USER,
            "session_id": session_id,
            "new_message": {"parts": [part]},
        }
        call = Call(
            Kind.MESSAGE,
            "POST",
            paths.RUN_SSE,
            body=body,
            headers={"Accept": "text/event-stream", "Cache-Control": "no-store"},
            read_s=self._silence_timeout_s,
        )
        response = await self._dispatch.open(call)
        try:
            async with open_events(
                response,
                silence_s=self._silence_timeout_s,
                overall_s=self._edit_timeout_s,
                now=self._stream_time,
                token=await self._credentials.token(),
            ) as events:
                yield events
        finally:
            await response.aclose()

    async def upload_file(
        self, session_id: str, path: Path, *, name: str, sent: Sent | None = None
    ) -> UploadAnswer:
        """Send one file under a name of our choice; the path must have been checked."""
        part = FilePart(path, name, path.stat().st_size, sent)
        call = Call(
            Kind.UPLOAD,
            "POST",
            paths.UPLOAD.format(session_id=session_id),
            content=part.blocks,
            headers=part.headers(),
            read_s=UPLOAD_READ_S,
        )
        return answers.read_upload(unwrap(await self._dispatch.ask(call)))

    async def upload_urls(self, session_id: str, urls: Sequence[str]) -> UploadAnswer:
        """Have the backend fetch media from addresses."""
        call = Call(
            Kind.UPLOAD,
            "POST",
            paths.UPLOAD.format(session_id=session_id),
            body={"urls": list(urls), "source_type": "url"},
            read_s=UPLOAD_READ_S,
        )
        return answers.read_upload(unwrap(await self._dispatch.ask(call)))

    async def fetch_credits(self) -> Balance:
        """Return the account's balance."""
        call = Call(Kind.READ, "GET", paths.CREDITS)
        return answers.read_balance(unwrap(await self._dispatch.ask(call)))

    async def fetch_state(self, session_id: str, *, since: str | None = None) -> SessionState:
        """Return the session's draft and media as they stand.

        Our own backend adds an earlier draft: `since` is a version's number, or "last".
        """
        call = Call(
            Kind.READ,
            "GET",
            paths.STATE.format(session_id=session_id),
            params={"since": since} if since and await self.is_ours() else {},
        )
        body, text = await self._dispatch.ask_text(call)
        state = answers.read_state(unwrap(body), text)
        await self._credentials.learn(state.user_id)
        return state

    async def fetch_preview(
        self,
        session_id: str,
        *,
        kind: str,
        at: Sequence[float] | None = None,
        max_side: int | None = None,
        versions: Sequence[int] = (),
    ) -> tuple[Picture, ...]:
        """Return pictures of the draft at instants in seconds, `max_side` pixels at most.

        `versions` are the two that kind `before_after` shows.
        """
        call = Call(
            Kind.READ,
            "POST",
            paths.PREVIEW.format(session_id=session_id),
            body={"kind": kind}
            | ({"at": list(at)} if at else {})
            | ({"max_side": max_side} if max_side else {})
            | ({"versions": list(versions)} if versions else {}),
        )
        return answers.read_pictures(unwrap(await self._dispatch.ask(call)))

    async def fetch_outlines(self, session_id: str) -> dict[str, list[int]]:
        """Return how loud each track is along the film, by its name."""
        path = paths.PREVIEW.format(session_id=session_id)
        call = Call(Kind.READ, "POST", path, body={"kind": "outlines"}, read_s=OUTLINES_READ_S)
        return answers.read_outlines(unwrap(await self._dispatch.ask(call)))

    async def fetch_films(
        self, session_id: str, batch: Mapping[str, Any], version: int
    ) -> tuple[BatchFilm, ...]:
        """Return the films that a batch makes of a version."""
        return answers.read_films(await self._ask_films(session_id, batch, version, {}))

    async def fetch_film(
        self, session_id: str, batch: Mapping[str, Any], version: int, number: int, language: str
    ) -> FilmDraft:
        """Return the draft of a batch's film by its number (from 1); refusals in a language."""
        more = {"film": number, "language": language}
        body = await self._ask_films(session_id, batch, version, more)
        return answers.read_film_draft(body)

    async def _ask_films(
        self, session_id: str, batch: Mapping[str, Any], version: int, more: Mapping[str, Any]
    ) -> object:
        call = Call(
            Kind.READ,
            "POST",
            paths.FILMS.format(session_id=session_id),
            body={"batch": dict(batch), "version": version, **more},
            read_s=OUTLINES_READ_S,
        )
        return unwrap(await self._dispatch.ask(call))

    async def start_render(
        self,
        render_id: str,
        session_id: str,
        draft: Mapping[str, Any],
        output: Mapping[str, Any],
        *,
        draft_text: str = "",
    ) -> RenderStatus:
        """Start a render under an id of our choice; the draft is sent as it was received.

        With `draft_text`, the draft as JSON text, it goes out byte for byte.
        """
        text = draft_text or json.dumps(draft, ensure_ascii=False)
        known = json.dumps({"id": render_id, "sessionId": session_id}, ensure_ascii=False)
        shape = json.dumps(dict(output), ensure_ascii=False)
        body = f'{known[:-1]}, "draft": {text}, "output": {shape}}}'
        call = Call(Kind.RENDER, "POST", paths.RENDER, text=body)
        return answers.read_render(await self._dispatch.ask(call))

    async def poll_render(self, render_id: str, *, wait_s: float | None = None) -> RenderStatus:
        """Return how a render stands; our own backend may wait for news up to `wait_s`."""
        call = Call(
            Kind.READ,
            "GET",
            paths.RENDER_STATUS.format(render_id=render_id),
            params={"wait_s": f"{wait_s:g}"} if wait_s else {},
            read_s=POLL_READ_S,
        )
        return answers.read_render(await self._dispatch.ask(call))

    async def cancel_render(self, render_id: str) -> None:
        """Stop a render."""
        path = paths.RENDER_CANCEL.format(render_id=render_id)
        await self._dispatch.ask(Call(Kind.CANCEL, "POST", path))

    async def download(
        self, url: str, target: Path, *, render_id: str, expected: int | None = None
    ) -> Path:
        """Stream a finished file to disk and return the path it got.

        The token goes to the backend's own host only. An address that fails is replaced
        by the render's download endpoint once.
        """
        own = paths.RENDER_DOWNLOAD.format(render_id=render_id)
        try:
            return await self._download(url or own, target, expected)
        except (FileError, EngineError):
            raise
        except CutroomError:
            if not url or url.endswith(own):
                raise
            return await self._download(own, target, expected)

    async def _download(self, url: str, target: Path, expected: int | None) -> Path:
        address = urljoin(self._base_url + "/", url)
        foreign = urlsplit(address)[:2] != urlsplit(self._base_url)[:2]

        async def ask(headers: Mapping[str, str]) -> httpx.Response:
            call = Call(Kind.READ, "GET", address, headers=headers, anonymous=foreign, follows=True)
            return await self._dispatch.open(call)

        return await downloads.save(ask, target, clock=self._clock, expected=expected)
