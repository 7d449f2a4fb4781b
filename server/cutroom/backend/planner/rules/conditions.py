"""Wishes under a condition that the film settles: "if there's no music, add some", 没有字幕就加上."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rules.history import HOLDING
from cutroom.backend.planner.stage import Stage

LONGEST = 400
"""Characters of a message in which conditions are looked for."""
SHORTEST = 80
"""Characters of a message that may be taken back as a whole."""
TOPIC = (
    r"(?:background )?(?P<topic>music|song|soundtrack|bgm|captions?|subtitles?|titles?|text|logo"
    r"|watermark|transitions?)"
)
IF = (
    r"\b(?:if|in case|(?P<unless>unless)) (?:there|it|the (?:video|film|clip|movie|timeline)|this|we|i)\b"
    r"(?P<how>(?:'s|’s|n't|n’t| (?:is|are|has|have|does|do|got|already|currently|still|no|not|any|some|a|the|isn't|aren't"
    rf"|isn’t|aren’t|hasn't|doesn't|don't|haven't|doesn’t|have|yet))*) {TOPIC}"
    r"(?: (?:yet|already|on it|in it|in there|there|playing|at all|now|on|in the (?:video|film|clip)))*"
)
LACKS = re.compile(r"\bno\b|\bnot\b|n['’]t\b|\bnone\b|没|缺|无|否|不然")
ELSE = r"(?:[,;.]? ?(?:and |but )?(?:otherwise|if not|or else|else)[, ]+(?P<no>[^.;]+))"
LED = re.compile(
    rf"{IF},?(?: then)?,? (?:please |just )?(?P<yes>[^.;,]+?(?:, (?!and\b|then\b|also\b|otherwise\b|if not\b|or else\b|else\b)[^.;,]+?)*){ELSE}?"
    r"(?P<stop>[.;]|, (?=and\b|then\b|also\b)|$)",
    re.IGNORECASE,
)
"""A condition that leads its wish, with what is wished otherwise."""
CLOSED = re.compile(
    rf"(?P<yes>[^.;,]+?),? (?:but )?(?:only )?(?:{IF}|if (?:there(?:'s| is| are|'re)|it (?:has|have|does))"
    r"(?P<any>n[o'’]t| not| none)?n?(?:'t|’t)?(?: have)?(?: (?:any|none|one|some))(?: yet| already| there)*"
    r"|if there (?P<isnt>isn['’]t|aren['’]t|is not|are no) (?:any|one|some)(?: yet| already| there)*)(?P<stop>[.;,]|$)",
    re.IGNORECASE,
)
"""A condition that follows its wish: "add music if there isn't any"."""
SHORT = r"(?P<topic>音乐|配乐|BGM|bgm|字幕|标题|文字|logo|LOGO|水印|转场)"
LED_ZH = re.compile(
    r"(?:如果|要是|假如|若是?|万一)?(?:视频|影片|片子|里面|画面|上面|现在|目前|原来|还|本来|已经|已|里|中|上)*(?P<how>没有?|缺少?|无|有)(?:加|配|任何)?(?:背景)?"
    rf"{SHORT}(?:了|的(?!话))?(?:的话|的情况下|时)?[，, ]*(?P<so>那?就|则|请|帮我)?(?P<yes>[^，,。；;！!]+)"
    r"(?:[，,；;。] ?(?:如果|要是)?(?P<alt>没有?|有|否则|不然|要不然)(?:了)?(?:的话)?[，, ]*(?:那?就|则|请)?(?P<no>[^，,。；;！!]+))?"
)
"""The same in Chinese; without 如果, 的话 or 就 it is no condition."""
CONDITIONAL_ZH = re.compile(r"如果|要是|假如|若|万一|的话|的情况下|就|则")
SOME = re.compile(
    r"\b(?P<verb>add|put|use|lay|include|insert|write|give it|pick|choose)(?P<on>(?: in| on)?)"
    r" (?:some|one|any|a few|it|them|those|that)(?: too| as well| please)*$",
    re.IGNORECASE,
)
SOMETHING = re.compile(r"\b(?:something|anything) (?P<how>[\w-]+)(?: one)?$", re.IGNORECASE)
THAT = re.compile(r"\b(?:it|them|those)\b", re.IGNORECASE)
BARE_ZH = re.compile(r"(?:加|配|放|来|写|补|添|打|做)(?:上|一|几|个|首|条|些|点|段|行|下)*(?:吧)?$")
ADDS_ZH = re.compile(r"(?:帮我|给我|请|再)*(?:加|配|放|来|补|添|用|找|选)")
STATED = re.compile(
    rf"\b(?:there|it|the (?:video|film|clip|movie)|this|we)(?P<how>(?:'s|’s| is| has| have|n't|n’t| isn't| doesn't have| got)? (?:no|any)) {TOPIC}"
    r"(?: (?:yet|on it|in it|at all|now))*[,;.:]? (?:so |please |can you |could you )*(?=(?:add|put|lay|include)\b)(?P<yes>[^.;,]+)(?P<stop>[.;,]|$)",
    re.IGNORECASE,
)
"""What is said to be missing, right before it is wished for."""
NAMED_ZH = re.compile(r"音乐|配乐|bgm|歌|曲|字幕|标题|文字|logo|水印|转场|声音|时长", re.IGNORECASE)


WITHDRAWN = re.compile(
    r".+?[,.;!…—-] *(?:(?:no|oh|ah|hm+|wait|actually)[,. ]+)*(?:forget (?:that|it|about (?:it|that))|never ?mind(?: that)?"
    r"|scratch that|don't bother|leave it)[ .!]*"
    r"|.+?[，,。…—] ?(?:还是)?(?:算了(?:吧)?|当我没说|不用了|先不弄了|先不改了|还是别了)[。！! ]*",
    re.IGNORECASE,
)
"""A wish that is taken back in the same breath."""


def settled(message: str, stage: Stage) -> tuple[str, str]:
    """Return a message without its conditions, and why nothing is left where nothing is."""
    if stage.is_blank or len(message) > LONGEST:
        return message, ""
    if len(message) <= SHORTEST and WITHDRAWN.fullmatch(message.strip()):
        return "", "按您说的，先不改" if stage.zh else "you took it back"
    if stage.zh:
        return _settled_zh(message, stage)
    if (found := LED.search(message)) is not None:
        lacks = bool(LACKS.search(found["how"] or "")) != bool(found["unless"])
        return _put(message, found, _holds(found["topic"], stage) != lacks, found["topic"], stage)
    stated = STATED.search(message)
    told = stated is not None and not re.search(r"\w ?$", message[: stated.start()])
    if stated and told and LACKS.search(stated["how"]) and not _holds(stated["topic"], stage):
        return _put(message, stated, True, stated["topic"], stage)
    closed = CLOSED.search(message)
    if closed is None:
        return message, ""
    topic = closed["topic"] or _topic_of(closed["yes"])
    if topic is None:
        return message, ""
    said = " ".join(filter(None, (closed["how"], closed["any"], closed["isnt"])))
    lacks = bool(LACKS.search(said) or " none" in closed[0].lower()) != bool(closed["unless"])
    return _put(message, closed, _holds(topic, stage) != lacks, topic, stage)


def _settled_zh(message: str, stage: Stage) -> tuple[str, str]:
    found = LED_ZH.search(message)
    if found is None:
        return message, ""
    lacks = LACKS.search(found["how"]) is not None
    stated = lacks and ADDS_ZH.match(found["yes"]) and not _holds(found["topic"], stage)
    if not stated and not CONDITIONAL_ZH.search(message[found.start() : found.start("yes")]):
        return message, ""
    return _put(message, found, _holds(found["topic"], stage) != lacks, found["topic"], stage)


def _put(
    message: str, found: re.Match[str], holds: bool, topic: str, stage: Stage
) -> tuple[str, str]:
    """Return a message with what is wished in the case at hand."""
    groups = found.groupdict()
    wish = groups["yes"] if holds else groups.get("no")
    put = _named(wish.strip(), topic, zh=stage.zh) if wish else ""
    rest = message[: found.start()] + put + (groups.get("stop") or "") + message[found.end() :]
    rest = rest.strip(" ,，;；") if not put else rest
    if re.search(r"\w", rest):
        return rest.lstrip(" ,，.。;；"), ""
    there = _holds(topic, stage)
    if stage.zh:
        return "", f"已经有{topic}了" if there else f"还没有{topic}"
    verb = "are" if topic.endswith("s") else "is"
    return "", f"there {verb} {topic} already" if there else f"there {verb} no {topic} yet"


def _named(wish: str, topic: str, *, zh: bool) -> str:
    """Return a wish with what it is about named again."""
    if zh:
        if NAMED_ZH.search(wish):
            return wish
        if "首" in wish and ADDS_ZH.match(wish):
            return f"{wish}音乐"
        return f"{wish}{topic}" if BARE_ZH.search(wish) else f"{topic}{wish}"
    if (some := SOME.search(wish)) is not None:
        article = "" if topic.endswith("s") or topic in ("music", "text") else "a "
        return f"{wish[: some.start()]}{some['verb']}{some['on']} {article}{topic}"
    wish = SOMETHING.sub(rf"\g<how> {topic}", wish)
    return THAT.sub(f"the {topic}", wish, count=1)


def _holds(topic: str, stage: Stage) -> bool:
    """Say whether the film has what a condition speaks of."""
    said = topic.lower()
    return next((has(stage) for words, has in HOLDING if re.search(words, said)), False)


def _topic_of(wish: str) -> str | None:
    found = re.search(TOPIC, wish, re.IGNORECASE)
    return found["topic"] if found else None
