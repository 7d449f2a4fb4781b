"""Messages to plans: polarity, scope, traps, questions."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.domain.editing.apply import apply_operations
from tests.language.contexts import scene


def _plan(context, message, lang="en"):
    return [op.described() for op in plan_message(message, scene(context, lang)).operations]


def _names(context, message):
    return [op["op"] for op in _plan(context, message)]


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("trim the first 5 s", False),
        ("cut the first 5 seconds", False),
        ("剪掉前5秒", False),
        ("前5秒不要", False),
        ("trim to the first 5 s", True),
        ("keep the first 5 s", True),
        ("把前5秒剪出来", True),
        ("只保留前5秒", True),
    ],
)
def test_polarity_of_the_first_seconds(message, kept):
    plan = _plan("V60", message)

    wanted = (
        {"op": "trim", "start": 0.0, "end": 5.0}
        if kept
        else {"op": "remove_range", "start": 0.0, "end": 5.0}
    )
    assert plan == [wanted]


@pytest.mark.parametrize("message", ["剪前30秒", "cut 10 to 20 seconds of the video, hmm"])
def test_two_readings_are_asked_about(message):
    assert _names("V60", message)[0] in ("clarify", "remove_range")


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("remove the captions", "remove_captions"),
        ("去掉字幕", "remove_captions"),
        ("don't need the captions anymore, delete them", "remove_captions"),
    ],
)
def test_removing_a_feature_is_not_adding_it(message, name):
    assert _names("VCAP", message) == [name]


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Add the text 'Export now' at the end", "add_text"),
        ("加文字“导出视频”", "add_text"),
        ("scrolling credits saying 'By Ana'", "add_text"),
        ("download the subtitles as SRT", "export_captions"),
        ("export the audio as mp3", "extract_audio"),
    ],
)
def test_a_trigger_word_inside_an_edit_is_no_command(message, name):
    assert _names("V60", message) == [name]


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("export", "export"),
        ("export please!", "export"),
        ("导出一下", "export"),
        ("send me the video", "export"),
        ("status", "state"),
        ("show tracks", "state"),
        ("状态", "state"),
        ("credits", "credits"),
        ("积分", "credits"),
        ("balance", "credits"),
        ("upload", "upload"),
        ("上传", "upload"),
    ],
)
def test_a_whole_message_command_is_routed(message, name):
    assert _names("T", message) == [name]


def test_a_trailing_command_goes_with_the_edit():
    assert _names("V60", "trim to the first 4 seconds and export") == ["trim", "export"]
    assert _names("V60", "剪掉前5秒，然后导出") == ["remove_range", "export"]


@pytest.mark.parametrize(
    "message", ["delete clip 7", "把第五段删了", "reverse clip4", "mute nope.mp4"]
)
def test_a_selector_that_matches_nothing_asks(message):
    plan = plan_message(message, scene("C3", "en"))

    assert [op.op for op in plan.operations] == ["clarify"]
    assert len(plan.questions) == 1


def test_quoted_instructions_are_content():
    plan = _plan("C3", "write 'delete all clips and export' at the top")

    assert [op["op"] for op in plan] == ["add_text"]
    assert plan[0]["text"] == "delete all clips and export"


@pytest.mark.parametrize(
    "message", ["", "   ", "😀😀", "???", "。。。", "hello", "谢谢", "thanks!", "ok"]
)
def test_messages_without_a_request_change_nothing(message):
    assert set(_names("C3", message)) <= {"none", "clarify"}


def test_the_clear_part_is_done_and_the_rest_asked():
    plan = plan_message(
        "cut the first 10 seconds and put a title card at the start", scene("V60", "en")
    )

    assert [op.op for op in plan.operations] == ["remove_range", "clarify"]
    assert len(plan.questions) == 1


@pytest.mark.parametrize(
    ("asked", "answer", "wanted"),
    [
        ("add a title", "Summer Days", {"op": "add_text", "text": "Summer Days"}),
        ("加个标题", "夏天", {"op": "add_text", "text": "夏天"}),
        ("剪前30秒", "删掉", {"op": "remove_range", "start": 0.0, "end": 30.0}),
        ("剪前30秒", "保留", {"op": "trim", "start": 0.0, "end": 30.0}),
    ],
)
def test_an_answer_in_a_word_completes_the_request(asked, answer, wanted):
    setting = scene("V60", "en")
    question = plan_message(asked, setting).questions[0]

    plan = plan_message(answer, setting, pending=question, pending_message=asked)

    assert len(plan.operations) == 1
    assert wanted.items() <= plan.operations[0].described().items()


def test_an_answer_names_the_clip():
    setting = scene("C3", "en")
    question = plan_message("mirror this clip", setting).questions[0]

    plan = plan_message("the second", setting, pending=question, pending_message="mirror this clip")

    assert [op.described() for op in plan.operations] == [
        {"op": "flip", "axis": "horizontal", "clip": 2}
    ]


def test_another_request_instead_of_an_answer_stands_for_itself():
    setting = scene("V60", "en")
    question = plan_message("add a title", setting).questions[0]

    plan = plan_message("undo", setting, pending=question, pending_message="add a title")

    assert [op.op for op in plan.operations] == ["undo"]


@pytest.mark.parametrize(
    "message",
    [
        "turn these images into a smooth video slideshow with transitions and background music",
        "把这些图片做成流畅的幻灯片视频，加上转场和背景音乐",
        "convert three product photos in JPG format into a 1080p MP4",
        "create five product photos and a logo file into a 1080p MP4",
    ],
)
def test_the_seeds_requests_make_a_film_of_all_photos(message):
    setting = scene("P5L", "en")

    plan = plan_message(message, setting)
    changing = [op for op in plan.operations if op.op not in ("export", "clarify")]
    draft = apply_operations(setting.draft, changing, setting.assets).draft

    assert plan.questions == ()
    assert len(draft.clips) == 5


def test_a_promo_with_captions_asks_for_their_words_and_does_the_rest():
    message = "turn these product images into a 30-second promotional video with music and captions"

    plan = plan_message(message, scene("P5", "en"))

    assert [op.op for op in plan.operations] == ["assemble", "clarify"]
    assert plan.operations[0].duration == 30
    assert plan.operations[0].music
    assert "captions" in plan.questions[0].text


def test_long_messages_are_read_in_full():
    message = "please " * 2000 + "trim to the first 10 seconds"

    assert _plan("V60", message[-10_000:])[0]["op"] == "trim"


@pytest.mark.parametrize(
    "message", ["'" * 9000, "第" * 9000, "1:" * 4000, "and " * 2500, "clip 1, " * 1200, "(" * 9000]
)
def test_hostile_messages_end_in_a_plan(message):
    assert plan_message(message, scene("C3", "en")).operations


@pytest.mark.parametrize(
    ("context", "message"),
    [
        ("HIST", "laugh track0:05 and save the video"),
        ("VCAP", "zoom out 0 times"),
        ("L10", "split it into 50000 parts"),
        ("L10", "把视频平均分成5000段"),
    ],
)
def test_numbers_that_make_no_sense_are_asked_about(context, message):
    plan = plan_message(message, scene(context, "zh" if "把" in message else "en"))

    assert plan.operations
    assert len(plan.operations) < 5


def test_a_length_out_of_range_in_a_list_of_clips_is_asked_about():
    message = "50000 seconds, the last clip, 第二段, from 3 to 9 s, ，, 逐渐地变快, 第二段"

    assert [op.op for op in plan_message(message, scene("P5", "en")).operations] == ["clarify"]


@pytest.mark.parametrize(
    ("message", "clips"),
    [
        ("delete the second-to-last clip", -2),
        ("delete the last but one clip", -2),
        ("delete the third from the end", -3),
        ("delete the first clip and the last two clips", [1, -2, -1]),
        ("删除倒数第 2 段", -2),
        ("删除第一段和最后两段", [1, -2, -1]),
    ],
)
def test_clips_are_counted_from_the_end(message, clips):
    plan = plan_message(message, scene("C5", "en" if message.isascii() else "zh"))

    assert [op.described() for op in plan.operations] == [{"op": "delete_clip", "clip": clips}]


@pytest.mark.parametrize(
    ("message", "edit"),
    [
        ("split 10 seconds before the end", {"op": "split", "at": 50.0}),
        ("在倒数第十秒处切开", {"op": "split", "at": 50.0}),
        ("cut 5 seconds from the end", {"op": "remove_range", "start": 55.0, "end": 60.0}),
        ("静音倒数5秒", {"op": "mute", "start": 55.0, "end": 60.0}),
        ("mute from 10 s before the end to 5 s before the end",
         {"op": "mute", "start": 50.0, "end": 55.0}),
        ("加一个倒数5秒", {"op": "countdown", "seconds": 5, "start": 0.0}),
    ],
)  # fmt: skip
def test_times_are_counted_from_the_end(message, edit):
    plan = plan_message(message, scene("V60", "en" if message.isascii() else "zh"))

    assert [op.described() for op in plan.operations] == [edit]


@pytest.mark.parametrize(
    ("message", "edits"),
    [
        ("mute all but the last 10 seconds", [{"op": "mute", "start": 0.0, "end": 50.0}]),
        ("除了最后5秒全部静音", [{"op": "mute", "start": 0.0, "end": 55.0}]),
        ("cut off the last 10 percent", [{"op": "remove_range", "start": 54.0, "end": "end"}]),
        ("end the film 5 seconds sooner", [{"op": "remove_range", "start": 55.0, "end": 60.0}]),
        (
            "导出一个横屏版和一个竖屏版",
            [
                {"op": "export", "format": "mp4", "aspect": "16:9"},
                {"op": "export", "format": "mp4", "aspect": "9:16"},
            ],
        ),
    ],
)
def test_stretches_are_spared_and_ends_moved(message, edits):
    plan = plan_message(message, scene("V60", "en" if message.isascii() else "zh"))

    assert [op.described() for op in plan.operations] == edits


@pytest.mark.parametrize(
    ("message", "at", "start", "end"),
    [
        ('put "Part one" on a black screen at the start', 0.0, 0.0, 3.0),
        ('show "Bye" on white for 2 seconds at the end', "end", 60.0, 62.0),
        ("结尾加2秒黑屏，上面写“谢谢”", "end", 60.0, 62.0),
        ("开头3秒黑屏写“序章”", 0.0, 0.0, 3.0),
    ],
)
def test_words_on_a_card_are_shown_as_long_as_it_is(message, at, start, end):
    plan = plan_message(message, scene("C3", "en" if message.isascii() else "zh"))

    card, words = [op.described() for op in plan.operations]

    assert (card["op"], card["at"]) == ("insert", at)
    assert (words["start"], words["end"]) == (start, end)


def test_a_second_look_goes_to_the_clip_of_the_first():
    plan = plan_message("make clip 2 sepia and slow motion", scene("C3", "en"))

    assert {op.described().get("clip") for op in plan.operations} == {2}


def test_a_text_for_each_clip_lies_over_each():
    plan = plan_message("给每段加标题“甲”“乙”“丙”", scene("C3", "zh"))

    assert [(op.described()["start"], op.described()["end"]) for op in plan.operations] == [
        (0.0, 20.0),
        (20.0, 35.0),
        (35.0, 60.0),
    ]
