"""Times counted from the end: "5 seconds before the end", 倒数第5秒, 离结尾还有十秒."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

AFTER = re.compile(
    r"\s+(?:before|from|prior to|away from|short of)\s+(?:the\s+)?(?:very\s+)?end\b"
    r"(?!\s+of\s+(?:the\s+|each\s+|every\s+)?(?:\w+\s+)?(?:clip|photo|picture|shot|scene|one)s?\b)"
)
BEFORE = re.compile(
    r"(?:倒数(?P<nth>第)?|(?P<end>(?:离|距离?)?(?:视频|影片|片子|全片)?的?"
    r"(?:结尾|结束|末尾|片尾)(?:还有|还剩|前面?|之前|提前)的?))\s*$"
)
REACH = 24
"""Characters before a time in which the words for its end are looked for."""
PLACE = re.compile(r"\s*(?:的时候|的地方|的位置|处|时(?!长)|那里)")
TO_END = re.compile(r"\s*(?:to the (?:very )?end\b|(?:一?直?)到(?:最后|结尾|结束|末尾|片尾))")
ONWARD = re.compile(r"\s*(?:onwards?\b|on\b|开始|起)")
FROM = ("from", "starting", "beginning", "starting at", "beginning at", "starting from", "从", "自")
TAKEN = ("remove", "mute", "keep", "cut", "trim", "extract", "crop", "shorten", "speed")
"""Beside these 倒数5秒 is a stretch; elsewhere it is a countdown."""
POINTING = ("split", "add", "insert", "freeze", "show", "thumbnail", "frame")
STOPS = tuple(".;!?。；！？")


def from_the_end(tokens: Sequence[Token], message: str, length: float) -> list[Token]:
    """Return the tokens with times from the end of a film so long, in seconds, as such."""
    result: list[Token] = []
    text, at = message.lower(), 0
    while at < len(tokens):
        token = tokens[at]
        near = token.kind == "time" and 0 < token.amount < length
        found = _found(tokens, at, text) if near else None
        if found is None:
            result.append(token)
            at += 1
            continue
        start, stop, stretch = found
        first = token
        while result and result[-1].end > start:
            first = result.pop()
        end = next((n for n in range(at, len(tokens)) if tokens[n].start >= stop), len(tokens))
        whole = covering(first, tokens[end - 1], message, "time", round(length - token.amount, 3))
        result, at = _laid(result, tokens, whole, end, text, stretch=stretch, length=length)
    return result


def _found(tokens: Sequence[Token], at: int, text: str) -> tuple[int, int, bool] | None:
    """Return where the words of a time from the end begin and stop; whether it is a stretch."""
    token = tokens[at]
    if told := AFTER.match(text, token.end):
        off = told[0].split()[0] == "from" and _takes(tokens[:at])
        return None if off else (token.start, told.end(), False)
    led = BEFORE.search(text, max(0, token.start - REACH), token.start)
    if led is None:
        return None
    place = PLACE.match(text, token.end)
    stop = place.end() if place else token.end
    taken = not place and not led["nth"] and any(t.is_a(*TAKEN) for t in tokens)
    if taken and not any(t.is_a("add") for t in tokens):
        return led.start(), stop, True
    return (led.start(), stop, False) if led["nth"] or led["end"] or place else None


def _takes(before: Sequence[Token]) -> bool:
    """Say whether a verb leads to a time that is taken off: "trim the 5 seconds from the end"."""
    for token in reversed(before):
        if token.text in STOPS or token.is_small("at") or token.is_a(*POINTING):
            return False
        if token.is_a(*TAKEN):
            return True
    return False


def _laid(
    before: list[Token],
    tokens: Sequence[Token],
    time: Token,
    end: int,
    text: str,
    *,
    stretch: bool,
    length: float,
) -> tuple[list[Token], int]:
    """Return the tokens so far with the time as an instant, an edge or the film's last stretch."""
    last = before[-1] if before else None
    led = last is not None and last.text.lower() in FROM
    closed = TO_END.match(text, time.end)
    onward = closed or (led and ONWARD.match(text, time.end))
    reach = onward.end() if onward else time.end
    after = next((n for n in range(end, len(tokens)) if tokens[n].start >= reach), len(tokens))
    goes_on = end < len(tokens) and tokens[end].is_small("to") and not closed
    ends = last is not None and last.is_small("to")
    if goes_on or ends:
        return [*before, time], end
    if led or closed or stretch:
        first = before.pop() if led else time
        final = tokens[after - 1] if after > end else time
        left = round(length - time.amount, 3)
        span = Span(left, left, "last")
        return [*before, covering(first, final, text, "span", span)], after
    return [*before, covering(time, time, text, "at", time.amount)], end
