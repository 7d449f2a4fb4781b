"""Words, marks, music and files told in one breath, as one plain wish for each."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.english.plain_turns import LENGTH, ONE, TIME
from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

MARK = r"[\ue000-\uf8ff]"
COLOR = r"(?:white|black|red|blue|green|yellow|orange|pink|purple|grey|gray|gold|dark|light)"
SIDE = r"(?:left|right|top|bottom)(?: side)?"
PLACE = r"(?:(?:top|bottom|upper|lower)[- ](?:left|right|center)|centered|(?:at|in) the (?:top|bottom|center)|top|bottom)"
FADED = r"(?:the |my |a )?(?:text|title|words?|caption|logo|watermark)(?: [\ue000-\uf8ff])?"


QUOTED = re.compile(MARK)
AT_TIME = re.compile(rf"({MARK} at (?:{TIME}))")


def _seconds(clock: str) -> float:
    """Return a time such as 1:05 or "12 s" in seconds."""
    if ":" in clock:
        minutes, seconds = clock.split(":")
        return int(minutes) * 60 + float(seconds)
    return float(clock.rstrip(" second"))


def _in_stretch(found: re.Match[str]) -> str:
    """Return what happens in a stretch: a fade as long as that, else from when to when."""
    what = found[3].lower()
    if what.startswith("fade"):
        return f"{found[3]} over {_seconds(found[2]) - _seconds(found[1]):g} seconds"
    lead = "add the " if what[0] in "tc" else ""
    return f"{lead}{found[3]} from {found[1]} to {found[2]}"


LAYERS: tuple[tuple[str, str, Turn], ...] = (
    # A clip found wanting, and what is to be done about it.
    ("", rf"^\s*({ONE}) (?:is|feels|looks|seems|drags|gets)(?: (?!too )\w+){{0,3}}[,;–-]+ (?:so )?(?:please )?(speed|slow|brighten|darken|trim|shorten|mute) it\b", r"\2 \1"),
    # Music that comes or goes at once.
    ("", r"^\s*(?:the |my )?(?:music|song|track) (?:starts|begins|comes in|kicks in)(?: \w+)? (?:too )?(?:abruptly|suddenly|hard|harshly|out of nowhere)[.!]*$", "fade the music in"),
    ("", r"^\s*(?:the |my )?(?:music|song|track) (?:ends|stops|cuts off|cuts out)(?: \w+)? (?:too )?(?:abruptly|suddenly|hard|harshly|out of nowhere)[.!]*$", "fade the music out"),
    # Words that do not stay, or that cannot be read.
    ("title", r"^\s*(?:the |my )title (?:disappears|vanishes|goes away|is gone|leaves|goes) (?:way |far |a bit )?too (?:fast|quickly|soon|early)[.!]*$", "make the title 2 seconds longer"),
    ("to ", r"\bthe (title|captions|subtitles|text) (?:is|are) (?:really |very |a bit )?(?:hard|difficult|impossible|tough) to (?:read|see)(?: (?:on|against|over|with|because of) [^,.;]{3,40})?[,.;] (?:so |please |can you |could you )*(?:give|add|put) (?:it |them )?(an? [\w -]{3,24}?)(?: (?:behind|to|under) (?:it|them))?(?=[.!?]|$)", r"put \2 behind the \1"),
    # Words for each picture, in their order.
    (":", rf"\b(?:caption|label|title) (?:the|my|each|every|all(?: the)?) (?:photos?|pictures?|images?|clips?|videos?)(?: with)?: ?({MARK}(?:,? (?:and )?{MARK})+)(?=[.!]*$)", lambda f: ", ".join(f"text {mark} on clip {n}" for n, mark in enumerate(QUOTED.findall(f[1]), 1))),
    (" and ", rf"((?:text|title|caption) {MARK} (?:on|over) (?:the )?[^,.;\ue000-\uf8ff]{{2,20}}?),? and (?:text |title |caption )?({MARK} (?:on|over) )", r"\1, text \2"),
    ("same", r" in the same (?:style|font|look|way|size)(?: as (?:the (?:first|title|other)(?: one)?|before))?(?=[ ,.;!?]|$)", lambda f: "" if re.search(r"\b(?:add|title|text|caption)\b", f.string, re.IGNORECASE) else f[0]),
    ("only", rf"^\s*(?:show )?(?:the )?title only (?:for|in|during) the first (second|{LENGTH}|\d+ s)(?=[.!]*$)", lambda f: f"make the title last {'1 second' if f[1].lower() == 'second' else f[1]}"),
    ("as ", r"^\s*(?:the )?(title|text|captions|logo) (twice|half|double) as (big|large|small)(?=[.!]*$)", r"make the \1 \2 as \3"),
    # Captions of a stretch that stay, and those that are moved.
    ("the first", rf"\b(?:only keep|keep only|just keep|keep) the (captions|subtitles) (?:in|from|during|for|of) the first (\d+ ?s(?:ec(?:ond)?s?)?|{LENGTH})(?: only)?", r"remove the \1 after \2"),
    # Music that goes, and what comes for it.
    ("out", r"^\s*(?:the )?[\w-]+ music out,? (?:and )?([\w-]+)(?: music)? in(?:,? (?:at )?(\d+ ?%))?(?=[.!]*$)", lambda f: f"replace the music with {f[1]} music" + (f" at {f[2]}" if f[2] else "")),
    ("but not", rf"((?:music\b|song\b|{MARK})[^.;]{{0,30}}?),? but not (?:in|during|for|over) the first (minute|{LENGTH}|\d+ ?s(?:ec(?:ond)?s?)?)(?=[.!,]|$)", lambda f: f"{'add ' if QUOTED.match(f.string.strip()) else ''}{f[1]}, starting at {'60 s' if f[2].lower() == 'minute' else f[2]}"),
    ("fade", rf"\bfade ({MARK}) in over ({LENGTH}),? (?:and )?(?:stop|end) it at ({TIME})", r"add \1 until \3 with a \2 fade in"),
    ("leav", rf"\b((?:pauses|silences?|gaps)\b[^;]{{0,30}}?),? (?:but |and )?(?:leave|leaving) (?:about )?({LENGTH}|0?\.\d+ ?s(?:ec(?:ond)?s?)?)(?: of (?:them|silence|air))?(?=[.!,]|$)", r"\1 with \2 padding"),
    # A short film as an animated picture.
    ("gif", r"\bmake an? (\d+)[- ]second gif of the (?:best|funniest|most exciting) (?:part|bit|moment)s?\b", r"make \1 second highlights, then export as gif"),
    # What happens in a stretch in brackets.
    ("[", rf"\[ ?({TIME}) ?[-–] ?({TIME}) ?\]:? ?(?:play at |speed(?: up)? ?(?:to |at )?)(\d+(?:\.\d+)?)x\b", r"play the video from \1 to \2 at \3x speed"),
    ("[", rf"\[ ?({TIME}) ?[-–] ?({TIME}) ?\]:? ?(fade (?:in|out)|mute|blur|(?:title|text|caption) {MARK})", _in_stretch),
    # A shape and a size, told as specs.
    ("crop", r"\bcrop (?:it |this |the video )?(?:to )?(\d+:\d+)(?:,? (?:centered|center|to the center))?,? (\d{3,4} ?x ?\d{3,4})\b", r"make it \1 cropped to the center, resize to \2"),
    # Letters and what stands behind them.
    ("background", rf"\b({COLOR}) background,? (?:and |with )?({COLOR}) (?:letters|text|lettering|font|words)\b", r"with \2 letters on \1 background"),
    ("behind the", rf"\b(?:place|put|add) (an? [\w -]{{3,30}}? ?box) behind the (text|title|words) ({MARK})", r"add the \2 \3 with \1"),
    ("box", rf"\b(?:put|write|show|add) ({MARK}) (?:in|on|inside) an? ({COLOR}) box\b", r"add the text \1 with a \2 background"),
    ("in the", r"\bin the (?:middle|center|centre)(?= (?:for the (?:whole|entire|full) (?:video|film|length|duration|time)|throughout)\b)", lambda f: "centered" if QUOTED.search(f.string) else f[0]),
    ("full", r"\bfor the full (?:length|duration|time|running time)\b", "for the whole video"),
    # Words that come and go softly at two times.
    ("fade", rf"\bfade ({FADED}) in at ({TIME}),? (?:and )?(?:then )?(?:fade )?(?:it )?out at ({TIME}|\d+)(?=[ ,.;!?]|$)", lambda f: f"show {f[1]} with a fade animation from {f[2]} to {f[3]}{'' if f[3][-1:].isalpha() or ':' in f[3] else ' s'}"),
    # A list of words and times, without a verb.
    (" at ", rf"^\s*(?={MARK} (?:at|from) (?:{TIME})(?:.{{0,40}}?){MARK} (?:at|from))", "add "),
    ("each", rf"((?:{MARK} at (?:{TIME})(?:,| and|, and)? ?){{2,8}})each (?:for )?({LENGTH})", lambda f: AT_TIME.sub(rf"\1 for {f[2]}", f[1]).rstrip(", ")),
    (" for ", rf"( for {LENGTH}), ({PLACE})(?=[.!]*$)", lambda f: f"{f[1]}. all {f[2]}" if len(QUOTED.findall(f.string)) > 1 else f[0]),
    ("same time", rf"^\s*(?={MARK} (?:on|at) the {SIDE} and {MARK})", "add "),
    ("same time", rf"((?:text |the text )?{MARK} (?:on|at) the {SIDE}) and ((?:text |the text )?{MARK} (?:on|at) the {SIDE}),? at the same time,? (?:from )?({TIME}|\d+) (?:to|until|-) ({TIME})", r"\1 from \3 to \4 and \2 from \3 to \4"),
    (" and ", rf"\b(narrate|say|speak|voice ?over:?) ({MARK}) (at (?:{TIME})),? (?:and|then|and then) ({MARK}) (at (?:{TIME}))", r"\1 \2 \3, then \1 \4 \5"),
    # A corner told by a share of the picture.
    ("third", r"\b(lower|bottom|upper|top)[- ](left|right) third\b", r"\1 \2 corner"),
    # Stills at several moments.
    (" at ", r"\b(?:(?:two|three|four|five|\d) )?(screenshot|still|snapshot|thumbnail)s at ((?:\d[\d:.]*(?: ?s(?:ecs?|econds?)?)?(?:, and |, | and |$|(?=[.!]*$))){2,8})", lambda f: ", ".join(f"take a {f[1].lower()} at {at}{'' if ':' in at else ' s'}" for at in re.findall(r"\d[\d:.]*\d|\d", f[2]))),
    # Two stretches at two speeds.
    (" and ", rf"\bplay ((?:{TIME}) ?(?:-|to) ?(?:{TIME})) at ((?:half|double|normal|\d[\d.]*x)(?: speed)?),? and ((?:{TIME}) ?(?:-|to) ?(?:{TIME})) at (half|double|\d[\d.]*x)(?: speed| the speed)?", r"play \1 at \2, play \3 at \4 speed"),
    # A look that ends by itself.
    ("then", r"\b(blur\b[^.;]{0,40}?),? (?:and )?then (?:clear|sharp|normal|in focus|focused)(?: again)?(?=[.!]*$)", r"\1"),
    ("half", r"((?:gr[ae]yscale|black and white|b&w|desaturated?)\b[^.;]{0,30}?),? (?:and )?(?:in )?(?:full )?colou?r (?:in |for |on )?(?:the )?(?:second half|first half|rest|other half)(?=[.!]*$)", r"\1"),
    # A picture behind a film made smaller.
    ("background", rf"^\s*(?:use |put )?({MARK}) as (?:the |a )?background behind (?:a |the )?(?:smaller|scaled[- ]down|shrunk) (?:video|clip|film)", r"make the video smaller by 20%, fill the background with \1"),
    # Music at both ends.
    ("at the", rf"\badd ({MARK}|music) at the (?:start|beginning) and (?:at )?the end(?:,| for)* ({LENGTH}) each", r"add \1 for the first \2 and add \1 for the last \2"),
    ("then", rf"\b(?:set|raise|lower|turn|put|bring) (the (?:music|volume|sound|voice))(?: up| down)? to (\d+ ?%) (?:during|for|in|over) the first ({LENGTH})(?:,? and)?,? then (?:to |back to |down to |at )?(\d+ ?%)(?: after(?: that)?| for the rest)?", r"set \1 to \2 for the first \3, then set \1 to \4 after \3"),
    # Files, and what else is handed over.
    ("separate", r"\bexport the (?:audio|sound) and the (?:video|picture) (?:separately|as separate files)\b", "export the video and extract the audio"),
    ("separate", r"\bexport(?: it| the video)? with (?:the )?(?:subtitles|captions) (?:as|in) a separate file\b", "export the video and export the subtitles as srt"),
    ("webp", rf"^\s*(?:an? |animated )*webp(?: animation| file)? (?:of|from) (the (?:first|last) {LENGTH}|(?:{TIME}) (?:to|-) (?:{TIME}))", r"export \1 as webp"),
    ("save", r"\b((?:still|frame|screenshot|thumbnail|snapshot|screen ?grab)\b.{0,24}?),? and save (?:it|that) as (?:an? )?(?:png|jpe?g)(?: file| image)?", r"\1"),
    ("final cut", r"\bxml (?:file )?(?:for|to) final cut(?: pro)?(?: x)?\b", "fcpxml"),
    # What is laid between the clips that are left.
    ("between", rf"(^|[,.;] ?)(?:add |put )?(?:an? )?(?:xfade|crossfade|dissolve)s? (?:of )?({LENGTH}) (?:between|on) (?:the )?(?:rest|others|remaining(?: ones| clips)?|all)(?=[.!]*$)", r"\1add a \2 crossfade between all clips"),
)  # fmt: skip
TURNS = compiled(LAYERS)
NUMBERED = re.compile(r"\s*1[.)] (?=[a-z])(?=.* 2[.)] [a-z])", re.IGNORECASE)
"""Steps that are numbered within one line."""
STEP = re.compile(r"[,;.]* (?:[2-9]|1\d)[.)] (?=[a-z])", re.IGNORECASE)


def in_plain_layers(text: str) -> str:
    """Return an English message with what is told in one breath parted into plain wishes."""
    if "\n" not in text and NUMBERED.match(text):
        text = STEP.sub(". ", NUMBERED.sub("", text, count=1))
    return turned(text, TURNS)
