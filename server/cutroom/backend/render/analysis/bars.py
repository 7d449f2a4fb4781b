"""Baked-in bars: which part of a picture is never anything but black."""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from cutroom.backend.render.footage.frames import FrameReader
from cutroom.backend.render.pixels.planes import RGB_TO_YUV
from cutroom.backend.render.pixels.webp_frames import WebpReader
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Rect
from cutroom.domain.measures import Bars
from cutroom.domain.media import MediaKind

Luma = NDArray[np.uint8]

_SAMPLES = 16
_BLACK = 36
"""Luma (16 is black) that compressed bars stay below."""
_SPECKS = 97
"""The percentile of a line that must be black: noise and a small mark may be brighter."""
_THIN = 0.01
"""Bars thinner than this share of a side are edges of a film, not bars."""
_LEAST = 0.2
"""With less than this share of a side left, the film is dark rather than barred."""


def measure_bars(source: Source) -> Bars:
    """Return the part of a picture or film that lies within its bars."""
    rows: NDArray[np.float64] | None = None
    columns: NDArray[np.float64] | None = None
    for luma in _samples(source):
        own_rows, own_columns = (np.percentile(luma, _SPECKS, axis=axis) for axis in (1, 0))
        rows = own_rows if rows is None else np.maximum(rows, own_rows)
        columns = own_columns if columns is None else np.maximum(columns, own_columns)
    if rows is None or columns is None:
        return Bars(None)
    top, bottom = _edges(rows)
    left, right = _edges(columns)
    if (top, bottom, left, right) == (0.0, 1.0, 0.0, 1.0):
        return Bars(None)
    if bottom - top < _LEAST or right - left < _LEAST:
        return Bars(None)
    return Bars(Rect(left, top, right - left, bottom - top))


def _edges(lines: NDArray[np.float64]) -> tuple[float, float]:
    """Return where content begins and ends, as shares; half-black edge lines count as bar."""
    lit = np.flatnonzero(lines >= _BLACK)
    count = len(lines)
    if not len(lit):
        return 0.0, 0.0
    first, last = int(lit[0]), int(lit[-1]) + 1
    before = (first + 1) / count if first / count >= _THIN else 0.0
    after = (last - 1) / count if 1 - last / count >= _THIN else 1.0
    return round(before, 5), round(after, 5)


def _samples(source: Source) -> Iterator[Luma]:
    """Yield the brightness of a picture, or of a few frames of a film, upright."""
    for picture in iter_samples(source):
        yield picture[..., 0]


def iter_samples(source: Source) -> Iterator[NDArray[np.uint8]]:
    """Yield a picture, or a few frames of a film, upright: Y, U and V of every place."""
    facts = source.asset.facts
    if facts.kind is MediaKind.IMAGE and facts.duration <= 0:
        yield _photo(source)
        return
    reader = WebpReader(source) if facts.format == "webp" else FrameReader(source)
    try:
        for number in range(_SAMPLES):
            at_us = round((number + 0.5) / _SAMPLES * facts.duration * 1000)
            planes = reader.at(at_us)
            size = planes.width, planes.height
            wide = [cv2.resize(plane, size) for plane in (planes.u, planes.v)]
            picture = np.asarray(cv2.merge([planes.y, *wide]), np.uint8)
            if facts.mirrored:
                picture = picture[:, ::-1]
            yield np.rot90(picture, -(facts.rotation // 90))
    finally:
        reader.close()


def _photo(source: Source) -> NDArray[np.uint8]:
    from PIL import Image, ImageOps

    with Image.open(source.path) as image:
        rgb = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    return cv2.transform(rgb, RGB_TO_YUV).astype(np.uint8)
