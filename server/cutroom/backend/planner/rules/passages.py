"""Passages: fades of picture and sound, and transitions between clips."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, ask_which, do, nothing, unsupported
from cutroom.backend.planner.rules.subjects import SOUNDS, WORDS
from cutroom.backend.planner.rules.targets import chosen
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration
from cutroom.domain.kinds.framing import ApplyFade, ApplyTransition, RemoveTransition

Way = Literal["in", "out"]
Cuts = tuple[int, int] | Literal["all"]
"""Two neighbouring clips, or all cuts."""
LONGEST_FADE, LONGEST_PASSAGE = 60.0, 10.0
"""Seconds."""
THROUGH = {"#000000": "dip_to_black", "#FFFFFF": "dip_to_white"}
"""What a fade through a colour is called."""
AMONG = ("之间", "片段间", "镜头间")
SLOW_FADE = 3.0
"""Seconds of a fade that shall be slow."""
SLOW_PASSAGE, QUICK_PASSAGE = 1.0, 0.3
"""Seconds of a new passage that shall be slow or quick."""
SHORTER, LONGER = 0.6, 1.5
"""How much "a bit shorter" and "longer" change a passage."""


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


EVERY = re.compile(r"\b(?:each|every) (?:single )?(?:clip|video|shot|one)\b(?! from)")
"""Clips that shall fade one by one."""


def fade(c: Clause) -> Outcome | None:
    """Fade picture or sound in and out."""
    ways = _ways(c)
    inside = c.small("between") or "between" in c.text.lower() or "之间" in c.text or _midway(c)
    if not ways or inside or c.says("transition", *WORDS) or c.quotes or c.has("remove"):
        return None
    numbers, _all, wrong = chosen(c)
    if wrong:
        return wrong
    if numbers and len(c.stage.shots) > 1 and c.says("zoom"):
        return None
    each = EVERY.search(c.text.lower()) is not None and len(c.stage.shots) > 1
    named = bool(c.picks or c.assets) and not c.stage.zh
    if each or (named and _is_within(numbers or (), ways, len(c.stage.shots))):
        return unsupported(
            c,
            ("fading a single clip in the middle of the film", "只给中间的一段加淡入淡出"),
            (
                "I can dip to black between two clips, or fade the film",
                "可以在两段之间闪黑，或给整片加",
            ),
        )
    sound = c.says(*SOUNDS)
    seen = any(pick.noun == "picture" and not pick.clips for pick in c.picks)
    picture = not sound or seen or c.says("video", "picture")
    own, common = _fade_lengths(c, ways)
    if common is None and c.written("slow", "slowly", "gradually", "gradual", "long"):
        common = SLOW_FADE
    operations: list[Operation] = []
    for way in ways:
        if picture:
            long = own.get(way, common or 1.0)
            operations.append(
                ApplyFade(target="video", dir=way, duration=long, color=c.val("color"))
            )
        if sound:
            long = own.get(way, common or 2.0)
            operations.append(ApplyFade(target="audio", dir=way, duration=long))
    return do(*operations)


def _is_within(numbers: Sequence[int], ways: Sequence[Way], count: int) -> bool:
    """Say whether clips shall fade at an edge that is not one of the film."""
    first, last = {1}, {count, -1}
    wanted = {n for way in ways for n in numbers if n not in (first if way == "in" else last)}
    return count > 1 and bool(wanted)


def _ways(c: Clause) -> tuple[Way, ...]:
    """Return whether it fades in, out, or both."""
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
    return (*(("in",) if into else ()), *(("out",) if out else ()))


def _fade_lengths(c: Clause, ways: tuple[Way, ...]) -> tuple[dict[Way, float], float | None]:
    """Return the seconds of each way where both are told, and those of either."""
    seconds = c.number("dur", "time") or c.number("each")
    if seconds is None and c.spans and c.spans[0].how in ("first", "last"):
        seconds = c.spans[0].end
    own: dict[Way, float] = {}
    if len(ways) == 2:
        holds = [t.amount for t in c.of_kind("dur", "time") if t.amount > 0]
        if len(holds) == 2:
            own = {"in": holds[0], "out": holds[1]}
        edges = {span.how: span.end for span in c.spans if span.end}
        if {"first", "last"} <= edges.keys():
            own = {"in": edges["first"], "out": edges["last"]}
    own = {way: min(long, LONGEST_FADE) for way, long in own.items()}
    return own, min(seconds, LONGEST_FADE) if seconds else None


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
    return c.says("cutpoint") or between or whipped or joined or _beside_a_clip(c)


def _beside_a_clip(c: Clause) -> bool:
    """Say whether a passage is added before or after one clip, where another one is."""
    numbers, count = _neighbours(c), len(c.stage.shots)
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    if c.stage.zh or len(numbers) != 1 or not c.has("add", "insert", "use"):
        return False
    number = numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]
    return (c.small("before") and number > 1) or (c.small("after") and number < count)


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


UNKNOWN = re.compile(
    r"(?:模糊|水墨|马赛克|像素|光效|粒子|烟雾|翻书|3[dD]|三维|立体|拼图|撕纸|撕裂|泼墨|心形|爱心|星星|燃烧|光晕"
    r"|漏光|相机|快门|拍照|翻转|折叠|窗帘|波纹|水滴|涂鸦|综艺|方块|气泡|云朵|胶片)[^，。的]{0,4}?转场"
    r"|\b(?:blur|ink|mosaic|pixel|page[- ]?turn|cube|3d|heart|smoke|burn|light leak|shutter)"
    r" transitions?\b"
)
"""Passages that have a name elsewhere and are none here."""


def transition(c: Clause) -> Outcome | None:
    """Join clips with a passage, or make the cuts hard again."""
    if c.says("hard_cut") and not c.val("transition"):
        return _hard_cuts(c)
    if not _is_named(c) or _joins_files(c):
        return None
    if c.says("slideshow", "subtitle", "promo", "montage"):
        return None
    between = _between(c)
    if isinstance(between, Outcome):
        return between
    if c.has("remove") or c.prohibited or c.denies("transition"):
        return _without(c, between)
    if c.val("transition") is None and (unknown := UNKNOWN.search(c.text)) is not None:
        return unsupported(
            c,
            (f"a “{unknown[0]}” between clips", f"“{unknown[0]}”这种转场"),
            (
                "there are fade, wipe, slide, zoom, whip, spin, glitch, dips to black and white",
                "可用的转场有淡化、擦除、滑动、缩放、甩镜、旋转、故障、闪黑和闪白",
            ),
        )
    kind = _kind(c)
    return _shown_and_passed(c, kind) or _relative(c, between) or _joined(c, kind, between)


def _hard_cuts(c: Clause) -> Outcome | None:
    """Make the cuts hard, where they are not."""
    cuts = any(clip.lead for clip in c.stage.scene.draft.clips)
    if cuts:
        return do(RemoveTransition())
    if c.of_kind("time", "dur", "each"):
        return None
    return nothing(c, "the cuts are hard already", "现在就是直接切换，没有转场")


def _is_named(c: Clause) -> bool:
    """Say whether a passage between clips is spoken of."""
    said = any(
        t.of("transition") and ("转场" in t.text or "transition" in t.text.lower())
        for t in c.live()
    )
    between = "between" in c.text.lower() or any(word in c.text for word in (*AMONG, "段间"))
    if said or (between and c.says("fade")) or c.mentions("transition"):
        return True
    placed = c.moment() is not None or c.says("start_at", "end_at")
    timed = placed and WIPED.search(c.text.lower()) is not None
    return c.val("transition") is not None and (_at_a_cut(c) or timed or bool(c.of_kind("cuts")))


def _without(c: Clause, between: Cuts) -> Outcome:
    """Take a passage away, or keep it from being laid."""
    only = c.small("except") and isinstance(between, tuple)
    if only and c.val("transition"):
        return do(ApplyTransition(kind=_kind(c), between=between))
    joined = any(clip.lead for clip in c.stage.scene.draft.clips)
    if not c.has("remove") and not joined and between == "all":
        return nothing(c, "no transitions were asked for", "按要求不加转场")
    if only:
        return _all_but(between, c)
    which = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    if which is not None and between == "all":
        return do(RemoveTransition(which=which if which > 0 else "last"))
    return do(RemoveTransition(between=between))


def _all_but(kept: Cuts, c: Clause) -> Outcome:
    """Make every cut hard but one."""
    cuts = [
        (at, at + 1)
        for at, clip in enumerate(c.stage.scene.draft.clips)
        if clip.lead and (at, at + 1) != kept
    ]
    if not cuts:
        return nothing(c, "there are no other transitions", "没有别的转场")
    return do(*[RemoveTransition(between=cut) for cut in cuts])


def _kind(c: Clause) -> str:
    """Return the kind of passage, with its colour or side."""
    kind = c.val("transition") or "fade"
    if kind == "fade" and not c.says("fade_in", "fade_out"):
        kind = THROUGH.get(c.val("color") or "", kind)
    side = c.val("position")
    return f"{kind}_{side}" if kind in ("wipe", "slide") and side in ("left", "right") else kind


def _joined(c: Clause, kind: str, between: Cuts) -> Outcome:
    """Return passages of one kind at the cuts that are meant."""
    seconds = c.number("dur", "time")
    if seconds is None and c.number("percent") is None and c.says("duration_word"):
        seconds = c.number("number")
    cuts = [pair for t in c.of_kind("cuts") for pair in _pairs(t)]
    if not cuts and between == "all" and not c.stage.zh and (edged := _at_an_edge(c, kind)):
        return edged
    parted = c.stage.parted or _parted_before(c)
    if not cuts and len(c.stage.shots) == 1 and not parted:
        why = "there is only one clip, so there is no cut for a transition"
        return nothing(c, why, "只有一段素材，没有衔接处可以加转场")
    if not cuts and seconds is None and c.stage.zh and c.says("slow_down") != c.says("speed_up"):
        seconds = SLOW_PASSAGE if c.says("slow_down") else QUICK_PASSAGE
    if not cuts and between == "all" and not c.stage.zh and (at := c.moment()) is not None:
        return _at_a_time(c, kind, at)
    if not cuts and between == "all" and HERE.search(c.text.lower()):
        return ask(c, "when")
    places: list[Cuts] = [*cuts] if cuts else [between]
    if c.small("except") and isinstance(between, tuple):
        count = len(c.stage.shots)
        places = [(n, n + 1) for n in range(1, count) if (n, n + 1) != between]
    if seconds is None:
        return do(*[ApplyTransition(kind=kind, between=place) for place in places])
    long = min(seconds, LONGEST_PASSAGE)
    return do(*[ApplyTransition(kind=kind, duration=long, between=place) for place in places])


HERE = re.compile(r"\bhere\b")
"""The place that only whoever looks at the timeline sees."""
NEAR = 0.6
"""The seconds by which a cut may lie off the time that is said."""
WIPED = re.compile(r"\b(?:wipe|dissolve|cross ?-?fade|cross dissolve)\b")
"""Passages that are nothing else."""


def _at_an_edge(c: Clause, kind: str) -> Outcome | None:
    """Return a passage at the beginning or the end of the film: a fade, or its nearest cut."""
    first, last = c.says("start_at"), c.says("end_at")
    if first == last or c.says("all") or c.small("between", "per"):
        return None
    if kind in ("fade", "dip_to_black"):
        seconds = c.number("dur", "time") or 1.0
        return do(ApplyFade(target="video", dir="in" if first else "out", duration=seconds))
    count = len(c.stage.shots)
    cut = (1, 2) if first else (count - 1, count)
    return do(ApplyTransition(kind=kind, between=cut)) if count > 1 else None


def _at_a_time(c: Clause, kind: str, at: float) -> Outcome:
    """Return a passage at the cut that lies at a time, or say that there is none."""
    ends = list(accumulate(shot.seconds for shot in c.stage.shots))[:-1]
    near = [n for n, end in enumerate(ends, 1) if abs(end - at) <= NEAR]
    if near:
        return do(ApplyTransition(kind=kind, between=(near[0], near[0] + 1)))
    if c.stage.parted or _parted_before(c):
        return do(ApplyTransition(kind=kind, between="all"))
    return unsupported(
        c,
        ("a transition where there is no cut", "在没有剪切点的地方加转场"),
        ("I can split the film there first, or fade it out", "可以先在那里分割，或淡出"),
    )


PARTED = re.compile(
    r"(?:切|分|剪|拆|割|劈)(?:成|开|为|割)|切一刀|一分为二|\b(?:split|cut|divide|chop)\b",
    re.IGNORECASE,
)


def _parted_before(c: Clause) -> bool:
    """Say whether the one clip is split in the same message, so that it has a cut."""
    told = c.message[: c.tokens[0].end] if c.tokens else ""
    return PARTED.search(told) is not None


def _relative(c: Clause, between: Cuts) -> Outcome | None:
    """Make passages that are there shorter or longer, in their own kinds."""
    if c.number("dur", "time") is not None:
        return None
    shorter = c.says("shorten", "speed_up") or c.written("短一点", "短些", "短一些", "再短一点")
    longer = c.says("lengthen", "slow_down") or c.written("长一点", "长些", "长一些", "再长一点")
    cuts = [(at, clip.lead) for at, clip in enumerate(c.stage.scene.draft.clips) if clip.lead]
    other = {lead.kind for _, lead in cuts} != {c.val("transition")} and c.val("transition")
    if shorter == longer or other or c.has("add"):
        return None
    if not cuts:
        absent = c.has("set", "make", "decrease", "increase") and not c.small("between")
        why = ("there are no transitions yet", "还没有转场")
        return nothing(c, *why) if absent and not c.stage.zh else None
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


def _numbered(c: Clause) -> list[int]:
    """Return the bare numbers of clips: in English those behind "between"."""
    numbers = c.of_kind("number")
    behind = next((t.start for t in c.tokens if "between" in t.text.lower()), None)
    if behind is not None:
        return [int(t.amount) for t in numbers if t.start > behind]
    told = "between" in c.text.lower() or "之间" in c.text
    return [int(t.amount) for t in numbers] if told else []


def _between(c: Clause) -> Cuts | Outcome:
    """Return the two clips whose cut is meant, or "all"."""
    count = len(c.stage.shots)
    numbers = [n if n > 0 else count + 1 + n for pick in c.picks for n in pick.clips]
    timed = any(_in_seconds(t.text) for t in c.of_kind("span"))
    if "between" in c.text.lower() and c.spans and not timed:
        numbers += [int(n) for n in (c.spans[0].start, c.spans[0].end or 0)]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    numbers += _numbered(c)
    if any(n > count or n < 1 for n in numbers) and count:
        return ask_which(c, max(numbers))
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
