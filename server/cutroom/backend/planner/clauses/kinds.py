"""Photos among films: "the last picture" counts pictures alone."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.vocabulary import is_cjk

PICTURES = "张幅"
"""Classifiers that count pictures and nothing else."""


def sorted_out(tokens: Sequence[Token], stage: Stage) -> list[Token]:
    """Return the tokens with numbered pictures turned to their places on a mixed track."""
    tokens = [_in_the_middle(token, len(stage.shots)) for token in tokens]
    if len(stage.shots) == 1:
        tokens = _at_an_edge(tokens)
    if not stage.zh or all(_counts_clips(token) for token in tokens):
        tokens = _bare_numbers(tokens, len(stage.shots))
    tokens = _own_song(_by_turns(tokens, len(stage.shots)), stage)
    pictures = stage.pictures_among_films
    if not pictures:
        return list(tokens)
    films = [n for n in range(1, len(stage.shots) + 1) if n not in pictures]
    settled = [_settled(token, pictures) for token in _the_one(tokens, pictures)]
    return _set_apart(settled, pictures, films, stage)


def _set_apart(
    tokens: Sequence[Token], pictures: Sequence[int], films: Sequence[int], stage: Stage
) -> list[Token]:
    """Let "the photos" and "the video" mean clips where a message sets them against each other."""
    seen = [at for at in range(len(tokens)) if _all_pictures(tokens, at)]
    shown = [at for at in range(len(tokens)) if _all_films(tokens, at)]
    lone = _lone(tokens, seen or shown) or (bool(seen) and _names_film(tokens, films, stage))
    result = list(tokens)
    for places, numbers in ((seen, pictures), (shown, films)):
        if not places or not ((seen and shown) or lone):
            continue
        pick = Pick(tuple(numbers), noun="picture" if numbers is pictures else "clip")
        for at in places:
            result[at] = replace(tokens[at], kind="clips", value=pick, facets=())
    return result


ONLY = frozenset({"only", "just", "只", "只有", "仅", "只给", "只把", "only the", "just the"})


def _lone(tokens: Sequence[Token], places: Sequence[int]) -> bool:
    """Say whether only the one kind is meant: "for the video only", 只有照片."""
    return any(
        t.text.lower() in ONLY for at in places for t in tokens[max(0, at - 2) : at + 2]
    ) or any(tokens[at - 1].text in ("每张", "每幅", "所有", "全部") for at in places if at)


def _names_film(tokens: Sequence[Token], films: Sequence[int], stage: Stage) -> bool:
    """Say whether a message that speaks of the photos names a film beside them."""
    return any(
        set(t.value.clips) & set(films)
        if isinstance(t.value, Pick)
        else t.kind == "asset" and set(stage.numbers_of(str(t.value))) & set(films)
        for t in tokens
    )


def _unnamed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether no number, name or maker stands before a noun."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    counted = before is not None and (
        before.kind in ("asset", "ordinal", "number", "count", "clips", "quote", "ratio", "height")
        or before.text.lower() in ("a", "an", "another", "one", "each", "一张", "这张", "那张")
        or before.is_a("it", "make", "slideshow")
    )
    follows = after is not None and (after.kind in ("number", "count", "ordinal", "asset"))
    return not counted and not follows


def _all_pictures(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if isinstance(token.value, Pick):
        return token.value.images and token.value.all
    named = token.kind == "phrase" and token.is_a("picture") and not token.is_a("thumbnail", "logo")
    return named and _unnamed(tokens, at) and token.text.lower() in PHOTO_WORDS


ONE_PHOTO = frozenset({"photo", "pic", "snapshot", "photograph", "照片", "相片", "图片"})
OWNING = frozenset({"the", "my", "our", "that", "this"})
POINTED = frozenset({"那张", "这张"})
GIVEN = frozenset({"给", "把", "让", "对"})
"""Before these a photo is one that lies there."""
NEW = ("add", "overlay", "replace", "slideshow", "generate", "upload", "thumbnail", "logo")
"""Where such a deed is asked for, a photo may be one that is not laid yet."""


def _the_one(tokens: Sequence[Token], pictures: Sequence[int]) -> list[Token]:
    """Read "the photo" as the clip that shows the one photo among films."""
    if len(pictures) != 1:
        return list(tokens)
    brought = any(_brings(token) for token in tokens)
    result = list(tokens)
    for at, token in enumerate(tokens):
        before = tokens[at - 1].text.lower() if at else ""
        owned = before in OWNING or is_cjk(token.text[0])
        plain = token.kind == "phrase" and token.text.lower() in ONE_PHOTO
        if plain and owned and (before in POINTED or _unnamed(tokens, at)):
            if brought and before not in GIVEN:
                continue
            pick = Pick((pictures[0],), noun="clip")
            result[at] = replace(token, kind="clips", value=pick, facets=())
    return result


def _brings(token: Token) -> bool:
    laid = token.is_a("insert") and token.text.lower() not in ("put", "place", "放")
    return laid or token.is_a(*NEW) or token.of("position") is not None


PHOTO_WORDS = frozenset({"photos", "pictures", "images", "pics", "stills", "照片", "图片", "相片"})
FILM_WORDS = frozenset(
    {"video", "videos", "video clip", "video clips", "footage", "视频", "影片", "films", "vids"}
)


def _all_films(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if isinstance(token.value, Pick):
        return token.value.all and not token.value.images and "video" in token.text.lower()
    named = token.kind == "phrase" and token.text.lower() in FILM_WORDS
    return named and _unnamed(tokens, at)


SONGS = frozenset({"mp3", "wav", "song", "tune", "music file", "audio file", "track", "m4a"})


def _own_song(tokens: Sequence[Token], stage: Stage) -> list[Token]:
    """Read "my mp3" and "my song" as the one piece of music that was uploaded."""
    if len(stage.audios) != 1:
        return list(tokens)
    name = stage.audios[0].name
    result: list[Token] = []
    for at, token in enumerate(tokens):
        owner = tokens[at - 1].text.lower() if at else ""
        named = token.text.lower() in SONGS and token.kind in ("word", "phrase")
        bare = token.text.lower() in ("mp3", "wav") or not stage.has_music
        mine = owner in ("my", "our") or (owner == "the" and bare)
        result.append(
            replace(token, kind="asset", value=name, facets=()) if named and mine else token
        )
    return result


NUMBERING = ("remove", "keep", "swap", "mute", "reverse", "duplicate")
RUN = frozenset({"和", "与", "跟", "、", "and", "&", ",", "or"})


def _counts_clips(token: Token) -> bool:
    """Say whether Chinese says nothing but a deletion and bare numbers: 删2和4."""
    return token.kind in ("number", "punct") or token.is_a("remove") or token.is_small()


def _bare_numbers(tokens: Sequence[Token], count: int) -> list[Token]:
    """Read bare numbers as clips where clips are counted: "all of them except 2 and 5"."""
    if count < 2 or any(t.is_a(*OTHER_THINGS) or t.kind in ("clips", "asset") for t in tokens):
        return list(tokens)
    excepted = next((at for at, t in enumerate(tokens) if t.is_small("except")), -1)
    result: list[Token] = []
    at = 0
    while at < len(tokens):
        end, numbers = _run(tokens, at, count)
        before = next((t for t in reversed(result) if not t.is_small("filler")), None)
        led = before is not None and (
            before.is_small("except")
            or (before.is_a(*NUMBERING) and not before.is_a("cut", "trim"))
        )
        after = tokens[end] if end < len(tokens) else None
        closes = after is None or after.kind == "punct" or after.is_small("connector", "from")
        taken = bool(result) and result[-1].text in ("把", "将")
        led, closes = led or taken, closes or taken
        if numbers and closes and (led or (excepted >= 0 and at > excepted)):
            pick = Pick(tuple(numbers), noun="clip")
            result.append(replace(tokens[at], kind="clips", value=pick, facets=()))
            at = end
        else:
            result.append(tokens[at])
            at += 1
    return result


OTHER_THINGS = ("step", "version", "subtitle", "title", "text", "silence", "filler", "undo")


def _run(tokens: Sequence[Token], at: int, count: int) -> tuple[int, list[int]]:
    """Return where a run of clip numbers ends, and the numbers: "2, 3 and 5"."""
    numbers: list[int] = []
    end = at
    while end < len(tokens) and tokens[end].kind == "number":
        amount = tokens[end].amount
        if not amount.is_integer() or not 1 <= amount <= count:
            break
        numbers.append(int(amount))
        end += 1
        joined = end + 1 < len(tokens) and tokens[end].text.lower() in RUN
        if not (joined and tokens[end + 1].kind == "number"):
            break
        end += 1
    return end, numbers


TURNS = {
    "odd": 1,
    "odd numbered": 1,
    "even": 2,
    "even numbered": 2,
    "alternate": 2,
    "alternating": 2,
}


def _by_turns(tokens: Sequence[Token], count: int) -> list[Token]:
    """Read "odd clips" and "even clips" as the clips that they count."""
    result: list[Token] = []
    for token in tokens:
        before = [t.text.lower() for t in result[-3:]]
        marks = 3 if before[-2:] == ["-", "numbered"] else 2 if before[-1:] == ["numbered"] else 1
        word = before[-marks] if len(before) >= marks else ""
        first = TURNS.get(word)
        plural = isinstance(token.value, Pick) and token.value.all
        plural = plural or (token.kind == "phrase" and token.is_a("clip", "picture", "one"))
        if first is None or not plural or count < 2:
            result.append(token)
            continue
        pick = Pick(tuple(range(first, count + 1, 2)), noun="clip")
        result = result[:-marks]
        while result and result[-1].text.lower() in ("every", "each", "all"):
            result.pop()
        result.append(replace(token, kind="clips", value=pick, facets=()))
    return result


VAGUELY = ("bit", "part", "section", "portion", "stretch", "chunk")
THIRD = 1 / 3
CUTTING = ("remove", "trim", "cut", "keep", "extract", "shorten", "delete", "split")


def _at_an_edge(tokens: Sequence[Token]) -> list[Token]:
    """Read "the last bit" of a lone film as its last third, or as its end where it is cut."""
    cut = any(t.is_a(*CUTTING) for t in tokens)
    result: list[Token] = []
    for token in tokens:
        pick = token.value
        edge = isinstance(pick, Pick) and pick.clips in ((1,), (-1,))
        if not edge or not token.text.lower().endswith(VAGUELY):
            result.append(token)
            continue
        first = isinstance(pick, Pick) and pick.clips == (1,)
        if cut:
            facets = (("concept", "start_at" if first else "end_at"), ("concept", "part"))
            result.append(replace(token, kind="phrase", value=None, facets=facets))
        else:
            share = Span(0, THIRD, "share") if first else Span(1 - THIRD, 1, "share")
            result.append(replace(token, kind="span", value=share, facets=()))
    return result


def _in_the_middle(token: Token, count: int) -> Token:
    """Count out the clips in the middle: 中间两段."""
    pick = token.value
    if isinstance(pick, Pick) and pick.middle and not pick.several and count > 1 and count % 2:
        return replace(token, value=replace(pick, clips=((count + 1) // 2,), middle=False))
    if not isinstance(pick, Pick) or not pick.several:
        return token
    edge, odd = divmod(count - pick.several, 2)
    if edge < 0 or odd:
        return token
    places = tuple(range(edge + 1, edge + pick.several + 1))
    return replace(token, value=Pick(places, noun="clip"))


def _settled(token: Token, pictures: list[int]) -> Token:
    pick = token.value
    if token.kind != "clips" or not isinstance(pick, Pick) or not _is_of_pictures(token, pick):
        return token
    inside = [n for n in pick.clips if 0 < abs(n) <= len(pictures)]
    if not inside or len(inside) < len(pick.clips):
        return token
    places = tuple(pictures[n - 1 if n > 0 else n] for n in inside)
    return replace(token, value=replace(pick, clips=places))


def _is_of_pictures(token: Token, pick: Pick) -> bool:
    return pick.noun == "picture" or token.text[-1:] in PICTURES
