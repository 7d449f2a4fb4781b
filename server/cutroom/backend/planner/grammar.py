"""A message as clauses: one verb, its objects and its measures each."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from cutroom.backend.planner.lexicon import VERBS
from cutroom.backend.planner.quantities import Span
from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.references import Pick
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.vocabulary import forms

STOPS = frozenset(",;.!?\n、。；！？，…")
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
GENERAL = frozenset(
    {"add", "set", "make", "convert", "insert", "show", "detach", "detect", "increase", "decrease"}
)


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

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts in the clause's own words that are not negated."""
        return frozenset(v for token in self.live() for f, v in token.facets if f == "concept")

    def live(self) -> list[Token]:
        """Return the tokens that are not negated."""
        return [token for at, token in enumerate(self.tokens) if at not in self.negated]

    def has(self, *concepts: str) -> bool:
        """Say whether one of these concepts is meant, by the words or by inheritance."""
        return not (self.concepts | self.inherited).isdisjoint(concepts)

    def says(self, *concepts: str) -> bool:
        """Say whether one of these concepts is in the clause's own words."""
        return not self.concepts.isdisjoint(concepts)

    def denies(self, *concepts: str) -> bool:
        """Say whether one of these concepts stands under a negation."""
        return any(self.tokens[at].is_a(*concepts) for at in self.negated)

    def small(self, *words: str) -> bool:
        return any(token.is_small(*words) for token in self.tokens)

    def written(self, *texts: str) -> bool:
        """Say whether one of these words is written as such."""
        return any(token.text.lower() in texts for token in self.tokens)

    def mentions(self, *concepts: str) -> bool:
        """Say whether one of these concepts is in the words, negated or not."""
        return any(token.is_a(*concepts) for token in self.tokens)

    def tok(self, *concepts: str) -> Token | None:
        return next((token for token in self.live() if token.is_a(*concepts)), None)

    def index(self, *concepts: str) -> int:
        return next((at for at, token in enumerate(self.tokens) if token.is_a(*concepts)), -1)

    def val(self, facet: str) -> str | None:
        """Return the first value of a facet."""
        return next(
            (value for token in self.live() if (value := token.of(facet)) is not None), None
        )

    def vals(self, facet: str) -> list[str]:
        return [value for token in self.live() if (value := token.of(facet)) is not None]

    def of_kind(self, *kinds: str) -> list[Token]:
        return [token for token in self.live() if token.kind in kinds]

    def number(self, *kinds: str) -> float | None:
        """Return the first amount of these kinds."""
        return next((float(token.value) for token in self.of_kind(*kinds)), None)  # type: ignore[arg-type]

    @property
    def quotes(self) -> list[str]:
        return [str(token.value) for token in self.tokens if token.kind == "quote" and token.value]

    @property
    def spans(self) -> list[Span]:
        found = [token.value for token in self.of_kind("span") if isinstance(token.value, Span)]
        moments = self.of_kind("at")
        if not found and len(moments) == 2 and self.small("to"):
            first, second = (float(token.value) for token in moments)  # type: ignore[arg-type]
            return [Span(first, second)]
        return found

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
        at = self.tokens.index(token) - 1
        while (
            at >= 0
            and self.tokens[at].is_small("filler")
            and not self.tokens[at].is_small("to", "from")
        ):
            at -= 1
        return self.tokens[at] if at >= 0 else None

    def after(self, token: Token) -> Token | None:
        """Return the token that follows one, articles skipped."""
        at = self.tokens.index(token) + 1
        while (
            at < len(self.tokens)
            and self.tokens[at].is_small("filler")
            and not self.tokens[at].is_small("to")
        ):
            at += 1
        return self.tokens[at] if at < len(self.tokens) else None

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
    if token.kind != "phrase" or not any(f == "concept" and v in VERBS for f, v in token.facets):
        return False
    return head or not _noun_like(token)


def _noun_like(token: Token) -> bool:
    word = token.text.lower()
    return word in NOUN_LIKE or (token.value is not None and str(token.value) in NOUN_LIKE)


def _is_break(token: Token) -> bool:
    return (token.kind == "punct" and token.text in STOPS) or (
        token.kind == "phrase" and token.is_small("connector") and not token.is_a("it", "middle")
    )


def split(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the pieces between connectors and stops; the strong stops end a piece with one."""
    pieces: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        if _is_break(token) and not (
            token.text == "."
            and at + 1 < len(tokens)
            and tokens[at + 1].start == token.end
            and tokens[at + 1].kind == "number"
        ):
            if pieces[-1]:
                pieces.append([])
        elif token.kind == "phrase" and (
            token.is_small("correction")
            or (token.text in ("把", "将") and _has_verb(pieces[-1]))
            or (token.text == "就" and bool(pieces[-1]) and pieces[-1][0].is_small("if"))
        ):
            if pieces[-1]:
                pieces.append([])
            pieces[-1].append(token)
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if any(t.kind != "punct" for t in piece)]


def _head(piece: Sequence[Token]) -> int:
    """Return the index of the first token that is not filler."""
    for at, token in enumerate(piece):
        idle = token.kind == "punct" or (
            token.kind == "phrase"
            and token.facets
            and all(
                f == "small" and v in ("filler", "connector", "not", "if") for f, v in token.facets
            )
        )
        if not idle:
            return at
    return len(piece)


def _has_verb(piece: Sequence[Token]) -> bool:
    return bool(verbs_of(piece))


def verbs_of(piece: Sequence[Token]) -> list[Token]:
    """Return a piece's verbs in order."""
    head = _head(piece)
    return [token for at, token in enumerate(piece) if is_verb(token, head=at == head)]


def _has_object(piece: Sequence[Token]) -> bool:
    return any(
        token.kind == "phrase"
        and (
            token.is_a(*OBJECTS)
            or any(token.means(facet) for facet in SUBSTANTIVES)
            or (token.is_small("saying") and False)
        )
        for token in piece
    ) or any(token.kind in ("ratio", "height") for token in piece)


def fold_pieces(pieces: list[list[Token]]) -> list[tuple[list[Token], frozenset[str]]]:
    """Return pieces joined to clauses, each with the verbs it inherits."""
    folded: list[tuple[list[Token], frozenset[str]]] = []
    waiting: list[list[Token]] = []
    for piece in pieces:
        if piece[0].is_small("correction") and (folded or waiting):
            (folded if folded else waiting).pop()
        verbs = verbs_of(piece)
        if _headed(piece):
            folded.extend((early, frozenset({"add"})) for early in waiting)
            waiting = []
            folded.append((piece, frozenset() if verbs else frozenset({"add"})))
        elif folded and _modifies(piece, folded[-1][0]):
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
        elif verbs and _only(piece, verbs, SHARING):
            waiting.append(piece)
        elif verbs:
            lent = _concepts(verbs)
            for early in waiting:
                if _has_object(early) and early[0].is_small("not", "if"):
                    folded.append((early, frozenset()))
                elif _has_object(early) and _is_taken(early):
                    folded.append((early, lent))
                else:
                    piece = [*early, *piece]
            waiting = []
            folded.append((piece, frozenset()))
        elif waiting and not folded and not _has_object(piece) and not _opens(piece):
            waiting[-1] = [*waiting[-1], *piece]
        elif not folded or _opens(piece):
            waiting.append(piece)
        elif _repeats(piece, folded[-1][0]):
            folded.append((piece, _concepts(verbs_of(folded[-1][0])[:1]) or folded[-1][1]))
        elif _has_object(piece):
            own = verbs_of(folded[-1][0])
            folded.append((piece, _concepts(own[:1]) or folded[-1][1]))
        else:
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
    for early in waiting:
        add = _has_object(early) and not verbs_of(early)
        folded.append((early, frozenset({"add"}) if add else frozenset()))
    return folded


def _concepts(verbs: Sequence[Token]) -> frozenset[str]:
    return frozenset(v for t in verbs for f, v in t.facets if f == "concept" and v in VERBS)


SHARING = ("detect", "find", "cut", "extract", "trim")
"""Verbs that, standing alone before "and", share the next verb's object."""
MEASURES = frozenset({"time", "dur", "span", "at", "each"})
WORDY = (
    "text",
    "title",
    "subtitle",
    "logo",
    "watermark",
    "lower_third",
    "countdown",
    "credits_roll",
)
ATTRIBUTES = (
    "bigger",
    "smaller",
    "bold",
    "increase",
    "decrease",
    "size",
    "font",
    "color_word",
    "opacity",
    "animate",
    "position",
)
COMPOSITES = ("slideshow", "promo", "vlog", "montage", "make", "social", "highlights")


def _only(piece: Sequence[Token], verbs: Sequence[Token], among: tuple[str, ...]) -> bool:
    """Say whether a piece is nothing but one of these verbs."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return len(said) == len(verbs) and all(verb.is_a(*among) for verb in verbs)


def _headed(piece: Sequence[Token]) -> bool:
    """Say whether a piece opens with what it is about: "clip 1: black and white"."""
    colon = next((at for at, t in enumerate(piece[:5]) if t.text == ":"), -1)
    return 0 < colon < len(piece) - 1 and any(t.kind in ("asset", "clips") for t in piece[:colon])


def _repeats(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece is one more of the same: "and 'Chapter 2' at 0:30"."""
    quoted = any(t.kind == "quote" for t in piece) and any(t.kind == "quote" for t in clause)
    timed = any(t.kind in ("at", "span") for t in piece)
    return quoted and timed and not any(t.is_a("subtitle", "lower_third") for t in clause)


def _is_taken(piece: Sequence[Token]) -> bool:
    return piece[0].text in ("把", "将")


def _opens(piece: Sequence[Token]) -> bool:
    """Say whether a piece without a verb leads into the next one: 除了…, for photo1.jpg:"""
    first = piece[0]
    heading = any(t.text == ":" for t in piece[-1:]) and any(
        t.kind in ("asset", "clips") for t in piece
    )
    temporal = piece[-1].text in ("的时候", "时", "时候") and len(piece) > 1
    return first.is_small("except") or first.text in ("把", "将") or heading or temporal


def _modifies(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece only says more of the clause before it: "bold", "at the top",
    "no transitions" after "make a slideshow", "into a 1080p MP4" after its material."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    if not said:
        return True
    measured = all(t.kind in MEASURES or t.is_a("show", "duration_word") for t in said)
    if measured and any(t.is_a("insert", "add", "freeze", *WORDY) for t in clause):
        return True
    fitting = all(
        t.is_a("crop", "fill", "set", "blur", "background", "bars") or t.is_small() for t in said
    )
    if (
        fitting
        and any(t.is_a("crop", "fill", "bars") for t in said)
        and any(t.is_a("concat", "slideshow") for t in clause)
    ):
        return True
    if any(t.is_a("interpolate", "blend") for t in said) and any(
        t.is_a("fps") or t.kind == "fps" for t in clause
    ):
        return True
    about_words = any(t.is_a(*WORDY) for t in clause)
    quoted = any(t.kind == "quote" for t in clause)
    own_object = any(
        t.is_a(*OBJECTS) and not t.is_a(*ATTRIBUTES) and not (quoted and t.of("animation"))
        for t in said
    )
    if (about_words or quoted) and not own_object and all(_is_attribute(t) for t in said):
        return True
    negated = said[0].is_small("not")
    if negated and any(t.is_a(*COMPOSITES) for t in clause):
        return not any(
            is_verb(t, head=True) and not t.is_a("zoom", "animate") for t in said[1:2]
        ) or (any(t.is_a("crop") for t in said))
    shaped = any(t.kind == "ratio" or t.is_a("vertical", "horizontal", "square") for t in clause)
    if negated and shaped and any(t.is_a("crop", "bars") for t in said):
        return True
    if (
        shaped
        and any(t.is_a("bars") for t in said)
        and not any(t.is_a("remove", "fill") for t in said)
    ):
        return True
    into = any(t.is_small("to") and t.text.lower() in ("into", "to", "as") for t in piece)
    output = any(
        t.kind == "height" or t.of("format") or t.is_a("slideshow", "video") for t in piece
    )
    making = any(t.is_a("make", "convert") for t in clause)
    return into and output and making and not verbs_of(piece)


def _is_attribute(token: Token) -> bool:
    if token.kind in ("percent", "pt", "px", "color"):
        return True
    if token.kind != "phrase":
        return False
    named = any(token.of(facet) for facet in ("color", "position", "font", "language", "animation"))
    acts = is_verb(token, head=True) and not token.is_a(*ATTRIBUTES, "insert", "set", "move")
    return (
        token.is_a(*ATTRIBUTES)
        or (named and not acts)
        or token.is_small("to", "at", "from", "by")
        or (token.is_a("insert", "set", "move", "background", "it"))
    )


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a piece ends here, but for particles."""
    while at < len(tokens) and tokens[at].text in ("了", "吧", "啊", "的", "啦"):
        at += 1
    return at >= len(tokens) or _is_break(tokens[at])


PARTICLES = {
    "take": ("out", "off", "away"), "cut": ("out", "off", "away"), "throw": ("out", "away"),
    "trim": ("out", "off", "away"), "chop": ("off", "out"), "leave": ("out",), "crop": ("out",),
    "edit": ("out",), "turn": ("up", "down", "off"), "bring": ("up", "down", "back"), "crank": ("up",),
    "speed": ("up",), "slow": ("down",), "warm": ("up",), "lighten": ("up",), "swap": ("out",),
}  # fmt: skip
"""Verbs whose particle may stand after their object."""
REACH = 6
"""Tokens between a verb and its particle."""


def phrasal(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with parted verbs given their whole meaning: "take the music out"."""
    result = list(tokens)
    for at, token in enumerate(tokens):
        if token.text in ("不要", "不用", "不需要") and at and _closes(tokens, at + 1):
            result[at] = replace(token, facets=(("concept", "remove"),))
            continue
        particles = PARTICLES.get(token.text.lower())
        if not particles:
            continue
        for place in range(at + 1, min(len(tokens), at + 1 + REACH)):
            other = tokens[place]
            if other.kind == "punct" or other.is_small("connector"):
                break
            if other.text.lower() in particles:
                meaning = forms().get(f"{token.text.lower()} {other.text.lower()}")
                if meaning:
                    result[at] = replace(token, kind="phrase", facets=meaning)
                    result[place] = replace(other, kind="phrase", facets=(("small", "filler"),))
                break
    return result


PROHIBITIONS = frozenset(
    {"don't", "do not", "dont", "never", "别", "不要", "勿", "千万别", "不许", "不能", "avoid"}
)
THINGS_NOT_DEEDS = (
    "transition",
    "music",
    "subtitle",
    "title",
    "text",
    "effect",
    "filter",
    "watermark",
    "logo",
    "sound",
    "silence",
)


def negations(tokens: Sequence[Token]) -> tuple[frozenset[int], bool]:
    """Return which tokens stand under a negation, and whether the clause's verb does."""
    under: set[int] = set()
    forbidden = False
    for at, token in enumerate(tokens):
        if not (token.kind == "phrase" and token.is_small("not")):
            continue
        place = at + 1
        while place < len(tokens) and tokens[place].is_small("filler") and not tokens[place].is_a():
            if tokens[place].is_a(*VERBS):
                break
            place += 1
        if place >= len(tokens):
            continue
        ordered = token.text.lower() in PROHIBITIONS
        verb = is_verb(tokens[place], head=ordered) and (
            ordered or not tokens[place].is_a(*OBJECTS)
        )
        if ordered and tokens[place].is_a(*THINGS_NOT_DEEDS):
            verb = False
        under.add(place)
        if verb and at <= _head(tokens) + 1:
            forbidden = True
            under.update(range(place, len(tokens)))
        elif verb:
            under.update(range(place, len(tokens)))
        else:
            while place + 1 < len(tokens) and (
                tokens[place + 1].kind == "phrase"
                and (
                    tokens[place + 1].text.lower() in ("or", "nor", "或", "或者")
                    or any(tokens[place + 1].means(f) for f in SUBSTANTIVES)
                    or tokens[place + 1].is_a("effect", "transition", "music", "sound")
                )
            ):
                place += 1
                under.add(place)
    return frozenset(under), forbidden


def clauses(tokens: Sequence[Token], message: str, stage: Stage) -> list[Clause]:
    """Return the clauses of a message in order, with what "it" stands for in each."""
    folded = fold_pieces(split(tokens))
    result: list[Clause] = []
    topic: str | None = None
    antecedent: Pick | None = None
    heading: Pick | None = None
    for at, (piece, inherited) in enumerate(folded):
        named_topic = next(
            (v for t in piece for f, v in t.facets if f == "concept" and v in TOPICS), None
        )
        if named_topic is None and topic is not None and _leans(piece):
            piece = _filled_in(piece, topic)
        under, forbidden = negations(piece)
        text = message[piece[0].start : piece[-1].end]
        picks = [t.value for t in piece if t.kind == "clips" and isinstance(t.value, Pick)]
        named = [Pick(tuple(stage.numbers_of(str(t.value)))) for t in piece if t.kind == "asset"]
        own = next(
            (p for p in [*picks, *named] if isinstance(p, Pick) and (p.clips or p.all)), None
        )
        colon = next((i for i, t in enumerate(piece) if t.text == ":"), -1)
        if own and colon > 0 and any(t.kind in ("asset", "clips") for t in piece[:colon]):
            heading = own
        elif own:
            heading = None
        it = any(t.is_a("it") or t.is_small("this") for t in piece if t.kind == "phrase")
        scope = own or heading or (antecedent if it else None)
        clause = Clause(
            tuple(piece), text, stage, inherited, scope, forbidden,
            whole=len(folded) == 1, last=at == len(folded) - 1, message=message, negated=under,
        )  # fmt: skip
        result.append(clause)
        antecedent = own or antecedent
        topic = None if own else named_topic or topic
    return result


TOPICS = frozenset(
    {
        "subtitle",
        "title",
        "text",
        "music",
        "transition",
        "logo",
        "watermark",
        "countdown",
        "lower_third",
    }
)
"""Objects that "it" and "them" may stand for."""


LEANING = (
    "remove",
    "bigger",
    "smaller",
    "bold",
    "set",
    "move",
    "replace",
    "mute",
    "increase",
    "decrease",
    "translate",
)


def _leans(piece: Sequence[Token]) -> bool:
    """Say whether a piece does to "it" what is done to words or music, and names nothing else."""
    other = any(t.is_a(*OBJECTS) and not t.is_a(*ATTRIBUTES, *LEANING) for t in piece)
    measured = any(t.kind in ("ratio", "times", "height", "size") for t in piece)
    return not other and not measured and any(t.is_a(*LEANING) for t in verbs_of(piece))


def _filled_in(piece: Sequence[Token], topic: str) -> list[Token]:
    """Return the piece with what "it" stands for written into it."""
    return [
        replace(token, facets=(*token.facets, ("concept", topic))) if _is_pronoun(token) else token
        for token in piece
    ]


def _is_pronoun(token: Token) -> bool:
    return token.kind == "phrase" and token.text.lower() in (
        "it",
        "them",
        "that",
        "this",
        "它",
        "它们",
    )


def with_tokens(clause: Clause, tokens: Sequence[Token]) -> Clause:
    """Return the clause with other tokens."""
    return replace(clause, tokens=tuple(tokens))
