"""Words that only soften what they stand beside: "about half", 一半左右, "a soft vignette"."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.tokens.token import Token

ROUGHLY = frozenset(
    {"about", "around", "roughly", "approximately", "approx", "circa", "nearly", "almost"}
    | {"大约", "大概", "差不多", "约", "将近", "大致"}
)
OR_SO = frozenset({"左右", "上下", "or so", "ish", "or thereabouts"})
AMOUNTS = frozenset({"time", "dur", "percent", "times", "number", "db", "each", "count", "span"})
SOFT = frozenset(
    {"gentle", "soft", "nice", "subtle", "simple", "little", "smooth", "delicate", "lovely"}
    | {"tasteful", "discreet", "light", "柔和", "柔和一点", "轻柔", "淡淡", "自然", "柔美"}
)
"""Manners of a passage, a move or an effect that come with it anyway."""
SOFTENED = ("zoom", "zoom_in", "zoom_out", "pan", "transition", "fade_in", "fade_out", "fade")
FINALLY = frozenset({"最后", "lastly", "finally"})
TAKING = frozenset({"把", "将", "用", "再", "请", "就", "整个", "全部"})
NEXT_DEEDS = ("set", "convert", "export", "make", "save", "aspect", "vertical", "square")
MUSIC = (("concept", "music"),)
FILLER = (("small", "filler"),)


def softened(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with words that only soften or hedge as fillers."""
    tokens = [
        replace(token, kind="phrase", facets=MUSIC) if _is_song(tokens, at) else token
        for at, token in enumerate(tokens)
    ]
    return [
        replace(token, kind="phrase", facets=FILLER, value=None)
        if _hedges(tokens, at)
        or _colours_music(tokens, at)
        or _is_manner(tokens, at)
        or _leads(tokens, at)
        or _merely(tokens, at)
        else token
        for at, token in enumerate(tokens)
    ]


def _is_song(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a track is one of music: "an upbeat track"."""
    if tokens[at].text.lower() not in ("track", "tracks") or not at:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    numbered = after is not None and after.kind in ("number", "count")
    return tokens[at - 1].of("mood") is not None and not numbered


LIGHT = ("light", "bright", "dark", "warm", "soft", "cool")


def _colours_music(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word for light, or the "and" behind it, tells how music is: "light music"."""
    word = tokens[at].text.lower()
    if word == "and" and at and tokens[at - 1].text.lower() in LIGHT:
        return _colours_music(tokens, at - 1)
    if word not in LIGHT or tokens[at].of("mood") or tokens[at].of("filter"):
        return False
    for after in tokens[at + 1 : at + 6]:
        if after.kind == "punct" or after.is_a("video", "picture", "all"):
            return False
        if after.is_a("music"):
            return True
    return False


def _get(tokens: Sequence[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _amount(token: Token | None) -> bool:
    return token is not None and (token.kind in AMOUNTS or token.is_a("half"))


def _hedges(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text.lower()
    if word in OR_SO:
        return _amount(_get(tokens, at - 1))
    before = _get(tokens, at - 1)
    after = _get(tokens, at + 1)
    if word == "about" and after is not None and after.kind in ("span", "at"):
        return False
    led = before is not None and (before.is_small("at", "to") or before.text.lower() == "at")
    return word in ROUGHLY and after is not None and (_amount(after) or (led and _amount(after)))


def _is_manner(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a soft word stands right before a passage, a move or an effect."""
    if tokens[at].text.lower() not in SOFT:
        return False
    for after in tokens[at + 1 : at + 4]:
        if after.kind == "punct" or after.kind not in ("phrase", "word", "char"):
            return False
        if after.is_a(*SOFTENED) or after.of("transition") or after.of("effect"):
            return True
        if not (after.is_small("filler", "connector") or after.text.lower() in SLOWLY):
            return False
    return False


SLOWLY = frozenset({"slow", "slowly", "quick", "long", "short", "的", "慢", "缓慢"})


def _merely(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "only the" only limits another wish: "only the photos should be warmer"."""
    token = tokens[at]
    if not token.is_a("keep") or not token.text.lower().startswith(("only the", "just the")):
        return False
    piece: list[Token] = []
    for after in tokens[at + 1 :]:
        if after.kind == "punct":
            break
        piece.append(after)
    return any(t.is_a(*CHANGING) or t.of("filter") or t.of("effect") for t in piece)


CHANGING = (
    "warmer", "cooler", "brighten", "darken", "brightness", "contrast", "saturation", "speed_up",
    "slow_down", "zoom", "zoom_in", "zoom_out", "mute", "rotate", "flip", "reverse", "blur",
    "stabilize", "increase", "decrease", "bigger", "smaller",
)  # fmt: skip
"""What else may be wished of what "only" limits."""


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "last" only opens the last wish: 最后改成方形."""
    token, before, after = tokens[at], _get(tokens, at - 1), _get(tokens, at + 1)
    opens = before is None or before.kind == "punct" or before.is_small("connector")
    if token.text not in FINALLY or token.kind != "ordinal" or not opens or after is None:
        return False
    return after.text in ("把", "将", "用", "再", "请", "就", "整个", "全部") or after.is_a(
        *NEXT_DEEDS
    )
