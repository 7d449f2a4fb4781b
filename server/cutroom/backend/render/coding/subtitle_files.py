"""Captions as files: SRT, WebVTT, ASS with its styles, or plain text."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

import pysubs2

from cutroom.backend.render.coding.singing import ALIGNMENTS, USUAL, sung_text
from cutroom.backend.render.lettering.letters import WIDE
from cutroom.backend.render.lettering.paint import HIGHLIGHT
from cutroom.backend.render.lettering.timing import sings
from cutroom.backend.render.pixels.planes import rgb_of
from cutroom.domain.draft import Cue, CueRole, CueStyle, Draft
from cutroom.errors import OperationRejected

USUAL_SIZE = 52.0
"""Letter height of captions on a canvas whose shorter side is 1080."""

WORDS = re.compile(rf"{WIDE.pattern}\s*|(?:(?!{WIDE.pattern})\S)+\s*|\s+")
"""What lights up at once: a word, or an ideograph, with the space after it."""


def written_cues(draft: Draft) -> Sequence[Cue]:
    """Return the captions in the order of their times. Raises OperationRejected without any."""
    cues = [cue for cue in draft.cues if cue.role is CueRole.CAPTION and cue.text.strip()]
    if not cues:
        raise OperationRejected(
            "There are no captions to write to a file.",
            hint="Add captions first: from lines, or from an uploaded SRT, VTT or ASS file.",
        )
    return sorted(cues, key=lambda cue: (cue.range.start, cue.range.end))


def captions_text(draft: Draft, format: str) -> str:
    """Return the captions as the content of a file. Raises OperationRejected without any."""
    cues = written_cues(draft)
    if format == "txt":
        return "".join(f"{' '.join(cue.text.split())}\n" for cue in cues)
    file = pysubs2.SSAFile()
    width, height = draft.canvas.width, draft.canvas.height
    file.info |= {"PlayResX": str(width), "PlayResY": str(height), "WrapStyle": "0"}
    known: dict[CueStyle, str] = {}
    for cue in cues:
        name = known.setdefault(cue.style, f"Caption{len(known) + 1 if known else ''}")
        if name not in file.styles:
            file.styles[name] = _style(cue, min(width, height))
        event = pysubs2.SSAEvent(cue.range.start, cue.range.end, style=name)
        text = cue.text.replace("{", "(").replace("}", ")")
        event.plaintext = text
        if format == "ass" and sings(cue):
            event.text = _sung(cue, text)
        file.events.append(event)
    file.styles.pop("Default", None)
    return file.to_string(format)


def _sung(cue: Cue, text: str) -> str:
    """Return ASS text whose words light up one after the other, as they do in the picture."""
    duration = cue.range.duration
    if cue.sung:
        return sung_text(text, cue.sung, duration)
    units = WORDS.findall(text)
    edges = [0, *accumulate(len(unit) for unit in units)]
    ticks = [round(duration * edge / max(1, edges[-1]) / 10) for edge in edges]
    timed = zip(units, pairwise(ticks), strict=True)
    sung = "".join(f"{{\\k{end - start}}}{unit}" for unit, (start, end) in timed)
    return sung.replace("\n", r"\N")


def _style(cue: Cue, side: int) -> pysubs2.SSAStyle:
    style = cue.style
    first = style.highlight or (HIGHLIGHT if sings(cue) else style.color)
    # In ASS what is not sung yet has the second colour.
    colors = (first, style.color) if sings(cue) else (style.color, first)
    boxed = style.background is not None
    back = style.background or style.outline or "#000000"
    size = (style.size or USUAL_SIZE) * side / 1080
    return pysubs2.SSAStyle(
        fontname=style.font or "Arial",
        fontsize=round(size, 2),
        primarycolor=_color(colors[0]),
        secondarycolor=_color(colors[1]),
        outlinecolor=_color(back),
        backcolor=_color(back),
        bold=bool(style.bold),
        italic=style.italic,
        borderstyle=3 if boxed else 1,
        outline=round(size / 16, 2) if boxed or style.outline else 0,
        shadow=0,
        alignment=pysubs2.Alignment(ALIGNMENTS.get(style.position or "bottom", USUAL)),
        marginl=round(side / 20),
        marginr=round(side / 20),
        marginv=round(side / 14),
    )


def _color(text: str) -> pysubs2.Color:
    alpha = int(text[7:9], 16) if len(text) == 9 and text.startswith("#") else 255
    return pysubs2.Color(*rgb_of(text[:7] if text.startswith("#") else text), 255 - alpha)
