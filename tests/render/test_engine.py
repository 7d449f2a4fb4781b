"""Drafts to files: rendered, decoded and looked at."""

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.checks.expectations import Expected
from cutroom.backend.render.checks.verify import verify
from cutroom.backend.render.coding.profiles import profile_for
from cutroom.backend.render.engine import Engine, Rendered
from cutroom.backend.render.jobs import Scene
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import is_animated
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import (
    Canvas,
    Clip,
    Cue,
    CueRole,
    CueStyle,
    Draft,
    Effect,
    Motion,
    Overlay,
    Sound,
    SoundRole,
    Transition,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from cutroom.errors import EmptyDraft, FileMissing, RenderCancelled, RenderFailed
from tests.support.media import (
    psnr,
    read_film,
    read_number,
    read_sound,
    source_of,
    tone,
    write_film,
    write_logo,
    write_photo,
    write_sound,
)

pytestmark = pytest.mark.ffmpeg

CANVAS = Canvas(320, 180, Fraction(30))
Sources = dict[AssetId, Source]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = Engine(tmp_path_factory.mktemp("cache"), workers=2)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    folder = tmp_path_factory.mktemp("media")
    made = [
        source_of(write_photo(folder / "p0.jpg", width=640, height=480, seed=0), "p0"),
        source_of(write_photo(folder / "p1.jpg", width=480, height=640, seed=1), "p1"),
        source_of(write_film(folder / "f.mp4", seconds=4, tone_hz=440), "film"),
        source_of(write_logo(folder / "l.png"), "logo"),
        source_of(write_sound(folder / "m.wav", tone(3, 330)), "music"),
    ]
    return {source.asset.id: source for source in made}


def photos(words: str = "Hello") -> Draft:
    clips = tuple(
        Clip(
            SegmentId(f"v{n}"),
            AssetId(f"p{n % 2}"),
            TimeRange(0, 1500),
            motion=Motion(1.0, 1.1),
            lead=Transition("fade", 500),
        )
        for n in range(3)
    )
    style = CueStyle(size=140)
    cue = Cue(SegmentId("t1"), CueRole.TITLE, words, TimeRange(300, 1200), style)
    overlay = Overlay(SegmentId("o1"), AssetId("logo"), TimeRange(0, 4500), "top-right", 0.2)
    music = Sound(
        SegmentId("s1"), SoundRole.MUSIC, TimeRange(0, 4500), "m.wav", asset=AssetId("music")
    )
    return Draft(canvas=CANVAS, clips=clips, cues=(cue,), overlays=(overlay,), sounds=(music,))


def render(
    engine: Engine, draft: Draft, sources: Sources, out: Path, **options: object
) -> Rendered:
    return engine.render(draft, sources, profile_for(draft), out, **options)


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".cutroom-")]


def test_photos_become_a_film_that_decodes_to_the_painted_frames(engine, sources, tmp_path):
    draft = photos()

    made = render(engine, draft, sources, tmp_path / "out.mp4")
    frames = read_film(made.path)
    previewer = Previewer(tmp_path / "previews")

    assert made.verified, made.checks
    assert len(frames) == 135
    assert made.duration_ms in range(4500, 4560)
    for index in (0, 20, 44, 45, 52, 90, 134):
        painted = previewer.frame(draft, sources, index * 1000 // 30 + 1)
        assert psnr(frames[index], painted) > 30
    previewer.close()


def test_the_file_is_what_players_and_platforms_expect(engine, sources, tmp_path):
    made = render(engine, photos(), sources, tmp_path / "out.mp4")

    with av.open(str(made.path)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        context = video.codec_context
        assert (context.name, context.pix_fmt, context.profile) == ("h264", "yuv420p", "High")
        assert (context.color_range, context.colorspace) == (1, 1)
        assert (context.color_primaries, context.color_trc) == (1, 1)
        assert (audio.codec_context.name, audio.rate, audio.channels) == ("aac", 48_000, 2)
        assert video.average_rate == 30
        assert video.start_time == 0
    content = made.path.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    assert leftovers(tmp_path) == []


def test_sound_is_heard_for_the_length_of_the_film(engine, sources, tmp_path):
    made = render(engine, photos(), sources, tmp_path / "out.mp4")

    heard = read_sound(made.path)

    assert abs(len(heard) - 4.5 * 48_000) < 2048
    assert np.sqrt(np.mean(heard[48_000:96_000] ** 2)) > 0.05


def test_an_export_of_the_same_draft_renders_nothing_twice(engine, sources, tmp_path):
    render(engine, photos(), sources, tmp_path / "one.mp4")

    again = render(engine, photos(), sources, tmp_path / "two.mp4")
    changed = render(engine, photos("Goodbye"), sources, tmp_path / "three.mp4")

    assert again.chunks_reused == again.chunks_total
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()
    assert 0 < changed.chunks_reused < changed.chunks_total


def test_chunks_join_to_the_same_film_as_one_long_run(engine, sources, tmp_path):
    clip = Clip(SegmentId("v1"), AssetId("film"), TimeRange(0, 4000))
    cues = tuple(
        Cue(SegmentId(f"t{n}"), CueRole.CAPTION, " ", TimeRange(n * 700, n * 700 + 700))
        for n in range(5)
    )
    draft = Draft(canvas=CANVAS, clips=(clip,), cues=cues)

    made = render(engine, draft, sources, tmp_path / "out.mp4")

    assert made.chunks_total > 1
    assert [read_number(frame) for frame in read_film(made.path)] == list(range(120))


@pytest.mark.parametrize(
    ("changes", "numbers"),
    [
        ({"source": TimeRange(1000, 2000)}, list(range(30, 60))),
        ({"source": TimeRange(1000, 2000), "reversed": True}, list(range(59, 29, -1))),
        ({"source": TimeRange(0, 2000), "speed": 2.0}, list(range(0, 60, 2))),
        ({"source": TimeRange(0, 500), "speed": 0.5}, [n // 2 for n in range(30)]),
        ({"source": TimeRange(500, 1500), "frozen": True}, [15] * 30),
        ({"source": TimeRange(0, 500), "hold": 500}, [*range(15), *[14] * 15]),
    ],
)
def test_a_clip_plays_the_frames_it_should(engine, sources, tmp_path, changes, numbers):
    clip = replace(Clip(SegmentId("v1"), AssetId("film"), TimeRange(0, 1)), **changes)

    made = render(engine, Draft(canvas=CANVAS, clips=(clip,)), sources, tmp_path / "out.mp4")

    assert [read_number(frame) for frame in read_film(made.path)] == numbers
    assert made.verified, made.checks


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(30_000, 1001), Fraction(60)])
def test_other_rates_come_out_whole(engine, sources, tmp_path, rate):
    draft = replace(photos(), canvas=replace(CANVAS, rate=rate))

    made = render(engine, draft, sources, tmp_path / "out.mp4")

    assert made.verified, made.checks
    assert made.rate == rate
    assert len(read_film(made.path)) == len(TimeRange(0, 4500).frames(rate))


def test_a_film_of_one_frame_is_a_film(engine, sources, tmp_path):
    clip = Clip(SegmentId("v1"), AssetId("p0"), TimeRange(0, 33))

    made = render(engine, Draft(canvas=CANVAS, clips=(clip,)), sources, tmp_path / "out.mp4")

    assert len(read_film(made.path)) == 1
    assert made.verified, made.checks


def test_upright_films_and_words_alone_render_too(engine, tmp_path):
    cue = Cue(SegmentId("t1"), CueRole.TITLE, "只有文字", TimeRange(0, 1000), CueStyle(size=120))
    draft = Draft(canvas=Canvas(180, 320), cues=(cue,))

    made = render(engine, draft, {}, tmp_path / "out.mp4")

    assert (made.width, made.height) == (180, 320)
    assert made.verified, made.checks
    assert read_film(made.path)[15].max() > 200


def test_unknown_looks_are_left_out_and_said(engine, sources, tmp_path):
    draft = replace(photos(), effects=(Effect(SegmentId("e1"), "sparkle"),))

    made = render(engine, draft, sources, tmp_path / "out.mp4")

    assert any("sparkle" in warning for warning in made.warnings)


def test_progress_only_grows_and_ends_at_one(engine, sources, tmp_path):
    parts: list[float] = []

    render(
        engine,
        photos("Progress"),
        sources,
        tmp_path / "out.mp4",
        on_progress=lambda part, text: parts.append(part),
    )

    assert parts == sorted(parts)
    assert parts[-1] == 1.0


def test_an_empty_draft_is_refused(engine, tmp_path):
    with pytest.raises(EmptyDraft):
        render(engine, Draft(), {}, tmp_path / "out.mp4")


def test_a_file_that_went_away_is_named(engine, sources, tmp_path):
    gone = replace(sources[AssetId("p0")], path=tmp_path / "gone.jpg")

    with pytest.raises(FileMissing, match=r"p0\.jpg"):
        render(engine, photos(), {**sources, AssetId("p0"): gone}, tmp_path / "out.mp4")


def test_a_photo_that_turns_out_broken_fails_the_render_and_leaves_nothing(
    engine, sources, tmp_path
):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(sources[AssetId("p0")].path.read_bytes()[:300])
    asset = replace(sources[AssetId("p0")].asset, digest="d" * 64, name="broken.jpg")
    folder = tmp_path / "out"
    folder.mkdir()

    with pytest.raises(Exception, match=r"broken\.jpg"):
        render(
            engine, photos(), {**sources, AssetId("p0"): Source(asset, broken)}, folder / "o.mp4"
        )

    assert list(folder.iterdir()) == []


def test_a_cancelled_render_stops_leaves_nothing_and_can_be_taken_up_again(sources, tmp_path):
    engine = Engine(tmp_path / "cache", workers=2)
    seen: list[float] = []
    folder = tmp_path / "out"
    folder.mkdir()

    with pytest.raises(RenderCancelled):
        render(
            engine,
            photos("Cancel"),
            sources,
            folder / "o.mp4",
            on_progress=lambda part, text: seen.append(part),
            should_stop=lambda: len(seen) > 2,
        )
    assert list(folder.iterdir()) == []
    assert render(engine, photos("Cancel"), sources, folder / "o.mp4").verified
    engine.close()


def test_a_damaged_chunk_is_rendered_again(sources, tmp_path):
    engine = Engine(tmp_path / "cache", workers=1)
    render(engine, photos(), sources, tmp_path / "one.mp4")
    chunk = next(path for path in (tmp_path / "cache" / "chunks").rglob("*") if path.is_file())
    chunk.write_bytes(chunk.read_bytes()[:-100] + bytes(100))

    made = render(engine, photos(), sources, tmp_path / "two.mp4")

    assert made.verified, made.checks
    assert len(read_film(made.path)) == 135
    engine.close()


def test_a_cache_full_of_chunks_that_do_not_fit_is_rendered_anew(sources, tmp_path):
    engine = Engine(tmp_path / "cache", workers=1)
    render(engine, photos(), sources, tmp_path / "one.mp4")
    cache = ChunkCache(tmp_path / "cache")
    for path in (tmp_path / "cache" / "chunks").rglob("*"):
        if path.is_file():
            cache.write(path.name, b"of another age")

    made = render(engine, photos(), sources, tmp_path / "two.mp4")

    assert made.verified, made.checks
    engine.close()


def test_a_cache_that_vanishes_in_the_middle_does_no_harm(sources, tmp_path):
    engine = Engine(tmp_path / "cache", workers=2)
    gone = threading.Event()

    def wipe(part: float, text: str) -> None:
        if part > 0.3 and not gone.is_set():
            gone.set()
            shutil.rmtree(tmp_path / "cache", ignore_errors=True)

    made = render(engine, photos(), sources, tmp_path / "out.mp4", on_progress=wipe)

    assert gone.is_set()
    assert made.verified, made.checks
    engine.close()


def test_a_killed_worker_costs_one_more_try_and_no_film(sources, tmp_path):
    engine = Engine(tmp_path / "cache", workers=2)
    killed: list[int] = []

    def kill(part: float, text: str) -> None:
        if part > 0.1 and not killed:
            killed.append(engine._pool.pids[0])
            os.kill(killed[0], signal.SIGKILL)

    made = render(engine, photos(), sources, tmp_path / "out.mp4", on_progress=kill)

    assert killed
    assert made.verified, made.checks
    engine.close()


def test_a_worker_that_dies_again_and_again_fails_the_render_with_a_sentence(sources, tmp_path):
    engine = Engine(tmp_path / "cache", workers=1)

    def kill() -> bool:
        for pid in engine._pool.pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        return False

    with pytest.raises(RenderFailed, match="died twice"):
        render(engine, photos(), sources, tmp_path / "out.mp4", should_stop=kill)

    assert leftovers(tmp_path) == []
    engine.close()


def test_workers_end_with_the_process_that_started_them(tmp_path):
    import subprocess
    import sys

    code = (
        "import queue, time\n"
        "from cutroom.backend.render.pool import WorkerProcess\n"
        "worker = WorkerProcess(queue.Queue())\n"
        "print(worker.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()

    ended = os.path.join("/proc", str(pid))  # noqa: PTH118
    for _ in range(2_000_000):
        if not Path(ended).exists() or "Z" in Path(ended, "stat").read_text().split(")")[1][:3]:
            break
    else:
        pytest.fail("the worker outlived its parent")


def test_two_engines_may_share_one_cache(sources, tmp_path):
    engines = [Engine(tmp_path / "cache", workers=1) for _ in range(2)]
    made: list[Rendered] = []

    def work(number: int) -> None:
        made.append(render(engines[number], photos(), sources, tmp_path / f"{number}.mp4"))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [one.verified for one in made] == [True, True]
    for engine in engines:
        engine.close()


def test_a_smaller_resolution_keeps_the_picture(engine, sources, tmp_path):
    draft = photos()
    profile = profile_for(draft, resolution="160x90")

    made = engine.render(draft, sources, profile, tmp_path / "out.mp4")

    assert (made.width, made.height) == (160, 90)
    assert made.verified, made.checks


def test_quality_decides_size(engine, sources, tmp_path):
    clip = Clip(SegmentId("v1"), AssetId("film"), TimeRange(0, 2000))
    draft = Draft(canvas=CANVAS, clips=(clip,))

    sizes = [
        engine.render(
            draft, sources, profile_for(draft, quality=quality), tmp_path / f"{quality}.mp4"
        ).size_bytes
        for quality in ("low", "high", "best")
    ]

    assert sizes == sorted(sizes)


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(30_000, 1001)])
def test_sound_and_picture_stay_in_step(engine, tmp_path, rate):
    samples = tone(3, 200, gain=0.02)
    samples[48_000:48_480] += 0.6 * np.sin(np.arange(480) / 480 * 40 * np.pi)[:, None]
    click = source_of(write_sound(tmp_path / "click.wav", samples.astype(np.float32)), "click")
    clips = (
        Clip(SegmentId("v1"), None, TimeRange(0, 1000), color="#000000"),
        Clip(SegmentId("v2"), None, TimeRange(0, 2000), color="#FFFFFF"),
    )
    sound = Sound(
        SegmentId("s1"),
        SoundRole.VOICE,
        TimeRange(0, 3000),
        "click.wav",
        asset=AssetId("click"),
        volume=1.0,
        loop=False,
    )
    draft = Draft(canvas=replace(CANVAS, rate=rate), clips=clips, sounds=(sound,))

    made = render(engine, draft, {click.asset.id: click}, tmp_path / "out.mp4")
    flash = next(n for n, frame in enumerate(read_film(made.path)) if frame.mean() > 128) / rate
    heard = np.abs(read_sound(made.path)[:, 0])
    onset = np.flatnonzero(heard > 0.3 * heard.max())[0] / 48_000

    assert abs(float(flash) - onset) < float(1 / rate) / 2
    assert abs(onset - 1.0) < 0.002


@pytest.mark.parametrize(("size", "workers"), [((320, 180), 1), ((1920, 1080), 2)])
def test_as_many_workers_start_as_the_work_is_worth(tmp_path, size, workers):
    clip = Clip(SegmentId("v1"), None, TimeRange(0, 3000), color="#8040C0")
    cut = replace(clip, id=SegmentId("v2"), color="#40C080")
    draft = Draft(canvas=Canvas(*size, Fraction(30)), clips=(clip, cut))
    engine = Engine(tmp_path / "cache", workers=2)
    try:
        made = engine.render(draft, {}, profile_for(draft), tmp_path / "out.mp4")
        started = len(engine._pool.pids)
    finally:
        engine.close()

    assert made.verified
    assert started == workers


def test_two_files_of_the_same_picture_are_no_frozen_film(engine, tmp_path):
    photo = write_photo(tmp_path / "p.png", width=320, height=180, seed=3)
    twins = {source.asset.id: source for source in (source_of(photo, "a"), source_of(photo, "b"))}
    clips = tuple(
        Clip(SegmentId(f"v{n}"), AssetId(name), TimeRange(0, 1000)) for n, name in enumerate("ab")
    )

    made = render(engine, Draft(canvas=CANVAS, clips=clips), twins, tmp_path / "out.mp4")

    assert made.verified, made.checks


def test_a_logo_is_looked_for_in_the_file(engine, sources, tmp_path):
    draft = photos()
    whole = render(engine, draft, sources, tmp_path / "whole.mp4")
    bare = render(engine, replace(draft, overlays=()), sources, tmp_path / "bare.mp4")
    assets = {identity: source.asset for identity, source in sources.items()}
    layout = Layout(draft, assets, rate=Fraction(30), is_drawn_anew=is_animated)
    scene = Scene(sources, draft.canvas.background, profile_for(draft), tmp_path / "cache")
    with av.open(str(bare.path)) as file:
        packets = [one for one in file.demux(video=0) if one.size and one.is_keyframe]
        starts = tuple(round(one.pts * one.time_base * 30) for one in packets)

    missed = verify(bare.path, Expected(layout, scene, starts, draft.duration, ()))[1]

    assert ("overlays", True) in [(check.name, check.ok) for check in whole.checks]
    assert ("overlays", False) in [(check.name, check.ok) for check in missed]
