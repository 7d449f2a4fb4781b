"""A message parted into pieces, and pieces joined to clauses."""

from collections.abc import Sequence

from cutroom.backend.planner.clause import OBJECTS, SUBSTANTIVES, is_verb
from cutroom.backend.planner.corrections import corrected, is_correction
from cutroom.backend.planner.lexicon import VERBS
from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.references import Pick

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
COMPOSITES = ("slideshow", "promo", "vlog", "montage", "make", "social", "highlights")


def is_break(token: Token) -> bool:
    """Say whether a token parts two pieces."""
    return (token.kind == "punct" and token.text in STOPS) or (
        token.kind == "phrase" and token.is_small("connector") and not token.is_a("it", "middle")
    )


def split(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the pieces between connectors and stops; the strong stops end a piece with one."""
    pieces: list[list[Token]] = [[]]
    for at, token in enumerate(tokens):
        idle = token.text == "再" and _places(pieces[-1])
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        spoken = at > 0 and following is not None and tokens[at - 1].of("language")
        idle = idle or bool(spoken and following is not None and following.of("language"))
        idle = idle or (bool(pieces[-1]) and token.kind == "phrase" and _awaits(pieces[-1][-1]))
        if (
            not idle
            and is_break(token)
            and not (
                token.text == "."
                and at + 1 < len(tokens)
                and tokens[at + 1].start == token.end
                and tokens[at + 1].kind == "number"
            )
        ):
            if token.text.lower().startswith("so ") and _is_reason(pieces[-1]):
                pieces[-1] = []
            if pieces[-1]:
                pieces.append([])
        elif token.kind == "phrase" and (
            token.is_small("correction")
            or (token.text in ("把", "将") and _has_verb(pieces[-1]))
            or (token.text == "就" and bool(pieces[-1]) and pieces[-1][0].is_small("if"))
        ):
            if pieces[-1]:
                pieces.append([])
            pieces[-1].append(token)
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if any(t.kind != "punct" for t in piece)]


def _is_reason(piece: Sequence[Token]) -> bool:
    """Say whether a piece tells how something is: "the beginning is kinda slow"."""
    return any(
        t.text.lower() in ("is", "are", "was", "looks", "feels", "sounds") for t in piece[1:]
    )


def _praises(piece: Sequence[Token]) -> bool:
    """Say whether a piece is only content with something: "clip 1 looks great"."""
    said = [t.text.lower() for t in piece]
    copula = any(word in ("is", "are", "looks", "look", "sounds") for word in said)
    liked = any(word in ("great", "good", "fine", "perfect", "nice", "okay") for word in said)
    joined = "".join(said)
    return (copula and liked and not verbs_of(piece)) or any(
        word in joined for word in ("挺好", "很好", "不错", "没问题")
    )


def _states(piece: Sequence[Token]) -> bool:
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
    return bool(verbs_of(piece))


def verbs_of(piece: Sequence[Token]) -> list[Token]:
    """Return a piece's verbs in order."""
    head = head_of(piece)
    return [
        token
        for at, token in enumerate(piece)
        if is_verb(token, head=at == head or (at > 0 and piece[at - 1].text.lower() in ASKING))
    ]


def _has_object(piece: Sequence[Token]) -> bool:
    return any(
        token.kind == "phrase"
        and (
            token.is_a(*OBJECTS)
            or any(token.means(facet) for facet in SUBSTANTIVES)
            or (token.is_small("saying") and False)
        )
        for token in piece
    ) or any(token.kind in ("ratio", "height") for token in piece)


def fold_pieces(pieces: list[list[Token]]) -> list[tuple[list[Token], frozenset[str]]]:
    """Return pieces joined to clauses, each with the verbs it inherits."""
    folded: list[tuple[list[Token], frozenset[str]]] = []
    waiting: list[list[Token]] = []
    for piece in _with_corrections(pieces):
        if is_correction(piece) and (folded or waiting):
            early, lent = (waiting.pop(), frozenset[str]()) if waiting else folded.pop()
            bare = not any(not t.is_a("set", "make", "correct") for t in verbs_of(piece))
            amended = corrected(early, piece) if bare else None
            if amended is not None:
                folded.append((amended, lent))
                continue
            if bare:
                piece = [*early, *piece]
        verbs = verbs_of(piece)
        if _praises(piece) and len(pieces) > 1:
            continue
        if folded and not waiting and _shares_level(folded[-1][0], piece):
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
        elif waiting and _shares_level(waiting[-1], piece):
            waiting[-1] = [*waiting[-1], *piece]
            if verbs:
                folded.append((waiting.pop(), frozenset()))
        elif (
            folded
            and not waiting
            and _tongue(folded[-1][0])
            and any(t.is_a("subtitle", "bilingual") for t in piece)
        ) or (folded and not waiting and _joined_too(folded[-1][0], piece, verbs)):
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
        elif not verbs and (_levelled(piece) or _paced(piece)):
            folded.extend((early, frozenset({"add"})) for early in waiting)
            waiting = []
            folded.append((piece, frozenset({"set"})))
        elif stays(piece):
            folded.append((piece, frozenset()))
        elif folded and _shaped(piece) and _spares(folded[-1][0]):
            folded[-1] = ([*piece, *folded[-1][0]], folded[-1][1])
        elif _headed(piece):
            folded.extend((early, frozenset({"add"})) for early in waiting)
            waiting = []
            folded.append((piece, frozenset() if verbs else frozenset({"add"})))
        elif folded and _modifies(piece, folded[-1][0]):
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
        elif not waiting and _times_a_clip(piece):
            folded.append((piece, frozenset({"set"})))
        elif verbs and _only(piece, verbs, SHARING):
            waiting.append(piece)
        elif verbs:
            lent = _concepts(verbs)
            for early in waiting:
                if _has_object(early) and early[0].is_small("not", "if"):
                    folded.append((early, frozenset()))
                elif _lasts_each(early) and not any(t.is_a(*COMPOSITES) for t in piece):
                    folded.append((early, frozenset({"set"})))
                elif _has_object(early) and _is_taken(early):
                    folded.append((early, lent))
                elif (
                    (all(t.is_a("export", "undo", "save") for t in verbs) or _is_deed(early, piece))
                    and len([t for t in early if not t.is_small("filler")])
                    and not _opens(early)
                ):
                    folded.append((early, frozenset({"add"} if _has_object(early) else {"set"})))
                else:
                    piece = [*early, *piece]
            waiting = []
            folded.append((piece, frozenset()))
        elif waiting and not folded and not verbs and _dresses(waiting[-1], piece):
            waiting[-1] = [*waiting[-1], *piece]
        elif folded and not waiting and not verbs and _dresses(folded[-1][0], piece):
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
        elif waiting and _tunes(waiting[-1], piece):
            waiting[-1] = [*waiting[-1], *piece]
        elif waiting and _bare_length(piece) and _looks(waiting[-1]):
            folded.extend((early, frozenset({"add"})) for early in waiting)
            waiting = []
            folded.append((piece, frozenset({"set"})))
        elif waiting and not folded and not _has_object(piece) and not _opens(piece):
            waiting[-1] = [*waiting[-1], *piece]
        elif not folded or _opens(piece):
            waiting.append(piece)
        elif _repeats(piece, folded[-1][0]):
            folded.append((piece, _concepts(verbs_of(folded[-1][0])[:1]) or folded[-1][1]))
        elif _has_object(piece):
            own = verbs_of(folded[-1][0])
            lent = _concepts(own[:1]) or folded[-1][1]
            written = any(t.kind == "quote" for t in piece) and any(t.is_a(*WORDY) for t in piece)
            if "remove" in lent and any(t.kind in ("word", "char") for t in piece):
                lent = frozenset()
            folded.append((piece, frozenset({"add"}) if written and "remove" in lent else lent))
        else:
            folded[-1] = ([*folded[-1][0], *piece], folded[-1][1])
    for early in waiting:
        add = _has_object(early) and not verbs_of(early) and not _states(early)
        folded.append((early, frozenset({"add"}) if add else frozenset()))
    return folded


def _with_corrections(pieces: Sequence[list[Token]]) -> list[list[Token]]:
    """Return the pieces with a lone "no wait" at the head of what it announces."""
    result: list[list[Token]] = []
    lone: list[Token] = []
    for piece in pieces:
        if is_correction(piece) and all(t.kind == "punct" or t.is_small() for t in piece):
            lone = [t for t in piece if t.is_small("correction")] or lone
        else:
            result.append([*lone[:1], *piece])
            lone = []
    return result


def _concepts(verbs: Sequence[Token]) -> frozenset[str]:
    return frozenset(v for t in verbs for f, v in t.facets if f == "concept" and v in VERBS)


def _only(piece: Sequence[Token], verbs: Sequence[Token], among: tuple[str, ...]) -> bool:
    """Say whether a piece is nothing but one of these verbs."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return len(said) == len(verbs) and all(verb.is_a(*among) for verb in verbs)


def _headed(piece: Sequence[Token]) -> bool:
    """Say whether a piece opens with what it is about: "clip 1: black and white"."""
    colon = next((at for at, t in enumerate(piece[:5]) if t.text == ":"), -1)
    return 0 < colon < len(piece) - 1 and any(t.kind in ("asset", "clips") for t in piece[:colon])


def _times_a_clip(piece: Sequence[Token]) -> bool:
    """Say whether a piece only gives clips a length: "the first 3 s, the others 2 s"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    kinds = [t.kind for t in said]
    named = [t for t in said if t.kind in ("clips", "asset") or t.is_a("rest")]
    return len(said) == 2 and len(named) == 1 and any(kind in ("time", "dur") for kind in kinds)


def stays(piece: Sequence[Token]) -> bool:
    """Say whether a piece only leaves clips as they are: 第一段不动."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    kept = any(t.is_small("same") for t in said)
    staying = ("leave", "let", "stay", "remain", "left", "as", "they", "how")
    return kept and all(
        t.kind in ("clips", "asset", "ordinal")
        or t.is_small("same")
        or t.is_a("keep", "rest", "reorder")
        or t.text.lower() in staying
        for t in said
    )


def _spares(piece: Sequence[Token]) -> bool:
    """Say whether a piece only forbids cropping: 不要裁剪."""
    said = [t for t in piece if t.kind != "punct"]
    return (
        bool(said) and said[0].is_small("not") and len(said) <= 3 and said[-1].is_a("crop", "trim")
    )


def _paced(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a clip and its speed: 第二段两倍速."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    kinds = {t.kind for t in said if t.kind != "phrase"}
    named = any(t.is_a("speed") or "倍速" in t.text for t in said)
    paced = kinds == {"clips", "times"} or (kinds == {"times"} and named)
    return paced and all(t.kind != "phrase" or t.is_a("speed") for t in said)


def _levelled(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a quality with a level of its own: "contrast down 5 %"."""
    level = any(t.kind in ("percent", "times") or t.is_a("increase", "decrease") for t in piece)
    turned = any(
        t.is_a("increase", "decrease") or t.text.lower() in ("down to", "up to") for t in piece
    )
    heard = turned and any(t.is_a("music", "volume", "sound", "voice") for t in piece)
    named = heard or any(t.is_a(*QUALITIES) for t in piece)
    return level and named and not _is_taken(piece)


def _shares_level(before: Sequence[Token], piece: Sequence[Token]) -> bool:
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


def _lasts_each(piece: Sequence[Token]) -> bool:
    """Say whether a piece only gives every clip a length: 每张图三秒, "3 s each"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    said = [t for t in said if not t.is_a("freeze", "show", "keep")]
    every = any(t.is_small("per") or t.kind == "each" for t in said) or any(
        t.kind == "clips" and t.text.startswith(("每", "each", "every")) for t in said
    )
    return every and 1 < len(said) <= 3 and any(t.kind in ("time", "dur", "each") for t in said)


def _is_deed(early: Sequence[Token], piece: Sequence[Token]) -> bool:
    """Say whether a value stands for a whole request before another: "sharpen it and add …"."""
    valued = any(t.of("effect") or t.of("filter") for t in early)
    pointing = any(t.is_a("it") for t in piece)
    own = any(t.is_a(*OBJECTS) and not t.is_a(*ATTRIBUTES) for t in piece)
    return valued and not pointing and (own or any(t.of("effect") for t in piece))


def _bare_length(piece: Sequence[Token]) -> bool:
    """Say whether a piece is nothing but a length: "3 seconds", "15s long"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "total")]
    return (
        bool(said)
        and all(
            t.kind in ("time", "dur") or t.is_a("duration_word") or t.is_small("long") for t in said
        )
        and any(t.kind in ("time", "dur") for t in said)
    )


def _looks(piece: Sequence[Token]) -> bool:
    """Say whether a piece is a look or a shape, which lasts for no time of its own."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return bool(said) and all(
        t.of("filter") or t.kind == "ratio" or t.is_a("vertical", "horizontal", "square", "filter")
        for t in said
    )


def _repeats(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece is one more of the same: "and 'Chapter 2' at 0:30"."""
    quoted = any(t.kind == "quote" for t in piece) and any(t.kind == "quote" for t in clause)
    timed = any(t.kind in ("at", "span", "clips", "asset") for t in piece)
    return quoted and timed and not any(t.is_a("subtitle", "lower_third") for t in clause)


def _tongue(piece: Sequence[Token]) -> bool:
    """Say whether a piece only adds a language: 加上英文，做成双语字幕."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    return any(t.of("language") for t in said) and all(
        t.of("language") or t.is_a("add") for t in said
    )


def _joined_too(before: Sequence[Token], piece: Sequence[Token], verbs: Sequence[Token]) -> bool:
    """Say whether a piece names one more clip to join: "… and then clip1.mp4 into one video"."""
    said = [t for t in piece if t.kind != "punct" and not t.is_small("filler", "connector")]
    joining = any(t.is_a("concat") for t in before) and not any(t.is_a("export") for t in piece)
    named = bool(said) and said[0].kind in ("asset", "clips")
    return joining and named and all(t.is_a("concat") for t in verbs)


def _is_taken(piece: Sequence[Token]) -> bool:
    return piece[0].text in ("把", "将")


def _opens(piece: Sequence[Token]) -> bool:
    """Say whether a piece without a verb leads into the next one: 除了…, for photo1.jpg:"""
    first = piece[0]
    heading = any(t.text == ":" for t in piece[-1:]) and any(
        t.kind in ("asset", "clips") for t in piece
    )
    temporal = piece[-1].text in ("的时候", "时", "时候") and len(piece) > 1
    return first.is_small("except") or first.text in ("把", "将") or heading or temporal


def _modifies(piece: Sequence[Token], clause: Sequence[Token]) -> bool:
    """Say whether a piece only says more of the clause before it: "bold", "at the top",
    "no transitions" after "make a slideshow", "into a 1080p MP4" after its material."""
    said = [
        t
        for t in piece
        if t.kind != "punct"
        and not t.is_small("filler", "connector")
        and t.text.lower() not in ("with", "in", "using")
    ]
    if not said:
        return True
    lengths = {"time", "dur", "each"}
    cutting = any(t.is_a("split") or t.text in ("剪成", "切成", "分成") for t in clause)
    if cutting and any(t.kind in lengths for t in said):
        return all(
            t.kind in {*lengths, "clips"} or t.is_small("per") or t.is_a("all", "clip")
            for t in said
        )
    measured = all(
        t.kind in MEASURES
        or t.is_a("show", "duration_word")
        or t.text.lower() in ("停留", "停", "stay", "stays")
        for t in said
    )
    styled = any(t.of("platform") for t in said) and all(
        t.of("platform") or t.is_a("filter", "it", "add") or t.text in ("种", "类", "感")
        for t in said
    )
    if styled and any(t.is_a("subtitle") for t in clause):
        return True
    amount = any(t.kind in ("percent", "times", "db") for t in said)
    turned = all(
        t.kind in ("percent", "times", "db")
        or t.is_a("increase", "decrease", "bigger", "smaller", "zoom_in")
        or t.is_small()
        for t in said
    )
    heard = any(t.is_a("sound", "volume", "voice", "music", "original") for t in clause)
    said_so = not any(t.kind in ("percent", "times", "db") for t in clause)
    if amount and turned and heard and said_so and len(clause) <= 6:
        return True
    quiet = any(t.is_a("silence") for t in clause)
    if quiet and any(t.is_a("padding") for t in said):
        return True
    lengths_only = all(
        t.kind in lengths or t.is_a("lengthen", "shorten") or t.text.lower() == "than" for t in said
    )
    if quiet and lengths_only and any(t.kind in lengths for t in said):
        return True
    scored = any(t.is_a("music") for t in said) and all(
        t.is_a("music") or t.of("mood") for t in said
    )
    if _tunes(clause, said):
        return True
    tinted = any(t.is_a("temperature") for t in clause)
    if tinted and any(t.is_a("warmer", "cooler") for t in said):
        return all(t.is_a("warmer", "cooler", "it") or t.kind == "word" for t in said)
    quoted = any(t.kind == "quote" for t in clause)
    if quoted and all(t.of("animation") for t in said):
        return True
    outlined = any(t.is_a(*WORDY) for t in clause) and any(t.is_a("outline") for t in said)
    if outlined and all(t.is_a("outline", "add") or t.of("color") for t in said):
        return True
    fading = any(t.is_a("fade", "fade_in", "fade_out") for t in clause)
    if fading and all(t.is_a("picture", "video", "sound") or t.kind in MEASURES for t in said):
        return True
    joined = any(t.is_a("transition") or t.of("transition") for t in said) and all(
        t.is_a("transition", "add", "effect") or t.of("transition") for t in said
    )
    shown = _of_pictures(clause) and (
        any("播放" in t.text for t in clause) or any(t.is_a("make", "convert") for t in clause)
    )
    if (scored or joined) and (
        shown or any(t.is_a("slideshow", "promo", "vlog", "montage") for t in clause)
    ):
        return True
    if measured and any(t.is_a("insert", "add", "freeze", *WORDY) for t in clause):
        return True
    fitting = all(
        t.is_a("crop", "fill", "set", "blur", "background", "bars", "sides", "add")
        or t.is_small()
        or t.of("position") == "center"
        for t in said
    )
    if (
        fitting
        and any(t.is_a("crop", "fill", "bars", "blur") for t in said)
        and (any(t.is_a("concat", "slideshow") for t in clause) or _shaped(clause))
    ):
        return True
    if any(t.is_a("interpolate", "blend") for t in said) and any(
        t.is_a("fps") or t.kind == "fps" for t in clause
    ):
        return True
    lengths = {"time", "dur", "each"}
    fades = ("fade_in", "fade_out")
    heard = [any(t.is_a("music", "sound") for t in side) for side in (said, clause)]
    if all(any(t.is_a(*fades) for t in side) for side in (said, clause)) and heard[0] != heard[1]:
        return not any(t.of("color") for t in (*said, *clause))
    named = any(t.kind == "quote" for t in said)
    if any(t.is_a("lower_third") for t in clause):
        titled = all(t.text[:1].isupper() or t.is_small("filler") for t in said)
        if (named and not verbs_of(piece)) or titled:
            return True
    about_words = any(t.is_a(*WORDY, "bilingual", "pip", "sticker") for t in clause)
    quoted = any(t.kind == "quote" for t in clause)
    own_object = any(
        t.is_a(*OBJECTS)
        and not t.is_a(*ATTRIBUTES, "background")
        and not (quoted and t.of("animation"))
        and not _lettering(t, clause, said)
        and not t.is_a("highlights")
        for t in said
    )
    if (
        (about_words or quoted)
        and not own_object
        and all(_is_attribute(t) or _lettering(t, clause, said) for t in said)
    ):
        return True
    written = all(t.kind == "quote" or t.is_small("saying") for t in said)
    if written and about_words and not quoted and any(t.kind == "quote" for t in said):
        return True
    made = any(t.is_a(*COMPOSITES) for t in clause)
    if made and _lasts_each(piece) and _of_pictures(clause):
        return True
    paced = all(t.is_a("speed", "speed_up", "slow_down") for t in said)
    if (
        paced
        and any(t.is_a("speed") for t in said)
        and any(t.is_a("promo", "vlog", "montage", "slideshow") for t in clause)
    ):
        return True
    pictured = _of_pictures(clause)
    moving = all(
        t.is_a("zoom", "zoom_in", "zoom_out", "animate", "pan", "add", "effect", "slow_down")
        for t in said
    )
    moving = moving and any(t.is_a("zoom", "zoom_in", "zoom_out", "animate", "pan") for t in said)
    if pictured and moving and any(t.is_a(*COMPOSITES) for t in clause):
        return True
    negated = said[0].is_small("not")
    if negated and any(t.is_a(*COMPOSITES) for t in clause):
        return not any(
            is_verb(t, head=True) and not t.is_a("zoom", "animate") for t in said[1:2]
        ) or (any(t.is_a("crop") for t in said))
    shaped = _shaped(clause)
    if negated and shaped and any(t.is_a("crop", "bars") for t in said):
        return True
    if (
        shaped
        and any(t.is_a("bars") for t in said)
        and not any(t.is_a("remove", "fill") for t in said)
    ):
        return True
    into = any(t.is_small("to") and t.text.lower() in ("into", "to", "as") for t in piece)
    output = any(
        t.kind == "height" or t.of("format") or t.is_a("slideshow", "video") for t in piece
    )
    making = any(t.is_a("make", "convert") for t in clause)
    return into and output and making and not verbs_of(piece)


def _lettering(token: Token, clause: Sequence[Token], said: Sequence[Token]) -> bool:
    """Say whether "letters" or their outline are those of the words spoken of: 白字黑边."""
    wordy = any(t.is_a(*WORDY) for t in clause) and not any(t.kind == "quote" for t in said)
    edged = token.is_a("bars") and any(t.of("color") for t in said)
    return wordy and (token.text.lower() in LETTERS or edged)


def _dresses(first: Sequence[Token], other: Sequence[Token]) -> bool:
    """Say whether one of two pieces only says what the words in the other look like."""
    for words, manner in ((first, other), (other, first)):
        said = [t for t in manner if t.kind != "punct" and not t.is_small("filler", "connector")]
        wordy = any(t.is_a("subtitle", "title", "lower_third") for t in words)
        styled = any(t.of("color") or t.is_a("size", "bigger", "smaller", "bold") for t in said)
        if (
            wordy
            and styled
            and all(_is_attribute(t) or t.of("color") or _lettering(t, words, said) for t in said)
        ):
            return True
    return False


def _of_pictures(clause: Sequence[Token]) -> bool:
    """Say whether a clause makes something of pictures."""
    return any(
        t.is_a("picture", "slideshow") or (isinstance(t.value, Pick) and t.value.images)
        for t in clause
    )


MANNERS = ("more", "quiet", "quietly", "softly", "soft", "soothing", "小声")


def _tunes(clause: Sequence[Token], said: Sequence[Token]) -> bool:
    """Say whether words only tell what music is like: "calm", "quietly"."""
    told = [t for t in said if t.kind != "punct" and not t.is_small("filler", "connector")]
    heard = any(t.is_a("music") or (t.kind == "asset" and t.text.endswith("mp3")) for t in clause)
    return heard and bool(told) and all(t.of("mood") or t.text.lower() in MANNERS for t in told)


def _shaped(clause: Sequence[Token]) -> bool:
    return any(t.kind == "ratio" or t.is_a("vertical", "horizontal", "square") for t in clause)


def _is_attribute(token: Token) -> bool:
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
