"""English remarks said as wishes: comparisons, asides to a time, "once … and once …"."""

import re

FAULTS = (
    "quiet|loud|dark|dim|bright|soft|faint|slow|fast|long|short|shaky|noisy|blurry|small|big|tiny|dull"
    "|high|low|large|boring"
)
"""Qualities that one finds fault with."""
COMPARED = {
    "quieter": "too quiet", "softer": "too quiet", "fainter": "too quiet", "louder": "too loud",
    "darker": "too dark", "dimmer": "too dark", "brighter": "too bright", "lighter": "too bright",
    "slower": "too slow", "faster": "too fast", "shakier": "shaky", "noisier": "noisy",
}  # fmt: skip
SEEMS = r"(?:is|are|was|were|looks?|sounds?|seems?|feels?|comes? out|'s|’s|s)"
DEGREE = (
    r"(?:a (?:bit|little|touch|tad|lot)|slightly|kinda|kind of|sort of|rather|quite|pretty|way"
    r"|really|very|so|super|far|much|a bit too|a little too|noticeably|just|still)"
)
OTHERS = (
    r"(?:than|compared (?:to|with)) (?:all )?(?:the )?(?:rest|others?|other \w+|clip \d+"
    r"|everything else|the (?:first|second|third|last) (?:clip|one)|it should be"
    r"|i'd like|i want|that|them)"
    r"(?: of (?:it|them|the \w+))?"
)
THAN = re.compile(rf"\b({SEEMS}) (?:{DEGREE} )*({'|'.join(COMPARED)}) {OTHERS}\b", re.IGNORECASE)
"""A fault found by comparing: "clip 2 is quieter than the rest"."""
FOUND = re.compile(
    r"(?<=[a-z]) ?\b(is|are|looks?|sounds?|seems?|feels?|'s|’s)"
    rf" (?:{DEGREE} )+(loud|quiet|dark|bright|fast|slow|dim)\b"
    r"(?! (?:music|clip|video|scene|shot|enough))",
    re.IGNORECASE,
)
"""A fault found by degree: "the music is a bit loud"."""
LACKING = re.compile(
    r"\b(?:isn'?t|is not|aren'?t|are not|not|doesn'?t (?:look|sound|seem))"
    r" (?:quite |really |nearly )?"
    r"(loud|bright|fast|slow|dark|quiet|long|big|large) enough\b",
    re.IGNORECASE,
)
OPPOSITE = {
    "loud": "quiet", "bright": "dark", "fast": "slow", "slow": "fast", "dark": "bright",
    "quiet": "loud", "long": "short", "big": "small", "large": "small",
}  # fmt: skip
CLOCK = (
    r"(?:\d+:\d{2}(?::\d{2})?|\d+(?:\.\d+)?\s?(?:s|secs?|seconds?)\b(?: mark| in)?"
    r"|the \d+[ -]second mark)"
)
SUBORDINATE = (
    r"(?:right |just |exactly )?(?:when|where|as|once|while|after)"
    r"\s+(?:the\s|my\s|our\s)?(?!clip|photo|video|music|title|picture|song|logo)[a-z']+"
    r"(?:\s+(?!add|put|show|cut|remove|make|set|and|then|clip)[a-z']+){0,5}?"
)
BEFORE_TIME = re.compile(
    rf"\b{SUBORDINATE},?\s+(?:at|around|about|@|near)\s+({CLOCK})", re.IGNORECASE
)
BEHIND_TIME = re.compile(
    rf"\b((?:at|around|about|@|from|near)\s+{CLOCK}),?\s+{SUBORDINATE}(?=\s*(?:[,.;!?]|$))",
    re.IGNORECASE,
)
"""What happens at a time that is named as well: "at 0:14 when he starts talking"."""
TIMES_OVER = re.compile(
    r"\b(twice|two times|2 times|three times|3 times"
    r"|in (?:two|2|three|3) (?:versions|formats|sizes|aspect ratios))"
    r"\s*[:,–-]?\s*(?=(?:once|one|first|a|an)\b|\d+:\d+|\d{3,4}p|[248]k\b|mp4|webm|mov|gif)",
    re.IGNORECASE,
)
ONCE = re.compile(
    r"\bonce (?=in |as |at |for |with |vertical|horizontal|square|landscape|portrait)", re.I
)
DELIVERS = re.compile(
    r"\b(?:export|render|output|save|deliver|give me|download|make)\b", re.IGNORECASE
)
TO_THE_END = re.compile(
    r",?\s*(?:and\s+)?(?:loop(?:ed|ing)?|repeat(?:ed|ing)?|extend(?:ed)?)"
    r"(?: it| the (?:music|song|track))?"
    r"\s+(?:to|until it|so (?:that )?it|if needed to|as needed to)\s*"
    r"(?:match(?:es)?|fit(?:s)?|fill(?:s)?|cover(?:s)?|lasts?|span(?:s)?)"
    r"\s+(?:the\s+)?(?:whole|entire|full|total)?\s*(?:length of the\s+)?"
    r"(?:video|film|clip|timeline|duration|length)"
    r"(?:'s|’s)?(?:\s+(?:length|duration))?",
    re.IGNORECASE,
)
"""Music is laid to the end anyway."""
HEARD = re.compile(r"\b(?:music|song|track|bgm|soundtrack|\w+\.(?:mp3|wav|m4a))\b", re.IGNORECASE)


SHORT_FORMS = re.compile(
    r"\b(do|does|did|is|are|was|ca|could|would|should|wo|have|has)nt\b"
    r"|\b(that|what|there|here|where|who|nobody|everybody|someone|everyone|noone)s\b(?! of\b)"
    r"|\b(i)(m|ve)\b|\b(you|they|we)(re|ve)\b",
    re.IGNORECASE,
)
"""Contractions typed without their apostrophe."""
NAMING = re.compile(
    r"\b(?:say\w*|title\w*|text|captions?|called|named|write|words)\b", re.IGNORECASE
)
WITH = re.compile(r"\bw/(o\b)? ?(?=\w)", re.IGNORECASE)
MIRRORED = re.compile(
    r"\b(?:the |my )?(?:text|writing|words|letters|lettering|signs?|logo|picture|image)"
    r"(?:'s| is| are|'re| looks?) (?:all )?(?:back to front|backwards?|mirrored|reversed"
    r"|(?:the )?wrong way (?:round|around))",
    re.IGNORECASE,
)
MILDLY = r"(?:a (?:bit|lot|little) |way |much |more |less )*"
OUGHT = re.compile(
    r"\b(?:needs?|has|have|wants?|ought|got|supposed) to be"
    rf" (?={MILDLY}(?:\w+er|up|down|off|on|gone|more|less)\b)"
    rf"|\bcould (?:do with being|be) (?={MILDLY}\w+er\b)",
    re.IGNORECASE,
)
"""What only says that something is wished: "needs to be louder"."""
LASTS = re.compile(
    r"\b(?:should|must|shall|has to|have to|needs? to|ought to) last(?: for)?"
    r"(?= (?:\d|a |an |two|three|four|five|six|seven|eight|nine|ten|half))",
    re.IGNORECASE,
)
"""A length, not the end: "should last 5 seconds"."""
DRAG = r"(?:drags(?: on)?|is dragging|goes on and on|is a drag)"
DRAGGED = re.compile(
    r"\b(?:so |but )?((?:the|this|my) (?:very )?(?:end|ending|beginning|start|intro|outro|middle"
    r"|opening))"
    rf" (?:\w+ )?{DRAG}(?: a (?:bit|lot|little))?\s*(?:[,.;:-]+|so\b|and\b)\s*"
    r"(?:can you |could you |please |just )*(speed|tighten|shorten|trim|cut|quicken|pick)"
    r" (?:it|this|that)"
    r"( up| down)?(?= ?(?:[.,;!?]|$|a (?:bit|little|lot)))",
    re.IGNORECASE,
)
"""A part that drags, and what is done to it: "the intro drags, speed it up"."""
DRAGGING = re.compile(
    rf"\b(?:so |but )?(?:the|this|my) (?:very )?(?:end|ending|beginning|start|intro|outro"
    rf"|middle|opening|whole thing|first half|second half) (?:\w+ )?{DRAG}"
    r"(?: a (?:bit|lot|little))?\s*(?:[,.;:-]+|so\b|and\b)\s*(?=\w)",
    re.IGNORECASE,
)
DRAGS = re.compile(
    rf"\b{DRAG}(?= ?(?:[,.;!]|$|so\b|a bit\b))(?!.{{0,30}}\b(?:keep|cut|trim|shorten|lose)\b)",
    re.IGNORECASE,
)
BURNT = re.compile(
    r"(?:,| and| then)*(?<!don't)(?<!do not)(?<!without)(?<!\bnot)"
    r"\s+(?:burn|hard ?-?code|bake)(?:ed)? (?:them|it|the (?:captions|subtitles))"
    r"(?: in(?:to (?:the|my) \w+)?)?\b(?! (?:and|in) (?:export|an? ))",
    re.IGNORECASE,
)
CAPTIONED = re.compile(r"\b(?:captions?|subtitles?|subs)\b", re.IGNORECASE)
JOINED = (
    r"(?:the |my |all )*(?:clips|photos|pics|pictures|images|shots|slides|they|them"
    r"|each (?:clip|photo|image|picture)|every (?:clip|photo|image|picture))"
)
PASSING = re.compile(
    rf"\b(?:(?:i'd like|i want|make|have|let|get) )?{JOINED}(?: to| should)? "
    r"(slide|wipe|dissolve|crossfade|cross fade|fade|whip|spin|blend)s? "
    r"(?:across|over|into (?:each other|one another|the next(?: one)?)|between (?:them|each other)"
    r"|from one to (?:the next|another|the other))\b",
    re.IGNORECASE,
)
"""Passages told as what the clips do: "the photos should slide across"."""
NOT_SO = re.compile(
    r",? (?:rather than|instead of|not) (?:just )?(?:a )?"
    r"(?:fad(?:e|es|ing)|cut(?:s|ting)?|hard cuts?|jump(?:s|ing)?|dissolv\w+|wip\w+)\b",
    re.IGNORECASE,
)
RISING = re.compile(
    r"\b(?:(?:make|have|let|get) )?(the )?(sound|audio|music|volume|picture|video|song) (?:to )?"
    r"(?:(?:come|start|ease|build|swell|go|die|tail|trail|end|fade)s? ?(in|up|out|off|away|down)?)"
    r" (?:gradually|slowly|gently|softly|smoothly)\b",
    re.IGNORECASE,
)
HARSH = r"(?:abrupt|harsh|jarring|choppy|sudden|jumpy|rough)"
ABRUPT = re.compile(
    rf"\b(?:i (?:don't|do not|dont) (?:like|love) )?how {HARSH} the (?:cuts|transitions|changes)"
    r" (?:are|feel|look)"
    rf"|\b(?:the )?(?:cuts|transitions|changes)(?: between \w+)?(?:'re| are| feel| look)"
    rf" (?:(?:{DEGREE}|too) )*{HARSH}",
    re.IGNORECASE,
)
SMOOTHED = re.compile(
    r"\b(?:fade|dissolve|transition|smooth|soften|wipe|slide|blend)", re.IGNORECASE
)
AT_RANGE = re.compile(r"\b(?:at|@|between) (\d+:\d{2}(?:\.\d+)?) ?[-–—] ?(\d+:\d{2}(?:\.\d+)?)")


UNHEARD = re.compile(
    r"\b(?:i |you |we )?(?:can'?t|cannot|can (?:barely|hardly)|(?:barely|hardly))"
    r" (?:even |really )?"
    r"(?:hear|make out|understand) [\w' ]{1,30}? (?:over|above|through|because of) "
    r"(?:all )?(?:the |that )?"
    r"(music|song|bgm|soundtrack|noise|background noise|wind|traffic|hum|hiss)\b",
    re.IGNORECASE,
)
"""What drowns something else: "can't hear her over the music"."""
ENTERING = re.compile(
    r"\b(?:animate|slide|fly|bring|move|have|make|let|get) (?:the |my )?(logo|watermark|title|text)"
    r" (?:to )?(?:(?:slide|fly|come|move|animate|glide|swoop)s? )?"
    r"(?:in|on|into (?:the )?(?:frame|shot))"
    r" from (?:the )?(?:left|right|top|bottom|side)(?:[- ]?hand side)?\b",
    re.IGNORECASE,
)
SPICE = r"(?:oomph|punch|pop|life|zing|kick|vibrancy|vibrance|zip|pizzazz)"
SPICED = re.compile(
    rf"\b(?:add|give|put) (?:it |them |the )?(?:\w+ )?"
    rf"(?:some |a bit (?:of|more) |a little |more )?{SPICE}"
    r" (?:to|into|in) (?:the )?(?:colou?rs?|picture|image|footage)\b"
    rf"|\bgive (?:the )?colou?rs? (?:some |a bit (?:of|more) |a little |more )?{SPICE}\b",
    re.IGNORECASE,
)
IN_THE_WAY = re.compile(
    r"\b((?:the )?(?:subs|subtitles|captions?|title|text|logo|watermark)) (?:is|are)"
    r" (?:\w+ )?in the way\b",
    re.IGNORECASE,
)
PACED = re.compile(
    r"\bmake (?:it|this) (?:more )?(?:punchy|punchier|tight|tighter|snappy|snappier)[,;.]? "
    r"(?=.*\b(?:gaps|pauses|silences?|dead air|ums)\b)",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"^\s*(?:the |my )?(?:user|client|customer|creator)"
    r" (?:wants|needs|would like|asks for|requests) (?:(?:me |you |us )?to (?=\w)"
    r"|(?P<what>(?:the|their|this|his|her) [\w ]{1,30}?) to be )",
    re.IGNORECASE,
)
"""A wish reported of somebody else, as assistants do."""
OVER_ITSELF = re.compile(
    r"(?:,? with the (?:original|video|footage|clip)(?: video| clip)?)?"
    r"(?: (?:centered|centred|in the (?:middle|cent(?:er|re))))?,?"
    r" (?:over|on top of|on|against) (?:a )?blurred (?:copy|version|duplicate)"
    r"(?: of (?:itself|the (?:video|original|footage)|it))?\b",
    re.IGNORECASE,
)
SHARE_OF = re.compile(
    r"(\d+(?:\.\d+)?%) of (?:the )?(?:frame|video|screen|image|picture)(?:'s)?(?: (?:width|size))?",
    re.IGNORECASE,
)
FROM_TO = re.compile(r"(?<=[a-z])(?::| from)? \d+(?:\.\d+)? ?% (?:to|→|->|=>) (?=\d+(?:\.\d+)? ?%)")


UNDERGONE = re.compile(
    r"^\s*(?:the |my )?(?:user|client|customer|creator|i) (?:wants?|needs?|would like)"
    r" ((?:the|their|this|his|her|all|clip) [\w' ]{1,40}?)"
    r" (remove|delete|mute|reverse|flip|rotate|blur)(?:p|r)?e?d\b",
    re.IGNORECASE,
)


DISLIKED = re.compile(
    r"\b(title|text|captions?|subtitles?|subs|logo|music|colou?rs?|clip \d+)"
    r" (?:looks?|sounds?|is|are|'s) (?:a bit |really |so |kinda |pretty )?"
    r"(?:rubbish|awful|terrible|naff|ugly|crap|pants|bad|weird|dodgy|lame|meh|horrible|cheap)\b"
    r"[,.;]? (?=(?:so |please |can you |could you )*(?:make|set|change|move|use|put|turn|give)\b)",
    re.IGNORECASE,
)
"""Dislike that only leads to what should be done."""
POSSESSED = re.compile(
    r"\bthe (sound|audio|music|title|video|picture|voice|volume|text|logo|colour|color)s"
    r" (?=(?:a (?:bit|little)|too|really|very|all|so|not|way|kinda) )",
    re.IGNORECASE,
)
LAST_DEED = re.compile(
    r"\b(?:scrap|undo|cancel|forget|ignore|reverse|take back|bin|revert|drop)"
    r" (?:that |the |my )?(?:very )?(?:last|previous|latest)"
    r" (?:thing|change|edit|step|bit|request|instruction|command|action|tweak)"
    r"(?: (?:that )?(?:i|you|we) (?:just )?"
    r"(?:asked(?: you)?(?: for)?|did|made|said|wanted|requested))?",
    re.IGNORECASE,
)
THINGS = re.compile(r"\b(title|text|captions?|subtitles?|logo|music|song)\b", re.IGNORECASE)
ITS = re.compile(
    r"\bits (?=(?:duration|length|position|size|colou?r|font|opacity|volume)\b)", re.IGNORECASE
)


A_POP = re.compile(r"\ba pop(?=[- ](?:animation|effect|in\b))", re.IGNORECASE)
SILENCED = re.compile(
    r"\b(?:cut|take|edit|trim|clip|strip|get)(?: all)?(?: the)?"
    r" (?:silences?|pauses|dead air|silent (?:parts|bits))"
    r" (?:out of|from)\b",
    re.IGNORECASE,
)
"""What is cut out are the pauses: "cut the silence out of the interview"."""
ANIMATED = re.compile(
    r"\banimate(?: (?:it|them))? with (?:an? )?(pop|fade|slide|typewriter|bounce|zoom)[- ]?(?:in )?"
    r"(?:effect|animation)?",
    re.IGNORECASE,
)


def _of_what(said: str) -> str:
    """Return "its duration" as the duration of the thing that was named last."""

    def owned(found: re.Match[str]) -> str:
        named = THINGS.findall(said[: found.start()])
        return f"the {named[-1].lower()}'s " if named else found[0]

    return ITS.sub(owned, said)


def _reported(found: re.Match[str]) -> str:
    return f"make {found['what']} " if found["what"] else ""


def _unheard(found: re.Match[str]) -> str:
    """Return what drowns something as too loud, and noise as what should go."""
    what = found[1].lower()
    heard = what in ("music", "song", "bgm", "soundtrack")
    return f"the {what} is too loud" if heard else "remove the background noise"


def _entered(found: re.Match[str]) -> str:
    """Return what comes in from a side as a thing with that animation."""
    what = found[1].lower()
    if what in ("logo", "watermark"):
        return f"add the {what} with slide in animation"
    return f"make the {what} slide in"


def _apart(found: re.Match[str]) -> str:
    """Return a contraction with its apostrophe."""
    if found[1]:
        return f"{found[1]}n't"
    return f"{found[2]}'s" if found[2] else f"{found[3] or found[5]}'{found[4] or found[6]}"


def _risen(found: re.Match[str]) -> str:
    """Return what comes or goes slowly as a fade."""
    way = (found[3] or "").lower()
    gone = way in ("out", "off", "away", "down") or re.search(r"\b(?:die|end|tail|trail)", found[0])
    return f"fade {found[1] or ''}{found[2]} {'out' if gone else 'in'}"


EXAMPLE = re.compile(
    r"(?<!say )(?<!saying )(?<!write )(?<!writing )\b(?:something|anything)"
    r"(?: (?:a (?:bit|little) )?(?:more )?[a-z]+){0,2},?"
    r" (?:like|such as|e\.g\.|maybe|perhaps) (?=\w)"
)
"""What leads to an example, which says it better: "something warm like orange"."""


def _smoothed(said: str) -> str:
    """Return harsh cuts as a wish for soft ones, unless one is said."""
    rest = ABRUPT.sub("", said)
    if rest == said:
        return said
    return rest if SMOOTHED.search(rest) else ABRUPT.sub("add crossfades between all clips", said)


def as_wishes(message: str) -> str:
    """Return an English message with its remarks said as faults and times."""
    said = message if NAMING.search(message) else SHORT_FORMS.sub(_apart, message)
    said = WITH.sub(lambda f: "without " if f[1] else "with ", said)
    said = DRAGS.sub("is too slow", DRAGGING.sub("", _dragged(said)))
    said = MIRRORED.sub("flip it horizontally", said)
    said = LASTS.sub("should stay for", EXAMPLE.sub("", said))
    said = LAST_DEED.sub("undo the last step", POSSESSED.sub(r"the \1 is ", said))
    told = THINGS.search(said)
    thing = told[1].lower() if told else ""
    said = SILENCED.sub("remove the silence from", said)
    if thing in ("title", "text"):
        said = ANIMATED.sub(lambda f: f"add the {f[1]} animation to the {thing}", said)
    said = A_POP.sub("the pop", said)
    said = _of_what(DISLIKED.sub(r"\1, ", said))
    said = OUGHT.sub(
        "should be ", REPORTED.sub(_reported, PACED.sub("", UNDERGONE.sub(r"\2 \1", said)))
    )
    said = ENTERING.sub(_entered, UNHEARD.sub(_unheard, said))
    said = IN_THE_WAY.sub(r"\1", SPICED.sub("make the colors more vivid", said))
    said = OVER_ITSELF.sub(" with blurred background", SHARE_OF.sub(r"at \1 scale", said))
    said = FROM_TO.sub(" to ", said)
    said = BURNT.sub("", said) if CAPTIONED.search(said) else said
    passed = PASSING.sub(lambda f: f"add {f[1].lower()} transitions between all clips", said)
    said = NOT_SO.sub("", passed) if passed != said or "transition" in said.lower() else said
    said = AT_RANGE.sub(r"from \1 to \2", RISING.sub(_risen, _smoothed(said)))
    said = THAN.sub(lambda f: f"{f[1]} {COMPARED[f[2].lower()]}", said)
    said = FOUND.sub(lambda f: f" {_copula(f[1])} too {f[2]}", said)
    said = LACKING.sub(lambda f: f"is too {OPPOSITE[f[1].lower()]}", said)
    said = BEHIND_TIME.sub(r"\1", BEFORE_TIME.sub(r"at \1", said))
    if DELIVERS.search(said):
        told = TIMES_OVER.sub("", said)
        said = ONCE.sub("", told) if told != said or len(ONCE.findall(said)) > 1 else said
    if HEARD.search(said):
        said = TO_THE_END.sub("", said)
    return said


def _dragged(said: str) -> str:
    """Return a part that drags with what is done to it: "speed up the intro"."""
    return DRAGGED.sub(lambda f: f"{f[2]}{f[3] or ''} {f[1]}", said)


def _copula(word: str) -> str:
    return "is" if word in ("'s", "’s") else word
