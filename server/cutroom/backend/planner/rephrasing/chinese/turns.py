"""Chinese remarks with a turn of their own: how long words stand, tenths, ramps told twice, two
languages of captions, name and role of a person, projects for other editors."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT, SIGNS

END = r"(?=[，。,！；？?]|$)"
BLACK_PARTS = re.compile(
    r"(?:把)?(?:画面)?(?:上下|两边|左右|四周|旁边|两侧)(?:的|[那这](?:[两几]条|些)?)?(?:黑黑|黑色|黑)的?(?:[那这])?(?:两)?(?:块|条|边框|边|部分|地方|区域|些)儿?(?:都)?(?:换成|改成|用|变成|填成|弄成|填上|换)(?:高斯)?(?:模糊|虚化)(?:的)?(?:背景|画面)?(?:填充|填上|填满|代替)?"
)
STANDS_ON = re.compile(
    rf"(?:那个|这个|把)?(?P<what>标题|文字|片头字|标题字|logo|LOGO|贴纸)(?:能不能)?(?:[，,])?(?:让[它他])?(?:再)?多(?:待|停|留|显示|呆|挂)(?:一)?会儿?[，,]?(?:一直)?(?:待|留|停|显示|放)?到第?(?P<at>{AMOUNT})"
)
SUNG = re.compile(
    r"(?:要|做成|用|带)?(?:那种|这种)?(?:逐字|一个字一个字(?:地)?)(?:变色|高亮|亮起来?|点亮|跳动)的?(?:卡拉 ?[oO][kK]|KTV|ktv|唱歌)?(?:那种)?(?:效果|字幕|样式)?(?=[，。,]|$)"
)
LANGUAGES = r"(?:中文|英文|英语|日文|日语|韩文|韩语|法语|法文|西班牙语|德语|俄语)"
TWO_LANGUAGES = re.compile(
    rf"(?P<head>上|加|配|做)(?:上)?(?:一?行)?(?P<a>{LANGUAGES})的?字幕[，,](?:然后)?(?:在)?(?:下面|下方|底下|下边|上面)(?:再)?(?:配|加|放|带|来|跟)(?:上)?(?:一?行)?(?P<b>{LANGUAGES})(?:的)?(?:字幕|翻译|译文)?{END}"
)
PAIRED = re.compile(r"(?:中(?P<b>[日韩法德俄])|(?P<a>[日韩法德俄])中)(?:文)?双语")
"""Two languages told by one character each."""
TENTHS = re.compile(
    rf"(?P<to>(?:压|调|降|减|放|升|提|开|关|弄)(?:低|小|大|高)?(?:到|成|至|为)) ?(?P<n>[{SIGNS}两])成(?P<half>半)?(?:左右)?(?:就行|就好|吧)?{END}"
)
COMPLAINED = re.compile(
    r"(?P<what>音乐|配乐|背景音乐|BGM|bgm|人声|原声|声音)(?:实在|也|现在)?(?:太|有点|有些|偏)(?:吵|大|响|小|轻|大声|小声)(?:声)?了?[，,](?:给我|帮我)?(?:压|调|降|减|升|提|开)(?:低|小|大|高)?(?:到|成|至|为)(?= ?\d)"
)
EDITORS = {
    "剪映": "剪映", "capcut": "剪映", "pr": "Premiere", "premiere": "Premiere", "达芬奇": "达芬奇",
    "davinci": "达芬奇", "final cut": "Final Cut", "fcp": "Final Cut",
}  # fmt: skip
GOES_ON_IN = re.compile(
    r"(?:给我|导出|生成|出|要|来)?(?:一[份个])?(?:能|可以|可)?(?:在|用|拿到|放到|导入|导进)(?P<app>剪映|[cC]ap[cC]ut|PR|pr|Premiere|premiere|达芬奇|[dD]a[vV]inci|Final Cut|FCP)(?:里|上|中)?(?:面|边|头)?(?:继续|接着|再|直接)(?:打开|编辑|剪辑|剪|改|修改|修|调|做|弄)的?(?:那种)?(?:工程文件|草稿文件|工程|草稿|文件|项目|时间线)"
)
EACH_PICTURE = re.compile(
    r"第?(?P<list>\d+(?:\.\d+)?(?:秒)?(?:(?:和|、|跟|以及|，|,)第?\d+(?:\.\d+)?(?:秒)?)+)(?:处|的时候|的位置)?(?:各|都|分别)(?:给我|帮我)?(?:截|抓|取|存|保存|导出|来|留)(?:取|出)?[一1](?:张|帧|幅)(?:图|截图|画面|图片|照片|封面)?(?:片)?(?:给我|发我)?"
)
COVER_OF = re.compile(
    rf"(?:做|加|出|生成|弄|来)(?:一?[个张])?封面[，,](?:就)?用第?(?P<at>{AMOUNT})(?:那一帧|那帧|的?那个画面|的画面|这一帧|那里|那张)"
)
FASTER_ON = re.compile(
    rf"(?:从第?(?P<a>{AMOUNT})(?:起|开始)?[，,]?(?:一直)?到(?P<b>结尾|最后|末尾|片尾|第?{AMOUNT})[，,]?(?:要)?)?越(?:放|来|播|走)越(?P<way>快|慢)[，,](?:速度)?(?:从|由)?(?P<f>{COUNT}) ?倍速?(?:升|加|提|变|降|减|增|慢)?(?:速|快|慢)?到(?P<t>{COUNT}) ?倍速?"
)
NAME_STRIP = re.compile(
    r"(?P<what>lower ?third|Lower ?[tT]hird|人名条|名字条|姓名条|名条)[，,：:]? ?(?:上)?(?:的)?(?:名字|姓名|人名|name)(?:上)?(?:写|是|叫|为|用|填|：|:)? ?(?P<n>[^，。,；“”\"]{1,24}?)[，,、；] ?(?:头衔|职位|职务|身份|职称|title)(?:写|是|为|用|填|叫|：|:)? ?(?P<t>[^，。,；“”\"]{1,24})(?=[，。；]|$)"
)
BETWEEN_TWO = re.compile(
    rf"第?(?P<a>{AMOUNT})[ 、，]?第(?P<b>{AMOUNT})(?P<where>之间|中间)(?=的|这|那|都|全|删|剪|去|$)"
)
PLAIN_ENOUGH = re.compile(
    r"(?P<what>转场|字幕|标题|滤镜)(?:效果)?(?:就|也|什么的)*(?:别|不要|不用|甭)(?:搞|弄|做|用|整)?(?:得|的)?(?:太|那么|过于|这么)[^，。,]{1,4}[，,](?:用)?(?:个)?(?:普通|简单|正常|一般|朴素)?的?(?P<value>[^，。,]{2,6}?)(?:的)?(?:就行|就好|即可|就可以|就够)(?:了|啦)?"
)
SUDDEN = re.compile(
    rf"(?:这个|这段)?(?P<what>音乐|配乐|BGM|bgm|声音)(?:(?:我)?(?:听着|觉得)?(?:挺|很|蛮|还)(?:好|不错|可以)(?:听)?的?[，,](?:就是|但是?|不过|只是))?(?P<when>[^，。,\d]{{0,8}}?)(?:有点儿?|有些|太)(?:突然|突兀|生硬|猛)(?:了)?[，,](?:能不能|可不可以|最好|想)?(?:让它|把它|让)?(?:慢慢|逐渐|渐渐|缓缓)地?(?P<way>起来|进来|响起来?|变大|大起来|出来|收|收掉|停|停下来?|消失|变小|结束|下去)(?:[，,]?(?:用|花)?(?:大概|大约|差不多)? ?(?P<long>{AMOUNT})(?:左右|吧)?)?(?:吧)?"
)
"""Music that comes or goes too suddenly, and how slowly it should."""


def _two_languages(found: re.Match[str]) -> str:
    return f"加{found['a']}和{found['b']}双语字幕"


def _tenths(found: re.Match[str]) -> str:
    n = 2 if found["n"] == "两" else SIGNS.index(found["n"]) + 1
    return f"{found['to']}{n * 10 + (5 if found['half'] else 0)}%"


def _project(found: re.Match[str]) -> str:
    app = EDITORS[found["app"].lower()]
    return "导出剪映草稿" if app == "剪映" else f"导出{app}工程"


def _pictures(found: re.Match[str]) -> str:
    return "，".join(f"第{at}秒截图" for at in re.findall(r"\d+(?:\.\d+)?", found["list"]))


def _faster(found: re.Match[str]) -> str:
    where = f"从{found['a']}到{found['b']}" if found["a"] else ""
    return (
        f"{where}速度从{found['f']}倍逐渐{'升' if found['way'] == '快' else '降'}到{found['t']}倍"
    )


def _name_strip(found: re.Match[str]) -> str:
    return f"人名条“{found['n'].strip()}”“{found['t'].strip()}”"


def _plain_enough(found: re.Match[str]) -> str:
    faded = found["what"] == "转场" and found["value"] == "淡入淡出"
    return f"{found['what']}用{'淡化' if faded else found['value']}"


def _sudden(found: re.Match[str]) -> str:
    comes = found["way"][0] in "起进响变大出" and found["way"] != "变小"
    return f"{found['what']}{'淡入' if comes else '淡出'}{found['long'] or ''}"


UNCROPPED = re.compile(
    r"(?<=[方幅屏形19364])[，,](?:但是?)?(?:画面|内容|人|两边|四周)?(?:别|不要|不能|不许|不)(?:被)?"
    r"(?:裁|切)(?:掉|切|剪|到)?(?:画面|内容|任何东西)?(?=[，。,；]|$)"
)
"""A shape whose picture is to be seen whole: 做成1:1的方形，画面别裁."""
ALL_SILENT = re.compile(
    r"(?P<what>原声|声音)(?:全|全部|都|统统)(?:关(?:掉|了)?|去掉|不要了?|静音|消掉)(?=[，。,；]|$)"
)
"""All sound that is to go."""


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (BLACK_PARTS, "用模糊背景填充黑边"),
    (STANDS_ON, r"\g<what>显示到第\g<at>"),
    (SUNG, "要卡拉OK效果"),
    (TWO_LANGUAGES, _two_languages),
    (PAIRED, lambda found: f"中文和{found['a'] or found['b']}文双语"),
    (TENTHS, _tenths),
    (COMPLAINED, r"\g<what>音量调到"),
    (GOES_ON_IN, _project),
    (EACH_PICTURE, _pictures),
    (COVER_OF, r"用第\g<at>的画面做封面"),
    (FASTER_ON, _faster),
    (NAME_STRIP, _name_strip),
    (BETWEEN_TWO, r"第\g<a>到第\g<b>\g<where>"),
    (PLAIN_ENOUGH, _plain_enough),
    (SUDDEN, _sudden),
    (UNCROPPED, "，留黑边"),
    (ALL_SILENT, r"把\g<what>静音"),
)
"""The remarks and what is said instead, in order."""
