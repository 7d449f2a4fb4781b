"""A message as tokens with spans: quotes, files, numbers with units, lexicon forms, rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cutroom.backend.planner.calling import called
from cutroom.backend.planner.figures import NOT_MINUTES, UNITS_BY_LENGTH, chinese_number
from cutroom.backend.planner.traditional import fold
from cutroom.backend.planner.vocabulary import (
    Facet,
    chinese,
    forms,
    is_cjk,
    mixed,
    phrases,
    readings,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a message: what it is, where it stands, what it may mean."""

    kind: str
    """phrase, word, char, punct, quote, asset, file, url, path, or a quantity's name."""
    start: int
    end: int
    text: str
    """As it was written."""
    value: object = None
    facets: tuple[Facet, ...] = ()

    def means(self, facet: str, *values: str) -> bool:
        """Say whether the token carries one of these values of a facet (any without values)."""
        for own, value in self.facets:  # noqa: SIM110 - asked very often; a generator costs thrice
            if own == facet and (not values or value in values):
                return True
        return False

    def of(self, facet: str) -> str | None:
        """Return the token's value of a facet."""
        for own, value in self.facets:
            if own == facet:
                return value
        return None

    def is_a(self, *concepts: str) -> bool:
        """Say whether the token carries one of these concepts."""
        for own, value in self.facets:
            if own == "concept" and (not concepts or value in concepts):
                return True
        return False

    def is_small(self, *words: str) -> bool:
        """Say whether the token is one of these small words."""
        for own, value in self.facets:  # noqa: SIM110
            if own == "small" and (not words or value in words):
                return True
        return False

    @property
    def amount(self) -> float:
        """The number that a measure, a count or an ordinal stands for; 0 for other tokens."""
        return float(self.value) if isinstance(self.value, int | float) else 0.0


SPOKEN = re.compile(r"[a-z0-9à-ÿ]{1,40}(?:['’][a-z]{1,40})*|[&+/]")
GAP = re.compile(r"[ \-.]{1,2}(?=[a-z0-9&+/])|(?=[&+/])")
"""A word of a phrase, and what may stand between two."""
PAIRED = {"“": "”", "「": "」", "『": "』", "《": "》", "«": "»", "〈": "〉", "【": "】", "„": "“"}
URL = re.compile(r"(?:https?|ftp|rtsp|rtmp|file)://[^\s，。；、！？（\"'“”「」）)]+", re.IGNORECASE)
PATH = re.compile(
    r"(?:[a-z]:\\[^\s，。,;\"'“”]*|~?/(?:[\w.\-]+/)+[\w.\-]*|\.\.?/[\w./\-]+|/(?:etc|home|users|tmp|var|root)\b[\w./\-]*)",
    re.IGNORECASE,
)
FILE = re.compile(
    r"[\w\-()\u3400-\u9fff]+\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac|srt|vtt|ass|cube|flac|ogg|heic|pdf|txt|docx?)(?![a-z0-9])",
    re.IGNORECASE | re.ASCII,
)
HANDLE = re.compile(r"[@#][a-z_][\w.]+|www\.[\w.\-/]+", re.IGNORECASE | re.ASCII)
SHOWN_WORDS = re.compile(
    r"[^\n\"“”,.;]*?(?=\s+(?:at|from|for|in|on|until|during)\s+(?:the\b|\d|bold|white|black|red|yellow)|[\n,.;]|\s*$)"
)
ABBREVIATED = ("dr", "mr", "mrs", "prof", "jr", "sr", "vs", "feat", "etc", "approx")
ANNOUNCING = 10
"""Tokens before a colon in which what it announces is named."""
HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])")
SIZE = re.compile(r"(\d{2,5})\s*(?:[x×*]|by\b)\s*(\d{2,5})(?!\d|\.\d)")
CROSSED = re.compile(r"(9|16|4|3|21)\s?[x×]\s?(16|9|5|4|3)(?!\d|\.\d|[a-z])")
COLONS = re.compile(r"\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,2}")
DECADE = re.compile(
    r"(?:19)?[5-9]0s(?:\s(?:movie|film))?(?=\s(?:look|style|vibe|feel|aesthetic|filter|effect)\b)"
)
"""A decade's look, where the figure would else be a time."""
HEIGHT = re.compile(r"(\d{3,4})p(?![a-z0-9])|([248])k(?![a-z0-9])")
HEIGHT_AND_RATE = re.compile(r"(\d{3,4})p(24|25|30|48|50|60|120)(?![a-z0-9])")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]+)*")
NUMERALS = re.compile(
    r"[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|半(?=[秒分小])"
)
LISTED = re.compile(r"[一二三四五六七八九]{2}(?=段)")
"""Clips named in one breath: 一三段 are the first and the third."""
HOURS = ("小时", "半小时", "钟头")
NEIGHBOURS = ("一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九")
"""Ordinals said in one breath: 第一二段 are the first and the second."""
SHAPE = re.compile(
    r"(十六|二十一|[九四三一五二]|16|21|[94315])比(十六|九|四|三|一|五|二|16|[94315])(?![\d%])"
)
"""Shapes in words: 九比十六."""
FRACTION = re.compile(r"([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)")
PERCENT_WORDS = re.compile(r"百分之([零一二两三四五六七八九十百]+|\d+(?:\.\d+)?)")
FACTOR_BEFORE = re.compile(r"[x×](\d+(?:\.\d+)?)(?![\d:a-z])")
LETTERED = re.compile(
    r"(clip|video|photo|image|picture|segment|scene|shot|track|part|img|pic|slide)(\d{1,3})(?![a-z0-9])"
)


class Reader:
    """Walks once over a message, from left to right."""

    def __init__(self, message: str, names: Sequence[str] = ()):
        self.message = message
        self.text = fold(message)
        self.tokens: list[Token] = []
        self.names = self._placed(names)
        self.addressed = any(mark in message for mark in "./\\")

    def _placed(self, names: Sequence[str]) -> dict[int, tuple[int, str]]:
        """Return where session files are named: start to (end, name), the longest at a place."""
        placed: dict[int, tuple[int, str]] = {}
        for name in names:
            stem = name.rsplit(".", 1)[0]
            for spelling in (name, stem):
                folded = fold(spelling)
                if len(folded) < 2 or (spelling == stem and folded in forms()):
                    continue
                at = self.text.find(folded)
                while at >= 0:
                    end = at + len(folded)
                    if self._stands_alone(at, end) and end > placed.get(at, (0, ""))[0]:
                        placed[at] = (end, name)
                    at = self.text.find(folded, end)
        for at, end, name in called(self.text, names):
            if not any(start <= at < last for start, (last, _) in placed.items()):
                placed[at] = (end, name)
        return placed

    def _stands_alone(self, start: int, end: int) -> bool:
        def joins(char: str) -> bool:
            return char.isascii() and (char.isalnum() or char in "_")

        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        return not (joins(before) and joins(self.text[start])) and not (
            joins(after) and joins(self.text[end - 1])
        )

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
        if named and named[0] == close:
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
        if match := COLONS.match(self.text, first):
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

    def _number(self, at: int, first: int, sign: int = 1) -> int:
        match = NUMBER.match(self.text, first)
        if match is None:
            return self.add("punct", at, at + 1, self.text[at])
        value = sign * float(match.group().replace(",", ""))
        return self._with_unit(at, match.end(), value, signed=first > at)

    def _with_unit(self, start: int, end: int, value: float, *, signed: bool = False) -> int:
        text = self.text
        rest = end
        while rest < len(text) and text[rest] in " -" and rest - end < 2:
            rest += 1
        if unit := self._unit(rest, attached=rest == end):
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

    def _unit(self, at: int, *, attached: bool) -> tuple[str, float, int] | None:
        text = self.text
        for written, kind, scale in UNITS_BY_LENGTH:
            if not text.startswith(written, at):
                continue
            after = text[at + len(written)] if at + len(written) < len(text) else " "
            if written.isascii() and written.isalpha() and after.isalpha() and not is_cjk(after):
                continue
            if written.isascii() and len(written) == 1 and written.isalpha() and not attached:
                continue
            if written == "m" and self.message[at] == "M":
                return "mb", 1, 1
            if written == "分" and after in NOT_MINUTES:
                continue
            if written == "成" and (after.isalnum()):
                continue
            return kind, scale, len(written)
        return None

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
            (form for form in chinese().get(text[at], ()) if text.startswith(form, at)), None
        )
        if form and form.endswith("一个") and text.startswith(HOURS, at + len(form)):
            form = form[:-2] if form[:-2] in forms() else form
        numeral = NUMERALS.match(text, at)
        if numeral and LISTED.match(text, at) and not (at and text[at - 1] == "第"):
            self.add("ordinal", at, at + 1, int(chinese_number(text[at])))
            self.add("punct", at + 1, at + 1, None)
            self.tokens[-1] = replace(self.tokens[-1], text="、")
            return self._with_unit(at + 1, at + 2, chinese_number(text[at + 1]))
        if numeral and at and text[at - 1] == "第" and numeral.group() in NEIGHBOURS:
            self.add("number", at, at + 1, chinese_number(text[at]))
            self.add("punct", at + 1, at + 1, None)
            self.tokens[-1] = replace(self.tokens[-1], text="、")
            return self._with_unit(at + 1, at + 2, chinese_number(text[at + 1]))
        if numeral and at and text[at - 1] == "第":
            return self._with_unit(at, numeral.end(), chinese_number(numeral.group()))
        if numeral and (form is None or len(form) == 1 or self._unit(numeral.end(), attached=True)):
            if text[at] in "百千" and form:
                pass
            elif form is None or len(form) <= len(numeral.group()) + 1:
                return self._with_unit(at, numeral.end(), chinese_number(numeral.group()))
        if form:
            return self.add("phrase", at, at + len(form), form, forms()[form])
        return self.add("char", at, at + 1, text[at])

    def _latin(self, at: int, match: re.Match[str]) -> int:
        begun = mixed().get(self.text[at], ())
        if form := next((form for form in begun if self.text.startswith(form, at)), None):
            return self.add("phrase", at, at + len(form), form, forms()[form])
        if lettered := LETTERED.match(self.text, at):
            word, number = lettered.group(1), lettered.group(2)
            middle = at + len(word)
            form = readings(word)[0]
            self.add("phrase", at, middle, form, forms()[form])
            return self.add("number", middle, middle + len(number), float(number))
        end = self._phrase(at)
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
        begun = SPOKEN.match(self.text, at)
        if begun is None:
            return None
        first = begun.group().replace("’", "'")
        listed = [
            found for choice in self._choices(first, at) if (found := phrases().get(choice, ()))
        ]
        if not listed:
            return None
        words, ends = self._following(at, max(len(form[0]) for found in listed for form in found))
        best: tuple[int, str] | None = None
        for found in listed:
            for form_words, form in found:
                size = len(form_words)
                if (best and size <= best[0]) or size > len(words):
                    continue
                if all(
                    form_words[place] == words[place] or form_words[place] in readings(words[place])
                    for place in range(1, size)
                ):
                    best = (size, form)
                    break
        if best is None:
            return None
        return self.add("phrase", at, ends[best[0] - 1], best[1], forms()[best[1]])

    def _choices(self, word: str, at: int) -> tuple[str, ...]:
        proper = (
            at > 0
            and self.message[at].isupper()
            and not self.message[at : at + len(word)].isupper()
        )
        return readings(word, not proper) or (word,)

    def _following(self, at: int, most: int) -> tuple[list[str], list[int]]:
        """Return the words from here on, and where each ends."""
        words: list[str] = []
        ends: list[int] = []
        place = at
        while len(words) < most and place < len(self.text):
            match = SPOKEN.match(self.text, place)
            if not match:
                break
            words.append(match.group().replace("’", "'"))
            place = match.end()
            ends.append(place)
            gap = GAP.match(self.text, place)
            if not gap:
                break
            place = gap.end()
        return words, ends


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
