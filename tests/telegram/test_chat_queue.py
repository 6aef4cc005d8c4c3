"""Lanes: order within a chat, no waiting between chats, nothing left behind."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.telegram.wire.chat_queue import Lanes, kind_of, lane_of

Work = Callable[[], Coroutine[Any, Any, None]]


def noting(done: list[str], name: str, gate: asyncio.Event | None = None) -> Work:
    async def work() -> None:
        if gate is not None:
            await gate.wait()
        done.append(name)

    return work


async def test_a_lane_keeps_the_order_in_which_updates_came() -> None:
    lanes, done = Lanes(), list[str]()
    tasks = [lanes.submit(5, noting(done, str(number))) for number in range(50)]
    await asyncio.gather(*tasks)
    assert done == [str(number) for number in range(50)]


async def test_a_chat_with_200_waiting_updates_does_not_hold_up_another() -> None:
    lanes, done, gate = Lanes(most=2), list[str](), asyncio.Event()
    busy = [lanes.submit(5, noting(done, "busy", gate)) for _ in range(200)]
    await lanes.submit(7, noting(done, "other"))
    assert done == ["other"]
    assert lanes.inside == 200
    gate.set()
    await asyncio.gather(*busy)


async def test_no_more_than_the_most_are_handled_at_once() -> None:
    lanes, inside, peak = Lanes(most=3), 0, 0

    async def work() -> None:
        nonlocal inside, peak
        inside += 1
        peak = max(peak, inside)
        await asyncio.sleep(0.001)
        inside -= 1

    await asyncio.gather(*(lanes.submit(chat, work) for chat in range(20)))
    assert peak == 3


async def test_an_error_ends_one_update_and_not_its_lane() -> None:
    lanes, done = Lanes(), list[str]()

    async def fail() -> None:
        raise LookupError

    failing_queries, following = lanes.submit(5, fail), lanes.submit(5, noting(done, "next"))
    with pytest.raises(LookupError):
        await failing_queries
    await following
    assert done == ["next"]


async def test_an_update_given_up_while_it_waits_passes_its_turn_on() -> None:
    lanes, done, gate = Lanes(), list[str](), asyncio.Event()
    first = lanes.submit(5, noting(done, "first", gate))
    second, third = lanes.submit(5, noting(done, "second")), lanes.submit(5, noting(done, "third"))
    await asyncio.sleep(0)
    second.cancel()
    gate.set()
    await asyncio.gather(first, third)
    assert done == ["first", "third"]


async def test_an_update_given_up_at_its_turn_passes_it_on() -> None:
    lanes, done = Lanes(), list[str]()

    async def work() -> None:
        await asyncio.sleep(0)  # until the others wait
        asyncio.get_running_loop().call_soon(
            lambda: second.cancel()
        )  # when it has its turn and has not begun

    first = lanes.submit(5, work)
    second, third = lanes.submit(5, noting(done, "second")), lanes.submit(5, noting(done, "third"))
    await asyncio.gather(first, third)
    assert second.cancelled()
    assert done == ["third"]


async def test_an_update_given_up_while_it_waits_for_room_leaves_its_lane_and_takes_no_room() -> (
    None
):
    lanes, done, gate = Lanes(most=1), list[str](), asyncio.Event()
    first = lanes.submit(5, noting(done, "first", gate))
    second, third = lanes.submit(7, noting(done, "second")), lanes.submit(7, noting(done, "third"))
    await asyncio.sleep(0)
    second.cancel()
    gate.set()
    await asyncio.gather(first, third)
    assert done == ["first", "third"]
    assert lanes.inside == len(lanes) == 0


async def test_room_that_comes_to_an_update_given_up_is_passed_on() -> None:
    lanes, done = Lanes(most=1), list[str]()

    async def work() -> None:
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_soon(lambda: second.cancel())

    first = lanes.submit(5, work)
    second, third = lanes.submit(7, noting(done, "second")), lanes.submit(9, noting(done, "third"))
    await asyncio.gather(first, third)
    assert second.cancelled()
    assert done == ["third"]
    assert lanes.inside == len(lanes) == 0


async def test_an_idle_lane_leaves_nothing_behind() -> None:
    lanes = Lanes()
    await asyncio.gather(*(lanes.submit(chat, noting([], "")) for chat in range(100)))
    assert len(lanes) == 0
    assert lanes.inside == 0


async def test_draining_waits_for_what_was_accepted_and_counts_what_is_left() -> None:
    lanes, done, gate = Lanes(), list[str](), asyncio.Event()
    task = lanes.submit(5, noting(done, "slow", gate))
    await asyncio.sleep(0)
    assert await lanes.drain(0.01) == 1
    gate.set()
    assert await lanes.drain(5) == 0
    assert done == ["slow"]
    await task


@pytest.mark.parametrize(
    ("update", "kind", "lane"),
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
def test_an_update_is_in_the_lane_of_its_chat_or_person(
    update: dict[str, Any], kind: str, lane: object
) -> None:
    assert kind_of(update) == kind
    assert lane_of(update, kind_of(update)) == lane
