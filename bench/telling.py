"""Followers who are told of a change: how near the outbox keeps to the pace that Telegram allows."""

import asyncio
import tempfile
import time
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from bench import cards
from bench.bots import OURS_POLLING, Bot
from bench.standin import Standin
from bot.app import now
from bot.core.chats import Follow
from bot.store import open_store

PACE = 30
"""Messages a second, as Telegram's FAQ for bots allows."""


async def told(known: list[cards.Card], followers: int) -> tuple[float, int]:
    """Messages a second from the first to the last, and how many followers were told more or less than once."""
    with tempfile.TemporaryDirectory() as name:
        bot = Bot(OURS_POLLING, Telegram(known), Path(name))
        await bot.open()
        try:
            assert isinstance(bot.standin, Telegram)
            await change(f"sqlite:///{Path(name) / OURS_POLLING.name}.db", followers)
            deadline = time.perf_counter() + followers / PACE * 1.3 + 30
            while len(bot.standin.times) < followers and time.perf_counter() < deadline:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            times = bot.standin.times
            wrong = (
                followers - len(set(bot.standin.chats)) + len(times) - len(set(bot.standin.chats))
            )
            took = times[-1] - times[0] if times else 0.0
            return (len(times) - 1) / max(1e-9, took), wrong
        finally:
            await bot.close()


async def change(url: str, followers: int) -> None:
    """As many chats follow a district, and then its winner changes: the news that waits for no morning."""
    store = await open_store(url)
    try:
        (election,) = await store.elections()
        latest = await store.latest(election)
        assert latest is not None
        first, *rest = latest.results
        for chat in range(1, followers + 1):
            await store.follow(Follow(chat, election, first.number, latest.number))
        changed = replace(first, winner="Башка Адам", share=Decimal("12.3"))
        revision = replace(latest, results=(changed, *rest), loaded=now())
        await store.add_revision(revision, base=latest.number, to_notify=(first.number,))
    finally:
        await store.close()


class Telegram(Standin):
    """Notes when a message came, and for which chat."""

    def __init__(self, known: list[cards.Card]) -> None:
        super().__init__(known)
        self.times: list[float] = []
        self.chats: list[int] = []

    def answer(self, chat: int, body: bytes) -> None:
        self.times.append(time.perf_counter())
        self.chats.append(chat)
