"""Messages that only ask how the film is: they look, and never edit."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.plan import Plan
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.programmes import Describe, Find, State

PARTS = re.compile(
    r"[?.!,;]+\s*|\s+(?:and|or)\s+(?=(?:how|what|which|where|when|who|is|are|does|did)\b)",
    re.IGNORECASE,
)
LED = re.compile(
    r"^(?:(?:and|or|also|so|ok|okay|hey|hi|just|wondering|quick question|btw|by the way|then|um)\b[ ,:]*)+",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"(?:how (?:long|many|much|big|loud|large|wide|tall|bright|fast|old)\b(?! (?:of|to|should|shall))"
    r"|how (?:long|big|large) (?:would|will) (?:it|this|that|the \w+) be\b|how(?:'s| is| are) (?:it|the|my)\b(?! going)"
    r"|what(?:'?s| is| are| was| were) (?!the best way|missing|a good|good|better)"
    r"|what (?:length|size|format|resolution|volume|colou?r|font|style|order|music|song|title|kind|speed)\b"
    r"|which (?:\w+ ){1,2}(?:is|are|was|were|has|have|did|do|does|comes?|plays?)\b"
    r"|where(?:'?s| is| are| does| do)\b|when (?:is|does|do|did|was)\b|who(?:'?s| is| are)\b"
    r"|(?:is|are|was|were) (?:it|the|there|this|that|they|my)\b(?! (?:a|any) (?:way|chance|option))"
    r"(?! possible)"
    r"|(?:does|did|do) (?:it|the|this|they|that|i|we)\b)",
    re.IGNORECASE,
)
"""How a question about the film as it stands begins."""
SUPPOSING = re.compile(
    r"\bhow (?:long|big|large) (?:would|will) (?:it|this|that|the \w+) be\b", re.IGNORECASE
)
"""What asks for what an edit would come to."""
BESIDE = re.compile(
    r"(?:\w+ or \w+|(?:it|this|that|the \w+)(?:'s| is) [\w ]{2,24} (?:now|long|already|at the moment))$",
    re.IGNORECASE,
)
"""What stands beside a question and wishes nothing."""
WISHING = re.compile(
    r"\b(?:can|could|would|will|should|shall|might|may|possible|please|instead|make|let's|want|need"
    r"|too|better|best|able|possible to|chance|way to)\b|\b(?:what|how) (?:about|if)\b",
    re.IGNORECASE,
)
"""What makes a question a wish."""
LOOKS = frozenset(
    {"credits", "state", "list_media", "unsupported", "refuse", "none", "describe", "find", "check"}
)
"""Operations that answer a question."""
SHOWN = re.compile(r"\bwhat(?:'?s| is) (?:in|on|shown|happening|going on|seen)\b", re.IGNORECASE)
"""What asks for the picture."""
ADVISED = re.compile(
    r"(?:(?:hi|hello|so|ok|okay|well),? )*(?:(?:i (?:find|think|feel|reckon|believe)(?: that)?(?: (?:my|the|this) \w+)?|(?:my|the|this)"
    r" (?:film|video|clip|edit|cut|movie|thing)|it)\b(?:(?!\b(?:should|must|need|needs|want|please"
    r"|too|make|add|cut|remove)\b)[^.?!;])*?(?:[,.;:!–—-]+|,? (?:and|so|but)) ?)?"
    r"(?:so |and |tell me )?(?:what (?:would|could|might) (?:you|i|we) (?:change|improve|suggest"
    r"|recommend|do|fix|do differently|do better|do about (?:it|that))(?: (?:about|to|in|with|on)"
    r" (?:it|this|that|the (?:film|video|edit)))?(?: here| differently| first)?"
    r"|any (?:suggestions|ideas|tips|advice|thoughts|feedback)(?: (?:for me|please))?"
    r"|how (?:would|could|might) (?:you|i|we) improve (?:it|this|the (?:film|video)))\s*\?*\s*",
    re.IGNORECASE,
)
"""A message that only asks what somebody else would do."""
MOST = 200
"""Characters of a message that only asks."""


def only_asks(message: str) -> bool:
    """Say whether an English message is nothing but questions about the film as it stands."""
    said = " ".join(message.split())
    if len(said) <= MOST and ADVISED.fullmatch(said):
        return True
    if len(said) > MOST or not said.endswith("?") or WISHING.search(SUPPOSING.sub("", said)):
        return False
    parts = [LED.sub("", part.strip(), count=1) for part in PARTS.split(said) if part.strip()]
    asked = [part for part in parts if part]
    questions = [part for part in asked if ASKING.match(part)]
    return bool(questions) and all(ASKING.match(part) or BESIDE.match(part) for part in asked)


def without_edits(plan: Plan, message: str) -> Plan:
    """Return the plan of a message that only asks: a look at the film where it would edit."""
    if ADVISED.fullmatch(" ".join(message.split())):
        return Plan((Describe(),), language=plan.language)
    looks = all(op.described()["op"] in LOOKS for op in plan.operations)
    if looks and not plan.held and not any(map(_finds_the_question, plan.operations)):
        return plan
    look = Describe() if SHOWN.search(message) else State()
    return Plan((look,), language=plan.language)


def _finds_the_question(op: Operation) -> bool:
    """Say whether the question itself would be looked for in what is said."""
    return isinstance(op, Find) and ASKING.match(op.query) is not None
