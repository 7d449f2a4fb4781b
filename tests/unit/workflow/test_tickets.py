"""Addresses for files: unguessable, short-lived, an upload's good for once."""

from pathlib import Path

import pytest

from cutroom.workflow.remote import plain_name
from cutroom.workflow.tickets import DOWNLOAD_S, MOST_TICKETS, UPLOAD_S, Tickets
from tests.support.clocks import HastyClock


def secret(url: str) -> str:
    return url.split("/")[4]


def test_an_upload_is_taken_once_and_can_be_given_back():
    tickets = Tickets("https://cut.example.com/", HastyClock())
    url = tickets.upload_url("ana", "s1", "a.jpg")

    first, second = tickets.take_upload(secret(url)), tickets.take_upload(secret(url))
    tickets.give_back(secret(url))

    assert url.startswith("https://cut.example.com/upload/")
    assert first is not None
    assert (first.principal, first.session_id, first.path) == ("ana", "s1", Path("a.jpg"))
    assert second is None
    assert tickets.take_upload(secret(url)) is not None


def test_addresses_end():
    clock = HastyClock()
    tickets = Tickets("http://x", clock)
    up = tickets.upload_url("ana", "s1", "a.jpg")
    down = tickets.download_url("ana", Path("/films/a.mp4"))

    clock.hands += UPLOAD_S + 1
    assert tickets.take_upload(secret(up)) is None
    assert tickets.find_download(secret(down)) is not None
    clock.hands += DOWNLOAD_S
    assert tickets.find_download(secret(down)) is None


def test_a_film_keeps_its_address_while_that_is_fresh_and_people_have_their_own():
    clock = HastyClock()
    tickets = Tickets("http://x", clock)
    film = Path("/films/my film.mp4")
    first = tickets.download_url("ana", film)

    again, other = tickets.download_url("ana", film), tickets.download_url("ben", film)
    clock.hands += DOWNLOAD_S * 0.6
    later = tickets.download_url("ana", film)

    assert first == again
    assert first.endswith("/my%20film.mp4")
    assert len({first, other, later}) == 3
    assert tickets.find_download(secret(first)) is not None


def test_nobody_fills_the_memory_with_tickets():
    tickets = Tickets("http://x", HastyClock())
    other = tickets.upload_url("ben", "s", "b.jpg")
    first = tickets.upload_url("ana", "s", "a.jpg")

    for _ in range(MOST_TICKETS):
        last = tickets.upload_url("ana", "s", "a.jpg")

    assert tickets.take_upload(secret(first)) is None
    assert tickets.take_upload(secret(last)) is not None
    assert tickets.take_upload(secret(other)) is not None


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("/home/ana/beach.jpg", "beach.jpg"),
        (r"C:\Users\ana\beach 1.jpg", "beach 1.jpg"),
        ("../../etc/passwd", "passwd"),
        ("..", "file"),
        ("/", "file"),
        ("", "file"),
        (".hidden.mp4", "hidden.mp4"),
        ("a\0b\n.jpg", "ab.jpg"),
        ("file:///tmp/a.jpg", "a.jpg"),
        ("假期.mp4", "假期.mp4"),
        ("x" * 300 + ".mp4", "x" * 116 + ".mp4"),
    ],
)
def test_the_name_of_a_far_file_can_be_written_here(source, name):
    assert plain_name(source) == name


def test_even_the_longest_names_fit_into_a_folder():
    for source in ("假" * 300 + ".mp4", "\udce9" * 300, "e\u0301" * 400 + ".jpg", "." * 400):
        assert 0 < len(plain_name(source).encode()) <= 240
