"""How a timeline for another editor travels: an archive of the file and what lies beside it."""

from types import MappingProxyType

TIMELINES = ("otio", "fcpxml", "fcp7xml", "edl")
"""The formats that can be written."""
UNPUBLISHED = frozenset({"capcut_draft"})
"""Formats that nobody but their makers can write."""
_ENDINGS = MappingProxyType({"fcp7xml": "xml"})
MAIN = "timeline"
"""The name of the timeline in its archive, without an ending."""
FILES = "files"
"""The folder in the archive with what belongs to it."""
BESIDE = "file:///cutroom-beside/"
"""What stands in a timeline for the address of that folder until its place is known."""


def ending_of_timeline(format: str) -> str:
    """Return how the name of a timeline's file ends."""
    return _ENDINGS.get(format, format)
