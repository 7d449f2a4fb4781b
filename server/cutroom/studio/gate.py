"""Who may use the studio: whoever holds the link, once, from this machine's own pages."""

import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie

from starlette.requests import Request

NAMES = ("127.0.0.1", "localhost")


@dataclass
class Gate:
    """One studio's secrets. The link's token opens once; the key it gives is for scripts, the
    cookie for what a player or a download asks for by itself: films, and nothing else."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _key: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _films: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _used: bool = False

    @property
    def link(self) -> str:
        """The address to open; the token stands in the fragment, which is never sent."""
        return f"http://127.0.0.1:{self.port}/#{self.token}"

    @property
    def cookie(self) -> str:
        """The name of the films' cookie; ports of one machine share their cookies."""
        return f"cutroom_films_{self.port}"

    @property
    def films(self) -> str:
        """What the films' cookie holds."""
        return self._films

    def redeem(self, token: object) -> str | None:
        """Return the key for the link's token, the first time only."""
        if self._used or not isinstance(token, str) or not _same(token, self.token):
            return None
        self._used = True
        return self._key

    def is_at_home(self, request: Request) -> bool:
        """Say whether a request names us as its host and comes from none but our own pages."""
        homes = [f"{name}:{self.port}" for name in NAMES]
        if request.headers.getlist("host") not in [[home] for home in homes]:
            return False
        origin = request.headers.get("origin")
        if origin is not None:
            return origin == f"http://{request.headers['host']}"
        return request.method in ("GET", "HEAD")

    def has_key(self, request: Request) -> bool:
        """Say whether a request carries the key."""
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        return scheme.lower() == "bearer" and _same(key, self._key)

    def has_cookie(self, request: Request) -> bool:
        """Say whether a request carries the films' cookie."""
        try:
            found = SimpleCookie(request.headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            return False
        return found is not None and _same(found.value, self._films)


def _same(given: str, known: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "replace"), known.encode())
