"""Tokens of an authorization server: JSON Web Tokens that were made out for this one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import anyio
import anyio.to_thread
import jwt
from jwt import PyJWK, PyJWKClient, PyJWKSet
from mcp.server.auth.provider import AccessToken

from cutroom.domain.clock import Clock
from cutroom.errors import ConfigError
from cutroom.face.web.principals import access

ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
)  # fmt: skip
"""Signatures with a public key; a shared secret would let this server make tokens itself."""
LEEWAY_S = 30
FETCH_S = 5
FRESH_S = 3600.0
"""Keys of an address are fetched again after this."""
PAUSE_S = 30.0
"""A key that nobody knows makes us look for new ones this often at most."""
LONGEST = 16_384
"""Characters of a token that is looked at."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """The authorization server that is trusted, and what its tokens must be made out for."""

    url: str
    audience: str
    keys: str
    """Where its public keys stand: a file of JWKS, or an https address."""


class JwtVerifier:
    """Recognises callers by JSON Web Tokens: signature, issuer, audience, time."""

    def __init__(self, issuer: Issuer, clock: Clock) -> None:
        self._issuer = issuer
        self._keys = _Keys(issuer.keys, clock)

    async def verify_token(self, token: str) -> AccessToken | None:
        """Return who a token stands for, or None when anything about it is wrong."""
        if len(token) > LONGEST:
            return None
        try:
            head = jwt.get_unverified_header(token)
        except jwt.PyJWTError:
            return None
        key = await self._keys.find(head.get("kid"), head.get("alg"))
        if key is None or head.get("alg") not in ALGORITHMS:
            return None
        try:
            claims = jwt.decode(
                token,
                key.key,
                algorithms=[str(head["alg"])],
                audience=self._issuer.audience,
                issuer=self._issuer.url,
                leeway=LEEWAY_S,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except (jwt.PyJWTError, TypeError, ValueError):
            return None
        return access(
            token,
            authority=self._issuer.url,
            subject=str(claims["sub"]),
            scopes=_scopes(claims),
            client_id=str(claims.get("client_id") or claims.get("azp") or ""),
            # The leeway is for clocks that differ, here as there.
            expires_at=int(claims["exp"]) + LEEWAY_S,
        )


def _scopes(claims: Mapping[str, Any]) -> list[str]:
    told = claims.get("scope") or claims.get("scp") or ()
    return told.split() if isinstance(told, str) else [str(scope) for scope in told]


class _Keys:
    """The issuer's public keys by their id, from a file or an address."""

    def __init__(self, place: str, clock: Clock) -> None:
        self._place = place
        self._clock = clock
        self._is_address = "://" in place
        self._looked = float("-inf")
        self._stamp = 0
        self._lock = anyio.Lock()
        self._known: dict[str | None, PyJWK] = {}
        if self._is_address:
            _check_address(place)
        else:
            self._known, self._stamp = _of_file(Path(place))

    async def find(self, name: object, algorithm: object) -> PyJWK | None:
        """Return the key of this id; without an id, the only one there is."""
        await self._refresh(name)
        if name is None:
            return next(iter(self._known.values())) if len(self._known) == 1 else None
        key = self._known.get(str(name))
        return key if key is not None and _suits(key, algorithm) else None

    async def _refresh(self, name: object) -> None:
        if not self._is_address:
            self._reread()
            return
        async with self._lock:
            age = self._clock.monotonic() - self._looked
            is_known = bool(self._known) and (name is None or name in self._known)
            if age < (FRESH_S if is_known else PAUSE_S):
                return
            self._looked = self._clock.monotonic()
            client = PyJWKClient(self._place, cache_jwk_set=False, timeout=FETCH_S)
            try:
                found = await anyio.to_thread.run_sync(client.get_jwk_set)
            except (jwt.PyJWTError, OSError, ValueError, TypeError, LookupError):
                # The keys at hand go on serving while their address does not answer.
                return
            self._known = _by_id(found)

    def _reread(self) -> None:
        path = Path(self._place)
        try:
            if path.stat().st_mtime_ns != self._stamp:
                self._known, self._stamp = _of_file(path)
        except (OSError, ConfigError):
            self._known = {}


def _suits(key: PyJWK, algorithm: object) -> bool:
    family = {"R": "RSA", "P": "RSA", "E": "EC"}.get(str(algorithm)[:1], "")
    return key.key_type == ("OKP" if algorithm == "EdDSA" else family)


def _by_id(keys: PyJWKSet) -> dict[str | None, PyJWK]:
    signing = [key for key in keys.keys if key.public_key_use in ("sig", None)]
    return {key.key_id: key for key in signing}


def _of_file(path: Path) -> tuple[dict[str | None, PyJWK], int]:
    try:
        stamp = path.stat().st_mtime_ns
        return _by_id(PyJWKSet.from_dict(json.loads(path.read_text(encoding="utf-8")))), stamp
    except (OSError, ValueError, TypeError, AttributeError, LookupError, jwt.PyJWTError):
        raise ConfigError(
            f"{path} holds no public keys.",
            hint="Set CUTROOM_OAUTH_JWKS to the issuer's JWKS, as a file or an https address.",
        ) from None


def _check_address(place: str) -> None:
    parts = urlsplit(place)
    is_near = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_near):
        raise ConfigError(
            "CUTROOM_OAUTH_JWKS is no https address.",
            hint="Keys that anybody on the way could exchange protect nothing.",
        )
