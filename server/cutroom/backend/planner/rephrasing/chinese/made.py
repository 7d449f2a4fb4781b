"""Chinese remarks about films that are made, figures told in speech, forms of files, and what is
said instead."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import SIGNS

SMARTLY = re.compile(
    r"(?:智能|自动|一键|快速)剪辑?(?:出|成)?(?=一?[个条支部段](?:\d|[^，。,]{0,12}(?:视频|短片|vlog|Vlog|混剪|片子)))"
)
"""A film made by itself: 智能剪辑一个30秒的短视频."""
OUT_OF = re.compile(
    r"^(?:请|帮我|给我)?(?:使用|利用|用|基于|拿)(?:我的?|这些|当前)?(?:项目|现有|已有|上传的?|全部|所有)?的?(?:项目)?素材(?:库)?(?:里的?)?(?:素材)?"
    r"(?=(?:请|帮我|给我)?(?:智能|自动|做|剪|制作|生成|弄|出))"
)
STYLED = re.compile(
    r"(?P<what>背景音乐|BGM|bgm|配乐|音乐)[，,]?(?:的)?(?:风格|类型)(?:就?要|是|为|选)?\s*[:：]?\s*(?P<mood>[^，。,:：]{1,8}?)(?:风格?)?(?:的|一点)?(?=[，。,]|$)"
)
READ_OVER = re.compile(
    r"分析(?:一下)?(?:视频)?(?:的|里的)?字幕(?:内容)?[，,](?=.{0,8}(?:找|挑|选|提|剪))"
)
APART = re.compile(
    r"(?:把|将)?(?:视频|音频|歌|里面|中)*的?人声(?:和|与|跟|、)(?:背景音乐|伴奏|音乐|配乐)(?:都)?(?:分离|分开|拆开|剥离)(?:开来?|出来)?"
)
KEYFRAMES = re.compile(
    r"(?:从(?:这个)?视频(?:里|中)?)?(?:智能|自动)?(?:提取|截取|抽取|导出)(?:出)?(?:视频)?(?:里|中)?(?:的)?关键帧|关键帧提取|^(?:视频)?抽帧$"
)
AS_FORM = re.compile(
    r"(?:把|将)?(?:SRT|srt|ASS|ass|VTT|vtt)(?:格式)?(?:的)?(?:字幕)?(?:文件)?(?:转换?|导出|另存|改)(?:成|为)\s?(?P<form>SRT|srt|ASS|ass|VTT|vtt|TXT|txt)(?:格式)?(?:的)?(?:字幕)?"
)
PICTURE_AREA = re.compile(r"裁[剪切](?:一下)?(?:视频)?(?:的)?画面(?:的)?(?:区域|部分)?(?=[，。]|$)")
SHARPER = re.compile(
    r"(?P<what>锐化(?:一下)?(?:图片|画面|视频|照片)?)[，,]?(?:让|使)(?:它|画面|图片|视频|照片)?(?:变得?|更|看起来)*(?:加)?(?:清晰|清楚|锐利)(?:一?点|一些)?"
)
ENDS_PASS = re.compile(
    r"(?P<at>片头|开头|最开始|片尾|结尾|末尾)(?:的?地方|处)?(?:加上?|添加|做|来)(?:一?个|点)?(?:转场|过渡)(?:效果)?(?=[，。,]|$)"
)
HALF_FADE = re.compile(
    r"(?P<half>前|后)半(?:部分|段)(?:加上?|添加|做)?(?:个)?(?P<way>淡入|淡出)(?:效果)?(?=[，。,]|$)"
)
TIMES_SAID = re.compile(rf"(?P<a>[{SIGNS[:-1]}两])倍(?P<b>[{SIGNS[:-1]}])(?![{SIGNS}]|倍|秒|分)")
"""1.2 as people say it: 一倍二."""
CAPTION_SAID = re.compile(
    r"(?:打|加|上|写)(?:个|上|一?行|一?句)?字幕[:： ]\s*(?P<words>[A-Za-z][\w '!?,.&-]{0,40}?)\s*$"
)
NOT_SO = re.compile(
    r"(?:别|不要|不用)太(?P<what>亮|暗|艳|鲜艳)[，,](?:就)?(?:降|调|升|提|减)(?:低|高)?(?:到|为|成)"
)
NTH_SECOND = re.compile(
    rf"(?P<deed>(?:剪|删|去|裁|切|砍)(?:掉|除|去|了)?)(?:视频|片子)?(?:的)?第(?P<n>[{SIGNS}]|\d{{1,4}})秒(?:的?(?:画面|内容))?(?=[，。,！]|$)"
    rf"|(?:把|将)(?:视频|片子)?(?:的)?第(?P<m>[{SIGNS}]|\d{{1,4}})秒(?:的?(?:画面|内容))?(?P<then>(?:剪|删|去|裁|切|砍)(?:掉|除|去|了)?)(?=[，。,！]|$)"
)
MORE_CLEARLY = re.compile(
    r"[，,]?(?:从|以)(?:画面)?(?:正)?中心(?:开始|为准|为基准|裁剪|裁切)(?=[，。]|$)"
)


ONE_MADE = re.compile(
    r"(?P<make>剪辑?|做|出|弄|来|制作|生成|整)(?:成|出)?一?[条支部](?=[^，。,]{0,12}(?:短视频|视频|vlog|Vlog|短片|宣传片|混剪|片子|集锦|预告|影片))(?!.{0,4}[条支部])"
)
"""A film counted as one of its kind: 剪一条45秒的短视频."""


def _number(said: str) -> int:
    return int(said) if said.isdigit() else SIGNS.index(said) + 1


def _nth_second(found: re.Match[str]) -> str:
    """Return the n-th second as the stretch that goes."""
    n = _number(found["n"] or found["m"])
    return f"{found['deed'] or found['then']}第{n - 1}秒到第{n}秒"


def _times(found: re.Match[str]) -> str:
    whole = 2 if found["a"] == "两" else _number(found["a"])
    return f"{whole}.{_number(found['b'])}倍"


def _ends(found: re.Match[str]) -> str:
    first = found["at"] in ("片头", "开头", "最开始")
    return "画面开头淡入" if first else "画面结尾淡出"


def _half_fade(found: re.Match[str]) -> str:
    return f"画面{'开头' if found['half'] == '前' else '结尾'}{found['way']}"


def _not_so(found: re.Match[str]) -> str:
    return "饱和度调到" if "艳" in found["what"] else "亮度调到"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (OUT_OF, ""),
    (SMARTLY, "做"),
    (STYLED, r"\g<mood>的\g<what>"),
    (READ_OVER, ""),
    (APART, "分离人声伴奏"),
    (KEYFRAMES, "每秒抽一帧"),
    (AS_FORM, r"导出\g<form>字幕"),
    (PICTURE_AREA, "裁剪画面"),
    (SHARPER, r"\g<what>"),
    (ENDS_PASS, _ends),
    (HALF_FADE, _half_fade),
    (TIMES_SAID, _times),
    (CAPTION_SAID, r"加字幕：“\g<words>”"),
    (NOT_SO, _not_so),
    (NTH_SECOND, _nth_second),
    (MORE_CLEARLY, ""),
    (ONE_MADE, r"\g<make>一个"),
)
"""The remarks and what is said instead, in order."""
