"""Going back and forth: undo, redo, restore, save, by steps or by what was done."""

import re
from collections.abc import Callable
from dataclasses import replace

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing
from cutroom.backend.planner.rules.encoding import export_of
from cutroom.backend.planner.rules.session import given_name
from cutroom.backend.planner.rules.targets import target
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.words.traditional import fold
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.framing import RemoveTransition
from cutroom.domain.kinds.lettering import RemoveCaptions, RemoveText
from cutroom.domain.kinds.programmes import (
    Redo,
    Restore,
    SaveProject,
    Undo,
)
from cutroom.domain.kinds.sounding import RemoveMusic, Volume


def history(c: Clause) -> Outcome | None:
    """Undo, redo, restore and save."""
    if c.says("save") and c.of_kind("height") and not c.quotes:
        return do(export_of(c))
    if not c.whole and c.written("反悔", "后悔"):
        return Outcome()
    if _means_redo(c):
        return do(Redo(steps=_steps(c)))
    if c.says("undo") and not (c.says("restore") and _names_version(c) and not c.says("step")):
        return _undone(c)
    if c.says("restore") and _is_about_sound(c) and not c.says("version"):
        clip, wrong = target(c)
        return wrong or do(Volume(target="original", volume=1, clip=clip))
    earlier = c.says("version") and (c.small("before") or "之前" in c.text)
    if earlier and not c.says("save", "export", "compare", "remove"):
        return _restored(c)
    if c.says("restore") and c.says("step") and c.of_kind("count", "number"):
        return do(Undo(steps=_steps(c)))
    if c.says("restore") and not c.says("volume", "speed", "color_word", "brightness"):
        return _restored(c)
    if c.has("remove") and c.says("step") and not c.quotes:
        return do(Undo(steps=_steps(c)))
    return _saved(c)


def _names_version(c: Clause) -> bool:
    return c.says("version") or c.written("before") or "之前" in c.text


def _means_redo(c: Clause) -> bool:
    """Say whether a step that was undone shall be done again."""
    undone = any(w in c.text for w in ("撤销的", "撤回的", "just undid", "was undone"))
    if c.says("undo"):
        return undone and c.says("restore", "redo")
    return c.says("redo")


def _undone(c: Clause) -> Outcome | None:
    """Go back by steps, or to a version that is named."""
    if c.has("add", "insert") and not c.whole:
        return None
    if c.says("version") and not c.number("count", "number"):
        return _restored(c)
    return _taken_back(c) or do(Undo(steps=_steps(c)))


def _is_about_sound(c: Clause) -> bool:
    """Say whether a clause speaks of the sound that was filmed: 恢复原声."""
    return c.says("sound", "voice") or any(
        t.is_a("original") and t.text.lower() != "original" for t in c.live()
    )


def _saved(c: Clause) -> Outcome | None:
    """Keep the version under a name, or call it by one."""
    named = c.says("rename") and c.says("version")
    if named and not c.quotes:
        return ask(c, "name")
    calls = c.written("call", "name", "label", "叫做", "命名为") and c.says("version") and c.quotes
    if calls or named:
        return do(SaveProject(name=c.quotes[0][:80]))
    if not c.says("save") or _saves_another(c):
        return None
    name = c.quotes[0] if c.quotes else given_name(c)
    if name:
        return do(SaveProject(name=name[:80]))
    bare = c.says("version", "video", "it") or c.whole or len(c.content()) == 1
    if not bare or c.has("export"):
        return None
    return do(SaveProject(name=c.stage.scene.draft.title))


def _saves_another(c: Clause) -> bool:
    """Say whether something else than the version is saved: a stretch, a file, a frame."""
    form = c.val("format")
    return bool(
        (c.spans and c.says("extract", "cut", "trim", "keep"))
        or c.val("platform")
        or (form and form not in ("fcpxml", "ass"))
        or "xml" in c.text.lower()
        or c.says("sound", "subtitle", "frame", "thumbnail", "picture")
    )


def _taken_back(c: Clause) -> Outcome | None:
    """Read "undo the title" as taking it away, unless the last step was about it."""
    removals: tuple[tuple[str, Operation], ...] = (
        ("music", RemoveMusic()),
        ("subtitle", RemoveCaptions()),
        ("transition", RemoveTransition()),
        ("title", RemoveText(text="all")),
        ("text", RemoveText(text="all")),
    )
    topic = next((pair for pair in removals if c.says(pair[0])), None)
    labels = c.stage.scene.versions
    if topic is None or not labels or _same_topic(topic[0], fold(labels[-1])):
        return None
    return do(topic[1])


def _steps(c: Clause) -> int:
    text = c.text.lower()
    if "twice" in text or "two times" in text:
        return 2
    number = c.number("count", "number", "times")
    if number is None:
        ordinals = [t for t in c.of_kind("ordinal") if t.value != -1]
        number = None if ordinals else number
    if number is None and (
        "all" in text.split() or "everything" in text or "全部" in text or "所有" in text
    ):
        number = max(1, len(c.stage.scene.versions) - 1)
    return max(1, min(1000, int(number or 1)))


TOPICS = (
    "music", "title", "text", "subtitle", "transition", "logo", "filter", "effect", "slideshow",
)  # fmt: skip
"""What a version may be told by."""

FIRST = (
    "original", "start", "beginning", "最初", "原样", "原状", "原始", "原来", "一开始", "最开始",
    "最早", "第一版",
)  # fmt: skip

PREVIOUS = ("previous", "last", "earlier", "上一", "之前", "前一")


WHOLLY = re.compile(r"全部?都?还原|全都?(?:恢复|复原|退回)")
"""What goes all the way back."""


def _restored(c: Clause) -> Outcome:
    """Go back to a version: by its number, what was before, its label, or the one before."""
    if c.quotes:
        return do(Restore(to=c.quotes[0]))
    if (number := _version_number(c)) is not None:
        return do(Restore(to=number))
    if (before := _before_it(c)) is not None:
        return before
    if (then := _when_it_had(c)) is not None:
        return then
    if (described := _described(c)) is not None:
        return do(Restore(to=described))
    text = c.text.lower()
    if any(word in text for word in FIRST):
        return do(Restore(to=1))
    if any(word in text for word in PREVIOUS) or c.says("version", "it"):
        return do(Undo(steps=1))
    labels = c.stage.scene.versions
    if c.says("all") or WHOLLY.search(c.text):
        return do(Undo(steps=max(1, len(labels) - 1)))
    return ask(c, "which_version", list(labels[-5:]), names=c.stage.listed(labels[-5:]) or "-")


def _version_number(c: Clause) -> int | None:
    """Return which version is meant by a number: version 3, the second version."""
    if not c.says("version"):
        return None
    number = c.number("number", "count")
    if number is not None:
        return int(number)
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    return ordinal if ordinal is not None and ordinal > 0 else None


def _described(c: Clause) -> str | None:
    """Return the label of the version that what a clause speaks of is in, else those words."""
    topics = [t for t in c.live() if t.is_a(*TOPICS) or t.kind in ("word", "asset")]
    for label in reversed(c.stage.scene.versions[:-1]):
        folded = fold(label)
        if any(
            fold(t.text).rstrip("s") in folded or _same_topic(t.of("concept"), folded)
            for t in topics
        ):
            return label
    known = [t for t in topics if t.kind != "word"] or (topics if c.says("version") else [])
    return " ".join(t.of("concept") or t.text for t in known) or None


BEFORE = re.compile(
    r"\bbefore (?:the |we |i |you |any |there was )*(?:add(?:ed|ing)? |put(?:ting)? )?"
    r"(?:the |any )?(?P<en>\w+)"
    r"|(?:加|放|配|改|用|剪|做)?(?P<zh>[\u4e00-\u9fff]{2})(?:之前|以前)"
)
"""What names the step before which somebody wants to be."""

BEFORE_ZH = {
    "音乐": "music", "配乐": "music", "标题": "title", "字幕": "subtitle", "转场": "transition",
}  # fmt: skip


def _before_it(c: Clause) -> Outcome | None:
    """Go back to what stood before something was added: "how it was before the music"."""
    found = BEFORE.search(fold(c.text).lower())
    if found is None:
        return None
    word = found["en"] or found["zh"]
    topic = BEFORE_ZH.get(word, word.rstrip("s"))
    for at, label in enumerate(c.stage.scene.versions):
        folded = fold(label)
        if at and (word in folded or topic in folded or _same_topic(topic, folded)):
            return do(Restore(to=f"before {at}"))
    return None


HAD = re.compile(
    r"\b(?:when|where|with|version|one)\b(?: (?:it|there|we|i|the|that|which|still))*"
    r"(?: (?:had|has|was|were|have))?(?P<en>.*)$"
    r"|(?P<zh>(?:还)?(?:有|没有?|没加|不?带|加了?|配了?).{0,6}?)"
    r"(?:的时候|那会儿?|那时候?|时候|的?那(?:个|一)?版本?|的版本|时)"
)
"""What tells how the film was at the time that somebody wants back."""
LACKED = re.compile(r"\b(?:no|not|without|none|any|n't)\b|n't\b|没|不带|无")


def _when_it_had(c: Clause) -> Outcome | None:
    """Go back to the latest version that was so: "when it had music", 没有字幕的时候."""
    text = fold(c.text).lower()
    found = HAD.search(text)
    if found is None:
        return None
    told = found["en"] or found["zh"] or ""
    has = next((has for words, has in HOLDING if re.search(words, told)), None)
    if has is None:
        return None
    wanted = LACKED.search(found[0]) is None
    scene = c.stage.scene
    if has(Stage(scene, c.stage.language)) == wanted:
        return nothing(c, "it is like that already", "现在就是这样")
    for number in sorted(scene.earlier, reverse=True):
        then = Stage(replace(scene, draft=scene.earlier[number]), c.stage.language)
        if number and then.laid and has(then) == wanted:
            return do(Restore(to=number))
    return None


HOLDING: tuple[tuple[str, Callable[[Stage], bool]], ...] = (
    (r"music|song|bgm|soundtrack|音乐|配乐|歌", lambda stage: stage.has_music),
    (r"caption|subtitle|字幕", lambda stage: bool(stage.captions)),
    (r"title|text|words|标题|文字|字", lambda stage: bool(stage.titles)),
    (r"logo|overlay|watermark|标志|水印", lambda stage: bool(stage.scene.draft.overlays)),
    (
        r"transition|crossfade|转场|过渡",
        lambda stage: any(clip.lead for clip in stage.scene.draft.clips[1:]),
    ),
)
"""What a film may have had, and how to tell from its draft."""


def _same_topic(concept: str | None, label: str) -> bool:
    words = {
        "music": ("music", "bgm", "音乐", "配乐"),
        "title": ("title", "text", "标题", "文字"),
        "subtitle": ("caption", "字幕"),
        "logo": ("logo", "overlay", "水印"),
        "transition": ("transition", "转场"),
    }
    return any(word in label for word in words.get(concept or "", ()))
