"""Clients whose other end is a script: a list of answers, and what was asked."""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field

import httpx

from cutroom.client.api import BackendClient
from cutroom.client.credentials import Credentials
from cutroom.client.headers import Attribution
from tests.support.clocks import HastyClock

Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]
SECRET = "nmv_usr_secret_of_the_test"


class Blocks(httpx.AsyncByteStream):
    """A body that arrives in the given pieces, and may break after the last."""

    def __init__(self, blocks: Iterable[bytes], error: Exception | None = None) -> None:
        self._blocks = list(blocks)
        self._error = error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for block in self._blocks:
            yield block
        if self._error is not None:
            raise self._error


@dataclass
class Wire:
    """Answers requests from a list and remembers them."""

    answers: list[Answer]
    asked: list[httpx.Request] = field(default_factory=list)
    clock: HastyClock = field(default_factory=HastyClock)

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        await request.aread()
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    def client(self, *, token: str | None = SECRET, **options) -> BackendClient:
        known = {"credentials": Credentials(token=token, client_id="client-1"), "ours": False}
        return BackendClient(
            "http://backend.test",
            attribution=Attribution("a-skill", "1.2.3", "cursor"),
            clock=self.clock,
            transport=httpx.MockTransport(self),
            **{**known, **options},
        )


def events(*blocks: bytes, error: Exception | None = None) -> httpx.Response:
    """Return an event stream."""
    return httpx.Response(
        200, headers={"content-type": "text/event-stream"}, stream=Blocks(blocks, error)
    )


def said(payload: object, *, status: int = 200, code: int = 0, **headers: str) -> httpx.Response:
    """Return the documented envelope around a payload."""
    return httpx.Response(status, json={"code": code, "data": payload}, headers=headers)


def refused(code: int, *, status: int = 200, message: str = "no", **headers: str) -> httpx.Response:
    """Return a refusal."""
    return httpx.Response(status, json={"code": code, "message": message}, headers=headers)
