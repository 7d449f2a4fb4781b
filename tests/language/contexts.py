"""The sessions that the requests are read in, by name, as scenes with drafts."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from cutroom.backend.planner.plan import Scene
from cutroom.domain.draft import (
    Canvas,
    Clip,
    Cue,
    CueRole,
    Draft,
    Overlay,
    Sound,
    SoundRole,
)
from cutroom.domain.ids import AssetId, SegmentId
from cutroom.domain.media import Asset, MediaFacts, MediaKind
from cutroom.domain.timing import TimeRange


def asset(name: str, seconds: float = 0.0, *, size: tuple[int, int] = (1920, 1080)) -> Asset:
    """Return an upload whose kind follows from its ending."""
    ending = name.rsplit(".", 1)[-1]
    kind = {
        "mp4": MediaKind.VIDEO, "mov": MediaKind.VIDEO, "mp3": MediaKind.AUDIO,
        "wav": MediaKind.AUDIO,
        "srt": MediaKind.SUBTITLE, "cube": MediaKind.LUT,
    }.get(ending, MediaKind.IMAGE)  # fmt: skip
    facts = MediaFacts(
        kind, ending, round(seconds * 1000), size[0], size[1],
        Fraction(30) if kind is MediaKind.VIDEO else None,
        has_audio=kind in (MediaKind.VIDEO, MediaKind.AUDIO), has_alpha=ending == "png",
    )  # fmt: skip
    return Asset(AssetId(f"ast_{name}"), name, facts, 1000, "0" * 64)


def laid(assets: Iterable[Asset], seconds: float | None = None) -> Draft:
    """Return a draft with these assets on the main track, one after the other."""
    clips = tuple(
        Clip(
            SegmentId(f"v{at}"),
            item.id,
            TimeRange(0, round(seconds * 1000) if seconds else item.facts.duration or 4000),
        )
        for at, item in enumerate(assets, 1)
    )
    return Draft(clips=clips, next_id=len(clips) + 1, canvas=Canvas(chosen=True))


def music(draft: Draft, name: str = "Lo-fi") -> Draft:
    """Return the draft with a bed of music at 35 % under all of it."""
    sound = Sound(
        SegmentId(f"a{draft.next_id}"),
        SoundRole.MUSIC,
        TimeRange(0, draft.duration),
        name,
        bed="lo-fi",
    )
    return replace(draft, sounds=(*draft.sounds, sound), next_id=draft.next_id + 1)


def title(draft: Draft, text: str, start: float, end: float) -> Draft:
    """Return the draft with a title."""
    cue = Cue(
        SegmentId(f"t{draft.next_id}"),
        CueRole.TITLE,
        text,
        TimeRange(round(start * 1000), round(end * 1000)),
    )
    return replace(draft, cues=(*draft.cues, cue), next_id=draft.next_id + 1)


def marked(draft: Draft, mark: Asset) -> Draft:
    """Return the draft with a picture laid over all of it, top right."""
    name = SegmentId(f"o{draft.next_id}")
    over = Overlay(name, mark.id, TimeRange(0, draft.duration))
    return replace(draft, overlays=(*draft.overlays, over), next_id=draft.next_id + 1)


def captioned(draft: Draft) -> Draft:
    """Return the draft with ten captions, one every 6 s."""
    cues = tuple(
        Cue(
            SegmentId(f"c{n}"),
            CueRole.CAPTION,
            f"Sentence {n + 1}",
            TimeRange(n * 6000, n * 6000 + 4000),
        )
        for n in range(10)
    )
    return replace(draft, cues=(*draft.cues, *cues), next_id=draft.next_id + 20)


def scene(name: str, lang: str) -> Scene:
    """Return the named session, for a person who speaks this language."""
    draft, assets, versions = _session(name)
    return Scene(draft, tuple(assets), lang, versions)


def _session(name: str) -> tuple[Draft, list[Asset], tuple[str, ...]]:
    clip = asset("clip.mp4", 60)
    uploads: dict[str, list[Asset]] = {
        "EMPTY": [], "ANYSESSION": [],
        "V60": [clip], "V60ZH": [clip], "VBAR": [clip], "VNOSPEECH": [clip],
        "V60IMG": [clip, asset("cover.jpg")],
        "V60LOGO": [clip, asset("logo.png", size=(400, 400))],
        "L10": [asset("talk.mp4", 600)], "L10ZH": [asset("talk.mp4", 600)],
        "L10M": [asset("talk.mp4", 600), asset("music.mp3", 120)],
        "L20": [asset("demo.mp4", 1200)],
        "C2": [asset("clip1.mp4", 20), asset("clip2.mp4", 15)],
        "C5": [asset(f"clip{n}.mp4", 10) for n in range(1, 6)],
        "P1": [asset("photo1.jpg", size=(4032, 3024))],
        "P3": [asset(f"photo{n}.jpg", size=(4032, 3024)) for n in range(1, 4)],
        "P5": [asset(f"photo{n}.jpg", size=(4032, 3024)) for n in range(1, 6)],
        "P5L": [
            *(asset(f"photo{n}.jpg", size=(4032, 3024)) for n in range(1, 6)),
            asset("logo.png", size=(400, 400)),
        ],
        "FOLDER10": [asset(f"video{n:02}.mp4", 8) for n in range(1, 11)],
        "WED": [
            asset("ceremony.mp4", 90), asset("speech.mp4", 120), asset("dance.mov", 45),
            asset("rings.jpg", size=(4032, 3024)), asset("love.mp3", 180),
        ],
        "BATCH6": [asset(f"product{n}.mp4", 120) for n in range(1, 7)],
    }  # fmt: skip
    if name in uploads:
        return Draft(), uploads[name], ()
    if name == "VCAP":
        return captioned(laid([clip])), [clip], ("start", "add captions")
    if name == "C3":
        files = [asset("clip1.mp4", 20), asset("clip2.mp4", 15), asset("clip3.mp4", 25)]
        return laid(files), files, ("start",)
    if name == "MIX":
        files = [asset(f"{n}.jpg", size=(4032, 3024)) for n in ("1-dawn", "2-lake", "3-dunes")]
        files = [*files, asset("street.mp4", 20)]
        return laid(files), files, ("start",)
    if name == "HOL":
        files = [asset(f"{n}.jpg", size=(4032, 3024)) for n in ("beach", "sunset", "dinner")]
        uploads["HOL"] = [*files, asset("song.mp3", 90), asset("logo.png", size=(400, 400))]
        return laid(files), uploads["HOL"], ("start",)
    if name == "TALK":
        files = [asset("interview.mp4", 60), asset("broll_city.mp4", 20)]
        draft = title(music(laid(files)), "Meet Anna", 0, 4)
        files = [*files, asset("cover.jpg"), asset("my song.mp3", 90)]
        return draft, files, ("start", "add music", "title Meet Anna")
    if name == "TRIP":
        files = [asset("beach.mp4", 20), asset("city walk.mp4", 30), asset("dinner.mov", 10)]
        files = [*files, asset("IMG_2031.mp4", 12)]
        others = [asset("song.mp3", 90), asset("logo.png", size=(400, 400))]
        return laid(files), [*files, *others], ("start",)
    if name == "RICH":
        files = [asset("clip1.mp4", 20), asset("clip2.mp4", 15), asset("clip3.mp4", 25)]
        logo = asset("logo.png", size=(400, 400))
        draft = captioned(title(music(laid(files)), "Welcome", 0, 3))
        return marked(draft, logo), [*files, logo], ("start", "add music", "add captions")
    if name in ("C3x4", "C3x4P"):
        files = [asset(f"clip{n}.mp4", 4) for n in range(1, 4)]
        draft = music(laid(files))
        if name == "C3x4P":
            draft = replace(draft, canvas=replace(draft.canvas, width=1080, height=1920))
        return draft, files, ("start", "add music")
    city = asset("city timelapse.mp4", 60)
    draft = laid([city], 10)
    labels = ("lay city timelapse", "trim", "title Urban Dreams", "music Lo-fi")
    if name in ("T", "HIST"):
        return title(music(draft), "Urban Dreams", 0, 3), [city], labels
    if name == "HISTX":
        return title(draft, "Urban Dreams", 0, 3), [city], (*labels, "remove music")
    raise KeyError(name)
