"""Words on screen in rows of which no two are seen at once; captions go into a file."""

from collections.abc import Sequence

from cutroom.backend.render.interchange.tracks import Words
from cutroom.domain.draft import CueRole


def title_rows(words: Sequence[Words]) -> list[list[Words]]:
    """Return the titles in as few rows as hold them apart."""
    rows: list[list[Words]] = []
    titles = [one for one in words if one.role is not CueRole.CAPTION]
    for one in sorted(titles, key=lambda one: one.start):
        free = next((row for row in rows if row[-1].start + row[-1].frames <= one.start), None)
        if free is None:
            rows.append(free := [])
        free.append(one)
    return rows
