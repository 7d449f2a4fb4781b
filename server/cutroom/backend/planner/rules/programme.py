"""Whole programmes: slideshows, promos, montages, highlights."""

import re
from itertools import pairwise
from typing import Any

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.captions import added_captions
from cutroom.backend.planner.rules.encoding import resolution_of
from cutroom.backend.planner.rules.lettering import WRITING
from cutroom.backend.planner.rules.music import added_music, music_style
from cutroom.backend.planner.tokens.references import Pick
from cutroom.backend.planner.words.values import PLATFORMS
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.cutting import SetClipDuration, SetTargetDuration
from cutroom.domain.kinds.framing import SetAspect
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.programmes import Assemble, Export, Highlights, Slideshow
from cutroom.domain.styles import style_for

EVERY = ("每", "each", "every")


def _style(c: Clause) -> str | None:
    """Return the style of film that is named, by the nearest of the house's own."""
    concept = next((one for one in ("promo", "vlog", "montage", "social") if c.says(one)), None)
    if concept in (None, "promo", "social"):
        return concept
    return style_for(c.text) or concept


def _music(c: Clause) -> str | bool | None:
    songs = [one for one in c.assets if one in {audio.name for audio in c.stage.audios}]
    if len(songs) == 1 and not c.says("music"):
        return songs[0]
    if c.denies("music"):
        return False
    if not c.says("music"):
        return None
    return music_style(c) or (c.stage.audios[0].name if len(c.stage.audios) == 1 else True)


def slideshow(c: Clause) -> Outcome | None:
    """Make the pictures into a film."""
    pictured = c.says("picture") or any(pick.images for pick in c.picks) or _image_assets(c)
    makes = c.has("make", "convert", "set", "add", "generate") or c.inherited
    video = (
        c.says("video", "slideshow", "social")
        or (c.val("platform") in ("reels", "youtube_shorts", "tiktok") and c.says("make"))
        or {"mp4", "mov", "gif", "webm"} & set(c.vals("format"))
        or c.says("clip")
    )
    if c.has("remove") or c.says("batch") or c.denies("slideshow"):
        return None
    only_photos = bool(c.stage.photos) and not c.stage.videos and not c.stage.laid
    plain = only_photos and c.says("make") and c.says("video") and not c.says(*OBJECTS)
    plain = plain or (only_photos and c.says("picture") and "播放" in c.text)
    every = any(
        t.kind == "clips" and t.text.lower().startswith(("each", "every")) for t in c.tokens
    )
    every = every or c.small("per") or bool(c.of_kind("each"))
    timed = bool(c.number("time", "dur", "each")) and every
    plain = plain or (only_photos and pictured and timed and not c.says("set", "freeze", "cut"))
    shown = c.says("video", "picture") or any(pick.images for pick in c.picks)
    plain = plain or (only_photos and c.says("concat") and shown)
    if not (c.says("slideshow") or plain or (pictured and makes and video)):
        return None
    if not c.says("slideshow") and (
        c.says("promo", "vlog", "montage", "logo_only")
        or c.has("insert", "replace", "move")
        or (c.has("freeze") and not c.small("per"))
    ):
        return None
    if not c.says("slideshow") and c.stage.laid and not c.has("make", "convert"):
        return None
    if not c.stage.images or (not c.stage.photos and not _image_assets(c)):
        return ask(c, "no_media") if not c.stage.videos else None
    named = _image_assets(c)
    images: ClipRef = "all"
    if named:
        images = list(named)
    elif c.stage.logos or c.stage.videos:
        images = [asset.name for asset in c.stage.photos]
    numbers = [n for pick in c.picks for n in pick.clips if 0 < abs(n) <= len(c.stage.photos)]
    if numbers and not named:
        images = [c.stage.photos[n - 1 if n > 0 else n].name for n in numbers]
        if leading := _leading(c):
            rest = [a.name for n, a in enumerate(c.stage.photos, 1) if n not in leading]
            images = [*(c.stage.photos[n - 1].name for n in leading), *rest]
    fields: dict[str, Any] = {"images": images}
    _times(c, fields)
    _joins(c, fields)
    if (song := _music(c)) is not None:
        fields["music"] = song
    if c.quotes:
        fields["title"] = c.quotes[0]
    outcome = do(Slideshow(**fields))
    return _finished(c, outcome)


def _leading(c: Clause) -> list[int]:
    """Return the picture that should come first, in "with photo 3 first" and 第三张放最前面."""
    for token, after in pairwise(c.tokens):
        pick = token.value
        if not (isinstance(pick, Pick) and len(pick.clips) == 1 and pick.clips[0] > 0):
            continue
        first = after.text.lower() == "first" or (after.is_a("move", "insert", "start_at"))
        if first and (after.text.lower() == "first" or c.says("start_at")):
            return list(pick.clips)
    return []


def _image_assets(c: Clause) -> list[str]:
    marks = {a.name for a in c.stage.logos}
    return [
        name
        for name in c.assets
        if name not in marks and (a := c.stage.asset(name)) and a.kind.value == "image"
    ]


def _times(c: Clause, fields: dict[str, Any]) -> None:
    seconds = c.number("time", "dur")
    if seconds is None or seconds <= 0:
        return
    beside = any(
        t.kind in ("time", "dur")
        and (n.is_a("picture") or (isinstance(n.value, Pick) and n.value.images))
        for t, n in pairwise(t for t in c.tokens if t.text.lower() not in ("a", "an"))
    ) or any(
        t.kind in ("time", "dur") and n.kind == "count" and n.value == 1
        for t, n in pairwise(c.tokens)
    )
    each = (
        beside
        or any(
            t.kind == "clips" and t.text.lower().startswith(("每", "each", "every"))
            for t in c.tokens
        )
        or c.small("per")
        or c.of_kind("each")
        or any(
            t.is_a("all") and t.text.lower() in ("each", "every", "每张", "每") for t in c.tokens
        )
    )
    one = isinstance(fields["images"], list) and len(fields["images"]) == 1
    apiece = [
        t.amount for t, n in pairwise(c.tokens) if t.kind in ("time", "dur") and n.is_small("per")
    ]
    lengths = [t.amount for t in c.of_kind("time", "dur")]
    if len(lengths) == 2 and len(apiece) == 1 and not one:
        fields["seconds_per_image"] = min(apiece[0], 600.0)
        return
    if each and not one:
        fields["seconds_per_image"] = min(seconds, 600.0)
    else:
        fields["total_duration"] = seconds


def passage_of(c: Clause) -> str | None:
    """Return the kind of transition; a zoom or a pan is one only beside the word transition."""
    moves = ("zoom", "zoom_in", "zoom_out", "pan")
    for token, after in pairwise((*c.live(), None)):
        kind = token.of("transition") if token is not None else None
        # "Zooms and crossfades" are moves, and transitions of another kind.
        bare = after is not None and after.of("transition") is None
        beside = bare and after is not None and after.is_a("transition")
        if kind and (beside or not (token is not None and token.is_a(*moves))):
            return kind
    return None


def _joins(c: Clause, fields: dict[str, Any]) -> None:
    if c.denies("transition"):
        fields["transition"] = None
    elif kind := passage_of(c):
        fields["transition"] = kind
    if c.denies("zoom", "zoom_in", "zoom_out", "animate", "pan"):
        fields["motion"] = None
    elif c.says("zoom_out") and not c.says("zoom_in"):
        fields["motion"] = "zoom_out"
    elif c.says("pan") and not c.says("zoom", "zoom_in"):
        fields["motion"] = "pan"


def _finished(c: Clause, outcome: Outcome) -> Outcome:
    """Add the shape, the mark and the delivery that the same clause names."""
    ratio = next((str(t.value) for t in c.of_kind("ratio")), None)
    if ratio is None and c.says("vertical"):
        ratio = "9:16"
    elif ratio is None and c.says("square"):
        ratio = "1:1"
    platform = c.val("platform")
    if ratio is None and platform:
        ratio = PLATFORMS[platform][1]
    if ratio is not None:
        outcome.operations.append(SetAspect(ratio=ratio))
    if c.says("logo", "watermark") and c.stage.logos:
        outcome.operations.append(
            OverlayImage(asset=c.stage.logos[0].name, position=c.val("position") or "top-right")
        )
    form = next((f for f in c.vals("format") if f in ("mp4", "mov", "webm", "gif")), None)
    if form or resolution_of(c):
        fields: dict[str, Any] = {"format": form or "mp4"}
        if resolution := resolution_of(c):
            fields["resolution"] = resolution
        outcome.operations.append(Export(**fields))
    return outcome


def _from_one_film(c: Clause) -> Outcome | None:
    """Read short clips out of a single film as its highlights."""
    seconds, count = c.number("time", "dur"), c.number("count", "number")
    several = count is not None and 1 < count <= 100
    if len(c.stage.videos) != 1 or c.stage.images or not (seconds or several):
        return None
    if c.small("under") and not several:
        return None
    if seconds and c.stage.length and seconds > c.stage.length:
        return None
    outcome = do(Highlights(duration=seconds, count=int(count or 0) if several else None))
    if c.says("subtitle"):
        outcome = outcome.and_also(added_captions(c, [], {}))
    return _finished(c, outcome)


def _announced(c: Clause) -> bool:
    """Say whether words to show stand after a colon: "Title: My First Vlog"."""
    colon = next((at for at, t in enumerate(c.tokens) if t.text == ":"), 0)
    return any(t.is_a("title", "text", "lower_third") for t in c.tokens[:colon])


def assemble(c: Clause) -> Outcome | None:
    """Make a promo, a vlog or a montage of what is there."""
    style = _style(c)
    if (
        style is None
        or _announced(c)
        or c.has("remove", "export", "publish", "upload")
        or c.says("batch", "subtitle_style")
        or (c.quotes and c.has("add") and not c.has("make"))
        or (c.stage.zh and c.written(*WRITING) and not c.has("make"))
    ):
        return None
    if (
        style == "social"
        and not c.says("make")
        and not (
            c.has("make", "convert")
            and (c.says("picture", "video", "files", "clip", "it") or c.picks)
        )
    ):
        return None
    if not (c.has("make", "set", "convert", "cut", "trim", "generate", "concat", "add") or c.whole):
        return None
    scored = c.says("music") and c.has("add") and not c.says("make")
    if scored and c.index("music") < c.index("promo", "vlog", "montage", "social"):
        return None
    if c.spans or (c.says("look", "upscale") and not c.has("make")):
        return None
    if style == "social" and c.small("under") and c.has("trim") and len(c.stage.shots) == 1:
        return None
    if c.stage.is_blank:
        return ask(c, "no_media")
    if style == "social" and c.stage.photos and not c.stage.videos and not c.stage.laid:
        return slideshow_plain(c)
    short = style == "social" or (style == "recap" and "recap" in c.text.lower())
    if short and (picked := _from_one_film(c)) is not None:
        return picked
    limit: list[SetTargetDuration] = []
    fields: dict[str, Any] = {"style": style}
    seconds = c.number("time", "dur")
    if seconds and not c.small("per"):
        most = c.stage.length
        pictured = all(shot.is_picture for shot in c.stage.shots)
        within = c.stage.zh and c.small("under")
        if not pictured and most and seconds > most + 0.5 and not within:
            return ask(c, "target_short", length=f"{most:g}", wanted=f"{seconds:g}")
        if within and most and seconds > most:
            limit = [SetTargetDuration(max_seconds=seconds)]
        else:
            fields["duration"] = seconds
    if c.denies("transition"):
        fields["transition"] = "none"
    elif kind := passage_of(c):
        fields["transition"] = kind
    elif c.says("transition"):
        fields["transition"] = "fade"
    if (song := _music(c)) is not None:
        fields["music"] = song
    if c.quotes and (c.says("title", "intro", "text") or c.small("saying")):
        fields["title"] = c.quotes[0]
    outcome = do(Assemble(**fields), *limit)
    if seconds and c.small("per"):
        outcome.operations.append(SetClipDuration(clip="all", duration=seconds))
    if c.says("subtitle"):
        outcome = outcome.and_also(added_captions(c, [], {}))
    return _finished(c, outcome)


def slideshow_plain(c: Clause) -> Outcome:
    """Return a slideshow of all pictures, as the clause shapes it."""
    fields: dict[str, Any] = {
        "images": [a.name for a in c.stage.photos] if c.stage.logos else "all"
    }
    _times(c, fields)
    _joins(c, fields)
    if (song := _music(c)) is not None:
        fields["music"] = song
    return _finished(c, do(Slideshow(**fields)))


SHORT_FORMS = ("social", "highlights", "promo")


APIECE = re.compile(r"[条支个段](?:\d+|[一二两三四五六七八九十半]+)(?:秒钟?|分钟?|分半)的")
"""So long is each: 3条1分钟的短视频."""


def several_shorts(c: Clause) -> Outcome | None:
    """Read "make 3 shorts out of this, 30 s each" as that many best moments of one film."""
    films = c.stage.videos
    count = next((int(t.amount) for t in c.of_kind("number", "count") if 2 <= t.amount <= 30), None)
    alone = len(films) == 1 and not c.stage.photos and len(c.stage.shots) <= 1
    if count is None or not alone or c.quotes or c.of_kind("at", "span") or c.assets:
        return None
    if not c.has("make", "extract", "cut", "generate", "find", "set", "split", "give", "add"):
        return None
    short = c.val("platform") in ("youtube_shorts", "reels", "tiktok") or c.says(*SHORT_FORMS)
    short = short or any(pick.plural and pick.noun == "clip" for pick in c.picks)
    source = c.stage.zh or c.written(
        "from", "of", "this", "podcast", "video", "episode", "talk", "out"
    )
    if not short or not source or c.says("transition", "zoom", "freeze", "part", "text", "speed"):
        return None
    if c.has("split") and not c.says("highlights", "social") and not c.val("platform"):
        return None
    each = c.number("time", "dur")
    apiece = not c.stage.zh or c.small("per") or APIECE.search(c.text) is not None
    total = each * count if each and apiece else each
    if total and c.stage.length and total > c.stage.length:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{total:g}")
    outcome = do(Highlights(duration=total, count=count))
    return _finished(c, outcome)


BEST = re.compile(
    r"\b(?:top|best|greatest|funniest|strongest|most \w+)\s+(?:\d+|two|three|four|five|six|ten)\s+"
    r"(?:\w+ )?(?:moments?|clips?|parts?|scenes?|highlights?|bits?|shots?)\b"
)


def _reel(c: Clause) -> bool:
    """Say whether highlights are a film, not the word that is lit in captions."""
    token = c.tok("highlights")
    film = token is not None and any(
        word in token.text.lower() for word in ("reel", "moment", "best", "part", "bits")
    )
    return film and bool(c.of_kind("time", "dur") or c.has("make"))


def highlights(c: Clause) -> Outcome | None:
    """Keep the best moments."""
    summed = c.text.lower().strip().startswith(("summar", "sum up", "recap")) and bool(
        c.number("time", "dur")
    )
    if (
        not (
            summed
            or c.says("highlights")
            or (BEST.search(c.text.lower()) and c.number("number", "count"))
        )
        or (c.says("section_word") and c.says("music"))
        or c.says("text", "bold", "thumbnail", "frame", "sticker")
        or (c.says("subtitle") and not _reel(c))
    ):
        return None
    seconds = c.number("time", "dur")
    count = c.number("count", "number")
    if c.has("decrease", "darken", "brighten", "increase") and not (seconds or count):
        return ask(c, "detail", text=c.text)
    if c.stage.length and seconds and seconds > c.stage.length:
        return ask(c, "target_short", length=f"{c.stage.length:g}", wanted=f"{seconds:g}")
    if seconds and count and (c.small("per") or c.of_kind("each")):
        seconds *= count
    picked = do(
        Highlights(duration=seconds, count=int(count) if count and 1 <= count <= 100 else None)
    )
    if c.says("subtitle"):
        picked = picked.and_also(added_captions(c, [], {}))
    return picked.and_also(added_music(c)) if c.says("music") else picked
