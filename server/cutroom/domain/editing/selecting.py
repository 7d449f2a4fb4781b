"""Selectors: what an operation's words point at, or a sentence about what is there instead."""

from collections.abc import Sequence
from pathlib import PurePath

from cutroom.domain.editing.bench import Bench
from cutroom.domain.kinds.base import ClipRef, Instant
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

UPLOAD_FIRST = "Upload photos or videos first, then say what to make of them."


def stem(name: str) -> str:
    """Return a file name without its ending, ready to compare."""
    return PurePath(name).stem.casefold().strip()


def counted(count: int, noun: str) -> str:
    """Return "1 clip", "3 clips"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def numbered(ref: int, count: int, noun: str = "clip", where: str = "the timeline has") -> int:
    """Return the 0-based index of a 1-based or negative number."""
    if 1 <= ref <= count:
        return ref - 1
    if -count <= ref < 0:
        return count + ref
    raise OperationRejected(f"There is no {noun} {ref}; {where} {counted(count, noun)}.")


def _as_number(ref: int | str) -> int | None:
    if isinstance(ref, int):
        return ref
    text = ref.strip().casefold()
    if text in {"first", "last"}:
        return 1 if text == "first" else -1
    return int(text) if text.lstrip("-").isdecimal() else None


def places_named(names: Sequence[str], wanted: str) -> list[int]:
    """Return the places whose name is `wanted`: exactly, without ending, or in part."""
    asked = wanted.casefold().strip()
    for test in (
        lambda name: name.casefold() == asked,
        lambda name: stem(name) in {asked, stem(wanted)},
    ):
        if found := [place for place, name in enumerate(names) if test(name)]:
            return found
    partly = [place for place, name in enumerate(names) if asked and asked in name.casefold()]
    return partly if len({names[place] for place in partly}) == 1 else []


def clip_indices(bench: Bench, ref: ClipRef | None) -> list[int]:
    """Return 0-based numbers of clips as they stood before the request; None is every one."""
    clips = bench.base.clips
    if ref is None or (isinstance(ref, str) and ref.casefold() == "all"):
        return list(range(len(clips)))
    if isinstance(ref, list):
        if not ref:
            raise OperationRejected("The list of clips is empty.", hint="Name at least one clip.")
        found = [index for one in ref for index in clip_indices(bench, one)]
        return list(dict.fromkeys(found))
    number = _as_number(ref)
    if number is not None:
        return [numbered(number, len(clips))]
    names = [bench.name_of(clip) for clip in clips]
    if found := places_named(names, str(ref)):
        return found
    raise OperationRejected(f'No clip shows "{ref}"; {clips_text(bench)}.')


def clips_text(bench: Bench) -> str:
    """Say which clips the timeline has."""
    clips = bench.base.clips
    if not clips:
        return "the timeline is empty"
    names = ", ".join(f"{place} {bench.name_of(clip)}" for place, clip in enumerate(clips[:12], 1))
    more = " …" if len(clips) > 12 else ""
    return f"the timeline has {counted(len(clips), 'clip')}: {names}{more}"


def one_clip(bench: Bench, ref: int | str) -> int:
    """Return the 0-based number of the one clip that is meant."""
    found = clip_indices(bench, ref)
    if len(found) == 1:
        return found[0]
    numbers = ", ".join(str(index + 1) for index in found[:8])
    raise OperationRejected(
        f'"{ref}" is more than one clip: {numbers}.', hint="Name one clip by its number."
    )


def piece_places(bench: Bench, ref: ClipRef | None) -> list[int]:
    """Return the present pieces of the clips meant; None is everything on the main track."""
    if ref is None or (isinstance(ref, str) and ref.casefold() == "all"):
        return list(range(len(bench.pieces)))
    try:
        wanted = set(clip_indices(bench, ref))
    except OperationRejected:
        if found := _added_places(bench, ref):
            return found
        raise
    places = [place for place, piece in enumerate(bench.pieces) if piece.origin in wanted]
    missing = wanted - {bench.pieces[place].origin for place in places}
    if missing:
        gone = ", ".join(str(index + 1) for index in sorted(missing))
        raise OperationRejected(
            f"Clip {gone} was removed by an earlier operation of the same request."
        )
    return places


def _added_places(bench: Bench, ref: ClipRef) -> list[int]:
    """Return pieces that this request added and that show the asset of this name."""
    if not isinstance(ref, str):
        return []
    added = [place for place, piece in enumerate(bench.pieces) if piece.span is None]
    names = [bench.name_of(bench.pieces[place].clip) for place in added]
    return [added[index] for index in places_named(names, ref)]


def whole(bench: Bench, index: int | None) -> TimeRange:
    """Return the old programme time of a clip, or of the whole programme."""
    if index is None:
        return TimeRange(0, bench.base.duration)
    return bench.base.range_of(index)


def _what(index: int | None) -> str:
    return "The film" if index is None else f"Clip {index + 1}"


def instant_in(bench: Bench, at: Instant, index: int | None = None) -> Ms:
    """Return an instant of the old programme, given from its start or a clip's."""
    limits = whole(bench, index)
    if at == "end":
        return limits.end
    instant = limits.start + ms(at)
    if instant > limits.end:
        raise OperationRejected(
            f"{_what(index)} is {seconds_text(limits.duration)} s long; "
            f"there is nothing at {seconds_text(ms(at))} s."
        )
    return instant


def range_in(bench: Bench, start: float, end: Instant, index: int | None = None) -> TimeRange:
    """Return a stretch of the old programme, given from its start or a clip's.

    An end beyond the end is brought back to it, and noted.
    """
    limits = whole(bench, index)
    first = limits.start + ms(start)
    if first >= limits.end:
        raise OperationRejected(
            f"{_what(index)} is {seconds_text(limits.duration)} s long; "
            f"nothing is left from {seconds_text(ms(start))} s on."
        )
    if end == "end":
        return TimeRange(first, limits.end)
    last = limits.start + ms(end)
    if last <= first:
        raise OperationRejected(
            f"The end ({seconds_text(ms(end))} s) is not after the start "
            f"({seconds_text(ms(start))} s).",
            hint="Give a start that lies before the end.",
        )
    if last > limits.end:
        used = seconds_text(limits.duration)
        bench.note("end_clamped", asked=seconds_text(ms(end)), used=used)
        last = limits.end
    return TimeRange(first, last)


# --- assets -----------------------------------------------------------------------


def asset_named(bench: Bench, name: str, *kinds: MediaKind) -> Asset:
    """Return the upload of this name; with kinds, only one of those will do."""
    names = [asset.name for asset in bench.assets]
    found = [bench.assets[place] for place in places_named(names, name)]
    found = found or [asset for asset in bench.assets if asset.id == name]
    fitting = [asset for asset in found if not kinds or asset.kind in kinds]
    if fitting:
        return fitting[0]
    if found:
        wanted = " or ".join(kind.value for kind in kinds)
        raise OperationRejected(
            f"{found[0].name} is of kind {found[0].kind.value}; this needs {wanted}.",
            hint="Name another upload, or upload a file of that kind.",
        )
    raise OperationRejected(
        f'There is no upload called "{name}"; {uploads_text(bench.assets)}.',
        hint="Upload the file first, or use one of these names.",
    )


def uploads_text(assets: Sequence[Asset]) -> str:
    """Say which uploads there are."""
    if not assets:
        return "nothing is uploaded yet"
    names = ", ".join(asset.name for asset in assets[:12])
    return f"the uploads are {names}" + (" …" if len(assets) > 12 else "")


def assets_for(bench: Bench, ref: ClipRef, pool: Sequence[Asset], noun: str) -> list[Asset]:
    """Return uploads by number within a pool, by name, or all of the pool."""
    if isinstance(ref, str) and ref.casefold() == "all":
        return list(pool)
    if isinstance(ref, list):
        return [asset for one in ref for asset in assets_for(bench, one, pool, noun)]
    number = _as_number(ref)
    if number is not None:
        return [pool[numbered(number, len(pool), noun, "there are")]]
    return [asset_named(bench, str(ref), MediaKind.VIDEO, MediaKind.IMAGE)]


def visual_named(bench: Bench, name: str) -> Asset:
    """Return the video or picture of this name."""
    return asset_named(bench, name, MediaKind.VIDEO, MediaKind.IMAGE)
