"""The clips that words point at, and the small words that such words are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.planner.tokens.token import Token

CLIP_NOUNS = ("clip", "picture", "video", "one", "part")
CLIP_CLASSIFIERS = "段张条幅个块组"
SKIPPED = ("the", "的", "个", "a", "of the")
BEFORE_CLIPS = ("video", "视频", "那个", "这个", "那", "这")
POINTED = ("那个", "这个")
"""Words that only lead to a clip: 最后那个镜头, "the second video clip"."""

NOT_CLIPS = (
    "transition", "title", "text", "subtitle", "caption_line", "cutpoint", "music", "step",
    "version", "sticker", "effect", "silence", "frame", "filler", "logo", "watermark", "half",
    "countdown", "zoom", "speed", "voiceover", "intro", "outro",
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


def is_clip_noun(token: Token | None, among: tuple[str, ...] = CLIP_NOUNS) -> bool:
    """Say whether a token is a word for clips."""
    return (
        token is not None
        and token.kind in ("phrase", "word")
        and token.is_a(*among)
        and not token.is_a("subtitle", "text")
    )


def token_at(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the token there, None beyond the ends."""
    return tokens[at] if 0 <= at < len(tokens) else None


def joins(token: Token | None, after: Token | None = None) -> bool:
    """Say whether a token joins two members of a list."""
    if token is not None and token.text == "," and after is not None and not after.text.isascii():
        return False
    return token is not None and (
        (token.is_small("connector") and token.text.lower() in ("and", "&", "和", "与", "跟", "及"))
        or token.text in (",", "、")
    )


def is_classified(token: Token) -> bool:
    """Say whether a Chinese number counts clips: 三段, 第二张."""
    return token.kind in ("ordinal", "count") and token.text[-1] in CLIP_CLASSIFIERS


def skip_small(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the next token that is more than a lead to a clip."""
    while (
        (token := token_at(tokens, at))
        and token.kind == "phrase"
        and token.text.lower() in (*SKIPPED, *BEFORE_CLIPS)
        and not (
            token.text.lower() in BEFORE_CLIPS
            and not is_clip_noun(token_at(tokens, at + 1), ("clip",))
            and not (token.text in POINTED and is_clip_noun(token_at(tokens, at + 1)))
        )
    ):
        at += 1
    return at


def noun_of(token: Token | None) -> str:
    """Return what a noun calls a clip: "picture", "clip", or nothing."""
    if token is None:
        return ""
    return "picture" if token.is_a("picture") else "clip"


def is_plural(token: Token | None) -> bool:
    """Say whether an English noun stands in the plural."""
    return token is not None and token.text.isascii() and token.text.lower().endswith("s")
