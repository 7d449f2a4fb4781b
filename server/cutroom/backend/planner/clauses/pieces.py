"""A message parted into pieces, and the words that tell pieces apart."""

from collections.abc import Iterator, Sequence

from cutroom.backend.planner.clauses.clause import is_verb
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token

STRONG = frozenset(".!\n。！;；")
STOPS = frozenset(",;.!?\n、。；！？，…")
SHARING = ("detect", "find", "cut", "extract", "trim")
"""Verbs that, standing alone before "and", share the next verb's object."""
MEASURES = frozenset({"time", "dur", "span", "at", "each"})
WORDY = (
    "text",
    "title",
    "subtitle",
    "logo",
    "watermark",
    "lower_third",
    "countdown",
    "credits_roll",
)
ATTRIBUTES = (
    "bigger",
    "smaller",
    "bold",
    "increase",
    "decrease",
    "size",
    "font",
    "color_word",
    "opacity",
    "animate",
    "position",
)
ASKING = ("you", "u", "please", "could you", "can you", "could u", "can u", "to", "just", "pls")
"""Words after which a form that may be a noun is a verb: "so could you cut …"."""
LETTERS = ("字", "文字", "字体", "text", "letters", "words", "描边", "outline", "stroke")
QUALITIES = ("brightness", "contrast", "saturation", "gamma", "brighten", "darken")
NEAR = 64
"""Tokens on either side that a break is judged by."""
COMPOSITES = ("slideshow", "promo", "vlog", "montage", "make", "social", "highlights")


def is_break(token: Token) -> bool:
    """Say whether a token parts two pieces."""
    return (token.kind == "punct" and token.text in STOPS) or (
        token.kind == "phrase" and token.is_small("connector") and not token.is_a("it", "middle")
    )


def split(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the pieces between connectors and stops; one without a verb keeps its full stop."""
    pieces: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        ahead = tokens[at + 1 : at + NEAR]
        idle = token.text == "再" and _places(pieces[-1])
        idle = idle or (token.text in ALSO and _gathers(pieces[-1], ahead))
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        spoken = at > 0 and following is not None and tokens[at - 1].of("language")
        idle = idle or bool(spoken and following is not None and following.of("language"))
        idle = idle or (bool(pieces[-1]) and token.kind == "phrase" and _awaits(pieces[-1][-1]))
        idle = idle or _apposed(tokens, at) or _seen_and_heard(tokens, at)
        idle = idle or (token.kind == "phrase" and _inside(pieces[-1]))
        idle = idle or (at > 0 and _lists(tokens[at - 1], token, following))
        idle = idle or (token.text in LISTING and _bracketed(tokens, at))
        idle = idle or _listed_to_join(tokens, at) or _lists_objects(pieces[-1], tokens, at)
        if _runs_on(pieces, tokens, at) or _states_on(pieces[-1], tokens, at):
            pieces.append([token])
        elif (
            not idle
            and is_break(token)
            and not (
                token.text == "."
                and at + 1 < len(tokens)
                and tokens[at + 1].start == token.end
                and tokens[at + 1].kind == "number"
            )
        ):
            led = token.text.lower().startswith("so ") and _is_reason(pieces[-1])
            if led and not _points_back(ahead):
                pieces[-1] = []
            if pieces[-1]:
                if token.text in STRONG and not verbs_of(pieces[-1]):
                    pieces[-1].append(token)
                pieces.append([])
        elif token.text.lower() == "so" and _is_reason(pieces[-1]) and _acts(ahead):
            if _points_back(ahead):
                pieces.append([])
            else:
                pieces[-1] = []
        elif token.kind == "phrase" and (
            token.is_small("correction")
            or (token.text in ("把", "将") and _has_verb(pieces[-1][-NEAR:]))
            or (token.text == "就" and bool(pieces[-1]) and pieces[-1][0].is_small("if"))
        ):
            if pieces[-1]:
                pieces.append([])
            pieces[-1].append(token)
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if any(t.kind != "punct" for t in piece)]


LISTING = ("、", ",")


def _bracketed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a comma stands between brackets: 字幕（白色、底部）."""
    opened = next((i for i in range(at, max(-1, at - 12), -1) if tokens[i].text in "()"), -1)
    closed = next((i for i in range(at, min(len(tokens), at + 12)) if tokens[i].text in "()"), -1)
    return opened >= 0 and closed >= 0 and (tokens[opened].text, tokens[closed].text) == ("(", ")")


ORDERS = frozenset({
    "add", "delete", "remove", "mute", "trim", "cut", "make", "turn", "put", "export", "reverse",
    "rotate", "crop", "flip", "speed", "slow", "boost", "lower", "raise", "increase", "decrease",
    "normalize", "normalise", "stabilize", "stabilise", "replace", "swap", "duplicate", "split",
    "merge", "set", "apply", "insert", "change", "render", "brighten", "darken", "freeze", "move",
    "keep", "drop", "convert", "resize", "blur", "stick", "chuck", "bring", "crank", "denoise",
    "bin", "lose", "chop", "get",
})  # fmt: skip
"""Words that begin a wish where the one before is complete, though no stop parts them."""
VALUED = frozenset({
    "clips", "asset", "quote", "span", "at", "time", "dur", "percent", "times", "ratio", "db",
    "fps", "height", "each", "degrees", "lufs", "px", "pt",
})  # fmt: skip
VALUES = ("position", "color", "filter", "effect", "mood", "format", "language", "transition")
ENDING = (
    "video", "it", "all", "music", "subtitle", "title", "logo", "silence", "filler", "sound",
    "volume", "voice", "transition", "start_at", "end_at", "background", "denoise", "bars", "rest",
    "vertical", "horizontal", "square", "increase", "decrease", "speed_up", "slow_down",
)  # fmt: skip
ARTICLES = frozenset({"the", "a", "an", "my", "it", "them", "all", "some", "this", "that", "every"})
FOLLOWED = (*VALUED, "ordinal", "number")


def _runs_on(pieces: Sequence[Sequence[Token]], tokens: Sequence[Token], at: int) -> bool:
    """Say whether the next wish begins with no stop before it: "mute clip 1 turn it down"."""
    token, piece = tokens[at], pieces[-1]
    if token.kind != "phrase" or token.text.lower().split()[0] not in ORDERS or not piece:
        return False
    if len(pieces) > 1 and all(t.kind in ("span", "clips", "asset") for t in piece):
        piece = [*pieces[-2], *piece]
    if len(piece) < 2:
        return False
    before, after = piece[-1], tokens[at + 1] if at + 1 < len(tokens) else None
    if before.kind in VALUED and piece[-2].text.lower() in ("a", "an", "another"):
        return False
    ends = before.text.lower() in ("down", "up", "off", "out", "back")
    ends = ends or before.kind in VALUED or any(map(before.of, VALUES)) or before.is_a(*ENDING)
    if not ends or before.is_small("to", "not", "saying", "if") or not is_verb(token, head=True):
        return False
    verbs = [t for t in verbs_of(piece) if t is not before or not before.is_a("it")]
    if not verbs or (before.is_a("it") and len(piece) < 3) or _lets(piece):
        return False
    if after is None:
        return token.is_a("export", "mute", "stabilize", "denoise", "normalize")
    if token.is_a("export") and after.is_small("at", "to", "for"):
        return True
    pointed = after.kind in FOLLOWED or after.text.lower() in ARTICLES or after.is_small("to")
    if not is_verb(token, head=False):
        return pointed
    named = after.kind in ("phrase", "word") and not after.is_small("at", "for", "by", "from")
    return pointed or named or token.is_a("export")


QUALIFIED = frozenset({
    "brighten", "darken", "warmer", "cooler", "speed_up", "slow_down", "bigger", "smaller",
    "reverse", "mute", "increase", "decrease", "lengthen", "shorten", "vivid",
})  # fmt: skip
"""What may be said of a clip right behind its name: "clip 1 brighter"."""
POINTED = ("clips", "asset")


def _qualifies(token: Token) -> bool:
    return token.is_a(*QUALIFIED) or token.of("filter") is not None


def _states_on(piece: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    """Say whether the next wish begins with its clip or its look: clip 1 brighter clip 2 warmer."""
    fades = tokens[at].is_a("fade_in", "fade_out")
    if not (fades or tokens[at].kind in POINTED) or not tokens[at].text.isascii():
        return False
    said = [t for t in piece if not t.is_small("filler")]
    if not said:
        return False
    if fades:
        dressed = said[-1].of("effect") or said[-1].of("filter")
        return bool(dressed) and not any(t.is_a("transition", "title", "text") for t in piece)
    if not _qualifies(said[-1]):
        return False
    named = any(t.kind in POINTED for t in said[:-1])
    rest = (t for t in tokens[at + 1 :] if not t.is_small("filler"))
    follow = next(rest, None)
    return named and follow is not None and _qualifies(follow)


MAKING_SO = ("make", "turn", "have", "let", "get", "keep")


def _lists_objects(piece: Sequence[Token], tokens: Sequence[Token], at: int) -> bool:
    """Say whether a break only stands between clips that share a wish: "make a and b …"."""
    if tokens[at].text.lower() not in ("and", ",", "&", "both"):
        return False
    said = [t for t in piece if not t.is_small("filler") and t.kind != "punct"]
    if len(said) < 2:
        return False
    told = [t for t in said if t.kind not in POINTED]
    beside = any(t.is_a("split_screen", "pip") for t in _clause_of(tokens[at + 1 : at + NEAR]))
    shown = told and all(t.is_a("show", "insert", "play", "concat", "make") for t in told)
    if beside and shown and said[-1].kind == "asset":
        return True
    if [t.text.lower() for t in told if t.text.lower() != "and"] not in [[m] for m in MAKING_SO]:
        return False
    rest = [t for t in tokens[at + 1 : at + 4] if not t.is_small("filler", "connector")]
    return said[-1].kind in POINTED and bool(rest) and rest[0].kind in POINTED


def _lets(piece: Sequence[Token]) -> bool:
    """Say whether a piece makes its object do what follows: "make the logo …", "have it …"."""
    if any(t.text == ":" for t in piece):
        return True
    head = head_of(piece)
    causes = head < len(piece) and piece[head].text.lower() in (
        "make",
        "have",
        "let",
        "get",
        "help",
    )
    return causes and not any(
        t.kind in VALUED - {"clips", "asset"} or any(map(t.of, VALUES)) for t in piece
    )


def _clause_of(rest: Sequence[Token]) -> list[Token]:
    """Return the tokens up to the next stop."""
    end = next((at for at, t in enumerate(rest) if t.kind == "punct" and t.text in STOPS), None)
    return list(rest[:end])


def _acts(rest: Sequence[Token]) -> bool:
    return bool(verbs_of(_clause_of(rest)))


def _points_back(rest: Sequence[Token]) -> bool:
    """Say whether what follows needs what stood before: "so turn it down"."""
    return any(t.kind == "phrase" and t.is_a("it") for t in _clause_of(rest))


NAMED = ("name", "slogan", "motto", "名字", "口号", "姓名")
MARKS = (",", "，")
FADES = ("fade", "fade_in", "fade_out")
HEARD = ("sound", "voice", "original", "music")


def _apposed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a comma only sets off a quote: my name, "Anna", in the lower third."""
    if tokens[at].text not in MARKS:
        return False
    opening = at + 2 if at + 2 < len(tokens) and tokens[at + 1].kind == "quote" else at
    first = at if opening != at else at - 2
    if first < 1 or first + 2 >= len(tokens) or tokens[first + 1].kind != "quote":
        return False
    if tokens[first].text not in MARKS or tokens[first + 2].text not in MARKS:
        return False
    before = tokens[first - 1]
    after = tokens[first + 3] if first + 3 < len(tokens) else None
    named = before.is_a("text", "title") or before.text.lower() in NAMED
    return named and after is not None and after.is_small("at", "for")


def _pictured(token: Token) -> bool:
    pick = token.value
    return isinstance(pick, Pick) and pick.noun == "picture" and not pick.clips


def _seen_and_heard(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "and" joins picture and sound, which fade together."""
    if not 0 < at < len(tokens) - 1 or not tokens[at].is_small("connector"):
        return False
    first = next((t for t in tokens[at + 1 : at + 3] if not t.is_small("filler")), None)
    pair = (tokens[at - 1], first)
    seen = any(t is not None and (t.is_a("picture", "video") or _pictured(t)) for t in pair)
    heard = any(t is not None and t.is_a(*HEARD) for t in pair)
    near = tokens[max(0, at - 5) : at + 6]
    return seen and heard and any(t.is_a(*FADES) for t in near)


def _is_reason(piece: Sequence[Token]) -> bool:
    """Say whether a piece tells how something is: "the beginning is kinda slow"."""
    return any(
        t.text.lower() in ("is", "are", "was", "looks", "feels", "sounds") for t in piece[1:]
    )


ALSO = ("和", "与", "跟", "以及", "、")
USING = ("用", "拿", "使用", "利用")


def _gathers(piece: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Say whether material is still being listed: 用照片|和logo做一个视频."""
    if not piece or piece[0].text not in USING or len(verbs_of(piece)) > 1:
        return False
    for token in rest:
        if token.text in ("，", ",", "。", ";", "；"):
            return False
        if token.is_a("make", "concat", "generate", "convert"):
            return True
    return False


def _lists(before: Token, token: Token, after: Token | None) -> bool:
    """Say whether 和 only stands between two numbers or files: 静音1和4."""
    numbered = after is not None and before.kind == after.kind == "number"
    shaped = after is not None and all(
        t.kind == "ratio" or t.is_a("vertical", "horizontal", "square") for t in (before, after)
    )
    looks = after is not None and all(t.of("effect") for t in (before, after))
    files = after is not None and before.kind == after.kind == "asset"
    return (numbered or shaped or looks or files) and token.text in ("和", "与", "跟", "及", "、")


def _listed_to_join(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a break stands between files that are put together: "a, b and c in a row"."""
    if not at or tokens[at - 1].kind != "asset":
        return False
    place = at
    while place < len(tokens) and (
        tokens[place].kind == "asset" or tokens[place].text.lower() in BETWEEN_FILES
    ):
        place += 1
    ends = place > at and tokens[place - 1].kind == "asset"
    return ends and place < len(tokens) and tokens[place].is_a("concat")


BETWEEN_FILES = (",", "，", "、", "and", "和", "与", "跟", "the")


def _inside(piece: Sequence[Token]) -> bool:
    """Say whether a piece stands in another program: 在 Final Cut 里|接着剪."""
    ends = piece[-1:] and piece[-1].text in ("里", "里面", "上")
    return bool(ends) and len(piece) > 1 and piece[-2].is_a("platform_timeline")


def _awaits(token: Token) -> bool:
    """Say whether Chinese cannot stop here: 恢复到|还有音乐的版本."""
    return (
        token.kind == "phrase" and token.text.endswith(("到", "成", "为")) and token.is_a("restore")
    )


def _places(piece: Sequence[Token]) -> bool:
    """Say whether a piece only names a place so far: 上面再加一行字."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler")]
    return bool(said) and all(t.of("position") or t.is_a("start_at", "end_at") for t in said)


def head_of(piece: Sequence[Token]) -> int:
    """Return the index of the first token that is not filler."""
    for at, token in enumerate(piece):
        idle = token.kind == "punct" or (
            token.kind == "phrase"
            and token.facets
            and all(
                f == "small" and v in ("filler", "connector", "not", "if") for f, v in token.facets
            )
        )
        if not idle:
            return at
    return len(piece)


def _has_verb(piece: Sequence[Token]) -> bool:
    return next(_verbs(piece), None) is not None


def verbs_of(piece: Sequence[Token]) -> list[Token]:
    """Return a piece's verbs in order."""
    return list(_verbs(piece))


def _verbs(piece: Sequence[Token]) -> Iterator[Token]:
    head = head_of(piece)
    for at, token in enumerate(piece):
        leads = at == head or (at > 0 and piece[at - 1].text.lower() in ASKING)
        if is_verb(token, head=leads):
            yield token
