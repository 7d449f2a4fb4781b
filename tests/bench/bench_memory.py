"""Peak memory of a long programme: exported, then looked at and listened to without an export.

python -m tests.bench.bench_memory [--minutes 60]

One 1080p film of that length (made of one short piece, again and again), trimmed off its key
frames, a caption every five minutes, a composed bed under all of it that gives way to the
film's sound. What is told is the proportional share (PSS) of all processes together, which
Linux alone knows. An hour takes half an hour and 6 GB of disk on a busy machine.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TextIO

import av
import numpy as np

from cutroom.backend.render.coding.profiles import profile_for
from cutroom.backend.render.engine import Engine
from cutroom.backend.render.looking.previews import Previewer
from cutroom.backend.render.sound.outlines import outlines
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Clip, Cue, CueRole, Draft, Sound, SoundRole
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import source_of, write_film

PIECE_S = 20
LOOK_S = 0.25
"""How often memory is looked at."""
TRIMMED_MS = 1234
MINUTE_MS = 60_000


def film(folder: Path, minutes: int) -> Path:
    """Write a film of so many minutes: the packets of a short one, again and again."""
    wide = np.random.default_rng(0).integers(0, 255, (135, 300, 3), np.uint8)
    wide = wide.repeat(8, axis=0).repeat(8, axis=1)
    piece = write_film(
        folder / "piece.mp4",
        width=1920,
        height=1080,
        seconds=PIECE_S,
        tone_hz=330,
        draw=lambda number: np.ascontiguousarray(wide[:, number % 400 : number % 400 + 1920]),
        options={"preset": "veryfast", "crf": "24"},
    )
    path = folder / "film.mp4"
    with av.open(str(path), "w") as out, av.open(str(piece)) as model:
        streams = [out.add_stream_from_template(stream) for stream in model.streams]
        for turn in range(minutes * 60 // PIECE_S):
            with av.open(str(piece)) as container:
                for packet in container.demux():
                    if is_kept(packet):
                        stream = streams[packet.stream.index]
                        out.mux(moved(packet, turn * PIECE_S, stream))
    return path


def is_kept(packet: av.Packet) -> bool:
    """Say whether a packet is part of the piece; sound reaches over its edges."""
    if packet.pts is None or not packet.size:
        return False
    ends = (packet.pts + (packet.duration or 0)) * packet.time_base
    return packet.stream.type == "video" or (packet.pts >= 0 and ends <= PIECE_S)


def moved(packet: av.Packet, by_s: int, stream: av.stream.Stream) -> av.Packet:
    """Return a packet for another stream, so many seconds later."""
    copy = av.Packet(bytes(packet))
    later = int(by_s / packet.time_base)
    copy.pts, copy.dts = (packet.pts or 0) + later, (packet.dts or 0) + later
    copy.duration, copy.is_keyframe = packet.duration, packet.is_keyframe
    copy.time_base = packet.time_base
    copy.stream = stream
    return copy


def programme(minutes: int) -> Draft:
    """Return the draft: one trimmed clip, captions, a bed."""
    end = minutes * MINUTE_MS - TRIMMED_MS
    cues = tuple(
        Cue(SegmentId(f"t{at}"), CueRole.CAPTION, f"Minute {at}", TimeRange(start, start + 3000))
        for at in range(0, minutes, 5)
        if (start := at * MINUTE_MS + 5000) + 3000 < end - TRIMMED_MS
    )
    clip = Clip(SegmentId("v1"), AssetId("film"), TimeRange(TRIMMED_MS, end))
    whole = TimeRange(0, end - TRIMMED_MS)
    bed = Sound(SegmentId("s1"), SoundRole.MUSIC, whole, "lo-fi", bed="lo-fi", duck=True)
    return Draft(clips=(clip,), cues=cues, sounds=(bed,))


def work(folder: Path, minutes: int) -> None:
    """Make the film, export it, look at it; tells of each step before it begins."""
    tell("making the film")
    source = source_of(film(folder, minutes), "film")
    draft, sources = programme(minutes), {AssetId("film"): source}
    tell("export")
    engine = Engine(folder / "cache")
    made = engine.render(draft, sources, profile_for(draft), folder / "out.mp4")
    engine.close()
    if not made.verified:
        raise SystemExit(f"did not verify: {made.checks}")
    # Or the mix of the export would be drawn.
    shutil.rmtree(folder / "cache" / "mix")
    look(folder / "cache", draft, sources)
    tell("end")


def look(cache: Path, draft: Draft, sources: dict[AssetId, Source]) -> None:
    """Ask for everything that can be seen of a draft without an export."""
    previewer = Previewer(cache)
    tell("waveform")
    previewer.waveform(draft, sources)
    tell("contact sheet")
    previewer.contact_sheet(draft, sources)
    tell("frames")
    for share in range(5, 100, 9):
        previewer.frame(draft, sources, draft.duration * share // 100)
    tell("outlines of the tracks")
    outlines(draft, sources, cache=cache / "mix", count=600)
    previewer.close()


def tell(step: str) -> None:
    """Say what begins now."""
    print(step, flush=True)


class Watch:
    """The peak of a process and all below it, for each step that it tells of."""

    def __init__(self, steps: TextIO) -> None:
        self._steps = steps
        self._step = "start"
        self.peaks: dict[str, float] = {}
        threading.Thread(target=self._hear, daemon=True).start()

    def look(self, pid: int) -> None:
        """Take the memory of this moment into account."""
        step, now = self._step, sum(share_mb(one) for one in family(pid))
        self.peaks[step] = max(now, self.peaks.get(step, 0.0))

    def _hear(self) -> None:
        for line in self._steps:
            self._step = line.strip()


def family(pid: int) -> list[int]:
    """Return a process and all that it started, at any remove."""
    below: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        below.setdefault(parent, []).append(int(folder.name))
    found = [pid]
    for one in found:
        found += below.get(one, [])
    return found


def share_mb(pid: int) -> float:
    """Return the proportional share of a process in megabytes; 0 once it has gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def main() -> None:
    """Run the work in a process of its own, watch it, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.work:
        work(chosen.work, chosen.minutes)
        return
    with tempfile.TemporaryDirectory(prefix="cutroom-bench-") as name:
        command = [sys.executable, "-m", "tests.bench.bench_memory", "--work", name]
        command += ["--minutes", str(chosen.minutes)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            watch = Watch(process.stdout)
            while process.poll() is None:
                watch.look(process.pid)
                time.sleep(LOOK_S)
        if process.returncode:
            raise SystemExit(process.returncode)
    print("| step | peak MB |\n|---|---|")
    for step, peak in watch.peaks.items():
        if step not in {"start", "end"}:
            print(f"| {step} | {peak:.0f} |")


if __name__ == "__main__":
    main()
