"""Chinese remarks about what is shown and heard: words that appear, how they come, what stays."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT

SHOWS = re.compile(
    r"(?:显示|出现|弹出|打出|浮现|展示)(?:一行字|一句话|文字|字幕|标题)?[:：]\s*(?P<words>[^，。；,;\n“”「」\"：:]{1,60})(?=[，。；,;\n！!]|$)"
)
"""Words behind a colon that are to be seen."""
COMES = re.compile(
    r"(?<!字幕)(?<!标题)(?<!文字)(?:弹出|出现|浮现|打出|冒出)(?:来)?(?:一行字|一句话|文字|字幕|一行)?(?=[“「『\"‘])"
)
THIS_IS = re.compile(
    r"(?P<head>(?:文字|标题|字幕|文案)[:：])\s*(?P<words>(?:这|那|本|它|我|你)[^，。；,;\n“”「」\"：:]{1,40})(?=[。；;\n！!]|$)"
)
"""Words that begin like a pointer are still words: 文字：这是第一集."""
LATIN = re.compile(
    r"(?P<head>(?:文字|标题|slogan|Slogan|标语|字幕|口号|文案)[：:])\s*(?P<words>[A-Za-z][A-Za-z0-9 .'’!?&-]{1,60}?)\s*[，,]"
    r"(?=\s*(?:放|居中|置中|在|[白黑红黄蓝绿金]|字|大|小|位置|底部|顶部|中间|左|右|第|持续))"
)
"""Words of another script, which end where their place or look is told."""
LARGE = re.compile(r"(?<=[，,])字幕(?P<how>大|小)(?=[，。！,]|$)")
WAYS = {"缩放": "弹出", "放大": "弹出", "弹性": "弹跳", "滑动": "滑入", "飞": "飞入", "滑": "滑入"}
ANIMATED = re.compile(
    r"(?:使用|用|带|以|通过|采用)?(?:从(?:左|右)(?:侧|边|面)?)?(?P<how>缩放|放大|弹性|弹出|弹跳|弹入|滑动|滑入|飞入|淡入|打字机)(?:的)?(?:动画|效果)?"
    r"(?:地)?(?:进入|入场|进场|出现|出场|登场)(?:的)?(?:动画|效果|方式)?"
    r"|从(?:左|右)(?:侧|边|面)?(?P<side>飞|滑)(?:入|进来|进)"
)
"""How words come on screen."""
LETTERS = re.compile(r"字|标题|文案|[“「『\"]")
MOOD = re.compile(
    r"(?P<head>(?:换|改|用|来|加|配|选)[^，。,]{0,5}?)更(?:加|为)?(?P<mood>(?![大小响低轻快慢长短])[^，。,更的]{2,6}?)(?:一点|一些)?的?\s*"
    r"(?P<what>背景音乐|BGM|bgm|音乐|配乐|曲子|歌)"
)
"""Music of more of a mood: 换一个更高级的BGM."""
PLATFORM_FILM = re.compile(
    rf"(?P<head>(?:剪|做|弄|裁|压|缩)(?:辑|接)?(?:成|到|为)(?:一[个条段支])?)(?P<long>{AMOUNT})(?:左右|以内|之内)?的?\s*(?P<site>抖音|快手|小红书|视频号|[tT]ik[tT]ok|Reels|Shorts)"
    r"(?:短?视频|短片|片子|版)?(?=[，。！,]|$)"
)
PLACED = re.compile(r"(?:居中|中间|画面中间)(?:偏|靠)(?P<way>[上下])(?:方|面)?")
PARTED = re.compile(
    r"(?P<deed>剪|裁剪|裁|剪辑)成(?:等长的|一样长的|相等的)?\s*(?P<count>[两二三四五六七八九十\d]+)\s*(?:个片段|个短片|[段份节]|个部分)(?=[，。！,]|$)"
)
TRANSLATED = re.compile(
    r"(?P<head>(?:翻译|译)(?:成|为)(?P<to>[中英日韩法德俄][文语]|西班牙语|葡萄牙语|意大利语|阿拉伯语))(?:[，,]?(?:并|再|然后|同时)?(?:给我)?(?:加上?|添加|配上?|生成|打上)字幕)"
)
RANGE_OF_CUES = re.compile(
    r"第(?P<a>\d+)(?P<more>(?:[、,，]\s*(?:第)?\d+)+)(?:[和与及]第?(?P<last>\d+))?(?:条|句)(?P<what>字幕)?"
)
BEST = re.compile(
    r"(?:只)?(?:留下|保留|挑出?|选出?|剪出?|找出?|提取)(?:出来)?(?:里面)?最(?![后前长短早近左右上下开高大小])[^，。,的]{1,10}?的?(?:那)?"
    r"(?:(?P<n>[一两二三四五六七八九十几\d]+)(?:句话?|段话?|个)|(?<=的))(?:片段|金句|镜头|部分|内容|地方|画面|话)?(?=[，。！,]|$)"
)
GRADE_ALL = re.compile(
    r"(?:帮我|请)?(?:把|将|给|对)?(?:所有|全部|每个|每段|这些|整体)?(?:的)?(?:素材|片段|视频|镜头|画面)?(?:都|进行|做)?统一(?:的)?(?:调色|调整颜色|校色|色彩)(?:处理|一下)?(?=[，。！,]|$)"
)
SHARPER = re.compile(
    r"(?:让|把|使)?(?:画面|视频|图像|它)?(?:更|变得?更?|更加)?清晰(?:一点|一些)?(?:[，,、]|并|和)?锐化(?:一下)?"
    r"|锐化(?:一下)?(?:画面|视频)?[，,](?:让|使)?(?:画面|视频)?(?:看起来)?(?:更|变)?(?:更)?(?:清晰|清楚)(?:一点|一些)?"
)


def _shown(found: re.Match[str]) -> str:
    return f"加文字“{found['words'].strip()}”"


def _animated(found: re.Match[str]) -> str:
    """Return how words come, where words are spoken of just before."""
    before = re.split(r"[。！!;；\n]", found.string[: found.start()])[-1]
    if LETTERS.search(before) is None:
        return found[0]
    how = found["how"] or found["side"]
    return f"{WAYS.get(how, how)}动画"


def _cues(found: re.Match[str]) -> str:
    """Return numbered captions as their range, or each by itself."""
    if "字幕" not in found.string:
        return found[0]
    numbers = [int(n) for n in re.findall(r"\d+", found[0])]
    what = found["what"] or ""
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"第{numbers[0]}条到第{numbers[-1]}条{what}"
    return found[0]


def _best(found: re.Match[str]) -> str:
    count = found["n"]
    return "剪出精彩片段" if count in (None, "几", "一") else f"剪出{count}个精彩片段"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (SHOWS, _shown),
    (COMES, "加文字"),
    (THIS_IS, r"\g<head>“\g<words>”"),
    (LATIN, r"\g<head>“\g<words>”，"),
    (LARGE, r"字幕\g<how>一点"),
    (ANIMATED, _animated),
    (MOOD, r"\g<head>\g<mood>的\g<what>"),
    (PLATFORM_FILM, r"\g<head>\g<long>的视频，竖屏"),
    (PLACED, lambda found: "底部" if found["way"] == "下" else "顶部"),
    (PARTED, r"平均分成\g<count>段"),
    (TRANSLATED, r"\g<head>字幕"),
    (RANGE_OF_CUES, _cues),
    (BEST, _best),
    (GRADE_ALL, "所有片段自动调色"),
    (SHARPER, "锐化画面"),
)
"""The remarks and what is said instead, in order."""
