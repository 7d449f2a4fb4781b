"""Clips from one on, or up to one: from clip 3 to the end, up to clip 2, 从第三段开始."""

from collections.abc import Sequence

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

Found = tuple[int, "list[int]"]
"""Where the words end, and the clips that they name."""
OPENED = ("from", "starting from", "starting with", "starting at")
ONWARDS = ("onward", "onwards", "forward", "forwards", "upwards")
UP_TO = ("up to", "up until", "through")
WHOEVER = ("everything", "rest", "all", "others")
TIMED = ("music", "text", "title", "subtitle", "caption_line", "voiceover", "logo", "watermark")
"""What is laid over the film at a time, and not on clips."""
OPENED_ZH = ("从", "自", "由")
FROM_ON = ("开始", "起", "往后", "开始往后", "到结尾", "到最后", "到末尾")
TO_END = (*FROM_ON, "到", "最后", "结尾", "的")


def clips_onwards(tokens: Sequence[Token], message: str, stage: Stage) -> list[Token]:
    """Return the tokens with "from clip 3 to the end" as the clips, or the time, it names."""
    if len(stage.shots) < len("ab") or not any(one_clip(t, stage) for t in tokens):
        return list(tokens)
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        found = _rest(tokens, at, stage) or _onwards(tokens, at, stage)
        found = found or _chinese(tokens, at, stage)
        if found is None:
            result.append(tokens[at])
            at += 1
            continue
        end, clips = found
        result.append(_told(tokens, at, end, message, clips, stage))
        at = end
    return result


def _told(
    tokens: Sequence[Token], at: int, end: int, message: str, clips: list[int], stage: Stage
) -> Token:
    """Return one token for clips, or for their time where something is laid over the film."""
    first, last = tokens[at], tokens[end - 1]
    laid = any(t.is_a(*TIMED) or t.kind == "quote" for t in (*tokens[:at], *tokens[end:]))
    if not laid or clips[-1] > len(stage.shots):
        return covering(first, last, message, "clips", Pick(tuple(clips), noun="clip"))
    low, high = (sum(s.seconds for s in stage.shots[:n]) for n in (clips[0] - 1, clips[-1]))
    to_end = clips[-1] == len(stage.shots)
    span = Span(round(low, 3), None, "after") if to_end else Span(round(low, 3), round(high, 3))
    return covering(first, last, message, "span", span)


def one_clip(token: Token, stage: Stage) -> int:
    """Return the number of the one clip that a token names; 0 where it names none or several."""
    numbers: Sequence[int] = ()
    if token.kind == "asset":
        numbers = stage.numbers_of(str(token.value))
    elif token.kind == "clips" and isinstance(token.value, Pick):
        numbers = token.value.clips
    count = len(stage.shots)
    if len(numbers) != 1 or not 0 < abs(numbers[0]) <= count:
        return 0
    return numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]


def _at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if at < len(tokens) else ""


def _past(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int:
    while _at(tokens, at) in words:
        at += 1
    return at


def _rest(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read "everything up to clip 3", "the rest after clip 2"."""
    if tokens[at].text.lower() not in WHOEVER:
        return None
    named = _past(tokens, at + 2, ("the", "and", "including"))
    if named >= len(tokens) or not (number := one_clip(tokens[named], stage)):
        return None
    if _at(tokens, at + 1) in UP_TO:
        return named + 1, [*range(1, number + 1)]
    behind = _at(tokens, at + 1) == "after" and number < len(stage.shots)
    return (named + 1, [*range(number + 1, len(stage.shots) + 1)]) if behind else None


def _onwards(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read "clips 3 onwards", "clip 3 and up", "from the second clip to the end"."""
    opened = _at(tokens, at) in OPENED
    named = _past(tokens, at + 1, ("the",)) if opened else at
    if named >= len(tokens) or not (number := one_clip(tokens[named], stage)):
        return None
    clips, after = [*range(number, len(stage.shots) + 1)], _past(tokens, named + 1, ("and",))
    word = _at(tokens, after)
    upwards = after > named + 1 and word in ("up", "later")
    if word in ONWARDS or upwards or (opened and word == "on"):
        return after + 1, clips
    ended = _past(tokens, after + 1, ("the", "very"))
    to_end = opened and word in ("to", "till", "until", "through") and ended < len(tokens)
    moved = any(t.is_a("move") for t in tokens)
    return (ended + 1, clips) if to_end and tokens[ended].is_a("end_at") and not moved else None


def _chinese(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read 从第三段开始, 从第二段到最后."""
    if tokens[at].text not in OPENED_ZH or at + 1 >= len(tokens):
        return None
    number = one_clip(tokens[at + 1], stage)
    if not number or _at(tokens, at + 2) not in FROM_ON:
        return None
    if any(t.is_a("split", "move") for t in tokens):
        return None
    return _past(tokens, at + 3, TO_END), [*range(number, len(stage.shots) + 1)]
