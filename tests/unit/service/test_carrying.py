from dataclasses import replace

import pytest

from cutroom.backend.service.carrying import Carried, carry_out
from cutroom.backend.service.ports import Changed
from cutroom.backend.store.drafts import History, Revision
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.base import Operation
from cutroom.domain.operations import parse_operation
from cutroom.errors import OperationRejected

DRAFTS = {0: Draft(title="empty"), 1: Draft(title="one"), 2: Draft(title="two")}
HISTORY = History(
    2,
    (),
    {
        0: Revision(0, None, "empty"),
        1: Revision(1, 0, "add a title", "first cut"),
        2: Revision(2, 1, "add music"),
    },
)
TEXT = {"op": "add_text", "text": "hello"}
CUT = {"op": "delete_clip", "clip": 9}


def apply(draft: Draft, operations) -> Changed:
    """Put the operations into the title; clips do not exist."""
    names = [operation.described()["op"] for operation in operations]
    if "delete_clip" in names:
        raise OperationRejected("There is no such clip.")
    return Changed(replace(draft, title=" ".join([draft.title, *names])), ("noted",))


def carried(*bodies: dict, strictly: bool = False, calls: list | None = None) -> Carried:
    operations: list[Operation] = [parse_operation(body) for body in bodies]

    def counted(draft: Draft, given) -> Changed:
        if calls is not None:
            calls.append(len(given))
        return apply(draft, given)

    start = Carried(HISTORY, DRAFTS[2])
    return carry_out(operations, start, load=DRAFTS.__getitem__, apply=counted, strictly=strictly)


def test_neighbouring_edits_are_applied_as_one():
    calls: list[int] = []

    end = carried(TEXT, {"op": "mute", "target": "music"}, TEXT, calls=calls)

    assert calls == [3]
    assert end.fresh
    assert end.remarks == ("noted",)


def test_an_edit_that_does_not_fit_leaves_the_others_standing():
    end = carried(TEXT, CUT, TEXT)

    assert end.draft.title == "two add_text add_text"
    assert [str(one) for one in end.problems] == ["There is no such clip."]
    assert len(end.done) == 2


def test_strictly_one_that_does_not_fit_stops_everything():
    with pytest.raises(OperationRejected, match="no such clip"):
        carried(TEXT, CUT, strictly=True)


def test_an_edit_after_undo_stands_on_the_version_before():
    end = carried({"op": "undo"}, TEXT)

    assert end.history.head == 1
    assert end.draft.title == "one add_text"


def test_undo_right_after_an_edit_takes_back_that_edit_only():
    end = carried(TEXT, {"op": "undo"})

    assert (end.history.head, end.draft, end.fresh) == (2, DRAFTS[2], False)


def test_undo_stops_at_the_beginning_and_says_when_nothing_is_left():
    assert carried({"op": "undo", "steps": 50}).history.head == 0

    twice = carried({"op": "undo", "steps": 50}, {"op": "undo"})
    assert [str(one) for one in twice.problems] == ["There is nothing left to undo."]


def test_redo_returns_to_where_undo_came_from():
    end = carried({"op": "undo", "steps": 2}, {"op": "redo", "steps": 9})

    assert (end.history.head, end.draft, end.fresh) == (2, DRAFTS[2], False)


def test_restoring_is_a_step_forward():
    end = carried({"op": "restore", "to": "first cut"})

    assert (end.history.head, end.draft, end.fresh) == (2, DRAFTS[1], True)


def test_a_version_that_is_not_there_is_named_with_those_that_are():
    (problem,) = carried({"op": "restore", "to": "tuesday"}).problems

    assert '"tuesday" does not exist' in str(problem)
    assert "1 (first cut)" in problem.hint


@pytest.mark.parametrize(
    "body",
    [
        {"op": "generate", "kind": "video"},
        {"op": "unsupported", "what": "a hologram"},
        {"op": "refuse", "why": "that is somebody else's film"},
    ],
)
def test_what_nobody_here_can_do_is_kept_apart(body):
    end = carried(TEXT, body)

    assert end.problems == ()
    assert len(end.unavailable) == 1
    assert len(end.done) == 1


def test_requests_for_the_client_are_done_without_a_change():
    end = carried({"op": "export"}, {"op": "state"})

    assert len(end.done) == 2
    assert not end.fresh
