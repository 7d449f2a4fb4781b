"""Smart cut: untouched stretches keep the packets they came with."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.checks.expectations import Expected
from cutroom.backend.render.checks.verify import verify
from cutroom.backend.render.coding.profiles import profile_for
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.copying import find_copies
from cutroom.backend.render.engine import Engine, Rendered
from cutroom.backend.render.jobs import Scene
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Canvas, Clip, Cue, CueRole, Draft, Grade, Look
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import source_of, write_film

pytestmark = pytest.mark.ffmpeg

SIZE = (320, 180)
USUAL = {"preset": "veryfast", "crf": "18"}


def film(path: Path, **options: object) -> Source:
    return source_of(write_film(path, seconds=6, tone_hz=330, **{"options": USUAL, **options}))


def cut(source: Source, start: int, end: int, look: Look | None = None) -> Draft:
    clip = Clip(SegmentId("v1"), source.asset.id, TimeRange(start, end), look=look or Look())
    return Draft(canvas=Canvas(*SIZE, Fraction(30)), clips=(clip,))


def sources_of(*sources: Source) -> dict[AssetId, Source]:
    return {source.asset.id: source for source in sources}


def rendered(draft: Draft, sources: dict[AssetId, Source], folder: Path) -> Rendered:
    engine = Engine(folder / "cache", workers=1)
    try:
        return engine.render(draft, sources, profile_for(draft), folder / "out.mp4")
    finally:
        engine.close()


def copied(draft: Draft, source: Source, folder: Path, **changes: object) -> list[range]:
    """Return the frames that would be copied into a film."""
    profile = replace(profile_for(draft), **changes)
    layout = Layout(
        draft, {source.asset.id: source.asset}, rate=profile.rate, is_drawn_anew=lambda cue: False
    )
    found = find_copies(layout, sources_of(source), profile, ChunkCache(folder / "cache"))
    return [range(run.first, run.last) for run in found.runs]


def pictures(path: Path) -> list[np.ndarray]:
    with av.open(str(path)) as container:
        return [frame.to_ndarray() for frame in container.decode(video=0)]


def painted(draft: Draft, sources: dict[AssetId, Source], folder: Path) -> list[np.ndarray]:
    assets = {identity: source.asset for identity, source in sources.items()}
    layout = Layout(draft, assets, rate=Fraction(30), is_drawn_anew=lambda cue: False)
    compositor = Compositor(SIZE, sources, draft.canvas.background, folder / "bare")
    frames = [
        compositor.compose(layout.frame(number)).block.reshape(-1, SIZE[0]).copy()
        for number in range(layout.frames)
    ]
    compositor.close()
    return frames


@pytest.mark.parametrize("keyframe_every", [30, 48])
def test_whole_groups_are_copied_bit_by_bit_and_their_edges_encoded(tmp_path, keyframe_every):
    source = film(tmp_path / "film.mp4", keyframe_every=keyframe_every)
    draft = cut(source, 333, 5333)
    sources = sources_of(source)

    runs = copied(draft, source, tmp_path)
    made = rendered(draft, sources, tmp_path)
    seen, wanted = pictures(made.path), painted(draft, sources, tmp_path)

    assert made.verified
    assert sum(len(run) for run in runs) >= 90
    assert len(seen) == len(wanted) == 150
    for number, (one, other) in enumerate(zip(seen, wanted, strict=True)):
        if any(number in run for run in runs):
            assert np.array_equal(one, other), number
        else:
            assert cv2.PSNR(one, other) >= 40, number
    check = next(check for check in made.checks if check.name == "copied")
    assert f"{sum(len(run) for run in runs)} of 150 frames" in check.detail


@pytest.mark.parametrize("frames", [157, 158, 159])
def test_a_long_group_is_left_early_where_nothing_later_is_needed(tmp_path, frames):
    source = film(tmp_path / "film.mp4", keyframe_every=90)
    draft = cut(source, 0, frames * 1000 // 30)
    sources = sources_of(source)

    runs = copied(draft, source, tmp_path)
    made = rendered(draft, sources, tmp_path)
    seen, own = pictures(made.path), pictures(source.path)
    wanted = painted(draft, sources, tmp_path)

    assert len(runs) == 1
    assert 150 <= runs[0].stop <= frames == len(seen)
    assert all(np.array_equal(seen[number], own[number]) for number in runs[0])
    assert all(cv2.PSNR(seen[number], wanted[number]) >= 40 for number in range(frames))
    assert made.verified


def test_one_altered_packet_of_a_copied_stretch_is_found(tmp_path):
    source = film(tmp_path / "film.mp4")
    draft = cut(source, 333, 5333)
    sources = sources_of(source)
    made = rendered(draft, sources, tmp_path)
    profile = profile_for(draft)
    layout = Layout(
        draft, {source.asset.id: source.asset}, rate=profile.rate, is_drawn_anew=lambda cue: False
    )
    cache = ChunkCache(tmp_path / "cache")
    runs = find_copies(layout, sources, profile, cache).runs
    scene = Scene(sources, draft.canvas.background, profile, cache.root)
    starts = (0, *(run.first for run in runs), runs[-1].last)
    expected = Expected(layout, scene, starts, draft.duration, (), copied=runs)
    whole = {check.name: check for check in verify(made.path, expected)[1]}

    content = bytearray(made.path.read_bytes())
    with av.open(str(made.path)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
        inner = packets[(runs[0].first + runs[0].last) // 2]
        content[inner.pos + inner.size - 1] ^= 1
    made.path.write_bytes(content)
    torn = {check.name: check for check in verify(made.path, expected)[1]}

    assert whole["copied"].ok
    assert "packet by packet" in whole["copied"].detail
    assert not torn["copied"].ok


def test_a_copied_film_can_be_entered_anywhere(tmp_path):
    source = film(tmp_path / "film.mp4")
    draft = cut(source, 333, 5333)
    made = rendered(draft, sources_of(source), tmp_path)
    whole = pictures(made.path)

    with av.open(str(made.path)) as container:
        for number in (149, 100, 31, 3, 75):
            container.seek(number * 1_000_000 // 30 + 1, backward=True)
            frame = next(f for f in container.decode(video=0) if round(f.time * 30) == number)
            assert np.array_equal(frame.to_ndarray(), whole[number])


def test_words_over_the_middle_leave_the_rest_copied(tmp_path):
    source = film(tmp_path / "film.mp4")
    cue = Cue(SegmentId("t1"), CueRole.CAPTION, "Here", TimeRange(2500, 3500))
    draft = replace(cut(source, 0, 6000), cues=(cue,))

    runs = copied(draft, source, tmp_path)

    assert runs == [range(60), range(120, 180)]
    assert rendered(draft, sources_of(source), tmp_path).verified


@pytest.mark.parametrize(
    "look",
    [Look(scale=1.1), Look(rotate=180), Look(opacity=0.5), Look(grade=Grade(brightness=0.2))],
)
def test_a_touched_picture_is_encoded(tmp_path, look):
    source = film(tmp_path / "film.mp4")

    assert copied(cut(source, 0, 6000, look), source, tmp_path) == []


@pytest.mark.parametrize(
    "options",
    [
        {"codec": "mpeg4", "options": None},
        {"rate": 25},
        {"width": 640, "height": 360},
        {"pix_fmt": "yuv444p"},
        {"options": {**USUAL, "x264-params": "open-gop=1:bframes=3:b-adapt=0"}},
        {"options": {**USUAL, "x264-params": "interlaced=1"}},
        {"options": {**USUAL, "x264-params": "sps-id=1"}},
        {"options": {**USUAL, "x264-params": "keyint=infinite"}},
    ],
)
def test_a_film_that_is_unlike_ours_or_in_doubt_is_encoded(tmp_path, options):
    source = film(tmp_path / "film.mp4", **options)
    draft = cut(source, 333, 5333)

    assert copied(draft, source, tmp_path) == []
    assert rendered(draft, sources_of(source), tmp_path).verified


def test_a_film_of_uneven_times_is_encoded(tmp_path):
    times = [round(n * 1000 / 30) + (7 if n % 5 == 0 else 0) for n in range(180)]
    source = source_of(write_film(tmp_path / "film.mp4", times_ms=times))

    assert copied(cut(source, 500, 5000), source, tmp_path) == []


def test_a_smaller_file_is_what_a_coarser_quality_asks_for(tmp_path):
    source = film(tmp_path / "film.mp4")
    draft = cut(source, 0, 6000)

    assert copied(draft, source, tmp_path)
    assert copied(draft, source, tmp_path, crf=23.0) == []


def test_a_film_that_changed_after_it_was_read_is_encoded_instead(tmp_path):
    source = film(tmp_path / "film.mp4")
    draft = cut(source, 333, 5333)
    assert copied(draft, source, tmp_path)
    write_film(source.path, seconds=6, tone_hz=330, options={**USUAL, "crf": "24"})

    made = rendered(draft, sources_of(source), tmp_path)

    assert made.verified
    assert not any(check.name == "copied" for check in made.checks)
