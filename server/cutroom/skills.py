"""The skills that ship with cutroom: who we say we are to a backend."""

import json
import re
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


def detect_platform(skill: Skill, chosen: str | None) -> str:
    """Return where the skill is installed: what SKILL_SOURCE says, else told by its folders."""
    if chosen:
        return chosen
    if skill.path is None:
        return "unknown"
    parts = skill.path.parts
    if (skill.path.parent / ".clawhub" / "origin.json").is_file() or ".clawhub" in parts:
        return "clawhub"
    if ".cursor" in parts:
        return "cursor"
    return "unknown"
