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
LONGEST = 1500
FORM = re.compile(r"(?:^|\n)\s*(?:[-*•·]|\d+[.)])\s|\n\s*\n|[{}|=<>→⇒]|->")
"""What only written forms have."""
WORDED = re.compile(
    r"\bwords like\b|\bums?(?:,| and| or) (?:uh|you know|like)\b|\b(?:(?:text|titles?|captions?|words?|message|banner|card|overlay|label|sign|it|one|something)(?: \w+){0,4} saying|titled|captioned|that (?:says|reads)|spelling(?=:)|(?:write|type)(?! (?:it|that|them|this|on)\b)|say(?=:)|call it|named?(?= [A-Z]))(?=:? \S)"
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
JOINED = r"and|but|even though|so|because|since|as|which|who|whose|where|although|though|whereas|then|also|plus|oh|ps|p\.s\.|anyway|anyways|cause"
CUT = re.compile(
    rf"(?P<strong>(?<= so):\s+|(?<!\d):\s+(?={DEED}\b)|\s*(?:\.\.+|…|[.!?;]+(?=\s|$)|\n+|\s[-–—]+\s|—)\s*)"
    r"|(?P<comma>\s*,\s+)"
    rf"|\s+(?!as (?:it|they|this|that) (?:is|are|was|were)\b)(?=(?:(?:{JOINED})(?:,? (?:{JOINED}|also|then|just|maybe|please|finally)){{0,4}},? )"
    rf"(?:{PLEA}\b|{ORDERED.pattern}|(?:want|need|would like)\b|{SUBJECT}))"
    rf"|(?<=\w)\s+(?=(?:can|could|would) you (?!see|hear|tell|imagine|believe)|please {DEED}\b|i (?:want|need|wanna|'d like) )"
    rf"|(?<=\w)\s+(?=just {DEED}\b)"
    r"|\s+(?=and (?:at|around) \d+:\d\d (?:i|we|he|she|they|there|somebody|someone)\b)"
    r"|(?<=\w)\s+(?=because\b|no clue\b|no idea\b)"
    r"|(?<=\w)\s+(?=(?:it's|that's) (?:for|the|my|our|a|an|because|where|when|why|how|what|perfect|fine|great|useless|too|so|way)\b)",
    re.IGNORECASE,
)
PRECEDED = re.compile(
    r"\b(?:that|if|when|where|what|who|which|how|and|but|so|because|then|also|as|since|think|guess|hope|the|bit|part|it's|(?<!as it )is"
    r"|was|sure|until|till|after|before|once|while|all|thing|only|what|i|we|he|she|they|you|just|really|not|to|or|for|favou?r)$"
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
    r",? (?:just|only) (?:for|during|over|in) (?:that|this) (?:bit|part|moment|section|scene|time)\b|,? (?:(?:at|for|during|over) )?(?:the )?same (?:time|stretch|seconds|bit|part|spot)\b",
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
    r"(?:and |but |oh,? |or )*(?:no(?! (?:clue|idea|need|music|sound|captions?|text|titles?|transitions?|one|other|changes|problem|pressure|rush|audio|effects?|filters?))|nope|wait|sorry|hang on|hold on|scratch that|actually|make that|rather|on second thoughts?|or better|i mean|i meant|we meant)\b",
    re.IGNORECASE,
)
"""How a piece begins that takes something back."""
UNTOUCHED = re.compile(
    r"(?:(?:please|just) )*(?:keep|leave) (?:the |my )?(?:original )?(?:sound|audio|voices?|picture|length|order|speed|colou?rs?|size|rest|others?|other \w+|everything(?: else)?)"
    r"(?: exactly| just| alone| untouched)?(?: (?:the way|as|how|like) (?:it|they)(?:'s| is| are))?$"
    r"|(?:i|we) (?:want|need) the (?:original )?(?:sound|audio|voice)s? kept$"
    r"|leave (?:clip (?:\d+|one|two|three)|the \w+ (?:one|clip)|it|them)(?: (?:at the (?:very )?(?:end|start|beginning|front)|alone|there|as it is|as is|where it is))?$"
    r"|(?:the )?(?:rest|others?|remaining (?:ones|clips|four|three|two)) (?:should |can |must )?(?:just )?(?:run|play|stay|go|come|be) in (?:the |their )?(?:same |given |original )?order(?: (?:they|it) (?:are|is)(?: in| now)?)?$"
    r"|(?:while |and |but )?the (?:first|second|other|last) half (?:stays|remains|keeps|is left)\b.*"
    r"|(?:the )?(?:rest|others?|everything else|other \w+)(?: of (?:it|them|the \w+))? (?:is|are|stays?|can stay|looks?|should stay|remains?) (?:fine|good|great|ok|okay|perfect|untouched|as (?:it|they) (?:is|are)|the same|as is|unchanged|alone)$",
    re.IGNORECASE,
)
"""What only says that something stays as it is."""
SAID = re.compile(
    r"^(?:(?:my|the|our|his|her) \w+(?: \w+)?|he|she|they|people|everyone|someone|legal|marketing|management|hr|mum|mom|dad) (?:also )?"
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
    r"don't (?:bother|worry)\b|not? (?:bother|worry)\b|keep (?:it|them|things) (?:simple|plain|classy|tasteful|clean|subtle|basic|professional)\b|(?:do|try|manage|achieve) (?:that|this|it|so)\b|(?:see|hear|tell|imagine|believe|help)\b(?! (?:the|them|it|all|both|these|those)\b)|show me how|explain|recommend|take care of (?:that|this|it)",
    re.IGNORECASE,
)
"""An order to do what was said already."""
IDLY = re.compile(
    rf"\b(?:wants?|needs?|like|love) to (?!{DEED}\b|be\b|have\b|go\b|come\b|disappear\b|look\b|last\b|stay\b|sit\b|see them\b)|\b(?:nobody|no one|noone) (?:\w+ )?(?:needs?|wants?)\b"
    r"|\b(?:has|have|needs?) to be (?:readable|clear|fun|professional|nice|good|quick|perfect|easy|simple|cool|legible|watchable)\b|\b(?:should(?:n't)?|needs? to|has to|must) (?:look|feel|be|sound) (?:\w+ )?(?:professional|fun|nice|good|perfect|cool|readable|clear|legible|dreamy|funny|natural|serious|official)$|^need (?:this|it) (?:for|by|in|to|on)\b|^get (?:a|an|the|some) [\w/ -]{2,40} going$|\bshould(?:n't| not) have\b|\bdon't (?:want|need) (?:anything|any) (?:fancy|special|else|more|crazy)\b|\b(?:doesn't|don't) want the \w+ (?:thing|look|stuff)?\b|\bto be (?:clear|honest|sure|quick|safe|fair)\b|\bshould feel like\b|\bneeds? (?:that|help)\b|\bdon't need (?:that|it)$",
    re.IGNORECASE,
)
"""Words of wishing that wish for nothing done to the film."""
FAULTED = re.compile(
    rf"(?:{OWNED}|it|they|that|clip \d+|clip one|everything)\b[\w' -]{{0,40}}?(?:is|are|'s|'re|looks?|sounds?|feels?|seems?|came out|turned out|was|were)(?: (?:recorded|filmed|shot))?"
    r"(?: (?:a bit|a little|a tad|kinda|kind of|sort of|sorta|really|so|very|pretty|quite|rather|way|all|just|also|still|now|bit|super|far|much|somewhat|slightly|incredibly|extremely))*"
    r" (?:too \w+|dark|dim|bright|loud|quiet|shaky|blurry|noisy|slow|fast|long|short|small|tiny|big|huge|dull|flat|washed|yellow\w*|blue\w*|green\w*|orange\w*|crooked"
    r"|tilted|wonky|sideways|upside|boring|abrupt|uneven|low|high|faint|soft|harsh|grainy|cold|warm|pale|grey|gray|lifeless|overexposed|underexposed|mirrored|backwards)\b",
    re.IGNORECASE,
)
REMEMBERED = re.compile(
    r"\b(?:before|after|since|until) (?:you|we|i) (?:added|put|did|made|changed|removed|cut|touched)|\b(?:opens?|starts?|begins?|closes?|ends?|finish(?:es)?) (?:on|with|it)\b|\b(?:goes|comes?|go|is) (?:first|last|next|after|before)\b|\bfollowed by\b|\brounds? (?:it|things) (?:off|up)\b|\bonly (?:wants?|needs?) to see\b|\bhard to (?:read|see|hear|make out)\b",
    re.IGNORECASE,
)
REASONED = re.compile(
    r"^(?:and |but |oh )*(?:because|since|as (?:i|we|he|she|they|it|there|the|my|our|you)|which|who|whose|where|although|though|whereas|so that"
    r"|so (?:it|they|people|everyone|nobody|(?:the|my) \w+|i|we|you|he|she)(?: \w+)? (?:can|could|will)\b"
    r"|so (?:that )?(?:it|they|this|everything) (?:should |must |can |will |would )?(?:look|feel|be|seem|sound|is|are)s? (?:\w+ ){0,2}\w+$"
    r"|so (?:it|they|people|everyone|nobody|the \w+) (?:doesn't|don't|can|can't|will|won't|isn't|looks?|feels?|fits?|starts?|is))\b",
    re.IGNORECASE,
)
POINTING = re.compile(POINTED, re.IGNORECASE)
THING = re.compile(THINGS, re.IGNORECASE)
CLOCK = re.compile(r"\b\d+:\d\d\b|(?<=\bat )\d+ ?(?:seconds?|secs?|s)\b")
THERE = re.compile(r"\bthere\b(?! (?:is|are|was|were|should|needs|has))", re.IGNORECASE)
AFTER_THAT = re.compile(
    r"\beverything (?P<side>after|before|past) (?:that|this|it|then)\b", re.IGNORECASE
)
UMS = re.compile(
    r"\bsaying (?:like|you know|basically|so)\b|\b(?:u+m+|u+h+|e+r+m?|a+h+)s?\b", re.IGNORECASE
)
LABEL = re.compile(
    r"\b(?:the )?(first|second|third|fourth|fifth|middle|last) (clip|one|video|photo|shot): ",
    re.IGNORECASE,
)
"""A clip named ahead of what is said of it."""
ONLY_CLIP = re.compile(
    r"(?:clip (?:\d+|one|two|three|four|five)|the (?:first|second|third|fourth|fifth|middle|last) (?:one|clip|video|photo|shot)|(?:the|that) (?:bit|part|moment|section|scene|shot) (?:at|from|between|around) (?:about |around )?[\d:]+(?: ?(?:to|and|-) ?[\d:]+)?(?: ?(?:seconds?|secs?|s))?)$",
    re.IGNORECASE,
)
ORDERLY = re.compile(
    r"\b(?:(?:it|they|the (?:order|clips|videos)) should (?:go|be|run)|the (?:right |correct )?order (?:is|should be))(?: like this)?:? ((?:first|second|third|fourth|fifth)(?:(?:,| and|, and|,? then) (?:the )?(?:first|second|third|fourth|fifth))+)\b",
    re.IGNORECASE,
)
FOUND = re.compile(
    r"(?:(?:way|a bit|too|really|just|so|very|totally|absolutely|kinda|a little|much) )*(?:bright|dark|loud|quiet|slow|fast|long|short|shaky|fine|good|great|perfect|ok|okay|boring|nice|alright)$",
    re.IGNORECASE,
)
"""What is found of a clip named before it."""
SMALL = re.compile(r"\b(?:small|tiny|little)\b", re.IGNORECASE)
QUIET = re.compile(r"\b(?:quiet|faint|soft|silent)\b", re.IGNORECASE)
UP = re.compile(
    r"\b(?:bump|turn|crank|push|bring|up) (it|that|them|those)(?: up)?(?: a (?:bit|little|notch|touch))?$",
    re.IGNORECASE,
)
NAMED_CLIP = r"(?:clips? (?:\d+|one|two|three|four|five)|the (?:first|second|third|fourth|fifth|middle|last) (?:one|clip|video|photo|shot))"
OTHER_CLIP = re.compile(
    rf"\b{NAMED_CLIP}(?P<rest>(?:[^.!?,;]|\.(?=\d)){{0,40}})[.!?,;]+ ?(?:oh |ah |hmm )?(?:no(?:,? wait)?|wait(?:,? no)?|sorry|i mean|scratch that|make that|actually)[, ]+(?:i mean(?:t)? |make (?:it|that) |it's )?(?P<clip>{NAMED_CLIP})(?=[.,!?]|$)",
    re.IGNORECASE,
)
"""A clip named by mistake, and the one that is meant."""
SCRAPPED = re.compile(
    r"(?:(?:no|oh|ah|wait|hmm|actually)[,. ]*)*(?:scrap that|scratch that|forget that|never ?mind(?: that)?|forget it|ignore that|not that|don't (?:bother|worry)(?: (?:with|about) (?:it|that))?)$",
    re.IGNORECASE,
)
"""What takes back the piece before it."""
BETWEEN = re.compile(
    r"(?:from|between) ((?:about |around |roughly )?[\d:]+(?: ?(?:seconds?|secs?|s))?) (?:to|and|until|till) ([\d:]+(?: ?(?:seconds?|secs?|s))?)$",
    re.IGNORECASE,
)
ADDED = re.compile(
    r"(?:an?|some) (?!few|little|lot|bit|while|second|minute)(?=[\w' -]*\b(?:look|filter|music|title|text|caption|logo|fade|effect|transition|zoom|vignette|song|countdown|border)s?\b)",
    re.IGNORECASE,
)
"""A thing that is wished for without a verb."""
BOTHERED = re.compile(r".*\b(?:bother|worry)\b", re.IGNORECASE)
SHALL = re.compile(r"(?:should|must|needs? to|has to|have to|ought to)\b", re.IGNORECASE)
PARTICLE = re.compile(
    r" (out|off|up|down|away|back)\b(?= ?(?:[,.;!?]|$| (?:by|to|a|at|from|please|of|for|and|completely|entirely|too|as well|again)\b))",
    re.IGNORECASE,
)
"""What a verb takes with it when its object is long."""
TURNED = re.compile(
    r"(?:tone|turn|bring|take|dial) (?:it|that|them|this)(?: one)? (?:down|up)\b(?! to\b)",
    re.IGNORECASE,
)
"""What is done to whatever was found at fault."""
GET_OUT = re.compile(rf"\bget ({POINTED}) out\b", re.IGNORECASE)
COUNTED = re.compile(
    r"(?:^|\s)\d\)\s+(?=[a-z])|(?:^|[.,;]?\s)step (?:one|two|three|four|five|six|\d)\s?[:,.]\s+(?=[a-z])",
    re.IGNORECASE,
)
"""A number ahead of a wish in running text."""
MENDED = (
    (
        re.compile(r"\b(?:long|slow|boring|drags?|goes on)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:cut|chop|trim|shorten|remove|lose|drop|speed|tighten|take)\b", re.IGNORECASE
        ),
    ),
    (
        re.compile(r"\b(?:dark|dim|bright|overexposed|underexposed)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:brighten|lighten|darken|brightness|exposure|brighter|darker)\b", re.IGNORECASE
        ),
    ),
    (
        re.compile(r"\b(?:quiet|loud|faint)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:volume|louder|quieter|boost|lower|raise|halve|double|normali[sz]e|mute)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\b(?:yellow|blue|green|orange|cold|warm|flat|dull|washed|grey|gray|lifeless|pale)\w*\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:warm|warmer|cool|cooler|saturation|contrast|colou?rs?|vivid|pop|temperature|tint)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\b(?:shaky|wobbly|blurry|soft|noisy|grainy)\b", re.IGNORECASE),
        re.compile(r"\b(?:stabili[sz]e|sharpen|denoise|clean|noise|steady)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:small|tiny|big|huge)\b", re.IGNORECASE),
        re.compile(r"\b(?:bigger|larger|smaller|size|increase|enlarge)\b", re.IGNORECASE),
    ),
)
"""Faults, and the orders that mend them."""
PLACED = re.compile(
    r"(?:position )?(?:at |in |on )?(?:the )?(?:very )?(?:top|bottom|upper|lower|left|right|middle|cent(?:er|re))\b|(?:fairly |quite |rather |pretty |not too )?(?:small|big|large|tiny|bold|transparent)\b|only (?:for|during) |just (?:for|during) ",
    re.IGNORECASE,
)
"""How a piece begins that only says where or how something is shown."""
UPSIDE = re.compile(r"\bupside[- ]down\b", re.IGNORECASE)
MIRRORED = re.compile(
    r"\b(?:mirrored|backwards|back to front|the wrong way round)\b", re.IGNORECASE
)
FIX = re.compile(
    r"(?:fix|correct|sort|repair) (?:that|it|this)(?: out)?$|flip (?:it|that) back$", re.IGNORECASE
)
HIDES = re.compile(r"(?:blur|hide|cover|mask|pixelate|censor)\b", re.IGNORECASE)
SIDE = re.compile(
    r"\b(?:on|in|at) the ((?:top|bottom|upper|lower)[- ](?:left|right)|left|right|top|bottom)(?: (?:side|corner|edge|half))?\b",
    re.IGNORECASE,
)
WITHOUT = re.compile(
    r"no (?:sound|audio|music|text|captions|subtitles|transitions?|title|titles|effects?)$",
    re.IGNORECASE,
)
OWN_SUBJECT = re.compile(r"(?:the|clip) \w", re.IGNORECASE)
PRAISED = re.compile(
    r"\b(?:is|are|looks?|sounds?|'s|'re) (?:just |really |all |absolutely |totally )?(?:fine|good|great|perfect|ok|okay|nice|lovely|alright)\b",
    re.IGNORECASE,
)
"""What is right as it is."""
PLACING = re.compile(r"\b(?:put|add|insert|show|write|have|play) (?:an?|the|some)\b", re.IGNORECASE)
AT_PLACE = re.compile(r"^(?:and |oh )*where\b", re.IGNORECASE)
BLEEPED = re.compile(r"(?:bleep|mute|silence|beep) (?:it|that|this)(?: out)?\b", re.IGNORECASE)
CLIP_NAMED = re.compile(rf"{NAMED_CLIP}$", re.IGNORECASE)
OTHER_ORDER = re.compile(
    r"\b\d(?:, ?\d)+[.,;]* (?:oh |hmm )?(?:no|wait|actually|sorry|scratch that)[.,;!]* (?:make (?:it|that) |i mean )?(\d(?:, ?\d)+)(?:[.,] yes\b)?",
    re.IGNORECASE,
)
"""An order of clips that is taken back, and the one that is meant."""
TREATED = re.compile(
    r"(?:cut|remove|delete|chop|drop|lose|mute|bleep|blur|trim|keep|speed|slow|take)\b",
    re.IGNORECASE,
)
"""What is done to a stretch."""
EDGE = re.compile(r"the (?:very )?(?:intro|outro|beginning|ending|opening)$", re.IGNORECASE)
SIZE = re.compile(r"\bthe (?:size|font|colou?r|position)\b(?! of)", re.IGNORECASE)
LETTERS = re.compile(r"caption|subtitle|title|text|logo", re.IGNORECASE)
