"""Corrections: words of captions and titles put right, one caption by its number."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do
from cutroom.backend.planner.words.figures import chinese_number
from cutroom.domain.draft import Cue
from cutroom.domain.kinds.lettering import EditCaptionText, EditText

SHOULD = re.compile(
    r"\bshould (?:be|read|say|have been)\b|\binstead of\b|\bnot\b|->|→|应该是|应为|不是"
)
BACKWARDS = re.compile(r"\binstead of\b|\bnot\s+[\"'“‘]")


EXCHANGED = re.compile(
    r"\b(?:replace|change|swap|correct|fix|rename)\s+(?:every |all |the )*"
    r"(?:(?:words?|names?|phrase|spelling|instances?|occurrences?)\s+(?:of\s+)?(?:the word\s+)?)?"
    r"[\"'“‘]?(?P<old>[\w’'-]+(?: [\w’'-]+)?)[\"'”’]?\s+(?:with|to|by"
    r"|into)\s+[\"'“‘]?(?P<new>[^\"'”’,.;]+?)[\"'”’]?"
    r"(?:\s+(?:in|on|throughout|everywhere|across|for)\b.*)?$",
    re.IGNORECASE,
)

DROPPED = re.compile(
    r"字幕(?:里|中)?(?:面)?(?:的|都|全部|所有)*[“「『\"]?[^”」』\"，。,]{1,8}[”」』\"]?(?:这个|那个)?[字词]?"
    r"(?:都|全|全部|统统)*(?:删|去|拿|抹)|字幕(?:里|中)?(?:面)?(?:的)?(?:都|全部)?(?:删|去|拿|抹)"
)
"""A word that shall not be read in the captions any more."""


SIGNS = {"逗号": "，", "句号": "。", "感叹号": "！", "问号": "？", "顿号": "、", "空格": " "}
SIGN_GONE = re.compile(
    r"字幕(?:里|中|上)?(?:面)?的?(?:所有|全部)?的?(标点(?:符号)?|逗号|句号|感叹号|问号|顿号|空格)(?:都|全|全部)?"
    r"(?:删|去|拿|不要)|(?:去掉|删掉|删除|去除)字幕(?:里|中|上)?(?:面)?的?(?:所有|全部)?的?"
    r"(标点(?:符号)?|逗号|句号|感叹号|问号|顿号|空格)"
)
"""Signs that shall be gone from the captions."""


def without_signs(c: Clause) -> Outcome | None:
    """Take commas or all stops out of the captions: 字幕里的逗号去掉."""
    found = SIGN_GONE.search(c.text) if c.stage.zh and c.stage.captions else None
    if found is None:
        return None
    named = SIGNS.get(found[1] or found[2])
    signs = [named] if named else [sign for sign in SIGNS.values() if sign != " "]
    return do(*(EditCaptionText(find=sign, replace="") for sign in signs))


def dropped(c: Clause) -> Outcome | None:
    """Take one quoted word out of the captions: 字幕里的“嗯”都删掉."""
    there = len(c.quotes) == 1 and c.stage.captions and not c.has("add")
    if not there or DROPPED.search(c.text) is None:
        return None
    return do(EditCaptionText(find=c.quotes[0], replace=""))


def _exchanged(c: Clause) -> Outcome | None:
    """Read "replace the word Foo with Bar in the captions", when a caption has that word."""
    found = None if c.quotes else EXCHANGED.search(c.text.strip(" .!"))
    if found is None or not c.says("subtitle"):
        return None
    old, new = found.group("old"), found.group("new").strip()
    there = any(old.lower() in cue.text.lower() for cue in c.stage.captions)
    return do(EditCaptionText(find=old, replace=new)) if there and new else None


WITHIN = re.compile(
    r"(?:标题|文字|片名|字)(?:里|中|上)面?的[“「『\"]?(?P<zh>[^”」』\"，。,]{1,20}?)[”」』\"]?"
    r"(?:改|换|替换)(?:成|为)[“「『\"]?(?P<zhnew>[^”」』\"，。,]{1,30}?)[”」』\"]?$"
)
"""A word of the words on screen, and what stands in its place."""


def _within_title(c: Clause) -> Outcome | None:
    """Read "change Urban to City in the title", when that word stands there."""
    text = c.text.strip(" .!。！")
    found = EXCHANGED.search(text) if not c.quotes and c.says("title", "text") else None
    old, new = (found["old"], found["new"].strip()) if found else ("", "")
    if not found and (within := WITHIN.search(text)) is not None:
        old, new = within["zh"], within["zhnew"]
    title = next((t.text for t in c.stage.titles if old.lower() in t.text.lower()), None)
    if not old or not new or title is None or old.lower() == title.lower():
        return None
    at = title.lower().find(old.lower())
    return do(EditText(target=title, text=title[:at] + new + title[at + len(old) :]))


def _exchanges(c: Clause) -> bool:
    """Say whether the one of two quoted texts shall stand for the other."""
    if SHOULD.search(c.text.lower()) or c.says("replace", "correct"):
        return True
    there = any(c.quotes[0].lower() in cue.text.lower() for cue in c.stage.captions)
    return there and any(word in c.text for word in ("改成", "改为", "换为"))


def misspelt(c: Clause) -> Outcome | None:
    """Correct words that stand in captions or titles: "'teh' should be 'the'"."""
    if (bare := without_signs(c)) is not None:
        return bare
    if (exchanged := _exchanged(c) or _within_title(c)) is not None:
        return exchanged
    if len(c.quotes) != 2 or not _exchanges(c):
        return None
    if c.says("logo", "watermark", "color_word", "music") or c.has("add"):
        return None
    old, new = c.quotes if not BACKWARDS.search(c.text.lower()) else c.quotes[::-1]
    named = c.stage.captions and c.says("subtitle")
    if named or any(old.lower() in cue.text.lower() for cue in c.stage.captions):
        return do(EditCaptionText(find=old, replace=new))
    title = next((t.text for t in c.stage.titles if old.lower() in t.text.lower()), None)
    if title is None:
        return None
    at = title.lower().find(old.lower())
    return do(EditText(target=title, text=title[:at] + new + title[at + len(old) :]))


def corrected(c: Clause) -> Outcome | None:
    """Replace the first of two quoted texts by the second, or one caption by its number."""
    turned = c.says("replace", "correct", "rename") or (
        c.says("set") and (c.small("to") or "改" in c.text)
    )
    if len(c.quotes) >= 2 and turned:
        return do(EditCaptionText(find=c.quotes[0], replace=c.quotes[1]))
    return numbered_caption(c)


def numbered_cue(c: Clause) -> Cue | None:
    """Return the caption that a number points at: "the third caption"."""
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    number = ordinal if ordinal is not None else c.number("number")
    place = int(number) if number else 0
    cues = c.stage.captions
    if not place or abs(place) > len(cues):
        return None
    return cues[place - 1 if place > 0 else place]


COUNTED = r"(\d+|[一二两三四五六七八九十]+)"
LINES = r"(?:条|句|行)"
RUN = re.compile(
    rf"第?{COUNTED}{LINES}?(?:字幕)?(?:到|至|-|~|—)第?{COUNTED}{LINES}"
    r"|\b(?:captions?|subtitles?|subs|lines?|cues?) (?:lines? )?(\d+) ?(?:to|through|-|–)"
    r" ?(\d+)\b",
    re.IGNORECASE,
)
EDGE_RUN = re.compile(rf"(?P<edge>最?前面?|最后面?|后面?|倒数)的?{COUNTED}{LINES}")


def _figure(written: str) -> int:
    return int(written) if written.isdecimal() else int(chinese_number(written))


def numbered_run(c: Clause) -> tuple[Cue, ...] | None:
    """Return the captions that a range of numbers points at: 第2条到第4条, 最后两条."""
    cues = c.stage.captions
    if found := RUN.search(c.text):
        first, last = (_figure(n) for n in found.groups() if n is not None)
        return tuple(cues[first - 1 : last]) if 0 < first <= last <= len(cues) else None
    if (found := EDGE_RUN.search(c.text)) is None:
        return None
    count = _figure(found[2])
    if not 0 < count <= len(cues):
        return None
    return tuple(cues[:count] if "前" in found["edge"] else cues[-count:])


def numbered_caption(c: Clause) -> Outcome | None:
    """Change one caption by its number: "change the third caption to '…'"."""
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    if ordinal is None and c.number("number") is not None:
        ordinal = int(c.number("number") or 1)
    if (
        ordinal is None
        or not c.quotes
        or not c.says("subtitle", "caption_line")
        or not c.stage.captions
    ):
        return None
    index = ordinal if ordinal > 0 else len(c.stage.captions)
    return do(EditCaptionText(index=index, text=c.quotes[-1]))
