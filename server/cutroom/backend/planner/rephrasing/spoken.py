"""Turns of talk in which a wish is said at length, as the plainest words (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.terse import Turn, compiled, turned

NUMBER = r"(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half)"
LENGTH = rf"{NUMBER} (?:seconds?|secs?|s|minutes?|mins?)"
EDGE = rf"the (?:very )?(?:first|last|final|opening) {LENGTH}"
HELD = "[\ue000-\uf8ff]"
END = r"(?= ?(?:[,.;!?]|$))"
TUNED = r"(?:acoustic |spanish |classical |electric |solo )?(?:guitar|piano|strings|violin|ukulele|cello|harp|synths?|drums)"
LEVELS = r"(?:volume|sound|audio|levels?|loudness)"
NAME = r"(?-i:[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
HELD_START = "\ue000"
LIMITED = re.compile(
    r"\b(?:under|below|at most|no longer than|no more than|within|max(?:imum)?|shorter than|up to) (?:\w+ )?\d"
)

SPOKEN: tuple[tuple[str, str, Turn], ...] = (
    # How long something stays.
    ("up", rf"\b(?:leave|keep|hold|have) (it|that|the (?:title|text|caption|logo|words?))(?: up| on| there)+ for (?={LENGTH})", r"keep \1 on screen for "),
    ("instead of", rf"\b(for {LENGTH}),? (?:instead of|rather than|not) (?:just |only )?{NUMBER}(?: seconds?| secs?)?{END}", r"\1"),
    ("a full ", r"\ba full (second|minute)\b", r"1 \1"),
    # Levels.
    ("even", rf"\b(?:make|get|keep|have) (?:the |my |all the )?{LEVELS} (?:more )?(?:even|consistent|the same|equal|level)(?:er)?(?: throughout| all the way through| everywhere| across [^,.;]+| all over)?(?! (?:of|between)\b)", "normalize the volume"),
    ("even", rf"\beven (?:out )?(?:the |my |all the )?{LEVELS}(?: out)?(?: throughout| all the way through| everywhere)?(?! (?:of|between|on|for)\b)", "normalize the volume"),
    ("not too", rf",? (?:but )?not too (?:much|strong|heavy|crazy)(?:,? (?:maybe |about |just )?(?=(?:\d|ten|fifteen|twenty|thirty))|{END})", lambda f: ", " if f.string[f.end() : f.end() + 1].isalnum() else ""),
    # Instruments stand for the music they play.
    ("", rf"\b((?:some|a (?:bit|little) of|a|nice|soft|gentle|quiet|slow) (?:\w+ )?{TUNED}) (?=(?:behind|under|underneath|in the back(?:ground)?|over|playing|for the background)\b)", r"\1 music "),
    ("the music file", r"\bthe (?:music|song|audio) file\b", "the uploaded music"),
    # What the film is called on the screen.
    ("call it", rf"\bcall (?:it|this|the (?:film|video)) ({HELD})(?= (?:at|in|on) | ?(?:[,.;!?]|$))", r"add the title \1"),
    ("name", rf"\b(?:puts?|shows?|adds?|wants?|have|place|write|get) (?:my|her|his|our|their) names?(?: on (?:it|there|screen))?,? ({HELD}|{NAME}),?(?= | ?(?:[,.;!?]|$))", lambda f: f"add the text {f[1]}" if f[1][0] >= HELD_START else f'add the text "{f[1]}"'),
    ("logo text", rf"\blogo text (?={HELD})", "text "),
    ("with the subtitle", rf"({HELD}) with the subtitle (?={HELD})", lambda f: f"{f[1]} with the title " if "lower third" in f.string.lower() else f[0]),
    ("size of", r"\b(?:bump|turn|crank|push|bring|increase|raise|up|boost)(?: up)? the (?:font )?size of (?:the |my )?(captions?|subtitles?|text|title|logo)(?: up)?(?! (?:to|by)\b)", r"make the \1 bigger"),
    ("size of", r"\b(?:turn|bring|reduce|decrease|lower|take|shrink)(?: down)? the (?:font )?size of (?:the |my )?(captions?|subtitles?|text|title|logo)(?: down)?(?! (?:to|by)\b)", r"make the \1 smaller"),
    ("edge", r"\b(?:a (?:bit|little) of )?(?:an? |some |the )?(?:slight |soft |subtle )?dark(?:er|ened)? (?:edges?|corners?|borders?)(?: (?:all )?(?:around|round|on) (?:it|the (?:edges?|picture|frame|outside|image|video)))?", "a vignette"),
    ("sound", r"\b(?:only |just )?(?:use |keep |take |have )?(?:the )?(?:sound|audio) (?:should )?(?:only |just )?(?:come )?(?:only |just )?(?:from|of) (the (?:first|second|third|last|left|right) (?:one|clip|video|camera)|clip ?\d+)(?: only)?(?: please)?(?= ?(?:[,.;!?]|$))", lambda f: f"mute every clip except {f[1]}" if re.search(r"\b(?:only|just)\b", f[0]) else f[0]),
    # One more of a clip.
    ("twice", r"\b(duplicate (?:the \w+ (?:one|clip|shot|photo)|clip \d+|it))(?: so (?:that )?(?:it|we)(?:'s| is)? (?:plays?|played|shows?|shown|seen|see it|comes) (?:twice|two times))", r"\1"),
    # A place named twice.
    ("", rf"\bthe (?:ending|end|intro|beginning|start|outro|opening)\b(?! (?:credits|card))([^,.;]{{0,24}}),? (?:say|i\.e\.|that is|meaning|so like|like|so basically|so)(?: about| roughly)? ({EDGE}),? ?", r"\2\1 "),
    # What a limit does.
    ("after that", r",? ?(?:and |so )?(?:please |just )*(?:cut|remove|chop|drop|lose|delete)(?: off)? (?:whatever|everything|anything|all|the rest)(?: that)?(?:'s| is| comes)? (?:after|over|past|beyond) (?:that|it)\b", lambda f: "" if LIMITED.search(f.string[: f.start()]) else f[0]),
    # Where something begins, and clips that come together.
    ("only", rf"\b(?:it|the music|the song|that)(?: should| must| can| to)? only (?:starts?|begins?|comes? in|kicks? in|plays?) (?:after|at|from) (?:the first )?(\d+|{NUMBER}) (seconds?|secs?|s|minutes?)( mark)?\b", lambda f: f"start the music at {f[1]} {f[2]}" if "music" in f.string.lower() or "song" in f.string.lower() else f[0]),
    ("together", r"\b(?:put|stick|stitch|glue|string|join) (?:them|these|those|the clips|the videos)(?: all)? together(?: in (?:that |this |the (?:same |right )?)?order)?(?= (?:with|and) )", "join the clips"),
    ("together", r"\b(?:put|stick|stitch|glue|string|join) all (?:of )?(?:them|these|those|the clips) together(?: in (?:that |this |the (?:same |right )?)?order)?(?= (?:with|and) )", "join the clips"),
    # Passages.
    ("between each", r"\b(crossfades?|dissolves?|fades?|wipes?|transitions?) (?:in )?between each(?: one| of them| clip| other)?\b", r"\1 between all clips"),
    ("between all of them", r"\bbetween all of them,? (?:i want|i'd like|i need|put|add|have|place) ((?:an? |some )[^,.;]+)", r"add \1 between all clips"),
    # What stays as it is.
    ("the sound kept", r"\bi (?:want|need) the (?:original )?(sound|audio|voice)s? kept\b", r"don't touch the \1"),
    ("at", r"\bmake (?:it|the video) at (\d+(?:\.\d+)?)(?: ?x)? speed\b", r"play it at \1x speed"),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""
TURNS = compiled(SPOKEN)


def in_few_words(text: str) -> str:
    """Return an English message with turns of talk in the plainest words; quotes are held."""
    return turned(text, TURNS)
