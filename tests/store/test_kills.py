"""kill -9 in the middle of writes: the database is whole, and confirmed writes are in it."""

import asyncio
import sys
from collections import defaultdict
from datetime import timedelta
from random import Random

import pytest

from bot.config import ROOT
from bot.core.chats import Chat
from bot.store import Store
from tests.support.databases import ELECTION, NOON, made, opened

FOLLOWERS = 40
SERVER_SECONDS = 0.2


async def killed_writer(url: str, seconds: float) -> dict[str, list[str]]:
    """Kill a writing process some time after its first line; return the writes it confirmed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.support.store_writer",
        url,
        str(FOLLOWERS),
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
        env={},
    )
    assert process.stdout is not None
    first = await process.stdout.readline()
    await asyncio.sleep(seconds)
    process.kill()
    said = defaultdict(list)
    for line in (first + await process.stdout.read()).decode().splitlines():
        what, _, which = line.partition(" ")
        said[what].append(which)
    await process.wait()
    # A server may still finish the transaction that it received before the kill.
    await asyncio.sleep(SERVER_SECONDS)
    return said


async def check(store: Store, said: dict[str, list[str]]) -> None:
    latest = await store.latest(ELECTION)
    assert latest is not None
    assert latest.number >= max(map(int, said["revision"]))
    assert latest == made(f"{latest.number - 1}.5", number=latest.number)
    assert await store.handled(list(map(int, said["handled"]))) == set(map(int, said["handled"]))
    for chat in map(int, said["chat"]):
        assert await store.chat(chat) == Chat(chat, "ru")
    await check_followers(store, latest.number, said["told"])


async def check_followers(store: Store, newest: int, told: list[str]) -> None:
    """Each knows the newest revision or has a row for it, and starts from what it was told."""
    rows = await store.claim(FOLLOWERS, NOON + timedelta(minutes=1), timedelta(seconds=1))
    for row in rows:
        await store.postpone(row, NOON)
    waiting = {row.chat_id: row for row in rows}
    last = {
        int(chat): int(revision) for chat, _, revision in (each.partition(":") for each in told)
    }
    for chat in range(1, FOLLOWERS + 1):
        (follow,) = await store.following(chat)
        assert follow.last_notified >= last.get(chat, 1)
        assert (follow.last_notified == newest) is (chat not in waiting)
        assert chat not in waiting or (waiting[chat].last_notified, waiting[chat].revision) == (
            follow.last_notified,
            newest,
        )


@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.crash)])
async def test_a_killed_process_loses_nothing(database: str, kills: int) -> None:
    moments = Random(kills)
    for _ in range(kills):
        said = await killed_writer(database, moments.uniform(0, 0.1))
        async with opened(database) as store:
            await check(store, said)
