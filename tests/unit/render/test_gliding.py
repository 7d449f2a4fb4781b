"""Which frames an encoder may take lightly."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cutroom.backend.render.gliding import is_gliding
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Canvas, Clip, Draft, Effect, Motion, Overlay, Transition
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.timing import TimeRange

PHOTO, OTHER = (
    Asset(AssetId(name), f"{name}.jpg", MediaFacts(MediaKind.IMAGE, "jpg", 0, 400, 300), 1, "a")
    for name in ("one", "two")
)
FILM = Asset(
    AssetId("film"),
    "f.mp4",
    MediaFacts(MediaKind.VIDEO, "mp4", 9000, 400, 300, Fraction(30)),
    1,
    "b",
)
SOURCES = {asset.id: Source(asset, Path(asset.name)) for asset in (PHOTO, OTHER, FILM)}
PAN = Clip(SegmentId("v1"), PHOTO.id, TimeRange(0, 3000), motion=Motion(1, 1.2))
NEXT = Clip(
    SegmentId("v2"),
    OTHER.id,
    TimeRange(0, 3000),
    motion=Motion(1.2, 1),
    lead=Transition("fade", 900),
)
BOTH = Draft(canvas=Canvas(320, 180, Fraction(30)), clips=(PAN, NEXT))


def glides(draft: Draft) -> bool:
    assets = {identity: source.asset for identity, source in SOURCES.items()}
    layout = Layout(draft, assets, rate=Fraction(30), is_drawn_anew=lambda cue: False)
    return is_gliding([layout.frame(number) for number in range(layout.frames)], SOURCES)


def test_photos_under_a_moving_camera_glide_through_a_crossfade_too():
    assert glides(BOTH)


@pytest.mark.parametrize(
    "draft",
    [
        replace(BOTH, clips=(replace(PAN, motion=None),)),
        replace(BOTH, clips=(PAN, replace(NEXT, lead=Transition("wipe", 900)))),
        replace(BOTH, clips=(PAN, Clip(SegmentId("v2"), FILM.id, TimeRange(0, 2000)))),
        replace(BOTH, effects=(Effect(SegmentId("e1"), "grain", TimeRange(0, 4000)),)),
        replace(BOTH, overlays=(Overlay(SegmentId("o1"), FILM.id, TimeRange(0, 2000)),)),
    ],
    ids=["still camera", "wipe", "footage", "grain", "footage laid over"],
)
def test_anything_else_does_not(draft):
    assert not glides(draft)
