"""What a later part of a message says of words, passages and fades that it asked for earlier."""

import re
from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome
from cutroom.backend.planner.rules.lettering import words_style
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import ApplyFade, ApplyTransition
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.lettering import AddText, EditText, LowerThird
from cutroom.domain.kinds.programmes import Slideshow
from cutroom.domain.kinds.sounding import AddMusic

WORDS = ("title", "text", "subtitle", "lower_third", "it")
SHOWN = re.compile(
    r"\b(?:words?|texts?|titles?|captions?|lettering|letters|font|name|both|all|they|them|it)\b"
    r"|这句|那句|这行|字|文字|标题|字幕|名字|都|两个"
)
EVERY = re.compile(r"\b(?:both|all|texts|titles|captions|they|them|each)\b|都|两个|两处|所有|每")
DEEDS = ("set", "make", "move", "keep", "show", "insert", "color_word", "size", "font", "bold",
         "bigger", "smaller", "position", "title", "text", "subtitle", "lower_third", "it", "all",
         "opacity", "fade", "transition", "fade_out", "fade_in", "duration_word", "corner", "one",
         "faster",
         "end_at", "play", "speed", "slow")  # fmt: skip
IDLE = re.compile(
    r"\b(?:and|oh|in|at|on|the|a|an|of|to|be|is|are|should|would|like|please|both|all|they|them"
    r"|it|each|also"
    r"|take|takes|last|lasts|for|about|around|quick|short|long|slow|though|too|with|letters"
    r"|lettering|by|way"
    r"|one|roughly|maybe|say|want|i|make|have|must|can|that|those|these|words?|name|over)\b"
    r"|\b(?:all the time|throughout|whole|time)\b|这句话?|那句话?|这行|一直|全程|始终"
    r"|[都放在用的吧了字两个处要是把给请些一点稍微快慢短长大概大约左右约每持续时间时长名上面设成为让它们]"
)
THROUGHOUT = re.compile(r"\b(?:all the time|throughout|the whole time)\b|一直|全程|始终")
TIMED = ("dur", "time", "each")


def restyles(clause: Clause, outcomes: Sequence[Outcome]) -> bool:
    """Write into earlier operations how their words look, or how long they take, if said so."""
    if clause.quotes or clause.assets or clause.prohibited or not outcomes or clause.negated:
        return False
    if any(pick.clips for pick in clause.picks) or not _idle(clause):
        return False
    return _timed(clause, outcomes) or _overlaid(clause, outcomes) or _styled(clause, outcomes)


SMALL, BIG, SEMI = 0.15, 0.3, 0.5
"""A picture over the film that is said to be small, big or see-through."""


def _overlaid(clause: Clause, outcomes: Sequence[Outcome]) -> bool:
    """Show the picture that was just laid small, big or see-through: "please keep it small"."""
    last = outcomes[-1].operations[-1] if outcomes[-1].operations else None
    if not isinstance(last, OverlayImage) or clause.of_kind(*TIMED, "percent"):
        return False
    fields: dict[str, float] = {}
    if clause.says("bigger", "smaller"):
        fields["scale"] = SMALL if clause.says("smaller") else BIG
    if clause.says("opacity"):
        fields["opacity"] = SEMI
    if fields:
        outcomes[-1].operations[-1] = last.model_copy(update=fields)
    return bool(fields)


def _idle(clause: Clause) -> bool:
    """Say whether a part says nothing but values, and what they are of."""
    start = clause.tokens[0].start
    text = list(clause.message[start : clause.tokens[-1].end].lower())
    for token in clause.tokens:
        if _is_value(token) or token.kind == "punct" or token.is_a(*DEEDS) or token.is_small():
            text[token.start - start : token.end - start] = " " * (token.end - token.start)
    return not re.search(r"\w", IDLE.sub(" ", "".join(text)))


def _is_value(token: Token) -> bool:
    facets = ("color", "position", "font", "animation")
    return (
        token.kind in (*TIMED, "pt", "px", "percent")
        or any(token.of(facet) for facet in facets)
        or token.of("transition") == "fade"
    )


def _styled(clause: Clause, outcomes: Sequence[Outcome]) -> bool:
    """Dress words that were asked for earlier."""
    style: dict[str, Any] = words_style(clause)
    places = [
        (outcome, at)
        for outcome in outcomes
        for at, op in enumerate(outcome.operations)
        if isinstance(op, AddText | LowerThird | EditText)
    ]
    text = clause.text.lower()
    if THROUGHOUT.search(text):
        style |= {"start": 0.0, "end": "end"}
    if not style or not places or clause.of_kind(*TIMED):
        return False
    if clause.mentions("fade", "fade_out", "fade_in", "transition"):
        return False
    last = outcomes[-1].operations[-1] if outcomes[-1].operations else None
    if not isinstance(last, AddText | LowerThird | EditText) and not SHOWN.search(text):
        return False
    for outcome, at in places if EVERY.search(text) else places[-1:]:
        _dress(outcome, at, style)
    return True


def _dress(outcome: Outcome, at: int, style: dict[str, Any]) -> None:
    op = outcome.operations[at]
    if isinstance(op, LowerThird):
        outcome.operations.insert(at + 1, EditText(target=op.name, **style))
    else:
        size = {"larger": "large", "smaller": "small"}.get(str(style.get("size")))
        told = style | {"size": size} if size else style
        outcome.operations[at] = op.model_copy(update=told)


def _timed(clause: Clause, outcomes: Sequence[Outcome]) -> bool:
    """Give a fade or the passages asked for earlier their length."""
    times = clause.of_kind(*TIMED)
    if len(times) != 1 or clause.spans:
        return False
    seconds = times[0].amount
    faded = clause.mentions("fade", "fade_out", "fade_in") or "fade" in clause.text.lower()
    faded = faded or "淡" in clause.text
    ways = {way for way in ("in", "out") if clause.mentions(f"fade_{way}")} or {"in", "out"}
    passing = clause.mentions("transition") or "转场" in clause.text or "叠化" in clause.text
    leaning = clause.says("it") or SHOWN.search(clause.text.lower()) or not clause.concepts
    for place, outcome in enumerate(reversed(outcomes)):
        for at in range(len(outcome.operations) - 1, -1, -1):
            fresh = place == 0 and at == len(outcome.operations) - 1
            named = faded or passing
            if not named and not (fresh and leaning):
                continue
            last = outcome.operations[at]
            longer = _lasting(last, seconds, ways if faded or not named else set(),
                              passing=passing or not named)  # fmt: skip
            if longer is not None:
                outcome.operations[at] = longer
                return True
    return False


def _lasting(op: Operation, seconds: float, ways: set[str], *, passing: bool) -> Operation | None:
    """Return an operation whose fade or passage takes so long; None when it has none."""
    match op:
        case ApplyTransition() if passing or (len(ways) > 1 and op.kind == "fade"):
            return op.model_copy(update={"duration": seconds})
        case ApplyFade() if op.dir in ways:
            return op.model_copy(update={"duration": seconds})
        case AddMusic(fade_out=float()) if "out" in ways:
            return op.model_copy(update={"fade_out": seconds})
        case AddMusic(fade_in=float()) if "in" in ways:
            return op.model_copy(update={"fade_in": seconds})
        case Slideshow() if passing:
            return op.model_copy(update={"transition_duration": seconds})
    return None
