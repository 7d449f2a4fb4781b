"""What is on screen, frame by frame: the pure step between a draft and its pixels.

Times are exact fractions here and whole microseconds in the result; nothing in a
frame's layout names its place in the film, so equal pictures have equal layouts
wherever they stand.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from cutroom.backend.render.findings import NOTHING_FOUND, Findings
from cutroom.backend.render.lettering.stacking import stacked
from cutroom.backend.render.pixels.moves import View, view_at
from cutroom.backend.render.pixels.steadying import Steady
from cutroom.domain.draft import Clip, Cue, Draft, Effect, Fit, Look, Overlay, Rect
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange, frame_at

ENGINE_VERSION = 3
"""Part of every chunk key: raise it with any change that alters pixels."""

FLASH_MS: Ms = 400
"""How long a flash without a range of its own lasts."""

CUE_MOVE_MS: Ms = 300
"""How long a cue takes to appear and to vanish when it is animated."""


class Between(NamedTuple):
    """Where a moment lies between the frame it shows and the one after."""

    next_us: int
    """Source time of the frame after."""
    part: float
    """How much of the way to it has passed, 0..1."""
    method: str


class Shot(NamedTuple):
    """One clip's picture at one instant."""

    asset: AssetId | None
    at_us: int
    """Source time in microseconds; 0 for still pictures."""
    color: str
    look: Look
    fit: Fit
    view: View
    peak: float
    """The largest view scale of the clip's motion; it decides how finely a photo is kept."""
    ground_us: int = 0
    """Source time of the film behind a keyed colour."""
    steady: Steady | None = None
    """What holds a shaky picture still at this instant."""
    between: Between | None = None
    """None: the frame at `at_us` as it is."""
    gain: float = 1.0
    """What its light is multiplied by so that it does not flicker."""


class OverlayShot(NamedTuple):
    """One overlay at one instant; `present` runs 0..1 while it comes and 1..0 while it goes."""

    asset: AssetId
    at_us: int
    position: str
    scale: float
    opacity: float
    animation: str
    present: float


class WindowShot(NamedTuple):
    """One window at one instant: a clip's picture in its cell, or small at a position."""

    shot: Shot
    position: str
    scale: float
    opacity: float
    animation: str
    present: float


class WaveShot(NamedTuple):
    """The sound of one instant, as it is drawn."""

    position: str
    color: str
    mode: str
    values: bytes


class CueShot(NamedTuple):
    """One cue at one instant."""

    cue: Cue
    elapsed: Ms | None
    """Given only to cues that are drawn anew for every frame."""
    opacity: float
    rise: float
    """Shift downwards in fractions of the canvas height."""
    grow: float
    over: tuple[tuple[Cue, ...], ...] = ()
    """Words shown at the same time in the same row, one group for each line of them that
    these ones have to clear."""


class EffectShot(NamedTuple):
    """One effect at one instant."""

    name: str
    amount: float
    region: Rect | None
    step: int
    """Frames since the effect began; 0 throughout for effects that stand still."""
    progress: float


class Veil(NamedTuple):
    """A colour laid over everything, 0..1."""

    color: str
    amount: float


class FrameLayout(NamedTuple):
    """Everything that decides one frame, from the bottom to the top."""

    below: Shot | None
    above: Shot | None
    """The incoming picture while a transition runs."""
    passage: str
    progress: float
    effects: tuple[EffectShot, ...]
    overlays: tuple[OverlayShot, ...]
    cues: tuple[CueShot, ...]
    flashes: tuple[EffectShot, ...]
    veils: tuple[Veil, ...]
    windows: tuple[WindowShot, ...] = ()
    """Clips beside or over the main track's, under the effects."""
    waves: tuple[WaveShot, ...] = ()
    """Drawn sound, under the words."""


NEAR = 0.06
"""This near to a frame, as a share of the way to the next one, that frame itself is shown."""

FLASHES = frozenset({"white_flash", "black_flash"})
RESTLESS = frozenset({"grain", "glitch", "vhs", "flicker", "shake"})


def _is_even(asset: Asset) -> bool:
    """Say whether an asset is a film whose frames come at even times."""
    return asset.kind is MediaKind.VIDEO and bool(asset.facts.rate) and not asset.facts.is_vfr


class Layout:
    """The film as a sequence of frame layouts.

    `assets` tells which clips are stills and how much source lies beyond a cut;
    `is_drawn_anew` tells which cues change while they stand, and `findings` what was
    measured of what it shows and plays.
    """

    def __init__(
        self,
        draft: Draft,
        assets: Mapping[AssetId, Asset],
        *,
        rate: Fraction,
        is_drawn_anew: Callable[[Cue], bool],
        findings: Findings = NOTHING_FOUND,
    ) -> None:
        self.draft = draft
        self._findings = findings
        windows = [(one, one.clip) for one in draft.overlays if one.clip is not None]
        # What is small lies over what fills a cell, whichever came first.
        self._windows = sorted(windows, key=lambda pair: pair[1].look.cell is None)
        self.rate = rate
        self.frames = frame_at(draft.duration, rate)
        self.starts = draft.starts()
        self._assets = assets
        self._is_drawn_anew = is_drawn_anew
        self._ends = [
            start + clip.duration for start, clip in zip(self.starts, draft.clips, strict=True)
        ]
        self.passages = [self._passage(index) for index in range(len(draft.clips))]
        self._moments = {cue.id: self._still_cue(cue) for cue in draft.cues}
        self._over = {
            cue: tuple(tuple(self._moments[one] for one in group) for group in groups)
            for cue, groups in stacked(draft.cues).items()
        }

    def asset(self, identity: AssetId | None) -> Asset | None:
        """Return the file that goes by an id."""
        return self._assets.get(identity) if identity is not None else None

    def name_of(self, identity: AssetId) -> str:
        """Return the name of the file that goes by an id."""
        asset = self._assets.get(identity)
        return asset.name if asset is not None else identity

    def _passage(self, index: int) -> TimeRange | None:
        """Return the time of the transition before a clip, within the halves of both clips."""
        lead = self.draft.clips[index].lead
        if index == 0 or lead is None or lead.duration <= 0 or lead.kind in {"cut", "none"}:
            return None
        before, after = self.draft.clips[index - 1].duration, self.draft.clips[index].duration
        half = min(lead.duration // 2, before // 2, after // 2)
        cut = self.starts[index]
        return TimeRange(cut - half, cut + half) if half > 0 else None

    def _still_cue(self, cue: Cue) -> Cue:
        duration = cue.range.duration if self._is_drawn_anew(cue) else 1000
        return replace(cue, id=SegmentId(""), range=TimeRange(0, duration))

    def frame(self, index: int) -> FrameLayout:
        """Return the layout of one frame, 0-based."""
        at = Fraction(index * 1000) / self.rate
        below, above, kind, progress = self._main(at)
        effects = self._effects(index, at)
        return FrameLayout(
            below,
            above,
            kind,
            progress,
            tuple(shot for shot in effects if shot.name not in FLASHES),
            tuple(
                self._overlay(overlay, at)
                for overlay in self.draft.overlays
                if overlay.clip is None and overlay.range.start <= at < overlay.range.end
            ),
            tuple(
                self._cue(cue, at)
                for cue in self.draft.cues
                if cue.range.start <= at < cue.range.end
            ),
            tuple(shot for shot in effects if shot.name in FLASHES),
            self._veils(at),
            tuple(
                self._window(overlay, clip, at)
                for overlay, clip in self._windows
                if overlay.range.start <= at < overlay.range.end
            ),
            tuple(
                WaveShot(wave.position, wave.color, wave.mode, self._findings.wave(wave.mode, at))
                for wave in self.draft.waves
            ),
        )

    def _main(self, at: Fraction) -> tuple[Shot | None, Shot | None, str, float]:
        if not self.starts:
            return None, None, "", 0.0
        index = max(0, bisect_right(self.starts, at) - 1)
        entering, leaving = self.passages[index], None
        if index + 1 < len(self.passages):
            leaving = self.passages[index + 1]
        if entering is not None and at < entering.end:
            return self._pair(index - 1, index, entering, at)
        if leaving is not None and at >= leaving.start:
            return self._pair(index, index + 1, leaving, at)
        return self._shot(index, at), None, "", 0.0

    def _pair(
        self, first: int, second: int, span: TimeRange, at: Fraction
    ) -> tuple[Shot, Shot, str, float]:
        middle = at + 500 / self.rate
        progress = float((middle - span.start) / span.duration)
        lead = self.draft.clips[second].lead
        kind = lead.kind if lead is not None else "fade"
        progress = round(min(1.0, max(0.0, progress)), 6)
        return self._shot(first, at), self._shot(second, at), kind, progress

    def _shot(self, index: int, at: Fraction) -> Shot:
        clip = self.draft.clips[index]
        leading, trailing = self._handles(index)
        return self._shot_of(clip, at - self.starts[index], leading, trailing)

    def _shot_of(self, clip: Clip, since: Fraction, leading: Ms, trailing: Ms) -> Shot:
        at_us, between = self._between(clip, self.source_us(clip, since))
        view, peak = view_at(clip.motion, since, clip.duration, leading, trailing)
        return Shot(
            clip.asset,
            at_us,
            clip.color if clip.asset is None else "",
            clip.look,
            clip.look.fit or (Fit.CROP if clip.look.cell else self.draft.canvas.fit),
            view,
            peak,
            self._ground_us(clip, since) if clip.look.key is not None else 0,
            self._findings.steady(clip, at_us) if clip.look.steady else None,
            between,
            self._findings.gain(clip, at_us) if clip.look.even else 1.0,
        )

    def _between(self, clip: Clip, at_us: int) -> tuple[int, Between | None]:
        """Return the frame that a source time shows, and how far it is to the next one."""
        method = self.draft.canvas.between
        asset = self._assets.get(clip.asset) if clip.asset is not None else None
        if method == "drop" or asset is None or clip.frozen or not _is_even(asset):
            return at_us, None
        period = 1_000_000 / Fraction(asset.facts.rate or 30)
        inset = min(period / 4, Fraction(10_000))
        time = at_us + inset - period if clip.reversed else at_us - inset
        number, rest = divmod(max(Fraction(0), time), period)
        part = round(float(rest / period), 3)
        if part > 1 - NEAR:
            number, part = number + 1, 0.0
        at_us = round((number + Fraction(1, 4)) * period)
        last = (number + 2) * period > asset.facts.duration * 1000 + period / 2
        if part < NEAR or last:
            return at_us, None
        return at_us, Between(round(at_us + period), part, method)

    def _ground_us(self, clip: Clip, since: Fraction) -> int:
        """Return the time of the film that shows behind a keyed colour; it begins again."""
        ground = clip.look.key.ground if clip.look.key is not None else None
        asset = self._assets.get(ground.asset) if ground is not None and ground.asset else None
        if asset is None or asset.facts.duration <= 0:
            return 0
        return round((max(Fraction(0), since) + 5) % asset.facts.duration * 1000)

    def _handles(self, index: int) -> tuple[Ms, Ms]:
        """Return how long a clip is seen before its start and after its end."""
        entering = self.passages[index]
        leaving = self.passages[index + 1] if index + 1 < len(self.passages) else None
        lead = self.starts[index] - entering.start if entering else 0
        tail = leaving.end - self._ends[index] if leaving else 0
        return lead, tail

    def source_us(self, clip: Clip, since: Fraction) -> int:
        """Return the source time in microseconds that a clip shows this long after its start.

        Before the start and after the end it runs on into the handles, as far as the
        source goes. Times point into the middle of source frames, never at their edges.
        """
        asset = self._assets.get(clip.asset) if clip.asset is not None else None
        if asset is None or (asset.kind is MediaKind.IMAGE and asset.facts.duration <= 0):
            return 0
        period = 1000 / asset.facts.rate if asset.facts.rate else Fraction(1000, 30)
        inset = min(period / 4, Fraction(10))
        if clip.frozen:
            return round((clip.source.start + inset) * 1000)
        loops = repeats(asset)
        played = self._played(clip, since)
        held = clip.hold > 0 and since >= clip.duration - clip.hold
        tick = Fraction(1, 1000)
        low, high = Fraction(0), Fraction(asset.facts.duration) - tick
        if held:
            low, high = Fraction(clip.source.start), clip.source.end - tick
        if clip.reversed:
            time = clip.source.end - played - inset
        else:
            time = clip.source.start + played + inset
        if loops:
            return round((time % asset.facts.duration) * 1000)
        return round(max(low, min(high, time)) * 1000)

    def _played(self, clip: Clip, since: Fraction) -> Fraction:
        """Return the milliseconds of source that have played this long after the start."""
        speed = Fraction(clip.speed).limit_denominator(100_000)
        if clip.speed_to is None:
            return since * speed
        target = Fraction(clip.speed_to).limit_denominator(100_000)
        whole = Fraction(clip.duration - clip.hold)
        if since <= 0:
            return since * speed
        inside = min(since, whole)
        ramp = inside * speed + (target - speed) * inside * inside / (2 * whole)
        return ramp + (since - inside) * target

    def _overlay(self, overlay: Overlay, at: Fraction) -> OverlayShot:
        asset = self._assets.get(overlay.asset)
        moving = asset is not None and asset.facts.duration > 0
        at_us = 0
        if asset is not None and moving:
            time = at - overlay.range.start + overlay.source_start + 5
            last = Fraction(asset.facts.duration) - Fraction(1, 1000)
            time = time % asset.facts.duration if repeats(asset) else min(time, last)
            at_us = round(time * 1000)
        present = presence(overlay.range, at) if overlay.animation else 1.0
        return OverlayShot(
            overlay.asset,
            at_us,
            overlay.position,
            overlay.scale,
            overlay.opacity,
            overlay.animation or "",
            present,
        )

    def _window(self, overlay: Overlay, clip: Clip, at: Fraction) -> WindowShot:
        since = at - overlay.range.start + overlay.source_start
        asset = self._assets.get(overlay.asset)
        if asset is None or not asset.loops:
            # Once it is over, its last picture stands.
            since = min(since, Fraction(clip.duration - 1))
        shot = self._shot_of(clip, since, 0, 0)
        present = presence(overlay.range, at) if overlay.animation else 1.0
        return WindowShot(
            shot,
            overlay.position,
            overlay.scale,
            overlay.opacity,
            overlay.animation or "",
            present,
        )

    def _cue(self, cue: Cue, at: Fraction) -> CueShot:
        still = self._moments[cue.id]
        elapsed = int(at - cue.range.start) if self._is_drawn_anew(cue) else None
        over = self._over.get(cue.id, ())
        animation = cue.style.animation
        if animation not in {"fade", "slide_up", "slide_down", "pop"}:
            return CueShot(still, elapsed, 1.0, 0.0, 1.0, over)
        present = presence(cue.range, at)
        arriving = at - cue.range.start < cue.range.end - at
        rise, grow = 0.0, 1.0
        if animation in {"slide_up", "slide_down"} and arriving:
            rise = (1 - ease_out(present)) * (0.06 if animation == "slide_up" else -0.06)
        if animation == "pop" and arriving and present < 1:
            grow = overshoot(present)
        opacity = round(ease_out(present), 4)
        return CueShot(still, elapsed, opacity, round(rise, 6), round(grow, 5), over)

    def _effects(self, index: int, at: Fraction) -> list[EffectShot]:
        shots = []
        for effect in self.draft.effects:
            span = effect_range(effect, self.draft.duration)
            if not span.start <= at < span.end:
                continue
            moving = effect.name in RESTLESS
            step = index - frame_at(span.start, self.rate) if moving else 0
            progress = 0.0
            if effect.name in FLASHES:
                progress = round(float((at - span.start) / span.duration), 5)
            shots.append(EffectShot(effect.name, effect.amount, effect.region, step, progress))
        return shots

    def _veils(self, at: Fraction) -> tuple[Veil, ...]:
        fades, end = self.draft.fades, self.draft.duration
        veils = []
        if fades.video_in and at < fades.video_in.duration:
            amount = 1 - at / fades.video_in.duration
            veils.append(Veil(fades.video_in.color, round(float(amount), 5)))
        if fades.video_out and at >= end - fades.video_out.duration:
            next_at = at + 1000 / self.rate
            amount = (next_at - (end - fades.video_out.duration)) / fades.video_out.duration
            veils.append(Veil(fades.video_out.color, round(float(min(1, amount)), 5)))
        return tuple(veils)


def repeats(asset: Asset) -> bool:
    """Say whether a moving picture starts over at its end, as GIFs do."""
    return asset.kind is MediaKind.IMAGE or asset.loops


def effect_range(effect: Effect, duration: Ms) -> TimeRange:
    """Return when an effect acts: its own range, a flash's usual length, or the whole film."""
    if effect.range is not None and effect.range.duration > 0:
        return effect.range
    return TimeRange(0, min(FLASH_MS, duration) if effect.name in FLASHES else duration)


def presence(span: TimeRange, at: Fraction) -> float:
    """Return how far something has come in (0..1), or has not yet gone, at an instant."""
    move = min(Fraction(CUE_MOVE_MS), Fraction(span.duration, 3))
    coming = (at - span.start + 10) / move
    going = (span.end - at) / move
    return round(float(max(Fraction(0), min(Fraction(1), coming, going))), 5)


@lru_cache(maxsize=256)
def ease_out(part: float) -> float:
    """Return a movement that arrives softly."""
    return 1 - (1 - part) ** 3


def overshoot(part: float) -> float:
    """Return a growth from small to a little too large and back to 1."""
    rest = part - 1
    return 1 + 2.2 * rest**3 + 1.2 * rest**2
