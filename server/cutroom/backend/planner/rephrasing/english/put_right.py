"""English in which a value, a plan or a name is put right within the message: said as it ends."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

NUMBER = r"(?:\d+(?:[.:]\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty-five|twenty|thirty|forty-five|forty|fifty|sixty)"
UNIT = r"(?:s|secs?|seconds?|mins?|minutes?)"
BACK = (
    r"(?:no|nope|wait|sorry|hang on|hold on|hmm+|actually|rather|scratch that|i mean|i meant"
    r"|(?:i|let me|i just|i've) (?:look|check)(?:ed)?(?: again| it)?)\b[,.;…–—-]*"
)
LED = r"(?:it's|it is|it was|that's|and|or|oh|but|make (?:it|that)|let it run)\b[,.;…–—-]*"
TURNING = rf"(?:[,;.…–—-]+ ?| )(?:{LED} ){{0,2}}{BACK}(?: (?:{BACK}|{LED})){{0,5}} "
"""What takes back what was said right before it."""
TIMED = rf"(?:(?:second|sec) {NUMBER}|{NUMBER}(?: and a half)?(?: {UNIT})?\b)"
PLACE = r"(?:(?:top|bottom|upper|lower)[ -](?:left|right))"
GIVEN = (
    r"(?!\b(?:should|must|please|make|let's|(?:can|could) (?:you|we)|put|add"
    r"|wants?|needs?|prefers?|asks?|asked|likes?)\b)"
)
FINE = r"(?: would be| will be|'d be|'s| is) (?:just |perfectly )?(?:fine|ok|okay|enough|good|plenty|alright|all right)"


def _first_again(found: re.Match[str]) -> str:
    return f"{found['which']} {found['n']} {found['unit2'] or found['unit']}"


def _percent(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2]}{found[3]}"


PUT_RIGHT: tuple[tuple[str, str, Turn], ...] = (
    # A stretch, a time or a share that is said anew.
    ("", rf"\b(?P<which>the (?:first|last|opening|final)) {NUMBER} (?P<unit>{UNIT}){TURNING}(?P=which) (?P<n>{NUMBER})\b(?! (?:clips?|photos?))(?: (?P<unit2>{UNIT})\b)?", _first_again),
    ("", rf"\b(until|till|to|at|from)(?: about| around)? {TIMED}{TURNING}\1(?: about| around)? (?={TIMED}|\d)", r"\1 "),
    ("", rf"\b(to|at) \d+(?: ?%| percent)?{TURNING}(\d+)( ?%| percent\b)", _percent),
    ("each", rf"\b(?:i|we) (?:had|have) (?:in mind|thought of|planned)(?: of)? {NUMBER} {UNIT} (?:for each|each|per \w+),? but [^.;!?]{{3,80}}?,? so (?:let us|let's|we|i)? ?(?:say|take|make it|rather|do|go for) ({NUMBER})(?: {UNIT})?\b", r"\1 seconds for each"),
    # Plans that were given up.
    ("but ", r"(?:^|(?<=[.;!?,] )|(?<=[.;!?,]))(?:and |so )?(?:i|we) (?:did |had |first |once |at first |originally )*(?:think|thought|wonder(?:ed)?|consider(?:ed)?)(?: (?:of|about))? [^.;!?]{3,60}?,? but no,? ", ""),
    ("but ", rf"(?:^|(?<=[.;!?] )|(?<=[.;!?]))(?:(?:earlier|at first|first|originally|before|initially),? )?(?:i|we) (?:was|were) (?:thinking|planning|going|wondering) (?:to|of|about) [^.;!?]{{3,60}}? but (?:then|that|it|my|the|nobody|no one)\b(?:{GIVEN}[^.;!?]){{3,80}}[.;!?]? ?", ""),
    # What is asked with care, and what stays as it is.
    ("if it", r"\bif (?:it is|it's|that is|that's) not too much (?:trouble|bother|to ask|hassle|work),? ?", ""),
    ("leave it", r",? but (?:please )?leave it (?:in )?(?:landscape|horizontal|vertical|upright)(?: please)?(?=[.!]|$)", ""),
    # A stretch told after what is done to it.
    ("minutes ", rf"\b(?P<m>{NUMBER}) minutes (?:and )?(?P<s>ten|fifteen|twenty|thirty|forty|forty-five|fifty|\d\d)(?: seconds)?(?= (?:and|until|till|to)\b|[,.;]|$)", lambda f: f"{_figure(f['m'])}:{_figure(f['s']):02d}"),
    ("at ", rf"\b(keep|remove|cut|cut out|mute|delete)(?: only| just)? (?:the |that |this )[\w' -]{{3,30}}[.;,] ?(?:it|that|this|which) (?:starts|begins|is|comes) at ({TIMED}) and (?:runs|goes|lasts|ends|continues|is over)(?: on)? (?:until|till|to|up to|at)(?: about| around)? ({TIMED})", r"\1 from \2 to \3"),
    # A place that is named before it is pointed at.
    ("corner", rf"\b(?:he|she|it|they|who|which)(?:'s| is| are|'re) (?:always |only |mostly )*in the ({PLACE}) corner,? (?:so |and )?(?:please )?((?:can you |could you )?(?:make|blur|pixelate|hide|cover) )th(?:is|at) corner", r"\2the \1 corner"),
    ("not want", r"(?:^|(?<=[.;!?] ))[^.;!?]{0,90}?\bdo(?:es)? ?(?:not|n't) want (?:that )?(?:him|her|them|he|she|they|it) (?:to be|is|are) (?:seen|shown|visible|recogni[sz]ed)[.;!] (?=[^\n]*\b(?:blur|hide|pixelate|cover))", ""),
    # How fast, told as a means.
    ("by ", r"\b(?:drag out|draw out|stretch out|stretch|slow down|slow|spin out|lengthen|speed up|quicken) ((?:the )?[\w ]{3,20}?) by (?:running|playing|showing) it at ([\w.%]+ speed)", r"play \1 at \2"),
    ("", r"\b(?:what i'm after is|what i want is|what i need is|i want|i'd like) (?:the lot(?: of it)?|it all|all of it|the whole (?:thing|lot)) (?:squeezed|sped|crammed|compressed|hurried)(?: down| up)?,? (?:so (?:that )?it (?:runs|lasts|takes|is)|to run|into|to)(?: for| in)? (?=(?:about |around |roughly )?(?:an?|\d+|[a-z]+) (?:minute|second))", "speed the video up so it runs "),
    ("keep everything", r"[,.;] ?keep (?:everything|it all|all of it),? (?:just |only )?(?:run|play|make) (?:it|everything) (?:quicker|faster)(?=[.!,]|$)", ""),
    ("keep everything", r"(?<=[.!?] )keep (?:everything|it all|all of it),? (?:just |only )?(?:run|play|make) (?:it|everything) (?:quicker|faster)[.!]? ?", ""),
    # What is heard instead of the sound.
    ("something", r"\b(?:put|chuck|stick|lay|pop|throw|play|have) (?:something|some) ([a-z]+)(?: music)? (?:on |over it |under it |underneath )?(?:in place of|instead of) (?:the )?(?:camera |original )?(?:sound|audio|noise)(?: (?:from|of) the (?:camera|phone|film|video))?", r"mute the video and add \1 music"),
    ("", r"\b(?:even out|level out|balance out|steady|smooth out) (?:the )?(?:loudness|volume|levels?|sound levels?|audio levels?)\b(?! (?:of|between|on|in|for)\b)", "normalize the volume"),
    ("clean", r"\bclean (?:up )?(?:all )?the (?:background )?(?:noise|hiss|hum|hissing|humming) (?:from|out of|off|on) (?:it|this|them|the (?:audio|sound|video|recording))\b", "remove the background noise"),
    ("loud", r"\b(?:(?:they|we|i|he|she|the client)(?: just| all)? (?:reckon|think|feel|say|find|said)s?(?: that)? )?(?:the )?(music|song|soundtrack) (?:is|was) (?:a bit |a little |rather |way |much |slightly )*(?:too )?loud\b[^.;!?,]{0,30}[.;,] (?:so )?(?:please )?(?:bring|turn|take|get|drop) (?:that|it)(?: back)?(?: down)? to (?=\d+ ?(?:%|percent))", r"set the \1 to "),
    ("something", r"\bsomething (soft|gentle|smooth|calm|subtle) between (?:them|each|the (?:photos|pictures|clips))\b", r"\1 transitions between them"),
    (" like ", r"\b(and |with |plus )?an? (?:[a-z]+,? )?(?:and )?[a-z]+ music (?:in the back(?:ground)?|behind(?: it)?|underneath),? (?:something )?like ([a-z]+)(?=[.!,;]|$)", r"and add \2 music"),
    ("something", r"\bbetween (?:them|each|the (?:photos|pictures|clips)) something (soft|gentle|smooth|calm|subtle)\b", r"\1 transitions between them"),
    ("not th", r", not (?:these|those|the) (?:\w+ )?(?:wipes|slides|swipes|zooms|spins|flips|transitions)(?: that [^,.;!?]{3,30})?(?=[,.;!])", ""),
    ("each", rf"\b((?:soft|gentle|smooth|calm|subtle) transitions between them),? (?:and )?({NUMBER} {UNIT}) (?:for )?each\b", r"\2 each, \1"),
    ("film", r"\b(?:i|we) (?:must|have to|need to|should) (?:prepare|make|produce) an? (?:small |short |little )?film (?=(?:with|of|from|out of) (?:the|these|my|our|all|those) [\w ]{0,12}(?:photos|photographs|pictures|images)\b)", "make a slideshow "),
    ("each", rf"\b(slideshow\b[^.;!?]*?)[.;] (?:and )?({NUMBER} {UNIT}) (?:for )?each(?: photo| one| picture)?\b", r"\1, \2 each"),
    ("transitions", r"\b(slideshow\b[^.;!?]*? each)[.;] (soft|gentle|smooth|calm|subtle) (?=transitions between them\b)", r"\1, \2 "),
)  # fmt: skip
TURNS = compiled(PUT_RIGHT)
FIGURES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60,
}  # fmt: skip
CAPPED = re.compile(
    r"[,;]? (?:which|that|and it|but it|it|and they|they|who) (?:caps?|limits?|restricts?) (?:uploads?|files?"
    r"|attachments?|everything|us|you|me)(?: sizes?)? (?:at|to) (\d+ ?(?:mb|megs|megabytes|gb))\b",
    re.IGNORECASE,
)
"""How large a file may be, told of where it goes."""
SIZED = re.compile(rf"\b(\d{{3,4}}p|4k){FINE}", re.IGNORECASE)
CALLED = re.compile(
    r"\b(?:clip|video|photo|shot) (\d)(?: is| shows| has| =)?(?: just)? the (\w+)\b(?=,| and\b|\.|;)",
    re.IGNORECASE,
)
ONE_CALLED = r"(?:clip|video|photo|shot) \d(?: is| shows| has| =)?(?: just)? the \w+"
ALL_CALLED = re.compile(rf"{ONE_CALLED}(?:(?:, and |, | and ){ONE_CALLED})+[.;]? ?", re.IGNORECASE)
IN_TURN = re.compile(
    r"\b(?:start|open|begin) with clip (\d)((?:,? (?:and )?then clip \d)+)(?: (?:last|at the end))?",
    re.IGNORECASE,
)
SEVERAL = 2


def _figure(word: str) -> int:
    return int(word) if word.isdigit() else FIGURES.get(word.lower(), 0)


def put_right(text: str) -> str:
    """Return an English message with what it puts right said once, as it is meant in the end."""
    return _by_names(_capped(turned(text, TURNS)))


def _capped(text: str) -> str:
    """Return a message with the largest size of a file as a wish, beside the picture's size."""
    cap = CAPPED.search(text)
    if cap is None:
        return text
    text = f"{text[: cap.start()]}{text[cap.end() :]}"
    if SIZED.search(text):
        return SIZED.sub(rf"export it in \1 under {cap[1]}", text, count=1)
    return f"{text.rstrip().rstrip('.')}. Export it under {cap[1]}."


def _by_names(text: str) -> str:
    """Return a message with clips by their numbers that it called by names before."""
    told = ALL_CALLED.search(text)
    names = {found[2].lower(): found[1] for found in CALLED.finditer(told[0] + ".")} if told else {}
    if told is None or len(names) < SEVERAL:
        return text
    rest = text[told.end() :]
    for name, number in names.items():
        rest = re.sub(rf"\bthe {re.escape(name)}\b", f"clip {number}", rest, flags=re.IGNORECASE)
    if rest == text[told.end() :]:
        return text
    return text[: told.start()] + IN_TURN.sub(_in_turn, rest)


def _in_turn(found: re.Match[str]) -> str:
    return "put the clips in the order " + ", ".join(re.findall(r"\d", found[0]))
