"""Random operations for property tests: plausible ones, and some that cannot fit."""

from typing import Any

from hypothesis import strategies as st

from tests.support.drafts import image, logo, photos, sound, subtitle, table, video

MATERIAL = [
    video("beach.mp4", 12),
    video("tall.mp4", 5.5, size=(1080, 1920)),
    video("silent.mp4", 30, has_audio=False),
    *photos(3),
    image("tall.jpg", size=(900, 1600)),
    logo(),
    sound("song.mp3", 20),
    subtitle("words.srt"),
    table(),
]
NAMES = [asset.name for asset in MATERIAL]
VISUALS = [name for name in NAMES if name.endswith(("mp4", "jpg", "png"))]

Body = dict[str, Any]
times = st.sampled_from([0, 0.04, 0.5, 1, 2, 2.5, 3.333, 4, 5, 7.25, 9, 12, 20, 47, 90])
ends = st.one_of(times, st.just("end"))
numbers = st.sampled_from([1, 2, 3, 4, 7, -1, -2, 0, 99])
clips = st.one_of(
    numbers,
    st.sampled_from(["all", "beach.mp4", "photo2", "nobody.mp4"]),
    st.lists(st.sampled_from([1, 2, 3, "photo1.jpg"]), min_size=1, max_size=3, unique=True),
)
some_clip = st.one_of(st.none(), clips)
lengths = st.sampled_from([0.05, 0.3, 1, 1.5, 2.75, 4, 8, 30])
factors = st.sampled_from([0.25, 0.5, 1, 1.5, 2, 3.7])
ratios = st.sampled_from(["9:16", "16:9", "1:1", "4:5", "4:3", "21:9", "2.39:1"])
words = st.sampled_from(["Urban Dreams", "你好", "Export now", "two\nlines"])
colors = st.sampled_from(["white", "#0f0", "红色", "nocolour"])
places = st.sampled_from(["top", "center", "bottom-left", "0.3,0.8", "nowhere"])
sizes = st.sampled_from(["small", "large", "larger", "smaller", 44, "99px", "odd"])


def _op(name: str, /, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Body]:
    """Return bodies of one operation; parameters that come out as None are left out."""

    def body(values: Body) -> Body:
        return {"op": name, **{key: value for key, value in values.items() if value is not None}}

    return st.fixed_dictionaries(parts).map(body)


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return the values, or nothing."""
    return st.one_of(st.none(), values)


CUTTING = [
    _op("trim", start=times, end=ends, clip=some_clip),
    _op("remove_range", start=times, end=ends, clip=some_clip),
    _op(
        "keep_ranges",
        ranges=st.lists(st.tuples(times, ends).map(list), min_size=1, max_size=3),
        clip=maybe(numbers),
    ),
    _op("split", at=times, clip=maybe(numbers)),
    _op("delete_clip", clip=clips),
    _op("concat", clips=st.one_of(st.just("all"), clips), order=maybe(st.just("filename"))),
    _op(
        "insert",
        asset=st.sampled_from([*VISUALS, "color:#FF0000", "song.mp3"]),
        at=ends,
        duration=maybe(lengths),
        track=maybe(st.sampled_from(["overlay", "audio"])),
    ),
    _op("replace_clip", clip=clips, asset=st.sampled_from(VISUALS)),
    _op("move_clip", clip=numbers, to=numbers),
    _op("swap_clips", a=numbers, b=numbers),
    _op("reorder", order=st.sampled_from(["reversed", "filename", "shuffle", [2, 1, 3]])),
    _op("duplicate_clip", clip=clips, times=st.sampled_from([1, 2])),
    _op("loop", times=st.sampled_from([1, 2]), clip=some_clip),
    _op("reverse", clip=some_clip),
    _op("boomerang", times=st.just(1), clip=some_clip),
    _op("freeze", at=ends, duration=lengths),
    _op("set_clip_duration", clip=clips, duration=lengths),
    _op("set_target_duration", seconds=maybe(lengths), max_seconds=maybe(lengths)),
]
FRAMING = [
    _op("speed", factor=factors, clip=some_clip, start=maybe(times), end=maybe(ends)),
    _op("set_fps", fps=st.sampled_from([24, 23.976, 30, 60])),
    _op("set_aspect", ratio=ratios, fit=maybe(st.sampled_from(["crop", "pad", "blur"]))),
    _op("resize", width=maybe(st.sampled_from([481, 1280])), height=maybe(st.just(720))),
    _op("crop", ratio=maybe(ratios), amount=maybe(st.just(0.1)), clip=some_clip),
    _op("crop", x=st.sampled_from([-5, 100, 9000]), width=maybe(st.just(600)), clip=some_clip),
    _op("rotate", degrees=st.sampled_from([90, 180, -90, 45, 360]), clip=some_clip),
    _op("flip", axis=st.sampled_from(["horizontal", "vertical"]), clip=some_clip),
    _op("transform", scale=maybe(factors), x=maybe(st.just(0.2)), clip=some_clip),
    _op(
        "zoom",
        direction=st.sampled_from(["in", "out"]),
        style=st.sampled_from(["slow", "punch"]),
        clip=some_clip,
        start=maybe(times),
        duration=maybe(lengths),
    ),
    _op("remove_zoom", clip=some_clip),
    _op("pan", direction=st.sampled_from(["left", "up"]), clip=some_clip),
    _op("background_fill", kind=st.sampled_from(["blur", "color"]), color=maybe(colors)),
    _op("filter", name=st.sampled_from(["cinematic", "bw", "vignette", "odd"]), clip=some_clip),
    _op("color", brightness=maybe(factors), temperature=maybe(st.just("warmer")), clip=some_clip),
    _op(
        "effect",
        name=st.sampled_from(["vignette", "white_flash", "sepia", "odd"]),
        start=maybe(times),
        end=maybe(ends),
        clip=some_clip,
    ),
    _op(
        "fade",
        target=st.sampled_from(["video", "audio"]),
        dir=st.sampled_from(["in", "out"]),
        duration=lengths,
    ),
    _op(
        "transition",
        kind=st.sampled_from(["fade", "wipe", "whip_pan", "none", "odd"]),
        duration=st.sampled_from([0.3, 1, 2.75]),
        between=st.sampled_from(["all", [1, 2], [2, 3]]),
    ),
    _op("remove_transition", which=maybe(st.sampled_from(["first", "last", 1]))),
]
LAYERS = [
    _op(
        "overlay_image",
        asset=st.sampled_from(["logo.png", "beach.mp4", "song.mp3"]),
        position=places,
        start=times,
        end=ends,
    ),
    _op(
        "add_text",
        text=words,
        start=times,
        end=maybe(ends),
        size=maybe(sizes),
        color=maybe(colors),
        style=maybe(st.sampled_from(["title", "scrolling_credits", "subtitle"])),
    ),
    _op(
        "pip",
        clip=clips,
        over=maybe(numbers),
        position=places,
        scale=st.sampled_from([0.3, 0.5, 1]),
    ),
    _op(
        "split_screen",
        layout=st.sampled_from(["side_by_side", "top_bottom", "2x2", "spiral"]),
        clips=st.one_of(st.just("all"), st.sampled_from([[1, 2], [2, "photo1.jpg"]])),
    ),
    _op("grid", columns=st.sampled_from([1, 2, 3]), gap=st.sampled_from([0, 10]), items=clips),
    _op(
        "blur_region",
        region=maybe(st.sampled_from(["top-left", "face"])),
        x=maybe(st.sampled_from([0.2, 300])),
        y=st.just(0.1),
        width=st.just(150),
        height=st.just(80),
        start=maybe(times),
        end=maybe(ends),
    ),
    _op("delogo", region=places, start=maybe(times)),
    _op(
        "waveform",
        position=places,
        color=colors,
        mode=st.sampled_from(["line", "bars", "none", "odd"]),
    ),
    _op(
        "lut",
        asset=st.sampled_from(["teal.cube", "song.mp3"]),
        intensity=st.sampled_from([0, 0.5, 1]),
        clip=some_clip,
    ),
    _op(
        "chroma_key",
        color=colors,
        replace=maybe(st.sampled_from(["photo1.jpg", "beach.mp4", "blue", "nowhere"])),
        clip=some_clip,
    ),
    _op("edit_text", target=st.sampled_from(["urban", 1, "title", "all"]), size=maybe(sizes)),
    _op("remove_text", text=st.sampled_from(["Urban Dreams", "all", "missing"])),
    _op("lower_third", name=words, start=times),
    _op("countdown", seconds=st.sampled_from([1, 3]), start=times),
    _op("captions", lines=st.just([{"start": 1, "end": 3, "text": "one"}, "two"])),
    _op("captions", lines=st.just(["one", "two", "three"]), style=maybe(st.just("karaoke"))),
    _op("captions", source=maybe(st.just("words.srt"))),
    _op("style_captions", size=maybe(sizes), position=maybe(places)),
    _op("edit_caption_text", find=st.just("ONE"), replace=st.just("1")),
    _op("remove_captions", start=maybe(times), end=maybe(ends)),
]
SOUND = [
    _op(
        "add_music",
        style=maybe(st.sampled_from(["lo-fi", "欢快", "odd"])),
        start=times,
        end=ends,
        fade_in=maybe(lengths),
    ),
    _op("add_music", asset=st.sampled_from(["song.mp3", "silent.mp4"])),
    _op("remove_music"),
    _op("replace_audio", asset=st.just("song.mp3")),
    _op(
        "volume",
        target=maybe(st.sampled_from(["music", "clips", "all"])),
        volume=maybe(st.just(0.2)),
        db=maybe(st.just(6)),
        clip=some_clip,
    ),
    _op("mute", target=maybe(st.just("music")), start=maybe(times), end=maybe(ends)),
    _op("duck"),
    _op("normalize_audio", lufs=st.sampled_from([-16, -14])),
]
PROGRAMMES = [
    _op(
        "slideshow",
        seconds_per_image=maybe(lengths),
        total_duration=maybe(lengths),
        transition=st.sampled_from(["fade", "none", "wipe"]),
        motion=st.sampled_from(["zoom", "none", "pan"]),
        music=maybe(st.sampled_from([True, "calm", "song.mp3"])),
        title=maybe(words),
    ),
    _op(
        "assemble",
        duration=maybe(lengths),
        style=maybe(st.sampled_from(["promo", "vlog", "odd"])),
        music=maybe(st.just(True)),
        captions=maybe(st.sampled_from([True, ["a", "b"]])),
    ),
]

operations = st.one_of(*CUTTING, *FRAMING, *LAYERS, *SOUND, *PROGRAMMES)
requests = st.lists(operations, min_size=1, max_size=3)
"""What one request holds."""
conversations = st.lists(requests, min_size=3, max_size=8)
"""Requests one after the other."""
