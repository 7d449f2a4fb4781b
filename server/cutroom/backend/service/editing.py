"""Edits under way: begun by a message, detached from whoever listens.

The messages of a session take turns; the same message sent again while it runs joins
the run.
"""

import json
import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import anyio
import anyio.abc
import anyio.to_thread

from cutroom.backend.service.outcomes import Outcome, failure
from cutroom.backend.service.parsing import read_operations
from cutroom.backend.service.process import is_dead
from cutroom.backend.service.settling import Request, Settler
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.domain.clock import Clock
from cutroom.errors import BackendFault, CutroomError, NotUnderstood
from cutroom.protocol.events import Event

logger = logging.getLogger(__name__)

LONGEST_MESSAGE = 20_000
"""Characters that a message may have."""


@dataclass
class Run:
    """An edit under way; any number of listeners may wait for what it says."""

    id: str
    request: Request
    events: list[tuple[Event, ...]] = field(default_factory=list)
    finished: anyio.Event = field(default_factory=anyio.Event)


class Editing:
    """Starts runs and carries them through."""

    def __init__(
        self,
        store: Store,
        *,
        settler: Settler,
        clock: Clock,
        owner: str,
        tasks: anyio.abc.TaskGroup,
    ) -> None:
        self._store = store
        self._settler = settler
        self._clock = clock
        self._owner = owner
        self._tasks = tasks
        self._turns: dict[str, anyio.Lock] = {}
        self._running: dict[tuple[str, str, str], Run] = {}

    def submit(self, session: Session, text: str, bodies: Sequence[Any] | None = None) -> Run:
        """Start an edit from words, or from operations given as such, and return its run.

        Raises OperationRejected and NotUnderstood for what cannot be begun.
        """
        # Operations are read from their own form, however long they are when put into words.
        if bodies is None and len(text) > LONGEST_MESSAGE:
            raise NotUnderstood(
                f"The message has {len(text):,} characters; at most {LONGEST_MESSAGE:,} are read.",
                hint="Say it in several shorter messages.",
            )
        operations = None if bodies is None else read_operations(bodies)
        if not text.strip() and not operations:
            raise NotUnderstood("The message is empty.")
        key = (session.id, text, json.dumps(bodies, sort_keys=True, default=str))
        run = self._running.get(key)
        if run is None:
            run = Run(f"e-{secrets.token_hex(16)}", Request(session, text, operations))
            self._running[key] = run
            self._tasks.start_soon(self._work, key, run)
        return run

    async def wait_idle(self) -> None:
        """Wait for all runs to end."""
        for run in list(self._running.values()):
            await run.finished.wait()

    def close_interrupted(self) -> None:
        """Mark the messages that dead processes left unfinished; blocks."""
        now = self._clock.now()
        owners = self._store.messages.owners_at_work() - {self._owner}
        dead = [owner for owner in owners if is_dead(owner, None, now=now)]
        self._store.messages.interrupt(dead, now=now)

    async def _work(self, key: tuple[str, str, str], run: Run) -> None:
        session_id = run.request.session.id
        turn = self._turns.setdefault(session_id, anyio.Lock())
        try:
            await anyio.to_thread.run_sync(self._begin, run)
            async with turn:
                outcome = await anyio.to_thread.run_sync(self._settle, run)
            run.events.extend(outcome.events())
        finally:
            del self._running[key]
            run.finished.set()
            if not any(session == session_id for session, _, _ in self._running):
                self._turns.pop(session_id, None)

    def _begin(self, run: Run) -> None:
        request = run.request
        self._note(
            partial(
                self._store.messages.begin,
                run.id,
                request.session.id,
                request.text,
                owner=self._owner,
                now=self._clock.now(),
            )
        )

    def _settle(self, run: Run) -> Outcome:
        try:
            outcome = self._settler.settle(run.request)
        except CutroomError as error:
            outcome = self._failed(run, error)
        except Exception:
            logger.exception("an edit failed unexpectedly")
            fault = BackendFault("The edit met an error of ours; the timeline is as it was.")
            outcome = self._failed(run, fault)
        self._note(
            partial(
                self._store.messages.finish,
                run.id,
                outcome.status,
                outcome.record(),
                now=self._clock.now(),
            )
        )
        return outcome

    def _failed(self, run: Run, error: CutroomError) -> Outcome:
        try:
            version = self._store.drafts.history(run.request.session.id).head
        except CutroomError:
            version = 0
        return failure(error, operations=run.request.operations or (), version=version)

    def _note(self, write: partial[None]) -> None:
        """Keep a message's record if it can be kept; the edit itself counts more."""
        try:
            write()
        except CutroomError:
            logger.exception("a message could not be noted")
