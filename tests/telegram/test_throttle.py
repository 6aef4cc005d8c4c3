"""The throttle is a token bucket: served while there are tokens, told once, silent until a tenth has come back."""

import random

import pytest

from bot.telegram.throttle import SERVED, SILENT, TOLD, Throttle, Turn


class Bucket:
    """The same in other words: tokens that are counted."""

    def __init__(self, room: int, per_second: float) -> None:
        self.room, self.per_second = room, per_second
        self.tokens, self.filled, self.told = float(room), 0.0, False

    def turn(self, clock: float) -> Turn:
        self.tokens = min(float(self.room), self.tokens + (clock - self.filled) * self.per_second)
        self.filled = clock
        if self.told and self.tokens < self.room / 10:
            return SILENT
        self.told = self.tokens < 1
        if self.told:
            return TOLD
        self.tokens -= 1
        return SERVED


@pytest.mark.parametrize(("room", "per_second"), [(240, 4.0), (20, 4.0), (3, 0.5)])
def test_it_counts_like_a_bucket(room: int, per_second: float) -> None:
    dice, throttle, clock = random.Random(7), Throttle(room, per_second), 1.0
    buckets = [Bucket(room, per_second) for _ in range(3)]
    turns = []
    for number in range(30_000):
        if number % 1000 == 0:
            rate = dice.choice((1.0, 15.0, 300.0))
        clock += dice.expovariate(rate) + 1e-6
        sender = dice.randrange(3)
        turns.append(throttle.turn(sender, clock))
        assert turns[-1] is buckets[sender].turn(clock)
    assert set(turns) == {SERVED, TOLD, SILENT}


def test_a_person_may_ask_240_times_at_once_and_four_times_a_second_afterwards() -> None:
    throttle = Throttle()
    assert [throttle.turn(5, 100.0) for _ in range(243)] == [*[SERVED] * 240, TOLD, SILENT, SILENT]
    assert throttle.turn(6, 100.0) is SERVED
    assert throttle.turn(5, 105.9) is SILENT
    assert [throttle.turn(5, 106.1) for _ in range(26)] == [*[SERVED] * 24, TOLD, SILENT]


def test_senders_are_not_remembered_for_ever() -> None:
    throttle = Throttle(most=100)
    for sender in range(1000):
        throttle.turn(sender, 100.0 + sender)
    assert len(throttle._full) <= 100


def test_a_flood_of_strangers_forgets_nobody_who_is_in_debt() -> None:
    throttle = Throttle(room=2, per_second=0.01, most=100)
    turns = [throttle.turn(0, 50.0) for _ in range(2)]
    for sender in range(1, 1000):
        throttle.turn(sender, 50.0)
    assert [*turns, throttle.turn(0, 51.0), throttle.turn(0, 52.0)] == [
        SERVED,
        SERVED,
        TOLD,
        SILENT,
    ]
