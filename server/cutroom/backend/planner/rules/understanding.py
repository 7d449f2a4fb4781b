"""One clause to its outcome: the first rule that explains its words, kept from widening."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pydantic import ValidationError

from cutroom.backend.planner.clauses.clause import Clause, is_verb
from cutroom.backend.planner.clauses.telling_pieces import stays
from cutroom.backend.planner.phrasing.saying import say_operation
from cutroom.backend.planner.rules.accounting import piece_of, unread
from cutroom.backend.planner.rules.answers import looked_at
from cutroom.backend.planner.rules.asking import Outcome, ask, do, kind, unsupported
from cutroom.backend.planner.rules.cards import on_card
from cutroom.backend.planner.rules.clip_names import clip_names
from cutroom.backend.planner.rules.limits import NO_BITRATE
from cutroom.backend.planner.rules.past import laid_in_order, past
from cutroom.backend.planner.rules.precedence import RULES
from cutroom.backend.planner.rules.put_back import put_back
from cutroom.backend.planner.rules.sparing import all_but
from cutroom.backend.planner.rules.stretched import STRETCHED, of_a_stretch
from cutroom.backend.planner.rules.text_edits import all_but_titles
from cutroom.backend.planner.rules.unseen import unseen
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.accounts import ABOUT
from cutroom.domain.kinds.answering import Answer, Nothing
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import (
    DeleteClip,
    DuplicateClip,
    Freeze,
    MoveClip,
    Reorder,
    Reverse,
    SetClipDuration,
    SetTargetDuration,
    SwapClips,
)
from cutroom.domain.kinds.framing import (
    ApplyFilter,
    Color,
    Flip,
    Pan,
    RemoveZoom,
    Resize,
    Rotate,
    SetAspect,
    SetFps,
    Speed,
    Stabilize,
    Zoom,
)
from cutroom.domain.kinds.lettering import AddText, Captions
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, RemoveMusic, Volume

STRUCTURAL = (DeleteClip, DuplicateClip, MoveClip, Reorder, SwapClips)
"""Operations on whole clips, which a stretch of time does not name."""

WIDE = (
    ApplyFilter,
    Color,
    Flip,
    MuteSound,
    Pan,
    Reverse,
    Rotate,
    Speed,
    Stabilize,
    Volume,
    Zoom,
)
"""Operations that act on the whole film when nothing narrower is said."""


def understood(clause: Clause) -> Outcome | None:
    """Return the first rule's answer to a clause."""
    if stays(clause.tokens):
        return Outcome()
    if clause.prohibited and clause.mentions("zoom", "zoom_in", "pan"):
        moving = any(clip.motion for clip in clause.stage.scene.draft.clips)
        numbers = [n for pick in clause.picks for n in pick.clips]
        part: ClipRef | None = numbers[0] if len(numbers) == 1 else [*numbers] or None
        return do(RemoveZoom(clip=part)) if moving else Outcome()
    if clause.prohibited and not clause.says("remove", "mute"):
        return Outcome()
    if (besides := _besides_bitrate(clause)) is not None:
        return besides
    if clause.quotes and SPOKEN_THERE.search(clause.text) and not clause.of_kind("span", "at"):
        return ask(clause, "which_range")
    partial: list[tuple[Outcome, list[Token]]] = []
    for rule in RULES:
        try:
            outcome = rule(clause)
        except ValidationError:
            return partial[0][0] if partial else ask(clause, "out_of_range", text=clause.said[:120])
        if outcome is None:
            continue
        if rule in WHOLE:
            return outcome
        outcome = narrowed(clause, outcome)
        idle = all(isinstance(op, Nothing) for op in outcome.operations)
        if outcome.operations and idle and any(pick.clips for pick in clause.picks):
            continue
        left = unread(clause, outcome.operations)
        if not left and (not partial or edits(outcome)):
            return outcome
        if not partial or edits(outcome):
            partial.append((outcome, left))
    return _completed(clause, partial) if partial else None


SPOKEN_THERE = re.compile(
    r"(?:说|讲|提|聊)(?:到|了|出)? ?[“「『\"‘'][^”」』\"’']{1,30}[”」』\"’'] ?"
    r"(?:(?:那里|那段|那句|的地方|的时候|时|之后|以后|后)?(?:开始|起|保留)|之前|以前|前面)"
)
"""A place in the film told by words that are spoken there."""
BITRATE_SAID = re.compile(
    r"[,(]?\s*\b(?:(?:at|with|in|using|of|and)\s+)?(?:an?\s+)?(?:audio\s+|video\s+)?"
    r"(?:bit ?rate\s+(?:of\s+|at\s+)?)?\d+(?:\.\d+)?\s?[km]bps\b"
    r"(?:\s+(?:audio|video|sound|quality|bit ?rate))?",
    re.IGNORECASE,
)
"""A rate of bits beside another wish: "as mp3 at 192 kbps"."""


def _besides_bitrate(clause: Clause) -> Outcome | None:
    """Return what a clause asks for besides a rate of bits, which nobody here sets."""
    found = BITRATE_SAID.search(clause.text)
    if found is None or clause.quotes:
        return None
    low = clause.tokens[0].start
    rest = [
        at
        for at, t in enumerate(clause.tokens)
        if t.end <= low + found.start() or t.start >= low + found.end()
    ]
    tokens = tuple(clause.tokens[at] for at in rest)
    if not any(is_verb(t, head=t is tokens[0]) or t.is_a("sound") for t in tokens):
        return None
    text = (clause.text[: found.start()] + clause.text[found.end() :]).strip()
    negated = frozenset(i for i, at in enumerate(rest) if at in clause.negated)
    outcome = understood(replace(clause, tokens=tokens, text=text, negated=negated))
    if outcome is None or outcome.questions:
        return None
    return outcome.and_also(unsupported(clause, *NO_BITRATE))


WHOLE = (past, laid_in_order, looked_at, unseen, put_back, clip_names, all_but_titles)
"""Rules that read a clause as a whole, word for word."""


def edits(outcome: Outcome) -> bool:
    """Say whether an outcome does something, and asks nothing."""
    return not outcome.questions and any(not isinstance(op, Answer) for op in outcome.operations)


PLAYHEAD = re.compile(
    r"\b(?:playhead|cursor|marker|(?:from|at|after|before|until|till|up to) (?:here|this point|now)"
    r"|current (?:time|position|frame)"
    r"|(?:this|that) (?:part|section|bit|segment|stretch)(?! of\b))\b"
    r"|那一(?:下|声|遍|瞬间|刻)|当前(?:位置|画面|帧)|播放头"
)
"""A place that only whoever looks at the timeline knows."""
MIDDLE = re.compile(r"\bmiddle (?:part|bit|section|piece|segment|third|of it|of the)\b")
ONLY = re.compile(r"\b(?:only|just|solely|exclusively)\b|只|仅|光")
HALFWAY = re.compile(
    r"\bhalf ?way (?:through|in|into)\b|\bfrom (?:the )?(?:middle|mid-?point)\b"
    r"|\b(?:midway|part ?way|in the middle)\b|一半(?:的?(?:时候|地方|处))|从中间"
    r"|中间(?:的)?(?:部分|那?段|一段|那部分)|中段"
)
"""Where a look shall begin that only a whole clip can have."""
CAPTION_ALL = (
    "I can caption the whole film and take the captions of a stretch away",
    "可以给全片加字幕，再去掉某一段的字幕",
)


LENGTHS = (SetClipDuration, SetTargetDuration, Resize, SetFps, SetAspect)
"""What "for 2 seconds" may mean beside another wish of the same clause."""


def _completed(clause: Clause, partial: Sequence[tuple[Outcome, list[Token]]]) -> Outcome:
    """Join two readings that together leave nothing unread; otherwise ask about the rest."""
    first, left = partial[0]
    names = {kind(op) for op in first.operations}
    phrased = any(token.kind == "phrase" for token in left)
    for other, _ in partial[1:]:
        if not phrased and not all(isinstance(op, LENGTHS) for op in other.operations):
            continue
        both = first.and_also(other)
        if names.isdisjoint(kind(op) for op in other.operations) and not unread(
            clause, both.operations
        ):
            return _on_still(on_card(both), clause)
    if (parted := _part_by_part(clause)) is not None:
        return parted
    said = ", ".join(say_operation(op, clause.stage.language) for op in first.operations)
    return ask(clause, "left_over", said=said[:200], text=piece_of(clause, left))


def _on_still(both: Outcome, clause: Clause) -> Outcome:
    """Let words be seen while the last frame is held: "freeze the end with the text …"."""
    stills = [op for op in both.operations if isinstance(op, Freeze)]
    words = [op for op in both.operations if isinstance(op, AddText)]
    if len(stills) != 1 or stills[0].at != "end" or len(both.operations) != 1 + len(words):
        return both
    length = clause.stage.length
    shown = {"start": round(length, 3), "end": round(length + stills[0].duration, 3)}
    return Outcome([*stills, *(op.model_copy(update=shown) for op in words)], both.questions)


def narrowed(clause: Clause, outcome: Outcome) -> Outcome:
    """Ask instead of widening: what names a clip or a time must not act on everything."""
    outcome = of_a_stretch(clause, outcome)
    for op in outcome.operations:
        if isinstance(op, STRUCTURAL) and clause.of_kind("span") and not _of_layer(clause, op):
            return ask(clause, "unread", text=clause.said[:120])
        if (asked := _only_there(clause, op)) is not None:
            return asked
        if isinstance(op, WIDE) and (asked := _widened(clause, op)) is not None:
            return asked
    return all_but(clause, outcome)


def _of_layer(clause: Clause, op: Operation) -> bool:
    """Say whether an operation takes away a picture over the film, not a clip of it."""
    name = getattr(op, "clip", None)
    return isinstance(name, str) and name != "all" and not clause.stage.numbers_of(name)


def _only_there(clause: Clause, op: Operation) -> Outcome | None:
    """Ask where exactly, when music or captions shall be at one end only."""
    if not _is_at_an_edge(clause) or clause.says("fade_in", "fade_out", "transition"):
        return None
    only = ONLY.search(clause.text.lower()) is not None
    if clause.says("loop", "all") or clause.small("to"):
        return None
    everywhere = isinstance(op, AddMusic) and op.start == 0 and op.end == "end"
    if everywhere and (only or (clause.says("end_at") and not clause.says("start_at"))):
        return ask(clause, "which_range")
    if isinstance(op, RemoveMusic) and not (clause.says("all") or clause.picks or clause.assets):
        return ask(clause, "which_range")
    if isinstance(op, Captions) and only:
        return unsupported(clause, ("captioning only a part", "只给一部分加字幕"), CAPTION_ALL)
    return None


def _is_at_an_edge(clause: Clause) -> bool:
    """Say whether the beginning or the end is named, and not how long that is."""
    return clause.says("start_at", "end_at") and not clause.of_kind("span", "at", "time", "dur")


def _widened(clause: Clause, op: Operation) -> Outcome | None:
    """Say what only a part of the film was meant for, where an operation acts on all of it."""
    if getattr(op, "clip", 0) is not None or getattr(op, "start", None) is not None:
        return None
    pointed = PLAYHEAD.search(clause.text.lower()) and not clause.of_kind("span", "at", "clips")
    middle = MIDDLE.search(clause.text.lower()) and not clause.of_kind(
        "span", "at", "clips", "asset"
    )
    if pointed or (middle and not isinstance(op, Zoom | Speed | Flip | Rotate | Pan)):
        return ask(clause, "which_range")
    edge = _is_at_an_edge(clause)
    halfway = isinstance(op, STRETCHED) and HALFWAY.search(clause.text.lower())
    if (halfway or (isinstance(op, STRETCHED) and edge)) and not clause.picks:
        return ask(clause, "which_range")
    if clause.of_kind("ordinal") and not isinstance(op, Zoom):
        return ask(clause, "which_clip")
    timed = clause.of_kind("span", "at") and not isinstance(op, Zoom | Speed)
    if timed:
        return unsupported(
            clause,
            ("treating only a part of a clip this way", "只对片段的一部分做这种处理"),
            ("split there first, then name the clip", "可以先在那里分割，再指定片段"),
        )
    return None


def _part_by_part(clause: Clause) -> Outcome | None:
    """Read a clause as the parts between its commas and connectors, when each can be read."""
    parts: list[list[int]] = [[]]
    for at, token in enumerate(clause.tokens):
        before = clause.tokens[at - 1] if at else token
        if at and clause.message[before.end : token.start].strip():
            parts.append([])
        parts[-1].append(at)
    if len(parts) < 2:
        return None
    verbs = frozenset(
        v for t in clause.tokens if is_verb(t, head=False) for f, v in t.facets if f == "concept"
    )
    total = Outcome()
    for places in parts:
        tokens = tuple(clause.tokens[at] for at in places)
        lent = clause.inherited if any(is_verb(t, head=True) for t in tokens) else verbs
        piece = replace(
            clause, tokens=tokens, inherited=lent, whole=False,
            text=clause.message[tokens[0].start : tokens[-1].end],
            negated=frozenset(i for i, at in enumerate(places) if at in clause.negated),
        )  # fmt: skip
        outcome = understood(piece)
        if outcome is None or not edits(outcome):
            return None
        named = [ABOUT.get(kind(op), frozenset()) for op in outcome.operations]
        if lent is verbs and not any(lent & about for about in named):
            return None
        total = total.and_also(outcome)
    return total
