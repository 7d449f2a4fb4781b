"""The words by which a clause of rambling English is known as told, wished for or a value (patterns)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.words.small_talk import DEED

NUMBERS_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty)\b"
WHO = r"(?:i|we|he|she|they|you|it|this|that|these|those|there|nobody|no one|noone|everyone|everybody|someone|somebody|people|who|which|what|half|most|some|all)"
OWNED = r"(?:my|our|his|her|their|your|the|this|that|these|those|one of (?:my|our|the)|both|every|each|an?|some|all)"
FINITE = (
    r"(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|does|do|did|doesn't|don't|didn't|can|can't|cannot|could|couldn't|will|won't|would|wouldn't|might|may"
    r"|looks?|sounds?|feels?|seems?|says?|said|thinks?|thought|loves?|loved|likes?|liked|hates?|hated|wants?|wanted|needs?|needed|tells?|told|asks?|asked|gets?|got|goes|go|went|comes?|came|keeps?|kept|drags?|watche[sd]|takes?|took|makes?|made"
    r"|starts?|started|begins?|began|ends?|ended|stops?|stopped|plays?|played|runs?|ran|stays?|stayed|shows?|showed|works?|worked|walks?|jumps?|falls?|barks?|rings?|cries|cried|sings?|talks?|speaks?|spoke|shouts?|sent|gave|wrote|found|put|left|knows?|knew|happens?|happened|complain(?:s|ed)?|notices?|noticed|spotted|accepts?|allows?|requires?|limits?|drowns?|covers?|disappears?|hums?|buzzes|echoes|lasts?|deserves?|agrees?|\w+ed)"
)
SUBJECTED = re.compile(
    rf"(?:(?:white|black|red|yellow|blue|green) (?:gets?|disappears?|looks?|vanish\w*|fades|blends|clashes)\b|{WHO}(?:'(?:s|re|m|ve|d|ll))\b|(?:i|we|he|she|they|you|nobody|no one|everyone|everybody|someone|somebody|people|it)\b(?! (?:all|both)$)|{WHO}\b(?: \w+){{0,2}}? {FINITE}\b|i'?m\b|{OWNED} (?:[\w'-]+ ){{1,5}}?(?:{FINITE})\b|(?-i:[A-Z])\w+ {FINITE}\b|(?:[\w']+ ){{1,5}}(?:is|are|was|were|says|said|thinks|told|has)\b)",
    re.IGNORECASE,
)
"""A subject and what it does."""
REASON = re.compile(
    r"(?:because|cause|cos|coz|cuz|since (?!\d)(?!.*\b(?:need|want)s?\b)|as (?:i|we|he|she|they|it|there|the|my|our|you)\b|which|who|whose|although|though|whereas|so that(?! (?:bit|part|one|has|needs|should|must|can (?:go|come)|(?:we|you|i|it) (?:only|just) (?:keep|have|see|keeps|has|shows))\b)|otherwise|or else|given that|considering|seeing as|when (?!we |they )|if (?!possible)|where (?!it says)|while|whatever|that way|except (?:that )?(?:i|we|it|the)\b|so (?:it|they|people|everyone|nobody|you|he|she)(?: \w+)? (?:can|could|will|doesn't|don't|can't|won't|isn't|just)\b)\b",
    re.IGNORECASE,
)
"""How a clause begins that gives a reason."""
PLANNED = re.compile(
    r"(?:i|we|he|she|they|my \w+|the \w+)(?:'d| had)? (?:first |originally |also |initially |actually |did |really |kind of |sort of |almost |nearly )*(?:wanted|thought (?:about|of|the|i|we|it|that|maybe)|was (?:going to|gonna|planning|tempted)|were (?:going to|gonna|planning)|considered|asked for|toyed|told (?:you|me|us|him|her)|planned|used to|said (?:no|bottom|top|it|that|you|earlier|before))\b|(?:at first|originally|initially|earlier)\b",
    re.IGNORECASE,
)
"""What tells of a plan that was given up, or of what others thought."""
PURPOSE = re.compile(
    r"(?:(?:i|we|he|she|they|my \w+|the \w+)(?:'d| would| will|'ll)? (?:\w+ )?(?:want|need|have|like|love|going|hope|plan|mean|wanted)s? to |(?:i|we)(?:'ll| will|'m going to|'re going to|'m gonna|'re gonna)? (?:also |then )?)?(?:put|post|upload|show|use|share|send|play|stick|submit|publish|watch|hand)(?:ing)? (?:this|it|these|them|that)(?: up| in)? (?:on|in|at|to|for|with) (?:the|our|my|a|his|her|everyone|everybody|youtube|instagram|insta|facebook|tiktok|linkedin|friends|family)\b(?! (?:top|bottom|start|end|beginning|left|right|corner|background|front|very|middle|first|last|second|third|clip|video|intro|outro|\d))",
    re.IGNORECASE,
)
"""What the film is for."""
WONDERED = re.compile(
    r"(?:do (?:you|they) (?:hear|see|know|think|get|notice)\b|should (?:i|we)|do (?:i|we) (?:need|have) to|is it better|shall (?:i|we))\b",
    re.IGNORECASE,
)
"""A question that its writer answers at once."""
MAY_IT = re.compile(
    rf"(?:can|could|may|might|should|shall|would) (?:it|they|that|this|those|these|(?:the|my|that|this|those|our|his|her) (?:[\w']+ ){{1,4}}?)(?: ?(?:please|also|maybe|just|all|both))* ?(?:be|go|come|sit|stay|have|last|start|end|get|run|play|say|read|look|fade|appear|disappear|move|show|only|not|{DEED})\b",
    re.IGNORECASE,
)
"""A wish asked of the thing itself: "could they go at the top"."""
PLACED = re.compile(
    rf"(?:(?:at|in|on|for|from|between|over|during|after|before|around|with|under|right|where|when|as soon as) (?!(?:i|we|he|she|they|it|my|the \w+ (?:is|was))\b)(?:[\w':]+ ){{1,9}}?|(?:each|all|both|every one|everything|the rest|the others?)(?: of (?:them|these|those))? )(?:please |just |only |then |you |also )*(?:(?:could|can) (?:you|we) |should |do |{DEED} )",
    re.IGNORECASE,
)
"""An order behind its place: "at the end for 3 seconds write …"."""
TURN = re.compile(
    r"(?:(?:and|but|oh|or|hmm+|ah|well|ugh|lol|ok)[, ]+)*(?:no(?! (?:clue|idea|need|music|sound|captions?|text|titles?|transitions?|one|other|changes|problem|pressure|rush|audio|effects?|filters?|matter|doubt|\w+ing\b))|nope|wait|sorry|hang on|hold on|scratch that|scrap that|actually|on second thoughts?|never ?mind|forget that|or rather|i mean|i meant)\b[,.! ]*(?:(?:no|wait|sorry|actually|scratch that|on second thoughts?|that's wrong|i mean)\b[,.! ]*)*",
    re.IGNORECASE,
)
"""What takes back the wish before it."""
GONE = re.compile(r"\b(?:scratch|scrap|forget) that\b|\bnever ?mind\b", re.IGNORECASE)
"""What takes it back and puts nothing in its place."""
MADE_IT = re.compile(
    rf"^(?:let's |just )?(?:make|say|do|go (?:with|for)|have) (?:(?:it|that) )?(?:be )?(?:rather |maybe )?(?=(?:about |an? (?:full|half|quarter)|half|\d|{NUMBERS_WORD}|in |at |on |top|bottom|left|right|white|black|yellow|red|blue|green|pink|purple|orange|bigger|smaller|the (?:top|bottom|left|right|first|second|third|last|other)))",
    re.IGNORECASE,
)
"""What puts another value in the place of one that was said."""
LEADING = re.compile(
    r"^(?:(?:i(?:'d| would)? (?:just |also )?(?:say|figured?|reckon|suggest|propose|imagine)(?: that)?(?: we| you)?|(?:i was|i'm|we were) (?:just |also )?thinking(?: that| of| about)?(?: maybe| perhaps)?(?: we| you| i)?(?: could| should| can)?|let's(?: just| also)?|meaning(?: that)?(?! \d)|it'd be (?:best|good) to|better|rather|if (?:not|so|that(?:'s| is) not possible|you can't)(?: then)?(?: just)?|when(?:ever)? (?:it|that|the \w+)(?:'s| is) (?:over|done|finished)),? )+",
    re.IGNORECASE,
)
"""What leads a wish in."""
STAYS = re.compile(
    r"(?:(?:and|but|so|oh|please|just|otherwise) )*(?:(?:i|we)(?:'d| would)? (?:really )?(?:like|love|want|need) to keep (?:it|that|them|this|those)|leave clip \d (?:at|in) the (?:start|beginning|end|middle)|(?:don't|do not|dont) (?:cut|remove|delete|take out|touch) (?:those|them|that|it|these|any)$|(?:don't|do not|dont) \w+(?: it| them)?(?: in| out| up| down)? too (?:much|far|fast|hard|tight|close|loud|long)\b.*|(?:don't|do not|dont) (?:cut|crop|chop|lose|cover|hide|block)(?: off| out| up)? (?:my|our|his|her|their|people|people's|any of|anyone|anybody|anything|heads?|faces?|the (?:face|head|hands|feet|people|product|speaker|faces|heads))\b.*|(?:don't|do not|dont|no need to|never|please don't) (?:touch|change|mess with|alter|bother)\b.*"
    r"|(?:leave|keep) (?:the |my |all (?:of )?(?:the )?|clip )?[\w' ]{2,30}? (?:alone|untouched|unchanged|as is|as it is|as they are|as it was|exactly as|the way (?:it|they)|how (?:it|they)|there|where (?:it|they)|the same|in)\b.*|(?:leave|keep) (?:it|that|them|(?:the |my )?(?:colou?rs?|sound|audio|rest|others?|order|music|title|text|captions|picture|voice|speed))(?: please)?"
    r"|(?:the )?(?:rest|others?|other \w+|everything(?: else)?|remaining \w+|music|title|text|captions|subtitles|sound|logo|colou?rs?|[\w']+(?: [\w']+)?)(?: of (?:it|them|the \w+))? (?:can |should |could |may |must )?(?:just )?(?:stays?|remains?|keeps?)(?: (?:fine|as|the|exactly|there|put|in|like|how|where|it|please|though|on)\b.*)?"
    r"|[\w' ]{2,30}(?:'s|'re| is| are| looks?| sounds?)(?: (?:just|really|all|absolutely|totally|pretty|actually|honestly|already|also|both|very|so|now|quite))* (?:fine|good|great|perfect|ok|okay|nice|lovely|alright|brilliant|spot on|right|gorgeous|beautiful|wonderful|cute|amazing)(?: (?:as|i|really|though|now|already|to|with|on|there|by|the|for|so)\b.*)?)$",
    re.IGNORECASE,
)
"""What says that something stays as it is, or is right."""
IDLE = re.compile(
    r"(?:do (?:me|us) a favou?r|start (?:it|the (?:music|song)) (?:from|at) the (?:very )?(?:beginning|start)$|keep the (?:sounds?|audio)$|see|hear|tell|imagine|believe|help|bear|thank|hope|love|like|know|guess|wish|trust|excuse|forgive|sorry|cheers|ignore (?:that|it|this)|don't (?:need|want|worry|bother|care|mind|know|ask|judge|laugh|have|hate)|do (?:all|any) of (?:that|it|them|this)|do your (?:best|thing|magic)|let me know|let us know|keep up|take your time|take care of (?:it|that|this)$|do (?:(?:it|that|this|so)(?: please)?$|what you can|your)\b|show (?:my|our|the|it to|this to|them|everyone|people)|send it|find out|make sense|give it a (?:go|try|shot)|have (?:a (?:go|look|try|think)|no)|get (?:what|the idea)|let it (?:run|play|be|go on)\b(?! (?:up )?(?:to|until|till|for) \d)|go easy|bring it on|keep (?:it|things) (?:simple|plain|classy|tasteful|clean|subtle|basic|professional|short and))\b",
    re.IGNORECASE,
)
"""How an order begins that asks for nothing to be done to the film."""
UNWISHED = re.compile(
    rf"\b(?:'d|would) (?:like|love) (?:people|everyone|him|her|them|you all|the \w+) to (?:hear|see|know|enjoy|feel|notice)\b|\b(?:needs?|has|have|should|must) (?:to )?(?:look|feel|sound) (?:\w+ )?(?:pro|right|real|good|nice|cool|fresh|polished|expensive|serious|young|modern)\b|\b(?:nobody|no one|noone) (?:\w+ ){{0,2}}(?:needs?|wants?|cares?)\b|\b(?:wants?|needs?|like|love|have|has|had) to (?!{DEED}\b|be\b|have\b|go\b|come\b|disappear\b|look\b|last\b|stay\b|sit\b)"
    r"|\b(?:don't|doesn't|didn't|do not|does not) (?:really )?(?:want|need|like)\b|\bshould(?:n't| not)? have (?!an?\b)\w+(?:ed|en|ne|ut|ought)\b|\bneeds? (?:help|it (?:by|for)|this (?:by|for)|more practice)\b|\b(?:i|we) need (?:it|this) (?:by|for|on|before)\b|\b(?:want|need)s? (?:it|this|that) (?:to (?:feel|look|be) (?!\d|square|vertical|portrait|landscape|tall|wide|short|long|loud|quiet|bright|dark|fast|slow|black|in )\w+|by|for|on|before)\b|\bwhat (?:i|he|she|they|we) wants?\b|\b(?:has|have|needs?|got) to be (?:visible|seen|there|in there|on it|perfect|done|ready|finished|right|(?:really |very |super |so )?(?:tiny|quick|snappy|simple|short|small|light|discreet|subtle|modern|classy|good))$",
    re.IGNORECASE,
)
"""Words of wishing that wish for nothing done."""
NICE = re.compile(
    r"^(?P<what>.{3,90}?) (?:would|might|could|'d) (?:also |really |probably |maybe |just )*be (?:really |so |very |super |absolutely |even )*(?:nice|lovely|great|good|perfect|cool|awesome|fab|brilliant|wonderful|ideal|amazing|sweet|better|enough|plenty|helpful|best|handy)\b(?: (?:too|as well|there|please|i think|actually|underneath|over it|behind it|for it|on it))*$",
    re.IGNORECASE,
)
"""A thing that would be nice."""
NICE_IF = re.compile(
    r"^(?:(?:i|we) (?:think|feel|guess) )?(?:it|that)(?:'d| would| might) (?:also |really |probably |maybe |just )*be (?:really |so |very |super |quite )*(?:nice|lovely|great|good|perfect|cool|awesome|fab|brilliant|wonderful|ideal|amazing|sweet|better) (?:if (?:we |you |i )?(?:could |can |might )?(?:have |had )?|to (?:have )?)",
    re.IGNORECASE,
)
"""What leads to a thing that would be nice."""
HOW_ABOUT = re.compile(
    r"^(?:how about|what about|why not|let's go (?:for|with)|i'm thinking|thinking|i was thinking(?: of)?|we were thinking(?: of)?|perhaps|maybe|possibly)(?: of| with| having)? ",
    re.IGNORECASE,
)
"""What leads to a thing that is only proposed."""
THINGLIKE = re.compile(
    r"\b(?:srt|vtt|gif|thumbnail|music|song|tune|piano|guitar|beat|soundtrack|captions?|subtitles?|subs|titles?|text|words|logo|watermark|fade|transitions?|intro|outro|voice ?over|narration|filter|vignette|countdown|credits|end ?card|lower third|progress bar|black and white|sepia|slow motion|slow-mo|blur|zoom)\b|[\ue000-\uf8ff]",
    re.IGNORECASE,
)
"""What is wished for by its name alone."""
NOMINAL = re.compile(
    r"(?:(?:just|maybe|perhaps|also|plus|and|then|with|only|one|ideally|possibly) )*(?:an?|some|something|another|our|my|one|more|less|no more|nice|soft|gentle|calm|upbeat|quiet|cheerful|happy|white|yellow|big|small|bold|subtle|slow|quick|english|background|subtitles|captions|music|fade)\b",
    re.IGNORECASE,
)
FAULT = re.compile(
    r"(?<!not )\b(?:too|way too|a bit|a little|a tad|a touch|kinda|kind of|rather|so|very|really|quite|pretty|super|all|always|slightly|horribly|ridiculously|far) (?:too )?(?P<how>dark|dim|bright|loud|quiet|shaky|blurry|noisy|slow|fast|long|small|tiny|big|huge|dull|flat|washed(?: out)?|yellow|blue|green|orange|crooked|tilted|wonky|sideways|low|high|faint|soft|harsh|grainy|cold|warm|pale|gr[ea]y|lifeless|overexposed|jerky|wobbly|short)\b"
    r"|\b(?:can|could) (?:barely|hardly|not|scarcely) (?:hear|see|read|make out)\b|\b(?:can't|cannot|couldn't) (?:really |even )?(?:hear|see|read|make out)\b|\bdrags?\b|\bgoes on (?:forever|too long|and on)\b|\bhums?\b|\bhiss\w*\b|\bshak(?:es|ing|y)\b|\bwobbl\w+\b|\bupside down\b|\bsideways\b|\bechoe?s?\b|\ball over the place\b|\bhard to (?:read|see|hear)\b|\bdrown(?:s|ing|ed)?\b|\bin the way\b|\bdistracting\b|\bannoying\b|\btint\b|\b(?:say|says|saying|said) (?:um|uh|erm?)\b|\bu+m+s?\b|\bnoisy\b|\blawnmower\b|\bbuzz\w*\b|\bcrackl\w+|\brumbl\w+|\bfan running\b|\bboomy\b",
    re.IGNORECASE,
)
"""What finds fault."""
VALUE = re.compile(
    r"\d|\b(?:without|blurred|english|spanish|french|german|background|gif|mp4|mb|top|bottom|left|right|corner|middle|cent(?:er|re)|small(?:er)?|big(?:ger)?|large(?:r)?|tiny|bold|white|black|yellow|red|blue|green|pink|purple|orange|gold|half|quarter|twice|double|slowly|quickly|gently|softly|quiet(?:ly|er)?|loud(?:er)?|soft(?:er)?|slow(?:er)?|fast(?:er)?|(?:whole|entire) (?:video|thing|film)|throughout|in the (?:background|corner|middle)|underneath|start|end|beginning|each|between|seconds?|percent|one|two|three|four|five|six|ten|square|vertical|portrait|landscape|tall|upbeat|calm|gentle|cheerful|happy|sad|acoustic|piano|guitar|jazz|dramatic)\b",
    re.IGNORECASE,
)
"""What says more of the wish before it."""
CLIPPED = (
    r"(?:clips? (?:\d+|one|two|three|four|five)(?:(?:, ?\d+)*,? (?:and|&) (?:clip )?(?:\d+|one|two|three|four|five))?"
    r"|(?:the |that |my )?(?:very )?(?:first|second|third|fourth|fifth|sixth|middle|last|final) (?:one|clip|video|photo|shot|picture)"
    r"|(?:the )?(?:first|second|third|fourth|fifth|sixth|middle|last)(?= (?:is|was|shows|has|are)\b|'s\b)|the (?:first|second|third|fourth|last)(?= (?:please|i|you|we|he|she|can|could)\b|,))"
)
CALLED = re.compile(
    rf"\b(?P<clip>{CLIPPED})(?:'s|,? (?:is|was|shows?|has|'s|are|being|which is|that's|that is)) (?:both |just |only |all |mostly |mainly |basically |really |actually |from |of |with |where |me |us )*(?:the |a |an |my |our |his |her |some |this )?(?P<name>(?:(?! and (?:clip|the (?:first|second|third|last|middle)|\w+ (?:one|clip) )| so )[\w' -]){{3,40}})",
    re.IGNORECASE,
)
"""What a clip is, by which it may be called later: "the second is the drone shot"."""
CALLED_BACK = re.compile(
    rf"\bthe (?P<name>\w+)(?: (?:one|clip|shot|video|footage|part|bit|scene))?,? (?:is|that's|that is|which is|it's) (?P<clip>{CLIPPED})\b",
    re.IGNORECASE,
)
"""The same the other way round: "the lake shot, that's the second one"."""
DULL = frozenset(
    [
        "the",
        "and",
        "with",
        "where",
        "when",
        "what",
        "this",
        "that",
        "from",
        "just",
        "only",
        "really",
        "great",
        "good",
        "nice",
        "best",
        "one",
        "clip",
        "video",
        "shot",
        "bit",
        "part",
        "about",
        "very",
        "little",
        "okay",
        "fine",
        "some",
        "also",
        "for",
        "his",
        "her",
        "them",
        "they",
        "she",
        "has",
        "have",
        "not",
        "too",
        "way",
        "so",
        "dark",
        "loud",
        "quiet",
        "long",
        "short",
        "bright",
        "shaky",
        "upside",
        "down",
        "blurry",
        "slow",
        "fast",
        "sideways",
        "boring",
        "perfect",
        "me",
        "us",
        "is",
        "are",
        "was",
        "much",
        "yellow",
        "blue",
        "everyone",
        "someone",
        "people",
        "still",
        "lot",
        "bit",
        "kind",
        "sort",
        "thing",
        "things",
        "top",
        "bottom",
        "left",
        "right",
        "first",
        "second",
        "third",
        "last",
        "all",
        "because",
    ]
)
"""Words that no clip is called by."""
NUMBERS = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)"
UNIT = r"(?:seconds?|secs?|s|minutes?|mins?)"
STRETCHED = re.compile(
    rf"\b(?:from|between) (?:about |around |roughly )?(?P<from>\d+:\d\d|\d+(?: ?{UNIT})?) (?:to|and|until|till) (?:about |around |roughly )?(?P<to>\d+:\d\d|\d+)(?: ?{UNIT}\b)?(?! percent|%)"
    rf"|\bthe (?:very )?(?:first|last|final|opening) (?:{NUMBERS} )(?:or so )?{UNIT}\b|\bthe (?:very )?(?:first|last|final|opening) (?:minute and a half|half (?:a )?minute|{NUMBERS}|few {UNIT}|couple of {UNIT}|second|minute|half|third)\b(?! (?:clip|photo|video|one|picture|shot))"
    r"|\beverything (?:after|before|past) (?:that|this|it|then|\d+:\d\d)\b"
    rf"|\b(?P<begins>starts?|begins?|opens?|ends?|finishes) with (?:about |like |roughly |some )?(?P<many>{NUMBERS}) {UNIT}\b"
    rf"|\b(?:like |about )?(?P<amount>{NUMBERS}) {UNIT} (?:of [\w' ]{{2,30}} )?at the (?:very )?(?P<end>end|start|beginning)\b"
    rf"|\bfirst {NUMBERS} (?:or so )?{UNIT}\b|\blast {NUMBERS} (?:or so )?{UNIT}\b",
    re.IGNORECASE,
)
"""A stretch of the film."""
MOMENT = re.compile(
    rf"\b(?:at|around|by|near) (?:about |around |like |roughly )*(?:the )?(?P<time>\d+:\d\d|\d+ ?{UNIT})(?: mark)?\b(?! (?:long|of))|\b(?P<clock>\d+:\d\d)\b|\bthe (?P<mark>\d+ ?{UNIT}) mark\b",
    re.IGNORECASE,
)
"""A moment of the film."""
LASTING = re.compile(
    rf"\b(?:it|that)'s (?:only |just |about |like |maybe |around )*(?P<also>{NUMBERS}) ?{UNIT}\b(?! (?:in|mark|faster|long))|\b(?:it|that|this|which)? ?(?:only |just )?(?:lasts?|goes on for|runs for|takes|is|for) (?:maybe |about |like |around |roughly |only )*(?P<long>{NUMBERS}) ?(?:or so )?{UNIT}\b(?! (?:faster|slower|before|after|in\b))",
    re.IGNORECASE,
)
"""How long something goes on that was placed before."""
EDGES = re.compile(r"\bthe (?:very )?(?:intro|outro|beginning|ending|opening)\b", re.IGNORECASE)
OF_THINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (
            r"\b(?:the |my |our |your |some |background |that )*(?:music|song|soundtrack|tune|beat)\b(?! (?:video|clip|teacher|class|school|festival|lesson))",
            "the music",
        ),
        (r"\b(?:the |my |our |your |that |a )*titles?\b", "the title"),
        (
            r"\b(?:the |my |our |your |some |those |these |english )*(?:captions?|subtitles?|subs)\b",
            "the captions",
        ),
        (r"\b(?:the |my |our |your |a |that )*(?:logo|watermark)\b", "the logo"),
        (r"\b(?:the |a |some |that )*(?:text|words|writing|lettering)\b", "the text"),
        (
            r"\b(?:the |a |my |his |her )*(?:background )?(?:hum|hiss|buzz|static|wind noise|background noise|noise|lawnmower|traffic)\b",
            "the background noise",
        ),
        (r"\b[\w-]+\.(?:mp3|wav|m4a)\b", "the music"),
        (
            r"\b(?:the |those |these |ugly |black |big |thick |dark )*(?:bars|borders)\b",
            "the black bars",
        ),
        (r"\bthe (?:mp3|wav)\b", "the music"),
        (r"\b(?:the |our |my )?(?:colou?rs?)\b", "the colors"),
        (r"\b(?:the |my |his |her |our |their )(?:voices?|audio|sound)\b", "the sound"),
    )
)
"""What is named in talk, by the name that an order gives it."""
ONE = re.compile(r"\b(?:that|this) (?:one|clip|shot|photo|picture|video clip)\b", re.IGNORECASE)
BIT = re.compile(
    r"\b(?:that|this|those|the same|these) (?:bit|part|section|stretch|piece|moment|scene|seconds|time|whole bit|whole part)s?\b",
    re.IGNORECASE,
)
SEAM = re.compile(
    r"\bbetween (?:the )?(?:clips? )?(?:first|second|third|fourth|\d|one|two|three|four)(?: one| clip)? and (?:the )?(?:clip )?(?:second|third|fourth|fifth|last|\d|two|three|four|five)(?: one| clip)?\b(?!:)(?! (?:seconds?|secs?|minutes?))(?= |,|$)",
    re.IGNORECASE,
)
"""Where two clips meet."""
THERE = re.compile(
    r"\b(?:right )?(?:at that (?:point|moment|time)|then and there|in there|right there|there(?! (?:is|are|was|were|'s|should|needs|has)))\b",
    re.IGNORECASE,
)
IT = re.compile(
    r"\b(?:it|them|those(?: (?:two|ones))?|these|that(?! (?:is|was|way|i|we|he|she|they|it|the|my|says?|reads)\b)|they)\b(?!')",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"\b(?:both(?: of (?:those|them|these))?|those two|them both|the two of them)\b", re.IGNORECASE
)
UNDER = re.compile(
    r"(?<!rid )\b(?:under|underneath|over|on|onto|in|into|behind|to|around|across|along with|with|through|throughout|from|of|for|at the (?:start|end|beginning) of) $",
    re.IGNORECASE,
)
"""Behind these words "it" is the film."""
FILM = re.compile(
    r"\b(?:the|this|my|our) (?:whole |entire |full )?(?:video|film|footage|recording|movie|reel|lesson|episode|thing)\b(?! (?:clip|at))|\b(?:the rest|everything else|the others)\b",
    re.IGNORECASE,
)
"""The film as a whole."""
FILM_WIDE = re.compile(
    r"\b(?:at most \w+ (?:seconds|minutes|secs)|vertical|square|portrait|landscape|widescreen|\d+:\d+(?= ?(?:$|[,.]|for|format|please|ratio))|black and white|export|save|render|convert|send|mb|gif|mp4|mov|1080p|720p|4k|\w+ (?:seconds|minutes|secs) (?:long|max|tops|in total|total)|(?:end|stop|start|begin) (?:at|on|with))\b",
    re.IGNORECASE,
)
"""What is done to the film as a whole."""
MAKING = re.compile(
    r"\b(?:add|lay|use|put|write|insert|show|overlay|place|pop|stick|slap|have|include|throw|with|need|want|like|love|give|type|say|call|title)\b|\b(?:an?|some|something)\b",
    re.IGNORECASE,
)
"""What makes the thing it names."""
RELATIVE = re.compile(
    rf"\b(?:the )?(?:very )?(?:first|last|final|opening) (?:{NUMBERS} )?(?:or so )?(?:{UNIT}|half|third|quarter)\b|\bthe (?:very )?(?:start|end|beginning)\b",
    re.IGNORECASE,
)
"""A part of a clip that is told by its ends."""
