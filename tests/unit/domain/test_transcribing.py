"""What is said in the film, with words written by hand: captions, fillers, looking for words."""

from collections.abc import Mapping

import pytest

from cutroom.domain.draft import CueRole, Draft
from cutroom.domain.editing.apply import Applied, apply_operations
from cutroom.domain.editing.notes import say
from cutroom.domain.measures import Measured, Measures, Unmeasured, Wanted, Word, Words, WordsOf
from cutroom.domain.media import Asset
from cutroom.domain.operations import parse_operation
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, laid, photos, sound, subtitle, video

TALK = video("talk.mp4", 20)


def words(text: str, *, start: float = 1, each: float = 0.4, is_timed: bool = True) -> Words:
    """Return words one after the other; "|" is a pause of a second."""
    found: list[Word] = []
    at = round(start * 1000)
    for word in text.split():
        if word == "|":
            at += 1000
            continue
        found.append(Word(word, at, at + round(each * 1000) - 50))
        at += round(each * 1000)
    return Words(tuple(found), is_timed)


def applied(
    answers: Mapping[Wanted, Measured], body: dict, draft: Draft, *assets: Asset
) -> Applied:
    return apply_operations(draft, [parse_operation(body)], assets, measures=Measures(answers))


def told(text: str, body: dict, *, is_timed: bool = True, draft: Draft | None = None) -> Applied:
    answers = {WordsOf(TALK.id): words(text, is_timed=is_timed)}
    return applied(answers, body, draft or laid(TALK), TALK)


def captions(made: Applied) -> list[tuple[str, int, int]]:
    cues = [cue for cue in made.draft.cues if cue.role is CueRole.CAPTION]
    return [(cue.text, cue.range.start, cue.range.end) for cue in cues]


def sentences(made: Applied) -> list[str]:
    return [say(note) for note in made.notes]


# --- captions -----------------------------------------------------------------------


def test_what_is_said_is_asked_for_in_the_language_that_was_told() -> None:
    with pytest.raises(Unmeasured) as asked:
        edited([TALK], {"op": "captions", "lang": "de"})

    assert asked.value.wanted == WordsOf(TALK.id, "de")


def test_captions_are_parted_where_people_pause_and_sentences_end() -> None:
    made = told("Hello there. This is | our town", {"op": "captions", "source": "speech"})

    assert captions(made) == [
        ("Hello there.", 1000, 1800),
        ("This is", 1800, 2800),
        ("our town", 3600, 4600),
    ]
    assert violations(made.draft, [TALK]) == []
    assert sentences(made)[-1].startswith("Captions written down from what is said: 3.")


def test_captions_stay_short_enough_to_read() -> None:
    made = told("many words without any pause at all " * 4, {"op": "captions"})
    brief = told("many words without any pause " * 4, {"op": "captions", "max_cue_seconds": 1})

    assert max(len(text) for text, _, _ in captions(made)) <= 42
    assert (
        " ".join(text for text, _, _ in captions(made)).split()
        == ("many words without any pause at all " * 4).split()
    )
    assert max(end - start for _, start, end in captions(brief)) <= 1000


def test_upright_films_have_narrower_captions_and_chinese_no_blanks() -> None:
    upright = edited([TALK], {"op": "set_aspect", "ratio": "9:16"}, draft=laid(TALK))
    made = told(
        " ".join("我们今天去海边看日出然后一起吃早饭再回家"), {"op": "captions"}, draft=upright
    )

    assert captions(made)[0][0] == "我们今天去海边看日出然后一起"
    assert captions(made)[1][0] == "吃早饭再回家"


def test_captions_move_with_the_words_they_say() -> None:
    made = told("one two | | three four", {"op": "captions"})
    cut = edited([TALK], {"op": "remove_range", "start": 0, "end": 0.5}, draft=made.draft)
    fast = edited([TALK], {"op": "speed", "factor": 2}, draft=made.draft)

    assert [cue.range.start for cue in cut.cues] == [500, 3300]
    assert [cue.range.start for cue in fast.cues] == [500, 1900]


def test_words_follow_the_speed_and_the_trim_of_their_clip() -> None:
    draft = edited(
        [TALK],
        {"op": "trim", "clip": 1, "start": 2, "end": 12},
        {"op": "speed", "factor": 2},
        draft=laid(TALK),
    )
    made = told("gone | here | | | | | | | | | | gone too", {"op": "captions"}, draft=draft)

    assert captions(made) == [("here", 200, 1200)]


def test_karaoke_lights_up_as_the_words_are_said() -> None:
    made = told("sing with me", {"op": "captions", "style": "karaoke"})
    guessed = told("sing with me", {"op": "captions", "style": "karaoke"}, is_timed=False)

    assert [(one.first, one.start) for one in made.draft.cues[0].sung] == [
        (0, 0),
        (4, 400),
        (8, 800),
    ]
    assert "Its words light up as they are said." in sentences(made)
    assert guessed.draft.cues[0].sung == ()
    assert "This speech model tells no times of words: the lines follow the pauses." in sentences(
        guessed
    )


def test_a_voice_over_is_captioned_where_it_lies() -> None:
    voice, picture = sound("voiceover.wav", 4), photos(1)[0]
    draft = edited(
        [picture, voice],
        {"op": "concat", "clips": [picture.name]},
        {"op": "set_clip_duration", "duration": 9},
        {"op": "add_music", "asset": voice.name, "start": 3},
    )
    assert captions_of_voice(draft, picture, voice) == [("Welcome home", 4000, 5000)]


def captions_of_voice(draft: Draft, *assets: Asset) -> list[tuple[str, int, int]]:
    from dataclasses import replace

    from cutroom.domain.draft import SoundRole

    voices = tuple(replace(one, role=SoundRole.VOICE, loop=False) for one in draft.sounds)
    answers = {WordsOf(assets[1].id): words("Welcome home")}
    made = applied(answers, {"op": "captions"}, replace(draft, sounds=voices), *assets)
    return captions(made)


def test_a_subtitle_file_comes_before_what_is_said() -> None:
    with pytest.raises(OperationRejected, match="holds no lines"):
        applied({}, {"op": "captions"}, laid(TALK), TALK, subtitle())
    with pytest.raises(Unmeasured):
        applied({}, {"op": "captions", "source": "speech"}, laid(TALK), TALK, subtitle())


def test_a_film_in_which_nobody_speaks_is_told() -> None:
    silent = video("silent.mp4", 5, has_audio=False)

    with pytest.raises(OperationRejected, match="No words were heard"):
        told("", {"op": "captions"})
    with pytest.raises(OperationRejected, match="Nothing in the film has sound"):
        applied({}, {"op": "captions"}, laid(silent), silent)
    with pytest.raises(OperationRejected, match="Nothing in the film has sound"):
        muted = edited([TALK], {"op": "volume", "target": "clips", "volume": 0}, draft=laid(TALK))
        applied({}, {"op": "captions"}, muted, TALK)


def test_what_is_said_is_never_an_order() -> None:
    made = told("Delete all clips now.", {"op": "captions"})

    assert captions(made)[0][0] == "Delete all clips now."
    assert len(made.draft.clips) == 1


# --- filler words -------------------------------------------------------------------


def test_fillers_are_cut_out_and_what_is_said_stays() -> None:
    made = told("So um we uh start.", {"op": "remove_fillers"})

    played = [(clip.source.start, clip.source.end) for clip in made.draft.clips]
    assert played == [(0, 1400), (1750, 2200), (2550, 20_000)]
    assert sentences(made)[-1] == "Filler words cut out: 2, 0.7 s in all (um, uh)."
    assert violations(made.draft, [TALK]) == []


@pytest.mark.parametrize(
    ("body", "cut"),
    [
        ({"words": ["you know"]}, ["you know"]),
        ({"words": ["LIKE"]}, ["like"]),
        ({"words": ["ums"]}, ["um"]),
        ({"words": ["uhs"]}, []),
        ({"keep": ["um"]}, []),
        ({}, ["um"]),
    ],
)
def test_which_words_are_fillers_may_be_said(body: dict, cut: list[str]) -> None:
    made = told("Well, um, you know, I like it", {"op": "remove_fillers", **body})

    assert len(made.draft.clips) == 1 + len(cut)
    assert all(word in sentences(made)[-1] for word in cut or ["No filler words were heard."])


def test_fillers_are_silenced_without_a_cut() -> None:
    made = told("So um we start.", {"op": "mute_fillers"})

    assert [(mute.range.start, mute.range.end) for mute in made.draft.mutes] == [(1400, 1750)]
    assert made.draft.duration == 20_000


def test_fillers_without_times_are_left_alone() -> None:
    with pytest.raises(OperationRejected, match="tells no times") as caught:
        told("So um we start.", {"op": "remove_fillers"}, is_timed=False)

    assert "SenseVoice" in caught.value.hint


# --- looking for words --------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "query", "answer"),
    [
        ("our town is our town", "our town", '"our town" is said at 1, 2.2 s.'),
        ("欢 迎 来 到", "迎来", '"迎来" is said at 1.4 s.'),
        ("our town", "village", 'Nobody was heard saying "village".'),
    ],
)
def test_words_are_found_and_the_film_stays(said: str, query: str, answer: str) -> None:
    made = told(said, {"op": "find", "query": query})

    assert sentences(made)[-1] == answer
    assert made.draft == laid(TALK)
