"""Detours of chatty Chinese: whose wish counts, what is not wanted, what was only found or feared."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.chatter_zh import CLIP
from cutroom.backend.planner.words.remarks_zh import AMOUNT

HERE = r"(?=[，,。；！？]|$)"
HEAD = r"(?P<head>^|[，,。；！？])"
TIMES = rf"(?:从)?第?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT}"
CLOSE_UP = re.compile(r"(?:给|来|加)(?:个|一个)特写(?:镜头)?(?:，)?(?:放大)?")
REST_NEEDLESS = re.compile(
    rf"[，,](?:别的|其他|其它|其余)(?:的)?(?:都|先|就|暂时)*不用(?:弄|加|改|动|管|变|处理)?(?:了|吧)?{HERE}"
)
THEN_SHOWN = re.compile(rf"(?<=[，,])(?:然后|再)(?=(?:显示|停留){AMOUNT})")
THAT_SOUND = re.compile(
    rf"(?:第?{AMOUNT}(?:那里|那儿|的时候|左右)[^，。；\d]{{2,16}}[，,])?(?:把)?(?:那|这)(?:一)?(?:声|下|段|句|个声音|句话)(?:给我|都)?(?P<deed>消掉|消音|静音|去掉|剪掉|删掉|盖掉)(?:吧)?[，,](?:就是|大概|大约|在|是)*(?P<is>第?\d+(?:\.\d+)?(?:秒)?(?:到|至|-|~)第?{AMOUNT})"
)
SILENCED = ("消掉", "消音", "静音", "盖掉")
SOUND_STAYS = re.compile(
    r"[^，。；\d]{0,6}(?:声音|声|原声)我?(?:想|要|得)(?:保留|留着|留下)[，,](?:但是?|不过|只是)?"
)
FRONT_LONG = re.compile(
    rf"(?:前奏|开头|片头|前面)[^，。；\d]{{0,8}}?(?:大概|差不多)?(?:有|是)?(?P<long>{AMOUNT})(?:左右|多)?[，,](?:都|给我|帮我)*(?:去|剪|删|砍)(?:掉|了)+(?:吧)?{HERE}"
)
FOUND_OUT = re.compile(
    rf"{HEAD}(?:我)?(?:刚|才)?(?:发现|看出|注意到)[^，。；\d“]{{2,16}}(?:重复|一样|撞|多余|不连贯)了?[，,](?:所以)?"
)
CUT_THERE = re.compile(
    rf"(?P<at>第?{AMOUNT})(?:那里|那儿|处|的地方|左右)(?:加|来|放)(?:个|一个)?(?:转场|过渡)(?:效果)?[，,](?:用|要)?(?P<kind>闪白|闪黑|白闪|黑闪)(?:的|那种)?"
)
TWO_HALVES = re.compile(
    rf"{HEAD}(?:前|开头){AMOUNT}是[^，。；\d]{{1,8}}[，,](?:后|后面|最后){AMOUNT}是[^，。；\d]{{1,8}}[，,](?!都|全|剪|删|去|这)"
)
WHOSE_WORD = re.compile(
    rf"{HEAD}[^，。；\d第]{{1,4}}说(?P<clip>{CLIP})[^，。；\d]{{1,6}}[，,](?:但是?|可是?|不过)[^，。；\d]{{1,4}}说(?:要|得|想)?(?:留着|保留|不删|别删|留)[，,](?:还是)?(?:就)?听[^，。；\d]{{1,4}}的吧?[，,](?:不过|但是?)?(?:(?:缩短|剪短|短)(?:一)?点[，,])?"
)
DONT_ADD = re.compile(
    rf"[，,](?:千万|也)?(?:别|不要)(?:给我)?(?:乱|瞎|随便)?(?:加|弄|搞|配)[^，。；\d“]{{2,14}}(?:什么的|之类的?|这些|啥的|那些){HERE}"
)
TURN_ROUND = re.compile(r"左右(?:再|给我|帮我|也)*翻(?:转|过来)?(?:一?下)?")
TO_THE_LAST = re.compile(r"一直(?:显示|放|挂|留)到(?:最后|结束|结尾)")
PALE_COLOR = re.compile(
    r"(?P<what>字幕|标题|文字)[^，。；\d]{0,10}[，,](?:就是|只是)?颜色(?:太|有点|偏)[^，。；]{1,3}[，,](?:[^，。；\d“]{2,10}[，,])?(?:改|换)成(?P<color>[白黑红黄蓝绿粉紫橙金]色?)(?:的)?(?:好了|吧)?(?:[，,]再?(?P<way>大|小)一点)?"
)
NOT_TOO_LOUD = re.compile(
    r"(?:声音|音量)也?(?:不用|别|不要)(?:弄|放)?太[大响][，,](?:大概|差不多)?(?P<level>\d{1,3}[%％])(?:就行|就好|左右)*"
)
BED = re.compile("音乐|BGM|bgm|配乐|歌")
HAD_TO = re.compile(
    rf"{HEAD}(?:我们)?(?:公司|老板|学校|老师|领导|单位|客户)(?:们)?(?:让|要求|叫)我们?(?:做|剪|拍|弄|交)(?:个|一个|一条)?[^，。；\d“]{{1,8}}(?:视频|片子|短片|vlog|作业){HERE}"
)
THAT_ONE_IS = re.compile(
    rf"[，,](?:那|这)段(?:最|很|特别|比较|真|太)[^，。；\d删剪放调移加]{{1,5}}{HERE}"
)
MORE_TIME = re.compile(rf"[，,](?:时间|时长)(?:再|稍微)?(?:长|短|久)(?:一)?点[，,](?={AMOUNT})")
NOT_NOW = re.compile(
    rf"[，,](?:字幕|音乐|标题|转场|滤镜|封面|特效)(?:就)?先不(?:加|弄|要|配|做)了?{HERE}"
)
NO_COVER = re.compile(r"(?P<size>[小大]一点)(?:别|不要|不能)挡(?:住|到)?[^，。；]{0,6}")
BACKWARDS = re.compile(
    r"(?:我)?(?:想|要)?(?:把)?(?:它们)?(?:的)?(?:顺序)?(?:倒|反)过来(?:放|排|拼|播)[，,]就是[^。“]{4,30}?(?:也)?(?:反|倒)过来"
)
ABOUT_THERE = re.compile(
    rf"{HEAD}[^，。；\d]{{2,10}}(?:那一下|那里|那会儿|那下|的时候)(?:是|在|大概在)第?{AMOUNT}(?:左右)?[，,](?=(?:我想|我要|你|只保留)?(?:从)?第?{AMOUNT}(?:到|至|开始|起))"
)
TOO_LOUD_SO = re.compile(
    r"(?P<back>背景的?)?(?P<what>声音|音乐|音量|原声)太(?:吵|大|响)了?[，,]?(?P<deed>调低|降低|调小|压低)(?=一半|\d|百分)"
)
LARGE_ONES = re.compile(r"字幕(?:一定|必须|最好)要大(?:一点|点)?")
DISLIKED = re.compile(
    rf"{HEAD}[^，。；\d第]{{0,6}}(?:看不懂|看不惯|不喜欢|不爱看|讨厌)[^，。；\d“]{{1,6}}[，,](?:[^，。；\d“]{{0,4}}都(?:是)?(?:拿|用)[^，。；\d“]{{2,10}}[，,])?"
)
NORMALLY = re.compile(
    rf"[，,][^，。；\d]{{0,10}}(?:也就是|就是)?(?:{TIMES})?正常(?:放|播放|播|速度|彩色)(?:就行|就好)?{HERE}"
)
HOPELESS = re.compile(r"[，,](?:是不是)?没法(?:去|弄|搞)(?:掉|了)?(?:吧|是吧|了吧)?[？?，,]")
CANNOT = re.compile(
    rf"{HEAD}[^，。；\d“]{{2,16}}我(?:又)?不(?:会|太会|行|擅长)[，,](?:你|那)?就(?:帮我)?"
)
AS_IT_WAS = re.compile(
    rf"[，,](?:标题|字幕|音乐|logo|画面)?(?:还是|就)?用原来的[^，。；\d“]{{1,4}}{HERE}"
)
UNDO_THAT = re.compile(
    r"音乐(?:就)?不要了[，,](?:你|帮我)?(?:撤回|撤销)[^，。；]{0,6}音乐(?:那|的)?(?:一)?步"
)
NOT_NEEDED = re.compile(rf"[，,]没有也(?:行|可以|没事|无所谓){HERE}")
SOME_MORE = re.compile(r"(?P<what>字幕|音乐|标题|转场)有就?(?:更|最|再)好(?:不过)?了?")


BLACK_GOES = re.compile(
    rf"(?P<is>(?:一?开头|最?前面?|最后面?|结尾|末尾)(?:的)?{AMOUNT})(?:都|全)?是[^，。；\d]{{1,6}}?的?(?:也|就|都|给我|帮我)*(?:去|剪|删|砍)(?:掉|了)+(?:吧)?{HERE}"
)
IN_CHINESE = re.compile(r"(?P<deed>改成|换成)(?:中文|英文|汉字)的?[，,](?=[“「『\"])")
ITS_COLOR = re.compile(
    r"(?<=[”」』\"])[，,](?:颜色|字)(?:用|要|是|换成?|改成)(?P<color>[白黑红黄蓝绿粉紫橙金]色)"
)
LARGE_RED = re.compile(r"字要(?P<size>大|小)要(?P<color>[白黑红黄蓝绿粉紫橙])(?:色)?")
KEPT_LOW = re.compile(
    r"(?P<what>原声|人声|原来的声音)(?:要)?(?:留着|保留)[，,]?(?:但是?|不过|就是)(?:要)?小(?:一)?(?:点声|声点|点)"
)
BETTER_BEFORE = re.compile(
    r"(?:刚才|刚刚)?(?P<deed>[加改换删做][^，。；]{1,6})之前(?:的)?(?:那个|那一)?版(?:本)?(?:更好|好|好看|顺眼)(?:一点)?[，,](?:你)?(?:帮我)?(?:退|回|还原|恢复)(?:回去|到|一下|回来)?(?:吧)?"
)
IF_IMPOSSIBLE = re.compile(
    r"[，,](?:要是|如果)?[去弄搞修改]?(?:不了|不掉|不行|没办法)(?:的话)?(?:就|那就)(?!算了|拉倒)"
)
ANY_SONG = re.compile(
    r"[^，。；]{2,20}的歌[，,](?:(?:我)?(?:也)?不知道[^，。；]{0,6}有没有[，,])?没有(?:的话)?就(?:放|用|配|来)(?:个|首|点)?(?P<mood>[^，。；]{1,6})的"
)
FROM_TO = re.compile(
    rf"(?:我)?(?:想|要)?从(?P<a>第?{AMOUNT})(?:开始|起)?(?:留|保留|截|取)到(?P<b>第?{AMOUNT})(?:[，,](?:其他|其余|剩下|别的)的?(?:都)?(?:剪|删|去|不要)(?:掉|了)?)?{HERE}"
)
CHANGE_PLACES = re.compile(
    rf"(?P<a>{CLIP})(?:跟|和|与|同)(?P<b>{CLIP})(?:我)?(?:想|要|可以|能不能|帮我|给我)?(?:换|调|对调|互换)(?:个|一个|一?下)?(?:顺序|位置|先后)"
)
SHOT_BADLY = re.compile(
    rf"[，,](?:拍|录|说|唱|跳|讲)得(?:不|太|很|挺|有点)[^，。；\d]{{1,4}}{HERE}"
)
BLEEPED = re.compile(
    r"(?:用|拿|加)(?:个)?[“\"「]?(?:哔|嘟|bi|B)+[”\"」]?(?:的一?声|的声音|声|音)?(?:给)?(?:盖|遮|消|挡)(?:住|掉|过去|一下)?"
)
SOUND_OFF = re.compile(r"(?:把)?声音(?:给我|都)?消了(?:就行|就好)?")
AS_GIF = re.compile(rf"(?<=[，,])(?P<kind>gif|GIF|动图)(?:就行|格式)?{HERE}")
SELF_DOES = re.compile(
    rf"[，,](?:字幕|音乐|标题|封面|配音|滤镜)(?:那里|那块|什么的|我)?(?:我)?自己(?:再|来|会)?(?:改|弄|加|配|做|搞|写)(?:吧|就行)?{HERE}"
)
NEVER_CUT = re.compile(
    r"^[^，。；\d把帮加]{0,16}一直(?:没|没有)(?:剪|弄|动|管|整理|时间)[^，。；\d]{0,4}[，,]"
)
AT_PLAY = re.compile(
    r"^(?:我|我们|我家|这是)?(?:孩子|娃|宝宝|女儿|儿子|闺女|弟弟|妹妹|姐姐|哥哥|爸|妈|爷爷|奶奶|朋友|同学|老公|老婆)?(?:在|学|第一次)?(?:拉|弹|吹|敲|唱|跳|练|踢|讲|画)(?:的)?(?:小提琴|大提琴|二胡|钢琴|吉他|古筝|琴|笛子|鼓|歌|戏|舞|球|故事|画|街舞|芭蕾)[，,]"
)
GOODS = re.compile(
    r"^(?:一个|一条|这是)?(?![^，]{0,8}(?:做|制作|生成|弄|剪|想|要|给|让|出|合|拼|图|照|张|段))[^，。；\d把加帮“]{1,10}(?:视频|短片|片子|vlog|录像|集锦(?=[^，,]*[^\d，,])|花絮|教程|现场|合集)[，,](?=.)"
)


NOT_BUT = re.compile(
    r"(?P<old>\d+(?:\.\d+)?)(?P<unit>倍|秒|[%％])(?:吧|左右|呢)?[，,](?:[^，。；\d]{2,10}[，,])?(?:哦|啊)?(?:不对|不不|哦不|说错了)[，,]?(?:还是|改成|应该|就)?(?P<new>\d+(?:\.\d+)?)(?P=unit)(?:好了|吧|就行)?(?:太[^，。；\d]{1,8})?(?=[，,。；]|$)"
)
WHICH_SIDE = re.compile(
    r"(?P<split>分屏[^，。；]{0,4})[，,](?:把)?第一[个段][^，。；\d]{0,4}(?:上面|左边|上|左)(?:边)?(?:[，,]第二[个段][^，。；\d]{0,4}(?:下面|右边|下|右)(?:边)?)?(?:[，,]声音只?(?:要|用|留)第一[个段]的?(?=[，,]第二[个段]静音))?(?=[，,。；]|$)"
)
NEW_ORDER = re.compile(
    rf"(?:我)?(?:把)?(?:顺序[^，。；]{{0,6}}[，,])?(?:应该|要)?(?:是)?(?P<a>{CLIP})(?:在)?(?:先|最前面?|打头)[，,]?(?:然后|再|接着)(?:是)?(?P<b>{CLIP})[，,]?(?:最后|再)(?:是)?(?P<c>{CLIP})(?:[，,](?:你|帮我|请)*(?:重新)?(?:排|调)(?:列|整)?一?下(?:顺序)?)?"
)
PLACED_AMID = re.compile(r"放(?:在)?(?P<place>上面|顶部|上方|底部|下面|下方)的?正?中间")
NEW_BED = re.compile(
    r"(?P<bed>音乐|配乐|歌|BGM)[^，。；\d]{0,10}[，,](?:我?不(?:想)?要了[，,])?换(?:成|个|首)+(?P<mood>[^，。；“\d]{1,8}?)(?:强)?(?:一点|一些|点)?的[，,](?:音量|声音)(?P<level>\d{1,3}[%％])"
)
STAY_LONGER = re.compile(
    rf"(?:停|显示|放)(?:得)?(?:久|长)(?:一)?(?:点|些)[，,](?:就)?(?:停|显示|放|到)?(?P<long>{AMOUNT})"
)
PET_WORDS = re.compile(
    r"(?:我)?(?:老|总|总是|老是|经常|一直)(?:爱|喜欢)?说(?P<words>(?:[“「\"][^”」\"]{1,6}[”」\"][、和]?)+)[，,](?:麻烦|请|帮我|给我|都|全|把它们?)*(?:剪|删|去)(?:掉|了)+"
)
FILMED_FOR = re.compile(
    rf"{HEAD}(?:我)?(?:拍|录|做)(?:个|了个|一个)?(?:视频|片子)(?:要|想|好)?(?:发|给|放)(?:给|到|在)?[^，。；\d“]{{1,8}}(?=[，,。；])"
)
NEAR_THAT = re.compile(
    rf"(?<=[一点][点些])(?:跟|和){CLIP}(?:接近|差不多|一样|一致|统一)(?:就行|就好)?"
)
TOO_LOW = re.compile(
    r"(?P<what>字幕|标题|文字|logo)(?:的)?位置?太(?P<way>低|高)了?(?:老|总|会)?(?:被|让)[^，。；\d]{1,8}(?:挡|遮|盖)(?:住|到|着)*了?"
)
ITS_OWN_COLOR = re.compile(
    r"(?P<what>字幕|标题)(?P<told>[^“”]{2,40}?)[，,](?:另外|然后|再|还有)?把颜色(?=换成|改成|调成)"
)
SHORT_FRONT = re.compile(
    rf"(?P<edge>前面|开头|后面|结尾)一段[^，。；\d“]{{1,12}}[，,](?:也就|大概|差不多|不到|就)*(?:有|是)?(?P<long>{AMOUNT})(?:左右|吧|多)*[，,](?:这段|那段)?(?:都|给我|帮我)*(?:去|剪|删|砍)(?:掉|了)+(?:吧)?"
)
PUSHED = re.compile(r"转场(?:用|要|来)?那种?推过去的(?:那种)?")
SCREEN_FOR = re.compile(rf"[，,](?:要|想)?(?:发|放|挂)[^，。；\d“]{{1,8}}用{HERE}")
HEARD_STAYS = re.compile(rf"[，,]声音是[^，。；\d]{{1,6}}[，,](?:要|得)?(?:保留|留着|别动){HERE}")
BRINGS_OUT = re.compile(rf"(?<=[点些])(?:来|好)?(?:突出|衬托|凸显)[^，。；\d“]{{1,6}}{HERE}")
NO_MORE = re.compile(rf"[，,](?:多的|多余的|多出来的)(?:就|都)?不要了?{HERE}")


def its_color(found: re.Match[str]) -> str:
    """Return the colour of words by their name, where a title is spoken of."""
    what = "标题颜色改成" if "标题" in found.string[: found.start()] else "颜色"
    return f"，{what}{found['color']}"


def _silenced(found: re.Match[str]) -> str:
    return found["is"] + ("静音" if found["deed"] in SILENCED else found["deed"])


def _pale(found: re.Match[str]) -> str:
    size = f"，{found['what']}{found['way']}一点" if found["way"] else ""
    return f"{found['what']}颜色改成{found['color']}{size}"


def _level(found: re.Match[str]) -> str:
    """Return the level of the bed that was spoken of before, or of all sound."""
    bed = "音乐" if BED.search(found.string[: found.start()]) else ""
    return f"{bed}音量{found['level']}"


TURNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (NEVER_CUT, ""),
    (AT_PLAY, ""),
    (GOODS, ""),
    (BLACK_GOES, r"去掉\g<is>"),
    (LARGE_RED, r"字\g<size>一点，\g<color>色"),
    (KEPT_LOW, r"\g<what>小一点"),
    (BETTER_BEFORE, r"恢复到\g<deed>之前的版本"),
    (IF_IMPOSSIBLE, "，"),
    (ANY_SONG, r"配\g<mood>的音乐"),
    (FROM_TO, r"只保留\g<a>到\g<b>"),
    (CHANGE_PLACES, r"把\g<a>和\g<b>交换"),
    (SHOT_BADLY, ""),
    (SOUND_OFF, "静音"),
    (AS_GIF, r"导出\g<kind>"),
    (SELF_DOES, ""),
    (NOT_BUT, r"\g<new>\g<unit>"),
    (WHICH_SIDE, r"\g<split>"),
    (NEW_ORDER, r"先放\g<a>再放\g<b>最后放\g<c>"),
    (PLACED_AMID, r"放\g<place>"),
    (NEW_BED, r"\g<bed>换成\g<mood>的，音乐音量\g<level>"),
    (STAY_LONGER, r"显示\g<long>"),
    (FILMED_FOR, r"\g<head>"),
    (NEAR_THAT, ""),
    (TOO_LOW, r"\g<what>位置太\g<way>了"),
    (ITS_OWN_COLOR, r"\g<what>\g<told>，把\g<what>颜色"),
    (SHORT_FRONT, r"去掉\g<edge>\g<long>"),
    (PUSHED, "转场用滑动"),
    (SCREEN_FOR, ""),
    (HEARD_STAYS, ""),
    (BRINGS_OUT, ""),
    (NO_MORE, ""),
    (HAD_TO, r"\g<head>"),
    (DISLIKED, r"\g<head>"),
    (HOPELESS, "，"),
    (CANNOT, r"\g<head>"),
    (WHOSE_WORD, r"\g<head>\g<clip>"),
    (FOUND_OUT, r"\g<head>"),
    (TWO_HALVES, r"\g<head>"),
    (ABOUT_THERE, r"\g<head>"),
    (CLOSE_UP, "放大画面"),
    (REST_NEEDLESS, ""),
    (THEN_SHOWN, ""),
    (THAT_SOUND, _silenced),
    (SOUND_STAYS, ""),
    (FRONT_LONG, r"去掉前\g<long>"),
    (CUT_THERE, r"在\g<at>加\g<kind>"),
    (DONT_ADD, ""),
    (TURN_ROUND, "左右翻转"),
    (TO_THE_LAST, "一直显示"),
    (PALE_COLOR, _pale),
    (NOT_TOO_LOUD, _level),
    (THAT_ONE_IS, ""),
    (MORE_TIME, "，"),
    (NOT_NOW, ""),
    (NO_COVER, r"\g<size>"),
    (BACKWARDS, "把片段顺序反过来"),
    (TOO_LOUD_SO, lambda found: ("原声" if found["back"] else found["what"]) + "降低"),
    (LARGE_ONES, "字幕，字大一点"),
    (NORMALLY, ""),
    (AS_IT_WAS, ""),
    (UNDO_THAT, "撤销上一步"),
    (NOT_NEEDED, ""),
    (SOME_MORE, r"加\g<what>"),
)
"""What leads away from a wish in chatty Chinese and the plain wish for it, in order."""
