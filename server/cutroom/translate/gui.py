"""A reply that speaks of buttons to plain words and actions."""

import re
from dataclasses import dataclass, field

from cutroom.translate.actions import Action, ActionKind, Translation
from cutroom.translate.clauses import (
    PARENTHESIS,
    PREFIX,
    UNMARKED,
    Clause,
    Spans,
    cut_at,
    iter_sentences,
)
from cutroom.translate.instructions import is_label_only, read_instruction, starts_with_hand
from cutroom.translate.phrases import ABSORBED, JOINTS, PURPOSE, READY, UPLOAD_BY, UPLOADING, Verb

OR = re.compile(r"^\s*(?:or\b|或者?|but\b)", re.I)
LOOSE = re.compile(r"^(?:(?:or|and then|and|then|but)\s+|或者?|并且?|然后)", re.I)
HEADING = re.compile(r"^[^\n]{1,60}[:：]\s*\**$")


def translate_reply(reply: str) -> Translation:
    """Return the reply without its GUI instructions, and the actions those meant.

    Words that only tell what happened ("the export is ready") stay, and so does
    everything that is quoted as content.
    """
    plain = UPLOAD_BY.sub("", reply.translate(UNMARKED))
    reading = _Reading()
    lines = [reading.line(line) for line in reading.spans.hide(plain).split("\n")]
    if plain == reply and not reading.removed:
        return Translation(reply, tuple(reading.actions))
    text = "\n".join(_without_loose_headings(lines))
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    shown = reading.spans.show(text)
    return Translation(shown if re.search(r"\w", shown) else "", tuple(reading.actions))


@dataclass(slots=True)
class _Reading:
    spans: Spans = field(default_factory=Spans)
    actions: list[Action] = field(default_factory=list)
    removed: bool = False
    pressed: bool = False
    """Whether the line before ended with an instruction."""

    def line(self, line: str) -> str | None:
        """Return what stays of a line, or None where nothing does."""
        line = PARENTHESIS.sub(self._parenthesis, line)
        prefix = PREFIX.match(line)
        start = prefix.end() if prefix else 0
        before = self.removed
        self.removed = False
        kept = "".join(self._sentence(sentence) for sentence in iter_sentences(line[start:]))
        changed, self.removed = self.removed, before or self.removed
        if not changed:
            return line
        kept = _capital(kept.strip())
        return line[:start] + kept if re.search(r"\w|\ue000", kept) else None

    def _parenthesis(self, found: re.Match[str]) -> str:
        inner = found.group("inner")
        before = self.removed
        self.removed = False
        kept = "".join(self._sentence(sentence) for sentence in iter_sentences(inner)).strip()
        changed, self.removed = self.removed, before or self.removed
        if not changed:
            return found.group()
        return found.group().replace(inner, kept) if kept else ""

    def _sentence(self, sentence: list[Clause]) -> str:
        """Return what stays of a sentence, and note what the rest asked for."""
        pieces = [piece for clause in sentence for piece in cut_at(clause, JOINTS, self._parts)]
        kept: list[Clause] = []
        last: Verb | None = Verb.PRESS if self.pressed else None
        adjacent = noted = False
        for piece in pieces:
            found = read_instruction(piece.text, self.spans)
            if UPLOADING.search(piece.text) and (found or not _asks(piece.text)):
                self.removed, last = True, last or Verb.PICK
            elif found is not None:
                words = piece.text
                while kept and adjacent and self._belongs(kept[-1].text):
                    words = f"{kept[-1].text}{kept[-1].end}{words}"
                    kept.pop()
                conditional = words != piece.text and bool(PURPOSE.match(words))
                self._note(found.kind, words, optional=found.optional or conditional)
                last, adjacent, noted = found.verb, False, True
            elif last is not None and is_label_only(piece.text, self.spans):
                label = read_instruction("click " + LOOSE.sub("", piece.text.strip()), self.spans)
                if label is not None:
                    self._note(label.kind, piece.text, optional=label.optional)
            elif last is not None and noted and ABSORBED.match(piece.text):
                self._extend(piece.text)
            else:
                kept.append(piece)
                last, adjacent, noted = None, True, False
                if READY.search(piece.text):
                    self._offer_export(piece.text)
        self.pressed = last is not None and not kept
        return _joined(kept, pieces[-1].end if pieces else "", whole=len(kept) == len(pieces))

    def _parts(self, left: str, right: str) -> bool:
        """Say whether a clause falls into two at a joint."""
        if re.search(r"\bdrag$", left.strip(), re.I):
            return False
        if read_instruction(right, self.spans) is not None:
            return True
        told = read_instruction(left, self.spans) is not None
        return told and (OR.match(right) is not None or is_label_only(right, self.spans))

    def _belongs(self, text: str) -> bool:
        """Say whether a clause only leads to the instruction after it."""
        return PURPOSE.match(text) is not None or starts_with_hand(text)

    def _note(self, kind: ActionKind, words: str, *, optional: bool) -> None:
        self.removed = True
        detail = LOOSE.sub("", self.spans.show(words).strip(" ,，.。;；!！:：\t"))
        known = [action for action in self.actions if action.kind is kind]
        if not known or (kind is ActionKind.SEND_EDIT and detail not in {a.detail for a in known}):
            self.actions.append(Action(kind, detail, optional))

    def _extend(self, words: str) -> None:
        """Let a clause go with the instruction that it belongs to."""
        self.removed = True
        if self.actions and self.actions[-1].kind is ActionKind.SEND_EDIT:
            latest = self.actions[-1]
            conditional = re.match(r"^\s*(?:if|when|whenever|如果|如需)", words, re.I) is not None
            detail = f"{latest.detail} {self.spans.show(words).strip(' ,，.。')}"
            self.actions[-1] = Action(latest.kind, detail, latest.optional or conditional)

    def _offer_export(self, words: str) -> None:
        if ActionKind.EXPORT not in {action.kind for action in self.actions}:
            self.actions.append(Action(ActionKind.EXPORT, self.spans.show(words).strip(), True))


def _asks(text: str) -> bool:
    """Say whether a clause asks for a file, whatever way it names."""
    return (
        re.match(r"^\s*(?:please |could you |can you )?(?:upload|send|share|give)\b", text, re.I)
        is not None
    )


def _joined(kept: list[Clause], end: str, *, whole: bool) -> str:
    """Return the clauses that stayed as a sentence of their own."""
    if not kept:
        return ""
    text = "".join(clause.text + clause.end for clause in kept[:-1]) + kept[-1].text
    if whole:
        return text + kept[-1].end
    text = _capital(LOOSE.sub("", text.strip()))
    return text.rstrip(" ,，") + (end if end.strip() else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:] if text[:1].isascii() else text


def _without_loose_headings(lines: list[str | None]) -> list[str]:
    """Return the lines that stayed, without headings under which nothing is left."""
    kept: list[str] = []
    for index, line in enumerate(lines):
        if line is None:
            continue
        if HEADING.match(line.strip()) and index + 1 < len(lines):
            below = lines[index + 1 :]
            block = below[: next((n for n, text in enumerate(below) if text == ""), len(below))]
            if not block and below:
                after = [text for text in below if text != ""]
                block = after[:1]
            if block and all(text is None for text in block):
                continue
        kept.append(line)
    return kept
