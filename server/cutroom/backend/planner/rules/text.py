"""Titles and other words on screen."""

import re
from itertools import accumulate, pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, ask_which, do, nothing
from cutroom.backend.planner.rules.cards import card_with
from cutroom.backend.planner.rules.lettering import (
    WRITING,
    spoken_words,
    words_style,
    writes_something,
)
from cutroom.backend.planner.rules.seen_times import EACH, Seen, over_clips, over_spans
from cutroom.backend.planner.rules.standing_text import speaks_of_title
from cutroom.backend.planner.rules.targets import tidy, when
from cutroom.backend.planner.rules.text_edits import (
    TEXT_SECONDS,
    TITLE_SECONDS,
    edited_text,
    removed_text,
)
from cutroom.backend.planner.tokens.span import Span
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.lettering import AddText, Countdown, EditText, LowerThird

THROUGHOUT = (
    "throughout", "whole video", "entire video", "full duration", "whole duration", "whole time",
    "entire duration", "all the time", "the entire time", "全程", "整个视频", "始终", "一直",
)  # fmt: skip

OF_OTHER_THINGS = (
    "music", "voiceover", "save", "version", "restore", "thumbnail", "logo", "promo",
)  # fmt: skip
"""A quote beside one of these is its name, not words on screen."""

ROLLING_SECONDS = 8.0

MOST_DENIED = 4
"""Tokens of "no text at all"."""

BETWEEN = re.compile(r"之间|中间|\bbetween\b")
"""On the cut between two clips, which is where the second one begins."""


def text_rule(c: Clause) -> Outcome | None:
    """Add, change or remove words that are not captions."""
    if c.says("subtitle", "lower_third", "voiceover", "transcribe") and not c.says("credits_roll"):
        return None
    unwanted = (c.stage.zh or c.whole) and c.denies("title", "text") and bool(c.stage.titles)
    if unwanted and not c.quotes and not c.has("remove") and len(c.content()) <= MOST_DENIED:
        return removed_text(c)
    if not c.quotes and writes_something(c):
        return ask(c, "words", what="文字" if c.stage.zh else "text")
    if not _speaks_of_words(c):
        return None
    if c.says("music", "voiceover", "thumbnail", "page") and not c.quotes:
        return None
    if c.has("remove") and not (c.has("add") and c.quotes):
        return removed_text(c)
    if c.denies("title", "text") and not c.quotes:
        if c.measures:
            return None
        return nothing(c, "no text was asked for", "按要求不加文字")
    fresh = not c.stage.titles and not c.quotes and spoken_words(c, "text", "title") is not None
    fresh = fresh and not c.has("replace", "rename", "set", "move", "correct")
    edited = None if fresh else edited_text(c)
    return edited or _added_text(c)


def _speaks_of_words(c: Clause) -> bool:
    """Say whether a clause is about words on screen: named, quoted, written or lettered."""
    if c.says("title", "text", "credits_roll") or speaks_of_title(c):
        return True
    if c.quotes:
        showing = c.has("add", "insert", "make", "set", "show") or c.small("saying")
        moved = not c.says("effect") or c.val("animation") is not None
        if showing and moved and not c.says(*OF_OTHER_THINGS):
            return True
    elif c.written(*WRITING) and spoken_words(c) is not None:
        return True
    lettered = c.says("font", "size") and bool(c.stage.titles) and not c.stage.captions
    return lettered and not c.stage.zh and c.has("bigger", "smaller") and not c.picks


def _added_text(c: Clause) -> Outcome | None:
    rolling = c.says("credits_roll")
    words = "\n".join(c.quotes) if rolling and len(c.quotes) > 1 else None
    words = words or spoken_words(c, "title", "text", "credits_roll")
    if words is None:
        adds = c.has("add", "insert", "make", "set", "show") or c.inherited
        return _ask_words(c) if adds else None
    if any(shot.name == words for shot in c.stage.shots):
        return None
    if not rolling and EACH.search(c.text.lower()) and len(c.quotes) == len(c.stage.shots) > 1:
        return _one_each(c)
    if (card := card_with(c, words)) is not None:
        return card
    seen = None if rolling else _on_clips(c)
    times = _times(c) if seen is None else seen
    if isinstance(times, Outcome):
        return times
    kind = "scrolling_credits" if rolling else "title" if c.says("title") else None
    shown: dict[str, Any] = {
        "style": kind,
        "animation": c.val("animation") if not c.says("fade_out") else "fade",
        **words_style(c),
    }
    stretches = times if isinstance(times, list) else [times]
    return do(*(AddText(text=words, start=start, end=end, **shown) for start, end in stretches))


def _on_clips(c: Clause) -> Seen | Outcome | None:
    """Return when words are seen on several clips, or in a stretch or at an edge of one."""
    timed = c.spans or c.moment() is not None
    moments = [token.amount for token in c.of_kind("at")]
    if len(moments) > 1 and not (c.spans or c.picks or c.assets):
        long = c.number("dur", "time") or _hold(c)
        return [(at, tidy(min(at + long, c.stage.length or at + long))) for at in moments]
    if len(c.spans) > 1 and len(c.quotes) == 1 and not (c.picks or c.assets):
        return over_spans(c)
    named = len(_clips_meant(c)) if any(pick.clips for pick in c.picks) or c.assets else 0
    edged = named == 1 and not c.stage.zh and c.says("start_at", "end_at")
    between = named == 2 and BETWEEN.search(c.text) is not None
    if between or not (
        c.small("except") or timed or named > 1 or edged or EACH.search(c.text.lower())
    ):
        return None
    return over_clips(c, _hold(c))


def _one_each(c: Clause) -> Outcome:
    """Lay one text over each clip, in their order: 给每段加标题“一”“二”“三”."""
    style: dict[str, Any] = words_style(c)
    style["style"] = "title" if c.says("title") else None
    edges = [0.0, *accumulate(shot.seconds for shot in c.stage.shots)]
    return do(
        *(
            AddText(text=words, start=tidy(start), end=tidy(end), **style)
            for words, (start, end) in zip(c.quotes, pairwise(edges), strict=True)
        )
    )


def _ask_words(c: Clause) -> Outcome:
    """Ask what shall be written."""
    kind = "credits" if c.says("credits_roll") else "title" if c.says("title") else "text"
    chinese = {"credits": "片尾字幕", "title": "标题", "text": "文字"}
    return ask(c, "words", what=chinese[kind] if c.stage.zh else kind)


def _times(c: Clause) -> tuple[float, Instant] | Outcome:
    """Return from when to when new words are seen, or the question about it."""
    start, end, wrong = when(c)
    if wrong:
        return wrong
    if c.spans and any(word in c.text.lower() for word in ("消失", "disappear", "vanish")):
        start, end = 0.0, c.spans[0].start or end
    if c.says("watermark") and start is None:
        start, end = 0.0, "end"
    numbers = _clips_meant(c)
    if numbers and not c.spans and c.moment() is None and c.stage.shots:
        return _over_clips(c, numbers)
    if start is None and _stays_throughout(c):
        start, end = 0.0, "end"
    elif start is None and c.says("credits_roll"):
        start = tidy(max(0.0, c.stage.length - ROLLING_SECONDS))
        end = tidy(c.stage.length) or None
    if start is None and not c.stage.zh and _is_final(c) and c.stage.length > TEXT_SECONDS:
        start, end = tidy(c.stage.length - _hold(c)), tidy(c.stage.length)
    start = start or 0.0
    if end is None:
        length = c.stage.length
        end = tidy(min(start + _hold(c), length)) if length > start else tidy(start + _hold(c))
    return start, end


FINAL = ("the end", "fin", "thanks for watching", "thank you for watching", "see you next time")
"""Words that are seen last, where nothing is said of their time."""


def _is_final(c: Clause) -> bool:
    """Say whether new words can only stand at the end of a film."""
    return bool(c.quotes) and c.quotes[0].lower().strip(" .!") in FINAL and not c.says("start_at")


def _hold(c: Clause) -> float:
    """Return the seconds that new words stay where nothing is said of it."""
    return TITLE_SECONDS if c.says("title") else TEXT_SECONDS


def _stays_throughout(c: Clause) -> bool:
    """Say whether new words stay for the whole film."""
    return any(t.is_a("all") for t in c.live()) or any(w in c.text.lower() for w in THROUGHOUT)


def _clips_meant(c: Clause) -> list[int]:
    """Return the numbers of the clips that new words shall stand over."""
    picked = [n for pick in c.picks for n in pick.clips]
    picked = picked or [n for name in c.assets for n in c.stage.numbers_of(name)]
    return picked or list(c.scope.clips if c.scope else ())


def _over_clips(c: Clause, numbers: list[int]) -> tuple[float, Instant] | Outcome:
    """Return the times of a clip, of its edge, or of the cut between two clips."""
    count = len(c.stage.shots)
    index = (numbers[0] if numbers[0] > 0 else count + 1 + numbers[0]) - 1
    if not 0 <= index < count:
        return ask_which(c, numbers[0])
    between = len(numbers) == 2 and c.stage.zh and BETWEEN.search(c.text) is not None
    if between and min(numbers) > 0:
        index = max(numbers) - 1
        if index >= count:
            return ask_which(c, max(numbers))
    start = tidy(sum(shot.seconds for shot in c.stage.shots[:index]))
    whole = c.stage.shots[index].seconds
    edged = c.stage.zh and c.says("start_at", "end_at")
    seconds = c.number("dur", "time") or (min(_hold(c), whole) if edged or between else whole)
    if edged and c.says("end_at") and seconds < whole:
        start += tidy(whole - seconds)
    return start, tidy(start + seconds)


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
    if c.says("speed_up", "slow_down", "shorten", "lengthen", "speed"):
        return ask(c, "which_range")
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
    last = c.stage.zh and any(t.is_small("last") for t in c.tokens)
    if last or c.says("end_at") or (c.spans and c.spans[0].how == "last"):
        start = tidy(max(0.0, c.stage.length - seconds))
    return do(Countdown(seconds=max(1, min(600, int(seconds))), start=start))
