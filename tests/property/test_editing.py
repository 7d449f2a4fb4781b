from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from cutroom.domain.difference import describe_changes
from cutroom.domain.draft import Draft
from cutroom.domain.editing.apply import Applied, apply_operations
from cutroom.domain.editing.notes import say
from cutroom.domain.kinds.lettering import Line
from cutroom.domain.operations import parse_operation
from cutroom.domain.reading import read_timeline
from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, names
from tests.support.requests import MATERIAL, Body, conversations, operations, requests

SUBTITLES = {
    asset.id: [Line(start=0.5, end=2, text="first"), Line(start=2, end=200, text="second")]
    for asset in MATERIAL
    if asset.name.endswith(".srt")
}
NAMES = names(MATERIAL)
relaxed = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def carried_out(draft: Draft, request: list[Body]) -> Applied | None:
    bodies = [parse_operation(body) for body in request]
    try:
        return apply_operations(draft, bodies, MATERIAL, SUBTITLES)
    except OperationRejected as refusal:
        assert str(refusal)
        event("refused")
        return None


def drafts_after(conversation: list[list[Body]]) -> list[Draft]:
    drafts = [Draft()]
    for request in conversation:
        applied = carried_out(drafts[-1], request)
        if applied is not None:
            drafts.append(applied.draft)
    return drafts


def decided(draft: Draft) -> Any:
    """What decides the film: everything but ids, seeds and how the canvas came about."""

    def bare(segments: Any) -> Any:
        return tuple(replace(segment, id="") for segment in segments)

    clips = [
        replace(clip, lead=None) if not place else clip for place, clip in enumerate(draft.clips)
    ]
    return replace(
        draft,
        canvas=replace(draft.canvas, chosen=False),
        clips=bare(clips),
        overlays=bare(draft.overlays),
        sounds=tuple(replace(sound, id="", seed=0) for sound in draft.sounds),
        cues=bare(draft.cues),
        effects=bare(draft.effects),
        next_id=1,
    )


@relaxed
@given(conversations)
def test_operations_keep_the_draft_sound(conversation: list[list[Body]]) -> None:
    for draft in drafts_after(conversation):
        assert violations(draft, MATERIAL) == []


@relaxed
@given(conversations)
def test_the_same_requests_always_make_the_same_film(conversation: list[list[Body]]) -> None:
    assert drafts_after(conversation) == drafts_after(conversation)


@relaxed
@given(conversations)
def test_a_changed_film_reads_differently_and_says_what_changed(
    conversation: list[list[Body]],
) -> None:
    drafts = drafts_after(conversation)

    for before, after in pairwise(drafts):
        one, other = read_timeline(before, NAMES), read_timeline(after, NAMES)
        if decided(before) != decided(after):
            assert one != other
        for lang in ("en", "zh"):
            assert bool(describe_changes(one, other, lang)) == (one != other)


@relaxed
@given(conversations)
def test_every_note_can_be_said_in_both_languages(conversation: list[list[Body]]) -> None:
    draft = Draft()
    for request in conversation:
        applied = carried_out(draft, request)
        if applied is None:
            continue
        draft = applied.draft
        for note in applied.notes:
            for lang in ("en", "zh"):
                sentence = say(note, lang)
                assert sentence
                assert "{" not in sentence


@relaxed
@given(requests, operations)
def test_one_operation_that_does_not_fit_undoes_the_whole_request(
    request: list[Body], impossible: Body
) -> None:
    draft = edited(MATERIAL, {"op": "concat"})

    bad = {"op": "delete_clip", "clip": 5000}

    assert carried_out(draft, [*request, impossible, bad]) is None
    assert carried_out(draft, [bad, impossible, *request]) is None


cuts = st.integers(min_value=0, max_value=40_000)


@relaxed
@given(st.lists(st.tuples(cuts, cuts), min_size=1, max_size=4))
def test_cuts_of_one_request_speak_of_the_timeline_before_it(
    pairs: list[tuple[int, int]],
) -> None:
    ranges = [(min(pair), max(pair)) for pair in pairs if abs(pair[0] - pair[1]) > 1]
    draft = edited(MATERIAL, {"op": "concat", "clips": ["beach.mp4", "silent.mp4"]})
    gone: set[int] = set()
    for start, end in ranges:
        gone.update(range(start, end))

    result = edited(
        MATERIAL,
        *(
            {"op": "remove_range", "start": start / 1000, "end": end / 1000}
            for start, end in ranges
        ),
        draft=draft,
    )

    assert result.duration == 42_000 - len(gone)
