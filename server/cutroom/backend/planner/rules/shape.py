"""The film's shape and size, and how pictures fill it."""

import re
from math import gcd

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.clauses.framing_boxes import box_of, without_sides
from cutroom.backend.planner.rules.asking import Outcome, ask, do, nothing, unsupported
from cutroom.backend.planner.rules.length import too_long
from cutroom.backend.planner.rules.subjects import SOUNDS, WORDS
from cutroom.backend.planner.rules.targets import target
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.base import Fitting
from cutroom.domain.kinds.cutting import SetTargetDuration
from cutroom.domain.kinds.framing import (
    ApplyEffect,
    AutoCrop,
    BackgroundFill,
    Crop,
    Flip,
    Resize,
    Rotate,
    SetAspect,
    Transform,
)

BORDERS = (
    "border", "borders", "frame", "black border", "black frame", "边框", "黑框", "黑色边框",
)  # fmt: skip
AROUND = re.compile(r"\b(?:around|round|all sides|every side)\b", re.IGNORECASE)
INSET = 0.9
"""How far a picture shrinks to show a border round it."""


def _shape(c: Clause) -> str | None:
    """Return the ratio that words name: a ratio, an orientation or a platform's shape."""
    ratios = [str(t.value) for t in c.of_kind("ratio")]
    if ratios:
        return ratios[-1]
    words = [
        t for t in c.live() if t.is_a("vertical", "horizontal", "square") and t.kind == "phrase"
    ]
    if words:
        word = words[-1]
        return "9:16" if word.is_a("vertical") else "1:1" if word.is_a("square") else "16:9"
    platform = c.val("platform")
    if platform:
        return PLATFORMS[platform][1]
    if c.says("cinema_bars") and "21:9" in c.text:
        return "21:9"
    return None


def fit_of(c: Clause) -> Fitting | None:
    """Return how a picture of another shape should fill the canvas, when it is said."""
    if c.says("blur") and (
        c.says("background", "bars", "fill", "sides")
        or "blurred" in c.text.lower()
        or "模糊" in c.text
    ):
        return "blur"
    centred = c.val("position") == "center" and any(t.text.startswith("裁") for t in c.live())
    if c.has("crop") or centred:
        return "crop"
    if (
        c.says("bars")
        or c.written("pad", "padding", "letterbox", "letterboxed")
        or any(w in c.text for w in ("留黑边", "加黑边", "不裁", "完整"))
        or c.denies("crop", "trim", "cut", "remove")
        or "without cropping" in c.text.lower()
    ):
        return "pad"
    return None


def _other_shape(c: Clause) -> bool:
    """Say whether another shape is wished and none is named: 换个比例."""
    changed = c.has("set", "replace", "swap") and c.says("aspect")
    return changed and all(t.is_a("aspect", "set", "replace", "swap", "video") for t in c.content())


def aspect(c: Clause) -> Outcome | None:
    """Give the film another shape."""
    if c.says("flip", "split_screen", "rotate", "pan", "thumbnail", "grid", "transition") or c.has(
        "flip"
    ):
        return None
    if c.val("transition") and not c.val("platform"):
        return None
    explicit = c.of_kind("ratio") or c.says("vertical", "horizontal", "square")
    platform = c.val("platform")
    wish = (
        c.has("set", "make", "convert", "crop", "resize", "add", "fill")
        or c.says("aspect")
        or c.inherited
        or (c.whole and len(c.content()) <= 4)
        or c.says("blur")
    )
    fitted = (
        platform
        and (c.small("for") or c.has("set", "convert") or c.says("aspect", "resolution"))
        and not c.has("export", "publish", "upload")
    )
    if c.of_kind("height", "size") and not explicit:
        return None
    if not explicit and not platform and _other_shape(c):
        return ask(c, "which_ratio")
    if not explicit and not (fitted and wish):
        return None
    if not (wish or explicit):
        return None
    ratio = _shape(c)
    if ratio is None:
        return ask(c, "which_ratio")
    named = [n for pick in c.picks if not pick.all for n in pick.clips]
    if named and explicit and c.stage.laid and len(set(named)) < len(c.stage.shots):
        return _of_one_clip(c)
    outcome = do(SetAspect(ratio=ratio, fit=fit_of(c)))
    edge = c.val("color")
    if edge and edge != "#000000" and c.says("bars", "sides", "background", "fill"):
        outcome.operations.append(BackgroundFill(kind="color", color=edge))
    seconds = c.number("time", "dur")
    if seconds and not c.spans and c.says("version", "video", "it", "clip", "cutpoint"):
        if seconds > c.stage.length > 0:
            return outcome.and_also(too_long(c, seconds))
        outcome.operations.insert(0, SetTargetDuration(seconds=seconds))
    return outcome


def _of_one_clip(c: Clause) -> Outcome:
    """Say that all clips share the film's shape."""
    return unsupported(
        c,
        (
            "another shape for one clip: all clips share the film's",
            "单独改一段的画幅：全片共用一个画幅",
        ),
        (
            "I can give the whole film that shape, or crop, turn or scale that clip",
            "可以把整部影片改成这个画幅，或裁剪、旋转、缩放那一段",
        ),
    )


def _halved(c: Clause) -> Outcome | None:
    """Return the size that is half of the first film's in both ways."""
    film = next(iter(c.stage.videos), None)
    if c.stage.zh or film is None or not film.facts.width or c.has("export"):
        return None
    if HALVED.search(c.text.lower()) is None:
        return None
    return do(Resize(width=film.facts.width // 2, height=film.facts.height // 2))


def resize(c: Clause) -> Outcome | None:
    """Set the size in pixels."""
    if (halved := _halved(c)) is not None:
        return halved
    size = next((t.value for t in c.of_kind("size")), None)
    height = c.number("height")
    px = c.number("px")
    if (scaled := _scaled(c)) is not None:
        return scaled
    if (
        size is None
        and height is None
        and px is None
        and not (c.says("resolution") and c.number("number"))
    ):
        return None
    if (
        c.has("export", "blur", "remove")
        or c.says(*WORDS, "thumbnail", "face", "crop")
        or c.has("crop")
    ):
        return None
    width: int | None
    tall: int | None
    if isinstance(size, tuple):
        width, tall = size
    elif height is not None:
        width, tall = None, int(height)
    else:
        amount = int(px or c.number("number") or 0)
        high = any(t.text.lower() in ("tall", "height", "high", "高", "高度") for t in c.tokens)
        width, tall = (None, amount) if high else (amount, None)
    if not (16 <= (width or 16) <= 7680 and 16 <= (tall or 16) <= 7680):
        return ask(c, "how_much")
    now = _present_size(c)
    if now and (width in (None, now[0])) and (tall in (None, now[1])):
        if c.val("filter"):
            return None
        shown = f"{now[0]}x{now[1]}"
        return nothing(c, f"the video is already {shown}", f"视频已经是 {shown}")
    return do(Resize(width=width, height=tall))


def _scaled(c: Clause) -> Outcome | None:
    """Read "half the resolution", "50 % of the original size" as a size in pixels."""
    spoken = c.says("resolution", "size") or "dimensions" in c.text.lower()
    share = 0.5 if c.says("half") else c.number("percent")
    now = _present_size(c)
    if (
        share is None
        or now is None
        or not spoken
        or not c.has("resize", "set", "decrease", "smaller")
    ):
        return None
    if c.says(*WORDS, *SOUNDS, "face") or c.picks or c.has("export") or not 0.05 <= share <= 1:
        return None
    width, height = (max(16, round(side * share / 2) * 2) for side in now)
    return do(Resize(width=width, height=height))


def _present_size(c: Clause) -> tuple[int, int] | None:
    if c.stage.laid:
        canvas = c.stage.scene.draft.canvas
        return canvas.width, canvas.height
    videos = c.stage.videos
    return (
        (videos[0].facts.width, videos[0].facts.height)
        if videos and videos[0].facts.width
        else None
    )


FILLING = re.compile(
    r"\bcrop (?:it |them |everything )?to fill\b|\bfills? (?:up )?the (?:whole |entire"
    r" )?(?:screen|frame)\b"
)


def _filling(c: Clause) -> Outcome:
    """Let the clips fill the canvas they leave bars on: what stands over is cut off."""
    canvas = c.stage.scene.draft.canvas
    share = gcd(canvas.width, canvas.height)
    ratio = f"{canvas.width // share}:{canvas.height // share}"
    return do(SetAspect(ratio=ratio, fit="crop"))


CROPPED = re.compile(
    r"crop(?: it| the (?:video|picture|film|clip))? to fill(?: the (?:frame|screen|canvas))?\W*"
)


def crop(c: Clause) -> Outcome | None:
    """Show a part of the picture."""
    if (
        c.says("bars") and c.has("remove", "crop", "cut", "detect") and not c.says("cinema_bars")
    ) or (c.has("remove", "crop") and c.says("cinema_bars") and c.has("detect", "remove")):
        clip, wrong = target(c)
        if shows_bars(c) and not c.has("detect") and wrong is None:
            return _filling(c)
        return wrong or do(AutoCrop(clip=clip))
    if FILLING.search(c.text.lower()) and shows_bars(c) and not c.val("color"):
        return _filling(c)
    if c.whole and not c.stage.zh and CROPPED.fullmatch(c.text.lower()):
        return nothing(c, "the picture fills the frame already", "画面已经铺满")
    bars = c.says("bars") and not shows_bars(c) and not c.picks and not c.val("filter")
    framed = c.written(*BORDERS) and AROUND.search(c.text) is not None
    if (
        bars
        and c.written("add", "put", "insert", "加", "添加", "加上")
        and not (c.says("blur") or framed)
    ):
        return do(ApplyEffect(name="letterbox"))
    shown = c.says("video", "picture", "frame", "sides") or "crop" in c.text.lower()
    edged = c.val("position") or c.says("up_down", "left_right")
    shown = shown or (bool(edged) and any(t.text.startswith("裁") for t in c.live()))
    sided = bool(c.of_kind("px") or (c.of_kind("percent") and shown)) and not c.says(*WORDS)
    sided = sided and c.has("remove", "cut", "trim")
    if c.stage.zh and c.has("crop") and (anchored := _anchored(c)) is not None:
        return anchored
    if not (c.has("crop") or sided) or c.of_kind("ratio"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    if FILLING.search(c.text.lower()) and shows_bars(c):
        return _filling(c)
    box = box_of(c)
    if box:
        return do(Crop(**box, clip=clip))
    if not c.small("to") and (kept := without_sides(c)):
        return do(Crop(**kept, clip=clip))
    percent = c.number("percent")
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple):
        return do(Crop(width=size[0], height=size[1], anchor=c.val("position"), clip=clip))
    if percent is not None and 0 < percent < 0.5:
        return do(Crop(amount=percent, anchor=c.val("position"), clip=clip))
    bare = c.stage.zh and all(t.is_a("crop", "video", "picture", "it", "part") for t in c.content())
    return ask(c, "which_part_of_picture") if bare and "画面" in c.text else None


def _anchored(c: Clause) -> Outcome | None:
    """Read a crop to a ratio that keeps one side of the picture: 从左边裁成1:1."""
    ratio = next((str(t.value) for t in c.of_kind("ratio")), None)
    side = c.val("position")
    if ratio is None or side not in ("left", "right", "top", "bottom"):
        return None
    clip, wrong = target(c)
    return wrong or do(Crop(ratio=ratio, anchor=side, clip=clip))


def rotate(c: Clause) -> Outcome | None:
    """Turn the picture."""
    degrees = c.number("degrees")
    if c.has("reorder"):
        return None
    if not (c.has("rotate") or (degrees is not None and c.has("set", "convert"))) or c.says(
        "transition", *WORDS
    ):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    text = c.text.lower()
    if degrees is None:
        degrees = c.number("number")
    if degrees is None:
        degrees = (
            180.0 if any(w in text for w in ("upside down", "颠倒", "倒过来", "倒立")) else 90.0
        )
    if any(
        w in text
        for w in ("counter", "anticlock", "anti-clock", "逆时针", "left", "向左", "往左", "左转")
    ):
        degrees = -degrees
    return do(Rotate(degrees=degrees, clip=clip))


def flip(c: Clause) -> Outcome | None:
    """Mirror the picture."""
    if c.has("swap") and c.says("left_right") and not c.says("stereo", "sound") and not c.picks:
        return do(Flip(axis="horizontal"))
    if not c.has("flip") or c.has("reverse", "swap", "reorder") or c.says("transition"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    text = c.text.lower()
    upright = any(
        w in text for w in ("vertical", "upside", "top to bottom", "上下", "垂直", "竖直")
    )
    return do(Flip(axis="vertical" if upright else "horizontal", clip=clip))


SLIGHTLY_CLEAR = 0.8
"""The opacity of a picture that shall be a bit less opaque."""


HALVED = re.compile(r"\b(?:halve|half) (?:of )?the resolution\b|\bresolution (?:in|by) half\b")
"""A picture half as wide and half as high."""
HALF = 0.5
"""From this share on a size is told, below it a step: "40 % smaller"."""
OVERLAID = re.compile(r"\s*(?:overlay|superimpose)\b", re.IGNORECASE)


def transform(c: Clause) -> Outcome | None:
    """Scale the picture within the canvas, or make it see-through."""
    percent = c.number("percent")
    if OVERLAID.match(c.text) and not any(pick.clips and not pick.images for pick in c.picks):
        return None
    if percent is None and c.says("opacity") and c.has("decrease", "smaller"):
        percent = SLIGHTLY_CLEAR
    if percent is None or not (
        c.has("bigger", "smaller")
        or c.says("size", "opacity")
        or any(w in c.text.lower() for w in ("scale", "缩放"))
    ):
        return None
    if c.says(*WORDS, *SOUNDS, "brightness", "saturation", "contrast") or not (
        c.picks or c.says("video", "it", "clip") or c.scope
    ):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    if isinstance(clip, list) and (c.has("overlay") or "on top of" in c.text.lower()):
        return None
    if c.says("opacity"):
        return do(Transform(opacity=min(1.0, percent), clip=clip))
    stepped = not c.stage.zh and c.has("bigger") and not c.small("to")
    told = c.small("to") or percent >= HALF or any(t.text.endswith("到") for t in c.tokens)
    if told and not stepped:
        return do(Transform(scale=percent, clip=clip))
    return do(Transform(scale=1 + percent if c.has("bigger") else 1 - percent, clip=clip))


def shows_bars(c: Clause) -> bool:
    """Say whether a clip on the track leaves a part of the canvas bare."""
    canvas = c.stage.scene.draft.canvas
    shown = [a.facts for a in c.stage.scene.assets if c.stage.numbers_of(a.name)]
    return c.stage.laid and any(
        facts.width
        and facts.height
        and abs(facts.width * canvas.height - facts.height * canvas.width) > canvas.width * 8
        for facts in shown
    )


def background(c: Clause) -> Outcome | None:
    """Choose what fills the bars."""
    between = "between" in c.text.lower() and c.number("time", "dur") is not None
    framing = c.says("bars") and c.written(*BORDERS) and not between
    if c.has("add", "insert", "make") and framing:
        clip, wrong = target(c)
        inset = Transform(scale=INSET, clip=clip)
        edge = BackgroundFill(kind="color", color=c.val("color") or "#000000")
        return wrong or do(inset, edge)
    blurred = c.says("sides") and c.says("blur")
    if not (c.says("background", "bars", "fill") or blurred) or c.says(
        "music", "voice", "denoise", *WORDS, "green_screen", "cinema_bars", "sound"
    ):
        return None
    if c.has("remove") and not c.says("fill"):
        return None
    if c.of_kind("ratio") or c.says("vertical", "horizontal", "square"):
        return None
    shaped = c.stage.scene.draft.canvas.chosen or c.says("fill", "bars") or not c.whole
    if (c.says("blur") or "blur" in c.text.lower()) and not shaped:
        return unsupported(
            c,
            ("telling the subject from its background", "区分人物和背景"),
            (
                "I can blur the whole picture or fill the bars with a blur",
                "可以模糊整个画面，或用模糊填充黑边",
            ),
        )
    if c.says("blur") or "blur" in c.text.lower() or "模糊" in c.text:
        return do(BackgroundFill(kind="blur"))
    colors = c.vals("color")
    if colors:
        fill = colors[-1]
        if len(colors) > 1 and c.says("bars"):
            fill = next((color for color in reversed(colors) if color != "#000000"), fill)
        return do(BackgroundFill(kind="color", color=fill))
    if c.assets:
        return do(BackgroundFill(kind="image", asset=c.assets[0]))
    return None
