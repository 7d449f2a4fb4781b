"""A wish told with its subject, as the order it stands for: "she wants the intro gone"."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

IRREGULAR = {
    "gone": "remove", "out": "remove", "cut out": "cut out", "cut off": "cut off", "cut": "cut", "taken out": "remove",
    "taken off": "remove", "thrown out": "remove", "sped up": "speed up", "slowed down": "slow down", "put": "put",
    "turned down": "turn down", "turned up": "turn up", "turned off": "turn off", "chopped off": "cut off", "chopped": "cut",
    "trimmed": "trim", "trimmed off": "trim off", "cropped": "crop", "flipped": "flip", "blurred": "blur", "dropped": "remove", "swapped": "swap",
    "split": "split", "shortened": "shorten", "lowered": "lower", "brightened": "brighten", "darkened": "darken",
    "added": "add", "boosted": "boost", "silenced": "mute", "removed": "remove", "deleted": "remove",
    "muted": "mute", "reversed": "reverse", "rotated": "rotate", "resized": "resize", "moved": "move", "stabilized": "stabilize",
    "zoomed in": "zoom in", "looped": "loop", "faded out": "fade out", "faded in": "fade in", "cleaned up": "clean up",
    "joined": "join", "merged": "join", "put together": "join", "softened": "soften", "shaved off": "cut off", "edited out": "remove", "colour graded": "color grade",
}  # fmt: skip
DONE = "|".join(sorted(IRREGULAR, key=len, reverse=True))
WHO = r"(?:i|we|they|he|she|(?:the|my|our|his|her) [\w' -]{2,24}?)"
WANT = r"(?:(?:also|really|just|still|only|now) )*(?:wants?|needs?|wanted|would (?:also |really )?like|'d (?:also |really )?like|'d love|would love|asked for|asks for|prefers?)"
UNDERGONE = re.compile(
    rf"^{WHO}(?: {WANT}|'d (?:also )?like) (?P<what>(?!to\b|it in\b)[^,.;]{{2,60}}?) (?P<deed>{DONE})(?= ?$| (?:to|by|at|from|in|for|with|and|please|as|on)\b)",
    re.IGNORECASE,
)
LACKS = re.compile(
    rf"^(?P<of>(?:the|my|clip) [\w' -]{{1,24}}?) (?:needs?|should have|wants|could have) (?P<what>(?:the|its) (?:first|last|final|opening) [^,.;]{{2,30}}?) (?P<deed>{DONE})\b",
    re.IGNORECASE,
)
TO_DO = re.compile(rf"^{WHO} {WANT} (?:(?:me|us|you|it|this) )?to (?!be\b)(?=[a-z])", re.IGNORECASE)
SHAPED = re.compile(
    rf"^{WHO} {WANT} (?:it|this|that|the (?:video|film|clip)) (?:all )?(?:to be )?(?:in |as )?(?:an? )?(?=square|vertical|horizontal|portrait|landscape|tall|upright|\d+:\d+|black)",
    re.IGNORECASE,
)
HAVING = re.compile(
    rf"^{WHO}(?: {WANT}|'d need|'d like) (?:it|this|that) (?:to be )?(?=at |in |\d)", re.IGNORECASE
)
GOES = re.compile(
    r"^(?P<what>.{2,40}?) (?:can|could|should|must|may|needs to|has to|have to|need to|gotta) (?:just |all |really |probably |definitely )*(?:go(?: away)?|be (?:cut|removed|deleted|dropped|gone)(?: out)?|come out|disappear)(?P<rest>(?: too| as well| completely| entirely)?)$",
    re.IGNORECASE,
)


COMES = re.compile(
    r"^(?P<what>clip (?:\d+|one|two|three)|the (?:second|third|fourth|fifth|last|middle) (?:one|clip|shot|photo)) (?:should|needs to|must|has to) (?:be|go|come|sit) (?P<where>(?:at |in |right at |to )?(?:the )?(?:very )?(?:first|start|beginning|front|last|end))$",
    re.IGNORECASE,
)
INSISTS = re.compile(
    rf"^{WHO} (?:(?:also|really|absolutely) )?(?:insists?|insisted) on ", re.IGNORECASE
)
PLACES = re.compile(
    rf"^{WHO}(?: {WANT}|'d like|'d prefer) (?:it|this|that) (?:to be )?(?:in|at|on|to) (?=the (?:very )?(?:top|bottom|upper|lower|left|right|middle|cent(?:er|re)|corner))",
    re.IGNORECASE,
)
NEEDS = re.compile(
    r"^(?:the|my|our) (?:ad|client|site|platform|feed|page|shop|website|website banner) (?:needs|wants|requires|asks for) (?=\d+:\d+|square|vertical|horizontal|portrait|landscape)",
    re.IGNORECASE,
)
CAN_GO = re.compile(
    r"^(?:can|could) (?P<what>(?:the|that|this|those|my) [^,.;]{2,40}?) (?:please )?(?:go|be (?:removed|cut|deleted|dropped))(?: out| away| too)?(?: please)?$",
    re.IGNORECASE,
)
PREFERS = re.compile(
    rf"^{WHO}(?:'d| would)? (?:also |only |just |really )*(?:prefer|want) (?P<what>it|them|the (?:title|text|captions|subtitles|logo|font)) (?:to be )?(?:in )?(?=(?:a (?:bit|little) )?(?:bold|bigger|smaller|larger|yellow|white|red|black|blue|green|in |italic|more|less|brighter|darker|louder|quieter))(?:in )?",
    re.IGNORECASE,
)
GONE = re.compile(
    rf"^{WHO}(?:'d| would) (?:really )?(?:love|like|want) (?:to (?:have|see) )?(?P<what>it|that|them|those) (?:gone|removed|out|deleted)$",
    re.IGNORECASE,
)
RATHER = re.compile(rf"^{WHO}(?:'d| would) rather (?:have )?(?=no |the |an? |it )", re.IGNORECASE)
OUT = re.compile(
    r"^(?P<what>(?:the|my|that) (?:title|music|song|text|logo|watermark|captions|subtitles|intro|outro|sound)) (?:goes|is out|has got to go|is history|is gone)$",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"^(?P<what>(?:the|my|our|that|this|clip) [^,.;]{{2,50}}?) (?P<deed>{DONE})(?= ?$| (?:to|by|at|from|in|for|with|as|on)\\b)",
    re.IGNORECASE,
)


def as_undergone(text: str) -> str:
    """Return what someone wants done to a thing as an order: "the intro removed"; else nothing."""
    found = BARE.match(text)
    return (
        f"{IRREGULAR[found['deed'].lower()]} {found['what']}{text[found.end() :]}" if found else ""
    )


def is_order(text: str) -> bool:
    """Say whether a clause with a subject is a wish by its form: "the title goes"."""
    return (
        CAN_GO.match(text) is not None
        or OUT.match(text) is not None
        or GOES.match(text) is not None
    )


def as_order(text: str) -> str:
    """Return a wish with a subject as an order; anything else as it is."""
    if found := GOES.match(text):
        return f"remove {found['what']}"
    if found := PLACES.match(text):
        return f"move it to {text[found.end() :]}"
    if found := NEEDS.match(text):
        return f"make the video {text[found.end() :]}"
    if found := CAN_GO.match(text):
        return f"remove {found['what']}"
    if found := PREFERS.match(text):
        return f"make {found['what']} {text[found.end() :]}"
    if found := GONE.match(text):
        return f"remove {found['what']}"
    if found := RATHER.match(text):
        return f"i want {text[found.end() :]}"
    if found := INSISTS.match(text):
        return f"i want {text[found.end() :]}"
    if found := OUT.match(text):
        return f"remove {found['what']}"
    if found := COMES.match(text):
        where = "beginning" if re.search(r"first|start|beginning|front", found["where"]) else "end"
        return f"move {found['what']} to the {where}"
    if found := LACKS.match(text):
        what = re.sub(r"^its ", "the ", found["what"])
        return f"{IRREGULAR[found['deed'].lower()]} {what} of {found['of']}{text[found.end() :]}"
    if found := UNDERGONE.match(text):
        return f"{IRREGULAR[found['deed'].lower()]} {found['what']}{text[found.end() :]}"
    if found := SHAPED.match(text):
        return f"make the video {text[found.end() :]}"
    if found := HAVING.match(text):
        return f"make the video {text[found.end() :]}"
    if re.match(r"(?:want|need|would like) ", text):
        return f"i {text}"
    return TO_DO.sub("", text)
