"""Plans put into words: what was understood, done, not done, and asked."""

from collections.abc import Iterable, Sequence

from cutroom.backend.planner.phrasing.saying import say_operation
from cutroom.backend.planner.plan import Plan, Scene
from cutroom.backend.planner.rules.asking import kind
from cutroom.domain.kinds.answering import Answer, Clarify, Refuse, Unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.programmes import Upload

READING = frozenset(
    {
        "state",
        "list_media",
        "describe",
        "find",
        "check",
        "credits",
        "export",
        "thumbnail",
        "extract_audio",
        "extract_frames",
        "export_captions",
        "export_timeline",
        "batch",
    }
)


BY_TOOL = ("Add the file with the upload tool first.", "请先用 upload 工具添加文件。")
LONGEST_SAID = 240
"""Characters in which a reply repeats one operation."""


def reply(
    plan: Plan,
    *,
    applied_notes: Sequence[str] = (),
    changed: bool,
    scene: Scene | None = None,
    done: Sequence[Operation] | None = None,
    problems: Sequence[str] = (),
) -> str:
    """Return what to tell the person, in the plan's language.
    `done` are the operations that were carried out (without it: those the embedded
    backend can carry out). Nothing is called done unless `changed`.
    """
    zh = plan.language == "zh"
    acting = [op for op in plan.operations if not isinstance(op, Answer)]
    carried = list(done) if done is not None else [op for op in acting if type(op).local]
    edits = [op for op in carried if kind(op) not in READING]
    looks = [op for op in carried if kind(op) in READING]
    left = [op for op in acting if op not in carried]
    sentences: list[str] = []
    if edits:
        sentences.append(
            _list(
                edits,
                zh,
                ("Done: ", "已完成：")
                if changed
                else ("Understood, but nothing changed: ", "已理解，但没有改动："),
            )
        )
    if looks:
        sentences.append(_list(looks, zh, ("", "")))
    if any(isinstance(op, Upload) for op in carried):
        sentences.append(BY_TOOL[1 if zh else 0])
    sentences += [note.strip() for note in applied_notes if note.strip()]
    if left:
        sentences.append(
            _list(left, zh, ("Understood, but not done here: ", "已理解，但这里没有执行："))
        )
    sentences += [problem.strip() for problem in problems if problem.strip()]
    for op in plan.operations:
        if isinstance(op, Answer) and not isinstance(op, Clarify):
            sentences.append(_sentence(_answer(op, zh), zh))
    for why in plan.reasons:
        told = f"其余没有改动：{why}" if zh else f"Nothing else was changed: {why}"
        sentences.append(_sentence(told, zh))
    sentences += [question.text + _options(question.options, zh) for question in plan.questions]
    quoted = [
        piece
        for piece in plan.unread
        if not any(piece[:60] in question.text for question in plan.questions)
    ]
    if quoted:
        shown = (
            "、".join(f"“{piece}”" for piece in quoted)
            if zh
            else ", ".join(f"“{piece}”" for piece in quoted)
        )
        sentences.append(f"没看懂：{shown}。" if zh else f"I did not understand {shown}.")
    if plan.held:
        opening = ("Waiting for your answer: ", "等您回答后再做：")
        sentences.append(_list(plan.held, zh, opening))
    if plan.aside:
        sentences.append(_taken_for_background(plan.aside, zh))
    if not sentences:
        sentences.append("没有改动。" if zh else "Nothing was changed.")
    return ("" if zh else " ").join(sentences)


def _taken_for_background(pieces: Sequence[str], zh: bool) -> str:
    """Return what of a message was taken for background, so that no wish is lost unseen."""
    shown = ("、" if zh else ", ").join(f"“{piece}”" for piece in pieces)
    if zh:
        return f"{shown}当作说明，没有据此改动；如果是要求，请单独再说一次。"
    return f"I took {shown} for background and did nothing about it; say it again if it is a wish."


def _answer(op: Answer, zh: bool) -> str:
    said = say_operation(op, "zh" if zh else "en")
    if isinstance(op, Unsupported | Refuse):
        return said
    return f"没有改动：{said}" if zh else f"Nothing was changed: {said}"


def _options(options: Sequence[str], zh: bool) -> str:
    if not options:
        return ""
    return f"（{'、'.join(options)}）" if zh else f" ({', '.join(options)})"


def _list(operations: Iterable[Operation], zh: bool, opening: tuple[str, str]) -> str:
    said = [_brief(say_operation(op, "zh" if zh else "en")) for op in operations]
    shown = said[:8]
    text = ("，" if zh else "; ").join(shown)
    if len(said) > len(shown):
        text += f"等 {len(said)} 项" if zh else f" and {len(said) - len(shown)} more"
    return _sentence(opening[1 if zh else 0] + text, zh)


def _brief(said: str) -> str:
    """Return an operation's words without the tail that only repeats a long text or list."""
    return said if len(said) <= LONGEST_SAID else f"{said[: LONGEST_SAID - 1].rstrip()}…"


def _sentence(text: str, zh: bool) -> str:
    text = text.strip().rstrip(".。")
    return (
        text[:1].upper() + text[1:] + ("。" if zh else ".") if text[-1:] not in "?？!！" else text
    )
