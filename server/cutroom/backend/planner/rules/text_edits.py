"""Words on screen that stand already: other words, another look, other times, or away with them."""

import re
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.lettering import (
    MEASURED,
    spoken_words,
    words_style,
)
from cutroom.backend.planner.rules.seen_times import over_clips
from cutroom.backend.planner.rules.standing_text import (
    changes_text,
    delay,
    moves_title,
    placed_at,
    restyles,
)
from cutroom.backend.planner.rules.targets import tidy, when
from cutroom.domain.draft import CueRole
from cutroom.domain.kinds.base import Instant, Operation
from cutroom.domain.kinds.lettering import AddText, EditText, RemoveCaptions, RemoveText

GONE = ("消失", "disappear", "vanish", "go away", "be gone")

TITLE_SECONDS, TEXT_SECONDS = 3.0, 4.0


def texts_of(c: Clause) -> list[str]:
    """Return the words on screen, captions left out."""
    return [cue.text for cue in c.stage.titles]


def which_text(c: Clause) -> tuple[str | None, Outcome | None]:
    """Return the words on screen that are meant."""
    texts = texts_of(c)
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


def removed_text(c: Clause) -> Outcome:
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
    if every and len(c.stage.titles) > 1 and not c.quotes:
        return do(RemoveText(text="all"))
    text, wrong = which_text(c)
    if wrong and c.quotes and not texts_of(c):
        return wrong
    return wrong or do(RemoveText(text=text))


BUT_TITLES = re.compile(
    r"\b(?:except|but|apart from|other than|besides)(?: for)? (?:the |my )?titles?\b", re.IGNORECASE
)


def all_but_titles(c: Clause) -> Outcome | None:
    """Take captions and other words away, where only the title is to stay."""
    if c.stage.zh or c.quotes or c.spans or BUT_TITLES.search(c.text) is None:
        return None
    if not c.has("remove") or not c.says("text") or c.picks:
        return None
    others = [cue.text for cue in c.stage.titles if cue.role is not CueRole.TITLE]
    gone: list[Operation] = [RemoveText(text=text) for text in others]
    if c.stage.captions:
        gone.append(RemoveCaptions())
    return do(*gone) if gone else nothing(c, "the title is all there is", "只有标题")


def _becomes(c: Clause) -> bool:
    """Say whether a length is what it shall become: 延长到5秒."""
    return c.small("to") or any(word in c.text for word in ("到", "成", "为", "至"))


WHICH_FONT = re.compile(
    r"\b(?:different|another|other|new|change (?:the|its)) font\b(?! to)"
    r"|换(?:个|一个|种|一种)?字体$",
    re.IGNORECASE,
)
"""What wishes for letters of another kind and does not say which."""


COMES = re.compile(
    r"\b(?:appears?|stays?|too|comes? (?:in|up|on)|shows? up|starts?|begins?)\b|出|显示|进"
)
"""What lets words come, so that the end of their stretch is told as well."""
TILL_END = re.compile(
    r"(?:标题|文字|片名|字)[^，。到至]{0,6}(?:到|至)(?:最后|结尾|片尾|结束|末尾|片子结束|视频结束)(?:为止)?$"
)
"""What lets words stay until the film ends."""


def _till_the_end(c: Clause) -> Outcome | None:
    """Let words that stand stay on screen: 标题一直放到最后."""
    if not c.stage.titles or c.quotes or not TILL_END.search(c.text.strip(" 。！")):
        return None
    if c.says("move", "position", "corner") and "放" not in c.text:
        return None
    target, wrong = which_text(c)
    return wrong or do(EditText(target=target or 1, end=tidy(c.stage.length)))


OFF_SCREEN = re.compile(
    r"\b(?:off (?:the )?screen|disappears?|goes? away|vanish(?:es)?|gone)\b|消失|不见"
)
"""What lets words go."""


def edited_text(c: Clause) -> Outcome | None:
    """Change words that stand on screen: what they say, how they look, when they show."""
    if c.stage.titles and not (c.quotes or c.val("font")) and WHICH_FONT.search(c.text):
        return ask(c, "which_font")
    if (lasting := _till_the_end(c)) is not None:
        return lasting
    goes = OFF_SCREEN.search(c.text.lower()) and not COMES.search(c.text.lower())
    if goes and c.says("title", "text") and [span.how for span in c.spans] == ["after"]:
        return removed_text(c)
    if not changes_text(c):
        return None
    if not c.stage.titles:
        return _nothing_stands(c)
    target, wrong = which_text(c)
    if wrong:
        return wrong
    if (closing := _at_the_end(c, target)) is not None:
        return closing
    begin = _begin(c, target)
    if begin is not None:
        return do(EditText(target=target or 1, start=begin))
    if (seen := _on_clip(c, target)) is not None:
        return seen
    if ALSO.search(c.text.lower()) and len(c.spans) == 1 and not c.quotes and target:
        start, end, wrong = when(c)
        style = "title" if c.says("title") else None
        return wrong or do(AddText(text=target, start=start or 0.0, end=end, style=style))
    style = words_style(c)
    if not style and (font := _font(c)) is not None:
        style["font"] = font
    new = _new_words(c, target, style)
    start, end = _shown_times(c, target)
    if "position" not in style and (place := _shifted(c)) is not None:
        style["position"] = place
    animation = c.val("animation")
    if new is None and not style and start is None and end is None and not animation:
        return ask(c, "how_much")
    return do(
        EditText(target=target or 1, text=new, start=start, end=end, animation=animation, **style)
    )


ALSO = re.compile(r"\b(?:as well|too(?! [a-z])|also|again|once more)\b|也|再(?:次|显示|出现|来)")
"""What lets present words come a second time."""


def _on_clip(c: Clause, target: str | None) -> Outcome | None:
    """Show present words while a clip is seen: "move the title to clip 2"."""
    picked = [n for pick in c.picks for n in pick.clips]
    if len(picked) != 1 or c.quotes or c.has("replace", "rename", "add"):
        return None
    shown = next(cue for cue in c.stage.titles if cue.text == target).range
    seen = over_clips(c, TITLE_SECONDS)
    if not isinstance(seen, list):
        return seen
    start, end = seen[0]
    if c.has("move", "insert") and not (c.spans or c.number("dur", "time")):
        end = min(end, start + shown.duration / 1000)
    return do(EditText(target=target or 1, start=start, end=tidy(end)))


def _at_the_end(c: Clause, target: str | None) -> Outcome | None:
    """Let present words stand as long at the end of the film: "move the title to the end"."""
    moved = c.has("move") and c.says("end_at") and not (c.spans or c.of_kind("at", "time", "dur"))
    cue = next((cue for cue in c.stage.titles if cue.text == target), None)
    if not moved or cue is None or c.stage.zh or c.val("position"):
        return None
    length = c.stage.length
    start = max(0.0, length - cue.range.duration / 1000)
    return do(EditText(target=target or 1, start=tidy(start), end=tidy(length)))


def _nothing_stands(c: Clause) -> Outcome | None:
    """Return the question about words that are not there; None where the clause brings some."""
    named = any(t.text == ":" for t in c.tokens) or c.has("make")
    if c.quotes or (named and spoken_words(c, "title", "text")):
        return None
    return ask(c, "no_text") if c.has("bigger", "smaller", "replace", "move", "rename") else None


def _new_words(c: Clause, target: str | None, style: dict[str, Any]) -> str | None:
    """Return what present words shall read."""
    others = [quote for quote in c.quotes if quote.lower() not in (target or "").lower()]
    if others:
        return others[-1]
    moved = not c.stage.zh and (moves_title(c) or TO_THE_END.search(c.text.lower()) is not None)
    return None if moved or style or c.spans or c.of_kind("at", "dur") else _after_to(c)


def _begin(c: Clause, target: str | None) -> float | None:
    """Return when present words shall begin, said or by how much later or earlier."""
    place = placed_at(c)
    return place if place is not None else _moved_in_time(c, target)


def _shown_times(c: Clause, target: str | None) -> tuple[float | None, Instant | None]:
    """Return when present words shall begin and end, as far as it is said."""
    start, end = _text_times(c)
    if not c.quotes and not c.spans and (kept := TO_THE_END.search(c.text.lower())):
        return (0.0 if kept["all"] else None), c.stage.length
    if c.spans and c.spans[0].how == "after" and any(word in c.text.lower() for word in GONE):
        start, end = None, c.spans[0].start
    if start is None and end is None and restyles(c) and (hold := c.number("dur", "time")):
        end = _end_after(c, target, hold)
    if c.says("end_at") and c.has("move"):
        return tidy(max(0.0, c.stage.length - TITLE_SECONDS)), c.stage.length
    return start, end


def _end_after(c: Clause, target: str | None, hold: float) -> float:
    """Return when present words end that shall last so long, or so much longer or shorter."""
    shown = next(cue for cue in c.stage.titles if cue.text == target).range
    by = c.small("by") or c.written("another", "more") or (c.stage.zh and not _becomes(c))
    if c.has("lengthen", "shorten") and by:
        grown = hold if c.has("lengthen") else -hold
        return tidy(max(shown.start / 1000 + 0.1, shown.end / 1000 + grown))
    return tidy(shown.start / 1000 + hold)


def _shifted(c: Clause) -> str | None:
    """Return where words end up that are to go up or down."""
    text = c.text.lower()
    if c.has("move") and any(w in text for w in ("higher", "up", "往上", "上移", "向上")):
        return "top"
    return "bottom" if any(w in text for w in ("往下", "下移", "down", "向下")) else None


def _moved_in_time(c: Clause, target: str | None) -> float | None:
    shift = delay(c)
    shown = next((cue for cue in c.stage.titles if cue.text == target), None)
    if shift is None or shown is None:
        return None
    return tidy(max(0.0, shown.range.start / 1000 + shift))


def _font(c: Clause) -> str | None:
    """Return a font by its name, which the tables need not know: "change the font to Anton"."""
    return _after_to(c) if c.says("font") and not c.stage.zh else None


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


TO_THE_END = re.compile(
    r"\b(?:until|till|to|through|up to) the (?:very )?end\b"
    r"|\b(?P<all>(?:for|during|over|through|throughout) the (?:whole|entire|full|complete)\b"
    r"|the (?:whole|entire) (?:time|way|video|film)|throughout\b)"
)
"""Until when words stay that are to last as long as the film."""
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
