"""Titles and other words on screen."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.lettering import (
    WRITING,
    spoken_words,
    words_style,
    writes_something,
)
from cutroom.backend.planner.rules.standing_text import speaks_of_title
from cutroom.backend.planner.rules.targets import tidy, when
from cutroom.backend.planner.rules.text_edits import (
    TEXT_SECONDS,
    TITLE_SECONDS,
    edited_text,
    removed_text,
)
from cutroom.backend.planner.tokens.span import Span
from cutroom.domain.kinds.lettering import AddText, Countdown, EditText, LowerThird

THROUGHOUT = (
    "throughout", "whole video", "entire video", "full duration", "whole duration", "whole time",
    "entire duration", "all the time", "the entire time", "全程", "整个视频", "始终", "一直",
)  # fmt: skip

MOST_DENIED = 4
"""Tokens of "no text at all"."""

BETWEEN = re.compile(r"之间|中间")
"""On the cut between two clips, which is where the second one begins."""


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
    unwanted = (c.stage.zh or c.whole) and c.denies("title", "text") and bool(c.stage.titles)
    if unwanted and not c.quotes and not c.has("remove") and len(c.content()) <= MOST_DENIED:
        return removed_text(c)
    if not c.quotes and writes_something(c):
        return ask(c, "words", what="文字" if c.stage.zh else "text")
    lettered = c.says("font", "size") and bool(c.stage.titles) and not c.stage.captions
    lettered = lettered and not c.stage.zh and c.has("bigger", "smaller") and not c.picks
    if not (named or quoted_add or written or lettered or speaks_of_title(c)):
        return None
    if c.says("music", "voiceover", "thumbnail", "page") and not c.quotes:
        return None
    if c.has("remove") and not (c.has("add") and c.quotes):
        return removed_text(c)
    if c.denies("title", "text") and not c.quotes:
        return nothing(c, "no text was asked for", "按要求不加文字")
    fresh = not c.stage.titles and not c.quotes and spoken_words(c, "text", "title") is not None
    fresh = fresh and not c.has("replace", "rename", "set", "move", "correct")
    edited = None if fresh else edited_text(c)
    return edited or _added_text(c)


def _added_text(c: Clause) -> Outcome | None:
    rolling = c.says("credits_roll")
    words = spoken_words(c, "title", "text", "credits_roll")
    if rolling and len(c.quotes) > 1:
        words = "\n".join(c.quotes)
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
        between = len(numbers) == 2 and c.stage.zh and BETWEEN.search(c.text) is not None
        if between and min(numbers) > 0:
            index = max(numbers) - 1
            if index >= count:
                return ask(c, "no_clip", number=max(numbers))
        start = tidy(sum(shot.seconds for shot in c.stage.shots[:index]))
        whole = c.stage.shots[index].seconds
        edged = c.stage.zh and c.says("start_at", "end_at")
        seconds = c.number("dur", "time") or (min(hold, whole) if edged or between else whole)
        start += tidy(whole - seconds) if edged and c.says("end_at") and seconds < whole else 0
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
        return removed_text(c)
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
    shown = LowerThird(
        name=name, title=title, start=start or 0.0, end=end, animation=c.val("animation")
    )
    style = {key: value for key, value in words_style(c).items() if key != "position"}
    return wrong or do(shown, *([EditText(target=name, **style)] if style else []))


def _begun(c: Clause) -> float | None:
    """Return where something begins that is said to last so long: 从第50秒开始."""
    open_ended = [t.value for t in c.of_kind("span")]
    starts = [s.start for s in open_ended if isinstance(s, Span) and s.how == "after"]
    return starts[0] if len(starts) == 1 else None


def countdown(c: Clause) -> Outcome | None:
    """Count seconds down."""
    if not c.says("countdown") or c.has("remove"):
        return None
    seconds = c.number("dur", "time", "number") or 5
    start = c.moment() or 0.0
    told = c.of_kind("dur", "time")
    if told and c.stage.zh and (begun := _begun(c)) is not None:
        seconds, start = told[0].amount, begun
    elif c.spans:
        seconds = c.spans[0].end or seconds
    if c.says("end_at") or (c.spans and c.spans[0].how == "last"):
        start = tidy(max(0.0, c.stage.length - seconds))
    return do(Countdown(seconds=max(1, min(600, int(seconds))), start=start))
