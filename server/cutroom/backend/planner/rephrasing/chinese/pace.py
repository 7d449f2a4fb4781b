"""Chinese remarks about pace and sound in few words: where music stops, frames and countdowns,
late sound, and what is said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, STRETCH

MUSIC = r"(?:背景音乐|配乐|音乐|BGM|bgm)"
MUSIC_STOPS = re.compile(
    rf"{MUSIC}(?:只|就|只要|也)*(?:放|播放?|响|持续|在|到)*第?(?P<at>{AMOUNT})(?:处|的时候|的地方|的位置|那里|时候|时|左右)?(?:之?后|以后)?(?:就|再|自动|直接)*"
    r"(?:停(?:掉|下来?|止|播|了)?|结束|没(?:有|了)?|断掉?|关掉?|终止|为止|收尾?)(?=[，。,！；]|$)"
)
STOPS_MUSIC = re.compile(
    rf"(?:在|到)?第?(?P<at>{AMOUNT})(?:处|的时候|的地方|的位置|那里|时)?(?:就|把|让|再)*(?:停掉?|关掉?|断掉?|掐掉?|停止|结束)(?:背景)?{MUSIC}"
)
MUSIC_UNTIL = re.compile(
    rf"(?P<head>{MUSIC})(?:只|就|只要)+(?:放|播放?|响|持续)?(?:到|至)第?(?P<at>{AMOUNT})(?:处|为止|就行|就好|吧)?(?=[，。,！；]|$)"
)
LAID_UNTIL = re.compile(
    rf"(?P<head>(?:加|配|放|来|铺|垫|用|添加|加上|配上)[^，。,]{{0,8}}?(?:{MUSIC}|曲子?|歌))[，,](?:只|就|只要|音乐)*(?:放|播放?|响|持续|铺)?(?:到|至|在)第?(?P<at>{AMOUNT})(?:处|的时候|的地方|那里|时)?(?:就|再|自动)*"
    r"(?:停(?:掉|下来?|止|播|了)?|结束|为止|没了?|断掉?|关掉?|收尾?|就行|就好)?(?=[，。,！；]|$)"
)
"""Music told by when it stops."""
FILLS = re.compile(
    rf"(?:从第?(?:0|零)秒(?:开始)?)?(?:铺满|盖满|铺到|占满)前(?:面)?(?P<long>{AMOUNT})"
)
HALF_STAYS = re.compile(
    r"(?P<head>(?:慢|快|倍|速)[^，。,]{0,4})[，,](?:然后)?(?:前|后|另|另外|其他)(?:一)?半(?:段|截|部分|程|儿)?(?:视频)?(?:都|就|再|则|还是)?"
    r"(?:保持|恢复)?(?:正常|不变|原速|照常|不动|原样)(?:的)?(?:速度|播放|就行|放)?(?=[，。！,]|$)"
)
STILLS = re.compile(
    r"(?<![第\d每到])(?:1|一)秒(?:钟)?(?P<deed>抽取?|截取?|取|导出?|拍)(?P<n>\d+|[一两二三四五六七八九十])(?P<m>[帧张])"
)
HOLD = re.compile(
    rf"(?:停|顿|卡|暂停)(?:一下|一会儿?|住)?[，,](?:给|来|做|加|用)(?:一?个)?(?P<long>{AMOUNT})(?:钟)?的?(?:定格|静帧|停顿|停留)(?:画面)?"
)
BACKWARDS = re.compile(
    r"(?P<what>视频|片子|影片|这段|整个视频|整段|全片|第[一二三四五六七八九十\d]+段|这个视频|这个片段|片段|录像|素材)(?:给我|整个|全部)?(?:倒|反)过来(?:播放?|放)?(?:一下|一遍|吧|呗)?(?=[，。,！]|$)"
)
TURNED = re.compile(r"180|颠倒|转|正|拍|角度|方向|朝|画面|镜像|旋")
"""What tells that the picture is upside down, not its time."""
MUSIC_STAYS = re.compile(
    rf"[，,](?:但是?|而)?{MUSIC}(?:都|就|则|请|也|要)*(?:保持不变|保持|不要动|别动|不用动|不动|不变|保留|留着|照旧|原样)(?=[，。,！]|$)"
)
TAKEN_TWICE = re.compile(
    r"(?P<what>人声|说话声?|声音|原声|音乐|背景音乐|配乐|bgm|BGM|音量)(?:再|都|稍微)?(?:(?P<up>提一提|抬一抬|拉一拉|调大调大)|(?P<down>压一压|降一降|收一收))"
)
RATE_FROM = re.compile(
    r"(?:抽帧)?(?:做个|做成|把|从)?(?P<a>\d{2,3})(?:帧|fps|FPS)(?:改|变|降|转|抽|调|升)(?:成|到|为|至)?(?P<b>\d{2,3})(?:帧|fps|FPS)?"
)
SMOOTHER = re.compile(
    r"(?P<rate>\d{2,3}(?:帧|fps|FPS))[，,]?(?:让|使)?(?:画面)?更?(?:丝滑|顺滑|流畅)(?:一?点|一?些)?(?=[，。,！]|$)"
)
KEYED = re.compile(
    rf"(?:缩放|大小|放大|打)?关键帧[：:，,]?(?:在)?第?(?P<a>{AMOUNT})(?:时|处)?(?:是|为|放?大小)?(?:100|1\.0|1)(?:%|倍)?[，,、]?(?:到)?第?(?P<b>{AMOUNT})(?:时|处)?(?:是|为|放大到)?(?P<by>\d{{2,3}}%|\d(?:\.\d+)?倍)"
)
SHOVED = re.compile(
    rf"(?P<at>第?{AMOUNT})(?:处|的时候|那里)?(?:画面|镜头)?(?:猛|快速|突然|狠狠|用力|猛地|快)(?:的|地)?(?:推|拉|怼)(?:一下|近|上去|近一下|进|进去)+"
)
FIRST_NORMAL = re.compile(
    rf"(?:变速[：:，,]?)?(?P<span>(?:前|开头)(?:的)?{AMOUNT})(?:保持|用|是)?(?:1|一|1\.0)(?:倍速?|x|X|倍)[，,]?(?=(?:后面|之后|剩下|其余|后边)的?[^，。,]{{0,3}}(?:倍|速|慢|快|\d))"
)
SLOW_SHOT = re.compile(r"(?:来|加|做|要|弄|搞|给)(?:一?个|段|上)?慢镜(?!头)")
AT_THAT_MOMENT = re.compile(
    r"(?P<when>[\u4e00-\u9fff]{2,10}(?:那一刻|那一瞬间?|瞬间|那一下|的时候))[，,](?=(?:就|再|画面|镜头|加|来|给)?(?:个)?(?:闪|放|定|慢|加速|黑|推|拉|抖|震|倒|静|模糊))"
)
LATE_SOUND = re.compile(
    rf"(?:视频)?(?:的)?(?:声音|音频|配音|人声)(?:比画面)?(?:慢|快|晚|早|延迟|提前|滞后|落后)(?:了)?(?:大概|差不多|大约)?{AMOUNT}(?:左右)?[^，。,]{{0,4}}"
)
MATCHED_SOUND = re.compile(
    r"(?:把)?(?:声音|音频)(?:和|跟|与)(?:画面|嘴型|口型|视频)(?:对上|对齐|同步|对准)(?:一下)?"
)
BITTEN = re.compile(
    r"(?P<head>按(?:照)?(?:节拍|鼓点|节奏|拍子|音乐))(?:来)?(?:把)?(?:这|所有|全部)?(?:[几两三四五六七八九\d]+)?(?:段|个片段|片段|视频|画面)(?:都)?(?:重新)?(?:切|剪|卡)(?:一下|一遍)?(?=[，。,！]|$)"
)
PACED_X = re.compile(
    r"(?P<head>\d(?:\.\d+)?\s?[xX])[，,](?:然后)?(?:后面|其他|其余|剩下|前面|之后|后边)的?(?:部分|地方)?(?:都|就|再|则)?(?:恢复)?(?:正常|不变|原速|照常|不动)(?:速度|播放)?(?=[，。！,]|$)"
)
PACE_ALONE = re.compile(
    r"(?P<deed>加速|减速|放慢|变速|快放|慢放|速度|倍速)(?:到|至|成|调到|改成|为)?(?P<by>\d\.\d+)(?![\d倍秒xX%％帧])(?=[，。,！]|$)"
)
PLAYED_IN = re.compile(
    rf"(?:压缩|缩短|缩|压)(?:成|到|至|在)(?P<long>{AMOUNT})(?:内)?(?:看|放|播|演)完(?:[（(](?:加速|快放|倍速)[）)])?"
)
TAKING = re.compile(
    rf"[，,](?:用|花|用时|耗时|历时|时间)(?P<long>{AMOUNT})(?:的?时间|左右)?(?:完成)?(?=[，。,！]|$)"
)
SOUND_FADES = re.compile(
    r"(?P<what>声音|音频|原声|音乐|配乐|bgm|BGM)(?:的)?(?:头尾|首尾|前后|开头结尾|开头和结尾|两头)(?:都|各|做)*(?:淡一?下|渐变|淡化|淡入淡出|淡)(?:一下|处理)?"
)
MUSIC_FROM = re.compile(
    rf"(?P<what>{MUSIC})(?:改在|改到|改成|改为|挪到|移到|放在|调到|推迟到|提前到)(?:从)?第?(?P<at>{AMOUNT})(?:处|的时候)?(?:才|再)?(?:开始|进入?|起|响起?|出现)(?=[，。,！]|$)"
)
LEVELLED_TO = re.compile(
    r"(?P<deed>(?:响度|音量|声音)(?:标准化|归一化?|统一|拉平|均衡)(?:到|至|成|为))\s?(?P<by>-\d{1,2})(?!\d|\s?(?:LUFS|lufs|dB|db|DB|分贝))"
)
SWELLS = re.compile(
    r"(?:音量|声音|音频|原声)(?:从小到大|由小到大|由弱变强|由小变大|从弱到强|渐渐响起)|(?P<down>(?:音量|声音|音频|原声)(?:从大到小|由大到小|由强变弱|由大变小|从强到弱))"
)
SHAKEN = re.compile(
    r"(?:画面|镜头|视频|全片|屏幕)?(?:来|做|要|加)?(?:一?个)?(?:抖动|震动|震屏|抖屏|晃动)(?:的)?(?:特效|效果|动效|感)(?=[，。,！]|$)"
)
NEAR_CUTS = re.compile(
    r"(?P<head>转场)(?:全部?|都|统一|全都)?(?:用|改成|换成|改为|换为|选)(?:推镜头?|推进|镜头推进|推拉)(?:的)?(?=[，。,！]|$)"
)
FLASHED = re.compile(
    rf"(?P<head>(?:镜头|片段|视频|画面)(?:和(?:镜头|片段))?之间)(?:都)?(?:用|加|做|来)(?P<long>{AMOUNT})?(?:的)?(?:快速)?快?闪(?:过渡|转场|一下|切换)?(?=[，。,！]|$)"
)
WHITE_BETWEEN = re.compile(
    rf"(?P<between>第[一二三四五六七八九十\d]+段和第?[一二三四五六七八九十\d]+段)(?:的)?(?:之间|中间)(?:插入?|加|放|来)(?:入|上|个)?(?P<long>{AMOUNT})(?:的)?(?P<color>[黑白])(?:屏|幕|场|底)[。！]?$"
)
BLACK_HELD = re.compile(
    rf"(?P<clip>第[一二三四五六七八九十\d]+段)(?:播|放|结束|演)?(?:放|完)*(?:后|以后|之后)?[，,]?(?:停|黑屏|黑场|留|来|插|加)(?:顿|入)?(?:个)?(?P<long>{AMOUNT})(?:的)?(?:黑屏|黑场|黑幕)?[，,]?(?:再|然后)(?:放|播|接|进|到)(?:入|放)?第[一二三四五六七八九十\d]+段"
)
BLACK_OPENING = re.compile(
    rf"^(?:先)?(?:(?P<color>[黑白])屏(?P<long>{AMOUNT})(?:的)?(?:做|当|作)?(?:为)?(?:开头|开场|片头))(?=[，。,！]|$)"
)
DARK_BETWEEN = re.compile(
    r"第(?P<a>[一二三四五六七八九])段(?:的)?(?:结尾|末尾|最后)(?:渐|慢慢|逐渐)(?P<color>黑|白|暗)(?:掉|下去)?[，,]?(?:再|然后)(?:进入?|接|到|切|切到|放)第(?P<b>[一二三四五六七八九])段"
)
SONG_OF = re.compile(
    r"(?:用|配|放|加)(?:上)?(?:一?首)?(?:网易云|QQ音乐|qq音乐|酷狗|抖音|B站|汽水音乐)(?:上|里)?(?:的)?(?:那首|这首|一首)?(?=[《])"
)


def _backwards(found: re.Match[str]) -> str:
    """Return a film turned round as played backwards, unless its picture is meant."""
    picture = TURNED.search(found.string)
    return found[0] if picture else f"{found['what']}倒放"


def _still(found: re.Match[str]) -> str:
    return f"每秒{found['deed']}{found['n']}{found['m']}"


def _typed(found: re.Match[str]) -> str:
    return f"{found['what']}{'大一点' if found['up'] else '小一点'}"


def _held_black(found: re.Match[str]) -> str:
    """Return a picture of one colour between two clips, where a black one is told of."""
    return f"{found['clip']}后面插入{found['long']}黑色画面" if "黑" in found[0] else found[0]


def _dark_between(found: re.Match[str]) -> str:
    kind = "闪白" if found["color"] == "白" else "闪黑"
    return f"第{found['a']}段和第{found['b']}段之间加{kind}转场"


DEED = r"快进|加速|快放|慢放|放慢|慢动作|减速|倒放|静音|消音|打码|模糊|黑白"
PACED_BY = re.compile(
    r"(?P<deed>快进|加速|快放|慢放|放慢|减速|慢动作)[，,](?:大概|大约|差不多|就)?"
    r"(?P<by>(?:\d+(?:\.\d+)?|[一二两三四五六八十半]+)倍(?:速)?)(?:就行|就好|吧|左右)*(?=[，。！,]|$)"
)
"""A rate that stands behind the deed."""
RATE_STANDS = re.compile(
    rf"(?P<span>{STRETCH}|第?\d+(?:到|至|-)\d+秒)(?:的)?(?P<by>(?:\d+(?:\.\d+)?|[一二两三四五六八十半]+)倍)速(?:播放|度)?[，,](?=声音|原声|静音|消音|不要声|把声)"
)
"""A rate without a verb, before the sound goes."""
NOT_WHOLE = re.compile(
    r"[，,](?:而)?不是(?:说)?(?:把|让)?(?:整个|整条|全部|整段|全)[^，。,]{0,8}"
    r"(?:[，,](?:就|只|只有|仅仅|只是|而是|是)*(?:那|这)(?:\d+|[一二两三四五六七八九十几]+)?(?:秒钟?|段|一段|小段|里|儿)(?:而已|就行|就好)?)?(?=[，。！,]|$)"
)
"""What only says that the rest stays as it is."""
PASSAGE = re.compile(r"第?[\d.:]+(?:分\d*)?秒?(?:到|至|-|~)第?[\d.:]+(?:分\d*)?秒?")
SAME_PASSAGE = re.compile(
    rf"(?<=[，,。])(?:然后|再|同时|并且)?(?P<deed>{DEED})(?:的)?(?:那|这)(?:一|个)?(?:小)?(?:段|部分|截|会儿|几秒)(?:的?时间|时|里)?(?:的)?"
)
"""What points back at the stretch of a deed: 快进那段."""


def _same_passage(found: re.Match[str]) -> str:
    """Return the stretch that a deed was told of, where one is pointed back at."""
    before = found.string[: found.start()]
    told = before.rfind(found["deed"])
    stretches = [*PASSAGE.finditer(before[:told])] if told >= 0 else []
    return stretches[-1][0] if stretches else found[0]


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (PACED_BY, r"\g<by>\g<deed>"),
    (RATE_STANDS, r"\g<span>速度调到\g<by>，\g<span>"),
    (NOT_WHOLE, ""),
    (SAME_PASSAGE, _same_passage),
    (LAID_UNTIL, r"\g<head>从0秒到\g<at>"),
    (MUSIC_STOPS, r"音乐在第\g<at>结束"),
    (STOPS_MUSIC, r"音乐在第\g<at>结束"),
    (MUSIC_UNTIL, r"音乐在第\g<at>结束"),
    (FILLS, r"从0秒到\g<long>"),
    (HALF_STAYS, r"\g<head>"),
    (STILLS, _still),
    (HOLD, r"定格\g<long>"),
    (BACKWARDS, _backwards),
    (MUSIC_STAYS, ""),
    (TAKEN_TWICE, _typed),
    (RATE_FROM, r"帧率改成\g<b>帧"),
    (SMOOTHER, r"\g<rate>"),
    (KEYED, r"从\g<a>到\g<b>慢慢放大到\g<by>"),
    (SHOVED, r"\g<at>快速推近"),
    (FIRST_NORMAL, r"\g<span>原速，"),
    (SLOW_SHOT, "慢动作"),
    (AT_THAT_MOMENT, r"\g<when>"),
    (LATE_SOUND, "声画不同步"),
    (MATCHED_SOUND, "声画同步"),
    (BITTEN, "按节拍卡点"),
    (PACED_X, r"\g<head>"),
    (PACE_ALONE, r"\g<deed>\g<by>倍"),
    (PLAYED_IN, r"加速到\g<long>放完"),
    (TAKING, r"，持续\g<long>"),
    (SOUND_FADES, r"\g<what>淡入淡出"),
    (MUSIC_FROM, r"\g<what>从第\g<at>开始"),
    (LEVELLED_TO, r"\g<deed>\g<by> LUFS"),
    (SWELLS, lambda found: "声音慢慢变小" if found["down"] else "声音慢慢变大"),
    (SHAKEN, "画面加抖动效果"),
    (NEAR_CUTS, r"\g<head>用推近的"),
    (FLASHED, r"\g<head>加\g<long>闪白转场"),
    (WHITE_BETWEEN, r"\g<between>之间插入\g<long>\g<color>色画面"),
    (BLACK_HELD, _held_black),
    (BLACK_OPENING, r"开头插入\g<long>\g<color>屏"),
    (DARK_BETWEEN, _dark_between),
    (SONG_OF, "用歌曲"),
)
"""The remarks and what is said instead, in order."""
