"""A message as clauses: one verb, its objects and its measures each."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import OBJECTS, SUBSTANTIVES, Clause, is_verb
from cutroom.backend.planner.clauses.folding import fold_pieces
from cutroom.backend.planner.clauses.pieces import (
    ATTRIBUTES,
    QUALITIES,
    head_of,
    split,
    verbs_of,
)
from cutroom.backend.planner.clauses.telling_pieces import stays
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.lexicon import VERBS
from cutroom.backend.planner.words.telling import COMPLAINING_ZH

PROHIBITIONS = frozenset(
    {"don't", "do not", "dont", "never", "别", "不要", "勿", "千万别", "不许", "不能", "avoid"}
)
NOT_ADDING = frozenset({"不加", "别加", "不放", "不配", "不用加", "不做", "不上", "不打"})
"""What closes a Chinese wish that something is not to be added: 音乐就不加了."""
THINGS_NOT_DEEDS = (
    "transition",
    "music",
    "subtitle",
    "title",
    "text",
    "effect",
    "filter",
    "watermark",
    "logo",
    "sound",
    "silence",
)
TOPICS = frozenset(
    {
        "subtitle",
        "title",
        "text",
        "music",
        "transition",
        "logo",
        "watermark",
        "countdown",
        "lower_third",
    }
)
"""Objects that "it" and "them" may stand for."""
LEANING = (
    "remove",
    "bigger",
    "smaller",
    "bold",
    "set",
    "move",
    "replace",
    "mute",
    "increase",
    "decrease",
    "translate",
)


def _reach(tokens: Sequence[Token], place: int, message: str) -> int:
    """Return where what a negated verb governs ends: at a comma that lists nothing."""
    for at in range(place + 1, len(tokens)):
        gap = message[tokens[at - 1].end : tokens[at].start].strip()
        if gap and gap[0] in ",，;；。." and not gap.strip(",，; ；。."):
            return at
    return len(tokens)


def negations(tokens: Sequence[Token], message: str) -> tuple[frozenset[int], bool]:
    """Return which tokens stand under a negation, and whether the clause's verb does."""
    under: set[int] = set()
    forbidden = False
    for at, token in enumerate(tokens):
        if not (token.kind == "phrase" and token.is_small("not")):
            continue
        place = at + 1
        while place < len(tokens) and tokens[place].is_small("filler") and not tokens[place].is_a():
            if tokens[place].is_a(*VERBS):
                break
            place += 1
        if place >= len(tokens) or all(t.kind == "punct" for t in tokens[place:]):
            if token.text in NOT_ADDING:
                under.update(range(at))
                forbidden = True
            continue
        ordered = token.text.lower() in PROHIBITIONS
        verb = is_verb(tokens[place], head=ordered) and (
            ordered or not tokens[place].is_a(*OBJECTS)
        )
        if ordered and tokens[place].is_a(*THINGS_NOT_DEEDS):
            verb = False
        under.add(place)
        if verb and at <= head_of(tokens) + 1:
            forbidden = True
            under.update(range(place, _reach(tokens, place, message)))
        elif verb:
            under.update(range(place, _reach(tokens, place, message)))
        else:
            while place + 1 < len(tokens) and (
                tokens[place + 1].kind == "phrase"
                and (
                    tokens[place + 1].text.lower() in ("or", "nor", "或", "或者")
                    or any(tokens[place + 1].means(f) for f in SUBSTANTIVES)
                    or (tokens[place].is_small("long") and tokens[place + 1].is_a(*OBJECTS))
                    or tokens[place + 1].is_a("effect", "transition", "music", "sound")
                )
            ):
                place += 1
                under.add(place)
    return frozenset(under), forbidden


def clauses(tokens: Sequence[Token], message: str, stage: Stage) -> list[Clause]:
    """Return the clauses of a message in order, with what "it" stands for in each."""
    folded = fold_pieces(split(tokens))
    result: list[Clause] = []
    topic: str | None = None
    antecedent: Pick | None = None
    heading: Pick | None = None
    for at, (piece, inherited) in enumerate(folded):
        named_topic = next(
            (v for t in piece for f, v in t.facets if f == "concept" and v in TOPICS), None
        )
        named_topic = named_topic or _titled(piece, stage)
        if named_topic is None and topic is not None and _leans(piece) and not _looks(piece, topic):
            piece = _filled_in(piece, topic)
        piece = _with_rest(_only_kept(piece), result, stage)
        under, forbidden = negations(piece, message)
        text = message[min(t.start for t in piece) : max(t.end for t in piece)]
        picks = [t.value for t in piece if t.kind == "clips" and not _is_end(t, piece)]
        named = [Pick(tuple(stage.numbers_of(str(t.value)))) for t in piece if t.kind == "asset"]
        own = _others(piece, antecedent, stage) or next(
            (p for p in [*picks, *named] if isinstance(p, Pick) and (p.clips or p.all)), None
        )
        colon = next((i for i, t in enumerate(piece) if t.text == ":"), -1)
        if own and colon > 0 and any(t.kind in ("asset", "clips") for t in piece[:colon]):
            heading = own
        elif own:
            heading = None
        it = any(_stands_for(t) for t in piece if t.kind == "phrase")
        goes_on = bool(result) and _goes_on(message[result[-1].tokens[-1].end : piece[0].start])
        goes_on = goes_on or _on_topic(result, piece, message)
        goes_on = goes_on or (bool(result) and _alike(piece, result[-1].tokens))
        goes_on = goes_on or (bool(result) and _remedies(result[-1], piece))
        goes_on = goes_on or (bool(result) and _also(result[-1], piece, inherited))
        goes_on = goes_on and not (result and stays(result[-1].tokens))
        scope = own or heading or (antecedent if it or goes_on else None)
        clause = Clause(
            tuple(piece), text, stage, inherited, scope, forbidden,
            whole=len(folded) == 1, last=at == len(folded) - 1, message=message, negated=under,
        )  # fmt: skip
        result.append(clause)
        antecedent = own or antecedent
        topic = None if own else named_topic or topic
    return result


def _is_end(token: Token, piece: Sequence[Token]) -> bool:
    """Say whether "last" is where it goes, and no clip: "put it last"."""
    last = next((t for t in reversed(piece) if t.kind != "punct"), None)
    if token is not last or token.text.lower() not in ("first", "last"):
        return False
    moved = any(t.is_a("move", "insert") for t in piece)
    return moved and any(t.is_a("it") for t in piece)


GOING_ON = frozenset(
    {"", "顺便", "也", "还", "另外", "再", "并", "并且", "同时", "而且", "然后", "然后再", "接着"}
)


def _on_topic(before: Sequence[Clause], piece: Sequence[Token], message: str) -> bool:
    """Say whether Chinese goes on about the clip that opened the clause before: 倒放，再调亮."""
    if not before or not is_cjk_text(piece):
        return False
    last = before[-1]
    opening = next((t for t in last.tokens if not t.is_small("filler")), None)
    gap = message[max(t.end for t in last.tokens) : piece[0].start].strip(" ,，。；")
    wide = any(
        t.is_a("video", "all", "music", "title", "subtitle", "export") or t.kind == "quote"
        for t in piece
    )
    gone = last.says("remove", "keep", "split", "insert") or last.has("add")
    pointed = opening is not None and opening.kind in ("clips", "asset")
    named = [t for t in last.tokens if t.kind in ("clips", "asset")]
    pointed = pointed or (
        len(named) == 1 and COMPLAINING_ZH.search(last.text.rstrip("，。 ")) is not None
    )
    pointed = pointed or (last.scope is not None and not last.picks and not last.assets)
    return pointed and gap in GOING_ON and not wide and not gone


def is_cjk_text(piece: Sequence[Token]) -> bool:
    """Say whether a piece is written in Chinese."""
    return any(not t.text.isascii() for t in piece if t.kind == "phrase")


def _alike(piece: Sequence[Token], before: Sequence[Token]) -> bool:
    """Say whether one quality after another of the same clip is spoken of."""
    return all(any(t.is_a(*QUALITIES) for t in side) for side in (piece, before))


MAKING = frozenset({"make", "set", "convert"})


DEGREES = (
    "speed_up", "slow_down", "bigger", "smaller", "increase", "decrease", "warmer", "cooler",
    "reverse", "mute",
)  # fmt: skip
MEASURED = frozenset({"percent", "times", "db"})


def _also(before: Clause, piece: Sequence[Token], inherited: frozenset[str]) -> bool:
    """Say whether English only adds a look to a clip: "make clip 2 slow motion and sepia"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    looks = all(
        t.of("filter") or t.of("effect") or t.is_a(*QUALITIES, *DEGREES) or t.kind in MEASURED
        for t in said
    )
    pointed = any(pick.clips for pick in before.picks) and len(before.picks) == 1
    made = bool(inherited & MAKING) or any(t.is_a(*MAKING) for t in before.tokens[:2])
    return bool(said) and looks and pointed and made and not before.stage.zh


SEEMING = ("is", "looks", "look", "seems", "appears", "feels", "sounds", "are")
REMEDIES = (
    *QUALITIES,
    "temperature",
    "warmer",
    "cooler",
    "filter",
    "increase",
    "decrease",
    "volume",
)


def _remedies(before: Clause, piece: Sequence[Token]) -> bool:
    """Say whether English mends what the clause before finds wrong: "clip 2 looks dull, add …"."""
    said = [t.text.lower() for t in before.tokens]
    named = any(p.clips for p in before.picks) or len(before.assets) == 1
    stated = any(word in SEEMING or word.endswith("'s") for word in said) and named
    wide = any(t.is_a("video", "all", "music", "title", "subtitle", "export") for t in piece)
    at_an_end = any(t.is_a("start_at", "end_at") for t in piece)
    timed = any(t.kind == "span" or (at_an_end and t.kind in ("time", "dur")) for t in piece)
    if stated and not wide and timed:
        return any(t.text.lower() in FAULTY for t in before.tokens)
    return stated and not wide and any(t.is_a(*REMEDIES) for t in piece)


FAULTY = ("too long", "too short", "long", "boring", "too slow", "slow", "a bit long", "dull")


def _stands_for(token: Token) -> bool:
    """Say whether a phrase points back, as "slow it down" does from within."""
    return token.is_a("it") or token.is_small("this") or "it" in token.text.lower().split()


def _goes_on(gap: str) -> bool:
    """Say whether Chinese goes on about the same clip: 并且, 再 without a comma before it."""
    return gap.strip() in ("并且", "并", "再", "同时", "而且", "然后再", "接着")


USED = ("use", "take", "用", "取")
"""What keeps a stretch when nothing else is done with it."""


def _only_kept(piece: list[Token]) -> list[Token]:
    """Let "only" beside a stretch or a clip mean keep, when nothing else is asked for."""
    said = [t for t in piece if t.kind != "punct"]
    deeds = [t for t in verbs_of(piece) if not t.is_a("add", "set", "make", "keep", "show")]
    pointed = any(t.kind in ("span", "clips") for t in said)
    looks = any(t.is_a(*OBJECTS) or any(map(t.means, SUBSTANTIVES)) for t in said)
    if deeds or not pointed or looks:
        return piece
    used = piece[0].text.lower() in USED and any(t.kind == "span" for t in said)
    used = used and not any(t.kind in ("word", "asset", "quote", "number") for t in said[1:])
    return [
        replace(t, kind="phrase", facets=(("concept", "keep"),))
        if (t.text.lower() in ("only", "just") and not t.is_a("keep")) or (used and t is piece[0])
        else t
        for t in piece
    ]


def _with_rest(piece: list[Token], before: Sequence[Clause], stage: Stage) -> list[Token]:
    """Return the piece with "the rest" as the stretch that the clause before left over."""
    spans = before[-1].spans if before else []
    if len(spans) != 1 or any(t.kind in ("clips", "asset", "span") for t in piece):
        return piece
    start, end = spans[0].within(stage.length)
    rest = (
        Span(end, None, "after")
        if start <= 0 and end is not None
        else Span(0, start, "before")
        if end is None or end >= stage.length
        else None
    )
    if rest is None or before[-1].says("keep", "extract", "trim", "remove", "cut"):
        return piece
    later = ("后面", "后边", "后面的", "后面部分", "之后的部分")
    follows = rest.how == "after"
    return [
        replace(t, kind="span", value=rest)
        if t.is_a("rest") or (follows and t.text in later)
        else t
        for t in piece
    ]


def _others(piece: Sequence[Token], antecedent: Pick | None, stage: Stage) -> Pick | None:
    """Return the clips besides those named before, for "the others"."""
    named = any(t.kind in ("clips", "asset") for t in piece)
    if (
        named
        or antecedent is None
        or not antecedent.clips
        or not any(t.is_a("rest") for t in piece)
    ):
        return None
    count = len(stage.shots)
    taken = {n if n > 0 else count + 1 + n for n in antecedent.clips}
    return Pick(tuple(n for n in range(1, count + 1) if n not in taken)) if count else None


def _titled(piece: Sequence[Token], stage: Stage) -> str | None:
    """Return "title" where a piece changes words on screen by quoting them."""
    shown = {cue.text.lower() for cue in stage.titles}
    quoted = any(t.kind == "quote" and str(t.value).lower() in shown for t in piece)
    return "title" if quoted and any(t.is_a("replace", "set", "rename") for t in piece) else None


def _leans(piece: Sequence[Token]) -> bool:
    """Say whether a piece does to "it" what is done to words or music, and names nothing else."""
    other = any(t.is_a(*OBJECTS) and not t.is_a(*ATTRIBUTES, *LEANING, "background") for t in piece)
    measured = any(t.kind in ("ratio", "times", "height", "size") for t in piece)
    lasting = any(_is_pronoun(t) for t in piece) and any(
        t.kind in ("span", "at", "dur") for t in piece
    )
    leaning = (*LEANING, "keep", "show") if lasting else LEANING
    dressed = any(_is_pronoun(t) for t in piece) and any(
        t.is_a("background", "outline", "size", "font", "color_word") or t.of("color")
        for t in piece
    )
    leaning = (*leaning, "add", "insert") if dressed else leaning
    return not other and not measured and any(t.is_a(*leaning) for t in verbs_of(piece))


def _looks(piece: Sequence[Token], topic: str) -> bool:
    """Say whether "it" is given a look, which the film has and words or music do not."""
    one = any(_is_pronoun(t) and t.text.lower() in ("it", "that", "this") for t in piece)
    heard = topic == "music" and any(t.of("mood") for t in piece)
    return one and not heard and any(t.of("filter") and not t.of("color") for t in piece)


def _filled_in(piece: Sequence[Token], topic: str) -> list[Token]:
    """Return the piece with what "it" stands for written into it."""
    return [
        replace(token, facets=(*token.facets, ("concept", topic))) if _is_pronoun(token) else token
        for token in piece
    ]


def _is_pronoun(token: Token) -> bool:
    return token.kind == "phrase" and token.text.lower() in (
        "it",
        "them",
        "that",
        "this",
        "它",
        "它们",
    )
