"""Pace: within Telegram's limits a message may go unseen, above them only after one was seen to be taken."""

import pytest

from bot.wire.pace import ALL_STEP, GRANT, MOST_CHATS, WATCH, Pace


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock)


def test_one_message_a_second_in_a_chat_may_go_unseen(pace: Pace, clock: Clock) -> None:
    for _ in range(100):
        assert pace.unseen(5)
        clock.now += 1.0


def test_a_second_one_within_the_second_may_not(pace: Pace, clock: Clock) -> None:
    assert pace.unseen(5)
    clock.now += 0.9
    assert not pace.unseen(5)


def test_a_message_that_went_as_a_request_counts_too(pace: Pace) -> None:
    pace.sent(5)
    assert not pace.unseen(5)


def test_no_more_than_thirty_a_second_go_unseen_in_all(pace: Pace, clock: Clock) -> None:
    unseen = 0
    for chat in range(1000):
        clock.now += 0.001
        unseen += pace.unseen(chat)
    assert 10 <= unseen <= 30


def test_one_that_was_taken_above_the_limit_lets_a_few_more_go(pace: Pace) -> None:
    pace.sent(5)
    pace.taken(5)
    assert [pace.unseen(5) for _ in range(GRANT + 1)] == [*[True] * 9, *[False] * 8]  # then it is too fast in all
    pace.sent(7)
    pace.taken(7)
    assert [pace.unseen(chat) for chat in range(100, 100 + GRANT + 1)] == [*[True] * GRANT, False]


def test_one_that_was_taken_within_the_limit_says_nothing(pace: Pace, clock: Clock) -> None:
    pace.sent(5)
    clock.now += 1.0
    pace.taken(5)
    assert pace.unseen(5)
    assert not pace.unseen(5)


def test_after_a_refusal_everything_is_seen_for_a_while(pace: Pace, clock: Clock) -> None:
    pace.sent(5)
    pace.taken(5)
    pace.refused(3.0)
    assert not pace.unseen(5)
    assert not pace.unseen(7)
    clock.now += 3.0 + WATCH
    assert pace.unseen(7)
    assert pace.unseen(5)
    assert not pace.unseen(5)  # what was granted before is forgotten


def test_a_burst_that_is_over_is_forgotten(pace: Pace, clock: Clock) -> None:
    for _ in range(10_000):
        pace.sent(5)
    clock.now += 1.0 + ALL_STEP
    assert pace.unseen(5)


def test_chats_are_not_remembered_for_ever(pace: Pace, clock: Clock) -> None:
    for chat in range(3 * MOST_CHATS):
        pace.sent(chat)
        clock.now += 1.0
    assert pace.size <= MOST_CHATS
