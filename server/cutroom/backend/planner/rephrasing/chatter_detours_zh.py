"""Detours of chatty Chinese: whose wish counts, what is not wanted, what was only found or feared."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.chatter_zh import CLIP
from cutroom.backend.planner.words.remarks_zh import AMOUNT

HERE = r"(?=[，,。；！？]|$)"
HEAD = r"(?P<head>^|[，,。；！？])"
TIMES = rf"(?:从)?第?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT}"
CLOSE_UP = re.compile(r"(?:给|来|加)(?:个|一个)特写(?:镜头)?(?:，)?(?:放大)?")
REST_NEEDLESS = re.compile(
    rf"[，,](?:别的|其他|其它|其余)(?:的)?(?:都|先|就|暂时)*不用(?:弄|加|改|动|管|变|处理)?(?:了|吧)?{HERE}"
)
THEN_SHOWN = re.compile(rf"(?<=[，,])(?:然后|再)(?=(?:显示|停留){AMOUNT})")
THAT_SOUND = re.compile(
    rf"(?:第?{AMOUNT}(?:那里|那儿|的时候|左右)[^，。；\d]{{2,16}}[，,])?(?:把)?(?:那|这)(?:一)?(?:声|下|段|句|个声音|句话)(?:给我|都)?(?P<deed>消掉|消音|静音|去掉|剪掉|删掉|盖掉)(?:吧)?[，,](?:就是|大概|大约|在|是)*(?P<is>第?\d+(?:\.\d+)?(?:秒)?(?:到|至|-|~)第?{AMOUNT})"
)
SILENCED = ("消掉", "消音", "静音", "盖掉")
SOUND_STAYS = re.compile(
    r"[^，。；\d]{0,6}(?:声音|声|原声)我?(?:想|要|得)(?:保留|留着|留下)[，,](?:但是?|不过|只是)?"
)
FRONT_LONG = re.compile(
    rf"(?:前奏|开头|片头|前面)[^，。；\d]{{0,8}}?(?:大概|差不多)?(?:有|是)?(?P<long>{AMOUNT})(?:左右|多)?[，,](?:都|给我|帮我)*(?:去|剪|删|砍)(?:掉|了)+(?:吧)?{HERE}"
)
FOUND_OUT = re.compile(
    rf"{HEAD}(?:我)?(?:刚|才)?(?:发现|看出|注意到)[^，。；\d“]{{2,16}}(?:重复|一样|撞|多余|不连贯)了?[，,](?:所以)?"
)
CUT_THERE = re.compile(
    rf"(?P<at>第?{AMOUNT})(?:那里|那儿|处|的地方|左右)(?:加|来|放)(?:个|一个)?(?:转场|过渡)(?:效果)?[，,](?:用|要)?(?P<kind>闪白|闪黑|白闪|黑闪)(?:的|那种)?"
)
TWO_HALVES = re.compile(
    rf"{HEAD}(?:前|开头){AMOUNT}是[^，。；\d]{{1,8}}[，,](?:后|后面|最后){AMOUNT}是[^，。；\d]{{1,8}}[，,](?!都|全|剪|删|去|这)"
)
WHOSE_WORD = re.compile(
    rf"{HEAD}[^，。；\d第]{{1,4}}说(?P<clip>{CLIP})[^，。；\d]{{1,6}}[，,](?:但是?|可是?|不过)[^，。；\d]{{1,4}}说(?:要|得|想)?(?:留着|保留|不删|别删|留)[，,](?:还是)?(?:就)?听[^，。；\d]{{1,4}}的吧?[，,](?:不过|但是?)?(?:(?:缩短|剪短|短)(?:一)?点[，,])?"
)
DONT_ADD = re.compile(
    rf"[，,](?:千万|也)?(?:别|不要)(?:给我)?(?:乱|瞎|随便)?(?:加|弄|搞|配)[^，。；\d“]{{2,14}}(?:什么的|之类的?|这些|啥的|那些){HERE}"
)
TURN_ROUND = re.compile(r"左右(?:再|给我|帮我|也)*翻(?:转|过来)?(?:一?下)?")
TO_THE_LAST = re.compile(r"一直(?:显示|放|挂|留)到(?:最后|结束|结尾)")
PALE_COLOR = re.compile(
    r"(?P<what>字幕|标题|文字)[^，。；\d]{0,10}[，,](?:就是|只是)?颜色(?:太|有点|偏)[^，。；]{1,3}[，,](?:[^，。；\d“]{2,10}[，,])?(?:改|换)成(?P<color>[白黑红黄蓝绿粉紫橙金]色?)(?:的)?(?:好了|吧)?(?:[，,]再?(?P<way>大|小)一点)?"
)
NOT_TOO_LOUD = re.compile(
    r"(?:声音|音量)也?(?:不用|别|不要)(?:弄|放)?太[大响][，,](?:大概|差不多)?(?P<level>\d{1,3}[%％])(?:就行|就好|左右)*"
)
BED = re.compile("音乐|BGM|bgm|配乐|歌")
HAD_TO = re.compile(
    rf"{HEAD}(?:我们)?(?:公司|老板|学校|老师|领导|单位|客户)(?:们)?(?:让|要求|叫)我们?(?:做|剪|拍|弄|交)(?:个|一个|一条)?[^，。；\d“]{{1,8}}(?:视频|片子|短片|vlog|作业){HERE}"
)
THAT_ONE_IS = re.compile(
    rf"[，,](?:那|这)段(?:最|很|特别|比较|真|太)[^，。；\d删剪放调移加]{{1,5}}{HERE}"
)
MORE_TIME = re.compile(rf"[，,](?:时间|时长)(?:再|稍微)?(?:长|短|久)(?:一)?点[，,](?={AMOUNT})")
NOT_NOW = re.compile(
    rf"[，,](?:字幕|音乐|标题|转场|滤镜|封面|特效)(?:就)?先不(?:加|弄|要|配|做)了?{HERE}"
)
NO_COVER = re.compile(r"(?P<size>[小大]一点)(?:别|不要|不能)挡(?:住|到)?[^，。；]{0,6}")
BACKWARDS = re.compile(
    r"(?:我)?(?:想|要)?(?:把)?(?:它们)?(?:的)?(?:顺序)?(?:倒|反)过来(?:放|排|拼|播)[，,]就是[^。“]{4,30}?(?:也)?(?:反|倒)过来"
)
ABOUT_THERE = re.compile(
    rf"{HEAD}[^，。；\d]{{2,10}}(?:那一下|那里|那会儿|那下|的时候)(?:是|在|大概在)第?{AMOUNT}(?:左右)?[，,](?=(?:从)?第?{AMOUNT}(?:到|至))"
)
TOO_LOUD_SO = re.compile(
    r"(?P<back>背景的?)?(?P<what>声音|音乐|音量|原声)太(?:吵|大|响)了?[，,]?(?P<deed>调低|降低|调小|压低)(?=一半|\d|百分)"
)
LARGE_ONES = re.compile(r"字幕(?:一定|必须|最好)要大(?:一点|点)?")
DISLIKED = re.compile(
    rf"{HEAD}[^，。；\d第]{{0,6}}(?:看不懂|看不惯|不喜欢|不爱看|讨厌)[^，。；\d“]{{1,6}}[，,](?:[^，。；\d“]{{0,4}}都(?:是)?(?:拿|用)[^，。；\d“]{{2,10}}[，,])?"
)
NORMALLY = re.compile(
    rf"[，,][^，。；\d]{{0,10}}(?:也就是|就是)?(?:{TIMES})?正常(?:放|播放|播|速度|彩色)(?:就行|就好)?{HERE}"
)
CANNOT = re.compile(
    rf"{HEAD}[^，。；\d“]{{2,16}}我(?:又)?不(?:会|太会|行|擅长)[，,](?:你|那)?就(?:帮我)?"
)
AS_IT_WAS = re.compile(
    rf"[，,](?:标题|字幕|音乐|logo|画面)?(?:还是|就)?用原来的[^，。；\d“]{{1,4}}{HERE}"
)
UNDO_THAT = re.compile(
    r"音乐(?:就)?不要了[，,](?:你|帮我)?(?:撤回|撤销)[^，。；]{0,6}音乐(?:那|的)?(?:一)?步"
)
NOT_NEEDED = re.compile(rf"[，,]没有也(?:行|可以|没事|无所谓){HERE}")
SOME_MORE = re.compile(r"(?P<what>字幕|音乐|标题|转场)有就?(?:更|最|再)好(?:不过)?了?")


def _silenced(found: re.Match[str]) -> str:
    return found["is"] + ("静音" if found["deed"] in SILENCED else found["deed"])


def _pale(found: re.Match[str]) -> str:
    size = f"，{found['what']}{found['way']}一点" if found["way"] else ""
    return f"{found['what']}颜色改成{found['color']}{size}"


def _level(found: re.Match[str]) -> str:
    """Return the level of the bed that was spoken of before, or of all sound."""
    bed = "音乐" if BED.search(found.string[: found.start()]) else ""
    return f"{bed}音量{found['level']}"


TURNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (HAD_TO, r"\g<head>"),
    (DISLIKED, r"\g<head>"),
    (CANNOT, r"\g<head>"),
    (WHOSE_WORD, r"\g<head>\g<clip>"),
    (FOUND_OUT, r"\g<head>"),
    (TWO_HALVES, r"\g<head>"),
    (ABOUT_THERE, r"\g<head>"),
    (CLOSE_UP, "放大画面"),
    (REST_NEEDLESS, ""),
    (THEN_SHOWN, ""),
    (THAT_SOUND, _silenced),
    (SOUND_STAYS, ""),
    (FRONT_LONG, r"去掉前\g<long>"),
    (CUT_THERE, r"在\g<at>加\g<kind>"),
    (DONT_ADD, ""),
    (TURN_ROUND, "左右翻转"),
    (TO_THE_LAST, "一直显示"),
    (PALE_COLOR, _pale),
    (NOT_TOO_LOUD, _level),
    (THAT_ONE_IS, ""),
    (MORE_TIME, "，"),
    (NOT_NOW, ""),
    (NO_COVER, r"\g<size>"),
    (BACKWARDS, "把片段顺序反过来"),
    (TOO_LOUD_SO, lambda found: ("原声" if found["back"] else found["what"]) + "降低"),
    (LARGE_ONES, "字幕，字大一点"),
    (NORMALLY, ""),
    (AS_IT_WAS, ""),
    (UNDO_THAT, "撤销上一步"),
    (NOT_NEEDED, ""),
    (SOME_MORE, r"加\g<what>"),
)
"""What leads away from a wish in chatty Chinese and the plain wish for it, in order."""
