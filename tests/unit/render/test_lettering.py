"""Words on screen: fonts, lines, places, roles and what moves."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cutroom.backend.render.lettering.colors import WHITE, parse_color
from cutroom.backend.render.lettering.draw import (
    Drawing,
    draw_cue,
    is_animated,
    missing_glyphs,
)
from cutroom.backend.render.lettering.fonts import (
    EMOJI,
    FOLDER,
    faces_of,
    family_of,
    known_fonts,
    scaled,
)
from cutroom.backend.render.lettering.layout import lay_out
from cutroom.backend.render.lettering.letters import face_of, letters_of, split
from cutroom.backend.render.lettering.wrap import NEVER_FIRST, NEVER_LAST
from cutroom.domain.draft import Cue, CueRole, CueStyle
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange

HD, TALL, TINY = (1920, 1080), (1080, 1920), (160, 90)
LONG_CHINESE = (
    "今天天气很好，我们一起去“北京”看长城，然后在胡同里吃一碗（热腾腾的）炸酱面，最后坐地铁回家！"
)
LONG_ENGLISH = (
    "The quick brown fox jumps over the lazy dog and then it runs all the way back home "
    "because dinner is ready."
)


def cue(text: str, role: CueRole = CueRole.CAPTION, length: int = 4000, **style: object) -> Cue:
    return Cue(SegmentId("t1"), role, text, TimeRange(0, length), CueStyle(**style))


def drawn(one: Cue, canvas: tuple[int, int] = HD, elapsed: int | None = None) -> Drawing:
    drawing = draw_cue(one, *canvas, elapsed=elapsed)
    assert drawing is not None
    return drawing


def lines(text: str, role: CueRole = CueRole.CAPTION, canvas: tuple[int, int] = HD) -> list[str]:
    block = lay_out(text, role, CueStyle(), width=canvas[0], height=canvas[1])
    assert block is not None
    return ["".join(letter.text for letter in line.letters) for line in block.lines]


def is_inside(drawing: Drawing, canvas: tuple[int, int]) -> bool:
    height, width = drawing.rgba.shape[:2]
    return (
        drawing.x >= 0
        and drawing.x + width <= canvas[0]
        and drawing.y >= 0
        and drawing.y + height <= canvas[1]
    )


def center(drawing: Drawing) -> tuple[float, float]:
    height, width = drawing.rgba.shape[:2]
    return drawing.x + width / 2, drawing.y + height / 2


def double_byte(codec: str, first: range, second: range) -> str:
    pairs = (bytes((a, b)).decode(codec, "ignore") for a in first for b in second)
    return "".join(pair for pair in pairs if len(pair) == 1)


# --- fonts ---


@pytest.mark.parametrize("bold", [True, False])
def test_all_of_gb2312_has_a_glyph_of_the_weight_asked_for(bold: bool):
    hanzi = double_byte("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))

    found = {face_of(letter, faces_of("sans", bold=bold)) for letter in hanzi}

    assert len(hanzi) == 6763
    assert [face.file for face in found if face] == ["cjk-bold.otf" if bold else "cjk-regular.otf"]


@pytest.mark.parametrize(
    ("codec", "first", "second"),
    [
        ("gb2312", range(0xA1, 0xAA), range(0xA1, 0xFF)),
        ("big5", range(0xA4, 0xC7), range(0x40, 0xFF)),
        ("euc_jp", range(0xA1, 0xF5), range(0xA1, 0xFF)),
        ("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)),
        ("cp1252", range(0x20, 0x100), range(0)),
    ],
)
def test_the_common_letters_of_east_asia_are_not_missing(codec: str, first: range, second: range):
    assert missing_glyphs(double_byte(codec, first, second)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Łódź Zürich naïve İstanbul Tiếng Việt",
        "Ελληνικά ἄνθρωπος Русский Українська",
        "←↑→↓⇒ ★☆♪♫ ✓✗ ①②③ €£¥₹ ™©® ½ ∞≈≠≤≥",
        "שלום עולם مرحبا بالعالم สวัสดี",
        "囍 喆 堃 赟 燚 龘",
        "e\u0301 a\u0308\u0301 n\u0303",
        "👍🏽 👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🇨🇳 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️ ☀️ 👩🏽‍🚀 🫶🏿",
    ],
)
def test_other_letters_signs_and_emoji_are_not_missing(text: str):
    assert missing_glyphs(text) == ""


def test_missing_glyphs_names_each_uncovered_character_once():
    assert missing_glyphs("a ᚠ𓀀 b ᚠ\u200b\x00\n\ud800") == "ᚠ𓀀"


def test_a_mark_that_no_font_has_is_left_out_and_named():
    text = "字\u0489\u1ab0"

    assert missing_glyphs(text).endswith("\u1ab0")
    assert [letter.text for letter in letters_of(text, "sans", bold=True)] == ["字"]


def test_an_uncovered_character_leaves_a_space_and_never_a_box():
    assert np.array_equal(drawn(cue("aᚠb")).rgba, drawn(cue("a b")).rgba)
    assert draw_cue(cue("ᚠ𓀀"), *HD) is None


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("family", ["sans", "serif", "mono", "script"])
def test_no_letter_is_drawn_as_the_box_for_missing_ones(family: str, bold: bool):
    text = "aZ9é“”…—ŁßΩЖ中国體骨のアー한글，。！？「」→★①€שم"

    for letter in letters_of(text, family, bold=bold):
        font = scaled(letter.face, 64)
        box = np.asarray(font.getmask("\U0010fffd"))
        mask = font.getmask(letter.text)
        assert mask.getbbox() is not None, letter.text
        assert not np.array_equal(np.asarray(mask), box), letter.text


@pytest.mark.parametrize(
    "emoji",
    ["😀", "👍🏽", "👩‍💻", "👩🏽‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇨🇳", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "❤️", "❤", "👩🏽‍🤝‍👩🏻"],
)
def test_an_emoji_is_one_coloured_picture(emoji: str):
    letters = letters_of(emoji, "sans", bold=True)
    pixels = drawn(cue(emoji, size=200)).rgba
    solid = pixels[pixels[..., 3] == 255][:, :3].astype(int)

    assert [letter.face for letter in letters] == [EMOJI]
    assert letters[0].width < 1.5
    assert len(np.unique(solid, axis=0)) > 15


def test_signs_that_are_text_by_default_stay_text():
    faces = {letter.text: letter.face for letter in letters_of("©1#*™→", "sans", bold=True)}

    assert EMOJI not in faces.values()


def test_quotes_are_wide_among_chinese_and_narrow_among_latin():
    chinese = letters_of("他说“你好”——don’t", "sans", bold=True)
    latin = letters_of("it’s “great”", "sans", bold=True)

    by_text = {letter.text: letter for letter in chinese}
    assert by_text["“"].width == by_text["”"].width == 1.0
    assert by_text["——"].width > 1.6
    assert by_text["’"].width < 0.5
    assert all(letter.width < 0.7 for letter in latin if letter.text in "’“”")


def test_marks_tones_flags_and_joined_emoji_stay_with_their_letter():
    text = "e\u0301x👍🏽👩‍💻🇨🇳🇯🇵1️⃣"

    assert split(text) == ["e\u0301", "x", "👍🏽", "👩‍💻", "🇨🇳", "🇯🇵", "1️⃣"]


def test_an_unknown_font_falls_back_to_sans():
    assert known_fonts() == ("sans", "serif", "mono", "script")
    assert family_of("Comic Neue") == family_of(None) == "sans"
    assert family_of("Serif") == family_of("宋体") == "serif"


def test_families_and_weights_differ():
    pictures = [drawn(cue("Hamburg", font=name)).rgba for name in known_fonts()]
    thin = drawn(cue("Hamburg", bold=False)).rgba

    shapes = {(picture.shape, picture.tobytes()) for picture in [*pictures, thin]}
    assert len(shapes) == 5


def test_the_bundle_is_small_and_carries_its_licence():
    sizes = [font.stat().st_size for font in FOLDER.glob("*.[ot]tf")]

    assert sum(sizes) <= 12_000_000
    assert max(sizes) <= 5_000_000
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


# --- lines ---


def test_a_long_chinese_caption_breaks_into_balanced_lines_after_a_stop():
    broken = lines(LONG_CHINESE)

    assert len(broken) == 2
    assert broken[0].endswith("，")
    assert abs(len(broken[0]) - len(broken[1])) <= 8


def test_a_long_english_caption_breaks_at_a_space_into_balanced_lines():
    broken = lines(LONG_ENGLISH)

    assert " ".join(broken) == LONG_ENGLISH
    assert len(broken) >= 2
    assert max(map(len, broken)) - min(map(len, broken)) <= 14


@given(st.text(alphabet="字人大，。！（）“”、《》ab 1", min_size=1, max_size=120))
@settings(max_examples=60, deadline=None)
def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one(text: str):
    # Rows of marks longer than a line have to break somewhere.
    words = "".join(c if i % 3 else f"{c}字" for i, c in enumerate(text))
    marks = NEVER_FIRST | NEVER_LAST

    broken = lines(words, canvas=TALL) if words.strip() else []

    for before, after in pairwise(broken):
        if not {before[-2:-1], after[1:2]} & marks:
            assert after[0] not in NEVER_FIRST
            assert before[-1] not in NEVER_LAST


def test_a_word_longer_than_a_line_breaks_rather_than_overflows():
    drawing = drawn(cue("Donaudampfschifffahrtsgesellschaft" * 6, size=90))

    assert is_inside(drawing, HD)
    assert drawing.rgba.shape[1] <= 0.9 * HD[0]
    assert len(lines("x" * 200)) > 1


def test_the_writers_own_lines_are_kept():
    assert lines("one\ntwo\r\n\nthree\n") == ["one", "two", "", "three"]


def test_korean_breaks_at_spaces_only():
    words = "안녕하세요 여러분 오늘은 날씨가 정말 좋네요 " * 4

    assert all(line in words for line in lines(words))
    assert {word for line in lines(words) for word in line.split()} == set(words.split())


@pytest.mark.parametrize("canvas", [HD, TALL, TINY])
@pytest.mark.parametrize(
    "text",
    ["字" * 5000, "word " * 1000, "x" * 5000, "\n".join("ab" * 1250), "😀" * 700],
    ids=["hanzi", "words", "one word", "newlines", "emoji"],
)
def test_five_thousand_characters_shrink_to_fit(text: str, canvas: tuple[int, int]):
    assert is_inside(drawn(cue(text), canvas), canvas)


@given(
    text=st.text(
        alphabet=st.one_of(
            st.characters(codec="utf-8"),
            st.sampled_from("字あ한שمA e\u0301\u0489👩\u200d💻🇨🇳\n\t\ufe0f"),
        ),
        max_size=80,
    ),
    role=st.sampled_from(list(CueRole)),
    canvas=st.sampled_from([TINY, (90, 160), (64, 64), (33, 200)]),
    position=st.sampled_from([None, "top-left", "right", "0,0", "1,1", "0.9,0.1", "nowhere"]),
    background=st.sampled_from([None, "#20202080"]),
    elapsed=st.sampled_from([None, 0, 1700, 4000]),
)
@settings(max_examples=150, deadline=None)
def test_any_text_stays_inside_the_canvas(text, role, canvas, position, background, elapsed):
    style = {"position": position, "background": background, "animation": "typewriter"}

    drawing = draw_cue(cue(text, role, **style), *canvas, elapsed=elapsed)

    assert drawing is None or (is_inside(drawing, canvas) and drawing.rgba.dtype == np.uint8)


# --- places and roles ---


def test_anchors_put_words_where_they_say():
    x, y = {}, {}
    for anchor in (
        "top-left",
        "top",
        "top-right",
        "left",
        "center",
        "right",
        "bottom-left",
        "bottom",
        "bottom-right",
        "0.25,0.75",
    ):
        x[anchor], y[anchor] = center(drawn(cue("Words", CueRole.TITLE, position=anchor)))

    assert x["top-left"] < 480 < x["top"] < 1440 < x["top-right"]
    assert x["top"] == pytest.approx(960, abs=4)
    assert x["left"] == pytest.approx(x["bottom-left"], abs=1)
    assert y["top-left"] == y["top"] < 200 < y["left"] == y["center"] == y["right"]
    assert y["center"] == pytest.approx(540, abs=15)
    assert y["bottom"] == y["bottom-right"] > 900
    assert (x["0.25,0.75"], y["0.25,0.75"]) == pytest.approx((480, 810), abs=15)


def test_an_unknown_position_falls_back_to_the_roles():
    assert drawn(cue("Words", position="somewhere")).y == drawn(cue("Words")).y


def test_each_role_has_its_place_and_size():
    title = drawn(cue("Words", CueRole.TITLE))
    caption = drawn(cue("Words"))
    third = drawn(cue("Wang\nDesigner", CueRole.LOWER_THIRD))
    countdown = drawn(cue("5", CueRole.COUNTDOWN), elapsed=0)

    assert center(title) == pytest.approx((960, 540), abs=15)
    assert center(caption)[0] == pytest.approx(960, abs=4)
    assert 900 < caption.y < caption.y + caption.rgba.shape[0] <= 1080 * 0.97
    assert third.x == round(1920 * 0.05)
    assert center(third)[1] > 850
    assert countdown.rgba.shape[0] > 2 * title.rgba.shape[0] > 3 * caption.rgba.shape[0]


def test_captions_on_telephones_stay_clear_of_the_apps_buttons():
    caption = drawn(cue("Words"), TALL)

    assert caption.y > 1920 * 0.7
    assert caption.y + caption.rgba.shape[0] < 1920 * 0.83


def test_sizes_follow_the_canvas():
    large = drawn(cue("Words words"), (3840, 2160)).rgba.shape
    small = drawn(cue("Words words"), (1920, 1080)).rgba.shape

    assert large[1] == pytest.approx(2 * small[1], rel=0.03)
    assert drawn(cue("Words", size=104)).rgba.shape[0] == pytest.approx(
        2 * drawn(cue("Words", size=52)).rgba.shape[0], rel=0.06
    )


def test_a_lower_thirds_second_line_is_smaller_and_lighter():
    block = lay_out("王小明\n设计师", CueRole.LOWER_THIRD, CueStyle(), width=1920, height=1080)

    assert block is not None
    assert block.lines[1].size < 0.75 * block.lines[0].size
    assert [line.letters[0].face.file for line in block.lines] == [
        "cjk-bold.otf",
        "cjk-regular.otf",
    ]


# --- colours ---


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#102030", (16, 32, 48, 255)),
        ("#10203040", (16, 32, 48, 64)),
        ("#fff", WHITE),
        ("Gold", (255, 215, 0, 255)),
        (" red ", (255, 0, 0, 255)),
        ("no colour", WHITE),
        ("#12", WHITE),
        ("", WHITE),
    ],
)
def test_colours_are_read_and_wrong_ones_are_white(text: str, color: tuple[int, ...]):
    assert parse_color(text) == color


def test_letters_outline_and_box_have_their_colours():
    style = {"color": "#FF0000", "outline": "#00FF00", "background": "#0000FF"}
    pixels = drawn(cue("HHHH", size=200, **style)).rgba

    for color in ((255, 0, 0), (0, 255, 0), (0, 0, 255)):
        assert np.all(pixels == (*color, 255), axis=-1).sum() > 500


def test_a_box_has_round_corners_and_its_own_transparency():
    pixels = drawn(cue("Words", background="#20406080")).rgba

    assert tuple(pixels[pixels.shape[0] // 2, 6]) == (0x20, 0x40, 0x60, 0x80)
    assert pixels[0, 0, 3] == 0


def test_edges_are_smooth_and_do_not_carry_a_foreign_colour():
    pixels = drawn(cue("SO8", size=200, outline=None)).rgba
    row = pixels[pixels.shape[0] // 2, :, :]

    assert len(np.unique(pixels[..., 3])) > 100
    assert (np.ptp(pixels[..., :3].astype(int), axis=-1) <= 1).all()
    assert (row == 255).all(axis=-1).any()


def test_dark_letters_get_a_light_outline_unless_one_was_chosen():
    pixels = drawn(cue("Words", color="#101010")).rgba

    assert (pixels == 255).all(axis=-1).any()


# --- what moves ---


def test_only_countdowns_credits_typewriters_and_karaoke_move():
    assert not is_animated(cue("Words", animation="fade"))
    assert not is_animated(cue("Words", CueRole.TITLE))
    assert is_animated(cue("5", CueRole.COUNTDOWN))
    assert is_animated(cue("Words", CueRole.CREDITS))
    assert is_animated(cue("Words", animation="typewriter"))
    assert is_animated(cue("Words", name="karaoke"))


@pytest.mark.parametrize("animation", [None, "fade", "slide_up", "slide_down", "pop"])
def test_other_cues_are_drawn_the_same_at_every_instant(animation: str | None):
    one = cue("Words", animation=animation)

    first, second = drawn(one, elapsed=0), drawn(one, elapsed=3999)

    assert np.array_equal(first.rgba, second.rgba)
    assert (first.x, first.y) == (second.x, second.y)


@pytest.mark.parametrize(
    ("total", "elapsed", "shown"),
    [("5", 0, "5"), ("5", 999, "5"), ("5", 1000, "4"), ("5", 4999, "1"), ("90", 0, "1:30")],
)
def test_a_countdown_shows_the_whole_seconds_left(total: str, elapsed: int, shown: str):
    figure = drawn(cue(total, CueRole.COUNTDOWN, 90_000), elapsed=elapsed)

    assert np.array_equal(figure.rgba, drawn(cue(shown, CueRole.COUNTDOWN, 90_000)).rgba)


def test_a_typewriter_writes_letter_by_letter_on_a_line_that_stands_still():
    one = cue("今天 👩‍💻 abc", animation="typewriter")

    widths = [drawn(one, elapsed=at).rgba.shape[1] for at in range(0, 1200, 90)]
    last = drawn(one, elapsed=4000)

    assert widths == sorted(widths)
    assert len(set(widths)) == 6
    assert drawn(one, elapsed=0).x == last.x
    assert np.array_equal(last.rgba, drawn(one).rgba)


def test_credits_roll_from_below_the_canvas_to_above_it():
    one = cue("\n".join(f"Name {n}" for n in range(30)), CueRole.CREDITS, 10_000)

    assert draw_cue(one, *HD, elapsed=0) is None
    assert draw_cue(one, *HD, elapsed=10_000) is None
    early, middle, late = (drawn(one, elapsed=at) for at in (1000, 5000, 9500))
    assert early.y > 500
    assert middle.y == late.y == 0
    assert middle.rgba.shape[0] == 1080
    assert late.rgba.shape[0] < 400
    assert all(is_inside(drawing, HD) for drawing in (early, middle, late))


def test_karaoke_lights_one_word_after_the_other():
    one = cue("first second", name="karaoke", highlight="#FF0000")

    def lit(elapsed: int) -> tuple[int, int]:
        pixels = drawn(one, elapsed=elapsed).rgba
        columns = np.flatnonzero((pixels == (255, 0, 0, 255)).all(axis=-1).any(axis=0))
        return int(columns[0]), int(columns[-1])

    assert lit(0)[1] < lit(3900)[0]
    assert not (drawn(one).rgba == (255, 0, 0, 255)).all(axis=-1).any()


@pytest.mark.parametrize("text", ["ראשון שני", "مرحبا بالعالم", "one שלום", "שלום 12 one"])
def test_karaoke_lights_words_where_they_stand(text: str):
    one = cue(text, name="karaoke", highlight="#FF0000", outline=None)
    whole = drawn(one).rgba

    lit = [(drawn(one, elapsed=at).rgba == (255, 0, 0, 255)).all(axis=-1) for at in (0, 3990)]

    ink = whole[..., :3].min(axis=-1) > 200
    columns = [np.flatnonzero(mask.any(axis=0)) for mask in lit]
    backwards = not text.startswith("one")
    assert (columns[0][0] > columns[1][-1]) == backwards
    edges = np.flatnonzero(ink.any(axis=0))[[0, -1]]
    assert abs(columns[0][-1 if backwards else 0] - edges[1 if backwards else 0]) < 4
    assert abs(columns[1][0 if backwards else -1] - edges[0 if backwards else 1]) < 4


@pytest.mark.parametrize("text", ["", "  \n \t", "\u200d\u200b", "\x00"])
def test_nothing_is_drawn_for_words_without_ink(text: str):
    for role in CueRole:
        style = {"background": "#000000"} if role is CueRole.TITLE else {}
        drawing = draw_cue(cue(text, role, **style), *HD, elapsed=2000)
        assert drawing is None


def test_hebrew_and_arabic_read_from_right_to_left():
    whole = drawn(cue("שלום abc", position="left", outline=None))
    start = drawn(cue("שלום abc", position="left", outline=None, animation="typewriter"), elapsed=0)

    assert center(start)[0] > center(whole)[0]


def test_a_drawing_may_not_be_written_to():
    with pytest.raises(ValueError, match="read-only"):
        drawn(cue("Words")).rgba[0, 0] = 0
