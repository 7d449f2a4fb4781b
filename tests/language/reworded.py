"""Other words for the same request: nouns, synonyms, order, slips, politeness."""

import random
import re
from collections.abc import Iterator

from cutroom.backend.planner.words.vocabulary import is_everyday, readings
from tests.language.said import Said


def nouns(request: Said) -> Iterator[str]:
    """Call a clip a segment, a shot or a video."""
    if request.zh:
        numbered = re.compile(r"第([一二三四五1-5])段(?!字|话|文|音|旁)")
        for other in ("第{}个片段", "第{}个镜头", "第{}个视频"):
            yield request.changed(
                lambda part, other=other: numbered.sub(lambda met: other.format(met[1]), part)
            )
        return
    ordinal = re.compile(r"\b((?:first|second|third|last|2nd|1st|3rd) )clip\b")
    numbered = re.compile(r"\bclip (?=[1-9]\b)")
    for other in ("segment", "shot", "video"):
        yield request.changed(lambda part, other=other: ordinal.sub(rf"\g<1>{other}", part))
        yield request.changed(lambda part, other=other: numbered.sub(f"{other} ", part))
    yield request.changed(lambda part: numbered.sub("clip #", part))


SYNONYMS = (
    ("delete", "remove", "erase", "get rid of"), ("split", "divide"), ("speed up", "accelerate"),
    ("brighten", "lighten"), ("duplicate", "copy"), ("swap", "switch"), ("export", "render"),
    ("join", "merge"), ("subtitles", "captions"), ("photos", "images"), ("photo", "picture"),
    ("background music", "soundtrack"), ("crossfade", "dissolve"), ("stabilize", "steady"),
    ("删掉", "删除", "去掉", "删去"), ("加速", "快进"), ("放慢", "减速"), ("调亮", "提亮"),
    ("调暗", "压暗"), ("合并", "拼接"), ("背景音乐", "配乐", "BGM"), ("导出", "输出"),
    ("倒放", "倒着播放"), ("照片", "图片"), ("加上", "添加"), ("最后一段", "最后一个片段"),
)  # fmt: skip
"""Words that may stand for one another."""


def synonyms(request: Said) -> Iterator[str]:
    """Say it with other words of the same entries of the lexicon."""
    for group in SYNONYMS:
        for one in group:
            met = re.search(rf"\b{one}\b" if one.isascii() else one, request.text)
            if met is not None and not request.touches(*met.span()):
                for other in group:
                    yield request.text[: met.start()] + other + request.text[met.end() :]


TIME = r"(?:\d+(?::\d\d)+|\d+(?:\.\d+)? ?(?:s|sec|seconds?|minutes?)\b)"
CLIP = r"(?:clip \d|the (?:first|second|third|last) clip)"
MOMENT = rf"at (?:the )?{TIME}(?: mark)?|from {TIME} (?:to|until) {TIME}|between {TIME} and {TIME}"
PLACED = re.compile(rf"^(?P<rest>\S+ .*?\S),? (?P<where>{MOMENT}|(?:in|on) {CLIP})[.!]?$", re.I)
LED = re.compile(rf"^(?P<where>{MOMENT}|(?:in|on) {CLIP}),? (?P<rest>\S.+?)[.!]?$", re.I)
BOUND = re.compile(
    r"[,;.] | and | then |\?|\b(?:starts?|starting|begin\w*|ends?|instead|like)\b", re.I
)
"""What binds a time to its words, so that it may not be moved."""
TAKEN = re.compile(
    r"^(?:把|将)(?P<what>第[一二三四五1-5](?:段|个片段|张)|最后一段|(?:背景)?音乐|字幕|标题)"
    r"(?P<rest>[^的到和、，,至前后开最].+)$"
)


def order(request: Said) -> Iterator[str]:
    """Say when and where first, or last."""
    text = request.text.strip()
    if request.zh:
        if met := TAKEN.match(text):
            yield met["what"] + met["rest"]
            yield ("将" if text[0] == "把" else "把") + met["what"] + met["rest"]
        return
    if BOUND.search(text[:-1]):
        return
    if met := PLACED.match(text):
        where, rest = met["where"], met["rest"]
        for comma in (", ", " "):
            yield where[0].upper() + where[1:] + comma + rest[0].lower() + rest[1:]
    if (met := LED.match(text)) and not re.match(r"(?:to|until|on|onwards?)\b", met["rest"]):
        yield f"{met['rest']} {met['where'][0].lower()}{met['where'][1:]}"


LETTERS = "abcdefghijklmnopqrstuvwxyz"


def typos(request: Said) -> Iterator[str]:
    """Say it with one letter of a longer word mistyped, unless that is another word."""
    if request.zh:
        return
    chance = random.Random(request.text)  # noqa: S311 - a sample, not a secret
    met = [m for m in re.finditer(r"\b[a-z]{5,}\b", request.text) if not request.touches(*m.span())]
    for one in chance.sample(met, min(2, len(met))):
        word = one.group()
        at = chance.randrange(1, len(word) - 1)
        slip = chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + chance.choice(LETTERS) + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            )
        )
        if not (is_everyday(slip) or readings(slip, False)):
            yield request.text[: one.start()] + slip + request.text[one.end() :]


AROUND = {
    "en": (
        "Please {}", "Could you {}?", "Hey! {}", "I'd like you to {}", "I need you to {}",
        "ok so {}", "Now {}", "Great, now {}", "First, {}", "let's {}", "Can you please {}",
        "I was hoping you could {}", "{}, thanks!", "{} pls", "{} when you get a chance",
        "{} if you don't mind", "{} :)",
    ),
    "zh": (
        "请{}", "帮我{}", "你好，{}", "好的，现在{}", "首先，{}", "接下来{}", "麻烦{}，谢谢",
        "能不能{}？", "可以{}吗？", "{}吧", "{}，拜托了", "你能帮我{}吗",
    ),
}  # fmt: skip
ALREADY = {
    "en": [
        "hi",
        "hey",
        "please",
        "could",
        "can",
        "i",
        "ok",
        "now",
        "how",
        "what",
        "is",
        "would",
        "the",
        "my",
        "there",
        "this",
        "it",
        "no",
        "actually",
        "so",
        "we",
        "let's",
        "i'd",
        "a",
        "an",
        "first",
        "i'm",
        "i've",
        "then",
        "for",
        "at",
        "from",
        "in",
        "on",
        "just",
        "if",
    ],
    "zh": list("请帮麻能可我你好这那想先再如"),
}


def courtesies(request: Said) -> Iterator[str]:
    """Say it with politeness around it."""
    bare = request.text.rstrip(" .。!！")
    opens = bare[:1] if request.zh else bare.lower().split()[0].strip(",")
    told = {"?", "？", "吗", "\n", "(", "{", "}"} & {*bare} or re.search(r"[.。!！:：]\s", bare)
    if opens in ALREADY[request.lang] or told:
        return
    plain = bare[:2].isupper() or request.touches(0, 1)
    for frame in AROUND[request.lang]:
        if not (request.ends_in_content and not frame.endswith("{}")):
            kept = plain or frame.startswith("{")
            yield frame.format(bare if kept else bare[:1].lower() + bare[1:])
