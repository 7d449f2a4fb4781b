"""What a session has to work with: its assets, their files, and its drafts as values."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cutroom.backend.render.sources import Source
from cutroom.backend.service.ports import Subtitles
from cutroom.backend.store.assets import Kept
from cutroom.backend.store.store import Store
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId, SessionId
from cutroom.domain.kinds.base import LONGEST
from cutroom.domain.kinds.lettering import SungLine
from cutroom.domain.media import Asset, MediaKind
from cutroom.protocol.draft_codec import decode_draft

LATEST_MS = 360_000_000
"""Lines after a hundred hours are taken for damage."""


class SessionMaterial:
    """The assets of one session as they stood when it was asked for."""

    def __init__(self, store: Store, session_id: SessionId) -> None:
        self._store = store
        self._session_id = session_id
        self._kept: Sequence[Kept] = store.assets.every(session_id)

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The assets, oldest first."""
        return tuple(kept.asset for kept in self._kept)

    @property
    def names(self) -> Mapping[AssetId, str]:
        """The file names by which people know the assets."""
        return {kept.asset.id: kept.asset.name for kept in self._kept}

    @property
    def sources(self) -> Mapping[AssetId, Source]:
        """The assets with the places of their bytes."""
        return {
            kept.asset.id: Source(
                kept.asset, self._store.media.place(kept.asset.digest, kept.extension)
            )
            for kept in self._kept
        }

    def draft(self, number: int) -> Draft:
        """Return the draft of a revision."""
        return decode_draft(json.loads(self._store.drafts.wire(self._session_id, number)))

    @cached_property
    def subtitles(self) -> Subtitles:
        """The lines of every subtitle asset."""
        return {
            source.asset.id: subtitle_lines(source)
            for source in self.sources.values()
            if source.asset.kind is MediaKind.SUBTITLE
        }


class Earlier(Mapping[int, Draft]):
    """The drafts of a session's versions by their numbers, each read when it is asked for."""

    def __init__(self, material: SessionMaterial, numbers: Collection[int]) -> None:
        self._material = material
        self._numbers = numbers

    def __getitem__(self, number: int) -> Draft:
        if number not in self._numbers:
            raise KeyError(number)
        return self._material.draft(number)

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True, slots=True)
class Material:
    """Opens sessions' material."""

    store: Store

    def of(self, session_id: SessionId) -> SessionMaterial:
        """Return a session's material; blocks."""
        return SessionMaterial(self.store, session_id)


def subtitle_lines(source: Source) -> tuple[SungLine, ...]:
    """Return the lines of a subtitle file in the order of their times; blocks."""
    from cutroom.backend.render.coding.singing import PLACES, USUAL, read_line
    from cutroom.backend.render.probing.probe import read_subtitles

    file = read_subtitles(source.path, source.asset.facts.format, source.asset.name)
    found: list[SungLine] = []
    for event in file.events:
        told = read_line(event.text)
        if event.is_comment or not told.text or not 0 <= event.start < event.end <= LATEST_MS:
            continue
        style = file.styles.get(event.style)
        place = told.alignment or (style.alignment if style is not None else USUAL)
        line = SungLine(
            start=event.start / 1000,
            end=event.end / 1000,
            text=told.text[:LONGEST],
            sung=told.sung,
            position=None if place == USUAL else PLACES.get(place),
        )
        found.append(line)
    return tuple(sorted(found, key=lambda line: line.start))
