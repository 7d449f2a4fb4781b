"""What this server has worked on, listed as resources beside the fixed ones."""

from mcp.types import Resource

from cutroom.face.links import export_uri, timeline_uri

MOST_LISTED = 100
JSON = "application/json"


class Shelf:
    """Timelines and films of this process, latest last; the oldest make room."""

    def __init__(self) -> None:
        self._entries: dict[str, Resource] = {}

    def listed(self) -> list[Resource]:
        """Return the entries as hosts list them."""
        return list(self._entries.values())

    def put_timeline(self, session_id: str) -> bool:
        """List a session's timeline; say whether it is new here."""
        uri = timeline_uri(session_id)
        return self._put(
            Resource(
                uri=uri,
                name=f"timeline-{session_id}",
                title="Timeline",
                description=f"The timeline of session {session_id} as text",
                mime_type="text/plain",
            )
        )

    def put_export(self, session_id: str, number: int) -> bool:
        """List a session's n-th export; say whether it is new here."""
        return self._put(
            Resource(
                uri=export_uri(session_id, number),
                name=f"export-{session_id}-{number}",
                title=f"Export {number}",
                description=f"Where export {number} of session {session_id} lies",
                mime_type=JSON,
            )
        )

    def _put(self, entry: Resource) -> bool:
        is_new = entry.uri not in self._entries
        self._entries[entry.uri] = entry
        while len(self._entries) > MOST_LISTED:
            del self._entries[next(iter(self._entries))]
        return is_new
