"""Times told by what is on screen: "while the street clip plays", 视频出现的时候."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clips_onwards import one_clip
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

WHILE = ("while", "when", "once", "as", "as soon as", "whenever")
SHOWN = (
    "plays", "playing", "shown", "shows", "appears", "visible", "runs", "running", "up", "on",
    "on screen", "播放", "出现", "放", "显示",
)  # fmt: skip
BEGUN = ("begins", "starts", "begin", "start", "comes", "开始")
ENDED = ("ends", "end", "stops", "finishes", "over", "结束", "播完", "放完")
BETWEEN = ("the", "is", "are", "comes", "being", "still", "clip", "photo", "picture", "video")
BEHIND = ("后面", "之后", "后边", "后")
MOMENT = ("的时候", "时", "期间", "那时", "的时间")


def told_by_clips(tokens: Sequence[Token], message: str, stage: Stage) -> list[Token]:
    """Return the tokens with "while clip 2 plays" as the stretch that it names."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        found = _english(tokens, at, stage) or _behind(tokens, at, stage)
        found = found or _behind_zh(tokens, at, stage) or _between(tokens, at, stage)
        found = found or _chinese(tokens, at, stage)
        if found is None:
            result.append(tokens[at])
            at += 1
            continue
        end, told = found
        kind = "span" if isinstance(told, Span) else "at"
        result.append(covering(tokens[at], tokens[end - 1], message, kind, told))
        at = end
    return result


def _english(tokens: Sequence[Token], at: int, stage: Stage) -> tuple[int, Span | float] | None:
    """Return where the words end, and the stretch or the instant that they name."""
    if tokens[at].text.lower() not in WHILE:
        return None
    named = _skip(tokens, at + 1)
    span = _span_of(tokens, named, stage)
    if span is None:
        return None
    verb = _skip(tokens, named + 1)
    if verb >= len(tokens):
        return None
    said = tokens[verb].text.lower()
    if said in BEGUN:
        written = any(t.kind == "quote" for t in tokens)
        return verb + 1, span.start if written else Span(span.start, None, "after")
    if said in ENDED:
        return verb + 1, span.end or 0.0
    if said not in SHOWN:
        return None
    end = verb + 1
    if said == "on" and end < len(tokens) and tokens[end].text.lower() in ("screen", "display"):
        end += 1
    return end, span


def _behind(tokens: Sequence[Token], at: int, stage: Stage) -> tuple[int, Span | float] | None:
    """Read "after the first clip" as the time from its end on, where music or words are laid."""
    if not tokens[at].is_small("after") or not tokens[at].text.isascii():
        return None
    tuned = any(t.is_a("music") for t in tokens)
    written = _is_written(tokens)
    if not (tuned or written) or any(t.is_a("transition") for t in tokens):
        return None
    named = _skip(tokens, at + 1)
    span = _span_of(tokens, named, stage)
    if span is None or span.end is None or span.end >= stage.length:
        return None
    return named + 1, Span(span.end, None, "after") if tuned else span.end


def _is_written(tokens: Sequence[Token]) -> bool:
    """Say whether words are put somewhere, and no clip."""
    worded = any(t.is_a("title", "text") or t.is_small("saying") for t in tokens)
    quoted = worded and any(t.kind == "quote" for t in tokens)
    moved = any(t.is_a("move") and not t.is_a("add", "insert", "show") for t in tokens)
    return quoted and not moved and not any(t.is_a("clip", "transition") for t in tokens)


def _behind_zh(tokens: Sequence[Token], at: int, stage: Stage) -> tuple[int, float] | None:
    """Read 第二段后面 as the moment of its end, where words are put there."""
    span = _span_of(tokens, at, stage) if not tokens[at].text.isascii() else None
    follow = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if span is None or span.end is None or follow not in BEHIND or not _is_written(tokens):
        return None
    return (at + 2, span.end) if span.end < stage.length else None


def _between(tokens: Sequence[Token], at: int, stage: Stage) -> tuple[int, float] | None:
    """Read "between clips 2 and 3" as the cut between them, where words are put there."""
    if tokens[at].text.lower() not in ("between", "in between") or not _is_written(tokens):
        return None
    first = _skip(tokens, at + 1)
    pick = tokens[first].value if first < len(tokens) else None
    pair = list(pick.clips) if isinstance(pick, Pick) else []
    if len(pair) != 2 or pair[1] != pair[0] + 1 or not 0 < pair[0] < len(stage.shots):
        return None
    return first + 1, round(sum(shot.seconds for shot in stage.shots[: pair[0]]), 3)


def _chinese(tokens: Sequence[Token], at: int, stage: Stage) -> tuple[int, Span | float] | None:
    span = _span_of(tokens, at, stage)
    if span is None:
        return None
    end = at + 1
    said = ""
    while end < len(tokens) and len(said) < 6 and tokens[end].text not in MOMENT:
        if tokens[end].kind == "punct" or tokens[end].text.isascii():
            return None
        said += tokens[end].text
        end += 1
    if end >= len(tokens) or tokens[end].text not in MOMENT:
        return None
    if said in ENDED:
        return end + 1, span.end or 0.0
    if said and said not in (*SHOWN, *BEGUN, "在播放"):
        return None
    return end + 1, Span(span.start, None, "after") if said in BEGUN else span


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].text.lower() in BETWEEN:
        at += 1
    return at


def _span_of(tokens: Sequence[Token], at: int, stage: Stage) -> Span | None:
    """Return when the one clip that a token names is on screen."""
    number = one_clip(tokens[at], stage) if at < len(tokens) and len(stage.shots) > 1 else 0
    if not number:
        return None
    start = sum(shot.seconds for shot in stage.shots[: number - 1])
    return Span(round(start, 3), round(start + stage.shots[number - 1].seconds, 3))
