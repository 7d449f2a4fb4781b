"""The order of letters on a line; capitals stand for Hebrew ones, as in the Unicode report."""

from string import ascii_uppercase

import pytest

from cutroom.backend.render.lettering.bidi import levels_of, shown_order

HEBREW = {ord(letter): 0x05D0 + place for place, letter in enumerate(ascii_uppercase)}


def shown(text: str) -> str:
    return "".join(text[at] for at in shown_order(levels_of(list(text.translate(HEBREW)))))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("all of it is latin, 50 %", "all of it is latin, 50 %"),
        ("car is THE CAR in arabic", "car is RAC EHT in arabic"),
        ("CAR IS the car IN ENGLISH", "HSILGNE NI the car SI RAC"),
        ('he said "IT IS 123, 456, OK".', 'he said "KO ,456 ,123 SI TI".'),
        ("HELLO 2026 (abc) test!", "!test )abc( 2026 OLLEH"),
        ("PRICE 50% OK", "KO 50% ECIRP"),
        ("abc DEF 12:30-14 GHI", "abc IHG 12:30-14 FED"),
        ("a (BC) d", "a (CB) d"),
        ("A (b) [C", "C[ )b( A"),
    ],
)
def test_each_way_of_reading_keeps_to_its_own(written, seen):
    assert shown(written) == seen


def test_figures_behind_arabic_letters_keep_their_order():
    levels = levels_of(list("\u0627\u0644 12-34"))

    assert levels == [1, 1, 1, 2, 2, 1, 2, 2]
