"""Clips called by their length or their place: "the longest clip", "the opener" by number."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Sequence

from cutroom.backend.planner.rephrasing.english.bare_numbers import with_clips_numbered
from cutroom.backend.planner.rephrasing.unquoted import outside_quotes
from cutroom.backend.planner.words.figures import chinese_number

CALLED = re.compile(
    r"\bthe (longest|shortest) (?:clip|shot|video|one|photo|segment)\b", re.IGNORECASE
)


PLACED = re.compile(
    r"\b(?:the|my) (?:(opener|opening (?:clip|shot|scene|video))"
    r"|(closer|finale|closing (?:clip|shot|scene)))\b(?!['’])",
    re.IGNORECASE,
)
MIDDLE = re.compile(
    r"\b(?:the|that|my) middle (?:part|bit|section|piece|segment|scene|shot)\b(?! of)",
    re.IGNORECASE,
)
"""What is one clip where as many stand before it as behind."""
NUMBER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
PLACE = (
    r"(?:(?:the )?(?P<w{0}>first|second|third|fourth|fifth|last)(?: clip| shot| video| one)?"
    r"|(?:clips?|shots?|videos?) ?#?(?P<n{0}>\d+)|(?P<d{0}>\d+))"
)
BETWEEN = re.compile(
    r"\b(?:the |all |all the )?(?:parts?|bits?|sections?|clips?|stuff|everything|footage|shots?"
    r"|anything|whatever|one|ones)(?: (?:that is|that's|that are|which is|which are|is|are))?"
    r" (?:in )?between "
    + PLACE.format(1)
    + r" and "
    + PLACE.format(2)
    + r"(?! ?(?:s|secs?|seconds?|m|mins?|minutes?|:|\.)\b)",
    re.IGNORECASE,
)
"""What lies between two clips: "the part between clip 1 and clip 3"."""


CALLED_ZH = re.compile(
    r"(?:时长|时间)?最(?P<edge>长|短)的(?:那|这)?(?:一|1)?(?P<m>[段个张条])"
    r"(?:视频|片段|素材|镜头|照片)?(?!的?(?:静音|停顿|沉默|空白|字幕|话|音乐|时间))"
)
"""最长的那段."""
BARE_ZH = re.compile(r"最(?P<edge>长|短)的(?=(?:放|排|移|挪|删|去掉|静音|加速|放慢|调|复制))")
MIDDLE_ZH = re.compile(r"(?:正)?中间(?:的)?(?:那|这)(?:一)?张(?:照片|图片|图)?")
ENDS_ZH = re.compile(
    r"(?:首尾|头尾|两头|两端|开头结尾)的?(?:两|2)?(?:[段个张条]|的?片段)(?:视频|片段|素材|镜头|照片)?"
)
"""The first and the last: 首尾两段."""


BY_LENGTH = re.compile(
    r"\b(?:sort|arrange|order|reorder|put|line up|rank)(?: (?:them|everything|(?:all )?(?:the |my )?(?:clips|videos|shots|photos)))?"
    r"(?: (?:by|according to) (?:their )?(?:length|duration))?,?(?: from)?(?: the)? (?P<edge>longest|shortest) (?:(?:one )?first|(?:clip )?to (?:the )?(?:longest|shortest))(?: to last)?",
    re.IGNORECASE,
)
BY_LENGTH_ZH = re.compile(
    r"(?:把|将)?(?:所有|全部|这些|几段)?(?:片段|视频|素材|它们)?(?:都)?(?:按照?|根据)?(?:时长|长度|时间)?(?:的)?(?:长短)?(?:从|由)(?P<edge>长|短)到(?:长|短)(?:的顺序)?(?:来)?(?:排列?|排序|放|播放?|重新排)(?:一下|好)?"
)
"""Clips in the order of their lengths."""


def _ranked(edge: str, lengths: Sequence[float]) -> list[int]:
    """Return the clips' numbers by their lengths, the longest or the shortest first."""
    longest = edge.lower() in ("longest", "长")
    return sorted(range(1, len(lengths) + 1), key=lambda n: lengths[n - 1], reverse=longest)


def numbered_zh(message: str, lengths: Sequence[float]) -> str:
    """Return a Chinese message with the longest, the shortest and the outer clips by number."""

    def number(found: re.Match[str]) -> str:
        edge = max(lengths) if found["edge"] == "长" else min(lengths)
        alike = [at for at, length in enumerate(lengths, 1) if length == edge]
        return f"第{alike[0]}{found.groupdict().get('m') or '段'}" if len(alike) == 1 else found[0]

    if len(lengths) < 2:
        return message
    message = outside_quotes(
        BY_LENGTH_ZH,
        lambda f: f"按{' '.join(map(str, _ranked(f['edge'], lengths)))}的顺序排",
        message,
    )
    message = outside_quotes(CALLED_ZH, number, message)
    message = outside_quotes(BARE_ZH, number, message)
    if len(lengths) % 2:
        message = outside_quotes(MIDDLE_ZH, f"第{len(lengths) // 2 + 1}张", message)
    return outside_quotes(ENDS_ZH, f"第1、{len(lengths)}段", message)


BEFORE_END = re.compile(
    r"(?P<s>\d+(?:\.\d+)?) ?(?:seconds?|secs?|s) (?:before|from) (?:its|the|their) end\b"
    r"(?: of (?:it|the clip|that clip))?",
    re.IGNORECASE,
)
"""A moment counted from the end of the clip that is named."""
TAKEN_OFF = re.compile(
    r"\b(?:cut|trim|remove|delete|take|drop|chop|shave|lose|snip|crop)\b"
    r".* from (?:its|the|their) end",
    re.IGNORECASE,
)
BEFORE_END_ZH = re.compile(
    r"(?:离|距离?|在)?(?:结尾|结束|末尾)(?:还有|还剩|前|之前)(?P<s>\d+(?:\.\d+)?)秒"
)
ONE_CLIP = re.compile(
    r"\bclip ?#?(\d+)\b|\bthe (first|second|third|last) (?:clip|one)\b", re.IGNORECASE
)
ONE_CLIP_ZH = re.compile(r"第([一二三四五六七八九十\d]+)[段个条]|(最后)一[段个条]")


def from_clip_ends(message: str, lengths: Sequence[float], *, zh: bool) -> str:
    """Return a message with moments before the end of its only clip counted from its start."""
    told = BEFORE_END_ZH if zh else BEFORE_END
    named = list((ONE_CLIP_ZH if zh else ONE_CLIP).finditer(message))
    if len(lengths) < 2 or len(named) != 1 or told.search(message) is None:
        return message
    if not zh and TAKEN_OFF.search(message):
        return message
    said = named[0][1] or named[0][2]
    if zh:
        place = (
            -1 if said == "最后" else int(float(said) if said.isdigit() else chinese_number(said))
        )
    else:
        place = int(said) if said.isdigit() else NUMBER[said.lower()]
    if not 0 < abs(place) <= len(lengths):
        return message
    length = lengths[place - 1 if place > 0 else place]

    def moment(found: re.Match[str]) -> str:
        at = round(length - float(found["s"]), 3)
        if at <= 0:
            return found[0]
        return f"第{at:g}秒" if zh else f"at {at:g} s"

    return outside_quotes(told, moment, message)


def numbered(message: str, lengths: Sequence[float]) -> str:
    """Return a message with such clips by their numbers, where one is that.

    `lengths` are the clips' seconds, in their order.
    """

    def number(found: re.Match[str]) -> str:
        edge = max(lengths) if found[1].lower() == "longest" else min(lengths)
        alike = [at for at, length in enumerate(lengths, 1) if length == edge]
        return f"clip {alike[0]}" if len(alike) == 1 else found[0]

    if len(lengths) < 2:
        return message
    message = BY_LENGTH.sub(
        lambda f: f"reorder the clips: {', '.join(map(str, _ranked(f['edge'], lengths)))}",
        message,
    )
    if len(lengths) > 2:
        message = BETWEEN.sub(lambda f: _between(f, len(lengths)), message)
    if len(lengths) > 2 and len(lengths) % 2:
        message = MIDDLE.sub("the middle clip", message)
    message = with_clips_numbered(message, lengths)
    message = PLACED.sub(lambda f: "the first clip" if f[1] else "the last clip", message)
    return CALLED.sub(number, message)


def _between(found: re.Match[str], count: int) -> str:
    """Return the clips between two, by their numbers; as it was said where there is none."""
    ends: list[int] = []
    for side in ("1", "2"):
        word, number = found[f"w{side}"], found[f"n{side}"] or found[f"d{side}"]
        place = NUMBER[word.lower()] if word else int(number)
        ends.append(place if place > 0 else count)
    first, last = ends
    if last - first < 2 or last > count:
        return found[0]
    return f"clip {first + 1}" if last - first == 2 else f"clips {first + 1} to {last - 1}"


AS_LONG = re.compile(
    r"\b(?:last |be |stay )?(?:exactly |just )?as long as (?P<who>clip ?#?(?P<n>\d+)"
    r"|the (?P<w>first|second|third|fourth|fifth|last)(?: (?:clip|one|photo|video))?)\b",
    re.IGNORECASE,
)
AS_LONG_ZH = re.compile(
    r"(?:和|跟|与)(?:第(?P<n>[一二三四五六七八九十\d]+)[段张个条]|(?P<w>最后)一[段张个条])(?:的?时长)?(?:一样|同样)长"
)
"""A clip whose length another shall have."""
SHARE = r"(?P<share>\d+(?:\.\d+)? ?(?:%|percent)|a third|a quarter|half|a fifth|a tenth)"
OFF_EDGE = re.compile(
    rf"\b{SHARE}(?: of (?:it|the (?:video|film|clip|whole thing)))?"
    r" (?=(?:off|from|at) (?:the |both |each |its )?(?:very )?"
    r"(?:start|beginning|end|ends|front|back)\b)",
    re.IGNORECASE,
)
OFF_EDGE_ZH = re.compile(
    r"(?P<edge>(?:开头|结尾|片头|片尾|头尾|首尾|前面|后面|末尾)(?:各|都)?(?:剪掉|去掉|删掉|裁掉|剪|删|砍掉|去))"
    r"(?:总时长的|全片的)?(?P<share>\d+(?:\.\d+)?%|[三四五十]分之一)"
)
PARTS = {"a third": 1 / 3, "a quarter": 0.25, "half": 0.5, "a fifth": 0.2, "a tenth": 0.1}
CUT_OFF = re.compile(r"\b(?:cut|trim|remove|delete|take|chop|shave|lop|drop|snip)\b", re.IGNORECASE)


def in_lengths(message: str, lengths: Sequence[float], *, zh: bool) -> str:
    """Return a message with lengths told by others in seconds: "as long as clip 1", a share.

    A share is one of the only clip that is named, or of the film.
    """
    if not lengths:
        return message
    message = outside_quotes(
        AS_LONG_ZH if zh else AS_LONG, lambda f: _as_long(f, lengths, zh=zh), message
    )
    if not zh and CUT_OFF.search(message) is None:
        return message
    named = [
        _named(f[1] or f[2], zh=zh) for f in (ONE_CLIP_ZH if zh else ONE_CLIP).finditer(message)
    ]
    if len(named) > 1 or any(abs(n) > len(lengths) or not n for n in named):
        return message
    whole = lengths[named[0] - 1 if named[0] > 0 else named[0]] if named else sum(lengths)

    def seconds(found: re.Match[str]) -> str:
        said = found["share"].lower()
        share = PARTS.get(said) or (1 / _figure(said[0]) if "分之" in said else _share(said))
        told = f"{round(share * whole, 3):g}"
        return f"{found['edge']}{told}秒" if zh else f"{told} seconds "

    return outside_quotes(OFF_EDGE_ZH if zh else OFF_EDGE, seconds, message)


def _share(said: str) -> float:
    return float(re.sub(r"[^\d.]", "", said)) / 100


def _figure(said: str) -> float:
    return float(said) if said.isdigit() else chinese_number(said)


def _named(said: str, *, zh: bool) -> int:
    """Return the number of a clip by its figure or its word; 0 where none is known."""
    if said == "最后":
        return -1
    return int(_figure(said)) if zh or said.isdigit() else NUMBER.get(said.lower(), 0)


def _as_long(found: re.Match[str], lengths: Sequence[float], *, zh: bool) -> str:
    place = _named(found["n"] or found["w"], zh=zh)
    if not 0 < abs(place) <= len(lengths) or len(lengths) < 2:
        return found[0]
    seconds = lengths[place - 1 if place > 0 else place]
    return f"改成{seconds:g}秒" if zh else f"{seconds:g} seconds long"
