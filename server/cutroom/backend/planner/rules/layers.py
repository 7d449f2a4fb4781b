"""Things over the picture: marks, windows, keys, hidden regions."""

import re
from typing import Any, Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.framing_boxes import box_of
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, unsupported
from cutroom.backend.planner.rules.lettering import place_of
from cutroom.backend.planner.rules.overlaying import BIGGER, SMALLER, laid_again, overlay_of
from cutroom.backend.planner.rules.shape import shows_bars
from cutroom.backend.planner.rules.targets import settle, when
from cutroom.backend.planner.tokens.references import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.layering import (
    BlurRegion,
    ChromaKey,
    Delogo,
    Grid,
    OverlayImage,
    Pip,
    RemoveBackground,
    SplitScreen,
    Waveform,
)

SEMI = 0.5
CUT_TO = re.compile(r"\bcut(?:s|ting)?(?: away)? to\b")
FULL = re.compile(r"\bfull[- ]?(?:screen|frame|size|width)\b|全屏|满屏|铺满")
MOSAIC = ("pixelate", "pixelated", "pixellate", "mosaic", "马赛克", "打马赛克", "打码")
GREEN, BLUE = ("#00FF00", "#008000"), ("#0000FF",)
"""What the words for the colours of screens stand for."""


WIDE = re.compile(r"宽(?:度)?(?:为|是|占|:|：)?(?:画面|屏幕|视频)?(?:宽度)?的?\s*$")
"""What stands right before the width of a picture: 宽度为画面的12%."""


def overlay(c: Clause) -> Outcome | None:
    """Lay a logo, a watermark or another picture over the film."""
    marked = c.says("logo", "watermark", "sticker")
    placed = (
        c.val("position") is not None
        or c.says("corner")
        or c.has("overlay")
        or "overlay" in c.text.lower()
        or "叠加" in c.text
    )
    pictures = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "image"]
    cut_to = CUT_TO.search(c.text.lower()) is not None
    shown = bool(pictures) and (c.has("show") or cut_to) and bool(c.spans or c.of_kind("at"))
    shown = shown and not c.small("before", "after")
    marks = [a.name for a in c.stage.logos]
    filling = shown and not marked and not placed and not any(name in marks for name in pictures)
    full = filling or FULL.search(c.text.lower()) is not None
    if not (marked or (pictures and placed) or shown) or (
        c.says("slideshow", "promo") and not c.has("insert")
    ):
        return None
    if c.has("remove") and not c.has("add", "insert"):
        return _hidden_mark(c)
    if c.says("sticker") and not pictures and not c.stage.logos:
        what = ("自带贴纸", "sticker library")
        return unsupported(
            c,
            (what[1], what[0]),
            ("upload a PNG and I lay it over the film", "上传一张 PNG，我来叠加"),
        )
    if c.quotes and not pictures:
        return None
    if not (
        c.has(
            "add",
            "insert",
            "make",
            "move",
            "set",
            "use",
            "bigger",
            "smaller",
            "increase",
            "decrease",
            "show",
            "keep",
        )
        or c.val("animation")
        or c.inherited
        or pictures
    ):
        return None
    asset = pictures[0] if pictures else c.stage.logos[0].name if c.stage.logos else None
    if asset is None and len(c.stage.images) == 1 and c.stage.videos:
        asset = c.stage.images[0].name
    if asset is None:
        if not c.stage.images:
            return ask(c, "no_image")
        names = c.stage.listed([a.name for a in c.stage.images])
        return ask(c, "which_image", [a.name for a in c.stage.images[:6]], names=names)
    fields: dict[str, Any] = {}
    if position := place_of(c):
        fields["position"] = position
    percents = [t.amount for t in c.of_kind("percent")]
    see_through = c.says("opacity")
    word = c.tok("opacity")
    halved = word is not None and any(w in word.text.lower() for w in ("semi", "half", "半"))
    for percent, token in zip(percents, c.of_kind("percent"), strict=True):
        ahead, behind = c.before(token), c.after(token)
        first, other = (ahead, behind) if c.stage.zh else (behind, ahead)
        measured = first is not None and first.is_a("opacity", "resolution", "size")
        if c.stage.zh and WIDE.search(c.message[max(0, token.start - 20) : token.start]):
            fields["scale"] = percent
            continue
        if first is not None and first.is_a("resolution", "size"):
            fields["scale"] = percent
            continue
        near = [t for t in ((first,) if measured else (first, other)) if t is not None]
        if (see_through and not halved and any(t.is_a("opacity") for t in near)) or (
            see_through and len(percents) == 1 and not halved and not _is_scale(near)
        ):
            fields["opacity"] = min(1.0, percent)
        else:
            fields["scale"] = percent
    if see_through and "opacity" not in fields and not _alpha_file(c, asset):
        fields["opacity"] = SEMI
    if c.spans or c.of_kind("at", "dur") or c.says("end_at", "start_at"):
        start, end, wrong = when(c)
        if wrong:
            return wrong
        fields |= {"start": start or 0.0, "end": end if end is not None else "end"}
    if animation := c.val("animation"):
        fields["animation"] = animation
    if full and "scale" not in fields:
        fields |= {"scale": 1.0, "position": fields.get("position", "center")}
    stands = overlay_of(c.stage, asset)
    if stands is not None and c.says("bigger", "smaller") and "scale" not in fields:
        factor = BIGGER if c.says("bigger") else SMALLER
        fields["scale"] = round(min(1.0, stands.scale * factor), 3)
    if stands is not None and fields and not c.has("add", "insert", "use"):
        again = laid_again(stands, asset, fields)
        return do(*again) if again else nothing(c, "it is like that already", "它已经是这样了")
    return do(OverlayImage(asset=asset, **fields))


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
    text = "水印在画面的哪个位置？" if c.stage.zh else "In which corner is the mark?"
    return ask(c, "detail", options, text=text)


def _columns(text: str) -> int:
    """Return how many columns a grid has: told as 3x2, as a number of columns, or by its name."""
    told = re.search(r"(\d+)\s*(?:[x×*]\s*\d+|columns?|列)", text)
    if told:
        return max(1, min(10, int(told[1])))
    return 3 if any(w in text for w in ("九宫格", "六宫格", "three")) else 2


def _together(c: Clause) -> list[int | str] | Literal["all"]:
    """Return the clips that are shown at once: those that are named, else all."""
    named: list[int | str] = [number for pick in c.picks for number in pick.clips]
    named += [name for name in c.assets if name not in named]
    return named if len(named) > 1 and len(named) < len(c.stage.shots) else "all"


def _key(c: Clause, text: str) -> ChromaKey:
    """Return which colour is keyed out of which clips, and what is put behind."""
    blue = re.search(r"blue[ -]?(?:screen|background|backdrop)|蓝[色]?[幕屏布]", text) is not None
    own = BLUE if blue else GREEN
    numbers: list[int | str] = [number for pick in c.picks for number in pick.clips]
    behind = [*c.assets, *(color for color in c.vals("color") if color not in own)]
    return ChromaKey(
        color="blue" if blue else "green",
        replace=behind[0] if behind else None,
        clip=numbers[0] if len(numbers) == 1 else numbers or None,
    )


OVER = re.compile(
    r"\b(?:overlay|superimpose|lay|place|put)\b.*\b(?:on top of|over)\b"
    r"|\b(?:in|into|inside) (?:the|a|one) (?:[\w-]+ ){0,2}corner of\b"
)


def _named(c: Clause) -> list[int]:
    """Return the numbers of the films that are named."""
    numbers = [n for pick in c.picks for n in pick.clips]
    return numbers or [n for name in c.assets for n in c.stage.numbers_of(name)]


def _sides(c: Clause) -> list[int | str] | None:
    """Return which clip is left and which is right, in "clip 1 on the left, clip 2 …"."""
    found: dict[str, int] = {}
    number: int | None = None
    for token in c.live():
        if isinstance(token.value, Pick) and len(token.value.clips) == 1:
            number = token.value.clips[0]
        elif token.kind == "asset" and c.stage.numbers_of(str(token.value)):
            number = c.stage.numbers_of(str(token.value))[0]
        side = token.of("position")
        if number is not None and side in ("left", "right"):
            found.setdefault(side, number)
            number = None
    return [found["left"], found["right"]] if len(found) == 2 else None


def _second_film(c: Clause) -> bool:
    """Say whether a film is named that could lie small over another."""
    films = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "video"]
    return bool(films) and len(c.stage.shots) > 1


UNDER = ("over", "on top of", "onto", "above", "on")


def _small_then_under(c: Clause) -> list[int]:
    """Return the clips that are named: what lies over comes first, what lies under after it."""
    above: list[int] = []
    under: list[int] = []
    for token in c.tokens:
        if token.kind == "asset":
            numbers = c.stage.numbers_of(str(token.value))[:1]
        elif isinstance(token.value, Pick):
            numbers = list(token.value.clips)
        else:
            continue
        led = c.before(token)
        is_under = led is not None and led.text.lower() in UNDER
        (under if is_under else above).extend(numbers)
    return [*above, *under]


def layers(c: Clause) -> Outcome | None:
    """Split screens, grids, small windows, keys, hidden regions, sound drawn as lines."""
    text = c.text.lower()
    sides = _sides(c)
    if sides is not None:
        return do(SplitScreen(layout="side_by_side", clips=sides))
    stacked = c.stage.zh and c.has("concat", "make") and c.says("up_down", "left_right")
    one_frame = any(word in text for word in ("一个画面", "同一画面", "一个屏", "同屏", "一屏"))
    if c.says("split_screen") or (stacked and one_frame):
        upright = any(w in text for w in ("top", "vertical", "上下", "bottom", "stack"))
        layout = "top_bottom" if upright else "side_by_side"
        return do(SplitScreen(layout=layout, clips=_together(c)))
    if c.says("grid"):
        return do(Grid(columns=_columns(text), items=_together(c)))
    corner = "-" in (c.val("position") or "")
    shrunk = c.has("smaller", "zoom_out") or c.written("small")
    still = next((n for n in c.assets if (a := c.stage.asset(n)) and a.kind.value == "image"), None)
    if c.says("pip") and still is not None and not c.stage.laid:
        place = c.val("position") or "bottom-right"
        return do(OverlayImage(asset=still, position=place, scale=c.number("percent") or 0.3))
    laid_over = len(_named(c)) == 2 and OVER.search(text) is not None
    if (
        c.says("pip")
        or laid_over
        or (corner and shrunk and (_second_film(c) or len(_named(c)) == 2))
    ):
        numbers = _small_then_under(c)
        small = numbers[0] if numbers else (2 if len(c.stage.shots) > 1 else None)
        if small is None:
            return ask(c, "which_clip")
        over = numbers[1] if len(numbers) > 1 else None
        percent = c.number("percent")
        return do(
            Pip(
                clip=small,
                over=over,
                position=c.val("position") or "bottom-right",
                scale=percent or 0.3,
            )
        )
    keyed = c.says("background") and c.has("remove", "replace", "swap") and not c.says("bars")
    screen = c.val("color") in (*GREEN, *BLUE) and not c.assets[1:]
    if c.says("green_screen") or (keyed and screen and not shows_bars(c)):
        return do(_key(c, text))
    if (
        c.says("background")
        and c.has("remove", "replace")
        and not c.says("music", "sound", "denoise", "voice", "bars")
        and not (c.val("color") and shows_bars(c))
    ):
        return do(
            RemoveBackground(
                replace=c.assets[0] if c.assets else (c.val("color") if c.has("replace") else None)
            )
        )
    hidden = c.written("hide", "cover", "mask", "censor", "遮", "遮住", "盖住", "挡住")
    bare = c.says("bars", "sides", "background") and not (box_of(c) or c.spans or c.says("face"))
    if (
        (c.has("blur") or hidden)
        and not bare
        and (
            c.says("face", "region", "corner", "watermark", "logo")
            or box_of(c)
            or c.val("position")
        )
    ):
        box = box_of(c)
        style = "mosaic" if c.written(*MOSAIC) else None
        start = end = None
        if c.spans:
            start, end, wrong = settle(c, c.spans[0], None)
            if wrong:
                return wrong
        if box:
            return do(BlurRegion(**box, start=start, end=end, style=style))
        region = c.val("position") or ("face" if c.says("face") else None)
        return (
            do(BlurRegion(region=region, start=start, end=end, style=style))
            if region
            else ask(c, "detail", text=c.said)
        )
    if c.says("waveform"):
        if c.has("remove"):
            return do(Waveform(mode="none"))
        bars = re.search(r"\bbars?\b|equalizer|spectrum|visuali[sz]er|柱|频谱", text) is not None
        return do(
            Waveform(
                position=c.val("position") or "bottom",
                color=c.val("color") or "#FFFFFF",
                mode="bars" if bars else "line",
            )
        )
    return None
