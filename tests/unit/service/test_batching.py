from dataclasses import replace

import pytest

from cutroom.backend.service.batching import carry_out_batch
from cutroom.backend.service.ports import Changed
from cutroom.domain.draft import Draft
from cutroom.domain.kinds.programmes import Batch
from cutroom.errors import OperationRejected

NAMES = ("one.mp4", "two.mp4", "three.mp4")


def apply(draft: Draft, operations) -> Changed:
    """Write the operations down as the title; the second clip takes no trim."""
    bodies = [operation.described() for operation in operations]
    if any(body["op"] == "trim" and body.get("clip") == 2 for body in bodies):
        raise OperationRejected("It is too short.")
    said = " ".join(f"{body['op']}:{body.get('clip', 'film')}" for body in bodies)
    return Changed(replace(draft, title=said), ())


def batched(*bodies: dict, over="all", variants=None, lang="en"):
    batch = Batch(over=over, ops=list(bodies), variants=variants)
    return carry_out_batch(batch, Draft(), NAMES, apply, lang=lang)


def test_each_clip_is_treated_for_itself_and_the_film_once():
    end = batched({"op": "speed", "factor": 2}, {"op": "set_aspect", "ratio": "9:16"})

    assert end.draft.title == "speed:1 speed:2 speed:3 set_aspect:film"
    assert end.lines == ("1. one.mp4: done.", "2. two.mp4: done.", "3. three.mp4: done.")


def test_what_fails_on_one_clip_leaves_the_others_done_and_says_why():
    end = batched({"op": "trim", "start": 0, "end": 3})

    assert end.draft.title == "trim:1 trim:3"
    assert end.lines[1] == "2. two.mp4: not done, It is too short."


def test_a_batch_goes_over_the_clips_that_are_listed():
    end = batched({"op": "speed", "factor": 2}, over=[-1, "one.mp4"])

    assert end.draft.title == "speed:3 speed:1"


def test_a_length_for_each_file_is_its_clips_length():
    end = batched({"op": "set_target_duration", "seconds": 10})

    assert end.draft.title.startswith("set_clip_duration:1 ")


def test_a_person_reads_the_lines_in_their_language():
    assert batched({"op": "speed", "factor": 2}, lang="zh").lines[0] == "1. one.mp4：完成。"


@pytest.mark.parametrize(
    "bodies", [{"variants": [{"ops": []}]}, {"exports": True}], ids=["versions", "exports"]
)
def test_what_one_timeline_cannot_hold_is_refused(bodies):
    with pytest.raises(OperationRejected) as caught:
        if "variants" in bodies:
            batched({"op": "speed", "factor": 2}, variants=bodies["variants"])
        else:
            batched({"op": "export"})

    assert caught.value.hint


def test_nothing_is_claimed_when_no_clip_took_it():
    batch = Batch(over=[2], ops=[{"op": "trim", "start": 0, "end": 3}])

    with pytest.raises(OperationRejected, match="too short"):
        carry_out_batch(batch, Draft(), NAMES, apply)
