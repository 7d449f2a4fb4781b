"""Looking without exporting: single frames, a sheet of frames, the sound as a picture."""

import threading
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np

from cutroom.backend.render.coding.encoding import SOUND_RATE
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.engine import used_assets
from cutroom.backend.render.footage.proxies import ProxyShelf, Wish
from cutroom.backend.render.inquiry import find_out
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import draw_cue, is_animated
from cutroom.backend.render.pixels.planes import rgb_of_sheet
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sound.mixing import MixReport, mix
from cutroom.backend.render.sound.waveform import peaks
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Background, Cue, CueRole, CueStyle, Draft
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import Ms, TimeRange
from cutroom.errors import EmptyDraft, RenderFailed

MAX_SIDE = 1568
"""The longest side, in pixels, that assistants still look at in full."""

SHEET_WIDTH = 1560
GAP = 6
"""Pixels between the pictures of a contact sheet."""

THREADS = 8
"""Of a decoder, also on two cores: each waits for rows of the picture before, so that more
pictures have to be under way to keep the cores busy on the way to a deep one."""

WAVE_SIZE = 1400, 420

_INK, _FAINT, PAPER = (226, 232, 240), (71, 85, 105), (15, 23, 42)
_PEAK, _BODY = (56, 130, 189), (125, 211, 252)

Rgb = np.ndarray
"""Height x width x 3 bytes."""

_SceneKey = tuple[tuple[int, int], Background, tuple[tuple[AssetId, Path], ...]]


class Previewer:
    """Paints frames of drafts with the export's own layout and pixels. Safe for threads."""

    def __init__(self, cache_dir: Path, wish: Wish | None = None) -> None:
        self._root = cache_dir
        self._proxies = ProxyShelf(cache_dir, wish)
        self._lock = threading.Lock()
        self._compositors: list[tuple[_SceneKey, Compositor]] = []

    def close(self) -> None:
        """Close open films."""
        with self._lock:
            for _, compositor in self._compositors:
                compositor.close()
            self._compositors.clear()

    def frame(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        at_ms: Ms,
        *,
        max_side: int = MAX_SIDE,
    ) -> Rgb:
        """Return the picture on screen at a time; beyond the end it is the last one.

        Raises EmptyDraft and FileMissing.
        """
        size = fitting(draft.canvas.width, draft.canvas.height, max_side)
        with self._lock:
            picture = self._paint(draft, sources, [at_ms], size)[0]
        return scaled(picture, max_side)

    def contact_sheet(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        *,
        columns: int = 4,
        count: int = 12,
    ) -> Rgb:
        """Return pictures spread evenly over the film, each with its time. Raises EmptyDraft."""
        count, columns = max(1, min(count, 60)), max(1, min(columns, count, 10))
        width = (SHEET_WIDTH - GAP * (columns + 1)) // columns // 2 * 2
        height = max(2, round(width * draft.canvas.height / draft.canvas.width / 2) * 2)
        times = sheet_times(draft.duration, count)
        with self._lock:
            pictures = self._paint(draft, sources, times, (width, height))
        rows = -(-count // columns)
        shape = (rows * (height + GAP) + GAP, columns * (width + GAP) + GAP, 3)
        sheet = np.full(shape, PAPER, np.uint8)
        for number, (picture, time) in enumerate(zip(pictures, times, strict=True)):
            write_words(picture, clock_text(time), "bottom-left", size=height / 15)
            top = GAP + number // columns * (height + GAP)
            left = GAP + number % columns * (width + GAP)
            sheet[top : top + height, left : left + width] = picture
        return scaled(sheet, MAX_SIDE)

    def waveform(self, draft: Draft, sources: Mapping[AssetId, Source]) -> Rgb:
        """Return the mixed sound as a picture, with its time and loudness. Raises EmptyDraft."""
        if draft.is_empty:
            raise EmptyDraft("There is nothing on the timeline to listen to.")
        used = {identity: sources[identity] for identity in used_assets(draft, sources)}
        with scratch(self._root, "wave-") as folder:
            pcm = folder / "mix.raw"
            report = mix(draft, used, pcm, cache=self._root / "mix")
            outline = peaks(pcm, WAVE_SIZE[0])
        return draw_waveform(outline, report, draft.duration)

    def _paint(
        self,
        draft: Draft,
        sources: Mapping[AssetId, Source],
        times: Sequence[Ms],
        size: tuple[int, int],
    ) -> list[Rgb]:
        if draft.is_empty:
            raise EmptyDraft("There is nothing on the timeline to look at.")
        layout = self.layout(draft, sources)
        used = {identity: sources[identity] for identity in used_assets(draft, sources)}
        compositor = self._compositor(used, draft.canvas.background, size)
        frames = (layout.frame(frame_index(layout, time)) for time in times)
        return [rgb_of_sheet(compositor.compose(frame)) for frame in frames]

    def layout(self, draft: Draft, sources: Mapping[AssetId, Source]) -> Layout:
        """Return what a draft shows, frame by frame. Raises FileMissing."""
        used = {identity: sources[identity] for identity in used_assets(draft, sources)}
        return Layout(
            draft,
            {identity: source.asset for identity, source in used.items()},
            rate=draft.canvas.rate,
            is_drawn_anew=is_animated,
            findings=find_out(draft, used, self._root),
        )

    def _compositor(
        self, sources: Mapping[AssetId, Source], background: Background, size: tuple[int, int]
    ) -> Compositor:
        """Return a compositor that may still hold the photos and films from the last look."""
        files = tuple(sorted((identity, source.path) for identity, source in sources.items()))
        key = (size, background, files)
        for index, (known, compositor) in enumerate(self._compositors):
            if known == key:
                self._compositors.append(self._compositors.pop(index))
                return compositor
        compositor = Compositor(
            size,
            sources,
            background,
            self._root,
            threads=THREADS,
            roughly=True,
            proxies=self._proxies,
        )
        self._compositors.append((key, compositor))
        while len(self._compositors) > 2:
            self._compositors.pop(0)[1].close()
        return compositor


def frame_index(layout: Layout, time: Ms) -> int:
    """Return which frame is on screen at a time; the first or the last beyond the edges."""
    index = int(Fraction(max(0, time)) * layout.rate / 1000)
    return max(0, min(index, layout.frames - 1))


def fitting(width: int, height: int, max_side: int) -> tuple[int, int]:
    """Return the even size at which a canvas is painted for looking: no larger than asked."""
    factor = min(1.0, max_side / max(width, height))
    return max(2, round(width * factor / 2) * 2), max(2, round(height * factor / 2) * 2)


def sheet_times(duration: Ms, count: int) -> list[Ms]:
    """Return times spread over a film, each in the middle of its share."""
    return [round(duration * (number + 0.5) / count) for number in range(count)]


def clock_text(time: Ms) -> str:
    """Return a time as people write it: 0:05.2, or 0:05 when it is whole."""
    minutes, rest = divmod(round(time / 100), 600)
    seconds, tenths = divmod(rest, 10)
    return f"{minutes}:{seconds:02d}" + (f".{tenths}" if tenths else "")


def scaled(picture: Rgb, max_side: int) -> Rgb:
    """Return a picture whose longer side is at most this many pixels."""
    height, width = picture.shape[:2]
    factor = min(1.0, max_side / max(width, height))
    if factor == 1.0:
        return picture
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA)


def encode_jpeg(rgb: Rgb, quality: int = 85) -> bytes:
    """Return a picture as JPEG."""
    flags = [cv2.IMWRITE_JPEG_QUALITY, max(1, min(100, quality)), cv2.IMWRITE_JPEG_OPTIMIZE, 1]
    done, content = cv2.imencode(".jpg", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), flags)
    if not done:
        raise RenderFailed("The picture could not be encoded.")
    return content.tobytes()


def write_words(picture: Rgb, words: str, position: str, *, size: float) -> None:
    """Write words into a picture; `size` is the letter height in its pixels."""
    height, width = picture.shape[:2]
    style = CueStyle(
        position=position,
        size=size * 1080 / min(width, height),
        background="#000000B0",
        outline=None,
    )
    cue = Cue(SegmentId("time"), CueRole.CAPTION, words, TimeRange(0, 1000), style)
    drawing = draw_cue(cue, width, height)
    if drawing is None:
        return
    rows, columns = drawing.rgba.shape[:2]
    box = picture[drawing.y : drawing.y + rows, drawing.x : drawing.x + columns]
    alpha = drawing.rgba[..., 3:].astype(np.float32) / 255
    box[:] = np.round(drawing.rgba[..., :3] * alpha + box * (1 - alpha)).astype(np.uint8)


def draw_waveform(outline: np.ndarray, report: MixReport, duration: Ms) -> Rgb:
    """Return a mix as a picture, a row of `waveform.peaks` for each column.

    It is light where the mix is loud on average, dark up to its peaks.
    """
    width, height = WAVE_SIZE
    picture = np.full((height, width, 3), PAPER, np.uint8)
    top, bottom, middle = 44, height - 40, (height + 4) // 2
    reach = (bottom - top) // 2
    for x, (low, high, level) in enumerate(outline):
        peak, body = round(float(max(-low, high)) * reach), round(float(level) * reach)
        picture[middle - peak : middle + peak + 1, x] = _PEAK
        picture[middle - body : middle + body + 1, x] = _BODY
    for part in (0.5, 1.0):
        for y in (middle - round(reach * part), middle + round(reach * part)):
            picture[y, ::6] = _FAINT
    _draw_times(picture, duration, bottom)
    loud = "silent" if report.silent else f"{report.lufs:.1f} LUFS"
    text = f"{loud}   peak {report.true_peak_db:.1f} dBTP   {report.frames / SOUND_RATE:.2f} s"
    cv2.putText(picture, text, (16, 28), cv2.FONT_HERSHEY_SIMPLEX, 0.62, _INK, 1, cv2.LINE_AA)
    return picture


def _draw_times(picture: Rgb, duration: Ms, bottom: int) -> None:
    height, width = picture.shape[:2]
    steps = (100, 250, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000)
    step = next((s for s in steps if duration / s <= 14), 600_000)
    for time in range(0, duration + 1, step):
        x = min(width - 1, round(time / max(1, duration) * (width - 1)))
        picture[bottom : bottom + 8, x] = _INK
        label, place = clock_text(time), (min(x + 4, width - 52), height - 10)
        cv2.putText(picture, label, place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, _INK, 1, cv2.LINE_AA)
