"""Chinese remarks about how films are made: the program that is meant, key frames, cards at the
ends, when a layer comes and goes, and what is said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

ASKED_OF = re.compile(
    r"^(?:在|用)?\s*(?:剪映|必剪|快影|[pP][rR]|[pP]remiere|达芬奇|DaVinci|[fF][cC][pP][xX]?|[aA][eE]|会声会影|[cC]ap[cC]ut|[fF][fF]mpeg|格式工厂|小丸工具箱)(?:专业版|软件|电脑版|手机版)?"
    r"(?:里面?|中|里头)?\s*(?:要|应该|该|可以|能)?(?=(?:怎么|如何|怎样|咋|能不能|可不可以))"
)
"""The program in which somebody asks how a thing is done."""
DIARY = re.compile(
    r"(?:这个|这条|我的|本期)?\s*[vV][lL][oO][gG]\s*(?=开头|结尾|片头|片尾|中间|最后)"
)
SHORTS = re.compile(r"短影音")
STORIES = re.compile(
    r"(?:IG|ig|Ig|INS|ins|Instagram|臉書|脸书|FB)\s*(?:限动|限时动态|快拍|story|Story)"
)
MEASURE = re.compile(
    r"一(?:支|部|則|则)(?=[^，。,]{0,8}(?:短片|视频|影片|片子|广告|vlog|Vlog|MV|预告))"
)
ONE_FILM = re.compile(
    r"(?P<head>(?:剪辑?|做|弄|拼|凑|串|湊|排|整理)成)(?:了)?一(?:个|条|段|支|部)(?:完整的?|流畅的?|顺顺的?|有故事感的?|好看的?)?(?:短片|短视频|视频|影片|片子|小片)(?=[，。,！]|$)"
)
"""Clips that become one film, of which nothing else is told."""
LISTED_LENGTH = re.compile(
    rf"(?P<head>(?:剪辑?|做|弄|裁)成)(?P<long>{AMOUNT})(?:左右|以内|之内)?、(?=[^，。,、]{{2,12}}的(?:视频|影片|短片|短视频|成品))"
)
AS_CAPTIONS = re.compile(
    r"(?P<make>(?:生成|导出|输出|做|给我|要|来)(?:出)?(?:一?[份个])?)(?:这个|这段)?(?:视频|影片)?(?:的)?(?P<lang>中英双语|双语|[中英日韩法德俄][文语]|繁体中文|繁体|西班牙语)的?\s*(?P<form>[sS][rR][tT]|[vV][tT][tT]|[aA][sS][sS])\s*(?:格式的?)?字幕(?:文件|档案?)?"
)
CARD = re.compile(r"(?P<edge>片头|开场|片尾|地点|章节)(?:的)?(?:标题卡|字卡|标题字卡|文字卡)")
HEAD_CARD = re.compile(
    rf"(?:在)?(?:最后|开头|结尾|前面|视频前)?(?:加|做|来|弄|配)(?:一?个|上)?(?P<long>{AMOUNT})?的?(?P<edge>片头|片尾)(?:标题卡?|字幕|画面)?[，,]"
    r"(?P<look>[^，。,“「『\"写]{0,10}?)[，,]?(?:上面|内容)?(?:写上|写着|写|文字是|内容是|标题是|打上)[：:]?\s*(?P<open>[“「『\"])?(?P<words>[^，。,“”「」『』\"]{1,24})(?(open)[”」』\"])"
    rf"(?:[，,](?:停留|持续|显示|放)?(?P<after>{AMOUNT})钟?)?(?=[，。,！]|$)"
)
"""A card at an end with its words: 加个片尾，写感谢观看，三秒钟."""
QUOTED_CARD = re.compile(
    rf"(?:在)?(?:最后|开头|结尾|前面|视频前)?(?:加|做|来|弄|配)(?:一?个|上)?(?P<long>{AMOUNT})?的?(?P<edge>片头|片尾)(?:标题卡?|字幕|画面)?[，,]?"
    r"(?P<look>[黑白红蓝绿灰黄]底[黑白红蓝绿灰黄]字)?[，,]?(?:上面|内容)?(?:写上|写着|写|文字是|内容是|标题是|打上)[：:]?\s*(?=[“「『\"])"
)
"""The same where the words stand in quotes."""
COMES_GOES = re.compile(
    rf"(?:从|在)?第?(?P<a>{AMOUNT})(?:的时候|开始|时)?(?:再|才)?(?:出现|显示|进来|弹出|淡入)[，,、]?(?:然后|并)?(?:到|在|直到)?第?(?P<b>{AMOUNT})(?:的时候|时)?(?:再|就|自动)*(?:消失|隐藏|结束|不见|退出|去掉|淡出|关闭)"
)
FRAMED_AT = re.compile(
    rf"(?:在)?第?(?P<at>{AMOUNT})(?:处|的地方|的时候|那里)?(?:打|加|添加|设置|设|做|[kK])(?:上)?(?:一?个)?(?:缩放|位置|放大|大小)?关键帧[，,]?(?:让|把)?(?=[^，。,]{{0,6}}(?:放大|缩小|推近|拉远|从))"
)
FRAMED = re.compile(
    r"(?:给)?(?:画面|视频)?(?:打|加|添加|设置|[kK])(?:上)?(?:一?个|两个)?(?:缩放|位置|放大|大小)?关键帧[，,](?:让|把)?(?=[^，。,]{0,6}(?:放大|缩小|推近|拉远|从))"
)
GROWN = re.compile(
    r"从(?:正常|原始|原来的?)?(?:大小|尺寸|100\s?%|1倍|1\.0)?(?:慢慢|逐渐|缓慢)?(?P<deed>放大|缩小|缩放)到"
)
"""Key frames told by what they do."""
THREE_PACES = re.compile(
    r"(?:用|加|做)?(?:个)?(?:曲线)?变?速?[，,]?先(?P<a>慢|快)[，,]?(?:后|再|然后)(?P<b>慢|快)[，,]?(?:再|后|最后|然后)(?P<c>慢|快)(?:回来)?(?=[，。,！]|$)"
)
MAIN_PICTURE = re.compile(
    r"(?:主画面|大画面|底层|背景画面)(?:放|用|是|为|播放|显示)(?P<under>[^，。,]{1,16})[，,](?P<over>[^，。,]{1,16}?)(?:放|缩小放|作为|叠|摆)(?:在|到)?(?P<place>[左右][上下]角)(?:的)?(?:小窗口?|小画面|画中画)?"
)
CUE_STYLE = re.compile(
    r"(?<![改成])字幕(?:的)?(?:样式|风格|格式)(?:要求|设置|设成|设为|改成|改为|为|是|用)?[：:](?=[^“「『\"]{0,6}(?:[白黑黄红蓝绿灰]|居中|底部|顶部|字号|字体|大|小|加粗))"
)
KARAOKE = re.compile(
    r"卡拉\s*[oO][kK]\s*(?:那种|式的?|的)?(?:高亮|变色)?(?:的|那种)*(?P<what>样式|效果|字幕)?"
)
BITRATE = re.compile(r"码率(?:调|要|设置?|选|开)?(?:得|到)?(?:高|大)(?:一?点|一?些)?|(?:高|大)码率")
SHORTER = re.compile(
    rf"(?:这条|这个|这支|视频|影片|整体|总时长)?(?:视频|片子)?再(?P<way>短|长|剪短|缩短)(?:个|掉)?(?P<by>{AMOUNT})(?=[，。,！吧]|$)"
)
TIMELINE_FIRST = re.compile(
    r"^先(?:生成|做|建|搭)(?:一个|好|出)?(?:时间线|时间轴|草稿|粗剪)[，,](?=.)"
)
TOWARDS = re.compile(
    r"(?P<head>把|将|^|[，,])(?:这个|我的|这支|一个)?(?:横屏|横版|横式|横的|横向|竖屏|竖版|直式|直的|16:9|16：9)的?(?P<what>视频|影片|片子|素材)"
    r"(?=[^，。,]{0,3}(?:转|变|改|剪|裁|做|弄|调)(?:换|成|为|到|作)*[^，。,]{0,12}(?:竖|横|直|方|9|16|1:1|1：1|Reels|reels|抖音|Shorts|尺寸|比例))"
)
NATURAL = re.compile(
    r"(?:画面|颜色|色彩|肤色)(?:再|更|要|看起来)*自然(?:一点|一些|些)(?=[，。,！]|$)"
)
EVEN = re.compile(r"(?:声音|音量)(?:别|不要)(?:再)?(?:忽大忽小|时大时小|一会儿?大一会儿?小)(?:了)?")


GOES_AFTER = re.compile(
    rf"(?<=[”」』\"])(?P<what>[^，。,“]{{0,8}})[，,](?P<by>{AMOUNT})(?:之?后|以后)(?:再|就|自动)*(?:消失|隐藏|不见|去掉|淡出)"
)
GOES_ON = re.compile(
    rf"(?P<held>(?:定格|暂停|停|静止)[^，。,]{{0,4}}{AMOUNT})[，,]?(?:再|然后|之后|后|接着)(?:继续|接着|恢复)(?:播放|放|走|正常)?"
)
FILM_BARS = re.compile(
    r"(?:上下)?加(?:上|个|上下)?黑边[，,]?(?:做成|变成|弄成|成)(?:2\.35[:：]1|21[:：]9)?的?(?:电影|宽银幕|影院)(?:画幅|比例|感觉?|效果|宽屏)?"
)
CUT_ROUND = re.compile(
    r"(?P<deed>放大[^，。,]{0,6})[，,]?(?:把)?(?:裁掉|切掉|去掉)(?:画面)?(?:的)?(?:四周|周围|边缘)(?:的)?(?:部分|一圈|内容)?"
)
CUT_MARK = re.compile(
    r"(?:裁掉|裁剪掉|切掉)(?:画面|视频)?(?:的)?(?P<where>底部|顶部|左上角|右上角|左下角|右下角|下方|上方)的?(?P<what>水印|台标|logo|LOGO)"
)
TAKES = re.compile(
    rf"(?P<take>(?:取|截取|保留|剪)(?:前|后|最后|中间){AMOUNT})(?=(?:做|拼|剪|合|混)成?(?:一?个)?[^，。,]{{0,6}}(?:快剪|混剪|集锦|视频|短片|合集))"
)
LAYER_FADES = re.compile(
    r"[，,](?:带|加|用|有)?(?:一?个)?淡入(?:淡出)?(?:的)?(?:动画|效果|出现|进入|入场)?(?=[。！!]?$)"
)
LAYERS = re.compile(r"logo|LOGO|Logo|水印|图片|贴纸|\.(?:png|jpg)")


PLACE = r"(?:最后|结尾|末尾|片尾|开头|片头|前面|后面|中间|一开始)"
SUPERFLUOUS = re.compile(
    rf"(?:视频|片子|影片)?(?:的)?{PLACE}(?:部分|那段|那里|几秒)?(?:有点儿?|有些|太|比较|挺|都|好像|感觉)*(?:是)?(?:多余|冗余|拖沓|拖|啰嗦|无聊|没用|没意思|废话)的?了?[，,]"
    r"(?=(?:帮我|请|把|给我|麻烦)*(?:剪|删|去|裁|砍|切))"
)
"""A complaint about a part, told before what of it goes."""
EMPTY_EDGE = re.compile(
    rf"(?:视频|片子|影片)?(?:的)?(?P<edge>开头|片头|前面|最前面|结尾|最后|末尾|片尾|后面)(?:有|多了|是|多出)(?:大概|大约|差不多)?(?P<long>{AMOUNT})的?"
    r"(?:黑场|黑屏|黑画面|空白|静音|空镜|白屏|空画面|无声画面)[，,]?(?:帮我|请|把它|给我|都|直接)*(?:删|剪|去|裁|切)(?:掉|了|除|去)(?:吧|一下)?"
)
INTRO_CARD = re.compile(
    rf"(?:加|做|来|弄|配)(?:一?个|上)?(?P<edge>[iI]ntro|片头|开场|[oO]utro|片尾)[，,](?P<ground>黑|白)(?:屏|底|场|色背景)(?P<long>{AMOUNT})?[，,]?(?:上面|中间)?写(?:上|着)?[：:]?\s*(?P<words>[^，。,“”「」\"]{{1,24}})(?=[，。,！]|$)"
)
BACKWARDS_AFTER = re.compile(
    r"(?:把)?(?:这段|这个|整段)?(?:视频|影片|片段)?倒放(?:一遍|一次)?(?:之?后|以后)?(?:再)?(?:接|拼|放)(?:在|到)?(?:原视频|原片|原来的?)?(?:的)?(?:后面|末尾|最后|后边)"
)
BLURRED_ROUND = re.compile(
    r"[，,](?:空出来的)?(?:上下|左右|两边|四周|旁边)(?:的地方)?(?:用|做|加)?(?:背景)?模糊(?:填充|背景|处理)?(?=[，。,！]|$)"
)
SHAPES = re.compile(r"比例|尺寸|竖|直式|直的|方形|\d\s?[:：]\s?\d|Reels|抖音|Shorts")
STAND_OUT = re.compile(
    r"背景(?:虚化|模糊)(?:一下)?[，,]?(?:突出|凸显|强调)(?:人物|主体|人像|人|主角)"
)
SEVERAL_OF = re.compile(
    rf"(?:剪|切|做|拆|分)(?:成|出)(?P<n>[两三四五六七八九十]|\d+)(?:支|条|个|段|部)(?P<long>{AMOUNT})(?:左右|以内|之内)?的?(?:短片|短视频|视频|片段|小视频|[sS]horts|[rR]eels)(?=[，。,！]|$)"
)
LONGER_FADE = re.compile(
    rf"(?P<fade>淡[入出])(?:再)?(?:久|长|慢)一?点[，,](?:大概|大约|差不多)?(?={AMOUNT})"
)
PLAYABLE = re.compile(
    r"(?:转|变|换)(?:换)?(?:成|为)(?:手机|电脑|电视|微信|所有设备|通用|大家都)(?:上)?(?:都)?(?:能|可以)?(?:直接)?(?:播放|打开|看)?的?格式"
)
PAINTED_OUT = re.compile(
    r"(?:把|将)?(?:里面的|画面里的|背景里的|后面的)?(?P<what>路人|杂物|电线|人|垃圾桶|车)(?:给)?(?:[pP]|修|抹|擦|消除|去)掉"
)
ACROSS = re.compile(
    r"(?:镜头|画面)从(?P<a>[左右上下])(?:边|侧|面)?(?:慢慢|缓慢|缓缓)?(?:移动?|平移|摇|扫)?到(?P<b>[左右上下])(?:边|侧|面)?"
)
TIME_BACK = re.compile(r"(?:做|加|来)?(?:个|成|一个)?时[间光]倒流(?:的)?(?:效果|感觉)?")


NORMAL_FIRST = re.compile(
    r"(?:前半段|前半部分|前半|前一半)(?:部分)?(?:保持|用|是)?(?:正常|原速|不变|原样)(?:的)?(?:速度|播放)?[，,](?:然后)?(?=后半|后一半)"
)
CLOSED_UP = re.compile(
    r"[，,](?:其余|后面|剩下|其他)的?(?:片段|内容|部分)?(?:自动|都|依次)?(?:往前|向前)(?:补|移|挪|接)(?:上|位|齐)?(?=[，。,！]|$)"
)
"""What every cut does: the rest closes up."""
PITCH_KEPT = re.compile(
    r"[，,](?:声音|音调|人声)(?:保持|维持)?(?:原调|不变调|不要变调|别变调|原来的音调|音调不变)(?=[，。,！]|$)"
)
TURNED_BACK = re.compile(
    r"(?:画面|视频|影片)?左右(?:颠倒|反|弄反|拍反)了?[，,](?:帮我|请|给我|把它)*(?:改|调|弄|换|翻|转)(?:回来|过来|正)(?:一下)?"
)
TO_THE_MUSIC = re.compile(
    r"(?<=[大小近远快慢])[，,](?:要)?配合(?:着)?(?:音乐|BGM|bgm)(?=[。！!]?$)"
)
SPARED = re.compile(
    r"(?P<head>(?:气口|停顿|静音|空白)[^，。,]{0,6})[，,](?:不要太生硬[，,])?(?:每处|每个)?(?:保留|留下|留个?|各留)(?:大概|大约|约)?(?P<long>\d+(?:\.\d+)?秒)(?:的)?(?:间隔|气口|停顿|空隙|余量|缓冲)?(?=[，。,！]|$)"
)
LONG_PAUSES = re.compile(
    rf"(?P<what>静音|停顿|空白)(?:时间)?(?:超过|大于|长于)(?P<long>{AMOUNT})的(?:都|全部|地方|部分|片段)*(?:剪掉|删掉|去掉|剪了|删了|不要)"
)


def _intro_card(found: re.Match[str]) -> str:
    at = "开头" if found["edge"].lower() in ("intro", "片头", "开场") else "结尾"
    look = "黑底白字" if found["ground"] == "黑" else "白底黑字"
    return f"{at}加{found['long'] or ''}{look}标题“{found['words'].strip()}”"


def _blurred_round(found: re.Match[str]) -> str:
    shaped = SHAPES.search(found.string[: found.start()])
    return "，空白处模糊填充" if shaped else found[0]


def _layer_fades(found: re.Match[str]) -> str:
    """Return how a picture comes that was laid just before."""
    before = re.split(r"[。！!;；\n]", found.string[: found.start()])[-1]
    return "，淡入出现" if LAYERS.search(before) else found[0]


def _card(found: re.Match[str]) -> str:
    """Return a card at an end as its words, its length and its look."""
    at = "开头" if found["edge"] == "片头" else "结尾"
    long = found["long"] or found["after"]
    look = f"，{found['look']}" if found["look"] else ""
    shown = f"，持续{long}" if long else ""
    return f"{at}加标题“{found['words'].strip()}”{look}{shown}"


def _quoted_card(found: re.Match[str]) -> str:
    at = "开头" if found["edge"] == "片头" else "结尾"
    return f"{at}加{found['long'] or ''}{found['look'] or ''}标题"


def _thirds(found: re.Match[str]) -> str:
    deeds = {"慢": "放慢", "快": "加快"}
    a, b, c = (deeds[found[part]] for part in "abc")
    return f"前三分之一{a}，中间部分{b}，后三分之一{c}"


def _step(found: re.Match[str]) -> str:
    return f"视频{'延长' if found['way'] == '长' else '缩短'}{found['by']}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (ASKED_OF, ""),
    (TIMELINE_FIRST, ""),
    (DIARY, "视频"),
    (SHORTS, "短视频"),
    (STORIES, "Reels"),
    (MEASURE, "一个"),
    (ONE_FILM, "做成一个短视频"),
    (LISTED_LENGTH, r"\g<head>\g<long>，"),
    (AS_CAPTIONS, r"生成\g<lang>字幕，导出\g<form>"),
    (INTRO_CARD, _intro_card),
    (HEAD_CARD, _card),
    (QUOTED_CARD, _quoted_card),
    (CARD, "标题"),
    (COMES_GOES, r"第\g<a>到第\g<b>显示"),
    (FRAMED_AT, r"第\g<at>开始"),
    (FRAMED, ""),
    (GROWN, r"\g<deed>到"),
    (THREE_PACES, _thirds),
    (MAIN_PICTURE, r"把\g<over>画中画放\g<place>，叠在\g<under>上"),
    (CUE_STYLE, "字幕用"),
    (KARAOKE, r"逐字高亮\g<what>"),
    (BITRATE, "高质量"),
    (NORMAL_FIRST, ""),
    (CLOSED_UP, ""),
    (PITCH_KEPT, ""),
    (TURNED_BACK, "左右镜像"),
    (TO_THE_MUSIC, ""),
    (SPARED, r"\g<head>，余量\g<long>"),
    (LONG_PAUSES, r"剪掉超过\g<long>的停顿"),
    (SUPERFLUOUS, ""),
    (EMPTY_EDGE, r"剪掉\g<edge>\g<long>"),
    (BACKWARDS_AFTER, "正放再倒放"),
    (BLURRED_ROUND, _blurred_round),
    (STAND_OUT, "把背景虚化"),
    (SEVERAL_OF, r"剪出\g<n>个\g<long>的精彩片段"),
    (LONGER_FADE, r"\g<fade>"),
    (PLAYABLE, "转成mp4"),
    (PAINTED_OUT, "去掉路人"),
    (ACROSS, r"镜头向\g<b>平移"),
    (TIME_BACK, "倒放"),
    (GOES_AFTER, r"\g<what>，持续\g<by>"),
    (GOES_ON, r"\g<held>"),
    (FILM_BARS, "加电影黑边"),
    (CUT_ROUND, r"\g<deed>"),
    (CUT_MARK, r"去掉\g<where>的\g<what>"),
    (TAKES, r"\g<take>，"),
    (LAYER_FADES, _layer_fades),
    (SHORTER, _step),
    (TOWARDS, r"\g<head>\g<what>"),
    (NATURAL, "自动调色"),
    (EVEN, "音量统一"),
)
"""The remarks and what is said instead, in order."""
