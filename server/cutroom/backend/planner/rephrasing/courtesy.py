"""What is said for politeness only, at the ends of a message: "Hi! I'd like you to …, thanks"."""

import re

ENGLISH_OPENINGS = re.compile(
    r"""\s*(?:
      (?:hi|hey|hello|good\ (?:morning|evening))(?:\ (?:there|again|everyone|team|claude))?[,.!]+
    | (?:great|perfect|nice|cool|awesome|excellent|wonderful|lovely|good\ job|well\ done|thanks
        |thank\ you|thx)(?:\ (?:so|very)\ much|\ job|\ work)?[,.!]+(?:\s*now\b,?)?
    | (?:ok|okay|alright|all\ right)[,.!]*\ (?:so|now|then)\b,?
    | (?:i'd|i\ would)\ (?:really\ )?(?:like|love|want)\ (?:for\ )?you\ to\b
    | i\ (?:want|need)\ you\ to\b
    | i(?:'m|\ am|\ was)\ (?:just\ )?wondering\ (?:if|whether)\ you\ (?:can|could)\b
    | i(?:'m|\ am|\ was)\ hoping\ (?:that\ )?you\ (?:can|could)\b
    | (?:could|would)\ you\ be\ (?:so\ kind\ as|able)\ to\b
    | (?:is|are)\ there\ (?:an?y?|some)\ (?:good\ |easy\ |simple\ )?
        (?:ways?|options?|methods?|tricks?)
        \ (?:to|that\ (?:i|you|we)\ (?:can|could)|i\ can|you\ can)\b
    | what(?:'s|\ is)\ the\ (?:best|easiest|simplest|fastest|right|correct)\ way\ to\b
    | (?:does\ )?any(?:one|body)\ know\ how\ (?:to|i\ can)\b
    | (?:i(?:'m|\ am)|we(?:'re|\ are))\ (?:trying|looking|struggling|attempting)
        \ (?:for\ a\ way\ )?to\b
    | i\ (?:can't|cannot|couldn't|can\ not)\ figure\ out\ how\ to\b
    | (?:in|for|on|with)\ (?:this|my|the)\ (?:project|session|timeline),
    | first(?:ly|\ of\ all)?,
    | (?:hm+|um+|uh+|er+m?|ah+|oh)\b,?
    | (?:ok(?:ay)?|great|good|fine|yes|right|perfect)?[,.]?\s*(?:let's\ )?keep
        \ (?:this|that|it)\ (?:one|version|like\ (?:this|that)|as\ it\ is)[,.;]+
        (?:\ (?:and|then|now))*
    | (?:please|pls|plz|kindly)\b,?
    | (?:could|can|would|will)\ you\ (?:please|pls|kindly|help\ me(?:\ to)?)\b
    )\s*(?=\w|['"“‘#./-])""",
    re.IGNORECASE | re.VERBOSE,
)
ENGLISH_CLOSINGS = re.compile(
    r"""(?:
      [,.!;\s]*[,.!;\n]\s*(?:thanks|thank\ you|thx|ty|cheers|much\ appreciated)
        (?:\ (?:so\ much|very\ much|a\ lot|in\ advance|a\ million|man|mate))?
    | ,?\s+(?:pls|plz|please)
    | ,?\s+(?:when(?:ever)?\ you\ (?:get|have)\ (?:a\ |the\ )?(?:chance|minute|moment|time)
        |if\ you\ (?:don't|wouldn't)\ mind|for\ me(?:,?\s+(?:pls|plz|please|thanks)))
    | ,?\s+[:;]-?[)D]
    | (?<=er)\s+still
    | ,?\s+(?:as\ soon\ as\ possible|asap)(?:,?\s+(?:pls|plz|please|thanks))?
    | ,?\s+if\ (?:that's\ |it's\ )?(?:possible|you\ (?:can|could|would|don't\ mind))
    )\s*(?=[.!?]*\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)
CHINESE_OPENINGS = re.compile(
    r"""\s*(?:
      (?:你好|您好|嗨|哈喽|哈啰|早上好|晚上好)(?:呀|啊)?[，,！!。~\s]+
    | (?:好的|好|很好|不错|可以了|嗯嗯?|行|太棒了|棒|谢谢|ok|okay)[，,！!。\s]+
      (?:(?:那么?)?现在|接下来|那么?)?[，,]?
    | (?:麻烦|劳驾|拜托)(?:你|您)?(?:帮我|帮忙)?
    | 我(?:想|需要|要|希望)(?:请|让)?(?:你|您)(?:帮我|帮忙)?
    | 请(?:你|您)?(?:帮我|帮忙)?
    | 首先[，,]
    | (?:好|行|嗯|可以)?[，,]?(?:就(?:用|要)?这(?:样|版|个)|保留这(?:版|个)|这版就?(?:可以|行))
        了?[，,。]
    )(?=\S{2})""",
    re.IGNORECASE | re.VERBOSE,
)
CHINESE_CLOSINGS = re.compile(
    r"[，,。！!；;\s]+(?:谢谢|多谢|感谢|谢啦|拜托|辛苦|麻烦)(?:了|啦|你|您|大家)*[！!。~～\s]*$"
)
CHINESE_QUESTION = re.compile(
    r"^(?:你|您)?(?:可以|能不能|可不可以|能否|可否|能)(?:帮我|帮忙)?(?!做什么|干什么|干嘛|怎么)(?P<wish>\S.+?)(?:(?:吗|么|嘛)?[？?]|吗)\s*$",
    re.DOTALL,
)
LONGEST_CLOSING = 200
"""Characters in which a message says its thanks."""
MOST = 4
"""Courtesies that may follow one another."""


def plainly(message: str) -> str:
    """Return a message without the courtesies at its ends, or all of it when it is nothing else."""
    said = message.strip()
    for _ in range(MOST):
        shorter = said
        for opening in (ENGLISH_OPENINGS, CHINESE_OPENINGS):
            met = opening.match(shorter)
            shorter = shorter[met.end() :] if met else shorter
        for closing in (ENGLISH_CLOSINGS, CHINESE_CLOSINGS):
            shorter = shorter[:-LONGEST_CLOSING] + closing.sub("", shorter[-LONGEST_CLOSING:])
        if shorter == said:
            break
        said = shorter
    asked = CHINESE_QUESTION.match(said)
    if asked is not None:
        said = asked["wish"]
    return said if any(char.isalnum() for char in said) else message
