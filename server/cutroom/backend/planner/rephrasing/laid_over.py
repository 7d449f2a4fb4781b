"""What is laid over a film or under it, as the plainest words: how long a picture is seen at an
end, when a mark goes again, words on a frame that is held, music that gives way to voices."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned
from cutroom.backend.planner.words.remarks_zh import AMOUNT

LENGTH = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|ten|half a) ?(?:s|secs?|seconds?|mins?|minutes?)"
)
HELD = "[\ue000-\uf8ff]"
"""A file's name, which is held while a message is rewritten."""
PICTURE = rf"(?:{HELD}|[\w-]+\.(?:png|jpe?g|webp)|the (?:cover|title|opening|intro)?(?: ?(?:image|picture|photo|card))|(?:the|my) cover)"
FILM = r"(?:the )?(?:video|film|clip|footage|rest|main (?:video|film)|everything|it)"
GOES = r"(?:begins|starts|plays|kicks off|comes)"
SPOKEN = r"(?:(?:someone|somebody|anyone|people|they|he|she|i|we|the (?:speaker|narrator|host|presenter|voice))(?:'s| is| are|'m| am|'re)? ?(?:speak|talk)(?:s|ing)?|there(?:'s| is) (?:speech|talking|a voice))"
SONG = rf"(?:{HELD}|[\w-]+\.(?:mp3|wav|m4a|aac|flac))"
FREEZE = re.compile(
    r"\b(?:freeze|hold|pause)\b[^.;]*?\bat (?:the )?(?P<when>\d+(?::\d\d)*(?:\.\d+)?(?: ?(?:seconds?|secs?|s)\b)?)",
    re.IGNORECASE,
)


def _on_freeze(found: re.Match[str]) -> str:
    """Return the moment of the freeze frame that words are to stand on."""
    held = FREEZE.search(found.string[: found.start()])
    return f"at {held['when']}" if held else found[0]


LAID: tuple[tuple[str, str, Turn], ...] = (
    # A picture before the film.
    ("for", rf"\b(?:show|display|put|have) ({PICTURE}) for (?:about )?({LENGTH}),? (?:right |just )?(?:before {FILM}(?: {GOES})?|at the (?:very )?(?:start|beginning|front)|up front|first)(?=[ ,.;!?]|$)", r"insert \1 at the start for \2"),
    ("with", rf"\b(?:open|start|begin|kick (?:it )?off|lead)(?: it| the (?:video|film))? with ({PICTURE}) for (?:about )?({LENGTH})(?:,? (?:and )?then (?:comes |play |show )?{FILM}(?: {GOES})?)?(?=[ ,.;!?]|$)", r"insert \1 at the start for \2"),
    # Words on a screen of their own.
    ("intro", rf"\b(?:add|put|insert|make|create) (?:an? )?({LENGTH.replace(' ?', '[- ]?')}) (black|white) (?:intro|opening|title card)(?: screen)?(?: at the (?:start|beginning))?,? (?:with|saying|that says|that reads|showing)(?: the (?:text|words?|title))? ?", lambda f: f"{'white' if f[2].lower() == 'black' else 'black'} text on {f[2]} for {f[1].replace('-', ' ')} at the start saying "),
    ("outro", rf"\b(?:add|put|insert|make|create) (?:an? )?({LENGTH.replace(' ?', '[- ]?')}) (black|white) (?:outro|ending|end card)(?: screen)?(?: at the end)?,? (?:with|saying|that says|that reads|showing)(?: the (?:text|words?|title))? ?", lambda f: f"{'white' if f[2].lower() == 'black' else 'black'} text on {f[2]} for {f[1].replace('-', ' ')} at the end saying "),
    # Music that gives way to voices.
    ("as ", rf"^\s*({SONG}) as (?:the |my )?background(?: music| track| song)?(?=[ ,.;!?]|$)", r"use \1 as background music"),
    ("", rf"\b(?:have|make|let|get) (?:it|the (?:music|song|track)) (?:to )?(?:dip|duck|drop|lower|go (?:down|quiet(?:er)?)|get quieter|quieten|fade down|come down)(?: down)?(?: a (?:bit|little))? (?:whenever|when|while|as soon as|every time|each time|if) {SPOKEN}", "duck the music under the voice"),
    ("duck", r",? (?:and )?(?:duck(?:ing|ed)|dipping) (?:it )?(?:under(?:neath)?|beneath|below|behind|for) (?:the |any )?(?:speech|voices?|dialogue|talking|narration)", " and duck the music under the voice"),
    ("beat", r"\b((?:chill |soft |slow )*(?:lo-?fi|hip-?hop|trap|house|jazz|chill|funky?|boom bap)) beats?\b(?! sync)", r"\1 music"),
    (" at ", r"\b(music|track|song|bed|tune) (?:underneath|behind (?:it|everything)|under (?:it|everything)|below it)(?=,? (?:at|with) \d)", r"\1"),
    # Words on a frame that is held.
    ("fr", r"\b(?:during|on|over|while|when) (?:the (?:freeze(?: frame)?|frozen (?:frame|image|picture))|it(?:'s| is) frozen|that freeze)(?=[ ,.;!?]|$)", _on_freeze),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""
TURNS = compiled(LAID)

PICTURE_STAYS = re.compile(
    rf"(?P<head>(?:\.(?:jpe?g|png|webp|gif)|图片?|照片|封面)[^，。；]{{0,12}}?(?:前面|开头|片头|最前|后面|结尾|片尾|末尾)[^，。；]{{0,4}})[，,]\s*(?:停留?|持续|显示|展示|放|播)(?:个|了)?(?={AMOUNT})"
)
"""How long a picture stays that was laid at an end."""
DONE_THEN = re.compile(
    rf"(?P<head>(?:前面?|开头|一开始|最开始|第?{AMOUNT}(?:到|至|-)){AMOUNT}[^。；]*?)[，,](?:之后|后面|然后|过后|其[他它余](?:时候|时间|地方)?)(?:的)?(?:就|都|再)*(?:不用|不要|不需要|不必|不再|别|去掉|拿掉|消失|隐藏|关掉|没有)(?:再)?(?:显示|出现|放|有|加)?(?:它|了|掉)?(?=[。！]?$)"
)
"""What only says that something ends where its time ends."""
SEEN = re.compile(r"显示|出现|放|加|打|弹|挂|贴")
BLACK_EDGE = re.compile(
    rf"(?P<edge>开头|片头|一开始|最前面|最后|结尾|末尾|片尾)(?:先|再|要|就)?(?:(?P<how>黑|白)屏(?:个)?(?P<long>{AMOUNT})|(?:留|加|放|来|空)(?:出|个)?(?P<time>{AMOUNT})(?:的)?(?P<kind>黑|白)(?:屏|场|画面))(?:[，,]?(?:再|然后|之后|才)(?:进入?|出现?|开始|接|放|播|显示)(?:画面|视频|正片|片子|正文|内容)?)?(?=[，。！]|$)(?![，,](?:在)?(?:上面?|中间|里面|画面上?)*(?:写|打|显示|放上|配|加上?[“「]|有))"
)
"""A plain screen at an end of the film."""
LAST_ONES = re.compile(r"末尾(?:的)?(?=[一两二三四五\d]{0,2}[段张个条]|(?:片段|照片|镜头))")
NEW_FONT = re.compile(
    r"换(?:个|一个|成|一种|种|下)?字体[，,](?:要|换成|用|改成)?(?P<font>[^，。“\s]{2,4}?)(?:体)?(?:的)?(?:那种|那样|样式|风格|款)(?:的)?(?=[，。]|$)"
)
AGAIN = re.compile(r"(?<=[，,])速度再(?=快|慢)")
FREEZE_AT = re.compile(
    r"(?P<when>(?:\d+分)?\d+(?:\.\d+)?秒|\d+:\d+)(?:处|那里|的?时候|的?地方|这里)?(?:画面)?定格"
)
FROZEN = re.compile(
    r"定格(?:画面)?(?:的?时候|的?期间|的?同时|的?过程中|时|那里|那一刻|住的?时候)(?:里|中)?"
)


def _done_then(found: re.Match[str]) -> str:
    """Return a wish for a time without what says that it ends then."""
    return found["head"] if SEEN.search(found["head"]) else found[0]


def _plain_screen(found: re.Match[str]) -> str:
    """Return a screen of one colour at an end as what is put there."""
    edge = "结尾" if found["edge"] in ("最后", "结尾", "末尾", "片尾") else "开头"
    return f"在{edge}插入{found['long'] or found['time']}{found['how'] or found['kind']}色画面"


def _while_frozen(found: re.Match[str]) -> str:
    """Return the moment of the freeze frame that a wish points back to."""
    before = [*FREEZE_AT.finditer(found.string[: found.start()])]
    return f"在{before[-1]['when']}处" if before and ":" not in before[-1]["when"] else found[0]


TITLE_IN = re.compile(
    r"(?:[中英日韩法德]文的?|[中英]文版的?)(?P<what>标题|文字|字|片名|大标题)(?P<to>(?:我)?(?:想)?(?:还是)?(?:换成?|改成?|改为|替换[成为])(?:了)?)(?:[中英日韩法德]文的?)?(?=[“「『\"])"
    r"|(?P<all>(?:标题|文字|片名)[^，。“「]{0,12}?(?:换成|改成|改为))[中英日韩法德]文的?(?=[“「『\"])"
)
"""The language of words that are told."""
REMARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (TITLE_IN, lambda found: found["all"] or f"{found['what']}换成"),
    (PICTURE_STAYS, r"\g<head>显示"),
    (DONE_THEN, _done_then),
    (AGAIN, "再"),
    (BLACK_EDGE, _plain_screen),
    (LAST_ONES, "最后"),
    (NEW_FONT, r"换成\g<font>体"),
    (FROZEN, _while_frozen),
)
"""The same in Chinese, in order."""


def in_layers(text: str) -> str:
    """Return an English message with what is laid over the film or under it in plain words."""
    return turned(text, TURNS)
