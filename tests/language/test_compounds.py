"""What two requests ask for does not depend on their being said in one breath."""

import pytest

from tests.language.compounds import pairs

PAIRS = 250


@pytest.mark.parametrize(("lang", "wrong", "other"), [("en", 0.025, 0.05), ("zh", 0.035, 0.06)])
def test_two_requests_in_one_message_are_read_like_each_alone(lang, wrong, other):
    disagreeing = [pair for pair in pairs(lang, PAIRS) if not pair.agrees]
    silent = [pair.message for pair in disagreeing if not pair.asked]

    assert len(silent) / PAIRS <= wrong, silent
    assert len(disagreeing) / PAIRS <= other, [pair.message for pair in disagreeing]
