"""Chinese remarks about what is heard: what shall not happen to it, what stays as it is."""

import re
from collections.abc import Callable

MUSIC = r"(?:背景音乐|配乐|音乐|BGM|bgm)"
VOICE = r"(?:人声|说话声?|讲话声?|原声|对白|旁白|口播)"
UNBROKEN = re.compile(
    rf"[，,]?\s*(?:但是?|也|同时|并且?)?(?:请)?(?:{VOICE}|声音|画面|整体)?(?:不要|别|避免|防止|不能|不会|千万别)(?:让它|再|出现|产生|有)?(?:爆音|破音|削波|失真|爆麦|刺耳|过曝|变闷|发闷|失真感)"
    r"(?:了|的情况)?(?=[，。,！]|$)"
)
"""What no mix here does, said as a care: 整体大一点，但不要爆音."""
UNEVEN = re.compile(
    r"(?:声音|音量|口播|录音)?(?:前面|开头|有的地方|有些地方|一会儿?|前半段)(?:的)?(?:声音|音量)?(?:太|很|有点)?(?P<a>小|大|轻|响)(?:声)?[，,、]?"
    r"(?:后面|有的地方|有些地方|一会儿?|后半段)(?:的)?(?:声音|音量)?(?:太|很|有点|又)?(?:小|大|轻|响)(?:声)?了?"
)
RISES_AGAIN = re.compile(
    rf"[，,](?:{VOICE}|说话|讲话|说|讲|人)?(?:一)?(?:结束|说完|讲完|完|停下?|停止|没人说话|不说话)(?:了)?(?:之?后|以后|的时候|时)?{MUSIC}?(?:再|就|自动|又)*"
    r"(?:恢复|回到|变回|调回|升回)(?:到)?(?:原来的?|正常的?)?(?:音量|大小|声音)?(?=[，。,！]|$)"
)
"""That music rises again when nobody speaks is part of its dipping."""
SPEAKS = re.compile(r"说话|讲话|人声|口播|对白|旁白")
STAYS = re.compile(
    rf"[，,]\s*(?:但是?|而)?(?:让|把)?(?:{VOICE}|画面|视频画面|其他(?:的|部分|地方)?|别的|其余(?:的|部分)?|内容)(?:都|就|则|请|也)*"
    r"(?:保持不变|保持原样|保持|不要动|别动|不用动|不要变|不动|不变|保留|照旧)(?=[，。,！]|$)"
)
"""What stays as it is asks for nothing."""
COVERED = re.compile(
    rf"{MUSIC}(?:的声音)?(?:不要|别|不能|不会|不可以)(?:太大)?(?:盖|压|抢|遮|干扰)(?:住|过|了|到)?(?:了)?{VOICE}(?:的声音)?"
)
ENDS_SOFTLY = re.compile(
    rf"(?P<what>{MUSIC}|声音)?(?:的)?(?:结尾|最后|末尾|结束)(?:处|的时候|时)?(?:不要|别)(?:太|那么|这么)?(?:突然|突兀|生硬|戛然而止)(?:地)?(?:断掉|结束|停止|停掉|断|停|收尾|就没了)?"
)
STEADY = re.compile(r"(?:稳定的?|持续的?|固定的?)(?P<what>噪声|噪音|底噪|电流声)")
PARTED = re.compile(
    r"(?:把|将)?(?:视频)?(?:的)?(?:声音|音频)(?:和|跟|与)(?:画面|视频|图像)(?:分离|分开|拆开)(?:开来|开)?[，,](?:我)?(?:只|就)(?:要|留|保留)(?P<kept>画面|声音|音频)"
)
STEMS = re.compile(
    rf"(?:把|将)?(?:视频|这段视频|影片|音频|歌曲|这首歌)?(?:里|中)?(?:面)?的?(?:{VOICE}(?:和|跟|与|、){MUSIC}|{MUSIC}(?:和|跟|与|、){VOICE}|伴奏(?:和|跟|与)人声|人声(?:和|跟|与)伴奏)"
    r"(?:的)?(?:声音)?(?:进行)?(?:分离|分开|拆开|拆分|剥离)(?:出来|开来|成两轨|开)?"
)


LAID_SOFTLY = re.compile(
    rf"(?P<laid>(?:加|配|来|放|铺|垫|换|添加|加上|配上|用)[^，。,]{{0,10}}?{MUSIC})(?:[，,](?:{MUSIC})?|(?={MUSIC}))(?:的)?(?:声音|音量)?(?:要|调|放|给我|弄)?(?:小|轻|低)(?:声)?(?:一?点儿?|一?些)(?=[，。,！；;\n]|$)"
)
"""Music that is laid and shall be soft: 加背景音乐，小声点."""
VOICED = re.compile(
    r"(?:用|让|以)?(?P<who>男声|女声|童声|AI|ai|机器人?声?)?(?:念|读|朗读|播报|讲|念出|读出)(?:一?[段句]|这[段句](?:话|文字)?)?[：:]\s*"
)
SPOKEN = re.compile(
    r"(?:文字转语音|转语音|文本转语音|TTS|tts)[，,：:]?\s*(?:内容|文字|文本)?(?:是|为)?[：:]?\s*(?=[“「『\"])"
)
"""Words that a voice reads."""
WRITTEN_DOWN = re.compile(
    r"(?:把|将)?(?:这个|这段)?(?:视频|片子|音频|录音)?(?:里|中)?(?:面)?(?:的)?(?:人|他|她|我|大家|主播|老师)?(?:说的话|讲的话|说话内容|讲话内容|讲的内容|说的内容|对话内容)(?:都|全部)?(?:自动)?"
    r"(?:转|变|打|识别|整理|写|提取)(?:写)?(?:成|为|出)(?:来)?(?:的)?(?:文字|文本)(?:稿|版)?(?!字幕)"
)
PACE = re.compile(
    r"(?P<part>四分之一|三分之一|二分之一|一半|两倍|三倍|四倍)(?:的)?(?:播放)?速(?:度)?(?=[，。,！；;\n]|$)"
)
PACES = {
    "四分之一": "0.25", "三分之一": "0.33", "二分之一": "0.5", "一半": "0.5", "两倍": "2",
    "三倍": "3", "四倍": "4",
}  # fmt: skip
CLEARER = re.compile(
    r"(?:声音|人声|说话声?)(?:再|更|要)+(?:清晰|清楚)(?:一?点|一?些)?(?=[，。,！]|$)"
)
COMES_UP = re.compile(
    r"(?:然后|之后|再|接着)?(?:声音|原声)(?:再)?(?:慢慢|逐渐|渐渐)(?:进来|出来|变大|响起来?|起来)"
)
SHARES = re.compile(r"音量(?:的)?比例?(?:调|设|改)?(?:成|为|到)?\s*\d+\s*[:：比]\s*\d+")


ONE_SONG = re.compile(
    r"(?P<verb>换|来|配|加|选|找|用)(?:成|上|个)?(?:一)?首(?P<how>[^，。,！的]{1,8})的(?=[，。,！；;吧\n]|$)"
)
"""A piece of music told by its counter alone: 换一首安静的."""


def _voiced(found: re.Match[str]) -> str:
    who = found["who"] or ""
    return f"{who if who.endswith('声') else ''}旁白："


def _risen(found: re.Match[str]) -> str:
    return "" if SPEAKS.search(found.string[: found.start()]) else found[0]


def _softly(found: re.Match[str]) -> str:
    what = found["what"] or ""
    return f"{what}结尾淡出"


def _kept(found: re.Match[str]) -> str:
    return "去掉视频的声音" if found["kept"] == "画面" else "提取音频"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (UNBROKEN, ""),
    (UNEVEN, "声音忽大忽小"),
    (RISES_AGAIN, _risen),
    (STAYS, ""),
    (COVERED, "说话时压低音乐"),
    (ENDS_SOFTLY, _softly),
    (STEADY, r"\g<what>"),
    (PARTED, _kept),
    (LAID_SOFTLY, r"\g<laid>，音量20%"),
    (VOICED, _voiced),
    (SPOKEN, "旁白"),
    (WRITTEN_DOWN, "导出txt字幕"),
    (PACE, lambda found: f"{PACES[found['part']]}倍速"),
    (CLEARER, "人声增强"),
    (COMES_UP, "，声音淡入"),
    (SHARES, "音量比例"),
    (STEMS, "人声伴奏分离"),
    (ONE_SONG, r"\g<verb>一首\g<how>的音乐"),
)
"""The remarks and what is said instead, in order."""
