"""Chinese remarks of plain requests, fourth part: exceptions said after the rest, edges of two clips, what is
shared by all that was said, words for each clip, and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.rephrasing.unquoted import outside_quotes
from cutroom.backend.planner.words.remarks_zh import AMOUNT, QUOTED, STRETCH

CLIP = r"(?:第[一二三四五六七八九十\d]+(?:个)?(?:段|个|视频|片段|镜头|张)(?:照片|图片)?|最后一[段张个](?:照片|图片)?)"
SPARED = re.compile(
    rf"^(?P<main>[^，。]{{4,30}})[，,](?:但是?|不过|只有|唯独|除了)?(?P<clip>{CLIP})(?:保持|维持|还是|就|的)?(?:原速|原样|原声|不变|不动|别动|不加|不用|不要|不放|除外|例外|正常速度|原来的?速度)了?[。！]?$"
)
STRETCH_SPARED = re.compile(
    rf"^(?P<main>(?:全片|整个视频|整段|整体|全部|全程|整条视频)[^，。]{{2,16}})[，,](?:但是?|不过|只有|唯独)?(?P<span>{STRETCH})(?:的)?(?:保持|保留|还是|维持|恢复|变回)(?:彩色|原色|原样|原速|原声|不变|正常|正常速度|有声|声音|清晰)[。！]?$"
)
SHARED = re.compile(r"全部|所有|每一?[段张个]|都|整体|全片|一律|统统")
TWO_EDGES = re.compile(
    rf"(?P<a>{CLIP})的?(?P<x>开头|结尾|末尾)(?:和|跟|与|、)(?P<b>{CLIP})的?(?P<y>开头|结尾|末尾)各?(?:剪|裁|去|删)(?:掉|去)?(?P<long>{AMOUNT})"
)
BLACK_LEFT = re.compile(
    rf"(?P<edge>结尾|片尾|开头|片头)(?:那个|那段|的)?黑(?:屏|场)(?:有点|实在)?太长了?[，,](?:剪短|缩短|剪|留)(?:到|成|为)?{AMOUNT}"
)
SONG = re.compile(
    r"(?:加|配|放|用|来|换成?)(?:上)?(?:一)?(?:首|个|段)?(?:歌曲?)?《[^》]{1,20}》(?:这首歌|当背景音乐|做背景音乐|做BGM|做bgm|当BGM)?(?=[，。！]|$)"
)
FADES_TOO = re.compile(
    r"(?:视频|画面|片子|影片)?(?:的)?(?:开头|片头)?淡入[，,和](?:结尾|片尾)?淡出[，,](?:音乐|声音|音频)(?:也|同样|都)(?:一样|这样|如此|是|要)(?=[。！]?$)"
)
EACH_OF_TOTAL = re.compile(
    rf"(?:剪成?|做成?|拼成?|合成)(?:一个|一条|一段|个)?{AMOUNT}的?(?:短片|视频|短视频|片子|混剪)?[，,]每(?P<m>[段个张])(?:视频|片段)?(?P<long>{AMOUNT})"
)
UNTIL_AGAIN = re.compile(
    rf"第?(?P<a>{AMOUNT})(?:之?后|以后|起|开始)(?P<deed>[^，。]{{2,10}})[，,](?:到|在)?第?(?P<b>{AMOUNT})(?:处|的时候|时|再|就|后|之后)*(?:恢复|还原|变回|回到)(?:正常|原速|原样|原来|正常速度)?(?=[。！]?$)"
)
WANTED_OF = re.compile(
    rf"(?P<clip>{CLIP})(?:要|取|留|用)(?P<edge>前|后|最后|开头)(?P<long>{AMOUNT})"
)
ALL_OF_IT = re.compile(rf"[，,](?:{CLIP})(?:全要|都要|全部保留|全部都要|完整保留|不剪)(?=[。！]?$)")
WITH_WORDS = re.compile(
    rf"(?:把)?(?P<clip>{CLIP})(?P<deed>[^，。段张]{{1,6}}?)(?:并且?|同时|，)(?:在上面)?(?:加上?|写上?|配上?|打上?)(?P<what>文字|字|标题)?(?=[“「『\"])"
)
FROM_COLOR = re.compile(r"从[黑白红黄蓝绿灰粉橙紫金银]色(?=改|变|换)")
MUSIC_STOPS = re.compile(
    rf"(?P<of>背景音乐|音乐|配乐|bgm|BGM)(?:从头)?(?:播放?|放)到第?(?P<at>{AMOUNT})(?:就)?(?:停|结束|为止|停止)(?:掉|了)?"
)
WHAT_STANDS = re.compile(
    r"^(?:现在|目前|当前)(?:用)?的?(?:标题|字幕|音乐|文字|滤镜|转场)(?:是|有|用的是)(?:什么|哪些|啥|哪个|哪首)[？?]?$"
)
HAS_SOUND = re.compile(
    r"^(?:原来的?|这个|我的|这段)?(?:视频|影片|素材)(?:里|中)?(?:有没有|有)(?:声音|音频|音轨|原声)(?:吗|么)?[？?]?$"
)
VOICE_FROM = re.compile(
    rf"(?<=[，,])(?:人声|原声|说话声?)从第?(?P<long>{AMOUNT})(?:才|再|处)?(?:开始|进来?|出现)"
)
BEHIND = re.compile(
    rf"(?P<under>{CLIP})(?:当|做|作为|作)背景[，,](?P<over>{CLIP})(?:缩小)?(?:放|摆|显示)(?:在|到)?(?P<at>中间|正中间|左上角|右上角|左下角|右下角|上面)"
)
JOINED_WITH = re.compile(r"合并(?:的时候|时|的话)[，,]?(?:在)?中间(?=插|加|放)")
WHOLE_ON_BLUR = re.compile(
    r"背景(?:用|做成|是|要)?(?:高斯)?模糊(?:的)?[，,](?:照片|图片|画面|视频)(?:要)?完整(?:显示|保留|展示)?"
)
PRODUCT = re.compile(r"每(?P<m>个|条)(?:产品|商品|宣传|原|素材)视频")
BARS_THEN = re.compile(r"(?P<deed>裁掉|去掉|去除)黑边(?:之?后|以后)(?:再)?(?=变成|改成|转成|做成)")
BLACK_FIRST = re.compile(
    rf"先(?:来|放|加)?(?:一段)?(?P<color>黑|白)(?:屏|场)(?P<long>{AMOUNT})[，,]?(?:再|然后|之后)(?:进入?|放|播放?|到)(?:正片|视频|内容|画面)?"
)
IN_THE_BAR = re.compile(
    r"(?P<what>文字|标题|字)?(?:加|写|放|显示)?(?:在|到)(?P<at>上|下)(?:面|方|边)?的?黑边(?:里|上|中|内)(?:面)?(?:加|写|放|显示)?[：:，,]?(?=[“「『\"])"
)
UPRIGHT = re.compile(
    r"(?:改成|变成|换成|用|要)?竖(?:着|排)(?:放|显示|写|排列|排)?(?P<rest>[^，。“「]{0,8}(?:[“「『\"][^”」』\"]*[”」』\"])?)(?=[，。！]|$)"
)
LETTERS = re.compile(r"字|标题|[“「『\"]")
SOUND_ALL_OVER = re.compile(r"用[^，。]{2,8}的声音(?:贯穿|铺满|覆盖)(?:全片|始终|整个)?")

QUOTED_MOOD = re.compile(
    r"(?P<head>(?:音乐|配乐|BGM|bgm)(?:换成|改成|用|换为|改为))[“「『\"](?P<mood>爵士|古典|电子|摇滚|轻音乐|流行|古风|民谣|嘻哈|钢琴|舒缓|轻快|欢快|激昂|电影感|氛围|史诗)[”」』\"](?:风格?|类)?"
)
IN_ENGLISH = re.compile(r"(?P<deed>改成|换成|改为)(?:英文|中文)(?:的)?(?=[“「『\"])")
CUE_OVER_CLIP = re.compile(
    r"(?:在)?(?P<clip>第[一二三四五六七八九十\d]+(?:段|个视频|个片段))的?(?P<edge>开头|结尾)(?:加|打|配|写)(?:上|个)?字幕(?=[“「『\"])"
)
HEAD_AND_TAIL = re.compile(
    r"(?:帮忙|帮我|请)?(?:剪|修|处理|掐)(?:一下|下|掉)?(?:头尾|首尾|两头)[，,](?P<head>头|开头)(?=\d)"
)
BY_SPEED = re.compile(
    rf"^(?:通过|用)(?:变速|加速|调速)(?:来)?(?:压缩?|缩短?|调|控制)(?:到|成|在|为)(?P<long>{AMOUNT})"
)
WORDS_FADE_IN = re.compile(
    rf"(?P<head>(?:标题|文字|字)[^，。]{{0,6}}[“「『\"][^”」』\"]*[”」』\"][^。]{{0,8}})[，,](?:{AMOUNT})?的?(?P<way>淡入|淡出|淡入淡出)(?:效果|动画)?(?=[。！]?$)"
)
ABOVE_BELOW = re.compile(r"上面加标题[，,和]?下面加字幕")
BLEEPED = re.compile(
    rf"(?:把)?(?P<span>{STRETCH}|\d+(?:到|至|-)\d+秒)的?(?:脏话|粗口|敏感词|那句话|那个词)?(?:哔|消音|屏蔽|和谐|哔哔)(?:掉|一下|了)?(?=[，。！]|$)"
)
APART_IN_TIME = re.compile(
    r"(?:声音|音频|人声)(?:和|跟|与|比)(?:画面|视频|嘴型|口型|嘴巴)(?:差|错|有|不同步|对不上|不一致|慢|快|早|晚)[^，。]{0,5}(?=[，。！]|$)"
)
STAYS_FIRST = re.compile(
    r"^(?:对比度|亮度|饱和度|色温|音量|速度|颜色|画面|音乐|标题|字幕)(?:都)?(?:不变|不动|别动|保持不变|不改)[，,](?=(?:只)?(?:把)?(?:对比度|亮度|饱和度|色温|音量|速度|画面|第))"
)
SIDES_TO_SHAPE = re.compile(
    r"(?:把)?(?:画面|视频)?的?(?:左右|上下|两边|两侧)(?:两边|两侧|两头)?(?:都)?(?:裁|切)(?:掉|去|了)?[，,](?:做|改|变|弄|裁|转)成?(?P<shape>竖屏|竖版|横屏|横版|正方形|方形|\d+[:：]\d+)"
)
NO_GROUND = re.compile(
    r"(?P<head>字幕[^，。]{2,12}[，,])(?:字幕)?(?:的)?(?:背景|底色|底)(?:色)?(?:去掉|不要|去除|删掉|取消)"
)
CUE_RUN = re.compile(
    r"第(?P<a>[一二三四五六七八九十\d]+)(?:条|句)?(?:到|至|-)第?(?P<b>[一二三四五六七八九十\d]+)(?:条|句)字幕(?:都)?(?:删|去|不要)(?:掉|了|除)?"
)
EACH_CUT = re.compile(
    rf"(?:每[段个]|片段)之间(?:都)?(?:加|用)?(?P<long>{AMOUNT})的?(?P<kind>闪白|闪黑|叠化|淡化|擦除|滑动|缩放)(?:转场|效果)?"
)
SHRINKING = re.compile(
    r"(?P<what>照片|图片)(?:都)?(?:从大到小|由大变小)(?:慢慢|缓缓|逐渐)?(?:地)?(?:缩小?|变小|收)?"
)
EACH_OUT = re.compile(
    rf"(?:[两三四五六七八九十\d]|每)(?:个|条)视频(?:都)?(?:各|分别|各自)(?:剪|裁|截)(?:出|成|取)(?:一段|一条|一个)?(?P<long>{AMOUNT})的?(?P<shape>竖屏|竖版|横屏|横版)?(?:的)?(?:短视频|视频|片段)?"
)
CORNER = r"(?:左上|右上|左下|右下)角?"
MARK_MOVES = re.compile(
    rf"(?P<mark>logo|LOGO|水印)(?:前|开头)(?P<long>{AMOUNT})(?:放)?在(?P<a>{CORNER})[，,](?:之后|然后|后面|其余时间|再)(?:放|换|移|挪)?(?:在|到)(?P<b>{CORNER})"
)
ONLY_VIDEO = re.compile(r"(?:撤销|撤回|退)到只(?:剩|有)(?:下)?(?:原)?(?:视频|素材|画面)(?:的时候)?")


def _upright(found: re.Match[str]) -> str:
    if LETTERS.search(found.string) is None:
        return found[0]
    put = "显示" if found["rest"][:1] in '“「『"' and found["rest"] else ""
    put = "放" if found["rest"].startswith("在") else put
    return f"{put}{found['rest']}，竖排文字"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (HEAD_AND_TAIL, "掐掉头"),
    (BY_SPEED, r"加速到\g<long>"),
    (ABOVE_BELOW, "顶部加标题，底部加字幕"),
    (BLEEPED, r"\g<span>静音"),
    (APART_IN_TIME, "声画不同步"),
    (STAYS_FIRST, ""),
    (SIDES_TO_SHAPE, r"裁成\g<shape>"),
    (NO_GROUND, lambda f: f"字幕不要底色，{f['head'].rstrip('，,')}"),
    (CUE_RUN, r"删掉第\g<a>条到第\g<b>条字幕"),
    (EACH_CUT, r"每段之间加\g<long>\g<kind>转场"),
    (SHRINKING, r"\g<what>缓慢缩小"),
    (
        EACH_OUT,
        lambda f: f"每个视频单独剪成{f['long']}的{f['shape'] or ''}视频",
    ),
    (
        MARK_MOVES,
        lambda f: (
            f"{f['mark']}放{f['a'].rstrip('角')}角显示前{f['long']}，"
            f"{f['long']}之后在{f['b'].rstrip('角')}角放{f['mark']}"
        ),
    ),
    (ONLY_VIDEO, "回到最初"),
    (TWO_EDGES, r"\g<a>\g<x>剪掉\g<long>，\g<b>\g<y>剪掉\g<long>"),
    (BLACK_LEFT, r"剪掉\g<edge>的黑屏"),
    (FADES_TOO, "画面淡入淡出，声音淡入淡出"),
    (EACH_OF_TOTAL, r"每\g<m>\g<long>"),
    (UNTIL_AGAIN, r"第\g<a>到\g<b>\g<deed>"),
    (WANTED_OF, r"\g<clip>只保留\g<edge>\g<long>"),
    (ALL_OF_IT, ""),
    (FROM_COLOR, ""),
    (MUSIC_STOPS, r"\g<of>到第\g<at>结束"),
    (WHAT_STANDS, "状态"),
    (HAS_SOUND, "视频信息"),
    (VOICE_FROM, r"前\g<long>原声静音"),
    (
        BEHIND,
        lambda f: (
            f"{f['over']}作为画中画放在{f['under']}{f['at'].replace('正', '').replace('中间', '居中')}"
        ),
    ),
    (JOINED_WITH, "合并，片段之间"),
    (WHOLE_ON_BLUR, "用模糊背景填充黑边"),
    (PRODUCT, r"每\g<m>视频"),
    (BARS_THEN, r"\g<deed>黑边，"),
    (BLACK_FIRST, r"开头插入\g<long>\g<color>屏"),
    (SOUND_ALL_OVER, "把第一段的声音放到第二段"),
)
"""The remarks and what is said instead, in order."""

TWO_LINES = re.compile(
    r"(?P<what>标题|文字|字)(?:改成|分成|变成|换成|拆成)(?:两行|2行)[，,：:]?(?:上面|第一行)?[“「『\"](?P<a>[^”」』\"]+)[”」』\"](?:和|、|，|,|跟)?(?:下面|第二行)?[“「『\"](?P<b>[^”」』\"]+)[”」』\"]"
)
ITEMS = re.compile(
    rf"(?:给)?每[段个张](?:视频|片段|照片|图片)?(?:的)?(?:开头|前面?|上面?)?(?:都|各)?(?:加|写|标|打|配)(?:上)?(?:一个|个)?(?P<what>标题|文字|字)[，,：:]?(?:分别|依次)(?:是|为|写)?[：:]?\s?(?P<list>{QUOTED.pattern}(?:[、，,和]?{QUOTED.pattern})+)"
)
NUMBERED = re.compile(
    r"(?:给)?每[段个张](?:视频|片段|照片|图片)?(?:都|各)?(?:加上?|标上?|打上?|写上?)(?:一个|个)?(?:编号|序号|数字编号)(?:1到\d+|从1到\d+|从1开始)?(?=[。！]?$)"
)


def spared(message: str) -> str:
    """Return a message in which the clip that is left out stands first."""
    stretch = STRETCH_SPARED.match(message)
    if stretch is not None and not QUOTED.search(message):
        return f"{stretch['main']}，除了{stretch['span']}"
    found = SPARED.match(message)
    if found is None or not SHARED.search(found["main"]) or QUOTED.search(message):
        return message
    return f"除了{found['clip']}，{found['main']}"


def over_all(message: str, clips: int) -> str:
    """Return a message with words for each clip as those of that clip, songs as they are told."""
    message = WORDS_FADE_IN.sub(r"\g<head>，\g<way>动画", message)
    message = IN_ENGLISH.sub(r"\g<deed>", message)
    message = CUE_OVER_CLIP.sub(r"\g<clip>\g<edge>加文字", message)
    message = QUOTED_MOOD.sub(r"\g<head>\g<mood>风格", message)
    message = SONG.sub("用网易云的歌做背景音乐", message)
    message = IN_THE_BAR.sub(lambda f: f"{'顶部' if f['at'] == '上' else '底部'}加文字", message)
    message = TWO_LINES.sub(r"\g<what>改成“\g<a>\n\g<b>”", message)
    message = WITH_WORDS.sub(
        lambda f: f"{f['clip']}{f['deed']}，给{f['clip']}加{f['what'] or '文字'}", message
    )
    message = UPRIGHT.sub(_upright, message)
    found = ITEMS.search(message)
    items = re.findall(QUOTED.pattern, found["list"]) if found else []
    if found is None and (found := NUMBERED.search(message)) is not None:
        items = [f"“{n}”" for n in range(1, clips + 1)]
    if found is None or len(items) != clips:
        return message
    told = [
        f"第{n}段加{found.groupdict().get('what') or '文字'}{item}"
        for n, item in enumerate(items, 1)
    ]
    return message[: found.start()] + "，".join(told) + message[found.end() :]


TITLE_ALWAYS = re.compile(
    r"(?P<of>标题|文字)(?:延长|持续|显示)到(?:全片|整个视频|片尾|视频结束|最后)(?=[，。！]|$)"
)
OWN_SONG = re.compile(
    r"(?:把)?(?:音乐|配乐)换成我?自己(?:上传)?的(?=[。！]?$)|(?:换成?|用|加|配)(?:上)?我?(?:自己|本地|上传)的(?:音乐|歌曲?|bgm|BGM)"
)
EACH_HALVED = re.compile(
    r"(?:把)?每[段个](?:视频|片段)?(?:都)?(?:时长)?(?:缩短|减|剪|裁)(?:到|成|为)?(?:原来的)?一半(?:长)?(?=[。！]?$)"
)
CUE_GONE = re.compile(
    rf"(?:把)?(?P<words>{QUOTED.pattern})(?:这|那)?一?(?:条|句|行)(?:字幕)?(?:给我)?(?:删|去|拿)(?:掉|了|除)?(?=[。！]?$)"
)
CAPITALS = re.compile(
    r"标题(?:文字)?(?:全部|都|全)?(?:改成|变成|用|换成|转成)?(?:全)?(?:大写)(?:字母)?"
)
SAME_LENGTH = re.compile(
    r"(?:两个|两段|几个|所有)?(?:视频|片段)?(?:的)?(?:时长|长度)(?:对齐|一致|统一|一样长?)[，,]?(?:把)?(?:长的|多的|多出来的)(?:部分)?(?:都)?(?:裁短|剪短|剪掉|裁掉|删掉)"
)


def by_what_stands(
    message: str,
    cues: Sequence[tuple[str, float, float]],
    titles: Sequence[tuple[str, float, float]],
    lengths: Sequence[float],
    *,
    songs: bool,
) -> str:
    """Return a message with captions, titles and clips that it quotes or compares told plainly."""

    def gone(found: re.Match[str]) -> str:
        words = found["words"][1:-1].strip().lower()
        meant = [(start, end) for text, start, end in cues if text.strip().lower() == words]
        return f"去掉第{meant[0][0]:g}秒到第{meant[0][1]:g}秒的字幕" if meant else found[0]

    message = CUE_GONE.sub(gone, message)
    if len(titles) == 1 and titles[0][0].isascii():
        message = outside_quotes(CAPITALS, f"标题改成{titles[0][0].upper()}", message)
    if titles and lengths:
        message = outside_quotes(TITLE_ALWAYS, rf"\g<of>显示到第{sum(lengths):g}秒", message)
    message = message if songs else OWN_SONG.sub("用网易云的歌做背景音乐", message)
    if len(lengths) > 1:
        halves = [f"第{n}段剪成{long / 2:g}秒" for n, long in enumerate(lengths, 1)]
        message = outside_quotes(EACH_HALVED, "，".join(halves), message)
        message = outside_quotes(SAME_LENGTH, f"每段时长设为{min(lengths):g}秒", message)
    return message
