import pytest

from cutroom.protocol.events import Pulse, StreamError, Thought, ToolCall, ToolResult, Words
from cutroom.workflow.edits import settled_status
from cutroom.workflow.transcript import Transcript

EXPORT = ToolCall("edit_multitrack", {"operations": [{"op": "export"}]})
TRIM = ToolCall("edit_multitrack", {"operations": [{"op": "trim", "end": 4}]})
ISSUE = Words("I apologize, I encountered a temporary issue. Please try again.")


def heard(*events):
    transcript = Transcript()
    for event in events:
        transcript.hear(event)
    return transcript


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([Words("a", partial=True), Words("b", partial=True), Words("ab")], "ab"),
        ([Words("a", partial=True), Words("b", partial=True)], "ab"),
        ([Words("first"), TRIM, Words("second")], "first\n\nsecond"),
        ([Thought("hm"), Pulse(), TRIM], ""),
        ([Words("Done."), ISSUE], "Done."),
        ([TRIM, ISSUE], ""),
        ([ISSUE], ISSUE.text),
    ],
)
def test_words_are_gathered_once_and_in_order(events, words):
    assert heard(*events).words == words


def answered(status):
    return ToolResult("edit_multitrack", {"status": status})


@pytest.mark.parametrize(
    ("events", "changed", "status"),
    [
        ([TRIM, answered("done")], True, "done"),
        ([TRIM, answered("done")], False, "unchanged"),
        ([TRIM, answered("unchanged")], True, "done"),
        ([EXPORT, answered("done")], False, "done"),
        ([answered("needs_answer")], False, "needs_answer"),
        ([TRIM, answered("failed")], False, "failed"),
        ([Words("All done!")], False, "unchanged"),
        ([Words("All done!")], True, "done"),
        ([], True, "done"),
        ([ISSUE], False, "failed"),
        ([StreamError("X", "boom")], False, "failed"),
        ([StreamError("X", "boom")], True, "done"),
        ([answered("sideways")], False, "unchanged"),
    ],
)
def test_success_is_never_claimed_without_a_change(events, changed, status):
    assert settled_status(heard(*events), changed=changed, asks=False) == status


def test_questions_come_as_sentences_or_with_options():
    questions = [{"text": "Which?", "options": ["red", 2]}, "And when?", 7]
    transcript = heard(ToolResult("edit_multitrack", {"questions": questions}))

    found = [(q.text, q.options) for q in transcript.questions]

    assert found == [("Which?", ["red", "2"]), ("And when?", [])]
