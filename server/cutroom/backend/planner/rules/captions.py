"""Captions: added, styled, translated, removed, written out."""

import re
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.correcting import (
    corrected,
    dropped,
    numbered_caption,
    numbered_cue,
    numbered_run,
)
from cutroom.backend.planner.rules.lettering import spoken_words, words_style
from cutroom.backend.planner.rules.limits import in_capitals
from cutroom.backend.planner.rules.seen_times import over_clips
from cutroom.backend.planner.rules.targets import settle, when
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.words.figures import chinese_number
from cutroom.domain.kinds.lettering import (
    Captions,
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
SUBTITLE_FILES = ("srt", "vtt", "ass")
KARAOKE = ("karaoke", "word by word", "word-by-word", "逐字", "卡拉ok", "卡拉 ok", "逐词")
TIKTOK = ("tiktok style", "tiktok-style", "抖音风", "抖音风格", "抖音那种", "viral")
TOO_LOW = (
    "too low", "太低", "太靠下", "higher", "move up", "往上", "上移", "高一点", "靠上", "up a bit",
)  # fmt: skip
TOO_HIGH = (
    "too high", "太高", "太靠上", "lower", "move down", "往下", "下移", "低一点", "靠下",
)  # fmt: skip
UNNEEDED = re.compile(
    r"\b(?:don'?t|do not|no) need\b|字幕就?(?:不用|不需要|不必)|(?:不用|不需要)字幕"
)
"""What says that captions are not needed."""


def captions_rule(c: Clause) -> Outcome | None:
    """Add, style, correct, translate, remove or write out captions."""
    written = c.val("format") in WRITTEN and c.has("generate", "make", "export")
    written = written or (c.val("format") in SUBTITLE_FILES and HANDED.search(c.text) is not None)
    if not (c.mentions("subtitle", "transcribe", "bilingual") or c.has("translate") or written):
        return _quoted_line(c) or _bare_look(c) or _ones(c) or numbered_caption(c)
    if c.says("credits_roll"):
        return None
    steps = (_unwanted, _written_out, _removed, _translated, corrected)
    for step in steps:
        found = step(c)
        if found is not None:
            return found
    if c.has("translate"):
        return ask(c, "detail", text=c.said)
    return _restyled_or_added(c)


ONES = re.compile(r"\b(?:the|those|any) ones (?:in|from|between|after|before|during|at|over)\b")


def _ones(c: Clause) -> Outcome | None:
    """Take the captions of a stretch away, where nothing else there is counted: "the ones in …"."""
    several = len(c.stage.shots) > 1 or c.stage.titles
    if several or not c.stage.captions or not c.spans or not c.has("remove"):
        return None
    if ONES.search(c.text.lower()) is None:
        return None
    start, end, wrong = settle(c, c.spans[0], None)
    return wrong or do(RemoveCaptions(start=start, end=end))


def _quoted_line(c: Clause) -> Outcome | None:
    """Correct the caption that is quoted: change "Sentence 2" to "Hello there"."""
    if len(c.quotes) != len(("old", "new")) or not c.has("replace", "set", "rename", "correct"):
        return None
    old = c.quotes[0].strip().lower()
    captioned = any(old in cue.text.lower() for cue in c.stage.captions)
    titled = any(old in cue.text.lower() for cue in c.stage.titles)
    return corrected(c) if old and captioned and not titled else None


def _bare_look(c: Clause) -> Outcome | None:
    """Dress the captions where nothing but letters of a colour on another is said."""
    if c.stage.zh or not c.stage.captions or c.stage.titles or not c.whole:
        return None
    if not all(t.of("color") or t.is_a("background") or t.is_small() for t in c.content()):
        return None
    styled = words_style(c)
    return do(StyleCaptions(**styled)) if {"color", "background"} <= styled.keys() else None


def _unwanted(c: Clause) -> Outcome | None:
    """Take captions away that nobody wants; says so where there are none."""
    if UNNEEDED.search(c.text.lower()) and not c.stage.captions:
        return nothing(c, "no captions were asked for", "按要求不加字幕")
    if not c.denies("subtitle") or c.has("remove"):
        return None
    if not c.stage.captions or c.prohibited:
        if c.measures:
            return None
        return nothing(c, "no captions were asked for", "按要求不加字幕")
    start, end, wrong = settle(c, c.spans[0], None) if c.spans else (None, None, None)
    return wrong or do(RemoveCaptions(start=start, end=end))


def _written_out(c: Clause) -> Outcome | None:
    """Write captions to files."""
    if c.val("format") in WRITTEN and not c.assets and _wants_file(c):
        forms = [form for form in dict.fromkeys(c.vals("format")) if form in WRITTEN]
        return do(*[parse_operation({"op": "export_captions", "format": f}) for f in forms])
    filed = c.stage.zh and c.says("files") and not c.assets and c.has("make", "generate", "set")
    if c.has("download") or filed or (c.has("export") and not c.has("add")):
        return do(ExportCaptions(format="srt"))
    return None


HANDED = re.compile(
    r"\b(?:give|send|get|hand) (?:me |us )?(?:an?|the|also an?)\b"
    r"|给(?:我|一|个)|(?:要|来)一?[份个]",
    re.IGNORECASE,
)
"""What asks for a file to be handed over."""


def _wants_file(c: Clause) -> bool:
    """Say whether a format is named as that of a file to get, not of one to lay."""
    return (
        c.has("export", "download", "extract", "save", "generate", "make", "convert", "show")
        or HANDED.search(c.text) is not None
        or c.small("to")
        or c.says("files")
        or (c.stage.zh and not c.stage.subtitle_files)
        or c.written("give", "get", "need", "want")
        or (c.written("in", "as") and not c.has("add"))
    )


def _removed(c: Clause) -> Outcome | None:
    """Take captions away: all, those of a stretch, or one by its number."""
    if (spared := _all_but_some(c)) is not None:
        return spared
    if not c.has("remove"):
        return None
    if (word := dropped(c)) is not None:
        return word
    if EVERY_OTHER.search(c.text.lower()):
        return ask(c, "which_range")
    shown = next((cue.text for cue in c.stage.titles if cue.text in c.quotes), None)
    if shown:
        return do(RemoveText(text=shown))
    if (seen := over_clips(c, 3.0)) is not None and not c.quotes:
        if not isinstance(seen, list):
            return seen
        return do(*(RemoveCaptions(start=start, end=end) for start, end in seen))
    if (cues := numbered_run(c)) is not None:
        return do(RemoveCaptions(start=cues[0].range.start / 1000, end=cues[-1].range.end / 1000))
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], None)
        return wrong or do(RemoveCaptions(start=start, end=end))
    if (cue := numbered_cue(c)) is not None:
        return do(RemoveCaptions(start=cue.range.start / 1000, end=cue.range.end / 1000))
    return do(RemoveCaptions())


EVERY_OTHER = re.compile(
    r"\b(?:every|each) (?:other|second|third|2nd|3rd)\b|隔[一两1-9][条句行]|[奇偶单双]数"
)
"""Some captions of a run, which no stretch names."""
EDGED = re.compile(
    r"\b(?P<edge>first|last) (?:(?P<n>two|three|four|five|\d+)\b|(?:one|caption|subtitle|line)\b)"
    r"|(?P<edge_zh>最?前|最?后)(?:面)?(?P<n_zh>[一两二三四五六七八九十]|\d+)(?:条|句|行|个)"
)
FEW = {"two": 2, "three": 3, "four": 4, "five": 5}


def _all_but_some(c: Clause) -> Outcome | None:
    """Take away all captions but the first or the last few."""
    spared = (c.small("except") and c.has("remove")) or (c.says("keep") and not c.has("remove"))
    found = EDGED.search(c.text.lower()) if spared else None
    cues = sorted(c.stage.captions, key=lambda cue: cue.range.start)
    if found is None or not cues or c.of_kind("time", "dur", "at"):
        return None
    said = found["n"] or found["n_zh"] or "1"
    few = FEW.get(said) or int(said if said.isdigit() else chinese_number(said))
    last = (found["edge"] or found["edge_zh"]) in ("last", "后", "最后")
    gone = cues[:-few] if last else cues[few:]
    if not gone:
        return None
    return do(RemoveCaptions(start=gone[0].range.start / 1000, end=gone[-1].range.end / 1000))


def _translated(c: Clause) -> Outcome | None:
    """Put captions into another language, or show two."""
    languages = c.vals("language")
    if c.has("translate") and languages:
        both = True if c.says("bilingual") else None
        return do(TranslateCaptions(to=languages[-1], bilingual=both))
    if c.has("translate") and all(
        t.is_a("translate", "subtitle", "video", "it", "add", "all") for t in c.content()
    ):
        return ask(c, "which_language")
    if not c.stage.captions or c.quotes or c.says("transcribe"):
        return None
    if c.says("bilingual") or len(set(languages)) > 1:
        others = sorted({*languages} - {"zh" if c.stage.zh else "en"})
        return do(TranslateCaptions(to=others[0] if others else "en", bilingual=True))
    if languages and not c.assets and not c.has("set", "move"):
        return do(TranslateCaptions(to=languages[-1]))
    return None


def _restyled_or_added(c: Clause) -> Outcome | None:
    """Show the captions that are there otherwise, or add some."""
    styled = words_style(c)
    if lit := _highlight(c):
        styled["highlight"] = lit
        if styled.get("color") == lit and len(c.vals("color")) == 1:
            del styled["color"]
    languages = list(c.vals("language"))
    place = _too_placed(c)
    turned = c.has("set", "move", "bigger", "smaller")
    used = c.stage.zh and "用" in c.text and "加" not in c.text
    named = styled or (_caption_style(c) if used else None)
    changes = turned or c.has("replace", "bold", "increase", "decrease") or named or place
    restyled = bool(named) and not c.quotes and not languages and not c.says("transcribe")
    free = restyled or not c.says("add", "generate", "transcribe") or turned
    if c.stage.captions and changes and free:
        return _restyled(c, styled, place)
    if c.stage.captions and c.says("outline") and not (styled or c.quotes or languages):
        return nothing(c, "captions have a black outline already", "字幕本来就有黑色描边")
    adds = c.has("add", "make", "transcribe", "generate", "insert", "use") or c.says("transcribe")
    if not (adds or changes) and c.stage.captions:
        return None
    return added_captions(c, languages, styled)


def _restyled(c: Clause, styled: dict[str, Any], place: str | None) -> Outcome:
    if place and "position" not in styled:
        styled["position"] = place
    if name := _caption_style(c):
        styled["style"] = name
    if "color" not in styled and "background" in styled and c.has("replace"):
        styled["color"] = styled.pop("background")
    return do(StyleCaptions(**styled)) if styled else ask(c, "how_much")


def _highlight(c: Clause) -> str | None:
    """Return the colour of the word that is being said: "with yellow highlight"."""
    said = [t for t in c.live() if not (t.is_a("color_word") or t.text.lower() == "in")]
    for token, after in pairwise(said):
        if token.of("color") and after.is_a("highlights", "by_word"):
            return token.of("color")
        if token.is_a("highlights", "by_word") and after.of("color"):
            return after.of("color")
    return None


def _caption_style(c: Clause) -> str | None:
    text = c.text.lower()
    if c.says("by_word") or any(word in text for word in KARAOKE):
        return "karaoke"
    return "tiktok" if any(word in text for word in TIKTOK) else None


def _too_placed(c: Clause) -> str | None:
    """Return where captions should go that are said to be too low or too high."""
    text = c.text.lower()
    brought = c.has("move", "bring")
    if any(word in text for word in TOO_LOW) or ("up" in text.split() and brought):
        return "center" if "center" in text else "0.5,0.75"
    if any(word in text for word in TOO_HIGH) or ("down" in text.split() and brought):
        return "bottom"
    return None


UNBURNT = re.compile(
    r"\b(?:(?:don't|do not|without|not|no|never|instead of) (?:burn|hard ?-?cod|bak)\w*"
    r"|soft[- ]?(?:sub(?:title)?s|captions)"
    r"|as an? (?:separate |soft )?(?:subtitle |caption )?track"
    r"|(?:can|could) (?:be )?turn(?:ed)? (?:them )?(?:on and )?off)\b|不烧录|(?:软|外挂|内封)字幕",
    re.IGNORECASE,
)
"""Captions as a track of their own, not in the picture."""


def added_captions(c: Clause, languages: list[str], styled: dict[str, Any]) -> Outcome:
    """Return captions from lines, a file or speech; pictures have none, so it asks."""
    extra: dict[str, Any] = dict(styled)
    if name := _caption_style(c):
        extra["style"] = name
    source = _source(c)
    if source:
        extra["source"] = source
    elif c.says("files") and not c.quotes:
        if c.written("need", "want", "give", "get", "send"):
            return do(ExportCaptions(format="srt"))
        names = c.stage.listed([a.name for a in c.stage.scene.assets]) or "–"
        return ask(c, "no_file", name="SRT", names=names)
    if lines := _lines(c):
        extra["lines"] = lines
    if UNBURNT.search(c.message):
        extra["burn"] = False
    lettering = {name: extra.pop(name) for name in ("font", "bold") if name in extra}
    dressing = [StyleCaptions(**lettering)] if lettering else []
    if not lines:
        _in_languages(c, languages, extra)
        if not source and _shows_pictures_only(c):
            return ask(c, "caption_words")
    return do(Captions(**extra), *dressing).and_also(in_capitals(c))


def _source(c: Clause) -> str | None:
    """Return the subtitle file that is named, or the only one there is."""
    for name in c.assets:
        if name.rsplit(".", 1)[-1].lower() in SUBTITLE_FILES:
            return name
    files = c.stage.subtitle_files
    return files[0].name if len(files) == 1 else None


def _lines(c: Clause) -> list[Line | str]:
    """Return the captions that are written out, in quotes or after a colon."""
    if c.quotes:
        return _timed_lines(c)
    told = any(t.text == ":" or t.is_small("saying") for t in c.tokens)
    words = None if c.says("transcribe") else spoken_words(c, "subtitle")
    return [words] if words and told else []


def _in_languages(c: Clause, languages: list[str], extra: dict[str, Any]) -> None:
    """Write languages and the length of a caption into its fields."""
    if c.says("bilingual") or len(set(languages)) > 1:
        own = "zh" if c.stage.zh else "en"
        extra["bilingual"] = next((lang for lang in languages if lang != own), "en")
        if c.stage.zh and c.vals("position") and "zh" in languages:
            extra.pop("position", None)
            extra["order"] = "zh,en"
    elif languages:
        extra["lang"] = languages[-1]
    seconds = c.number("time", "dur")
    if seconds and c.small("per", "under"):
        extra["max_cue_seconds"] = seconds


def _shows_pictures_only(c: Clause) -> bool:
    """Say whether nothing that could be listened to is there."""
    if c.stage.videos or c.stage.audios or not c.stage.shots:
        return False
    return all(shot.is_picture for shot in c.stage.shots)


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
