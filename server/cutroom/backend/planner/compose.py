"""From a message to a plan: in its own words, without its chat, by its wishes; the clearest."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache

from pydantic import ValidationError

from cutroom.backend.planner.after_asking import completed
from cutroom.backend.planner.briefs.chatting import chat_told, is_chat, punctuated
from cutroom.backend.planner.briefs.rambling import better, read_rambling, without_inquiry
from cutroom.backend.planner.briefs.wish_by_wish import read_wishes
from cutroom.backend.planner.clauses.readings import clearer, clearer_by_wishes
from cutroom.backend.planner.clauses.sentences import read_apart
from cutroom.backend.planner.hearing import (
    LONGEST,
    LONGEST_LEANING,
    LONGEST_ZH,
    as_typed,
    as_wishes,
    language_of,
    readable,
    rewritten,
    tokens_of,
)
from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.planner.rephrasing.chinese.asides import aside, without_given_up
from cutroom.backend.planner.rephrasing.chinese.chatter import chatted
from cutroom.backend.planner.rephrasing.english.put_right import put_right
from cutroom.backend.planner.rephrasing.quoting import as_written, in_own_words
from cutroom.backend.planner.rephrasing.spelling import spelled
from cutroom.backend.planner.rephrasing.toolcalls import called_operations
from cutroom.backend.planner.rephrasing.unquoted import plain
from cutroom.backend.planner.rules.asking import Outcome, ask
from cutroom.backend.planner.rules.cards import on_cards
from cutroom.backend.planner.rules.conditions import settled
from cutroom.backend.planner.rules.inquiries import only_asks, without_edits
from cutroom.backend.planner.rules.left_aside import set_aside
from cutroom.backend.planner.rules.merging import tidied
from cutroom.backend.planner.rules.one_by_one import answered_one_by_one, read_one_by_one
from cutroom.backend.planner.rules.strange_wishes import strange_wishes
from cutroom.backend.planner.settling import held_back, planned, unmet
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.recalling import recalled
from cutroom.backend.planner.tokens.reading import read as read_tokens
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.batches import HINT
from cutroom.backend.planner.words.vocabulary import readings
from cutroom.domain.kinds.answering import Clarify, Nothing
from cutroom.domain.kinds.programmes import Batch, Slideshow
from cutroom.domain.kinds.sounding import RemoveMusic

MOST_WORDS = 74
"""Words of a message that is read wish by wish; a longer one is a brief."""
LONGEST_BATCH = 400
"""Characters of a message that asks for films of their own."""


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
        ) or completed(message, scene, pending, pending_message, plan_message)
        if answered is not None:
            return answered
    message, why = settled(message, Stage(scene, language))
    if why:
        return Plan((Nothing(why=why),), language=language)
    called = called_operations(message)
    if called and not Stage(scene, language).is_blank:
        return Plan(tuple(called), language=language)
    plain = _as_written(message, scene, language)
    if language == "en" and not Stage(scene, language).is_blank and only_asks(message):
        return without_edits(plain, message)
    if language == "zh":
        return plain
    told = _as_told(message, scene)
    if told != message:
        chat = _as_written(told, scene, language, brief=True)
        plain = clearer(_quoting(chat, message, told), plain, message)
    return _by_wishes(message, scene, plain)


def _by_wishes(message: str, scene: Scene, whole: Plan) -> Plan:
    """Return the plan of rambling English wish by wish, where that is clearer than the whole."""
    stage = Stage(scene, "en")
    if stage.is_blank or len(message.split()) > MOST_WORDS or not is_chat(message):
        return whole
    settled_whole = not (whole.questions or whole.unread or whole.aside)
    if settled_whole and any(isinstance(op, Slideshow) for op in whole.operations):
        return whole
    names = [asset.name for asset in scene.assets]
    marked = punctuated(message)
    right = spelled(marked, read_tokens(marked, names))
    reading = read_wishes(
        right,
        [shot.name for shot in stage.shots],
        _laid(scene),
        cache(lambda text: _as_written(text, scene, "en", brief=True)),
    )
    if reading is None:
        return whole
    said, tokens = rewritten(message, stage)
    wishes = reading.plan
    apart = held_back(replace(wishes, operations=tuple(tidied(wishes.operations))))
    lost = [
        piece
        for piece in set_aside(said, tokens, apart, stage, brief=True)
        if not reading.tells(piece)
    ]
    apart = replace(apart, aside=tuple(dict.fromkeys([*apart.aside, *lost])))
    plain = whole if "music" in _laid(scene) else _without_no_music(whole)
    better = clearer_by_wishes(apart, plain, insight=reading.insight)
    if better is plain:
        return whole
    return _quoting(_asking(better, said, tokens, stage, _known_or(reading.tells)), message, said)


def _known_or(tells: Callable[[str], bool]) -> Callable[[str], bool]:
    """Return what says whether a piece was only told, or begins with a verb that is known."""
    return lambda piece: tells(piece) or bool(readings(piece.lower().split()[0], False))


def _without_no_music(plan: Plan) -> Plan:
    """Return a plan without what "no music" does where there is none, beside other edits."""
    rest = tuple(op for op in plan.operations if not isinstance(op, RemoveMusic))
    return replace(plan, operations=rest) if rest else plan


def _laid(scene: Scene) -> frozenset[str]:
    """Return what lies beside the clips: music, a title, captions."""
    roles = {cue.role.value for cue in scene.draft.cues}
    beside = {"music": scene.draft.sounds, "logo": scene.draft.overlays}
    return frozenset({*roles, *(name for name, laid in beside.items() if laid)})


def _as_told(message: str, scene: Scene) -> str:
    """Return an English message without its chat; the message where there is none."""
    if len(message) > LONGEST or not is_chat(message):
        return message
    names = [asset.name for asset in scene.assets]
    marked = put_right(punctuated(message))
    right = spelled(marked, read_tokens(marked, names))
    told = chat_told(right, names)
    return message if told == right else told


def _as_written(message: str, scene: Scene, language: str, *, brief: bool = False) -> Plan:
    """Return what the words of a message ask for as they stand; a brief may correct itself."""
    read = readable(message)
    stage = Stage(scene, language)
    said, tokens = rewritten(message[:read], stage)
    if HINT.search(said) and len(said) <= LONGEST_BATCH:
        batched = read_one_by_one(said, tokens, scene, language, plan_message)
        if batched is not None:
            return _quoting(_asking(batched, said, tokens, stage), message, said)
    if scene.recent and (leaning := _recalled(said, tokens, scene, language)) is not None:
        return _asking(leaning, said, tokens, stage)
    first, meant = (said, tokens), as_wishes(said, tokens, stage, brief=brief)
    said, tokens = meant
    if all(token.kind == "punct" for token in tokens) and any(map(str.isalnum, message)):
        why = "没有提出剪辑要求" if stage.zh else "no edit was asked for"
        return Plan((Nothing(why=why),), language=language)
    whole = cache(
        lambda: planned(said, scene, language, cut_off=message[read:], tokens=list(tokens))
    )
    if message[read:]:
        return whole()
    apart = _read(said, tokens, scene, language, whole)
    if stage.zh:
        apart = _rambled(
            message, stage, apart, lambda plan: len(set_aside(*first, plan, stage, brief=True))
        )
        apart = without_inquiry(apart, message)
    if len(apart.operations) > 1:
        reasons = (*apart.reasons, *unmet(apart.operations))
        merged = tuple(on_cards(tidied(apart.operations), said, stage.length))
        apart = held_back(replace(apart, operations=merged, reasons=reasons))
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
        said, tokens, whole, lambda part, own: planned(part, scene, language, tokens=own)
    )


def _rambled(message: str, stage: Stage, whole: Plan, lost: Callable[[Plan], int]) -> Plan:
    """Return the plan of a Chinese message by its wishes, where it rambles and they are clear."""
    if stage.is_blank or any(isinstance(op, Batch) for op in whole.operations):
        return whole

    def alone(text: str) -> Plan:
        said, tokens = as_wishes(*rewritten(text, stage), stage)
        return _read(
            said,
            tokens,
            stage.scene,
            "zh",
            lambda: planned(said, stage.scene, "zh", tokens=list(tokens)),
        )

    def unclear(text: str) -> Plan:
        asked = ask(stage, "unread", text=text)
        return Plan(tuple(asked.operations), tuple(asked.questions), (text,), "zh")

    reading = read_rambling(
        aside(chatted(without_given_up(plain(as_typed(message, stage))))),
        lambda text: tokens_of(text, stage),
        cache(alone),
        unclear,
        clear=not (whole.questions or whole.unread),
        written=len(message),
    )
    return whole if reading is None else better(whole, reading, lost)


def _asking(
    plan: Plan,
    message: str,
    tokens: Sequence[Token],
    stage: Stage,
    tells: Callable[[str], bool] = lambda piece: False,
) -> Plan:
    """Return a plan that also asks what the orders of unknown verbs mean; `tells` knows talk."""
    found = strange_wishes(message, tokens, plan, stage)
    strange = [piece for piece in found if not tells(piece)]
    if not strange:
        return plan
    asked = Outcome()
    for piece in strange:
        asked = asked.and_also(ask(stage, "unread", text=piece))
    return held_back(
        replace(
            plan,
            operations=(*plan.operations, *asked.operations),
            questions=(*plan.questions, *asked.questions),
            unread=(*plan.unread, *strange),
        )
    )


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
            lambda said: planned(said, scene, language),
            plan_message,
        )
    return None
