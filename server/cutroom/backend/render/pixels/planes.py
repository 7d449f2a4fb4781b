"""Pictures as planes: Y, U and V of 8 bits, BT.709, limited range, 4:2:0.

Distances are measured from the picture's outer edge, in luma pixels: the middle of
luma sample n lies at n + 0.5. Chroma sample n of a plane with offset o covers the
place 2 * (n + 0.5) - o; o is 0.5 horizontally where chroma sits on the left luma
sample, as in H.264, and 0 where it sits between the two, as in JPEG.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType

import cv2
import numpy as np
from av.video.plane import VideoPlane
from PIL import ImageColor

Plane = np.ndarray
"""A two-dimensional array of bytes."""

LEFT = 0.5
"""The horizontal chroma offset of H.264."""

BT709, BT601 = (0.2126, 0.0722), (0.299, 0.114)

MATRICES = MappingProxyType(
    {
        1: BT709,
        4: (0.30, 0.11),
        5: BT601,
        6: BT601,
        7: (0.212, 0.087),
        9: (0.2627, 0.0593),
        10: (0.2627, 0.0593),
    }
)
"""The weights of red and blue by FFmpeg's number of the color space."""


def rgb_to_yuv(weights: tuple[float, float], *, full: bool = False) -> np.ndarray:
    """Return what makes YUV of RGB, as cv2.transform takes it: 3 factors and a constant a row."""
    red, blue = weights
    rows = np.array(
        [
            [red, 1 - red - blue, blue],
            np.array([-red, red + blue - 1, 1 - blue]) / (2 * (1 - blue)),
            np.array([1 - red, red + blue - 1, -blue]) / (2 * (1 - red)),
        ]
    )
    scale = np.ones(3) if full else np.array([219, 224, 224]) / 255
    return np.column_stack([rows * scale[:, None], [0.0 if full else 16.0, 128.0, 128.0]])


RGB_TO_YUV = rgb_to_yuv(BT709)
"""BT.709, limited range: the film's own colours."""

_INVERSE = np.linalg.inv(RGB_TO_YUV[:, :3])
YUV_TO_RGB = np.column_stack([_INVERSE, -_INVERSE @ RGB_TO_YUV[:, 3]])


@dataclass(frozen=True, slots=True)
class Planes:
    """A picture in planes, with its opacity where it has any."""

    y: Plane
    u: Plane
    v: Plane
    alpha: Plane | None = None
    """At luma size; None is opaque. The colours are not multiplied by it."""
    offset_x: float = LEFT
    offset_y: float = 0.0
    woven: np.ndarray | None = None
    """U and V once more as two of four channels: OpenCV warps four as fast as one."""

    @property
    def width(self) -> int:
        return self.y.shape[1]

    @property
    def height(self) -> int:
        return self.y.shape[0]

    @property
    def size_bytes(self) -> int:
        """The memory it takes."""
        extra = self.alpha.nbytes if self.alpha is not None else 0
        twice = self.woven.nbytes if self.woven is not None else 0
        return self.y.nbytes + self.u.nbytes + self.v.nbytes + extra + twice


def woven(planes: Planes) -> Planes:
    """Return planes made ready for being warped often."""
    idle = np.zeros_like(planes.u)
    return replace(planes, woven=cv2.merge([planes.u, planes.v, idle, idle]))


class Sheet:
    """A canvas of planes in one block of memory, as encoders like it."""

    __slots__ = ("block", "height", "u", "v", "width", "y")

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        luma, chroma = width * height, width * height // 4
        self.block = np.empty(luma + 2 * chroma, np.uint8)
        self.y = self.block[:luma].reshape(height, width)
        self.u = self.block[luma : luma + chroma].reshape(height // 2, width // 2)
        self.v = self.block[luma + chroma :].reshape(height // 2, width // 2)

    def fill(self, color: tuple[int, int, int]) -> None:
        """Paint everything in one YUV colour."""
        self.y.fill(color[0])
        self.u.fill(color[1])
        self.v.fill(color[2])

    def take(self, other: "Sheet") -> None:
        """Become a copy of another sheet of the same size."""
        np.copyto(self.block, other.block)


def rgb_of(color: str) -> tuple[int, int, int]:
    """Return "#RRGGBB" (or a CSS name) as red, green, blue; black when it cannot be read."""
    try:
        red, green, blue = ImageColor.getrgb(color)[:3]
    except ValueError:
        return 0, 0, 0
    return red, green, blue


def yuv_of(color: str) -> tuple[int, int, int]:
    """Return a colour as BT.709 limited-range Y, U, V."""
    values = RGB_TO_YUV[:, :3] @ np.array(rgb_of(color)) + RGB_TO_YUV[:, 3]
    y, u, v = (round(float(value)) for value in values)
    return y, u, v


def planes_of_rgb(rgb: np.ndarray, alpha: Plane | None = None) -> Planes:
    """Return an RGB picture as planes; odd sizes are rounded up for the chroma."""
    full = cv2.transform(rgb, RGB_TO_YUV)
    return Planes(
        np.ascontiguousarray(full[..., 0]), halved(full[..., 1]), halved(full[..., 2]), alpha
    )


def in_film_colors(planes: Planes, weights: tuple[float, float], *, full: bool) -> Planes:
    """Return planes of another matrix or range in BT.709, limited range."""
    source = rgb_to_yuv(weights, full=full)
    factors = RGB_TO_YUV[:, :3] @ np.linalg.inv(source[:, :3])
    rest = RGB_TO_YUV[:, 3] - factors @ source[:, 3]
    matrix = np.column_stack([factors, rest])
    size = (planes.width, planes.height)
    wide = [cv2.resize(p, size, interpolation=cv2.INTER_LINEAR) for p in (planes.u, planes.v)]
    y = cv2.transform(cv2.merge([planes.y, *wide]), matrix[:1])
    # Brightness has no part in another matrix's chroma, so half the size is enough.
    chroma = cv2.transform(cv2.merge([planes.u, planes.v]), matrix[1:, 1:])
    return Planes(
        y,
        np.ascontiguousarray(chroma[..., 0]),
        np.ascontiguousarray(chroma[..., 1]),
        planes.alpha,
        planes.offset_x,
        planes.offset_y,
    )


def halved(plane: Plane) -> Plane:
    """Return a plane at half size, each sample where H.264 puts its chroma."""
    height, width = plane.shape
    if height % 2 or width % 2:
        plane = cv2.copyMakeBorder(plane, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    across = np.array([0.25, 0.5, 0.25], np.float32)
    soft = cv2.sepFilter2D(plane, -1, across, np.ones(1, np.float32), borderType=cv2.BORDER_REFLECT)
    columns = np.ascontiguousarray(soft[:, ::2])
    return cv2.resize(
        columns, (columns.shape[1], columns.shape[0] // 2), interpolation=cv2.INTER_AREA
    )


def rgb_of_sheet(sheet: Sheet) -> np.ndarray:
    """Return a canvas as RGB, its chroma brought up to full size where it belongs."""
    height, width = sheet.y.shape
    # Chroma sits on even columns: a plain enlargement would move it half a pixel.
    shift = np.array([[0.5, 0.0, 0.0], [0.0, 0.5, -0.25]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    chroma = [
        cv2.warpAffine(p, shift, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
        for p in (sheet.u, sheet.v)
    ]
    return cv2.transform(cv2.merge([sheet.y, *chroma]), YUV_TO_RGB)


def rows_of(plane: VideoPlane) -> Plane:
    """Return a decoder's or encoder's own memory as rows, their padding included."""
    # PyAV's stubs do not say that planes are buffers.
    block = np.frombuffer(plane, np.uint8)  # pyright: ignore[reportCallIssue, reportArgumentType]
    return block.reshape(-1, plane.line_size)
