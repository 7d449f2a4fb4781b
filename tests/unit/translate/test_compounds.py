import pytest

from cutroom.translate.compounds import Compound, asks_for_file, split_export


@pytest.mark.parametrize(
    ("message", "edit", "wishes"),
    [
        ("trim the first 5 seconds and export", "trim the first 5 seconds", {}),
        ("Add a title, then export it in 4k.", "Add a title", {"resolution": "2160p"}),
        ("add music. Export as mov please", "add music", {"format": "mov"}),
        ("make it warmer and send me the video", "make it warmer", {}),
        ("加标题，然后导出", "加标题", {}),
        ("剪掉前5秒再导出", "剪掉前5秒", {}),
        ("加字幕，最后导出为1080p", "加字幕", {"resolution": "1080p"}),
        ("加标题「然后导出」，导出", "加标题「然后导出」", {}),
        ("export in 720p", "", {"resolution": "720p"}),
        ("把前5秒剪掉，导出竖屏", "把前5秒剪掉, 改成竖屏", {}),
        ("add music and export it in 9:16", "add music, make it 9:16", {}),
        ("export SRT", "", {"format": "srt"}),
        ("export the subtitles as SRT", "", {"format": "srt"}),
        ("get subtitle file", "", {"format": "srt"}),
        ("download subtitles", "", {"format": "srt"}),
        ("export captions as WebVTT", "", {"format": "vtt"}),
        ("把字幕导出成VTT", "", {"format": "vtt"}),
        ("trim 2 s and export the captions as srt", "trim 2 s", {"format": "srt"}),
        ("export with subtitles", "", {}),
    ],
)
def test_an_export_at_the_end_is_taken_off(message, edit, wishes):
    assert split_export(message) == Compound(edit, wishes)


@pytest.mark.parametrize(
    "message",
    [
        "add a credits roll at the end",
        "save the subtitles in yellow",
        "give the subtitles a black box",
        "把导出按钮的文字改成红色",
        'change the title to "trim and export"',
        "save the best shot for last",
        "explain how exports work and tell me",
    ],
)
def test_other_messages_stay_whole(message):
    assert split_export(message) == Compound(message)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("make a 10 s film and give me the finished video", True),
        ("turn these into a 1080p MP4", True),
        ("做一个成片发给我", True),
        ("add a title", False),
        ("add a title but don't export yet", False),
        ("加标题，先不导出", False),
    ],
)
def test_a_wish_for_a_file_is_heard(words, asked):
    assert asks_for_file(words) is asked
