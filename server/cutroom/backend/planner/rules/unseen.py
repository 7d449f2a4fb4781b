"""What nobody has looked at or can tell: parts by what they are like, and matters of taste."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, nothing, unsupported
from cutroom.backend.planner.words.unable import PARTICULAR
from cutroom.backend.planner.words.values import MUSIC_STYLES

OF_A_PART = re.compile(
    r"\b(?:shorten|trim|cut(?: down)?) (?:the|my)"
    r" (?:intro|outro|opening|beginning|ending|start|end|middle) (?:down )?to \w+ ?(?:s\b|sec|min)"
)
"""A part of the film that nobody said where it ends, and how long it should be."""
AN_EDGE = re.compile(
    r"\b(?:speed|slow) (?:(?:up|down) )?the (?:ending|intro|beginning|opening|outro)"
    r"(?: (?:up|down))?(?: a (?:bit|little))?[.!]*$"
)
"""An edge of the film that shall go faster or slower, of which nobody said how long it is."""
UNSEEN_ONE = re.compile(
    r"\bsome (?:of the )?(?:parts|bits|sections|moments|places|clips|photos|shots)\b|"
    r"\bthe (?:blurry|blurred|shaky|dark|bright|noisy|loud|quiet|boring|bad|ugly|grainy"
    r"|funny|best|worst|long|short|good|overexposed|out[- ]of[- ]focus) ones?\b"
)
"""A clip called by how it is, which nobody has looked at."""
UNSEEN_PARTS = re.compile(
    r"\bthe (?:most |really |more )?(?:boring|dull|slow|exciting|interesting|important|funny|best"
    r"|good|bad|worst|awkward|intense|emotional|action|fun|quiet|loud|key|dramatic|unnecessary"
    r"|irrelevant|useless|scrolling|waiting|typing|talking)(?:est)? "
    r"(?:parts?|bits?|moments?|sections?|scenes?|stretch(?:es)?|segments?)\b"
)
"""Parts called by what they are like."""
A_PART = re.compile(
    r"\b(?:only|just) (?:an? |one |some )?(?:\w+ )?(?:part|portion|section|bit|piece|segment)s? of"
    r" (?:the|my|this|it)\b"
)
"""A part of the film that nobody said which."""
TREATED = (
    "speed_up", "slow_down", "speed", "zoom", "zoom_in", "zoom_out", "blur", "brighten", "darken",
    "freeze", "reverse", "flip", "effect", "filter", "mute",
)  # fmt: skip
"""What is done to a part, where keeping and cutting go by the best moments."""
MOMENT_ZH = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{1,10}?)(?:的?(?:那一刻|那一瞬间?|一?瞬间|一刹那|那一下|那会儿)"
    r"|的(?:时候|地方|时刻|部分|片段|镜头|那一?段|段落))"
    r"|在(?P<busy>[\u4e00-\u9fff]{2,6})时(?![间长候刻光])"
    r"|(?P<key>高光|亮点|关键|精彩|重要|搞笑|打斗|危险|激烈|感人|好笑|紧张)的?(?:动作|部分|地方|镜头|瞬间|时刻|画面)"
)
"""A moment told by what is seen then: 进球的瞬间."""
KNOWN_ZH = re.compile(
    r"说|讲|人声|对白|旁白|口播|停顿|静音|空白|声|切换|转场|换场|换镜头|镜头|衔接|开头|开始|开场|结尾"
    r"|结束|片头|片尾|最后|末尾|收尾|音乐|节拍|节奏|鼓点|重拍|卡点|高潮|副歌|播放|导出|歌|第|黑|空"
    r"|剩|所有|全部|这|那|我|横|竖|长|短|选|传|重复|抖|糊|模糊|暗|亮|一样|原来|右边|左边|上面|下面|上方|下方|上半|下半|前面|后面|前半|后半|之前|之后|以前|以后|中间|别|其他|其余|需要|有字|之间|不够|不足|多出|缺|留白|每|静|没"
)
"""What a machine can find, or what is no moment."""
SHOT_MOVED = re.compile(
    r"^(?:把)?(?P<what>[\u4e00-\u9fff]{2,6})(?:的)?(?:镜头|画面|那段)(?:提前|挪前|往前(?:放|挪|移)|前移|放到?前面)"
)
"""A shot called by what is seen in it, which shall come sooner."""
KNOWN_SHOT = re.compile(r"第|最后|中间|开头|结尾|前|后|这|那|首|尾|上|下")
CONTENT = re.compile(r"[：:“「『\"]")
"""What begins words to be shown, which are no moment."""
ADDED = ("effect", "filter", "transition")
OPENING = re.compile(
    r"\b(?:open|start|begin|lead)(?: off| out| it| the (?:video|film))? (?:with|on)"
    r" (?:the|my|our|a|his|her|their) (?:\w+ )?(?:strongest|best|funniest|most \w+|greatest"
    r"|punchiest|hook|catchiest)"
    r"|\b(?:best|strongest|funniest|most \w+) (?:quote|line|sentence|moment|bit|part)\b.*"
    r"\b(?:at|to) the (?:very )?(?:start|beginning|front|top)\b"
)
"""A moment that shall come first, and that nobody has picked."""

OWN_SOUND = re.compile(
    r"\b(?:use|add|put|lay|replace|swap|switch|set|play|take|mix|overlay)\b.*?"
    r"(?:\b(?:the|my|this|that) (?:mp3|wav|m4a|flac|aac)\b(?! (?:of|from))"
    r"|\b(?:the|my|this|that) (?:song|track|music|audio|soundtrack|sound)(?: file| track)?"
    r" (?:that |which )?i(?:['’]ve| have)? (?:just )?"
    r"(?:uploaded|sent|attached|gave|given|provided|added)\b"
    r"|\b(?:audio|sound|soundtrack) (?:with|using|by|to) (?:the|my) (?:uploaded )?"
    r"(?:music|song|track)\b(?! (?:of|from))"
    r"|\bmy own (?:music|song|track|audio|soundtrack)\b)"
)
"""A sound file of the person's own that is to be laid."""


def unseen(c: Clause) -> Outcome | None:
    """Ask which clip is meant by how it looks: "speed up the blurry one"."""
    absent = not (c.assets or c.stage.audios or c.stage.has_music)
    said = c.message if c.whole else c.text
    if absent and OWN_SOUND.search(said.lower()):
        return ask(c, "needs_music_file", MUSIC_STYLES[:4])
    if OF_A_PART.search(c.text.lower()) and not c.assets and not c.spans:
        return ask(c, "which_range")
    if AN_EDGE.search(c.text.lower()) and len(c.stage.shots) == 1 and not c.of_kind("time", "dur"):
        return ask(c, "which_range")
    told = c.assets or c.spans or c.moment() is not None or c.says("middle", "start_at", "end_at")
    if not told and c.says(*TREATED) and UNSEEN_PARTS.search(c.text.lower()):
        return ask(c, "which_range")
    placed = c.assets or c.spans or c.moment() is not None
    if c.stage.zh and not placed and _is_unseen_moment(c):
        return ask(c, "move_spot", text=c.said)
    moved = SHOT_MOVED.search(c.text) if c.stage.zh else None
    if moved and not (placed or c.picks) and not KNOWN_SHOT.search(moved["what"]):
        names = [shot.name for shot in c.stage.shots[:6]]
        return ask(c, "which_clip", names) if len(names) > 1 else ask(c, "which_range")
    part = A_PART.search(c.text.lower()) is not None and not c.spans and c.moment() is None
    if part and not c.picks and not c.assets and (c.says(*TREATED) or c.val("filter")):
        return ask(c, "which_range")
    placed = c.assets or c.spans or c.picks or c.quotes
    if not placed and OPENING.search(c.text.lower()):
        return ask(c, "which_range")
    found = UNSEEN_ONE.search(c.text.lower())
    if found is not None and found[0].startswith("some") and not c.assets:
        looking = c.says("find", "show", "check", "describe", "highlights", "keep", "extract")
        return ask(c, "which_range") if not looking and not c.spans else None
    if found is None or c.picks or c.assets or c.of_kind("ordinal"):
        return None
    names = [shot.name for shot in c.stage.shots[:6]]
    return ask(c, "which_clip", names) if len(names) > 1 else None


def _is_unseen_moment(c: Clause) -> bool:
    """Say whether something is done at a moment that only somebody who looks can find."""
    said = c.message if c.whole else c.text
    found = MOMENT_ZH.search(CONTENT.split(said)[0])
    if found is None or c.says(
        "remove", "cut", "find", "duck", "export", "make", "extract", "keep"
    ):
        return False
    what = found["what"] or found["busy"] or ""
    if what and KNOWN_ZH.search(what):
        return False
    worded = bool(c.quotes) and c.says("add", "text", "title", "subtitle", "insert")
    return c.says(*TREATED) or any(c.val(facet) for facet in ADDED) or worded


def particular(c: Clause) -> Outcome | None:
    """Say what cannot be done to a part of the picture: "blur only his shirt"."""
    if c.stage.zh or c.quotes:
        return None
    for pattern, what, offer in PARTICULAR:
        if pattern.search(c.text.lower()):
            return unsupported(c, what, offer)
    return None


ADVICE = re.compile(
    r"^(?:so |and |ok,? |hmm,? )*(?:should i\b|do i (?:really )?need\b|would it be better\b"
    r"|is it (?:a good idea|worth|better)\b|what (?:do|would) you (?:recommend|suggest)\b"
    r"|which (?:one )?(?:is|looks|would be) better\b|do you think i should\b)"
    r"|^(?:请问|你觉得|你说)?(?:这个|这条|我的|这段)?(?:视频|片子|影片)?(?:适合|该|应该)?(?:配|用|加|选)"
    r"(?:什么|哪种|哪首|哪个|怎样的)(?:样的?|风格的?)?(?:背景)?(?:音乐|bgm|滤镜|转场|字体|标题|歌|封面)"
    r"(?:比较)?(?:好|合适|好听|好看)?(?:呢|啊)?[？?]?$"
    r"|^(?:这个|这条|我的)?(?:视频|片子)?(?:适合|该)(?:配|用|加)?(?:什么|哪种)[^，。]{1,6}[？?]?$"
)
"""How a question begins that only the person's taste can settle."""


def advice(c: Clause) -> Outcome | None:
    """Leave matters of taste to the person: "should I put a title on it?"."""
    if not c.whole or ADVICE.search(c.message.strip().lower()) is None:
        return None
    return nothing(
        c,
        "that is a matter of taste; tell me what you would like and I do it",
        "这要看您的喜好；告诉我想要什么，我来做",
    )
