"""Where a message says that each item shall be a file of its own, and of what kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words import batches as words
from cutroom.backend.planner.words.traditional import simplified
from cutroom.backend.planner.words.vocabulary import is_cjk

CONTENT = ("quote", "asset", "file", "url", "path")

MASK = "\ue000"

RESULT_ZH = re.compile(
    r"预告|花絮|广告|宣传片|动图|视频|短片|影片|片子|文件|版本|版|gif|竖屏|横屏|成片|mp4|mp3|片段",
    re.IGNORECASE,
)

BRACKETS = re.compile(r"\s*[（(][^（()）]*[)）]")

COLON = re.compile(r"[:：]")

JOINING = re.compile(r"(?:\s|[,，、（()）&]|and|和)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """A message that asks for films of their own: where it says so, and of what."""

    text: str
    """The message in simplified characters, with what is content made unreadable."""
    each: tuple[re.Match[str], ...]
    apart: tuple[re.Match[str], ...]
    picks: tuple[Token, ...]
    files: tuple[Token, ...]
    zh: bool

    def listed(self, tokens: Sequence[Token]) -> list[Token]:
        """Return those of some tokens that only list the items: "each of the clips 1 and 3:"."""
        for one in self.each:
            colon = COLON.search(self.text, one.end())
            if colon is None:
                continue
            own = [t for t in tokens if one.start() < t.start and t.end <= colon.start()]
            rest = self.text[one.end() : colon.start()]
            for token in own:
                start, end = max(0, token.start - one.end()), token.end - one.end()
                rest = rest[:start] + " " * (end - start) + rest[end:]
            if own and JOINING.fullmatch(rest):
                return own
        return []

    @property
    def begin(self) -> int:
        """Where the items are named first."""
        spans = [one.start() for one in (*self.each, *self.apart)]
        return min([*spans, *(token.start for token in self.picks)], default=0)


# --- what is asked for --------------------------------------------------------------


def found_wish(message: str, tokens: Sequence[Token]) -> Wish | None:
    """Return where a message asks for files of their own; None where it does not."""
    text = masked(message, tokens)
    zh = any(is_cjk(char) for char in text)
    if words.JOINED.search((words.APART_ZH if zh else words.APART_EN).sub("", text)):
        return None
    each = tuple((words.EACH_ZH if zh else words.EACH_EN).finditer(text))
    each += () if zh else tuple(words.PER_EN.finditer(text))
    apart = tuple((words.APART_ZH if zh else words.APART_EN).finditer(text))
    picks = tuple(
        token
        for token in tokens
        if token.kind == "clips" and isinstance(token.value, Pick) and token.value.clips
    )
    # "第5个视频" is one of them, whatever its end looks like.
    each = tuple(one for one in each if not any(_ends_in(one, token) for token in picks))
    leaning = apart and words.LONE.search(text)
    if words.VERSIONS.search(text) or not (each or picks or leaning):
        return None
    files = tuple(token for token in tokens if token.kind == "asset")
    return Wish(text, each, apart, picks, files, zh)


def masked(message: str, tokens: Sequence[Token]) -> str:
    """Return a message in simplified characters, with what is content made unreadable."""
    text = simplified(message)
    for token in tokens:
        if token.kind in CONTENT:
            text = text[: token.start] + MASK * (token.end - token.start) + text[token.end :]
    return text


def _ends_in(one: re.Match[str], token: Token) -> bool:
    """Say whether what looks like all items begins within a pointer at some of them."""
    return token.start < one.start() < token.end


def is_strong(wish: Wish) -> bool:
    """Say whether files of their own are meant, rather than one film of them all."""
    if not wish.each and wish.picks:
        saves = re.search(
            r"\b(?:export|save|render|download|output)\b|导出|输出|保存|存成", wish.text
        )
        return bool(wish.apart and saves)
    if wish.apart or (wish.zh and words.COUNTED_ZH.search(wish.text)):
        return True
    return any(_makes_new(wish, one) for one in wish.each)


def _makes_new(wish: Wish, one: re.Match[str]) -> bool:
    """Say whether something new is made of each item, as in "a clip of each video"."""
    before, after = wish.text[: one.start()], wish.text[one.end() :]
    if wish.zh:
        if not words.EVERY_ZH.search(one.group()):
            return False
        rest = re.split(r"[，。；,;]", after)[0]
        new = words.NEW_ZH.match(after)
        headed = re.match(rf"(?:{BRACKETS.pattern})?\s*[：:]", after)
        return bool(headed or (new and RESULT_ZH.search(rest[new.end() :])))
    if words.PER_EN.fullmatch(one.group()):
        return bool(
            re.search(rf"\b(?:an?|one)\b[^.;,]*\b{words.RESULT_EN}\s*$", before, re.IGNORECASE)
        )
    if not words.EVERY_EN.match(one.group()):
        return False
    new = words.NEW_EN.search(before)
    made = rf"\b{words.RESULT_EN}(?:[\s(,]*\d[^.;!?]{{0,12}}?)?\s+\w+(?:\s+of)?\s*$"
    if new and re.search(made, new.group(), re.IGNORECASE):
        return True
    if re.match(r"\s*(?:for|from|of|with)\s*$", before, re.IGNORECASE):
        return True
    if words.BECOME_EN.match(after) and re.match(
        r"\s*(?:should|shall|must|has|needs|to|will)?\s*(?:become|be\ turned|turn)",
        after,
    ):
        return True
    if not before.strip() and re.match(r"\s*as\s+an?\b", after, re.IGNORECASE):
        return True
    turned = words.TURN_EN.search(before) and words.INTO_EN.match(after)
    return bool(turned or words.SAVE_EN.search(before))
