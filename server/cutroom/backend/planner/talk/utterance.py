"""A short message held against what was done last: what it names, values and leaves unsaid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.accounts import ABOUT
from cutroom.backend.planner.words.leaning import IDLE, OTHERS, SAME, SPARED, TURNED
from cutroom.backend.planner.words.traditional import fold
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration

VALUED = ("percent", "times", "time", "dur", "number", "each", "degrees", "ratio")
WORD = re.compile(r"[^\W_]", re.UNICODE)


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    listed = sorted(words, key=len, reverse=True)
    latin = "|".join(re.escape(word) for word in listed if word.isascii())
    other = "|".join(re.escape(word) for word in listed if not word.isascii())
    return re.compile(rf"(?<![\w'])(?:{latin})(?![\w'])|{other}")


@dataclass(frozen=True)
class Utterance:
    """A message, its tokens, and the stage on which it is said."""

    message: str
    tokens: Sequence[Token]
    stage: Stage

    @cached_property
    def text(self) -> str:
        """The message folded and in lower case."""
        return fold(self.message).lower()

    @cached_property
    def said(self) -> list[Token]:
        """The tokens that are no punctuation."""
        return [t for t in self.tokens if t.kind != "punct"]

    def has(self, words: frozenset[str]) -> bool:
        """Say whether one of these words stands in the message, outside its names."""
        return bool(_pattern(words).search(self._unnamed))

    def is_a(self, *concepts: str) -> bool:
        """Say whether one of these concepts is meant somewhere."""
        return any(t.is_a(*concepts) for t in self.said)

    @cached_property
    def _unnamed(self) -> str:
        text = list(self.text)
        for token in self.tokens:
            if token.kind in ("asset", "quote", "file", "url", "path"):
                text[token.start : token.end] = " " * (token.end - token.start)
        return "".join(text)

    @cached_property
    def pointed(self) -> list[int]:
        """The clips that the message points at."""
        count = len(self.stage.shots)
        found: list[int] = []
        for token in self.said:
            if isinstance(token.value, Pick):
                pick = token.value
                found += [n if n > 0 else count + 1 + n for n in pick.clips if abs(n) <= count]
                if pick.middle and count % 2:
                    found.append((count + 1) // 2)
            elif token.kind == "asset":
                found += self.stage.numbers_of(str(token.value))
        ordinals = [int(t.amount) for t in self.said if t.kind == "ordinal"]
        if not found and len(ordinals) == 1 and 0 < abs(ordinals[0]) <= count:
            found.append(ordinals[0] if ordinals[0] > 0 else count + 1 + ordinals[0])
        return list(dict.fromkeys(found))

    @property
    def has_names(self) -> bool:
        """Say whether a clip, a file or words are named."""
        return bool(self.pointed) or any(t.kind in ("asset", "quote", "file") for t in self.said)

    @cached_property
    def values(self) -> dict[str, float]:
        """The measures by kind; after a correction only what follows it."""
        said = self.said
        turn = max((at for at, t in enumerate(said) if t.is_small("correction")), default=-1)
        if any(t.kind in VALUED for t in said[turn + 1 :]):
            said = said[turn + 1 :]
        alike = [at for at in range(len(said) - 1) if said[at].text + said[at + 1].text == "一样"]
        said = [t for at, t in enumerate(said) if at not in alike]
        found = {t.kind: t.amount for t in said if t.kind in VALUED}
        return {kind: amount for kind, amount in found.items() if amount}

    @cached_property
    def span(self) -> Span | None:
        """The stretch that is named, if it is one."""
        spans = [t.value for t in self.said if isinstance(t.value, Span)]
        return spans[0] if len(spans) == 1 else None

    def idle(self, recent: Sequence[Operation], *also: str, mood: bool = False) -> bool:
        """Say whether nothing is said but pointers, values and what was done last."""
        deeds = (*_deeds(recent), *also)
        text = list(self.text)
        for token in self.tokens:
            pointing = isinstance(token.value, Pick | Span) or token.kind in (
                "asset", "ordinal", "count", "at", *VALUED,
            )  # fmt: skip
            small = token.is_small("filler", "connector", "correction", "same", "except", "not")
            small = small or (mood and token.of("mood") is not None)
            small = small or ("position" in also and token.of("position") is not None)
            if pointing or small or token.is_a(*deeds, "rest", "it", "one"):
                text[token.start : token.end] = " " * (token.end - token.start)
        rest = _pattern(IDLE | SAME | TURNED | SPARED | OTHERS).sub(" ", "".join(text))
        return not WORD.search(rest)


def altered(op: Operation, fields: dict[str, Any]) -> Operation:
    """Return an operation with other values; raises ValidationError for what it does not take."""
    body = {key: value for key, value in (op.described() | fields).items() if value is not None}
    return type(op).model_validate(body)


def _deeds(recent: Sequence[Operation]) -> tuple[str, ...]:
    """Return the concepts of what was done, which may be said again."""
    found = set[str]()
    for op in recent:
        if isinstance(op, SetClipDuration):
            found |= {"freeze", "show"}
        found |= ABOUT.get(str(type(op).model_fields["op"].default), frozenset())
    return tuple(found)
