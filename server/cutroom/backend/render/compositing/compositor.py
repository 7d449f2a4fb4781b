"""Frames as pixels: every layer of a frame's layout painted in its turn."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from pathlib import Path

from cutroom.backend.render.compositing.effects import apply_effect, veil
from cutroom.backend.render.compositing.inbetweens import Inbetweens
from cutroom.backend.render.compositing.stamps import StampBox
from cutroom.backend.render.compositing.transitions import pass_over
from cutroom.backend.render.footage.damage import DamageLog
from cutroom.backend.render.footage.frames import ReaderPool
from cutroom.backend.render.footage.pictures import PictureShelf
from cutroom.backend.render.footage.proxies import ProxyShelf
from cutroom.backend.render.layout import (
    Between,
    FrameLayout,
    OverlayShot,
    Shot,
    WindowShot,
    ease_out,
    overshoot,
)
from cutroom.backend.render.pixels.deflickering import relit
from cutroom.backend.render.pixels.geometry import (
    Box,
    Map,
    Placement,
    anchored,
    cell_box,
    clipped,
    mirroring,
    moving,
    place,
    scaling,
    shape_of,
    turning_back,
)
from cutroom.backend.render.pixels.keying import keyed
from cutroom.backend.render.pixels.looks import is_colored, treated
from cutroom.backend.render.pixels.moves import REST
from cutroom.backend.render.pixels.painting import CLOSE, fill_box, paint, shrunk, softened
from cutroom.backend.render.pixels.planes import Planes, Sheet, woven, yuv_of
from cutroom.backend.render.pixels.steadying import steadied
from cutroom.backend.render.pixels.tabling import tabled
from cutroom.backend.render.sound.waves import draw_wave
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Background, ColorKey, Fit, Look
from cutroom.domain.ids import AssetId
from cutroom.domain.media import MediaFacts, MediaKind

FINE = 0.75
"""Moving pictures shown smaller than this are averaged down before they are warped."""

SPARE = 1.2
"""How much finer than needed a photo under a moving camera is kept: a linear warp of it is
two decibels nearer to the ideal, at no cost."""

KEPT = 6
"""Coloured or softened pictures that are kept ready."""


UNMOVED = scaling(1, 1)


class Compositor:
    """Paints the frames of a film at one size.

    A returned sheet is good until the next call. Not for several threads. `roughly` is
    for looking: photos are there sooner and a little less exact.
    """

    def __init__(
        self,
        size: tuple[int, int],
        sources: Mapping[AssetId, Source],
        background: Background,
        cache: Path,
        *,
        threads: int = 1,
        roughly: bool = False,
        proxies: ProxyShelf | None = None,
    ) -> None:
        self._size = size
        self._sources = sources
        self._background = background
        self._shelf = PictureShelf(cache / "planes", roughly=roughly)
        self._spare = 1.0 if roughly else SPARE
        self._readers = ReaderPool(threads=threads, leaping=roughly, damage=DamageLog(cache))
        self._proxies = proxies
        self._inbetweens = Inbetweens(self._readers.at)
        self._stamps = StampBox(size)
        self._derived: OrderedDict[Hashable, Planes] = OrderedDict()
        self._shots: list[tuple[Shot, Sheet]] = []
        self._mixed = Sheet(*size)
        self._out = Sheet(*size)

    def close(self) -> None:
        """Close open films and forget what was kept."""
        self._readers.close()
        self._inbetweens.clear()
        self._derived.clear()
        self._shots.clear()

    def compose(self, frame: FrameLayout) -> Sheet:
        """Return the pixels of a frame."""
        base = self._main(frame)
        layers = (frame.effects, frame.overlays, frame.cues, frame.flashes, frame.veils)
        if not any(layers) and not frame.windows and not frame.waves:
            return base
        out = self._out
        out.take(base)
        if frame.windows:
            self._readers.make_room(len(frame.windows) + 2)
        for window in frame.windows:
            self._window(out, window)
        for effect in frame.effects:
            apply_effect(out, effect)
        for overlay in frame.overlays:
            self._overlay(out, overlay)
        for wave in frame.waves:
            draw_wave(out, wave.position, wave.color, wave.mode, wave.values)
        for cue in frame.cues:
            self._stamps.lay(out, cue)
        for flash in frame.flashes:
            apply_effect(out, flash)
        for color, amount in frame.veils:
            veil((out.y, out.u, out.v), color, amount)
        return out

    def compose_on(self, frame: FrameLayout, ground: Background) -> Sheet:
        """Return the pixels of a frame on another ground than the film's."""
        own, self._background = self._background, ground
        self._shots.clear()
        try:
            return self.compose(frame)
        finally:
            self._background = own
            self._shots.clear()

    def _main(self, frame: FrameLayout) -> Sheet:
        if frame.below is None:
            self._mixed.fill(yuv_of(self._background.color))
            return self._mixed
        below = self._shot(frame.below)
        if frame.above is None:
            return below
        above = self._shot(frame.above)
        pass_over(self._mixed, below, above, frame.passage, frame.progress)
        return self._mixed

    def _shot(self, shot: Shot) -> Sheet:
        """Return a clip's picture on its ground; the last two are remembered."""
        for index, (known, sheet) in enumerate(self._shots):
            if known == shot:
                self._shots.append(self._shots.pop(index))
                return sheet
        sheet = self._shots.pop(0)[1] if len(self._shots) > 1 else Sheet(*self._size)
        self._paint_shot(sheet, shot)
        self._shots.append((shot, sheet))
        return sheet

    def _paint_shot(self, sheet: Sheet, shot: Shot) -> None:
        source = self._sources.get(shot.asset) if shot.asset is not None else None
        if shot.asset is None:
            sheet.fill(yuv_of(shot.color))
            return
        if source is None or source.asset.kind not in {MediaKind.VIDEO, MediaKind.IMAGE}:
            self._ground(sheet, self._background)
            return
        facts, look = source.asset.facts, shot.look
        if look.cell is not None:
            self._ground(sheet, self._background)
            self._fill(sheet, source, shot, cell_box(look.cell, self._size), look.opacity)
            return
        spot = place((facts.width, facts.height), look, shot.fit, shot.view, self._size)
        still, finest = self._finest(shot, spot)
        planes, inner = self._picture(source, shot.at_us, finest, shot.between)
        if shot.gain != 1:
            planes = relit(planes, shot.gain)
        if look.key is not None:
            planes = self._keyed(source, look.key, planes)
        covers = self._covers(spot) and planes.alpha is None and look.opacity >= 1
        if not covers:
            blurred = shot.fit is Fit.BLUR or self._background.kind == "blur"
            behind = look.key.ground if look.key is not None else None
            if blurred and planes.alpha is None:
                self._soft_ground(sheet, shot, planes, inner, facts)
            else:
                self._ground(sheet, behind or self._background, shot.ground_us)
        if is_colored(look):
            planes = self._colored(source, shot, planes)
        back = _held(shot, planes) @ inner @ spot.back
        paint(sheet, planes, back, spot.region, opacity=look.opacity, snap=still)

    def _finest(self, shot: Shot, spot: Placement) -> tuple[bool, float]:
        """Return whether a picture stands still, and how finely it must be there."""
        still = shot.view == REST and shot.peak == 1 and shot.steady is None
        finest = spot.density / shot.view.scale * max(shot.peak, shot.view.scale)
        if not still:
            finest = min(finest * self._spare, max(finest, 1.0))
        return still, finest

    def _fill(self, sheet: Sheet, source: Source, shot: Shot, box: Box, opacity: float) -> None:
        """Lay a clip's picture into a box of the canvas, as it would lie on one of that size."""
        facts = source.asset.facts
        size = box.right - box.left, box.bottom - box.top
        spot = place((facts.width, facts.height), shot.look, shot.fit, shot.view, size)
        still, finest = self._finest(shot, spot)
        planes, inner = self._picture(source, shot.at_us, finest, shot.between)
        if shot.gain != 1:
            planes = relit(planes, shot.gain)
        if shot.look.key is not None:
            planes = self._keyed(source, shot.look.key, planes)
            if shot.look.key.ground is not None:
                self._ground(sheet, shot.look.key.ground, shot.ground_us, box)
        if is_colored(shot.look):
            planes = self._colored(source, shot, planes)
        back = _held(shot, planes) @ inner @ spot.back @ moving(-box.left, -box.top)
        region = clipped(spot.region, box)
        paint(sheet, planes, back, region, opacity=opacity, snap=still)

    def _window(self, sheet: Sheet, window: WindowShot) -> None:
        """Lay a clip into its cell, or small at its position."""
        shot = window.shot
        source = self._sources.get(shot.asset) if shot.asset is not None else None
        if source is None or source.asset.kind not in {MediaKind.VIDEO, MediaKind.IMAGE}:
            return
        if shot.look.cell is not None:
            box = cell_box(shot.look.cell, self._size)
        else:
            width = max(2.0, window.scale * self._size[0])
            box = self._standing(window, (width, width / shape_of(source.asset.facts, shot.look)))
        box, opacity = self._coming(window, box)
        self._fill(sheet, source, shot, box, opacity * shot.look.opacity)

    def _standing(self, shown: OverlayShot | WindowShot, size: tuple[float, float]) -> Box:
        left, top = anchored(shown.position, size, self._size)
        return Box(left, top, left + size[0], top + size[1])

    def _coming(self, shown: OverlayShot | WindowShot, box: Box) -> tuple[Box, float]:
        """Return where something stands while it comes in or goes, and how opaque it is."""
        if shown.present >= 1:
            return box, shown.opacity
        left, top, right, bottom = box
        if shown.animation == "slide":
            side = -1 if left + right < self._size[0] else 1
            away = right if side < 0 else self._size[0] - left
            shift = side * away * (1 - ease_out(shown.present))
            return Box(left + shift, top, right + shift, bottom), shown.opacity
        opacity = shown.opacity * ease_out(shown.present)
        if shown.animation != "pop":
            return box, opacity
        more = (overshoot(shown.present) - 1) / 2
        wide, high = (right - left) * more, (bottom - top) * more
        return Box(left - wide, top - high, right + wide, bottom + high), opacity

    def _covers(self, spot: Placement) -> bool:
        left, top, right, bottom = spot.region
        width, height = self._size
        inside = left <= CLOSE and top <= CLOSE
        return inside and right >= width - CLOSE and bottom >= height - CLOSE

    def _picture(
        self, source: Source, at_us: int, density: float, between: Between | None = None
    ) -> tuple[Planes, Map]:
        """Return a picture's planes, and the map from upright places to theirs."""
        facts = source.asset.facts
        if facts.kind is MediaKind.IMAGE and facts.duration <= 0:
            planes = self._shelf.planes(source, density)
            return planes, scaling(planes.width / facts.width, planes.height / facts.height)
        if between is None:
            planes = self._moving(source, at_us, density)
        else:
            planes = self._inbetweens.at(source, at_us, between)
        size = (facts.width, facts.height)
        if facts.rotation % 180 == 90:
            size = (facts.height, facts.width)
        inner = turning_back(facts.rotation, *size)
        if facts.mirrored:
            inner = mirroring(size[0]) @ inner
        finest = density * size[0] / planes.width
        if finest < FINE:
            planes = shrunk(planes, finest)
        return planes, scaling(planes.width / size[0], planes.height / size[1]) @ inner

    def _moving(self, source: Source, at_us: int, density: float) -> Planes:
        """Return a film's frame, from its proxy where that is sooner and fine enough."""
        if self._proxies is not None and not self._readers.is_near(source, at_us):
            found = self._proxies.picture(source, at_us, density)
            if found is not None:
                return found
        return self._readers.at(source, at_us)

    def _colored(self, source: Source, shot: Shot, planes: Planes) -> Planes:
        """Return a picture in its look's colours; photos keep theirs from frame to frame."""
        if source.asset.facts.duration > 0:
            return self._in_colors(planes, shot.look)
        key = (
            "look",
            source.asset.digest,
            planes.width,
            planes.height,
            shot.look.key,
            shot.look.grade,
            shot.look.filters,
            shot.look.lut,
        )
        return self._kept(key) or self._keep(key, woven(self._in_colors(planes, shot.look)))

    def _in_colors(self, planes: Planes, look: Look) -> Planes:
        planes = treated(planes, look)
        table = self._sources.get(look.lut.asset) if look.lut is not None else None
        if table is None or look.lut is None:
            return planes
        return tabled(planes, table, look.lut.intensity)

    def _keyed(self, source: Source, key: ColorKey, planes: Planes) -> Planes:
        """Return a picture without its key colour; photos keep theirs from frame to frame."""
        if source.asset.facts.duration > 0:
            return keyed(planes, key.color, around=key.around)
        name = ("key", source.asset.digest, planes.width, planes.height, key.color, key.around)
        return self._kept(name) or self._keep(name, keyed(planes, key.color, around=key.around))

    def _ground(
        self, sheet: Sheet, ground: Background, at_us: int = 0, box: Box | None = None
    ) -> None:
        """Fill the canvas, or a box of it, with a colour, a picture or a film's frame."""
        whole = box or Box(0, 0, *self._size)
        source = self._sources.get(ground.asset) if ground.asset is not None else None
        if ground.kind == "image" and source is not None:
            facts = source.asset.facts
            size = whole.right - whole.left, whole.bottom - whole.top
            spot = place((facts.width, facts.height), Look(), Fit.CROP, REST, size)
            planes, inner = self._picture(source, at_us, spot.density)
            back = inner @ spot.back @ moving(-whole.left, -whole.top)
            paint(sheet, planes, back, clipped(spot.region, whole))
        elif box is None:
            sheet.fill(yuv_of(ground.color))
        else:
            fill_box(sheet, box, ground.color)

    def _soft_ground(
        self, sheet: Sheet, shot: Shot, planes: Planes, inner: Map, facts: MediaFacts
    ) -> None:
        """Fill the canvas with the picture itself, blurred and dimmed."""
        key = ("soft", shot.asset, shot.at_us, shot.look)
        soft = self._kept(key) if facts.duration <= 0 else None
        if soft is None:
            soft = softened(planes, *self._size)
            if is_colored(shot.look):
                soft = self._in_colors(soft, shot.look)
            if facts.duration <= 0:
                self._keep(key, soft)
        plain = Look(
            rotate=shot.look.rotate,
            flip_horizontal=shot.look.flip_horizontal,
            flip_vertical=shot.look.flip_vertical,
            crop=shot.look.crop,
        )
        spot = place((facts.width, facts.height), plain, Fit.CROP, REST, self._size)
        inner = scaling(soft.width / planes.width, soft.height / planes.height) @ inner
        width, height = self._size
        paint(sheet, soft, inner @ spot.back, Box(0, 0, width, height))

    def _kept(self, key: Hashable) -> Planes | None:
        if key in self._derived:
            self._derived.move_to_end(key)
        return self._derived.get(key)

    def _keep(self, key: Hashable, planes: Planes) -> Planes:
        self._derived[key] = planes
        while len(self._derived) > KEPT:
            self._derived.popitem(last=False)
        return planes

    def _overlay(self, sheet: Sheet, shot: OverlayShot) -> None:
        source = self._sources.get(shot.asset)
        if source is None or source.asset.kind not in {MediaKind.VIDEO, MediaKind.IMAGE}:
            return
        facts = source.asset.facts
        width = max(2.0, shot.scale * self._size[0])
        height = width * facts.height / max(1, facts.width)
        box, opacity = self._coming(shot, self._standing(shot, (width, height)))
        planes, inner = self._picture(source, shot.at_us, width / facts.width)
        size = box.right - box.left, box.bottom - box.top
        back = scaling(facts.width / size[0], facts.height / size[1]) @ moving(-box.left, -box.top)
        paint(sheet, planes, inner @ back, box, opacity=opacity)


def _held(shot: Shot, planes: Planes) -> Map:
    """Map places of the picture held still to places of its planes."""
    if shot.steady is None:
        return UNMOVED
    return steadied(shot.steady, planes.width, planes.height)
