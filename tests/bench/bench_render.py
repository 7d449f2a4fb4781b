"""The render engine against x264 alone and against one FFmpeg filter graph.

python -m tests.bench.bench_render [--runs 3] [--only W1] [--peers]

Runs are interleaved, results are medians. The graph needs the `bench` group
(imageio-ffmpeg); without it that line is left out. With `--peers`, W1 is also made
in every round with MoviePy (group `peers`), melt, Remotion and editly, where they are installed
(see `peers.py`).
"""

import argparse
import contextlib
import ctypes
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

from cutroom.backend.render.checks.picture_checks import luma
from cutroom.backend.render.coding.profiles import Profile, profile_for
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import is_animated
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from tests.bench import peers, works

Sources = dict[AssetId, Source]
Task = Callable[[], None]


ADOPT = 36
"""PR_SET_CHILD_SUBREAPER of Linux: what a command leaves running becomes our child."""
LEAVE_S = 10.0
"""How long a command's helpers may take to end."""


def adopt_orphans() -> None:
    """Have the processes that a command leaves behind counted as ours; a browser leaves some."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(ADOPT, 1, 0, 0, 0)


def wait_for_orphans() -> None:
    """Wait for processes that a command has left behind."""
    until = time.monotonic() + LEAVE_S
    with contextlib.suppress(ChildProcessError, AttributeError):
        while time.monotonic() < until:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.05)


def measured(task: Task) -> tuple[float, float]:
    """Return the wall and CPU seconds of a task, ended children included."""
    wall, cpu = time.perf_counter(), _cpu_s()
    task()
    return time.perf_counter() - wall, _cpu_s() - cpu


def _cpu_s() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


class Bench:
    """One reference work, the ways to make it, and what each took."""

    def __init__(self, name: str, draft: Draft, sources: Sources, folder: Path) -> None:
        self.name = name
        self.draft = draft
        self.sources = sources
        self.folder = folder
        self.profile = profile_for(draft)
        self.results: dict[str, list[tuple[float, float]]] = {}
        self.likeness: dict[str, tuple[int, float]] = {}
        self._round = 0

    def run(self, changed: Draft | None, graphs: dict[str, list[str]]) -> None:
        """Make the work once in every way."""
        self._round += 1
        raw = self.folder / f"{self.name}.yuv"
        if not raw.exists():
            self._composite(raw)
        self.note("x264 alone on the same frames", lambda: encode_alone(raw, self.profile))
        self._compare("x264 alone on the same frames", raw.with_suffix(".mp4"), raw)
        cache = self.folder / f"{self.name}-{self._round}"
        self.note("engine, everything new", lambda: self._export(self.draft, cache))
        self._compare("engine, everything new", self.folder / "out.mp4", raw)
        if self.name == "W3":
            bare = self.folder / f"{self.name}-{self._round}-bare"
            coarser = replace(self.profile, crf=20.01)
            self.note("engine, nothing copied", lambda: self._export(self.draft, bare, coarser))
        if changed is not None:
            self.note("engine, one caption changed", lambda: self._export(changed, cache))
            self.note("engine, nothing changed", lambda: self._export(self.draft, cache))
        for label, graph in graphs.items():
            self.note(label, lambda graph=graph: run_command(graph))

    def note(self, label: str, task: Task) -> None:
        """Do a task, and note what it took under a label."""
        self.results.setdefault(label, []).append(measured(task))

    def _compare(self, label: str, film: Path, raw: Path) -> None:
        """Note how large a film is and how like the frames that were composited."""
        if label not in self.likeness:
            seen = likeness(film, raw, self.profile)
            with av.open(str(film)) as container:
                size = sum(packet.size for packet in container.demux(video=0))
            self.likeness[label] = size, seen

    def _export(self, draft: Draft, cache: Path, profile: Profile | None = None) -> None:
        engine = Engine(cache)
        profile = profile or self.profile
        made = engine.render(draft, self.sources, profile, self.folder / "out.mp4")
        engine.close()
        if not made.verified:
            raise SystemExit(f"{self.name} did not verify: {made.checks}")

    def _composite(self, raw: Path) -> None:
        """Write all frames of the work, unencoded."""
        assets = {identity: source.asset for identity, source in self.sources.items()}
        rate = self.profile.rate
        layout = Layout(self.draft, assets, rate=rate, is_drawn_anew=is_animated)
        size = (self.profile.width, self.profile.height)
        ground = self.draft.canvas.background
        compositor = Compositor(size, self.sources, ground, self.folder / "bare")
        with raw.open("wb") as file:
            for index in range(layout.frames):
                file.write(compositor.compose(layout.frame(index)).block.tobytes())
        compositor.close()
        # Or the first run would pay for writing these gigabytes to disk.
        os.sync()

    def rows(self) -> list[str]:
        """Return the lines of the table."""
        medians = {
            label: tuple(statistics.median(column) for column in zip(*runs, strict=True))
            for label, runs in self.results.items()
        }
        floor = medians["x264 alone on the same frames"]
        lines = []
        for label, (wall, cpu) in medians.items():
            by_floor = f"{wall / floor[0]:.2f} | {cpu / floor[1]:.2f}"
            size, seen = self.likeness.get(label, (0, 0.0))
            told = f"{size / 1e6:.2f} | {seen:.4f}" if size else " | "
            lines.append(
                f"| {self.name} | {label} | {wall:.2f} | {cpu:.1f} | {by_floor} | {told} |"
            )
        return lines


def encode_alone(raw: Path, profile: Profile) -> None:
    """Encode raw frames in one go with x264 on all cores."""
    size = profile.width * profile.height * 3 // 2
    frames = np.memmap(raw, np.uint8, "r").reshape(-1, profile.height * 3 // 2, profile.width)
    with av.open(str(raw.with_suffix(".mp4")), "w") as container:
        stream = container.add_stream("libx264", rate=profile.rate)
        stream.width, stream.height, stream.pix_fmt = profile.width, profile.height, "yuv420p"
        stream.options = {"preset": profile.preset, "crf": f"{profile.crf:g}"}
        for number in range(raw.stat().st_size // size):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(frames[number]), "yuv420p")
            frame.pts, frame.time_base = number, Fraction(1) / profile.rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def likeness(film: Path, raw: Path, profile: Profile) -> float:
    """Return the mean structural similarity of each fifteenth frame's brightness."""
    frames = np.memmap(raw, np.uint8, "r").reshape(-1, profile.height * 3 // 2, profile.width)
    found = []
    with av.open(str(film)) as container:
        container.streams.video[0].thread_type = "AUTO"
        for number, frame in enumerate(container.decode(video=0)):
            if number % 15 == 7:
                found.append(similarity(luma(frame), frames[number][: profile.height]))
    return float(np.mean(found))


def similarity(one: np.ndarray, other: np.ndarray) -> float:
    """Return the structural similarity of two planes, in windows of 8 pixels."""
    a, b = one.astype(np.float32), other.astype(np.float32)
    mean_a, mean_b = cv2.blur(a, (8, 8)), cv2.blur(b, (8, 8))
    vary = cv2.blur(a * a, (8, 8)) - mean_a**2 + cv2.blur(b * b, (8, 8)) - mean_b**2
    both = cv2.blur(a * b, (8, 8)) - mean_a * mean_b
    top = (2 * mean_a * mean_b + 6.5025) * (2 * both + 58.5225)
    return float((top / ((mean_a**2 + mean_b**2 + 6.5025) * (vary + 58.5225))).mean())


def run_command(command: list[str]) -> None:
    """Run a program quietly; its failure ends the benchmark."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for_orphans()


def preview_lines(draft: Draft, sources: Sources, folder: Path) -> list[str]:
    """Return how long a look at one frame takes, cold and warm."""
    previewer = Previewer(folder / "previews")
    begun = time.perf_counter()
    previewer.frame(draft, sources, 2000)
    cold = time.perf_counter() - begun
    warm = []
    for at in range(1000, 5000, 200):
        begun = time.perf_counter()
        previewer.frame(draft, sources, at)
        warm.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    previewer.contact_sheet(draft, sources, columns=4, count=8)
    sheet = time.perf_counter() - begun
    previewer.close()
    return [
        "",
        "| preview | ms |",
        "|---|---|",
        f"| one frame of W1, cold | {cold * 1000:.0f} |",
        f"| one frame of W1, warm (median of 20) | {statistics.median(warm) * 1000:.0f} |",
        f"| contact sheet of 8 | {sheet * 1000:.0f} |",
    ]


def main() -> None:
    """Make every work as often as asked and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", choices=["W1", "W2", "W3"])
    parser.add_argument("--peers", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cutroom-bench-") as name:
        folder = Path(name)
        wanted = [work for work in ("W1", "W2", "W3") if chosen.only in (None, work)]
        benches = []
        for work in wanted:
            draft, sources, changed = works.WORKS[work](folder)
            graphs = works.graphs_for(work, folder, sources)
            benches.append((Bench(work, draft, sources, folder), changed, graphs))
        others = {}
        if chosen.peers and wanted[0] == "W1":
            adopt_orphans()
            others = peers.peers_for_w1(folder, benches[0][0].sources)
        for _ in range(chosen.runs):
            for bench, changed, graphs in benches:
                bench.run(changed, graphs)
            for label, command in others.items():
                benches[0][0].note(label, lambda command=command: run_command(command))
        print("| work | way | wall s | CPU s | wall / x264 alone | CPU / same | video MB | SSIM |")
        print("|---|---|---|---|---|---|---|---|")
        for bench, _, _ in benches:
            print("\n".join(bench.rows()))
        if benches[0][0].name == "W1":
            print("\n".join(preview_lines(benches[0][0].draft, benches[0][0].sources, folder)))


if __name__ == "__main__":
    main()
