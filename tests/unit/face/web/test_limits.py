from cutroom.face.web.limits import MINUTE_S, MOST_KEPT, RateLimit
from tests.support.clocks import HastyClock


def test_a_minutes_calls_may_come_at_once_and_then_at_an_even_pace():
    clock = HastyClock()
    limit = RateLimit(60, clock)

    burst = [limit.wait_s("ana") for _ in range(61)]
    clock.hands += 1.0
    later = [limit.wait_s("ana"), limit.wait_s("ana")]

    assert burst[:60] == [0.0] * 60
    assert 0.9 < burst[60] <= 1.0
    assert later[0] == 0.0
    assert later[1] > 0


def test_a_refused_call_costs_nothing():
    clock = HastyClock()
    limit = RateLimit(1, clock)

    assert limit.wait_s("ana") == 0.0
    waits = [limit.wait_s("ana") for _ in range(100)]
    clock.hands += MINUTE_S

    assert waits[-1] <= MINUTE_S
    assert limit.wait_s("ana") == 0.0


def test_principals_have_limits_of_their_own_and_zero_is_none():
    limit = RateLimit(1, HastyClock())

    assert (limit.wait_s("ana"), limit.wait_s("ben")) == (0.0, 0.0)
    assert limit.wait_s("ana") > 0
    assert [RateLimit(0, HastyClock()).wait_s("ana") for _ in range(9)] == [0.0] * 9


def test_what_is_remembered_is_bounded():
    limit = RateLimit(1, HastyClock())

    for number in range(MOST_KEPT + 5):
        limit.wait_s(str(number))

    assert len(limit._left) == MOST_KEPT
