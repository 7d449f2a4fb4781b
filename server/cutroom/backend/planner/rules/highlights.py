"""The best moments of what there is."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.captions import added_captions
from cutroom.backend.planner.rules.music import added_music
from cutroom.backend.planner.rules.show_parts import with_shape
from cutroom.domain.kinds.programmes import Highlights

SHORT_FORMS = ("social", "highlights", "promo")

APIECE = re.compile(r"[条支个段](?:\d+|[一二两三四五六七八九十半]+)(?:秒钟?|分钟?|分半)的")
"""So long is each: 3条1分钟的短视频."""

GRADED = (
    r"(?:best|greatest|funniest|strongest|favou?rite|key|most \w+|funny|exciting|interesting"
    r"|important|impactful|memorable|valuable|viral|emotional|engaging)"
)
COUNTED = r"(?:\d+|two|three|four|five|six|seven|eight|ten)"
BEST = re.compile(
    rf"\b(?:(?:top|{GRADED})\s+{COUNTED}|{COUNTED}\s+{GRADED})\s+"
    r"(?:\w+ )?(?:moments?|clips?|parts?|scenes?|highlights?|bits?|shots?|segments?|sections?)\b"
)
"""So many of the best: "the top 5 moments", "the 5 most impactful parts"."""


def from_one_film(c: Clause) -> Outcome | None:
    """Read short clips out of a single film as its highlights."""
    seconds, count = c.number("time", "dur"), c.number("count", "number")
    several = count is not None and 1 < count <= 100
    if len(c.stage.videos) != 1 or c.stage.images or not (seconds or several):
        return None
    if c.small("under") and not several:
        return None
    if seconds and c.stage.length and seconds > c.stage.length:
        return None
    outcome = do(Highlights(duration=seconds, count=int(count or 0) if several else None))
    if c.says("subtitle"):
        outcome = outcome.and_also(added_captions(c, [], {}))
    return with_shape(c, outcome)


def several_shorts(c: Clause) -> Outcome | None:
    """Read "make 3 shorts out of this, 30 s each" as that many best moments of one film."""
    films = c.stage.videos
    count = next((int(t.amount) for t in c.of_kind("number", "count") if 2 <= t.amount <= 30), None)
    alone = len(films) == 1 and not c.stage.photos and len(c.stage.shots) <= 1
    if count is None or not alone or c.quotes or c.of_kind("at", "span") or c.assets:
        return None
    if not c.has("make", "extract", "cut", "generate", "find", "set", "split", "give", "add"):
        return None
    short = c.val("platform") in ("youtube_shorts", "reels", "tiktok") or c.says(*SHORT_FORMS)
    short = short or any(pick.plural and pick.noun == "clip" for pick in c.picks)
    source = c.stage.zh or c.written(
        "from", "of", "this", "podcast", "video", "episode", "talk", "out"
    )
    if not short or not source or c.says("transition", "zoom", "freeze", "part", "text", "speed"):
        return None
    if c.has("split") and not c.says("highlights", "social") and not c.val("platform"):
        return None
    each = c.number("time", "dur")
    apiece = not c.stage.zh or c.small("per") or APIECE.search(c.text) is not None
    total = each * count if each and apiece else each
    if total and c.stage.length and total > c.stage.length:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{total:g}")
    outcome = do(Highlights(duration=total, count=count))
    return with_shape(c, outcome)


def _reel(c: Clause) -> bool:
    """Say whether highlights are a film, not the word that is lit in captions."""
    token = c.tok("highlights")
    film = token is not None and any(
        word in token.text.lower() for word in ("reel", "moment", "best", "part", "bits")
    )
    return film and bool(c.of_kind("time", "dur") or c.has("make"))


def highlights(c: Clause) -> Outcome | None:
    """Keep the best moments."""
    summed = c.text.lower().strip().startswith(("summar", "sum up", "recap")) and bool(
        c.number("time", "dur")
    )
    if (
        not (
            summed
            or c.says("highlights")
            or (BEST.search(c.text.lower()) and c.number("number", "count"))
        )
        or (c.says("section_word") and c.says("music"))
        or c.says("text", "bold", "thumbnail", "frame", "sticker")
        or (c.says("subtitle") and not _reel(c))
    ):
        return None
    if c.has("move", "insert") and c.says("start_at", "end_at") and not _reel(c):
        return ask(c, "which_range")
    seconds = c.number("time", "dur")
    count = c.number("count", "number")
    if c.has("decrease", "darken", "brighten", "increase") and not (seconds or count):
        return ask(c, "detail", text=c.text)
    if c.stage.length and seconds and seconds > c.stage.length:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{seconds:g}")
    if seconds and count and (c.small("per") or c.of_kind("each")):
        seconds *= count
    picked = do(
        Highlights(duration=seconds, count=int(count) if count and 1 <= count <= 100 else None)
    )
    if c.says("subtitle"):
        picked = picked.and_also(added_captions(c, [], {}))
    return picked.and_also(added_music(c)) if c.says("music") else picked
