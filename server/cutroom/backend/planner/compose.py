"""From a message to a plan: read, part into clauses, ask each rule in turn, put together."""

import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import islice

from pydantic import ValidationError

from cutroom.backend.planner.briefs.background import foreground, without_preface
from cutroom.backend.planner.briefs.chatting import chat_told, is_chat, punctuated
from cutroom.backend.planner.briefs.moments import with_stretches
from cutroom.backend.planner.briefs.rambling import better, read_rambling
from cutroom.backend.planner.briefs.running_order import in_order
from cutroom.backend.planner.briefs.storytelling import told_plainly
from cutroom.backend.planner.briefs.taking_back import taken_back
from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.clips_onwards import clips_onwards
from cutroom.backend.planner.clauses.dictation import dictated
from cutroom.backend.planner.clauses.grammar import clauses
from cutroom.backend.planner.clauses.idioms import idiomatic
from cutroom.backend.planner.clauses.kinds import sorted_out
from cutroom.backend.planner.clauses.meanwhile import told_by_clips
from cutroom.backend.planner.clauses.phrasal import phrasal
from cutroom.backend.planner.clauses.readings import clearer
from cutroom.backend.planner.clauses.sentences import read_apart
from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.planner.rephrasing.asides_zh import aside
from cutroom.backend.planner.rephrasing.beside_clips import told_by_others
from cutroom.backend.planner.rephrasing.cantonese import as_mandarin
from cutroom.backend.planner.rephrasing.courtesy import plainly
from cutroom.backend.planner.rephrasing.flags import in_words
from cutroom.backend.planner.rephrasing.frame_times import in_seconds
from cutroom.backend.planner.rephrasing.named_words import with_words_quoted
from cutroom.backend.planner.rephrasing.own_file import as_the_film, as_the_picture
from cutroom.backend.planner.rephrasing.pausing import bared, between, is_list, listed, paused
from cutroom.backend.planner.rephrasing.plain_parts import from_half, unhidden
from cutroom.backend.planner.rephrasing.quoting import as_written, in_own_words
from cutroom.backend.planner.rephrasing.remarks_zh import as_wishes as zh_wishes
from cutroom.backend.planner.rephrasing.restating import in_prose
from cutroom.backend.planner.rephrasing.softening import softened
from cutroom.backend.planner.rephrasing.spelling import spelled
from cutroom.backend.planner.rephrasing.superlatives import (
    from_clip_ends,
    in_lengths,
    numbered,
    numbered_zh,
)
from cutroom.backend.planner.rephrasing.toolcalls import called_operations
from cutroom.backend.planner.rephrasing.unquoted import narrow, plain
from cutroom.backend.planner.rules.asking import Outcome, ask, kind, nothing
from cutroom.backend.planner.rules.cards import on_cards
from cutroom.backend.planner.rules.inquiries import only_asks, without_edits
from cutroom.backend.planner.rules.left_aside import set_aside
from cutroom.backend.planner.rules.one_by_one import answered_one_by_one, read_one_by_one
from cutroom.backend.planner.rules.play_order import joined_whole
from cutroom.backend.planner.rules.resolve import resolved
from cutroom.backend.planner.rules.speed import FASTER, LAPSED, SLOWER
from cutroom.backend.planner.rules.strange_wishes import strange_wishes
from cutroom.backend.planner.rules.understanding import understood
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.answering import answers_nothing, is_bare
from cutroom.backend.planner.talk.completing import UNKNOWN_CLIP, completions
from cutroom.backend.planner.talk.recalling import recalled
from cutroom.backend.planner.tokens.quantities import gather
from cutroom.backend.planner.tokens.reading import read as read_tokens
from cutroom.backend.planner.tokens.references import point
from cutroom.backend.planner.tokens.stretches import stretches
from cutroom.backend.planner.tokens.times_from_the_end import from_the_end
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.batches import HINT
from cutroom.backend.planner.words.patterns import FILE
from cutroom.backend.planner.words.traditional import simplified
from cutroom.backend.planner.words.vocabulary import is_cjk
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing, Refuse
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, Insert, Reorder, SetTargetDuration
from cutroom.domain.kinds.framing import BackgroundFill, Color, SetAspect, Speed
from cutroom.domain.kinds.lettering import Captions, EditText, StyleCaptions
from cutroom.domain.kinds.programmes import Batch, Export, Highlights
from cutroom.domain.kinds.sounding import AddMusic, RemoveFillers, RemoveSilence
from cutroom.domain.operations import DELIVERIES

FREE = frozenset(
    {
        "upload",
        "credits",
        "state",
        "list_media",
        "generate",
        "unsupported",
        "refuse",
        "none",
        "clarify",
        "describe",
        "undo",
        "redo",
        "restore",
        "find",
    }
)
"""Operations that need nothing uploaded."""
QUOTES = ("'", '"', "“", "‘", "「", "『")
LONGEST_LEANING = 120
"""Characters of a message that may lean on the one before it."""
LONGEST_BATCH = 400
"""Characters of a message that asks for films of their own."""
LONGEST_ZH = 45
"""Characters of a Chinese message without a background."""
LONGEST = 20_000
MOST_STOPS = 500
"""How much of a message is read, in characters and in stops; the rest is quoted as unread."""
KEPT = re.compile(r"\bkeep|as it is|保持|原长|不变")
ORDERED = re.compile(
    r"\b(?:first|start|starts|begin|begins|open|opens)\b.*(?:\bthen\b|\blast\b|\bfinish|\bend\b)"
    r"|先.*(?:再|然后|接着|最后)",
    re.IGNORECASE,
)
"""What may tell an order of clips in a short message."""
STOP = re.compile(r"[,，;；。.!！?？、\n]+|然后|接着|并|再|\b(?:and|then)\b")


def language_of(message: str, default: str) -> str:
    """Return the language to answer in: Chinese when the message has Chinese characters."""
    if any(is_cjk(char) for char in message):
        return "zh"
    return "en" if any(char.isascii() and char.isalpha() for char in message) else default


def plan_message(
    message: str,
    scene: Scene,
    *,
    pending: Question | None = None,
    pending_message: str | None = None,
) -> Plan:
    """Return what a message asks for, as operations and questions.

    With `pending`, the question asked last, and the message that raised it, a short
    answer completes that request instead of standing alone.
    """
    language = language_of(message, scene.language)
    if pending is not None and pending_message:
        answered = answered_one_by_one(
            message, pending_message, pending, lambda said: plan_message(said, scene)
        ) or _answered(message, scene, pending, pending_message, language)
        if answered is not None:
            return answered
    called = called_operations(message)
    if called and not Stage(scene, language).is_blank:
        return Plan(tuple(called), language=language)
    plain = _as_written(message, scene, language)
    if language == "en" and not Stage(scene, language).is_blank and only_asks(message):
        return without_edits(plain, message)
    told = message if language == "zh" else _as_told(message, scene)
    if told == message:
        return plain
    chat = _as_written(told, scene, language, brief=True)
    return clearer(_quoting(chat, message, told), plain, message)


def _as_told(message: str, scene: Scene) -> str:
    """Return an English message without its chat; the message where there is none."""
    if len(message) > LONGEST or not is_chat(message):
        return message
    names = [asset.name for asset in scene.assets]
    marked = punctuated(message)
    right = spelled(marked, read_tokens(marked, names))
    told = chat_told(right, names)
    return message if told == right else told


def _as_written(message: str, scene: Scene, language: str, *, brief: bool = False) -> Plan:
    """Return what the words of a message ask for as they stand; a brief may correct itself."""
    read = _readable(message)
    stage = Stage(scene, language)
    said, tokens = _rewritten(message[:read], stage)
    if HINT.search(said) and len(said) <= LONGEST_BATCH:
        batched = read_one_by_one(said, tokens, scene, language, plan_message)
        if batched is not None:
            return _quoting(_asking(batched, said, tokens, stage), message, said)
    if scene.recent and (leaning := _recalled(said, tokens, scene, language)) is not None:
        return _asking(leaning, said, tokens, stage)
    first, meant = (said, tokens), _as_wishes(said, tokens, stage, brief=brief)
    said, tokens = meant
    whole = cache(
        lambda: _planned(said, scene, language, cut_off=message[read:], tokens=list(tokens))
    )
    if message[read:]:
        return whole()
    apart = _read(said, tokens, scene, language, whole)
    if stage.zh:
        apart = _rambled(
            message, stage, apart, lambda plan: len(set_aside(*first, plan, stage, brief=True))
        )
    if len(apart.operations) > 1:
        reasons = (*apart.reasons, *_unmet(apart.operations))
        tidied = tuple(on_cards(_tidied(apart.operations), said, stage.length))
        apart = _held_back(replace(apart, operations=tidied, reasons=reasons))
    apart = _asking(apart, *first, stage)
    brief = len(first[0]) > (LONGEST_ZH if stage.zh else LONGEST_LEANING)
    apart = replace(apart, aside=set_aside(*first, apart, stage, brief=brief))
    # What is set aside was rewritten once, what is asked about perhaps twice.
    return _quoting(apart, message, said)


def _read(
    said: str, tokens: list[Token], scene: Scene, language: str, whole: Callable[[], Plan]
) -> Plan:
    """Return the plan of a rewritten message, its sentences read apart where they stand alone."""
    return read_apart(
        said, tokens, whole, lambda part, own: _planned(part, scene, language, tokens=own)
    )


def _rambled(message: str, stage: Stage, whole: Plan, lost: Callable[[Plan], int]) -> Plan:
    """Return the plan of a Chinese message by its wishes, where it rambles and they are clear."""
    if stage.is_blank or any(isinstance(op, Batch) for op in whole.operations):
        return whole

    def alone(text: str) -> Plan:
        said, tokens = _as_wishes(*_rewritten(text, stage), stage)
        return _read(
            said,
            tokens,
            stage.scene,
            "zh",
            lambda: _planned(said, stage.scene, "zh", tokens=list(tokens)),
        )

    def unclear(text: str) -> Plan:
        asked = ask(stage, "unread", text=text)
        return Plan(tuple(asked.operations), tuple(asked.questions), (text,), "zh")

    reading = read_rambling(
        aside(plain(as_mandarin(message))),
        lambda text: tokens_of(text, stage),
        cache(alone),
        unclear,
        clear=not (whole.questions or whole.unread),
    )
    return whole if reading is None else better(whole, reading, lost)


def _asking(plan: Plan, message: str, tokens: Sequence[Token], stage: Stage) -> Plan:
    """Return a plan that also asks what the orders of unknown verbs mean."""
    strange = strange_wishes(message, tokens, plan, stage)
    if not strange:
        return plan
    asked = Outcome()
    for piece in strange:
        asked = asked.and_also(ask(stage, "unread", text=piece))
    return _held_back(
        replace(
            plan,
            operations=(*plan.operations, *asked.operations),
            questions=(*plan.questions, *asked.questions),
            unread=(*plan.unread, *strange),
        )
    )


def _rewritten(message: str, stage: Stage) -> tuple[str, list[Token]]:
    """Return a message in plainer words, with its tokens."""
    draft = stage.scene.draft
    names = [asset.name for asset in stage.scene.assets]
    heard = as_mandarin(narrow(message)) if stage.zh else narrow(message)
    heard = as_the_picture(heard, stage.scene.assets)
    heard = heard if stage.zh else with_words_quoted(heard, [cue.text for cue in stage.titles])
    heard = as_the_film(heard, stage.scene.assets, len(draft.clips), zh=stage.zh)
    said = plainly(with_stretches(in_prose(in_words(heard), names)))
    if stage.zh:
        told = bared(listed(paused(between(said))))
        said = zh_wishes(told, len(stage.shots), laid=bool(draft.clips))
    right = spelled(said, read_tokens(said, names))
    said = right if stage.zh or right == said else plainly(in_prose(right, names))
    said = in_seconds(said, stage.rate, zh=stage.zh)
    lengths = [shot.seconds for shot in stage.shots]
    said = numbered_zh(said, lengths) if stage.zh else numbered(said, lengths)
    said = in_lengths(from_clip_ends(said, lengths, zh=stage.zh), lengths, zh=stage.zh)
    said = unhidden(said, zh=stage.zh) if draft.overlays else said
    said = from_half(said, stage.length) if stage.zh else said
    said = told_by_others(said, [shot.name for shot in stage.shots], zh=stage.zh)
    return said, tokens_of(said, stage)


def _as_wishes(
    said: str, tokens: list[Token], stage: Stage, *, brief: bool = False
) -> tuple[str, list[Token]]:
    """Return a message as plain wishes with its tokens: its order in numbers, no background."""
    if len(said) <= LONGEST_LEANING and ORDERED.search(said):
        ordered = in_order(said, tokens, stage, brief=False)
        tokens, said = tokens if ordered == said else tokens_of(ordered, stage), ordered
    longest = LONGEST_ZH if stage.zh else LONGEST_LEANING
    if stage.zh and is_list(said) and (bare := without_preface(said, tokens)) != said:
        said, tokens = bare, tokens_of(bare, stage)
    if brief and len(said) <= longest and (right := taken_back(said, tokens, stage)) != said:
        return right, tokens_of(right, stage)
    if len(said) > longest and not (stage.zh and is_list(said)):
        for written in (_plainer, in_order, _wished):
            wished = written(said, tokens, stage)
            tokens, said = tokens if wished == said else tokens_of(wished, stage), wished
    return said, tokens


def _quoting(plan: Plan, message: str, said: str) -> Plan:
    """Return a plan whose questions quote the message as it was written."""
    if not (plan.questions or plan.unread or plan.aside):
        return plan
    return replace(
        plan,
        aside=tuple(as_written(piece, message, said) for piece in plan.aside),
        operations=tuple(
            op.model_copy(update={"about": in_own_words(op.about, message, said)})
            if isinstance(op, Clarify)
            else op
            for op in plan.operations
        ),
        questions=tuple(
            replace(one, text=in_own_words(one.text, message, said)) for one in plan.questions
        ),
        unread=tuple(as_written(piece, message, said) for piece in plan.unread),
    )


def _plainer(message: str, tokens: Sequence[Token], stage: Stage) -> str:
    """Return a long message without what it takes back, its stories told as wishes."""
    said = taken_back(message, tokens, stage)
    return told_plainly(said, lambda: tokens_of(said, stage), stage)


def _wished(message: str, tokens: Sequence[Token], stage: Stage) -> str:
    """Return what a long message asks for, without what surrounds it."""
    return foreground(message, tokens, zh=stage.zh)


def _recalled(message: str, tokens: Sequence[Token], scene: Scene, language: str) -> Plan | None:
    """Read a message that leans on the one before it."""
    if len(message) > LONGEST_LEANING:
        return None
    with suppress(ValidationError):
        return recalled(
            message,
            tokens,
            scene,
            language,
            lambda said: _planned(said, scene, language),
            plan_message,
        )
    return None


def _readable(message: str) -> int:
    """Return how many characters of a message are read."""
    stops = islice(STOP.finditer(message[:LONGEST]), MOST_STOPS, None)
    last = next(stops, None)
    return LONGEST if last is None else last.start()


def _planned(
    message: str,
    scene: Scene,
    language: str,
    *,
    cut_off: str = "",
    tokens: list[Token] | None = None,
) -> Plan:
    stage = Stage(scene, language)
    parts = parsed(message, stage, tokens)
    if not parts:
        why = "消息里没有文字" if language == "zh" else "the message has no words"
        return Plan((Nothing(why=why),), language=language)
    outcomes, unread = resolved(parts)
    total = Outcome()
    for outcome in outcomes:
        total = total.and_also(outcome)
    for piece in unread:
        total = total.and_also(_about_unread(parts[0], piece))
    if any(isinstance(op, Refuse) for op in total.operations):
        total = Outcome([op for op in total.operations if isinstance(op, Refuse)])
    total = _with_media(parts[0], total)
    operations = joined_whole(_tidied(total.operations), stage)
    if cut_off:
        unread = [*unread, cut_off[:120]]
    return _held_back(
        Plan(
            tuple(operations),
            tuple(_once(total.questions)),
            tuple(unread),
            language,
            reasons=_unmet(total.operations),
        )
    )


IDLE = ("asked for", "按要求", "没有提出")
"""What a reason says that only tells that there was no wish."""


def _unmet(operations: Sequence[Operation]) -> tuple[str, ...]:
    """Return why wishes change nothing, where others beside them are carried out."""
    if all(isinstance(op, Answer) for op in operations):
        return ()
    whys = [op.why for op in operations if isinstance(op, Nothing)]
    return tuple(dict.fromkeys(w for w in whys if not any(mark in w for mark in IDLE)))


def _held_back(plan: Plan) -> Plan:
    """Return a plan whose deliveries wait while something is asked.

    What is delivered would not be what the answer makes of it.
    """
    held = [op for op in plan.operations if isinstance(op, DELIVERIES)]
    if not held or not plan.questions:
        return plan
    rest = tuple(op for op in plan.operations if op not in held)
    return replace(plan, operations=rest, held=(*plan.held, *held))


def _about_unread(c: Clause, piece: str) -> Outcome:
    """Ask what an unread piece means, or which clip it speaks of."""
    found = UNKNOWN_CLIP.search(piece.lower())
    known = c.assets or any(pick.clips for pick in c.picks)
    named = FILE.search(piece)
    if named and not c.assets and not any(t.kind == "quote" for t in c.tokens):
        names = c.stage.listed([asset.name for asset in c.stage.scene.assets]) or "-"
        return ask(c, "no_file", name=named[0], names=names)
    if found and len(c.stage.shots) > 1 and not known:
        return ask(c, "which_clip", [shot.name for shot in c.stage.shots[:6]])
    return ask(c, "unread", text=piece[:120])


def parsed(message: str, stage: Stage, tokens: list[Token] | None = None) -> list[Clause]:
    """Return the message's clauses; `tokens` are its tokens where they are known."""
    original, message = message, simplified(message)
    tokens = tokens_of(original, stage) if tokens is None else tokens
    if not any(token.kind != "punct" for token in tokens):
        return []
    return [replace(clause, original=original) for clause in clauses(tokens, message, stage)]


CONTENT = ("quote", "asset", "file", "url", "path")


def _plain(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens in simplified characters, but for what is content."""
    return [
        t if t.kind in CONTENT or t.text.isascii() else replace(t, text=simplified(t.text))
        for t in tokens
    ]


def tokens_of(message: str, stage: Stage) -> list[Token]:
    """Return the message's tokens, with its pointers settled against the stage."""
    names = [asset.name for asset in stage.scene.assets]
    plain = simplified(message)
    tokens = gather(_plain(read_tokens(message, names)), plain)
    tokens = softened(phrasal(from_the_end(tokens, plain, stage.length)))
    tokens = point(dictated(stretches(tokens, plain), message), plain)
    tokens = sorted_out(tokens, stage)
    tokens = told_by_clips(clips_onwards(tokens, plain, stage), plain, stage)
    return idiomatic(tokens, plain, stage) if stage.zh else tokens


def _with_media(c: Clause, total: Outcome) -> Outcome:
    """Ask for material when there is none, instead of edits that need some."""
    if not total.operations:
        return nothing(c, "no edit was asked for", "没有提出剪辑要求")
    if not c.stage.is_blank:
        return total
    usable = [op for op in total.operations if _needs_nothing(op)]
    if len(usable) == len(total.operations):
        return total
    media = ask(c, "no_media")
    rest = [op for op in usable if not isinstance(op, Clarify)]
    return Outcome([*rest, *media.operations], media.questions)


def _needs_nothing(op: Operation) -> bool:
    name = kind(op)
    return name in FREE or (isinstance(op, Insert) and op.asset.startswith("color:"))


def _tidied(operations: Sequence[Operation]) -> list[Operation]:
    """Drop repeats, and "none" beside real work."""
    kept: list[Operation] = []
    seen: set[str] = set()
    for op in operations:
        if isinstance(op, RemoveFillers):
            first = next((at for at, k in enumerate(kept) if isinstance(k, RemoveFillers)), None)
            if first is not None:
                words = [*(getattr(kept[first], "words", None) or ()), *(op.words or ())]
                kept[first] = RemoveFillers(words=words or None)
                continue
        last = kept[-1] if kept else None
        if isinstance(last, Concat) and isinstance(op, Reorder) and op.order == "filename":
            kept[-1] = last.model_copy(update={"order": "filename"})
            continue
        if _said_before(kept, op):
            continue
        if isinstance(op, AddMusic) and op.asset:
            kept = [k for k in kept if not (isinstance(k, AddMusic) and _plays_again(k, op))]
            seen = set(map(_spelled, kept))
        both = _as_one(last, op)
        if both is not None:
            kept[-1] = both
            seen = set(map(_spelled, kept))
            continue
        if _spelled(op) not in seen:
            kept.append(op)
            seen.add(_spelled(op))
    if any(not isinstance(op, Nothing) and not isinstance(op, Answer) for op in kept):
        kept = [op for op in kept if not isinstance(op, Nothing)]
    return kept


def _spelled(op: Operation) -> str:
    """Return an operation as text that is the same for the same one."""
    return json.dumps(op.described(), sort_keys=True)


def _plays_again(first: AddMusic, second: AddMusic) -> bool:
    """Say whether the same file is to play over the same stretch once more, at its last level."""
    return (first.asset, first.start, first.end) == (second.asset, second.start, second.end)


def _said_before(kept: Sequence[Operation], op: Operation) -> bool:
    """Say whether an operation only repeats what the one before it says more closely."""
    last = kept[-1] if kept else None
    if isinstance(last, Color) and isinstance(op, Color) and op.clip is None:
        graded = {key: value for key, value in last.described().items() if key != "clip"}
        return last.clip is not None and op.described() == graded
    if not (isinstance(op, Speed) and isinstance(last, Speed)):
        return False
    return op.clip is None and op.start is None and op.factor == last.factor


UNMEASURED = (FASTER, SLOWER, LAPSED)
"""Factors that stand where only a direction was said, until one is measured out."""
UNTOLD_STYLE = "upbeat"
"""The music that is laid where no style is said."""
SCOPE = ("clip", "start", "end")
"""What two grades must have in common to be one; other settings only the clip."""
MERGING = (EditText, Export, Color, StyleCaptions, Captions, RemoveSilence)
"""Operations of which two in a row are one, when they do not contradict."""


def _one_song(first: AddMusic, second: AddMusic) -> AddMusic | None:
    """Return two composed beds over the same stretch as one, as it was said last."""
    if first.asset or second.asset or (first.start, first.end) != (second.start, second.end):
        return None
    told = {"style": second.style} if second.style != UNTOLD_STYLE else {}
    changed = {
        name: value
        for name in ("volume", "fade_in", "fade_out", "section", "duck")
        if (value := getattr(second, name)) != AddMusic.model_fields[name].default
    }
    return first.model_copy(update={**told, **changed})


def _as_one(first: Operation | None, second: Operation) -> Operation | None:
    """Return two settings of the same words, clips or delivery as one."""
    if isinstance(first, AddMusic) and isinstance(second, AddMusic):
        return _one_song(first, second)
    if isinstance(first, Speed) and isinstance(second, Speed) and first.factor in UNMEASURED:
        alike = (first.factor > 1) == (second.factor > 1) and first.clip == second.clip
        return second if alike and first.start is None and second.start is None else None
    if isinstance(first, SetTargetDuration) and isinstance(second, Highlights):
        seconds = first.seconds or first.max_seconds
        return None if second.duration else second.model_copy(update={"duration": seconds})
    if isinstance(first, SetAspect) and isinstance(second, BackgroundFill):
        blurred = first.fit is None and second.kind == "blur"
        return first.model_copy(update={"fit": "blur"}) if blurred else None
    if first is None or type(first) is not type(second) or not isinstance(second, MERGING):
        return None
    scope = SCOPE if isinstance(second, Color) else SCOPE[:1]
    if any(getattr(first, key, None) != getattr(second, key, None) for key in scope):
        return None
    if isinstance(first, Export) and isinstance(second, Export) and _two_films(first, second):
        return None
    own, other = (op.model_dump(exclude_unset=True, exclude={"op"}) for op in (first, second))
    own, other = ({k: v for k, v in said.items() if v is not None} for said in (own, other))
    if any(own[key] != other[key] for key in own.keys() & other.keys() if key != "clip"):
        return None
    return type(second)(**own | other)


def _two_films(first: Export, second: Export) -> bool:
    """Say whether one export names only the size of a film and the other only a shape."""
    sized, shaped = (
        (bool(op.resolution) for op in (first, second)),
        (bool(op.aspect) for op in (first, second)),
    )
    return [*sized] == [True, False] and [*shaped] == [False, True]


def _once(questions: Sequence[Question]) -> list[Question]:
    kept: list[Question] = []
    for question in questions:
        if question not in kept:
            kept.append(question)
    return kept


def _answered(
    message: str, scene: Scene, pending: Question, asked: str, language: str
) -> Plan | None:
    """Complete the request that a question came from; None when the message is a new request."""
    stage = Stage(scene, language_of(asked, scene.language))
    said, told = _as_wishes(*_rewritten(asked, stage), stage)
    open_clauses = [
        c
        for c in parsed(said, stage, told)
        if pending in _asked_about(c, lambda text: in_own_words(text, asked, said))
    ]
    if not open_clauses:
        return None
    clause = open_clauses[0]
    if {"keep its length", "保持原长"} & set(pending.options) and KEPT.search(message.lower()):
        why = "时长保持不变" if language == "zh" else "its length stays as it is"
        return Plan((Nothing(why=why),), language=language)
    words = message.strip().strip("。.!！")
    alone = plan_message(message, replace(scene, recent=()))
    complete = any(not isinstance(op, Clarify | Nothing) for op in alone.operations)
    tokens = tokens_of(message, stage)
    if not words.startswith(QUOTES) and (
        (complete and not is_bare(tokens)) or answers_nothing(message, tokens, clause.tokens)
    ):
        return None
    for candidate in completions(clause, words):
        retry = parsed(candidate, stage)
        outcome = Outcome()
        for part in retry:
            outcome = outcome.and_also(understood(part))
        real = [op for op in outcome.operations if not isinstance(op, Nothing)]
        if (
            real
            and not resolved(retry)[1]
            and pending not in outcome.questions
            and not (_asks_for_clip(pending, stage) and any(map(_widened, real)))
            and not (_asks_for_words(pending, stage) and any(_writes(op, words) for op in real))
            and not any(isinstance(op, Clarify) for op in real)
        ):
            return Plan(tuple(real), (), (), language)
    return None


def _asked_about(c: Clause, quoting: Callable[[str], str]) -> list[Question]:
    """Return what a clause leaves open, quoted as it was written."""
    outcome = understood(c) or _about_unread(c, c.text)
    return [replace(one, text=quoting(one.text)) for one in outcome.questions]


def _asks_for_clip(question: Question, stage: Stage) -> bool:
    """Say whether a question offers clips to choose from."""
    return not {shot.name for shot in stage.shots}.isdisjoint(question.options)


def _asks_for_words(question: Question, stage: Stage) -> bool:
    """Say whether a question offers words on screen to choose from."""
    return not {cue.text for cue in stage.titles}.isdisjoint(question.options)


def _writes(op: Operation, words: str) -> bool:
    """Say whether an answer itself would be written on the screen."""
    return getattr(op, "op", "") == "add_text" and getattr(op, "text", None) == words


def _widened(op: Operation) -> bool:
    """Say whether an operation on clips names none."""
    return "clip" in type(op).model_fields and getattr(op, "clip", None) is None
