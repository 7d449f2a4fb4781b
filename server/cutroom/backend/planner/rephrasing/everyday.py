"""English turns of everyday speech as the plainest words for them (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable, Sequence

Turn = str | Callable[[re.Match[str]], str]
THING = r"(?:the |my |our |your |this |that )?"
HEARD = r"(?:sound|audio|music|song|bgm|soundtrack)"
SEEN = r"(?:picture|video|image|screen|visuals?|footage|film|it)"
COUNTED = r"(?:\w+ ){0,2}(?:seconds?|secs?|s|minutes?|mins?|min)(?: and (?:a half|\w+ seconds?))?"
TIME = r"\d+(?::\d+)+|\d+(?:\.\d+)?\s?s(?:ecs?|econds?)?"
STRETCH = (
    rf"(?:the )?(?:very )?(?:first|last|final|opening|closing) (?:\d+\s?)?{COUNTED}"
    rf"|(?:from )?(?:{TIME}) ?(?:to|-|–|until|till) ?(?:{TIME})"
)
PLATFORMS = (
    r"(?:instagram|insta|ig|tiktok|tik tok|youtube|yt|facebook|fb|linkedin|twitter|x|snapchat"
    r"|pinterest|reddit|threads|vimeo|whatsapp|telegram|discord|douyin|bilibili|xiaohongshu)"
)
SURFACE = (
    r"(?:posts?|stor(?:y|ies)|feed|page|profile|account|channel|ad|ads|video|status|upload|grid"
    r"|timeline|followers|audience)"
)
CONSEQUENT = r"(?:so |then |and )*(?:please |can you |could you |can we |just |maybe |we should |i want to )*"
LOST = r"(?:cut|remove|delete|trim|chop|lose|drop|get rid of|take|bin|ditch|scrap|snip|edit)"
BOTH = r"(?:both(?: of (?:them|those|these))?|those(?: two)?|them(?: both)?|these|that|it)"
VIEWERS = r"(?:people|viewers|everyone|everybody|folks|users|customers|they|you|u|i|we|one|anyone)"
DRAB = (
    r"(?:green|yellow|blue|orange|pink|red|purple|grey|gray|greenish|yellowish|bluish|orangey|flat"
    r"|washed[- ]out|lifeless|bland|off|weird|strange|odd|sickly|muddy|hazy|boring|cold|dead)"
)
DEGREE = r"(?:a (?:bit|little|touch|tad)|slightly|kinda|kind of|sort of|rather|quite|pretty|way|really|very|so|too|all) "

EVERYDAY: tuple[tuple[str, Turn], ...] = (
    # What people would love is what they want.
    (r"\b(i|we)(?:'d| would) (?:really |absolutely )?(?:love|like) (?!you\b|it if)(?=(?:an?|the|some|my|our|this|these|to)\b)", r"\1 want "),
    # Reasons and purposes that carry no measure.
    (r",? (?:because|since) (?:it|that|this|they|he|she|we|i|people|my|our)\b(?![^,.;!?]*\d)(?: ?[^,.;!?\d]){4,80}(?=[,.;!?]|$)", ""),
    (rf",? so (?:that )?{VIEWERS} (?:can|could|will|don't|won't|know|knows) (?:actually |still |easily |properly |always )?(?:read|see|hear|watch|tell|know|follow|understand|notice|find|recognise|recognize|view|miss)\b[^,.;!?\d]{{0,60}}(?=[,.;!?]|$)", ""),
    # Twice in a row.
    (r"\b(?:i want|have|show|use|let's have) ((?:the )?(?:\w+ )?(?:clip|video|photo|shot)(?: \d+)?) (?:twice|two times)(?: in a row| (?:running|over))?(?=[,.;!?]|$)", r"duplicate \1"),
    (r"\bplay ((?:the )?(?:\w+ )?(?:clip|video|photo|shot|thing|it)(?: \d+)?) (twice|two times|three times|3 times|2 times)(?: in a row| running| over| back to back)?(?=[,.;!?]|$)", r"repeat \1 \2"),
    # A fade of the sound as well.
    (rf"\bfade {THING}(?:{SEEN} )?((?:to black |to white |out |in |up |down )?(?:from black |from white )?[^,.;]{{0,40}}?),? (?:and )?(?:do )?(?:the )?(?:same (?:for|with|to) )?{THING}{HEARD} (?:too|as well|also|along with it|with it)(?=[,.;!?]|$)", r"fade the video and the audio \1"),
    (rf"\bfade {THING}(?:{SEEN} )?((?:to black |to white |out |in )?[^,.;]{{0,40}}?),? (?:and )?(?:do )?(?:the )?same (?:for|with|to) {THING}{HEARD}(?=[,.;!?]|$)", r"fade the video and the audio \1"),
    # Two stretches told of, and both taken out.
    (rf"({STRETCH}) (?:is|are|was|were|has|have|'s)\b[^.;,]*?,? and ({STRETCH}) (?:is|are|was|were|has|have|'s)\b[^.;]*?[,.;] {CONSEQUENT}{LOST}(?: out| off| away)? {BOTH}(?: out| off| away| down)?(?=[,.;!?]|$)", r"remove \1 and \2"),
    # Looks found wanting before the wish that mends them.
    (rf"\b((?:clip|photo|shot|video) \d+|the (?:\w+ )?(?:clip|photo|shot|one|video|picture|image)) (?:looks?|is|seems?|feels?|came out|comes out) (?:{DEGREE})*{DRAB}(?:(?:,| and|, and) (?:{DEGREE})*{DRAB})*[,;.] (?:so |can you |could you |please )*(?=(?:give|make|warm|cool|brighten|darken|add|boost|pump|bump|turn|increase|up|lift|raise|fix)\b)", r"for \1, "),
    # A version of each film, and another one.
    (r"^\s*(?:for|of) (each|every)(?: one)?(?: of)?(?: the)? ([\w ]{3,24}?),? (?:please |can you |could you |i want |i need )*(?:do|make|create|give me|i want|cut) (an? [^,.;]*?),? and (?:also )?(?:another|one more|a second|then) ([^.;]*?)[.!]?$", r"make 2 versions of \1 \2: \3, a \4"),
    # A level that comes and goes.
    (r"\b(?:(?:my|the|his|her|our) (?:voice|sound|audio|volume|talking)|i) (?:is|are|am|gets?|goes|sounds?) (?:too |really |very |quite |a bit )*(?:quiet|loud|soft|low|faint) (?:in (?:places|parts|spots|some (?:places|parts))|at times|sometimes|here and there|now and then)\b", "the volume is uneven"),
    # A place on a platform.
    (rf"\bfor (?:an?|my|our|the) ({PLATFORMS})(?: \w+)? {SURFACE}\b", r"for \1"),
    (rf"\b(?:i'm|i am|we're|we are) (?:going to |gonna |about to |planning to )?(?:put(?:ting)?|post(?:ing)?|upload(?:ing)?|share|sharing|publish(?:ing)?|stick(?:ing)?) (?:this|it|that)(?: one| video)?(?: up)? (?:on|to|onto) (?:my |our |the )?({PLATFORMS})\b[^,.;]*[,.;] (?:so )?(?:please |can you |could you )*(?:(?:give|send|get|make) me|export|render|save|output)(?: (?:it|this|that|an?|the|my))?(?: file| video| version| export| final| mp4)?(?=[ ,.;!?]|$)", r"export for \1"),
    (rf"\b(?:this|it)(?:'s| is| one is|'ll be| will be)(?: going| meant| intended| supposed to go)? (?:for|on|to|up on|onto) (?:my |our |the )?({PLATFORMS})\b[^,.;]*[,.;] (?:so )?(?=.*\b(?:export|render|file|save|output)\b)", r"for \1, "),
    (r" (?:that(?:'s| is| would be| works?)|which (?:is|works)) (?:right|suitable|good|fit|best|ok|okay|fine|ready|well|perfect) (?:for|on) (?:that|it|there|them)\b", ""),
    (r"\b((?:export|render|save|output) (?:it|this|the video|the film)) (?:that|this) way\b", r"\1"),
    # Nothing cut off: filled in with a blur.
    (r"\bblur the sides?\b|\bblurred sides\b|\bblur (?:on|at|along) the sides\b", "with blurred background"),
    (r",? (?:instead of|rather than|without|don't) (?:cutting|cropping|chopping|cut|crop|chop)(?: (?:anything|stuff|things|people|parts?|heads?|any of it|it))?(?: off| out| away)?(?=[,.;!?]|$)", lambda f: "" if "blur" in f.string[: f.start()].lower() else f[0]),
    # Music by what it is like and where it plays.
    (r"\b(?:something|sth|anything) ((?:\w+ (?:and |but )?)?\w+) (?:underneath|under it|behind it|in the back(?:ground)?|playing (?:underneath|under it|behind it|in the background))(?=[,.;!?]|$)", r"\1 background music"),
    (rf",? (?:but )?(?:quiet|soft|low)(?:ly)? enough (?:that |so )?(?:that )?(?:{VIEWERS} )?(?:can |could |to )(?:still )?hear [^,.;]{{1,40}}(?=[,.;!?]|$)", " at low volume"),
    # What it was like before.
    (r"\b(?:i |we )?(?:liked|preferred|loved) (?:it|that|the (?:video|film|one)) (?:much |a lot |way )?(?:better |more )?with (the [\w ]{2,20}?)(?: (?:in|on|there|before))?[,;.] (?:can we |could we |could you |can you |let's |please )*(?:go back(?: to that(?: one| version)?)?|get that(?: one)? back|bring (?:it|that) back|put (?:it|that) back|undo that|revert(?: to that)?)(?= ?[,.;!?]|$)", r"go back to the version with \1"),
    # What is too loud.
    (rf"\b((?:the |this |that )?{HEARD})(?:'s| is| are)? (?:drown|cover|overpower|bury|buries|burying|mask|kill|overwhelm)\w* [^,.;]*[,.;] (?=(?:so |can you |please )*(?:halve|cut|lower|reduce|drop|bring|turn|dial|pull|duck|make|set)\b)", r"\1 is too loud, "),
    # What a value is for.
    (r"\b((?:frame ?rate|fps|letterbox|(?:black |cinema )?bars|grain)\b[^,.;]{0,30}?) for (?:an?|that|the|more of an?) [\w -]{3,24} (?:look|feel|vibe|effect|style)(?=[,.;!?]|$| and)", r"\1"),
    # How long photos stay.
    (r"\bhold ((?:each|every|all(?: of)?(?: the| my)?|the|my)(?: \w+)? (?:photos?|pictures?|pics?|images?|slides?|stills?)|(?:each|every) one|them all|each) (?=for\b)", r"show \1 "),
    # Subtitles for short.
    (r"\bsubs\b", "subtitles"),
    # Night for day.
    (r"\blooks? like (?:it(?:'s| is| was) )?(?:(?:shot|filmed|taken|happening|recorded) )?(?:at |during the |in the )?night(?: ?time)?(?=[,.;!?]|$| and)", "darker and cooler"),
    # A camera move near the end.
    (r"\b((?:slow(?:ly)? |gentle |subtle )?zoom(?: in| out)?) (?:towards|near) the (?:very )?end\b(?! of (?:clip|the (?:first|second|third)))", r"\1 in the last 5 seconds"),
    # One clip laid small over another.
    (r"\b(?:shrink|scale down|minimi[sz]e|make) ((?:the )?[\w\ue000-\uf8ff -]{1,20}?)(?: down| smaller| small)? and (?:put|place|lay|stick|have) (?:it|that) (?:in the (?:corner|\w+ \w+ corner) )?(?:over|on top of|on) (?=(?:the )?(?:clip|photo|video|[\ue000-\uf8ff]))", r"put \1 in a small window over "),
    # Soft passages.
    (r"\b(soft|gentle|smooth|nice|slow|quick) fades\b(?= ?(?:[,.;!?]|$|and\b|between))", r"\1 fade transitions"),
    # "A little window" is a small one.
    (r"\ba little (window|box|corner|frame|circle)\b", r"a small \1"),
    # What must not be there.
    (r"^\s*(?:and |but )?(?:i (?:want|need) )?nothing (?=(?:after|before|beyond|past) (?:the |about )?\d)", "remove everything "),
    # A file as the opening or the closing shot.
    (r"\bas (?:the|an?|my|our) (?:very )?(first|opening|last|final|closing|end|ending) (?:shot|clip|scene|image|picture|frame|slide|card|screen)(?= ?[,.;!?]| for| with| and|$)",
     lambda f: " at the start" if f[1].lower() in ("first", "opening") else " at the end"),
    # A voice by how it sounds.
    (r"\bvoice (?:(?:to )?sound )?(?:a (?:bit|little|lot|touch) |much |way )?(?=deeper\b)", "voice "),
    # What comes first stays first.
    (r"\b(?:keep|leave) (it|this|that|them|the [\w-]+|clip \d+|[\ue000-\uf8ff]) (?:up )?(first|last|at the (?:start|beginning|end|front))(?= ?[,.;!?]| and|$)", r"put \1 \2"),
)  # fmt: skip
LISTED = re.compile(
    r"\b((?:captions?|texts?|titles?|labels?|names?|words)) ((?:under|on|to|for|below|over|with) (?:each|every)"
    r"(?: one| of)?(?: the)?(?: \w+)?):\s*([^:\ue000-\uf8ff\"“”.;\n]+(?:,[^:\ue000-\uf8ff\"“”.;\n]+)+)"
    r"(?=[.;\n]|$)",
    re.IGNORECASE,
)
"""Words for each clip, listed without quotes."""
TURNS = tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in EVERYDAY)
ROLL = re.compile(r"\bb[- ]roll\b", re.IGNORECASE)
ROLL_FILE = re.compile(r"b[-_ ]?roll", re.IGNORECASE)


def _quoted(found: re.Match[str]) -> str:
    """Return a list of words for each clip with every item in quotes."""
    items = [item.strip() for item in re.split(r",(?: and )?| and (?=[^,]+$)", found[3])]
    said = ", ".join(f'"{item}"' for item in items if item)
    return f"captions {found[2]}: {said}"


def in_everyday_words(text: str, names: Sequence[str]) -> str:
    """Return an English message with turns of everyday speech in the plainest words."""
    for pattern, said in TURNS:
        text = pattern.sub(said, text)
    text = LISTED.sub(_quoted, text)
    stem = next((found[0] for name in names if (found := ROLL_FILE.search(name))), None)
    return ROLL.sub(stem, text) if stem else text
