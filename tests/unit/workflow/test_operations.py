import pytest

from cutroom.errors import EditError, OperationRejected
from cutroom.workflow.operations import check_operations, say_operations

TRIM = {"op": "trim", "start": 0, "end": 10}


def test_good_operations_pass_as_they_are():
    assert check_operations([TRIM]) == [TRIM]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"op": "trm"}, "Operation 2: there is no operation 'trm'"),
        ({}, 'there is no "op"'),
        ("trim", "is no object"),
        ({"op": "trim", "start": -1}, "Operation 2 (trim): 'start' should be greater than"),
        ({"op": "trim", "start": float("nan")}, "'start' should be a finite number"),
        ({"op": "trim", "begin": 3}, "it has no parameter 'begin'"),
        ({"op": "split"}, "'at' is missing"),
        ({"op": "clarify", "about": "x"}, "is an answer"),
    ],
)
def test_the_wrong_operation_is_named_in_plain_words(wrong, words):
    with pytest.raises(OperationRejected) as caught:
        check_operations([TRIM, wrong])

    assert words in str(caught.value)
    assert "pydantic" not in f"{caught.value} {caught.value.hint}"


def test_a_near_miss_is_offered():
    with pytest.raises(OperationRejected) as caught:
        check_operations([{"op": "add_txt"}])

    assert "add_text" in caught.value.hint


@pytest.mark.parametrize("operations", [[], [TRIM] * 501])
def test_none_and_too_many_are_refused(operations):
    with pytest.raises(EditError):
        check_operations(operations)


def test_operations_are_said_in_words():
    assert say_operations([TRIM, {"op": "undo"}]) == "Trim: start 0, end 10. Undo."
