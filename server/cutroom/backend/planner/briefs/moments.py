"""A disturbance at a time and what to do about it, as a wish with a stretch.

"There's a cough at 2:10 for about 3 seconds, take it out", 2分10秒有一声咳嗽，大概3秒，剪掉.
"""

import re

TIME = r"\d+:\d\d(?::\d\d)?"
TIME_ZH = r"\d+分\d+秒|\d+分(?!之)钟?|\d+秒|\d+:\d\d"
COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "ten": 10, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10,
}  # fmt: skip
GONE = (
    r"(?:has to go|have to go|must go|should go|needs to go"
    r"|(?:cut|take|chop|edit) (?:it|that|this)(?: out)?"
    r"|(?:remove|delete|drop|lose|get rid of) (?:it|that|this))\b"
)
LASTING = re.compile(
    rf"\b(?:there(?:'s| is|'s also| is also) )(?:an? |some )?[\w' ]{{2,40}}? at (?P<t>{TIME})"
    r"(?:,? (?:for|lasting|of))?,? (?:about |around |roughly |maybe )?"
    r"(?P<n>\d+|a|one|two|three|four|five|six|seven|eight|ten) seconds?(?: or so)?[,;.]? ?"
    r"(?:so |please |and |then |could you |can you )*"
    rf"(?P<deed>{GONE}|(?:mute|bleep|silence) (?:it|that|this))",
    re.IGNORECASE,
)
LASTING_ZH = re.compile(
    rf"(?P<t>{TIME_ZH})(?:的地方|的时候|那里|处|时)?(?:有|出现)[^，。]{{1,12}}，"
    r"(?:大概|大约|差不多|约|持续)*(?P<n>\d+|[一二两三四五六八十])秒(?:左右|钟)?，"
    r"(?:请|麻烦|把它|帮我|也)*(?P<deed>剪掉|去掉|删掉|删了|剪了|静音|消音)"
)
"""Something at a time that lasts so long."""
BETWEEN = re.compile(
    rf"\bat (?P<a>{TIME})\b(?! (?:to|until|-))[^.!?]{{1,60}}?\b(?:until|till) (?P<b>{TIME})"
    rf"[^.!?]{{0,25}}?{GONE}",
    re.IGNORECASE,
)
BETWEEN_ZH = re.compile(
    rf"(?P<a>{TIME_ZH})[^。到，]{{1,16}}，到(?P<b>{TIME_ZH})[^。，]{{0,8}}，"
    r"(?:这一?段|这部分|这里|都|请|把)*(?:删掉|剪掉|去掉|不要|删了|剪了)"
)
"""Something that begins at a time and goes on until another."""
UNTIL = re.compile(
    rf"\b(?:the (?:beginning|start)\b|i |we )[^.!?]{{0,60}}?\b(?:until|till|up to) (?P<b>{TIME})"
    rf"[^.!?]{{0,12}}?[,;] ?(?:so |and )?(?:please )?{GONE}",
    re.IGNORECASE,
)
UNTIL_ZH = re.compile(
    rf"(?:开头|一?开始)到(?:第)?(?P<b>{TIME_ZH})[^。，]{{1,15}}，(?:请|都|全)*(?:去掉|剪掉|删掉|不要)"
)
"""What the film begins with, until a time."""
NUMBER = r"\d+|an?|one|two|three|four|five|six|seven|eight|ten"
FROM_EACH = re.compile(
    rf"(?:[^.!?;]{{0,40}}?\b(?:at|are|is) )"
    rf"(?P<times>{TIME}(?:, (?:at )?{TIME})*,? and (?:at )?{TIME})"
    r"[^.!?;\d]{0,20}"
    rf"[;,.:] ?(?:so |please |and |just )*(?:keep|leave|use|take) (?:only |just )?(?:about )?"
    rf"(?P<n>{NUMBER}) seconds? (?:from|of|at|after|starting at) (?:each|every|all)"
    r"(?: one)?(?: of (?:those|these|them))?(?: (?:times|moments|points))?"
    r"(?:,? (?:and )?(?:drop|remove|delete|cut|lose|throw away) (?:everything else|the rest))?",
    re.IGNORECASE,
)
FROM_EACH_ZH = re.compile(
    rf"(?:[^。！？；\d]{{0,12}}(?:在|是|有))?(?P<times>(?:{TIME_ZH})(?:、(?:{TIME_ZH}))*(?:和|跟|还有|、)(?:{TIME_ZH}))"
    r"[^。！？；\d]{0,6}[，。；](?:请|就|只|从)*(?:每个|每段|每处|每次|各)(?:只|都)*(?:留|保留|要|取|截取|剪)"
    r"(?P<n>\d+|[一二两三四五六八十])秒(?:钟)?(?:就行|就好|吧)?"
    r"(?:，(?:其他|其余|别|剩下)的?(?:都|全|部分)*(?:不要|不用|删掉|去掉|剪掉|删除)了?)?"
)
"""So many seconds from each of the times that were told."""
ANY = re.compile(r"\d(?:[:分秒])")


def with_stretches(message: str) -> str:
    """Return a message in which a disturbance and its remedy are one wish with a stretch."""
    if ANY.search(message) is None:
        return message
    message = FROM_EACH.sub(lambda m: _from_each(m, zh=False), message)
    message = FROM_EACH_ZH.sub(lambda m: _from_each(m, zh=True), message)
    said = LASTING.sub(lambda m: _lasting(m, zh=False), message)
    said = LASTING_ZH.sub(lambda m: _lasting(m, zh=True), said)
    said = BETWEEN.sub(r"remove from \g<a> to \g<b>", said)
    said = BETWEEN_ZH.sub(r"删除\g<a>到\g<b>", said)
    said = UNTIL.sub(r"remove from 0:00 to \g<b>", said)
    return UNTIL_ZH.sub(r"删除0秒到\g<b>", said)


def _lasting(found: re.Match[str], *, zh: bool) -> str:
    start = _seconds(found["t"])
    count = found["n"].lower()
    end = start + (int(count) if count.isdigit() else COUNTS[count])
    muted = found["deed"].lower().startswith(("mute", "bleep", "silence", "静音", "消音"))
    if zh:
        stretch = f"{start}秒到{end}秒"
        return f"{stretch}静音" if muted else f"删除{stretch}"
    deed = "mute" if muted else "remove"
    return f"{deed} from {_clock(start)} to {_clock(end)}"


def _from_each(found: re.Match[str], *, zh: bool) -> str:
    count = found["n"].lower()
    long = int(count) if count.isdigit() else COUNTS[count]
    starts = [_seconds(one) for one in re.findall(TIME_ZH if zh else TIME, found["times"])]
    if zh:
        return "只保留" + "、".join(f"{start}秒到{start + long}秒" for start in starts)
    kept = [f"{_clock(start)} to {_clock(start + long)}" for start in starts]
    return f"keep only {', '.join(kept[:-1])} and {kept[-1]}"


def _seconds(written: str) -> int:
    total = 0
    for part in re.findall(r"\d+", written):
        total = total * 60 + int(part)
    bare = re.fullmatch(r"\d+分钟?", written)
    return total * 60 if bare else total


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
