"""One browser for the tests of a file; without a Chromium on the machine they are skipped."""

from collections.abc import Iterator

import pytest

from tests.support.browser import Browser, found_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = found_chromium()
    if path is None:
        pytest.skip("no Chromium here")
    browser = Browser(path)
    yield browser
    browser.close()
