"""Wishes written as a form, in prose: bullets, "(scale 0.12, opacity 0.8)", "start=5s"."""

import re
from collections.abc import Callable, Sequence

from cutroom.backend.planner.rephrasing.english.amounts import with_plain_amounts
from cutroom.backend.planner.rephrasing.english.everyday import in_everyday_words, in_figures
from cutroom.backend.planner.rephrasing.english.material import plain_material
from cutroom.backend.planner.rephrasing.english.plain_conditions import in_plain_conditions
from cutroom.backend.planner.rephrasing.english.plain_layers import in_plain_layers
from cutroom.backend.planner.rephrasing.english.plain_statements import in_plain_statements
from cutroom.backend.planner.rephrasing.english.plain_turns import in_plain_turns
from cutroom.backend.planner.rephrasing.english.prompting import in_plain_words
from cutroom.backend.planner.rephrasing.english.purposes import without_purposes
from cutroom.backend.planner.rephrasing.english.put_right import put_right
from cutroom.backend.planner.rephrasing.english.remarks import as_wishes
from cutroom.backend.planner.rephrasing.english.shorthand import in_whole_words
from cutroom.backend.planner.rephrasing.english.surroundings import in_context
from cutroom.backend.planner.rephrasing.english.treatments import with_known_treatments
from cutroom.backend.planner.words.vocabulary import is_cjk

MARKS = re.compile(r"[(\[=→⇒➜➔*•·]|->|=>|:\s|\n|\b0?\.\d|\w\)\s")
"""What only a written form has; a message without them is left as it is."""
QUOTED = re.compile(
    r"\"[^\"\n]*\"|“[^“”\n]*”|‘[^‘’\n]*’|(?<![\w])'(?:[^'\n]|'(?=\w)){1,300}'(?!\w)|`[^`\n]*`"
    r"|「[^「」\n]*」|『[^『』\n]*』|«[^«»\n]*»"
    r"|\b(?:https?|file)://\S+"
)
NAMED_LOOK = re.compile(
    r"['\"‘“]([\w -]{3,20})['\"’”](?= (?:filter|effect|look|style|transition|preset|lut)\b)"
)
"""A look in quotes is called by its name; nothing is to be written."""
HELD = "\ue000"
"""The first of the characters that stand for what is content."""
HELD_ONE = re.compile("[\ue000-\uf8ff]")
MOST = 6000
"""How many contents one message may hold."""
LONGEST = 4000
"""Characters of a message that is read as a form."""

TIME = r"\d+(?::\d+){1,2}(?:\.\d+)?|\d+(?:\.\d+)?\s?(?:ms|s|secs?|seconds?|mins?|minutes?)?"
SHARE = re.compile(r"[+-]?\d+(?:\.\d+)?\s?(?:%|db|x)?", re.IGNORECASE)
SHORT = r"[a-z][a-z -]{1,24}(?=\s*(?:[,;.)\n]|$))"
HUE = r"#[0-9a-f]{3,8}|(?:(?:dark|light|bright|pale|hot|neon|sky|deep) )?[a-z]+"
PLACE = (
    r"(?:the )?(?:top|bottom|upper|lower|middle|cent(?:er|re)(?:ed)?|left|right)"
    r"(?:[- ](?:top|bottom|left|right|cent(?:er|re)|middle|corner|third|side|hand))*"
)
NUMBERED = r"(?:clip|video|photo|image|picture|shot|segment|scene)s?\s?#?\d+"
BULLET = re.compile(r"^[ \t]*(?:[-*•·–—][ \t]+|\(?(?:\d{1,2}|[a-h])[.)][ \t]+)", re.MULTILINE)
STRESS = re.compile(r"\*\*|__")
ANNOUNCED = re.compile(
    r"^\s*(?:(?:please|kindly|can you|could you|i'd like you to|now)[ ,]+)*"
    r"(?:(?:apply|make|do|perform|carry out|execute|follow|complete|implement)\s+)?"
    r"(?:(?:all\s+)?(?:of\s+)?(?:the|these|my|following|below|next|requested|required"
    r"|two|three|four|five|\d+|several|some)\s+)*"
    r"(?:edits?|changes?|steps?|adjustments?|modifications?|tasks?|operations?|actions?|things|"
    r"instructions?|following|updates?|tweaks|requests?|to[- ]?dos?)"
    r"(?:\s+(?:to|for|on|in)\s+(?:the|this|my)\s+(?:\w+\s)?(?:video|timeline|project|clips?|film|edit))?"
    r"(?:\s+(?:in (?:this )?order|in sequence|please|needed|required|now))*\s*[:\n]",
    re.IGNORECASE,
)
"""A heading that only says that wishes follow."""
STEP = re.compile(
    r"(?:^|(?<=[\n.;]))[ \t]*(?:step|edit|task|change)\s*\d{1,2}\s*[:.)-]\s*", re.IGNORECASE
)
BRACKETS = re.compile(r"\(([^()\n]{1,160})\)|\[([^\[\]\n]{1,160})\]")
ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|->|=>)\s*")
RANGE = re.compile(rf"({TIME})\s?(?:-|–|—|~|to|until)\s?({TIME}|end)", re.IGNORECASE)
MOMENT = re.compile(TIME, re.IGNORECASE)


def _seconds(text: str) -> float | None:
    """Return the seconds that a written time stands for."""
    if ":" in text:
        total = 0.0
        for part in text.split(":"):
            total = total * 60 + float(part)
        return total
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s?(ms|m\w*)?\w*", text.strip().lower())
    if found is None:
        return None
    unit = found[2] or ""
    scale = 0.001 if unit == "ms" else 60 if unit else 1
    return float(found[1]) * scale


def _timed(text: str) -> str:
    """Return a time with its unit: a bare number counts seconds."""
    return f"{text}s" if re.fullmatch(r"\d+(?:\.\d+)?", text) else text


def _as_share(text: str) -> str:
    """Return a level as a share: 0.2 is 20 %."""
    bare = re.fullmatch(r"[01]?(?:\.\d+)|[01]", text)
    return f"{float(text) * 100:g}%" if bare else text


def _having(value: str, thing: str) -> str:
    """Return a thing with its manner, or without it: "transition: none"."""
    return f"no {thing}" if value.lower() in ("none", "off", "no") else f"with {value} {thing}"


Written = Callable[[str], str]
ATTRIBUTES: tuple[tuple[str, str, Written], ...] = (
    (r"(?:music |audio |sound )?(?:volume|vol|gain)(?: level)?", SHARE.pattern,
     lambda v: f"volume {v}" if "db" in v.lower() else f"at {_as_share(v)} volume"),
    (r"scale|size", r"0?\.\d+|\d+(?:\.\d+)?\s?%", lambda v: f"at {_as_share(v)} scale"),
    (r"opacity|transparency|alpha", r"0?\.\d+|1(?:\.0)?|\d+(?:\.\d+)?\s?%",
     lambda v: f"{_as_share(v)} opacity"),
    (r"fps|frame ?rate|framerate", r"\d+(?:\.\d+)?(?:\s?fps)?",
     lambda v: f"{v.lower().replace('fps', '').strip()} fps"),
    (r"resolution|(?:video )?codec|quality|aspect(?: ratio)?|ratio",
     r"[\w.:-]+(?:\s?[x×]\s?\d+)?", lambda v: v if v.lower() not in QUALITIES else f"{v} quality"),
    (r"(?:file |output )?format|container", r"\w{2,5}", lambda v: f"as {v}"),
    (r"duration|length|lasts?|dur|hold", TIME, lambda v: f"for {_timed(v)}"),
    (r"time(?:s|stamp|code)?|timing|when|range|segment", RANGE.pattern,
     lambda v: _stretch(v)),
    (r"time(?:stamp|code)?|timing|at|when", TIME, lambda v: f"at {_timed(v)}"),
    (r"(?:text |screen )?(?:position|location|placement|alignment)",
     PLACE, lambda v: _at_place(v)),
    (r"(?:text |font |title )?colou?r", HUE, lambda v: f"in {v}"),
    (r"(?:background|bg)(?: colou?r)?", HUE, lambda v: _having(v, "background")),
    (r"(?:font |text )?size", r"\d+(?:\s?(?:px|pt))?|small|medium|large",
     lambda v: f"size {v}"),
    (r"font(?: family)?", r"[a-z][\w -]{2,30}", lambda v: f"font {v}"),
    (r"lang(?:uage)?", r"[a-z]+", lambda v: f"in {v}"),
    (r"style|mood|genre|vibe|tone|look", r"[a-z][\w -]{2,60}(?=\s*(?:[,;.)\n]|$))", lambda v: v),
    (r"transition(?: type)?", SHORT, lambda v: _having(v, "transition")),
    (r"animation", SHORT, lambda v: _having(v, "animation")),
    (r"(?:playback )?(?:speed|rate)", r"\d+(?:\.\d+)?\s?[x×]?",
     lambda v: f"{v.strip().rstrip('x×').strip()}x speed"),
    (r"angle|degrees|rotation", r"-?\d+(?:\s?(?:°|deg\w*))?",
     lambda v: f"{re.sub(r'[^0-9.-]', '', v)} degrees"),
    (r"fade[ _-]?in(?: duration)?", TIME, lambda v: f"fade in {_timed(v)}"),
    (r"fade[ _-]?out(?: duration)?", TIME, lambda v: f"fade out {_timed(v)}"),
)  # fmt: skip
"""What may stand before "=" or ":", the values it takes, and how both are said in prose."""
QUALITIES = ("high", "low", "medium", "best", "good")
EQUALS = r"\s*[=:]\s*"
PAIRS = tuple(
    (re.compile(rf"(?<![\w-])(?:{key}){EQUALS}(?P<v>{value})(?![\w%]|[.:]\d)", re.IGNORECASE), said)
    for key, value, said in ATTRIBUTES
)
SHARES = re.compile(
    r"\b(volume|opacity|scale|intensity)((?:\s+(?:to|of|at|by))?\s+)(0?\.\d+|1\.0)(?![\w%:.])",
    re.IGNORECASE,
)
"""A level said as a decimal: "opacity 0.8"."""
EDGES = re.compile(
    rf"(?<![\w-])(?:start(?:s|ing)?(?:[ _]?(?:time|at))?|from|begin){EQUALS}(?P<a>{TIME})"
    rf"(?:\s*[,;\n]?\s*(?:and\s+)?(?P<how>end(?:s|ing)?(?:[ _]?(?:time|at))?|to|until|stop|duration"
    rf"|length){EQUALS}(?P<b>{TIME}|end))?(?![\w:.])",
    re.IGNORECASE,
)
UNTIL = re.compile(
    rf"(?<![\w-])(?:end(?:s|ing)?(?:[ _]?(?:time|at))?|until){EQUALS}(?P<b>{TIME})(?![\w:.])",
    re.IGNORECASE,
)


def _stretch(text: str) -> str:
    found = RANGE.fullmatch(text.strip())
    if found is None:
        return text
    return f"from {_timed(found[1])} to {_timed(found[2]) if found[2] != 'end' else 'the end'}"


def _edged(found: re.Match[str]) -> str:
    """Return "start=5s, end=9s" as a stretch."""
    first, how, last = found["a"].strip(), (found["how"] or "").lower(), found["b"]
    if last is None:
        return f"at {_timed(first)}"
    if how.startswith(("dur", "len")):
        begin, lasting = _seconds(first), _seconds(last)
        if begin is None or lasting is None:
            return f"at {_timed(first)} for {_timed(last)}"
        return f"from {_timed(first)} to {begin + lasting:g}s"
    return f"from {_timed(first)} to {'the end' if last == 'end' else _timed(last)}"


BLANKS = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
"""Blanks that were typed twice; those ahead of a line may tell its place in a list."""


def in_prose(message: str, names: Sequence[str]) -> str:
    """Return a message with what is written as a form said in prose; `names` are the files."""
    if len(message) > LONGEST or any(map(is_cjk, message)):
        return message
    text, held = _held(NAMED_LOOK.sub(r"\1", message), names)
    text = in_plain_layers(in_plain_statements(in_figures(put_right(BLANKS.sub(" ", text)))))
    text = in_context(in_plain_turns(in_plain_conditions(text)))
    text = with_plain_amounts(with_known_treatments(in_whole_words(text)))
    text = in_plain_words(plain_material(without_purposes(text), names))
    text = as_wishes(in_everyday_words(text, names))
    if MARKS.search(text) is None:
        return _restored(text, held)
    text = re.sub(r"[ \t]+\|[ \t]+", "\n", text)
    text = _about_one(_unmarked(STRESS.sub("", text)))
    text = ANNOUNCED.sub("", text, count=1) if _lists(text) else text
    text = STEP.sub("", BULLET.sub("", text)) if _lists(text) else text
    text = _announced(_shared_trim(_turned(text)))
    text = _unbracketed(text, names, held)
    text = _paired(text)
    return _restored(text.strip(), held)


EDITS_OF = re.compile(
    r"^\s*(?:the )?(captions?|subtitles?|titles?|music|logo|text)[ -]"
    r"(?:edits?|changes?|updates?|tweaks|adjustments|settings)\s*:\s*",
    re.IGNORECASE,
)
"""A heading that names what all wishes below it are about."""


def _about_one(text: str) -> str:
    """Return a list under "Caption edits:" with its thing named in each wish."""
    head = EDITS_OF.match(text)
    if head is None:
        return text
    noun = head[1].lower().rstrip("s")
    wishes = [wish.strip(" .") for wish in re.split(r"[;\n]+", text[head.end() :])]
    named = re.compile(rf"\b{noun}", re.IGNORECASE)
    whole = noun if noun in ("music", "text", "logo", "title") else f"{noun}s"
    return "; ".join(
        wish if named.search(wish) else f"{wish} in the {whole}" for wish in wishes if wish
    )


INLINE = re.compile(r"(?:^|(?<=[\s,;:.]))\(?(\d{1,2}|[a-hA-H])\)\s+(?=\S)")
"""The marks of a list within a line: "1) …, 2) …", "(a) …; (b) …"."""


def _unmarked(text: str) -> str:
    """Return a list within a line as lines, where its marks follow one another."""
    marks = [found[1].lower() for found in INLINE.finditer(text)]
    counted = [str(n) for n in range(1, len(marks) + 1)]
    lettered = [chr(ord("a") + n) for n in range(len(marks))]
    if len(marks) < 2 or marks not in (counted, lettered):
        return text
    first = INLINE.search(text)
    head = text[: first.start()].rstrip() if first else ""
    rest = INLINE.sub("\n", text[len(head) :])
    return head + re.sub(r"(?:[,;]|,? and)?\s*\n", "\n", rest)


def _lists(text: str) -> bool:
    """Say whether a message is a list: several lines, or numbered steps."""
    return "\n" in text.strip() or ":" in text


def _held(message: str, names: Sequence[str]) -> tuple[str, list[str]]:
    """Return the message with every quote and file name as one character, and those."""
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        if len(held) >= MOST:
            return found.group()
        held.append(found.group())
        return chr(ord(HELD) + len(held) - 1)

    folded = message.lower()
    there = {re.escape(name) for name in names if len(name) > 2 and name.lower() in folded}
    spelled = sorted(there, key=len, reverse=True)
    pattern = QUOTED.pattern + "".join(f"|(?<![\\w.-]){name}(?![\\w-])" for name in spelled)
    return re.sub(pattern, hold, HELD_ONE.sub(" ", message), flags=re.IGNORECASE), held


def _restored(text: str, held: Sequence[str]) -> str:
    return HELD_ONE.sub(lambda one: held[ord(one.group()) - ord(HELD)], text)


def _turned(text: str) -> str:
    """Return an arrow between two values as "to", and else as a colon, part by part."""
    return "".join(map(_turned_line, re.split(r"([;,\n])", text)))


def _turned_line(text: str) -> str:
    parts = ARROW.split(text)
    if len(parts) != 2 or not all(parts):
        return text
    before, after = parts
    valued = re.search(rf"(?:[{HELD}-\uf8ff]|\d(?:%|s|x| ?db)?)$", before, re.IGNORECASE)
    answered = re.match(rf"[{HELD}-\uf8ff]|[\d.]", after)
    gap = " " if before[:1].isspace() else ""
    said = f"{before} to {after}" if valued and answered else f"{before}: {after}"
    return gap + said.lstrip()


POINTED = rf"(?:(?:the )?{NUMBERED}|[{HELD}-\uf8ff])"
EACH_TRIMMED = re.compile(
    rf"\b(?:trim|shorten|cut)\b(?! (?:out|off|away))[^:\n;]{{0,40}}:\s*"
    rf"(?={POINTED}\s*(?:[:=]|to\b))",
    re.IGNORECASE,
)
OF_ONE = re.compile(
    rf"(?:^|(?<=[\n;,]))\s*({POINTED})\s*(?:[:=]|to\b)\s*"
    r"(?:(?:the )?((?:first|last) [^,;\n]+)|(?=\d))",
    re.IGNORECASE,
)


def _kept(found: re.Match[str]) -> str:
    return f" keep the {found[2]} of {found[1]}" if found[2] else f" trim {found[1]} to "


def _shared_trim(text: str) -> str:
    """Return "trim each: clip 1: 0-10s; …" as what each clip is trimmed to."""
    found = EACH_TRIMMED.search(text)
    if found is None:
        return text
    return text[: found.start()] + OF_ONE.sub(_kept, text[found.end() :])


HELD_RUN = rf"[{HELD}-\uf8ff]"
OPENS = r"(?:^|(?<=[\n;.])|(?<=[.;] ))[ \t]*"
WISHES: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:background )?music|bgm|soundtrack|song",
        rf"{HELD_RUN}|[a-z][a-z -]+(?=[,;(\n]|$)",
        "add background music ",
    ),
    (r"transitions?", r"(?!none|no |off)[a-z0-9]", "add transitions: "),
    (r"filter|look|lut", r"[a-z]", "apply filter "),
    (r"aspect(?: ratio)?|ratio", r"\d+:\d", "set the aspect ratio to "),
    (r"fps|frame ?rate", r"\d", "set the frame rate to "),
    (r"logo|watermark", HELD_RUN, "overlay "),
)
"""What stands before a colon at the head of a line or a sentence, and the wish it stands for."""
SWITCHED = re.compile(
    rf"{OPENS}(captions|subtitles|subs)[ \t]*[:=][ \t]*(?:on|yes|true|enabled?|auto\w*)\b",
    re.IGNORECASE,
)
UNWANTED = re.compile(
    rf"{OPENS}((?:background )?music|captions|subtitles|transitions?|filters?|logo|title|text"
    r"|effects?)[ \t]*[:=][ \t]*(?:none|off|no|false|disabled?)\b",
    re.IGNORECASE,
)
HEADS = tuple(
    (re.compile(rf"{OPENS}(?:{key})[ \t]*:[ \t]*(?={value})", re.IGNORECASE), said)
    for key, value, said in WISHES
)
ORDERED = re.compile(
    r"[ \t]*(?:add|set|lower|raise|turn|remove|replace|fade|duck|mute|keep|use|increase|decrease"
    r"|reduce|make|change|louder|quieter|volume|down|up|delete|none|no|off)\b",
    re.IGNORECASE,
)


def _announced(text: str) -> str:
    """Return "Music: song.mp3" at the head of a line as the wish that it is."""
    text = UNWANTED.sub(r" no \1", SWITCHED.sub(r" add \1", text))
    for pattern, said in HEADS:
        text = pattern.sub(
            lambda f, said=said: f[0] if ORDERED.match(f.string, f.end()) else f" {said}", text
        )
    return MUSICAL.sub(lambda f: f[1] + _played(f[2]), text)


MUSICAL = re.compile(r"(add background music [^,;|\n]*)((?:,[^,;|\n]+)+)")
LEVEL = re.compile(r"(?:at |volume:? ?)?(\d+(?:\.\d+)? ?%)(?: volume)?$", re.IGNORECASE)
BEGUN = re.compile(rf"(?:start|begin)(?:s|ing)?:? ?(?:at |from )?({TIME})$", re.IGNORECASE)
FADED = re.compile(rf"fade[ -](in|out):? ?(?:over |for )?({TIME})$", re.IGNORECASE)


def _played(items: str) -> str:
    """Return how music is played, listed behind it, as one wish: ", 15 %, fade in 2 s"."""
    said, later = "", ""
    for item in (part.strip() for part in items.split(",")[1:]):
        if level := LEVEL.match(item):
            said += f" at {level[1]} volume"
        elif begun := BEGUN.match(item):
            said += f" from {_timed(begun[1])}"
        elif faded := FADED.match(item):
            later += f", fade the music {faded[1].lower()} {_timed(faded[2])}"
        else:
            later += f", {item}"
    return said + later


# --- brackets -----------------------------------------------------------------


def _unbracketed(text: str, names: Sequence[str], held: Sequence[str]) -> str:
    """Return the text with what stands in brackets put where prose has it."""

    text = _dressing_all(text)

    def said(found: re.Match[str]) -> str:
        inner = (found[1] or found[2] or "").strip()
        before = text[: found.start()].rstrip()
        return _bracketed(inner, before, names, held)

    return re.sub(r" {2,}", " ", BRACKETS.sub(said, text))


LISTED_QUOTES = re.compile(
    rf"(?:{HELD_RUN}[^.;\n(){HELD}-\uf8ff]*(?:,|\band\b)\s*)+{HELD_RUN}[^.;\n()]*"
    r"\(([^()\n]{1,120})\)\s*(?=[.;\n]|$)"
)


def _dressing_all(text: str) -> str:
    """Return a bracket at the end of a list of quotes as said of each of them."""

    def spread(found: re.Match[str]) -> str:
        style = found[1]
        timed = re.search(r"\d\s?(?:s\b|:\d)|-", style)
        if timed or not re.search(r"\d", found[0][: found.start(1) - found.start()]):
            return found[0]
        listed = found[0][: found.start(1) - found.start() - 1].rstrip()
        return HELD_ONE.sub(lambda one: f"{one[0]} ({style})", listed)

    return LISTED_QUOTES.sub(spread, text)


def _bracketed(inner: str, before: str, names: Sequence[str], held: Sequence[str]) -> str:
    """Return one bracket's words as they stand in prose after `before`."""
    if inner.lower() in ENTIRE and before[-1:] and not before[-1].isspace():
        return ""
    whole = RANGE.fullmatch(inner)
    if whole is not None and not re.fullmatch(r"\d{1,2}:\d{1,2}", inner):
        return f" {_stretch(inner)}"
    pointed = before[-1:] and (
        HELD_ONE.match(before[-1]) or re.search(NUMBERED + "$", before, re.I)
    )
    if pointed and MOMENT.fullmatch(inner) and not inner.isdigit():
        return f" for {_timed(inner)}"
    if re.search(NUMBERED + "$", before, re.I) and _is_name(inner, names, held):
        return ""
    told = EDGES.sub(_edged, inner)
    items = [_paired(item.strip()) for item in re.split(r"[,;]", told) if item.strip()]
    if not items or not any(map(_is_said, items)):
        plain = not any(HELD_ONE.search(item) for item in items) and "." not in inner
        return f" ({' '.join(items)})" if len(items) > 1 and plain else f" ({inner})"
    return "".join(_joined(item, before) for item in items) + ("" if len(items) == 1 else " ")


def _is_name(inner: str, names: Sequence[str], held: Sequence[str]) -> bool:
    if len(inner) == 1 and HELD_ONE.match(inner):
        inner = held[ord(inner) - ord(HELD)].strip("\"'`")
    return any(inner.lower() in (name.lower(), name.rsplit(".", 1)[0].lower()) for name in names)


ENTIRE = ("full", "entire", "whole", "complete", "full clip", "all", "full length", "optional")
DEEDS = re.compile(r"(?:fad|loop|duck|trim|mut|repeat|keep|start|cut|no |without |with )", re.I)
HEARD = re.compile(r"\b(?:music|song|track|bgm|soundtrack|audio)\b", re.IGNORECASE)
FADES = re.compile(r"(?:with (?:a )?)?fad(?:e|es|ing)(?= (?:in|out|up|down))", re.IGNORECASE)
DRESSED = re.compile(r"(?:\w+ )?(?:blur\w*|black|white)(?: \w+)? (?:background|bars|fill)$", re.I)


MOVED = re.compile(r"^[a-z-]+(?: [a-z-]+)? (?:animation|effect|transition)$", re.IGNORECASE)


def _at_place(place: str) -> str:
    """Return a place with the preposition that it takes: "at the top", "at top-left"."""
    bare = place.removeprefix("the ")
    return f"at {bare}" if "-" in bare else f"at the {bare}"


def _is_said(item: str) -> bool:
    """Say whether an item of a bracket says more of the wish: a measure, a place, a deed."""
    return bool(
        re.search(r"\d|\b(?:at|in|for|from|to|with|as) ", item)
        or DEEDS.match(item)
        or MOVED.search(item)
        or DRESSED.match(item)
        or item.replace("-", " ").lower().split()[0] in PLACED
    )


PLACED = frozenset({"top", "bottom", "left", "right", "center", "centre", "centered", "upper"})


def _joined(item: str, before: str) -> str:
    if DRESSED.match(item) and not item.lower().startswith("with"):
        return f" with {item}"
    if DEEDS.match(item):
        start = max(before.rfind(stop) for stop in ".;\n")
        if HEARD.search(before[start + 1 :]) and (fade := FADES.match(item)):
            return f", fade the music{item[fade.end() :]}"
        return f", {item}"
    if item.replace("-", " ").lower().split()[0] in PLACED:
        return f" {_at_place(item)}"
    return f" with {item}" if MOVED.search(item) else f" {item}"


# --- pairs --------------------------------------------------------------------


def _paired(text: str) -> str:
    """Return "key: value" and "key=value" as prose; lines of them follow what they speak of."""
    lines = text.split("\n")
    said: list[str] = []
    for line in lines:
        told = _pair_by_pair(line)
        whole = told != line and _only_pairs(line)
        if whole and said and not said[-1].rstrip().endswith((".", ";")):
            said[-1] = f"{said[-1].rstrip(' ,')} {told.strip()}"
        else:
            said.append(told)
    joined = "\n".join(said)
    return SHARES.sub(_shared, EDGES.sub(_edged, joined))


def _shared(found: re.Match[str]) -> str:
    """Return a level said as a decimal as a share: "opacity 0.8", "scale 0.12"."""
    if found[1].lower() == "scale":
        return f"at {_as_share(found[3])} scale"
    return f"{found[1]}{found[2]}{_as_share(found[3])}"


def _pair_by_pair(line: str) -> str:
    line = UNTIL.sub(lambda f: f"until {_timed(f['b'])}", EDGES.sub(_edged, line))
    for pattern, said in PAIRS:
        line = pattern.sub(lambda f, said=said: said(f["v"].strip()), line)
    return line


def _only_pairs(line: str) -> bool:
    """Say whether a line is nothing but pairs."""
    rest = UNTIL.sub("", EDGES.sub("", line))
    for pattern, _ in PAIRS:
        rest = pattern.sub("", rest)
    return not rest.strip(" ,;.")
