"""From a block of lines to pixels: box, shadow, outline, letters, emoji."""

from dataclasses import dataclass

import cv2
import numpy as np

from cutroom.backend.render.lettering.colors import Color, luminance, parse_color
from cutroom.backend.render.lettering.ink import Sheet, places_of
from cutroom.backend.render.lettering.layout import Block, Span
from cutroom.backend.render.lettering.roles import DEFAULT_OUTLINE, MANNERS
from cutroom.domain.draft import CueRole, CueStyle

HIGHLIGHT = "#FFC940"
SHADOW_BLUR, SHADOW_DROP = 0.075, 0.045
"""In ems."""
SHADOW_WITH_OUTLINE, SHADOW_ALONE = 0.4, 0.65
BOX_X, BOX_Y, BOX_ROUND = 0.5, 0.22, 0.24
"""Padding and corner radius of a box, in ems."""
BAR_WIDTH, BAR_GAP = 0.11, 0.3
DARK = 0.3


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one cue; None leaves a layer out."""

    letters: Color
    outline: Color | None
    box: Color | None
    bar: Color | None
    lit: Color
    shadow: float


def colors_of(role: CueRole, style: CueStyle) -> Colors:
    """Return a cue's colours.

    The outline that nobody asked for gives way where it would hurt: behind it stands a
    box already, or the letters are as dark as it is.
    """
    letters = parse_color(style.color)
    background = style.background or MANNERS[role].background
    outline = parse_color(style.outline) if style.outline else None
    if style.outline == DEFAULT_OUTLINE and background is not None:
        outline = None
    elif style.outline == DEFAULT_OUTLINE and luminance(letters) < DARK:
        outline = (255, 255, 255, 255)
    highlight = parse_color(style.highlight or HIGHLIGHT)
    shadow = SHADOW_ALONE if outline is None else SHADOW_WITH_OUTLINE
    return Colors(
        letters=letters,
        outline=outline,
        box=parse_color(background) if background else None,
        bar=highlight if MANNERS[role].bar else None,
        lit=highlight,
        shadow=0.0 if background else shadow * letters[3] / 255,
    )


@dataclass(frozen=True, slots=True)
class Painting:
    """Painted pixels, and where the block's outer corner (its box's, if any) lies in them."""

    rgba: np.ndarray
    corner: tuple[int, int]
    outer: tuple[int, int]
    """Width and height of the block with its box."""


def paint(
    block: Block,
    role: CueRole,
    style: CueStyle,
    *,
    shown: int | None = None,
    lit: Span | None = None,
) -> Painting:
    """Paint a block, or its first `shown` letters, with one span in the highlight colour."""
    colors = colors_of(role, style)
    em = block.size
    stroke = MANNERS[role].outline * em if colors.outline else 0.0
    boxed = colors.box is not None
    left = round(em * (BOX_X + (BAR_WIDTH + BAR_GAP - 0.12 if colors.bar else 0))) if boxed else 0
    right, vertical = (round(em * BOX_X), round(em * BOX_Y)) if boxed else (0, 0)
    outer = (round(block.width) + left + right, round(block.height) + 2 * vertical)
    pad = round(em * (0.4 + 4 * SHADOW_BLUR) + stroke) + 2
    sheet = Sheet(outer[0] + 2 * pad, outer[1] + 2 * pad, stroke=stroke, slanted=style.italic)
    origin = (pad + left, pad + vertical)
    for line in block.lines:
        part = None if shown is None else max(0, shown - line.first)
        sheet.draw(line, origin[0] + line.x, round(origin[1] + line.baseline), shown=part)
    layers = _layers(sheet, colors, em, (pad, pad, *outer))
    if lit is not None:
        layers = _with_lit(layers, block, lit, origin, colors.lit)
    return Painting(_merge(layers, sheet.emoji), (pad, pad), outer)


Layer = tuple[Color, np.ndarray]
"""A colour and its coverage, 0 to 1."""


def _layers(sheet: Sheet, colors: Colors, em: float, box: tuple[int, int, int, int]) -> list[Layer]:
    """Return the layers from the top down; the first holds the letters."""
    letters = sheet.letters.astype(np.float32) / 255
    layers: list[Layer] = [(colors.letters, letters)]
    solid = sheet.outline if colors.outline else sheet.letters
    if colors.outline:
        around = sheet.outline.astype(np.float32) / 255
        if colors.letters[3] < 255:
            around *= 1 - letters
        layers.append((colors.outline, around))
    if colors.shadow:
        if sheet.emoji is not None:
            solid = np.maximum(solid, sheet.emoji[..., 3])
        layers.append(((0, 0, 0, round(255 * colors.shadow)), _shadow(solid, em)))
    if colors.box:
        if colors.bar:
            x, y, _, height = box
            inset = 0.24 * em
            bar = (x + 0.3 * em, y + inset, BAR_WIDTH * em, height - 2 * inset)
            layers.append((colors.bar, _rounded(letters.shape, bar, BAR_WIDTH * em / 2)))
        layers.append((colors.box, _rounded(letters.shape, box, BOX_ROUND * em)))
    return layers


def _shadow(solid: np.ndarray, em: float) -> np.ndarray:
    """Return the solid part blurred and a little lower; drawn coarse, as nobody can tell."""
    blur = max(0.3, SHADOW_BLUR * em)
    coarse = max(1, int(blur / 2.5))
    height, width = solid.shape
    size = (-(-width // coarse), -(-height // coarse))
    small = cv2.resize(solid, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    small = cv2.GaussianBlur(small, (0, 0), blur / coarse)
    across, down = size[0] / width, size[1] / height
    drop = SHADOW_DROP * em
    # Pixel centres of the large picture in the small one, moved up by the drop.
    matrix = np.array(
        [[across, 0, across / 2 - 0.5], [0, down, (0.5 - drop) * down - 0.5]], np.float64
    )
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.minimum(cv2.warpAffine(small, matrix, (width, height), flags=flags) / 204, 1)


def _rounded(
    shape: tuple[int, ...], box: tuple[float, float, float, float], radius: float
) -> np.ndarray:
    """Return the coverage of a box with round corners, smooth at its edge."""
    x, y, width, height = box
    radius = min(radius, width / 2, height / 2)
    across = np.abs(np.arange(shape[1], dtype=np.float32) + 0.5 - (x + width / 2))
    down = np.abs(np.arange(shape[0], dtype=np.float32) + 0.5 - (y + height / 2))
    beyond_x = across - (width / 2 - radius)
    beyond_y = down - (height / 2 - radius)
    corner = np.hypot(np.maximum(beyond_x, 0)[None, :], np.maximum(beyond_y, 0)[:, None])
    inner = np.minimum(np.maximum(beyond_x[None, :], beyond_y[:, None]), 0)
    return np.clip(radius + 0.5 - corner - inner, 0, 1).astype(np.float32)


def _with_lit(
    layers: list[Layer], block: Block, lit: Span, origin: tuple[int, int], color: Color
) -> list[Layer]:
    """Split the letters' layer in two: the lit span and the rest."""
    line = block.lines[lit.line]
    left = origin[0] + line.x
    rows = slice(
        max(0, round(origin[1] + line.baseline - line.size)),
        round(origin[1] + line.baseline + 0.35 * line.size),
    )
    chosen = np.zeros_like(layers[0][1])
    for start, end in places_of(line, lit.start, lit.end):
        columns = slice(max(0, round(left + start)), round(left + end))
        chosen[rows, columns] = layers[0][1][rows, columns]
    return [(color, chosen), (layers[0][0], layers[0][1] - chosen), *layers[1:]]


def _merge(layers: list[Layer], emoji: np.ndarray | None) -> np.ndarray:
    """Lay the layers over each other: 8-bit RGBA, its colours not premultiplied."""
    through = np.ones(layers[0][1].shape, np.float32)
    if emoji is not None:
        through -= emoji[..., 3].astype(np.float32) / 255
    alpha = 1 - through
    weights = []
    for color, coverage in layers:
        weight = coverage * through
        if color[3] < 255:
            weight *= color[3] / 255
        weights.append(weight)
        alpha += weight
        through -= weight
    share = 1 / np.maximum(alpha, 1e-5)
    planes: dict[tuple[int, ...], np.ndarray] = {}
    order = []
    for channel in range(3):
        # Grey layers make three equal planes: one is enough.
        key = (*(color[channel] for color, _ in layers), channel if emoji is not None else 0)
        if key not in planes:
            start = None if emoji is None else emoji[..., channel].astype(np.float32)
            planes[key] = _mixed(key[:-1], weights, start, share)
        order.append(planes[key])
    return cv2.merge([*order, cv2.convertScaleAbs(alpha, alpha=255)])


def _mixed(
    values: tuple[int, ...],
    weights: list[np.ndarray],
    start: np.ndarray | None,
    share: np.ndarray,
) -> np.ndarray:
    """Return one colour plane, 8 bits: what lies there already and each layer's part."""
    total = np.zeros_like(share) if start is None else start
    for value, weight in zip(values, weights, strict=True):
        if value:
            total += weight * value
    total *= share
    return cv2.convertScaleAbs(total)
