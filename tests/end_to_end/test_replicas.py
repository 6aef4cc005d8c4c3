"""Three replicas on PostgreSQL behind a balancer: one dies, one comes, an article is applied, and nobody notices."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Self

import pytest

from bot.core.chats import Follow
from tests.support.balancer import Balancer
from tests.support.conversations import ADMIN
from tests.support.crowds import Crowd, most_within, until
from tests.support.databases import ELECTION, opened
from tests.support.processes import Bot, started
from tests.support.sample_articles import CORRECTED, OVERTURNED
from tests.support.telegram_calls import Call
from tests.support.telegram_server import TelegramServer
from tests.support.walks import apply_article, buttons, pressed, upload

FOLLOWERS = range(2000, 2120)
BULK = 30
"""Messages a second that Telegram allows in all, as its FAQ for bots says."""


class Replicas:
    """A stack of bots on one database; each is a process of its own."""

    def __init__(self, telegram: TelegramServer, database: str, folder: Path) -> None:
        self.telegram = telegram
        self.database = database
        self.balancer = Balancer()
        self.bots: list[Bot] = []
        self._folder = folder
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self.balancer)
        await asyncio.gather(*(self.add() for _ in range(3)))
        await self.telegram.until(lambda: self.telegram.webhook)
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.gather(*(bot.stop() for bot in self.bots))
        await self._stack.aclose()

    async def add(self) -> Bot:
        folder = self._folder / f"replica{len(list(self._folder.iterdir()))}"
        folder.mkdir()
        replica = started(
            self.telegram,
            folder,
            webhook=True,
            DATABASE_URL=self.database,
            WEBHOOK_URL=self.balancer.address,
            ADMIN_IDS=str(ADMIN),
        )
        bot = await self._stack.enter_async_context(replica)
        self.bots.append(bot)
        self.balancer.backends.append(bot.address)
        return bot

    async def kill(self, bot: Bot) -> None:
        """The balancer finds out by itself, a moment later."""
        await bot.kill()
        await asyncio.sleep(0.1)
        self.balancer.backends.remove(bot.address)


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as telegram:
        yield telegram


@pytest.fixture
async def replicas(
    telegram: TelegramServer, postgres: str, tmp_path: Path
) -> AsyncIterator[Replicas]:
    async with Replicas(telegram, postgres, tmp_path) as replicas:
        yield replicas


async def test_one_dies_one_comes_and_an_article_is_applied_under_load(
    replicas: Replicas, telegram: TelegramServer, capsys: pytest.CaptureFixture[str]
) -> None:
    crowd = Crowd(telegram, 3, 40)
    async with crowd.asking(per_second=60):
        await asyncio.sleep(0.5)
        await replicas.kill(replicas.bots[0])
        await apply_article(telegram, CORRECTED)
        await asyncio.sleep(1.0)
        shown = await asked_in_many_chats(telegram, 150)
        await replicas.add()
        await asyncio.sleep(0.5)
    await crowd.satisfied(20)
    assert all("16,40" in text for text in shown)
    assert crowd.in_order
    assert crowd.doubled <= 3, "what one process had on its way"
    with capsys.disabled():
        counts = f"{crowd.count} questions, {crowd.lost} lost, {crowd.doubled} doubled"
        print(
            f"\n3 replicas, one killed and one added: {counts}; {len(shown)} asked a second after a load"
        )


async def asked_in_many_chats(telegram: TelegramServer, count: int) -> list[str]:
    """What so many people are shown who ask for district 3 at once."""
    chats = range(5000, 5000 + count)
    for chat in chats:
        telegram.say("3", chat)
    await until(lambda: all(map(telegram.texts, chats)), 20)
    return [telegram.texts(chat)[0] for chat in chats]


async def test_each_follower_is_told_once_and_all_of_them_at_telegrams_pace(
    replicas: Replicas, telegram: TelegramServer, postgres: str
) -> None:
    await follow(postgres)
    await overturn(telegram)
    await until(lambda: len(told(telegram)) == len(FOLLOWERS), 20)
    await asyncio.sleep(1.0)  # a second one would come now
    assert set(told(telegram).values()) == {1}
    assert most_within([call.at for call in news(telegram)]) <= BULK + 1


async def follow(postgres: str) -> None:
    async with opened(postgres) as store:
        for chat in FOLLOWERS:
            await store.follow(Follow(chat, ELECTION, 7, last_notified=1))


async def overturn(telegram: TelegramServer) -> None:
    """Another winner in district 7, which is told at any hour. The reason comes as the caption."""
    upload(telegram, OVERTURNED, caption="Кайра эсептөө")
    await telegram.until(lambda: telegram.texts(ADMIN))
    await pressed(telegram, buttons(telegram, ADMIN)[0], ADMIN)


def news(telegram: TelegramServer) -> list[Call]:
    return [
        call for call in telegram.made("sendMessage") if call.parameters["chat_id"] in FOLLOWERS
    ]


def told(telegram: TelegramServer) -> Counter[int]:
    return Counter(call.parameters["chat_id"] for call in news(telegram))


@pytest.mark.crash
async def test_followers_are_told_after_every_replica_has_died(
    replicas: Replicas, telegram: TelegramServer, postgres: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it had taken from the outbox comes back when its lease of a minute has run out."""
    await follow(postgres)
    await overturn(telegram)
    await until(lambda: len(told(telegram)) > 20, 20)
    for bot in tuple(replicas.bots):
        await replicas.kill(bot)
    await replicas.add()
    await until(lambda: len(told(telegram)) == len(FOLLOWERS), 150)
    doubled = sum(told(telegram).values()) - len(FOLLOWERS)
    assert doubled <= 4
    with capsys.disabled():
        print(
            f"\n3 replicas killed while {len(FOLLOWERS)} followers were told: 0 lost, {doubled} doubled"
        )
