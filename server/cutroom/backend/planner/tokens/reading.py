"""A message as tokens with spans: quotes, files, numbers with units, lexicon forms, rest."""

import re
from collections.abc import Sequence
from functools import lru_cache

from cutroom.backend.planner.tokens.form_finding import SPOKEN, form_at
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.calling import placed_names
from cutroom.backend.planner.words.figures import chinese_number, unit_at
from cutroom.backend.planner.words.patterns import (
    ABBREVIATED,
    ANNOUNCING,
    COLONS,
    CROSSED,
    DECADE,
    FACTOR_BEFORE,
    FILE,
    FRACTION,
    HANDLE,
    HEIGHT,
    HEIGHT_AND_RATE,
    HEX,
    HOURS,
    LETTERED,
    LISTED,
    NEIGHBOURS,
    NUMBER,
    NUMERALS,
    PAIRED,
    PATH,
    PERCENT_WORDS,
    SHAPE,
    SHOWN_WORDS,
    SIZE,
    URL,
    WORD,
)
from cutroom.backend.planner.words.traditional import fold
from cutroom.backend.planner.words.vocabulary import (
    Facet,
    chinese,
    forms,
    is_cjk,
    mixed,
    readings,
)

NUMBERED_NOUNS = ("片段", "视频", "镜头", "素材", "图片", "照片", "段落", "分镜", "场景")
HEADING = re.compile(r"[1-9]\d?:\d+(?:\.\d+)?\s?(?:(?:-|–|—|~|到|至)\s?\d+(?:\.\d+)?(?![\d:])|秒)")
"""A clip's number with a colon before how much of it is meant."""


TITLED = 3
"""Tokens before quoted words in which a title makes them words to show, not a file's name."""

HIGHEST = 1e12
"""No number of a film is higher; what is written so is no number of digits to be counted."""


class Reader:
    """Walks once over a message, from left to right."""

    def __init__(self, message: str, names: Sequence[str] = ()):
        self.message = message
        self.text = fold(message)
        self.tokens: list[Token] = []
        self.names = placed_names(self.text, names)
        self.addressed = any(mark in message for mark in "./\\")

    def add(
        self, kind: str, start: int, end: int, value: object = None, facets: tuple[Facet, ...] = ()
    ) -> int:
        """Append a token and return where the next one begins."""
        text = (self.text if kind == "punct" else self.message)[start:end]
        self.tokens.append(Token(kind, start, end, text, value, facets))
        return end

    def read(self) -> list[Token]:
        """Return the message's tokens."""
        at = 0
        while at < len(self.text):
            at = self._step(at)
        return self.tokens

    def _step(self, at: int) -> int:
        char = self.text[at]
        if char.isspace():
            if char == "\n":
                self.add("punct", at, at + 1, "\n")
            return at + 1
        for attempt in (
            self._quote,
            self._announced,
            self._handle,
            self._named,
            self._address,
            self._figure,
        ):
            if (end := attempt(at)) is not None:
                return end
        if is_cjk(char):
            return self._chinese(at)
        if match := WORD.match(self.text, at):
            return self._latin(at, match)
        if char in "&+/" and (end := self._phrase(at)) is not None:
            return end
        return self.add("punct", at, at + 1, char)

    def _quote(self, at: int) -> int | None:
        char = self.text[at]
        if char in PAIRED:
            close = self.text.find(PAIRED[char], at + 1)
            if close > at:
                return self._quoted(at, close)
            return None
        if char == '"':
            close = self.text.find('"', at + 1)
            return self._quoted(at, close) if close > at else None
        if char in "'‘`" and (
            at == 0 or not self.text[at - 1].isalnum() or is_cjk(self.text[at - 1])
        ):
            close = self._apostrophe_close(at, "’" if char == "‘" else char)
            return self._quoted(at, close) if close > at + 1 else None
        return None

    def _announced(self, at: int) -> int | None:
        """Read the words after "title:" or "text in the corner:" as words to show."""
        last = self.tokens[-1] if self.tokens else None
        if last is None or last.text != ":" or not self.message[at].isupper():
            return None
        near = self.tokens[-ANNOUNCING:-1]
        stop = next((n for n in range(len(near) - 1, -1, -1) if near[n].text in ",.;\n"), -1)
        led = near[stop + 1 :]
        titled = any(t.is_a("title", "text") for t in led) and not any(
            t.is_a("lower_third") for t in led
        )
        if not titled or self.names.get(at):
            return None
        written = SHOWN_WORDS.match(self.message, at)
        return self.add("quote", at, written.end(), written.group()) if written else None

    def _handle(self, at: int) -> int | None:
        """Read "@name", "#tag" and "www.site.com" as words to show."""
        before = self.text[at - 1] if at else " "
        match = HANDLE.match(self.message, at) if before.isspace() or before in "(:,，：" else None
        if match is None or HEX.match(self.text, at):
            return None
        written = match.group().rstrip(".,;!?")
        return self.add("quote", at, at + len(written), written)

    def _apostrophe_close(self, at: int, mark: str) -> int:
        """Return where a single quote closes: not at an apostrophe inside a word."""
        close = self.text.find(mark, at + 1)
        while close > 0:
            after = self.text[close + 1] if close + 1 < len(self.text) else " "
            if (not after.isalnum() or is_cjk(after)) and not self.text[close - 1].isspace():
                return close
            close = self.text.find(mark, close + 1)
        return -1

    def _quoted(self, start: int, close: int) -> int:
        content = self.message[start + 1 : close]
        named = self.names.get(start + 1)
        said = self.tokens[-1].is_small("saying") if self.tokens else False
        said = said or any(token.is_a("title", "text") for token in self.tokens[-TITLED:])
        if named and named[0] == close and not (said and "." not in content):
            return self.add("asset", start, close + 1, named[1])
        if FILE.fullmatch(content.strip()):
            return self.add("file", start, close + 1, content.strip())
        return self.add("quote", start, close + 1, content.strip())

    def _named(self, at: int) -> int | None:
        found = self.names.get(at)
        return self.add("asset", at, found[0], found[1]) if found else None

    def _address(self, at: int) -> int | None:
        inside = at and self.text[at - 1].isascii() and self.text[at - 1].isalnum()
        if inside or not self.addressed:
            return None
        for kind, pattern in (("url", URL), ("path", PATH), ("file", FILE)):
            if match := pattern.match(self.message, at):
                if any(at < start < match.end() for start in self.names):
                    continue
                written = match.group().rstrip(".,;!?")
                return self.add(kind, at, at + len(written), written)
        return None

    def _figure(self, at: int) -> int | None:
        if decade := DECADE.match(self.text, at):
            return self.add("phrase", at, decade.end(), "vintage", forms()["vintage"])
        char = self.text[at]
        if char == "#" and (match := HEX.match(self.text, at)):
            return self.add("color", at, match.end(), None, (("color", _long_hex(match.group())),))
        if char in "x×" and (match := FACTOR_BEFORE.match(self.text, at)):
            return self.add("times", at, match.end(), float(match.group(1)))
        if char.isdigit() and char.isascii():
            return self._digits(at, at)
        if char == "." and NUMBER.match(self.text, at):
            return self._number(at, at)
        if char in "-+" and at + 1 < len(self.text) and self.text[at + 1] in "0123456789":
            before = self.text[at - 1] if at else " "
            if before.isspace() or before in "(:,，" or is_cjk(before):
                return self._number(at, at + 1, -1 if char == "-" else 1)
        return None

    def _shape(self, match: re.Match[str]) -> int:
        sides = (side if side.isascii() else f"{chinese_number(side):g}" for side in match.groups())
        return self.add("colons", match.start(), match.end(), ":".join(sides))

    def _digits(self, at: int, first: int) -> int:
        if match := SHAPE.match(self.text, first):
            return self._shape(match)
        if match := CROSSED.match(self.text, first):
            ratio = f"{match.group(1)}:{match.group(2)}"
            return self.add("colons", at, match.end(), ratio)
        if match := SIZE.match(self.text, first):
            return self.add("size", at, match.end(), (int(match.group(1)), int(match.group(2))))
        match = COLONS.match(self.text, first)
        if match and not self._heads(first):
            return self.add("colons", at, match.end(), match.group())
        if match := HEIGHT_AND_RATE.match(self.text, first):
            self.add("height", at, match.end(1) + 1, int(match.group(1)))
            return self.add("fps", match.end(1) + 1, match.end(), float(match.group(2)))
        if match := HEIGHT.match(self.text, first):
            height = (
                int(match.group(1))
                if match.group(1)
                else {"2": 1440, "4": 2160, "8": 4320}[match.group(2)]
            )
            return self.add("height", at, match.end(), height)
        return self._number(at, first)

    def _heads(self, at: int) -> bool:
        """Say whether the figure before a colon numbers a clip: 片段1：0-5秒."""
        return (
            self.message[:at].endswith(NUMBERED_NOUNS) and HEADING.match(self.text, at) is not None
        )

    def _number(self, at: int, first: int, sign: int = 1) -> int:
        match = NUMBER.match(self.text, first)
        if match is None:
            return self.add("punct", at, at + 1, self.text[at])
        value = sign * min(HIGHEST, float(match.group().replace(",", "")))
        return self._with_unit(at, match.end(), value, signed=first > at)

    def _with_unit(self, start: int, end: int, value: float, *, signed: bool = False) -> int:
        text = self.text
        rest = end
        while rest < len(text) and text[rest] in " -" and rest - end < 2:
            rest += 1
        unit = self._unit_at(rest, attached=rest == end)
        if unit and unit[0] == "pt" and text[start - 1 : start] == "月":
            unit = None
        if unit:
            kind, scale, width = unit
            stop = rest + width
            amount = value * scale
            if kind == "time" and stop < len(text) and text[stop] == "半":
                amount += scale / 2
                stop += 1
                if text.startswith("钟", stop):
                    stop += 1
            if kind == "times" and text.startswith("半", stop):
                amount += 0.5
                stop += 1
            return self.add(kind, start, stop, round(amount, 6))
        letters = re.match(r"(?:st|nd|rd|th)(?![a-z])", text[end : end + 3])
        if letters:
            return self.add("ordinal", start, end + 2, int(value))
        return self.add("signed" if signed else "number", start, end, value)

    def _unit_at(self, at: int, *, attached: bool) -> tuple[str, float, int] | None:
        return unit_at(self.text, at, attached=attached, large=self.message[at : at + 1] == "M")

    def _chinese(self, at: int) -> int:
        text = self.text
        if match := SHAPE.match(text, at):
            return self._shape(match)
        if match := PERCENT_WORDS.match(text, at):
            written = match.group(1)
            value = (
                float(written)
                if written[0].isdigit() and written.isascii()
                else chinese_number(written)
            )
            return self.add("percent", at, match.end(), value / 100)
        if match := FRACTION.match(text, at):
            share = chinese_number(match.group(2)) / chinese_number(match.group(1))
            return self.add("percent", at, match.end(), share)
        form = next(
            (
                form
                for form in chinese().get(text[at], ())
                if text.startswith(form, at) and not self._breaks_name(at, len(form))
            ),
            None,
        )
        if form and form.endswith("一个") and text.startswith(HOURS, at + len(form)):
            form = form[:-2] if form[:-2] in forms() else form
        numeral = NUMERALS.match(text, at)
        if numeral and (end := self._numeral(at, numeral.group(), form)) is not None:
            return end
        if form:
            return self.add("phrase", at, at + len(form), form, forms()[form])
        return self.add("char", at, at + 1, text[at])

    def _numeral(self, at: int, written: str, form: str | None) -> int | None:
        """Read Chinese numerals, unless a form of the lexicon begins with them."""
        text = self.text
        counted = at > 0 and text[at - 1] == "第"
        if "两" in written[1:]:
            written = written[: written.index("两", 1)]
        if LISTED.match(text, at) and not counted:
            self.add("ordinal", at, at + 1, int(chinese_number(text[at])))
            return self._second_of_two(at)
        if counted and written in NEIGHBOURS:
            self.add("number", at, at + 1, chinese_number(text[at]))
            return self._second_of_two(at)
        end = at + len(written)
        if counted:
            return self._with_unit(at, end, chinese_number(written))
        if form is not None and len(form) > 1 and not self._unit_at(end, attached=True):
            return None
        if form is not None and (text[at] in "百千" or len(form) > len(written) + 1):
            return None
        return self._with_unit(at, end, chinese_number(written))

    def _second_of_two(self, at: int) -> int:
        """Read the second of two numerals that are said in one breath."""
        self.tokens.append(Token("punct", at + 1, at + 1, "、"))
        return self._with_unit(at + 1, at + 2, chinese_number(self.text[at + 1]))

    def _breaks_name(self, at: int, width: int) -> bool:
        """Say whether a form would end inside a file's name: 放|大门 is no 放大."""
        cut = self.text[at + width - 1 : at + width + 1] == "字幕"
        if not self.names:
            return cut
        return cut or any(at < start < at + width < end for start, (end, _) in self.names.items())

    def _lettered(self, at: int) -> int | None:
        """Read a word and its number written as one: clip2."""
        match = LETTERED.match(self.text, at)
        form = next((f for f in readings(match[1]) if f in forms()), None) if match else None
        if match is None or form is None:
            return None
        self.add("phrase", at, match.end(1), form, forms()[form])
        return self.add("number", match.end(1), match.end(2), float(match[2]))

    def _latin(self, at: int, match: re.Match[str]) -> int:
        begun = mixed().get(self.text[at], ())
        if form := next((form for form in begun if self.text.startswith(form, at)), None):
            return self.add("phrase", at, at + len(form), form, forms()[form])
        end = self._lettered(at) or self._phrase(at)
        if end is not None:
            return end
        stop = match.end()
        while stop < len(self.text) and self.text[stop].isascii() and self.text[stop].isalnum():
            stop += 1
        if self.text[at:stop] in ABBREVIATED and self.text.startswith(".", stop):
            stop += 1
        return self.add("word", at, stop, self.text[at:stop])

    def _phrase(self, at: int) -> int | None:
        """Append the longest lexicon form that begins here, inflected or mistyped as it may be."""
        found = form_at(self.text, at, proper=self._is_proper(at), names=self.names)
        if found is None:
            return None
        end, form = found
        return self.add("phrase", at, end, form, forms()[form])

    def _is_proper(self, at: int) -> bool:
        """Say whether a word that begins here is written as a name: "Cutler"."""
        word = SPOKEN.match(self.text, at)
        if word is None or at == 0 or not self.message[at].isupper():
            return False
        return not self.message[at : word.end()].isupper()


def _long_hex(text: str) -> str:
    digits = text[1:].upper()
    return "#" + ("".join(char * 2 for char in digits) if len(digits) == 3 else digits)


def read(message: str, names: Sequence[str] = ()) -> list[Token]:
    """Return a message's tokens; `names` are the session's files."""
    return [*_read(message, tuple(names))]


@lru_cache(maxsize=8)
def _read(message: str, names: tuple[str, ...]) -> tuple[Token, ...]:
    """Read a message once, however often it is asked for while it is planned."""
    return tuple(Reader(message, names).read())
