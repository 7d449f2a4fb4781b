"""Edits over a stream that misbehaves: settled by the state, never sent twice."""

import anyio
import httpx
import pytest

from cutroom.errors import BackendFault, BackendSilent, OutOfCredits, RateLimited, StreamCut
from cutroom.protocol.events import StreamError, Thought, ToolCall, Words
from tests.support.hosted import (
    Hosted,
    StreamClock,
    Turn,
    add_title,
    add_video,
    answer,
    around,
    beat,
    cut,
    edit,
    hold,
    lose,
    on,
    refuse,
    said,
    split,
    stall,
    tool,
    turn,
    twice,
    unreachable,
)

pytestmark = pytest.mark.anyio

HI = '+ title "Hi" 0-3 s'


def titled(*words, **options):
    return Hosted([turn(*tool(), *words, change=add_title("Hi"))], **options)


@pytest.mark.parametrize(
    "act",
    [
        split(1),
        split(7),
        around(between=b": ping\n\n"),
        around(between=b"data:\n\n"),
        around(between=b'data: {"type":"heartbeat"}\n\n'),
        around(between=b"heartbeat\n"),
        around(before=b"data: not json {\n\n", after=b'data: {"error": "say "x"\nline"}\n\n'),
        around(before=b"id: 1\nevent: message\nretry: 10\n"),
        twice(),
    ],
)
async def test_an_answer_is_heard_however_it_arrives(tmp_path, act):
    service = titled("Added the title.", faults=on("message", act))
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.reply, edited.changes) == ("done", "Added the title.", [HI])
    assert service.messages == ["add a title"]


async def test_carriage_returns_end_lines_too(tmp_path):
    known = turn(*tool(), "Added.", change=add_title("Hi"))
    service = Hosted([Turn(known.stream.replace(b"\n", b"\r\n"), known.change)])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.reply == "Added."


async def test_partials_give_way_and_thoughts_and_tools_stay_inside(tmp_path):
    events = [Thought("secret"), Words("Add", partial=True), Words("ed.", partial=True)]
    service = Hosted([turn(*events, *tool(key="inner"), "Added.", change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.reply == "Added."
    assert "secret" not in edited.model_dump_json()
    assert "inner" not in edited.model_dump_json()


async def test_an_event_of_a_megabyte_is_read(tmp_path):
    service = Hosted(
        [turn("x" * 1_000_000, change=add_title("Hi"))], faults=on("message", split(8192))
    )
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert len(edited.reply) == 1_000_000


@pytest.mark.parametrize(("words", "told"), [("add a title", HI), ("加标题", '+ 标题 "Hi"')])
async def test_a_silent_edit_is_told_by_what_changed(tmp_path, words, told):
    service = titled()
    async with service.room(tmp_path) as room:
        edited = await edit(room, words)

    assert edited.status == "done"
    assert edited.reply.startswith(told)


async def test_a_silent_edit_without_a_change_is_said_as_that(tmp_path):
    service = Hosted([turn(*tool())])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.reply) == ("unchanged", "Nothing changed on the timeline.")


async def test_a_closing_temporary_issue_is_ignored_after_a_good_answer(tmp_path):
    service = titled("Added.", "I encountered a temporary issue. Please try again.")
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.reply == "Added."


@pytest.mark.parametrize(("change", "status"), [(add_title("Hi"), "done"), (None, "failed")])
async def test_a_temporary_issue_alone_is_settled_by_the_state(tmp_path, change, status):
    service = Hosted([turn("I encountered a temporary issue.", change=change)])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.status == status
    assert (HI in edited.reply) is (status == "done")
    assert len(service.messages) == 1


async def test_an_error_in_the_middle_is_told_when_nothing_changed(tmp_path):
    service = Hosted([Turn(said(Words("Before.")) + b'data: {"error": "boom"}\n\n')])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.reply) == ("failed", "Before.\nboom")


async def test_an_error_alone_fails_the_edit(tmp_path):
    service = Hosted([turn(StreamError("RuntimeError", "boom"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.reply) == ("failed", "boom")


async def test_a_refusal_inside_the_stream_is_the_refusal(tmp_path):
    service = Hosted([Turn(b'data: {"code":2001,"message":"no credits"}\n\n')])
    async with service.room(tmp_path) as room:
        with pytest.raises(OutOfCredits) as caught:
            await edit(room, "add a title")

    assert "Top up" in caught.value.hint


@pytest.mark.parametrize(
    "act",
    [
        lose(),
        cut(0),
        cut(60),
        cut(10_000),
        answer(lambda: httpx.Response(504, text="<html>")),
        answer(lambda: httpx.Response(200, text="<html>", headers={"content-type": "text/html"})),
        answer(lambda: httpx.Response(200, json={"code": 0, "data": {}})),
    ],
)
async def test_a_broken_stream_is_looked_for_and_never_sent_again(tmp_path, act):
    service = titled("Added.", faults=on("message", act))
    acted = add_title("Hi")
    # The state is read once before; the second look after the break shows the title.
    service.on_state = [lambda state: None, lambda state: None, acted]
    service.turns[0].change = None
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.changes) == ("done", [HI])
    assert len(service.messages) == 1
    assert [wait for wait in service.clock.slept if wait in (30, 60)] == [30, 60]


async def test_a_stream_that_ends_while_a_tool_works_is_looked_for(tmp_path):
    service = Hosted([turn(ToolCall("edit_multitrack", {}, "fc-1"))])
    service.on_state = [lambda state: None, lambda state: None, add_title("Hi")]
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.changes) == ("done", [HI])


async def test_a_break_without_any_change_is_told_after_five_looks(tmp_path):
    service = titled("Added.", faults=on("message", cut(60, acts=False)))
    async with service.room(tmp_path) as room:
        with pytest.raises(StreamCut, match="has not changed since") as caught:
            await edit(room, "add a title")

    assert caught.value.hint == "Send the edit again if you still want it."
    assert [wait for wait in service.clock.slept if wait in (30, 60)] == [30, 60, 60, 60, 60]
    assert (len(service.messages), len(service.at("state"))) == (1, 6)


async def test_looks_that_fail_are_looks_all_the_same(tmp_path):
    service = titled("Added.", faults=on("message", cut(60)))
    service.on_state = [lambda state: None]
    async with service.room(tmp_path) as room:
        await room.create_session()
        service.faults += on("state", lambda request, carry_out: carry_out())
        service.faults += on("state", unreachable(), times=3)
        edited = await edit(room, "add a title")

    assert (edited.status, len(service.messages)) == ("done", 1)


async def test_settling_goes_on_as_a_job_that_answers_through_get_job(tmp_path):
    service = titled("Added.", faults=on("message", cut(60)))
    async with service.room(tmp_path) as room:
        first = await room.send_edit(message="add a title", wait_s=0)
        result = first
        while result.status == "working":
            result = await room.get_job(first.job_id)

    assert first.status == "working"
    assert (result.status, result.changes) == ("done", [HI])


async def test_a_stream_that_stalls_is_given_up_and_settled(tmp_path):
    service = titled("Added.", faults=on("message", stall(60)))
    client = service.client(silence_timeout_s=0.05)
    async with service.room(tmp_path, client=client) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.changes, len(service.messages)) == ("done", [HI], 1)


BEATS = (b"data:\n\n", b": beat\n\n", b'data: {"type":"heartbeat"}\n\n', b"data: heartbeat\n\n")


async def test_heartbeats_of_every_form_keep_a_stream_alive_for_minutes(tmp_path):
    clock = StreamClock()
    service = titled("Added.", faults=on("message", beat(clock, 14.9, BEATS * 10)))
    async with service.room(tmp_path, client=service.client(stream_time=clock)) as room:
        edited = await edit(room, "add a title")

    assert (edited.reply, clock.hands) == ("Added.", pytest.approx(596))


async def test_nothing_but_heartbeats_for_ten_minutes_is_silence(tmp_path):
    clock = StreamClock()
    act = beat(clock, 15, BEATS * 20)
    service = Hosted([turn("Added.")], faults=on("message", act))
    async with service.room(tmp_path, client=service.client(stream_time=clock)) as room:
        with pytest.raises(BackendSilent, match="nothing but heartbeats for 600 seconds"):
            await edit(room, "add a title")

    assert len(service.messages) == 1


async def test_an_edit_of_more_than_fifteen_minutes_is_given_up_and_settled(tmp_path):
    clock = StreamClock()
    talk = [said(Words("still at it"))] * 40
    service = titled("Added.", faults=on("message", beat(clock, 30, talk)))
    async with service.room(tmp_path, client=service.client(stream_time=clock)) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.changes, clock.hands) == ("done", [HI], 900)


async def test_waiting_calls_hear_that_work_goes_on_every_two_minutes(tmp_path):
    service = titled("Added.", faults=on("message", stall(0)))
    told = []

    async def report(percent, words):
        told.append((service.clock.hands, words))

    async with service.room(tmp_path) as room:
        result = await room.send_edit(message="add a title", wait_s=50, report=report)
        for _ in range(6):
            result = await room.get_job(result.job_id, wait_s=50, report=report)
        await room.cancel_job(result.job_id)

    assert result.status == "working"
    assert sum("Still working" in words for _, words in told) >= 2


async def test_a_message_that_was_refused_is_sent_again_only_where_a_cure_exists(tmp_path):
    service = titled("Added.", faults=on("message", refuse(429, 429, **{"retry-after": "3"})))
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, len(service.messages)) == ("done", 2)
    assert 3 in service.clock.slept


async def test_a_second_rate_limit_is_told(tmp_path):
    service = titled("Added.", faults=on("message", refuse(429, 429), times=2))
    async with service.room(tmp_path) as room:
        with pytest.raises(RateLimited):
            await edit(room, "add a title")

    assert (len(service.messages), service.clock.slept.count(30)) == (2, 1)


async def test_a_message_that_never_arrived_is_sent_again_three_times_in_all(tmp_path):
    service = titled("Added.", faults=on("message", unreachable(), times=2))
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, len(service.messages)) == ("done", 3)


async def test_a_backend_that_is_ill_before_the_stream_is_told_when_nothing_changed(tmp_path):
    service = Hosted(faults=on("message", answer(lambda: httpx.Response(500, text="boom"))))
    async with service.room(tmp_path) as room:
        with pytest.raises(BackendFault, match="has not changed"):
            await edit(room, "add a title")

    assert len(service.messages) == 1


async def test_a_generation_is_told_in_its_stages_with_its_cost(tmp_path):
    raw = [*tool("generate_video_with_seedance")]
    told, heard = [], anyio.Event()

    def finish(state):
        add_title("City")(state)
        state["draft"]["t"].append({"tt": 1, "sg": [{"d": 10_000, "m": {"name": "Lo-fi"}}]})

    async def in_two_stages(request, carry_out):
        response = await carry_out()

        async def blocks():
            yield said(*raw)
            await heard.wait()
            finish(service.sessions["1"])
            yield said(*tool(), Words("Your video is ready."))

        return httpx.Response(200, headers=response.headers, content=blocks())

    async def report(percent, words):
        told.append(words)
        if "Stage 1 of 2" in words:
            heard.set()

    service = Hosted([turn(change=add_video("city.mp4"))], on("message", in_two_stages))
    service.credits = [100, 40]
    async with service.room(tmp_path) as room:
        result = await room.send_edit(message="generate a city video", report=report)
        while result.status == "working":
            result = await room.get_job(result.job_id, report=report)

    assert any('Stage 1 of 2: the raw video is ready ("city.mp4" 10 s)' in words for words in told)
    assert "The raw video came first, then were added: Title, BGM." in result.reply
    assert result.credits.message == "This step cost 60 credits; 30 are left."
    assert '+ media "city.mp4" 10 s' in result.changes


async def test_a_cut_generation_waits_for_its_second_stage(tmp_path):
    service = Hosted([turn(ToolCall("generate_video_with_seedance", {}, "fc-1"))])
    service.on_state = [
        lambda state: None,
        add_video("city.mp4"),
        lambda state: None,
        add_title("City"),
    ]
    async with service.room(tmp_path) as room:
        edited = await edit(room, "generate a city video")

    assert edited.status == "done"
    assert {change[:7] for change in edited.changes} == {"+ title", "+ media"}


async def test_a_second_message_waits_for_the_first_and_the_same_one_joins_it(tmp_path):
    gate = anyio.Event()
    service = Hosted(
        [turn("One.", change=add_title("1")), turn("Two.", change=add_title("2"))],
        faults=on("message", hold(gate)),
    )
    async with service.room(tmp_path) as room:
        await room.create_session()
        first = await room.send_edit(message="one", wait_s=0)
        again = await room.send_edit(message="one", wait_s=0)
        second = await room.send_edit(message="two", wait_s=0)
        gate.set()
        results = []
        for job in (first, second):
            result = job
            while result.status == "working":
                result = await room.get_job(job.job_id)
            results.append(result.reply)

    assert first.job_id == again.job_id
    assert (results, service.messages) == (["One.", "Two."], ["one", "two"])
