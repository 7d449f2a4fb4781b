"""What a film made as a whole is told beside its pictures: music, passages, times, shape."""

from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome
from cutroom.backend.planner.rules.encoding import resolution_of
from cutroom.backend.planner.rules.music import music_style
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.framing import SetAspect
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.programmes import Export

EVERY = ("每", "each", "every")


def music_of(c: Clause) -> str | bool | None:
    """Return the song or style under the film, whether there is one, or None where none is said."""
    songs = [one for one in c.assets if one in {audio.name for audio in c.stage.audios}]
    if len(songs) == 1 and not c.says("music"):
        return songs[0]
    if c.denies("music"):
        return False
    if not c.says("music"):
        return None
    return music_style(c) or (c.stage.audios[0].name if len(c.stage.audios) == 1 else True)


def with_shape(c: Clause, outcome: Outcome) -> Outcome:
    """Add the shape, the mark and the delivery that the same clause names."""
    ratio = next((str(t.value) for t in c.of_kind("ratio")), None)
    if ratio is None and c.says("vertical"):
        ratio = "9:16"
    elif ratio is None and c.says("square"):
        ratio = "1:1"
    platform = c.val("platform")
    if ratio is None and platform:
        ratio = PLATFORMS[platform][1]
    if ratio is not None:
        outcome.operations.append(SetAspect(ratio=ratio))
    if c.says("logo", "watermark") and c.stage.logos:
        outcome.operations.append(
            OverlayImage(asset=c.stage.logos[0].name, position=c.val("position") or "top-right")
        )
    form = next((f for f in c.vals("format") if f in ("mp4", "mov", "webm", "gif")), None)
    if form or resolution_of(c):
        fields: dict[str, Any] = {"format": form or "mp4"}
        if resolution := resolution_of(c):
            fields["resolution"] = resolution
        outcome.operations.append(Export(**fields))
    return outcome


def is_every(token: Token) -> bool:
    """Say whether a token speaks of each clip: each photo, 每张照片."""
    return token.kind == "clips" and token.text.lower().startswith(EVERY)


def picture_times(c: Clause, fields: dict[str, Any]) -> None:
    """Fill in how long each picture is seen, or how long the film is."""
    seconds = c.number("time", "dur")
    if seconds is None or seconds <= 0:
        return
    one = isinstance(fields["images"], list) and len(fields["images"]) == 1
    apiece = [
        t.amount for t, n in pairwise(c.tokens) if t.kind in ("time", "dur") and n.is_small("per")
    ]
    both = len(c.of_kind("time", "dur")) == 2 and len(apiece) == 1
    if both and not one:
        fields["seconds_per_image"] = min(apiece[0], 600.0)
    elif _is_apiece(c) and not one:
        fields["seconds_per_image"] = min(seconds, 600.0)
    else:
        fields["total_duration"] = seconds


def _is_apiece(c: Clause) -> bool:
    """Say whether a length is each picture's: 3 s photos, 2 s per picture, 每张两秒."""
    named = [t for t in c.tokens if t.text.lower() not in ("a", "an")]
    if any(
        t.kind in ("time", "dur")
        and not n.is_a("slideshow")
        and (n.is_a("picture") or (isinstance(n.value, Pick) and n.value.images))
        for t, n in pairwise(named)
    ) or any(
        t.kind in ("time", "dur") and n.kind == "count" and n.value == 1
        for t, n in pairwise(c.tokens)
    ):
        return True
    every = any(
        t.is_a("all") and t.text.lower() in ("each", "every", "每张", "每") for t in c.tokens
    )
    return every or any(map(is_every, c.tokens)) or bool(c.small("per") or c.of_kind("each"))


def passage_of(c: Clause) -> str | None:
    """Return the kind of transition; a zoom or a pan is one only beside the word transition."""
    moves = ("zoom", "zoom_in", "zoom_out", "pan")
    for token, after in pairwise((*c.live(), None)):
        kind = token.of("transition") if token is not None else None
        # "Zooms and crossfades" are moves, and transitions of another kind.
        bare = after is not None and after.of("transition") is None
        beside = bare and after is not None and after.is_a("transition")
        if kind and (beside or not (token is not None and token.is_a(*moves))):
            return kind
    return None


def joins(c: Clause, fields: dict[str, Any]) -> None:
    """Fill in the transitions between pictures and how they move."""
    if c.denies("transition"):
        fields["transition"] = None
    elif kind := passage_of(c):
        fields["transition"] = kind
    if c.denies("zoom", "zoom_in", "zoom_out", "animate", "pan"):
        fields["motion"] = None
    elif c.says("zoom_out") and not c.says("zoom_in"):
        fields["motion"] = "zoom_out"
    elif c.says("pan") and not c.says("zoom", "zoom_in"):
        fields["motion"] = "pan"
