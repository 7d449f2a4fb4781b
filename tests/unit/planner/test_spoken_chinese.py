"""Chinese as people type it and as assistants rewrite it: classes of sentences, by example."""

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.tokens.token import Token
from tests.language.contexts import scene


def plan(context, message):
    return [op.described() for op in plan_message(message, scene(context, "zh")).operations]


def met(context, message, *wanted):
    """Say whether the plan has these operations in order, each with at least these values."""
    made = plan(context, message)
    fits = [want.items() <= op.items() for want, op in zip(wanted, made, strict=False)]
    return len(made) == len(wanted) and all(fits), made


@pytest.mark.parametrize(
    ("context", "message", "wanted"),
    [
        ("C3x4", "第二段太长了 剪掉一半", {"op": "trim", "clip": 2, "end": 2.0}),
        ("V60", "声音太小 大一点", {"op": "volume", "factor": 1.5}),
        ("T", "音乐太吵 小一点", {"op": "volume", "target": "music", "factor": 0.6}),
        ("T", "标题太小 看不清", {"op": "edit_text", "size": "larger"}),
        ("V60", "两分钟太长了，剪到30秒", {"op": "trim", "end": 30.0}),
        ("MIX", "放太久了，每张2秒", {"op": "set_clip_duration", "clip": [1, 2, 3]}),
    ],
)
def test_a_complaint_and_its_remedy_are_one_wish(context, message, wanted):
    fits, made = met(context, message, wanted)

    assert fits, made


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("前10秒口水话删掉", {"op": "remove_range", "start": 0.0, "end": 10.0}),
        ("最后5秒黑屏去掉", {"op": "remove_range", "start": 55.0, "end": 60.0}),
        ("把开头3秒的空白剪掉", {"op": "remove_range", "start": 0.0, "end": 3.0}),
    ],
)
def test_what_a_stretch_holds_goes_with_it(message, wanted):
    fits, made = met("V60", message, wanted)

    assert fits, made


@pytest.mark.parametrize(
    ("context", "message", "wanted"),
    [
        ("C3", "用“擦除”转场", {"op": "transition", "kind": "wipe"}),
        ("C3", "转场：「叠化」，0.5秒", {"op": "transition", "kind": "fade", "duration": 0.5}),
        ("V60", "滤镜：「黑白」", {"op": "filter", "name": "black_and_white"}),
        ("V60", "风格选「复古」滤镜", {"op": "filter", "name": "vintage"}),
        ("V60", "添加标题「转场」", {"op": "add_text", "text": "转场"}),
        ("T", "标题写“电影感”", {"op": "add_text", "text": "电影感"}),
    ],
)
def test_a_quoted_name_beside_its_noun_is_a_value_and_else_words(context, message, wanted):
    fits, made = met(context, message, wanted)

    assert fits, made


@pytest.mark.parametrize(
    ("message", "slow_first"),
    [
        ("开头慢一点，后面越来越快", True),
        ("前面慢后面快", True),
        ("先快后慢", False),
        ("前面快一点，后面慢下来", False),
    ],
)
def test_a_change_of_pace_runs_the_way_it_is_told(message, slow_first):
    (made,) = plan("C3", message)

    assert made["op"] == "speed_ramp"
    assert (made["from_factor"] < made["to_factor"]) == slow_first


@pytest.mark.parametrize(
    ("context", "message", "start"),
    [("C3", "音乐从第二段开始", 20.0), ("C3", "加轻快音乐，从第三段开始", 35.0)],
)
def test_music_begins_with_the_clip_that_is_named(context, message, start):
    fits, made = met(context, message, {"op": "add_music", "start": start, "end": "end"})

    assert fits, made


@pytest.mark.parametrize(
    ("context", "message", "wanted"),
    [
        ("V60", "提取声音，另存为wav", [{"op": "extract_audio", "format": "wav"}]),
        ("V60", "截取第8秒的画面，保存成jpg", [{"op": "thumbnail", "at": 8.0}]),
        ("VCAP", "导出字幕并保存为VTT格式", [{"op": "export_captions", "format": "vtt"}]),
        ("VCAP", "导出带字幕的视频", [{"op": "export"}]),
        ("VCAP", "导出无字幕版", [{"op": "remove_captions"}, {"op": "export"}]),
        ("V60", "导出横版和竖版各一份", [{"aspect": "16:9"}, {"aspect": "9:16"}]),
        ("T", "export as mp4 and gif", [{"format": "mp4"}, {"format": "gif"}]),
        ("VCAP", "导出字幕版和无字幕版", [{"op": "unsupported"}]),
        ("C3", "第二段改竖屏", [{"op": "unsupported"}]),
    ],
)
def test_each_thing_is_delivered_once_as_it_is_wished(context, message, wanted):
    fits, made = met(context, message, *wanted)

    assert fits, made


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("裁剪掉四周10%", {"op": "crop", "amount": 0.1}),
        ("裁掉上下各10%", {"op": "crop", "y": 108.0, "height": 864.0, "width": 1920.0}),
        ("左边裁掉20%", {"op": "crop", "x": 384.0, "width": 1536.0}),
    ],
)
def test_a_share_is_cut_off_the_sides_that_are_named(message, wanted):
    fits, made = met("V60", message, wanted)

    assert fits, made


def test_a_clip_made_small_lies_over_the_other():
    fits, made = met(
        "C2",
        "把第二个视频缩小放到第一个视频右下角",
        {"op": "pip", "clip": 2, "over": 1, "position": "bottom-right"},
    )

    assert fits, made


def test_a_quality_that_stays_asks_for_nothing():
    assert plan("V60", "速度提到1.5倍，音调保持不变") == [{"op": "speed", "factor": 1.5}]
    assert len(plan("T", "标题改成红色，字号不变，放到底部")) == 1


def test_the_last_of_a_list_of_wishes_is_not_the_end_of_the_film():
    made = plan("C3", "先倒放第一段，再把第二段调亮，最后加个标题「出发」")

    assert [op["op"] for op in made] == ["reverse", "color", "add_text"]
    assert made[-1]["start"] == 0.0
    assert plan("C3", "最后加个标题「出发」")[0]["start"] == 57.0


@pytest.mark.parametrize(
    ("message", "wanted"),
    [
        ("剪辑要求如下：删除前3秒，加速1.5倍", ["remove_range", "speed"]),
        ("【任务】把视频调亮，并静音", ["color", "mute"]),
        ("节奏太拖沓了 从第12秒开始", ["trim"]),
        ("标题「出发」；总时长15秒", ["add_text", "set_target_duration"]),
        ("色温偏暖，饱和度+20%", ["color"]),
        ("用“淡入”开场，用「淡出至白色」效果收尾", ["fade", "fade"]),
    ],
)
def test_headings_reasons_and_quotes_hide_no_wish(message, wanted):
    assert [op["op"] for op in plan("V60", message)] == wanted


def test_two_qualities_of_one_grade_are_both_kept():
    (made,) = plan("V60", "色温偏暖，饱和度+20%")

    assert (made["temperature"], made["saturation"]) == ("warmer", 1.2)


def test_a_list_of_wishes_has_no_story_round_it():
    made = plan("P5", "轮播图片：共20秒；转场方式为“缩放”；背景音乐为“欢快”；标题为「年度回顾」")

    assert [op["op"] for op in made] == ["slideshow", "add_music", "add_text"]
    assert made[0]["transition"] == "zoom"


@pytest.mark.parametrize(
    ("context", "message", "wanted"),
    [
        (
            "C3",
            "片段1：0-5秒，片段2：保留前3秒",
            [{"clip": 1, "end": 5.0}, {"clip": 2, "end": 3.0}],
        ),
        ("C3", "片段1：亮度+10%；片段2：倒放", [{"clip": 1}, {"op": "reverse", "clip": 2}]),
        ("C3", "第一段黑白滤镜，第二段不处理", [{"op": "filter", "clip": 1}]),
        ("C3", "第一段和第三段弄反了", [{"op": "swap_clips", "a": 1, "b": 3}]),
        ("C3", "复制片段3并放到片段1之前", [{"op": "duplicate_clip"}, {"clip": 3, "to": 1}]),
        ("C3", "最后那个片段倒放", [{"op": "reverse", "clip": -1}]),
        ("V60", "前10秒原速，之后1.5倍速", [{"factor": 1.5, "start": 10.0}]),
        ("V60", "在视频3-6秒处添加文字“你好”", [{"start": 3.0, "end": 6.0}]),
        ("V60", "添加5秒倒计时，从第10秒开始", [{"seconds": 5, "start": 10.0}]),
        ("V60", "标题“你好”，动画：淡入", [{"op": "add_text", "animation": "fade"}]),
        ("V60", "添加“颗粒”和“暗角”特效", [{"name": "grain"}, {"name": "vignette"}]),
        ("T", "标题多显示2秒", [{"op": "edit_text", "end": 5.0}]),
        ("T", "标题缩短到2秒", [{"op": "edit_text", "end": 2.0}]),
        ("VCAP", "字幕第2条改成“出发”", [{"op": "edit_caption_text", "index": 2}]),
        ("V60LOGO", "右下角加个水印 用logo", [{"op": "overlay_image", "position": "bottom-right"}]),
        ("C2", "左右拼成一个画面", [{"op": "split_screen", "layout": "side_by_side"}]),
        ("C3", "转场太快了 慢一点", [{"op": "transition", "duration": 1.0}]),
    ],
)
def test_what_is_named_is_what_is_changed(context, message, wanted):
    fits, made = met(context, message, *wanted)

    assert fits, made


@pytest.mark.parametrize(
    ("context", "message", "wanted"),
    [
        ("V60", "有一段口误 12秒到15秒 删了", [{"op": "remove_range", "start": 12.0}]),
        ("V60", "结尾加一句 记得关注", [{"op": "add_text", "text": "记得关注"}]),
        ("V60", "10秒那儿定格2秒", [{"op": "freeze", "at": 10.0}]),
        ("V60", "结尾白屏1秒", [{"op": "insert", "at": "end", "duration": 1.0}]),
        ("T", "bgm开头2s淡入 结尾3s淡出", [{"target": "audio"}, {"target": "audio"}]),
        ("V60", "前5秒静音 其他照旧", [{"op": "mute", "end": 5.0}]),
        ("V60", "加速1.5倍，但声音别变调", [{"op": "speed"}]),
        ("V60IMG", "以cover.jpg为片头", [{"op": "insert", "asset": "cover.jpg", "at": 0.0}]),
        ("C3", "把第二段静音，将其移到最前", [{"op": "mute"}, {"clip": 2, "to": 1}]),
        ("C3", "1→2叠化，2→3闪黑", [{"between": [1, 2]}, {"between": [2, 3]}]),
        ("C3", "顺序改成3→1→2", [{"op": "reorder", "order": [3, 1, 2]}]),
        ("C2", "合并这两段，最终时长不超过30秒", [{"op": "concat"}, {"max_seconds": 30.0}]),
        ("VCAP", "字幕设置为：字号36、白色、底部", [{"op": "style_captions", "size": 36.0}]),
        ("C5", "按顺序来", [{"op": "concat", "order": "given"}]),
        ("C3", "第一段不要声音，第二段倒放", [{"op": "mute", "clip": 1}, {"clip": 2}]),
        ("C3", "第一段不要声音，第二段也不要", [{"op": "mute"}, {"op": "mute", "clip": 2}]),
    ],
)
def test_places_means_and_pronouns_are_read_with_their_wish(context, message, wanted):
    fits, made = met(context, message, *wanted)

    assert fits, made


@pytest.mark.parametrize("one", ["“", "太", "加句 感谢", "1→2叠化", "偏暖，", "有段卡顿"])
def test_long_messages_are_read_in_one_walk(one, monkeypatch):
    looked = 0
    plain = Token.is_a

    def counted(token, *concepts):
        nonlocal looked
        looked += 1
        return plain(token, *concepts)

    monkeypatch.setattr(Token, "is_a", counted)
    spent = []
    for characters in (1000, 2000):
        looked = 0
        plan_message(one * (characters // len(one)), scene("C3", "zh"))
        spent.append(looked)

    assert spent[1] < 3 * spent[0] + 2000, spent
