"""The command line as shells meet it: exit codes, sentences, JSON, servers that start and stop."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp import Client
from pydantic import BaseModel

from cutroom.workflow.results import (
    CreditsResult,
    EditResult,
    ExportResult,
    PreviewResult,
    SessionResult,
    TimelineResult,
    UploadResult,
    as_json,
)
from tests.support.hosts import NOISE, environment, open_host, processes_of, speak
from tests.support.photos import write_photos

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.stdio,
    pytest.mark.skipif(sys.platform != "linux", reason="watches processes through /proc"),
    pytest.mark.xdist_group("cli"),
]
SMALL = json.dumps(
    [{"op": "slideshow", "seconds_per_image": 1}, {"op": "resize", "width": 160, "height": 90}]
)
ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)\S*")


def cutroom(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run one command in `folder`; nothing of it may be left, nor a traceback be shown."""
    command = [sys.executable, "-m", "cutroom", *words]
    seen = environment(folder, **settings)
    ended = subprocess.run(
        command, capture_output=True, text=True, env=seen, cwd=folder, timeout=90, check=False
    )
    assert processes_of(Path(seen["CUTROOM_HOME"])) == []
    assert not NOISE.search(ended.stderr), ended.stderr
    return ended


def told(folder: Path, *words: str) -> dict[str, Any]:
    """Run a command that must succeed with `--json` alone on stdout; return the structure."""
    ended = cutroom(folder, *words, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    return json.loads(ended.stdout)


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a server command on a free port; yield it with its address."""
    command = [sys.executable, "-m", "cutroom", *words, "--port", "0"]
    server = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(folder),
        cwd=folder,
    )
    try:
        assert server.stderr is not None
        found = ADDRESS.search(server.stderr.readline())
        assert found is not None
        yield server, found[0]
    finally:
        server.kill()
        server.communicate()


def stop(server: subprocess.Popen[str], folder: Path, number: int) -> None:
    """Ask a server to end; it must, quietly, with all its processes."""
    server.send_signal(number)
    out, err = server.communicate(timeout=30)
    assert server.returncode in (0, 130, -number, 128 + number)
    assert out == ""
    assert not NOISE.search(err), err
    assert processes_of(folder / "home") == []


def fits(model: type[BaseModel], body: dict[str, Any]) -> bool:
    """Say whether a structure is exactly one of this result's, nothing added or missing."""
    return as_json(model.model_validate(body)) == body


def test_a_setting_as_a_flag_wins_and_the_home_is_its_owner_s_alone(tmp_path: Path) -> None:
    home = tmp_path / "elsewhere"

    balance = cutroom(tmp_path, "--home", str(home), "credits", "--json")
    wrong = cutroom(tmp_path, "credits", "--wait-s", "soon")

    assert balance.returncode == 0, balance.stderr
    assert home.stat().st_mode & 0o777 == 0o700
    assert not (tmp_path / "home" / "backend").exists()
    assert (wrong.returncode, "CUTROOM_WAIT_S" in wrong.stderr) == (1, True)


@pytest.mark.ffmpeg
async def test_the_verbs_print_exactly_the_structured_results(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]

    session = told(tmp_path, "session", "shell")
    uploaded = told(tmp_path, "upload", *photos)
    edited = told(tmp_path, "edit", "--operations", SMALL)
    timeline = told(tmp_path, "timeline")
    shown = told(tmp_path, "preview", "--at", "0.5", "--kind", "frames", "-o", "pictures")
    exported = told(tmp_path, "export", "-o", "film.mp4")
    job = told(tmp_path, "job", exported["job_id"])
    balance = told(tmp_path, "credits")
    async with open_host(tmp_path) as host:
        seen = await host.call("get_timeline", session_id=session["session_id"])
        asked = await host.call("get_job", job_id=exported["job_id"])

    bodies = [session, uploaded, edited, timeline, shown, exported, balance]
    models = [
        *(SessionResult, UploadResult, EditResult, TimelineResult),
        *(PreviewResult, ExportResult, CreditsResult),
    ]
    assert [fits(model, body) for model, body in zip(models, bodies, strict=True)] == [True] * 7
    assert {body["session_id"] for body in bodies if "session_id" in body} == {
        session["session_id"]
    }
    assert timeline == seen
    assert job == exported == asked
    assert exported["path"] == str(tmp_path / "film.mp4")
    assert len(list((tmp_path / "pictures").iterdir())) == 1


@pytest.mark.ffmpeg
def test_demo_makes_a_film_and_says_where(tmp_path: Path) -> None:
    words = "make a 3 second slideshow with crossfades, resize to 160x90"

    ended = cutroom(tmp_path, "demo", "-o", "demo.mp4", "-m", words)

    assert ended.returncode == 0
    assert str(tmp_path / "demo.mp4") in ended.stdout
    assert (tmp_path / "demo.mp4").stat().st_size > 1000
    assert "%" not in ended.stderr


@pytest.mark.ffmpeg
def test_make_delivers_a_film_or_a_sentence(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    message = "2 second slideshow, resize to 160x90"

    made = cutroom(tmp_path, "make", *photos, "-m", message, "-o", "film.mp4")
    missing = cutroom(tmp_path, "make", "nothing.jpg", "-m", message)
    senseless = cutroom(tmp_path, "make", *photos, "-m", "hello there", "-o", "no.mp4")
    told_so = cutroom(tmp_path, "make", "nothing.jpg", "-m", message, "--json")

    assert (made.returncode, (tmp_path / "film.mp4").is_file()) == (0, True)
    assert (missing.returncode, senseless.returncode, told_so.returncode) == (1, 1, 1)
    assert missing.stderr.splitlines()[-2].startswith("cutroom: nothing.jpg")
    assert json.loads(told_so.stdout)["error"]["hint"]
    assert not (tmp_path / "no.mp4").exists()


@pytest.mark.ffmpeg
@pytest.mark.parametrize("place", [(), ("-o", "film.mp4")])
def test_make_delivers_a_film_once_though_its_message_asks_for_the_file(
    tmp_path: Path, place: tuple[str, ...]
) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    message = "2 second slideshow, resize to 160x90, export as mp4"

    made = cutroom(tmp_path, "make", *photos, "-m", message, *place)

    assert made.returncode == 0, made.stderr
    exports = tmp_path / "home" / "exports"
    [film] = [*tmp_path.glob("*.mp4"), *exports.glob("*.mp4")]
    assert film.name == ("film.mp4" if place else "make-1.mp4")
    assert made.stdout.count("✅") == 1


@pytest.mark.ffmpeg
def test_make_brings_the_files_of_a_batch_into_a_folder(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    wish = "make a 1 second video of each photo, export at 160x90"

    first = cutroom(tmp_path, "make", *photos, "-m", wish, "-o", "out")
    second = cutroom(tmp_path, "make", *photos, "-m", wish, "-o", "out", "--json")

    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    stems = [Path(photo).stem for photo in photos]
    assert (first.returncode, second.returncode) == (0, 0)
    assert names == sorted(f"{stem}{tail}.mp4" for stem in stems for tail in ("", "-2"))
    assert [item["status"] for item in json.loads(second.stdout)["items"]] == ["completed"] * 2


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nonsense",), 2, "invalid choice"),
        (("make", "a.jpg"), 2, "-m"),
        (("preview", "--at", "soon"), 2, "--at"),
        (("serve", "--port", "high"), 2, "--port"),
        (("edit",), 1, "neither a message nor operations"),
        (("edit", "--operations", "{bad"), 1, "not JSON"),
        (("edit", "--operations", '[{"op": "fly"}]'), 1, "'fly'"),
        (("timeline", "--session", "nope"), 1, "no session nope"),
        (("job", "nope"), 1, "no job 'nope'"),
        (("job", "nope", "--cancel"), 1, "no job 'nope'"),
        (("serve", "--host", "0.0.0.0"), 1, "this machine only"),  # noqa: S104
        (("backend", "--host", "0.0.0.0"), 1, "this machine only"),  # noqa: S104
        (("serve", "--port", "99999"), 1, "Port 99999"),
        (("backend", "--port", "99999"), 1, "Port 99999"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_done_ends_with_a_sentence_and_its_code(
    tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = cutroom(tmp_path, *words)

    assert ended.returncode == code
    assert said in ended.stderr
    assert ended.stdout == ""


def test_refused_files_are_listed_and_the_exit_code_tells(tmp_path: Path) -> None:
    photo = str(write_photos(tmp_path, 1)[0])

    ended = cutroom(tmp_path, "upload", photo, "gone.jpg", "--json")
    odd = cutroom(tmp_path, "upload", os.fsdecode(b"caf\xe9.jpg"), "--json")

    body = json.loads(ended.stdout)
    assert (ended.returncode, odd.returncode) == (1, 1)
    assert [file["name"] for file in body["files"]] == ["photo1.jpg"]
    assert [file["source"] for file in body["rejected"]] == ["gone.jpg"]
    assert "caf" in odd.stdout


def test_a_setting_of_no_use_is_named(tmp_path: Path) -> None:
    slow = cutroom(tmp_path, "credits", CUTROOM_WAIT_S="soon")
    lost = cutroom(tmp_path, "credits", CUTROOM_BACKEND="http://127.0.0.1:9")

    assert (slow.returncode, lost.returncode) == (1, 1)
    assert "CUTROOM_WAIT_S" in slow.stderr
    assert "cannot be reached" in lost.stderr


def test_doctor_tells_the_healthy_from_the_ill(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    well = cutroom(tmp_path, "doctor")
    ill = cutroom(tmp_path, "doctor", CUTROOM_HOME=str(tmp_path / "file" / "home"))
    body = json.loads(cutroom(tmp_path, "doctor", "--json").stdout)

    assert (well.returncode, ill.returncode) == (0, 1)
    assert "FAIL" not in well.stdout
    assert "FAIL Data folder" in ill.stdout
    assert "CUTROOM_HOME" in ill.stdout
    assert all(finding["ok"] for finding in body["findings"])


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_backend_alone_answers_and_ends_when_told(tmp_path: Path, number: int) -> None:
    with serving(tmp_path, "backend") as (server, address):
        health = httpx.HTTPTransport(retries=5)
        with httpx.Client(transport=health, trust_env=False) as client:
            answer = client.get(f"{address}/healthz")
            foreign = client.get(f"{address}/healthz", headers={"Host": "example.com"})
        busy = cutroom_on(tmp_path, "backend", ADDRESS.search(address)[1])
        stop(server, tmp_path, number)

    assert answer.json()["status"] == "ok"
    assert foreign.status_code >= 400
    assert busy.returncode == 1
    assert "cannot be used" in busy.stderr


def cutroom_on(folder: Path, command: str, port: str) -> subprocess.CompletedProcess[str]:
    """Start a server command on a port that is taken, with a home of its own."""
    return cutroom(folder, command, "--port", port, CUTROOM_HOME=str(folder / "other"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_mcp_over_http_answers_and_ends_when_told(tmp_path: Path, number: int) -> None:
    with serving(tmp_path, "serve") as (server, address):
        with httpx.Client(transport=httpx.HTTPTransport(retries=8), trust_env=False) as client:
            foreign = client.post(address, json={}, headers={"Host": "example.com"})
        async with Client(address) as host:
            result = await host.call_tool("get_timeline", {})
        busy = cutroom_on(tmp_path, "serve", ADDRESS.search(address)[1])
        stop(server, tmp_path, number)

    assert foreign.status_code >= 400
    assert not result.is_error
    assert busy.returncode == 1
    assert "cannot be used" in busy.stderr


@pytest.mark.ffmpeg
def test_the_entry_speaks_nothing_but_mcp_on_stdout_from_upload_to_film(tmp_path: Path) -> None:
    photos = [str(path) for path in write_photos(tmp_path / "media", 2)]
    journey: list[tuple[str, dict[str, Any]]] = [
        ("upload", {"sources": photos}),
        ("send_edit", {"operations": json.loads(SMALL)}),
        ("send_edit", {"message": "add lo-fi music and the title 'Hi'"}),
        ("preview", {"kind": "contact_sheet"}),
        ("preview", {"kind": "waveform"}),
        ("export", {"output_path": str(tmp_path / "film.mp4"), "wait_s": 50}),
    ]

    results = speak(tmp_path, [(tool, json.dumps(body)) for tool, body in journey])

    assert [result["isError"] for result in results] == [False] * len(journey)
    assert results[-1]["structuredContent"]["status"] == "completed"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_stdio_server_ends_when_told(tmp_path: Path, number: int) -> None:
    server = subprocess.Popen(
        [sys.executable, "-m", "cutroom"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
        cwd=tmp_path,
    )
    assert server.stdin is not None
    assert server.stdout is not None
    ping = '{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'
    server.stdin.write(ping)
    server.stdin.flush()
    assert json.loads(server.stdout.readline())["id"] == 1

    stop(server, tmp_path, number)


def test_clean_tells_what_it_would_remove_and_removes_it_when_told(tmp_path: Path) -> None:
    photos = write_photos(tmp_path, 1)
    session = told(tmp_path, "session", "old")["session_id"]
    told(tmp_path, "upload", photos[0])
    home = tmp_path / "home"
    with closing(sqlite3.connect(home / "backend" / "store.db")) as rows, rows:
        rows.execute("UPDATE sessions SET created_at = 1")
        rows.execute("UPDATE drafts SET created_at = 1")
        rows.execute("UPDATE assets SET created_at = 1")
    book = json.loads((home / "sessions.json").read_text())
    (home / "sessions.json").write_text(
        json.dumps({"sessions": [entry | {"used": 1.0} for entry in book["sessions"]]})
    )
    (media,) = (path for path in (home / "backend" / "media").glob("??/*"))
    os.utime(media, (1, 1))

    words = cutroom(tmp_path, "clean")
    assert media.exists()
    assert '"old" (1970-01-01)' in words.stdout
    assert "nothing has been removed yet" in words.stdout

    body = told(tmp_path, "clean", "--yes")
    assert (body["removed"], body["bytes"]) == (True, body["media"]["bytes"])
    assert [one["session_id"] for one in body["sessions"]] == [session]
    assert not media.exists()
    assert json.loads((home / "sessions.json").read_text()) == {"sessions": []}
    assert "Nothing has to go" in cutroom(tmp_path, "clean").stdout
