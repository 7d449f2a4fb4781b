"""Placing: plain colours and uploads between clips, one file in place of another."""

import re
from itertools import accumulate

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, ask_which, do, nothing
from cutroom.backend.planner.rules.targets import tidy, unknown_file
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.cutting import Insert, ReplaceClip

PLAIN = (
    "纯色", "空镜", "色镜头", "色背景板", "solid", "blank", "色片段", "色画面", "黑屏", "黑场",
    "白屏", "蓝屏", "绿屏", "screen", "slate", "plain", "card", "color clip", "frame",
)  # fmt: skip
"""What says that nothing but a colour is shown."""
SCREENS = (
    ("blue screen", "#0000FF"),
    ("蓝屏", "#0000FF"),
    ("绿屏", "#00FF00"),
    ("green screen", "#00FF00"),
)
NOT_COLORS = (
    "subtitle", "text", "title", "background", "fade_in", "fade_out", "fade", "music", "filter",
)  # fmt: skip
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
AGAIN = re.compile(r"\b(?:again|once more|another time|a second time)\b|再|又|重复")
"""Words by which something that is shown already is shown once more."""


def insert_color(c: Clause) -> Outcome | None:
    """Place a plain colour: "insert 2 s of black at the start"."""
    if c.says("logo", "watermark"):
        return None
    seconds = c.number("time", "dur")
    color = _color(c)
    framed = "black frame" in c.text.lower() and seconds is not None
    other = c.says(*NOT_COLORS) or (c.says("bars") and not framed)
    if not color or other or not c.has("add", "insert", "make", "generate"):
        return None
    plain = any(word in c.text.lower() for word in PLAIN)
    if not (plain or (seconds is not None and c.written("of"))):
        return None
    if "between" in c.text.lower() or "之间" in c.text:
        return _between_all(c, f"color:{color}", seconds or 1.0)
    at: Instant | None = c.moment()
    if at is None:
        at = _edge_of_clip(c)
    if at is None:
        at = 0.0 if c.says("start_at", "intro") else "end"
    return do(Insert(asset=f"color:{color}", at=at, duration=seconds or 3.0))


def _color(c: Clause) -> str | None:
    """Return the colour that is named, by itself or with its screen."""
    if color := c.val("color"):
        return color
    text = c.text.lower()
    for screen, shade in SCREENS:
        if screen in text:
            return shade
    framed = "black frame" in text and c.number("time", "dur") is not None
    return "#000000" if framed or any(word in text for word in ("黑屏", "黑场")) else None


def _edge_of_clip(c: Clause) -> float | None:
    """Return where a clip begins or ends, for "after clip 2", 在第2段前面."""
    picks = [n for pick in c.picks for n in pick.clips]
    if len(picks) != 1 or not 0 < abs(picks[0]) <= len(c.stage.shots):
        return None
    starts = [0.0, *accumulate(shot.seconds for shot in c.stage.shots)]
    number = picks[0] if picks[0] > 0 else len(c.stage.shots) + 1 + picks[0]
    if c.says("middle") or c.small("mid_of"):
        return tidy((starts[number - 1] + starts[number]) / 2)
    if c.small("after") or c.says("end_at"):
        return tidy(starts[number])
    return tidy(starts[number - 1]) if c.small("before") or c.says("start_at") else None


def _between_all(c: Clause, asset: str, seconds: float) -> Outcome:
    """Place the same thing on every cut."""
    pairs = [pick.clips for pick in c.picks if len(pick.clips) == 2]
    count = len(c.stage.shots)
    if len(pairs) > 1 and all(a > 0 and b == a + 1 <= count for a, b in pairs):
        starts = [tidy(sum(shot.seconds for shot in c.stage.shots[:a])) for a, _ in pairs]
        return do(*[Insert(asset=asset, at=at, duration=seconds) for at in starts])
    picked = sorted({n for pick in c.picks for n in pick.clips if n > 0})
    if len(picked) == 2 and picked[1] == picked[0] + 1 <= count:
        at = sum(shot.seconds for shot in c.stage.shots[: picked[0]])
        return do(Insert(asset=asset, at=tidy(at), duration=seconds))
    if picked:
        return ask(c, "which_two")
    if count < 2:
        return nothing(
            c, "there is only one clip, so nothing lies between", "只有一段素材，没有片段之间"
        )
    starts = list(accumulate(shot.seconds for shot in c.stage.shots[:-1]))
    return do(*[Insert(asset=asset, at=tidy(at), duration=seconds) for at in starts])


def insert_file(c: Clause) -> Outcome | None:
    """Place an upload between clips: "put cover.jpg at the start for 3 s"."""
    names = c.assets
    if not names or not _is_placing(c):
        return None
    asset = c.stage.asset(names[0])
    if asset is None or asset.kind.value not in ("image", "video"):
        return None
    present = bool(c.stage.numbers_of(asset.name)) and not AGAIN.search(c.text.lower())
    placed = _is_edge_named(c) or c.small("after", "before")
    bare = not (placed or c.small("between") or c.picks)
    if present and bare and c.number("dur", "time"):
        return None
    laid = present and (c.stage.laid or any(c.stage.numbers_of(name) for name in names[1:]))
    if laid and c.has("move", "insert"):
        return None
    if laid and c.stage.zh and c.has("concat") and _at_the_end(c) and len(names) == 1:
        follows = c.stage.numbers_of(asset.name)[-1] == len(c.stage.shots)
        return Outcome() if follows else ask(c, "where_to")
    if not (placed or c.has("insert")):
        return None
    return _inserted(c, asset.name)


def _is_placing(c: Clause) -> bool:
    """Say whether a file is to be shown between clips, and not laid over them."""
    edge = c.says("start_at", "end_at", "intro", "outro")
    shown = (c.says("show") or c.written("with") or "用" in c.text) and edge
    if not (c.has("add", "insert", "move", "make", "concat") or shown):
        return False
    over = c.says("logo", "watermark", "corner", "pip", "music", "background", "replace")
    return not (over or c.val("position") in CORNERS or c.val("platform"))


def _at_the_end(c: Clause) -> bool:
    """Say whether the end is named; 最后 is an ordinal that can stand for it."""
    lasts = [t for t in c.of_kind("ordinal") if t.value == -1 and not t.text.isascii()]
    ended = c.tokens[0] in lasts or (bool(lasts) and c.has("concat"))
    return c.says("end_at", "outro") or ended


def _is_leading(c: Clause) -> bool:
    return any(said in c.text.lower() for said in ("as the first", "as first", "作为第一"))


def _in_the_middle(c: Clause) -> bool:
    return (c.says("middle") or c.small("mid_of")) and not c.small("between") and not c.picks


def _is_edge_named(c: Clause) -> bool:
    """Say whether the start, the middle, the end or a moment of the film is named."""
    edge = c.says("start_at", "intro") or _is_leading(c) or _at_the_end(c)
    return edge or _in_the_middle(c) or c.moment() is not None


def _inserted(c: Clause, name: str) -> Outcome:
    """Return an upload shown at the place that is named; after everything where none is."""
    seconds = c.number("dur", "time")
    picks = [n for pick in c.picks for n in pick.clips]
    between = "between" in c.text.lower() or "之间" in c.text or "中间" in c.text
    if len(picks) == 2 and between and not _is_edge_named(c):
        return _between_all(c, name, seconds or 3.0)
    if seconds is None and c.spans and c.spans[0].how in ("first", "last"):
        seconds = c.spans[0].end
    return do(Insert(asset=name, at=_place(c, name, picks), duration=seconds))


def _place(c: Clause, name: str, picks: list[int]) -> Instant:
    """Return where an upload is shown."""
    moment = c.moment()
    if c.says("start_at", "intro"):
        return 0.0
    if moment is not None:
        return moment
    if _in_the_middle(c):
        own = [c.stage.length_of(n) for n in c.stage.numbers_of(name)]
        return tidy((c.stage.length - (0 if c.stage.laid else sum(own))) / 2)
    if _is_leading(c):
        return 0.0
    if _at_the_end(c) or not picks:
        return "end"
    starts = [0.0, *accumulate(shot.seconds for shot in c.stage.shots)]
    number = picks[0] if picks[0] > 0 else len(c.stage.shots) + 1 + picks[0]
    return tidy(starts[min(number, len(starts) - 1) if not c.small("before") else number - 1])


def replace_clip(c: Clause) -> Outcome | None:
    """Show another file in a clip's place."""
    turned = c.says("set") and c.small("to") and not c.says("duration_word", "size")
    swapped = (c.written("instead of") or turned) and bool(c.assets and c.picks)
    if not (c.has("replace") or swapped) or c.says(
        "music", "sound", "original", "text", "title", "subtitle", "background", "voice"
    ):
        return None
    assets = c.assets
    pointed = [n for pick in c.picks for n in pick.clips]
    if not assets and len(pointed) == 2 and not c.has("swap"):
        by = pointed[1] if pointed[1] > 0 else len(c.stage.shots) + 1 + pointed[1]
        if not 0 < by <= len(c.stage.shots):
            return ask_which(c, by)
        return do(ReplaceClip(clip=pointed[0], asset=c.stage.shots[by - 1].name))
    if not assets:
        return unknown_file(c)
    new = assets[-1]
    numbers = [n for pick in c.picks for n in pick.clips] or [
        n for name in assets[:-1] for n in c.stage.numbers_of(name)
    ]
    if not numbers:
        return ask(c, "which_clip")
    return do(ReplaceClip(clip=numbers[0], asset=new))
