"""No wish of a message vanishes: what nobody understands is told of beside what is done."""

import pytest

from tests.language.dropped import joined


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_wish_of_unknown_words_is_told_of_beside_any_request(lang):
    met = list(joined(lang, 40))
    lost = [one.message for one in met if one.lost]

    assert len(met) > 100
    assert len(lost) / len(met) <= 0.03, lost
