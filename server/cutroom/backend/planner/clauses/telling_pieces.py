"""Pieces that ask for nothing: they praise, explain, announce, or leave things as they are."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, SUBSTANTIVES
from cutroom.backend.planner.clauses.pieces import verbs_of
from cutroom.backend.planner.tokens.token import Token


def praises(piece: Sequence[Token]) -> bool:
    """Say whether a piece is only content with something: "clip 1 looks great"."""
    said = [t.text.lower() for t in piece]
    copula = any(word in ("is", "are", "looks", "look", "sounds") for word in said)
    liked = any(word in ("great", "good", "fine", "perfect", "nice", "okay") for word in said)
    joined = "".join(said)
    return (copula and liked and not verbs_of(piece)) or any(
        word in joined for word in ("挺好", "很好", "不错", "没问题")
    )


EXPLAINING = (
    "为了发", "为发布", "为便于", "为方便", "为了便于", "为了方便", "为了在", "为适应", "为了适应",
    "为满足", "为了满足", "方便", "以便", "便于", "好让", "省得", "免得", "因为", "由于", "毕竟",
    "主要是", "目的是",
)  # fmt: skip

FINDING = re.compile(r"(?:太|好|很|挺|特别|非常|有点)[^，。]{1,3}(?:了|的)$")
"""What only finds something so: 开头太水了."""

GOING = ("去", "在", "到", "用", "拿去", "导入", "导进", "拖到", "放到", "放进")

HEADING = re.compile(r"(?:以下|如下|下列)(?!位置)|(?:步骤|要求|需求|方案|清单)[：:]$")

OVERDONE = re.compile(
    r"太(?:多|啰嗦|拖沓?|水|无聊|乱|杂|难看|磨叽|冗长|墨迹)了?(?:吧|啊|呀)?$|没(?:什么)?(?:意思|看头|用)$"
)

PARTS = ("intro", "outro", "start_at", "end_at", "part", "filler", "clip", "video", "it", "middle")


def announces(piece: Sequence[Token]) -> bool:
    """Say whether a piece only heads a list of wishes: 请执行以下剪辑操作："""
    said = "".join(t.text for t in piece)
    plain = all(t.kind in ("phrase", "char", "word", "punct", "count") for t in piece)
    heads = HEADING.search(said) is not None or said.endswith((":", "："))
    things = any(
        (t.is_a(*OBJECTS) and not t.is_a("rest")) or any(map(t.means, SUBSTANTIVES)) for t in piece
    )
    return plain and heads and HEADING.search(said) is not None and not things


def explains(piece: Sequence[Token]) -> bool:
    """Say whether a piece only gives a reason: 方便我后期再改, 片头太啰嗦."""
    said = "".join(t.text for t in piece)
    plain = all(t.kind in ("phrase", "char", "clips") for t in piece)
    about = all(not t.is_a(*OBJECTS) or t.is_a(*PARTS) for t in piece)
    acts = any(not t.is_a("speed") for t in verbs_of(piece))
    if plain and about and not acts and OVERDONE.search(said):
        return True
    if any(t.kind == "quote" for t in piece):
        return False
    strange = any(t.kind == "char" for t in piece) and not verbs_of(piece)
    strange = strange and not any(t.is_a(*OBJECTS) for t in piece)
    return said.startswith(EXPLAINING) or (strange and FINDING.search(said) is not None)


PROGRAMS = ("capcut_draft", "fcpxml", "fcp7xml", "otio")


def _is_program(token: Token) -> bool:
    return token.is_a("platform_timeline") or token.of("format") in PROGRAMS


def elsewhere(piece: Sequence[Token]) -> bool:
    """Say whether a piece tells what somebody does in another program: 去剪映里调."""
    programs = [
        at
        for at, t in enumerate(piece)
        if _is_program(t) and any(before.text in GOING for before in piece[:at])
    ]
    inside = any(
        t.text in ("里", "里面", "上", "中") for at in programs for t in piece[at + 1 :][:1]
    )
    named = any(t.is_a(*OBJECTS) or t.kind in ("quote", "span", "at") for t in piece)
    return inside and not named


TELLING = ("是", "is", "are", "was", "were", "i'm", "it's", "that's", "this's", "we're", "they're")

OWNING = ("a", "an", "my", "our", "我", "我们", "一个", "一段", "一条")

SPEAKERS = ("i'm", "im", "we're", "i am", "we are", "my name")


def tells(piece: Sequence[Token]) -> bool:
    """Say whether a piece only tells what this is or who speaks: "this is my travel clip"."""
    said = [t for t in piece if t.kind != "punct" and t.text.lower() not in ("so", "basically")]
    if len(said) < 2 or any(
        t.of("platform") or t.kind not in ("phrase", "word", "char") for t in said
    ):
        return False
    head, after = said[0], said[1]
    pointing = head.is_a("it") or head.is_small("this")
    told = head.text.lower() in SPEAKERS or (
        pointing and (after.text.lower() in TELLING or head.text.lower() in TELLING)
    )
    kind = after.is_small("filler") and any(
        t.text.lower() in ("a", "an", "my", "our", "我", "我们", "一个", "一段", "一条")
        for t in said
    )
    aimed = after.text.lower().endswith("ing") and any(t.kind == "word" for t in said[2:])
    return told and (kind or head.text.lower() in SPEAKERS) and (aimed or not verbs_of(said[1:]))


def states(piece: Sequence[Token]) -> bool:
    """Say whether a piece tells what one thing does to another: "the music drowns the voice"."""
    things = [at for at, t in enumerate(piece) if t.kind == "phrase" and t.is_a(*OBJECTS)]
    if not things:
        return False
    if any(t.text.lower() in ("is", "are", "was", "were") for t in piece[things[0] :]):
        return True
    between = piece[things[0] + 1 : things[-1]]
    return any(
        t.kind in ("word", "char") and t.text.lower() not in ("with", "using") for t in between
    ) and not any(t.text == ":" or t.is_small("saying") or t.kind == "quote" for t in piece)


SPARING = frozenset({"leave", "spare", "not", "don't touch", "do not touch", "别动", "不要动"})

LEFT_ALONE = (
    "pitch", "volume", "sound", "music", "size", "font", "resolution", "fps", "aspect", "title",
    "subtitle", "text", "speed", "picture", "order", "duration_word",
)  # fmt: skip


def left_alone(piece: Sequence[Token]) -> bool:
    """Say whether a piece only says that a quality stays as it is: 音调保持不变."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    named = [t for t in said if not t.is_small("same") and not t.is_a("keep")]
    kept = any(t.is_small("same") for t in said)
    pitched = any(t.is_a("pitch") or t.of("audio_effect") == "pitch" for t in said)
    if pitched and len(said) <= 4 and any(t.is_small("not") for t in said):
        return not any(t.text.isascii() for t in said)
    if not kept or len(named) != 1:
        return False
    return named[0].is_a(*LEFT_ALONE) or named[0].of("audio_effect") == "pitch"


def stays(piece: Sequence[Token]) -> bool:
    """Say whether a piece only leaves clips as they are: 第一段不动."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    spared = len(said) == 2 and said[0].text.lower() in SPARING and said[1].kind == "clips"
    if spared and said[1].text.lower().endswith(
        ("photos", "pictures", "images", "videos", "video")
    ):
        return True
    kept = any(t.is_small("same") for t in said)
    staying = ("leave", "let", "stay", "remain", "left", "as", "they", "how")
    return kept and all(
        t.kind in ("clips", "asset", "ordinal")
        or t.is_small("same")
        or t.is_a("keep", "rest", "reorder")
        or t.text.lower() in staying
        for t in said
    )


def _off(said: Sequence[Token]) -> bool:
    """Say whether only "anything", "any of it" or "off" is left: "don't cut anything off"."""
    idle = ("anything", "off", "it", "any", "nothing", "out", "away", "part")
    return all(t.text.lower() in idle or t.is_small("filler") for t in said)


def spares(piece: Sequence[Token]) -> bool:
    """Say whether a piece only forbids cropping: 不要裁剪."""
    said = [t for t in piece if t.kind != "punct"]
    return (
        bool(said)
        and said[0].is_small("not")
        and len(said) <= 5
        and (
            said[-1].is_a("crop", "trim")
            or (len(said) > 1 and said[1].is_a("crop", "cut", "remove") and _off(said[2:]))
        )
    )
