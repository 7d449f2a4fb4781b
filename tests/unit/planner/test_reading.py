"""Messages as tokens: numbers, units, quotes, files, typos."""

import pytest

from cutroom.backend.planner.tokens.quantities import gather
from cutroom.backend.planner.tokens.reading import read
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.stretches import stretches
from cutroom.backend.planner.words.figures import chinese_number


def _tokens(message, names=()):
    return stretches(gather(read(message, names), message), message)


def _values(message, kind):
    return [token.value for token in _tokens(message) if token.kind == kind]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("1m30s", 90),
        ("1 minute and 30 seconds", 90),
        ("two and a half minutes", 150),
        ("half a minute", 30),
        ("5-second", 5),
        ("forty five seconds", 45),
        ("一分半", 90),
        ("1分30秒", 90),
        ("三十秒", 30),
        ("半分钟", 30),
        ("500ms", 0.5),
        ("two secnds", 2),
    ],
)
def test_lengths_of_time_are_read_in_seconds(text, seconds):
    assert _values(text, "time") == [seconds]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("the first 10 seconds", Span(0, 10, "first")),
        ("前三十秒", Span(0, 30, "first")),
        ("the last five seconds", Span(5, 5, "last")),
        ("最后5秒", Span(5, 5, "last")),
        ("from 5:00 to 8:30", Span(300, 510)),
        ("from 9:16 to 10:20", Span(556, 620)),
        ("第10秒到第20秒", Span(10, 20)),
        ("5 to 8 minutes", Span(300, 480)),
        ("after 10 seconds", Span(10, None, "after")),
        ("10秒以后", Span(10, None, "after")),
        ("before 0:15", Span(0, 15, "before")),
        ("from 0:30 to the end", Span(30, None)),
        ("the second half", Span(0.5, 1, "share")),
        ("seconds 12 to 18", Span(12, 18)),
    ],
)
def test_stretches_are_read_with_both_ends(text, span):
    assert _values(text, "span") == [span]


@pytest.mark.parametrize("text", ["9:16", "make it 9:16", "convert from 16:9 to 9:16"])
def test_nine_to_sixteen_is_a_shape_where_no_time_is_meant(text):
    assert "9:16" in _values(text, "ratio")


@pytest.mark.parametrize(
    ("text", "number"),
    [("三十", 30), ("一百二", 120), ("一百零五", 105), ("两", 2), ("一点五", 1.5)],
)
def test_chinese_numerals_have_their_value(text, number):
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "add 'Don't stop' now",
        "add ‘Don’t stop’ now",
        'add "Don\'t stop" now',
        "add “Don't stop” now",
        "加「Don't stop」",
        "加『Don't stop』",
    ],
)
def test_quoted_words_are_one_opaque_token(text):
    quotes = [
        str(token.value).replace("’", "'") for token in _tokens(text) if token.kind == "quote"
    ]

    assert quotes == ["Don't stop"]


def test_an_apostrophe_inside_a_word_opens_no_quote():
    assert not [token for token in _tokens("don't cut what's good") if token.kind == "quote"]


def test_files_of_the_session_are_found_with_and_without_their_ending():
    names = ["beach day.mp4", "logo.png"]

    tokens = read("put beach day after Beach Day.mp4, with the logo", names)

    assert [token.value for token in tokens if token.kind == "asset"] == ["beach day.mp4"] * 2


@pytest.mark.parametrize("typo", ["trasition", "transiton", "transitoin", "tranzition"])
def test_one_typing_mistake_is_forgiven(typo):
    assert any(token.is_a("transition") for token in read(f"add a {typo}"))


def test_traditional_characters_are_matched_and_quoted_words_left_alone():
    tokens = read("加標題「我們的婚禮」")

    assert any(token.is_a("title") for token in tokens)
    assert [token.value for token in tokens if token.kind == "quote"] == ["我們的婚禮"]
