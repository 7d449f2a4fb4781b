"""Chinese remarks in which the second half leaves out what the first half named: lists of clips and
moments, halves that stay as they are, and what is said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

CLIPS_LISTED = re.compile(
    r"(?:(?<=^)|(?<=[把将给，。；只]))(?P<list>[1-9](?:[、，,和][1-9])+)(?=(?:这)?(?:几|两|三|四)?(?:段|个片段|个视频|号片段)|(?:合|拼)(?:并|一?起|在一起|成))"
)
"""Clips by their numbers alone: 1、3段静音."""
LOUDNESS_AGAIN = re.compile(
    r"(?P<head>第[一二三四五六七八九十\d]+(?:段|个视频|个片段|个)(?:的)?(?P<what>音量|声音|速度|亮度|对比度|饱和度)(?:调|拉|提|降|升|设|改|放)?(?:到|为|成|高|低|大|小)+\s?\d[\d.]*[%倍]?[，,]第[一二三四五六七八九十\d]+(?:段|个视频|个片段|个))(?=(?:调|拉|提|降|升|设|改|放)(?:到|为|成|高|低|大|小)+\s?\d)"
)
"""The level of a second clip: 第2段音量拉到120%，第3段拉到60%."""
STAYS_COLOURED = re.compile(
    r"(?P<head>(?:黑白|灰度)(?:的|滤镜|效果)?)[，,](?:后|剩下|其余|其他|之后|后面|接着|到后面)(?:一?半|半截|半段|半部分|部分|面)?(?:的|都|再|就)*(?:保持|恢复|变回|回到|是|变成|用)?(?:成|为)?(?:彩色|原色|有颜色|正常颜色|原来的颜色|全彩)(?:的|就行)?(?=[，。,！]|$)"
)
COLOURED_FIRST = re.compile(
    r"前(?:一?半|半截|半段|半部分|面)(?:是|保持|用|都)?(?:彩色|原色|正常颜色|全彩)(?:的)?[，,](?=后(?:一?半|半截|半段|半部分|面)[^，。,]{0,4}(?:黑白|灰度))"
)
PACED_DOWN = re.compile(
    rf"(?:把)?(?:视频|片子)?(?:总)?(?:时)?长(?:度)?(?:压|缩|控制|缩短|压缩)(?:到|成|在|至)(?P<long>{AMOUNT})(?:以内|之内|内|左右)?[，,](?:用|靠)?(?:整体|匀速|全程|均匀)?(?:加快|加速|快放|快进)(?:一下)?(?:就行|就好|即可|处理)?(?=[，。,！]|$)"
)
BIT_RATE = re.compile(
    r"[，,]?(?:视频)?(?:码率|比特率|bitrate)(?:给|用|设为|设成|设置为|调到|到|是|为|要)?\s?(?P<n>\d+(?:\.\d+)?)\s?(?P<unit>[mMkK])(?:bps|bit|b|/s)?(?![\w])"
)
"""How many bits a second a file may take."""
PICTURES_AT = re.compile(
    r"(?:给我|截取?|导出?|取|要)?(?P<list>第?\d+秒?(?:[、，,和]第?\d+秒?)+)(?<=秒)的?(?:各)?(?:一?张)?(?:的)?(?:截图|画面截图|截屏|截帧|帧)"
    r"|(?:截图|截屏|截帧|抽帧)[：:，,]?(?P<behind>第?\d+秒?(?:[、，,和]第?\d+秒)+)(?:的画面|各一张)?(?=[，。,！]|$)"
)
MUSIC_IN_OUT = re.compile(
    rf"(?:背景音乐|配乐|音乐|BGM|bgm)从第?(?P<a>{AMOUNT})(?:开始)?(?:进入?|起|响起?|出现)[，,](?:到)?第?(?P<b>{AMOUNT})(?:就)?(?:出|停|结束|退出?|没)(?:去|掉|止)?(?=[，。,！]|$)"
)
CAPTIONS_BY = re.compile(
    r"(?P<head>(?:字幕|标题|文字)(?:位置)?(?:再)?(?:往|向)?(?P<way>上|下)(?:提|移|挪|调|抬|拉|降)?)(?:高|动)?\s?(?:[5-9]|1[0-5])\s?[%％](?=[，。,！]|$)"
)
WORD_MARK = re.compile(
    r"(?P<head>水印)[：:](?P<words>[A-Za-z\u4e00-\u9fff@][\w@\u4e00-\u9fff]{1,15})(?=[，。,！]|$)"
)
"""A watermark in words: 水印：小鹿工作室."""
PICTURE_HALF = re.compile(
    r"(?:只要|只留|只保留|裁剪?(?:画面)?(?:只)?保留|截取|裁出)(?:画面|屏幕|视频画面)(?:的)?(?P<keep>左|右|上|下)(?:边|面|侧|方)?(?:的)?(?:那)?一?半(?:边|画面|部分)?(?=[，。,！]|$)"
    r"|裁(?:掉|去|剪掉|切掉)(?:画面|屏幕)(?:的)?(?P<gone>左|右|上|下)(?:边|面|侧|方)?(?:的)?(?:那)?一?半(?:边|画面|部分)?(?=[，。,！]|$)"
)
OPPOSITE = {"左": "右边", "右": "左边", "上": "底部", "下": "顶部"}
SAME = {"左": "左边", "右": "右边", "上": "顶部", "下": "底部"}
CROSSED = re.compile(r"(?<=[，,])(?:都)?(?:用)?交叉(?:淡化|溶解|叠化)(?=[，。,！]|$)")
TRANSCRIPT = re.compile(
    r"(?:提取|整理出?|扒出?|提炼)(?:一下|一份)?(?:视频|里面|口播|他说|说话)?(?:里|中)?(?:的)?(?:文字稿|文稿|逐字稿|台词|口播稿|讲稿)(?:出来)?(?=[，。,！]|$)"
)
PLAIN_GROUND = re.compile(
    rf"(?:来|做|弄|搞|生成|要|加|放)(?:一?[段个]|上)?(?P<long>{AMOUNT})(?:的)?(?:纯)?(?P<color>[黑白红蓝绿黄灰紫橙粉])色?(?:的)?(?:纯色)?(?:背景|画面|底色|屏幕|底|幕)(?=[，。,！]|$)"
)
MADE_AWAY = re.compile(
    r"(?:帮我|给我)?(?:[pP](?:一下|图)?|修一下)[，,](?=把[^，。,]{1,12}(?:弄没|去掉|抹掉|P掉|p掉))"
)
GONE = re.compile(
    r"(?P<head>把[^，。,]{0,6}(?:那个|那位|的)(?:人|路人|东西|车|牌子))(?:给)?(?:弄没|搞没|变没|整没)了?(?=[，。,！]|$)"
)
CUE_SOUND = re.compile(r"(?<=[”」』\"'])(?:的)?(?:一?声|声音|响声|声响|音)(?=[，。,！]|$)")
BARS_OF = re.compile(
    r"(?:上下)?(?:加|留|做)(?:上)?(?:电影)?黑边(?:效果)?[，,](?:比例)?(?P<ratio>\d(?:\.\d+)?[:：]\d(?:\.\d+)?)(?:的?比例|的)?(?=[，。,！]|$)"
)
PUSHED_TO = re.compile(
    r"(?P<head>(?:慢慢|缓慢|缓缓|逐渐)(?:地)?(?:推近|推进|放大|推镜))[，,](?:到)?(?:最后|结尾|末尾)(?:时)?(?:放|推|放大|推近|到)*(?:到|成|至)(?P<by>[\d.]+倍)"
)
MIRRORED = re.compile(
    r"(?P<head>镜像(?:一下|翻转)?|左右翻转(?:一下)?|水平翻转(?:一下)?)[，,](?:因为)?(?:画面|视频|字|文字|里面的字)(?:都|全)?(?:是|拍)?反(?:的|了)(?=[，。,！]|$)"
)
AGAIN = re.compile(
    r"^(?:请|再|帮我)*(?:重复|再来|再做|再执行)(?:一次|一遍|一下)?(?:刚才|上一步|上一个|上次|刚刚)(?:的|那个)?(?:操作|步骤|动作|步)?[。！]?$"
)
TOLD_PARTS = re.compile(
    r"^(?:把)?(?:视频里|里面)?(?:讲到|说到|提到|聊到|谈到)(?:了)?(?P<what>[^，。,的在]{1,12}?)的(?:地方|片段|部分|内容|那段|段落)(?:都|全部|给我|单独)*(?:剪|截|挑|提取|切|找)(?:取)?(?:出来|出|下来)(?:给我)?[。！]?$"
)
GREYED = re.compile(r"(?<=段)变(?:成|为)?(?=黑白|灰度)")
CAPTIONS_ALSO = re.compile(
    r"(?P<head>字幕[^，。,]{1,8}[，,])(?:位置)?(?:再)?(?:往)?(?:挪|移|抬|提)(?P<way>上|下)(?:去|来)?一?(?:点|些)儿?(?=[，。,！]|$)"
)


def _listed(found: re.Match[str]) -> str:
    """Return clips by their numbers, unless an order is told."""
    ordered = re.search(r"顺序|排|依次", found.string)
    bare = found.string[found.end()] in "合拼"
    return found[0] if ordered else f"第{found['list']}{'段' if bare else ''}"


def _pictures(found: re.Match[str]) -> str:
    moments = re.findall(r"\d+", found["list"] or found["behind"])
    return "，".join(f"第{at}秒截图" for at in moments)


def _half(found: re.Match[str]) -> str:
    gone = OPPOSITE[found["keep"]] if found["keep"] else SAME[found["gone"]]
    return f"裁掉{gone}50%"


def _sounded(found: re.Match[str]) -> str:
    asked = re.search(r"秒|加|来", found.string[: found.start()])
    return "音效" if asked else found[0]


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (CLIPS_LISTED, _listed),
    (LOUDNESS_AGAIN, r"\g<head>\g<what>"),
    (STAYS_COLOURED, r"\g<head>"),
    (COLOURED_FIRST, ""),
    (PACED_DOWN, r"加速到\g<long>"),
    (BIT_RATE, r"，\g<n>\g<unit>bps"),
    (PICTURES_AT, _pictures),
    (MUSIC_IN_OUT, r"背景音乐从第\g<a>到第\g<b>"),
    (CAPTIONS_BY, r"\g<head>一点"),
    (WORD_MARK, r"\g<head>“\g<words>”"),
    (PICTURE_HALF, _half),
    (CROSSED, "淡化转场"),
    (TRANSCRIPT, "导出文稿"),
    (PLAIN_GROUND, r"插入\g<long>\g<color>色画面"),
    (MADE_AWAY, ""),
    (GONE, r"\g<head>去掉"),
    (CUE_SOUND, _sounded),
    (BARS_OF, r"加\g<ratio>黑边"),
    (PUSHED_TO, r"\g<head>到\g<by>"),
    (MIRRORED, r"\g<head>"),
    (AGAIN, "重做"),
    (GREYED, "调成"),
    (CAPTIONS_ALSO, r"\g<head>往\g<way>移一点"),
    (TOLD_PARTS, r"找出讲到\g<what>的片段"),
)
"""The remarks and what is said instead, in order."""
