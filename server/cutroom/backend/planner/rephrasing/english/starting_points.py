"""Where a film starts and ends, what goes at a moment, and how it gathers speed, as the plainest
words: "start at 8 seconds, lose what's before"."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

UNIT = r"(?:seconds?|secs?|s|minutes?|mins?|m)"
TIME = rf"(?:\d+(?::\d\d)+(?:\.\d+)?|\d+(?:\.\d+)? ?{UNIT}\b)"
IT = r"(?: it| this| the (?:video|film|clip|whole thing))?"
GONE = r"(?:lose|cut|drop|remove|delete|trim|get rid of|bin|chop|scrap|ditch|throw away|kill)(?: off| out| away)?"
ALL_OF_IT = r"(?:what(?:ever)?|everything|anything|all|(?:all )?the (?:rest|parts?|bits?|stuff|footage|things?)|the junk)"
COMES = r"(?:(?: that| which)?(?:'s| is| was| comes| came| goes| happens))?"
DULL = r"(?:useless|boring|dull|bad|rubbish|garbage|not needed|unnecessary|pointless|nothing|dead air|too long|slow|shaky|just (?:setup|chatter|waffle|me \w+ing(?: \w+)?))"
OPENING = r"(?:intro|start|beginning|opening|first (?:bit|part|few seconds|section)|bit at the (?:start|beginning))"
ON = r",? (?:and |so |then |but )?(?:just |please |can you |could you |let's |we can )*"
END = r"(?=[ ,.;!?]|$)"


def _from_on(found: re.Match[str]) -> str:
    """Return "3 seconds at 20s" as the stretch that it is."""
    long = float(found["long"]) * (60 if found["unit"].lower().startswith("m") else 1)
    start = _seconds(found["at"])
    return f"remove from {start:g} s to {start + long:g} s"


def _seconds(told: str) -> float:
    """Return a moment in seconds: "1:20", "20s", "2 minutes"."""
    if ":" in told:
        seconds = 0.0
        for part in told.split(":"):
            seconds = seconds * 60 + float(part)
        return seconds
    number, unit = re.match(r"([\d.]+) ?([a-z]?)", told.lower()).groups()  # pyright: ignore[reportOptionalMemberAccess]
    return float(number) * (60 if unit == "m" else 1)


STARTING: tuple[tuple[str, str, Turn], ...] = (
    # The film starts here, and what goes before it goes.
    ("before", rf"\b(?:start|begin){IT} (?:at|from) (?:the )?({TIME})(?: mark)?{ON}{GONE} {ALL_OF_IT}{COMES} (?:before|ahead of)(?: (?:it|that|then|there))?{END}", r"remove everything before \1"),
    ("after", rf"\b(?:end|stop|finish){IT} (?:at|on) (?:the )?({TIME})(?: mark)?{ON}{GONE} {ALL_OF_IT}{COMES} (?:after|behind|past)(?: (?:it|that|then|there))?{END}", r"remove everything after \1"),
    ("", rf"\b(?:forget|skip|never ?mind|ignore|lose|ditch) (?:about )?(?:the )?{OPENING}{ON}(?:start|begin){IT} (?:at|from) (?:the )?({TIME})(?: mark)?{END}", r"remove everything before \1"),
    ("", rf"\bthe {OPENING}(?:'s| is| was) (?:a bit |really |so |totally |completely )?{DULL}{ON}(?:start|begin){IT} (?:at|from) (?:the )?({TIME})(?: mark)?{END}", r"remove everything before \1"),
    # So much goes from a moment on.
    ("", rf"\b(?:remove|cut|take out|delete|drop|lose|chop|snip)(?: out)? (?P<long>\d+(?:\.\d+)?) ?(?P<unit>{UNIT}) (?:of (?:it|footage|video) )?(?:(?:starting|beginning) )?(?:at|from) (?:the )?(?P<at>{TIME}|\d+(?= ?[.!?]?$))(?: mark)?(?! (?:to|until|till|and|onwards?|of|in|before|from))(?=[ ,.;!?]|$)", _from_on),
    # As long as its speed makes it.
    ("speed", rf"\bspeed{IT} up (?:so |until )(?:that )?(?:it(?:'s| is| lasts| becomes| runs(?: for)?| takes| fits(?: in)?)) (?:only |just |about |exactly |under )*(\d+(?:\.\d+)? ?{UNIT})(?: long)?{END}", r"speed it up to \1"),
    ("slow", rf"\bslow{IT} down (?:so |until )(?:that )?(?:it(?:'s| is| lasts| becomes| runs(?: for)?| takes| fills)) (?:only |just |about |exactly )*(\d+(?:\.\d+)? ?{UNIT})(?: long)?{END}", r"slow it down to \1"),
    # A ramp told by its ends.
    ("slow", r"\b(?:speed )?ramp(?:ing)?(?: the speed)?[:,]? (?:from )?(?:fast|quick)(?: at (?:first|the (?:start|beginning)))?,? (?:and )?(?:then |to |into )+slow(?: at the end)?", "ramp the speed from 2x to 0.5x"),
    ("fast", r"\b(?:speed )?ramp(?:ing)?(?: the speed)?[:,]? (?:from )?slow(?: at (?:first|the (?:start|beginning)))?,? (?:and )?(?:then |to |into )+(?:fast|quick)(?: at the end)?", "ramp the speed from 0.5x to 2x"),
    ("slow", r"\bstart(?:ing|s)?(?: off| out)? slow(?:ly)?,? (?:and |then )+(?:get|gets|getting|go|goes|speed|speeds)(?: up)?(?: gradually)? ?(?:faster(?: and faster)?|quicker|up)?(?=[ ,.;!?]|$)", "ramp the speed from 0.5x to 2x"),
    # The unit that is told once; what stays but lasts so long.
    ("rest", rf"\bfirst (photo|picture|image|clip|one|shot) (?:for |at )?(\d+(?:\.\d+)?) ?({UNIT}),? (?:and |then )?(?:all )?(?:the )?(?:rest|others|other \w+)(?: for| at)? (\d+(?:\.\d+)?)(?! ?{UNIT}\b)(?: each)?{END}", r"first \1 \2 \3, the rest \4 \3"),
    ("keep", r"\bkeep (the (?:title|text|caption|logo|music)),? but (?:make|have|let) it (?=(?:last|stay|run|end|start)\b)", r"make \1 "),
    # Music off, the sound of the clips on.
    (" on", r"\b(music off|no music|music out),? (?:and |but )?(?:the )?(?:clip|clips|original|video|camera|natural)(?:'s|s')? (?:sound|audio)s? on\b", r"\1, keep the original sound"),
    # Only a little of it.
    ("but ", r"\b(brighter|darker|louder|quieter|warmer|cooler|faster|slower|bigger|smaller|larger|softer|sharper),? but (?:not (?:too|overly|that|so) (?:much|strong|heavy|bright|dark|loud|fast|slow|big|small)|don'?t overdo it|only (?:slightly|a (?:bit|little))|nothing crazy|keep it subtle)(?=[.,;!?]|$)", r"\1 a bit"),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""
TURNS = compiled(STARTING)


def from_its_start(text: str) -> str:
    """Return an English message with the film's ends and ramps in the plainest words."""
    return turned(text, TURNS)
