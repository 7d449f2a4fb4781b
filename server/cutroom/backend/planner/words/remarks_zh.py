"""Pieces of the patterns by which Chinese remarks are known."""

import re

COUNT = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)"
AMOUNT = rf"(?:{COUNT}个?(?:分半|分钟?|秒钟?|小时|s)(?:{COUNT}秒?)?|\d+:\d\d)"
EDGE = r"(?:一?开头|最?前面?|一?开始|最后|结尾|末尾|后面?|最末)的?"
STRETCH = rf"(?:{EDGE}{AMOUNT}|(?:从|第)?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT})"
POLITE = r"(?:请|麻烦|帮我|给我|都|全|全部|统统|通通|直接|也|就|可以|能不能|把|将|帮忙)*"
THESE = r"(?:[这那](?:[两几三四]|一)?(?:块儿?|段儿?|处|部分|些|个地方|里|截)?(?:内容|时间)?|它们?)?"
GONE = r"(?:剪掉|剪了|剪|删掉|删了|删除|删|去掉|去了|砍掉|砍了|裁掉|切掉|不要了?|不用了|掐掉)"
ENDS = r"(?:吧|掉|了|呗|哈|啦|好了|就行|就好|一下|谢谢)*(?=[，。！；,!\s]|$)"
QUOTED = re.compile(r"[“「『《\"'‘][^“”「」『』《》\"'‘’]*[”」』》\"'’]")
SITE = (
    r"(?:抖音|快手|小红书|[bB]站|哔哩哔哩|视频号|朋友圈|微信|微博|油管|[tT]ik[tT]ok|ins|[iI]nstagram"
    r"|YouTube(?: ?Shorts)?|youtube|西瓜视频|知乎|[wW]hats[aA]pp|[fF]acebook|Reels|IG)"
)
CLIP_NO = r"(?:第)?[一二三四五六七八九十\d]+(?:个|段|张|条)?"
SIGNS = "一二三四五六七八九十"


def seconds_of(written: str) -> float | None:
    """Return a written time such as 1分20秒, 30秒 or 1:20 in seconds; None for other forms."""
    clock = re.fullmatch(r"(\d+):(\d\d)", written)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    told = re.fullmatch(r"(?:(\d+)分钟?)?(?:(\d+(?:\.\d+)?)秒钟?)?", written)
    if told is not None and any(told.groups()):
        return float(told[1] or 0) * 60 + float(told[2] or 0)
    sign = re.fullmatch(rf"([{SIGNS}两半])秒钟?", written)
    if sign is None:
        return None
    known = {"两": 2.0, "半": 0.5}
    return known.get(sign[1]) or SIGNS.index(sign[1]) + 1.0
