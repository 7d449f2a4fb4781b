"""README's tables against the code."""

import re
from pathlib import Path

import pytest

from cutroom import config
from tests.golden.test_tool_schemas import listed

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    section = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.anyio
async def test_the_tool_table_names_every_tool_and_argument() -> None:
    told = {row[0].strip("`"): re.findall(r"`(\w+)`", row[1]) for row in rows("The tools")}

    offered = {
        tool["name"]: list(tool["inputSchema"].get("properties", {})) for tool in await listed()
    }

    assert told == offered


def test_the_settings_table_names_every_variable_that_is_read() -> None:
    told = {name for row in rows("Settings") for name in re.findall(r"`([A-Z_]+)`", row[0])}
    source = Path(config.__file__).read_text(encoding="utf-8")
    read = set(re.findall(r'"((?:CUTROOM|NEMO|SKILL)_[A-Z_]+)"', source))

    assert read
    assert told == read


def test_links_and_pictures_in_the_readme_exist() -> None:
    targets = re.findall(r"\]\((?!http)([^)#]+)\)", README)

    assert len(targets) >= 4
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_the_architecture_fits_in_a_sitting() -> None:
    text = (ROOT / "server" / "ARCHITECTURE.md").read_text(encoding="utf-8")

    assert len(text.splitlines()) < 200


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "server" / "ARCHITECTURE.md").read_text(encoding="utf-8").lower()
    reasons = text.split("## dependencies", 1)[1]
    names = [re.split(r"[<>=\[]", entry, maxsplit=1)[0] for entry in project["dependencies"]]

    assert names
    assert [name for name in names if name not in reasons] == []


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|file:", text)
