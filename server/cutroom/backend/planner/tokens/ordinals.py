"""Clips by their place: the first and the third, 前两段, 第一、三、五段."""

from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.planner.tokens.pick import (
    NOT_CLIPS,
    Pick,
    is_classified,
    is_clip_noun,
    joins,
    noun_of,
    skip_small,
    token_at,
)
from cutroom.backend.planner.tokens.token import Token

SPOKEN = ("subtitle", "title", "text", "caption_line")
COUNTED = (
    *SPOKEN, "transition", "music", "silence", "step", "version", "sticker", "effect", "cutpoint",
)  # fmt: skip
"""What is counted like clips."""


@dataclass(slots=True)
class _Listed:
    """The places said so far, where the list ends, and what its members were called."""

    numbers: list[int]
    end: int
    classified: bool
    noun: str = ""


def ordinal_list(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """The first; the first and third clips; 第一段和第三段."""
    if tokens[at].kind != "ordinal":
        return None
    listed = _listed(tokens, at)
    noun_at = skip_small(tokens, listed.end)
    noun = token_at(tokens, noun_at)
    if _counts_another(tokens, at, listed):
        return None
    if is_clip_noun(noun):
        return noun_at + 1, Pick(tuple(listed.numbers), noun=noun_of(noun))
    if not listed.classified:
        if noun is not None and noun.kind not in ("punct", "phrase", "number"):
            return None
        if _leads_on(tokens[at], noun):
            return None
    return listed.end, Pick(tuple(listed.numbers), noun=listed.noun)


def _listed(tokens: Sequence[Token], at: int) -> _Listed:
    """Return the places that a list names which begins there."""
    found = _Listed([int(tokens[at].amount)], at + 1, is_classified(tokens[at]))
    while True:
        # 第一段和第三段, the first and the last
        noun_at = skip_small(tokens, found.end)
        if is_clip_noun(token_at(tokens, noun_at)):
            found.classified, found.noun = True, noun_of(tokens[noun_at])
            found.end = noun_at + 1
        if not joins(token_at(tokens, found.end), token_at(tokens, found.end + 1)):
            return found
        other_at = skip_small(tokens, found.end + 1)
        other = token_at(tokens, other_at)
        if other is None or not _is_member(tokens, at, other_at, found.classified):
            return found
        if found.classified and edge_count(tokens, other_at) is not None:
            return found  # "the first clip and the last two": counted by themselves
        found.numbers.append(int(other.amount))
        found.classified = found.classified or is_classified(other)
        found.end = other_at + 1


def _is_member(tokens: Sequence[Token], at: int, other_at: int, classified: bool) -> bool:
    """Say whether the token there is one more place of the list that begins at `at`."""
    other = tokens[other_at]
    if other.kind == "ordinal" or (other.kind == "count" and is_classified(other)):
        return True
    if other.kind != "number":
        return False
    listing = tokens[at].text.startswith("第") and _counted_later(tokens, other_at)
    return listing or (classified and _classified_after(tokens, other_at))


def _counts_another(tokens: Sequence[Token], at: int, listed: _Listed) -> bool:
    """Say whether something else than clips is counted: the second title, 第三个转场."""
    noun_at = skip_small(tokens, listed.end)
    noun = token_at(tokens, noun_at)
    if noun is None:
        return False
    if not listed.classified and (noun.is_a(*NOT_CLIPS) or noun.kind in ("time", "span")):
        return True
    counted = SPOKEN if tokens[at].text[-1] in "段张" else COUNTED
    if noun_at != listed.end or not noun.is_a(*counted) or is_clip_noun(noun):
        return False
    return not (listed.classified and _is_deed(tokens, noun_at))


def _leads_on(token: Token, noun: Token | None) -> bool:
    """Say whether a bare place only leads on: 最后 加字幕, "first add a title"."""
    if token.text.startswith("最后"):
        return True
    bare = noun is not None and noun.kind != "punct" and not noun.is_small()
    return bare and token.text == "first"


def _is_deed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form that is also a noun acts on what follows: "the last clip cut 4 s"."""
    after = token_at(tokens, at + 1)
    taken = after is not None and after.kind in ("time", "dur", "span", "quote")
    return tokens[at].is_a("cut") and tokens[at].text.isascii() and taken


def _classified_after(tokens: Sequence[Token], at: int) -> bool:
    following = token_at(tokens, at + 1)
    return following is None or following.kind == "punct" or following.is_a("clip", "remove")


def _counted_later(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a list of bare numbers ends in a counted one: 第一、三、五段."""
    while (token := token_at(tokens, at)) is not None and token.kind == "number":
        if not joins(token_at(tokens, at + 1)):
            return False
        at += 2
    return token is not None and token.kind == "count" and is_classified(token)


def edge_count(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """First two clips, 前两段, last three photos."""
    token = tokens[at]
    first = (token.kind == "ordinal" and token.value == 1) or token.text in ("前", "前面", "开头")
    last = (token.kind == "ordinal" and token.value == -1) or token.text in ("后", "后面", "结尾")
    count = token_at(tokens, at + 1)
    if not (first or last) or count is None or count.kind not in ("number", "count"):
        return None
    number = int(count.amount)
    noun_at = skip_small(tokens, at + 2)
    noun = token_at(tokens, noun_at)
    named = is_clip_noun(noun)
    if not named and not is_classified(count):
        return None
    if noun is not None and noun.is_a(*NOT_CLIPS) and not named:
        return None
    numbers = range(1, number + 1) if first else range(-number, 0)
    return noun_at + 1 if named else at + 2, Pick(tuple(numbers), noun=noun_of(noun))
