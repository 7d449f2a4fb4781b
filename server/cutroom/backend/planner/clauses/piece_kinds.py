"""What a piece of a message is by itself: a statement, a bare length, a heading, praise."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, SUBSTANTIVES, is_verb
from cutroom.backend.planner.clauses.pieces import ATTRIBUTES, COMPOSITES, QUALITIES
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.lexicon import VERBS

EVERY = ("都", "全都", "两个都", "both", "all", "both of them", "all of them")
DRESSING = ("bold", "bigger", "smaller", "size", "font", "color_word", "all", "it", "set", "make")


def dresses_all(piece: Sequence[Token]) -> bool:
    """Say whether a piece only says how all the words before it look: both bold, 都加粗."""
    said = [t for t in piece if t.kind != "punct"]
    opened = len(said) > 1 and said[0].text.lower() in EVERY
    return opened and all(
        t.is_a(*DRESSING) or t.is_small() or t.of("color") or t.of("position") or t.of("font")
        for t in said[1:]
    )


def has_object(piece: Sequence[Token]) -> bool:
    """Say whether a piece names something that a request may be about."""
    return any(
        token.kind == "phrase"
        and (token.is_a(*OBJECTS) or any(token.means(facet) for facet in SUBSTANTIVES))
        for token in piece
    ) or any(token.kind in ("ratio", "height") for token in piece)


def is_only(piece: Sequence[Token], verbs: Sequence[Token], among: tuple[str, ...]) -> bool:
    """Say whether a piece is nothing but one of these verbs."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return len(said) == len(verbs) and all(verb.is_a(*among) for verb in verbs)


def headed(piece: Sequence[Token]) -> bool:
    """Say whether a piece opens with what it is about: "clip 1: black and white"."""
    colon = next((at for at, t in enumerate(piece[:5]) if t.text == ":"), -1)
    return 0 < colon < len(piece) - 1 and any(t.kind in ("asset", "clips") for t in piece[:colon])


WITHOUT = ("sound", "music", "subtitle", "voice", "original", "filter", "effect", "transition")


def denied(piece: Sequence[Token]) -> bool:
    """Say whether a piece only wishes a clip without something: 第一段不要声音."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return (
        len(said) == 3
        and said[0].kind in ("clips", "asset")
        and said[1].is_small("not")
        and said[2].is_a(*WITHOUT)
    )


UNWANTED = ("不要", "不要了", "别要", "不用", "去掉", "没有")


def denied_too(piece: Sequence[Token]) -> bool:
    """Say whether a piece wishes for another clip what the one before denied: 第二段也不要."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    too = any(t.text in ("也", "同样", "都") for t in piece)
    clipped = len(said) == 2 and said[0].kind in ("clips", "asset")
    return too and clipped and said[1].text in UNWANTED


def ranged(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a clip and nothing but a stretch of it: 片段一：0-6秒."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return len(said) == 2 and said[0].kind == "clips" and said[1].kind == "span"


def times_a_clip(piece: Sequence[Token]) -> bool:
    """Say whether a piece only gives clips a length: "the first 3 s, the others 2 s"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    kinds = [t.kind for t in said]
    named = [t for t in said if t.kind in ("clips", "asset") or t.is_a("rest")]
    return len(said) == 2 and len(named) == 1 and any(kind in ("time", "dur") for kind in kinds)


KINDS = ("photos", "pictures", "images", "videos", "video", "照片", "图片", "视频")


def paced(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a clip and its speed: 第二段两倍速."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    kinds = {t.kind for t in said if t.kind != "phrase"}
    named = any(t.is_a("speed", "rest") or "倍速" in t.text for t in said)
    paced = kinds == {"clips", "times"} or (kinds == {"times"} and named)
    return paced and all(
        t.kind != "phrase" or t.is_a("speed", "rest") or t.is_small("for") for t in said
    )


def levelled(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a quality with a level of its own: "contrast down 5 %"."""
    level = any(t.kind in ("percent", "times") or t.is_a("increase", "decrease") for t in piece)
    turned = any(
        t.is_a("increase", "decrease") or t.text.lower() in ("down to", "up to") for t in piece
    )
    heard = turned and any(t.is_a("music", "volume", "sound", "voice") for t in piece)
    named = heard or any(t.is_a(*QUALITIES) for t in piece)
    return level and named and not is_taken(piece)


def shares_level(before: Sequence[Token], piece: Sequence[Token]) -> bool:
    """Say whether two qualities have one level: "brightness and contrast up 10 %"."""
    kinds = ("percent", "number", "times")
    said = [t for t in piece if t.kind != "punct" and not t.is_small()]
    return (
        any(t.is_a(*QUALITIES) for t in before)
        and not any(t.kind in kinds or t.is_a("increase", "decrease") for t in before)
        and bool(said)
        and said[0].is_a(*QUALITIES)
        and not any(t.kind in ("clips", "asset") for t in said)
    )


def lasts_each(piece: Sequence[Token]) -> bool:
    """Say whether a piece only gives every clip a length: 每张图三秒, "3 s each"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    said = [t for t in said if not t.is_a("freeze", "show", "keep")]
    every = any(t.is_small("per") or t.kind == "each" for t in said) or any(
        t.kind == "clips" and t.text.lower().startswith(("每", "each", "every")) for t in said
    )
    return every and 1 < len(said) <= 3 and any(t.kind in ("time", "dur", "each") for t in said)


def follows_each(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece names what comes after pictures of one length each."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    named = len(said) in (1, 2) and said[0].kind == "asset"
    named = named and all(t.kind == "asset" or t.is_a("clip", "video", "picture") for t in said)
    each = any(t.is_small("per") or t.kind == "each" for t in clause)
    timed = any(t.kind in ("time", "dur", "each") for t in clause)
    pictures = any(isinstance(t.value, Pick) for t in clause)
    return named and each and timed and pictures


SHARED = ("percent", "times", "time", "dur", "span", "degrees", "db", "number", "at")
TURNING = ("increase", "decrease", "set")


def shared_out(clause: Sequence[Token], piece: Sequence[Token]) -> list[Token] | None:
    """Return what a piece shares with the clause before it: "set … of clip 1 to 80 %, clip 2 to
    50 %" says twice what to set. None when the piece is more than a clip and its measure."""
    own, before = _pair(piece), _pair(clause)
    if own is None or before is None or not _only_pair(piece):
        return None
    if not own & before:
        return None
    if any(t.is_a(*COMPOSITES[:4], "highlights") for t in clause):
        return None
    first = next(at for at, t in enumerate(clause) if t.kind in ("clips", "asset", *SHARED))
    head = [t for t in clause[:first] if t.kind != "punct"]
    acting = any(is_verb(t, head=True) or t.is_a(*OBJECTS, "volume", "speed") for t in head)
    behind = [
        t for t in clause[first:]
        if t.kind == "phrase" and (t.is_a(*OBJECTS, "speed") or is_verb(t, head=False))
    ]  # fmt: skip
    return [*head, *behind] if acting or behind else None


def _pair(tokens: Sequence[Token]) -> frozenset[str] | None:
    """Return the kind of the one measure beside the one clip that tokens name."""
    pointed = [t for t in tokens if t.kind == "asset" or _points(t)]
    measured = {t.kind for t in tokens if t.kind in SHARED}
    if len(pointed) != 1 or len(measured) != 1:
        return None
    return frozenset(measured | ({"time", "dur"} if measured & {"time", "dur"} else set()))


def _points(token: Token) -> bool:
    return isinstance(token.value, Pick) and bool(token.value.clips)


def _only_pair(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a clip and its measure, and nothing else."""
    return all(
        t.kind in ("punct", "asset", "clips", *SHARED) or t.is_small() or t.is_a(*TURNING)
        for t in piece
    )


def is_deed(early: Sequence[Token], piece: Sequence[Token]) -> bool:
    """Say whether a value stands for a whole request before another: "sharpen it and add …"."""
    valued = any(t.of("effect") or t.of("filter") for t in early)
    pointing = any(t.is_a("it") for t in piece)
    own = any(t.is_a(*OBJECTS) and not t.is_a(*ATTRIBUTES) for t in piece)
    return valued and not pointing and (own or any(t.of("effect") for t in piece))


def bare_length(piece: Sequence[Token]) -> bool:
    """Say whether a piece is nothing but a length: "3 seconds", "15s long"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "total")]
    return (
        bool(said)
        and all(
            t.kind in ("time", "dur") or t.is_a("duration_word") or t.is_small("long") for t in said
        )
        and any(t.kind in ("time", "dur") for t in said)
    )


def in_all(piece: Sequence[Token]) -> bool:
    """Say whether a piece is nothing but the length of the film: 总时长15秒."""
    return bare_length(piece) and any(t.is_small("total") for t in piece)


def looks(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a look or a shape, which lasts for no time of its own."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return bool(said) and all(
        t.of("filter") or t.kind == "ratio" or t.is_a("vertical", "horizontal", "square", "filter")
        for t in said
    )


def repeats(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece is one more of the same: "and 'Chapter 2' at 0:30"."""
    quoted = any(t.kind == "quote" for t in piece) and any(t.kind == "quote" for t in clause)
    timed = any(
        t.kind in ("at", "span", "clips", "asset")
        or t.of("position")
        or (t.is_a("start_at", "end_at") and not t.text.isascii())
        for t in piece
    )
    return quoted and timed and not any(t.is_a("subtitle", "lower_third") for t in clause)


def goes_too(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece gives one more clip its place: "… to the start and clip 4 to the end"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    moved = any(t.is_a("move") for t in clause) and any(_is_place(t) for t in clause)
    pointed = len(said) > 1 and said[0].kind in ("clips", "asset")
    return moved and pointed and any(_is_place(t) for t in said[1:])


def _is_place(token: Token) -> bool:
    return token.is_small("before", "after") or token.is_a("start_at", "end_at")


def tongue(piece: Sequence[Token]) -> bool:
    """Say whether a piece only adds a language: 加上英文，做成双语字幕."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return any(t.of("language") for t in said) and all(
        t.of("language") or t.is_a("add") for t in said
    )


def joined_too(before: Sequence[Token], piece: Sequence[Token], verbs: Sequence[Token]) -> bool:
    """Say whether a piece names one more clip to join: "… and then clip1.mp4 into one video"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    joining = any(t.is_a("concat") for t in before) and not any(t.is_a("export") for t in piece)
    named = bool(said) and said[0].kind in ("asset", "clips")
    return joining and named and all(t.is_a("concat") for t in verbs)


def is_taken(piece: Sequence[Token]) -> bool:
    """Say whether a piece opens with 把 or 将, which take an object."""
    return piece[0].text in ("把", "将")


def opens(piece: Sequence[Token]) -> bool:
    """Say whether a piece without a verb leads into the next one: 除了…, for photo1.jpg:"""
    first = piece[0]
    heading = any(t.text == ":" for t in piece[-1:]) and any(
        t.kind in ("asset", "clips") for t in piece
    )
    temporal = piece[-1].text in ("的时候", "时", "时候") and len(piece) > 1
    return first.is_small("except") or first.text in ("把", "将") or heading or temporal


def locates(piece: Sequence[Token]) -> bool:
    """Say whether a piece only says where or when, before what is done there: "At 0:08, …"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler")]
    placed = said and (said[0].is_small("at", "for", "from") or said[0].kind in ("at", "span"))
    return (
        bool(placed)
        and all(
            t.kind in ("at", "span", "clips", "asset") or t.is_small("at", "for", "from", "mark")
            for t in said
        )
        and any(t.kind in ("at", "span", "clips", "asset") for t in said)
    )


def of_pictures(clause: Sequence[Token]) -> bool:
    """Say whether a clause makes something of pictures."""
    return any(
        t.is_a("picture", "slideshow") or (isinstance(t.value, Pick) and t.value.images)
        for t in clause
    )


def is_attribute(token: Token) -> bool:
    """Say whether a token tells how words or pictures look or where they stand."""
    if token.is_a("highlights") and token.kind == "phrase":
        return True
    if token.kind in ("percent", "pt", "px", "color"):
        return True
    if token.kind != "phrase":
        return False
    named = any(token.of(facet) for facet in ("color", "position", "font", "language", "animation"))
    acts = is_verb(token, head=True) and not token.is_a(*ATTRIBUTES, "insert", "set", "move")
    return (
        token.is_a(*ATTRIBUTES)
        or (named and not acts)
        or token.is_small("to", "at", "from", "by", "mid_of")
        or (token.is_a("insert", "set", "move", "background", "it"))
    )


def is_shaped(clause: Sequence[Token]) -> bool:
    """Say whether a clause names a shape for the film."""
    return any(t.kind == "ratio" or t.is_a("vertical", "horizontal", "square") for t in clause)


def concepts(verbs: Sequence[Token]) -> frozenset[str]:
    """Return the concepts that verbs carry."""
    return frozenset(v for t in verbs for f, v in t.facets if f == "concept" and v in VERBS)
