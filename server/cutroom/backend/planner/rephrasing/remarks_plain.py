"""Chinese remarks of plain requests: what a file is called, marks on the timeline, words that stay all along,
pictures that come later, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, QUOTED

CODED = re.compile(
    r"(?:采用|使用|改用|选用|用|编码器?(?:用|选|为|是|改成|设为|选择)?[:：]?)\s?(?P<codec>[hH]\.?\s?26[45]|x26[45]|hevc|HEVC|av1|AV1|vp9|VP9)(?:的)?\s?(?:编码|格式|压缩|方式)*(?=[，。,！]|$)"
)
SCHEDULED = re.compile(r"定时(?:发送|推送|发出|上传|发|传|推)(?:到|去|在)?(?!布)")
MARKED = re.compile(
    r"(?:打|加|做|放|添加|设|标)(?:上|入)?(?:个|一个|几个|一些|下)?(?:时间)?(?:标记点?|记号|marker|mark点|点)(?=[，。,！吧]|$)"
)
ALL_ALONG = re.compile(
    r"从头(?:一直|开始)?(?P<deed>显示|挂|出现|放|留|持续|保持|停留|展示)(?:着)?到(?:尾|底|最后|结束|结尾)"
)
AT_FIRST_NOT = re.compile(
    rf"(?:开头|前面?|最开始的?|一开始)(?P<long>{AMOUNT})(?:先|都|暂时)?(?:不要|别|不用|不)(?:出现|显示|要|放|露出来?|出来)"
)
WAYS = re.compile(
    r"(?:有没有|有)(?:什么)?(?:办法|方法|法子)(?:可以|能)?(?=[^，。]{1,12}(?:吗|么|嘛|呢|？|\?|$))"
)
TOGETHER = re.compile(r"(?<=分屏)(?:同时|一起|一块儿?)(?:播放|放|显示|播)")
PANES_THEN_SHAPE = re.compile(
    r"(?P<panes>(?:上下|左右)?(?:分屏|拼接?|并排)[^，。]{0,4})[，,](?:然后)?(?:改成|做成|变成|输出成?|弄成|要|转成?)(?P<shape>竖屏|竖版|横屏|横版|方形)(?:的)?(?=[，。！]|$)"
)
SHAPES = {"竖": "9:16", "横": "16:9", "方": "1:1"}
LIKE_ELSEWHERE = re.compile(
    r"(?:像)?(?:剪映|CapCut|capcut|抖音|快影|必剪|PR|pr|Pr|快手)(?:里面?|上|中)?的?(?:那种|那样的?)(?=[“「『\"\u4e00-\u9fff])"
)
BACKWARDS = re.compile(r"(?:倒过来|反过来|倒着|反着|逆序|倒序)(?:来)?(?:排列?|排序|拼接?|连接?)")
SPOKEN_FIRST = re.compile(
    rf"^(?P<words>{QUOTED.pattern})[，,]?\s?(?:用)?(?:(?P<deed>配音|旁白|朗读|念)(?:用)?(?P<a>女声|男声|童声)|(?P<b>女声|男声|童声)(?:来)?(?:配音|朗读|念|读)(?:出来|一下)?)[。！]?$"
)
PACED = re.compile(
    r"[，,](?:旁白|配音|朗读|声音)?的?语速(?:稍微|稍|再|要|得|放)?(?:快|慢|适中|正常|自然|平稳|舒缓)(?:一?点|一?些)?(?:就行|即可)?(?=[，。！,]|$)"
)
SAID = re.compile(rf"[:：]|{QUOTED.pattern}")
SPOKEN = re.compile(r"旁白|配音|朗读|解说")
NAMED = re.compile(
    rf"[，,。]?(?:并且?|然后|再)?(?:把)?(?:导出(?:的|后的?)?)?(?:视频|影片|成片|文件|输出|保存)?(?:文件|视频|影片)?(?:名|名字|名称|命名)(?:就)?(?:叫做?|为|是|改成|改为|设为|设成|用|取|写|:|：)\s?{QUOTED.pattern}"
)
DELIVERED = re.compile(r"导出|输出|保存|生成|export|存成|渲染|合成")
LISTED_FILLERS = re.compile(
    r"(?P<deed>去掉|删掉|剪掉|删除|去除|剔除)(?P<list>(?:[嗯啊呃额哦呀吧]|那个|这个|然后|就是|对吧)(?:[、，,](?:[嗯啊呃额哦呀吧]|那个|这个|然后|就是|对吧))+)(?=(?:之类|这些|这种|等等?|这样|那些)?的?(?:口头禅|语气词|废词|口水词|口癖|词))"
)
HALF_AS_LARGE = re.compile(
    r"(?:(?:视频|文件|片子)?(?:体积|文件|容量)?(?:实在|有点)?太大了?[，,。])?(?:帮我|请)?(?:把)?(?:视频|文件|片子|它)?(?:的)?(?:体积|大小)?(?:给我)?(?:再)?(?:压缩?|缩小?|减小?)(?:到|成|为|至)?(?:只有|只剩)?(?:原来的?)?(?:一半|50%)(?:的)?(?:大小|体积)(?:左右|以内)?(?=[，。！]|$)"
)


def _shaped(found: re.Match[str]) -> str:
    return f"{found['panes']}，然后改成{SHAPES[found['shape'][0]]}"


def _spoken(found: re.Match[str]) -> str:
    return f"用{found['a'] or found['b']}配音{found['words']}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (CODED, lambda found: f"{found['codec'].lower().replace('x26', 'h26')}编码"),
    (SCHEDULED, "定时发布到"),
    (MARKED, "加章节标记"),
    (ALL_ALONG, r"全程\g<deed>"),
    (AT_FIRST_NOT, r"从第\g<long>开始显示"),
    (WAYS, "能"),
    (HALF_AS_LARGE, "压缩一半"),
    (TOGETHER, ""),
    (PANES_THEN_SHAPE, _shaped),
    (LIKE_ELSEWHERE, ""),
    (BACKWARDS, "倒序排列"),
    (
        LISTED_FILLERS,
        lambda found: found["deed"] + re.sub("[、，,]", "", found["list"]),
    ),
)
"""The remarks and what is said instead, in order."""


def quoted_apart(message: str) -> str:
    """Return a message without the name of its file, and words to be spoken behind who speaks."""
    if DELIVERED.search(message):
        bare = NAMED.sub("", message)
        message = bare if DELIVERED.search(bare) else f"导出，{bare}"
    if SPOKEN.search(message) and SAID.search(message):
        message = PACED.sub("", message)
    return SPOKEN_FIRST.sub(_spoken, message)
