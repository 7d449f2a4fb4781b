"""English names of looks and treatments of picture and sound, as the words of the lexicon (data)."""

# ruff: noqa: E501 (patterns read better unbroken)

import re

from cutroom.backend.planner.rephrasing.turning import Turn, compiled, turned

LOOK = r"(?:look|style|effect|filter|feel|vibe|aesthetic|mood|atmosphere|grade|grading|treatment|tone|finish)s?\b(?! (?:music|song|track|soundtrack|score|voice ?over|narration|narrator|title|text|captions?|subtitles?|font|intro|outro|transitions?|video|edit|montage|cut|film|trailer|animation))"
FOOTAGE = r"(?: (?:movie|film|cinema|video|footage|recording|tape|camera|cam|picture|scene|sequence|trailer|house))*"
DEGREES = r"(?:(?:a|an|the|some|very|really|soft|clean|bright|dark|old|classic|subtle|heavy|strong|bit|little|of|more|it|was|shot|is|being|from|on|in|with|through|footage|recorded|filmed) )*"
CHANNEL = r"(?:red|green|blue|cyan|magenta|yellow|alpha)"
SHADES = (
    r"(?:red|green|blue|yellow|orange|teal|purple|cyan|pink|magenta|warm(?:er)?|cool(?:er)?|cold)"
)
ZONES = r"(?:highlights?|shadows?|midtones?|mid-tones?)"
GENRES: tuple[tuple[str, str], ...] = (
    (r"horror|scary|spooky|creepy|slasher|thriller|haunted", "moody"),
    (r"sci-?fi|science[- ]fiction|futuristic", "cool"),
    (r"romantic|romance|rom-?com|love story|dream sequence|fairy ?tale", "dreamy"),
    (r"action(?:-packed)?|blockbuster|michael bay", "teal and orange"),
    (r"commercial|advert|tv ad|corporate (?:commercial|video)", "clean look"),
    (r"indie|art[- ]?house|a24|wes anderson", "faded"),
    (r"documentary|documentaries|docu", "documentary"),
    (r"underwater|under water|submerged|undersea", "underwater"),
    (r"lo-?fi(?: chill)?", "faded"),
    (r"polaroid|instant photo|instant camera|super ?-?8(?: ?mm)?|8 ?mm|16 ?mm", "vintage"),
    (r"(?:old |retro |vintage )?(?:crt|cathode ray|tube tv|television|tv set)", "crt"),
    (
        r"(?:(?:security|surveillance)(?: cameras?| cam)? )?cctv|security|surveillance|dash ?cam",
        "cctv",
    ),
    (r"(?:(?:aged|damaged|scratched|worn)(?:,| and)? ?)+(?: ?old)?|silent", "film scratches"),
    (r"hdr", "hdr"),
    (r"matrix(?: green)?|green channel", "matrix"),
    (r"anime(?: cel-?shaded)?|cel[- ]shaded|manga", "anime"),
    (r"comic(?: book)?|pop[- ]art", "comic book"),
    (r"music video", "vivid"),
    (r"candle-?light|golden hour|sunset|sunrise|campfire", "warm"),
    (r"ink(?: line)?(?: art)?|line art|ink outline", "ink outline"),
    (r"pseudo-?colou?r|rainbow", "false color"),
    (r"heat vision|infrared|thermal(?: imaging)?|predator", "thermal camera"),
    (r"colou?r negative|negative", "negative colors"),
)
"""Kinds of films and footage, and the look they are known for."""
ANY_GENRE = "|".join(words for words, _ in GENRES)


def _look(found: re.Match[str]) -> str:
    """Return the look of a genre in the lexicon's words."""
    said = found["genre"].lower()
    name = next(name for words, name in GENRES if re.fullmatch(words, said, re.IGNORECASE))
    return f"{found['lead'] or ''}{name}{'' if name.endswith('look') else ' look'}"


def _hue(found: re.Match[str]) -> str:
    """Return a turn of all colours as warmer, cooler, or the treatment that turns them."""
    shade = found["shade"].lower()
    if shade in ("blue", "teal", "cyan", "cool", "cooler", "cold"):
        return "make it cooler"
    if shade in ("orange", "yellow", "warm", "warmer"):
        return "make it warmer"
    return "add a hue shift effect"


TREATMENTS: tuple[tuple[str, str, Turn], ...] = (
    # Looks by the films that have them.
    ("", rf"(?P<lead>\blooks? )(?:more |kinda |a bit |as if )?(?:like|as though|as if) {DEGREES}(?P<genre>{ANY_GENRE}){FOOTAGE}(?: {LOOK})?\b(?= ?(?:[,.;!?]|$|and\b|with\b|then\b))", _look),
    ("", rf"(?P<lead>)\b(?P<genre>{ANY_GENRE}){FOOTAGE}(?:[- ]inspired|[- ]like|[- ]style)?(?: (?:colou?r|visual|film|picture|photo))? {LOOK}(?!:)", _look),
    # Single treatments by other names.
    ("", r"\b(?:colou?rful |colou?red |neon )?(?:edge|outline|contour)[- ]detect(?:ion|or|ed)?(?: effect| filter)?(?: (?:with|in) (?:\w+ ){1,2}mode)?\b", "edges effect"),
    ("edges", r"^\s*(?:show|keep|display) (?:just |only )?(?:the )?(?:(?:\w+ )?edges|outlines)(?: only)?\s*[.!]*$", "add an edges effect"),
    ("outlines", r"^\s*(?:show|keep|display) (?:just |only )?(?:the )?outlines(?: only)?\s*[.!]*$", "add an edges effect"),
    ("mosaic", r"\bmosaic effect\b", "pixelate effect"),
    ("mosaic", r"\b(make|create|build|turn) (an? )?(\d[- ]column )?(?:mosaic|collage)(?= (?:of|from|out of|with) )", r"\1 \2\3grid"),
    ("blur", r"\b(?:radial|zoom|spin|radial zoom) blur(?: zoom)?(?: effect)?\b", "radial blur effect"),
    ("blur", r"^\s*(add|apply|use|give it) (?:an? )?(?:(?:soft|slight|light|strong|heavy|subtle|gentle|gaussian|full-?frame) )+blur(?: effect| filter)?[.!]*\s*$", r"\1 a blur effect"),
    ("dreamy blur", r"\b(?:soft )?dreamy blur\b", "dreamy look"),
    ("exposure", r"\blong[- ]exposure(?: motion blur)?(?: look| effect| feel)?\b", "motion blur effect"),
    ("trails", r"\b(?:make|let|have) [^,.;]{3,30} leave (?:light |ghost |motion )?trails\b", "add a motion trails effect"),
    ("after", r"\b(?:ghost )?after-?images?(?: echo)?(?: effect)?(?: with (?:long|short|strong) persistence)?\b", "motion trails effect"),
    ("", r"\b(?:perspective(?: tilt| warp| shift| effect)?|keyston(?:e|ing)(?: effect| correction)?)(?= ?(?:[,.;!?]|$|and\b|effect\b))", "perspective effect"),
    ("film burn", r"\bfilm[- ]burn(?:s)?(?: effect| look| overlay| transition)?\b", "film burn effect"),
    ("grain", r"\b(?:(?:subtle|heavy|gritty|light|strong|fine|organic|slight|cinematic|raw|coarse|soft) )+(?:(?:film|image|noise) )?grain(?: texture| overlay)?\b", "film grain"),
    ("", r"\b(?:give it|add|apply) (?:an? |some )?(?:(?:heavy|gritty|grainy|raw|rough) )+(?:texture|noise|grain)(?: for an? \w+ (?:look|feel))?(?= ?(?:[,.;!?]|$|and\b))", "add film grain"),
    ("", r"\b(?:remove|reduce|clean(?: up)?|fix|get rid of) (?:the )?(?:noise and (?:the )?grain|grain and (?:the )?noise)(?: (?:from|in|of) (?:the|this|my) (?:video|film|footage|picture))?", "reduce the visual noise"),
    ("band", r"\b(?:remove|fix|reduce|smooth out|get rid of) (?:the )?(?:colou?r )?banding(?: artifacts?| artefacts?)?(?: in (?:the )?\w+)?\b|\bdeband\b(?: it| the video)?", "reduce the visual noise"),
    ("flicker", r"\b(?:remove|fix|reduce|get rid of|stop|kill) (?:the |that |this |any )?(?:[\w-]+ (?:or |and )?){0,3}flicker(?:ing|s)?(?: (?:from|of|in|caused by|due to) (?:the |my |an? )?[\w-]+(?: \w+){0,2})?(?= ?(?:[,.;!?]|$|and\b))", "remove the flicker"),
    ("shake", r"\b(?:remove|reduce|fix|get rid of|take out|lose|lessen|smooth(?: out)?) (?:the |any |all (?:the )?)?(?:hand-?held |camera |hand )+(?:shake|shakes|shaking|jitter|wobble|movement|motion)\b", "stabilize the video"),
    ("hue", rf"\b(?:shift|change|turn|rotate|move|push|adjust) (?:the |its )?(?:colou?r )?hues?(?: of (?:it|the video))? (?:to|toward|towards|into|more) (?:the )?(?P<shade>{SHADES})(?:/\w+)?\b", _hue),
    ("shift", rf"\b(?:shift|push|move) (?:all )?(?:the |its )?colou?rs (?:to|toward|towards) (?:the )?(?P<shade>{SHADES})(?:/\w+)?\b", _hue),
    ("hue", r"\b(?:shift|rotate|change) (?:the )?hue\b(?: by (?:\d+ ?)?(?:degrees?|\u00b0)?)?", "add a hue shift effect"),
    ("split", rf"\bsplit[- ]ton(?:e|ing)(?: effect| look| it)?(?:(?:,? with| \u2014| -|:) {SHADES} {ZONES}(?:,?(?: and)? {SHADES} {ZONES})?)?", "split toning effect"),
    ("", rf"\b(?:add |push |put )?{SHADES}s?(?: tones?| tint)? (?:to|in|into) (?:the )?{ZONES},? (?:and )?{SHADES}s?(?: tones?| tint)? (?:to|in|into) (?:the )?{ZONES}\b", "add a split toning effect"),
    ("highlights", r"\b(?:tame|recover|lower|pull down|reduce|bring down|protect) (?:the |blown(?:-out)? )?highlights\b(?! reel)", "lower the brightness"),
    ("channels", rf"\bswap (?:the )?{CHANNEL} and (?:the )?{CHANNEL} (?:colou?r )?channels\b(?: for [^,.;]*)?", "add a channel swap effect"),
    ("", r"\b(?:make|let|have) only (?:the )?(?:red|green|blue|yellow|orange|purple|pink|colou?rs?) (?:pop|stand out|show)\b", "add a selective color effect"),
    ("", r"\bkeep (?:only |just )?(?:the |my )?(?:(?:red|green|blue|yellow|orange|purple|pink)s?|\w+ in colou?r),? and (?:make |turn |desaturate |grayscale |greyscale )?(?:everything else|all else|the (?:rest|background|others?))(?: (?:in )?(?:black (?:and|&) white|b&w|gr[ae]yscale|gr[ae]y|desaturated|mono(?:chrome)?))?(?: [\u2014-] [^,.;]*| like [^,.;]*)?", "add a selective color effect"),
    ("", r"\b(?:selective colou?r|colou?r ?hold|colou?r splash|spot colou?r|sin city)(?: (?:effect|look|style|filter))?(?: to (?:make|keep) only (?:the )?\w+(?: pop| colou?red)?)?\b", "selective color effect"),
    ("negative", r"\b(?:make|turn) (?:it|this|the (?:video|film|picture)) (?:in)?to an? (?:photo )?negative\b|\bmake it a negative\b", "invert the colors"),
    ("wipe", r"\b(?:directional |clean )?wipe(?:[- ]in)? reveal (?:in )?(from (?:the )?(?:left|right|top|bottom))\b", r"wipe reveal"),
    ("reveal", r"\b(iris reveal|circle reveal)(?: opening| expanding)? (?:from|in|at) (?:the )?cent(?:er|re)\b", r"\1"),
    ("reveal", r"\bcirc(?:le|ular) (?:expanding |opening )?iris(?: reveal)?\b", "iris reveal"),
    ("scroll", r"\b(?:horizontal|sideways) scroll(?:ing)?(?: effect)?\b", "slow pan"),
    ("drift", r"\b(?:horizontal|sideways|lateral) (?:drift|pan)(?: pan)?\b", "slow pan"),
    # What is said of how a treatment is to look, and leaves it the same.
    ("bounce", r"\bbounce up and down(?: playfully| gently| slowly)?", "bounce"),
    ("mode", r"\b(waveform|visuali[sz]er)((?: (?:at|in|on|along) (?:the )?\w+(?: of (?:the )?\w+)?)?(?: in \w+(?: colou?r)?)?) (?:with|in|using) (?:line|cline|wave|point|p2p) mode\b", r"\1\2"),
    ("colo", r"\bin (cyan|red|white|blue|green|yellow|pink|orange|purple) colou?r\b", r"in \1"),
    ("pitch", r",? (?:while |and |but )?(?:keep(?:ing)?|preserv(?:e|ing)|maintain(?:ing)?|without chang(?:e|ing)) (?:the |my |its )?(?:audio |sound |voice |original |natural |normal )*pitch(?: of (?:the )?\w+)?(?: (?:the same|unchanged|intact|natural|normal|correct|as is))?(?= ?(?:[,.;!?]|$|and\b))", ""),
    # Sound.
    ("reverb", r"\becho (?:and|&|\+|/) reverb(?: effect)?\b|\breverb (?:and|&|\+|/) echo(?: effect)?\b", "echo effect"),
    ("treble", r"\b(?:add|give it|boost|increase|raise|more|turn up)(?: (?:some|more|a bit of|the))* treble(?: slightly| a bit)?\b", "apply a treble boost"),
    ("", r"\b(?:make (?:it|the (?:audio|sound|voice)) sound|sounds?) (?:a bit |more )?brighter\b", "apply a treble boost"),
    ("", r"\b(?:add|give it|boost)(?: (?:some|more|a bit of|the))* (?:low[- ]end(?: punch)?|bass frequencies|lows)\b(?: for [^,.;]*| around [^,.;]*)?", "boost the bass"),
    ("", r"\b(?:cut|reduce|lower|roll off|turn down|take out|remove) (?:the )?(?:(?:harsh |high |low |bass |treble |mid )+frequenc(?:y|ies)|bass|treble|highs|lows|low[- ]end|high[- ]end)(?: (?:at|around|below|above|near) [\d.]+ ?k?hz)?(?= ?(?:[,.;!?]|$|and\b|a bit\b|slightly\b))", "use an equalizer"),
    ("bass", r"\b(?:boost|raise|increase|lift|turn up|more|up|pump up|add)(?: (?:the|some|more|a bit of))* bass(?: a bit| slightly| up)?(?= ?(?:[,.;!?]|$|and\b|on\b|for\b))", "boost the bass"),
    ("dynamic", r"\bcompress (?:the )?(?:audio |sound )?dynamics?(?: range)?(?: of (?:the )?\w+)?(?: for [^,.;]*)?", "normalize the audio"),
    ("sketch", r"\blooks? like an? (?:pencil |hand-?drawn |ink )?(?:sketch|drawing)\b", "have an ink outline look"),
    ("teal", r"\bcolou?r grad(?:e|ing) (?:it )?(?:with |in )?(?:an? |the )?(teal(?: and| &|/)? ?orange|cinematic|vintage|warm|moody)(?: style| look)?\b", lambda f: f"{'teal and orange' if f[1].lower().startswith('teal') else f[1]} look"),
    ("mute", r"\bmute (?:the |all )?(?:colou?rs|tones|palette)\b", "add a faded look"),
    ("gaps", r"\b(grid|mosaic|collage)((?: of [^,.;]{3,24}?)?) with (?:small |thin |some )?(?:gaps|spacing|spaces)(?: between (?:them|the \w+))?(?= ?(?:[,.;!?]|$|and\b))", r"\1\2 with 8px spacing"),
    ("quality", r"\b(?:set|use|make)(?: the)?(?: video| export| output)? quality (?:to |at )?(?:high|best|max(?:imum)?|highest)\b", "export in high quality"),
    ("delay", r"\b(?:add |apply |put )?(?:an? )?(?:[\d.]+ ?(?:ms|milliseconds?|s|secs?|seconds?) )?(?:audio )?delay(?: offset)? (?:to|on) (?:the )?(?:audio|sound)(?: track)?\b", "delay the audio"),
    ("", r"\b(?:make (?:it|the (?:audio|sound|voice)) )?sounds? (?:like )?(?:it(?:'s| is) |i'm |he's |she's )?(?:behind|through|from behind) (?:a |the )?(?:wall|closed door|door)\b|\bsounds? (?:muffled|far away|distant)\b", "apply a muffled effect to the audio"),
    # What the picture or the voice is to be turned into.
    ("transparent", r"\bmake (?:the |my )?background transparent\b", "remove the background"),
    ("green", r"\b((?:remove|replace) (?:the |my )?background(?: (?:and replace(?: it)?))?) with (?:an? )?(green|blue) ?screen\b", r"replace the background with \2"),
    ("", r"\bremove (?:the )?(green|blue)(?: colou?r)?(?: from (?:the|this|my) (?:video|film|footage))? and (?:make it transparent|key it out)\b", r"key out the \1 screen"),
    ("", r"\bremove (?:the )?(green|blue)(?: colou?r)?(?: from (?:the|this|my) (?:video|film|footage))? and replace (?:it )?with ", r"key out the \1 screen and replace it with "),
    ("look with", r"\b(look|style|effect) with (?:[\w-]+ ){0,2}(?:outlines|scan ?lines|tracking lines|lines|distortion|scratches|jitter|flicker|dust|dots)(?:(?:,| and|, and) (?:[\w-]+ )?(?:outlines|scan ?lines|lines|distortion|scratches|jitter|flicker|dust|dots))*\b", r"\1"),
    ("washed", r"\b(apply|add|give it|use|make) (an? )?(?:faded[, ]+|soft |pale )*washed[- ]out(?: film| vintage)?(?: look| style| effect| feel| aesthetic)", r"\1 \2faded look"),
    ("muted", r"\bmuted (?:tones?|colou?rs?|palette|hues?|colou?r palette)\b", "faded colors"),
    ("balanced", r" (?:for|with) (?:an? )?(?:well[- ])?balanced (?:exposure|look|light|colou?rs?|tones?)\b", ""),
    ("moody", r"\b(?:dark(?:er)?(?:,| and|, and) (?:\w+ and )?moody|moody(?:,| and|, and) dark(?:er)?)\b", "moody"),
    ("lyrics", r"\bkaraoke(?:[- ]style)? lyrics\b", "karaoke captions"),
    ("extract", r"\bextract (?:all )?(?:the |my )?(?:subtitles?|captions?)(?: tracks?| file)?(?= ?(?:[,.;!?]|$|from\b))", "export the subtitles as srt"),
    ("cut", r"\b(?:split|chop|slice)(?: it| the (?:video|film|clip))? at (?:every|each|all)(?: of)?(?: the)? (?:scene )?cuts?(?: points?)?\b", "split it at scene changes"),
    ("fade", r"\bfade (?:in (the (?:\w+ )?(?:title|text|caption|lower third))(?: text)?|(the (?:\w+ )?(?:title|text|caption|lower third))(?: text)? in)(?: (?:over|for) [\d.]+ ?(?:s|secs?|seconds?)\b)?,?(?: and)?(?: then)? fade (?:it |that )?(?:back )?out(?: again)?\b", lambda f: f"fade {f[1] or f[2]} in and out"),
    ("", r"\b(?:turn|flip|rotate|spin|twist) (it|this|that|(?:the |my |this )?(?:video|clip|film|footage|picture|\w+ clip)|clip \d+)(?: around| round)? (?:by )?(90|180|270)(?! ?(?:s\b|sec|deg|\u00b0|\d|%|px|x\b))", r"rotate \1 \2 degrees"),
    ("px", r"\b(\d+) ?(?:px|pixels?) gaps?\b", r"\1px spacing"),
    ("from", r"\b(add|use|apply|do) an? (wipe|slide|push|swipe) (?:from|to) (?:the )?(?:left|right|top|bottom)(?: side)?(?= ?(?:[,.;!?]|$|and\b))", r"\1 a \2 transition between all clips"),
    ("as ", r"\b(remove (?:the |my )?background(?: from (?:it|this|the \w+))?) (?:as|in|to) (?:an? )?(webm|mov|mp4|prores|gif)\b", r"\1 and export as \2"),
    ("(", r"\b(remove (?:the |my )?background) \((?:as )?(?:an? )?(webm|mov|mp4|prores|gif)(?: output| file| video)?\)", r"\1 and export as \2"),
    ("scale", r"\bscale (?:it |this |the (?:video|film|picture) )?(?:up )?(?:by )?(\d+(?:\.\d+)?) ?x\b(?: upscale)?(?: (?:with|using) lanczos)?", lambda f: f"scale the picture to {float(f[1]) * 100:g}%"),
)  # fmt: skip
"""What must be in a message, how a treatment is called, and the lexicon's words for it."""
TURNS = compiled(TREATMENTS)


def with_known_treatments(text: str) -> str:
    """Return an English message with its looks and treatments in the lexicon's words."""
    return turned(text, TURNS)
