import pytest

from cutroom.translate.routing import Route, route


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("export", Route.EXPORT),
        ("Export!", Route.EXPORT),
        ("导出", Route.EXPORT),
        ("请帮我导出视频吧。", Route.EXPORT),
        ("download", Route.EXPORT),
        ("Could you download it now, please?", Route.EXPORT),
        ("send me the video", Route.EXPORT),
        ("Great, send me the final video. Thanks!", Route.EXPORT),
        ("把视频发给我", Route.EXPORT),
        ("发给我", Route.EXPORT),
        ("ｅｘｐｏｒｔ 🎬", Route.EXPORT),
        ("save", Route.EXPORT),
        ("Export with subtitles, please", Route.EXPORT),
        ("credits", Route.CREDITS),
        ("积分", Route.CREDITS),
        ("What's my balance?", Route.CREDITS),
        ("余额？", Route.CREDITS),
        ("我还有多少积分", Route.CREDITS),
        ("status", Route.STATE),
        ("状态", Route.STATE),
        ("Show tracks", Route.STATE),
        ("show me the timeline please", Route.STATE),
        ("现在什么样了", Route.STATE),
        ("What's in it?", Route.STATE),
        ("how many left", Route.CREDITS),
        ("what's done", Route.STATE),
        ("upload", Route.UPLOAD),
        ("上传", Route.UPLOAD),
        ("I want to upload a file", Route.UPLOAD),
    ],
)
def test_a_message_that_is_only_a_command_has_a_route(message, expected):
    assert route(message) is expected


@pytest.mark.parametrize(
    "message",
    [
        "",
        "   ",
        "?!",
        "add a credits roll at the end",
        "加上片尾字幕和积分",
        "export SRT",
        "export in 4k as a gif",
        "download subtitles",
        "trim the first 5 seconds and export",
        "make an upload-style intro",
        "show the status bar in clip 2",
        "balance the colors",
        "把导出按钮的文字改成红色",
        "export " * 40,
    ],
)
def test_everything_else_goes_to_the_backend(message):
    assert route(message) is None
