"""Values, places and reasons as chatty Chinese hangs them on a wish: 小点声啊…20%差不多, 在画面左边."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.chatter_zh import CLIP
from cutroom.backend.planner.words.remarks_zh import AMOUNT, EDGE

HERE = r"(?=[，,。；！？]|$)"
HEAD = r"(?P<head>^|[，,。；！？])"
TIMES = rf"(?:从)?第?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT}"
WHO = r"(?:我|我们|咱们?|他们?|她们?|老板|领导|客户|老师|朋友|我?[妈爸]|老婆|老公|孩子|大家|学员|同事|[\u4e00-\u9fff]姐|[\u4e00-\u9fff]哥)"
NUMBERED_IS = re.compile(r"(?<=[，,。；：:])[一二三四]是(?=[^，]{3})")
ASKED_YOU = re.compile(
    rf"{HEAD}(?:算了)?(?:还是)?(?:来)?(?:找|问|求|麻烦|交给|拜托)(?:你|您|大神|大佬)(?:吧|了|们|来弄|帮忙)*{HERE}"
)
VAGUE_HEAD = re.compile(
    rf"{HEAD}[^，。；\d“]{{0,8}}?(?:把)(?:这个|这段|这条|那个|[^，。；\d“第]{{0,8}}的)?(?:视频|片子|录像|素材|东西)(?:给我|帮我)?(?:好好|简单|随便|稍微)?(?:弄|搞|处理|剪|做|整|剪辑|修)(?:一下|一弄|弄|好|剪)(?:吧)?{HERE}"
)
SAID_SO = re.compile(rf"[，,]{WHO}(?:说|觉得|嫌)(?!要|想|让)[^，。；\d“删剪加换调]{{1,4}}{HERE}")
KEPT_AS_IS = re.compile(
    rf"[，,](?:声音|画面|原声)(?:要|得|必须|一定要)?(?:保留|留着)(?:[，,]那(?:可)?是[^，。；]{{1,6}})?(?:[，,](?:别动|不要动|不能动))?{HERE}"
)
BEST_CLIP = re.compile(
    rf"{HEAD}(?:我)?(?:觉得|感觉|认为)?(?P<clip>{CLIP})(?:那段|拍得|是)?(?:最|比较|挺|更|很)[^，。；\d]{{1,5}}[，,](?:就|那就|想|要)?(?:把它)?(?=放|移|挪|调到|提)"
)
QUIETER = re.compile(
    r"(?P<what>BGM|bgm|音乐|配乐|背景音乐|声音|音量|原声|人声)(?:能不能|可不可以|可以|想|要|给我|帮我|稍微|再|弄|调)*(?:小|大|低|高|轻|响)(?:一)?点声?(?:啊|吧|呗|吗|嘛)?[，,](?:[^，。；\d]{1,16}[，,])?(?:大概|就|调到)?(?P<level>\d{1,3}[%％])(?:差不多|左右|吧|就行|就好|的样子|这样)*"
)
LIKE_OTHER = re.compile(
    rf"(?:你看)?(?:能不能)?(?:让|把|使)(?P<clip>{CLIP})(?:的)?(?:颜色|亮度|色调|声音)?(?:跟|和|与)(?:{CLIP}|其他的?|另外[^，]{{0,3}})(?:的)?(?:颜色|亮度|色调|声音)?(?:差不多|一样|一致|统一|接近|搭)[，,](?:就是|也就是)?(?:把它)?(?=调|变|改|加|弄)"
)
SEAMS = re.compile(r"(?:接|连接|衔接|拼接|交接)(?:起来|上)?的(?:地方|位置|点|时候)|接缝处?|衔接处")
AT_THE_SIDE = re.compile(
    rf"(?P<quote>[”」』\"])[，,](?:就)?(?:放)?在(?:画面)?(?:的)?(?P<place>左边|右边|上面|下面|左上角|右上角|左下角|右下角|正中间|中间|上方|下方)(?:的位置)?{HERE}"
)
HIGH_POINT = re.compile(
    rf"(?P<is>{TIMES})(?:那里|那段)?(?:是|才是)(?:最)?(?:高潮|精彩|重点|精华|关键|好看|好笑|有意思)的?(?:部分|地方|内容)?[，,](?:就|只|我就)(?:要|留|保留|截)(?:这|那)一?段(?:就行|就好)?(?:[，,](?:前后|前面后面|其他|其余|剩下)的?(?:都|全)?(?:不要|删|剪|去)(?:了|掉)*)?{HERE}"
)
SHOT_SO = re.compile(rf"(?P<clip>{CLIP})(?:拍|录)的时候[^，。；\d“]{{1,8}}[，,]")
MEND_IT = re.compile(
    r"(?P<what>画面|声音|音频|人声)(?P<told>[^，。；]{0,4}(?:晃|抖|糊|暗|吵|噪|小|杂音)[^，。；]{0,5}?)的?[，,](?:修|处理|弄|救|改善|优化|调)(?:一下|一修|弄|好)(?:吧|呗)?(?=[，,。；]|$)"
)
FIXES = (
    (re.compile("晃|抖"), "画面防抖"),
    (re.compile("噪|杂音|吵"), "降噪"),
    (re.compile("暗"), "画面亮一点"),
    (re.compile("糊"), "画面锐化"),
    (re.compile("小"), "声音大一点"),
)
IF_NOT = re.compile(
    rf"[，,][^，。；\d]{{0,3}}(?:不好|不了|不掉|不行|不成)(?:的话)?就算了(?:吧)?{HERE}"
)
LONGER_TO = re.compile(
    rf"(?:停留|显示|展示|持续)(?:的)?(?:时间|时长)?(?:再|别太|不要太|稍微)*(?:长|久|短)(?:一)?(?:点|些)?[，,](?:到|改成|停|显示|至少)*(?P<long>{AMOUNT})"
)
PERSON = re.compile(r"歌手|歌星|歌迷")
AT_EDGE = re.compile(
    rf"(?P<edge>前面|开头|后面|结尾)[^，。；\d“]{{1,10}}[，,](?:[^，。；\d“]{{1,8}}[，,])?(?:大概|差不多|一共|大约)*(?:有|是)?(?P<long>{AMOUNT})(?:左右|吧|多)*[，,](?:这段|那段)?(?:都|给我|帮我)*(?:去|剪|删|砍)(?:掉|了)+"
)
SOFTER = re.compile(
    r"(?P<where>两段|每段|片段|各段)(?:视频)?(?:之间|中间)(?:别|不要|不想)(?:那么|太|这么)?[^，。；]{1,5}[，,](?P<deed>加|来|放|用)(?:个|一个|点)?"
)
BLACK_BETWEEN = re.compile(
    r"(?<=之间)(?P<deed>[加来用放])(?:个|一个)?(?P<what>[黑白]场)(?!过渡|转场)"
)
REVERSED = re.compile(
    r"(?:我?先[^，。；]{2,8}后[^，。；]{2,8}[，,])?(?:时间|顺序|先后|次序)(?:弄|搞|拍|放|传)?(?:反|颠倒)了[，,](?:你|请|麻烦)?(?:帮我|给我)?(?:调|换|倒|改)(?:过来|回来|一下|个)"
)
CAPTION_SIZE = re.compile(
    r"(?<=[，,])字(?:体|号)?(?:要|再|稍微|弄|调)*(?P<way>大|小)(?:一)?(?:点|些)点?(?=[，,。；放]|$)"
)
CAPTIONS = re.compile("字幕")
QUOTE = re.compile('[”」』"]')
LETTER_SIZE = re.compile(r"字号(?=[大小再要]|稍微)")
BEST_OUT = re.compile(
    r"画质(?:导出)?(?:要|选)?(?:导出)?(?:成|到)?(?:的)?最高(?:的|清|级)?|(?:导出)?画质(?:越高越好|拉满|要最好)"
)
GRAINY = re.compile(
    r"(?P<head>^|[，,。；])[^，。；\d]{0,8}?(?:全是|都是|很多|好多|一堆|有(?:很多|好多|点)?)噪点(?:[，,]糊成一片)?"
)
CLEARER = re.compile(
    r"(?:有没有办法|能不能|可不可以|想)(?:给我|帮我)?(?:弄|调|搞|变)(?:得)?清晰(?:一)?(?:点|些)"
)
BARS_TOO = re.compile(
    rf"(?<=[，,])(?:再|还|加|要|有)*(?:上下)(?:有|加|要|带)?(?:个|点)?(?P<bars>黑边|黑条){HERE}"
)
GENRE = re.compile(
    r"(?P<deed>配|来|加|换|用)(?P<count>一?[个首段点曲])(?:老)?(?P<genre>爵士|摇滚|古典|钢琴|吉他|民谣|电子|嘻哈|说唱|交响)(?:乐)?(?=[，,。；！]|$|吧)"
)
EACH_BEGINS = re.compile(
    rf"(?P<each>每个视频|每段|每条|每个|各个视频)(?:视频)?(?:的)?(?P<edge>{EDGE}{AMOUNT})(?:都|全)?是[^，。；\d]{{1,8}}?的?[，,]?(?:都|全|也|统统)*(?P<goes>切|剪|删|去)(?:掉|了)"
)
LOOSELY = re.compile(
    rf"(?:我)?(?:想|要)?(?:让)?(?:开头|前面|中间|结尾|后面)(?:的)?(?:部分|节奏)?(?:要|想)?(?:再)?(?:快|慢|亮|暗|大声|小声)(?:一)?(?:点|些)[，,](?=(?:前|最后|开头|结尾|后)(?:面)?{AMOUNT})"
)
ROUGHLY_AT = re.compile(
    rf"{HEAD}[^，。；\d“]{{0,14}}?(?:大概|就在|就|在|差不多)+(?P<at>第?{AMOUNT})(?:那里|那儿|的时候|左右|处|的地方|那会儿)+[，,](?=(?:给我|帮我|想)?(?:加|放|打|来|插|写|出|弄)(?:个|一|上))"
)
SMALL_LETTERS = re.compile(
    r"(?P<quote>[“「『\"][^”」』\"]+[”」』\"])(?:这|那)?[一二两三四五六七八九十几\d]+个小字"
)
HEAD_FADES = re.compile(
    rf"(?:还有)?(?:片头|开头)(?P<long>{AMOUNT})(?:我)?(?:想|要|帮我)(?:让它|做个?|加个?)?(?:淡入|渐显)"
)
FASTER_SENT = re.compile(
    rf"[，,](?:网盘|网上|网页|微信|邮件|手机|电脑|平台)?(?:好)?(?:上传|下载|传|发|加载|打开)(?:得|起来|也)(?:快|方便|省事)(?:一?点|一?些)?{HERE}"
)
SKIN = re.compile(r"磨磨皮|美美颜")
FUNNY = re.compile(r"滑稽|搞怪|逗趣|逗比")
SOFTLY = re.compile(
    rf"[，,](?:我)?(?:也)?(?:不知道|不清楚|不确定)[^，。；\d“]{{2,12}}{HERE}|[，,]先?试试(?:看|效果)?{HERE}"
)
FRONT_BACK = re.compile(
    r"(?P<a>中文|英文|原文|译文)在上(?:面)?[，,]?(?P<b>中文|英文|原文|译文)在下(?:面)?[，,]?"
)
SAY_HERE = re.compile(r"[，,]唉?(?:又)?(?:要|得)(?:加班|熬夜|通宵|上班|出门|开会)(?:了|啦)*")
BY_TONIGHT = re.compile(
    r"(?P<head>^|[，,。；])(?:老板|领导|客户|老师|甲方|公司)?(?:让我|要我|叫我|催我|逼我|要求)?(?:今晚|今天|明天|马上|赶紧|尽快|下班前)(?:之前|就)?(?:要|得)?(?:弄|做|剪|搞|交|发)(?:完|好|出来|掉|出去)?(?=[，,。])"
)
SURPRISE = re.compile(
    rf"[，,](?:我)?(?:想|要)?(?:给|为)[^，。；\d]{{1,4}}(?:做|准备|来)(?:一)?个?(?:惊喜|礼物|纪念|留念){HERE}"
)
BROKEN = re.compile(
    r"(?P<head>^|[，,。；])[^，。；\d]{0,4}(?:我)?(?:剪|弄|搞|忙|改)到(?:崩溃|吐|凌晨|半夜|头秃|怀疑人生|现在)[^，。；\d]{0,3}(?=[，,。])"
)
SENT_TO = re.compile(
    r"(?P<head>^|[，,。；])(?:我)?(?:是)?(?:要|想|准备)?(?:发|拿|传)给[^，。；\d“]{1,6}(?:看|用|审|检查)?的?(?=[，,。])"
)


def _mended(found: re.Match[str]) -> str:
    """Return the wish that mends what is complained of."""
    return next((wish for fault, wish in FIXES if fault.search(found["told"])), found[0])


def _caption_size(found: re.Match[str]) -> str:
    """Return the size of captions by their name, where they were spoken of last."""
    before = found.string[: found.start()]
    named = [one.end() for one in CAPTIONS.finditer(before)]
    quoted = [one.end() for one in QUOTE.finditer(before)]
    if not named or (quoted and quoted[-1] > named[-1]):
        return found[0]
    return f"字幕{found['way']}一点"


TURNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (ASKED_YOU, r"\g<head>"),
    (BY_TONIGHT, r"\g<head>"),
    (BROKEN, r"\g<head>"),
    (SENT_TO, r"\g<head>"),
    (SURPRISE, ""),
    (SAY_HERE, ""),
    (NUMBERED_IS, ""),
    (VAGUE_HEAD, r"\g<head>"),
    (SAID_SO, ""),
    (KEPT_AS_IS, ""),
    (BEST_CLIP, r"\g<head>\g<clip>"),
    (QUIETER, r"\g<what>调到\g<level>"),
    (LIKE_OTHER, r"\g<clip>"),
    (SEAMS, "片段之间"),
    (HIGH_POINT, r"只保留\g<is>"),
    (SHOT_SO, r"\g<clip>"),
    (MEND_IT, _mended),
    (IF_NOT, ""),
    (LONGER_TO, r"显示\g<long>"),
    (PERSON, "人"),
    (AT_EDGE, r"去掉\g<edge>\g<long>"),
    (SOFTER, r"\g<where>之间\g<deed>"),
    (BLACK_BETWEEN, r"\g<deed>\g<what>过渡"),
    (REVERSED, "把两段顺序对调"),
    (LETTER_SIZE, "字"),
    (CAPTION_SIZE, _caption_size),
    (FRONT_BACK, ""),
    (BEST_OUT, "导出最高画质"),
    (GRAINY, r"\g<head>画面降噪"),
    (CLEARER, "锐化"),
    (BARS_TOO, r"加上下\g<bars>"),
    (GENRE, r"\g<deed>\g<count>\g<genre>音乐"),
    (EACH_BEGINS, r"\g<each>\g<edge>都\g<goes>掉"),
    (LOOSELY, ""),
    (ROUGHLY_AT, r"\g<head>在\g<at>"),
    (HEAD_FADES, r"开头淡入\g<long>"),
    (FASTER_SENT, ""),
    (SKIN, "磨皮"),
    (FUNNY, "搞笑"),
    (SOFTLY, ""),
)
"""What hangs on a wish in chatty Chinese and what it says plainly, in order."""
