"""What a rambling English message has named so far, and the orders that point back to it."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from dataclasses import dataclass, field

from cutroom.backend.planner.words.chat import AFTER_THAT, HIDES, LED, PARTICLE, SIDE, SIZE
from cutroom.backend.planner.words.quantities import CARDINALS
from cutroom.backend.planner.words.wish_words import (
    AGAINST,
    AMOUNT,
    ELSE,
    HEARD_DEED,
    LEANING,
    LEFT_OVER,
    LETTERS,
    OFF_END,
    ONLY_LENGTH,
    TEXTUAL,
)
from cutroom.backend.planner.words.wishing import (
    BIT,
    BOTH,
    CALLED,
    CALLED_BACK,
    CLIPPED,
    DULL,
    EDGES,
    FILM,
    FILM_WIDE,
    IT,
    LASTING,
    MAKING,
    MOMENT,
    OF_THINGS,
    ONE,
    RELATIVE,
    SEAM,
    STRETCHED,
    THERE,
    UNDER,
)

NAMED_CLIP = re.compile(rf"\b{CLIPPED}\b", re.IGNORECASE)
UNITLESS = re.compile(
    r"(?:first|last|final|opening) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)$",
    re.IGNORECASE,
)
OWN_PART = re.compile(r"\b(?:of it|its|in it|of that one|of that)\b", re.IGNORECASE)
BEFORE = re.compile(
    r"(?P<deed>\w+(?: out| off)?) everything before (?P<long>\d+ ?(?:seconds?|secs?|s))$",
    re.IGNORECASE,
)
DURING = re.compile(r"\b(?:during|in|for|over|at) $", re.IGNORECASE)
LED_TO = re.compile(r"\b(?:to|until|till|from|before|after) $", re.IGNORECASE)
HUSHED = re.compile(r"(?:mute|silence|bleep|beep)\b", re.IGNORECASE)
OFF_IT = re.compile(r"\b(?:off|of|from|in) $", re.IGNORECASE)
NEAREST = 3
"""Utterances that something is remembered for."""
SHORT = 5
"""Words of a part that only names a stretch."""
FARTHEST = 6
"""Utterances that may name nothing before "it" is nothing that was named."""


@dataclass(frozen=True)
class Named:
    """Something that was named: what kind of thing, and how an order calls it."""

    kind: str
    text: str
    made: bool = False
    """A wish of this message makes it."""


@dataclass
class Focus:
    """What a message has spoken of."""

    stems: dict[str, str] = field(default_factory=dict)
    """The clips by a word of their file names."""
    called: dict[str, str] = field(default_factory=dict)
    """The clips by what they show."""
    inside: Named | None = None
    """The clip in which something was placed last: "at the start of it"."""
    laid: frozenset[str] = frozenset()
    """What lies beside the clips before anything is done."""
    side: str = ""
    """The side of the picture that was named last."""
    amount: str = ""
    """The length that was named last."""
    told: list[list[Named]] = field(default_factory=list)
    """What each utterance named, in order."""
    wished: bool = False
    """The last utterance was a wish."""

    def hear(self, text: str, *, wished: bool = False) -> None:
        """Remember what an utterance names."""
        for found in (*CALLED.finditer(text), *CALLED_BACK.finditer(text)):
            for word in re.findall(r"[a-z]{3,}", found["name"].lower()):
                if word not in DULL and word not in self.called:
                    self.called[word] = _clip(found["clip"])
        self.wished = wished
        if side := SIDE.search(text):
            self.side = side[1]
        lengths = AMOUNT.findall(text)
        self.amount = lengths[-1] if lengths else self.amount
        edge = self.told[-1][-1] if self.told and self.told[-1] else None
        long = ONLY_LENGTH.match(LED.sub("", text))
        if long and edge is not None and edge.kind == "stretch" and EDGES.match(edge.text):
            end = "last" if re.search(r"outro|ending", edge.text) else "first"
            self.told[-1] = [Named("stretch", f"the {end} {long['long']}")]
            return
        named = self.named(self.by_number(text), wished=wished)
        if wished and MAKING.search(text):
            named = [one for one in named if one.kind not in ("stretch", "moment")]
        self.told.append(named)

    def by_number(self, text: str) -> str:
        """Return a text in which clips stand by number that were told by what they show."""
        if not self.called:
            return text
        names = "|".join(map(re.escape, self.called))
        return re.sub(
            rf"\bthe (?:\w+ )?(?P<name>{names})(?: (?:one|clip|shot|video|footage|part|scene|bit))?\b(?! (?:is|was)\b)",
            lambda f: self.called[f["name"].lower()],
            text,
            flags=re.IGNORECASE,
        )

    def named(self, text: str, *, wished: bool = False) -> list[Named]:
        """Return what a text names, in order."""
        made = wished and MAKING.search(text) is not None
        found: list[tuple[int, Named]] = []
        taken: list[tuple[int, int]] = []

        def note(start: int, end: int, kind: str, name: str) -> None:
            if all(end <= a or start >= b for a, b in taken):
                taken.append((start, end))
                leans = AGAINST.search(text[:start]) is not None
                found.append((start, Named(kind, name, made and kind == "thing" and not leans)))

        for met in SEAM.finditer(text):
            note(met.start(), met.end(), "seam", met[0].lower())
        for met in STRETCHED.finditer(text):
            note(met.start(), met.end(), "stretch", self._stretch(met))
        for met in EDGES.finditer(text):
            note(met.start(), met.end(), "stretch", met[0].lower())
        for met in MOMENT.finditer(text):
            note(met.start(), met.end(), "moment", met["time"] or met["clock"] or met["mark"])
        for met in NAMED_CLIP.finditer(text):
            note(met.start(), met.end(), "clip", _clip(met[0]))
        for stem in self.stems:
            for met in re.finditer(
                rf"\b(?:the )?{re.escape(stem)}(?: (?:one|clip|shot))?\b", text.lower()
            ):
                note(met.start(), met.end(), "clip", f"the {stem} clip")
        for pattern, name in OF_THINGS:
            for met in pattern.finditer(text):
                note(met.start(), met.end(), "thing", name)
        for met in FILM.finditer(text):
            note(met.start(), met.end(), "film", "the video")
        named = [one for _, one in sorted(found, key=lambda pair: pair[0])]
        return self._in_clip(self._lasting(named, text), text)

    def _stretch(self, met: re.Match[str]) -> str:
        """Return a stretch as an order names it: "everything after that" by the time of that."""
        moment = self.last("moment")
        if AFTER_THAT.match(met[0]) and moment is not None:
            return AFTER_THAT.sub(rf"everything \g<side> {moment.text}", met[0])
        return _stretch(met)

    def _lasting(self, named: list[Named], text: str) -> list[Named]:
        """Return a moment as the stretch that it is told to last: "at 0:40, it lasts 3 s"."""
        lasting = LASTING.search(text)
        placed = any(one.kind == "stretch" and not EDGES.match(one.text) for one in named)
        if lasting is None or placed:
            return named
        edge = next((one for one in named if EDGES.match(one.text)), None)
        if edge is not None and lasting["long"]:
            end = "last" if re.search(r"outro|ending", edge.text) else "first"
            return [Named("stretch", f"the {end} {lasting['long']} seconds")]
        moment = next((one for one in named if one.kind == "moment"), None) or self.last("moment")
        if moment is None:
            return named
        start = _seconds(moment.text)
        long = lasting["long"] or lasting["also"]
        end = start + float(CARDINALS.get(long.lower(), 0) or _figure(long))
        return [Named("stretch", f"from {start:g} to {end:g} seconds")]

    def _in_clip(self, named: list[Named], text: str) -> list[Named]:
        """Return stretches with the clip that they are told to be a part of."""
        clip = next((one for one in named if one.kind == "clip"), None)
        if OWN_PART.search(text):
            clip = self.inside = clip or self.last("clip")
        elif clip is None and named and len(text.split()) <= SHORT:
            clip, self.inside = self.inside, None
        if clip is None:
            return named
        return [
            Named("stretch", f"{one.text} of {clip.text}")
            if one.kind == "stretch" and RELATIVE.search(one.text)
            else one
            for one in named
        ]

    def last(self, *kinds: str) -> Named | None:
        """Return what was named last of these kinds."""
        for told in reversed(self.told[-NEAREST:]):
            for one in reversed(told):
                if one.kind in kinds:
                    return one
        return None

    def subject(self) -> Named | None:
        """Return what the last utterance that names anything is about."""
        told = next((told for told in reversed(self.told[-FARTHEST:]) if told), [])
        stretch = next((one for one in told if one.kind == "stretch"), None)
        return stretch if told and told[0].kind == "moment" and stretch else next(iter(told), None)

    def two(self) -> list[Named]:
        """Return the last two things of which both may be meant."""
        named = [one for told in self.told for one in told if one.kind in ("stretch", "clip")]
        kinds = {one.kind for one in named[-2:]}
        return named[-2:] if len(named) > 1 and len(kinds) == 1 else []


@dataclass(frozen=True)
class Pointed:
    """An order with what it points at."""

    texts: tuple[str, ...]
    joins: bool = False
    """It goes on about what the wish before it makes."""
    insight: bool = False
    """It names what was only told of."""


def pointed(order: str, focus: Focus) -> Pointed:
    """Return an order in which what was named before is named again."""
    order = focus.by_number(order)
    named = focus.last("thing")
    if named is not None and named.text in ("the captions", "the title"):
        order = LETTERS.sub(named.text, order)
    if AFTER_THAT.search(order) and (moment := focus.last("moment")):
        order = AFTER_THAT.sub(rf"everything \g<side> {moment.text}", order)
        return Pointed((_scoped(order, focus),), insight=True)
    if LEFT_OVER.search(order):
        return Pointed((order,), joins=True)
    order = _sized(order, named)
    if BOTH.search(order) and (two := focus.two()):
        return Pointed(tuple(BOTH.sub(one.text, order, count=1) for one in two), insight=True)
    clip = focus.last("clip")
    if (found := ONE.search(order)) and clip is not None:
        return Pointed(
            (_put(order[: found.start()], clip.text, order[found.end() :]),), insight=True
        )
    if ELSE.match(order) and (part := focus.last("stretch") or clip):
        return Pointed((f"keep only {part.text}",), insight=True)
    if (found := OFF_END.search(order)) and focus.amount:
        return Pointed((f"{found['deed']} {focus.amount} off {order[found.end() :]}",))
    if found := BIT.search(order):
        place = focus.last("stretch", "moment") or clip
        if place is None:
            return Pointed((order,))
        name = f"at {place.text}" if place.kind == "moment" else place.text
        before = (
            DURING.sub("", order[: found.start()])
            if name.startswith("from")
            else order[: found.start()]
        )
        return Pointed((_put(before, name, order[found.end() :]),), insight=True)
    if (found := THERE.search(order)) and (place := focus.last("seam", "moment")):
        led = LED_TO.search(order[: found.start()]) or place.kind == "seam"
        name = place.text if led else f"at {place.text}"
        said = f"{order[: found.start()]}{name}{order[found.end() :]}"
        return Pointed((said,), insight=place.kind == "seam")
    return _it(order, focus)


def _sized(order: str, named: Named | None) -> str:
    """Return "the size" as that of the words that were named before."""
    if named is None or named.text not in TEXTUAL or any(one in order for one in TEXTUAL):
        return order
    return SIZE.sub(lambda f: f"{f[0]} of {named.text}", order, count=1)


def _it(order: str, focus: Focus) -> Pointed:
    """Return an order with its "it" named."""
    found = IT.search(order)
    if LEANING.match(order) and (one := focus.subject()) is not None and one.made:
        return Pointed((order,), joins=True)
    if found is None or FILM_WIDE.search(order):
        return Pointed((_scoped(order, focus),))
    before = order[: found.start()]
    own = focus.named(before)
    one = focus.subject()
    part = (
        one is not None and one.kind == "clip" and RELATIVE.search(before) and OFF_IT.search(before)
    )
    if (own or UNDER.search(before)) and not part:
        return Pointed((order,))
    many = found[0].lower() in ("them", "these")
    if one is None or one.kind == "film" or (many and one.kind == "clip"):
        return Pointed((order,))
    if one.made:
        return Pointed((order,), joins=True)
    if one.text in TEXTUAL and HEARD_DEED.match(order):
        return Pointed((order,))
    name = f"at {one.text}" if one.kind == "moment" else one.text
    if one.kind == "moment" and HUSHED.match(order):
        return Pointed((f"mute 1 second {name}",), insight=True)
    if one.kind == "stretch" and focus.side and HIDES.match(order):
        name = f"the {focus.side} {name}"
    return Pointed((_put(before, name, order[found.end() :]),), insight=True)


def _put(before: str, name: str, after: str) -> str:
    """Return an order with a name in it, behind what the verb takes with it: "take out the …"."""
    moved = PARTICLE.match(after)
    if moved is None or len(before.split()) > 2:
        return f"{before}{name}{after}".strip()
    return f"{before}{moved[1]} {name}{after[moved.end() :]}"


def _scoped(order: str, focus: Focus) -> str:
    """Return an order about an end with the clip that was spoken of right before."""
    recent = [] if focus.wished else focus.told[-2:]
    told = next((one for one in reversed(recent) if one), [])
    clip = next((one for one in told if one.kind == "clip"), None)
    if clip is not None and (found := BEFORE.match(order)):
        return f"{found['deed']} the first {found['long']} of {clip.text}"
    relative = RELATIVE.search(order)
    own = any(one.kind == "clip" for one in focus.named(order))
    if clip is None or len(told) > 1 or relative is None or own:
        return order
    return f"{order[: relative.end()]} of {clip.text}{order[relative.end() :]}"


def _clip(text: str) -> str:
    """Return a clip as an order names it."""
    said = re.sub(r"^(?:that|my) ", "the ", text.lower().strip())
    if re.fullmatch(
        r"(?:the )?(?:very )?(?:first|second|third|fourth|fifth|sixth|middle|last|final)", said
    ):
        said = f"{said} clip"
    said = re.sub(r"\b(?:one|bit|part)$", "clip", said)
    return said if said.startswith(("clip", "the ")) else f"the {said}"


def _stretch(met: re.Match[str]) -> str:
    """Return a stretch as an order names it."""
    text = met[0].lower()
    if met["begins"]:
        end = "last" if met["begins"].lower().startswith(("end", "fin")) else "first"
        return f"the {end} {met['many']} seconds"
    if met["amount"]:
        end = "last" if met["end"].lower() == "end" else "first"
        unit = re.search(r"(?:sec|min)\w*", text)
        return f"the {end} {met['amount']} {unit[0] if unit else 'seconds'}"
    if met["from"]:
        return f"from {_bare(met['from'])} to {_bare(met['to'])}" + (
            "" if ":" in met["to"] else " seconds"
        )
    text = text if text.startswith("the ") else f"the {text}"
    return f"{text} seconds" if UNITLESS.search(text) else text.replace("or so ", "")


def _bare(time: str) -> str:
    return time if ":" in time else re.sub(r"\D+$", "", time)


def _seconds(text: str) -> float:
    """Return a moment in seconds."""
    if ":" in text:
        minutes, seconds = text.split(":")[:2]
        return int(minutes) * 60 + int(seconds)
    value = float(_figure(text))
    return value * 60 if "min" in text else value


def _figure(text: str) -> str:
    found = re.search(r"\d+(?:\.\d+)?", text)
    return found[0] if found else "1"
