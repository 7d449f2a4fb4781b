"""How many times as long or as big something is to be: "twice as long", 缩小30%."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.length import THINGS, sounds_only, too_long
from cutroom.backend.planner.rules.targets import chosen, tidy
from cutroom.backend.planner.words.figures import chinese_number
from cutroom.domain.kinds.base import ClipRef, Operation
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration
from cutroom.domain.kinds.framing import Speed
from cutroom.domain.kinds.lettering import EditText

PARTS = {"half": 0.5, "a half": 0.5, "a third": 1 / 3, "a quarter": 0.25, "two thirds": 2 / 3}
MANIFOLD = {"twice": 2.0, "double": 2.0, "triple": 3.0, "two": 2.0, "three": 3.0, "four": 4.0}
SHARE = r"(?P<{0}>\d+(?:\.\d+)? ?(?:%|percent)|(?:a )?half|a third|a quarter|two thirds)"
TIMES = r"(?P<{0}>twice|double|triple|(?:two|three|four|\d+(?:\.\d+)?)(?: times|x|×))"
MORE = r"(?:bigger|larger|longer)"
LESS = r"(?:smaller|shorter)"
LENGTH = r"(?:big|large|long|wide|size|length|duration|(?:screen ?)?time)"
GROW = r"(?:enlarg|increas|lengthen|extend|stretch|scale[sd]? up|grow|bigger|larger|longer)"
SHRINK = r"(?:shrink|shrunk|reduc|decreas|shorten|scale[sd]? down|smaller|shorter)"
ENGLISH = (
    (re.compile(rf"\b{SHARE.format('more')} {MORE}\b"), 1),
    (re.compile(rf"\b{SHARE.format('less')} {LESS}\b"), -1),
    (re.compile(rf"\b{GROW}\w*\b[^,.;]{{0,40}}? by {SHARE.format('more')}"), 1),
    (re.compile(rf"\b{SHRINK}\w*\b[^,.;]{{0,40}}? by {SHARE.format('less')}"), -1),
    (re.compile(rf"\b{TIMES.format('fold')}(?: as| the| its| their| bigger| longer| larger)"), 0),
    (re.compile(r"\b(?P<fold>double|triple) (?:the|its|their) (?:size|length|duration)\b"), 0),
    (re.compile(rf"\b(?P<of>half)(?: as| of)?(?: the| its| their)?(?: \w+)? {LENGTH}\b"), 0),
    (re.compile(rf"\b(?P<of>halve|halving)\b|\bcut [^,.;]{{0,30}}{LENGTH} in (?P<in>half)\b"), 0),
)
SHARE_ZH = r"(?P<share>\d+(?:\.\d+)?%|一半|[二三四五]分之[一二三四]|百分之[一二三四五六七八九十]+)"
FOLD_ZH = r"(?P<fold>一倍|[两二三四]倍|\d+(?:\.\d+)?倍)"
LESS_ZH = r"(?:缩小|变小|调小|减小|弄小|(?<!大)小|缩短|剪短|变短|减短|减少|短|减)"
MORE_ZH = r"(?:放大|变大|调大|加大|增大|弄大|大|延长|拉长|加长|变长|长|增加)"
CHINESE = (
    (re.compile(rf"{LESS_ZH}(?:了|掉)?{SHARE_ZH}"), -1),
    (re.compile(rf"{MORE_ZH}(?:了)?{SHARE_ZH}"), 1),
    (re.compile(rf"{MORE_ZH}(?:了)?{FOLD_ZH}"), 0),
    (re.compile(r"(?P<halved>减半)|(?P<doubled>加倍|翻倍|翻一倍|翻一番)"), 0),
    (re.compile(rf"(?:变成|变为|改成|改为|到|至)(?:了)?(?:原来的?)(?:{SHARE_ZH}|{FOLD_ZH})"), 0),
    (
        re.compile(
            rf"(?:时长|时间|长度|大小)(?:变成|变为|改成|改为|调成|调到|到)(?:{SHARE_ZH}|{FOLD_ZH})"
        ),
        0,
    ),
    (re.compile(rf"{FOLD_ZH}(?:的)?(?:时间|时长|大小)"), 0),
)
LENGTHY = re.compile(
    r"\b(?:long|longer|short|shorter|shorten\w*|lengthen\w*|length|duration|halve|extend\w*"
    r"|time)\b|时长|时间|长度|[缩变剪减]短|[延拉加变]长|(?<![放变大])[长短](?=\d|一|三|二|四|两)"
)
"""What tells that a time is spoken of, and no size."""
QUALITY = re.compile(
    r"\b(?:resolution|frame ?rate|fps|opacity|bit ?rate|file size|brightness|contrast|saturation)\b"
)
"""What is halved or doubled and is no length."""
SEEN = ("speed", "speed_up", "slow_down", "zoom", "zoom_in", "zoom_out", "loop", "transition")


def grown(text: str) -> float | None:
    """Return how many times as much something is to be as it is; None where nothing tells."""
    low = text.lower()
    for pattern, way in (*ENGLISH, *CHINESE):
        if found := pattern.search(low):
            told = {name: said for name, said in found.groupdict().items() if said}
            amount = _amount(told)
            return None if amount is None else round(1 + way * amount if way else amount, 4)
    return None


def _amount(told: dict[str, str]) -> float | None:
    if "halved" in told or "of" in told or "in" in told:
        return 0.5
    if "doubled" in told:
        return 2.0
    said = next(iter(told.values()))
    if said.endswith("倍"):
        return 2.0 if said == "一倍" else _figure(said[:-1])
    if "分之" in said:
        below, above = said.split("分之")
        return _figure(above) / (100 if below == "百" else _figure(below))
    if said == "一半":
        return 0.5
    if found := re.match(r"\d+(?:\.\d+)?", said):
        number = float(found[0])
        return number / 100 if said.endswith(("%", "percent")) else number
    return PARTS.get(said) or MANIFOLD.get(said.split()[0])


def _figure(written: str) -> float:
    return float(written) if written[0].isdigit() else chinese_number(written)


def by_share(c: Clause) -> Outcome | None:
    """Let clips, a title or the film last so many times as long: "half as long", 时长加倍."""
    text = c.text.lower()
    factor = grown(text) if LENGTHY.search(text) else None
    if QUALITY.search(text):
        return None
    if factor is None or factor <= 0 or c.quotes or sounds_only(c) or c.has(*SEEN):
        return None
    if c.spans or c.of_kind("at", "time", "dur"):
        return None
    if c.says("title", "text") and len(c.stage.titles) == 1:
        cue = c.stage.titles[0]
        end = min((cue.range.start + cue.range.duration * factor) / 1000, c.stage.length)
        return do(EditText(target=cue.text.split("\n")[0], end=tidy(end)))
    if c.says(*THINGS):
        return None
    numbers, everything, wrong = chosen(c)
    if wrong:
        return wrong
    count = len(c.stage.shots)
    if numbers is None and not (everything or c.small("per")):
        return _film(c, factor)
    places = [n if n > 0 else count + 1 + n for n in numbers or range(1, count + 1)]
    return do(*_clips(c, places, factor)) if places else ask(c, "which_clip")


def _film(c: Clause, factor: float) -> Outcome | None:
    """Make the film as a whole shorter; a longer one has not the material."""
    if not c.stage.length or not (c.whole or c.says("video", "it", "all", "duration_word")):
        return None
    seconds = tidy(c.stage.length * factor)
    return do(SetTargetDuration(seconds=seconds)) if factor < 1 else too_long(c, seconds)


def _clips(c: Clause, places: list[int], factor: float) -> list[Operation]:
    """Return what makes clips so long; films that are to last longer play slower."""
    if factor > 1 and not any(c.stage.is_still(n) for n in places):
        return [Speed(factor=tidy(1 / factor), clip=_listed(c, places))]
    lengths: dict[float, list[int]] = {}
    for number in places:
        seconds = round(c.stage.length_of(number) * factor, 3)
        lengths.setdefault(seconds, []).append(number)
    return [
        SetClipDuration(clip=_listed(c, clips), duration=seconds)
        for seconds, clips in lengths.items()
    ]


def _listed(c: Clause, clips: list[int]) -> ClipRef:
    if len(clips) == 1:
        return clips[0]
    return "all" if len(clips) == len(c.stage.shots) else [*clips]
