"""Films of their own, item by item: "a vertical clip of each video", 每张照片单独做一个短片.

What names the items and asks for files of their own is taken out of the message; the rest
is read as it would be said of one item alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cutroom.backend.planner.plan import Plan, Question, Scene
from cutroom.backend.planner.rules.questions import QUESTIONS
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.references import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words import batches as words
from cutroom.backend.planner.words.traditional import simplified
from cutroom.backend.planner.words.vocabulary import is_cjk
from cutroom.domain.draft import Clip
from cutroom.domain.editing.laying import slides
from cutroom.domain.kinds.answering import Answer, Clarify
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.cutting import Concat, SetClipDuration, SetTargetDuration, Trim
from cutroom.domain.kinds.lettering import AddText
from cutroom.domain.kinds.programmes import Batch, Export, SaveProject, Slideshow
from cutroom.domain.kinds.sounding import AddMusic
from cutroom.domain.media import Asset, MediaKind

Read = Callable[[str, Scene], Plan]
"""Plans a message in a scene."""
CONTENT = ("quote", "asset", "file", "url", "path")
MASK = "\ue000"
STOPS = re.compile(
    r"[.;!?。；！？\n]\s*|,?\s*(?:\band\s+)?\bthen\b,?\s*|[，,]?\s*(?:然后|接着)\s*",
    re.IGNORECASE,
)
COMMAS = re.compile(r"\s*,\s*|\s+and\s+|\s*，\s*|并且?", re.IGNORECASE)
RESULT_ZH = re.compile(
    r"预告|花絮|广告|宣传片|动图|视频|短片|影片|片子|文件|版本|版|gif|竖屏|横屏|成片|mp4|mp3|片段",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\s*[（(][^（()）]*[)）]")
COLON = re.compile(r"[:：]")
JOINING = re.compile(r"(?:\s|[,，、（()）&]|and|和)*", re.IGNORECASE)
OPTIONS = {
    "en": ("each clip on the timeline", "each uploaded file"),
    "zh": ("时间线上的每个片段", "每个上传的文件"),
}


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the message, and what stands there instead."""

    start: int
    end: int
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """A message that asks for films of their own: where it says so, and of what."""

    text: str
    """The message in simplified characters, with what is content made unreadable."""
    each: tuple[re.Match[str], ...]
    apart: tuple[re.Match[str], ...]
    picks: tuple[Token, ...]
    files: tuple[Token, ...]
    zh: bool

    def listed(self, tokens: Sequence[Token]) -> list[Token]:
        """Return those of some tokens that only list the items: "each of the clips 1 and 3:"."""
        for one in self.each:
            colon = COLON.search(self.text, one.end())
            if colon is None:
                continue
            own = [t for t in tokens if one.start() < t.start and t.end <= colon.start()]
            rest = self.text[one.end() : colon.start()]
            for token in own:
                start, end = max(0, token.start - one.end()), token.end - one.end()
                rest = rest[:start] + " " * (end - start) + rest[end:]
            if own and JOINING.fullmatch(rest):
                return own
        return []

    @property
    def begin(self) -> int:
        """Where the items are named first."""
        spans = [one.start() for one in (*self.each, *self.apart)]
        return min([*spans, *(token.start for token in self.picks)], default=0)


def read_one_by_one(
    message: str, tokens: Sequence[Token], scene: Scene, language: str, read: Read
) -> Plan | None:
    """Return the plan for a film of each item; None where the message asks for no such thing."""
    wish = _wish(message, tokens)
    if wish is None or not _is_strong(wish):
        return _unnamed(message, tokens, scene, language)
    before, begin = _before(message, wish, scene, read)
    stage = Stage(scene, language)
    over = _over(wish, stage)
    if over is None:
        return None
    if isinstance(over, Question):
        return Plan(
            (Clarify(about=over.text, options=list(over.options)),),
            (over,),
            (),
            language,
        )
    items = _items(over, stage)
    if not items or (len(items) < 2 and not wish.picks):
        return None
    single = _single(scene, items[0])
    plan = _first_clear(_candidates(message, wish, begin), single, read)
    if plan is None:
        return None
    if plan.questions:
        return replace(plan, language=language)
    if (
        not wish.apart
        and _is_of_clips(wish)
        and all(_is_done_to_clips(op) for op in plan.operations)
    ):
        return None
    made = Batch(over=over, ops=[op.described() for op in _of_one(plan.operations)])
    return Plan((*before, made), (), plan.unread, language)


def _is_of_clips(wish: Wish) -> bool:
    return all(words.CLIPS.search(one.group()) for one in wish.each)


def _is_done_to_clips(op: Operation) -> bool:
    """Say whether an operation is done to clips within a film: "for each clip: mute it"."""
    return "clip" in type(op).model_fields and not isinstance(op, SetClipDuration | Trim)


def _unnamed(message: str, tokens: Sequence[Token], scene: Scene, language: str) -> Plan | None:
    """Ask which items are meant where some are to be saved apart, and nobody can tell which."""
    stage = Stage(scene, language)
    text = _masked(message, tokens)
    zh = any(is_cjk(char) for char in text)
    some = words.SOME_ZH if zh else words.SOME_EN
    if len(stage.shots) < 2 or not some.search(text):
        return None
    names = stage.listed([shot.name for shot in stage.shots])
    asked = QUESTIONS["which_own"][1 if stage.zh else 0].format(count=len(stage.shots), names=names)
    question = Question(asked, ("全部",) if stage.zh else ("all of them",))
    return Plan((Clarify(about=asked, options=list(question.options)),), (question,), (), language)


def answered_one_by_one(
    answer: str, asked: str, pending: Question, again: Callable[[str], Plan]
) -> Plan | None:
    """Complete a request for films of their own by the answer to what it asked."""
    if pending.options in OPTIONS.values():
        lowered = answer.lower()
        clips = words.ON_TIMELINE.search(lowered) or re.search(r"clip|片段|first|第一|1", lowered)
        files = re.search(r"upload|file|original|上传|文件|second|第二|2", lowered)
        if not clips and not files:
            return None
        where = "on the timeline" if clips else "as uploaded"
        found = again(f"{asked.rstrip('.。!！ ')} ({where})")
        return None if found.questions else found
    bare = answer.strip().strip("\"'“”「」『』‘’").strip(".。!！")
    if pending.options in (("all of them",), ("全部",)):
        chosen = "each of them" if re.search(r"\ball\b|every|全部|都|所有", bare, re.I) else bare
        zh = any(is_cjk(char) for char in asked)
        said = f"把{'每个片段' if chosen == 'each of them' else chosen}单独导出"
        found = again(said if zh else f"export {chosen} separately")
        return found if any(isinstance(op, Batch) for op in found.operations) else None
    for tail in (f' "{bare}"', f" {bare}", f"，{bare}"):
        found = again(asked.rstrip(".。!！ ") + tail)
        if not found.questions and any(isinstance(op, Batch) for op in found.operations):
            return found
    return None


# --- what is asked for --------------------------------------------------------------


def _wish(message: str, tokens: Sequence[Token]) -> Wish | None:
    text = _masked(message, tokens)
    zh = any(is_cjk(char) for char in text)
    if words.JOINED.search((words.APART_ZH if zh else words.APART_EN).sub("", text)):
        return None
    each = tuple((words.EACH_ZH if zh else words.EACH_EN).finditer(text))
    each += () if zh else tuple(words.PER_EN.finditer(text))
    apart = tuple((words.APART_ZH if zh else words.APART_EN).finditer(text))
    picks = tuple(
        token
        for token in tokens
        if token.kind == "clips" and isinstance(token.value, Pick) and token.value.clips
    )
    # "第5个视频" is one of them, whatever its end looks like.
    each = tuple(one for one in each if not any(_ends_in(one, token) for token in picks))
    leaning = apart and words.LONE.search(text)
    if words.VERSIONS.search(text) or not (each or picks or leaning):
        return None
    files = tuple(token for token in tokens if token.kind == "asset")
    return Wish(text, each, apart, picks, files, zh)


def _masked(message: str, tokens: Sequence[Token]) -> str:
    """Return a message in simplified characters, with what is content made unreadable."""
    text = simplified(message)
    for token in tokens:
        if token.kind in CONTENT:
            text = text[: token.start] + MASK * (token.end - token.start) + text[token.end :]
    return text


def _ends_in(one: re.Match[str], token: Token) -> bool:
    """Say whether what looks like all items begins within a pointer at some of them."""
    return token.start < one.start() < token.end


def _is_strong(wish: Wish) -> bool:
    """Say whether files of their own are meant, rather than one film of them all."""
    if not wish.each and wish.picks:
        saves = re.search(
            r"\b(?:export|save|render|download|output)\b|导出|输出|保存|存成", wish.text
        )
        return bool(wish.apart and saves)
    if wish.apart or (wish.zh and words.COUNTED_ZH.search(wish.text)):
        return True
    return any(_makes_new(wish, one) for one in wish.each)


def _makes_new(wish: Wish, one: re.Match[str]) -> bool:
    """Say whether something new is made of each item, as in "a clip of each video"."""
    before, after = wish.text[: one.start()], wish.text[one.end() :]
    if wish.zh:
        if not words.EVERY_ZH.search(one.group()):
            return False
        rest = re.split(r"[，。；,;]", after)[0]
        new = words.NEW_ZH.match(after)
        headed = re.match(rf"(?:{BRACKETS.pattern})?\s*[：:]", after)
        return bool(headed or (new and RESULT_ZH.search(rest[new.end() :])))
    if words.PER_EN.fullmatch(one.group()):
        return bool(
            re.search(rf"\b(?:an?|one)\b[^.;,]*\b{words.RESULT_EN}\s*$", before, re.IGNORECASE)
        )
    if not words.EVERY_EN.match(one.group()):
        return False
    new = words.NEW_EN.search(before)
    made = rf"\b{words.RESULT_EN}(?:[\s(,]*\d[^.;!?]{{0,12}}?)?\s+\w+(?:\s+of)?\s*$"
    if new and re.search(made, new.group(), re.IGNORECASE):
        return True
    if re.match(r"\s*(?:for|from|of|with)\s*$", before, re.IGNORECASE):
        return True
    if words.BECOME_EN.match(after) and re.match(
        r"\s*(?:should|shall|must|has|needs|to|will)?\s*(?:become|be\ turned|turn)",
        after,
    ):
        return True
    if not before.strip() and re.match(r"\s*as\s+an?\b", after, re.IGNORECASE):
        return True
    turned = words.TURN_EN.search(before) and words.INTO_EN.match(after)
    return bool(turned or words.SAVE_EN.search(before))


def _before(
    message: str, wish: Wish, scene: Scene, read: Read
) -> tuple[tuple[Operation, ...], int]:
    """Return what is asked of the film before its items are spoken of, and where they begin."""
    head = wish.text[: wish.begin]
    stops = [*STOPS.finditer(head)]
    if words.SAVE_EN.search(head) or re.search(r"(?:导出|输出|保存)$", head):
        stops += COMMAS.finditer(head)
    if not wish.zh and (new := words.NEW_EN.search(head)):
        stops = [stop for stop in stops if stop.end() <= new.start()]
    if not stops:
        return (), 0
    cut = max(stops, key=lambda stop: stop.end())
    said = message[: cut.start()].strip()
    plan = read(said, scene) if said else None
    acting = plan and plan.operations and not plan.questions and not plan.unread
    if not plan or not acting or any(isinstance(op, Answer) for op in plan.operations):
        return (), 0
    return plan.operations, cut.end()


# --- of what ------------------------------------------------------------------------


def _over(wish: Wish, stage: Stage) -> str | list[int | str] | Question | None:
    """Return what a batch goes over, or the question which of two things is meant."""
    if wish.picks and not wish.each:
        return [number for token in wish.picks for number in _pick(token).clips]
    if numbers := [n for token in wish.listed(wish.picks) for n in _pick(token).clips]:
        return [*numbers]
    if names := [str(token.value) for token in wish.listed(wish.files)]:
        return [*names]
    kind = _kind(wish)
    uploads = _uploads(kind, stage)
    if out := words.EXCEPT.search(wish.text):
        taken = [n for token in wish.picks for n in _pick(token).clips]
        count = len(_clips(kind, stage) if stage.laid else uploads)
        gone = {n if n > 0 else count + 1 + n for n in taken}
        whole = not stage.laid or kind in ("all", "clips") or count == len(stage.scene.draft.clips)
        if gone and whole:
            return [n for n in range(1, count + 1) if n not in gone]
        if not out.group().lower().startswith("without"):
            return None
    if not stage.laid:
        return (
            (kind if kind == "photos" or (uploads and kind != "files") else "all")
            if (uploads)
            else None
        )
    if words.UPLOADED.search(wish.text) and not words.ON_TIMELINE.search(wish.text):
        return [asset.name for asset in uploads] if kind in ("videos", "photos") else "files"
    clips = _clips(kind, stage)
    shown = sorted(clip.asset or "" for clip in clips)
    same = shown == sorted(asset.id for asset in uploads)
    if kind in ("clips", "all") or same or words.ON_TIMELINE.search(wish.text) or not uploads:
        return "clips" if kind in ("clips", "all", "files") else kind
    which = 1 if stage.zh else 0
    text = QUESTIONS["which_items"][which].format(clips=len(clips), files=len(uploads))
    return Question(text, OPTIONS["zh" if stage.zh else "en"])


def _pick(token: Token) -> Pick:
    assert isinstance(token.value, Pick)  # noqa: S101
    return token.value


def _kind(wish: Wish) -> str:
    """Return what the items are called: videos, photos, clips or files; "all" without a word."""
    for one in wish.each:
        said = one.group().lower()
        for kind, nouns in words.NOUNS.items():
            edge = rf"(?:{nouns})(?:都|各自|各|均)?$" if wish.zh else rf"\b(?:{nouns})$"
            if re.search(edge, said):
                return kind
    return "all"


def _uploads(kind: str, stage: Stage) -> list[Asset]:
    own = slides(stage.scene.assets)
    if kind == "videos":
        return [asset for asset in own if asset.kind is MediaKind.VIDEO]
    if kind == "photos":
        return [asset for asset in own if asset.kind is MediaKind.IMAGE]
    return own


def _clips(kind: str, stage: Stage) -> list[Clip]:
    """Return the clips of a kind on the timeline."""
    wanted = {asset.id for asset in _uploads(kind, stage)}
    every = list(stage.scene.draft.clips)
    if kind not in ("videos", "photos"):
        return every
    return [clip for clip in every if clip.asset in wanted]


def _items(over: str | list[int | str], stage: Stage) -> list[Clip | Asset]:
    """Return the first things that a batch goes over, to read the wishes against one of them."""
    laid = list(stage.scene.draft.clips)
    if isinstance(over, list):
        named = [asset for asset in stage.scene.assets if asset.name in over]
        pool: list[Clip | Asset] = [*laid] or [*_uploads("all", stage)]
        numbered = [n - 1 if n > 0 else n for n in over if isinstance(n, int)]
        return [*named, *(pool[n] for n in numbered if -len(pool) <= n < len(pool))]
    if laid and over != "files":
        return [*_clips(over, stage)]
    return [*_uploads(over, stage)]


def _single(scene: Scene, item: Clip | Asset) -> Scene:
    """Return the scene as it would be with one item alone."""
    others = {asset.id for asset in slides(scene.assets)}
    if isinstance(item, Clip):
        alone = replace(scene.draft, clips=(item,))
        kept = tuple(a for a in scene.assets if a.id == item.asset or a.id not in others)
        return replace(scene, draft=alone, assets=kept, recent=())
    kept = tuple(a for a in scene.assets if a.id == item.id or a.id not in others)
    return replace(scene, draft=replace(scene.draft, clips=()), assets=kept, recent=())


# --- what is done to one --------------------------------------------------------------


def _first_clear(candidates: Sequence[str], scene: Scene, read: Read) -> Plan | None:
    """Return the plan of the first wording that is understood whole, or the first question."""
    asked: Plan | None = None
    for said in candidates:
        if words.IDLE.match(said):
            return Plan((Export(),))
        plan = read(said, scene)
        clear = plan.operations and not plan.questions and not plan.unread
        if clear and not any(isinstance(op, Answer) for op in plan.operations):
            return plan
        if asked is None and plan.questions:
            asked = plan
    return asked


def _candidates(message: str, wish: Wish, begin: int) -> list[str]:
    """Return the message as it may be said of one item, likeliest wording first."""
    found: list[str] = []
    for how in range(3):
        cuts = _cuts_zh(wish, how) if wish.zh else _cuts_en(wish, how)
        said = _without(message, cuts, begin)
        if said not in found:
            found.append(said)
    return found


def _without(message: str, cuts: Sequence[Cut], begin: int) -> str:
    """Return the message with some stretches replaced, tidied at its ends."""
    parts: list[str] = []
    at = begin
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.start < at:
            continue
        parts += [message[at : cut.start], cut.instead]
        at = cut.end
    said = re.sub(r"\s+", " ", "".join([*parts, message[at:]]))
    said = re.sub(r"\s+([,.;!?])", r"\1", said)
    said = re.sub(r"([,，])\s*(?=[,，.。])", "", said)
    said = words.SHAPED.sub("as ", words.LENGTHY.sub(r"\1 second\2 clip as \3", said))
    said = words.LENGTHY_AFTER.sub(r"\2 second clip as \1", said)
    said = words.LENGTHY_ZH.sub(r"，时长\1秒，格式\2", said)
    said = re.sub(r"^[\s,，:：;；.。]+|^(?:and|then)\s+", "", said).strip(" ,，:：")
    said = re.sub(r"^(?=一(?:个|条|段|部|份))", "做", said)
    return re.sub(r"^(?:an?|one)\s+(?=\S)", "make a ", said, flags=re.IGNORECASE)


def _cuts_en(wish: Wish, how: int) -> list[Cut]:
    text = wish.text
    cuts = [Cut(*one.span(), ', add the title "{name}"') for one in words.NAMES_EN.finditer(text)]
    cuts += [Cut(*one.span()) for one in words.SPLIT_EN.finditer(text)]
    cuts += [Cut(*one.span(), f", make it {one[1]} long") for one in words.LONG_EACH.finditer(text)]
    cuts += [_own_cut_en(text, one, how) for one in wish.each]
    if wish.listed(wish.picks) or wish.listed(wish.files):
        led = re.match(r"\s*(?:for|of|from|with)\s+", text)
        colon = COLON.search(text)
        cuts.append(Cut(led.start() if led else 0, colon.end() if colon else 0))
    cuts += [Cut(*one.span()) for one in words.TAIL_EN.finditer(text)]
    cuts += [_apart_cut_en(text, one, how) for one in wish.apart]
    cuts += _picked(wish)
    cuts += [Cut(*one.span()) for one in re.finditer(r"\((?:on the timeline|as uploaded)\)", text)]
    return cuts


def _picked(wish: Wish) -> list[Cut]:
    """Return the pointers at single items, with what takes them out of all."""
    out = words.EXCEPT.search(wish.text) if wish.picks else None
    if out is None:
        return [Cut(token.start, token.end) for token in wish.picks]
    ends = [out.end(), *(token.end for token in wish.picks)]
    starts = [out.start(), *(token.start for token in wish.picks)]
    end = max(ends)
    tail = re.match(r"\s*(?:之外|以外)的?", wish.text[end:])
    return [Cut(min(starts), end + (tail.end() if tail else 0))]


def _own_cut_en(text: str, one: re.Match[str], how: int) -> Cut:
    """Return what stands in the place of "each video"."""
    before, after = text[: one.start()], text[one.end() :]
    if words.PER_EN.fullmatch(one.group()):
        return Cut(*one.span())
    if (given := words.GIVE_EN.search(before)) and (
        own := re.match(r"\s+(?:its|their)\s+own\b", after)
    ):
        return Cut(given.start(), one.end() + own.end(), "make a")
    if become := words.BECOME_EN.match(after):
        return Cut(one.start(), one.end() + become.end(), "make a ")
    turned, into = words.TURN_EN.search(before), words.INTO_EN.match(after)
    if into and not before.strip():
        return Cut(one.start(), one.end() + into.end(), "make a")
    if turned and into and how < 2:
        return Cut(turned.start(), one.end() + into.end(), "make it" if how else "make a")
    if led := words.LED_EN.search(before):
        colon = re.match(rf"(?:{BRACKETS.pattern})?\s*[:,]?", after)
        end = one.end() + (colon.end() if colon else 0)
        return Cut(led.start(), end)
    new = words.NEW_EN.search(before)
    if new and how == 0:
        preposition = re.search(r"\s(?:of|from|for|out\s+of|per|with)\s*$", before)
        return Cut(preposition.start() if preposition else one.start(), one.end())
    if words.SAVE_EN.search(before) and how < 2:
        return Cut(*one.span())
    noun = "photo" if re.search(words.NOUNS["photos"], one.group(), re.IGNORECASE) else "video"
    return Cut(*one.span(), "it" if how == 2 else f"the {noun}")


def _apart_cut_en(text: str, one: re.Match[str], how: int) -> Cut:
    """Return what stands in the place of "as separate files"."""
    after = text[one.end() :]
    noun = re.match(rf"\s+((?:[\w:-]+\s+){{0,3}}?){words.RESULT_EN}\b", after, re.IGNORECASE)
    said = one.group().lower()
    if said.startswith(("batch", "bulk")):
        return Cut(one.start(), one.end(), re.sub(r"^(?:batch|bulk)[\s-]*", "", said))
    if not re.match(r"(?:as|into|in|to|from|separate|individual|standalone|its|their)\b", said):
        return Cut(*one.span())
    if said.startswith(("as a file", "as one file", "as files", "as a separate file")):
        return Cut(*one.span())
    if words.FORMAT.match(after) and said.startswith(("as", "into", "in", "to")):
        return Cut(*one.span(), "as")
    if noun and not noun.group(1) and said.startswith(("as", "into", "in", "to")):
        return Cut(one.start(), one.end() + noun.end())
    if said.startswith(("as", "into", "in", "to", "from")):
        return Cut(*one.span(), ("a", "as", ", make it")[how])
    return Cut(*one.span())


def _cuts_zh(wish: Wish, how: int) -> list[Cut]:
    text = wish.text
    cuts = [Cut(*one.span(), "加标题「{name}」") for one in words.NAMES_ZH.finditer(text)]
    for one in wish.each:
        led = words.FOR_ZH.search(text[: one.start()])
        start = led.start() if led else one.start()
        headed = re.match(rf"(?:{BRACKETS.pattern})?\s*[：:]", text[one.end() :])
        if headed:
            cuts.append(Cut(start, one.end() + headed.end()))
            continue
        own = text[one.end() : one.end() + 1] == "的"
        noun = "照片" if re.search(words.NOUNS["photos"], one.group()) else "视频"
        if own or how == 1:
            cuts.append(Cut(*one.span(), noun if how < 2 else ""))
        else:
            cuts.append(Cut(start, one.end()))
    cuts += [Cut(*one.span(), "时长") for one in words.LONG_EACH_ZH.finditer(text)]
    if counted := words.COUNTED_ZH.search(text):
        start = counted.start() + counted.group().rindex(counted[1])
        cuts.append(Cut(start, start + len(counted[1]), "一"))
    cuts += [Cut(*one.span()) for one in wish.apart]
    cuts += _picked(wish)
    cuts += [Cut(*one.span()) for one in re.finditer(r"\((?:on the timeline|as uploaded)\)", text)]
    if how == 2:
        cuts += [Cut(*one.span()) for one in re.finditer(r"成?一(?:个|份|条)文件|一份", text)]
    return cuts


def _of_one(operations: Sequence[Operation]) -> list[Operation]:
    """Return operations as one item takes them: nothing is joined, a show is its length."""
    found: list[Operation] = []
    for op in operations:
        if isinstance(op, Concat | SaveProject):
            continue
        if isinstance(op, Slideshow):
            found += _of_show(op)
        else:
            found.append(op)
    return found or [Export()]


def _of_show(show: Slideshow) -> list[Operation]:
    found: list[Operation] = []
    length = show.total_duration or show.seconds_per_image
    if length:
        found.append(SetTargetDuration(seconds=length))
    if show.title:
        found.append(AddText(text=show.title, start=0, end=3, style="title"))
    if show.music:
        style = show.music if isinstance(show.music, str) else "upbeat"
        found.append(AddMusic(style=style))
    return found
