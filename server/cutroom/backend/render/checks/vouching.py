"""Checks that were made before: a file with the same bytes need not be checked twice."""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from fractions import Fraction
from hashlib import blake2b, file_digest
from pathlib import Path

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.checks.expectations import Check, FileFacts

KIND = "checked"
"""The folder of the cache that remembers what was found."""

CHECKS_VERSION = 5
"""Raised when more or other things are checked."""

Findings = tuple[FileFacts, tuple[Check, ...]]


def voucher_for(path: Path, parts: Iterable[object]) -> str:
    """Return the key of a file's findings: its very bytes, and what it was made to show."""
    with path.open("rb") as file:
        content = file_digest(file, "blake2b").hexdigest()
    text = repr((CHECKS_VERSION, content, *parts))
    return blake2b(text.encode(), digest_size=20).hexdigest()


def recall(cache: ChunkCache, voucher: str) -> Findings | None:
    """Return what was found when this file was checked, if it was."""
    content = cache.read(voucher, KIND)
    if content is None:
        return None
    try:
        found = json.loads(content)
        facts = FileFacts(**found["facts"])
        checks = tuple(Check(*check) for check in found["checks"])
    except (ValueError, KeyError, TypeError):
        return None
    return replace(facts, rate=Fraction(facts.rate)), checks


def remember(cache: ChunkCache, voucher: str, findings: Findings) -> None:
    """Keep what was found, if all was well."""
    facts, checks = findings
    if not all(check.ok for check in checks):
        return
    found = {"facts": {**asdict(facts), "rate": str(facts.rate)}, "checks": checks}
    cache.keep(voucher, json.dumps(found).encode(), KIND)
