"""Where a public backend may send us: never into the network around this machine."""

import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import ip_address

import anyio
import httpx

from cutroom.domain.addresses import is_public
from cutroom.errors import BackendUnreachable

Resolver = Callable[[str], Awaitable[Sequence[str]]]


async def resolve(host: str) -> Sequence[str]:
    """Return every address of a name; none where it has none, or a proxy knows them alone."""
    try:
        found = await anyio.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return [str(entry[4][0]) for entry in found]


class Guard:
    """Looks at each request, redirected ones too, before it leaves."""

    def __init__(self, base: httpx.URL, resolver: Resolver = resolve) -> None:
        self._base = base.host
        self._resolve = resolver
        self._is_needed: bool | None = None

    async def __call__(self, request: httpx.Request) -> None:
        """Raise BackendUnreachable where a public backend's address leads to a private network."""
        host = request.url.host
        if host == self._base:
            return
        if self._is_needed is None:
            # Whoever has a backend in a network of their own keeps its files there, too.
            self._is_needed = not await self._is_private(self._base)
        if self._is_needed and await self._is_private(host):
            raise BackendUnreachable(
                "The backend's address of the file leads to a private network."
            )

    async def _is_private(self, host: str) -> bool:
        found = [text.partition("%")[0] for text in await self._resolve(host)]
        return not all(is_public(ip_address(text)) for text in found)
