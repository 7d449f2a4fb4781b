"""Runs of frames and their keys."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cutroom.backend.render.chunks import PLAIN, divide, plan_chunks
from cutroom.backend.render.coding.profiles import Profile
from cutroom.backend.render.layout import Layout
from cutroom.domain.draft import Canvas, Clip, Cue, CueRole, Draft, Motion, Transition
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.timing import TimeRange

RATE = Fraction(30)
PROFILE = Profile(1920, 1080, RATE)
PHOTOS = [
    Asset(
        AssetId(f"p{n}"),
        f"{n}.jpg",
        MediaFacts(MediaKind.IMAGE, "jpg", 0, 400, 300),
        1,
        str(n) * 64,
    )
    for n in range(5)
]
FILM = Asset(
    AssetId("film"),
    "film.mp4",
    MediaFacts(MediaKind.VIDEO, "mp4", 60_000, 1920, 1080, RATE),
    1,
    "f" * 64,
)
ASSETS = {asset.id: asset for asset in (*PHOTOS, FILM)}


def slideshow() -> Draft:
    clips = tuple(
        Clip(
            SegmentId(f"v{n}"),
            photo.id,
            TimeRange(0, 6000),
            motion=Motion(1, 1.1),
            lead=Transition("fade", 1000),
        )
        for n, photo in enumerate(PHOTOS)
    )
    cues = tuple(
        Cue(SegmentId(f"t{n}"), CueRole.CAPTION, f"Line {n}", TimeRange(n * 5000, n * 5000 + 5000))
        for n in range(6)
    )
    return Draft(canvas=Canvas(), clips=clips, cues=cues)


def keys(draft: Draft, profile: Profile = PROFILE) -> list[str]:
    layout = Layout(draft, ASSETS, rate=RATE, is_drawn_anew=lambda cue: False)
    return [chunk.key for chunk in plan_chunks(layout, profile, ASSETS, lettering="1")]


def ranges(draft: Draft) -> list[tuple[int, int]]:
    layout = Layout(draft, ASSETS, rate=RATE, is_drawn_anew=lambda cue: False)
    return divide(layout, ASSETS)


@given(
    lengths=st.lists(st.integers(1, 20_000), min_size=1, max_size=8),
    leads=st.lists(st.integers(0, 3000), min_size=8, max_size=8),
    words=st.lists(st.tuples(st.integers(0, 30_000), st.integers(1, 9000)), max_size=6),
    film=st.booleans(),
)
def test_chunks_cover_every_frame_once_and_stay_small(lengths, leads, words, film):
    asset = FILM if film else PHOTOS[0]
    clips = tuple(
        Clip(SegmentId(f"v{n}"), asset.id, TimeRange(0, length), lead=Transition("fade", leads[n]))
        for n, length in enumerate(lengths)
    )
    cues = tuple(
        Cue(SegmentId(f"t{n}"), CueRole.CAPTION, "x", TimeRange(start, start + length))
        for n, (start, length) in enumerate(words)
    )
    found = ranges(Draft(clips=clips, cues=cues))
    total = len(TimeRange(0, sum(lengths)).frames(RATE))

    assert found[0][0] == 0
    assert found[-1][1] == total
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(0 < last - first <= PLAIN + 12 for first, last in found)


def test_unbroken_film_makes_long_chunks():
    clip = Clip(SegmentId("v1"), FILM.id, TimeRange(0, 32_000))

    assert len(ranges(Draft(clips=(clip,)))) <= 5


def test_the_same_draft_has_the_same_keys():
    assert keys(slideshow()) == keys(slideshow())


def test_one_changed_caption_changes_only_the_chunks_that_show_it():
    draft = slideshow()
    cues = [*draft.cues]
    cues[2] = replace(cues[2], text="Another line")

    before, after = keys(draft), keys(replace(draft, cues=tuple(cues)))
    spans = ranges(draft)
    changed = [span for span, a, b in zip(spans, before, after, strict=True) if a != b]

    assert changed
    assert all(first < 450 and last > 300 for first, last in changed)
    assert sum(last - first for first, last in changed) <= spans[-1][1] / 3


def test_a_changed_caption_over_a_dissolve_is_rendered_alone():
    draft = slideshow()
    edges = {first for first, _ in ranges(draft)}

    assert {0, 150, 300, 450, 600, 750} <= edges
    assert 345 not in edges


def test_a_cut_and_a_dissolve_under_a_long_title_part_chunks():
    draft = slideshow()
    title = Cue(SegmentId("t0"), CueRole.TITLE, "All along", TimeRange(0, 30_000))
    hard = replace(draft.clips[1], lead=None)
    cut = replace(draft, cues=(), clips=(draft.clips[0], hard, *draft.clips[2:]))

    assert 345 in {first for first, _ in ranges(replace(draft, cues=(title,)))}
    assert 180 in {first for first, _ in ranges(replace(cut, cues=draft.cues))}


def test_an_inserted_clip_leaves_the_chunks_of_the_others_alone():
    draft = slideshow()
    fresh = Clip(SegmentId("v9"), FILM.id, TimeRange(0, 3000))
    bare = replace(draft, cues=())
    longer = replace(bare, clips=(fresh, replace(bare.clips[0], lead=None), *bare.clips[1:]))

    kept = set(keys(bare)) & set(keys(longer))

    assert len(kept) >= len(keys(bare)) - 2


def test_the_name_and_id_of_an_asset_do_not_matter_but_its_bytes_do():
    draft = slideshow()
    layout = Layout(draft, ASSETS, rate=RATE, is_drawn_anew=lambda cue: False)

    def with_digest(digest: str) -> list[str]:
        changed = {**ASSETS, PHOTOS[0].id: replace(PHOTOS[0], name="x.jpg", digest=digest)}
        return [c.key for c in plan_chunks(layout, PROFILE, changed, lettering="1")]

    assert with_digest(PHOTOS[0].digest) == keys(draft)
    assert with_digest("e" * 64)[0] != keys(draft)[0]


def test_the_profile_decides_keys_too():
    draft = slideshow()

    assert not set(keys(draft)) & set(keys(draft, replace(PROFILE, crf=23)))
