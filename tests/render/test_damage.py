"""Films with holes in them: the good parts render, and the gap is said."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from cutroom.backend.render.coding.profiles import profile_for
from cutroom.backend.render.engine import Engine, Rendered
from cutroom.backend.render.footage.damage import DamageLog
from cutroom.backend.render.footage.frames import FrameReader
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Canvas, Clip, Draft
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import read_film, read_number, source_of, write_film

pytestmark = pytest.mark.ffmpeg

SECONDS, FIRST, LAST = 5, 2.5, 3.2
"""A key frame a second; what is encoded for FIRST to LAST is overwritten."""


@pytest.fixture(scope="module")
def torn(tmp_path_factory: pytest.TempPathFactory) -> Source:
    path = write_film(
        tmp_path_factory.mktemp("torn") / "torn.mp4", seconds=SECONDS, keyframe_every=30
    )
    content, noise = bytearray(path.read_bytes()), np.random.default_rng(1)
    with av.open(str(path)) as container:
        for packet in container.demux(video=0):
            if packet.size and FIRST < packet.pts * packet.time_base < LAST:
                start, end = packet.pos + 8, packet.pos + packet.size
                content[start:end] = noise.bytes(end - start)
    path.write_bytes(content)
    return source_of(path, "torn")


def film(start: int, end: int) -> Draft:
    clip = Clip(SegmentId("v1"), AssetId("torn"), TimeRange(start, end), speed=1.0)
    return Draft(canvas=Canvas(160, 90, Fraction(30)), clips=(clip,))


def render(draft: Draft, torn: Source, folder: Path) -> Rendered:
    engine = Engine(folder / "cache", workers=1)
    try:
        return engine.render(draft, {torn.asset.id: torn}, profile_for(draft), folder / "out.mp4")
    finally:
        engine.close()


def test_a_reader_notes_where_a_film_is_damaged(torn, tmp_path):
    log = DamageLog(tmp_path)
    reader = FrameReader(torn, damage=log)
    for at in range(0, SECONDS * 1_000_000, 33_000):
        reader.at(at)
    reader.close()

    ((start, end),) = log.spans(torn)

    assert 2_400_000 <= start <= 2_600_000
    assert 3_200_000 <= end <= 4_000_000


def test_a_whole_film_leaves_no_note_however_it_is_read(torn, tmp_path):
    whole = source_of(write_film(tmp_path / "whole.mp4", seconds=2), "torn")
    log = DamageLog(tmp_path)
    reader = FrameReader(whole, damage=log)
    for at in (1_500_000, 200_000, 0, 1_900_000, 60_000_000, 700_000):
        reader.at(at)
    reader.close()

    assert log.spans(whole) == []


def test_the_good_parts_render_and_the_gap_is_said_each_time(torn, tmp_path):
    draft = film(0, 5000)

    made = render(draft, torn, tmp_path)
    again = render(replace(draft), torn, tmp_path)
    frames = read_film(made.path)

    assert len(frames) == 150
    assert [read_number(frames[index]) for index in (10, 60, 130)] == [10, 60, 130]
    assert len(made.warnings) == 1
    assert "torn.mp4 is damaged at 2." in made.warnings[0]
    assert again.warnings == made.warnings


def test_a_cut_that_leaves_the_gap_out_warns_of_nothing(torn, tmp_path):
    render(film(0, 5000), torn, tmp_path)

    assert render(film(0, 1500), torn, tmp_path).warnings == ()
