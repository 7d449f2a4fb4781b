import errno
import os

import httpx
import pytest

from cutroom.client.placing import place, write_error
from cutroom.errors import DiskFull, OutputRefused, StreamCut
from tests.support.wires import SECRET, Blocks, Wire, said

pytestmark = pytest.mark.anyio


async def test_an_upload_is_one_form_part_of_the_announced_length(tmp_path):
    file = tmp_path / "x.mp4"
    file.write_bytes(os.urandom(700_000))
    wire = Wire([said({"files": [{"filename": "x", "file_type": "video"}]})])

    await wire.client().upload_file("77", file, name='一 "quoted" name.mp4')

    request = wire.asked[0]
    assert request.url.path == "/api/upload-video/nemo_agent/me/77"
    assert int(request.headers["content-length"]) == len(request.content)
    assert 'name="files"; filename="一 %22quoted%22 name.mp4"'.encode() in request.content
    assert file.read_bytes() in request.content


async def test_a_download_appears_whole_under_a_free_name(tmp_path):
    target = tmp_path / "film.mp4"
    target.write_bytes(b"mine")
    wire = Wire([httpx.Response(200, stream=Blocks([b"new ", b"film"]))])

    path = await wire.client().download("/files/a", target, render_id="r", expected=8)

    assert path.name == "film-2.mp4"
    assert (target.read_bytes(), path.read_bytes()) == (b"mine", b"new film")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["film-2.mp4", "film.mp4"]


async def test_a_short_download_leaves_nothing_behind(tmp_path):
    short = [httpx.Response(200, stream=Blocks([b"new"])) for _ in range(6)]

    with pytest.raises(StreamCut):
        await Wire(short).client().download("/a", tmp_path / "f.mp4", render_id="r", expected=8)

    assert list(tmp_path.iterdir()) == []


async def test_the_token_goes_to_the_backend_only(tmp_path):
    wire = Wire([httpx.Response(200, stream=Blocks([b"x"])) for _ in range(2)])
    client = wire.client()

    await client.download("https://cdn.test/a.mp4", tmp_path / "a", render_id="r")
    await client.download("http://backend.test/a.mp4", tmp_path / "b", render_id="r")

    assert "authorization" not in wire.asked[0].headers
    assert wire.asked[1].headers["authorization"] == f"Bearer {SECRET}"


async def test_a_dead_address_is_replaced_by_the_download_endpoint(tmp_path):
    wire = Wire([httpx.Response(404), httpx.Response(200, stream=Blocks([b"x"]))])

    await wire.client().download("https://cdn.test/a.mp4", tmp_path / "a", render_id="r9")

    assert wire.asked[1].url.path == "/api/render/proxy/r9/download"


def test_names_count_up_until_one_is_free(tmp_path):
    for name in ("f.mp4", "f-2.mp4"):
        (tmp_path / name).touch()
    part = tmp_path / "part"
    part.write_bytes(b"x")

    assert place(part, tmp_path / "f.mp4").name == "f-3.mp4"


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EACCES, OutputRefused)]
)
def test_a_failed_write_says_why(tmp_path, number, kind):
    assert isinstance(write_error(OSError(number, "x"), tmp_path / "f.mp4"), kind)


def part_of(body, request, *, status=206):
    start = int(request.headers["range"].removeprefix("bytes=").removesuffix("-"))
    headers = {"content-range": f"bytes {start}-{len(body) - 1}/{len(body)}"}
    return httpx.Response(status, headers=headers, stream=Blocks([body[start:]]))


async def test_a_broken_download_goes_on_where_it_stopped(tmp_path):
    body = os.urandom(5000)
    broken = Blocks([body[:2000]], httpx.ReadError("gone"))
    first = httpx.Response(200, headers={"etag": '"v1"'}, stream=broken)
    wire = Wire([first, lambda request: part_of(body, request)])

    path = await wire.client().download("/a", tmp_path / "a", render_id="r", expected=5000)

    assert path.read_bytes() == body
    assert wire.asked[1].headers["range"] == "bytes=2000-"
    assert wire.asked[1].headers["if-range"] == '"v1"'


async def test_a_server_that_knows_no_ranges_starts_over(tmp_path):
    body = os.urandom(5000)
    broken = httpx.Response(200, stream=Blocks([body[:2000]], httpx.ReadError("gone")))
    wire = Wire([broken, httpx.Response(200, stream=Blocks([body]))])

    path = await wire.client().download("/a", tmp_path / "a", render_id="r")

    assert path.read_bytes() == body


async def test_a_download_follows_redirects_without_the_token(tmp_path):
    moved = httpx.Response(302, headers={"location": "https://cdn.test/a.mp4"})
    wire = Wire([moved, httpx.Response(200, stream=Blocks([b"film"]))])

    path = await wire.client().download("/a", tmp_path / "a", render_id="r")

    assert path.read_bytes() == b"film"
    assert [str(request.url.host) for request in wire.asked] == ["backend.test", "cdn.test"]
    assert "authorization" not in wire.asked[1].headers


KNOWN = {
    "backend.test": ["93.184.216.34"],
    "cdn.test": ["93.184.216.35"],
    "inside.test": ["93.184.216.36", "10.0.0.7"],
    "169.254.169.254": ["169.254.169.254"],
    "::ffff:127.0.0.1": ["::ffff:127.0.0.1"],
}


async def looked_up(host: str) -> list[str]:
    return KNOWN.get(host, [])


@pytest.mark.parametrize(
    "address",
    ["https://inside.test/a.mp4", "http://169.254.169.254/latest", "http://[::ffff:127.0.0.1]/a"],
)
@pytest.mark.parametrize("is_redirected", [False, True])
async def test_a_public_backend_sends_nobody_into_a_private_network(
    tmp_path, address, is_redirected
):
    moved = [httpx.Response(302, headers={"location": address})] if is_redirected else []
    wire = Wire([*moved, httpx.Response(200, stream=Blocks([b"film"]))])
    url = "https://cdn.test/a.mp4" if is_redirected else address

    path = await wire.client(resolver=looked_up).download(url, tmp_path / "a", render_id="r")

    assert path.read_bytes() == b"film"
    hosts = {request.url.host for request in wire.asked}
    assert hosts == {"backend.test", *(["cdn.test"] if is_redirected else [])}


async def test_a_backend_in_a_private_network_keeps_its_files_there(tmp_path):
    async def private(host: str) -> list[str]:
        return ["10.0.0.5"]

    wire = Wire([httpx.Response(200, stream=Blocks([b"film"]))])

    await wire.client(resolver=private).download(
        "http://files.test/a.mp4", tmp_path / "a", render_id="r"
    )

    assert [request.url.host for request in wire.asked] == ["files.test"]
