"""Cantonese words said as in Mandarin: 唔要, 剪咗佢, 細聲啲, 加返."""

import re

from cutroom.backend.planner.words.remarks_zh import QUOTED
from cutroom.backend.planner.words.traditional import simplified

SPOKEN = re.compile(
    r"[唔嘅咗佢啲喺冇畀嗰咁睇攞嘢哋]|呢[段条個个张]|加返|[条段]片(?![子段头尾名中])"
)
"""What only Cantonese writes."""
WORDS: tuple[tuple[str, str], ...] = (
    ("唔该", "请"), ("唔要", "不要"), ("唔好", "不要"), ("唔使", "不用"), ("唔想要", "不要"),
    ("得唔得", ""), ("可唔可以", "请"), ("得未", ""), ("呢段片", "这段视频"),
    ("呢条片", "这个视频"), ("嗰段片", "那段视频"),
    ("呢段", "这段"), ("呢个", "这个"), ("呢条", "这条"), ("呢张", "这张"), ("嗰段", "那段"),
    ("嗰个", "那个"), ("嗰张", "那张"), ("细声", "小声"), ("倒转播", "倒放"), ("加返", "加"),
    ("拎走", "拿掉"), ("攞走", "拿掉"), ("整走", "弄掉"), ("咗佢", "掉"), ("走佢", "掉"),
    ("咗", "掉"), ("光啲", "亮一点"), ("暗啲", "暗一点"), ("一啲", "一些"), ("有啲", "有点"),
    ("啲", "点"), ("嘅", "的"), ("佢哋", "它们"), ("佢", ""), ("喺", "在"), ("冇", "没有"),
    ("畀", "给"), ("俾", "给"), ("咁", "这么"), ("睇", "看"), ("攞", "拿"), ("乜嘢", "什么"),
    ("嘢", "东西"), ("系度", "在"), ("即刻", "马上"), ("唔", "不"),
)  # fmt: skip
"""Words and what Mandarin says for them, the longer ones first."""
PIECE = re.compile(r"[条段]片(?![子段头尾名中])")
"""A film; not 这条片子 or 第二段片头, which Mandarin says as well."""
SETTLED = re.compile(r"掉个(?=标题|字幕|音乐|logo|片段)|掉掉")


def as_mandarin(message: str) -> str:
    """Return a message in Mandarin words where it is Cantonese; quotes stay as they are."""
    if SPOKEN.search(simplified(message)) is None:
        return message
    parts: list[str] = []
    at = 0
    for quote in QUOTED.finditer(message):
        parts += [_said(message[at : quote.start()]), quote.group()]
        at = quote.end()
    return "".join([*parts, _said(message[at:])])


def _said(text: str) -> str:
    said = simplified(text)
    for spoken, plain in WORDS:
        said = said.replace(spoken, plain)
    said = PIECE.sub("视频", said)
    return SETTLED.sub("掉", said)
