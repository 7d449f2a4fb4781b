"""What English speakers put around and into a wish without wishing anything by it (patterns)."""

# ruff: noqa: E501 (patterns read better unbroken)

DEGREE = r"(?:really |very |super |quite |absolutely |just |so |even )*"
DEED = (
    r"(?:add|put|make|cut|trim|remove|delete|drop|lose|bin|chop|take|get|mute|lower|raise|turn|bring|boost|bump|crank|pump"
    r"|speed|slow|play|reverse|flip|rotate|crop|zoom|fade|blur|stabili[sz]e|denoise|clean|reduce|normali[sz]e|split|swap|move"
    r"|duplicate|loop|repeat|freeze|export|save|render|convert|resize|give|show|write|stick|slap|whack|throw|chuck|pop|set|change"
    r"|replace|use|keep|have|join|merge|combine|brighten|darken|warm|cool|tint|apply|insert|overlay|place|call|title|undo|start|end"
    r"|finish|extract|grab|pull|shorten|silence|double|halve|ditch|scrap|strip|snip|shave|dump|kill|swap|switch|tone|dial|bleep"
    r"|caption|subtitle|label|stitch|glue|send|download|restore|revert|bring|fix|straighten|even|duck|dim|lighten|soften|sharpen|color"
    r"|colour|grade|highlight|find|let|do|arrange|reorder|shuffle|leave|don't|name|open|close|squeeze|smooth|tidy|tighten|sync|run|lay|cover|hide|mask|upload|concatenate|concat)"
)
"""Verbs that people edit with."""
UNMARKED: tuple[tuple[str, str], ...] = (
    (r"\b(do|does|did|is|are|was|were|could|would|should|wo|have|has|had|ca)nt\b", r"\1n't"),
    (
        r"\b(that|what|there|here|where|who|nobody|everybody|someone|everyone|she|he)s\b(?! of\b)",
        r"\1's",
    ),
    (r"\b(i)(m|ve)\b", r"\1'\2"),
    (r"\b(you|they|we)(re|ve)\b(?! (?:the|a|my|of)\b)", r"\1'\2"),
    (r"\b(i|you|we|they)(ll)\b(?<!\bill)(?<!\bwell)", r"\1'\2"),
    (
        r"\bits (?=(?:a|an|the|my|our|way|too|so|really|kinda|kind of|very|pretty|just|not|for|about|all|only|like|perfect|fine|good|great|bad|useless|boring|blurry|shaky|dark|loud|quiet|garbage|rubbish|trash|crap|awful|terrible|tilted|crooked|upside|sideways|in|on|at|from|over|under|supposed|going|gonna|been)\b)",
        "it's ",
    ),
    (
        r"\b(?:coz|cuz|cos|'cause|cause)(?= (?:i|i'm|it|it's|its|he|she|they|we|the|that|that's|there|there's|my|nobody|you|u|of)\b)",
        "because",
    ),
    (
        r"\b(?:about |around |roughly |some )?(\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) (?:extra |additional |more |spare |useless |boring |empty )*(seconds?|secs?|minutes?) (?:at|on) the (?:very )?(?:end|back)\b",
        r"the last \1 \2",
    ),
    (
        r"\b(?:about |around |roughly |some )?(\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) (?:extra |additional |more |spare |useless |boring |empty )+(seconds?|secs?|minutes?) (?:at|on) the (?:very )?(?:start|beginning|front)\b",
        r"the first \1 \2",
    ),
    (
        r"\b(is|was|are|were|s) to (?=(?:quiet|loud|dark|bright|slow|fast|long|short|small|big|low|high)\b)",
        r"\1 too ",
    ),
    (r"\bid (?=like|love|say|go|prefer|want|rather|need|appreciate)", "i'd "),
    (r"\bwere (?=fine|good|ok|okay|done|all set|here|not|a (?:small|tiny|team))", "we're "),
    (r"\blike (?=\d+:\d\d)", ""),
    (r"(?<=[a-z]) tho(?=[\s,.!?]|$)", " though"),
)
"""What is typed without its apostrophe, or for short."""
HEDGES: tuple[str, ...] = (
    # Who is spoken to, and in what part.
    r"^\s*you are (?:an? |my |the )(?:\w+ ){0,4}(?:editor|assistant|expert|agent|professional|director)\b[^.!\n]*[.!\n]\s*",
    r"^\s*(?:act|imagine you(?:'re| are)) (?:as )?an? (?:\w+ ){0,4}(?:editor|assistant|expert|agent|director)\b[^.!\n]*[.!\n]\s*",
    r",? (?:while|and|but) the (?:first|second|other|last) (?:half|part|one|clip|bit|two) (?:stays?|remains?|keeps?|is left|are left)(?: [a-z]+){0,4}?(?=[,.;!?]|$)",
    r"(?:^|(?<=[.!?,] ))(?:could|can|shall) we try (?:something|this|that)[.?!]* ?",
    r"(?:^|(?<=[.!?,] ))(?:everything(?:'s| is) (?:perfect|fine|great|good)|all good|(?:i )?(?:like|love) (?:it|everything)) (?:except|apart from|but) (?:for )?(?:one|two|a few|some|a couple of) (?:small |little |tiny )?(?:thing|things|detail|details)(?:, well (?:two|three))?[:,.] ?",
    r"(?:,|(?<=[.]))? ?(?:and |then |and then )(?:back to )?normal(?:ly)?(?: speed)?(?: again)?(?=[,.;!?]|$)",
    r"\bplay the (?:first|rest|beginning|start)(?: \w+)?(?: seconds?| secs?)? normally,? ?(?:and |then |but )*",
    r"(?:,? ?\b(?:please )?forget (?:what i said|everything|my (?:last|earlier) \w+)[^.,;!?]*)",
    r",? whatever that (?:means|is)\b",
    r",? ?(?:and |but )?(?:the )?(?:saturation|brightness|contrast|volume|speed|colou?rs?|sound|music|rest) (?:leave|keep|stays?) (?:it )?(?:as is|as it is|alone|the same)(?=[,.;!?]|$)",
    r"[,.!]? ?\b(?:cheers|thanks|best|love|ta),? (?:from )?[A-Z][a-z]+[.!]?\s*$",
    r"\((?:that's|it's|there's|which is|because|i|my|we|construction|just) [^()\d]{2,60}\)",
    r"\bpunchy (?=captions|subtitles|title|text)",
    r"(?:^|(?<=[.!?,] ))(?:all|what) (?:i|we)(?:'d| would)? (?:really )?(?:like|love|want|need): ?",
    r" (?:should|will|would|ought to) (?:do|be enough)(?: it| the trick)?(?=[.,;!]|$)",
    r"(?:^|(?<=[.!?,] ))wait before you start,? ?",
    r"\bfrom (?:that|it|this)(?: (?:part|bit|piece))?,? (?=i want|make|give me)",
    r"(?:^|(?<=[.!?,:] ))(?:the )?first one (?:just )?plays(?: normally| first| as is)?,? ?(?:and )?(?:then )?",
    r"(?:^|(?<=[.!?] ))(?:is it normal|how come|does (?:anyone|anybody|someone) know why|can (?:someone|anyone) explain|why (?:is|does|are|do))\b[^?.]*\? ?",
    r"(?:,| and|[.])[^,.]*\b(?P<w>\w+)\s*(?:\.\.+|[,.;]) ?(?:no,? |actually,? )?(?:forget|scrap|skip|never ?mind)(?: about)? the (?P=w) (?:thing|bit|part|stuff|idea)",
    r",? ?\b(?:and |but )?between (?:clips? )?\d and (?:clip )?\d it(?:'s| is) (?:fine|ok|okay|good|perfect)(?: as it is| as is)?(?=[,.;!]|$)",
    r"(?:^|(?<=[.!?,] ))(?:first of all,? )?(?:and )?now my problem(?: today| now)?(?: is)?[:,] ?",
    r"(?:^|(?<=[.!?,] ))(?:idk|i don't know|no idea) what (?:i did|happened)(?: wrong)?,? (?:but|and|so) ",
    r"(?:^|(?<=[.!?] ))what (?:i|we)(?:'ve)? (?:have|got)(?: is)?:[^.!?]*[.!?] ?",
    r",? (?:instead of|rather than) where (?:it|they)(?:'s| is| are)(?: right)?(?: now)?",
    r",? (?:can|could) this be done\??",
    r"(?:^|(?<=[.!?,] ))let me (?:think|see)[.\u2026,]* ?",
    r",? well (?:mine|his|hers|ours|theirs),",
    r" by (?:noon|tonight|tomorrow|today|midnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end of (?:the )?(?:day|week))(?: morning| evening| night| please)?\b(?=[^a-z]|$)",
    r"(?:^|(?<=[.!?,] ))(?:it's |this is |what (?:i|we) (?:need|want) is )?(?:pretty|fairly|really|quite|very) (?:simple|easy|straightforward|basic): ?",
    r"^\s*dear (?:\w+ ){0,2}\w+,\s*",
    r"[,.]?\s*\b(?:(?:best|kind|warm) (?:regards|wishes)|regards|yours(?: truly| sincerely)?|all the best|xoxo|sincerely)\b[,.]?(?: [A-Z]\w+){0,3}[.!]?\s*$",
    r"\b(?:just |only |basically )?(?:a |one |two|three|four|five|a few|some|several|couple of|a couple of) ?(?:of )?(?:little |small |tiny |simple |quick |more )*(?:things?|changes?|tweaks?|edits?|fixes|requests?|wishes)(?: really| please| actually| though| here| for you)?: (?=\w)",
    r"(?:^|(?<=[.!?,] ))(?:a )?(?:bit|kind|sort) of (?:a |an )?(?:strange|weird|odd|silly|dumb|basic) (?:one|question|request)(?: maybe| i know)?[:,.] ?",
    r"(?:^|(?<=[.!?,] ))(?:for (?:this|that) one )?(?:i'd|i would|we'd) (?:ask for|like|need) the following: ?",
    r"(?:^|(?<=[.!?,] ))(?:let me explain|here's what happened|hear me out|sorry in advance|that's what (?:i|we) (?:want|need|mean)|the thing is|what matters|important)[,:.]* ?",
    r",? ?\b(?:do|does) (?:that|this|it) make (?:any )?sense\??|,? if that makes sense",
    # What leads into a message.
    r"(?:^|(?<=[.!?,] ))(?:ok|okay|alright|right|so|well|yeah|hey|hi|hello|hiya|yo|hmm+|um+|uh+|oh|ah|oops|whoops|ugh)(?: (?:there|all|everyone|guys|folks|team|so|yeah|again|well|man|mate|hey))*(?:,|!|\.\.+| -|(?= (?:so|yeah|here|i|i'm|i've|this|these|we|my|first|quick|basically|the|there)\b)) ?(?=\w|\ue000)",
    r"(?:^|(?<=[.!?,] ))(?:quick (?:one|question|thing|request)|first things first|long story short|here(?:'s| is) the (?:deal|thing|situation|plan)|here(?:'s| is) what (?:i'm after|i need|i want|i'd like|we need|we want|we're after|i have in mind|i'm thinking)|the (?:deal|thing|situation|plan) is|so here goes|here goes|bear with me|good (?:morning|afternoon|evening)|just so you know|for context|a bit of (?:context|background)|context|background|heads up|fyi|just a heads up)(?:[,:;.!]+|\b(?= ))(?: (?:but|so|because|that)\b)? ?",
    r"(?:^|(?<=[.!?,] ))(?:i'?m )?(?:not|no) (?:really |totally |entirely |quite )?(?:sure|certain|idea) (?:if|whether|how|where|what) [^.,!?]{3,60}?(?:, ?but |, ?so | but |[.,;] ?)",
    r"(?:^|(?<=[.!?,] ))(?:i (?:don't|do not) (?:really |actually )?know (?:how|if|whether|what|much|anything)|i have no idea|i've no idea|i'm (?:totally |a bit |kind of |pretty )?(?:new to|useless (?:at|with)|hopeless (?:at|with)|terrible (?:at|with)|no good (?:at|with)|not (?:very |really |so )?(?:good|great) (?:at|with)))[^.,!?]{0,50}?(?:, ?but |, ?so | but | so |[.,;] ?)",
    r"(?:^|(?<=[.!?] ))(?:can|could|would|will) you (?:please |maybe |possibly )?(?:help|do me a favou?r)(?: me)?(?: out)?(?: (?:here|please|with (?:this|it|something)))?[.!?:]+ ?",
    r"^[^:,.!?]{3,60}\b(?:notes|feedback|comments|changes|said|following|things|list|requests|this):\s+(?=[a-z])",
    # What only makes a plea of it.
    r"\b(?:while|whilst|when|if) (?:(?:you|we)(?:'re| are)) (?:at it|there|in there|on it)\b,? ?",
    r",? ?\bif (?:(?:it|that)(?:'s| is)(?: at all)? (?:possible|ok|okay|doable|not too (?:much|hard|difficult)[^.,;!?]{0,20}|alright|fine|easy)|(?:at all )?possible|you (?:can|could|don't mind|wouldn't mind|get (?:a|the) chance|have time)|i (?:may|might)|there(?:'s| is) (?:a|any) way)\b(?= ?[,.;!?]|$| (?:and|please|or)\b)",
    r"(?:^|(?<=[,.!?;] ))(?:honestly|basically|literally|obviously|essentially|frankly|admittedly|apparently|seriously|ngl|tbh|imo|imho|lol|haha+|hehe+|btw|by the way|to be honest|if i'm honest|to be fair|in my opinion|if you ask me|if that makes sense|you know what|believe it or not|for some reason|for whatever reason|thank god|as you can (?:see|tell|hear)|as i said|like i said|as mentioned)\b,? ?",
    r" ?\b(?:honestly|basically|literally|obviously|essentially|frankly|admittedly|apparently|seriously|ngl|tbh|imo|imho|lol|haha+|hehe+|btw|by the way|to be honest|if i'm honest|to be fair|in my opinion|if you ask me|if that makes sense|you know what|believe it or not|for some reason|for whatever reason|thank god|as you can (?:see|tell|hear)|as i said|like i said|as mentioned)\b(?=[,.!?;]| |$)",
    r",? ?\b(?:(?:and )?(?:that's|that is|thats) (?:pretty much |basically |about |all |really )*(?:it|all|everything)(?: (?:really|i think|i need|for now|i want))*)(?= ?[,.;!?]|$)",
    r",? (?:or )?(?:thereabouts|something like that|whatever you think(?: is best)?|or whatever(?: (?:fits|works|suits|looks good|is best))?|you know|y'know|i guess|i think|i suppose|i reckon|innit|right\?|ok\?|ta|cheers|if you will|so to speak|as it were|that sort of thing|you get the idea|or something|and stuff)(?= ?[,.;!?]|$| (?:but|and|so) )",
    r"\b(?:thank you|thanks|thx|cheers|many thanks)(?: (?:so much|very much|a lot|a million|in advance|again|everyone|all|guys|loads|heaps|a bunch))*(?: for (?:your|the|any|all)(?: \w+){1,3}| from [A-Z]\w+)?[!.,]*(?= |$)",
    r"(?<=\w) (?:for a laugh|for fun|for me|lol|haha|please and thank you)(?= ?[,.;!?]|$)",
    r",? (?:the \w+ )?i mean(?=,| so\b|[.])",
    r"(?<=should )(?:really|probably|just|definitely|ideally|maybe|perhaps) ",
    r"(?<=[a-z]) (?:real quick|really quick(?:ly)?|quickly|for once)(?= ?[,.;!?]|$)",
    r"(?<=\bfor )(?:like|maybe|around|roughly|say|perhaps) (?=(?:an?|\d|two|three|four|five|six|seven|eight|nine|ten|half)\b)",
    r" (?:like|say|maybe|perhaps|let's say|something like|i'd say)(?= (?:\d+(?:\.\d+)?|ten|fifteen|twenty|thirty|forty|fifty) ?(?:%|percent|x\b|db\b))",
)
"""What may go wherever it stands."""
PLEAS: tuple[str, ...] = (
    r"(?:any chance|is there any chance|any way|is there any way|is there a way) (?:that )?(?:you|we|i) (?:could|can|might)",
    r"(?:any way|is there any way|is there (?:an? )?(?:easy |good |simple |quick |nice )*way|is it possible|would it be possible|any chance|is there any chance)(?: for (?:you|me|us))? (?:to|of)",
    r"(?:i was|i'm|i am|was|just) (?:also |just )?wondering (?:if|whether) (?:you|we|i|it) (?:could|can|would|might)(?: be possible to)?",
    r"(?:do you think|do u think) (?:you|we|i) (?:could|can|might)",
    r"(?:it|that)(?: would|'d) be "
    + DEGREE
    + r"(?:great|nice|good|lovely|cool|awesome|amazing|perfect|wonderful|fab|brilliant|helpful|handy|fantastic|sweet|ideal|better) (?:if|when) (?:you|we|i) (?:could|can|would|might)?",
    r"(?:i'd|i would|we'd|we would) "
    + DEGREE
    + r"(?:appreciate it|be (?:so |very |really )?(?:grateful|happy|glad)|love it|like it) if (?:you|we) (?:could|can|would)",
    r"(?:all|what|the (?:only )?thing|only thing) (?:that )?(?:i|we)(?:'d| would)?(?: "
    + DEGREE.strip()
    + r")? ?(?:need|want|like|love)(?: (?:you|done|here|now|from you))?(?: to do)? is(?: for you)?(?: to(?= \w)|:)?",
    r"(?:i was|i'm|i am|i've been|we were) thinking (?:(?:that )?(?:maybe |perhaps )?(?:we|you|i)(?: could| should| can| might)?|of|maybe)(?= "
    + DEED
    + r")",
    r"(?:i|we)(?:'d| would)? (?:really )?(?:like|love|want) to (?=see (?:them|these|those|the two|both|all (?:\w+|of them) (?:at once|at the same time|on (?:the )?screen))\b)",
    r"(?:want|need|would like) to(?= " + DEED + r"\b)",
    r"(?:what )?(?:i'm|i am|we're|we are) (?:after|looking for|hoping for|thinking of) (?:is )?(?=an? |the |some )",
    r"(?:i'm|i am|we're|we are|i was|im|i've been) (?:trying|hoping|looking|wanting|attempting) to(?= "
    + DEED
    + r"\b)",
    r"(?:i|we)(?:'d| would)? (?:also |really |just |still )*(?:like|love|want|need)(?: for)? (?:you|u) to",
    r"(?:i|we) (?:also |really |just |still )*(?:need|want|wanna|have|would like|'d like|gotta|got) to(?= "
    + DEED
    + r"\b)",
    r"(?:would|do|could|can) (?:you|u) (?:mind|be able to|be so kind (?:as to|and)|be a (?:star|darling|legend|dear) and)",
    r"(?:if|maybe|perhaps) (?:you|we|u) (?:could|can|might)(?= " + DEED + r"\b)",
    r"(?:i|we)(?:'d| would)(?= (?:just |probably |maybe )?" + DEED + r"\b)",
    r"(?:i )?(?:just )?(?:wanted|want|would like|'d like) to ask (?:if|whether) (?:you|we) (?:could|can|might)(?: maybe| please| possibly)*",
    r"(?:all|what) (?:that )?(?:i|we)(?:'d| would)? (?:really )?(?:like|love|want|need)(?: you to do)?:",
    r"(?:i (?:reckon|think|guess|suppose|say) )?the (?:easiest|best|simplest|quickest)(?: thing| way)?(?: would be| is) to(?= "
    + DEED
    + r"\b)",
    r"(?:could|can|would|will) (?:someone|somebody|anyone|anybody)(?: here)?(?: please| maybe| just| help me| possibly)*",
    r"(?:if|does) (?:someone|somebody|anyone|anybody) (?:knows?|could tell me|can tell me) how (?:to|i can|i could)",
    r"(?:would|will) (?:it|that) be (?:too much |such |too )?(?:an? )?(?:huge |big |lot of )*(?:trouble|hassle|work|ask|problem|bother|hard|difficult) to",
    r"(?:could|can|would|will) (?:you|u) do me a favou?r and",
    r"(?:could|can|would|will|may|might) (?:you|we|u|i)(?: (?:please|pls|plz|maybe|perhaps|possibly|just|also|then|kindly|quickly|help me(?: to)?|help))*",
    r"(?:please|pls|plz)(?: (?:can|could|would) (?:you|we|u))?(?: (?:just|also|then|kindly|help me(?: to)?|help|go ahead and))*",
)
"""How a plea begins: what follows is the order."""
LEADS = (
    r"(?:and|but|so|then|also|oh|plus|ps|p\.s\.|anyway|anyways|well|ok|okay|right|yeah|now|finally|lastly|first(?:ly)?"
    r"|second(?:ly)?|third(?:ly)?|next|first of all|after that|afterwards|to (?:start|begin)(?: with)?|on top of that|besides"
    r"|apart from that|other than that|otherwise|in addition|additionally|furthermore|meanwhile|i think|i guess|i feel like"
    r"|i suppose|maybe|perhaps|one more thing|another thing|last thing|last but not least|also also|oh yeah|oh and|in that case|if so|oops|whoops|hmm+|um+|uh|hi|hey|hello|there(?= (?:so|and)\\b)|oops|whoops)"
)
"""What leads into a part."""
WHO = r"(?:i|we|he|she|they|you|it|there|nobody|no one|noone|everyone|everybody|someone|somebody|people|some people|the kids|my kids|kids)"
OWNED = r"(?:my|our|his|her|their|your|the|this|that|these|those)"
BEING = r"(?:is|are|was|were|has|have|had|isn't|aren't|wasn't|weren't|hasn't|haven't|can't|cannot|can|doesn't|don't|didn't|won't|will|would|could|might|looks?|sounds?|feels?|seems?|says?|said|thinks?|thought|told|tells|asked|asks|keeps?|kept|starts?|begins?|drags?|loves?|loved|likes?|liked|hates?|hated|complained|came|comes|goes|went|gets?|got|made|makes?|plays?|runs?|stays?|should|shows?|covers?|drowns?|wants?|needs?)"
SUBJECT = rf"(?:\w+ (?:says|said|thinks|insists|reckons)\b|{WHO}(?:'\w+)?\b|{OWNED} (?:[\w'-]+ ){{1,5}}{BEING}\b|that's\b|it's\b|there's\b|this is\b|these are\b)"
"""How a clause begins that has a subject."""
WISHED = (
    r"\b(?:should(?:n't)?|needs? to|must(?:n't)?|has to|have to|ought to|wants?|would (?:also |really |just )?like|'d (?:also |really |just |still )*(?:like|love)|would love|needs?|could use|could do with"
    r"|(?:would|'d) rather|prefer|no (?:more )?(?:music|sound|audio|text|titles?|captions?|subtitles|transitions?|effects?|logo)|asked for|'d go (?:for|with)|would go (?:for|with)|insists? on|let's|make sure|don't (?:touch|change|cut|crop|add|forget|want|need)|do not (?:touch|change|cut|crop|add|forget)|no need)\b"
)
"""What makes a clause with a subject a wish."""
TOLD = (
    r"(?:(?:because|since|as (?:i|we|he|she|they|it|there|the|my|our|you)|although|though|whereas|which|who|whose|so that)\b"
    r"|where (?:i|i'm|we|he|she|they|it|the|there|there's|my|our|you|somebody|someone|nobody|people)\b"
    r"|(?:i|we|he|she|they|you|nobody|no one|everyone|everybody|someone|somebody|people|some people)(?:'\w+)? "
    r"|(?:it|this|that)(?:'s| is| was) (?:for|a|an|the|my|our|his|her|just|all|only|about|because|when|where|why|how|what|from|so|really|super|very|going|gonna|meant|supposed|perfect|fine|great|good|okay|ok|nice|lovely|not)\b"
    r"|(?:it|that)(?:'s| is) (?:on (?:its|the) side|upside down|sideways|backwards|garbage|rubbish|useless|boring|awful|terrible|a mess|trash)\b"
    r"|(?:putting|posting|uploading|sending|using|sharing) (?:this|it|that)\b|(?:at|around) [\d:]+(?: ?(?:seconds?|secs?|s|mark))*,? (?:there's|there is|you (?:see|hear)|i|we|he|she|they|my|somebody|someone|the \w+ (?:is|jumps|says|falls))\b"
    r"|(?:each|every) (?:\w+ )?(?:is|are|was|runs|lasts)\b|that's (?:just |way |far )*(?:too|way too|far too) (?:much|long|little|short)\b"
    r"|(?:it|this|that) (?:was|is|has been) (?:filmed|shot|recorded|taken|made)\b|while (?:we're|i'm|you're) (?:talking|speaking|on)\b"
    r"|clips? (?:\d|one|two|three|four|five)(?:(?:,| and|, and) (?:\d|one|two|three|four|five))* (?:is|are) (?:great|fine|good|perfect|ok|okay|nice)\b"
    r"|(?:this|these|those) (?:is|are|was|were) |instead of having\b"
    r"|there(?:'s| is| are| was| were| have| has) "
    r"|(?:my|our|his|her|their|your|the|this|that) (?:[\w'-]+ ){1,4}?(?:is|are|was|were|has|have|had|can't|cannot|says?|said|thinks?|thought|told|asked|complained|came|went|goes|comes|loves?|loved|likes|liked|hates?|hated|runs|cuts|turns|got|gets|keeps|kept|drags?|looks?|sounds?|sent|made|filmed|recorded|shot|took|wrote|gave|bought)\b"
    r"|(?:it|that|this|they) (?:just |all |always |also )?(?:goes|drags|came|comes|got|gets|ended|turned|happened|took|went|keeps|kept|took|drives|bugs|annoys)\b"
    r"|(?:the )?(?:last|first|other) (?:time|day|week|night) (?:i|we)\b|(?:one|two|three|that) (?:is|are|would be|'s) (?:enough|plenty|fine)\b"
    r"|(?:when|while|after|before|once) (?:i|we|he|she|they) (?:tried|filmed|recorded|shot|made|uploaded|watched|showed|got|was|were|had)\b"
    r"|(?:everything|anything|the rest|all)(?: else)? (?:is|was|are|were) (?:just|only|me|us|not|boring|useless)\b"
    r"|nothing (?:too |very |fancy |else |more )*(?:\w+)$|not too \w+$|if (?:it|that|this) (?:looks|sounds|feels|turns out|is|doesn't|gets)\b|whatever (?:you do|happens)\b|(?:i )?(?:dunno|don't know)\b|loops? (?:nicely|well|seamlessly)$|(?:but |just )?(?:subtle|subtly|tasteful|understated|nothing crazy)$|(?:insta|instagram|youtube|tiktok|facebook|the (?:site|platform|app|forum)) (?:only |just )?(?:cuts|won't|doesn't|limits|refuses|allows|wants|takes|crops|mutes)\b|(?:loved|hated|liked|need (?:this|it) (?:for|by|in)|keep (?:it|them|things) (?:simple|plain|classy|tasteful|clean|subtle|basic|professional)|don't (?:bother|worry)|so it should (?:look|feel|be) \w+$|i'?d be (?:very |so |really |super )*(?:thankful|grateful|happy)|(?:from|between) (?:about |around |roughly )?[\d:]+ (?:seconds? )?(?:to|and|until|till) [\d:]+(?: seconds?)? (?:all |you |we |there |it |i |he |she |they |my |the ))|no (?:clue|idea|pressure|rush|hurry|worries)\b)"
)
"""How a clause begins that tells something."""
THINGS = (
    r"\bclips? (?:\d+|one|two|three|four|five) and (?:clip )?(?:\d+|one|two|three|four|five)\b"
    r"|\beverything (?:after|before|past) (?:that|this|it|then|\d+:\d\d)\b"
    r"|\b(?:the )?(?:u+m+|u+h+|e+r+m?|a+h+)s?(?:,? (?:and |or )?(?:u+m+|u+h+|e+r+m?|a+h+|like)s?)*\b"
    r"|\bthe (?!(?:very|whole|entire|other|same|full)\b)[a-z]+ (?:clip|shot|photo|scene|picture)\b"
    r"|\bthe (?:first|second|third|fourth|fifth|sixth|last) (?:caption|subtitle|title|text)\b"
    r"|\bfrom (?:about |around )?[\d:]+(?: ?(?:seconds?|secs?|s))? (?:to|till|until) the (?:very )?end\b"
    r"|\b(?:an? |the |that )?(?:date ?stamp|time ?stamp|timecode|watermark|sticker)(?: in the (?:bottom|top|lower|upper) (?:left|right)(?: corner)?)?"
    r"|\bsaying (?:like|you know|basically|so)(?: all the time)?\b"
    r"|\bat (?:about |around )?\d+ ?(?:seconds?|secs?|s)\b"
    r"|\bclips? (?:\d+|one|two|three|four|five)\b"
    r"|\bthe (?:very )?(?:first|second|third|fourth|fifth|middle|last|final|opening|closing) (?:one|clip|video|photo|shot|scene|picture)\b"
    r"|\b(?:the )?(?:very )?(?:first|last|final|opening|closing) (?:\w+ ){0,1}(?:seconds?|secs?|minutes?|mins?|half|third|quarter)\b"
    r"|\b(?:(?:from|between) )?(?:about |around |roughly )?\d+:\d\d(?: (?:to|and|until|till|-) \d+:\d\d)?\b"
    r"|\b(?:from|between) (?:about |around |roughly )?\d+ (?:to|and|until|till) \d+(?: seconds?| secs?)?\b"
    r"|\bthe (?:very )?(?:intro|outro|beginning|ending|opening)\b"
    r"|\bthe (?:picture|image|footage|whole thing)\b"
    r"|\bblack (?:bars|borders|edges)\b"
    r"|\b(?:background )?(?:hum|hiss|buzz|buzzing|humming|static|wind(?: noise)?|noise|echo)\b"
    r"|\b(?:the |my |our )?(?:background )?(?:music(?! (?:clip|video|file))|song|soundtrack|title|captions|subtitles|logo|watermark|sound|audio|voice)\b"
)
"""What a later order may point back at."""
POINTED = r"\b(?:that (?:one|bit|part|section|clip|stretch|piece|moment)|this (?:one|bit|part|section|piece)|those(?: (?:bits|parts|ones|pieces))?|them|that(?! (?:second|minute|moment|is|was|time))|it)\b(?! (?:doesn't|isn't|is|was|does))"
"""What points back in an order."""
