"""A cache that takes nothing in: what can do without it, and what the rest says."""

import errno

import pytest

from cutroom.backend.render.cache import keep_whole, refusal_of, write_whole
from cutroom.backend.render.footage.pictures import PictureShelf
from cutroom.backend.render.scratch import scratch
from cutroom.errors import DiskFull, OutputRefused
from tests.support.media import source_of, write_photo

pytestmark = pytest.mark.ffmpeg


@pytest.fixture
def closed(tmp_path):
    """A place for a cache that nothing can be written to, not even by root."""
    path = tmp_path / "cache"
    path.write_bytes(b"no folder")
    return path


def test_a_photo_is_shown_even_if_it_cannot_be_kept(closed, tmp_path):
    source = source_of(write_photo(tmp_path / "p.png", width=64, height=48))

    planes = PictureShelf(closed).planes(source, 1.0)

    assert (planes.width, planes.height) == (64, 48)


def test_what_only_spares_work_is_kept_where_it_can_be(closed, tmp_path):
    assert not keep_whole(closed / "answer", b"x")
    assert keep_whole(tmp_path / "open" / "answer", b"x")


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, OutputRefused),
        (errno.EACCES, OutputRefused),
        (errno.EIO, type(None)),
    ],
)
def test_a_full_and_a_closed_cache_are_told_apart(number, kind):
    assert isinstance(refusal_of(OSError(number, "said"), "it"), kind)


def test_other_trouble_is_not_explained_away(closed):
    with pytest.raises(FileExistsError):
        write_whole(closed / "part", b"x")
    with pytest.raises(FileExistsError), scratch(closed, "some-"):
        pass
