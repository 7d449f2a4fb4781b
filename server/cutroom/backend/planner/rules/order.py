"""Order: joining, swapping, putting in order, repeating, playing backwards."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, ask_which, do
from cutroom.backend.planner.rules.length import too_long
from cutroom.backend.planner.rules.targets import chosen, single, target
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
    if (
        not c.has("concat")
        or c.says("audio")
        or (c.says("music") and not c.says("clip", "video", "all"))
    ):
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


IN_TURN = ("按顺序", "依次", "顺序")
UNMOVED = re.compile(
    r"\bkeep (?:the |their |its )?(?:\w+ )?(?:\w+ )?order\b"
    r"|\border (?:as it is|unchanged|the same)\b"
)
"""What leaves the clips where they are."""


def reorder(c: Clause) -> Outcome | None:
    """Put all clips into an order."""
    if not c.has("reorder"):
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
    whole_rest = c.says("rest") and isinstance(clip, list)
    return do(Loop(times=int(times), clip=None if clip == "all" or whole_rest else clip))


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
