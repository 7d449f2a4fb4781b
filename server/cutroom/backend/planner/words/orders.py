"""The words by which prose says where a clip comes; @ stands for the clip (patterns)."""

import re

NOUN = (
    r"clips?|shots?|parts?|photos?|pictures?|images?|footage|videos?|bits?|ones?|scenes?"
    r"|那一?段|这一?段|那一?张|这一?张|那个|这个|的?照片|的?图片?|的?视频|的?镜头|的?画面|的?片段|们"
)
"""What a clip may be called beside its name."""
MOVING = (
    r"(?:(?:should|can|could|must|will|has to|is to|to) )?"
    r"(?:(?:go|goes|come|comes|be|is|stand|stands) )?(?:the )?(?:very )?"
)
FIRST = re.compile(
    r"(?:\b(?:use|put|show|play|arrange|join|have|want|place|sort)\b[\w' ]{0,30}?)?"
    r"\b(?:order|sequence)(?: (?:is|should be|shall be))?:? @"
    r"|(?:播放|片段|素材|视频|排列|出场|前后)?的?顺序(?:就|应该|改|调|排)?(?:是|为|成|按)?[:：]? ?@"
    r"|\b(?:open|start|begin|lead|kick)(?:s|ing|ning)?"
    r"(?: it| things| the film| the video)?(?: off)?"
    r" (?:with|on|from) @"
    r"|\bfirst(?:ly)?(?: (?:comes|goes|is|of all|up))*,? @"
    rf"|(?:\b(?:put|place|show|use|have|want|play) )?@ {MOVING}(?:first|at the (?:very )?(?:start"
    rf"|beginning|front)"
    r"|up front|to (?:open|start|begin)(?: with)?)\b"
    rf"|@ {MOVING}(?:opener|opening(?: shot)?|starter|first one)\b"
    r"|(?:开头|一开始|开场|片头|首先|最先|先)(?:就)?(?:先)?(?:放|出|是|来|用|接|上|播)?@(?:开头|开场|打头)?"
    r"|(?:把)?@就?(?:放在?|排在?|摆在?|做|在|是|当)?(?:第一个|第一位|第一|最前面?|最开头|开头|打头|开场|最先)",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\bafter @,? (?:(?:we (?:go (?:on |to )*|see|show|have)|comes?|goes|is|show|put|play|then) ?)*"
    r"(?:the )?@"
    r"|@(?:的)?(?:后面|之后|后边)(?:先|再)?(?:接|放|是|跟|来)上?@",
    re.IGNORECASE,
)
"""One clip after another that needs no place of its own yet."""
NEXT = re.compile(
    r"^(?:and )?(?:then|next|after (?:that|it|them|him|her|this|which)|followed by|afterwards"
    r"|second(?:ly)?"
    r"|third(?:ly)?)(?: (?:up|comes?|goes?|is|there's|we see|show|put|use|add|play|by))*,? @"
    r"|^(?:and )?@ (?:(?:comes|goes|is|should come|should be) )?"
    r"(?:next|after (?:that|it|them|him|her|this)|second|third|fourth|fifth)\b"
    r"|^followed by @|^after which (?:comes|is|we see|goes) @"
    r"|^after @,? (?:we (?:go (?:on |to )*|see|show) ?|comes? ?|show ?|put ?)*@"
    rf"|@ {MOVING}last but one\b"
    r"|^(?:然后|接着|接下来|随后|其次|再|之后|后面|紧接着)(?:再|就)?(?:放|接|是|来|出|上|跟|播)?@"
    r"|(?:@)?(?:的)?(?:后面|之后|后边)(?:先|再)?(?:接|放|是|跟|来)上?@"
    r"|^(?:把)?@(?:放在?|排在?|摆在?|是|在)?第[二三四五六七八两]个?(?:个|位)?$",
    re.IGNORECASE,
)
LAST = re.compile(
    r"\b(?:finish|end|clos|close|wrap|conclude|conclud)(?:s|es|ing)?(?: it| things)?(?: off"
    r"| up)? (?:with|on|by)"
    r" (?:the (?:picture|photo|shot|image) of (?:the )?)?@"
    r"|@ (?:rounds|wraps|finishes|closes) (?:it|things|the film|the video|everything) (?:off|up)\b"
    r"|@ (?:closes|ends|finishes|concludes)(?: it| things| the film| the video)?\b"
    r"|\b(?:finally|lastly|last(?! but)(?: of all)?)(?: (?:comes|goes|is))?,? @"
    rf"|@ {MOVING}(?:last(?! but)|at the (?:very )?end|to (?:close|finish|end)(?: with| on)?)\b"
    r"|(?:最后|末尾|结尾|片尾|压轴)(?:面)?(?:再|就)?(?:放|接|是|用|来|出|以|播)?@(?:收尾|结束|结尾|压轴)?"
    r"|(?:用|以|拿)@(?:来)?(?:收尾|结束|结尾|压轴)"
    r"|(?:把)?@(?:放在?|排在?|摆在?|留到?|在|做|当)?(?:最后面?|末尾|结尾|收尾|压轴)",
    re.IGNORECASE,
)
THAT_FIRST = re.compile(
    r"^(?:and |so )*(?:that|it|this)(?: one)? (?:comes|goes|should (?:go|come|be)"
    r"|is) (?:the )?first\b"
    r"|^(?:所以|那么?|因此)?(?:就)?(?:把)?(?:它|这段|那段|这个|那个)(?:就)?"
    r"(?:放在?|排在?|做|当)?(?:第一个?|最前面?|开头|开场|打头)"
    r"|^(?:就|要|得)?(?:放|排|摆)(?:在|到)?(?:第一个?|最前面?|开头|开场|打头)(?:吧|啊)?$"
)
LEAVING = re.compile(
    r"\b(?:forget|skip|leave out|never mind)(?: about)? (?:the |my |our )?@|\bleave (?:the |my "
    r"|our )?@ out\b"
    r"|@(?:那段|这段|那张)?(?:就)?(?:算了|不要了|不用了|别放了|不放了|别用了)"
)
"""What leaves a clip out."""
DROPPED = re.compile(r"(?:还是|就)?(?:算了|不要了|不用了|别放了|不放了|别用了|删了)吧?")
ENOUGH = re.compile(
    r"(?:about |around |for |let's say |say |just |only |大概|大约|停|放|只要|留)*"
    r"(?P<t>(?:\d+(?:\.\d+)?|an?|half a|[a-z]+(?:-[a-z]+)?) ?(?:seconds?|secs?|s|minutes?)"
    r"|(?:\d+(?:\.\d+)?|[一二三四五六七八九十两半]+) ?秒)"
    r"(?: (?:is|are|will be|would be) (?:plenty|enough|fine|ok|okay)| will do| (?:max|tops"
    r"|at most)| or so"
    r"| please|就够了?|就行了?|就好了?|即可|左右|足够了?|吧)*"
)
"""How long a clip is enough."""
ANYHOW = re.compile(
    r"\b(?:others?|rest|remaining)\b.*\b(?:whatever|any|don't care|doesn't matter|you like)\b"
    r"|(?:其他|其余|剩下|别)的?.{0,4}(?:随便|随意|都行|都可以|无所谓|你看着)"
)
"""What leaves the rest of the order open."""
IDLE = re.compile(
    r"(?:\s|\b(?:i want it to|i'd like it to|i want to|i'd like to|i want|please|it|to|and|so|we"
    r"|can|should"
    r"|could you|the|should be|of|with|film|video)\b|[,，.]|想|要|就|请|我|希望|把|的|吧)*",
    re.IGNORECASE,
)
"""What may be left of a piece that asks for nothing more."""
CALLED = re.compile(r"clip|shot|photo|picture|image|video|scene|segment|段$|张$|片段$")
"""What makes a number name a clip here, where "first" says its place."""
ACTED = re.compile(r"加速|减速|放慢|倒放|静音|调|剪|裁|[\d一二两三四五六七八九十半]+(?:\.\d+)?倍")
"""What is done to a clip, where it follows the clip's name."""
ONLY_PART = re.compile(
    r"(?:but )?(?:only|just) (?:(?:its|the|his|her) )?(?:part|bit|section)? ?(?=from \d|\d)"
    r"|只(?:用|要|留|放|取)(?=\d)",
    re.IGNORECASE,
)
"""What keeps only a stretch of the clip that was placed."""
EACH = re.compile(
    r"(?:for )?(?P<t>(?:\d+(?:\.\d+)?|[a-z]+) seconds?) each"
    r"|(?:每张|各)(?:停|放|显示)?(?P<zh>(?:\d+|[一二两三四五六七八九十]+)秒)",
    re.IGNORECASE,
)
"""How long each of the pictures that were placed is seen."""
