"""Delivery: exports, timelines for other editors, stills; publishing is not ours."""

import re

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.answers import asks_for_formats
from cutroom.backend.planner.rules.asking import Outcome, do, unsupported
from cutroom.backend.planner.rules.encoding import export_of, form_of, says_how_to_encode
from cutroom.backend.planner.rules.stills import stills
from cutroom.backend.planner.rules.targets import settle
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.cutting import Trim
from cutroom.domain.kinds.framing import Resize
from cutroom.domain.kinds.programmes import Export
from cutroom.domain.operations import parse_operation

FILMS = ("mp4", "mov", "webm", "mkv", "avi", "gif", "webp", "prores")
SUBTITLES = ("srt", "vtt", "ass")
TIMELINES = ("edl", "fcpxml", "fcp7xml", "otio", "capcut_draft")
ASKING = ("what", "which", "how many", "哪些", "什么", "支持")
PARTS = (
    "credits_roll", "subtitle", "title", "text", "music", "intro", "outro", "watermark", "logo",
)  # fmt: skip
"""What is added to a film more often than it is exported."""
CARRYING_ON = (
    "keep editing", "continue", "carry on", "open", "import", "bring", "finish", "work on",
    "edit it in", "edit this in", "edit in", "editing in", "move", "take", "load", "fine-tune",
)  # fmt: skip
THE_FILM = re.compile(r"\bthe final cut\b(?! (?:pro|x|project|xml|timeline)\b)", re.IGNORECASE)
AAF = re.compile(r"(?<![a-z])aaf(?![a-z])", re.IGNORECASE)
FOR_USE = re.compile(r"^(?:是|要|准备)?(?:发|放|传)[^，。]{1,6}用的?$")
"""What a film is for: 发抖音用."""
POSTING = (
    "post", "publish", "schedule", "tweet", "share", "发布", "投稿", "发朋友圈", "发抖音",
    "定时发布",
)  # fmt: skip


def deliver(c: Clause) -> Outcome | None:
    """Export the film, its timeline, or stills of it."""
    if c.text.strip().lower().startswith(ASKING) or asks_for_formats(c):
        return None
    form = form_of(c)
    if form not in TIMELINES and AAF.search(c.text):
        return unsupported(
            c,
            ("AAF files", "AAF 文件"),
            (
                "I can write fcpxml, fcp7xml, edl or otio",
                "可以写 fcpxml、fcp7xml、edl 或 otio",
            ),
        )
    if form == "fcpxml" and THE_FILM.search(c.text):
        form = None
    if _is_timeline(c, form):
        return do(parse_operation({"op": "export_timeline", "format": form}))
    if found := stills(c, form):
        return found
    if _publishes(c):
        return unsupported(
            c,
            ("publishing or scheduling posts", "发布或定时投稿"),
            ("I can export with the platform's preset", "可以按平台预设导出文件"),
        )
    added = not c.has("export") or c.has("add", "remove", "set", "make", "replace")
    if (c.says(*PARTS) and added) or c.says("check"):
        return None
    if c.has("optimize") and c.val("platform"):
        return do(export_of(c))
    if not _is_export(c, form):
        return None
    exported = do(*_for_each_platform(c, export_of(c)))
    return _shaped_first(c).and_also(exported).and_also(_subtitles_too(c, form))


def _for_each_platform(c: Clause, film: Export) -> list[Export]:
    """Return an export for each platform that is named: "for Reels and for YouTube"."""
    presets = list(dict.fromkeys(PLATFORMS[name][0] for name in c.vals("platform")))
    return [film.model_copy(update={"preset": one}) for one in presets] if presets[1:] else [film]


def _subtitles_too(c: Clause, form: str | None) -> Outcome | None:
    """Write the subtitles to a file as well: "export an MP4 and give me an SRT"."""
    beside = [one for one in dict.fromkeys(c.vals("format")) if one in SUBTITLES]
    if not beside or form in SUBTITLES:
        return None
    return do(*[parse_operation({"op": "export_captions", "format": one}) for one in beside])


def _is_timeline(c: Clause, form: str | None) -> bool:
    """Say whether the timeline is wanted for another editor."""
    if form not in TIMELINES or c.says("music"):
        return False
    if _carried_on(c):
        return True
    if form == "fcpxml" and c.says("save") and not c.written("final cut pro", "fcpxml"):
        return any(word in c.text.lower() for word in ("pro", "xml", "project file"))
    written = c.has("export", "save", "convert", "generate", "make", "open", "download")
    return written or c.small("to", "for") or c.written("give", "send", "need", "want", "get")


def _is_export(c: Clause, form: str | None) -> bool:
    """Say whether a file of the film is wanted: exported, converted, or made smaller."""
    exporting = (
        c.has("export")
        or (c.has("save") and c.val("platform") is not None)
        or (c.has("download") and not c.of_kind("url"))
    )
    converting = _is_conversion(c, form)
    if exporting or converting or says_how_to_encode(c):
        return True
    compressing = _is_compression(c)
    other = c.has("remove", "trim", "cut", "speed_up", "rotate")
    if other and not (compressing and c.number("mb") is not None):
        return False
    coded = c.val("codec") and c.has("convert", "set", "save", "use")
    return bool(compressing or coded or _is_bare(c, form))


def _is_conversion(c: Clause, form: str | None) -> bool:
    """Say whether the film is wanted in another format."""
    if form == "gif" and c.spans:
        return True
    if c.written("give", "send") and (form is not None or c.small("under")):
        return True
    made = c.has("convert", "set", "make", "save", "compress", "create")
    return form in FILMS and (made or c.small("to"))


def _is_compression(c: Clause) -> bool:
    """Say whether the file is to be smaller."""
    sized = c.number("mb") is not None
    if sized and (c.says("smaller", "files") or c.small("under")):
        return True
    meant = sized or c.says("video", "it") or c.whole
    return c.has("compress") and meant and not c.number("time", "dur")


def _is_bare(c: Clause, form: str | None) -> bool:
    """Say whether nothing but a format is said: "mp4, 1080p"."""
    return (form in FILMS or c.val("codec") is not None) and all(
        t.of("format")
        or t.of("codec")
        or t.kind in ("height", "fps", "mb", "size")
        or (t.text.lower() == "crf" or (t.kind == "number" and c.written("crf")))
        for t in c.content()
    )


def _carried_on(c: Clause) -> bool:
    """Say whether somebody goes on in another program: "I want to finish this in Resolve"."""
    text = c.text.lower()
    return any(word in text for word in CARRYING_ON) and not c.quotes and not c.assets


def _shaped_first(c: Clause) -> Outcome:
    """Return the cut and the size that a GIF or another conversion names besides."""
    outcome = Outcome()
    if c.spans and not c.says("subtitle"):
        start, end, wrong = settle(c, c.spans[0], None)
        if wrong:
            return wrong
        outcome.operations.append(Trim(start=start, end=end))
    if (width := c.number("px")) and 16 <= width <= 7680:
        outcome.operations.append(Resize(width=int(width)))
    return outcome


def _publishes(c: Clause) -> bool:
    if c.says("check") or c.small("before") or FOR_USE.search(c.text):
        return False
    sent = c.says("upload") and c.small("to") and not c.has("optimize") and not c.of_kind("url")
    if c.says("subtitle", "text") or not (c.has("publish") or (sent and not c.assets)):
        return False
    return bool(c.val("platform")) or c.written(*POSTING)
