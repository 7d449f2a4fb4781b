"""What is known of a film's files when its frames are laid out."""

from collections.abc import Mapping
from fractions import Fraction

from cutroom.backend.render.pixels.deflickering import LightPath
from cutroom.backend.render.pixels.steadying import Steady, SteadyPath
from cutroom.backend.render.sound.waves import Heard, values_at
from cutroom.domain.draft import Clip
from cutroom.domain.ids import AssetId


class Findings:
    """Shaky cameras and flickering lights, by asset, and the film's sound where it is drawn."""

    def __init__(
        self,
        ways: Mapping[AssetId, SteadyPath],
        heard: Heard | None = None,
        lights: Mapping[AssetId, LightPath] | None = None,
    ) -> None:
        self._ways = ways
        self._lights = lights or {}
        self._heard = heard

    def wave(self, mode: str, at: Fraction) -> bytes:
        """Return what is drawn of the sound at an instant (milliseconds)."""
        return b"" if self._heard is None else values_at(self._heard, float(at / 1000), mode)

    def gain(self, clip: Clip, at_us: int) -> float:
        """Return what a clip's picture is multiplied by so that its light does not flicker."""
        path = self._lights.get(clip.asset) if clip.asset is not None else None
        return 1.0 if path is None else path.at(at_us)

    def steady(self, clip: Clip, at_us: int) -> Steady | None:
        """Return what holds a clip's picture still at a source time."""
        way = self._ways.get(clip.asset) if clip.asset is not None else None
        return None if way is None else way.at(at_us, clip.source)


NOTHING_FOUND = Findings({})
