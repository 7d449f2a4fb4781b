"""Clips told by another one: everything after clip 2, 第三段之前的, from clip 3 on."""

from collections.abc import Sequence

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import CLIP_CLASSIFIERS, Pick, is_clip_noun
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

Found = tuple[int, "list[int]"]
"""Where the words end, and the clips that they name."""
AFTER = ("after", "following", "past", "beyond", "behind", "come after", "comes after")
BEFORE = ("before", "preceding", "come before", "comes before", "prior to")
UP_TO = ("up to", "up until", "through")
LEADS = (
    "that", "which", "what", "of", "the", "is", "are", "was", "were", "come", "comes", "coming",
    "just", "right", "immediately", "directly", "else", "appearing", "other",
)  # fmt: skip
WHOEVER = ("everything", "whatever", "anything", "rest", "others", "all", "every")
ONWARDS = ("on", "onward", "onwards", "forward", "forwards", "upwards")
PLACED = ("move", "insert", "add", "swap", "transition")
"""Deeds that put something beside a clip, which is no clip then."""
TIMED = ("music", "text", "title", "subtitle", "caption_line", "voiceover", "logo", "watermark")
"""What is laid over the film at a time, and not on clips."""
LATER = (
    "之后",
    "以后",
    "后面",
    "往后",
    "后边",
    "之后的",
    "以后的",
    "后面的",
    "往后的",
    "后边的",
    "后",
)
EARLIER = ("之前", "以前", "前面", "前边", "之前的", "以前的", "前面的", "前边的", "前")
ALL_ZH = ("所有", "全部", "都", "全", "全都", "其他", "其余", "所有的", "全部的", "统统", "一律")
ONE_ZH = ("那", "那一", "一段", "一张", "一个", "段", "那个", "那段", "那张", "下一")
FROM_ON = ("开始", "起", "往后", "以后", "之后", "开始往后", "到结尾", "到最后", "到末尾")


def beside_clips(tokens: Sequence[Token], message: str, stage: Stage) -> list[Token]:
    """Return the tokens with "everything after clip 2" as the clips, or the time, it names."""
    count = len(stage.shots)
    if count < len("ab") or not any(_number(t, stage) for t in tokens):
        return list(tokens)
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        if _ends_in_all(tokens[at]) and (found := _group(tokens, at, stage)):
            # "cut everything" is a verb with its object: the verb stays.
            result += [tokens[at], _told(tokens, at + 1, found[0], message, found[1], stage)]
            at = found[0]
            continue
        found = _group(tokens, at, stage) or _onwards(tokens, at, stage)
        found = found or _chinese(tokens, at, stage) or _neighbour(tokens, at, stage)
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
    run = clips and clips == list(range(clips[0], clips[-1] + 1)) and clips[0] > 0
    if laid and run and clips[-1] <= len(stage.shots):
        low, high = (sum(s.seconds for s in stage.shots[:n]) for n in (clips[0] - 1, clips[-1]))
        to_end = clips[-1] == len(stage.shots)
        span = Span(round(low, 3), None, "after") if to_end else Span(round(low, 3), round(high, 3))
        return covering(first, last, message, "span", span)
    return covering(first, last, message, "clips", Pick(tuple(clips), noun="clip"))


def _is_put(tokens: Sequence[Token]) -> bool:
    """Say whether something is put beside a clip."""
    return any(t.is_a(*PLACED) and t.text.lower() not in (*AFTER, *BEFORE) for t in tokens)


def _number(token: Token, stage: Stage) -> int:
    """Return the number of the one clip that a token names; 0 where it names none or several."""
    numbers: Sequence[int] = ()
    if token.kind == "asset":
        numbers = stage.numbers_of(str(token.value))
    elif token.kind == "clips" and isinstance(token.value, Pick):
        numbers = token.value.clips
    count = len(stage.shots)
    if len(numbers) != 1 or abs(numbers[0]) > count:
        return 0
    return numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]


def _at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text.lower() if at < len(tokens) else ""


def _past(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int:
    while _at(tokens, at) in words:
        at += 1
    return at


def _beyond(number: int, count: int) -> list[int]:
    """Return the clips behind one; one that is not there where it is the last."""
    return [*range(number + 1, count + 1)] or [count + 1]


def _group(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read "everything after clip 2", "all the clips that come before the third one"."""
    token, count = tokens[at], len(stage.shots)
    picked = isinstance(token.value, Pick) and token.value.all
    if not (token.text.lower() in WHOEVER or picked or _is_several(token) or _ends_in_all(token)):
        return None
    related = _past(tokens, at + 1, LEADS)
    if related < len(tokens) and (_is_several(tokens[related]) or _is_all(tokens[related])):
        related = _past(tokens, related + 1, LEADS)
    relation, named = _at(tokens, related), _past(tokens, related + 1, LEADS)
    if named >= len(tokens) or not (number := _number(tokens[named], stage)):
        return None
    if relation in AFTER:
        return named + 1, _beyond(number, count)
    if relation in BEFORE:
        return named + 1, [*range(1, number)] or [0]
    return (named + 1, [*range(1, number + 1)]) if relation in UP_TO else None


def _ends_in_all(token: Token) -> bool:
    """Say whether a phrase is a verb and all that it acts on: "cut everything"."""
    words = token.text.lower().split()
    return len(words) > 1 and words[-1] in WHOEVER and token.is_a("remove", "mute", "keep", "cut")


def _is_several(token: Token) -> bool:
    plural = token.text.isascii() and token.text.lower().endswith("s")
    return plural and is_clip_noun(token, ("clip", "picture", "video"))


def _is_all(token: Token) -> bool:
    return isinstance(token.value, Pick) and token.value.all


def _onwards(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read "from clip 3 on", "clips 3 onwards", "from the second clip to the end"."""
    opened = _at(tokens, at) in ("from", "starting from", "starting with", "starting at")
    named = _past(tokens, at + 1, ("the",)) if opened else at
    if named >= len(tokens) or not (number := _number(tokens[named], stage)):
        return None
    clips, after = [*range(number, len(stage.shots) + 1)], _past(tokens, named + 1, ("and",))
    word = _at(tokens, after)
    upwards = after > named + 1 and word in ("up", "later")
    if word in ONWARDS[1:] or upwards or (opened and word in ONWARDS):
        return after + 1, clips
    ended = _past(tokens, after + 1, ("the", "very"))
    to_end = opened and word in ("to", "till", "until", "through") and ended < len(tokens)
    if to_end and tokens[ended].is_a("end_at") and not any(t.is_a("move") for t in tokens):
        return ended + 1, clips
    return None


def _neighbour(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read "the clip after clip 2", where nothing is put beside it."""
    noun = _past(tokens, at, ("the",))
    if noun >= len(tokens) or not is_clip_noun(tokens[noun]) or not tokens[noun].text.isascii():
        return None
    related = _past(tokens, noun + 1, LEADS)
    relation, named = _at(tokens, related), _past(tokens, related + 1, LEADS)
    if _is_put(tokens) and _at(tokens, named + 1) not in ("to", "first", "last", "before", "after"):
        return None
    if named >= len(tokens) or not (number := _number(tokens[named], stage)):
        return None
    step = 1 if relation in AFTER else -1 if relation in BEFORE else 0
    return (named + 1, [number + step]) if step else None


def _chinese(tokens: Sequence[Token], at: int, stage: Stage) -> Found | None:
    """Read 第二段之后的都…, 第三段前面那一段, 从第三段开始."""
    count = len(stage.shots)
    opened = tokens[at].text in ("从", "自", "由")
    named = at + 1 if opened else at
    if named >= len(tokens) or not (number := _number(tokens[named], stage)):
        return None
    side = _at(tokens, named + 1)
    if opened and side in FROM_ON and not any(t.is_a("split", "move") for t in tokens):
        return _past(tokens, named + 2, (*FROM_ON, "到", "最后", "结尾", "的")), [
            *range(number, count + 1)
        ]
    if side not in (*LATER, *EARLIER):
        return None
    clips = _beyond(number, count) if side in LATER else [*range(1, number)] or [0]
    one = [number + 1 if side in LATER else number - 1]
    after = _past(tokens, named + 2, ("的",))
    follow = tokens[after] if after < len(tokens) else None
    if follow is None:
        return None
    if follow.text in ONE_ZH or (follow.text[:1] in "那下" and follow.text[-1] in CLIP_CLASSIFIERS):
        end = _past(tokens, after + 1, (*ONE_ZH, *CLIP_CLASSIFIERS, "片段", "视频"))
        return None if _is_put(tokens) else (end, one)
    told = side.endswith("的") or after > named + 2
    grouped = follow.text in ALL_ZH or _is_all(follow) or follow.is_a("all")
    if not (grouped or (told and (is_clip_noun(follow) or follow.is_a("remove", "mute")))):
        return None
    end = after + 1 if grouped or is_clip_noun(follow) else after
    return _past(tokens, end, (*ALL_ZH, "的", "片段", "视频", "照片", "镜头", "素材")), clips
