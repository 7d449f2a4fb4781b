"""What the talk is about: the thing that the last message changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from cutroom.backend.planner.stage import Stage
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import (
    DuplicateClip,
    Insert,
    MoveClip,
    ReplaceClip,
    SetClipDuration,
)
from cutroom.domain.kinds.framing import (
    ApplyFade,
    ApplyTransition,
    RemoveTransition,
)
from cutroom.domain.kinds.layering import OverlayImage
from cutroom.domain.kinds.lettering import (
    AddText,
    Captions,
    Countdown,
    EditCaptionText,
    EditText,
    LowerThird,
    StyleCaptions,
)
from cutroom.domain.kinds.programmes import Slideshow
from cutroom.domain.kinds.sounding import AddMusic, Duck, MuteSound, ReplaceAudio, Volume

NAMES = {
    "title": ("the title", "标题"),
    "subtitle": ("the captions", "字幕"),
    "music": ("the music", "音乐"),
    "transition": ("the transitions", "转场"),
    "fade": ("the fade", "淡入淡出"),
}


@dataclass(frozen=True, slots=True)
class Focus:
    """The thing spoken of, and the operation that made it so."""

    topic: str
    """title, subtitle, music, transition, fade, overlay, clip or film."""
    last: Operation
    name: str = ""
    """The words of a title, or the file of an overlay."""
    clips: tuple[int, ...] = ()

    def called(self, *, zh: bool) -> str:
        """Return how a sentence names it."""
        if self.topic in NAMES:
            return NAMES[self.topic][1 if zh else 0]
        if self.topic == "overlay":
            return self.name
        if (stretch := self._stretch(zh=zh)) is not None:
            return stretch
        if self.topic == "clip":
            if zh:
                return "和".join(f"第{n}段" for n in self.clips)
            many = "clips " if len(self.clips) > 1 else "clip "
            return many + " and ".join(map(str, self.clips))
        return "全片" if zh else "the whole film"

    def _stretch(self, *, zh: bool) -> str | None:
        """Return the stretch that the last operation treated, as a sentence names it."""
        start, end = getattr(self.last, "start", None), getattr(self.last, "end", None)
        if self.topic not in ("clip", "film") or not isinstance(end, int | float):
            return None
        if zh:
            return f"{self._own(zh=True)}{start or 0:g}秒到{end:g}秒"
        return f"{start or 0:g} s to {end:g} s{self._own(zh=False)}"

    def _own(self, *, zh: bool) -> str:
        clip = getattr(self.last, "clip", None)
        if not isinstance(clip, int):
            return ""
        return f"第{clip}段的" if zh else f" of clip {clip}"


def focus_of(recent: Sequence[Operation], stage: Stage) -> Focus | None:
    """Return what the operations of the last message were about; the last one counts."""
    for op in reversed(recent):
        found = _focus(op, stage)
        if found is not None:
            return found
    return None


def _focus(op: Operation, stage: Stage) -> Focus | None:
    match op:
        case AddText(text=text) | LowerThird(name=text):
            return Focus("title", op, text)
        case EditText(target=target):
            return Focus("title", op, op.text or (target if isinstance(target, str) else ""))
        case Countdown():
            return Focus("title", op)
        case Captions() | StyleCaptions() | EditCaptionText():
            return Focus("subtitle", op)
        case AddMusic() | Duck() | ReplaceAudio() | Volume(target="music"):
            return Focus("music", op)
        case MuteSound(target="music"):
            return Focus("music", op)
        case ApplyTransition() | RemoveTransition():
            return Focus("transition", op)
        case ApplyFade():
            return Focus("fade", op)
        case OverlayImage(asset=asset):
            return Focus("overlay", op, asset)
        case Slideshow():
            return Focus("film", op)
    numbers = _numbers(op, stage)
    if numbers is None:
        return None
    whole = len(numbers) == len(stage.shots) and not isinstance(op, SetClipDuration)
    return Focus("film" if whole else "clip", op, clips=numbers)


def _numbers(op: Operation, stage: Stage) -> tuple[int, ...] | None:
    """Return the clips that an operation was about, as they are numbered now."""
    match op:
        case MoveClip(to=to):
            return _listed(to, stage)
        case Insert(asset=name) | ReplaceClip(asset=name):
            return tuple(stage.numbers_of(name)[-1:]) or None
        case DuplicateClip():
            return None
    clip = getattr(op, "clip", False)
    if clip is False or kind_of(op) == "delete_clip":
        return None
    return _listed("all" if clip is None else clip, stage)


def kind_of(op: Operation) -> str:
    """Return an operation's name."""
    return str(type(op).model_fields["op"].default)


def _listed(clip: object, stage: Stage) -> tuple[int, ...] | None:
    count = len(stage.shots)
    if clip == "all":
        return tuple(range(1, count + 1))
    found: list[int] = []
    for one in clip if isinstance(clip, list) else [clip]:
        if isinstance(one, int) and 0 < abs(one) <= count:
            found.append(one if one > 0 else count + 1 + one)
        elif isinstance(one, str):
            found += stage.numbers_of(one)
    return tuple(found) or None
