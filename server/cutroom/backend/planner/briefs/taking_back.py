"""A brief without what its writer takes back: "make it pink, well, maybe purple", 还是紫色吧.

The value that is said at last stands where the first one stood; a plan that was given up
goes with the words that give it up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cutroom.backend.planner.clauses.pieces import STOPS, STRONG
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.token import Token

TURNING = re.compile(
    r"(?:and |but |oh,? |or )*(?:no|nope|wait|sorry|hang on|hold on|scratch that|actually|make that"
    r"|rather|well|hmm+|i mean|on second thoughts?|maybe|or better|or rather|let's say)\b"
    r"|(?:哦|啊|嗯|呃|哎)?(?:不对|不行|不是|不(?=$|我)|等等|等一下|算了|嗯|还是|说错了|应该是|要不|或者说|太)",
    re.IGNORECASE,
)
"""How a piece begins that takes a value back."""
FAMILIES = {"time": "time", "dur": "time", "each": "time", "percent": "percent", "times": "times"}
FACETS = ("color", "position", "mood", "filter", "format")
FARTHEST = 5
"""Pieces between the word that takes back and the value that stands."""
PLANNED = re.compile(
    r"\b(?:i|we) (?:was going to|were going to|(?:had )?thought (?:about|of)|wanted to (?:ask"
    r"|have|add"
    r"|use|put)|considered|was thinking|were thinking|toyed with)\b"
    r"|\b(?:originally|at first),? (?:i|we) (?!want)\b"
    r"|^[^，。]{0,4}?(?:我们?)?(?:本来|原来|原本|一开始|起初)(?:我们?)?(?:还|是|也|都)?(?:想|打算|要|准备|考虑)"
    r"|(?:也|还)(?:想过|考虑过)$",
    re.IGNORECASE,
)
"""What tells of a plan that was given up."""
GIVEN_UP = re.compile(
    r"(?:so|and|but|then)?,? ?(?:so )?(?:please )?(?:don't|do not|no|not|leave (?:it|that)"
    r"|i won't|we won't"
    r"|skip (?:it|that)|forget (?:it|that)|let's not)(?: (?:do (?:it|that)|bother))?(?: after all)?"
    r"|(?:还是|就|所以|那就)*(?:算了|不(?:用|要|加|做|弄|放|配|搞)了?)吧?|(?:就|所以|那就)+(?:不|别).{1,4}了",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"(?:but|then|yet|though|only|because|so)\b|(?:后来|但是?|可是?|不过|结果|只是|因为)",
    re.IGNORECASE,
)
SETTLED = re.compile(
    r"\bso (?:let's (?:go with|have) |make it )?(?P<what>[\w' -]+?) it is\b"
    r"|^so (?!please|can|could|don't|do|just|let|make|put|take|cut)(?P<plain>[a-z]+(?: [a-z]+)?)$",
    re.IGNORECASE,
)
SETTLED_ZH = re.compile(
    r"(?:所以)?(?:还是|就)(?P<verb>配|加|用|放|来)(?P<what>[^，。]{1,8}?)的?吧?$"
)
NOUNS = re.compile(
    r"music|title|transitions?|filter|captions?|subtitles|音乐|配乐|标题|转场|滤镜|字幕"
)


@dataclass
class Piece:
    """What stands between two stops."""

    start: int
    end: int
    tokens: list[Token]
    strong: bool = False

    def text(self, message: str) -> str:
        """Return its words."""
        return message[self.start : self.end].strip(" ,，.。")


def taken_back(message: str, tokens: Sequence[Token], stage: Stage) -> str:
    """Return a brief with the values that stand at last, without the plans given up."""
    pieces = _pieces(message, tokens)
    changes = _given_up(pieces, message)
    gone = {start for start, _, _ in changes}
    at = 1
    while at < len(pieces):
        found = None
        if pieces[at].start not in gone and TURNING.match(pieces[at].text(message)):
            found = _turned(pieces, at, message)
        if found is None:
            at += 1
            continue
        old, new, last = found
        lead = "for " if old.text.lower().startswith("for ") else ""
        changes.append((old.start, old.end, lead + new.text.removeprefix(lead)))
        changes.append(_without(pieces, at, last, new, message, zh=stage.zh))
        at = last + 1
    return _rewritten(message, changes)


def _without(
    pieces: Sequence[Piece], at: int, last: int, new: Token, message: str, *, zh: bool
) -> tuple[int, int, str]:
    """Return the change that takes out the pieces which took a value back."""
    before, rest = pieces[at - 1], pieces[last]
    comma, stop = ("，", "。") if zh else (", ", ". ")
    left = message[new.end : rest.end].strip(" ,，")
    kept = left if left.strip(".。!！吧的") else ""
    follows = not rest.strong and last + 1 < len(pieces)
    if before.strong:
        return (before.end - 1, rest.end, comma + kept) if follows else (before.end, rest.end, kept)
    mark = comma if follows or kept else stop
    return before.end - 1, rest.end, mark + kept


def _pieces(message: str, tokens: Sequence[Token]) -> list[Piece]:
    """Cut a message at its stops; a stop belongs to the piece it ends."""
    pieces: list[Piece] = []
    run: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        inside = after is not None and after.start == token.end and after.kind == "number"
        if token.kind == "punct" and token.text in STOPS and not (token.text == "." and inside):
            if run:
                pieces.append(Piece(run[0].start, token.end, run, token.text in STRONG))
            elif pieces:
                pieces[-1].end, pieces[-1].strong = token.end, token.text in STRONG
            run = []
        else:
            run.append(token)
    if run:
        pieces.append(Piece(run[0].start, run[-1].end, run, True))
    return pieces


def _family(token: Token) -> str:
    """Return which values a token may stand for; empty for no value."""
    if token.kind in FAMILIES:
        return FAMILIES[token.kind]
    return next((facet for facet in FACETS if token.of(facet)), "")


def _turned(pieces: Sequence[Piece], at: int, message: str) -> tuple[Token, Token, int] | None:
    """Return the value taken back, the one that stands, and the piece in which it stands."""
    first = next((n + 1 for n in range(at - 2, -1, -1) if pieces[n].strong), 0)
    before = [t for piece in pieces[first:at] for t in piece.tokens]
    for place in range(at, min(at + FARTHEST, len(pieces))):
        said = pieces[place].tokens
        if any(t.kind in ("asset", "clips", "quote", "span", "at") for t in said):
            return None
        for token in reversed(said):
            family = _family(token)
            old = next((t for t in reversed(before) if family and _family(t) == family), None)
            if old is None and token.kind == "number":
                old, token = _in_its_unit(token, before)
            if old is not None and old.text.lower() != token.text.lower():
                return old, token, place
        if pieces[place].strong and (place > at or len(said) > len("no")):
            return None
    return None


UNIT = re.compile(r"^[\d.]+|^[a-z]+(?:-[a-z]+)?(?= )|^[零一二两三四五六七八九十百]+", re.IGNORECASE)


def _in_its_unit(number: Token, before: Sequence[Token]) -> tuple[Token | None, Token]:
    """Give a bare number the unit of the measure that it takes back: ten percent, no, five."""
    old = next((t for t in reversed(before) if t.kind in ("percent", "time", "dur", "times")), None)
    if old is None or UNIT.match(old.text) is None:
        return None, number
    return old, replace(number, text=UNIT.sub(number.text, old.text, count=1))


def _given_up(pieces: Sequence[Piece], message: str) -> list[tuple[int, int, str]]:
    """Return the changes that take out plans which were given up."""
    changes: list[tuple[int, int, str]] = []
    for at, piece in enumerate(pieces):
        text = piece.text(message)
        if not PLANNED.search(text):
            continue
        noun = NOUNS.search(text)
        changes.append((piece.start, piece.end, _told_with(text)))
        for later in pieces[at + 1 :]:
            if pieces[at].strong:
                break
            said = later.text(message)
            settled = (SETTLED.search(said) or SETTLED_ZH.fullmatch(said)) if noun else None
            if settled is not None and noun is not None and not NOUNS.search(said):
                changes.append((later.start, later.end, _settled(settled, noun[0], later, message)))
                break
            if GIVEN_UP.fullmatch(said) or TOLD.match(said):
                changes.append((later.start, later.end, ""))
                if later.strong:
                    break
                continue
            break
    return changes


def _told_with(text: str) -> str:
    """Return what an English piece asks for after "but": "…, but make it green"."""
    wish = re.search(r"\bso (?:please )?(?=(?:use|make|take|put|give|add|keep) )", text)
    return text[wish.end() :] + ". " if wish else ""


def _settled(found: re.Match[str], noun: str, piece: Piece, message: str) -> str:
    """Return the wish that was settled on, with its noun."""
    stop = message[piece.end - 1 : piece.end] if not message[piece.end - 1].isalnum() else ""
    if "verb" in found.groupdict():
        return f"配{found['what'].removesuffix('的')}的{noun}{stop}"
    return f"add {found['what'] or found['plain']} {noun}{stop} "


def _rewritten(message: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """Return a message with some stretches of it written otherwise."""
    said, at = list[str](), 0
    for start, end, text in sorted(changes):
        if start < at:
            continue
        said += [message[at:start], text]
        at = end
    return re.sub(r" {2,}", " ", "".join([*said, message[at:]])).strip()
