import subprocess
import sys
from pathlib import Path

from cutroom.client.records import FileLock, read_json, write_json

HOLD = """
import sys
from pathlib import Path
from cutroom.client.records import FileLock
lock = FileLock(Path(sys.argv[1]))
print("held" if lock.acquire() else "taken", flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_lock_is_free_once_its_process_was_killed(tmp_path):
    path = tmp_path / "job.lock"
    with holder(path) as other:
        assert other.stdout.readline() == "held\n"
        assert not FileLock(path).acquire()

        other.kill()
        other.wait(10)

        mine = FileLock(path)
        assert mine.acquire()
        mine.release()


def test_json_is_replaced_whole(tmp_path):
    path = tmp_path / "deep" / "x.json"
    write_json(path, {"城": 1})
    write_json(path, {"城": 2})

    assert read_json(path) == {"城": 2}
    assert [file.name for file in path.parent.iterdir()] == ["x.json"]


def test_what_cannot_be_read_is_nothing(tmp_path):
    (tmp_path / "x.json").write_bytes(b"\xff{")

    assert read_json(tmp_path / "x.json") is None
    assert read_json(tmp_path / "none.json") is None


def test_opening_the_room_loads_no_http_client():
    code = "import sys, cutroom.workflow.room; print({'httpx'} & set(sys.modules))"

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout == "set()\n"
