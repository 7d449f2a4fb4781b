"""Parts of the film in plain words: all outside a stretch, amounts without their unit."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.rephrasing.plain_lists import in_each
from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned
from cutroom.backend.planner.words.remarks_zh import AMOUNT

SHARES = {"third": "33.333333%", "quarter": "25%", "half": "50%"}
UNIT = r"(?:seconds?|secs?|s|minutes?|mins?)"
ONE = r"(?:the )?(?:clip|photo|video) \d|the (?:first|second|third|fourth|fifth|last) (?:clip|photo|video|shot)\b"
WHOLE = r"(?:the |this |my )?(?:film|video|movie|whole thing|everything|clip \d+|\w+ clip|it)"
NUMBER = r"(?:five|ten|fifteen|twenty|thirty|forty|fifty)"
MOMENT = rf"(?:\d+(?:\.\d+|(?::\d\d)+)?|{NUMBER}\b)(?: ?{UNIT}\b)?"


def _moments(found: re.Match[str]) -> str:
    """Return a list of moments with "at" and the unit at each: "at 5 s, at 10 s and at 15 s"."""
    said = re.findall(MOMENT, found[1], re.IGNORECASE)
    units = [
        unit[0] for one in said if (unit := re.search(UNIT + r"$", one.strip(), re.IGNORECASE))
    ]
    told = [
        f"at {one.strip()}"
        if ":" in one or re.search(UNIT + r"$", one.strip(), re.IGNORECASE)
        else f"at {one.strip()} {units[-1] if units else 's'}"
        for one in said
    ]
    return f"{', '.join(told[:-1])} and {told[-1]}"


HARD = (
    r"(?:no transitions?|(?:an? )?(?:hard|straight|plain|clean|simple) cut(?: transition)?|nothing)"
)
BOTH_SIDES = r"(?:clip )?\d and (?:clip )?\d"
PASSAGE = r"(?:cross-?fades?|cross ?dissolves?|dissolves?|fades?|wipes?|slides?|zooms?|whip pans?|transitions?)"
TURNED: tuple[tuple[str, str, Turn], ...] = (
    # All that lies outside a stretch is all but that stretch; what comes after a moment is all after it.
    ("outside", r"\b(?:everything|anything|all|the parts?|the rest|whatever|what)(?: (?:that|which))?(?:'s| is| lies| falls)? outside(?: of)? (?=\d|from|the|clip)", "everything except "),
    ("what", r"\bwhat(?:ever)?(?:'s| comes| is| follows| happens| goes) (?=(?:after|before|between)\b)", "everything "),
    # A second amount without its unit.
    ("and", rf"\b((?:first|last|final|opening) \d+(?:\.\d+)?) ?({UNIT}) ((?:of|from) [^,.;]{{1,40}}?),? and (?:the )?(first|last|final) (\d+(?:\.\d+)?)(?= (?:of|from)\b)", r"\1 \2 \3 and the \4 \5 \2"),
    ("and", rf'\b((?:first|last|final|opening) \d+(?:\.\d+)?) ?({UNIT})\b([^.;]{{0,40}}?),?( and|,) ([^.;]{{0,30}}?)(first|last|final) (\d+(?:\.\d+)?)(?=[.;!?](?!\d)|$)', r"\1 \2\3\4 \5\6 \7 \2"),
    # A share by which something grows or shrinks.
    ("a ", r"\b(?:by )?a (third|quarter|half) (?=(?:shorter|longer|smaller|bigger|larger|faster|slower|quieter|louder)\b)", lambda f: f"{SHARES[f[1].lower()]} "),
    ("in half", r"\b(?:cut|reduce|chop|slash) (?:down )?(?:the |its )?(?:total |overall )?(?:length|duration|runtime|running time)(?: of (?:the (?:video|film|clip)|it))? in half\b", "make the video half as long"),
    # All of a clip is that clip; what its length is to be reached by is its speed.
    ("of", rf"\b(?:all|the whole|the entirety|the entire length) of (?={ONE})", ""),
    ("by s", rf"\b(?:make|get|bring|fit|squeeze|cut) ({WHOLE}) (?:down |up )?(?:into |to |be )?(\d+(?:\.\d+)? ?{UNIT})(?: long)? by (speed|slow)ing (?:it|them|everything|things)?(?: up| down)?", lambda f: f"{f[3]} {'up' if f[3].lower() == 'speed' else 'down'} {f[1]} to {f[2]}"),
    # Each moment of a list is one.
    ("at ", rf"\bat ({MOMENT}(?:, ?(?:at )?{MOMENT})*,? and (?:at )?{MOMENT})(?! ?(?:later|long|after|more|of|to|-|–|x|%|\d|percent|times|seconds?|secs?|s\b|minutes?|mins?))(?=[ ,.;!?]|$)", _moments),
    ("to", rf"(?<![\d:.])(\d+(?:\.\d+)?) ?(?:to|-|–) ?(\d+(?:\.\d+)?),? and (?:from )?(\d+(?:\.\d+)?) ?(?:to|-|–) ?(\d+(?:\.\d+)?) ?({UNIT})\b", r"\1 to \2 \5 and \3 to \4 \5"),
    # What is told of one clip, and then of the rest.
    ("rest", r"\b(volume|brightness|contrast|saturation|speed|opacity)\b([^.;\"]{0,20}?),? (?:and |but )?(?:(?:set|put|turn|leave) )?(the (?:rest|others)|(?:all )?the other (?:clips|photos|ones))(?: (?:to|at|is|stays? at))? (\d+(?:\.\d+)? ?(?:%|percent|x))(?=[.;!?]|$)", r"\1\2, set \3 to \4 \1"),
    # One cut without a passage, the rest with one.
    ("between", rf"\b{HARD} between (?:clips? |the )?({BOTH_SIDES}),? (?:and |but |then )?(?:an? |use |put |add )?({PASSAGE}) (?:(?:for|on|between|at|in) )?(?:(?:all )?(?:of )?the (?:rest|others?|other (?:cuts|clips|ones))|everywhere else|everything else|all other (?:cuts|clips))", r"\2 everywhere except between clips \1"),
    ("between", rf"\b({PASSAGE}) (?:everywhere|between (?:all (?:the )?(?:clips|of them)|everything|each clip)|at every cut),? (?:but|except|only|and)(?: for)?(?: an?| with| use)? {HARD} between (?:clips? |the )?({BOTH_SIDES})", r"\1 everywhere except between clips \2"),
    # A title and music that come later or sooner.
    ("by ", rf"\b(delay|postpone|push back|advance) ((?:the |my )?(?:title|text|music|song)) by (\d+(?:\.\d+)? ?{UNIT})\b", lambda f: f"start {f[2]} {f[3]} {'earlier' if f[1].lower() == 'advance' else 'later'}" if "mus" in f[2] or "song" in f[2] else f"show {f[2]} {f[3]} {'earlier' if f[1].lower() == 'advance' else 'later'}"),
    # A second way of one verb.
    ("zoom", r"\bzoom (in|out)(?: ?to| on| of)? ([^,.;]{1,40}?) and (in|out)(?: on|to| of| from)? (?=(?:clip|photo|the|image|picture|shot|segment|video|scene)\b)", lambda f: f"zoom {f[1]} on {f[2]} and zoom {f[3]} on "),
)  # fmt: skip
ENGLISH = compiled(TURNED)
REST = r"(?:其他|其它|其余|剩下|剩余|别的)"
EVERY = r"(?:都|全部|全都|统统|一律)"
SPARED = re.compile(rf"(除了?[^，。；、,;]{{1,20}}?(?:以外|之外|外)?)[，,]\s*(?={REST}|{EVERY})")
EDGE = r"(?:最?前面?|最?后面?|最后|开头|结尾|末尾|中间|第)?的?"
OUTSIDE = re.compile(
    rf"(?<!除)(?<!除了)(?<!\d)(?P<part>{EDGE}(?:\d+(?:\.\d+)?(?:到|至|-|~))?{AMOUNT}(?:(?:到|至|-|~)第?{AMOUNT})?"
    r"|(?:倒数)?第[一二三四五六七八九十\d]+[段张个条]|最后一[段张个条])(?:的?(?:片段|部分|内容))?(?:以外|之外)"
)
SECOND_ZH = r"第?(?:\d+(?:\.\d+)?|[一二三四五六七八九十]+)秒?"
MOMENTS_ZH = re.compile(
    rf"(?:分别)?在?(?P<list>{SECOND_ZH}(?:[、，,]{SECOND_ZH})*(?:[、，,]|和|跟|与|以及){SECOND_ZH})(?<=秒)(?:的)?(?:处|时|的时候|的地方|的位置)?(?:分别|各|都)?(?=闪|加|打|放|定格|停|切|插)"
)


def _moments_zh(found: re.Match[str]) -> str:
    said = re.findall(r"\d+(?:\.\d+)?|[一二三四五六七八九十]+", found["list"])
    told = [f"第{one}秒" for one in said]
    return f"{'、'.join(told[:-1])}和{told[-1]}"


REST_ZH = re.compile(
    rf"(?P<of>音量|亮度|对比度|饱和度|速度|不透明度)(?P<gap>[^，。；]{{0,12}})[，,](?P<rest>{REST}(?:的|片段|几段|几张)*)"
    r"(?P<to>(?:都|全)?(?:调?到|设为|为|是)?\d+(?:\.\d+)?(?:%|倍))(?=$|[。！])"
)
ONE_HARD = re.compile(
    r"(?P<cut>第[一二三四五六七八九\d]段?(?:和|跟|与|、)第[一二三四五六七八九\d]段|\d(?:和|跟|与|、)\d)(?:之间|中间)(?:就|直接|都|用|做)*(?:(?:不要|不用|不|别|无)加?(?:任何)?转场|硬切|直接切)(?:就行)?"
    rf"[，,](?:但是?)?{REST}(?:的|地方|片段|几段|之间|都|全部?)*(?:加上?|用|做|换成|改成)(?P<kind>[^，。,的]{{2,5}}?)(?:的)?(?:转场|过渡)?(?=[，。！,]|$)"
)
"""One cut without a passage, the rest with one."""
ALL_THE_WAY = re.compile(r"(?<=[秒分钟\d])一直(?=到|至)")
FROM_HALF = re.compile(
    r"从(?:视频|片子|影片|全片)?(?:的)?(?:一半|中间|中途)(?:的)?(?:地方|位置|时间|处|时候)?(?:开始|起)"
)
OF_CLIP = re.compile(r"第[一二三四五六七八九十\d]+[段张个]|最后一[段张个]")
REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (ONE_HARD, r"除了\g<cut>之间，其他都加\g<kind>转场"),
    (OUTSIDE, r"除了\g<part>以外"),
    (SPARED, r"\1"),
    (ALL_THE_WAY, ""),
    (MOMENTS_ZH, _moments_zh),
    (REST_ZH, r"\g<of>\g<gap>，\g<rest>\g<of>\g<to>"),
)
"""Chinese exceptions, said in the order and with the stops of the plainest form."""


def in_plain_parts(text: str) -> str:
    """Return an English message with its parts of the film in the plainest words."""
    return in_each(turned(text, ENGLISH))


def from_half(message: str, length: float) -> str:
    """Return a Chinese message with "from half-way on" as the second at which that is."""
    if not length or FROM_HALF.search(message) is None or OF_CLIP.search(message):
        return message
    return FROM_HALF.sub(f"从{round(length / 2, 2):g}秒开始", message)


MARK = r"(?:logo|watermark|badge|sticker|overlay)"
HIDDEN = re.compile(
    rf"\b(?:hide|don'?t show|do not show|no) (?P<what>(?:the |my )?{MARK}s?)\b", re.IGNORECASE
)
HIDDEN_ZH = re.compile(
    r"(?:不要|别|不|不用|无需)(?:再)?(?:显示|出现|放|有|要)?(?P<after>logo|水印|标志|图标|角标|贴纸)"
    r"|(?:把)?(?P<before>logo|水印|标志|图标|角标|贴纸)(?:先)?"
    r"(?:隐藏|藏起来|(?:不要|别|不)(?:再)?(?:显示|出现|要))(?:掉|起来)?",
    re.IGNORECASE,
)


def unhidden(message: str, *, zh: bool) -> str:
    """Return a message in which a mark that lies over the film is taken away, not hidden."""
    if not zh:
        return HIDDEN.sub(r"remove \g<what>", message)
    return HIDDEN_ZH.sub(lambda f: f"去掉{f['after'] or f['before']}", message)
