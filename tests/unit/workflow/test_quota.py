"""What a home keeps is counted; what is rebuilt as needed is not."""

import pytest

from cutroom.errors import OverQuota
from cutroom.workflow.quota import Quota, kept_bytes

pytestmark = pytest.mark.anyio


def filled(home, **sizes):
    for name, size in sizes.items():
        path = home / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    return home


def test_the_cache_does_not_count(tmp_path):
    home = filled(tmp_path, backend__media__a=700, exports__b=200, backend__cache__c__d=9_000)

    assert kept_bytes(home) == 900
    assert kept_bytes(tmp_path / "nowhere") == 0


async def test_what_is_left_is_told_and_more_is_refused(tmp_path):
    quota = Quota(filled(tmp_path, exports__b=900), 1_000)

    assert await quota.left() == 100
    await quota.check(100)
    with pytest.raises(OverQuota):
        await quota.check(101)


async def test_without_a_quota_nobody_counts(tmp_path):
    quota = Quota(filled(tmp_path, exports__b=900), 0)

    assert await quota.left() is None
    await quota.check(10**15)
