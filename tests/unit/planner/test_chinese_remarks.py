"""Chinese remarks around a wish: what a stretch holds, what a film is for, complaints and cures."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.plan import Scene
from tests.language.contexts import asset, laid, scene

FILMS = (asset("intro.mp4", 12), asset("interview.mp4", 95), asset("broll.mov", 30))


def ops(context: str, message: str) -> list[dict[str, object]]:
    return [op.described() for op in plan_message(message, scene(context, "zh")).operations]


def of_films(message: str) -> list[dict[str, object]]:
    films = Scene(laid(FILMS), FILMS, "zh")
    return [op.described() for op in plan_message(message, films).operations]


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        (
            "V60",
            "前8秒是黑屏，最后5秒都没东西，这两段删掉",
            [
                {"op": "remove_range", "start": 0.0, "end": 8.0},
                {"op": "remove_range", "start": 55.0, "end": 60.0},
            ],
        ),
        ("V60", "我就要10秒到20秒那一段", [{"op": "trim", "start": 10.0, "end": 20.0}]),
        ("V60", "改成9:16，我要发抖音", [{"op": "set_aspect", "ratio": "9:16"}]),
        ("V60", "左右声道反了，对调一下", [{"op": "audio_effect", "kind": "swap_channels"}]),
        ("V60", "声音有回音，处理一下", [{"op": "audio_effect", "kind": "dereverb"}]),
        (
            "V60",
            "前5秒慢放，后面正常",
            [{"op": "speed", "factor": 0.5, "start": 0.0, "end": 5.0}],
        ),
        ("T", "音乐小一点，20%吧", [{"op": "volume", "target": "music", "volume": 0.2}]),
        ("HISTX", "还是要刚才有音乐那一版", [{"op": "restore", "to": "music Lo-fi"}]),
        ("C3", "1和2顺序错了", [{"op": "swap_clips", "a": 1, "b": 2}]),
        ("C3", "结尾那个片段挪到第一个来", [{"op": "move_clip", "clip": -1, "to": 1}]),
        ("C2", "用PIP把第二段放右上角", [
            {"op": "pip", "clip": 2, "position": "top-right", "scale": 0.3},
        ]),
        ("C2", "左右分屏，左边放第二个，右边放第一个", [
            {"op": "split_screen", "layout": "side_by_side", "clips": [2, 1]},
        ]),
    ],
)  # fmt: skip
def test_a_remark_is_read_as_the_wish_it_is(context, message, plan):
    assert ops(context, message) == plan


def test_words_to_show_are_never_taken_for_a_remark():
    [text] = ops("V60", "加文字“声音有回音，处理一下”")

    assert (text["op"], text["text"]) == ("add_text", "声音有回音，处理一下")


@pytest.mark.parametrize("message", ["片头太长了剪到5秒", "开头剪到5秒"])
def test_what_an_opening_is_cut_to_is_not_cut_off_it(message):
    [asked] = ops("V60", message)

    assert asked["op"] == "clarify"


def test_a_fade_both_ways_behind_new_music_is_the_musics():
    [music] = ops("V60", "加个轻快的音乐，淡入淡出")

    assert (music["op"], music["fade_in"], music["fade_out"]) == ("add_music", 1.0, 1.0)


def test_music_that_loops_loops_no_film():
    assert [op["op"] for op in ops("V60", "加首歌，循环播放")] == ["add_music"]


def test_a_film_with_an_english_name_may_be_called_in_chinese():
    assert of_films("采访那段声音太小了") == [{"op": "volume", "factor": 1.5, "clip": 2}]
    assert of_films("片头那个视频静音") == [{"op": "mute", "clip": 1}]


@pytest.mark.parametrize(
    "message", ["把采访里的停顿去掉", "空镜放到采访中间", "把broll叠在interview上面"]
)
def test_what_could_mean_two_films_asks(message):
    assert [op["op"] for op in of_films(message)] == ["clarify"]


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("V60", "第30秒那儿卡了一下，前后各剪一秒", [
            {"op": "remove_range", "start": 29.0, "end": 31.0},
        ]),
        ("C5", "每段最后2秒删掉", [
            {"op": "remove_range", "start": 8.0, "end": 10.0, "clip": "all"},
        ]),
        ("C3", "每段只留中间2秒", [
            {"op": "trim", "start": 9.0, "end": 11.0, "clip": 1},
            {"op": "trim", "start": 6.5, "end": 8.5, "clip": 2},
            {"op": "trim", "start": 11.5, "end": 13.5, "clip": 3},
        ]),
        ("C3x4", "第三段放最前面，每段两秒", [
            {"op": "move_clip", "clip": 3, "to": 1},
            {"op": "set_clip_duration", "clip": "all", "duration": 2.0},
        ]),
        ("T", "上一步做了啥", [{"op": "describe", "what": "versions previous..now"}]),
        ("T", "导出，画质要最好的", [{"op": "export", "format": "mp4", "quality": "high"}]),
        ("T", "标题从第1秒开始出现", [
            {"op": "edit_text", "target": "Urban Dreams", "start": 1.0},
        ]),
        ("VCAP", "字幕改成黄色加黑边", [{"op": "style_captions", "color": "#FFFF00"}]),
        ("VCAP", "把字幕里的Sentence全换成句子", [
            {"op": "edit_caption_text", "find": "Sentence", "replace": "句子"},
        ]),
        ("L10ZH", "第30秒到第90秒弄成竖屏", [
            {"op": "trim", "start": 30.0, "end": 90.0},
            {"op": "set_aspect", "ratio": "9:16"},
        ]),
        ("L10ZH", "剪成3条1分钟的短视频", [
            {"op": "highlights", "duration": 180.0, "count": 3},
        ]),
        ("C3", "clip1和clip2左右同屏", [
            {"op": "split_screen", "layout": "side_by_side", "clips": ["clip1.mp4", "clip2.mp4"]},
        ]),
    ],
)  # fmt: skip
def test_what_was_read_as_another_edit_is_read_as_meant(context, message, plan):
    assert ops(context, message) == plan


def test_words_on_a_card_are_laid_after_it_and_where_it_is():
    card, words = ops("C3", "第一段和第二段之间加2秒黑屏，上面写“三天后”")

    assert (card["op"], card["at"], card["duration"]) == ("insert", 20.0, 2.0)
    assert (words["op"], words["start"], words["end"]) == ("add_text", 20.0, 22.0)


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("C3", "好了，出成片吧", [{"op": "export", "format": "mp4"}]),
        ("V60", "剪成竖屏，发视频号", [{"op": "set_aspect", "ratio": "9:16"}]),
        ("V60", "我要在剪映里接着调，导个草稿", [
            {"op": "export_timeline", "format": "capcut_draft"},
        ]),
        ("T", "再放一遍", [{"op": "loop", "times": 2}]),
        ("VBAR", "视频带黑框，自动去一下", [{"op": "auto_crop"}]),
        ("VCAP", "字幕换成黄字，加个黑色的底", [
            {"op": "style_captions", "color": "#FFFF00", "background": "#000000"},
        ]),
        ("VCAP", "字幕挡到人脸了", [{"op": "style_captions", "position": "top"}]),
        ("L20", "聊到融资是在第几分钟", [{"op": "find", "query": "融资"}]),
        ("V60", "15秒到20秒截出来放慢", [
            {"op": "trim", "start": 15.0, "end": 20.0},
            {"op": "speed", "factor": 0.5},
        ]),
        ("V60", "抽帧，一秒一张，存png", [
            {"op": "extract_frames", "fps": 1.0, "format": "png"},
        ]),
        ("V60", "声音变成电话里那种", [{"op": "audio_effect", "kind": "radio"}]),
        ("C2", "两个视频左右放一起对比", [
            {"op": "split_screen", "layout": "side_by_side", "clips": "all"},
        ]),
        ("C5", "剪成25秒的，每段平均分", [
            {"op": "set_clip_duration", "clip": "all", "duration": 5.0},
            {"op": "concat", "clips": "all", "order": "given"},
        ]),
        ("V60", "亮度+10，对比度-5", [{"op": "color", "brightness": 1.1, "contrast": 0.95}]),
        ("L10ZH", "左声道没声音", [{"op": "audio_effect", "kind": "mono"}]),
        ("L10ZH", "文字稿给我一份", [{"op": "export_captions", "format": "txt"}]),
    ],
)  # fmt: skip
def test_everyday_wording_is_read_as_the_plain_wish(context, message, plan):
    assert ops(context, message) == plan


@pytest.mark.parametrize(
    "message", ["去掉喇叭声", "狗叫声去掉", "字幕里重点词标黄", "给我想十个标题"]
)
def test_what_nobody_here_can_do_is_said_and_nothing_is_silenced(message):
    assert [op["op"] for op in ops("V60", message)] == ["unsupported"]


def test_a_song_that_is_only_named_is_asked_for():
    assert [op["op"] for op in ops("V60", "把孤勇者找来当背景音乐")] == ["clarify"]


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("V60", "将第5秒到第8秒剪咗佢", [{"op": "remove_range", "start": 5.0, "end": 8.0}]),
        ("C3", "第二段唔要", [{"op": "delete_clip", "clip": 2}]),
        ("T", "音樂細聲啲", [{"op": "volume", "target": "music", "factor": 0.6}]),
        ("V60", "光啲", [{"op": "color", "brightness": 1.2}]),
        ("V60", "去饱和", [{"op": "color", "saturation": 0.8}]),
        ("T", "取消静音", [{"op": "volume", "target": "original", "volume": 1.0}]),
        ("V60", "镜头往右移", [{"op": "pan", "direction": "right"}]),
        ("C3", "第三段调冷\n除了第二段，其他都删掉", [
            {"op": "color", "temperature": "cooler", "clip": 3},
            {"op": "delete_clip", "clip": [1, 3]},
        ]),
        ("V60", "结尾两秒淡出\n结尾显示“谢谢观看”", [
            {"op": "fade", "target": "video", "dir": "out", "duration": 2.0},
            {"op": "add_text", "text": "谢谢观看", "start": 57.0, "end": 60.0},
        ]),
        ("L10ZH", "把语气词剪掉；从三分二十秒剪到五分半", [
            {"op": "remove_fillers"}, {"op": "trim", "start": 200.0, "end": 330.0},
        ]),
    ],
)  # fmt: skip
def test_opposites_dialect_and_sentences_apart_are_kept_apart(context, message, plan):
    assert ops(context, message) == plan


def test_cantonese_words_to_be_shown_stay_as_they_are():
    [text] = ops("V60", "加標題「唔好走」")

    assert text["text"] == "唔好走"


def test_what_is_not_wanted_in_cantonese_is_not_added():
    assert [op["op"] for op in ops("V60", "唔要字幕")] == ["none"]


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("C3", "给我一份EDL", [{"op": "export_timeline", "format": "edl"}]),
        ("C3x4P", "两边黑的地方换成白的", [
            {"op": "background_fill", "kind": "color", "color": "#FFFFFF"},
        ]),
        ("V60", "顶部加文字“第一集”，从5秒显示到15秒", [
            {"op": "add_text", "text": "第一集", "start": 5.0, "end": 15.0, "position": "top"},
        ]),
        ("V60", "把这个视频的声音给我一个MP3", [{"op": "extract_audio", "format": "mp3"}]),
        ("V60", "缩到480宽", [{"op": "resize", "width": 480}]),
        ("L10ZH", "保留第2个停顿，其他停顿都剪了", [{"op": "remove_silence", "keep": [2]}]),
        ("EMPTY", "来一段5秒的蓝色背景", [
            {"op": "insert", "asset": "color:#0000FF", "at": "end", "duration": 5.0,
             "track": "video"},
        ]),
    ],
)  # fmt: skip
def test_other_ways_to_say_a_plain_wish_are_read_alike(context, message, plan):
    assert ops(context, message) == plan


@pytest.mark.parametrize(
    ("context", "message", "plan"),
    [
        ("VCAP", "字幕底色去掉", [{"op": "style_captions", "background": "none"}]),
        ("VCAP", "字幕字体太细了", [{"op": "style_captions", "bold": True}]),
        ("V60", "把片头片尾都剪掉，各3秒", [
            {"op": "remove_range", "start": 0.0, "end": 3.0},
            {"op": "remove_range", "start": 57.0, "end": 60.0},
        ]),
    ],
)  # fmt: skip
def test_what_belongs_to_captions_or_to_both_ends_stays_with_them(context, message, plan):
    assert ops(context, message) == plan


def test_music_that_should_end_early_is_not_laid_anew():
    assert [op["op"] for op in ops("T", "音乐提前结束")] == ["clarify"]


def test_words_between_clips_that_are_not_there_ask():
    assert [op["op"] for op in ops("C2", "第二段和第三段之间写“三天后”")] == ["clarify"]
