"""Where the film begins and ends, and how long it or a clip is."""

import re
from itertools import pairwise

from cutroom.backend.planner.clauses.clause import OBJECTS, Clause
from cutroom.backend.planner.rules.asking import Outcome, ask, do
from cutroom.backend.planner.rules.targets import SLACK, chosen, settle, target, tidy
from cutroom.domain.kinds.base import ClipRef
from cutroom.domain.kinds.cutting import (
    SetClipDuration,
    SetTargetDuration,
    Trim,
)
from cutroom.domain.kinds.lettering import EditText

THINGS = (
    "subtitle", "title", "text", "music", "transition", "logo", "watermark", "effect", "filter",
    "silence", "filler",
    "bars", "voiceover", "countdown", "lower_third", "sticker", "zoom", "zoom_in", "zoom_out",
    "denoise", "fade_in", "fade_out",
    "credits_roll", "face", "fade", "voice", "original", "blur",
)  # fmt: skip
"""Objects whose removal is not a cut in time."""
OTHER_LENGTHS = (
    "speed", "zoom", "freeze", "loop", "countdown", "slideshow", "promo", "montage", "vlog",
    "highlights", "generate",
)  # fmt: skip
"""What has a length, or makes one, beside the film and its clips."""


def about_things(c: Clause) -> bool:
    """Say whether a clause is about something in the film, not about its time."""
    return c.says(*THINGS) or bool(c.val("effect") and not c.says("video"))


def sounds_only(c: Clause) -> bool:
    """Say whether a clause is about sound alone."""
    return c.says("sound", "music", "voice", "original", "mute", "volume")


def bounds(c: Clause) -> Outcome | None:
    """Read "start the video at 12 s", "end at 45 s", 从第5秒开始 as what to keep."""
    others = c.content()
    skipped = SKIPPED.search(c.text.lower()) and c.number("at", "time")
    if skipped and len(others) <= 4 and not c.spans and skipped < c.stage.length:
        return do(Trim(start=skipped))
    if (edge := _edge_set(c)) is not None:
        return edge
    bare = len(others) == 1 and len(c.spans) == 1 and c.spans[0].how == "between"
    if bare and any(word in c.text.lower() for word in ("开始", "结束", "start", "end")):
        start, end, wrong = settle(c, c.spans[0], None)
        return wrong or do(Trim(start=start, end=end))
    moment = c.moment()
    until = c.says("end_at") and (c.small("to") or c.written("end", "stop"))
    if moment is None and until and not c.spans:
        moment = c.number("time")
    after = c.spans[0].start if c.spans and c.spans[0].how == "after" else None
    if (moment is None and after is None) or len(others) > 5 or c.quotes or c.assets or c.picks:
        return None
    made = c.says("make") and c.says("it", "video") and c.says("start_at", "end_at")
    if c.says(*(OBJECTS - {"speed"})) or c.has("remove", "split", "insert", "add", "cut"):
        return None
    if c.has("set") and not made:
        return None
    at = moment if moment is not None else after
    if at is None or not 0 < at < c.stage.length:
        return None
    if c.says("end_at") or c.written("stop"):
        return do(Trim(start=0, end=at))
    return do(Trim(start=at)) if c.says("start_at") else None


SKIPPED = re.compile(r"^\s*(?:skip|jump|go|fast[- ]forward)\s+(?:ahead\s+)?to\b")


EDGE_VERBS = {"start": "start", "begin": "start", "end": "end", "stop": "end", "finish": "end"}


def _edge_set(c: Clause) -> Outcome | None:
    """Read "so that it ends at 0:42", "make it start at 0:05" as where the film is cut."""
    spoken = c.quotes or c.assets or any(pick.clips for pick in c.picks) or c.spans
    if spoken or about_things(c) or sounds_only(c):
        return None
    if c.has("add", "insert", "speed", "speed_up", "slow_down", "zoom", "split", "remove"):
        return None
    found: dict[str, float] = {}
    said = (t for t in c.live() if not (t.is_small("filler") or t.is_a("video", "it", "clip")))
    for edge, moment in pairwise(said):
        word = edge.text.lower().rstrip("s")
        if moment.kind == "at" and word in EDGE_VERBS and 0 < moment.amount < c.stage.length:
            found[EDGE_VERBS[word]] = moment.amount
    if not found or found.get("end", c.stage.length) <= found.get("start", 0):
        return None
    return do(Trim(start=found.get("start", 0), end=found.get("end", "end")))


MORE_SECONDS = re.compile(
    r"\b(?:seconds?|secs?|s|minutes?|mins?) (?:longer|more|extra)\b"
    r"|\b(?:more|extra|additional|another|further) (?:[\w.]+ )?"
    r"(?:seconds?|secs?|s|minutes?|mins?)\b"
    r"|\b(?:longer|extend\w*|lengthen\w*|stretch\w*)\b.{0,60} by\b"
    r"|多(?:停留?|放|显示|留|待|展示|播放?|给|加)|(?:延长|加长|拉长)(?!到|至|成|为)"
)
FEWER_SECONDS = re.compile(
    r"\b(?:seconds?|secs?|s|minutes?|mins?) (?:shorter|less|fewer)\b"
    r"|\bshort(?:er|en\w*)\b.{0,60} by\b"
    r"|少(?:停留?|放|显示|留|待|展示|播放?)|(?:缩短|减短|剪短)(?!到|至|成|为)"
)
"""What adds to a length, or takes from it, instead of setting it."""
OTHER_DEEDS = ("cut", "trim", "remove", "split", "speed_up", "slow_down", "speed", "move", "loop")


def by_seconds(c: Clause) -> Outcome | None:
    """Show clips or the only title so much longer or shorter: "two seconds longer", 多停两秒."""
    text = c.text.lower()
    more, fewer = MORE_SECONDS.search(text), FEWER_SECONDS.search(text)
    seconds = c.number("dur", "time")
    if bool(more) == bool(fewer) or seconds is None or c.spans or c.moment() is not None:
        return None
    if c.quotes or sounds_only(c) or c.has(*OTHER_DEEDS) or c.says("start_at", "end_at"):
        return None
    if "到" in c.text:
        return None
    step = seconds if more else -seconds
    if c.says("title", "text") and len(c.stage.titles) == 1:
        return _words_by(c, step)
    if about_things(c):
        return None
    numbers, everything, wrong = chosen(c)
    if wrong:
        return wrong
    each = everything or c.small("per")
    if numbers is None and not each:
        whole = c.says("video", "all", "duration_word") or (c.stage.zh and c.says("shorten"))
        whole = whole and not c.has("insert", "add")
        return _film_by(c, step) if whole else None
    lengths: dict[float, list[int]] = {}
    every = range(1, len(c.stage.shots) + 1)
    for number in numbers or every:
        lengths.setdefault(tidy(c.stage.length_of(number) + step), []).append(number)
    if not lengths or min(lengths) <= 0:
        shortest = min((length - step for length in lengths), default=c.stage.length)
        return ask(c, "beyond", length=f"{shortest:g}")
    return do(
        *(
            SetClipDuration(clip=_listed(clips, every), duration=length)
            for length, clips in lengths.items()
        )
    )


def _listed(clips: list[int], every: range) -> ClipRef:
    if len(clips) == 1:
        return clips[0]
    return "all" if clips == list(every) else [*clips]


def _film_by(c: Clause, step: float) -> Outcome:
    """Make the film as a whole so much longer or shorter."""
    length = tidy(c.stage.length + step)
    if step > 0:
        return too_long(c, length)
    if length <= 0:
        return ask(c, "beyond", length=f"{c.stage.length:g}")
    return do(SetTargetDuration(seconds=length))


def _words_by(c: Clause, step: float) -> Outcome | None:
    """Let the only words on screen go so much later or sooner."""
    cue = c.stage.titles[0]
    end = min(cue.range.end / 1000 + step, c.stage.length)
    if end <= cue.range.start / 1000:
        return None
    return do(EditText(target=cue.text.split("\n")[0], end=tidy(end)))


ONE_CLIP = re.compile(r"\b(?:trim|cut|shorten|make) (?:the|my) clip (?:down )?(?:to\b|\d)")
"""One clip of several, of which nothing tells which."""


def trim_to_length(c: Clause) -> Outcome | None:
    """Fit to a length: "trim to 30 seconds", "make it 15 s long", 控制在一分钟以内."""
    seconds = c.number("dur") or c.number("time")
    wished = not any(t.text.lower().startswith(("too", "太")) for t in c.live())
    named = bool(c.picks or c.assets)
    most = 4 if named else 3
    brief = seconds is None and len(c.content()) <= most and (wished or not named or c.whole)
    if brief and c.says("shorten", "lengthen"):
        return _halved(c) or ask(c, "how_long")
    if seconds is None or c.spans or c.moment() is not None or about_things(c):
        return None
    if _is_of_others(c):
        return None
    clip, wrong = target(c)
    total = c.stage.zh and c.small("total") and not c.small("per")
    if total and not (isinstance(clip, int) and c.picks):
        clip = None
    each = c.small("per") or bool(c.of_kind("each")) or clip == "all"
    if not _is_length(c):
        return None
    if wrong:
        return wrong
    if clip is None and c.stage.laid and len(c.stage.shots) > 1 and ONE_CLIP.search(c.text.lower()):
        return ask(c, "which_clip")
    if c.says("remove") and not c.small("to"):
        return ask(c, "which_range")
    worked_on = c.stage.zh and "一下" in c.text
    if c.has("cut") and not (c.small("to") or c.has("trim") or each or worked_on):
        return None
    return _film_fitted(c, seconds) if clip is None and not each else _fitted(c, clip, seconds)


def _halved(c: Clause) -> Outcome | None:
    """Return what takes half of a clip or of the film away: "shorten clip 2 by half"."""
    if c.stage.zh or not (c.small("by") and c.says("half") and c.has("shorten")):
        return None
    clip, wrong = target(c)
    if wrong or not (clip is None or isinstance(clip, int)):
        return wrong
    if clip is None:
        return do(SetTargetDuration(seconds=tidy(c.stage.length / 2)))
    return do(SetClipDuration(clip=clip, duration=tidy(c.stage.length_of(clip) / 2)))


def _is_of_others(c: Clause) -> bool:
    """Say whether a length is that of a delay, a zoom, a programme, and not of the film."""
    delayed = any(word in c.text for word in ("推迟", "提前", "延后"))
    if c.written("later", "earlier", "sooner") or delayed:
        return True
    if c.says("shorten", "trim"):
        return False
    named = c.assets or any(pick.all for pick in c.picks) or c.small("per")
    return c.says(*OTHER_LENGTHS) or (c.says("insert") and not named)


def _is_length(c: Clause) -> bool:
    """Say whether the film, or clips of it, shall be so long."""
    if c.has("trim", "cut", "shorten", "lengthen", "keep") or c.says("duration_word", "all"):
        return True
    if c.small("long", "under", "total", "per") or c.number("dur"):
        return True
    named = c.says("it", "clip", "picture", "video") or c.picks or c.scope or c.assets
    if c.has("set", "make", "show", "insert", "play") and named:
        return True
    shaped = c.says("vertical", "horizontal", "square", "social")
    if c.stage.zh and c.has("make") and shaped:
        return True
    return bool(c.inherited) and len(c.content()) == 1


def _film_fitted(c: Clause, seconds: float) -> Outcome:
    """Return what brings the whole film to a length."""
    if c.small("under") and not c.small("per"):
        return do(SetTargetDuration(max_seconds=seconds))
    if c.stage.length and seconds > c.stage.length + SLACK:
        return too_long(c, seconds)
    if c.small("by") and c.has("shorten", "trim"):
        return do(SetTargetDuration(seconds=tidy(c.stage.length - seconds)))
    if c.has("lengthen") and not c.has("shorten", "trim") and seconds < c.stage.length:
        if c.small("to") or "到" in c.text:
            return ask(c, "long_already", length=f"{c.stage.length:g}")
        return too_long(c, tidy(c.stage.length + seconds))
    if c.has("trim", "cut") and not c.says("duration_word") and len(c.stage.shots) == 1:
        return do(Trim(start=0, end=seconds))
    return do(SetTargetDuration(seconds=seconds))


def _fitted(c: Clause, clip: ClipRef | None, seconds: float) -> Outcome:
    """Return what brings clips to a length, or takes so much off one."""
    less = c.says("shorten") and (c.small("by") or any(w in c.text for w in ("缩短", "剪短")))
    if less and isinstance(clip, int) and not c.small("to") and "到" not in c.text:
        seconds = tidy(c.stage.length_of(clip) - seconds)
        if seconds <= 0:
            return ask(c, "beyond", length=f"{c.stage.length_of(clip):g}")
    return do(SetClipDuration(clip=clip if clip is not None else "all", duration=seconds))


def too_long(c: Clause, seconds: float) -> Outcome:
    """Ask what to do about a length that the material does not fill."""
    options = (
        ("放慢", "循环", "保持原长")
        if c.stage.zh
        else ("slow it down", "repeat it", "keep its length")
    )
    return ask(c, "target_short", options, length=f"{c.stage.length:g}", wanted=f"{seconds:g}")
