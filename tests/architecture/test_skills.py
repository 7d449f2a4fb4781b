"""The skills name only tools, verbs and settings that exist."""

import re

import pytest

from cutroom.cli.arguments import parse
from cutroom.skills import SKILLS
from tests.golden.test_tool_schemas import listed

PAGES = sorted(SKILLS.glob("*/SKILL.md"))


@pytest.mark.anyio
async def test_tools_named_in_the_skills_exist() -> None:
    offered = {tool["name"] for tool in await listed()}
    pattern = r"`((?:get|create|send|cancel|list)_\w+)`"
    named = {name for page in PAGES for name in re.findall(pattern, page.read_text("utf-8"))}

    assert len(PAGES) == 2
    assert {"send_edit", "get_job"} <= named <= offered


@pytest.mark.parametrize(
    "words",
    [
        ["make", "a.jpg", "-m", "x", "-o", "out.mp4"],
        ["session"],
        ["upload", "a.jpg"],
        ["edit", "x"],
        ["timeline"],
        ["preview"],
        ["export"],
        ["job", "job_1"],
        ["credits"],
        ["doctor"],
    ],
)
def test_verbs_named_in_the_skills_exist_and_print_json(words: list[str]) -> None:
    assert parse([*words, "--json"]).json is True
