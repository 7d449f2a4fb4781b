"""The identifiers of things, each of its own type."""

from typing import NewType

SessionId = NewType("SessionId", str)
"""Decimal digits, 19 long, as the protocol shows them."""
AssetId = NewType("AssetId", str)
"""`ast_` and the first 24 hex digits of the SHA-256 of the file's bytes."""
SegmentId = NewType("SegmentId", str)
"""A letter and a number, unique within a draft and never used again."""
RenderId = NewType("RenderId", str)
"""Chosen by the client: `render_` and something unique."""
JobId = NewType("JobId", str)
"""`job_` and 24 unguessable characters."""
