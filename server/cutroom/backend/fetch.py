"""Media by URL: public addresses only, checked before every connection, with limits.

A name is resolved once, every address it has is checked, and the connection goes to one
of those very addresses, so that a second answer of the name server cannot lead inside.
"""

import re
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import unquote, urljoin, urlsplit

import anyio
import httpx

from cutroom.domain.addresses import is_public
from cutroom.errors import (
    CutroomError,
    FileMissing,
    FileNotAllowed,
    FileTooLarge,
    UnsupportedMedia,
)

MAX_REDIRECTS = 5
CONNECT_S = 10.0
SILENCE_S = 30.0
"""The longest pause between two blocks."""
BLOCK_BYTES = 1 << 18
DEFAULT_MAX_BYTES = 4_000_000_000
"""The size limit where the settings name none."""

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
Write = Callable[[bytes], Awaitable[None]]

BY_HAND = "Download the file and upload its path instead."
PAGE_TYPES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What arrived, apart from the bytes."""

    name: str
    """A file name, from the answer's headers or the address; may lack an ending."""
    size: int
    """Bytes."""


async def resolve(host: str, port: int) -> Sequence[str]:
    """Return every address of a name, as the system knows them."""
    found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Fetcher:
    """Fetches one file at a time over http or https."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        resolver: Resolver = resolve,
        total_s: float = 280.0,
        verify: bool = True,
    ) -> None:
        self._allow_private = allow_private
        self._resolver = resolver
        self._total_s = total_s
        self._verify = verify

    async def fetch(self, url: str, write: Write, *, max_bytes: int | None = None) -> Fetched:
        """Hand the bytes behind `url` to `write`, block by block.

        Raises FileNotAllowed for addresses that are not public, FileTooLarge beyond
        `max_bytes`, FileMissing when nothing comes, UnsupportedMedia for web pages.
        """
        limit = DEFAULT_MAX_BYTES if max_bytes is None else max_bytes
        # trust_env stays off: a proxy from the environment would resolve names unchecked.
        options = httpx.Timeout(SILENCE_S, connect=CONNECT_S)
        try:
            with anyio.fail_after(self._total_s):
                async with httpx.AsyncClient(
                    timeout=options, trust_env=False, verify=self._verify, http2=False
                ) as client:
                    return await self._follow(client, url, write, limit)
        except TimeoutError:
            raise FileMissing(
                f"{_shown(url)} did not arrive within {self._total_s:g} seconds.", hint=BY_HAND
            ) from None
        except httpx.HTTPError as error:
            raise FileMissing(
                f"{_shown(url)} could not be read: {_reason(error)}.",
                hint="Check the address, or upload the file itself.",
            ) from error

    async def _follow(
        self, client: httpx.AsyncClient, url: str, write: Write, limit: int
    ) -> Fetched:
        for _ in range(MAX_REDIRECTS + 1):
            answer = await self._open(client, url)
            try:
                if answer.is_redirect and "location" in answer.headers:
                    url = urljoin(url, answer.headers["location"])
                    continue
                return await _receive(answer, url, write, limit)
            finally:
                await answer.aclose()
        raise FileMissing(
            f"{_shown(url)} is redirected more than {MAX_REDIRECTS} times.", hint=BY_HAND
        )

    async def _open(self, client: httpx.AsyncClient, url: str) -> httpx.Response:
        host, port, scheme = _checked(url)
        failure: httpx.TransportError | None = None
        for address in await self._addresses(host, port, url):
            request = _pinned(client, url, host, address, scheme)
            try:
                return await client.send(request, stream=True)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure or httpx.ConnectError("no address")

    async def _addresses(self, host: str, port: int, url: str) -> Sequence[str]:
        try:
            found = [ip_address(text.split("%")[0]) for text in await self._resolver(host, port)]
        except (OSError, UnicodeError, ValueError):
            found = []
        if not found:
            raise FileMissing(
                f"The address {_shown(url)} does not exist.", hint="Check the address."
            )
        if not self._allow_private and not all(map(is_public, found)):
            raise FileNotAllowed(
                f"{host} leads to a private network; only public addresses are fetched.",
                hint=BY_HAND,
            )
        return [str(address) for address in found]


def _checked(url: str) -> tuple[str, int, str]:
    """Return host, port and scheme of an address that may be asked."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    if parts.scheme not in ("http", "https"):
        raise FileNotAllowed(
            f"{_shown(url)} is not an http or https address.", hint="Upload a path or a web URL."
        )
    if not host:
        raise FileMissing("The address names no server.", hint="Check the address.")
    if parts.username is not None or parts.password is not None:
        raise FileNotAllowed("Addresses with a password in them are not fetched.", hint=BY_HAND)
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        raise FileMissing("The address names no server.", hint="Check the address.") from None
    return ascii_host, port or (443 if parts.scheme == "https" else 80), parts.scheme


def _pinned(
    client: httpx.AsyncClient, url: str, host: str, address: str, scheme: str
) -> httpx.Request:
    """Return a request that connects to `address` but speaks to `host`."""
    whole = httpx.URL(url)
    port = f":{whole.port}" if whole.port is not None else ""
    named = f"[{host}]" if ":" in host else host
    headers = {
        "Host": f"{named}{port}",
        "User-Agent": "cutroom",
        "Accept": "video/*, image/*, audio/*, */*;q=0.5",
        # A compressed answer could unfold to any size.
        "Accept-Encoding": "identity",
    }
    extensions = {"sni_hostname": host} if scheme == "https" else {}
    return client.build_request(
        "GET", whole.copy_with(host=address), headers=headers, extensions=extensions
    )


async def _receive(answer: httpx.Response, url: str, write: Write, limit: int) -> Fetched:
    refusal = _refusal(answer, url)
    if refusal is not None:
        raise refusal
    announced = answer.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > limit:
        raise _too_large(url, limit)
    size = 0
    async for block in answer.aiter_raw(BLOCK_BYTES):
        size += len(block)
        if size > limit:
            raise _too_large(url, limit)
        await write(block)
    return Fetched(_name(answer, url), size)


def _refusal(answer: httpx.Response, url: str) -> CutroomError | None:
    status = answer.status_code
    if status in (401, 403):
        return FileNotAllowed(f"{_shown(url)} is not open to the public.", hint=BY_HAND)
    if status != 200:
        return FileMissing(
            f"{_shown(url)} answers with HTTP status {status}.", hint="Check the address."
        )
    if answer.headers.get("content-type", "").split(";")[0].strip().lower() in PAGE_TYPES:
        return UnsupportedMedia(
            f"{_shown(url)} is a web page, not a media file.",
            hint="Use the address of the file itself, or upload the file.",
        )
    return None


def _too_large(url: str, limit: int) -> FileTooLarge:
    return FileTooLarge(f"{_shown(url)} is above the limit of {limit / 1_000_000:g} MB.")


def _name(answer: httpx.Response, url: str) -> str:
    given = answer.headers.get("content-disposition", "")
    extended = re.search(r"filename\*\s*=\s*(?:utf-8)?''([^;\s]+)", given, re.IGNORECASE)
    if extended:
        return unquote(extended[1])
    plain = re.search(r'filename\s*=\s*(?:"([^"]+)"|([^;\s]+))', given, re.IGNORECASE)
    if plain:
        return plain[1] or plain[2]
    return unquote(urlsplit(url).path.rsplit("/", 1)[-1])


def _shown(url: str) -> str:
    """Return an address without what may be secret in it."""
    try:
        parts = urlsplit(url)
        return f"{parts.hostname or ''}{parts.path}"[:200] or "The address"
    except ValueError:
        return "The address"


def _reason(error: httpx.HTTPError) -> str:
    match error:
        case httpx.TimeoutException():
            return "the server does not answer"
        case httpx.ConnectError():
            return "no connection could be made"
        case httpx.DecodingError() | httpx.ProtocolError():
            return "the answer broke off"
    return "the connection failed"
