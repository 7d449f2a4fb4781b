"""What a model would have to make is told from what is put together from files."""

import pytest

from cutroom.translate.paying import asks_to_make, makes


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("generate a city video", "video"),
        ("Please regenerate the second shot", "video"),
        ("create an AI video of a cat", "video"),
        ("use Seedance for the intro", "video"),
        ("generate an illustration of the harbour", "image"),
        ("generate background music, upbeat", "music"),
        ("generate a voiceover: hello", "speech"),
        ("生成一段海边日落的视频", "video"),
        ("生成一段轻快的背景音乐", "music"),
    ],
)
def test_what_only_a_model_can_make_is_recognised(words: str, made: str) -> None:
    assert asks_to_make(words) == made


@pytest.mark.parametrize(
    "words",
    [
        "make a 30 s slideshow with crossfades and lo-fi music",
        "turn these images into a smooth video slideshow with transitions and background music",
        "generate a video from these photos",
        "generate subtitles for the video",
        "add the title 'generate a video'",
        "add lo-fi music",
        "swap the first two clips",
        "export",
        "生成字幕",
        "把这些图片生成视频",
        "加标题「生成视频」",
    ],
)
def test_edits_of_what_is_there_cost_nothing_of_their_own(words: str) -> None:
    assert asks_to_make(words) is None


def test_operations_say_themselves_what_they_make() -> None:
    assert makes([{"op": "trim"}, {"op": "generate", "kind": "image"}]) == "image"
    assert makes([{"op": "trim"}]) is None
