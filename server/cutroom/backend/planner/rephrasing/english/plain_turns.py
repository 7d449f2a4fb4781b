"""Plain English orders that lean on what stands around them, in words that stand alone."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

HEARD = r"(?:music|song|track|tune|soundtrack|score|bgm)"
DISLIKED = (
    r"(?:is|'s|sounds|feels|are) (?:just |really |way |a bit |kind of |kinda |so |too |not \w+ )*"
    r"[a-z]+(?: and [a-z]+)?|(?:doesn't|does not|don't|isn't|is not) (?:\w+ ){0,3}\w+"
)
EXCHANGE = r"(?:swap|change|replace|switch|exchange)"
MOOD = r"(?:more )?[a-z-]+(?:(?:,| and| but|, and) (?:more )?[a-z-]+)?"
POLITELY = r"(?:so |please |can you |could you |can we |let's |just |and )*"
ONE = r"(?:clip|photo|video|shot|scene|picture) \d+|\b(?:the )?(?:first|second|third|fourth|fifth|last|middle) (?:clip|photo|video|shot|one|scene)"
TREATED = (
    r"(?:vignette|grain|film grain|filters?|effects?|look|grade|sepia|black and white|b&w"
    r"|vintage|cinematic|warm|cool|sharpen|blur|letterbox|lut|glow|vhs)"
)
PART = r"(?:(?:the )?(?:first|last|opening|closing|final) [\w.-]+ ?(?:s|secs?|seconds?|minutes?)?|\d[\d:.]* ?s?(?:ecs|econds)?(?: ?(?:-|–|to|until) ?)\d[\d:.]*(?: ?s(?:ecs?|econds?)?)?)"
TIME = r"\d+:\d\d|\d+(?:\.\d+)? ?s(?:ecs?|econds?)?"
LENGTH = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|ten|half a) ?(?:s|secs?|seconds?)\b"
)
ANY = rf"(?:{ONE}|(?:each|every) clip|all (?:of )?(?:the |my )?clips|[\ue000-\uf8ff])"
SHARES = {"third": "33.3%", "quarter": "25%", "fifth": "20%"}
LETTERED = re.compile(
    r"\b(?:captions?|subtitles?|titles?|texts?|words|logos?|labels?|[\ue000-\uf8ff])\b",
    re.IGNORECASE,
)
POINTED = re.compile(rf"\b(?:{ONE})\b", re.IGNORECASE)
SHAPED = re.compile(
    r"\b(?:vertical|square|landscape|portrait|\d+:\d+|letterbox|pad)\b", re.IGNORECASE
)


def _on_all(found: re.Match[str]) -> str:
    """Return "on all of them" as all clips, where single clips were named and no words were."""
    before = found.string[: found.start()]
    if POINTED.search(before) is None or LETTERED.search(found.string):
        return found[0]
    alone = not before.strip() or before.rstrip()[-1] in ",.;"
    return f"{'add ' if alone else ''}{found[1]} on all clips"


PLAIN: tuple[tuple[str, str, Turn], ...] = (
    # A look that all clips get beside what one was given.
    ("them", rf"\b({TREATED}) (?:on|to|over|across|for) (?:(?:all|each|every one) of (?:them|the clips)|them all|all three|all four|all five)(?= ?[,.;!?]|$| and\b)", _on_all),
    # Music that is not liked, and what it makes way for.
    ("", rf"^\s*(?:(?:i|we) (?:don't|do not|really don't|hate|dislike|can't stand|am not a fan of|'m not (?:a fan of|into|sold on|happy with|sure about))(?: \w+)? (?:the|this|that) (?:current |background )?{HEARD}(?: at all| very much)?|(?:the|this|that) (?:current |background )?{HEARD}(?: \w+)? ?(?:{DISLIKED}))[,.;!–—-]+ ?{POLITELY}{EXCHANGE} (?:it|that|this)(?: out)? (?:for|with|to|by) (?:something|some(?:thing)? else|one that's|(?:a|an) (?:track|song|one) that's)(?: that's| a bit| a little| much| way| that is)? ({MOOD}?)(?: please| instead)*(?=[.!?,]|$)", r"replace the music with \1 music"),
    # A file of the film, and one of a part of it.
    ("gif", rf"\b((?:mp4|mov|webm|mkv|film|video|whole thing|everything)\b[^.;!?]{{0,40}}?),? (?:and|plus|as well as|along with)(?: then)?(?: also)?(?: (?:give me|make|export|save|create|render))?(?: (?:an? )?gif (?:of|from) (?:just |only )?{PART}| (?:just |only )?{PART} as (?:an? )?gif)(?= ?[,.;!?]|$)", r"\1. make a gif of a part beside the film"),
    # A second clip that moves beside another.
    (" and ", rf"\b((?:move|put|place|bring|shift) (?:{ONE})(?: right| directly)? (?:after|before|behind|in front of) (?:{ONE})),? and ((?:{ONE})(?: right| directly)? (?:after|before|behind|in front of|to the (?:start|end|beginning|front))\b)", r"\1, then move \2"),
    # How long something lasts, said with care.
    ("last", rf"\b(?:make|let|have) ({ANY}) lasts? (?:exactly |precisely |only |just |for |a full )*(?={LENGTH})", r"show \1 for "),
    ("last", rf"\blasts? (?:exactly|precisely|only|just|for|a full|about|around|roughly) (?={LENGTH})", "last for "),
    # A film of stretches.
    ("", rf"\b(?:make|create|cut|build|assemble|put together)(?: me)? an? (?:\w+ )?(?:teaser|trailer|clip|supercut|compilation|montage|edit|reel|video|film) (?:from|of|out of|using|with) (?=(?:{TIME}) ?(?:-|–|to) ?(?:{TIME}))", "keep only "),
    # A clip that is seen once more somewhere else.
    ("again", rf"\b(?:add|put|play|show|insert|use|repeat) ((?:{ONE}))(?: once)? again (after|before) ((?:{ONE}))", r"duplicate \1 and move the copy \2 \3"),
    # A mark that ends a show of pictures.
    ("slideshow", r"(?<=\w) with ((?:the |my |our )?(?:logo|watermark|[\ue000-\uf8ff])) at the (end|start|beginning)(?=[ ,.;!?]|$)", lambda f: f". Add {f[1]} at the {f[2]}" if "slideshow" in f.string[: f.start()].lower() else f[0]),
    ("slideshow", r"^\s*(?:an? )?((?:photo |picture )?slideshow (?:of|from|with|out of) )(?=[^.]*\. Add (?:the |my |our )?(?:logo|watermark|[\ue000-\uf8ff]))", r"make a \1"),
    # Two things that get the same look.
    (" and ", r"\b(make|set|turn|colou?r) (?:both )?(?:the |my )?(titles?|text|captions|subtitles) and (?:the |my )?(titles?|text|captions|subtitles)(?: both)? ([^,.;!?]{3,40}?)(?=[,.;!?]|$)", r"\1 the \2 \4, \1 the \3 \4"),
    # A file without something that is there.
    ("without", r"\b(export|render|save|download)( it| this| the (?:video|film))?((?: as \w+)?) without (?:the |any )?(captions|subtitles|music|title)(?=[ ,.;!?]|$)", r"remove the \4, then \1\2\3"),
    # Captions in lines, which nobody sets here.
    ("line", r"^(.{0,160}?\b(?:captions?|subtitles?)\b[^.;]{0,80}?),? (?:and |with )?(?:(?:max(?:imum)?(?: of)?|at most|up to|no more than) )?(?:one|two|three|1|2|3) lines?(?: max(?:imum)?| at most| each| per caption| at a time)*(?=,|\.|$)(.*)$", r"\1\2. set max 2 lines"),
    # A caption file in another language.
    ("in", r"\b(?:generate|make|create|export|get me|give me|i need|i want) (?:an?|the) (srt|vtt)(?: file)? in (french|spanish|german|english|chinese|japanese|korean|italian|portuguese|russian|arabic|hindi|dutch)\b", r"add \2 captions and export the \1"),
    # Words that close or open the film, without a verb.
    (" as ", rf"^\s*([\ue000-\uf8ff]) as an? (end|closing|final|intro|opening|title|start) (?:screen|card|title|slide)(?:,? (?:for )?({LENGTH}))?(?=[.!]*$)", lambda f: f"add the text {f[1]} at the {'end' if f[2].lower() in ('end', 'closing', 'final') else 'start'}{' for ' + f[3] if f[3] else ''}"),
    ("card", rf"^\s*(title|text|intro|end|opening|closing) card,? (?:in )?(black|white|red|blue|green|grey|gray|yellow) with (\w+ text [\ue000-\uf8ff]),? (?:for )?({LENGTH})", lambda f: f"add a {f[2]} {'end' if f[1].lower() in ('end', 'closing') else 'title'} card with {f[3]} for {f[4]}{'' if ' at the ' in f.string else ' at the end' if f[1].lower() in ('end', 'closing') else ' at the beginning'}"),
    # A voice out of what surrounds it.
    ("", r"\b(?:remove|mute|delete|take out|cut|get rid of|silence) (?:my|the|his|her|their) (?:voice|talking|speech),? (?:and|but) (?:only )?(?:keep|leave|not) (?:just |only )?(?:the )?(?:background|ambient|room|natural) (?:sounds?|noises?|audio|ambience)(?: on| in)?", "separate the voice from the sounds around it"),
    # Two files of the film.
    (" and ", r"\b(?:give me|send me|get me|i need|i want|make|export|render|save)(?: it| this)?(?: as)? (?:both )?an? (mp4|webm|mov|mkv) and an? (mp4|webm|mov|mkv)\b(?! of)", r"export as \1 and \2"),
    # A degree.
    ("real ", r"\breal (?=(?:quiet|quietly|loud|low|big|small|slow|slowly|fast|bright|dark|soft|softly|subtle|short|quick|tiny)\b)", "very "),
    # What is left of a clip.
    ("to", rf"\b((?:trim|cut|shorten|reduce|crop) (?:{ANY})(?: down)? to [^,.;]{{2,30}}?),? and ({ANY})(?: down)? (?=to (?:just |only )?(?:its|the) (?:very )?(?:first|last|opening|final|closing)\b)", r"\1, then trim \2 "),
    ("to", rf"\b(?:trim|cut|shorten|reduce|crop)(?: down)? ({ANY})(?: down)? to (?:just |only )?(?:its|the) (?:very )?(first|last|opening|final|closing) ((?:\d+(?:\.\d+)?|[a-z]+) ?(?:s|secs?|seconds?|minutes?)\b)", r"keep only the \2 \3 of \1"),
    # What happens where a time was just told.
    ("there", rf"\bat ({TIME})\b([^.;!?]{{0,24}}?(?:,| and|, and|, then| then) (?:please )?(?:add|put|insert|place|write|show|lay|play|have|use) [^.;!?]{{1,40}}?) (?:right |just )?there(?=[ ,.;!?]|$)", r"at \1\2 at \1"),
    (" cut at", r"\bmake an? (?:hard |clean |straight |quick )?cut (?=at \d)", "split the video "),
    # A stretch by what it is called.
    ("from", rf"\b(?:clip|cut|extract|grab|pull|take) (?:out )?the (?:highlight|good part|best part|moment|interesting part) (?=(?:from|between) (?:{TIME}))", "extract the part "),
    ("separate", r"\b(?:save|export) (?:it|that|this|the (?:part|clip|result)) as an? (?:separate|new|standalone) (mp4|mov|webm|file|video|clip)(?: file)?\b", lambda f: "export it" + ("" if f[1] in ("file", "video", "clip") else f" as {f[1]}")),
    ("skip", rf"\bskip (?:the |over the )?(?:intro|beginning|opening|start)(?:,| and|, and)* (?:just )?(?:start|begin)(?: it| the (?:video|film))? (?:at|from) ({TIME})", r"start at \1"),
    # A part of the picture told by a share.
    ("crop", r"\bcrop (?:out |off |away )?(?:the )?(left|right|top|bottom) (third|quarter|fifth)(?: (?:of|off|from) (?:the |my )?(?:frame|picture|image|video|screen|shot|film))?(?=[ ,.;!?]|$)", lambda f: f"crop {SHARES[f[2].lower()]} off the {f[1]}"),
    ("half", r"([\ue000-\uf8ff]) (?:on|in|over) the (left|right|top|bottom) (?:half|side)(?: of (?:the |my )?(?:screen|frame|picture|video|image))?(?=[ ,.;!?]|$)", r"\1 on the \2"),
    # A picture in place of an end of the film.
    ("replace", rf"\breplace (the (?:first|last|opening|closing|final) {LENGTH})(?: of (?:the |my )?(?:video|film|clip)| of it)? (?:with|by) ((?:the |my )?[\ue000-\uf8ff]|(?:the|my) (?:image|picture|photo|cover))(?=[ ,.;!?]|$)", r"show \2 full screen for \1"),
    ("with a", rf"\b((?:put|add|insert|place|append) (?:the |my )?[\ue000-\uf8ff](?: image| photo| picture)? (?:at|to|on) the (?:very )?end(?: of (?:the |my )?(?:video|film))?(?: for {LENGTH})?) with an? ((?:smooth |soft |nice |quick |slow )?(?:crossfade|dissolve|cross dissolve|fade transition|wipe|slide transition))(?=[ ,.;!?]|$)", r"\1, and \2 transition into it"),
    # What goes round the picture.
    ("around", r"\b(white|grey|gray|red|blue|green|yellow|pink|orange|gold) (?:border|frame) (?=(?:all )?around (?:it|the|my|this|everything)\b)", r"\1 borders "),
    # A picture on its head, or on its side.
    ("upside", r"\b(?:rotate|turn|flip|spin) (it|the (?:video|clip|film|picture)|clip \d+|this)(?: (?:around|over|back))?(?:[,;.–—-]+| because| since| as|, because)+ ?(?:it's|it is|it was|the (?:video|picture|clip) is|i (?:shot|filmed|recorded) it)(?: (?:shot|filmed|recorded))? upside[- ]down\b", r"rotate \1 180 degrees"),
    ("upside", r"\b(?:it's|it is|it was|the (?:video|picture|clip|film|footage) is)(?: (?:shot|filmed|recorded))? upside[- ]down[,;.]+ ?(?:so |please |can you |could you )*(?:rotate|turn|flip|fix|spin) (it|that|the (?:video|clip|film|picture))(?: (?:around|over|back))?(?=[.!?]|$)", r"rotate \1 180 degrees"),
    # Nothing is to be cut off.
    ("", r"(?:,|;|\.| and| but)+ ?(?:please )?(?:keep|show|keeping|showing) (?:the )?(?:whole|entire|full|complete) (?:picture|image|frame|shot|video)(?: visible| in (?:view|frame|it))?(?=[,.;!?]|$)", lambda f: " with black bars" if SHAPED.search(f.string) else f[0]),
    # One picture in front of another.
    ("", r"^\s*(?:please |can you )*(?:green[- ]?screen|chroma[- ]?key|key) ([\w .\ue000-\uf8ff-]{2,24}?) (?:over|onto|on top of|on) ([\w .\ue000-\uf8ff-]{2,24}?)(?=[.!?]*$)", r"remove the green screen from \1 and put \2 behind it"),
    # A mark that comes and goes.
    ("fade", rf"\b(?:make|have|let) ((?:the |my )?(?:logo|watermark|text|title|image|picture)) fade in (?:at|from) ({TIME}),? (?:and )?(?:then )?(?:fade )?(?:back )?out (?:at|by) ({TIME}|\d+)(?=[ ,.;!?]|$)", lambda f: f"add {f[1]} with a fade animation from {f[2]} to {f[3]}{'' if f[3][-1:].isalpha() else ' s'}"),
    # Shadows are lifted by the gamma.
    ("shadows", r"\b(?:boost|lift|raise|open(?: up)?|brighten)(?: up)? (?:the )?(?:dark areas|darks|shadows)\b", "raise the gamma"),
    # Words lit one by one.
    ("karaoke", r"\bkaraoke[- ]style\b", "karaoke"),
    # Footage that covers other footage.
    ("cover", r"^\s*cover ((?:up )?(?:the |my )?[^,.;]{2,50}?\d[^,.;]{0,14}?) with ((?:the |my |some )?[^,.;]{2,30})(?=[.!]?$)", r"put \2 over \1"),
    # Clips joined, and what goes with them.
    ("with", r"\b((?:combine|merge|join|stitch|concatenate|put together)\b[^,.;]{0,40}?) with ((?:[a-z-]+ )?(?:background )?music)(?=[ ,.;!?]|$)", r"\1, add \2"),
    # Half of the size is a share like others.
    ("half", r"\b((?:export|render|save|output|download)\b[^,.;]{0,20}?) (?:at|in|with) half (?:of )?(?:the |its )?(?:original |current )?(?:resolution|size|dimensions)\b", r"\1 at 50% of the size"),
    # What stands behind letters.
    ("on a", r"\bon an? (black|white|dark|grey|gray|red|blue|green|yellow) (?:bar|strip|band|stripe|box|panel)(?= ?[,.;!?]|$| at\b| and\b)", lambda f: f[0] if SHAPED.search(f.string) else f"on {f[1]} background"),
    # A film of a kind out of all there is.
    ("", r"\b(an? [\w -]{1,24}?(?:film|video|movie|edit)) (?:out of|from) (?:everything|all (?:of )?(?:this|that|my \w+|the \w+|it)|what (?:i|we)(?:'ve| have)? (?:got|uploaded|shot)|it all)(?= ?[,.;!?]|$| with\b)", r"\1 out of these clips"),
    # The ends of the film by the clips that stand there.
    ("fade", r"\bfade (?:in the (?:first|opening) (?:clip|photo|video|shot|scene|picture|one)|the (?:first|opening) (?:clip|photo|video|shot|scene|picture|one) in)(?:,| and|, and) (?:fade )?(?:out the (?:last|final) (?:clip|photo|video|shot|scene|picture|one)|the (?:last|final) (?:clip|photo|video|shot|scene|picture|one)(?: out)?)(?: out)?(?= ?[,.;!?]|$)", "fade in at the start and fade out at the end"),
    # How long a film with passages is in all.
    ("total", r"(?<=transitions), (\d+ ?(?:s|secs?|seconds?|min|mins|minutes?)(?: long)?) (?:in )?total(?= ?[,.;!?]|$)", r", make the video \1 long"),
    # Two looks that all words have.
    (" and ", r"\b((?:both|all)(?: of them)?(?: in)? (?:white|black|yellow|red|blue|green|orange|pink|purple|gold)) and (bold|big|bigger|large|small|smaller)\b", r"\1 \2"),
    ("them", r"(?:,? and|,|[.;])\s*(?:make|have|set|put|colou?r|turn) (?:them (?:all|both)|both(?: of them)?|all of them|all (?:two|three|four))(?: in)? (?=(?:bold|white|black|yellow|red|blue|green|orange|pink|purple|gold|bigger|smaller|large|small)\b)", ". both "),
    # A still that comes back where it went: the view goes in, and out again.
    ("out", r"\b((?:slow(?:ly)? |gently |smoothly )?(?:zoom|punch|push) in\b[^,.;]{0,40}?)(?:,| and|,? and)? then (?:zoom |pull |punch )?(?:back )?out(?: again)?(?= ?[,.;!?]|$| at\b| from\b| over\b| for\b)", r"\1, then zoom out"),
)  # fmt: skip
TURNS = compiled(PLAIN)


def in_plain_turns(text: str) -> str:
    """Return an English message with orders that lean on others in words of their own."""
    return turned(text, TURNS)
