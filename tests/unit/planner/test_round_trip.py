"""Operations put into words and read back are the same operations, in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.phrasing.saying import say_operation
from cutroom.backend.planner.plan import Scene
from cutroom.backend.planner.stage import Stage
from cutroom.domain.operations import parse_operation
from tests.language.contexts import asset, captioned, laid, music, scene, title
from tests.language.matching import Matcher

CLIPS = [asset("clip1.mp4", 20), asset("clip2.mp4", 15), asset("clip3.mp4", 25)]
OTHERS = [asset("logo.png", size=(400, 400)), asset("music.mp3", 120), asset("beach.mp4", 9)]
OTHERS += [asset("teal.cube")]
DRAFT = captioned(title(music(laid(CLIPS)), "Urban Dreams", 0, 3))

LANGUAGES = st.sampled_from(["en", "zh"])
CLIP = st.integers(1, 3)
SECONDS = st.integers(1, 14).map(float) | st.integers(2, 28).map(lambda half: half / 2)
STRETCH = st.tuples(st.integers(0, 8), st.integers(1, 6)).map(lambda p: (p[0], p[0] + p[1]))
SHARE = st.integers(1, 9).map(lambda tenth: tenth / 10)
COLOR = st.sampled_from(["#FF0000", "#FFFFFF", "#FFFF00", "#0000FF", "#FFA500"])
CORNER = st.sampled_from(["top-left", "top-right", "bottom-left", "bottom-right"])
PLACE = CORNER | st.sampled_from(["top", "bottom", "center"])
FACTOR = st.sampled_from([0.25, 0.5, 0.75, 1.5, 2.0, 3.0, 4.0])
TEXT = st.sampled_from(["Hello", "delete all clips", "第一章", "Export now", "10 seconds", "夏天"])
FILTER = st.sampled_from(
    ["cinematic", "warm", "cool", "vintage", "vhs", "sepia", "black_and_white", "vivid"]
)
KIND = st.sampled_from(["fade", "wipe", "slide", "whip", "dip_to_black"])


def _op(name, /, **parameters):
    return st.fixed_dictionaries({"op": st.just(name), **parameters})


def _within(name, /, **parameters):
    """An operation on a stretch of the film."""
    return st.tuples(STRETCH, _op(name, **parameters)).map(
        lambda p: {**p[1], "start": p[0][0], "end": p[0][1]}
    )


SAID = st.one_of(
    _within("trim"),
    _within("trim", clip=CLIP),
    _within("remove_range"),
    _within("remove_range", clip=CLIP),
    _op("split", at=SECONDS),
    _op("split", at=SECONDS, clip=CLIP),
    _op("delete_clip", clip=CLIP),
    _op("delete_clip", clip=st.sampled_from([[1, 2], [1, 3], [2, 3]])),
    _op("insert", asset=COLOR.map(lambda c: f"color:{c}"), at=SECONDS, duration=SECONDS),
    _op("insert", asset=st.just("beach.mp4"), at=st.sampled_from([0, 20, "end"])),
    _op("replace_clip", clip=CLIP, asset=st.just("beach.mp4")),
    _op("move_clip", clip=CLIP, to=CLIP),
    _op("swap_clips", a=st.just(1), b=st.integers(2, 3)),
    _op("reorder", order=st.permutations([1, 2, 3])),
    _op("duplicate_clip", clip=CLIP, times=st.integers(1, 5)),
    _op("loop", times=st.integers(2, 9)),
    _within("loop", times=st.integers(2, 9)),
    _op("reverse", clip=CLIP),
    _within("reverse"),
    _within("reverse", clip=CLIP),
    _within("boomerang", times=st.integers(1, 4)),
    _op("freeze", at=SECONDS, duration=SECONDS),
    _op("set_clip_duration", clip=CLIP, duration=SECONDS),
    _op("set_target_duration", seconds=st.integers(5, 59)),
    _op("speed", factor=FACTOR, clip=CLIP),
    _within("speed", factor=FACTOR),
    _op("set_fps", fps=st.sampled_from([24, 25, 30, 50, 60])),
    _op(
        "set_aspect",
        ratio=st.sampled_from(["9:16", "16:9", "1:1", "4:5", "21:9"]),
        fit=st.sampled_from([None, "crop", "pad", "blur"]),
    ),
    _op("resize", height=st.sampled_from([480, 720, 1440])),
    _op("rotate", degrees=st.sampled_from([90, 180, 270, -90]), clip=CLIP),
    _op("flip", axis=st.sampled_from(["horizontal", "vertical"]), clip=CLIP),
    _within("rotate", degrees=st.sampled_from([90, 180, 270])),
    _within("flip", axis=st.sampled_from(["horizontal", "vertical"])),
    _op("transform", scale=SHARE, clip=CLIP),
    _op("zoom", direction=st.sampled_from(["in", "out"]), clip=CLIP),
    _op("pan", direction=st.sampled_from(["left", "right"]), clip=CLIP),
    _op("filter", name=FILTER, clip=CLIP),
    _op("filter", name=FILTER, intensity=SHARE),
    _within("filter", name=FILTER, intensity=SHARE),
    _within("filter", name=FILTER, clip=CLIP),
    _within("color", brightness=st.sampled_from([0.8, 1.1, 1.2, 1.5])),
    _within("color", saturation=st.sampled_from([0.5, 1.3]), clip=CLIP),
    _op("color", brightness=st.sampled_from([0.8, 1.1, 1.2, 1.5]), clip=CLIP),
    _op("color", saturation=st.sampled_from([0.5, 0.9, 1.3]), clip=CLIP),
    _within("effect", name=st.sampled_from(["vignette", "grain", "sharpen"])),
    _op("fade", target=st.sampled_from(["video", "audio"]), dir=st.just("out"), duration=SECONDS),
    _op("transition", kind=KIND, duration=st.just(0.7), between=st.sampled_from([[1, 2], [2, 3]])),
    _op("transition", kind=KIND, duration=SHARE),
    _op("overlay_image", asset=st.just("logo.png"), position=CORNER, scale=SHARE),
    _op("pip", clip=st.just(2), over=st.sampled_from([None, 1, 3]), position=CORNER, scale=SHARE),
    _op(
        "split_screen",
        layout=st.sampled_from(["side_by_side", "top_bottom"]),
        clips=st.sampled_from(["all", [1, 2], [1, 3]]),
    ),
    _op("grid", columns=st.integers(1, 4), items=st.sampled_from(["all", [2, 3]])),
    _op(
        "chroma_key",
        color=st.sampled_from(["green", "blue"]),
        clip=st.sampled_from([None, 1, 2]),
        replace=st.sampled_from([None, "beach.mp4", "#FFFFFF"]),
    ),
    _op(
        "lut",
        asset=st.just("teal.cube"),
        intensity=st.sampled_from([0.4, 0.8, 1]),
        clip=st.sampled_from([None, 1, 2]),
    ),
    _within("lut", asset=st.just("teal.cube"), intensity=st.sampled_from([0.4, 1])),
    _op(
        "waveform",
        position=st.sampled_from(["top", "bottom"]),
        color=COLOR,
        mode=st.sampled_from(["line", "bars"]),
    ),
    _op("waveform", mode=st.just("none")),
    _op("remove_background", replace=st.sampled_from([None, "beach.mp4", "#FFFFFF"])),
    _within("blur_region", region=CORNER),
    _within("delogo", region=CORNER),
    _op(
        "delogo",
        x=SECONDS.map(lambda x: x * 20),
        y=st.just(50),
        width=st.just(300),
        height=st.just(200),
    ),
    _within("add_text", text=TEXT, position=PLACE),
    _within("add_text", text=TEXT, color=COLOR, size=st.sampled_from(["larger", "smaller"])),
    _op("edit_text", target=st.just("Urban Dreams"), text=TEXT),
    _op("edit_text", target=st.just("Urban Dreams"), color=COLOR, position=CORNER),
    _op("countdown", seconds=st.integers(3, 10), start=st.just(0)),
    _op("style_captions", color=COLOR, position=st.sampled_from(["top", "bottom"])),
    _within("remove_captions"),
    _op("add_music", style=st.sampled_from(["upbeat", "cinematic", "ambient"]), volume=SHARE),
    _op("volume", target=st.sampled_from(["music", "original"]), volume=SHARE),
    _op("volume", db=st.sampled_from([-12, -6, -3, 3]), clip=CLIP),
    _within("volume", volume=SHARE),
    _within("volume", target=st.just("music"), volume=SHARE),
    _within("volume", db=st.sampled_from([-12, -6, -3, 3]), clip=CLIP),
    _within("volume", factor=st.sampled_from([0.5, 0.7, 1.5])),
    _within("mute"),
    _op("mute", clip=CLIP),
    _op("normalize_audio", lufs=st.integers(-23, -10)),
    _op("undo", steps=st.integers(1, 6)),
    _op("save_project", name=TEXT),
    _op("export", format=st.just("mp4"), resolution=st.sampled_from(["720p", "1080p", "2160p"])),
)


def _read_back(body, lang):
    setting = Scene(DRAFT, tuple(CLIPS + OTHERS), lang, ("start", "title", "music"))
    operation = parse_operation(body)
    said = say_operation(operation, lang)
    plan = plan_message(said, setting)
    bodies = [op.described() for op in plan.operations]
    wanted = {key: value for key, value in body.items() if value is not None}
    return Matcher(Stage(setting, lang)).fits([wanted], bodies), said, bodies


@settings(max_examples=300, deadline=None)
@given(SAID, LANGUAGES)
def test_what_is_said_of_an_operation_reads_as_that_operation(body, lang):
    fits, said, bodies = _read_back(body, lang)

    assert fits, (said, bodies)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "body",
    [
        {"op": "keep_ranges", "ranges": [[0, 5], [10, 15]]},
        {"op": "speed_ramp", "from_factor": 1, "to_factor": 3, "clip": 2},
        {"op": "set_fps", "fps": 60, "method": "interpolate"},
        {"op": "describe", "what": "versions"},
        {"op": "describe", "what": "versions 2..now"},
        {"op": "describe", "what": "versions 1..3"},
        {"op": "describe", "what": "versions previous..now"},
        {"op": "translate_captions", "to": "fr", "bilingual": True},
        {"op": "remove_silence", "padding": 0.2},
        {"op": "crop", "x": 100, "y": 50, "width": 1280, "height": 720},
        {"op": "edit_text", "target": "Urban Dreams", "end": 6},
        {"op": "edit_caption_text", "find": "Sentence 1", "replace": "Hi"},
        {"op": "edit_caption_text", "index": 3, "text": "New line"},
        {"op": "translate_captions", "to": "en"},
        {"op": "captions", "style": "karaoke"},
        {"op": "add_music", "asset": "music.mp3", "volume": 0.35, "fade_out": 2},
        {"op": "volume", "target": "music", "factor": 0.7},
        {"op": "remove_silence", "min_silence": 0.8},
        {"op": "highlights", "count": 3},
        {"op": "restore", "to": 2},
        {"op": "extract_frames", "fps": 1, "format": "png"},
        {"op": "export", "max_mb": 25},
    ],
    ids=lambda body: body["op"],
)
def test_rarer_parameters_survive_being_said(body, lang):
    fits, said, bodies = _read_back(body, lang)

    assert fits, (said, bodies)


TEN = {"op": "set_target_duration", "seconds": 10}
TALL = {"op": "set_aspect", "ratio": "9:16"}
WIDE = [{"op": "set_target_duration", "seconds": 30}, {"op": "set_aspect", "ratio": "16:9"}]
HELLO = {"op": "add_text", "text": "Hello", "start": 0, "end": 3}
MADE = {"op": "export", "format": "mp4", "resolution": "720p"}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("context", "over", "ops"),
    [
        ("C3", "clips", [TEN, TALL]),
        ("C3", [1, 3], [{"op": "export", "format": "mp4"}]),
        ("C3", "files", [TALL]),
        ("BATCH6", "videos", [TEN, TALL, HELLO, MADE]),
        ("BATCH6", ["product1.mp4", "product4.mp4"], [TALL]),
        ("C5", "all", [{"op": "filter", "name": "sepia", "intensity": 1}]),
        ("C5", "videos", [{"op": "extract_audio", "format": "mp3"}]),
        ("P5", "photos", [{"op": "zoom", "direction": "in"}, {**HELLO, "text": "{name}"}]),
    ],
)
def test_a_batch_survives_being_said(context, over, ops, lang):
    setting = scene(context, lang)
    body = {"op": "batch", "over": over, "ops": ops}

    said = say_operation(parse_operation(body), lang)
    plan = [op.described() for op in plan_message(said, setting).operations]

    assert Matcher(Stage(setting, lang)).fits([body], plan), (said, plan)
    assert len(plan[0]["ops"]) == len(ops)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_versions_of_a_batch_survive_being_said(lang):
    variants = [{"ops": [TEN, TALL]}, {"ops": WIDE}]
    body = {"op": "batch", "over": "all", "ops": [TEN, TALL, *WIDE], "variants": variants}

    said = say_operation(parse_operation(body), lang)
    [read] = plan_message(said, scene("BATCH6", lang)).operations

    assert read == parse_operation(body), said
