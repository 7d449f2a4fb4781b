"""The order of the clips where a brief tells it in prose: "open with the sunset, then the harbour".

A message is cut at its stops; a piece that says where a clip comes is taken out, and one
order in numbers is written behind the sentence that began it. What else such a piece asks
of its clip stays, under the clip's name.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cutroom.backend.planner.clauses.pieces import STOPS, STRONG
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.orders import (
    ACTED,
    AFTER,
    ANYHOW,
    CALLED,
    DROPPED,
    EACH,
    ENOUGH,
    FIRST,
    IDLE,
    LAST,
    LEAVING,
    NEXT,
    NOUN,
    ONLY_PART,
    THAT_FIRST,
)

MARK = "@"
PACED = re.compile(
    r"(?:at|in|with) [\w. ]{0,20}(?:speed|slow motion|slow-mo|reverse)", re.IGNORECASE
)
"""How fast a clip plays, which wants a verb."""
CORNER = re.compile(r"\b(?:top|bottom|upper|lower)[ -](?:left|right|cent\w+)|corner|角")
"""Where pictures are laid over others."""
LISTED = re.compile(rf"(?:and |then |再|然后|接着|和)*{MARK}", re.IGNORECASE)
ORDER = re.compile(r"\b(?:order|sequence)\b|顺序", re.IGNORECASE)
"""What opens a list of clips in their order, and how one more is listed."""
JOINTS = ("and", "but", "then", "and then", "再", "然后", "接着", "最后", "再接", "再放")
"""Words that begin a piece of their own after a clip."""
ARTICLE = re.compile(r"^(?:the|my|our) ")
MEASURED = re.compile(r"\d|\b(?:seconds?|minutes?)\b|[秒分]")
"""What tells how long the film should be, before the order."""
FEWEST = 2
"""Clips that must be placed before prose is an order."""


@dataclass
class Piece:
    """What stands between two stops, and the clips that it names."""

    text: str
    raw: str
    clips: list[int]
    stop: str = ""
    place: str = ""
    """Where it says its last clip comes: first, next or last."""
    left: str = ""
    """What else it asks of that clip."""
    announced: str = ""
    """The wish that it is told under: "make a two minute film: first …"."""
    behind: int = 0
    """The clip that it comes after, where that is named with it."""


class Prose:
    """A message as pieces, in which clips are marks."""

    def __init__(self, message: str, tokens: Sequence[Token], stage: Stage):
        self.message = message
        self.stage = stage
        self.zh = stage.zh
        self.pieces: list[Piece] = []
        self._cut(message, tokens)

    def _cut(self, message: str, tokens: Sequence[Token]) -> None:
        start, run = 0, list[Token]()
        for at, token in enumerate(tokens):
            stops = token.kind == "punct" and token.text in (*STOPS, "…")
            joins = token.text.lower() in JOINTS and any(map(self._clip, run))
            if stops and token.text == "." and _inside_number(tokens, at):
                stops = False
            if stops or joins:
                stop = message[token.start : token.end] if stops else ""
                self._add(message, start, token.start, run, stop)
                start, run = (token.end if stops else token.start), []
            else:
                run.append(token)
        self._add(message, start, len(message), run, "")

    def _add(self, message: str, start: int, end: int, run: Sequence[Token], stop: str) -> None:
        text, at, clips = "", start, list[int]()
        for token in run:
            clip = self._clip(token)
            if clip:
                text += message[at : token.start] + MARK
                at = token.end
                clips.append(clip)
        text = (text + message[at:end]).strip()
        if text:
            self.pieces.append(Piece(text, message[start:end].strip(), clips, stop))
        elif self.pieces and stop in STRONG:
            self.pieces[-1].stop = stop

    def _clip(self, token: Token) -> int:
        """Return the number of the one clip that a token names; 0 for none."""
        word = ARTICLE.sub("", token.text.lower())
        if token.kind == "asset" or word in self._stems:
            name = str(token.value) if token.kind == "asset" else self._stems[word]
            if len(name.rsplit(".", 1)[0]) == 1 and word == "a" and not self._alone(token):
                return 0
            numbers = self.stage.numbers_of(name)
            return numbers[0] if len(numbers) == 1 else 0
        pick = token.value
        if isinstance(pick, Pick) and len(pick.clips) == 1 and CALLED.search(token.text.lower()):
            count = len(self.stage.shots)
            number = pick.clips[0] if pick.clips[0] > 0 else count + 1 + pick.clips[0]
            return number if 0 < number <= count else 0
        return 0

    def _alone(self, token: Token) -> bool:
        """Say whether nothing that "a" might belong to follows a letter."""
        return re.match(r"\s*(?:[,.;!?]|$|and\b|then\b)", self.message[token.end :]) is not None

    @cached_property
    def _stems(self) -> dict[str, str]:
        """The clips' files by their names without the ending, in lower case."""
        return {shot.name.rsplit(".", 1)[0].lower(): shot.name for shot in self.stage.shots}

    def name(self, clip: int) -> str:
        """Return what a clip is called."""
        name = self.stage.shots[clip - 1].name
        alone = len(self.stage.numbers_of(name)) == 1
        return name if alone else f"第{clip}段" if self.zh else f"clip {clip}"


def _inside_number(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.start == tokens[at].end and after.kind == "number"


def in_order(message: str, tokens: Sequence[Token], stage: Stage, *, brief: bool = True) -> str:
    """Return a brief with the order that its prose tells as one sentence; else as it is.

    A message that is no brief tells an order only where it asks for nothing else of the clips.
    """
    if len(stage.shots) < FEWEST or MARK in message:
        return message
    prose = Prose(message, tokens, stage)
    dropped = _dropped(prose)
    last: int = 0
    listing = False
    for piece in prose.pieces:
        _placed(piece, last, zh=prose.zh, listing=listing)
        last = piece.clips[-1] if piece.clips else last
        begins = bool(piece.place) and (listing or ORDER.search(piece.text) is not None)
        listing = begins and piece.stop not in STRONG
    placed = [piece for piece in prose.pieces if piece.place]
    if not brief and not all(IDLE.fullmatch(p.left) or ENOUGH.fullmatch(p.left) for p in placed):
        return message
    order = _order(placed, stage, _laid_over(prose))
    chained = len({p.place for p in placed}) > 1 or len(placed) > FEWEST
    chained = chained or any(piece.behind for piece in placed)
    if (len(order) < FEWEST or not chained) and not dropped:
        return message
    if len(order) < FEWEST or not chained:
        for piece in placed:
            piece.place = ""
        order = []
    return _written(prose, order, dropped)


def _laid_over(prose: Prose) -> set[int]:
    """Return the pictures that the message puts into a corner: they have no place in the order."""
    return {
        clip
        for piece in prose.pieces
        if not piece.place and CORNER.search(piece.text.lower())
        for clip in piece.clips
        if prose.stage.shots[clip - 1].is_picture
    }


def _order(placed: Sequence[Piece], stage: Stage, over: set[int]) -> list[int]:
    """Return the clips in the order told; those that are not named stand before the last."""
    told = [(piece.place, piece.clips[-1]) for piece in placed]
    head = [clip for place, clip in told if place == "first"]
    head = head or [piece.behind for piece in placed[:1] if piece.behind]
    middle = [clip for place, clip in told if place == "next"]
    tail = [clip for place, clip in told if place == "last"]
    if not head or len({*head, *middle, *tail}) < FEWEST:
        return []
    named = list(dict.fromkeys([*head, *middle, *tail]))
    others = [n for n in range(1, len(stage.shots) + 1) if n not in named and n not in over]
    return list(dict.fromkeys([*head, *middle, *others, *tail]))


def _dropped(prose: Prose) -> dict[int, list[Piece]]:
    """Return the clips that are left out after all, with the pieces that say so."""
    found: dict[int, list[Piece]] = {}
    pieces = prose.pieces
    for at, piece in enumerate(pieces):
        if piece.clips and LEAVING.search(piece.text.lower()):
            clip = piece.clips[-1]
            before = pieces[at - 1 : at] if at and clip in pieces[at - 1].clips else []
            found[clip] = [*before, piece]
        elif piece.clips and re.fullmatch(rf"(?:而|至于)?{MARK}(?:{NOUN})?(?:嘛|呢)?", piece.text):
            told = [one for one in pieces[at + 1 : at + 3] if DROPPED.fullmatch(one.text)]
            if told and pieces[at + 1] is told[0]:
                found[piece.clips[-1]] = [piece, *told]
    return found


def _placed(piece: Piece, last: int, *, zh: bool, listing: bool = False) -> None:
    """Note where a piece says its clip comes, and what is left of it then."""
    text = re.sub(rf"{MARK}(?:{NOUN})", MARK, piece.text) if zh else piece.text
    if not zh:
        text = re.sub(rf"\b(?:the|my|our|your) {MARK}", MARK, text, flags=re.IGNORECASE)
        text = re.sub(rf"{MARK} (?:{NOUN})\b", MARK, text, flags=re.IGNORECASE)
        text = re.sub(rf"\b(?:clip|shot|photo|video) {MARK}", MARK, text, flags=re.IGNORECASE)
    if listing and piece.clips and LISTED.fullmatch(text):
        piece.place = "next"
        return
    if last and not piece.clips and (found := THAT_FIRST.search(text.lower())):
        piece.clips.append(last)
        piece.place, piece.left = "first", (text[: found.start()] + text[found.end() :]).strip()
        return
    if len(piece.clips) > 1 and (found := AFTER.search(text)):
        piece.place, piece.behind = "next", piece.clips[-2]
        piece.left = (text[: found.start()] + text[found.end() :]).strip(" ,，")
        return
    for place, pattern in (("first", FIRST), ("last", LAST), ("next", NEXT)):
        found = pattern.search(text) if piece.clips else None
        if found:
            piece.place = place
            head = text[: found.start()].rstrip()
            if head.endswith((":", "：")) and MEASURED.search(head):
                piece.announced = head.rstrip(":： ")
            announced = head.endswith((":", "：")) or IDLE.fullmatch(head)
            head = "" if announced else text[: found.start()]
            piece.left = (head + text[found.end() :]).strip(" ,，")
            return


def _written(prose: Prose, order: Sequence[int], dropped: dict[int, list[Piece]]) -> str:
    """Return the message with its order in one sentence."""
    zh = prose.zh
    gone = [piece for pieces in dropped.values() for piece in pieces]
    wishes = [_wish_of_order(order, prose)] if order else []
    wishes += [f"删除{prose.name(n)}" if zh else f"remove {prose.name(n)}" for n in dropped]
    said: list[str] = []
    spoken = 0
    chained = False
    for piece in prose.pieces:
        if piece in gone or piece.place:
            if piece.announced:
                said.append(piece.announced)
            if wishes:
                _end(said, zh=zh)
                said += [f"{wish}。" if zh else f"{wish}. " for wish in wishes]
                wishes = []
            spoken = 0 if piece in gone else piece.clips[-1]
            text = "" if piece in gone else _left(piece, prose)
        elif chained and (each := EACH.fullmatch(piece.raw.lower())):
            length = each["zh"] or each["t"]
            text = f"照片每张停{length}" if zh else f"show each photo for {length}"
        elif order and ANYHOW.search(piece.raw.lower()):
            text = ""
        elif spoken and not piece.clips:
            text, spoken = _of_clip(piece.raw, spoken, prose) or piece.raw, 0
        else:
            text, spoken = piece.raw, 0
        strong = piece.stop in STRONG and piece.stop != ""
        if text and text != piece.raw:
            _end(said, zh=zh)
            said.append(text)
            _end(said, zh=zh)
        elif text:
            said.append(text + ("，" if piece.stop == "…" else piece.stop) + ("" if zh else " "))
        chained = (chained or bool(piece.place)) and not strong
        if strong:
            spoken = 0
            _end(said, zh=zh)
    return re.sub(r" {2,}", " ", "".join(said)).strip()


def _end(said: list[str], *, zh: bool) -> None:
    """End the sentence that was written last."""
    if said:
        bare = said[-1].rstrip(" ,，")
        ended = bare.endswith(tuple(mark for mark in STRONG if mark.strip()))
        said[-1] = (bare if ended else bare + ("。" if zh else ".")) + ("" if zh else " ")


def _left(piece: Piece, prose: Prose) -> str:
    """Return what a piece asks of its clip beside where it comes."""
    if IDLE.fullmatch(piece.left):
        return ""
    left = piece.left.replace(MARK, "").strip()
    clip = piece.clips[-1]
    paced = "play " if not prose.zh and PACED.match(left) else ""
    return _of_clip(left, clip, prose) or f"{paced}{prose.name(clip)} {left}"


def _wish_of_order(order: Sequence[int], prose: Prose) -> str:
    if list(order) == sorted(order):
        return "按顺序拼接所有片段" if prose.zh else "join all the clips in order"
    if prose.zh:
        return "调整顺序：" + "、".join(f"第{n}段" for n in order)
    return f"reorder the clips: {', '.join(map(str, order))}"


def _of_clip(text: str, clip: int, prose: Prose) -> str:
    """Return what words ask of the clip that was placed just before them; empty for nothing."""
    name = prose.name(clip)
    found = ENOUGH.fullmatch(text.lower().strip())
    if found is None:
        asked = re.sub(r"^(?:but|and|only|just) ", "", text, flags=re.IGNORECASE)
        done = "把" if prose.zh and ACTED.match(text) else ""
        asked += "播放" if done and asked.endswith("倍速") else ""
        if part := ONLY_PART.match(text):
            rest = text[part.end() :]
            return f"{name}只保留{rest}" if prose.zh else f"keep only {rest} of {name}"
        return f"{done}{name} {asked}" if done or (asked != text and not prose.zh) else ""
    length = found["t"].strip()
    if prose.stage.shots[clip - 1].is_picture:
        return f"把{name}的时长设为{length}" if prose.zh else f"show {name} for {length}"
    return f"{name}只保留前{length}" if prose.zh else f"trim {name} to the first {length}"
