"""A drag or a click that is an edit, as the one message that asks the backend to do it itself."""

import re

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
HANDS = (
    (
        re.compile(r"\b(?:drag and drop|drag & drop|drag-and-drop|drag/drop|drag|drop)\b", re.I),
        "move",
    ),
    (
        re.compile(r"\b(?:right-|double-)?(?:click|press|tap|hit)(?: on)?\b(?: the)?", re.I),
        "",
    ),
    (re.compile(r"\b(?:button|key|icon)\b", re.I), ""),
    (re.compile(r"^\s*select\b", re.I), "take"),
    (re.compile(r"(?:拖拽|拖动|拖放|拖)"), "移动"),
    (re.compile(r"(?:点击|点按|单击|双击|点选|按下|按钮)"), ""),
)
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
    if action.kind is not ActionKind.SEND_EDIT or action.optional or VAGUE.search(words):
        return None
    if SPENDS.search(words) or (GENERATES.search(words) and not GENERATES.search(asked)):
        return None
    dragged = re.search(r"\b(?:drag|drop|move)\b|拖|移动", words, re.I)
    if not (SOMEWHERE.search(words) if dragged else EDITS.search(words) or GENERATES.search(words)):
        return None
    for hands, plain in HANDS:
        words = hands.sub(plain, words)
    words = " ".join(words.split()).strip(" ,，.。")
    return words[:1].upper() + words[1:] if words else None
