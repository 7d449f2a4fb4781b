"""Every treatment is seen in the film that has it, and missed in the one that has not."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cutroom.backend.render.checks.expectations import Check, Expected
from cutroom.backend.render.checks.verify import verify
from cutroom.backend.render.coding.assembly import join
from cutroom.backend.render.coding.encoding import encode_chunk
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.compositing.compositor import Compositor
from cutroom.backend.render.compositing.effects import EFFECTS
from cutroom.backend.render.compositing.transitions import PASSAGES
from cutroom.backend.render.jobs import Scene
from cutroom.backend.render.layout import Layout
from cutroom.backend.render.lettering.draw import is_animated
from cutroom.backend.render.pixels.looks import filter_names
from cutroom.backend.render.sound.sound_files import encode_track
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import (
    Background,
    Canvas,
    Clip,
    Draft,
    Effect,
    Fade,
    Fades,
    Filter,
    Fit,
    Grade,
    Look,
    Lookup,
    Motion,
    Overlay,
    Rect,
    Transition,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.timing import TimeRange
from tests.support.media import source_of, tone, write_film, write_photo

pytestmark = pytest.mark.ffmpeg

RATE = Fraction(30)
Sources = dict[AssetId, Source]
Change = Callable[[Draft], Draft]

SEPIA = "LUT_3D_SIZE 2\n" + "\n".join(
    f"{0.2 + 0.7 * r} {0.1 + 0.7 * g} {0.6 * b}" for b in (0, 1) for g in (0, 1) for r in (0, 1)
)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    folder = tmp_path_factory.mktemp("media")
    table = folder / "warm.cube"
    table.write_text(SEPIA)
    made = [
        source_of(write_film(folder / "a.mp4", seconds=6, seed=1), "film"),
        source_of(write_film(folder / "b.mp4", seconds=6, seed=5), "other"),
        source_of(write_photo(folder / "p.jpg", width=480, height=640, seed=2), "tall"),
        source_of(table, "table"),
    ]
    return {source.asset.id: source for source in made}


@pytest.fixture(scope="module")
def room(sources: Sources, tmp_path_factory: pytest.TempPathFactory) -> "Room":
    return Room(sources, tmp_path_factory.mktemp("films"))


class Room:
    """Renders drafts, one chunk a second, and checks the films as if they were of others."""

    def __init__(self, sources: Sources, folder: Path) -> None:
        self._sources, self._folder = sources, folder
        self._films: dict[Draft, Path] = {}

    def film(self, draft: Draft, crf: float = 20.0) -> Path:
        """Return a draft as a film."""
        if draft in self._films and crf == 20:
            return self._films[draft]
        path = self._folder / f"{len(self._films)}-{crf}.mp4"
        profile, layout = self._profile(draft, crf), self._layout(draft)
        size = profile.width, profile.height
        compositor = Compositor(size, self._sources, draft.canvas.background, self._folder)
        chunks = []
        for start in range(0, layout.frames, 30):
            count = min(30, layout.frames - start)
            sheets = (compositor.compose(layout.frame(start + n)) for n in range(count))
            chunks.append((count, encode_chunk(sheets, profile)))
        compositor.close()
        pcm = self._folder / "mix.raw"
        pcm.write_bytes(tone(draft.duration / 1000).tobytes())
        join(path, chunks, encode_track(pcm, "aac", 64_000), profile)
        self._films[draft] = path
        return path

    def checks(self, film: Path, draft: Draft, crf: float = 20.0) -> dict[str, Check]:
        """Return by name what is found in a film that should be this draft."""
        layout, ground = self._layout(draft), draft.canvas.background
        scene = Scene(self._sources, ground, self._profile(draft, crf), self._folder)
        starts = tuple(range(0, layout.frames, 30))
        expected = Expected(layout, scene, starts, draft.duration, ())
        return {check.name: check for check in verify(film, expected)[1]}

    def _layout(self, draft: Draft) -> Layout:
        assets = {identity: source.asset for identity, source in self._sources.items()}
        return Layout(draft, assets, rate=RATE, is_drawn_anew=is_animated)

    def _profile(self, draft: Draft, crf: float) -> Profile:
        return Profile(draft.canvas.width, draft.canvas.height, RATE, crf=crf)


def clip(name: str, **changes: object) -> Clip:
    made = Clip(SegmentId(name), AssetId(name), TimeRange(1000, 3000))
    return replace(made, **changes)  # pyright: ignore[reportArgumentType]


PLAIN = Draft(canvas=Canvas(320, 180, RATE), clips=(clip("film"),))
TALL = Draft(canvas=Canvas(320, 180, RATE), clips=(clip("tall", source=TimeRange(0, 2000)),))
PAIR = replace(PLAIN, clips=(clip("film"), clip("other")))


def looking(**look: object) -> Change:
    return lambda draft: replace(
        draft, clips=(replace(draft.clips[0], look=Look(**look)), *draft.clips[1:])
    )


def being(**changes: object) -> Change:
    return lambda draft: replace(
        draft, clips=(replace(draft.clips[0], **changes), *draft.clips[1:])
    )


def having(**changes: object) -> Change:
    return lambda draft: replace(draft, **changes)


def led(kind: str) -> Change:
    lead = Transition(kind, 800)
    return lambda draft: replace(draft, clips=(draft.clips[0], replace(draft.clips[1], lead=lead)))


def under(name: str, amount: float = 1.0) -> Change:
    return having(effects=(Effect(SegmentId("e1"), name, None, amount),))


def over(other: Clip) -> Change:
    window = Overlay(SegmentId("o1"), AssetId("other"), TimeRange(0, 2000), scale=0.6, clip=other)
    return having(overlays=(window,))


def padded(background: Background) -> Change:
    return lambda draft: replace(
        draft, canvas=replace(draft.canvas, fit=Fit.PAD, background=background)
    )


CASES: dict[str, tuple[str, Draft, Change]] = {
    "brightness": ("grades", PLAIN, looking(grade=Grade(brightness=1.15))),
    "contrast": ("grades", PLAIN, looking(grade=Grade(contrast=1.2))),
    "saturation": ("grades", PLAIN, looking(grade=Grade(saturation=0.7))),
    "gamma": ("grades", PLAIN, looking(grade=Grade(gamma=1.2))),
    "warmer": ("grades", PLAIN, looking(grade=Grade(temperature=0.5))),
    "lut": ("colour tables", PLAIN, looking(lut=Lookup(AssetId("table"), 0.8))),
    "rotate": ("turned", PLAIN, looking(rotate=180)),
    "rotate a photo": ("turned", TALL, looking(rotate=90)),
    "flip": ("turned", PLAIN, looking(flip_horizontal=True)),
    "crop": ("cropped", PLAIN, looking(crop=Rect(0.1, 0.1, 0.8, 0.8))),
    "scale": ("placed", PLAIN, looking(scale=0.8)),
    "shift": ("placed", PLAIN, looking(x=0.1)),
    "opacity": ("placed", PLAIN, looking(opacity=0.6)),
    "cell": ("cells", PLAIN, looking(cell=Rect(0, 0, 0.5, 1))),
    "pad": ("fitted", TALL, looking(fit=Fit.PAD)),
    "blurred bars": ("fitted", TALL, looking(fit=Fit.BLUR)),
    "zoom in": ("camera moves", PLAIN, being(motion=Motion(1.0, 1.2))),
    "zoom out": ("camera moves", TALL, being(motion=Motion(1.2, 1.0))),
    "pan": ("camera moves", TALL, being(motion=Motion(1.2, 1.2, 0.42, 0.5, 0.58, 0.5))),
    "punch": ("camera moves", PLAIN, being(motion=Motion(1.0, 1.3, start=800, ease="punch"))),
    "faster": ("speed", PLAIN, being(source=TimeRange(0, 4000), speed=2.0)),
    "slower": ("speed", PLAIN, being(source=TimeRange(1000, 2000), speed=0.5)),
    "ramp": (
        "speed ramps",
        PLAIN,
        being(source=TimeRange(0, 4000), speed=1.0, speed_to=3.0),
    ),
    "backwards": ("played backwards", PLAIN, being(reversed=True)),
    "frozen": ("held", PLAIN, being(frozen=True)),
    "held end": ("held", PLAIN, being(source=TimeRange(1000, 2000), hold=1000)),
    "coloured ground": ("background", TALL, padded(Background("color", "#2040C0"))),
    "pictured ground": ("background", TALL, padded(Background("image", asset=AssetId("film")))),
    "fade in": ("fades", PLAIN, having(fades=Fades(video_in=Fade(600)))),
    "fade out": ("fades", PLAIN, having(fades=Fades(video_out=Fade(600, "#FFFFFF")))),
    "window": ("windows", PLAIN, over(clip("other"))),
    **{f"effect {name}": ("effects", PLAIN, under(name)) for name in EFFECTS if name != "delogo"},
    **{
        f"filter {name}": ("filters", PLAIN, looking(filters=(Filter(name),)))
        for name in filter_names()
    },
    **{f"transition {kind}": ("transitions", PAIR, led(kind)) for kind in PASSAGES},
}


@pytest.mark.parametrize("case", CASES)
def test_a_treatment_is_seen_where_it_is_and_missed_where_it_is_not(room, case):
    name, plain, change = CASES[case]
    treated = change(plain)

    seen = room.checks(room.film(treated), treated)
    missed = room.checks(room.film(_ungrounded(plain, treated)), treated)

    assert [check for check in seen.values() if not check.ok] == []
    assert "seen: " in seen[name].detail
    assert not missed[name].ok, missed[name]


def _ungrounded(plain: Draft, treated: Draft) -> Draft:
    """Return the film without a treatment: of a ground, the same bars without it."""
    if treated.canvas.background == plain.canvas.background:
        return plain
    return replace(treated, canvas=replace(treated.canvas, background=Background()))


@pytest.mark.parametrize("crf", [26, 36])
@pytest.mark.parametrize("case", ["effect sharpen", "effect vhs", "effect blur", "warmer"])
def test_a_treatment_is_told_from_its_lack_in_a_coarse_film_too(room, case, crf):
    name, plain, change = CASES[case]
    treated = change(plain)

    assert room.checks(room.film(treated, crf), treated)[name].ok
    assert not room.checks(room.film(plain, crf), treated)[name].ok


def test_grain_that_encoding_took_away_is_told_as_such(room):
    treated = under("grain")(PLAIN)

    gone = room.checks(room.film(PLAIN, 36), treated, crf=36)["effects"]
    missing = room.checks(room.film(PLAIN), treated)["effects"]

    assert (gone.ok, gone.detail) == (True, "too small to see: grain at 0 s")
    assert not missing.ok


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (under("vignette", 0.02), "effects"),
        (looking(grade=Grade(brightness=1.004)), "grades"),
    ],
)
def test_what_nobody_could_see_is_told_as_such_and_not_as_seen(room, change, name):
    treated = change(PLAIN)

    check = room.checks(room.film(PLAIN), treated)[name]

    assert check.ok
    assert check.detail.startswith("too small to see: ")


def test_a_clip_in_a_window_has_its_look_checked_too(room):
    treated = over(clip("other", look=Look(flip_horizontal=True)))(PLAIN)
    plain = over(clip("other"))(PLAIN)

    assert room.checks(room.film(treated), treated)["turned"].ok
    assert not room.checks(room.film(plain), treated)["turned"].ok


def test_each_thing_is_named_with_its_moment(room):
    treated = replace(
        looking(filters=(Filter("vivid"),))(PAIR),
        effects=(Effect(SegmentId("e1"), "vignette", TimeRange(1000, 2000)),),
    )

    checks = room.checks(room.film(treated), treated)

    assert checks["filters"].detail == "seen: vivid (clip 1) at 0 s"
    assert checks["effects"].detail == "seen: vignette at 1 s"
