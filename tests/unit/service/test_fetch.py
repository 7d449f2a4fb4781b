from contextlib import asynccontextmanager
from ipaddress import ip_address

import anyio
import pytest

from cutroom.backend.fetch import Fetcher
from cutroom.domain.addresses import is_public
from cutroom.errors import FileMissing, FileNotAllowed, FileTooLarge, UnsupportedMedia

pytestmark = pytest.mark.anyio


class Sink:
    def __init__(self) -> None:
        self.content = b""

    async def __call__(self, block: bytes) -> None:
        self.content += block


class Names:
    """A name server that says what the test says, one answer after the other."""

    def __init__(self, *answers: list[str]) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def port_of(listener) -> int:
    return listener.extra(anyio.abc.SocketAttribute.local_port)  # noqa: S610 - no Django here


@asynccontextmanager
async def server(*answers: bytes):
    """Answer each connection with the next bytes; yield the port and the requests seen."""
    requests: list[str] = []
    waiting = list(answers)

    async def answer(stream) -> None:
        async with stream:
            requests.append((await stream.receive()).decode())
            await stream.send(waiting.pop(0) if len(waiting) > 1 else waiting[0])

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listener.serve, answer)
        yield port_of(listener), requests
        tasks.cancel_scope.cancel()
    await listener.aclose()


def ok(body: bytes, *headers: str) -> bytes:
    lines = ["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def moved(location: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
    ],
)
def test_addresses_inside_a_network_are_not_public(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_of_the_open_internet_are_public(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/a.mp4",
        "http://2130706433/a.mp4",
        "http://0x7f.1/a.mp4",
        "http://[::1]/a.mp4",
        "http://localhost/a.mp4",
        "file:///etc/passwd",
        "ftp://example.com/a.mp4",
        "gopher://example.com/",
        "concat:a.mp4|b.mp4",
        "http://user:secret@93.184.216.34/a.mp4",
    ],
)
async def test_what_leads_inside_or_is_no_web_address_is_refused(url):
    with pytest.raises((FileNotAllowed, FileMissing)) as refused:
        await Fetcher().fetch(url, Sink())

    assert "secret" not in str(refused.value)


async def test_a_name_with_one_private_address_among_public_ones_is_refused():
    names = Names(["93.184.216.34", "10.0.0.7"])

    with pytest.raises(FileNotAllowed, match="private network"):
        await Fetcher(resolver=names).fetch("http://example.com/a.mp4", Sink())


async def test_the_connection_goes_to_the_address_that_was_checked_and_names_the_host():
    async with server(ok(b"film")) as (port, requests):
        names, sink = Names(["127.0.0.1"]), Sink()
        url = f"http://media.example.com:{port}/a%20b.mp4?sig=1"

        fetched = await Fetcher(allow_private=True, resolver=names).fetch(url, sink)

    assert sink.content == b"film"
    assert (fetched.name, fetched.size) == ("a b.mp4", 4)
    assert names.asked == ["media.example.com"]
    assert f"Host: media.example.com:{port}\r\n" in requests[0]
    assert "accept-encoding: identity" in requests[0].lower()


async def test_every_redirect_is_checked_again():
    async with server(moved("http://169.254.169.254/latest")) as (port, requests):

        class LoopbackOnly(Fetcher):
            async def _addresses(self, host: str, port: int, url: str):
                if host == "start.example.com":
                    return ["127.0.0.1"]
                return await super()._addresses(host, port, url)

        with pytest.raises(FileNotAllowed, match="private network"):
            await LoopbackOnly().fetch(f"http://start.example.com:{port}/", Sink())

    assert len(requests) == 1


async def test_a_redirect_to_a_file_is_not_followed():
    async with server(moved("file:///etc/passwd")) as (port, _):
        with pytest.raises(FileNotAllowed, match="not an http"):
            await Fetcher(allow_private=True).fetch(f"http://127.0.0.1:{port}/", Sink())


async def test_redirects_are_followed_five_times_and_no_further():
    hop = moved("/again")
    async with server(hop, hop, hop, hop, hop, ok(b"film")) as (port, _):
        sink = Sink()
        await Fetcher(allow_private=True).fetch(f"http://127.0.0.1:{port}/", sink)
        assert sink.content == b"film"

    async with server(hop) as (port, requests):
        with pytest.raises(FileMissing, match="more than 5 times"):
            await Fetcher(allow_private=True).fetch(f"http://127.0.0.1:{port}/", Sink())
    assert len(requests) == 6


@pytest.mark.parametrize(
    "answer",
    [
        ok(b"x" * 5000),
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * 5000,
    ],
)
async def test_more_bytes_than_allowed_are_refused_announced_or_not(answer):
    async with server(answer) as (port, _):
        with pytest.raises(FileTooLarge, match=r"0\.001 MB"):
            url = f"http://127.0.0.1:{port}/big.mp4"
            await Fetcher(allow_private=True).fetch(url, Sink(), max_bytes=1000)


async def test_a_web_page_is_not_a_media_file():
    async with server(ok(b"<html>", "Content-Type: text/html; charset=utf-8")) as (port, _):
        with pytest.raises(UnsupportedMedia, match="web page"):
            await Fetcher(allow_private=True).fetch(f"http://127.0.0.1:{port}/watch", Sink())


@pytest.mark.parametrize(
    ("status", "kind"),
    [("403 No", FileNotAllowed), ("404 No", FileMissing), ("500 x", FileMissing)],
)
async def test_an_answer_without_the_file_is_said_in_a_sentence(status, kind):
    answer = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()
    async with server(answer) as (port, _):
        with pytest.raises(kind):
            await Fetcher(allow_private=True).fetch(f"http://127.0.0.1:{port}/a.mp4", Sink())


async def test_an_answer_that_breaks_off_is_not_a_file():
    cut = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\nhalf"
    async with server(cut) as (port, _):
        with pytest.raises(FileMissing, match="broke off"):
            await Fetcher(allow_private=True).fetch(f"http://127.0.0.1:{port}/a.mp4", Sink())


async def test_a_server_that_never_ends_is_left_after_the_time_limit():
    async def trickle(stream) -> None:
        async with stream:
            await stream.receive()
            await stream.send(b"HTTP/1.1 200 OK\r\n\r\n")
            await anyio.sleep_forever()

    listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listener.serve, trickle)
        port = port_of(listener)
        with pytest.raises(FileMissing, match="did not arrive"):
            fetcher = Fetcher(allow_private=True, total_s=0.2)
            await fetcher.fetch(f"http://127.0.0.1:{port}/a.mp4", Sink())
        tasks.cancel_scope.cancel()
    await listener.aclose()


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="my film.mp4"', "my film.mp4"),
        ("attachment; filename=film.mp4", "film.mp4"),
        ("attachment; filename=x.mp4; filename*=UTF-8''%E7%8C%AB.mp4", "猫.mp4"),
    ],
)
async def test_the_file_name_of_the_answer_wins(header, name):
    async with server(ok(b"film", f"Content-Disposition: {header}")) as (port, _):
        url = f"http://127.0.0.1:{port}/download"
        assert (await Fetcher(allow_private=True).fetch(url, Sink())).name == name
