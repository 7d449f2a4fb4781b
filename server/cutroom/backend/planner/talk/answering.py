"""Whether a message may be the answer to the question before it."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import is_verb
from cutroom.backend.planner.tokens.token import Token

TURNED_AWAY = re.compile(
    r"(?:oh |no,? |hm+,? )?(?:never ?mind|forget (?:it|that|about it)|nothing|no thanks?"
    r"|no thank you|cancel(?: that| it)?|skip (?:it|that)|leave it|let me think|not sure|idk"
    r"|i don't know)\b.*"
    r"|(?:thanks?|thank you|thx|cheers|great|perfect|nice|cool|awesome|looks (?:good|great))\b.*"
    r"|(?:那|还是)?(?:算了|不用了|没事了?|随便|我(?:再)?想想|再想想|再说吧?|取消|先不|谢谢|多谢|不知道).*"
    r"|.*(?:[?？]|吗|呢)\s*",
    re.IGNORECASE | re.DOTALL,
)
"""Thanks, second thoughts and questions."""
LOOSE = ("set", "make", "show", "keep", "remove", "move", "insert", "replace")
"""Deeds by which questions are answered as well: "keep it", "take the last one"."""
WISHES = ("music", "subtitle", "title", "text", "transition", "sound", "logo", "clip", "video")
"""What a wish is about."""


BARE = (
    "time",
    "dur",
    "number",
    "percent",
    "times",
    "db",
    "at",
    "span",
    "clips",
    "ordinal",
    "count",
)


def is_bare(tokens: Sequence[Token]) -> bool:
    """Say whether nothing but a measure, a time or a clip is said, as answers are."""
    said = [t for t in tokens if t.kind != "punct" and not t.is_small("filler", "connector")]
    return bool(said) and all(t.kind in BARE for t in said)


MEANT = ("clips", "asset", "span", "quote", "file")
"""Kinds of tokens that tell what a wish is about."""


def answers_nothing(message: str, tokens: Sequence[Token], asked: Sequence[Token]) -> bool:
    """Say whether a message without quotes asks, thanks, thinks again, or wishes something else.

    `asked` are the tokens of the wish that a question came from: who answers may say its deed
    again, but a deed of another kind done to something is another wish.
    """
    if TURNED_AWAY.fullmatch(message.strip()):
        return True
    said = [t for t in tokens if t.kind != "punct"]
    known = {value for t in asked for facet, value in t.facets if facet == "concept"}
    other = any(is_verb(t, head=n == 0) and not t.is_a(*known, *LOOSE) for n, t in enumerate(said))
    if other and any(t.kind in MEANT for t in said):
        return True
    unwanted = any(t.is_small("not", "no", "if") for t in said)
    done = any(is_verb(t, head=n == 0) for n, t in enumerate(said))
    return (done or unwanted) and any(t.is_a(*WISHES) for t in said)


def says_it_again(tokens: Sequence[Token], asked: Sequence[Token]) -> bool:
    """Say whether an answer is the deed asked about once more, with a measure: "cut it to 30 s".

    It would act on everything if it stood alone, where the wish before named a clip.
    """
    known = {value for t in asked for facet, value in t.facets if facet == "concept"}
    said = [t for t in tokens if t.kind != "punct" and not t.is_small("filler", "connector", "to")]
    pointed = any(t.kind in ("clips", "asset") for t in asked)
    if not pointed or any(t.kind in ("clips", "asset", "quote", "span") for t in said):
        return False
    measured = any(t.kind in BARE for t in said)
    return measured and all(t.kind in BARE or t.is_a(*known, *LOOSE, *CUTTING) for t in said)


CUTTING = ("trim", "cut", "shorten", "lengthen", "it", "duration_word")
"""What is said of a length."""
