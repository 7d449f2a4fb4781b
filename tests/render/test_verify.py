"""Finished files that are not what they should be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from cutroom.backend.render.cache import ChunkCache
from cutroom.backend.render.checks.expectations import Expected
from cutroom.backend.render.checks.picture_checks import Gaze
from cutroom.backend.render.checks.recollection import Memory
from cutroom.backend.render.checks.sound_checks import check_loudness, check_mutes
from cutroom.backend.render.checks.verify import verify
from cutroom.backend.render.coding.assembly import UnfitChunk, join
from cutroom.backend.render.coding.encoding import encode_chunk
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.jobs import Scene
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import is_animated
from cutroom.backend.render.pixels.planes import Planes, Sheet, planes_of_rgb
from cutroom.backend.render.sound.sound_files import encode_track
from cutroom.backend.render.sounding import sound_levels
from cutroom.domain.draft import Canvas, Clip, Cue, CueRole, CueStyle, Draft, Mute
from cutroom.domain.ids import SegmentId
from cutroom.domain.timing import TimeRange
from cutroom.errors import DiskFull
from tests.support.media import tone

pytestmark = pytest.mark.ffmpeg

PROFILE = Profile(320, 180, Fraction(30))


@dataclass
class Desk:
    """Joins hand-made pictures and sound, and checks them against a draft."""

    folder: Path

    def draft(self, *colors: str, words: str = "") -> Draft:
        clips = tuple(
            Clip(SegmentId(f"v{n}"), None, TimeRange(0, 1000), color=color)
            for n, color in enumerate(colors)
        )
        style = CueStyle(size=200)
        cue = Cue(SegmentId("t1"), CueRole.TITLE, words, TimeRange(0, 1000), style)
        return Draft(canvas=Canvas(320, 180), clips=clips, cues=(cue,) if words else ())

    def join(self, *tones: int, frames: int = 30, sound_s: float | None = None) -> Path:
        """Write a film of plain greys, one chunk each."""
        out = self.folder / "film.mp4"
        chunks = [(frames, self.chunk(gray, frames)) for gray in tones]
        seconds = len(tones) * frames / 30 if sound_s is None else sound_s
        join(out, chunks, self.sound(seconds), PROFILE)
        return out

    def join_chunks(self, chunks: list[bytes]) -> Path:
        out = self.folder / "film.mp4"
        join(out, [(30, chunk) for chunk in chunks], self.sound(float(len(chunks))), PROFILE)
        return out

    def worded(self, draft: Draft) -> bytes:
        """Return the first second of a draft as a chunk."""
        layout = Layout(draft, {}, rate=Fraction(30), is_drawn_anew=is_animated)
        size = (PROFILE.width, PROFILE.height)
        compositor = Compositor(size, {}, draft.canvas.background, self.folder / "cache")
        return encode_chunk((compositor.compose(layout.frame(n)) for n in range(30)), PROFILE)

    def chunk(self, gray: int, frames: int = 30, profile: Profile = PROFILE) -> bytes:
        planes = planes_of_rgb(np.full((profile.height, profile.width, 3), gray, np.uint8))
        return encode_chunk((sheet_of(planes) for _ in range(frames)), profile)

    def sound(self, seconds: float, gain: float = 0.2) -> bytes:
        pcm = self.folder / "mix.raw"
        pcm.write_bytes(tone(seconds, gain=gain).tobytes())
        return encode_track(pcm, "aac", 128_000)

    def findings(
        self,
        film: Path,
        draft: Draft,
        levels: tuple[float, ...] = (),
        memory: Memory | None = None,
        starts: tuple[int, ...] | None = None,
    ) -> set[str]:
        """Return the names of the checks that fail."""
        layout = Layout(draft, {}, rate=Fraction(30), is_drawn_anew=is_animated)
        scene = Scene({}, draft.canvas.background, PROFILE, self.folder / "cache")
        starts = starts or tuple(range(0, layout.frames, 30))
        expected = Expected(layout, scene, starts, draft.duration, levels)
        return {check.name for check in verify(film, expected, memory)[1] if not check.ok}


def sheet_of(planes: Planes) -> Sheet:
    sheet = Sheet(planes.width, planes.height)
    sheet.y[:], sheet.u[:], sheet.v[:] = planes.y, planes.u, planes.v
    return sheet


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    yield Desk(tmp_path)


def test_a_film_that_is_right_has_nothing_against_it(desk):
    draft = desk.draft("#404040", "#C0C0C0")

    assert desk.findings(desk.join(0x40, 0xC0), draft, levels=(0.14,) * 4) == set()


def test_another_picture_is_found(desk):
    assert "pictures" in desk.findings(desk.join(0x40, 0xC0), desk.draft("#404040", "#808080"))


def test_unexpected_black_is_found(desk):
    found = desk.findings(desk.join(0x40, 0x00), desk.draft("#404040", "#C0C0C0"))

    assert {"pictures", "no unexpected black"} <= found


def test_words_that_are_not_there_are_found(desk):
    draft = desk.draft("#404040", words="HELLO")

    assert "words" in desk.findings(desk.join(0x40), draft)


@pytest.mark.parametrize("role", [CueRole.CREDITS, CueRole.CAPTION])
def test_words_far_behind_a_key_frame_are_looked_for(desk, role):
    """A film of one chunk, whose words appear two seconds in."""
    style = CueStyle(size=200, name="karaoke", animation=None)
    cue = Cue(SegmentId("t1"), role, "MOVING", TimeRange(2000, 4000), style)
    clip = Clip(SegmentId("v1"), None, TimeRange(0, 4000), color="#808080")
    draft = Draft(canvas=Canvas(320, 180), clips=(clip,), cues=(cue,))

    assert "words" in desk.findings(desk.join(128, frames=120), draft, starts=(0,))


def test_missing_frames_are_found(desk):
    found = desk.findings(desk.join(0x40, frames=20), desk.draft("#404040"))

    assert {"frames", "duration"} <= found


def test_silence_where_sound_should_be_is_found(desk):
    out = desk.folder / "film.mp4"
    join(out, [(30, desk.chunk(0x40))], desk.sound(1.0, gain=0.0), PROFILE)

    assert desk.findings(out, desk.draft("#404040"), levels=(0.1, 0.1)) == {"sound"}


@pytest.mark.parametrize(
    "levels", [(0.14, 0.14, 0.0, 0.0, 0.0, 0.0), (0.14,) * 3 + (0.06,) * 3], ids=["muted", "softer"]
)
def test_sound_that_a_mute_or_a_volume_should_have_changed_is_found(desk, levels):
    film = desk.join(0x40, 0x40, 0x40)

    assert desk.findings(film, desk.draft("#404040", "#404040", "#404040"), levels=levels) == {
        "sound"
    }


def test_a_brief_mute_is_listed_and_missed_where_sound_goes_on(desk):
    clips = desk.draft("#404040", "#404040", "#404040").clips
    mutes = (Mute(TimeRange(1000, 1500)),)
    draft = Draft(canvas=Canvas(320, 180), clips=clips, mutes=mutes)
    film = desk.join(0x40, 0x40, 0x40)

    (told,) = check_mutes(mutes, (0.14, 0.14, 0.0, 0.14, 0.14, 0.14), alike=True)
    (other,) = check_mutes(mutes, (0.14,) * 6, alike=True)

    levels = (0.14, 0.14, 0.0, 0.14, 0.14, 0.14)
    assert desk.findings(film, draft, levels=levels) == {"sound", "mutes"}
    assert (told.ok, told.detail) == (True, "silent: 1 to 1.5 s")
    assert other.detail == "other sound goes on: 1 to 1.5 s"


def test_sound_up_to_an_end_between_two_half_seconds_is_right(desk):
    draft = replace(
        desk.draft("#808080"),
        clips=(Clip(SegmentId("v1"), None, TimeRange(0, 1100), color="#808080"),),
    )
    film = desk.join(128, frames=33)

    assert desk.findings(film, draft, tuple(sound_levels(desk.folder / "mix.raw"))) == set()


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(ChunkCache(tmp_path / "memory"))


def test_what_was_seen_before_is_not_decoded_again(desk, memory, monkeypatch):
    draft = desk.draft("#404040", "#C0C0C0", words="HELLO")
    worded = desk.worded(draft)
    films = [desk.join_chunks([worded, desk.chunk(tone)]) for tone in (0xC0, 0xC0)]
    first = desk.findings(films[0], draft, (0.14,) * 4, memory)
    looked: list[int] = []
    plain = Gaze._look

    def counted(self, compositor, number, decoded, things):
        looked.append(number)
        plain(self, compositor, number, decoded, things)

    monkeypatch.setattr(Gaze, "_look", counted)
    again = desk.findings(films[1], draft, (0.14,) * 4, memory)
    other = desk.findings(films[1], replace(draft, cues=()), (0.14,) * 4, memory)

    assert (first, again) == (set(), set())
    assert "words" not in other
    assert looked == [0]


@pytest.mark.parametrize("tone", [0x00, 0x80], ids=["black", "another"])
def test_a_bad_part_is_found_beside_one_that_was_seen_before(desk, memory, tone):
    draft = desk.draft("#404040", "#C0C0C0")
    assert desk.findings(desk.join(0x40, 0xC0), draft, memory=memory) == set()

    assert "pictures" in desk.findings(desk.join(0x40, tone), draft, memory=memory)
    assert "pictures" in desk.findings(desk.join(tone, 0xC0), draft, memory=memory)


def test_parts_that_were_seen_before_are_found_in_the_wrong_place(desk, memory):
    draft = desk.draft("#404040", "#C0C0C0")
    assert desk.findings(desk.join(0x40, 0xC0), draft, memory=memory) == set()

    assert "pictures" in desk.findings(desk.join(0xC0, 0x40), draft, memory=memory)
    assert "frames" in desk.findings(desk.join(0x40, frames=30), draft, memory=memory)


def test_words_that_changed_are_not_found_in_an_old_part(desk, memory):
    draft = desk.draft("#404040", words="HELLO")
    film = desk.join_chunks([desk.worded(draft)])
    assert desk.findings(film, draft, memory=memory) == set()

    other = replace(draft, cues=(replace(draft.cues[0], text="GOODBYE"),))

    assert "words" in desk.findings(desk.join(0x40), draft, memory=memory)
    assert "words" in desk.findings(film, other, memory=memory)


def test_a_lost_sound_is_found_beside_pictures_that_were_seen_before(desk, memory):
    draft = desk.draft("#404040")
    levels = (0.14, 0.14)
    assert desk.findings(desk.join(0x40), draft, levels, memory) == set()
    chunk = desk.chunk(0x40)
    join(desk.folder / "mute.mp4", [(30, chunk)], desk.sound(1.0, gain=0.0), PROFILE)

    assert desk.findings(desk.folder / "mute.mp4", draft, levels, memory) == {"sound"}
    assert desk.findings(desk.join(0x40), draft, (0.05, 0.05), memory) == {"sound"}


def test_other_parameter_sets_make_old_pictures_unknown(desk, memory):
    draft = desk.draft("#404040")
    film = desk.join(0x40)
    assert desk.findings(film, draft, memory=memory) == set()
    content = film.read_bytes()
    at = content.index(b"avcC") + 4
    size = int.from_bytes(content[at - 8 : at - 4], "big") - 8
    film.write_bytes(content[: at + 8] + bytes(size - 8) + content[at + size :])

    assert desk.findings(film, draft, memory=memory) != set()


def test_the_loudness_of_a_film_is_told_and_why_it_missed_its_goal():
    (right,) = check_loudness((-14.02, -14.0), alike=True)
    (short,) = check_loudness((-20.6, -14.0), alike=True)
    (wrong,) = check_loudness((-14.0, -14.0), alike=False)

    assert (right.ok, right.detail) == (True, "-14.0 LUFS")
    assert (short.ok, short.detail[:19]) == (True, "-20.6 LUFS, not -14")
    assert not wrong.ok
    assert list(check_loudness(None, alike=True)) == []


def test_a_file_that_is_no_film_is_found(desk):
    film = desk.folder / "film.mp4"
    film.write_bytes(b"nothing of the kind")

    assert desk.findings(film, desk.draft("#404040")) == {"readable"}


def test_a_chunk_of_another_profile_cannot_be_joined(desk):
    other = replace(PROFILE, width=160, height=90)

    with pytest.raises(UnfitChunk) as refusal:
        join(
            desk.folder / "o.mp4",
            [(30, desk.chunk(9)), (30, desk.chunk(9, profile=other))],
            None,
            PROFILE,
        )

    assert refusal.value.index == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_called_by_its_name(desk):
    with pytest.raises(DiskFull):
        join(Path("/dev/full"), [(30, desk.chunk(9))], None, PROFILE)


def test_the_cache_forgets_what_was_used_longest_ago(tmp_path):
    import os

    cache = ChunkCache(tmp_path, limit=2500)
    for number, name in enumerate("abc"):
        cache.write(name * 40, bytes(1000))
        os.utime(cache.path(name * 40), (number, number))
    assert cache.read("a" * 40) is not None

    cache.trim()

    assert cache.read("a" * 40) == bytes(1000)
    assert cache.read("b" * 40) is None
    assert cache.read("c" * 40) is not None


def test_a_damaged_entry_counts_as_missing_and_is_removed(tmp_path):
    cache = ChunkCache(tmp_path)
    cache.write("k" * 40, b"content")
    path = cache.path("k" * 40)
    path.write_bytes(path.read_bytes()[:-1] + b"!")

    assert cache.read("k" * 40) is None
    assert not path.exists()
