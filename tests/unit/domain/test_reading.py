from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft
from cutroom.domain.editing.notes import SENTENCES, Note, say
from cutroom.domain.reading import read_timeline
from cutroom.domain.timeline import TrackKind
from tests.support.drafts import city, edited, logo, names, three_clips

ASSETS = [*three_clips()[1], logo()]


def changes(before: Draft, after: Draft, lang: str = "en") -> list[str]:
    assets = [*ASSETS, *city()[1]]
    one, other = (read_timeline(draft, names(assets)) for draft in (before, after))
    return describe_changes(one, other, lang)


def test_the_skills_example_reads_as_three_tracks() -> None:
    draft, assets = city()

    timeline = read_timeline(draft, names(assets))

    assert [(track.kind, track.name) for track in timeline.tracks] == [
        (TrackKind.VIDEO, "Video"),
        (TrackKind.AUDIO, "BGM"),
        (TrackKind.TEXT, "Title"),
    ]
    (clip,), (music,), (title,) = (track.segments for track in timeline.tracks)
    assert (clip.name, clip.start, clip.end, clip.volume) == ("city timelapse.mp4", 0, 10_000, 1.0)
    assert (music.name, music.end, music.volume) == ("Lo-fi", 10_000, 0.35)
    assert (title.text, title.end) == ("Urban Dreams", 3000)


def test_an_empty_draft_reads_as_no_tracks() -> None:
    timeline = read_timeline(Draft(), {})

    assert (timeline.tracks, timeline.duration) == ((), 0)


def test_what_was_decided_is_told_in_words() -> None:
    draft, assets = three_clips(10)
    draft = edited(
        assets,
        {"op": "transition", "duration": 1, "between": [2, 3]},
        {"op": "speed", "factor": 2, "clip": 1},
        {"op": "filter", "name": "cinematic", "clip": 2},
        {"op": "fade", "dir": "out", "color": "white"},
        {"op": "mute", "start": 1, "end": 2},
        draft=draft,
    )

    timeline = read_timeline(draft, names(assets))

    first, second, third = timeline.tracks[0].segments
    assert first.details["speed"] == "2x"
    assert third.details["transition"] == "fade 1 s"
    assert second.details["look"] == "cinematic"
    assert timeline.details == {"fade out": "1 s to white", "muted": "all 0.5-1 s"}


def test_changes_are_told_in_the_contracts_form() -> None:
    draft, assets = city()
    quieter = edited(assets, {"op": "volume", "target": "music", "volume": 0.2}, draft=draft)
    bare = edited(assets, {"op": "remove_text", "text": "all"}, draft=draft)

    assert changes(bare, draft) == ['+ title "Urban Dreams" 0-3 s']
    assert changes(draft, quieter) == ['~ BGM "Lo-fi" volume 35 % -> 20 %']
    assert changes(draft, quieter, "zh") == ['~ 背景音乐 "Lo-fi" 音量 35 % -> 20 %']
    assert changes(draft, draft) == []


def test_a_removed_clip_is_told_by_number_and_name() -> None:
    draft, assets = three_clips()

    after = edited(assets, {"op": "delete_clip", "clip": 2}, draft=draft)

    assert changes(draft, after) == ["~ duration 12 s -> 8 s", '- clip 2 "clip2.mp4"']


def test_only_the_clip_that_moved_is_told() -> None:
    draft, assets = three_clips()

    after = edited(assets, {"op": "move_clip", "clip": -1, "to": 1}, draft=draft)

    assert changes(draft, after) == ['~ clip 3 "clip3.mp4" place 3 -> 1']


def test_clips_that_change_places_are_both_told() -> None:
    draft, assets = three_clips()

    after = edited(assets, {"op": "swap_clips", "a": 1, "b": 3}, draft=draft)

    assert changes(draft, after) == [
        '~ clip 3 "clip3.mp4" place 3 -> 1',
        '~ clip 1 "clip1.mp4" place 1 -> 3',
    ]


def test_film_wide_changes_come_first() -> None:
    draft, assets = three_clips()

    after = edited(
        assets,
        {"op": "set_aspect", "ratio": "9:16", "fit": "blur"},
        {"op": "set_fps", "fps": 24},
        {"op": "normalize_audio", "lufs": -16},
        {"op": "fade", "dir": "in"},
        draft=draft,
    )

    assert changes(draft, after) == [
        "~ canvas 1920x1080 -> 1080x1920",
        "~ frame rate 30 fps -> 24 fps",
        "~ fit crop -> blur",
        "~ fade in none -> 1 s from black",
        "~ loudness -14 LUFS -> -16 LUFS",
    ]


def test_edited_words_are_told_as_one_change() -> None:
    draft, assets = city()

    after = edited(
        assets,
        {"op": "edit_text", "target": "title", "text": "City", "color": "red", "end": 5},
        draft=draft,
    )

    assert changes(draft, after) == [
        '~ title "Urban Dreams" text "Urban Dreams" -> "City"',
        '~ title "Urban Dreams" 0-3 s -> 0-5 s',
        '~ title "Urban Dreams" color none -> #FF0000',
    ]


def test_long_lists_in_notes_are_shortened() -> None:
    note = Note("uploads_laid", {"names": tuple(f"{n}.jpg" for n in range(9))})

    assert say(note).endswith("3.jpg, 4.jpg, 5.jpg and 3 more.")
    assert "等 9 个" in say(note, "zh")


def test_both_languages_name_the_same_values() -> None:
    for key, (english, chinese) in SENTENCES.items():
        assert set(_fields(english)) == set(_fields(chinese)), key


def _fields(sentence: str) -> list[str]:
    from string import Formatter

    return [name for _, name, _, _ in Formatter().parse(sentence) if name]
