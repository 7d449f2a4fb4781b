"""Speed and frames per second."""

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.keeping import middle_span
from cutroom.backend.planner.rules.subjects import WORDS
from cutroom.backend.planner.rules.targets import settle, target, tidy
from cutroom.backend.planner.tokens.stretches import Span
from cutroom.domain.kinds.framing import SetFps, Speed, SpeedRamp

FASTER, SLOWER = 1.5, 0.5
NOT_SPEED = (
    "zoom", "zoom_in", "zoom_out", "bigger", "smaller", "loop", "resolution", "volume", "sound",
    "music", "duplicate", "slideshow", "voice", "brightness", "contrast", "saturation",
)  # fmt: skip


def _deeds(c: Clause) -> bool:
    """Say whether anything but a pointer and a measure is said."""
    return any(
        t.kind == "phrase"
        and any(f not in ("small",) for f, _ in t.facets)
        and not t.is_a("video", "it", "all")
        for t in c.live()
    )


def speed(c: Clause) -> Outcome | None:
    """Play faster or slower, by a factor, a share, or to a length."""
    ramp = c.has("ramp")
    named = c.has("speed_up", "slow_down") or c.says("speed") or ramp
    shared = bool(c.of_kind("percent")) and not c.says(*NOT_SPEED, *WORDS)
    named = named or (shared and any(w in c.text for w in ("快", "慢")))
    factor = c.number("times")
    counted = any(t.text.lower().endswith("times") for t in c.of_kind("times"))
    bare = (
        factor is not None
        and not counted
        and (c.has("set", "make", "play") or "倍速" in c.text or not _deeds(c))
        and not c.says(*NOT_SPEED, *WORDS)
    )
    if (
        not (named or bare)
        or c.says("loop", "zoom", "zoom_in", "zoom_out", "transition", "voice", "fps", "pan")
        or (c.says("music") and not c.says("video", "clip"))
    ):
        return None
    if c.says("transition", "subtitle", "promo", "vlog", "montage", "slideshow", "upscale"):
        return None
    if c.val("mood") and c.says("music"):
        return None
    if (c.written("normal") or "正常" in c.text) and not c.of_kind("times"):
        return Outcome()
    percent = c.number("percent")
    graded = len(c.of_kind("times")) == 2 and c.small("from") and c.small("to")
    if ramp or graded:
        return _ramp(c)
    slow, fast = c.has("slow_down") or c.has("decrease"), c.has("speed_up")
    if c.of_kind("times", "percent") and not fast:
        slow, fast = slow or "慢" in c.text, "快" in c.text
    text = c.text.lower()
    if factor is None and percent is not None:
        mark = c.tokens[c.tokens.index(c.of_kind("percent")[0]) - 1]
        level = c.small("to") or mark.text.lower() == "at"
        if c.small("by") or ((slow or fast) and not level):
            factor = 1 - percent if slow else 1 + percent
        else:
            factor = percent
    if (
        factor is None
        and ("half" in text or "一半" in text or "半速" in text)
        and (slow or c.says("speed"))
    ):
        factor = 0.5
    if factor is None and ("double" in text or "翻倍" in text or "加倍" in text):
        factor = 2.0
    if factor is None and ("triple" in text):
        factor = 3.0
    if factor is None and ("quarter" in text):
        factor = 0.25
    number = c.number("number")
    if (
        factor is None
        and number is not None
        and c.says("speed")
        and 0.1 <= number <= 20
        and not c.spans
        and (not c.picks or c.small("to"))
    ):
        factor = number
    if factor is None and number is not None and c.written("factor"):
        factor = number
    if factor == 1 and (fast or slow) and c.of_kind("times"):
        factor = 2.0
    grown = c.written("double", "triple") and not c.says("slow_down")
    if factor is not None and slow and factor > 1 and not grown:
        factor = tidy(1 / factor)
    clip, wrong = target(c)
    if wrong:
        return wrong
    span = c.spans[0] if c.spans else middle_span(c)
    at, hold = c.moment(), c.number("dur", "time")
    if span is None and at is not None and hold:
        span = Span(at, at + hold)
    if span is None and at is not None:
        return ask(c, "which_range")
    seconds = c.number("dur", "time")
    lasting = any("long" in t.text.lower() or "长" in t.text for t in c.of_kind("dur"))
    lasting = lasting or c.written(
        "takes", "take", "fit", "fits", "lasts", "last", "runs", "within"
    )
    lasting = lasting or any(w in c.text for w in ("播完", "放完", "以内", "之内"))
    if factor is None and seconds and (c.small("to") or lasting) and not span:
        length = c.stage.length_of(clip) if isinstance(clip, int) else c.stage.length
        factor = tidy(length / seconds) if length else None
    if factor is None:
        if not (slow or fast) and c.says("start_at", "end_at"):
            return None
        if c.says("start_at", "end_at") and not (span or c.picks) and c.stage.zh:
            return ask(c, "which_range")
        if not (slow or fast):
            return ask(c, "how_much")
        factor = SLOWER if slow else FASTER
        if (
            "much" in text
            or "很多" in text
            or "timelapse" in text
            or "time-lapse" in text
            or "延时" in text
        ):
            factor = 4.0 if fast else 0.25
    if factor == 1 and not span and clip is None:
        clip = None
    if span:
        start, end, wrong = settle(c, span, clip)
        return wrong or do(Speed(factor=factor, clip=clip, start=start, end=end))
    return do(Speed(factor=factor, clip=clip))


def _ramp(c: Clause) -> Outcome:
    text = "".join(t.text for t in c.tokens)
    factors = [t.amount for t in c.of_kind("times", "number")]
    clip, wrong = target(c)
    if wrong:
        return wrong
    if len(factors) >= 2:
        first, second = factors[:2]
    elif any(word in text for word in ("由慢", "从慢")):
        first, second = 0.5, 1.5
    elif any(word in text for word in ("由快", "从快", "越来越慢", "先快")):
        first, second = 1.5, 0.5
    elif c.has("slow_down") and "先慢" not in text and "越来越快" not in text:
        first, second = (2.0, 1.0) if "先快" in text else (1.0, factors[0] if factors else 0.5)
    else:
        first, second = (0.5, 1.5) if "先慢" in text else (1.0, factors[0] if factors else 2.0)
    start = end = None
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], clip)
        if wrong:
            return wrong
    return do(SpeedRamp(from_factor=first, to_factor=second, clip=clip, start=start, end=end))


def fps(c: Clause) -> Outcome | None:
    """Set frames per second."""
    rate = c.number("fps")
    if c.val("format") in ("png", "jpg"):
        return None
    if rate is None and c.says("fps"):
        rate = c.number("number", "frames")
    if rate is None and c.says("interpolate") and not c.says("transition", "slideshow", "zoom"):
        rate = c.number("number", "frames") or 60.0
    if rate is None and c.number("frames") and c.has("set", "convert") and not c.says("frame"):
        rate = c.number("frames")
    if rate is None or c.has("extract", "export") or c.says("thumbnail"):
        return None
    method = "interpolate" if c.says("interpolate") else "blend" if c.says("blend") else "drop"
    return do(SetFps(fps=rate, method=method))
