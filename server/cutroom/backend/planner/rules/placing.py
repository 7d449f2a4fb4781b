"""Placing and parting: cuts, inserts, replacements, held frames."""

import re
from itertools import accumulate

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.targets import target, tidy, unknown_file
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.cutting import (
    Freeze,
    Insert,
    ReplaceClip,
    SetClipDuration,
    Split,
    SplitScenes,
)


def split_at(c: Clause) -> Outcome | None:
    """Cut in two, in half, into parts, or at every change of shot."""
    scenes = c.says("scenes") and (
        c.has("split", "cut", "detect", "trim")
        or c.written("chop", "slice", "break", "chop up")
        or (c.has("add") and c.says("cutpoint"))
    )
    if scenes:
        return do(SplitScenes())
    spaced = c.has("cut", "trim") and (c.written("每隔") or (c.of_kind("each") and not c.spans))
    blade = c.has("cut") or c.written("chop", "slice", "snip", "break")
    spaced = spaced or (c.stage.zh and c.written("切", "剪", "分", "切成") and _one_each(c))
    at_cut = spaced or (blade and c.moment() is not None and not c.spans)
    pieces = (
        c.has("remove", "cut", "trim")
        and c.small("to")
        and (c.number("count") or c.number("number"))
        and (c.says("part", "clip") or any(pick.plural for pick in c.picks))
    )
    segments = (
        c.has("remove", "cut", "trim", "split")
        and (c.written("into", "in") or any(w in c.text for w in ("剪成", "切成", "分成")))
        and c.number("time", "dur") is not None
        and (c.says("part", "clip") or any(p.all for p in c.picks) or _in_pieces(c))
    )
    if not (c.has("split") or at_cut or pieces or segments) or c.says(
        "split_screen", "sound", "voice"
    ):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    moments = [t.amount for t in c.of_kind("at", "time", "dur")]
    if c.stage.zh and not moments:
        moments = [span.start for span in c.spans if span.how == "after"]
    if segments and len(moments) == 1:
        step, most = moments[0], c.number("count")
        cuts = [tidy(step * n) for n in range(1, 200) if step * n < c.stage.length - 0.05]
        return do(*[Split(at=at) for at in (cuts[: int(most)] if most else cuts)])
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
        step = moments[0] if moments else c.of_kind("each")[0].amount
        if parts and parts >= 2:
            return do(*[Split(at=tidy(step * n), clip=clip) for n in range(1, int(parts))])
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
        c.says("half", "middle")
        or c.small("mid_of")
        or c.written("一分为二", "cut in half", "in two")
        or any(word in c.text for word in ("两半", "对半", "两截", "两段"))
    ):
        if clip is None and any(p.this for p in c.picks) and len(c.stage.shots) > 1:
            return ask(c, "which_clip")
        return do(Split(at=tidy(length / 2), clip=clip))
    if not moments:
        return ask(c, "when")
    if any(moment > length + 0.05 for moment in moments) and length:
        return ask(c, "beyond", length=f"{length:g}")
    return do(*[Split(at=moment, clip=clip) for moment in moments])


def _one_each(c: Clause) -> bool:
    """Say whether one cut is wanted every so many seconds: 每10秒切一段."""
    once = c.says("part", "clip") or any(t.amount == 1 for t in c.of_kind("count"))
    return c.small("per") and bool(c.of_kind("time", "dur", "each")) and once


def _in_pieces(c: Clause) -> bool:
    return any(token.text.endswith(("段", "份", "块")) for token in c.of_kind("count"))


def insert_color(c: Clause) -> Outcome | None:
    """Place a plain colour: "insert 2 s of black at the start"."""
    color = c.val("color")
    seconds = c.number("time", "dur")
    plain = any(
        word in c.text.lower()
        for word in (
            "纯色",
            "空镜",
            "色镜头",
            "色背景板",
            "solid",
            "blank",
            "色片段",
            "色画面",
            "黑屏",
            "黑场",
            "白屏",
            "蓝屏",
            "绿屏",
            "screen",
            "slate",
            "plain",
            "card",
            "color clip",
            "frame",
        )
    )
    for screen, shade in (
        ("blue screen", "#0000FF"),
        ("蓝屏", "#0000FF"),
        ("绿屏", "#00FF00"),
        ("green screen", "#00FF00"),
    ):
        if color is None and screen in c.text.lower():
            color = shade
    framed = "black frame" in c.text.lower() and seconds is not None
    if color is None and (framed or any(w in c.text for w in ("黑屏", "黑场"))):
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
            "music",
            "filter",
        )
        or (c.says("bars") and not framed)
        or not c.has("add", "insert", "make", "generate")
    ):
        return None
    if not (plain or (seconds is not None and c.written("of"))):
        return None
    if "between" in c.text.lower() or "之间" in c.text:
        return _between_all(c, f"color:{color}", seconds or 1.0)
    at: Instant | None = c.moment()
    if at is None and (edge := _edge_of_clip(c)) is not None:
        at = edge
    if at is None:
        at = 0.0 if c.says("start_at", "intro") else "end"
    return do(Insert(asset=f"color:{color}", at=at, duration=seconds or 3.0))


def _edge_of_clip(c: Clause) -> float | None:
    """Return where a clip begins or ends, for "after clip 2", 在第2段前面."""
    picks = [n for pick in c.picks for n in pick.clips]
    if len(picks) != 1 or not 0 < abs(picks[0]) <= len(c.stage.shots):
        return None
    starts = [0.0, *accumulate(shot.seconds for shot in c.stage.shots)]
    number = picks[0] if picks[0] > 0 else len(c.stage.shots) + 1 + picks[0]
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


AGAIN = re.compile(r"\b(?:again|once more|another time|a second time)\b|再|又|重复")
"""Words by which something that is shown already is shown once more."""


def insert_file(c: Clause) -> Outcome | None:
    """Place an upload between clips: "put cover.jpg at the start for 3 s"."""
    placing = c.has("add", "insert", "move", "make", "concat")
    shown = (c.says("show") or c.written("with") or "用" in c.text) and c.says(
        "start_at", "end_at", "intro", "outro"
    )
    if not (placing or shown) or c.says(
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
    last = c.tokens[0]
    lasts = [t for t in c.of_kind("ordinal") if t.value == -1 and not t.text.isascii()]
    edge_end = edge_end or last in lasts or (bool(lasts) and c.has("concat"))
    moment = c.moment()
    present = bool(c.stage.numbers_of(asset.name))
    leading = any(said in c.text.lower() for said in ("as the first", "as first", "作为第一"))
    middle = (c.says("middle") or c.small("mid_of")) and not c.small("between") and not c.picks
    placed = (
        leading
        or middle
        or edge_start
        or edge_end
        or moment is not None
        or c.small("after", "before", "between")
    )
    again = AGAIN.search(c.text.lower()) is not None
    if present and not again and not placed and not c.picks and c.number("dur", "time"):
        return None
    others = [name for name in names[1:] if c.stage.numbers_of(name)]
    laid = present and not again and (c.stage.laid or bool(others))
    if laid and c.has("move", "insert"):
        return None
    if laid and c.stage.zh and c.has("concat") and edge_end and len(names) == 1:
        follows = c.stage.numbers_of(asset.name)[-1] == len(c.stage.shots)
        return Outcome() if follows else ask(c, "where_to")
    if not (
        edge_start
        or leading
        or middle
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
    elif middle:
        own = [c.stage.length_of(n) for n in c.stage.numbers_of(asset.name)]
        at = tidy((c.stage.length - (0 if c.stage.laid else sum(own))) / 2)
    elif leading:
        at = 0.0
    elif not edge_end:
        picks = [n for pick in c.picks for n in pick.clips]
        between = "between" in c.text.lower() or "之间" in c.text or "中间" in c.text
        if len(picks) == 2 and between:
            return _between_all(c, asset.name, c.number("dur", "time") or 3.0)
        if picks:
            starts = [0.0]
            for shot in c.stage.shots:
                starts.append(starts[-1] + shot.seconds)
            number = picks[0] if picks[0] > 0 else len(c.stage.shots) + 1 + picks[0]
            at = tidy(starts[min(number, len(starts) - 1) if not c.small("before") else number - 1])
    seconds = c.number("dur", "time")
    if seconds is None and c.spans and c.spans[0].how in ("first", "last"):
        seconds = c.spans[0].end
    return do(Insert(asset=asset.name, at=at, duration=seconds))


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
            return ask(c, "no_clip", number=by)
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


def _shown_for(c: Clause) -> Outcome | None:
    """Show pictures for so long: 最后一张停6秒, "the lake photo stays for 5 s"."""
    seconds = c.number("dur", "time")
    if seconds is None or c.moment() is not None or c.spans or c.says("frame", "text", "title"):
        return None
    numbers = [n for pick in c.picks for n in pick.clips]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    shots, count = c.stage.shots, len(c.stage.shots)
    places = [n if n > 0 else count + 1 + n for n in numbers]
    stays = c.has("freeze") or c.written("stay", "stays", "remain")
    if not stays or not places or not all(0 < n <= count for n in places):
        return None
    if not all(shots[n - 1].is_picture for n in places) or c.has("insert", "add", "move"):
        return None
    return do(
        SetClipDuration(clip=numbers[0] if len(numbers) == 1 else [*numbers], duration=seconds)
    )


def freeze(c: Clause) -> Outcome | None:
    """Hold a frame."""
    if held := _shown_for(c):
        return held
    if not c.has("freeze") or c.says("text", "title") or c.small("per", "to"):
        return None
    if c.says("picture") and c.moment() is None and not c.written("freeze"):
        return None
    if c.assets and c.has("insert", "add", "move"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    seconds = c.number("dur", "time")
    if isinstance(clip, int) and seconds and c.moment() is None and c.stage.is_still(clip):
        return do(SetClipDuration(clip=clip, duration=seconds))
    at: Instant | None = c.moment()
    times = [t.amount for t in c.of_kind("time", "dur")]
    if at is None and len(times) == 2:
        at, seconds = times
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


def scenes(c: Clause) -> Outcome | None:
    """Cut at every change of shot."""
    if c.says("scenes") and c.has("split", "cut", "detect") and not c.has("remove"):
        return do(SplitScenes())
    return None
