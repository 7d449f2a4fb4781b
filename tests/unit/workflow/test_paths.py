import os
from pathlib import Path

import pytest

from cutroom.errors import FileDamaged, FileError, FileMissing, FileNotAllowed, OutputRefused
from cutroom.workflow.paths import ending_of, export_path, parse_source, readable_file


@pytest.fixture
def allowed(tmp_path):
    folder = tmp_path / "allowed"
    folder.mkdir()
    return folder


def written(folder, name="a.jpg", content=b"x"):
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("/a/b.mp4", "/a/b.mp4"),
        ("file:///a/b.mp4", "/a/b.mp4"),
        ("file:/a/b.mp4", "/a/b.mp4"),
        ("FILE://localhost/a/b.mp4", "/a/b.mp4"),
        ("file:///a/my%20film%20%F0%9F%8E%AC%E5%9F%8E.mp4", "/a/my film 🎬城.mp4"),
        ("file:///a/100%25 #1?.mp4", "/a/100% #1?.mp4"),
        ('/a/it\'s "quoted".mp4', '/a/it\'s "quoted".mp4'),
    ],
)
def test_paths_and_file_uris_name_the_same_file(source, path):
    assert parse_source(source) == Path(path)


@pytest.mark.parametrize(
    "source", ["", "  ", "file://server/share/a.mp4", "a\0b", "file:///a%00b", "ftp://x/a.mp4"]
)
def test_sources_that_name_no_file_here_are_refused(source):
    with pytest.raises(FileError):
        parse_source(source)


@pytest.mark.parametrize(
    "name", ["a.jpg", "with space.jpg", "emoji 🎬.png", "城市.mp4", "it's.jpg"]
)
def test_a_file_in_an_allowed_folder_is_readable(allowed, name):
    path = written(allowed, name)

    assert readable_file(str(path), [allowed]) == path
    assert readable_file(path.as_uri(), [allowed]) == path


def test_a_link_that_leads_out_is_not_allowed(allowed, tmp_path):
    secret = written(tmp_path, "secret.jpg")
    (allowed / "link.jpg").symlink_to(secret)

    with pytest.raises(FileNotAllowed):
        readable_file(str(allowed / "link.jpg"), [allowed])


def test_dots_that_lead_out_are_not_allowed(allowed, tmp_path):
    written(tmp_path, "secret.jpg")

    with pytest.raises(FileNotAllowed):
        readable_file(f"{allowed}/../secret.jpg", [allowed])


def test_a_link_within_the_allowed_folder_is_followed(allowed):
    real = written(allowed, "real.jpg")
    (allowed / "link.jpg").symlink_to(real)

    assert readable_file(str(allowed / "link.jpg"), [allowed]) == real


def test_a_link_to_itself_is_missing(allowed):
    (allowed / "loop").symlink_to(allowed / "loop")

    with pytest.raises(FileError):
        readable_file(str(allowed / "loop"), [allowed])


def test_missing_folders_empty_files_and_pipes_are_told_apart(allowed):
    os.mkfifo(allowed / "pipe")
    empty = written(allowed, "empty.jpg", b"")

    with pytest.raises(FileMissing, match="There is no file"):
        readable_file(str(allowed / "no.jpg"), [allowed])
    with pytest.raises(FileMissing, match="is a folder"):
        readable_file(str(allowed), [allowed])
    with pytest.raises(FileMissing, match="no ordinary file"):
        readable_file(str(allowed / "pipe"), [allowed])
    with pytest.raises(FileDamaged, match="is empty"):
        readable_file(str(empty), [allowed])


def output(asked, allowed, ending="mp4"):
    return export_path(
        asked,
        ending=ending,
        default_name="film-1",
        exports=allowed.parent / "home" / "exports",
        allowed=[allowed],
    )


def test_an_export_without_a_place_goes_home(allowed):
    assert output(None, allowed) == allowed.parent / "home" / "exports" / "film-1.mp4"


def test_a_folder_gets_a_file_and_a_bare_name_gets_an_ending(allowed):
    assert output(str(allowed), allowed) == allowed / "film-1.mp4"
    assert output(str(allowed / "final"), allowed) == allowed / "final.mp4"
    assert output(str(allowed / "v1.2"), allowed) == allowed / "v1.2.mp4"


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("../out.mp4", FileNotAllowed),
        ("no/such/folder/out.mp4", OutputRefused),
        ("out.mov", OutputRefused),
        ("x" * 250 + ".mp4", OutputRefused),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_first(allowed, name, error):
    with pytest.raises(error):
        output(f"{allowed}/{name}", allowed)


def test_a_link_out_of_the_allowed_folder_is_no_place(allowed, tmp_path):
    (allowed / "out.mp4").symlink_to(tmp_path / "elsewhere.mp4")

    with pytest.raises(FileNotAllowed):
        output(str(allowed / "out.mp4"), allowed)


@pytest.mark.parametrize(
    ("asked", "format", "ending"),
    [
        (None, "mp4", "mp4"),
        (None, ".MP4", "mp4"),
        ("a.gif", "mp4", "gif"),
        ("a.mp4", "webm", "webm"),
        ("a.final", "mp4", "mp4"),
    ],
)
def test_a_path_may_say_the_format(asked, format, ending):
    assert ending_of(asked, format) == ending
