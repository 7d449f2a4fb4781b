"""How words on screen are named: places, sizes, roles, animations."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from cutroom.domain.draft import CueRole, CueStyle
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.colors import color_value
from cutroom.domain.styles import ROLE_SIZES
from cutroom.errors import OperationRejected

ANCHORS = (
    "top-left",
    "top",
    "top-right",
    "left",
    "center",
    "right",
    "bottom-left",
    "bottom",
    "bottom-right",
)
_ANCHOR_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "middle": "center",
        "centre": "center",
        "center-center": "center",
        "top-center": "top",
        "top-centre": "top",
        "upper": "top",
        "bottom-center": "bottom",
        "bottom-centre": "bottom",
        "lower": "bottom",
        "center-left": "left",
        "middle-left": "left",
        "left-center": "left",
        "center-right": "right",
        "middle-right": "right",
        "right-center": "right",
        "upper-left": "top-left",
        "upper-right": "top-right",
        "lower-left": "bottom-left",
        "lower-right": "bottom-right",
        "left-top": "top-left",
        "right-top": "top-right",
        "left-bottom": "bottom-left",
        "right-bottom": "bottom-right",
        "lower-third": "bottom-left",
    }
)
SIZES: Mapping[str, float] = MappingProxyType(
    {
        "tiny": 28.0,
        "small": 40.0,
        "medium": 60.0,
        "normal": 60.0,
        "large": 96.0,
        "big": 96.0,
        "huge": 150.0,
        "xl": 150.0,
        "extra large": 150.0,
        "小": 40.0,
        "中": 60.0,
        "大": 96.0,
        "特大": 150.0,
    }
)
FACTORS: Mapping[str, float] = MappingProxyType(
    {
        "larger": 1.25,
        "bigger": 1.25,
        "smaller": 0.8,
        "much larger": 1.6,
        "much bigger": 1.6,
        "much smaller": 0.6,
        "大一点": 1.25,
        "小一点": 0.8,
        "更大": 1.25,
        "更小": 0.8,
    }
)
ANIMATIONS: Mapping[str, str | None] = MappingProxyType(
    {
        "none": None,
        "no": None,
        "fade": "fade",
        "fade_in": "fade",
        "fade_out": "fade",
        "fade_in_out": "fade",
        "dissolve": "fade",
        "slide": "slide_up",
        "slide_in": "slide_up",
        "slide_up": "slide_up",
        "rise": "slide_up",
        "fly_in": "slide_up",
        "slide_down": "slide_down",
        "drop": "slide_down",
        "pop": "pop",
        "pop_in": "pop",
        "bounce": "pop",
        "scale": "pop",
        "zoom": "pop",
        "zoom_in": "pop",
        "typewriter": "typewriter",
        "typing": "typewriter",
        "type": "typewriter",
        "淡入": "fade",
        "淡入淡出": "fade",
        "打字机": "typewriter",
        "弹出": "pop",
        "滑入": "slide_up",
    }
)
ROLES: Mapping[str, CueRole] = MappingProxyType(
    {
        "title": CueRole.TITLE,
        "subtitle": CueRole.TITLE,
        "heading": CueRole.TITLE,
        "lower_third": CueRole.LOWER_THIRD,
        "scrolling_credits": CueRole.CREDITS,
        "credits": CueRole.CREDITS,
        "end_credits": CueRole.CREDITS,
        "caption": CueRole.CAPTION,
        "captions": CueRole.CAPTION,
        "countdown": CueRole.COUNTDOWN,
    }
)


def role_of(style: str | None) -> CueRole:
    """Return the role that a named style stands for; a title when it names none."""
    return ROLES.get(_plain(style or "title"), CueRole.TITLE)


def _plain(word: str) -> str:
    return word.strip().casefold().replace(" ", "_").replace("-", "_")


def position_value(position: str | None) -> str | None:
    """Return one of nine anchors, or "x,y" fractions; raises OperationRejected for others."""
    if position is None:
        return None
    word = position.strip().casefold().replace("_", "-").replace(" ", "-")
    word = _ANCHOR_WORDS.get(word, word)
    if word in ANCHORS:
        return word
    parts = position.replace(" ", "").split(",")
    try:
        x, y = (float(part) for part in parts)
    except ValueError:
        raise OperationRejected(
            f'There is no place "{position}".',
            hint=f'Choose one of {", ".join(ANCHORS)}, or "x,y" as fractions 0..1.',
        ) from None
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise OperationRejected(
            f'"{position}" lies outside the picture.', hint="Give x,y as fractions 0..1."
        )
    return f"{x:g},{y:g}"


def size_value(size: str | float | None, role: CueRole, now: float | None) -> float | None:
    """Return pixels for a size in words or numbers; relative words start from `now`."""
    if size is None or isinstance(size, int | float):
        return size
    word = size.strip().casefold()
    if word in SIZES:
        return SIZES[word]
    if word in FACTORS:
        return round((now or ROLE_SIZES[role]) * FACTORS[word], 1)
    digits = word.removesuffix("px").removesuffix("pt").strip()
    if digits.endswith("%") and digits[:-1].replace(".", "", 1).isdecimal():
        return round((now or ROLE_SIZES[role]) * float(digits[:-1]) / 100, 1)
    if digits.replace(".", "", 1).isdecimal() and 0 < float(digits) <= 1000:
        return float(digits)
    raise OperationRejected(
        f'There is no size "{size}".',
        hint="Say small, medium, large, huge, larger or smaller, or give pixels.",
    )


def animation_value(bench: Bench, animation: str | None) -> str | None:
    """Return the animation's own name; an unknown one becomes a fade, and is noted."""
    if animation is None:
        return None
    word = _plain(animation)
    if word in ANIMATIONS:
        return ANIMATIONS[word]
    bench.note("animation_unknown", asked=animation)
    return "fade"


def restyled(bench: Bench, style: CueStyle, role: CueRole, **asked: object) -> CueStyle:
    """Return the style with what was asked for changed; None leaves a thing as it is."""
    changes: dict[str, object] = {}
    for key, value in asked.items():
        if value is None:
            continue
        match key:
            case "position":
                changes[key] = position_value(str(value))
            case "size":
                size = value if isinstance(value, int | float) else str(value)
                changes[key] = size_value(size, role, style.size)
            case "color" | "highlight":
                changes[key] = color_value(str(value))
            case "background":
                nothing = _plain(str(value)) in {"none", "no", "transparent", "off"}
                changes[key] = None if nothing else color_value(str(value))
            case "animation":
                changes[key] = animation_value(bench, str(value))
            case _:
                changes[key] = value
    return replace(style, **changes)  # type: ignore[arg-type]
