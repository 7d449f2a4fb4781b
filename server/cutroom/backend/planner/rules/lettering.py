"""How words should look, and which words they are."""

import re
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.dictation import (
    LISTED,
    WRITTEN,
    goes_to_a_clip,
    opens_words,
)
from cutroom.backend.planner.rules.proportions import grown
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.draft import CueRole
from cutroom.domain.styles import ROLE_SIZES

VAGUE = re.compile(
    r"(?:[几一两三]?[个行句段条些点]|一些|几个)?(?:小|大|文)?(?:字|话|文字|文案|东西|内容|什么|啥|句子|标语|说明|标题|题目)[儿呢吧]?(?:上去|在上面|在上)?"
)
"""Words that only say that something is to be written: 几个字, 一行小字."""
SCREENS = ("黑屏", "白屏", "黑场", "白场", "黑幕")
"""Colours that fill the picture rather than dress words."""
WRITING = ("write", "type", "writes", "写", "写上", "打上", "写个", "打", "打个")
FROM_THE_EDGE = re.compile(
    r"\b(\d{1,2}(?:\.\d+)?) ?(?:%|percent) (?:up |down )?(?:from|above|off|below) (?:the )?"
    r"(bottom|top)\b"
)
"""A height on the picture: "15 % from the bottom"."""
MEASURED = ("time", "dur", "span", "at", "percent", "times")


def size_of(c: Clause) -> str | float | None:
    """Return a size in points, a percentage, or "larger" and "smaller"."""
    points = c.number("pt", "px")
    if points:
        return points
    if c.says("size") and (number := c.number("number")):
        return _resized(c, number)
    factor = grown(c.text) if c.has("bigger", "smaller") or c.says("size") else None
    if factor is not None:
        return f"{factor:.0%}"
    percent = c.number("percent")
    if percent is not None and (c.says("size") or c.has("bigger", "smaller")):
        return f"{_share(c, percent):.0%}"
    if c.has("bigger"):
        return (
            "larger"
            if _comparative(
                c,
                "er",
                "大一",
                "大点",
                "更大",
                "变大",
                "放大",
                "加大",
                "调大",
                "大些",
                "太小",
                "再大",
            )
            else "large"
        )
    if c.has("smaller"):
        return (
            "smaller"
            if _comparative(
                c,
                "er",
                "小一",
                "小点",
                "更小",
                "变小",
                "缩小",
                "调小",
                "小些",
                "太大",
                "too big",
                "too large",
                "shrink",
                "再小",
            )
            else "small"
        )
    return None


def _share(c: Clause, percent: float) -> float:
    """Return the share of its size that words have after "20 % bigger" or "to 80 %"."""
    grows = c.has("bigger", "increase")
    if (c.small("to") and not c.small("by")) or not (grows or c.has("smaller", "decrease")):
        return percent
    return 1 + percent if grows else max(0.05, 1 - percent)


def _resized(c: Clause, number: float) -> str | float:
    """Return a size in points, or the share that "by 20" makes of the usual one."""
    steps = c.small("by") and c.has("increase", "decrease", "bigger", "smaller")
    if not steps or c.small("to"):
        return number
    way = 1 if c.has("increase", "bigger") else -1
    return f"{max(0.1, 1 + way * number / ROLE_SIZES[CueRole.TITLE]):.0%}"


def _comparative(c: Clause, *marks: str) -> bool:
    token = c.tok("bigger", "smaller")
    text = token.text.lower() if token else ""
    return any(mark in text for mark in marks) or text.startswith(
        (
            "too",
            "hard",
            "unread",
            "illeg",
            "can",
            "barely",
            "difficult",
            "increase",
            "decrease",
            "make",
            "enlarge",
            "shrink",
            "reduce",
        )
    )


def words_style(c: Clause) -> dict[str, Any]:
    """Return position, colour, size, font and weight as they are named."""
    style: dict[str, Any] = {}
    if position := place_of(c):
        style["position"] = position
    elif c.says("corner") and not c.stage.zh:
        style["position"] = "bottom-right"
    ink, ground = _colors(c)
    boxed = any("box" in t.text.lower() for t in c.live() if t.is_a("background"))
    if boxed and ink and not ground and not c.says("color_word"):
        ink, ground = None, ink
    faint = c.says("background") and c.says("opacity") and c.says("subtitle", "title", "text")
    if faint and not ground and not ink:
        ground = "none" if c.written("全透明", "完全透明") else "#00000080"
    if boxed and not ground:
        ground = "#FFFFFF" if c.written("white", "light") else "#000000"
    if ink:
        style["color"] = ink
    if ground:
        style["background"] = ground
    if (size := size_of(c)) is not None:
        style["size"] = size
    if font := c.val("font"):
        style["font"] = font
    if c.has("bold"):
        style["bold"] = True
    return style


def place_of(c: Clause) -> str | None:
    """Return the place on the picture that is named."""
    if c.of_kind("percent") and (risen := FROM_THE_EDGE.search(c.text.lower())) is not None:
        share = float(risen[1]) / 100
        return f"0.5,{1 - share if risen[2] == 'bottom' else share:g}"
    if position := c.val("position"):
        return position
    timed = c.spans or c.of_kind("at")
    if c.small("mid_of") and (timed or any(word in c.text for word in ("屏幕", "画面"))):
        return "center"
    if not c.stage.zh and c.written("in the middle", "middle"):
        return "center"
    return None


CARD = re.compile(r"(?:title |text |end |opening |closing |intro )?(?:card|slate|slide)s?$")
"""What a colour before it is the ground of."""


def _colors(c: Clause) -> tuple[str | None, str | None]:
    """Return the colour of the letters and of the box behind them."""
    ink = ground = None
    live = c.live()
    for at, token in enumerate(live):
        color = token.of("color")
        if not color or token.text in SCREENS:
            continue
        near = live[at + 1 : at + 3]
        if near and near[0].of("color"):
            near = []
        behind = any(
            t.is_a("background", "bars") or t.text.lower() in ("box", "底", "框") for t in near
        ) or token.text.endswith("底")
        before = live[at - 1] if at else None
        follows = not near or not any(t.is_a("background") for t in near)
        upon = at > 0 and ink is not None and live[at - 1].text.lower() == "on"
        behind = behind or upon or bool(near and CARD.match(near[0].text.lower()))
        behind = behind or bool(near and CARD.match(" ".join(t.text.lower() for t in near)))
        inked = (not upon and token.text.endswith("字")) or (
            near and near[0].text in ("字", "text", "letters")
        )
        behind = not inked and (behind or token.text.endswith("底"))
        behind = behind or (before is not None and before.is_a("background") and follows)
        led = [t for t in live[max(0, at - 2) : at] if not t.is_a("color_word")]
        boxed = any(t.is_a("background") for t in near[1:])
        if near and near[0].is_a("highlights", "by_word", "outline") and not boxed:
            continue
        if led and led[-1].is_a("highlights", "by_word"):
            continue
        if behind:
            ground = ground or color
        else:
            ink = ink or color
    return ink, ground


SPOKEN_OF = (*WRITTEN, *LISTED, "lower_third")


def spoken_words(c: Clause, *nouns: str) -> str | None:
    """Return the words to show: quoted, after "saying" or a colon, or a name after the noun."""
    if c.quotes:
        return (
            c.quotes[-1] if c.has("replace", "set", "rename") and len(c.quotes) > 1 else c.quotes[0]
        )
    start = None
    for at, token in enumerate(c.tokens):
        about_words = any(t.is_a(*SPOKEN_OF) for t in c.tokens[:at])
        handed = token.text == ":" and about_words and opens_words(c.tokens[at + 1 :])
        if (token.is_small("saying") and at > 0) or handed:
            start = at + 1
        elif token.text.lower() in WRITING and at + 1 < len(c.tokens):
            follow = c.tokens[at + 1]
            said = follow.kind in ("word", "char") or _names_something(c, follow)
            if said or (token.text in ("写上", "打上", "写着", "标上") and _is_content(follow)):
                start = at + 1
    if start is None:
        noun = c.index(*nouns) if nouns else -1
        follow = c.tokens[noun + 1] if 0 <= noun < len(c.tokens) - 1 else None
        if (
            follow is not None
            and follow.kind in ("word", "char", "phrase", "number")
            and _names_something(c, follow)
        ):
            start = noun + 1
    if start is None or start >= len(c.tokens) or c.tokens[start].kind in MEASURED:
        return None
    end = start
    while end < len(c.tokens) and not _ends_words(c.tokens, end, start):
        end += 1
    if end == start:
        return None
    text = c.wording(c.tokens[start].start, c.tokens[end - 1].end).strip(" ,，。.:：")
    return None if not text or VAGUE.fullmatch(text) else text


def writes_something(c: Clause) -> bool:
    """Say whether words are to be written, and which is not said: 写一行小字."""
    at = next((i for i, t in enumerate(c.tokens) if t.text.lower() in WRITING), len(c.tokens))
    rest = [t for t in c.tokens[at + 1 :] if t.kind != "punct"]
    said = c.message[rest[0].start : rest[-1].end] if rest else ""
    return VAGUE.fullmatch(said) is not None


def _is_content(token: Token) -> bool:
    """Say whether what follows 写上 may be the words themselves: 写上谢谢观看."""
    placed = token.of("position") or token.of("color") or token.is_a("text", "title", "subtitle")
    return token.kind == "phrase" and not placed and token.text not in ("在", "到", "一", "个")


def _names_something(c: Clause, token: Token) -> bool:
    if token.text[:1].isupper():
        return True
    return token.kind in ("word", "char") and not token.text.isascii() and not token.is_small()


def _ends_words(tokens: tuple[Token, ...], at: int, start: int) -> bool:
    token = tokens[at]
    if token.text.lower() == "with" and any(
        t.of("animation") or t.is_a("animate") for t in tokens[at + 1 : at + 4]
    ):
        return True
    if token.kind in ("span", "at", "dur", "clips") or (
        token.of("position") and at > start and tokens[at - 1].is_small("at", "filler")
    ):
        return True
    if at > start and goes_to_a_clip(tokens, at):
        return True
    if token.is_a("start_at", "end_at") and token.text.startswith(("at ", "in ")):
        return True
    small = token.is_small("at", "from", "for") or (token.is_small("to") and False)
    if small and at + 1 < len(tokens) and token.kind == "phrase":
        after = (
            tokens[at + 1]
            if not tokens[at + 1].is_small("filler") or at + 2 >= len(tokens)
            else tokens[at + 2]
        )
        return (
            after.is_a("start_at", "end_at", "middle")
            or after.of("position") is not None
            or after.kind in ("time", "span", "at")
            or after.of("color") is not None
        )
    return (
        bool(token.of("position"))
        and at > start
        and token.text.lower().startswith(("at ", "on ", "in "))
    )
