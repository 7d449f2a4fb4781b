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


def test_captions_stay_with_their_moment_in_a_ramp() -> None:
    assets = [video("run.mp4", 12)]
    lines = {"op": "captions", "lines": [{"start": 6, "end": 9, "text": "Now"}]}

    draft = edited(assets, lines, {"op": "speed_ramp", "from_factor": 1, "to_factor": 2})

    # The source instant t plays when x + x²/16 = t, for the speed grows by an eighth a second.
    def heard(at: float) -> float:
        return 8 * ((1 + at / 4) ** 0.5 - 1) * 1000

    assert draft.duration == 8000
    assert abs(draft.cues[0].range.start - heard(6)) <= 2
    assert abs(draft.cues[0].range.end - heard(9)) <= 2


def test_a_cut_within_a_ramp_falls_where_the_material_plays() -> None:
    assets = [video("run.mp4", 12)]
    ramp = {"op": "speed_ramp", "from_factor": 1, "to_factor": 2}

    draft = edited(assets, ramp, {"op": "remove_range", "start": 6, "end": 9})

    assert abs(draft.clips[0].source.end - 6000) <= 3
    assert abs(draft.clips[1].source.start - 9000) <= 3
    assert violations(draft, assets) == []


def test_spoken_words_keep_their_pace_when_the_pictures_speed_up() -> None:
    from dataclasses import replace

    from cutroom.domain.draft import Sound, SoundRole
    from cutroom.domain.timing import TimeRange
    from tests.support.drafts import sound

    assets = [video("run.mp4", 12), sound("words.wav", 4)]
    draft = laid(assets[0])
    voice = Sound("a9", SoundRole.VOICE, TimeRange(2000, 6000), "words.wav", assets[1].id)
    draft = replace(draft, sounds=(voice,), next_id=20)

    fast = edited(assets, {"op": "speed", "factor": 2}, draft=draft)

    assert (fast.sounds[0].range.start, fast.sounds[0].range.end) == (1000, 5000)
