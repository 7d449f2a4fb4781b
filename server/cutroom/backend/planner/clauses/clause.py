"""One request of a message, with the questions the rules put to it."""

from dataclasses import dataclass, field
from functools import cached_property

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.lexicon import VERBS

NOUN_LIKE = frozenset(
    [
        "cut",
        "fade",
        "zoom",
        "crop",
        "loop",
        "trim",
        "blur",
        "flip",
        "mirror",
        "pan",
        "speed",
        "flash",
        "repeat",
        "freeze",
        "hold",
        "slow",
        "quick",
        "clear",
        "ramp",
        "punch",
        "set",
        "use",
        "need",
        "place",
        "position",
        "static",
        "noise",
        "loudness",
        "beat",
        "beats",
        "sync",
        "copy",
        "mute",
        "bold",
        "small",
        "big",
        "large",
        "lower",
        "up",
        "down",
        "more",
        "less",
        "still",
        "close",
        "backward",
        "backwards",
        "shorter",
        "longer",
        "faster",
        "slower",
        "louder",
        "quieter",
        "bigger",
        "smaller",
        "brighter",
        "darker",
        "view",
        "list",
        "print",
        "title",
        "text",
        "caption",
        "light",
        "output",
        "render",
        "edit",
        "animation",
        "animated",
        "sideways",
        "clockwise",
        "shaky",
        "stable",
        "steady",
        "state",
        "order",
        "score",
        "check",
        "export",
        "split",
        "overlay",
        "upload",
        "download",
        "save",
        "draft",
        "push",
        "pull",
        "boomerang",
        "reverse",
        "timelapse",
        "hyperlapse",
        "transition",
        "pause",
        "short",
        "split-screen",
        "merge",
        "record",
        "level",
        "silent",
        "muted",
        "higher",
        "softer",
        "lighter",
        "extended",
        "detect",
        "automatically",
        "apart",
        "include",
        "hide",
        "速度",
        "节奏",
        "播放",
        "循环",
        "动画",
        "抖动",
        "噪音",
        "杂音",
        "动效",
        "底噪",
        "顺序",
        "稳定",
        "均衡",
        "变",
        "显示",
        "鼓点",
        "节拍",
        "快速",
        "空白",
    ]
)
"""Forms that are verbs only where a verb stands: at the head of their piece."""
OBJECTS = frozenset(
    [
        "subtitle",
        "title",
        "text",
        "music",
        "transition",
        "logo",
        "watermark",
        "intro",
        "outro",
        "credits_roll",
        "lower_third",
        "countdown",
        "voiceover",
        "effect",
        "filter",
        "vertical",
        "horizontal",
        "square",
        "fade_in",
        "fade_out",
        "zoom_in",
        "zoom_out",
        "zoom",
        "pan",
        "stabilize",
        "brightness",
        "contrast",
        "saturation",
        "temperature",
        "warmer",
        "cooler",
        "silence",
        "filler",
        "sound",
        "volume",
        "voice",
        "original",
        "thumbnail",
        "waveform",
        "grid",
        "split_screen",
        "pip",
        "green_screen",
        "slideshow",
        "promo",
        "vlog",
        "montage",
        "highlights",
        "sticker",
        "bars",
        "background",
        "speed_up",
        "slow_down",
        "denoise",
        "normalize",
        "duck",
        "sync",
        "brighten",
        "darken",
        "scenes",
        "face",
        "flash",
        "beauty",
        "auto_color",
        "cinema_bars",
        "loop",
        "reverse",
        "boomerang",
        "mute",
        "upscale",
        "check",
        "bigger",
        "smaller",
        "export",
        "lut",
        "rest",
    ]
)
"""What makes a piece without a verb stand for a request."""
SUBSTANTIVES = ("filter", "effect", "transition", "audio_effect")


@dataclass(frozen=True)
class Clause:
    """One request of a message, with the questions the rules put to it."""

    tokens: tuple[Token, ...]
    text: str
    stage: Stage
    inherited: frozenset[str] = frozenset()
    """Verbs that an earlier clause lends to this one."""
    scope: Pick | None = None
    """What "it" stands for, or the clip a heading names."""
    prohibited: bool = False
    """"Don't …": a wish to leave something as it is."""
    whole: bool = False
    """The clause is the whole message."""
    last: bool = False
    message: str = ""
    negated: frozenset[int] = field(default=frozenset())
    """Indices of tokens that stand under a negation."""
    original: str = ""
    """The message as it was written; `message` is the same in simplified characters."""

    def wording(self, start: int, end: int) -> str:
        """Return a part of the message as it was written."""
        return (self.original or self.message)[start:end]

    @property
    def said(self) -> str:
        """The clause as it was written."""
        return self.wording(self.tokens[0].start, self.tokens[-1].end)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts in the clause's own words that are not negated."""
        return frozenset(v for token in self._alive for f, v in token.facets if f == "concept")

    @cached_property
    def _meant(self) -> frozenset[str]:
        """The concepts that are there in the words or by inheritance."""
        return self.concepts | self.inherited

    @cached_property
    def _alive(self) -> tuple[Token, ...]:
        return tuple(token for at, token in enumerate(self.tokens) if at not in self.negated)

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(token.kind for token in self._alive)

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(token.text.lower() for token in self.tokens)

    @cached_property
    def _values(self) -> dict[str, list[str]]:
        """The values of the facets, each token's first."""
        found: dict[str, list[str]] = {}
        for token in self._alive:
            for facet, value in dict(reversed(token.facets)).items():
                found.setdefault(facet, []).append(value)
        return found

    def live(self) -> list[Token]:
        """Return the tokens that are not negated."""
        return list(self._alive)

    def has(self, *concepts: str) -> bool:
        """Say whether one of these concepts is meant, by the words or by inheritance."""
        return not self._meant.isdisjoint(concepts)

    def says(self, *concepts: str) -> bool:
        """Say whether one of these concepts is in the clause's own words."""
        return not self.concepts.isdisjoint(concepts)

    def denies(self, *concepts: str) -> bool:
        """Say whether one of these concepts stands under a negation."""
        return any(self.tokens[at].is_a(*concepts) for at in self.negated)

    @property
    def measures(self) -> bool:
        """Say whether a length, a stretch or a shape is told, so that a wish stands here."""
        return bool(self.of_kind("time", "dur", "ratio", "times")) or bool(self.spans)

    def small(self, *words: str) -> bool:
        return any(token.is_small(*words) for token in self.tokens)

    def written(self, *texts: str) -> bool:
        """Say whether one of these words is written as such."""
        return not self._texts.isdisjoint(texts)

    def mentions(self, *concepts: str) -> bool:
        """Say whether one of these concepts is in the words, negated or not."""
        return any(token.is_a(*concepts) for token in self.tokens)

    def tok(self, *concepts: str) -> Token | None:
        return next((token for token in self._alive if token.is_a(*concepts)), None)

    def index(self, *concepts: str) -> int:
        return next((at for at, token in enumerate(self.tokens) if token.is_a(*concepts)), -1)

    def val(self, facet: str) -> str | None:
        """Return the first value of a facet."""
        return next(iter(self._values.get(facet, ())), None)

    def vals(self, facet: str) -> list[str]:
        return list(self._values.get(facet, ()))

    def of_kind(self, *kinds: str) -> list[Token]:
        if self._kinds.isdisjoint(kinds):
            return []
        return [token for token in self._alive if token.kind in kinds]

    def number(self, *kinds: str) -> float | None:
        """Return the first amount of these kinds."""
        return next((token.amount for token in self.of_kind(*kinds)), None)

    @property
    def quotes(self) -> list[str]:
        return [str(token.value) for token in self.tokens if token.kind == "quote" and token.value]

    @property
    def spans(self) -> list[Span]:
        found = [token.value for token in self.of_kind("span") if isinstance(token.value, Span)]
        moments = self.of_kind("at")
        if not found and len(moments) == 2 and self.small("to"):
            first, second = (token.amount for token in moments)
            return [Span(first, second)]
        if len(found) == 1 and found[0].how == "after" and len(moments) == 1 and self.small("to"):
            until = moments[0].amount
            return [Span(found[0].start, until)] if until > found[0].start else found
        long = self.number("time", "dur")
        if len(found) == 1 and found[0].how == "after" and long is not None:
            return [Span(found[0].start, found[0].start + long)]
        return found

    @property
    def unstretched(self) -> str:
        """What is said besides stretches, whose words are no values: "the first half"."""
        text = self.text
        for span in self.of_kind("span"):
            text = text.replace(span.text, " ", 1)
        return text.lower()

    @property
    def assets(self) -> list[str]:
        return [str(token.value) for token in self.tokens if token.kind == "asset"]

    @property
    def picks(self) -> list[Pick]:
        return [
            token.value
            for token in self.tokens
            if token.kind == "clips" and isinstance(token.value, Pick)
        ]

    def moment(self) -> float | None:
        """Return the instant that is named."""
        return self.number("at")

    def before(self, token: Token) -> Token | None:
        """Return the token that stands before one, articles skipped."""
        return self._neighbours[token.start, token.end, token.kind][0]

    def after(self, token: Token) -> Token | None:
        """Return the token that follows one, articles skipped."""
        return self._neighbours[token.start, token.end, token.kind][1]

    @cached_property
    def _neighbours(self) -> dict[tuple[int, int, str], tuple[Token | None, Token | None]]:
        """What stands before and after each token, found in one walk each way."""
        ahead: list[Token | None] = []
        said: Token | None = None
        for token in self.tokens:
            ahead.append(said)
            if not token.is_small("filler") or token.is_small("to", "from"):
                said = token
        found: dict[tuple[int, int, str], tuple[Token | None, Token | None]] = {}
        said = None
        for token, before in zip(reversed(self.tokens), reversed(ahead), strict=True):
            found[token.start, token.end, token.kind] = (before, said)
            if not token.is_small("filler") or token.is_small("to"):
                said = token
        return found

    def content(self) -> list[Token]:
        """Return the tokens that say something: no filler, no punctuation."""
        return [
            t
            for t in self.tokens
            if t.kind != "punct"
            and not (
                t.facets and all(f == "small" and v in ("filler", "connector") for f, v in t.facets)
            )
        ]

    @property
    def strangers(self) -> list[Token]:
        """Words that the lexicon does not know."""
        return [token for token in self.tokens if token.kind in ("word", "char", "file")]


def is_verb(token: Token, *, head: bool) -> bool:
    """Say whether a token acts as a verb at its place."""
    if token.kind != "phrase":
        return False
    for facet, value in token.facets:
        if facet == "concept" and value in VERBS:
            return head or not _noun_like(token)
    return False


def _noun_like(token: Token) -> bool:
    word = token.text.lower()
    return word in NOUN_LIKE or (token.value is not None and str(token.value) in NOUN_LIKE)
