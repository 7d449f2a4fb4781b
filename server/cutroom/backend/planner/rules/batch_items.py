"""What a batch goes over: clips, uploads or those that are named, and the scene with one alone."""

import re
from dataclasses import replace

from cutroom.backend.planner.plan import Question, Scene
from cutroom.backend.planner.rules.batch_wishes import (
    Wish,
)
from cutroom.backend.planner.rules.questions import QUESTIONS
from cutroom.backend.planner.stage import Stage
from cutroom.backend.planner.tokens.pick import Pick
from cutroom.backend.planner.tokens.token import Token
from cutroom.backend.planner.words import batches as words
from cutroom.domain.draft import Clip
from cutroom.domain.editing.laying import slides
from cutroom.domain.media import Asset, MediaKind

OPTIONS = {
    "en": ("each clip on the timeline", "each uploaded file"),
    "zh": ("时间线上的每个片段", "每个上传的文件"),
}

# --- of what ------------------------------------------------------------------------


def what_over(wish: Wish, stage: Stage) -> str | list[int | str] | Question | None:
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


def items_of(over: str | list[int | str], stage: Stage) -> list[Clip | Asset]:
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


def with_one_alone(scene: Scene, item: Clip | Asset) -> Scene:
    """Return the scene as it would be with one item alone."""
    others = {asset.id for asset in slides(scene.assets)}
    if isinstance(item, Clip):
        alone = replace(scene.draft, clips=(item,))
        kept = tuple(a for a in scene.assets if a.id == item.asset or a.id not in others)
        return replace(scene, draft=alone, assets=kept, recent=())
    kept = tuple(a for a in scene.assets if a.id == item.id or a.id not in others)
    return replace(scene, draft=replace(scene.draft, clips=()), assets=kept, recent=())
