"""Speed and frames per second."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.keeping import middle_span
from cutroom.backend.planner.rules.subjects import WORDS
from cutroom.backend.planner.rules.targets import length_for, settle, settle_each, target, tidy
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.words.quantities import REPEATED
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.framing import SetFps, Speed, SpeedRamp

FASTER, SLOWER, LAPSED = 1.5, 0.5, 4.0
NOT_SPEED = (
    "zoom", "zoom_in", "zoom_out", "bigger", "smaller", "loop", "resolution", "volume", "sound",
    "music", "duplicate", "slideshow", "voice", "brightness", "contrast", "saturation",
)  # fmt: skip
SHARES = (
    (("double", "翻倍", "加倍"), 2.0),
    (("triple",), 3.0),
    (("quarter",), 0.25),
)
"""Factors that words stand for."""
LASTING = ("takes", "take", "fit", "fits", "lasts", "last", "runs", "within")
LASTING_ZH = ("播完", "放完", "以内", "之内")
STRONGLY = ("much", "很多", "timelapse", "time-lapse", "延时")


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
    if not (ramp or _is_named(c)) or _is_of_others(c):
        return None
    if (c.written("normal") or "正常" in c.text) and not c.of_kind("times"):
        return Outcome()
    graded = len(c.of_kind("times")) == 2 and c.small("from") and c.small("to")
    if ramp or graded:
        return _ramp(c)
    slow, fast = _direction(c)
    factor = _factor(c, slow=slow, fast=fast)
    if factor is not None and factor < 1 and fast and not slow and _is_to_a_factor(c):
        return ask(c, "how_much")
    clip, wrong = target(c)
    if wrong:
        return wrong
    span, wrong = _stretch(c)
    if wrong:
        return wrong
    if factor is None and span is None:
        factor = _fitting(c, clip)
    if factor is None:
        if not (slow or fast) and c.says("start_at", "end_at"):
            return None
        if c.says("start_at", "end_at") and not (span or c.picks) and c.stage.zh:
            return ask(c, "which_range")
        if not (slow or fast):
            return ask(c, "how_much")
        factor = _unmeasured(c, slow=slow, fast=fast)
    if span is None:
        return do(Speed(factor=factor, clip=clip))
    parts = settle_each(c, span, clip)
    if isinstance(parts, Outcome):
        return parts
    return do(*(Speed(factor=factor, clip=own, start=at, end=end) for own, at, end in parts))


def _is_to_a_factor(c: Clause) -> bool:
    """Say whether a factor below one is named outright, which contradicts "speed up"."""
    return not c.stage.zh and any(0 < t.amount < 1 for t in c.of_kind("times"))


def _is_named(c: Clause) -> bool:
    """Say whether speed is spoken of, or a bare factor can only be one of speed."""
    if c.has("speed_up", "slow_down") or c.says("speed"):
        return True
    other = c.says(*NOT_SPEED, *WORDS)
    if c.of_kind("percent") and not other and any(w in c.text for w in ("快", "慢")):
        return True
    counted = any(
        t.text.lower().endswith("times") or (t.text.lower() in REPEATED and c.has("play"))
        for t in c.of_kind("times")
    )
    played = c.has("set", "make", "play") or "倍速" in c.text or not _deeds(c)
    return c.number("times") is not None and not counted and played and not other


def _is_of_others(c: Clause) -> bool:
    """Say whether the pace is that of a transition, a voice, the music, and not of the film."""
    if c.says("loop", "zoom", "zoom_in", "zoom_out", "transition", "voice", "fps", "pan"):
        return True
    if c.says("subtitle", "promo", "vlog", "montage", "slideshow", "upscale"):
        return True
    return c.says("music") and (not c.says("video", "clip") or c.val("mood") is not None)


FOUND_SO = re.compile(
    r"\b(?:is|are|was|looks?|feels?|seems?) (?:\w+ ){0,3}?(?:slow|fast|quick)\b"
    r"|有点[快慢]|太[快慢]",
    re.IGNORECASE,
)
"""What finds a pace so before it is said how it should be."""


def _direction(c: Clause) -> tuple[bool, bool]:
    """Return whether it is to go slower, and whether faster."""
    slow, fast = c.has("slow_down") or c.has("decrease"), c.has("speed_up")
    if slow and fast and FOUND_SO.search(c.text):
        last = [t for t in c.tokens if t.is_a("slow_down", "speed_up")][-1]
        slow, fast = last.is_a("slow_down"), last.is_a("speed_up")
    if c.of_kind("times", "percent") and not fast:
        return slow or "慢" in c.text, "快" in c.text
    return slow, fast


def _factor(c: Clause, *, slow: bool, fast: bool) -> float | None:
    """Return how many times as fast, where that is measured out."""
    factor = c.number("times")
    percent = c.number("percent")
    if factor is None and percent is not None:
        factor = _of_percent(c, percent, slow=slow, fast=fast)
    if factor is None:
        factor = _of_words(c, slow=slow)
    if factor is None:
        factor = _of_number(c)
    if factor == 1 and (fast or slow) and c.of_kind("times"):
        factor = 2.0
    grown = c.written("double", "triple") and not c.says("slow_down")
    return tidy(1 / factor) if factor is not None and slow and factor > 1 and not grown else factor


def _of_percent(c: Clause, percent: float, *, slow: bool, fast: bool) -> float:
    """Return the factor of "by 20 %", and that of "at 80 %"."""
    mark = c.tokens[c.tokens.index(c.of_kind("percent")[0]) - 1]
    after = c.after(c.of_kind("percent")[0])
    place = c.tokens.index(c.of_kind("percent")[0])
    level = c.stage.zh and c.small("to")
    level = level or any(t.is_small("to") for t in c.tokens[max(0, place - 3) : place])
    level = level or mark.text.lower() == "at"
    level = level or (after is not None and after.text.lower() == "speed")
    if c.small("by") or ((slow or fast) and not level):
        return 1 - percent if slow else 1 + percent
    return percent


def _of_words(c: Clause, *, slow: bool) -> float | None:
    """Return the factor that a word stands for."""
    text = c.unstretched
    halved = any(word in text for word in ("half", "一半", "半速"))
    if halved and (slow or c.says("speed")):
        return 0.5
    for words, factor in SHARES:
        if any(word in text for word in words):
            return factor
    return None


def _of_number(c: Clause) -> float | None:
    """Return a bare number that can be meant as a factor."""
    number = c.number("number")
    if number is None:
        return None
    free = not c.spans and (not c.picks or c.small("to"))
    if c.says("speed") and 0.1 <= number <= 20 and free:
        return number
    return number if c.written("factor") else None


def _stretch(c: Clause) -> tuple[Span | None, Outcome | None]:
    """Return the stretch that is meant; asks when only its start is named."""
    span = c.spans[0] if c.spans else middle_span(c)
    at, hold = c.moment(), c.number("dur", "time")
    if span is not None or at is None:
        return span, None
    return (Span(at, at + hold), None) if hold else (None, ask(c, "which_range"))


def _fitting(c: Clause, clip: ClipRef | None) -> float | None:
    """Return the factor that brings a clip, or the film, to the length that is named."""
    seconds = c.number("dur", "time")
    lasting = any("long" in t.text.lower() or "长" in t.text for t in c.of_kind("dur"))
    lasting = lasting or c.written(*LASTING) or any(w in c.text for w in LASTING_ZH)
    if not seconds or not (c.small("to") or lasting):
        return None
    length = length_for(c, clip)
    return tidy(length / seconds) if length else None


def _unmeasured(c: Clause, *, slow: bool, fast: bool) -> float:
    """Return the factor where only a direction is named."""
    if any(word in c.text.lower() for word in STRONGLY):
        return LAPSED if fast else 1 / LAPSED
    return SLOWER if slow else FASTER


MANIFOLD = {"double speed": 2.0, "triple speed": 3.0, "normal speed": 1.0}


def _ramp(c: Clause) -> Outcome:
    text = "".join(t.text for t in c.tokens)
    factors = [t.amount for t in c.of_kind("times", "number")]
    clip, wrong = target(c)
    if wrong:
        return wrong
    doubled = next((two for word, two in MANIFOLD.items() if word in c.text.lower()), None)
    factors = factors or ([doubled] if doubled else [])
    rising = re.search(r"\b(?:ramp|speed|speeds|build|get|gets)\w* (?:it )?up\b", c.text.lower())
    if len(factors) >= 2:
        first, second = factors[:2]
    elif rising and c.has("slow_down") and not c.stage.zh:
        first, second = 0.5, factors[0] if factors else 1.5
    elif any(word in text for word in ("由慢", "从慢")):
        first, second = 0.5, 1.5
    elif any(word in text for word in ("由快", "从快", "越来越慢", "先快")):
        first, second = 1.5, 0.5
    elif _slows(c) and "先慢" not in text and "越来越快" not in text:
        first, second = (2.0, 1.0) if "先快" in text else (1.0, factors[0] if factors else 0.5)
    else:
        first, second = (0.5, 1.5) if "先慢" in text else (1.0, factors[0] if factors else 2.0)
    start = end = None
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], clip)
        if wrong:
            return wrong
    return do(SpeedRamp(from_factor=first, to_factor=second, clip=clip, start=start, end=end))


def _slows(c: Clause) -> bool:
    """Say whether a change of speed is one to a slower pace."""
    slowly = re.search(r"\b(?:gradually|slowly|progressively) slow", c.text.lower())
    after = re.search(r"\bslow(?: it| this| the \w+)? down gradually\b", c.text.lower())
    return c.has("slow_down") or bool(slowly or after)


def _bare_rate(c: Clause) -> bool:
    """Say whether the frame rate is to be another, and none is told: 降低帧率."""
    changed = c.has("decrease", "increase", "set", "smaller", "bigger")
    return c.says("fps") and changed and len(c.content()) <= 3


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
    if rate is None and _bare_rate(c):
        return ask(c, "how_many_frames")
    if rate is None or c.has("extract", "export") or c.says("thumbnail"):
        return None
    method = "interpolate" if c.says("interpolate") else "blend" if c.says("blend") else "drop"
    return do(SetFps(fps=rate, method=method))
