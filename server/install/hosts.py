"""Snippets and links for every host, and the part of README that shows them.

python -m server.install.hosts    writes that part anew
"""

import base64
import json
import shlex
from typing import Any
from urllib.parse import quote, urlencode

from server.install.launch import CHECKOUT, INSTALLED, NAME, ROOT, Launch

README = ROOT / "README.md"
BEGIN = "<!-- hosts: written by `python -m server.install.hosts` -->\n"
END = "<!-- end of hosts -->\n"


def cursor_link(launch: Launch, *, web: bool = False) -> str:
    """Return the address that makes Cursor offer the server; `web` goes by a web page."""
    config = base64.b64encode(_compact(launch.entry()).encode()).decode("ascii")
    query = urlencode({"name": NAME, "config": config})
    start = "https://cursor.com/en/install-mcp" if web else _CURSOR
    return f"{start}?{query}"


_CURSOR = "cursor://anysphere.cursor-deeplink/mcp/install"


def vscode_link(launch: Launch, *, web: bool = False, insiders: bool = False) -> str:
    """Return the address that makes VS Code offer the server; `web` goes by a web page.

    `insiders` means the program that is released ahead of the stable one.
    """
    if not web:
        scheme = "vscode-insiders" if insiders else "vscode"
        return f"{scheme}:mcp/install?{quote(_compact({'name': NAME, **launch.entry()}), safe='')}"
    asked = {"name": NAME, "config": _compact(launch.entry())}
    query = urlencode(asked | ({"quality": "insiders"} if insiders else {}), quote_via=quote)
    return f"https://insiders.vscode.dev/redirect/mcp/install?{query}"


def servers(launch: Launch) -> dict[str, Any]:
    """Return the configuration that most hosts share."""
    return {"mcpServers": {NAME: launch.entry()}}


def vscode_servers(launch: Launch) -> dict[str, Any]:
    """Return VS Code's own spelling of it."""
    return {"servers": {NAME: launch.entry(typed=True)}}


def commands(launch: Launch) -> dict[str, list[str]]:
    """Return what adds the server by a host's own program, by the host's name."""
    flags = [word for arg in launch.args for word in ("--arg", arg)]
    own = json.dumps({"name": NAME, **launch.entry()})
    return {
        "Claude Code": ["claude", "mcp", "add", NAME, "--", *launch.words()],
        "Gemini CLI": ["gemini", "mcp", "add", NAME, *launch.words()],
        "OpenClaw": ["openclaw", "mcp", "add", NAME, "--command", launch.command, *flags],
        "VS Code": ["code", "--add-mcp", own],
    }


def section() -> str:
    """Return the part of README that says how each host gets the server."""
    shell = {host: shlex.join(words) for host, words in commands(INSTALLED).items()}
    cursor, vscode = cursor_link(INSTALLED, web=True), vscode_link(INSTALLED, web=True)
    insiders = vscode_link(INSTALLED, web=True, insiders=True)
    return f"""\
| host | how |
|---|---|
| Claude Desktop | open `dist/cutroom-….mcpb` of `python3 server/dev.py bundle`, or put the first \
snippet into `claude_desktop_config.json` |
| Claude Code | `{shell["Claude Code"]}` |
| Cursor | [add to Cursor]({cursor}), or the first snippet in `.cursor/mcp.json` |
| VS Code | [add to VS Code]({vscode}) ([Insiders]({insiders})), or the second snippet in \
`.vscode/mcp.json` |
| Gemini CLI | `{shell["Gemini CLI"]}` |
| OpenClaw | `{shell["OpenClaw"]}` |

```json
{_spread(servers(INSTALLED))}
```

```json
{_spread(vscode_servers(INSTALLED))}
```

If a host does not find the command, give its full path (`which {NAME}`), or launch it from a clone:

```json
{_spread(CHECKOUT.entry())}
```
"""


def _spread(value: dict[str, Any]) -> str:
    """Return JSON on one line, with room in its braces as people write it."""
    text = json.dumps(value)
    return text.replace("{", "{ ").replace("}", " }")


def _compact(value: dict[str, Any]) -> str:
    return json.dumps(value, separators=(",", ":"))


def written(page: str) -> str:
    """Return README's text with the section as it should be."""
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit("README.md has no place for the hosts.")
    return f"{before}{BEGIN}{section()}{END}{after}"


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
