"""Lengths in frames as seconds: "the first 12 frames", 开头去掉10帧, at the film's own rate."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.unquoted import outside_quotes

COUNT = r"(?P<n>\d+)[ -]?frames?\b"
PICTURES = re.compile(
    r"\b(?:extract|export|grab|save|capture|pull|snapshot|screenshot|thumbnails?|stills?|fps|per"
    r"|rate|images?|pictures?|png|jpe?g|every|interpolat\w*)\b|抽|提取|导出|截|保存|帧率|每秒|图|每",
    re.IGNORECASE,
)
"""Beside these frames are pictures, or a rate."""
ENGLISH = (
    re.compile(rf"(?<=first ){COUNT}|(?<=last )(?P<m>\d+)[ -]?frames?\b", re.IGNORECASE),
    re.compile(rf"(?<=by ){COUNT}|(?<=for )(?P<m>\d+)[ -]?frames?\b", re.IGNORECASE),
    re.compile(
        rf"{COUNT}(?= (?:off|from|at) (?:the |each |both |its )?(?:very )?(?:start|begin|end|front|top|back|head|tail|beginning|both))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{COUNT}(?= (?:cross)?(?:fade|dissolve|transition|wipe|freeze|hold)\b)", re.IGNORECASE
    ),
    re.compile(rf"(?<=of ){COUNT}|(?<=over )(?P<m>\d+)[ -]?frames?\b", re.IGNORECASE),
    re.compile(rf"\b{COUNT}(?= (?:longer|shorter|earlier|later)\b)", re.IGNORECASE),
)
AT_FRAME = re.compile(r"\b(?:at )?frame (?:number |no\.? ?)?(?P<n>\d+)\b(?! ?x)", re.IGNORECASE)
CHINESE = (
    re.compile(r"(?<=[前后头尾])(?:的)?(?P<n>\d+)帧"),
    re.compile(r"(?<=[掉剪删减切砍长短停格持续])(?P<n>\d+)帧"),
    re.compile(r"(?P<n>\d+)帧(?=的?(?:转场|叠化|淡|黑场|定格))"),
)
AT_FRAME_ZH = re.compile(r"第(?P<n>\d+)帧")


def in_seconds(message: str, rate: float, *, zh: bool) -> str:
    """Return a message with its lengths in frames as seconds, where it speaks of lengths."""
    if ("帧" if zh else "frame") not in message.lower() or PICTURES.search(message) or not rate:
        return message

    def long(found: re.Match[str]) -> str:
        count = found["n"] or found.groupdict().get("m")
        seconds = f"{round(int(count or 0) / rate, 3):g}"
        return f"{seconds}秒" if zh else f"{seconds} seconds"

    def moment(found: re.Match[str]) -> str:
        seconds = f"{round(int(found['n']) / rate, 3):g}"
        return f"第{seconds}秒" if zh else f"at {seconds} seconds"

    for pattern in CHINESE if zh else ENGLISH:
        message = outside_quotes(pattern, long, message)
    return outside_quotes(AT_FRAME_ZH if zh else AT_FRAME, moment, message)
