"""A story and the wish that ends it, as one plain wish: "the sound hums, so clean it up"."""

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.clauses.pieces import STRONG
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token

NOISE = r"(?:hums?|humming|hiss\w*|buzz\w*|noisy|crackl\w*|an? (?:hum|hiss|buzz))"
WRITTEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"(?:\band |, )?\b(?:i|we)(?:'d like| want| need)(?: to have)? (?:an?|one"
            r"|some) [\w -]{0,20}-ish"
            r" (?:film|video|movie|edit|clip)[^.,;]*",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"^(?:we|i)(?:'d like| need| want| would like)(?: to have| to make)? (?:an?|one|some)"
            r" (?![^.]*\d)[\w' -]{3,40}?\b(?:of|for|about) [^.,;\"\d]{2,40}\.\s*(?=\w)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"(?:想|要|准备|打算)?给[^，。]{1,10}做(?:一?[个段条支部])?[^，。]{0,4}"
            r"(?:片子|视频|短片|回顾片|小片|电影)。"
        ),
        "",
    ),
    (
        re.compile(
            r",? ?\b(?:i suppose|i guess|i reckon|if (?:that's|it's) ok(?:ay)?)(?=[.,;!])",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"\bi(?:'d| would) (?=(?:cut|trim|drop|remove|put|add|use|take|make|move|speed|slow"
            r"|keep|turn)\b)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"^(?:(?:could|can|would|will) you )?(?:please )?(?:help me )?(?:to )?"
            r"(?:clean up|tidy up|edit|cut|fix up|polish|work on|take care of|finish)"
            r" (?:this|the|my|our|episode|part|lesson)(?: [a-z0-9'-]+){1,10}[.?!]\s+(?=\S)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"(?:^|(?<=[.!?)] ))(?:i|we)(?:'d like| want| need| would like)(?: to (?:have|make))?"
            r" an? (?:short |little |nice |small |quick )*(?:film|video|movie|clip|edit)"
            r" (?:for|out of|from|about|of) [^.,;\"\d]{2,60}\.(?=\s+\S)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"\bthere(?:'s| is) (?:a lot of |some |(?:so|too) much )?[\w ]{0,20}noise\b"
            r"[^.;]{0,40}[,;.] ?(?:so |and )?(?:please |could you |can you )?"
            r"(?:reduce|remove|clean|fix|lower|take|get rid of) (?:it|that)"
            r"(?: up| out| down| away)?\b",
            re.IGNORECASE,
        ),
        "reduce the noise",
    ),
    (
        re.compile(
            r"(?P<x>\bthe [\w.]+(?: [\w.]+)? (?:photo|picture|image)|\bthe last (?:photo|picture))"
            r"(?: at the (?:very )?end)? (?:should |can |must |has to )?(?:stays?|be shown|lasts?)"
            r"(?: on(?: screen)?)? (?:for )?(?P<t>[\w.-]+ seconds?) with"
            r" (?:the )?(?:text|words|title) (?=[\"“])",
            re.IGNORECASE,
        ),
        r"show \g<x> for \g<t>. On \g<x> write ",
    ),
    (
        re.compile(
            r",? \b(?:when|once|as soon as) (?:you're|you are|it's|that's|everything(?:'s| is))"
            r" (?:happy(?: with it)?|done|ready|finished|all done|all good)(?=[.,;!]|$)",
            re.IGNORECASE,
        ),
        "",
    ),
    (
        re.compile(
            r"\b(?:turn|take|bring|pull) (?:the |my |our )?[\w ]{0,20}noises? down"
            r" (?=(?:by|to) (?:half|a third|a quarter|\d))",
            re.IGNORECASE,
        ),
        "lower the volume ",
    ),
    (
        re.compile(r"\btake (?:the |my |our )?(?P<x>[\w ]{0,20}noise)s? down\b", re.IGNORECASE),
        "reduce the noise",
    ),
    (
        re.compile(
            r"\b(?:so )?no (?:other )?(?:texts?|words?|titles?) (?:apart from|except(?: for)?"
            r"|other than|but) (?=[\"“])",
            re.IGNORECASE,
        ),
        "write ",
    ),
    (
        re.compile(
            r"(?:所以)?除了(?P<x>[“「『\"][^”」』\"]+[”」』\"])(?:以外|之外)?，?(?:不要|别加|不加|没有)(?:别的|其他的?)(?:文字|字)"
        ),
        r"写\g<x>",
    ),
    (
        re.compile(
            rf"\b(?:the |my |our )?(?:sound|audio|recording|mic|microphone|room"
            rf"|voice)\b[^.,;]{{0,30}}\b{NOISE}\b"
            r"[^.,;]{0,20}[,;.]? ?(?:so |and )?(?:please |could you |can you )?"
            r"(?:clean|fix|sort|tidy|get rid of|remove) (?:it|that|this)(?: up| out)?\b",
            re.IGNORECASE,
        ),
        "reduce the noise",
    ),
    (
        re.compile(
            r"\b(?:the |my |our )(?P<x>[\w.]+)(?: clip)? (?:needs?|keeps?|should keep|must keep"
            r"|can keep|has)"
            r" (?:its|their|his|her|the) (?:own |original )?(?:sound|audio),? ?(?:and |but )?"
            r"(?:everything|everyone|all the|the)(?: else| others?| rest) (?:can|should|must) be"
            r" (?:muted|silent|quiet)\b",
            re.IGNORECASE,
        ),
        r"mute every clip except the \g<x>",
    ),
    (
        re.compile(
            r"\b(?:please )?(?:take|use|grab|give me) (?:only |just )?(?:the )?(?:bit|part"
            r"|section|piece|stretch"
            r"|segment) (?:that goes )?(?=from \d|between \d|\d)",
            re.IGNORECASE,
        ),
        "keep only the part ",
    ),
    (
        re.compile(
            r"(其他|其余|剩下|别)的?(?:都|全)?(?:是|在)[^，。]{1,12}，(?:都|全)?(?:不要|不用|删掉?|剪掉?)了?"
        ),
        r"\1的都不要",
    ),
    (
        re.compile(
            r"\b(?:as for|regarding) the (?:words|texts?|titles?)(?::"
            r"|,) ?(?=[\"“])",
            re.IGNORECASE,
        ),
        "write ",
    ),
    (
        re.compile(
            r"[^，。；]{0,10}(?:风扇|空调|油烟机|马路|车|风|环境|背景|键盘|机器|人声)[^，。；]{0,4}"
            r"(?:太吵|很吵|太响|有噪音|有杂音|噪音(?:很|太)?大)了?，(?:所以)?(?=[^，。；]{0,6}降[一]?下?噪)"
        ),
        "",
    ),
    (
        re.compile(
            r"[^，。；“「]{0,8}(?:杂音|噪音|噪声|底噪|电流声|滋滋声|嗡嗡声|沙沙声)[^，。；]{0,4}，?"
            r"(?:麻烦|请|帮忙|帮我|能不能|给)?(?:处理|解决|清理|弄掉|消除|搞定|修)(?:一下|掉|干净|下)?吧?"
            r"(?=[，。；！]|$)"
        ),
        "降噪",
    ),
    (
        re.compile(
            r"(?:^|(?<=[。！]))(?:(?:请|麻烦|能不能|可以)?(?:帮我|帮忙|帮)|(?=(?:剪|处理|整理|剪辑)一下))(?:弄|剪辑|剪|做|处理|整理|搞|看)(?:一下|下|个|一个)?"
            r"[^，。\d“「\"]{0,8}的?(?:视频|片子|短片|素材|播客|节目|录像|网课)(?:的?第[^，。]{1,4}[期集课讲])?"
            r"(?:吧|呗|吗)?[，。？]"
        ),
        "",
    ),
)
"""How a story and its wish are said, and the wish they come to."""
NAMED = re.compile(
    r"\b(?:(?:[Tt]he |[Oo]ur |[Mm]y )?(?:guest|speaker|host|presenter|teacher|coach|interviewee"
    r"|lady|man|woman|doctor)"
    r"(?:'s name)?|(?:her|his|their|my) name) (?:is"
    r"|is called) (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)"
    r"(?:,? (?:and )?(?:she|he|they)(?:'s| is|'re| are)(?: (?:the|our|a|an))?"
    r" (?P<title>[A-Z]\w+(?: (?:of |for |and |in )?[A-Z]\w+)*))?[,.]? ?(?:so |and )?"
)
NAMED_ZH = re.compile(
    r"(?:嘉宾|主持人|老师|讲师|受访者|主讲人?|她|他|我)?(?:的?名字)?叫(?P<name>[\u4e00-\u9fff]{2,4})"
    r"(?:，(?:职务|头衔|职位|身份|她是|他是)(?:是|为)?(?P<title>[^，。]{2,12}))?[，。]"
)
"""Where a person is named whose name is to be shown."""
TAG = re.compile(
    r"\b(?:lower third|name ?tag|name card|name strap)(?: with (?:that|it|this|(?:her|his|their"
    r"|the) name))?\b"
    r"|(?:人名条|名字条|名条|姓名条)"
)
THOSE = re.compile(
    r"\b(?:so |and )?(?:please )?(?:keep|leave|use|take) (?:only |just )?(?:those"
    r"|these)(?: (?:two|three|four|five|\d))?"
    r"(?: (?:parts|bits|sections|stretches|pieces|moments))?"
    r"(?:,? (?:and )?(?:drop|lose|cut|remove|delete|throw away|bin) (?:the rest|everything else))?"
    r"|(?:就|只|所以)*(?:保留|留下?|要|用)(?:这|那)(?:[两二三四五\d])?(?:段|部分|几段|个部分)"
    r"(?:就行|就好)?(?:，(?:别的|其他的?|其余的?)(?:都|全)?(?:不要|删掉|剪掉)了?)?",
    re.IGNORECASE,
)
"""What keeps the stretches that were just told."""


def told_plainly(message: str, read: Callable[[], Sequence[Token]], stage: Stage) -> str:
    """Return a brief whose stories with a wish at their end are that wish.

    `read` gives the message's tokens, which few stories need.
    """
    said = _gathered(message, read, zh=stage.zh)
    for pattern, wish in WRITTEN:
        said = pattern.sub(wish, said)
    return _introduced(said, zh=stage.zh)


def _introduced(message: str, *, zh: bool) -> str:
    """Write a person's name and title into the lower third that is asked for after them."""
    person = (NAMED_ZH if zh else NAMED).search(message)
    tag = TAG.search(message, person.end()) if person else None
    if person is None or tag is None or re.match(r"\s*[:：\"“「]", message[tag.end() :]):
        return message
    shown = (
        f"人名条“{person['name']}”" + (f"，头衔“{person['title']}”" if person["title"] else "")
        if zh
        else f'lower third with the name "{person["name"]}"'
        + (f' and the title "{person["title"]}"' if person["title"] else "")
    )
    told = message[person.end() : tag.start()]
    return message[: person.start()] + told + shown + message[tag.end() :]


def _gathered(message: str, read: Callable[[], Sequence[Token]], *, zh: bool) -> str:
    """Write "keep those three" with the stretches that the sentence told before."""
    found = THOSE.search(message)
    if found is None:
        return message
    tokens = read()
    starts = [
        t.end
        for t in tokens
        if t.text in STRONG and t.end <= found.start() and not _tight(t, message)
    ]
    begin = max(starts, default=0)
    spans = [t for t in tokens if begin <= t.start < found.start() and isinstance(t.value, Span)]
    if len(spans) < len("ab"):
        return message
    listed = [message[t.start : t.end] for t in spans]
    wish = (
        f"只保留{'、'.join(listed[:-1])}和{listed[-1]}"
        if zh
        else f" keep {', '.join(listed[:-1])} and {listed[-1]}"
    )
    return message[:begin] + wish + message[found.end() :]


def _tight(stop: Token, message: str) -> bool:
    """Say whether a point stands inside a number or a name."""
    return message[stop.end : stop.end + 1].isalnum() and stop.text == "."
