"""Drafts as tracks of other editors, written in every format and read back by its library."""

import re
from dataclasses import replace
from fractions import Fraction
from xml.etree import ElementTree

import pytest

from cutroom.backend.planner.phrasing.refusals import refusal_in_chinese
from cutroom.backend.render.interchange import packages
from cutroom.backend.render.interchange.companions import addresses
from cutroom.backend.render.interchange.edl import timecode
from cutroom.backend.render.interchange.losses import losses
from cutroom.backend.render.interchange.media_book import MediaBook, timecode_rate
from cutroom.backend.render.interchange.reading_back import check_timeline
from cutroom.backend.render.interchange.timeline_files import programme_of, texts_of
from cutroom.backend.render.interchange.tracks import Passage, Programme, Segment
from cutroom.backend.render.orders import TimelineOrder, read_order
from cutroom.backend.render.sources import Source
from cutroom.domain.draft import (
    Canvas,
    Clip,
    Cue,
    CueRole,
    Draft,
    Fade,
    Fades,
    Filter,
    Fit,
    Look,
    Motion,
    Mute,
    Overlay,
    Sound,
    SoundRole,
    Transition,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.timing import TimeRange
from cutroom.errors import OperationRejected

BESIDE = "file:///cutroom-beside/"
NTSC = Fraction(30000, 1001)


def film(name: str, seconds: float, rate: Fraction = Fraction(30), *, sound: bool = True) -> Asset:
    facts = MediaFacts(
        MediaKind.VIDEO, "mp4", int(seconds * 1000), 1920, 1080, rate, has_audio=sound
    )
    return Asset(AssetId(name), name, facts, 1000, name)


def photo(name: str) -> Asset:
    return Asset(AssetId(name), name, MediaFacts(MediaKind.IMAGE, "jpg", 0, 4000, 3000), 9, name)


def song(name: str, seconds: float) -> Asset:
    facts = MediaFacts(MediaKind.AUDIO, "mp3", int(seconds * 1000), has_audio=True)
    return Asset(AssetId(name), name, facts, 1000, name)


ASSETS = (
    film("beach.mp4", 20),
    film("海边.mov", 10, NTSC),
    film("telephone.mp4", 30, Fraction(29833, 1000)),
    photo("photo.jpg"),
    song("song.mp3", 7),
)


def clip(name: str | None, start: int, end: int, **more) -> Clip:
    asset = None if name is None else AssetId(name)
    return Clip(SegmentId("v"), asset, TimeRange(start, end), **more)


def fade(duration: int, kind: str = "fade") -> Transition:
    return Transition(kind, duration)


def laid(draft: Draft, rate: Fraction | None = None) -> Programme:
    rate = rate or draft.canvas.rate
    urls = {asset.id: f"file:///media/{asset.name}" for asset in ASSETS}
    size = draft.canvas.width, draft.canvas.height
    assets = {asset.id: asset for asset in ASSETS}
    book = MediaBook(assets, urls, rate=rate, size=size, beside=BESIDE)
    return programme_of(draft, book, "Trip", rate)


def shown(segment: Segment) -> tuple[str, int, int, int]:
    return segment.medium.name, segment.start, segment.frames, segment.source


FULL = Draft(
    clips=(
        clip("beach.mp4", 2000, 6000),
        clip("海边.mov", 1000, 5000, speed=2.0, lead=fade(1000)),
        clip("photo.jpg", 0, 3000, lead=fade(600, "wipe_left")),
        clip("photo.jpg", 0, 3000, lead=fade(600)),
        clip("telephone.mp4", 4000, 9000, reversed=True, hold=1000, lead=fade(500)),
        clip(None, 0, 1500, color="#ff0000"),
        clip("beach.mp4", 10000, 12000, frozen=True),
        clip("beach.mp4", 10000, 14000, speed_to=3.0, volume=0.5),
    ),
    overlays=(
        Overlay(SegmentId("o1"), AssetId("photo.jpg"), TimeRange(1000, 3000)),
        Overlay(SegmentId("o2"), AssetId("海边.mov"), TimeRange(2000, 15000), volume=0.4),
        Overlay(
            SegmentId("o3"),
            AssetId("beach.mp4"),
            TimeRange(16000, 18000),
            clip=clip("beach.mp4", 5000, 9000),
        ),
    ),
    sounds=(
        Sound(
            SegmentId("s1"),
            SoundRole.MUSIC,
            TimeRange(0, 18000),
            "song",
            asset=AssetId("song.mp3"),
            fade_in=1000,
            fade_out=2000,
            duck=True,
        ),
        Sound(
            SegmentId("s2"), SoundRole.MUSIC, TimeRange(3000, 9000), "Lo-fi", bed="lo-fi", seed=3
        ),
        Sound(
            SegmentId("s3"),
            SoundRole.VOICE,
            TimeRange(3000, 5000),
            "voice",
            asset=AssetId("song.mp3"),
            loop=False,
            volume=1.0,
        ),
    ),
    cues=(
        Cue(SegmentId("t1"), CueRole.TITLE, "Hello\nworld", TimeRange(0, 2000)),
        Cue(SegmentId("t2"), CueRole.LOWER_THIRD, "Ada", TimeRange(1000, 3000)),
        Cue(SegmentId("t3"), CueRole.CAPTION, "Spoken", TimeRange(2000, 4000)),
    ),
    mutes=(Mute(TimeRange(1000, 2500), "clips"),),
)


def test_clips_keep_their_places_and_the_parts_of_their_sources():
    programme = laid(Draft(clips=FULL.clips[:3]))

    (main,) = programme.of("video")
    assert [shown(one) for one in main.segments] == [
        ("beach.mp4", 0, 120, 60),
        ("海边.mov", 120, 60, 30),
        ("photo.jpg", 180, 90, 1800),
    ]
    assert [one.lead for one in main.segments] == [
        None,
        Passage("fade", 15, 15),
        Passage("wipe_left", 9, 9),
    ]
    assert (main.segments[1].speed, main.segments[1].used) == (2, 120)


def test_a_held_end_and_a_frozen_frame_are_stills_of_their_film():
    held = clip("beach.mp4", 1000, 2000, hold=500)
    frozen = clip("beach.mp4", 3000, 4000, frozen=True)
    programme = laid(Draft(clips=(held, frozen)))

    segments = programme.tracks[0].segments
    assert [(shown(one)[1:], one.is_frozen) for one in segments] == [
        ((0, 30, 30), False),
        ((30, 15, 59), True),
        ((45, 30, 90), True),
    ]


def test_backwards_shots_and_ramps_use_the_stretch_they_show():
    turned = clip("beach.mp4", 4000, 6000, reversed=True)
    ramp = clip("beach.mp4", 0, 4000, speed=1.0, speed_to=3.0)
    segments = laid(Draft(clips=(turned, ramp))).tracks[0].segments

    assert (segments[0].is_reversed, segments[0].source, segments[0].used) == (True, 120, 60)
    assert (segments[1].speed, segments[1].frames, segments[1].used) == (2, 60, 120)


def test_a_transition_takes_no_more_than_the_films_have():
    first, second = clip("beach.mp4", 0, 4000), clip("beach.mp4", 100, 4000, lead=fade(1000))
    passage = laid(Draft(clips=(first, second))).tracks[0].segments[1].lead

    assert passage == Passage("fade", 3, 15)


@pytest.mark.parametrize("half", range(1, 40, 3))
def test_cuts_between_frames_are_where_every_format_has_them(half):
    pytest.importorskip("opentimelineio")
    first = clip("beach.mp4", 1000, 8750 + half, speed=2.0)
    second = clip("海边.mov", 2000 + half, 6000, lead=fade(200 + 7 * half))
    programme = laid(Draft(clips=(first, second)))

    for format in ("otio", "fcpxml", "fcp7xml", "edl"):
        checks = check_timeline(programme, format, list(texts_of(programme, format).values()))
        assert all(check.ok for check in checks), (format, checks)


@pytest.mark.parametrize("format", ["otio", "fcpxml", "fcp7xml", "edl"])
def test_a_film_of_sound_and_words_alone_travels_too(format):
    pytest.importorskip("opentimelineio")
    programme = laid(Draft(sounds=FULL.sounds, cues=FULL.cues))

    texts = texts_of(programme, format)

    assert programme.frames == 540
    checks = check_timeline(programme, format, list(texts.values()))
    assert all(check.ok for check in checks), checks


def test_transitions_of_pictures_begin_within_them():
    slides = tuple(clip("photo.jpg", 0, 2000, lead=fade(1000)) for _ in range(3))
    segments = laid(Draft(clips=slides)).tracks[0].segments

    assert all(one.source >= 15 for one in segments)
    assert [one.lead is not None for one in segments] == [False, True, True]


def test_what_lies_over_something_is_on_a_higher_track():
    programme = laid(FULL)

    names = [[one.medium.name for one in track.segments] for track in programme.of("video")]
    assert len(names) == 3
    assert names[1:] == [["photo.jpg", "beach.mp4"], ["海边.mov", "海边.mov"]]
    over = programme.of("video")[2].segments[0]
    assert over.box is not None
    assert over.box.width == 0.15
    assert over.box.x > 0.5 > over.box.y


def test_an_overlay_that_is_over_holds_its_last_picture():
    overlay = Overlay(SegmentId("o"), AssetId("song.mp3"), TimeRange(0, 9000))
    overlay = replace(overlay, asset=AssetId("海边.mov"), source_start=8000)
    track = laid(Draft(clips=(clip("beach.mp4", 0, 9000),), overlays=(overlay,))).of("video")[1]

    assert [(one.frames, one.is_frozen) for one in track.segments] == [(60, False), (210, True)]


def test_muted_detached_and_silent_sound_is_on_no_track():
    clips = (clip("beach.mp4", 0, 4000), clip("beach.mp4", 4000, 8000, volume=0.0))
    draft = Draft(clips=clips, mutes=(Mute(TimeRange(1000, 2000)),))
    (track,) = laid(draft).of("audio")

    assert [shown(one)[1:] for one in track.segments] == [(0, 30, 0), (60, 60, 60)]


def test_a_stretch_with_a_level_is_a_part_with_that_volume():
    draft = Draft(
        clips=(clip("beach.mp4", 0, 4000),), mutes=(Mute(TimeRange(1000, 2000), gain=0.5),)
    )
    (track,) = laid(draft).of("audio")

    assert [(shown(one)[1:], one.volume) for one in track.segments] == [
        ((0, 30, 0), 1.0),
        ((30, 30, 30), 0.5),
        ((60, 60, 60), 1.0),
    ]


def test_music_begins_again_and_keeps_its_level_and_fades():
    tracks = {track.name: track.segments for track in laid(FULL).of("audio")}

    rounds = tracks["Music"]
    assert [shown(one)[1:] for one in rounds] == [(0, 210, 0), (210, 210, 0), (420, 120, 0)]
    assert (rounds[0].fade_in, rounds[0].fade_out, rounds[-1].fade_out) == (30, 0, 60)
    assert {one.volume for one in rounds} == {0.35}
    (bed,) = tracks["Music 2"]
    assert bed.medium.url == f"{BESIDE}music-1-lo-fi.wav"
    assert [shown(one)[1:] for one in tracks["Voice"]] == [(90, 60, 0)]


@pytest.mark.parametrize("rate", [30, 25, 24, 60, NTSC, Fraction(24000, 1001), Fraction(25, 2), 15])
@pytest.mark.parametrize("format", ["otio", "fcpxml", "fcp7xml", "edl"])
def test_every_format_reads_back_as_the_same_clips(format, rate):
    pytest.importorskip("opentimelineio")
    rate = Fraction(rate)
    draft = replace(FULL, canvas=Canvas(rate=rate))
    programme = laid(draft, rate if format == "otio" else timecode_rate(rate))

    texts = texts_of(programme, format)
    checks = check_timeline(programme, format, list(texts.values()))

    assert [(check.name, check.ok) for check in checks] == [("clips", True), ("duration", True)]


@pytest.mark.parametrize("format", ["otio", "fcpxml", "fcp7xml", "edl"])
def test_a_file_with_another_clip_is_noticed(format):
    pytest.importorskip("opentimelineio")
    programme = laid(Draft(clips=FULL.clips[:2]))
    other = laid(Draft(clips=(FULL.clips[0], replace(FULL.clips[1], source=TimeRange(1000, 4000)))))

    checks = check_timeline(programme, format, list(texts_of(other, format).values()))

    assert not all(check.ok for check in checks)


def test_a_torn_file_is_noticed():
    programme = laid(Draft(clips=FULL.clips[:2]))

    (check,) = check_timeline(programme, "fcpxml", ["<fcpxml>"])

    assert (check.name, check.ok) == ("readable", False)


def test_otio_keeps_speeds_stills_transitions_and_titles():
    otio = pytest.importorskip("opentimelineio")
    text = texts_of(laid(FULL), "otio")["timeline.otio"]
    timeline = otio.adapters.read_from_string(text, "otio_json")
    clips = list(timeline.tracks[0].find_clips())

    effects = [[(type(one).__name__, one.time_scalar) for one in c.effects] for c in clips]
    assert effects[1] == [("LinearTimeWarp", 2.0)]
    assert effects[4] == [("LinearTimeWarp", -1.0)]
    assert effects[5] == [("FreezeFrame", 0.0)]
    passages = [one for one in timeline.tracks[0] if isinstance(one, otio.schema.Transition)]
    assert [one.transition_type for one in passages] == [
        "SMPTE_Dissolve",
        "Custom_Transition",
        "SMPTE_Dissolve",
        "SMPTE_Dissolve",
    ]
    assert [marker.name for marker in timeline.tracks.markers] == ["Hello world", "Ada"]
    reference = clips[1].media_reference
    assert reference.target_url == "file:///media/海边.mov"
    assert reference.available_range.duration.rate == pytest.approx(29.97, abs=0.001)


@pytest.mark.filterwarnings("ignore:Testing an element's truth value")
def test_another_reader_finds_the_same_clips_in_fcpxml():
    otio = pytest.importorskip("opentimelineio")
    pytest.importorskip("otio_fcpx_xml_adapter")
    draft = Draft(
        clips=(clip("beach.mp4", 2000, 6000), clip("beach.mp4", 8000, 10000, lead=fade(400))),
        sounds=FULL.sounds[:1],
    )
    text = texts_of(laid(draft), "fcpxml")["timeline.fcpxml"]
    timeline = otio.adapters.read_from_string(text, "fcpx_xml")

    lanes = {track.name: list(track.find_clips()) for track in timeline.tracks}
    assert [one.source_range.start_time.value for one in lanes["0"]] == [60, 240]
    assert [one.source_range.duration.value for one in lanes["0"]] == [120, 60]
    assert lanes["-2"][0].media_reference.target_url == "file:///media/song.mp3"


def test_fcpxml_says_transitions_speeds_levels_places_and_titles():
    root = ElementTree.XML(texts_of(laid(FULL), "fcpxml")["timeline.fcpxml"])

    spine = root.find("./project/sequence/spine")
    assert [one.get("duration") for one in spine.findall("transition")] == [
        "1s",
        "3/5s",
        "3/5s",
        "7/15s",
    ]
    times = [[p.get("value") for p in one] for one in spine.findall("./asset-clip/timeMap")]
    assert times[:2] == [["0s", "299/30s"], ["30s", "0s"]]
    levels = {one.get("amount") for one in spine.iter("adjust-volume")}
    assert {"-9.119dB", "-7.959dB", "-6.021dB"} <= levels
    assert [one.text for one in spine.iterfind(".//title/text/text-style")] == [
        "Hello\nworld",
        "Ada",
    ]
    assert {one.get("lane") for one in spine.iter("title")} == {"3", "4"}
    assert spine.find(".//adjust-transform").get("scale") == "0.2 0.2"


def test_final_cut_7_xml_says_speeds_levels_and_titles():
    pytest.importorskip("otio_fcp_adapter")
    root = ElementTree.XML(texts_of(laid(FULL), "fcp7xml")["timeline.xml"])

    values = {
        (one.findtext("effectid"), value.findtext("parameterid"), value.findtext("value"))
        for one in root.iter("effect")
        for value in one.findall("parameter")
    }
    assert {
        ("timeremap", "speed", "200"),
        ("timeremap", "reverse", "TRUE"),
        ("audiolevels", "level", "0.35"),
        ("Text", "str", "Hello\nworld"),
    } <= values
    shape = root.find(".//sequence/media/video/format/samplecharacteristics")
    assert (shape.findtext("width"), shape.findtext("height")) == ("1920", "1080")


def test_an_edit_list_says_dissolves_speeds_and_one_track_a_file():
    texts = texts_of(laid(FULL), "edl")

    main = texts["timeline.edl"].splitlines()
    assert main[3] == (
        "001  BEACH    V     C        00:00:02:00 00:00:05:15 00:00:00:00 00:00:03:15"
    )
    assert ("002  AX       V     D 030    00:00:00:00 00:00:04:12 00:00:03:15 00:00:05:21") in main
    assert "M2   AX       060.0                 00:00:00:00" in main
    assert "* LOC: 00:00:00:00 YELLOW  Hello world" in main
    assert list(texts)[1:3] == ["files/timeline-V2.edl", "files/timeline-V3.edl"]
    assert "files/timeline-A1.edl" in texts


def test_timecode_counts_whole_frames():
    assert timecode(107892, NTSC) == "00:59:56:12"
    assert timecode(90_000 * 25, Fraction(25)) == "25:00:00:00"


@pytest.mark.parametrize(
    ("rate", "counted"),
    [
        (Fraction(25), Fraction(25)),
        (Fraction(2997, 100), NTSC),
        (Fraction(25, 2), Fraction(25)),
        (Fraction(15), Fraction(30)),
        (Fraction(10), Fraction(30)),
    ],
)
def test_rates_that_timecode_does_not_know_are_counted_by_a_multiple(rate, counted):
    assert timecode_rate(rate) == counted


def test_what_a_format_has_no_words_for_is_named():
    graded = clip(
        "beach.mp4",
        0,
        4000,
        look=Look(filters=(Filter("warm"),), rotate=90),
        motion=Motion(scale_to=1.2),
    )
    draft = replace(
        FULL,
        clips=(graded, *FULL.clips[1:]),
        fades=Fades(video_out=Fade(1000), audio_out=Fade(1000)),
    )

    told = {name: losses(draft, laid(draft), name) for name in ("otio", "fcpxml", "edl")}

    assert {"colours and filters", "crops, turns and flips", "camera moves", "ducking"} <= set(
        told["fcpxml"]
    )
    assert {"uneven speeds", "kinds of transitions", "fades of the film"} <= set(told["fcpxml"])
    assert "volumes" in told["edl"]
    assert "volumes" not in told["fcpxml"]
    assert losses(Draft(clips=(clip("beach.mp4", 0, 900),)), laid(FULL), "fcpxml") == (
        "kinds of transitions",
        "fades of sound",
    )


def test_pictures_fill_the_frame_or_are_seen_whole_as_the_clip_says():
    cut, whole = clip("photo.jpg", 0, 1000), clip("photo.jpg", 0, 1000, look=Look(fit=Fit.PAD))
    draft = Draft(clips=(cut, whole))
    root = ElementTree.XML(texts_of(laid(draft), "fcpxml")["timeline.fcpxml"])

    assert [one.get("type") for one in root.iter("adjust-conform")] == ["fill", "fit"]
    assert losses(draft, laid(draft), "edl") == ("how pictures fill the frame",)
    assert losses(Draft(clips=(whole,)), laid(Draft(clips=(whole,))), "edl") == ()
    assert losses(draft, laid(draft), "fcpxml") == ()


def test_every_name_of_a_loss_is_said_in_chinese():
    told = losses(FULL, laid(FULL), "otio")

    said = refusal_in_chinese(f"Not in the file: {'; '.join(told)}.")

    assert said.isascii() is False
    assert not re.search("[a-z]", said)


def test_uploads_are_named_where_the_person_has_them(tmp_path):
    kept, own = tmp_path / "store.mp4", tmp_path / "my film.mp4"
    kept.write_bytes(b"f" * 100_000)
    own.write_bytes(kept.read_bytes())
    changed = tmp_path / "other.mp4"
    changed.write_bytes(b"g" * 100_000)
    asset = replace(film("my film.mp4", 3), size=100_000)
    sources = {asset.id: Source(asset, kept)}

    def url(*originals, is_here=True):
        return addresses(sources, originals, is_here=is_here, beside=BESIDE)[0][asset.id]

    twin = tmp_path / "twin.mp4"
    twin.write_bytes(kept.read_bytes())
    assert url(changed, twin) == twin.as_uri()
    assert url(changed, twin, own) == own.as_uri()
    assert url(changed, tmp_path / "gone.mp4") == kept.as_uri()
    assert url(is_here=False) == "my%20film.mp4"


def test_a_sound_that_nobody_has_is_copied_beside(tmp_path):
    kept = tmp_path / "0a.wav"
    kept.write_bytes(b"w" * 10)
    voice = song("voiceover.wav", 2)
    urls, copies = addresses({voice.id: Source(voice, kept)}, (), is_here=True, beside=BESIDE)

    assert urls == {voice.id: f"{BESIDE}voiceover.wav"}
    assert copies == {"voiceover.wav": kept}


def test_without_the_library_the_order_is_refused_with_what_to_install(monkeypatch):
    monkeypatch.setattr(packages, "PACKAGES", ("no_such_package",))
    draft = Draft(clips=FULL.clips[:1])

    with pytest.raises(OperationRejected) as caught:
        read_order(draft, {"format": "xml"})

    assert ".[interchange]" in caught.value.hint
    assert isinstance(read_order(draft, {"format": "fcpxml"}), TimelineOrder)
