"""The films of a batch as clients see them: listed, and handed out as drafts to render."""

from collections.abc import Mapping
from typing import Any

import anyio
import anyio.to_thread

from cutroom.backend.service.batching import Apply, draft_of, films_of
from cutroom.backend.service.material import Material, SessionMaterial
from cutroom.backend.service.outcomes import in_language
from cutroom.backend.service.parsing import read_operations
from cutroom.backend.service.settling import Settler
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.programmes import Batch
from cutroom.errors import EditError, OperationRejected
from cutroom.protocol.draft_codec import encode_draft


class Filming:
    """Says what a batch makes of a version, one film at a time."""

    def __init__(self, store: Store, *, settler: Settler, material: Material) -> None:
        self._store = store
        self._settler = settler
        self._material = material
        self._turn = anyio.CapacityLimiter(1)

    async def listed(
        self, session: Session, body: Mapping[str, Any], version: int | None
    ) -> list[dict[str, Any]]:
        """Return the films' names and what each delivers. Raises OperationRejected."""

        def look() -> list[dict[str, Any]]:
            batch, material, draft = self._opened(session, body, version)
            return [
                {"name": film.name, "of": film.item.name, "delivery": dict(film.delivery)}
                for film in films_of(batch, draft, material.assets)
            ]

        return await anyio.to_thread.run_sync(look)

    async def film(
        self,
        session: Session,
        body: Mapping[str, Any],
        version: int | None,
        number: int,
        language: str,
    ) -> dict[str, Any]:
        """Return the wire draft of a film by its number (from 1), and what to know of it.

        Raises EditError where its item does not take the operations.
        """

        def make() -> dict[str, Any]:
            batch, material, draft = self._opened(session, body, version)
            films = films_of(batch, draft, material.assets)
            if not 0 < number <= len(films):
                raise OperationRejected(f"The batch has {len(films)} films; there is no {number}.")
            apply: Apply = self._settler.applying(session, material, language)
            try:
                made = draft_of(films[number - 1], draft, material.assets, apply)
            except EditError as error:
                raise in_language(error, language) from None
            # What was spoken for this film came into the session meanwhile.
            names = self._material.of(session.id).names
            return {
                "draft": encode_draft(made.draft, names),
                "duration_s": made.draft.duration / 1000,
                "remarks": list(made.remarks),
            }

        return await anyio.to_thread.run_sync(make, limiter=self._turn)

    def _opened(
        self, session: Session, body: Mapping[str, Any], version: int | None
    ) -> tuple[Batch, SessionMaterial, Draft]:
        (batch,) = read_operations([body])
        if not isinstance(batch, Batch):
            raise OperationRejected("That is no batch.")
        material = self._material.of(session.id)
        history = self._store.drafts.history(session.id)
        number = history.head if version is None else version
        if number not in history.revisions:
            raise OperationRejected(f"There is no version {number}.")
        return batch, material, material.draft(number)
