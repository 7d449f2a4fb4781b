"""Files that were checked before."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.checks.expectations import Check, FileFacts
from cutroom.backend.render.checks.vouching import KIND, recall, remember, voucher_for

FACTS = FileFacts(2500, 320, 180, Fraction(30000, 1001), "h264", "aac")
GOOD = (Check("frames", True, "75 frames"), Check("sound", True, "2.50 s, heard"))


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"a film")
    return path


def test_what_was_found_is_told_again_for_the_same_bytes(tmp_path, film):
    cache = ChunkCache(tmp_path / "cache")
    remember(cache, voucher_for(film, ("part",)), (FACTS, GOOD))

    assert recall(cache, voucher_for(film, ("part",))) == (FACTS, GOOD)


def test_other_bytes_or_other_parts_are_unknown(tmp_path, film):
    cache = ChunkCache(tmp_path / "cache")
    remember(cache, voucher_for(film, ("part",)), (FACTS, GOOD))

    assert recall(cache, voucher_for(film, ("another",))) is None
    film.write_bytes(b"a torn film")
    assert recall(cache, voucher_for(film, ("part",))) is None


def test_a_failed_check_is_made_again(tmp_path, film):
    cache = ChunkCache(tmp_path / "cache")
    bad = (*GOOD, Check("words", False, "not seen"))
    remember(cache, voucher_for(film, ()), (FACTS, bad))

    assert recall(cache, voucher_for(film, ())) is None


def test_damaged_findings_are_no_findings(tmp_path, film):
    cache = ChunkCache(tmp_path / "cache")
    voucher = voucher_for(film, ())
    remember(cache, voucher, (replace(FACTS, width=640), GOOD))
    cache.write(voucher, b'{"facts": 1}', KIND)

    assert recall(cache, voucher) is None
