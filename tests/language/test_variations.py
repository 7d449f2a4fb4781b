"""Saying a request in another way that means the same changes nothing of what is planned."""

from functools import cache
from hashlib import sha256

import pytest

from tests.language.said import said
from tests.language.score import HERE, load
from tests.language.variations import KINDS, LONGEST, variations

SAMPLE = 220
LOOSER = {"synonyms": (0.06, 0.03), "order": (0.1, 0.06), "typos": (0.05, 0.03)}
"""Kinds in which more is read otherwise: the share in all, and without a question."""
CEILING = (0.03, 0.02)
FEW = 40
"""Variations below which a share says little."""


@cache
def _sample():
    """Return a sample of the requests of all sets, which a new set changes by its own share."""
    labelled = [r for path in sorted(HERE.glob("requests_*.jsonl")) for r in load(path)]
    short = [r for r in labelled if len(r["text"]) < LONGEST]
    drawn = sorted(short, key=lambda r: sha256(f"11 {r['id']} {r['text']}".encode()).digest())
    return [said(r) for r in drawn[:SAMPLE]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_request_said_otherwise_is_planned_the_same(kind):
    met = [one for request in _sample() for one in variations(request, [kind])]
    other = [one for one in met if not one.agrees]
    wrong = [one.text for one in other if not one.asked]
    most, silent = LOOSER.get(kind, CEILING)

    assert met
    assert len(wrong) <= silent * max(FEW, len(met)), wrong
    assert len(other) <= most * max(FEW, len(met)), [one.text for one in other]
