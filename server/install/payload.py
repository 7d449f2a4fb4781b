"""The files that every bundle carries: the package's sources, and what uv needs to run them."""

import re
import shutil
from pathlib import Path

from cutroom.face.icon import DRAWING
from server.install.launch import ROOT

WITH_IT = ("README.md", "LICENSE", "THIRD_PARTY.md")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")
DEVELOPMENT = "\n[dependency-groups]"
"""Where `pyproject.toml` stops being about those who only run cutroom."""
ICON_SIDE = 256
"""Pixels."""


def put_payload(folder: Path) -> None:
    """Put the program itself into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in WITH_IT:
        shutil.copy2(ROOT / name, folder / name)
    (folder / "pyproject.toml").write_text(lean_project(), encoding="utf-8")
    shutil.copy2(ROOT / "server" / "install" / "main.py", folder / "main.py")
    shutil.copytree(ROOT / "server" / "cutroom", folder / "server" / "cutroom", ignore=LEFT_OUT)


def lean_project() -> str:
    """Return `pyproject.toml` without its development half: uv would install that as well."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return text.partition(DEVELOPMENT)[0].rstrip() + "\n"


def draw_icon(path: Path) -> None:
    """Write the server's icon as a PNG; hosts take no drawing there."""
    from PIL import Image, ImageDraw

    scale = ICON_SIDE / 32
    image = Image.new("RGBA", (ICON_SIDE, ICON_SIDE))
    draw = ImageDraw.Draw(image)
    radius, ground = re.search(r'rx="(\d+)" fill="(#\w+)"', DRAWING).groups()  # type: ignore[union-attr]
    draw.rounded_rectangle(
        (0, 0, ICON_SIDE - 1, ICON_SIDE - 1), radius=int(radius) * scale, fill=ground
    )
    shape = r'd="M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)[hH][-\d.]+z" fill="(#\w+)"'
    for *numbers, color in re.findall(shape, DRAWING):
        left, top, width, height = (float(number) * scale for number in numbers)
        draw.rectangle((left, top, left + width - 1, top + height - 1), fill=color)
    image.save(path, optimize=True)
