"""Long messages without what only surrounds the wishes: greetings, reasons, stories, asides.

A message of several sentences is parted at its stops. A part that asks for something stays;
a part that only tells something goes, after the clip or the time that it names has been
lent to the wish that leans on it: "my dog barks at 0:40 to 0:45, so mute that bit".
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from cutroom.backend.planner.briefs.background_parts import POINTERS, Part, is_this, parts_of
from cutroom.backend.planner.clauses.clause import OBJECTS, is_verb
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.telling import (
    ASIDE,
    COMPLAINING_ZH,
    COPULA,
    GOING,
    IMPATIENT,
    LED,
    MANNER,
    ONLY_SEEN,
    ONLY_SEEN_ZH,
    PLEADING,
    PLEADING_ZH,
    POINTING,
    POSSIBLY,
    POSSIBLY_ZH,
    REASON_ZH,
    SUBJECT,
    SUITING,
    TELLING_ZH,
    VAGUE,
    VAGUE_ZH,
    WISHING,
)

NEVER_MIND = re.compile(r"\b(?:forget|scratch|never mind|leave out|skip)\b|算了|不用了|不要了吧")
UNCHANGED = re.compile(
    r"^(?:so |but )?(?:there's )?no need to (?:change|touch)"
    r"|^(?:所以)?(?:不用|不需要|不必)(?:再)?(?:改|动|调|换)"
)
"""What says that something is right as it is."""
BROAD = ("promo", "vlog", "montage", "slideshow", "social", "highlights", "make", "video")
"""What a whole film may be called before its parts are asked for."""
QUALITIES = (
    "warmer", "cooler", "brighten", "darken", "brightness", "contrast", "saturation", "bigger",
    "smaller", "vertical", "horizontal", "square", "denoise", "normalize",
)  # fmt: skip
WORDED = ("music", "title", "subtitle", "text", "transition", "logo", "lower_third", "all", "video")
LONG = {"en": 160, "zh": 45}
"""Characters from which a message may have a background."""
PARTS = 4
SENTENCES = 2
MEASURES = frozenset(
    {"span", "at", "time", "dur", "percent", "times", "db", "ratio", "height", "each", "px"}
    | {"degrees", "lufs", "fps", "mb"}
)
LISTING = re.compile(r"(?:^|\n)\s*(?:1[.、)）]|①|[-•*])")
PREFACE = re.compile(r"[。！!]\s*")


def without_preface(message: str, tokens: Sequence[Token]) -> str:
    """Return a Chinese list without the sentences before it, where they ask for nothing."""
    begins = LISTING.search(message)
    ends = [found.end() for found in PREFACE.finditer(message[: begins.start() if begins else 0])]
    if not ends:
        return message
    before = [t for t in tokens if t.end <= ends[-1]]
    parts = parts_of(message[: ends[-1]], before, zh=True)
    return message if any(map(_asks_zh, parts)) else message[ends[-1] :]


QUIET_DEEDS = ("find", "show", "describe", "check", "publish", "upload", "use", "need", "see")
"""Verbs that also tell, and ask for nothing by themselves."""


def foreground(message: str, tokens: Sequence[Token], *, zh: bool) -> str:
    """Return a long message without its background; a short one as it is."""
    if len(message) < LONG["zh" if zh else "en"]:
        return message
    parts = parts_of(message, tokens, zh=zh)
    if len(parts) < PARTS or sum(part.ends for part in parts) < SENTENCES:
        return message
    kept = _without_frame(_kept(parts, zh=zh)) or parts
    said: list[str] = []
    for part in kept:
        text = _with_lent(part, zh=zh)
        text = POSSIBLY_ZH.sub("", ONLY_SEEN_ZH.sub("只保留", text)) if zh else _ordered(text)
        if zh and all(t.of("color") or t.text in ("用", "要") for t in part.content):
            text = text.lstrip("用要")
        stop = ("。" if zh else ". ") if part.ends else ("，" if zh else ", ")
        said.append(text + stop)
    return "".join(said).strip()


def _ordered(text: str) -> str:
    """Return an English wish as an order."""
    text = POSSIBLY.sub("", text)
    text = GOING.sub("remove that", SUITING.sub("please", text))
    return LED.sub("", ONLY_SEEN.sub("keep only", WISHING.sub("make ", text))).strip()


WANTED = re.compile(r"(?:领导|老板|老师|客户|经理|同事|甲方|对方|公司)(?:说|想|要求|希望|让)")


def _without_frame(kept: list[Part]) -> list[Part]:
    """Drop "we need an advert" where what follows says how the film is put together."""
    if len(kept) < PARTS:
        return kept
    first = kept[0]
    wanted = WANTED.search(first.text) and any(
        t.is_a(*BROAD[:-2], "highlights") for t in first.content
    )
    if wanted:
        return kept[1:]
    framed = any(t.is_a(*BROAD[:-2]) and not t.is_a("slideshow") for t in first.content)
    plain = not any(t.kind in MEASURES | {"quote"} for t in first.content)
    framed = framed and any(t.is_a("concat", "reorder") for p in kept[1:] for t in p.tokens)
    return kept[1:] if framed and plain else kept


def _kept(parts: Sequence[Part], *, zh: bool) -> list[Part]:
    """Return the parts that ask for something, with what earlier parts lend them."""
    kept: list[Part] = []
    lending: list[Token] = []
    asked = False
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else None
        asks = (
            _asks_zh(part) and not (_tells(part) and following is not None and _bare(following))
            if zh
            else _asks(part)
        )
        if zh and asks and not asked and at and _only_lasts(part):
            asks = kept != [] and kept[-1] is parts[at - 1]
        mended = zh and following is not None and not part.ends and COMPLAINING_ZH.search(part.text)
        if mended and following is not None and _asks_zh(following):
            asks = asks and not any(t.is_a(*OBJECTS) for t in following.content)
        just_said = bool(kept) and at > 0 and kept[-1] is parts[at - 1]
        if just_said and UNCHANGED.search(part.text.lower()):
            kept.pop()
            continue
        if just_said and not asks and NEVER_MIND.search(part.text.lower()):
            kept.pop()
            continue
        if asks:
            part.lent = _taken(part, lending, zh=zh)
            kept.append(part)
            lending = []
        elif _says_more(part, zh=zh) and (asked or _dresses_quote(part, kept)):
            kept.append(part)
        else:
            fresh = part.pointers
            if zh and fresh:
                fresh = [*fresh, *(t for t in part.tokens if t.kind == "time")]
            lending = fresh or ([] if part.ends and not _story(part, zh=zh) else lending)
            if kept and part.ends:
                kept[-1].ends = True
        asked = (asks or asked) and not part.ends
    return kept


def _only_lasts(part: Part) -> bool:
    """Say whether a part is nothing but a length, which tells how long the footage is."""
    return all(t.kind in ("time", "dur") or t.is_small() for t in part.content)


MOST_PARTS = 2


def _dresses_quote(part: Part, kept: Sequence[Part]) -> bool:
    """Say whether a sentence only tells where or how the words quoted just before stand."""
    quoted = any(t.kind == "quote" for early in kept[-MOST_PARTS:] for t in early.tokens)
    return quoted and all(
        t.of("position") or t.of("color") or t.is_small() or t.is_a("bigger", "smaller", "bold")
        for t in part.content
    )


def _tells(part: Part) -> bool:
    """Say whether a Chinese part names a place and what happened there: 前四秒说话卡壳了."""
    if any(t.kind == "quote" for t in part.content):
        return False
    strange = any(t.kind in ("char", "word") for t in part.content)
    strange = strange or part.text.rstrip("，。 ").endswith("了")
    return bool(part.pointers) and strange and not PLEADING_ZH.search(part.text)


def _bare(part: Part) -> bool:
    """Say whether a Chinese part is a deed and nothing else: 请剪掉, 那段静音."""
    said = [t for t in part.content if not t.is_small("filler") and not is_this(t)]
    deeds = [t for t in said if is_verb(t, head=True)]
    return bool(deeds) and all(
        t in deeds
        or t.kind in ("time", "dur", "percent")
        or t.is_a("all", "half")
        or t.text in ("都", "全", "了")
        for t in said
    )


def _story(part: Part, *, zh: bool) -> bool:
    """Say whether a part goes on about what was pointed at before."""
    return not part.pointers


# --- English ------------------------------------------------------------------


def _asks(part: Part) -> bool:
    text = part.text.lower().strip()
    if part.led and part.led != "so":
        return False
    if any(t.kind == "quote" for t in part.tokens):
        return True
    if GOING.match(text):
        return True
    if IMPATIENT.search(text) or VAGUE.search(text) or _only_mood(part):
        return False
    if PLEADING.search(text):
        return _has_matter(part)
    if ASIDE.match(text):
        return False
    bare = LED.sub("", text)
    told = SUBJECT.match(bare)
    begins = part.tokens[0].start + len(part.text.lower().strip()) - len(bare)
    after = [t for t in part.content if t.start >= begins]
    head = next((t for t in after if not t.is_small("filler", "connector")), None)
    if head is not None and not told and is_verb(head, head=True):
        return not head.is_a(*QUIET_DEEDS) or len(part.content) > 2
    placed = re.match(r"(?:in|on|for|during|after|before|at|from|between|over|with|instead) ", bare)
    deeds = [
        t
        for before, t in pairwise(part.tokens)
        if is_verb(t, head=before.text.lower() not in ARTICLES) and not t.is_a(*QUIET_DEEDS)
    ]
    if placed and not told and deeds:
        return True
    things = any(t.is_a(*OBJECTS) for t in part.content)
    nominal = re.match(r"(?:and |then |also |plus |oh )*(?:an?|some|another|no|the same) ", text)
    if COPULA.search(text) or WOULD.search(text):
        return False
    return (bool(nominal) and things) or (not told and _dressed(part, after, things=things))


def _only_mood(part: Part) -> bool:
    """Say whether a part only tells how the film should feel: "so it should be fun"."""
    said = [t for t in part.content if t.kind == "phrase" and not t.is_small()]
    felt = [t for t in said if t.of("mood")]
    return (
        bool(felt)
        and all(t.of("mood") or t.is_a("it", "video", "all", "make") for t in said)
        and (
            re.search(r"\b(?:should|must|has to|needs to|to) (?:be|feel|look)\b", part.text.lower())
            is not None
        )
    )


def _dressed(part: Part, said: Sequence[Token], *, things: bool) -> bool:
    """Say whether words without a verb name a thing and how it should be: "slide transitions"."""
    strange = [t for t in said if t.kind == "word" and t.text.lower() not in IDLE_WORDS]
    if len(strange) > MOST_STRANGE or len(said) > LONGEST_NOUN:
        return False
    shaped = all(
        t.is_a(*QUALITIES, "it") or t.is_small() or t.of("platform") or t in strange for t in said
    )
    if said and shaped:
        return any(t.is_a(*QUALITIES) for t in said) and len(strange) <= 1
    facets = ("position", "transition", "mood", "color", "filter", "effect")
    valued = any(t.kind in MEASURES or any(t.of(facet) for facet in facets) for t in said)
    kept = any(t.kind == "span" for t in said) and ONLY.match(part.text) is not None
    clipped = bool(said) and said[0].kind == "asset" and any(map(_is_done, said[1:]))
    passed = any(t.of("transition") for t in said) and any(
        t.text.lower() in ("between", "with") for t in part.tokens
    )
    return kept or clipped or passed or (valued and things)


def _is_done(token: Token) -> bool:
    """Say whether a token tells what is done to the clip that a part begins with."""
    return token.kind in MEASURES or token.is_a("speed_up", "slow_down", "reverse", "mute")


ONLY = re.compile(r"(?:so |and )?(?:just|only)\b", re.IGNORECASE)
WOULD = re.compile(r"\bwould (?:look|seem|feel|have)\b|\b(?:looks?|sounds?|feels?|seems?)\b")
IDLE_WORDS = (
    "format",
    "shape",
    "slightly",
    "bit",
    "please",
    "obviously",
    "naturally",
    "everything",
    "underneath",
    "very",
    "ideally",
)
ARTICLES = ("the", "a", "an", "my", "our", "this", "that", "no", "some")
MOST_STRANGE = 2
LONGEST_NOUN = 14


def _has_matter(part: Part) -> bool:
    """Say whether a plea names something that can be done."""
    return any(
        t.kind in MEASURES | POINTERS
        or t.kind == "quote"
        or is_verb(t, head=True)
        or t.is_a(*OBJECTS)
        or any(facet not in ("small", "concept") for facet, _ in t.facets)
        for t in part.content
    )


def _says_more(part: Part, *, zh: bool) -> bool:
    """Say whether a part only says more of the wish before: "maybe 25 percent", 白色就好."""
    text = part.text.lower()
    if part.led or (MANNER.match(text) is not None):
        return False
    valued = [
        t
        for t in part.content
        if t.kind in MEASURES | POINTERS | {"number", "color"}
        or any(facet not in ("small", "concept") for facet, _ in t.facets)
        or t.is_a("bigger", "smaller", "bold", "start_at", "end_at", "opacity")
    ]
    strange = [t for t in part.content if t.kind in ("word", "char") and t.text.lower() != "or"]
    if zh:
        told = REASON_ZH.match(part.text) or TELLING_ZH.search(part.text)
        return bool(valued) and len(strange) <= 2 and not told
    return bool(valued) and not strange and not SUBJECT.match(text) and not ASIDE.match(text)


def _taken(part: Part, lending: Sequence[Token], *, zh: bool) -> list[Token]:
    """Return the pointers that a wish takes over from the story before it."""
    if not lending or any(t.is_a("reorder", "concat") for t in part.content):
        return []
    own = {t.kind for t in part.pointers}
    clips = [t for t in lending if t.kind in ("clips", "asset") and not own & {"clips", "asset"}]
    kinds = ("span", "at", "time")
    times = [t for t in lending if t.kind in kinds and not own & {"span", "at"}]
    if zh:
        pointed = any(is_this(t) for t in part.tokens) or part.content[0].is_a("it")
        bare = _bare(part) or not any(t.is_a(*WORDED) or t.kind == "count" for t in part.content)
        bare = bare and part.content[0].text not in ("把", "将", "给")
        return [*clips[:1], *times[:1]] if pointed or bare else []
    return [*clips[:1], *times[:1]] if POINTING.search(part.text.lower()) else []


AFTER_WHICH = re.compile(r"\b(?:before|after|until|till|from|up to) $")


def _with_lent(part: Part, *, zh: bool) -> str:
    """Return a part's words with what it takes over written into them."""
    if not part.lent:
        return part.text
    names = [str(t.value) if t.kind == "asset" else t.text for t in part.lent]
    if zh:
        pointer = next((t for t in part.tokens if is_this(t)), None)
        base = part.tokens[0].start
        text = part.text
        if pointer is not None:
            text = text[: pointer.start - base] + text[pointer.end - base :]
        return " ".join([*names, text])
    clip = [name for t, name in zip(part.lent, names, strict=True) if t.kind in ("clips", "asset")]
    time = [name for t, name in zip(part.lent, names, strict=True) if t.kind in ("span", "at")]
    before = POINTING.search(part.text)
    if time and before and AFTER_WHICH.search(part.text[: before.start()]):
        time = [re.sub(r"^(?:at|from) ", "", one, flags=re.IGNORECASE) for one in time]
    what = " ".join([*time, *(["of"] if time and clip else []), *clip])
    if clip and not time and re.search(r"\bits\b", part.text):
        return re.sub(r"\bits\b", "the", part.text) + f" of {clip[0]}"
    return POINTING.sub(lambda _: what, part.text, count=1)


# --- Chinese ------------------------------------------------------------------


def _asks_zh(part: Part) -> bool:
    text = part.text.strip()
    if any(t.kind == "quote" for t in part.tokens):
        return True
    deeds = [
        t
        for t in part.content
        if is_verb(t, head=t is part.content[0]) and not t.is_a(*QUIET_DEEDS, "make")
    ]
    matter = deeds or any(
        t.kind in MEASURES or t.is_a(*OBJECTS) or t.is_a("make") for t in part.content
    )
    if REASON_ZH.match(text) or VAGUE_ZH.search(text):
        return False
    if PLEADING_ZH.search(text):
        return bool(matter) and not TELLING_ZH.search(text)
    if TELLING_ZH.search(text):
        return False
    strange = sum(len(t.text) for t in part.content if t.kind in ("char", "word"))
    if strange * 2 > sum(len(t.text) for t in part.content):
        return False
    valued = any(t.of("filter") or t.of("effect") or t.of("transition") for t in part.content)
    valued = valued or (
        any(t.is_a(*OBJECTS) for t in part.content)
        and any(t.of("mood") or t.of("position") for t in part.content)
    )
    made = any(t.is_a("make") for t in part.content)
    valued = valued or (made and any(t.is_a(*BROAD[:-2]) for t in part.content))
    if deeds or valued or any(t.is_a(*QUALITIES) for t in part.content):
        return True
    measured = any(t.kind in MEASURES for t in part.content)
    return measured and (not strange or any(t.is_a(*OBJECTS) for t in part.content))
