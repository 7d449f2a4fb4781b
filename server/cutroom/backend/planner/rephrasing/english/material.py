"""English descriptions of the material by its plain name: "my 8-minute demo" is the video."""

import re
from collections import Counter
from collections.abc import Sequence

LENGTH = (
    r"(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|eight|ten|fifteen|twenty|thirty|forty"
    r"|forty-five|sixty|ninety|half|half an|half a)[ -]?(?:plus )?"
    r"(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|gb|mb)(?:[ -]long)?"
)
SHAPED = r"(?:horizontal|landscape|vertical|portrait|square|widescreen|wide|\d{1,2}[:x]\d{1,2})"
CODED = (
    r"(?:mp4|mov|mkv|avi|webm|m4v|mpeg|wmv|flv|jpe?g|png|heic|4k|8k|uhd|full hd|hd|\d{3,4}p|hdr"
    r"|\d{2,3} ?fps)"
)
MADE_WITH = (
    r"(?:zoom|youtube|teams|google meet|loom|obs|twitch|iphone|android|phone|gopro|drone|dashcam"
    r"|webcam|camera|screen|mobile|tiktok|instagram|facebook|linkedin|reels?|dslr|smartphone|cctv)"
)
ABOUT = (
    r"(?:raw|full|entire|whole|original|recorded|uploaded|attached|existing|unedited|single|short"
    r"|long|longer|long-form|longform|short-form|quick|old|new|latest|recent|amateur|pre-recorded"
    r"|product|demo|promo|promotional|interview|tutorial|podcast|webinar|travel|vacation|holiday"
    r"|trip|wedding|birthday|anniversary|gaming|gameplay|cooking|recipe|training|course|lesson"
    r"|lecture|lectures|classroom|class|school|social|media|social-media|live|performance|dance"
    r"|family|vlog|meeting|event|sports?|fitness|workout|gym|unboxing|review|explainer|marketing"
    r"|customer|client|testimonial|conference|keynote|presentation|concert|rehearsal|ceremony"
    r"|reception|documentary|news|surveillance|security|outdoor|indoor|low-light|night-time"
    r"|daytime|real estate|property|music|talk|speech|founder|startup|company|corporate|business"
    r"|brand|launch|onboarding|software|app|saas|how-to|educational|instructional|street|city"
    r"|nature|landscape|wildlife|beach|hiking|camping|surfing|skiing|football|soccer|basketball"
    r"|golf|tennis|band|church|sermon|graduation|baby|pet|dog|cat|food|restaurant|fashion|makeup"
    r"|beauty|coaching|sales|pitch|team|group|panel|q&a|reaction|commentary|storytime|haul|asmr"
    r"|unedited|uncut|unscripted|handheld|hand-held|[a-z]+-(?:recorded|shot|filmed|style|long)"
    r"|professional|studio|still|static|childhood|personal|kitchen|car|bike|ride|video)"
)
TONGUE = (
    r"(?:english|spanish|french|german|italian|portuguese|japanese|korean|chinese|mandarin|hindi"
    r"|arabic|russian)(?:-(?:language|speaking|spoken))?"
)
WORD = rf"(?:{LENGTH}|{SHAPED}|{CODED}|{MADE_WITH}|{ABOUT}|{TONGUE})"
FILM = (
    r"videos?|clips?|footage|recordings?|films?|movies?|files?|interview|webinar|podcast|episode"
    r"|vlog|lecture|demo|calls?|meeting|session|screencast|gameplay|livestream|stream|tutorial"
    r"|presentation|talk|keynote|lesson|segments|mp4|mov|mkv|avi|webm|screen recording"
)
STILL = r"photos?|pictures?|pics?|images?|portraits?|headshots?|illustrations?|stills"
HEARD = r"(?:music|audio|song|sound) (?:clip|file|track)"
COUNT = (
    r"(?:all |all of )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|few)"
)
WHOSE = r"this|these|those|my|our|his|her|their"
HAD = r"(?:i|we)(?:'ve| have)?(?: just)? (?:got|have|had|recorded|shot|filmed|made|uploaded) an?"
WORKED = r"(?:edit|convert|turn|transform|process|clean up|polish) an?"
COUNTED = (
    r"(?:(?:i|we)(?:'ve| have)?(?: just)? (?:got|have|shot|took|uploaded)|turn|convert|combine|make"
    r"|use|using|take|compile|merge|stitch|join|edit|from)"
)
TAKEN = r"(?:split|cut|trim|break|chop|divide|caption|subtitle|transcribe|compress|shorten) an?"
TAIL = (
    r"(?: (?:of (?:my|our|his|her|the|me|us|a|an) [a-z][\w']*(?: (?!and\b|to\b|into\b|with\b|by\b)"
    r"[a-z][\w']*){0,2}|from (?:my |our |the |a )?(?:iphone|phone|camera|gopro|drone|trip|vacation"
    r"|holiday|wedding|birthday|weekend|[A-Z][a-z]+)(?! to\b)))?"
    r"(?=$|[,;:!?\u2014\u2013]|\.(?!\w)| (?:[-\u2014\u2013]|to|into|and|for|so|with|by|from"
    r"|that|where|in|on|at|down|then|as|is|it|using|without|but|which|below|under|over|between|after|before|during|through|until"
    r"|an?|up|out|off|one|together|has|was|are|have|needs?|look|looks|feel|more|less|i|we|when)\b)"
)
DESCRIBED = re.compile(
    rf"\b(?P<whose>{WHOSE}|{HAD}|{TAKEN}|{WORKED}(?= {LENGTH} )"
    rf"|{COUNTED}(?= (?:{COUNT}) (?:{WORD} )+(?:{STILL}|clips)\b))(?P<count> {COUNT})?"
    rf" (?P<said>(?:(?!{HEARD}){WORD} )*)(?P<what>{FILM}|{STILL}|{HEARD})(?P<after>{TAIL})",
    re.IGNORECASE,
)
"""The material with all that describes it: "this 20-minute product demo", "my travel photos"."""
BARE = re.compile(
    rf"\b(?P<by>from|in|on|of|to) (?:an? |the |some )?(?P<said>(?:{WORD} )+)(?P<what>footage)\b",
    re.IGNORECASE,
)
TURNED = re.compile(
    rf"\b(?P<deed>reformat|convert|turn|change|transform|adapt|crop|reframe) {SHAPED}"
    r" (?P<what>videos?|footage|clips?) (?=(?:to|into|for)\b)",
    re.IGNORECASE,
)
"""What shape it has now: "reformat landscape video for …"."""
MEASURED = re.compile(
    r",? that(?:'s| is| are)(?: about| around)? (?:\d+(?:\.\d+)? ?(?:gb|mb)"
    r"|(?:\d+|an?|one|two|three) (?:hours?|minutes?|seconds?)(?: long)?)"
    r"(?= ?[,.;:!?\u2014\u2013-]| and)",
    re.IGNORECASE,
)
"""How large the material is: "a file that's 2GB"."""
LASTING = re.compile(
    r"(?:^|(?<=[.!?])) ?(?:the|my|this|it) ?(?:video|clip|footage|recording|film)?"
    rf"(?:'s| is| runs| lasts)(?: about| around| roughly| for)? {LENGTH}(?=[.!]? *$|[.!] )[.!]?",
    re.IGNORECASE,
)
"""How long the material is, told in a sentence of its own."""
WORDS = re.compile(r"[a-z]{4,}")
STILLS = ("jpg", "jpeg", "png", "webp", "heic")
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "twenty": 20, "few": 3,
}  # fmt: skip
PLAIN = re.compile(
    r"videos?|clips?|footage|files?|films?|movies?|sessions?|segments|recordings"
    r"|photos?|pictures?|pics?|images?|stills",
    re.IGNORECASE,
)
"""Nouns that say no more than what there is."""
FILMS = {"clip": "clip", "clips": "clips", "videos": "videos", "footage": "footage"}
COMMON = frozenset({"clip", "video", "film", "movie", "photo", "image", "picture", "music", "song"})
"""Words of file names that tell no file from another kind of material."""
ON = re.compile(r"\b(?:on|from|of|in|to|with|animate|give) $", re.IGNORECASE)
CALLED = re.compile(
    r"(?:split|cut|trim|break|chop|divide|shorten|convert|turn|transform|make|take) an?",
    re.IGNORECASE,
)
TURNING = re.compile(WORKED, re.IGNORECASE)
SPOKEN = re.compile(TONGUE, re.IGNORECASE)
"""What may be made as well as taken: "cut a 30-second clip"."""


def plain_material(text: str, names: Sequence[str]) -> str:
    """Return an English message with its material called by its plain name."""
    stems = Counter(w for n in names for w in set(WORDS.findall(n.rsplit(".", 1)[0].lower())))
    known = {word for word, files in stems.items() if files == 1 < len(names)} - COMMON

    def plain(found: re.Match[str]) -> str:
        return _plain(found, names, known)

    def bare(found: re.Match[str]) -> str:
        named = known & set(WORDS.findall(found[0].lower()))
        return found[0] if named else f"{found['by']} the footage"

    text = BARE.sub(bare, DESCRIBED.sub(plain, text))
    text = LASTING.sub("", text)
    return MEASURED.sub("", TURNED.sub(r"\g<deed> the \g<what> ", text))


def _plain(found: re.Match[str], names: Sequence[str], known: set[str]) -> str:
    """Return one description as the plain word, unless it calls a file or says nothing more."""
    said, what = found["said"].lower(), found["what"].lower()
    if known & set(WORDS.findall(f"{said} {what}")):
        return found[0]
    count = _counted(found["count"] or "", what, names)
    if what == "portrait" and not said and not ON.search(found.string[: found.start()]):
        return found[0]
    into = found.string[found.end() :].lower().startswith(" into")
    if TURNING.fullmatch(found["whose"]):
        return f"{found['whose'][:-2].rstrip()} the {_noun(what)}" if into else found[0]
    told = bool(said or found["after"]) or count != (found["count"] or "")
    made = CALLED.fullmatch(found["whose"]) and PLAIN.fullmatch(what)
    if made or (PLAIN.fullmatch(what) and not told):
        return found[0]
    return f"{found['whose']}{count} {_tongue(found)}{_noun(what)}"


def _tongue(found: re.Match[str]) -> str:
    """Return the language of the material, unless words in another language are asked for."""
    own = SPOKEN.search(found["said"])
    rest = found.string[: found.start()] + found.string[found.end() :]
    if own is None or SPOKEN.search(rest):
        return ""
    return f"{re.split('-', own[0])[0]} "


def _counted(count: str, what: str, names: Sequence[str]) -> str:
    """Return how many are meant: more than are there are all of them."""
    if not count:
        return ""
    word = count.split()[-1].lower()
    number = int(word) if word.isdigit() else NUMBERS.get(word, 0)
    stills = [name for name in names if name.rsplit(".", 1)[-1].lower() in STILLS]
    there = len(stills) if re.fullmatch(STILL, what) else len(names) - len(stills)
    return "" if number > there > 0 else count


def _noun(what: str) -> str:
    """Return the plain noun for a kind of material."""
    if re.fullmatch(HEARD, what):
        return "music"
    if re.fullmatch(STILL, what):
        return "photos" if what.endswith("s") else "photo"
    if what in ("segments", "files", "recordings"):
        return "clips"
    return FILMS.get(what, "video")
