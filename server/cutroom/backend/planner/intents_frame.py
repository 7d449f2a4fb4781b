"""Time, frame and look: speed, shape, place, movement, colour, passages."""

from cutroom.backend.planner.asking import Outcome, Rule, ask, do, nothing, unsupported
from cutroom.backend.planner.grammar import Clause
from cutroom.backend.planner.intents_cutting import middle_span
from cutroom.backend.planner.lexicon_values import PLATFORMS
from cutroom.backend.planner.reading import Token
from cutroom.backend.planner.targets import chosen, settle, target, tidy, when
from cutroom.domain.operations import (
    ApplyEffect,
    ApplyFade,
    ApplyFilter,
    ApplyTransition,
    AutoCrop,
    BackgroundFill,
    ClipRef,
    Color,
    Crop,
    Fitting,
    Flip,
    Lut,
    Operation,
    Pan,
    RemoveTransition,
    RemoveZoom,
    Resize,
    Rotate,
    SetAspect,
    SetFps,
    Speed,
    SpeedRamp,
    Stabilize,
    Transform,
    Zoom,
)

STEP = 0.2
"""How far words without a number go: 20 %."""
FASTER, SLOWER = 1.5, 0.5
WORDS = ("title", "text", "subtitle", "logo", "watermark", "sticker", "lower_third", "countdown")
SOUNDS = ("music", "sound", "voice", "original", "volume", "voiceover")


NOT_SPEED = (
    "zoom", "zoom_in", "zoom_out", "bigger", "smaller", "loop", "resolution", "volume", "sound",
    "music", "duplicate", "slideshow", "voice", "brightness", "contrast", "saturation",
)  # fmt: skip


def _deeds(c: Clause) -> bool:
    """Say whether anything but a pointer and a measure is said."""
    return any(
        t.kind == "phrase"
        and any(f not in ("small",) for f, _ in t.facets)
        and not t.is_a("video", "it", "all")
        for t in c.live()
    )


def speed(c: Clause) -> Outcome | None:
    """Play faster or slower, by a factor, a share, or to a length."""
    ramp = c.has("ramp")
    named = c.has("speed_up", "slow_down") or c.says("speed") or ramp
    factor = c.number("times")
    counted = any(t.text.lower().endswith("times") for t in c.of_kind("times"))
    bare = (
        factor is not None
        and not counted
        and (c.has("set", "make", "play") or "倍速" in c.text or not _deeds(c))
        and not c.says(*NOT_SPEED, *WORDS)
    )
    if (
        not (named or bare)
        or c.says("loop", "zoom", "zoom_in", "zoom_out", "transition", "voice", "fps")
        or (c.says("music") and not c.says("video", "clip"))
    ):
        return None
    if c.says("transition", "subtitle", "promo", "vlog", "montage", "slideshow", "upscale"):
        return None
    if c.val("mood") and c.says("music"):
        return None
    percent = c.number("percent")
    if ramp:
        return _ramp(c)
    slow, fast = c.has("slow_down") or c.has("decrease"), c.has("speed_up")
    text = c.text.lower()
    if factor is None and percent is not None:
        if c.small("by") or ((slow or fast) and not c.small("to")):
            factor = 1 - percent if slow else 1 + percent
        else:
            factor = percent
    if (
        factor is None
        and ("half" in text or "一半" in text or "半速" in text)
        and (slow or c.says("speed"))
    ):
        factor = 0.5
    if factor is None and ("double" in text or "翻倍" in text or "加倍" in text):
        factor = 2.0
    if factor is None and ("triple" in text):
        factor = 3.0
    if factor is None and ("quarter" in text):
        factor = 0.25
    number = c.number("number")
    if (
        factor is None
        and number is not None
        and c.says("speed")
        and 0.1 <= number <= 20
        and not c.spans
        and not c.picks
    ):
        factor = number
    if factor is not None and slow and factor > 1:
        factor = tidy(1 / factor)
    clip, wrong = target(c)
    if wrong:
        return wrong
    span = c.spans[0] if c.spans else middle_span(c)
    if span is None and c.moment() is not None:
        return ask(c, "which_range")
    seconds = c.number("dur", "time")
    if factor is None and seconds and c.small("to") and not span:
        length = c.stage.length_of(clip) if isinstance(clip, int) else c.stage.length
        factor = tidy(length / seconds) if length else None
    if factor is None:
        if not (slow or fast):
            return ask(c, "how_much")
        factor = SLOWER if slow else FASTER
        if (
            "much" in text
            or "很多" in text
            or "timelapse" in text
            or "time-lapse" in text
            or "延时" in text
        ):
            factor = 4.0 if fast else 0.25
    if factor == 1 and not span and clip is None:
        clip = None
    if span:
        start, end, wrong = settle(c, span, clip)
        return wrong or do(Speed(factor=factor, clip=clip, start=start, end=end))
    return do(Speed(factor=factor, clip=clip))


def _ramp(c: Clause) -> Outcome:
    factors = [float(t.value) for t in c.of_kind("times", "number")]  # type: ignore[arg-type]
    clip, wrong = target(c)
    if wrong:
        return wrong
    if len(factors) >= 2:
        first, second = factors[:2]
    elif c.has("slow_down") and not c.text.startswith("先慢"):
        first, second = (2.0, 1.0) if "先快" in c.text else (1.0, factors[0] if factors else 0.5)
    else:
        first, second = (0.5, 1.5) if "先慢" in c.text else (1.0, factors[0] if factors else 2.0)
    start = end = None
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], clip)
        if wrong:
            return wrong
    return do(SpeedRamp(from_factor=first, to_factor=second, clip=clip, start=start, end=end))


def fps(c: Clause) -> Outcome | None:
    """Set frames per second."""
    rate = c.number("fps")
    if rate is None and c.says("fps"):
        rate = c.number("number", "frames")
    if rate is None and c.says("interpolate") and not c.says("transition", "slideshow", "zoom"):
        rate = c.number("number", "frames") or 60.0
    if rate is None and c.number("frames") and c.has("set", "convert") and not c.says("frame"):
        rate = c.number("frames")
    if rate is None or c.has("extract", "export") or c.says("thumbnail"):
        return None
    method = "interpolate" if c.says("interpolate") else "blend" if c.says("blend") else "drop"
    return do(SetFps(fps=rate, method=method))


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
        c.says("background", "bars", "fill") or "blurred" in c.text.lower() or "模糊" in c.text
    ):
        return "blur"
    if c.has("crop"):
        return "crop"
    if (
        c.says("bars")
        or c.written("pad", "padding", "letterbox", "letterboxed")
        or any(w in c.text for w in ("留黑边", "加黑边", "不裁", "完整"))
        or c.denies("crop")
        or "without cropping" in c.text.lower()
    ):
        return "pad"
    return None


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
    )
    fitted = (
        platform
        and (c.small("for") or c.has("set", "convert") or c.says("aspect", "resolution"))
        and not c.has("export", "publish", "upload")
    )
    if c.of_kind("height", "size") and not explicit:
        return None
    if not explicit and not (fitted and wish):
        return None
    if not (wish or explicit):
        return None
    ratio = _shape(c)
    if ratio is None:
        return ask(c, "which_ratio")
    return do(SetAspect(ratio=ratio, fit=fit_of(c)))


def resize(c: Clause) -> Outcome | None:
    """Set the size in pixels."""
    size = next((t.value for t in c.of_kind("size")), None)
    height = c.number("height")
    px = c.number("px")
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
        shown = f"{now[0]}x{now[1]}"
        return nothing(c, f"the video is already {shown}", f"视频已经是 {shown}")
    return do(Resize(width=width, height=tall))


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


def crop(c: Clause) -> Outcome | None:
    """Show a part of the picture."""
    if (
        c.says("bars") and c.has("remove", "crop", "cut", "detect") and not c.says("cinema_bars")
    ) or (c.has("remove", "crop") and c.says("cinema_bars") and c.has("detect", "remove")):
        clip, wrong = target(c)
        return wrong or do(AutoCrop(clip=clip))
    if not c.has("crop") or c.of_kind("ratio"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    box = box_of(c)
    if box:
        return do(Crop(**box, clip=clip))
    percent = c.number("percent")
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple):
        return do(Crop(width=size[0], height=size[1], anchor=c.val("position"), clip=clip))
    if percent is not None and 0 < percent < 0.5:
        return do(Crop(amount=percent, anchor=c.val("position"), clip=clip))
    return None


def box_of(c: Clause) -> dict[str, float] | None:
    """Return x, y, width and height where all are given, as x=300 y=200 width=150 height=150."""
    found: dict[str, float] = {}
    names = {
        "x": "x",
        "y": "y",
        "width": "width",
        "w": "width",
        "height": "height",
        "h": "height",
        "宽": "width",
        "高": "height",
        "宽度": "width",
        "高度": "height",
    }
    pending: str | None = None
    for token in c.tokens:
        key = names.get(token.text.lower())
        if key:
            pending = key
        elif pending and token.kind in ("number", "px", "signed"):
            found[pending] = float(token.value)  # type: ignore[arg-type]
            pending = None
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple):
        found |= {"width": float(size[0]), "height": float(size[1])}
    return found if {"x", "y"} <= set(found) else None


def rotate(c: Clause) -> Outcome | None:
    """Turn the picture."""
    degrees = c.number("degrees")
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


def zoom(c: Clause) -> Outcome | None:
    """Move the view into the picture, out of it, or over it."""
    if c.has("remove") and c.says("zoom", "zoom_in", "zoom_out", "pan"):
        clip, wrong = target(c)
        return wrong or do(RemoveZoom(clip=clip))
    if c.has("pan"):
        side = c.val("position")
        direction = (
            side
            if side in ("left", "right")
            else "up"
            if any(w in c.text.lower() for w in ("up", "向上", "往上"))
            else "down"
            if any(w in c.text.lower() for w in ("down", "向下", "往下"))
            else "right"
        )
        clip, wrong = target(c)
        return wrong or do(Pan(direction=direction, clip=clip))  # type: ignore[arg-type]
    zooming = c.says("zoom", "zoom_in", "zoom_out") or c.inherited & {"zoom", "zoom_in", "zoom_out"}
    if not zooming or c.says("transition", "slideshow", *WORDS, "volume", "music"):
        return None
    clip, wrong = target(c)
    if wrong:
        return wrong
    out = c.says("zoom_out") and not c.says("zoom_in")
    scale = c.number("percent") or c.number("times")
    if scale is not None and scale < 1:
        scale = 1 + scale if not out else tidy(1 / scale)
    style = "punch" if c.has("punch") and not c.has("slow_down") else "slow"
    start, duration = c.moment(), c.number("dur")
    if c.spans:
        start, end, wrong = settle(c, c.spans[0], clip)
        if wrong:
            return wrong
        length = c.stage.length if end == "end" else float(end)
        duration = tidy(length - start) if length else None
    elif duration is None and c.number("time"):
        duration = c.number("time")
    if start is None and c.says("start_at"):
        start = 0.0
    if (
        start is None
        and not clip
        and any(t.kind == "char" for t in c.strangers)
        and c.small("mark")
    ):
        return ask(c, "move_spot", text=c.text)
    if start is not None and c.stage.length and start > c.stage.length:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(
        Zoom(
            direction="out" if out else "in",
            style=style,
            scale=scale,
            clip=clip,
            start=start,
            duration=duration,
        )
    )


def transform(c: Clause) -> Outcome | None:
    """Scale the picture within the canvas, or make it see-through."""
    percent = c.number("percent")
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
    if c.says("opacity"):
        return do(Transform(opacity=min(1.0, percent), clip=clip))
    if c.small("to") or percent >= 0.5:
        return do(Transform(scale=percent, clip=clip))
    return do(Transform(scale=1 + percent if c.has("bigger") else 1 - percent, clip=clip))


def stabilize(c: Clause) -> Outcome | None:
    """Steady a clip."""
    if not c.has("stabilize") or c.val("effect") == "shake":
        return None
    clip, wrong = target(c)
    return wrong or do(Stabilize(clip=clip))


def background(c: Clause) -> Outcome | None:
    """Choose what fills the bars."""
    if not c.says("background", "bars", "fill") or c.says(
        "music", "voice", "denoise", *WORDS, "green_screen", "cinema_bars", "sound"
    ):
        return None
    if c.has("remove") and not c.says("fill"):
        return None
    if c.of_kind("ratio") or c.says("vertical", "horizontal", "square"):
        return None
    shaped = c.stage.scene.draft.canvas.chosen or c.says("fill", "bars") or c.message != c.text
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


def _is_bare(tokens: tuple[Token, ...], at: int, word: str) -> bool:
    """Say whether "in" stands alone, not before a thing: "fade the audio in"."""
    if tokens[at].text.lower() != word:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        after is None
        or after.kind in ("dur", "time", "punct")
        or after.text.lower() in ("and", "out", "at", "for", "over")
    )


def fade(c: Clause) -> Outcome | None:
    """Fade picture or sound in and out."""
    into, out = c.says("fade_in"), c.says("fade_out")
    plain = c.says("fade") and not (into or out)
    if plain and (c.small("from") or c.says("start_at")):
        into = True
    if plain and (c.says("end_at") or (c.small("to") and c.val("color"))):
        out = True
    for at, token in enumerate(c.tokens):
        if token.is_a("fade", "fade_in"):
            rest = c.tokens[at + 1 :]
            into = into or any(_is_bare(rest, n, "in") for n in range(len(rest)))
            out = out or any(t.text.lower() == "out" for t in rest)
    if (
        not (into or out)
        or c.says("transition", *WORDS)
        or c.quotes
        or c.has("remove")
        or c.small("between")
        or "between" in c.text.lower()
        or "之间" in c.text
    ):
        return None
    numbers, _all, wrong = chosen(c)
    if wrong:
        return wrong
    if numbers and len(c.stage.shots) > 1 and c.says("zoom"):
        return None
    seconds = c.number("dur", "time") or c.number("each")
    if seconds is None and c.spans and c.spans[0].how in ("first", "last"):
        seconds = c.spans[0].end
    sound = c.says(*SOUNDS)
    picture = not sound or c.says("video", "picture")
    outcome = Outcome()
    color = c.val("color")
    hold = min(seconds or 1.0, 60.0)
    for wanted, direction in ((into, "in"), (out, "out")):
        if wanted and picture:
            outcome.operations.append(
                ApplyFade(target="video", dir=direction, duration=hold, color=color)
            )  # type: ignore[arg-type]
        if wanted and sound:
            outcome.operations.append(
                ApplyFade(target="audio", dir=direction, duration=hold if seconds else 2.0)
            )  # type: ignore[arg-type]
    return outcome


def _at_a_cut(c: Clause) -> bool:
    """Say whether a passage is placed between clips, and so is no fade or zoom of one."""
    text = c.text.lower()
    whipped = c.val("transition") == "whip" and c.has("add")
    return c.says("cutpoint") or "between" in text or "之间" in text or whipped


def transition(c: Clause) -> Outcome | None:
    """Join clips with a passage, or make the cuts hard again."""
    named = c.mentions("transition") or (c.val("transition") is not None and _at_a_cut(c))
    if not named or c.says("slideshow", "subtitle", "promo", "montage"):
        return None
    between = _between(c)
    if isinstance(between, Outcome):
        return between
    if c.has("remove") or c.prohibited or c.denies("transition"):
        joined = any(clip.lead for clip in c.stage.scene.draft.clips)
        if not c.has("remove") and not joined:
            return nothing(c, "no transitions were asked for", "按要求不加转场")
        which = next((int(t.value) for t in c.of_kind("ordinal")), None)  # type: ignore[call-overload]
        if which is not None and between == "all":
            return do(RemoveTransition(which=which if which > 0 else "last"))
        return do(RemoveTransition(between=between))
    kind = c.val("transition") or "fade"
    side = c.val("position")
    if kind in ("wipe", "slide") and side in ("left", "right"):
        kind = f"{kind}_{side}"
    seconds = c.number("dur", "time")
    if seconds is None and c.number("percent") is None and c.says("duration_word"):
        seconds = c.number("number")
    if len(c.stage.shots) == 1:
        if c.stage.zh:
            return nothing(c, "", "只有一段素材，没有衔接处可以加转场")
        return nothing(c, "there is only one clip, so there is no cut for a transition", "")
    if seconds is None:
        return do(ApplyTransition(kind=kind, between=between))
    return do(ApplyTransition(kind=kind, duration=min(seconds, 10.0), between=between))


def _between(c: Clause) -> "tuple[int, int] | Outcome | str":
    """Return the two clips whose cut is meant, or "all"."""
    count = len(c.stage.shots)
    numbers = [n if n > 0 else count + 1 + n for pick in c.picks for n in pick.clips]
    numbers += [n for name in c.assets for n in c.stage.numbers_of(name)]
    numbers += (
        [int(float(t.value)) for t in c.of_kind("number")]
        if "between" in c.text.lower() or "之间" in c.text
        else []
    )  # type: ignore[arg-type]
    if any(n > count or n < 1 for n in numbers) and count:
        return ask(c, "no_clip", number=max(numbers))
    if len(numbers) >= 2:
        first, second = sorted(numbers[:2])
        return (first, second) if second == first + 1 else ask(c, "which_two")
    for at, token in enumerate(c.tokens):
        if token.kind == "ordinal" and any(t.is_a("cutpoint") for t in c.tokens[at + 1 : at + 3]):
            cut = int(token.value)  # type: ignore[call-overload]
            cut = cut if cut > 0 else count + cut
            return (cut, cut + 1)
    if len(numbers) == 1:
        n = numbers[0]
        if c.small("before") and n > 1:
            return (n - 1, n)
        if c.small("after") and n < count:
            return (n, n + 1)
        return (n, n + 1) if n < count else (n - 1, n)
    return "all"


NOT_LOOKS = (
    "music", "transition", *WORDS, "slideshow", "voiceover", "fade", "promo", "vlog", "montage",
)  # fmt: skip


def look(c: Clause) -> Outcome | None:
    """Lay named looks and treatments, or a look-up table, over clips or the film."""
    if c.says("lut") or any(name.endswith(".cube") for name in c.assets):
        if c.assets:
            return do(Lut(asset=c.assets[0]))
        names = c.stage.listed([a.name for a in c.stage.scene.assets]) or "-"
        return ask(c, "no_file", name="LUT", names=names)
    if c.says(*NOT_LOOKS) or c.has("remove") or c.quotes:
        return None
    clip, wrong = target(c)
    outcome = Outcome()
    filtered = next((t for t in c.live() if t.of("filter")), None)
    treated = next((t for t in c.live() if _treatment(t)), None)
    if filtered is not None and filtered is not treated:
        outcome.operations.append(_filter(c, filtered.of("filter") or "", clip))
    if treated is not None and not (filtered is treated and c.says("filter")):
        start, end, early = when(c, clip)
        wrong = wrong or early
        last = "end" if c.says("end_at") else end
        name = _treatment(treated) or ""
        outcome.operations.append(ApplyEffect(name=name, start=start, end=last, clip=clip))
    elif treated is not None:
        outcome.operations.append(_filter(c, treated.of("filter") or "", clip))
    if outcome.operations:
        return wrong or outcome
    if c.has("blur") and not c.says(*HIDDEN_THINGS):
        if wrong or c.strangers:
            return wrong or ask(c, "detail", text=c.text)
        start, end, wrong = when(c, clip)
        return wrong or do(ApplyEffect(name="blur", start=start, end=end, clip=clip))
    return None


HIDDEN_THINGS = ("face", "region", "background", "bars", "watermark", "logo", "corner")


def _treatment(token: Token) -> str | None:
    return "white_flash" if token.is_a("flash") else token.of("effect")


def _filter(c: Clause, name: str, clip: ClipRef | None) -> Operation:
    if name in ("warm", "cool") and not c.says("filter") and c.says("temperature", "color_word"):
        return Color(temperature="warmer" if name == "warm" else "cooler", clip=clip)
    share = c.number("percent")
    intensity = share if share is not None and 0 <= share <= 1 else 1
    return ApplyFilter(name=name, intensity=intensity, clip=clip)


def color(c: Clause) -> Outcome | None:
    """Change brightness, contrast, saturation, gamma or temperature."""
    if c.says(*WORDS, "subtitle") or (c.says(*SOUNDS) and not c.says("brightness")):
        return None
    raised = c.has("increase", "bigger", "brighten") or c.says("brighten")
    lowered = c.has("decrease", "smaller", "darken")
    fields: dict[str, object] = {}
    percent = c.number("percent")
    signed = c.of_kind("percent") and c.of_kind("percent")[0].text.startswith(("-", "+"))

    def factor(up: bool) -> float:
        if percent is None:
            times = c.number("times")
            return times if times else (1 + STEP if up else 1 - STEP)
        if signed:
            return tidy(1 + percent)
        if (c.small("to") and not c.small("by")) or (c.has("set") and not (raised or lowered)):
            return tidy(percent)
        return tidy(1 + percent if up else max(0.0, 1 - percent))

    if c.has("brighten"):
        fields["brightness"] = factor(True)
    elif c.has("darken"):
        fields["brightness"] = factor(False)
    elif c.says("brightness"):
        fields["brightness"] = factor(not lowered)
    if c.says("contrast"):
        fields["contrast"] = factor(not lowered)
    if c.says("saturation"):
        drained = lowered or "desaturate" in c.text.lower()
        fields["saturation"] = factor(not drained)
    if c.says("gamma"):
        fields["gamma"] = c.number("number") or factor(not lowered)
    if c.says("warmer") or (c.says("temperature") and c.val("filter") == "warm"):
        fields["temperature"] = "warmer"
    elif c.says("cooler") or (c.says("temperature") and c.val("filter") == "cool"):
        fields["temperature"] = "cooler"
    elif c.says("temperature") and (raised or lowered):
        fields["temperature"] = "warmer" if raised else "cooler"
    if c.says("auto_color"):
        fields["auto"] = True
    if not fields:
        return None
    clip, wrong = target(c)
    return wrong or do(Color(**fields, clip=clip))  # type: ignore[arg-type]


RULES: tuple[Rule, ...] = (
    fps, crop, flip, rotate, transition, fade, zoom, speed, resize, stabilize, background, aspect, color, look, transform,
)  # fmt: skip
