"""Colours as people write them."""

from PIL import ImageColor

Color = tuple[int, int, int, int]
"""Red, green, blue and alpha, 0 to 255 each, not premultiplied."""

WHITE: Color = (255, 255, 255, 255)


def parse_color(text: str) -> Color:
    """Return the colour of "#RGB", "#RRGGBB", "#RRGGBBAA" or a CSS name; white if it is none."""
    try:
        color = ImageColor.getrgb(text.strip())
    except (ValueError, AttributeError):
        return WHITE
    red, green, blue = color[:3]
    return red, green, blue, color[3] if len(color) == 4 else 255


def luminance(color: Color) -> float:
    """Return how bright a colour looks, 0 to 1, its alpha left aside."""
    red, green, blue, _ = color
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
