"""Captions: from given lines or a subtitle file, restyled, corrected, removed."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from cutroom.domain.draft import Cue, CueRole, CueStyle, Syllable
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.lettering import restyled
from cutroom.domain.editing.selecting import asset_named, counted, numbered, range_in
from cutroom.domain.editing.transcribing import phrases, words_said
from cutroom.domain.editing.wording import change_cues, reworded
from cutroom.domain.kinds.lettering import (
    Captions,
    EditCaptionText,
    Line,
    RemoveCaptions,
    StyleCaptions,
    SungLine,
)
from cutroom.domain.media import Asset, MediaKind
from cutroom.domain.timing import Ms, TimeRange, ms, seconds_text
from cutroom.errors import OperationRejected

NO_CAPTIONS = "There are no captions on the timeline."
KARAOKE = "karaoke"
SPEECH_WORDS = {"speech", "audio", "voice", "auto", "语音"}
SEND_WORDS = "Send the words as lines with their times, or upload an SRT, VTT or ASS file of them."


class Timed(NamedTuple):
    """A caption with its time, and what its file says of it."""

    at: TimeRange
    text: str
    sung: tuple[Syllable, ...] = ()
    position: str | None = None


def captions(bench: Bench) -> list[Cue]:
    """Return the captions in the order they show."""
    found = [cue for cue in bench.draft.cues if cue.role is CueRole.CAPTION]
    return sorted(found, key=lambda cue: cue.range)


def apply_captions(bench: Bench, op: Captions) -> None:
    """Caption the film."""
    if op.bilingual:
        raise OperationRejected(
            "Captions in two languages need a translation, which is not possible here.",
            hint="Send lines that hold both languages, one under the other.",
        )
    timed = _timed(bench, op)
    if op.max_cue_seconds is not None:
        longest = ms(op.max_cue_seconds)
        timed = [
            one._replace(at=TimeRange(one.at.start, min(one.at.end, one.at.start + longest)))
            for one in timed
        ]
    is_song = any(one.sung for one in timed)
    style = restyled(
        bench,
        CueStyle(name=op.style or (KARAOKE if is_song else None)),
        CueRole.CAPTION,
        position=op.position,
        size=op.size,
        color=op.color,
        background=op.background,
        highlight=op.highlight,
    )
    _replace_at(bench, [one.at for one in timed])
    for one in timed:
        own = style if op.position or not one.position else replace(style, position=one.position)
        cue = Cue(bench.new_id("t"), CueRole.CAPTION, one.text, one.at, own, one.sung)
        bench.put_cue(cue)
    if is_song:
        is_heard = not op.lines and _subtitle_file(bench, op) is None
        bench.note("karaoke_heard" if is_heard else "karaoke_timed")
    elif op.style and KARAOKE in op.style.casefold():
        bench.note("karaoke_plain")
    if not op.burn:
        bench.note("captions_burned")


def _timed(bench: Bench, op: Captions) -> list[Timed]:
    """Return the lines with their times."""
    if op.lines:
        given = [line for line in op.lines if isinstance(line, Line)]
        plain = [line for line in op.lines if isinstance(line, str)]
        spread_lines = spread(bench, plain) if plain else []
        return [*_from_lines(bench, given), *spread_lines] if given else spread_lines
    file = _subtitle_file(bench, op)
    if file is None:
        return _heard(bench, op)
    lines = bench.subtitles.get(file.id, ())
    if not lines:
        raise OperationRejected(f"{file.name} holds no lines.", hint="Upload another file.")
    timed = _from_lines(bench, lines)
    bench.note("captions_from", count=len(timed), name=file.name)
    return timed


def _heard(bench: Bench, op: Captions) -> list[Timed]:
    """Return what is said in the film, as a recogniser hears it."""
    heard = words_said(bench, op.lang)
    longest = None if op.max_cue_seconds is None else ms(op.max_cue_seconds)
    found = phrases(bench, heard, longest)
    if not found:
        raise OperationRejected("No words were heard in the film's sound.", hint=SEND_WORDS)
    bench.note("captions_heard", count=len(found))
    if not heard.is_timed:
        bench.note("captions_untimed")
    lights_up = heard.is_timed and op.style is not None and KARAOKE in op.style.casefold()
    return [Timed(one.at, one.text, one.sung if lights_up else ()) for one in found]


def _subtitle_file(bench: Bench, op: Captions) -> Asset | None:
    """Return the file that is captioned from; None when it is what is said in the film."""
    files = [asset for asset in bench.assets if asset.kind is MediaKind.SUBTITLE]
    source = (op.source or "").strip()
    if source and source.casefold() not in SPEECH_WORDS:
        return asset_named(bench, source, MediaKind.SUBTITLE)
    if not source and len(files) == 1:
        return files[0]
    return None


def _from_lines(bench: Bench, lines: Sequence[Line]) -> list[Timed]:
    film = bench.base.duration
    timed: list[Timed] = []
    beyond = 0
    for line in lines:
        start, end = ms(line.start), ms(line.end)
        if end <= start:
            raise OperationRejected(
                f'The caption "{line.text}" ends at {seconds_text(end)} s, '
                f"not after its start at {seconds_text(start)} s."
            )
        if not line.text.strip():
            continue
        if start >= film:
            beyond += 1
            continue
        place = TimeRange(start, min(end, film))
        one = Timed(place, line.text)
        if isinstance(line, SungLine):
            one = one._replace(sung=line.sung, position=line.position)
        timed.append(one)
    if not timed:
        raise OperationRejected(
            f"All captions lie beyond the end of the film at {seconds_text(film)} s."
        )
    if beyond:
        bench.note("captions_beyond", count=beyond)
    return timed


def spread(bench: Bench, texts: Sequence[str]) -> list[Timed]:
    """Return texts with times: one for each clip when the numbers agree, else evenly."""
    words = [text.strip() for text in texts if text.strip()]
    if not words:
        raise OperationRejected("The captions are empty.", hint=SEND_WORDS)
    clips = bench.base.clips
    if len(words) == len(clips):
        places = [bench.base.range_of(index) for index in range(len(clips))]
    else:
        places = _even(bench.base.duration, len(words))
    bench.note("captions_spread", count=len(words))
    return [Timed(place, text) for place, text in zip(places, words, strict=True)]


def _even(film: Ms, count: int) -> list[TimeRange]:
    if film < count:
        raise OperationRejected(
            f"{count} captions do not fit {seconds_text(film)} s.", hint="Send fewer lines."
        )
    edges = [round(film * number / count) for number in range(count + 1)]
    return [TimeRange(start, end) for start, end in pairwise(edges)]


def _replace_at(bench: Bench, places: Sequence[TimeRange]) -> None:
    """Remove earlier captions that would show at the same time."""
    old = [
        cue
        for cue in captions(bench)
        if cue.id not in bench.fresh and any(cue.range.overlaps(place) for place in places)
    ]
    if old:
        change_cues(bench, old, [])
        bench.note("captions_replaced", count=len(old))


# --- changing ---------------------------------------------------------------------


def _present(bench: Bench) -> list[Cue]:
    found = captions(bench)
    if not found:
        raise OperationRejected(NO_CAPTIONS, hint=SEND_WORDS)
    return found


def apply_style_captions(bench: Bench, op: StyleCaptions) -> None:
    """Change how the captions look."""
    found = _present(bench)
    asked = op.model_dump(exclude={"op", "style"}, exclude_none=True)
    if not asked and op.style is None:
        raise OperationRejected(
            "Say how the captions should look.", hint="Give a size, colour or position."
        )
    changed = [
        replace(cue, style=restyled(bench, cue.style, cue.role, name=op.style, **asked))
        for cue in found
    ]
    change_cues(bench, found, changed)


def apply_edit_caption_text(bench: Bench, op: EditCaptionText) -> None:
    """Correct words in the captions."""
    found = _present(bench)
    if op.index is not None:
        cue = found[numbered(op.index, len(found), "caption", "there are")]
        text = op.text if op.text is not None else op.replace
        if op.find and op.replace is not None:
            text = _replaced(cue.text, op.find, op.replace)
        if not text or not text.strip():
            raise OperationRejected("Say what the caption should read.", hint="Give text.")
        change_cues(bench, [cue], [reworded(cue, text)])
        return
    new = op.replace if op.replace is not None else op.text
    if not op.find or new is None:
        raise OperationRejected("Say which words to find, and what to put there.")
    hits = [cue for cue in found if op.find.casefold() in cue.text.casefold()]
    if not hits:
        raise OperationRejected(
            f'No caption says "{op.find}"; there are {counted(len(found), "caption")}.',
            hint="Call get_timeline to read them.",
        )
    changed = [reworded(cue, _replaced(cue.text, op.find, new)) for cue in hits]
    emptied = [cue for cue in changed if not cue.text.strip()]
    change_cues(bench, hits, [cue for cue in changed if cue not in emptied])


def _replaced(text: str, find: str, new: str) -> str:
    """Return the text with every occurrence replaced, whatever its capitals."""
    if find in text:
        return text.replace(find, new)
    result, rest, wanted = "", text, find.casefold()
    while (at := rest.casefold().find(wanted)) >= 0:
        result += rest[:at] + new
        rest = rest[at + len(find) :]
    return result + rest


def apply_remove_captions(bench: Bench, op: RemoveCaptions) -> None:
    """Remove the captions, all or those within a stretch."""
    found = _present(bench)
    if op.start is not None or op.end is not None:
        place = range_in(bench, op.start or 0, "end" if op.end is None else op.end)
        inside = [cue for cue in found if cue.range.overlaps(place)]
        if not inside:
            raise OperationRejected(
                f"There is no caption between {seconds_text(place.start)} "
                f"and {seconds_text(place.end)} s."
            )
        found = inside
    change_cues(bench, found, [])
