"""Batches: a film of each item, each a draft of its own that is rendered like any other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from cutroom.backend.service.parsing import read_operations
from cutroom.backend.service.ports import Changed
from cutroom.domain.difference import Lang
from cutroom.domain.draft import Draft
from cutroom.domain.editing.laying import slides
from cutroom.domain.ids import AssetId
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, SetTargetDuration, Trim
from cutroom.domain.kinds.framing import SetAspect
from cutroom.domain.kinds.programmes import (
    Batch,
    Check,
    Credits,
    Describe,
    Export,
    ExportTimeline,
    Find,
    ListMedia,
    Redo,
    Restore,
    SaveProject,
    State,
    Undo,
    Upload,
)
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.operations import DELIVERIES
from cutroom.errors import EditError, OperationRejected

Apply = Callable[[Draft, Sequence[Operation], Sequence[Asset]], Changed]
"""Applies operations to a draft, with these of the session's assets at hand."""

MOST_FILMS = 500
FILES = ("files", "uploads", "folder")
SHOWN = 12
"""Items that a reply names."""
NOT_FOR_ITEMS = (
    Answer, Batch, Check, Credits, Describe, ExportTimeline, Find, ListMedia, Redo, Restore,
    SaveProject, State, Undo, Upload,
)  # fmt: skip
"""What concerns the session and not one film."""


@dataclass(frozen=True, slots=True)
class Item:
    """What a film is made of: a clip of the timeline by its number, or an upload."""

    name: str
    clip: int | None = None
    asset: AssetId | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """One film of a batch before it is made."""

    name: str
    """Of its file, without an ending."""
    item: Item
    bodies: tuple[Mapping[str, Any], ...]
    """The operations that make it."""
    delivery: Mapping[str, Any]
    """The operation that writes its file."""


def films_of(batch: Batch, draft: Draft, assets: Sequence[Asset]) -> tuple[Film, ...]:
    """Return the films of a batch in order. Raises OperationRejected where there are none."""
    films: list[Film] = []
    for number, item in enumerate(_items(batch, draft, assets), start=1):
        for label, bodies in _versions(batch):
            told = [_told(body, item, number) for body in bodies]
            operations = read_operations(told)
            _check(operations)
            deliveries = [op for op in operations if isinstance(op, DELIVERIES)] or [Export()]
            paired = zip(told, operations, strict=True)
            edits = tuple(body for body, op in paired if not isinstance(op, DELIVERIES))
            stem = PurePath(item.name).stem or item.name
            name = f"{item.clip:02}-{stem}" if item.clip else stem
            films += [
                Film(f"{name}-{label}" if label else name, item, edits, one.described())
                for one in deliveries
            ]
    if not films:
        raise OperationRejected(
            "There is nothing to make films of.",
            hint="Upload files first, or name clips that are on the timeline.",
        )
    if len(films) > MOST_FILMS:
        raise OperationRejected(
            f"That would be {len(films)} films; at most {MOST_FILMS} are made at once."
        )
    return tuple(films)


def draft_of(film: Film, draft: Draft, assets: Sequence[Asset], apply: Apply) -> Changed:
    """Return the draft of one film, with what is worth knowing of it.

    Raises EditError where its item does not take the operations.
    """
    edits = read_operations(film.bodies)
    if film.item.clip is not None:
        alone, cut = _cut_out(draft, film.item.clip)
        start = apply(alone, cut, assets).draft if cut else alone
        return apply(start, _fitting(edits, start, assets), assets) if edits else Changed(start)
    own = next(asset for asset in assets if asset.id == film.item.asset)
    blank = Draft(title=film.name)
    if not draft.clips and draft.canvas.chosen:
        blank = replace(blank, canvas=draft.canvas)
    laid = apply(blank, [Concat(clips="all")], [own]).draft
    if not edits:
        return Changed(laid)
    # The other items are not at hand: "all pictures" of a film's own means those in it.
    others = {asset.id for asset in slides(assets) if asset.name not in _names_in(film.bodies)}
    at_hand = [asset for asset in assets if asset.id == own.id or asset.id not in others]
    return apply(laid, _fitting(edits, laid, at_hand), at_hand)


def check_batch(
    batch: Batch, draft: Draft, assets: Sequence[Asset], apply: Apply, lang: Lang
) -> tuple[str, ...]:
    """Return what to say of a batch before its films are made.

    Raises EditError when no item takes what is asked for.
    """
    films = films_of(batch, draft, assets)
    refusals: list[EditError] = []
    for film in films:
        try:
            draft_of(film, draft, assets, apply)
            break
        except EditError as error:
            refusals.append(error)
    else:
        raise refusals[0]
    names = list(dict.fromkeys(film.name for film in films))
    shown = (", " if lang == "en" else "、").join(names[:SHOWN])
    more = "" if len(names) <= SHOWN else "…"
    if lang == "zh":
        return (f"将生成 {len(films)} 个文件：{shown}{more}。时间线保持不变。",)
    noun = "film" if len(films) == 1 else "films"
    return (f"{len(films)} {noun}: {shown}{more}. The timeline stays as it is.",)


def _check(operations: Sequence[Operation]) -> None:
    for operation in operations:
        if isinstance(operation, NOT_FOR_ITEMS) or not operation.local:
            name = operation.described()["op"]
            raise OperationRejected(
                f'"{name}" cannot be done to each item of a batch.',
                hint="Send it by itself, before or after the batch.",
            )


# --- items ------------------------------------------------------------------------


def _items(batch: Batch, draft: Draft, assets: Sequence[Asset]) -> list[Item]:
    """Return what a batch goes over: clips where there are some, else the uploads."""
    used = _names_in([*batch.ops, *(batch.variants or ())])
    uploads = [asset for asset in slides(assets) if asset.name not in used]
    over = "all" if batch.over is None else batch.over
    if isinstance(over, str) and over.casefold() in FILES:
        return [_upload(asset) for asset in uploads]
    clips = _clips(draft, assets)
    everything = [one for one, _ in clips] or [_upload(asset) for asset in uploads]
    if isinstance(over, str) and over.casefold() in ("all", "clips"):
        return everything
    kinds = {"videos": MediaKind.VIDEO, "photos": MediaKind.IMAGE, "images": MediaKind.IMAGE}
    if isinstance(over, str) and (kind := kinds.get(over.casefold())):
        if draft.clips:
            return [one for one, shown in clips if shown is kind]
        return [_upload(asset) for asset in uploads if asset.kind is kind]
    return _named(over if isinstance(over, list) else [over], everything, assets)


def _named(over: Sequence[int | str], items: list[Item], assets: Sequence[Asset]) -> list[Item]:
    found: list[Item] = []
    for one in over:
        if isinstance(one, int):
            if not 0 < abs(one) <= len(items):
                raise OperationRejected(
                    f"There is no clip {one}; there are {len(items)}.",
                    hint="Call get_timeline to see them.",
                )
            found.append(items[one - 1 if one > 0 else one])
            continue
        matching = [asset for asset in assets if asset.name.casefold() == one.casefold()]
        if not matching:
            raise OperationRejected(f'There is no file "{one}" in this session.')
        found += [_upload(asset) for asset in matching]
    return list(dict.fromkeys(found))


def _clips(draft: Draft, assets: Sequence[Asset]) -> list[tuple[Item, MediaKind]]:
    """Return the clips of the timeline with the kind of what they show."""
    known = {asset.id: asset for asset in assets}
    found: list[tuple[Item, MediaKind]] = []
    for number, clip in enumerate(draft.clips, start=1):
        asset = known.get(clip.asset) if clip.asset else None
        name, kind = (asset.name, asset.kind) if asset else ("color", MediaKind.IMAGE)
        found.append((Item(name, clip=number), kind))
    return found


def _upload(asset: Asset) -> Item:
    return Item(asset.name, asset=asset.id)


def _names_in(value: Any) -> set[str]:
    """Return every word of some operations, among them the files that they use."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, Mapping):
        return set().union(*(_names_in(part) for part in value.values()))
    if isinstance(value, list | tuple):
        return set().union(*(_names_in(part) for part in value))
    return set()


def _told(body: Any, item: Item, number: int) -> Any:
    """Return an operation with the item's own name and number in its words."""
    if isinstance(body, str):
        stem = PurePath(item.name).stem
        return body.replace("{name}", stem).replace("{number}", str(number))
    if isinstance(body, Mapping):
        return {key: _told(part, item, number) for key, part in body.items()}
    if isinstance(body, list):
        return [_told(part, item, number) for part in body]
    return body


# --- versions ---------------------------------------------------------------------


def _versions(batch: Batch) -> list[tuple[str, list[Any]]]:
    """Return the versions that each item gets, with the label of their files."""
    if not batch.variants:
        return [("", list(batch.ops))]
    own = [_own(variant) for variant in batch.variants]
    # What every version has in common; a plan repeats the versions' own operations beside it.
    common = [body for body in batch.ops if not any(body in bodies for bodies in own)]
    found: list[tuple[str, list[Any]]] = []
    for number, (variant, bodies) in enumerate(zip(batch.variants, own, strict=True), start=1):
        label = str(variant.get("name") or "") or _label(bodies)
        taken = {known for known, _ in found}
        found.append((label if label and label not in taken else str(number), [*common, *bodies]))
    return found


def _own(variant: Mapping[str, Any]) -> list[Any]:
    bodies = variant.get("ops")
    if isinstance(bodies, list):
        return bodies
    raise OperationRejected(
        "A version of a batch has no list of operations.",
        hint='Write versions as [{"name": "tiktok", "ops": [{"op": "set_aspect", …}]}].',
    )


def _label(bodies: Sequence[Any]) -> str:
    """Return what tells a version from the others: its length and its shape."""
    parts: list[str] = []
    for operation in read_operations(bodies):
        if isinstance(operation, SetTargetDuration):
            parts.append(f"{operation.seconds or operation.max_seconds or 0:g}s")
        elif isinstance(operation, SetAspect):
            parts.append(operation.ratio.replace(":", "x"))
    return "-".join(parts)


# --- a clip by itself -------------------------------------------------------------


def _cut_out(draft: Draft, number: int) -> tuple[Draft, list[Operation]]:
    """Return what leaves of a film the stretch under one clip, with what lies over it there."""
    clips = draft.clips
    start = draft.starts()[number - 1]
    end = start + clips[number - 1].duration
    fades = draft.fades
    # A film begins and ends once.
    if number > 1:
        fades = replace(fades, video_in=None, audio_in=None)
    if number < len(clips):
        fades = replace(fades, video_out=None, audio_out=None)
    alone = replace(draft, fades=fades)
    return alone, [Trim(start=start / 1000, end=end / 1000)] if len(clips) > 1 else []


def _fitting(
    edits: Sequence[Operation], draft: Draft, assets: Sequence[Asset]
) -> Sequence[Operation]:
    """Let footage that is shorter than its film should be stay as long as it is."""
    pictures = {asset.id for asset in assets if asset.kind is MediaKind.IMAGE}
    if any(clip.asset is None or clip.asset in pictures for clip in draft.clips):
        return edits
    return [
        SetTargetDuration(max_seconds=op.seconds)
        if isinstance(op, SetTargetDuration) and op.seconds and op.seconds * 1000 > draft.duration
        else op
        for op in edits
    ]
