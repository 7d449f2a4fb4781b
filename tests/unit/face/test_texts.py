import pytest

from cutroom.face.texts import text_of
from cutroom.workflow.results import EditResult, ExportResult, TimelineResult

DONE = "Exported to /films/a.mp4 (3 s)."
RUNNING = "Rendering... Call get_job with job_7 for the file."


def edited(status, reply, export):
    return EditResult(
        status=status,
        session_id="1",
        job_id=export.job_id if status == "working" else None,
        reply=reply,
        changes=['+ title "Hi" 0-3 s'],
        timeline="Timeline",
        version=2,
        export=export,
    )


def exported(status, message, percent=100):
    return ExportResult(
        status=status, job_id="job_7", session_id="1", progress=percent, message=message
    )


def test_an_edit_s_text_tells_its_export_once():
    text = text_of(edited("done", f"Added a title.\n{DONE}", exported("completed", DONE)))

    assert text.split("\n") == ["Added a title.", DONE, '+ title "Hi" 0-3 s', "Timeline"]


@pytest.mark.parametrize("reply", ["Added a title.", f"Added a title.\n{RUNNING}"])
def test_an_edit_s_text_names_the_job_of_a_running_export_once(reply):
    text = text_of(edited("done", reply, exported("processing", RUNNING, 40)))

    assert text.count("job_7") == 1
    assert text.count("Rendering...") == 1


def test_an_answer_that_is_the_timeline_tells_it_once():
    shown = EditResult(
        status="done", session_id="1", reply="Timeline", timeline="Timeline", version=2
    )

    assert text_of(shown) == "Timeline"


def test_a_running_edit_s_text_says_what_to_call():
    text = text_of(edited("working", "Editing...", exported("pending", "Waiting.", 0)))

    assert "call get_job with job_id job_7" in text


def test_a_timeline_s_text_begins_with_what_else_is_to_be_known():
    result = TimelineResult(
        session_id="1",
        timeline="Timeline",
        duration_s=0,
        canvas={"width": 1, "height": 1, "fps": 30},
        version=1,
        tracks=[],
        media=[],
        ready_to_export=False,
        message="A new session was opened.",
    )

    assert text_of(result) == "A new session was opened.\nTimeline"


def test_a_long_list_of_changes_is_cut_and_counted():
    many = edited("done", "Done.", None).model_copy(
        update={"changes": [f"+ clip {number}" for number in range(60)]}
    )

    text = text_of(many)

    assert "+ clip 23" in text
    assert "+ clip 24" not in text
    assert "36 more changes" in text
