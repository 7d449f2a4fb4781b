"""Going back in everyday words: "put that back", "I liked the previous one better", 改回来吧."""

import re
from collections.abc import Sequence

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, nothing
from cutroom.backend.planner.rules.history import HOLDING
from cutroom.backend.planner.words.traditional import fold
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    Concat,
    DeleteClip,
    KeepRanges,
    RemoveRange,
    Reverse,
    Trim,
)
from cutroom.domain.kinds.framing import RemoveTransition, Speed, SpeedRamp
from cutroom.domain.kinds.lettering import AddText, RemoveText
from cutroom.domain.kinds.programmes import Check, Describe, Redo, Restore, SaveProject, State, Undo
from cutroom.domain.kinds.sounding import RemoveMusic

PREFERRED = re.compile(
    r"(?:i )?(?:liked?|prefer(?:red)?) (?:(?:the |it )(?:previous|last|earlier|old)\b"
    r"|(?:previous|last|earlier|old) (?:one|version|cut|take)\b"
    r"|(?:the |it )?(?:one before|version before|how it was|the way it was|before))"
    r"|(?:previous|earlier|last|old) (?:one|version|take|cut)? ?(?:was|looked|is) (?:\w+ )?better"
    r"|it was better before|better before"
    r"|\b(?:back|return|revert|restore it) to (?:how|what|the way) (?:it|things)"
    r" (?:was|were|looked)(?: (?:before|earlier|a moment ago|just now|previously))?$"
    r"|(?:回|恢复|还原|变|改)(?:回|到|成|回到)?(?:之前|刚才|先前|上一步|调之前|改之前)的?"
    r"(?:样子|状态|效果)(?:吧|了)?$"
    r"|还是(?:上一版|前一版|之前|原来|刚才|上个版本)(?:的|那版|那个)?"
    r"(?:比较|更)?(?:好|顺眼|舒服)"
)
TAKEN_BACK = re.compile(
    r"\b(?:put|change|turn|switch|set|bring|swap|move|flip|take)"
    r" (?:that|it|this|them|those|everything) back\b"
    r"(?! (?:on|in|to|at|into|by|up|down|\d))"
    r"|(?:改|换|变|调|弄|放|移|挪|搬|翻)回(?:来|去|原处|原位)|(?:删|剪|弄|改|搞|做)错了"
    r"|\b(?:that was|it was|my) (?:a )?mistake\b|\bwrong one\b"
)
BROUGHT = re.compile(
    r"\b(?:bring|put|get|add)\b.*\bback\b|(?:找|拿|放|要|加)(?:它|他)?回(?:来|去)|恢复(?:一下)?$"
    r"|^(?:no,? |wait,? |actually,? |hmm,? )*keep (?:it|that|them)(?: after all)?$"
    r"|^(?:(?:算了|不|不对|等等|等一下|哦)[,，。!！ ]*)*(?:还是|先)?"
    r"(?:留着|别删|留下|不删)(?:它|吧|了)*$"
)
NORMAL = re.compile(
    r"(?:back to|return to|at|restore(?: the)?) (?:the )?(?:normal|original|regular) speed"
    r"|normal speed again|(?:恢复|回到|改回|变回|还原)(?:成|到|为)?(?:原速|正常速度|原来的速度)"
    r"|原速播放"
)
ASKED = re.compile(
    r"^(?:so )?(?:what(?:'s| is) left|what do (?:we|i) have|where are we)$"
    r"|^(?:现在|目前|当前)?(?:片段|视频|素材|各段|几段)?(?:的)?(?:先后)?顺序(?:现在)?是(?:什么样|怎样|怎么样|什么|啥|如何)(?:的|样的)?$"
    r"|^(?:现在|目前)?(?:时间线上?|片子里?|影片里?)?(?:都)?有(?:哪些|什么|几个)(?:片段|段|内容|东西)(?:了)?$"
    r"|^哪(?:一?[个段条张])(?:片段|视频)?(?:更|最|比较)?(?:长|短)(?:一点|一些|些)?$"
    r"|^(?:给我|让我)?看(?:看|一下|一看)(?:效果|成片|结果)$|还剩(?:下)?(?:什么|哪些|几段)"
)
HOW_NOW = re.compile(r"^(?:现在|目前)?(?:整体|画面)?(?:的)?效果(?:怎么样|如何|怎样|好不好)了?$")
SINCE = re.compile(
    r"^(?:and |so )*(?:what about |what was )?before that$|^(?:那)?(?:再|在那|这)?之前呢$"
    r"|what(?:'s| is| has) (?:different|changed|new)\b"
    r"|what (?:did|have) (?:i|we|you) (?:just )?(?:changed?|edit(?:ed)?|do(?:ne)?|altered?)"
    r"|\bcompared? (?:it |this )?(?:with|to|against) (?:how it was |what it was )?(?:the )?"
    r"(?:very )?(?:original|first|beginning|start|last|previous|before|earlier|version \d+)\b"
    r"|(?:和|跟|与)(?:原来|原版|原片|原视频|最?开始|最?初|最早|刚才|前面)(?:的)?"
    r"(?:版本?|视频|时候)?(?:相?比|对比|比较|比一?比|有什么)"
    r"|(?:和|跟|与)(?:第?\d+|第[一二三四五六七八九十]|上一|前一|之前的?|最初的?)(?:个)?(?:版本?|版)?"
    r".{0,4}(?:比|区别|不同|差别)|改了(?:些)?(?:什么|哪些|啥)"
)
LISTED = re.compile(
    r"\b(?:show|list|see|give|what are)\b(?: \w+){0,2} (?:the |my |all )?versions\b"
    r"|(?:有|列出|看看|显示)(?:哪些|一下|所有|全部)?(?:的)?版本"
)
NAMED = re.compile(
    r"(?:^|\b)(?:(?:save|keep|store|mark|make) )?(?:a |this (?:as )?(?:a )?)?new version"
    r" (?:called|named|as) (?P<new>[\w][\w .'-]{0,60})$"
    r"|\b(?:save|keep|store|mark|name|call|label) (?:this|that|it|the (?:current|present)) ?"
    r"(?:version|cut|draft|edit|one|state)? (?:as|called|named)?\s*(?P<en>[\w][\w .'-]{0,60})$"
)
NAMED_ZH = re.compile(
    r"(?:这|这一|当前|现在这)版?(?:就)?(?:叫|命名为|存为|保存为|记为)\s*(?P<zh>.{1,30})$"
)
NUMERALS = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}


def past(c: Clause) -> Outcome | None:
    """Undo, restore, compare and name versions in everyday words."""
    text = fold(c.message if c.whole else c.text).strip().strip("。.!！?？,， ").lower()
    if c.val("platform") and c.says("save"):
        return None
    return (
        _stays(c, text)
        or _labelled(c, text)
        or _compared(text)
        or _named(c, text)
        or _back(c, text)
    )


STAYING = re.compile(
    r"^(?:but |and |ok |please |just |no |actually )*(?:keep|leave) (?:the |my )"
    r"(?P<en>music|song|titles?|text|captions|subtitles|logo|watermark|transitions)"
    r"(?: (?:as (?:it is|they are|is)|on|in|there|though|please|after all|alone|untouched))*$"
    r"|^(?:但|那|就|还是|把)*(?P<zh>音乐|配乐|标题|文字|字幕|logo|标志|水印|转场)(?:还是|都|要|就)*"
    r"(?:留着|保留|不动|别动|不要动|留下|保持不变)(?:吧|不变|就好|就行)?$"
)


def _stays(c: Clause, text: str) -> Outcome | None:
    """Leave what shall stay as it is; bring it back where the last message took it away."""
    found = STAYING.search(text) if c.whole else None
    if found is None:
        return None
    named = found["en"] or found["zh"]
    has = next(has for words, has in HOLDING if re.search(words, named))
    if has(c.stage):
        return nothing(c, "that stays as it is", "保持不变")
    return do(Undo(steps=1)) if was_taken_away(c.stage.scene.recent) else None


STEPS_BACK = re.compile(
    r"(?:undo|take back|revert|roll back) (?:the |my |those |these )?(?:last |latest |previous )?"
    r"(?P<n>\d+|two|three|four|five|six) (?:things?|steps?|changes?|edits?|ones?)"
)
BOTH_BACK = re.compile(
    r"undo (?:both|these two|those two|the last two)\b"
    r"|(?:前面|最后|刚才)(?:那)?两步(?:都)?(?:撤|取消|不要)"
    r"|undo (?:that|this|it)\b.*\b(?:the one|what came|the thing|the step) before\b"
    r"|撤销.*(?:前一步|前面一步|上一步|再往前一步).*也|(?:这|刚才)(?:一)?步(?:和|跟)(?:前|上)一步.*撤"
)
WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def speaks_of_the_past(message: str) -> bool:
    """Say whether a message is about going back rather than on."""
    text = fold(message).lower()
    patterns = (PREFERRED, TAKEN_BACK, NORMAL, SINCE, LISTED, STEPS_BACK, BOTH_BACK)
    return any(pattern.search(text) for pattern in patterns)


CALLED = re.compile(r"^(?:please )?(?:call|name|title) (?:it|this|that|the (?:film|video|movie))\b")
CALLED_ZH = re.compile(r"^(?:就)?(?:叫|取名|起名|命名)(?:它|做|为)?")


def called_film(c: Clause) -> Outcome | None:
    """Write what a film is called at its head: call it "Slow Sunday"."""
    text = fold(c.text).strip().lower()
    versions = c.says("version", "save") or c.assets
    if not c.quotes or versions or not (CALLED.search(text) or CALLED_ZH.search(text)):
        return None
    return do(AddText(text=c.quotes[0], start=0.0, end=3.0, style="title"))


FORWARD = re.compile(r"\bforwards?\b(?! by| to)|正着放|正放|正向播放|不倒放|不要倒放")
GONE = (DeleteClip, RemoveRange, Trim, KeepRanges, RemoveText, RemoveMusic, RemoveTransition)


def was_taken_away(recent: Sequence[Operation]) -> bool:
    """Say whether the last message took something away, which may be wanted back."""
    return bool(recent) and isinstance(recent[-1], GONE)


def _back(c: Clause, text: str) -> Outcome | None:
    plain = not c.quotes and not c.of_kind("span", "at", "percent")
    if not plain:
        return None
    if NORMAL.search(text) and (factor := _speed_back(c)):
        return factor
    if steps := STEPS_BACK.search(text):
        return do(Undo(steps=WORDS.get(steps["n"]) or int(steps["n"])))
    if BOTH_BACK.search(text):
        return do(Undo(steps=2))
    if PREFERRED.search(text):
        return do(Undo(steps=1))
    if c.stage.scene.undone and (BROUGHT.search(text) or TAKEN_BACK.search(text)):
        return None if c.assets or c.picks or c.says("music", "title", "text") else do(Redo())
    if TAKEN_BACK.search(text) and not c.assets and not c.picks:
        return do(Undo(steps=1))
    if HOW_NOW.search(text):
        return do(Check())
    if ASKED.search(text):
        return do(State())
    recent = c.stage.scene.recent
    if was_taken_away(recent) and BROUGHT.search(text) and not c.says("volume", "version"):
        return do(Undo(steps=1))
    if recent and isinstance(recent[-1], Reverse) and FORWARD.search(text):
        return do(Undo(steps=1))
    return None


def _speed_back(c: Clause) -> Outcome | None:
    """Bring the speed back: by undoing it if that was the last step."""
    if any(isinstance(op, Speed | SpeedRamp) for op in c.stage.scene.recent):
        return do(Undo(steps=1))
    return None


def _labelled(c: Clause, text: str) -> Outcome | None:
    """Restore a version that is called by the name it was saved under."""
    if not c.says("restore", "undo", "version") or c.quotes:
        return None
    labels = [label for label in c.stage.scene.versions if 1 < len(label) <= 40]
    said = next((label for label in reversed(labels) if _called(fold(label).lower(), text)), None)
    acting = c.says("save", "compare", "describe", "rename", "export", "remove")
    return None if said is None or acting else do(Restore(to=said))


def _called(label: str, text: str) -> bool:
    """Say whether a text ends with a label, or names it as a version: "the mono version"."""
    if not label.isascii():
        return bool(
            re.search(rf"(?:到|回|成){re.escape(label)}(?:那|这|的)?(?:一)?版?(?:本)?$", text)
        )
    name = re.escape(label)
    return bool(re.search(rf"\b(?:to|the|back) (?:the )?{name}(?: (?:version|one|cut))?$", text))


def _compared(text: str) -> Outcome | None:
    if LISTED.search(text):
        return do(Describe(what="versions"))
    if not SINCE.search(text):
        return None
    if re.search(r"beginning|start|first|original|最初|开始|开头|原[来版片视]|最早", text):
        return do(Describe(what="versions 1..now"))
    number = re.search(r"(?<![上前])第?(\d+|[一二三四五六七八九十])(?:个)?版", text) or re.search(
        r"version (\d+)", text
    )
    if number:
        first = NUMERALS.get(number[1]) or int(number[1])
        return do(Describe(what=f"versions {first}..now"))
    return do(Describe(what="versions previous..now"))


def _named(c: Clause, text: str) -> Outcome | None:
    if c.quotes and re.search(r"(?:这|这一|当前|现在这)版(?:本)?(?:就)?(?:叫|命名|存|记)", text):
        return do(SaveProject(name=c.quotes[0][:80]))
    found = None if c.quotes else NAMED.search(text) or NAMED_ZH.search(text)
    versioned = found is not None and (c.says("save", "version") or " one " in found[0])
    if found is None or not versioned or c.assets:
        return None
    name = (
        found.groupdict().get("new")
        or found.groupdict().get("en")
        or found.groupdict().get("zh")
        or ""
    )
    if re.search(r"xml|\.(?:edl|otio)$", name):
        return None
    if re.match(
        r"(?:an?|the|mp4|mov|gif|webm|draft|video|file|project)\b|(?:in |at |as )?\d{3,4}p\b", name
    ):
        return None
    at = fold(c.text).lower().rfind(name)
    return do(SaveProject(name=c.text[at : at + len(name)].strip()[:80])) if at >= 0 else None


LAID = re.compile(
    r"\b(?:put|place|lay|add|drop|get|throw) (?:out )?(?:everything|all(?: of)?(?: (?:it|them|the"
    r" \w+|my \w+))?|them all|all \w+ things|the (?:files|clips|uploads|media)|\w+ all)"
    r".{0,40}\b(?:on(?:to)? the timeline|together|in (?:the )?order|in a row|one after)"
    r"|\bputting (?:all|everything).{0,30}(?:together|in order)"
    r"|把?(?:所有|全部|这些?|这?[一二两三四五六七八九十]个?|我的)?(?:的)?(?:素材|文件|片段|视频)"
    r"(?:都|全部)?按(?:照)?(?:我)?(?:上传|发|给|传)的?(?:先后)?顺序"
)


def laid_in_order(c: Clause) -> Outcome | None:
    """Put the uploads on the timeline in the order in which they came."""
    text = fold(c.text).lower()
    if not LAID.search(text) or (c.picks and not c.picks[0].all) or c.assets:
        return None
    if c.says("slideshow", "vlog", "promo", "montage", "highlights", "remove", "music"):
        return None
    return do(Concat(clips="all", order="given"))
