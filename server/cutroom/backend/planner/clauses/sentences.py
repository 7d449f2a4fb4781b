"""Wishes that stand alone are read alone: nothing of one bends another."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import SUBSTANTIVES, is_verb
from cutroom.backend.planner.clauses.joint import concepts_of
from cutroom.backend.planner.clauses.pieces import NEAR, QUALITIES, STRONG
from cutroom.backend.planner.plan import Plan
from cutroom.backend.planner.tokens.token import Token
from cutroom.domain.kinds.answering import Answer, Clarify, Nothing, Refuse, Unsupported
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, Reorder, Split
from cutroom.domain.kinds.lettering import AddText, Captions, LowerThird
from cutroom.domain.kinds.programmes import Assemble, Batch, Highlights, Slideshow
from cutroom.domain.kinds.sounding import AddMusic

THINGS = (
    "subtitle", "title", "text", "music", "transition", "logo", "watermark", "intro", "outro",
    "credits_roll", "lower_third", "countdown", "voiceover", "sound", "voice", "original",
    "thumbnail", "waveform", "grid", "split_screen", "pip", "bars", "background", "silence",
)  # fmt: skip
"""What a wish names when it is about something of its own."""
EXTENTS = ("video", "picture", "all")
ANCHORS = frozenset({"clips", "asset", "span", "at", "ratio", "height"})
FOLLOWING = frozenset(
    {
        "then", "after that", "next", "finally", "afterwards", "and then", "as well as", "lastly",
        "and also", "also", "plus", "additionally", "on top of that", "besides that",
        "然后", "再", "并且", "接着", "同时", "还有", "另外", "顺便", "之后", "接下来", "随后",
        "最后再", "还要", "并把", "再把", "此外", "然后把", "然后再把", "另外再", "再给", "并给",
        "最后把", "最后给",
    }
)  # fmt: skip
"""Connectors that begin a wish of its own; "and" may as well join two things of one."""
JOINING = frozenset({",", "，", "and", "并"})
"""What begins a wish of its own only before a verb."""
MARKS = (",", "，")
OBJECT_MARKS = ("把", "将", "给")
COPULAS = ("is", "are", "was")
TAKING = frozenset({"把", "将", "给", "别", "要"})
"""Before these 最后 is "finally"; else it may be "at the end"."""
LEANING = frozenset(
    {
        "same", "too", "again", "instead", "both", "there", "either", "only", "but", "others",
        "rest", "half", "one", "ones", "也", "都", "其他", "其余", "另一", "刚才", "同样", "一样",
        "反过来", "不过", "但", "但是", "除了", "一半", "两个", "各",
    }
)  # fmt: skip
USING = ("用", "使用", "采用", "选用")
"""What names the means of the wish before, when nothing else is done: 加水印，用logo."""
GATHERING = frozenset(
    {"both", "others", "rest", "half", "ones", "都", "其他", "其余", "各", "两个"}
)
"""Words that may gather up what their own wish has named."""
BARE = frozenset({"this", "that", "here", "there"})
COMPLAINING = frozenset({"is", "are", "was", "looks", "sounds", "太", "有点", "偏"})
"""What tells what is wrong; the wish that mends it is no other one."""
BEGINNING = tuple(thing for thing in THINGS if thing not in ("sound", "voice", "original"))
HEARD = ("volume", "sound", "fade_in", "fade_out")
"""What may be the music's, when music is made."""
FEWEST_APART = 3
"""Sentences of which some may be unclear without bending the others."""
SURELY_APART = 4
"""Sentences, each clear by itself, that need no reading as a whole."""
MOST_JOINED = 3
"""Sentences that are read together to make sense of one of them."""
MOST, MOST_PARTS = 12, 24
"""Wishes of a message that are read apart, and the parts they are made of."""
POINTERS = ("clips", "asset", "span", "at")
VALUED = ("number", "percent", "times", "signed")
WRITTEN = frozenset({"subtitle", "title", "text"})
WORDED = (*WRITTEN, "music", "logo", "watermark", "video", "export")
CARRYING = (*WRITTEN, "music", "volume", "voice", "logo", "watermark", "lower_third")
MAKING = (Captions, AddText, AddMusic, LowerThird)
"""Operations that make what a later wish may be about."""
CONTRASTED = frozenset(
    {"photos", "pictures", "images", "pics", "stills", "video", "videos", "video clip"}
)
"""Kinds of clips that a message may set against each other."""
POINTING = ("it", "rest", "one", "half")
COUNTING = (Slideshow, Assemble, Highlights, Split, Concat, Reorder)
"""Operations after which "the second" or "the end" may mean what they made."""
COUNTED = ("clips", "ordinal", "span", "at")
EDGES = ("start_at", "end_at", "intro", "outro")
FILM_WIDE = ("denoise", "stabilize", "normalize", "scenes")
"""Deeds that words or music on the film are never the object of."""
AT_EDGES = ("fade_in", "fade_out", "freeze", "flash")
SIZED = ("logo", "watermark", "picture", "pip", "sticker", "crop", "region")
EXCEPTING = ("除了", "除", "以外", "之外", "其他", "其余", "都")
SILENT = (Answer, Clarify, Nothing, Refuse, Unsupported)
Part = list[Token]


def read_apart(
    message: str,
    tokens: Sequence[Token],
    whole: Callable[[], Plan],
    read: Callable[[str, list[Token]], Plan],
) -> Plan:
    """Return the plan of a message, or of its sentences where each one stands alone.

    `whole` tells what the message is read as in one go, which a brief of many clear
    sentences does not need; `read` plans one sentence of it.
    """
    known: dict[tuple[int, int], Plan] = {}

    def plan_of(part: Part) -> Plan:
        start, end = min(t.start for t in part), max(t.end for t in part)
        if (start, end) not in known:
            own = [
                replace(t, start=t.start - start, end=t.end - start)
                for t in tokens
                if start <= t.start and t.end <= end
            ]
            known[start, end] = read(message[start:end], own)
        return known[start, end]

    sentences: list[list[Part]] = []
    for joined in (False, True):
        parts = _parts(tokens, joined=joined)
        groups = _groups(parts, joined=joined) if 1 < len(parts) <= MOST_PARTS else []
        if not 1 < len(groups) <= MOST:
            continue
        if not joined:
            sentences = [[one for one in parts if one[0] in group] for group in groups]
        groups, plans = _settled(groups, plan_of)
        if len(groups) < 2:
            continue
        apart = replace(
            plans[0], operations=tuple(_once([op for plan in plans for op in plan.operations]))
        )
        many = len(groups) >= SURELY_APART and not joined
        return apart if many else _unless_made_together(apart, whole())
    return _as_far_as_clear(
        sentences, whole(), plan_of, lambda part: message[part[0].start : part[-1].end]
    )


def _unless_made_together(apart: Plan, whole: Plan) -> Plan:
    """Return the plan of the sentences, or the whole's where they make one thing together."""
    made = [op for op in whole.operations if isinstance(op, (*COUNTING, Batch))]
    together = any(op not in apart.operations for op in made)
    return whole if together or _alike(apart.operations, whole.operations) else apart


def _as_far_as_clear(
    sentences: Sequence[list[Part]],
    whole: Plan,
    read: Callable[[Part], Plan],
    say: Callable[[Part], str],
) -> Plan:
    """Return the plans of sentences of which some are not clear, when that leaves no more open.

    What is asked about one sentence then bends no other.
    """
    if any(isinstance(op, Batch) for op in whole.operations):
        return whole
    if sum(map(len, sentences)) < FEWEST_APART or not _is_open(whole):
        return whole
    groups = [part for parts in sentences for part in _clear_first(parts, read)]
    plans = [read(group) for group in groups]
    at = 1
    while at < len(groups):
        idle = not _is_open(plans[at]) and not _is_settled(plans[at])
        if idle or _is_free(at, groups, plans):
            at += 1
            continue
        both = [*groups[at - 1], *groups[at]]
        plan = read(both)
        if _is_open(plans[at]) and _is_open(plan):
            at += 1
            continue
        groups[at - 1 : at + 1], plans[at - 1 : at + 1] = [both], [plan]
    asked = tuple(dict.fromkeys(one for plan in plans for one in plan.questions))
    operations = _once([op for plan in plans for op in plan.operations])
    done, before = (
        sum(not isinstance(op, SILENT) for op in ops) for ops in (operations, whole.operations)
    )
    if len(groups) < 2 or (len(asked) > len(whole.questions) and done <= before):
        return whole
    return replace(
        whole,
        operations=tuple(operations),
        questions=asked,
        unread=tuple(
            piece
            for group, plan in zip(groups, plans, strict=True)
            for piece in _unread(say(group), plan)
        ),
        held=tuple(op for plan in plans for op in plan.held),
        reasons=tuple(why for plan in plans for why in plan.reasons),
    )


def _unread(said: str, plan: Plan) -> tuple[str, ...]:
    """Return what was not understood: a whole sentence, where its question quotes nothing."""
    vague = plan.questions and not any("“" in one.text for one in plan.questions)
    return (*plan.unread, said[:120]) if vague and not plan.unread else plan.unread


def _clear_first(parts: list[Part], read: Callable[[Part], Plan]) -> list[Part]:
    """Return sentences that lean on each other as one, or what is clear of them and the rest."""
    together = [t for part in parts for t in part]
    if len(parts) < len("ab") or not _is_open(read(together)):
        return [together]
    for count in range(len(parts) - 1, 0, -1):
        first = [t for part in parts[:count] for t in part]
        if _is_settled(read(first)):
            return [first, [t for part in parts[count:] for t in part]]
    return [together]


def _is_open(plan: Plan) -> bool:
    """Say whether something of a sentence is asked about."""
    return bool(plan.questions or plan.unread)


def _settled(groups: list[Part], read: Callable[[Part], Plan]) -> tuple[list[Part], list[Plan]]:
    """Join what is not understood by itself, or bears upon what was said before, to that."""
    plans, sizes = [read(group) for group in groups], [1] * len(groups)
    for _ in range(len(groups)):
        at = next((at for at in range(len(groups)) if not _is_free(at, groups, plans)), None)
        if at is None or len(groups) < 2:
            break
        first = max(0, at - 1)
        groups[first : first + 2] = [[*groups[first], *groups[first + 1]]]
        sizes[first : first + 2] = [sizes[first] + sizes[first + 1]]
        plans[first : first + 2] = [read(groups[first])]
        if sizes[first] >= MOST_JOINED and _is_open(plans[first]):
            return [], []
    return (groups, plans) if all(map(_is_settled, plans)) else ([], [])


def _once(operations: Sequence[Operation]) -> list[Operation]:
    """Return operations without what is only said again: 手抖得厉害，稳定一下."""
    kept: list[Operation] = []
    for op in operations:
        last = kept[-1].described() if kept else {}
        said = op.described()
        if said != last and said != {key: value for key, value in last.items() if key != "clip"}:
            kept.append(op)
    return kept


def _alike(one: Sequence[Operation], other: Sequence[Operation]) -> bool:
    return sorted(map(repr, one)) == sorted(map(repr, other))


def _parts(tokens: Sequence[Token], *, joined: bool) -> list[list[Token]]:
    """Part the tokens at full stops and at words that begin the next wish."""
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        listed = token.text == "." and [t.kind for t in parts[-1]] == ["number"]
        stops = (token.text in STRONG and not listed) or token.text.lower() in FOLLOWING
        follow = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == "最后" and follow is not None:
            stops = follow.text in TAKING
        if not stops and joined and token.text.lower() in JOINING and follow is not None:
            rest, last = tokens[at + 1 : at + 1 + NEAR], [t.kind for t in parts[-1][-1:]]
            stops = is_verb(follow, head=True) or (token.text in MARKS and _begins(rest, last))
        if stops:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if any(t.kind != "punct" for t in part)]


def _begins(rest: Sequence[Token], listed: Sequence[str]) -> bool:
    """Say whether a wish begins after a comma with what it is about, before its verb."""
    if rest[0].text in OBJECT_MARKS:
        return True
    head = next((t for t in rest if not t.is_small("filler")), rest[0])
    stop = next((at for at, t in enumerate(rest) if t.text in STRONG), len(rest))
    acts = any(is_verb(t, head=False) or t.kind == "times" for t in rest[:stop])
    placed = head.kind in ("span", "at", "clips") and head.kind not in listed
    timing = head.kind in ("span", "at") and head is not rest[-1] and _follower(head, rest) in MARKS
    placed = placed and not (timing and listed == ["quote"])
    lines = listed == ["quote"] and any(t.kind == "quote" for t in rest[:3])
    named = head.is_a(*BEGINNING, *EXTENTS) or any(head.means(facet) for facet in SUBSTANTIVES)
    return acts and not lines and (placed or named)


def _follower(token: Token, rest: Sequence[Token]) -> str:
    """Return what is written right behind a token."""
    return rest[rest.index(token) + 1].text


def _groups(parts: Sequence[Part], *, joined: bool) -> list[Part]:
    """Return the parts, each with those after it that lean on it or name nothing of their own."""
    groups: list[Part] = []
    for part in parts:
        earlier = [t for group in groups for t in group]
        if groups and not _stands(part, earlier, joined=joined):
            groups[-1] = [*groups[-1], *part]
        else:
            groups.append(part)
    announced = any(part[-1].text == ":" for part in parts)
    keyed = any(t.is_a("green_screen") for part in parts for t in part)
    kinds = [
        t.text
        for part in parts
        for t in part
        if t.kind == "clips" and t.text.lower() in CONTRASTED and getattr(t.value, "clips", ())
    ]
    contrasted = len(kinds) > 1 or (bool(kinds) and len(groups) < FEWEST_APART)
    return [] if announced or keyed or contrasted else groups


def _stands(part: Part, earlier: Sequence[Token], *, joined: bool) -> bool:
    """Say whether a wish names its thing, and points at nothing said before."""
    named = any(
        t.kind in ANCHORS
        or (t.is_a(*THINGS, *EXTENTS) and not t.of("format"))
        or t.of("platform")
        or (not joined and (t.is_a("middle") or t.kind == "frames"))
        for t in part
    )
    named = named or (not joined and _names_by_place(part)) or _sizes_film(part, earlier)
    pointed = any(t.kind in ("clips", "asset", "quote") for t in part)
    told = not pointed and any(t.text.lower() in COPULAS for t in (*part, *earlier))
    if _leans(part) or (joined and (told or _takes_over(part, earlier))):
        return False
    copied = [any(t.is_a("duplicate") for t in side) for side in (part[1:], earlier)]
    if all(copied) or all(any(t.is_a("move") for t in side) for side in (part, earlier)):
        return False
    return named or (not joined and _is_whole(part, earlier))


def _names_by_place(part: Sequence[Token]) -> bool:
    """Say whether a wish is whole by where it is, or by being for each: 结尾显示“…”, 每段2秒."""
    edged = any(t.is_a(*EDGES) for t in part)
    shown = any(t.kind == "quote" for t in part) and any(t.is_a("show", "add") for t in part)
    each = any(t.is_small("per") for t in part) and any(t.kind in ("time", "dur") for t in part)
    return (edged and (shown or any(t.is_a(*AT_EDGES) for t in part))) or each


def _sizes_film(part: Sequence[Token], earlier: Sequence[Token]) -> bool:
    """Say whether a width or a height is the film's: no picture was spoken of before."""
    sized = any(t.is_a("resolution") for t in part) and any(t.kind == "px" for t in part)
    return sized and not any(t.kind == "asset" or t.is_a(*SIZED) for t in earlier)


def _is_whole(part: Sequence[Token], earlier: Sequence[Token]) -> bool:
    """Say whether a wish that names nothing means the film: "gamma 1.2" after no clip or words."""
    carried = any(t.kind in (*POINTERS, "quote") or t.is_a(*CARRYING) for t in earlier)
    valued = any(t.is_a(*QUALITIES) for t in part) and any(t.kind in VALUED for t in part)
    said = [t for t in part if t.kind != "punct" and not t.is_small("filler")]
    paced = [t.kind for t in said] == ["times"]
    looked = any(t.of("filter") or t.of("effect") for t in part)
    worded = any(t.kind == "quote" for t in earlier)
    levelled = any(t.kind in ("percent", "db") for t in part)
    mended = any(t.is_a(*FILM_WIDE) for t in part) and not levelled
    looked_at = (looked and worded) or mended
    clips = any(t.kind in ("clips", "asset") for t in earlier)
    return (looked_at and not clips) or ((valued or paced or looked) and not carried)


def _takes_over(part: Sequence[Token], earlier: Sequence[Token]) -> bool:
    """Say whether a time may be one of the clip, or a look one of the stretch, named before."""
    pointed = any(t.kind in ("clips", "asset") for t in part)
    if pointed:
        return False
    timed = any(t.kind in ("span", "at") for t in part)
    clips = any(t.kind in ("clips", "asset") for t in earlier)
    spans = any(t.kind in ("span", "at") for t in earlier)
    return (clips and not any(t.is_a(*WORDED) for t in part)) or (spans and not timed)


def _leans(part: Sequence[Token]) -> bool:
    """Say whether a wish points at something said before, and not at what it names itself."""
    if part[0].text in USING and not any(is_verb(t, head=False) for t in part[1:]):
        return True
    excepted = any(t.is_small("except") for t in part)
    excepted = excepted and any(t.kind in ("clips", "asset") for t in part)
    for at, token in enumerate(part):
        if excepted and token.text in EXCEPTING:
            continue
        before = part[at - 1] if at else None
        apposed = before is not None and (
            before.kind in ("span", "clips") or before.of("position") is not None
        )
        if token.is_small("if"):
            return True
        points = token.is_a(*POINTING) and not apposed
        if (points or token.text.lower() in LEANING) and not _names_before(part[:at], token):
            return True
    return False


def _names_before(said: Sequence[Token], token: Token) -> bool:
    """Say whether a wish itself names what a word in it points back at: 12到18秒都删掉."""
    word = token.text.lower()
    if word in BARE or not (token.is_a(*POINTING) or word in GATHERING):
        return False
    timed = token.is_a("it") and not token.is_a("rest", "half")
    return any(
        t.kind in (("clips", "asset") if timed else ANCHORS) or t.is_a(*THINGS) or t.is_small("per")
        for t in said
    )


def _is_free(at: int, groups: Sequence[Part], plans: Sequence[Plan]) -> bool:
    """Say whether a wish is understood by itself, and bears upon nothing made or mended before."""
    if not _is_settled(plans[at]):
        return False
    part, done = groups[at], [op for plan in plans[:at] for op in plan.operations]
    named = _things(part) & {thing for group in groups[:at] for thing in _things(group)}
    made = any(isinstance(op, MAKING) for op in done)
    kinds = {type(op) for op in plans[at].operations}
    excused = any(t.text.lower() in COMPLAINING or t.is_small("not") for t in part)
    mended = excused and (kinds & {type(op) for op in done} or not kinds.isdisjoint(MAKING))
    numbered = any(t.kind in COUNTED or t.is_a("rest", "half", "middle", *EDGES) for t in part)
    counted = numbered and any(isinstance(op, COUNTING) for op in done)
    counted = counted or any(isinstance(op, COUNTING) and not _only_orders(op) for op in done)
    return not (mended or counted or (named and (made or not named <= WRITTEN)))


def _only_orders(op: Operation) -> bool:
    """Say whether clips only stand in another order then: what has a name keeps it."""
    return isinstance(op, Reorder) or (isinstance(op, Concat) and op.clips == "all")


def _things(part: Part) -> set[str]:
    """Return the things that a wish names, and music where it may be about that."""
    meant = concepts_of(part)
    return set(meant.intersection(THINGS)) | (set() if meant.isdisjoint(HEARD) else {"music"})


def _is_settled(plan: Plan) -> bool:
    """Say whether a sentence alone was understood to its end."""
    edits = [op for op in plan.operations if not isinstance(op, SILENT)]
    return (
        bool(edits) and len(edits) == len(plan.operations) and not (plan.questions or plan.unread)
    )
