"""A reply that speaks of buttons to plain words and actions."""

import re
from collections.abc import Callable

from cutroom.translate.actions import Action, ActionKind, Translation
from cutroom.translate.phrases import (
    CLAUSE_ENDS,
    GUI_NOUN,
    INSTRUCTION,
    INSTRUCTION_ZH,
    LOOSE_HEADING,
    LOOSE_START,
    MEANINGS,
    PURPOSE,
    QUOTED,
    UPLOAD_BY,
    UPLOAD_CONTROL,
)

MARK = "\ue000{}\ue001"
"""Stands for a quotation while the words around it are read; a private character."""
UNMARKED = str.maketrans("", "", "\ue000\ue001")
MARKED = re.compile("\ue000(\\d+)\ue001")
SHORT_LABEL = 30


def translate_reply(reply: str) -> Translation:
    """Return the reply without its GUI instructions, and the actions those meant.

    Words that only tell what happened ("the export is ready") stay, and so does
    everything that is quoted as content.
    """
    quotations: list[str] = []

    def hide(found: re.Match[str]) -> str:
        quotations.append(found.group())
        return MARK.format(len(quotations) - 1)

    def show(text: str) -> str:
        return MARKED.sub(lambda mark: quotations[int(mark.group(1))], text)

    kept: list[str] = []
    actions: list[Action] = []
    plain = UPLOAD_BY.sub("", reply.translate(UNMARKED))
    hidden = QUOTED.sub(hide, plain)
    for clause in _clauses(hidden):
        action = _action(clause, show)
        if action is None and not UPLOAD_CONTROL.search(clause):
            kept.append(clause)
            continue
        if kept and PURPOSE.search(kept[-1]):
            kept.pop()
        if action is not None and action.kind not in {known.kind for known in actions}:
            actions.append(action)
    if plain == reply and "".join(kept) == hidden:
        return Translation(reply, ())
    return Translation(show(_joined(kept)), tuple(actions))


def _clauses(text: str) -> list[str]:
    """Return the text in clauses, each with the space that follows it."""
    ends = [match.end() for match in CLAUSE_ENDS.finditer(text) if match.end()]
    starts = [0, *ends]
    pieces = [text[a:b] for a, b in zip(starts, [*ends, len(text)], strict=True)]
    return [piece for piece in pieces if piece]


def _action(clause: str, show: Callable[[str], str]) -> Action | None:
    bare = clause.strip().lstrip("-*•·0123456789.) \t→👉")
    found = INSTRUCTION.match(bare) or INSTRUCTION_ZH.match(bare)
    if found is None:
        return None
    rest = found.group("rest")
    names = [show(mark.group()) for mark in MARKED.finditer(rest)]
    label = next((name for name in names if len(name) <= SHORT_LABEL), "")
    pressed = found.group("verb").lower() in PRESSING
    if not (GUI_NOUN.search(f"{rest} {label}") or pressed):
        return None
    said = f"{found.group('verb')} {rest} {label}"
    kind = next((kind for sign, kind in MEANINGS if sign.search(said)), ActionKind.SEND_EDIT)
    return Action(kind, show(bare).strip(" ,，.。;；!！"))


PRESSING = frozenset(
    {
        *("click", "press", "tap", "hit", "drag", "right-click", "double-click"),
        *("点击", "点按", "单击", "双击", "点选", "按下", "拖拽", "拖动", "拖放", "导出按钮"),
    }
)
"""Verbs that need a screen whatever follows them."""


def _joined(kept: list[str]) -> str:
    """Return the clauses that stayed, without the seams that removals leave."""
    text = LOOSE_START.sub("", "".join(kept).strip())
    text = LOOSE_HEADING.sub("", text)
    text = re.sub(r"[ \t]+([.,!?;。，！？；])", r"\1", text)
    text = re.sub(r"\s*(?:,|，|;|；|\bor|\band|\bthen|或者?|并)\s*$", "", text)
    text = re.sub(r"[，,]\s*(?=[.。!！\n]|$)", "", text)
    text = re.sub(r"[ \t]+\n", "\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    text = text.strip()
    return text if re.search(r"\w", text) or MARKED.search(text) else ""
