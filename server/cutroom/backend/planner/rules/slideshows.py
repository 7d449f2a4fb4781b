"""Pictures as a film."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.show_parts import (
    is_every,
    joins,
    music_of,
    picture_times,
    with_shape,
)
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.programmes import Slideshow


def slideshow(c: Clause) -> Outcome | None:
    """Make the pictures into a film."""
    if not _asks_for_show(c) or _asks_for_another(c):
        return None
    if not c.stage.images or (not c.stage.photos and not _image_assets(c)):
        if c.says("slideshow") and c.stage.videos and not c.stage.images:
            return ask(c, "no_pictures")
        return ask(c, "no_media") if not c.stage.videos else None
    return _shown(c, _pictures(c))


def slideshow_plain(c: Clause) -> Outcome:
    """Return a slideshow of all pictures, as the clause shapes it."""
    return _shown(c, [a.name for a in c.stage.photos] if c.stage.logos else "all", titled=False)


def _shown(c: Clause, images: ClipRef, *, titled: bool = True) -> Outcome:
    fields: dict[str, Any] = {"images": images}
    picture_times(c, fields)
    joins(c, fields)
    if (song := music_of(c)) is not None:
        fields["music"] = song
    if c.quotes and titled:
        fields["title"] = c.quotes[0]
    return with_shape(c, do(Slideshow(**fields)))


def _asks_for_show(c: Clause) -> bool:
    """Say whether pictures shall become a film."""
    if c.has("remove") or c.says("batch") or c.denies("slideshow"):
        return False
    if c.says("slideshow") or _is_plain(c):
        return True
    pictured = c.says("picture") or any(pick.images for pick in c.picks) or _image_assets(c)
    makes = c.has("make", "convert", "set", "add", "generate") or c.inherited
    video = (
        c.says("video", "slideshow", "social", "clip")
        or (c.val("platform") in ("reels", "youtube_shorts", "tiktok") and c.says("make"))
        or {"mp4", "mov", "gif", "webm"} & set(c.vals("format"))
    )
    return bool(pictured and makes and video)


def _is_plain(c: Clause) -> bool:
    """Say whether there is nothing but pictures, so that a film can only be one of them."""
    if not c.stage.photos or c.stage.videos or c.stage.laid:
        return False
    if c.says("make") and c.says("video") and not c.says(*OBJECTS):
        return True
    if c.says("picture") and "播放" in c.text:
        return True
    shown = any(pick.images for pick in c.picks)
    every = c.small("per") or bool(c.of_kind("each")) or any(map(is_every, c.tokens))
    timed = every and bool(c.number("time", "dur", "each"))
    pictured = c.says("picture") or shown or bool(_image_assets(c))
    if pictured and timed and not c.says("set", "freeze", "cut"):
        return True
    return c.says("concat") and (c.says("video", "picture") or shown)


def _asks_for_another(c: Clause) -> bool:
    """Say whether pictures are spoken of for something else than a show of them."""
    if c.says("slideshow"):
        return False
    other = (
        c.says("promo", "vlog", "montage", "logo_only")
        or c.has("insert", "replace", "move")
        or (c.has("freeze") and not c.small("per"))
    )
    return other or (c.stage.laid and not c.has("make", "convert"))


def _pictures(c: Clause) -> ClipRef:
    """Return the pictures that are shown, in their order."""
    if named := _image_assets(c):
        return list(named)
    photos: Sequence[str] = [asset.name for asset in c.stage.photos]
    numbers = [n for pick in c.picks for n in pick.clips if 0 < abs(n) <= len(photos)]
    if not numbers:
        return list(photos) if c.stage.logos or c.stage.videos else "all"
    if leading := _leading(c):
        rest = [name for n, name in enumerate(photos, 1) if n not in leading]
        return [*(photos[n - 1] for n in leading), *rest]
    return [photos[n - 1 if n > 0 else n] for n in numbers]


def _leading(c: Clause) -> list[int]:
    """Return the picture that should come first, in "with photo 3 first" and 第三张放最前面."""
    for token, after in pairwise(c.tokens):
        pick = token.value
        if not (isinstance(pick, Pick) and len(pick.clips) == 1 and pick.clips[0] > 0):
            continue
        first = after.text.lower() == "first" or (after.is_a("move", "insert", "start_at"))
        if first and (after.text.lower() == "first" or c.says("start_at")):
            return list(pick.clips)
    return []


def _image_assets(c: Clause) -> list[str]:
    marks = {a.name for a in c.stage.logos}
    return [
        name
        for name in c.assets
        if name not in marks and (a := c.stage.asset(name)) and a.kind.value == "image"
    ]
