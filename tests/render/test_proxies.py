"""Footage with far key frames, looked at through its proxies."""

from fractions import Fraction
from pathlib import Path

import cv2
import pytest

from cutroom.backend.render.footage.frames import FrameReader
from cutroom.backend.render.footage.proxies import (
    KIND,
    ProxyShelf,
    make_second,
    proxy_cache,
    second_key,
)
from cutroom.backend.render.looking import proxy_maker
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.looking.proxy_maker import ProxyMaker
from cutroom.backend.render.power import Power
from cutroom.backend.render.probing.key_frames import is_far_apart
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Canvas, Clip, Draft
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import read_number, source_of, write_film

pytestmark = pytest.mark.ffmpeg

LONG = {"preset": "medium", "crf": "14", "x264-params": "keyint=infinite"}


def film_of(source: Source) -> Draft:
    facts = source.asset.facts
    clip = Clip(SegmentId("v1"), source.asset.id, TimeRange(0, facts.duration))
    return Draft(
        canvas=Canvas(facts.width // 2 * 2, facts.height // 2 * 2, Fraction(30)), clips=(clip,)
    )


def make_all(source: Source, root: Path, seconds: int) -> None:
    reader = FrameReader(source)
    for number in range(seconds):
        make_second(reader, number, proxy_cache(root))
    reader.close()


def never() -> bool:
    return False


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return source_of(write_film(tmp_path / "f.mp4", seconds=3, keyframe_every=600, options=LONG))


def test_a_proxy_shows_the_very_frames_of_the_footage(tmp_path, source):
    make_all(source, tmp_path, 3)
    shelf = ProxyShelf(tmp_path)

    for frame in (0, 1, 29, 30, 44, 61, 89):
        at_us = round(frame / 30 * 1e6) + 2000
        reader = FrameReader(source)
        exact, seen = reader.at(at_us), shelf.picture(source, at_us, 1.0)
        reader.close()
        assert seen is not None
        assert cv2.PSNR(seen.y, exact.y) > 40
        assert cv2.PSNR(seen.u, exact.u) > 40


@pytest.mark.parametrize(
    "made",
    [
        {"times_ms": [0, 40, 400, 900, 1010, 1300, 1900, 2400, 2450]},
        {"width": 321, "height": 181, "codec": "ffv1", "pix_fmt": "yuv444p", "seconds": 2},
    ],
    ids=["frames at uneven times", "odd sizes"],
)
def test_whatever_the_footage_proxies_answer_like_it(tmp_path, made):
    film = source_of(write_film(tmp_path / "f.mkv", **made))
    make_all(film, tmp_path, 3)
    shelf = ProxyShelf(tmp_path)

    for at_us in (0, 41_000, 399_000, 990_000, 1_000_000, 1_290_000, 2_430_000, 2_900_000):
        reader = FrameReader(film)
        exact, seen = reader.at(at_us), shelf.picture(film, at_us, 1.0)
        reader.close()
        assert seen is not None
        assert seen.y.shape == exact.y.shape
        assert seen.u.shape == exact.u.shape
        assert cv2.PSNR(seen.y, exact.y) > 40


def test_large_footage_is_kept_smaller_and_only_for_looks_that_it_is_fine_enough_for(tmp_path):
    film = source_of(write_film(tmp_path / "f.mp4", width=2400, height=1350, seconds=0.3))
    make_all(film, tmp_path, 1)
    shelf = ProxyShelf(tmp_path)

    small = shelf.picture(film, 100_000, 0.5)
    assert small is not None
    assert (small.width, small.height) == (1920, 1080)
    assert shelf.picture(film, 100_000, 1.0) is None


def test_a_look_by_way_of_a_proxy_is_like_one_without(tmp_path, source):
    wishes: list[int] = []
    make_all(source, tmp_path / "with", 3)
    draft, sources = film_of(source), {source.asset.id: source}

    for at_ms in (700, 2900, 1500):
        # Fresh ones: a reader that stands near is as quick as a proxy.
        ready = Previewer(tmp_path / "with", lambda _, second: wishes.append(second))
        bare = Previewer(tmp_path / "without")
        seen, exact = ready.frame(draft, sources, at_ms), bare.frame(draft, sources, at_ms)
        ready.close()
        bare.close()
        assert read_number(seen) == at_ms * 30 // 1000
        assert cv2.PSNR(seen, exact) > 38
    assert wishes == []


def test_a_second_without_a_proxy_is_wished_for_and_shown_exactly(tmp_path, source):
    wishes: list[tuple[Source, int]] = []
    previewer = Previewer(tmp_path, lambda *wish: wishes.append(wish))

    seen = previewer.frame(film_of(source), {source.asset.id: source}, 2500)
    previewer.close()

    assert read_number(seen) == 75
    assert wishes == [(source, 2)]


def test_a_damaged_proxy_counts_as_none(tmp_path, source):
    make_all(source, tmp_path, 1)
    path = proxy_cache(tmp_path).path(second_key(source, 0), KIND)
    content = bytearray(path.read_bytes())
    content[-40] ^= 0xFF
    path.write_bytes(content)

    assert ProxyShelf(tmp_path).picture(source, 500_000, 1.0) is None
    assert not path.exists()


def test_the_maker_works_in_a_process_that_ends_with_it(tmp_path, source):
    maker = ProxyMaker(tmp_path)

    assert maker.is_slow(source)
    assert maker.make(source, 1, should_stop=never)
    maker.close()

    assert ProxyShelf(tmp_path).picture(source, 1_500_000, 1.0) is not None
    assert ProxyShelf(tmp_path).picture(source, 500_000, 1.0) is None


def test_a_maker_that_is_stopped_leaves_nothing_half_made(tmp_path, source):
    maker = ProxyMaker(tmp_path)

    assert not maker.make(source, 0, should_stop=lambda: True)
    maker.close()

    assert ProxyShelf(tmp_path).picture(source, 0, 1.0) is None
    assert not list(tmp_path.rglob(".part-*"))


def test_more_than_was_asked_for_is_made_until_a_run_has_come_by_its_share(
    tmp_path, source, monkeypatch
):
    monkeypatch.setattr(proxy_maker, "AHEAD_SPARE_BYTES", 0)
    maker = ProxyMaker(tmp_path)
    make_all(source, tmp_path, 1)
    assert maker.may_go_ahead()

    size = proxy_cache(tmp_path).path(second_key(source, 0), KIND).stat().st_size
    monkeypatch.setattr(proxy_maker, "AHEAD_BYTES", size - 1)
    assert maker.may_go_ahead()
    assert maker.make(source, 0, should_stop=never)

    assert not maker.may_go_ahead()
    maker.close()


def test_on_battery_nothing_is_made_that_was_not_asked_for(tmp_path, source):
    maker = ProxyMaker(tmp_path, power=Power(lambda: True))

    assert not maker.may_go_ahead()
    assert maker.make(source, 0, should_stop=never)
    maker.close()

    assert ProxyShelf(tmp_path).picture(source, 0, 1.0) is not None


@pytest.mark.parametrize("ending", ["mp4", "mkv", "avi"])
def test_only_footage_with_far_key_frames_is_slow(tmp_path, ending):
    near = write_film(tmp_path / f"near.{ending}", seconds=3, keyframe_every=30)
    far = write_film(tmp_path / f"far.{ending}", seconds=3, keyframe_every=600, options=LONG)

    assert not is_far_apart(source_of(near))
    assert is_far_apart(source_of(far))
