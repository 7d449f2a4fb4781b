"""Moving: a clip or several to an end, to a place, or beside others."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.strange_words import is_the_object
from cutroom.backend.planner.rules.targets import chosen
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.words.figures import chinese_number
from cutroom.domain.kinds.cutting import MoveClip, Reorder

BESIDE = re.compile(r"\b(?:before|after|behind|ahead of|in front of)\b")
"""Where a file goes that is named beside a clip."""
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
INSIDE = re.compile(r"(?:放|插|移|挪|搬)(?:到|在|进|入)[^，。和跟与]{1,20}(?:中间|里面?|当中)$")
"""Into the middle of another clip, which would have to be cut: 空镜放到采访中间."""


EDGES = ("first", "last", "最后", "第一")
LEADING = re.compile(
    r"\b(?:put|place|move|have|show|start with|begin with|open with) .*\bfirst$"
    r"|\b(?:start|begin|open) (?:with|on)\b"
    r"|^(?:then )?(?:the |my )?[\w .-]{1,40}(?: (?:goes|comes|should (?:go|come|be)))? first$"
    r"|(?:放|排|挪|移|提|调)(?:在|到)?(?:最前面?|最开头|开头|第一个?|前面|首位)"
)
TRAILING = re.compile(
    r"\b(?:put|place|move|have|show) .*\blast$"
    r"|^(?:then )?(?:the |my )?[\w .-]{1,40}(?: (?:goes|comes|should (?:go|come|be)))? last$"
    r"|(?:放|排|挪|移|调)(?:在|到)?(?:最后面?|最末|末尾)"
)


def to_an_end(c: Clause) -> Outcome | None:
    """Put a clip first or last: "put the jump first", 把飞跃放在最前面."""
    if _moves_a_stranger(c):
        return None
    text = c.text.strip(" .。!！").lower()
    place = 1 if LEADING.search(text) else -1 if TRAILING.search(text) else 0
    beside = c.small("after", "before") or c.has("swap", "duplicate", "split")
    if not place or beside or len(c.stage.shots) < 2 or c.of_kind("time", "dur", "span", "at"):
        return None
    if c.says("text", "title", "subtitle", "music", "logo", "watermark", "sound", "fade", "effect"):
        return None
    edge = "last" if place < 0 else "first"
    pointed = [t for t in c.tokens if t.kind == "clips" and t.text.lower() != edge]
    if len(pointed) > 1 or c.quotes:
        return None
    named = [n for name in c.assets for n in c.stage.numbers_of(name)]
    picks = named or [
        n
        for t in c.tokens
        if t.kind == "clips" and t.text.lower() != edge and isinstance(t.value, Pick)
        for n in t.value.clips
    ]
    if len(picks) != 1:
        return None
    return (
        chosen(c)[2]
        if not named and abs(picks[0]) > len(c.stage.shots)
        else do(MoveClip(clip=picks[0], to=place))
    )


def _moves_a_stranger(c: Clause) -> bool:
    """Say whether what is to be moved is called by a name that nobody knows: 把日落放到…"""
    return any(t.kind == "char" and is_the_object(at, c) for at, t in enumerate(c.tokens))


UNKNOWN = re.compile(
    r"\b(?:put|move|place|bring|have|show|use|start with)"
    r" (?:the|my|our|that) (?!clip|video|photo|picture|shot|scene)"
    r"([a-z]+) (?:clip|shot|video|photo|picture|scene|footage|one)s?"
    r" (?:first|last|(?:to|at|on) the (?:very )?(?:start|beginning|front|end|back))\b"
)
"""A clip called by what it shows: "put the sunset shot first"."""


def _moves_an_unknown(c: Clause) -> bool:
    """Say whether the clip that shall go to an end is called by a word that nobody knows."""
    found = UNKNOWN.search(c.text.lower())
    strange = {t.text.lower() for t in c.tokens if t.kind == "word"}
    return (
        found is not None
        and found[1] in strange
        and not (c.assets or c.stage.zh)
        and len(c.stage.shots) > 1
    )


def _beside_a_group(c: Clause) -> Outcome | None:
    """Read "the street video before the photos": one file to an end of several clips."""
    own = [n for name in c.assets for n in c.stage.numbers_of(name)]
    groups = [sorted(pick.clips) for pick in c.picks if len(pick.clips) > 1 and min(pick.clips) > 0]
    if c.stage.zh or len(own) != 1 or len(groups) != 1 or own[0] in groups[0]:
        return None
    number, low, high = own[0], groups[0][0], groups[0][-1]
    if c.small("before"):
        return do(MoveClip(clip=number, to=low if number > low else low - 1))
    if c.small("after"):
        return do(MoveClip(clip=number, to=high if number < high else high + 1))
    return None


def move(c: Clause) -> Outcome | None:
    """Move a clip to another place: "move the last clip to the start", 把第二段放到最后."""
    be = "be" in c.text.lower().split()
    other = c.says("text", "title", "subtitle", "music", "logo", "watermark", "sound")
    if not (c.has("move", "insert", "set") or (be and len(c.picks) == 2)) or other:
        return None
    if _moves_a_stranger(c):
        return None
    if c.stage.zh and HALF_OF_IT.search(c.text) and not c.picks:
        return ask(c, "unread", text=c.said[:120])
    if (beside := _beside_a_group(c)) is not None:
        return beside
    picks = _moved_clips(c)
    if _moves_an_unknown(c):
        return ask(c, "which_clip", [shot.name for shot in c.stage.shots[:6]])
    if c.has("insert") and _stands_between(c):
        return None
    pointed = c.says("it") or any(pick.this for pick in c.picks)
    if not picks and c.has("move") and pointed and c.says("start_at", "end_at"):
        several = len(c.stage.shots) > 1 and not c.stage.zh
        return ask(c, "which_clip", [s.name for s in c.stage.shots[:6]]) if several else None
    placed = bool(picks) and c.has("insert") and not c.assets and not c.stage.laid
    moving = placed or c.has("move") or ((c.stage.laid or len(picks) == 2) and c.has("insert"))
    if not moving:
        edged = picks[-1:] in ([1], [-1]) or any(
            t.kind == "clips" and t.text.lower() in ("last", "first", "最后") for t in c.tokens
        )
        put = len(picks) == 2 and edged and (c.has("make", "set") or be)
        return do(MoveClip(clip=picks[0], to=picks[1])) if put else None
    if not picks or c.val("position") in CORNERS:
        return None
    wrong = chosen(c)[2]
    if wrong:
        return wrong
    return _together(c) or _among_others(c, picks) or _to_place(c, picks[0])


def _together(c: Clause) -> Outcome | None:
    """Move several clips at once, in their order: clips 4 and 5 to the start."""
    edge = c.tokens[-1].text.lower() in EDGES
    groups = [pick.clips for pick in (c.picks[:-1] if edge and c.picks[1:] else c.picks)]
    if not groups or len(groups[0]) < len("ab") or len(groups) > len("ab") or c.assets:
        return None
    moved = [_place_of(c, n) for n in groups[0]]
    rest = [n for n in range(1, len(c.stage.shots) + 1) if n not in moved]
    text = c.text.lower()
    at = len(rest) if c.says("end_at") or TRAILING.search(text) else None
    at = 0 if c.says("start_at") or LEADING.search(text) else at
    if len(groups) > 1:
        other = _place_of(c, groups[1][-1])
        after = c.small("after") or "后面" in text or "之后" in text
        before = c.small("before") or "前面" in text or "之前" in text
        if other in moved or after == before or len(groups[1]) > 1:
            return None
        at = rest.index(other) + (1 if after else 0)
    return None if at is None else do(Reorder(order=[*rest[:at], *moved, *rest[at:]]))


HALF_OF_IT = re.compile(r"[前后](?:面)?(?:那|这)?(?:一)?(?:半|截|部分)")
"""A part that a cut of the same message makes, which has no number yet."""


def _stands_between(c: Clause) -> bool:
    """Say whether clips are named only as those that something else shall stand between."""
    between = c.text.lower().find("between ")
    named = [t.start - c.tokens[0].start for t in c.of_kind("clips", "asset")]
    return between > 0 and not c.says("it") and all(at > between for at in named)


def _moved_clips(c: Clause) -> list[int]:
    """Return the clip that is moved, and those it is moved to."""
    picks = [n for pick in c.picks for n in pick.clips]
    picks = picks or [n for name in c.assets for n in c.stage.numbers_of(name)]
    edge = c.says("start_at", "end_at")
    if not picks and edge and len(c.stage.shots) > 1:
        picks = [int(t.amount) for t in c.of_kind("ordinal") if t.text.endswith("个")]
    pointed = c.says("it") and c.scope is not None and len(c.scope.clips) == 1
    if len(picks) == 1 and pointed and c.tokens[-1].text.lower() in EDGES and c.scope is not None:
        return [*c.scope.clips, *picks]
    if not picks and edge and c.has("move", "insert") and c.scope is not None and pointed:
        picks = list(c.scope.clips)
    if len(picks) == 1 and len(c.picks) == len(c.assets) == 1 and BESIDE.search(c.text.lower()):
        named = c.stage.numbers_of(c.assets[0])
        return [*named, *picks] if len(named) == 1 else picks
    if len(c.picks) == 1 and len(c.assets) == 1 and c.tokens[-1].text.lower() in EDGES:
        picks = [*c.stage.numbers_of(c.assets[0]), *picks]
    return picks


def _place_of(c: Clause, number: int) -> int:
    """Return where a clip stands, counted from the start, after what was moved before."""
    own = number if number > 0 else len(c.stage.shots) + 1 + number
    return c.stage.order.index(own) + 1 if own in c.stage.order else own


def _among_others(c: Clause, picks: list[int]) -> Outcome | None:
    """Move a clip before, behind or between others that are named."""
    if len(picks) < 2:
        return None
    number, own = picks[0], _place_of(c, picks[0])
    if len(picks) == 3 and any(w in c.text.lower() for w in ("between", "之间", "中间")):
        low, high = sorted(_place_of(c, n) for n in picks[1:])
        return do(MoveClip(clip=number, to=low + 1 if own > low else high - 1))
    if len(picks) == 2 and INSIDE.search(c.text):
        return ask(c, "where_to")
    place = other = _place_of(c, picks[1])
    if c.small("after") or "后面" in c.text or "之后" in c.text:
        place = other + 1 if own > other else other
    elif c.small("before") or "前面" in c.text or "之前" in c.text:
        place = other if own > other else other - 1
    return do(MoveClip(clip=number, to=place))


STEP_ZH = re.compile(
    r"(?:往|向)(?P<way>前|后)(?:面)?(?:移动?|挪动?|调|放|排|推)?(?P<n>[一二两三四五]|\d+)(?:个)?"
    r"(?:位置?|格|[段张个])"
)
STEP = re.compile(
    r"\b(?P<a>one|two|three|\d+) (?:positions?|places?|spots?|slots?)"
    r" (?P<b>earlier|forward|up|later|back|down)"
    r"|\b(?P<c>earlier|forward|up|later|back|backwards?|down) (?:by )?(?P<d>one|two|three|\d+)\b"
)
FEW = {"one": 1, "two": 2, "three": 3}
AHEAD = ("earlier", "forward", "up", "前")


def _step(c: Clause) -> int:
    """Return by how many places a clip moves, back ones positive; 0 where none are told."""
    text = c.text.lower()
    if found := STEP_ZH.search(text):
        way, said = found["way"], found["n"]
        places = int(said) if said.isdigit() else int(chinese_number(said))
    elif found := STEP.search(text):
        way, said = found["b"] or found["c"], found["a"] or found["d"]
        places = FEW.get(said) or int(said)
    else:
        return 0
    return -places if way in AHEAD else places


def _to_place(c: Clause, number: int) -> Outcome | None:
    """Move a clip to an end, to a place by its number, or one place on or back."""
    count, own = len(c.stage.shots), _place_of(c, number)
    if step := _step(c):
        return do(MoveClip(clip=number, to=min(count, max(1, own + step))))
    words = c.text.lower().split()
    if c.says("start_at") or words[-1:] == ["first"]:
        return do(MoveClip(clip=number, to=1))
    last = any(t.kind == "ordinal" and t.value == -1 for t in c.tokens)
    if words[-1:] == ["last"] or c.says("end_at") or last:
        return do(MoveClip(clip=number, to=-1))
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    spot = ordinal if ordinal is not None else c.number("number")
    if spot:
        return do(MoveClip(clip=number, to=int(spot)))
    if c.written("earlier", "up", "forward") or "往前" in c.text or "提前" in c.text:
        return do(MoveClip(clip=number, to=max(1, own - 1)))
    if c.written("later", "down", "back") or "往后" in c.text:
        return do(MoveClip(clip=number, to=min(count, own + 1)))
    return ask(c, "where_to") if c.has("move") else None
