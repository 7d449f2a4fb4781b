"""Chinese remarks of spoken requests in a few words: what is heard, where a look ends, sounds that are
no music, cards with words, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

ONE_HEARD = re.compile(
    r"(?:全部|所有的?|片段|视频|都)+静音[，,](?:只|就)(?:保留|留下?|要|开|有)(?P<clip>第[一二三四五六七八九十\d]+(?:段|个片段|个视频))的?(?:声音|原声|有声)?(?=[，。,！]|$)"
)
PIXELLED = re.compile(
    r"(?P<span>第?\d+秒?(?:到|至|-)第?\d+秒)(?:的)?(?:给)?打(?:上|个)?(?P<how>马赛克|码)(?=[，。,！]|$)"
)
FLASH_AT = re.compile(
    r"(?<![每隔前后到至\d.])第?(?P<at>\d+)秒(?:处|的时候|那里|时)?(?:来|加|做)?(?:闪(?:一下)?(?P<a>白)|(?:一?个)?闪(?P<b>白)(?:一下|效果)?)(?=[，。,！]|$)"
)
NATURE = r"(?:下?雨声|海浪声?|鸟叫声?|鸟鸣|风声|流水声|白噪音?|篝火声?|蝉鸣|雷声|掌声|笑声)"
NATURE_SOUND = re.compile(
    rf"(?:把)?(?:(?:背景音乐|BGM|bgm|配乐|音乐)(?:换成|改成|换为|用|改为)|(?:加|配|放|来)(?:上|点|一些|一段|个)?)(?:一段)?{NATURE}(?:的声音|做背景|当背景|背景)?(?=[，。,！]|$)"
)
"""Sounds that no music is."""
CAPTIONS_ANEW = re.compile(
    r"字幕(?:全部|全|都)?(?:删了|删掉|删除|去掉|清空)[，,]?(?:再)?重新(?:识别|生成|做|来|加)(?:一遍|一次)?"
)
BACKDROP = re.compile(
    r"换(?:一?个|一下)?背景[，,](?:换成|改成|变成|用)(?P<what>[^，。,]{1,8}?)的?(?=[，。,！]|$)"
)
UNDONE_BACK = re.compile(
    r"(?:把)?(?:刚才|上一步|刚刚|上次)?的?撤销(?:再|也|又|给)?(?:撤销|撤回|取消)(?:掉|了)?(?=[，。,！]|$)|(?:撤回|取消)(?:刚才|上次|刚刚)?的?撤销"
)
IN_ORDER = re.compile(
    r"按(?:照)?(?P<list>[1-9](?:[-—~][1-9]){1,7})(?:的?顺序)?(?:来)?(?:排列?|放|播放?|拼|接)?(?=[，。,！]|$)"
)
CARD_SAYS = re.compile(
    r"(?P<between>第[一二三四五六七八九十\d]+段和第?[一二三四五六七八九十\d]+段)(?:之间|中间)(?:塞|加|插|放)(?:入)?(?:一?[张个段])?(?P<color>[黑白])屏(?:画面|卡)?(?:上)?(?:写(?:着|上)?|显示)(?=[“「『\"])"
)
SHRUNK = re.compile(r"(?:的)?画面缩(?:到|为|成)(?=\d+%)")
SMALL_TO_LARGE = re.compile(
    r"(?P<what>声音|音量|音乐)先(?:小后大|弱后强)|(?P<other>声音|音量|音乐)先(?:大后小|强后弱)"
)
STUCK = re.compile(
    r"第?(?P<a>\d+)秒?(?:到|至|-)第?(?P<b>\d+)秒(?:那里|处|的画面|这里)?(?:画面)?(?:卡住(?:不动)?|定格|定住|静止不动|冻结|停住不动)(?=[，。,！]|$)"
)
UNTIL_RESTORED = re.compile(
    rf"第?(?P<a>{AMOUNT})(?:起|开始)(?:让)?(?P<deed>[^，。,]{{2,10}})[，,](?:到|在)?第?(?P<b>{AMOUNT})(?:再|就|时|处|的时候)?(?:恢复|变回|还原)(?:正常|原样|清晰|原来|过来)?(?=[，。,！]|$)"
)
ONE_EAR = re.compile(
    r"只有(?:左|右)(?:耳|声道|边)(?:朵|机)?(?:有|听得到|能听到)声音?[，,](?:帮我)?(?:弄|改|变|调|做)成?(?:两边|双声道|左右|立体声|双耳)(?:都)?(?:有|能听到)?(?:声音)?(?=[，。,！]|$)"
)
SOUND_LATER = re.compile(
    rf"(?:视频)?(?:的)?(?:声音|音频|音轨)(?:整体)?(?:延后|推后|后移|提早|前移|往后移|往前移|往后挪|往前挪){AMOUNT}(?=[，。,！]|$)"
)
NOT_THE_OLD = re.compile(
    r"(?P<head>翻译?成[^，。,]{2,6}(?:字幕)?)[，,](?:原来|原文|原|中文)(?:的)?(?:字幕)?(?:就)?(?:不要|去掉|删掉|不留)了?(?=[，。,！]|$)"
)
TIMED_TEXT = re.compile(
    r"(?:(?:自动)?识别语音[，,])?(?:生成|导出|输出|出)(?:一份)?带时间(?:轴|码|戳)的(?:文字稿?|文稿|文本|逐字稿)"
)
DATED = re.compile(
    r"(?P<deed>加|写|打|标|显示)(?:上|个|一个)?日期[：:]?\s?(?P<date>\d{4}[.\-/年]\d{1,2}(?:[.\-/月]\d{1,2}日?|月)?)"
)
OLD_SCREEN = re.compile(
    r"(?:把)?(?:画面|视频|片子)?(?:做|弄|搞|变|处理)成(?:那种)?(?P<what>老电视|录像带|老电影|监控)(?:机)?(?:那种|那样|里)?的?(?:感觉|样子|效果|画面|风格)?(?=[，。,！]|$)"
)
COLOURS_BACK = re.compile(
    r"(?:把)?(?:颜色|色彩|色调|调色)(?:还原|恢复|变回|调回|改回)(?:回去|原样|成?原来的?|到原来|回来|默认)?(?=[，。,！]|$)|(?:恢复|还原)(?:成|到)?原(?:来|始|本)?的?(?:颜色|色彩|色调)"
)
STACKED = re.compile(
    r"(?P<way>上下|左右)(?:拼接?|拼起来|拼在一起)(?:[，,](?:上|左)大(?:下|右)小)?(?=[，。,！]|$)"
)
CUT_ALREADY = re.compile(
    r"^(?:已经)?(?:剪|改|弄|做)(?:好|完)了?[，,]?(?:就|可以)?(?:直接)(?=出片|导出|输出|生成)"
)
HALF_STRENGTH = re.compile(
    r"(?P<head>强度|浓度|程度)(?:调到|调成|减|用|为|只要)?(?:一半|减半|五成|50)(?![\d%])"
)
LOGO_TWICE = re.compile(
    r"(?P<head>(?:logo|LOGO|水印|标志)[^，。,]{0,12}[，,])(?:再)?(?:放大|大|变大|调大)(?:一倍|1倍|两倍|2倍)(?=[，。,！]|$)"
)
ONE_UNWANTED = re.compile(
    r"(?<=[，,])(?P<n>[1-9])(?:号)?(?:就)?(?=(?:不要|不用|删|去掉|扔)(?:了|掉)?(?:吧)?$)"
)
SOUND_RATE = re.compile(
    r"(?P<head>(?:mp3|MP3|音频|aac)[^，。,]{0,4}[，,]?)(?P<n>\d{2,3})[kK](?=[，。,！的]|$)"
)
VOICE_TURNED = re.compile(
    r"(?:把)?(?:男声|女声|声音|人声|我的声音)(?:变|改|调|转)(?:成|为)?(?P<to>女声|男声|童声|萝莉音?|大叔音?)(?=[，。,！]|$)"
)


def _flashed(found: re.Match[str]) -> str:
    at = int(found["at"])
    return f"第{at}秒到{at}.5秒闪{found['a'] or found['b']}"


def _in_order(found: re.Match[str]) -> str:
    return f"按{'、'.join(re.findall('[1-9]', found['list']))}的顺序排列"


def _swelling(found: re.Match[str]) -> str:
    """Return sound that grows, or dies away, as it is said most."""
    up = found["what"]
    return f"{up or found['other']}慢慢变{'大' if up else '小'}"


def _stuck(found: re.Match[str]) -> str:
    lasting = int(found["b"]) - int(found["a"])
    return f"第{found['a']}秒定格{lasting}秒" if lasting > 0 else found[0]


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (ONE_HEARD, r"除了\g<clip>都静音"),
    (
        PIXELLED,
        lambda found: found["span"] + ("画面打马赛克" if found["how"] == "马赛克" else "画面模糊"),
    ),
    (FLASH_AT, _flashed),
    (NATURE_SOUND, "加音效"),
    (CAPTIONS_ANEW, "重新生成字幕"),
    (BACKDROP, r"把背景换成\g<what>的"),
    (UNDONE_BACK, "重做"),
    (IN_ORDER, _in_order),
    (CARD_SAYS, r"\g<between>之间加2秒\g<color>屏，上面写"),
    (SHRUNK, "缩小到"),
    (SMALL_TO_LARGE, _swelling),
    (STUCK, _stuck),
    (UNTIL_RESTORED, r"第\g<a>到\g<b>\g<deed>"),
    (ONE_EAR, "转成单声道"),
    (SOUND_LATER, "声画不同步"),
    (NOT_THE_OLD, r"\g<head>"),
    (TIMED_TEXT, "导出srt字幕"),
    (DATED, r"\g<deed>文字“\g<date>”"),
    (OLD_SCREEN, r"加\g<what>效果"),
    (COLOURS_BACK, "去掉所有滤镜"),
    (STACKED, r"\g<way>分屏"),
    (CUT_ALREADY, ""),
    (HALF_STRENGTH, r"\g<head>50%"),
    (LOGO_TWICE, r"\g<head>大小30%"),
    (ONE_UNWANTED, r"第\g<n>段"),
    (SOUND_RATE, r"\g<head>\g<n>kbps"),
    (VOICE_TURNED, r"变声成\g<to>"),
)
"""The remarks and what is said instead, in order."""
