"""The patterns by which chat is parted and each part is known as an order, a fault or a telling."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.words.small_talk import (
    DEED,
    HEDGES,
    LEADS,
    OWNED,
    PLEAS,
    POINTED,
    SUBJECT,
    THINGS,
    TOLD,
    UNMARKED,
    WISHED,
)

SHORTEST = 14
"""Words from which a message may be chat."""
LONGEST = 4000
FORM = re.compile(r"(?:^|\n)\s*(?:[-*•·]|\d+[.)])\s|\n\s*\n|[{}|=<>→⇒]|->")
"""What only written forms have."""
WORDED = re.compile(
    r"\bwords like\b|\bums?(?:,| and| or) (?:uh|you know|like)\b|\b(?:saying|titled|captioned|that (?:says|reads)|spelling|(?:write|type)(?! (?:it|that|them|this|on)\b)|say(?=:)|call it|named?(?= [A-Z]))(?=:? \S)"
    r"(?! ?[\ue000-\uf8ff:]| (?:the |a |in |over |on |words |text |title )*[\ue000-\uf8ff])"
)
"""What leads to words that stand without quotes."""
LOOKING = re.compile(
    r"^\s*(?:find (?:where|when|the (?:part|moment|bit)|every|all)|(?:where|when|who|what|how (?:many|long|much))(?:'s| is| are| does| do| did| was)"
    r"|show me|tell me|list)\b"
)
MARKED = [(re.compile(rf"{p}", re.IGNORECASE), said) for p, said in UNMARKED]
HEDGED = [re.compile(p, re.IGNORECASE) for p in HEDGES]
PLEA = "(?:" + "|".join(PLEAS) + ")"
LED = re.compile(rf"^(?:(?:{LEADS})\b[\s,:]*)+", re.IGNORECASE)
ASKED = re.compile(rf"{PLEA}\b[\s,]*", re.IGNORECASE)
ORDERED = re.compile(
    rf"(?:(?:just|also|then|please|maybe|simply|only|finally) )*{DEED}\b", re.IGNORECASE
)
WISHING = re.compile(WISHED, re.IGNORECASE)
TELLING = re.compile(TOLD, re.IGNORECASE)
JOINED = r"and|but|so|because|since|as|which|who|whose|where|although|though|whereas|then|also|plus|oh|ps|p\.s\.|anyway|anyways|cause"
CUT = re.compile(
    r"(?P<strong>\s*(?:\.\.+|…|[.!?;]+(?=\s|$)|\n+|\s[-–—]+\s|—)\s*)"
    r"|(?P<comma>\s*,\s+)"
    rf"|\s+(?!as (?:it|they|this|that) (?:is|are|was|were)\b)(?=(?:(?:{JOINED})(?:,? (?:{JOINED}|also|then|just|maybe|please|finally)){{0,4}},? )"
    rf"(?:{PLEA}\b|{ORDERED.pattern}|(?:want|need|would like)\b|{SUBJECT}))"
    rf"|(?<=\w)\s+(?=(?:can|could|would) you (?!see|hear|tell|imagine|believe)|please {DEED}\b|i (?:want|need|wanna|'d like) )"
    r"|(?<=\w)\s+(?=because\b|no clue\b|no idea\b)"
    r"|(?<=\w)\s+(?=(?:it's|that's) (?:for|the|my|our|a|an|because|where|when|why|how|what|perfect|fine|great|useless|too|so|way)\b)",
    re.IGNORECASE,
)
PRECEDED = re.compile(
    r"\b(?:that|if|when|where|what|who|which|how|and|but|so|because|then|also|as|since|think|guess|hope|the|bit|part|it's|is"
    r"|was|sure|until|till|after|before|once|while|all|thing|only|what|i|we|he|she|they|you|just|really|not|to|or|for)$"
    rf"|^(?:(?:{LEADS})[\s,]*)+$"
    rf"|^(?:(?:{LEADS})[\s,]*)*(?:between|at|on|in|from|during|after|before|with|under|over|around|for|instead)\b(?: \w+){{0,5}}$",
    re.IGNORECASE,
)
"""Behind these words no clause of its own begins."""
STRETCH = re.compile(
    r"\b(?:from|between) (\d+(?::\d\d)?)(?: ?(?:seconds?|secs?|s))? (?:to|and|until|till) (\d+(?::\d\d)?)(?: ?(?:seconds?|secs?|s)\b)?",
    re.IGNORECASE,
)
SAME_TIME = re.compile(
    r",? (?:(?:at|for|during|over) )?(?:the )?same (?:time|stretch|seconds|bit|part|spot)\b",
    re.IGNORECASE,
)
TWO = re.compile(r"\bboth of (?:those|them|these)\b|\bthose two\b|\bthem both\b", re.IGNORECASE)
"""What gathers two things that were told before."""
DELIVERING = re.compile(r"\b(?:export|render|file|save|version|format|output)\b", re.IGNORECASE)
SITE = re.compile(
    r"\b(?:youtube|instagram|tiktok|facebook|linkedin|reels|shorts|twitter)\b", re.IGNORECASE
)
MANY = re.compile(
    r"\b(?:those|that one|this one|that bit|that part|both of (?:them|those|these))\b",
    re.IGNORECASE,
)
"""What points back at something that must have been named."""
OWN = re.compile(
    r"(?:clip \d+|the (?:first|second|third|fourth|fifth|middle|last|other) (?:one|clip|video|photo|shot)) (?:\w+ ){0,2}(?:plays?|runs?|goes|comes|gets?|is|should|needs?|stays?)\b",
    re.IGNORECASE,
)
WANTED = re.compile(r"\b(?:wants?|need|like)\b", re.IGNORECASE)
CORRECTING = re.compile(
    r"(?:and |but |oh,? |or )*(?:no|nope|wait|sorry|hang on|hold on|scratch that|actually|make that|rather|on second thoughts?|or better|i mean|i meant|we meant)\b",
    re.IGNORECASE,
)
"""How a piece begins that takes something back."""
UNTOUCHED = re.compile(
    r"(?:(?:please|just) )*(?:keep|leave) (?:the |my )?(?:original )?(?:sound|audio|voices?|picture|rest|others?|other \w+|everything(?: else)?)"
    r"(?: exactly| just| alone| untouched)?(?: (?:the way|as|how|like) (?:it|they)(?:'s| is| are))?$"
    r"|(?:i|we) (?:want|need) the (?:original )?(?:sound|audio|voice)s? kept$",
    re.IGNORECASE,
)
"""What only says that something stays as it is."""
SAID = re.compile(
    r"^(?:(?:my|the|our|his|her) \w+(?: \w+)?|he|she|they|people|everyone|someone) (?:also )?"
    r"(?:says|said|thinks|thought|insists|insisted|told me|mentioned|reckons|suggested)(?: that)? (?=\w+ (?:\w+ )*?(?:should|must|has to|have to|needs?|could use)\b)"
    r"|^i (?:think|feel|believe|reckon|guess|suppose)(?: that| like)? ",
    re.IGNORECASE,
)
"""Who a wish is reported of."""
TIMED = re.compile(
    r"so (?:that )?(?:it|the \w+) (?:only |just )?(?:starts?|begins?|ends?|stops?|lasts?|is|runs?|plays?|fits?|matches|goes)\b.*\d",
    re.IGNORECASE,
)
"""A purpose that is the wish: "so that it ends at 0:52"."""
IDLE = re.compile(
    r"(?:do|try|manage|achieve) (?:that|this|it|so)\b|(?:see|hear|tell|imagine|believe|help)\b(?! (?:the|them|it) )|show me how|explain|recommend",
    re.IGNORECASE,
)
"""An order to do what was said already."""
IDLY = re.compile(
    rf"\b(?:wants?|needs?|like|love) to (?!{DEED}\b|be\b|have\b|go\b|come\b|disappear\b|look\b|last\b|stay\b|sit\b|see them\b)|\b(?:nobody|no one|noone) (?:\w+ )?(?:needs?|wants?)\b"
    r"|\bshould feel like\b|\bneeds? (?:that|help)\b|\bdon't need (?:that|it)$",
    re.IGNORECASE,
)
"""Words of wishing that wish for nothing done to the film."""
FAULTED = re.compile(
    rf"(?:{OWNED}|it|they|that|clip \d+|clip one|everything)\b[\w' -]{{0,40}}?(?:is|are|'s|'re|looks?|sounds?|feels?|seems?|came out|turned out|was|were)"
    r"(?: (?:a bit|a little|a tad|kinda|kind of|sort of|sorta|really|so|very|pretty|quite|rather|way|all|just|also|still|now|bit|super|far|much|somewhat|slightly|incredibly|extremely))*"
    r" (?:too \w+|dark|dim|bright|loud|quiet|shaky|blurry|noisy|slow|fast|long|short|small|tiny|big|huge|dull|flat|washed|yellow\w*|blue\w*|green\w*|orange\w*|crooked"
    r"|tilted|wonky|sideways|upside|boring|abrupt|uneven|low|high|faint|soft|harsh|grainy|cold|warm|pale|grey|gray|lifeless|overexposed|underexposed|mirrored|backwards)\b",
    re.IGNORECASE,
)
REMEMBERED = re.compile(
    r"\b(?:before|after|since|until) (?:you|we|i) (?:added|put|did|made|changed|removed|cut|touched)|\bhard to (?:read|see|hear|make out)\b",
    re.IGNORECASE,
)
REASONED = re.compile(
    r"^(?:and |but |oh )*(?:because|since|as|which|who|whose|where|although|though|whereas|so that"
    r"|so (?:it|they|people|everyone|nobody|the \w+) (?:doesn't|don't|can|can't|will|won't|isn't|looks?|feels?|fits?|starts?|is))\b",
    re.IGNORECASE,
)
POINTING = re.compile(POINTED, re.IGNORECASE)
THING = re.compile(THINGS, re.IGNORECASE)
CLOCK = re.compile(r"\b\d+:\d\d\b")
THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|should|needs|has))", re.IGNORECASE)
EDGE = re.compile(r"the (?:very )?(?:intro|outro|beginning|ending|opening)$", re.IGNORECASE)
SIZE = re.compile(r"\bthe (?:size|font|colou?r|position)\b(?! of)", re.IGNORECASE)
LETTERS = re.compile(r"caption|subtitle|title|text|logo", re.IGNORECASE)
