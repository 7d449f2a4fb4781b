"""Chinese remarks about words and looks in few words: letters and their ground, captions that are
moved, tones, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable
from itertools import pairwise

from cutroom.backend.planner.words.remarks_zh import AMOUNT

COUNTED = re.compile(
    r"(?P<head>倒计时|倒数)(?P<gap>[：:，,\s]{0,2})(?P<n>\d(?:[、,，\s]?\d){1,9})(?!\s?[秒s分:：])|(?<!\d)(?P<m>\d{2,10})(?P<tail>的?(?:倒计时|倒数))"
)
"""A countdown by its figures: 倒计时321."""
LETTERS_EDGED = re.compile(
    r"(?P<color>[黑白红黄蓝绿灰橙粉金])色?(?:的)?(?:字)?[，、,]?(?:配|加|带)?(?P<edge>[黑白红黄蓝绿灰])色?的?(?:边框|描边|勾边|边)(?=[，。,！\s“「『\"]|$)"
)
LETTERED = re.compile(r"字|标题|文案|片头|片尾|[“「『\"]")
CAPTION_BARS = re.compile(
    r"字幕条(?=(?:都|全部|统一)?(?:放|移|挪|改|调|换|用|颜色|底|字号|大小|样式|变|居|往|太|在|去掉|删))"
)
CAPTIONS_SHIFTED = re.compile(
    r"(?P<what>字幕|标题|文字|水印|logo|LOGO)(?:的位置)?(?:再|稍微|给我|都)*(?:往)?(?:挪|移|搬|抬|提|拉|放|调)?(?:往)?(?P<way>上|下)(?:面|方)?(?:挪|移|搬|抬|提|拉|放|调|靠)?(?:去|来)?(?:一?点儿?|一?些)(?=[，。,！]|$)"
)
OUT_OF_THE_WAY = re.compile(
    r"(?P<moved>(?:移|挪|放|调|抬|靠|改|换)[^，。,]{0,8})[，,](?:别|不要|免得|以免|避免|省得|不然)(?:再)?(?:挡|遮|盖|压)(?:到|住|着)?(?:了)?(?:人|人脸|字幕|文字|标题|脸|嘴|嘴巴|画面|主体|产品|东西|内容|下巴)*(?:了)?(?=[，。,！]|$)"
)
"""Why words are moved."""
AS_SPOKEN = re.compile(
    r"[，,](?:并|请|要)?(?:按照?|根据|跟着|随着|依照)(?:真实|实际)?的?(?:说话|讲话|语音|口播|人声|声音|音频)的?(?:真实|实际)?(?:时间轴?|节奏|进度|速度|时间点|内容)?(?:来)?(?:显示|对齐|出现|同步|断句|排)?(?=[，。,！]|$)"
)
"""Captions come when they are spoken anyway."""
CLEARED = re.compile(
    r"(?:(?:视频|画面|影片|片子|图像|画质)?(?:有点儿?|太|很|比较|有些)?(?:模糊|糊)了?[，,](?:帮我|请|能不能|想)*)?(?:让|把|使|给)?(?P<what>视频|画面|影片|片子|图像|画质)?(?:变|弄|搞|调|做)得?(?:更加?|再)?(?:清晰|清楚|高清)(?:一?点儿?|一?些)?(?=[，。,！吗]|$)"
)
CUES_REPLACED = re.compile(
    r"字幕(?:里|中)(?:面的|的)?\s?(?:所有的?\s?)?(?P<old>[A-Za-z0-9][A-Za-z0-9 ]{0,20}?)\s?(?:全部?|都|统统|统一)?(?:换|改|替换)(?:成|为)\s?(?P<new>[A-Za-z0-9\u4e00-\u9fff]{1,12})(?=[，。,！]|$)"
)
TONES = re.compile(
    r"(?:(?:阴影|暗部)(?:部分|区域)?(?:提|拉|抬)(?:高|亮|起来)?(?:一?点儿?|一?些|一下)[，,、]?)(?:(?:高光|亮部)(?:部分|区域)?(?:压|降|收|拉低)(?:低|暗)?(?:一?点儿?|一?些|一下))?"
)
"""Darker lights and lighter shadows are one curve."""
TYPED_OUT = re.compile(
    r"(?:自动)?(?:转写|转录|听写|转|识别)(?:成|为|出)?(?:一份|完整的?)?(?:文字稿|文稿|逐字稿|文字版|稿子)"
)
GRADE_TINTED = re.compile(
    r"(?:给)?(?:这段|画面|视频|片子|整体)?(?:(?:调|校)(?:个|一下|下)?色(?:调)?|换个(?:颜色|色调|调子))[，,：:](?=偏|青橙|冷|暖|胶片|复古|电影|日系|港风|黑金|低饱和|莫兰迪|森系)"
)
GROUNDED = re.compile(
    r"(?P<ground>[黑白红黄蓝绿灰橙粉金])色?底(?:的)?(?P<color>[黑白红黄蓝绿灰橙粉金])色?(?:的)?(?:大|粗)?字"
)
WORDS_AT = re.compile(
    rf"(?<=[”」』\"])(?:的)?(?:花字|文字|字样|标题)?[，,]?(?:在|放在|放到)第?(?P<at>{AMOUNT})(?:处|的时候|时|出现)?(?=[，。,！]|$)"
)
"""Words in quotes with when they are seen behind them."""
OPAQUE = re.compile(
    r"(?P<head>不?透明度)(?:调到|设为|为|是|到|调成)?(?P<n>\d{1,2})(?![%％\d.])(?=[，。,！]|$)"
)
WRITTEN_ON = re.compile(
    r"(?P<deed>打上|写上|标上|印上|显示|加上)(?P<words>(?!字幕|标题|水印|logo|LOGO|图片|贴纸|进度条|文字[，,]|倒计时|时间码)[^，。,“”「」『』\"：:]{3,20})[，,](?=(?:一直|全程|始终|从头到尾)(?:显示|出现|都?在|保留|挂))"
)
IN_TONGUE = re.compile(r"(?<=[换改])成(?:英文|英语|英文版)的?[：: ]{0,2}(?=[A-Za-z])")
OF_STYLE = re.compile(
    r"(?:调|弄|做|整|搞|改|换)成(?P<what>ins|INS|Ins|韩|网红|极简|治愈|氛围|轻奢|法式|美式|国潮|多巴胺|老钱|Y2K|y2k)(?:风格|风)(?:的)?(?=[，。,！]|$)"
)
SIGNED = re.compile(
    r"(?P<what>对比|饱和|亮|锐)度?\s?(?P<by>[+＋\-－]\s?\d+)(?![\d%％.])(?=[，。,！]|$)"
)
SMALL_WORDS = re.compile(
    r"(?P<at>(?:左|右)(?:上|下)角|底部|顶部|正中间?|中间)(?:放|加|来|写|打)?(?:一?行|个)?(?P<how>小字|大字|文字|字|水印文字)[：:]\s*(?P<words>[^，。,“”「」『』\"]{1,30})(?=[，。,]|$)"
)
CREDITS = re.compile(
    r"(?:结尾|片尾|最后)(?:放|加|来|滚动?)?(?:一?[个份段])?(?:的)?(?:演职人员|职员|工作人员|制作|鸣谢)?(?:名单|鸣谢|职员表|演职表)[：:]"
)
CAPTION_WORDS = re.compile(
    r"^(?:添加|加上?|加个|打上|配上?)字幕 +(?P<words>[^，。,：:“「『\"]{1,30})$"
)
INTO_CAPTIONS = re.compile(
    r"(?:把)?(?:这段|这个)?(?:音频|录音|视频|语音)?(?:转|识别)成文字[，,]?(?:然后|接着|再)*翻译成(?P<to>[中英日韩法德俄][文语])[，,]?(?:然后|接着|再|最后)*(?:做成?|生成|导出成?|存成)字幕(?:文件)?"
)
MISHEARD = re.compile(
    r"^(?:字幕|语音)?(?:有)?(?:识别|听|写|打)(?:得)?错(?:字)?了?[，,](?:把)?(?=[“「『\"])"
)
MARKED = re.compile(
    r"(?:字幕)?(?:里|中)?(?:的)?(?:重点|关键|核心|重要)(?:的)?(?:词|字|句|内容|信息)(?:都|全部)?(?:给我)?(?:用|标|变|加|打|改)(?:成|上|出来|为)?(?P<color>[黄红绿蓝橙])色?(?:标出来?|显示|高亮)?"
)
CHAPTER_CARD = re.compile(r"(?<=[加插放个张入上])(?:字幕|文字|章节|过渡)卡片?(?=[“「『\"])")
WRITTEN_ONLY = re.compile(
    r"(?:帮我|给我|请)*写(?:一?[个份篇])?(?:短剧|视频|微电影|故事)?(?:剧本|大纲|脚本)(?:就好|就行|就可以|即可)?(?:[，,](?:不需要|不用|不要|先不)(?:做|剪|拍|生成|出)(?:成)?(?:视频|片子|片))?(?=[，。,！]|$)"
)
LINK = re.compile(
    r"(?:把)?(?:给|发)?(?:我)?(?:视频|成片)?(?:的)?下载(?:链接|地址)(?:发|给|发给)?(?:我)?(?:一下)?(?=[，。,！]|$)"
)
DUBBED = re.compile(
    r"(?:让|叫|把)(?:他|她|我|视频里的人|主角|人物)(?:说|讲|改说|变成说)(?:英文|英语|日语|法语|西班牙语|韩语|中文|粤语)[，,](?:并|嘴型|口型|嘴)[^，。,]{0,8}(?:对上|对齐|同步|匹配|一致)"
)
FROM_NET = re.compile(
    r"(?:从|去|在)(?:网上|网络上?|B站|b站|抖音|百度|油管|快手|YouTube|youtube)(?:上)?(?:下载|下|找|搜|扒)(?:一?[个段条些]|几[个段条])?(?P<what>[^，。,这那]{0,8}?)的?(?:素材|片段|视频|画面)(?:插|放|加|剪|用)(?:进|到|在|入)?(?:去|里面|来|片子里|视频里)?"
)
STRAY_BOARD = re.compile(
    r"(?P<head>(?:去|删|抹|擦|消|P)(?:掉|除)?)(?:里面|里|上面|后面|后边)?的?(?P<what>广告牌|电线杆?|垃圾桶?|路人|招牌|杂物)(?=[，。,！]|$)"
)
SHOULD_READ = re.compile(r"(?<=[”」』\"])(?:应该|应当|应)(?:是|为)(?=[“「『\"])")


def _counted(found: re.Match[str]) -> str:
    """Return a countdown from its first figure, where its figures go down to one."""
    figures = re.sub(r"\D", "", found["n"] or found["m"])
    tens = figures.replace("10", "a", 1) if figures.startswith("10") else figures
    steps = [10 if sign == "a" else int(sign) for sign in tens]
    down = steps[-1] == 1 and all(a - b == 1 for a, b in pairwise(steps))
    return f"{steps[0]}秒倒计时" if down else found[0]


def _edged(found: re.Match[str]) -> str:
    """Return the colour and the outline of words apart, where words are spoken of before."""
    before = found.string[: found.start()]
    if LETTERED.search(before) is None or found["color"] == found["edge"]:
        return found[0]
    comma = "，" if before and before[-1] not in "，,用 " else ""
    return f"{comma}{found['color']}字{found['edge']}边"


def _as_spoken(found: re.Match[str]) -> str:
    return "" if "字幕" in found.string[: found.start()] else found[0]


def _grounded(found: re.Match[str]) -> str:
    """Return letters with their ground as both colours, where words are shown."""
    shown = LETTERED.search(found.string[: found.start()] + found.string[found.end() :])
    return f"{found['color']}字{found['ground']}底" if shown else found[0]


def _signed(found: re.Match[str]) -> str:
    whole = {"对比": "对比度", "饱和": "饱和度", "亮": "亮度", "锐": "锐度"}[found["what"]]
    return f"{whole}{found['by'].replace('＋', '+').replace('－', '-').replace(' ', '')}%"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (COUNTED, _counted),
    (LETTERS_EDGED, _edged),
    (CAPTION_BARS, "字幕"),
    (OUT_OF_THE_WAY, r"\g<moved>"),
    (CAPTIONS_SHIFTED, r"\g<what>\g<way>移一点"),
    (AS_SPOKEN, _as_spoken),
    (CLEARED, "提高清晰度"),
    (TONES, "gamma调到1.2"),
    (TYPED_OUT, "导出txt字幕"),
    (GRADE_TINTED, "色调"),
    (GROUNDED, _grounded),
    (WORDS_AT, r"，第\g<at>出现"),
    (WRITTEN_ON, r"\g<deed>文字“\g<words>”，"),
    (IN_TONGUE, "成"),
    (OF_STYLE, "换个滤镜"),
    (SIGNED, _signed),
    (SMALL_WORDS, r"\g<at>加\g<how>“\g<words>”"),
    (CREDITS, "片尾滚动字幕："),
    (OPAQUE, r"\g<head>\g<n>%"),
    (CUES_REPLACED, r"字幕里的“\g<old>”改成“\g<new>”"),
    (CAPTION_WORDS, r"加字幕“\g<words>”"),
    (INTO_CAPTIONS, r"字幕翻译成\g<to>，导出srt字幕"),
    (MISHEARD, "字幕里的"),
    (SHOULD_READ, lambda found: "改成" if "字幕" in found.string else found[0]),
    (MARKED, r"字幕关键词标\g<color>"),
    (CHAPTER_CARD, "标题卡"),
    (WRITTEN_ONLY, "写脚本"),
    (LINK, "导出视频"),
    (DUBBED, "对口型"),
    (FROM_NET, "插入空镜"),
    (STRAY_BOARD, r"\g<head>视频里的\g<what>"),
)
"""The remarks and what is said instead, in order."""
