"""Chinese remarks of plain requests, second part: halves that lean on the first half, values without their sign,
places at the ends, what the words on screen tell of times, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.rephrasing.unquoted import outside_quotes
from cutroom.backend.planner.words.remarks_zh import AMOUNT, QUOTED

CLIP = r"(?:第[一二三四五六七八九十\d]+(?:个)?(?:段|个|视频|片段|镜头|张))"
CUT = r"(?:剪|裁|去|删|掐|砍)(?:掉|去|除)?"
BOTH_ENDS = re.compile(
    rf"(?:把)?(?:这条|这个|整个)?(?:视频|影片|片子)?的?(?:开头|前面|头)(?:和|跟|与|、)(?:结尾|后面|末尾|片尾|尾)(?:都|也)?(?:帮我)?(?:稍微)?(?:修|剪|处理|裁|收|去掉)?(?:一修|一剪|一下|一点|点)?[，,](?:各|都|分别){CUT}(?P<long>{AMOUNT})"
)
OUTSIDE_GONE = re.compile(
    r"(?P<head>(?:保留|留下|只要|只留|截取)[^，。]{2,16})[，,](?:前后|前面和后面|两头|其他的?|其余的?|别的)(?:的)?(?:部分|内容)?(?:都|全|全部)?(?:删|剪|去|不要|裁)(?:掉|了|除)*(?=[，。！]|$)"
)
JOINED_TO = re.compile(rf"(?P<clip>{CLIP})接(?:到|在)(?P<to>最后面?|末尾|后面|结尾|最前面?|开头)")
FASTER_INTO = re.compile(
    rf"^(?:播放|放|视频)?(?:再)?(?:快|加速)(?:一?点)?(?:儿)?(?:放|播放|播)?[，,](?:总时长|时长|总长)?(?:控制在|压到|压缩到|缩到|不超过|在)(?P<long>{AMOUNT}|半分钟)(?:以内|之内|左右)?"
)
HALF_MINUTE = re.compile(r"半分钟")
MIDDLE_BLACK = re.compile(
    rf"(?P<clip>{CLIP})(?:的)?(?:正)?中间(?:插入?|加|放)(?:入|上)?(?:一?[张段个])?(?P<color>[黑白])(?:屏|场|幕|画面)[，,]?(?P<long>{AMOUNT})"
)
AFTER_BLACK = re.compile(
    rf"(?P<clip>{CLIP})(?:之后|以后|后面|后)(?=(?:插入?|加|放)(?:入|上)?(?:一?[张段个])?(?:{AMOUNT})?的?[黑白](?:屏|场|幕|色))"
)
HEADED = re.compile(
    rf"(?P<clip>{CLIP})的?(?P<what>标题|文字|字)(?:写|叫|是|为)?[：:]?(?=[“「『\"])"
)
FADES_LONGER = re.compile(
    r"(?P<of>音乐|声音|配乐|bgm|BGM)的?(?P<way>淡出|淡入)(?:时间|效果)?(?:再)?(?:长|慢|久)(?:一?点|一?些)(?![，,]?\d)"
)
DARK_STRIP = re.compile(
    r"(?P<of>标题|文字|字幕|字)(?:的)?(?:背景|后面|底下|下面)?(?:加|垫|衬|放|配)(?:上|个|一个|一条|条)?半透明的?(?P<color>[黑白灰])色?(?:的)?(?:条|框|块|底板|底框|色块)"
)
LEVEL = re.compile(
    r"(?P<head>(?:原声|人声|音乐|配乐|原音|bgm|BGM|旁白|背景音乐)的?(?:音量)?(?:调|设|降|升|改|开)(?:到|为|成|至))(?P<n>\d{1,3})(?![\d%.秒分倍dDxX])"
)
DROWNED = re.compile(
    r"(?<=[大响高吵])了?[，,](?:都|已经|完全|快)*(?:盖住|盖过|压住|压过|遮住|淹没|盖)了?(?:人声|说话声?|原声|我的声音|旁白|对白|我说话)了?(?=[，。！]|$)"
)
NO_SOUND = re.compile(
    r"(?P<out>导出|输出|生成|要)(?:一个|一份|个)?(?:无声|静音|没有声音|不带声音|没声音)的?(?:版本?|视频|影片|文件)|(?:无声|静音)(?P<alone>导出|输出)"
)
SEVERAL_STILLS = re.compile(
    r"(?:抽取|截取|导出|提取|抓取|截)(?:视频)?第?(?P<list>\d+(?:\.\d+)?秒?(?:[、，,]第?\d+(?:\.\d+)?秒?)*(?:[、，,和]|以及)第?\d+(?:\.\d+)?)秒(?:处|时)?的?(?:画面|截图|图片|帧|图)"
)
AT_THE_TAIL = re.compile(
    r"(?P<head>^|[，,]|(?<=[给在]))(?:视频|影片|片子)?的?(?:最)?末尾(?:处|的时候|部分|的地方)?(?=(?:再)?(?:加|写|显示|出现|打|弹|配|来)(?!到))"
)
UPRIGHT_WORDS = re.compile(
    r"竖(?:排|着)(?P<deed>显示|写|放|排列)?(?P<tail>[^，。]*?)(?=[，。！]|$)"
)
BLINKS = re.compile(r"(?:加|做|带)?(?:个|上)?闪烁(?:的)?(?:动画|效果|特效)?(?=[，。！]|$)")
HAZE = re.compile(
    r"(?:画面|视频)?(?:去|除)雾(?:处理|一下|霾)?|(?:画面|视频)(?:有点|太)?(?:灰蒙蒙|雾蒙蒙|发灰)的?(?=[，。！]|$)"
)
SHARPER = re.compile(r"增强(?:一下|下)?(?:画面|视频)?的?(?:清晰度|画质)")
SUNNY = re.compile(
    r"(?:阴天拍的?[，,])?(?:把)?(?:画面|视频|颜色|色调)?(?:调|弄|变|搞)得?(?:更)?(?:阳光|明媚)(?:一?点|一?些)"
)
CRISP = re.compile(r"(?:画面|视频)?(?:调|弄|变)?(?:得)?(?:更)?通透(?:一?点|一?些)")
ROSY = re.compile(r"(?:肤色|脸色|皮肤)(?:调|弄)?(?:得)?(?:更)?(?:红润|健康)(?:一?点|一?些)")
TO_GREY = re.compile(
    r"(?:从|由)?(?P<a>彩色|黑白)(?:渐变|过渡|慢慢变|变)(?:到|成|为)(?P<b>黑白|彩色)"
)
NORMAL_AGAIN = re.compile(
    r"(?P<head>(?:倍速|慢放|快放|快进|慢动作|加速|减速|放慢)[^，。]{0,14})[，,](?:然后|之后|再|接着)*(?:恢复|回到|变回|还原)(?:成|到)?(?:正常|原来的?|原)(?:的)?(?:速度|播放|倍速)?(?=[，。！]|$)"
)
BEYOND = re.compile(
    rf"(?<!停顿)(?<!空白)(?<!静音)(?<!沉默)超过(?P<at>{AMOUNT})(?:的)?(?:部分|内容|地方)(?:都|全)?"
)
FULL_MARK = re.compile(
    r"(?P<mark>水印|logo|LOGO)(?:铺满|填满|布满|占满)(?:全屏|整个屏幕|屏幕|整个画面|画面)(?:[，,](?P<faint>淡|浅)(?:一?点|一?些))?"
)
WITH_PICTURE = re.compile(
    r"(?P<mark>水印|logo|LOGO|文字|贴纸|字)\s?跟着(?:画面|人|人物|镜头|物体)(?:一起)?(?:动|走|移动|跑)"
)
LENT = re.compile(
    rf"(?:用)?(?P<a>{CLIP})的?声音(?:配|搭|加|接|套)(?:上|到)?(?P<b>{CLIP})的?画面|用(?P<b2>{CLIP})的?画面[，,和加配]+(?:用)?(?P<a2>{CLIP})的?声音"
)
PAIR_FADED = re.compile(
    r"(?:这)?(?:两[个段]|[三四五]段|所有)的?(?:视频|片段)?(?:之间)?(?=(?:用|加|做)?(?:交叉淡化|交叉溶解|叠化))"
)
TAKEN = re.compile(
    r"(?:取|选|要|用|挑)(?P<list>第?[1-9一二三四五](?:[、，,和]第?[1-9一二三四五])+)(?P<m>段|个|张)(?:视频|片段|照片)?[，,](?:合成|拼成|剪成|做成|合并成)(?P<long>{AMOUNT})".replace(
        "{AMOUNT}", AMOUNT
    )
)
TOTAL_AFTER = re.compile(
    rf"(?<=[，,])(?:然后)?(?:总时长|总长|全长|成片|总共|一共)(?:要)?(?:控制在|为|是|做成|剪成|保持|压到|在)?(?P<long>{AMOUNT})(?=[，。！]|$)"
)
KEPT_OR_GONE = re.compile(r"(?:保留|只留|删|去掉|不要)[^，。]{0,12}[段个张]")
FROM_ONE_ON = re.compile(
    rf"(?:从)?(?P<clip>{CLIP})(?:及|和|以及|跟)(?:它|其)?(?:之后|以后|后面)的?(?:所有|全部)?的?(?:片段|视频)?(?:都)?"
)
RANGE_TO_LAST = re.compile(
    rf"(?P<clip>{CLIP})(?:到|至)(?:最后一?[段个张]?|末尾|结尾)(?:都)?(?=加|变|改|调|用|设|静音|删|去)"
)
NUMBERS_BARE = re.compile(
    r"(?<=[留要掉去剪给把选])(?P<list>[1-9](?:[、和][1-9])+)(?=(?:段|个视频|个片段|张|条))"
)
RANGE_OF_CLIPS = re.compile(
    r"第(?P<a>[1-9]\d?|[一二三四五六七八九十])(?:到|至|-|~)(?P<b>[1-9]\d?|[一二三四五六七八九十])(?P<m>段|个视频|个片段|张)"
)
CUT_OFF_AT = re.compile(
    r"(?<!秒)(?:把)?(?:视频|影片|片子)?(?:剪|截|裁)到第(?P<at>\d+(?:\.\d+)?)秒(?:为止|就行|就好|结束)?(?=[，。！]|$)"
)
SAME_WORDS = re.compile(r"(?:同样|一样|相同)的(?P<what>标题|文字|字)|(?:这个|那个)(?P<this>标题)")
WHILE_SHOWN = re.compile(r"(?:标题|文字)(?:出现|显示|在)的(?:那一?段|部分|时间|那几秒)")
WHEN_GONE = re.compile(
    r"(?:标题|文字|字)(?P<which>结束|消失|没了|出现|开始)(?:的地方|的时候|的位置|那里|时|处)"
)
VOICE_ONLY = re.compile(
    r"(?:除了|除)(?:人声|说话声|我的声音)(?:以外|之外)?[，,]?(?:其他|其余|别的|剩下)的?(?:声音?|音频)(?:都|全)?(?:去掉|关掉|静音|不要|消掉|删掉)|^(?:音频)?只(?:保留|留|要)人声[。！]?$"
)


def _shared(found: re.Match[str]) -> str:
    at = re.findall(r"\d+(?:\.\d+)?", found["list"])
    return "，".join(f"第{one}秒截图" for one in at)


def _in_all(found: re.Match[str]) -> str:
    """Return the length of the film, where clips go or stay just before it."""
    before = found.string[: found.start()]
    return f"总时长调整为{found['long']}" if KEPT_OR_GONE.search(before) else found[0]


def _full_mark(found: re.Match[str]) -> str:
    return f"{found['mark']}全屏{'，透明度30%' if found['faint'] else ''}"


def _taken(found: re.Match[str]) -> str:
    return f"只保留{found['list']}{found['m']}，总时长调整为{found['long']}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (BOTH_ENDS, r"开头和结尾各剪掉\g<long>"),
    (OUTSIDE_GONE, r"\g<head>"),
    (JOINED_TO, r"\g<clip>移到\g<to>"),
    (FASTER_INTO, r"加速到\g<long>"),
    (HALF_MINUTE, "30秒"),
    (MIDDLE_BLACK, r"\g<clip>正中间插入\g<long>\g<color>屏"),
    (AFTER_BLACK, r"\g<clip>结尾"),
    (HEADED, r"\g<clip>加\g<what>"),
    (FADES_LONGER, r"\g<of>\g<way>4秒"),
    (DARK_STRIP, r"\g<of>加半透明\g<color>底"),
    (LEVEL, r"\g<head>\g<n>%"),
    (DROWNED, ""),
    (NO_SOUND, lambda found: f"全部静音，{found['alone'] or '导出'}"),
    (SEVERAL_STILLS, _shared),
    (AT_THE_TAIL, r"\g<head>结尾"),
    (HAZE, "对比度提高，饱和度提高"),
    (SHARPER, "提高清晰度"),
    (SUNNY, "画面亮一点，暖一点"),
    (CRISP, "画面亮一点，对比度提高"),
    (ROSY, "画面暖一点"),
    (TO_GREY, r"慢慢变成\g<b>"),
    (NORMAL_AGAIN, r"\g<head>"),
    (BEYOND, r"\g<at>之后"),
    (FULL_MARK, _full_mark),
    (WITH_PICTURE, r"\g<mark>跟随画面"),
    (LENT, lambda f: f"把{f['a'] or f['a2']}的声音放到{f['b'] or f['b2']}"),
    (PAIR_FADED, "片段之间"),
    (TAKEN, _taken),
    (TOTAL_AFTER, _in_all),
    (FROM_ONE_ON, r"从\g<clip>开始都"),
    (NUMBERS_BARE, r"第\g<list>"),
    (RANGE_OF_CLIPS, r"第\g<a>\g<m>到第\g<b>\g<m>"),
    (CUT_OFF_AT, r"只保留前\g<at>秒"),
    (RANGE_TO_LAST, r"从\g<clip>开始都"),
)
"""The remarks and what is said instead, in order."""

NOUN_ITEM = r"[^，。、,“”\"\s]{1,10}"
EACH_HEADED = re.compile(
    rf"(?:给)?(?:[两二三四五六\d]段|每段|各段|[两二三四五六\d]个(?:视频|片段)|每个(?:视频|片段))(?:视频|片段)?(?:分别|依次|各自?)(?:加上?|写上?|标上?|配上?|打上?)(?P<what>标题|文字|字)?[：:]?\s?(?P<list>{NOUN_ITEM}(?:[、，, ]\s?{NOUN_ITEM})+)[。！]?$"
)
TOO_LONG = re.compile(
    rf"(?P<old>{QUOTED.pattern})(?:这个标题|这句|这几个字)?(?:有点|实在|感觉)?(?:太|不|写)(?:长|好|对|土|短|好听|错|准确|合适)了?[，,](?:帮我)?(?=改成|换成|改为)"
)


def headed(message: str, clips: int) -> str:
    """Return a list of words for the clips in turn as a title for each of them."""
    found = EACH_HEADED.search(message)
    items = re.split(r"[、，,\s]+", found["list"]) if found else []
    if found is None or len(items) != clips:
        return TOO_LONG.sub(r"\g<old>", message)
    what = found["what"] or "文字"
    told = [f"第{n}段加{what}“{item}”" for n, item in enumerate(items, 1)]
    return message[: found.start()] + "，".join(told)


def by_titles(message: str, titles: Sequence[tuple[str, float, float]]) -> str:
    """Return a message with the words and the times of the one title on screen in their place."""
    if len(titles) != 1:
        return message
    text, start, end = titles[0]

    def at(found: re.Match[str]) -> str:
        gone = found["which"] in ("结束", "消失", "没了")
        return f"第{end if gone else start:g}秒"

    message = outside_quotes(WHILE_SHOWN, f"第{start:g}秒到第{end:g}秒", message)
    message = outside_quotes(WHEN_GONE, at, message)
    return outside_quotes(
        SAME_WORDS, lambda f: f"{f['what']}“{text}”" if f["what"] else f[0], message
    )


def voice_alone(message: str, *, music: bool) -> str:
    """Return a message that keeps the voice alone as one about the music, or about stems."""
    return outside_quotes(VOICE_ONLY, "去掉音乐" if music else "分离人声", message)
