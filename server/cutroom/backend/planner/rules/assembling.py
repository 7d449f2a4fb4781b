"""Promos, vlogs and montages: what is there as one film of a style."""

import re
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.captions import added_captions
from cutroom.backend.planner.rules.highlights import from_one_film
from cutroom.backend.planner.rules.lettering import WRITING
from cutroom.backend.planner.rules.show_parts import music_of, passage_of, with_shape
from cutroom.backend.planner.rules.slideshows import slideshow_plain
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration
from cutroom.domain.kinds.programmes import Assemble
from cutroom.domain.styles import style_for


def assemble(c: Clause) -> Outcome | None:
    """Make a promo, a vlog or a montage of what is there."""
    style = _style(c)
    if style is None or _is_something_else(c, style):
        return None
    if c.stage.is_blank:
        return ask(c, "no_media")
    if style == "social" and c.stage.photos and not c.stage.videos and not c.stage.laid:
        return slideshow_plain(c)
    short = style == "social" or (style == "recap" and "recap" in c.text.lower())
    if short and (picked := from_one_film(c)) is not None:
        return picked
    if wrong := _too_long(c):
        return wrong
    outcome = do(Assemble(style=_paced(c, style), **_fields(c)), *_limits(c))
    if c.says("subtitle"):
        outcome = outcome.and_also(added_captions(c, [], {}))
    return with_shape(c, outcome)


def _style(c: Clause) -> str | None:
    """Return the style of film that is named, by the nearest of the house's own."""
    concept = next((one for one in ("promo", "vlog", "montage", "social") if c.says(one)), None)
    if concept in (None, "promo", "social"):
        return concept
    return style_for(c.text) or concept


QUICK = re.compile(r"快节奏|节奏(?:要)?快|\bfast[- ]?paced\b|\bquick[- ]?paced\b", re.IGNORECASE)


def _paced(c: Clause, style: str) -> str:
    """Return the style with its pace, where a quick film is wished."""
    return f"{style}, fast" if QUICK.search(c.text) and style != "montage" else style


def _announced(c: Clause) -> bool:
    """Say whether words to show stand after a colon: "Title: My First Vlog"."""
    colon = next((at for at, t in enumerate(c.tokens) if t.text == ":"), 0)
    return any(t.is_a("title", "text", "lower_third") for t in c.tokens[:colon])


def _is_something_else(c: Clause, style: str) -> bool:
    """Say whether a style of film is named, but none is to be made."""
    if (
        _announced(c)
        or c.has("remove", "export", "publish", "upload")
        or c.says("batch", "subtitle_style")
        or (c.quotes and c.has("add") and not c.has("make"))
        or (c.stage.zh and c.written(*WRITING) and not c.has("make"))
    ):
        return True
    if style == "social" and not c.says("make"):
        of_what = c.says("picture", "video", "files", "clip", "it") or c.picks
        if not (c.has("make", "convert") and of_what):
            return True
    if not (c.has("make", "set", "convert", "cut", "trim", "generate", "concat", "add") or c.whole):
        return True
    scored = c.says("music") and c.has("add") and not c.says("make")
    if scored and c.index("music") < c.index("promo", "vlog", "montage", "social"):
        return True
    if c.spans or (c.says("look", "upscale") and not c.has("make")):
        return True
    cut_down = c.small("under") and c.has("trim") and len(c.stage.shots) == 1
    return style == "social" and cut_down


def _length(c: Clause) -> float | None:
    """Return the seconds of the whole film, where they are said."""
    seconds = c.number("time", "dur")
    return seconds if seconds and not _is_each(c) else None


OF_EACH = re.compile(
    r"\d ?(?:s|secs?|seconds?),? (?:(?:from|of|out of) )?(?:each|every)\b", re.IGNORECASE
)


def _is_each(c: Clause) -> bool:
    """Say whether a length is each clip's: 3 s per clip, 3 seconds of each clip."""
    return c.small("per") or bool(OF_EACH.search(c.text))


def _is_within(c: Clause) -> bool:
    """Say whether a length is the most that is wanted: 一分钟以内."""
    return c.stage.zh and c.small("under")


def _too_long(c: Clause) -> Outcome | None:
    """Return the question where films shall last longer than there is of them."""
    seconds, most = _length(c), c.stage.length
    if not seconds or not most or seconds <= most + 0.5 or _is_within(c):
        return None
    if all(shot.is_picture for shot in c.stage.shots):
        return None
    return ask(c, "target_short", length=f"{most:g}", wanted=f"{seconds:g}")


def _limits(c: Clause) -> list[Operation]:
    """Return what else a length means: the most that is wanted, or each clip's."""
    if _is_limit(c):
        return [SetTargetDuration(max_seconds=_length(c))]
    each = c.number("time", "dur")
    return [SetClipDuration(clip="all", duration=each)] if each and _is_each(c) else []


def _is_limit(c: Clause) -> bool:
    """Say whether a film is shorter anyway than the most that is wanted."""
    seconds, most = _length(c), c.stage.length
    return bool(seconds and most and seconds > most and _is_within(c))


def _fields(c: Clause) -> dict[str, Any]:
    """Return the length, passages, music and title of the film, as far as they are said."""
    fields: dict[str, Any] = {}
    if not _is_limit(c) and (seconds := _length(c)):
        fields["duration"] = seconds
    if c.denies("transition"):
        fields["transition"] = "none"
    elif c.says("transition") or passage_of(c):
        fields["transition"] = passage_of(c) or "fade"
    if (song := music_of(c)) is not None:
        fields["music"] = song
    if c.quotes and (c.says("title", "intro", "text") or c.small("saying")):
        fields["title"] = c.quotes[0]
    return fields
