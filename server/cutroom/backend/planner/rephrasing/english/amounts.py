"""English amounts told in fractions, bare numbers and returns to normal, in plain words (data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

CLIP = r"(?:(?:the |my )?(?:first|second|third|fourth|fifth|last|opening|final|middle) (?:clip|video|shot|photo|one)|(?:clip|video|shot) ?#?(?:\d+|one|two|three|four|five)\b)"
THING = rf"(?:{CLIP}|(?:the |this |that |my )?(?:whole )?(?:clip|video|film|thing)|it|this|that)"
HEARD = r"(?:music|song|soundtrack|background music|bgm|voice|sound|audio|voice ?over|original (?:sound|audio))"
TIME = r"(?:\d+(?::\d+)+|\d+(?:\.\d+)?(?:\s?(?:s\b|secs?\b|seconds?\b))?)"
LONG = r"(?:(?:a|one|two|three|four|five|half a|\d+(?:\.\d+)?)\s?(?:s\b|secs?\b|seconds?\b|minutes?\b))"
END = r"(?= ?(?:[,.;!?]|$|and\b|then\b|but\b|on\b|for\b))"
SHARES = {
    "quarter": 25, "third": 33.3, "half": 50, "two thirds": 66.7, "two-thirds": 66.7, "2/3": 66.7,
    "1/3": 33.3, "three quarters": 75, "three quarter": 75, "three-quarters": 75,
    "three-quarter": 75, "three fourths": 75, "3/4": 75, "1/4": 25, "1/2": 50, "one third": 33.3,
    "one quarter": 25, "one half": 50,
}  # fmt: skip
SHARE = "|".join(sorted((re.escape(word) for word in SHARES), key=len, reverse=True))


LEVELLED = re.compile(
    r"\b(?:lower|raise|reduce|turn|boost|increase|decrease|volume|\d+ ?db|louder|quieter)\b",
    re.IGNORECASE,
)
SILENCED = re.compile(r"\b(?:mute|silence|turn off|kill)\b", re.IGNORECASE)


def _share(found: re.Match[str]) -> str:
    """Return a fraction as a percentage: "three quarter speed"."""
    return f"{SHARES[found['share'].lower()]:g}% {found['rest']}"


def _sound_back(found: re.Match[str]) -> str:
    """Return the sound of a thing at its full level, the music's at its usual one."""
    thing = (found["thing"] or "").strip()
    if re.fullmatch(r"(?:the |my )?(?:music|song|bgm|soundtrack|background music)", thing):
        return "set the music volume to 35%"
    if not thing or thing in ("it", "this", "that", "the video", "the film", "everything"):
        return "set the volume to 100%"
    if re.search(HEARD, thing):
        return f"set the volume of {thing} to 100%"
    return f"set the volume of {thing} to 100%"


def _reset(found: re.Match[str]) -> str:
    """Return one quality of a clip as it was: "reset the zoom on clip 2"."""
    what, thing = found["what"].lower(), found["thing"] or ""
    of = f" of {thing}" if thing else ""
    match what:
        case "speed":
            return f"set the speed{of} to 1x"
        case "volume" | "sound" | "audio" | "level":
            return f"set the volume{of} to 100%"
        case _:
            return f"remove the {what}{f' from {thing}' if thing else ''}"


def _steps(found: re.Match[str]) -> str:
    """Return a step of letter size as a share of the usual one: "title size up by 20"."""
    grows = (found["a"] or found["b"]).lower() in ("increase", "raise", "up")
    thing = found["x"] or found["y"]
    usual = 52 if thing.lower().startswith(("caption", "subtitle")) else 96
    return f"make the {thing} {int(found['n']) / usual:.0%} {'bigger' if grows else 'smaller'}"


AMOUNTS: tuple[tuple[str, str, Turn], ...] = (
    # Shares of the speed, and of a second.
    ("speed", rf"\b(?P<share>{SHARE}) (?:of )?(?:the |its |normal |original |regular )*(?P<rest>speed)\b", _share),
    ("", r"\b(?:an? |one )?(?P<share>third|quarter) (?P<rest>faster|slower|louder|quieter|brighter|darker|bigger|smaller|shorter|longer)\b", _share),
    ("quarter", r"\b(?:an? |one )?quarter(?: of)?(?: an?)?[- ]second\b", "0.25 seconds"),
    ("speed", r"\b(?:at|to) (?:like |about |around |roughly )?(\d+(?:\.\d+)?) (?:times )?speed\b", r"at \1x speed"),
    ("speed", r"\b(?:set|make|use|put)(?: the)? speed(?: to)? (\d*\.\d+)(?=(?: (?:for|on|to) |\s*$))(?! ?(?:x|%|s\b))", r"set the speed to \1x"),
    ("as long", rf"\b(?:make|let|have) ({THING}) (?:last |take |run |go on )?(?:for )?(?:twice|two times|double) (?:as long|the time|its length)\b", r"play \1 at half speed"),
    ("as long", rf"\b(?:make|let|have) ({THING}) (?:last |take |run )?half as long\b", r"shorten \1 by half"),
    ("hal", rf"\b(?:halve the (?:length|duration) of ({THING})|cut ({THING})'?s? (?:length|duration) in half|cut the (?:length|duration) of ({THING}) in half)", lambda f: f"shorten {f[1] or f[2] or f[3]} by half"),
    ("scale", rf"\b(scale|zoom) ({THING})(?: up| in| down)? to (\d+(?:\.\d+)?) ?x\b", lambda f: f"scale {f[2]} to {float(f[3]) * 100:g}%"),
    ("minus", r"\bminus (\d+(?:\.\d+)?)(?= ?(?:deg\w*|\u00b0|db|decibels?|lufs))", r"-\1"),
    # Levels without their unit.
    ("", rf"\b((?:{CLIP}(?:'s)? |the |my )?(?:volume|{HEARD}(?: volume| level)?)) ?([+-]\d+(?:\.\d+)?)(?! ?(?:db|decibels?|%|s\b|secs?|\d|:|x|semi))", r"\1 \2 dB"),
    ("-", rf"\b((?:bring|set|turn|put|take|drop|lower)(?: down| up)? (?:the |my )?{HEARD}(?: volume| level)?(?: down| up)?) (?:to|at) (-\d+(?:\.\d+)?)(?! ?(?:db|decibels?|%|lufs|\d))", r"\1 to \2 dB"),
    ("turn", rf"\bturn (up|down) ({CLIP})", r"turn \2 \1"),
    ("lower", rf"\blower ({CLIP})(?: (?:a lot|a bit|a little|slightly|way down))?(?= ?(?:[,.;!?]|$|and\b))", r"turn \1 down"),
    ("everything", r"\beverything(?: else)?((?: by [\d.]+ ?(?:db|decibels?|%))?),? (?:except|but|apart from|other than)(?: for)? the (?:music|song|soundtrack|bgm)\b", lambda f: f[0] if SILENCED.search(f.string) else f"all clips{f[1]}"),
    ("but", rf",? but (?:leave|keep|don'?t touch|do not touch) the (?:music|song|soundtrack|bgm)(?: alone| as(?: it)? is| untouched| the same| where it is)?{END}", lambda f: " but not the music" if LEVELLED.search(f.string) and not SILENCED.search(f.string) else f[0]),
    # What was silenced, turned or shrunk, and shall be as it was.
    ("mut", rf"\bun-?mute(?P<thing> (?:{CLIP}|(?:the |my )?{HEARD}|the (?:clip|video|film)|it|this|that|everything))?{END}", _sound_back),
    ("back on", rf"\bturn (?:the |its )?(?:audio|sound|volume) back on(?: (?:for|on|in|of)(?P<thing> {CLIP}| the (?:video|film)| it))?{END}", _sound_back),
    ("back to normal", rf"\b(?P<thing>{CLIP})(?:'s)? (?P<what>volume|speed|sound|audio) back to normal\b", _reset),
    ("to normal", rf"\b(?:set|put|bring|turn|return) the (?P<what>volume|speed|sound|audio)(?: (?:of|on|for) (?P<thing>{CLIP}))? (?:back )?to normal(?: speed| volume)?{END}", _reset),
    ("reset", rf"\breset (?:the |my )?(?P<what>speed|volume|zoom|filter|effects?|look|transitions?)(?: (?:of|on|for|in) (?P<thing>{CLIP}|it|the video))?{END}", _reset),
    ("shut off", r"\bshut(?:ting)? off\b", "turn off"),
    # Music that ends sooner.
    ("music", rf"\b(?:cut|trim|end|stop)(?: off)? the (?:music|song|track) (?:at|to|after) ({TIME})(?! from){END}", r"remove the music after \1"),
    ("silence", r"\b(?:replace|swap|exchange|switch) the (?:music|song|soundtrack) (?:with|for|to) (?:silence|nothing)\b", "remove the music"),
    # Both ends, each by its own measure.
    ("last second", r"\b(?:the )?first and (?:the )?last second\b(?! (?:clip|photo|shot|video|one))", "the first 1 second and the last 1 second"),
    ("first and", r"\b(?:the )?first and (?:the )?last (two|three|four|2|3|4) (clips|shots|photos|videos|ones)\b", r"the first \1 \2 and the last \1 \2"),
    ("first", r"\b(the first (?:two|three|four|2|3|4)) and (the last (?:two|three|four|2|3|4)) (clips|shots|photos|videos)\b", r"\1 \3 and \2 \3"),
    ("by", rf"\b(?:trim|cut|shorten|reduce) (?:the )?(?:start|beginning|front) by ({LONG})(?:,| and|, and)(?: (?:trim|cut|shorten|reduce))? (?:the )?(?:end|ending|back) by ({LONG})", r"remove the first \1 and the last \2"),
    ("half", r"\b(export|render|save) (it |this |the (?:video|film) )?(?:at|in|with) half (?:the |its )?(?:size|resolution)\b", r"\1 \2at 50% of the resolution"),
    # Sizes and places by shares.
    ("as ", r"\b(make (?:the |my )?[\w ]{2,30}?) (?:twice|two times|2x|double) (?:as (?:big|large)|the size)\b", r"\1 100% bigger"),
    ("size", r"\b(make (?:the |my )?[\w ]{2,30}?) (?:double|twice) (?:its|the) (?:current )?size\b", r"\1 100% bigger"),
    ("font", rf"^\s*(?:the )?(title|text|caption|subtitle)s? font(?: size)? (?:to )?(\d{{2,3}})(?: ?(?:px|pt))?{END}", r"set the \1 size to \2"),
    ("size", r"\b(?:(?P<a>increase|decrease|raise|reduce) (?:the |my )?(?P<x>title|text|captions?|subtitles?)(?:'s)? (?:font |text )?size|(?:the )?(?P<y>title|text|captions?|subtitles?) (?:font )?size (?P<b>up|down)) by (?P<n>\d{1,2})(?! ?%| ?percent)(?: ?(?:px|pt|points?))?", _steps),
    # Words for each clip, shorts by their number, a file's size.
    ("each", r"\b(?:write|put|add|place|show) ((?:[\ue000-\uf8ff](?:, (?:and )?| and )){1,20}[\ue000-\uf8ff]) (?:on|over|under|onto) (?:each|every)(?: (?:one )?of)?(?: the| my)? (?:clips?|photos?|pictures?|images?|slides?|videos?|ones?)\b", r"add captions under each photo: \1"),
    ("short", r"\b(?:make|turn|cut|split|chop) (?:it|this|that|the (?:video|film|talk|recording|podcast))(?: up)? (?:in)?(?:to )?(\d+|two|three|four|five|six|ten) (?:youtube )?shorts\b", r"make \1 shorts from it"),
    ("keep th", rf"\bcut (?:out )?(?:from )?({TIME}) ?(?:to|-|\u2013|until|till) ?({TIME})(?: out)?,? and (?:just |only )?(?:keep|use|save|leave me(?: with)?)(?: only| just)? (?:that|this|the)(?: (?:piece|part|bit|section|clip|one))?{END}", r"keep only \1 to \2"),
    ("cut", rf"\bcut (?:out )?(?:from )?({TIME}) ?(?:to|-|\u2013|until|till) ?({TIME})(?: out)?,? and (?:just |only )?(?:keep|use) (?:only |just )?(?:that|this|it){END}", r"keep only \1 to \2"),
    ("in front", r"\b(put|stick|slap|pop|place|add|insert|lay|bung|whack|splice) ([^,.;]{1,40}?) (?:in front of|ahead of|before) (?:it|this|that|the (?:video|film|whole thing|clip))\b", r"insert \2 at the start"),
    # When words go.
    (" at ", rf"\b(?:make |have |let )?(the (?:title|text|caption|lower third)) (?:should |must |to )?(?:end|stop|finish|go away|disappear)s? at ({TIME}){END}", r"keep \1 on screen until \2"),
    ("last", r"\b(?:make|have|let) (the (?:title|text|caption|lower third)) last (?=\d|an? |two|three|four|five|ten)", r"\1 should last "),
    ("caption", r"\b(add|put|show|write) (?:an? |the )?caption(?: (?:saying|that says|reading|with))? ([\ue000-\uf8ff])(?= (?:at|from|for|in the) )(?![^.;]*[\ue000-\uf8ff])", r"\1 the text \2"),
    # Music that gives way no more.
    ("duck", r"\b(?:stop|quit|end|remove|turn off|disable|cancel|don'?t|do not|undo|kill|switch off|get rid of|no(?: more)?) (?:the )?(?:music |audio )?duck(?:ing)?(?: (?:of )?the music)?(?: any ?more)?\b|\bstop (?:the )?music (?:from )?ducking\b", "no ducking"),
    ("fad ", r"\bfad (in|out)\b", r"fade \1"),
)  # fmt: skip
"""What must be in a message, how an amount is told, and the plainest words for it."""
TURNS = compiled(AMOUNTS)


def with_plain_amounts(text: str) -> str:
    """Return an English message with its amounts and returns to normal in plain words."""
    return turned(text, TURNS)
