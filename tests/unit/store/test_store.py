import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from cutroom.backend.store.accounts import LIFE_S
from cutroom.backend.store.database import Database
from cutroom.backend.store.drafts import History, Revision
from cutroom.backend.store.files import Incoming, MediaFiles, sweep
from cutroom.backend.store.migrations import STEPS
from cutroom.backend.store.renders import RenderStatus
from cutroom.backend.store.store import Store, open_store
from cutroom.domain.ids import RenderId, SessionId
from cutroom.domain.media import MediaFacts, MediaKind
from cutroom.errors import DiskFull, OutputRefused, StoreDamaged

FACTS = MediaFacts(kind=MediaKind.IMAGE, format="jpg", width=640, height=480)
EMPTY = '{"t": []}'


@pytest.fixture
def store(tmp_path: Path):
    opened = open_store(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture
def session_id(store: Store) -> SessionId:
    return store.sessions.open("local", "project", "en", empty=EMPTY, now=1.0).id


def commit(store: Store, session_id: SessionId, wire: str, **changes) -> int | None:
    history = store.drafts.history(session_id)
    options = {"base": history.head, "moved": history, "label": wire, "mark": None, "now": 2.0}
    return store.drafts.commit(session_id, wire=wire, **(options | changes))


def register(store: Store, session_id: SessionId, name: str, digest: str):
    return store.assets.register(
        session_id, name, digest=digest * 64, size=3, facts=FACTS, extension="jpg", now=1.0
    )


def add_render(store: Store, session_id: SessionId, name: str, owner: str = "us") -> bool:
    return store.renders.add(RenderId(name), session_id, draft={}, output={}, owner=owner, now=1.0)


def test_every_step_is_recorded_by_name_and_run_once(tmp_path):
    for _ in range(2):
        database = Database(tmp_path / "store.db")
        with database.reading() as rows:
            names = [row["name"] for row in rows.execute("SELECT name FROM migrations")]
        database.close()

    assert names == [name for name, _ in STEPS]


def test_a_store_of_a_newer_cutroom_is_left_alone(tmp_path):
    database = Database(tmp_path / "store.db")
    with database.writing() as rows:
        rows.execute("INSERT INTO migrations VALUES ('9999-future', '')")
    database.close()

    with pytest.raises(StoreDamaged, match="newer cutroom"):
        Database(tmp_path / "store.db")


def test_a_file_that_is_no_database_is_called_damaged(tmp_path):
    (tmp_path / "store.db").write_bytes(b"this is not a database at all" * 100)

    with pytest.raises(StoreDamaged):
        Database(tmp_path / "store.db")


def test_a_home_that_cannot_be_made_is_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(OutputRefused, match="cannot be written"):
        open_store(tmp_path / "file" / "home")


def test_a_transaction_that_fails_leaves_nothing_behind(store, session_id):
    with pytest.raises(ValueError, match="stop"), store.database.writing() as rows:
        rows.execute("UPDATE sessions SET name = 'changed'")
        raise ValueError("stop")

    assert store.sessions.find(session_id, "local").name == "project"


def test_a_session_is_found_by_its_owner_only(store, session_id):
    assert len(session_id) == 19
    assert session_id.isdigit()
    assert store.sessions.find(session_id, "local").id == session_id
    assert store.sessions.find(session_id, "anon_1") is None


def test_a_question_waits_until_it_is_forgotten(store, session_id):
    store.sessions.set_pending(session_id, {"message": "make it blü"})
    assert store.sessions.pending(session_id) == {"message": "make it blü"}

    store.sessions.set_pending(session_id, None)
    assert store.sessions.pending(session_id) is None


def test_undo_and_redo_walk_the_line_until_an_edit_branches_off(store, session_id):
    assert [commit(store, session_id, wire) for wire in ("a", "b")] == [1, 2]

    back = store.drafts.history(session_id).undone()
    commit(store, session_id, None, moved=back)
    assert store.drafts.head_wire(session_id) == (1, "a")
    assert store.drafts.history(session_id).redone().head == 2

    assert commit(store, session_id, "c") == 3
    history = store.drafts.history(session_id)
    assert history.revisions[3].parent == 1
    assert history.redone() is None
    assert store.drafts.wire(session_id, 2) == "b"


def test_a_commit_on_a_head_that_has_moved_writes_nothing(store, session_id):
    commit(store, session_id, "a")

    assert commit(store, session_id, "late", base=0) is None
    assert store.drafts.head_wire(session_id) == (1, "a")
    assert len(store.drafts.history(session_id).revisions) == 2


def test_a_version_is_found_by_number_mark_label_and_a_part_of_it():
    revisions = [Revision(0, None, "empty"), Revision(1, 0, "trim it", "First Cut")]
    revisions += [Revision(2, 1, "add a title"), Revision(3, 2, "add music")]
    history = History(3, (), {one.number: one for one in revisions})

    assert [one.number for one in history.named(2)] == [2]
    assert [one.number for one in history.named("v1")] == [1]
    assert [one.number for one in history.named("first cut")] == [1]
    assert [one.number for one in history.named("title")] == [2]
    assert [one.number for one in history.named("add")] == [2, 3]
    assert history.named("9") == ()
    assert history.named(" ") == ()


def test_the_same_bytes_under_the_same_name_are_one_asset(store, session_id):
    first = register(store, session_id, "a.jpg", "1")

    assert register(store, session_id, "a.jpg", "1") == first
    assert first.id == "ast_" + "1" * 24


def test_a_taken_name_gets_a_number(store, session_id):
    for digest in "123":
        register(store, session_id, "a.jpg", digest)

    names = [kept.asset.name for kept in store.assets.every(session_id)]
    assert names == ["a.jpg", "a (2).jpg", "a (3).jpg"]


def test_the_same_bytes_under_two_names_are_two_assets(store, session_id):
    one, other = (register(store, session_id, name, "1") for name in ("a.jpg", "b.jpg"))

    assert one.id != other.id
    assert one.digest == other.digest


def test_facts_of_an_asset_survive(store, session_id):
    asset = register(store, session_id, "猫 😀.jpg", "1")

    assert store.assets.every(session_id)[0].asset == replace(asset)


def test_a_client_keeps_its_token_until_it_expires(store):
    first = store.accounts.token_for("client", now=0)

    assert store.accounts.token_for("client", now=LIFE_S - 1) == first
    assert store.accounts.owner_of(first.token, now=LIFE_S - 1) == first.user_id
    assert store.accounts.owner_of(first.token, now=LIFE_S + 1) is None
    fresh = store.accounts.token_for("client", now=LIFE_S + 1)
    assert fresh.token != first.token
    assert fresh.user_id == first.user_id


def test_a_render_id_is_taken_once(store, session_id):
    assert add_render(store, session_id, "r1")
    assert not add_render(store, session_id, "r1")


def test_a_job_is_claimed_by_its_owner_or_once_it_is_abandoned(store, session_id):
    add_render(store, session_id, "r1", owner="them")

    assert store.renders.claim("us", lambda render: False, now=2) is None
    assert store.renders.claim("us", lambda render: True, now=2).id == "r1"
    assert store.renders.find("r1").owner == "us"


def test_a_job_taken_over_cannot_be_finished_by_its_former_owner(store, session_id):
    add_render(store, session_id, "r1", owner="them")
    store.renders.claim("us", lambda render: True, now=2)

    done = RenderStatus.COMPLETED
    assert not store.renders.finish(RenderId("r1"), done, {}, owner="them", now=3)
    assert store.renders.finish(RenderId("r1"), done, {"size": 1}, owner="us", now=3)
    assert store.renders.find("r1").progress == 1.0


def test_a_wish_to_cancel_reaches_the_owner_with_its_next_beat(store, session_id):
    add_render(store, session_id, "r1")
    store.renders.claim("us", lambda render: False, now=2)

    store.renders.ask_cancel(RenderId("r1"), now=3)

    assert store.renders.beat("us", now=4) == {"r1"}
    assert store.renders.find("r1").beat_at == 4


def test_a_job_that_has_not_begun_is_cancelled_at_once(store, session_id):
    add_render(store, session_id, "r1")

    store.renders.ask_cancel(RenderId("r1"), now=3)

    assert store.renders.find("r1").status is RenderStatus.CANCELLED


def test_a_process_that_closes_gives_its_jobs_away(store, session_id):
    add_render(store, session_id, "r1")
    store.renders.claim("us", lambda render: False, now=2)

    store.renders.release("us")

    render = store.renders.find("r1")
    assert (render.owner, render.status) == (None, RenderStatus.PENDING)


def test_messages_of_dead_processes_are_closed(store, session_id):
    for name, owner in (("m1", "dead"), ("m2", "us")):
        store.messages.begin(name, session_id, "trim", owner=owner, now=1)

    assert store.messages.owners_at_work() == {"dead", "us"}
    store.messages.interrupt(["dead"], now=2)
    store.messages.finish("m2", "done", {"reply": "好"}, now=3)

    assert store.messages.owners_at_work() == frozenset()
    assert store.messages.latest(session_id).outcome == {"reply": "好"}


def test_a_file_is_kept_under_its_hash_and_only_whole(tmp_path):
    media = MediaFiles(tmp_path / "media")
    for _ in range(2):
        incoming = media.begin()
        incoming.write(b"ab")
        incoming.write(b"c")
        place = media.keep(incoming.close(), "jpg")

    assert place.read_bytes() == b"abc"
    assert place.parent.name == place.stem[:2] == "ba"
    assert [path for path in (tmp_path / "media").rglob("*") if path.is_file()] == [place]


def test_an_abandoned_file_leaves_no_trace_and_old_ones_are_swept(tmp_path):
    media = MediaFiles(tmp_path / "media")
    left_over, abandoned = media.begin(), media.begin()
    left_over.close()
    abandoned.abandon()
    assert len(list(tmp_path.rglob("*.part"))) == 1

    sweep(media.incoming, "*.part", before=0)
    assert len(list(tmp_path.rglob("*.part"))) == 1
    sweep(media.incoming, "*.part", before=10**11)
    assert list(tmp_path.rglob("*.part")) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_in_a_sentence(tmp_path):
    full = tmp_path / "full.part"
    full.symlink_to("/dev/full")
    incoming = Incoming(full)

    with pytest.raises(DiskFull, match="full"):
        incoming.write(b"x" * 1_000_000)
    incoming.abandon()

    assert not full.is_symlink()


WRITER = """
import sys
from pathlib import Path
from cutroom.backend.store.store import open_store

store = open_store(Path(sys.argv[1]))
session_id, label = sys.argv[2], sys.argv[3]
done = 0
while done < 30:
    history = store.drafts.history(session_id)
    number = store.drafts.commit(session_id, base=history.head, moved=history, wire=label,
                                 label=label, mark=None, now=0.0)
    done += number is not None
"""


def test_two_processes_write_one_store_without_losing_a_revision(tmp_path, store, session_id):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), session_id, label])
        for label in ("ours", "theirs")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]

    history = store.drafts.history(session_id)
    labels = [one.label for one in history.revisions.values()]
    assert (labels.count("ours"), labels.count("theirs")) == (30, 30)
    assert [one.parent for one in history.revisions.values()] == [None, *range(60)]


OPENER = "import sys; from pathlib import Path; from cutroom.backend.store.store import open_store;"
OPENER += "open_store(Path(sys.argv[1]))"


def test_a_new_home_may_be_opened_by_several_processes_at_once(tmp_path):
    def open_it(_: int) -> int:
        return subprocess.run([sys.executable, "-c", OPENER, str(tmp_path / "new")]).returncode

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(open_it, range(3))) == [0, 0, 0]


def test_the_redo_line_is_plain_data(store, session_id):
    commit(store, session_id, "a")
    commit(store, session_id, None, moved=store.drafts.history(session_id).undone())

    with store.database.reading() as rows:
        redo = rows.execute("SELECT redo FROM sessions").fetchone()[0]
    assert json.loads(redo) == [1]
