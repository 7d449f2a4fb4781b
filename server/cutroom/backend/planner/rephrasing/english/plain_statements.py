"""English that states how something is or should be, and slips of the tongue, in the plainest words."""

# ruff: noqa: E501 (patterns read better unbroken)

from cutroom.backend.planner.rephrasing.english.plain_turns import LENGTH, ONE, TIME
from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

SHALL = r"(?:should|must|shall|ought to|has to|have to|needs to|need to|is to|are to)"
TONGUE = r"(?:english|french|german|spanish|italian|portuguese|dutch|chinese|japanese|korean|russian|arabic|hindi|turkish|polish)"
MOMENT = rf"(?:(?:the )?(?:second|sec) \d+|(?:the )?\d+[- ]second mark|{TIME})"
GOING_ON = r"(?:go(?:es)? on|carr(?:y|ies) on|continues?|resumes?|plays? on|keeps? (?:playing|going)|runs? on)"
AFTERWARDS = rf"(?:,? (?:and|then|before|after which)(?: then| after that)?(?: let)?(?: it| the \w+)?(?: should| must| can| to)? ?{GOING_ON}(?: as (?:normal|before|usual)|normally)?)?"
PICTURE = r"(?:the |this |my )?(?:image|picture|video|film|frame|footage|action)"
WAYS = r"(?:in|at|on)"
COUNTED = r"(?:clips|videos|films|recordings|pieces|files|shots)"
BLARING = r"(?:deafening|ear-?splitting|blaring|blasting|thunderous|unbearably loud|painfully loud|insanely loud)"
TRAVELS = r"(?:glid|drift|travel|sweep|wander|float|mov|slid|roam|pass|track)(?:es|e|s|ing)?"
SIDES = r"(?:from )?(?:left to right|right to left|the left to the right|the right to the left)"

STATED: tuple[tuple[str, str, Turn], ...] = (
    # Slips that are words of their own.
    (" seconds", r"\b(?:tow|too) (?=(?:more )?(?:seconds|secs)\b)", "two "),
    ("hh", r"\b([ua])+hh+(s?)\b", r"\1h\2"),
    ("err", r"\b(?:and|or|,) err+s\b", "and ers"),
    ("umm", r"\bumm+\b", "um"),
    # A number that is told as one.
    ("", r"\b(clips?|videos?|photos?|shots?|pictures?|scenes?|except|except for|apart from|but|besides|and|only) (?:no|nr|num)(?:\. ?| )(\d{1,2})(?=[ ,.;!?]|$)", lambda f: f"{f[1]} {f[2]}" if f[1].lower()[:3] in ("cli", "vid", "pho", "sho", "pic", "sce") else f"{f[1]} clip {f[2]}"),
    # What ought to come first.
    ("ought to", r"\bought to\b", "should"),
    ("pieces of", r"\bpieces of (?:film|footage|video)\b", "clips"),
    ("first", rf"(?:^|(?<=[.;!?] ))(?:i have|i've got|we have|there are|these are|here are|these|my|the)? ?(?:two|2|both) {COUNTED}(?: here)?(?:,| and|, and|, but| but|\.) the (?:second|last|other)(?: one| clip| video)? {SHALL} (?:come|go|be|play) first[.,;]? ?(?:and |so )?(?:please |can you |could you |could they be |can they be |i want them |they should be )*(?:please )?(?:join|merg|combin|put|stitch|glu)(?:e|ed)?(?: (?:them|the two|both|these))?(?: together)?(?: (?:in )?(?:that|this|the right) (?:way|order)(?: (?:round|around))?| like (?:that|this)| accordingly| that way)?", "join both clips, the second one first"),
    (" go", rf"\b((?:{ONE})|(?:clip|photo|video|shot|scene) ?\d+|[\ue000-\uf8ff]) {SHALL} go (?=(?:right |directly )?(?:after|before|behind|in front of)\b|(?:very )?(?:first|last)\b|(?:at|to) the (?:very )?(?:start|end|beginning|front|back)\b)", lambda f: f"move {f[1]} " if f.string[f.end() : f.end() + 4].lower() not in ("firs", "last", "very") else f"{f[1]} must come "),
    # A picture that stands still for a while.
    (" for ", rf"{PICTURE} (?:{SHALL} )?(?:stops?|pauses?|halts?|freezes?|holds?|stands? still) (?:at|on) ({MOMENT}) for ({LENGTH}){AFTERWARDS}(?=[.!,;]|$| and\b)", r"freeze at \1 for \2"),
    (" for ", rf"\b(?:stop|pause|halt|hold) {PICTURE} (?:at|on) ({MOMENT}) for ({LENGTH}){AFTERWARDS}(?=[.!,;]|$| and\b)", r"freeze at \1 for \2"),
    ("freeze at", r"\bfreeze at (?:the )?(?:second|sec) (\d+)\b", r"freeze at \1 s"),
    # What is too loud, or too small.
    ("too ", r"\btoo (?:tiny|teeny|minuscule|little)(?= (?:to read|for|to see)\b|[.,;!?]|$)", "too small"),
    ("", rf"(?<=\w)((?:'s| is| are| sounds| was| gets)) (?:absolutely |really |so |quite |just |totally |a bit )*{BLARING}\b", r"\1 too loud"),
    ("'s too loud", r"^(\s*)([a-z]+)'s too loud\b", r"\1the \2 is too loud"),
    # How long words stay.
    ("", rf"\b(?:leave|let|have) (the (?:title|text|logo|watermark|heading)|[\ue000-\uf8ff]) (?:stay |stand )?(?:(?:up|on|there|on (?:the )?screen|in view) )?(?:for )?(?:another ({LENGTH})|({LENGTH}) (?:longer|more))(?=[ .,;!]|$)", lambda f: f"keep {f[1]} on screen {f[2] or f[3]} longer"),
    ("more", r"\b(?:keep|leave|let) (the (?:title|text|logo|watermark|heading)) (?:stay )?(?:up|on|there|on (?:the )?screen) (?:for )?(one|two|three|four|five|\d+) more (seconds?)(?=[ .,;!]|$)", r"keep \1 on screen \2 \3 longer"),
    # Two languages, one under the other.
    ("", rf"\b((?:captions|subtitles|subs) in {TONGUE}|{TONGUE} (?:captions|subtitles|subs)),?(?: and| with)? (?:under|below|beneath|underneath) (?:each|every|the) (?:line|one|sentence|caption|subtitle)(?: there is| comes)?(?: the| an| its)? ({TONGUE})(?: translation| text| version)?", r"\1 with the \2 below"),
    # What is said, as a file.
    ("transcript", r"\ban? (?:plain[- ]text|plaintext|text|txt) transcript((?: of (?:the |this |my )?\w+)?)", r"the transcript\1 as plain text"),
    # When something is said.
    ("", r"^(\s*)(?:at|in|around) (?:what|which) (?:minute|second|timestamp|moment|point|place|part) (?=(?:do|does|did)\b)", r"\1at what time "),
    ("at what time", r"\b(at what time (?:do|does|did) (?:the )?\w+) (?:speak|talk|preach|tell|go on) (?:of|about) ", r"\1 talk about "),
    # How long each may be.
    (" long", rf"\b((?:at most|up to|no more than|max(?:imum)?|not more than|under|about|exactly) {LENGTH}) long\b(?=[ ,.;!]|$)", r"\1"),
    ("up to", rf"(,| and| but| with) up to (?={LENGTH}(?: each)?[.!]*$)", r"\1 at most "),
    ("film in ", r"\b(each|every) film(?= in \d)", r"\1 video"),
    (" in ", r"\b((?:each|every)(?: \w+)?(?: video| clip| film| one)) in (?=\d{1,2}:\d{1,2}(?:[ ,.;!]|$))", r"\1 to "),
    ("product ", r"\b((?:each|every|all|all the|all of the|all my|all our) )product (?=(?:videos?|clips?|films?)\b)", r"\1"),
    # What a camera does over one picture.
    ("", r"^(\s*)(?:just )?(?:one|a single|a) (?:painting|drawing|photograph|picture|photo|poster)(?: only| alone)? ?[:,]", r"\1a single photo,"),
    ("", rf"\b(?:while |as |with )?(?:the |a )?camera (?:slowly |gently |softly |just )*{TRAVELS} (?:slowly |gently |softly |across |over (?:it|the (?:photo|picture|image)) )*({SIDES})", r"pan \1"),
)  # fmt: skip
TURNS = compiled(STATED)


def in_plain_statements(text: str) -> str:
    """Return an English message with what it states said as the plainest wish for it."""
    return turned(text, TURNS)
