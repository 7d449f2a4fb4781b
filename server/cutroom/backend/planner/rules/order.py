"""Order: joining, moving, swapping, repeating, playing backwards."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, ask_which, do
from cutroom.backend.planner.rules.length import too_long
from cutroom.backend.planner.rules.strange_words import is_the_object
from cutroom.backend.planner.rules.targets import chosen, single, target
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.words.quantities import FURTHER, REPEATED
from cutroom.domain.kinds.cutting import (
    Boomerang,
    Concat,
    DuplicateClip,
    Loop,
    MoveClip,
    Reorder,
    Reverse,
    SetClipDuration,
    SetTargetDuration,
    SwapClips,
)
from cutroom.domain.kinds.framing import ApplyTransition

LONG_PASSAGE = 5.0
"""Seconds above which a length beside passages is the film's."""


def join(c: Clause) -> Outcome | None:
    """Put clips one after the other."""
    if not c.has("concat") or c.says("audio") or (c.says("music") and not c.says("clip", "video")):
        return None
    if c.says("split_screen", "grid", "pip"):
        return None
    numbers, _everything, wrong = chosen(c)
    if wrong:
        return wrong
    edged = c.says("end_at", "start_at") or bool(c.of_kind("ordinal"))
    if c.stage.zh and edged and len(c.assets) == 1 and not c.picks:
        return None
    if c.written("接", "接上", "拼上") and c.tokens[-1].kind == "char":
        return ask(c, "unread", text=c.said[:120])
    by_name = (
        c.written("filename", "name", "alphabetically", "alphabetical", "文件名", "名称", "名字")
        or "file name" in c.text.lower()
        or "文件名" in c.text
    )
    fit = "crop" if c.has("crop") else None
    names = c.assets
    clips: str | list[int | str] = "all"
    behind = c.stage.zh and "在" in c.text and (c.says("end_at") or c.small("after"))
    if numbers and len(numbers) == 2 and behind:
        clips = list(numbers[::-1]) if not names else list(names[::-1])
    elif numbers and len(numbers) > 1:
        clips = list(numbers) if not names else list(names)
    elif (
        not c.stage.laid
        and 1 < len(c.stage.shots) <= 2
        and c.picks
        and any(t.kind in ("number", "count") for t in c.tokens)
    ):
        clips = "all"
    outcome = do(Concat(clips=clips, order="filename" if by_name else "given", fit=fit))
    seconds = c.number("time", "dur")
    kind = c.val("transition")
    if kind or (c.says("transition") and not c.denies("transition")):
        whole = seconds is not None and seconds > LONG_PASSAGE
        outcome.operations.append(
            ApplyTransition(kind=kind or "fade", duration=0.5 if whole else seconds or 0.5)
        )
        if whole and seconds is not None and seconds <= c.stage.length:
            outcome.operations.append(SetTargetDuration(seconds=seconds))
        elif whole and seconds is not None:
            return too_long(c, seconds)
    elif seconds is not None and (c.small("per") or c.of_kind("each")):
        outcome.operations.append(SetClipDuration(clip="all", duration=seconds))
    elif seconds is not None and seconds > c.stage.length + 0.5 > 0.5:
        return outcome.and_also(too_long(c, seconds))
    elif seconds is not None:
        outcome.operations.append(SetTargetDuration(seconds=seconds))
    return outcome


def swap(c: Clause) -> Outcome | None:
    """Exchange two clips."""
    if not c.has("swap") or c.val("audio_effect") or c.says("stereo", "music", "text", "title"):
        return None
    numbers, _, wrong = chosen(c)
    if wrong:
        return wrong
    if not numbers and c.says("both_ends") and len(c.stage.shots) > 1:
        return do(SwapClips(a=1, b=-1))
    if not numbers and c.number("number", "count") == 2 and len(c.stage.shots) > 1:
        edges = [t.amount for t in c.of_kind("ordinal")]
        if edges in ([1], [-1]):
            return do(SwapClips(a=1, b=2) if edges == [1] else SwapClips(a=-2, b=-1))
    if numbers and len(numbers) == 2:
        return do(SwapClips(a=numbers[0], b=numbers[1]))
    if c.says("replace", "face"):
        return None
    if len(c.stage.shots) == 2:
        return do(SwapClips(a=1, b=2))
    return ask(c, "which_two")


EDGES = ("first", "last", "最后", "第一")


LEADING = re.compile(
    r"\b(?:put|place|move|have|show|start with|begin with|open with) .*\bfirst$"
    r"|\b(?:start|begin|open) (?:with|on)\b"
    r"|^(?:then )?(?:the |my )?[\w .-]{1,40}(?: (?:goes|comes|should (?:go|come|be)))? first$"
    r"|(?:放|排|挪|移|提|调)(?:在|到)?(?:最前面?|最开头|开头|第一个?|前面|首位)"
)
TRAILING = re.compile(
    r"\b(?:put|place|move|have|show) .*\blast$"
    r"|^(?:then )?(?:the |my )?[\w .-]{1,40}(?: (?:goes|comes|should (?:go|come|be)))? last$"
    r"|(?:放|排|挪|移|调)(?:在|到)?(?:最后面?|最末|末尾)"
)


def to_an_end(c: Clause) -> Outcome | None:
    """Put a clip first or last: "put the jump first", 把飞跃放在最前面."""
    if _moves_a_stranger(c):
        return None
    text = c.text.strip(" .。!！").lower()
    place = 1 if LEADING.search(text) else -1 if TRAILING.search(text) else 0
    beside = c.small("after", "before") or c.has("swap", "duplicate", "split")
    if not place or beside or len(c.stage.shots) < 2 or c.of_kind("time", "dur", "span", "at"):
        return None
    if c.says("text", "title", "subtitle", "music", "logo", "watermark", "sound", "fade", "effect"):
        return None
    edge = "last" if place < 0 else "first"
    pointed = [t for t in c.tokens if t.kind == "clips" and t.text.lower() != edge]
    if len(pointed) > 1 or c.quotes:
        return None
    named = [n for name in c.assets for n in c.stage.numbers_of(name)]
    picks = named or [
        n
        for t in c.tokens
        if t.kind == "clips" and t.text.lower() != edge and isinstance(t.value, Pick)
        for n in t.value.clips
    ]
    if len(picks) != 1:
        return None
    return (
        chosen(c)[2]
        if not named and abs(picks[0]) > len(c.stage.shots)
        else do(MoveClip(clip=picks[0], to=place))
    )


def _moves_a_stranger(c: Clause) -> bool:
    """Say whether what is to be moved is called by a name that nobody knows: 把日落放到…"""
    return any(t.kind == "char" and is_the_object(at, c) for at, t in enumerate(c.tokens))


UNKNOWN = re.compile(
    r"\b(?:put|move|place|bring|have|show|use|start with)"
    r" (?:the|my|our|that) (?!clip|video|photo|picture|shot|scene)"
    r"([a-z]+) (?:clip|shot|video|photo|picture|scene|footage|one)s?"
    r" (?:first|last|(?:to|at|on) the (?:very )?(?:start|beginning|front|end|back))\b"
)
"""A clip called by what it shows: "put the sunset shot first"."""


def _moves_an_unknown(c: Clause) -> bool:
    """Say whether the clip that shall go to an end is called by a word that nobody knows."""
    found = UNKNOWN.search(c.text.lower())
    strange = {t.text.lower() for t in c.tokens if t.kind == "word"}
    return (
        found is not None
        and found[1] in strange
        and not (c.assets or c.stage.zh)
        and len(c.stage.shots) > 1
    )


def _beside_a_group(c: Clause) -> Outcome | None:
    """Read "the street video before the photos": one file to an end of several clips."""
    own = [n for name in c.assets for n in c.stage.numbers_of(name)]
    groups = [sorted(pick.clips) for pick in c.picks if len(pick.clips) > 1 and min(pick.clips) > 0]
    if c.stage.zh or len(own) != 1 or len(groups) != 1 or own[0] in groups[0]:
        return None
    number, low, high = own[0], groups[0][0], groups[0][-1]
    if c.small("before"):
        return do(MoveClip(clip=number, to=low if number > low else low - 1))
    if c.small("after"):
        return do(MoveClip(clip=number, to=high if number < high else high + 1))
    return None


def move(c: Clause) -> Outcome | None:
    """Move a clip to another place: "move the last clip to the start", 把第二段放到最后."""
    be = "be" in c.text.lower().split()
    other = c.says("text", "title", "subtitle", "music", "logo", "watermark", "sound")
    if not (c.has("move", "insert", "set") or (be and len(c.picks) == 2)) or other:
        return None
    if _moves_a_stranger(c):
        return None
    if (beside := _beside_a_group(c)) is not None:
        return beside
    picks = _moved_clips(c)
    if _moves_an_unknown(c):
        return ask(c, "which_clip", [shot.name for shot in c.stage.shots[:6]])
    if c.has("insert") and _stands_between(c):
        return None
    pointed = c.says("it") or any(pick.this for pick in c.picks)
    if not picks and c.has("move") and pointed and c.says("start_at", "end_at"):
        several = len(c.stage.shots) > 1 and not c.stage.zh
        return ask(c, "which_clip", [s.name for s in c.stage.shots[:6]]) if several else None
    placed = bool(picks) and c.has("insert") and not c.assets and not c.stage.laid
    moving = placed or c.has("move") or ((c.stage.laid or len(picks) == 2) and c.has("insert"))
    if not moving:
        edged = picks[-1:] in ([1], [-1]) or any(
            t.kind == "clips" and t.text.lower() in ("last", "first", "最后") for t in c.tokens
        )
        put = len(picks) == 2 and edged and (c.has("make", "set") or be)
        return do(MoveClip(clip=picks[0], to=picks[1])) if put else None
    if not picks or c.val("position") in CORNERS:
        return None
    wrong = chosen(c)[2]
    if wrong:
        return wrong
    return _among_others(c, picks) or _to_place(c, picks[0])


def _stands_between(c: Clause) -> bool:
    """Say whether clips are named only as those that something else shall stand between."""
    between = c.text.lower().find("between ")
    named = [t.start - c.tokens[0].start for t in c.of_kind("clips", "asset")]
    return between > 0 and not c.says("it") and all(at > between for at in named)


def _moved_clips(c: Clause) -> list[int]:
    """Return the clip that is moved, and those it is moved to."""
    picks = [n for pick in c.picks for n in pick.clips]
    picks = picks or [n for name in c.assets for n in c.stage.numbers_of(name)]
    edge = c.says("start_at", "end_at")
    if not picks and edge and len(c.stage.shots) > 1:
        picks = [int(t.amount) for t in c.of_kind("ordinal") if t.text.endswith("个")]
    pointed = c.says("it") and c.scope is not None and len(c.scope.clips) == 1
    if not picks and edge and c.has("move", "insert") and c.scope is not None and pointed:
        picks = list(c.scope.clips)
    if len(c.picks) == 1 and len(c.assets) == 1 and c.tokens[-1].text.lower() in EDGES:
        picks = [*c.stage.numbers_of(c.assets[0]), *picks]
    return picks


def _place_of(c: Clause, number: int) -> int:
    """Return a clip's place, counted from the start."""
    return number if number > 0 else len(c.stage.shots) + 1 + number


def _among_others(c: Clause, picks: list[int]) -> Outcome | None:
    """Move a clip before, behind or between others that are named."""
    if len(picks) < 2:
        return None
    number, own = picks[0], _place_of(c, picks[0])
    if len(picks) == 3 and any(w in c.text.lower() for w in ("between", "之间", "中间")):
        low, high = sorted(_place_of(c, n) for n in picks[1:])
        return do(MoveClip(clip=number, to=low + 1 if own > low else high - 1))
    if len(picks) == 2 and INSIDE.search(c.text):
        return ask(c, "where_to")
    place = other = _place_of(c, picks[1])
    if c.small("after") or "后面" in c.text or "之后" in c.text:
        place = other + 1 if own > other else other
    elif c.small("before") or "前面" in c.text or "之前" in c.text:
        place = other if own > other else other - 1
    return do(MoveClip(clip=number, to=place))


def _to_place(c: Clause, number: int) -> Outcome | None:
    """Move a clip to an end, to a place by its number, or one place on or back."""
    count, own = len(c.stage.shots), _place_of(c, number)
    words = c.text.lower().split()
    if c.says("start_at") or words[-1:] == ["first"]:
        return do(MoveClip(clip=number, to=1))
    last = any(t.kind == "ordinal" and t.value == -1 for t in c.tokens)
    if words[-1:] == ["last"] or c.says("end_at") or last:
        return do(MoveClip(clip=number, to=-1))
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    spot = ordinal if ordinal is not None else c.number("number")
    if spot:
        return do(MoveClip(clip=number, to=int(spot)))
    if c.written("earlier", "up", "forward") or "往前" in c.text or "提前" in c.text:
        return do(MoveClip(clip=number, to=max(1, own - 1)))
    if c.written("later", "down", "back") or "往后" in c.text:
        return do(MoveClip(clip=number, to=min(count, own + 1)))
    return ask(c, "where_to") if c.has("move") else None


CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
INSIDE = re.compile(r"(?:放|插|移|挪|搬)(?:到|在|进|入)[^，。和跟与]{1,20}(?:中间|里面?|当中)$")
"""Into the middle of another clip, which would have to be cut: 空镜放到采访中间."""
IN_TURN = ("按顺序", "依次", "顺序")
UNMOVED = re.compile(
    r"\bkeep (?:the |their |its )?(?:\w+ )?(?:\w+ )?order\b"
    r"|\border (?:as it is|unchanged|the same)\b"
)
"""What leaves the clips where they are."""


def reorder(c: Clause) -> Outcome | None:
    """Put all clips into an order."""
    if not c.has("reorder") and not (c.has("set", "concat") and c.small("saying") and False):
        return None
    if c.says("subtitle", "text", "undo") or c.has("concat"):
        return None
    if any(
        "first" in t.text.lower() or "last" in t.text.lower() for t in c.tokens if t.is_a("move")
    ):
        return None
    text = c.text.lower()
    if c.has("keep") and not c.picks and not c.assets and UNMOVED.search(text):
        return Outcome()
    numbers, _, wrong = chosen(c)
    listed = [int(t.amount) for t in c.of_kind("number")]
    listed = listed if len(listed) > 1 else _digits_run(c)
    if listed and len(listed) > 1 and not numbers:
        if any(n < 1 or n > len(c.stage.shots) for n in listed):
            return ask_which(c, max(listed))
        return do(Reorder(order=list(listed)))
    if wrong:
        return wrong
    if numbers and len(numbers) > 1:
        return do(Reorder(order=list(numbers)))
    if any(word in text for word in ("shuffle", "random", "打乱", "随机")):
        return do(Reorder(order="shuffle"))
    if any(word in text for word in ("reverse", "backward", "倒序", "反过来", "倒过来", "颠倒")):
        return do(Reorder(order="reversed"))
    if GIVEN.search(text):
        return do(Concat(clips="all", order="given"))
    if any(word in text for word in ("name", "alphabet", "文件名", "名称", "名字")):
        return do(Reorder(order="filename"))
    if c.stage.zh and not c.stage.laid and any(t.text in IN_TURN for t in c.live()):
        return do(Concat(order="given"))
    about = c.picks or c.says("clip", "video", "it", "all", "picture") or not c.strangers
    return None if c.has("concat", "export") or not about else ask(c, "order")


GIVEN = re.compile(
    r"\bin the (?:same )?order (?:that |in which )?(?:they|i|we|you|it)(?:'ve)? "
    r"(?:came|come|arrived|got|were|are|was|is|sent|gave|uploaded|shot|filmed|took|listed|put)\b"
    r"|\bin (?:that|this|the given|upload|the original) order\b"
)
"""The order in which the files came."""


def _digits_run(c: Clause) -> list[int]:
    """Read 3-1-2 or 312 as an order."""
    digits = [t for t in c.tokens if t.kind in ("number", "signed")]
    if len(digits) > 1:
        return [abs(int(t.amount)) for t in digits]
    run = digits[0].text if digits else ""
    count = len(c.stage.shots)
    return (
        [int(char) for char in run]
        if len(run) == count and sorted(run) == [str(n) for n in range(1, count + 1)]
        else []
    )


def duplicate(c: Clause) -> Outcome | None:
    """Add copies of a clip."""
    again = c.has("loop") and any(pick.clips for pick in c.picks)
    if not (c.has("duplicate") or again) or c.says("text", "title", "copy_codec"):
        return None
    clip, wrong = single(c)
    if wrong:
        return wrong
    times = int(c.number("times", "count", "number") or 1)
    further = any(word in t.text.lower() for t in c.of_kind("times") for word in FURTHER)
    further = further or c.written(*FURTHER)
    placed = c.says("start_at", "end_at") or (c.stage.zh and c.written("最后"))
    if again and not c.has("duplicate") and not further and not placed:
        return do(Loop(times=max(times, 2), clip=clip))
    copied = do(DuplicateClip(clip=clip if clip is not None else "all", times=max(1, times)))
    if clip is not None and times <= 1 and placed and len(c.stage.shots) > 1:
        copied.operations.append(MoveClip(clip=clip, to=1 if c.says("start_at") else -1))
    return copied


def loop(c: Clause) -> Outcome | None:
    """Play the programme several times."""
    counted = [t.text.lower() for t in c.of_kind("times", "count")]
    repeated = c.has("play", "speed") and any(
        text.endswith(("times", "遍", "次")) or (text in REPEATED and not c.says("speed"))
        for text in counted
    )
    if not (c.has("loop") or repeated) or c.says("music", "music_loop") or c.says("filler"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    times = c.number("times", "count", "number")
    if times is None:
        times = 2.0
    elif clip is None and any(w in t.text.lower() for t in c.of_kind("times") for w in FURTHER):
        times += 1
    seconds = c.number("dur", "time")
    if seconds is None and len(c.spans) == 1 and c.spans[0].how == "before":
        seconds = c.spans[0].end
    if seconds and c.stage.length and c.number("times", "count", "number") is None:
        times = max(1.0, -(-seconds // c.stage.length))
        whole = Loop(times=int(times))
        exact = abs(times * c.stage.length - seconds) < 0.05
        return do(whole) if exact else do(whole, SetTargetDuration(seconds=seconds))
    return do(Loop(times=int(times), clip=clip if clip != "all" else None))


def reverse(c: Clause) -> Outcome | None:
    """Play backwards, or forwards and back."""
    if c.has("boomerang"):
        clip, wrong = target(c)
        turns = c.number("times", "count", "number") or 1
        return wrong or do(Boomerang(times=int(turns), clip=clip))
    if not c.has("reverse") or c.has("reorder", "undo") or c.says("flip"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    return do(Reverse(clip=clip))
