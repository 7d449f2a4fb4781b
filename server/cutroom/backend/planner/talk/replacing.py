"""The last picture, music or passage set otherwise: "smaller", "only at first", 从狗那段开始."""

import re
from collections.abc import Sequence
from typing import Any

from cutroom.backend.planner.rules.music import NEAREST
from cutroom.backend.planner.rules.overlaying import BIGGER, SMALLER, laid_again, overlay_of
from cutroom.backend.planner.talk.focus import Focus
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.words.values import MUSIC_STYLES
from cutroom.domain.kinds.answering import Nothing
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import DeleteClip
from cutroom.domain.kinds.framing import ApplyTransition
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.lettering import EditText
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, RemoveMusic

Redone = tuple[Operation, ...] | None
SEMI = 0.5
UNTIL = re.compile(r"\b(?:until|till|up to|to)\b|到|至")
STARTING = re.compile(r"\b(?:start|begin|from)\b|从|开始")
LOWER = re.compile(r"\b(?:lower|further down|down a bit)\b|往下|靠下|下移|低一点|低一些")
HIGHER = re.compile(r"\b(?:higher|further up|up a bit)\b|往上|靠上|上移|高一点|高一些")
UNWANTED = ("remove",)
IDLE_WORDS = ("set", "make", "move", "keep", "show", "replace", "opacity", "bigger", "smaller",
              "start_at", "end_at", "corner", "position", "insert", "increase", "decrease",
              "overlay", "play", "add", "part", "remove", "loop",
              "music", "region", "duration_word")  # fmt: skip


def set_otherwise(u: Utterance, focus: Focus, recent: Sequence[Operation]) -> Redone:
    """Return the operations that set what was just laid otherwise; None when nothing fits."""
    last = focus.last
    if isinstance(last, OverlayImage):
        return _overlaid(u, last)
    if isinstance(last, AddMusic):
        return _restarted(u, last, recent)
    if focus.topic == "clip" and len(focus.clips) == 1 and not u.has_names:
        return _passage(u, focus.clips[0])
    if focus.topic == "title":
        return _lasting(u, focus)
    return None


PASSAGES = re.compile(
    r"^(?:no,? |and |make (?:it|them) |use |give me |let's have )*(?P<kind>[\w ]+?) instead of"
    r" (?:the )?(?:cross)?(?:fades|dissolves|cuts|wipes|slides)$"
    r"|^(?:ok(?:ay)?,? |no,? )*(?:go |change |switch )?back to (?:the )?(?P<back>[\w ]+)$"
)


def other_passages(u: Utterance) -> Redone:
    """Change how all clips are joined: "wipes instead of fades", "go back to fades"."""
    found = PASSAGES.search(u.text.strip(" .!"))
    kinds = [kind for t in u.said if (kind := t.of("transition"))]
    earlier = found is not None and (found["back"] or "").startswith(("before", "how"))
    if found is None or earlier or not kinds or u.has_names or len(u.stage.shots) < len("ab"):
        return None
    plural = (found["kind"] or found["back"]).rstrip().endswith("s")
    return (ApplyTransition(kind=kinds[0], between="all"),) if plural else None


MOST_SIZED = 5
PART_OF_SIZE = re.compile(
    r"(?P<half>\bhalf (?:that|the|its|this|as)|缩?小一半|一半大)"
    r"|\b(?:double|twice) (?:that|the|its|as)|大一倍"
)
"""How a picture's size is told by the size it has."""


REJECTED = re.compile(
    r"^(?:no,? )?not (?:in |on )?(?:that|this) (?:corner|side|place|spot|edge)[,;. ]+"
    r"|^(?:不是|不要|别放)(?:在)?[这那](?:个|一)?(?:角落?|边|侧|位置|地方)[，,。 ]*"
)
"""What is said of where a picture lies before it is told where it should."""


def _without_rejection(u: Utterance) -> Utterance:
    found = REJECTED.match(u.text)
    if found is None or found.end() >= len(u.text):
        return u
    message = " " * found.end() + u.message[found.end() :]
    return Utterance(message, [t for t in u.tokens if t.start >= found.end()], u.stage)


def _overlaid(u: Utterance, last: OverlayImage) -> Redone:
    """Set a picture that lies over the film otherwise, or take it away."""
    u = _without_rejection(u)
    overlay = overlay_of(u.stage, last.asset)
    whole = PART_OF_SIZE.search(u.text) is not None and len(u.said) <= MOST_SIZED
    whole = whole or OTHER_SIDE.match(u.text.strip(" .!。！?？")) is not None
    if overlay is None or u.pointed or not (whole or u.idle([last], *IDLE_WORDS)):
        return None
    if u.is_a(*UNWANTED) and not u.values and u.span is None:
        return (DeleteClip(clip=last.asset),)
    fields: dict[str, Any] = {}
    if OTHER_SIDE.match(u.text.strip(" .!。！?？")):
        return _mirrored(u, last, overlay.position)
    position = next((p for t in u.said if (p := t.of("position"))), None)
    if position:
        fields["position"] = _in_its_row(position, overlay.position)
    if (part := PART_OF_SIZE.search(u.text)) is not None:
        fields["scale"] = round(min(1.0, overlay.scale * (0.5 if part["half"] else 2)), 3)
    elif u.is_a("bigger", "smaller", "increase", "decrease") and not u.is_a("opacity"):
        factor = BIGGER if u.is_a("bigger", "increase") else SMALLER
        fields["scale"] = round(min(1.0, overlay.scale * factor), 3)
    percent = u.values.get("percent")
    if u.is_a("opacity"):
        fields["opacity"] = percent or SEMI
    elif percent:
        fields["opacity" if last.opacity < 1 else "scale"] = percent
    fields |= _times(u, overlay.range.start / 1000)
    return (laid_again(overlay, last.asset, fields) or _nothing(u)) if fields else None


def _in_its_row(position: str, before: str) -> str:
    """Return a side as the corner on that side, where a picture lay in a corner."""
    row = before.split("-")[0]
    return f"{row}-{position}" if position in ("left", "right") and "-" in before else position


OTHER_SIDE = re.compile(
    r"^(?:(?:no|can you|could you|please|move|put|set|it|the logo|to|on|onto|in|at)[, ]+)*"
    r"(?:the )?(?:other|opposite) (?:side|corner)(?: please| instead)*$"
    r"|^(?:放|移|挪|换|改)?(?:到|在|去)?(?:另外?一?|对面那?一?)(?:边|侧|个角|角)(?:去|吧)?$"
)


def _mirrored(u: Utterance, last: OverlayImage, position: str) -> Redone:
    """Move a picture that lies over the film to the other side."""
    sides = {"left": "right", "right": "left"}
    words = position.split("-")
    if not any(word in sides for word in words):
        return None
    other = "-".join(sides.get(word, word) for word in words)
    overlay = overlay_of(u.stage, last.asset)
    return laid_again(overlay, last.asset, {"position": other}) if overlay else None


def _nothing(u: Utterance) -> tuple[Operation, ...]:
    return (Nothing(why="它已经是这样了" if u.stage.zh else "it is like that already"),)


def _times(u: Utterance, start: float) -> dict[str, Any]:
    """Return from when to when, as far as it is said."""
    if u.span is not None:
        first, end = u.span.within(u.stage.length)
        if u.span.how == "after":
            return {"start": first}
        return {"start": first, "end": u.stage.length if end is None else end}
    seconds = next((u.values[k] for k in ("time", "dur", "number", "at") if k in u.values), None)
    moment = next((t.amount for t in u.said if t.kind == "at"), None)
    if moment is not None and UNTIL.search(u.text):
        return {"end": moment}
    if moment is not None and (u.is_a("start_at") or STARTING.search(u.text)):
        return {"start": moment}
    if seconds is None:
        return {}
    return {"end": seconds if UNTIL.search(u.text) else start + seconds}


LEFT_ON = re.compile(
    r"^(?:(?:and|ok|please|now|just)[, ]+)*(?:leave|keep|show|hold|have|let)"
    r" (?:it|them|that|this)(?: (?:on|up|there|stay|visible|on (?:the )?screen))*"
    r" (?:for )?(?:about )?[\w.]+ ?(?:seconds?|secs?|s)\b[ .!]*$"
)
"""What says how long words are left where they are."""


def _lasting(u: Utterance, focus: Focus) -> Redone:
    """Say when words on screen come and go: "only for the first 10 s", 一直放到25秒."""
    cues = [cue for cue in u.stage.titles if focus.name and focus.name in cue.text]
    alone = u.stage.titles if len(u.stage.titles) == 1 else ()
    cue = next(iter(cues[-1:] or alone), None)
    if cue is not None and not u.has_names and not u.values and u.span is None:
        place = "bottom" if LOWER.search(u.text) else "top" if HIGHER.search(u.text) else None
        if place and u.idle([focus.last], *IDLE_WORDS, "brightness"):
            return (EditText(target=cue.text.split("\n")[0], position=place),)
    seconds = u.values.get("time") or u.values.get("dur")
    if cue is not None and seconds and len(u.values) == 1 and LEFT_ON.match(u.text):
        end = round(min(cue.range.start / 1000 + seconds, u.stage.length), 3)
        return (EditText(target=cue.text.split("\n")[0], end=end),)
    until = u.span is not None or any(t.kind == "at" for t in u.said) or UNTIL.search(u.text)
    if cue is None or u.has_names or not until or not u.idle([focus.last], *IDLE_WORDS):
        return None
    times = _times(u, cue.range.start / 1000)
    if not times or u.is_a("trim", "cut", "remove"):
        return None
    if "end" not in times:
        times["end"] = times["start"] + cue.range.duration / 1000
    if times.get("start", 0) >= u.stage.length or times["end"] > u.stage.length + 0.05:
        return None
    return (EditText(target=cue.text.split("\n")[0], **times),)


def _restarted(u: Utterance, last: AddMusic, recent: Sequence[Operation]) -> Redone:
    """Begin music at a clip, or keep it off one: "start it at the dog", 第二段不要."""
    mood = next((value for t in u.said if (value := t.of("mood"))), None)
    if mood and not u.has_names and u.idle(recent, *IDLE_WORDS, "effect", "filter", mood=True):
        style = mood if mood in MUSIC_STYLES else NEAREST.get(mood, mood)
        return RemoveMusic(), altered(last, {"style": style, "asset": None})
    place = u.pointed[0] if len(u.pointed) == 1 else 0
    if u.stage.shot(place) is None or not u.idle(recent, *IDLE_WORDS, "mute", "loop"):
        return None
    start = sum(shot.seconds for shot in u.stage.shots[: place - 1])
    end = round(start + u.stage.shots[place - 1].seconds, 3)
    if u.is_a("remove", "mute") or any(t.is_small("not") for t in u.said):
        return (MuteSound(target="music", start=round(start, 3), end=end),)
    if re.search(r"\b(?:starts?|begins?|from)\b|从|开始", u.text):
        return RemoveMusic(), altered(last, {"start": round(start, 3)})
    return None


def _passage(u: Utterance, clip: int) -> Redone:
    """Put a passage before or after the clip spoken of: "with a fade to white before it"."""
    before = re.search(r"\bbefore it\b|\binto it\b|(?:在)?(?:它|这段|那段)?(?:之前|前面)", u.text)
    after = re.search(r"\bafter it\b|\bout of it\b|(?:之后|后面)", u.text)
    kinds = [kind for t in u.said if (kind := t.of("transition"))]
    faded = u.is_a("fade", "fade_in", "fade_out", "transition")
    if not (kinds or faded) or bool(before) == bool(after):
        return None
    pair = (clip - 1, clip) if before else (clip, clip + 1)
    if pair[0] < 1 or pair[1] > len(u.stage.shots):
        return None
    seconds = next((u.values[k] for k in ("dur", "time") if k in u.values), 0.5)
    kind = kinds[0] if kinds else "fade"
    return (ApplyTransition(kind=kind, duration=seconds, between=pair),)
