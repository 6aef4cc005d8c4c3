"""The record of handled updates: few questions to the store, and answers that go on without it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.telegram.wire.seen_updates import MEMORY, WARM_UP, Record
from tests.support.wires import Ids


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Slow(Ids):
    """Takes a moment for every question, and counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.questions = 0

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        self.questions += 1
        await asyncio.sleep(0.01)
        return await super().handled(update_ids)


async def test_what_was_noted_is_known_at_once_and_stored_soon() -> None:
    ids = Ids()
    record = Record(ids)
    record.note(1)
    assert record.knows(1)
    assert await record.handled(1)
    await record.settle()
    assert ids.ids == {1}


async def test_what_nobody_waits_for_is_stored_too() -> None:
    ids = Ids()
    Record(ids).note(1)
    await asyncio.sleep(0.2)
    assert ids.ids == {1}


async def test_updates_that_come_together_share_the_questions_to_the_store() -> None:
    ids = Slow()
    ids.ids = {3, 77}
    record = Record(ids)
    known = await asyncio.gather(*(record.handled(number) for number in range(100)))
    assert [number for number, was in enumerate(known) if was] == [3, 77]
    assert ids.questions == 1


async def test_the_same_update_twice_at_once_is_asked_for_once() -> None:
    record = Record(Slow())
    assert not any(await asyncio.gather(record.handled(5), record.handled(5)))


async def test_after_the_first_seconds_a_stream_of_new_ids_asks_nothing() -> None:
    ids, clock = Slow(), Clock()
    record = Record(ids, clock)
    assert not await record.handled(1)
    clock.now += WARM_UP + 1
    assert not await record.handled(
        2
    )  # after a silence it may be old: another process may have had it
    asked = ids.questions
    for number in range(3, 50):
        clock.now += 0.1
        assert not await record.handled(number)
    assert ids.questions == asked


async def test_an_id_below_the_highest_is_always_asked_for() -> None:
    ids, clock = Ids(), Clock()
    ids.ids = {7}
    record = Record(ids, clock)
    for number in (5, 6, 8, 9):
        clock.now += WARM_UP
        await record.handled(number)
    clock.now += 0.1
    assert await record.handled(7)


async def test_memory_has_an_end_and_the_store_has_the_rest() -> None:
    ids = Ids()
    record = Record(ids)
    for number in range(2 * MEMORY):
        record.note(number)
    await record.settle()
    assert not record.knows(0)
    assert all(record.knows(number) for number in range(MEMORY, 2 * MEMORY))
    assert await record.handled(0)


async def test_a_store_that_fails_makes_nothing_known_and_stops_nothing() -> None:
    ids = Ids()
    ids.failing_queries = True
    record = Record(ids)
    assert not await record.handled(1)
    record.note(1)
    await record.settle()
    assert await record.handled(1)
    ids.failing_queries = False
    record.note(2)
    await record.settle()
    assert ids.ids == {2}


class Hanging(Ids):
    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        await asyncio.sleep(60)
        return set()

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        await asyncio.sleep(60)


async def test_a_store_that_hangs_holds_nothing_up_for_long() -> None:
    record = Record(Hanging(), patience=0.05)
    async with asyncio.timeout(5):
        assert not await record.handled(1)
        record.note(1)
        await record.settle()
    assert record.knows(1)
