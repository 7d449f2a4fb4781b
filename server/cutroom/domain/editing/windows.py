"""Windows: several clips in one picture, small over another or side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from cutroom.domain.draft import Clip, Overlay, Rect
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.laying import clip_of, is_logo, is_visual
from cutroom.domain.editing.lettering import position_value
from cutroom.domain.editing.pieces import cut_clip, with_duration
from cutroom.domain.editing.selecting import (
    clip_indices,
    counted,
    one_clip,
    piece_places,
    visual_named,
)
from cutroom.domain.ids import AssetId
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.layering import Grid, Pip, SplitScreen
from cutroom.domain.timing import Ms, TimeRange, seconds_text
from cutroom.errors import OperationRejected

MOST_BESIDE = 4
MOST_IN_GRID = 16
_LAYOUTS: Mapping[Literal["columns", "rows"], tuple[str, ...]] = MappingProxyType(
    {
        "columns": (
            "side", "left", "right", "horizontal", "column", "beside", "1x", "左", "右", "并排",
        ),
        "rows": ("top", "bottom", "vertical", "stack", "row", "above", "over", "上", "下"),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Guest:
    """What is to be shown in a window, and the asset that it shows."""

    clip: Clip
    asset: AssetId
    place: int | None
    """Its piece of the main track; None for an upload that no clip shows yet."""


def apply_pip(bench: Bench, op: Pip) -> None:
    """Take a clip off the main track and show it small over another."""
    guests = _guests(bench, op.clip)
    if len(guests) != 1:
        raise OperationRejected(
            f"{counted(len(guests), 'clip')} cannot be shown in one small window.",
            hint="Name one clip; grid and split_screen show several.",
        )
    guest = guests[0]
    host = _host(bench, op, guest.place)
    limit = bench.pieces[host].clip.duration
    if op.over is None:
        limit = bench.duration - bench.starts()[host]
        if guest.place is not None and guest.place > host:
            limit -= guest.clip.duration
    shown = limit if _loops(bench, guest.clip) else min(limit, guest.clip.duration)
    clip = _fitted(bench, guest.clip, shown)
    if bench.still(clip):
        shown = bench.pieces[host].clip.duration
        clip = with_duration(clip, shown)
    over = bench.pieces[host].clip
    if guest.place is not None:
        bench.drop([guest.place])
    overlay = Overlay(
        id=bench.new_id("o"),
        asset=guest.asset,
        range=_stretch(bench, over, shown),
        position=position_value(op.position) or "bottom-right",
        scale=op.scale,
        volume=clip.volume,
        clip=replace(clip, lead=None),
    )
    _put(bench, overlay, over)
    name, seconds = bench.name_of(clip), seconds_text(shown)
    bench.note("window_shown", name=name, over=bench.name_of(over), seconds=seconds)


def _host(bench: Bench, op: Pip, guest: int | None) -> int:
    """Return the piece that the small picture lies over."""
    if op.over is not None:
        index = op.over if isinstance(op.over, list) else [op.over]
        if len(index) != 1:
            raise OperationRejected("A small picture lies over one clip.", hint="Name one clip.")
        hosts = piece_places(bench, one_clip(bench, index[0]) + 1)
    elif guest is None:
        hosts = [0]
    else:
        hosts = [guest - 1 if guest else 1]
    if hosts[0] == guest or hosts[0] >= len(bench.pieces):
        raise OperationRejected(
            "A clip cannot lie over itself; a small picture needs another one below it.",
            hint="Upload the other clip, or name the clip that shall be below.",
        )
    return hosts[0]


def apply_split_screen(bench: Bench, op: SplitScreen) -> None:
    """Show clips side by side, or above each other."""
    word = op.layout.casefold()
    ways = [way for way, words in _LAYOUTS.items() if any(one in word for one in words)]
    if "x" in word or "grid" in word:
        apply_grid(bench, Grid(columns=_columns(word), items=op.clips))
        return
    if not ways:
        raise OperationRejected(
            f'There is no layout "{op.layout}".', hint="Choose side_by_side or top_bottom."
        )
    guests = _several(bench, op.clips, MOST_BESIDE, "beside each other; grid shows more")
    upright = ways[0] == "rows"
    _show_together(bench, guests, 1 if upright else len(guests), gap=0)


def _columns(word: str) -> int:
    """Return the columns of a layout such as "2x2"; columns come first, 1x2 is a stack."""
    digits = word.replace("grid", "").strip(" _-").partition("x")[0]
    return max(1, min(10, int(digits))) if digits.isdecimal() else 2


def apply_grid(bench: Bench, op: Grid) -> None:
    """Show clips in rows of so many columns."""
    guests = _several(bench, op.items, MOST_IN_GRID, "in one grid")
    _show_together(bench, guests, min(op.columns, len(guests)), gap=op.gap)


def _several(bench: Bench, ref: ClipRef, most: int, what: str) -> list[_Guest]:
    guests = _guests(bench, ref)
    if len(guests) < 2:
        raise OperationRejected(
            f"Showing clips together takes two or more; there is {counted(len(guests), 'clip')}.",
            hint="Upload another video or picture first.",
        )
    if len(guests) > most:
        raise OperationRejected(
            f"{counted(len(guests), 'clip')} are too many: at most {most} fit {what}.",
            hint="Name the clips that shall be shown.",
        )
    return guests


def _guests(bench: Bench, ref: ClipRef) -> list[_Guest]:
    """Return the clips meant; uploads that no clip shows yet, by name or to make up a pair."""
    if isinstance(ref, list):
        found = [guest for one in ref for guest in _guests(bench, one)]
        return list({guest.clip.id: guest for guest in found}.values())
    everything = isinstance(ref, str) and ref.casefold() == "all"
    places = _places(bench, ref)
    if not places:
        asset = visual_named(bench, str(ref))
        return [_Guest(clip_of(bench, asset), asset.id, None)]
    guests = [_on_track(bench, place) for place in places]
    if everything and len(guests) == 1:
        shown = {guest.asset for guest in guests}
        others = [
            asset
            for asset in bench.assets
            if is_visual(asset) and asset.id not in shown and not is_logo(asset, bench.assets)
        ]
        guests += [_Guest(clip_of(bench, asset), asset.id, None) for asset in others]
    return guests


def _places(bench: Bench, ref: int | str) -> list[int]:
    """Return the pieces meant; none for the name of an upload that no clip shows."""
    try:
        return piece_places(bench, ref)
    except OperationRejected:
        named = isinstance(ref, str) and any(
            ref.casefold() in asset.name.casefold() for asset in bench.assets
        )
        if named and not _shown(bench, str(ref)):
            return []
        raise


def _shown(bench: Bench, name: str) -> bool:
    try:
        return bool(clip_indices(bench, name))
    except OperationRejected:
        return False


def _on_track(bench: Bench, place: int) -> _Guest:
    clip = bench.pieces[place].clip
    if clip.asset is None:
        raise OperationRejected(
            f"Clip {place + 1} is a plain colour; only videos and pictures go into a window."
        )
    return _Guest(clip, clip.asset, place)


def _show_together(bench: Bench, guests: Sequence[_Guest], columns: int, *, gap: int) -> None:
    """Put clips into cells: the longest carries the others, so that it can be cut like any."""
    moving = [guest for guest in guests if not bench.still(guest.clip)]
    length = max(guest.clip.duration for guest in moving or guests)
    host = next(guest for guest in (moving or guests) if guest.clip.duration == length)
    shorter = [one.clip for one in moving if one.clip.duration < length]
    held = [bench.name_of(clip) for clip in shorter if not _loops(bench, clip)]
    cells = _cells(bench, len(guests), columns, gap)
    base = _celled(host.clip, cells[guests.index(host)])
    taken = [guest.place for guest in guests if guest.place is not None]
    if host.place is None:
        bench.add_piece(min(taken), base)
        taken = [place + 1 for place in taken]
    else:
        taken.remove(host.place)
        bench.set_clip(host.place, base)
    bench.drop(taken)
    for guest, cell in zip(guests, cells, strict=True):
        if guest is not host:
            clip = _celled(_fitted(bench, guest.clip, length), cell)
            overlay = Overlay(
                id=bench.new_id("o"),
                asset=guest.asset,
                range=_stretch(bench, base, length),
                volume=clip.volume,
                clip=clip,
            )
            _put(bench, overlay, base)
    names = tuple(bench.name_of(guest.clip) for guest in guests)
    bench.note("shown_together", names=names, seconds=seconds_text(length))
    if held:
        bench.note("window_held", names=tuple(held))


def _cells(bench: Bench, count: int, columns: int, gap: int) -> list[Rect]:
    """Return the cells row by row, a last row that is not full in the middle."""
    canvas = bench.draft.canvas
    rows = -(-count // columns)
    across, down = gap / canvas.width, gap / canvas.height
    width = (1 - across * (columns - 1)) / columns
    height = (1 - down * (rows - 1)) / rows
    if width < 0.02 or height < 0.02:
        raise OperationRejected(
            "The gaps leave no room for the pictures.", hint="Choose a smaller gap."
        )
    cells = []
    for number in range(count):
        row, column = divmod(number, columns)
        missing = columns * rows - count if row == rows - 1 else 0
        left = (column + missing / 2) * (width + across)
        cells.append(Rect(left, row * (height + down), width, height))
    return cells


def _celled(clip: Clip, cell: Rect) -> Clip:
    look = replace(clip.look, cell=cell, fit=None)
    return replace(clip, look=look, lead=None)


def _fitted(bench: Bench, clip: Clip, length: Ms) -> Clip:
    """Return a clip of this length: cut short, shown longer, or its last frame held."""
    if bench.still(clip):
        return with_duration(clip, length)
    if clip.duration > length:
        return cut_clip(clip, length, still=False)[0]
    if _loops(bench, clip):
        return clip
    return replace(clip, hold=clip.hold + length - clip.duration)


def _loops(bench: Bench, clip: Clip) -> bool:
    """Say whether the clip is an animated picture, which plays on by beginning again."""
    asset = bench.asset_of(clip)
    return asset is not None and asset.loops and not bench.still(clip)


def _stretch(bench: Bench, below: Clip, length: Ms) -> TimeRange:
    """Return where a window stands in the time before the request."""
    span = next((one.span for one in bench.pieces if one.clip.id == below.id), None)
    start = 0 if span is None else span.start
    return TimeRange(start, start + length)


def _put(bench: Bench, overlay: Overlay, below: Clip) -> None:
    """Add a window that begins with the clip below it, wherever that ends up."""
    bench.put_overlay(overlay)
    bench.anchors[overlay.id] = below.id
