"""A wish of rambling English as the order it stands for, in the plainest words."""

import re
from dataclasses import dataclass, field

from cutroom.backend.planner.briefs.focus_of_talk import Focus
from cutroom.backend.planner.briefs.reported import as_order
from cutroom.backend.planner.words.chat import (
    ASKED,
    FIX,
    LED,
    MIRRORED,
    ORDERED,
    SAID,
    SMALL,
    UPSIDE,
)
from cutroom.backend.planner.words.wish_words import (
    ALTHOUGH,
    AS_SAID,
    BARS_OFF,
    BLURRY,
    COULD_RISE,
    EVEN_OUT,
    FILE_KIND,
    HEADED,
    IDIOM,
    IN_HEIGHT,
    LEFT_OUT,
    LONGER,
    MAY,
    MEANING,
    MODAL,
    MORE_OF,
    MOVED,
    NAMELESS,
    NAMING,
    NOT_THERE,
    NOW_CALLED,
    ONE_FILM,
    ONE_OF,
    ONLY_DO,
    OTHER_WORDS,
    OVER_TOP,
    PASSAGES,
    PLAYS,
    PUSHED,
    QUOTE,
    RATHER_THAN,
    RENAMED,
    REVERSED,
    ROUND,
    SHAPING,
    SHORT_PART,
    SHOWN_SMALL,
    SIDEWAYS,
    SO_ONLY,
    SPARED_VIEW,
    STOPPED,
    TAIL,
    TAKEN_OUT,
    TALL,
    TO_COME,
    TURN_UP,
)
from cutroom.backend.planner.words.wishing import (
    HOW_ABOUT,
    LEADING,
    MAY_IT,
    NICE,
    NICE_IF,
    NOMINAL,
    THINGLIKE,
)

FILLED = re.compile(
    r"\bu+m+s?\b|\bsay(?:s|ing)? (?:[\ue000-\uf8ff]|like)\b|\bsay(?:s|ing)? [\ue000-\uf8ff]",
    re.IGNORECASE,
)


@dataclass
class Wish:
    """An order and the values that were said after it."""

    texts: tuple[str, ...]
    values: list[str] = field(default_factory=list)
    joins: bool = False

    def said(self, text: str) -> str:
        """Return one of its orders with its values."""
        return ", ".join([text, *self.values])


@dataclass
class Reading:
    """The wishes of a message, and the faults that no wish mends."""

    wishes: list[Wish] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    insights: int = 0
    """What only a reading wish by wish can tell: what is pointed at, and what is meant by it."""
    laid: frozenset[str] = frozenset()
    """What lies on the track, of which there may be no more: music, a title, a caption."""


def ordered(text: str) -> str:
    """Return a wish as the order it stands for."""
    bare = HEADED.sub("", MEANING.sub(_numbered, LED.sub("", text).strip()))
    bare = LEADING.sub("", AS_SAID.sub("", ALTHOUGH.sub("", bare)))
    bare = SPARED_VIEW.sub("", bare)
    if found := LEFT_OUT.match(bare):
        return f"remove {found['what']}"
    if found := STOPPED.match(bare):
        return f"the video should end at {found['time']}"
    if REVERSED.match(bare):
        return "put the clips in reverse order"
    if found := IN_HEIGHT.search(bare):
        return f"export in {found['height']}"
    bare = ONLY_DO.sub("", RATHER_THAN.sub("", bare))
    if found := SO_ONLY.match(bare):
        return f"keep only {bare[found.end() :]}"
    if found := IDIOM.match(bare):
        return f"remove {found['gone']}" if found["gone"] else f"{found['bare']} it"
    if ONE_FILM.search(bare):
        return "join all clips"
    bare = SAID.sub("", bare)
    bare = TAIL.sub("", bare)
    if MAY_IT.match(bare):
        bare = MAY.sub(lambda f: f"{f['what']} should ", bare, count=1)
    else:
        plea = ASKED.match(bare)
        bare = bare[plea.end() :] if plea else bare
    bare = NICE_IF.sub("", bare)
    nice = NICE.match(bare)
    bare = nice["what"] if nice else bare
    proposed = HOW_ABOUT.match(bare)
    bare = bare[proposed.end() :] if proposed else bare
    if NOMINAL.match(bare) and FILE_KIND.search(bare) and not ORDERED.match(bare):
        return f"export {bare}"
    named = NOMINAL.match(bare) and THINGLIKE.search(bare) and not MODAL.search(bare)
    if named and not ORDERED.match(bare):
        return f"add {ONE_OF.sub('a text ', bare)}"
    if SHORT_PART.search(bare):
        bare = f"{bare} seconds"
    return TAIL.sub("", as_order(bare))


def in_words(order: str, reading: Reading, focus: Focus) -> str:
    """Return an order in the plainest words, by what was told before it."""
    told = " ".join(reading.told[-2:])
    if TAKEN_OUT.match(order) and FILLED.search(told):
        return "remove the filler words"
    if PUSHED.match(order):
        return order if SMALL.search(told) else "make it louder"
    if (found := RENAMED.match(order)) and NAMING.search(told + order):
        reading.insights += 1
        return f"change the title to {found['words']}"
    if (found := NOW_CALLED.match(order)) and (words := QUOTE.findall(told)):
        reading.insights += 1
        return f"replace the text {words[-1]} with {found['words']}"
    if (found := ROUND.match(order)) and (UPSIDE.search(told) or SIDEWAYS.search(told)):
        reading.insights += 1
        return f"rotate {found['what']} by {180 if UPSIDE.search(told) else 90} degrees"
    if (found := PLAYS.match(order)) and "music" not in reading.laid:
        return f"add the music {found['where']}"
    if FIX.match(order) and MIRRORED.search(told):
        reading.insights += 1
        return "flip it horizontally"
    if found := TURN_UP.match(order):
        return _turned(order, found, told)
    return _plainer(order, focus)


def _plainer(order: str, focus: Focus) -> str:
    """Return an order in plainer words, where its own tell what is meant."""
    if found := TO_COME.match(order):
        end = "beginning" if re.search(r"first|start|beginning", found["where"]) else "end"
        return f"move {found['what']} to the {end}"
    if found := PASSAGES.match(order):
        return f"add {found['kind']} transitions between all clips"
    if found := COULD_RISE.match(order):
        return f"turn {found['what']} {found['way']}{found['by'].replace(' tiny', '')}"
    if found := NOT_THERE.match(order):
        return f"remove {found['what']}"
    if EVEN_OUT.match(order):
        return "even out the volume"
    if BARS_OFF.match(order):
        return "remove the black bars"
    if found := MORE_OF.match(order):
        return _of_music(order, found, focus)
    if found := MOVED.match(order):
        where = re.sub(r"^(?:to|(?:right )?at|in|on) ", "", found["where"])
        where = {"first": "the beginning", "last": "the end"}.get(where.lower(), where)
        mark = re.search(r"logo|watermark", found["what"]) and "logo" not in focus.laid
        return f"{'put' if mark else 'move'} {found['what']} {'at the' if mark else 'to'} {where}"
    if found := LONGER.match(order):
        what = focus.stems.get(found["what"].lower().removeprefix("the "), found["what"])
        return f"show {what}{order[found.end() :]}"
    if found := SHOWN_SMALL.match(order):
        return f"show {found['what']} as picture in picture {order[found.end() :]}".strip()
    if (found := NAMELESS.match(order)) and not OTHER_WORDS.match(order):
        place = (
            found["place"] or found["late"] or (f"in the {found['end']}" if found["end"] else "")
        )
        return f"write {found['words']} {place}{order[found.end() :]}".strip()
    if SHAPING.match(order):
        order = TALL.sub("vertical", order)
    return OVER_TOP.sub("over it", BLURRY.sub("a blurred background", order))


def _of_music(order: str, found: re.Match[str], focus: Focus) -> str:
    """Return "something with more energy" as music of that kind, where music was spoken of."""
    one = focus.last("thing")
    if one is None or one.text != "the music":
        return order
    felt = {"energy": "energetic", "life": "lively", "punch": "energetic"}
    what = (found["what"] or found["degree"]).lower()
    return f"replace the music with {felt.get(what, what.removesuffix('er'))} music"


def _turned(order: str, found: re.Match[str], told: str) -> str:
    """Return "turn it up" as what it does to what was found too small, or too loud."""
    what, by = found["what"] or found["clip"], found["by"] or ""
    up = (found["way"] or found["early"]).lower() == "up"
    if up and SMALL.search(told):
        return f"make {what} bigger{by}"
    clip = what.lower().startswith(
        ("clip", "the first", "the second", "the third", "the last", "the middle")
    )
    return f"make {what} {'louder' if up else 'quieter'}" if clip else order


def _numbered(found: re.Match[str]) -> str:
    """Return a clip that was named by its number alone."""
    return found["clip"] if found["clip"].lower().startswith("clip") else f"clip {found['clip']}"
