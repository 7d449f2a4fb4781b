"""One clause: does it tell a hand what to do on a screen, and what does that mean for us."""

import re
from dataclasses import dataclass

from cutroom.translate.actions import ActionKind
from cutroom.translate.clauses import LONGEST, MARKED, Spans
from cutroom.translate.phrases import (
    ACCOUNT,
    AT_PLACE,
    AT_ZH,
    CONTROLS,
    ENDED_ZH,
    EXPORT_OBJECT,
    EXPORTING,
    HEADINGS,
    LABELS,
    LEADS,
    MOVED_ZH,
    OFFERS,
    ON_TIMELINE,
    OPENING,
    OPENS_ON,
    PLACES,
    PREVIEW_OBJECT,
    SAVE_OBJECT,
    SEEING,
    STATUS,
    VERBS,
    Verb,
)

SHORT_LABEL = 30
LEAD_WORDS = tuple(sorted((*LEADS, *OFFERS), key=len, reverse=True))
VERB_WORDS = tuple(sorted(VERBS, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Instruction:
    """What a clause tells the person to do with a screen."""

    kind: ActionKind
    verb: Verb
    optional: bool


def read_instruction(clause: str, spans: Spans) -> Instruction | None:
    """Return the instruction that a clause is, or None where it tells or asks anything else."""
    if len(clause) > LONGEST:
        return None
    bare, optional = _without_leads(clause.strip())
    moved = MOVED_ZH.match(bare)
    if moved and not ENDED_ZH.search(bare):
        return Instruction(ActionKind.SEND_EDIT, Verb.DRAG, optional)
    word = next((word for word in VERB_WORDS if _begins(bare, word)), None)
    if word is None or ENDED_ZH.match(clause.strip()):
        return None
    verb, rest = VERBS[word], bare[len(word) :]
    said = _Said(rest, _label(rest, spans), bool(AT_PLACE.match(bare)))
    if not _needs_screen(verb, word, said, clause):
        return None
    return Instruction(_meaning(verb, f"{word} {said.whole}"), verb, optional)


def starts_with_hand(clause: str) -> bool:
    """Say whether a clause begins with something that hands do, on a screen or elsewhere."""
    if len(clause) > LONGEST:
        return False
    bare, _ = _without_leads(clause.strip())
    word = next((word for word in VERB_WORDS if _begins(bare, word)), None)
    return word is not None and VERBS[word] in (Verb.PICK, Verb.MOVE, Verb.VIEW)


def is_label_only(clause: str, spans: Spans) -> bool:
    """Say whether a clause names one more control: `or "Preview" to watch`."""
    if len(clause) > LONGEST:
        return False
    bare, _ = _without_leads(clause.strip())
    label = MARKED.match(bare)
    if label is None:
        return False
    text = spans.show(label.group()).strip("\"'“”‘’*[]「」【】 ")
    return text.lower() in LABELS and bool(re.match(r"^\s*(?:$|to\b|来|以)", bare[label.end() :]))


@dataclass(frozen=True, slots=True)
class _Said:
    rest: str
    label: str
    placed: bool

    @property
    def whole(self) -> str:
        return f"{MARKED.sub(' ', self.rest)} {self.label}"


def _without_leads(bare: str) -> tuple[str, bool]:
    """Return a clause from its verb on, and whether it is an offer."""
    optional = False
    while True:
        before = bare
        bare = HEADINGS.sub("", bare, count=1) if HEADINGS.match(bare) else bare
        bare = _without_place(bare)
        lead = next((word for word in LEAD_WORDS if _begins(bare, word)), None)
        if lead is not None:
            optional = optional or lead in OFFERS
            bare = bare[len(lead) :].lstrip(" ,，:：")
        if bare == before:
            return bare, optional


def _without_place(bare: str) -> str:
    """Return a clause without the place on the screen that it names before its verb."""
    place = AT_PLACE.match(bare)
    if place and PLACES.search(place.group()):
        return bare[place.end() :].lstrip()
    if not bare.startswith(AT_ZH):
        return bare
    for end in range(2, min(16, len(bare))):
        verb = any(not word.isascii() and bare.startswith(word, end) for word in VERB_WORDS)
        if verb and PLACES.search(bare[:end]):
            return bare[end:]
    return bare


def _begins(text: str, word: str) -> bool:
    if text[: len(word)].lower() != word:
        return False
    following = text[len(word) : len(word) + 1]
    # Chinese knows no spaces between words; a Latin word must end where ours does.
    return not word[-1].isascii() or not (following.isalnum() or following in ("'", "’", "-"))


def _label(rest: str, spans: Spans) -> str:
    """Return what is written on the control that a clause names in quotation marks."""
    texts = (
        spans.show(mark.group()).strip("\"'“”‘’*[]「」【】` ") for mark in MARKED.finditer(rest)
    )
    return next((text for text in texts if len(text) <= SHORT_LABEL), "")


def _needs_screen(verb: Verb, word: str, said: _Said, clause: str) -> bool:
    text = said.whole
    match verb:
        case Verb.PRESS | Verb.DRAG | Verb.SCROLL:
            return True
        case Verb.PICK:
            first = said.rest.strip().lower()
            plain = first.removeprefix("the ").split(" ", 1)[0].strip("。,.! ") if first else ""
            return bool(CONTROLS.search(text)) or said.label.lower() in LABELS or plain in LABELS
        case Verb.MOVE:
            return bool(ON_TIMELINE.search(said.rest))
        case Verb.OPEN:
            return bool(PLACES.search(text)) and not OPENS_ON.match(said.rest)
        case Verb.PREVIEW:
            placed = PLACES.search(clause)
            return bool(placed) or bool(PREVIEW_OBJECT.match(said.rest))
        case Verb.VIEW:
            money = word not in ("see", "watch", "play") and ACCOUNT.search(said.rest)
            return bool(PLACES.search(clause) or money or _is_result(word, said.rest))
        case Verb.EXPORT:
            return _is_export(word, said)
        case Verb.ADJUST:
            place = re.search(r"\b(?:in|using|with|from|via) (?:the |your )", said.rest, re.I)
            named = PLACES.search(said.rest[place.end() :]) if place else None
            return bool(named) or (not word.isascii() and bool(PLACES.search(clause)))


def _is_result(word: str, rest: str) -> bool:
    return word in ("查看", "看看", "观看") and rest.strip() in ("效果", "结果", "成片")


def _is_export(word: str, said: _Said) -> bool:
    if STATUS.match(said.rest):
        return False
    if word in ("save", "保存"):
        return bool(SAVE_OBJECT.match(said.rest))
    if said.rest.strip() in ("了", "啦") or not said.rest.strip():
        return True
    return bool(EXPORT_OBJECT.match(said.rest)) or bool(PLACES.search(said.rest))


def _meaning(verb: Verb, said: str) -> ActionKind:
    """Return the action that an instruction means."""
    if verb in (Verb.DRAG, Verb.MOVE, Verb.ADJUST):
        return ActionKind.SEND_EDIT
    if verb is Verb.EXPORT or (verb in (Verb.PRESS, Verb.PICK) and EXPORTING.search(said)):
        return ActionKind.EXPORT
    if ACCOUNT.search(said):
        return ActionKind.SHOW_CREDITS
    if verb is Verb.OPEN and EXPORTING.search(said):
        return ActionKind.EXPORT
    if verb in (Verb.PREVIEW, Verb.SCROLL, Verb.VIEW) or SEEING.search(said):
        return ActionKind.SHOW_TIMELINE
    if verb is Verb.OPEN or OPENING.search(said):
        return ActionKind.SHOW_STATE
    return ActionKind.SEND_EDIT
