"""A rambling Chinese message in parts: what stands between two stops, without empty words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from cutroom.backend.planner.rephrasing.chinese import chatty
from cutroom.backend.planner.rephrasing.unquoted import outside_quotes, plain
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.rambling import (
    ADDRESSED,
    BECAUSE,
    BIDDEN,
    CALLED,
    CLOSING,
    LASTING,
    NUMBERED,
    OPENING,
    PREDICATE,
    SPEAKS,
    STARTS,
    STOP,
    TAIL,
)
from cutroom.backend.planner.words.remarks_zh import QUOTED

MEASURES = frozenset(
    {"span", "at", "time", "dur", "percent", "times", "db", "ratio", "height", "each", "px"}
    | {"degrees", "lufs", "fps", "mb", "count", "number", "frames"}
)
POINTERS = frozenset({"clips", "asset", "span", "at"})
TIMES = frozenset({"span", "at", "time"})
WORDS = frozenset({"text", "title", "subtitle", "lower_third"})
FAMILIES = (
    WORDS | {"font", "size", "position", "opacity", "background"},
    frozenset({"music", "volume", "sound", "fade_in", "fade_out"}),
    frozenset({"logo", "watermark", "picture", "opacity", "position"}),
    frozenset({"export", "fps", "resolution"}),
)
"""What one wish may be about, by several names."""
OTHERS = frozenset(
    {
        "bars",
        "filler",
        "silence",
        "voiceover",
        "intro",
        "outro",
        "video",
        "all",
        "slideshow",
        "voice",
    }
    | {"original", "zoom", "transition"}
)
THINGS = tuple(OTHERS.union(*FAMILIES))
ATTRIBUTES = frozenset(
    {"fade_in", "fade_out", "volume", "size", "opacity", "position", "font", "background"}
)
"""What is of something else that is named."""
NAMED = (
    "bars", "filler", "music", "text", "title", "subtitle", "logo", "watermark", "voice",
    "original", "sound",
)  # fmt: skip
"""What a wish right after may leave out."""
VOICE = re.compile(r"(?:说话|讲话|[我他她人])的?(?:声音|嗓音|音量)|人声|嗓门")
SPEAKING = re.compile(r"说话|讲话")
PICTURE = re.compile(r"\.(?:png|jpe?g|webp|gif)$", re.IGNORECASE)
SONG = re.compile(r"\.(?:mp3|wav|m4a|aac|flac|ogg)$", re.IGNORECASE)
JUST_TOLD = 2
"""Parts before a wish that may name what it is about."""
BLANKS = " \u3000，,、"


@dataclass(frozen=True)
class Saying:
    """A part of a message between two stops, without the words that say nothing."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def content(self) -> list[Token]:
        """Its words, without marks."""
        return [t for t in self.tokens if t.kind != "punct"]

    @property
    def pointers(self) -> list[Token]:
        """The clips and times that are named."""
        lasts = LASTING.match(self.text) is not None
        placed = {"time"} if STARTS.search(self.text) and not lasts else set()
        return [
            t
            for t in self.tokens
            if t.kind in POINTERS | placed and not (isinstance(t.value, Pick) and t.value.this)
        ]

    @property
    def things(self) -> frozenset[str]:
        """What is named of a film."""
        said = [t for t in self.content if not SPEAKING.match(t.text)]
        files = [str(t.value) for t in said if t.kind == "asset"]
        found = {thing for t in said for thing in THINGS if t.is_a(thing)}
        found |= {"logo"} if any(map(PICTURE.search, files)) else set()
        found |= {"music"} if any(map(SONG.search, files)) else set()
        found |= {"voice"} if VOICE.search(self.text) else set()
        return frozenset(found)


@dataclass
class Wish:
    """The parts that make one wish, and what was told right before."""

    told: list[Saying]
    said: list[Saying] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, as they were said."""
        return "，".join(one.text for one in self.said)

    @property
    def things(self) -> frozenset[str]:
        """What is named in it, or else right before it."""
        said = frozenset[str]().union(*(one.things for one in self.said))
        told = frozenset[str]().union(*(one.things for one in self.told[-JUST_TOLD:]))
        if SPEAKS.search(self.text):
            said |= {"voiceover"}
        elif any(t.kind == "quote" for one in self.said for t in one.content):
            said |= {"text"}
        return said if said - ATTRIBUTES else said | (told & frozenset(NAMED))


def sayings(message: str, tokens_of: Callable[[str], list[Token]]) -> list[Saying]:
    """Return the parts of a message, with what they say."""
    read = [Saying(text, tuple(tokens_of(text))) for text in texts(message)]
    return [one for one in read if one.content]


def texts(message: str) -> list[str]:
    """Return the words of the parts of a message."""
    said = plain(message)
    for pattern, instead in chatty.REMARKS:
        said = outside_quotes(pattern, instead, said)
    return _with_names([text for text in map(_bare, _parts(said)) if text])


def _with_names(parts: list[str]) -> list[str]:
    """Return parts with the clips that were called by a name there by their numbers."""
    names: dict[str, str] = {}
    said: list[str] = []
    for part in parts:
        for name, clip in names.items():
            part = re.sub(
                rf"{re.escape(name)}的?(?:[那这](?:一)?(?:段|个|条)(?:视频)?)", clip, part
            )
        if called := CALLED.match(part):
            names[called["name"].removeprefix("我").removesuffix("的")] = called["clip"]
        said.append(part)
    return said


def _parts(message: str) -> Iterator[str]:
    """Yield what stands between the stops of a message, outside quotes."""
    quotes = [quote.span() for quote in QUOTED.finditer(message)]
    at = 0
    cuts = [*STOP.finditer(message), *NUMBERED.finditer(message), *ADDRESSED.finditer(message)]
    cuts += BECAUSE.finditer(message)
    for cut in sorted(cuts, key=lambda found: found.span()):
        if cut.start() < at or any(start < cut.start() < end for start, end in quotes):
            continue
        if cut.re is ADDRESSED and not PREDICATE.search(message[at : cut.start()]):
            continue
        yield message[at : cut.start()]
        at = cut.end()
    yield message[at:]


def _bare(part: str) -> str:
    """Return a part without what only leads into it or ends it."""
    said = part.strip(BLANKS)
    before = ""
    while said != before:
        before = said
        said = TAIL.sub("", BIDDEN.sub("", CLOSING.sub("", OPENING.sub("", said)))).strip(
            BLANKS + "：:"
        )
    return said
