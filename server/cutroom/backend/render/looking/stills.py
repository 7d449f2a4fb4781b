"""Pictures out of a film, at the size asked for, with the export's own pixels."""

import math
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import cv2

from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.inquiry import find_out
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import is_animated
from cutroom.backend.render.looking.previews import Rgb, encode_jpeg
from cutroom.backend.render.pixels.planes import rgb_of_sheet
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.timing import Ms
from cutroom.errors import RenderFailed

JPEG_QUALITY = 93


class Painter:
    """Paints single frames of a film, best in the order of their times."""

    def __init__(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        size: tuple[int, int],
        cache: Path,
    ) -> None:
        assets = {identity: source.asset for identity, source in sources.items()}
        self._layout = Layout(
            draft,
            assets,
            rate=draft.canvas.rate,
            is_drawn_anew=is_animated,
            findings=find_out(draft, sources, cache),
        )
        self._compositor = Compositor(size, sources, draft.canvas.background, cache, threads=0)

    def at(self, time: Ms | Fraction) -> Rgb:
        """Return the picture on screen at a time; beyond the end it is the last one."""
        index = int(Fraction(time) * self._layout.rate / 1000)
        frame = self._layout.frame(max(0, min(index, self._layout.frames - 1)))
        return rgb_of_sheet(self._compositor.compose(frame))

    def close(self) -> None:
        """Close open films."""
        self._compositor.close()


@contextmanager
def painter(
    draft: Draft, sources: Mapping[AssetId, Source], size: tuple[int, int], cache: Path
) -> Iterator[Painter]:
    """Yield a painter that is closed with the block."""
    made = Painter(draft, sources, size, cache)
    try:
        yield made
    finally:
        made.close()


def still_times(duration: Ms, rate: Fraction) -> list[Fraction]:
    """Return the times of pictures at even distances, from the start on, in milliseconds."""
    return [number * 1000 / rate for number in range(math.ceil(duration * rate / 1000))]


def encode_still(picture: Rgb, format: str) -> bytes:
    """Return a picture as PNG or JPEG."""
    if format == "jpg":
        return encode_jpeg(picture, JPEG_QUALITY)
    flags = [cv2.IMWRITE_PNG_COMPRESSION, 4]
    done, content = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), flags)
    if not done:
        raise RenderFailed("The picture could not be encoded.")
    return content.tobytes()


def write_stills(out: Path, pictures: Iterator[Rgb], format: str) -> int:
    """Write pictures into a ZIP file as frame-0001 and so on; return how many."""
    count = 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for count, picture in enumerate(pictures, 1):
            archive.writestr(f"frame-{count:04d}.{format}", encode_still(picture, format))
    return count
