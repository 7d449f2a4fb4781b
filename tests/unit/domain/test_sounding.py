import pytest

from cutroom.domain.draft import Draft, Mute
from cutroom.domain.editing.apply import apply_operations
from cutroom.domain.editing.notes import Note, say
from cutroom.domain.operations import parse_operation
from cutroom.domain.styles import bed_for
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected
from tests.support.drafts import city, edited, laid, photos, sound, three_clips, video

FILM = [video("film.mp4", 60)]


def with_music(**more: object) -> Draft:
    return edited(FILM, {"op": "add_music", "style": "lo-fi", **more})


def test_music_spans_the_film_and_fades_out() -> None:
    (music,) = with_music().sounds

    assert (music.name, music.bed, music.asset) == ("Lo-fi", "lo-fi", None)
    assert music.range == TimeRange(0, 60_000)
    assert (music.volume, music.fade_in, music.fade_out) == (0.35, 0, 2000)


@pytest.mark.parametrize(
    ("words", "bed"),
    [
        ("Lo-Fi", "lo-fi"),
        ("happy", "upbeat"),
        ("欢快", "upbeat"),
        ("温馨", "acoustic"),
        ("warm piano", "acoustic"),
        ("relaxing", "lo-fi"),
        ("epic orchestral", "cinematic"),
        ("Christmas", "festive"),
        ("tech", "electronic"),
        ("business", "corporate"),
        ("calm", "ambient"),
        ("zydeco", None),
    ],
)
def test_words_ask_for_a_bed(words: str, bed: str | None) -> None:
    assert bed_for(words) == bed


def test_an_unknown_style_is_said() -> None:
    applied = apply_operations(
        Draft(), [parse_operation({"op": "add_music", "style": "zydeco"})], FILM
    )

    assert applied.draft.sounds[0].bed == "upbeat"
    assert "music_style_unknown" in {note.key for note in applied.notes}


def test_the_only_uploaded_music_is_taken_when_none_is_named() -> None:
    song = sound("song.mp3")

    (music,) = edited([*FILM, song], {"op": "add_music"}).sounds

    assert (music.asset, music.bed, music.name) == (song.id, None, "song.mp3")


def test_second_music_takes_the_place_of_the_first() -> None:
    (music,) = edited(FILM, {"op": "add_music", "style": "epic"}, draft=with_music()).sounds

    assert music.bed == "cinematic"


def test_music_for_a_part_leaves_the_rest_of_the_other() -> None:
    draft = edited(
        FILM, {"op": "add_music", "style": "epic", "start": 20, "end": 40}, draft=with_music()
    )

    assert [(one.bed, one.range.start, one.range.end) for one in draft.sounds] == [
        ("lo-fi", 0, 20_000),
        ("lo-fi", 40_000, 60_000),
        ("cinematic", 20_000, 40_000),
    ]


def test_music_is_taken_away() -> None:
    draft, assets = city()

    assert not edited(assets, {"op": "remove_music"}, draft=draft).sounds


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        ({"target": "music", "volume": 0.2}, (0.2, 1.0)),
        ({"target": "music", "factor": 2}, (0.7, 1.0)),
        ({"target": "music", "db": -6}, (0.1754, 1.0)),
        ({"target": "original", "volume": 0.5}, (0.35, 0.5)),
        ({"target": "voice", "volume": 0.5}, (0.35, 0.5)),
        ({"target": "all", "volume": 0}, (0.0, 0.0)),
        ({"clip": 1, "volume": 0.5}, (0.35, 0.5)),
        ({"target": "clips", "db": 40}, (0.35, 10)),
    ],
)
def test_levels_of_music_and_clips(body: dict, levels: tuple[float, float]) -> None:
    draft = edited(FILM, {"op": "volume", **body}, draft=with_music())

    assert (draft.sounds[0].volume, draft.clips[0].volume) == levels


def test_a_stretch_or_a_clip_is_muted() -> None:
    draft, assets = three_clips()

    part = edited(assets, {"op": "mute", "start": 9, "end": 12}, draft=draft)
    assert part.mutes == (Mute(TimeRange(9000, 12_000), "all"),)

    clip = edited(assets, {"op": "mute", "clip": 2}, draft=draft)
    assert [one.volume for one in clip.clips] == [1, 0, 1]

    inside = edited(assets, {"op": "mute", "clip": 2, "start": 1, "end": 2}, draft=draft)
    assert inside.mutes == (Mute(TimeRange(5000, 6000), "clips"),)


def test_other_sound_takes_the_place_of_everything_heard() -> None:
    song = sound("song.mp3", 20)

    draft = edited([*FILM, song], {"op": "replace_audio", "asset": "song"}, draft=with_music())

    assert [(one.asset, one.volume, one.loop) for one in draft.sounds] == [(song.id, 1.0, False)]
    assert draft.clips[0].volume == 0


def test_music_ducks_and_the_film_has_a_loudness() -> None:
    draft = edited(FILM, {"op": "duck"}, {"op": "normalize_audio", "lufs": -16}, draft=with_music())

    assert draft.sounds[0].duck
    assert draft.loudness == -16


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"op": "remove_music"}, "There is no music"),
        ({"op": "volume", "target": "music", "volume": 1}, "There is no music"),
        ({"op": "duck"}, "There is no music"),
        ({"op": "mute", "target": "music", "start": 1}, "There is no music"),
        ({"op": "volume", "target": "clips"}, "Say how loud"),
        ({"op": "add_music", "asset": "photo1.jpg"}, "is of kind image"),
        ({"op": "add_music", "asset": "silent.mp4"}, "has no sound"),
        ({"op": "replace_audio", "asset": "missing"}, 'no upload called "missing"'),
    ],
)
def test_sound_that_cannot_be_is_refused(body: dict, sentence: str) -> None:
    assets = [*FILM, *photos(1), video("silent.mp4", has_audio=False)]

    with pytest.raises(OperationRejected) as refusal:
        edited(assets, body, draft=laid(*FILM))

    assert sentence in str(refusal.value)


def test_silent_clips_are_said_to_be_silent() -> None:
    silent = [video("silent.mp4", has_audio=False)]
    draft = laid(*silent)

    applied = apply_operations(draft, [parse_operation({"op": "mute"})], silent)

    assert applied.draft is draft
    assert [note.key for note in applied.notes] == ["no_sound_there"]


HALF = {"op": "volume", "target": "all", "volume": 0.5}
NORMAL = {"op": "normalize_audio", "lufs": -16}


def told_loudness(*bodies: dict, draft: Draft | None = None) -> list[dict]:
    """Return what a reply says of the loudness."""
    operations = [parse_operation(body) for body in bodies]
    notes = apply_operations(draft or laid(*FILM), operations, FILM).notes
    return [dict(note.values) for note in notes if note.key == "loudness_lowered"]


@pytest.mark.parametrize("bodies", [(HALF, NORMAL), (NORMAL, HALF)], ids=["before", "after"])
def test_a_loudness_under_a_lowered_volume_is_said_to_come_out_softer(bodies) -> None:
    once = told_loudness(*bodies)
    first = edited(FILM, bodies[0], draft=laid(*FILM))

    assert once == [{"lufs": "-16", "db": "6", "ends": "-22"}]
    assert told_loudness(bodies[1], draft=first) == once


def test_a_loudness_that_is_reached_needs_no_words() -> None:
    louder = {"op": "volume", "target": "clips", "volume": 1.5}
    softer_music = {"op": "volume", "target": "music", "volume": 0.1}

    assert told_loudness(NORMAL) == []
    assert told_loudness(louder, NORMAL) == []
    assert told_loudness(HALF) == []
    assert told_loudness(softer_music, NORMAL, draft=with_music()) == []


def test_what_is_said_of_a_lowered_loudness_is_said_in_both_languages() -> None:
    (values,) = told_loudness(HALF, NORMAL)
    note = Note("loudness_lowered", values)

    assert "about -22 LUFS" in say(note, "en")
    assert "约为 -22 LUFS" in say(note, "zh")
