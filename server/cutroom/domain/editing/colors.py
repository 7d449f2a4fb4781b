"""Colours by name or by number, as #RRGGBB."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from cutroom.errors import OperationRejected

COLORS: Mapping[str, str] = MappingProxyType(
    {
        "white": "#FFFFFF",
        "black": "#000000",
        "red": "#FF0000",
        "green": "#008000",
        "lime": "#00FF00",
        "blue": "#0000FF",
        "yellow": "#FFFF00",
        "orange": "#FFA500",
        "purple": "#800080",
        "violet": "#EE82EE",
        "pink": "#FFC0CB",
        "hotpink": "#FF69B4",
        "cyan": "#00FFFF",
        "aqua": "#00FFFF",
        "magenta": "#FF00FF",
        "fuchsia": "#FF00FF",
        "gray": "#808080",
        "grey": "#808080",
        "lightgray": "#D3D3D3",
        "lightgrey": "#D3D3D3",
        "darkgray": "#A9A9A9",
        "darkgrey": "#A9A9A9",
        "silver": "#C0C0C0",
        "maroon": "#800000",
        "olive": "#808000",
        "navy": "#000080",
        "teal": "#008080",
        "brown": "#A52A2A",
        "beige": "#F5F5DC",
        "ivory": "#FFFFF0",
        "cream": "#FFFDD0",
        "gold": "#FFD700",
        "golden": "#FFD700",
        "turquoise": "#40E0D0",
        "indigo": "#4B0082",
        "salmon": "#FA8072",
        "coral": "#FF7F50",
        "tomato": "#FF6347",
        "crimson": "#DC143C",
        "lavender": "#E6E6FA",
        "khaki": "#F0E68C",
        "plum": "#DDA0DD",
        "chocolate": "#D2691E",
        "skyblue": "#87CEEB",
        "lightblue": "#ADD8E6",
        "darkblue": "#00008B",
        "royalblue": "#4169E1",
        "lightgreen": "#90EE90",
        "darkgreen": "#006400",
        "mint": "#98FF98",
        "darkred": "#8B0000",
        "白": "#FFFFFF",
        "黑": "#000000",
        "红": "#FF0000",
        "绿": "#008000",
        "蓝": "#0000FF",
        "黄": "#FFFF00",
        "橙": "#FFA500",
        "紫": "#800080",
        "粉": "#FFC0CB",
        "灰": "#808080",
        "金": "#FFD700",
        "银": "#C0C0C0",
        "棕": "#A52A2A",
        "青": "#00FFFF",
    }
)
_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")


def color_value(text: str) -> str:
    """Return #RRGGBB (or #RRGGBBAA) for a colour's name or number.

    Raises OperationRejected for a colour nobody knows.
    """
    word = text.strip().casefold()
    name = word.replace(" ", "").replace("-", "").replace("_", "").removesuffix("色")
    if name in COLORS:
        return COLORS[name]
    if found := _HEX.fullmatch(word):
        digits = found[1].upper()
        return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)
    if found := _RGB.fullmatch(word):
        parts = [min(255, int(part)) for part in found.groups()]
        return "#" + "".join(f"{part:02X}" for part in parts)
    raise OperationRejected(f'There is no colour "{text}".', hint='Use a common name or "#RRGGBB".')
