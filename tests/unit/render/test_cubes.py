"""Look-up tables in .cube files: what they say, and where they are wrong."""

from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.pixels.cubes import Cube, read_cube
from cutroom.backend.render.probing.probe import probe
from cutroom.domain.media import MediaKind
from cutroom.errors import FileDamaged, UnsupportedMedia

SWAP = "LUT_3D_SIZE 2\n" + "\n".join(
    f"{blue} {green} {red}" for blue in (0, 1) for green in (0, 1) for red in (0, 1)
)
"""Red and blue change places."""
HALF = "LUT_1D_SIZE 3\n0 0 0\n0.25 0.5 0.5\n0.5 1 1\n"
"""Red is halved."""


def cube(folder: Path, text: str) -> Cube:
    path = folder / "look.cube"
    path.write_text(text, encoding="utf-8")
    return read_cube(path, "look.cube")


def colors(*rows: tuple[float, float, float]) -> np.ndarray:
    return np.array(rows, np.float32)


def test_a_cube_is_read_with_red_running_fastest_and_mixed_between_its_entries(tmp_path):
    table = cube(tmp_path, f'\ufeffTITLE "Swap"\n# a remark\n\n{SWAP}\n')

    found = table.applied(colors((1, 0, 0), (0.25, 0.5, 0.75)))

    assert np.allclose(found, [(0, 0, 1), (0.75, 0.5, 0.25)], atol=1e-6)


def test_curves_bend_each_colour_for_itself(tmp_path):
    found = cube(tmp_path, HALF).applied(colors((1, 1, 1), (0.5, 0.25, 0)))

    assert np.allclose(found, [(0.5, 1, 1), (0.25, 0.25, 0)], atol=1e-6)


def test_a_range_says_what_the_entries_stand_for(tmp_path):
    head = "DOMAIN_MIN 0 0 0\nDOMAIN_MAX 0.5 0.5 0.5\n"

    found = cube(tmp_path, head + SWAP).applied(colors((0.25, 0, 0.5), (1, 0, 0)))

    assert np.allclose(found, [(1, 0, 0.5), (0, 0, 1)], atol=1e-6)


def test_curves_come_before_the_cube_when_a_file_has_both(tmp_path):
    rows = HALF.splitlines()[1:] + SWAP.splitlines()[1:]
    text = "\n".join(["LUT_1D_SIZE 3", "LUT_3D_SIZE 2", *rows])

    assert np.allclose(cube(tmp_path, text).applied(colors((1, 0, 0))), [(0, 0, 0.5)], atol=1e-6)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LUT_3D_SIZE 2\n0 0 0\n0 0 oops\n", 'line 3: "oops" is no number'),
        ("LUT_3D_SIZE 2\n0 0 0\n0 0\n", "line 3: three numbers are needed, not 2"),
        ("LUT_3D_SIZE 2\n0 0 0\n", "line 2: the file ends after 1 rows of numbers instead of 8"),
        (f"{SWAP}\n1 1 1\n", "line 10: its size asks for 8 rows"),
        ("LUT_3D_SIZE 999\n", "line 1: LUT_3D_SIZE takes a whole number from 2 to 128"),
        ("LUT_3D_SIZE two\n", "line 1"),
        ("TITLE x\n0 0 0\nLUT_3D_SIZE 2\n", "line 2: numbers come before"),
        ("LUT_1D_SIZE 2\n0 0 0\n1 nan 1\n", 'line 3: "nan" is no finite number'),
        ("LUT_1D_SIZE 2\nWHATEVER 2\n", 'line 2: "WHATEVER" is no keyword'),
        ("LUT_1D_SIZE 2\nDOMAIN_MAX 0 1 1\n", "line 2: the range ends where it begins"),
    ],
)
def test_a_fault_is_told_by_its_line(tmp_path, text, words):
    with pytest.raises(FileDamaged) as refusal:
        cube(tmp_path, text)

    assert words in str(refusal.value)
    assert refusal.value.hint


def test_a_table_is_known_by_its_content_and_a_broken_one_is_not_taken(tmp_path):
    path = tmp_path / "anything.txt"
    path.write_text(f"# made by hand\n{SWAP}")
    facts = probe(path)

    assert (facts.kind, facts.format, facts.duration) == (MediaKind.LUT, "cube", 0)
    path.write_text("LUT_3D_SIZE 2\n0 0 0\n")
    with pytest.raises(FileDamaged, match="line 2"):
        probe(path, name="mine.cube")
    path.write_text("just words about a LUT_3D_SIZE\n")
    with pytest.raises(UnsupportedMedia):
        probe(path)
