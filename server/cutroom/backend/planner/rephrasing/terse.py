"""Terse prompts and questions of forums as the plainest words for them (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re
from collections.abc import Callable, Iterable

Turn = str | Callable[[re.Match[str]], str]
Turns = tuple[tuple[str, re.Pattern[str], Turn], ...]
CLOCK = r"\d+:\d{2}(?::\d{2})?(?:\.\d+)?"
LENGTH = r"(?:\d+(?:\.\d+)?|\w+)[ -]?(?:s|secs?|seconds?|mins?|minutes?)"
ABOUT = (
    r"(?:about|around|roughly|approximately|approx\.?|close to|nearer(?: to)?|near|circa|~|some)"
)
NAMED = r"(?:the |my |that |this )?[\w-]+(?: [\w-]+)?"
PASSAGE = r"(?:transitions?|fades?|dissolves?|crossfades?|wipes?|slides?|swipes?)"
CUTTING = re.compile(r"\b(?:cut|trim)\b", re.IGNORECASE)
LETTERS = re.compile(
    r"\b(?:title|text|captions?|subtitles?|words|heading|headline|label)\b", re.IGNORECASE
)

TERSE: tuple[tuple[str, str, Turn], ...] = (
    # A stretch that "for" leads in.
    ("for", rf"\bfor ({CLOCK}) ?(?:to|until|till|through|-|–|—) ?({CLOCK})(?=[ ,.;!?]|$)", r"from \1 to \2"),
    # How long the film should be.
    ("", rf"^\s*(?:i|we) (?:need|want|would like|'d like|am after) (?:it|this|that|the (?:video|film|clip)) (?:to be )?({ABOUT} )?({LENGTH})(?: long)?(?= ?[,.;!?]|$)", r"make it \1\2 long"),
    ("", rf"^\s*(?:(?:let's )?(?:aim|go|shoot) for|target|get (?:me )?(?:closer|nearer) to)(?: something| a (?:length|duration|runtime) of)? ((?:{ABOUT} )?{LENGTH})(?: long| total| or so)?(?= ?[,.;!?]|$)", r"make the video \1 long"),
    ("below", rf"\b(get|bring|make|keep|cut|have|trim) (this|it|that|the \w+)((?: down)?) (?:to )?below ({LENGTH})", r"\1 \2\3 under \4"),
    # What is added is not to be too loud.
    ("not too", r"^\s*not too (?:loud|noisy|overpowering|intrusive|in your face),? (?:but|and|though) (?=.*\b(?:music|song|soundtrack|bgm)\b)", ""),
    # Something made less.
    ("knock", r"\bknock (the (?:silences?|pauses|gaps))(?: back| down)?(?: a (?:bit|little|touch))?", r"shorten \1"),
    ("in size", r"\b(?:turn|bring|take|dial|scale) (?:the |my )?(captions?|subtitles?|text|title|logo|watermark) (down|up) in size\b", lambda f: f"make the {f[1]} {'smaller' if f[2].lower() == 'down' else 'bigger'}"),
    ("quiet", r"\b(make|turn) (?:the |my |its )?(audio|sound|volume|music|voice) (?:very |really |more )?quiet(?= ?[,.;!?]|$)", r"make the \2 quieter"),
    # A shape, a look or a style that is switched to.
    ("switch", r"\bswitch (?=(?:(?:it|this|that|the (?:video|film|whole thing|aspect|ratio|aspect ratio|format|orientation|colou?rs?|font|style|music|speed|canvas|frame rate|resolution)|everything) )?(?:back |over )?to\b)", "change "),
    # Passages by where they lie.
    ("between", rf"\b({PASSAGE}(?: effects?| animations?)?) between (?:the |all |all the |each |every |each of the |different |your |my )*(?:scenes?|shots?|segments?|sections?|parts?|cuts?|videos?|pieces?)\b(?! \d)", r"\1 between the clips"),
    ("to", rf"\b((?:{PASSAGE})(?: effect| animation)?) (?:in ?to|to|going into|leading into|coming into) (?:the )?((?:clip|video|shot|scene) (?!1\b)\d+|(?:second|third|fourth|fifth|last|final|next) (?:clip|video|shot|scene|one))(?= ?[,.;!?]|$| and\b)", r"\1 before \2"),
    ("cuts", r"\b(?:use|do|make (?:it|them|these)|have|go with|try) (?:just |plain |simple |straight |hard |regular )*cuts (?:instead of|rather than|not|in place of|over) (?:the |any |those )?(?:fades?|dissolves?|transitions?|crossfades?|wipes?)\b", "remove all transitions"),
    # A clip at the end of the film that fades.
    ("fade", r"\bfade (the (?:first|last|final) (?:clip|shot|scene|video|photo)|the (?:end|ending|start|beginning)|it|this|the (?:video|film|picture)) (out|in)((?: slowly)?(?: to| from)? ?(?:black|white)?)\b", r"fade \2 \1\3"),
    # A name for what has been made.
    ("rename", r"\brename (?:the |this |my )(?:project|draft|session|timeline|edit) (?:to|as|into) (?=\S)", "save the project as "),
    # Everything that was uploaded, one after the other.
    ("", r"^\s*(?:just )?(?:add|import|put|place|drop|load|throw|use|lay) (?:in )?(?:all|every|everything)(?: of)?(?: (?:the|my|these|those|our))? ?(?:clips?|videos?|files?|media|footage|uploads)?(?: i (?:just )?uploaded)?(?: (?:in|on|onto|to|into) (?:the |my )?(?:timeline|sequence|project|track))?(?: in (?:sequence|order|a row))?[.!]*$", "join all clips"),
    # How the work looks.
    ("", r"^\s*(?:can you |please |could you )*(?:give me (?:some |your |any )?feedback(?: on (?:it|this|my \w+))?|(?:audit|critique|rate|review|assess) (?:my|the|this) (?:video|edit|project|film|cut)|what(?:'s| is) wrong with (?:my|the|this) (?:video|edit|project|film|cut)|how does (?:it|this|my \w+|the \w+) look(?: so far| now)?)[.?!]*$", "check the video"),
    ("polish", r"\bpolish ((?:it|this|that|everything|the \w+)(?: up)?)(?: a (?:bit|little))? (?:like|as if|so (?:that )?it)\b[^.!?]*", r"polish \1"),
    ("volume", r"^\s*(?:(?:set|turn|put) )?(?:the )?(?:volume|sound|audio) (?:to|at|up to) (?:the )?(?:max|maximum|full|loudest)(?: volume)?[.!]*$", "set the volume to the max"),
    # More time for something.
    ("more time", rf"\bgive ({NAMED}) (?:a (?:bit|little) )?more (?:screen ?)?time\b", r"make \1 longer"),
    # What stands behind words.
    ("with", r"\bwith (an? (?:semi[- ]transparent |translucent |rounded |solid )*(?:dark|black|white|light|\w+)(?: rounded| semi[- ]transparent)?) (?:plate|panel|slab|backing|plaque|strip|pill)(?: (?:behind|under) (?:it|them|the \w+))?(?=[ ,.;!?]|$)", lambda f: f"with {f[1]} background" if LETTERS.search(f.string[: f.start()]) else f[0]),
    # A size by share.
    ("scale", r"^\s*scale (?:(?:it|this|the (?:video|film|picture|clip)) )?(?:up |down )?(?:to|by) (\d+(?:\.\d+)? ?(?:%|percent))(?= ?[,.;!?]|$)", r"scale the video to \1"),
    # Words that end a wish without adding to it.
    ("", r"(?<=\w) without (?:losing|removing|cutting|dropping|hurting|harming|sacrificing) (?:any of )?(?:the |my |any )?(?:explanations?|talk(?: track)?|story|content|message|meaning|important \w+|key \w+|main \w+|good \w+|best \w+|context|flow|essentials?|quality of the \w+)(?=[ ,.;!?]|$)", lambda f: " keeping the important parts" if CUTTING.search(f.string[: f.start()]) else f[0]),
    # The finished look of an edit.
    ("finishing", r"\b(finishing) (?=(?:look|filter|grade)\b)", ""),
    # Written by somebody else.
    ("write", r"\bwrite (?:me )?(?:an?|the|some|my)? ?(?:\w+ )?(?:caption|description|bio|post|hashtags?|tagline|copy|comment) (?=(?:for|to)\b.*\b(?:instagram|tiktok|youtube|facebook|linkedin|twitter|reels?|post|social)\b)", "write a video description "),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""


def compiled(table: Iterable[tuple[str, str, Turn]]) -> Turns:
    """Return a table of turns with its patterns ready to search."""
    return tuple((word, re.compile(pattern, re.IGNORECASE), said) for word, pattern, said in table)


def turned(text: str, turns: Turns) -> str:
    """Return a text with every turn of a table that it takes said in its plainer words."""
    low = text.lower()
    for word, pattern, said in turns:
        if word in low and pattern.search(text):
            text = pattern.sub(said, text)
            low = text.lower()
    return text


TURNS = compiled(TERSE)


def in_terse_words(text: str) -> str:
    """Return an English message with terse prompts in the plainest words."""
    return turned(text, TURNS)
