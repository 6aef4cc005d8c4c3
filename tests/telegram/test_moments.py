"""Moments: what lies ahead stays, what has passed goes when there are many."""

from bot.telegram.wire.moments import Moments


def test_what_lies_ahead_stays_however_many_there_are() -> None:
    moments = Moments(most=10)
    for key in range(100):
        moments.put(key, 60.0 + key, now=50.0)
    assert dict(moments) == {key: 60.0 + key for key in range(100)}


def test_what_has_passed_goes_when_there_are_many() -> None:
    moments = Moments(most=10)
    for key in range(1000):
        moments.put(key, key + 3.5, now=float(key))
    assert len(moments) <= 10
    assert {997, 998, 999} <= moments.keys()


def test_after_a_flood_there_is_room_for_few_again() -> None:
    moments = Moments(most=10)
    for key in range(100):
        moments.put(key, 60.0, now=50.0)
    for key in range(100, 1000):
        moments.put(key, float(key), now=float(key))
    assert len(moments) <= 10
