"""What is said in the film: captions written down from it, filler words taken out of it.

Words that were heard are material: they are shown, cut or counted, and never read as a request.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cutroom.domain.draft import Clip, Mute, Sound, SoundRole, Syllable
from cutroom.domain.editing.bench import Bench
from cutroom.domain.editing.pieces import clip_offset
from cutroom.domain.kinds.programmes import Find
from cutroom.domain.kinds.sounding import MuteFillers, RemoveFillers
from cutroom.domain.measures import Word, Words
from cutroom.domain.timing import Ms, TimeRange, seconds_text
from cutroom.errors import OperationRejected

LONGEST_CUE: Ms = 6000
SHORTEST_CUE: Ms = 1000
"""How long a caption shows at least, where nothing follows it sooner."""
LINGERING: Ms = 200
"""How long a caption stays after its last word."""
PAUSE: Ms = 700
"""A pause after which a caption of its own begins."""
WIDTH, NARROW_WIDTH = 42, 28
"""Letters of a caption in a wide film and in an upright one; Chinese ones count twice."""
FILLERS = frozenset(
    {"um", "umm", "uh", "uhh", "uhm", "er", "erm", "ehm", "hm", "hmm", "mm", "mhm"}
    | {"ah", "eh", "嗯", "呃", "额", "唔", "えっと", "えー", "あの", "äh", "ähm", "euh"}
)
MOST_NAMED = 6

_WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_ENDS = frozenset(".!?。！？…")
_MARKS = ".,!?;:，。！？；：、…\"'“”‘’"


@dataclass(frozen=True, slots=True)
class Said:
    """A word and when it is heard in the film."""

    text: str
    at: TimeRange


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that is said in the film, in order."""

    words: tuple[Said, ...]
    is_timed: bool


def words_said(bench: Bench, language: str | None, *, with_voices: bool = True) -> Heard:
    """Return what is heard in the clips' own sound, and in voices that were laid over them.

    Raises OperationRejected for a film in which nobody could be heard.
    """
    found: list[Said] = []
    timed: list[bool] = []
    for start, clip in _sounding(bench):
        heard = _words_of(bench, clip, language)
        timed.append(heard.is_timed)
        found += _in_clip(clip, start, heard.words)
    for sound in _voices(bench) if with_voices else ():
        heard = bench.measures.words(sound.asset, language) if sound.asset else Words(())
        timed.append(heard.is_timed)
        found += _in_sound(sound, heard.words)
    if not timed:
        raise OperationRejected(
            "Nothing in the film has sound in which words could be heard.",
            hint="Send the words as lines, or upload an SRT, VTT or ASS file of them.",
        )
    return Heard(tuple(sorted(found, key=lambda one: one.at)), all(timed))


def _sounding(bench: Bench) -> Iterator[tuple[Ms, Clip]]:
    """Yield the clips that are heard, with when they begin."""
    at = 0
    for clip in bench.base.clips:
        asset = bench.asset_of(clip)
        mute = bench.still(clip) or clip.volume <= 0 or clip.reversed
        if asset is not None and asset.facts.has_audio and not mute:
            yield at, clip
        at += clip.duration


def _voices(bench: Bench) -> list[Sound]:
    return [
        sound
        for sound in bench.draft.sounds
        if sound.role is SoundRole.VOICE and sound.volume > 0 and sound.asset is not None
    ]


def _words_of(bench: Bench, clip: Clip, language: str | None) -> Words:
    return bench.measures.words(clip.asset, language) if clip.asset else Words(())


def _in_clip(clip: Clip, start: Ms, words: Iterable[Word]) -> Iterator[Said]:
    """Yield the words that a clip plays; one that is cut through belongs where its middle is."""
    for word in words:
        if clip.source.start <= (word.start + word.end) // 2 < clip.source.end:
            first, last = clip_offset(clip, word.start), clip_offset(clip, word.end)
            yield Said(word.text, TimeRange(start + first, start + max(first + 1, last)))


def _in_sound(sound: Sound, words: Iterable[Word]) -> Iterator[Said]:
    shift = sound.range.start - sound.source_start
    for word in words:
        place = TimeRange(word.start + shift, word.end + shift).intersection(sound.range)
        if place is not None and place.duration * 2 > word.end - word.start:
            yield Said(word.text, place)


# --- captions ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are shown together, and when."""

    at: TimeRange
    text: str
    sung: tuple[Syllable, ...]


def phrases(bench: Bench, heard: Heard, longest: Ms | None) -> list[Phrase]:
    """Return what is said in lines that can be read: short ones, parted where people pause."""
    canvas = bench.draft.canvas
    width = WIDTH if canvas.width >= canvas.height else NARROW_WIDTH
    groups = list(_groups(heard.words, longest or LONGEST_CUE, width))
    starts = [*(group[0].at.start for group in groups), bench.base.duration]
    return [_phrase(group, starts[number]) for number, group in enumerate(groups, 1)]


def _groups(words: Sequence[Said], longest: Ms, width: int) -> Iterator[list[Said]]:
    group: list[Said] = []
    for word in words:
        if group and _parts(group, word, longest, width):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _parts(group: Sequence[Said], word: Said, longest: Ms, width: int) -> bool:
    """Say whether a word begins a caption of its own."""
    return (
        word.at.start - group[-1].at.end >= PAUSE
        or word.at.end - group[0].at.start > longest
        or group[-1].text[-1:] in _ENDS
        or _wideness(joined([*(one.text for one in group), word.text])) > width
    )


def _wideness(text: str) -> int:
    return len(text) + len(_WIDE.findall(text))


def joined(words: Sequence[str]) -> str:
    """Return words as a line; between Chinese ones, and before marks, there is no blank."""
    line = ""
    for word in words:
        close = not line or _WIDE.match(line[-1]) or _WIDE.match(word) or word[0] in _MARKS[:10]
        line += word if close else f" {word}"
    return line


def _phrase(group: Sequence[Said], after: Ms) -> Phrase:
    start, end = group[0].at.start, max(one.at.end for one in group)
    wanted = max(end + LINGERING, start + SHORTEST_CUE)
    place = TimeRange(start, max(start + 1, min(after, wanted)))
    sung: list[Syllable] = []
    letters = 0
    for one in group:
        sung.append(Syllable(letters, one.at.start - start))
        letters += len("".join(one.text.split()))
    return Phrase(place, joined([one.text for one in group]), tuple(sung))


# --- filler words -----------------------------------------------------------------


def apply_remove_fillers(bench: Bench, op: RemoveFillers) -> None:
    """Cut filler words out of the clips."""
    found = _fillers(bench, op)
    for filler in found:
        bench.drop(bench.places_in(filler.at))
    _note_fillers(bench, "fillers_removed", found)


def apply_mute_fillers(bench: Bench, op: MuteFillers) -> None:
    """Silence filler words in the clips' own sound."""
    found = _fillers(bench, op)
    mutes = tuple(Mute(filler.at, "clips") for filler in found)
    bench.change(mutes=(*bench.draft.mutes, *mutes))
    _note_fillers(bench, "fillers_muted", found)


def _note_fillers(bench: Bench, key: str, found: Sequence[Said]) -> None:
    if not found:
        bench.note("fillers_none")
        return
    names = tuple(dict.fromkeys(one.text for one in found))[:MOST_NAMED]
    total = seconds_text(sum(one.at.duration for one in found))
    bench.note(key, count=len(found), seconds=total, names=names)


def _fillers(bench: Bench, op: RemoveFillers | MuteFillers) -> list[Said]:
    heard = words_said(bench, op.lang, with_voices=False)
    if not heard.is_timed:
        raise OperationRejected(
            "The speech model tells no times of words, so a filler cannot be cut out alone.",
            hint="Use one that does, such as SenseVoice, Zipformer, Paraformer or NeMo.",
        )
    kept = {_plain(word) for word in op.keep or ()}
    wanted = {sound for word in op.words for sound in _spellings(word)} if op.words else FILLERS
    return list(_occurrences(heard.words, sorted(wanted - kept)))


def _spellings(word: str) -> set[str]:
    """Return how a filler word is written down, "ums" and "ummm" among them."""
    plain = _plain(word)
    single = plain.removesuffix("s")
    drawn = {one for one in FILLERS if _short(one) in (_short(plain), _short(single))}
    return drawn or {plain}


def _short(word: str) -> str:
    """Return a word without letters that are drawn out."""
    return re.sub(r"(.)\1+", r"\1", word)


def _occurrences(words: Sequence[Said], wanted: Sequence[str]) -> Iterator[Said]:
    """Yield where one of several words or phrases is said; the longest of them counts."""
    phrases_ = sorted((phrase.split() for phrase in wanted if phrase), key=len, reverse=True)
    plain = [_plain(word.text) for word in words]
    at = 0
    while at < len(words):
        hit = next((one for one in phrases_ if plain[at : at + len(one)] == one), None)
        if hit is None:
            at += 1
            continue
        last = words[at + len(hit) - 1]
        yield Said(" ".join(hit), TimeRange(words[at].at.start, last.at.end))
        at += len(hit)


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(_MARKS + " ").split())


# --- looking for words ------------------------------------------------------------


def apply_find(bench: Bench, op: Find) -> None:
    """Tell when something is said; the film stays as it is."""
    heard = words_said(bench, None)
    wanted = _plain(op.query)
    found = list(_occurrences(heard.words, [wanted]))
    if not found and _WIDE.search(wanted):
        found = list(_letters(heard.words, wanted))
    if not found:
        bench.note("said_nowhere", text=op.query)
        return
    times = tuple(seconds_text(one.at.start) for one in found)
    bench.note("said_at", text=op.query, names=times)


def _letters(words: Sequence[Said], wanted: str) -> Iterator[Said]:
    """Yield where letters are said that several words share, as in Chinese."""
    text = "".join(word.text for word in words)
    owners = [word for word in words for _ in word.text]
    place = text.find(wanted)
    while place >= 0:
        yield Said(wanted, owners[place].at)
        place = text.find(wanted, place + len(wanted))
