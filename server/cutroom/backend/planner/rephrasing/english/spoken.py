"""Turns of talk in which a wish is said at length, as the plainest words (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

TIME = r"\d+(?::\d\d)+|\d+(?:\.\d+)?[- ]?(?:seconds?|secs?|s\b)"
MUSICAL = re.compile(r"\b(?:music|song|track|\w+\.(?:mp3|wav|m4a))\b", re.IGNORECASE)
NUMBER = r"(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half|(?:one|two|three) and a half)"
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
    # Where the film begins and ends, and what comes and goes slowly.
    ("at", rf"\b(?:begin|start)(?: it| the (?:video|film))? (?:at|from) (?:the )?({TIME})(?: mark| in)?(?:,| and|, and|[.]) (?:then )?(?:end|stop|finish)(?: it)? at (?:the )?({TIME})(?: mark| in)?", r"trim from \1 to \2"),
    ("in", rf"\b(?:let|have) (?:it|the music|the song) (?:come|ease|fade|creep) in\b(?! and out) ?(?:slowly|gently|softly|gradually)?(?:,? ?(?:over|during|for|in) (?:the first )?({LENGTH}))?", lambda f: "fade it in" + (f" over {f[1]}" if f[1] else "") if MUSICAL.search(f.string) else f[0]),
    ("out", rf"(?:(?:and )?(?:when|once) it(?:'s| is) over,? |at the end,? )?(?:let|have) (?:it|the music|the song) (?:go|ease|fade|die) (?:out|away) (?:slowly|gently|softly|gradually)?(?: (?:as well|too|again|at the end))*(?:,? ?(?:over|during|for) (?:the last )?({LENGTH}))?", lambda f: "fade it out at the end" + (f" over {f[1]}" if f[1] else "") if MUSICAL.search(f.string) else f[0]),
    ("each", rf"\b(fade[^,.;]*? in\b[^,.;]*?) and ([^,.;]*?fade out[^,.;]*?),? ({LENGTH}) each\b", r"\1 over \3 and \2 over \3"),
    ("each", rf"\beach (?:one |clip |of them )?(?:should be |being |is )?(?:at most |up to )?({LENGTH})(?: long)?(?: at most| max(?:imum)?| tops)\b", r"make each clip \1"),
    ("better", r"\bbe (?:blurred|hidden|covered|muted)(?: out)?,? or (?:even )?better(?: yet| still)?,? (?:just |simply )?(?:be )?(removed|cut|deleted)(?: entirely| completely| altogether)?", r"be \1"),
    ("voice", r"\b(?:the|my|his|her|our|their) voices? should be (?:a (?:bit|little) )?(?:clearer|more audible|easier to understand)", "make the voice clearer"),
    ("bump", r"\bbump (the (?:title|text|captions|logo)) up(?! (?:to|by)\b)(?= ?(?:[,.;!?]|$))", r"make \1 bigger"),
    ("background behind", r"\ba (dark|black|white|light|gr[ae]y|solid|colou?red|semi-transparent) (?:background|box|bar) (?:behind|under) (?:the )?(?:letters|words|lettering|writing|them|it)\b", lambda f: f"give the captions a {f[1]} background" if re.search(r"caption|subtitle", f.string, re.IGNORECASE) else f[0]),
    ("all", r"\b(?:see|show|have) (?:all (?:\w+|of them)|them all) (?:at once|at the same time|together)(?: on (?:the )?screen)?(?: like [^,.;]+)?", "show all clips in a grid"),
    ("", r"[,.] (?:and )?(?:keep|leave|have) (?:it|them) (?:there|up|on(?: screen)?|visible) (?:the (?:whole|entire) (?:time|video|way(?: through)?)|throughout|all the way through)\b", ", for the whole video"),
    ("go", r"[.,] (?:i'd|i would) go (?:for|with) (an? [^,.]{2,30}?(?:font|letters|type|lettering))\b", r", in \1"),
    ("must", r"\b(captions|subtitles|music|a title|a logo|an intro) (?:is|are) (?:an? )?(?:absolute )?must\b", r"add \1"),
    ("as large as possible", r"\bas (?:large|big) as possible\b", lambda f: "in large letters" if re.search(r"caption|subtitle|title|text", f.string, re.IGNORECASE) else f[0]),
    ("right way", r"\b(?:flip|turn|put|rotate|spin) (?:it|the (?:video|picture)) (?:back )?(?:the )?right way (?:up|round|around)\b", "rotate it by 180 degrees"),
    ("looped", r", looped (twice|two times|three times|\d+ times|\d+x)\b", r", loop it \1"),
    ("longer than", r"\b(?:it|this|that|the (?:video|film|clip))(?: really)? (?:shouldn't|should not|can't|cannot|mustn't|must not|may not) be (?:any )?longer than ", "make the video no longer than "),
    ("same", r"^the same (?:clip|video|film|thing) but in reverse\b", "reverse it"),
    ("as a", r", (?:and )?as an? (gif|mp4|mov|webm)(?= ?(?:[,.;!?]|$))", r", export as \1"),
    ("crop to the", r"\bcrop (?:it )?to the (left|right)(?: side| half)?(?= ?(?:[,.;!?]|$))", r"crop it to the \1 side"),
    ("without", rf"(?:,| and) without ({EDGE})\b", r", remove \1"),
    ("all the", r"\ball (?:of )?the (dead air|silences?|pauses|ums?(?: and uhs?)?|gaps|filler words|fillers)\b", r"the \1"),
    ("music", r"(?:,| and) with ((?:some|an?|nice|soft) [\w -]{0,30}?music)(?: underneath(?: it)?| under it| in the background| behind it| on top)?(?:,? (?:at )?(?:the )?(?:volume|level)(?: at| around| about| of)* ?(\d+ ?(?:%|percent)))?", lambda f: f". add {f[1]}" + (f" at {f[2]}" if f[2] else "")),
    ("", rf"\bfreeze (at {TIME}) for ({LENGTH}) and (?:put|show|write|add|display) ({HELD}) (?:over|on|across) (?:it|that|there)\b", r"freeze \1 for \2. show \3 \1 for \2"),
    ("clockwise", r"\b(rotate [^,.]{2,30}), ((?:counter-?|anti-?)?clockwise)\b", r"\1 \2"),
    ("plate", r"\b(?:cover|hide|mask|censor|obscure)(?: up)? (the|my|his|her|our|their|all) ((?:license|licence|number) plates?)\b", r"blur \1 \2"),
    ("it's", r"\b((?:blur|cover|hide|mask|remove) [^.]{3,40})[.] it's (?=(?:in|at|on) the (?:lower|upper|top|bottom|left|right|middle|cent))", r"\1 "),
    ("straight", r"\b(start|begin) (?:straight|right|directly|immediately) (?=at |from )", r"\1 "),
    ("", r"\b(remove|cut out|get rid of|take out|drop|delete) ((?:the|all|any|those|my) [^,.;\d]{3,30}),? (?:plus|and also|as well as|along with) (?:the |any |all (?:the )?)?(?=[a-z][\w -]{2,30}(?:[,.;]|$))", r"\1 \2. \1 the "),
    # What is made more or less, with its share behind it.
    ("er", r"\b(?:a (?:bit|little|touch|tad) |slightly )?(louder|quieter|brighter|darker|warmer|cooler|bigger|smaller|faster|slower),? (?:(?:but )?not (?:a lot|too much|by much),? )?(?:maybe |like |about |say |by )?(\d+(?:\.\d+)? ?(?:%|percent)|(?:five|ten|fifteen|twenty|thirty) percent)(?![\w%])(?! volume)", r"\2 \1"),
    ("first", r"\b(?:it's |so |with |do )*(clip \d) first(?: now)?,? (?:and )?then (clip \d)(?:,? (?:and )?then (clip \d))?(?:,? (?:and )?then (clip \d))?", lambda f: "put the clips in the order " + ", ".join(one[5:] for one in f.groups() if one) if f.group(3) else f[0]),
    ("to the", r"\b(?:cut|trim)(?: (?:it|this|the (?:video|film|clip)))?(?: down)? to (?:just |only )?(?:the |that )?(?:part|bit|section|stretch) (?=from |between )", "keep only the part "),
    ("matters", r"\bonly (?:the )?((?:middle |first |last )?(?:part|bit|section)) (from|between) ([\d:]+) (to|and) ([\d:]+)(?: seconds?)? (?:matters|counts|is (?:interesting|important|needed|usable|good|relevant))(?: to me)?", r"keep only the part from \3 to \5 seconds"),
    ("which", rf"\b(?:chop|cut|remove|lose|drop|take|trim)(?: off| out)? the [\w& -]{{1,24}}?,? which (?:starts|begins) (?:at|around|from) (\d+:\d\d|{TIME})", r"remove everything after \1"),
    ("ish", r"\b(small|large|big)ish\b", r"\1"),
    ("(", r"\b(?:just |only )?(?:that|this|the) (?:second|bit|part|moment|section) \((?:from )?(\d+:\d\d) ?(?:to|-) ?(\d+:\d\d)\)", r"from \1 to \2"),
    ("(", r"\bthe \w+ \((clip \d+)\)", r"\1"),
    ("(", r"\bmy name \((?-i:([A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}))\)", r'the text "\1"'),
    ("make sure", r"\bmake sure (?:it|the (?:video|film))(?:'s| is| stays)? (not|no|under|at most|shorter|within|below)\b", r"make the video \1"),
    ("not longer", r"\bmake (?:it|the video) not (?:any )?longer than\b", "make the video no longer than"),
    ("other", r"\bnot (the \w+ clip|clip \d+),? (?:but )?(?:all|every one of) the others?\b", r"all clips except \1"),
    ("other", r"\bnot (the \w+ clip|clip \d+)(?:,[^,.;]{3,50})?,? but (?:all )?(?:the )?others\b", r"all clips except \1"),
    ("black bars", r",? (?:and )?with (?:those|the|some|two)? ?(?:cinematic |thin )?black bars (?:on|at|along) (?:the )?top and (?:the )?bottom\b", ". add a letterbox"),
    ("level", r"\blevel (?:it|the (?:audio|sound|volume))(?: out)?\b", "normalize the loudness"),
    ("on the first", rf"(?:,| and)? ({HELD}) on the first(?: one| photo| pic)? and ({HELD}) on the last(?: one| photo| pic)?\b", r". write \1 on the first photo and \2 on the last photo"),
    ("on black", rf"({HELD}) (?:in white )?on black\b", r"\1 in white on a black background"),
    ("one,", r"(?:^|[.,:] )one, (?=[a-z])([^.]*?)[,.] (?:and )?two, (?=[a-z])", r". \1. "),
    ("stamp", r"\b(?:an? |the |that )?(?:date|time) ?stamp\b", "the watermark"),
    ("first", r"[,.] (clip \d+|the \w+ (?:one|clip)) first(?: please)?(?= ?(?:[,.;!?]|$))", lambda f: f". move {f[1]} to the beginning" if re.search(r"\b(?:join|merge|concat)", f.string) else f[0]),
    ("max", rf"(?:^|[.,] )({LENGTH}) (?:max(?:imum)?|tops|at most)(?= ?(?:[,.;!?]|$))", r". make the video no longer than \1"),
    ("as", r"(?:^|[.,] )(?:and )?(?:please )?as (?:an? )?(webm|mp4|gif|mov)\b(?= ?(?:[,.;!?]|$))", r". export as \1"),
    ("end", rf"\b(?:end|finish|close)(?: it| the (?:video|film)| things| off)? with ({HELD})", r"show \1 at the end"),
    ("fading", r", fading (?:out )?to (black|white)\b", r". fade out to \1 at the end"),
    ("", r"\b(?:an? )?(?:gif|mp4|mov|webm)((?: \w+){0,2}),? (?:no wait|no|wait|actually|sorry|i mean|hmm),? (?:make (?:it|that) )?(?:an? )?(gif|mp4|mov|webm)\b", lambda f: f"{'an' if f[2].lower() in ('mp4', 'mov') else 'a'} {f[2]}{f[1]}"),
    ("together", r",? and then (?:put )?all together (?:in|into|as) one (?:video|film|clip)", ". join all clips"),
    ("none", r"\bmusic:? none\b", "no music"),
    ("but", r"\b(?:then )?(the (?:first|second|third|last) (?:one|clip)|clip \d+) but (?:backwards|in reverse|reversed)\b", r"reverse \1"),
    ("i want a", r"\bi want (an? (?:mp4|gif|mov|webm))\b", r"export \1"),
    ("is ", r", (\d{3,4}p) is (?:plenty|enough|fine|ok|okay|good enough)\b", r" in \1"),
    ("music", r"\b(?:the )?music (?:should|must|has to|can) (?:stop|end|be over) (?:when|as soon as|once) (the last (?:clip|one)) (?:begins|starts|comes)\b", r"mute the music under \1"),
    ("ly", r", (?:and )?(?:fairly|quite|rather|pretty|really) (small|large|big|tiny)(?=,)", r", \1"),
    (", and only", r", and only (?=for |during )", ", only "),
    ("at the", rf"[.] at the (?:very )?(end|start|beginning)(?: please)?,? (an? (?:text|title|caption|message)\b[^.{HELD_START}]*{HELD})", r". add \2 at the \1 of the video"),
    ("cuts", r"\b(?:and )?(?:just )?use (?:plain|simple|straight|hard|normal) cuts\b(?: instead)?", "no transitions"),
    ("stand", rf"\blet the last frame (?:stand|stay|hold|linger|sit)(?: on(?: the)? screen| there)? for ({LENGTH})", r"hold the last frame for \1"),
    ("half volume", r"\bat half (?:the )?volume\b", "at 50% volume"),
    ("by a", r"\bby a (quarter|third)\b", lambda f: "by 25%" if f[1].lower() == "quarter" else "by 33%"),
    ("slow motion", r"\b(?:(?:the |my )?\w+ (?:\w+ )?(?:asked|asks|wonders|wondered) (?:whether|if) )?(clip \d|the \w+ (?:one|clip)) (?:could|can|might|should) be in slow motion\b", r"play \1 in slow motion"),
    ("things", r"\b(?:i|we) (?:need|want) (?:two|three|a few|some) things? (?:out of|from|of) (?:it|this|that|there): (?=\w)", "give me "),
    ("a copy without", rf"\bi want a copy without ({EDGE})", r"remove \1"),
    # Levels.
    ("even", rf"\b(?:make|get|keep|have) (?:the |my |all the )?{LEVELS} (?:more )?(?:even|consistent|the same|equal|level)(?:er)?(?: throughout| all the way through| everywhere| across [^,.;]+| all over)?(?! (?:of|between)\b)", "normalize the volume"),
    ("even", rf"\beven (?:out )?(?:the |my |all the )?{LEVELS}(?: out)?(?: throughout| all the way through| everywhere)?(?! (?:of|between|on|for)\b)", "normalize the volume"),
    ("not too", rf",? (?:but )?not too (?:much|strong|heavy|crazy)(?:,? (?:maybe |about |just )?(?=(?:\d|ten|fifteen|twenty|thirty))|{END})", lambda f: ", " if f.string[f.end() : f.end() + 1].isalnum() else ""),
    # Instruments stand for the music they play.
    ("", rf"\b((?:some|a (?:bit|little) of|a|nice|soft|gentle|quiet|slow) (?:\w+ )?{TUNED}) (?=(?:behind|under|underneath|in the back(?:ground)?|over|playing|for the background)\b)", r"\1 music "),
    ("the music file", r"\bthe (?:music|song|audio) file\b", "the uploaded music"),
    # What the film is called on the screen.
    ("call it", rf"\bcall (?:it|this|the (?:film|video)) ({HELD})(?= (?:at|in|on) | ?(?:[,.;!?]|$))", r"add the title \1"),
    ("name", rf"\b(?:(?:she|he|they|i|we) (?:also )?)?(?:puts?|shows?|adds?|wants?|have|place|write|get) (?:my|her|his|our|their) names?(?: on (?:it|there|screen))?,? ({HELD}|{NAME}),?(?= | ?(?:[,.;!?]|$))", lambda f: f"add the text {f[1]}" if f[1][0] >= HELD_START else f'add the text "{f[1]}"'),
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
    ("one to the next", r"\b(?:(?:and |with )*(?:an? |some )?(?:(?:very |nice |gentle|soft|slow|quick|smooth|simple|little) ?)*)?\b(slide|fade|wipe|dissolve|zoom)s? from one (?:\w+ )?(?:to|into) the (?:next|other)\b", r"add \1 transitions between all clips"),
    ("to the next", r"\b(slide|fade|wipe|dissolve|zoom)s? (?:in)?to the next(?: one| clip| photo)?\b", r"add \1 transitions between all clips"),
    # What is not wanted any more.
    ("forget about", r"\bforget (?:about )?(the (?:first|second|third|fourth|fifth|last|middle) (?:one|clip|photo|video|shot)|clip \d+)\b", r"remove \1"),
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
