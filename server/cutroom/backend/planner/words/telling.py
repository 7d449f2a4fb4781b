"""The words by which a telling is known from a wish, in both languages (patterns)."""

import re

PLEADING = re.compile(
    r"\b(?:please|pls|(?:could|can|would|will) (?:you|we)"
    r"|i'?d (?:also |really |just )*(?:like|love)"
    r"|i would (?:also |really )?(?:like|love)|(?:i|we)(?: also| really| just| still)? "
    r"(?:want|need|wish)|let'?s|should(?!n't)|must|make sure|(?:has|have) to be|needs? to be|needs"
    r"|would (?:also |really )?be (?:so |even )?"
    r"(?:nice|lovely|great|good|perfect|cool|wonderful|better)"
    r"|would (?:suit|fit)"
    r"|how about|what about|no (?:music|text|captions?|subtitles?|titles?|transitions?)"
    r"|only wants? to (?:see|keep)|can go|can be (?:a (?:bit|little) )?\w+er"
    r"|don'?t (?:want|need|export|add)|do not)\b"
)
"""What makes a part a wish."""
WISHING = re.compile(
    r"^(?:and |so |then |oh |plus )*(?:(?:i|we)'?d|(?:i|we) would) (?:also |really |just )*"
    r"(?:like|love)(?: you)?(?: to)?(?: have)? (?=the |a |an |my |our |every |all |it |this |clip)",
    re.IGNORECASE,
)
"""How a wish for a thing begins, where an order would say "make"."""
SUITING = re.compile(
    r"\bwould (?:really |probably )?(?:suit|fit) (?:it|this|them|us)\b", re.IGNORECASE
)
LED = re.compile(
    r"^(?:(?:and|so|then|oh|plus|also|but|ok|okay|right|well|now|first of all|first|second|third"
    r"|instead|i(?:'d| would) say|i think|i guess|i suppose|i feel|what i (?:want|need) is"
    r"|after that|finally|lastly|secondly|next|anyway|to be honest|honestly|morning|hello|hi|hey"
    r"|if (?:it isn't|it's not|that's not) too much (?:trouble|work)|if (?:possible|you can)"
    r"|if there is any chance|in any case|on top of that|besides)\b[\s,!.:]*)+",
    re.IGNORECASE,
)
"""What leads into a part."""
REASON = re.compile(
    r"(?:because|since (?!version)|although|though (?:i|we|he|she|it|they|the)\b|whereas|given that"
    r"|so that|seeing (?:that|as)|which (?:i|we|is|was|are|were|of)\b"
    r"|as (?:i|we|he|she|they|it's|it is|there)\b|who (?:is|was|has)\b)"
)
"""What opens a reason inside a sentence."""
ASIDE = re.compile(
    r"(?:and |but |so |oh |well |right |okay |ok )*(?:because|although|though|whereas|which|who|"
    r"that'?s|that is|that was|this is|this was|these are|those are|it'?s|it is|it was|here'?s"
    r"|there (?:is|was|are|were)|he\b|she\b|they\b|he's|she's|they're|nobody|somebody|someone"
    r"|everyone|everybody|people|you know|don'?t you|isn't it|right\?|thanks?|thank you|hi\b|hello"
    r"|hey\b|good (?:morning|evening|day)|morning|or whatever|no pressure|to be honest|honestly"
    r"|if (?:it|that|you|there)|in (?:a|the) (?:hurry|rush)|anyway|i'm|i am|i was|i've|i have"
    r"|i had|we've|we have|we had|we are|we're|we were|you're|you are"
    r"|i trust|i know|i'm not sure|i said"
    r"|i (?:finally|just|already|never|always|hope|guess|promised|forgot|run|work|live|made|make"
    r"|got|think it|love|hate|went|go)|we (?:went|go|made|got|love|hate|run|work|live))"
)
"""How a part begins that only tells something."""
SUBJECT = re.compile(
    r"(?:(?:i|we|he|she|it|they|you|nobody|somebody)(?:'\w+)? (?!want|need|would|'d)"
    r"|(?:my|our|his|her|their|the|your|grandpa|grandma|mum|dad) ?(?:[\w'-]+ ){1,3}"
    r"(?:is|are|was|were|has|have|had|can't|cannot|can|says?|said|hates?|loves?|wants?|keeps?|starts?"
    r"|begins?|drags?|barks?|rings?|looks?|sounds?|feels?|insists?|stumbles?|likes?|thinks?|asked"
    r"|asks|told|tells|uses?|needs?|gets?|goes|went|comes|came)\b)"
)
"""A subject with what it does."""
COPULA = re.compile(r"\b(?:is|are|was|were)\b(?! all)")
VAGUE = re.compile(
    r"\bsomething (?:usable|decent|nice|good|watchable|presentable|proper) (?:out of|from|of)\b|"
    r"\bneeds? (?:a (?:little |tiny )?(?:bit|touch|lot|dash) of |some |more )?"
    r"(?:polish|work|love|help|attention|magic|oomph|life|tlc)\b"
)
"""What asks for something nobody could name."""
GOING = re.compile(
    r"^(?:and |so |then |plus |also )*(?:that|this|it|those|these|they)(?: bit| part| section)?"
    r"(?: all)? (?:can|could|should|must|may|has to|have to|needs? to) (?:all )?"
    r"(?:go|come out|be (?:cut|dropped|removed|thrown out))\b(?: too| as well| away)?",
    re.IGNORECASE,
)
"""What says of something told before that it is to be taken out."""
IMPATIENT = re.compile(
    r"\bi'?ll do (?:that|those|it)|\bmyself\b|\bfor later\b|\bi'm not sure\b|\bnot sure\b"
    r"|\bforget\b|\bwe'?ll see\b"
    r"|\b(?:i|we) (?:want|need|have|would like) to (?:check|look|see|hear|know|watch|enjoy)\b"
)
"""What is put off or left to the person."""
MANNER = re.compile(r"(?:but )?(?:not|nothing) (?:too|so|very) \w+\b")
POINTING = re.compile(
    r"\b(?:that|this) (?:bit|part|section|stretch|piece|one|clip|moment|word|name)\b"
    r"|\b(?:those|them|there|it|that|him|her)\b|\bits\b"
)
"""What in a wish points back to the telling before it."""

ONLY_SEEN = re.compile(
    r"^(?:and |but )?(?:the |my |our )?\w+ (?:only|just) (?:wants?|needs?)"
    r"(?: to (?:see|keep|have))?",
    re.IGNORECASE,
)
ONLY_SEEN_ZH = re.compile(r"(?:^|(?<=mp4))[^，。\d]{0,8}?只(?:想|要|需要)看")
"""What somebody only wants to see is what is kept."""

PLEADING_ZH = re.compile(
    r"请|麻烦|帮我|帮忙|能不能|可不可以|能否|希望|想要|需要|要(?!是)|别(?!人)|不要|把|将|给(?!他们|她们)|让|最好"
    r"|只想看|就行|就好|吧$"
)
REASON_ZH = re.compile(
    r"(?:但|而且|不过|可是|只是)?(?:我的?[^，。]{2,6}(?:会|说|喜欢|讨厌|想|觉得)|因为|由于|这个?要(?:放|发|给|用)|说实话|老实说|毕竟|那(?:可)?是|这是|结果|其实|反正|不说|不然|要(?:放|发|挂|贴|传)(?:在|到)?[^，。]{0,6}(?:主页|首页|网站|网上|店铺|公众号|朋友圈|群)|(?:发|放|给|传)[^，。]{1,6}用(?:$|。)|免得|省得|可能有点|是这样"
    r"|您?你?好|大家好|早上好|晚上好|下午好|谢谢|太?感谢|辛苦|对吧|对不对|你?您?说呢|他(?!们)|她|它(?!的)"
    r"|有人(?!说话|讲话)|有(?:别的|其他)?(?:同事|朋友)|没人|谁|爷爷|奶奶|同事|教练|评委(?!.*只)|客户|朋友|我(?:相信|姐|妹|哥|弟|妈|爸|家|朋友|同事)"
    r"|我(?:刚|今天|昨天|最近|又|也不|有点|答应|看这个|做了|这里有|自己|还没|要检查|先看)"
    r"|我们(?:周|昨|今|刚|上|去|公司|这里)|今天|昨天|周[一二三四五六日末]|上周|下周|压力)"
)
"""How a part begins that only tells something."""
COMPLAINING_ZH = re.compile(
    r"(?:太|有点儿?|有些|偏|不够|比较|很|挺|特别)"
    r"(?:吵|小|大|响|轻|弱|低|高|暗|亮|黄|蓝|冷|暖|慢|快|灰|糊|抖|晃|淡|长|拖)了?$"
)
"""What only says what is wrong, before the wish that mends it."""
POSSIBLY = re.compile(
    r",? \bif (?:you can|you could|(?:at all )?possible|that's possible|it's possible)\b",
    re.IGNORECASE,
)
POSSIBLY_ZH = re.compile(r"^(?:如果|要是)?(?:能|可以|方便|有可能|行)的话[，,]?")
"""What leaves a wish to what can be done."""
VAGUE_ZH = re.compile(
    r"(?:剪|做|弄|搞|整)得?(?:能看|像样|好看|漂亮|专业|好一?点|精致|用心|有意思)"
    r"|(?:别|不要|不用|不必)(?:再)?(?:动|改|碰)(?:它)?了?(?:吧|啊)?$"
    r"|直接(?:硬)?切(?:就行|就好|即可|吧|就可以)"
)
"""What asks for nothing that could be done, in Chinese."""
TELLING_ZH = re.compile(
    r"还有(?:几处|几个地方|一些地方|点地方)|差不多(?:了|好了)$|是[^，。]{0,14}拍的$|(?:大家|他们|观众|家长|客户|同事)[^，。]{0,4}都?(?:用|在)手机|想(?:听|看|知道|了解)(?:她|他|大家|我们|孩子)[^，。]{0,8}$|才(?:好看|好听|对|像样|有感觉)|我(?:在|正在|正)|说(?:画面|声音|视频|有)|觉得(?!.*(?:合适|比较好|可以))|(?:没|不)想(?:好|看)|叫错|说错|响了|在叫|在收拾"
    r"|(?:今晚|今天|明天|马上|尽快)就?要|(?:特别|非常|很)(?:好|成功|开心|满意|美|漂亮|好看|精彩|搞笑|可爱|棒)|我自己来|我来(?:做|弄)|以后再说|回头再|先不(?:加|弄|做|导)|我还没|先别导出|别的.*不要"
)
"""What only tells something, wherever it stands."""
