"""Plain English with conditions, negations and wholes, in the plainest words for them."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.english.plain_turns import ANY, LENGTH, ONE
from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

FAULTS = r"(?:black bars|pauses|silences|silent parts|long pauses|background noise|filler words|hiss|dead air)"
MARK = r"[\ue000-\uf8ff]"
FILE = rf"(?:{ONE}|{MARK}|clip ?\d+)"
KEPT = r"(?:captions?|subtitles?|titles?|music|logo|watermark|texts?|voice|sound|transitions?)"
STRETCH = re.compile(r"\b(?:first|last|opening|closing|final|from|between)\b", re.IGNORECASE)
PASSAGES = r"(?:(?:smooth |soft |nice |quick )?(?:crossfades|cross dissolves|dissolves|wipes|(?:fade |slide |zoom |wipe )?transitions))"


def _timed(stretch: str) -> str:
    """Return "the last 5" with its unit."""
    return stretch if stretch[-1:].isalpha() else f"{stretch} seconds"


CONDITIONAL: tuple[tuple[str, str, Turn], ...] = (
    # Clips told by counting.
    ("every", r"\bkeep (?:only )?every (?:other|second|2nd) (clip|photo|picture|video)\b", r"delete every second \1"),
    ("swap", r"\bswap (\d) (?:with|and|for) (\d),? (?:and|then) (\d) (?:with|and|for) (\d)\b", r"swap clip \1 and clip \2, swap clip \3 and clip \4"),
    ("clip", r"\b(drop|delete|remove|lose) (\d)(?=[.!,]|$)", lambda f: f"{f[1]} clip {f[2]}" if "clip" in f.string[: f.start()].lower() else f[0]),
    (" only", rf"\buse (?:only )?(the (?:first|last) (?:{LENGTH}|\d+)) of (?:the )?([\w\ue000-\uf8ff]+),? and (the (?:first|last) (?:{LENGTH}|\d+)) of (?:the )?([\w\ue000-\uf8ff]+) only(?=[.!]*$)", lambda f: f"keep only {_timed(f[1])} of {f[2]}, keep only {_timed(f[3])} of {f[4]}, delete the other clips"),
    ("start", rf"\b(?:let|make|have) ({ONE}) start (?:at )?({LENGTH})(?: in| later)?(?=[.!]*$)", r"cut the first \2 of \1"),
    ("", r"\b((?:seconds?|s)\b[^.;]{0,12}?,? (?:and )?(?:the )?(?:others|rest|remaining ones)) (\d+(?:\.\d+)?)(?=[.!]*$)", r"\1 \2 seconds"),
    ("last", r"^\s*what did (?:the|my|your|that) last (?:edit|change|step) (?:do|change)[?.!]*$", "compare the previous version with the current one"),
    # Minutes of the clock before their numbers.
    ("minute", r"\bminutes? (\d+) (?:to|until|through|-) (?:minute )?(\d+)\b(?! ?(?:s\b|sec|min))", r"from \1:00 to \2:00"),
    # Why something goes.
    ("it", rf"\b((?:drop|delete|remove|cut|lose|skip) (?:{ONE})),? (?:because |since |as |cause )?(?:it's|it is|its) (?:\w+ ){{0,2}}(?:blurry|blurred|boring|bad|shaky|dark|ugly|useless|terrible|awful|redundant|out of focus|overexposed|noisy)(?=[.!,]|$)", r"\1"),
    # An end that goes at another speed.
    ("the ", r"\b(?:make|play) the (end|ending|finale) (?:a (?:bit|little) |much )?(slower|faster|in slow motion)(?=[.!,]|$)", r"make the last 5 seconds \2"),
    ("the ", r"\b(?:make|play) the (?:very )?(?:beginning|start|opening) (?:a (?:bit|little) |much )?(slower|faster|in slow motion)(?=[.!,]|$)", r"make the first 5 seconds \1"),
    # Passages by the numbers of their clips.
    ("from", r"\b(transitions?|wipe|dissolve|crossfade) from (?:clip )?(\d) to (?:clip )?(\d)\b(?! ?(?:s\b|sec|%|:|\.))", r"\1 between clip \2 and clip \3"),
    # Qualities by signed steps.
    ("on", r"\b(brightness|contrast|saturation|exposure) ([+-]) ?(\d{1,2})(?= (?:on|for|in|to) )", r"\1 \2\3%"),
    ("music", r"\b(?:balance|mix) (?:the )?(?:(?:voice|speech|vocals|dialogue) and (?:the )?(?:background )?music|(?:background )?music and (?:the )?(?:voice|speech|vocals|dialogue))\b", "duck the music under the voice"),
    # Everything that moves along.
    ("everything", rf"\bmove everything (?:after [^.;]{{2,24}} )?(?:by )?({LENGTH}) (?:later|earlier|back|forward|to the (?:right|left))", r"nudge the whole timeline by \1"),
    # Seconds of the clock before their numbers.
    ("seconds", r"\bseconds (\d+) (?:to|through|until|-) (\d+)(?=[ ,.;!?]|$)", r"from \1 s to \2 s"),
    ("there", r"\bmake (from \d+ s to \d+ s) ([^,.;]{3,20}?),? and (zoom in|zoom out|blur|mute)(?: it| in)? there", r"make it \2 \1, and \3 \1"),
    # Colours by what there is more of.
    ("more", r"\b(?:look )?more (?:blue|bluish)(?=[.!,]|$)", "cooler"),
    ("more", r"\b(?:look )?more (?:orange|yellowish)(?=[.!,]|$)", "warmer"),
    ("dehaze", r"^\s*dehaze(?: it| the (?:video|picture|image))?(?=[.!]*$)", "the colors look washed out"),
    ("stop the", r"\bstop the (?:picture|video|image) (?=at \d[\d:.]*(?: ?s\w*)? for )", "freeze the picture "),
    # What is only done where there is something.
    ("if there", rf"\bif there(?:'s| is| are)(?: any| some)? ({FAULTS}),? (?:then )?(?:please )?(crop|remove|cut|trim|delete|reduce) (?:them|it|that)(?: out| off| away)?(?=[.!,]|$)", r"\2 the \1"),
    ("if it", rf"\b(?:make|cut|trim|keep|bring|get) it (?:down )?(?:to )?({LENGTH}) if (?:it's|it is|its) (?:any )?longer(?: than that)?\b", r"trim it to \1"),
    # What is left as it is, named beside what goes.
    ("n", rf"\b(?:don't|do not|dont) (remove|delete|mute|hide) the ({KEPT}),? (?:but )?(?:only|just) (the {KEPT})\b", r"\1 \3"),
    (" only the", rf"\b(remove|delete|mute|hide) only (the {KEPT})\b", r"\1 \2"),
    (" but ", rf"\b((?:remove|delete|hide|mute) (?:the |all )?(?:the )?({KEPT})),? but (?:not|keep|leave) (?:the )?({KEPT})(?=[.!,]|$)", lambda f: f[1] if f[2].lower().rstrip("s") not in (f[3].lower().rstrip("s"), "text") else f[0]),
    ("not ", r",? (?:and |but )?not the (?:last|first|end|ending|beginning|start)(?: ones?)?(?=[.!]*$)", lambda f: "" if STRETCH.search(f.string[: f.start()]) else f[0]),
    ("", rf"^\s*(?:please )?(?:don't|do not|dont) (?:use|include|show) ({ANY})(?: at all)?(?=[.!]*$)", r"delete \1"),
    ("without", rf"^\s*without ({ONE})(?: please)?(?=[.!]*$)", r"delete \1"),
    (" but ", r"\b((?:remove|delete|hide|clear) (?:all|every)(?: of)?(?: the| my)? (?:texts?|words|titles|lettering)) but (?=(?:the |my )?title\b)", r"\1 except "),
    # A second of the clock before its number.
    ("second", r"\b(?:between|from) (?:the )?seconds? (\d+) (?:and|to|until|till) (?:the )?(?:seconds? )?(\d+)(?! ?(?:s\b|sec|:))", r"from \1 s to \2 s"),
    # What each clip is called, written on it.
    ("name of", r"\b(?:put|add|show|write|display|have)(?: an?| the)?(?: title| label| caption| text)?(?: with)? the (?:file ?)?name of (?:each|every|the) (clip|video|photo|picture)(?: (?:on|over|at|in) (?:it|each|the (?:clip|video|screen)))?", r"title each \1 with its name"),
    # The best of a talk by its length.
    ("best minute", r"\b(?:the |its )?best minute\b", "the best 60 seconds"),
    # A film, and the song that goes with it.
    ("highlight", rf"\b((?:make|create|cut)\b[^.;,]{{0,40}}?\bhighlights? ?(?:film|video|reel)?) (?:with|to|set to|using) ({MARK})(?=[ ,.!]|$)", r"\1, add \2"),
    ("each", rf"^\s*(?:please )?(?:use |take |just )?({LENGTH}) (?:of|from) (?:each|every)(?: clip| one| video)?(?:,? in order)?,? (?:with|to|and) ({MARK}|(?:\w+ )?music)(?=[.!]*$)", r"make each clip \1, add \2"),
    # How loud speech is beside music.
    ("louder than", r",? (?:with |and |keep |make |but )*(?:the )?(?:speech|voices?|talking|dialogue|vocals|speaker) (?:is |should be )?louder than (?:the )?(?:music|song)\b", ", duck the music under the voice"),
    # Clips joined, in an order, and how.
    ("together", r"\bput (?:them|these|everything|all (?:of )?(?:them|these|the (?:clips|videos)))(?: all)? together\b(?! with\b)", "join all clips"),
    ("with", rf"\b(join all clips\b[^.;,]{{0,40}}?) with ({PASSAGES})(?=[ ,.;!?]|$)", r"\1, add \2"),
    # Files of their own.
    ("of each", r"\b((?:vertical|square|horizontal|portrait|short|silent|\w+-second) (?:versions?|copy|copies|cuts?)) of each(?=[.!?,]|$| and)", r"\1 of each video"),
    ("separately", rf"\b(?:cut|trim|make|shorten) each(?: one)? (?:to )?({LENGTH})(?: long)?,? and export (?:them |each |it )?separately\b", r"make each video \1 and export each one separately"),
    # A clip seen twice, the second time otherwise.
    ("second time", r"\b(?:show|play) (?:the (?:video|film|clip)|it|(clip \d+)) twice,? (?:and )?(?:the )?second time (?:in |at )?([^.;,]{4,24})(?=[.!]*$)", lambda f: f"duplicate {f[1] or 'the clip'} and play the copy in {f[2]}" if "motion" in f[2] or "reverse" in f[2] else f"duplicate {f[1] or 'the clip'} and make the copy {f[2]}"),
    # What is played, and what is not.
    ("play", rf"^\s*(?:just )?play ({FILE})(?:,| and|, and)? then ({FILE}),? (?:and )?(?:skip|skipping|without|leave out|leaving out) ({FILE})(?=[.!]*$)", r"delete \3"),
    # One picture large, the other small.
    ("small", rf"\b(?:put|show|have) ({FILE}) (?:full[- ]?screen|big|large|as the (?:main|background)) and ({FILE}) (?:very )?small(?:er)?(?: in| at| on)?(?: the)? ((?:top|bottom|upper|lower)[- ](?:left|right))(?: corner)?", r"show \2 small in the \3 over \1"),
    ("over", rf"^\s*({FILE}) over ({FILE}) (?:small )?(?:in|at) the ((?:lower|bottom|upper|top)[- ](?:left|right))(?: corner)?(?=[.!]*$)", r"show \1 small in the \3 over \2"),
    # A passage told by what it leads from and to.
    ("from", rf"\b(?:cross ?fade|fade|dissolve) from ({FILE}) (?:in)?to ({FILE})(?: (?:over|in|for|lasting|within) ({LENGTH}))?(?=[ ,.;!?]|$)", lambda f: f"{f[3] + ' ' if f[3] else ''}crossfade between {f[1]} and {f[2]}"),
    ("fill", r"\b(?:zoom|scale|enlarge|blow up)(?: in)?(?: on)? (?:the |all )?(?:the )?(?:clips?|videos?|pictures?|it|them)(?: up)? (?:so (?:that )?(?:they|it)|to|until (?:they|it)) fills? (?:the )?(?:whole |entire )?(?:screen|frame|canvas)\b", "crop to fill the frame"),
    # Words that come at the other end.
    ("title", r"\b(?:put|show|have) the title at the (?:very )?(end|beginning|start)(?: instead)?(?=[.!]*$)", r"move the title to the \1"),
    ("title", r"\bthe title should (?:be|come|appear|go) at the (?:very )?(end|beginning|start)(?: instead)?(?=[.!]*$)", r"move the title to the \1"),
)  # fmt: skip
TURNS = compiled(CONDITIONAL)


def in_plain_conditions(text: str) -> str:
    """Return an English message without conditions and negations that only say what else stays."""
    return turned(text, TURNS)
