"""Clauses to outcomes: the first rule that understands one, kept from widening."""

from collections.abc import Sequence
from dataclasses import replace

from pydantic import ValidationError

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause, is_verb
from cutroom.backend.planner.clauses.piece_kinds import stays
from cutroom.backend.planner.phrasing.saying import say_operation
from cutroom.backend.planner.rules.absorbing import (
    fills_key,
    joins_show,
    keeps_some,
    out_of_them,
    refines,
    sets_music,
)
from cutroom.backend.planner.rules.accounting import piece_of, unread
from cutroom.backend.planner.rules.answers import looked_at, unseen
from cutroom.backend.planner.rules.asking import Outcome, ask, do, kind, unsupported
from cutroom.backend.planner.rules.batches import batch
from cutroom.backend.planner.rules.music import NEAREST
from cutroom.backend.planner.rules.past import laid_in_order, past
from cutroom.backend.planner.rules.precedence import RULES
from cutroom.backend.planner.rules.restyling import restyles
from cutroom.backend.planner.rules.spoken_for import condition, is_covered, only_reason
from cutroom.backend.planner.rules.storyboards import storyboard
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.references import Pick
from cutroom.backend.planner.tokens.stretches import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.accounts import ABOUT
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.domain.editing.laying import IMAGE_MS
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing, Unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    DeleteClip,
    DuplicateClip,
    MoveClip,
    Reorder,
    Reverse,
    SetClipDuration,
    SetTargetDuration,
    Split,
    SwapClips,
)
from cutroom.domain.kinds.framing import (
    ApplyFade,
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
from cutroom.domain.kinds.lettering import AddText, Countdown
from cutroom.domain.kinds.programmes import (
    Assemble,
    Slideshow,
)
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, Volume

RECENT = 40
"""Operations back that a clause may lean on."""
STRUCTURAL = (DeleteClip, DuplicateClip, MoveClip, Reorder, SwapClips)
"""Operations on whole clips, which a stretch of time does not name."""
WIDE = (ApplyFilter, Color, Flip, MuteSound, Pan, Reverse, Rotate, Speed, Stabilize, Volume, Zoom)
"""Operations that act on the whole film when nothing narrower is said."""
IDLE = (
    "set",
    "make",
    "add",
    "show",
    "find",
    "detect",
    "describe",
    "keep",
    "move",
    "insert",
    "redo",
    "correct",
    "convert",
    "increase",
    "decrease",
)
"""Verbs that ask for nothing without an object."""


def resolved(parts: Sequence[Clause]) -> tuple[list[Outcome], list[str]]:
    """Return the outcome of every clause that a rule understands, and the other pieces."""
    try:
        together = batch(parts, understood)
    except ValidationError:
        together = ask(parts[0], "out_of_range", text=parts[0].said[:120])
    together = together or _sequence(parts)
    if together is not None:
        return [together], []
    outcomes: list[Outcome] = []
    pieces: list[str] = []
    earlier: list[Operation] = []
    skipped: list[Clause] = []
    board = storyboard(parts)
    if board is not None:
        told, places = board
        outcomes.append(told)
        earlier.extend(told.operations)
        skipped.extend(parts[at] for at in places)
    for at, clause in enumerate(parts):
        if is_covered(clause, parts, earlier) or clause in skipped:
            continue
        held = condition(clause)
        if held is not None:
            if not held and at + 1 < len(parts):
                skipped.append(parts[at + 1])
            continue
        if fills_key(clause, outcomes) or only_reason(clause, parts[at + 1 : at + 2]):
            continue
        if restyles(clause, outcomes):
            continue
        outcome = understood(
            _of_copy(_after_split(clause, earlier or _last_split(clause)), earlier)
        )
        if outcome is not None:
            outcome = _laid_anew(outcome, clause, earlier)
            outcome = following(
                outcome,
                earlier,
                about_it=clause.says("it"),
                bare=not clause.says("video", "picture"),
                after=_comes_after(clause),
            )
            if keeps_some(outcomes, clause):
                continue
            if at and refines(outcome, outcomes, clause, parts[at - 1]):
                continue
            if sets_music(outcome, outcomes, clause) or out_of_them(outcome, outcomes, clause):
                continue
            if joins_show(outcome, outcomes):
                continue
            if outcomes and _is_open(outcomes[-1]) and _leans(clause, outcome):
                continue
            if outcomes and _is_beyond(outcomes[-1]) and _goes_on(clause):
                continue
            outcomes.append(outcome)
            clause.stage.supposed = _supposed(outcome, clause.stage)
            _suppose_each(outcome, clause.stage)
            earlier.extend(outcome.operations)
        elif outcomes and _is_beyond(outcomes[-1]) and _goes_on(clause):
            continue
        elif not _is_chatter(clause):
            pieces.append(clause.said)
            if _excludes(clause) and outcomes and _edits(outcomes[-1]):
                outcomes.pop()
    return outcomes, pieces


LEANING = frozenset(
    {
        "speed", "filter", "color", "rotate", "flip", "crop", "reverse", "zoom", "effect",
        "freeze", "trim", "set_clip_duration", "mute",
    }
)  # fmt: skip
"""What is done to a clip that an earlier part of the message may name."""


def _is_open(outcome: Outcome) -> bool:
    """Say whether nothing came of a part but a question."""
    return bool(outcome.questions) and all(isinstance(op, Clarify) for op in outcome.operations)


def _comes_after(clause: Clause) -> bool:
    """Say whether "then" leads into a part that names no time of its own."""
    gap = clause.message[: clause.tokens[0].start].lower().rstrip()
    timed = clause.of_kind("at", "span") or clause.says("start_at", "end_at")
    return gap.endswith(("then", "followed by", "after that", "afterwards")) and not timed


def _is_beyond(outcome: Outcome) -> bool:
    """Say whether nobody here can do what a part asks for."""
    return bool(outcome.operations) and all(
        isinstance(op, Unsupported) for op in outcome.operations
    )


def _goes_on(clause: Clause) -> bool:
    """Say whether a part without a verb of its own only says more of the one before."""
    return bool(clause.inherited) and not any(is_verb(t, head=False) for t in clause.tokens)


def _leans(clause: Clause, outcome: Outcome) -> bool:
    """Say whether a part names nothing of its own: it waits for what the part before is about."""
    if clause.picks or clause.assets or clause.spans or clause.quotes:
        return False
    return bool(outcome.operations) and all(
        kind(op) in LEANING and getattr(op, "clip", None) in (None, "all")
        for op in outcome.operations
    )


PLAYING = ("play", "insert", "show", "speed", "start_at", "end_at", "make", "set")


def _sequence(parts: Sequence[Clause]) -> Outcome | None:
    """Read "play clip 3, then clip 1, then clip 2" as the order of all clips."""
    tokens = [token for part in parts for token in part.content()]
    numbers = _in_order(parts)
    count = len(parts[0].stage.shots)
    bare = [t for part in parts for t in part.tokens if t.kind != "punct" and not t.is_small()]
    if count > 2 and len(bare) == count and all(t.kind == "number" for t in bare):
        order = [int(t.amount) for t in bare]
        return do(Reorder(order=list(order))) if sorted(order) == [*range(1, count + 1)] else None
    if count < 2 or sorted(n if n > 0 else count + 1 + n for n in numbers) != list(
        range(1, count + 1)
    ):
        return None
    named = any(part.assets for part in parts)
    played = any(t.is_a("play") or t.text in ("放", "播放", "播") for t in tokens)
    played = played or (named and any(t.text.lower() in FIRST for t in tokens))
    plain = all(
        t.kind in ("clips", "ordinal", "asset")
        or t.is_a(*PLAYING)
        or t.is_small("last")
        or t.text == "播"
        for t in tokens
    )
    return do(Reorder(order=list(numbers))) if played and plain and len(numbers) == count else None


FIRST = ("first", "先", "首先", "最先")


def _in_order(parts: Sequence[Clause]) -> list[int]:
    """Return the clips that are named, in the order in which they are."""
    found: list[int] = []
    for token in (token for part in parts for token in part.tokens):
        if token.kind == "asset":
            found += parts[0].stage.numbers_of(str(token.value))
        elif isinstance(token.value, Pick) and token.text.lower() not in FIRST:
            found += token.value.clips
    return found


def _last_split(clause: Clause) -> Sequence[Operation]:
    """Return the cut that the last message made, whose sides may be spoken of."""
    recent = clause.stage.scene.recent
    return recent if len(recent) == 1 and isinstance(recent[0], Split) else ()


def _after_split(clause: Clause, earlier: Sequence[Operation]) -> Clause:
    """Let halves and what comes after mean the two sides of the cut that was just made."""
    cut = earlier[-1] if earlier else None
    if not isinstance(cut, Split) or len(clause.spans) > 1:
        return clause
    if cut.clip is not None:
        return _within_clip(clause, cut)
    tokens: list[Token] = []
    alone = len(clause.stage.shots) == 1
    named = clause.of_kind("span", "time") or (not alone and any(p.clips for p in clause.picks))
    pointing = (t for t in clause.tokens if named or not _points_this(t))
    for token in pointing:
        span = token.value
        if not named and (side := _side_of(token, cut.at)) is not None:
            token = replace(token, kind="span", value=side, facets=())
        if isinstance(span, Span) and span.how == "share" and span.end in (0.5, 1):
            side = Span(0, cut.at, "before") if span.start == 0 else Span(cut.at, None, "after")
            token = replace(token, value=side)
        tokens.append(token)
    moved = any(t.kind == "span" and t not in clause.tokens for t in tokens)
    return replace(clause, tokens=tuple(tokens), scope=None if moved else clause.scope)


def _of_copy(clause: Clause, earlier: Sequence[Operation]) -> Clause:
    """Let "the copy" mean the clip that was just copied."""
    made = earlier[-1] if earlier else None
    placing = clause.has("move", "insert") and clause.says("duplicate") and not clause.picks
    head = next((t for t in clause.content()), None)
    bare = clause.stage.zh and head is not None and head.is_a("move", "insert")
    if bare and isinstance(made, DuplicateClip) and isinstance(made.clip, int):
        copied = replace(
            clause.tokens[0], kind="clips", facets=(), value=Pick((made.clip,), noun="clip")
        )
        return replace(clause, tokens=(copied, *clause.tokens), negated=frozenset())
    if not (isinstance(made, DuplicateClip) and isinstance(made.clip, int) and placing):
        return clause
    tokens = tuple(
        replace(t, facets=(("concept", "it"),)) if t.is_a("duplicate") else t for t in clause.tokens
    )
    return replace(clause, tokens=tokens, scope=Pick((made.clip,)))


def _within_clip(clause: Clause, cut: Split) -> Clause:
    """Let "the first part of it" mean a side of the cut within its clip."""
    tokens: list[Token] = []
    for token in clause.tokens:
        parted = any(word in token.text.lower() for word in ("part", "half", "piece", "部分", "半"))
        side = _side_of(token, cut.at) if parted else None
        span = token.value
        if (
            parted
            and isinstance(span, Span)
            and span.how == "share"
            and 0.5 in (span.start, span.end)
        ):
            side = Span(0, cut.at, "before") if span.start == 0 else Span(cut.at, None, "after")
        tokens.append(token if side is None else replace(token, kind="span", value=side, facets=()))
    if tokens == list(clause.tokens) or not isinstance(cut.clip, int):
        return clause
    return replace(clause, tokens=tuple(tokens), scope=Pick((cut.clip,)))


def _points_this(token: Token) -> bool:
    return isinstance(token.value, Pick) and token.value.this


LATER = ("后面", "后边", "后半", "后一段", "the second part", "the latter", "后半部分", "剩下")
EARLIER = ("前面", "前边", "前半", "前一段", "the first part", "前半部分")


def _side_of(token: Token, at: float) -> Span | None:
    """Return the side of a cut that words point at: 后面那段, "the rest"."""
    said = token.text.lower()
    if isinstance(token.value, Pick) and token.value.clips in ((1,), (2,), (-1,)):
        first = token.value.clips == (1,)
        return Span(0, at, "before") if first else Span(at, None, "after")
    if token.is_a("rest") or said.startswith(LATER):
        return Span(at, None, "after")
    return Span(0, at, "before") if said.startswith(EARLIER) else None


def _supposed(outcome: Outcome, stage: Stage) -> float | None:
    """Return how long the programme is that an outcome makes from the uploads."""
    for op in outcome.operations:
        if isinstance(op, Slideshow):
            count = len(op.images) if isinstance(op.images, list) else len(stage.photos)
            return op.total_duration or (op.seconds_per_image or IMAGE_MS / 1000) * count
        if isinstance(op, Assemble) and op.duration:
            return op.duration
    return stage.supposed


def _laid_anew(outcome: Outcome, clause: Clause, earlier: Sequence[Operation]) -> Outcome:
    """Let "piano music very quietly, 10 %" lay music where there is none yet."""
    op = outcome.operations[0] if len(outcome.operations) == 1 else None
    mood = clause.val("mood")
    if not isinstance(op, Volume) or op.target != "music" or not mood or clause.stage.has_music:
        return outcome
    if any(isinstance(before, AddMusic) for before in earlier) or op.volume is None:
        return outcome
    style = mood if mood in MUSIC_STYLES else NEAREST.get(mood, mood)
    return do(AddMusic(style=style, volume=op.volume))


def _suppose_each(outcome: Outcome, stage: Stage) -> None:
    """Let a slideshow that is made from nothing say how long each picture lasts."""
    for op in outcome.operations:
        if isinstance(op, Slideshow) and op.seconds_per_image and not stage.laid:
            stage.suppose_each(op.seconds_per_image)


def following(
    outcome: Outcome,
    earlier: Sequence[Operation],
    *,
    about_it: bool = False,
    bare: bool = False,
    after: bool = False,
) -> Outcome:
    """Let an outcome lean on what came before: a volume after music means the music's."""
    earlier = earlier[-RECENT:]
    music = any(isinstance(before, AddMusic) for before in earlier)
    fresh = bool(earlier) and isinstance(earlier[-1], AddMusic)
    turned = bool(earlier) and isinstance(earlier[-1], Volume) and earlier[-1].target == "music"
    last = earlier[-1] if earlier else None

    def faded(way: str) -> bool:
        return isinstance(last, ApplyFade) and last.target == "audio" and last.dir != way

    counted = earlier[-1] if earlier and isinstance(earlier[-1], Countdown) and after else None
    zoomed = {before.direction for before in earlier if isinstance(before, Zoom)}
    operations: list[Operation] = []
    for op in outcome.operations:
        match op:
            case Volume(target=None, clip=None) if music:
                operations.append(op.model_copy(update={"target": "music"}))
            case ApplyFade(target="video") if (fresh and about_it) or (
                bare and (turned or faded(op.dir))
            ):
                operations.append(op.model_copy(update={"target": "audio"}))
            case Zoom(start=None, clip=None) if op.direction in zoomed:
                continue
            case AddText(start=0) if counted is not None:
                shift = counted.start + counted.seconds
                until = op.end + shift if isinstance(op.end, int | float) else op.end
                operations.append(op.model_copy(update={"start": shift, "end": until}))
            case _:
                operations.append(op)
    return Outcome(operations, outcome.questions)


def understood(clause: Clause) -> Outcome | None:
    """Return the first rule's answer to a clause."""
    if stays(clause.tokens):
        return Outcome()
    if clause.prohibited and clause.mentions("zoom", "zoom_in", "pan"):
        moving = any(clip.motion for clip in clause.stage.scene.draft.clips)
        return do(RemoveZoom()) if moving else Outcome()
    if clause.prohibited and not clause.says("remove", "mute"):
        return Outcome()
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
        if not left and (not partial or _edits(outcome)):
            return outcome
        if not partial or _edits(outcome):
            partial.append((outcome, left))
    return _completed(clause, partial) if partial else None


WHOLE = (past, laid_in_order, looked_at, unseen)
"""Rules that read a clause as a whole, word for word."""


def _edits(outcome: Outcome) -> bool:
    return not outcome.questions and any(not isinstance(op, Answer) for op in outcome.operations)


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
            return both
    if (parted := _part_by_part(clause)) is not None:
        return parted
    said = ", ".join(say_operation(op, clause.stage.language) for op in first.operations)
    return ask(clause, "left_over", said=said[:200], text=piece_of(clause, left))


def narrowed(clause: Clause, outcome: Outcome) -> Outcome:
    """Ask instead of widening: what names a clip or a time must not act on everything."""
    for op in outcome.operations:
        whole = getattr(op, "clip", 0) is None and getattr(op, "start", None) is None
        if isinstance(op, STRUCTURAL) and clause.of_kind("span"):
            return ask(clause, "unread", text=clause.said[:120])
        if not whole or not isinstance(op, WIDE):
            continue
        edge = clause.says("start_at", "end_at") and not clause.of_kind("span", "at")
        if isinstance(op, Volume) and edge and op.clip is None and not clause.picks:
            return unsupported(
                clause,
                ("changing the loudness of only a part", "只改变一部分的音量"),
                (
                    "I can fade it in or out there, mute a stretch, or split there first",
                    "可以在那里淡入淡出、静音一段，或先分割",
                ),
            )
        if clause.of_kind("ordinal") and not isinstance(op, Zoom):
            return ask(clause, "which_clip")
        if clause.of_kind("span", "at") and not isinstance(op, Zoom | Speed):
            return unsupported(
                clause,
                ("treating only a part of a clip this way", "只对片段的一部分做这种处理"),
                ("split there first, then name the clip", "可以先在那里分割，再指定片段"),
            )
    return outcome


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
        if outcome is None or not _edits(outcome):
            return None
        named = [ABOUT.get(kind(op), frozenset()) for op in outcome.operations]
        if lent is verbs and not any(lent & about for about in named):
            return None
        total = total.and_also(outcome)
    return total


def _excludes(clause: Clause) -> bool:
    """Say whether a piece takes clips out of what was said before it: 但第二段不要有音乐."""
    named = any(pick.clips for pick in clause.picks)
    return named and (bool(clause.negated) or clause.small("not", "except"))


PRAISE = frozenset({"love", "nice", "great", "cool", "awesome", "amazing", "good", "beautiful"})


def _commands(clause: Clause) -> bool:
    """Say whether an unknown word stands where a verb stands: "frobnicate the clip"."""
    head = next((t for t in clause.tokens if t.kind != "punct" and not t.is_small("filler")), None)
    if head is None or head.kind != "word" or head.text.lower() in PRAISE:
        return False
    after = clause.tokens[clause.tokens.index(head) + 1 :]
    thing = next(
        (t for t in after if t.text.lower() not in ("the", "this", "my", "it", "of")), None
    )
    led = bool(after) and after[0].text.lower() in ("the", "this", "my")
    return led and thing is not None and (thing.kind == "clips" or thing.is_a("video", "part"))


def _names_values(clause: Clause) -> bool:
    """Say whether a piece is nothing but values: "gentle piano", "dark green"."""
    said = clause.content()
    return bool(said) and all(
        any(facet not in ("small", "concept", "mood") for facet, _ in t.facets) for t in said
    )


def _is_chatter(clause: Clause) -> bool:
    """Say whether a piece asks for nothing: thanks, reasons, impressions without a deed."""
    head = next((t for t in clause.content() if not t.is_small("not", "if")), None)
    if head is None:
        return True
    if clause.tokens[0].text in ("把", "将") and clause.strangers:
        return False
    purpose = clause.tokens[0].text.lower() == "for" and not clause.whole
    if purpose and not clause.of_kind("span", "at", "time", "quote", "clips", "asset", "percent"):
        return not clause.val("platform")
    meant_for = clause.val("platform") or clause.says("publish")
    if meant_for and not clause.whole and clause.text.rstrip().endswith(("用的", "用")):
        return True
    verbs = [t for t in clause.live() if is_verb(t, head=t is head)]
    placed = clause.says("start_at", "end_at") or clause.val("position")
    if placed and clause.says("it") and any(t.is_a("move", "insert") for t in verbs):
        return False
    if any(not t.is_a(*IDLE) for t in verbs) or clause.of_kind(
        "span", "at", "quote", "asset", "file"
    ):
        return False
    if clause.of_kind("percent", "times", "db", "ratio", "number", "lufs", "degrees") and (
        clause.inherited or verbs
    ):
        return False
    if any(pick.clips for pick in clause.picks) and not clause.small("same"):
        return False
    if not clause.strangers and (
        _names_values(clause) or (verbs and clause.of_kind("time", "dur"))
    ):
        return False
    valued = [
        t for t in clause.content() if any(f not in ("small", "concept") for f, _ in t.facets)
    ]
    copula = clause.written("is", "are", "was", "look", "looks")
    if _commands(clause) or (valued and (verbs or clause.says(*OBJECTS)) and not copula):
        return False
    shaped = clause.picks or clause.says("video", "it")
    valued = clause.strangers or any(
        f not in ("small", "concept") for t in clause.content() for f, _ in t.facets
    )
    if valued and shaped and any(t.is_a("make", "set", "convert") for t in verbs):
        return False
    if clause.strangers and any(t.is_a("add", "insert") and not t.is_a("set") for t in verbs):
        return False
    return not (verbs and clause.has(*OBJECTS))
