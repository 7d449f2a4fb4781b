"""Photos, read once: turned upright, in sRGB, scaled to what the film needs, kept as planes."""

import io
import math
import struct
from collections import OrderedDict
from hashlib import blake2b
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageCms, ImageOps

from cutroom.backend.render.cache import keep_whole
from cutroom.backend.render.pixels.planes import Planes, planes_of_rgb, woven
from cutroom.backend.render.sources import Source
from cutroom.errors import FileDamaged

MEMORY_BYTES = 192 * 2**20
"""What a shelf keeps in memory; the rest is read again from disk."""

LARGEST_PIXELS = 24_000_000
"""The most pixels a photo is kept at, however far a camera move goes into it."""

FORMAT_VERSION = 2
_HEAD = struct.Struct("<4sIII")
_MAGIC = b"CRPL"


class PictureShelf:
    """The photos of a film, each at the size it is needed in.

    Prepared planes also lie on disk under `root`, where every worker finds them.
    `roughly` keeps them as large as they come out of a decoder, up to twice too fine.
    """

    def __init__(self, root: Path, *, roughly: bool = False) -> None:
        self._root = root
        self._roughly = roughly
        self._kept: OrderedDict[str, Planes] = OrderedDict()

    def planes(self, source: Source, density: float) -> Planes:
        """Return a photo with about `density` kept pixels per pixel of the file."""
        width, height = kept_size(source, density)
        name = f"{FORMAT_VERSION}|{source.asset.digest}|{width}x{height}|{self._roughly}"
        key = blake2b(name.encode(), digest_size=20).hexdigest()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        path = self._root / key[:2] / f"{key}.planes"
        planes = _read(path)
        if planes is None:
            planes = load_photo(source, width, height, roughly=self._roughly)
            keep_whole(path, _pack(planes))
        return self._keep(key, woven(planes))

    def _keep(self, key: str, planes: Planes) -> Planes:
        self._kept[key] = planes
        while sum(p.size_bytes for p in self._kept.values()) > MEMORY_BYTES and len(self._kept) > 1:
            self._kept.popitem(last=False)
        return planes


def kept_size(source: Source, density: float) -> tuple[int, int]:
    """Return the even pixel size at which a photo is kept."""
    width, height = source.asset.facts.width, source.asset.facts.height
    density = min(density, math.sqrt(LARGEST_PIXELS / max(1, width * height)))
    return max(2, round(width * density / 2) * 2), max(2, round(height * density / 2) * 2)


def load_photo(source: Source, width: int, height: int, *, roughly: bool = False) -> Planes:
    """Read a photo, turn it upright, bring its colours to sRGB and scale it.

    `roughly` leaves a photo that was decoded to less than twice the size as it is.

    Raises FileDamaged when it cannot be decoded.
    """
    try:
        with Image.open(source.path) as opened:
            profile = opened.info.get("icc_profile")
            opened.draft("RGB", (width, height))
            upright = ImageOps.exif_transpose(opened)
            upright.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise FileDamaged(f"{source.asset.name} cannot be read: {error}.") from error
    has_alpha = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    picture = _eight_bit(upright)
    if has_alpha:
        picture = picture.convert("RGBA").convert("RGBa")
    elif picture.mode != "RGB" and not (profile and picture.mode in {"L", "CMYK"}):
        picture = picture.convert("RGB")
    near = roughly and width <= picture.width < 2 * width and picture.width % 2 == 0
    if picture.size != (width, height) and not near:
        picture = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if has_alpha:
        # A profile that is not RGB's does not fit the picture once it has been converted.
        rgb = Image.fromarray(_bled(np.asarray(picture)))
        pixels = np.asarray(_in_srgb(rgb, profile if upright.mode == "RGBA" else None))
        return planes_of_rgb(pixels, np.ascontiguousarray(np.asarray(picture)[..., 3]))
    return planes_of_rgb(np.asarray(_in_srgb(picture, profile)))


def _bled(pixels: np.ndarray) -> np.ndarray:
    """Return the colours of premultiplied RGBa, run a little into the transparent parts.

    Without this a warp would mix the edge with black and draw a dark fringe.
    """
    wide = pixels.astype(np.float32)
    soft = cv2.GaussianBlur(wide, (0, 0), 2.0) + wide * 64
    colors = soft[..., :3] / np.maximum(soft[..., 3:], 1e-3) * 255
    return np.clip(np.round(colors), 0, 255).astype(np.uint8)


def _eight_bit(image: Image.Image) -> Image.Image:
    """Bring 16-bit and floating grey to 8 bits; other modes stay."""
    if image.mode.startswith("I") or image.mode == "F":
        values = np.asarray(image).astype(np.float64)
        top = 65535.0 if values.max() > 255 else 255.0
        return Image.fromarray(np.clip(values / top * 255, 0, 255).astype(np.uint8))
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert by the embedded colour profile; a profile that is broken is left aside."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            name = (ImageCms.getProfileDescription(source) or "").strip()
            if image.mode == "RGB" and name.startswith("sRGB"):
                return image
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
            if converted is not None:
                return converted
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return image.convert("RGB")


def _pack(planes: Planes) -> bytes:
    head = _HEAD.pack(_MAGIC, planes.width, planes.height, int(planes.alpha is not None))
    parts = [planes.y, planes.u, planes.v, *([] if planes.alpha is None else [planes.alpha])]
    return b"".join([head, *(np.ascontiguousarray(part).tobytes() for part in parts)])


def _read(path: Path) -> Planes | None:
    """Return planes from disk as a view of the file, or None when they are not whole."""
    try:
        content = np.memmap(path, np.uint8, "r")
    except (OSError, ValueError):
        return None
    if len(content) < _HEAD.size:
        return None
    magic, width, height, has_alpha = _HEAD.unpack(content[: _HEAD.size].tobytes())
    luma, chroma = width * height, ((width + 1) // 2) * ((height + 1) // 2)
    if magic != _MAGIC or len(content) != _HEAD.size + luma * (1 + has_alpha) + 2 * chroma:
        return None
    body = np.asarray(content)[_HEAD.size :]
    half = ((height + 1) // 2, (width + 1) // 2)
    return Planes(
        body[:luma].reshape(height, width),
        body[luma : luma + chroma].reshape(half),
        body[luma + chroma : luma + 2 * chroma].reshape(half),
        body[luma + 2 * chroma :].reshape(height, width) if has_alpha else None,
    )
