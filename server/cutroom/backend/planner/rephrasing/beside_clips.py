"""Clips told by others, or by counting: "everything after clip 2", "every other", 奇数的照片."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cutroom.backend.planner.rephrasing.unquoted import outside_quotes, plain
from cutroom.backend.planner.words.figures import chinese_number

NOUN = r"(?:clip|photo|picture|image|video|shot|segment|scene|one|slide)"
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "seventh": 7, "eighth": 8, "last": -1, "final": -1,
    "second to last": -2, "second-to-last": -2, "next to last": -2, "third to last": -3,
}  # fmt: skip
COUNTS = {"two": 2, "three": 3, "four": 4, "couple of": 2}
STEPS = {"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
CLOSING = r"(?=\s*(?:$|[,.;!?]|(?:and|by|to|with|then|should|a|is|are)\b))"
SIDES = r"(?P<side>before|preceding|ahead of|prior to|after|following|past|behind)"
ALL = (
    r"(?:everything|anything|all(?: of)?(?: (?:the|my|our))? (?:other )?" + NOUN + r"s|all"
    r"|(?:the |any |my )?(?:other |remaining |rest of the )?(?:clips|photos|pictures|images|videos"
    r"|shots|ones|segments)|every " + NOUN + r"|what(?:ever)?)"
    r"(?:,? (?:that|which))?(?: (?:is|are|comes?|goes|follows|stands?))?"
)
ADJOINING = (
    r"(?:the|that) " + NOUN + r"(?: (?:that|which) (?:comes?|is|goes))?"
    r"(?: (?:right|just|immediately|directly|straight))?"
)
LAYING = re.compile(
    r"\b(?:insert|add|put|place|move|paste|append|drag|slide|shift|bring|lay)"
    r"(?:ing)?\s+$",
    re.IGNORECASE,
)
"""What comes before a thing that goes before or after a clip, rather than stands there."""
GOING = re.compile(r"\s+(?:to|first|last|up|down|back|at)\b", re.IGNORECASE)
"""What tells where something goes that was told by another clip already."""
EVERY = re.compile(
    r"\b(?:every|each) (?P<step>" + "|".join(STEPS) + r") " + NOUN + r"\b"
    r"|\b(?:(?:all )?the |all |every )?(?P<parity>odd|even)(?:[- ]numbered)? " + NOUN + r"s?\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:clip|photo|video) ?\d|\b(?:first|last) |\bbetween\b|\btransition"
    r"|\bexport|\bseparate",
    re.IGNORECASE,
)
"""Beside another clip "every other" means all the others; between clips it counts their cuts."""
NOUN_ZH = r"(?:视频|片段|照片|图片|素材|镜头|画面|图)?"
MEASURE = r"[段张个条]"
BEFORE_ZH = ("前", "上")
GROUP_ZH = r"(?:片段|视频|照片|图片|素材|镜头|内容|部分)"
EVERY_ZH = re.compile(
    rf"每?隔(?:一|1)(?P<m>{MEASURE}){NOUN_ZH}(?:就)?(?P<deed>[^，。\d]{{1,6}}?)(?:一|1)(?P=m)(?!的?(?:字幕|文字))"
    rf"|每隔(?:一|1)(?P<n>{MEASURE}){NOUN_ZH}(?!的?(?:字幕|文字))"
    rf"|(?:第|序号(?:为|是)?)?(?P<parity>奇数|偶数|单数|双数)(?:号|位|位置)?的?"
    rf"(?:那些|所有)?(?:(?P<o>{MEASURE})|片段|照片|图片|视频|(?=都|全|\d))"
)
HINT = re.compile(
    r"\b(?:before|preceding|ahead|prior|after|following|past|behind|from|every|each|odd|even|up to"
    r"|both|alternat\w+)\b",
    re.IGNORECASE,
)
HINT_ZH = re.compile(r"[前后隔]|交替|轮流|[上下]一|[奇偶单双]数")
"""Without these there is nothing to rewrite."""
QUOTED = re.compile(r"[“「『《\"].*?[”」』》\"]|(?<![A-Za-z])'[^']*'")


@dataclass(frozen=True)
class _Row:
    """The clips as they stand: how many, and what they are called."""

    names: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.names)

    @property
    def called(self) -> str:
        """The names as a pattern, longest first; what matches nothing where there is none."""
        stems = {name.rsplit(".", 1)[0] for name in self.names if "." in name} | set(self.names)
        known = sorted((re.escape(s) for s in stems if len(s) > 1), key=len, reverse=True)
        return "|".join(known) or r"(?!)"

    def number(self, name: str) -> int:
        """Return the number of the clip of this name; 0 where none or several are."""
        low = name.lower()
        found = [
            at
            for at, own in enumerate(self.names, 1)
            if low in (own.lower(), own.rsplit(".", 1)[0].lower())
        ]
        return found[0] if len(found) == 1 else 0

    def place(self, number: int) -> int:
        """Return a place counted from the start; 0 beyond the ends."""
        at = number if number > 0 else self.count + 1 + number
        return at if 1 <= at <= self.count else 0

    def beside(self, at: int, *, before: bool, most: int | None = None) -> list[int]:
        """Return the clips on one side of another, at most so many; one that is not, for none."""
        found = [*range(1, at)] if before else [*range(at + 1, self.count + 1)]
        if most is not None:
            found = found[-most:] if before else found[:most]
        return found or [self.count + 1]


def told_by_others(message: str, names: Sequence[str], *, zh: bool) -> str:
    """Return a message with clips that are told by others as clips by their numbers."""
    row = _Row(tuple(names))
    if row.count < 2:
        return message
    if not zh:
        return _english(message, row) if HINT.search(message) else message
    simple = plain(message)
    told = _chinese(simple, row) if HINT_ZH.search(simple) else simple
    return message if told == simple else told


def _english(message: str, row: _Row) -> str:
    place = (
        r"(?:(?:the )?(?P<ordinal>" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")"
        rf"(?: {NOUN}\b|{CLOSING})"
        rf"|(?:the )?{NOUN} ?#?(?P<digit>\d+)\b"
        rf"|(?:the )?(?P<name>{row.called})\b(?:\.\w{{2,4}}\b)?(?: {NOUN}\b)?)"
        r"(?: (?:starts|begins|ends|is over))?"
    )

    def beside(most: int | None) -> Callable[[re.Match[str]], str]:
        def said(found: re.Match[str]) -> str:
            at = _place(found, row)
            head, tail = found.string[: found.start()], found.string[found.end() :]
            if not at or (LAYING.search(head) and not GOING.match(tail)):
                return found[0]
            before = found["side"].lower() in ("before", "preceding", "ahead of", "prior to")
            few = found.groupdict().get("few")
            many = (COUNTS.get(few.lower()) or int(few)) if few else most
            return _listed(row.beside(at, before=before, most=many))

        return said

    few = r"the (?P<few>two|three|four|couple of|\d) " + NOUN + "s"
    for head, most in ((few, None), (ADJOINING, 1), (ALL, None)):
        pattern = re.compile(rf"\b{head} {SIDES} {place}", re.IGNORECASE)
        message = outside_quotes(pattern, beside(most), message, QUOTED)
    onwards = re.compile(rf"\b(?:everything |all )?from {place} (?:on|onwards?)\b", re.IGNORECASE)
    message = outside_quotes(onwards, lambda f: _onwards(f, row), message, QUOTED)
    until = re.compile(rf"\b(?:from the start )?up to(?: and including)? {place}", re.IGNORECASE)
    if LAYING_VERB.search(message) is None:
        message = outside_quotes(until, lambda f: _until(f, row), message, QUOTED)
    named = re.compile(
        rf"\b(?P<side>before|after|behind|following) (?:the )?(?P<name>{row.called})\b"
        rf"(?:\.\w{{2,4}}\b)?(?: {NOUN}\b)?",
        re.IGNORECASE,
    )
    if len(re.findall(rf"\b(?:{row.called})\b", message, re.IGNORECASE)) == 1:
        message = outside_quotes(named, lambda f: _by_number(f, row), message, QUOTED)
    if row.count == 2:
        message = OF_BOTH.sub("of each clip", message)
    message = outside_quotes(ALTERNATE, lambda f: _alternating(f, row), message, QUOTED)
    if OTHERS.search(message):
        return message
    return outside_quotes(EVERY, lambda f: _listed(_every(f, row)), message, QUOTED)


LAYING_VERB = re.compile(r"\b(?:move|put|bring|shift|push|trim|cut|shorten|keep)\b", re.IGNORECASE)
OF_BOTH = re.compile(r"\bof both(?: (?:the )?(?:clips|videos|films)| of them)?\b", re.IGNORECASE)
ALTERNATE = re.compile(
    r"\balternat(?:e|ing)(?: between)? (?:zoom(?:ing|s)? )?(?P<a>in|out) (?:and|with)"
    r" (?:zoom(?:ing|s)? )?(?P<b>in|out)\b(?: zooms?)?",
    re.IGNORECASE,
)
ALTERNATE_ZH = re.compile(
    r"(?:交替|轮流)(?P<a>推近|放大|拉远|缩小)(?:和|、|与|跟)?(?P<b>推近|放大|拉远|缩小)"
)


def _until(found: re.Match[str], row: _Row) -> str:
    at = _place(found, row)
    return f"for {_listed([*range(1, at + 1)])}" if at else found[0]


def _by_number(found: re.Match[str], row: _Row) -> str:
    """Return a clip that something goes before or after by its number: "before beach"."""
    at = row.number(found["name"])
    return f"{found['side']} clip {at}" if at else found[0]


def _alternating(found: re.Match[str], row: _Row) -> str:
    """Return two moves in turn as those of the odd and those of the even clips."""
    odd, even = [*range(1, row.count + 1, 2)], [*range(2, row.count + 1, 2)]
    return f"zoom {found['a']} on {_listed(odd)} and zoom {found['b']} on {_listed(even)}"


def _by_number_zh(found: re.Match[str], row: _Row) -> str:
    at = row.number(found["name"])
    return f"第{at}段{found['side']}" if at else found[0]


def _alternating_zh(found: re.Match[str], row: _Row) -> str:
    odd, even = range(1, row.count + 1, 2), range(2, row.count + 1, 2)
    first, second = ("、".join(f"第{n}段" for n in which) for which in (odd, even))
    return f"{first}{found['a']}，{second}{found['b']}"


def _place(found: re.Match[str], row: _Row) -> int:
    if found["ordinal"]:
        return row.place(ORDINALS[found["ordinal"].lower()])
    return row.place(int(found["digit"])) if found["digit"] else row.number(found["name"])


def _onwards(found: re.Match[str], row: _Row) -> str:
    at = _place(found, row)
    return _listed([*range(at, row.count + 1)]) if at else found[0]


def _every(found: re.Match[str], row: _Row) -> list[int]:
    """Return every so manieth clip, or those of odd or even number."""
    parity = found["parity"]
    if parity:
        return [*range(1 if parity.lower() in ("odd", "奇数", "单数") else 2, row.count + 1, 2)]
    step = STEPS.get((found.groupdict().get("step") or "other").lower(), 2)
    return [*range(step, row.count + 1, step)] or [row.count + 1]


def _listed(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"clip {numbers[0]}"
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"clips {numbers[0]} to {numbers[-1]}"
    return f"clips {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _chinese(message: str, row: _Row) -> str:
    place = (
        rf"(?:(?P<back>倒数)?第(?P<digit>[一二两三四五六七八九十\d]+)(?P<m>{MEASURE}){NOUN_ZH}"
        rf"|最后(?:一|1)(?P<last>{MEASURE}){NOUN_ZH}"
        rf"|(?<![A-Za-z0-9])(?P<name>{row.called})(?![A-Za-z0-9])(?:\.\w{{2,4}})?"
        rf"(?:[这那]?(?:一)?{MEASURE})?{NOUN_ZH})"
    )
    side = r"(?P<side>(?:之|以)?[前后]面?|[前后]边|往[前后])"

    def beside(found: re.Match[str]) -> str:
        at = _place_zh(found, row)
        if not at:
            return found[0]
        before = any(mark in found["side"] for mark in BEFORE_ZH)
        few = found.groupdict().get("few")
        most = None if few is None else 1 if few in "那这一下上" else int(chinese_number(few))
        return _listed_zh(row.beside(at, before=before, most=most), found)

    single = rf"(?:{side}的?[那这](?:一)?|的(?P<next>[前后上下])(?:一|1)){MEASURE}{NOUN_ZH}"
    single = single.replace("(?P<next>", "(?P<few>")

    def adjoining(found: re.Match[str]) -> str:
        at = _place_zh(found, row)
        if not at:
            return found[0]
        mark = found["few"] or found["side"]
        before = any(one in mark for one in BEFORE_ZH)
        return _listed_zh(row.beside(at, before=before, most=1), found)

    counted = rf"{side}的?(?P<few>[两二三四五]|\d){MEASURE}{NOUN_ZH}"
    group = (
        rf"{side}的?(?:所有的?|全部的?|其他的?|其余的?|那些|几{MEASURE})?{GROUP_ZH}?"
        rf"(?=都|全|统统|一律)|{side.replace('side', 'of')}的(?:所有的?|全部的?)?{GROUP_ZH}"
    )
    message = outside_quotes(re.compile(place + single), adjoining, message)
    message = outside_quotes(re.compile(place + counted), beside, message)
    message = outside_quotes(re.compile(place + f"(?:{group})"), lambda f: _group(f, row), message)
    named = re.compile(
        rf"(?<![A-Za-z0-9])(?P<name>{row.called})(?![A-Za-z0-9])(?:\.\w{{2,4}})?"
        rf"(?:[这那]?(?:一)?{MEASURE})?{NOUN_ZH}(?P<side>之前|以前|前面|之后|以后|后面)"
    )
    if len(re.findall(rf"(?<![A-Za-z0-9])(?:{row.called})(?![A-Za-z0-9])", message)) == 1:
        message = outside_quotes(named, lambda f: _by_number_zh(f, row), message)
    message = outside_quotes(ALTERNATE_ZH, lambda f: _alternating_zh(f, row), message)
    return outside_quotes(EVERY_ZH, lambda f: _every_zh(f, row), message)


def _group(found: re.Match[str], row: _Row) -> str:
    at = _place_zh(found, row)
    before = "前" in (found["side"] or found["of"])
    return _listed_zh(row.beside(at, before=before), found) if at else found[0]


def _place_zh(found: re.Match[str], row: _Row) -> int:
    if found["name"]:
        return row.number(found["name"])
    if found["last"]:
        return row.count
    number = int(chinese_number(found["digit"]) if not found["digit"].isdigit() else found["digit"])
    return row.place(-number if found["back"] else number)


def _listed_zh(numbers: Sequence[int], found: re.Match[str]) -> str:
    measure = found["m"] or found["last"] or "段"
    return f"第{'、'.join(map(str, numbers))}{measure}"


def _every_zh(found: re.Match[str], row: _Row) -> str:
    numbers = _every(found, row)
    measure = found["m"] or found["n"] or found["o"] or "段"
    return "、".join(f"第{n}{measure}" for n in numbers) + (found["deed"] or "")
