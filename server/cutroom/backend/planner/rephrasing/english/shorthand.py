"""English shorthand as people type it, in whole words (patterns as data)."""

# ruff: noqa: E501 (patterns read better unbroken)

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

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
    # Two measures that share one verb.
    ("fade", r"\bfade (?:the )?(audio|music|sound|video|picture) in (\d+(?:\.\d+)?) ?s?(?:,| and|/)? out (\d+(?:\.\d+)?) ?s?(?= ?(?:[,.;!]|$))", r"fade the \1 in over \2 seconds and fade the \1 out over \3 seconds"),
    ("normal speed", r"\b(?:keep |play (?:it )?(?:at )?)?(?:it )?(?:at )?normal speed (?:until|up to|till) (\d+(?::\d\d)?)(?: ?s(?:ecs?|econds?)?)?,? (?:and )?then (\d+(?:\.\d+)?) ?x(?: speed)?\b", lambda f: f"speed up everything after {f[1] if ':' in f[1] else f[1] + 's'} to {f[2]}x"),
    ("gradually", r"\b(speed up|slow down|accelerate)((?: it| this| the video)?) gradually\b", r"gradually \1\2"),
    ("less ", r"\b(?:a (?:bit|little|touch) |much |somewhat )?less (?:yellow|orange|warm|reddish|red)\b(?! (?:text|title|captions?|letters))", "cooler"),
    ("less ", r"\b(?:a (?:bit|little|touch) |much |somewhat )?less (?:blue|bluish|cold|cool)\b(?! (?:text|title|captions?|letters))", "warmer"),
    ("something", r"\b(?:swap|switch|change|replace) (?:the )?(?:lo-?fi|music|song|track)(?: music| track| beat)? (?:for|to|with) something (?:a bit |a little |more )*([a-z-]+)\b", r"replace the music with \1 music"),
    ("something", r"\b(?:put|add|use|have|lay) something (?:a bit |a little |more )*(calm|upbeat|epic|chill|relaxing|happy|sad|energetic|dramatic|soft|gentle|cinematic|ambient|cheerful|warm)(?: on it| under it| over it| in its place)?(?: instead)?(?= ?(?:[,.;!?]|$))", r"add \1 music"),
    ("mail", r"\b(?:shrink|compress|reduce|make)(?: it| this| the video)?(?: smaller| small enough| down)? (?:for|to) (?:an )?e-?mail\b", "compress the video"),
    ("bars", r"\b(?:trim|cut|crop)(?: off| out| away)? the (black (?:bars|borders|edges))\b", r"remove the \1"),
    ("", r"^\s*(?:subtitle|caption) at (\d+(?::\d\d)?(?: ?s(?:ecs?|econds?)?)?):? ([\ue000-\uf8ff])\s*$", r"add the text \2 at \1 at the bottom"),
    (" on clip", r"^\s*([\ue000-\uf8ff]) on ((?:clip|photo|picture) \d+)(?:,| and|, and|;) ([\ue000-\uf8ff]) on ((?:clip|photo|picture) \d+)" + PLEASE, r"add the text \1 on \2 and add the text \3 on \4"),
    ("", r"^\s*(?:everything|all(?: clips)?) (?:but|except) (?:for )?((?:clip|photo) \d+|the \w+ (?:clip|photo|one))" + PLEASE, r"keep everything but \1"),
    ("softer", r"\b(warmer|cooler|brighter|darker|lighter)(?:,| and|, and) (?:a (?:bit|little|touch) )?softer\b", r"\1 and add a soft look"),
    ("small", r"\bsave (?:it|this|the video) as a (?:small|smaller|tiny) (?:file|video)\b", "compress the video"),
    ("grid", r"\b(grid of the first (?:two|three|four|five|six|\d))(?= ?(?:[,.;!]|$))", r"\1 clips"),
    ("half", r"\b(?:at |with )?half (?:the )?(?:strength|intensity)\b", "at 50% intensity"),
    ("swap", r"\bswap the (first|second|third|fourth|fifth|last) (?:with|and|for) the (first|second|third|fourth|fifth|last)(?= ?(?:[,.;!]|$))", r"swap the \1 clip and the \2 clip"),
    ("between", r"\b((?:put|move) (?:clip|photo) \d between) (\d) and (\d)(?= ?(?:[,.;!]|$))", r"\1 clip \2 and clip \3"),
    ("both ends", r"\badd an? audio fade of (\d+(?:\.\d+)?) ?s(?:ecs?|econds?)? (?:at|on) both ends\b", r"fade the audio in over \1 seconds and fade the audio out over \1 seconds"),
    ("name", r"\bname[ -]?(?:tag|plate|strap|super)\b", "lower third"),
    ("fades", r"\b(\d+(?:\.\d+)?) ?s(?:ecs?|econds?)? fades\b(?! (?:in|out|at))", r"\1 s crossfades"),
    ("second", r"\bone (photo|picture|image|pic|slide) (?:per|a|every|each) second\b", r"1 second per \1"),
    ("at", r"\b(?:cut|switch|change|go) from (clip \d) to clip \d at (\d+) ?s(?:ecs?|econds?)?\b", r"make \1 \2 seconds long"),
    ("and the", r"\b((?:first|last|final|opening) (?:\w+|\d+)) (seconds?|secs?|minutes?) and the (first|last|final) (two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|\d+)(?![.:]\d)(?= ?(?:[,.;!]|$))", r"\1 \2 and the \3 \4 \2"),
    ("", r",? (?:and|but) (?:keep|leave) (?:the )?(?:first half|second half|beginning|ending|end|start|intro|middle|last \d+ \w+|first \d+ \w+) (?:as (?:it )?is|as they are|unchanged|untouched|alone|normal|at normal speed|the same)(?= ?(?:[,.;!]|$))", ""),
    ("summary", r"\b(?:turn|make|cut|condense) (?:it|this|the video) (?:(?:in)?to )?an? (\d+)[ -]?(?:s|secs?|seconds?|minutes?) summary\b", lambda f: f[0].replace(f[0], f"make a {f[1]}{'-minute' if 'minute' in f[0] else '-second'} highlight reel")),
    ("fade from clip", r"\bfade from (clip \d) (?:in)?to (clip \d)\b", r"add a crossfade between \1 and \2"),
    ("", r"\b(write|add|put) (?-i:([A-Z]{2,}(?: [A-Z]{2,})*)) in (?:capital letters|capitals|(?:all )?caps|uppercase)\b", r"\1 \2"),
    ("in half", r"\bcut the (volume|sound|music|music volume)(?: level)? in half\b", r"lower the \1 by 50%"),
    ("shadows", r"\braise the shadows\b", "lift the shadows"),
    ("loud", r"\bmake (?:all (?:the |of the )?|the |every )(?:clips?|videos?|shots?) (?:equally loud|the same (?:volume|loudness)|equal in (?:volume|loudness))\b", "normalize the audio"),
    ("how long", r"^\s*how long (?:is|are) (?:clip \d|the (?:first|second|third|last|middle) clip|(?:all )?(?:the|my) clips)\s*\?*\s*$", "show the timeline"),
    ("order", r"^\s*(?:which|what) order (?:are (?:they|the clips|my clips) in|is it)\s*\?*\s*$", "show the timeline"),
    ("how", r"^\s*how (?:big|large|heavy) is (?:the|this|my) (?:file|video)\s*\?*\s*$", "describe the video"),
    ("", r"\b(?:cut|split) (?:it |the video |this )?at (\d+(?::\d\d)?(?: ?s(?:ecs?|econds?)?)?),? and (?:throw away|delete|remove|drop|discard|lose|bin) (?:what(?:ever)? (?:comes|follows)(?: after)?|the rest|everything after(?: that)?)(?= ?(?:[,.;!]|$))", r"remove everything after \1"),
    (" over clip", r"^\s*((?:titles? |text )?)([\ue000-\uf8ff]) over (clip \d)(?:,| and|, and) ([\ue000-\uf8ff]) over (clip \d)(?:,| and|, and) ([\ue000-\uf8ff]) over (clip \d)" + PLEASE, r"add the text \2 on \3 and add the text \4 on \5 and add the text \6 on \7"),
    ("again at the end", r"\b(?:play|show|use|repeat) (clip \d|the \w+ clip) again at the (?:very )?end\b", r"copy \1 to the end"),
    ("blur", r"\bblur (clip \d|it|the (?:\w+ )?(?:video|clip|film)) (?:heavily|strongly|slightly|lightly|softly|a lot|a bit|a little)(?= ?(?:[,.;!]|$))", r"blur \1"),
    ("cut hard", r"\bcut hard between (?:all |the |all the )?clips\b", "use hard cuts between all clips"),
    ("generate", r"\bgenerate an? ([a-z]+) (video|clip|image|picture)(?= ?(?:[.!]|$))", r"generate an AI \2 of a \1"),
    ("best", r"\bthe best (?:part|bit|moment) is (?:from )?(\d+:\d\d) ?(?:to|-|\u2013) ?(\d+:\d\d)[,;.] ?(?:so )?(?:only|just) keep (?:that|it|this)\b", r"keep only \1 to \2"),
    ("background of", r"^\s*(?:use )?(\S+) as (?:the |a )?background (?:of|for|in) an? vertical (?:video|version|format)", r"make it vertical and use \1 as the background"),
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
