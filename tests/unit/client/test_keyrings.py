import json
import sys

import anyio
import pytest

from cutroom.client import keyrings
from cutroom.client.credentials import Credentials
from cutroom.client.keyrings import Keyring, system_keyring
from tests.support.wires import Wire, said

pytestmark = pytest.mark.anyio

BALANCE = {"available": 60, "frozen": 40, "total": 100}
GRANT = {"token": "nmv_usr_1", "user_id": "anon_77"}
RING = """
import json, pathlib, sys
file, mood, verb, service, name = sys.argv[1:]
file = pathlib.Path(file)
kept = json.loads(file.read_text()) if file.exists() else {}
kept.setdefault("asked", []).append([verb, service, name])
if mood == "refuses":
    sys.exit("No recommended backend was available.")
if verb == "set":
    kept[name] = sys.stdin.read()
file.write_text(json.dumps(kept))
if verb == "get":
    print(kept[name]) if name in kept else sys.exit(1)
"""


def ring(folder, mood="takes"):
    """Return a keyring that speaks as the `keyring` program does, and its file."""
    program = folder / "ring.py"
    program.write_text(RING)
    return Keyring((sys.executable, str(program), str(folder / "ring.json"), mood))


def keeping(folder, keyring):
    file = folder / "token.json"
    return Credentials(client_id="client-1", token_file=file, keyring=keyring)


async def test_a_token_lies_in_the_keyring_and_in_no_file(tmp_path):
    wire = Wire([said(GRANT), said(BALANCE)])
    await wire.client(credentials=keeping(tmp_path, ring(tmp_path))).fetch_credits()
    later = Wire([said(BALANCE)])
    await later.client(credentials=keeping(tmp_path, ring(tmp_path))).fetch_credits()

    assert later.asked[0].headers["authorization"] == "Bearer nmv_usr_1"
    assert not (tmp_path / "token.json").exists()
    asked = json.loads((tmp_path / "ring.json").read_text())["asked"]
    assert [verb for verb, *_ in asked] == ["get", "set", "get"]
    assert "nmv_usr" not in json.dumps(asked)


async def test_a_token_moves_from_the_file_to_the_keyring_when_it_is_renewed(tmp_path):
    await (
        Wire([said(GRANT), said(BALANCE)])
        .client(credentials=keeping(tmp_path, None))
        .fetch_credits()
    )
    assert "nmv_usr_1" in (tmp_path / "token.json").read_text()
    credentials = keeping(tmp_path, ring(tmp_path))
    wire = Wire([said(BALANCE), said({"token": "nmv_usr_2"}), said(BALANCE)])
    client = wire.client(credentials=credentials)
    await client.fetch_credits()

    await credentials.renew("nmv_usr_1")
    await client.fetch_credits()

    assert wire.asked[0].headers["authorization"] == "Bearer nmv_usr_1"
    assert wire.asked[2].headers["authorization"] == "Bearer nmv_usr_2"
    assert "nmv_usr" not in (tmp_path / "token.json").read_text()


@pytest.mark.parametrize("command", [None, ("/no/such/program",)])
async def test_without_a_keyring_that_takes_it_the_token_lies_in_the_file(tmp_path, command):
    keyring = Keyring(command) if command else ring(tmp_path, "refuses")
    wire = Wire([said(GRANT), said(BALANCE)])

    await wire.client(credentials=keeping(tmp_path, keyring)).fetch_credits()

    assert "nmv_usr_1" in (tmp_path / "token.json").read_text()
    assert (tmp_path / "token.json").stat().st_mode & 0o777 == 0o600


async def test_a_keyring_that_waits_for_somebody_is_left_alone(tmp_path):
    asked = tmp_path / "asked"
    program = tmp_path / "waits.py"
    program.write_text(
        f"import pathlib, sys\nopen({str(asked)!r}, 'a').write('x')\nsys.stdout.close()\n"
        "import signal\nsignal.pause()\n"
    )
    keyring = Keyring((sys.executable, str(program)), answer_s=1.0)

    with anyio.fail_after(20):
        found = [await keyring.read("a"), await keyring.read("a"), await keyring.write("a", "b")]

    assert found == [None, None, False]
    assert not asked.exists() or asked.read_text() == "x"


async def test_a_damaged_secret_is_nothing(tmp_path):
    keyring = ring(tmp_path)
    assert await keyring.write("anonymous token for https://service.test", "{")
    wire = Wire([said(GRANT), said(BALANCE)])

    await wire.client(credentials=keeping(tmp_path, keyring)).fetch_credits()

    assert wire.asked[1].headers["authorization"] == "Bearer nmv_usr_1"


def test_the_system_s_keyring_is_used_where_its_package_is(monkeypatch):
    monkeypatch.setattr(keyrings, "find_spec", lambda name: None)
    assert system_keyring() is None

    monkeypatch.setattr(keyrings, "find_spec", lambda name: object())
    assert isinstance(system_keyring(), Keyring)
