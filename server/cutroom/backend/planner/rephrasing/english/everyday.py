"""English turns of everyday speech as the plainest words for them (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Sequence

from cutroom.backend.planner.rephrasing.english.starting_points import from_its_start
from cutroom.backend.planner.rephrasing.english.terse import in_terse_words
from cutroom.backend.planner.rephrasing.laid_over import in_layers
from cutroom.backend.planner.rephrasing.plain_parts import in_plain_parts
from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned
from cutroom.backend.planner.words.quantities import CARDINALS

THING = r"(?:the |my |our |your |this |that )?"
HEARD = r"(?:sound|audio|music|song|bgm|soundtrack)"
SEEN = r"(?:picture|video|image|screen|visuals?|footage|film|it)"
COUNTED = r"(?:\w+(?:\.\d+)? ){0,2}(?:seconds?|secs?|s|minutes?|mins?|min)(?: and (?:a half|\w+ seconds?))?"
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
VERTICAL = re.compile(
    r"\b(?:vertical|portrait|horizontal|landscape|square|\d+:\d+|aspect|tiktok|reels?|shorts|stories)\b",
    re.IGNORECASE,
)
WRITES = re.compile(
    r"\b(?:add|put|have|show|write|display|pop|flash|place|with|want|need)\b", re.IGNORECASE
)
LAID = re.compile(r"\b(?:overlay|on top of|over|logo|watermark|corner|pip)\b", re.IGNORECASE)
REWRITES = re.compile(
    r"\b(?:replace|change|correct|fix|swap|remove|delete|bleep|mute|caption|subtitle|say|says|said)s?\b",
    re.IGNORECASE,
)
DRAB = (
    r"(?:green|yellow|blue|orange|pink|red|purple|grey|gray|greenish|yellowish|bluish|orangey|flat"
    r"|washed[- ]out|lifeless|bland|off|weird|strange|odd|sickly|muddy|hazy|boring|cold|dead)"
)
DEGREE = r"(?:a (?:bit|little|touch|tad)|slightly|kinda|kind of|sort of|rather|quite|pretty|way|really|very|so|too|all) "

POST = r"(?:colou?rist|editor|colleague|client|friend|team|partner|assistant|vfx (?:artist|team))"
"""Who goes on with a film in another program."""


TENS = "twenty|thirty|forty|fifty|sixty|ninety"
ONES = "two|three|four|five|six|seven|eight|nine"
COUNT_WORD = rf"(?:{TENS})(?:[- ](?:one|{ONES}))?|{ONES}|ten|eleven|twelve|fifteen|eighteen"


def _figure(found: re.Match[str]) -> str:
    """Return a number in words as figures."""
    return f"{sum(CARDINALS[word] for word in re.split('[- ]', found[1].lower()))} "


FIGURES: tuple[tuple[str, str, Turn], ...] = (
    ("second", rf"(?<![-.\d])\b({COUNT_WORD})[- ](?=seconds?\b)", _figure),
    ("minute", rf"(?<![-.\d])\b({COUNT_WORD})[- ](?=minutes?\b)", _figure),
)
"""Lengths in words as lengths in figures."""
EVERYDAY: tuple[tuple[str, str, Turn], ...] = (
    ("one-", r"(?<![-\w])one-(?=(?:second|minute|hour)\b)", "1-"),
    ("half", r"(?<![-\w])half[- ](?:a[- ])?minute (?=\w)", "30 second "),
    ("wipes", r"\b(add|use|put in|want|give me) (?:some )?wipes(?=[ .,;!?]|$)(?! transition)", r"\1 wipe transitions"),
    # How long a thing lasts is no place among others.
    ("last", rf"\b(make|let|have) ((?:the )?(?:first|second|third|fourth|fifth|other|\w+st|\w+nd|\w+rd|\w+th) (?:one|clip|photo|picture|shot|slide|image|title|text)|it|them|that|each(?: \w+)?|(?:clip|photo) \d+) last (?:for )?(?=(?:about |only |just )?(?:\d|{COUNT_WORD}))", r"\1 \2 stay for "),
    # How long the material is, and what somebody would like.
    ("it", rf"(^|[,.] )it(?:'s| is) (?:about |around |like |roughly )?(?:\d+|ten|{COUNT_WORD}) (?:minutes?|seconds?|hours?)(?: long)?(?:,| and| but)(?= )", r"\1"),
    ("is", r"\bwhat (i|we)(?:'d| would)(?: really)? (?:like|love|want|need) is (?=the\b|an?\b)", r"give me "),
    # What somebody was thinking of doing is a wish.
    ("thinking", r"\bi(?:'m| am| was|'ve been|'d been) thinking (?:that |maybe |of )?(?:we|you|i|to) (?:could |should |can |might |would |just |maybe )*(?=(?:lose|cut|drop|remove|add|put|use|trim|mute|make|delete|take|keep|speed|slow|show|start|end)\b)", "please "),
    # Who takes a file up says nothing of it; what must not be cut off is not cropped.
    ("colo", r" (?:for|to) (?:my|the|our|a) colou?rist\b", ""),
    ("green screen", r"\b(?:swap|exchange|switch|trade) (?:out )?(the green ?screen) (?:for|with|to) ", r"replace \1 with "),
    ("off", r"\b(?:don'?t|do not|without|never) cut(?:ting)? (?:anything|any of it|stuff|people|heads?) off\b|\b(?:don'?t|do not|without) cut(?:ting)? off anything\b", "don't crop anything"),
    ("copy", r"\bsave (?:me )?(?:a|another) copy (?:of it )?(?=(?:under|below|smaller than|no bigger than|less than) )", "export it "),
    ("copy", r"\bsave (?:me )?(?:a|another) copy (?:of it )?(?=(?:as|in) )", "export it "),
    ("in ", r"\b(?:i need|give me|make|i want|export|render) (?:this|it|the \w+)?(?: out)? ?in (?:two|three|four|several|these|all|\d) (?:different )?(?:shapes|formats|aspect ratios|ratios|sizes|versions):? (?=\d+:\d+)", "export it in "),
    ("best", r"\b(?:the|its) best minute(?: (?:of|from) (?:it|this|that|the \w+))?(?=[,.;!?]|$| with\b| in\b| and\b)", "a highlight reel of 1 minute"),
    ("drags", r"\b(the \w+ (?:one|clip)|clip \d+) drags(?: a bit| a little| on)?,? so (cut|drop|remove|trim|shave|lose|take) its ", r"\2 \1's "),
    ("drags", r"\b(?:the \w+ (?:one|clip)|clip \d+|it) drags(?: a bit| a little| on)?,?(?: which is fair,?| i think,?)? so (?:could you |can you |please )?(?=(?:cut|drop|remove|trim|shave|lose|take)\b)", ""),
    ("out of", r"\b(?:take|get|edit|erase) the (?:man|woman|person|guy|girl|boy|lady|people|kid|child|dog|cat|car)s?(?: (?:on|in|at|to) the \w+)? out of (?:the )?(?:shot|frame|picture|video|scene)", "remove the person in the background"),
    # A film that is to begin later or end earlier loses its edge.
    ("earlier", rf"\b(?:end|finish|stop|make) {THING}(?:video|film|movie|clip|it)(?: end| finish| stop)? ({COUNTED}) (?:earlier|sooner)\b", r"remove the last \1"),
    ("sooner", rf"\b(?:end|finish|stop|make) {THING}(?:video|film|movie|clip|it)(?: end| finish| stop)? ({COUNTED}) (?:earlier|sooner)\b", r"remove the last \1"),
    ("later", rf"\b(?:start|begin|make) {THING}(?:video|film|movie|clip|it)(?: start| begin)? ({COUNTED}) later\b", r"remove the first \1"),
    # In three parts is into three.
    ("in", r"\b(cut|split|divide|chop|slice|break|part) (it|this|that|(?:the |my |this )?(?:video|film|clip|footage|\w+ clip|clip \d+)) (?:up )?in (two|three|four|five|six|seven|eight|nine|ten|\d+) (?:equal(?:ly sized)? |even |same[- ]size(?:d)? )?(parts|pieces|sections|segments|chunks)\b", r"split \2 into \3 \4"),
    # Several versions of a shape each are exports.
    ("version", r"\b(?:give me|make(?: me)?|create|produce|i need|i want|render) (?:both )?an? (square|vertical|horizontal|landscape|portrait|widescreen|1:1|9:16|16:9|4:5) (?:version|copy|cut|one)?,? ?and an? (square|vertical|horizontal|landscape|portrait|widescreen|1:1|9:16|16:9|4:5) (version|copy|cut|one)\b", r"export a \1 version and a \2 version"),
    # A stretch that is cut to be saved is kept.
    ("and", rf"\b(?:cut|trim|clip)(?: {THING}(?:video|film|movie|footage|clip|it))? (?:from )?({TIME}) ?(?:to|-|–|until|till) ?({TIME}),? and (?:just |only )?(?:save|keep|give me|send me) (?:just |only )?(?:that|this) (?:part|piece|bit|section|segment|stretch)\b", r"keep only \1 to \2"),
    ("scene", r"\b(?:detect|find|spot) (?:all )?(?:the )?(?:scene|shot) (?:changes|cuts|breaks),? (?:and|then) (?:cut|split|chop)(?: it| the \w+)? (?:at (?:each|every)(?: one| of them)?|there)", r"split at every scene change"),
    # A passage named as a deed goes from one clip to the other.
    ("from", r"^(?:please )?(wipe|slide|push|iris|whip|spin|zoom|glitch|morph) from (the \w+ (?:clip|video|photo|shot)|clip \d+) to (the \w+(?: clip| video| photo| shot)?|clip \d+)(?=[,.;!?]|$)", r"add a \1 transition between \2 and \3"),
    ("best", r"\b(?:give me|make|create|get me|cut) (?:the |my )?(\d+|two|three|four|five) best (moments|parts|bits|scenes) as (vertical|square) (?:shorts|clips|videos|reels)(?: with (captions|subtitles))?", lambda m: f"make highlights of the {m[1]} best {m[2]}, make it {m[3]}" + (f", add {m[4]}" if m[4] else "")),
    # Sending a film to somebody is publishing it.
    ("mail", r"\be-?mail (?:me )?((?:the |my |this )?(?:finished |final )?(?:video|film|clip|movie)|it) to\b", r"publish \1 to"),
    # What looks old is a look.
    ("old", r"\blooks? (?:really |very |a (?:bit|little) |kind of |more )*(?:old|aged|old[- ]timey|old[- ]fashioned|old[- ]school)(?=[,.;!?]|$| and\b)", r"look vintage"),
    # A film of what is there.
    ("", r"\b(?:i|we)(?:'d| would)? (?:really |absolutely )?(?:love|like|want|need) (an? [\w -]{0,30}?(?:film|video|movie|reel|montage|slideshow|edit)) (?:out )?(?:of|from|with) (?:these|this|them|the clips|all of (?:these|this|them))\b", r"make \1"),
    ("jazz", r"\bjazz (it|this|things|that|the \w+) up(?: a bit| a little)?\b", r"make \1 more interesting"),
    # What people would love is what they want.
    ("", r"\b(i|we)(?:'d| would) (?:really |absolutely )?(?:love|like) (?!you\b|it if)(?=(?:an?|the|some|my|our|this|these|to)\b)", r"\1 want "),
    # Reasons and purposes that carry no measure.
    ("", r",? (?:because|since) (?:it|that|this|they|he|she|we|i|you|people|my|our|the|there|nobody|somebody|someone|everyone|his|her|their)\b(?![^,.;!?]*\d)[^,.;!?\d]{4,80}?(?=[,.;!?]|$| and (?:please )?(?!i\b|we\b|you\b|he\b|she\b|they\b|it\b|nobody\b|people\b|no\b|that\b|there\b|the\b|my\b)\w+ (?:the|my|it|our|this)\b)", ""),
    ("so", rf",? so (?:that )?{VIEWERS} (?:can|could|will|don't|won't|know|knows) (?:actually |still |easily |properly |always )?(?:read|see|hear|watch|tell|know|follow|understand|notice|find|recognise|recognize|view|miss)\b[^,.;!?\d]{{0,60}}(?=[,.;!?]|$)", ""),
    # Twice in a row.
    ("tw", r"\b(?:i want|have|show|use|let's have) ((?:the )?(?:\w+ )?(?:clip|video|photo|shot)(?: \d+)?) (?:twice|two times)(?: in a row| (?:running|over))?(?=[,.;!?]|$)", r"duplicate \1"),
    ("play", r"\bplay ((?:the )?(?:\w+ )?(?:clip|video|photo|shot|thing|it)(?: \d+)?) (twice|two times|three times|3 times|2 times)(?: in a row| running| over| back to back)?(?=[,.;!?]|$)", r"repeat \1 \2"),
    # A fade of the sound as well.
    ("fade", rf"\bfade {THING}(?:{SEEN} )?((?:to black |to white |out |in |up |down )?(?:from black |from white )?[^,.;]{{0,40}}?),? (?:and )?(?:do )?(?:the )?(?:same (?:for|with|to) )?{THING}{HEARD} (?:too|as well|also|along with it|with it)(?=[,.;!?]|$)", r"fade the video and the audio \1"),
    ("fade", rf"\bfade {THING}(?:{SEEN} )?((?:to black |to white |out |in )?[^,.;]{{0,40}}?),? (?:and )?(?:do )?(?:the )?same (?:for|with|to) {THING}{HEARD}(?=[,.;!?]|$)", r"fade the video and the audio \1"),
    # Two stretches told of, and both taken out.
    ("and", rf"({STRETCH}) (?:is|are|was|were|has|have|'s)\b[^.;,]{{0,80}}?,? and ({STRETCH}) (?:is|are|was|were|has|have|'s)\b[^.;]{{0,80}}?[,.;] {CONSEQUENT}{LOST}(?: out| off| away)? {BOTH}(?: out| off| away| down)?(?=[,.;!?]|$)", r"remove \1 and \2"),
    # Looks found wanting before the wish that mends them.
    ("", rf"\b((?:clip|photo|shot|video) \d+|the (?:\w+ )?(?:clip|photo|shot|one|video|picture|image)) (?:looks?|is|seems?|feels?|came out|comes out) (?:{DEGREE})*{DRAB}(?:(?:,| and|, and) (?:{DEGREE})*{DRAB})*[,;.] (?:so |can you |could you |please )*(?=(?:give|make|warm|cool|brighten|darken|add|boost|pump|bump|turn|increase|up|lift|raise|fix)\b)", r"for \1, "),
    # What drowns voices is the music.
    ("it", r"\b(?:it|that)(?:'s| is) (?:drown|cover|overpower|bury|mask|kill|overwhelm)\w*(?: out| up)? (?:the |my |his |her |our |their |all the |everyone's )?(?:voices?|speech|dialogue|talking|words|narration|speaker|vocals?|what\w* \w+ \w+)[,.;!]+ (?:so |and |can you |please |could you )*(?:bring|turn|take|pull|dial) it down", r"turn the music down"),
    # Music that builds up fades in.
    ("music", r"\b(?:start|begin|open|have|let|make) (?:with )?(?:the )?music (?:start(?:s)? |begin(?:s)? )?(?:off |out )?(?:very |really )?(?:quiet|quietly|soft|softly|low|gently)(?: at (?:first|the (?:start|beginning)))?,? and (?:then |slowly |gradually )?(?:build|get|grow|swell|rise|become|increase|go)s?(?: up| louder| in volume| loud)*(?: over time| slowly| gradually)?", r"fade the music in over 5 seconds"),
    # Both ends fade.
    ("fade", r"\bfade (?:it |the (?:video|film|clip) )?(?:in |out )?(?:at )?(?:both|the two) ends\b", r"fade in and fade out"),
    # A level found too high in passing.
    ("music", rf"\b((?:the )?{HEARD}) (?:is|are|sounds|seems) (?:\w+ ){{1,3}}(?:but|just|only) (?:it's |is )?(?:just )?(?:a (?:bit|tad|little|touch) |slightly |kinda |rather |way |too )+(?P<how>loud|quiet|soft)\b(?: for (?:me|my taste|this))?", r"\1 is too \g<how>"),
    # A file of what is said, excuses, and what a voice shall not become.
    ("me ", r"\b(?:give|get|send|hand|make) me (?:an? |the )?(?:\.)?(srt|vtt|ass|txt)(?: (?:file|subtitles?|captions?|transcript))? (?:of|with|from) (?:everything |all )?(?:what(?:'s| is| was|ever is)? (?:being )?(?:said|spoken)|that(?:'s| is| was) said|the (?:speech|dialogue|words|talking))", r"export the captions as \1"),
    ("back and forth", r"\b(?:sorry|apologies|apologise|apologize|excuse me|forgive me)\b[^.,;!?]{0,30} back and forth\b[.,;!]?", ""),
    ("without", r",? without (?:\w+ ){0,4}?(?:sounding|making|turning|getting|becoming)\b[^.;,?!]{0,40}?\b(?:chipmunks?|squeaky|high[- ]pitched|robotic|robot|smurf|cartoon\w*|weird|funny)\b[^.;,?!]{0,20}", ""),
    ("should", r"\b(?:should|shall) (?:i|we) (?:cut|remove|delete|trim) (?:it|that|this)(?: out)?\? (?:(?:no|nah|hmm|actually|wait|well)[,.! ]+)+(?=(?:please |just |maybe )*(?:mute|keep|silence|blur|bleep|leave|lower))", ""),
    # What is cut whole goes.
    ("cut", r"\b(?:cut|chop|trim)(?: (?:off|out|away))? (everything|all|the rest)(?= (?:after|before|following|past) )", r"remove \1"),
    ("trim", r"\btrim(?: (?:off|out|away))? (everything|all|the rest)(?= (?:after|before|following|past) )", r"remove \1"),
    # A stretch taken and put elsewhere is moved, a copied one comes twice.
    ("and", rf"\bcopy ({STRETCH})(?: of (?:it|the \w+))?,? and (?:then )?(?:paste|put|place|add|stick|insert|use|repeat) (?:it|them|that|those)(?: again)?(?= (?:at|to|in|into|after|right) )", r"copy \1"),
    ("and", rf"\b(?:take|grab|get|lift|snip|cut|pull|chop|slice)(?: out)? ({STRETCH})(?: out)?(?: of (?:it|the \w+))?,? and (?:then )?(?:put|move|place|stick|drop|paste|add|insert|use) (?:it|them|that|those)(?: back)? (?:at|to|in|on) (the (?:very )?(?:start|beginning|front|end|back|opening)|\d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?\b)", r"move \1 to \2"),
    ("hal", r"\bfirst (and|with) (?:the )?(second|last) half\b", r"first half \1 the \2 half"),
    # A version of each film, and another one.
    ("and", r"^\s*(?:for|of) (each|every)(?: one)?(?: of)?(?: the)? ([\w ]{3,24}?),? (?:please |can you |could you |i want |i need )*(?:do|make|create|give me|i want|cut) (an? [^,.;]*?),? and (?:also )?(?:another|one more|a second|then) ([^.;]*?)[.!]?$", r"make 2 versions of \1 \2: \3, a \4"),
    # A level that comes and goes.
    ("", r"\b(?:(?:my|the|his|her|our) (?:voice|sound|audio|volume|talking)|i) (?:is|are|am|gets?|goes|sounds?) (?:too |really |very |quite |a bit )*(?:quiet|loud|soft|low|faint) (?:in (?:places|parts|spots|some (?:places|parts))|at times|sometimes|here and there|now and then)\b", "the volume is uneven"),
    # Colours that are too much.
    ("too", rf"\b(?:the |my )?(?:colou?rs?|it|everything|picture|video|image)(?:'s|'re| is| are| looks?) (?:{DEGREE})*(?:far |much )?too (?:saturated|vivid|colou?rful|garish)\b", "reduce the saturation"),
    # What is on the timeline.
    ("", r"^\s*(?:list|show)(?: me)? (?:everything|all(?: of it)?|what(?:'s| is)) (?:that's |that is )?(?:on|in) (?:the|my) (?:timeline|project|session)\b", "show the timeline"),
    # Saved as a file, not as a version.
    ("save", r"\bsave (it|this|the video|the film) (?:in|at|with|as) (?=(?:the |an? )?(?:best|highest|high|good|full|low|lowest|smallest|hd|4k|1080p?|720p?|mp4|mov|webm|max\w*)\b)", r"export \1 in "),
    ("quality", r"\bin (?:the )?(best|highest) (?:possible )?quality(?: (?:you can|possible|there is|available))?", "in high quality"),
    # Subtitles as a file.
    ("", r"\b(?:(?:i|we) (?:need|want|would like)|(?:give|send|get) me|can i (?:get|have)|save)(?: to have)? (?:the |my |these |all the )?(sub(?:title)?s|captions) (?:as|in) (?:an? )?(?:separate |own |standalone |external |sidecar |extra )?\.?(srt|vtt|ass|txt)(?: (?:file|format))?(?:,? (?:and |but )?not burn\w*[ -]in\w*(?: the video)?)?(?=[ ,.;!?]|$)", r"export the \1 as \2"),
    # A second amount without its unit.
    ("and", r"\b((?:first|last|final|opening) \d+(?:\.\d+)?) (seconds?|secs?|minutes?|mins?) and (?:the )?(first|last|final) (\d+(?:\.\d+)?)(?![.\d])(?! ?(?:seconds?|secs?|s\b|m\b|min|clips?|photos?|frames?|%|words|parts|shots|\w))(?=[ ,.;!?]|$)", r"\1 \2 and the \3 \4 \2"),
    # Where the film should begin.
    ("", r"(?:^|(?<=[.;!?] ))(?:so )?(?:the |my |our )?[\w' ]{2,30}? (?:only |really |actually )?(?:starts|begins|kicks off) (?:at|around|from) ((?:\d+:\d+|\d+ ?(?:s|secs?|seconds?)(?: in)?))[,;.] (?:so )?(?:please |can you |could you )*(?:begin|start|cut to|jump|go)(?: the video| it)?(?: from| at)? (?:there|then|that point|right there)\b", r"start the video at \1"),
    ("revers", r"\b(revers\w+ (?:the|their) order[^,.;]{0,20}),? (?:so )?(?:with )?(?:the )?last (?:one|clip|photo)?(?: comes| goes)? ?first\b", r"\1"),
    # Parts that nobody names.
    ("some", rf"\bsome (?:of the )?(parts|bits|sections|moments|places|clips|photos|shots) (?:are|feel|look|sound|seem) [^,.;]*[,;.] {CONSEQUENT}(\w+) (?:those|them|these)\b(?: (up|down|out))?", lambda f: f"{f[2]}{' ' + f[3] if f[3] else ''} some {f[1]}"),
    ("across", r"\bacross (?=(?:photo|clip|image|picture|the (?:first|second|third|last)) )", "on "),
    # Dates, years and names to be shown.
    ("the date", r"\bthe date (\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+(?:,? \d{4})?|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?=[ ,.;!?]|$)", lambda f: f'the text "{f[1]}"' if WRITES.search(f.string[: f.start()]) and not REWRITES.search(f.string) else f[0]),
    ("the year", r"\bthe year (\d{4})(?=[ ,.;!?]|$)", lambda f: f'the text "{f[1]}"' if WRITES.search(f.string[: f.start()]) and not REWRITES.search(f.string) else f[0]),
    # Words that go too soon.
    ("too", r"\b(?:the|my) (title|text|caption|logo) (?:disappears|goes away|goes|vanishes|is gone|leaves|fades)(?: way| far| a bit)? too (?:fast|quick(?:ly)?|soon|early)[,;.] (?:so )?(?:please |can you |could you )*(?:leave|keep|hold|have|show|let) (?:it|that)(?: up| on(?: the)?(?: screen)?| there| visible| stay| up)* (?=for |until )", r"keep the \1 on screen "),
    # A text for each picture.
    ("", r"\b(?:write|put|add|place|show|type) ((?:[\ue000-\uf8ff](?:, (?:and )?| and )){1,20}[\ue000-\uf8ff]) (?:on|over|under|onto) (?:the |my |each of the |all the )?(?:photos|pictures|clips|images|slides)(?: in (?:that|this|the same) order| respectively| one (?:each|per \w+))?(?=[,.;!?]|$)", r"add captions under each photo: \1"),
    # Music that gives way to speech.
    ("", r"\b(?:lower|duck|dip|turn down|reduce|quieten|drop) (?:it|the music|that)(?: down)? (?:whenever|when|while|as soon as|every time|each time) (?:someone|somebody|anyone|anybody|people|they|i'm|i am|i|he|she|the speaker|there's|there is)(?:'s| is| are| starts?)? ?(?:speaks?|speaking|talks?|talking|speech|a voice|voices?)\b", "duck the music under the voice"),
    # A word ahead of what should be done.
    ("", r"^\s*(?:please |can you |could you )*(?:tighten|clean|smarten|tidy|sharpen|polish) (?:it|this|things|that)(?: up)?(?: a bit| a little)?[,:;.-] (?=(?:please )?(?:cut|remove|take|get rid|delete|lose|trim)\b)", ""),
    ("of", r"\b(?:give|write|send|make)(?: me)? an? (?:short |brief |quick )?(?:summary|overview|description|synopsis|outline) of (?:this|the|my)(?: video| film| clip| talk| recording)?(?=[ ,.;!?]|$)", "describe the video"),
    ("", r"^\s*(?:does|do|is|are) (?:everything|it|this|that|all(?: of it)?|things)(?: look| sound| seem)?s? ?(?:ok|okay|alright|all right|fine|good|right)\? (?=(?:please )?check\b)", ""),
    ("before", r"\b(check (?:it|this|the video|everything)(?: for (?:problems|errors|mistakes|issues))?) before (?:i|we) (?:publish|post|upload|share|send|export)(?: it)?\b", r"\1"),
    ("half", r"\bhalf(?: of)?(?: its| the)? (?:original |normal )?size\b", lambda f: "at 50% scale" if LAID.search(f.string) else f[0]),
    ("quarter", r"\b(?:a )?quarter(?: of)?(?: its| the)? (?:original |normal )?size\b", lambda f: "at 25% scale" if LAID.search(f.string) else f[0]),
    # A tag behind what is known already.
    ("", r"^\s*[^,.!?\d\ue000-\uf8ff]{3,60}, right\? (?=\w)", ""),
    ("between", r",? and (?:then )?(an? (?:\w+ )?(?:fade|crossfade|dissolve|wipe|slide))(?: transition)? between (?:all of them|them all|each of them|each|them|all)(?= ?[,.;!?]|$)", r". Add \1 transition between all clips"),
    ("screen for", r"\b(each (?:photo|picture|clip|image)) on(?: the)? screen for\b", r"\1 for"),
    ("with a", r"(?<=\w) with a (?:little|slight|tiny|bit of a) zoom\b", " with a slow zoom"),
    # Too long, and how long it should be.
    ("it", rf"\b((?:clip|photo|shot|video) \d+|the (?:\w+ )?(?:clip|shot|one|photo)|[\ue000-\uf8ff]|(?:the |my )(?:intro|outro|opening|beginning|ending|end|start|middle)) (?:is|goes on|runs|feels|seems) (?:{DEGREE})*(?:too )?(?:long|for too long)[,;.] {CONSEQUENT}(?:cut|trim|shorten|get|bring|make) it (?:down )?to (?=\d|a |one |two |three |four |five |ten |half)", r"shorten \1 to "),
    ("keep", rf"\bkeep {THING}(original (?:sound|audio)|voice|music|sound|audio) at (?=\d+ ?%)", r"set the \1 volume to "),
    # Colours found wanting.
    ("", rf"\b(?:the |my )?(?:colou?rs?|picture|image|footage|video|it) (?:looks?|is|are|seems?) (?:{DEGREE})*(?:washed[- ]out|faded|pale|lifeless|bland|flat|dull)[,;.] {CONSEQUENT}(?:make (?:it|them|the colou?rs) (?:pop|vivid|richer|punchier|stronger)|(?:fix|bring|boost|pump) (?:it|that|them|the colou?rs)(?: up| out| back)?)\b", "make the colors more vivid"),
    # A sound that breaks off, and what is done there.
    ("", r"\b(?:the |my )?(?:sound|audio|music|voice) (?:cuts|drops|goes|breaks) (?:out|off|away)\b[^,.;]*[,;.] (?:so )?(?:please |just |can you )*(?=(?:mute|fade|lower|cut|trim)\b)", ""),
    # The picture held.
    ("at", r"\b(?:add|put|insert) an? (\d+(?:\.\d+)?[ -]?(?:seconds?|secs?|s)) (?:pause|freeze|freeze frame|hold|still) at (?=\d)", r"freeze for \1 at "),
    ("pause", r"\bpause (?:the )?(?:video|picture|film|it) at (\d+(?::\d+)?(?: ?(?:s|secs?|seconds?))?) for (?=\d)", r"freeze at \1 for "),
    # A bar of a colour with words on it.
    ("the", r"\b(?:add |put |show )?an? (\w+) (?:bar|banner|strip|box|stripe) (?:at|across|along|on) the (top|bottom)(?: of the (?:screen|video|frame))? (?:with|that says|saying|reading) (?:the (?:text|words?) )?([\ue000-\uf8ff])", r"add the text \3 at the \2 with \1 background"),
    ("half the", r"\bhalf the (saturation|contrast|brightness|exposure)\b", r"set the \1 to 50%"),
    ("back out", r"\bthen (?:zoom )?back out\b(?: again)?", "then zoom out"),
    ("make", r"\bmake (my|the|his|her|their) (?:voice|speech|dialogue|vocals) (?:much |a bit |more )?(?:clear|clearer|crisper|crisp|cleaner)\b", "enhance the voice"),
    ("and add", r"\b(?:for|on) (clip \d+|the (?:first|second|third|last) clip), ([^,.;]{3,40}?) and add (an? [^,.;]{3,24})(?=[.;!?]|$)", r"\2 on \1 and add \3 to \1"),
    ("in and out", r"\b(fading|faded) in and out\b", "with fade in and fade out"),
    ("lo", r"\b(?:lo-?fi|lofi|lo fi) (?:beats?|track|tune)\b", "lo-fi music"),
    ("fade", r"\bfade (clip \d+|the \w+ clip) into (clip \d+|the \w+(?: clip)?|the next)\b", lambda f: f"crossfade between {f[1]} and {f[2]}"),
    # How long a clip should be.
    ("", r"\b(clip \d+|(?:the |my )[\w-]+ (?:clip|photo|shot|video|picture|one)|each (?:clip|photo)) (?:should|must|has to|needs to) (?:only |just )?(?:be|last|run) (?:for )?(?:about |around )?(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) (seconds?|secs?|s)(?: long)?(?=[ ,.;!?]|$)", r"make \1 \2 \3 long"),
    ("start", r"\bstart(?:ing)? (?:off )?slow(?:ly)? (?:and|then) (?:gradually )?(?:ramp|speed|build)(?:s|ing)?(?: it)? up to (?=\d)", "ramp the speed up from 0.5x to "),
    ("at", rf"\b(?:stop|end|finish) (?:the |this |my )?(?:video|film) at ({TIME})", r"keep from 0s to \1"),
    ("and also", r"(:\s[^:.;\n\"\ue000-\uf8ff]{3,60}?),? and also (?=(?:add|fade|trim|mute|put|make|cut|remove|export|set|speed|zoom|rotate|crop|slow)\b)", r"\1. "),
    # Captions that are burnt in are added.
    ("burn", r"\bburn(?:ed)?(?:[ -]in)? (?=(?:the |my |english |in )*(?:captions|subtitles)\b)(?:in )?", "add "),
    ("this one", r"^\s*(?:please )?(\w+(?: up| down)?) this one\b", r"\1 this clip"),
    # Versions of each film, listed.
    ("versions of", r"^\s*(two|three|2|3) versions of (?=(?:each|every)\b[^:]{2,30}:)", r"make \1 versions of "),
    # Music for a kind of film is music.
    ("", r"\b(?:trailer|promo|vlog|advert|ad|commercial|intro|documentary|montage|slideshow)[- ](?=(?:music|track|song|soundtrack)\b)", ""),
    # The same amount at both ends, or a second one without its unit.
    ("and", r"\b(first|opening) and (?:the )?(last|final|closing) (\d+(?:\.\d+)? ?(?:seconds?|secs?|s|minutes?|mins?)|(?:two|three|four|five|ten|fifteen|twenty|thirty) (?:seconds|secs))\b", r"\1 \3 and the \2 \3"),
    ("off the", r"\b(\d+(?:\.\d+)?) (seconds?|secs?|s) off the (beginning|start|front|end) and (\d+(?:\.\d+)?) off\b", r"\1 \2 off the \3 and \4 \2 off"),
    ("and", r"\b(?:put|make|add) an? (?:cut|split) at (\d+(?::\d+)*)( ?(?:s|secs?|seconds?)\b)? and (?:then )?(?:delete|remove|drop|lose|bin) (?:what(?:'s| is| comes)|everything(?: that's| that comes)?|the (?:part|bit)|all(?: that is)?) (after|before)(?: it| that| this)?\b", lambda f: f"remove everything {f[3]} {f[1]}{f[2] or ('' if ':' in f[1] else ' seconds')}"),
    # A wish for a part of the film only.
    ("but", r",? but (?:just|only) (?:for |in |during |on )?(the (?:first|second|last|middle) [^,.;]{2,24})(?=[.;!?]|$)", r" in \1"),
    # Cards at either end.
    ("", r"\b(?:add |put |show |make )?(?:an? |the )?(?:end|closing|final|outro) (?:card|screen|slate) (?:with|that says|saying|reading) (?:the (?:text|words?) )?([\ue000-\uf8ff])", r"add the text \1 at the end"),
    ("", r"\b(?:add |put |show |make )?(?:an? |the )?(?:start|opening|intro) (?:card|screen|slate) (?:with|that says|saying|reading) (?:the (?:text|words?) )?([\ue000-\uf8ff])", r"add the text \1 at the start"),
    ("screen", r"\badd an? (black|white) screen (?:with|that says|saying|reading) (?:the (?:text|words?) )?([\ue000-\uf8ff])", r"add the text \2 with \1 background"),
    # The same clip once more.
    ("zoom", r"\b((?:clip|photo|video) \d+|the (?:first|second|third|last|middle) (?:clip|photo|video))\b([^,.;]{3,40}?) and (zoom (?:in|out))(?=[.;!?]|$)", r"\1\2 and \3 on \1"),
    ("replace", rf"\breplace {THING}(?:sound|audio|original sound|original audio) with ((?:some |an? )?(?:[\w-]+ )?music|an? (?:[\w-]+ )?song)(?=[ ,.;!?]|$)", r"mute the sound and add \1"),
    ("", r"^\s*((?:clip|photo|video) \d+) (before|after) ((?:clip|photo|video) \d+)[.!]?$", r"put \1 \2 \3"),
    ("volume of", r"(?:^|(?<=[.;,] ))(?:the )?volume of (?=[\w ]{3,30}? (?:to|at) \d)", "set the volume of "),
    # People and things painted out of the picture.
    ("", r"\b(?:delete|remove|get rid of|take out|erase|edit out|cut out|paint out) (?:the |that |those |all the )?(?:\w+ )?(?:person|people|man|woman|guys?|girl|bystanders?|passers-?by|tourists?|strangers?|photobombers?|cars?|poles?|wires|power lines|objects?)\b(?=[^.;,]{0,30}\b(?:behind|walking|standing|passing|in the (?:back|background|shot|frame|picture|distance))\b)", "remove the person"),
    ("for", r"\b(?:switch|swap|change|trade) ((?:clip|photo|video) \d+|the \w+ (?:clip|photo)) (?:out )?for (?=[\ue000-\uf8ff])", r"replace \1 with "),
    # An end that lasts.
    ("longer", r"\b(?:make|keep|hold) the (?:end|ending|last (?:frame|shot)) (\d+(?:\.\d+)? ?(?:seconds?|secs?|s)) longer\b", r"hold the last frame for \1"),
    # So much shorter, and clips of a length out of one.
    ("shorter", r"\bmake (it|this|the (?:video|film|whole thing)) ((?:about |around |roughly )?\d+(?:\.\d+)? ?(?:seconds?|secs?|s|minutes?|mins?)) shorter\b", r"shorten \1 by \2"),
    ("clips of", r"\b(?:make|create|cut|get)(?: me| it into| this into)? clips of ((?:\w+[- ])?\w+ ?(?:seconds?|secs?|s|minutes?|mins?))(?: each)?(?=[,.;!?]|$)", r"split the video into \1 parts"),
    # Clips in turn.
    ("first", r"((?:clip|photo|video) \d+ first\b[^.;]*?(?:clip|photo|video) \d+) (?:second|2nd)\b(?= ?[,.;]|$| and)", r"\1 next"),
    ("first", r"((?:clip|photo|video) \d+ first\b[^.;]*?(?:clip|photo|video) \d+) (?:third|3rd|fourth|4th)\b(?= ?[,.;]|$| and)", r"\1 next"),
    ("move the", r"\bmove the (title|text) to (?=\d+(?::\d+| ?(?:s|secs?|seconds?)\b))", r"make the \1 start at "),
    ("sec", r"(\d+(?:\.\d+)?) (seconds?|secs?) and (?:all )?(the (?:others|rest|other (?:clips|photos|ones))) (\d+(?:\.\d+)?)(?=[.,;!?]|$)", r"\1 \2 and \3 \4 \2"),
    ("for", r"\b(photos|clips|videos|pictures|images) (\d+(?:(?:, | and |-|, and )\d+)*) for ([^,.;]{2,20}), (?:and )?(\d+(?:(?:, | and |-)\d+)*) for\b", r"\1 \2 for \3, \1 \4 for"),
    ("caption", r"\b(?:fix|correct) the (?:spelling|typo|mistake)s? (?:in|of) caption \d+: ([\ue000-\uf8ff]) should (?:be|read|say) ([\ue000-\uf8ff])", r"replace \1 with \2 in the captions"),
    ("cut on", r"\bcut on (?:every|each|the) beat\b", "sync the cuts to the beat"),
    ("trim the fat", r"^\s*trim the fat[,.;:]? (?=\w)", ""),
    ("with silence", rf"\breplace {THING}(?:audio|sound) with silence\b", "mute the sound"),
    # A complaint of pace before the wish that mends it.
    ("it", rf"\b((?:clip|photo|shot|video) \d+|(?:the|this|that|my) [\w ]{{0,20}}?(?:clip|shot|one|video|part|bit|intro|interview|section|segment|footage|film)|it) (?:drags on|drags|goes on|is|feels|seems|looks|gets)(?: (?:{DEGREE})*(?:slow|boring|dull|long|sluggish|tedious|forever|too long))?(?: forever| for ages| too long)?[,;.] (?:so |please |can you |could you |then |just )*(?:run|play|speed) it (?:up )?(?:at|to|by) (?=\d)", r"play \1 at "),
    ("it", rf"\b((?:clip|photo|shot|video) \d+|(?:the|this|that|my) [\w ]{{0,20}}?(?:clip|shot|one|video|part|bit|intro|interview|section|segment|footage|film)) (?:drags on|drags|goes on|is|feels|seems|gets)(?: (?:{DEGREE})*(?:slow|boring|dull|long|sluggish|tedious|forever))?(?: forever| for ages)?[,;.] (?:so |please |can you |could you |then |just )*(?:only keep|keep only|keep just|just keep|keep|use only|only use) its? ((?:first|last) [^,.;!?]{{3,24}}?)(?=[,.;!?]| and |$)", r"keep only the \2 of \1"),
    # A clip turned up or down.
    ("turn", r"\bturn ((?:clip|video) \d+|the (?:first|second|third|fourth|last|middle|other) (?:clip|video|one)) (up|down)(?= ?[,.;!?]| and\b|$)", lambda f: f"make {f[1]} {'louder' if f[2].lower() == 'up' else 'quieter'}"),
    # Two levels and one remedy.
    ("too", r"\b((?:clip|video) \d+|the \w+ (?:clip|video|one)) is (?:way |a bit |much )?too (loud|quiet)(?:,)? and ((?:clip|video) \d+|the \w+ (?:clip|video|one)) is (?:way |a bit |much )?too (loud|quiet)[,;.] (?:so |please |can you |could you )*(?:fix|sort|correct|even|balance|adjust|level|mend)\b[^,.;!?]*", lambda f: f"make {f[1]} {'quieter' if f[2].lower() == 'loud' else 'louder'} and make {f[3]} {'quieter' if f[4].lower() == 'loud' else 'louder'}"),
    # A second of the clock without its unit.
    ("min", r"\b(\d+) ?min(?:ute)?s? (\d{1,2})(?= (?:to|until|till|and|-|–|mark)\b|[,;]|\.?$)", lambda f: f"{f[1]}:{int(f[2]):02}"),
    # One word to be shown.
    ("the word", r"\bthe word ([A-Za-z][\w'-]*)(?=[ ,.;!?]|$)", lambda f: f'the text "{f[1]}"' if WRITES.search(f.string[: f.start()]) and not REWRITES.search(f.string) else f[0]),
    # What should not be made much of.
    ("", r"(?:^|[,.;!?] ?)(?:but |and )?(?:nothing|not|don't make it|keep it from being) (?:too |overly )?(?:fancy|flashy|crazy|over the top|dramatic|special|wild|cheesy|complicated|showy|tacky)\b[^,.;!?]*(?:, (?:she|he|they|it|i|we|you)\b[^,.;!?]*)?(?=[,.;!?]|$)", ""),
    # What the film is for, in a sentence of its own.
    ("for", r"(?:^|(?<=[.!?] ))(?:this|it)(?:'s| is| will be)? (?:all )?for (?:my|our|an?|the|his|her|their) (?![^.!?]*\d ?(?:s\b|sec|min|%|:|x\b|p\b))(?![^.!?]*\b(?:tiktok|instagram|youtube|reels?|shorts|make|add|put|cut|so)\b)[^.!?]{3,80}[.!]\s+(?=\w)", ""),
    # What the film is for.
    ("for", r"^\s*(?:(?:so )?this is )?for (?:the|my|our|a) [\w' ]{0,24}?(?:wedding|birthday|anniversary|trip|holiday|party|recipe|project|school|class|portfolio|website|presentation|funeral|graduation|competition|festival)(?: video| film| reel)?(?:[:.] | - )", ""),
    # Where a clip may go.
    ("the", r"^\s*(?:can|could|should|might|may) ((?:the )?[\w-]+ (?:clip|photo|shot|video|picture|one)|(?:clip|photo|video|shot) \d+|the [\ue000-\uf8ff]|[\ue000-\uf8ff]) (?:go|come|be|sit|stand|be moved|move) (?:right |all the way )?(?:at|to|on) the (?:very )?(start|beginning|front|end|back)(?: instead| please)*[?.!]*$", r"move \1 to the \2"),
    # A soft passage between two.
    ("between", r"\b(fade|dissolve|crossfade|wipe|slide|transition) in[- ]between\b", r"\1 transition between them"),
    ("transition transition", r"\b(crossfade|dissolve|wipe|slide|fade) transition transition\b", r"\1 transition"),
    # The subject stays in the picture by itself.
    ("", r"[,;.]? (?:and |but )?(?:please )?(?:keep|keeping|make sure|making sure|with) (?:the |my |his |her |our |that )?(?:person|subject|speaker|face|people|man|woman|guy|girl|dog|cat|kid|kids|presenter|host|dancer|product|\w+'s face)s?(?: stays?| is| are)? (?:always )?(?:in (?:the )?(?:frame|shot|picture|view)|cent(?:ere|re)d|in the (?:middle|cent(?:er|re)))\b(?= ?[,.;!?]|$)", lambda f: "" if VERTICAL.search(f.string) else f[0]),
    # Borders of a colour are what stands behind.
    ("with", r"\bwith (?:an? )?(\w+) (?:borders?|margins?|padding|strips|edges|frame)(?: (?:around|on the sides|above and below|top and bottom|either side|at the sides)[^,.;]{0,20})?(?:,? (?:instead of|rather than|not|without) (?:crop|cut)\w*(?: (?:it|anything|off))*)?(?=[ ,.;!?]|$)", lambda f: f"with {f[1]} bars" if VERTICAL.search(f.string) and f[1].lower() not in ("the", "no", "big", "thick", "thin") else f[0]),
    # Silence as a deed.
    ("silence", r"^\s*silence (?=(?:everything|all|it|the|clip|my|both|every)\b)", "mute "),
    # What the results are for.
    ("", r",? (?:that |which )?(?:i|we) (?:can|could|want to|will) (?:post|share|upload|put up|publish)(?: on \w+| online| later| separately)?(?= ?[,.;!?]|$)", ""),
    # Where something is spoken of.
    ("", r"^\s*(?:so )?(?:does|did|do) (?:she|he|they|anyone|anybody|somebody|someone|the (?:speaker|presenter|host|guest)) (?:ever |actually |even )?(?:say|mention|talk|speak|bring up)(?: anything| something| a word)?(?: about| of| on)? ([^?]{2,60})\?*$", r"find where they talk about \1"),
    ("look", r"\blook(?:s|ing)? like (?:it(?:'s| is| was) )?(?:an? |from an? |some )?(?:really )?old (?:home |family )?(?:movies?|films?|videos?|footage|camcorder|tape)\b", "look vintage"),
    # A version by what came after it.
    ("go back to", r"\bgo back to (?:the (?:version|point|state) |how (?:it|things) (?:was|were|looked) )?before (?:you|we|i) (?:added|put in|put|did|made|changed|inserted) (?:the |that |my )?(\w+)(?= ?[,.;!?]|$)", r"go back to before the \1"),
    # What has been made so far.
    ("wh", r"\b(?:remind me|tell me|show me|recap|refresh my memory)(?: of| on)? (?:what|where) (?:we|i|you)(?:'ve|'re| have| are)? (?:got|have|done|made|at|had)?(?: (?:so far|now|up to now|at the moment|by now))+", "show the timeline"),
    # Straight cuts are no transitions.
    ("with", r"\bwith (?:just |only |plain |straight |simple |hard |normal |clean )*cuts(?: (?:between|from)[^,.;]{0,24})?(?= ?[,.;!?]|$)", "with no transitions"),
    ("with no transitions", r"(?<=\w) with no transitions\b(?= ?[,.;!?]|$)", ", no transitions"),
    # What is left out comes after what each is given.
    ("no", r"((?:, (?:and )?no [a-z]+(?: (?:or|and) [a-z]+)?)+)(,? (?:and )?(?:just |only |with )?[^,.;]{0,24}\b(?:seconds?|secs?|s) (?:each|per \w+|for each(?: \w+)?))(?=[ ,.;!?]|$)", r"\2\1"),
    # A place on a platform.
    ("for", rf"\bfor (?:an?|my|our|the) ({PLATFORMS})(?: \w+)? {SURFACE}\b", r"for \1"),
    ("", rf"\b(?:i'm|i am|we're|we are) (?:going to |gonna |about to |planning to )?(?:put(?:ting)?|post(?:ing)?|upload(?:ing)?|share|sharing|publish(?:ing)?|stick(?:ing)?) (?:this|it|that)(?: one| video)?(?: up)? (?:on|to|onto) (?:my |our |the )?({PLATFORMS})\b[^,.;]*[,.;] (?:so )?(?:please |can you |could you )*(?:(?:give|send|get|make) me|export|render|save|output)(?: (?:it|this|that|an?|the|my))?(?: file| video| version| export| final| mp4)?(?=[ ,.;!?]|$)", r"export for \1"),
    ("", rf"\b(?:this|it)(?:'s| is| one is|'ll be| will be)(?: going| meant| intended| supposed to go)? (?:for|on|to|up on|onto) (?:my |our |the )?({PLATFORMS})\b[^,.;]*[,.;] (?:so )?(?=.*\b(?:export|render|file|save|output)\b)", r"for \1, "),
    ("", r" (?:that(?:'s| is| would be| works?)|which (?:is|works)) (?:right|suitable|good|fit|best|ok|okay|fine|ready|well|perfect) (?:for|on) (?:that|it|there|them)\b", ""),
    ("way", r"\b((?:export|render|save|output) (?:it|this|the video|the film)) (?:that|this) way\b", r"\1"),
    # Nothing cut off: filled in with a blur.
    ("blur", r"\bblur the sides?\b|\bblurred sides\b|\bblur (?:on|at|along) the sides\b", "with blurred background"),
    ("", r",? (?:instead of|rather than|without|don't) (?:cutting|cropping|chopping|cut|crop|chop)(?: (?:anything|stuff|things|people|parts?|heads?|any of it|it))?(?: off| out| away)?(?=[,.;!?]|$)", lambda f: "" if "blur" in f.string[: f.start()].lower() else f[0]),
    # Music by what it is like and where it plays.
    ("", r"\b(?:something|sth|anything) ((?:\w+ (?:and |but )?)?\w+) (?:underneath|under it|behind it|in the back(?:ground)?|playing (?:underneath|under it|behind it|in the background))(?=[,.;!?]|$)", r"\1 background music"),
    ("enough", rf",? (?:but )?(?:quiet|soft|low)(?:ly)? enough (?:that |so )?(?:that )?(?:{VIEWERS} )?(?:can |could |to )(?:still )?hear [^,.;]{{1,40}}(?=[,.;!?]|$)", " at low volume"),
    # What it was like before.
    ("with", r"\b(?:i |we )?(?:liked|preferred|loved) (?:it|that|the (?:video|film|one)) (?:much |a lot |way )?(?:better |more )?with (the [\w ]{2,20}?)(?: (?:in|on|there|before))?[,;.] (?:can we |could we |could you |can you |let's |please )*(?:go back(?: to that(?: one| version)?)?|get that(?: one)? back|bring (?:it|that) back|put (?:it|that) back|undo that|revert(?: to that)?)(?= ?[,.;!?]|$)", r"go back to the version with \1"),
    # What is too loud.
    ("", rf"\b((?:the |this |that )?{HEARD})(?:'s| is| are)? (?:drown|cover|overpower|bury|buries|burying|mask|kill|overwhelm)\w* [^,.;]*[,.;] (?=(?:so |can you |please )*(?:halve|cut|lower|reduce|drop|bring|turn|dial|pull|duck|make|set)\b)", r"\1 is too loud, "),
    # What a value is for.
    ("for", r"\b((?:frame ?rate|fps|letterbox|(?:black |cinema )?bars|grain)\b[^,.;]{0,30}?) for (?:an?|that|the|more of an?) [\w -]{3,24} (?:look|feel|vibe|effect|style)(?=[,.;!?]|$| and)", r"\1"),
    # How long photos stay.
    ("hold", r"\bhold ((?:each|every|all(?: of)?(?: the| my)?|the|my)(?: \w+)? (?:photos?|pictures?|pics?|images?|slides?|stills?)|(?:each|every) one|them all|each) (?=for\b)", r"show \1 "),
    # Subtitles for short.
    ("subs", r"\bsubs\b", "subtitles"),
    # Night for day.
    ("night", r"\blooks? like (?:it(?:'s| is| was) )?(?:(?:shot|filmed|taken|happening|recorded) )?(?:at |during the |in the )?night(?: ?time)?(?=[,.;!?]|$| and)", "darker and cooler"),
    # A camera move near the end.
    ("zoom", r"\b((?:slow(?:ly)? |gentle |subtle )?zoom(?: in| out)?) (?:towards|near) the (?:very )?end\b(?! of (?:clip|the (?:first|second|third)))", r"\1 in the last 5 seconds"),
    # One clip laid small over another.
    ("and", r"\b(?:shrink|scale down|minimi[sz]e|make) ((?:the )?[\w\ue000-\uf8ff -]{1,20}?)(?: down| smaller| small)? and (?:put|place|lay|stick|have) (?:it|that) (?:in the (?:corner|\w+ \w+ corner) )?(?:over|on top of|on) (?=(?:the )?(?:clip|photo|video|[\ue000-\uf8ff]))", r"put \1 in a small window over "),
    # Soft passages.
    ("fades", r"\b(soft|gentle|smooth|nice|slow|quick) fades\b(?= ?(?:[,.;!?]|$|and\b|between))", r"\1 fade transitions"),
    # "A little window" is a small one.
    ("a little", r"\ba little (window|box|corner|frame|circle)\b", r"a small \1"),
    # What must not be there.
    ("nothing", r"^\s*(?:and |but )?(?:i (?:want|need) )?nothing (?=(?:after|before|beyond|past) (?:the |about )?\d)", "remove everything "),
    # A file as the opening or the closing shot.
    ("as", r"\bas (?:the|an?|my|our) (?:very )?(first|opening|last|final|closing|end|ending) (?:shot|clip|scene|image|picture|frame|slide|card|screen)(?= ?[,.;!?]| for| with| and|$)",
     lambda f: " at the start" if f[1].lower() in ("first", "opening") else " at the end"),
    # A voice by how it sounds.
    ("voice", r"\bvoice (?:(?:to )?sound )?(?:a (?:bit|little|lot|touch) |much |way )?(?=deeper\b)", "voice "),
    # A timeline for another program, and for whom it is.
    ("", r"\b(edl|(?:fcp)?xml|otio)((?: file)?) (?:of|for) (?:this|the|my|our) (?:rough |final |fine )?(?:cut|edit|sequence)\b", r"\1\2 of the film"),
    ("", rf"^\s*(?:my|our|the) {POST} (?:uses?|works? (?:in|with|on)|is on|edits? (?:in|with)|needs?)\b[^,.;]{{0,40}}[,.;:] ?(?:so |and |please )*(?=.*\b(?:edl|(?:fcp)?xml|otio)\b)", ""),
    ("", rf"\b(edl|(?:fcp)?xml|otio)((?: file)?) (?:for|to) (?:my|our|the|a|him|her|them)(?: {POST})?(?= ?[,.;!?]|$)", r"\1\2"),
    ("resolve", r"\b(?:(timeline|sequence|project) (?:to|for|into?) resolve|resolve (timeline|project|xml))\b", r"timeline for DaVinci Resolve"),
    ("avid", r"\b(?:to|for|into?) avid(?: media composer)?\b", "as EDL"),
    # What comes first stays first.
    ("", r"\b(?:keep|leave) (it|this|that|them|the [\w-]+|clip \d+|[\ue000-\uf8ff]) (?:up )?(first|last|at the (?:start|beginning|end|front))(?= ?[,.;!?]| and| but|$)", r"put \1 \2"),
)  # fmt: skip
LISTED = re.compile(
    r"\b((?:captions?|texts?|titles?|labels?|names?|words)) ((?:under|on|to|for|below|over|with) (?:each|every)"
    r"(?: one| of)?(?: the)?(?: \w+)?):\s*([^:\ue000-\uf8ff\"“”.;\n]+(?:,[^:\ue000-\uf8ff\"“”.;\n]+)+)"
    r"(?=[.;\n]|$)",
    re.IGNORECASE,
)
"""Words for each clip, listed without quotes."""
"""What must be in a message, how it is said, and the plainest words for it."""
TURNS = compiled(EVERYDAY)
ROLL = re.compile(r"\bb[- ]roll\b", re.IGNORECASE)
ROLL_FILE = re.compile(r"b[-_ ]?roll", re.IGNORECASE)


DIFFERENT = re.compile(
    r"\b(?:use |add |put )?(?:a )?different transitions? (?:for|at|on|between) (?:every|each|all)"
    r"(?: the| of the)? (?:cuts?|clips?):\s*([a-z ]+(?:,(?: and)? [a-z ]+)+)(?=[.;\n]|$)",
    re.IGNORECASE,
)
UPLOADED = re.compile(
    r"\b(?:the|my|our) (?:uploaded (?:music|song|track|audio|mp3)"
    r"|(?:music|song|track|audio) (?:that )?(?:i|we)(?:'ve)? (?:just )?uploaded)\b",
    re.IGNORECASE,
)
SONG = re.compile(r"\.(?:mp3|wav|m4a|aac|flac|ogg)$", re.IGNORECASE)
SHORTEST_STEM = 4
NUMBERED = re.compile(r"\bclips? (\d+)\b", re.IGNORECASE)
THE_TWO = re.compile(r"\bbetween (?:them|the two|those two|these two|both)\b", re.IGNORECASE)


def _each_cut(found: re.Match[str]) -> str:
    """Return a list of passages as one at each cut, in their order."""
    kinds = [kind.strip().removeprefix("and ") for kind in found[1].split(",")]
    told = (f"{kind} transition between clip {n} and {n + 1}" for n, kind in enumerate(kinds, 1))
    return ", ".join(told)


def _called(text: str, names: Sequence[str]) -> str:
    """Return files called by what goes on in them by their names: "the dancing" for dance.mov."""
    for name in names:
        stem = name.rsplit(".", 1)[0].lower()
        if len(stem) >= SHORTEST_STEM and stem.isalpha() and stem.isascii():
            going_on = rf"\b(the|our|my) {stem.removesuffix('e')}ing\b"
            text = re.sub(going_on, rf"\1 {stem}", text, flags=re.IGNORECASE)
    return text


def _one_song(names: Sequence[str]) -> str:
    """Return the sound file that is there, if it is the only one."""
    songs = [name for name in names if SONG.search(name)]
    return songs[0] if len(songs) == 1 else ""


def _between_two(text: str) -> str:
    """Return "between them" with the two neighbours that were named before."""
    found = THE_TWO.search(text)
    named = list(dict.fromkeys(map(int, NUMBERED.findall(text[: found.start()])))) if found else []
    if found is None or len(named) != 2 or abs(named[0] - named[1]) != 1:
        return text
    first, second = sorted(named)
    return f"{text[: found.start()]}between clip {first} and {second}{text[found.end() :]}"


def _quoted(found: re.Match[str]) -> str:
    """Return a list of words for each clip with every item in quotes."""
    items = [item.strip() for item in re.split(r",(?: and )?| and (?=[^,]+$)", found[3])]
    said = ", ".join(f'"{item}"' for item in items if item)
    return f"captions {found[2]}: {said}"


IN_FIGURES = compiled(FIGURES)


def in_figures(text: str) -> str:
    """Return an English message with its lengths in figures: "thirty seconds" is 30 seconds."""
    return turned(text, IN_FIGURES)


def in_everyday_words(text: str, names: Sequence[str]) -> str:
    """Return an English message with turns of everyday speech in the plainest words."""
    text = _called(
        turned(in_plain_parts(in_layers(from_its_start(in_terse_words(text)))), TURNS), names
    )
    text = DIFFERENT.sub(_each_cut, LISTED.sub(_quoted, text))
    text = _between_two(UPLOADED.sub(lambda f: _one_song(names) or f[0], text))
    stem = next((found[0] for name in names if (found := ROLL_FILE.search(name))), None)
    return ROLL.sub(stem, text) if stem else text
