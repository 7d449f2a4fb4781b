"""Treatments of a stretch alone: it is cut out, and nothing else is touched."""

import pytest

from cutroom.domain.draft import Draft, Mute
from cutroom.domain.reading import read_timeline
from cutroom.domain.timing import TimeRange
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid, names, video

FILM = [video("film.mp4", 60)]
TWO = [video("a.mp4", 10), video("b.mp4", 20)]
LINES = {"op": "captions", "lines": [{"start": 30, "end": 33, "text": "Now"}]}


def lengths(draft: Draft) -> list[float]:
    return [clip.duration / 1000 for clip in draft.clips]


@pytest.mark.parametrize(
    ("body", "treated"),
    [
        ({"op": "filter", "name": "sepia"}, lambda clip: clip.look.filters[0].name == "sepia"),
        ({"op": "color", "brightness": 1.5}, lambda clip: clip.look.grade.brightness == 1.5),
        ({"op": "flip"}, lambda clip: clip.look.flip_horizontal),
        ({"op": "rotate", "degrees": 90}, lambda clip: clip.look.rotate == 90),
        ({"op": "reverse"}, lambda clip: clip.reversed),
    ],
    ids=lambda value: value["op"] if isinstance(value, dict) else "",
)
def test_only_the_stretch_is_treated(body, treated) -> None:
    before = laid(*FILM)
    draft = edited(FILM, {**body, "start": 10, "end": 25})

    assert lengths(draft) == [10, 15, 35]
    assert treated(draft.clips[1])
    assert [clip.look for clip in (draft.clips[0], draft.clips[2])] == [before.clips[0].look] * 2
    assert [clip.reversed for clip in (draft.clips[0], draft.clips[2])] == [False, False]
    assert (draft.canvas.width, draft.canvas.height) == (before.canvas.width, before.canvas.height)
    assert violations(draft, FILM) == []


def test_a_stretch_may_begin_with_the_film_and_end_with_it() -> None:
    look = {"op": "filter", "name": "sepia"}

    assert lengths(edited(FILM, {**look, "start": 0, "end": "end"})) == [60]
    assert lengths(edited(FILM, {**look, "end": 10})) == [10, 50]
    assert lengths(edited(FILM, {**look, "start": 50})) == [50, 10]


def test_a_stretch_goes_over_cuts_or_counts_from_a_clip_s_start() -> None:
    over = edited(TWO, {"op": "color", "contrast": 1.2, "start": 8, "end": 12}, draft=laid(*TWO))
    assert lengths(over) == [8, 2, 2, 18]
    assert [clip.look.grade.contrast for clip in over.clips] == [1, 1.2, 1.2, 1]

    own = edited(TWO, {"op": "flip", "clip": 2, "start": 5, "end": 8}, draft=laid(*TWO))
    assert lengths(own) == [10, 5, 3, 12]
    assert [clip.look.flip_horizontal for clip in own.clips] == [False, False, True, False]


def test_stretches_of_one_request_speak_of_the_film_as_it_was() -> None:
    draft = edited(
        FILM,
        {"op": "filter", "name": "sepia", "start": 0, "end": 10},
        {"op": "remove_range", "start": 20, "end": 30},
        {"op": "filter", "name": "vintage", "start": 40, "end": 50},
    )

    looks = [(one.duration, [f.name for f in one.look.filters]) for one in draft.clips]
    assert [look for look in looks if look[1]] == [(10_000, ["sepia"]), (10_000, ["vintage"])]
    assert draft.starts()[draft.clips.index(draft.clips[-2])] == 30_000


def test_a_stretch_is_repeated_where_it_stands() -> None:
    draft = edited(FILM, LINES, {"op": "loop", "times": 3, "start": 10, "end": 15})

    assert lengths(draft) == [10, 5, 5, 5, 45]
    starts = [clip.source.start for clip in draft.clips]
    assert starts == [0, 10_000, 10_000, 10_000, 15_000]
    assert [cue.range for cue in draft.cues] == [TimeRange(40_000, 43_000)]


def test_a_stretch_plays_forwards_and_back() -> None:
    draft = edited(FILM, {"op": "boomerang", "start": 57, "end": 60})

    assert lengths(draft) == [57, 3, 3]
    assert [clip.reversed for clip in draft.clips] == [False, False, True]


def test_a_stretch_reversed_over_a_cut_turns_its_clips_round() -> None:
    draft = edited(TWO, {"op": "reverse", "start": 8, "end": 13}, draft=laid(*TWO))

    assert lengths(draft) == [8, 3, 2, 17]
    assert [draft.clips[1].asset, draft.clips[2].asset] == [TWO[1].id, TWO[0].id]
    assert [clip.reversed for clip in draft.clips] == [False, True, True, False]


def test_a_stretch_beyond_the_end_is_refused_and_nothing_changes() -> None:
    with pytest.raises(OperationRejected, match="60 s long"):
        edited(FILM, {"op": "filter", "name": "sepia", "start": 70, "end": 80})
    with pytest.raises(OperationRejected, match="not after the start"):
        edited(FILM, {"op": "reverse", "start": 20, "end": 10})


@pytest.mark.parametrize(
    ("body", "gain"),
    [
        ({"volume": 0.2}, 0.2),
        ({"factor": 0.5}, 0.5),
        ({"db": -20}, 0.1),
        ({"db": 40}, 10),
    ],
)
def test_a_stretch_has_a_level_of_its_own(body, gain) -> None:
    draft = edited(FILM, {"op": "volume", **body, "start": 10, "end": 20})

    assert draft.mutes == (Mute(TimeRange(10_000, 20_000), "all", gain),)
    assert lengths(draft) == [60]
    assert draft.clips[0].volume == 1


def test_the_level_of_music_counts_from_nothing_not_from_what_it_has() -> None:
    music = edited(FILM, {"op": "add_music", "style": "lo-fi", "volume": 0.4})
    quiet = {"op": "volume", "target": "music", "start": 10, "end": 20}

    set_to = edited(FILM, {**quiet, "volume": 0.1}, draft=music)
    assert set_to.mutes == (Mute(TimeRange(10_000, 20_000), "music", 0.25),)
    again = edited(FILM, {**quiet, "volume": 0.2}, draft=set_to)
    assert again.mutes == (Mute(TimeRange(10_000, 20_000), "music", 0.5),)


def test_a_level_of_a_stretch_moves_with_what_is_cut_before_it() -> None:
    draft = edited(FILM, {"op": "volume", "volume": 0.5, "start": 10, "end": 20, "clip": 1})
    cut = edited(FILM, {"op": "remove_range", "start": 0, "end": 4}, draft=draft)

    assert cut.mutes == (Mute(TimeRange(6000, 16_000), "clips", 0.5),)


def test_the_timeline_tells_levels_apart_from_silence() -> None:
    draft = edited(
        FILM,
        {"op": "mute", "start": 1, "end": 2},
        {"op": "volume", "volume": 0.3, "start": 10, "end": 20},
    )

    details = read_timeline(draft, names(FILM)).details
    assert (details["muted"], details["levels"]) == ("all 1-2 s", "all 10-20 s at 30 %")


def test_a_stretch_of_silence_has_no_level() -> None:
    with pytest.raises(OperationRejected, match="Nothing on the timeline has sound"):
        edited([image()], {"op": "volume", "volume": 0.3, "start": 0, "end": 2})
