"""Several deliveries in one wish: 横版和竖版各一份, mp4 and gif, with and without captions."""

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, unsupported
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.lettering import Captions, RemoveCaptions
from cutroom.domain.kinds.programmes import Export

LONGEST = 400
"""Characters of a message in which two versions are looked for."""
FILMS = ("mp4", "mov", "webm", "mkv", "avi", "gif")
SHAPES = (("vertical", "9:16"), ("horizontal", "16:9"), ("square", "1:1"))
LISTING = ("和", "与", "跟", "及", "以及", "、", ",", "，", "and", "+", "/", "a", "an")
WITH = r"(?:字幕版|(?<![没不])[有带含]字幕|\bwith (?:the )?(?:subtitles|captions))"
WITHOUT = (
    r"(?:(?:无|没有?|不带|不含|不要|去掉?)字幕"
    r"|\bwithout(?: (?:the )?(?:subtitles|captions|them|any))?\b)"
)
BOTH = re.compile(f"{WITH}.{{0,30}}{WITHOUT}|{WITHOUT}.{{0,30}}{WITH}")
"""Both a film with captions and one without are wished for."""
CARRIED = re.compile(r"字幕版|(?<![没不])[有带含]着?[^，。]{0,6}字幕")
BARE = re.compile(r"(?:无|没有?|不带|不含|不要)字幕|字幕不要")


def versions(c: Clause) -> Outcome | None:
    """Export more than one film, or a film with or without its captions."""
    if not c.has("export") or c.quotes or c.assets:
        return None
    return _captioned(c) or _listed(c)


def _captioned(c: Clause) -> Outcome | None:
    """Read 导出字幕版 and 导出无字幕版 as films, not as subtitle files."""
    if not c.mentions("subtitle"):
        return None
    if BOTH.search(c.message[:LONGEST].lower()):
        return unsupported(
            c,
            ("exporting with and without captions at once", "一次导出有字幕和无字幕两个版本"),
            (
                "I can export it as it is first, then take the captions off and export again",
                "可以先导出有字幕的，再去掉字幕导出一次",
            ),
        )
    if not c.stage.zh or c.val("format") in ("srt", "vtt", "ass", "txt"):
        return None
    if BARE.search(c.text):
        gone = [RemoveCaptions()] if c.stage.captions else []
        return do(*gone, _film(c))
    if not (CARRIED.search(c.text) and (c.says("version", "video") or c.whole)):
        return None
    added = [] if c.stage.captions else [Captions(lang=c.val("language"))]
    return do(*added, _film(c))


def _film(c: Clause) -> Export:
    height = c.number("height")
    return Export(
        format=next((f for f in c.vals("format") if f in FILMS), "mp4"),
        resolution=f"{height:g}p" if height else None,
    )


def _listed(c: Clause) -> Outcome | None:
    """Export once for every format, or for every shape, that is listed."""
    if c.has("convert", "set", "batch") or c.small("from"):
        return None
    formats = _side_by_side(c, lambda t: t.of("format") if t.of("format") in FILMS else None)
    if len(formats) > 1:
        return do(*(Export(format=form) for form in formats))
    heights = _side_by_side(c, lambda t: f"{t.amount:g}p" if t.kind == "height" else None)
    if len(heights) > 1:
        return do(*(Export(resolution=height) for height in heights))
    shapes = _side_by_side(c, _shape)
    return do(*(Export(aspect=shape) for shape in shapes)) if len(shapes) > 1 else None


def _shape(token: Token) -> str | None:
    if token.kind == "ratio":
        return str(token.value)
    return next((ratio for concept, ratio in SHAPES if token.is_a(concept)), None)


def _side_by_side(c: Clause, named: Callable[[Token], str | None]) -> Sequence[str]:
    """Return the values that stand beside each other with nothing but a list's words between."""
    found: dict[str, None] = {}
    for token in c.live():
        value = named(token)
        if value is not None:
            found[value] = None
        elif found and not (token.text.lower() in LISTING or token.is_small("filler", "connector")):
            if len(found) > 1:
                break
            found = {}
    return list(found)
