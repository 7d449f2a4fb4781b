"""The words by which a message leans on the one before it, in both languages (data)."""

import re


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


PRONOUNS = _listed(
    "it|them|this|that|these|those|they|both|both of them|that one|this one|the one|those two"
    "|它|它们|这个|那个|这些|那些|刚才那个|这|那|刚才的"
)
"""Words that point back."""
SAME = _listed(
    "same|likewise|ditto|too|also|identical|as well|the same|same thing|do the same"
    "|一样|同样|也|也一样|也是|相同|照样|照做|同理"
)
"""Words that ask for the last deed once more."""
TURNED = _listed(
    "meant|mean|only|not|just|no|rather|instead|i meant|i mean"
    "|只|不|不是|别|不要|不对|我是说|只是|我的意思是|我说的是"
)
"""Words that turn the last deed to something else."""
INSISTING = _listed("meant|mean|i meant|i mean|only|我是说|只|不对|不是|我说的是|我的意思是")
SPARED = _listed("not|except|don't|without|but|apart|不要|不|别|除了")
"""Words that leave something out of the last deed."""
OTHERS = _listed("other|others|other one|another|另一段|另外一段|另一个")
IDLE = _listed(
    "though|can|could|you|when|comes|come|begins|too much|say|said|end|other end|side|hold|longer"
    "|shorter"
    "|do|the|a|an|to|for|of|on|with|it|its|them|this|that|please|and|ok|okay|oh|hmm|no|wait"
    "|sorry|make|set|let's|be|is|in|at|should|one|ones|i|want|instead|actually|rather|now|just"
    "|only|about|was|clip|meant|mean|thing|all|both|but|yes|give|on|here|there|again|put|apply"
    "|as|well|tad|something|kind|bit|let|slightly|little|much|until|till|from|up|so|same|more|even|less|them|stay|stays|appear|appears|visible|applies|goes|then|well|photo|video|picture"
    "|during|within|end|side|bit|would|better|nicer|prefer|enough|plenty|too|fine|that's|it's"
    "|理|错|错了|说错了|一段|这样|太多|太多了|多|少|久|把|对|给|那|那段|这段|那个|的|了|吧|啊|呢|请|改成|改为|改|换成|就行|就好|就|应该|做|弄|来|都|是"
    "|我|说|只|不对|用|设为|设成|调成|段|张|让|变成|片段|照片|停|放|停留|显示|每张|每段|成|到|为|那张"
    "|这张|上|也|处理|好|好的|可以|行|还|再|等等|先|出现|在|一直|直到|放到|出来|展示|播到|持续|仅|间|位置|那里|时候|整个|那一段|这一段|从|开始|起|暗|亮|快|慢|样|种|点|配|首|曲|够|够了|足够|太"
)
"""Words that a message may have beside what it amends."""
LEAD = re.compile(
    r"^(?:(?:oh|ok|okay|hmm+|well|and|so|but|no|now|actually|please|then|yes|yeah|also|maybe|"
    r"perhaps|wait|sorry|right|still|even|just|only)\b[\s,!.]*|"
    r"(?:哦|嗯|好的?|那|还是|算了|不对|然后|再|请|顺便|不|而且|那就|那么|另外|并且|只)"
    r"[，,。！!\s]*(?=.))+",
    re.IGNORECASE,
)
"""What leads into a message and says nothing."""
AGAIN = re.compile(
    r"\b(?:even|more|again|still|bit|tad|little|too|also|slightly|less|instead)\b"
    r"|再|更|还|顺便|也|一点|点儿|些",
    re.IGNORECASE,
)
"""What tells that a message goes on about the same thing."""
TOO = re.compile(r"\btoo \w|太|过于")
"""What finds fault with how much of something there is."""
INSISTS = re.compile(
    r"\b(?:meant|mean|instead|rather)\b|^(?:no|nope|wait|sorry)\b"
    r"|我是说|我的意思|我说的是|不对|不是",
    re.IGNORECASE,
)
"""What takes back how the message before was understood."""
SEEN = re.compile(r"\b(?:appears?|disappears?|shows? up|visible|stays?)\b|出现|显示|消失|停留")
"""What words and pictures do that were spoken of before."""
ASKS = re.compile(
    r"\s*(?:how|what|why|who|where|when)\b(?!(?:'s)? (?:about|if)\b).*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""A question that is no wish."""

LEAD_EN = (
    r"(?:(?:no|nope|oh|ok|okay|yes|actually|wait|hmm+|sorry|and|but|now|just|please|maybe)\b[, ]*)*"
)
"""What leads into a few words about the last deed, for patterns."""
LEAD_ZH = r"(?:(?:不|不对|不是|算了|嗯|好|等等|那|还是|就|再|请)[，, ]*)*"
COUNTS = dict(zip("一二两三四五六七八九十", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True)) | {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
}  # fmt: skip
"""Numbers in words that say how often."""
