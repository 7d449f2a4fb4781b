"""Captions: added, styled, corrected, translated, removed, written out."""

import re
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.lettering import spoken_words, words_style
from cutroom.backend.planner.rules.targets import settle, when
from cutroom.backend.planner.tokens.span import Span
from cutroom.domain.draft import Cue
from cutroom.domain.kinds.lettering import (
    Captions,
    EditCaptionText,
    EditText,
    ExportCaptions,
    Line,
    RemoveCaptions,
    RemoveText,
    StyleCaptions,
    TranslateCaptions,
)
from cutroom.domain.operations import parse_operation

WRITTEN = ("srt", "vtt", "ass", "txt")
"""Formats that captions are written out in."""


SHOULD = re.compile(
    r"\bshould (?:be|read|say|have been)\b|\binstead of\b|\bnot\b|->|→|应该是|应为|不是"
)
BACKWARDS = re.compile(r"\binstead of\b|\bnot\s+[\"'“‘]")


EXCHANGED = re.compile(
    r"\b(?:replace|change|swap|correct|fix|rename)\s+(?:every |all |the )*"
    r"(?:(?:words?|names?|phrase|spelling|instances?|occurrences?)\s+(?:of\s+)?(?:the word\s+)?)?"
    r"[\"'“‘]?(?P<old>[\w’'-]+(?: [\w’'-]+)?)[\"'”’]?\s+(?:with|to|by"
    r"|into)\s+[\"'“‘]?(?P<new>[^\"'”’,.;]+?)[\"'”’]?"
    r"(?:\s+(?:in|on|throughout|everywhere|across|for)\b.*)?$",
    re.IGNORECASE,
)


def _exchanged(c: Clause) -> Outcome | None:
    """Read "replace the word Foo with Bar in the captions", when a caption has that word."""
    found = None if c.quotes else EXCHANGED.search(c.text.strip(" .!"))
    if found is None or not c.says("subtitle"):
        return None
    old, new = found.group("old"), found.group("new").strip()
    there = any(old.lower() in cue.text.lower() for cue in c.stage.captions)
    return do(EditCaptionText(find=old, replace=new)) if there and new else None


def misspelt(c: Clause) -> Outcome | None:
    """Correct words that stand in captions or titles: "'teh' should be 'the'"."""
    if (exchanged := _exchanged(c)) is not None:
        return exchanged
    if len(c.quotes) != 2 or not (SHOULD.search(c.text.lower()) or c.says("replace", "correct")):
        return None
    if c.says("logo", "watermark", "color_word", "music") or c.has("add"):
        return None
    old, new = c.quotes if not BACKWARDS.search(c.text.lower()) else c.quotes[::-1]
    if any(old.lower() in cue.text.lower() for cue in c.stage.captions):
        return do(EditCaptionText(find=old, replace=new))
    title = next((t.text for t in c.stage.titles if old.lower() in t.text.lower()), None)
    if title is None:
        return None
    at = title.lower().find(old.lower())
    return do(EditText(target=title, text=title[:at] + new + title[at + len(old) :]))


UNNEEDED = re.compile(
    r"\b(?:don'?t|do not|no) need\b|字幕就?(?:不用|不需要|不必)|(?:不用|不需要)字幕"
)
"""What says that captions are not needed."""


def captions_rule(c: Clause) -> Outcome | None:
    """Add, style, correct, translate, remove or write out captions."""
    written = c.val("format") in ("srt", "vtt", "ass", "txt") and c.has(
        "generate", "make", "export"
    )
    if not (c.mentions("subtitle", "transcribe", "bilingual") or c.has("translate") or written):
        return _numbered_caption(c)
    if c.says("credits_roll"):
        return None
    if UNNEEDED.search(c.text.lower()) and not c.stage.captions:
        return nothing(c, "no captions were asked for", "按要求不加字幕")
    if c.denies("subtitle") and not c.has("remove"):
        if c.stage.captions and c.spans and not c.prohibited:
            start, end, wrong = settle(c, c.spans[0], None)
            return wrong or do(RemoveCaptions(start=start, end=end))
        return (
            do(RemoveCaptions())
            if c.stage.captions and not c.prohibited
            else nothing(c, "no captions were asked for", "按要求不加字幕")
        )
    form = c.val("format")
    languages = list(c.vals("language"))
    if (
        form in ("srt", "vtt", "ass", "txt")
        and not c.assets
        and (
            c.has("export", "download", "extract", "save", "generate", "make", "convert", "show")
            or c.small("to")
            or c.says("files")
            or (c.stage.zh and not c.stage.subtitle_files)
            or c.written("give", "get", "need", "want")
            or (c.written("in", "as") and not c.has("add"))
        )
    ):
        forms = [f for f in dict.fromkeys(c.vals("format")) if f in WRITTEN]
        return do(*[parse_operation({"op": "export_captions", "format": f}) for f in forms])
    filed = c.stage.zh and c.says("files") and not c.assets and c.has("make", "generate", "set")
    if c.has("download") or filed or (c.has("export") and not c.has("add")):
        return do(ExportCaptions(format="srt"))
    shown = next((cue.text for cue in c.stage.titles if cue.text in c.quotes), None)
    if c.has("remove") and shown:
        return do(RemoveText(text=shown))
    if c.has("remove"):
        start = end = None
        if c.spans:
            start, end, wrong = settle(c, c.spans[0], None)
            if wrong:
                return wrong
        elif (cue := _numbered_cue(c)) is not None:
            start, end = cue.range.start / 1000, cue.range.end / 1000
        return do(RemoveCaptions(start=start, end=end))
    if c.has("translate") and languages:
        both = True if c.says("bilingual") else None
        return do(TranslateCaptions(to=languages[-1], bilingual=both))
    others = sorted({*languages} - {"zh" if c.stage.zh else "en"})
    doubled = c.says("bilingual") or len(set(languages)) > 1
    if c.stage.captions and doubled and not c.quotes and not c.says("transcribe"):
        return do(TranslateCaptions(to=others[0] if others else "en", bilingual=True))
    spoken = languages and not c.quotes and not c.assets and not c.says("transcribe", "bilingual")
    if c.stage.captions and spoken and not c.has("set", "move"):
        return do(TranslateCaptions(to=languages[-1]))
    if fixed := _corrected(c):
        return fixed
    styled = words_style(c)
    if lit := _highlight(c):
        styled["highlight"] = lit
    if c.has("translate"):
        return ask(c, "detail", text=c.said)
    adds = (
        c.has("add", "make", "transcribe", "generate", "insert", "use")
        or c.says("transcribe")
        or not c.stage.captions
    )
    changes = (
        c.has("set", "move", "bigger", "smaller", "replace", "bold", "increase", "decrease")
        or styled
        or _too_placed(c)
    )
    restyled = bool(styled) and not c.quotes and not languages and not c.says("transcribe")
    if (
        c.stage.captions
        and changes
        and (
            restyled
            or not c.says("add", "generate", "transcribe")
            or c.has("set", "move", "bigger", "smaller")
        )
    ):
        if (place := _too_placed(c)) and "position" not in styled:
            styled["position"] = place
        if name := _caption_style(c):
            styled["style"] = name
        if "color" not in styled and "background" in styled and c.has("replace"):
            styled["color"] = styled.pop("background")
        return do(StyleCaptions(**styled)) if styled else ask(c, "how_much")
    if not adds and not changes:
        return None
    return added_captions(c, languages, styled)


def _highlight(c: Clause) -> str | None:
    """Return the colour of the word that is being said: "with yellow highlight"."""
    for token, after in pairwise(t for t in c.live() if not t.is_a("color_word")):
        if token.of("color") and after.is_a("highlights", "by_word"):
            return token.of("color")
        if token.is_a("highlights", "by_word") and after.of("color"):
            return after.of("color")
    return None


def _caption_style(c: Clause) -> str | None:
    text = c.text.lower()
    if c.says("by_word") or any(
        w in text
        for w in ("karaoke", "word by word", "word-by-word", "逐字", "卡拉ok", "卡拉 ok", "逐词")
    ):
        return "karaoke"
    if any(
        w in text
        for w in ("tiktok style", "tiktok-style", "抖音风", "抖音风格", "抖音那种", "viral")
    ):
        return "tiktok"
    return None


def _too_placed(c: Clause) -> str | None:
    """Return where captions should go that are said to be too low or too high."""
    text = c.text.lower()
    if any(
        w in text
        for w in (
            "too low",
            "太低",
            "太靠下",
            "higher",
            "move up",
            "往上",
            "上移",
            "高一点",
            "靠上",
            "up a bit",
        )
    ) or ("up" in text.split() and c.has("move", "bring")):
        return "center" if "center" in text else "0.5,0.75"
    if any(
        w in text
        for w in (
            "too high",
            "太高",
            "太靠上",
            "lower",
            "move down",
            "往下",
            "下移",
            "低一点",
            "靠下",
        )
    ) or ("down" in text.split() and c.has("move", "bring")):
        return "bottom"
    return None


def added_captions(c: Clause, languages: list[str], styled: dict[str, Any]) -> Outcome:
    """Return captions from lines, a file or speech; pictures have none, so it asks."""
    extra: dict[str, Any] = dict(styled)
    if name := _caption_style(c):
        extra["style"] = name
    source = next(
        (name for name in c.assets if name.rsplit(".", 1)[-1].lower() in ("srt", "vtt", "ass")),
        None,
    )
    if source is None and len(c.stage.subtitle_files) == 1:
        source = c.stage.subtitle_files[0].name
    if source:
        extra["source"] = source
    elif c.says("files") and c.written("need", "want", "give", "get", "send") and not c.quotes:
        return do(ExportCaptions(format="srt"))
    elif c.says("files") and not c.quotes:
        names = c.stage.listed([a.name for a in c.stage.scene.assets]) or "–"
        return ask(c, "no_file", name="SRT", names=names)
    if c.quotes:
        extra["lines"] = _timed_lines(c)
    elif (
        not c.says("transcribe")
        and (words := spoken_words(c, "subtitle"))
        and any(t.text == ":" or t.is_small("saying") for t in c.tokens)
    ):
        extra["lines"] = [words]
    lettering = {name: extra.pop(name) for name in ("font", "bold") if name in extra}
    dressing = [StyleCaptions(**lettering)] if lettering else []
    if extra.get("lines"):
        return do(Captions(**extra), *dressing)
    if c.says("bilingual") or len(set(languages)) > 1:
        second = (
            next((lang for lang in languages if lang != "zh"), None)
            if c.stage.zh
            else next((lang for lang in languages if lang != "en"), None)
        )
        extra["bilingual"] = second or "en"
        if c.stage.zh and c.vals("position") and "zh" in languages:
            extra.pop("position", None)
            extra["order"] = "zh,en"
    elif languages:
        extra["lang"] = languages[-1]
    seconds = c.number("time", "dur")
    if seconds and c.small("per", "under"):
        extra["max_cue_seconds"] = seconds
    if (
        not source
        and not c.stage.videos
        and not c.stage.audios
        and c.stage.shots
        and all(shot.is_picture for shot in c.stage.shots)
    ):
        return ask(c, "caption_words")
    return do(Captions(**extra), *dressing)


def _timed_lines(c: Clause) -> list[Line | str]:
    """Return the quoted lines, each with the stretch that stands next to it."""
    if len(c.quotes) == 1 and (c.spans or c.of_kind("at", "dur")):
        start, end, wrong = when(c)
        if wrong is None and start is not None and isinstance(end, float | int) and end > start:
            return [Line(start=start, end=end, text=c.quotes[0])]
    lines: list[Line | str] = []
    for at, token in enumerate(c.tokens):
        if token.kind != "quote":
            continue
        span = _span_beside(c, at)
        if isinstance(span, Span) and span.end is not None and span.end > span.start:
            lines.append(Line(start=span.start, end=span.end, text=str(token.value)))
        else:
            lines.append(str(token.value))
    return lines if all(isinstance(line, Line) for line in lines) else list(c.quotes)


def _span_beside(c: Clause, at: int) -> object:
    """Return the stretch right after a quote, or right before it."""
    for place in (at + 1, at - 1, at - 2):
        if 0 <= place < len(c.tokens) and c.tokens[place].kind == "span":
            leads = next((t.kind for t in c.tokens if t.kind in ("span", "quote")), "") == "span"
            if leads == (place < at):
                return c.tokens[place].value
        if place == at - 1 and c.tokens[place].kind != "punct":
            break
    return None


def _corrected(c: Clause) -> Outcome | None:
    turned = c.says("replace", "correct", "rename") or (
        c.says("set") and (c.small("to") or "改" in c.text)
    )
    if len(c.quotes) >= 2 and turned:
        return do(EditCaptionText(find=c.quotes[0], replace=c.quotes[1]))
    return _numbered_caption(c)


def _numbered_cue(c: Clause) -> Cue | None:
    """Return the caption that a number points at: "the third caption"."""
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    number = ordinal if ordinal is not None else c.number("number")
    place = int(number) if number else 0
    cues = c.stage.captions
    if not place or abs(place) > len(cues):
        return None
    return cues[place - 1 if place > 0 else place]


def _numbered_caption(c: Clause) -> Outcome | None:
    """Change one caption by its number: "change the third caption to '…'"."""
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    if ordinal is None and c.number("number") is not None:
        ordinal = int(c.number("number") or 1)
    if (
        ordinal is None
        or not c.quotes
        or not c.says("subtitle", "caption_line")
        or not c.stage.captions
    ):
        return None
    index = ordinal if ordinal > 0 else len(c.stage.captions)
    return do(EditCaptionText(index=index, text=c.quotes[-1]))
