"""Messages that lean on the one before: "a bit louder", "the same for the last clip", 刚才那个.

What the last message changed is the focus. A message that names nothing of its own is put
again with the focus in its words, or amends the last operations; what it makes must be
about the focus, else the message stands for itself.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cutroom.backend.planner.clauses.clause import is_verb
from cutroom.backend.planner.clauses.pieces import ATTRIBUTES
from cutroom.backend.planner.plan import Plan, Scene
from cutroom.backend.planner.rules.past import (
    BROUGHT,
    TAKEN_BACK,
    speaks_of_the_past,
    was_taken_away,
)
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.talk.amending import (
    amended,
    cue_of,
    extended,
    lasting,
    more_or_less,
    retargeted,
)
from cutroom.backend.planner.talk.correcting import NOT_BUT, Anew, put_right
from cutroom.backend.planner.talk.degrees import by_degrees
from cutroom.backend.planner.talk.focus import Focus, focus_of, kind_of
from cutroom.backend.planner.talk.going_on import went_on
from cutroom.backend.planner.talk.replacing import REJECTED, other_passages, set_otherwise
from cutroom.backend.planner.talk.second_thoughts import thought_again
from cutroom.backend.planner.talk.told_anew import told_anew
from cutroom.backend.planner.talk.turning_round import (
    by_part,
    eased,
    held,
    lengthened,
    narrowed,
    paced,
    redirected,
    repeated,
    shifted,
    turned,
)
from cutroom.backend.planner.talk.utterance import Utterance, altered
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.span import Span
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words.leaning import (
    AGAIN,
    ASKS,
    INSISTS,
    LEAD,
    PRONOUNS,
    SAME,
    SEEN,
    SPARED,
    TOO,
    TURNED,
)
from cutroom.backend.planner.words.lexicon import VERBS
from cutroom.domain.kinds.answering import Answer
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import SwapClips
from cutroom.domain.kinds.framing import Rotate, Speed
from cutroom.domain.kinds.lettering import AddText, EditText, RemoveText
from cutroom.domain.kinds.programmes import Export, Undo
from cutroom.domain.kinds.sounding import AddMusic, MuteSound, RemoveMusic, Volume

OWN = (
    "save", "restore", "undo", "redo", "version", "versions_word", "step", "export", "describe",
    "find", "check", "status", "list_media", "compare", "balance", "upload", "download", "publish",
    "slideshow", "vlog", "promo", "montage", "highlights", "generate", "batch", "start_over",
    "concat", "thumbnail", "translate",
)  # fmt: skip
"""Concepts of messages that stand for themselves."""
THINGS = (
    "subtitle", "title", "text", "music", "transition", "logo", "watermark", "intro", "outro",
    "credits_roll", "lower_third", "countdown", "voiceover", "sticker", "sound", "volume",
    "voice", "original", "background", "bars", "video", "clip", "picture", "silence", "filler",
    "vertical", "horizontal", "square", "grid", "pip", "split_screen", "green_screen",
)  # fmt: skip
"""What a message may name of its own."""
LONGEST = 24
"""Tokens of a message that may lean on the one before."""
ABOUT = {
    "title": {"edit_text", "remove_text"},
    "subtitle": {"style_captions", "remove_captions", "edit_caption_text"},
    "music": {"volume", "add_music", "remove_music", "fade", "mute", "duck", "remove_fade"},
    "transition": {"transition", "remove_transition"},
    "fade": {"fade"},
    "overlay": {"overlay_image", "delete_clip"},
}
"""What operations may be about each topic."""
LEANING_VERBS = (
    "set", "make", "move", "replace", "remove", "keep", "show", "increase", "decrease", "bold",
    "bigger", "smaller", "fade_in", "fade_out", "fade", "mute", "shorten", "lengthen", "animate",
    "rotate", "insert", "add",
)  # fmt: skip
"""Verbs that may be done to words, music or pictures just as to clips."""
EMPTY = ("set", "make", "show", "increase", "decrease", "bigger", "smaller")
"""Verbs that say nothing without a thing."""
GRADUAL = ("shorten", "lengthen", "speed_up", "slow_down", "brighten", "darken", "mute")
"""Verbs that ask for more or less of something."""
OF_PICTURES = {
    "speed", "speed_ramp", "loop", "reverse", "rotate", "flip", "crop", "auto_crop", "filter",
    "blur_region", "delogo", "chroma_key", "freeze", "lut",
    "stabilize", "set_aspect", "resize", "split", "export", "zoom", "set_fps",
}  # fmt: skip
"""What is done to pictures alone, whatever was spoken of."""
APART = ("title", "subtitle", "music", "transition", "fade")
"""What may be spoken of and is no picture."""
GOES_ON = re.compile(r"\s*(?:and|plus|also)\b|(?:而且|并且|还要)", re.IGNORECASE)
"""What goes on about the thing that the last message was about."""
FOR_SO_LONG = re.compile(
    r"(?:and |just |only |but )*for (?:about |only |just )?[\w.]+ (?:seconds?|secs?|s)$"
)
"""How long something lasts that was just spoken of."""
PLURAL = frozenset({"them", "these", "those", "they", "它们", "这些", "那些"})
"""Pronouns that no single clip answers to."""
SOUND_NOUN = re.compile(r"[声音]")
"""What names the sound in a form that also tells how it is: 声音太小."""
KEPT = re.compile(r"keep|kept|retain|leave|留")
"""What says that something is kept, where "only the" may just narrow what was done."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """A message with what it may lean on."""

    message: str
    tokens: tuple[Token, ...]
    stage: Stage
    focus: Focus
    plan: Callable[[str], Plan]

    @property
    def zh(self) -> bool:
        return self.stage.zh

    @property
    def said(self) -> list[Token]:
        """The tokens that say something."""
        return [t for t in self.tokens if t.kind != "punct"]

    @property
    def pronouns(self) -> list[Token]:
        """The words that point back, out of the message."""
        found: list[Token] = []
        for token, after in pairwise((*self.said, None)):
            if token is None:
                break
            if isinstance(token.value, Span):
                if after is None or after.text.lower() not in ("of", "from", "off"):
                    break
                continue
            if self._names(token) and not token.is_a("filler"):
                break
            stands_before = after is not None and after.is_a("video", "picture", "clip")
            several = token.text.lower() in PLURAL and len(self.focus.clips) == 1
            if token.text.lower() in PRONOUNS and not stands_before and not several:
                found.append(token)
        return found

    @property
    def names(self) -> bool:
        """Say whether the message names a thing of its own."""
        return any(map(self._names, self.said))

    def _names(self, token: Token) -> bool:
        heard = ("volume", "sound") if self.focus.topic == "music" else ()
        if not heard and token.is_a("volume", "sound") and SOUND_NOUN.search(token.text):
            return True
        return (
            (token.is_a(*THINGS) and not token.is_a(*ATTRIBUTES, "rest", *heard))
            or token.kind in ("asset", "file", "url", "path")
            or _is_own_pick(token)
        )


SIZED_ANEW = re.compile(
    r"(?:scratch that|never ?mind|no|actually|wait|hmm|算了|不用了?|不)[,，.。 ]+(?:还是)?"
    r"(?:as |make it |in |an? |用|要|改成|导出)*"
    r"(?:(?P<height>2160p|1440p|1080p|720p|480p|4k|2k)|(?P<format>mp4|mov|gif|webm|mkv))"
    r"(?: is (?:fine|enough|ok(?:ay)?|plenty)| will do| please|就?(?:够了?|行了?|好了?)|吧)*"
)
"""What says how large an export need be after all, or in which format."""
WHOLLY = re.compile(
    r"整体|全片|整个视频|整条|\b(?:the )?(?:whole|entire) (?:thing|video|film|movie|clip)\b"
)
"""What names the film, so that no clip spoken of before is meant."""
NORMAL = re.compile(
    r"(?:(?:no|hmm+|ok|actually|wait|well|never ?mind)[, ]+)*(?:back to |go back to |at |make it )*"
    r"(?:the )?(?:normal|original|regular) speed(?: again| please| after all)*"
    r"|(?:(?:算了|不|还是|那)[，, ]*)*"
    r"(?:恢复|回到|变回|改回)?(?:成|到)?(?:原速|正常速度|原来的速度)(?:吧|播放)*",
    re.IGNORECASE,
)
"""What gives a clip its own pace again."""
OF_A_FRAME = re.compile(r"\b(?:not|wrong|other) (?:that |this |the )?frame\b|[这那]一?帧")
"""A picture that was taken of the film, which no edit made."""


def recalled(
    message: str,
    tokens: Sequence[Token],
    scene: Scene,
    language: str,
    plan: Callable[[str], Plan],
    anew: Anew,
) -> Plan | None:
    """Return what a message means after the one before it; None when it stands for itself."""
    if OF_A_FRAME.search(message):
        return None
    if (sized := SIZED_ANEW.fullmatch(message.lower().strip(" .!。！"))) is not None:
        height = {"4k": "2160p", "2k": "1440p"}.get(sized["height"], sized["height"])
        made = Export(format=sized["format"] or "mp4", resolution=height)
        return Plan((made,), language=language)
    fast = scene.recent[-1] if scene.recent else None
    if (
        isinstance(fast, Speed)
        and fast.start is None
        and NORMAL.fullmatch(message.strip(" .!。！"))
    ):
        return Plan((altered(fast, {"factor": 1.0}),), language=language)
    stage = Stage(scene, language)
    focus = focus_of(scene.recent, stage) if scene.recent else None
    u = Utterance(message, tuple(tokens), stage)
    if len(tokens) <= LONGEST and (degree := by_degrees(u, scene.recent)) is not None:
        return Plan(degree, language=language)
    anew_told = told_anew(u, scene.recent, plan) if len(tokens) <= LONGEST else None
    if anew_told is not None:
        return Plan(anew_told, language=language)
    if (more := went_on(u, focus, scene.recent)) is not None:
        return Plan(more, language=language)
    contrary = TAKEN_BACK.search(message.lower()) or NOT_BUT.match(message.lower())
    if contrary and (right := put_right(message, scene, language, anew)) is not None:
        return right
    wanted_back = was_taken_away(scene.recent) and BROUGHT.search(message.lower())
    if wanted_back or speaks_of_the_past(message) or ASKS.match(message):
        return None
    if len(tokens) <= LONGEST and (other := redirected(u, scene.recent)) is not None:
        return Plan(other, language=language)
    if len(tokens) <= LONGEST and (again := thought_again(u, focus, scene.recent)) is not None:
        return Plan(again, language=language)
    if focus is None and len(tokens) <= LONGEST:
        return put_right(message, scene, language, anew)
    if focus is None or len(tokens) > LONGEST:
        return None
    if focus.topic == "clip" and WHOLLY.search(message.lower()):
        return None
    leaning = Leaning(message, tuple(tokens), stage, focus, plan)
    recent = scene.recent
    if (joined := other_passages(u)) is not None:
        return Plan(joined, language=language)
    if (kept := narrowed(u, recent) or paced(u, recent)) is not None:
        return Plan(kept, language=language)
    if REJECTED.match(u.text) and (elsewhere := set_otherwise(u, focus, recent)) is not None:
        return Plan(elsewhere, language=language)
    if (half := by_part(u, recent)) is not None:
        of_half = plan(half)
        return None if of_half.questions or of_half.unread else of_half
    if (other := _of_the_other(u, focus)) is not None:
        of_other = plan(other)
        return None if of_other.questions or of_other.unread else of_other
    if (turn := turned(u, recent)) is not None:
        edits = plan(turn).operations
        if len(edits) == 1 and isinstance(edits[0], Rotate):
            return Plan((Undo(steps=1), *edits), language=language)
    if any(t.is_a(*OWN) for t in tokens):
        return None
    found = (
        retargeted(u, recent)
        or repeated(u, recent)
        or eased(u, recent)
        or shifted(u, focus, recent)
        or lengthened(u, focus, recent)
        or held(u)
        or extended(u, recent)
        or lasting(u, recent)
        or set_otherwise(u, focus, recent)
        or more_or_less(u, recent)
        or (None if leaning.names else amended(u, recent))
    )
    if found is None and (right := put_right(message, scene, language, anew)) is not None:
        return right
    answer = Plan(found, language=language) if found is not None else _reworded(leaning)
    return None if answer is not None and _stands_alone(leaning) else answer


THE_OTHER = re.compile(
    r"\bthe other (?:one|clip|photo|picture|video|shot)\b"
    r"|(?<!每)另外?一(?:段|张|个(?=片段|视频|照片))"
)
"""The clip that nothing was just done to."""


def _of_the_other(u: Utterance, focus: Focus) -> str | None:
    """Return a message with a deed of its own, "the other one" in it as a clip's number."""
    found = THE_OTHER.search(u.text)
    clips = focus.clips or _under_words(u, focus)
    others = [n for n in range(1, len(u.stage.shots) + 1) if n not in clips]
    deed = any(is_verb(t, head=n == 0) or t.of("filter") for n, t in enumerate(u.said))
    if found is None or not clips or len(others) != 1 or not deed or u.has(SAME):
        return None
    clip = f"第{others[0]}段" if u.stage.zh else f"clip {others[0]}"
    return u.message[: found.start()] + clip + u.message[found.end() :]


def _under_words(u: Utterance, focus: Focus) -> tuple[int, ...]:
    """Return the clip that the words spoken of are seen over; nothing where it is not one."""
    cue = cue_of(focus.last, u.stage) if focus.topic == "title" else None
    if cue is None:
        return ()
    begin = 0.0
    for number, shot in enumerate(u.stage.shots, 1):
        stop = begin + shot.seconds
        if begin - 0.05 <= cue.range.start / 1000 and cue.range.end / 1000 <= stop + 0.05:
            return (number,)
        begin = stop
    return ()


def _stands_alone(leaning: Leaning) -> bool:
    """Say whether a message asks for a whole edit in words of its own."""
    own = leaning.plan(leaning.message)
    edits = [op for op in own.operations if not isinstance(op, Answer)]
    if not edits or own.questions or own.unread:
        return False
    if leaning.focus.topic in APART and any(kind_of(op) in OF_PICTURES for op in edits):
        return True
    return not leaning.pronouns and not _leaves_out(leaning)


def _leaves_out(leaning: Leaning) -> bool:
    return not _has_own_deed(leaning) and _is_elliptic(leaning)


def _is_elliptic(leaning: Leaning) -> bool:
    """Say whether words are left out that stood in the message before."""
    u = Utterance(leaning.message, leaning.tokens, leaning.stage)
    if u.has(TURNED | SAME) or FOR_SO_LONG.match(u.text.strip(" .!")):
        return True
    gradual = any(pattern.search(leaning.message) for pattern in (AGAIN, TOO, SEEN))
    gradual = gradual or GOES_ON.match(leaning.message) is not None
    return not leaning.names and (gradual or u.is_a(*GRADUAL, *EMPTY))


def _has_own_deed(leaning: Leaning) -> bool:
    """Say whether a deed is named that is none of degree: "delete", "flip", 剪掉, 只留."""
    insists = INSISTS.search(leaning.message)
    narrowed = any(isinstance(t.value, Span) or _is_own_pick(t) for t in leaning.said)
    deeds = [t for n, t in enumerate(leaning.said) if _is_deed(t, head=n == 0, narrowed=narrowed)]
    return bool(deeds) and (insists is None or deeds[0].end <= insists.start())


def _is_own_pick(token: Token) -> bool:
    pick = token.value
    return isinstance(pick, Pick) and bool(pick.clips or pick.all or pick.middle)


def _is_deed(token: Token, *, head: bool, narrowed: bool) -> bool:
    verbs = {value for facet, value in token.facets if facet == "concept" and value in VERBS}
    weak = verbs & {*EMPTY, *GRADUAL}
    if token.text.lower() in SPARED:
        return False
    if not is_verb(token, head=head) or (verbs <= set(EMPTY) if narrowed else weak):
        return False
    return verbs != {"keep"} or bool(KEPT.search(token.text.lower()))


def _reworded(leaning: Leaning) -> Plan | None:
    """Put the message again with the focus in its words."""
    if not leaning.pronouns and (leaning.names or not _leans(leaning)):
        return None
    foreign = any(
        is_verb(t, head=n == 0) and not t.is_a(*LEANING_VERBS) for n, t in enumerate(leaning.said)
    ) and leaning.focus.topic not in ("clip", "film")
    if foreign:
        return None
    bare = leaning.plan(leaning.focus.called(zh=leaning.zh)).operations
    for candidate in _candidates(leaning):
        plan = leaning.plan(candidate)
        edits = [op for op in plan.operations if not isinstance(op, Answer)]
        if plan.operations == bare and not _says_a_value(leaning):
            # The message adds nothing to the bare name of the thing: it wishes nothing of it.
            continue
        if not edits or plan.questions or plan.unread or len(edits) < len(plan.operations):
            continue
        settled = _settled(edits, leaning)
        if settled is not None:
            return Plan(tuple(settled), language=plan.language)
    return None


def _says_a_value(leaning: Leaning) -> bool:
    return any(
        t.kind not in ("word", "char", "phrase")
        or any(facet not in ("small", "concept") for facet, _ in t.facets)
        for t in leaning.said
    )


def _leans(leaning: Leaning) -> bool:
    """Say whether a message says only how something should be, or that it should be more so."""
    if leaning.focus.topic in ("clip", "film"):
        return bool(AGAIN.search(leaning.message) or GOES_ON.match(leaning.message))
    told = any(
        t.kind not in ("word", "char", "phrase", "number")
        or any(facet not in ("small", "concept") for facet, _ in t.facets)
        or t.is_a(*ATTRIBUTES, *LEANING_VERBS)
        for t in leaning.said
    )
    return told and not any(t.kind == "quote" for t in leaning.said)


def _candidates(leaning: Leaning) -> list[str]:
    """Return the message with the focus where it may belong."""
    thing = leaning.focus.called(zh=leaning.zh)
    found: list[str] = []
    for token in leaning.pronouns[:1]:
        found.append(
            leaning.message[: token.start] + thing + leaning.message[token.end :]
            if leaning.zh
            else f"{leaning.message[: token.start]}{thing}{leaning.message[token.end :]}"
        )
    bare = LEAD.sub("", leaning.message.strip()).strip() or leaning.message.strip()
    if leaning.zh:
        found += [f"{thing}{bare}", f"把{thing}{bare}", f"{bare}{thing}"]
    else:
        found += [f"make {thing} {bare}", f"{thing} {bare}", f"{bare} {thing}"]
        found += [f"{bare} for {thing}"]
    return found


def _settled(edits: Sequence[Operation], leaning: Leaning) -> list[Operation] | None:
    """Return the operations if they are about the focus; words are those spoken of."""
    focus = leaning.focus
    if focus.topic in ("clip", "film"):
        return _on_clips(edits, leaning)
    if any(kind_of(op) not in ABOUT[focus.topic] for op in edits):
        return None
    result: list[Operation] = []
    for op in edits:
        match op:
            case EditText() if focus.name:
                result.append(op.model_copy(update={"target": focus.name}))
            case RemoveText() if focus.name:
                result.append(op.model_copy(update={"text": focus.name}))
            case Volume(target=target) if target != "music":
                return None
            case MuteSound(target=target) if target != "music":
                return None
            case _:
                result.append(op)
    kinds = {type(op) for op in result}
    # Other music takes the place of the music spoken of.
    return [RemoveMusic(), *result] if AddMusic in kinds and RemoveMusic not in kinds else result


def _on_clips(edits: Sequence[Operation], leaning: Leaning) -> list[Operation] | None:
    if leaning.focus.topic == "film":
        on = AGAIN.search(leaning.message) or GOES_ON.match(leaning.message)
        return list(edits) if on else None
    count = len(leaning.stage.shots)
    for op in edits:
        if isinstance(op, AddText) and _during(op, leaning):
            continue
        clip = [op.a, op.b] if isinstance(op, SwapClips) else getattr(op, "clip", None)
        listed = clip if isinstance(clip, list) else [clip]
        numbers = {n if n > 0 else count + 1 + n for n in listed if isinstance(n, int)}
        other = isinstance(op, SwapClips) and set(leaning.focus.clips) < numbers
        if numbers != set(leaning.focus.clips) and not other:
            return None
    return list(edits)


def _during(op: AddText, leaning: Leaning) -> bool:
    """Say whether words begin while the clip spoken of is seen."""
    shots, place = leaning.stage.shots, leaning.focus.clips[0] - 1
    start = sum(shot.seconds for shot in shots[:place])
    return start - 0.05 <= op.start < start + shots[place].seconds
