"""The embedded backend over raw HTTP, held against samples written by hand."""

import base64
import errno
import json
from dataclasses import replace

import anyio
import anyio.to_thread
import httpx
import pytest

from cutroom.backend.fetch import Fetched
from cutroom.backend.service import render_queue
from cutroom.errors import FileMissing, RenderFailed
from tests.contract.wire import differences, sample
from tests.support.backend import in_process

pytestmark = pytest.mark.anyio

SESSIONS = "/api/tasks/me/with-session/nemo_agent"
TITLE = '{"op": "add_text", "text": "Urban Dreams"}'


async def open_session(http: httpx.AsyncClient) -> str:
    answer = await http.post(SESSIONS, json=sample("create_session.request"))
    return answer.json()["data"]["session_id"]


def events_of(body: str) -> list[dict]:
    assert body == "" or body.endswith("\n\n")
    blocks = body.split("\n\n")[:-1]
    assert all(block.startswith("data: ") and "\n" not in block for block in blocks)
    return [json.loads(block[6:]) for block in blocks]


async def send(http: httpx.AsyncClient, session_id: str, message: str, **options) -> list[dict]:
    body = sample("run_sse.request", SID=session_id, MESSAGE=message)
    answer = await http.post("/run_sse", json=body | options)
    assert answer.status_code == 200, answer.text
    return events_of(answer.text)


def response_of(events: list[dict]) -> dict:
    parts = [part for event in events for part in event.get("content", {}).get("parts", [])]
    return next(p["functionResponse"]["response"] for p in parts if "functionResponse" in p)


async def upload(http: httpx.AsyncClient, session_id: str, *files: tuple[str, bytes]):
    form = [("files", file) for file in files]
    return await http.post(f"/api/upload-video/nemo_agent/me/{session_id}", files=form)


async def state_of(http: httpx.AsyncClient, session_id: str) -> dict:
    answer = await http.get(f"/api/state/nemo_agent/me/{session_id}/latest")
    return answer.json()


async def start_render(http: httpx.AsyncClient, session_id: str, **changes) -> httpx.Response:
    draft = (await state_of(http, session_id))["data"]["state"]["draft"]
    body = sample("render.request", SID=session_id, DRAFT=draft)
    return await http.post("/api/render/proxy/lambda", json=body | changes)


async def poll(http: httpx.AsyncClient, render_id: str = "render_1731970000") -> dict:
    with anyio.fail_after(20):
        while True:
            path = f"/api/render/proxy/lambda/{render_id}?wait_s=5"
            body = (await http.get(path)).json()
            if body["status"] not in ("pending", "processing"):
                return body


# --- tokens and sessions ----------------------------------------------------------


@pytest.fixture
def without_token(settings):
    settings["token"] = None


async def test_an_anonymous_token_opens_sessions_of_its_own_user(without_token, backend):
    answers = [
        await backend.http.post("/api/auth/anonymous-token", headers={"X-Client-Id": client})
        for client in ("one", "one", "two")
    ]
    tokens = [answer.json()["data"]["token"] for answer in answers]
    headers = [{"Authorization": f"Bearer {token}"} for token in tokens]
    opened = await backend.http.post(SESSIONS, json={}, headers=headers[0])
    session_id = opened.json()["data"]["session_id"]
    path = f"/api/state/nemo_agent/me/{session_id}/latest"

    assert differences(answers[0].json(), sample("anonymous_token.answer")) == []
    assert tokens[0] == tokens[1] != tokens[2]
    assert (await backend.http.get(path, headers=headers[0])).json()["code"] == 0
    assert (await backend.http.get(path, headers=headers[2])).json()["code"] == 1002


@pytest.mark.parametrize("headers", [{}, {"X-Client-Id": " "}, {"X-Client-Id": "x" * 65}])
async def test_a_token_is_not_given_without_a_client_id(without_token, backend, headers):
    answer = await backend.http.post("/api/auth/anonymous-token", headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (400, 400)


async def test_a_backend_with_a_settled_token_hands_out_no_others(backend):
    answer = await backend.http.post("/api/auth/anonymous-token", headers={"X-Client-Id": "one"})

    assert answer.json()["code"] == 1001


async def test_a_session_is_created_as_documented(backend):
    answer = await backend.http.post(SESSIONS, json=sample("create_session.request"))

    assert differences(answer.json(), sample("create_session.answer")) == []


ENDPOINTS = [
    ("POST", SESSIONS),
    ("POST", "/run_sse"),
    ("POST", "/api/upload-video/nemo_agent/me/1"),
    ("GET", "/api/credits/balance/simple"),
    ("GET", "/api/state/nemo_agent/me/1/latest"),
    ("POST", "/api/render/proxy/lambda"),
    ("GET", "/api/render/proxy/lambda/r"),
    ("POST", "/api/render/proxy/lambda/r/cancel"),
    ("GET", "/api/render/proxy/r/download"),
    ("GET", "/api/media/nemo_agent/me/1/ast_1"),
    ("POST", "/api/preview/nemo_agent/me/1"),
]


@pytest.mark.parametrize("bearer", ["", "Bearer ", "Bearer wrong", "Basic eDp5", "Bearer ünknown"])
async def test_every_endpoint_wants_the_token(backend, bearer):
    headers = [("Authorization", bearer.encode("latin-1"))]
    for method, path in ENDPOINTS:
        answer = await backend.http.request(method, path, headers=headers, json={})

        assert (answer.status_code, answer.json()["code"]) == (401, 1001), path


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/run_sse", {"session_id": "42", "new_message": {"parts": [{"text": "x"}]}}),
        ("POST", "/run_sse", {"new_message": {"parts": [{"text": "x"}]}}),
        ("POST", "/api/upload-video/nemo_agent/me/42", {"urls": ["https://example.com/a.mp4"]}),
        ("GET", "/api/state/nemo_agent/me/42/latest", None),
        ("POST", "/api/render/proxy/lambda", {"id": "r", "sessionId": "42", "draft": {}}),
        ("POST", "/api/preview/nemo_agent/me/42", {"kind": "frames"}),
    ],
)
async def test_an_unknown_session_is_1002_everywhere(backend, method, path, body):
    answer = await backend.http.request(method, path, json=body)

    assert (answer.status_code, answer.json()["code"]) == (404, 1002)


@pytest.mark.parametrize(
    "host", ["evil.example.com", "127.0.0.1.evil.com", "10.0.0.1", "", "[::2]"]
)
async def test_a_request_meant_for_another_host_is_refused(backend, host):
    answer = await backend.http.get("/healthz", headers={"Host": host})

    assert answer.status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8787", "localhost", "LOCALHOST:1", "[::1]:80"])
async def test_loopback_under_any_of_its_names_is_answered(backend, host):
    assert (await backend.http.get("/healthz", headers={"Host": host})).status_code == 200


async def test_the_balance_says_that_nothing_is_charged(backend):
    answer = await backend.http.get("/api/credits/balance/simple")

    assert differences(answer.json(), sample("credits.answer")) == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"{nonsense", "ProtocolError"), (b"[1]", "ProtocolError"), (b"[" * 100_000, "ProtocolError")],
)
async def test_a_body_that_is_no_json_object_is_said_in_the_envelope(backend, content, kind):
    answer = await backend.http.post("/run_sse", content=content)

    assert answer.status_code == 400
    assert answer.json()["data"]["kind"] == kind


async def test_unknown_paths_and_methods_get_the_envelope_too(backend):
    for answer in (
        await backend.http.get("/api/nothing"),
        await backend.http.delete("/api/credits/balance/simple"),
    ):
        assert answer.json()["code"] == answer.status_code
        assert answer.json()["message"]


# --- uploads ----------------------------------------------------------------------


async def test_a_file_is_taken_as_documented(backend):
    session_id = await open_session(backend.http)

    answer = await upload(backend.http, session_id, ("beach.mp4", b"film of 11b"))

    assert differences(answer.json(), sample("upload.answer")) == []
    content = await backend.http.get(answer.json()["data"]["files"][0]["cdn_url"])
    assert content.content == b"film of 11b"


async def test_several_files_keep_their_order_and_the_bad_ones_are_listed(backend):
    session_id = await open_session(backend.http)

    answer = await upload(
        backend.http,
        session_id,
        ("b.jpg", b"second"),
        ("broken.jpg", b"bad bytes"),
        ("a.jpg", b"first"),
        ("empty.mp4", b""),
    )

    found = answer.json()["data"]
    assert [entry["filename"] for entry in found["files"]] == ["b.jpg", "a.jpg"]
    assert [(one["filename"], one["kind"]) for one in found["rejected"]] == [
        ("broken.jpg", "FileDamaged"),
        ("empty.mp4", "FileDamaged"),
    ]
    infos = (await state_of(backend.http, session_id))["data"]["state"]["video_infos"]
    assert [entry["filename"] for entry in infos] == ["b.jpg", "a.jpg"]


async def test_when_no_file_is_taken_the_first_refusal_is_the_answer(backend):
    session_id = await open_session(backend.http)

    answer = await upload(backend.http, session_id, ("broken.jpg", b"bad"), ("e.jpg", b""))

    assert answer.status_code == 400
    assert answer.json()["data"]["kind"] == "FileDamaged"
    assert "broken.jpg" in answer.json()["message"]


async def test_a_file_above_the_limit_is_4002_and_leaves_nothing_behind(settings, parts, tmp_path):
    home = tmp_path / "small"
    async with in_process(home, parts=parts, max_upload_bytes=3_000_000) as backend:
        session_id = await open_session(backend.http)
        answer = await upload(backend.http, session_id, ("big.mp4", b"x" * 3_500_000))

    assert (answer.status_code, answer.json()["code"]) == (400, 4002)
    assert answer.json()["message"] == "big.mp4 is 3.5 MB; the limit is 3 MB."
    assert [path for path in (home / "media").rglob("*") if path.is_file()] == []


async def test_names_in_every_script_survive_and_never_become_paths(backend):
    session_id = await open_session(backend.http)
    names = ["海边 旅行 😀.jpg", 'a "quoted" name.jpg', "../../outside.jpg"]

    files = [(name, name.encode()) for name in names]
    answer = await upload(backend.http, session_id, *files)

    found = [entry["filename"] for entry in answer.json()["data"]["files"]]
    assert found == ["海边 旅行 😀.jpg", 'a "quoted" name.jpg', "outside.jpg"]


async def test_what_paints_pictures_is_loaded_once_a_photo_has_come(backend, parts):
    session_id = await open_session(backend.http)
    await upload(backend.http, session_id, ("song.mp3", b"music of 20b"))
    assert not parts.viewer.is_ready.is_set()

    await upload(backend.http, session_id, ("beach.jpg", b"photo of 11b"))

    assert await anyio.to_thread.run_sync(parts.viewer.is_ready.wait, 20)


async def test_an_upload_without_files_says_so(backend):
    session_id = await open_session(backend.http)
    path = f"/api/upload-video/nemo_agent/me/{session_id}"

    wrong_field = await backend.http.post(path, files={"file": ("a.jpg", b"x")})
    no_urls = await backend.http.post(path, json={"urls": []})
    cut_short = await backend.http.post(
        path,
        content=b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\nx',
        headers={"Content-Type": "multipart/form-data; boundary=b"},
    )

    assert "no file" in wrong_field.json()["message"]
    assert "no URLs" in no_urls.json()["message"]
    assert "cut short" in cut_short.json()["message"]
    assert (await state_of(backend.http, session_id))["data"]["state"]["video_infos"] == []


class Shelf:
    """Gives the bytes that stand under an address; slow ones come last."""

    def __init__(self) -> None:
        self.is_fast_done = anyio.Event()

    async def fetch(self, url: str, write, *, max_bytes: int | None = None) -> Fetched:
        if "missing" in url:
            raise FileMissing("It is not there.")
        if "slow" in url:
            await self.is_fast_done.wait()
        else:
            self.is_fast_done.set()
        await write(url.encode())
        return Fetched("named by the server" if "unnamed" in url else "", len(url))


async def test_urls_are_taken_in_their_order_and_the_bad_ones_are_listed(tmp_path, parts):
    urls = [f"https://example.com/{name}" for name in ("slow.mp4", "missing.jpg", "unnamed?sig=1")]
    async with in_process(tmp_path, parts=replace(parts, fetcher=Shelf())) as backend:
        session_id = await open_session(backend.http)
        path = f"/api/upload-video/nemo_agent/me/{session_id}"
        answer = await backend.http.post(path, json={"urls": urls, "source_type": "url"})

    found = answer.json()["data"]
    names = [entry["filename"] for entry in found["files"]]
    assert names == ["slow.mp4", "named by the server.jpg"]
    assert [(one["filename"], one["kind"]) for one in found["rejected"]] == [
        ("https://example.com/missing.jpg", "FileMissing")
    ]


async def test_a_url_that_leads_inside_is_refused(backend):
    session_id = await open_session(backend.http)

    body = {"urls": ["http://127.0.0.1:1/a.mp4"], "source_type": "url"}
    answer = await backend.http.post(f"/api/upload-video/nemo_agent/me/{session_id}", json=body)

    assert answer.status_code == 400
    assert answer.json()["data"]["kind"] == "FileNotAllowed"


# --- messages ---------------------------------------------------------------------


@pytest.mark.parametrize("request_sample", ["run_sse.request", "run_sse_camel.request"])
async def test_an_edit_is_told_as_call_result_and_text(backend, request_sample):
    session_id = await open_session(backend.http)

    body = sample(request_sample, SID=session_id, MESSAGE=TITLE)
    answer = await backend.http.post("/run_sse", json=body)

    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    events = events_of(answer.text)
    expected = [sample(f"run_sse.{name}") for name in ("call", "result", "text")]
    assert differences(events, expected) == []


async def test_the_state_shows_draft_media_canvas_and_versions(backend):
    session_id = await open_session(backend.http)
    await upload(backend.http, session_id, ("beach.mp4", b"film"))
    await send(backend.http, session_id, TITLE)

    state = await state_of(backend.http, session_id)

    assert differences(state, sample("state.answer")) == []
    assert state["data"]["state"]["last_message"]["status"] == "done"


async def test_a_fresh_session_has_an_empty_draft(backend):
    session_id = await open_session(backend.http)

    assert (await state_of(backend.http, session_id))["data"]["state"]["draft"] == {}


def with_operations(*bodies) -> dict:
    part = {"text": "as said", "partMetadata": {"cutroom.operations": list(bodies)}}
    return {"new_message": {"parts": [part]}}


async def test_operations_beside_the_words_are_applied_as_one_step(backend, editor):
    session_id = await open_session(backend.http)

    bodies = [{"op": "add_text", "text": text} for text in ("one", "two")]
    events = await send(backend.http, session_id, "", **with_operations(*bodies))
    assert response_of(events)["status"] == "done"
    assert editor.planned == []

    undone = await send(backend.http, session_id, "", **with_operations({"op": "undo"}))
    assert response_of(undone)["version"] == 0
    assert (await state_of(backend.http, session_id))["data"]["state"]["draft"] == {}


@pytest.mark.parametrize(
    "bad",
    [
        {"op": "delete_clip", "clip": 9},
        {"op": "generate", "kind": "video"},
        {"op": "restore", "to": 77},
        {"op": "unsupported", "what": "magic"},
    ],
)
async def test_of_operations_all_or_none_are_applied(backend, bad):
    session_id = await open_session(backend.http)

    bodies = [{"op": "add_text", "text": "one"}, bad, {"op": "add_text", "text": "two"}]
    response = response_of(await send(backend.http, session_id, "", **with_operations(*bodies)))

    assert response["status"] == "failed"
    assert response["error"]["kind"] == "OperationRejected"
    assert (await state_of(backend.http, session_id))["data"]["state"]["version"] == 0


@pytest.mark.parametrize(
    "bodies",
    [
        [{"op": "no_such_thing"}],
        [{"op": "trim", "start": -1}],
        [{"op": "trim", "strat": 1}],
        ["trim"],
        "nonsense",
    ],
)
async def test_operations_that_are_none_are_refused_before_anything_happens(backend, bodies):
    session_id = await open_session(backend.http)
    part = {"partMetadata": {"cutroom.operations": bodies}}
    body = sample("run_sse.request", SID=session_id) | {"new_message": {"parts": [part]}}

    answer = await backend.http.post("/run_sse", json=body)

    assert answer.status_code == 400
    assert answer.json()["data"]["kind"] == "OperationRejected"


async def test_a_request_in_words_is_carried_out_as_far_as_it_fits(backend):
    session_id = await open_session(backend.http)

    message = f'[{TITLE}, {{"op": "delete_clip", "clip": 9}}]'
    events = await send(backend.http, session_id, message)

    assert response_of(events)["status"] == "done"
    assert "delete_clip" in events[-1]["content"]["parts"][0]["text"]


async def test_the_same_again_changes_nothing_and_says_so(backend):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)

    response = response_of(await send(backend.http, session_id, TITLE))

    assert (response["status"], response["version"]) == ("unchanged", 1)


async def test_a_file_that_is_only_named_was_not_added(backend):
    session_id = await open_session(backend.http)

    message = '[{"op": "upload", "source": "/elsewhere/plan.png"}]'
    response = response_of(await send(backend.http, session_id, message))

    assert (response["status"], response["version"]) == ("unchanged", 0)


async def test_words_without_a_reading_fail_without_a_change(backend):
    session_id = await open_session(backend.http)

    response = response_of(await send(backend.http, session_id, "colourless green ideas"))

    assert (response["ok"], response["status"]) == (False, "failed")


async def test_the_answer_to_a_question_is_read_with_what_raised_it(backend):
    session_id = await open_session(backend.http)

    asked = response_of(await send(backend.http, session_id, "ask"))
    answered = response_of(await send(backend.http, session_id, "blue"))

    assert asked["status"] == "needs_answer"
    assert asked["questions"] == [{"text": "Which colour?", "options": ["red", "blue"]}]
    assert answered["status"] == "done"
    draft = (await state_of(backend.http, session_id))["data"]["state"]["draft"]
    assert draft["t"][0]["sg"][0]["m"]["text"] == "ask: blue"


async def test_a_command_is_never_taken_for_an_answer(backend):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    await send(backend.http, session_id, "ask")

    undone = response_of(await send(backend.http, session_id, '{"op": "undo"}'))

    assert (undone["status"], undone["version"], undone["questions"]) == ("done", 0, [])


async def test_two_questions_may_be_answered_in_any_order(backend):
    session_id = await open_session(backend.http)

    await send(backend.http, session_id, "ask twice")
    first = response_of(await send(backend.http, session_id, "left"))
    second = response_of(await send(backend.http, session_id, "blue"))
    third = response_of(await send(backend.http, session_id, "blue"))

    assert first["status"] == "needs_answer"
    assert [one["text"] for one in first["questions"]] == ["Which colour?"]
    assert (second["status"], second["version"]) == ("done", 2)
    assert third["status"] == "failed"


async def test_undo_redo_restore_and_names_move_through_the_versions(backend):
    session_id = await open_session(backend.http)

    async def step(body: dict) -> tuple[str, int]:
        response = response_of(await send(backend.http, session_id, json.dumps(body)))
        return response["status"], response["version"]

    assert await step({"op": "add_text", "text": "one"}) == ("done", 1)
    assert await step({"op": "save_project", "name": "first cut"}) == ("done", 1)
    assert await step({"op": "add_text", "text": "two"}) == ("done", 2)
    assert await step({"op": "undo"}) == ("done", 1)
    assert await step({"op": "redo"}) == ("done", 2)
    assert await step({"op": "redo"}) == ("failed", 2)
    assert await step({"op": "restore", "to": "first cut"}) == ("done", 3)
    assert await step({"op": "undo"}) == ("done", 2)
    assert await step({"op": "undo", "steps": 9}) == ("done", 0)
    assert await step({"op": "undo"}) == ("failed", 0)


async def test_requests_for_the_client_are_reported_and_change_nothing(backend):
    session_id = await open_session(backend.http)

    events = await send(backend.http, session_id, '{"op": "export", "resolution": "1080p"}')

    called = events[0]["content"]["parts"][0]["functionCall"]["args"]["operations"]
    assert called == [{"op": "export", "format": "mp4", "resolution": "1080p"}]
    assert response_of(events)["version"] == 0


async def test_an_error_of_ours_tells_nothing_of_the_inside(backend, caplog):
    session_id = await open_session(backend.http)

    events = await send(backend.http, session_id, "crash")

    assert response_of(events)["error"]["kind"] == "BackendFault"
    assert "secret" not in json.dumps(events)
    assert "secret" in caplog.text


@pytest.mark.parametrize("message", ["", "  \n", "x" * 20_001])
async def test_messages_that_say_nothing_or_too_much_are_refused(backend, message):
    session_id = await open_session(backend.http)

    body = sample("run_sse.request", SID=session_id, MESSAGE=message)
    answer = await backend.http.post("/run_sse", json=body)

    assert answer.json()["data"]["kind"] == "NotUnderstood"


# --- renders and previews ---------------------------------------------------------


async def test_a_render_runs_from_start_to_download(backend, renderer):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    renderer.gate.clear()

    started = await start_render(backend.http, session_id)
    renderer.gate.set()
    finished = await poll(backend.http)
    whole = await backend.http.get(finished["output"]["url"])
    part = await backend.http.get(
        "/api/render/proxy/render_1731970000/download", headers={"Range": "bytes=2-5"}
    )

    assert differences(started.json(), sample("render_started.answer")) == []
    assert differences(finished, sample("render_completed.answer")) == []
    assert whole.content == b"a film of few bytes"
    assert (part.status_code, part.content) == (206, b"film")
    generated = (await state_of(backend.http, session_id))["data"]["state"]["generated_media"]
    assert [one["url"] for one in generated] == [finished["output"]["url"]]


async def test_only_the_newest_films_stay_and_a_removed_one_is_said(backend, monkeypatch):
    monkeypatch.setattr(render_queue, "KEPT_FILMS", 1)
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)

    for name in ("render_1", "render_2"):
        await backend.http.post(
            "/api/render/proxy/lambda", json={"id": name, "sessionId": session_id}
        )
        assert (await poll(backend.http, name))["status"] == "completed"
    older = await backend.http.get("/api/render/proxy/render_1/download")
    newest = await backend.http.get("/api/render/proxy/render_2/download")

    assert newest.content == b"a film of few bytes"
    assert older.json()["data"]["kind"] == "FileMissing"


async def test_a_render_without_a_draft_takes_the_latest(backend, renderer):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)

    body = {"id": "render_2", "sessionId": session_id}
    await backend.http.post("/api/render/proxy/lambda", json=body)

    assert (await poll(backend.http, "render_2"))["status"] == "completed"
    assert renderer.rendered[0].cues[0].text == "Urban Dreams"


@pytest.mark.parametrize(
    ("language", "output", "said"),
    [
        ("en", {}, "A GIF has no sound."),
        ("zh-CN", {}, "GIF 没有声音。"),
        ("en", {"language": "zh"}, "GIF 没有声音。"),
    ],
    ids=["English session", "Chinese session", "asked in Chinese"],
)
async def test_what_a_render_notes_is_told_in_the_language_of_who_asks(
    backend, renderer, language, output, said
):
    renderer.warnings = ("A GIF has no sound.",)
    body = {"task_name": "notes", "language": language}
    opened = await backend.http.post("/api/tasks/me/with-session/nemo_agent", json=body)
    session_id = opened.json()["data"]["session_id"]
    await send(backend.http, session_id, TITLE)

    await start_render(backend.http, session_id, output=output)

    assert (await poll(backend.http))["output"]["message"] == said


async def test_checks_and_failures_are_told_in_the_language_of_who_asks(backend, renderer):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)

    async def start(name: str, **output: str) -> httpx.Response:
        body = {"id": name, "sessionId": session_id, "output": {"language": "zh", **output}}
        return await backend.http.post("/api/render/proxy/lambda", json=body)

    await start("render_1")
    fine = await poll(backend.http, "render_1")
    renderer.error = RenderFailed("The film came out wrong (duration: 2.000 s).")
    await start("render_2")
    wrong = (await poll(backend.http, "render_2"))["data"]["errorInfo"]
    refused = (await start("render_3", format="psd")).json()["data"]

    assert fine["output"]["checks"] == [{"name": "时长", "ok": True, "detail": "3.0 秒"}]
    assert (wrong["kind"], wrong["message"]) == (
        "RenderFailed",
        "影片没有通过检查（时长：2.000 秒）。",
    )
    assert wrong["hint"].startswith("请再导出一次")
    assert refused["kind"] == "OperationRejected"
    assert refused["hint"].startswith("可以先查看时间线")


async def test_an_id_renders_once(backend):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    await start_render(backend.http, session_id)

    again = await start_render(backend.http, session_id)

    assert again.status_code == 400
    assert again.json()["data"]["kind"] == "RenderFailed"


@pytest.mark.parametrize("draft", [None, {}, {"t": []}])
async def test_nothing_is_not_rendered(backend, draft):
    session_id = await open_session(backend.http)

    answer = await start_render(backend.http, session_id, draft=draft)

    assert answer.json()["data"]["kind"] == "EmptyDraft"


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"id": "../../x"}, "ProtocolError"),
        ({"id": 7}, "ProtocolError"),
        ({"id": ""}, "ProtocolError"),
        ({"draft": "nonsense"}, "ProtocolError"),
        ({"draft": {"t": [{"tt": 0, "sg": []}]}}, "ProtocolError"),
        ({"output": {"format": "gif"}}, "OperationRejected"),
    ],
)
async def test_a_render_that_cannot_be_is_refused_before_it_starts(backend, changes, kind):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)

    answer = await start_render(backend.http, session_id, **changes)

    assert answer.status_code == 400
    assert answer.json()["data"]["kind"] == kind


@pytest.mark.parametrize("name", ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"])
async def test_an_export_without_attribution_is_402(backend, name):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    del backend.http.headers[name]

    answer = await start_render(backend.http, session_id)

    assert (answer.status_code, answer.json()["code"]) == (402, 402)
    assert name in answer.json()["message"]


async def test_a_render_is_cancelled_while_it_runs(backend, renderer):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    renderer.gate.clear()
    await start_render(backend.http, session_id)
    assert await anyio.to_thread.run_sync(renderer.begun.wait, 20)

    await backend.http.post("/api/render/proxy/lambda/render_1731970000/cancel")

    assert (await poll(backend.http))["status"] == "cancelled"
    download = await backend.http.get("/api/render/proxy/render_1731970000/download")
    assert download.json()["data"]["kind"] == "RenderFailed"


async def test_a_failed_render_says_why_and_a_new_id_may_succeed(backend, renderer):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    renderer.error = RuntimeError("a secret of the inside")

    await start_render(backend.http, session_id)
    failed = await poll(backend.http)
    renderer.error = None
    await start_render(backend.http, session_id, id="render_2")

    assert failed["status"] == failed["data"]["status"] == "failed"
    assert failed["output"]["message"] == failed["data"]["error"]
    assert "secret" not in json.dumps(failed)
    assert (await poll(backend.http, "render_2"))["status"] == "completed"


async def test_a_disk_without_room_fails_the_render_in_a_sentence(backend, renderer):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)
    renderer.error = OSError(errno.ENOSPC, "No space left on device")

    await start_render(backend.http, session_id)

    assert (await poll(backend.http))["data"]["errorInfo"]["kind"] == "DiskFull"


async def test_an_unknown_render_is_said_so(backend):
    for answer in (
        await backend.http.get("/api/render/proxy/lambda/none"),
        await backend.http.post("/api/render/proxy/lambda/none/cancel"),
        await backend.http.get("/api/render/proxy/none/download"),
    ):
        assert (answer.status_code, answer.json()["data"]["kind"]) == (404, "JobNotFound")


async def test_pictures_come_inside_the_answer(backend):
    session_id = await open_session(backend.http)
    path = f"/api/preview/nemo_agent/me/{session_id}"
    empty = await backend.http.post(path, json={"kind": "frames"})
    await send(backend.http, session_id, TITLE)

    posted = await backend.http.post(path, json={"kind": "frames", "at": [0, 1.5]})
    got = await backend.http.get(path, params={"kind": "waveform"})
    wrong = await backend.http.post(path, json={"kind": "hologram"})

    assert empty.json()["data"]["kind"] == "EmptyDraft"
    image = {"mime": "image/jpeg", "data": "eA==", "width": 320, "height": 180}
    assert posted.json()["data"]["images"] == [image | {"at_s": 0.0}, image | {"at_s": 1.5}]
    assert got.json()["data"]["kind"] == "waveform"
    assert "hologram" in wrong.json()["message"]


async def pair_of(http, session_id: str, **asked) -> tuple[str, ...] | dict:
    """Return the labels of two versions shown together, or the refusal."""
    path = f"/api/preview/nemo_agent/me/{session_id}"
    answer = (await http.post(path, json={"kind": "before_after", **asked})).json()
    if answer["code"]:
        return answer
    (image,) = answer["data"]["images"]
    return tuple(base64.b64decode(image["data"]).decode().split(" | "))


async def test_two_versions_are_shown_beside_each_other(backend):
    session_id = await open_session(backend.http)
    lone = await pair_of(backend.http, session_id)
    for words in ("One", "Two", "Three"):
        await send(backend.http, session_id, json.dumps({"op": "add_text", "text": words}))

    # The plain viewer tells each version's label, in the session's language, and its titles.
    assert "only one version" in lone["message"]
    assert await pair_of(backend.http, session_id) == ("版本 2: 2", "版本 3（当前）: 3")
    assert await pair_of(backend.http, session_id, versions=[1]) == (
        "版本 1: 1",
        "版本 3（当前）: 3",
    )
    assert await pair_of(backend.http, session_id, versions=[2, 0]) == (
        "版本 2: 2",
        "版本 0: 0",
    )


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"versions": [7]}, "no version 7"),
        ({"versions": [0, 0]}, "Neither version"),
        ({"versions": [0, 1, 1]}, "One or two versions"),
        ({"versions": ["x"]}, "are numbers"),
        ({"versions": [1], "kind": "waveform"}, "One or two versions"),
    ],
)
async def test_versions_that_cannot_be_compared_are_said_so(backend, asked, words):
    session_id = await open_session(backend.http)
    await send(backend.http, session_id, TITLE)

    refused = await pair_of(backend.http, session_id, **asked)

    assert words in refused["message"]
