"""Everything that is heard, mixed into one file of raw stereo float32 at 48 kHz.

Loudness. The programme is brought to the draft's loudness (-14 LUFS unless changed).
Volumes say how sounds relate to each other, and that relation is kept exactly. Only when
everything that covers the film is turned down from its usual volume (1; music 0.35) does
the film come out softer: a slideshow with music at 0.35 lands on the target, the same one
with the music at 0.2 comes out 4.9 dB below it, as asked. See `levels.asked_db`.
"""

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from cutroom.backend.render.beds.limits import VERSION as BED_VERSION
from cutroom.backend.render.cache import write_whole
from cutroom.backend.render.keeping import keep_newest
from cutroom.backend.render.scratch import scratch
from cutroom.backend.render.sound.audio_sources import RATE
from cutroom.backend.render.sound.buses import Buses
from cutroom.backend.render.sound.loudness import integrated_lufs
from cutroom.backend.render.sound.mastering import master
from cutroom.backend.render.sound.materials import Materials
from cutroom.backend.render.sound.raw_sound import FRAME_BYTES, RawSound, Sound
from cutroom.backend.render.sound.soundtrack import Soundtrack, lay_out
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import Draft
from cutroom.domain.ids import AssetId
from cutroom.domain.levels import asked_db
from cutroom.domain.timing import Ms
from cutroom.errors import DiskFull, EmptyDraft, RenderCancelled

MIX_VERSION = 4
"""Part of every mix's key: raise it with any change that alters the sound."""
MIXING = "mix-"
"""How the folders begin in which a mix is made."""
MAX_MIXES = 20
MAX_MIX_BYTES = 2_000_000_000

_QUIET = 10 ** (-60 / 20)
_LOOK = RATE // 20
_LONG_SILENCE: Ms = 1000
_READING = 0.75
"""The share of the work that is reading the parts."""


@dataclass(frozen=True, slots=True)
class MixReport:
    """What the finished mix measures."""

    frames: int
    """At 48 kHz."""
    lufs: float
    """-70 for silence."""
    true_peak_db: float
    silent: bool
    """The film has no sound at all: the file is all zeros."""
    silences: tuple[tuple[Ms, Ms], ...]
    """Stretches of at least a second in which nothing is heard."""
    gain_db: float = 0.0
    """What the programme was raised or lowered by."""
    held_back: bool = False
    """The programme is too quiet for its target; more gain would only raise noise."""
    goal_lufs: float | None = None
    """The loudness that was aimed at; None in reports from before it was noted."""


def mix(
    draft: Draft,
    sources: Mapping[AssetId, Source],
    out: Path,
    *,
    cache: Path,
    on_progress: Callable[[float], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
) -> MixReport:
    """Write the film's sound to `out`, exactly as long as the film, and report on it.

    The result is kept in `cache` under a hash of all that decides it: a film whose sound
    did not change is not mixed again. `out` may share its bytes with the cache, so it is
    for reading only. Raises EmptyDraft, RenderCancelled, DiskFull.
    """
    track = lay_out(draft, sources)
    if not track.frames:
        raise EmptyDraft("There is nothing on the timeline to mix.")
    progress = on_progress or (lambda _: None)
    key = mix_key(track)
    mixes = cache / "mixes"
    kept, noted = mixes / f"{key}.f32", mixes / f"{key}.json"
    report = _read_report(kept, noted, track.frames)
    try:
        if report is None:
            mixes.mkdir(parents=True, exist_ok=True)
            report = _render(track, sources, kept, cache, progress, should_stop or (lambda: False))
            write_whole(noted, json.dumps(asdict(report)).encode())
            _forget_old(mixes)
        _place(kept, out)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull("The disk is full: the sound could not be mixed.") from None
        raise
    progress(1.0)
    return report


def mix_key(track: Soundtrack) -> str:
    """Return the hash of everything that decides a mix."""
    beds = BED_VERSION if any(part.bed for part in track.parts) else 0
    return hashlib.sha256(repr((MIX_VERSION, beds, track)).encode()).hexdigest()[:40]


def _render(
    track: Soundtrack,
    sources: Mapping[AssetId, Source],
    kept: Path,
    cache: Path,
    progress: Callable[[float], None],
    should_stop: Callable[[], bool],
) -> MixReport:
    by_digest = {source.asset.digest: source for source in sources.values()}
    with scratch(cache, MIXING) as folder:
        materials = Materials(by_digest, beds=cache / "beds", scratch=folder)
        buses = Buses(track.frames, folder)
        done, whole = 0, max(1, sum(part.frames for part in track.parts))
        has_room = False
        for part in track.parts:
            for frames in buses.add(part, materials.iter_part(part)):
                if should_stop():
                    raise RenderCancelled("The export was cancelled while mixing the sound.")
                if not has_room and not buses.is_silent:
                    _check_room(cache, track)
                    has_room = True
                done += frames
                progress(_READING * done / whole)
        sound = buses.combine(track.fades)
        finished = folder / "finished.f32"
        out = RawSound(finished, track.frames)
        own = integrated_lufs(sound)
        heard = [(part.volume / part.usual, part.frames) for part in buses.heard]
        goal = track.loudness + asked_db(heard, track.frames)
        made = master(sound, out, goal_lufs=goal, own_lufs=own)
        silences = _silences(out)
        silent = not track.parts or made.true_peak_db <= -90
        if silent:
            out.silence()
        out.close()
        buses.close()
        finished.replace(kept)
    return MixReport(
        frames=track.frames,
        lufs=round(made.lufs, 2),
        true_peak_db=round(made.true_peak_db, 2),
        silent=silent,
        silences=silences,
        gain_db=round(made.gain_db, 2),
        held_back=made.held_back,
        goal_lufs=round(goal, 2),
    )


def _silences(sound: Sound) -> tuple[tuple[Ms, Ms], ...]:
    """Return the stretches (milliseconds) of a second and more in which nothing is heard."""
    found: list[tuple[Ms, Ms]] = []
    begins: int | None = None
    for start in range(0, len(sound) + _LOOK, _LOOK):
        window = sound[start : start + _LOOK]
        quiet = len(window) > 0 and float(np.abs(window).max()) < _QUIET
        if quiet and begins is None:
            begins = start
        if not quiet and begins is not None:
            stretch = (begins * 1000 // RATE, min(start, len(sound)) * 1000 // RATE)
            begins = None
            if stretch[1] - stretch[0] >= _LONG_SILENCE:
                found.append(stretch)
    return tuple(found)


def _read_report(kept: Path, noted: Path, frames: int) -> MixReport | None:
    """Return the report of a mix that is in the cache and whole."""
    try:
        if kept.stat().st_size != frames * FRAME_BYTES:
            return None
        values = json.loads(noted.read_text(encoding="utf-8"))
        values["silences"] = tuple((start, end) for start, end in values["silences"])
        report = MixReport(**values)
        os.utime(kept)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return report


def _check_room(cache: Path, track: Soundtrack) -> None:
    """Refuse as soon as something is heard, not after minutes: silence alone takes no room."""
    needed = track.frames * FRAME_BYTES * 5
    if shutil.disk_usage(cache).free < needed:
        raise DiskFull(f"Mixing this film's sound needs {needed / 1e6:,.0f} MB of free disk room.")


def _place(kept: Path, out: Path) -> None:
    """Put the cached mix at `out`: the same bytes on disk where the file system allows it."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=out.parent, suffix=".part", delete=False) as file:
        temporary = Path(file.name)
    try:
        temporary.unlink()
        try:
            os.link(kept, temporary)
        except OSError:
            shutil.copyfile(kept, temporary)
        # Renaming one link of a file over another does nothing, and leaves both.
        if out.exists() and out.samefile(temporary):
            return
        temporary.replace(out)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _forget_old(mixes: Path) -> None:
    keep_newest(mixes, "*.f32", files=MAX_MIXES, size=MAX_MIX_BYTES)
    for noted in mixes.glob("*.json"):
        if not noted.with_suffix(".f32").exists():
            noted.unlink(missing_ok=True)
