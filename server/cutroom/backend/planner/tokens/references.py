"""Words that point at clips: "the second clip", 第二段, "the last two photos", this one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.tokens.unit_words import covering

CLIP_NOUNS = ("clip", "picture", "video", "one", "part")
NUMBERED_NOUNS = ("clip", "picture", "video")
CLIP_CLASSIFIERS = "段张条幅个块组"
SPOKEN = ("subtitle", "title", "text", "caption_line")
COUNTED = (
    *SPOKEN,
    "transition",
    "music",
    "silence",
    "step",
    "version",
    "sticker",
    "effect",
    "cutpoint",
)
REACH = 8
"""Tokens between a noun and the number that counts it."""
SKIPPED = ("the", "的", "个", "a", "of the")
BEFORE_CLIPS = ("video", "视频", "那个", "这个", "那", "这")
POINTED = ("那个", "这个")
"""Words that only lead to a clip: 最后那个镜头, "the second video clip"."""
NOT_CLIPS = (
    "transition", "title", "text", "subtitle", "caption_line", "cutpoint", "music", "step",
    "version",
    "sticker", "effect", "silence", "frame", "filler", "logo", "watermark", "half", "countdown",
    "zoom",
    "speed", "voiceover", "intro", "outro",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pick:
    """The clips that words point at, by number (1 first, -1 last)."""

    clips: tuple[int, ...] = ()
    all: bool = False
    plural: bool = False
    """Only the plural says that all are meant: "the photos"."""
    this: bool = False
    """"This clip": whichever the person looks at."""
    middle: bool = False
    several: int = 0
    """How many clips in the middle are meant; 0 is one."""
    images: bool = False
    noun: str = ""


COUNTED_OUT = re.compile(r"[这那](?:[两三四五六七八九十几]|\d+)(?:个|段|张|条)")


def point(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with every pointer at clips as one token of kind "clips"."""
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        found = (
            _edge_count(tokens, at)
            or _ordinal_list(tokens, at)
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


def _is_clip_noun(token: Token | None, among: tuple[str, ...] = CLIP_NOUNS) -> bool:
    return (
        token is not None
        and token.kind in ("phrase", "word")
        and token.is_a(*among)
        and not token.is_a("subtitle", "text")
    )


def _get(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _joins(token: Token | None, after: Token | None = None) -> bool:
    if token is not None and token.text == "," and after is not None and not after.text.isascii():
        return False
    return token is not None and (
        (token.is_small("connector") and token.text.lower() in ("and", "&", "和", "与", "跟", "及"))
        or token.text in (",", "、")
    )


def _classified(token: Token) -> bool:
    return token.kind in ("ordinal", "count") and token.text[-1] in CLIP_CLASSIFIERS


def _skip_small(tokens: Sequence[Token], at: int) -> int:
    while (
        (token := _get(tokens, at))
        and token.kind == "phrase"
        and token.text.lower() in (*SKIPPED, *BEFORE_CLIPS)
        and not (
            token.text.lower() in BEFORE_CLIPS
            and not _is_clip_noun(_get(tokens, at + 1), ("clip",))
            and not (token.text in POINTED and _is_clip_noun(_get(tokens, at + 1)))
        )
    ):
        at += 1
    return at


def _ordinal_list(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """The first; the first and third clips; 第一段和第三段."""
    token = tokens[at]
    if token.kind != "ordinal":
        return None
    numbers = [int(token.amount)]
    classified, noun_said = _classified(token), ""
    end = at + 1
    while True:
        step = end
        # 第一段和第三段, the first and the last
        noun_at = _skip_small(tokens, step)
        if _is_clip_noun(_get(tokens, noun_at)):
            classified, step, noun_said = True, noun_at + 1, _noun(tokens[noun_at])
        if not _joins(_get(tokens, step), _get(tokens, step + 1)):
            end = step if step > end else end
            break
        other_at = _skip_small(tokens, step + 1)
        other = _get(tokens, other_at)
        if other is None or other.kind not in ("ordinal",):
            if other is not None and other.kind == "count" and _classified(other):
                numbers.append(int(other.amount))
                classified = True
                end = other_at + 1
                continue
            listing = tokens[at].text.startswith("第") and _counted_later(tokens, other_at)
            if (
                other is not None
                and other.kind == "number"
                and (listing or (classified and _classified_after(tokens, other_at)))
            ):
                numbers.append(int(other.amount))
                end = other_at + 1
                continue
            end = step
            break
        numbers.append(int(other.amount))
        classified = classified or _classified(other)
        end = other_at + 1
    noun_at = _skip_small(tokens, end)
    noun = _get(tokens, noun_at)
    if (
        noun is not None
        and (noun.is_a(*NOT_CLIPS) or noun.kind in ("time", "span"))
        and not classified
    ):
        return None
    counted = SPOKEN if tokens[at].text[-1] in "段张" else COUNTED
    other = noun is not None and noun.is_a(*counted) and not _is_clip_noun(noun)
    if noun_at == end and other and not (classified and _is_deed(tokens, noun_at)):
        return None
    if _is_clip_noun(noun):
        return noun_at + 1, Pick(tuple(numbers), noun=_noun(noun))
    if noun is None or classified or noun.kind in ("punct", "phrase", "number"):
        if not classified and (
            tokens[at].text.startswith("最后")
            or (
                tokens[at].text in ("最后", "first")
                and noun is not None
                and noun.kind != "punct"
                and not noun.is_small()
            )
        ):
            return None
        return end, Pick(tuple(numbers), noun=noun_said)
    return None


def _is_deed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form that is also a noun acts on what follows: "the last clip cut 4 s"."""
    after = _get(tokens, at + 1)
    taken = after is not None and after.kind in ("time", "dur", "span", "quote")
    return tokens[at].is_a("cut") and tokens[at].text.isascii() and taken


def _noun(token: Token | None) -> str:
    if token is None:
        return ""
    return "picture" if token.is_a("picture") else "clip"


def _classified_after(tokens: Sequence[Token], at: int) -> bool:
    following = _get(tokens, at + 1)
    return following is None or following.kind == "punct" or following.is_a("clip", "remove")


def _counted_later(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a list of bare numbers ends in a counted one: 第一、三、五段."""
    while (token := _get(tokens, at)) is not None and token.kind == "number":
        if not _joins(_get(tokens, at + 1)):
            return False
        at += 2
    return token is not None and token.kind == "count" and _classified(token)


def _edge_count(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """First two clips, 前两段, last three photos."""
    token = tokens[at]
    first = (token.kind == "ordinal" and token.value == 1) or token.text in ("前", "前面", "开头")
    last = (token.kind == "ordinal" and token.value == -1) or token.text in ("后", "后面", "结尾")
    count = _get(tokens, at + 1)
    if not (first or last) or count is None or count.kind not in ("number", "count"):
        return None
    number = int(count.amount)
    noun_at = _skip_small(tokens, at + 2)
    noun = _get(tokens, noun_at)
    named = _is_clip_noun(noun)
    if not named and not _classified(count):
        return None
    if noun is not None and noun.is_a(*NOT_CLIPS) and not named:
        return None
    numbers = range(1, number + 1) if first else range(-number, 0)
    return noun_at + 1 if named else at + 2, Pick(tuple(numbers), noun=_noun(noun))


def _numbered(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """Clip 2, clips 1 and 3, clips 2 to 4, 片段1和3."""
    token = tokens[at]
    following = _get(tokens, at + 1)
    if token.text.lower() == "number" and following is not None and following.kind == "number":
        near = tokens[max(0, at - REACH) : at]
        if any(_is_clip_noun(other, NUMBERED_NOUNS) for other in near):
            return at + 2, Pick((int(following.amount),), noun="clip")
    if not _is_clip_noun(token, NUMBERED_NOUNS):
        return None
    place = at + 1
    while (mark := _get(tokens, place)) and (
        mark.text in ("#", "号") or mark.text.lower() in ("number", "no")
    ):
        place += 1
    first = _get(tokens, place)
    if first is None or first.kind not in ("number", "count") or not first.amount.is_integer():
        return None
    if first.kind == "count":
        return None
    numbers = [int(first.amount)]
    end = place + 1
    while True:
        mark, other = _get(tokens, end), _get(tokens, end + 1)
        if (
            mark is not None
            and other is not None
            and _is_clip_noun(other, NUMBERED_NOUNS)
            and _joins(mark)
        ):
            other = _get(tokens, end + 2)
            if other is not None and other.kind == "number":
                numbers.append(int(other.amount))
                end += 3
                continue
        if mark is None or other is None or other.kind != "number":
            break
        number = int(other.amount)
        if _joins(mark):
            numbers.append(number)
        elif mark.text in ("-", "~") or (mark.is_small("to") and token.text.lower().endswith("s")):
            numbers.extend(range(numbers[-1] + 1, number + 1))
        else:
            break
        end += 2
    return end, Pick(tuple(numbers), noun=_noun(token))


def _middle(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """The middle clip, 中间那段."""
    if not tokens[at].is_a("middle"):
        return None
    noun_at = _skip_small(tokens, at + 1)
    noun = _get(tokens, noun_at)
    if noun is not None and noun.kind in ("number", "count") and noun.amount > 1:
        after = _get(tokens, noun_at + 1)
        named = _is_clip_noun(after)
        if named or _classified(noun):
            return noun_at + 1 + named, Pick(middle=True, several=int(noun.amount))
    part = noun is not None and noun.text in ("那段", "这段", "一段")
    if not (part or _is_clip_noun(noun, ("clip", "picture", "one"))) or _plural(noun):
        return None
    return noun_at + 1, Pick(middle=True, noun=_noun(noun))


def _two_between(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """The two in the middle, the two middle clips."""
    token, after = tokens[at], _get(tokens, at + 1)
    if token.kind not in ("number", "count") or after is None or token.amount < 2:
        return None
    if after.text.lower() == "in the middle":
        return at + 2, Pick(middle=True, several=int(token.amount))
    if after.is_a("middle") and _is_clip_noun(_get(tokens, at + 2)):
        return at + 3, Pick(middle=True, several=int(token.amount))
    return None


SOME = ("其中", "某", "其中的", "随便")
ONE_PIECE = ("一段", "一张", "一个", "一条", "某段", "某张", "某个")


def _any_one(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """One of the clips, 其中一段: which one is not said."""
    after = _get(tokens, at + 1)
    if after is None:
        return None
    if tokens[at].text in SOME and after.text in ONE_PIECE:
        noun_at = _skip_small(tokens, at + 2)
        named = _is_clip_noun(_get(tokens, noun_at), NUMBERED_NOUNS)
        return noun_at + 1 if named else at + 2, Pick(this=True, noun=_noun(_get(tokens, noun_at)))
    if tokens[at].text.lower() != "one" or after.text.lower() not in ("of", "of the"):
        return None
    noun_at = at + 2
    while (gap := _get(tokens, noun_at)) and gap.text.lower() in OWNERS:
        noun_at += 1
    noun = _get(tokens, noun_at)
    if noun is None or not (noun.text.lower() == "them" or _is_clip_noun(noun, NUMBERED_NOUNS)):
        return None
    return noun_at + 1, Pick(this=True, noun=_noun(noun))


OWNERS = ("the", "these", "those", "my", "our", "your")


def _whole(tokens: Sequence[Token], at: int) -> tuple[int, Pick] | None:
    """All clips, every photo, these images, this clip, 所有片段, 这段."""
    token = tokens[at]
    if token.is_a("all") and not token.is_a("video"):
        noun_at = at + 1
        while (gap := _get(tokens, noun_at)) and (
            gap.is_small("filler") or gap.kind in ("number", "count") or gap.is_a("it", "product")
        ):
            noun_at += 1
        noun = _get(tokens, noun_at)
        counted = token.text.lower() in ("each", "every")
        if _is_clip_noun(noun, ("clip", "picture")) or (
            _is_clip_noun(noun, ("video",)) and (_plural(noun) or counted)
        ):
            return noun_at + 1, Pick(
                all=True, noun=_noun(noun), images=noun is not None and noun.is_a("picture")
            )
        return None
    if token.is_a("it") and token.kind == "phrase":
        noun_at = at + 1
        while (gap := _get(tokens, noun_at)) and (
            gap.kind in ("number", "count") or gap.is_a("product") or gap.text == "个"
        ):
            noun_at += 1
        noun = _get(tokens, noun_at)
        counted = noun_at > at + 1 and tokens[noun_at - 1].kind in ("number", "count")
        if not _is_clip_noun(noun, ("clip", "picture")):
            return None
        several = (
            counted
            or token.text.lower() in ("these", "those", "this few", "这些", "那些", "这几个")
            or COUNTED_OUT.match(token.text)
            or _plural(noun)
        )
        if several:
            return noun_at + 1, Pick(
                all=True,
                plural=True,
                noun=_noun(noun),
                images=noun is not None and noun.is_a("picture"),
            )
        return noun_at + 1, Pick(this=True, noun=_noun(noun))
    if token.text in ("这段", "那段"):
        return at + 1, Pick(this=True)
    if at and tokens[at - 1].kind == "asset" and token.text.isascii():
        return None
    if _is_clip_noun(token, ("clip", "picture")) and _plural(token):
        return at + 1, Pick(all=True, plural=True, noun=_noun(token), images=token.is_a("picture"))
    return None


def _plural(token: Token | None) -> bool:
    return token is not None and token.text.isascii() and token.text.lower().endswith("s")
