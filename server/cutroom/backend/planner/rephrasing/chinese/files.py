"""Chinese remarks about files: what the footage is, its sound, its size, where it goes."""

import re
from collections.abc import Callable

from cutroom.backend.planner.words.remarks_zh import AMOUNT, SITE, STRETCH

MATTER = r"(?:视频|影片|片子|素材|文件|录像)"
"""What footage is called."""
KIND = (
    r"(?:[248][kK]|(?:2160|1440|1080|720|480)[pP]"
    r"|(?:MOV|mov|AVI|avi|MKV|mkv|MP4|mp4|TS|ts|无音频|无声|没有声音的?))"
)
DESCRIBED = re.compile(
    r"(?P<head>(?:^|(?<=[，。,；])|把|将|给|从|对|倒放|保留|准备|(?:这|那)[个段条]|我的|和|合并)"
    r"(?:这个|这段|我的|一个|一段)?)\s*"
    rf"{KIND}(?:格式)?的?(?P<what>{MATTER})(?=[^，。,\s])"
)
"""Footage told by what it is, not by what it shall be: 把4K视频缩放到1080p."""
READIED = re.compile(
    rf"(?:把|将|给我)?(?:这个|这段|整个)?(?:{MATTER}|它)?(?:先|都)?(?:准备好?|优化|处理|整理|弄)(?:一下|好)?(?:[，,])?(?:用来|用于|以便|可以|好)?"
    rf"(?:发送|发布|上传|投稿|分享|发|传|投)(?:到|给|在|去|至)?(?P<site>{SITE})(?:上|的|格式|版)*(?=[，。！,]|$)"
)
READIED_FOR = re.compile(
    rf"(?:为|给)(?P<site>{SITE})(?:平台)?(?:准备|优化)(?:好)?(?:一下|一个|一份)?(?:这个|这段)?(?:(?:{KIND}的?)?{MATTER}|它)?(?:的版本|版)?(?=[，。！,]|$)"
)
"""A film made ready for a platform is exported for it; nobody posts it."""
CAN = r"(?:能|可以|方便|适合|够|直接|好)"
SITE_OF_MAIL = r"(?:电子?邮件|邮件|邮箱|[eE]-?mail|微信|QQ|qq|钉钉)(?:里|上|附件)?"
MAILED = re.compile(
    rf"(?:{CAN}+(?:通过|用|当|作为|放进|在|直接)*{SITE_OF_MAIL}|{SITE_OF_MAIL}{CAN}+)(?:发送|发出去|发|寄|传)?(?:出去)?的?"
    r"(?:那么|那种)?(?:大小|体积|程度|尺寸)"
)
"""How large a file may be that is mailed or sent in a chat."""
RECODED = re.compile(r"(?P<clean>无损)?(?:地)?重新?编码(?P<whole>视频|影片|一下|它)?(?P<to>成|为)?")
MERGED = re.compile(
    r"(?P<deed>合并|拼接|连接|拼|合)(?:成|为|到)(?:一个)?(?P<name>[\w\-]{1,40}\.(?:mp4|mov|mkv|webm))(?=[，。,]|$)"
)
SOUND = r"(?:音频|声音|音轨|原声|伴音)"
SOUND_KEPT = re.compile(
    rf"(?:保存|存下?|存成文件|留一份)(?:一份|一下|下来)?(?:它的|视频的?)?{SOUND}(?:文件|下来)?(?=[，。,]|$)"
    rf"|(?:把|将)(?:它的|视频的?)?{SOUND}(?:单独)?(?:保存|存)(?:下来|一份|起来)(?=[，。,]|$)"
)
HEARD = rf"(?:{STRETCH}|第?\d+(?:\.\d+)?(?:到|至|-|~)第?{AMOUNT})"
"""Sound that is saved beside the film is taken out into a file."""
SOUND_OF = re.compile(
    rf"(?:只|把|将|请|帮我)*(?P<deed>提取|截取|导出|抽取|取出)(?:视频)?(?P<span>{HEARD})的?{SOUND}"
)
SOUND_PART = re.compile(
    rf"(?:把|将)(?:视频)?(?P<span>{HEARD})的?{SOUND}(?:单独)?(?P<deed>提取|截取|导出|抽取|取)(?:出来)?"
)
"""The sound of a part: the part is kept, then its sound is taken out."""
PACKED = re.compile(
    r"(?P<how>(?:^|(?<=[，。,；\s再后并]))(?:(?:用|以|按)[^，。,把将]{1,20})?)压缩(?:一下)?(?=[，。！,]|$)"
)
POSTER = re.compile(r"(?:海报|封面|宣传)(?:图片|图像|图)|海报(?!化|风|字)")
LAST_FRAME = re.compile(
    r"(?:从|在)?(?:视频)?(?:的)?(?:末尾|结尾|最后|片尾|尾部)(?:处|的地方|那里)?(?:截取?|取|抓|抽)(?:出)?(?:一?[张帧个])?(?:图片?|画面|缩略图|截图|封面图?|帧)"
    r"|(?:截取?|取|抓取?|抽取?|保存|导出)(?:视频)?(?:的)?最后一(?:帧|个画面)(?:画面|图片?)?(?!.{0,6}(?:定格|停|冻结))"
)


SIZED = re.compile(r"\d\s*(?:[mMkKgG][bB]?|兆)(?![a-zA-Z])")


def _small(found: re.Match[str]) -> str:
    """Return what can be mailed as a size, unless one is told."""
    return found[0] if SIZED.search(found.string) else "25MB以内"


def _readied(found: re.Match[str]) -> str:
    return f"导出{found['site']}版"


def _recoded(found: re.Match[str]) -> str:
    """Return what is encoded anew as converted, and what loses nothing by its number."""
    if found["clean"]:
        return "用CRF 0导出视频"
    return "转成" if found["to"] else f"转码{found['whole'] or '视频'}"


REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (DESCRIBED, r"\g<head>\g<what>"),
    (READIED, _readied),
    (READIED_FOR, _readied),
    (MAILED, _small),
    (RECODED, _recoded),
    (MERGED, r"\g<deed>成一个视频"),
    (SOUND_OF, r"只保留\g<span>，提取音频"),
    (SOUND_PART, r"只保留\g<span>，提取音频"),
    (SOUND_KEPT, "提取音频"),
    (PACKED, r"\g<how>压缩视频"),
    (LAST_FRAME, "截取最后一帧当封面"),
    (POSTER, "封面"),
)
"""The remarks and what is said instead, in order."""
