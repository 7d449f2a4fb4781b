"""Marks over the film: logos, watermarks and other pictures laid over it."""

import re
from dataclasses import replace
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.framing_boxes import box_of
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, unsupported
from cutroom.backend.planner.rules.lettering import place_of
from cutroom.backend.planner.rules.overlaying import (
    BIGGER,
    SMALLER,
    hidden_for,
    laid_again,
    laid_for,
    overlay_of,
)
from cutroom.backend.planner.rules.proportions import grown
from cutroom.backend.planner.rules.seen_times import Seen, over_clips, over_spans
from cutroom.backend.planner.rules.targets import settle, when
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.layering import Delogo, OverlayImage

SEMI = 0.5
HELD = 3.0
"""Seconds that a picture is seen at an edge where none are told."""
CUT_TO = re.compile(r"\bcut(?:s|ting)?(?: away)? to\b")
FULL = re.compile(r"\bfull[- ]?(?:screen|frame|size|width)\b|全屏|满屏|铺满")
WIDE = re.compile(r"宽(?:度)?(?:为|是|占|:|：)?(?:画面|屏幕|视频)?(?:宽度)?的?\s*$")
"""What stands right before the width of a picture: 宽度为画面的12%."""
DRAWN = re.compile(r"箭头|圈|框|划线|\barrow|circle")
"""Marks that are drawn, not uploaded."""
DEEDS = (
    "add", "insert", "make", "move", "set", "use", "bigger", "smaller", "increase", "decrease",
    "show", "keep",
)  # fmt: skip


def overlay(c: Clause) -> Outcome | None:
    """Lay a logo, a watermark or another picture over the film."""
    pictures = _pictures(c)
    shown = _is_shown(c, pictures)
    if not _is_meant(c, pictures, shown=shown):
        return None
    if c.has("remove") and not c.has("add", "insert"):
        return _hidden_mark(c)
    drawn = DRAWN.search(c.text.lower()) is not None
    if c.says("sticker") and not pictures and (drawn or not c.stage.logos):
        return unsupported(
            c,
            ("sticker library", "自带贴纸"),
            ("upload a PNG and I lay it over the film", "上传一张 PNG，我来叠加"),
        )
    if c.quotes and not pictures:
        return None
    if not (c.has(*DEEDS) or c.val("animation") or c.inherited or pictures):
        return None
    asset = _asset(c, pictures)
    if asset is None:
        if not c.stage.images:
            return ask(c, "no_image")
        names = c.stage.listed([a.name for a in c.stage.images])
        return ask(c, "which_image", [a.name for a in c.stage.images[:6]], names=names)
    fields = _looks(c, asset)
    seen = _seen(c, asset)
    if isinstance(seen, Outcome):
        return seen
    filling = shown and not _is_placed(c) and not any(name in _logos(c) for name in pictures)
    if (filling or FULL.search(c.text.lower())) and "scale" not in fields:
        fields |= {"scale": 1.0, "position": fields.get("position", "center")}
    return _laid(c, asset, fields, seen)


def _pictures(c: Clause) -> list[str]:
    """Return the pictures that are named."""
    return [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "image"]


def _logos(c: Clause) -> list[str]:
    return [asset.name for asset in c.stage.logos]


def _is_placed(c: Clause) -> bool:
    """Say whether a mark, a place or a layer is spoken of."""
    laid_over = c.has("overlay") or "overlay" in c.text.lower() or "叠加" in c.text
    placed = c.val("position") is not None or c.says("corner") or laid_over
    return placed or c.says("logo", "watermark", "sticker")


def _is_shown(c: Clause, pictures: list[str]) -> bool:
    """Say whether a picture is shown for a while: "cut to map.png at 0:10"."""
    cut_to = CUT_TO.search(c.text.lower()) is not None
    timed = bool(c.spans or c.of_kind("at")) and not c.small("before", "after")
    inserted = c.written("插入", "插进", "插")
    return bool(pictures) and (c.has("show") or cut_to) and timed and not inserted


def _is_meant(c: Clause, pictures: list[str], *, shown: bool) -> bool:
    """Say whether a picture over the film is spoken of at all."""
    marked = c.says("logo", "watermark", "sticker")
    if not (marked or (pictures and _is_placed(c)) or shown):
        return False
    return not c.says("slideshow", "promo") or c.has("insert")


def _asset(c: Clause, pictures: list[str]) -> str | None:
    """Return which upload is laid over the film; None where nothing tells."""
    if pictures or c.stage.logos:
        return pictures[0] if pictures else c.stage.logos[0].name
    only = len(c.stage.images) == 1 and c.stage.videos
    return c.stage.images[0].name if only else None


def _looks(c: Clause, asset: str) -> dict[str, Any]:
    """Return place, scale, opacity and animation of a picture."""
    fields: dict[str, Any] = {}
    if position := place_of(c):
        fields["position"] = position
    stands, factor = overlay_of(c.stage, asset), grown(c.text)
    if factor is not None:
        scale = OverlayImage.model_fields["scale"].default if stands is None else stands.scale
        return fields | {"scale": round(min(1.0, scale * factor), 3)}
    for token in c.of_kind("percent"):
        if _is_see_through(c, token):
            fields["opacity"] = min(1.0, token.amount)
        else:
            fields["scale"] = token.amount
    if c.says("opacity") and "opacity" not in fields and not _alpha_file(c, asset):
        fields["opacity"] = SEMI
    if animation := c.val("animation"):
        fields["animation"] = animation
    return fields


def _is_see_through(c: Clause, percent: Token) -> bool:
    """Say whether a percentage is one of opacity, and not one of size."""
    word = c.tok("opacity")
    halved = word is not None and any(w in word.text.lower() for w in ("semi", "half", "半"))
    if c.stage.zh and WIDE.search(c.message[max(0, percent.start - 20) : percent.start]):
        return False
    ahead, behind = c.before(percent), c.after(percent)
    first, other = (ahead, behind) if c.stage.zh else (behind, ahead)
    if first is not None and first.is_a("resolution", "size"):
        return False
    if word is None or halved:
        return False
    told = first is not None and first.is_a("opacity")
    near = [t for t in ((first,) if told else (first, other)) if t is not None]
    lone = len(c.of_kind("percent")) == 1 and not _is_scale(near)
    return lone or any(t.is_a("opacity") for t in near)


def _seen(c: Clause, asset: str) -> Seen | Outcome:
    """Return when a picture is seen; nothing where no time is told."""
    if not c.stage.laid and len(c.stage.shots) > 1 and c.stage.numbers_of(asset):
        c = replace(c, stage=c.stage.without(asset))
    found = over_clips(c, HELD, asset)
    if found is not None:
        return found
    if not (c.spans or c.of_kind("at", "dur") or c.says("end_at", "start_at")):
        return []
    if len(c.spans) > 1:
        return over_spans(c)
    start, end, wrong = when(c)
    last = c.stage.length if end in (None, "end") else end
    return wrong or [(start or 0.0, last)]


ONLY = re.compile(r"\b(?:only|just|nowhere else)\b|只|仅")
AGAIN = re.compile(r"\b(?:put|place|set)s?\b|放|摆|贴")
"""Words for laying that also tell where what lies there already goes."""


def _laid(c: Clause, asset: str, fields: dict[str, Any], seen: Seen) -> Outcome:
    """Return what lays a picture, or shows the one that lies there otherwise."""
    stands = overlay_of(c.stage, asset)
    if stands is None:
        return do(*(OverlayImage(asset=asset, **fields, **times) for times in _timed(c, seen)))
    if c.says("bigger", "smaller") and "scale" not in fields:
        factor = BIGGER if c.says("bigger") else SMALLER
        fields["scale"] = round(min(1.0, stands.scale * factor), 3)
    adding = [t for t in c.live() if t.is_a("add", "insert", "use")]
    another = any(AGAIN.search(t.text.lower()) is None for t in adding)
    if (fields or seen) and not another:
        if seen:
            only = ONLY.search(c.text.lower()) is not None
            again = laid_for(stands, asset, seen, fields, only=only)
        else:
            again = laid_again(stands, asset, fields)
        return do(*again) if again else nothing(c, "it is like that already", "它已经是这样了")
    return do(*(OverlayImage(asset=asset, **fields, **times) for times in _timed(c, seen)))


def _timed(c: Clause, seen: Seen) -> list[dict[str, Any]]:
    """Return the times of pictures as fields; none for one that is seen all the time."""
    length = c.stage.length
    return [
        {"start": start, "end": "end" if length and end >= length and not c.spans else end}
        for start, end in seen
    ] or [{}]


def _is_scale(near: list[Token]) -> bool:
    return any(t.is_a("size") or t.text.lower() in ("scale", "大小") for t in near)


def _alpha_file(c: Clause, name: str) -> bool:
    """Say whether "transparent" only describes a file that has a see-through ground."""
    asset = c.stage.asset(name)
    word = c.tok("opacity")
    if asset is None or not asset.facts.has_alpha or word is None:
        return False
    after = c.after(word)
    named = after is not None and (after.kind == "asset" or after.is_a("logo", "picture"))
    return named and word.text.lower() in ("transparent", "透明")


def _hidden_mark(c: Clause) -> Outcome:
    region = c.val("position")
    box = box_of(c)
    over = [one for one in c.stage.scene.draft.overlays if one.clip is None]
    laid = bool(over)
    by_id = {asset.id: asset.name for asset in c.stage.scene.assets}
    names = {by_id.get(one.asset, "") for one in over}
    gone = [name for name in c.assets if name in names] or [*names]
    stands = overlay_of(c.stage, gone[0]) if len(gone) == 1 else None
    if stands is not None and not region and not box and (seen := _seen(c, gone[0])):
        return do(*hidden_for(stands, gone[0], seen)) if isinstance(seen, list) else seen
    if laid and not region and not box and len(gone) == 1 and overlay_of(c.stage, gone[0]):
        return do(DeleteClip(clip=gone[0]))
    if laid and not region and not box:
        what = ("taking an overlay away again by name", "按名称移除叠加图")
        return unsupported(
            c, what, ("undo takes back the step that added it", "可以撤销添加它的那一步")
        )
    if box or region:
        start, end, wrong = settle(c, c.spans[0], None) if c.spans else (None, None, None)
        where = box or {"region": region}
        return wrong or do(Delogo(**where, start=start, end=end))
    options = ("top-left", "top-right", "bottom-left", "bottom-right")
    return ask(c, "which_corner", options)
