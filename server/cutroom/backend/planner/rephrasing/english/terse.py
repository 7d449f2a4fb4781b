"""Terse prompts and questions of forums as the plainest words for them (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

CLOCK = r"\d+:\d{2}(?::\d{2})?(?:\.\d+)?"
LENGTH = r"(?:\d+(?:\.\d+)?|\w+)[ -]?(?:s|secs?|seconds?|mins?|minutes?)"
ABOUT = (
    r"(?:about|around|roughly|approximately|approx\.?|close to|nearer(?: to)?|near|circa|~|some)"
)
NAMED = r"(?:the |my |that |this )?[\w-]+(?: [\w-]+)?"
PASSAGE = r"(?:transitions?|fades?|dissolves?|crossfades?|wipes?|slides?|swipes?)"
ONE_CLIP = r"(?:the )?(?:first|second|third|fourth|last|other|1st|2nd|3rd)(?: (?:one|video|clip|film))?|(?:clip|video) \d+"
SIDEWAYS = re.compile(r"side|next|left|horiz", re.IGNORECASE)
REPLACED = re.compile(
    r"\b(?:replac|swap|switch|substitut|exchang)\w*\b.{0,30}\b(?:audio|sound|voice|soundtrack|music)\b",
    re.IGNORECASE,
)
OTHER_SIDE = {
    "left": "right",
    "right": "left",
    "top": "bottom",
    "bottom": "top",
    "upper": "bottom",
    "lower": "top",
}
CUTTING = re.compile(r"\b(?:cut|trim)\b", re.IGNORECASE)
LETTERS = re.compile(
    r"\b(?:title|text|captions?|subtitles?|words|heading|headline|label)\b", re.IGNORECASE
)
COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _by_the_second(found: re.Match[str]) -> str:
    """Return "four photos a second" as how long each is seen."""
    word = found[1].lower()
    count = COUNTS.index(word) + 2 if word in COUNTS else int(word)
    return f"{round(1 / count, 3):g} seconds per {found[2][:-1]}" if count else found[0]


TERSE: tuple[tuple[str, str, Turn], ...] = (
    # A stretch that "for" leads in.
    ("for", rf"\bfor ({CLOCK}) ?(?:to|until|till|through|-|–|—) ?({CLOCK})(?=[ ,.;!?]|$)", r"from \1 to \2"),
    # How long the film should be.
    ("", rf"^\s*(?:i|we) (?:need|want|would like|'d like|am after) (?:it|this|that|the (?:video|film|clip)) (?:to be )?({ABOUT} )?({LENGTH})(?: long)?(?= ?[,.;!?]|$)", r"make it \1\2 long"),
    ("", rf"^\s*(?:(?:let's )?(?:aim|go|shoot) for|target|get (?:me )?(?:closer|nearer) to)(?: something| a (?:length|duration|runtime) of)? ((?:{ABOUT} )?{LENGTH})(?: long| total| or so)?(?= ?[,.;!?]|$)", r"make the video \1 long"),
    ("below", rf"\b(get|bring|make|keep|cut|have|trim) (this|it|that|the \w+)((?: down)?) (?:to )?below ({LENGTH})", r"\1 \2\3 under \4"),
    # What is added is not to be too loud.
    ("not too", r"^\s*not too (?:loud|noisy|overpowering|intrusive|in your face),? (?:but|and|though) (?=.*\b(?:music|song|soundtrack|bgm)\b)", ""),
    ("not ", r",? (?:but|just|and|though) not (?:too|overly|that|so|very) (loud|noisy|overpowering|intrusive)(?= ?[,.;!?]|$| please)", ", not too loud"),
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
    # From when, and how long.
    ("", rf"^\s*(?:(trim|cut|clip|extract|keep|grab|take|export|crop)(?: (?:it|this|the (?:video|film|clip|part|section)|out))?(?: (?:so (?:that )?it starts?|starting|to start|start))?[:,]? ?(?:from|at|starting (?:at|from)|start(?:s|ing)?(?: at| from| time)?[:=]?) ?|start(?:ing)?(?: at| from) )(?:the )?({CLOCK}|{LENGTH})(?: mark| in)?(?:,| and| then|,? for)? (?:(?:take|keep|grab|get|use|duration|length|lasting|and keep|for)(?: (?:of|is|for|only|just|the next))?:? ?)(?:the next |only |just )?({LENGTH})(?: (?:from there|long|of (?:it|video)))?[.!]*$", lambda f: f"keep {f[3]} from {f[2]}" if not (f[1] or "").lower().startswith("cut") or "take" in f[0].lower() or "keep" in f[0].lower() else f[0]),
    ("and a half", r"\b(first|last|opening|final|closing) (second|minute) and a half\b", r"\1 1.5 \2s"),
    ("and a half", r"\b(?:a|one) (second|minute) and a half\b", r"1.5 \1s"),
    ("second", r"\bfrom (?:the )?(\d+)(?:st|nd|rd|th) second (?:to|until|till|up to) (?:the )?(\d+)(?:st|nd|rd|th)(?: second)?\b", r"from \1 s to \2 s"),
    ("second", r"\b(at|from|until|till|after|before) (?:the )?(\d+)(?:st|nd|rd|th) second\b", r"\1 \2 s"),
    # Both pictures at once.
    ("", r"^\s*(?:place|put|play|show|stack|have|display|arrange|lay|set)? ?(?:the |my )?(?:two|both)?(?: of)?(?: (?:the|my|these))? ?(?:videos|clips|films|footage)(?: (?:are )?(?:stacked|playing|shown|placed))?(?: at (?:the same time|once)| simultaneously| together)?,? (side[- ]by[- ]side|next to (?:each other|one another)|left and right|horizontally|on top of each other|above (?:each other|one another)|one above the other|vertically|top and bottom|over each other)(?: at the same time| simultaneously| in one frame)?[.!]*$", lambda f: "put the clips in a split screen, " + ("side by side" if SIDEWAYS.search(f[1]) else "top and bottom")),
    ("above", r"^\s*(?:put|place|stack|show|have) one (?:video|clip|film)? ?(?:above|below|under|on top of|over|beneath) the other(?: one)?[.!]*$", "split screen top and bottom"),
    ("same time", r"^\s*(?:play|show|run|have) (?:both|the two)(?: of)?(?: (?:the|my|these))? ?(?:videos|clips|films|them)(?: play)? at (?:the same time|once)[.!]*$", "split screen side by side"),
    ("on", rf"\b(overlay|put|place|lay|show) ({ONE_CLIP}) (?:on|over|onto|on top of|above|inside|in) ({ONE_CLIP}),?(?: small)?(?: (?:in|at|on) (?:the )?)(?=(?:top|bottom|upper|lower|right|left)\b)", r"put \2 on top of \3 in the "),
    # What turns with the picture.
    ("revers", r"\breverse (?:both )?(?:the |a |my |this )?(?:video|clip|film|footage|picture) (?:and|with|plus|together with|as well as|along with) (?:its |the |it's )?(?:audio|sound)(?: track)?(?: too)?\b", "reverse the video"),
    ("backwards", r"\bplay (?:both )?(?:the |a |my )?(?:video|clip|film|picture) and (?:its |the )?(?:audio|sound) (?:backwards?|in reverse)\b", "reverse the video"),
    # The sound that comes too early or too late.
    ("", rf"\b(?:the )?(?:audio|sound|voice)(?: track)? is (?:about |roughly )?{LENGTH} (?:ahead of|behind|before|after|late|early|too (?:late|early)|out of sync)[^.;!?]*", "the audio is out of sync"),
    # Bars of a colour.
    ("pad", r"\bpad (.{1,40}?) (?:with|in|using) (white|grey|gray|red|blue|green|black|yellow|pink|orange|purple|#[0-9a-f]{6})(?: (?:colou?r|padding|background|space))?(?= ?[,.;!?]|$)", r"pad \1 with \2 bars"),
    # One rate for another.
    ("fps", r"\b(?:from )?(\d+(?:\.\d+)?) ?fps (?:to|into|->|→|down to|up to) (\d+(?:\.\d+)?) ?fps\b", r"to \2 fps"),
    ("fps", r"\b(\d+(?:\.\d+)?) ?fps from \d+(?:\.\d+)?(?: ?fps)?\b", r"\1 fps"),
    # A strip of the picture.
    ("", r"\b(?:cut|chop|trim|slice|take|remove|shave)(?: off| away)? (?:the )?(top|bottom|left|right)(?:most)? (\d+(?:\.\d+)? ?(?:%|percent|px|pixels))(?: (?:of|from|off) (?:the )?(?:picture|image|frame|screen|video|footage))?(?= ?[,.;!?]|$)", r"crop \2 off the \1"),
    # A box by its size and its corner.
    ("", r"\b(blur|pixelate|hide|censor|mask|crop)((?: out)?(?: an?| the)?(?: region| area| box| rectangle| part)?(?: of)?) (\d+) ?[x×*] ?(\d+)(?: ?px| pixels?)?(?: region| area| box| rectangle)? (?:at|from|starting at|positioned at)(?: position)? ?\(?(?:x ?= ?)?(\d+) ?[,/ ] ?(?:y ?= ?)?(\d+)\)?", r"\1 x=\5 y=\6 width=\3 height=\4"),
    # For the web.
    ("", r"\b(?:encode|optimi[sz]e|prepare|compress|make (?:it|this) ready|save)(?: (?:it|this|the (?:video|film|file)))? for (?:the )?(?:web|internet|streaming|online)(?: (?:playback|use|streaming|delivery))?(?:,? (?:with|using|and) (?:fast ?start|\+?movflags \+?faststart|the moov atom (?:first|at the (?:front|start))))?(?= ?[,.;!?]|$)", "export for the web"),
    # A smaller file.
    ("", r"\b(?:reduce|decrease|lower|shrink|cut down|bring down)(?: on)? (?:the |a |my |this )?(?:video|file|film|clip|movie)(?:['’]?s)? (?:file )?size\b(?: without (?:losing|loss of|hurting|sacrificing)(?: too)?(?: much)?(?: of)?(?: the)? quality)?", "reduce the file size"),
    ("", r"\b(?:make (?:the |this |my )?(?:(?:video|output|resulting) )?file (?:a (?:bit|lot) |much )?smaller|shrink (?:the |this |my )?(?:video )?file)\b(?! size)", "reduce the file size"),
    ("quality", r"(?<=\w) without (?:losing|loss of|hurting|sacrificing) too much(?: of)?(?: the)? quality\b", ""),
    # Two seconds there and back.
    ("boomerang", rf"\b(?:make|create|turn)(?: an?)? (?:boomerang|ping[- ]pong)(?: loop| effect| video)? (?:out of|from|of|with|using) (?:just |only )?(the (?:first|last) {LENGTH})(?= ?[,.;!?]|$)", r"keep only \1, then make a boomerang"),
    # An order by what comes first.
    ("order", r"\bchange the (?:clip )?order (?:of (?:the|my) (?:clips|videos) )?(?:so|such)(?: that)? (?=(?:the )?(?:clip|video|photo|first|second|third|last))", ""),
    # Silence that goes.
    ("silen", r"\b(?:cut|take|trim|edit)(?: all)?(?: of)?(?: the)? (silences?|pauses|silent (?:parts|bits|sections)|dead air) out(?: of (?:it|the \w+))?\b", r"remove the \1"),
    ("", r"\b(?:swap|switch) (?:out )?(?=(?:the |my |its )?(?:audio|sound|voice|soundtrack|music|song|title|text|logo|background)\b)([^,.;!?]{2,30}?) (?:for|with|against) (?=\w)", r"replace \1 with "),
    # A file by its kind alone.
    ("", r"\b(?:with|using|by|to) (?:an?|the|this|that|my) (?:new |different |separate |external )?(?:mp3|wav|m4a|audio|sound|music)(?: (?:file|track|one))?(?= ?[,.;!?]|$)", lambda f: " ".join(f[0].split()[:1]) + " the uploaded music" if REPLACED.search(f.string[: f.start()]) else f[0]),
    # What comes and goes softly at two times.
    ("fade", rf"\b((?:the |my |a )?(?:logo|watermark|text|title|image|picture|overlay|caption))(?: should| must| needs to| has to| to)? fades? in (?:at|from) ({CLOCK}|{LENGTH}),? (?:and |then |and then )?(?:fades? )?out (?:at|by) ({CLOCK}|{LENGTH})(?=[ ,.;!?]|$)", r"add \1 with a fade animation from \2 to \3"),
    # What is marked in an editor is "this" one.
    ("selected", r"\b(?:the |my )?(?:currently |presently )?selected (clip|video|photo|image|picture|segment|shot)\b", lambda f: "this " + ("clip" if f[1].lower() == "video" else f[1])),
    # Words and music said to be there.
    ("on", r"(^|[,.;!] ?|\b(?:and|with) )((?:the )?(?:captions?|subtitles?))(?: (?:turned|switched))? on(?=[,.;!?]|$| and\b)", r"\1add \2"),
    ("music", r"(^|[,.;!] ?)((?:some |soft |quiet |upbeat |calm |nice )?(?:background )?music) (under(?:neath)?(?: it| everything)?|behind it|in the background)(?=[,.;!?]|$| and\b)", r"\1add \2 \3"),
    # What only says that it shall fit.
    ("music", r"\b(music|song|soundtrack|track) (?:that|which) (?:matches|fits|suits|goes with|complements) (?:the |its |my )?(?:mood|vibe|tone|feel|video|film|content|footage|atmosphere|pace|scenes?|it)(?: of (?:it|the \w+))?\b", r"\1"),
    # Any animation will do.
    ("animation", r"\b(?:an? |some )(?:(?:really )?(?:cool|nice|fancy|fun|slick|catchy|dynamic|neat|awesome|modern|simple|subtle) )+animation\b", "a pop animation"),
    # A film's looks by what films of that kind look like.
    ("music video", r"\b(?:look|feel) like an? (?:\w+ )?music video\b", "look more engaging"),
    # The sound of a studio.
    ("", r"\b(?:improve|enhance|boost|raise|upgrade|fix|make)(?: up)? (?:the |my )?(?:(?:sound|audio|voice|speech|mic|microphone|recording)(?:['’]s)?(?: quality)?)(?: sound)?(?: so (?:that )?it sounds)? (?:like|as if|as though) (?:it (?:was|were|is)|i (?:was|were)|in|from|an?)\b[^,.;!?]{0,30}\bstudio\b(?: (?:booth|mic|microphone|quality|recording|environment))?", "enhance the voice"),
    ("studio", r"\b(?:apply |add |use |turn on )?studio[- ](?:sound|quality (?:sound|audio)|grade (?:sound|audio))\b", "enhance the voice"),
    # Gaps in speech.
    ("", r"\b(?:reduce|shorten|tighten|close|shrink|cut|trim|remove|minimi[sz]e)(?: up| down)? (?:all )?(?:the |any )?(?:gaps?|spaces?|silences?|pauses) (?:between|in between) (?:the |my |their )?(?:words|sentences|phrases|lines|speech|takes)\b", "remove the pauses"),
    ("find", r"\bfind ((?:the |my |our )?(?:best|strongest|funniest|most \w+|greatest) [\w ]{3,24}?),? (?:and |then |and then )?(?:put|move|place|use|bring) (?:it|that|this|them) (at|to|up) (?:the )?(?=(?:very )?(?:start|beginning|front|top)\b)", r"put \1 \2 the "),
    # What somebody should judge.
    ("", r"\b(?:cut|remove|delete|drop|trim|lose|take out|get rid of) (?:out )?(?:everything|anything|whatever|all(?: of it)?) (?:that|which|that's|what) ?(?:doesn't|does not|isn't|is not|don't|do not|feels?|seems?|is|drags?)\b(?! (?:said|shown|between|in the|after|before|black|silent|muted))[^,.;!?\d]{2,40}(?=[,.;!?]|$)", "remove the boring bits"),
    # A part by where it lies.
    ("in the middle", r"\b(the )(?:\w+ )?(part|bit|section|stretch) in the middle\b", r"\1middle \2"),
    # Film moved along the timeline.
    ("", rf"\b(?:move|shift|push|nudge|slide) (?:everything|all(?: the)?(?: clips)?|the (?:whole )?(?:timeline|film|video)) (?:forwards?|back(?:wards?)?|later|earlier|right|left|to the (?:right|left)|along|over)(?: by)? ({LENGTH})\b", r"nudge the whole timeline by \1"),
    # A clip made shorter by a length.
    ("by", rf"\b(?:trim|cut|crop)(?: down| back)? ((?:the )?(?:\w+ )?(?:clip|video|photo|shot|segment|one)(?: \d+)?) (?:back )?by ({LENGTH})(?=[ ,.;!?]|$)", r"shorten \1 by \2"),
    # The pictures' slow zoom is the slideshow's.
    ("slideshow", r"\b(?:add|apply|use|put) (?:an? |the )?(?:ken[- ]burns|slow zooms?)(?: effects?| motion)? (?:to|on|over) (?:these|the|my|all(?: the| my)?|each|every) (?:photos?|pictures?|images?|pics) and (?:then )?(?:create|make|build|turn (?:them|it) into) (an? )(slideshow)\b", r"make \1\2 with ken burns"),
    # Words at the end.
    ("", r"\b(add|put|show|make|create|insert)( an?| the)? (?:end(?:ing)? (?:screen|card|slide)|outro(?: (?:screen|card|slide))?|closing (?:card|screen|slide))((?: (?:for|of|lasting) (?:\d+(?:\.\d+)?|\w+) ?s[a-z]{0,7})?) (?=(?:(?:that (?:says|reads)|saying|with(?: the (?:text|words?))?|reading|\w{4,10}):? ?)?[\"“'‘「『«\ue000-\uf8ff])", r"\1\2 text at the end\3 "),
    # What a stretch is like, and that it goes.
    ("", rf"(?:^|(?<=[.!?;] ))(?:so )?((?:everything|anything|all|the part|the bit) (?:after|before|past|from|until|up to) (?:the )?(?:{CLOCK}|{LENGTH})(?: on(?:wards?)?| mark)?|(?:the )?(?:first|last|final|opening) (?:\d+(?:\.\d+)? ?)?(?:\w+ )?(?:s|secs?|seconds?|mins?|minutes?)) (?:is|are|was|were)(?: (?:just|only|all|mostly|pretty much|basically))* (?!(?:too|black|muted?|silent)\b)[^,.;!?]{{2,40}}[,;.] (?:so |please |can you |could you |just )*(?:cut|drop|remove|delete|trim|lose|bin|ditch|scrap|axe|chop|skip) (?:it|that|them|those|this|these)(?: out| off| all)?(?=[ ,.;!?]|$)", r"remove \1"),
    # What is only why.
    ("so ", r",? so (?:that )?(?:it|they|the (?:file|video|page))(?: will| can|'ll)? (?:uploads?|loads?|downloads?|renders?|exports?|plays?|opens?|streams?|sends?) (?:faster|quicker|more quickly|better|smoothly|easily|more smoothly)(?= ?[,.;!?]|$)", ""),
    ("original", r"\b(export|render|save|output|download)((?: (?:it|this|the (?:video|film)))?) (?:in|at|with) (?:the |its )?original (?:quality|resolution|format|size|settings)\b", r"\1\2"),
    ("between", r"\b(even out|balance|equali[sz]e|level(?: out)?|match) (?:the )?(?:volumes?|levels?|loudness|audio)(?: levels?)? (?:between|across|of) (?:the |both |all |my |our )*(?:two |three )?(?:speakers|voices|people|hosts|guests|mics|microphones|channels|clips|speaker and \w+)\b", "normalize the audio"),
    # An order in numbers.
    ("order", r"\b(?:join|merge|combine|stitch|put|concatenate|arrange|splice)(?: together)? (?:them|these|those|all|the (?:clips|videos)|my (?:clips|videos)|everything)(?: together)? (?:in|using) (?:the |this )?order:? ?(\d+(?:(?:,| |-|>| then | and )+\d+){2,})(?=[ .;!?]|$)", r"reorder the clips to \1"),
    ("only", r"\b(join|merge|combine|stitch together|use|put together) (?:together )?(the (?:first|last) (?:two|three|four|five|\d))(?: ones)? only\b", r"\1 \2 clips"),
    # So much of each.
    ("each", rf"\b(?:take|use|grab|pick|get) (?:only |just )?({LENGTH}) (?:of|from|out of) (?:each|every)(?: one)?(?: of)?(?: the| these| my)? ?(?:clip|video|film)s?,? (?:and|to|then) (?:make|create|build|cut|turn (?:them|it|that) into|edit(?: them)? into)(?: them| it)?(?: into)? (?:an? |the )?(?:\w+ )?montage(?: (?:of|from|out of|with) (?:them|it|that|those))?\b", r"make a montage with \1 of each clip"),
    ("each", rf"\b(?:take|use|grab|show) (?:only |just )?({LENGTH}) (?:of|from) (?:each|every)(?: one)?(?: of)?(?: the| these| my)? ?(clip|video|film)s?\b", r"make each \2 \1 long"),
    ("middle", rf"\b(?:use|take|keep|show)(?: only| just)? ({LENGTH}) (?:from|of|out of) the middle of ((?:the )?(?:\w+ )?(?:clip|video|one|shot)(?: \d+)?)\b", r"trim \2 to the middle \1"),
    # Pictures by the second.
    ("second", r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten) (photos|pictures|images|pics|stills) (?:per|a|each|every) second\b", _by_the_second),
    ("lapse", r"\b(?:make|create|build|turn) (?:me )?(?:a )?(?:time[- ]?lapse|stop[- ]motion)(?: (?:video|film))? (?:from|out of|of|with|using) (?:the|these|my|all(?: the| my)?) (photos|pictures|images|pics|stills)\b", r"make a slideshow of the \1 with no transitions and no zoom"),
    # A line below a title.
    ("line", r"\b(add|put|write|show) an? (?:subtitle|second|smaller|sub)[- ]?(?:line|title)?(?: of text)? (?:under|below|beneath|underneath) (?:the |my )?(?:main )?title:? ?(?:saying |that says |reading )?(?=[\"“'\ue000-\uf8ff])", r"\1 text at the bottom saying "),
    # The last picture for longer.
    ("last frame", rf"\b(?:extend|lengthen|prolong|stretch|keep)(?: out)? the last frame (?:by|for) ({LENGTH})\b", r"freeze the last frame for \1"),
    ("exactly", rf"^\s*(?:i|we) (?:need|want|would like) (?:this|the|my) (?:video|film|clip) (?:to be|at) (?:exactly |precisely )?({LENGTH})(?: long)?(?= ?[,.;!?]|$)", r"make it \1 long"),
    ("speed", rf"\b(?:squeeze|fit|cram|compress|get) (?:the whole (?:thing|video|film)|it|this|everything|the (?:video|film)) (?:in ?to|in|down to) ({LENGTH}) by (?:speeding (?:it|things|everything)? ?up|playing it faster)\b", r"speed it up so it lasts \1"),
    ("still", r"\b(?:export|save|render|output) (a (?:still|frame|screenshot|snapshot)) (?=(?:at|from)\b)", r"take \1 "),
    # A part of the picture.
    ("half", r"\bcrop (?:it |the (?:video|picture|frame) )?(?:to|down to) (?:just |only )?the (left|right|top|bottom|upper|lower) half(?: of (?:the )?(?:frame|picture|screen|video|image))?\b", lambda f: f"crop 50% off the {OTHER_SIDE[f[1].lower()]}"),
    ("zoom", r"\bzoom in (?:by )?(\d{1,2}) ?%(?: (?:so as )?to (?:hide|remove|crop out|get rid of|cut off) the (?:edges?|borders?|sides?))?(?=[ ,.;!?]|$)", lambda f: f"zoom in to {100 + int(f[1])}%"),
    # Colours by their everyday names.
    ("blacks", r"\b(?:make|get) the (?:blacks|shadows) (?:deeper|darker|blacker|richer|stronger)\b|\b(?:deepen|crush|fix) the blacks\b", "increase the contrast"),
    ("white balance", r"\b(?:fix|correct|auto(?:matically)?(?: correct| fix)?|adjust|sort out) (?:the )?white balance\b", "auto correct the colors"),
    ("0s", r"\b(?:19)?[5-9]0s (?=(?:vhs|retro|vintage|film|camcorder|look|style|filter|vibe|movie))", ""),
    ("scan", r"(?<=\w) with (?:the )?scan ?lines\b", lambda f: "" if re.search(r"\bvhs\b", f.string, re.IGNORECASE) else f[0]),
    # Twice the size.
    ("as ", r"\b(?:twice|two times|2x|double|three times|3x) (?:as (?:big|large)|the size|bigger)\b", lambda f: "bigger" if LETTERS.search(f.string) else f[0]),
    ("one word at a time", r"\b(?:show|display|make|have|put) (?:the |my )?(captions|subtitles)(?: appear| come)?(?: up)? one word at a time\b", r"style the \1 one word at a time"),
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


TURNS = compiled(TERSE)


def in_terse_words(text: str) -> str:
    """Return an English message with terse prompts in the plainest words."""
    return turned(text, TURNS)
