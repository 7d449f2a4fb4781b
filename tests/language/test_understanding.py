"""The planner keeps the level it has reached on the labelled requests."""

from collections import Counter

import pytest

from tests.language.score import HERE, judge, load

FILES = (
    "requests_dev.jsonl",
    "requests_own.jsonl",
    "requests_own2.jsonl",
    "requests_real_en1.jsonl",
    "requests_batch.jsonl",
    "requests_batch2.jsonl",
    "requests_blind.jsonl",
    "requests_blind2.jsonl",
    "requests_blind3.jsonl",
    "requests_blind4.jsonl",
    "requests_blind5.jsonl",
    "requests_blind6.jsonl",
    "requests_blind7.jsonl",
    "requests_blind8.jsonl",
    "requests_blind9.jsonl",
    "requests_blind10.jsonl",
    "requests_blind11.jsonl",
    "requests_blind12.jsonl",
    "requests_blind13.jsonl",
    "requests_blind14.jsonl",
    "requests_blind15.jsonl",
    "requests_blind16.jsonl",
    "requests_blind17.jsonl",
    "requests_blind18.jsonl",
    "requests_blind20.jsonl",
    "requests_blind22.jsonl",
    "requests_blind23.jsonl",
    "requests_blind24.jsonl",
    "requests_blind26.jsonl",
    "requests_blind27.jsonl",
    "requests_blind28.jsonl",
    "requests_blind29.jsonl",
    "requests_blind25.jsonl",
    "requests_blind30.jsonl",
    "requests_blind31.jsonl",
    "requests_blind32.jsonl",
    "requests_blind33.jsonl",
    "requests_blind35.jsonl",
    "requests_blind34.jsonl",
    "requests_blind36.jsonl",
    "requests_blind37.jsonl",
    "requests_blind38.jsonl",
    "requests_blind39.jsonl",
    "requests_blind40.jsonl",
    "requests_blind41.jsonl",
    "requests_blind43.jsonl",
    "requests_blind42.jsonl",
    "requests_blind44.jsonl",
    "requests_blind45.jsonl",
    "requests_blind46.jsonl",
    "requests_real_talk.jsonl",
    "requests_mixed.jsonl",
    "requests_real_zh1.jsonl",
    "requests_real_zh2.jsonl",
    "requests_real_plain.jsonl",
    "requests_real_zhlong.jsonl",
    "requests_real_asides.jsonl",
    "requests_real_zhplain.jsonl",
    "requests_real_zhram.jsonl",
)
FLOOR = 0.97
NEWEST = {
    "requests_blind47.jsonl": 0.95,
    "requests_blind48.jsonl": 0.92,
    "requests_blind49.jsonl": 0.98,
    "requests_blind50.jsonl": 0.94,
    "requests_blind51.jsonl": 0.95,
}
"""Blind sets whose misreadings are not all mended yet, with the share that is read as labelled."""
REAL = tuple(sorted(path.name for path in HERE.glob("requests_real_*.jsonl")))
"""Requests of the kinds that people make in public, in words of our own."""


@pytest.mark.parametrize("name", FILES)
def test_requests_are_understood_at_least_as_well_as_before(name):
    results = [judge(request) for request in load(HERE / name)]

    counts = Counter(result.verdict for result in results)
    failed = [result.request["text"] for result in results if result.verdict != "right"]

    assert counts["right"] / len(results) >= FLOOR, failed


@pytest.mark.parametrize("name", REAL)
def test_requests_of_real_kinds_are_all_understood(name):
    failed = [r.request["text"] for r in map(judge, load(HERE / name)) if r.verdict != "right"]

    assert failed == []


@pytest.mark.parametrize(("name", "share"), NEWEST.items())
def test_the_newest_requests_are_understood_at_least_as_well_as_before(name, share):
    verdicts = Counter(result.verdict for result in map(judge, load(HERE / name)))

    assert verdicts["right"] >= share * verdicts.total(), verdicts


@pytest.mark.parametrize("name", FILES)
def test_no_request_is_answered_with_a_wrong_edit(name):
    results = [judge(request) for request in load(HERE / name)]

    wrong = [r.request["text"] for r in results if r.verdict in ("wrong edit", "false success")]

    assert wrong == []


def _languages(name):
    return {request["lang"] for request in load(HERE / name)}


@pytest.mark.parametrize("name", [name for name in FILES if len(_languages(name)) > 1])
def test_both_languages_are_understood_alike(name):
    shares = {}
    for lang in ("en", "zh"):
        results = [judge(request) for request in load(HERE / name) if request["lang"] == lang]
        shares[lang] = sum(result.verdict == "right" for result in results) / len(results)

    assert abs(shares["en"] - shares["zh"]) < 0.05
