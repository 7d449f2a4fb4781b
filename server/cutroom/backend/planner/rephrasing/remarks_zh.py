"""Chinese remarks said as wishes: what a stretch holds before it goes, what a film is for,
complaints before their cure, a level that stands by itself."""

import re
from collections.abc import Callable

LONGEST = 200
SEVERAL = 2
"""Characters of a message whose remarks are read."""
QUOTED = re.compile(r"[“「『《\"'‘][^“”「」『』《》\"'‘’]*[”」』》\"'’]")
COUNT = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)"
AMOUNT = rf"(?:{COUNT}个?(?:分半|分钟?|秒钟?|小时|s)(?:{COUNT}秒?)?|\d+:\d\d)"
EDGE = r"(?:一?开头|最?前面?|一?开始|最后|结尾|末尾|后面?|最末)的?"
STRETCH = rf"(?:{EDGE}{AMOUNT}|(?:从|第)?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT})"
POLITE = r"(?:请|麻烦|帮我|给我|都|全|全部|统统|通通|直接|也|就|可以|能不能|把|将|帮忙)*"
THESE = r"(?:[这那](?:[两几三四]|一)?(?:块儿?|段儿?|处|部分|些|个地方|里|截)?(?:内容|时间)?|它们?)?"
GONE = r"(?:剪掉|剪了|剪|删掉|删了|删除|删|去掉|去了|砍掉|砍了|裁掉|切掉|不要了?|不用了|掐掉)"
ENDS = r"(?:吧|掉|了|呗|哈|啦|好了|就行|就好|一下|谢谢)*(?=[，。！；,!\s]|$)"
HOLDS = re.compile(
    rf"(?P<span>{STRETCH})(?:那里|那段|这段|的地方|那会儿)?(?:都|全|一直|基本上?|主要|好像|其实)*"
    r"(?:是|在|有|没)[^，。；,;]{1,12}[，,。]\s*"
)
TAKEN = re.compile(rf"{POLITE}{THESE}{POLITE}(?P<deed>{GONE}){ENDS}")
"""What a stretch holds, told before it is taken out: 开头20秒在调设备，结尾都是闲聊，都剪了."""
MERELY = re.compile(
    rf"(?:我|咱们?)?(?:就|光|单|只想|就想)(?:要|留|保留)(?P<span>{STRETCH})"
    r"(?:的)?(?:[那这]?一?(?:段|部分|块|截)(?:儿)?)?(?=[，。！,\s吧]|$|就)"
)
SITE = (
    r"(?:抖音|快手|小红书|[bB]站|哔哩哔哩|视频号|朋友圈|微信|微博|油管|[tT]ik[tT]ok|ins|[iI]nstagram"
    r"|YouTube|youtube|西瓜视频|知乎)"
)
MEANT = re.compile(
    r"[，,。]\s*(?:因为|是|主要是)?(?:我|咱们?|这个|这条)?(?:是)?(?:要|想|准备|打算|用来|拿来|为了|需要|得)"
    rf"(?:拿去|拿来|去|用来)?(?:发|传|投|放|发布)(?:到|在|给|去|布到)?{SITE}(?:(?:、|和|跟){SITE})*"
    r"(?:上面?|用|的|里)*(?=[，。！,]|$)"
)
SHAPED = re.compile(r"竖|横屏|方形|\d\s?[:：比]\s?\d|\d+秒|分钟|剪|裁|压缩|静音|字幕|加")
"""A wish that is whole without where the film is to go."""
INWARDS = re.compile(
    r"((?:推|拉|放|挪|移|搬|插|塞|排)(?:进|近))(?:去|来)(?=[，。！,\s]|$|一?点|吧)"
)
THERE = re.compile(
    r"((?:挪|移|搬|放|排|插|调|拖|提|换)到(?:第[一二三四五六七八九十\d]+[个段张条位]?|最?[前后]面?|最后|开头"
    r"|结尾|末尾|中间))(?:去|来)(?=[，。！,\s吧]|$)"
)
HEARING = re.compile(
    r"(?:先)?(?:自动|帮我|请)*(?:识别|听写|听|转写)(?:一下|下|出)?(?:视频|片子|里面|音频)?(?:里|里面)?的?"
    r"(?:说话|语音|人声|讲话|对白|说的话|说的|讲的|声音|音频)的?(?:内容|文字)?(?:出来)?[，,]?(?:然后|再|并|自动|给我)*"
    r"(?=(?:做成|生成|加|转成|转|打|出|变成|配上|弄成|做)[^，。,]{0,8}字幕)"
)
NOT_TOO = re.compile(
    r"(?:也|就|但)?(?:别|不要|不用|不能)(?:弄|搞|调|做)?(?:得)?太(大声|大|吵|响|小|小声)了?"
)
HEARD = re.compile(r"音乐|bgm|BGM|配乐|音效|曲子|歌")
LETTERED = re.compile(r"字|标题|logo|LOGO|水印|贴纸")
LEVELLED = re.compile(
    r"((?:音乐|bgm|BGM|声音|音量|原声|人声|配乐){1,2})[^，。,]{0,4}(?:小|大|低|高|轻)(?:一?点儿?|一?些)[，,]"
    r"\s*(?:大概|差不多|就)*(?=(?:\d+(?:\.\d+)?\s?%|百分之)(?!的))"
)
"""A level behind a comma is where it should be, not by how much."""
VERSION = re.compile(
    r"(?:还是|我|那就|就|先)*(?:想)?(?:要|用|换回|回到|恢复到?|找回|退回到?|变回|切回)(?:回)?"
    r"(?:刚才|刚刚|之前|原来|前面|上次)*(?:的)?(?P<what>(?:有|没有|没|带|加了?|配了?)[^，。,的那这版]{1,8})的?"
    r"[那这]?一?个?版(?:本)?(?:吧|好了)?(?=[，。！,]|$)"
)
SWAPPED = re.compile(
    r"(?:左右(?:两个)?声道|左声道(?:和|跟)右声道)(?:好像|是|弄|搞|接|录)*(?:反了?|颠倒了?|反过来了)"
    r"(?:[，,][^，。,]{0,3}(?:对调|换|调换|互换|交换|调|纠正|改|修正|处理|弄)(?:一下|过来|回来|正)*)?"
)
ECHO = re.compile(
    r"(?:(?:声音|录音|音频|说话|人声|里面|屋里|房间)*(?:里|里面)?(?:有|带)(?:点儿?|些|很?大的?|很?重的?)?"
    r"(?:回音|回声|混响)|(?:回音|回声|混响)(?:有点|太|比较|很|好|挺|特别)?(?:大|重|严重|明显|多)了?)"
    r"(?:[，,](?:帮我|请|能不能|麻烦)*(?:去一?下|去掉|处理|消掉?|弄掉?|消除)(?:一下|吗|掉)*)?(?=[，。！,？]|$)"
)
NORMALLY = re.compile(
    r"(?P<head>(?:慢|快|倍|速)[^，。,]{0,4})[，,](?:然后)?(?:后面|后边|其他|其余|剩下|别的|之后|前面)的?"
    r"(?:地方|部分|时间)?(?:都|就|再|则)?(?:恢复)?(?:正常|不变|原速|照常|不动|保持正常)的?(?:速度|播放|就行)?(?=[，。！,]|$)"
)
MUSIC_ONLY = re.compile(
    r"(?P<head>(?:原声|人声|原音|声音|视频声音|现场声)(?:都|全)?(?:关掉|关了|去掉|去了|静音|消掉|删掉|不要了?))[，,]?"
    r"(?:只|就|单|光)(?:留|保留|要|剩|放)(?:背景)?(?:音乐|bgm|BGM|配乐)(?:声)?(?:就行|就好|就可以)?"
)
SCORE = re.compile(
    r"(?:^|(?<=[，。,；\s]))(?P<file>[A-Za-z0-9_][\w\-]{0,40}?\.(?:mp3|wav|m4a|aac|flac))"
    r"(?=(?:当作?|做|作为|用作)(?:背景音乐|bgm|BGM|配乐|背景|音乐))"
)
BLURRED = re.compile(
    r"(?:画质|画面|视频|片子|镜头|像素|图像|图|照片)[^，。,填]{0,2}(?:太|有点儿?|有些|很|好|比较|不够|不太|不|挺|真|特别|非常)(?:糊|清晰|清楚|模糊|渣|差)[了啊的]?"
    r"(?:[，,]?(?:能不能|可以|能|帮我|想)*(?:弄|搞|变|调|提)?(?:得|高)?(?:清楚|清晰|高清)(?:一?点儿?|些|一下)?(?:吗)?)?"
    r"(?=[，。！,？]|$)"
)
APPEARING = re.compile(
    r"(?:用|以)?(?P<how>打字机|逐字|打字)(?:的)?(?:效果|动画|方式)?(?:地|的)?(?:出现|显示|打出来?|弹出|写出?)"
    r"(?:文字|字|一行字)?(?=[“「『\"'‘])"
)
SMALL_IN = re.compile(
    r"用?(?:PIP|pip|画中画)(?:的?(?:方式|形式|效果))?(?:，)?(?:把|将)(?P<what>[^，。,]{1,20}?)(?P<put>放|摆|叠|贴)"
)
PASSAGE = re.compile(
    r"(?P<head>(?:转场|叠化|溶解|过渡|擦除|划像|闪白|闪黑)[^，。,]{0,4})[，,](?:转场)?(?:时间|时长|持续时间)?"
    r"(?P<how>短|长|快|慢)(?:一?点儿?|一?些)(?=[，。！,]|$)"
)
SPEECH = re.compile(
    r"(?:把|将)(?:视频里?|片子里?|里面|他|她|我|大家|音频里?)?的?(?:说话|语音|说的话|讲话|讲的话|人声|对白|台词|口播|说的|讲的)的?(?:内容|话)?"
    r"(?:都|全部|自动)*(?:转|变|做|弄|生成|识别|打)(?:成|为|出来?)?(?P<what>[^，。,]{0,6})字幕"
)
"""What is said is what the captions say: 把说话内容转成字幕."""
ORDER_WRONG = re.compile(
    r"(?:片段|视频)?(?P<a>(?:第)?[一二三四五六七八九十\d]+(?:个|段|张|条)?)(?:片段|视频|照片)?(?:和|跟|与|、)"
    r"(?P<b>(?:第)?[一二三四五六七八九十\d]+(?:个|段|张|条)?)(?:片段|视频|照片)?的?(?:顺序|位置|先后)(?:好像|是|都|弄|放|排|搞|拼|剪)*"
    r"(?:反|错|颠倒|不对)了?(?:[，,](?:帮我|请|麻烦|给我)*(?:对调|换|调换|互换|交换|调|改)(?:一下|过来|回来)*)?(?=[，。！,]|$)"
)
PANE = re.compile(
    r"[，,。：:]?\s*(?P<side>[上下左右])(?:面|边|半边|半屏|半部分|方)(?:的?画面)?(?:放上?|是|显示|播放|播|用|给|为)"
    r"(?=[^，。,]{1,20}(?:[，,。]|$))"
)
"""What each half of a split screen shows."""
HALVED = re.compile(r"分屏|对比画面|同屏")
DELIVERED = re.compile(
    rf"(?:导出|输出|出片)(?:来|一下|吧)?[，,](?:我|咱们?)?(?:是)?(?:要|想|准备|打算)(?:拿去|去)?(?:发|传|投)(?:到|在)?"
    rf"(?P<site>{SITE})(?:上|用|的)*(?=[，。！,]|$)"
)
FIRST_MEANT = re.compile(
    r"^(?:这个|这条|这段)?(?:视频)?(?:我|咱们?)?(?:是)?(?:要|想|准备|打算)(?:拿去|拿来|去|用来)?(?:发|传|投)(?:到|在|给|去)?"
    rf"{SITE}(?:上面?|用|的)*[，,。]\s*"
)
PACE = r"(?:放|变|播放?|要|得)?(?P<{0}>慢|快)(?:一?点儿?|一?些|放|动作|速|进)?"
THREE_PARTS = re.compile(
    rf"(?:开头|前面|开始|片头)(?:部分|那段)?{PACE.format('a')}[，,、]?(?:然后)?中间(?:部分|那段)?{PACE.format('b')}"
    rf"[，,、]?(?:最后|然后)?(?:结尾|后面|最后|末尾|片尾)?(?:部分|那段)?(?:再|又)?{PACE.format('c')}(?=[，。！,]|$)"
)
AGAIN = re.compile(
    r"(?<![慢快倒正])(?:播放|放|播|来|演)(?:上|个)?(?P<n>[两二三四五六七八九十]|\d+)(?:遍|次|回)(?!.{0,4}[慢快倒])"
)
"""How often it plays in all."""
TOO_LONG = re.compile(
    r"(?:(?P<first>片头|开头|最前面)|(?P<last>片尾|结尾|末尾))(?:部分|那段|那块)?(?:有点儿?|有些|太|过)(?:长|拖|啰嗦|拖沓)了?[，,]?"
    rf"(?:帮我|给我|请|把它)*(?P<deed>(?:剪|缩|压|控制)短?(?:到|成|为|在){AMOUNT})"
)
EDGE_CLIP = re.compile(
    r"(?:(?P<first>最?开头|最前面|片头)|(?P<last>结尾|末尾|最后面|片尾|最后))的?(?:那|这)(?:一)?(?:个|条|张)"
    r"(?:片段|视频|镜头|照片|图片?)?"
)


def as_wishes(message: str, clips: int) -> str:
    """Return a Chinese message with its remarks said as wishes, in a film of so many clips."""
    if len(message) > LONGEST:
        return message
    said = _told(message)
    for pattern, instead in RULES:
        said = _outside_quotes(pattern, instead, said)
    if HALVED.search(said):
        said = _outside_quotes(PANE, r" \g<side>边", said)
    said = _publishing(said)
    if clips < SEVERAL:
        return said
    return _outside_quotes(TOO_LONG, _shorter, _outside_quotes(EDGE_CLIP, _edge_clip, said))


def _outside_quotes(
    pattern: re.Pattern[str], instead: str | Callable[[re.Match[str]], str], message: str
) -> str:
    quotes = [found.span() for found in QUOTED.finditer(message)]

    def put(found: re.Match[str]) -> str:
        inside = any(start < found.end() and found.start() < end for start, end in quotes)
        if inside:
            return found[0]
        return instead(found) if callable(instead) else found.expand(instead)

    return pattern.sub(put, message)


def _told(message: str) -> str:
    """Return the message with what stretches hold left out where they are taken out anyway."""
    at = 0
    while (first := HOLDS.search(message, at)) is not None:
        spans, end = [first["span"]], first.end()
        while (more := HOLDS.match(message, end)) is not None:
            spans.append(more["span"])
            end = more.end()
        taken = TAKEN.match(message, end)
        if taken is None:
            at = end
            continue
        instead = f"{taken['deed']}{'和'.join(spans)}" if _cuts(taken["deed"]) else ""
        instead = instead or f"删掉{'和'.join(spans)}"
        return f"{message[: first.start()]}{instead}{message[taken.end() :]}"
    return message


def _cuts(deed: str) -> bool:
    return deed.endswith(("掉", "除"))


def _publishing(message: str) -> str:
    """Return the message without where the film is to go, where the wish is whole without."""
    told = FIRST_MEANT.match(message)
    if told is not None and SHAPED.search(message[told.end() :]):
        message = message[told.end() :]
    found = MEANT.search(message)
    if found is None or not SHAPED.search(message[: found.start()]):
        return message
    return message[: found.start()] + message[found.end() :]


def _again(found: re.Match[str]) -> str:
    """Return what plays so often as looped, unless that is said beside it."""
    looped = "循环" in found.string or "重复" in found.string
    return found[0] if looped else f"循环{found['n']}遍"


def _not_too(found: re.Match[str]) -> str:
    """Return what should not be too loud or too large as smaller."""
    turned = "大一点" if found[1].startswith("小") else "小一点"
    before = found.string[: found.start()]
    heard = found[1] in ("吵", "响", "大声", "小声") or HEARD.search(before)
    named = before.rstrip("，, ").endswith(("声音", "音量"))
    return f"声音{turned}" if heard and not LETTERED.search(before) and not named else turned


def _passage(found: re.Match[str]) -> str:
    return f"{found['head']}{'0.3秒' if found['how'] in '短快' else '1秒'}"


def _parts(found: re.Match[str]) -> str:
    deeds = {"慢": "放慢", "快": "加快"}
    a, b, c = (deeds[found[part]] for part in "abc")
    return f"前三分之一{a}，中间部分{b}，后三分之一{c}"


def _shorter(found: re.Match[str]) -> str:
    return f"{_edge_clip(found)}{found['deed']}"


def _edge_clip(found: re.Match[str]) -> str:
    return "第一个片段" if found["first"] else "最后一个片段"


RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (AGAIN, _again),
    (MERELY, r"只保留\g<span>"),
    (INWARDS, r"\1"),
    (THERE, r"\1"),
    (HEARING, ""),
    (NOT_TOO, _not_too),
    (LEVELLED, r"\1调到"),
    (VERSION, r"恢复到\g<what>的版本"),
    (SWAPPED, "左右声道互换"),
    (ECHO, "去混响"),
    (NORMALLY, r"\g<head>"),
    (MUSIC_ONLY, r"\g<head>"),
    (SCORE, r"用\g<file>"),
    (BLURRED, "提高清晰度"),
    (APPEARING, r"\g<how>效果加文字"),
    (SPEECH, r"生成\g<what>字幕"),
    (ORDER_WRONG, r"\g<a>和\g<b>互换位置"),
    (DELIVERED, r"导出\g<site>版"),
    (SMALL_IN, r"把\g<what>画中画\g<put>"),
    (PASSAGE, _passage),
    (THREE_PARTS, _parts),
)
"""The remarks and what is said instead, in order."""
