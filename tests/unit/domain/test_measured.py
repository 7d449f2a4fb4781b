"""Operations that go by measures of the media, with measures written by hand."""

from collections.abc import Mapping

import pytest

from cutroom.domain.draft import Draft, Rect
from cutroom.domain.editing.apply import Applied, apply_operations
from cutroom.domain.editing.notes import say
from cutroom.domain.measures import (
    Bars,
    BarsOf,
    Beats,
    BeatsOf,
    BeatsOfBed,
    Levels,
    LevelsOf,
    Measured,
    Measures,
    Sight,
    SightOf,
    Speech,
    SpeechOf,
    Unmeasured,
    Wanted,
)
from cutroom.domain.media import Asset
from cutroom.domain.operations import parse_operation
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid, photos, sound, video

TALK = video("talk.mp4", 10)
LOUD, HUSH = 30, 160
"""-15 and -80 dBFS in half decibels."""


def levels(*stretches: tuple[float, int]) -> Levels:
    """Levels from (seconds, value) pairs."""
    return Levels(b"".join(bytes([value]) * round(length * 100) for length, value in stretches))


def applied(
    assets: list[Asset],
    answers: Mapping[Wanted, Measured],
    *bodies: dict,
    draft: Draft | None = None,
) -> Applied:
    operations = [parse_operation(body) for body in bodies]
    return apply_operations(draft or laid(*assets), operations, assets, measures=Measures(answers))


PAUSES = {LevelsOf(TALK.id): levels((2, LOUD), (1, HUSH), (3, LOUD), (2, HUSH), (2, LOUD))}


def test_what_was_not_measured_is_asked_for() -> None:
    with pytest.raises(Unmeasured) as asked:
        edited([TALK], {"op": "remove_silence"})

    assert asked.value.wanted == LevelsOf(TALK.id)


def test_pauses_are_cut_and_words_keep_their_breath() -> None:
    made = applied([TALK], PAUSES, {"op": "remove_silence"})

    played = [(clip.source.start, clip.source.end) for clip in made.draft.clips]
    assert played == [(0, 2100), (2900, 6100), (7900, 10_000)]
    assert violations(made.draft, [TALK]) == []
    assert say(made.notes[-1]) == "2 of 2 pauses cut out, 2.6 s in all."


def test_a_pause_to_keep_is_counted_in_order_of_time() -> None:
    made = applied([TALK], PAUSES, {"op": "remove_silence", "keep": [1], "padding": 0})

    assert [clip.source.end for clip in made.draft.clips] == [6000, 10_000]
    with pytest.raises(OperationRejected, match="no pause 3; 2 were found"):
        applied([TALK], PAUSES, {"op": "remove_silence", "keep": [3]})


def test_only_pauses_of_the_least_length_go() -> None:
    made = applied([TALK], PAUSES, {"op": "remove_silence", "min_silence": 1.5, "padding": 0})

    assert made.draft.duration == 8000


def test_a_click_does_not_end_a_pause() -> None:
    heard = levels((2, LOUD), (0.3, HUSH), (0.03, LOUD), (0.3, HUSH), (7.37, LOUD))

    made = applied([TALK], {LevelsOf(TALK.id): heard}, {"op": "remove_silence", "padding": 0})

    assert made.draft.duration == 9370


def test_noise_under_the_words_does_not_hide_the_pauses() -> None:
    noisy = levels((2, LOUD), (1, 78), (7, LOUD))

    made = applied([TALK], {LevelsOf(TALK.id): noisy}, {"op": "remove_silence", "padding": 0})

    assert made.draft.duration == 9000


def test_steady_sound_has_no_pauses() -> None:
    steady = levels((5, 30), (5, 44))

    made = applied([TALK], {LevelsOf(TALK.id): steady}, {"op": "remove_silence"})

    assert made.draft == laid(TALK)
    assert [note.key for note in made.notes] == ["silences_none"]


def test_a_pause_across_a_cut_counts_as_one() -> None:
    other = video("more.mp4", 4)
    answers = {
        LevelsOf(TALK.id): levels((9.7, LOUD), (0.3, HUSH)),
        LevelsOf(other.id): levels((0.3, HUSH), (3.7, LOUD)),
    }

    made = applied([TALK, other], answers, {"op": "remove_silence", "padding": 0})

    assert made.draft.duration == 13_400


def test_pauses_of_a_clip_played_fast_and_backwards_are_found_where_they_play() -> None:
    draft = laid(TALK)
    answers = {LevelsOf(TALK.id): levels((8, LOUD), (2, HUSH))}
    fast = edited([TALK], {"op": "speed", "factor": 2}, {"op": "reverse"}, draft=draft)

    made = applied([TALK], answers, {"op": "remove_silence", "padding": 0}, draft=fast)

    assert (made.draft.clips[0].source.start, made.draft.clips[0].source.end) == (0, 8000)


def test_pictures_and_a_silent_film_are_no_pauses() -> None:
    with pytest.raises(OperationRejected, match="No clip has sound"):
        applied([image()], {}, {"op": "remove_silence"}, draft=laid(image()))
    silent = {LevelsOf(TALK.id): levels((10, 255))}
    with pytest.raises(OperationRejected, match="whole film is silent"):
        applied([TALK], silent, {"op": "remove_silence"})


def test_captions_follow_the_cuts_of_pauses() -> None:
    caption = {"op": "captions", "lines": [{"start": 8, "end": 9, "text": "After the pause"}]}
    draft = edited([TALK], caption, draft=laid(TALK))

    made = applied([TALK], PAUSES, {"op": "remove_silence", "padding": 0}, draft=draft)

    assert (made.draft.cues[0].range.start, made.draft.cues[0].range.end) == (5000, 6000)


JUMPS = {SightOf(TALK.id): Sight(((3000, 0.9), (6000, 0.2), (9000, 0.5)), bytes(40))}


def test_shots_are_parted_where_the_picture_jumps() -> None:
    made = applied([TALK], JUMPS, {"op": "split_scenes"})

    assert [clip.source.start for clip in made.draft.clips] == [0, 3000, 9000]
    finer = applied([TALK], JUMPS, {"op": "split_scenes", "threshold": 0.1})
    assert len(finer.draft.clips) == 4


def test_shots_of_a_ramped_clip_are_parted_at_their_own_time() -> None:
    ramp = {"op": "speed_ramp", "from_factor": 1, "to_factor": 3}
    draft = edited([TALK], ramp, draft=laid(TALK))

    made = applied([TALK], JUMPS, {"op": "split_scenes", "threshold": 0.8}, draft=draft)

    assert [clip.source.start for clip in made.draft.clips] == [0, 3000]


def test_one_shot_stays_whole() -> None:
    made = applied([TALK], {SightOf(TALK.id): Sight((), bytes(40))}, {"op": "split_scenes"})

    assert made.draft == laid(TALK)


def test_bars_are_cut_off_and_the_frame_takes_the_shape_of_the_rest() -> None:
    answers = {BarsOf(TALK.id): Bars(Rect(0, 0.125, 1, 0.75))}

    made = applied([TALK], answers, {"op": "auto_crop"})

    assert made.draft.clips[0].look.crop == Rect(0, 0.125, 1, 0.75)
    assert (made.draft.canvas.width, made.draft.canvas.height) == (1920, 810)


def test_bars_of_a_turned_clip_are_cut_where_they_are_seen() -> None:
    answers = {BarsOf(TALK.id): Bars(Rect(0.1, 0, 0.9, 1))}
    draft = edited([TALK], {"op": "rotate", "degrees": 90}, draft=laid(TALK))

    made = applied([TALK], answers, {"op": "auto_crop"}, draft=draft)

    assert made.draft.clips[0].look.crop == Rect(0, 0.1, 1, 0.9)


def test_a_picture_without_bars_stays_as_it_is() -> None:
    made = applied([TALK], {BarsOf(TALK.id): Bars(None)}, {"op": "auto_crop"})

    assert made.draft == laid(TALK)
    assert say(made.notes[-1]) == "No baked-in bars: talk.mp4."


def lively(*busy: tuple[int, int]) -> dict[Wanted, Measured]:
    """Measures of a film that is loud and moves in some seconds only."""
    sound, motion = bytearray([120] * 1000), bytearray(40)
    for start, end in busy:
        sound[start * 100 : end * 100] = bytes([20] * ((end - start) * 100))
        motion[start * 4 : end * 4] = bytes([200] * ((end - start) * 4))
    return {LevelsOf(TALK.id): Levels(bytes(sound)), SightOf(TALK.id): Sight((), bytes(motion))}


def test_highlights_are_the_busy_stretches_in_order_of_time() -> None:
    made = applied([TALK], lively((6, 8), (2, 4)), {"op": "highlights", "duration": 4, "count": 2})

    played = [(clip.source.start, clip.source.end) for clip in made.draft.clips]
    assert played == [(2000, 4000), (6000, 8000)]


def test_highlights_of_a_film_that_is_short_enough_change_nothing() -> None:
    made = applied([TALK], {}, {"op": "highlights", "duration": 30})

    assert made.draft == laid(TALK)


def test_highlights_of_pictures_are_refused() -> None:
    photo = image()
    with pytest.raises(OperationRejected, match="only pictures"):
        applied([photo], {}, {"op": "highlights", "duration": 1}, draft=laid(photo))


BED = {"op": "add_music", "style": "electronic"}
SYNC = {"op": "beat_sync"}


class Metronome(dict):
    """Answers for any bed: beats that part its length evenly, about half a second each."""

    def get(self, wanted, default=None):
        if isinstance(wanted, BeatsOfBed):
            count = round(wanted.length / 500)
            return Beats(tuple(wanted.length * beat / count for beat in range(count + 1)))
        return super().get(wanted, default)


def synced(assets: list[Asset], draft: Draft, *bodies: dict) -> Applied:
    operations = [parse_operation(body) for body in bodies]
    return apply_operations(draft, operations, assets, measures=Measures(Metronome()))


def test_cuts_between_pictures_move_to_beats_and_the_film_keeps_its_length() -> None:
    show = photos(5)
    draft = edited(show, {"op": "slideshow", "seconds_per_image": 1.7, "transition": None})

    made = synced(show, draft, BED, SYNC).draft

    assert made.duration == draft.duration == 8500
    assert all(start % 500 == 0 for start in made.starts()[1:])
    assert violations(made, show) == []


def test_footage_is_trimmed_within_its_sources_and_beats_are_those_of_the_new_length() -> None:
    films = [video(f"{number}.mp4", 3.3) for number in range(4)]

    made = synced(films, laid(*films), BED, SYNC).draft

    assert violations(made, films) == []
    beats = Metronome().get(BeatsOfBed("electronic", made.duration, 0)).times
    assert made.sounds[0].range.end == made.duration
    assert made.duration > 11_000
    for start in made.starts()[1:]:
        assert min(abs(beat - start) for beat in beats) <= 0.51


def test_joined_footage_keeps_what_its_transitions_show() -> None:
    films = [video(f"{number}.mp4", 4) for number in range(3)]
    joined = edited(films, {"op": "transition", "duration": 0.6}, draft=laid(*films))

    made = synced(films, joined, BED, SYNC).draft

    assert [clip.lead.duration for clip in made.clips[1:]] == [600, 600]
    assert violations(made, films) == []


def test_a_file_that_plays_again_has_its_beats_again() -> None:
    song = sound("song.mp3", 4.06)
    show = photos(6)
    draft = edited(show, {"op": "slideshow", "seconds_per_image": 1.7, "transition": None})
    answers = {BeatsOf(song.id): Beats((100.0, 1100.0, 2100.0, 3100.0))}
    music = {"op": "add_music", "asset": "song.mp3"}

    made = applied([*show, song], answers, music, SYNC, draft=draft)

    assert made.draft.starts()[1:] == (2100, 3100, 5100, 7100, 8100)
    assert say(made.notes[-1]) == "5 of 5 cuts fall on beats of song.mp3 (60 beats a minute)."


def test_cuts_can_be_made_on_beats() -> None:
    made = synced([TALK], laid(TALK), BED, {**SYNC, "cuts": 3}).draft

    assert len(made.clips) == 4
    assert all(start % 500 == 0 for start in made.starts())


def test_beats_need_music_and_a_pulse() -> None:
    with pytest.raises(OperationRejected, match="no music"):
        synced([TALK], laid(TALK), SYNC)
    song = sound("song.mp3", 30)
    answers = {BeatsOf(song.id): Beats(())}
    with pytest.raises(OperationRejected, match="No clear beat"):
        applied([TALK, song], answers, {"op": "add_music", "asset": "song.mp3"}, SYNC,
                draft=laid(TALK))  # fmt: skip


def test_music_starts_at_its_loudest_part_when_the_chorus_is_asked_for() -> None:
    song = sound("song.mp3", 60)
    heard = levels((20, 60), (18, 30), (22, 50))
    music = {"op": "add_music", "asset": "song.mp3", "section": "chorus"}

    made = applied([TALK, song], {LevelsOf(song.id): heard}, music, draft=laid(TALK))

    assert made.draft.sounds[0].source_start == 20_000
    assert "loudest part, 20 s" in say(made.notes[0])


def test_a_bed_and_an_opening_start_at_the_beginning() -> None:
    bed = applied([TALK], {}, {**BED, "section": "chorus"}, draft=laid(TALK))
    song = sound("song.mp3", 60)
    intro = {"op": "add_music", "asset": "song.mp3", "section": "intro"}

    assert bed.draft.sounds[0].source_start == 0
    assert "no “chorus”" in say(bed.notes[0]) or 'no "chorus"' in say(bed.notes[0])
    assert applied([TALK, song], {}, intro, draft=laid(TALK)).draft.sounds[0].source_start == 0


def test_spoken_words_lie_where_they_were_asked_for() -> None:
    spoken = sound("voiceover.wav", 4)
    answers = {SpeechOf("Hello there.", None): Speech(spoken)}
    body = {"op": "voiceover", "text": "Hello there.", "start": 2}

    made = applied([TALK], answers, body, draft=laid(TALK)).draft
    late = applied([TALK], answers, {**body, "start": 8}, draft=laid(TALK))

    voice = made.sounds[0]
    assert (voice.role, voice.asset, voice.range.start, voice.range.end) == (
        "voice",
        spoken.id,
        2000,
        6000,
    )
    assert violations(made, [TALK, spoken]) == []
    assert "2 s before they do" in say(late.notes[-1])
    with pytest.raises(OperationRejected, match="which words"):
        applied([TALK], {}, {"op": "voiceover"}, draft=laid(TALK))
