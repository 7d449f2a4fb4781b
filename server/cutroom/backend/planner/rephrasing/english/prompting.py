"""How prompts and guides word a wish, as the plainest words for it (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

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
    ("lower third", r"\blower[- ]third[,:]? (?:with )?(?:the |her |his )?name[: ]+(?:is |of )?(?-i:([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})),? (?:and )?(?:the |her |his )?(?:job )?(?:title|role)[: ]+(?:is |of )?(?-i:([A-Z][\w&.'-]*(?: (?:of |and |at |& )?[A-Z][\w&.'-]*){0,4}))(?= at| from| in| for|[.;,!]|$)", r'lower third "\1" "\2"'),
    ("mp4", r"\b(captions|subtitles|music|text|title) to (?:an? |the |my )?(?:mp4|mov|mkv|webm|avi)(?: file| video)?\b", r"\1 to the video"),
    ("logo", rf"\b((?:overlay|show|add|put|place) (?:the |my |our )?(?:logo|watermark)[^,.;]{{0,30}}?) at ({CLOCK}),? (?:and|then|and then) (?:fade it out|take it (?:off|away)|remove it|hide it|have it (?:disappear|vanish|go))(?: again)? (?:at|after) ({CLOCK})", r"\1 from \2 to \3"),
    ("with", r"\b((?:cut|trim|shorten|condense|edit) (?:it|this|that|the \w+) (?:down )?to (?:about |under |around )?(?:\d+|\w+)[ -](?:seconds?|minutes?|mins?|secs?)) with ((?:smooth |soft |nice )?(?:transitions|crossfades|dissolves))\b", r"\1, add \2"),
    ("", rf"\b({TURNED}) (?:the |my |its |both )*({QUALITIES})(?: up| down)? (by |to )?({SHARE})(?: each| both)?(?=[ ,.;!?]|$)", _each_quality),
    ("and", rf"\b((?:add|put|show|write|place|display|have)(?: (?:the|a))?(?: (?:text|texts|words?|titles?|labels?|captions?))? )([\ue000-\uf8ff])( {PLACED})(?: in (?:the )?[a-z ]+? letters)?,? and ([\ue000-\uf8ff])( {PLACED})(?:,? both (?:in |of them )?([^,.;]+?))?(?= ?[.;!?]|$)", _both),
    ("for", r"\b(at|from) (\d{1,3}(?:\.\d+)?) for (?=(?:about )?\d+(?:\.\d+)? ?(?:s|secs?|seconds?)\b)", r"\1 \2s for "),
    ("lower third", r"\blower[- ]third (?:for|of) (?:my |our )?(?-i:([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}))(?= ?(?:[.;!]|$))", r'lower third "\1"'),
    ("curve", r"\b(?:an? |the )?(?:montage|hero|bullet|jump[- ]cut|flash[- ](?:in|out)|custom) (?:speed )?curve\b", "a speed ramp"),
    ("voices", r"\bmake (?:the |all |my |their |everyone'?s )*voices? (?:sound )?(?:more )?(?:clear(?:er)?|crisp(?:er)?|intelligible)\b", "make the voice clearer"),
    ("voice", r"\b(my|her|his|their|the) voice (?:more )?(?:audible|intelligible) and (?=clear)", r"\1 voice "),
    ("keep only", r"\bkeep (?:only|just) (?:the |my )?(?:vocals?|voices?|speech|dialog(?:ue)?|spoken \w+)" + STOP, "remove the music"),
    ("grain", r"\b(?:tone down|reduce|lower|less|clean up|get rid of|decrease|smooth out) (?:the |some |some of the |a bit of )*(?:film |image |picture |video )?grain(?:iness)?\b", "reduce the visual noise"),
    ("hook", r"\badd (?:an? |the )?(?:strong |opening |attention-grabbing |good |catchy |scroll-stopping |short |text )*hook(?: text| title)?(?: (?:at|to|in) the (?:start|beginning|opening|intro))?(?= ?(?:[,.;!]|$))", "add a title at the start"),
    ("punch", r"\b(?:punch|zoom)(?:ing)? in (?:on|at|for|during) (?:the |all |some )*(?:key|important|best|big|main|funny|dramatic|emotional) (?:moments?|points?|parts?|lines?|words)\b", "zoom in on this part"),
    ("", r"\b(under|within|at most|max|maximum|below|less than|no more than) (\d+) ?[-\u2013] ?(\d+) (?=seconds?|secs?|minutes?|mins?)", r"\1 \3 "),
    ("keep", r"\bkeep (?:it|this|that)(?: all)? (?=(?:under|below|within|less than|at most|no longer than|no more than) \d)", "make it "),
    ("", r"\b(?:cut|kill|lose|drop|get rid of|tame|clear out) (?:(?:the|that|any|all the) )?(?:annoying |low |background |electrical |mains )*(?:hum|hiss|buzz|static|rumble)(?:ing|s)?\b", "remove the background noise"),
    ("", r"\b(speed up|slow down|fast[- ]?forward(?: through)?|mute|blur|zoom(?: in| into| in on| in to| on)?|quicken|emphasi[sz]e) (?:all |only |just )?(?:of )?the (?:most )?(?:boring|slow|dull|exciting|action|interesting|funny|important|dramatic|key|best|intense|epic|cool|quiet|loud|emotional|tense|sad|happy|big|good|bad|main) (?:parts?|bits?|moments?|sections?|segments?)(?= ?(?:[,.;!?]|$|\band\b|\bthen\b|\bby\b|\bto\b|\d))", r"\1 this part "),
    ("selected", r"\b(?:the |my |these |all )?(?:the )?(?:currently |previously )?selected (?:clips?|videos?|shots?|segments?)\b", "this clip"),
    ("cut", r"^(\s*(?:please |now |then )?)cut (?:out )?(the (?:first|last|next) (?:two|three|four|five|\d+) (?:clips|shots|videos))(?=\s*(?:[.;!]|$| and\b| then\b))", r"\1delete \2"),
    ("lower third", r"\blower[- ]third (?:for|of|named|called|with|showing) (?:my |our )?(?-i:([A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}))(?: ?[,(|-]? ?)(@[\w.]+)\)?", r'lower third "\1" "\2"'),
    ("lufs", r"\b(?:to|at) (\d{2}(?:\.\d)?) ?lufs\b", r"to -\1 LUFS"),
    ("blur", r"^\s*(?:apply |use |make it )?(?:an? )?(?:heavy|strong|slight|soft|light|subtle|gaussian) blur(?: effect)?\s*[.!]*$", "add a blur effect"),
    ("noise", r"\b(?:add|apply|use|turn on|enable) (?:some |a bit of |the |light |strong )*(?:noise (?:reduction|removal|suppression|cancell?ation)|denois(?:ing|er|e))\b", "reduce the background noise"),
    ("drop", r"\bdrop (?:in )?(?=(?:an? |some )(?:[\w-]+,? ){0,4}(?:music|track|beat|song|bed|tune|soundtrack)\b)", "add "),
    ("music bed", r"\bmusic bed\b", "music"),
    ("lofi", r"\b(lo-?fi|chill|upbeat|calm|ambient|epic|soft|mellow|jazzy?) (?:track|beat|tune)(?= (?:under(?:neath)?|beneath|behind|below|over|to) )", r"\1 music"),
    ("blur", r"\bkeep(?:ing)? the (?:whole|entire|full) (?:picture|frame|image|shot)(?: visible| in view)? with (?:a )?blur(?:red|ry)? (?:background|bars|sides|edges)\b", "fill the bars with a blurred background"),
    ("", r"\b(delete|remove|cut|trim)( everything| all)? (after|before) (\d+)(?=\s*(?:[,.;!]|$|\band\b|\bthen\b))", r"\1\2 \3 \4s"),
    ("", r"\b(\d+(?:\.\d+)?) ?(?:mintunes?|mintues?|minits?|minets?|minuets?|mintutes?)\b", r"\1 minutes"),
    (";", r"\b(at|to|from|until|after|before) (\d{1,2});(\d\d)\b", r"\1 \2:\3"),
    ("scenes", r"\b((?:music|captions|subtitles|filter|effect|grade|watermark|logo|transitions?)) (to|on|for|over|across) (?:all|every|each)(?: of)?(?: the)? scenes?\b", r"\1 \2 all clips"),
    ("", r"\b(?:give me|make me|i (?:want|need)) an? (\d+)[ -]?(?:s|secs?|seconds?) (?:long )?(short|reel|tiktok|highlight)\b(?: (?:for|on) (?:youtube )?(?:shorts|reels|tiktok|instagram))?", r"make a \1-second \2"),
    ("", r"\b(wipe|slide|push) (right|left)(?= at \d)", r"\1 to the \2"),
    ("", r"^\s*(?:just|only) (?:for )?((?:the )?(?:first|second|third|last|middle|final|opening) (?:clip|shot|video)|clip ?\d+)(?::|,| -) ?(?=\w)", r"for \1, "),
    ("", r"\b(?:the|that) (?:clip|one|shot|video) (?:that )?i(?:'ve| have)? (?:just )?(?:selected|picked|chosen|clicked(?: on)?|highlighted)\b", "this clip"),
    ("", r"\b(on|to|for) (?:this|that) one\b(?=\s*(?:[,.;!]|$|\band\b|\bthen\b))", r"\1 this clip"),
    ("", r"\bmake ((?:the |my )?(?:music|song|audio|sound|voice|track|background music|video|clip ?\d?)) (?:not (?:so|too|that|as) loud|less loud)\b", r"make \1 quieter"),
    ("music", r"\b(?:bring|ease|bring up) (the music|the song|the track|music) in (?:with|using) an? fade(?:[- ]in)?\b", r"fade in \1"),
    ("clip", r"\bclip (?:nr|no|num|nbr)\.? ?(?=\d)", "clip "),
    ("at", r"\b(?:at|on|over) (?:every|each|all)(?: of)?(?: the)? cuts?(?: points?)?\b(?! to\b)", "between all clips"),
    ("ad", r"^\s*ad (?=(?:an? |some |the )?(?:cap\w+|sub\w+|text|music|tit\w+|trans\w+|fade|filter|logo|watermark|voice\w*)\b)", "add "),
    ("here", r"^\s*(?:cut|slice|blade) (?:it )?(?:right )?here[.!]*\s*$", "split here"),
    ("", r"\b(cut|remove|delete|trim|mute) (?:out )?(?:everything|all|the \d+ (?:seconds?|secs?|s)) (?:up to|until|till|before|after|from) (?:here|this point|the playhead|the cursor|the current (?:time|position))\b", r"\1 this part"),
    ("change", r"^\s*(?:please )?change the colou?rs?(?: of (?:it|this|the video))?[.!]*\s*$", "change the look"),
    ("render", r"(?:(?<=[.;!] )|, (?:and |but )?|\band )(?:please )?(?:show|tell|give) me (?:the |a )?(?:cut list|edit list|list(?: of [^.;!]{3,40}?)?|plan)(?: (?:you (?:picked|chose|made)))? before (?:you )?(?:render|export)(?:ing)?(?: it)?\b", "show the timeline"),
    ("", r"\b(?:trim|cut|edit|reduce)(?: (?:the |this |my )?(?:clip|video|footage|it|this))?(?: down)? to (?:just|only) (?:the )?(?:talking|speaking|spoken|speech) (?:parts?|bits?|sections?)\b", "remove the silent parts"),
    ("punch", r"\bpunch up (?:the |its )?colou?rs?\b", "make the colors more vivid"),
    ("", r"\b(?:put|set|bring|return|take|get|reset) (clip ?\d+|the (?:first|second|third|last|middle) clip|this clip|it) back to (?:regular|normal|original|1x) speed\b", r"set the speed of \1 to 1x"),
    ("", r"\b(add|generate|create|include|put|insert) ((?:[\w-]+ ){0,4}?(?:captions|subtitles|music|titles?|transitions|text|logo)),? and (?=(?:an? |some |the )?(?:chapter (?:markers?|marks|titles)|chapters|progress bar|sound effects?|sfx|b-?roll|emojis?|stickers?)\b)", r"\1 \2. Add "),
    ("", r"\b(add|generate|create|include|put|insert) ((?:an? |some |the )?(?:chapter (?:markers?|marks|titles)|chapters|progress bar|sound effects?|sfx|emojis?|stickers?)),? and (?=(?:[\w-]+ ){0,4}?(?:captions|subtitles|music|transitions)\b)", r"\1 \2. Add "),
    ("with", r"\b(highlights?(?: reel| video| clip| film)?|best moments|compilation) with ((?:smooth |soft |nice |clean |quick )*(?:transitions|crossfades|dissolves))(?: (?:between|in between|among) (?:each |every |all |the )*(?:segments?|clips?|moments?|parts?|scenes?|them|cuts?|highlights?))?", r"\1. Add \2 between all clips"),
    ("make the", r"\bmake the (intro|outro|opening|ending|beginning|start) (?:just |only )?(\d+ ?(?:s|secs?|seconds?)\b)(?: long)?", r"shorten the \1 to \2"),
    ("as long", r"\b(?:make|let|have) ((?:the )?(?:first|second|third|last|middle|whole|entire) (?:clip|video|film|thing)|clip ?\d+|(?:the |this )?(?:clip|video|film)|it) (?:last )?(?:twice|two times|double) as long\b", r"play \1 at half speed"),
    ("screen", r"\bsplit the screen (?:in|into) (?:two|half|halves|2)(?: (?:parts|halves))?\b", "make a split screen"),
    ("zoom", r"\bzoom(?:ing)? (?:in(?:to)? |in on |on |into )?(?:on )?[^,.;]{0,40}? ?\b(?:when(?:ever)?|every time|each time) (?:i|he|she|they|we|someone|somebody|the \w+|my \w+) [^,.;\d]+(?=[,.;!]|$)", "zoom in on this part"),
    ("watermark", r"\bwatermark (?:with|of|saying|showing|for) (?:my |our |the )?(?:website|url|site|handle|page|domain)?(?: address)?:? ?((?:www\.)?[\w-]+\.(?:com|org|net|io|co|tv|me|dev|ai))\b", r'text watermark "\1"'),
    ("stems", r"\b(?:separate|split|break)(?: (?:it|this|the (?:audio|song|music|track|sound|mix)))?(?: up)? into (?:its |separate |individual )*stems\b", "isolate the vocals"),
    ("", r"\b(?:next|previous|prior|preceding|following) (?:\d+|two|three|five|ten|few) (?:seconds?|secs?|s|minutes?|mins?)\b", lambda f: "this part" if len(re.findall(CLOCK, f.string)) < 2 and not re.search(r"\b(?:first|then|after)\b", f.string, re.IGNORECASE) else f[0]),
    # What a file is like, and how it is coded.
    ("is", r"^\s*is (?:it|this|that|(?:this|the|my) (?:video|clip|film|footage)) (?:in |already |really )?(?:4k|8k|hd|full hd|uhd|\d{3,4}p|vertical|horizontal|landscape|portrait|square|stereo|mono|hdr|\d{2} ?fps)\s*\?*\s*$", "describe the video"),
    ("preset", r"\b(?:encode|render|export)(?: it| the video)? (?:with|using|at) (?:the |an? )?(?:very ?)?(slow|medium|fast)(?:er|est)? preset(?: for (?:the )?(?:best|better|highest|high|max\w*) quality)?", r"export with \1 encoding in high quality"),
    ("quality", r"^\s*(?:set|use)(?: the)?(?: video| export| output)? quality (?:to |at )?(high|low|medium|best|max\w*)(?: ?\(? ?crf ?=? ?(\d+) ?\)?)?\s*[.!]*$", lambda f: f"export in {'high' if f[1].lower() in ('best',) or f[1].lower().startswith('max') else f[1]} quality{' with crf ' + f[2] if f[2] else ''}"),
    ("lossless", r"^\s*(?:use|set|make it|i want|with) (?:a )?lossless(?: quality| encoding| compression)?\s*[.!]*$", "export in the best quality"),
    ("compression", r"^\s*(?:apply |use )?(?:heavy|strong|maximum|max|light|medium|some) compression(?: (?:for|to) [^.;]*)?[.!]*$", "compress the video"),
    ("", r"\bmake (?:it|this|the video) (?:(?:stream|web|browser)[- ](?:friendly|ready|optimi[sz]ed|compatible)|streamable)\b", "optimize it for web"),
    ("dynamic", r"\b(?:compress (?:the )?(?:audio|sound|dynamic)(?: dynamics| range)?|(?:apply |use |add )?dynamic range compression(?: to the (?:audio|sound))?|compress the dynamics)(?: of the (?:audio|sound))?\b", "normalize the audio"),
    ("%", r"\b(\d{1,3}) ?[-\u2013] ?(\d{1,3}) ?%(?= (?:volume|level|opacity))", lambda f: f"{(int(f[1]) + int(f[2])) / 2:g}%"),
    ("fill", r"^\s*(?:please )?fill (?:in )?the (?:black |blank |empty )?(?:borders|bars|edges|sides)[.!]*$", "fill the bars with a blurred background"),
    ("into", r"\b(?:turn|cut|split|chop|repurpose|break|slice) (?:this|my|the) (?:video|film|footage|podcast|episode|talk) (?:up )?into (?:several |some |a few |multiple |short |viral |shareable )*(?:shorts|reels|tiktoks|(?:social |short |bite-?size(?:d)? |social media |youtube |vertical )+clips|snippets)\b", "cut highlights and make it vertical"),
    ("left", r"\b(left|right)wards?\b", r"\1"),
    ("slowly", r"\b(?:slowly (?:rotate|spin|turn)|(?:rotate|spin)(?= [^,.;]{1,30} slowly\b)) ([^,.;]{1,30}?)(?: slowly)?(?= ?(?:[,.;!?]|$|and\b))(?! by)", lambda f: f[0] if re.search(r"\d ?(?:deg|\u00b0)", f.string) else f"add a continuous rotation to {f[1]}"),
    # Captions by how they look.
    ("background", rf"\b(?:an? |the )?{SHADE}(?:dark|blackish) background(?: (?:bar|box|strip|band|panel))?\b(?! music)", "a black background"),
    ("background", rf"\b(?:an? |the )?{SHADE}light background(?: (?:bar|box|strip|band|panel))?\b(?! music)", "a white background"),
    ("background", r"\b(black|white|gr[ea]y|yellow|blue|red) background (?:bar|box|strip|band|panel)\b", r"\1 background"),
    ("highlight", rf"(?:,| and)? (?:with )?(?:the )?highlight(?:ing|ed)? (?:the )?{KEYED}(?: as (?:they|it)(?:'re| are| is|'s) (?:said|spoken))? in ((?:bright |neon |light |dark )?(?:yellow|green|red|blue|orange|pink|purple|white|cyan|gold|teal|#[0-9a-f]{{6}}))\b", r" with \1 highlight"),
    # Qualities one after the other.
    (",", r"\b(an?|some|more) ([a-z-]+), (?:and )?(?!with\b|and\b|in\b|for\b|to\b|at\b|then\b|no\b|(?:add|make|put|plus|use|show|display|write|overlay|insert|place|fade|set|change|remove|keep|turn|play|start|end|export|mute|crop|trim|cut|zoom|give|have)\b)([a-z-]+(?: [a-z-]+)?) (look|feel|vibe|style|tone|mood|aesthetic|grade|music|track|beat|transitions?|title|text|captions|subtitles)\b", lambda f: f"{f[1]} {f[2]}{' and ' if f[2] in LOOKS and f[3] in LOOKS else ' '}{f[3]} {f[4]}"),
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
