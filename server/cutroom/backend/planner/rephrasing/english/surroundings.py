"""English wishes whose meaning stands around them, as the plainest words (patterns as data).

"Clip 3 drags. 25% faster" is about clip 3; "it's twenty minutes" only tells; "mirror just the
first 5 seconds" keeps the rest.
"""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned
from cutroom.backend.planner.words.quantities import CARDINALS

HELD = "[\ue000-\uf8ff]"
COUNT = r"(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty(?:-five)?|fifty|sixty|ninety)"
LASTING = (
    rf"(?:{COUNT}[ -])?(?:seconds?|secs?|s|minutes?|mins?)(?: and (?:a half|{COUNT} seconds?))?"
)
CLOCK = r"\d+:\d\d(?::\d\d)?"
LENGTH = rf"{COUNT}[ -]?(?:seconds?|secs?|s|minutes?|mins?)(?: and (?:a half|{COUNT} seconds?))?"
ROUGHLY = r"(?:(?:about|around|roughly|maybe|like|say|probably|more like|nearer|closer to|i think|i guess) )*"
LED = r"(?:(?:so|and|then|please|just|could you|can you|can we|would you|i'd say|we should|let's|maybe) )*"
LOST = r"(?:cut|chop|trim|remove|delete|drop|lose|bin|ditch|scrap|snip|shave|take|get rid of|kill)"
POINTING = r"(?:it|that|this|them|those)"
OFF = r"(?: (?:off|out|away|please))*"
END = r"(?= ?(?:[,.;!?]|$))"
ONE = r"(?:clip \d+|the (?:first|second|third|fourth|fifth|last|middle) (?:clip|one|shot|video))"
FILMED = r"(?:clip|one|shot|video|file|take)s?"
MORE = r"(?:faster|slower|brighter|darker|louder|quieter|warmer|cooler|sharper|shorter)"
LESS = r"(?:a (?:bit|little|touch|tad)|slightly|much|a lot|way|\d+(?:\.\d+)? ?(?:%|percent)|\d+(?:\.\d+)?x|twice as|half as)"
MUSICAL = re.compile(
    r"\b(?:music|song|track|\w+\.(?:mp3|wav|m4a))\b|[\ue000-\uf8ff]", re.IGNORECASE
)
SHAPE = re.compile(
    r"\b(?:square|vertical|portrait|landscape|horizontal|widescreen|\d+:\d+|reels?|tiktok|shorts|insta\w*|aspect)\b",
    re.IGNORECASE,
)
CAPTIONED = re.compile(r"\b(?:caption|subtitle|sub)s?\b", re.IGNORECASE)
WORDS = r"(?:captions?|subtitles?|subs|titles?|text)"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
NTH = "|".join(ORDINALS)


def _last_first(found: re.Match[str]) -> str:
    """Return clips that are joined from the last to the first by their numbers."""
    last = ORDINALS.index(found["last"].lower()) + 1
    return "put the clips in the order " + ", ".join(str(at) for at in range(last, 0, -1))


def _in_shape(instead: str) -> Turn:
    """Return a turn that only a message about the shape of the picture takes."""
    return lambda found: instead if SHAPE.search(found.string) else found[0]


DEEDS = {
    "taken out": "remove", "taken off": "remove", "cut out": "remove", "removed": "remove",
    "deleted": "delete", "dropped": "remove", "got rid of": "remove", "chopped off": "remove",
    "cut": "cut", "muted": "mute", "reversed": "reverse", "blurred": "blur", "cropped": "crop",
    "put on": "add",
    "put in": "add",
    "laid under it": "add",
    "put under it": "add", "added": "add", "sped up": "speed up", "slowed down": "slow down",
    "brightened": "brighten", "stabilised": "stabilize", "stabilized": "stabilize",
    "turned down": "turn down", "turned up": "turn up", "shortened": "shorten",
}  # fmt: skip
UNDERGONE = "|".join(DEEDS)


def _passive(found: re.Match[str]) -> str:
    """Return "can the gaps be taken out, and then subtitles put on" as orders."""
    deed = DEEDS[found["deed"].lower()]
    if not found["more"]:
        return f"{deed} {found['what']}"
    return f"{deed} {found['what']}{found['joint']} {DEEDS[found['more_deed'].lower()]} {found['more']}"


def _each(found: re.Match[str]) -> str:
    """Return what each picture lasts after the first thought was put right."""
    said = found["last"].lower()
    return f"show each picture for {CARDINALS.get(said, said)} seconds"


SURROUNDED: tuple[tuple[str, str, Turn], ...] = (
    # Clips by their numbers.
    ("clip ", r"\b(clip) (one|two|three|four|five|six)\b(?! (?:minutes?|seconds?|hours?|more|by one|at a time))", lambda f: f"{f[1]} {CARDINALS[f[2].lower()]}"),
    ("", r"(?<!from )(?<!after )\b(?:segment|shot|video(?= \d{1,2} at \d{1,3} ?%)) (\d{1,2})\b(?![:.%\d]| ?(?:s|secs?|seconds?|min|minutes?|fps|mm|x)\b)", r"clip \1"),
    # An edge that is told of, and what is done to it.
    ("", rf"\bthe ((?:very )?(?:first|opening) (?:bit|part|section|piece|stretch)|start|beginning|intro)\b[^.;!?,]{{3,90}}(?:,| -+)? {ROUGHLY}{COUNT}(?: (?:seconds?|secs?))?,? (?:(?:or|hmm+|um|well),? )*(?:no,? wait|no|wait|actually|sorry|rather|make that|more like|maybe|closer to)[, ]+{ROUGHLY}(?:make (?:it|that) |it's )?({COUNT})(?: (?:seconds?|secs?))?[,.;] ?{LED}{LOST} {POINTING}{OFF}", r"remove the first \2 seconds"),
    ("", rf"\bthe ((?:very )?(?:last|final|closing) (?:bit|part|section|piece|stretch)|end|ending|outro)\b[^.;!?,]{{3,90}}(?:,| -+)? {ROUGHLY}{COUNT}(?: (?:seconds?|secs?))?,? (?:(?:or|hmm+|um|well),? )*(?:no,? wait|no|wait|actually|sorry|rather|make that|more like|maybe|closer to)[, ]+{ROUGHLY}(?:make (?:it|that) |it's )?({COUNT})(?: (?:seconds?|secs?))?[,.;] ?{LED}{LOST} {POINTING}{OFF}", r"remove the last \2 seconds"),
    ("", rf"\bthe (?:(?:very )?first (?:bit|part|section|piece|stretch)|start|beginning)\b[^.;!?,]{{3,90}}, {ROUGHLY}({LENGTH})(?: or so| i think| maybe)?[,.;] ?{LED}{LOST} {POINTING}{OFF}", r"remove the first \1"),
    ("", rf"\bthe (?:(?:very )?last (?:bit|part|section|piece|stretch)|end|ending)\b[^.;!?,]{{3,90}}, {ROUGHLY}({LENGTH})(?: or so| i think| maybe)?[,.;] ?{LED}{LOST} {POINTING}{OFF}", r"remove the last \1"),
    ("", rf"\bthe (?:very )?(first|last|opening|final) ({LASTING}) (?:is|are|was|were) (?:me|us|him|her|them|just|only|basically|mostly|all|nothing|dead|empty|black|blank|boring|useless|my|our|his|somebody|someone|people)\b[^.;!?,]{{0,90}}[,.;] ?{LED}{LOST} {POINTING}{OFF}", r"remove the \1 \2"),
    # A clip found wanting, and how it should be.
    ("", rf"\b({ONE}|the (?:very )?(?:first|last|opening|final) {LASTING}) (?:drags?|(?:is|are|feels|looks|seems|sounds|comes out) (?:way |far |much |a (?:bit|little) |really |so |quite )*(?:too )?(?:slow|fast|long|dark|dim|bright|loud|quiet|cold|boring|sluggish|soft))(?: on| a (?:bit|little))?[.,;!] ?{LED}(?:make (?:it|that) )?({LESS} {MORE}|(?:double|half|twice the|triple) (?:the )?speed|twice as fast)(?: please)?{END}", r"make \1 \2"),
    # A stretch that is told of, and a thing that is liked but for one fault.
    (" to ", rf"\b(?:from )?({CLOCK}) ?(?:to|-|until|till) ?({CLOCK}) (?:is|was|has|are) [^.;!?,]{{3,60}}[,.;] ?{LED}(mute|silence|blur|reverse|speed up|slow down|brighten|darken|bleep) {POINTING}(?: out)?(?: please)?{END}", r"\3 \1 to \2"),
    ("but it", r"\b(?:i|we) (?:really |quite |do )?(?:like|love) (the (?:music|song|title|captions|logo|intro|voice)),? but (?:it|they)(?:'s| is|'re| are) (?=(?:way |far |much |a (?:bit|little) )?too )", lambda f: f"{f[1]} {'are' if f[1].endswith('captions') else 'is'} "),
    # Shots that change, clips that meet.
    ("change", r"\b(?:have (?:it|this|the (?:video|film)) |can it be )?(?:cut|split|chop|slice|divide|chopped|sliced)(?: up)?(?: (?:it|this|the (?:video|film|clip|footage)))?(?: up)?(?: automatically)? (?:wherever|whenever|every time|each time|everywhere|at every point where) (?:the|a) (?:shot|scene|camera|camera angle|angle|view) (?:changes|switches|is changed)", "split it at every scene change"),
    ("time", r"\b(?:each|every) time (?:the|a) (?:shot|scene|camera|camera angle|angle) (?:changes|switches),? (?:please )?(?:start|begin|make) a new (?:clip|segment|part|piece)", "split it at every scene change"),
    ("two", r"\b(?:wherever|where|whenever|every time|everywhere|at every point where) (?:any )?(?:two|2) (?:clips|shots|scenes|videos) (?:join|meet|touch|follow each other|come together|are joined)", "between all clips"),
    ("one", r"\b(?:wherever|where|whenever|every time|everywhere) one (?:clip|shot|scene|video|photo) (?:ends and (?:the next|another)(?: one)? (?:starts|begins)|changes (?:in)?to the next|meets (?:the next|another))", "between all clips"),
    # The order turned round, not the playing.
    ("", rf"\b(?:stitch|join|put|merge|string|combine|glue|line up)\b[^.;!?,]{{2,40}}?,? (?:but )?(?:backwards|in reverse(?: order)?|the other way (?:round|around)|last to first),? (?:so |meaning |i\.e\. |that is )(?:that )?the (?P<last>{NTH})(?: {FILMED})? (?:plays|comes|goes|is|runs|shows) first(?:,? (?:and|then|,)? ?the first(?: {FILMED})? (?:plays|comes|goes|is|runs|shows)? ?last)?", _last_first),
    ("", r"\bso (?:that )?(?:it|this|that) (?:comes|goes|is|plays|sits) (right |straight |directly |just )?(after|before) (?=the \w|my \w|[\ue000-\uf8ff]|[\w -]+\.\w{3}\b|clip \d)", r"\2 "),
    ("er ", r"\b(?:bring|move|pull|push|take) ((?:the )?[\w-]+(?: \w+)?|[\ue000-\uf8ff]) (?:forward|up|back|backwards|earlier|later)s? (after|before) ", r"move \1 \2 "),
    ("", r"\b(?:stitch|join|merge|string|combine|glue|put) (?:all )?(?:of )?(?:them|these|those|(?:the|my|all) (?:clips|videos|files|shots))(?: all)?(?: together)? (?:backwards|in reverse(?: order)?|last to first)(?= ?(?:[,.;!?]|$))", "put the clips in reverse order"),
    # What is left, over or beside.
    ("left", r"\bmake (?:what|whatever|everything(?: that)?)(?:'?s| is) left(?: over)? (?=\w)", "make the rest "),
    ("left", r"\b(?:w(?:ha|ah)t(?:'?s| is|ever(?:'?s| is))|everything(?: that)?(?:'s| is)) left(?: over)?(?: of it)?(?= ?(?:[,.;!?]|$))", "the rest"),
    ("blur", r"\b(?:and |so |just )?blur (?:in |out )?(?:(?:the )?(?:gaps|bars|black bars|empty (?:space|bits|parts|areas)|left ?over (?:space|bits|parts|areas)|spare (?:space|bits|room)|rest of the (?:frame|screen))|the rest|what(?:ever)?(?:'s| is) (?:left(?: over)?|empty|around it))", _in_shape("with blurred background")),
    ("rather not lose", r"\b(?:i'd|i would|we'd|she'd|he'd) rather not (?:lose|crop|cut off|cut) (?:the )?(?:sides|edges|ends|anything|any of it|people)(?: of (?:it|the (?:picture|frame|image|video)))?", "don't crop"),
    ("asked for", r"\b(?:and )?(?:they|he|she|we|the client|my (?:boss|client)) (?:also )?(?:asked|are asking|is asking) for (vertical|square|landscape|portrait|widescreen)\b", r". make it \1"),
    ("black", r"\bblack (?:strips|bands|stripes)\b", "black bars"),
    ("black bars", rf"\bthere(?:'?s| is| are) (?:\w+ ){{0,3}}black bars\b[^.;!?,]{{0,40}}[,.;] ?{LED}{LOST} {POINTING}{OFF}", "remove the black bars"),
    ("the ", rf"\bthe (?:black |dark |ugly )*(?:strips|bands|bars|borders) (?:at|on|along) (?:the )?(?:top and (?:the )?bottom|sides|left and right|edges) [^.;!?,]{{3,40}}[,.;] ?{LED}{LOST} {POINTING}{OFF}", "remove the black bars"),
    # Deeds on a part, and a small window over the other film.
    ("", r"^(?:please )?(?:just|only) (mirror|flip|mute|silence|blur|brighten|darken|reverse|rotate|stabili[sz]e|sharpen|pixelate) (?=the (?:first|last|opening|final|second|third)|from|clip|between|\d)", r"\1 "),
    ("", r"\b(zoom (?:in|out)(?: on)?|mirror|flip|mute|silence|slow down|speed up|blur|brighten|darken|reverse|rotate|stabili[sz]e|sharpen|desaturate|pixelate) (?:just|only) (?=(?:the|from|clip|between|\d))", r"\1 "),
    ("while", r"\b((?:window|corner|inset|picture[- ]in[- ]picture|pip|overlay)\b[^.;!?,]{0,30}?),? while (?:(?:clip|shot|segment|video|scene) #?(?:1|one)|the (?:first|main|other|big) (?:clip|one|video|film)) (?:plays|is playing|keeps playing|runs|is running|is on)", r"\1"),
    ("those", r", (?:but |and )?(?:just|only) (?:those|these|that (?:bit|part|one|stretch))(?= ?(?:[,.;!?]|$))", ""),
    ("to ", rf"\b(?:cut|trim|shorten|crop) (?:(?:it|this|that|them|the (?:video|film|clip)) )?(?:down )?to (?:just |only )?(the (?:very )?(?:first|last|opening|final) {LASTING})", r"keep only \1"),
    # Turns of degree.
    ("somewhat", r"\bsomewhat (?=\w+er\b|more\b|less\b)", "a bit "),
    ("pull", r"\bpull (the (?:saturation|contrast|brightness|exposure|volume|music|sound|colou?rs?|highlights|warmth)) (down|up|back)\b", lambda f: f"turn {f[1]} {'up' if f[2].lower() == 'up' else 'down'}"),
    # Words of captions, and captions word by word.
    ("", rf"\b(?:where(?:ver)?|when(?:ever)?|if) (?:a|the|any|one|some) (?:caption|subtitle|line) (?:reads|says|shows|has|goes)(?: like)? ({HELD}),? (?:please )?(?:make (?:it|that)(?: say| read)?|change (?:it|that) (?:in)?to|turn (?:it|that) into|put|write|it should (?:say|read|be)|have it (?:say|read)) ({HELD})", r"replace \1 with \2 in the captions"),
    ("", rf"\bwhere(?:ver)? (?:it|they) (?:says?|reads?|shows?) ({HELD}) (?:in|on) the (?:captions|subtitles),? (?:please )?(?:it should (?:say|be|read)|make (?:it|that)(?: say| read)?|change (?:it|that) (?:in)?to|put|write) ({HELD})", r"replace \1 with \2 in the captions"),
    ("word", r"\b(?:have|make|let) (?:each|every) word (?:of|in) (?:the |my )?(?:captions|subtitles) (?:pop(?: up)?|light up|appear|glow|change colou?r|be highlighted)(?: (?:as|when|while) (?:it'?s|it is|i|he|she|they|we)(?: being)?(?: (?:spoken|said|say it|says it))?)?", "add karaoke captions"),
    ("word", rf"\b({WORDS}),? (?:where|in which|with|that have|so that) (?:each|every|the) words? (?:being )?(?:lights? up|lighting up|is highlighted|highlighted|gets highlighted|changes? colou?r|glows?|turns? \w+|pops?)(?: (?:as|when|while|right when|the moment) (?:it'?s|it is|it gets|they'?re|i|he|she|you|we)(?: being)?(?: (?:spoken|said|sung|say it|says it))?)?", r"karaoke \1"),
    # How music begins.
    ("ease", rf"\bease (it|the music|the song) (in|out) (?:over|during|for) ({LENGTH})", r"fade \1 \2 over \3"),
    ("keep it at", r",? and keep it at (?:about |around )?(\d+ ?(?:%|percent))(?! speed)", lambda f: f", music at {f[1]} volume" if "fade" in f.string.lower() and MUSICAL.search(f.string) else f[0]),
    ("bleep", r"\b(?:bleep|beep)(?: out)? or (?:just )?(mute|silence)\b", r"\1"),
    ("bleep", r"\b(mute|silence) or (?:just )?(?:bleep|beep)(?: out)?\b", r"\1"),
    # Limits told of a delivery.
    ("", r"[,.;] ?(?:it |the file |this |but (?:it )?)?(?:has to|must|needs to|should|ought to|can't|cannot) (?:stay|be|remain|come in|end up|fit|come out|go) ?(?:in )?(below|under|beneath|within|inside|less than|no (?:bigger|larger) than|at most|smaller than|over|above)(?: about)? (?=\d+(?:\.\d+)? ?(?:mb|gb|megs|megabytes)\b)", lambda f: f[0] if f[1].lower() in ("over", "above") and "can't" not in f[0] and "cannot" not in f[0] else " under "),
    ("keep it", r",? (?:and|but) (?:keep|make|get) (?:it|the file) (?:below|under|beneath|within|smaller than|at most) (?=\d+(?:\.\d+)? ?(?:mb|gb|megs|megabytes)\b)", " under "),
    ("save ", r"\bsave (?:it|this|the (?:video|film))(?: out)?(?: please)? (?=(?:under|below|within|smaller than|at most) (?:about )?\d+(?:\.\d+)? ?(?:mb|megs|megabytes)\b)", "export it "),
    ("for all", r"^(\s*(?:please )?for all (?:\w+)) of (?:them|these|those)(?= ?:)", r"\1"),
    # Words that are not said.
    ("of ", r"\b(?:put|place|stick|have|write|show) (?:a|one|some|another) (?:line|bit|piece) of (?:text|writing|words)\b", "add a text"),
    ("of ", r"\b(?:a|one|some|another|a single|a short) (?:line|bit|piece|strip|few words) of (?:text|writing|words)\b", "a text"),
    # A film made of everything.
    ("put together", r"\bput together (?=(?:an? |some )[^.;!?,]{0,40}\b(?:film|video|movie|reel|montage|edit)\b)", "make "),
    ("", rf"\b(an? {COUNT}[ -](?:second|sec|minute|min) (?:wedding|travel|holiday|birthday|family|trip|party|anniversary|graduation|summer|vacation|honeymoon)) (?:film|video|movie|edit) (?=(?:out of|from) (?:all (?:of )?)?(?:this|these|those|them|the clips|it)\b(?! ?:))", r"\1 montage "),
    # What only tells.
    ("long", rf"(^|[,.;] ?|\band )(?:it|this|that)(?:'s| is) {ROUGHLY}{COUNT}[ -](?:minutes?|hours?|seconds?) long(?: right now| now| at the moment)?[,.;] ?", lambda f: f"{f[1]}it is long. " if f[1].strip(" ,.;") else f[1]),
    ("", rf"(^|[,.;] ?|\band )(?:it|this|that)(?:'s| is| runs(?: to)?| lasts| comes to| is over) {ROUGHLY}{COUNT} (?:minutes?|hours?)(?: long)?[,.;] ?(?=(?:and|but|nobody|no one|way|far|which|that's|so|can|could|find|please|get|pick)\b)", lambda f: f"{f[1]}it is long, " if f[1].strip(" ,.;") else f[1]),
    ("", r"\b(?:it|the (?:ending|end|video|film|music)|that) (?:just )?(?:stops|ends|cuts off|finishes|is over) (?:so|too|very|rather|a bit|pretty|really) (?:suddenly|abruptly|quickly|fast|hard)[,.;] ?(?:so |and )?(?:maybe |how about |perhaps |can we have |could we have )+(?=an? [^.;!?]*fade)", "add "),
    # The best of it in so much time.
    (" and ", rf"\b(?:find|pick|choose|select|keep|pull out|dig out)(?: me| out)? the (?:best|most interesting|strongest|funniest|nicest|good) (?:parts|bits|moments|pieces|scenes|stuff),? and (?:then )?(?:get|cut|bring|trim|boil|condense|edit|whittle|squeeze|make)(?: (?:it|them|this|that|everything|the whole thing))?(?: down| all)? (?:in)?to (?:about |around |roughly )?({LENGTH})", r"make highlights of \1"),
    ("would be", r"\b((?:white|yellow|black|red|blue|green|orange|pink|big|large|small|bold) )(?:letters|lettering|letter|type|writing)(?: ones?)? would be (?:best|good|nice|great|ideal|better|perfect|lovely)(?:,? i (?:guess|think|suppose))?", lambda f: f"make the captions {f[1].strip()}" if CAPTIONED.search(f.string) else f[0]),
    ("would be best", r" would be best(?:,? i (?:guess|think|suppose))?\b", ""),
    # Said otherwise round.
    ("", rf"\b(?:can|could|may|might) (?P<what>(?:the|all|any|those|these|my) [a-z][a-z' -]{{2,40}}?) (?:please )?be (?P<deed>{UNDERGONE})\b(?:,?(?P<joint> (?:and then|and|then)) (?P<more>(?:some |the |all |a )?[a-z\d' -]{{2,40}}?) (?:be )?(?P<more_deed>{UNDERGONE})\b)?", _passive),
    ("quiet", r"\bquiet (?:gaps|stretches|bits|parts|spots|moments)\b", "silences"),
    # Each picture, thought over.
    ("", rf"(?:i was thinking |i thought |say |let's say |maybe )?\b{COUNT} (?:seconds?|secs?) (?:for each|each|per \w+|apiece)(?: (?:one|photo|picture))?,? (?:or )?(?:no,? |well,? |wait,? |hmm+,? |um,? )*(?:or )?(?:actually|rather|better|sorry|make that|no)[, ]+(?:make (?:it|that) |let's say |let's do |say )?(?P<last>{COUNT})(?: (?:seconds?|secs?))?\b", _each),
    # One thing goes, the other stays, and how.
    ("can stay", r"\b(?:i|we) (?:do )?(?:still )?(?:want|like|need|love)(?: to keep)? (the (?:title|captions|subtitles|logo|text|music|intro))(?: though)?,? (?:so )?(?:that|it|they|those) (?:can|should|may) stay,? (?:but |just )?(?:please )?(make|let|have|move|turn) (?:it|them)\b", r"\2 \1"),
    ("until", r"\b(?:let|have|keep) (it|the (?:title|text|logo|caption)) (?:run|stay|last|go on|up)(?: up)? (?:until|till|to) (?:second (\w+)|the (\w+) second mark)(?:,? (?:instead of|rather than|not) \w+)?", lambda f: f"keep {f[1]} on screen until {CARDINALS.get((f[2] or f[3]).lower(), f[2] or f[3])} seconds"),
    # The others stay where they are.
    ("others", r"(?:,| and|[.;])? ?(?:leave|keep) (?:all )?(?:the others?|the rest|the other \w+) (?:in (?:the|their) (?:\w+ )?order(?: (?:they're in|they are(?: in)?|as it is|it is))?|where they are|as they are|the way they are)", ""),
    ("stay", r"(?:^|[.;,]|,? and) ?(?:the others?|the rest|the other \w+) (?:can|should|may|must) (?:just )?(?:stay|remain) (?:in (?:the|their) (?:\w+ )?order(?: (?:they're in|they are(?: in)?|as it is|it is))?|where they are|as they are|the way they are)", ""),
    ("not the", r"[.;] not (?:the )?others?(?: though)?(?:,? (?:they're|they are|those are) (?:all )?(?:right|alright|fine|good|ok|okay|perfect))?(?= ?(?:[.;!]|$))", ""),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""
TURNS = compiled(SURROUNDED)


def in_context(text: str) -> str:
    """Return an English message with wishes said in full that lean on their surroundings."""
    return turned(text, TURNS)
