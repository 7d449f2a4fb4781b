"""What a batch makes films of, and the draft of each film."""

from dataclasses import replace

import pytest

from cutroom.backend.service.adapters import RuleEditor
from cutroom.backend.service.batching import check_batch, draft_of, films_of
from cutroom.domain.draft import Draft, Fade, Fades
from cutroom.domain.kinds.programmes import Batch
from cutroom.errors import EditError, OperationRejected
from tests.language.contexts import asset, laid, music, title

FILES = [asset("beach.mp4", 20), asset("city.mp4", 6), asset("park.mp4", 12)]
PHOTO = asset("dawn.jpg", size=(4032, 3024))
LOGO = asset("logo.png", size=(400, 400))
VERTICAL = {"op": "set_aspect", "ratio": "9:16"}
TEN = {"op": "set_target_duration", "seconds": 10}


def apply(draft, operations, assets):
    return RuleEditor().apply(
        draft, operations, assets, subtitles={}, language="en", measure=_nothing_to_measure
    )


def _nothing_to_measure(wanted):
    raise AssertionError(f"nobody asked for {wanted}")


def films(*bodies, over="all", draft=None, assets=None, variants=None):
    batch = Batch(over=over, ops=list(bodies), variants=variants)
    return films_of(batch, draft or Draft(), assets or FILES)


def made(film, draft=None, assets=None):
    return draft_of(film, draft or Draft(), assets or FILES, apply).draft


def test_each_upload_becomes_a_film_of_its_own():
    found = films(VERTICAL, TEN)
    drafts = [made(film) for film in found]

    assert [film.name for film in found] == ["beach", "city", "park"]
    assert [draft.clips[0].asset for draft in drafts] == [file.id for file in FILES]
    assert {len(draft.clips) for draft in drafts} == {1}
    assert {(draft.canvas.width, draft.canvas.height) for draft in drafts} == {(1080, 1920)}
    assert [draft.duration for draft in drafts] == [10_000, 6_000, 10_000]


def test_footage_that_is_too_short_is_told_of():
    told = draft_of(films(TEN)[1], Draft(), FILES, apply).remarks

    assert any("6" in remark and "10" in remark for remark in told)


def test_kinds_of_files_are_told_apart():
    assets = [*FILES, PHOTO, LOGO]

    assert [film.name for film in films(over="photos", assets=assets)] == ["dawn"]
    assert [film.name for film in films(over="videos", assets=assets)] == ["beach", "city", "park"]
    assert [film.name for film in films(over="files", assets=assets)][-1] == "dawn"


def test_a_file_that_the_operations_use_is_no_item():
    intro = {"op": "insert", "asset": "park.mp4", "at": 0}
    found = films(intro)

    draft = made(found[0])

    assert [film.name for film in found] == ["beach", "city"]
    assert [clip.asset for clip in draft.clips] == [FILES[2].id, FILES[0].id]


def test_a_mark_is_laid_over_each_film():
    found = films({"op": "overlay_image", "asset": "logo.png"}, assets=[*FILES, LOGO])

    drafts = [made(film, assets=[*FILES, LOGO]) for film in found]

    assert len(drafts) == 3
    assert all(draft.overlays[0].asset == LOGO.id for draft in drafts)


def test_the_name_of_the_file_may_be_written_on_its_film():
    found = films({"op": "add_text", "text": "{number}. {name}", "start": 0, "end": 2})

    assert [made(film).cues[0].text for film in found] == ["1. beach", "2. city", "3. park"]


def test_a_clip_is_cut_out_of_the_film_with_what_lies_over_it():
    draft = title(music(laid(FILES)), "Hello", 19, 22)
    draft = replace(draft, fades=Fades(video_in=Fade(500), video_out=Fade(500)))

    found = films(draft=draft)
    first, second, third = (made(film, draft) for film in found)

    assert [film.name for film in found] == ["01-beach", "02-city", "03-park"]
    assert [one.duration for one in (first, second, third)] == [20_000, 6_000, 12_000]
    assert [len(one.cues) for one in (first, second, third)] == [1, 1, 0]
    assert second.cues[0].range.end == 2_000
    assert all(len(one.sounds) == 1 for one in (first, second, third))
    assert first.fades.video_in and not first.fades.video_out
    assert not second.fades.video_in and not second.fades.video_out
    assert third.fades.video_out and not third.fades.video_in


def test_clips_are_chosen_by_their_numbers_and_files_by_their_names():
    draft = laid(FILES)

    assert [film.name for film in films(over=[-1, 1], draft=draft)] == ["03-park", "01-beach"]
    assert [film.name for film in films(over="city.mp4", draft=draft)] == ["city"]


def test_versions_multiply_the_films_and_share_what_is_done_to_all():
    variants = [{"ops": [TEN, VERTICAL]}, {"name": "web", "ops": [{"op": "resize", "height": 720}]}]
    black = {"op": "filter", "name": "black_and_white"}

    found = films(TEN, VERTICAL, black, over=[1, 2], variants=variants)

    assert [film.name for film in found] == [
        "beach-10s-9x16", "beach-web", "city-10s-9x16", "city-web",
    ]  # fmt: skip
    assert [body["op"] for body in found[1].bodies] == ["filter", "resize"]


def test_several_deliveries_are_several_files():
    found = films({"op": "export", "format": "mp4"}, {"op": "extract_audio", "format": "mp3"})

    assert [film.delivery["op"] for film in found[:2]] == ["export", "extract_audio"]
    assert len(found) == 6


def test_one_item_that_does_not_take_it_is_refused_alone():
    late = {"op": "trim", "start": 8, "end": 11}
    found = films(late)

    assert made(found[0]).duration == 3_000
    with pytest.raises(EditError, match="6 s long"):
        made(found[1])
    assert check_batch(Batch(ops=[late]), Draft(), FILES, apply, "en") == (
        "3 films: beach, city, park. The timeline stays as it is.",
    )


def test_what_no_item_takes_is_refused_before_anything_is_rendered():
    batch = Batch(ops=[{"op": "trim", "start": 90, "end": 95}])

    with pytest.raises(EditError, match="nothing is left"):
        check_batch(batch, Draft(), FILES, apply, "en")


@pytest.mark.parametrize(
    "body",
    [{"op": "undo"}, {"op": "batch", "ops": []}, {"op": "find", "query": "x"}, {"op": "trims"}, 5],
)
def test_what_cannot_be_done_to_a_film_is_refused(body):
    # Batch.ops holds objects; what is none is refused by its own schema.
    if not isinstance(body, dict):
        with pytest.raises(ValueError, match="dict"):
            films(body)
        return
    with pytest.raises(OperationRejected) as caught:
        films(body)

    assert caught.value.hint


def test_there_must_be_something_to_make_films_of():
    with pytest.raises(OperationRejected, match="nothing to make films of"):
        films_of(Batch(ops=[TEN]), Draft(), [asset("song.mp3", 30)])
    with pytest.raises(OperationRejected, match="no clip 9"):
        films(over=[9])
    with pytest.raises(OperationRejected, match="no file"):
        films(over="dusk.mp4")


def test_a_person_hears_what_will_come_in_their_language():
    told = check_batch(Batch(ops=[VERTICAL]), Draft(), FILES, apply, "zh")

    assert told == ("将生成 3 个文件：beach、city、park。时间线保持不变。",)
