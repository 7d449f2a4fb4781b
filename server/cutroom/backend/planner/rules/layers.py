"""Pictures side by side or one over the other, keys, hidden regions, sound drawn as lines."""

import re
from typing import Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.framing_boxes import box_of
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.shape import shows_bars
from cutroom.backend.planner.rules.targets import settle
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.domain.kinds.framing import BackgroundFill
from cutroom.domain.kinds.layering import (
    BlurRegion,
    ChromaKey,
    Grid,
    OverlayImage,
    Pip,
    RemoveBackground,
    SplitScreen,
    Waveform,
)

MOSAIC = ("pixelate", "pixelated", "pixellate", "mosaic", "马赛克", "打马赛克", "打码")
GREEN, BLUE = ("#00FF00", "#008000"), ("#0000FF",)
"""What the words for the colours of screens stand for."""
OVER = re.compile(
    r"\b(?:overlay|superimpose|lay|place|put)\b.*\b(?:on top of|over)\b"
    r"|\b(?:in|into|inside) (?:the|a|one) (?:[\w-]+ ){0,2}corner of\b"
)
LAID_ON = re.compile(r"(?:叠|盖|覆盖|铺|罩)(?:加|到|在)?[^，。]{1,30}(?:上面|上|上方)(?:吧|去)?$")
"""Over another film, small or in its place: 把空镜叠在采访上面."""
UNDER = ("over", "on top of", "onto", "above", "on")
UPRIGHT = ("top", "vertical", "上下", "bottom", "stack")
ONE_FRAME = ("一个画面", "同一画面", "一个屏", "同屏", "一屏")
BARS = re.compile(r"\bbars?\b|equalizer|spectrum|visuali[sz]er|柱|频谱")
GAP = re.compile(r"\b(\d{1,3}) ?(?:px|pixels?) (?:gaps?|spac\w+|margins?|padding|between)\b")
SMALL = 0.3
"""The share of the width that a window has when none is named."""


def layers(c: Clause) -> Outcome | None:
    """Ask each of the rules below, in their order."""
    for rule in KINDS:
        found = rule(c)
        if found is not None:
            return found
    return None


def _split_screen(c: Clause) -> Outcome | None:
    """Show films side by side, one above the other, or in a grid."""
    if (sides := _sides(c, "left", "right")) is not None:
        return do(SplitScreen(layout="side_by_side", clips=sides))
    if c.says("split_screen") and (panes := _sides(c, "top", "bottom")) is not None:
        return do(SplitScreen(layout="top_bottom", clips=panes))
    text = c.text.lower()
    stacked = c.stage.zh and c.has("concat", "make") and c.says("up_down", "left_right")
    if c.says("split_screen") or (stacked and any(word in text for word in ONE_FRAME)):
        upright = any(word in text for word in UPRIGHT)
        layout = "top_bottom" if upright else "side_by_side"
        return do(SplitScreen(layout=layout, clips=_together(c)))
    if not c.says("grid"):
        return None
    gap = GAP.search(text)
    apart = int(gap[1]) if gap is not None else 0
    grid = do(Grid(columns=_columns(text), gap=apart, items=_together(c)))
    ground = c.val("color") if c.says("background") else None
    return grid.and_also(do(BackgroundFill(kind="color", color=ground)) if ground else None)


def _window(c: Clause) -> Outcome | None:
    """Show one film small over another."""
    place = c.val("position") or "bottom-right"
    scale = c.number("percent") or SMALL
    still = next((n for n in c.assets if (a := c.stage.asset(n)) and a.kind.value == "image"), None)
    if c.says("pip") and still is not None and not c.stage.laid:
        return do(OverlayImage(asset=still, position=place, scale=scale))
    two = len(_named(c)) == 2
    shrunk = c.has("smaller", "zoom_out") or c.written("small")
    cornered = "-" in (c.val("position") or "") and shrunk and (two or _second_film(c))
    named = c.says("pip") or cornered
    if not named and two and c.stage.zh and LAID_ON.search(c.text.strip("。！ ")):
        options = ("画中画小窗", "盖住整个画面")
        return ask(c, "detail", options, text="叠上去的那段做成画中画小窗，还是盖住整个画面？")
    if not (named or (two and OVER.search(c.text.lower()))):
        return None
    numbers = _small_then_under(c) or ([2] if len(c.stage.shots) > 1 else [])
    if not numbers:
        return ask(c, "only_one" if len(c.stage.shots) == 1 else "which_clip")
    over = numbers[1] if len(numbers) > 1 else None
    return do(Pip(clip=numbers[0], over=over, position=place, scale=scale))


def _background(c: Clause) -> Outcome | None:
    """Key a colour out, or take away what is behind people."""
    bars = c.says("bars")
    behind = c.says("background") and not bars
    screen = _screen(c) is not None and not c.assets[1:]
    keyed = behind and c.has("remove", "replace", "swap") and screen and not shows_bars(c)
    if c.says("green_screen") or keyed:
        return _unknown_ground(c) or do(_key(c, c.text.lower()))
    heard = c.says("music", "sound", "denoise", "voice")
    if not (behind and c.has("remove", "replace")) or heard:
        return None
    if c.val("color") and shows_bars(c):
        return None
    color = c.val("color") if c.has("replace") else None
    if (unknown := _unknown_ground(c)) is not None:
        return unknown
    return do(RemoveBackground(replace=c.assets[0] if c.assets else color))


LAID_BEHIND = ("with", "to", "a", "an", "for", "into", "by")
"""What stands before the ground that is put behind people."""


def _screen(c: Clause) -> str | None:
    """Return the green or blue that stands behind people and goes; None where neither does."""
    turned = next((t.start for t in c.live() if t.is_a("replace", "swap")), len(c.message))
    for token in c.live():
        color, after, before = token.of("color"), c.after(token), c.before(token)
        if color not in (*GREEN, *BLUE) or after is None or not after.is_a("background"):
            continue
        new = before is not None and before.text.lower() in LAID_BEHIND
        if c.has("remove") or (token.start < turned if c.stage.zh else not new):
            return color
    return None


def _unknown_ground(c: Clause) -> Outcome | None:
    """Ask for the picture where something is to lie behind that nobody has."""
    named = c.assets or c.vals("color") or c.quotes or any(pick.clips for pick in c.picks)
    unknown = [t for t in c.strangers if t.text.lower() not in ("with", "a", "an", "by")]
    if named or not unknown or not c.has("replace", "swap"):
        return None
    wanted = c.message[unknown[0].start : unknown[-1].end]
    names = c.stage.listed([asset.name for asset in c.stage.scene.assets]) or "-"
    return ask(c, "no_file", name=wanted, names=names)


PLATE = re.compile(r"\b(?:license|number|licence) plates?\b|\bplates?\b|车牌|牌照")
"""What is no face, and only found where somebody says it stands."""


def _hidden_region(c: Clause) -> Outcome | None:
    """Blur or pixelate a part of the picture."""
    hidden = c.written("hide", "cover", "mask", "censor", "遮", "遮住", "盖住", "挡住")
    box = box_of(c)
    if c.says("bars", "sides", "background") and not (box or c.spans or c.says("face")):
        return None
    thing = c.says("face", "region", "corner", "watermark", "logo")
    if not (c.has("blur") or hidden) or not (thing or box or c.val("position")):
        return None
    style = "mosaic" if c.written(*MOSAIC) else None
    start, end, wrong = settle(c, c.spans[0], None) if c.spans else (None, None, None)
    if wrong:
        return wrong
    if box:
        return do(BlurRegion(**box, start=start, end=end, style=style))
    region = c.val("position") or ("face" if c.says("face") else None)
    if region == "face" and PLATE.search(c.text.lower()):
        region = "license plate"
    if region is None:
        return ask(c, "detail", text=c.said)
    return do(BlurRegion(region=region, start=start, end=end, style=style))


def _waveform(c: Clause) -> Outcome | None:
    """Draw the sound, or stop drawing it."""
    if not c.says("waveform"):
        return None
    if c.has("remove"):
        return do(Waveform(mode="none"))
    return do(
        Waveform(
            position=c.val("position") or "bottom",
            color=c.val("color") or "#FFFFFF",
            mode="bars" if BARS.search(c.text.lower()) else "line",
        )
    )


KINDS = (_split_screen, _window, _background, _hidden_region, _waveform)
"""The kinds of layers, the more particular before the more general."""


def _columns(text: str) -> int:
    """Return how many columns a grid has: told as 3x2, as a number of columns, or by its name."""
    told = re.search(r"(\d+)[\s-]*(?:[x×*]\s*\d+|columns?|列)", text)
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
    blue = blue and not re.search(r"\bgreen\b|绿", text)
    screen = _screen(c) if c.has("remove", "replace", "swap") else None
    blue = blue if screen is None else screen in BLUE
    own = BLUE if blue else GREEN
    keyed, grounds = _keyed(c)
    numbers: list[int | str] = [number for pick in c.picks for number in pick.clips]
    numbers = numbers or [*keyed]
    marks = [a.name for a in c.stage.logos[:1] if c.says("logo")]
    behind = [*grounds, *marks, *(color for color in c.vals("color") if color not in own)]
    return ChromaKey(
        color="blue" if blue else "green",
        replace=behind[0] if behind else None,
        clip=numbers[0] if len(numbers) == 1 else numbers or None,
    )


WITHIN = ("in", "from", "of", "on", "off")
"""What stands before the clip that has the green in it."""


def _keyed(c: Clause) -> tuple[list[int], list[str]]:
    """Return the clips that are named for their green, and the files that lie behind."""
    screen = next((t.start for t in c.live() if t.is_a("green_screen")), None)
    clips: list[int] = []
    grounds: list[str] = []
    before = ""
    for token in c.live():
        if token.kind == "asset":
            name = str(token.value)
            first = screen is not None and token.start < screen
            numbers = c.stage.numbers_of(name) if first or before in WITHIN else []
            clips += numbers
            grounds += [] if numbers else [name]
        before = token.text.lower()
    return (clips, grounds) if len(c.stage.shots) > 1 else ([], [*c.assets])


def _named(c: Clause) -> list[int]:
    """Return the numbers of the films that are named."""
    numbers = [n for pick in c.picks for n in pick.clips]
    return numbers or [n for name in c.assets for n in c.stage.numbers_of(name)]


def _sides(c: Clause, first: str, second: str) -> list[int | str] | None:
    """Return which clip is on which side, in "clip 1 on the left, clip 2 …"."""
    found: dict[str, int] = {}
    number: int | None = None
    waiting: str | None = None
    relevant = (
        t for t in c.live() if t.of("position") or t.kind == "asset" or isinstance(t.value, Pick)
    )
    side_first = c.stage.zh and (head := next(relevant, None)) is not None and head.of("position")
    for token in c.live():
        if isinstance(token.value, Pick) and len(token.value.clips) == 1:
            number = token.value.clips[0]
        elif token.kind == "asset" and c.stage.numbers_of(str(token.value)):
            number = c.stage.numbers_of(str(token.value))[0]
        side = token.of("position")
        if side and side_first:
            waiting, number = side, None
        side = waiting if side_first else side
        if number is not None and side in (first, second):
            found.setdefault(side, number)
            number = None
    if len(found) == 1 and len(c.stage.shots) == len((first, second)):
        told, only = next(iter(found.items()))
        found[second if told == first else first] = 1 if only == len(c.stage.shots) else 2
    return [found[first], found[second]] if len(found) == 2 else None


def _second_film(c: Clause) -> bool:
    """Say whether a film is named that could lie small over another."""
    films = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "video"]
    return bool(films) and len(c.stage.shots) > 1


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
