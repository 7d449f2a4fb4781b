"""What a clause writes into the operations said just before it, instead of adding its own."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.asking import Outcome
from cutroom.domain.kinds.cutting import Loop
from cutroom.domain.kinds.framing import ApplyFade, ApplyTransition, Color, Rotate, Speed
from cutroom.domain.kinds.layering import ChromaKey, OverlayImage, RemoveBackground
from cutroom.domain.kinds.lettering import AddText, TranslateCaptions
from cutroom.domain.kinds.programmes import Assemble, Highlights, Slideshow
from cutroom.domain.kinds.sounding import AddMusic, RemoveSilence, Volume


def sets_music(outcome: Outcome, before: Sequence[Outcome], clause: Clause) -> bool:
    """Write a level or a fade said right after new music into that music."""
    laid = before[-1].operations[-1] if before and before[-1].operations else None
    bare = not clause.has("add", "make", "set", "insert") and not clause.says("video", "picture")
    bare = bare and clause.tokens[0].text.lower() not in ("a", "an")
    op = outcome.operations[0] if len(outcome.operations) == 1 and not outcome.questions else None
    if isinstance(laid, OverlayImage | AddText) and isinstance(op, ApplyFade):
        of_film = "black" in clause.text.lower() or (clause.says("end_at") and op.dir == "out")
        leans = clause.says("it") or "出现" in clause.text
        if of_film or not (leans and laid.animation is None):
            return False
        before[-1].operations[-1] = laid.model_copy(update={"animation": "fade"})
        return True
    if not isinstance(laid, AddMusic):
        return False
    if isinstance(op, Loop) and op.clip is None and not clause.of_kind("times", "count"):
        # Music is laid to the end anyway.
        return not clause.says("video", "picture", "clip")
    mine = clause.says("it", "music") or (bare and getattr(op, "color", None) is None)
    if mine and (both := _faded(outcome)) is not None:
        before[-1].operations[-1] = laid.model_copy(update=both)
        return True
    match op:
        case Volume(target="music", clip=None) if op.volume is not None or op.factor == 0.5:
            level = {"volume": op.volume if op.volume is not None else op.factor}
        case Volume(target="music", clip=None) if (share := _said_level(clause)) is not None:
            level = {"volume": share}
        case Volume(target="music", clip=None) if op.factor is not None:
            level = {"volume": round(laid.volume * op.factor, 2)}
        case ApplyFade(dir="out") if mine:
            level = {"fade_out": op.duration}
        case ApplyFade(dir="in") if mine:
            level = {"fade_in": op.duration}
        case _:
            return False
    before[-1].operations[-1] = laid.model_copy(update=level)
    return True


def _faded(outcome: Outcome) -> dict[str, float] | None:
    """Return what a fade in and a fade out said together make of music: 加首歌，淡入淡出."""
    fades = [op for op in outcome.operations if isinstance(op, ApplyFade) and op.color is None]
    ways = {op.dir: op.duration for op in fades}
    together = len(fades) == len(outcome.operations) == len(ways) == 2 and not outcome.questions
    return {f"fade_{way}": long for way, long in ways.items()} if together else None


def _said_level(clause: Clause) -> float | None:
    """Return the level that stands by itself behind a comma: 音量小一点，百分之十五."""
    shares = clause.of_kind("percent")
    before = clause.message[: shares[0].start].rstrip()[-1:] if len(shares) == 1 else ""
    return shares[0].amount if before in (",", "，") and shares[0].amount <= 1 else None


MEASURING = ("times", "percent", "db", "degrees", "number", "signed")
REFINED = (Speed, Volume, Rotate, Color)


def refines(outcome: Outcome, before: Sequence[Outcome], clause: Clause, last: Clause) -> bool:
    """Let 1.3倍速 after 太慢了 say how much, instead of changing the speed twice."""
    early = before[-1].operations if before and not before[-1].questions else []
    late = outcome.operations
    if len(early) != 1 or len(late) != 1 or type(early[0]) is not type(late[0]):
        return False
    if not isinstance(late[0], REFINED) or getattr(early[0], "clip", None) != late[0].clip:
        return False
    spans = [getattr(op, "start", None) for op in (early[0], late[0])]
    if any(span is not None for span in spans) or clause.picks or clause.assets:
        return False
    fault = not clause.stage.zh and clause.says("it") and " too " in f" {last.text.lower()} "
    if not fault and not clause.stage.zh:
        return False
    measured = clause.of_kind(*MEASURING) or clause.says("half")
    if not fault and (last.of_kind(*MEASURING) or not measured):
        return False
    if isinstance(early[0], Color) and not _only_refines(early[0], late[0]):
        return False
    before[-1].operations[-1] = late[0]
    return True


def _only_refines(early: Color, late: object) -> bool:
    """Say whether a second change is of all that the first one changes."""
    if not isinstance(late, Color):
        return False
    changed, again = (
        set(op.model_dump(exclude_none=True)) - {"op", "clip", "start", "end"}
        for op in (early, late)
    )
    return changed <= again


UNSHOWN = (("transition", "transition"), ("zoom", "motion"), ("pan", "motion"), ("music", "music"))
"""What a slideshow goes without where that is denied after it."""
MOST_DENIED = 4
"""Words of a clause that only denies."""


def joins_show(outcome: Outcome, before: Sequence[Outcome], clause: Clause) -> bool:
    """Write a passage said right after a slideshow into that slideshow, or leave it out there."""
    shown = before[-1].operations[0] if before and before[-1].operations else None
    denied = {key for concept, key in UNSHOWN if clause.denies(concept)}
    short = len(clause.content()) <= MOST_DENIED and not clause.has("remove")
    if isinstance(shown, Slideshow) and denied and short:
        without = {key: False if key == "music" else None for key in denied}
        before[-1].operations[0] = shown.model_copy(update=without)
        return True
    op = outcome.operations[0] if len(outcome.operations) == 1 and not outcome.questions else None
    if isinstance(shown, Slideshow) and isinstance(op, Slideshow):
        told = op.model_dump(exclude_unset=True, exclude={"op", "images"})
        before[-1].operations[0] = shown.model_copy(update=told)
        return True
    if not isinstance(shown, Slideshow) or not isinstance(op, ApplyTransition):
        return False
    if op.between not in (None, "all"):
        return False
    before[-1].operations[0] = shown.model_copy(update={"transition": op.kind})
    return True


def keeps_some(before: Sequence[Outcome], clause: Clause) -> bool:
    """Write "but keep the second" said right after pauses go into that cut."""
    laid = before[-1].operations[-1] if before and before[-1].operations else None
    numbers = [int(t.amount) for t in clause.of_kind("ordinal", "number") if t.amount > 0]
    numbers += [n for pick in clause.picks for n in pick.clips if n > 0]
    if not (isinstance(laid, RemoveSilence) and clause.says("keep") and numbers):
        return False
    if clause.spans or clause.says(*OBJECTS - {"rest", "silence"}):
        return False
    before[-1].operations[-1] = laid.model_copy(update={"keep": numbers})
    return True


def out_of_them(outcome: Outcome, before: Sequence[Outcome], clause: Clause) -> bool:
    """Let "make a teaser out of them" only say what the moments just picked are for."""
    picked = before[-1].operations[-1] if before and before[-1].operations else None
    made = outcome.operations[0] if len(outcome.operations) == 1 else None
    if not (isinstance(picked, Highlights) and isinstance(made, Assemble | Highlights)):
        return False
    again = isinstance(made, Highlights) and not clause.has("make")
    if again or (not clause.says("it") and (clause.picks or clause.assets or picked.duration)):
        return False
    length = {"duration": made.duration} if made.duration else {}
    before[-1].operations[-1] = picked.model_copy(update=length)
    return True


def _picked(clause: Clause) -> str | None:
    """Return the file of the only clip that a clause points at."""
    numbers = [n for pick in clause.picks for n in pick.clips]
    shots = clause.stage.shots
    return shots[numbers[0] - 1].name if len(numbers) == 1 and numbers[0] <= len(shots) else None


def fills_key(clause: Clause, before: Sequence[Outcome]) -> bool:
    """Write "replace it with …" said right after a key into that key."""
    keyed = before[-1].operations[-1] if before and before[-1].operations else None
    if isinstance(keyed, TranslateCaptions) and clause.says("keep") and clause.val("language"):
        before[-1].operations[-1] = keyed.model_copy(update={"bilingual": True})
        return True
    if not isinstance(keyed, ChromaKey | RemoveBackground) or keyed.replace is not None:
        return False
    ground = clause.assets[0] if clause.assets else clause.val("color") or _picked(clause)
    laid = clause.has("replace", "add", "insert", "set", "make", "fill", "use")
    if ground is None or not laid:
        return False
    if not clause.says("it", "background", "replace") or clause.quotes:
        return False
    before[-1].operations[-1] = keyed.model_copy(update={"replace": ground})
    return True
