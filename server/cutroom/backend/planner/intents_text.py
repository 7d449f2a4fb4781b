"""Titles and other words on screen."""

import re

from cutroom.backend.planner.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.clause import Clause
from cutroom.backend.planner.lettering import (
    MEASURED,
    WRITING,
    spoken_words,
    words_style,
    writes_something,
)
from cutroom.backend.planner.targets import tidy, when
from cutroom.domain.draft import CueRole
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.lettering import AddText, Countdown, EditText, LowerThird, RemoveText

CHANGING = (
    "insert", "set", "replace", "move", "bigger", "smaller", "rename", "bold", "correct",
    "increase", "decrease",
)  # fmt: skip
STAYING = (
    "stay",
    "stays",
    "remain",
    "remains",
    "last",
    "lasts",
    "visible",
    "on screen",
    "disappear",
    "留到",
    "停留到",
    "保留到",
    "停留",
    "消失",
)
APPEARING = re.compile(r"\b(?:starts?|appears?|begins?|comes? (?:in|up)|shows? up|pops? up)\b")
GONE = ("消失", "disappear", "vanish", "go away", "be gone")
REWORDED = re.compile(
    r"\bshould (?:read|say)\b|\btext (?:is|reads|to)\b|(?:标题|文字)(?:应该)?(?:是|写成|叫)"
)
TITLE_SECONDS, TEXT_SECONDS = 3.0, 4.0


THROUGHOUT = (
    "throughout", "whole video", "entire video", "full duration", "whole duration", "whole time",
    "entire duration", "all the time", "the entire time", "全程", "整个视频", "始终", "一直",
)  # fmt: skip


def text_rule(c: Clause) -> Outcome | None:
    """Add, change or remove words that are not captions."""
    if c.says("subtitle", "lower_third", "voiceover", "transcribe") and not c.says("credits_roll"):
        return None
    named = c.says("title", "text", "credits_roll")
    quoted_add = (
        bool(c.quotes)
        and (c.has("add", "insert", "make", "set", "show") or c.small("saying"))
        and not c.says(
            "music",
            "voiceover",
            "save",
            "version",
            "restore",
            "thumbnail",
            "logo",
            "promo",
        )
        and (not c.says("effect") or c.val("animation") is not None)
    )
    written = c.written(*WRITING) and not c.quotes and spoken_words(c) is not None
    unwanted = c.stage.zh and c.denies("title", "text") and bool(c.stage.titles)
    if unwanted and not c.quotes and not c.has("remove") and len(c.content()) <= 3:
        return _removed_text(c)
    if not c.quotes and writes_something(c):
        return ask(c, "words", what="文字" if c.stage.zh else "text")
    if not (named or quoted_add or written or _speaks_of_title(c)):
        return None
    if c.says("music", "voiceover", "thumbnail", "page") and not c.quotes:
        return None
    if c.has("remove") and not (c.has("add") and c.quotes):
        return _removed_text(c)
    if c.denies("title", "text") and not c.quotes:
        return nothing(c, "no text was asked for", "按要求不加文字")
    fresh = not c.stage.titles and not c.quotes and spoken_words(c, "text", "title") is not None
    fresh = fresh and not c.has("replace", "rename", "set", "move", "correct")
    edited = None if fresh else _edited_text(c)
    return edited or _added_text(c)


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
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
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
    """Take words away, from a moment on, or until one."""
    span = c.spans[0] if len(c.spans) == 1 else None
    if span is not None and span.how in ("after", "before"):
        text, wrong = which_text(c)
        end = span.start if span.how == "after" else None
        start = span.end if span.how == "before" else None
        return wrong or do(EditText(target=text or 1, start=start, end=end))
    noun = c.tok("text", "title")
    plural = noun is not None and noun.text.lower().endswith("s")
    every = plural or any(t.is_a("all") for t in c.tokens)
    if every and c.stage.titles and not c.quotes:
        return do(RemoveText(text="all"))
    text, wrong = which_text(c)
    if wrong and c.quotes and not _texts(c):
        return wrong
    return wrong or do(RemoveText(text=text))


USING = ("用", "use", "使用", "用上")


def _restyles(c: Clause) -> bool:
    """Say whether a clause only says how present words should look, or how long they stay."""
    if any(t.is_a("add", "insert") and t.text.lower() not in USING for t in c.live()):
        return False
    return bool(words_style(c) or c.val("animation")) or (
        (c.has("keep", "show", "lengthen", "shorten") or c.written(*STAYING))
        and bool(c.of_kind("dur", "time", "span") or (c.of_kind("at") and c.small("to")))
    )


def _edited_text(c: Clause) -> Outcome | None:
    instead = c.small("instead") and bool(c.stage.titles and c.quotes) and not c.says("add")
    given = c.written("give") and bool(c.stage.titles and not c.quotes and words_style(c))
    timed = bool(c.of_kind("at", "span")) and not c.says("add", "insert")
    held = c.written(*STAYING) and bool(c.of_kind("dur", "time")) and not c.says("add", "insert")
    lasting = (timed or held) and _speaks_of_title(c)
    changes = (
        c.has(*CHANGING)
        or bool(c.stage.titles and not c.quotes and _delay(c))
        or instead
        or given
        or lasting
        or bool(c.stage.titles and not c.quotes and _restyles(c))
        or _is_settled(c)
    )
    adding = any(
        (t.is_a("add") or (t.is_a("insert") and c.quotes))
        and not t.is_a("set")
        and not (t.text.lower() in USING and not c.quotes)
        for t in c.tokens
    ) or (
        c.inherited & {"add"}
        and not c.says("bigger", "smaller")
        and not (lasting or _restyles(c) or _delay(c) or _is_settled(c))
    )
    if c.stage.zh and c.stage.titles and not c.quotes and _dresses_title(c):
        changes, adding = True, False
    if not changes or (adding and not (instead or given) and not (c.says("it") and c.stage.titles)):
        return None
    if not c.stage.titles:
        colon = any(t.text == ":" for t in c.tokens)
        if c.quotes or ((colon or c.has("make")) and spoken_words(c, "title", "text")):
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
    if c.spans and c.spans[0].how == "after" and any(word in c.text.lower() for word in GONE):
        start, end = None, c.spans[0].start
    if (place := _placed_at(c)) is not None:
        return do(EditText(target=target or 1, start=place))
    if (moved := _moved_in_time(c, target)) is not None:
        return do(EditText(target=target or 1, start=moved))
    if start is None and end is None and _restyles(c) and (hold := c.number("dur", "time")):
        shown = next(cue for cue in c.stage.titles if cue.text == target)
        end = tidy(shown.range.start / 1000 + hold)
        if c.has("lengthen", "shorten") and (c.small("by") or c.written("another", "more")):
            grown = hold if c.has("lengthen") else -hold
            end = tidy(max(shown.range.start / 1000 + 0.1, shown.range.end / 1000 + grown))
    if c.says("end_at") and c.has("move"):
        start, end = tidy(max(0.0, c.stage.length - TITLE_SECONDS)), c.stage.length
    if "position" not in style and (place := _shifted(c)) is not None:
        style["position"] = place
    if new is None and not style and start is None and end is None and not c.val("animation"):
        return ask(c, "how_much")
    return do(
        EditText(
            target=target or 1,
            text=new,
            start=start,
            end=end,
            animation=c.val("animation"),
            **style,
        )
    )


def _dresses_title(c: Clause) -> bool:
    """Say whether something is added to the title, not a title: 给标题加个动画."""
    title, add = c.index("title", "text"), c.index("add")
    styled = (
        bool(c.val("animation")) or c.says("animate", "bold", "outline") or bool(words_style(c))
    )
    return 0 <= title < add and styled


def _shifted(c: Clause) -> str | None:
    """Return where words end up that are to go up or down."""
    text = c.text.lower()
    if c.has("move") and any(w in text for w in ("higher", "up", "往上", "上移", "向上")):
        return "top"
    return "bottom" if any(w in text for w in ("往下", "下移", "down", "向下")) else None


def _is_settled(c: Clause) -> bool:
    """Say whether a clause states what present words should read, or when they begin."""
    if not c.stage.titles:
        return False
    return _placed_at(c) is not None or bool(c.quotes and REWORDED.search(c.text.lower()))


def _placed_at(c: Clause) -> float | None:
    """Return when present words should begin: 标题提前到第1秒."""
    at_last = any(word in c.text for word in ("提前到", "推迟到", "延后到"))
    at_last = at_last or (APPEARING.search(c.text.lower()) is not None and not c.says("add"))
    return c.moment() if at_last and not c.quotes else None


def _delay(c: Clause) -> float | None:
    """Return the seconds by which words should come later; negative for earlier."""
    seconds = c.number("time", "dur")
    text = c.text.lower()
    if seconds is None or c.says("add", "insert"):
        return None
    if c.written("later") or any(word in text for word in ("晚", "推迟", "延后")):
        return seconds
    return -seconds if c.written("earlier", "sooner") or "提前" in text else None


def _moved_in_time(c: Clause, target: str | None) -> float | None:
    shift = _delay(c)
    shown = next((cue for cue in c.stage.titles if cue.text == target), None)
    if shift is None or shown is None:
        return None
    return tidy(max(0.0, shown.range.start / 1000 + shift))


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
            rest = c.wording(c.tokens[at + 1].start, c.tokens[-1].end).strip(" ,，。.")
            if rest:
                return rest
    return None


UNTIL = ("留到", "显示到", "持续到", "保持到", "展示到", "出现到", "直到", "一直到", "播到")


def _until(c: Clause) -> float | None:
    """Return until when words should stay: 停留到第6秒, 一直放到第5秒再消失."""
    kept = any(word in c.message for word in UNTIL) and any(word in c.text for word in UNTIL)
    lasting = "到" in c.text and ("一直" in c.text or any(word in c.text for word in GONE))
    return c.moment() if kept or lasting else None


def _text_times(c: Clause) -> tuple[float | None, Instant | None]:
    if not (c.spans or c.of_kind("at", "dur")):
        return None, None
    if (stop := _until(c)) is not None and not c.spans:
        return None, stop
    start, end, _ = when(c)
    if c.moment() is not None and c.small("to") and not c.spans:
        return None, c.moment()
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
    if c.spans and any(word in c.text.lower() for word in ("消失", "disappear", "vanish")):
        start, end = 0.0, c.spans[0].start or end
    if c.says("watermark") and start is None:
        start, end = 0.0, "end"
    hold = TITLE_SECONDS if c.says("title") else TEXT_SECONDS
    numbers = [n for pick in c.picks for n in pick.clips] or [
        n for name in c.assets for n in c.stage.numbers_of(name)
    ]
    numbers = numbers or list(c.scope.clips if c.scope else ())
    throughout = any(t.is_a("all") for t in c.live()) or any(
        w in c.text.lower() for w in THROUGHOUT
    )
    if numbers and not c.spans and c.moment() is None and c.stage.shots:
        count = len(c.stage.shots)
        index = (numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]) - 1
        if not 0 <= index < count:
            return ask(c, "no_clip", number=numbers[0])
        start = tidy(sum(shot.seconds for shot in c.stage.shots[:index]))
        seconds = c.number("dur", "time") or c.stage.shots[index].seconds
        end = tidy(start + seconds)
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
    )


def bookend(c: Clause) -> Outcome | None:
    """Intros and outros: a file, a title card with words, or a question which."""
    if (
        not c.says("intro", "outro")
        or c.says("title", "text", "music", "subtitle", "credits_roll", "fade_in", "fade_out")
        or c.has("remove", "cut", "trim")
        or c.assets
        or c.spans
        or c.val("effect")
        or (c.val("color") and c.number("time", "dur") and not c.quotes)
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
    if c.says("end_at") or (c.spans and c.spans[0].how == "last"):
        start = tidy(max(0.0, c.stage.length - seconds))
    return do(Countdown(seconds=max(1, min(600, int(seconds))), start=start))
