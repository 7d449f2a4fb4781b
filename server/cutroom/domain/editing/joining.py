"""Transitions: passages between neighbours, and the material that they need."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cutroom.domain.draft import Transition
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import material
from cutroom.domain.editing.selecting import counted, numbered
from cutroom.domain.kinds.framing import ApplyTransition, RemoveTransition
from cutroom.domain.timing import Ms, ms, seconds_text
from cutroom.errors import OperationRejected

TRANSITIONS = (
    "fade",
    "dip_to_black",
    "dip_to_white",
    "wipe_left",
    "wipe_right",
    "wipe_up",
    "wipe_down",
    "slide_left",
    "slide_right",
    "slide_up",
    "slide_down",
    "zoom",
    "whip",
)
ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "crossfade": "fade",
        "cross_fade": "fade",
        "dissolve": "fade",
        "cross_dissolve": "fade",
        "crossdissolve": "fade",
        "smooth": "fade",
        "wipe": "wipe_left",
        "slide": "slide_left",
        "push": "slide_left",
        "whip_pan": "whip",
        "swipe": "whip",
        "zoom_in": "zoom",
        "dip": "dip_to_black",
        "black": "dip_to_black",
        "fade_to_black": "dip_to_black",
        "fade_through_black": "dip_to_black",
        "white": "dip_to_white",
        "flash": "dip_to_white",
        "fade_to_white": "dip_to_white",
    }
)
SHORTEST: Ms = 80
"""Below this a transition cannot be seen, and goes."""


def transition_kind(kind: str) -> str:
    """Return the kind's own name; raises OperationRejected for an unknown one."""
    name = kind.strip().casefold().replace(" ", "_").replace("-", "_")
    name = ALIASES.get(name, name)
    if name not in TRANSITIONS:
        raise OperationRejected(
            f'There is no transition "{kind}".', hint=f"Choose one of {', '.join(TRANSITIONS)}."
        )
    return name


def is_none(kind: str | None) -> bool:
    """Say whether the word means hard cuts, or no motion."""
    return kind is None or kind.strip().casefold() in {"", "none", "no", "cut", "off", "hard_cut"}


def apply_transition(bench: Bench, op: ApplyTransition) -> None:
    """Join neighbours with a transition."""
    if is_none(op.kind):
        remove_transition(bench, RemoveTransition(between=op.between))
        return
    kind = transition_kind(op.kind)
    places = _cuts(bench, op.between)
    if not places:
        raise OperationRejected(
            "A transition needs two neighbouring clips; the timeline has "
            f"{counted(len(bench.pieces), 'clip')}.",
            hint="Add or split clips first; to fade the film in or out, use fade.",
        )
    join(bench, places, kind, ms(op.duration))


def _cuts(bench: Bench, between: object) -> list[int]:
    """Return the places of the pieces that stand after the cuts meant."""
    if not isinstance(between, tuple):
        return list(range(1, len(bench.pieces)))
    count = len(bench.base.clips)
    first, second = sorted(numbered(one, count) for one in between)
    for place in range(1, len(bench.pieces)):
        pair = {bench.pieces[place - 1].origin, bench.pieces[place].origin}
        if pair == {first, second} and first != second:
            return [place]
    raise OperationRejected(f"Clips {first + 1} and {second + 1} are not neighbours.")


def join(
    bench: Bench, places: list[int], kind: str, duration: Ms, *, may_trim: bool = True
) -> None:
    """Put a transition on the cuts before these pieces, trimming edges where material lacks."""
    trimmed = 0
    for place in places:
        limit = _limit(bench, place)
        wanted = min(duration, limit)
        if not may_trim:
            wanted = min(wanted, _material_at(bench, place))
        if wanted < SHORTEST:
            bench.note("transition_dropped", kind=kind, clip=place + 1)
            continue
        trimmed += _make_handles(bench, place, wanted)
        used = min(wanted, _limit(bench, place), _material_at(bench, place))
        if used < duration:
            asked, got = seconds_text(duration), seconds_text(used)
            bench.note("transition_limited", kind=kind, clip=place + 1, used=got, asked=asked)
        clip = bench.pieces[place].clip
        bench.set_clip(place, replace(clip, lead=Transition(kind, used)))
    if trimmed:
        bench.note("transition_trimmed", kind=kind, seconds=seconds_text(trimmed))


def _limit(bench: Bench, place: int) -> Ms:
    """Return the longest transition: half of the shorter neighbour."""
    left, right = bench.pieces[place - 1].clip, bench.pieces[place].clip
    return min(left.duration, right.duration) // 2


def _material_at(bench: Bench, place: int) -> Ms:
    """Return the longest transition that the unused material allows."""
    left, right = bench.pieces[place - 1].clip, bench.pieces[place].clip
    after = material(left, bench.asset_of(left))[1]
    before = material(right, bench.asset_of(right))[0]
    return 2 * min(after, before)


def _make_handles(bench: Bench, place: int, duration: Ms) -> Ms:
    """Trim what material lacks off both edges; return the milliseconds trimmed."""
    half = (duration + 1) // 2
    right = bench.pieces[place].clip
    lacks_before = max(0, half - material(right, bench.asset_of(right))[0])
    left = bench.pieces[place - 1].clip
    lacks_after = max(0, half - material(left, bench.asset_of(left))[1])
    if lacks_before:
        _trim_start(bench, place, lacks_before)
    if lacks_after:
        _trim_end(bench, place - 1, lacks_after)
    return lacks_before + lacks_after


def _trim_start(bench: Bench, place: int, by: Ms) -> None:
    bench.split_piece(place, by)
    kept = bench.pieces[place + 1]
    head = bench.pieces[place].clip
    bench.pieces[place + 1] = replace(kept, clip=replace(kept.clip, id=head.id, lead=head.lead))
    del bench.pieces[place]


def _trim_end(bench: Bench, place: int, by: Ms) -> None:
    bench.split_piece(place, bench.pieces[place].clip.duration - by)
    del bench.pieces[place + 1]


def remove_transition(bench: Bench, op: RemoveTransition) -> None:
    """Make cuts hard again."""
    places = _cuts(bench, op.between) if isinstance(op.between, tuple) else None
    joined = [
        place
        for place, piece in enumerate(bench.pieces)
        if place and piece.clip.lead is not None and (places is None or place in places)
    ]
    if not joined:
        raise OperationRejected("There is no transition to remove.")
    match op.which:
        case "first":
            joined = joined[:1]
        case "last":
            joined = joined[-1:]
        case int(number):
            joined = [joined[numbered(number, len(joined), "transition", "there are")]]
    for place in joined:
        bench.set_clip(place, replace(bench.pieces[place].clip, lead=None))


def mend(bench: Bench) -> None:
    """Bring transitions back to what their clips and their material allow."""
    for place, piece in enumerate(bench.pieces):
        lead = piece.clip.lead
        if lead is None:
            continue
        if place == 0:
            bench.set_clip(place, replace(piece.clip, lead=None))
            continue
        allowed = min(_limit(bench, place), _material_at(bench, place))
        if lead.duration <= allowed:
            continue
        if allowed < SHORTEST:
            bench.note("transition_dropped", kind=lead.kind, clip=place + 1)
            bench.set_clip(place, replace(piece.clip, lead=None))
        else:
            asked, used = seconds_text(lead.duration), seconds_text(allowed)
            bench.note("transition_limited", kind=lead.kind, clip=place + 1, used=used, asked=asked)
            bench.set_clip(place, replace(piece.clip, lead=replace(lead, duration=allowed)))
