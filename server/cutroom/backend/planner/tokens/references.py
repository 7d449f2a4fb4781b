"""Words that point at clips: "the second clip", 第二段, "the last two photos", this one."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.tokens.ordinals import edge_count, ordinal_list
from cutroom.backend.planner.tokens.pick import (
    Pick,
    is_classified,
    is_clip_noun,
    is_plural,
    joins,
    noun_of,
    skip_small,
    token_at,
)
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

NUMBERED_NOUNS = ("clip", "picture", "video")
REACH = 8
"""Tokens between a noun and the number that counts it."""

COUNTED_OUT = re.compile(r"[这那](?:[两三四五六七八九十几]|\d+)(?:个|段|张|条)")
THESE = ("these", "those", "this few", "这些", "那些", "这几个")

SOME = ("其中", "某", "其中的", "随便")
ONE_PIECE = ("一段", "一张", "一个", "一条", "某段", "某张", "某个")
OWNERS = ("the", "these", "those", "my", "our", "your")


def point(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with every pointer at clips as one token of kind "clips"."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        found = (
            edge_count(tokens, at)
            or ordinal_list(tokens, at)
            or _numbered(tokens, at)
            or _middle(tokens, at)
            or _two_between(tokens, at)
            or _any_one(tokens, at)
            or _whole(tokens, at)
        )
        if found:
            end, pick = found
            result.append(covering(tokens[at], tokens[end - 1], message, "clips", pick))
            at = end
        else:
            result.append(tokens[at])
            at += 1
    return result


def _numbered(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """Clip 2, clips 1 and 3, clips 2 to 4, 片段1和3."""
    token = tokens[at]
    following = token_at(tokens, at + 1)
    if token.text.lower() == "number" and following is not None and following.kind == "number":
        near = tokens[max(0, at - REACH) : at]
        if any(is_clip_noun(other, NUMBERED_NOUNS) for other in near):
            return at + 2, Pick((int(following.amount),), noun="clip")
    if not is_clip_noun(token, NUMBERED_NOUNS):
        return None
    place = at + 1
    while (mark := token_at(tokens, place)) and (
        mark.text in ("#", "号") or mark.text.lower() in ("number", "no")
    ):
        place += 1
    first = token_at(tokens, place)
    if first is None or first.kind != "number" or not first.amount.is_integer():
        return None
    end, numbers = _numbers_on(tokens, place, plural=token.text.lower().endswith("s"))
    return end, Pick(numbers, noun=noun_of(token))


def _numbers_on(tokens: Sequence[Token], at: int, *, plural: bool) -> tuple[int, tuple[int, ...]]:
    """Return the numbers listed from there on, "1, 2 and clip 5" or "2 to 4", and their end."""
    numbers = [int(tokens[at].amount)]
    end = at + 1
    while (mark := token_at(tokens, end)) is not None:
        named = is_clip_noun(token_at(tokens, end + 1), NUMBERED_NOUNS) and joins(mark)
        again = token_at(tokens, end + 2)
        if named and _goes_elsewhere(tokens, at - 2, end + 3):
            break
        if named and again is not None and again.kind == "number":
            numbers.append(int(again.amount))
            end += 3
            continue
        other = token_at(tokens, end + 1)
        if other is None or other.kind != "number" or named:
            break
        if joins(mark):
            numbers.append(int(other.amount))
        elif mark.text in ("-", "~") or (mark.is_small("to") and plural):
            numbers.extend(range(numbers[-1] + 1, int(other.amount) + 1))
        else:
            break
        end += 2
    return end, tuple(numbers)


def _goes_elsewhere(tokens: Sequence[Token], before: int, after: int) -> bool:
    """Say whether the next clip has a place of its own: "… before clip 5 and clip 1 after it"."""
    lead, follow = token_at(tokens, before), token_at(tokens, after)
    beside = lead is not None and lead.is_small("before", "after")
    return beside and follow is not None and follow.is_small("before", "after", "to")


def _middle(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """The middle clip, 中间那段."""
    if not tokens[at].is_a("middle"):
        return None
    noun_at = skip_small(tokens, at + 1)
    noun = token_at(tokens, noun_at)
    if noun is not None and noun.kind in ("number", "count") and noun.amount > 1:
        after = token_at(tokens, noun_at + 1)
        named = is_clip_noun(after)
        if named or is_classified(noun):
            return noun_at + 1 + named, Pick(middle=True, several=int(noun.amount))
    part = noun is not None and noun.text in ("那段", "这段", "一段")
    if not (part or is_clip_noun(noun, ("clip", "picture", "one"))) or is_plural(noun):
        return None
    return noun_at + 1, Pick(middle=True, noun=noun_of(noun))


def _two_between(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """The two in the middle, the two middle clips."""
    token, after = tokens[at], token_at(tokens, at + 1)
    if token.kind not in ("number", "count") or after is None or token.amount < 2:
        return None
    if after.text.lower() == "in the middle":
        return at + 2, Pick(middle=True, several=int(token.amount))
    if after.is_a("middle") and is_clip_noun(token_at(tokens, at + 2)):
        return at + 3, Pick(middle=True, several=int(token.amount))
    return None


def _any_one(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """One of the clips, 其中一段: which one is not said."""
    after = token_at(tokens, at + 1)
    if after is None:
        return None
    if tokens[at].text in SOME and after.text in ONE_PIECE:
        noun_at = skip_small(tokens, at + 2)
        named = is_clip_noun(token_at(tokens, noun_at), NUMBERED_NOUNS)
        return noun_at + 1 if named else at + 2, Pick(
            this=True, noun=noun_of(token_at(tokens, noun_at))
        )
    if tokens[at].text.lower() != "one" or after.text.lower() not in ("of", "of the"):
        return None
    noun_at = at + 2
    while (gap := token_at(tokens, noun_at)) and gap.text.lower() in OWNERS:
        noun_at += 1
    noun = token_at(tokens, noun_at)
    if noun is None or not (noun.text.lower() == "them" or is_clip_noun(noun, NUMBERED_NOUNS)):
        return None
    return noun_at + 1, Pick(this=True, noun=noun_of(noun))


def _whole(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """All clips, every photo, these images, this clip, 所有片段, 这段."""
    token = tokens[at]
    if token.is_a("all") and not token.is_a("video"):
        return _every_one(tokens, at)
    if token.is_a("it") and token.kind == "phrase":
        return _these(tokens, at)
    if token.text in ("这段", "那段"):
        return at + 1, Pick(this=True)
    if at and tokens[at - 1].kind == "asset" and token.text.isascii():
        return None
    if is_clip_noun(token, ("clip", "picture")) and is_plural(token):
        return at + 1, Pick(all=True, plural=True, noun=noun_of(token), images=_pictured(token))
    return None


def _pictured(noun: Token | None) -> bool:
    return noun is not None and noun.is_a("picture")


def _every_one(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """All clips, every photo, 所有片段."""
    noun_at = at + 1
    while (gap := token_at(tokens, noun_at)) and (
        gap.is_small("filler") or gap.kind in ("number", "count") or gap.is_a("it", "product")
    ):
        noun_at += 1
    noun = token_at(tokens, noun_at)
    counted = tokens[at].text.lower() in ("each", "every") or is_plural(noun)
    if is_clip_noun(noun, ("clip", "picture")) or (counted and is_clip_noun(noun, ("video",))):
        return noun_at + 1, Pick(all=True, noun=noun_of(noun), images=_pictured(noun))
    return None


def _these(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """These images, this clip, 这两段."""
    noun_at = at + 1
    while (gap := token_at(tokens, noun_at)) and (
        gap.kind in ("number", "count") or gap.is_a("product") or gap.text == "个"
    ):
        noun_at += 1
    noun = token_at(tokens, noun_at)
    if not is_clip_noun(noun, ("clip", "picture")):
        return None
    counted = noun_at > at + 1 and tokens[noun_at - 1].kind in ("number", "count")
    said = tokens[at].text
    if counted or said.lower() in THESE or COUNTED_OUT.match(said) or is_plural(noun):
        return noun_at + 1, Pick(all=True, plural=True, noun=noun_of(noun), images=_pictured(noun))
    return noun_at + 1, Pick(this=True, noun=noun_of(noun))
