"""Intake: each update in its turn, once, and read as things stand when its turn comes."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from telegram import Update
from telegram.ext import Application, ApplicationBuilder, TypeHandler

from bot.metrics import Metrics
from bot.telegram.wire.chat_queue import Lanes
from bot.telegram.wire.dispatch import Intake
from bot.telegram.wire.reading import Question
from bot.telegram.wire.seen_updates import WARM_UP, Record
from bot.telegram.wire.transport import open_bot
from tests.support.telegram_server import TelegramServer
from tests.support.wires import Ids

COMMAND = [{"type": "bot_command", "offset": 0, "length": 6}]


class Slow(Ids):
    """A database that takes a moment to say what was handled."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        await asyncio.sleep(0.02)
        return await super().handled(update_ids)


class Desk:
    """Whoever writes /plain has set something from then on."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.known = set[int]()
        self.done: list[tuple[str, str]] = []
        self.ids = Slow()
        self.lanes, self.metrics = Lanes(), Metrics()
        self.record = Record(self.ids, lambda: self.now)
        self.gate = asyncio.Event()
        self.gate.set()

    async def on_update(self, update: Update, _: object) -> None:
        assert update.message is not None
        text = update.message.text or ""
        await asyncio.sleep(0.01)
        if text == "/plain":
            self.known.add(5)
        self.done.append(("update", text))

    async def on_question(self, question: Question, _: object) -> None:
        await self.gate.wait()
        self.done.append(("question", question.text))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def intake(desk: Desk) -> AsyncIterator[Intake]:
    async with TelegramServer() as telegram:
        bot = open_bot(telegram.token, telegram.base)
        app: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder().bot(bot).updater(None).build()
        )
        app.add_handler(TypeHandler(Question, desk.on_question))
        app.add_handler(TypeHandler(Update, desk.on_update))
        await app.initialize()
        yield Intake(
            app, desk.lanes, desk.metrics, desk.record, lambda person: person not in desk.known
        )
        await app.shutdown()


def message(update_id: int, text: str, **more: Any) -> dict[str, Any]:
    chat, user = {"id": 5, "type": "private"}, {"id": 5, "is_bot": False, "first_name": "A"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1,
            "chat": chat,
            "from": user,
            "text": text,
            **more,
        },
    }


async def test_after_a_silence_a_chat_is_answered_in_its_order(intake: Intake, desk: Desk) -> None:
    """The first id after a silence is looked up, those behind it must be new: they do not pass it meanwhile."""
    await intake.handle(message(1, "0"))
    desk.now += WARM_UP + 1
    updates = [message(2, "1"), message(3, "2", entities=COMMAND), message(4, "3"), message(5, "4")]
    await asyncio.gather(*map(intake.handle, updates))
    assert [text for _, text in desk.done] == ["0", "1", "2", "3", "4"]


async def test_a_question_that_waited_is_read_as_things_stand_at_its_turn(
    intake: Intake, desk: Desk
) -> None:
    await asyncio.gather(
        intake.handle(message(1, "7")),
        intake.handle(message(2, "/plain", entities=COMMAND)),
        intake.handle(message(3, "7")),
    )
    assert desk.done == [("question", "7"), ("update", "/plain"), ("update", "7")]
    assert desk.metrics.updates == {"message": 3}


async def test_what_was_handled_before_is_neither_handled_nor_counted(
    intake: Intake, desk: Desk
) -> None:
    desk.ids.ids = {1, 2}
    for data in (message(1, "7"), message(2, "7", entities=COMMAND), message(3, "8")):
        await intake.handle(data)
        desk.record.note(data["update_id"])
        await intake.handle(data)
    assert desk.done == [("question", "8")]
    assert desk.metrics.updates == {"message": 1}


async def test_a_question_that_is_given_up_leaves_its_lane(intake: Intake, desk: Desk) -> None:
    desk.gate.clear()
    tasks = [asyncio.ensure_future(intake.handle(message(number, "7"))) for number in (1, 2)]
    await asyncio.sleep(0.05)
    assert (len(desk.lanes), desk.lanes.inside) == (1, 2)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert (len(desk.lanes), desk.lanes.inside) == (0, 0)
    desk.gate.set()
    await intake.handle(message(3, "8"))
    assert desk.done == [("question", "8")]
