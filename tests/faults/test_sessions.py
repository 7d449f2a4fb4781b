"""Tokens and sessions that the service no longer takes."""

import json

import anyio
import pytest

from cutroom.client.credentials import Credentials
from cutroom.errors import OutOfCredits, SessionNotFound, TokenRejected
from tests.support.hosted import TOKEN, Hosted, add_title, edit, export, film, on, refuse, turn

pytestmark = pytest.mark.anyio


def anonymous(service, tmp_path):
    known = Credentials(client_id="client-1", token_file=tmp_path / "home" / "token.json")
    return service.client(credentials=known)


def bearers(service, place):
    return [request.headers["authorization"] for request in service.at(place)]


async def test_every_request_says_who_asks_and_through_which_skill(tmp_path):
    service = Hosted([turn("Added.", change=add_title("Hi"))], claim="clm_1")
    (tmp_path / "a.jpg").write_bytes(b"x")
    async with service.room(tmp_path) as room:
        await room.create_session("Holiday", "en")
        await room.upload([str(tmp_path / "a.jpg"), "https://cdn.test/b.mp4"])
        await film(room, "add a title and export")
        await room.get_credits()

    assert len(service.asked) >= 10
    for request in service.asked:
        own = request.url.host == "service.test"
        assert request.headers.get("authorization") == (f"Bearer {TOKEN}" if own else None)
        assert request.headers["x-skill-source"] == "a-skill"
        assert request.headers["x-skill-version"] == "1.2.3"
        assert request.headers["x-skill-platform"] == "cursor"
        assert "nmv_usr" not in str(request.url)


async def test_an_anonymous_person_gets_one_token_for_the_whole_journey(tmp_path):
    service = Hosted([turn("Added.", change=add_title("Hi"))])
    async with service.room(tmp_path, client=anonymous(service, tmp_path)) as room:
        await edit(room, "add a title")

    assert [r.headers["x-client-id"] for r in service.at("token")] == ["client-1"]
    assert set(bearers(service, "message")) == {"Bearer nmv_usr_anonymous_1"}


async def test_an_expired_anonymous_token_is_renewed_once_and_the_message_repeated(tmp_path):
    service = Hosted([turn("Added.", change=add_title("Hi"))])
    service.faults = on("message", refuse(1001, 401))
    async with service.room(tmp_path, client=anonymous(service, tmp_path)) as room:
        edited = await edit(room, "add a title")

    assert edited.status == "done"
    assert bearers(service, "message") == [f"Bearer nmv_usr_anonymous_{n}" for n in (1, 2)]
    assert [r.headers["x-client-id"] for r in service.at("token")] == ["client-1"] * 2


async def test_a_persons_own_rejected_token_is_told_and_nobody_else_is_asked(tmp_path):
    service = Hosted(faults=on("session", refuse(1001, 401)))
    async with service.room(tmp_path) as room:
        with pytest.raises(TokenRejected) as caught:
            await edit(room, "add a title")

    assert "NEMO_TOKEN was refused" in caught.value.hint
    assert (len(service.asked), service.at("token")) == (1, [])


async def test_an_anonymous_person_without_credits_gets_the_registration_link(tmp_path):
    service = Hosted(faults=on("message", refuse(2001, 402)))
    async with service.room(tmp_path, client=anonymous(service, tmp_path)) as room:
        with pytest.raises(OutOfCredits) as caught:
            await edit(room, "generate a film")

    assert "https://nemovideo.com/register?bind=anon_7" in caught.value.hint
    assert len(service.messages) == 1


@pytest.mark.parametrize(
    ("words", "language"), [("add a title", "en"), ("加标题", "zh-CN"), ("タイトルを追加", "ja")]
)
async def test_a_session_is_opened_in_the_language_of_the_first_message(tmp_path, words, language):
    service = Hosted([turn("ok", change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        await edit(room, words)

    body = json.loads(service.at("session")[0].content)
    assert body == {"task_name": "project", "language": language}


async def test_a_task_link_is_offered_after_creating_and_exporting(tmp_path):
    service = Hosted(claim="clm_abc/1")
    async with service.room(tmp_path) as room:
        created = await room.create_session("Holiday", "en")

    assert created.message.endswith("https://nemovideo.com/workspace/claim?ct=clm_abc%2F1")
    body = json.loads(service.at("claim")[0].content)
    assert body == {"task_id": "task_1", "session_id": "1"}


@pytest.mark.parametrize("claim", ["", "nmv_usr_x", TOKEN])
async def test_no_link_is_offered_without_a_token_of_its_own(tmp_path, claim):
    service = Hosted(claim=claim)
    async with service.room(tmp_path) as room:
        created = await room.create_session("Holiday", "en")

    assert "http" not in created.message
    assert len(service.at("claim")) == 1


async def test_a_lost_empty_session_is_replaced_and_the_message_repeated(tmp_path):
    service = Hosted([turn("Added.", change=add_title("Hi"))])
    async with service.room(tmp_path) as room:
        created = await room.create_session("Holiday", "zh-CN")
        service.sessions.clear()
        edited = await edit(room, "add a title", session_id=created.session_id)

    bodies = [json.loads(request.content) for request in service.at("session")]
    assert bodies == [{"task_name": "Holiday", "language": "zh-CN"}] * 2
    assert edited.status == "done"
    assert "a new one was opened" in edited.reply
    assert service.messages == ["add a title"]


async def test_a_lost_session_gets_its_files_back_before_the_message_is_repeated(tmp_path):
    service = Hosted([turn("Added.", change=add_title("Hi"))])
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"x")
    async with service.room(tmp_path) as room:
        await room.upload([str(tmp_path / "a.jpg"), str(tmp_path / "b.jpg")])
        (tmp_path / "b.jpg").unlink()
        service.faults = on("message", refuse(1002, 404))
        edited = await edit(room, "add a title")
        again = await room.get_timeline("1")

    assert (edited.status, edited.session_id, again.session_id) == ("done", "2", "2")
    assert "1 of 2 files were uploaded again" in edited.reply
    assert [upload.url.path[-1] for upload in service.at("upload")] == ["1", "1", "2"]
    assert service.messages == ["add a title", "add a title"]
    sent = [json.loads(request.content)["session_id"] for request in service.at("message")]
    assert sent == ["1", "2"]


async def test_edits_that_were_lost_are_named(tmp_path):
    service = Hosted([turn("A.", change=add_title("A")), turn("B.", change=add_title("B"))])
    async with service.room(tmp_path) as room:
        await edit(room, "add the title A")
        service.sessions.clear()
        edited = await edit(room, "add the title B")

    assert "earlier edits are gone: “add the title A”" in edited.reply
    assert edited.changes == ['+ title "B" 0-3 s']


async def test_a_session_that_stays_lost_is_told(tmp_path):
    service = Hosted(faults=on("message", refuse(1002), times=2))
    async with service.room(tmp_path) as room:
        with pytest.raises(SessionNotFound):
            await edit(room, "add a title")

    assert (len(service.messages), len(service.at("session"))) == (2, 2)


async def test_a_session_nobody_knows_is_not_invented(tmp_path):
    service = Hosted()
    async with service.room(tmp_path) as room:
        with pytest.raises(SessionNotFound):
            await edit(room, "add a title", session_id="77")

    assert service.at("session") == []


async def test_an_upload_into_a_lost_session_restores_it(tmp_path):
    service = Hosted()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"x")
    async with service.room(tmp_path) as room:
        await room.upload([str(tmp_path / "a.jpg")])
        service.sessions.clear()
        result = await room.upload([str(tmp_path / "b.jpg")])

    assert [file["filename"] for file in service.sessions["1"]["video_infos"]] == ["a.jpg", "b.jpg"]
    assert "uploaded again" in result.message


async def test_a_lost_timeline_is_not_shown_as_an_empty_one(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))])
    (tmp_path / "a.jpg").write_bytes(b"x")
    async with service.room(tmp_path) as room:
        await room.upload([str(tmp_path / "a.jpg")])
        await edit(room, "add the title A")
        service.sessions.clear()
        service.sessions["0"] = {}
        shown = await room.get_timeline()
        again = await room.get_timeline()

    assert (shown.session_id, again.session_id) == ("2", "2")
    assert "a new one was opened. 1 of 1 files were uploaded again." in shown.message
    assert "earlier edits are gone: “add the title A”" in shown.message
    assert [file.name for file in shown.media] == ["a.jpg"]
    assert again.message is None


async def test_a_picture_of_a_lost_timeline_is_one_of_its_successor(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))])
    async with service.room(tmp_path) as room:
        await edit(room, "add the title A")
        service.sessions.clear()
        service.sessions["0"] = {}
        seen = await room.view("1")

    assert seen.session_id == "2"
    assert "edits are gone: “add the title A”" in seen.message


async def test_calls_that_lose_a_session_together_open_one_new_one(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))])
    async with service.room(tmp_path) as room:
        await edit(room, "add the title A")
        service.sessions.clear()
        service.sessions["0"] = {}
        shown = []

        async def look():
            shown.append(await room.get_timeline("1"))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(look)
            tasks.start_soon(look)

    assert [timeline.session_id for timeline in shown] == ["2", "2"]
    assert len(service.at("session")) == 2


@pytest.mark.parametrize("words", [None, "export please", "export as 720p"])
async def test_a_film_whose_edits_are_lost_is_not_delivered_without_them(tmp_path, words):
    service = Hosted([turn("A.", change=add_title("A"))])
    async with service.room(tmp_path) as room:
        await edit(room, "add the title A")
        service.sessions.clear()
        service.sessions["0"] = {}
        with pytest.raises(SessionNotFound, match="edits are gone: “add the title A”") as told:
            await (edit(room, words) if words else export(room))

    assert "Send those edits again" in told.value.hint
    assert (len(service.at("session")), service.renders) == (2, [])


async def test_a_lost_session_without_edits_is_exported_all_the_same(tmp_path):
    service = Hosted()
    async with service.room(tmp_path) as room:
        await room.create_session("Holiday")
        service.sessions.clear()
        service.sessions["0"] = {}
        exported = await export(room)

    assert (exported.status, exported.session_id) == ("completed", "2")
    assert exported.message.startswith("The backend no longer knew the session")


async def test_a_session_lost_between_its_draft_and_its_render_costs_no_edit(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))], faults=on("render", refuse(1002, 404)))
    async with service.room(tmp_path) as room:
        await edit(room, "add the title A")
        exported = await export(room)

    assert (exported.status, exported.session_id) == ("completed", "2")
    (render,) = service.renders
    assert (render["sessionId"], len(render["draft"]["t"])) == ("2", 2)
    asked = [json.loads(request.content)["id"] for request in service.at("render")]
    assert len(set(asked)) == 2


async def test_a_command_to_a_lost_session_is_obeyed_in_its_successor(tmp_path):
    service = Hosted([turn("A.", change=add_title("A"))])
    async with service.room(tmp_path) as room:
        await edit(room, "add the title A")
        service.sessions.clear()
        service.sessions["0"] = {}
        told = await edit(room, "status")

    assert (told.status, told.session_id) == ("done", "2")
    assert "edits are gone" in told.reply


async def test_the_account_is_shown_with_what_is_held(tmp_path):
    service = Hosted(credits=[100])
    async with service.room(tmp_path) as room:
        credits = await room.get_credits()

    assert (credits.available, credits.frozen, credits.total) == (90, 10, 100)
