"""Pieces that say more of music or sound: how loud it is, how it fades, what it is like."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.joint import LENGTHS, Joint
from cutroom.backend.planner.clauses.pieces import verbs_of
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token

AMOUNTS = frozenset({"percent", "times", "db"})

HEARD = ("sound", "volume", "voice", "music", "original")

HEDGES = ("fairly", "rather", "quite", "pretty", "very", "really", "nice and")
LOW = ("low", "quiet", "quietly", "faint", "subtle", "softly", "down", "low volume", "lower")

MANNERS = ("more", "quiet", "quietly", "softly", "soft", "soothing", "小声")


def how_loud(j: Joint) -> bool | None:
    """How loud new music should be: "…, keep it low", "in the background"."""
    low = any(t.text.lower() in LOW for t in j.said)
    told = all(
        t.text.lower() in LOW + HEDGES
        or t.is_a("keep", "set", "make", "it", "volume", "play", "music")
        for t in j.said
    )
    laid = j.about("music") or any(t.kind == "asset" for t in j.clause)
    added = j.about("add", "insert", "use") or not verbs_of(j.clause)
    return True if low and told and laid and added else None


def level_of_sound(j: Joint) -> bool | None:
    """How loud a sound is: "music, at 20 %"."""
    amount = any(t.kind in AMOUNTS for t in j.said)
    turned = all(
        t.kind in AMOUNTS
        or t.is_a("increase", "decrease", "bigger", "smaller", "zoom_in")
        or t.is_small()
        for t in j.said
    )
    open_level = not any(t.kind in AMOUNTS for t in j.clause) and len(j.clause) <= 6
    return True if amount and turned and j.about(*HEARD) and open_level else None


def between_pauses(j: Joint) -> bool | None:
    """How long pauses must be, and the room left round speech."""
    if not j.about("silence"):
        return None
    lengths = all(
        t.kind in LENGTHS or t.is_a("lengthen", "shorten") or t.text.lower() == "than"
        for t in j.said
    )
    timed = lengths and any(t.kind in LENGTHS for t in j.said)
    return True if timed or j.names("padding") else None


def tuned_music(j: Joint) -> bool | None:
    """What music is like: "…, calm"."""
    return True if tunes(j.clause, j.said) else None


def fades_too(j: Joint) -> bool | None:
    """A fade out after a fade in."""
    if any(t.is_a("picture") or (isinstance(t.value, Pick) and t.value.images) for t in j.piece):
        return None
    fades = ("fade_in", "fade_out")
    heard = [any(t.is_a("music", "sound") for t in side) for side in (j.said, j.clause)]
    if not (j.names(*fades) and j.about(*fades)) or heard[0] == heard[1]:
        return None
    return not any(t.of("color") for t in (*j.said, *j.clause))


def tunes(clause: Sequence[Token], said: Sequence[Token]) -> bool:
    """Say whether words only tell what music is like: "calm", "quietly"."""
    told = [t for t in said if t.kind != "punct" and not t.is_small("filler", "connector")]
    heard = any(t.is_a("music") or (t.kind == "asset" and t.text.endswith("mp3")) for t in clause)
    return heard and bool(told) and all(t.of("mood") or t.text.lower() in MANNERS for t in told)
