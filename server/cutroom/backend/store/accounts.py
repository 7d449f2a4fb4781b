"""Anonymous accounts: one live token for each client id."""

import secrets
from dataclasses import dataclass, field

from cutroom.backend.store.database import Database

LIFE_S = 7 * 24 * 3600
"""How long a token lives, in seconds."""
TOKEN_PREFIX = "nmv_usr_"  # noqa: S105 - how every token begins, not one of them


@dataclass(frozen=True, slots=True)
class Account:
    """Who a token stands for."""

    user_id: str
    token: str = field(repr=False)
    expires_at: float
    """Seconds since the epoch."""


class Accounts:
    """Hands out tokens and knows them again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def token_for(self, client_id: str, *, now: float) -> Account:
        """Return the client's live token, or a fresh one for the same user."""
        with self._database.writing() as rows:
            found = rows.execute(
                "SELECT * FROM accounts WHERE client_id = ?", (client_id,)
            ).fetchone()
            if found is not None and found["expires_at"] > now:
                return Account(found["user_id"], found["token"], found["expires_at"])
            user_id = found["user_id"] if found else f"anon_{secrets.token_hex(8)}"
            account = Account(user_id, TOKEN_PREFIX + secrets.token_urlsafe(32), now + LIFE_S)
            rows.execute(
                "INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?)",
                (client_id, account.user_id, account.token, account.expires_at),
            )
            return account

    def owner_of(self, token: str, *, now: float) -> str | None:
        """Return the user of a live token; all live tokens are compared in constant time."""
        given = token.encode("utf-8", "replace")
        with self._database.reading() as rows:
            live = rows.execute(
                "SELECT user_id, token FROM accounts WHERE expires_at > ?", (now,)
            ).fetchall()
        user_id = None
        for row in live:
            if secrets.compare_digest(row["token"].encode(), given):
                user_id = row["user_id"]
        return user_id
