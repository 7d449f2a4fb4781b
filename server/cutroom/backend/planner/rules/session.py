"""Addresses, history, commands, and what nobody here does."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, refuse, unsupported
from cutroom.backend.planner.words.traditional import fold
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.framing import RemoveTransition, Resize
from cutroom.domain.kinds.lettering import RemoveCaptions, RemoveText
from cutroom.domain.kinds.programmes import (
    Credits,
    Describe,
    ListMedia,
    Redo,
    Restore,
    SaveProject,
    State,
    Undo,
    Upload,
)
from cutroom.domain.kinds.sounding import RemoveMusic, Volume

FORBIDDEN = ("/etc", "/proc", "/root", "/var", "/sys", ".ssh", "/..", "../", "passwd")
POSING = re.compile(
    r"\b(?:looks?|sounds?) like (?:[A-Z][\w.]+ ?){1,3}(?:is |was )?(?:say|speak|talk|sing)"
    r"|\bin (?:the voice of [A-Z]|[A-Z]\w+(?: [A-Z]\w+)?['’]s voice)"
    r"|\b(?:as if|pretend) (?:[A-Z]\w+ ?){1,2}(?:said|says|is saying)"
)
"""A real person who is made to say or do something."""
PROTECTED = re.compile(
    r"\b(?:netflix|disney ?(?:\+|plus)?|hulu|hbo(?: max)?|prime video|crunchyroll|spotify|apple"
    r" music"
    r"|apple tv|paramount\+?|peacock)\b|爱奇艺|优酷|腾讯视频|网飞"
)
EDITING = (
    "add", "remove", "insert", "set", "make", "cut", "trim", "move", "replace", "concat", "split",
)  # fmt: skip


def addresses(c: Clause) -> Outcome | None:
    """URLs and paths: fetch, refuse, or say that they cannot be reached."""
    url = next((t.text for t in c.tokens if t.kind == "url"), None)
    path = next((t.text for t in c.tokens if t.kind == "path"), None)
    if c.says("live") or (url and url.lower().startswith(("rtsp", "rtmp"))):
        return unsupported(
            c,
            ("watching live streams", "直播流和监控"),
            ("upload a recording and I edit it", "可以上传录好的视频来剪"),
        )
    if (url and url.lower().startswith("file:")) or (
        path and any(part in path.lower() for part in FORBIDDEN)
    ):
        return refuse(
            c, "that file lies outside the folders I may read", "这个文件不在允许读取的文件夹里"
        )
    if url:
        name = _given_name(c)
        return do(Upload(source=url, name=name))
    if path:
        if len(path) > 2 and path[1] == ":":
            return refuse(
                c,
                f"{path} cannot be opened here; upload the files instead",
                f"这里打不开 {path}，请直接上传文件",
            )
        return do(Upload(source=path))
    return None


def _given_name(c: Clause) -> str | None:
    at = next(
        (
            i
            for i, t in enumerate(c.tokens)
            if t.is_small("saying")
            or t.text.lower() in ("name", "call", "as", "save as", "save it as", "save this as")
            or (t.is_a("save") and t.text.endswith(("为", "成")))
        ),
        -1,
    )
    if c.quotes:
        return c.quotes[0]
    rest = (
        [t for t in c.tokens[at + 1 :] if not t.is_a("it") and t.kind != "url"] if at >= 0 else []
    )
    return c.wording(rest[0].start, rest[-1].end).strip() if rest else None


def upload(c: Clause) -> Outcome | None:
    """Ask for files."""
    verb = c.tok("upload")
    used = c.has("add", "insert", "replace", "concat", "make", "trim", "cut")
    if verb is not None and verb.text.lower().endswith("ed"):
        return None if used else Outcome()
    if c.has("upload") and not c.assets and not c.val("platform") and len(c.content()) <= 3:
        return do(Upload())
    return None


def history(c: Clause) -> Outcome | None:
    """Undo, redo, restore and save."""
    version = c.says("version") or c.written("before") or "之前" in c.text
    if not c.whole and c.written("反悔", "后悔"):
        return Outcome()
    undone = any(w in c.text for w in ("撤销的", "撤回的", "just undid", "was undone"))
    if c.says("undo") and c.says("restore", "redo") and undone:
        return do(Redo(steps=_steps(c)))
    if c.says("redo") and not c.says("undo"):
        return do(Redo(steps=_steps(c)))
    if c.says("undo") and not (c.says("restore") and version and not c.says("step")):
        if c.has("add", "insert") and not c.whole:
            return None
        if version and c.says("version") and not c.number("count", "number"):
            return _restored(c)
        return _taken_back(c) or do(Undo(steps=_steps(c)))
    heard = c.says("sound", "voice") or any(
        t.is_a("original") and t.text.lower() != "original" for t in c.live()
    )
    if c.says("restore") and heard and not c.says("version"):
        return do(Volume(target="original", volume=1))
    earlier = c.says("version") and (c.small("before") or "之前" in c.text)
    if earlier and not c.says("save", "export", "compare", "remove"):
        return _restored(c)
    if c.says("restore") and not c.says("volume", "speed", "color_word", "brightness"):
        return _restored(c)
    if c.has("remove") and c.says("step") and not c.quotes:
        return do(Undo(steps=_steps(c)))
    calls = c.written("call", "name", "label", "叫做", "命名为") and c.says("version") and c.quotes
    named = c.says("rename") and c.says("version")
    if named and not c.quotes:
        return ask(c, "name")
    if calls or named:
        return do(SaveProject(name=c.quotes[0][:80]))
    if (
        c.says("save")
        and not (c.spans and c.says("extract", "cut", "trim", "keep"))
        and not c.val("platform")
        and (not c.val("format") or c.val("format") in ("fcpxml", "ass"))
        and "xml" not in c.text.lower()
        and not c.says("sound", "subtitle", "frame", "thumbnail", "picture")
    ):
        name = c.quotes[0] if c.quotes else _given_name(c)
        if name:
            return do(SaveProject(name=name[:80]))
        if c.says("version", "video", "it") or c.whole or len(c.content()) == 1:
            return do(SaveProject(name=c.stage.scene.draft.title)) if not c.has("export") else None
    return None


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


def _restored(c: Clause) -> Outcome:
    number = c.number("number", "count")
    ordinal = next((int(t.amount) for t in c.of_kind("ordinal")), None)
    if c.quotes:
        return do(Restore(to=c.quotes[0]))
    if number is not None and c.says("version"):
        return do(Restore(to=int(number)))
    if ordinal is not None and ordinal > 0 and c.says("version"):
        return do(Restore(to=ordinal))
    labels = c.stage.scene.versions
    if (before := _before_it(c)) is not None:
        return before
    topics = [
        t
        for t in c.live()
        if t.is_a(
            "music",
            "title",
            "text",
            "subtitle",
            "transition",
            "logo",
            "filter",
            "effect",
            "slideshow",
        )
        or t.kind in ("word", "asset")
    ]
    for label in reversed(labels[:-1]):
        folded = fold(label)
        if any(
            fold(t.text).rstrip("s") in folded or _same_topic(t.of("concept"), folded)
            for t in topics
        ):
            return do(Restore(to=label))
    if topics:
        return do(Restore(to=" ".join(t.of("concept") or t.text for t in topics)))
    if any(
        w in c.text.lower()
        for w in (
            "original",
            "start",
            "beginning",
            "最初",
            "原样",
            "原状",
            "原始",
            "原来",
            "一开始",
            "最开始",
            "最早",
            "第一版",
        )
    ):
        return do(Restore(to=1))
    if any(
        w in c.text.lower() for w in ("previous", "last", "earlier", "上一", "之前", "前一")
    ) or c.says("version", "it"):
        return do(Undo(steps=1))
    return ask(c, "which_version", list(labels[-5:]), names=c.stage.listed(labels[-5:]) or "-")


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
        if at and (word in folded or _same_topic(topic, folded)):
            return do(Restore(to=f"before {at}"))
    return None


def _same_topic(concept: str | None, label: str) -> bool:
    words = {
        "music": ("music", "bgm", "音乐", "配乐"),
        "title": ("title", "text", "标题", "文字"),
        "subtitle": ("caption", "字幕"),
        "logo": ("logo", "overlay", "水印"),
        "transition": ("transition", "转场"),
    }
    return any(word in label for word in words.get(concept or "", ()))


def start_over(c: Clause) -> Outcome | None:
    """Clear the timeline: clips, words, captions and music; undo brings it all back."""
    only = all(t.is_a("remove", "all", "video", "clip") for t in c.content())
    wide = c.says("all") or any(w in c.text.lower() for w in ("timeline", "时间线", "清空"))
    plain = c.whole and c.has("remove") and only and wide and c.says("video", "clip", "all")
    if not (c.says("start_over") or plain):
        return None
    draft = c.stage.scene.draft
    clearing: list[Operation] = [DeleteClip(clip="all")] if draft.clips else []
    if c.stage.captions:
        clearing.append(RemoveCaptions())
    if c.stage.titles:
        clearing.append(RemoveText(text="all"))
    if c.stage.has_music:
        clearing.append(RemoveMusic())
    if not clearing:
        return nothing(c, "the timeline is empty already", "时间线本来就是空的")
    return do(*clearing)


def versions(c: Clause) -> Outcome | None:
    """Tell two versions apart, or list all of them; the draft stays as it is."""
    acting = c.says("restore", "undo", "save", "export", "remove", "batch")
    if c.says("versions_word") and not acting and not c.quotes:
        return do(Describe(what="versions"))
    shown = c.has("show") and c.says("version") and c.number("number", "count")
    if shown and not acting and not c.quotes:
        return do(Describe(what=f"versions {int(shown)}..now"))
    if acting or not c.says("compare"):
        return None
    named = [str(int(t.amount)) for t in c.of_kind("number", "count", "ordinal") if t.amount > 0]
    named += c.quotes
    since = c.written("since") or "changed since" in c.text.lower()
    if not (c.says("version") or named or since) or c.says(
        "brightness", "color_word", "split_screen"
    ):
        return None
    text = c.text.lower()
    back = any(word in text for word in ("上一", "前一", "previous", "last version", "earlier"))
    named = [] if back and len(named) < 2 else named
    first = named[0] if named else "previous"
    second = named[1] if len(named) > 1 else "now"
    return do(Describe(what=f"versions {first}..{second}"))


def commands(c: Clause) -> Outcome | None:
    """Status, balance, lists: said alone or as a last clause."""
    edits = c.has(*EDITING) and not c.has("show")
    short = len(c.content()) <= 6
    if (
        c.says("balance")
        and not c.says("credits_roll", "title", "text")
        and not c.has("insert", "normalize", "remove", "scroll", "make")
        and (not c.has("add") or "够" in c.text)
        and short
        and not c.quotes
        and not c.says("sound", "volume", "music", "color_word")
    ):
        return do(Credits())
    if c.says("list_media") and not edits:
        return do(ListMedia())
    asks = any(word in c.text for word in ("几段", "几个", "多少", "哪些", "啥情况"))
    edits = edits and not (asks and c.says("status") and not c.says(*EDITING))
    if (
        c.says("status")
        and (not edits or (c.whole and len(c.content()) <= 2))
        and not c.has("export")
        and short
        and not c.spans
        and not c.val("format")
    ):
        return do(State())
    if (
        c.has("show")
        and not edits
        and short
        and c.picks
        and not c.of_kind("time", "span", "at", "dur")
    ):
        return do(State())
    if any(t.text.lower() in ("preview", "预览") for t in c.tokens) and not edits and short:
        return do(State())
    if c.has("show") and c.says("files") and short and not c.has("upload"):
        return do(ListMedia())
    return None


def limits(c: Clause) -> Outcome | None:
    """What nobody here does, with the nearest thing that works."""
    if (
        c.says("beauty")
        or POSING.search(c.text)
        or (c.has("swap", "replace") and c.says("face") and not c.says("background"))
    ) and not c.quotes:
        return refuse(
            c,
            "I do not change or imitate real people's faces or voices",
            "不能更换或模仿真人的脸和声音",
        )
    if PROTECTED.search(c.text.lower()) and c.has(
        "download", "export", "extract", "upload", "save"
    ):
        return refuse(
            c,
            "films and songs of such services are protected; upload a file that is yours",
            "这类平台的影视和音乐受版权保护，请上传你自己的文件",
        )
    if (
        c.says("page")
        and not c.quotes
        and not c.stage.named_like("page", c.text)
        and not c.says("subtitle", "slideshow")
    ):
        return unsupported(
            c,
            ("writing texts that are not part of a film", "写与视频无关的文字"),
            ("I can edit video, pictures, music and captions", "可以剪视频、图片、音乐和字幕"),
        )
    if c.says("progress_bar") and not c.quotes:
        return unsupported(
            c,
            ("drawing a progress bar", "画进度条"),
            (
                "a countdown, or the sound as a wave along the edge",
                "可以加倒计时，或沿边显示声音波形",
            ),
        )
    if c.says("chapters"):
        return unsupported(
            c,
            ("chapter marks inside the file", "在文件里写章节标记"),
            (
                "I can show a title where each chapter begins, or cut the film there",
                "可以在每章开头加标题，或在那里分割",
            ),
        )
    if c.says("remove_object"):
        return unsupported(
            c,
            ("painting people or things in or out", "抹除、添加或改变画面里的人和物"),
            ("I can crop, blur or cut around it", "可以裁剪、打码或剪掉那一段"),
        )
    if c.says("track_object") and not c.says("track_the_music"):
        return unsupported(
            c,
            ("following something that moves", "跟踪移动的物体"),
            ("I can crop or zoom to a fixed place", "可以裁剪或放大到固定位置"),
        )
    if c.says("offset"):
        return unsupported(
            c,
            ("moving the sound against the picture", "让声音相对画面提前或延后"),
            ("I can cut, mute or replace the sound", "可以剪掉、静音或替换声音"),
        )
    if c.says("sfx") and c.has("add", "insert", "make", "set") and not c.assets and not c.quotes:
        return unsupported(
            c,
            ("a library of sound effects", "音效库"),
            ("upload the sound and I lay it there", "上传音效文件，我来放到对应位置"),
        )
    likened = c.says("brightness", "contrast", "color_word", "filter", "saturation", "temperature")
    if c.says("match") and likened:
        return unsupported(
            c,
            ("matching the look of one clip to another", "让不同片段的画面互相匹配"),
            ("give each clip values, or auto color", "可以分别指定数值，或使用自动调色"),
        )
    if c.says("colorize"):
        return unsupported(
            c,
            ("colouring black-and-white pictures", "给黑白画面上色"),
            ("I can tint it, sepia or warm", "可以加暖色或复古滤镜"),
        )
    if c.stage.zh and c.says("sound_effect") and not c.assets and not c.says("subtitle"):
        return unsupported(
            c,
            ("sounds from a library", "自带音效库"),
            ("upload the sound and I lay it at a time", "可以上传音效文件，放到指定时间"),
        )
    if c.says("upscale"):
        size = c.number("height")
        if size:
            return do(Resize(height=int(size)))
        return unsupported(
            c,
            ("inventing detail that is not in the picture", "补出原画面没有的细节"),
            ("I can sharpen it or export larger", "可以锐化，或按更高分辨率导出"),
        )
    return None
