"""Wishes as chatty Chinese words them: settled after a detour, told by the reason, sums of values."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.chatter_zh import CLIP
from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT, EDGE

HERE = r"(?=[，,。；！？]|$)"
HEAD = r"(?P<head>^|[，,。；！？])"
TIMES = rf"(?:从)?第?{AMOUNT}(?:到|至|-|~|—)第?{AMOUNT}"
GOES = r"(?:都|全|全部|统统|一起|给我|帮我|也|就|可以|直接)*(?:(?:剪|删|去|砍|掐)(?:掉|了)+|不要了?|不用了|别要)(?:吧|呗|哈|啦)?"
PLAYED = re.compile(
    r"打(?=游戏|羽毛球|篮球|乒乓|排球|网球|台球|高尔夫|麻将|牌|架|太极|拳|鼓|工|卡(?!片)|针|电话|车|雪仗|水仗|球|比赛|扫)"
)
WRITTEN = re.compile(r"写(?=作业|代码|日记|论文|书法|毛笔|生(?!日)|歌|信(?!息))")
GONE_TO = re.compile(r"去(?=[^，。；掉了除噪]{1,6}(?:玩|拍|旅|爬|逛|露营|出差|看))")
"""Everyday verbs that are no deeds of an editor."""
ONE_IS = re.compile(
    r"(?<=[，,。；])(?:还有)?(?:一个|另一个|另外一个|第[一二三]个?|其一|其二)(?:问题)?(?:就)?是(?=[^，]{2})"
)
TWO_TOLD = re.compile(
    r"(?<=[^，,。；第])(?=第[一二三四五六七八九十\d]+(?:段|个)(?:是(?!不是|否)|拍的))"
)
STRETCH_GOES = re.compile(
    rf"{HEAD}(?:也|就|大概|应该)*(?:就)?(?:是)?(?:在)?(?P<is>{EDGE}{AMOUNT}|{TIMES})(?:那里|那段|那块|左右|吧|的时候)*[，,](?:这个|这段|那段|这里|这块|这几秒|它)?{GOES}{HERE}"
)
STRETCH_DEED = re.compile(
    rf"{HEAD}(?:也|就|大概|应该)*(?:就)?(?:是)?(?:在)?(?P<is>{TIMES})(?:那里|那段|那块|左右|吧|的时候)*[，,](?=(?:给我|帮我|就)?(?:静音|消音|放慢|加速|快进|倒放|打码|慢放|变成?黑白|调|放大))"
)
ALONE = re.compile(
    rf"{HEAD}[^，。；\d]{{0,8}}?(?:把|将)?(?P<is>{TIMES})(?:那一?段|这一?段|之间|的内容)?(?:单独)?(?:给我|帮我)?(?:单独)?(?:弄|截|剪|切|抠|提|取|拿|导)出来(?:就行|就好)?(?:[，,](?:前后|前面后面|头尾|其他|其余|别的|剩下)(?:的)?(?:都|全|全部)?(?:不要|不用|删|剪|去)(?:了|掉)*)?{HERE}"
)
NO_WORRY = re.compile(
    rf"[，,](?:[^，。；\d]{{0,6}})?(?:不用|不必|别|不要)(?:担心|怕|管|介意|在意)[^，。；\d]{{0,8}}{HERE}|[，,][^，。；\d“]{{1,10}}(?:也)?没(?:关系|事|问题)[^，。；\d“]{{0,8}}{HERE}"
)
INSTEAD = re.compile(
    rf"(?P<deed>[^，。；\d]{{0,6}}?)(?:我)?(?:本来|原本|一开始|起初)(?:是)?(?:想|打算|准备)(?P<verb>[^，。；\d]{{1,6}})(?P<old>{COUNT})(?P<unit>倍速?|秒|[%％]|分钟)[^，。；]{{0,4}}[，,](?:[^，。；\d]{{2,16}}[，,])?(?:还是|那就|就|改成)*(?P<new>{COUNT})(?P=unit)"
)
NOT_FOUND_YET = re.compile(
    r"[，,](?:我想|我要|然后|再)*(?:用|换|加|配|放)[^，。；“]{2,12}[，,](?:但是?|不过|可是?)?(?:我)?(?:现在)?(?:还)?没(?:有)?(?:找|选|想|准备|做|定|录)好(?:呢)?[，,](?:你|所以|那)?(?:就)?(?:先)?"
)
NOT_CUT_BUT = re.compile(
    rf"(?:你|就|那)?(?:帮我)?(?:给我)?(?:压|缩|弄|变|调|搞)(?:短)?(?:到|成)(?P<long>{AMOUNT})(?:以内|左右)?[，,](?:不是|别|不要|不用)(?:要|让你|叫你)?(?:剪|裁|删)[^，。；]{{0,4}}[，,](?:是|而是|要)?(?:把)?(?:它)?(?:整个|全部|整体|整段|全片)?(?:的)?(?:都)?(?:给我)?(?:快进|加速|变快|加快)"
)
LOOSE_KEEP = re.compile(
    r"(?<=[，,。；])(?!(?:原声|声音|音乐|字幕|标题))(?:尾巴|后面的?|前面的?|结尾的?|开头的?)?[^，。；第\d把“]{1,6}(?:就|都|要|还是)?(?:留着|保留着?|别动|不动)(?:吧|就行|就好)?(?=[，,。；]|$)"
)
MADE_BY = re.compile(
    r"(?P<head>^|[，,。；])(?:我)?(?:帮|给|替)[^，。；\d]{1,6}(?:剪|做|弄|拍|录)的[，,]"
)
RECORDED = re.compile(
    r"^(?:我|我们)?(?:刚|今天|昨天|前天|昨晚)?(?:录|拍)了(?:一|几|好几|两|三)?(?:段|个|首|条|些)?(?!.*(?:段|个|条)[，,](?:把|第))[^，。；\d“]{1,8}[，,](?=.)"
)
NO_MATTER = re.compile(
    rf"[，,](?:要是|如果|实在)?(?:没有|不行|做不到|弄不了|搞不定)(?:的话)?(?:就|也就|那就)(?:算了|不要了?|不弄了?|拉倒)(?:吧)?{HERE}"
)
ITS_SOUND = re.compile(
    r"(?:声音)?(?:他|她|我)?(?:说)?(?:想|要|最好)+有(?:点|一点|个)?(?P<what>[^，。；“]{1,4}(?:声|叫))(?=[，,。；]|$)"
)
LONGER_ONLY = re.compile(
    r"(?P<pause>停顿|沉默|空白|安静|没声音|没人说话|冷场|不说话)(?P<told>[^，。；]{0,12})[，,](?:停顿|空白)?(?:超过|大于)(?P<long>\d+(?:\.\d+)?|[一二两三半])秒(?:以上)?(?:的)?(?:才|再)(?:剪|去|删)(?:掉|了)?"
)
UNLIKE_ALL = re.compile(
    r"(?:[一二两三四五六七八九十几]段|视频|片段)?(?:的)?(?:声音|音量)(?:大小)?(?:都|有点|也)?(?:不一样|不一致|不统一|不太一样|差很多|忽大忽小|有大有小)[^。；]{0,30}?[，,](?:麻烦|请|帮我|给我|能不能|你|可以)*(?:统一|调匀|弄(?:成)?一样|调(?:成)?一样|拉平|平衡)(?:大?小?)?(?:一下|一点)?"
)
LESS_NOISE = re.compile(r"(?:给|把)?(?:整体|全片|视频)?(?:再)?降(?:一)?(?:点|些)噪(?:音)?")
I_FEEL = re.compile(
    rf"(?<=[，,。；])(?:我)?(?:感觉|觉得|认为|想着)(?P<wish>(?:把)?{CLIP}[^，。；]{{3,20}}?)(?:会|就|可能)?(?:更|比较)(?:有[^，。；]{{1,3}}|好看?|合适|顺|自然|精彩|带感|舒服|流畅|合理)(?:一?点|一?些)?{HERE}(?![，,](?:那就|就|所以)?(?:把|给|将))"
)
SELF_LATER = re.compile(
    rf"[，,](?:改成|换成|到时候|然后)?我?(?:等下|等会儿?|回头|之后|晚点|到时候|后期|后面)(?:再)?(?:我)?自己(?:再|来|去)?[^，。；\d“]{{1,6}}{HERE}|[，,](?:字幕|音乐|标题|转场|滤镜|封面|特效)(?:什么的)?也?先不(?:要|加|弄|搞)了?{HERE}"
)
DOUBLED_LOOK = re.compile(r"(?P<look>暖|冷|柔|淡)(?P=look)的(?P<what>滤镜|色调|感觉|调子)")
LOOKS = {"暖": "暖色", "冷": "冷色", "柔": "柔和", "淡": "清新"}
SOFT_PICTURE = re.compile(
    r"画面(?:要|想要|有)?(?:那种)?(?:柔柔|柔美|柔柔软软|朦朦胧胧|朦胧)的(?:感觉|效果|那种感觉)?"
)
OPPOSED = re.compile(
    r"(?P<what>音乐|声音|音量|亮度|配乐)(?:稍微|再)?(?:大|小|高|低|亮)(?:一)?点点?儿?[，,](?=(?:大概|差不多)?\d+[%％])"
)
ALL_TIMES = re.compile(
    r"一(?:个)?(?:节目|视频|片段|镜头|段|条|个)(?:只)?(?:留|放|取|截|要|保留)(?P<long>[\d一二两三四五六七八九十半]+秒)(?:就够了?|就行|就好|吧)?"
)
GONE_QUICKLY = re.compile(
    rf"(?<=[，,])(?P<long>{AMOUNT})(?:后|之后|以后)?(?:就|再|自动)?(?:消失|不见|没了|隐去|不显示)(?:了)?{HERE}"
)
BY_ITS_CARD = re.compile(
    r"(?:加|来|做|放)(?:一)?个(?P<box>[黑白]底[白黑]字)的?(?P<what>片头|片尾)[，,](?:上面)?(?:写|打)(?:上|着)?(?=[“「『\"])"
)
THESE_TWO = re.compile(r"(?:[这那它]俩)(?:都)?|[这那]两个都")
MORE_CLOSELY = re.compile(
    rf"[，,](?:大概|就)?(?:在|是)?第?{AMOUNT}(?:左右|那会儿|前后)[，,](?:你|请|麻烦)?(?:帮我|给我)?(?=(?:从|把|第)?{AMOUNT}(?:到|至|-))"
)
GOOD_ONE = re.compile(
    rf"{HEAD}(?:[^，。；\d]{{0,3}}(?:说|觉得|认为))?(?P<clip>{CLIP})(?:镜头|视频)?[^，。；\d]{{0,3}}(?:最好|很好|不错|挺好|好看|最精彩|精彩)[，,](?:想|要|可以)?[^，。；\d]{{0,10}}[，,](?:可是|但是?|不过)[^，。；]{{2,14}}[，,](?:所以|那)?(?:就)?(?:把它)?"
)
TOO_HARD = re.compile(
    rf"{HEAD}(?P<where>开头|结尾|片头|片尾|最后|中间)?(?:我)?(?:想|本来想|要)?(?:加|做|放|弄|搞|配|来)[^，。；？“\d]{{2,20}}太(?:难|麻烦|复杂|费劲|贵)了?(?:吧)?[，,](?:算了)?(?:还是)?(?:那)?就(?=[^，。]{{2}})"
)
TOO_EARLY = re.compile(
    rf"(?P<what>标题|字幕|文字|logo|音乐|水印)[^，。；\d]{{0,8}}(?:太早|太晚|早了|晚了|太快|太慢)[^，。；]{{0,2}}[，,](?:让它)?(?P<deed>(?:晚|早|推迟|提前|延后|延迟){AMOUNT})"
)
ASKED_LONG = re.compile(
    rf"(?<=[，,。；])(?:要求|规定|只能)(?:是|要)?{AMOUNT}(?:的|左右|以内)*[，,](?=[^。]*(?:截|留|保留|只要|截取))"
)
BEST_PART = re.compile(
    rf"{HEAD}[^，。；\d]{{0,6}}(?:精彩|重点|有用|关键|好看|高潮|好玩|核心)的?(?:部分|地方|内容|那段|片段)?(?:大概|大约|应该)?(?:就)?(?:是|在)?(?:大概)?(?P<is>{TIMES})(?:之间|左右|那里)?[，,](?:就|你)?(?:只)?(?:帮我)?(?:截|留|要|保留|剪)(?:取|下)?(?:这|那)(?:一)?段(?:就行|就好)?"
)
SO_THEN = re.compile(
    r"(?:^|(?<=[。；！？]))[^。；！？\d“「]{6,60}?(?:可是|但是?|又怕|又想|不过)[^。；！？\d“「]{2,40}?[，,](?:所以)?那就"
)
INSTEAD_OF_BOTH = re.compile(
    r"(?P<what>字幕|标题|音乐|配乐|滤镜|转场)[^，。；]{2,14}[，,](?:[^，。；\d“]{2,12}[，,])?(?:还是)?算了[^，。；\d“]{0,12}[，,](?:还是|那)?就(?P<new>[^，。；\d]{2,8}?)的?吧"
)
TO_WHITE = re.compile(
    r"(?P<where>结尾|最后|片尾|末尾)(?:慢慢|渐渐|逐渐)?(?:地)?变(?P<color>白|黑)(?:屏|掉|色)?"
)
THEIR_VOICE = re.compile(
    r"(?:我|他|她|大家|嘉宾|主持人|老师|新郎|新娘)?(?:说话|讲话)的?(?:声音|音量|声)(?=(?:再|给我|帮我|要|能不能|可以|稍微)*(?:提|调|放|加|大|小一|降))"
)
COLOR_FIRST = re.compile(
    rf"(?<=[，,])(?P<color>[白黑红黄蓝绿粉紫橙金]色?)的?字(?:体)?[，,](?P<long>显示{AMOUNT})"
)
ALL_SHOWN = re.compile(
    r"(?:全程|从头到尾|从始至终)(?:都|一直)*(?:要)?(?:显示|展示|出现|挂着|有)(?:着)?"
)
LETTER_COLOR = re.compile(r"(?<=[，,])字(?:体)?(?P<color>[白黑红黄蓝绿粉紫橙金]色)(?=居中|带|加)")
LISTED = re.compile(
    r"(?<=[了是有的拍：:，])(?P<names>(?:[\u4e00-\u9fff]{2}[、和]?){2,5}?)(?:这|那)?(?P<count>[两三四五])段"
)
OTHER_SIDE = re.compile(r"(?:品牌|甲|乙|官|对|资|主办|合作)方")
MORE = re.compile(
    r"(?:^|(?<=[，,。；把让]))(?P<what>人声|声音|音量)(?:要|能不能|可以|得)?再(?=提|调[大高小低]|放大|加大|降|压|大|小|高|低)"
    r"|(?:^|(?<=[，,。；把让]))(?P<seen>画面|颜色|亮度)(?:要|能不能|可以|得)?再(?=调?[亮暗鲜暖冷]|提|降)"
)
CALM = re.compile(
    rf"[，,](?:声音)?(?:听起来|看起来|听着|看着)?(?:别|不要)(?:像|跟)[^，。；\d“]{{2,10}}(?:一样|似的)?{HERE}"
)
STAY_SHORT = re.compile(
    rf"[，,](?:音乐|声音|字幕)(?:就)?跟着(?:[^，。；\d]{{1,4}})就(?:行|好|可以){HERE}"
)


def _instead(found: re.Match[str]) -> str:
    return f"{found['deed']}{found['verb']}到{found['new']}{found['unit']}".replace("到到", "到")


def _look(found: re.Match[str]) -> str:
    what = "滤镜" if found["what"] in ("感觉", "调子", "色调") else found["what"]
    return LOOKS[found["look"]] + what


TURNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (PLAYED, "玩"),
    (WRITTEN, "做"),
    (GONE_TO, "到"),
    (ONE_IS, ""),
    (OTHER_SIDE, "他们"),
    (THEIR_VOICE, "人声"),
    (MORE, lambda found: found["what"] or found["seen"]),
    (MADE_BY, r"\g<head>"),
    (RECORDED, ""),
    (TOO_HARD, lambda found: found["head"] + (found["where"] or "")),
    (GOOD_ONE, r"\g<head>\g<clip>"),
    (NOT_CUT_BUT, r"加速到总长\g<long>"),
    (INSTEAD, _instead),
    (NOT_FOUND_YET, "，"),
    (ALONE, r"\g<head>只保留\g<is>"),
    (STRETCH_GOES, r"\g<head>去掉\g<is>"),
    (STRETCH_DEED, r"\g<head>\g<is>"),
    (MORE_CLOSELY, "，"),
    (NO_WORRY, ""),
    (LOOSE_KEEP, ""),
    (NO_MATTER, ""),
    (ITS_SOUND, r"加\g<what>音效"),
    (LONGER_ONLY, r"\g<pause>\g<told>，去掉超过\g<long>秒的停顿"),
    (UNLIKE_ALL, "统一音量"),
    (LESS_NOISE, "降噪"),
    (I_FEEL, r"\g<wish>"),
    (SELF_LATER, ""),
    (DOUBLED_LOOK, _look),
    (SOFT_PICTURE, "画面柔和一点"),
    (OPPOSED, r"\g<what>调到"),
    (ALL_TIMES, r"每段只留\g<long>"),
    (GONE_QUICKLY, r"显示\g<long>"),
    (BY_ITS_CARD, r"加\g<box>\g<what>"),
    (THESE_TWO, "这两段都"),
    (TOO_EARLY, r"\g<what>\g<deed>出来"),
    (ASKED_LONG, ""),
    (BEST_PART, r"\g<head>只保留\g<is>"),
    (SO_THEN, ""),
    (INSTEAD_OF_BOTH, r"\g<what>就\g<new>的吧"),
    (TO_WHITE, r"\g<where>淡出到\g<color>色"),
    (GONE_QUICKLY, r"显示\g<long>"),
    (COLOR_FIRST, r"\g<long>，\g<color>的字"),
    (ALL_SHOWN, "一直显示"),
    (LETTER_COLOR, r"字用\g<color>，"),
    (CALM, ""),
    (STAY_SHORT, ""),
)
"""What is said in chatty Chinese and the plain wish for it, in order."""
