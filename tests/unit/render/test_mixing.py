import sys
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from cutroom.backend.render.sound.audio_sources import iter_sound
from cutroom.backend.render.sound.loudness import integrated_lufs, measure
from cutroom.backend.render.sound.mixing import MixReport, mix
from cutroom.backend.render.sound.sound_files import encode_track
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import (
    Clip,
    Draft,
    Fade,
    Fades,
    Mute,
    Overlay,
    Sound,
    SoundRole,
    Transition,
)
from cutroom.domain.ids import SegmentId
from cutroom.domain.levels import asked_db
from cutroom.domain.timing import TimeRange
from cutroom.errors import EmptyDraft, FileMissing, RenderCancelled
from tests.support.media import source_of, tone, write_film, write_photo, write_sound

pytestmark = pytest.mark.ffmpeg

RATE = 48_000


class Desk:
    """A folder, the sources made in it, and a way to mix and read the result."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"
        self.cache.mkdir()
        self.sources: dict[str, Source] = {}
        self.mixes = 0

    def add(self, path: Path) -> str:
        source = source_of(path)
        self.sources[source.asset.id] = source
        return source.asset.id

    def sound(self, samples: np.ndarray, name: str = "a.wav") -> str:
        return self.add(write_sound(self.folder / name, samples))

    def photo(self) -> str:
        return self.add(write_photo(self.folder / "photo.png", width=16, height=16))

    def mix(self, draft: Draft) -> tuple[MixReport, np.ndarray]:
        self.mixes += 1
        out = self.folder / f"{self.mixes}.f32"
        report = mix(draft, self.sources, out, cache=self.cache)
        return report, np.fromfile(out, "<f4").reshape(-1, 2)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def clip(asset: str | None, start: int, end: int, **more: object) -> Clip:
    return Clip(SegmentId("v1"), asset, TimeRange(start, end), **more)


def sound(asset: str, start: int, end: int, **more: object) -> Sound:
    role = more.pop("role", SoundRole.MUSIC)
    return Sound(SegmentId("a1"), role, TimeRange(start, end), "song", asset=asset, **more)


def level_db(samples: np.ndarray, start_s: float, end_s: float) -> float:
    part = samples[round(start_s * RATE) : round(end_s * RATE)]
    return float(10 * np.log10(np.mean(np.square(part, dtype=np.float64)) + 1e-15))


def clicks(seconds: float, *times_s: float) -> np.ndarray:
    samples = np.zeros((round(seconds * RATE), 2), np.float32)
    for time in times_s:
        samples[round(time * RATE) : round(time * RATE) + 24] = 0.5
    return samples


def onsets_ms(samples: np.ndarray, *, share: float = 0.3) -> list[float]:
    loud = np.flatnonzero(np.abs(samples[:, 0]) > share * np.abs(samples[:, 0]).max())
    starts = loud[np.insert(np.diff(loud) > RATE // 20, 0, True)]
    return [float(start) / RATE * 1000 for start in starts]


def pitch_hz(samples: np.ndarray, start_s: float, end_s: float) -> float:
    part = samples[round(start_s * RATE) : round(end_s * RATE), 0]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    return float(np.argmax(spectrum)) * RATE / len(part)


def noise(seconds: float, gain: float = 0.1, seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    one = rng.normal(0, gain, round(seconds * RATE)).astype(np.float32)
    return np.stack([one, one], axis=1)


# Length, silence, loudness


def test_the_mix_is_exactly_as_long_as_the_film(desk: Desk) -> None:
    asset = desk.sound(tone(1))

    report, samples = desk.mix(Draft(clips=(clip(None, 0, 3337),), sounds=(sound(asset, 0, 900),)))

    assert len(samples) == report.frames == 3337 * 48


def test_a_film_without_sound_is_all_zeros(desk: Desk) -> None:
    report, samples = desk.mix(Draft(clips=(clip(desk.photo(), 0, 2000),)))

    assert report.silent
    assert report.lufs == -70
    assert report.silences == ((0, 2000),)
    assert not samples.any()


def test_an_empty_draft_cannot_be_mixed(desk: Desk) -> None:
    with pytest.raises(EmptyDraft):
        desk.mix(Draft())


def test_music_at_its_usual_volume_lands_on_the_target(desk: Desk) -> None:
    asset = desk.sound(noise(10))
    draft = Draft(clips=(clip(None, 0, 10_000),), sounds=(sound(asset, 0, 10_000, fade_out=2000),))

    report, samples = desk.mix(draft)

    assert abs(report.lufs - -14) < 0.5
    assert abs(integrated_lufs(samples) - -14) < 0.5


def test_a_lower_music_volume_lowers_the_film_by_as_much(desk: Desk) -> None:
    asset = desk.sound(noise(6))
    film = (clip(None, 0, 6000),)

    usual, _ = desk.mix(Draft(clips=film, sounds=(sound(asset, 0, 6000),)))
    soft, _ = desk.mix(Draft(clips=film, sounds=(sound(asset, 0, 6000, volume=0.2),)))
    loud, _ = desk.mix(Draft(clips=film, sounds=(sound(asset, 0, 6000, volume=1.0),)))

    assert soft.lufs - usual.lufs == pytest.approx(20 * np.log10(0.2 / 0.35), abs=0.3)
    assert loud.lufs - usual.lufs > 0.1
    assert abs(loud.lufs - -14) < 0.5
    assert loud.true_peak_db <= -1


def test_a_clip_lowered_under_music_leaves_the_film_on_its_target(desk: Desk) -> None:
    music, talk = desk.sound(noise(6), "music.wav"), desk.sound(noise(6, seed=1), "talk.wav")
    draft = Draft(clips=(clip(talk, 0, 6000, volume=0.3),), sounds=(sound(music, 0, 6000),))

    report, _ = desk.mix(draft)

    assert abs(report.lufs - -14) < 0.5


def test_a_silent_track_or_a_brief_effect_does_not_undo_softer_music(desk: Desk) -> None:
    music, hush = desk.sound(noise(8), "music.wav"), desk.sound(tone(8, gain=0), "hush.wav")
    effect = desk.sound(noise(0.5, 0.05, seed=2), "whoosh.wav")
    draft = Draft(
        clips=(clip(hush, 0, 8000),),
        sounds=(
            sound(music, 0, 8000, volume=0.2),
            sound(effect, 4000, 4500, volume=1.0, loop=False, role=SoundRole.EFFECT),
        ),
    )

    report, _ = desk.mix(draft)

    assert report.lufs == pytest.approx(-14 + 20 * np.log10(0.2 / 0.35), abs=0.5)


def test_volumes_keep_their_relation(desk: Desk) -> None:
    low, high = desk.sound(tone(2, 300), "low.wav"), desk.sound(tone(2, 3000), "high.wav")
    draft = Draft(
        clips=(clip(low, 0, 2000), clip(None, 0, 2000)),
        sounds=(sound(high, 2000, 4000, volume=0.5, role=SoundRole.EFFECT),),
    )

    _, samples = desk.mix(draft)

    difference = level_db(samples, 2.5, 3.5) - level_db(samples, 0.5, 1.5)
    assert difference == pytest.approx(20 * np.log10(0.5), abs=0.1)


def test_another_target_is_met(desk: Desk) -> None:
    asset = desk.sound(noise(5))

    report, samples = desk.mix(Draft(clips=(clip(asset, 0, 5000),), loudness=-23.0))

    assert abs(report.lufs - -23) < 0.5
    assert abs(integrated_lufs(samples) - -23) < 0.5


def test_a_lowered_volume_and_a_loudness_hold_together_as_the_reply_says(desk: Desk) -> None:
    lowered = replace(clip(desk.sound(noise(6, 0.1)), 0, 6000), volume=0.5)

    report, _ = desk.mix(Draft(clips=(lowered,), loudness=-16.0))

    assert asked_db([(0.5, 6000)], 6000) == pytest.approx(-6, abs=0.05)
    assert abs(report.lufs - -22) < 0.5


def test_peaks_stay_below_the_ceiling_while_the_target_is_met(desk: Desk) -> None:
    samples = noise(8, 0.02)
    samples[:: RATE // 3] = 0.9
    samples[RATE // 4 :: RATE // 3] += tone(8, 11_000, 0.9)[RATE // 4 :: RATE // 3]

    report, mixed = desk.mix(Draft(clips=(clip(desk.sound(samples), 0, 8000),)))

    assert abs(report.lufs - -14) < 0.5
    assert report.true_peak_db < -1
    assert measured_by_ffmpeg(mixed)[1] < -1


def test_loud_music_keeps_target_and_ceiling_in_the_encoded_sound(desk: Desk) -> None:
    music = Sound(
        SegmentId("a1"),
        SoundRole.MUSIC,
        TimeRange(0, 20_000),
        "song",
        bed="upbeat",
        volume=1.0,
        fade_out=1500,
    )
    draft = Draft(clips=(clip(None, 0, 20_000),), sounds=(music,))
    desk.mix(draft)

    encoded = desk.folder / "track.m4a"
    encoded.write_bytes(encode_track(desk.folder / "1.f32", "aac", 192_000))
    heard = np.concatenate(list(iter_sound(encoded, "m4a", 0, 20 * RATE)))

    assert abs(measure(heard).lufs - -14) < 0.5
    assert measure(heard).true_peak_db < -1


def test_loudness_agrees_with_ffmpeg(desk: Desk) -> None:
    quiet, loud = noise(3, 0.02), noise(4, 0.3, seed=1)

    _, mixed = desk.mix(Draft(clips=(clip(desk.sound(np.concatenate([quiet, loud])), 0, 7000),)))

    lufs, peak = measured_by_ffmpeg(mixed)
    assert lufs == pytest.approx(measure(mixed).lufs, abs=0.1)
    assert peak == pytest.approx(measure(mixed).true_peak_db, abs=0.3)


def measured_by_ffmpeg(samples: np.ndarray) -> tuple[float, float]:
    graph = av.filter.Graph()
    source = graph.add_abuffer(
        format="flt", sample_rate=RATE, layout="stereo", time_base=Fraction(1, RATE)
    )
    meter, sink = graph.add("ebur128", "peak=true:metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    found: dict[str, str] = {}
    peak = 1e-9
    for start in [*range(0, len(samples), 4800), None]:
        frame = None
        if start is not None:
            block = np.ascontiguousarray(samples[start : start + 4800]).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(block, format="flt", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
        graph.push(frame)
        while True:
            try:
                found = dict(graph.pull().metadata) or found
            except (av.BlockingIOError, av.EOFError):
                break
            peak = max(peak, float(found.get("lavfi.r128.true_peak", 0)))
    return float(found["lavfi.r128.I"]), float(20 * np.log10(peak))


def test_a_very_quiet_film_is_raised_by_twenty_decibels_at_most(desk: Desk) -> None:
    report, _ = desk.mix(Draft(clips=(clip(desk.sound(noise(3, 0.002)), 0, 3000),)))

    assert report.held_back
    assert report.gain_db == 20
    assert report.lufs < -25


def test_long_silences_are_reported(desk: Desk) -> None:
    samples = noise(6)
    samples[2 * RATE : 4 * RATE] = 0

    report, _ = desk.mix(Draft(clips=(clip(desk.sound(samples), 0, 6000),)))

    assert report.silences == ((2000, 4000),)


# Where sounds land


@pytest.mark.parametrize("name", ["a.wav", "a.mp3", "a.m4a"])
def test_a_click_lands_on_its_millisecond(desk: Desk, name: str) -> None:
    asset = desk.sound(clicks(8, 1.0, 3.0, 6.5), name)

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 8000),)))
    _, trimmed = desk.mix(Draft(clips=(clip(asset, 2500, 7500),)))

    assert onsets_ms(samples) == pytest.approx([1000, 3000, 6500], abs=1)
    assert onsets_ms(trimmed) == pytest.approx([500, 4000], abs=1)


def test_sound_and_picture_of_a_film_stay_together(desk: Desk) -> None:
    path = desk.folder / "late.mp4"
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=30)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        audio = container.add_stream("aac", rate=RATE, layout="stereo")
        for index in range(90):
            frame = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 30)
            container.mux(video.encode(frame))
        container.mux(video.encode())
        samples = clicks(2, 0.5)
        for start in range(0, len(samples), 1024):
            block = np.ascontiguousarray(samples[start : start + 1024].T)
            piece = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            # The sound begins 400 ms after the first picture.
            piece.sample_rate, piece.pts, piece.time_base = RATE, start + 19_200, Fraction(1, RATE)
            container.mux(audio.encode(piece))
        container.mux(audio.encode())
    asset = desk.add(path)

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 3000),)))
    _, trimmed = desk.mix(Draft(clips=(clip(asset, 700, 3000),)))

    assert onsets_ms(samples) == pytest.approx([900], abs=5)
    assert onsets_ms(trimmed) == pytest.approx([200], abs=5)


def test_sound_after_its_file_ends_is_silence(desk: Desk) -> None:
    asset = desk.sound(noise(1))

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 1000), clip(None, 0, 2000))))

    assert level_db(samples, 0.1, 0.9) > -30
    assert level_db(samples, 1.05, 3) < -80


@pytest.mark.parametrize(
    ("layout", "format", "rate"),
    [
        ("mono", "s16", 44_100),
        ("mono", "u8", 8_000),
        ("5.1", "s16", 48_000),
        ("stereo", "s32", 96_000),
    ],
)
def test_any_shape_of_sound_is_heard(desk: Desk, layout: str, format: str, rate: int) -> None:
    codec = {"s16": "pcm_s16le", "u8": "pcm_u8", "s32": "pcm_s24le"}[format]
    path = desk.folder / "odd.wav"
    wave = 0.25 * np.sin(2 * np.pi * 440 * np.arange(rate * 2) / rate)
    channels = {"mono": 1, "stereo": 2, "5.1": 6}[layout]
    scaled = {"s16": wave * 32767, "u8": wave * 127 + 128, "s32": wave * (2**31 - 1)}[format]
    kind = {"s16": np.int16, "u8": np.uint8, "s32": np.int32}[format]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout=layout, format=format)
        for start in range(0, len(wave), 1000):
            block = np.repeat(scaled[start : start + 1000].astype(kind), channels).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(block, format=format, layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    asset = desk.add(path)

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 2000),)))

    assert pitch_hz(samples, 0.5, 1.5) == pytest.approx(440, abs=2)
    assert level_db(samples[:, :1], 0.5, 1.5) == pytest.approx(
        level_db(samples[:, 1:], 0.5, 1.5), abs=0.1
    )


def test_mono_is_as_loud_as_the_same_sound_on_both_sides(desk: Desk) -> None:
    path = desk.folder / "mono.wav"
    wave = tone(2)[:, 0]
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=RATE, layout="mono")
        block = (wave * 32767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(block, format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    mono, both = desk.add(path), desk.sound(tone(2), "both.wav")

    _, samples = desk.mix(Draft(clips=(clip(mono, 0, 2000), clip(both, 0, 2000))))

    assert level_db(samples, 0.2, 1.8) == pytest.approx(level_db(samples, 2.2, 3.8), abs=0.1)


def test_damage_inside_a_song_costs_a_moment_and_not_the_film(desk: Desk) -> None:
    path = write_sound(desk.folder / "song.aac", noise(4))
    asset = desk.add(path)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 300] = bytes(300)
    path.write_bytes(content)

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 4000),)))

    assert level_db(samples, 0.5, 1.5) > -30
    assert level_db(samples, 2.5, 3.5) > -30


# Cuts, transitions, speed


def test_a_split_without_a_change_is_not_heard(desk: Desk) -> None:
    asset = desk.sound(tone(4))

    _, whole = desk.mix(Draft(clips=(clip(asset, 0, 4000),)))
    _, split = desk.mix(Draft(clips=(clip(asset, 0, 1234), clip(asset, 1234, 4000))))

    assert np.array_equal(whole, split)


def test_a_crossfade_uses_the_sound_beyond_the_cut_and_stays_equally_loud(desk: Desk) -> None:
    one, two = desk.sound(noise(4, seed=1), "one.wav"), desk.sound(noise(4, seed=2), "two.wav")
    draft = Draft(
        clips=(
            clip(one, 0, 2000),
            clip(two, 1000, 3000, lead=Transition("fade", 1000)),
        )
    )

    _, samples = desk.mix(draft)

    before, middle = level_db(samples, 0.5, 1.4), level_db(samples, 1.8, 2.2)
    assert middle == pytest.approx(before, abs=1)
    assert level_db(samples, 1.55, 1.65) == pytest.approx(before, abs=1)


def test_a_hard_cut_does_not_click(desk: Desk) -> None:
    step = np.full((4 * RATE, 2), 0.3, np.float32)
    asset = desk.sound(step)

    _, samples = desk.mix(Draft(clips=(clip(asset, 1000, 2000), clip(None, 0, 1000))))

    assert np.abs(np.diff(samples[:, 0])).max() < 0.02 * np.abs(samples).max()


@pytest.mark.parametrize("speed", [0.4, 0.75, 1.5, 3.0])
def test_speed_keeps_the_pitch(desk: Desk, speed: float) -> None:
    asset = desk.sound(tone(6, 500))

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 6000, speed=speed),)))

    end = 6 / speed
    assert len(samples) == round(6000 / speed) * 48
    assert pitch_hz(samples, 0.2, end - 0.2) == pytest.approx(500, abs=3)
    assert level_db(samples, end - 0.3, end - 0.1) > -25


def test_a_ramp_of_speed_keeps_the_pitch_and_the_place(desk: Desk) -> None:
    asset = desk.sound(np.concatenate([tone(3, 400), tone(3, 900)]))

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 6000, speed=1.0, speed_to=2.0),)))

    # Half the source has played when t + t²/8 = 3 seconds.
    turn = -4 + (16 + 24) ** 0.5
    assert pitch_hz(samples, 0.2, turn - 0.1) == pytest.approx(400, abs=4)
    assert pitch_hz(samples, turn + 0.1, 3.9) == pytest.approx(900, abs=4)


def test_a_reversed_clip_plays_backwards(desk: Desk) -> None:
    asset = desk.sound(clicks(4, 0.5, 3.0))

    _, samples = desk.mix(Draft(clips=(clip(asset, 0, 4000, reversed=True),)))

    assert onsets_ms(samples) == pytest.approx([1000, 3500], abs=1)


def test_frozen_and_held_pictures_are_silent(desk: Desk) -> None:
    asset = desk.sound(noise(4))
    draft = Draft(
        clips=(clip(asset, 0, 1000, hold=1000), clip(asset, 0, 1000, frozen=True)),
    )

    _, samples = desk.mix(draft)

    assert level_db(samples, 0.1, 0.9) > -30
    assert level_db(samples, 1.01, 3) < -80


# Music, voices, overlays, mutes, fades


def test_a_short_song_is_repeated_without_a_gap(desk: Desk) -> None:
    asset = desk.sound(noise(1.5), "song.mp3")
    film = (clip(None, 0, 7000),)

    report, samples = desk.mix(Draft(clips=film, sounds=(sound(asset, 0, 7000),)))
    _, once = desk.mix(Draft(clips=film, sounds=(sound(asset, 0, 7000, loop=False),)))

    windows = [level_db(samples, at / 10, at / 10 + 0.1) for at in range(69)]
    assert max(windows) - min(windows) < 3
    assert report.silences == ()
    assert level_db(once, 2, 7) < -80


def test_music_cut_in_two_goes_on_where_it_was(desk: Desk) -> None:
    asset = desk.sound(noise(1.5))
    film = (clip(None, 0, 6000),)
    halves = (sound(asset, 0, 4000), sound(asset, 4000, 6000, source_start=4000))

    _, whole = desk.mix(Draft(clips=film, sounds=(sound(asset, 0, 6000),)))
    _, split = desk.mix(Draft(clips=film, sounds=halves))

    apart = np.abs(whole - split)
    apart[4000 * 48 - 480 : 4000 * 48 + 480] = 0
    assert apart.max() < 0.01


def test_music_gives_way_by_ten_decibels_while_a_voice_is_heard(desk: Desk) -> None:
    music, voice = desk.sound(tone(9, 3000), "music.wav"), desk.sound(tone(3, 200), "voice.wav")
    draft = Draft(
        clips=(clip(None, 0, 9000),),
        sounds=(
            sound(music, 0, 9000, duck=True),
            sound(voice, 3000, 6000, volume=1.0, role=SoundRole.VOICE),
        ),
    )

    _, samples = desk.mix(draft)

    before, during, after = (band_db(samples, at, 3000) for at in (1.0, 4.0, 8.0))
    assert during - before == pytest.approx(-10, abs=0.5)
    assert after == pytest.approx(before, abs=0.2)


def band_db(samples: np.ndarray, start_s: float, hz: float) -> float:
    part = samples[round(start_s * RATE) : round((start_s + 1) * RATE), 0]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    return float(20 * np.log10(spectrum[round(hz) - 2 : round(hz) + 3].max() + 1e-9))


def test_music_without_ducking_stays_where_it_is(desk: Desk) -> None:
    music, talk = desk.sound(tone(6, 3000), "music.wav"), desk.sound(tone(3, 200), "talk.wav")
    draft = Draft(clips=(clip(talk, 0, 3000), clip(None, 0, 3000)), sounds=(sound(music, 0, 6000),))

    _, samples = desk.mix(draft)

    assert band_db(samples, 1, 3000) == pytest.approx(band_db(samples, 4.5, 3000), abs=0.1)


@pytest.mark.parametrize(
    ("target", "heard"),
    [("clips", {"music"}), ("music", {"clip"}), ("all", set()), ("voice", {"clip", "music"})],
)
def test_a_mute_silences_its_target_only(desk: Desk, target: str, heard: set[str]) -> None:
    music, talk = desk.sound(tone(4, 3000), "music.wav"), desk.sound(tone(4, 300), "talk.wav")
    draft = Draft(
        clips=(clip(talk, 0, 4000),),
        sounds=(sound(music, 0, 4000),),
        mutes=(Mute(TimeRange(1000, 3000), target),),
    )

    _, samples = desk.mix(draft)

    for name, hz in (("clip", 300), ("music", 3000)):
        fall = band_db(samples, 1.5, hz) - band_db(samples, 0, hz)
        assert (fall > -1) == (name in heard)
    if not heard:
        assert level_db(samples, 1.0, 3.0) < -80


def test_a_stretch_sounds_at_a_gain_of_its_own(desk: Desk) -> None:
    music, talk = desk.sound(tone(4, 3000), "music.wav"), desk.sound(tone(4, 300), "talk.wav")
    draft = Draft(
        clips=(clip(talk, 0, 4000),),
        sounds=(sound(music, 0, 4000),),
        mutes=(Mute(TimeRange(1000, 3000), "music", gain=0.25),),
    )

    _, samples = desk.mix(draft)

    falls = {hz: band_db(samples, 1.5, hz) - band_db(samples, 0, hz) for hz in (300, 3000)}
    assert falls[3000] == pytest.approx(-12, abs=0.2)
    assert falls[300] == pytest.approx(0, abs=0.2)


def test_fades_rise_and_fall_evenly(desk: Desk) -> None:
    asset = desk.sound(tone(6))
    draft = Draft(
        clips=(clip(None, 0, 6000),),
        sounds=(sound(asset, 0, 6000, fade_in=2000, fade_out=2000),),
    )

    _, samples = desk.mix(draft)

    rising = [level_db(samples, at / 10, at / 10 + 0.1) for at in range(20)]
    falling = [level_db(samples, 4 + at / 10, 4.1 + at / 10) for at in range(20)]
    assert rising == sorted(rising)
    assert falling == sorted(falling, reverse=True)
    assert falling[-1] < falling[0] - 30


def test_a_fade_out_ends_with_the_film_when_the_music_would_go_on(desk: Desk) -> None:
    asset = desk.sound(tone(6))
    draft = Draft(clips=(clip(None, 0, 4000),), sounds=(sound(asset, 0, 6000, fade_out=2000),))

    _, samples = desk.mix(draft)

    assert level_db(samples, 3.95, 4) < level_db(samples, 1, 2) - 40


def test_the_whole_film_can_fade_in_and_out(desk: Desk) -> None:
    fades = Fades(audio_in=Fade(1000), audio_out=Fade(1000))

    _, samples = desk.mix(Draft(clips=(clip(desk.sound(noise(5)), 0, 5000),), fades=fades))

    assert level_db(samples, 0, 0.05) < level_db(samples, 2, 3) - 20
    assert level_db(samples, 4.95, 5) < level_db(samples, 2, 3) - 20


def test_an_overlay_is_heard_only_when_it_is_turned_up(desk: Desk) -> None:
    asset = desk.add(write_film(desk.folder / "pip.mp4", seconds=1, tone_hz=700))

    def film(volume: float) -> Draft:
        overlay = Overlay(SegmentId("o1"), asset, TimeRange(1000, 3500), volume=volume)
        return Draft(clips=(clip(None, 0, 4000),), overlays=(overlay,))

    off, _ = desk.mix(film(0))
    _, samples = desk.mix(film(1))

    assert off.silent
    assert level_db(samples, 0, 0.95) < -80
    # It begins again when it is over, as its picture does.
    assert pitch_hz(samples, 2.2, 3.3) == pytest.approx(700, abs=2)
    assert level_db(samples, 3.55, 4) < -80


def test_a_composed_bed_is_music(desk: Desk) -> None:
    bed = Sound(SegmentId("a1"), SoundRole.MUSIC, TimeRange(0, 4000), "Lo-fi", bed="lo-fi", seed=3)

    report, samples = desk.mix(Draft(clips=(clip(None, 0, 4000),), sounds=(bed,)))

    assert abs(report.lufs - -14) < 0.5
    assert level_db(samples, 0.5, 3) > -30
    assert len(list((desk.cache / "beds").glob("*.f32"))) == 1


# The cache and the caller


def test_mixes_are_the_same_every_time(tmp_path: Path) -> None:
    found = []
    for turn in range(2):
        (tmp_path / str(turn)).mkdir()
        desk = Desk(tmp_path / str(turn))
        asset = desk.sound(noise(3), "song.m4a")
        draft = Draft(clips=(clip(asset, 200, 2800, speed=1.25),), sounds=(sound(asset, 0, 2000),))
        found.append(desk.mix(draft)[1])

    assert np.array_equal(found[0], found[1])


def test_a_film_whose_sound_did_not_change_is_not_mixed_again(desk: Desk) -> None:
    asset, photo = desk.sound(noise(2)), desk.photo()
    draft = Draft(clips=(clip(photo, 0, 2000),), sounds=(sound(asset, 0, 2000),))
    first, samples = desk.mix(draft)
    kept = {path.stat().st_ino for path in (desk.cache / "mixes").glob("*.f32")}
    desk.sources[asset].path.unlink()

    second, again = desk.mix(Draft(clips=(clip(None, 0, 2000),), sounds=draft.sounds))

    assert second == first
    assert np.array_equal(samples, again)
    assert {path.stat().st_ino for path in (desk.cache / "mixes").glob("*.f32")} == kept


def test_a_damaged_mix_in_the_cache_is_made_again(desk: Desk) -> None:
    draft = Draft(clips=(clip(desk.sound(noise(2)), 0, 2000),))
    _, samples = desk.mix(draft)
    for path in (desk.cache / "mixes").glob("*.f32"):
        path.unlink()
        path.write_bytes(b"short")

    _, again = desk.mix(draft)

    assert np.array_equal(samples, again)


def test_progress_grows_to_one_and_nothing_is_left_behind(desk: Desk) -> None:
    seen: list[float] = []
    draft = Draft(clips=(clip(desk.sound(noise(5)), 0, 5000),))

    mix(draft, desk.sources, desk.folder / "a.f32", cache=desk.cache, on_progress=seen.append)

    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert {path.name for path in desk.cache.iterdir()} == {"mixes"}
    assert not list(desk.folder.glob("*.part"))


def test_a_mix_that_is_stopped_leaves_nothing(desk: Desk) -> None:
    draft = Draft(clips=(clip(desk.sound(noise(5)), 0, 5000),))
    stop: Callable[[], bool] = lambda: True  # noqa: E731

    with pytest.raises(RenderCancelled):
        mix(draft, desk.sources, desk.folder / "a.f32", cache=desk.cache, should_stop=stop)

    assert not (desk.folder / "a.f32").exists()
    assert not list(desk.cache.rglob("*.f32"))


def test_a_missing_file_is_named(desk: Desk) -> None:
    with pytest.raises(FileMissing, match="ast_x"):
        desk.mix(Draft(clips=(clip("ast_x", 0, 1000),)))


@pytest.mark.skipif(sys.platform == "win32", reason="files there have no holes")
def test_silence_takes_no_room_on_the_disk(desk: Desk) -> None:
    asset = desk.sound(np.zeros((RATE * 30, 2), np.float32))

    report, samples = desk.mix(Draft(sounds=(sound(asset, 0, 600_000),)))

    kept = next((desk.cache / "mixes").glob("*.f32"))
    assert report.silent
    assert not samples.any()
    assert kept.stat().st_size == 600 * RATE * 8
    assert kept.stat().st_blocks * 512 < kept.stat().st_size / 100
