from dataclasses import replace

import pytest

from cutroom.backend.service.comparing import Versions
from cutroom.backend.store.drafts import History, Revision
from cutroom.domain.draft import Draft
from cutroom.errors import OperationRejected

DRAFTS = {
    0: Draft(title="empty"),
    1: Draft(title="one"),
    2: Draft(title="two"),
    3: Draft(title="three"),
}
HISTORY = History(
    3,
    (),
    {
        0: Revision(0, None, "empty"),
        1: Revision(1, 0, "add a title", "first cut"),
        2: Revision(2, 1, "add music"),
        3: Revision(3, 1, "add captions"),
    },
)


def versions(**changed) -> Versions:
    def compare(old: Draft, new: Draft) -> list[str]:
        return [] if old == new else [f"{old.title} to {new.title}"]

    made = Versions(HISTORY, DRAFTS[3], DRAFTS.__getitem__, compare)
    return replace(made, **changed)


def test_the_tree_names_labels_branches_and_the_present():
    (line,) = versions().told("versions") or ()

    assert "1 first cut" in line
    assert "3 add captions, from 1, present" in line
    assert "2 add music;" in line


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("versions 1..2", "Version 1 → Version 2: one to two."),
        ("versions first cut..now", "Version 1 → Present: one to three."),
        ("versions previous..now", "Version 1 → Present: one to three."),
        ("versions 3..now", "Version 3 → Present: no difference."),
    ],
)
def test_two_versions_are_told_apart_by_number_name_or_place(what, said):
    assert versions().told(what) == (said,)


def test_the_person_reads_it_in_their_language():
    assert versions(lang="zh").told("versions 1..2") == ("版本 1 → 版本 2：one to two。",)


def test_a_version_that_does_not_exist_is_named_with_those_that_do():
    with pytest.raises(OperationRejected, match='Version "9"') as caught:
        versions().told("versions 9..now")

    assert "first cut" in str(caught.value.hint)


def test_other_descriptions_are_left_to_the_client():
    assert versions().told("clip.mp4") is None
    assert versions().told(None) is None
