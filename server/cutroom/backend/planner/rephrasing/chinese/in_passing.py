"""Chinese remarks told in passing: places that share one length, what is louder or fuller, languages
in pairs, complaints before a cure, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

BLACK_EACH = re.compile(
    rf"每(?:两)?(?:段|个片段|个视频)(?:之间|中间)(?:都|各)?(?:插入?|加|放)(?:入|上|个)?(?P<long>{AMOUNT})(?:的)?(?P<color>[黑白])(?:场|屏|幕)(?=[，。,！]|$)"
)
THREE_PLACES = re.compile(
    rf"(?:总共|一共)?(?:剪成?{AMOUNT}[，,])?(?:取|截|留|要)(?:取)?开头[、和]?中间[、和]?(?:结尾|最后)(?:部分)?(?:各|都)(?:取|留)?(?P<long>{AMOUNT})(?=[，。,！]|$)"
)
BASS = re.compile(
    r"(?:把)?(?:低音|重低音)(?:部分)?(?:给我)?(?:加强|调大|加重|提升|拉高|增加)(?:一?点|一?些)?(?=[，。,！]|$)"
)
MUSIC_AT = re.compile(
    rf"^(?P<music>(?:背景)?音乐|配乐|BGM|bgm)(?:从)?第?(?P<at>{AMOUNT})(?:处)?(?:开始|进|起)[，,](?=音量)"
)
DIES_AWAY = re.compile(
    rf"(?<=[，,])(?P<end>最后{AMOUNT})(?:慢慢)?(?:渐弱|变弱|减弱|收掉)(?=[，。,！]|$)"
)
LIT_UP = re.compile(
    r"字幕(?:能)?(?:跟着|随着|跟随)(?:人)?(?:说话|讲话|声音|语音)(?:一?起)?(?:变色|高亮|亮起来?)"
)
HALF_SIZE = re.compile(
    r"(?:把)?(?:画面|视频)(?:整体)?缩(?:小)?(?:到|为|成)(?P<by>一半|\d+%)(?:[，,](?:放)?(?:在)?(?:居中|正中间|中间))?(?=[，。,！]|$)"
)
CLIP_AS_SOUND = re.compile(
    r"(?P<clip>第[一二三四五六七八九十\d]+(?:段|个视频|个片段))(?:的声音)?(?:当|做|作为|用作|用来当)(?:背景音乐?|配乐|bgm|BGM)(?=[，。,！]|$)"
)
SHORTS_EACH = re.compile(
    rf"(?:横版|横屏)?(?:的)?(?:长)?视频(?:切|剪|拆|分)成(?:若干|多)?[个条段]?(?P<shape>竖版|竖屏|横版|横屏)?的?(?:短片|短视频|小视频|片段)[，,]每[条个段](?P<long>{AMOUNT})(?:左右|以内)?(?=[，。,！]|$)"
)
JOINED_BY = re.compile(
    r"用(?P<kind>淡入淡出|叠化|淡化|溶解)(?:来)?(?:连接|衔接|过渡|串联|串起来)(?:起来)?(?=[，。,！]|$)"
)
SIDES_FILLED = re.compile(
    r"(?:竖的?|竖版的?|竖屏的?|横的?)(?:照片|图片|视频)(?:的)?(?:两边|左右|上下)(?:用)?(?=模糊填充|模糊背景|模糊填)"
)
ONE_OUT = re.compile(
    r"^只(?:导出|输出|要导出)(?P<clip>第[一二三四五六七八九十\d]+(?:段|个片段|个视频))[。！]?$"
)
STARTING_AT = re.compile(
    r"第?(?P<at>\d+)秒(?:开始|起)的(?P<long>\d+)秒(?:钟)?(?:的)?(?:内容|画面|视频)?(?=复制|重复|删|剪|慢|快|倒|加速|静音)"
)
PLAYED_BACK = re.compile(r"^(?:视频)?从(?:后|尾)(?:往|到)(?:前|头)(?:放|播放?)(?:一遍)?[。！]?$")
FASTER_STILL = re.compile(
    r"^(?:做|加|来)?(?:个|一个)?渐(?P<how>快|慢)的?(?:变速|播放|效果|速度)[。！]?$"
)
DARK_FIRST = re.compile(
    r"^(?:夜景|晚上|画面|视频|夜晚)(?:拍得)?(?:太|有点|很|比较)(?:黑|暗)了?[，,](?=(?:帮我)?(?:提亮|调亮|加亮))"
)
RECALLED = re.compile(
    r"(?:做成|弄成|加点|有点|带点)(?:那种)?回忆(?:杀)?的?(?:感觉|效果|画面|滤镜|质感)"
)
SILENT_OVER = re.compile(
    rf"(?P<deed>去除|去掉|删掉|剪掉)(?:所有|全部)?(?:的)?(?P<what>静音|停顿|空白)(?:超过|大于|多于|长于)(?P<long>{AMOUNT})(?:的)?(?:地方|部分|片段)?"
)
OTHERS_KEPT = re.compile(
    r"(?<=[了掉])[，,](?:其他|其余|别的)的?(?:都)?(?:留着|保留|不动|别动)(?=[，。,！]|$)"
)
ITS_LENGTH = re.compile(rf"^(?:这个|把)?{AMOUNT}的?视频(?=(?:剪|压|缩)(?:成|到|短))")
FULLY = re.compile(r"(?P<what>饱和度|对比度)(?:直接)?(?:拉满|拉到最高|拉到最大|开到最大)")
GREENISH = re.compile(
    r"(?:画面|颜色|视频)?(?:有点|整体)?偏(?:绿|蓝|黄|红|紫|色)了?[，,](?:帮我)?(?:校正|校准|矫正|修正|校一下|还原)(?:一下|下)?(?:颜色)?(?=[，。,！]|$)|自动白平衡"
)
PRORES = re.compile(r"^要(?P<format>MOV|mov|MP4|mp4|WebM|webm)(?:格式)?(?:的)?(?=[，,]|$)")
TONGUES = re.compile(r"中(?P<to>日|韩|法|德|俄|西|泰|越)(?:双语|双)字幕")
LANGUAGES = {
    "日": "日语",
    "韩": "韩语",
    "法": "法语",
    "德": "德语",
    "俄": "俄语",
    "西": "西班牙语",
    "泰": "泰语",
    "越": "越南语",
}
BENEATH = re.compile(
    r"(?P<head>翻译成[^，。,]{2,4})[，,](?:放在?|显示在|排在)(?:中文|原文|原字幕|原来的字幕)(?:的)?(?:下面|上面|下方|底下)(?=[，。,！]|$)"
)
BOTH_ENDS_TOO = re.compile(r"(?<=开头)同(?:埋)?(?=结尾|末尾|最后)")
COMPARED = re.compile(
    r"^(?:我)?(?:想)?(?:要)?(?:对比|比较|看看?)(?:一下)?(?:改|修改|剪|编辑)(?:之)?前(?:和|跟|与)?(?:改|修改|剪)?(?:之)?后(?:的)?(?:区别|差别|效果|不同)?[。！]?$"
)


def _three_places(found: re.Match[str]) -> str:
    return f"保留前{found['long']}、中间{found['long']}和最后{found['long']}"


def _half_size(found: re.Match[str]) -> str:
    return f"画面缩放到{'50%' if found['by'] == '一半' else found['by']}"


def _starting(found: re.Match[str]) -> str:
    at = int(found["at"])
    return f"第{at}秒到{at + int(found['long'])}秒"


def _two_tongues(found: re.Match[str]) -> str:
    return f"中文和{LANGUAGES[found['to']]}双语字幕"


def _faster_still(found: re.Match[str]) -> str:
    return "速度由慢到快" if found["how"] == "快" else "速度由快到慢"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (BLACK_EACH, r"每两段之间插入\g<long>\g<color>色画面"),
    (THREE_PLACES, _three_places),
    (BASS, "增强低音"),
    (MUSIC_AT, r"从第\g<at>开始加背景音乐，"),
    (DIES_AWAY, r"\g<end>淡出"),
    (LIT_UP, "逐字高亮字幕"),
    (HALF_SIZE, _half_size),
    (CLIP_AS_SOUND, r"把\g<clip>的声音放到第一段"),
    (
        SHORTS_EACH,
        lambda found: (
            f"每{found['long']}切一段" + (f"，改成{found['shape']}" if found["shape"] else "")
        ),
    ),
    (JOINED_BY, "加淡化转场"),
    (SIDES_FILLED, "照片两边"),
    (ONE_OUT, r"只保留\g<clip>，导出"),
    (STARTING_AT, _starting),
    (PLAYED_BACK, "倒放"),
    (FASTER_STILL, _faster_still),
    (DARK_FIRST, ""),
    (RECALLED, "加怀旧滤镜"),
    (SILENT_OVER, r"\g<deed>超过\g<long>的\g<what>"),
    (OTHERS_KEPT, ""),
    (ITS_LENGTH, "视频"),
    (FULLY, r"\g<what>调到200%"),
    (GREENISH, "自动校色"),
    (PRORES, r"导出\g<format>"),
    (TONGUES, _two_tongues),
    (BENEATH, r"\g<head>，双语"),
    (BOTH_ENDS_TOO, "和"),
    (COMPARED, "和上一版有什么区别"),
)
"""The remarks and what is said instead, in order."""
