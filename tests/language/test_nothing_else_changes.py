"""What a request does not name stays as it is, and what changed is told: for every request."""

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any

import pytest

from cutroom.backend.planner.compose import plan_message
from cutroom.backend.planner.stage import Stage
from cutroom.backend.service.adapters import RuleEditor
from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.base import Operation
from cutroom.domain.kinds.programmes import Batch
from cutroom.domain.operations import parse_operation
from cutroom.domain.reading import read_timeline
from cutroom.errors import CutroomError
from tests.language.contexts import scene
from tests.language.conversing import NoMedia, bare
from tests.language.matching import Matcher
from tests.language.score import HERE, load

FILES = tuple(sorted(path.name for path in HERE.glob("requests_*.jsonl")))
WORDS = {"cues"}
SOUND = {"sounds", "clips", "mutes", "loudness", "overlays"}
PICTURE = {"clips", "effects", "overlays"}
TOUCHED: tuple[tuple[str, set[str]], ...] = (
    ("add_text edit_text remove_text lower_third countdown captions style_captions", WORDS),
    ("edit_caption_text remove_captions translate_captions", WORDS),
    ("add_music remove_music", {"sounds", "mutes"}),
    ("volume mute duck normalize_audio denoise_audio audio_effect", SOUND),
    ("color filter lut effect flip crop zoom remove_zoom pan transform stabilize", PICTURE),
    ("blur_region delogo chroma_key", PICTURE),
    ("set_aspect resize set_fps rotate background_fill", PICTURE | {"canvas"}),
    ("fade", {"fades", "clips", "sounds", "cues"}),
    ("overlay_image", {"overlays"}),
    ("waveform", {"waves"}),
)
TOUCHES = {name: parts for names, parts in TOUCHED for name in names.split()}
"""The parts of a draft that an operation may change; those that move time are not here."""
OF_CLIPS = {
    "color", "filter", "lut", "flip", "crop", "zoom", "remove_zoom", "pan", "transform",
    "stabilize", "volume", "mute", "rotate", "effect",
}  # fmt: skip
"""Operations that leave alone the clips that they do not name."""


@cache
def _requests(name: str) -> list[dict[str, Any]]:
    return load(HERE / name)


def _apply(draft: Draft, operations: Sequence[Operation], assets: Any) -> Draft:
    return (
        RuleEditor()
        .apply(
            draft,
            operations,
            assets,
            subtitles={},
            language="en",
            measure=lambda wanted: NoMedia().measure(wanted, {}),
        )
        .draft
    )


def _carried(request: dict[str, Any]) -> tuple[Draft, Draft, list[dict[str, Any]], Any] | None:
    """Return the draft before and after a request's edits, with their bodies."""
    setting = scene(request["context"], request["lang"])
    plan = plan_message(request["text"], setting)
    edits = [op for op in plan.operations if op.local and not isinstance(op, Batch)]
    edits = [op for op in edits if type(op).__module__.rsplit(".", 1)[-1] != "answering"]
    before = setting.draft
    try:
        if not before.clips and setting.assets and edits:
            lay = [parse_operation({"op": "concat", "clips": "all"})]
            before = _apply(before, lay, setting.assets)
        after = _apply(before, edits, setting.assets) if edits else before
    except CutroomError:
        return None
    return before, after, [op.described() for op in edits], setting


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_named_is_not_changed(name):
    checked = 0
    for request in _requests(name):
        carried = _carried(request)
        if carried is None or not carried[2]:
            continue
        before, after, bodies, setting = carried
        if any(body["op"] not in TOUCHES for body in bodies):
            continue
        allowed = set[str]().union(*(TOUCHES[body["op"]] for body in bodies)) | {"next_id"}
        if any(body["op"] == "crop" and body.get("ratio") for body in bodies):
            allowed.add("canvas")
        for one in fields(Draft):
            if one.name not in allowed:
                same = bare(getattr(before, one.name)) == bare(getattr(after, one.name))
                assert same, (request["text"], one.name, bodies)
        if all(body["op"] in OF_CLIPS and body.get("clip") is not None for body in bodies):
            stage = Matcher(Stage(setting, request["lang"]))
            named = {n for body in bodies for n in stage._clips(body["clip"])}
            spared = [clip for n, clip in enumerate(before.clips, 1) if n not in named]
            # A stretch treated alone is a clip of its own: the others may stand at other places.
            stood = [clip for clip in after.clips if clip in spared]
            assert stood == spared, (request["text"], bodies)
        checked += 1

    assert checked or name == "requests_joined.jsonl"


@pytest.mark.parametrize("name", FILES)
def test_every_change_of_the_film_is_told_and_nothing_else_is(name):
    for request in _requests(name):
        carried = _carried(request)
        if carried is None:
            continue
        before, after, bodies, setting = carried
        names = {asset.id: asset.name for asset in setting.assets}
        told = describe_changes(read_timeline(before, names), read_timeline(after, names), "en")
        changed = bare(before) != bare(after)

        assert bool(told) == changed, (request["text"], bodies, told)
