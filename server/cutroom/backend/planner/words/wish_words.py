"""The words of single wishes in rambling English: what they ask for, and in what other words (patterns)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.words.wishing import CLIPPED, NUMBERS, UNIT

AFTER_ALL = re.compile(
    r"(?:but|though) (?:honestly,? |really,? |personally,? |actually,? )*i(?:'d)? (?:think|prefer|want|feel|say|rather|reckon|like|would)\b",
    re.IGNORECASE,
)
"""How a wish begins that goes against what somebody else wants."""
OTHERS = re.compile(
    r"(?:and |so |but |well )*(?:(?:my|our|the|his|her) \w+(?: \w+)?|he|she|they|[A-Z]\w+)(?:'d| would)? (?:really |also )?(?:wants?|wanted|likes?|needs?|prefers?|says|said|thinks?|suggested|insists?)\b",
    re.IGNORECASE,
)
"""A wish of somebody else's."""
ELSE = re.compile(
    r"^(?:remove|cut(?: out)?|delete|drop|lose|get rid of|bin|chop|ditch|trim(?: off)?|take out|throw(?: out| away)?) (?:everything else|all the rest|the rest|all else|whatever else there is)(?: of it| of the video)?$|^(?:everything else|the rest) (?:can|should|must|has to|needs to) (?:go|be (?:cut|removed|deleted))$",
    re.IGNORECASE,
)
"""What leaves only the part that was told of."""
MENDED_SO = re.compile(
    r"^(?:sort|fix|correct|repair|clean|do something about|deal with|help with|improve|sort out|clean up|take care of) (?:it|that|those|them|both|these|this|both of (?:those|them|these)|those things|the (?:two|problems|issues))(?: out| up)?(?: (?:please|somehow|for me))*$",
    re.IGNORECASE,
)
"""An order to mend what was found at fault."""
FAULTS_MENDED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), order)
    for pattern, order in (
        (
            r"\bu+m+s?\b|\bu+h+s?\b|\bsay(?:s|ing)? (?:[\ue000-\uf8ff]|like) (?:every|all the time|constantly|a lot|so|too)",
            "remove the filler words",
        ),
        (
            r"\bhums?\b|\bhiss\w*|\bbuzz\w*|\bcrackl\w+|\bfan running|\bwind\b|\blawnmower|\bnoisy|\bstatic\b|\bbackground noise",
            "reduce the background noise",
        ),
        (
            r"\b(?:barely|hardly|can't|cannot|couldn't|not) (?:really |even )?hear (?:what )?(?:him|her|me|us|them|my|the \w+ (?:speak|talk)|anyone|anybody|he|she|people)\b",
            "make the voice louder",
        ),
        (r"\bshak(?:y|es|ing)\b|\bwobbl\w+|\bjerky\b", "stabilize it"),
        (r"\bechoe?s?\b|\breverb\b|\bechoey\b", "remove the echo"),
        (r"\bupside down\b", "rotate it by 180 degrees"),
        (
            r"\ball over the place\b|\bone (?:second|minute|moment) \w+,? (?:the )?next\b",
            "even out the volume",
        ),
        (r"\btoo dark\b|\bso dark\b|\bdim\b", "brighten it"),
    )
)
"""Faults, and the orders that mend them."""
TURN_UP = re.compile(
    r"^(?:turn|bring|take|bump|crank|push|dial|tone) (?:(?P<early>up|down) (?P<clip>clip \d|the \w+ clip|the (?:captions|title|logo|text))|(?P<what>.{2,40}?) (?P<way>up|down))(?P<by>(?: (?:a (?:bit|lot|little|notch|touch|tad|fair bit)|slightly|loads|way|quite a bit|some))?(?: too| as well)?)$",
    re.IGNORECASE,
)
ROUND = re.compile(
    r"^(?:turn|flip|rotate|spin) (?P<what>.{2,40}?) (?:round|around|over|back|(?:the )?right way (?:up|round)|upright)(?: again)?$",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"^(?P<what>it|they|them|that|clip \d|the [\w ]{2,20}?|my [\w ]{2,20}?) should (?:just |maybe |please )*(?:go|sit|be|come|move|appear) (?P<where>(?:up |down |over )?(?:(?:at|in|on|to) (?:the )?)?(?:very )?(?:top|bottom|upper|lower|left|right|middle|cent(?:er|re)|first|last|start|beginning|end)\b[\w -]{0,20})$",
    re.IGNORECASE,
)
RENAMED = re.compile(
    r"^(?:it|that|this|the name|(?:her|his|their|my|the) (?:name|title|text)) (?:should|needs to|has to|must|ought to) (?:be|say|read)(?: spelled)? (?P<words>[\ue000-\uf8ff])(?: now)?$",
    re.IGNORECASE,
)
NOW_CALLED = re.compile(
    r"^(?:it's|its|it is|they want|it has to be|it should be|make (?:it|that)|now it's|it's now) (?P<words>[\ue000-\uf8ff])(?: now| instead)?$",
    re.IGNORECASE,
)
"""What words are to be instead of those told of before."""
OFF_END = re.compile(
    r"\b(?P<deed>take|cut|chop|trim|shave|knock) (?:it|that|them) off (?=the (?:start|end|beginning|front|back))",
    re.IGNORECASE,
)
AMOUNT = re.compile(rf"\b{NUMBERS} (?:or so )?{UNIT}\b", re.IGNORECASE)
AT_TIME = re.compile(
    rf"^(?:and |so )*(?:that's|it's|that is|it is|which is|that'd be|that would be|i think) (?:at |about |around |roughly |like |somewhere )*(?P<time>\d+:\d\d|\d+ ?{UNIT})(?: in| mark)?$",
    re.IGNORECASE,
)
"""A time that is told of what was named before."""
LONGER = re.compile(
    r"^(?P<what>.{2,40}?) should (?:have|get|stay|be|last) (?:up |on )?(?:the )?(?:a (?:bit|little|lot) )?(?:more time|longer|longest)(?: on(?: the)? screen)?(?=,|$)",
    re.IGNORECASE,
)
QUOTE = re.compile(r"[\ue000-\uf8ff]")
NAMELESS = re.compile(
    r"^(?:(?:and|then|maybe|just|also|with|so|for) )*(?:(?:the )?(?P<end>(?:first|last) \w+ (?:seconds?|secs?)):? |(?:his|her|their|our|my|the) names? (?P<late>at the (?:very )?(?:start|beginning|end)):? |(?P<place>at the (?:very )?(?:start|beginning|end)|on (?:the )?(?:first|last) (?:clip|photo|picture)) )?(?:(?:his|her|their|our|my|the|a) (?:full )?(?:names?|dates?|title|words|line|text|caption))?(?: please)?,? ?(?P<words>[\ue000-\uf8ff])",
    re.IGNORECASE,
)
"""Words to be shown, without a verb."""
REPORTED = re.compile(
    r"\b(?P<verb>went|goes|was like|is like|were like|said|says|asked|asks|shouted|commented|kept saying|keeps saying|told me|asking|saying) ?[,:]? ?[\"“](?P<what>(?:where|why|what|who|how|can|could|is|are|it's|its|this|that|i|you|the|make|there|too|no)\b[^\"”]{2,60})[\"”]",
    re.IGNORECASE,
)
"""What somebody said, in quotes."""
ONLY_LENGTH = re.compile(
    rf"^(?:about |around |like |roughly |maybe |only |it's |so )*(?P<long>{NUMBERS} ?{UNIT})(?: or so| long)?$",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"^(?:and |but |so |maybe |just |perhaps )*(?:(?:a (?:bit|little|lot|touch|tad)|slightly|much|way) )?(?:\w{2,}er|more \w+|less \w+)(?: than (?:it|that|before|now|the)\b.*)?$",
    re.IGNORECASE,
)
"""A degree that says more of the wish before."""
TEXTUAL = ("the title", "the captions", "the text", "the logo")
HEARD_DEED = re.compile(
    r"^(?:mute|silence|stabili[sz]e|speed|slow|crop|trim|reverse|loop|denoise|normali[sz]e|cut|brighten|darken|export)\b",
    re.IGNORECASE,
)
"""What is not done to words."""
MULLED = re.compile(
    r"(?:i was|we were|i'm|we're|i had been) (?:also )?(?:thinking|considering|debating|wondering about)\b",
    re.IGNORECASE,
)
"""A thought that is a wish unless it is given up right after."""
LEANING = re.compile(
    r"^(?:then )?(?:fade|loop|let it|have it|ease)(?: (?:it|them|that))?(?: (?:in|out|away|down))*(?: (?:and out|slowly|gently|softly|at|when|after|over|by|towards|in|for|once)\b.*)?$",
    re.IGNORECASE,
)
"""What goes on about what was made right before, without naming it."""
LESS_NOISE = re.compile(
    r"\bless (?:of )?(?:the |that |background )*(?:noise|hum|wind|hiss|traffic|racket|lawnmower)\b",
    re.IGNORECASE,
)
MORE_VOICE = re.compile(
    r"\bmore of (?:her|him|me|us|them|my \w+|the (?:speaker|voice))\b|\bhear (?:her|him|me|us|them) better\b",
    re.IGNORECASE,
)
BLURRY = re.compile(
    r"\b(?:blur(?:red|ry)?|fuzzy) (?:stuff|bits|bars|edges|areas|parts|background|version)(?: (?:of it|of the video))?(?: (?:above and below|at the top and (?:the )?bottom|(?:on|at|along) the (?:sides|edges)|around(?: it)?|either side|on both sides|top and bottom))+",
    re.IGNORECASE,
)
SHOWN_SMALL = re.compile(
    r"^(?P<what>clip \d|the \w+ clip|the \w+) (?:came|popped|showed|appeared|sat|was|were|went|comes|pops|shows)(?: up| in)?(?: (?:small|little|tiny|in (?:the|a) corner))+(?: (?:while|when) \w+ \w+)?",
    re.IGNORECASE,
)
LEFT_OVER = re.compile(
    r"\b(?:that|which) (?:are|is) left\b|\bthe (?:remaining|other) (?:two|three|ones?)\b",
    re.IGNORECASE,
)
"""What points at what the wishes before leave."""
AGAINST = re.compile(
    r"\b(?:behind|under|over|on|onto|to|against|below|above|around|with|of|in|into|from) (?:the |my |our )?$",
    re.IGNORECASE,
)
"""Behind these words stands what is not made but leaned on."""
OVER_TOP = re.compile(r"\bover the top\b(?! of)", re.IGNORECASE)
LETTERS = re.compile(r"\bthe (?:words|letters|lettering|writing|font|type)\b", re.IGNORECASE)
"""What words on screen may be called when they were named before."""
LATER = re.compile(
    r"\b(?:for|do (?:it|that|those|them)) (?:later|another (?:time|day)|next time)\b|\bnot (?:now|yet|today|this time)\b",
    re.IGNORECASE,
)
"""What is put off."""
IDIOM = re.compile(
    r"^(?:(?:off|away|out|down) with (?P<gone>it|that|those|them|the [\w ]{2,30})|(?P<bare>delete|remove|cut|mute|silence|trim|bin|chop|blur)(?: please)?)$",
    re.IGNORECASE,
)
"""Orders that name nothing: "off with it", "delete"."""
ONE_FILM = re.compile(
    r"\b(?:wants?|needs?|likes?|love|make|have|get) (?:just |it all as )?(?:one|a single|1) (?:long |big )?(?:film|video|movie|clip|thing) (?:out of|from|of|with) (?:it|them|these|those|all)\b.*",
    re.IGNORECASE,
)
"""A film of everything."""
RATHER_THAN = re.compile(
    r" (?:rather )?than (?:to )?(?:cut|crop|trim|lose|have|remove|leave)\b.*$", re.IGNORECASE
)
"""What would be worse."""
AS_SAID = re.compile(
    r"^(?:the |my |our |his |her )?[\w' ]{2,25}? (?:says?|said|thinks?|thought|reckons?|told (?:me|us)|mentioned|feels?|insists?|suggested|complained) that (?=\w)",
    re.IGNORECASE,
)
"""Who says it."""
TO_COME = re.compile(
    r"^(?:(?:i|we|they|he|she|my \w+|the \w+)(?:'d| would)? (?:also |really )?(?:want|like|love|prefer|need)s? )?(?P<what>clip \d|the \w+ (?:clip|one|shot|photo|picture)|it|that) (?:to )?(?:come|go|be|sit) (?:right )?(?P<where>first|last|at the (?:very )?(?:start|beginning|end))$",
    re.IGNORECASE,
)
COULD_RISE = re.compile(
    r"^(?P<what>the [\w ]{2,20}?|it|that|clip \d|my voice) (?:could|can|should|needs? to|might|must) (?:come|go|be turned|be brought|be taken) (?P<way>up|down)(?P<by>(?: (?:a|slightly|somewhat|quite|just|tiny|little|bit|lot|touch|tad|notch|too|as well))*)$",
    re.IGNORECASE,
)
COULD_BE = re.compile(
    r"^(?:the [\w ]{2,20}?|it|that|clip \d|my voice) (?:could|might|can) (?:also |maybe |probably |just )*be (?:(?:a (?:bit|little|lot|tad|touch)|much|way|slightly) )*(?:\w+er|more \w+|less \w+|in \w+)\b",
    re.IGNORECASE,
)
"""What is wished of a thing: "the music could come up a bit"."""
LONG_ENOUGH = re.compile(
    rf"^(?P<long>(?:about |maybe )?{NUMBERS} {UNIT}(?: (?:each|per \w+|for each))?) (?:is|are|would be|will be|will|should|would) (?:plenty|enough|fine|ok|okay|do|good|perfect)$",
    re.IGNORECASE,
)
NOT_THERE = re.compile(
    r"^(?P<what>it|that one|this one|that|clip \d|the [\w ]{2,20}?) (?:really |actually |just |probably )*(?:should(?:n't| not)|doesn't need to|needn't|mustn't) (?:really |actually )?be (?:in (?:there|it|the (?:video|film))|there|part of it)(?: at all| anymore)?$",
    re.IGNORECASE,
)
NUMBERED_CLIP = re.compile(r"\bnumber (?P<n>\d|one|two|three|four|five)\b(?! of)", re.IGNORECASE)
RIGHT_ORDER = re.compile(
    r"(?:the |their )?(?:correct|right|proper|actual|real) (?:one|order) (?:is|should be|would be):? (?P<row>\d(?:(?:, ?| and |,? then )\d)+)",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    rf"\b(?P<long>{NUMBERS} ?{UNIT}) (?:tops|max(?:imum)?|at most|at the most|or less|or under)\b",
    re.IGNORECASE,
)
APPOSED = re.compile(
    rf"\bthe (?P<name>[a-z]+)(?:'s)? (?:clip|one|shot|video|part|bit|scene), (?:that's|which is|that is|it's|i think it's|that'd be) (?P<clip>{CLIPPED}),? (?=to |should |needs |has to |can |must )",
    re.IGNORECASE,
)
"""A clip that is named twice: "the lake shot, that's the second one, should …"."""
NAMED_SO = re.compile(
    r"\b(?P<lead>(?:channel|user|company|brand|shop) ?name|called|titled|named) (?P<name>(?-i:[A-Z])[\w']+(?: (?-i:[A-Z])[\w']+){0,3})(?! ?[\"“])",
    re.IGNORECASE,
)
"""A name without quotes."""
HEADED = re.compile(
    r"^(?:for|regarding|about) (?:the|my|our|this|a) [\w' ]{2,30}: ?", re.IGNORECASE
)
ENDS_WHEN = re.compile(
    r"(?:so )?(?:that )?it (?P<deed>ends|stops|finishes|starts|begins|only starts) (?:right )?(?:when|where|once|after|as soon as|before) ",
    re.IGNORECASE,
)
VAGUE_CUT = re.compile(
    r"^(?:cut|trim|shorten|edit|crop) (?:it|that|this|clip \d|the \w+ clip|down (?:it|that|clip \d|the \w+ clip))(?: down| a bit| up)?$|^make (?:it|that|clip \d|the \w+ clip) (?:a (?:bit|lot) )?shorter$",
    re.IGNORECASE,
)
"""A cut of which the next wish tells more."""
REFUSED = re.compile(
    r"(?:and |but |so )*(?:(?:i|we|he|she) (?:already )?(?:said|told \w+|say) no\b|(?:he|she|they|it)(?:'s|'re| is| are) not (?:getting|having|happening)|that's not happening|no way|no chance|not (?:happening|doing))",
    re.IGNORECASE,
)
"""What refuses somebody else's wish."""
ASKED_IF = re.compile(
    r"(?:and |but |also )*(?:[\w']+ ){1,4}(?:asked|wanted to know|wondered|suggested|wants?|begged|proposed)\b",
    re.IGNORECASE,
)
BARS_OFF = re.compile(
    r"^(?:crop|cut|take|chop|trim|get)(?: off| out| away)? the black bars(?: off| out| away)?$",
    re.IGNORECASE,
)
EVEN_OUT = re.compile(
    r"^(?:even|level|balance) (?:it|that|this|them|things)(?: all)? out$", re.IGNORECASE
)
MORE_OF = re.compile(
    r"^something (?:a (?:bit|little) |much |way )?(?:(?:more|less|with more|with less) (?P<what>\w+)|(?P<degree>\w+er))\b.*$",
    re.IGNORECASE,
)
NO_THING = re.compile(
    r"^(?:so |and |but |please )*no (?:\w+ )?(?P<what>music|captions?|subtitles?|text|titles?|transitions?|effects?|filters?|logo)(?: please| then| needed)?$",
    re.IGNORECASE,
)
FILE_KIND = re.compile(r"\b(?:srt|vtt|gif|mp4|mov|webm|mp3|wav)\b", re.IGNORECASE)
TO_OTHERS = re.compile(
    r"\b(?:for|on|under|over|to) the (?:other|remaining) (?:two|three|four|ones?|clips?|bits)\b,? ?",
    re.IGNORECASE,
)
LIKED = re.compile(
    r"(?:and |but |they |we )*(?:loved|hated|liked|love|hate|like|loves|hates|likes) (?:the|it|my|our|how|that)\b",
    re.IGNORECASE,
)
"""What only tells of a liking."""
MATERIAL = re.compile(r"\b(?:videos?|clips?|photos?|pictures?|footage|takes?)\b", re.IGNORECASE)
MADE_SO = re.compile(
    r"(?:just )?(?:recorded|filmed|shot|made|taken|got|sent|based|edited|put|came|went|did|saw|met|found|uploaded|posted|downloaded|tried|had|was|were|been)\b(?! (?:rid|it (?:in|on|at|to)))",
    re.IGNORECASE,
)
"""How a part begins that tells without a subject."""
SO_ONLY = re.compile(
    r"^(?:so )?(?:that )?(?:we|you|i|it|they) (?:can )?(?:only|just) (?:keeps?|haves?|sees?|hears?|gets?|shows?) (?=the |from |clip |\d)",
    re.IGNORECASE,
)
"""A purpose that is the wish: "so that we only keep the first …"."""
ALL_BEFORE = re.compile(
    r"\b(?:anything|all|whatever(?: is| comes)?|all of it|the rest) (?P<side>before|after|past) (?=(?:that|this|it|then)\b)",
    re.IGNORECASE,
)
PASSAGES = re.compile(
    r"^(?:i want |add |use |have |put )?(?:some |a |nice |little |quick )*(?P<kind>slide|fade|wipe|dissolve|zoom)s?(?: transitions?)? between (?:all )?(?:of )?(?:the |my |each )?(?:clips?|videos?|photos?|pictures?|shots?|them|these)$",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?:[, ]+(?:please|pls|plz|too|as well|also|instead|though|maybe|i think|i guess|if possible|if you can|obviously|thanks|again|for me|actually|really|rather|either|then|as best (?:as )?you can|somehow|if you could))+$",
    re.IGNORECASE,
)
MAY = re.compile(
    r"(?:can|could|may|might|should|shall|would) (?P<what>it|they|that|this|those|these|(?:the|my|that|this|those|our|his|her) (?:[\w']+ ){0,3}?[\w']+?) (?=(?:please |also |maybe |just |all |both |not )*(?:be|go|come|sit|stay|have|last|start|end|get|run|play|say|read|look|fade|appear|disappear|move|show)\b)",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"(?:(?:and|but|so|then|oh|also|as for|now|yeah|ok|about|with) )*(?:the|my|our|that|clip|first|last|about|around|at|in|\d)\b",
    re.IGNORECASE,
)
ONE_OF = re.compile(r"^(?:just |only )?one (?=on |at |in |over |saying )", re.IGNORECASE)
MEANING = re.compile(
    r"^(?:meaning (?:that )?|which means (?:that )?)?(?P<clip>(?:clip )?\d)(?= (?:should|goes|has to|needs))",
    re.IGNORECASE,
)
CLIP_FIRST = re.compile(rf"{CLIPPED}|the \w+ (?:clip|one|photo|shot)\b", re.IGNORECASE)
VALUED = re.compile(
    r"\b(?:at|by|for|to|in) .*\d|\b(?:half|twice|double|black and white|slow motion|faster|slower|louder|quieter|brighter|muted|volume|speed)\b",
    re.IGNORECASE,
)
ECHOING = re.compile(r"\becho|\breverb", re.IGNORECASE)
FIGURE = re.compile(r"\d+(?:\.\d+)?(?:x| ?%)?")
ONLY_PART = re.compile(r"(?:keep only|the video should (?:end|start))\b", re.IGNORECASE)
SHAPING = re.compile(r"make (?:it|this|the video) ", re.IGNORECASE)
TALL = re.compile(r"\b(?:tall|upright)\b", re.IGNORECASE)
NAMING = re.compile(r"\b(?:name|title|called|spelled|spelt)\b", re.IGNORECASE)
PLAINLY_NAMED = re.compile(
    r"(?:the|that|my|our|this) (?:\w+ )?(?:mp3|file|song|music|track|video|clip|wav|photo|picture|one)$|whatever$|(?:as )?(?:an? )?mp4$",
    re.IGNORECASE,
)
"""What only names again what a wish is about."""
SIDEWAYS = re.compile(r"\bsideways\b|\bon its side\b", re.IGNORECASE)
PLAYS = re.compile(
    r"^the music should (?:only |just )?(?:play|run|be|come in|start|go) (?P<where>(?:over|during|in|for|under|at|from) .*)$",
    re.IGNORECASE,
)
"""Where music is to be heard."""
SIZED = re.compile(r"^(?:\w+ ){0,2}\d+ ?(?:mb|megs|megabytes)\b", re.IGNORECASE)
SHAPED_BY = re.compile(
    r"\b(?P<w>16|9|4|3|21|1|5) by (?P<h>9|16|3|4|5|1)\b(?! (?:seconds?|clips?))", re.IGNORECASE
)
FASTER = re.compile(r"\b(?:faster|slower|speed\w*|quicker)\b", re.IGNORECASE)
SHORTER = re.compile(r"^(?:shorter|longer|a bit shorter)$", re.IGNORECASE)
DOUBLED = re.compile(
    r"^(?:double|triple|twice|half|halve)(?: (?:it|that|the speed))?$", re.IGNORECASE
)
ONLY_DO = re.compile(
    r"^(?:only|just|simply) (?=(?:trim|cut|remove|delete|mute|add|put|make|turn|speed|slow|flip|rotate|crop) )",
    re.IGNORECASE,
)
WHERE_IT_IS = re.compile(
    r"^(?:it|that|they)(?:'s|'re| is| are) (?=(?:in|on|at|from|between|there|visible|up)\b)",
    re.IGNORECASE,
)
SO_DO = re.compile(r"\bkick (?P<what>it|that|them|the \w+(?: \w+)?) out\b", re.IGNORECASE)
SQUARE_TOLD = re.compile(
    r"\b(?:it's|it is|this is) (?:going to be |for |meant as )?an? (?P<shape>square|vertical|portrait|landscape|upright|widescreen) (?:video|film|reel|post|clip)\b",
    re.IGNORECASE,
)
STILL = re.compile(r"\beach still\b", re.IGNORECASE)
NOT_MORE = re.compile(r"^not (?:louder|more|higher) than (?P<share>\d+ ?%)$", re.IGNORECASE)
LEFT_OUT = re.compile(
    r"^(?:leave|keep|miss) (?P<what>it|that|them|those|that one|clip \d+|the [\w ]{2,24}?|\w+) out(?: of it| of the (?:film|video))?$",
    re.IGNORECASE,
)
STOPPED = re.compile(
    r"^(?:just |simply )?(?:stop|end|finish) (?:it |the video |that )?(?:right )?(?:at|by|after) (?P<time>.+)$",
    re.IGNORECASE,
)
REVERSED = re.compile(
    r"^(?:(?:i|we|they|she|he)(?:'d| would)? (?:want|like|need|prefer)s? )?(?:them|it|the clips|these)(?: all)? in (?:the )?reverse(?: order)?$",
    re.IGNORECASE,
)
EACH_CUT = re.compile(
    r"^each (?:one |clip |of them )?(?:trimmed|cut|shortened|reduced) (?:down )?to (?:(?:its|their|the) )?(?P<part>first|last) (?P<long>.+)$",
    re.IGNORECASE,
)
IN_HEIGHT = re.compile(
    r"\b(?:wants?|needs?|prefers?|takes?)\b.*\b(?P<height>\d{3,4}p|4k)\b", re.IGNORECASE
)
TAKEN_OUT = re.compile(
    r"^(?:(?:tak|remov|cutt?|gett?|edit)(?:e|ing)?|cut|get|edit) (?:rid of )?(?:those|them|that|it|these)(?: out)?$",
    re.IGNORECASE,
)
SPARED_VIEW = re.compile(
    r" so (?:that )?(?:you|we|people|he|she|it|they|nobody|everyone|the \w+) (?:don't|doesn't|can't|can|won't|isn't|sees?|never|hears?|gets?|looks?)\b.*$",
    re.IGNORECASE,
)
"""What an order is for, at its end."""
STARTS_WITH = re.compile(
    r"^(?:start|begin|open)(?: it)? with (?P<clip>clip \d|the \w+ clip)$", re.IGNORECASE
)
PUSHED = re.compile(
    r"^(?:push|lift|boost) (?:it|that|them)(?: up)?(?: a bit| a little)?$", re.IGNORECASE
)
SHORT_PART = re.compile(
    r"\bthe (?:very )?(?:first|last) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)$",
    re.IGNORECASE,
)
MODAL = re.compile(r"\b(?:should|needs?|has to|must|is|are|could|can|was|were)\b", re.IGNORECASE)
SOUND_FILE = re.compile(r"^[\w-]+\.(?:mp3|wav|m4a)\b", re.IGNORECASE)
OTHER_WORDS = re.compile(r"[\ue000-\uf8ff] should (?:be|say|read)", re.IGNORECASE)
ALTHOUGH = re.compile(r"^(?:although|though|even though|but)[, ]+", re.IGNORECASE)
SOMETHING = re.compile(r"(?:something|anything) (?!like that|else|wrong)\w+", re.IGNORECASE)
NEEDLESS = re.compile(
    r"\b(?:don't|doesn't|do not|no) (?:really )?(?:need|want)s? (?:any )?(?P<what>music|captions?|subtitles|titles?|logo|text)?\b",
    re.IGNORECASE,
)
LAST_FIRST = re.compile(r"^(?:the )?last (?:one )?first(?: and so on)?$", re.IGNORECASE)
