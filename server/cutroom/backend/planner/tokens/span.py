"""Stretches as they were said, and the words that stand around times."""

from dataclasses import dataclass

from cutroom.backend.planner.tokens.token import Token

MOST_ARTICLES = 4

LEADS_IN = ("前", "头", "开头", "最开始", "前面", "最前面", "开始", "片头", "起头", "头上", "前头")

LEADS_OUT = (
    "后", "结尾", "末尾", "尾部", "片尾", "最后面", "后面", "尾", "尾巴", "尾端", "后头", "收尾",
)  # fmt: skip
"""Edges of the film, before so many seconds."""

CUTTING = ("keep", "remove", "trim", "extract")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch as it was said: seconds from the start or the end, or shares of the whole."""

    start: float
    end: float | None
    """None is the end."""
    how: str = "between"
    """between, first, last, after, before, share, middle, but_last."""

    def within(self, length: float) -> tuple[float, float | None]:
        """Return start and end in seconds of something this long; None is its end."""
        if self.how == "last":
            return max(0.0, length - self.start), None
        if self.how == "but_last":
            return 0.0, max(0.0, length - self.start)
        if self.how == "share":
            start = self.start * length
            return start, None if self.end in (None, 1) else (self.end or 0) * length
        if self.how == "middle":
            return max(0.0, length / 2 - self.start / 2), min(length, length / 2 + self.start / 2)
        return self.start, self.end


def leads_to(token: Token) -> bool:
    """Say whether a token leads to the end of a stretch: "to", a dash, 到."""
    return token.is_small("to") or token.text in ("-", "~", "–", "—")


def seconds_of(token: Token | None, unit: float | None = None) -> float | None:
    """Return the seconds a token stands for, numbers without a unit included when asked."""
    if token is None:
        return None
    if token.kind == "time":
        return token.amount
    if token.kind == "number" and unit is not None:
        return token.amount * unit
    return None


FILMS = ("视频", "影片", "画面", "片子")
"""What a stretch may be named after: 视频3-6秒."""


def names_clip(token: Token) -> bool:
    """Say whether an ordinal counts clips, as 第一张 does."""
    return token.text[-1] in "张段条幅个块组"


def is_chinese(token: Token) -> bool:
    """Say whether a token is written in Chinese."""
    return not token.text.isascii()
