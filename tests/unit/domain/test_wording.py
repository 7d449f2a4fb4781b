from typing import Any

import pytest

from cutroom.domain.draft import Cue, CueRole, Draft, Syllable
from cutroom.domain.kinds.lettering import Line, SungLine
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected
from tests.support.drafts import city, edited, subtitle, three_clips, video

FILM = [video("film.mp4", 60)]


def added(**more: Any) -> Cue:
    body = {"op": "add_text", "text": "Hello", **more}
    return edited(FILM, body).cues[-1]


def places(draft: Draft) -> list[tuple[str, int, int]]:
    return [(cue.text, cue.range.start, cue.range.end) for cue in draft.cues]


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({}, (0, 3000)),
        ({"start": 5, "end": 15}, (5000, 15_000)),
        ({"start": 58.5}, (58_500, 60_000)),
        ({"start": 60}, (57_000, 60_000)),
        ({"start": 10, "end": "end"}, (10_000, 60_000)),
        ({"start": 59, "end": "end"}, (57_000, 60_000)),
        ({"style": "lower_third"}, (0, 5000)),
        ({"style": "scrolling_credits"}, (55_000, 60_000)),
    ],
)
def test_words_show_at_these_times(more: dict, place: tuple[int, int]) -> None:
    cue = added(**more)

    assert (cue.range.start, cue.range.end) == place


@pytest.mark.parametrize(
    ("size", "pixels"),
    [("small", 40), ("large", 96), ("larger", 120), ("smaller", 76.8), (44, 44), ("60px", 60)],
)
def test_sizes_are_pixels_in_the_end(size: str | float, pixels: float) -> None:
    assert added(size=size).style.size == pixels


@pytest.mark.parametrize(
    ("more", "key", "value"),
    [
        ({"color": "Sky Blue"}, "color", "#87CEEB"),
        ({"color": "#fc0"}, "color", "#FFCC00"),
        ({"color": "rgb(1, 2, 3)"}, "color", "#010203"),
        ({"color": "白色"}, "color", "#FFFFFF"),
        ({"position": "Top Center"}, "position", "top"),
        ({"position": "lower-right"}, "position", "bottom-right"),
        ({"position": "0.25, 0.75"}, "position", "0.25,0.75"),
        ({"animation": "typing"}, "animation", "typewriter"),
        ({"animation": "explode"}, "animation", "fade"),
        ({"bold": False}, "bold", False),
        ({"background": "none"}, "background", None),
    ],
)
def test_looks_are_named_in_one_way(more: dict, key: str, value: object) -> None:
    assert getattr(added(**more).style, key) == value


def test_the_style_decides_the_role() -> None:
    roles = {"title": CueRole.TITLE, "Lower Third": CueRole.LOWER_THIRD, "neon": CueRole.TITLE}

    assert {style: added(style=style).role for style in roles} == roles
    assert added(style="neon").style.name == "neon"


@pytest.mark.parametrize("target", ["urban", "Urban Dreams", 1, -1, "title", "all"])
def test_words_are_found_by_text_number_or_role(target: str | int) -> None:
    draft, assets = city()

    after = edited(
        assets, {"op": "edit_text", "target": target, "text": "City", "size": "larger"}, draft=draft
    )

    assert [(cue.text, cue.style.size, cue.id) for cue in after.cues] == [
        ("City", 120, draft.cues[0].id)
    ]
    assert not edited(assets, {"op": "remove_text", "text": "all"}, draft=after).cues


def test_words_can_move_in_time() -> None:
    draft, assets = city()

    after = edited(assets, {"op": "edit_text", "target": "title", "start": 4}, draft=draft)

    assert places(after) == [("Urban Dreams", 4000, 7000)]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"op": "edit_text", "target": "Rural", "text": "x"}, 'there is "Urban Dreams"'),
        ({"op": "remove_text", "index": 3}, "There is no text 3; there are 1 text"),
        ({"op": "edit_text", "target": "title"}, "Say what to change"),
        ({"op": "edit_text", "target": "title", "start": 40}, "The film is 10 s long"),
        ({"op": "add_text", "text": " "}, "The text is empty"),
        ({"op": "add_text", "text": "x", "start": 3, "end": 2}, "is not after the start"),
        ({"op": "add_text", "text": "x", "color": "mud"}, 'no colour "mud"'),
        ({"op": "add_text", "text": "x", "position": "moon"}, 'no place "moon"'),
        ({"op": "add_text", "text": "x", "size": "odd"}, 'no size "odd"'),
        ({"op": "countdown", "seconds": 11}, "does not fit a film of 10 s"),
        ({"op": "captions", "lines": ["hi"], "bilingual": "zh"}, "translation"),
        ({"op": "captions", "lines": [{"start": 3, "end": 3, "text": "x"}]}, "not after its start"),
        ({"op": "captions", "lines": [{"start": 30, "end": 31, "text": "x"}]}, "beyond the end"),
        ({"op": "remove_captions"}, "There are no captions"),
        ({"op": "style_captions", "size": "large"}, "There are no captions"),
    ],
)
def test_words_that_cannot_be_are_refused(body: dict, sentence: str) -> None:
    draft, assets = city()

    with pytest.raises(OperationRejected) as refusal:
        edited(assets, body, draft=draft)

    assert sentence in str(refusal.value)


def test_a_part_of_several_texts_is_asked_about() -> None:
    draft = edited(FILM, *({"op": "add_text", "text": f"Part {n}"} for n in (1, 2)))

    with pytest.raises(OperationRejected, match="several texts"):
        edited(FILM, {"op": "remove_text", "text": "part"}, draft=draft)


def test_a_name_and_a_line_stand_at_the_lower_left() -> None:
    body = {"op": "lower_third", "name": "Dr. Lin", "title": "Engineer", "start": 2}

    (cue,) = edited(FILM, body).cues

    assert (cue.role, cue.text) == (CueRole.LOWER_THIRD, "Dr. Lin\nEngineer")
    assert (cue.range.start, cue.range.end) == (2000, 7000)


def test_a_countdown_shows_each_second() -> None:
    draft = edited(FILM, {"op": "countdown", "seconds": 3, "start": 1})

    assert places(draft) == [("3", 1000, 2000), ("2", 2000, 3000), ("1", 3000, 4000)]


# --- captions ---------------------------------------------------------------------


def captioned(*lines: Any, **more: Any) -> Draft:
    return edited(FILM, {"op": "captions", "lines": list(lines), **more})


def test_plain_lines_spread_over_the_film_or_its_clips() -> None:
    assert places(captioned("a", "b", "c")) == [
        ("a", 0, 20_000),
        ("b", 20_000, 40_000),
        ("c", 40_000, 60_000),
    ]

    draft, assets = three_clips()
    shorter = edited(assets, {"op": "trim", "end": 1, "clip": 1}, draft=draft)
    by_clip = edited(assets, {"op": "captions", "lines": ["a", "b", "c"]}, draft=shorter)
    assert places(by_clip) == [("a", 0, 1000), ("b", 1000, 5000), ("c", 5000, 9000)]


def test_captions_come_from_an_uploaded_file() -> None:
    file = subtitle("words.srt")
    lines = {file.id: [Line(start=1, end=2, text="One"), Line(start=59, end=70, text="Two")]}

    draft = edited([*FILM, file], {"op": "captions", "color": "yellow"}, subtitles=lines)

    assert places(draft) == [("One", 1000, 2000), ("Two", 59_000, 60_000)]
    assert {cue.style.color for cue in draft.cues} == {"#FFFF00"}


def test_new_captions_take_the_place_of_those_at_the_same_time() -> None:
    first = {"start": 0, "end": 2, "text": "old"}
    kept = {"start": 10, "end": 12, "text": "kept"}
    draft = captioned(first, kept)

    after = edited(
        FILM, {"op": "captions", "lines": [{"start": 1, "end": 3, "text": "new"}]}, draft=draft
    )

    assert places(after) == [("kept", 10_000, 12_000), ("new", 1000, 3000)]


def test_captions_are_corrected_restyled_and_removed() -> None:
    draft = captioned("Teh cat", "the dog")

    fixed = edited(FILM, {"op": "edit_caption_text", "find": "teh", "replace": "The"}, draft=draft)
    assert [cue.text for cue in fixed.cues] == ["The cat", "the dog"]

    styled = edited(FILM, {"op": "style_captions", "size": "larger", "bold": True}, draft=fixed)
    assert {(cue.style.size, cue.style.bold) for cue in styled.cues} == {(65, True)}

    fewer = edited(FILM, {"op": "remove_captions", "start": 30, "end": "end"}, draft=styled)
    assert [cue.text for cue in fewer.cues] == ["The cat"]

    renamed = edited(FILM, {"op": "edit_caption_text", "index": 1, "text": "A cat"}, draft=fewer)
    assert [cue.text for cue in renamed.cues] == ["A cat"]


def test_removing_all_text_leaves_the_captions() -> None:
    draft = edited(FILM, {"op": "add_text", "text": "Title"}, draft=captioned("said"))

    after = edited(FILM, {"op": "remove_text", "text": "all"}, draft=draft)

    assert [cue.text for cue in after.cues] == ["said"]


# --- songs ------------------------------------------------------------------------


def sung_film(text: str = "one two three", **more: object) -> Draft:
    file = subtitle("song.ass")
    sung = (Syllable(0, 0), Syllable(3, 1000), Syllable(6, 3000))
    lines = {file.id: (SungLine(start=2, end=6, text=text, sung=sung, position="top"),)}
    return edited([*FILM, file], {"op": "captions", **more}, subtitles=lines)


def sung_at(draft: Draft) -> list[tuple[int, int]]:
    return [(one.first, one.start) for one in draft.cues[0].sung]


def test_a_song_of_a_file_is_karaoke_at_its_own_times_and_place() -> None:
    (cue,) = sung_film().cues

    assert (cue.style.name, cue.style.position) == ("karaoke", "top")
    assert sung_at(sung_film()) == [(0, 0), (3, 1000), (6, 3000)]


def test_a_place_and_a_style_that_are_asked_for_go_first() -> None:
    (cue,) = sung_film(position="bottom", style="standard").cues

    assert (cue.style.name, cue.style.position) == ("standard", "bottom")


def test_a_cut_moves_what_is_sung_with_the_film() -> None:
    cut = edited(FILM, {"op": "remove_range", "start": 3.5, "end": 4.5}, draft=sung_film())

    assert cut.cues[0].range == TimeRange(2000, 5000)
    assert sung_at(cut) == [(0, 0), (3, 1000), (6, 2000)]


def test_a_faster_film_sings_faster() -> None:
    fast = edited(FILM, {"op": "speed", "factor": 2}, draft=sung_film())

    assert sung_at(fast) == [(0, 0), (3, 500), (6, 1500)]


def test_other_words_keep_the_times_of_those_around_them() -> None:
    other = {"op": "edit_caption_text", "find": "two", "replace": "seven"}
    gone = {"op": "edit_caption_text", "find": "one two", "replace": "a"}

    assert sung_at(edited(FILM, other, draft=sung_film())) == [(0, 0), (3, 1000), (8, 3000)]
    assert sung_at(edited(FILM, gone, draft=sung_film())) == [(0, 0), (1, 3000)]
