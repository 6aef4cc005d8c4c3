"""A token bucket: served while there are tokens, warned once, ignored until a tenth is back."""

import pytest

from bot.telegram.rate_limiter import RateLimiter, Verdict

SERVE, WARN, IGNORE = Verdict.SERVE, Verdict.WARN, Verdict.IGNORE


@pytest.mark.parametrize(("capacity", "per_second"), [(240, 4.0), (20, 4.0), (30, 0.5)])
def test_a_full_bucket_is_served_then_warned_then_ignored(capacity: int, per_second: float) -> None:
    limiter = RateLimiter(capacity, per_second)
    verdicts = [limiter.check(5, 100.0) for _ in range(capacity + 3)]
    assert verdicts == [*[SERVE] * capacity, WARN, IGNORE, IGNORE]
    assert limiter.check(6, 100.0) is SERVE, "nobody else notices"


@pytest.mark.parametrize(("capacity", "per_second"), [(240, 4.0), (20, 4.0), (30, 0.5)])
def test_a_warned_sender_is_served_again_when_a_tenth_has_filled(
    capacity: int, per_second: float
) -> None:
    limiter = RateLimiter(capacity, per_second)
    for _ in range(capacity + 1):
        limiter.check(5, 100.0)
    tenth = capacity // 10
    filled = 100.0 + tenth / per_second
    assert limiter.check(5, filled - 0.1) is IGNORE
    verdicts = [limiter.check(5, filled + 0.1) for _ in range(tenth + 2)]
    assert verdicts == [*[SERVE] * tenth, WARN, IGNORE]


def test_four_messages_a_second_are_served_for_ever() -> None:
    limiter = RateLimiter()
    assert {limiter.check(5, 100.0 + number / 4) for number in range(5_000)} == {SERVE}


def test_five_messages_a_second_are_not() -> None:
    limiter = RateLimiter()
    verdicts = [limiter.check(5, 100.0 + number / 5) for number in range(5_000)]
    assert WARN in verdicts
    assert 0.78 < verdicts.count(SERVE) / len(verdicts) < 0.87


def test_a_full_bucket_holds_no_more_than_its_capacity() -> None:
    limiter = RateLimiter(3, 1.0)
    limiter.check(5, 0.0)
    assert [limiter.check(5, 1_000.0) for _ in range(4)] == [SERVE, SERVE, SERVE, WARN]


def test_senders_are_not_remembered_for_ever() -> None:
    limiter = RateLimiter(max_senders=100)
    for sender in range(1000):
        limiter.check(sender, 100.0 + sender)
    assert len(limiter) == 100


def test_a_sender_who_goes_on_is_not_forgotten_among_strangers() -> None:
    limiter = RateLimiter(2, 0.01, max_senders=100)
    verdicts = []
    for sender in range(1, 301):
        limiter.check(sender, 50.0)
        if sender % 50 == 0:
            verdicts.append(limiter.check(0, 50.0))
    assert verdicts == [SERVE, SERVE, WARN, IGNORE, IGNORE, IGNORE]
