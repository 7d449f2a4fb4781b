"""Chinese remarks about clips and cuts in few words: by number, by share, by their ends, and what
is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

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
NEIGHBOURS = re.compile(
    r"(?<![第十百零点\d])(?P<a>[一二三四五六七八九])(?P<b>[二三四五六七八九])(?:两)?(?:段|个片段|镜头)?(?P<where>之间|中间)"
)
SIGNS = "一二三四五六七八九"
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
SMALLER_FILE = re.compile(
    r"(?:为|给)?(?:邮件|微信|邮箱|发邮件|传微信)(?:制作|生成|做|弄|出)(?:一?个)?(?:更|比较)?小(?:一点)?的?(?:文件|版本|视频)"
)
SOUND_ONLY = re.compile(
    r"^(?:我)?(?:仅|只|光|单|就)(?:需要|想要|保留|留|要|取|导出)?(?:音频|声音|音轨)(?:部分|就行|就好|文件)?[。！]?$"
)
KEPT_ONES = re.compile(r"(?:保留|留下|剩下|剩余|选中)的?(?=片段|视频|素材)")
JOINING = re.compile(r"合并|拼接|连接|接起来|拼起来|合成")
SECONDS_MARK = re.compile(r"(?<=\d)(?:''|″|＂)(?=到|至|-|~|—|处|裁|剪|开始|后|前|的|，|,|$)")
"""Seconds written as a mark: 5''到12''."""
NTH_PASSAGE = re.compile(
    r"第(?P<n>[一二三四五六七八]|[1-8])(?:个|处|次)(?P<what>转场|过渡)(?=(?:效果)?(?:使用|换|改|变|用|上|做|设|删|去|不要|加|时长|时间|长|短))"
)
OTHERS_STAY = re.compile(
    r"[，,](?:其余|其他|别的|剩下)的?(?:都|全部)?(?:保持|不变|不动|照旧|保留|原样)(?:不变|不动|原样)?[。！]?$"
)
LISTED_STAY = re.compile(
    r"[，,](?:[\u4e00-\u9fff]{1,6}[、和与及]){1,6}[\u4e00-\u9fff]{1,10}?(?:都|全部|均)?(?:保持)?(?:不变|不动|原样|别动)(?=[，。,！]|$)"
)
EACH_SHORT = re.compile(
    rf"(?P<head>(?:剪|切|拆|做|分|出)(?:成|出|为)?(?P<n>[两二三四五六七八九十]|\d)(?P<m>[条个段支]))(?P<what>[^，。,]{{0,10}}?)[，,]每(?:条|个|段|支)(?:都|时长)?(?:不超过|最多|不要超过|控制在|不能超过|限|在)?(?P<long>{AMOUNT})(?:以内|之内|内|左右)?(?=[，。,！]|$)"
)
COPIED_BEHIND = re.compile(
    r"(?P<head>(?:再)?(?:复制|拷贝)(?:一份|一个|一遍|一下)?第[一二三四五六七八九十\d]+(?:段|个片段|个))[，,]?(?:接|放|贴|粘|插)(?:在|到)(?:它|其|这段)?(?:的)?(?:后面|后边|之后|后头)"
)
BARE_NUMBER = re.compile(
    r"(?:(?<=^)|(?<=[把给将，,。；]))(?P<n>[1-9])(?:段)?(?=(?:放|移|挪|提|调|换)(?:到|在)?(?:最前|最后|开头|结尾|末尾|首位))"
    r"|(?:(?<=^)|(?<=[把给将，,。；]))(?P<m>[1-9])段(?=(?:的)?(?:中间|开头|结尾|前|后|最后|末尾|静音|倒放|慢放|快放|加速|从|在|去掉|删掉|加|调))"
)
EDGE_CLIP = re.compile(
    r"(?:(?P<first>头一|打头那?|开头那?|首|最前那?)|(?P<last>末尾那?|尾|最末|收尾那?|末))(?:个)?(?:片段|段|条|个视频)(?=[^，。,]{0,3}(?:静|音|删|去|剪|加|调|慢|快|倒|裁|旋|放|移|挪|声|变|改|换|音量|亮|黑白))"
)
TOLD_OF = re.compile(
    r"(?:提取|截取|剪出|挑出|筛选出?|找出)(?:来)?(?:所有|全部|视频里|里面)*(?:的)?(?:提到|讲到|说到|聊到|谈到|讲|提及)(?P<what>[^，。,的]{1,10})的(?:所有)?(?:片段|部分|内容|地方|段落)"
)
FROM_FILE = re.compile(
    rf"(?:(?<=^)|(?<=[，,。；]))(?:开场|开头|结尾|片头|片尾|中间|后面|[\u4e00-\u9fff]{{2,6}})(?P<long>{AMOUNT})?用第(?P<n>[一二三四五六七八九\d])(?:个|段)(?:视频|片段|素材)?(?:的)?(?P<span>{AMOUNT}?(?:\d+)?(?:到|至|-|~){AMOUNT})?(?=[，。,；]|$)"
)
SOUNDING = re.compile(
    r"只(?:剪辑|剪|保留|留下?|要)(?:有声音|有人声|有人说话|在说话|有说话)的?(?:部分|地方|片段|段落|内容)?(?=[，。,！]|$)"
)
STRONGEST = re.compile(
    r"剪辑?出(?:节奏感?|氛围感?|情绪|画面|冲击力)?最(?:强|好|燃|炸|带感|有感染力|抓人|吸引人)的?(?:几个|几段)?(?:片段|部分|镜头|内容)(?:[，,](?:适合|用来|拿来|可以)(?:做|发|当|剪|拍)?(?:成)?(?:抖音|朋友圈|小红书|视频号)?(?:短视频|短片|预告)?的?)?"
)
BUT_ONE = re.compile(
    r"(?P<clip>第[一二三四五六七八九十\d]+(?:段|个片段|个视频|张))(?:以外|之外)的?(?:片段|部分)?(?:全部|所有|其他|其余|都|全)*"
)
BOTH_EDGES = re.compile(
    r"(?:首尾|头尾|前后|开头结尾)(?:两|2)(?:段|个片段|个)(?:都|各|分别|各自)*(?=[加减放变静调慢快倒裁旋模])"
)
HEAD_TAIL = re.compile(
    r"(?:把|开)?头(?P<a>\d+)秒?[、，,]?尾(?P<b>\d+)秒?(?:都|各|全|也)*(?:剪|掐|去|砍|删|切)(?:了|掉|去)?"
)
ONE_STROKE = re.compile(
    rf"(?:在|从)?第?(?P<at>{AMOUNT})(?:处|那里|的地方|的位置|时)?(?:剪|切|来|给|砍|劈)?一刀"
)
NO_MORE = re.compile(
    r"(?:想)?(?:回到|退回到?|恢复到?|换回|切回)(?:之前|原来)?(?:还没有?加?|没加)(?:上)?(?P<what>标题|音乐|字幕|转场|滤镜|配乐|水印|文字|贴纸)(?:的)?(?:那个|那)?(?:时候|样子|状态|那会儿|版本|版)"
)
LAST_FIRST = re.compile(
    r"(?:(?:照片|图片|片段)(?:们)?(?:按)?(?:倒序|反序|逆序|从后往前)(?:的?顺序)?(?:播放|放|合并|拼接|拼|接|排列?)(?:起来|在一起|一起)?"
    r"|(?:按)?(?:倒序|反序|逆序|倒过来的?顺序|从后往前的?顺序?)(?:合并|拼接|拼|接)(?:起来|在一起|一起)?)"
)
PICKED = re.compile(
    r"(?:只)?(?:挑|选|挑选|用|拿|取)(?:出)?(?P<list>[1-9](?:[和、,，跟][1-9])+)(?:段|个|两段|两个)?(?:片段|视频)?(?:拼|接|合|连|合并)(?:在?一起|起来|到一起|一块)?(?=[，。,！]|$)"
)
TIMES_HIGH = re.compile(r"(?P<w>\d{3,4})\s?(?:乘以?|\*|×)\s?(?P<h>\d{3,4})")
OPENING_FILM = re.compile(r"(?P<what>年会|晚会|活动|婚礼|会议|公司|团建|毕业)开场(?:视频|短片|片)")
TIDIED_TO = re.compile(rf"(?:整理|处理)(?:为|成)(?={AMOUNT})")
SOUND_KEPT = re.compile(
    r"[，,](?:但是?)?(?:保留|保持|留着?)(?:现有|原有|原来|视频|原视频)?的?(?:声音|音频|原声)(?:不变)?(?=[，。,！]|$)"
)
HEARD = re.compile(r"静音|去掉|删|音乐|配乐|画面|只|消音|声")
QUALITY_KEPT = re.compile(
    r"^(?:画质|清晰度)(?:别|不要|不能|尽量别)(?:降|变差|受损|损失|掉)(?:太多)?[，,](?=[^，。,]{0,6}(?:压|小))"
)
MADE_SMALL = re.compile(r"(?<!音量)(?:给我|帮我)?压小(?:一?点儿?|一?些)?(?=[，。,！]|$)")
EACH_BEHIND = re.compile(
    rf"^(?P<head>[^，。,]*(?:logo|LOGO|水印|标题|文字)[^，。,]*)[，,](?P<each>每[张段个](?:照片|图片?|片段)?(?:停|放|显示)?{AMOUNT})[。！]?$"
)
STRIP = re.compile(
    r"裁(?:掉|去|剪掉)(?:画面|视频)?(?:的)?(?P<side>下|上|左|右|底)(?:面|边|方|部|侧)?(?:的)?(?P<by>\d+(?:\.\d+)?%)(?:的)?(?:[^，。,]{1,6}(?:区域|部分|位置)|画面|内容)?"
)
EDGES = {"下": "底部", "底": "底部", "上": "顶部", "左": "左边", "右": "右边"}
GOES_ON = re.compile(
    r"^(?:视频|片子|影片|这段)?(?:有点儿?)?(?:太|有点)短了?[，,](?=(?:帮我|请|给我|你)?(?:续写|延长|循环|加长|接着))"
)
LONGER_BY_LOOP = re.compile(
    r"(?:让|把)?(?:这段|这个)?[^，。,]{0,8}?(?:视频|片子|影片|画面)?(?:再|更|变|弄)(?:变|弄)?(?:长|久)(?:一?些|一?点)[，,](?:可以|用|靠)?(?:循环|重复)(?:效果|播放|一下)?(?:也行|也可以|都行|就行|即可|就好)?(?=[，。,！]|$)"
    r"|循环(?:延长|加长)(?:一?点|一?下)?(?=[，。,！]|$)"
)
IN_PANES = re.compile(r"拼成(?:一?[个张])?(?=[二三四六九\d]宫格)")
ONE_PICTURE = re.compile(r"(?:拼|合)(?:成)?(?:一?张)?(?:长图|大图|拼图)(?=[，。,！]|$)")
PHOTO_FILM = re.compile(
    rf"^(?:把|用)?(?:这些|这几张|所有)?(?:照片|图片)(?P<rest>(?:做|加|用|带)[^，。,]*(?:效果|动画|转场)(?:[，,][^，。]*)?)[，,](?:总共|一共)?(?P<long>{AMOUNT})[。！]?$"
)
ASKED_DONE = re.compile(
    r"^(?!.*(?:能|可以|可不可以|会不会))[^，。,？?]{2,14}(?:了吗|了没有?|了么|好了没)[？?]?$"
)
"""A question whether something is done already edits nothing."""
EACH_FADES_IN = re.compile(
    r"(?:给)?每(?:一?段|个片段|个视频)(?:的)?开头(?:都|各)?(?:加|做|来)?(?:上)?(?:一?个)?淡入(?:效果)?"
)
NAMED_FIRM = re.compile(
    r"[，,](?:我们的?)?(?:公司|品牌|店|机构|学校|楼盘|工作室|APP|app)(?:名字?)?(?:叫做?|名为|名叫|是)(?![“「『\"'])[^，。,“「『\"']{2,12}(?=[，,])"
)
THEME = re.compile(r"(?:今年|本次|本届|活动|大会|年会|这次)的?主题(?:是|为|叫)(?=[“「『\"'])")
FOUR_PANES = re.compile(
    r"(?:画面|屏幕|视频)?(?:(?:分|切|做|拼|弄)成)?(?P<n>[四九六]|4|9|6)(?:个)?(?:格|分屏|等分|分格|宫格)(?:画面)?(?:同时)?(?:播放|播|显示|放|展示)?(?=[，。,！]|$)"
)
EACH_BEST = re.compile(
    r"每(?:一?段|个片段|个视频|条)(?:视频|素材)?(?:都|各|里)?(?:面)?(?:的)?(?:截取?|挑|取|选|保留|留|剪)(?:出)?(?:最)(?:精彩|好|有趣|好看)的?(?:的)?(?P<long>\d+)秒(?:左右)?"
)
REST_AFTER = re.compile(
    r"(?P<head>(?:删除?|去|剪|扔|砍)(?:掉|了)?第(?P<n>[一二三四五六七八九\d])(?:段|个片段|个视频)(?:视频)?)[，,](?:把)?(?:剩下|其余|其他|剩余|余下)的?(?:[一二两三四五六七八九\d]+段|片段|视频|部分|几段)?(?:的)?(?:全部|都|全)?(?P<deed>[^，。,不保]{2,12})$"
)
"""What is done to the clips that a deletion leaves."""


def _numbered(found: re.Match[str]) -> str:
    """Return a clip by its number, unless figures tell how large letters are."""
    sized = re.search(r"字|标题|文案|月|大小|[楷宋黑]体", found.string)
    return found[0] if sized else f"第{found['n']}段"


def _share(found: re.Match[str]) -> str:
    """Return a share of the film in words, where it is cut, kept or played otherwise."""
    clause = re.split(r"[，,。；]", found.string[: found.start()])[-1]
    after = re.split(r"[，,。；]", found.string[found.end() :])[0]
    return f"{found['edge']}百分之{found['n']}" if CUTTING.search(clause + after) else found[0]


def _neighbours(found: re.Match[str]) -> str:
    a, b = SIGNS.index(found["a"]), SIGNS.index(found["b"])
    return f"第{found['a']}段和第{found['b']}段{found['where']}" if b - a == 1 else found[0]


def _kept_ones(found: re.Match[str]) -> str:
    return "" if JOINING.search(found.string) else found[0]


def _nth_passage(found: re.Match[str]) -> str:
    """Return a passage by its number as the one between two clips."""
    n = int(found["n"]) if found["n"].isdigit() else SIGNS.index(found["n"]) + 1
    return f"第{n}段和第{n + 1}段之间的{found['what']}"


def _each_short(found: re.Match[str]) -> str:
    """Return shorts of one film with the length of each; films of photos as they stand."""
    if re.search(r"照片|图片|每张|一张", found.string):
        return found[0]
    return f"剪出{found['n']}{found['m']}精彩片段，每个{found['long']}{_shape(found['what'])}"


def _shape(said: str) -> str:
    return "，竖屏" if re.search(r"抖音|竖|快手|小红书|视频号|Reels|Shorts", said) else ""


def _edge_clip(found: re.Match[str]) -> str:
    return "第一段" if found["first"] else "最后一段"


def _bare_number(found: re.Match[str]) -> str:
    return f"第{found['n'] or found['m']}段"


def _from_file(found: re.Match[str]) -> str:
    """Return what a clip gives to the film as what is kept of it."""
    if found["span"]:
        return f"第{found['n']}段保留{found['span']}"
    return f"第{found['n']}段保留前{found['long']}" if found["long"] else found[0]


def _others_stay(found: re.Match[str]) -> str:
    """Return nothing for what stays, where only one thing is changed."""
    return "" if "只" in found.string[: found.start()] else found[0]


def counted(message: str, clips: int) -> str:
    """Return a message with all clips, told by their count, as each of them."""
    found = ALL_OF.search(message)
    if found is None or clips < len("ab"):
        return message
    said = found["n"]
    n = int(said) if said.isdigit() else {"两": 2, "十": 10}.get(said) or SIGNS.index(said) + 1
    if n != clips or (found["what"] == "视频" and FILM_EACH.match(message, found.end())):
        return message
    if found["m"] == "张" and message[found.end()] in "停放显留":
        return f"每张照片{message[found.end() :]}"
    what = {"张": "照片"}.get(found["m"]) or found["what"] or "片段"
    return f"{found['to'] or ''}所有{what}{'都' if found['to'] else ''}{message[found.end() :]}"


def _picked(found: re.Match[str]) -> str:
    return "和".join(f"第{n}段" for n in re.findall(r"\d", found["list"])) + "合并"


def _sound_kept(found: re.Match[str]) -> str:
    """Return nothing for sound that stays, where nothing was said of sound before."""
    return found[0] if HEARD.search(found.string[: found.start()]) else ""


def _strip(found: re.Match[str]) -> str:
    return f"裁掉{EDGES[found['side']]}{found['by']}"


FILM_EACH = re.compile(r"(?:分别)?(?:做成|改成|转成|变成|换成|转为|改为|裁成|弄成|压成)")
"""What is done to films rather than to the clips of one."""
MUSICAL = re.compile(r"[配加][^，。]{0,8}(?:音乐|bgm|BGM|曲|歌)")
"""What is laid under all that is left."""


def left_over(message: str, clips: int) -> str:
    """Return a message with the clips that a deletion leaves by their numbers, and the best of
    each clip as so many highlights."""
    message = EACH_BEST.sub(lambda best: f"剪出{clips}个精彩片段，每个{best['long']}秒", message)
    found = REST_AFTER.search(message)
    if found is None or not len("ab") < clips < len(SIGNS) + 1:
        return message
    if MUSICAL.search(found["deed"]):
        return f"{found['head']}，{found['deed']}"
    gone = int(found["n"]) if found["n"].isdigit() else SIGNS.index(found["n"]) + 1
    kept = [f"第{SIGNS[n]}段" for n in range(clips) if n != gone - 1]
    return f"{found['head']}，{'、'.join(kept[:-1])}和{kept[-1]}{re.sub('^变(?:成|为)?', '调成', found['deed'])}"


ORDER_OF = re.compile(
    r"(?:(?:播放)?(?:顺序|次序)(?:应该|要|得|就)?(?:改成|改为|调成|换成|变成|是|为)?|应该是|改成)(?:先)?(?=(?:先|第[一二三四五六七八九十\d]+段先))"
)
FIRST_PLAYED = re.compile(
    r"(?P<clip>第[一二三四五六七八九十\d]+[段个张])(?:先|最先)(?:放|播|来|出现?)?(?=[，,]?(?:再|然后|接着|之后))"
)
"""An order of clips that begins with the clip itself: 第三段先放，然后第一段."""


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (ORDER_OF, ""),
    (FIRST_PLAYED, r"先放\g<clip>"),
    (TIDIED_TO, "剪成"),
    (OPENING_FILM, r"\g<what>视频"),
    (NUMBERED, _numbered),
    (SHARE, _share),
    (NEIGHBOURS, _neighbours),
    (LONG_SHAPED, r"\g<head>\g<long>，改成\g<shape>"),
    (SHAPED_LONG, r"\g<head>，剪成\g<long>"),
    (FROM_CUT, r"截取\g<a>到\g<b>"),
    (REST_STAYS, ""),
    (SMALLER_FILE, "压缩文件大小"),
    (SOUND_ONLY, "提取音频"),
    (KEPT_ONES, _kept_ones),
    (NTH_PASSAGE, _nth_passage),
    (OTHERS_STAY, _others_stay),
    (LISTED_STAY, ""),
    (EACH_SHORT, _each_short),
    (COPIED_BEHIND, r"\g<head>"),
    (BARE_NUMBER, _bare_number),
    (EDGE_CLIP, _edge_clip),
    (TOLD_OF, r"找出讲到\g<what>的片段"),
    (FROM_FILE, _from_file),
    (SOUNDING, "去掉没有声音的部分"),
    (STRONGEST, "剪出精彩片段"),
    (BUT_ONE, r"除了\g<clip>都"),
    (BOTH_EDGES, "第一段和最后一段都"),
    (HEAD_TAIL, r"剪掉前\g<a>秒和最后\g<b>秒"),
    (ONE_STROKE, r"在\g<at>处分割"),
    (NO_MORE, r"回到加\g<what>之前"),
    (LAST_FIRST, "倒序排列"),
    (PICKED, _picked),
    (TIMES_HIGH, r"\g<w>x\g<h>"),
    (SOUND_KEPT, _sound_kept),
    (QUALITY_KEPT, ""),
    (MADE_SMALL, "压缩文件大小"),
    (EACH_BEHIND, r"\g<each>，\g<head>"),
    (STRIP, _strip),
    (GOES_ON, ""),
    (LONGER_BY_LOOP, "视频循环2遍"),
    (IN_PANES, "做成"),
    (ONE_PICTURE, "做成宫格"),
    (PHOTO_FILM, r"照片做成\g<long>的视频，\g<rest>"),
    (ASKED_DONE, "当前状态"),
    (EACH_FADES_IN, "所有片段之间加闪黑转场，画面开头淡入"),
    (NAMED_FIRM, ""),
    (THEME, "标题"),
    (FOUR_PANES, r"做成\g<n>宫格"),
)
"""The remarks and what is said instead, in order."""
