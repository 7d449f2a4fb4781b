"""A drag or a click that is an edit, as the one message that asks the backend to do it itself."""

import re
from itertools import count

from cutroom.translate.actions import Action, ActionKind

SPENDS = re.compile(
    r"\b(?:buy|purchase|upgrade|subscri\w+|top[- ]?up|pay|credits?|confirm|continue|proceed)\b"
    r"|购买|升级|订阅|充值|付费|支付|积分|确认|继续",
    re.I,
)
"""What nobody may press on a person's behalf."""
GENERATES = re.compile(
    r"\b(?:re)?generat\w+|\bcreate\b|\bmake\b|\bredo\b|生成|制作|重做|再来一个", re.I
)
"""What costs credits, and may be done only when the person asked for it."""
VAGUE = re.compile(
    r"\[[^\]]*\]|\bto (?:re\w+|adjust|change|fine-tune|edit|move|match|fit)\b"
    r"|\byou (?:like|want|prefer)\b"
    r"|\b(?:apply|ok|done|save|next|any button)\b\s*(?:button)?$|调整|喜欢|想要|任意",
    re.I,
)
"""Where nobody could say what exactly is to be done."""
SOMEWHERE = re.compile(
    r"\b(?:to|onto|into|before|after|above|below|under|over|between|at|behind|in front of)\b|\d"
    r"|到|至|前|后|上方|下方|开头|结尾",
    re.I,
)
HIT = r"(?:right-|double-)?(?:click|press|tap|hit)(?: on)?\b"
PRESS = rf"{HIT}(?: the)?"
KEY = r"(?: (?:button|key|icon|option))?"
THING = r"(?:clip|track|segment|title|caption|subtitle|music|voice|photo|video|image)"
NAMED = re.compile(
    rf"(\b(?:{PRESS}|select|choose)|点击|点按|单击|点选|按下?)( ?)"
    r"[\"'“‘「]([^\"'“”‘’「」]+)[\"'”’」]",
    re.I,
)
"""What is pressed, in quotes."""
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|「[^」]*」|(?<!\w)'[^']*'(?!\w)")
"""Words for the screen: nothing in them is rewritten."""
MASK = "ʘ"
"""Stands around the number of a quotation; a letter of no language that is spoken to us."""
PLAIN = (
    # Select clip 2 and press Delete: Delete clip 2.
    (
        rf"^(?:select|{HIT}) (.+?),? (?:and|then|and then) (?:select|choose|{PRESS}) "
        rf"([\w ]+?){KEY}$",
        r"\2 \1",
    ),
    # Press the Add Text button and type "Hello": Add Text "Hello".
    (rf"^{PRESS} (.+?){KEY} and (?:type|enter|write)(?: in)? ({MASK}.+)$", r"\1 \2"),
    # Drag the volume slider to 30%: Set the volume to 30%.
    (r"^(?:drag|move|pull) (?:the )?(.+?) (?:slider|knob) to (.+)$", r"Set the \1 to \2"),
    (r"\b(?:drag and drop|drag & drop|drag-and-drop|drag/drop|drag|drop)\b", "move"),
    # Click Mute on track 2: Mute track 2.
    (rf"^{PRESS} (\w+){KEY} on (?=(?:the )?(?:\w+ )?{THING}\b)", r"\1 "),
    (rf"\b{PRESS}", ""),
    (r"\b(?:button|key|icon)\b", ""),
    (r"^select\b", "take"),
    # 选中第二个片段，点击删除按钮: 删除第二个片段
    (
        r"^选[中择](.+?)[，,、]?(?:然后|再|并|后)?(?:点击|点按|单击|按下?)"
        r"([^，,]+?)(?:按钮|键|图标)?$",
        r"\2\1",
    ),
    # 点击分割按钮在5秒处: 在5秒处分割
    (r"^(?:点击|点按|单击)(.+?)(?:按钮|图标)?(在.+[处时])$", r"\2\1"),
    # 拖动音量滑块至30%: 把音量调到30%
    (r"^(?:拖动|拖拽|拖)(.{1,6}?)滑[块杆](?:调)?[至到](.+)$", r"把\1调到\2"),
    (r"(?:拖拽|拖动|拖放|拖)", "移动"),
    (r"(?:点击|点按|单击|双击|点选|按下|按钮|图标)", ""),
)
"""What hands do, and the same said as a wish; the rules are tried in their order."""
HANDS = tuple((re.compile(pattern, re.I), said) for pattern, said in PLAIN)
POLITE = re.compile(r"^(?:please|then|now|next|请|然后|再|接着)[,，]?\s*", re.I)
NO_EDIT = re.compile(
    r"\b(?:playhead|cursor)\b|\b(?:tool|tab|panel|menu)\b$|播放头|指针|(?:工具|面板|菜单)$", re.I
)
"""What leads up to an edit and is none."""
EDITS = re.compile(
    r"\b(?:burn|split|trim|cut|delete|remove|mute|reverse|crop|rotate|flip|undo|redo|duplicate"
    r"|add|stabili[sz]e|denoise|fade|loop|replace|detach|hardcode|merge|hide|freeze)\w*\b"
    r"|烧录|分割|裁剪|剪切|删除|静音|倒放|旋转|翻转|撤销|重做|复制|添加|稳定|降噪|淡|循环|替换|合并",
    re.I,
)
"""What a button must be called for its press to be an edit of its own."""


def follow_up(action: Action, asked: str) -> str | None:
    """Return the message that carries an instruction out, or None where it is only offered.

    `asked` are the person's own words: nothing that spends credits goes out without them.
    """
    words = action.detail
    if action.kind is not ActionKind.SEND_EDIT or action.optional:
        return None
    if VAGUE.search(words) or NO_EDIT.search(words):
        return None
    if SPENDS.search(words) or (GENERATES.search(words) and not GENERATES.search(asked)):
        return None
    spoken = QUOTED.sub("", words)
    dragged = re.search(r"\b(?:drag|drop|move)\b|拖|移动", spoken, re.I)
    if not (SOMEWHERE.search(words) if dragged else EDITS.search(words) or GENERATES.search(words)):
        return None
    words = _wish(words.strip(" ,，.。"))
    return words[:1].upper() + words[1:] if words else None


def _wish(words: str) -> str:
    """Return what hands do as what is wanted; quotations come out as they are."""
    words = NAMED.sub(r"\1\2\3", POLITE.sub("", words.replace(MASK, "")))
    kept = QUOTED.findall(words)
    numbers = count()
    words = QUOTED.sub(lambda _: f"{MASK}{next(numbers)}{MASK}", words)
    for hands, plain in HANDS:
        words = " ".join(hands.sub(plain, words).split())
    words = re.sub(rf"{MASK}(\d+){MASK}", lambda found: kept[int(found[1])], words)
    return words.strip(" ,，.。")
