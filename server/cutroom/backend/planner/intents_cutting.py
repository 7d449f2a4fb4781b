"""Cutting and order: what to keep, drop, split, move, repeat and hold."""

from cutroom.backend.planner.asking import Outcome, Rule, ask, do, nothing
from cutroom.backend.planner.grammar import Clause
from cutroom.backend.planner.quantities import Span
from cutroom.backend.planner.targets import chosen, settle, single, target, tidy, unknown_file
from cutroom.domain.operations import (
    Boomerang,
    Concat,
    DeleteClip,
    DuplicateClip,
    Freeze,
    Insert,
    Instant,
    KeepRanges,
    Loop,
    MoveClip,
    RemoveRange,
    Reorder,
    ReplaceClip,
    Reverse,
    SetClipDuration,
    SetTargetDuration,
    Split,
    SplitScenes,
    SwapClips,
    Trim,
)  # fmt: skip

THINGS = (
    "subtitle", "title", "text", "music", "transition", "logo", "watermark", "effect", "filter", "silence", "filler",
    "bars", "voiceover", "countdown", "lower_third", "sticker", "zoom", "zoom_in", "zoom_out", "denoise", "fade_in", "fade_out",
    "credits_roll", "face", "fade", "voice", "original", "blur",
)  # fmt: skip
"""Objects whose removal is not a cut in time."""
CUTTERS = ("trim", "cut", "shorten", "extract")


def _about_things(c: Clause) -> bool:
    return c.says(*THINGS) or bool(c.val("effect") and not c.says("video"))


def _sounds_only(c: Clause) -> bool:
    return c.says("sound", "music", "voice", "original", "mute", "volume")


def edge_amount(c: Clause) -> Span | None:
    """Read "5 seconds off the end", 开头剪掉3秒 as a stretch at that edge."""
    seconds = c.number("time", "dur")
    if seconds is None or c.spans or c.moment() is not None or not c.has("remove", "cut", "trim"):
        return None
    if c.small("to") and not c.says("remove"):
        return None
    if c.says("end_at", "outro"):
        return Span(seconds, seconds, "last")
    if c.says("start_at", "intro"):
        return Span(0, seconds, "first")
    return None


def remove_stretch(c: Clause) -> Outcome | None:
    """Drop stretches of time: "cut the first 5 s", 剪掉前30秒."""
    seconds = c.number("time", "dur")
    if (
        c.says("both_ends")
        and seconds
        and c.has("remove", "cut", "trim", "both_ends")
        and not c.small("to")
    ):
        return do(
            RemoveRange(start=0, end=seconds),
            RemoveRange(start=tidy(c.stage.length - seconds), end=tidy(c.stage.length)),
        )
    edge = edge_amount(c)
    if edge is not None and not _about_things(c) and not _sounds_only(c):
        clip, wrong = target(c)
        start, end, beyond = settle(c, edge, clip)
        return wrong or beyond or do(RemoveRange(start=start, end=end, clip=clip))
    if not c.spans or _about_things(c) or _sounds_only(c) or c.small("except"):
        return None
    removing = c.has("remove") and not c.says("keep") and not _keeps_after_all(c)
    bare_cut = (
        c.has("cut", "trim", "shorten")
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
    if not (removing or bare_cut):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    outcome = Outcome()
    for span in c.spans:
        start, end, wrong = settle(c, span, clip)
        if wrong:
            return wrong
        outcome.operations.append(RemoveRange(start=start, end=end, clip=clip))
    return outcome


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
    return all(
        span.how in ("first", "last", "after", "before", "share", "middle") for span in c.spans
    ) or c.says("part")


def keep_stretch(c: Clause) -> Outcome | None:
    """Keep stretches: "trim to the first 10 s", "I only need 5:00 to 8:30", 截取第10秒到第20秒."""
    if not c.spans or _sounds_only(c):
        return None
    excluded = c.small("except") and c.has("remove", "cut", "trim")
    if _about_things(c) and not excluded:
        return None
    spare = (
        c.says("keep", "extract")
        or excluded
        or (c.says("rest") and c.has("remove") and c.says("keep"))
    )
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
        edge = all(s.how in ("first", "last") for s in c.spans) and not c.small("to") and chinese
        if (only_cut or edge) and not _goes_on(c):
            span_text = next(t.text for t in c.tokens if t.kind == "span")
            options = ("保留", "删除") if c.stage.zh else ("keep", "remove")
            return ask(c, "keep_or_remove", options, what=span_text)
    clip, wrong = target(c)
    if wrong:
        return wrong
    ranges: list[tuple[float, Instant]] = []
    for span in c.spans:
        start, end, wrong = settle(c, span, clip)
        if wrong:
            return wrong
        ranges.append((start, end))
    if len(ranges) == 1:
        return do(Trim(start=ranges[0][0], end=ranges[0][1], clip=clip))
    return do(KeepRanges(ranges=ranges, clip=clip))


def _goes_on(c: Clause) -> bool:
    """Say whether the message turns the cut into something: then the stretch is wanted."""
    rest = c.message[c.message.find(c.text) + len(c.text) :].lower()
    return any(
        word in rest for word in ("gif", "做成", "转", "导出", "作为", "制作", "生成")
    ) or c.says("make")


def trim_to_length(c: Clause) -> Outcome | None:
    """Fit to a length: "trim to 30 seconds", "make it 15 s long", 控制在一分钟以内."""
    seconds = c.number("dur") or c.number("time")
    if seconds is None and c.says("shorten", "lengthen") and len(c.content()) <= 3 and not c.picks:
        return ask(c, "how_long")
    if seconds is None or c.spans or c.moment() is not None or _about_things(c):
        return None
    if c.says(
        "speed",
        "zoom",
        "freeze",
        "loop",
        "countdown",
        "insert",
        "slideshow",
        "promo",
        "montage",
        "vlog",
        "highlights",
        "generate",
    ) and not c.says("shorten", "trim"):
        return None
    clip, wrong = target(c)
    each = c.small("per") or c.of_kind("each") or (clip == "all")
    lengthy = (
        c.has("trim", "cut", "shorten", "lengthen", "keep")
        or c.says("duration_word")
        or c.small("long", "under", "total", "per")
        or c.says("all")
    )
    set_it = c.has("set", "make", "show") and (
        c.says("it", "clip", "picture", "video") or c.picks or c.scope
    )
    if not (lengthy or set_it or c.number("dur")):
        return None
    if wrong:
        return wrong
    if c.says("remove") and not c.small("to"):
        return ask(c, "which_range")
    if c.has("cut") and not c.small("to") and not c.has("trim") and not each:
        return None
    under = c.small("under") and not c.small("per")
    if clip is None and not each:
        if under:
            return do(SetTargetDuration(max_seconds=seconds))
        if c.stage.length and seconds > c.stage.length + 0.05:
            return _too_long(c, seconds)
        if c.small("by") and c.has("shorten", "trim"):
            return do(SetTargetDuration(seconds=tidy(c.stage.length - seconds)))
        if c.has("trim", "cut") and not c.says("duration_word") and len(c.stage.shots) == 1:
            return do(Trim(start=0, end=seconds))
        return do(SetTargetDuration(seconds=seconds))
    return do(SetClipDuration(clip=clip if clip is not None else "all", duration=seconds))


def _too_long(c: Clause, seconds: float) -> Outcome:
    options = (
        ("放慢", "循环", "保持原长")
        if c.stage.zh
        else ("slow it down", "repeat it", "keep its length")
    )
    return ask(c, "target_short", options, length=f"{c.stage.length:g}", wanted=f"{seconds:g}")


def split_at(c: Clause) -> Outcome | None:
    """Cut in two, in half, into parts, or at every change of shot."""
    scenes = c.says("scenes") and (
        c.has("split", "cut", "detect", "trim") or (c.has("add") and c.says("cutpoint"))
    )
    if scenes:
        return do(SplitScenes())
    at_cut = c.has("cut") and c.moment() is not None and not c.spans
    pieces = (
        c.has("remove", "cut", "trim")
        and c.small("to")
        and (c.number("count") or c.number("number"))
        and c.says("part", "clip")
    )
    if not (c.has("split") or at_cut or pieces) or c.says("split_screen"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    moments = [float(t.value) for t in c.of_kind("at", "time", "dur")]  # type: ignore[arg-type]
    if (
        not moments
        and not c.says("half", "middle")
        and c.number("count", "number") is None
        and len(c.stage.shots) == 1
    ):
        moments = []
    length = c.stage.length_of(clip) if isinstance(clip, int) else c.stage.length
    parts = c.number("count", "number")
    if c.of_kind("each") or (c.small("per") and moments):
        step = moments[0] if moments else float(c.of_kind("each")[0].value)  # type: ignore[arg-type]
        return do(
            *[
                Split(at=tidy(step * n), clip=clip)
                for n in range(1, 200)
                if step * n < length - 0.05
            ]
        )
    if not moments and parts and parts >= 2 and (c.small("to") or c.says("part", "clip", "split")):
        return do(*[Split(at=tidy(length * n / parts), clip=clip) for n in range(1, int(parts))])
    if not moments and (
        c.says("half", "middle") or c.written("拆成两半", "一分为二", "cut in half", "in two")
    ):
        if clip is None and any(p.this for p in c.picks) and len(c.stage.shots) > 1:
            return ask(c, "which_clip")
        return do(Split(at=tidy(length / 2), clip=clip))
    if not moments:
        return ask(c, "when")
    if any(moment > length + 0.05 for moment in moments) and length:
        return ask(c, "beyond", length=f"{length:g}")
    return do(*[Split(at=moment, clip=clip) for moment in moments])


def delete_clips(c: Clause) -> Outcome | None:
    """Remove clips, or keep only some of them."""
    if c.spans or _about_things(c) or _sounds_only(c) or c.of_kind("at", "time", "dur", "percent"):
        return None
    removing, keeping = c.has("remove"), c.says("keep")
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
    count = len(c.stage.shots)
    positive = [n if n > 0 else count + 1 + n for n in numbers]
    if c.small("except") and removing:
        return do(DeleteClip(clip=positive if len(positive) > 1 else positive[0]))
    if keeping and not (removing and not c.says("rest")):
        others = [n for n in range(1, count + 1) if n not in positive]
        return do(DeleteClip(clip=others if len(others) > 1 else others[0])) if others else None
    return do(DeleteClip(clip=numbers if len(numbers) > 1 else numbers[0]))


def join(c: Clause) -> Outcome | None:
    """Put clips one after the other."""
    if not c.has("concat") or c.says("audio") or (c.says("music") and not c.says("clip", "video")):
        return None
    if c.says("split_screen", "grid", "pip"):
        return None
    numbers, _everything, wrong = chosen(c)
    if wrong:
        return wrong
    by_name = (
        c.written("filename", "name", "alphabetically", "alphabetical", "文件名", "名称", "名字")
        or "file name" in c.text.lower()
        or "文件名" in c.text
    )
    fit = "crop" if c.has("crop") else None
    names = c.assets
    clips: str | list[int | str] = "all"
    if numbers and len(numbers) > 1:
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
    if seconds is not None and (c.small("per") or c.of_kind("each")):
        outcome.operations.append(SetClipDuration(clip="all", duration=seconds))
    elif seconds is not None and seconds > c.stage.length + 0.5 > 0.5:
        return outcome.and_also(_too_long(c, seconds))
    elif seconds is not None:
        outcome.operations.append(SetTargetDuration(seconds=seconds))
    return outcome


def insert_color(c: Clause) -> Outcome | None:
    """Place a plain colour: "insert 2 s of black at the start"."""
    color = c.val("color")
    seconds = c.number("time", "dur")
    plain = any(
        word in c.text.lower()
        for word in (
            "纯色",
            "solid",
            "blank",
            "色片段",
            "色画面",
            "黑屏",
            "黑场",
            "白屏",
            "screen",
            "slate",
            "plain",
            "card",
            "color clip",
            "frame",
        )
    )
    if color is None and any(w in c.text for w in ("黑屏", "黑场")):
        color = "#000000"
    if (
        not color
        or c.says(
            "subtitle",
            "text",
            "title",
            "background",
            "fade_in",
            "fade_out",
            "fade",
            "bars",
            "music",
            "filter",
        )
        or not c.has("add", "insert", "make", "generate")
    ):
        return None
    if not (plain or (seconds is not None and c.written("of"))):
        return None
    at: Instant = (
        c.moment() if c.moment() is not None else (0.0 if c.says("start_at", "intro") else "end")
    )  # type: ignore[assignment]
    return do(Insert(asset=f"color:{color}", at=at, duration=seconds or 3.0))


def insert_file(c: Clause) -> Outcome | None:
    """Place an upload between clips: "put cover.jpg at the start for 3 s"."""
    if not c.has("add", "insert", "move", "make", "concat") or c.says(
        "logo", "watermark", "corner", "pip", "music", "background", "replace"
    ):
        return None
    names = c.assets
    if (
        not names
        or c.val("position") in ("top-left", "top-right", "bottom-left", "bottom-right")
        or c.val("platform")
    ):
        return None
    asset = c.stage.asset(names[0])
    if asset is None or asset.kind.value not in ("image", "video"):
        return None
    edge_start, edge_end = c.says("start_at", "intro"), c.says("end_at", "outro")
    moment = c.moment()
    laid = bool(c.stage.numbers_of(asset.name)) and c.stage.laid
    if laid and c.has("move", "insert"):
        return None
    if not (
        edge_start
        or edge_end
        or moment is not None
        or c.small("after", "before")
        or c.has("insert")
    ):
        return None
    at: Instant = "end"
    if edge_start:
        at = 0.0
    elif moment is not None:
        at = moment
    elif not edge_end:
        picks = [n for pick in c.picks for n in pick.clips]
        if picks:
            starts = [0.0]
            for shot in c.stage.shots:
                starts.append(starts[-1] + shot.seconds)
            number = picks[0] if picks[0] > 0 else len(c.stage.shots) + 1 + picks[0]
            at = tidy(starts[min(number, len(starts) - 1) if not c.small("before") else number - 1])
    return do(Insert(asset=asset.name, at=at, duration=c.number("dur", "time")))


def replace_clip(c: Clause) -> Outcome | None:
    """Show another file in a clip's place."""
    if not c.has("replace") or c.says(
        "music", "sound", "original", "text", "title", "subtitle", "background", "voice"
    ):
        return None
    assets = c.assets
    if not assets:
        return unknown_file(c)
    new = assets[-1]
    numbers = [n for pick in c.picks for n in pick.clips] or [
        n for name in assets[:-1] for n in c.stage.numbers_of(name)
    ]
    if not numbers:
        return ask(c, "which_clip")
    return do(ReplaceClip(clip=numbers[0], asset=new))


def swap(c: Clause) -> Outcome | None:
    """Exchange two clips."""
    if not c.has("swap") or c.val("audio_effect") or c.says("stereo", "music", "text", "title"):
        return None
    numbers, _, wrong = chosen(c)
    if wrong:
        return wrong
    if numbers and len(numbers) == 2:
        return do(SwapClips(a=numbers[0], b=numbers[1]))
    if c.says("replace", "face"):
        return None
    if len(c.stage.shots) == 2:
        return do(SwapClips(a=1, b=2))
    return ask(c, "which_two")


def move(c: Clause) -> Outcome | None:
    """Move a clip to another place: "move the last clip to the start", 把第二段放到最后."""
    if not c.has("move", "insert", "set") or c.says(
        "text", "title", "subtitle", "music", "logo", "watermark", "sound"
    ):
        return None
    picks = [n for pick in c.picks for n in pick.clips] or [
        n for name in c.assets for n in c.stage.numbers_of(name)
    ]
    moving = c.has("move") or (c.stage.laid and c.has("insert"))
    edge = [
        t for t in c.tokens if t.kind == "clips" and t.text.lower() in ("last", "first", "最后")
    ]
    if not moving and c.has("make", "set") and len(picks) == 2 and edge:
        return do(MoveClip(clip=picks[0], to=picks[1]))
    if (
        not moving
        or not picks
        or c.val("position") in ("top-left", "top-right", "bottom-left", "bottom-right")
    ):
        return None
    wrong = chosen(c)[2]
    if wrong:
        return wrong
    count = len(c.stage.shots)
    number = picks[0]
    own = number if number > 0 else count + 1 + number
    if len(picks) > 1:
        other = picks[1] if picks[1] > 0 else count + 1 + picks[1]
        place = other
        if c.small("after") or "后面" in c.text or "之后" in c.text:
            place = other + 1 if own > other else other
        elif c.small("before") or "前面" in c.text or "之前" in c.text:
            place = other if own > other else other - 1
        elif other == count and picks[1] == -1:
            place = count
        return do(MoveClip(clip=number, to=place))
    if c.says("start_at"):
        return do(MoveClip(clip=number, to=1))
    last_word = any(t.kind == "ordinal" and t.value == -1 for t in c.tokens)
    if c.says("end_at") or last_word:
        return do(MoveClip(clip=number, to=-1))
    ordinal = next((int(t.value) for t in c.of_kind("ordinal")), None)  # type: ignore[call-overload]
    spot = ordinal if ordinal is not None else c.number("number")
    if spot:
        return do(MoveClip(clip=number, to=int(spot)))
    if c.written("earlier", "up", "forward") or "往前" in c.text or "提前" in c.text:
        return do(MoveClip(clip=number, to=max(1, own - 1)))
    if c.written("later", "down", "back") or "往后" in c.text:
        return do(MoveClip(clip=number, to=min(count, own + 1)))
    return ask(c, "where_to") if c.has("move") else None


def reorder(c: Clause) -> Outcome | None:
    """Put all clips into an order."""
    if not c.has("reorder") and not (c.has("set", "concat") and c.small("saying") and False):
        return None
    if c.says("subtitle", "text", "undo") or c.has("concat"):
        return None
    text = c.text.lower()
    numbers, _, wrong = chosen(c)
    listed = [int(float(t.value)) for t in c.of_kind("number")]  # type: ignore[arg-type]
    listed = listed if len(listed) > 1 else _digits_run(c)
    if listed and len(listed) > 1 and not numbers:
        if any(n < 1 or n > len(c.stage.shots) for n in listed):
            return ask(c, "no_clip", number=max(listed))
        return do(Reorder(order=list(listed)))
    if wrong:
        return wrong
    if numbers and len(numbers) > 1:
        return do(Reorder(order=list(numbers)))
    if any(word in text for word in ("shuffle", "random", "打乱", "随机")):
        return do(Reorder(order="shuffle"))
    if any(word in text for word in ("reverse", "backward", "倒序", "反过来", "倒过来", "颠倒")):
        return do(Reorder(order="reversed"))
    if any(word in text for word in ("name", "alphabet", "文件名", "名称", "名字")):
        return do(Reorder(order="filename"))
    return None if c.has("concat", "export") else ask(c, "order")


def _digits_run(c: Clause) -> list[int]:
    """Read 3-1-2 or 312 as an order."""
    digits = [t for t in c.tokens if t.kind in ("number", "signed")]
    if len(digits) > 1:
        return [abs(int(float(t.value))) for t in digits]  # type: ignore[arg-type]
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
    if again and not c.has("duplicate"):
        return do(Loop(times=max(times, 2), clip=clip))
    return do(DuplicateClip(clip=clip if clip is not None else "all", times=max(1, times)))


def loop(c: Clause) -> Outcome | None:
    """Play the programme several times."""
    repeated = c.has("play", "speed") and any(
        t.text.lower().endswith(("times", "遍", "次")) for t in c.of_kind("times", "count")
    )
    if not (c.has("loop") or repeated) or c.says("music", "music_loop") or c.says("filler"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    times = c.number("times", "count", "number")
    if times is None:
        times = 2.0
    seconds = c.number("dur", "time")
    if seconds and c.stage.length and c.number("times", "count", "number") is None:
        times = max(1.0, -(-seconds // c.stage.length))
        return do(Loop(times=int(times)), SetTargetDuration(seconds=seconds))
    return do(Loop(times=int(times), clip=clip if clip != "all" else None))


def reverse(c: Clause) -> Outcome | None:
    """Play backwards, or forwards and back."""
    if c.has("boomerang"):
        clip, wrong = target(c)
        return wrong or do(Boomerang(times=int(c.number("times", "count") or 1), clip=clip))
    if not c.has("reverse") or c.has("reorder", "undo") or c.says("flip"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    return do(Reverse(clip=clip))


def freeze(c: Clause) -> Outcome | None:
    """Hold a frame."""
    if not c.has("freeze") or c.says("text", "title"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    at: Instant | None = c.moment()
    seconds = c.number("dur", "time")
    if (
        (at is None and c.says("end_at"))
        or any(t.kind == "ordinal" and t.value == -1 for t in c.tokens)
        or "最后一帧" in c.text
        or "last frame" in c.text.lower()
    ):
        at = "end"
    elif (
        (at is None and c.says("start_at")) or "第一帧" in c.text or "first frame" in c.text.lower()
    ):
        at = 0.0
    elif at is None and c.says("middle"):
        at = tidy(c.stage.length / 2)
    if at is None:
        return ask(c, "when")
    if isinstance(at, float) and isinstance(clip, int):
        before = sum(shot.seconds for shot in c.stage.shots[: clip - 1 if clip > 0 else clip])
        at = tidy(before + at)
    if isinstance(at, float) and c.stage.length and at > c.stage.length + 0.05:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(Freeze(at=at, duration=seconds or 2.0))


def vague_cut(c: Clause) -> Outcome | None:
    """Ask which stretch, when a cut is wanted and none is named."""
    if c.has("remove", "cut", "trim", "keep", "extract", "shorten") and c.says(
        "part", "middle", "video", "it", "end_at", "start_at", "intro", "outro"
    ):
        if _about_things(c) or _sounds_only(c):
            return None
        if c.has("keep") and c.small("same"):
            return nothing(c, "nothing to change there", "这里不需要改动")
        if len(c.strangers) > 8:
            return None
        return ask(c, "which_range")
    return None


def middle_span(c: Clause) -> Span | None:
    """Return the middle third when "the middle part" is named without times."""
    if c.says("middle") and not c.spans and c.moment() is None:
        third = c.stage.length / 3
        return Span(tidy(third), tidy(2 * third))
    return None


RULES: tuple[Rule, ...] = (
    split_at, swap, reorder, duplicate, freeze, reverse, loop, insert_color, replace_clip,
    remove_stretch, keep_stretch, delete_clips, join, insert_file, move, trim_to_length,
)  # fmt: skip
