"""Whatever stands in a message, a plan and a reply come of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.wording import reply
from cutroom.backend.planner.words.vocabulary import forms
from tests.language.contexts import scene
from tests.language.score import HERE, load

MEASURES = (
    "10 seconds", "0:05", "from 3 to 9 s", "clip 2", "第二段", "20%", "1000x", "-6 dB", "'Hi'",
    "「你好」", "9:16", "the last clip", "前5秒", "50000 seconds", "0", "clip99", "nope.mp4", ",",
    "，",
)  # fmt: skip
PIECES = st.one_of(st.sampled_from(sorted(forms())), st.sampled_from(MEASURES))
CONTEXTS = st.sampled_from(["EMPTY", "V60", "C3", "T", "VCAP", "P5L", "L10M", "C3x4P"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=7), CONTEXTS)
def test_any_run_of_known_words_gives_a_plan_and_a_reply(pieces, context):
    plan = plan_message(" ".join(pieces), scene(context, "en"))

    assert plan.operations
    assert reply(plan, changed=False)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), CONTEXTS)
def test_any_text_gives_a_plan(message, context):
    assert plan_message(message, scene(context, "zh")).operations


@pytest.mark.timeout(600)
def test_every_request_gets_a_plan_in_an_empty_session():
    for path in sorted(HERE.glob("requests_*.jsonl")):
        for request in load(path):
            plan = plan_message(request["text"], scene("EMPTY", request["lang"]))

            assert plan.operations, request["text"]


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=5))
def test_the_same_message_gives_the_same_plan(pieces):
    message = " ".join(pieces)

    assert plan_message(message, scene("C3", "en")) == plan_message(message, scene("C3", "en"))
