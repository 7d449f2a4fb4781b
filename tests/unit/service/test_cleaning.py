"""What goes when room is made, and what stays."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cutroom.backend.service.cleaning import clean, holds_backend, survey
from cutroom.backend.store.sessions import Session
from cutroom.backend.store.store import Store, open_store
from cutroom.domain.ids import RenderId
from cutroom.domain.media import MediaFacts, MediaKind

NOW = 2_000_000_000.0
DAY_S = 86_400.0
LONG_AGO, LIMIT, LATELY = NOW - 90 * DAY_S, NOW - 30 * DAY_S, NOW - DAY_S


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path)
    yield store
    store.database.close()


def session(store: Store, name: str, at: float) -> Session:
    return store.sessions.open("me", name, "en", empty="{}", now=at)


def keep(store: Store, content: bytes, at: float) -> str:
    """Take a file in as uploads do; return its hash."""
    incoming = store.media.begin()
    incoming.write(content)
    received = incoming.close()
    place = store.media.keep(received, "jpg")
    os.utime(place, (at, at))
    return received.digest


def asset(store: Store, owner: Session, content: bytes, at: float) -> Path:
    digest = keep(store, content, at)
    facts = MediaFacts(MediaKind.IMAGE, "jpg", width=4, height=4)
    store.assets.register(
        owner.id,
        f"{digest[:6]}.jpg",
        digest=digest,
        size=len(content),
        facts=facts,
        extension="jpg",
        now=at,
    )
    return store.media.place(digest, "jpg")


def film(store: Store, owner: Session, name: str, at: float, *, ends: bool = True) -> Path:
    store.renders.add(RenderId(name), owner.id, draft={}, output={}, owner="me", now=at)
    if ends:
        store.renders.ask_cancel(RenderId(name), now=at)
    path = store.film(RenderId(name))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"a film")
    os.utime(path, (at, at))
    return path


def cleaned(store: Store, used: dict[str, float] | None = None, *, cache: bool = False):
    found = survey(store.home, before=LIMIT, now=NOW, used=used or {})
    return clean(found, before=LIMIT, now=NOW, cache=cache)


def test_a_session_at_rest_goes_with_what_only_it_holds(store):
    old, young = session(store, "old", LONG_AGO), session(store, "young", LATELY)
    own = asset(store, old, b"its own", LONG_AGO)
    shared = asset(store, old, b"shared", LONG_AGO)
    asset(store, young, b"shared", LATELY)
    films = film(store, old, "one", LONG_AGO), film(store, young, "two", LATELY)

    found = survey(store.home, before=LIMIT, now=NOW, used={})
    gone = cleaned(store)

    assert [(one.name, one.active_at) for one in found.sessions] == [("old", LONG_AGO)]
    assert ([file.path for file in found.media], found.media_size) == ([own], 7)
    assert (found.films, found.films_size) == ((films[0],), 6)
    assert gone == (old.id,)
    assert (own.exists(), shared.exists()) == (False, True)
    assert [path.exists() for path in films] == [False, True]
    assert store.sessions.find(old.id, "me") is None
    assert store.sessions.find(young.id, "me") == young


def test_a_survey_removes_nothing(store):
    old = session(store, "old", LONG_AGO)
    path = asset(store, old, b"its own", LONG_AGO)

    survey(store.home, before=LIMIT, now=NOW, used={})

    assert path.exists()
    assert store.sessions.find(old.id, "me") == old


def test_any_sign_of_life_keeps_a_session(store):
    edited, uploaded, rendered, looked_at, busy, rendering = (
        session(store, name, LONG_AGO) for name in ("e", "u", "r", "l", "b", "w")
    )
    store.messages.begin("m1", edited.id, "x", owner="me", now=LONG_AGO)
    store.messages.finish("m1", "done", {}, now=LATELY)
    asset(store, uploaded, b"new", LATELY)
    film(store, rendered, "one", LATELY)
    store.messages.begin("m2", busy.id, "x", owner="me", now=LONG_AGO)
    film(store, rendering, "two", LONG_AGO, ends=False)

    assert cleaned(store, {looked_at.id: LATELY}) == ()


def test_what_is_used_between_the_survey_and_the_cleaning_stays(store):
    old = session(store, "old", LONG_AGO)
    path = asset(store, old, b"its own", LONG_AGO)
    found = survey(store.home, before=LIMIT, now=NOW, used={})
    store.messages.begin("m1", old.id, "x", owner="me", now=NOW)

    gone = clean(found, before=LIMIT, now=NOW, cache=False)

    assert gone == ()
    assert path.exists()


def test_media_that_was_just_taken_in_waits_for_its_session(store):
    fresh = store.media.place(keep(store, b"under way", NOW - 60), "jpg")
    orphan = store.media.place(keep(store, b"left behind", LONG_AGO), "jpg")

    cleaned(store)

    assert (fresh.exists(), orphan.exists()) == (True, False)


def test_bytes_that_come_again_count_as_just_taken_in(store):
    place = store.media.place(keep(store, b"again", 1000.0), "jpg")
    incoming = store.media.begin()
    incoming.write(b"again")
    store.media.keep(incoming.close(), "jpg")

    assert not store.media.remove(place, before=2000.0)
    assert place.read_bytes() == b"again"
    assert list(place.parent.iterdir()) == [place]


def test_the_cache_goes_only_when_it_is_meant(store):
    entry = store.cache_folder / "chunks" / "ab" / "abc"
    entry.parent.mkdir(parents=True)
    entry.write_bytes(b"12345")

    assert survey(store.home, before=LIMIT, now=NOW, used={}).cache_size == 5
    cleaned(store)
    assert entry.exists()
    cleaned(store, cache=True)
    assert not entry.exists()


def test_a_folder_without_a_backend_is_told(store, tmp_path):
    assert holds_backend(tmp_path)
    assert not holds_backend(tmp_path / "other")
