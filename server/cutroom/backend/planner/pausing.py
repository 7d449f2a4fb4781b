"""Words that order a Chinese message: spaces typed for stops (第二段有点长 砍掉一半), and a last
最后 that only ends a list of wishes (先…，再…，最后加字幕)."""

import re

STOPS = re.compile(r"[，。；！？、,;!?\n]")
QUOTED = re.compile(r"[“「『《\"'‘].*?[”」』》\"'’]")
PAUSE = re.compile(
    r"(?<=[\u3400-\u9fff])(?<![写叫为成到把将给用的])(?<!标题)(?<!字幕)(?<!文字)(?<!内容)(?<!写着)(?<!写上)(?<!叫做)"
    r"[ \u3000](?=[\u3400-\u9fff])"
)
"""A space between two Chinese words, unless the one before waits for what follows."""
SEQUENCE = re.compile(r"先|然后|接着|接下来|再(?!次)|其次|随后|第一步|\b1[.、)）]")
FINALLY = re.compile(
    r"(?<=[，。；,;\n])\s*(最后)(?=(?:再|请|帮我|给我)?(?:把|将|加|配|添|调|打|套|上|做|用|静音|统一"
    r"|提高|降低|改|设|应用|生成|添加))"
)
LONGEST = 400


def paused(message: str) -> str:
    """Return the message with a comma for such spaces, where it has no stops of its own."""
    if len(message) > LONGEST or STOPS.search(QUOTED.sub("", message)):
        return message
    quotes = [match.span() for match in QUOTED.finditer(message)]

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
    quoted = any(match.start() < at < match.end() for match in QUOTED.finditer(message))
    return message if quoted else f"{message[:at]}接着{message[at + 2 :]}"
