import pytest
from starlette.requests import Request

from cutroom.backend.http.bodies import PartBegins, PartEnds, iter_form, read_json
from cutroom.errors import ProtocolError

pytestmark = pytest.mark.anyio

FORM = "\r\n".join(
    [
        "--b",
        'Content-Disposition: form-data; name="note"',
        "",
        "hello",
        "--b",
        'Content-Disposition: form-data; name="files"; filename="猫 %22x%22 100%25.jpg"',
        "Content-Type: image/jpeg",
        "",
        "one",
        "--b-not-yet",
        "two",
        "--b",
        'Content-Disposition: form-data; name="files"; filename="empty.mp4"',
        "",
        "",
        "--b--",
        "",
    ]
).encode()
MULTIPART = "multipart/form-data; boundary=b"


def request(body: bytes, size: int, content_type: str = MULTIPART) -> Request:
    blocks = [body[start : start + size] for start in range(0, len(body), size)]

    async def receive() -> dict:
        block = blocks.pop(0) if blocks else b""
        return {"type": "http.request", "body": block, "more_body": bool(blocks)}

    headers = [(b"content-type", content_type.encode())]
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


async def parts_of(asked: Request) -> list[tuple[str, str | None, bytes]]:
    found: list[tuple[str, str | None, bytes]] = []
    async for event in iter_form(asked):
        match event:
            case PartBegins(field=field, filename=filename):
                name, content = (field, filename), b""
            case bytes():
                content += event
            case PartEnds():
                found.append((*name, content))
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50, 10_000])
async def test_a_form_reads_the_same_however_its_bytes_are_split(size):
    assert await parts_of(request(FORM, size)) == [
        ("note", None, b"hello"),
        ("files", '猫 "x" 100%25.jpg', b"one\r\n--b-not-yet\r\ntwo"),
        ("files", "empty.mp4", b""),
    ]


@pytest.mark.parametrize("end", [0, 10, 60, 200, len(FORM) - 8])
async def test_a_form_cut_short_is_never_taken_for_whole(end):
    with pytest.raises(ProtocolError):
        await parts_of(request(FORM[:end], 16))


async def test_a_form_without_a_boundary_is_refused():
    with pytest.raises(ProtocolError, match="boundary"):
        await parts_of(request(FORM, 64, "multipart/form-data"))


async def test_bytes_that_are_no_form_are_refused():
    with pytest.raises(ProtocolError):
        await parts_of(request(b"anything but a form" * 10, 64))


async def test_a_body_above_the_limit_is_not_gathered(monkeypatch):
    monkeypatch.setattr("cutroom.backend.http.bodies.MAX_JSON_BYTES", 100)

    with pytest.raises(ProtocolError, match="too large"):
        await read_json(request(b'{"a": "' + b"x" * 200 + b'"}', 50))


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'"text"', b"\xff\xfe", b'{"a": '])
async def test_only_a_json_object_is_read(body):
    with pytest.raises(ProtocolError):
        await read_json(request(body, 64))
