"""Camera moves, fades, and passages between clips."""

from itertools import pairwise
from typing import Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.subjects import SOUNDS, WORDS
from cutroom.backend.planner.rules.targets import chosen, settle, target, tidy
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.cutting import SetClipDuration
from cutroom.domain.kinds.framing import (
    ApplyFade,
    ApplyTransition,
    Pan,
    RemoveTransition,
    RemoveZoom,
    Stabilize,
    Zoom,
)

MOVES = ("zoom", "zoom_in", "zoom_out", "pan")


HEADINGS = (
    ("left", ("right to left", "从右往左", "从右到左", "从右向左", "由右到左", "由右往左")),
    ("right", ("left to right", "从左往右", "从左到右", "从左向右", "由左到右", "由左往右")),
)


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
        first = next(t for t in c.live() if t.is_a("remove", *MOVES))
        if c.strangers or (
            not first.is_a("remove") and not c.written("把", "将") and c.says("set")
        ):
            return None
        clip, wrong = target(c)
        return wrong or do(RemoveZoom(clip=clip))
    if c.has("pan") or (_heading(c.text) and c.says("move") and not c.says(*WORDS)):
        side = _heading(c.text.lower()) or c.val("position")
        direction = (
            side
            if side in ("left", "right")
            else "up"
            if any(w in c.text.lower() for w in ("up", "向上", "往上"))
            else "down"
            if any(w in c.text.lower() for w in ("down", "向下", "往下"))
            else "right"
        )
        clip, wrong = target(c)
        moved = wrong or do(Pan(direction=direction, clip=clip))
        seconds = c.number("time", "dur")
        still = _pictured(c, clip)
        if not wrong and still and seconds and not c.spans:
            moved.operations.insert(0, SetClipDuration(clip=still, duration=seconds))
        return moved
    zooming = c.says("zoom", "zoom_in", "zoom_out") or c.inherited & {"zoom", "zoom_in", "zoom_out"}
    heard = any(
        t.is_a(*SOUNDS, "volume") and not t.text.lower().startswith("speaker") for t in c.live()
    )
    if not zooming or heard or c.says("transition", "slideshow", *WORDS):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    out = c.says("zoom_out") and not c.says("zoom_in")
    scale = c.number("percent") or c.number("times")
    if scale is not None and scale < 1:
        scale = 1 + scale if not out else tidy(1 / scale)
    style = "punch" if c.has("punch") and not c.has("slow_down") else "slow"
    start, duration = c.moment(), c.number("dur")
    still = len(c.stage.shots) == 1 and c.stage.shots[0].is_picture
    seconds = c.number("time", "dur")
    if still and seconds and c.has("make", "convert") and c.says("clip", "video") and not c.spans:
        move = Zoom(direction="out" if out else "in", style=style, scale=scale)
        return do(SetClipDuration(clip=1, duration=seconds), move)
    plural = c.small("per") and bool(seconds) and clip is not None
    if (
        seconds
        and not c.spans
        and start is None
        and (plural or (_headed(c) and _pictured(c, clip)))
    ):
        move = Zoom(direction="out" if out else "in", style=style, scale=scale, clip=clip)
        return do(SetClipDuration(clip=clip or "all", duration=seconds), move)
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], clip)
        if wrong:
            return wrong
        length = c.stage.length if end == "end" else float(end)
        duration = tidy(length - start) if length else None
    elif duration is None and c.number("time"):
        duration = c.number("time")
    if start is None and c.says("start_at"):
        start = 0.0
    if (
        start is None
        and not clip
        and any(t.kind == "char" for t in c.strangers)
        and c.small("mark")
    ):
        return ask(c, "move_spot", text=c.said)
    if start is not None and c.stage.length and start > c.stage.length:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(
        Zoom(
            direction="out" if out else "in",
            style=style,
            scale=scale,
            clip=clip,
            start=start,
            duration=duration,
        )
    )


def stabilize(c: Clause) -> Outcome | None:
    """Steady a clip."""
    if not c.has("stabilize") or c.val("effect") == "shake":
        return None
    clip, wrong = target(c)
    return wrong or do(Stabilize(clip=clip))


def _is_bare(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """Say whether "in" stands alone, not before a thing: "fade the audio in"."""
    if tokens[at].text.lower() != word:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        after is None
        or after.kind in ("dur", "time", "punct")
        or after.text.lower() in ("and", "out", "at", "for", "over")
    )


def fade(c: Clause) -> Outcome | None:
    """Fade picture or sound in and out."""
    into, out = c.says("fade_in"), c.says("fade_out")
    plain = c.says("fade") and not (into or out)
    if plain and (c.small("from") or c.says("start_at")):
        into = True
    if plain and (c.says("end_at") or (c.small("to") and c.val("color"))):
        out = True
    for at, token in enumerate(c.tokens):
        if token.is_a("fade", "fade_in"):
            rest = c.tokens[at + 1 :]
            into = into or any(_is_bare(rest, n, "in") for n in range(len(rest)))
            out = out or any(t.text.lower() == "out" for t in rest)
    if (
        not (into or out)
        or c.says("transition", *WORDS)
        or c.quotes
        or c.has("remove")
        or c.small("between")
        or "between" in c.text.lower()
        or "之间" in c.text
        or _midway(c)
    ):
        return None
    numbers, _all, wrong = chosen(c)
    if wrong:
        return wrong
    if numbers and len(c.stage.shots) > 1 and c.says("zoom"):
        return None
    seconds = c.number("dur", "time") or c.number("each")
    if seconds is None and c.spans and c.spans[0].how in ("first", "last"):
        seconds = c.spans[0].end
    sound = c.says(*SOUNDS)
    seen = any(pick.noun == "picture" and not pick.clips for pick in c.picks)
    picture = not sound or seen or c.says("video", "picture")
    outcome = Outcome()
    color = c.val("color")
    hold = min(seconds or 1.0, 60.0)
    holds = [min(t.amount, 60.0) for t in c.of_kind("dur", "time") if t.amount > 0]
    both = into and out and len(holds) == 2
    own: dict[str, float] = {"in": holds[0], "out": holds[1]} if both else {}
    edges = {span.how: span.end for span in c.spans if span.end}
    if into and out and {"first", "last"} <= edges.keys():
        own = {"in": min(edges["first"], 60.0), "out": min(edges["last"], 60.0)}
    ways: tuple[tuple[bool, Literal["in", "out"]], ...] = ((into, "in"), (out, "out"))
    for wanted, direction in ways:
        if wanted and picture:
            outcome.operations.append(
                ApplyFade(
                    target="video", dir=direction, duration=own.get(direction, hold), color=color
                )
            )
        if wanted and sound:
            outcome.operations.append(
                ApplyFade(
                    target="audio",
                    dir=direction,
                    duration=own.get(direction, hold if seconds else 2.0),
                )
            )
    return outcome


BETWEEN = ("之间", "片段间", "镜头间", "段间")


def _at_a_cut(c: Clause) -> bool:
    """Say whether a passage is placed between clips, and so is no fade or zoom of one."""
    text = c.text.lower()
    whipped = c.val("transition") == "whip" and c.has("add")
    if c.moment() is not None or any(_in_seconds(t.text) for t in c.of_kind("span")):
        return False
    between = (
        "between" in text
        or any(w in text for w in ("之间", "片段间", "镜头间"))
        or (len(_neighbours(c)) == 2 and "中间" in text)
        or _midway(c)
    )
    joined = c.says("concat") and not c.says("zoom", "fade_in", "fade_out")
    return c.says("cutpoint") or between or whipped or joined


def _shown_and_passed(c: Clause, kind: str) -> Outcome | None:
    """Read two lengths: "each photo 3 s with 1 s crossfades", "… a slide transition of 0.5 s"."""
    times = [at for at, t in enumerate(c.tokens) if t.kind in ("dur", "time") and t.amount]
    passing = [at for at, t in enumerate(c.tokens) if t.is_a("transition") or t.of("transition")]
    if not passing or not any(pick.all for pick in c.picks):
        return None
    by_nearness = sorted(times, key=lambda at: min(abs(at - place) for place in passing))
    match by_nearness:
        case [passed, shown]:
            return do(
                SetClipDuration(clip="all", duration=c.tokens[shown].amount),
                ApplyTransition(kind=kind, duration=c.tokens[passed].amount, between="all"),
            )
    return None


def _midway(c: Clause) -> bool:
    """Say whether a fade stands between the clips without a word for them: 中间用淡入淡出."""
    return len(c.stage.shots) > 1 and c.text.startswith(
        ("中间", "当中", "in between", "In between")
    )


def _joins_files(c: Clause) -> bool:
    """Say whether clips that are not laid yet are to be joined, with a passage between them."""
    joined = c.index("concat")
    ahead = 0 <= joined < max(c.index("transition"), c.index("fade"))
    return ahead and not c.stage.laid and (len(c.assets) > 1 or bool(c.picks))


def _in_seconds(text: str) -> bool:
    """Say whether a stretch is written as times, not as two clips: "between 1 and 2"."""
    return any(mark in text.lower() for mark in ("s", "min", ":", "秒", "分", "first", "last"))


def _neighbours(c: Clause) -> list[int]:
    return [n for pick in c.picks for n in pick.clips]


def transition(c: Clause) -> Outcome | None:
    """Join clips with a passage, or make the cuts hard again."""
    said = any(
        t.of("transition") and ("转场" in t.text or "transition" in t.text.lower())
        for t in c.live()
    )
    if c.says("hard_cut") and not c.val("transition"):
        cuts = any(clip.lead for clip in c.stage.scene.draft.clips)
        if not cuts and c.of_kind("time", "dur", "each"):
            return None
        here = ("the cuts are hard already", "现在就是直接切换，没有转场")
        return do(RemoveTransition()) if cuts else nothing(c, *here)
    between = "between" in c.text.lower() or any(
        w in c.text for w in ("之间", "片段间", "镜头间", "段间")
    )
    named = (
        said
        or (between and c.says("fade"))
        or c.mentions("transition")
        or (c.val("transition") is not None and (_at_a_cut(c) or bool(c.of_kind("cuts"))))
    )
    if not named or c.says("slideshow", "subtitle", "promo", "montage") or _joins_files(c):
        return None
    between = _between(c)
    if isinstance(between, Outcome):
        return between
    if c.has("remove") or c.prohibited or c.denies("transition"):
        joined = any(clip.lead for clip in c.stage.scene.draft.clips)
        if not c.has("remove") and not joined:
            return nothing(c, "no transitions were asked for", "按要求不加转场")
        which = next((int(t.amount) for t in c.of_kind("ordinal")), None)
        if which is not None and between == "all":
            return do(RemoveTransition(which=which if which > 0 else "last"))
        return do(RemoveTransition(between=between))
    kind = c.val("transition") or "fade"
    through = {"#000000": "dip_to_black", "#FFFFFF": "dip_to_white"}
    if kind == "fade" and not c.says("fade_in", "fade_out") and c.val("color") in through:
        kind = through[c.val("color") or ""]
    side = c.val("position")
    if kind in ("wipe", "slide") and side in ("left", "right"):
        kind = f"{kind}_{side}"
    if (shown := _shown_and_passed(c, kind)) is not None:
        return shown
    seconds = c.number("dur", "time")
    if seconds is None and (relative := _relative(c, between)) is not None:
        return relative
    if seconds is None and c.number("percent") is None and c.says("duration_word"):
        seconds = c.number("number")
    if cuts := [pair for t in c.of_kind("cuts") for pair in _pairs(t)]:
        plain = [ApplyTransition(kind=kind, between=pair) for pair in cuts]
        if seconds is None:
            return do(*plain)
        return do(*[one.model_copy(update={"duration": min(seconds, 10.0)}) for one in plain])
    if len(c.stage.shots) == 1:
        if c.stage.zh:
            return nothing(c, "", "只有一段素材，没有衔接处可以加转场")
        return nothing(c, "there is only one clip, so there is no cut for a transition", "")
    if seconds is None and c.stage.zh and c.says("slow_down") != c.says("speed_up"):
        seconds = SLOW_PASSAGE if c.says("slow_down") else QUICK_PASSAGE
    if seconds is None:
        return do(ApplyTransition(kind=kind, between=between))
    return do(ApplyTransition(kind=kind, duration=min(seconds, 10.0), between=between))


SLOW_PASSAGE, QUICK_PASSAGE = 1.0, 0.3
"""Seconds of a new passage that shall be slow or quick."""
SHORTER, LONGER = 0.6, 1.5
"""How much "a bit shorter" and "longer" change a passage."""


def _relative(c: Clause, between: tuple[int, int] | Literal["all"]) -> Outcome | None:
    """Make passages that are there shorter or longer, in their own kinds."""
    shorter = c.says("shorten", "speed_up") or c.written("短一点", "短些", "短一些", "再短一点")
    longer = c.says("lengthen", "slow_down") or c.written("长一点", "长些", "长一些", "再长一点")
    cuts = [(at, clip.lead) for at, clip in enumerate(c.stage.scene.draft.clips) if clip.lead]
    if shorter == longer or not cuts or c.val("transition") or c.has("add"):
        return None
    meant = [(at, lead) for at, lead in cuts if between == "all" or between == (at, at + 1)]
    factor = SHORTER if shorter else LONGER
    each = [
        ApplyTransition(
            kind=lead.kind,
            duration=round(lead.duration / 1000 * factor, 2),
            between=(at, at + 1),
        )
        for at, lead in meant
    ]
    same = len({(op.kind, op.duration) for op in each}) == 1 and len(each) == len(cuts)
    if same and len(each) == len(c.stage.shots) - 1:
        return do(ApplyTransition(kind=each[0].kind, duration=each[0].duration, between="all"))
    return do(*each) if each else None


def _pairs(token: Token) -> list[tuple[int, int]]:
    """Return the cuts that a token stands for."""
    return list(token.value) if isinstance(token.value, tuple) else []


def _between(c: Clause) -> tuple[int, int] | Outcome | Literal["all"]:
    """Return the two clips whose cut is meant, or "all"."""
    count = len(c.stage.shots)
    numbers = [n if n > 0 else count + 1 + n for pick in c.picks for n in pick.clips]
    timed = any(_in_seconds(t.text) for t in c.of_kind("span"))
    if "between" in c.text.lower() and c.spans and not timed:
        numbers += [int(n) for n in (c.spans[0].start, c.spans[0].end or 0)]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    numbers += (
        [int(t.amount) for t in c.of_kind("number")]
        if "between" in c.text.lower() or "之间" in c.text
        else []
    )
    if any(n > count or n < 1 for n in numbers) and count:
        return ask(c, "no_clip", number=max(numbers))
    if len(numbers) >= 2:
        first, second = sorted(numbers[:2])
        return (first, second) if second == first + 1 else ask(c, "which_two")
    for at, token in enumerate(c.tokens):
        if token.kind == "ordinal" and any(t.is_a("cutpoint") for t in c.tokens[at + 1 : at + 3]):
            cut = int(token.amount)
            cut = cut if cut > 0 else count + cut
            return (cut, cut + 1)
    if len(numbers) == 1:
        n = numbers[0]
        if c.small("before") and n > 1:
            return (n - 1, n)
        if c.small("after") and n < count:
            return (n, n + 1)
        return (n, n + 1) if n < count else (n - 1, n)
    return "all"
