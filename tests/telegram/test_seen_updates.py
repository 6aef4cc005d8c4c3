"""Ids of handled updates: few look-ups in the store, and answers go on without it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.telegram.wire.seen_updates import (
    MAX_REMEMBERED,
    PAUSE_SECONDS,
    WARM_UP_SECONDS,
    SeenUpdates,
)
from tests.support.wires import Ids


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def test_a_handled_update_is_remembered_and_stored() -> None:
    ids = Ids()
    seen = SeenUpdates(ids)
    await seen.add(1)
    assert seen.remembers(1)
    assert ids.ids == {1}
    assert not seen.remembers(2)


class Slow(Ids):
    """A store whose writes take a moment."""

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        await asyncio.sleep(0.01)
        await super().mark_handled(update_ids, now)


async def test_updates_that_end_during_a_write_share_the_next_one() -> None:
    ids = Slow()
    seen = SeenUpdates(ids)
    await asyncio.gather(*(seen.add(number) for number in range(100)))
    assert ids.ids == set(range(100))
    assert ids.marks == [1, 99]


async def test_nobody_returns_before_the_id_is_stored() -> None:
    ids = Slow()
    seen = SeenUpdates(ids)

    async def stored(number: int) -> bool:
        await seen.add(number)
        return number in ids.ids

    assert all(await asyncio.gather(*(stored(number) for number in range(20))))


async def test_what_an_earlier_process_handled_is_found_in_the_store() -> None:
    ids = Ids()
    ids.ids = {7}
    seen = SeenUpdates(ids)
    assert await seen.is_stored(7)
    assert not await seen.is_stored(8)


def test_a_growing_id_is_new_in_a_steady_stream_only() -> None:
    clock = Clock()
    seen = SeenUpdates(Ids(), clock)
    assert not seen.must_be_new(1), "just started: an earlier process may have had it"
    clock.now += WARM_UP_SECONDS + PAUSE_SECONDS
    assert not seen.must_be_new(2), "after a pause: a replica may have had it"
    clock.now += 0.1
    assert seen.must_be_new(3)
    clock.now += 0.1
    assert not seen.must_be_new(3), "delivered again"
    assert seen.must_be_new(9)
    assert not seen.must_be_new(8), "below the highest"


async def test_memory_has_an_end_and_the_store_has_the_rest() -> None:
    ids = Ids()
    seen = SeenUpdates(ids)
    for number in range(MAX_REMEMBERED + 1):
        await seen.add(number)
    assert not seen.remembers(0)
    assert seen.remembers(1)
    assert await seen.is_stored(0)


async def test_a_store_that_fails_makes_nothing_known_and_stops_nothing() -> None:
    ids = Ids()
    ids.failing_queries = True
    seen = SeenUpdates(ids)
    assert not await seen.is_stored(1)
    await seen.add(1)
    assert seen.remembers(1)
    ids.failing_queries = False
    await seen.add(2)
    assert ids.ids == {2}


class Hanging(Ids):
    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        await asyncio.sleep(60)
        return set()

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        await asyncio.sleep(60)


async def test_a_store_that_hangs_holds_nothing_up_for_long() -> None:
    seen = SeenUpdates(Hanging(), max_store_seconds=0.05)
    async with asyncio.timeout(5):
        assert not await seen.is_stored(1)
        await seen.add(1)
    assert seen.remembers(1)
