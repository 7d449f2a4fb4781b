"""The media files of a timeline: where each lies, and which are to be written beside it."""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import PurePath

from cutroom.backend.render.interchange.tracks import Medium
from cutroom.domain.draft import Sound
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaKind

STILL_S = 7200
"""How long a picture may be shown; editors want every medium to have an end."""
USUAL_RATES = tuple(
    Fraction(*pair)
    for pair in ((24000, 1001), (24, 1), (25, 1), (30000, 1001), (30, 1), (48, 1), (50, 1),
                 (60000, 1001), (60, 1))
)  # fmt: skip
"""Frames per second that timecode can count."""
NEAR = Fraction(1, 2000)
PLAIN = re.compile(r"[^\w\-.]+")


class MediaBook:
    """Knows every medium of a draft by name and address, and what has to be made for it."""

    def __init__(
        self,
        assets: Mapping[AssetId, Asset],
        urls: Mapping[AssetId, str],
        *,
        rate: Fraction,
        size: tuple[int, int],
        beside: str,
    ) -> None:
        self._assets = assets
        self._urls = urls
        self._rate = rate
        self._size = size
        self._beside = beside
        """The address of the folder with what is made, ending in a slash."""
        self.colors: dict[str, str] = {}
        """Plain colours by the names of their pictures."""
        self.beds: dict[str, Sound] = {}
        """Composed music by the names of its files."""
        self._names: dict[object, str] = {}

    def asset(self, identity: AssetId | None) -> Asset | None:
        """Return the asset that goes by an id."""
        return None if identity is None else self._assets.get(identity)

    def of(self, asset: Asset) -> Medium:
        """Return the medium of an upload."""
        facts = asset.facts
        moving = facts.duration > 0
        kind = "sound" if facts.kind is MediaKind.AUDIO else "film" if moving else "still"
        rate = usual_rate(facts.rate, self._rate) if kind == "film" else self._rate
        length = facts.duration if moving else STILL_S * 1000
        return Medium(
            asset.name,
            self._urls[asset.id],
            kind,
            rate,
            max(1, int(Fraction(length) * rate / 1000)),
            facts.width,
            facts.height,
            facts.has_audio,
        )

    def color(self, color: str) -> Medium:
        """Return the picture of a plain colour, which is made beside the timeline."""
        name = f"color-{PLAIN.sub('', color.lower())}.png"
        self.colors[name] = color
        frames = int(STILL_S * self._rate)
        return Medium(name, self._beside + name, "still", self._rate, frames, *self._size)

    def bed(self, sound: Sound) -> Medium:
        """Return the sound file of composed music, which is made beside the timeline."""
        length = sound.range.duration + sound.source_start
        key = (sound.bed, sound.seed, length, sound.treatments)
        if key not in self._names:
            style = PLAIN.sub("-", str(sound.bed)).strip("-").lower()
            self._names[key] = f"music-{len(self.beds) + 1}-{style}.wav"
            self.beds[self._names[key]] = sound
        name = self._names[key]
        frames = max(1, int(Fraction(length) * self._rate / 1000))
        return Medium(name, self._beside + name, "sound", self._rate, frames, has_sound=True)


def usual_rate(rate: Fraction | None, otherwise: Fraction) -> Fraction:
    """Return the rate of timecode that a rate is, within a little; else another one."""
    for usual in USUAL_RATES:
        if rate is not None and abs(rate / usual - 1) < NEAR:
            return usual
    return otherwise


def timecode_rate(rate: Fraction) -> Fraction:
    """Return the rate in which timecode counts a film: its own, else a near multiple of it."""
    own = usual_rate(rate, Fraction(0))
    if own:
        return own
    whole = [usual for usual in USUAL_RATES if usual >= rate and (usual / rate).denominator == 1]
    return min(whole, default=min(USUAL_RATES, key=lambda usual: (abs(usual - rate), usual)))


def free_name(name: str, taken: set[str]) -> str:
    """Return a file name that is not taken yet, and take it."""
    path, number, found = PurePath(name), 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{path.stem}-{number}{path.suffix}"
    taken.add(found.casefold())
    return found
