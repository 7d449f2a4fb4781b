"""Assets and drafts for tests, built from a few words each."""

from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256
from typing import Any

from cutroom.domain.draft import Draft
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.ids import AssetId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.operations import parse_operation
from cutroom.domain.timing import ms


def asset(name: str, facts: MediaFacts) -> Asset:
    """Return an asset that is known by the hash of its name."""
    digest = sha256(name.encode()).hexdigest()
    return Asset(AssetId(f"ast_{digest[:24]}"), name, facts, 1000, digest)


def video(
    name: str = "clip.mp4",
    seconds: float = 10,
    *,
    size: tuple[int, int] = (1920, 1080),
    rate: Fraction = Fraction(30),
    has_audio: bool = True,
) -> Asset:
    """Return a video of so many seconds."""
    facts = MediaFacts(
        kind=MediaKind.VIDEO,
        format="mp4",
        duration=ms(seconds),
        width=size[0],
        height=size[1],
        rate=rate,
        has_audio=has_audio,
        video_codec="h264",
    )
    return asset(name, facts)


def image(
    name: str = "photo.jpg", *, size: tuple[int, int] = (4032, 3024), has_alpha: bool = False
) -> Asset:
    """Return a picture."""
    facts = MediaFacts(
        kind=MediaKind.IMAGE,
        format=name.rpartition(".")[2],
        width=size[0],
        height=size[1],
        has_alpha=has_alpha,
    )
    return asset(name, facts)


def sound(name: str = "music.mp3", seconds: float = 120) -> Asset:
    """Return a sound file of so many seconds."""
    facts = MediaFacts(
        kind=MediaKind.AUDIO,
        format=name.rpartition(".")[2],
        duration=ms(seconds),
        has_audio=True,
    )
    return asset(name, facts)


def subtitle(name: str = "words.srt") -> Asset:
    """Return a subtitle file."""
    return asset(name, MediaFacts(kind=MediaKind.SUBTITLE, format="srt"))


def table(name: str = "teal.cube") -> Asset:
    """Return a table of colours."""
    return asset(name, MediaFacts(kind=MediaKind.LUT, format="cube"))


def logo(name: str = "logo.png") -> Asset:
    """Return a see-through picture called a logo."""
    return image(name, size=(800, 400), has_alpha=True)


def photos(count: int) -> list[Asset]:
    """Return so many pictures: photo1.jpg, photo2.jpg, …"""
    return [image(f"photo{number}.jpg") for number in range(1, count + 1)]


def edited(
    assets: Sequence[Asset], *bodies: dict[str, Any], draft: Draft | None = None, **kwargs: Any
) -> Draft:
    """Return the draft that operations, given as JSON-like data, make of a draft."""
    operations = [parse_operation(body) for body in bodies]
    return apply_operations(draft or Draft(), operations, assets, **kwargs).draft


def laid(*assets: Asset) -> Draft:
    """Return a draft with these assets on the main track, one after the other."""
    return edited(assets, {"op": "concat", "clips": [asset.name for asset in assets]})


def three_clips(seconds: float = 4) -> tuple[Draft, list[Asset]]:
    """Return a draft of three clips of the same length, and its assets."""
    assets = [video(f"clip{number}.mp4", seconds) for number in (1, 2, 3)]
    return laid(*assets), assets


def city() -> tuple[Draft, list[Asset]]:
    """Return the skills' own example: a clip, lo-fi music at 35 % and a title."""
    assets = [video("city timelapse.mp4", 10)]
    draft = edited(
        assets,
        {"op": "add_text", "text": "Urban Dreams", "start": 0, "end": 3},
        {"op": "add_music", "style": "lo-fi", "volume": 0.35},
    )
    return draft, assets


def names(assets: Sequence[Asset]) -> dict[AssetId, str]:
    """Return what people call the assets."""
    return {one.id: one.name for one in assets}
