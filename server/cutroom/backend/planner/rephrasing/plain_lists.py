"""Wishes in a row that share a word: what is told once of several, said of each (patterns)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

UNIT = r"(?:seconds?|secs?|s|minutes?|mins?)"
TIME = rf"(?:\d+:\d\d|\d+(?:\.\d+)? ?{UNIT}\b)"
CLIP = r"(?:(?:the )?(?:clip|photo|video) ?#?\d+|the (?:first|second|third|fourth|fifth|last) (?:clip|photo|video|one))"
RATE = r"\d+(?:\.\d+)?(?:x|%)"
VALUED = rf"{CLIP} (?:at|to) \d+(?:\.\d+)? ?%"


def _each_of(found: re.Match[str]) -> str:
    """Return "clip 1 at 50%, clip 2 at 70% volume" with the quality at each."""
    return re.sub(r"(\d ?%)(?! " + found[2] + ")", rf"\1 {found[2]}", found[0])


def _each_long(found: re.Match[str]) -> str:
    """Return words at moments with how long each of them stays."""
    moment = re.compile(rf"(\bat {TIME})(?! (?:for|to|until)\b)")
    if len(moment.findall(found[1])) < 2:
        return found[0]
    return moment.sub(rf"\1 for {found[2]}", found[1])


TURNED: tuple[tuple[str, str, Turn], ...] = (
    # One way up, another down.
    ("turn", r"\bturn ((?:the )?[^,.;]{1,25}?) (up|down)( (?:by|to) [^,.;]{1,12}?)?,? and (?:turn )?((?:the )?[^,.;]{1,25}?) (up|down)\b", r"turn \1 \2\3 and turn \4 \5"),
    # What is told of the last of a list.
    ("clip", rf"({VALUED}(?:(?:, and|,| and) {VALUED})+) (volume|speed|brightness|opacity)\b", _each_of),
    ("each", rf"^(.{{10,200}}?),? (?:for )?(\d+(?:\.\d+)? ?{UNIT}) each[.!]?$", _each_long),
    ("and ", rf"\b(\d+(?:\.\d+)?) ?({UNIT}) (of (?:black|white|silence) )(at) (the (?:start|beginning|end)),? and (\d+(?:\.\d+)?) (at|from|off) (the (?:start|beginning|end))\b", r"\1 \2 \3\4 \5 and add \6 \2 \3\7 \8"),
    # One pace, then another.
    ("normal", rf"\b(?:keep (?:it )?(?:at )?|play (?:it )?at )?normal speed (?:for|until|in|during) (?:the first )?({TIME}),? (?:and )?then (?:at |to )?({RATE})(?: speed)?(?=[.;!?]|$)", r"play after \1 at \2"),
    ("after", rf"\b(?:speed (?:it )?up (?:to )?|play (?:it )?at |go )?({RATE}) (?:speed )?(?:until|till|up to|before) ({TIME}),? (?:and )?(?:then )?({RATE}) (?:speed )?(?:after(?:wards| that)?|from there(?: on)?|then)(?=[.;!?]|$)", r"play until \2 at \1 and play after \2 at \3"),
    ("for the", rf"\b({RATE}) (?:speed )?(?:for|in|over|during) (the (?:first|last|middle) {TIME}),? (?:and )?(?:then )?({RATE}) (?:speed )?(?:for|in|over|during) (the (?:first|last|middle) {TIME})(?=[.;!?]|$)", r"play \2 at \1 and play \4 at \3"),
    ("x and", rf"({CLIP}) at (\d+(?:\.\d+)?x) and (?:the )?({CLIP}|first|second|third|last|other) at (\d+(?:\.\d+)?x)(?=[.;!?]|$)", lambda f: f"play {f[1]} at {f[2]}, play {f[3] if ' ' in f[3] else 'the ' + f[3] + ' clip'} at {f[4]}"),
    ("and", rf"\b(make|show|keep) ([^,.;]{{3,40}}?) (?:for )?(\d+(?:\.\d+)?) ?({UNIT})(?: long)?,? and ([^,.;]{{3,40}}?) (?:for )?(\d+(?:\.\d+)?)(?=[.;!?]|$)", r"\1 \2 \3 \4, \1 \5 \6 \4"),
    ("half as", r"\b(make|play|run) ([^,.;]{2,30}?) half as (?:fast|quick)(?:ly)?\b", r"play \2 at half speed"),
    ("twice as", r"\b(make|play|run) ([^,.;]{2,30}?) twice as slow(?:ly)?\b", r"play \2 at half speed"),
    ("in ", rf"\b(?:show|play|fit) (?:all|everything)(?: of)?(?: (?:the|my|these))?(?: (?:photos|pictures|images|clips|videos))? (?:with)?in ({TIME})(?=[.;!?]|$)", r"make the video \1 long"),
    ("rest", r",? (?:and )?(?:leave |play )?the (?:rest|others) (?:only |just )?(?:once|as (?:it is|they are)|unchanged|alone|untouched)\b", ""),
    ("clip", r"[,;] (?:and |but |while )?(?:leave |keep )?(?:the )?(?:clips? \d+(?:(?:,| and|, and) (?:clip )?\d+)*|(?:first|second|third|fourth|last|middle) (?:clip|one)) (?:(?:should |can |must |will )?(?:stays?|remains?|is left) (?:just |exactly )?(?:as (?:it is|they are|is)|the same|unchanged|untouched|alone)|unchanged|untouched|the same|alone|as is|as it is)(?= ?[.;!,]|$)", ""),
    ("other", r",? (?:and )?(?:leave |play )?the other (?:clips|photos|ones) (?:only |just )?(?:once|as they are|unchanged|alone|untouched)\b", ""),
    # Where sound is left.
    ("only", rf"^(?:please )?only ({CLIP}) (?:should|may|can|is to|gets? to) (?:have|keep|play)(?: its| any| the)? (?:sound|audio)\b", r"mute all clips except \1"),
    ("only", rf"^(?:please )?(?:only keep|keep only) the (?:sound|audio) (?:of|from|in) ({CLIP})(?=[.!]?$)", r"mute all clips except \1"),
    # Between two that are only numbered; from the middle; over a part.
    ("between", rf"\b(move|put|place|bring) ({CLIP}) (?:in )?between (\d+) and (\d+)(?! ?(?:{UNIT}|:))", r"\1 \2 between clip \3 and clip \4"),
    ("middle", rf"\b(remove|cut|delete|take|drop) ({TIME}) (?:out )?(?:of|from|in) the (?:very )?middle\b", r"remove the middle \2"),
    ("jump", rf"\bjump (?:straight )?from ({TIME}) to ({TIME})", r"skip from \1 to \2"),
    ("again", rf"\b(from {TIME} to {TIME}) and (?:then )?again (?=from\b|at\b)", r"\1 and "),
)  # fmt: skip
ENGLISH = compiled(TURNED)


def in_each(text: str) -> str:
    """Return an English message with what several wishes share said of each."""
    return turned(text, ENGLISH)
