import pytest

from cutroom.domain.draft import Treatment
from cutroom.domain.reading import read_timeline
from cutroom.errors import OperationRejected
from cutroom.protocol.draft_codec import decode_draft, encode_draft
from tests.support.drafts import edited, image, laid, names, photos, sound, three_clips, video

PITCH = {"op": "audio_effect", "kind": "pitch", "semitones": 3}


def test_noise_is_reduced_on_every_clip_that_is_heard() -> None:
    assets = [video(), image()]

    draft = edited(assets, {"op": "denoise_audio"}, draft=laid(*assets))

    assert [clip.treatments for clip in draft.clips] == [(Treatment("denoise"),), ()]


def test_treatments_have_one_order_and_each_kind_counts_once() -> None:
    draft, assets = three_clips()

    once = edited(
        assets,
        {"op": "audio_effect", "kind": "echo", "amount": 0.3},
        PITCH,
        {"op": "denoise_audio"},
        PITCH,
        {"op": "audio_effect", "kind": "Voice Enhance"},
        {"op": "audio_effect", "kind": "echo"},
        draft=draft,
    )

    assert once.clips[0].treatments == (
        Treatment("denoise"),
        Treatment("voice_enhance"),
        Treatment("pitch", semitones=6),
        Treatment("echo", amount=0.5),
    )


def test_what_was_turned_round_turns_back() -> None:
    swap = {"op": "audio_effect", "kind": "swap_channels"}
    draft, assets = three_clips()

    assert edited(assets, swap, swap, PITCH, {**PITCH, "semitones": -3}, draft=draft) == draft


def test_music_is_treated_when_nothing_else_sounds() -> None:
    assets = [*photos(2), sound()]
    draft = edited(assets, {"op": "slideshow"}, {"op": "add_music", "asset": "music.mp3"})

    assert edited(assets, PITCH, draft=draft).sounds[0].treatments[0].semitones == 3


def test_treatments_are_told_and_survive_the_wire() -> None:
    draft, assets = three_clips()
    treated = edited(assets, PITCH, {"op": "denoise_audio"}, draft=draft)

    assert decode_draft(encode_draft(treated, names(assets))) == treated
    details = read_timeline(treated, names(assets)).tracks[0].segments[0].details
    assert details["sound"] == "denoise + pitch +3"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"kind": "underwater"}, 'no audio effect "underwater"'),
        ({"kind": "pitch"}, "how many semitones"),
    ],
)
def test_effects_that_cannot_be_had_are_refused(body: dict, sentence: str) -> None:
    with pytest.raises(OperationRejected, match=sentence):
        edited([video()], {"op": "audio_effect", **body})


def test_a_film_without_sound_has_nothing_to_treat() -> None:
    with pytest.raises(OperationRejected, match="Nothing on the timeline has sound"):
        edited([image()], {"op": "denoise_audio"}, draft=laid(image()))
