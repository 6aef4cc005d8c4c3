"""Dispatcher: each update in the order of its chat, and once."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, TypeHandler

from bot.metrics import Metrics
from bot.telegram.wire.chat_queue import ChatQueues
from bot.telegram.wire.dispatch import Dispatcher
from bot.telegram.wire.seen_updates import WARM_UP_SECONDS, SeenUpdates
from bot.telegram.wire.transport import open_bot
from tests.support.telegram_server import TelegramServer
from tests.support.wires import Ids


class Slow(Ids):
    """A database that answers after a moment."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        await asyncio.sleep(0.02)
        return await super().handled(update_ids)


class Recorder:
    """Records handled texts. Handling starts when `gate` is open."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.done: list[str] = []
        self.ids = Slow()
        self.queues, self.metrics = ChatQueues(), Metrics()
        self.seen = SeenUpdates(self.ids, lambda: self.now)
        self.gate = asyncio.Event()
        self.gate.set()

    async def on_update(self, update: Update, _: object) -> None:
        assert update.message is not None
        await self.gate.wait()
        await asyncio.sleep(0.01 if update.message.text == "slow" else 0)
        self.done.append(update.message.text or "")


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
async def dispatcher(recorder: Recorder) -> AsyncIterator[Dispatcher]:
    async with TelegramServer() as telegram:
        bot = open_bot(telegram.token, telegram.base)
        app: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder().bot(bot).updater(None).build()
        )
        app.add_handler(TypeHandler(Update, recorder.on_update))
        await app.initialize()
        yield Dispatcher(app, recorder.queues, recorder.metrics, recorder.seen)
        await app.shutdown()


def message(update_id: int, text: str) -> dict[str, Any]:
    chat, user = {"id": 5, "type": "private"}, {"id": 5, "is_bot": False, "first_name": "A"}
    body = {"message_id": update_id, "date": 1, "chat": chat, "from": user, "text": text}
    return {"update_id": update_id, "message": body}


async def test_after_a_silence_a_chat_is_answered_in_its_order(
    dispatcher: Dispatcher, recorder: Recorder
) -> None:
    """The first id after a silence is looked up. Later ones are not, and must not overtake it."""
    await dispatcher.handle(message(1, "0"))
    recorder.now += WARM_UP_SECONDS + 1
    updates = [message(2, "1"), message(3, "slow"), message(4, "3"), message(5, "4")]
    await asyncio.gather(*map(dispatcher.handle, updates))
    assert recorder.done == ["0", "1", "slow", "3", "4"]


async def test_an_update_handled_before_is_neither_handled_nor_counted(
    dispatcher: Dispatcher, recorder: Recorder
) -> None:
    recorder.ids.ids = {1, 2}
    for data in (message(1, "7"), message(2, "7"), message(3, "8")):
        await dispatcher.handle(data)
        await dispatcher.handle(data)
    assert recorder.done == ["8"]
    assert recorder.metrics.updates == {"message": 1}


async def test_a_cancelled_update_leaves_its_queue(
    dispatcher: Dispatcher, recorder: Recorder
) -> None:
    recorder.gate.clear()
    tasks = [asyncio.ensure_future(dispatcher.handle(message(number, "7"))) for number in (1, 2)]
    await asyncio.sleep(0.05)
    assert (recorder.queues.busy_chats, recorder.queues.updates) == (1, 2)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert (recorder.queues.busy_chats, recorder.queues.updates) == (0, 0)
    recorder.gate.set()
    await dispatcher.handle(message(3, "8"))
    assert recorder.done == ["8"]
