"""Edits that go by measures of real files, and what is then heard."""

from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.analysis.analyst import MediaAnalyst
from cutroom.backend.render.sound.mixing import mix
from cutroom.backend.render.sources import Source
from cutroom.backend.service.adapters import RuleEditor
from cutroom.backend.service.ports import Changed
from cutroom.domain.draft import Draft
from cutroom.domain.operations import parse_operation
from tests.support.drafts import laid
from tests.support.media import source_of, tone, write_film, write_photo, write_sound

pytestmark = pytest.mark.ffmpeg

RATE = 48_000


def edit(folder: Path, draft: Draft, sources: list[Source], *bodies: dict) -> Changed:
    by_id = {source.asset.id: source for source in sources}
    analyst = MediaAnalyst(folder / "cache")
    return RuleEditor().apply(
        draft,
        [parse_operation(body) for body in bodies],
        [source.asset for source in sources],
        subtitles={},
        language="en",
        measure=lambda wanted: analyst.measure(wanted, by_id),
    )


def mixed(folder: Path, draft: Draft, sources: list[Source]) -> np.ndarray:
    out = folder / "mix.f32"
    mix(draft, {one.asset.id: one for one in sources}, out, cache=folder / "cache")
    return np.fromfile(out, "<f4").reshape(-1, 2)


def talking_film(path: Path) -> Path:
    """A film that talks for 2 s, pauses for 1.5 s in faint noise, and talks again."""
    from fractions import Fraction

    import av

    voice = [tone(2, 300), np.zeros((int(1.5 * RATE), 2)), tone(2, 300)]
    sound = np.concatenate(voice) + np.random.default_rng(1).normal(0, 0.0005, (264_000, 2))
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=30)
        video.width, video.height, video.pix_fmt = 160, 90, "yuv420p"
        audio = container.add_stream("aac", rate=RATE, layout="stereo")
        for index in range(165):
            frame = av.VideoFrame.from_ndarray(np.full((90, 160, 3), index, "u1"), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 30)
            container.mux(video.encode(frame.reformat(format="yuv420p")))
        container.mux(video.encode())
        for start in range(0, len(sound), 1024):
            block = np.ascontiguousarray(sound[start : start + 1024].astype(np.float32).T)
            piece = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            piece.sample_rate, piece.pts, piece.time_base = RATE, start, Fraction(1, RATE)
            container.mux(audio.encode(piece))
        container.mux(audio.encode())
    return path


def test_no_long_pause_is_heard_once_the_silence_is_cut(tmp_path) -> None:
    source = source_of(talking_film(tmp_path / "talk.mp4"))

    made = edit(tmp_path, laid(source.asset), [source], {"op": "remove_silence"})

    sound = mixed(tmp_path, made.draft, [source])
    level = np.abs(sound[: len(sound) // 480 * 480]).max(axis=1).reshape(-1, 480).max(axis=1)
    quiet = level < 0.02
    longest = max(len(run) for run in "".join("q" if q else "." for q in quiet).split("."))
    assert 15 <= longest <= 24
    assert abs(made.draft.duration - 4200) <= 40
    assert "1 of 1 pauses cut out" in made.remarks[-1]


def test_pictures_change_on_the_beats_that_are_heard(tmp_path) -> None:
    beat = 60 / 110
    song = 0.05 * tone(20, 220)
    burst = np.random.default_rng(4).normal(0, 0.3, (2400, 1)) * np.exp(
        -np.arange(2400)[:, None] / 500
    )
    starts = [round((0.3 + number * beat) * RATE) for number in range(36)]
    for start in starts:
        song[start : start + 2400] += burst.astype(np.float32)
    sources = [source_of(write_photo(tmp_path / f"{n}.jpg", seed=n)) for n in range(5)]
    sources.append(source_of(write_sound(tmp_path / "song.wav", song)))

    made = edit(
        tmp_path,
        Draft(),
        sources,
        {"op": "slideshow", "seconds_per_image": 2.2, "transition": None},
        {"op": "add_music", "asset": "song.wav", "volume": 1},
        {"op": "beat_sync"},
    )

    cuts = made.draft.starts()[1:]
    assert len(cuts) == 4
    assert max(min(abs(cut - start / 48) for start in starts) for cut in cuts) <= 20


def test_shots_of_a_real_film_become_clips(tmp_path) -> None:
    from tests.support.media import scene

    def draw(index: int) -> np.ndarray:
        return scene(320, 180, 1 if index < 40 else 8)

    source = source_of(write_film(tmp_path / "a.mp4", seconds=3, draw=draw))

    made = edit(tmp_path, laid(source.asset), [source], {"op": "split_scenes"})

    assert [clip.source.start for clip in made.draft.clips] == [0, 1333]
