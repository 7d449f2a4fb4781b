"""Chinese remarks about sound, looks, words, versions and delivery, and what is said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, SITE

MEANT = re.compile(
    r"[，,。]\s*(?:因为|是|主要是)?(?:我|咱们?|这个|这条)?(?:是)?(?:要|想|准备|打算|用来|拿来|为了|需要|得)"
    rf"(?:拿去|拿来|去|用来)?(?:发|传|投|放|发布)(?:到|在|给|去|布到)?{SITE}(?:(?:、|和|跟){SITE})*"
    r"(?:上面?|用|的|里)*(?=[，。！,]|$)"
)
SHAPED = re.compile(r"竖|横屏|方形|\d\s?[:：比]\s?\d|\d+秒|分钟|剪|裁|压缩|静音|字幕|加")
"""A wish that is whole without where the film is to go."""
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
ECHO = re.compile(
    r"(?:(?:声音|录音|音频|说话|人声|里面|屋里|房间)*(?:里|里面)?(?:有|带)(?:点儿?|些|很?大的?|很?重的?)?"
    r"(?:回音|回声|混响)|(?:回音|回声|混响)(?:有点|太|比较|很|好|挺|特别)?(?:大|重|严重|明显|多)了?)"
    r"(?:[，,](?:帮我|请|能不能|麻烦)*(?:去一?下|去掉|处理|消掉?|弄掉?|消除)(?:一下|吗|掉)*)?(?=[，。！,？]|$)"
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
SPEECH = re.compile(
    r"(?:把|将)(?:视频里?|片子里?|里面|他|她|我|大家|音频里?)?的?(?:说话|语音|说的话|讲话|讲的话|人声|对白|台词|口播|说的|讲的)的?(?:内容|话)?"
    r"(?:都|全部|自动)*(?:转|变|做|弄|生成|识别|打)(?:成|为|出来?)?(?P<what>[^，。,]{0,6})字幕"
)
"""What is said is what the captions say: 把说话内容转成字幕."""
DELIVERED = re.compile(
    rf"(?:导出|输出|出片)(?:来|一下|吧)?[，,](?:我|咱们?)?(?:是)?(?:要|想|准备|打算)(?:拿去|去)?(?:发|传|投)(?:到|在)?"
    rf"(?P<site>{SITE})(?:上|用|的)*(?=[，。！,]|$)"
)
FIRST_MEANT = re.compile(
    r"^(?:这个|这条|这段)?(?:视频)?(?:我|咱们?)?(?:是)?(?:要|想|准备|打算)(?:拿去|拿来|去|用来)?(?:发|传|投)(?:到|在|给|去)?"
    rf"{SITE}(?:上面?|用|的)*[，,。]\s*"
)
LAST_TIME = re.compile(
    r"(?:上一?步|上次|刚才|刚刚)(?:都|我们|你|是)*(?:做|改|干|弄|动|处理)了?(?:些)?(?:啥|什么|哪些|哪里|哪儿)(?:来着|呢|了)?"
)
CHANGES = re.compile(
    r"(?:一共|总共|都|到现在)*(?:改|编辑|操作|修改)(?:了|过)(?:几|多少)(?:次|步|版|回)|都?改过(?:哪些|些?什么|些?啥)"
)
BEST_PICTURE = re.compile(
    r"(?P<out>(?:导出|输出|下载|渲染|出片)[^，。,]{0,6}[，,]?)(?:画质|清晰度|质量|画面)(?:要|给我|用|选|是|调)*(?:到)?"
    r"(?:最好|最高|最清晰|最清楚|拉满)(?:的)?"
)
EDGED = re.compile(
    r"(?:加|带|配|上)?(?P<color>[黑白红黄蓝绿灰])色?(?:的)?(?:边框|边儿?|描边|勾边)(?![的框角缘])"
)
EDGED_AFTER = re.compile(r"描边(?:用|是|为|要)?(?P<color>[黑白红黄蓝绿灰])色?")
"""The outline of letters, which has its own colour: 字幕黄色加黑边."""
LETTERS = re.compile(r"字|标题|文案")
REPLACED = re.compile(
    r"字幕(?:里|中)(?:面的|的)?(?!的)(?!颜色|字体|字号|大小|位置|样式|背景|底色|时间|语言|第)(?P<old>[A-Za-z0-9\u4e00-\u9fff]{1,12}?)"
    r"(?:全部?|都|统统)?(?:换|改|替换|改正|更正)(?:成|为)(?P<new>[A-Za-z0-9\u4e00-\u9fff]{1,12})(?=[，。,！]|$)"
)
LETTERING = re.compile(r"(?:换|改)一?个?字体[，,](?:用|换成|改成|要|就用)")
UNLIKE = re.compile(
    r"(?:[几两三四五六七八九\d]+段|片段|视频|画面|镜头)?(?:之间|的)?(?:颜色|色调|色彩|色温|画风)(?:都|有点|好像)*"
    r"(?:不统一|不一致|不一样|对不上|差太多)了?(?:[，,][^，。,]{0,6}(?:统一|调|弄|搞)(?:一下|一样|一致|成一样)*)?"
    r"|(?:颜色|色调|色彩)(?:都)?统一(?:一下|成一样)?|(?:调|弄|改)成一个(?:色调|颜色|调子)"
)
SHOWN_FROM = re.compile(
    rf"(?P<what>标题|文字)(?:就)?(?:从|在|到)?(?P<at>第?{AMOUNT})(?:再|才|的时候|开始|时){{0,2}}(?:出现|显示|出来|进来|弹出)(?=[，。,！]|$)"
)
SHOWN_WITHIN = re.compile(
    rf"(?P<what>标题|文字)从(?P<span>第?{AMOUNT}到第?{AMOUNT})(?=[，。,！]|$)"
)
COVER_FRAME = re.compile(
    r"(?:导出|输出)(?=(?:第|最后)[^，。,]{1,6}(?:帧|秒)[^，。,]{0,6}(?:当|做|作为)封面)"
)
SHOWN = re.compile(
    r"(?:给我|让我|我想)?(?:看看|看一下|看下|瞧瞧|预览一下|预览)(?:一下)?(?:现在|目前|当前)的?(?:效果|成品|样子|情况)(?:呗|吧)?"
)


def published(message: str) -> str:
    """Return a message without where the film is to go, where the wish is whole without."""
    told = FIRST_MEANT.match(message)
    if told is not None and SHAPED.search(message[told.end() :]):
        message = message[told.end() :]
    found = MEANT.search(message)
    if found is None or not SHAPED.search(message[: found.start()]):
        return message
    return message[: found.start()] + message[found.end() :]


def _not_too(found: re.Match[str]) -> str:
    """Return what should not be too loud or too large as smaller."""
    turned = "大一点" if found[1].startswith("小") else "小一点"
    before = found.string[: found.start()]
    heard = found[1] in ("吵", "响", "大声", "小声") or HEARD.search(before)
    named = before.rstrip("，, ").endswith(("声音", "音量"))
    return f"声音{turned}" if heard and not LETTERED.search(before) and not named else turned


def _edged(found: re.Match[str]) -> str:
    """Return the outline of letters apart from their colour."""
    before = found.string[: found.start()]
    if LETTERS.search(before) is None:
        return found[0]
    comma = "，" if before and before[-1] not in "，, 带加" else ""
    return f"{comma}{found['color']}色描边"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (HEARING, ""),
    (NOT_TOO, _not_too),
    (LEVELLED, r"\1调到"),
    (VERSION, r"恢复到\g<what>的版本"),
    (ECHO, "去混响"),
    (MUSIC_ONLY, r"\g<head>"),
    (SCORE, r"用\g<file>"),
    (BLURRED, "提高清晰度"),
    (APPEARING, r"\g<how>效果加文字"),
    (SPEECH, r"生成\g<what>字幕"),
    (DELIVERED, r"导出\g<site>版"),
    (LAST_TIME, "刚才改了什么"),
    (CHANGES, "版本历史"),
    (BEST_PICTURE, r"\g<out>最高画质"),
    (EDGED_AFTER, r"，\g<color>色描边"),
    (EDGED, _edged),
    (REPLACED, r"字幕里的“\g<old>”改成“\g<new>”"),
    (LETTERING, "字体换成"),
    (UNLIKE, "色调保持一致"),
    (SHOWN_FROM, r"\g<what>改到\g<at>开始"),
    (SHOWN_WITHIN, r"\g<what>\g<span>显示"),
    (COVER_FRAME, "截取"),
    (SHOWN, "当前状态"),
)
"""The remarks and what is said instead, in order."""
