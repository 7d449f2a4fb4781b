"""Photos among films: "the last picture" counts pictures alone."""

from collections.abc import Sequence
from dataclasses import replace

from cutroom.backend.planner.references import Pick
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.stretches import Span
from cutroom.backend.planner.tokens import Token

PICTURES = "张幅"
"""Classifiers that count pictures and nothing else."""


def sorted_out(tokens: Sequence[Token], stage: Stage) -> list[Token]:
    """Return the tokens with numbered pictures turned to their places on a mixed track."""
    tokens = [_in_the_middle(token, len(stage.shots)) for token in tokens]
    if len(stage.shots) == 1:
        tokens = _at_an_edge(tokens)
    pictures = stage.pictures_among_films
    if not pictures:
        return list(tokens)
    films = [n for n in range(1, len(stage.shots) + 1) if n not in pictures]
    settled = [_settled(token, pictures) for token in tokens]
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
