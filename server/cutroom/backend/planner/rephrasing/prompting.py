"""How prompts and guides word a wish, as the plainest words for it (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.terse import Turn, compiled, turned

STOP = r"(?=\s*(?:[,.;!?]|$| and\b| then\b| \u2014| -))"
TIME = r"(?:\d+(?::\d+)+|\d+(?:\.\d+)?\s?(?:s\b|secs?\b|seconds?\b|m\b|mins?\b|minutes?\b)?)"
CLOCK = r"(?:\d+(?::\d+)+|\d+(?:\.\d+)?\s?(?:s\b|secs?\b|seconds?\b))"
CLIP = r"(?:(?:the |my )?(?:first|second|third|fourth|fifth|last|opening|final|middle) (?:clip|video|shot|photo|one)|clip ?#?\d+|(?:the |this )?clip)"
CAPTIONS = r"(?:captions?|subtitles?)"
SHADE = r"(?:(?:semi[- ]?transparent|translucent|solid|subtle|rounded|simple|opaque) )*"
KEYED = r"(?:key ?words?|key phrases?|key terms?|important (?:words?|phrases?)|main words?|the (?:spoken|current|active) words?|each (?:spoken )?word|words)"
QUALITY = r"(?:impactful|interesting|engaging|memorable|important|exciting|viral)"
SHOWN = r"(?:appear|show(?: up)?|come (?:in|up|on)|start|begin|pop up|be visible)"
HIDDEN = r"(?:disappear|vanish|go away|end|stop|leave|fade out|go|be gone|hide)"
PLACED = r"(?:at|in|on|along|across) (?:the )?(?:very )?(?:top|bottom|left|right|cent(?:er|re)|middle|upper|lower|corner)(?:[ -](?:left|right|corner|cent(?:er|re)|side|third|of the (?:screen|frame|video)))*"


TURNED = (
    r"(?:increase|raise|boost|lift|bump(?: up)?|turn up|crank up|bring up|pump up|push|lower|decrease|reduce|drop"
    r"|turn down|bring down|dial down|tone down|set|cut)"
)
TONE = r"(?:brightness|contrast|saturation|exposure|gamma|vibrance)"
QUALITIES = rf"{TONE}(?:(?:,| and|, and|, the| and the|, and the) {TONE})+"
SHARE = r"(?:\d+(?:\.\d+)?|ten|fifteen|twenty|thirty|fifty) ?(?:%|percent)"


def _each_quality(found: re.Match[str]) -> str:
    """Return one deed for several qualities as one for each: "lower brightness and contrast"."""
    way = found[3] or "by "
    tones = re.findall(TONE, found[2], re.IGNORECASE)
    return " and ".join(f"{found[1]} {tone} {way}{found[4]}" for tone in tones)


def _both(found: re.Match[str]) -> str:
    """Return two texts at places of their own as two wishes, each in the look of both."""
    look = re.sub(r"(?:,| and|, and) ", " ", found[6] or "")
    look = re.sub(r"^in | (?:letters|text|font)$", "", look)
    style = f" in {look} letters" if look else ""
    return f"{found[1]}{found[2]}{found[3]}{style}. {found[1]}{found[4]}{found[5]}{style}"


PROMPTS: tuple[tuple[str, str, Turn], ...] = (
    ("", r"^\s*(?:ok(?:ay)?,? |so |great,? )*show me (?:what (?:we(?:'ve| have)(?: got)?|you(?:'ve| have)(?: got| done)?|i have|i've got|is there|there is)|where (?:we are|we're at))(?: so far| now| right now)?[.?!]*\s*$", "show the timeline"),
    ("", r"^\s*edit (?:this|it)(?: please| for me)?[.!]*\s*$", "edit this video"),
    ("style from", r"\b(?:switch|change)(?: the)?(?: editing)? style from (?:jump |hard |straight )?cuts to ((?:smooth |soft |gentle )?(?:transitions|crossfades|dissolves|fades))", r"add \1 between all clips"),
    ("into a", r"\b(?:convert|turn|make) (this|my|the) (?:image|photo|picture) into an? (?:youtube )?(?:short|reel|tiktok|story)(?! (?:video|clip|film|slideshow|looping|film))\b", r"make a vertical slideshow of \1 photo"),
    ("lower third", r"\blower[- ]third (?:with|for|showing|saying|of) (?:my |his |her |the )?(?:names? )?(?-i:([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,3})),? (?:and )?(?:(?:the |my |his |her )?(?:title|role|job title) )?(?-i:([A-Z][\w&.'-]*(?: (?:of |and |at |& )?[A-Z][\w&.'-]*){0,4}))(?= at| from| in| for|[.;,!]|$)", r'lower third "\1" "\2"'),
    ("mp4", r"\b(captions|subtitles|music|text|title) to (?:an? |the |my )?(?:mp4|mov|mkv|webm|avi)(?: file| video)?\b", r"\1 to the video"),
    ("logo", rf"\b((?:overlay|show|add|put|place) (?:the |my |our )?(?:logo|watermark)[^,.;]{{0,30}}?) at ({CLOCK}),? (?:and|then|and then) (?:fade it out|take it (?:off|away)|remove it|hide it|have it (?:disappear|vanish|go))(?: again)? (?:at|after) ({CLOCK})", r"\1 from \2 to \3"),
    ("with", r"\b((?:cut|trim|shorten|condense|edit) (?:it|this|that|the \w+) (?:down )?to (?:about |under |around )?(?:\d+|\w+)[ -](?:seconds?|minutes?|mins?|secs?)) with ((?:smooth |soft |nice )?(?:transitions|crossfades|dissolves))\b", r"\1, add \2"),
    ("", rf"\b({TURNED}) (?:the |my |its |both )*({QUALITIES})(?: up| down)? (by |to )?({SHARE})(?: each| both)?(?=[ ,.;!?]|$)", _each_quality),
    ("and", rf"\b((?:add|put|show|write|place|display|have)(?: (?:the|a))?(?: (?:text|texts|words?|titles?|labels?|captions?))? )([\ue000-\uf8ff])( {PLACED})(?: in (?:the )?[a-z ]+? letters)?,? and ([\ue000-\uf8ff])( {PLACED})(?:,? both (?:in |of them )?([^,.;]+?))?(?= ?[.;!?]|$)", _both),
    # Captions by how they look.
    ("background", rf"\b(?:an? |the )?{SHADE}(?:dark|blackish) background(?: (?:bar|box|strip|band|panel))?\b(?! music)", "a black background"),
    ("background", rf"\b(?:an? |the )?{SHADE}light background(?: (?:bar|box|strip|band|panel))?\b(?! music)", "a white background"),
    ("background", r"\b(black|white|gr[ea]y|yellow|blue|red) background (?:bar|box|strip|band|panel)\b", r"\1 background"),
    ("highlight", rf"(?:,| and)? (?:with )?(?:the )?highlight(?:ing|ed)? (?:the )?{KEYED}(?: as (?:they|it)(?:'re| are| is|'s) (?:said|spoken))? in ((?:bright |neon |light |dark )?(?:yellow|green|red|blue|orange|pink|purple|white|cyan|gold|teal|#[0-9a-f]{{6}}))\b", r" with \1 highlight"),
    # Qualities one after the other.
    (",", r"\b(an?|some|more) ([a-z-]+), (?:and )?(?!with\b|and\b|in\b|for\b|to\b|at\b|then\b|no\b|add\b|make\b|put\b|plus\b|use\b)([a-z-]+(?: [a-z-]+)?) (look|feel|vibe|style|tone|mood|aesthetic|grade|music|track|beat|transitions?|title|text|captions|subtitles)\b", lambda f: f"{f[1]} {f[2]}{' and ' if f[2] in LOOKS and f[3] in LOOKS else ' '}{f[3]} {f[4]}"),
    # What should be told, not done.
    ("suggest", r"(?:^|(?<=[.;!?] ))(?:can you |could you |please )*suggest (?:some |any |me )?(?:pacing |editing )?(?:fixes|edits|improvements|changes|cuts|ways? to improve|where (?:to|i (?:should|could))) ?[^.;!?]*", "check the video"),
    ("suggest", r"(?:^|(?<=[.;!?] ))(?:[^.;!?]{0,50}? is too (?:slow|long|boring|fast)[^.;!?]{0,24}[.;!?] )?(?:can you |could you |please )*(?:identify|find|point out|spot|list) [^.;!?]{3,50}? and suggest [^.;!?]*", "check the video"),
    ("style them", rf"(?:,| and)(?: then)? (?:style|format|make|set) (?:them|the {CAPTIONS}) (?:with|in|as|to) (?=(?:large |big |small )?(?:bold |white |black |yellow |\w+ colou?red))", " with "),
    ("sentence", rf"(?:,| and) (?:display|show) them (?:sentence by sentence|line by line|one (?:line|sentence) at a time)(?: (at|on|in) (the [a-z ]+?)(?: of the (?:screen|frame|video))?{STOP})?", lambda f: f" at {f[2]}" if f[2] else ""),
    ("file", r"\b(?:generate|create|make|produce|write|get me|give me) (?:an? |the )?(?:(srt|vtt) )?(?:subtitle|caption)s? file\b(?! (?:called|named))", lambda f: f"export the subtitles as {(f[1] or 'srt').lower()}"),
    ("import", rf"\b(?:and )?(?:give|send|get) me (?:an? )?(srt|vtt|ass)(?: file)?(?: (?:that )?i can (?:import|use|upload|open|load)[^,.;]*)?{STOP}", r"and export the subtitles as \1"),
    # Music by its length or use.
    ("track", r"\b(?:generate|create|compose|make|add|produce) (?:an? |some )?((?:[a-z-]+,? (?:and )?){0,5}?)(?:background )?(?:track|score|soundtrack|music bed|backing track)(?: (?:for|to) (?:an? |the |my |this )[^,.;]*?)?(?: (?:video|montage|film|vlog|reel|slideshow|clip))" + STOP, lambda f: f"add {f[1].replace(',', '')}music"),
    ("match", r"\bloop (?:the |this |my )?(music|song|audio|track|soundtrack)(?: (?:file|clip|track))? (?:to|until it|so (?:that )?it) (?:match(?:es)?|fit(?:s)?|fill(?:s)?|cover(?:s)?)(?: the)?(?: (?:full|entire|whole|total))?(?: length of)?(?: (?:the|my|this) (?:video|film|clip))?", r"add \1 looped"),
    ("with my", r"\b(?:merge|combine|mix|blend) (?:the |this |my )?(song|music|track|audio)(?: (?:file|track))? with (?:the |my |this )(?:video|clip|footage|film)\b", r"add \1"),
    # What happens within a stretch that is told by its ends.
    ("between", rf"\b((?:from|between) {CLOCK} (?:to|and|until) {CLOCK}),? (?:where|when|while|in which) (?:i|we|he|she|they|it|there|the \w+|my \w+|nothing|nobody)\b[^,.;!?]*", r"\1"),
    # Words on screen by when they come and go.
    ("at", rf"\b{SHOWN}s? at ({TIME}),? (?:and|then|and then) {HIDDEN}s? (?:again )?at ({TIME})", lambda f: f"show from {f[1]} to {f[2]}" if LETTERED.search(f.string[: f.start()]) else f[0]),
    # An edge of a clip that goes to a time.
    ("trim", rf"\b(?:trim|cut) the (?:start|beginning|front) of ({CLIP}|clip\d+) to ({CLOCK})", r"remove 0s to \2 of \1"),
    ("trim", rf"\b(?:trim|cut) the (?:end|back) of ({CLIP}|clip\d+) to ({CLOCK})", r"keep 0s to \2 of \1"),
    # Somebody's sound.
    ("'s", r"\b(the|my) (first|second|third|fourth|fifth|last|opening|final|middle) (clip|video|shot)(?:'s|’s) (audio|sound|volume)\b", r"the volume of \1 \2 \3"),
    ("", r"\b(?:freeze|hold|pause) on (?=\d)", "freeze at "),
    # Vague wishes.
    ("something", r"\b(?:do|try|add) something (?:really |super |more |a bit )?(?:cool|nice|fun|interesting|different|special|crazy|creative|awesome|great|better)\b", "make it better"),
    ("", r"\b(?:make|have|let) ([^,.;]{1,30}?) (?:shake|vibrate|tremble|rumble)\b", r"add a camera shake effect to \1"),
    # A film for a platform, and what it is made of.
    ("with a", rf"\bwith (?:a )?(?:text )?(?:hook|call[- ]to[- ]action|cta)(?: text)?(?= at the (?:start|beginning|end)|{STOP})", "with a title"),
    ("highlight", rf"(?:,| and)(?: then)? highlight (?:the )?(?:key|important|main|best) (?:quotes?|phrases?|points?|words?|takeaways?)(?: with| in| using) (?:bold|text overlays?|on[- ]screen text|captions|titles)(?: for [^,.;]*)?{STOP}", " with words highlighted"),
    ("save", r"\bsave (?:it |this |the (?:video|result|file) )?(?:as|to) (?:[\ue000-\uf8ff]|\w+)\.(mp4|mov|webm|mkv|gif)\b", r"export as \1"),
    ("grade", r"\bcolou?r[- ]?grade (?:it |this |the (?:video|footage) )?(?:like|as in|to look like) (?:an? )?(?:movie|film|cinema|hollywood \w+|blockbuster)\b", "apply a cinematic color grade"),
    ("sequence", rf",? (?:and )?keep(?:ing)? (?:them|it|the \w+) in (?:sequence|(?:the )?(?:same |right |correct |original |given )?order|(?:the )?(?:same |right |correct )?sequence){STOP}", ""),
    ("order", rf",? (?:ordered|arranged|sorted|put) (?:chronologically|in (?:chronological|date|time) order|by date){STOP}", ""),
    ("gritty", r"\b(?:gritty|grungy|raw) (?=(?:colou?r|look|grade|filter|film))", "moody "),
    ("as an", r"\bpull (?:the |its )?(?:audio|sound) out (?:as|to|in) (?:an? )?(mp3|wav|m4a|aac|flac)(?: with a small file size)?\b", r"extract the audio as \1"),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""
LOOKS = (
    "warm", "cool", "cinematic", "vintage", "retro", "moody", "dramatic", "vivid", "bright", "soft",
    "golden", "noir", "pastel", "faded", "dreamy",
)  # fmt: skip
LETTERED = re.compile(
    r"\b(?:title|text|captions?|subtitles?|words|logo|watermark|label)\b", re.IGNORECASE
)
TURNS = compiled(PROMPTS)


def in_plain_words(text: str) -> str:
    """Return an English message with the wording of prompts in the plainest words."""
    return turned(text, TURNS)
