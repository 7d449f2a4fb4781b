"""A chatty Chinese message put plainly: stories, feelings and reasons go, what is said anew stands.

Only what surely asks for nothing goes; what a wish may lean on (a clip, a time, a thing) stays.
"""

import re
from dataclasses import dataclass

from cutroom.backend.planner.rephrasing.chinese import (
    chatter_detours,
    chatter_told,
    chatter_values,
    chatter_wishes,
)
from cutroom.backend.planner.rephrasing.chinese.chatter_turns import IF_SO, TURNS
from cutroom.backend.planner.rephrasing.unquoted import outside_quotes
from cutroom.backend.planner.words.chatter_zh import (
    DOUBLED,
    EXACT,
    FEELING,
    FRIGHT,
    HAPPENED,
    HEARD,
    HESITATING,
    LASTS,
    LED,
    LETTERS,
    LONG_ALONE,
    MADE_SO,
    MISSHOT,
    NAMED,
    NO_AFTER_ALL,
    ORDERS,
    POINTS,
    PURPOSE,
    SHOWN,
    SHOWS,
    SO_THAT,
    SOON,
    SOURCE,
    STOPS,
    THINGS,
    THOSE,
    TOLD_EDGE,
    TURNING,
    VAGUE_FIRST,
)
from cutroom.backend.planner.words.remarks_zh import QUOTED

SHORTEST, LONGEST = 24, 120
"""Characters of a message that chats; a longer one is a brief."""
COUNTS = {"两": 2, "三": 3, "四": 4, "五": 5}
NUMERALS = "零一二三四五"
MARKS = re.compile("[，,]{2,}")
FEWEST = 3
"""Parts of one."""
LONG_NAME = 2
"""Characters of a name that is said in full."""
BLANKS = " \u3000"


@dataclass
class Spoken:
    """What stands before a stop, with that stop."""

    text: str
    stop: str


def chatted(message: str) -> str:
    """Return a chatty Chinese message without what surely asks for nothing, its turns plain."""
    if not SHORTEST <= len(message) <= LONGEST or len(_spoken(message)) < FEWEST:
        return message
    said = IF_SO.sub(r"\g<head>\g<wish>", message)
    said = outside_quotes(chatter_wishes.TWO_TOLD, "，", said)
    said = chatter_told.ANOTHERS_TASTE.sub(r"\g<head>", _called(_listed(said)))
    for pattern, instead in (
        *chatter_detours.TURNS,
        *TURNS,
        *chatter_wishes.TURNS,
        *chatter_values.TURNS,
        *chatter_told.TURNS,
    ):
        said = outside_quotes(pattern, instead, said)
    said = chatter_detours.IN_CHINESE.sub(r"\g<deed>", said)
    said = chatter_detours.ITS_COLOR.sub(chatter_detours.its_color, said)
    said = chatter_detours.PET_WORDS.sub(r"去掉口头禅\g<words>", said)
    said = chatter_detours.BLEEPED.sub("消音", said)
    said = chatter_values.AT_THE_SIDE.sub(r"\g<quote>，放\g<place>", said)
    said = chatter_values.SMALL_LETTERS.sub(r"小字\g<quote>", said)
    said = _those(LETTERS.sub(r"大字\g<quote>", said))
    parts = _exact(_settled(_spoken(said)))
    plain = _without_tales(parts) or message
    return plain if plain == message else MARKS.sub("，", plain).lstrip("，,")


def _spoken(message: str) -> list[Spoken]:
    """Return the parts of a message between its stops, those inside quotes left."""
    quotes = [quote.span() for quote in QUOTED.finditer(message)]
    parts: list[Spoken] = []
    at = 0
    for stop in STOPS.finditer(message):
        if any(start < stop.start() < end for start, end in quotes):
            continue
        parts.append(Spoken(message[at : stop.start()], stop[0]))
        at = stop.end()
    return [*parts, Spoken(message[at:], "")] if message[at:] else parts


def _written(parts: list[Spoken]) -> str:
    return "".join(part.text + part.stop for part in parts)


def _without_tales(parts: list[Spoken]) -> str:
    """Return the message of the parts that may ask for something; empty where none is left."""
    kept = [part for at, part in enumerate(parts) if not _is_tale(part, parts, at)]
    return _written(kept)


def _is_tale(part: Spoken, parts: list[Spoken], at: int) -> bool:
    """Say whether a part surely asks for nothing, and lends nothing to what comes after."""
    text = LED.sub("", part.text.strip(BLANKS))
    if not text:
        return False
    if SHOWS.fullmatch(text) and any(SHOWN.search(one.text) for one in parts[at + 1 :]):
        return True
    asked = any(one.search(part.text) for part in parts[:at] for one in (ORDERS, POINTS))
    if LONG_ALONE.match(text) and ":" not in text and at <= 1 and not asked:
        return any(POINTS.search(one.text) for one in parts[at + 1 :])
    if FEELING.match(text) and not POINTS.search(text):
        return True
    if SO_THAT.search(text) and not POINTS.search(text):
        others = [one.text for n, one in enumerate(parts) if n != at]
        return any(map(HEARD.search, others)) == (HEARD.search(text) is not None or "听" in text)
    if MISSHOT.search(text) and any(TURNING.search(one.text) for one in parts[at + 1 :]):
        return True
    if any(kind.match(text) for kind in (MADE_SO, LASTS, FRIGHT, SOON)):
        return len(parts) > FEWEST
    if POINTS.search(text) or ORDERS.search(text):
        return False
    if DOUBLED.match(text):
        return True
    if THINGS.search(text):
        return False
    return any(kind.match(text) for kind in (SOURCE, HAPPENED, PURPOSE))


def _settled(parts: list[Spoken]) -> list[Spoken]:
    """Return parts without what is only thought of and given up at once."""
    kept: list[Spoken] = []
    for part in parts:
        text = part.text.strip(BLANKS)
        thought = HESITATING.match(kept[-1].text.strip(BLANKS)) if kept else None
        if thought is None or not NO_AFTER_ALL.match(text):
            kept.append(part)
        elif thought["clip"]:
            kept[-1] = Spoken(thought["clip"], "，")
        else:
            kept.pop()
    return kept


def _exact(parts: list[Spoken]) -> list[Spoken]:
    """Return parts in which what is to change stands with what it is changed to."""
    said = list(parts)
    for at, part in enumerate(parts):
        vague = VAGUE_FIRST.match(part.text.strip(BLANKS))
        if vague is None:
            continue
        for later in range(at + 1, min(at + 3, len(parts))):
            exact = EXACT.match(parts[later].text.strip(BLANKS))
            if exact is not None:
                told = exact["value"]
                said[later] = Spoken(f"{vague['what']}换成{told}", parts[later].stop)
                said[at] = Spoken("", "")
                break
    return [part for part in said if part.text or part.stop]


def _those(message: str) -> str:
    """Return a message with 那8秒 as the edge of the film that was told of with that length."""
    edges = {found["long"]: found["edge"] for found in TOLD_EDGE.finditer(message)}
    if not edges:
        return message

    def placed(found: re.Match[str]) -> str:
        edge = edges.get(found["long"])
        before = message[max(0, found.start() - 4) : found.start()]
        return found[0] if edge is None or edge[:2] in before else edge + found["long"]

    return outside_quotes(THOSE, placed, message)


def _called(message: str) -> str:
    """Return a message with the clips that it calls by a name by their numbers."""
    names = {
        found["name"].removesuffix("的"): found
        for pattern in (NAMED, SHOWS)
        for found in pattern.finditer(message)
    }
    said, told_by = message, list[str]()
    for name, told in names.items():
        if not name or name in ("这", "那", "就", "都"):
            continue
        clip = told["clip"]
        called = _calling(name)
        at = said.find(told[0])
        head, tail = said[:at], said[at + len(told[0]) :]
        if at < 0 or not (called.search(tail) or called.search(head)):
            continue
        said = outside_quotes(called, clip, head) + told[0] + outside_quotes(called, clip, tail)
        told_by.append(told[0])
    for one in told_by:
        said = said.replace(one + "，", "", 1).replace("，" + one, "", 1)
    return said


def _listed(message: str) -> str:
    """Return a message with the clips it names in a row (客厅卧室厨房三段) by their numbers."""
    listed = chatter_wishes.LISTED.search(message)
    if listed is None:
        return message
    names = [name[0] for name in re.finditer(r"[^、]{2}", listed["names"])]
    if len(names) != COUNTS.get(listed["count"]):
        return message
    said = message[listed.end() :]
    for at, name in enumerate(names, 1):
        called = re.compile(
            rf"(?<![\u4e00-\u9fff]){name}(?:的?那段)?(?=[太有要放调加删不晃抖暗亮快慢长短]|能不能)|{name}的?那段"
        )
        said = outside_quotes(called, f"第{NUMERALS[at]}段", said)
    return message[: listed.end()] + said


def _calling(name: str) -> re.Pattern[str]:
    """Return how a clip is called by its name: 风景那段, 演示应该先放, 先看全景."""
    said = re.escape(name)
    short = rf"(?:{said}|{re.escape(name[-2:])})" if len(name) > LONG_NAME else said
    bare = (
        rf"|(?<=先看|再看|先放|再放|先播|再播|到看|后看|后放){short}(?:的)?"
        rf"|{short}(?=应该|得先|要先|先放|放前|放后|放最|要放|想放)"
        if len(name) > 1
        else ""
    )
    return re.compile(
        rf"{short}的?(?:[那这](?:一|几|两|三)?(?:段|个|条)(?:视频)?|的(?=都|全|给|加|放|调|快|慢)){bare}"
    )
