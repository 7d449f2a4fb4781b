"""Chinese remarks about stretches, clips and their pace, and what is said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import (
    AMOUNT,
    CLIP_NO,
    ENDS,
    GONE,
    POLITE,
    SIGNS,
    STRETCH,
    THESE,
    seconds_of,
)

HOLDS = re.compile(
    rf"(?P<span>{STRETCH})(?:那里|那段|这段|的地方|那会儿)?(?:都|全|一直|基本上?|主要|好像|其实)*"
    r"(?:是|在|有|没)[^，。；,;]{1,12}[，,。]\s*"
)
TAKEN = re.compile(rf"{POLITE}{THESE}{POLITE}(?P<deed>{GONE}){ENDS}")
"""What a stretch holds, told before it is taken out: 开头20秒在调设备，结尾都是闲聊，都剪了."""
MERELY = re.compile(
    rf"(?:我|咱们?)?(?:就|光|单|只想|就想)(?:要|留|保留)(?P<span>{STRETCH})"
    r"(?:的)?(?:[那这]?一?(?:段|部分|块|截)(?:儿)?)?(?=[，。！,\s吧]|$|就)"
)
INWARDS = re.compile(
    r"((?:推|拉|放|挪|移|搬|插|塞|排)(?:进|近))(?:去|来)(?=[，。！,\s]|$|一?点|吧)"
)
THERE = re.compile(
    r"((?:挪|移|搬|放|排|插|调|拖|提|换)到(?:第[一二三四五六七八九十\d]+[个段张条位]?|最?[前后]面?|最后|开头"
    r"|结尾|末尾|中间))(?:去|来)(?=[，。！,\s吧]|$)"
)
SWAPPED = re.compile(
    r"(?:左右(?:两个)?声道|左声道(?:和|跟)右声道)(?:好像|是|弄|搞|接|录)*(?:反了?|颠倒了?|反过来了)"
    r"(?:[，,][^，。,]{0,3}(?:对调|换|调换|互换|交换|调|纠正|改|修正|处理|弄)(?:一下|过来|回来|正)*)?"
)
NORMALLY = re.compile(
    r"(?P<head>(?:慢|快|倍|速)[^，。,]{0,4})[，,](?:然后)?(?:后面|后边|其他|其余|剩下|别的|之后|前面|两头|两端|首尾|前后|开头和?结尾)的?"
    r"(?:地方|部分|时间)?(?:都|就|再|则)?(?:恢复)?(?:正常|不变|原速|照常|不动|保持正常)的?(?:速度|播放|就行)?(?=[，。！,]|$)"
)
SMALL_IN = re.compile(
    r"用?(?:PIP|pip|画中画)(?:的?(?:方式|形式|效果))?(?:，)?(?:把|将)(?P<what>[^，。,]{1,20}?)(?P<put>放|摆|叠|贴)"
)
PASSAGE = re.compile(
    r"(?P<head>(?:转场|叠化|溶解|过渡|擦除|划像|闪白|闪黑)[^，。,]{0,4})[，,](?:转场)?(?:时间|时长|持续时间)?"
    r"(?P<how>短|长|快|慢)(?:一?点儿?|一?些)(?=[，。！,]|$)"
)
ORDER_WRONG = re.compile(
    rf"(?:片段|视频)?(?P<a>{CLIP_NO})(?:片段|视频|照片)?(?:和|跟|与|、)(?P<b>{CLIP_NO})(?:片段|视频|照片)?的?"
    r"(?:顺序|位置|先后)(?:好像|是|都|弄|放|排|搞|拼|剪)*(?:反|错|颠倒|不对)了?"
    r"(?:[，,](?:帮我|请|麻烦|给我)*(?:对调|换|调换|互换|交换|调|改)(?:一下|过来|回来)*)?(?=[，。！,]|$)"
)
PANE = re.compile(
    r"[，,。：:]?\s*(?P<side>[上下左右])(?:面|边|半边|半屏|半部分|方)(?:的?画面)?(?:放上?|是|显示|播放|播|用|给|为)"
    r"(?=[^，。,]{1,20}(?:[，,。]|$))"
)
"""What each half of a split screen shows."""
HALVED = re.compile(r"分屏|对比画面|同屏")
PACE = r"(?:放|变|播放?|要|得)?(?P<{0}>慢|快)(?:一?点儿?|一?些|放|动作|速|进)?"
THREE_PARTS = re.compile(
    rf"(?:开头|前面|开始|片头)(?:部分|那段)?{PACE.format('a')}[，,、]?(?:然后)?中间(?:部分|那段)?{PACE.format('b')}"
    rf"[，,、]?(?:最后|然后)?(?:结尾|后面|最后|末尾|片尾)?(?:部分|那段)?(?:再|又)?{PACE.format('c')}(?=[，。！,]|$)"
)
AGAIN = re.compile(
    r"(?<![慢快倒正])(?:播放|放|播|来|演)(?:上|个)?(?P<n>[两二三四五六七八九十]|\d+)(?:遍|次|回)(?!.{0,4}[慢快倒])"
)
"""How often it plays in all."""
TOO_LONG = re.compile(
    r"(?:(?P<first>片头|开头|最前面)|(?P<last>片尾|结尾|末尾))(?:部分|那段|那块)?(?:有点儿?|有些|太|过)(?:长|拖|啰嗦|拖沓)了?[，,]?"
    rf"(?:帮我|给我|请|把它)*(?P<deed>(?:剪|缩|压|控制)短?(?:到|成|为|在){AMOUNT})"
)
EDGE_CLIP = re.compile(
    r"(?:(?P<first>最?开头|最前面|片头)|(?P<last>结尾|末尾|最后面|片尾|最后))的?(?:那|这)(?:一)?(?:个|条|张)"
    r"(?:片段|视频|镜头|照片|图片?)?"
)
PICTURES = re.compile(r"张图片(?=[^，。]{0,12}(?:做|剪|弄|成|用|停|显示|删|去掉|放|换))")
AROUND = re.compile(
    rf"(?:第)?(?P<at>{AMOUNT})(?:那儿|那里|那个地方|那一下|处|的地方|的时候|左右|时|这里|这儿)[^。，,]{{0,12}}[，,]?"
    rf"(?:把)?(?:它)?(?:前后|前面后面)各(?:剪|删|切|去|砍|裁)(?:掉|去|个)?(?P<by>{AMOUNT})(?:掉)?"
)
"""What goes on both sides of a moment: 第30秒卡了一下，前后各剪一秒."""
PAIR = re.compile(
    rf"(?<![第\d{SIGNS}])(?P<a>[{SIGNS[:-1]}])(?:段)?(?:和|跟|与)?(?P<b>[{SIGNS[:-1]}])(?:段|个|片段)?"
    r"(?:调|换|掉|对)(?:一下)?(?:个个儿?|个位置|一?下位置|调|过来|一下)"
)
BACKWARDS = re.compile(r"(?:倒着|反着|反过来|从后往前|倒序)排(?:列|序)?(?:一下|一遍)?")
UPSIDE_DOWN = re.compile(
    r"(?:画面|视频)?(?:是|拍)?(?:倒着|大?头朝下|拍倒|倒过来)的?了?[，,](?:帮我|请|给我?|把它|再)*"
    r"(?:转正|转过来|正过来|调正|摆正|翻正|翻过来|转回来)(?:一下)?"
)
BESIDE = re.compile(
    r"(?P<a>[^，。,和跟与把将]{1,16})(?:和|跟|与)(?P<b>[^，。,和跟与]{1,16}?)(?:做成|弄成|来个|放)?(?P<how>左右|上下)"
    r"(?:同屏|分屏|并排)(?:显示|播放)?(?=[，。,]|$)"
)
SHAPED_PART = re.compile(
    rf"(?:把|将)?(?P<span>{STRETCH})(?:的?(?:那|这)一?段|的?部分|的?内容|的视频|的)?(?:单独)?(?:做|剪|弄|改|转|变|搞|导出)成"
    r"(?P<what>(?:一?[个条段])?(?:竖屏|竖版|横屏|横版|方形|短视频|抖音|9:16|1:1))"
)
"""A part that becomes a film of its own."""
OTHERS_STAY = re.compile(
    r"[，,](?:其他|其余|剩下|别的|另外)的?(?:几?[张段个])?(?:照片|片段|顺序)?(?:都|就|则)?"
    r"(?:不变|不动|保持不变|照旧|照常|保持原样|不用动|不用改|别动)(?=[，,])"
)
MOVING = re.compile(
    r"(?:让)?(?:图片|照片|画面|图)都?动起来[，,](?=[^，。,]{0,6}(?:放大|缩小|推|拉|平移|缩放|移动))"
)
HARD = re.compile(
    r"(?P<no>(?:不要|不用|别加|不加|去掉|无)[^，。,]{0,4}转场)[，,]?(?:就|都)?(?:直接|硬)切(?:换|就行)?"
)
HARD_BETWEEN = re.compile(
    r"第?(?P<a>\d)[段张]?(?:和|跟|与|、)第?(?P<b>\d)[段张]?(?:之间|中间)(?:就|都|全)?(?:用|改成)?(?:直接切|硬切)"
)
BARE_HARD = re.compile(r"(?:片段|镜头|照片)?(?:之间|中间)(?:就|都|全)?(?:用|改成)?(?:直接切|硬切)")


ALIKE = re.compile(
    r"(?:剪|拼|做|弄|合|凑)成(?:一[条个段支])?(?P<long>\d+秒|\d+分钟)的?(?:视频|片子|短片)?[，,](?:每[段个张]的?)?(?:时长|时间|长度)?"
    r"(?:平均分配?|一样长|均分|平均|都一样|相等|等长)(?:一下|就行|吧)?"
)
"""A length shared out evenly: 剪成25秒，每段平均分."""
EACH_ONE = re.compile(
    rf"(?<![第\d{SIGNS}后前首末尾这那另下上哪某同])一(?P<what>张图片?|张照片|张|个片段|个视频|段)(?:就|只)?(?P<long>{AMOUNT})(?=[，。,！]|$)"
)
TAKEN_OUT = re.compile(
    r"((?:截|剪|切|裁|挑|选|抠)出来)(?=(?:\d|[两三四五六八十]倍|加速|放慢|慢放|倒放|转成|转gif|变|调|改|配|加|静音|旋转))"
)
"""A deed right behind what is cut out: 前6秒截出来两倍速."""
FRAMES = re.compile(
    rf"(?:抽帧|截帧|抽图|截图)[，,]?(?:每隔?)?(?P<long>{AMOUNT})(?:抽|截)?(?:一|1)(?:张|帧)"
)
KEPT_AS = re.compile(r"存(?=(?:png|jpe?g|webp|PNG|JPE?G)(?:$|[，。,的格]))")
TOGETHER = re.compile(
    r"(?P<how>左右|上下)(?:放|摆|排|拼)(?:在|到)?(?:一起|一块儿?)(?:做个?)?(?:对比|比较|显示|播放)?"
)
ONCE_MORE = re.compile(r"(?:再|多)(?:循环|重复|播放?|放|来)一(?:次|遍|回)")
PASSED_INTO = re.compile(
    r"(?:然后|再|最后)?(?:慢慢)?(?:渐变|淡入淡出|淡入|溶解|叠化|过渡|淡化)(?:过渡)?(?:到|进入?)(?:正片|正文|主视频|正式内容|视频)"
)


FROM_SHOWN = re.compile(
    rf"从第?(?P<a>{AMOUNT})(?P<deed>显示|出现|播放|持续|停留)到第?(?P<b>{AMOUNT})"
)
BOTH_ENDS = re.compile(
    rf"(?:把)?(?:片头(?:和|跟|、)?片尾|头尾|开头(?:和|跟|、)?(?:结尾|末尾)|首尾|前后|头和尾)(?:都)?"
    rf"(?:(?:剪|裁|切|砍|去|删)(?:掉|了|去)?[，,]?各(?P<a>{AMOUNT})|各(?:自)?(?:剪|裁|切|砍|去|删)(?:掉|了|去)?(?P<b>{AMOUNT}))(?:掉)?"
)
FORTH_BACK = re.compile(r"(?:前面|开头|前半段?)正放[，,]?(?:然后)?(?:后面|结尾|后半段?)(?:再)?倒放")
EACH_FADES = re.compile(
    r"(?:给|让|把)?每(?:一?段|个片段|个视频|个镜头)(?:视频|片段)?(?:的)?(?:都|各)?(?:加上?|做)?(?:个)?"
    r"(?:淡入淡出|(?:开头|开始)?(?:加个?)?淡入[，,、和]?(?:结尾|结束)?(?:加个?)?淡出)(?:效果)?"
)
"""Fades of every clip are dips at the cuts and fades of the film."""
KEPT_PAUSE = re.compile(
    r"保留第?(?P<n>\d+|[一二三四五六七八九十])(?:个|处|段)?(?:停顿|静音|空白)[，,](?:其他|其余|剩下|别的)的?"
    r"(?:停顿|静音|空白)?(?:都|全|全部)?(?:剪|删|去)(?:了|掉)?"
)
PLAIN = re.compile(
    rf"(?P<head>(?:来|加|插入?|给我|要)(?:上)?(?:一?[段个张])?)(?P<long>{AMOUNT})的?"
    r"(?P<color>[红蓝绿黑白黄灰粉紫橙])色?的?(?:纯色)?背景(?=[，。,]|$)"
)
BLACK = re.compile(r"(?:两边|上下|左右|四周|旁边)的?黑色?的?(?:地方|部分|区域|空白)")
WIDE = re.compile(r"(?P<to>到|成|为)(?P<px>\d{3,4})(?:像素|px)?宽(?!高)")
PACED = re.compile(
    r"[，,](?:整体)?(?:节奏(?:要|得|可以)?(?:快|紧凑|明快)|(?:整体)?风格(?:要|偏|是)?(?:动感|燃|炫酷|热血))(?:一?点儿?|一?些)?(?=[，。,]|$)"
)
WHOLE_FILM = re.compile(
    r"回顾|vlog|Vlog|VLOG|混剪|宣传|集锦|短片|快剪|预告|(?:旅行|旅游|短|探店|产品|活动|美食|开箱|纪念|生日|年会|毕业)视频"
)


GENRE = re.compile(r"(?:旅行|旅游|宣传|纪录|回忆|活动|美食|探店|产品|广告|婚礼|年会)$")
MADE_AS = re.compile(r"(?:剪辑|[做剪弄出]|制作|生成)(?:成|出)?(?:一?[个条支段部])?(?!\d)")


def paced(message: str) -> str:
    """Return a message with the pace of a whole film said of the film: a quick one."""
    found = PACED.search(message)
    film = WHOLE_FILM.search(message[: found.start()]) if found is not None else None
    if found is None or film is None:
        return message
    quick = "" if "快节奏" in message else "快节奏"
    lead = [m.end() for m in MADE_AS.finditer(message, 0, film.start() + 1)]
    at = lead[-1] if lead else film.start()
    at = film.start() if message[at : at + 1] in tuple("一两三几成出") else at
    middle = message[at : found.start()]
    if film[0] == "短片" and not GENRE.search(message[: film.start()]):
        middle = middle.replace("短片", "短视频")
    return f"{message[:at]}{quick}{middle}{message[found.end() :]}"


def shared(message: str, clips: int) -> str:
    """Return a message with a length that clips share evenly as the length of each."""
    found = ALIKE.search(message)
    long = seconds_of(found["long"]) if found is not None else None
    if found is None or long is None or clips < len("ab"):
        return message
    return f"{message[: found.start()]}每段取{long / clips:g}秒，拼起来{message[found.end() :]}"


def told(message: str) -> str:
    """Return a message without what stretches hold, where they are taken out anyway."""
    at = 0
    while (first := HOLDS.search(message, at)) is not None:
        spans, end = [first["span"]], first.end()
        while (more := HOLDS.match(message, end)) is not None:
            spans.append(more["span"])
            end = more.end()
        taken = TAKEN.match(message, end)
        if taken is None:
            at = end
            continue
        instead = f"{taken['deed']}{'和'.join(spans)}" if _cuts(taken["deed"]) else ""
        instead = instead or f"删掉{'和'.join(spans)}"
        return f"{message[: first.start()]}{instead}{message[taken.end() :]}"
    return message


def _cuts(deed: str) -> bool:
    return deed.endswith(("掉", "除"))


def _again(found: re.Match[str]) -> str:
    """Return what plays so often as looped, unless that is said beside it."""
    looped = "循环" in found.string or "重复" in found.string
    return found[0] if looped else f"循环{found['n']}遍"


def _passage(found: re.Match[str]) -> str:
    return f"{found['head']}{'0.3秒' if found['how'] in '短快' else '1秒'}"


def _parts(found: re.Match[str]) -> str:
    deeds = {"慢": "放慢", "快": "加快"}
    a, b, c = (deeds[found[part]] for part in "abc")
    return f"前三分之一{a}，中间部分{b}，后三分之一{c}"


def _both_ends(found: re.Match[str]) -> str:
    return f"掐头去尾各{found['a'] or found['b']}"


def _around(found: re.Match[str]) -> str:
    at, by = seconds_of(found["at"]), seconds_of(found["by"])
    return found[0] if at is None or by is None else f"删掉{max(0.0, at - by):g}秒到{at + by:g}秒"


def _shorter(found: re.Match[str]) -> str:
    return f"{_edge_clip(found)}{found['deed']}"


def _edge_clip(found: re.Match[str]) -> str:
    return "第一个片段" if found["first"] else "最后一个片段"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (PICTURES, "张照片"),
    (AROUND, _around),
    (ONCE_MORE, "循环2遍"),
    (BOTH_ENDS, _both_ends),
    (FORTH_BACK, "后半段倒放"),
    (FROM_SHOWN, r"从\g<a>到\g<b>\g<deed>"),
    (KEPT_PAUSE, r"去掉停顿，但保留第\g<n>个"),
    (PLAIN, r"\g<head>\g<long>的\g<color>色纯色片段"),
    (BLACK, "黑边"),
    (WIDE, r"\g<to>宽度\g<px>"),
    (EACH_ONE, r"每\g<what>\g<long>"),
    (TAKEN_OUT, r"\1，"),
    (FRAMES, r"每\g<long>抽一帧"),
    (KEPT_AS, "存成"),
    (TOGETHER, r"\g<how>分屏"),
    (PASSED_INTO, "加个渐变转场"),
    (AGAIN, _again),
    (MERELY, r"只保留\g<span>"),
    (SHAPED_PART, r"只保留\g<span>，改成\g<what>"),
    (INWARDS, r"\1"),
    (THERE, r"\1"),
    (SWAPPED, "左右声道互换"),
    (NORMALLY, r"\g<head>"),
    (ORDER_WRONG, r"\g<a>和\g<b>互换位置"),
    (PAIR, r"第\g<a>段和第\g<b>段互换位置"),
    (BACKWARDS, "倒序排列"),
    (UPSIDE_DOWN, "旋转180度"),
    (BESIDE, r"\g<a>和\g<b>做成\g<how>分屏"),
    (OTHERS_STAY, ""),
    (MOVING, ""),
    (HARD, r"\g<no>"),
    (HARD_BETWEEN, r"第\g<a>段和第\g<b>段之间不要转场"),
    (BARE_HARD, "去掉所有转场"),
    (SMALL_IN, r"把\g<what>画中画\g<put>"),
    (PASSAGE, _passage),
    (THREE_PARTS, _parts),
)
"""The remarks and what is said instead, in order."""
AMONG_CLIPS = (
    (EACH_FADES, "所有片段之间加闪黑转场，画面开头淡入，画面结尾淡出"),
    (EDGE_CLIP, _edge_clip),
    (TOO_LONG, _shorter),
)
"""Those that point at the first or the last of several clips."""
