"""Keeping and dropping: stretches of time, whole clips, lengths."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.length import about_things, sounds_only
from cutroom.backend.planner.rules.targets import (
    SLACK,
    chosen,
    length_for,
    settle,
    settle_each,
    target,
    tidy,
    unknown_file,
)
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.domain.kinds.base import ClipRef, Instant
from cutroom.domain.kinds.cutting import (
    DeleteClip,
    KeepRanges,
    RemoveRange,
    SetClipDuration,
    Trim,
)


def edge_amount(c: Clause) -> Span | None:
    """Read "5 seconds off the end", 开头剪掉3秒 as a stretch at that edge."""
    seconds = c.number("time", "dur")
    if seconds is None or c.spans or c.moment() is not None:
        return None
    if not c.has("remove", "cut", "trim", "shorten"):
        return None
    if c.small("to") and not c.says("remove"):
        return None
    if c.says("end_at", "outro"):
        return Span(seconds, seconds, "last")
    if c.says("start_at", "intro"):
        return Span(0, seconds, "first")
    return None


def _edge_pairs(c: Clause) -> list[Span]:
    """Read "5 s from the start and 3 s from its end" as one stretch at each edge."""
    found: list[Span] = []
    seconds: float | None = None
    if c.stage.zh:
        return _edges_first(c)
    for token in c.live():
        if token.kind in ("time", "dur"):
            seconds = token.amount
        elif seconds is not None and token.is_a("start_at", "intro"):
            found.append(Span(0, seconds, "first"))
            seconds = None
        elif seconds is not None and token.is_a("end_at", "outro"):
            found.append(Span(seconds, seconds, "last"))
            seconds = None
    return found


def _edges_first(c: Clause) -> list[Span]:
    """Read 头去掉8秒尾去掉12秒 as one stretch at each edge: Chinese names the edge first."""
    found: list[Span] = []
    first: bool | None = None
    for token in c.live():
        if token.is_a("start_at", "intro"):
            first = True
        elif token.is_a("end_at", "outro"):
            first = False
        elif token.kind in ("time", "dur") and first is not None:
            seconds = token.amount
            found.append(Span(0, seconds, "first") if first else Span(seconds, seconds, "last"))
            first = None
    return found


def _off_edges(c: Clause, edges: Sequence[Span]) -> Outcome:
    """Drop a stretch at each of several edges of a clip or the film."""
    clip, wrong = target(c)
    outcome = Outcome()
    for edge in edges:
        start, end, beyond = settle(c, edge, clip)
        if wrong or beyond:
            return wrong or beyond or outcome
        outcome.operations.append(RemoveRange(start=start, end=end, clip=clip))
    return outcome


LEFT = re.compile(r"(?:剪|缩|压|裁|控制)短?(?:到|成|至|为|在)")
"""To what something is cut, not by how much: 片头剪到5秒."""


def remove_stretch(c: Clause) -> Outcome | None:
    """Drop stretches of time: "cut the first 5 s", 剪掉前30秒."""
    seconds = c.number("time", "dur")
    if (
        c.says("both_ends")
        and seconds
        and c.has("remove", "cut", "trim", "both_ends")
        and not c.says("fade", "fade_in", "fade_out")
        and not c.small("to")
    ):
        return _off_both_ends(c, seconds)
    edge = edge_amount(c)
    if edge is not None and c.stage.zh and LEFT.search(c.text) and not c.says("remove"):
        return ask(c, "which_range")
    if edge is not None and len(pairs := _edge_pairs(c)) > 1 and not sounds_only(c):
        return _off_edges(c, pairs)
    if edge is not None and not about_things(c) and not sounds_only(c):
        clip, wrong = target(c)
        return wrong or _removed(c, edge, clip)
    if not c.spans or about_things(c) or sounds_only(c) or c.small("except"):
        return None
    others_go = c.says("rest") and not c.says("silence")
    removing = c.has("remove") and not c.says("keep") and not others_go and not _keeps_after_all(c)
    bare_cut = (
        c.has("cut", "trim")
        and not c.has("extract", "keep", "split")
        and not c.small("to")
        and _edge_only(c)
    )
    if (
        c.has("cut", "trim")
        and not c.has("extract", "remove")
        and c.stage.zh
        and not _english(c)
        and not removing
    ):
        bare_cut = False
    return remove_spans(c) if removing or bare_cut else None


def remove_spans(c: Clause) -> Outcome:
    """Drop every stretch that is named, each of its own clip where several are."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    outcome = Outcome()
    paired = _each_with_its_clip(c)
    for place, span in enumerate(c.spans):
        clip = paired[place] if paired else clip
        gone = _removed(c, span, clip)
        if gone.questions:
            return gone
        outcome = outcome.and_also(gone)
    return outcome


def _removed(c: Clause, span: Span, clip: ClipRef | None) -> Outcome:
    """Drop a stretch of the film, or of each clip that is meant."""
    parts = settle_each(c, span, clip)
    if isinstance(parts, Outcome):
        return parts
    return do(*[RemoveRange(start=start, end=end, clip=own) for own, start, end in parts])


def _off_both_ends(c: Clause, seconds: float) -> Outcome:
    """Drop so much at the start and at the end, of a clip or of the film."""
    clip, wrong = target(c)
    if wrong:
        return wrong
    if clip == "all" and len(c.stage.shots) > 1:
        first = _removed(c, Span(0, seconds, "first"), clip)
        return first.and_also(_removed(c, Span(seconds, seconds, "last"), clip))
    length = length_for(c, clip)
    if length and 2 * seconds >= length:
        return ask(c, "beyond", length=f"{length:g}")
    return do(
        RemoveRange(start=0, end=seconds, clip=clip),
        RemoveRange(start=tidy(length - seconds), end=tidy(length), clip=clip),
    )


def _each_with_its_clip(c: Clause) -> list[int] | None:
    """Return a clip for every stretch, in "the first 5 s of clip 1 and the last 5 s of clip 3"."""
    named = [t.value for t in c.of_kind("clips")]
    single = all(isinstance(pick, Pick) and len(pick.clips) == 1 for pick in named)
    if len(named) < 2 or len(named) != len(c.spans) or not single:
        return None
    return [pick.clips[0] for pick in named if isinstance(pick, Pick)]


def _english(c: Clause) -> bool:
    verb = c.tok("cut", "trim", "shorten")
    return verb is not None and verb.text.isascii()


def _keeps_after_all(c: Clause) -> bool:
    """Say whether a cutting verb means to bring out: 剪掉…只留 stands elsewhere."""
    return c.says("extract") and not any(
        t.is_a("remove") and not t.is_a("extract") for t in c.tokens
    )


def _edge_only(c: Clause) -> bool:
    """Say whether all stretches are at an edge or a part: these read as removal after cut."""
    trims = c.says("trim") and not c.stage.zh
    return all(
        span.how in ("first", "last", "after", "before", "share", "middle")
        or (
            not trims and span.start == 0 and span.end is not None and span.end < c.stage.length / 2
        )
        for span in c.spans
    ) or c.says("part")


def keep_stretch(c: Clause) -> Outcome | None:
    """Keep stretches: "trim to the first 10 s", "I only need 5:00 to 8:30", 截取第10秒到第20秒."""
    if not c.spans or sounds_only(c):
        return None
    excluded = c.small("except") and c.has("remove", "cut", "trim")
    if about_things(c) and not excluded:
        return None
    taken = c.of_kind("frames") or c.says("frame", "thumbnail")
    if taken and c.stage.zh and c.has("extract") and not c.says("keep"):
        return None
    spare = (
        c.says("keep", "extract")
        or "keep" in c.inherited
        or excluded
        or (c.says("rest") and c.has("remove"))
    )
    spare = spare or (c.stage.zh and c.small("per") and c.written("使用", "用", "取", "采用"))
    wanted = c.says("part") or c.says("clip")
    spare = spare or (wanted and c.written("get", "give", "want", "need", "send me"))
    spare = spare or (c.says("save") and not c.quotes)
    trimmed = c.has("trim", "cut", "shorten", "crop") and (
        c.small("to") or all(s.how == "between" for s in c.spans)
    )
    chinese = c.has("trim", "cut") and not _english(c) and not c.has("remove")
    made = (
        c.has("make", "set", "convert")
        and c.says("video", "clip", "it", "social")
        and not c.has("speed", "speed_up", "slow_down", "zoom")
    )
    if not (spare or trimmed or chinese or made):
        return None
    if not spare and (trimmed or chinese) and not made:
        verb = c.tok("trim", "cut", "shorten")
        only_cut = verb is not None and not verb.is_a("trim") and not c.small("to")
        until = verb is not None and verb.text.endswith(("到", "至", "成", "为", "辑"))
        only_cut = only_cut and not until
        edge = all(s.how in ("first", "last") for s in c.spans) and not c.small("to") and chinese
        edge = edge and not until
        if only_cut and GAPLESS.search(c.message.lower()):
            return remove_spans(c)
        if (only_cut or edge) and not _goes_on(c):
            span_text = next(t.text for t in c.tokens if t.kind == "span")
            options = ("保留", "删除") if c.stage.zh else ("keep", "remove")
            return ask(c, "keep_or_remove", options, what=span_text)
    clip, wrong = target(c)
    if wrong:
        return wrong
    every = c.stage.zh and clip in (None, "all") and len(c.stage.shots) > 1
    if every and c.small("per") and len(c.spans) == 1 and c.spans[0].how == "first":
        return do(SetClipDuration(clip="all", duration=c.spans[0].end or 0.0))
    if len(c.spans) == 1:
        parts = settle_each(c, c.spans[0], clip)
        if isinstance(parts, Outcome):
            return parts
        return do(*[Trim(start=start, end=end, clip=own) for own, start, end in parts])
    ranges: list[tuple[float, Instant]] = []
    for span in c.spans:
        start, end, wrong = settle(c, span, clip)
        if wrong:
            return wrong
        ranges.append((start, (length_for(c, clip) or end) if end == "end" else end))
    if _overlap(c, ranges) and not _teases(c, ranges):
        return ask(c, "which_range")
    return do(KeepRanges(ranges=ranges, clip=clip))


def _overlap(c: Clause, ranges: Sequence[tuple[float, Instant]]) -> bool:
    """Say whether stretches lie in one another: "the second half of the first minute"."""
    length = c.stage.length
    ends = sorted((start, length if end == "end" else end) for start, end in ranges)
    return any(low[1] > high[0] + SLACK for low, high in pairwise(ends))


def _teases(c: Clause, ranges: Sequence[tuple[float, Instant]]) -> bool:
    """Say whether a stretch is shown before the whole film: 保留40秒到45秒、0秒到结尾."""
    start, end = ranges[-1]
    whole = start == 0 and end in ("end", c.stage.length)
    return c.stage.zh and whole and len(ranges) == len("ab")


SEEN = re.compile(r"\b(?:on[- ]?screen|on the screen|visible)\b", re.IGNORECASE)
"""What says that a picture is to be looked at for so long, not that it alone is kept."""
GAPLESS = re.compile(
    r"\b(?:clos(?:e|ing) (?:up )?(?:the |that |any )?(?:\w+ )?gaps?|ripple|no gaps?"
    r"|(?:join|stitch|glue|merge|put|connect)\w* (?:the )?"
    r"(?:rest|remaining|two (?:halves|ends|parts|sides)))"
)
"""What closes up behind a cut: then the stretch goes."""
ONWARDS = (
    "the rest", "everything else", "其余", "剩下的", "其他的", "gif", "做成", "转", "导出", "作为",
    "制作", "生成",
)  # fmt: skip
"""What follows a cut that was meant to bring out a stretch."""


def _goes_on(c: Clause) -> bool:
    """Say whether the message turns the cut into something: then the stretch is wanted."""
    rest = c.message[c.message.find(c.text) + len(c.text) :].lower()
    return any(word in rest for word in ONWARDS) or c.says("make")


def delete_clips(c: Clause) -> Outcome | None:
    """Remove clips, or keep only some of them."""
    first = next((at for at, t in enumerate(c.tokens) if t.kind == "clips"), -1)
    each = c.number("time", "dur") if c.index("keep") < first else None
    if c.says("keep") and c.picks and not c.says("remove") and each:
        if SEEN.search(c.text):
            clip, wrong = target(c)
            return wrong or do(SetClipDuration(clip=clip or "all", duration=each))
        others, wrong = _others(c)
        if wrong or not others:
            return wrong
        kept: list[int | str] = [n for n in range(1, len(c.stage.shots) + 1) if n not in others]
        return do(DeleteClip(clip=others), SetClipDuration(clip=kept, duration=each))
    if c.spans or about_things(c) or sounds_only(c) or c.of_kind("at", "time", "dur", "percent"):
        return None
    removing, keeping = c.has("remove"), c.says("keep") and not _only_there(c)
    if not (removing or keeping):
        return None
    numbers, _everything, wrong = chosen(c)
    if wrong:
        return wrong
    if numbers is None:
        if (
            removing
            and c.says("it")
            and not c.says("part")
            and len(c.content()) <= 3
            and len(c.stage.shots) > 1
        ):
            return ask(c, "which_clip")
        if removing and c.says("part", "middle"):
            return ask(c, "which_range")
        return unknown_file(c) if removing else None
    if removing and c.says("half") and not c.small("except"):
        return _halved(c, numbers)
    count = len(c.stage.shots)
    positive = [n if n > 0 else count + 1 + n for n in numbers]
    if c.small("except") and removing:
        return do(DeleteClip(clip=[*positive] if len(positive) > 1 else positive[0]))
    if keeping and not (removing and not c.says("rest")):
        others = [n for n in range(1, count + 1) if n not in positive]
        return do(DeleteClip(clip=[*others] if len(others) > 1 else others[0])) if others else None
    return do(DeleteClip(clip=[*numbers] if len(numbers) > 1 else numbers[0]))


ONLY = re.compile(
    r"\b(?:only|just) (?:on|in|at|for|over|during|between|to|with|near)\b|只(?:在|给|对)"
)


def _only_there(c: Clause) -> bool:
    """Say whether "only" tells where something is done, not what is kept."""
    return ONLY.search(c.text.lower()) is not None


def _halved(c: Clause, numbers: Sequence[int | str]) -> Outcome:
    """Cut clips to half their length: 第二段砍掉一半."""
    outcome = Outcome()
    for number in numbers:
        if isinstance(number, int):
            half = tidy(c.stage.length_of(number) / 2)
            outcome.operations.append(Trim(start=0, end=half, clip=number))
    return outcome if outcome.operations else ask(c, "which_clip")


def _others(c: Clause) -> tuple[list[int | str], Outcome | None]:
    """Return the clips that are not named."""
    numbers, _everything, wrong = chosen(c)
    if wrong or numbers is None:
        return [], wrong
    count = len(c.stage.shots)
    named = {n if n > 0 else count + 1 + n for n in numbers}
    return [n for n in range(1, count + 1) if n not in named], None


def vague_cut(c: Clause) -> Outcome | None:
    """Ask which stretch, when a cut is wanted and none is named."""
    if c.has("remove", "cut", "trim", "keep", "extract", "shorten") and c.says(
        "part", "middle", "video", "it", "end_at", "start_at", "intro", "outro"
    ):
        if about_things(c) or sounds_only(c):
            return None
        if c.has("keep") and c.small("same"):
            return nothing(c, "nothing to change there", "这里不需要改动")
        if len(c.strangers) > 8:
            return None
        return ask(c, "which_range")
    return ask(c, "which_range") if c.stage.zh and c.says("both_ends") and c.whole else None


def middle_span(c: Clause) -> Span | None:
    """Return the middle third when "the middle part" is named without times."""
    if c.says("middle") and not c.spans and c.moment() is None:
        third = c.stage.length / 3
        return Span(tidy(third), tidy(2 * third))
    return None
