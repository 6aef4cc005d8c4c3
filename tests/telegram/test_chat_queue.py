"""Queues of chats: order within a chat, no waiting between chats, no memory for idle ones."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.telegram.wire.chat_queue import ChatQueues, queue_key, update_kind

Work = Callable[[], Coroutine[Any, Any, None]]


def record(done: list[str], name: str, gate: asyncio.Event | None = None) -> Work:
    async def work() -> None:
        if gate is not None:
            await gate.wait()
        done.append(name)

    return work


async def test_a_chat_keeps_the_order_of_its_updates() -> None:
    queues, done = ChatQueues(), list[str]()
    tasks = [queues.submit(5, record(done, str(number))) for number in range(50)]
    await asyncio.gather(*tasks)
    assert done == [str(number) for number in range(50)]


async def test_a_chat_with_200_waiting_updates_does_not_hold_up_another() -> None:
    queues, done, gate = ChatQueues(max_parallel=2), list[str](), asyncio.Event()
    busy = [queues.submit(5, record(done, "busy", gate)) for _ in range(200)]
    await queues.submit(7, record(done, "other"))
    assert done == ["other"]
    assert queues.updates == 200
    gate.set()
    await asyncio.gather(*busy)


async def test_no_more_updates_than_the_limit_are_handled_at_once() -> None:
    queues, inside, peak = ChatQueues(max_parallel=3), 0, 0

    async def work() -> None:
        nonlocal inside, peak
        inside += 1
        peak = max(peak, inside)
        await asyncio.sleep(0.001)
        inside -= 1

    await asyncio.gather(*(queues.submit(chat, work) for chat in range(20)))
    assert peak == 3


async def test_an_error_ends_one_update_and_not_its_queue() -> None:
    queues, done = ChatQueues(), list[str]()

    async def fail() -> None:
        raise LookupError

    failing, following = queues.submit(5, fail), queues.submit(5, record(done, "next"))
    with pytest.raises(LookupError):
        await failing
    await following
    assert done == ["next"]


async def test_an_update_cancelled_while_it_waits_passes_its_turn_on() -> None:
    queues, done, gate = ChatQueues(), list[str](), asyncio.Event()
    first = queues.submit(5, record(done, "first", gate))
    second, third = (
        queues.submit(5, record(done, "second")),
        queues.submit(5, record(done, "third")),
    )
    await asyncio.sleep(0)
    second.cancel()
    gate.set()
    await asyncio.gather(first, third)
    assert done == ["first", "third"]


async def test_an_update_cancelled_at_its_turn_passes_it_on() -> None:
    queues, done = ChatQueues(), list[str]()

    async def work() -> None:
        await asyncio.sleep(0)  # until the others wait
        asyncio.get_running_loop().call_soon(
            lambda: second.cancel()
        )  # when it has its turn and has not begun

    first = queues.submit(5, work)
    second, third = (
        queues.submit(5, record(done, "second")),
        queues.submit(5, record(done, "third")),
    )
    await asyncio.gather(first, third)
    assert second.cancelled()
    assert done == ["third"]


async def test_an_update_cancelled_while_it_waits_for_a_slot_takes_none() -> None:
    queues, done, gate = ChatQueues(max_parallel=1), list[str](), asyncio.Event()
    first = queues.submit(5, record(done, "first", gate))
    second, third = (
        queues.submit(7, record(done, "second")),
        queues.submit(7, record(done, "third")),
    )
    await asyncio.sleep(0)
    second.cancel()
    gate.set()
    await asyncio.gather(first, third)
    assert done == ["first", "third"]
    assert queues.updates == queues.busy_chats == 0


async def test_the_slot_of_a_cancelled_update_is_passed_on() -> None:
    queues, done = ChatQueues(max_parallel=1), list[str]()

    async def work() -> None:
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_soon(lambda: second.cancel())

    first = queues.submit(5, work)
    second, third = (
        queues.submit(7, record(done, "second")),
        queues.submit(9, record(done, "third")),
    )
    await asyncio.gather(first, third)
    assert second.cancelled()
    assert done == ["third"]
    assert queues.updates == queues.busy_chats == 0


async def test_an_idle_chat_has_no_queue() -> None:
    queues = ChatQueues()
    await asyncio.gather(*(queues.submit(chat, record([], "")) for chat in range(100)))
    assert queues.busy_chats == 0
    assert queues.updates == 0


async def test_draining_waits_for_accepted_updates_and_counts_the_rest() -> None:
    queues, done, gate = ChatQueues(), list[str](), asyncio.Event()
    task = queues.submit(5, record(done, "slow", gate))
    await asyncio.sleep(0)
    assert await queues.drain(0.01) == 1
    gate.set()
    assert await queues.drain(5) == 0
    assert done == ["slow"]
    await task


@pytest.mark.parametrize(
    ("update", "kind", "key"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -7}, "from": {"id": 5}}}, "message", -7),
        ({"update_id": 1, "edited_message": {"chat": {"id": 5}}}, "edited_message", 5),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 5}}}, "my_chat_member", 5),
        (
            {
                "update_id": 1,
                "callback_query": {"message": {"chat": {"id": -7}}, "from": {"id": 5}},
            },
            "callback_query",
            -7,
        ),
        ({"update_id": 1, "callback_query": {"from": {"id": 5}}}, "callback_query", ("inline", 5)),
        ({"update_id": 1, "inline_query": {"from": {"id": 5}}}, "inline_query", ("inline", 5)),
        (
            {"update_id": 1, "chosen_inline_result": {"from": {"id": 5}}},
            "chosen_inline_result",
            ("inline", 5),
        ),
        ({"update_id": 1, "message": "?"}, "message", ("unreadable", 1)),
        ({"update_id": 1, "message": {"chat": {}}}, "message", ("unreadable", 1)),
        ({"update_id": 1, "message": {"chat": {"id": float("inf")}}}, "message", ("unreadable", 1)),
        ({"update_id": 1}, "nothing", ("unreadable", 1)),
    ],
)
def test_an_update_is_in_the_queue_key_its_chat_or_person(
    update: dict[str, Any], kind: str, key: object
) -> None:
    assert update_kind(update) == kind
    assert queue_key(update, update_kind(update)) == key
