"""Words on screen and things over the picture: titles, captions, marks."""

from cutroom.backend.planner.asking import Outcome, Rule, ask, do, nothing, unsupported
from cutroom.backend.planner.grammar import Clause
from cutroom.backend.planner.intents_frame import box_of
from cutroom.backend.planner.quantities import Span
from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.targets import settle, tidy, when
from cutroom.domain.draft import CueRole
from cutroom.domain.operations import (
    AddText,
    BlurRegion,
    Captions,
    ChromaKey,
    Countdown,
    Delogo,
    EditCaptionText,
    EditText,
    ExportCaptions,
    Grid,
    Line,
    LowerThird,
    OverlayImage,
    Pip,
    RemoveBackground,
    RemoveCaptions,
    RemoveText,
    SplitScreen,
    StyleCaptions,
    TranslateCaptions,
    Waveform,
)  # fmt: skip

TITLE_SECONDS, TEXT_SECONDS = 3.0, 4.0
SEMI = 0.5


def size_of(c: Clause) -> str | float | None:
    """Return a size in points, a percentage, or "larger" and "smaller"."""
    points = c.number("pt", "px")
    if points:
        return points
    if c.says("size") and (number := c.number("number")):
        return number
    percent = c.number("percent")
    if percent is not None and (c.says("size") or c.has("bigger", "smaller")):
        return f"{percent:.0%}"
    if c.has("bigger"):
        return (
            "larger"
            if _comparative(
                c,
                "er",
                "大一",
                "大点",
                "更大",
                "变大",
                "放大",
                "加大",
                "调大",
                "大些",
                "太小",
                "再大",
            )
            else "large"
        )
    if c.has("smaller"):
        return (
            "smaller"
            if _comparative(
                c,
                "er",
                "小一",
                "小点",
                "更小",
                "变小",
                "缩小",
                "调小",
                "小些",
                "太大",
                "too big",
                "too large",
                "shrink",
                "再小",
            )
            else "small"
        )
    return None


def _comparative(c: Clause, *marks: str) -> bool:
    token = c.tok("bigger", "smaller")
    text = token.text.lower() if token else ""
    return any(mark in text for mark in marks) or text.startswith(
        ("too", "increase", "decrease", "make", "enlarge", "shrink", "reduce")
    )


def words_style(c: Clause) -> dict[str, object]:
    """Return position, colour, size, font and weight as they are named."""
    style: dict[str, object] = {}
    if position := _place(c):
        style["position"] = position
    ink, ground = _colors(c)
    if ink:
        style["color"] = ink
    if ground:
        style["background"] = ground
    if (size := size_of(c)) is not None:
        style["size"] = size
    if font := c.val("font"):
        style["font"] = font
    if c.has("bold"):
        style["bold"] = True
    return style


def _place(c: Clause) -> str | None:
    if position := c.val("position"):
        return position
    if c.small("mid_of") and any(word in c.text for word in ("屏幕", "画面")):
        return "center"
    if c.says("middle") and not c.stage.zh and c.written("in the middle", "middle") and not c.spans:
        return "center"
    return None


def _colors(c: Clause) -> tuple[str | None, str | None]:
    """Return the colour of the letters and of the box behind them."""
    ink = ground = None
    live = c.live()
    for at, token in enumerate(live):
        color = token.of("color")
        if not color:
            continue
        near = live[at + 1 : at + 3]
        behind = any(
            t.is_a("background", "bars") or t.text.lower() in ("box", "底", "框") for t in near
        ) or token.text.endswith("底")
        if behind:
            ground = ground or color
        else:
            ink = ink or color
    return ink, ground


def spoken_words(c: Clause, *nouns: str) -> str | None:
    """Return the words to show: quoted, or after "saying" or a colon, or a proper name after the noun."""
    if c.quotes:
        return (
            c.quotes[-1] if c.has("replace", "set", "rename") and len(c.quotes) > 1 else c.quotes[0]
        )
    start = None
    for at, token in enumerate(c.tokens):
        if (token.is_small("saying") and at > 0) or token.text == ":":
            start = at + 1
    if start is None:
        noun = c.index(*nouns) if nouns else -1
        follow = c.tokens[noun + 1] if 0 <= noun < len(c.tokens) - 1 else None
        if (
            follow is not None
            and follow.kind in ("word", "char", "phrase", "number")
            and _names_something(c, follow)
        ):
            start = noun + 1
    if start is None or start >= len(c.tokens) or c.tokens[start].kind in MEASURED:
        return None
    end = start
    while end < len(c.tokens) and not _ends_words(c.tokens, end, start):
        end += 1
    if end == start:
        return None
    text = c.message[c.tokens[start].start : c.tokens[end - 1].end].strip(" ,，。.:：")
    return text or None


MEASURED = ("time", "dur", "span", "at", "percent", "times")


def _names_something(c: Clause, token: Token) -> bool:
    if token.text[:1].isupper():
        return True
    return token.kind in ("word", "char") and not token.text.isascii() and not token.is_small()


def _ends_words(tokens: tuple[Token, ...], at: int, start: int) -> bool:
    token = tokens[at]
    if token.kind in ("span", "at", "dur", "clips") or (
        token.of("position") and at > start and tokens[at - 1].is_small("at", "filler")
    ):
        return True
    small = token.is_small("at", "from", "for") or (token.is_small("to") and False)
    if small and at + 1 < len(tokens) and token.kind == "phrase":
        after = (
            tokens[at + 1]
            if not tokens[at + 1].is_small("filler") or at + 2 >= len(tokens)
            else tokens[at + 2]
        )
        return (
            after.is_a("start_at", "end_at", "middle")
            or after.of("position") is not None
            or after.kind in ("time", "span", "at")
            or after.of("color") is not None
        )
    return (
        bool(token.of("position"))
        and at > start
        and token.text.lower().startswith(("at ", "on ", "in "))
    )


def captions_rule(c: Clause) -> Outcome | None:
    """Add, style, correct, translate, remove or write out captions."""
    written = c.val("format") in ("srt", "vtt", "ass") and c.has("generate", "make", "export")
    if not (c.mentions("subtitle", "transcribe", "bilingual") or c.has("translate") or written):
        return _numbered_caption(c)
    if c.says("credits_roll"):
        return None
    if c.denies("subtitle") and not c.has("remove"):
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
        )
    ):
        return do(ExportCaptions(format=form))  # type: ignore[arg-type]
    if c.has("download") or (c.has("export") and not c.has("add")):
        return do(ExportCaptions(format="srt"))
    if c.has("remove"):
        start = end = None
        if c.spans:
            start, end, wrong = settle(c, c.spans[0], None)
            if wrong:
                return wrong
        return do(RemoveCaptions(start=start, end=end))
    if c.has("translate") and languages:
        both = True if c.says("bilingual") else None
        return do(TranslateCaptions(to=languages[-1], bilingual=both))
    if fixed := _corrected(c):
        return fixed
    styled = words_style(c)
    if c.has("translate"):
        return ask(c, "detail", text=c.text)
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
        return do(StyleCaptions(**styled)) if styled else ask(c, "how_much")  # type: ignore[arg-type]
    if not adds and not changes:
        return None
    return added_captions(c, languages, styled)


def _caption_style(c: Clause) -> str | None:
    text = c.text.lower()
    if any(
        w in text
        for w in ("karaoke", "word by word", "word-by-word", "逐字", "卡拉ok", "卡拉 ok", "逐词")
    ):
        return "karaoke"
    if any(w in text for w in ("tiktok style", "tiktok-style", "抖音风", "抖音风格", "viral")):
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


def added_captions(c: Clause, languages: list[str], styled: dict[str, object]) -> Outcome:
    """Return captions from lines, a file or speech; pictures have none, so it asks."""
    extra: dict[str, object] = dict(styled)
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
    if c.quotes:
        extra["lines"] = _timed_lines(c)
    elif (
        not c.says("transcribe")
        and (words := spoken_words(c, "subtitle"))
        and any(t.text == ":" or t.is_small("saying") for t in c.tokens)
    ):
        extra["lines"] = [words]
    if extra.get("lines"):
        return do(Captions(**extra))  # type: ignore[arg-type]
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
    return do(Captions(**extra))  # type: ignore[arg-type]


def _timed_lines(c: Clause) -> list[Line | str]:
    """Return the quoted lines, each with the stretch that stands next to it."""
    lines: list[Line | str] = []
    for at, token in enumerate(c.tokens):
        if token.kind != "quote":
            continue
        near = c.tokens[at + 1] if at + 1 < len(c.tokens) else None
        span = near.value if near is not None and near.kind == "span" else None
        if isinstance(span, Span) and span.end is not None and span.end > span.start:
            lines.append(Line(start=span.start, end=span.end, text=str(token.value)))
        else:
            lines.append(str(token.value))
    return lines if all(isinstance(line, Line) for line in lines) else list(c.quotes)


def _corrected(c: Clause) -> Outcome | None:
    turned = c.says("replace", "correct", "rename") or (
        c.says("set") and (c.small("to") or "改" in c.text)
    )
    if len(c.quotes) >= 2 and turned:
        return do(EditCaptionText(find=c.quotes[0], replace=c.quotes[1]))
    return _numbered_caption(c)


def _numbered_caption(c: Clause) -> Outcome | None:
    """Change one caption by its number: "change the third caption to '…'"."""
    ordinal = next((int(t.value) for t in c.of_kind("ordinal")), None)  # type: ignore[call-overload]
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


def text_rule(c: Clause) -> Outcome | None:
    """Add, change or remove words that are not captions."""
    if c.says("subtitle", "lower_third", "voiceover", "transcribe") and not c.says("credits_roll"):
        return None
    named = c.says("title", "text", "credits_roll")
    quoted_add = (
        bool(c.quotes)
        and c.has("add", "insert", "make", "set", "show")
        and not c.says(
            "music",
            "voiceover",
            "save",
            "version",
            "restore",
            "thumbnail",
            "logo",
            "promo",
            "effect",
        )
    )
    if not (named or quoted_add or _speaks_of_title(c)):
        return None
    if c.says("music", "voiceover", "thumbnail", "page") and not c.quotes:
        return None
    if c.has("remove") and not (c.has("add") and c.quotes):
        return _removed_text(c)
    if c.denies("title", "text") and not c.quotes:
        return nothing(c, "no text was asked for", "按要求不加文字")
    if edited := _edited_text(c):
        return edited
    return _added_text(c)


def _speaks_of_title(c: Clause) -> bool:
    return bool(c.quotes) and any(cue.text in c.quotes for cue in c.stage.titles)


def _texts(c: Clause) -> list[str]:
    return [cue.text for cue in c.stage.titles]


def which_text(c: Clause) -> tuple[str | None, Outcome | None]:
    """Return the words on screen that are meant."""
    texts = _texts(c)
    if not texts:
        return None, ask(c, "no_text")
    for quote in c.quotes:
        match = next(
            (
                text
                for text in texts
                if text.lower() == quote.lower() or quote.lower() in text.lower()
            ),
            None,
        )
        if match:
            return match, None
    ordinal = next((int(t.value) for t in c.of_kind("ordinal")), None)  # type: ignore[call-overload]
    if ordinal is not None:
        place = ordinal - 1 if ordinal > 0 else len(texts) + ordinal
        if 0 <= place < len(texts):
            return texts[place], None
        return None, ask(c, "which_text", texts, names=c.stage.listed(texts))
    if len(texts) == 1:
        return texts[0], None
    titles = [cue.text for cue in c.stage.titles if cue.role is CueRole.TITLE]
    if c.says("title") and len(titles) == 1:
        return titles[0], None
    return None, ask(c, "which_text", texts, names=c.stage.listed(texts))


def _removed_text(c: Clause) -> Outcome:
    every = any(t.is_a("all") for t in c.tokens) or (
        c.tok("text", "title") is not None and c.tok("text", "title").text.lower().endswith("s")
    )  # type: ignore[union-attr]
    if every and c.stage.titles and not c.quotes:
        return do(RemoveText(text="all"))
    text, wrong = which_text(c)
    if wrong and c.quotes and not _texts(c):
        return wrong
    return wrong or do(RemoveText(text=text))


CHANGING = (
    "set", "replace", "move", "bigger", "smaller", "rename", "bold", "correct", "increase", "decrease",
)  # fmt: skip


def _restyles(c: Clause) -> bool:
    """Say whether a clause only says how present words should look, or how long they stay."""
    if c.says("add", "insert"):
        return False
    return bool(words_style(c) or (c.val("animation") and c.says("make", "set", "animate"))) or (
        c.has("keep", "show", "lengthen", "shorten") and bool(c.of_kind("dur", "time", "span"))
    )


def _edited_text(c: Clause) -> Outcome | None:
    changes = c.has(*CHANGING) or bool(c.stage.titles and not c.quotes and _restyles(c))
    adding = any(t.is_a("add", "insert") and not t.is_a("set") for t in c.tokens) or (
        c.inherited & {"add"} and not c.says("bigger", "smaller") and not _restyles(c)
    )
    if not changes or (adding and not (c.says("it") and c.stage.titles)):
        return None
    if not c.stage.titles:
        if c.quotes or (c.has("make") and spoken_words(c, "title", "text")):
            return None
        return (
            ask(c, "no_text") if c.has("bigger", "smaller", "replace", "move", "rename") else None
        )
    target, wrong = which_text(c)
    if wrong:
        return wrong
    style = words_style(c)
    others = [quote for quote in c.quotes if quote.lower() not in (target or "").lower()]
    new = others[-1] if others else None
    if new is None and not style and not c.spans and not c.of_kind("at", "dur"):
        new = _after_to(c)
    start, end = _text_times(c)
    if start is None and end is None and _restyles(c) and (hold := c.number("dur", "time")):
        shown = next(cue for cue in c.stage.titles if cue.text == target)
        end = tidy(shown.range.start / 1000 + hold)
    if c.says("end_at") and c.has("move"):
        start, end = tidy(max(0.0, c.stage.length - TITLE_SECONDS)), c.stage.length
    if new is None and not style and start is None and end is None and not c.val("animation"):
        place = (
            "top"
            if any(w in c.text.lower() for w in ("higher", "up", "往上", "上移")) and c.has("move")
            else "bottom"
            if any(w in c.text.lower() for w in ("往下", "下移", "down"))
            else None
        )
        if place is None:
            return ask(c, "how_much")
        style["position"] = place
    return do(
        EditText(
            target=target or 1,
            text=new,
            start=start,
            end=end,
            animation=c.val("animation"),
            **style,
        )
    )  # type: ignore[arg-type]


def _after_to(c: Clause) -> str | None:
    for at, token in enumerate(c.tokens):
        if (
            (
                token.is_small("to")
                or token.is_a("replace", "rename")
                or token.text in ("改成", "改为", "换成")
            )
            and at + 1 < len(c.tokens)
            and at > 0
            and c.tokens[at + 1].kind not in MEASURED
        ):
            rest = c.message[c.tokens[at + 1].start : c.tokens[-1].end].strip(" ,，。.")
            if rest:
                return rest
    return None


def _text_times(c: Clause) -> tuple[float | None, float | str | None]:
    if not (c.spans or c.of_kind("at", "dur")):
        return None, None
    start, end, _ = when(c)
    if c.number("dur") and not c.spans and c.moment() is None:
        return None, None
    return start, end


def _added_text(c: Clause) -> Outcome | None:
    rolling = c.says("credits_roll")
    words = spoken_words(c, "title", "text", "credits_roll")
    if words is None and not (c.has("add", "insert", "make", "set", "show") or c.inherited):
        return None
    if words is None:
        what = (
            ("片尾字幕" if rolling else "标题" if c.says("title") else "文字")
            if c.stage.zh
            else ("credits" if rolling else "title" if c.says("title") else "text")
        )
        return ask(c, "words", what=what)
    if any(shot.name == words for shot in c.stage.shots):
        return None
    style = words_style(c)
    start, end, wrong = when(c)
    if wrong:
        return wrong
    hold = TITLE_SECONDS if c.says("title") else TEXT_SECONDS
    numbers = [n for pick in c.picks for n in pick.clips] or [
        n for name in c.assets for n in c.stage.numbers_of(name)
    ]
    numbers = numbers or list(c.scope.clips if c.scope else ())
    throughout = any(t.is_a("all") for t in c.live()) or any(
        w in c.text.lower()
        for w in ("throughout", "whole video", "entire video", "全程", "整个视频", "始终", "一直")
    )
    if numbers and not c.spans and c.moment() is None and c.stage.shots:
        count = len(c.stage.shots)
        index = (numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]) - 1
        if not 0 <= index < count:
            return ask(c, "no_clip", number=numbers[0])
        start = tidy(sum(shot.seconds for shot in c.stage.shots[:index]))
        end = tidy(start + c.stage.shots[index].seconds)
    elif throughout and start is None:
        start, end = 0.0, "end"
    elif rolling and start is None:
        start = tidy(max(0.0, c.stage.length - 8))
        end = tidy(c.stage.length) or None
    start = start or 0.0
    if end is None:
        length = c.stage.length
        end = tidy(min(start + hold, length)) if length > start else tidy(start + hold)
    kind = "scrolling_credits" if rolling else "title" if c.says("title") else None
    return do(
        AddText(
            text=words,
            start=start,
            end=end,
            style=kind,
            animation=c.val("animation") if not c.says("fade_out") else "fade",
            **style,
        )
    )  # type: ignore[arg-type]


def bookend(c: Clause) -> Outcome | None:
    """Intros and outros: a file, a title card with words, or a question which."""
    if (
        not c.says("intro", "outro")
        or c.says("title", "text", "music", "subtitle", "credits_roll", "fade_in", "fade_out")
        or c.has("remove", "cut", "trim")
        or c.assets
        or c.spans
    ):
        return None
    if not c.has("add", "make", "insert"):
        return None
    if c.quotes:
        return _added_text(c)
    outro = c.says("outro")
    what = ("片尾" if outro else "片头") if c.stage.zh else ("outro" if outro else "intro")
    options = ("上传的文件", "标题卡") if c.stage.zh else ("a file", "a title card")
    return ask(c, "intro_kind", options, what=what)


def lower_third(c: Clause) -> Outcome | None:
    """Show a name and a line under it."""
    if not c.says("lower_third"):
        return None
    if c.has("remove"):
        return _removed_text(c)
    words = c.quotes or ([w] if (w := spoken_words(c, "lower_third")) else [])
    if not words:
        return ask(c, "words", what="人名条" if c.stage.zh else "lower third")
    name, title = words[0], words[1] if len(words) > 1 else None
    if title is None:
        for mark in (" - ", " – ", ", ", "，", " | ", "/", "、"):
            if mark in name:
                name, title = (part.strip() for part in name.split(mark, 1))
                break
    start, end, wrong = when(c)
    return wrong or do(
        LowerThird(
            name=name, title=title, start=start or 0.0, end=end, animation=c.val("animation")
        )
    )


def countdown(c: Clause) -> Outcome | None:
    """Count seconds down."""
    if not c.says("countdown") or c.has("remove"):
        return None
    seconds = c.number("dur", "time", "number") or 5
    if c.spans:
        seconds = c.spans[0].end or seconds
    start = c.moment() or 0.0
    if c.says("end_at"):
        start = tidy(max(0.0, c.stage.length - seconds))
    return do(Countdown(seconds=max(1, min(600, int(seconds))), start=start))


def overlay(c: Clause) -> Outcome | None:
    """Lay a logo, a watermark or another picture over the film."""
    marked = c.says("logo", "watermark", "sticker")
    placed = (
        c.val("position") is not None
        or c.says("corner")
        or c.has("overlay")
        or "overlay" in c.text.lower()
        or "叠加" in c.text
    )
    pictures = [name for name in c.assets if (a := c.stage.asset(name)) and a.kind.value == "image"]
    if not (marked or (pictures and placed)) or (
        c.says("slideshow", "promo") and not c.has("insert")
    ):
        return None
    if c.has("remove") and not c.has("add", "insert"):
        return _hidden_mark(c)
    if c.says("sticker") and not pictures and not c.stage.logos:
        what = ("自带贴纸", "sticker library")
        return unsupported(
            c,
            (what[1], what[0]),
            ("upload a PNG and I lay it over the film", "上传一张 PNG，我来叠加"),
        )
    if c.quotes and not pictures:
        return None
    if not (
        c.has(
            "add",
            "insert",
            "make",
            "move",
            "set",
            "use",
            "bigger",
            "smaller",
            "increase",
            "decrease",
        )
        or c.inherited
        or pictures
    ):
        return None
    asset = pictures[0] if pictures else c.stage.logos[0].name if c.stage.logos else None
    if asset is None and len(c.stage.images) == 1 and c.stage.videos:
        asset = c.stage.images[0].name
    if asset is None:
        names = c.stage.listed([a.name for a in c.stage.images]) or "-"
        return ask(c, "which_image", [a.name for a in c.stage.images[:6]], names=names)
    fields: dict[str, object] = {}
    if position := _place(c):
        fields["position"] = position
    percents = [float(t.value) for t in c.of_kind("percent")]  # type: ignore[arg-type]
    see_through = c.says("opacity")
    for percent, token in zip(percents, c.of_kind("percent"), strict=True):
        near = [t for t in (c.before(token), c.after(token)) if t is not None]
        if (see_through and any(t.is_a("opacity") for t in near)) or (
            see_through and len(percents) == 1 and not _is_scale(near)
        ):
            fields["opacity"] = min(1.0, percent)
        else:
            fields["scale"] = percent
    if see_through and "opacity" not in fields and not _alpha_file(c, asset):
        fields["opacity"] = SEMI
    if c.spans or c.of_kind("at", "dur"):
        start, end, wrong = when(c)
        if wrong:
            return wrong
        fields |= {"start": start or 0.0, "end": end if end is not None else "end"}
    if animation := c.val("animation"):
        fields["animation"] = animation
    return do(OverlayImage(asset=asset, **fields))  # type: ignore[arg-type]


def _is_scale(near: list[Token]) -> bool:
    return any(t.is_a("size") or t.text.lower() in ("scale", "大小") for t in near)


def _alpha_file(c: Clause, name: str) -> bool:
    """Say whether "transparent" only describes a file that has a see-through ground."""
    asset = c.stage.asset(name)
    word = c.tok("opacity")
    return (
        asset is not None
        and asset.facts.has_alpha
        and word is not None
        and word.text.lower() in ("transparent", "透明")
    )


def _hidden_mark(c: Clause) -> Outcome:
    region = c.val("position")
    box = box_of(c)
    if c.stage.scene.draft.overlays and not region and not box:
        what = ("taking an overlay away again by name", "按名称移除叠加图")
        return unsupported(
            c, what, ("undo takes back the step that added it", "可以撤销添加它的那一步")
        )
    if box:
        return do(Delogo(**box))  # type: ignore[arg-type]
    if region:
        return do(Delogo(region=region))
    options = ("top-left", "top-right", "bottom-left", "bottom-right")
    text = "水印在画面的哪个位置？" if c.stage.zh else "In which corner is the mark?"
    return ask(c, "detail", options, text=text)


def layers(c: Clause) -> Outcome | None:
    """Split screens, grids, small windows, keys, hidden regions, sound drawn as lines."""
    text = c.text.lower()
    if c.says("split_screen"):
        upright = any(w in text for w in ("top", "vertical", "上下", "bottom", "stack"))
        return do(SplitScreen(layout="top_bottom" if upright else "side_by_side"))
    if c.says("grid"):
        columns = 3 if any(w in text for w in ("3x3", "九宫格", "六宫格", "three")) else 2
        return do(Grid(columns=columns))
    if c.says("pip"):
        numbers = [n for pick in c.picks for n in pick.clips] + [
            n for name in c.assets for n in c.stage.numbers_of(name)
        ]
        small = numbers[0] if numbers else (2 if len(c.stage.shots) > 1 else None)
        if small is None:
            return ask(c, "which_clip")
        over = numbers[1] if len(numbers) > 1 else None
        percent = c.number("percent")
        return do(
            Pip(
                clip=small,
                over=over,
                position=c.val("position") or "bottom-right",
                scale=percent or 0.3,
            )
        )
    if c.says("green_screen"):
        colors = c.vals("color")
        key = "blue" if "blue" in text or "蓝" in text else "green"
        return do(
            ChromaKey(
                color=key,
                replace=c.assets[0]
                if c.assets
                else next((x for x in colors if x not in ("#00FF00", "#0000FF")), None),
            )
        )
    if (
        c.says("background")
        and c.has("remove", "replace")
        and not c.says("music", "sound", "denoise", "voice", "bars")
    ):
        return do(
            RemoveBackground(
                replace=c.assets[0] if c.assets else (c.val("color") if c.has("replace") else None)
            )
        )
    if c.has("blur") and (c.says("face", "region", "corner", "watermark", "logo") or box_of(c)):
        box = box_of(c)
        start = end = None
        if c.spans:
            start, end, wrong = settle(c, c.spans[0], None)
            if wrong:
                return wrong
        if box:
            return do(BlurRegion(**box, start=start, end=end))  # type: ignore[arg-type]
        region = c.val("position") or ("face" if c.says("face") else None)
        return (
            do(BlurRegion(region=region, start=start, end=end))
            if region
            else ask(c, "detail", text=c.text)
        )
    if c.says("waveform"):
        return do(
            Waveform(position=c.val("position") or "bottom", color=c.val("color") or "#FFFFFF")
        )
    return None


RULES: tuple[Rule, ...] = (
    layers,
    lower_third,
    countdown,
    captions_rule,
    text_rule,
    overlay,
    bookend,
)
