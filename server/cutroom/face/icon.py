"""The server's icon, drawn small: hosts of 2026-07-28 get it with every result."""

import base64

from mcp.types import Icon

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="7" fill="#1f2937"/>'
    '<path d="M6 9h20v5H6z" fill="#f59e0b"/><path d="M6 17h9v6H6z" fill="#38bdf8"/>'
    '<path d="M17 17h9v6h-9z" fill="#34d399"/><path d="M15.2 5h1.6v22h-1.6z" fill="#fff"/></svg>'
)
"""Three segments and a playhead."""


def icon() -> Icon:
    """Return the icon inside its own address: nothing has to be fetched."""
    drawn = base64.b64encode(DRAWING.encode()).decode()
    return Icon(src=f"data:image/svg+xml;base64,{drawn}", mime_type="image/svg+xml", sizes=["any"])
