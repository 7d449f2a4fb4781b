"""Colours made see-through, and what shows behind them."""

from dataclasses import replace

from cutroom.domain.draft import Background, Clip, ColorKey
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.editing.notes import listed
from cutroom.domain.editing.selecting import places_named, uploads_text, visual_named
from cutroom.domain.editing.showing import change_shown
from cutroom.domain.kinds.layering import ChromaKey, RemoveBackground
from cutroom.errors import OperationRejected


def apply_chroma_key(bench: Bench, op: ChromaKey) -> None:
    """Make a colour of clips see-through."""
    color = color_value(op.color)[:7]
    ground = None if op.replace is None else ground_value(bench, op.replace)

    def keyed(clip: Clip) -> Clip:
        if clip.asset is None:
            return clip
        return replace(clip, look=replace(clip.look, key=ColorKey(color, ground)))

    changed = [clip for clip in change_shown(bench, op.clip, keyed) if clip.asset is not None]
    if not changed:
        raise OperationRejected(
            "A plain colour has nothing in front of it.", hint="Name a video or a picture."
        )
    names = tuple(dict.fromkeys(bench.name_of(clip) for clip in changed))
    if ground is None:
        bench.note("color_keyed", color=op.color, names=names)
    else:
        bench.note("color_replaced", color=op.color, names=names, ground=op.replace)


def apply_remove_background(bench: Bench, op: RemoveBackground) -> None:
    """Make the ground see-through where it is plain; nothing here cuts out of any other."""
    ground = None if op.replace is None else ground_value(bench, op.replace)
    cut: list[str] = []
    left: list[str] = []

    def freed(clip: Clip) -> Clip:
        asset = bench.asset_of(clip)
        if asset is None:
            return clip
        color = bench.measures.ground(asset.id).color
        (cut if color else left).append(asset.name)
        if color is None:
            return clip
        key = ColorKey(color, ground, around=True)
        return replace(clip, look=replace(clip.look, key=key))

    change_shown(bench, None, freed)
    if not cut:
        raise OperationRejected(
            f"The background of {listed(sorted({*left})) or 'a plain colour'} cannot be taken "
            "away: nothing here cuts people or things out of a ground that is not plain.",
            hint="In front of a green or blue screen, or a plain wall, chroma_key does it.",
        )
    bench.note("ground_removed", names=tuple(dict.fromkeys(cut)))
    if left:
        bench.note("ground_left", names=tuple(dict.fromkeys(left)))


def ground_value(bench: Bench, words: str) -> Background:
    """Return what shall show behind: an upload of this name, or a colour."""
    names = [asset.name for asset in bench.assets]
    if places_named(names, words):
        return Background("image", asset=visual_named(bench, words).id)
    try:
        return Background("color", color_value(words)[:7])
    except OperationRejected:
        raise OperationRejected(
            f'There is no upload and no colour "{words}"; {uploads_text(bench.assets)}.',
            hint="Upload the picture that shall show behind, or name a colour.",
        ) from None
