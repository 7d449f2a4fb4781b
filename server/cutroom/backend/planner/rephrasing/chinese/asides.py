"""What Chinese speakers tell beside their wishes: where footage comes from, reasons, what is left
for later, what stays, a value taken back; and what points back at a stretch told before."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.rephrasing.chinese import turns
from cutroom.backend.planner.rephrasing.unquoted import outside_quotes
from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT, SITE

LONGEST = 400
"""Characters of a message whose asides are known."""
STOP = re.compile(r"(?<=[\u4e00-\u9fff])(?:[,;!?](?=\S|$)|\.(?=[\u4e00-\u9fff]|$))")
WIDE = {",": "，", ";": "；", ".": "。", "!": "！", "?": "？"}
END = r"(?=[，。,！；？?]|$)"
FILM = r"(?:视频|片子|录像|录屏|短片|素材|vlog|Vlog|回放|片段|照片)"
ORDERING = re.compile(
    r"把|加|删|去掉|剪|配|换|调|改|放|做成|帮我|请|不要|别|压|降|转成|变成|导出|静音|保留|只要|第|\d|[“「\"]"
)
"""What a part that only tells does not hold."""
DEEDS = re.compile(r"把|去掉|加[个上一]|换成|调[成到]|改成|做成|帮我|导出|静音|只要|[“「\"]")
WHEN = r"(?:昨[天晚]|前[天晚]|今天|上(?:个)?(?:周|星期|月)[一二三四五六日末]?|周末|前(?:几|两)天|去年|刚才|刚刚|国庆|暑假|寒假|五一|春节|过年|早上)"
CLIP = r"(?:clip ?\d+|片段 ?\d+|第[一二三四五六七八九\d]+(?:段|个片段|个|条))"
CLIP_SEEN = re.compile(rf"(?P<clip>{CLIP})我?(?:刚|刚才|又)?(?:看|听)了(?:一?[下眼遍]|好几遍)[，,]")
SHOT_THEN = re.compile(
    rf"^(?:这是)?(?:我们?|咱们?)?{WHEN}[^，。,“把加删剪配换]{{0,16}}?(?:拍|录)(?:的|了|下来的)(?![这那])[^，。,“\d把加删剪配换成]{{0,10}}[，,](?=.)"
)
WHOLE_LONG = re.compile(
    rf"(?P<head>^|[，,])(?:原片|原视频)?(?:一共|总共|全长|总长|全程)(?:是|有|大概|大约|差不多)*{AMOUNT}(?:左右|多|长)?[，,](?=(?:开头|前面?|最后|结尾|中间|后面|里面|其中)(?!的?(?:加|配|放)))"
)
MADE_FOR = re.compile(
    rf"^(?:这是)?(?:我们?)?(?:给|为|帮)[^，。,\d“]{{1,8}}?(?:做|剪|拍|录|准备|弄)的[^，。,“]{{0,10}}{FILM}[，,](?=.)"
)
THIS_IS = re.compile(rf"^(?:这(?:个|段|条)?是|这里是)[^，。,“\d]{{0,14}}{FILM}[，,](?=.)")
TOO_LONG = re.compile(
    rf"(?P<head>^|[，,。])(?:现在|原片|一共)?{AMOUNT}(?:实在|也|真的|有点)*太长了?[^，。,\d“]{{0,10}}[，,](?=(?:前|后|开头|结尾|中间|最))"
)
WATCHED = re.compile(
    r"^(?:我)?(?:自己)?(?:又|刚|刚才)?(?:看|听)了(?:(?:好)?几遍|一?[下眼遍])[，,](?=.)"
)
THEREFORE = re.compile(
    r"(?P<head>^|[。！])(?P<told>[^。！？“”]{4,60}?)[，,](?:那就|所以就?|那么就|因此)(?:请|你|麻烦|帮我)*(?=给|把|加|配|删|去|剪|换|调|压|放|改|用|让|字|在)"
)
"""Reasons before what follows from them."""
AFTER_ALL = re.compile(
    rf"[，,](?P<told>(?:毕竟|免得|省得|我?怕|不然(?:的话)?(?=就|会|太|听不|看不|有点|显得|大家))[^，。,！；“]{{1,24}}(?:[，,](?:太|也|又|回头|到时候)[^，。,！；“]{{1,16}})?){END}"
)
TOO_LARGE = re.compile(
    rf"[，,][^，。,“]{{0,6}}太[大长慢多]了?[，,]?[^，。,“]{{0,4}}(?:传|发|放|打|装|存|带)不(?:上|了|开|下|动|出)[^，。,“]{{0,3}}{END}"
)
BECAUSE = re.compile(r"[，,](?P<told>(?:主要)?(?:是)?因为[^，。,“]{2,24})(?=[。！]?$)")
SAID_NO = re.compile(
    r"[，,](?:客户|老板|领导|甲方|老师|同事|他们?|她们?|我[妈爸])(?:又)?(?:说|嫌|觉得)(?:不要|不用|不需要|不喜欢|太[^，。,\d“]{1,3}了?|不好看)(?=[，,])"
)
IN_MIND = re.compile(
    r"(?P<head>^|[，,。])我?(?:觉得|感觉)[^，。,“\d]{2,12}(?:更好|好一点|好看|合适|更顺|比较好)(?:一?些|一点)?[，,](?=(?:那就|就|所以)?(?:把|给|将))"
)
ABOVE_ALL = re.compile(
    r"(?P<wrong>(?:有点|太|偏|比较|不够)[^，。,\d“]{1,4})[，,](?:尤其|特别)是[^，。,“]{1,12}(?=[，,])"
)
FILMED_SO = re.compile(
    rf"(?P<head>^|[，,。])(?:这?(?:就)?是)?(?:我|我们)?(?:自己)?(?:用)?(?:手机|相机|无人机|运动相机|gopro)(?:随手|随便|横着|竖着|横屏|竖屏)*(?:拍|录)的(?:一)?(?:个|段|条)?[^，。,“\d]{{0,6}}{FILM}[，,](?=.)"
)
BY_PHONE = re.compile(
    r"^[^，。,“\d秒]{2,14}[，,](?:我)?(?:用)?(?:手机|相机|无人机)(?:随手|随便)?(?:拍|录)的[，,]"
)
NOTICED = re.compile(
    r"^(?:我)?(?:刚刚?|刚才|今天|后来)?[^，。,\d“把加删]{0,6}发现[^，。,\d“]{2,14}[，,](?=[^，。,]*\d)"
)
GOING_TO = re.compile(
    rf"(?P<head>^|[，,。])(?:我)?(?:要|想|准备|打算)发(?:到|在)?{SITE}(?:上|用|的)?[，,](?=(?:帮我|请|给我)?(?:把|弄|改|转|剪|做|换|调)(?![^，。]{0, 3}(?:尺寸|比例|画幅|大小|格式)))"
)
MEANT_FOR = re.compile(
    rf"^(?:这)?(?:个|条)?(?:{FILM})?(?:是|要)?(?:发|做|放|拍|剪)?给[^，。,\d“]{{1,10}}(?:看|用)的[，,](?=.)"
)
FRAIL = re.compile(
    r"(?P<head>^|[，,。])(?:他|她|老人家?)们?[^，。,“]{0,4}(?:耳朵|眼睛|眼神|听力|视力)[^，。,“]{1,6}[，,](?:所以)?(?=.)"
)
OURS_THEN = re.compile(
    rf"^(?:这是)?(?:我们?|咱们?)[^，。,\d“]{{0,6}}{WHEN}的[^，。,\d“]{{1,8}}[，,](?=[^，。,]*\d)"
)
MINUTES = re.compile(r"(?P<a>\d+)分到(?P<b>\d+)分(?![钟\d半之])")
CLIPS_SHOW = re.compile(
    rf"^(?:{CLIP}(?:是|拍的是?|讲的是?)[^，。,\d“]{{1,8}}[，,]){{2,}}(?=[^“「\"]*$)"
)
CLIP_SHOWS = re.compile(rf"(?P<clip>{CLIP})(?:是|拍的是?|讲的是?)(?P<what>[^，,]+)[，,]")
"""What each clip shows, before clips are named by their numbers or by what they show."""
YOU_KNOW = re.compile(rf"[，,][^，。,\d“]{{1,4}}嘛{END}")
DROWNING = re.compile(
    rf"(?<=[点些低小吧])[，,](?:现在|音乐)?(?:都|快|已经|老是|总是|完全)+(?:要)?(?:把)?[^，。,]{{0,6}}(?:盖住|盖过|压住|压过|淹没|听不清|听不见|听不到|看不清|看不见)[^，。,]{{0,8}}{END}"
)
"""Why something is to be quieter or larger, told behind the wish."""
LATER = re.compile(
    rf"[，,。；](?:别的|其[他它余]的?|剩下的?|后面的?)?(?:"
    rf"我?(?:自己)?(?:之后|以后|回头|晚上|明天|改天|待会儿?|等会儿?|等下|到时候|过两天|改完|弄完|做完)(?:我)?(?:自己(?:再|会|来)?|再|会)(?:慢慢|自己|好好|来)*(?:给[^，。,]{{1,3}})?(?:看|弄|说|改|处理|商量|定|检查|琢磨|确认|挑|选|想|决定)(?:看|弄|一下|一遍)?(?:吧)?"
    rf"|我(?:自己|再)(?:慢慢|再|会)?(?:来|弄|搞|处理|剪|做|看着办)(?:就行|就好)?|(?:不着急|不急|慢慢来)(?:的)?|(?:领导|老板|客户|甲方|他们?|她们?)还没(?:看|审|定|确认)(?:过|呢)?){END}"
)
OTHERS = r"(?:别的|其[他它余]的?|剩下的?|另外的?|另外(?:几|两)段)"
LEFT_ALONE = re.compile(
    rf"[，,。；]{OTHERS}(?:地方|部分|内容|东西|片段|段落)?(?:你|请|都|就|全|先|暂时|千万|也)*(?:别|不要|不用|甭|不必|不许)(?:再|去|乱|给我)*(?:动|碰|改|管|理|调)(?:了|它们?)?(?:哈|啊|哦|吧|啦|哟)?{END}"
)
NOT_YET = re.compile(
    rf"[，,。；](?:字幕|音乐|配乐|标题|转场|滤镜|片头|片尾|封面|特效|水印|配音)(?:什么的|啥的)?(?:就|也|我)*(?:先|暂时)(?:都)?(?:不用|别|甭|不(?=[加配弄做上])|不要(?=[加配弄做上]))(?:加|配|弄|做|上|管|动)?(?:了)?(?:吧|哈|啊)?{END}"
)
STAYS = re.compile(
    rf"[，,。；](?:字幕|音乐|配乐|标题|BGM|bgm|字|颜色|位置|大小|画质|画面|顺序|速度|声音|音量|字体|背景|清晰度|比例|时长)(?:什么的|啥的)?(?:"
    rf"(?:还是|就|也|先)*(?:[白黑红黄蓝绿]色?的)?(?:都|就|也|先)*(?:不用|别|不要|甭)(?:动|管|改|变)(?:了|它)?|(?:也|就|先|还)+(?:这样|那样|不变|照旧)(?:吧|了|就行)?)(?:哈|啊|哦)?{END}"
)
CLIP_STAYS = re.compile(
    rf"[，,；;] ?(?:但是?|不过)?{CLIP}(?:、{CLIP}|和{CLIP})* ?(?:就|先|还|都)*(?:是)? ?(?:keep|保持|维持|留|stay) ?(?:原样|原来(?:的)?(?:样子|速度)|原速|不变|不动|as is|the same|unchanged)(?:就行|就好|吧)?{END}"
)
NOT_THAT = re.compile(
    r"(?:我)?(?:并?不是|没(?:有)?)(?:说)?(?:要|想|让你|叫你)(?:把它?)?(?:删除?|去|换|关|剪|静音|改|加|停|裁)(?:掉|了)?(?P<what>[^，。,\d去了掉]{0,6})(?:掉|了)?[，,](?:而|只|就)?是(?:想|要|让你|想让你|希望)?(?P<it>把它|将它|它)?"
)
NAMED = re.compile(rf"{CLIP}|字幕|音乐|标题|水印|logo|滤镜|转场|画面|视频|片头|片尾|文字|配音")
"""What is not meant, before what is: 不是要删，是想往上挪."""
GIVEN_UP = re.compile(
    r"(?:本来|原来|原本|一开始|起初)(?:我们?)?(?:是|还)?(?:想|打算|要|准备|考虑)[^，。,“]{1,16}[，,](?:但|可|不过)?(?:是)?(?:后来)?(?:又)?(?:想想|想了想|看了看|觉得|一想|再想想|想了下|仔细想想)?(?:还是)?(?:算了|不用了|不(?:要|加|做|弄|放|删|剪)了?|没必要|(?:留着|保留|留下|别删|别动|不动)(?:它|好了|更好|比较好|好)?)(?:吧)?(?:[，,。](?:就|那就|所以|现在)?|$)"
    r"|(?:本来|原来|原本|一开始|起初)(?:我们?)?(?:是|还)?(?:想|打算|要|准备|考虑)[^，。,“]{1,12}[，,](?:但是?|不过|可是?)?(?:后来)?(?:又|我|还是)?(?:觉得|感觉|发现|怕|嫌)(?:有点|太|会|挺|比较)[^，。,“\d]{1,5}[，,](?:就|那就|所以|现在)*(?=只|改|换|还是|放|加|用|留)"
)
"""A plan that was given up."""
UNIT = r"(?:秒钟?|分钟|[%％]|倍速?|帧)"
TAKEN_BACK = re.compile(
    rf"(?P<old>{COUNT} ?(?P<unit>{UNIT}))(?:左右|吧|好了|嘛|就行|呢|的话)*[，,。…]+(?:哦|啊|呃|嗯|哎|额)?(?:不对|不是|不不|等等|等一下|说错了|不|算了)[，,]?(?:应该|还是|就|改成|那就|是)*(?P<new>{COUNT} ?(?P=unit))(?:就?够了|就行|就好|吧|好了|更合适|比较好|得了)*"
)
"""A measure that takes the place of the one before it: 3秒吧，不对，2秒就够了."""
STRETCH = rf"(?P<{{0}}>(?:一?开头|最?前面?|一?开始|最后面?|结尾|末尾|后面)(?:的)?(?:从)?(?:大概|大约|差不多)?(?:有|那)?{AMOUNT}(?:左右|多)?(?P<on{{0}}>开始|以后|之后|往后|起)?|(?:从)?第?{AMOUNT}(?:开始|以后|之后|往后|起))"
TELLS = r"(?:左右)?(?:都|全|基本上?|一直|几乎|就)*(?:是|在|没|有|拍的|说的|讲的)[^，。,\d“]{1,12}"
BLOCK = r"(?:块|段|个|部分|处|截|快|断|节|片|里)?(?:地方|部分|内容)?"
GOES = r"(?:给我|就|可以|都|帮我|请|你)*(?:去掉|删掉|删了|剪掉|不要|砍掉|拿掉|去了|剪了|掐掉|掐了|删去|剪去|移除|去除|删除|裁掉)(?:了|吧|哈)*"
AMID = re.compile(rf"中间(?=第?\d+(?:\.\d+)?(?:秒|分钟?)?(?:到|至|-|~|—)第?{COUNT}(?:秒|分))")
"""The middle, where its times are told too."""
GONE_FOR = re.compile(
    r"(?P<deed>(?:删|剪掉|去掉|剪去|不要)[^。]*)[，,](?:那里|那段|那块|那会儿|那一段|那边|这段)(?:我|有人|他|她)?[^，。,\d“把加放配调要留]{2,10}了(?=[。！]?$)"
)
"""Why a stretch goes, told behind."""
SPAN_GOES = re.compile(
    rf"(?P<a>(?:从)?第?{AMOUNT}(?:到|至|-|~)(?:第?{AMOUNT}|最后|结尾|末尾|片尾))(?:那里|这里|那段|那块|那儿|的地方|这段|之间)?(?:我|他|她|有人|画面|声音)?[^，。,\d“加放配]{{2,12}}[，,](?:把)?[这那](?:一)?{BLOCK}{GOES}{END}"
)
ONLY_PART = re.compile(
    rf"(?:前面|后面|其[他余它]|别的|剩下)的?(?:部分|内容)?(?:都|全|全部)+(?:给我)?(?:剪|删|去|砍|不要)(?:掉|了)*[，,]{STRETCH.replace('{0}', 'a')}{TELLS}[，,](?:就|要|得)*(?:留着|留下|保留)(?:吧|就行|就好)?{END}"
)
PART_STAYS = re.compile(
    rf"[，,。；](?:但是?|不过)?{STRETCH.replace('{0}', 'a')}{TELLS}[，,](?:[这那](?:一)?{BLOCK})?(?:就|都|先|要|得)*(?:留着|留下|保留|别动|不要动|别删|不用动)(?:吧|就行|就好|哈)?{END}"
)
THIS_GOES = re.compile(
    rf"(?P<clip>{CLIP}的?)?{STRETCH.replace('{0}', 'a')}{TELLS}[，,](?:[^，。,\d“]{{1,8}}[，,])?(?:(?:把)?[这那](?:一)?{BLOCK})?{GOES}{END}"
)
BOTH_GO = re.compile(
    rf"{STRETCH.replace('{0}', 'a')}{TELLS}[，,](?:然后|还有)?{STRETCH.replace('{0}', 'b')}{TELLS}[，,][这那](?:两|俩){BLOCK}{GOES}(?:[，,](?:中间|剩下|其[余他它]|别的)(?:的)?(?:部分|内容)?(?:都)?(?:留着|保留|留下|不动)(?:就行|就好|即可)?)?{END}"
)
FELT = re.compile(
    rf"(?:我)?(?:总|老|就)?(?:觉得|感觉)(?P<what>{CLIP})(?:的)?(?:节奏|速度|画面|声音)?(?:有点儿?|有些|太|偏|比较)[^，。,\d]{{1,4}}[，,](?:要不|不如|能不能|是不是可以|可以|那就)(?:把它)?"
)
WHAT_IF = re.compile(r"(?P<head>^|[，,。？])要不(?=放|加|调|把|给|换|改|删|剪)")
TURNED_TO = re.compile(rf"放(?P<way>快|慢)到(?= ?{COUNT} ?倍)")
TRY_IT = re.compile(rf"(?<=[\d倍秒%点色些镜倍快慢])(?:试试|看看)(?:吧|呗|看|怎么样)?{END}")
NOISY = re.compile(
    r"(?:另外|还有|就是)?(?:现场|背景|环境|外面|周围|当时)(?:的)?(?:声音|杂音|噪音|里)?(?:有点儿?|太|很|比较|特别|挺|实在)(?:吵|嘈杂|闹|大|多)(?:了|的)?[，,](?=[^，。,]{0,8}(?:降[^，。,]{0,3}噪|去[^，。,]{0,2}噪))"
)
LARGE_FIRST = re.compile(
    r"(?:^|(?<=[，。]))(?:所以)?字(?:号|体)?(?:要|得)?(?P<how>大|小)一?点儿?[，,](?:就)?(?P<rest>[^，。“]{0,12}(?:写|加|打|放)(?:上|个)?[“「\"][^”」\"]+[”」\"])"
)
"""The size of words that are told only then."""


def _reasons(found: re.Match[str]) -> str:
    """Return nothing for reasons, unless they hold what may be asked for or pointed at."""
    return found[0] if ORDERING.search(found["told"]) else found.groupdict().get("head") or ""


def _since(found: re.Match[str]) -> str:
    """Return nothing for a reason told behind, unless it holds a deed."""
    return found[0] if DEEDS.search(found["told"]) else ""


def _named(message: str) -> str:
    """Return a message with clips by their numbers that it calls by what it said they show."""
    found = CLIPS_SHOW.match(message)
    rest = message[found.end() :] if found else ""
    for shown in CLIP_SHOWS.finditer(found[0] if found else ""):
        called = re.compile(
            rf"(?:那段)?{re.escape(shown['what'])}(?:的)?(?:那一?段|那个|片段|部分)?"
        )
        rest = called.sub(shown["clip"], rest)
    return rest if re.search(CLIP, rest) else message


def _meant(found: re.Match[str]) -> str:
    """Return what is meant, with the thing that was named in what is not."""
    if found["it"] and found["what"]:
        return f"把{found['what']}"
    said = found.string[found.end() :]
    named = NAMED.fullmatch(found["what"]) is not None and not said.startswith(found["what"])
    return found["what"] if named and not said.startswith(("把", "将")) else ""


def _stretch(found: re.Match[str], name: str) -> str:
    """Return a told stretch in the plainest words: 开头40秒, 18分钟之后."""
    said = re.sub(r"大概|大约|差不多|左右|多$|的|那|有", "", found[name])
    if found[f"on{name}"] or re.search(r"(?:开始|以后|之后|往后|起)$", said):
        return f"{re.sub(r'^(?:最?后面?|结尾)?从?|开始$|以后$|之后$|往后$|起$', '', said)}之后"
    return said


def _stays(found: re.Match[str]) -> str:
    """Return nothing for a part that stays, where another one goes by its times."""
    before = found.string[: found.start()]
    return "" if re.search(rf"(?:去|剪|删)掉?[^，。,]*{AMOUNT}", before) else found[0]


def _both(found: re.Match[str]) -> str:
    return f"去掉{_stretch(found, 'a')}，去掉{_stretch(found, 'b')}"


def without_given_up(message: str) -> str:
    """Return a Chinese message without plans that are given up in the same breath."""
    return outside_quotes(GIVEN_UP, "", message) if len(message) <= LONGEST else message


def aside(message: str) -> str:
    """Return a Chinese message without what it only tells beside its wishes, its turns plain."""
    if len(message) > LONGEST:
        return message
    stopped = outside_quotes(STOP, lambda found: WIDE[found[0]], message)
    said = stopped
    for pattern, instead in ASIDES:
        said = outside_quotes(pattern, instead, said)
    said = _named(said)
    for pattern, instead in turns.REMARKS:
        said = outside_quotes(pattern, instead, said)
    said = LARGE_FIRST.sub(r"\g<rest>，字\g<how>一点", said)
    return message if said == stopped else said


ASIDES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (TAKEN_BACK, r"\g<new>"),
    (GIVEN_UP, ""),
    (NOT_THAT, _meant),
    (GONE_FOR, r"\g<deed>"),
    (AMID, ""),
    (MINUTES, r"\g<a>分钟到\g<b>分钟"),
    (FILMED_SO, r"\g<head>"),
    (BY_PHONE, ""),
    (SHOT_THEN, ""),
    (OURS_THEN, ""),
    (MEANT_FOR, ""),
    (NOTICED, ""),
    (MADE_FOR, ""),
    (THIS_IS, ""),
    (WATCHED, ""),
    (CLIP_SEEN, r"\g<clip>"),
    (FRAIL, r"\g<head>"),
    (GOING_TO, r"\g<head>"),
    (IN_MIND, r"\g<head>"),
    (ABOVE_ALL, r"\g<wrong>"),
    (SAID_NO, ""),
    (TOO_LARGE, ""),
    (BECAUSE, _since),
    (WHOLE_LONG, r"\g<head>"),
    (TOO_LONG, r"\g<head>"),
    (THEREFORE, _reasons),
    (AFTER_ALL, _since),
    (YOU_KNOW, ""),
    (DROWNING, ""),
    (LEFT_ALONE, ""),
    (LATER, ""),
    (LATER, ""),
    (NOT_YET, ""),
    (STAYS, ""),
    (STAYS, ""),
    (CLIP_STAYS, ""),
    (BOTH_GO, _both),
    (SPAN_GOES, r"去掉\g<a>"),
    (THIS_GOES, lambda found: f"去掉{found['clip'] or ''}{_stretch(found, 'a')}"),
    (ONLY_PART, lambda found: f"只保留{_stretch(found, 'a')}"),
    (PART_STAYS, _stays),
    (FELT, r"\g<what>"),
    (WHAT_IF, r"\g<head>"),
    (TRY_IT, ""),
    (TURNED_TO, lambda found: "加速到" if found["way"] == "快" else "减速到"),
    (NOISY, ""),
)
"""What is told beside the wishes and what stays of it, in order."""
