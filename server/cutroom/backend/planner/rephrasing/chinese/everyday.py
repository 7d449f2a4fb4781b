"""Chinese of every day in the plainest words: faults put as questions, what stays and what goes,
words for each clip, films that go on elsewhere."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

SIGNS = "一二三四五六七八九"
CLIP = rf"(?:第[{SIGNS}\d](?:段|个(?:片段|视频)?|张)|最后一?[段个张]|中间(?:那|这)?一?[段个张]|\d(?![\d.:秒]))"
CLIPS = rf"{CLIP}(?:(?:和|跟|与|、){CLIP})*"
END = r"(?=[，。！？,]|$)"
QUOTE = r"[“「『\"][^“”「」『』\"]{1,40}[”」』\"]"
FAULT_ASKED = re.compile(
    r"(?:咋|怎么|为啥|为什么|怎麼|干嘛)(?:会|就|还)?(?:这么|那么|这样|這麼|那样)(?P<fault>暗|黑|亮|小|大|吵|慢|快|抖|晃|糊|模糊|歪|卡|短|长)(?:呢|啊|呀|了|的)*(?=[？?，。！,]|$)"
)
"""A fault that is asked about: 画面咋这么暗呢."""
UNHEARD = re.compile(
    r"(?P<fault>(?:声音?|音量|说话声?|人声)[^，。]{0,6}(?:太小|太轻|小)(?:了)?|(?:音乐|配乐|背景音|BGM|bgm)[^，。]{0,4}(?:太大|太响|盖过)(?:了)?[^，。]{0,4})"
    r"[，,](?:所以|导致|结果)?(?:客人|大家|别人|观众|他们|她们|后排|同事|同学|学生|老人|家里人|说话|人声|根本|都|也|有人|我们?)*(?:都|也|在|总是|老是|一直)*(?:说|反映|反应|抱怨|讲|喊)?(?:说话|人声|讲话|里面说的)?(?:都|也|根本)*(?:听不清楚?|听不见|听不到|盖住了|盖掉了)(?:了|在说什么)?(?=[，。！,]|$)"
)
"""Who cannot hear it, behind the fault."""
ON_PICTURE = re.compile(
    r"(?<=挪到|移到|放到|放在|搬到|摆到|调到)(?:整个)?(?:画面|屏幕|视频)(?:的)?(?P<place>顶上|顶部|上面|上方|底下|底部|下面|下方|中间|正中|左上角?|右上角?|左下角?|右下角?)"
)
SLOWED_TO = re.compile(
    r"(?P<deed>慢放|慢动作|放慢|减速|快进|加速)[，,](?:用|以|按|大概|大约)?(?P<share>[二三四五]分之一|一半|\d+(?:\.\d+)?%)(?:的)?(?:速度?|倍速)(?:播放|放|就行|吧)*"
    + END
)
ONLY_WORDS = re.compile(
    rf"(?:只|光|就)?(?:删|去|剪|清)(?:掉|除|去)?(?P<words>{QUOTE}(?:(?:和|跟|与|、|，|以及){QUOTE})*)(?:这|那)?(?:[{SIGNS}两几]|些)?(?:个|种)?(?:口头语|口头禅|口癖|语气词|废话|词|字眼)"
)
"""Words of habit that are named before what they are."""
OTHER_EDITOR = re.compile(
    r"(?P<app>剪映|[cC]ap[cC]ut|PR|Pr|pr|Premiere|达芬奇|FCP|Final Cut)(?:里|中|上|里面)?[^，。？]{0,10}[，,](?:能|可以|可不可以|能不能)?(?:给|要|出|导|来)(?:我|出)?(?:个|一份|一个|份)?(?P<what>草稿|工程文件|工程|项目文件|时间线)(?:吗|么|吧|不)?"
    + END
)
COMES_OUT = re.compile(
    r"(?<=[，,。])(?:最后|然后|再)?出(?:个|成|一个|一份|一版)?(?P<size>\d{3,4}[pP]|[248][kK])(?:的)?(?:就行|就好|吧|视频|片)*(?=[。！]?$)"
)
TO_AND_FRO = re.compile(
    r"(?:做成|弄成|变成|改成)?(?:来回|往复|一来一回|正反)(?:循环)?(?:播放?|放)(?:的)?(?:那种|那样|效果|样子)?"
    + END
    + r"|(?:先)?正(?:着)?放(?:完|一遍|一次)?[，,]?(?:再|然后|接着|之后|又)+倒(?:着)?放(?:回来|回去|一遍|一次)?"
)
READ_OUT = re.compile(
    r"(?P<voice>(?:用)?[男女童]声)?(?:帮我)?(?:念|读|朗读|播报)(?:一遍|一下|出来|一段)?(?=[:：“「])"
)
NUMBERED_OF = re.compile(rf"第(?P<n>[{SIGNS}\d])的(?=速度|声音|音量|亮度|时长|画面|颜色|原声)")
MOVING_WITH = re.compile(
    r"(?:跟着|随着?|跟随|根据|按)(?:声音|音乐|人声|节奏|音频)(?:一起)?(?:跳动?|动|起伏|律动|变化|摆动)(?:的)?(?=(?:音频)?(?:波形|声波|频谱|可视化))"
)
PLACED_AFTER = re.compile(
    r"(?P<what>波形|声波|频谱|进度条)[，,](?:放|摆)(?:在|到)?(?P<place>底部|顶部|下面|上面|中间)"
    + END
)
NOISE_MUTED = re.compile(
    rf"(?P<clip>{CLIP}|最后那一?段)(?:的)?(?:里|里面)?(?:的)?(?:(?:全是|都是|有)?(?:风噪|杂音|噪音|风声|电流声|噪声|底噪)|声音)(?:有点儿?|实在|也)?(?:太|很|特别)?(?:大|吵|多|重|嘈杂|闹)?(?:了)?[，,]?(?:所以|就|干脆|直接|那就|把它|帮我|给我|请|把|它|的)*(?P<deed>静音|消音|声音(?:去掉|关掉|关了|不要))"
)
"""A fault that is the reason for silence."""
BOTH_FADES = re.compile(
    rf"(?P<a>开头|片头|一开始)?(?P<one>淡入|渐入)[、，,和跟]?(?P<b>结尾|末尾|片尾|最后)?(?P<other>淡出|渐出)[，,]?(?:各|都是?|均为?)(?P<long>{AMOUNT})"
)
MUSIC_GOES = re.compile(
    rf"[，,](?:然后)?(?:到|在)第?{AMOUNT}(?:的时候|那里|时|处|左右)*(?:就)?(?:慢慢|逐渐|渐渐|缓缓)*(?:地)?淡(?:掉|出去?|去|下去|没|走)(?=[，。！,]|$)"
)
MUSIC_GONE = re.compile(
    r"[，,](?:再)?(?:后面|之后|后边|往后)(?:就)?(?:不要|不用|不放|没有|不需要)(?:音乐|歌|它|了)*(?=[。！]?$)"
)
SONG = re.compile(r"音乐|配乐|歌|曲|BGM|bgm|\.mp3|\.wav|\.m4a")
STARTS_AT = re.compile(
    rf"(?:把)?(?:前面?|开头|之前|片头)(?:的)?[^，。,\d“]{{0,10}}?(?:都|全|全部|就)*(?:不要|不用|剪掉?|删掉?|去掉?|砍掉?|掐掉?|跳过)(?:了|吧)?[，,](?:就|直接|只)*从(?P<at>第?(?:\d+[:：]\d\d|{AMOUNT}\d*))(?:的地方|那里|处)?(?:开始|起|往后|放)*(?:吧|就行|就好)?(?=[，。！,]|$)"
    rf"|从(?P<then>第?(?:\d+[:：]\d\d|{AMOUNT}\d*))(?:的地方|那里|处)?(?:开始|起)(?:就行|吧)?[，,]前面?(?:的)?(?:都|全|全部|部分|内容|就)*(?:不要|不用|剪掉?|删掉?|去掉?|砍掉?)(?:了|吧)*(?=[，。！,]|$)"
)
"""Where the film is to start, beside what goes before."""
ONLY_TOLD = re.compile(
    r"(?:你)?(?:先)?(?:别|不要|不用)(?:动|改|剪)(?:它|视频|片子)?[，,](?=(?:就|只|先)?(?:告诉|跟我说|说一?下|看看|查|列))"
)
HOW_LONG = re.compile(
    r"(?P<ask>告诉我|跟我说|说一?下|看一?下|看看|查一?下|查查)?(?:一下)?(?:现在|目前|这个?)*(?:的)?(?:视频|片子|影片)?(?:的)?(?:总时长|总长度?|全长)(?P<much>(?:是|有|一共)*(?:多少|多长|几秒|几分钟?))?(?:了|啊|呢|吗|呀)*(?=[，。？?！,]|$|和|跟)"
)
LOWER_RATE = re.compile(
    r"(?:码率|比特率)(?:再)?(?:调|弄|设|压|降)?(?:低|小)(?:一)?(?:点|些)(?:儿)?(?:[，,](?:让)?(?:文件|体积|大小)(?:再)?小(?:一)?(?:点|些))?(?=[，。！,]|$)"
)
MIDDLE_SQUARE = re.compile(
    r"(?:截取|裁出|剪出|取|只留|保留|只要|截)(?:画面|视频)?(?:的)?(?:正)?中(?:间|央|心)(?:的)?(?:那个|一个)?(?:正方形|方形|方块)(?:的)?(?:部分|区域|画面)?(?=[，。！,]|$)"
)
SHAPED_SIZE = re.compile(
    r"(?<![^，。,])(?:要|出|做成|改成|转成|输出)?(?:(?P<size>\d{3,4}[pP]|[248][kK])(?:的)?(?P<shape>竖屏|竖版|横屏|横版|方形)|(?P<first>竖屏|竖版|横屏|横版|方形)(?:的)?(?P<then>\d{3,4}[pP]|[248][kK]))(?:的)?(?:视频|成片)?(?=[，。！,]|$)"
)
CUES_LATE = re.compile(
    rf"字幕(?:都|整体|全部|统一)*(?P<way>晚|迟|早|提前|推后|往后|往前)(?:出现|一?点|挪|移)*(?P<long>{AMOUNT}|半秒)(?:出现|显示|出来)?(?=[，。！,]|$)"
)
SHAKEN = re.compile(r"(?:让)?画面(?:抖动?|晃动?|颤动?)(?:一下|几下)(?=[，。！,]|$)")
RINGS = re.compile(
    r"(?:响|来|加|放|配)(?:上)?(?:一)?[声下](?:[“「『\"]?[叮咚哔啪砰嗖咻嗡噔叭嘟]{1,3}[”」』\"]?)(?:的声音?|声|一声)?|(?:响|来)(?:上)?(?:一)?[声下](?=[“「『\"])"
)
OF_THAT = re.compile(
    r"(?:就是)?(?P<span>第?[\d.:]+(?:分\d*)?秒?(?:到|至|-|~)第?[\d.:]+(?:分\d*)?秒?)(?:的)?(?:这|那)(?:一)?(?:小)?(?:段|截|部分)(?:时间)?[，,](?:我)?(?:想|要|希望|打算)?(?:把|让|给)它"
)
"""A stretch, and then what is done to it."""
WRONG_ORDER = re.compile(
    r"(?<![^，。,])(?:这个?)?(?:播放)?(?:顺序|次序)(?:好像|似乎|有点|感觉|是)*(?:不太?对|不对劲?|错了|反了|乱了|有问题)[，,](?=[^。]*第)"
)
NOBODY = re.compile(r"没有人(?=在?(?:说话|讲话|出声|发言|开口))")
BLACK_ENDS = re.compile(
    rf"(?:给|在)?(?:视频|片子|影片)?(?:的)?(?:首尾|头尾|前后|开头(?:和|跟|、)(?:结尾|末尾))(?:都|各|分别|各自)*(?:加|插入?|留|放|来)(?:上|个)?(?P<long>{AMOUNT})(?:的)?(?P<kind>黑|白)(?:场|屏|画面|幕)(?=[，。！,]|$)"
)
FRAMES_OUT = re.compile(r"(?:按|以|用)?每秒(?P<n>\d+)帧(?:的)?(?:导出|输出)")
TO_HALF = re.compile(
    r"(?:时长|长度|视频|片子)?(?:给我)?(?:缩短|剪短|压缩|减少|缩减|剪|压)(?:到|成|为)(?:原来的?)?(?:一半|二分之一)(?:的?(?:长度|时长))?(?=[，。！,]|$)"
)
PACED_TO = re.compile(
    r"(?:把|将)?(?P<span>(?:前|后|最后|开头|结尾)(?:面)?的?(?P<edge>\d+(?:\.\d+)?)秒|第?(?P<a>\d+(?:\.\d+)?)秒?(?:到|至|-|~)第?(?P<b>\d+(?:\.\d+)?)秒)(?:的)?(?:部分|内容|片段|视频|这段|那段|之间)?(?:加速|快进|快放|放慢|减速|慢放|压缩|拉长|变速)(?:到|成|为)(?P<to>\d+(?:\.\d+)?)秒(?:左右|以内)?(?=[，。！,]|$)"
)
LAID_ON = re.compile(
    r"(?:盖|叠|贴)在(?P<span>第?[\d.:]+秒?(?:到|至|-|~)第?[\d.:]+秒)(?:的)?(?:画面)?(?:上面?|之上)"
)
TOO_LONG = re.compile(
    rf"(?:视频|片子|它|整个|整体)?(?:{AMOUNT})?(?:有点儿?|实在|也)?太长了?[，,](?=[^。]{{0,30}}(?:缩短|减半|剪到|剪成|压到|控制|一半|挑|精彩|精华|重点))"
)
PAUSES_OVER = re.compile(
    rf"(?P<what>停顿|空白|静音)(?:的)?(?:时间|时长)?(?:超过|大于|长于|多于)(?P<long>{AMOUNT})(?:以上)?(?:的)?(?:地方|部分|片段|段落)?(?=(?:都|全|给我|全部)*(?:剪|删|去|切|砍))"
)
WELL_THEN = re.compile(r"(?<=[\d一二三四五六七八九十半](?:秒|倍|%))(?:就)?好了(?=[，。！,]|$)")
KEEP_THESE = re.compile(
    rf"(?P<keep>{CLIPS})(?:都)?(?:要|留着|留下|保留)(?:的)?[，,](?:但是?|而)?(?P<rest>(?:其[他它余]|剩下|别的|另外)(?:的)?(?:[{SIGNS}两几\d]?[段个张])?(?:片段|视频)?(?:都|全|就|全部)*(?:不要|不用|删|去|剪|扔)(?:掉|了)*|(?P<gone>{CLIPS})(?:的)?(?:就|都)?(?:不要|不用|删掉?|去掉?|剪掉?|扔掉?)了?)(?:吧|哈)?{END}"
)
"""What stays and what goes, told after each other."""
FOR_EACH = re.compile(
    rf"(?P<n>[两{SIGNS[1:]}\d])(?:段|个|张)(?:片段|视频|照片|素材|图)?(?P<place>[左右][上下]角?|底部|顶部|上方|下方)?(?:的)?(?:各自|分别|依次|各)(?P<at>[左右][上下]角?|底部|顶部)?(?:上)?(?P<deed>打上|写上|标上|加上?文字|加上|配上?文字|加标题|写|标注?|打)(?:文字|标题|字)?[:：]?"
    rf"(?P<words>{QUOTE}(?:(?:和|跟|与|、|，|以及)?{QUOTE})+|[^，。“「\s]{{1,12}}(?:[、和][^，。“「、和\s]{{1,12}})+)(?:[，,](?:都|全)?放(?:在|到)?(?P<last>[左右][上下]角?|底部|顶部|上面|下面))?{END}"
)
"""Words for each clip in their order."""


def _going(found: re.Match[str]) -> str:
    """Return what stays and what goes as one wish."""
    gone = re.sub("那一?个|这一?个", "那段", found["gone"] or "")
    return f"去掉{gone}" if gone else f"只保留{found['keep']}"


def _for_each(found: re.Match[str]) -> str:
    """Return words for each clip clip by clip, where there are as many as clips."""
    inner = re.findall(QUOTE, found["words"])
    words = [one[1:-1] for one in inner] or re.split("[、和]", found["words"])
    said = found["n"]
    count = int(said) if said.isdigit() else 2 if said == "两" else SIGNS.index(said) + 1
    if len(words) != count or count > len(SIGNS):
        return found[0]
    place = found["place"] or found["at"] or found["last"] or ""
    return "，".join(f"第{SIGNS[n]}段{place}加文字“{word}”" for n, word in enumerate(words))


def _paced_to(found: re.Match[str]) -> str:
    """Return a stretch that is to last so long as the rate that gives it."""
    long = float(found["edge"] or 0) or float(found["b"] or 0) - float(found["a"] or 0)
    factor = long / float(found["to"]) if float(found["to"]) else 0
    return f"{found['span']}速度调到{round(factor, 4):g}倍" if factor > 0 else found[0]


def _late_cues(found: re.Match[str]) -> str:
    """Return captions that come too soon or too late as what shifts them."""
    sooner = found["way"] in ("早", "提前", "往前")
    return f"字幕{'提前' if sooner else '延后'}{found['long'].replace('半秒', '0.5秒')}"


def _music_goes(found: re.Match[str]) -> str:
    """Return how music ends, where music was spoken of before."""
    before = found.string[: found.start()]
    if SONG.search(before) is None:
        return found[0]
    return "，音乐淡出" if "淡" in found[0] else ""


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (FAULT_ASKED, lambda found: f"太{found['fault'].replace('黑', '暗')}了"),
    (UNHEARD, r"\g<fault>"),
    (ON_PICTURE, r"\g<place>"),
    (SLOWED_TO, r"速度调到\g<share>"),
    (OTHER_EDITOR, r"导出\g<app>草稿"),
    (COMES_OUT, r"导出\g<size>"),
    (TO_AND_FRO, "来回播放"),
    (READ_OUT, lambda found: f"{found['voice'] or '配音'}朗读"),
    (NUMBERED_OF, r"第\g<n>段的"),
    (MOVING_WITH, ""),
    (NOISE_MUTED, r"\g<clip>\g<deed>"),
    (BOTH_FADES, r"开头\g<one>\g<long>，结尾\g<other>\g<long>"),
    (MUSIC_GOES, _music_goes),
    (MUSIC_GONE, _music_goes),
    (STARTS_AT, lambda found: f"剪掉{found['at'] or found['then']}之前的部分"),
    (LOWER_RATE, "压缩文件大小"),
    (MIDDLE_SQUARE, "裁成中间的正方形"),
    (ONLY_TOLD, ""),
    (WELL_THEN, ""),
    (PAUSES_OVER, r"超过\g<long>的\g<what>"),
    (NOBODY, "没人"),
    (
        BLACK_ENDS,
        r"在开头插入\g<long>\g<kind>色画面，在结尾插入\g<long>\g<kind>色画面",
    ),
    (FRAMES_OUT, r"导出\g<n>帧"),
    (TO_HALF, "时长减半"),
    (PACED_TO, _paced_to),
    (LAID_ON, r"在\g<span>全屏显示"),
    (TOO_LONG, ""),
    (OF_THAT, r"\g<span>"),
    (WRONG_ORDER, ""),
    (
        SHAPED_SIZE,
        lambda found: (
            f"改成{found['shape'] or found['first']}，导出{found['size'] or found['then']}"
        ),
    ),
    (CUES_LATE, _late_cues),
    (SHAKEN, "画面加抖动效果"),
    (HOW_LONG, lambda found: "片子有多长" if found["ask"] or found["much"] else found[0]),
    (KEEP_THESE, _going),
    (PLACED_AFTER, r"\g<what>放\g<place>"),
)
"""What is said and the plainest words for it, in order."""


NUMBERS = re.compile(
    r"(?:在)?(?:每|各)(?:一)?[段个张](?:片段|视频|照片|图片?|素材)?(?P<place>[左右][上下]角?|底部|顶部|上方|下方|下面|上面)?(?:都|分别|依次)*(?:写|标|打|加|放)(?:上)?(?:(?:[1一]到[\d一二三四五六七八九十]+(?:的)?)?(?:序号|编号|数字|号码))(?=[，。！,]|$)"
)


def numbered(message: str, clips: int) -> str:
    """Return a message with the numbers of all clips as words on each."""
    found = NUMBERS.search(message)
    if found is None or not 1 < clips <= len(SIGNS):
        return message
    told = "，".join(f"第{SIGNS[n]}段{found['place'] or ''}加文字“{n + 1}”" for n in range(clips))
    return f"{message[: found.start()]}{told}{message[found.end() :]}"


def around_quotes(message: str) -> str:
    """Return a Chinese message with what is said of several quotes at once said of each."""
    message = RINGS.sub("加音效", message)
    return FOR_EACH.sub(_for_each, ONLY_WORDS.sub(r"把\g<words>这些口头禅去掉", message))
