"""Quick small photos for journeys: flat colours with a mark, one hue each."""

from pathlib import Path

from PIL import Image, ImageDraw

HUES = ["#c0392b", "#27ae60", "#2980b9", "#f39c12", "#8e44ad"]


def write_photos(folder: Path, count: int, size: tuple[int, int] = (640, 480)) -> list[Path]:
    """Write `count` JPEG photos; return their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        picture = Image.new("RGB", size, HUES[number % len(HUES)])
        mark = ImageDraw.Draw(picture)
        mark.ellipse((size[0] * 0.3, size[1] * 0.3, size[0] * 0.5, size[1] * 0.6), fill="white")
        paths.append(folder / f"photo{number + 1}.jpg")
        picture.save(paths[-1], quality=90)
    return paths


def write_logo(folder: Path) -> Path:
    """Write a small see-through logo; return its path."""
    picture = Image.new("RGBA", (200, 80), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rounded_rectangle((4, 4, 196, 76), 20, fill=(255, 220, 0, 255))
    path = folder / "logo.png"
    picture.save(path)
    return path
