"""Pieces that ask for nothing: thanks, reasons, impressions without a deed."""

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause, is_verb
from cutroom.backend.planner.clauses.strange_orders import turns_stranger

IDLE = (
    "set",
    "make",
    "add",
    "show",
    "find",
    "detect",
    "describe",
    "keep",
    "move",
    "insert",
    "redo",
    "correct",
    "convert",
    "increase",
    "decrease",
)
"""Verbs that ask for nothing without an object."""

PRAISE = frozenset({"love", "nice", "great", "cool", "awesome", "amazing", "good", "beautiful"})


def _commands(clause: Clause) -> bool:
    """Say whether an unknown word stands where a verb stands: "frobnicate the clip"."""
    head = next((t for t in clause.tokens if t.kind != "punct" and not t.is_small("filler")), None)
    if head is None or head.kind != "word" or head.text.lower() in PRAISE:
        return False
    after = clause.tokens[clause.tokens.index(head) + 1 :]
    thing = next(
        (t for t in after if t.text.lower() not in ("the", "this", "my", "it", "of")), None
    )
    led = bool(after) and after[0].text.lower() in ("the", "this", "my")
    return led and thing is not None and (thing.kind == "clips" or thing.is_a("video", "part"))


def _names_values(clause: Clause) -> bool:
    """Say whether a piece is nothing but values: "gentle piano", "dark green"."""
    said = clause.content()
    return bool(said) and all(
        any(facet not in ("small", "concept", "mood") for facet, _ in t.facets) for t in said
    )


def is_chatter(clause: Clause) -> bool:
    """Say whether a piece asks for nothing: thanks, reasons, impressions without a deed."""
    head = next((t for t in clause.content() if not t.is_small("not", "if")), None)
    if head is None:
        return True
    if clause.tokens[0].text in ("把", "将") and clause.strangers:
        return False
    if not clause.stage.zh and turns_stranger(clause.tokens):
        return False
    purpose = clause.tokens[0].text.lower() == "for" and not clause.whole
    if purpose and not clause.of_kind("span", "at", "time", "quote", "clips", "asset", "percent"):
        return not clause.val("platform")
    meant_for = clause.val("platform") or clause.says("publish")
    if meant_for and not clause.whole and clause.text.rstrip().endswith(("用的", "用")):
        return True
    verbs = [t for t in clause.live() if is_verb(t, head=t is head)]
    placed = clause.says("start_at", "end_at") or clause.val("position")
    if placed and clause.says("it") and any(t.is_a("move", "insert") for t in verbs):
        return False
    if any(not t.is_a(*IDLE) for t in verbs) or clause.of_kind(
        "span", "at", "quote", "asset", "file"
    ):
        return False
    if clause.of_kind("percent", "times", "db", "ratio", "number", "lufs", "degrees") and (
        clause.inherited or verbs
    ):
        return False
    if any(pick.clips for pick in clause.picks) and not clause.small("same"):
        return False
    if not clause.strangers and (
        _names_values(clause) or (verbs and clause.of_kind("time", "dur"))
    ):
        return False
    valued = [
        t for t in clause.content() if any(f not in ("small", "concept") for f, _ in t.facets)
    ]
    copula = clause.written("is", "are", "was", "look", "looks")
    if _commands(clause) or (valued and (verbs or clause.says(*OBJECTS)) and not copula):
        return False
    shaped = clause.picks or clause.says("video", "it")
    valued = clause.strangers or any(
        f not in ("small", "concept") for t in clause.content() for f, _ in t.facets
    )
    if valued and shaped and any(t.is_a("make", "set", "convert") for t in verbs):
        return False
    if clause.strangers and any(t.is_a("add", "insert") and not t.is_a("set") for t in verbs):
        return False
    return not (verbs and clause.has(*OBJECTS))
