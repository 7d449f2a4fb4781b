"""What an export is to be like: format, codec, size, rate, quality."""

import re
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.programmes import Export

RATES = (24, 25, 30, 48, 50, 60, 120)
FILES = ("mp4", "mov", "webm", "mkv", "avi", "gif", "webp")
HIGH = (
    "high quality", "best quality", "highest quality", "高质量", "最高质量", "高画质", "最高画质",
    "高清",
)  # fmt: skip
LOW = ("low quality", "draft quality", "draft", "低质量", "低画质", "草稿质量")
CHIPS = {"nvenc": "nvenc", "qsv": "qsv", "quicksync": "qsv", "vaapi": "vaapi"}
CHIPS |= {"videotoolbox": "videotoolbox"}
"""Hardware encoders by the words for them."""
DEEP = {"h265": "yuv420p10le", "av1": "yuv420p10le", "prores": "yuv422p10le"}
"""Ten bits a sample, by codec; H.264 with them plays in few places."""


CRF = re.compile(
    r"(?<![a-z])crf\W{0,3}(?:to |of |value |at |= ?|值|为|设为|调到|用){0,3}(\d{1,2})(?!\d)",
    re.ASCII,
)
WORST_CRF = 63
HALVED = re.compile(r"一半|减半|\bhalf\b|50%")
LEAST_MB = 0.1
"""The smallest file that half of an upload is taken for, in megabytes."""
QUALITY = re.compile(r"\bquality (?:to |at |= ?|: ?)(?:high|best|max(?:imum)?|highest)\b")
SOUND_CODEC = re.compile(
    r"\b(?:audio|sound) codec (?:to |as |= ?|: ?)?(aac|opus|mp3|ac3|flac|vorbis|pcm)\b"
    r"|\b(aac|opus|ac3|vorbis) (?:audio|sound)\b"
    r"|(?:音频|声音)(?:的)?(?:编码|采用|使用|用|改成|转成|为|是|：){1,3} ?"
    r"(aac|opus|mp3|ac3|flac|vorbis|pcm)",
    re.ASCII,
)
PIXELS = re.compile(r"\b(?:yuva?4[24][024]p(?:1[02]le)?|rgb24|gbrp)\b", re.ASCII)
ENCODED = re.compile(
    rf"{SOUND_CODEC.pattern}|{PIXELS.pattern}|\bcrf\W{{0,3}}(?:to |of |value |= ?)*\d",
    re.ASCII,
)
"""How the sound, the pixels and the quality of a file are told."""


def export_of(c: Clause) -> Export:
    """Return the export that a clause describes."""
    return Export(**_container(c), **_frame(c), **_limits(c))


def form_of(c: Clause) -> str | None:
    """Return the format that is asked for: of two, the one a conversion leads to."""
    forms = c.vals("format")
    forms = [form for form in forms if form != "flac"] or forms
    into = c.small("to") or any(t.is_a("convert") and t.text[-1] in "成为到" for t in c.live())
    return (forms[-1] if into else forms[0]) if forms else None


def resolution_of(c: Clause) -> str | None:
    """Return the export height that is named, such as "1080p"."""
    height = c.number("height")
    if height is not None:
        return f"{int(height)}p"
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple):
        return f"{size[0]}x{size[1]}"
    if (share := _share_of_size(c)) is not None:
        return share
    text = c.text.lower()
    if "full hd" in text or "全高清" in text:
        return "1080p"
    if "uhd" in text or "超高清" in text:
        return "2160p"
    return None


SIZED = ("resolution", "size", "dimensions", "scale")
LEAST_SHARE = 0.05


def _share_of_size(c: Clause) -> str | None:
    """Return the size that a share of the film's own makes: "at 50 % of the size"."""
    share = 0.5 if c.says("half") else c.number("percent")
    spoken = any(word in c.text.lower().split() for word in SIZED) and "file" not in c.text.lower()
    if (
        c.stage.zh
        or not c.has("export")
        or share is None
        or not spoken
        or not LEAST_SHARE <= share < 1
    ):
        return None
    canvas, films = c.stage.scene.draft.canvas, c.stage.videos
    sides = (canvas.width, canvas.height)
    if not c.stage.laid and films and films[0].facts.width and films[0].facts.height:
        sides = (films[0].facts.width, films[0].facts.height)
    width, height = (max(16, round(side * share / 2) * 2) for side in sides)
    return f"{width}x{height}"


def _container(c: Clause) -> dict[str, Any]:
    """Return format, codec and effort."""
    fields: dict[str, Any] = {}
    form = form_of(c)
    if form in FILES:
        fields["format"] = form
    if (effort := c.tok("encoder")) is not None:
        slow = "slow" in effort.text.lower() or "慢" in effort.text
        fields["speed"] = "slow" if slow else "medium" if "medium" in effort.text else "fast"
    if form == "prores" or c.val("codec") == "prores":
        fields |= {"format": "mov", "codec": "prores"}
    elif codec := c.val("codec"):
        fields["codec"] = codec
    return fields | _encoding(c, fields.get("codec"))


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
    if (coded := SOUND_CODEC.search(text)) is not None:
        fields["audio_codec"] = coded[1] or coded[2] or coded[3]
    if (pixels := PIXELS.search(text)) is not None:
        fields["pix_fmt"] = pixels[0]
    return fields


def says_how_to_encode(c: Clause) -> bool:
    """Say whether nothing but how a file is encoded is told: "set CRF 18 with slow preset"."""
    text = c.text.lower()
    return ENCODED.search(text) is not None


def _frame(c: Clause) -> dict[str, Any]:
    """Return size, aspect, platform and rate of the picture."""
    fields: dict[str, Any] = {}
    if resolution := resolution_of(c):
        fields["resolution"] = resolution
    if ratio := next((str(t.value) for t in c.of_kind("ratio")), None):
        fields["aspect"] = ratio
    elif c.says("vertical", "square"):
        fields["aspect"] = "9:16" if c.says("vertical") else "1:1"
    elif c.says("horizontal") and c.has("export") and not c.says("flip"):
        fields["aspect"] = "16:9"
    if platform := c.val("platform"):
        fields["preset"] = PLATFORMS[platform][0]
    rate = c.number("fps", "frames")
    for token, after in pairwise(c.tokens):
        if rate is None and token.kind == "height" and after.kind == "number":
            rate = after.amount if after.amount in RATES else None
    if rate is not None:
        fields["fps"] = rate
    return fields


def _limits(c: Clause) -> dict[str, Any]:
    """Return how large the file may be, and how good the picture is to be."""
    fields: dict[str, Any] = {}
    number = c.number("number", "time")
    if (size := c.number("mb")) is not None:
        fields["max_mb"] = size
    elif number and c.has("compress") and any(mark in c.text for mark in ("M", "兆")):
        fields["max_mb"] = number / 60 if c.of_kind("time") else number
    elif c.has("compress") and HALVED.search(c.text):
        bytes_now = sum(shot.size for shot in c.stage.scene.assets if shot.kind.value == "video")
        fields["max_mb"] = max(LEAST_MB, round(bytes_now / 2_000_000, 1))
    text = c.text.lower()
    if any(words in text for words in HIGH) or QUALITY.search(text):
        fields["quality"] = "high"
    elif any(words in text for words in LOW):
        fields["quality"] = "low"
    if c.says("copy_codec"):
        fields["copy_streams"] = True
    if (crf := CRF.search(text)) is not None and int(crf[1]) <= WORST_CRF:
        fields["crf"] = int(crf[1])
    return fields
