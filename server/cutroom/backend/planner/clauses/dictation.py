"""What a colon hands over is content, as if it were quoted: "title: best music of 2024"."""

from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import OBJECTS, is_verb
from cutroom.backend.planner.clauses.pieces import is_break
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.vocabulary import is_cjk

WRITTEN = ("title", "text", "subtitle")
LISTED = ("credits_roll", "voiceover")
"""What is long enough to hold commas: names and roles, sentences to speak."""
DEEDS = ("make", "set", "add", "insert", "move", "replace", "remove", "keep", "export", "style")
STYLED = ("color", "position", "font", "animation", "size")
SENTENCE_ENDS = frozenset(".;。；\n")
COMMAS = frozenset(",，")


def dictated(tokens: Sequence[Token], message: str) -> list[Token]:
    """Return the tokens with words that follow "title:" and the like as one quote."""
    heard: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        heard.append(token)
        at += 1
        if (shown := _shown(tokens, at - 1)) is not None:
            start, end = shown
            span = tokens[start].start, tokens[end - 1].end
            heard += tokens[at:start]
            heard.append(Token("quote", *span, message[slice(*span)], message[slice(*span)]))
            at = end
            continue
        hands_over = token.text == ":" or (token.is_small("saying") and len(heard) > 1)
        noun = _noun_before(heard) if hands_over else None
        if noun is None or not opens_words(tokens[at:]):
            continue
        end = _end(tokens, at, listed=noun.is_a(*LISTED))
        span = tokens[at].start, tokens[end - 1].end
        words = message[slice(*span)].strip()
        heard.append(Token("quote", *span, words, words))
        at = end
    return heard


SHOWING = frozenset(
    {"put", "write", "type", "show", "display", "stick", "pop", "slap", "whack", "add", "place"}
    | {"insert", "have", "print", "chuck", "bung", "say"}
)
WRITERS = frozenset({"write", "type", "print", "say"})
HANDING = frozenset({"words", "phrase", "message", "line", "the words", "the text"})
"""Nouns right behind which the words themselves stand."""
THINGS = ("clip", "video", "picture", "text", "title", "all", "it", "rest", "one", "part", "files")
FACETS = ("transition", "effect", "filter", "audio_effect", "format", "platform", "animation")
POINTING = frozenset({"him", "her", "them", "this", "that", "these", "those", "stuff", "things"})
LONGEST = 10
"""Tokens of words that stand unquoted."""


def _shown(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return where words to show stand behind "put": "put Our Trip at the top"."""
    said = tokens[at].text.lower()
    handing = said in HANDING and at > 0 and tokens[at].text.isascii()
    if not (handing or said in SHOWING) or at + 1 >= len(tokens):
        return None
    start = at + 1
    end = next(
        (i for i in range(start, min(len(tokens), start + LONGEST + 1)) if _leaves(tokens, i)),
        min(len(tokens), start + LONGEST + 1),
    )  # fmt: skip
    run = tokens[start:end]
    if not 0 < len(run) <= LONGEST or any(t.kind not in ("word", "phrase", "number") for t in run):
        return None
    if any(t.is_small("saying") or t.text.lower() in POINTING for t in run):
        return None
    if handing:
        return (start, end) if not run[0].is_small("at", "for", "from", "to") else None
    named = any(t.is_a(*OBJECTS, *THINGS) or any(map(t.means, FACETS)) for t in run)
    first = run[0]
    if named or first.text in ("a", "an", "the", "my", "our", "some", "more", "no"):
        return None
    placed = end < len(tokens) and tokens[end].kind != "punct"
    onto = end < len(tokens) and _on_screen(tokens, end)
    if first.text[:1].isupper() and not is_verb(first, head=False):
        return (start, end) if placed or said in WRITERS else None
    plain = any(t.kind == "word" for t in run) and len(run) > 1
    return (start, end) if plain and (onto or (placed and said in WRITERS)) else None


def _leaves(tokens: Sequence[Token], at: int) -> bool:
    return (
        (tokens[at].kind == "punct" and tokens[at].text not in ("'", "&", "-", "#"))
        or _goes_elsewhere(tokens, at)
        or _on_screen(tokens, at)
    )


ONTO = frozenset({"on", "over", "onto", "across", "under", "during", "to"})


def goes_to_a_clip(tokens: Sequence[Token], at: int) -> bool:
    """Say whether words are left for the clip that they stand on: "… on the beach clip"."""
    if tokens[at].text not in ONTO:
        return False
    for token in tokens[at + 1 : at + 5]:
        if token.kind in ("clips", "asset") or (
            token.kind == "phrase" and token.is_a("clip", "picture", "video")
        ):
            return True
        if not (token.is_small("filler") or token.kind == "ordinal" or token.text == "last"):
            return False
    return False


def _on_screen(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "on (the) screen" stands here, which is where all words are."""
    said = " ".join(t.text.lower() for t in tokens[at : at + 3])
    return said.startswith(("on screen", "on the screen", "across the screen", "on top of the"))


def _noun_before(heard: Sequence[Token]) -> Token | None:
    """Return the text that the piece before a colon is about."""
    for token in reversed(heard[:-1]):
        if is_break(token) or token.kind == "quote" or token.text == ":":
            return None
        if token.is_a(*WRITTEN, *LISTED):
            return token
    return None


MANNERS = (
    "bigger", "smaller", "bold", "auto", "all", "size", "font", "outline", "color_word", "position",
)  # fmt: skip


def opens_words(tokens: Sequence[Token]) -> bool:
    """Say whether tokens can be words to show: they open with no style, measure or order."""
    token = tokens[0] if tokens else None
    if token is not None and token.kind == "number" and tokens[1:]:
        return tokens[1].text[:1].isupper() or is_cjk(tokens[1].text[:1])
    if token is not None and token.kind in ("asset", "ordinal") and tokens[1:]:
        # A file's name, or a number, at the head of a heading: "Lesson One", 第一课.
        follow = tokens[1]
        return "." not in token.text and follow.kind in ("word", "char", "number", "phrase")
    if token is None or token.kind not in ("word", "char", "phrase"):
        return False
    if token.of("language"):
        return False
    if token.kind == "phrase" and token.text[:1].isupper():
        return True
    styled = any(token.means(facet) for facet in STYLED) or token.is_a("size", "font")
    orders = token.is_a("it", *DEEDS) or token.is_small("not", "saying")
    return not styled and not orders and not token.is_a(*MANNERS)


def _end(tokens: Sequence[Token], start: int, *, listed: bool) -> int:
    """Return where the words end: at a full stop, or where another wish or a place begins."""
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.text in SENTENCE_ENDS or (at > start and _goes_elsewhere(tokens, at)):
            return at
        parts = token.text in COMMAS or is_break(token)
        if parts and (not listed or is_cjk(token.text[:1])) and at > start:
            follow = tokens[at + 1] if at + 1 < len(tokens) else None
            if token.text in COMMAS or follow is None or is_verb(follow, head=True):
                return at
        if parts and listed and at + 1 < len(tokens) and _orders(tokens, at + 1):
            return at
    return len(tokens)


def _orders(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a wish of its own begins here: a verb or an object in lower case."""
    while at < len(tokens) - 1 and tokens[at].is_small("connector", "filler"):
        at += 1
    token = tokens[at]
    return not token.text[:1].isupper() and (
        is_verb(token, head=True) or (token.kind == "phrase" and token.is_a(*OBJECTS))
    )


def _goes_elsewhere(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the words are left for a place, a time or a colour: "… at the top"."""
    token = tokens[at]
    if token.kind in ("span", "at", "dur", "clips") or goes_to_a_clip(tokens, at):
        return True
    if token.is_a("start_at", "end_at") and token.text.lower().startswith(("at ", "in ")):
        return True
    apart = is_cjk(token.text[:1]) and token.start > tokens[at - 1].end
    if apart and (token.is_a("insert", "move") or token.of("position") is not None):
        return True
    placed = token.of("position") is not None and (
        token.text.lower().startswith(("at ", "on ", "in ")) or tokens[at - 1].is_small("at")
    )
    if placed or not token.is_small("at", "from", "for") or at + 1 >= len(tokens):
        return placed
    rest = [t for t in tokens[at + 1 : at + 3] if not t.is_small("filler")]
    after = rest[0] if rest else tokens[at + 1]
    return (
        after.kind in ("time", "span", "at", "dur")
        or after.is_a("corner")
        or after.of("position") is not None
        or after.of("color") is not None
        or after.is_a("start_at", "end_at", "middle")
    )
