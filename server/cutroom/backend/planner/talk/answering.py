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
WISHES = ("music", "subtitle", "title", "text", "transition", "sound", "logo", "clip", "video")
"""What a wish is about."""


def answers_nothing(message: str, tokens: Sequence[Token]) -> bool:
    """Say whether a message without quotes asks, thanks, thinks again, or wishes something else."""
    if TURNED_AWAY.fullmatch(message.strip()):
        return True
    said = [t for t in tokens if t.kind != "punct"]
    unwanted = any(t.is_small("not", "no", "if") for t in said)
    done = any(is_verb(t, head=n == 0) for n, t in enumerate(said))
    return (done or unwanted) and any(t.is_a(*WISHES) for t in said)
