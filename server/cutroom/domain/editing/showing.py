"""Who is shown: clips of the main track and clips in windows, called by number or by name."""

from collections.abc import Callable
from dataclasses import replace

from cutroom.domain.draft import Clip, Overlay
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.selecting import piece_places, places_named
from cutroom.domain.editing.stretches import stretch_places
from cutroom.domain.kinds.base import ClipRef, Instant


def shown_places(bench: Bench, ref: ClipRef | None) -> tuple[list[int], list[Overlay]]:
    """Return the pieces and the windows meant; without a reference everything is.

    A name means clips of the main track first, and windows where no clip has it.
    """
    windows = [overlay for overlay in bench.draft.overlays if overlay.clip is not None]
    if ref is None or (isinstance(ref, str) and ref.casefold() == "all"):
        return piece_places(bench, ref), windows
    if not isinstance(ref, str) or not windows:
        return piece_places(bench, ref), []
    on_track = [bench.name_of(piece.clip) for piece in bench.pieces]
    if not places_named(on_track, ref):
        names = [asset.name if (asset := bench.by_id.get(one.asset)) else "" for one in windows]
        if found := places_named(names, ref):
            return [], [windows[place] for place in found]
    return piece_places(bench, ref), []


Stretch = tuple[float | None, Instant | None]
"""The start and the end, in seconds, of what is treated; without both it is all."""


def change_shown(
    bench: Bench,
    ref: ClipRef | None,
    change: Callable[[Clip], Clip],
    stretch: Stretch = (None, None),
) -> list[Clip]:
    """Change the clips meant, without changing their length; return them as they were.

    A stretch is one of the main track; windows are changed as a whole or not at all.
    """
    if stretch == (None, None):
        places, windows = shown_places(bench, ref)
    else:
        places, windows = stretch_places(bench, ref, *stretch), []
    changed = [bench.pieces[place].clip for place in places]
    for place in places:
        bench.set_clip(place, change(bench.pieces[place].clip))
    for window in windows:
        if window.clip is not None:
            changed.append(window.clip)
            put_window(bench, replace(window, clip=change(window.clip)))
    return changed


def put_window(bench: Bench, window: Overlay) -> None:
    """Replace a window by its changed self."""
    overlays = bench.draft.overlays
    bench.change(overlays=tuple(window if one.id == window.id else one for one in overlays))
