"""A programme as FCPXML, which Final Cut Pro and Resolve read.

Written here, because the library's adapter leaves transitions, speeds and levels out and
starts another program to look at the media; it reads what comes out of this.
"""

from fractions import Fraction
from math import log10
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cutroom.backend.render.interchange.titles import title_rows
from cutroom.backend.render.interchange.tracks import Medium, Programme, Segment, Track, Words

VERSION = "1.8"
DISSOLVE = ("Cross Dissolve", "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265")
TITLE = (
    "Basic Title",
    ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti",
)
CONFORMED = {
    Fraction(24000, 1001): "23.98",
    Fraction(24): "24",
    Fraction(25): "25",
    Fraction(30000, 1001): "29.97",
    Fraction(30): "30",
    Fraction(48): "48",
    Fraction(50): "50",
    Fraction(60000, 1001): "59.94",
    Fraction(60): "60",
}
"""Rates of media as the format spells them where they differ from the film's."""
STILLS = "FFVideoFormatRateUndefined"
"""What the format calls pictures that stand still."""
SILENT_DB = -96


def fcpxml_text(programme: Programme) -> str:
    """Return a programme as an .fcpxml file."""
    return _Writer(programme).text()


class _Writer:
    """Writes one programme; resources come into being as they are named."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._root = Element("fcpxml", version=VERSION)
        self._resources = SubElement(self._root, "resources")
        self._known: dict[object, str] = {}
        self._spine: list[tuple[int, int, int, Element]] = []
        """Of each element of the main track: its first and last frame, where it begins in its
        own time, and itself."""

    def text(self) -> str:
        film = self._programme
        form = self._format(film.rate, film.width, film.height)
        project = SubElement(self._root, "project", name=film.title)
        length = self._time(film.frames)
        sequence = SubElement(
            project, "sequence", format=form, duration=length, tcStart="0s", tcFormat="NDF",
            audioLayout="stereo", audioRate="48k",
        )  # fmt: skip
        self._lay_main(SubElement(sequence, "spine"))
        for lane, track in enumerate(film.of("video")[1:], start=1):
            self._connect(track, lane)
        for lane, track in enumerate(film.of("audio"), start=1):
            self._connect(track, -lane)
        above = len(film.of("video"))
        for lane, row in enumerate(title_rows(film.words), start=above):
            for words in row:
                self._title(words, lane)
        indent(self._root)
        body = tostring(self._root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{body}\n'

    # --- Tracks ------------------------------------------------------------------------

    def _lay_main(self, spine: Element) -> None:
        at = 0
        tracks = self._programme.of("video")
        for segment in tracks[0].segments if tracks else ():
            if segment.start > at:
                self._gap(spine, at, segment.start)
            if segment.lead is not None:
                self._transition(spine, segment)
            element, begin = self._element(segment, heard=False)
            element.set("offset", self._time(segment.start))
            spine.append(element)
            self._spine.append((segment.start, segment.end, begin, element))
            at = segment.end
        if at < self._programme.frames:
            self._gap(spine, at, self._programme.frames)

    def _gap(self, spine: Element, start: int, end: int) -> None:
        gap = SubElement(
            spine, "gap", name="Gap", offset=self._time(start), start="0s",
            duration=self._time(end - start),
        )  # fmt: skip
        self._spine.append((start, end, 0, gap))

    def _transition(self, spine: Element, segment: Segment) -> None:
        lead = segment.lead
        if lead is None:
            return
        passage = SubElement(
            spine, "transition", name=DISSOLVE[0],
            offset=self._time(segment.start - lead.early),
            duration=self._time(lead.early + lead.late),
        )  # fmt: skip
        SubElement(passage, "filter-video", ref=self._effect(*DISSOLVE), name=DISSOLVE[0])

    def _connect(self, track: Track, lane: int) -> None:
        for segment in track.segments:
            element, _ = self._element(segment, heard=track.kind == "audio")
            self._anchor(element, segment.start, lane)

    def _anchor(self, element: Element, start: int, lane: int) -> None:
        """Hang an element on the one of the main track over which it begins."""
        for first, last, begin, parent in self._spine:
            if first <= start < last:
                element.set("lane", str(lane))
                element.set("offset", self._time(begin + start - first))
                parent.append(element)
                return

    # --- Segments ----------------------------------------------------------------------

    def _element(self, segment: Segment, *, heard: bool) -> tuple[Element, int]:
        """Return a segment's element, and where it begins in its own time, in frames."""
        medium, rate = segment.medium, self._programme.rate
        asset = self._asset(medium)
        duration = self._time(segment.frames)
        if medium.kind == "still":
            element = Element("clip", name=medium.name, duration=duration)
            element.set("start", self._time(segment.source))
            self._adjust(element, segment)
            whole = self._time(medium.length(rate))
            SubElement(element, "video", ref=asset, offset="0s", duration=whole)
            return element, segment.source
        begin = self._begin(segment)
        element = Element("asset-clip", name=medium.name, ref=asset, duration=duration)
        element.set("start", self._time(begin))
        if medium.kind == "film":
            element.set("srcEnable", "audio" if heard else "video")
            self._conform(element, medium)
        self._map_time(element, segment)
        if heard:
            self._level(element, segment)
        else:
            self._adjust(element, segment)
        return element, begin

    def _begin(self, segment: Segment) -> int:
        """Return where a segment begins in its medium as its speed makes it."""
        if segment.is_frozen:
            return 0
        begin = segment.source
        if segment.is_reversed:
            whole = segment.medium.length(self._programme.rate)
            begin = max(0, whole - segment.source - segment.used)
        return round(begin / segment.speed)

    def _conform(self, element: Element, medium: Medium) -> None:
        spelled = CONFORMED.get(medium.rate)
        if spelled is not None and medium.rate != self._programme.rate:
            SubElement(element, "conform-rate", scaleEnabled="0", srcFrameRate=spelled)

    def _map_time(self, element: Element, segment: Segment) -> None:
        whole = segment.medium.length(self._programme.rate)
        if segment.is_frozen:
            points = ((0, segment.source), (segment.frames, segment.source))
        elif segment.is_reversed:
            points = ((0, whole), (round(whole / segment.speed), 0))
        elif segment.speed != 1:
            points = ((0, 0), (round(whole / segment.speed), whole))
        else:
            return
        times = SubElement(element, "timeMap")
        for time, value in points:
            SubElement(
                times, "timept", time=self._time(time), value=self._time(value), interp="linear"
            )

    def _adjust(self, element: Element, segment: Segment) -> None:
        """Write how a picture fills the frame, where it stands and how opaque it is."""
        film, box, medium = self._programme, segment.box, segment.medium
        if box is None:
            SubElement(element, "adjust-conform", type="fill" if segment.fills else "fit")
        else:
            shape = max(1, medium.width) / max(1, medium.height)
            fitted = min(1.0, shape * film.height / film.width)
            scale = box.width / fitted
            x = (box.x - 0.5) * film.width / film.height * 100
            y = (0.5 - box.y) * 100
            SubElement(
                element, "adjust-transform", position=f"{x:.6g} {y:.6g}",
                scale=f"{scale:.6g} {scale:.6g}",
            )  # fmt: skip
        if segment.opacity != 1:
            SubElement(element, "adjust-blend", amount=f"{segment.opacity:g}")

    def _level(self, element: Element, segment: Segment) -> None:
        if segment.volume == 1 and not segment.fade_in and not segment.fade_out:
            return
        level = 20 * log10(segment.volume) if segment.volume > 0 else SILENT_DB
        volume = SubElement(element, "adjust-volume", amount=f"{level:.4g}dB")
        if segment.fade_in or segment.fade_out:
            amount = SubElement(volume, "param", name="amount")
            for tag, frames in (("fadeIn", segment.fade_in), ("fadeOut", segment.fade_out)):
                if frames:
                    SubElement(amount, tag, type="easeIn", duration=self._time(frames))

    def _title(self, words: Words, lane: int) -> None:
        style = words.style
        ref = f"ts{len(self._root.findall('.//title')) + 1}"
        title = Element(
            "title", ref=self._effect(*TITLE), name=" ".join(words.text.split())[:60],
            start="3600s", duration=self._time(words.frames),
        )  # fmt: skip
        shown = SubElement(SubElement(title, "text"), "text-style", ref=ref)
        shown.text = words.text
        described = SubElement(SubElement(title, "text-style-def", id=ref), "text-style")
        described.attrib.update(
            font="Helvetica",
            fontSize=f"{style.size or 63:g}",
            fontColor=_color(style.color),
            alignment="center",
        )
        self._anchor(title, words.start, lane)

    # --- Resources ---------------------------------------------------------------------

    def _named(self, key: object, tag: str, **attributes: str) -> str:
        if key not in self._known:
            self._known[key] = f"r{len(self._known) + 1}"
            self._resources.append(Element(tag, {"id": self._known[key], **attributes}))
        return self._known[key]

    def _format(self, rate: Fraction, width: int, height: int) -> str:
        size = {"width": str(width), "height": str(height)} if width and height else {}
        span = f"{rate.denominator}/{rate.numerator}s"
        return self._named((rate, width, height), "format", frameDuration=span, **size)

    def _still_format(self, medium: Medium) -> str:
        size = {"width": str(medium.width), "height": str(medium.height)}
        return self._named(("still", medium.width, medium.height), "format", name=STILLS, **size)

    def _effect(self, name: str, uid: str) -> str:
        return self._named(uid, "effect", name=name, uid=uid)

    def _asset(self, medium: Medium) -> str:
        said = {"name": medium.name, "src": medium.url, "start": "0s"}
        said["duration"] = _spell(Fraction(medium.frames) / medium.rate)
        if medium.kind == "still":
            said |= {"duration": "0s", "hasVideo": "1", "format": self._still_format(medium)}
        elif medium.kind == "film":
            said["hasVideo"] = "1"
            said["format"] = self._format(medium.rate, medium.width, medium.height)
        else:
            film = self._programme
            said["format"] = self._format(film.rate, film.width, film.height)
        if medium.has_sound:
            said |= {"hasAudio": "1", "audioSources": "1", "audioChannels": "2"}
            said["audioRate"] = "48000"
        return self._named(medium, "asset", **said)

    def _time(self, frames: int) -> str:
        return _spell(Fraction(frames) / self._programme.rate)


def _spell(seconds: Fraction) -> str:
    """Return seconds as the format writes them."""
    if seconds.denominator == 1:
        return f"{seconds.numerator}s"
    return f"{seconds.numerator}/{seconds.denominator}s"


def _color(color: str) -> str:
    """Return a colour as four fractions."""
    digits = color.removeprefix("#")
    if len(digits) not in (6, 8) or any(one not in "0123456789abcdefABCDEF" for one in digits):
        return "1 1 1 1"
    parts = [int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2)]
    return " ".join(f"{part:.4g}" for part in (*parts, 1.0)[:4])
