import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cutroom.backend.planner.phrasing.refusals import HINTS, NOTES, REFUSALS, refusal_in_chinese
from cutroom.domain import editing

SOURCES = sorted(Path(editing.__path__[0]).glob("*.py"))


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


def raised() -> tuple[set[str], set[str]]:
    """Return every sentence that the editing domain refuses with, and every hint."""
    named, said, hints = constants(), set[str](), set[str]()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "OperationRejected":
                said.update(written(node.args[0], named))
                for keyword in node.keywords:
                    if keyword.arg == "hint":
                        hints.update(written(keyword.value, named))
    return said, hints


def test_the_domains_refusals_have_chinese_sentences():
    said, hints = raised()
    missing = sorted((said - REFUSALS.keys()) | (hints - HINTS.keys()))

    # One table serves many modules: a new sentence may wait for its line, many may not.
    assert len(said) > 80
    assert len(missing) <= len(said) // 20, missing


@pytest.mark.parametrize("table", [REFUSALS, HINTS, NOTES], ids=["refusals", "hints", "notes"])
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
