"""The skills that ship with cutroom: who we say we are to a backend."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

SKILLS = Path(__file__).resolve().parents[2] / "skill"
"""Beside `server/` in a checkout; absent in an installed wheel."""
FALLBACK_LIMIT_MB = 200.0
SHIPPED = {
    "video-editing-ai-image": ("1.0.0", 200.0),
    "ai-image-and-video-jobs": ("1.0.0", 500.0),
}
"""Version and limit of our own skills for installations without their pages; a test compares."""


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill's name, version and upload limit, as its frontmatter says."""

    name: str
    version: str
    max_upload_mb: float
    path: Path | None = None


def package_version() -> str:
    """Return cutroom's own version."""
    try:
        return version("cutroom")
    except PackageNotFoundError:
        return "0.0.0"


def read_skill(name: str, folder: Path = SKILLS) -> Skill:
    """Return the named skill; without its page what is known of it, or the package's version."""
    page = folder / name / "SKILL.md"
    if not re.fullmatch(r"[a-z0-9-]{1,64}", name) or not page.is_file():
        return Skill(name, *SHIPPED.get(name, (package_version(), FALLBACK_LIMIT_MB)))
    fields = frontmatter(page.read_text(encoding="utf-8"))
    return Skill(
        name=fields.get("name", name),
        version=fields.get("version", package_version()),
        max_upload_mb=_limit(fields.get("metadata", "")),
        path=page,
    )


def frontmatter(page: str) -> dict[str, str]:
    """Return the single-line fields between the page's first two `---` lines."""
    found = re.match(r"---\n(.*?)\n---\n", page, re.DOTALL)
    if found is None:
        return {}
    fields: dict[str, str] = {}
    for line in found.group(1).splitlines():
        name, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "#")):
            fields[name.strip()] = value.strip().strip('"')
    return fields


def _limit(metadata: str) -> float:
    try:
        return float(json.loads(metadata)["cutroom"]["maxUploadMb"])
    except (ValueError, KeyError, TypeError):
        return FALLBACK_LIMIT_MB


INSTALLED = {
    "cursor": (".cursor/skills", ".cursor/plugins"),
    "claude_code": (".claude/skills", ".claude/plugins"),
}
"""Folders into which hosts install skills, below the home or the working folder."""
HUB_FOLDERS = ("skills", ".openclaw/skills", ".agents/skills")
"""Where the hub installs; the file that it leaves beside the page tells it from a copy."""


def detect_platform(skill: Skill, chosen: str | None, roots: Sequence[Path] = ()) -> str:
    """Return where the skill is installed: what SKILL_SOURCE says, else told by its folders.

    `roots` are the folders below which hosts keep skills: the home and the working folder.
    """
    if chosen:
        return chosen
    places = [skill.path.parent] if skill.path is not None else []
    hosts = [folder for folders in INSTALLED.values() for folder in folders]
    places += [root / folder / skill.name for root in roots for folder in (*HUB_FOLDERS, *hosts)]
    installed = [place for place in places if (place / "SKILL.md").is_file()]
    if any(_is_from_hub(place) for place in installed):
        return "clawhub"
    for place in installed:
        for platform, folders in INSTALLED.items():
            if Path(folders[0]).parts[0] in place.parts:
                return platform
    return "unknown"


def _is_from_hub(place: Path) -> bool:
    return (place / ".clawhub" / "origin.json").is_file() or ".clawhub" in place.parts
