"""`cutroom serve` for several people: who may do what, and what nobody sees of another."""

import json

import httpx
import pytest

from tests.support.photos import write_photos
from tests.support.web import modern, result_of, serving, team

pytestmark = [pytest.mark.anyio, pytest.mark.xdist_group("serving")]
ALL = "read edit export"
SLIDES = [{"op": "slideshow", "seconds_per_image": 1}]


async def film(web, token, folder):
    """Make a film of one photo; return its session."""
    [photo] = write_photos(folder / "media", 1, (64, 48))
    asked = await web.call("upload", token=token, sources=["a.jpg"])
    await web.http.put(asked["tickets"][0]["url"], content=photo.read_bytes())
    made = await web.call("send_edit", token=token, operations=SLIDES)
    assert made["changes"], made
    return made["session_id"]


def error_of(answer: httpx.Response) -> str:
    return answer.json()["error"]["message"]


async def test_without_a_token_nothing_is_answered_and_the_way_to_one_is_told(tmp_path):
    settings, _ = team(tmp_path, ana=ALL)
    async with serving(tmp_path, **settings) as web:
        missing = await web.tool("get_timeline")
        wrong = await web.tool("get_timeline", token="cut_wrong")
        metrics = await web.http.get("/metrics")

    assert (missing.status_code, wrong.status_code, metrics.status_code) == (401, 401, 401)
    assert missing.headers["www-authenticate"] == "Bearer"
    assert 'error="invalid_token"' in wrong.headers["www-authenticate"]


async def test_a_missing_scope_is_named(tmp_path):
    settings, tokens = team(tmp_path, ana="read", ben="read edit")
    async with serving(tmp_path, **settings) as web:
        seen = await web.tool("get_timeline", token=tokens["ana"])
        edit = await web.tool("send_edit", token=tokens["ana"], operations=SLIDES)
        export = await web.tool("export", token=tokens["ben"])

    assert seen.status_code == 200
    assert (edit.status_code, export.status_code) == (403, 403)
    assert edit.json()["error_description"] == "The token lacks the scope edit."
    assert 'error="insufficient_scope"' in export.headers["www-authenticate"]
    assert 'scope="export"' in export.headers["www-authenticate"]


async def test_words_cannot_export_where_the_token_may_not(tmp_path):
    settings, tokens = team(tmp_path, ben="read edit")
    async with serving(tmp_path, **settings) as web:
        token = tokens["ben"]
        await film(web, token, tmp_path)
        command = await web.call("send_edit", token=token, message="export")
        both = await web.call(
            "send_edit", token=token, message="add the title 'Hi' and export the video"
        )
        jobs = [json.loads(path.read_text()) for path in web.home.glob("principals/*/jobs/*.json")]

    assert command["error"]["kind"] == "NotPermitted"
    assert both["changes"], both
    assert "lacks the scope export" in both["reply"]
    assert not [job for job in jobs if job["kind"] == "export"]


async def test_a_handle_of_another_principal_is_answered_as_one_that_never_was(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    async with serving(tmp_path, **settings) as web:
        session = await film(web, tokens["ana"], tmp_path)
        [job] = [path.stem for path in web.home.glob("principals/*/jobs/job_*.json")]
        other = tokens["ben"]
        unknown = str(int(session) ^ 1)
        never = f"job_{'x' * 24}"

        async def same(tool, key, real, made_up, **more):
            answers = [
                (await web.tool(tool, token=other, **{key: value}, **more)).text.replace(value, "·")
                for value in (real, made_up)
            ]
            assert answers[0] == answers[1]
            return answers[0]

        told = [
            await same("get_timeline", "session_id", session, unknown),
            await same("preview", "session_id", session, unknown),
            await same("upload", "session_id", session, unknown, sources=["a.jpg"]),
            await same("export", "session_id", session, unknown, wait_s=5),
            await same("get_job", "job_id", job, never),
            await same("cancel_job", "job_id", job, never),
        ]
        listed = await web.post(
            {"jsonrpc": "2.0", "id": 1, "method": "resources/list", "params": modern()},
            token=other,
        )
        read = await web.post(
            {
                "jsonrpc": "2.0",
                "id": 1,
                "method": "resources/read",
                "params": modern(uri="cutroom://sessions"),
            },
            token=other,
            headers={"Mcp-Name": "cutroom://sessions"},
        )
        kept = await web.call("get_timeline", token=tokens["ana"], session_id=session)

    assert all("SessionNotFound" in words for words in told[:3])
    assert all("JobNotFound" in words for words in told[4:])
    assert session not in listed.text
    assert json.loads(result_of(read)["contents"][0]["text"]) == []
    assert kept["tracks"]


async def test_the_latest_session_is_ones_own(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    async with serving(tmp_path, **settings) as web:
        first = await web.call("create_session", token=tokens["ana"])
        second = await web.call("create_session", token=tokens["ben"])
        anas = await web.call("get_timeline", token=tokens["ana"])
        bens = await web.call("get_timeline", token=tokens["ben"])

    assert anas["session_id"] == first["session_id"]
    assert bens["session_id"] == second["session_id"]


async def test_an_mcp_session_of_another_principal_is_answered_as_one_that_never_was(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    hello = {
        "jsonrpc": "2.0",
        "id": 0,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    async with serving(tmp_path, **settings) as web:

        async def ping_as(name, session):
            return await web.post(
                ping,
                token=tokens[name],
                revision="2025-11-25",
                headers={"Mcp-Session-Id": session},
            )

        opened = await web.post(hello, token=tokens["ana"], revision="2025-11-25")
        session = opened.headers["mcp-session-id"]
        own = await ping_as("ana", session)
        foreign = await ping_as("ben", session)
        never = await ping_as("ben", "0" * len(session))

    assert own.status_code == 200
    assert (foreign.status_code, foreign.text) == (never.status_code, never.text)
    assert foreign.status_code == 404


async def test_a_principal_reads_no_file_of_the_server(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL)
    [photo] = write_photos(tmp_path / "media", 1, (64, 48))
    async with serving(tmp_path, **settings) as web:
        there = await web.tool("upload", token=tokens["ana"], sources=[str(photo)])
        missing = await web.tool("upload", token=tokens["ana"], sources=["/nowhere/a.jpg"])

    there, missing = (result_of(answer) for answer in (there, missing))
    assert there["structuredContent"]["files"] == missing["structuredContent"]["files"] == []
    for answer in (there, missing):
        assert not answer["isError"]
        assert "curl -T" in answer["structuredContent"]["message"]


async def test_a_file_comes_in_by_a_ticket_once(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    [photo] = write_photos(tmp_path / "media", 1, (64, 48))
    content = photo.read_bytes()
    async with serving(tmp_path, **settings) as web:
        asked = await web.call("upload", token=tokens["ana"], sources=[r"C:\Photos\beach 1.jpg"])
        [ticket] = asked["tickets"]
        taken = await web.http.put(ticket["url"], content=content)
        again = await web.http.put(ticket["url"], content=content)
        guessed = await web.http.put(f"{web.url}/upload/{'a' * 43}", content=content)
        shown = await web.call("get_timeline", token=tokens["ana"])
        others = await web.call("get_timeline", token=tokens["ben"])
        left = list(web.home.glob("principals/*/incoming/*"))

    assert ticket["url"].startswith(f"{web.url}/upload/")
    assert taken.status_code == 201
    assert taken.json()["files"][0]["name"] == "beach 1.jpg"
    assert (again.status_code, again.text) == (404, guessed.text)
    assert [media["name"] for media in shown["media"]] == ["beach 1.jpg"]
    assert (others["media"], left) == ([], [])


async def test_what_is_no_media_is_refused_at_the_ticket(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL)
    async with serving(tmp_path, **settings) as web:
        asked = await web.call("upload", token=tokens["ana"], sources=["notes.jpg"])
        answer = await web.http.put(asked["tickets"][0]["url"], content=b"no picture at all")

    assert answer.status_code == 422
    assert answer.json()["rejected"][0]["reason"]


async def put_too_much(web, url):
    """Put a byte more than a megabyte: told beforehand, then in pieces."""

    async def pieces():
        for _ in range(11):
            yield b"\0" * 100_000

    return (
        await web.http.put(url, content=b"\0" * 1_000_001),
        await web.http.put(url, content=pieces()),
    )


async def test_a_file_above_the_limit_is_refused_and_its_ticket_still_holds(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL)
    [photo] = write_photos(tmp_path / "media", 1, (64, 48))
    async with serving(tmp_path, CUTROOM_MAX_UPLOAD_MB="1", **settings) as web:
        asked = await web.call("upload", token=tokens["ana"], sources=["a.jpg"])
        url = asked["tickets"][0]["url"]
        declared, streamed = await put_too_much(web, url)
        taken = await web.http.put(url, content=photo.read_bytes())

    assert (declared.status_code, streamed.status_code, taken.status_code) == (413, 413, 201)
    assert "1 MB" in error_of(declared)


async def test_who_has_used_up_their_share_of_the_disk_is_told_and_others_go_on(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    [photo] = write_photos(tmp_path / "media", 1, (64, 48))
    async with serving(tmp_path, CUTROOM_QUOTA_MB="1", **settings) as web:
        asked = await web.call("upload", token=tokens["ana"], sources=["a.jpg"])
        url = asked["tickets"][0]["url"]
        declared, streamed = await put_too_much(web, url)
        taken = await web.http.put(url, content=photo.read_bytes())
        await web.call("send_edit", token=tokens["ana"], operations=SLIDES)
        [home] = web.home.glob("principals/*/")
        (home / "exports").mkdir(exist_ok=True)
        (home / "exports" / "long.mp4").write_bytes(b"\0" * 1_000_000)
        upload = await web.call("upload", token=tokens["ana"], sources=["b.jpg"])
        export = await web.call("export", token=tokens["ana"])
        words = await web.call("send_edit", token=tokens["ana"], message="export")
        other = await web.call("upload", token=tokens["ben"], sources=["b.jpg"])

    assert (declared.status_code, streamed.status_code, taken.status_code) == (507, 507, 201)
    assert "of 1 MB" in error_of(declared)
    for refused in (upload, export, words):
        assert refused["error"]["kind"] == "OverQuota"
        assert "0.0 MB are left" in refused["error"]["message"]
        assert "whoever runs this server" in refused["error"]["hint"]
    assert len(other["tickets"]) == 1


async def test_folders_that_were_allowed_on_purpose_are_read_by_everybody(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL)
    [photo] = write_photos(tmp_path / "stock", 1, (64, 48))
    allowed = str(tmp_path / "stock")
    async with serving(tmp_path, CUTROOM_ALLOWED_DIRS=allowed, **settings) as web:
        taken = await web.call("upload", token=tokens["ana"], sources=[str(photo)])

    assert [file["name"] for file in taken["files"]] == [photo.name]
    assert "tickets" not in taken


async def test_no_allowed_folder_opens_the_files_of_others(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    async with serving(tmp_path, CUTROOM_ALLOWED_DIRS=str(tmp_path), **settings) as web:
        await film(web, tokens["ana"], tmp_path)
        kept = [path for path in web.home.rglob("*") if path.is_file()]
        media = [path for path in kept if path.read_bytes()[:2] == b"\xff\xd8"]
        link = tmp_path / "link.jpg"
        link.symlink_to(media[0])
        asked = [str(media[0]), media[0].as_uri(), str(link), f"{tmp_path}/x/../home/a.jpg"]
        answer = await web.call("upload", token=tokens["ben"], sources=asked)

    assert media
    assert answer["files"] == []
    assert [ticket["source"] for ticket in answer["tickets"]] == asked


async def test_too_many_calls_are_slowed_for_their_principal_alone(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    async with serving(tmp_path, CUTROOM_CALLS_PER_MINUTE="2", **settings) as web:
        answers = [await web.tool("list_operations", token=tokens["ana"]) for _ in range(3)]
        other = await web.tool("list_operations", token=tokens["ben"])

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 1 <= int(answers[2].headers["retry-after"]) <= 30
    assert "Too many calls" in error_of(answers[2])
    assert other.status_code == 200


async def test_a_revoked_token_is_refused_at_once(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL)
    file = tmp_path / "tokens.json"
    async with serving(tmp_path, **settings) as web:
        before = await web.tool("list_operations", token=tokens["ana"])
        file.write_text('{"tokens": []}')
        after = await web.tool("list_operations", token=tokens["ana"])

    assert (before.status_code, after.status_code) == (200, 401)


async def test_tokens_stand_in_no_file_answer_or_metric(tmp_path, caplog):
    settings, tokens = team(tmp_path, ana=ALL)
    token = tokens["ana"]
    async with serving(tmp_path, **settings) as web:
        session = await film(web, token, tmp_path)
        await web.call("create_session", token=token)
        answer = await web.tool("get_timeline", token=token)
        metrics = await web.http.get("/metrics", headers={"Authorization": f"Bearer {token}"})

    assert 'cutroom_tool_seconds_count{tool="create_session",outcome="ok"} 1' in metrics.text
    for line in (
        'cutroom_jobs_total{kind="edit"} 1',
        "cutroom_rooms_open 1",
        "cutroom_rooms_busy 0",
    ):
        assert line in metrics.text.splitlines()
    for text in (answer.text, metrics.text, caplog.text):
        assert token not in text
    assert session not in metrics.text
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or token.encode() not in path.read_bytes()


@pytest.mark.ffmpeg
async def test_a_film_goes_out_by_an_address_and_its_path_is_told_nowhere(tmp_path):
    settings, tokens = team(tmp_path, ana=ALL, ben=ALL)
    async with serving(tmp_path, **settings) as web:
        token = tokens["ana"]
        await film(web, token, tmp_path)
        begun = await web.call(
            "export", token=token, output_path="/home/ana/my film.mp4", resolution="128x96"
        )
        done = await web.finished(begun, token=token)
        whole = await web.http.get(done["url"])
        part = await web.http.get(done["url"], headers={"Range": "bytes=4-7"})
        asked = await web.tool("get_job", token=token, job_id=done["job_id"])
        again = result_of(asked)["structuredContent"]
        links = [block for block in result_of(asked)["content"] if "uri" in block]
        link = f"cutroom://sessions/{done['session_id']}/exports/1"
        read = await web.post(
            {"jsonrpc": "2.0", "id": 1, "method": "resources/read", "params": modern(uri=link)},
            token=token,
            headers={"Mcp-Name": link},
        )
        look = f"cutroom://sessions/{done['session_id']}/view/since/last"
        seen = await web.post(
            {"jsonrpc": "2.0", "id": 1, "method": "resources/read", "params": modern(uri=look)},
            token=token,
            headers={"Mcp-Name": look},
        )
        told = json.dumps([begun, done, again]) + read.text + seen.text

    assert done["status"] == "completed", done
    assert "path" not in done
    assert done["url"].endswith("/my%20film.mp4")
    assert len(whole.content) == done["size_bytes"]
    assert whole.headers["content-type"] == "video/mp4"
    assert (part.status_code, part.content) == (206, b"ftyp")
    assert again["url"] == done["url"]
    assert [(block["name"], block["uri"]) for block in links] == [("my film.mp4", link)]
    assert done["url"] in read.text
    assert done["url"] in seen.text
    assert str(tmp_path) not in told
