"""Pace: within Telegram's limits a message may go unseen, above them only after one was seen to be taken."""

import pytest

from bot.telegram.wire.pace import (
    ALL_MOST,
    ALL_PROOF,
    ALL_STEP,
    CHAT_PROOF,
    MOST_CHATS,
    PROBE,
    WATCH,
    Pace,
)


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


def prove_one(pace: Pace) -> None:
    """Telegram takes enough in chat 5 for some more to go unseen there."""
    for _ in range(CHAT_PROOF + 1):
        pace.sent(5)
        pace.taken(5)
    assert pace.unseen(5)


def prove_all(pace: Pace) -> None:
    """Telegram takes enough in all for some more to go unseen."""
    for chat in range(ALL_PROOF + 30):
        pace.sent(chat)
        pace.taken(chat)
    assert pace.unseen(1000)


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


def test_a_short_burst_in_a_chat_proves_nothing(pace: Pace) -> None:
    for _ in range(CHAT_PROOF - 1):
        pace.sent(5)
        pace.taken(5)
    assert not pace.unseen(5)


def test_what_is_taken_above_the_limit_lets_some_more_go_with_a_probe_among_them(
    pace: Pace, clock: Clock
) -> None:
    ways = []
    for _ in range(60):
        clock.now += ALL_STEP  # fast for the chat, not in all
        unseen = pace.unseen(5)
        if not unseen:
            pace.sent(5)
            pace.taken(5)
        ways.append(unseen)
    assert ways[: 1 + CHAT_PROOF] == [True, *[False] * CHAT_PROOF]
    assert ways[1 + CHAT_PROOF :] == ([*[True] * (PROBE - 1), False] * 4)[: 60 - 1 - CHAT_PROOF]


def test_what_is_taken_in_all_must_be_above_what_telegram_always_takes(
    pace: Pace, clock: Clock
) -> None:
    seen = 0
    for chat in range(200):
        clock.now += 0.001
        if not pace.unseen(chat):
            seen += 1
            pace.sent(chat)
            pace.taken(chat)
    assert ALL_PROOF <= seen <= ALL_PROOF + 200 // PROBE


def test_many_answers_on_their_way_do_not_use_the_grant_up(pace: Pace, clock: Clock) -> None:
    on_their_way: list[tuple[float, int]] = []
    unseen = 0
    for chat in range(5000):  # a thousand a second, and 60 ms to Telegram and back
        clock.now += 0.001
        while on_their_way and on_their_way[0][0] <= clock.now:
            pace.taken(on_their_way.pop(0)[1])
        if pace.unseen(chat):
            unseen += 1
        else:
            pace.sent(chat)
            on_their_way.append((clock.now + 0.06, chat))
    assert unseen > 0.85 * 5000


@pytest.mark.parametrize(("rate", "probes"), [(100, 16), (1_000, 16), (3_000, 50), (7_000, 50)])
def test_the_faster_the_fewer_are_seen_and_never_more_are_lost(
    pace: Pace, clock: Clock, rate: int, probes: int
) -> None:
    """`probes`: at least so many go unseen for each that is seen. Then Telegram begins to answer nothing."""
    seen = 0
    for chat in range(3 * rate):
        clock.now += 1 / rate
        if not pace.unseen(chat):
            seen += chat > 2 * rate
            pace.sent(chat)
            pace.taken(chat)
    assert rate / probes >= seen >= rate / ALL_MOST - 1
    lost = 0
    for chat in range(3 * rate, 4 * rate):
        clock.now += 1 / rate
        lost += pace.unseen(chat)
    assert lost <= ALL_MOST


def test_nothing_is_refused_unseen_by_a_telegram_that_keeps_to_its_limits(
    pace: Pace, clock: Clock
) -> None:
    """300 people a second against 30 messages a second in all, and three at once in a chat."""
    taken: list[float] = []
    for number in range(1500):
        clock.now += 1 / 300
        unseen = pace.unseen(number % 700)
        if not unseen:
            pace.sent(number % 700)
        if len([at for at in taken if at > clock.now - 1.0]) >= 30:
            assert not unseen
            pace.refused(1.0)
        else:
            taken.append(clock.now)
            pace.taken(number % 700)


def test_one_that_was_taken_within_the_limit_says_nothing(pace: Pace, clock: Clock) -> None:
    for _ in range(100):
        pace.sent(5)
        clock.now += 1.0
        pace.taken(5)
    assert pace.unseen(5)
    assert not pace.unseen(5)


def test_after_a_refusal_everything_is_seen_for_a_while(pace: Pace, clock: Clock) -> None:
    prove_one(pace)
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


def test_what_a_chat_was_granted_ends_with_its_burst(pace: Pace, clock: Clock) -> None:
    prove_one(pace)
    clock.now += 2.0
    assert pace.unseen(5)  # within the limit again
    assert not pace.unseen(5)


def test_what_was_granted_in_all_ends_with_the_burst(pace: Pace, clock: Clock) -> None:
    prove_all(pace)
    assert all(pace.unseen(chat) for chat in range(1001, 1000 + PROBE - 1))
    clock.now += 2.0
    unseen = [pace.unseen(chat) for chat in range(2000, 2060)]
    assert unseen == [*[True] * sum(unseen), *[False] * (60 - sum(unseen))]
    assert sum(unseen) <= 30


def test_a_refusal_ends_what_a_chat_was_granted_though_its_burst_goes_on(
    pace: Pace, clock: Clock
) -> None:
    prove_one(pace)
    pace.refused(0.0)
    for _ in range(2 * int(WATCH) + 2):
        clock.now += 0.5
        pace.sent(5)
    assert not pace.unseen(5)


def test_a_refusal_ends_what_was_granted_in_all_though_the_burst_goes_on(
    pace: Pace, clock: Clock
) -> None:
    prove_all(pace)
    pace.refused(0.0)
    for chat in range(2000, 2000 + 50 * (int(WATCH) + 1)):
        clock.now += 0.02
        pace.sent(chat)
    assert not pace.unseen(1001)


def test_chats_are_not_remembered_for_ever(pace: Pace, clock: Clock) -> None:
    for chat in range(3 * MOST_CHATS):
        pace.sent(chat)
        pace.taken(chat)
        clock.now += 1.0
    assert pace.size <= 2 * MOST_CHATS
