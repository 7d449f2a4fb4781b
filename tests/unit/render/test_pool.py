"""Which worker gets which chunk."""

from cutroom.backend.render.pool import SOUND, Round


def test_the_sound_goes_first_because_nothing_can_be_joined_without_it():
    assert Round([0, 1, SOUND]).choose(-2, []) == SOUND


def test_a_worker_goes_on_where_it_stopped():
    waiting = Round(range(10))

    assert [waiting.choose(last, [9]) for last in (-2, 0, 1)] == [0, 1, 2]


def test_a_second_worker_begins_in_the_middle_of_what_is_left():
    waiting = Round(range(10))
    first = waiting.choose(-2, [])

    assert waiting.choose(-2, [first]) == 6


def test_a_worker_that_is_done_helps_with_the_longest_stretch():
    waiting = Round([3, 7, 8, 9, 10])

    assert waiting.choose(5, [6]) == 9


def test_all_chunks_are_handed_out_once():
    waiting = Round(range(17))
    last, seen = [-2, -2], []
    for turn in range(17):
        worker = turn % 2
        last[worker] = waiting.choose(last[worker], [last[1 - worker]])
        seen.append(last[worker])

    assert sorted(seen) == list(range(17))


def test_a_job_is_tried_twice_and_no_more():
    waiting = Round([0])
    waiting.choose(-2, [])

    assert waiting.retry(0)
    assert not waiting.retry(0)
