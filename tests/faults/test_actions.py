"""Replies that speak of a screen: what is carried out, what is offered, what is never sent."""

import pytest

from tests.support.hosted import Hosted, add_title, cut, edit, film, on, refuse, tool, turn

pytestmark = pytest.mark.anyio

READY = "Your video is ready! Preview in Timeline panel or click “Export” to save."


def kinds(result):
    return [(action.kind, action.done) for action in result.actions]


async def test_views_are_carried_out_and_the_export_is_offered(tmp_path):
    service = Hosted([turn(READY, change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.reply == "Your video is ready!"
    assert kinds(edited) == [("show_timeline", True), ("export", False)]
    assert "Hi" in edited.timeline
    assert (service.at("render"), edited.export) == ([], None)


@pytest.mark.parametrize("words", ["make a 10 s film and send me the mp4 file later", "做一个成片"])
async def test_the_export_runs_where_a_finished_film_was_asked_for(tmp_path, words):
    service = Hosted([turn(READY, change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        exported = await film(room, words)

    assert (exported.status, len(service.renders)) == ("completed", 1)


async def test_no_export_runs_where_it_was_declined(tmp_path):
    service = Hosted([turn(READY, change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title, but don't export yet")

    assert edited.export is None


async def test_the_account_is_looked_up_at_once(tmp_path):
    service = Hosted([turn("Nearly out. Check your account page.", change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.reply == "Nearly out."
    assert (kinds(edited), edited.credits.total) == ([("show_credits", True)], 100)


async def test_a_drag_goes_out_as_one_message(tmp_path):
    service = Hosted(
        [
            turn("Added it. Drag the title to 0:05.", change=add_title("Hi")),
            turn(*tool(), change=add_title("There", 5000)),
        ]
    )
    async with service.room(tmp_path) as room:
        edited = await edit(room, "a title at 5 seconds")

    assert service.messages == ["a title at 5 seconds", "Move the title to 0:05"]
    assert kinds(edited) == [("send_edit", True)]
    assert edited.changes == ['+ title "Hi" 0-3 s', '+ title "There" 5-8 s']
    assert edited.reply.startswith("Added it.")


async def test_two_hops_are_the_most(tmp_path):
    replies = [f"Drag clip {n} to the start." for n in range(5)]
    service = Hosted([turn(text, change=add_title(text)) for text in replies])
    async with service.room(tmp_path) as room:
        await edit(room, "put the clips in order")

    assert len(service.messages) == 3


@pytest.mark.parametrize(
    "reply",
    [
        "You can drag the title to 0:05.",
        "Click Generate to make a new shot.",
        "Click Confirm to spend 50 credits.",
        "Click Upgrade at 0:05.",
        "Drag clips to rearrange.",
        "点击“确认”继续生成。",
    ],
)
async def test_offers_and_costs_are_left_to_the_person(tmp_path, reply):
    service = Hosted([turn(reply, change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert len(service.messages) == 1
    assert ("send_edit", True) not in kinds(edited)


async def test_a_hop_that_breaks_costs_its_action_and_not_the_edit(tmp_path):
    service = Hosted([turn("Added. Drag it to the start.", change=add_title("Hi")), turn("ok")])
    service.faults = on("message", lambda request, carry_out: carry_out())
    service.faults += on("message", cut(5, acts=False))
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert (edited.status, edited.changes) == ("done", ['+ title "Hi" 0-3 s'])
    assert kinds(edited) == [("send_edit", False)]
    assert "has not changed" in edited.actions[0].detail
    assert len(service.messages) == 2


async def test_a_refused_hop_is_told_in_its_action(tmp_path):
    service = Hosted([turn("Added. Drag it to the start.", change=add_title("Hi"))])
    service.faults = on("message", lambda request, carry_out: carry_out())
    service.faults += on("message", refuse(2001))
    async with service.room(tmp_path) as room:
        edited = await edit(room, "add a title")

    assert edited.status == "done"
    assert "Top up" in edited.actions[0].detail


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("export", []),
        ("export please!", []),
        ("导出一下", []),
        ("Export it in 4k", []),
        ("add a title and export", ["add a title"]),
        ("加标题，然后导出", ["加标题"]),
    ],
)
async def test_the_word_export_is_never_sent(tmp_path, words, sent):
    service = Hosted([turn("Added.", change=add_title("Hi"))] if sent else [])
    async with service.room(tmp_path) as room:
        exported = await film(room, words)

    assert (service.messages, len(service.renders)) == (sent, 1)
    assert exported.status == "completed"


async def test_wishes_of_an_export_reach_the_render(tmp_path):
    service = Hosted()
    async with service.room(tmp_path) as room:
        await film(room, "export it in 4k")

    assert service.renders[0]["output"]["resolution"] == "2160p"


@pytest.mark.parametrize("words", ["credits", "积分", "status", "状态", "upload", "上传"])
async def test_commands_touch_no_stream(tmp_path, words):
    service = Hosted()
    async with service.room(tmp_path) as room:
        await edit(room, words)

    assert service.messages == []


async def test_words_inside_edits_stay_edits(tmp_path):
    service = Hosted([turn("Added.", change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        await edit(room, "add a credits roll at the end")

    assert service.messages == ["add a credits roll at the end"]
