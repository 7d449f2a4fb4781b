"""A message that asks for an edit and an export: the edit apart from the export.

A hosted backend must never hear "export"; the film is exported once the edit has landed.
"""

import re
from dataclasses import dataclass, field

from cutroom.translate.clauses import Spans
from cutroom.translate.routing import Route, route

PARTING = re.compile(
    r"\s*[,，;；。]\s*(?:(?:and|then|finally|and then)\b|然后|再|并且?|最后|接着)?\s*"
    r"|[.!！](?:\s+|$)(?:(?:and|then|finally)\b\s*)?|\s+(?:and then|and|then)\s+"
    r"|\s*(?:然后|并且|最后|接着|再|并)(?=导出|匯出|導出|下载|渲染|输出)|\n+",
    re.I,
)
EXPORTS = re.compile(
    r"^(?:please |pls |can you |could you |finally |also )*"
    r"(?:export|render|download|save)(?: it| this| that| everything| the (?:\w+ )?"
    r"(?:video|film|movie|file|result|project))?\b(?P<wish>[^\n]*)$"
    r"|^(?:请|帮我|最后|再|麻烦)*(?:导出|匯出|導出|渲染|输出)(?P<wish_zh>[^\n]*)$",
    re.I,
)
FILLING = re.compile(
    r"\b(?:in|as|to|at|a|an|the|it|with|video|film|file|quality|resolution|format|please|for me|now"
    r"|full|hd|high|best|low|medium|of)\b|为|成|视频|成片|格式|高清|画质|清晰度|一下|吧|的|[\s.!！。]",
    re.I,
)
WRITING = re.compile(
    r"\b(?:export|download|save|get|give|send)\b|导出|匯出|導出|下载|下載|获取|输出|保存", re.I
)
CAPTIONS = re.compile(r"\b(?:srt|(?:web)?vtt|subtitles?|captions?)\b|(?<!带)字幕", re.I)
VTT = re.compile(r"(?:web)?vtt", re.I)
ABOUT_CAPTIONS = re.compile(
    r"\b(?:please|can you|could you|me|the|my|a|an|all|as|in|to|for|files?|format)\b"
    r"|srt|(?:web)?vtt|请|帮我|麻烦|把|一份|所有|全部|格式|文件|成|为|的|一下|吧|[\s.!！。]",
    re.I,
)
FORMAT = re.compile(r"(?<![a-z0-9])(?:mp4|mov|webm|gif|mkv)(?![a-z0-9])", re.I)
RESOLUTION = re.compile(
    r"(?<![a-z0-9])(?:2160p|4k|1440p|2k|1080p|720p|480p|360p)(?![a-z0-9])", re.I
)
SHAPE = re.compile(
    r"(?P<en>\b(?:vertical|portrait|horizontal|landscape|square)\b|\b\d{1,2}:\d{1,2}\b)"
    r"|(?P<zh>竖屏|横屏|竖版|横版|方形|正方形)",
    re.I,
)
SIZES = {"4k": "2160p", "2k": "1440p"}

ASKED = re.compile(
    r"\b(?:export\w*|download\w*|render(?:ed)?|mp4|video file|finished (?:video|film|movie|file)"
    r"|(?:send|give) me (?:the|a|my) (?:\w+ )?(?:video|film|movie|file|clip)|save (?:it|the video)"
    r"|ready[- ]to[- ](?:publish|post|upload|share))\b"
    r"|导出|匯出|下载|成片|成品|发给我|发我|渲染|视频文件",
    re.I,
)
DECLINED = re.compile(
    r"\b(?:don'?t|do not|not yet|no need to|without|before (?:we|i)|never)\b[^.!?,]{0,20}"
    r"\b(?:export|download|render)"
    r"|(?:不要|别|不用|先不|暂不|无需|不必)[^，。]{0,4}(?:导出|下载|渲染)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Compound:
    """What is left to edit, and whether and how the film is wanted as a file."""

    edit: str
    wishes: dict[str, str] | None = field(default=None)
    """The export's parameters; None when no export was asked for."""


def split_export(message: str) -> Compound:
    """Return a message without the export that it ends with."""
    spans = Spans()
    text = spans.hide(message).strip()
    wishes: dict[str, str] | None = None
    shape = ""
    while text:
        parts = [part for part in PARTING.finditer(text) if part.end() < len(text)]
        at, start = (parts[-1].start(), parts[-1].end()) if parts else (0, 0)
        found = _export(spans.show(text[start:]))
        if found is None:
            break
        shape = found.pop("shape", "") or shape
        wishes = {**found, **(wishes or {})}
        text = text[:at].rstrip(" ,，;；。.")
    if wishes is None:
        return Compound(message)
    edit = spans.show(text).strip()
    if shape:
        reshape = f"改成{shape}" if SHAPE.sub("", shape) == "" and not shape.isascii() else ""
        reshape = reshape or f"make it {shape}"
        edit = f"{edit}, {reshape}" if edit else reshape
    return Compound(edit, wishes)


def _export(clause: str) -> dict[str, str] | None:
    """Return the parameters of a clause that is an export and nothing else."""
    if route(clause) is Route.EXPORT:
        return {}
    if _wants_captions(clause):
        return {"format": "vtt" if VTT.search(clause) else "srt"}
    found = EXPORTS.match(clause.strip(" .!！。~"))
    if found is None:
        return None
    wish = found.group("wish") or found.group("wish_zh") or ""
    wishes: dict[str, str] = {}
    for name, pattern in (("format", FORMAT), ("resolution", RESOLUTION), ("shape", SHAPE)):
        told = pattern.search(wish)
        if told:
            wishes[name] = SIZES.get(told.group().lower(), told.group().lower())
            wish = wish.replace(told.group(), " ")
    return wishes if not FILLING.sub("", wish).strip() else None


def _wants_captions(clause: str) -> bool:
    """Say whether a clause asks for the captions as a file and for nothing else."""
    if not (WRITING.search(clause) and CAPTIONS.search(clause)):
        return False
    rest = CAPTIONS.sub("", WRITING.sub("", clause))
    return not ABOUT_CAPTIONS.sub("", rest).strip()


def asks_for_file(words: str) -> bool:
    """Say whether a message asks for the film as a finished file."""
    return ASKED.search(words) is not None and DECLINED.search(words) is None
