from dataclasses import replace

import pytest

from cutroom.workflow.sessions import (
    SessionBook,
    SessionEntry,
    detect_language,
    reply_language,
)
from tests.support.clocks import HastyClock


def book(home, *, continues=False, backend="local", hands=1.0):
    return SessionBook(home, backend, HastyClock(hands), continues=continues)


def entry(session_id, backend="local"):
    return SessionEntry(session_id, f"film {session_id}", backend)


def test_a_process_goes_on_with_its_own_latest_session_only(tmp_path):
    first = book(tmp_path)
    first.add(entry("1"))

    assert first.current() == "1"
    assert book(tmp_path).current() is None
    assert book(tmp_path, continues=True).current() == "1"


def test_the_latest_used_session_comes_first(tmp_path):
    book(tmp_path, hands=1).add(entry("1"))
    book(tmp_path, hands=2).add(entry("2"))
    book(tmp_path, hands=3).use("1")

    assert [known.session_id for known in book(tmp_path).all()] == ["1", "2"]


def test_a_session_in_steady_use_is_written_down_now_and_then(tmp_path):
    clock = HastyClock(10.0)
    steady = SessionBook(tmp_path, "local", clock, continues=False)
    used = []
    for hands in (10.0, 12.0, 16.0):
        clock.hands = hands
        steady.use("1")
        used.append(steady.all()[0].used)

    assert used == [10.0, 10.0, 16.0]


def test_sessions_in_turns_are_each_written_down_now_and_then(tmp_path):
    clock = HastyClock(10.0)
    turns = SessionBook(tmp_path, "local", clock, continues=False)
    for hands, session_id in ((10.0, "1"), (11.0, "2"), (12.0, "1"), (13.0, "2"), (20.0, "1")):
        clock.hands = hands
        turns.use(session_id)

    assert {known.session_id: known.used for known in turns.all()} == {"1": 20.0, "2": 11.0}
    assert turns.current() == "1"


def test_what_another_process_writes_is_seen_at_once(tmp_path):
    here, there = book(tmp_path), book(tmp_path)
    here.add(entry("1"))
    seen = [known.session_id for known in here.all()]
    there.add(entry("2"))
    there.note_edit("1", "add a title")

    assert seen == ["1"]
    assert here.find("1").edits == ("add a title",)
    assert here.find("2") is not None


def test_a_session_speaks_as_its_latest_edit_where_no_language_was_chosen(tmp_path):
    sessions = book(tmp_path)
    sessions.add(entry("1"))
    sessions.note_edit("1", "add a title")
    sessions.note_edit("1", "加标题“你好”")

    known = sessions.find("1")

    assert known.spoken == "zh-CN"
    assert replace(known, language="en").spoken == "en"
    assert entry("2").spoken is None


def test_sessions_of_another_backend_do_not_show(tmp_path):
    book(tmp_path).add(entry("1"))

    assert book(tmp_path, backend="nemo").all() == []
    assert book(tmp_path, backend="nemo", continues=True).current() is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"sessions": [1, {"x": 2}]}'])
def test_a_damaged_book_is_an_empty_one(tmp_path, damage):
    (tmp_path / "sessions.json").write_text(damage, encoding="utf-8")

    assert book(tmp_path).all() == []


def test_a_forgotten_session_is_gone(tmp_path):
    kept = book(tmp_path)
    kept.add(entry("1"))
    kept.forget("1")

    assert (kept.current(), kept.all()) == (None, [])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("make it shorter", "en"),
        ("把片头剪掉", "zh-CN"),
        ("タイトルを追加", "ja"),
        ("제목 추가", "ko"),
        ("сделай короче", "ru"),
        ("", "en"),
    ],
)
def test_the_script_tells_the_language(text, language):
    assert detect_language(text) == language


def test_a_message_without_letters_is_answered_in_the_sessions_language():
    assert reply_language("2", "zh-CN") == "zh-CN"
    assert reply_language("the second", "zh-CN") == "en"


@pytest.mark.parametrize(
    "damaged",
    ["[]", '{"sessions": 5}', '{"sess', '{"sessions": [5, {"name": 1}, {"used": "soon"}]}'],
)
def test_a_damaged_list_of_sessions_does_not_stand_in_the_way(tmp_path, damaged):
    (tmp_path / "sessions.json").write_text(damaged, encoding="utf-8")

    opened = book(tmp_path)
    opened.add(entry("1"))
    opened.use("1")

    assert [known.session_id for known in opened.all()] == ["1"]
