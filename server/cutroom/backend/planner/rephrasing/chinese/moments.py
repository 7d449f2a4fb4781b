"""Chinese remarks about the best moments, what a cut is for, drafts, words taken out of a film,
and what is said instead."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, COUNT

PIECES = r"(?:片段|话|句子?|部分|内容|瞬间|镜头|画面|时刻|几段|几句|段落)"
BEST = re.compile(
    rf"(?:提炼|提取|留下|保留|只留|挑选?|选出?|剪|找|识别|截取|筛选)(?:出来?)?(?P<n>(?:\d+|[两三四五六七八九十])[个段条句])?"
    r"(?:里面|视频里|里)?(?:那)?最(?!长|短|后|前|大|小|早|初|高|低|开|末|多|少)(?:有|具)?[^，。,的]{1,4}的"
    rf"(?P<m>(?:\d+|[几两三四五六七八九十])[个段条句])?{PIECES}?(?:剪?出来)?"
)
"""The best of a film, by any quality: 留下最有力的几句."""
WHICH_BEST = re.compile(
    r"(?:这[期个条段])?(?:视频|播客|片子|节目|里面)?(?:里面?)?(?:都)?(?:有哪些|有什么|哪些是)[^，。,]{0,10}"
    r"(?:高光|精彩|金句|亮点)[^，。,]{0,4}[？?]?$"
)
TIGHTER = re.compile(
    r"[，,](?:让|使)?(?:整体|视频|片子|画面)?(?:的)?节奏(?:变得?|要|能)?(?:更|再)?加?(?:紧凑|明快|流畅|干净|利落)(?:一?点儿?|一?些)?(?=[，。,！]|$)"
)
TAKEN_OUT = re.compile(
    r"停顿|静音|空白|废话|气口|口误|精彩|高光|集锦|混剪|口播|vlog|Vlog|短片|宣传|口头禅"
)
NEW_DRAFT = re.compile(
    r"(?:新建|创建|保存(?:为|成)?|存(?:为|成)?)(?:到)?(?:一?个)?(?:新的?)?(?:剪映)?草稿[，,：:]?(?:名字?称?(?:就?叫|为|是|用))?\s*(?=[“「『\"‘'])"
)
ONLY_DRAFT = re.compile(
    r"只(?:生成|导出|要|出)(?:剪映)?草稿(?:就行|即可)?(?:[，,]?(?:不要|不用|不|别)(?:合成|渲染|导出|出片)(?:视频|成片)?)?"
)
CLEANLY = re.compile(
    r"(?:把)?(?:这[段条个])?口播(?:视频)?(?:帮我)?(?:(?:剪|弄|处理)(?:得)?干净(?:一?点|一?些)?|成片$|处理一下$|精剪|粗剪)"
)
WORKED_ON = re.compile(
    r"^(?:请|帮我|给我)*(?:批量)?处理(?:一下)?(?:这|那)?(?:几|些|个|一)*(?:段|条|个)?(?:录屏|口播|视频|素材|文件|片子)+(?:吧)?[。！]?$"
)
INTO_SHORTS = re.compile(
    rf"(?:拆|切|剪|分)(?:成|出|为)(?P<n>{COUNT}|几|多)(?P<m>[条个支段])(?P<what>短视频|小视频|竖屏短片|短片|切片|精彩片段|竖屏视频)"
)
THIS_IS = re.compile(
    rf"^(?:这|下面|上面)(?:里)?是(?:我的?|一|我)?(?:[段个条部])?(?:{AMOUNT}的?|长的?)*[^，。,]{{0,6}}(?:视频|录像|录屏|素材|片子|录音|直播)(?:素材)?[，,。]\s*(?=\S{{4}})"
)
SUBTITLES_OUT = re.compile(
    r"(?:把)?(?:视频|片子)?(?:里|中)?(?:面)?的?字幕(?:给我)?提取(?:出来)?(?:一下)?|提取(?:出)?(?:这[个段条])?(?:视频|片子)?(?:里|中)?(?:面)?的?字幕(?:文件)?"
)
WORDS_OUT = re.compile(
    r"(?:把)?(?:这[个段条])?(?:视频|语音|音频|录音|口播)(?:内容|里的话)?转(?:成|为|换成)?(?:文字|文本)稿?"
    r"|(?:把)?(?:视频|片子|口播|音频)(?:里|中)?(?:面)?的?(?:文案|文字|台词|话)(?:给我)?提取(?:出来)"
    r"|提取(?:出)?(?:这[个段条])?(?:视频|片子|口播|音频)(?:里|中)?(?:面)?的?(?:文案|文字|台词)"
)
TEMPO = re.compile(
    r"(?:背景音乐|BGM|bgm|音乐|配乐) ?(?:的)?节奏(?:再|要|能|可以)*(?P<how>快|慢|强|舒缓)(?:一?点儿?|一?些)"
)
"""Another music is meant where the music's own pace is."""


FOLLOWED = re.compile(
    r"[，,](?:让|要)?镜头(?:一直|全程)?跟(?:着|随)[^，。,音乐节奏]{1,10}?(?=[，。,]|$)"
)
"""What the camera is to follow is a wish of its own."""
PLAYED_ONCE = re.compile(
    r"(?:不要?|别|不用)(?:自动)?循环(?:播放)?(?:背景音乐|BGM|bgm|音乐|配乐)?|(?:背景音乐|BGM|bgm|音乐|配乐)(?:不要?|别|不用)(?:自动)?循环(?:播放)?"
)
CUT_OUT = re.compile(
    r"(?:把|将)?(?:里面的?|画面里的?|视频里的?)?(?:人物|人像|主体|人)(?:单独)?抠(?:出来|图|出|像|下来)(?P<rest>[，,]?(?:然后)?(?:把|再)?(?=背景换|换背景))?"
)
DELIVERED_AT = re.compile(
    r"合成(?:为|成)?(?=(?:4[kK]|2[kK]|1080[pP]|720[pP])[^，。,]{0,3}(?:输出|导出))"
)


def purposed(message: str) -> str:
    """Return a message without what its cuts are for: …，让节奏更紧凑."""
    found = TIGHTER.search(message)
    if found is None or TAKEN_OUT.search(message[: found.start()]) is None:
        return message
    return message[: found.start()] + message[found.end() :]


def _best(found: re.Match[str]) -> str:
    count = found["n"] or found["m"] or ""
    return f"剪出{count if '几' not in count else ''}精彩片段"


def _once(found: re.Match[str]) -> str:
    """Return music that shall not loop as played once, where music is spoken of."""
    heard = re.search(r"音乐|BGM|bgm|配乐", found.string)
    return "音乐只放一遍" if heard else found[0]


def _cut_out(found: re.Match[str]) -> str:
    """Return a person cut out of the picture as the background gone, unless it is exchanged."""
    return "" if found["rest"] is not None else "去掉背景"


def _tempo(found: re.Match[str]) -> str:
    return "换一首轻快的背景音乐" if found["how"] in "快强" else "换一首舒缓的背景音乐"


def _shorts(found: re.Match[str]) -> str:
    """Return shorts of one film as its best moments; several of them without a number."""
    if found["n"] in ("几", "多"):
        return "剪出精彩片段"
    return f"剪出{found['n']}{found['m']}精彩片段"


WHILE_LOADING = re.compile(
    r"(?P<to>(?:到|至|[-~—])\s*(?:\d+分)?\d+(?:[:：]\d+|秒)?)(?:这一?段|那一?段)?(?:只是|都是|全是|就是|一直|都)(?:在|是)?"
    r"[^，。；,;\d]{1,10}[，,](?=(?:把它|给它|可以|就|帮我)?(?:加速|快进|剪掉|删|去掉|静音|放慢|慢放|打码))"
)
"""What a stretch is before it is told what to do with it."""

REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (THIS_IS, ""),
    (WHICH_BEST, "这个视频讲了什么"),
    (BEST, _best),
    (INTO_SHORTS, _shorts),
    (NEW_DRAFT, "保存为"),
    (ONLY_DRAFT, "导出剪映草稿"),
    (CLEANLY, "剪口播"),
    (WORKED_ON, "处理一下"),
    (SUBTITLES_OUT, "导出srt字幕"),
    (WORDS_OUT, "导出txt字幕"),
    (TEMPO, _tempo),
    (FOLLOWED, "，再跟踪人脸"),
    (PLAYED_ONCE, _once),
    (CUT_OUT, _cut_out),
    (DELIVERED_AT, ""),
    (WHILE_LOADING, r"\g<to>"),
)
"""The remarks and what is said instead, in order."""
