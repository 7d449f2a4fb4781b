"""What was found when a part of a film was looked at, for the next film that holds it.

An answer is kept under the hash of all that decides it: the packets as they lie in the
file, how they are decoded, and what they should show. So it is never older than the
question, and a film with one other byte in that part is looked at anew.
"""

import contextlib
import json
from collections.abc import Iterable
from hashlib import blake2b

from cutroom.backend.render.cache import ChunkCache

KIND = "seen"
"""The folder of the cache that remembers answers."""

SEEN_VERSION = 3
"""Raised when something else is looked at under the same question."""

Answer = dict[str, object]


class Memory:
    """Answers that were good; without a cache nothing is remembered."""

    def __init__(self, cache: ChunkCache | None = None) -> None:
        self._cache = cache

    def recall(self, question: Iterable[object]) -> Answer | None:
        """Return what was answered to the same question before."""
        content = self._cache.read(_key(question), KIND) if self._cache else None
        if content is None:
            return None
        with contextlib.suppress(ValueError):
            answer = json.loads(content)
            return answer if isinstance(answer, dict) else None
        return None

    def keep(self, question: Iterable[object], answer: Answer) -> None:
        """Remember an answer; losing it only means to look again."""
        if self._cache is not None:
            self._cache.keep(_key(question), json.dumps(answer).encode(), KIND)


def _key(question: Iterable[object]) -> str:
    text = repr((SEEN_VERSION, *question))
    return blake2b(text.encode(), digest_size=20).hexdigest()
