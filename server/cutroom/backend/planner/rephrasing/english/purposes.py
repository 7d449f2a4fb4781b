"""English words about why and how well, which ask for no edit: purposes, praise, what comes anyway."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

END = r"(?=\s*(?:[,.;!?]|$| and\b| then\b| while\b| without\b| \u2014| -))"
GOOD = (
    r"(?:energy|engagement|retention|accessibility|readability|attention|interest|momentum|reach|clarity|views"
    r"|viewership|watch[ -]time|impact|emphasis|excitement|tension|drama|trust|flow|viewers|viewer experience)"
)
OF_WHOM = r"(?:the |more |some |its |viewers?'?s? |audience |people's |overall |visual |maximum )*"
SMOOTH = (
    r"(?:notice(?:a)?ble|jarring|awkward|abrupt|obvious|smooth(?:ly)?|smoother|natural(?:ly)?|seamless(?:ly)?|choppy"
    r"|distracting|engaging|accessible|readable|legible|professional|polished|easier to \w+|easy to \w+|cut off)"
)
USING = (
    r"(?:listen|review|use|share|edit|work|study|practi[cs]e|play|upload|email|send|reuse|hear|go over|import|open|keep"
    r"|archive|attach|present|submit|show|transcribe|watch)"
)
SITE = r"(?:instagram|tiktok|youtube|facebook|linkedin|twitter|reels|shorts|the web|web|social media|mobile|x\b|douyin)"
PROGRAM = r"(?:premiere|final cut|davinci|resolve|avid|capcut|xml|edl|otio)"
"""What says which timeline is wanted."""
RESULT = r"(?:clean|final|finished|polished|edited|cleaned[- ]up|remaining|trimmed|shortened|resulting|tight|tightened|complete|ready-to-post|shareable|nice)"
AUDIO = r"(?:mp3|wav|m4a|aac|flac|audio)"
NOTHING = (
    r"(?:(?:pure |awkward |complete |total )?(?:silence|dead air|nothing|nothingness|black(?: screen| frames?)?|darkness"
    r"|blank(?: screen| space)?|setup|set-up|fumbling|junk|rambling|small talk|static|waiting|dead space|empty space))"
)
LENGTH = r"(?:first|last|final|opening|initial) (?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|few)[ -](?:seconds?|secs?|s|minutes?|mins?)"
SPOKEN = r"(?:the |my |his |her |their |what is |what's )*(?:spoken |speaker's |speakers' |actual )*(?:dialogue|dialog|speech|voice|audio|words|narration|voiceover|timing|said|being said)"

PURPOSES: tuple[tuple[str, str, Turn], ...] = (
    # What the film is for.
    ("so", rf",? so (?:that )?(?:i|we|they|people|viewers|everyone|my \w+|our \w+) (?:can|could|will be able to) (?:easily |just |quickly |then |later )*{USING}\b(?![^.;!?]*(?:tiktok|reels|shorts|stor(?:y|ies)|{PROGRAM}))[^,.;!?\n]{{0,60}}?{END}", ""),
    ("so", rf",? so (?:that )?(?:the|it|this|that|there) ?(?:[\w']+ ){{0,2}}?(?:is|are|isn't|aren't|isnt|'s|feels?|looks?|sounds?|flows?|reads?)(?: not| more| less| too| very| still)* {SMOOTH}{END}", ""),
    ("to", rf",? (?:in order )?to (?:help )?(?:keep|maintain|boost|improve|increase|grow|hold|drive|maximi[sz]e|build|create|add|grab|capture|retain|enhance|preserve|raise|sustain) {OF_WHOM}{GOOD}(?: (?:high|up|going|alive|strong|engaged|watching))?(?:,? (?:and|&) {OF_WHOM}{GOOD})?{END}", ""),
    ("for", rf",? for (?:better |more |extra |maximum |max |easy |easier |greater |improved |added |good |best )*(?:{OF_WHOM}{GOOD}|legibility|visibility|dramatic effect|(?:the )?(?:mobile |phone |hearing[- ]impaired |deaf |sound-off |silent |small[- ]screen )+(?:viewers?|viewing|users?|audiences?|scrolling|watching)){END}", ""),
    ("for", rf",? (?:that (?:is|are|would be) )?(?:suitable|ready|perfect|ideal|tailored|designed|appropriate|fit) for (?={SITE})", " for "),
    # How good it should stay.
    ("quality", r",? (?:while|whilst) (?:still )?(?:keeping|maintaining|preserving|retaining) (?:the )?(?:(?:best|highest|good|decent|high|acceptable|original|same|visual|video|picture|image|audio|possible|overall|as much|much) )*quality(?: (?:as )?(?:high |good )?(?:as )?possible)?", " in high quality"),
    ("quality", r",? (?:without|w/o) (?:losing|loosing|sacrificing|hurting|degrading|compromising)(?: too| any| much| the| its| video| visual| image| picture| audio| noticeable| a lot of)* quality", " in high quality"),
    ("detail", rf",? (?:without|w/o) (?:losing|loosing|sacrificing|destroying|softening)(?: too| any| much| the| its| sharp| fine| of the)* (?:details?|sharpness){END}", ""),
    ("name", r",? (?:and |but )?(?:keep|keeping|preserve|with) (?:the |its )?(?:original |same )(?:file ?)?name", ""),
    ("keeping", rf",? (?:while|whilst|but) (?:still )?(?:keeping|making) it (?:look(?:ing)? |sound(?:ing)? )?(?:good|decent|ok|okay|fine|sharp|clear|crisp|watchable)(?: enough)?(?: (?:for|on) [a-z]+)?{END}", " in high quality"),
    ("for", rf",? (?:for|to) (?:sharing|share|send|sending|emailing|email|upload|uploading)(?: it| them| this)? (?:via|by|over|through|in an?|to) (?:email|e-mail|mail|whatsapp|discord|telegram|slack|messenger|my (?:boss|client|team|family|friends)){END}", ""),
    ("without", rf",? without (?:making (?:it|the \w+) (?:look |sound )?|it (?:looking|getting|becoming|sounding) )(?:too )?(?:blurry|pixelated|grainy|bad|terrible|unnatural|choppy|blocky|ugly){END}", " in high quality"),
    ("without sound", r",? so (?:that )?it works (?:without sound|with(?:out)? the sound(?: off)?|on mute|muted)\b", ""),
    ("best", r"(?:\s*[,\u2014\u2013-]|(?<=[.;]))\s*(?:so )?what(?:'s| is| would be) the best (?:[\w-]+ ){0,4}?(?:approach|way|workflow|method|tool|settings?)\b[^.?!]*[?!.]?", ""),
    ("how do i", r"(?<=[.;!]) ?how (?:do|can|should|would) i (?:do (?:that|this|it)|go about (?:that|this|it))\b[^.?!]*[?!.]?", ""),
    ("free", rf",? (?:for free|online(?: for)? free|free online|using (?:only )?free (?:tools|software|apps)){END}", ""),
    ("free", r" free(?= (?:no|without) (?:a )?watermark)", ""),
    ("watermark", rf",? (?:with )?(?:no|without (?:a |any )?) ?watermarks?{END}", lambda f: "" if not LAID.search(f.string) else f[0]),
    ("generate free", r"\bgenerate free (?=subtitles|captions)", "generate "),
    ("by", r",? by (?:removing|cutting|trimming|taking)(?: out)? (?:the |any |all )?(?:slow|boring|dull|filler|unnecessary|irrelevant|dead|weak|repetitive)(?:(?:,| or| and) \w+)? (?:parts?|sections?|bits|moments|segments|content|material)\b", ""),
    # What is handed over.
    ("", rf"\b(export|save|download|render|output|deliver|give me|send me)(?: it| this)?(?: as)?(?: just)? (?:a|an|the|my) (?:{RESULT} )+(?P<as>mp4|mov|webm|mkv|gif|avi)\b(?: (?:file|video|version))?", r"\1 as \g<as>"),
    ("", rf"\b(export|save|download|render|output|deliver|give me|send me)(?: it| this)?(?: as)?(?: just)? (?:a|an|the|my) (?:{RESULT} )+(?:version|copy|cut(?! (?:pro|x|project|xml|timeline)\b)|result|video|file|footage|clip|edit|film)\b", r"export the video"),
    # How sound is coded.
    ("k", r",? (?:at|with|in|using)(?: an? bit ?rate of| a bit ?rate of)? ?(?:about )?\d{2,4} ?k(?:bps|bit/s|b/s)?\b(?: (?:quality|bit ?rate))?(?=(?:[^\w]|$))", lambda f: "" if SOUND.search(f.string) else f[0]),
    ("k", rf"\b\d{{2,4}} ?kbps (?={AUDIO}\b)", ""),
    # What captions do anyway.
    ("sync", rf",? (?:and )?(?:then )?(?:perfectly |properly )?(?:sync|synchroni[sz]e)(?:ed|ing|d)?(?: (?:them|it|the (?:captions|subtitles|text)))?(?: up)?(?: perfectly| exactly| properly| accurately)? (?:with|to) {SPOKEN}{END}", lambda f: "" if LETTERED.search(f.string) else f[0]),
    # What a stretch holds.
    ("of", rf"\b({LENGTH}) of {NOTHING}(?= |[,.;!?]|$)", r"\1"),
    # What goes out of what.
    ("out of", r"\b(?:strip|take|cut|edit|filter|weed|get|clean) ((?:the |all |any |my |every )*[a-z][\w -]{2,60}?(?:,| and) [\w, -]{3,60}?) out of (?=(?:this|the|my|our|that)\b)", r"remove \1 from "),
    # A fade by another name.
    ("fade", r"\b(fade[- ]?(?:in|out))(?: transition| effect)\b(?! (?:between|to (?:each|every|all)|on (?:each|every|all)))", r"\1"),
)  # fmt: skip
"""What must be in a message, how it is said, and the plainest words for it."""
LAID = re.compile(r"\b(?:logo|remove|overlay|png)\b", re.IGNORECASE)
SOUND = re.compile(rf"\b{AUDIO}\b", re.IGNORECASE)
LETTERED = re.compile(r"\b(?:captions?|subtitles?|subs|lyrics|transcript)\b", re.IGNORECASE)
TURNS = compiled(PURPOSES)


def without_purposes(text: str) -> str:
    """Return an English message without what only tells why, or what comes anyway."""
    return turned(text, TURNS)
