"""Camera moves: zooms and pans over a picture, and steadying."""

import re
from itertools import pairwise
from typing import Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.subjects import SOUNDS, WORDS
from cutroom.backend.planner.rules.targets import settle, target, tidy
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.cutting import SetClipDuration
from cutroom.domain.kinds.framing import Pan, RemoveZoom, Stabilize, Zoom

ZOOMS = ("zoom", "zoom_in", "zoom_out")
EACH = ("each ", "every ")
MOVES = (*ZOOMS, "pan")
HEADINGS = (
    ("left", ("right to left", "从右往左", "从右到左", "从右向左", "由右到左", "由右往左")),
    ("right", ("left to right", "从左往右", "从左到右", "从左向右", "由左到右", "由左往右")),
)
HALF = 0.5
"""Up to here a share is by how much the view widens, above it what is left: "zoom out 20 %"."""
UPWARD, DOWNWARD = ("up", "向上", "往上"), ("down", "向下", "往下")


def _heading(text: str) -> str | None:
    """Return which way a move goes that names both sides."""
    return next((way for way, said in HEADINGS if any(one in text for one in said)), None)


def _pictured(c: Clause, clip: ClipRef | None) -> int | None:
    """Return the one picture that a move is over, whose length may be told with it."""
    number = 1 if len(c.stage.shots) == 1 else clip
    if not isinstance(number, int) or not 0 < abs(number) <= len(c.stage.shots):
        return None
    return number if c.stage.shots[number - 1 if number > 0 else number].is_picture else None


def _headed(c: Clause) -> bool:
    """Say whether a clause lists what a clip is like: "beach.jpg: 4 s, zoom in"."""
    return any(
        before.kind in ("asset", "clips") and after.text == ":"
        for before, after in pairwise(c.tokens)
    )


def zoom(c: Clause) -> Outcome | None:
    """Move the view into the picture, out of it, or over it."""
    if c.denies(*MOVES) and any(clip.motion for clip in c.stage.scene.draft.clips):
        return do(RemoveZoom())
    if c.has("remove") and c.says(*MOVES):
        return _still_again(c)
    if c.has("pan") or (_heading(c.text) and c.says("move") and not c.says(*WORDS)):
        return _panned(c)
    heard = any(
        t.is_a(*SOUNDS, "volume") and not t.text.lower().startswith("speaker") for t in c.live()
    )
    zooming = c.says(*ZOOMS) or c.inherited & {*ZOOMS}
    if not zooming or heard or c.says("transition", "slideshow", *WORDS):
        return None
    clip, wrong = target(c)
    return wrong or _with_length(c, clip) or _timed(c, clip)


def _still_again(c: Clause) -> Outcome | None:
    """Take moves away, where nothing but the moves is to go."""
    first = next(t for t in c.live() if t.is_a("remove", *MOVES))
    led = first.is_a("remove") or c.written("把", "将") or not c.says("set")
    if c.strangers or not led:
        return None
    clip, wrong = target(c)
    return wrong or do(RemoveZoom(clip=clip))


def _panned(c: Clause) -> Outcome:
    """Move the view over the picture to one side."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    moved = do(Pan(direction=_direction(c), clip=clip))
    seconds = c.number("time", "dur")
    still = _pictured(c, clip)
    if still and seconds and not c.spans:
        moved.operations.insert(0, SetClipDuration(clip=still, duration=seconds))
    return moved


def _direction(c: Clause) -> Literal["left", "right", "up", "down"]:
    """Return which way the view moves; right where nothing tells."""
    text = c.text.lower()
    side = _heading(text) or c.val("position")
    if side == "left" or side == "right":
        return side
    if any(word in text for word in UPWARD):
        return "up"
    return "down" if any(word in text for word in DOWNWARD) else "right"


def _move(c: Clause, clip: ClipRef | None = None) -> Zoom:
    """Return a zoom as it is described, its times aside."""
    out = c.says("zoom_out") and not c.says("zoom_in")
    scale = c.number("percent") or c.number("times") or None
    if scale is not None and scale < 1:
        relative = not out or (scale <= HALF and not c.small("to"))
        scale = tidy(1 + scale) if relative else tidy(1 / scale)
    style = "punch" if c.has("punch") and not c.has("slow_down") else "slow"
    return Zoom(direction="out" if out else "in", style=style, scale=scale, clip=clip)


def _with_length(c: Clause, clip: ClipRef | None) -> Outcome | None:
    """Read the length of a picture with its move: "make a 6 s clip of it with a slow zoom"."""
    seconds = c.number("time", "dur")
    if not seconds or c.spans:
        return None
    still = len(c.stage.shots) == 1 and c.stage.shots[0].is_picture
    if still and c.has("make", "convert") and c.says("clip", "video"):
        return do(SetClipDuration(clip=1, duration=seconds), _move(c))
    each = any(t.kind == "clips" and t.text.lower().startswith(EACH) for t in c.tokens)
    plural = (c.small("per") or each) and clip is not None
    listed = _headed(c) and _pictured(c, clip)
    if c.moment() is not None or not (plural or listed):
        return None
    return do(SetClipDuration(clip=clip or "all", duration=seconds), _move(c, clip))


def _timed(c: Clause, clip: ClipRef | None) -> Outcome:
    """Return a zoom with its times; asks for the spot that nobody here can see."""
    start, duration = c.moment(), c.number("dur")
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], clip)
        if wrong:
            return wrong
        length = c.stage.length if end == "end" else float(end)
        duration = tidy(length - start) if length else None
    elif duration is None and (seconds := c.number("time")):
        start, duration = (seconds, None) if _at_that_second(c, seconds) else (start, seconds)
    if start is None and c.says("start_at"):
        start = 0.0
    unknown = any(t.kind == "char" for t in c.strangers) and c.small("mark")
    if start is None and not clip and unknown:
        return ask(c, "move_spot", text=c.said)
    if start is not None and c.stage.length and start > c.stage.length:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(_move(c, clip).model_copy(update={"start": start, "duration": duration}))


MOMENTLY = re.compile(
    r"^[^，。]{0,6}?\d+秒(?:钟)?(?:左右)?(?:突然|猛地?|画面|镜头|这里|那里)*(?:放大|推近|拉近)"
)
FOR_LONG = 10.0
"""Seconds above which a time before a zoom is when it happens, and not how long it takes."""


def _at_that_second(c: Clause, seconds: float) -> bool:
    """Say whether Chinese names the moment of a zoom: 40秒放大一下."""
    briefly = seconds >= FOR_LONG or "一下" in c.text or "特写" in c.text
    return bool(c.stage.zh and briefly and MOMENTLY.match(c.text) and seconds < c.stage.length)


def stabilize(c: Clause) -> Outcome | None:
    """Steady a clip."""
    if not c.has("stabilize") or c.val("effect") == "shake":
        return None
    clip, wrong = target(c)
    return wrong or do(Stabilize(clip=clip))
