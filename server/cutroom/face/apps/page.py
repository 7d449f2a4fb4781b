"""The timeline's page: one self-contained HTML document, put together from its parts."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from mcp.server.apps import Apps, ResourceCsp
from mcp.server.mcpserver.resources import FunctionResource

URI = "ui://cutroom/timeline.html"
SHOWN_BY: Mapping[str, Any] = {"ui": {"resourceUri": URI}}
"""The `_meta` of tools whose results the page shows; it costs a model nothing."""

SCRIPTS = (
    "words.js",
    "bridge.js",
    "model.js",
    "source.js",
    "drawing.js",
    "playhead.js",
    "panels.js",
    "films.js",
    "main.js",
)
"""In the order in which they see each other."""


def timeline_page() -> str:
    """Return the page; it asks nothing of any network and knows no session."""
    folder = files("cutroom.face.apps") / "timeline"

    def read(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    script = '"use strict";\n' + "\n".join(read(name) for name in SCRIPTS)
    page = read("timeline.html")
    page = page.replace("<!-- style -->", f"<style>\n{read('timeline.css')}</style>")
    return page.replace("<!-- script -->", f"<script>\n(() => {{\n{script}}})();\n</script>")


def timeline_app() -> Apps:
    """Return the extension that offers the page to hosts which can show it."""
    apps = Apps()
    apps.add_resource(
        FunctionResource(
            uri=URI,
            name="timeline-view",
            title="Timeline",
            description="The film's timeline, for hosts that show MCP Apps",
            mime_type="text/html;profile=mcp-app",
            # Nothing is fetched from anywhere: frames, sound and films come through the host.
            meta={"ui": {"csp": _csp(), "prefersBorder": True}},
            fn=timeline_page,
        )
    )
    return apps


def _csp() -> dict[str, Any]:
    nowhere = ResourceCsp(
        connect_domains=[], resource_domains=[], frame_domains=[], base_uri_domains=[]
    )
    return nowhere.model_dump(by_alias=True)
