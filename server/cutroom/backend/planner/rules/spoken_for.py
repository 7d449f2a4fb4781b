"""Clauses that others speak for: reasons, conditions, the other half of what was said."""

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.keeping import GAPLESS
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    Concat,
    DeleteClip,
    KeepRanges,
    MoveClip,
    RemoveRange,
    SplitScenes,
    Trim,
)
from cutroom.domain.kinds.framing import ApplyTransition, AutoCrop, SetAspect, Transform, Zoom
from cutroom.domain.kinds.lettering import RemoveCaptions, RemoveText
from cutroom.domain.kinds.programmes import ExportTimeline, Generate, Restore, Slideshow, Undo
from cutroom.domain.kinds.sounding import (
    DenoiseAudio,
    MuteSound,
    RemoveMusic,
    RemoveSilence,
    Volume,
)

HANDED = re.compile(
    r"(?:so )?(?:can|could|would|please|you|just)?.{0,20}\b(?:give|send|make|export|get|need"
    r"|create)\b"
    r".{0,16}\b(?:draft|project|timeline|file|xml|sequence)(?: file)?(?: please| for (?:it|that))?"
)
"""A file is asked for that was made already."""

SPARED = re.compile(
    r"(?:and |but )?(?:(?:leave|keep|let|don't touch|do not touch) )?(?:all )?(?:of )?(?:the )?"
    r"(?:rest|others?|remainder|remaining \w+|other clips?|everything else)(?: of (?:it|the \w+))?"
    r"(?: (?:alone|as(?: it)? is|as they are|untouched|unchanged|be|intact|"
    r"(?:(?:at|stays?|remains?|is|should stay|can stay) )?(?:the same|normal|untouched|unchanged"
    r"|normal speed)))?"
)
"""What only says that nothing else should change."""
LEFT_OVER = re.compile(
    r"(?:其余|其他|剩下|后面|别的)的?(?:部分|时间|地方|内容)?(?:都|则|均|就)?(?:正常|照旧|照常|不变|不动|保持.{0,4})|"
    r"(?:并|且|只|仅)?保留(?:其后|之后|后面|其余|剩余|剩下|其他)的?(?:全部|所有)?的?(?:内容|部分|画面|片段)?"
)
GRADES = (
    "brightness", "contrast", "saturation", "temperature", "brighten", "darken", "warmer",
    "cooler", "gamma",
)  # fmt: skip
JOINED = (RemoveRange, DeleteClip, Trim, Concat, Slideshow, ApplyTransition, MoveClip)
KEPT = ("music", "title", "text", "subtitle", "sound", "original", "voice", "logo", "watermark")
BARE_EDITS = (
    "剪一下", "处理一下", "弄一下", "编辑一下", "剪辑一下", "搞一下", "整一下", "剪剪", "修一下",
    "做一下",
)  # fmt: skip


def only_reason(clause: Clause, following: Sequence[Clause]) -> bool:
    """Say whether a clause only tells what is wrong before the next says what to do."""
    copula = clause.written("is", "are", "was") and not clause.of_kind("span", "at", "quote")
    after = following[0] if following else None
    unwanted = clause.has("remove") and len(clause.content()) <= 1 and not clause.quotes
    if unwanted and after is not None and after.says("undo", "restore"):
        return True
    seems = copula or clause.written("looks", "look", "seems", "feels")
    graded = clause.says("dull", "brighten", "darken", "warmer", "cooler")
    if seems and graded and after is not None and after.says(*GRADES) and not after.picks:
        return bool(after.has("add", "increase", "decrease", "set") or after.says("brighten"))
    measured = ("span", "at", "time", "percent", "times", "quote")
    paced = seems and clause.has("speed_up", "slow_down") and not clause.of_kind(*measured)
    if paced and after is not None and after.says("speed_up", "slow_down") and not after.picks:
        return True
    too = "太" in clause.text and clause.text.rstrip("，。 ").endswith("了")
    heavy = any(word in clause.text for word in ("太大", "有点大", "过大", "超过", "传不", "发不"))
    if heavy and after is not None and not clause.of_kind(*measured) and after.of_kind("mb"):
        return True
    undone = after is not None and after.says("undo") and clause.has("remove")
    if undone and clause.says("it", "step") and not clause.picks and clause.stage.zh:
        return True
    named = after is not None and after.picks and clause.picks
    long = clause.says("lengthen", "shorten") and not named
    if long and after is not None and not clause.of_kind(*measured) and _judges(clause):
        told = bool(after.of_kind("time", "dur", "span"))
        if told or not clause.picks:
            return told
    halved = after is not None and after.says("half") and after.has("remove", "cut", "trim")
    if clause.says("shorten", "lengthen") and _judges(clause) and halved:
        return not clause.of_kind(*measured)
    if too and after is not None and clause.picks and not clause.of_kind(*measured):
        return not after.picks and after.has("trim", "cut", "set", "speed_up", "slow_down")
    cured = any(
        part.says("it")
        and (part.says("increase", "decrease") or part.of_kind("percent", "db", "times"))
        for part in following
    )
    return copula and cured and clause.says("increase", "decrease")


def _judges(clause: Clause) -> bool:
    """Say whether a clause only finds something too long or too short: 有点长."""
    judging = ("太", "有点", "有些", "偏", "过长", "过短")
    too = any(t.text.lower().startswith("too ") for t in clause.tokens)
    return too or any(word in clause.text for word in judging)


def condition(clause: Clause) -> bool | None:
    """Return whether an "if there is (no) …" holds; None for clauses that are no condition."""
    if not clause.tokens[0].is_small("if") or clause.has("remove", "replace"):
        return None
    stage = clause.stage
    present = (
        ("music", stage.has_music),
        ("subtitle", bool(stage.captions)),
        ("title", bool(stage.titles)),
        ("text", bool(stage.titles)),
        ("transition", any(clip.lead for clip in stage.scene.draft.clips)),
    )
    for concept, there in present:
        if clause.mentions(concept):
            return not there if clause.denies(concept) or clause.small("not") else there
    return None


def is_covered(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool:
    """Say whether a clause only says the other half of what was said: "delete the rest"."""
    for rule in RULES:
        answer = rule(clause, parts, earlier)
        if answer is not None:
            return answer
    return False


def _acted(earlier: Sequence[Operation]) -> bool:
    return any(not isinstance(op, Answer) for op in earlier)


def _unmeant(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """剪一下, 掐头去尾 before what says how; "start over" after an undo; "delete it"."""
    if clause.stage.zh and len(parts) > 1 and _only_edits(clause):
        return True
    if clause.written("掐头去尾", "去头去尾") and len(clause.content()) == 1 and len(parts) > 1:
        return True
    if clause.says("start_over") and any(isinstance(op, Undo | Restore) for op in earlier):
        return True
    bare = not clause.says("filler", "silence")
    pointed = clause.has("remove") and clause.says("it") and len(clause.content()) <= 4 and bare
    return not clause.picks and not clause.spans if pointed and _acted(earlier) else None


def _joined(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """What a cut leaves is joined anyway: 前后接起来, "close the gap"."""
    cut = any(isinstance(op, RemoveRange | DeleteClip | KeepRanges | Trim) for op in earlier)
    joins = clause.stage.zh and clause.says("concat") and not (clause.picks or clause.assets)
    if cut and joins and not clause.val("transition") and not clause.of_kind("time", "dur"):
        return True
    closed = GAPLESS.search(clause.text.lower()) is not None and not clause.has("remove")
    gapped = any(isinstance(op, JOINED) for op in earlier)
    return True if closed and gapped else None


def _rest(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """The rest goes where a part is kept: "delete the rest", 后面的都不要."""
    beyond = clause.stage.zh and (
        clause.says("start_at", "end_at") or clause.small("after", "before")
    )
    timeless = not clause.of_kind("time", "dur", "at", "quote")
    leftover = clause.says("rest") or (beyond and timeless and not _names_things(clause))
    if not (leftover and clause.has("remove")) or clause.picks or clause.spans:
        return None
    return any(
        part.says("keep", "extract")
        or (part.says("save") and part.spans)
        or (part.spans and part.says("cut", "trim"))
        or (part.says("concat") and (part.picks or part.assets))
        for part in parts
        if part is not clause
    )


def _spared(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """What is kept anyway: 画面保留 after the sound went, "keep the rest", "leave the title"."""
    last = earlier[-1] if earlier else None
    short = clause.says("keep") and len(clause.content()) <= 4
    if isinstance(last, MuteSound) and short and clause.says("video"):
        return True
    if _acted(earlier) and SPARED.fullmatch(clause.text.lower().strip(" .!,")):
        return True
    unpointed = not clause.picks and not clause.spans
    again = clause.says("keep", "extract", "use") and clause.says("it") and unpointed
    if again and len(clause.content()) <= 3 and isinstance(last, Trim | KeepRanges):
        return True
    if _acted(earlier) and LEFT_OVER.fullmatch(clause.text.strip("，。；;,. ")):
        return True
    timeless = not clause.of_kind("time", "dur", "each", "percent")
    if short and timeless and clause.says("rest", "all") and _acted(earlier) and unpointed:
        return True
    kept = clause.says("keep") and clause.says(*KEPT) and not clause.of_kind("span", "dur", "time")
    marked = clause.says("logo", "watermark") and (clause.val("position") or clause.says("corner"))
    kept = kept and not clause.of_kind("percent", "db")
    plain = kept and not marked and not clause.has("remove") and not clause.whole
    return True if plain else None


def _done(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """What was done already: "cut there", "send me the draft", "fix it", "remove them"."""
    last = earlier[-1] if earlier else None
    said = clause.content()
    parted = isinstance(last, SplitScenes) or (
        any(isinstance(op, SplitScenes) for op in earlier) and clause.written("there")
    )
    if parted and clause.says("cut", "split") and len(said) <= 2:
        return True
    if any(isinstance(op, ExportTimeline) for op in earlier) and HANDED.fullmatch(
        clause.text.lower().strip(" .!?")
    ):
        return True
    remedy = all(t.is_a("optimize", "correct", "remove", "it", "all") for t in said)
    pointing = any("it" in t.text.lower().split() or t.is_a("it") for t in said)
    if remedy and _acted(earlier) and clause.says("optimize", "correct") and pointing:
        return True
    dropped = isinstance(last, RemoveRange | DeleteClip | RemoveText | RemoveCaptions | RemoveMusic)
    if dropped and clause.stage.zh and said and all(t.is_a("remove") for t in said):
        return True
    gone = isinstance(last, DenoiseAudio | AutoCrop | RemoveSilence)
    return True if gone and len(said) == 1 and said[0].is_a("remove") else None


def _placed(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """Where something stands that stands there anyway: centred shapes, what was generated."""
    shaped = bool(earlier) and isinstance(earlier[-1], Transform | SetAspect | Zoom)
    centered = clause.val("position") == "center" and not clause.says("move", *KEPT)
    if shaped and centered and not clause.quotes and not clause.assets:
        return True
    placed = clause.has("insert", "add", "concat") and clause.says("end_at", "start_at", "video")
    return bool(placed and not clause.assets and any(isinstance(op, Generate) for op in earlier))


TURNED = ("increase", "decrease", "bigger", "smaller")


def _remedied(clause: Clause, parts: Sequence[Clause], earlier: Sequence[Operation]) -> bool | None:
    """What a complaint said already: 声音太小，大一点."""
    last = earlier[-1] if earlier else None
    said = clause.content()
    if not isinstance(last, Volume) or last.factor is None or not said:
        return None
    if not (clause.stage.zh and all(t.is_a(*TURNED) for t in said)):
        return None
    return (last.factor > 1) == any(t.is_a("increase", "bigger") for t in said)


Rule = Callable[[Clause, Sequence[Clause], Sequence[Operation]], bool | None]
RULES: tuple[Rule, ...] = (_unmeant, _joined, _rest, _spared, _done, _remedied, _placed)
"""The rules in the order they are asked; the first with an answer decides."""


def _only_edits(clause: Clause) -> bool:
    """Say whether a clause only asks for the film to be worked on; the others say how."""
    if not any(word in clause.text for word in BARE_EDITS):
        return False
    said = [t for t in clause.content() if t.kind != "clips"]
    return all(t.is_a("video", "files", "it", "cut", "set", "make", "clip", "social") for t in said)


def _names_things(clause: Clause) -> bool:
    """Say whether a clause is about words, sound or looks rather than stretches of the film."""
    return clause.says(*(OBJECTS - {"rest", "intro", "outro"})) or bool(clause.assets)
