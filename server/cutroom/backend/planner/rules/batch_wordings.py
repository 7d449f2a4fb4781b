"""The message as it would be said of one item of a batch."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.planner.rules.batch_wishes import (
    BRACKETS,
    COLON,
    Wish,
)
from cutroom.backend.planner.words import batches as words


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the message, and what stands there instead."""

    start: int
    end: int
    instead: str = ""


def wordings_of_one(message: str, wish: Wish, begin: int) -> list[str]:
    """Return the message as it may be said of one item, likeliest wording first."""
    found: list[str] = []
    for how in range(3):
        cuts = _cuts_zh(wish, how) if wish.zh else _cuts_en(wish, how)
        said = _without(message, cuts, begin)
        if said not in found:
            found.append(said)
    return found


def _without(message: str, cuts: Sequence[Cut], begin: int) -> str:
    """Return the message with some stretches replaced, tidied at its ends."""
    parts: list[str] = []
    at = begin
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start < at:
            continue
        parts += [message[at : cut.start], cut.instead]
        at = cut.end
    said = re.sub(r"\s+", " ", "".join([*parts, message[at:]]))
    said = re.sub(r"\s+([,.;!?])", r"\1", said)
    said = re.sub(r"([,，])\s*(?=[,，.。])", "", said)
    said = words.SHAPED.sub("as ", words.LENGTHY.sub(r"\1 second\2 clip as \3", said))
    said = words.LENGTHY_AFTER.sub(r"\2 second clip as \1", said)
    said = words.LENGTHY_ZH.sub(r"，时长\1秒，格式\2", said)
    said = re.sub(r"^[\s,，:：;；.。]+|^(?:and|then)\s+", "", said).strip(" ,，:：")
    said = re.sub(r"^(?=一(?:个|条|段|部|份))", "做", said)
    return re.sub(r"^(?:an?|one)\s+(?=\S)", "make a ", said, flags=re.IGNORECASE)


def _cuts_en(wish: Wish, how: int) -> list[Cut]:
    text = wish.text
    cuts = [Cut(*one.span(), ', add the title "{name}"') for one in words.NAMES_EN.finditer(text)]
    cuts += [Cut(*one.span()) for one in words.SPLIT_EN.finditer(text)]
    cuts += [Cut(*one.span(), f", make it {one[1]} long") for one in words.LONG_EACH.finditer(text)]
    cuts += [_own_cut_en(text, one, how) for one in wish.each]
    if wish.listed(wish.picks) or wish.listed(wish.files):
        led = re.match(r"\s*(?:for|of|from|with)\s+", text)
        colon = COLON.search(text)
        cuts.append(Cut(led.start() if led else 0, colon.end() if colon else 0))
    cuts += [Cut(*one.span()) for one in words.TAIL_EN.finditer(text)]
    cuts += [_apart_cut_en(text, one, how) for one in wish.apart]
    cuts += _picked(wish)
    cuts += [Cut(*one.span()) for one in re.finditer(r"\((?:on the timeline|as uploaded)\)", text)]
    return cuts


def _picked(wish: Wish) -> list[Cut]:
    """Return the pointers at single items, with what takes them out of all."""
    out = words.EXCEPT.search(wish.text) if wish.picks else None
    if out is None:
        return [Cut(token.start, token.end) for token in wish.picks]
    ends = [out.end(), *(token.end for token in wish.picks)]
    starts = [out.start(), *(token.start for token in wish.picks)]
    end = max(ends)
    tail = re.match(r"\s*(?:之外|以外)的?", wish.text[end:])
    return [Cut(min(starts), end + (tail.end() if tail else 0))]


def _own_cut_en(text: str, one: re.Match[str], how: int) -> Cut:
    """Return what stands in the place of "each video"."""
    before, after = text[: one.start()], text[one.end() :]
    if words.PER_EN.fullmatch(one.group()):
        return Cut(*one.span())
    if (given := words.GIVE_EN.search(before)) and (
        own := re.match(r"\s+(?:its|their)\s+own\b", after)
    ):
        return Cut(given.start(), one.end() + own.end(), "make a")
    if become := words.BECOME_EN.match(after):
        return Cut(one.start(), one.end() + become.end(), "make a ")
    turned, into = words.TURN_EN.search(before), words.INTO_EN.match(after)
    if into and not before.strip():
        return Cut(one.start(), one.end() + into.end(), "make a")
    if turned and into and how < 2:
        return Cut(turned.start(), one.end() + into.end(), "make it" if how else "make a")
    if led := words.LED_EN.search(before):
        colon = re.match(rf"(?:{BRACKETS.pattern})?\s*[:,]?", after)
        end = one.end() + (colon.end() if colon else 0)
        return Cut(led.start(), end)
    new = words.NEW_EN.search(before)
    if new and how == 0:
        preposition = re.search(r"\s(?:of|from|for|out\s+of|per|with)\s*$", before)
        return Cut(preposition.start() if preposition else one.start(), one.end())
    if words.SAVE_EN.search(before) and how < 2:
        return Cut(*one.span())
    noun = "photo" if re.search(words.NOUNS["photos"], one.group(), re.IGNORECASE) else "video"
    return Cut(*one.span(), "it" if how == 2 else f"the {noun}")


def _apart_cut_en(text: str, one: re.Match[str], how: int) -> Cut:
    """Return what stands in the place of "as separate files"."""
    after = text[one.end() :]
    noun = re.match(rf"\s+((?:[\w:-]+\s+){{0,3}}?){words.RESULT_EN}\b", after, re.IGNORECASE)
    said = one.group().lower()
    if said.startswith(("batch", "bulk")):
        return Cut(one.start(), one.end(), re.sub(r"^(?:batch|bulk)[\s-]*", "", said))
    if not re.match(r"(?:as|into|in|to|from|separate|individual|standalone|its|their)\b", said):
        return Cut(*one.span())
    if said.startswith(("as a file", "as one file", "as files", "as a separate file")):
        return Cut(*one.span())
    if words.FORMAT.match(after) and said.startswith(("as", "into", "in", "to")):
        return Cut(*one.span(), "as")
    if noun and not noun.group(1) and said.startswith(("as", "into", "in", "to")):
        return Cut(one.start(), one.end() + noun.end())
    if said.startswith(("as", "into", "in", "to", "from")):
        return Cut(*one.span(), ("a", "as", ", make it")[how])
    return Cut(*one.span())


def _cuts_zh(wish: Wish, how: int) -> list[Cut]:
    text = wish.text
    cuts = [Cut(*one.span(), "加标题「{name}」") for one in words.NAMES_ZH.finditer(text)]
    for one in wish.each:
        led = words.FOR_ZH.search(text[: one.start()])
        start = led.start() if led else one.start()
        headed = re.match(rf"(?:{BRACKETS.pattern})?\s*[：:]", text[one.end() :])
        if headed:
            cuts.append(Cut(start, one.end() + headed.end()))
            continue
        own = text[one.end() : one.end() + 1] == "的"
        noun = "照片" if re.search(words.NOUNS["photos"], one.group()) else "视频"
        if own or how == 1:
            cuts.append(Cut(*one.span(), noun if how < 2 else ""))
        else:
            cuts.append(Cut(start, one.end()))
    cuts += [Cut(*one.span(), "时长") for one in words.LONG_EACH_ZH.finditer(text)]
    if counted := words.COUNTED_ZH.search(text):
        start = counted.start() + counted.group().rindex(counted[1])
        cuts.append(Cut(start, start + len(counted[1]), "一"))
    cuts += [Cut(*one.span()) for one in wish.apart]
    cuts += _picked(wish)
    cuts += [Cut(*one.span()) for one in re.finditer(r"\((?:on the timeline|as uploaded)\)", text)]
    if how == 2:
        cuts += [Cut(*one.span()) for one in re.finditer(r"成?一(?:个|份|条)文件|一份", text)]
    return cuts
