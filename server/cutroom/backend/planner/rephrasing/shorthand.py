"""English shorthand as people type it, in whole words (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

from cutroom.backend.planner.rephrasing.terse import Turn, compiled, turned

PLEASE = r"(?: please| pls| plz| thanks?)?[.!]*\s*$"
SECONDS = r"(?:\s?(?:s|secs?|seconds?))"
SOUNDING = r"(?:voices?|music|song|bgm|sound|audio|vocals|original(?: sound| audio)?)"

SHORTHAND: tuple[tuple[str, str, Turn], ...] = (
    # Words cut short.
    ("", r"\bb ?(?:&|n|/) ?w\b(?!\w)", "black and white"),
    ("xfade", r"\bx-?fades?\b", "crossfade"),
    ("rm ", r"^\s*rm (?=\w)", "remove "),
    ("del ", r"^\s*del (?=\w)", "delete "),
    ("dup ", r"^\s*dup(?:e)? (?=\w)", "duplicate "),
    ("cw", r"\bccw\b", "counterclockwise"),
    ("cw", r"\bcw\b", "clockwise"),
    ("sq", r"\bsq\b(?!\w)", "square"),
    ("e-", r"\b(de|re)-(noise|reverb|echo|flicker|shake|hiss|size|order|arrange|name|frame)(?=[sd]?\b|ing\b)", r"\1\2"),
    # A deed and a number that can only be a clip's.
    ("", r"^\s*(delete|remove|duplicate|reverse|mirror) #?(\d)" + PLEASE, r"\1 clip \2"),
    ("between", r"\b((?:cross)?fade|crossfade|dissolve|wipe|slide|transition|cut) between (\d) (?:and|&) (\d)(?! ?(?:s\b|secs?|seconds?|:|\d|%))", r"\1 transition between clip \2 and clip \3"),
    # A thing and where it goes.
    ("", rf"^\s*(?:the )?({SOUNDING}) (up|down)(?:,| and|, and|;|/)? (?:the )?({SOUNDING}) (up|down)" + PLEASE, r"turn \2 the \1 and turn \4 the \3"),
    ("", r"^\s*(?:the )?(music|song|bgm|title|logo|watermark|lower third|text) (?:out|gone|away|off)" + PLEASE, r"remove the \1"),
    ("", r"^\s*(?:the )?(?:sound|audio) (?:out|gone|off)" + PLEASE, "mute the sound"),
    ("the top", r"\b((?:\d+(?:\.\d+)?\s?|\w+ )(?:s|secs?|seconds?)) (?:off|from) (?:of )?the top\b(?![- ](?:left|right|edge|third|corner))", r"\1 off the start"),
    ("title", rf"^\s*(?:the )?(title|text) (?:for )?(\d+(?:\.\d+)?){SECONDS}(?: long)?" + PLEASE, r"make the \1 last \2 seconds"),
    ("fade", r"\bfade (in|out) (\d+(?:\.\d+)?)(?= ?(?:[,.;!]|$|and\b|then\b))", r"fade \1 over \2 seconds"),
    # A file by its form alone.
    ("", r"^\s*(?:an? |the |as )?(srt|vtt|webvtt)(?: file| subs)?" + PLEASE, r"export the subtitles as \1"),
    ("", r"^\s*(?:an? |the |as )?(mp3|wav|m4a|flac)(?: file| audio)?" + PLEASE, r"extract the audio as \1"),
    ("", r"^\s*(?:an? |the |as )?(fcpxml|edl|otio)(?: file)?" + PLEASE, r"export the timeline as \1"),
    ("gif", r"\bgif,? (\d{2,4}) ?px(?: wide)?,? (\d{1,2}) ?fps\b", r"make a gif \1 px wide at \2 fps"),
    ("gif", r"^\s*gif (?:at )?(\d{1,2}) ?fps,? (?:and )?(\d{2,4}) ?px(?: wide)?", r"make a gif \2 px wide at \1 fps"),
    ("letterbox", r"\bletterbox(?:ed)?(?: to| at| in)? (\d\.\d+)(?![\d:x])", r"letterbox bars for \1:1 aspect ratio"),
    # Frames, parts and fillers.
    ("last frame", r"\bhold (?:on )?(?:to )?((?:clip|video) \d+|the \w+ clip)(?:'s|\u2019s) last frame\b", r"freeze the last frame of \1"),
    ("", r"^\s*((?:the )?(?:first|last) \d+(?:\.\d+)? ?(?:s|secs?|seconds?)) (?:of|from) (?:each|every)(?: clip| video)?(?:,| and|, and| then|, then) (?:join|merge|combine|stitch|put)(?: them| it)?(?: all)?(?: together)?", r"keep only \1 of every clip and join all clips"),
)  # fmt: skip
"""What must be in a message, how it is cut short, and the whole words for it."""
TURNS = compiled(SHORTHAND)


def in_whole_words(text: str) -> str:
    """Return an English message with its shorthand in whole words."""
    return turned(text, TURNS)
