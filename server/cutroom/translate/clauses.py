"""A reply in lines, sentences and clauses; what is quoted is a span that no one reads into."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

MARK = "\ue000{}\ue001"
"""Stands for a span while the words around it are read; private characters."""
UNMARKED = str.maketrans("", "", "\ue000\ue001")
MARKED = re.compile("\ue000(\\d+)\ue001")

SPANS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"```(?:.|\n)*?```",
        r"(?m:^)[ \t]*(?:lyrics|script|narration|voice-?over|歌词|文案|旁白|脚本)\s*[:：]"
        r"(?:[^\n]|\n(?!\s*(?:\n|$)))*",
        r"\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|【[^】\n]*】|`[^`\n]*`"
        r"|(?<!\w)'[^'\n]*'(?!\w)|(?<!\w)‘[^’\n]*’(?!\w)",
        r"\*\*[^*\n]+\*\*|\[[^\]\n]+\](?:\([^)\n]*\))?",
        r"\bhttps?://[^\s<>，。；！？）)]+[^\s<>，。；！？）).,;!?]",
        r"(?:title|caption|subtitle|标题|字幕|片名)\s*[:：]\s*[^,，。.!?！？;；\n\ue000]+",
        r"(?<![\w\-])[\w\-]{1,200}\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac|srt|vtt|ass)\b",
        r"(?<!\d)\d{1,20}(?:[.,:：]\d{1,20})+",
    )
)
"""What is taken out before anything is read, in this order: code, lyrics, quotations, labels,
addresses, titles, file names, numbers and times."""

LONGEST = 400
"""Characters; a longer clause is content, whatever it begins with."""
END = re.compile(
    r"[.!?]+(?=[\s\ue000)）*_~🎉✨🎬]|$)|[。！？；;…]+"
    r"|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?(?=\s+\S)"
)
PAUSE = re.compile(r"[,，]\s*|(?<!\s)\s{1,4}[—–-]{1,3}\s{1,4}|——|[:：]\s*(?=$)")
PREFIX = re.compile(r"^\s*(?:(?:[-*•·▪◦→👉▶✅➡️💡🎬]|\d+[.)、](?!\d)|[①-⑳])\s*)*")
PARENTHESIS = re.compile(r"(?<!\s)\s{0,4}[(（](?P<inner>[^()（）\n]*)[)）]")


@dataclass(slots=True)
class Spans:
    """The texts taken out of a reply, by the number in their marks."""

    texts: list[str] = field(default_factory=list)

    def hide(self, text: str) -> str:
        """Return the text with every span replaced by a mark."""
        for pattern in SPANS:
            text = pattern.sub(self._mark, text)
        return text

    def _mark(self, found: re.Match[str]) -> str:
        self.texts.append(found.group())
        return MARK.format(len(self.texts) - 1)

    def show(self, text: str) -> str:
        """Return the text with its spans back in place; spans may hold marks themselves."""
        while MARKED.search(text):
            text = MARKED.sub(lambda mark: self.texts[int(mark.group(1))], text)
        return text


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and what ends it: a pause, the sentence's end, or nothing before a joint."""

    text: str
    end: str


def iter_sentences(line: str) -> Iterator[list[Clause]]:
    """Yield the sentences of a line as lists of clauses."""
    at = 0
    while at < len(line):
        found = END.search(line, at)
        stop = found.end() if found else len(line)
        while stop < len(line) and line[stop] in " \t":
            stop += 1
        yield _clauses(line[at:stop])
        at = stop


def _clauses(sentence: str) -> list[Clause]:
    closing = next((f for f in END.finditer(sentence)), None)
    body = sentence[: closing.start()] if closing else sentence.rstrip()
    clauses: list[Clause] = []
    at = 0
    for pause in PAUSE.finditer(body):
        if pause.start() > at:
            clauses.append(Clause(body[at : pause.start()], pause.group()))
            at = pause.end()
    clauses.append(Clause(body[at:], sentence[len(body) :]))
    return [clause for clause in clauses if clause.text or clause.end]


def cut_at(
    clause: Clause, joints: re.Pattern[str], wanted: Callable[[str, str], bool]
) -> list[Clause]:
    """Return a clause in pieces, cut at those joints where `wanted(left, right)` says so."""
    pieces: list[Clause] = []
    at = 0
    for joint in joints.finditer(clause.text):
        # A look at what follows is enough, and keeps long replies from costing their square.
        left = clause.text[max(at, joint.start() - LONGEST) : joint.start()]
        right = clause.text[joint.end() : joint.end() + LONGEST]
        if left.strip() and right.strip() and wanted(left, right):
            pieces.append(Clause(clause.text[at : joint.start()], joint.group()))
            at = joint.end()
    return [*pieces, Clause(clause.text[at:], clause.end)]
