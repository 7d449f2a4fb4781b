from contextlib import asynccontextmanager

import anyio
import pytest
from pydantic import BaseModel

from cutroom.errors import JobNotFound, OutOfCredits, RenderOverdue
from cutroom.workflow.jobs import Jobs
from cutroom.workflow.journal import Journal
from cutroom.workflow.reporting import STILL_WORKING, silent
from tests.support.clocks import HastyClock

pytestmark = pytest.mark.anyio


class Answer(BaseModel):
    text: str


async def quick(job):
    return Answer(text="done")


async def endless(job):
    await job.tell(30, "Halfway...")
    await anyio.sleep_forever()


@asynccontextmanager
async def jobs_in(folder, **settings):
    async with anyio.create_task_group() as tasks:
        clock = HastyClock()
        wanted = {"backend": "local", "still_working_s": 120.0, **settings}
        yield Jobs(Journal(folder), clock, tasks, **wanted)
        tasks.cancel_scope.cancel()


async def start(jobs, work, key="k"):
    return await jobs.start("edit", "1", request={"message": "x"}, key=key, work=work)


async def test_a_finished_job_is_found_by_another_process(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, quick)
        await job.finished.wait()

    async with jobs_in(tmp_path) as later:
        record = await later.read(job.record.job_id)

    assert (record.status, record.result) == ("done", {"text": "done"})


async def test_the_same_request_joins_the_running_job(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        first, again, other = [await start(jobs, endless, key) for key in ("a", "a", "b")]

    assert first is again
    assert first is not other


async def test_a_request_like_a_finished_one_is_a_new_job(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        first = await start(jobs, quick)
        await first.finished.wait()

        assert await start(jobs, quick) is not first


async def test_waiting_ends_in_time_and_leaves_the_job_running(tmp_path):
    told = []

    async def report(percent, words):
        told.append((percent, words))

    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, endless)

        assert not await jobs.wait(job, 25, report)
        assert job.record.status == "running"

    percents = [percent for percent, _ in told]
    assert percents == sorted(percents)
    assert len(told) >= 5
    assert told[-1][1] == "Halfway..."


async def test_still_working_is_said_every_now_and_then(tmp_path):
    told = []

    async def report(percent, words):
        told.append(words)

    async with jobs_in(tmp_path, still_working_s=20.0) as jobs:
        job = await start(jobs, endless)
        await jobs.wait(job, 60, report)

    assert told.count(STILL_WORKING) in (2, 3, 4)


async def test_cancelling_the_caller_does_not_cancel_the_job(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, endless)
        with anyio.CancelScope() as call:
            call.cancel()
            await jobs.wait(job, 25, silent)

        assert call.cancelled_caught
        assert jobs.running(job.record.job_id) is job


async def test_a_cancelled_job_is_written_down_as_such(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, endless)
        await jobs.cancel(job)

    assert Journal(tmp_path).read(job.record.job_id).status == "cancelled"


async def test_a_job_that_the_closing_room_left_is_taken_over(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, endless)
        await job.tell(30, "Halfway...")

    async with jobs_in(tmp_path) as later:
        assert (await later.read(job.record.job_id)).status == "running"
        resumed = await later.resume(job.record.job_id, quick)
        await resumed.finished.wait()

        assert (await later.read(job.record.job_id)).status == "done"


async def test_errors_are_kept_with_their_names(tmp_path):
    async def poor(job):
        raise OutOfCredits("Nothing left.", hint="Top up.")

    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, poor)
        await job.finished.wait()

    assert Journal(tmp_path).read(job.record.job_id).error == {
        "kind": "OutOfCredits",
        "message": "Nothing left.",
        "hint": "Top up.",
    }


async def test_an_overdue_render_stays_open_for_the_next_question(tmp_path):
    async def overdue(job):
        job.record.render_id = "render_1"
        raise RenderOverdue("It takes longer.")

    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, overdue)
        await job.finished.wait()

        assert job.record.status == "running"
        assert (await jobs.resume(job.record.job_id, quick)) is not None


@pytest.mark.parametrize("job_id", ["job_none", "../../etc/passwd", "", "job_" + "x" * 24])
async def test_an_unknown_job_is_told(tmp_path, job_id):
    async with jobs_in(tmp_path) as jobs:
        with pytest.raises(JobNotFound):
            await jobs.read(job_id)


async def test_job_files_are_for_their_owner_only(tmp_path):
    async with jobs_in(tmp_path) as jobs:
        job = await start(jobs, quick)
        await job.finished.wait()

    file = tmp_path / f"{job.record.job_id}.json"
    assert file.stat().st_mode & 0o777 == 0o600
