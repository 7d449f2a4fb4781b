"""Films of their own, item by item: "a vertical clip of each video", 每张照片单独做一个短片.

What names the items and asks for files of their own is taken out of the message; the rest
is read as it would be said of one item alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.planner.rules.batch_items import OPTIONS, items_of, what_over, with_one_alone
from cutroom.backend.planner.rules.batch_wishes import (
    Wish,
    found_wish,
    is_strong,
    masked,
)
from cutroom.backend.planner.rules.batch_wordings import wordings_of_one
from cutroom.backend.planner.rules.questions import QUESTIONS
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words import batches as words
from cutroom.backend.planner.words.figures import chinese_number
from cutroom.backend.planner.words.quantities import CARDINALS
from cutroom.backend.planner.words.vocabulary import is_cjk
from cutroom.domain.kinds.answering import Answer, Clarify
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, SetClipDuration, SetTargetDuration, Trim
from cutroom.domain.kinds.lettering import AddText
from cutroom.domain.kinds.programmes import Batch, Export, SaveProject, Slideshow
from cutroom.domain.kinds.sounding import AddMusic

Read = Callable[[str, Scene], Plan]
"""Plans a message in a scene."""
STOPS = re.compile(
    r"[.;!?。；！？\n]\s*|,?\s*(?:\band\s+)?\bthen\b,?\s*|[，,]?\s*(?:然后|接着)\s*",
    re.IGNORECASE,
)
COMMAS = re.compile(r"\s*,\s*|\s+and\s+|\s*，\s*|并且?", re.IGNORECASE)


def read_one_by_one(
    message: str, tokens: Sequence[Token], scene: Scene, language: str, read: Read
) -> Plan | None:
    """Return the plan for a film of each item; None where the message asks for no such thing."""
    wish = found_wish(message, tokens)
    if wish is None or not (is_strong(wish) or _heads(wish, scene) or _counts_all(wish, scene)):
        return _unnamed(message, tokens, scene, language)
    before, begin = _before(message, wish, scene, read)
    stage = Stage(scene, language)
    over = what_over(wish, stage)
    if over is None:
        return None
    if isinstance(over, Question):
        return Plan(
            (Clarify(about=over.text, options=list(over.options)),),
            (over,),
            (),
            language,
        )
    items = items_of(over, stage)
    if not items or (len(items) < 2 and not wish.picks):
        return None
    single = with_one_alone(scene, items[0])
    plan = _first_clear(wordings_of_one(message, wish, begin), single, read)
    if plan is None:
        return None
    if plan.questions:
        return replace(plan, language=language)
    if (
        not wish.apart
        and _is_of_clips(wish)
        and all(_is_done_to_clips(op) for op in plan.operations)
    ):
        return None
    made = Batch(over=over, ops=[op.described() for op in _of_one(plan.operations)])
    return Plan((*before, made), (), plan.unread, language)


def _heads(wish: Wish, scene: Scene) -> bool:
    """Say whether "for all six: …" heads what is done to files that are in no film yet."""
    if scene.draft.clips or wish.zh or not wish.each:
        return False
    one = wish.each[0]
    return bool(
        re.fullmatch(r"\s*(?:please )?for\s*", wish.text[: one.start()], re.IGNORECASE)
        and re.match(r"\s*:", wish.text[one.end() :])
    )


def _counts_all(wish: Wish, scene: Scene) -> bool:
    """Say whether something is done to all of so many videos that are in no film yet."""
    uploads = sum(asset.kind.value == "video" for asset in scene.assets)
    if scene.draft.clips or uploads < 2 or not wish.each:
        return False
    first = wish.each[0]
    found = words.ALL_VIDEOS.search(first.group())
    if not words.ALL_OF_THEM.search(first.group()) or words.BESIDE.search(wish.text):
        return False
    return found is not None and _number(found["count"]) == uploads


def _number(written: str) -> float:
    """Return a count that is written in figures or in words of either language."""
    if written.isascii():
        return float(written) if written.isdigit() else CARDINALS.get(written.lower(), 0)
    return chinese_number(written)


def _is_of_clips(wish: Wish) -> bool:
    return all(words.CLIPS.search(one.group()) for one in wish.each)


def _is_done_to_clips(op: Operation) -> bool:
    """Say whether an operation is done to clips within a film: "for each clip: mute it"."""
    return "clip" in type(op).model_fields and not isinstance(op, SetClipDuration | Trim)


def _unnamed(message: str, tokens: Sequence[Token], scene: Scene, language: str) -> Plan | None:
    """Ask which items are meant where some are to be saved apart, and nobody can tell which."""
    stage = Stage(scene, language)
    text = masked(message, tokens)
    zh = any(is_cjk(char) for char in text)
    some = words.SOME_ZH if zh else words.SOME_EN
    if len(stage.shots) < 2 or not some.search(text):
        return None
    names = stage.listed([shot.name for shot in stage.shots])
    asked = QUESTIONS["which_own"][1 if stage.zh else 0].format(count=len(stage.shots), names=names)
    question = Question(asked, ("全部",) if stage.zh else ("all of them",))
    return Plan((Clarify(about=asked, options=list(question.options)),), (question,), (), language)


def answered_one_by_one(
    answer: str, asked: str, pending: Question, again: Callable[[str], Plan]
) -> Plan | None:
    """Complete a request for films of their own by the answer to what it asked."""
    if pending.options in OPTIONS.values():
        lowered = answer.lower()
        clips = words.ON_TIMELINE.search(lowered) or re.search(r"clip|片段|first|第一|1", lowered)
        files = re.search(r"upload|file|original|上传|文件|second|第二|2", lowered)
        if not clips and not files:
            return None
        where = "on the timeline" if clips else "as uploaded"
        found = again(f"{asked.rstrip('.。!！ ')} ({where})")
        return None if found.questions else found
    bare = answer.strip().strip("\"'“”「」『』‘’").strip(".。!！")
    if pending.options in (("all of them",), ("全部",)):
        chosen = "each of them" if re.search(r"\ball\b|every|全部|都|所有", bare, re.I) else bare
        zh = any(is_cjk(char) for char in asked)
        said = f"把{'每个片段' if chosen == 'each of them' else chosen}单独导出"
        found = again(said if zh else f"export {chosen} separately")
        return found if any(isinstance(op, Batch) for op in found.operations) else None
    if _is_a_wish(bare) and answer.strip()[:1] not in "\"'“「『" and _acts(again(answer)):
        return None
    for tail in (f' "{bare}"', f" {bare}", f"，{bare}"):
        found = again(asked.rstrip(".。!！ ") + tail)
        if not found.questions and any(isinstance(op, Batch) for op in found.operations):
            return found
    return None


LEAST_WORDS, LEAST_LETTERS = 4, 7
"""How long an answer is, in words or Chinese characters, that may be a wish of its own."""


def _is_a_wish(answer: str) -> bool:
    """Say whether an answer is long enough to be another wish."""
    letters = sum(map(is_cjk, answer))
    return letters >= LEAST_LETTERS or (not letters and len(answer.split()) >= LEAST_WORDS)


def _acts(plan: Plan) -> bool:
    """Say whether a plan is carried out as it stands."""
    acting = [op for op in plan.operations if not isinstance(op, Answer)]
    return bool(acting) and not plan.questions and not plan.unread


def _before(
    message: str, wish: Wish, scene: Scene, read: Read
) -> tuple[tuple[Operation, ...], int]:
    """Return what is asked of the film before its items are spoken of, and where they begin."""
    head = wish.text[: wish.begin]
    stops = [*STOPS.finditer(head)]
    if words.SAVE_EN.search(head) or re.search(r"(?:导出|输出|保存)$", head):
        stops += COMMAS.finditer(head)
    if not wish.zh and (new := words.NEW_EN.search(head)):
        stops = [stop for stop in stops if stop.end() <= new.start()]
    if not stops:
        return (), 0
    cut = max(stops, key=lambda stop: stop.end())
    said = message[: cut.start()].strip()
    plan = read(said, scene) if said else None
    acting = plan and plan.operations and not plan.questions and not plan.unread
    if not plan or not acting or any(isinstance(op, Answer) for op in plan.operations):
        return (), 0
    return plan.operations, cut.end()


# --- what is done to one --------------------------------------------------------------


def _first_clear(candidates: Sequence[str], scene: Scene, read: Read) -> Plan | None:
    """Return the plan of the first wording that is understood whole, or the first question."""
    asked: Plan | None = None
    for said in candidates:
        if words.IDLE.match(said):
            return Plan((Export(),))
        plan = read(said, scene)
        clear = plan.operations and not plan.questions and not plan.unread
        if clear and not any(isinstance(op, Answer) for op in plan.operations):
            return plan
        if asked is None and plan.questions:
            asked = plan
    return asked


def _of_one(operations: Sequence[Operation]) -> list[Operation]:
    """Return operations as one item takes them: nothing is joined, a show is its length."""
    found: list[Operation] = []
    for op in operations:
        if isinstance(op, Concat | SaveProject):
            continue
        if isinstance(op, Slideshow):
            found += _of_show(op)
        else:
            found.append(op)
    return found or [Export()]


def _of_show(show: Slideshow) -> list[Operation]:
    found: list[Operation] = []
    length = show.total_duration or show.seconds_per_image
    if length:
        found.append(SetTargetDuration(seconds=length))
    if show.title:
        found.append(AddText(text=show.title, start=0, end=3, style="title"))
    if show.music:
        style = show.music if isinstance(show.music, str) else "upbeat"
        found.append(AddMusic(style=style))
    return found
