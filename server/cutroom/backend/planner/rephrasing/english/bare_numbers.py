"""Clips by bare numbers and times: "brighten 1, darken 3", "the clip at 0:09" (English)."""

import re
from collections.abc import Sequence

ALTERNATE = re.compile(
    r"\b(?:every (?:other|second|2nd)|each other|alternate|alternating)"
    r" (?:clip|video|shot|photo|picture)s?\b",
    re.IGNORECASE,
)
"""Every second clip."""
APART = re.compile(r"\b(?:separate(?:ly)?|individual(?:ly)?|own files?)\b", re.IGNORECASE)
AT_TIME = re.compile(
    r"\b(speed up|slow down|slow|mute|silence|delete|remove|reverse|duplicate|brighten|darken|flip"
    r"|rotate|mirror|replace|copy) (?:the |that )?(?:clip|shot|video) "
    r"(?:(?:that )?(?:is |plays |starts |begins |playing |starting |beginning )?(?:at|from)) "
    r"(?:(\d+):(\d\d)|(\d+(?:\.\d+)?) ?s(?:ecs?|econds?)?)\b"
    r"(?! (?:until|for|-|to \d+(?:\.\d+)?(?! ?x)))",
    re.IGNORECASE,
)
"""A clip told by a time at which it is seen."""
TREATED = re.compile(
    r"\b(brighten|darken|mute|reverse|flip|mirror|delete|duplicate|stabili[sz]e|speed up|slow down"
    r"|zoom in on|desaturate|sharpen) (\d)(?=\s*(?:,|;|$|\.$| and\b| by\b))",
    re.IGNORECASE,
)
LEVELLED = re.compile(
    r"(\b(?:volume|speed|opacity|brightness|contrast|saturation|look|filter|effect)) (on|for|of)"
    r" (\d)(?=\s*(?:,|;|$|\.$| and\b))",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"\b((?:cross)?fade|dissolve|wipe|slide|dip to black)s? (\d) ?(?:-|\u2013|to|and|&) ?(\d)"
    r"(?![\d.:%]| ?(?:s\b|sec|fps))",
    re.IGNORECASE,
)
"""Clips by their bare numbers: "brighten 1, darken 3", "crossfade 1-2"."""
IN_TURN = re.compile(
    r"^\s*(?:join|merge|combine|stitch|concat)\s+((?:\d[ ,]+){1,8}\d)\s*$", re.IGNORECASE
)
"""Clips joined in the order of their bare numbers."""
ALL_NAMED = re.compile(r"\s*(?:clip ?\d[ ,]*(?:then |and )?){2,9}[.!]*\s*", re.IGNORECASE)
MATCHED = re.compile(
    r"\b(?:make|cut|trim|shorten|get) clip (\d)(?: down)?"
    r" (?:to match|the (?:same )?length of|to the length of)"
    r" clip (\d)(?:'s length)?(?!'s)\b",
    re.IGNORECASE,
)
"""A clip whose length is that of another."""
UNDER_CLIP = re.compile(
    r"\b((?:music|song|soundtrack)) (?:only )?(?:under|on|over|during) clip (\d)(?: only)?\b"
    r"(?! and)",
    re.IGNORECASE,
)
"""Music under one clip."""


LOOKED = re.compile(
    r"\b((?:grade|grading|look|filter|effect|sepia|black and white|b&w|vignette|grain|blur|warmth"
    r"|slow motion|slow-mo|vintage|cinematic|glow|zoom)) (on|to|over|for) "
    r"(\d(?:(?:,? and |, ?| ?& ?)\d)*)(?=\s*(?:[,;.!]|$| only\b| but\b))",
    re.IGNORECASE,
)
SPARED = re.compile(
    r"\b(leave|keep|not on|nothing on|none on) (\d(?:(?:,? and |, ?| ?& ?)\d)*)"
    r"( alone| as (?:it|they) (?:is|are)| as is| untouched| plain| normal| unchanged)?"
    r"(?=\s*(?:[,;.!]|$))",
    re.IGNORECASE,
)
"""A look on clips by their bare numbers, and the clips that go without it."""


def with_clips_numbered(message: str, lengths: Sequence[float]) -> str:
    """Return a message with bare numbers that can only be clips as such."""
    count = len(lengths)

    def is_clip(number: str) -> bool:
        return 0 < int(number) <= count

    def joined(found: re.Match[str]) -> str:
        near = int(found[3]) - int(found[2]) == 1 and is_clip(found[2]) and is_clip(found[3])
        said = f"{found[1]} transition between clip {found[2]} and clip {found[3]}"
        return said if near else found[0]

    def as_long(found: re.Match[str]) -> str:
        known = is_clip(found[1]) and is_clip(found[2])
        return (
            f"make clip {found[1]} {lengths[int(found[2]) - 1]:g} seconds long"
            if known
            else found[0]
        )

    message = _looked(message, count)
    message = TREATED.sub(lambda f: f"{f[1]} clip {f[2]}" if is_clip(f[2]) else f[0], message)
    message = LEVELLED.sub(
        lambda f: f"{f[1]} {f[2]} clip {f[3]}" if is_clip(f[3]) else f[0], message
    )
    message = MATCHED.sub(as_long, JOINED.sub(joined, message))
    message = UNDER_CLIP.sub(lambda f: _under(f, lengths), message)
    message = AT_TIME.sub(lambda f: _seen_then(f, lengths), _alternate(message, count))
    message = IN_TURN.sub(lambda f: "join clips " + ", ".join(re.findall(r"\d", f[1])), message)
    listed = re.findall(r"\d", message) if ALL_NAMED.fullmatch(message) else []
    if sorted(listed) == [str(n) for n in range(1, count + 1)]:
        return f"order: {', '.join(listed)}"
    return message


def _looked(message: str, count: int) -> str:
    """Return a message with the clips that get a look, or are spared it, as clips."""
    found = LOOKED.search(message)
    if found is None or not _are_clips(found[3], count):
        return message

    def spared(left: re.Match[str]) -> str:
        told = left[3] or left[1].lower() not in ("leave", "keep")
        known = told and _are_clips(left[2], count)
        if known and not left[3] and left[1].lower() not in ("leave", "keep"):
            return ""
        return f"leave {_called(left[2])}{left[3]}" if known else left[0]

    rest = SPARED.sub(spared, message[found.end() :])
    return f"{message[: found.start()]}{found[1]} {found[2]} {_called(found[3])}{rest}"


def _are_clips(numbers: str, count: int) -> bool:
    return all(0 < int(number) <= count for number in re.findall(r"\d", numbers))


def _called(numbers: str) -> str:
    """Return bare numbers as clips: "1 and 3" is "clips 1 and 3"."""
    return f"{'clips' if len(re.findall(r'[0-9]', numbers)) > 1 else 'clip'} {numbers}"


def _seen_then(found: re.Match[str], lengths: Sequence[float]) -> str:
    """Return a clip by its number that is seen at a time; as it was said past the end."""
    at = float(found[4]) if found[4] else int(found[2]) * 60 + int(found[3])
    until = 0.0
    for number, length in enumerate(lengths, 1):
        until += length
        if at < until:
            return f"{found[1]} clip {number}"
    return found[0]


def _alternate(message: str, count: int) -> str:
    """Return a message with every second clip by its number."""
    if ALTERNATE.search(message) is None or APART.search(message):
        return message
    second = [str(n) for n in range(2, count + 1, 2)]
    named = f"clip {second[0]}" if len(second) == 1 else f"clips {' and '.join(second)}"
    return ALTERNATE.sub(named, message)


def _under(found: re.Match[str], lengths: Sequence[float]) -> str:
    """Return music under a clip as music within the times of that clip."""
    number = int(found[2])
    if not 0 < number <= len(lengths):
        return found[0]
    start = sum(lengths[: number - 1])
    return f"{found[1]} from {start:g}s to {start + lengths[number - 1]:g}s"
