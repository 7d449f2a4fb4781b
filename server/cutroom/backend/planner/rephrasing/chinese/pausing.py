"""Words that order a Chinese message: spaces typed for stops (第二段有点长 砍掉一半), and a last
最后 that only ends a list of wishes (先…，再…，最后加字幕)."""

import re

from cutroom.backend.planner.tokens.reading import read
from cutroom.backend.planner.words.vocabulary import forms

STOPS = re.compile(r"[，。；！？、,;!?\n]")
QUOTED = re.compile(r"[“「『《\"'‘].*?[”」』》\"'’]")
PAUSE = re.compile(
    r"(?<=[\u3400-\u9fff])(?<![写叫为成到把将给用的])(?<!标题)(?<!字幕)(?<!文字)(?<!内容)(?<!写着)(?<!写上)(?<!叫做)(?<![句字行话])"
    r"[ \u3000](?=[\u3400-\u9fff])"
)
"""A space between two Chinese words, unless the one before waits for what follows."""
SEQUENCE = re.compile(r"先|然后|接着|接下来|再(?!次)|其次|随后|第一步|\b1[.、)）]")
FINALLY = re.compile(
    r"(?<=[，。；,;\n])\s*(最后)(?=(?:再|请|帮我|给我)?(?:把|将|加|配|添|调|打|套|上|做|用|静音|统一"
    r"|提高|降低|改|设|应用|生成|添加))"
)
WORDED = re.compile(
    r"(?:字幕|标题|文字|写|内容|花字|字幕卡|字卡|名单|字样|文案|标语|片名)[^：:，。]{0,6}[：:]"
)
"""What leads in words to be shown, whose spaces stay."""
LONGEST = 400


def paused(message: str) -> str:
    """Return the message with a comma for such spaces, where it has no stops of its own."""
    if len(message) > LONGEST or STOPS.search(QUOTED.sub("", message)):
        return message
    quotes = [match.span() for match in QUOTED.finditer(message)]
    if worded := WORDED.search(message):
        quotes.append((worded.end() - 1, len(message) + 1))

    def stop(match: re.Match[str]) -> str:
        inside = any(start < match.start() < end for start, end in quotes)
        return match.group() if inside else "，"

    return PAUSE.sub(stop, message)


def listed(message: str) -> str:
    """Return the message with the 最后 of a list of wishes as 接着: it is not the film's end."""
    found = FINALLY.search(message[:LONGEST])
    if found is None or not SEQUENCE.search(QUOTED.sub("", message[: found.start()])):
        return message
    at = found.start(1)
    quoted = any(match.start() < at < match.end() for match in QUOTED.finditer(message[:LONGEST]))
    return message if quoted else f"{message[:at]}接着{message[at + 2 :]}"


HEAD = re.compile(r"^\s*【[^】]{0,10}(?:方案|要求|需求|任务|说明|步骤|指令|清单|剪辑|操作)】")
NAMED = re.compile(
    r"[「“『\"]([^「」“”『』\"\n]{2,10})[」”』\"](?=\s*(?:效果|特效|转场|滤镜|动画|过渡|开场|收尾|进场|出场|的?方式))"
)
LOOKS = ("fade_in", "fade_out", "transition", "zoom_in", "zoom_out")


def bared(message: str) -> str:
    """Return the message without the quotes round what is only named so: 「淡出至白色」效果."""
    if head := HEAD.match(message):
        message = " " * head.end() + message[head.end() :]
    for match in NAMED.finditer(message[:LONGEST]):
        inner = match.group(1)
        said = read(inner)
        plain = all(t.kind == "phrase" for t in said) and any(t.is_a(*LOOKS) for t in said)
        named = {facet for facet, _ in forms().get(inner, ())} & {"filter", "transition", "effect"}
        if plain and not named:
            before, after = message[: match.start()], message[match.end() :]
            message = f"{before} {inner} {after}"
    return message


MARKED = re.compile(r"[；;]|(?:^|[\n，。：:\s])(?:\d{1,2}[.、)）]|[①②③④⑤])(?!\d)")
PAIRED = re.compile(r"[\u3400-\u9fff][：:]")


def is_list(message: str) -> bool:
    """Say whether a message lists wishes and nothing else: no story stands round them."""
    return MARKED.search(message) is not None or len(PAIRED.findall(message)) > 1


PASSED = re.compile(r"(\d)\s*(?:→|⇒|->|—>)\s*(\d)(?!\d)")
JOINS = re.compile(r"转场|过渡|叠化|溶解")


def between(message: str) -> str:
    """Return 片段1→2 as the cut between these clips, where passages are spoken of."""
    spoken = len(message) <= LONGEST and JOINS.search(message)
    return PASSED.sub(r"\1和\2之间", message) if spoken else message
