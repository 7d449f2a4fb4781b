import pytest

from cutroom.domain.validity import violations
from cutroom.errors import OperationRejected
from tests.support.drafts import edited, image, laid, names, video

RAMP = {"op": "speed_ramp", "from_factor": 1, "to_factor": 4}


def test_a_ramp_runs_evenly_through_one_clip() -> None:
    assets = [video("run.mp4", 10)]

    draft = edited(assets, {**RAMP, "clip": 1})

    assert (draft.clips[0].speed, draft.clips[0].speed_to) == (1, 4)
    assert draft.duration == 4000
    assert violations(draft, assets) == []


def test_a_ramp_over_several_clips_never_jumps() -> None:
    assets = [video(f"run{number}.mp4", 4) for number in (1, 2, 3)]

    draft = edited(assets, RAMP, draft=laid(*assets))

    speeds = [(clip.speed, clip.speed_to) for clip in draft.clips]
    assert speeds[0][0] == 1
    assert speeds[-1][1] == 4
    assert [end for _, end in speeds[:-1]] == [start for start, _ in speeds[1:]]
    assert abs(draft.duration - 12_000 / 2.5) <= 3


def test_a_ramp_in_the_middle_leaves_the_rest_at_its_speed() -> None:
    assets = [video("run.mp4", 10)]

    draft = edited(assets, {**RAMP, "start": 2, "end": 7})

    assert [(clip.speed, clip.speed_to) for clip in draft.clips] == [(1, None), (1, 4), (1, None)]
    assert draft.duration == 7000


def test_a_ramp_of_pictures_alone_is_refused() -> None:
    with pytest.raises(OperationRejected, match="Only moving pictures"):
        edited([image()], RAMP)


def test_the_timeline_tells_a_ramp() -> None:
    from cutroom.domain.reading import read_timeline

    assets = [video("run.mp4", 10)]
    timeline = read_timeline(edited(assets, RAMP), names(assets))

    assert timeline.tracks[0].segments[0].details["speed"] == "1x to 4x"
