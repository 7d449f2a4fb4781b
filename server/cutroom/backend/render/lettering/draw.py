"""A cue to an image with its place on the canvas."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from cutroom.backend.render.lettering.fonts import covers, faces_of
from cutroom.backend.render.lettering.layout import Block, Span, lay_out
from cutroom.backend.render.lettering.letters import face_of, is_invisible, paragraphs, split
from cutroom.backend.render.lettering.paint import Painting, paint
from cutroom.backend.render.lettering.placing import kept_inside, top_left
from cutroom.backend.render.lettering.timing import figure, sings, spoken, sung, typed, types, words
from cutroom.domain.draft import Cue, CueRole, CueStyle
from cutroom.domain.timing import Ms

LETTERING_VERSION = 2
"""Part of every chunk key with words in it; raised when the same cue draws other pixels."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Words as pixels: height x width x 4 of 8 bits, sRGB, alpha not premultiplied.

    x and y are the top left corner on the canvas; the pixels may not be written to.
    """

    rgba: np.ndarray
    x: int
    y: int


def is_animated(cue: Cue) -> bool:
    """Say whether `draw_cue` depends on the time; fades, slides and pops do not count."""
    return cue.role in (CueRole.COUNTDOWN, CueRole.CREDITS) or types(cue) or sings(cue)


def draw_cue(cue: Cue, width: int, height: int, *, elapsed: Ms | None = None) -> Drawing | None:
    """Return a cue as it stands on a canvas of this size, or None if nothing shows.

    `elapsed` counts from the cue's start. Without it, animated cues show all their
    words. The drawing always lies inside the canvas.
    """
    text = figure(cue.text, elapsed) if cue.role is CueRole.COUNTDOWN else cue.text
    style = replace(cue.style, animation=None, name=None)
    block = _laid_out(text, cue.role, style, width, height)
    if block is None:
        return None
    shown, lit = _moment(cue, block, elapsed)
    if cue.role is CueRole.CREDITS:
        painting = _painted(block, cue.role, style, shown)
        return _rolled(painting, block, cue.range.duration, elapsed, (width, height))
    return _placed(block, cue.role, style, shown, lit, (width, height))


def letter_height(cue: Cue, width: int, height: int) -> float:
    """Return how high a cue's letters are drawn, in pixels per em; 0 where there is no ink."""
    style = replace(cue.style, animation=None, name=None)
    block = _laid_out(cue.text, cue.role, style, width, height)
    return block.size if block is not None else 0.0


def missing_glyphs(text: str) -> str:
    """Return the characters that no bundled font covers, each once, in their order."""
    missing: dict[str, None] = {}
    faces = faces_of("sans", bold=True)
    for paragraph in paragraphs(text):
        for part in split(paragraph):
            face = face_of(part, faces)
            if face is None or not face.pictures:
                shown = (letter for letter in part if not is_invisible(letter))
                lost = (one for one in shown if face is None or not covers(face, one))
                missing.update(dict.fromkeys(lost))
    return "".join(missing)


def _moment(cue: Cue, block: Block, elapsed: Ms | None) -> tuple[int | None, Span | None]:
    """Return how many letters show and which ones are lit."""
    if elapsed is None:
        return None, None
    shown = typed(block.letters, cue.range.duration, elapsed) if types(cue) else None
    if not sings(cue):
        return shown, None
    spans = words(block)
    if cue.sung:
        index = sung(block, spans, cue.sung, elapsed) if spans else None
    else:
        index = spoken(spans, cue.range.duration, elapsed) if spans else None
    return shown, None if index is None else spans[index]


@lru_cache(maxsize=64)
def _laid_out(text: str, role: CueRole, style: CueStyle, width: int, height: int) -> Block | None:
    return lay_out(text, role, style, width=width, height=height)


@lru_cache(maxsize=4)
def _painted(block: Block, role: CueRole, style: CueStyle, shown: int | None) -> Painting | None:
    return _trimmed(paint(block, role, style, shown=shown))


@lru_cache(maxsize=16)
def _placed(
    block: Block,
    role: CueRole,
    style: CueStyle,
    shown: int | None,
    lit: Span | None,
    canvas: tuple[int, int],
) -> Drawing | None:
    """Paint a block and put it on its place, moved as little as needed to be on the canvas."""
    painting = _trimmed(paint(block, role, style, shown=shown, lit=lit))
    if painting is None:
        return None
    at = top_left(block.place, painting.outer, canvas)
    rgba = painting.rgba
    # Only the soft edge of a shadow can be larger than the canvas.
    spare_x, spare_y = max(0, rgba.shape[1] - canvas[0]), max(0, rgba.shape[0] - canvas[1])
    rgba = rgba[spare_y // 2 :, spare_x // 2 :][: canvas[1], : canvas[0]]
    x = kept_inside(at[0] - painting.corner[0], rgba.shape[1], canvas[0])
    y = kept_inside(at[1] - painting.corner[1], rgba.shape[0], canvas[1])
    return _finished(rgba, x, y)


def _rolled(
    painting: Painting | None,
    block: Block,
    duration: Ms,
    elapsed: Ms | None,
    canvas: tuple[int, int],
) -> Drawing | None:
    """Return the part of rolling credits on the canvas: from below its foot to above its head."""
    if painting is None:
        return None
    tall, wide = painting.rgba.shape[0], min(painting.rgba.shape[1], canvas[0])
    share = 0.5 if elapsed is None else min(max(elapsed / max(1, duration), 0.0), 1.0)
    y = round(canvas[1] - (canvas[1] + tall) * share)
    first, last = max(0, -y), min(tall, canvas[1] - y)
    if first >= last:
        return None
    at = top_left(block.place, painting.outer, canvas)[0] - painting.corner[0]
    return _finished(painting.rgba[first:last, :wide], kept_inside(at, wide, canvas[0]), max(0, y))


def _trimmed(painting: Painting) -> Painting | None:
    """Return a painting without its empty edges, or None if it is empty."""
    alpha = painting.rgba[..., 3]
    rows = np.flatnonzero(alpha.any(axis=1))
    columns = np.flatnonzero(alpha.any(axis=0))
    if not rows.size:
        return None
    left, top = int(columns[0]), int(rows[0])
    rgba = painting.rgba[top : int(rows[-1]) + 1, left : int(columns[-1]) + 1]
    corner = (painting.corner[0] - left, painting.corner[1] - top)
    return Painting(rgba, corner, painting.outer)


def _finished(rgba: np.ndarray, x: int, y: int) -> Drawing:
    rgba = np.ascontiguousarray(rgba)
    rgba.setflags(write=False)
    return Drawing(rgba, x, y)
