"""Looking at footage over MCP: the first frame after an upload, and frames far from key frames.

python -m tests.bench.bench_preview [--runs 5] [--looks 24]

A 20-MB clip of 1080p footage (20 s, a key frame every 250 frames, one slice a frame) goes
through a real server on stdio. "First" is the first frame after the upload was accepted;
"cold" looks at fresh places before their proxies are made, "ready" at fresh places after.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import anyio
import numpy as np

from tests.bench.works import textured
from tests.support.hosts import Host, open_host
from tests.support.media import write_film

LENGTH_S = 20
LONG = {
    "preset": "medium",
    "crf": "20",
    "x264-params": "keyint=250:scenecut=0:sliced-threads=0:threads=1:bitrate=7900:vbv-maxrate=9000"
    ":vbv-bufsize=9000",
}


def footage(path: Path) -> Path:
    """Write a clip of about 20 MB that pans over a grainy photo."""
    wide = textured(3200, 1300, 3).astype(np.int16)
    rng = np.random.default_rng(1)
    grain = [rng.normal(0, 5, (1080, 1920, 1)).astype(np.int16) for _ in range(6)]

    def draw(number: int) -> np.ndarray:
        left, top = number * 2 % 1200, round(60 + 50 * np.sin(number / 40))
        picture = wide[top : top + 1080, left : left + 1920] + grain[number % 6]
        return np.clip(picture, 0, 255).astype(np.uint8)

    options = {key: value for key, value in LONG.items() if key != "crf"}
    return write_film(
        path,
        width=1920,
        height=1080,
        seconds=LENGTH_S,
        keyframe_every=250,
        tone_hz=330,
        draw=draw,
        options=options,
    )


async def looked(host: Host, at_s: float) -> float:
    """Return how many milliseconds a look at one frame takes."""
    begun = time.perf_counter()
    result = await host.ask("preview", at=[at_s])
    assert not result.is_error, result.content
    return (time.perf_counter() - begun) * 1000


async def one_run(film: Path, looks: int, chance: np.random.Generator) -> dict[str, list[float]]:
    """Upload the clip to a fresh server and look at it."""
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="cutroom-look-") as name:
        folder = Path(name)
        place = folder / "clip.mp4"
        place.write_bytes(film.read_bytes())
        async with open_host(folder) as host:
            await host.call("create_session")
            begun = time.perf_counter()
            await host.call("upload", sources=[str(place)])
            found["upload"] = [(time.perf_counter() - begun) * 1000]
            begun = time.perf_counter()
            await host.call("send_edit", operations=[{"op": "insert", "asset": "clip.mp4"}])
            found["edit that lays it on the timeline"] = [(time.perf_counter() - begun) * 1000]
            found["first frame"] = [await looked(host, 7.9)]
            found["cold"] = [
                await looked(host, chance.uniform(0, LENGTH_S - 0.1)) for _ in range(3)
            ]
            proxies = host.home / "backend" / "cache" / "proxies"
            while len([path for path in proxies.rglob("*-v*") if path.is_file()]) < LENGTH_S:
                await anyio.sleep(0.2)
            found["ready"] = [
                await looked(host, chance.uniform(0, LENGTH_S - 0.1)) for _ in range(looks)
            ]
            last = chance.uniform(0, LENGTH_S - 0.1)
            found["the same once more"] = [await looked(host, last) for _ in range(2)][1:]
    return found


async def measure(runs: int, looks: int) -> None:
    """Print the table."""
    chance = np.random.default_rng(7)
    every: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="cutroom-look-") as name:
        film = footage(Path(name) / "clip.mp4")
        print(f"{film.stat().st_size / 1e6:.1f} MB")
        for _ in range(runs):
            for what, figures in (await one_run(film, looks, chance)).items():
                every.setdefault(what, []).extend(figures)
    print("| what | median ms | most ms | of |")
    print("|---|---|---|---|")
    for what, figures in every.items():
        print(
            f"| {what} | {statistics.median(figures):.0f} | {max(figures):.0f} | {len(figures)} |"
        )


def main() -> None:
    """Make the clip, look at it, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--looks", type=int, default=24)
    chosen = parser.parse_args()
    anyio.run(measure, chosen.runs, chosen.looks)


if __name__ == "__main__":
    main()
