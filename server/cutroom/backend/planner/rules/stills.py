"""Stills: a cover, a frame of a moment, frames at a rate."""

import re
from typing import Literal

from cutroom.backend.planner.clauses.clause import Clause
from cutroom.backend.planner.rules.asking import Outcome, do, unsupported
from cutroom.domain.kinds.programmes import ExtractFrames, Thumbnail

SEQUENCE = re.compile(r"\b(?:image|frame|png|jpe?g|picture) sequence\b|图片序列|序列帧")
EDGE_FRAME = re.compile(r"\b(?P<edge>first|last|final|opening|closing) frame\b")
SPACED = re.compile(r"\b(?:evenly|equally)[- ]spaced\b|\bevenly\b")
COVER_AT = 1 / 3
"""How far into the film a cover is taken, where no moment is named."""


def stills(c: Clause, form: str | None) -> Outcome | None:
    """Read which pictures out of the film are wanted; `form` is the format that is named."""
    shown = [n for n in c.assets if (a := c.stage.asset(n)) and a.kind.value == "image"]
    laid = c.has("insert", "extract", "move") or "加" in c.text or c.spans
    laid = laid or c.moment() is not None or bool(c.of_kind("time", "dur"))
    laid = laid or c.says("start_at", "end_at", "intro", "outro")
    if c.stage.zh and shown and c.says("thumbnail") and not laid:
        return unsupported(
            c,
            ("giving the file a picture as its cover", "把图片设为视频文件的封面"),
            (
                "I can show it for some seconds at the beginning, or take a still of the film",
                "可以把它放在开头显示几秒，或截取一帧当封面",
            ),
        )
    picture: Literal["png", "jpg"] = "jpg" if form == "jpg" else "png"
    rate = _sequence_rate(c)
    if rate is not None:
        return do(ExtractFrames(fps=rate, format=picture))
    if (edge := _edge(c)) is not None:
        return do(Thumbnail(at=edge))
    spread = _spread(c) or (_regular_rate(c) if _is_regular(c, form) else None)
    if spread:
        return do(ExtractFrames(fps=spread, format=picture))
    return _single(c)


def _shown_rate(c: Clause) -> float:
    """Return the frames per second of the footage."""
    shown = c.stage.videos[0].facts.rate if c.stage.videos else None
    return float(shown or 30)


def _sequence_rate(c: Clause) -> float | None:
    """Return the rate of an image sequence, or of frames that are spread evenly."""
    text = c.text.lower()
    if SEQUENCE.search(text) and not c.has("add", "insert"):
        return c.number("fps") or _shown_rate(c)
    many = c.number("number", "count", "frames")
    pictures = c.says("thumbnail", "frame", "picture")
    if SPACED.search(text) and many and pictures and c.stage.length:
        return round(many / c.stage.length, 4)
    return None


def _edge(c: Clause) -> float | Literal["end"] | None:
    """Return where the first or the last frame is, when that is wanted as a picture."""
    edge = EDGE_FRAME.search(c.text.lower())
    wanted = c.written("get", "grab", "give", "take", "capture", "want", "need", "use")
    wanted = wanted or c.has("extract", "save", "export")
    if not edge or not wanted or c.has("freeze", "insert", "remove") or c.spans:
        return None
    return "end" if edge["edge"] in ("last", "final", "closing") else 0.0


def _spread(c: Clause) -> float | None:
    """Return the rate that gives a number of frames over the whole film."""
    if not c.stage.length:
        return None
    if shots := _shots(c):
        return round(shots / c.stage.length, 4)
    taken = c.written("get", "grab", "take", "pull", "extract") or c.has("extract")
    taken = taken and not (c.stage.zh and (c.small("per") or c.of_kind("each")))
    several = c.number("frames") if taken and not c.says("fps") and "per" not in c.text else None
    if not several or several <= 1 or c.of_kind("each") or c.moment() is not None:
        return None
    return round(several / c.stage.length, 4)


def _shots(c: Clause) -> float:
    """Return how many stills a Chinese clause wants over the whole film: 导出10张截图."""
    count = next((t.amount for t in c.of_kind("count") if t.text[-1] in "张帧幅"), 0.0)
    wanted = c.has("extract", "export") and c.says("thumbnail", "frame", "picture")
    spread = c.of_kind("each") or c.small("per") or c.moment() is not None or c.picks
    return count if c.stage.zh and count > 1 and wanted and not spread else 0.0


def _is_regular(c: Clause, form: str | None) -> bool:
    """Say whether frames at a rate are wanted: "a frame every 5 seconds as PNG"."""
    rated = form in ("png", "jpg") and bool(c.number("fps"))
    handed = c.written("give", "get", "take")
    extracted = c.has("extract", "export", "save", "convert", "split", "generate")
    if not (extracted or c.says("thumbnail") or handed or rated):
        return False
    named = c.says("frame", "picture", "thumbnail") or c.number("frames") or rated
    if not named and not (handed and any(pick.images for pick in c.picks)):
        return False
    each = bool(c.of_kind("each")) or c.small("per")
    spread = each or c.has("all") or c.number("fps") or form in ("png", "jpg")
    return bool(spread) and (each or not c.says("thumbnail")) and c.moment() is None


def _regular_rate(c: Clause) -> float:
    """Return frames per second as they are told: a rate, so many each so often, or all."""
    each = c.number("each") or (c.number("time") if c.small("per") else None)
    count = c.number("count", "number", "frames")
    rate = c.number("fps")
    if each is None and count is None and rate is None and c.has("all"):
        return _shown_rate(c)
    return rate or (count or 1.0) / (each or 1.0)


def _single(c: Clause) -> Outcome | None:
    """Return one picture: a cover, or the frame of a moment."""
    still = c.written("still", "still frame", "still image", "frame grab", "frame")
    grabbed = still and (c.has("extract", "save", "export") or c.written("get", "capture", "take"))
    one = c.stage.zh and c.number("frames") == 1
    pictured = c.says("frame", "picture") or "画面" in c.text or grabbed or one
    shown = c.has("extract", "save", "export", "show") or grabbed
    if not c.says("thumbnail") and not (pictured and shown and c.moment() is not None):
        return None
    if c.has("insert", "remove", "freeze") and not grabbed:
        return None
    if c.assets and c.has("add"):
        return None
    at = _moment(c)
    size = next((t.value for t in c.of_kind("size")), None)
    if isinstance(size, tuple) and at != "end":
        return do(Thumbnail(at=at, width=size[0], height=size[1]))
    return do(Thumbnail(at=at))


def _moment(c: Clause) -> float | Literal["end"]:
    """Return where a picture is taken: the moment or the place that is named, or a third in."""
    at = c.moment()
    if at is None and len(c.spans) == 1 and c.spans[0].how == "after":
        at = c.spans[0].start
    if at is not None:
        return at
    if c.says("start_at") or "第一帧" in c.text or "first" in c.text.lower():
        return 0.0
    if c.says("middle"):
        return c.stage.length / 2
    if c.says("end_at") or "最后" in c.text:
        return "end"
    named = c.number("time")
    return named if named is not None else round(c.stage.length * COVER_AT, 2)
