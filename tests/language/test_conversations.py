"""Conversations and long briefs keep the level that has been reached."""

from collections import Counter

import pytest

from tests.language.conversing import conversation, load, opened_store
from tests.language.score import HERE

FLOORS = {
    "talks_1.jsonl": 0.85,
    "talks_2.jsonl": 0.95,
    "talks_3.jsonl": 0.87,
    "talks_4.jsonl": 0.95,
    "talks_5.jsonl": 0.95,
    "talks_6.jsonl": 0.97,
    "talks_7.jsonl": 0.97,
    "talks_8.jsonl": 0.93,
    "talks_9.jsonl": 1.0,
    "talks_10.jsonl": 1.0,
    "talks_11.jsonl": 1.0,
    "briefs_1.jsonl": 0.35,
    "briefs_2.jsonl": 0.8,
    "briefs_3.jsonl": 0.85,
    "briefs_4.jsonl": 0.55,
    "briefs_5.jsonl": 0.7,
    "briefs_6.jsonl": 0.7,
    "briefs_7.jsonl": 0.5,
}


@pytest.fixture(scope="module")
def turns(tmp_path_factory):
    """Every turn of every file, held once."""
    held = {}
    with opened_store(tmp_path_factory.mktemp("talks")) as store:
        for name in FLOORS:
            talks = load(HERE / name)
            held[name] = [turn for talk in talks for turn in conversation(store, talk)]
    return held


@pytest.mark.parametrize("name", FLOORS)
def test_turns_are_understood_at_least_as_well_as_before(turns, name):
    counts = Counter(turn.verdict for turn in turns[name])
    failed = [f"{t.talk} [{t.verdict}] {t.text}" for t in turns[name] if t.verdict != "right"]

    assert counts["right"] / len(turns[name]) >= FLOORS[name], failed


@pytest.mark.parametrize("name", FLOORS)
def test_nothing_is_called_done_that_left_the_film_as_it_was(turns, name):
    false = [f"{t.talk} {t.text}" for t in turns[name] if t.verdict == "false success"]

    assert false == []
