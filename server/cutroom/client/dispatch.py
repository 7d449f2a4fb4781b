"""Send a request, decode the answer, cure what can be cured, repeat what may be repeated."""

import json
import random
from collections.abc import AsyncIterable, Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import httpx

from cutroom.client.credentials import Credentials
from cutroom.client.explaining import explain
from cutroom.client.headers import Attribution, bearer
from cutroom.client.policy import (
    MOST_TRIES,
    Cure,
    Failure,
    Kind,
    backoff_s,
    cure_for,
    may_repeat,
    rate_limit_wait_s,
)
from cutroom.domain.clock import Clock
from cutroom.errors import (
    BackendError,
    BackendFault,
    BackendSilent,
    BackendUnreachable,
    CutroomError,
    LinkError,
    ProtocolError,
    RateLimited,
    StreamCut,
)
from cutroom.protocol.envelope import decode_refusal
from cutroom.protocol.paths import CLIENT_ID

CONNECT_S = 10.0
READ_S = 60.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Call:
    """One request, as often as it must be sent."""

    kind: Kind
    method: str
    path: str
    """A path of the backend, or an absolute URL."""
    body: Mapping[str, Any] | None = None
    text: str | None = None
    """A JSON body that is already written."""
    params: Mapping[str, str] = field(default_factory=dict)
    content: Callable[[], AsyncIterable[bytes]] | None = None
    """Makes the body anew for every try."""
    headers: Mapping[str, str] = field(default_factory=dict)
    read_s: float | None = READ_S
    anonymous: bool = False
    """Carries no token: asks for one, or goes to a foreign host."""
    tries: int = MOST_TRIES
    follows: bool = False
    """Goes where a redirect leads; the token goes to no other host."""


class Dispatcher:
    """Executes calls on one HTTP connection pool."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        attribution: Attribution,
        clock: Clock,
        rate_limit_wait_s: float,
        web_url: str,
    ) -> None:
        self._http = http
        self._attribution = attribution
        self._clock = clock
        self._rate_limit_wait_s = rate_limit_wait_s
        self._web_url = web_url
        self.credentials: Credentials | None = None

    async def ask(self, call: Call) -> Any:
        """Return the answer's JSON body; refusals and failures are raised as errors."""
        return (await self._run(call, self._read_body))[0]

    async def ask_text(self, call: Call) -> tuple[Any, str]:
        """Return the answer's JSON body, read and as it was written."""
        return await self._run(call, self._read_body)

    async def open(self, call: Call) -> httpx.Response:
        """Return a response whose bytes have not been read yet; the caller closes it.

        A refusal that comes in place of the bytes is raised, whatever its status.
        """
        return await self._run(call, self._accept_stream)

    async def _run(self, call: Call, receive: Callable[[httpx.Response], Awaitable[T]]) -> T:
        spent: set[Cure] = set()
        tries = 0
        while True:
            token = await self._token(call)
            tries += 1
            try:
                return await self._try(call, token, receive)
            except BackendFault as fault:
                if not self._may_repeat(call, Failure.FAULT, tries):
                    self.explain(fault, token)
                    raise
            except BackendError as refusal:
                cure = cure_for(refusal, spent)
                cured = None if cure is None else await self._cured(cure, call, token, refusal)
                if cure is None or cured is None:
                    self.explain(refusal, token)
                    raise
                spent.add(cure)
                call, tries = cured, 0
                continue
            except httpx.TransportError as error:
                failure = _failure(error)
                if not self._may_repeat(call, failure, tries):
                    raise _link_error(failure) from None
            await self._clock.sleep(backoff_s(tries, random.random()))  # noqa: S311 - jitter

    def _may_repeat(self, call: Call, failure: Failure, tries: int) -> bool:
        return tries < call.tries and may_repeat(call.kind, failure, tries)

    def explain(self, refusal: BackendError, token: str = "") -> None:
        """Give a refusal the hint that fits whoever asks."""
        explain(
            refusal,
            credentials=self.credentials,
            sent=self._attribution.headers(),
            token=token,
            web_url=self._web_url,
        )

    async def _try(
        self, call: Call, token: str, receive: Callable[[httpx.Response], Awaitable[T]]
    ) -> T:
        request = self._request(call, token)
        response = await self._http.send(request, stream=True, follow_redirects=call.follows)
        try:
            return await receive(response)
        except BaseException:
            await response.aclose()
            raise

    def _request(self, call: Call, token: str) -> httpx.Request:
        headers = self._headers(call, token)
        if call.text is not None:
            headers["Content-Type"] = "application/json"
        return self._http.build_request(
            call.method,
            call.path,
            json=call.body,
            params=dict(call.params) or None,
            content=call.content() if call.content else call.text,
            headers=headers,
            timeout=httpx.Timeout(CONNECT_S, read=call.read_s, write=READ_S, pool=None),
        )

    def _headers(self, call: Call, token: str) -> dict[str, str]:
        own = bearer(token) if token else {}
        return {**self._attribution.headers(), **call.headers, **own}

    async def _token(self, call: Call) -> str:
        if call.anonymous or self.credentials is None:
            return ""
        return await self.credentials.token()

    async def _cured(
        self, cure: Cure, call: Call, token: str, refusal: BackendError
    ) -> Call | None:
        """Repair what the refusal named; None when there is nothing to repair."""
        if cure is Cure.WAIT:
            asked = refusal.retry_after_s if isinstance(refusal, RateLimited) else None
            await self._clock.sleep(rate_limit_wait_s(asked, self._rate_limit_wait_s))
            return call
        if call.anonymous or self.credentials is None:
            # The token request brings its own client id: api.py asks again with another.
            return None
        if cure is Cure.NEW_CLIENT_ID:
            own = {CLIENT_ID: await self.credentials.client_id()}
            return (
                None
                if CLIENT_ID in call.headers
                else replace(call, headers={**call.headers, **own})
            )
        return call if await self.credentials.renew(token) else None

    async def _read_body(self, response: httpx.Response) -> tuple[Any, str]:
        content = await response.aread()
        body = _decoded(content)
        self._refuse(response, body)
        if body is None:
            raise ProtocolError("The backend's answer is no JSON.")
        return body, content.decode("utf-8", "replace")

    async def _accept_stream(self, response: httpx.Response) -> httpx.Response:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if response.status_code < 400 and kind != "application/json":
            return response
        self._refuse(response, _decoded(await response.aread()))
        raise ProtocolError("The backend answered with JSON where bytes were expected.")

    def _refuse(self, response: httpx.Response, body: object) -> None:
        refusal: CutroomError | None = decode_refusal(
            response.status_code, body, retry_after_s=self._retry_after_s(response)
        )
        if refusal is not None:
            raise refusal

    def _retry_after_s(self, response: httpx.Response) -> float | None:
        text = response.headers.get("retry-after", "").strip()
        if not text:
            return None
        with suppress(ValueError):
            return float(text)
        with suppress(ValueError, TypeError):
            return parsedate_to_datetime(text).timestamp() - self._clock.now()
        return None


def _decoded(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None


def _failure(error: httpx.TransportError) -> Failure:
    if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        return Failure.CONNECT
    if isinstance(error, httpx.TimeoutException):
        return Failure.TIMEOUT
    return Failure.CUT


def _link_error(failure: Failure) -> LinkError:
    if failure is Failure.CONNECT:
        return BackendUnreachable("The backend cannot be reached.")
    if failure is Failure.TIMEOUT:
        return BackendSilent("The backend did not answer in time.")
    return StreamCut("The connection to the backend broke before its answer was whole.")
