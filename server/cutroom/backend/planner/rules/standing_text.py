"""Whether a clause speaks of words that stand on screen already, and in what way."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.lettering import words_style

CHANGING = (
    "insert", "set", "replace", "move", "bigger", "smaller", "rename", "bold", "correct",
    "increase", "decrease",
)  # fmt: skip

STAYING = (
    "stay", "stays", "remain", "remains", "last", "lasts", "visible", "on screen", "disappear",
    "留到", "停留到", "保留到", "停留", "消失",
)  # fmt: skip

APPEARING = re.compile(r"\b(?:starts?|appears?|begins?|comes? (?:in|up)|shows? up|pops? up)\b")

WHOLE = re.compile(
    r"\b(?:until|till|to|through) the (?:very )?end\b|\bthroughout\b"
    r"|\bthe (?:whole|entire|full) (?:time|way|video|film)\b"
)
SHOWN = (
    "stay", "stays", "last", "lasts", "show", "shown", "visible", "remain", "keep", "on screen",
)  # fmt: skip
REWORDED = re.compile(
    r"\bshould (?:read|say)\b|\btext (?:is|reads|to)\b|(?:标题|文字)(?:应该)?(?:是|写成|叫)"
)

USING = ("用", "use", "使用", "用上")


def changes_text(c: Clause) -> bool:
    """Say whether a clause changes words that stand, rather than that it adds some."""
    bare = bool(c.stage.titles) and not c.quotes
    if bare and (_dresses_title(c) if c.stage.zh else moves_title(c)):
        return True
    instead = c.small("instead") and bool(c.stage.titles and c.quotes) and not c.says("add")
    given = c.written("give") and bare and bool(words_style(c))
    if instead or given:
        return True
    lasting = _lasts(c)
    changes = (
        c.has(*CHANGING)
        or (bare and (bool(delay(c)) or restyles(c)))
        or lasting
        or _is_settled(c)
        or _reads(c)
    )
    return changes and (not _adds(c, lasting) or (c.says("it") and bool(c.stage.titles)))


def _lasts(c: Clause) -> bool:
    """Say whether a clause tells when quoted words that stand are to be seen."""
    if not speaks_of_title(c) or c.says("add", "insert"):
        return False
    held = c.written(*STAYING) and bool(c.of_kind("dur", "time"))
    return held or bool(c.of_kind("at", "span"))


def _adds(c: Clause, lasting: bool) -> bool:
    """Say whether a clause adds words, by its own verb or by one before it."""
    if any(
        (t.is_a("add") or (t.is_a("insert") and c.quotes))
        and not t.is_a("set")
        and not (t.text.lower() in USING and not c.quotes)
        for t in c.tokens
    ):
        return True
    if "add" not in c.inherited or c.says("bigger", "smaller"):
        return False
    return not (lasting or restyles(c) or delay(c) or _is_settled(c) or _reads(c))


def speaks_of_title(c: Clause) -> bool:
    """Say whether words on screen are quoted."""
    return bool(c.quotes) and any(cue.text in c.quotes for cue in c.stage.titles)


def restyles(c: Clause) -> bool:
    """Say whether a clause only says how present words should look, or how long they stay."""
    if any(t.is_a("add", "insert") and t.text.lower() not in USING for t in c.live()):
        return False
    lasting = c.stage.zh and c.says("duration_word") and c.has("set")
    if not c.stage.zh and WHOLE.search(c.text.lower()) and c.written(*SHOWN):
        return True
    return bool(words_style(c) or c.val("animation")) or (
        (lasting or c.has("keep", "show", "lengthen", "shorten", "trim") or c.written(*STAYING))
        and bool(c.of_kind("dur", "time", "span") or (c.of_kind("at") and c.small("to")))
    )


def _reads(c: Clause) -> bool:
    """Say whether a form tells what the one title reads: `Title text: "Lagos"`."""
    said = [t for t in c.tokens if not t.is_small("filler")]
    if c.stage.zh or not c.whole or len(c.stage.titles) != 1 or len(said) != 3:
        return False
    return said[0].is_a("title") and said[1].text in (":", "=") and said[2].kind == "quote"


def moves_title(c: Clause) -> bool:
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


def _is_settled(c: Clause) -> bool:
    """Say whether a clause states what present words should read, or when they begin."""
    if not c.stage.titles:
        return False
    return placed_at(c) is not None or bool(c.quotes and REWORDED.search(c.text.lower()))


def placed_at(c: Clause) -> float | None:
    """Return when present words should begin: 标题提前到第1秒."""
    at_last = any(word in c.text for word in ("提前到", "推迟到", "延后到"))
    at_last = at_last or (APPEARING.search(c.text.lower()) is not None and not c.says("add"))
    return c.moment() if at_last and not c.quotes else None


def delay(c: Clause) -> float | None:
    """Return the seconds by which words should come later; negative for earlier."""
    seconds = c.number("time", "dur")
    text = c.text.lower()
    if seconds is None or c.says("add", "insert"):
        return None
    if c.written("later") or any(word in text for word in ("晚", "推迟", "延后")):
        return seconds
    return -seconds if c.written("earlier", "sooner") or "提前" in text else None
