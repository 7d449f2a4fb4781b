import pytest

from cutroom.client.policy import (
    Cure,
    Failure,
    Kind,
    backoff_s,
    cure_for,
    may_repeat,
    rate_limit_wait_s,
)
from cutroom.errors import (
    ClientIdMissing,
    ExportBlocked,
    OutOfCredits,
    RateLimited,
    SessionNotFound,
    TokenRejected,
)


@pytest.mark.parametrize(
    ("refusal", "cure"),
    [
        (TokenRejected("x"), Cure.RENEW_TOKEN),
        (ClientIdMissing("x"), Cure.NEW_CLIENT_ID),
        (RateLimited("x"), Cure.WAIT),
        (SessionNotFound("x"), None),
        (OutOfCredits("x"), None),
        (ExportBlocked("x"), None),
    ],
)
def test_each_refusal_has_its_cure_once(refusal, cure):
    assert cure_for(refusal, ()) is cure
    assert cure_for(refusal, set(Cure)) is None


@pytest.mark.parametrize("failure", list(Failure))
@pytest.mark.parametrize("kind", [Kind.READ, Kind.TOKEN, Kind.SESSION, Kind.RENDER])
def test_what_cannot_act_twice_is_sent_up_to_three_times(kind, failure):
    assert may_repeat(kind, failure, 1)
    assert may_repeat(kind, failure, 2)
    assert not may_repeat(kind, failure, 3)


@pytest.mark.parametrize("kind", [Kind.MESSAGE, Kind.UPLOAD])
def test_messages_and_uploads_are_sent_again_only_when_they_never_arrived(kind):
    assert [f for f in Failure if may_repeat(kind, f, 1)] == [Failure.CONNECT]


@pytest.mark.parametrize(
    ("asked", "waited"), [(None, 30), (5, 5), (60, 60), (61, 30), (0, 30), (-3, 30)]
)
def test_a_sane_retry_after_is_obeyed(asked, waited):
    assert rate_limit_wait_s(asked, 30) == waited


def test_backoff_grows_and_jitter_only_shortens_it():
    assert [backoff_s(tries, 0) for tries in (1, 2, 3)] == [0.5, 1, 2]
    assert backoff_s(2, 1) == 0.75
    assert backoff_s(50, 0) == 8
