import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cutroom.backend import render
from cutroom.backend.planner.phrasing.export_words import CHECK_NAMES, CURES, FAILURES
from cutroom.backend.planner.phrasing.refusals import (
    HINTS,
    NOTES,
    REFUSALS,
    check_in_chinese,
    refusal_in_chinese,
)
from cutroom.domain import editing

SOURCES = sorted(Path(editing.__path__[0]).glob("*.py"))
RENDERING = [
    path
    for folder in (".", "coding", "checks", "sound", "footage", "pixels")
    for path in sorted((Path(render.__path__[0]) / folder).glob("*.py"))
]
REFUSED = {"OperationRejected"}
FAILED = {"RenderFailed", "EngineFailed", "DiskFull", "FileDamaged", "FileMissing"} | REFUSED


def constants() -> dict[str, ast.expr]:
    """Return what the domain's modules call their sentences."""
    return {
        target.id: node.value
        for path in SOURCES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def written(node: ast.expr, named: dict[str, ast.expr]) -> Iterator[str]:
    """Yield the sentences that an expression may be, with {} for values."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    elif isinstance(node, ast.Name) and node.id in named:
        yield from written(named[node.id], named)
    elif isinstance(node, ast.IfExp):
        yield from written(node.body, named)
        yield from written(node.orelse, named)


def raised(sources: list[Path], errors: set[str]) -> tuple[set[str], set[str]]:
    """Return every sentence that modules refuse or fail with, and every hint."""
    named, said, hints = constants(), set[str](), set[str]()
    for path in sources:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in errors:
                said.update(written(node.args[0], named))
                for keyword in node.keywords:
                    if keyword.arg == "hint":
                        hints.update(written(keyword.value, named))
    return said, hints


def test_the_domains_refusals_have_chinese_sentences():
    said, hints = raised(SOURCES, REFUSED)
    missing = sorted((said - REFUSALS.keys()) | (hints - HINTS.keys()))

    # One table serves many modules: a new sentence may wait for its line, many may not.
    assert len(said) > 80
    assert len(missing) <= len(said) // 20, missing


def test_what_a_render_fails_with_has_chinese_sentences():
    said, hints = raised(RENDERING, FAILED)
    known, cures = REFUSALS.keys() | FAILURES.keys(), HINTS.keys() | CURES.keys()
    missing = sorted((said - known) | (hints - cures))

    assert len(said) > 50
    assert len(missing) <= len(said) // 10, missing


def test_every_check_of_a_film_has_a_chinese_name():
    named = {
        node.args[0].value
        for path in RENDERING
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Check", "Thing"}
        if node.args and isinstance(node.args[0], ast.Constant)
    }

    assert len(named) > 20
    assert named <= CHECK_NAMES.keys()


def test_checks_and_failed_ones_are_told_in_chinese():
    detail = "not seen: vivid (clip 3) at 4.2 s, warm (clip 1) at 0 s; seen: fade (1 to 2) at 3 s"
    name, told = check_in_chinese("filters", detail)

    assert name == "滤镜"
    assert told == (
        "没有看到：第 4.2 秒的vivid（第 3 段）、第 0 秒的warm（第 1 段）；"
        "看到：第 3 秒的fade（第 1 到 2 段）"
    )
    assert check_in_chinese("sound", "silent at 1 s, 1.5 s") == ("声音", "没有声音：1 秒、1.5 秒")
    assert refusal_in_chinese("The film came out wrong (frames: 20 frames at 30 per second).") == (
        "影片没有通过检查（帧数：20 帧，每秒 30 帧）。"
    )


TABLES = {"refusals": REFUSALS, "hints": HINTS, "notes": NOTES, "failures": FAILURES}


@pytest.mark.parametrize("table", [*TABLES.values(), CURES], ids=[*TABLES, "cures"])
def test_every_chinese_sentence_takes_the_values_of_its_english_one(table):
    for english, chinese in table.items():
        values = [f"<{number}>" for number in range(english.count("{}"))]

        said = refusal_in_chinese(english.format(*values))

        assert said == chinese.format(*values), english
        assert any("\u4e00" <= char <= "\u9fff" for char in said)


def test_counts_are_said_in_chinese():
    assert refusal_in_chinese(
        "A transition needs two neighbouring clips; the timeline has 1 clip."
    ) == ("转场需要两个相邻的片段；时间线上有 1 个片段。")


def test_stretches_and_fits_are_said_in_chinese():
    damaged = "a.mp4 is damaged at 1.0 to 2.0 s and 3 more of the file: what could be "
    shaped = "Made 9:16 in this export alone (pad); set_aspect with fit crop, pad or blur "

    told = refusal_in_chinese(f"{damaged}decoded is shown there, else the last good picture.")

    assert "1.0–2.0 秒等，另有 3 处" in told
    assert "方式：留边" in refusal_in_chinese(f"{shaped}changes how.")


def test_a_sentence_that_no_table_holds_stays_as_it_is():
    assert refusal_in_chinese("The moon is made of cheese.") == "The moon is made of cheese."
