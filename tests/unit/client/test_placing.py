import os

from cutroom.client.placing import PART, STALE_S, part_of, sweep_parts
from cutroom.workflow.journal import JobRecord, Journal

NOW = 2_000_000_000.0


def aged(path, seconds):
    path.write_bytes(b"x")
    os.utime(path, (NOW - seconds, NOW - seconds))
    return path


def test_only_what_dead_processes_left_is_swept_away(tmp_path):
    stale = aged(part_of(tmp_path / "film.mp4"), STALE_S + 1)
    kept = [
        aged(part_of(tmp_path / "film.mp4"), STALE_S - 1),
        aged(tmp_path / ".film.part", 9e6),
        aged(tmp_path / "film.0123456789ab.part", 9e6),
        aged(tmp_path / ".film.0123456789ab.mp4", 9e6),
        aged(tmp_path / "film.mp4", 9e6),
    ]
    (tmp_path / ".folder.0123456789ab.part").mkdir()

    sweep_parts(tmp_path, NOW)
    sweep_parts(tmp_path / "missing", NOW)

    assert not stale.exists()
    assert all(path.exists() for path in kept)
    assert (tmp_path / ".folder.0123456789ab.part").is_dir()


def test_a_part_is_known_by_its_name_whatever_the_film_is_called(tmp_path):
    for name in ("a.mp4", "x" * 200 + ".mp4", "城市 之梦.mov", "a\nb.mp4"):
        assert PART.fullmatch(part_of(tmp_path / name).name)


def test_the_folders_of_former_exports_are_swept_at_the_first_job(tmp_path):
    journal = Journal(tmp_path / "jobs")
    films = tmp_path / "films"
    films.mkdir()
    stale = aged(part_of(films / "film.mp4"), STALE_S + 1)
    request = {"path": str(films / "film.mp4")}
    journal.write(JobRecord(journal.fresh_id(), "export", "1", "nemo", request, "k", created=NOW))
    journal.write(JobRecord(journal.fresh_id(), "edit", "1", "nemo", {}, "k", created=NOW))

    journal.prune(NOW)

    assert not stale.exists()
    assert len(journal.all()) == 2
