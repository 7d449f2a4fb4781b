"""Words on screen that stand already: other words, another look, other times, or away with them."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.lettering import (
    MEASURED,
    spoken_words,
    words_style,
)
from cutroom.backend.planner.rules.targets import tidy, when
from cutroom.domain.draft import CueRole
from cutroom.domain.kinds.base import Instant
from cutroom.domain.kinds.lettering import EditText, RemoveText

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


def speaks_of_title(c: Clause) -> bool:
    """Say whether words on screen are quoted."""
    return bool(c.quotes) and any(cue.text in c.quotes for cue in c.stage.titles)


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
    if every and c.stage.titles and not c.quotes:
        return do(RemoveText(text="all"))
    text, wrong = which_text(c)
    if wrong and c.quotes and not texts_of(c):
        return wrong
    return wrong or do(RemoveText(text=text))


USING = ("用", "use", "使用", "用上")


def _restyles(c: Clause) -> bool:
    """Say whether a clause only says how present words should look, or how long they stay."""
    if any(t.is_a("add", "insert") and t.text.lower() not in USING for t in c.live()):
        return False
    lasting = c.stage.zh and c.says("duration_word") and c.has("set")
    return bool(words_style(c) or c.val("animation")) or (
        (lasting or c.has("keep", "show", "lengthen", "shorten", "trim") or c.written(*STAYING))
        and bool(c.of_kind("dur", "time", "span") or (c.of_kind("at") and c.small("to")))
    )


def _becomes(c: Clause) -> bool:
    """Say whether a length is what it shall become: 延长到5秒."""
    return c.small("to") or any(word in c.text for word in ("到", "成", "为", "至"))


def _reads(c: Clause) -> bool:
    """Say whether a form tells what the one title reads: `Title text: "Lagos"`."""
    said = [t for t in c.tokens if not t.is_small("filler")]
    if c.stage.zh or not c.whole or len(c.stage.titles) != 1 or len(said) != 3:
        return False
    return said[0].is_a("title") and said[1].text in (":", "=") and said[2].kind == "quote"


def edited_text(c: Clause) -> Outcome | None:
    """Change words that stand on screen: what they say, how they look, when they show."""
    instead = c.small("instead") and bool(c.stage.titles and c.quotes) and not c.says("add")
    given = c.written("give") and bool(c.stage.titles and not c.quotes and words_style(c))
    timed = bool(c.of_kind("at", "span")) and not c.says("add", "insert")
    held = c.written(*STAYING) and bool(c.of_kind("dur", "time")) and not c.says("add", "insert")
    lasting = (timed or held) and speaks_of_title(c)
    changes = (
        c.has(*CHANGING)
        or bool(c.stage.titles and not c.quotes and _delay(c))
        or instead
        or given
        or lasting
        or bool(c.stage.titles and not c.quotes and _restyles(c))
        or _is_settled(c)
        or _reads(c)
    )
    adding = any(
        (t.is_a("add") or (t.is_a("insert") and c.quotes))
        and not t.is_a("set")
        and not (t.text.lower() in USING and not c.quotes)
        for t in c.tokens
    ) or (
        c.inherited & {"add"}
        and not c.says("bigger", "smaller")
        and not (lasting or _restyles(c) or _delay(c) or _is_settled(c) or _reads(c))
    )
    if c.stage.zh and c.stage.titles and not c.quotes and _dresses_title(c):
        changes, adding = True, False
    if not c.stage.zh and c.stage.titles and not c.quotes and _moves_title(c):
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
    dressed = not c.stage.zh and _moves_title(c)
    if new is None and not dressed and not style and not c.spans and not c.of_kind("at", "dur"):
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
        by = c.small("by") or c.written("another", "more") or (c.stage.zh and not _becomes(c))
        if c.has("lengthen", "shorten") and by:
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


def _moves_title(c: Clause) -> bool:
    """Say whether an animation is meant for the title that is there: "add a fade to the title"."""
    named = c.val("animation") is not None and (
        c.says("animate") or c.written("pop in", "bounce in") or c.has("make")
    )
    return named and re.search(r"\bthe (?:title|text|words)\b", c.text.lower()) is not None


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
