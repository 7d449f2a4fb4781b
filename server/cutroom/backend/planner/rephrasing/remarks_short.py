"""Chinese wishes in few words: clips by their numbers, where music stops, rates of stills, and
what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable
from itertools import pairwise

from cutroom.backend.planner.words.remarks_zh import AMOUNT

MUSIC = r"(?:背景音乐|配乐|音乐|BGM|bgm)"
NUMBERED = re.compile(
    r"(?:(?<=^)|(?<=[把给将和跟与、，,。；\s删]))(?P<n>[1-9]\d?)号(?:片段|镜头|素材|视频)?"
    r"(?=[和跟与、的，,\s]|$|静音|倍速|[加删剪放调慢快倒移挪换去裁转旋缩变改设截拆切](?![日楼线]))"
)
"""A clip by its number: 3号静音."""
SHARE = re.compile(
    r"(?P<edge>前|后|最后|开头|结尾|末尾|前面|后面|最前面|最后面)(?:的|那)?(?P<n>\d+(?:\.\d+)?)\s?[%％](?:的)?(?:内容|部分|视频|片段|时间|时长)?"
)
CUTTING = re.compile(r"删|剪|去掉|不要|不用|切|裁|砍|扔|保留|留下|只留|只要|截|掐|速|快进|慢放")
"""What is done to a share of the film, which is no level."""
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
COUNTED = re.compile(
    r"(?P<head>倒计时|倒数)(?P<gap>[：:，,\s]{0,2})(?P<n>\d(?:[、,，\s]?\d){1,9})(?!\s?[秒s分:：])|(?<!\d)(?P<m>\d{2,10})(?P<tail>的?(?:倒计时|倒数))"
)
"""A countdown by its figures: 倒计时321."""
NEIGHBOURS = re.compile(
    r"(?<![第十百零点\d])(?P<a>[一二三四五六七八九])(?P<b>[二三四五六七八九])(?:两)?(?:段|个片段|镜头)?(?P<where>之间|中间)"
)
SIGNS = "一二三四五六七八九"
HOLD = re.compile(
    rf"(?:停|顿|卡|暂停)(?:一下|一会儿?|住)?[，,](?:给|来|做|加|用)(?:一?个)?(?P<long>{AMOUNT})(?:钟)?的?(?:定格|静帧|停顿|停留)(?:画面)?"
)
BACKWARDS = re.compile(
    r"(?P<what>视频|片子|影片|这段|整个视频|整段|全片|第[一二三四五六七八九十\d]+段|这个视频|这个片段|片段|录像|素材)(?:给我|整个|全部)?(?:倒|反)过来(?:播放?|放)?(?:一下|一遍|吧|呗)?(?=[，。,！]|$)"
)
TURNED = re.compile(r"180|颠倒|转|正|拍|角度|方向|朝|画面|镜像|旋")
"""What tells that the picture is upside down, not its time."""
LETTERS_EDGED = re.compile(
    r"(?P<color>[黑白红黄蓝绿灰橙粉金])色?(?:的)?(?:字)?[，、,]?(?:配|加|带)?(?P<edge>[黑白红黄蓝绿灰])色?的?(?:边框|描边|勾边|边)(?=[，。,！\s“「『\"]|$)"
)
LETTERED = re.compile(r"字|标题|文案|片头|片尾|[“「『\"]")
CAPTION_BARS = re.compile(
    r"字幕条(?=(?:都|全部|统一)?(?:放|移|挪|改|调|换|用|颜色|底|字号|大小|样式|变|居|往|太|在|去掉|删))"
)
CAPTIONS_SHIFTED = re.compile(
    r"(?P<what>字幕|标题|文字|水印|logo|LOGO)(?:的位置)?(?:再|稍微|给我|都)*(?:往)?(?:挪|移|搬|抬|提|拉|放|调)?(?:往)?(?P<way>上|下)(?:面|方)?(?:挪|移|搬|抬|提|拉|放|调|靠)?(?:去|来)?(?:一?点儿?|一?些)(?=[，。,！]|$)"
)
OUT_OF_THE_WAY = re.compile(
    r"(?P<moved>(?:移|挪|放|调|抬|靠|改|换)[^，。,]{0,8})[，,](?:别|不要|免得|以免|避免|省得|不然)(?:再)?(?:挡|遮|盖|压)(?:到|住|着)?(?:了)?(?:人|人脸|脸|嘴|嘴巴|画面|主体|产品|东西|内容|下巴)*(?:了)?(?=[，。,！]|$)"
)
"""Why words are moved."""
AS_SPOKEN = re.compile(
    r"[，,](?:并|请|要)?(?:按照?|根据|跟着|随着|依照)(?:真实|实际)?的?(?:说话|讲话|语音|口播|人声|声音|音频)的?(?:真实|实际)?(?:时间轴?|节奏|进度|速度|时间点|内容)?(?:来)?(?:显示|对齐|出现|同步|断句|排)?(?=[，。,！]|$)"
)
"""Captions come when they are spoken anyway."""
MUSIC_STAYS = re.compile(
    rf"[，,](?:但是?|而)?{MUSIC}(?:都|就|则|请|也|要)*(?:保持不变|保持|不要动|别动|不用动|不动|不变|保留|留着|照旧|原样)(?=[，。,！]|$)"
)
CLEARED = re.compile(
    r"(?:(?:视频|画面|影片|片子|图像|画质)?(?:有点儿?|太|很|比较|有些)?(?:模糊|糊)了?[，,](?:帮我|请|能不能|想)*)?(?:让|把|使|给)?(?P<what>视频|画面|影片|片子|图像|画质)?(?:变|弄|搞|调|做)得?(?:更加?|再)?(?:清晰|清楚|高清)(?:一?点儿?|一?些)?(?=[，。,！吗]|$)"
)
CUES_REPLACED = re.compile(
    r"字幕(?:里|中)(?:面的|的)?\s?(?:所有的?\s?)?(?P<old>[A-Za-z0-9][A-Za-z0-9 ]{0,20}?)\s?(?:全部?|都|统统|统一)?(?:换|改|替换)(?:成|为)\s?(?P<new>[A-Za-z0-9\u4e00-\u9fff]{1,12})(?=[，。,！]|$)"
)
ALL_OF = re.compile(
    r"^(?P<to>把|给|将)?(?:这|全部|一共)?(?P<n>[两二三四五六七八九十]|\d{1,2})(?P<m>[张段个条])(?P<what>照片|图片|视频|片段|素材|镜头)?(?:里面)?(?P<each>都|全都|全部|均|统一|各(?=[剪留删去保裁砍掐加变]))"
    r"(?=[\u4e00-\u9fff\d])"
)
"""All clips by their count: 五段都剪掉开头1秒."""


SHAPE = r"(?:竖屏|横屏|竖版|横版|竖的|横的|方形|正方形|\d{1,2}[:：]\d{1,2})"
LONG_SHAPED = re.compile(
    rf"(?P<head>(?:剪|裁|压|缩|做|弄|改)(?:辑|短)?(?:成|到|为|至))(?P<long>{AMOUNT})[ 的]?(?P<shape>{SHAPE})(?=[，。,！]|$)"
)
SHAPED_LONG = re.compile(
    rf"(?P<head>(?:剪|裁|做|弄|改|转)(?:辑|换)?(?:成|到|为|至)(?P<shape>{SHAPE}))[ 的]?(?P<long>{AMOUNT})(?=[，。,！]|$)"
)
"""A length and a shape in one breath: 剪成15秒 9:16."""
FROM_CUT = re.compile(
    rf"从第?(?P<a>{AMOUNT})(?:开始)?(?:剪切|剪辑|裁剪|截取|剪裁|剪|裁|截|切)到第?(?P<b>{AMOUNT})"
)
REST_STAYS = re.compile(
    r"[，,](?:声音|音乐|原声|字幕|画面|标题|人声|颜色|配乐)(?:和|与|、|跟)(?:其他|其余|别)?的?(?:声音|音乐|画面|字幕|标题|内容|部分|地方|东西)(?:都|全|就|也|请)*(?:不变|不动|保持不变|别动|不要动|保持原样|不用动|照旧)(?=[，。,！]|$)"
)
TONES = re.compile(
    r"(?:(?:阴影|暗部)(?:部分|区域)?(?:提|拉|抬)(?:高|亮|起来)?(?:一?点儿?|一?些|一下)[，,、]?)(?:(?:高光|亮部)(?:部分|区域)?(?:压|降|收|拉低)(?:低|暗)?(?:一?点儿?|一?些|一下))?"
)
"""Darker lights and lighter shadows are one curve."""
TYPED_OUT = re.compile(
    r"(?:自动)?(?:转写|转录|听写|转|识别)(?:成|为|出)?(?:一份|完整的?)?(?:文字稿|文稿|逐字稿|文字版|稿子)"
)
TAKEN_TWICE = re.compile(
    r"(?P<what>人声|说话声?|声音|原声|音乐|背景音乐|配乐|bgm|BGM|音量)(?:再|都|稍微)?(?:(?P<up>提一提|抬一抬|拉一拉|调大调大)|(?P<down>压一压|降一降|收一收))"
)
SMALLER_FILE = re.compile(
    r"(?:为|给)?(?:邮件|微信|邮箱|发邮件|传微信)(?:制作|生成|做|弄|出)(?:一?个)?(?:更|比较)?小(?:一点)?的?(?:文件|版本|视频)"
)
SOUND_ONLY = re.compile(
    r"^(?:我)?(?:仅|只|光|单|就)(?:需要|想要|保留|留|要|取|导出)?(?:音频|声音|音轨)(?:部分|就行|就好|文件)?[。！]?$"
)
KEPT_ONES = re.compile(r"(?:保留|留下|剩下|剩余|选中)的?(?=片段|视频|素材)")
JOINING = re.compile(r"合并|拼接|连接|接起来|拼起来|合成")
GRADE_TINTED = re.compile(
    r"(?:给)?(?:这段|画面|视频|片子|整体)?(?:调|校)(?:个|一下|下)?色(?:调)?[，,：:](?=偏|青橙|冷|暖|胶片|复古|电影|日系|港风|黑金|低饱和|莫兰迪|森系)"
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
GROUNDED = re.compile(
    r"(?P<ground>[黑白红黄蓝绿灰橙粉金])色?底(?:的)?(?P<color>[黑白红黄蓝绿灰橙粉金])色?(?:的)?(?:大|粗)?字"
)
WORDS_AT = re.compile(
    rf"(?<=[”」』\"])(?:的)?(?:花字|文字|字样|标题)?[，,]?(?:在|放在|放到)第?(?P<at>{AMOUNT})(?:处|的时候|时|出现)?(?=[，。,！]|$)"
)
"""Words in quotes with when they are seen behind them."""
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
OPAQUE = re.compile(
    r"(?P<head>不?透明度)(?:调到|设为|为|是|到|调成)?(?P<n>\d{1,2})(?![%％\d.])(?=[，。,！]|$)"
)


def _numbered(found: re.Match[str]) -> str:
    """Return a clip by its number, unless figures tell how large letters are."""
    sized = re.search(r"字|标题|文案|月|大小|[楷宋黑]体", found.string)
    return found[0] if sized else f"第{found['n']}段"


def _share(found: re.Match[str]) -> str:
    """Return a share of the film in words, where it is cut, kept or played otherwise."""
    clause = re.split(r"[，,。；]", found.string[: found.start()])[-1]
    after = re.split(r"[，,。；]", found.string[found.end() :])[0]
    return f"{found['edge']}百分之{found['n']}" if CUTTING.search(clause + after) else found[0]


def _counted(found: re.Match[str]) -> str:
    """Return a countdown from its first figure, where its figures go down to one."""
    figures = re.sub(r"\D", "", found["n"] or found["m"])
    tens = figures.replace("10", "a", 1) if figures.startswith("10") else figures
    steps = [10 if sign == "a" else int(sign) for sign in tens]
    down = steps[-1] == 1 and all(a - b == 1 for a, b in pairwise(steps))
    return f"{steps[0]}秒倒计时" if down else found[0]


def _neighbours(found: re.Match[str]) -> str:
    a, b = SIGNS.index(found["a"]), SIGNS.index(found["b"])
    return f"第{found['a']}段和第{found['b']}段{found['where']}" if b - a == 1 else found[0]


def _backwards(found: re.Match[str]) -> str:
    """Return a film turned round as played backwards, unless its picture is meant."""
    picture = TURNED.search(found.string)
    return found[0] if picture else f"{found['what']}倒放"


def _edged(found: re.Match[str]) -> str:
    """Return the colour and the outline of words apart, where words are spoken of before."""
    before = found.string[: found.start()]
    if LETTERED.search(before) is None or found["color"] == found["edge"]:
        return found[0]
    comma = "，" if before and before[-1] not in "，,用 " else ""
    return f"{comma}{found['color']}字{found['edge']}边"


def _as_spoken(found: re.Match[str]) -> str:
    return "" if "字幕" in found.string[: found.start()] else found[0]


def _still(found: re.Match[str]) -> str:
    return f"每秒{found['deed']}{found['n']}{found['m']}"


def _typed(found: re.Match[str]) -> str:
    return f"{found['what']}{'大一点' if found['up'] else '小一点'}"


def _kept_ones(found: re.Match[str]) -> str:
    return "" if JOINING.search(found.string) else found[0]


def _grounded(found: re.Match[str]) -> str:
    """Return letters with their ground as both colours, where words are shown."""
    shown = LETTERED.search(found.string[: found.start()] + found.string[found.end() :])
    return f"{found['color']}字{found['ground']}底" if shown else found[0]


def counted(message: str, clips: int) -> str:
    """Return a message with all clips, told by their count, as each of them."""
    found = ALL_OF.search(message)
    if found is None or clips < len("ab"):
        return message
    said = found["n"]
    n = int(said) if said.isdigit() else {"两": 2, "十": 10}.get(said) or SIGNS.index(said) + 1
    if n != clips:
        return message
    if found["m"] == "张" and message[found.end()] in "停放显留":
        return f"每张照片{message[found.end() :]}"
    what = {"张": "照片"}.get(found["m"]) or found["what"] or "片段"
    return f"{found['to'] or ''}所有{what}{'都' if found['to'] else ''}{message[found.end() :]}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (NUMBERED, _numbered),
    (SHARE, _share),
    (LAID_UNTIL, r"\g<head>从0秒到\g<at>"),
    (MUSIC_STOPS, r"音乐在第\g<at>结束"),
    (STOPS_MUSIC, r"音乐在第\g<at>结束"),
    (MUSIC_UNTIL, r"音乐在第\g<at>结束"),
    (FILLS, r"从0秒到\g<long>"),
    (HALF_STAYS, r"\g<head>"),
    (STILLS, _still),
    (COUNTED, _counted),
    (NEIGHBOURS, _neighbours),
    (HOLD, r"定格\g<long>"),
    (BACKWARDS, _backwards),
    (LETTERS_EDGED, _edged),
    (CAPTION_BARS, "字幕"),
    (OUT_OF_THE_WAY, r"\g<moved>"),
    (CAPTIONS_SHIFTED, r"\g<what>\g<way>移一点"),
    (AS_SPOKEN, _as_spoken),
    (MUSIC_STAYS, ""),
    (CLEARED, "提高清晰度"),
    (LONG_SHAPED, r"\g<head>\g<long>，改成\g<shape>"),
    (SHAPED_LONG, r"\g<head>，剪成\g<long>"),
    (FROM_CUT, r"截取\g<a>到\g<b>"),
    (REST_STAYS, ""),
    (TONES, "gamma调到1.2"),
    (TYPED_OUT, "导出txt字幕"),
    (TAKEN_TWICE, _typed),
    (SMALLER_FILE, "压缩文件大小"),
    (SOUND_ONLY, "提取音频"),
    (KEPT_ONES, _kept_ones),
    (GRADE_TINTED, "色调"),
    (RATE_FROM, r"帧率改成\g<b>帧"),
    (SMOOTHER, r"\g<rate>"),
    (KEYED, r"从\g<a>到\g<b>慢慢放大到\g<by>"),
    (SHOVED, r"\g<at>快速推近"),
    (FIRST_NORMAL, r"\g<span>原速，"),
    (SLOW_SHOT, "慢动作"),
    (GROUNDED, _grounded),
    (WORDS_AT, r"，第\g<at>出现"),
    (AT_THAT_MOMENT, r"\g<when>"),
    (LATE_SOUND, "声画不同步"),
    (MATCHED_SOUND, "声画同步"),
    (BITTEN, "按节拍卡点"),
    (OPAQUE, r"\g<head>\g<n>%"),
    (CUES_REPLACED, r"字幕里的“\g<old>”改成“\g<new>”"),
)
"""The remarks and what is said instead, in order."""
