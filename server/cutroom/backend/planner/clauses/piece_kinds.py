"""What a piece of a message is by itself: a statement, a bare length, a heading, praise."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, SUBSTANTIVES, is_verb
from cutroom.backend.planner.clauses.pieces import ATTRIBUTES, COMPOSITES, QUALITIES, verbs_of
from cutroom.backend.planner.tokens.references import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.lexicon import VERBS


def praises(piece: Sequence[Token]) -> bool:
    """Say whether a piece is only content with something: "clip 1 looks great"."""
    said = [t.text.lower() for t in piece]
    copula = any(word in ("is", "are", "looks", "look", "sounds") for word in said)
    liked = any(word in ("great", "good", "fine", "perfect", "nice", "okay") for word in said)
    joined = "".join(said)
    return (copula and liked and not verbs_of(piece)) or any(
        word in joined for word in ("挺好", "很好", "不错", "没问题")
    )


EXPLAINING = (
    "为了发", "为发布", "为便于", "为方便", "为了便于", "为了方便", "为了在", "为适应", "为了适应",
    "为满足", "为了满足", "方便", "以便", "便于", "好让", "省得", "免得", "因为", "由于", "毕竟",
    "主要是", "目的是",
)  # fmt: skip
FINDING = re.compile(r"(?:太|好|很|挺|特别|非常|有点)[^，。]{1,3}(?:了|的)$")
"""What only finds something so: 开头太水了."""
GOING = ("去", "在", "到", "用", "拿去", "导入", "导进", "拖到", "放到", "放进")


HEADING = re.compile(r"(?:以下|如下|下列)(?!位置)|(?:步骤|要求|需求|方案|清单)[：:]$")
OVERDONE = re.compile(
    r"太(?:多|啰嗦|拖沓?|水|无聊|乱|杂|难看|磨叽|冗长|墨迹)了?(?:吧|啊|呀)?$|没(?:什么)?(?:意思|看头|用)$"
)
PARTS = ("intro", "outro", "start_at", "end_at", "part", "filler", "clip", "video", "it", "middle")


def announces(piece: Sequence[Token]) -> bool:
    """Say whether a piece only heads a list of wishes: 请执行以下剪辑操作："""
    said = "".join(t.text for t in piece)
    plain = all(t.kind in ("phrase", "char", "word", "punct", "count") for t in piece)
    heads = HEADING.search(said) is not None or said.endswith((":", "："))
    things = any(
        (t.is_a(*OBJECTS) and not t.is_a("rest")) or any(map(t.means, SUBSTANTIVES)) for t in piece
    )
    return plain and heads and HEADING.search(said) is not None and not things


def explains(piece: Sequence[Token]) -> bool:
    """Say whether a piece only gives a reason: 方便我后期再改, 片头太啰嗦."""
    said = "".join(t.text for t in piece)
    plain = all(t.kind in ("phrase", "char", "clips") for t in piece)
    about = all(not t.is_a(*OBJECTS) or t.is_a(*PARTS) for t in piece)
    acts = any(not t.is_a("speed") for t in verbs_of(piece))
    if plain and about and not acts and OVERDONE.search(said):
        return True
    if any(t.kind == "quote" for t in piece):
        return False
    strange = any(t.kind == "char" for t in piece) and not verbs_of(piece)
    strange = strange and not any(t.is_a(*OBJECTS) for t in piece)
    return said.startswith(EXPLAINING) or (strange and FINDING.search(said) is not None)


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


PROGRAMS = ("capcut_draft", "fcpxml", "fcp7xml", "otio")


def _is_program(token: Token) -> bool:
    return token.is_a("platform_timeline") or token.of("format") in PROGRAMS


def elsewhere(piece: Sequence[Token]) -> bool:
    """Say whether a piece tells what somebody does in another program: 去剪映里调."""
    programs = [
        at
        for at, t in enumerate(piece)
        if _is_program(t) and any(before.text in GOING for before in piece[:at])
    ]
    inside = any(
        t.text in ("里", "里面", "上", "中") for at in programs for t in piece[at + 1 :][:1]
    )
    named = any(t.is_a(*OBJECTS) or t.kind in ("quote", "span", "at") for t in piece)
    return inside and not named


TELLING = ("是", "is", "are", "was", "were", "i'm", "it's", "that's", "this's", "we're", "they're")
OWNING = ("a", "an", "my", "our", "我", "我们", "一个", "一段", "一条")
SPEAKERS = ("i'm", "im", "we're", "i am", "we are", "my name")


def tells(piece: Sequence[Token]) -> bool:
    """Say whether a piece only tells what this is or who speaks: "this is my travel clip"."""
    said = [t for t in piece if t.kind != "punct" and t.text.lower() not in ("so", "basically")]
    if len(said) < 2 or any(
        t.of("platform") or t.kind not in ("phrase", "word", "char") for t in said
    ):
        return False
    head, after = said[0], said[1]
    pointing = head.is_a("it") or head.is_small("this")
    told = head.text.lower() in SPEAKERS or (
        pointing and (after.text.lower() in TELLING or head.text.lower() in TELLING)
    )
    kind = after.is_small("filler") and any(
        t.text.lower() in ("a", "an", "my", "our", "我", "我们", "一个", "一段", "一条")
        for t in said
    )
    aimed = after.text.lower().endswith("ing") and any(t.kind == "word" for t in said[2:])
    return told and (kind or head.text.lower() in SPEAKERS) and (aimed or not verbs_of(said[1:]))


def states(piece: Sequence[Token]) -> bool:
    """Say whether a piece tells what one thing does to another: "the music drowns the voice"."""
    things = [at for at, t in enumerate(piece) if t.kind == "phrase" and t.is_a(*OBJECTS)]
    if not things:
        return False
    if any(t.text.lower() in ("is", "are", "was", "were") for t in piece[things[0] :]):
        return True
    between = piece[things[0] + 1 : things[-1]]
    return any(
        t.kind in ("word", "char") and t.text.lower() not in ("with", "using") for t in between
    ) and not any(t.text == ":" or t.is_small("saying") or t.kind == "quote" for t in piece)


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
SPARING = frozenset({"leave", "spare", "not", "don't touch", "do not touch", "别动", "不要动"})


LEFT_ALONE = (
    "pitch", "volume", "sound", "music", "size", "font", "resolution", "fps", "aspect", "title",
    "subtitle", "text", "speed", "picture", "order", "duration_word",
)  # fmt: skip


def left_alone(piece: Sequence[Token]) -> bool:
    """Say whether a piece only says that a quality stays as it is: 音调保持不变."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    named = [t for t in said if not t.is_small("same") and not t.is_a("keep")]
    kept = any(t.is_small("same") for t in said)
    pitched = any(t.is_a("pitch") or t.of("audio_effect") == "pitch" for t in said)
    if pitched and len(said) <= 4 and any(t.is_small("not") for t in said):
        return not any(t.text.isascii() for t in said)
    if not kept or len(named) != 1:
        return False
    return named[0].is_a(*LEFT_ALONE) or named[0].of("audio_effect") == "pitch"


def stays(piece: Sequence[Token]) -> bool:
    """Say whether a piece only leaves clips as they are: 第一段不动."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    spared = len(said) == 2 and said[0].text.lower() in SPARING and said[1].kind == "clips"
    if spared and said[1].text.lower().endswith(
        ("photos", "pictures", "images", "videos", "video")
    ):
        return True
    kept = any(t.is_small("same") for t in said)
    staying = ("leave", "let", "stay", "remain", "left", "as", "they", "how")
    return kept and all(
        t.kind in ("clips", "asset", "ordinal")
        or t.is_small("same")
        or t.is_a("keep", "rest", "reorder")
        or t.text.lower() in staying
        for t in said
    )


def _off(said: Sequence[Token]) -> bool:
    """Say whether only "anything", "any of it" or "off" is left: "don't cut anything off"."""
    idle = ("anything", "off", "it", "any", "nothing", "out", "away", "part")
    return all(t.text.lower() in idle or t.is_small("filler") for t in said)


def spares(piece: Sequence[Token]) -> bool:
    """Say whether a piece only forbids cropping: 不要裁剪."""
    said = [t for t in piece if t.kind != "punct"]
    return (
        bool(said)
        and said[0].is_small("not")
        and len(said) <= 5
        and (
            said[-1].is_a("crop", "trim")
            or (len(said) > 1 and said[1].is_a("crop", "cut", "remove") and _off(said[2:]))
        )
    )


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
        or (t.is_a("start_at", "end_at") and not t.text.isascii())
        for t in piece
    )
    return quoted and timed and not any(t.is_a("subtitle", "lower_third") for t in clause)


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
