"""Delivery: exports, timelines for other editors, stills."""

import re
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.answers import asks_for_formats
from cutroom.backend.planner.rules.asking import Outcome, do, unsupported
from cutroom.backend.planner.rules.targets import settle
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.cutting import Trim
from cutroom.domain.kinds.framing import Resize
from cutroom.domain.kinds.programmes import Export, ExtractFrames, Thumbnail
from cutroom.domain.operations import parse_operation

RATES = (24, 25, 30, 48, 50, 60, 120)
FILMS = ("mp4", "mov", "webm", "mkv", "avi", "gif", "webp", "prores")
TIMELINES = ("edl", "fcpxml", "fcp7xml", "otio", "capcut_draft")


def deliver(c: Clause) -> Outcome | None:
    """Export the film, its timeline, stills; publish is not ours."""
    asked = c.text.strip().lower().startswith(("what", "which", "how many", "哪些", "什么", "支持"))
    if asked or asks_for_formats(c):
        return None
    form = _form_of(c)
    if form == "fcpxml" and "the final cut" in c.text.lower():
        form = None
    timeline = form in TIMELINES and (
        c.has("export", "save", "convert", "generate", "make", "open", "download")
        or c.small("to", "for")
        or c.written("give", "send", "need", "want")
    )
    if form == "fcpxml" and c.says("save") and not c.written("final cut pro", "fcpxml"):
        timeline = any(word in c.text.lower() for word in ("pro", "xml", "project file"))
    timeline = timeline or (form in TIMELINES and _carried_on(c))
    if timeline and not c.says("music"):
        return do(parse_operation({"op": "export_timeline", "format": form}))
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
    exporting = (
        c.has("export")
        or (c.has("save") and c.val("platform") is not None)
        or (c.has("download") and not c.of_kind("url"))
    )
    if c.says("check"):
        return None
    handed = (form == "gif" and bool(c.spans)) or (
        c.written("give", "send") and (form is not None or c.small("under"))
    )
    converting = handed or (
        form in FILMS
        and (c.has("convert", "set", "make", "save", "compress", "create") or c.small("to"))
    )
    if c.has("optimize") and c.val("platform"):
        return do(export_of(c))
    small = c.number("mb") is not None and (c.says("smaller", "files") or c.small("under"))
    compressing = small or (
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
    bare = (form in FILMS or c.val("codec") is not None) and all(
        t.of("format")
        or t.of("codec")
        or t.kind in ("height", "fps", "mb", "size")
        or (t.text.lower() == "crf" or (t.kind == "number" and c.written("crf")))
        for t in c.content()
    )
    if not (exporting or converting or compressing or coded or reshaped or bare):
        return None
    sized = compressing and c.number("mb") is not None
    if c.has("remove", "trim", "cut", "speed_up", "rotate") and not (
        exporting or converting or sized
    ):
        return None
    return _shaped_first(c).and_also(do(export_of(c)))


def _form_of(c: Clause) -> str | None:
    """Return the format that is asked for: of two, the one a conversion leads to."""
    forms = c.vals("format")
    forms = [form for form in forms if form != "flac"] or forms
    into = c.small("to") or any(t.is_a("convert") and t.text[-1] in "成为到" for t in c.live())
    return (forms[-1] if into else forms[0]) if forms else None


CARRYING_ON = (
    "keep editing", "continue", "carry on", "open", "import", "bring", "finish", "work on",
    "edit it in", "edit this in", "edit in", "editing in", "move", "take", "load", "fine-tune",
)  # fmt: skip


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
    if c.says("check") or c.small("before"):
        return False
    sent = c.says("upload") and c.small("to") and not c.has("optimize") and not c.of_kind("url")
    if c.says("subtitle", "text") or not (c.has("publish") or (sent and not c.assets)):
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


SEQUENCE = re.compile(r"\b(?:image|frame|png|jpe?g|picture) sequence\b|图片序列|序列帧")
EDGE_FRAME = re.compile(r"\b(?P<edge>first|last|final|opening|closing) frame\b")
SPACED = re.compile(r"\b(?:evenly|equally)[- ]spaced\b|\bevenly\b")


def _shots(c: Clause) -> float:
    """Return how many stills a Chinese clause wants over the whole film: 导出10张截图."""
    count = next((t.amount for t in c.of_kind("count") if t.text[-1] in "张帧幅"), 0.0)
    wanted = c.has("extract", "export") and c.says("thumbnail", "frame", "picture")
    spread = c.of_kind("each") or c.small("per") or c.moment() is not None or c.picks
    return count if c.stage.zh and count > 1 and wanted and not spread else 0.0


def _stills(c: Clause, form: str | None) -> Outcome | None:
    """Pictures out of the film: a cover, or frames at a rate."""
    text = c.text.lower()
    picture = "jpg" if form == "jpg" else "png"
    if SEQUENCE.search(text) and not c.has("add", "insert"):
        shown = c.stage.videos[0].facts.rate if c.stage.videos else None
        rate = c.number("fps") or float(shown or 30)
        return do(ExtractFrames(fps=rate, format=picture))
    many = c.number("number", "count", "frames")
    if SPACED.search(text) and many and c.says("thumbnail", "frame", "picture") and c.stage.length:
        return do(ExtractFrames(fps=round(many / c.stage.length, 4), format=picture))
    edge = EDGE_FRAME.search(text)
    wanted = c.written("get", "grab", "give", "take", "capture", "want", "need", "use")
    wanted = wanted or c.has("extract", "save", "export")
    if edge and wanted and not c.has("freeze", "insert", "remove") and not c.spans:
        last = edge["edge"] in ("last", "final", "closing")
        return do(Thumbnail(at="end" if last else 0.0))
    stills = form in ("png", "jpg") and c.number("fps")
    stills = stills or (c.written("give", "get", "take") and any(p.images for p in c.picks))
    taken = c.written("get", "grab", "take", "pull", "extract") or c.has("extract")
    if (shots := _shots(c)) and c.stage.length:
        rate = round(shots / c.stage.length, 4)
        return do(ExtractFrames(fps=rate, format="jpg" if form == "jpg" else "png"))
    taken = taken and not (c.stage.zh and (c.small("per") or c.of_kind("each")))
    several = c.number("frames") if taken and not c.says("fps") and "per" not in c.text else None
    if several and several > 1 and not c.of_kind("each") and c.moment() is None and c.stage.length:
        rate = round(several / c.stage.length, 4)
        return do(ExtractFrames(fps=rate, format="jpg" if form == "jpg" else "png"))
    if (
        (
            c.has("extract", "export", "save", "convert", "split", "generate")
            or c.says("thumbnail")
            or c.written("give", "get", "take")
            or (form in ("png", "jpg") and c.number("fps"))
        )
        and (c.says("frame", "picture", "thumbnail") or c.number("frames") or stills)
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
        if each is None and count is None and c.number("fps") is None and c.has("all"):
            shown = c.stage.videos[0].facts.rate if c.stage.videos else None
            return do(
                ExtractFrames(fps=float(shown or 30), format="jpg" if form == "jpg" else "png")
            )
        rate = c.number("fps") or (count or 1.0) / (each or 1.0)
        return do(ExtractFrames(fps=rate, format="jpg" if form == "jpg" else "png"))
    still = c.written("still", "still frame", "still image", "frame grab", "frame")
    grabbed = still and (c.has("extract", "save", "export") or c.written("get", "capture", "take"))
    wants = c.says("thumbnail") or (
        (c.says("frame", "picture") or "画面" in c.text or grabbed)
        and (c.has("extract", "save", "export", "show") or grabbed)
        and c.moment() is not None
    )
    if (
        wants
        and not (c.has("insert", "remove", "freeze") and not grabbed)
        and not (c.assets and c.has("add"))
    ):
        at = c.moment()
        if at is None and len(c.spans) == 1 and c.spans[0].how == "after":
            at = c.spans[0].start
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


CHIPS = {"nvenc": "nvenc", "qsv": "qsv", "quicksync": "qsv", "vaapi": "vaapi"}
CHIPS |= {"videotoolbox": "videotoolbox"}
"""Hardware encoders by the words for them."""
DEEP = {"h265": "yuv420p10le", "av1": "yuv420p10le", "prores": "yuv422p10le"}
"""Ten bits a sample, by codec; H.264 with them plays in few places."""


def _encoding(c: Clause, codec: str | None) -> dict[str, Any]:
    """Return what is said of the encoder, the depth and the sound beside the codec."""
    text = c.text.lower()
    fields: dict[str, Any] = {}
    chip = next((CHIPS[word] for word in CHIPS if word in text), None)
    if chip is not None:
        fields["codec"] = f"{'hevc' if codec == 'h265' else codec or 'h264'}_{chip}"
    if codec == "prores" and "4444" in text:
        fields["pix_fmt"] = "yuv444p10le"
    elif codec in DEEP and re.search(r"\b10[ -]?bits?\b|10 ?比特|十比特", text):
        fields["pix_fmt"] = DEEP[codec]
    if "flac" in text and c.val("format") not in (None, "flac"):
        fields["audio_codec"] = "flac"
    return fields


def export_of(c: Clause) -> Export:
    """Return the export that a clause describes."""
    text = c.text.lower()
    fields: dict[str, Any] = {}
    form = _form_of(c)
    if form in ("mp4", "mov", "webm", "mkv", "avi", "gif", "webp"):
        fields["format"] = form
    if (effort := c.tok("encoder")) is not None:
        slow = "slow" in effort.text.lower() or "慢" in effort.text
        fields["speed"] = "slow" if slow else "medium" if "medium" in effort.text else "fast"
    if form == "prores" or c.val("codec") == "prores":
        fields |= {"format": "mov", "codec": "prores"}
    elif codec := c.val("codec"):
        fields["codec"] = codec
    fields |= _encoding(c, fields.get("codec"))
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
    rate = c.number("fps", "frames")
    for token, after in pairwise(c.tokens):
        if rate is None and token.kind == "height" and after.kind == "number":
            rate = after.amount if after.amount in RATES else None
    if rate is not None:
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
            fields["crf"] = int(c.tokens[at + 1].amount)
    return Export(**fields)
