"""Who calls: a principal, recognised by a token; and how tokens are kept and made."""

import hashlib
import hmac
import re
import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from mcp.server.auth.provider import AccessToken

from cutroom.client.records import exclusive, read_json, write_json
from cutroom.errors import ConfigError

SCOPES = ("read", "edit", "export")
PREFIX = "cut_"
NAME = re.compile(r"[\w.@+-]{1,80}")


class Verifier(Protocol):
    """Recognises the callers behind bearer tokens."""

    async def verify_token(self, token: str) -> AccessToken | None:
        """Return who the token stands for, or None when it is none of ours."""
        ...


def access(
    token: str,
    *,
    authority: str,
    subject: str,
    scopes: Sequence[str],
    client_id: str = "",
    expires_at: int | None = None,
) -> AccessToken:
    """Return a recognised caller; only scopes that mean something here are kept."""
    return AccessToken(
        token=token,
        client_id=client_id or subject,
        scopes=[scope for scope in SCOPES if scope in scopes],
        expires_at=expires_at,
        subject=subject,
        claims={"iss": authority},
    )


def folder_of(token: AccessToken) -> str:
    """Return the name of a principal's folder: the same for every token of one principal."""
    authority = str((token.claims or {}).get("iss", ""))
    subject = token.subject or token.client_id
    digest = hashlib.sha256(f"{authority}\0{subject}".encode()).hexdigest()
    plain = re.sub(r"[^a-z0-9]+", "-", subject.lower()).strip("-")[:24]
    return f"{plain}-{digest[:24]}".lstrip("-")


@dataclass(frozen=True, slots=True)
class _Entry:
    digest: bytes
    principal: str
    scopes: tuple[str, ...]
    ends: float | None


class TokenBook:
    """Bearer tokens of a file that holds their hashes alone; read anew when it changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._entries: tuple[_Entry, ...] = ()
        self._mutex = threading.Lock()
        # A file that cannot be used is told at the start, not at the first call.
        self._entries, self._seen = _read(path), _stamp(path)

    async def verify_token(self, token: str) -> AccessToken | None:
        """Return who a token of the file stands for."""
        digest = _digest(token)
        found: _Entry | None = None
        for entry in self._current():
            # Every entry is compared, in constant time: the answer's delay tells nothing.
            if hmac.compare_digest(entry.digest, digest):
                found = entry
        if found is None or _is_past(found.ends):
            return None
        ends = None if found.ends is None else int(found.ends)
        return access(
            token,
            authority="tokens",
            subject=found.principal,
            scopes=found.scopes,
            expires_at=ends,
        )

    def _current(self) -> tuple[_Entry, ...]:
        with self._mutex:
            stamp = _stamp(self._path)
            if stamp != self._seen:
                self._seen = stamp
                try:
                    self._entries = _read(self._path)
                except ConfigError:
                    # Who revokes a token by a slip of the pen must not leave all others valid.
                    self._entries = ()
            return self._entries


def add_token(path: Path, principal: str, scopes: Sequence[str], expires: str | None = None) -> str:
    """Write a new token's hash down and return the token, which is shown this once."""
    if not NAME.fullmatch(principal):
        raise ConfigError(
            f"{principal[:80]!r} is no usable name.",
            hint="Give letters, digits and . _ @ + - alone, at most 80.",
        )
    token = PREFIX + secrets.token_urlsafe(32)
    fresh: dict[str, Any] = {
        "principal": principal,
        "sha256": _digest(token).hex(),
        "scopes": list(_checked(scopes, principal)),
    }
    if expires is not None:
        _moment(expires, principal)
        fresh["expires"] = expires
    path.parent.mkdir(parents=True, exist_ok=True)
    with exclusive(path.with_name(f".{path.name}.lock")):
        if path.exists():
            _read(path)
        kept = (read_json(path) or {}).get("tokens", [])
        write_json(path, {"tokens": [*kept, fresh]})
    return token


def _digest(token: str) -> bytes:
    # Tokens are 256 random bits: a slow hash would protect nothing that a fast one does not.
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino


def _read(path: Path) -> tuple[_Entry, ...]:
    body = read_json(path)
    entries = body.get("tokens") if isinstance(body, dict) else None
    if not isinstance(entries, list):
        raise ConfigError(
            f"{path} is no file of tokens.",
            hint=f"Make one with `cutroom token NAME --file {path}`.",
        )
    return tuple(_entry(path, number, item) for number, item in enumerate(entries, 1))


def _entry(path: Path, number: int, item: Any) -> _Entry:
    try:
        principal, digest = str(item["principal"]), bytes.fromhex(item["sha256"])
        scopes, expires = item.get("scopes", SCOPES), item.get("expires")
    except (AttributeError, KeyError, TypeError, ValueError):
        principal, digest, scopes, expires = "", b"", (), None
    if len(digest) != 32 or not NAME.fullmatch(principal):
        raise ConfigError(
            f"Token {number} of {path} cannot be used.",
            hint="Each needs principal, sha256 and scopes; `cutroom token NAME` writes them.",
        )
    ends = None if expires is None else _moment(expires, principal)
    return _Entry(digest, principal, _checked(scopes, principal), ends)


def _checked(scopes: Any, principal: str) -> tuple[str, ...]:
    known = tuple(scope for scope in SCOPES if scope in scopes)
    if isinstance(scopes, str) or set(scopes) - set(SCOPES) or not known:
        raise ConfigError(
            f"The scopes of {principal} cannot be used.",
            hint=f"Give one or more of {', '.join(SCOPES)}.",
        )
    return known


def _moment(text: Any, principal: str) -> float:
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise ConfigError(
            f"The end of {principal}'s token is no date.", hint="Write it as 2027-01-31."
        ) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _is_past(ends: float | None) -> bool:
    return ends is not None and ends <= datetime.now(UTC).timestamp()
