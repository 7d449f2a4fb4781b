import json
from pathlib import Path

import pytest

from cutroom.skills import SHIPPED, SKILLS, detect_platform, frontmatter, read_skill

NAMES = ["video-editing-ai-image", "ai-image-and-video-jobs"]


@pytest.mark.parametrize(("name", "limit"), [(NAMES[0], 200), (NAMES[1], 500)])
def test_a_skill_gives_its_name_version_and_limit(name: str, limit: float) -> None:
    skill = read_skill(name)

    assert (skill.name, skill.max_upload_mb) == (name, limit)
    assert skill.version.count(".") == 2


@pytest.mark.parametrize("name", NAMES)
def test_the_frontmatter_is_what_hosts_accept(name: str) -> None:
    page = (SKILLS / name / "SKILL.md").read_text(encoding="utf-8")
    fields = frontmatter(page)
    metadata = json.loads(fields["metadata"])

    assert fields["name"] == name
    assert 1 <= len(fields["description"]) <= 1024
    assert ": " not in fields["description"]
    assert not {"claude", "anthropic"} & set(name.split("-"))
    assert "requires" not in metadata["openclaw"]
    assert all(not variable["required"] for variable in metadata["openclaw"]["envVars"])
    assert len(page.splitlines()) < 500


@pytest.mark.parametrize("name", NAMES)
def test_an_installation_without_the_pages_says_the_same(name: str, tmp_path: Path) -> None:
    with_page, without = read_skill(name), read_skill(name, tmp_path)

    assert set(SHIPPED) == set(NAMES)
    assert (without.version, without.max_upload_mb) == (with_page.version, with_page.max_upload_mb)


def test_an_unknown_skill_falls_back_to_the_package(tmp_path: Path) -> None:
    assert read_skill("no-such-skill", tmp_path).max_upload_mb == 200


def test_a_name_cannot_leave_the_skill_folder(tmp_path: Path) -> None:
    (tmp_path / "SKILL.md").write_text("---\nname: evil\n---\n", encoding="utf-8")

    assert read_skill("../", tmp_path / "skill").path is None


def test_the_platform_is_told_by_folders_and_overruled_by_the_setting(tmp_path: Path) -> None:
    folder = tmp_path / ".cursor" / "skills"
    for name in ("one", "two"):
        (folder / name).mkdir(parents=True)
        (folder / name / "SKILL.md").write_text(f"---\nname: {name}\n---\n", encoding="utf-8")
    (folder / "two" / ".clawhub").mkdir()
    (folder / "two" / ".clawhub" / "origin.json").write_text("{}", encoding="utf-8")

    assert detect_platform(read_skill("one", folder), None) == "cursor"
    assert detect_platform(read_skill("two", folder), None) == "clawhub"
    assert detect_platform(read_skill("one", folder), "terminal") == "terminal"
    assert detect_platform(read_skill("none", folder), None) == "unknown"


@pytest.mark.parametrize(
    ("folder", "mark", "platform"),
    [
        ("skills", ".clawhub/origin.json", "clawhub"),
        (".openclaw/skills", ".clawhub/origin.json", "clawhub"),
        (".cursor/skills", ".clawhub/origin.json", "clawhub"),
        (".cursor/skills", "notes.txt", "cursor"),
        (".claude/skills", "notes.txt", "claude_code"),
        ("skills", "notes.txt", "unknown"),
    ],
)
def test_a_copy_in_a_hosts_folder_tells_the_platform(
    tmp_path: Path, folder: str, mark: str, platform: str
) -> None:
    copy = tmp_path / folder / NAMES[0]
    (copy / mark).parent.mkdir(parents=True)
    (copy / mark).write_text("{}", encoding="utf-8")
    (copy / "SKILL.md").write_text("", encoding="utf-8")

    assert detect_platform(read_skill(NAMES[0], tmp_path), None, [tmp_path]) == platform
    assert detect_platform(read_skill(NAMES[0], tmp_path), "mine", [tmp_path]) == "mine"
