"""Words that show at the same time in the same row, kept from covering each other."""

from collections.abc import Iterable, Mapping

from cutroom.backend.render.lettering.placing import place_of
from cutroom.domain.draft import Cue, CueRole
from cutroom.domain.ids import SegmentId

MOST_LINES = 6
"""Cues above each other at most; what comes on top of that many is laid where it would be."""

MOVING = frozenset({CueRole.CREDITS, CueRole.COUNTDOWN})
"""Roles that have the canvas to themselves."""

Groups = tuple[tuple[SegmentId, ...], ...]


def stacked(cues: Iterable[Cue]) -> Mapping[SegmentId, Groups]:
    """Return, for each cue that has to clear others, the cues on each line before it.

    Names and titles keep their place, captions clear them; of their like the earlier one
    stays. A cue keeps its line for as long as it shows.
    """
    found: dict[SegmentId, Groups] = {}
    rows: dict[int, list[Cue]] = {}
    for cue in cues:
        place = place_of(cue.role, cue.style.position)
        if cue.role not in MOVING and place.center is None and cue.text.strip():
            rows.setdefault(place.y, []).append(cue)
    for row in rows.values():
        found |= _row(row)
    return found


def _row(cues: list[Cue]) -> Mapping[SegmentId, Groups]:
    ordered = sorted(cues, key=lambda cue: cue.range.start)
    firm = [cue for cue in ordered if cue.role is not CueRole.CAPTION]
    lines: dict[SegmentId, int] = {}
    found = _pass(firm, [], lines)
    captions = [cue for cue in ordered if cue.role is CueRole.CAPTION]
    return found | _pass(captions, firm, lines)


def _pass(cues: list[Cue], firm: list[Cue], lines: dict[SegmentId, int]) -> dict[SegmentId, Groups]:
    """Give each cue the lowest line that is free, noting it in `lines`."""
    found: dict[SegmentId, Groups] = {}
    shown: list[Cue] = []
    coming = iter(firm)
    held = next(coming, None)
    for cue in cues:
        while held is not None and held.range.start < cue.range.end:
            shown.append(held)
            held = next(coming, None)
        shown = [one for one in shown if one.range.end > cue.range.start]
        before = [one for one in shown if one.id in lines and one.range.overlaps(cue.range)]
        taken = {lines[one.id] for one in before}
        line = next(number for number in range(len(taken) + 1) if number not in taken)
        if line >= MOST_LINES:
            continue
        shown.append(cue)
        lines[cue.id] = line
        if line:
            found[cue.id] = tuple(
                tuple(one.id for one in before if lines[one.id] == number) for number in range(line)
            )
    return found
