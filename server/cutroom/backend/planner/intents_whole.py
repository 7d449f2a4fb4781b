"""Whole programmes, history, delivery, and answers that edit nothing."""

from cutroom.backend.planner.asking import Outcome, Rule, ask, do, nothing, refuse, unsupported
from cutroom.backend.planner.grammar import Clause
from cutroom.backend.planner.intents_sound import added_music, music_style
from cutroom.backend.planner.intents_words import added_captions
from cutroom.backend.planner.lexicon_values import PLATFORMS
from cutroom.backend.planner.traditional import fold
from cutroom.domain.operations import (
    Assemble,
    Check,
    ClipRef,
    Credits,
    Describe,
    Export,
    ExportTimeline,
    ExtractFrames,
    Find,
    Generate,
    Highlights,
    ListMedia,
    Operation,
    OverlayImage,
    Redo,
    RemoveCaptions,
    RemoveMusic,
    RemoveText,
    RemoveTransition,
    Resize,
    Restore,
    SaveProject,
    SetAspect,
    SetClipDuration,
    Slideshow,
    SplitScenes,
    State,
    Thumbnail,
    Undo,
    Upload,
)  # fmt: skip

FORBIDDEN = ("/etc", "/proc", "/root", "/var", "/sys", ".ssh", "/..", "../", "passwd")
TIMELINES = ("edl", "fcpxml", "fcp7xml", "otio", "capcut_draft")
EDITING = (
    "add", "remove", "insert", "set", "make", "cut", "trim", "move", "replace", "concat", "split",
)  # fmt: skip


# --- Addresses -------------------------------------------------------------------------


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
            if t.is_small("saying") or t.text.lower() in ("name", "call")
        ),
        -1,
    )
    if c.quotes:
        return c.quotes[0]
    rest = (
        [t for t in c.tokens[at + 1 :] if not t.is_a("it") and t.kind != "url"] if at >= 0 else []
    )
    return c.message[rest[0].start : rest[-1].end].strip() if rest else None


def upload(c: Clause) -> Outcome | None:
    """Ask for files."""
    if c.has("upload") and not c.assets and not c.val("platform") and len(c.content()) <= 3:
        return do(Upload())
    return None


# --- History ---------------------------------------------------------------------------


def history(c: Clause) -> Outcome | None:
    """Undo, redo, restore and save."""
    version = c.says("version") or c.written("before") or "之前" in c.text
    if c.says("redo") and not c.says("undo"):
        return do(Redo(steps=_steps(c)))
    if c.says("undo") and not (c.says("restore") and version and not c.says("step")):
        if c.has("add", "insert") and not c.whole:
            return None
        if version and c.says("version") and not c.number("count", "number"):
            return _restored(c)
        return _taken_back(c) or do(Undo(steps=_steps(c)))
    if c.says("restore") and not c.says("volume", "speed", "color_word", "brightness"):
        return _restored(c)
    if c.has("remove") and c.says("step") and not c.quotes:
        return do(Undo(steps=_steps(c)))
    if (
        c.says("save")
        and not c.val("format")
        and not c.says("sound", "subtitle", "frame", "thumbnail")
    ):
        name = c.quotes[0] if c.quotes else _given_name(c)
        if name:
            return do(SaveProject(name=name[:80]))
        if c.says("version", "video", "it") or c.whole:
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
    ordinal = next((int(t.value) for t in c.of_kind("ordinal")), None)  # type: ignore[call-overload]
    if c.quotes:
        return do(Restore(to=c.quotes[0]))
    if number is not None and c.says("version"):
        return do(Restore(to=int(number)))
    if ordinal is not None and ordinal > 0 and c.says("version"):
        return do(Restore(to=ordinal))
    labels = c.stage.scene.versions
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
        )
    ):
        return do(Restore(to=1))
    if any(
        w in c.text.lower() for w in ("previous", "last", "earlier", "上一", "之前", "前一")
    ) or c.says("version", "it"):
        return do(Undo(steps=1))
    return ask(c, "which_version", list(labels[-5:]), names=c.stage.listed(labels[-5:]) or "-")


def _same_topic(concept: str | None, label: str) -> bool:
    words = {
        "music": ("music", "bgm", "音乐", "配乐"),
        "title": ("title", "text", "标题", "文字"),
        "subtitle": ("caption", "字幕"),
        "logo": ("logo", "overlay", "水印"),
        "transition": ("transition", "转场"),
    }
    return any(word in label for word in words.get(concept or "", ()))


# --- Delivery ----------------------------------------------------------------------------


def deliver(c: Clause) -> Outcome | None:
    """Export the film, its timeline, stills; publish is not ours."""
    form = c.val("format")
    timeline = form in TIMELINES and (
        c.has("export", "save", "convert", "generate", "make", "open", "download")
        or c.small("to", "for")
    )
    if timeline and not c.says("music"):
        return do(ExportTimeline(format=form))  # type: ignore[arg-type]
    if found := _stills(c, form):
        return found
    if _publishes(c):
        return unsupported(
            c,
            ("publishing or scheduling posts", "发布或定时投稿"),
            ("I can export with the platform's preset", "可以按平台预设导出文件"),
        )
    if c.says(
        "credits_roll", "subtitle", "title", "text", "music", "intro", "outro", "watermark", "logo"
    ) and not (c.has("export") and not c.has("add", "remove", "set", "make", "replace")):
        return None
    exporting = c.has("export") or (c.has("download") and not c.of_kind("url"))
    converting = form in ("mp4", "mov", "webm", "mkv", "avi", "gif", "webp", "prores") and (
        c.has("convert", "set", "make", "save", "compress", "create") or c.small("to")
    )
    if c.has("optimize") and c.val("platform"):
        return do(export_of(c))
    compressing = (
        c.has("compress")
        and (c.number("mb") is not None or c.says("video", "it") or c.whole)
        and not c.number("time", "dur")
    )
    coded = c.val("codec") and (c.has("convert", "set", "save", "use") or exporting)
    reshaped = (
        c.number("height") is not None
        and (c.has("convert", "set", "make", "render", "save") or exporting)
        and (exporting or converting)
    )
    if not (exporting or converting or compressing or coded or reshaped):
        return None
    sized = compressing and c.number("mb") is not None
    if c.has("remove", "trim", "cut", "speed_up", "rotate") and not (
        exporting or converting or sized
    ):
        return None
    return do(export_of(c))


def _publishes(c: Clause) -> bool:
    if not c.has("publish") or c.says("subtitle", "text"):
        return False
    return bool(c.val("platform")) or c.written(
        "post",
        "publish",
        "schedule",
        "tweet",
        "share",
        "发布",
        "投稿",
        "发朋友圈",
        "发抖音",
        "定时发布",
    )


def _stills(c: Clause, form: str | None) -> Outcome | None:
    """Pictures out of the film: a cover, or frames at a rate."""
    if (
        c.has("extract", "export", "save", "convert", "split", "generate", "add")
        and c.says("frame", "picture", "thumbnail")
        and (
            c.of_kind("each")
            or c.has("all")
            or c.small("per")
            or c.number("fps")
            or form in ("png", "jpg")
        )
        and (not c.says("thumbnail") or c.small("per") or c.of_kind("each"))
        and c.moment() is None
    ):
        each = c.number("each") or (c.number("time") if c.small("per") else None)
        count = c.number("count", "number", "frames")
        rate = c.number("fps") or ((count or 1.0) / each if each else 1.0)
        return do(ExtractFrames(fps=rate, format="jpg" if form == "jpg" else "png"))
    wants = c.says("thumbnail") or (
        c.says("frame", "picture")
        and c.has("extract", "save", "export", "show")
        and c.moment() is not None
    )
    if wants and not c.has("insert", "remove", "freeze") and not (c.assets and c.has("add")):
        at = c.moment()
        if at is None:
            at = (
                0.0
                if c.says("start_at") or "第一帧" in c.text or "first" in c.text.lower()
                else c.stage.length / 2
                if c.says("middle")
                else None
            )
        if at is None and (c.says("end_at") or "最后" in c.text):
            return do(Thumbnail(at="end"))
        if at is None:
            at = c.number("time")
        if at is None:
            at = round(c.stage.length / 3, 2)
        size = next((t.value for t in c.of_kind("size")), None)
        if isinstance(size, tuple):
            return do(Thumbnail(at=at, width=size[0], height=size[1]))
        return do(Thumbnail(at=at))
    return None


def resolution_of(c: Clause) -> str | None:
    """Return the export height that is named, such as "1080p"."""
    height = c.number("height")
    if height is not None:
        return f"{int(height)}p"
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple):
        return f"{size[0]}x{size[1]}"
    text = c.text.lower()
    if "full hd" in text or "全高清" in text:
        return "1080p"
    if "uhd" in text or "超高清" in text:
        return "2160p"
    return None


def export_of(c: Clause) -> Export:
    """Return the export that a clause describes."""
    text = c.text.lower()
    fields: dict[str, object] = {}
    form = c.val("format")
    if form in ("mp4", "mov", "webm", "mkv", "avi", "gif", "webp"):
        fields["format"] = form
    if form == "prores" or c.val("codec") == "prores":
        fields |= {"format": "mov", "codec": "prores"}
    elif codec := c.val("codec"):
        fields["codec"] = codec
    if resolution := resolution_of(c):
        fields["resolution"] = resolution
    if ratio := next((str(t.value) for t in c.of_kind("ratio")), None):
        fields["aspect"] = ratio
    elif c.says("vertical"):
        fields["aspect"] = "9:16"
    elif c.says("square"):
        fields["aspect"] = "1:1"
    if platform := c.val("platform"):
        fields["preset"] = PLATFORMS[platform][0]
    if (size := c.number("mb")) is not None:
        fields["max_mb"] = size
    elif (
        (number := c.number("number", "time"))
        and c.has("compress")
        and any(m in c.text for m in ("M", "兆"))
    ):
        fields["max_mb"] = number / 60 if c.of_kind("time") else number
    if (rate := c.number("fps", "frames")) is not None:
        fields["fps"] = rate
    if any(
        w in text
        for w in (
            "high quality",
            "best quality",
            "highest quality",
            "高质量",
            "最高质量",
            "高画质",
            "最高画质",
            "高清",
        )
    ):
        fields["quality"] = "high"
    elif any(
        w in text for w in ("low quality", "draft quality", "draft", "低质量", "低画质", "草稿质量")
    ):
        fields["quality"] = "low"
    if c.says("copy_codec"):
        fields["copy_streams"] = True
    for at, token in enumerate(c.tokens[:-1]):
        if token.text.lower() == "crf" and c.tokens[at + 1].kind == "number":
            fields["crf"] = int(float(c.tokens[at + 1].value))  # type: ignore[arg-type]
    return Export(**fields)  # type: ignore[arg-type]


# --- Answers -----------------------------------------------------------------------------


def commands(c: Clause) -> Outcome | None:
    """Status, balance, lists: said alone or as a last clause."""
    edits = c.has(*EDITING) and not c.has("show")
    short = len(c.content()) <= 6
    if (
        c.says("balance")
        and not c.says("credits_roll", "title", "text")
        and not c.has("add", "insert", "normalize", "remove", "scroll", "make")
        and short
        and not c.quotes
        and not c.says("sound", "volume", "music", "color_word")
    ):
        return do(Credits())
    if c.says("list_media") and not edits:
        return do(ListMedia())
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
    if c.has("show") and c.says("files") and short and not c.has("upload"):
        return do(ListMedia())
    return None


def questions(c: Clause) -> Outcome | None:
    """Requests that look and do not touch: describe, find, check."""
    if c.says("check") and not c.has("add", "remove", "correct", "set") and not c.says("balance"):
        return do(Check())
    if (
        c.says("find")
        and not c.has("remove", "cut", "trim", "add", "highlights")
        and not c.says("highlights")
    ):
        query = _query(c)
        if query:
            return do(Find(query=query))
    if (
        c.says("describe")
        and not c.has("remove", "cut", "add", "insert", "trim")
        and not c.says("voiceover", "text", "subtitle", "title")
    ):
        return do(Describe(what=c.assets[0] if c.assets else None))
    if c.text.strip().lower().startswith(
        ("how long", "what", "which", "how many", "why")
    ) and not c.has(*EDITING, "concat", "export"):
        return do(Describe())
    return None


def _query(c: Clause) -> str | None:
    if c.quotes:
        return c.quotes[0]
    text = c.message[c.tokens[0].start : c.tokens[-1].end]
    for mark in (
        "about ",
        "mention ",
        "mentions ",
        "关于",
        "提到",
        "说到",
        "讲到",
        "search for ",
        "look for ",
        "find ",
        "查找",
        "搜索",
        "找到",
        "找出",
        "找",
    ):
        at = text.lower().rfind(mark)
        if at >= 0 and text[at + len(mark) :].strip():
            return text[at + len(mark) :].strip(" ?？.。")
    rest = [t for t in c.content() if not t.is_a("find", "show", "video", "it")]
    return c.message[rest[0].start : rest[-1].end] if rest else None


def limits(c: Clause) -> Outcome | None:
    """What nobody here does, with the nearest thing that works."""
    if (c.says("beauty") or (c.has("swap", "replace") and c.says("face"))) and not c.quotes:
        return refuse(
            c,
            "I do not change or imitate real people's faces or voices",
            "不能更换或模仿真人的脸和声音",
        )
    if c.says("page") and not c.quotes and not c.says("subtitle", "slideshow"):
        return unsupported(
            c,
            ("writing texts that are not part of a film", "写与视频无关的文字"),
            ("I can edit video, pictures, music and captions", "可以剪视频、图片、音乐和字幕"),
        )
    if c.says("remove_object") and not c.says("background"):
        return unsupported(
            c,
            ("painting people or things out", "抹除人物或物体"),
            ("I can crop, blur or cut around it", "可以裁剪、打码或剪掉那一段"),
        )
    if c.says("track_object") and not c.says("track_the_music"):
        return unsupported(
            c,
            ("following something that moves", "跟踪移动的物体"),
            ("I can crop or zoom to a fixed place", "可以裁剪或放大到固定位置"),
        )
    if c.says("colorize"):
        return unsupported(
            c,
            ("colouring black-and-white pictures", "给黑白画面上色"),
            ("I can tint it, sepia or warm", "可以加暖色或复古滤镜"),
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


def generate(c: Clause) -> Outcome | None:
    """Have new material made, when nothing that is here would serve."""
    asked = c.says("generate")
    thing = (
        "image"
        if c.says("picture")
        else "music"
        if c.says("music")
        else "video"
        if c.says("video", "promo", "clip", "social")
        else None
    )
    if (
        not asked
        or thing is None
        or c.says(
            "subtitle", "thumbnail", "slideshow", "voiceover", "title", "waveform", "intro", "text"
        )
    ):
        return None
    uses = c.picks or c.assets or c.says("it", "files", "product") or not c.stage.is_blank
    if (
        thing == "image"
        and not any(p.all or p.clips for p in c.picks)
        and not c.assets
        and (
            c.written("new")
            or "新" in c.text
            or "张" in c.text
            or "image of" in c.text.lower()
            or "picture of" in c.text.lower()
        )
    ):
        return do(Generate(kind="image", prompt=c.text[:500]))
    if uses or thing == "music":
        return None
    return do(Generate(kind=thing, prompt=c.text[:500], duration=c.number("time", "dur")))  # type: ignore[arg-type]


# --- Whole programmes ----------------------------------------------------------------------


def _style(c: Clause) -> str | None:
    for concept in ("promo", "vlog", "montage", "social"):
        if c.says(concept):
            return concept
    return None


def _music(c: Clause) -> str | bool | None:
    if c.denies("music"):
        return False
    if not c.says("music"):
        return None
    return music_style(c) or (c.stage.audios[0].name if len(c.stage.audios) == 1 else True)


def slideshow(c: Clause) -> Outcome | None:
    """Make the pictures into a film."""
    pictured = c.says("picture") or any(pick.images for pick in c.picks) or _image_assets(c)
    makes = c.has("make", "convert", "set", "add", "generate") or c.inherited
    video = (
        c.says("video", "slideshow", "social")
        or {"mp4", "mov", "gif", "webm"} & set(c.vals("format"))
        or c.says("clip")
    )
    if c.has("remove") or c.says("batch") or c.denies("slideshow"):
        return None
    if not (c.says("slideshow") or (pictured and makes and video)):
        return None
    if not c.says("slideshow") and (
        c.says("promo", "vlog", "montage", "logo_only")
        or c.has("insert", "replace", "move", "freeze")
    ):
        return None
    if not c.says("slideshow") and c.stage.laid and not c.has("make", "convert"):
        return None
    if not c.stage.images or (not c.stage.photos and not _image_assets(c)):
        return ask(c, "no_media") if not c.stage.videos else None
    named = _image_assets(c)
    images: ClipRef = "all"
    if named:
        images = list(named)
    elif c.stage.logos or c.stage.videos:
        images = [asset.name for asset in c.stage.photos]
    numbers = [n for pick in c.picks for n in pick.clips if 0 < abs(n) <= len(c.stage.photos)]
    if numbers and not named:
        images = [c.stage.photos[n - 1 if n > 0 else n].name for n in numbers]
    fields: dict[str, object] = {"images": images}
    _times(c, fields)
    _joins(c, fields)
    if (song := _music(c)) is not None:
        fields["music"] = song
    if c.quotes:
        fields["title"] = c.quotes[0]
    outcome = do(Slideshow(**fields))  # type: ignore[arg-type]
    return _finished(c, outcome)


def _image_assets(c: Clause) -> list[str]:
    marks = {a.name for a in c.stage.logos}
    return [
        name
        for name in c.assets
        if name not in marks and (a := c.stage.asset(name)) and a.kind.value == "image"
    ]


def _times(c: Clause, fields: dict[str, object]) -> None:
    seconds = c.number("time", "dur")
    if seconds is None or seconds <= 0:
        return
    each = (
        c.small("per")
        or c.of_kind("each")
        or any(
            t.is_a("all") and t.text.lower() in ("each", "every", "每张", "每") for t in c.tokens
        )
    )
    one = isinstance(fields["images"], list) and len(fields["images"]) == 1  # type: ignore[arg-type]
    if each and not one:
        fields["seconds_per_image"] = min(seconds, 600.0)
    else:
        fields["total_duration"] = seconds


def _joins(c: Clause, fields: dict[str, object]) -> None:
    if c.denies("transition"):
        fields["transition"] = None
    elif kind := c.val("transition"):
        fields["transition"] = kind
    if c.denies("zoom", "zoom_in", "zoom_out", "animate", "pan"):
        fields["motion"] = None
    elif c.says("pan") and not c.says("zoom", "zoom_in"):
        fields["motion"] = "pan"


def _finished(c: Clause, outcome: Outcome) -> Outcome:
    """Add the shape, the mark and the delivery that the same clause names."""
    ratio = next((str(t.value) for t in c.of_kind("ratio")), None)
    if ratio is None and c.says("vertical"):
        ratio = "9:16"
    elif ratio is None and c.says("square"):
        ratio = "1:1"
    platform = c.val("platform")
    if ratio is None and platform:
        ratio = PLATFORMS[platform][1]
    if ratio is not None:
        outcome.operations.append(SetAspect(ratio=ratio))
    if c.says("logo", "watermark") and c.stage.logos:
        outcome.operations.append(
            OverlayImage(asset=c.stage.logos[0].name, position=c.val("position") or "top-right")
        )
    form = next((f for f in c.vals("format") if f in ("mp4", "mov", "webm", "gif")), None)
    if form or resolution_of(c):
        fields: dict[str, object] = {"format": form or "mp4"}
        if resolution := resolution_of(c):
            fields["resolution"] = resolution
        outcome.operations.append(Export(**fields))  # type: ignore[arg-type]
    return outcome


def assemble(c: Clause) -> Outcome | None:
    """Make a promo, a vlog or a montage of what is there."""
    style = _style(c)
    if (
        style is None
        or c.has("remove", "export", "publish", "upload")
        or c.says("batch", "subtitle_style")
        or (c.quotes and c.has("add") and not c.has("make"))
    ):
        return None
    if (
        style == "social"
        and not c.says("make")
        and not (
            c.has("make", "convert")
            and (c.says("picture", "video", "files", "clip", "it") or c.picks)
        )
    ):
        return None
    if not (c.has("make", "set", "convert", "cut", "trim", "generate", "concat", "add") or c.whole):
        return None
    if c.spans or (c.says("look", "upscale") and not c.has("make")):
        return None
    if c.stage.is_blank:
        return ask(c, "no_media")
    if style == "social" and c.stage.photos and not c.stage.videos and not c.stage.laid:
        return slideshow_plain(c)
    fields: dict[str, object] = {"style": style}
    seconds = c.number("time", "dur")
    if seconds and not c.small("per"):
        most = c.stage.length
        pictured = all(shot.is_picture for shot in c.stage.shots)
        if not pictured and most and seconds > most + 0.5:
            return ask(c, "target_short", length=f"{most:g}", wanted=f"{seconds:g}")
        fields["duration"] = seconds
    if c.denies("transition"):
        fields["transition"] = "none"
    elif kind := c.val("transition"):
        fields["transition"] = kind
    if (song := _music(c)) is not None:
        fields["music"] = song
    if c.quotes and c.says("title"):
        fields["title"] = c.quotes[0]
    outcome = do(Assemble(**fields))  # type: ignore[arg-type]
    if seconds and c.small("per"):
        outcome.operations.append(SetClipDuration(clip="all", duration=seconds))
    if c.says("subtitle"):
        outcome = outcome.and_also(added_captions(c, [], {}))
    return _finished(c, outcome)


def slideshow_plain(c: Clause) -> Outcome:
    """Return a slideshow of all pictures, as the clause shapes it."""
    fields: dict[str, object] = {
        "images": [a.name for a in c.stage.photos] if c.stage.logos else "all"
    }
    _times(c, fields)
    _joins(c, fields)
    if (song := _music(c)) is not None:
        fields["music"] = song
    return _finished(c, do(Slideshow(**fields)))  # type: ignore[arg-type]


def highlights(c: Clause) -> Outcome | None:
    """Keep the best moments."""
    if (
        not c.says("highlights")
        or (c.says("section_word") and c.says("music"))
        or c.says("subtitle", "text", "bold")
    ):
        return None
    seconds = c.number("time", "dur")
    count = c.number("count", "number")
    if c.stage.length and seconds and seconds > c.stage.length:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{seconds:g}")
    picked = do(
        Highlights(duration=seconds, count=int(count) if count and 1 <= count <= 100 else None)
    )
    return picked.and_also(added_music(c)) if c.says("music") else picked


def vague(c: Clause) -> Outcome | None:
    """Ask what should change, when only an impression is named."""
    words = c.text.lower()
    if any(
        mark in words
        for mark in (
            "what can you do",
            "help me out",
            "能做什么",
            "会做什么",
            "怎么用",
            "how does this work",
        )
    ) or words.strip(" ?？!") in ("help", "帮助"):
        return nothing(
            c,
            "I edit photos, clips, music, titles and captions: say what to cut, add, change or export",
            "可以剪辑照片、视频、音乐、标题和字幕：直接说要剪什么、加什么、改什么或导出",
        )
    marks = (
        "sound is bad",
        "looks bad",
        "terrible",
        "boring",
        "难看",
        "难听",
        "不好看",
        "太丑",
        "无聊",
        "professional",
        "engaging",
        "better",
        "nicer",
        "improve",
        "awesome",
        "look good",
        "more interesting",
        "viral",
        "专业",
        "好看",
        "高级",
        "更好",
        "优化",
        "美化",
        "有意思",
        "炫酷",
        "吸引人",
        "高大上",
        "剪一下",
        "剪辑一下",
        "处理一下",
    )
    if any(mark in words for mark in marks) and (c.whole or not c.val("mood")):
        return ask(c, "look")
    return None


def scenes(c: Clause) -> Outcome | None:
    """Cut at every change of shot."""
    if c.says("scenes") and c.has("split", "cut", "detect") and not c.has("remove"):
        return do(SplitScenes())
    return None


LOOKING: tuple[Rule, ...] = (addresses, limits, commands, history)
DELIVERING: tuple[Rule, ...] = (deliver, upload)
MAKING: tuple[Rule, ...] = (generate, slideshow, highlights, assemble)
ANSWERING: tuple[Rule, ...] = (questions, vague)
