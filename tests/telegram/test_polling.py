"""Polling: every update is answered once and confirmed after that, despite all faults."""

import asyncio
import logging
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import pytest
from telegram import Update
from telegram.ext import ContextTypes

from bot.errors import ConfigError
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.wires import Ids, echo, running


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


def polls(telegram: TelegramServer) -> list[dict[str, Any]]:
    return [call.parameters for call in telegram.calls if call.method == "getUpdates"]


async def test_a_question_is_answered_and_confirmed(telegram: TelegramServer) -> None:
    first = telegram.say("Ош")
    async with running(telegram) as bot:
        await telegram.until(lambda: telegram.texts(5) == ["Ош"])
        second = telegram.say("Талас")
        await telegram.until(lambda: telegram.texts(5) == ["Ош", "Талас"])
    assert telegram.confirmed == [first, second]
    assert bot.ids.ids == {first, second}
    assert polls(telegram)[0]["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "chosen_inline_result",
        "my_chat_member",
    ]


async def test_a_webhook_is_deleted_and_its_updates_are_kept(telegram: TelegramServer) -> None:
    telegram.webhook = {"url": "http://127.0.0.1:9/telegram"}
    async with running(telegram):
        await telegram.until(lambda: not telegram.webhook)
        telegram.say("Ош")
        await telegram.until(lambda: telegram.texts(5))
    (deleted,) = telegram.made("deleteWebhook")
    assert deleted.parameters == {"drop_pending_updates": False}


async def test_where_there_is_no_webhook_none_is_deleted(telegram: TelegramServer) -> None:
    async with running(telegram):
        telegram.say("Ош")
        await telegram.until(lambda: telegram.texts(5))
    assert not telegram.made("deleteWebhook")


async def test_chats_are_answered_in_parallel_and_each_in_order(telegram: TelegramServer) -> None:
    telegram.faults.append(Fault("slow", method="sendMessage", delay=0.1))
    for number in range(5):
        for chat in range(1, 11):
            telegram.say(str(number), chat=chat)
    async with running(telegram):
        await telegram.until(
            lambda: len(telegram.texts()) == 50, seconds=3.0
        )  # one after another: five seconds
    for chat in range(1, 11):
        assert telegram.texts(chat) == ["0", "1", "2", "3", "4"]
    assert len(telegram.confirmed) == 50


async def test_a_slow_update_neither_stops_the_others_nor_is_confirmed(
    telegram: TelegramServer,
) -> None:
    gate = asyncio.Event()

    async def on_update(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text == "slow":
            await gate.wait()
        await echo(update, context)

    slow = telegram.say("slow", chat=5)
    async with running(telegram, on_update):
        for count in range(1, 6):
            telegram.say("quick", chat=10 + count)
            await telegram.until(partial(telegram.sent, count))
        assert not telegram.confirmed
        asked = len(polls(telegram))
        await asyncio.sleep(0.5)
        assert len(polls(telegram)) - asked < 10  # it goes on asking, but does not spin
        gate.set()
        await telegram.until(lambda: telegram.texts(5))
    assert telegram.confirmed == list(range(slow, slow + 6))
    assert len(telegram.texts()) == 6


async def test_an_update_that_cannot_be_read_is_passed_over(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    unreadable = [telegram.push("message", {"no": "chat"}), telegram.push("inline_query", 7)]
    later = telegram.say("Ош")
    async with running(telegram) as bot:
        await telegram.until(lambda: telegram.texts(5))
        asked = len(polls(telegram))
        await asyncio.sleep(0.2)
        assert len(polls(telegram)) <= asked + 1
    assert telegram.confirmed == [*unreadable, later]
    assert bot.metrics.unreadable == 2
    assert str(unreadable[0]) in caplog.text


async def test_an_error_in_a_handler_stops_nobody(telegram: TelegramServer) -> None:
    async def on_update(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text == "bad":
            raise LookupError
        await echo(update, context)

    telegram.say("bad")
    telegram.say("good")
    async with running(telegram, on_update):
        await telegram.until(lambda: telegram.texts(5) == ["good"])
    assert len(telegram.confirmed) == 2


async def test_an_update_delivered_again_after_a_kill_is_not_answered_again(
    telegram: TelegramServer,
) -> None:
    ids = Ids()
    known = telegram.say("Ош")
    ids.ids.add(known)  # by an earlier process, killed before it could confirm
    telegram.say("Талас")
    async with running(telegram, ids=ids):
        await telegram.until(lambda: telegram.texts(5) == ["Талас"])
    assert telegram.texts() == ["Талас"]
    assert len(telegram.confirmed) == 2


async def test_an_update_delivered_again_to_the_same_process_is_not_answered_again(
    telegram: TelegramServer,
) -> None:
    async with running(telegram):
        telegram.say("Ош")
        await telegram.until(lambda: telegram.texts(5))
        update = {"update_id": 1001, "message": {**telegram.message(5), "text": "Ош"}}
        telegram.deliver(update)
        telegram.say("Талас")
        await telegram.until(lambda: len(telegram.texts(5)) == 2)
    assert telegram.texts(5) == ["Ош", "Талас"]


@pytest.mark.parametrize(
    "fault",
    [
        Fault("status", method="getUpdates", code=502, times=1),
        Fault("html", method="getUpdates", code=502, times=1),
        Fault("garbage", method="getUpdates", times=1),
        Fault("status", method="getUpdates", code=200, description="odd", times=1),
        Fault("drop", method="getUpdates", times=1),
        Fault("drop-after", method="getUpdates", times=1),
        Fault("html", method="getMe", code=502, times=1),
        Fault("drop", method="getWebhookInfo", times=1),
    ],
    ids=lambda fault: f"{fault.kind}-{fault.method}",
)
async def test_polling_goes_on_after_a_fault_of_the_network(
    telegram: TelegramServer, fault: Fault
) -> None:
    telegram.faults.append(Fault(**{**vars(fault), "hits": 0}))
    telegram.say("Ош")
    async with running(telegram):
        await telegram.until(lambda: telegram.texts(5))
    assert telegram.texts() == ["Ош"]


async def test_polling_waits_as_long_as_telegram_asks(telegram: TelegramServer) -> None:
    telegram.faults.append(Fault.flood(1, method="getUpdates", times=1))
    telegram.say("Ош")
    async with running(telegram):
        await telegram.until(lambda: telegram.texts(5))
    first, second = [call for call in telegram.calls if call.method == "getUpdates"][:2]
    assert second.at - first.at >= 1.0


async def test_a_second_poller_is_told_of_clearly_and_once(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    conflict = Fault(
        "status",
        method="getUpdates",
        code=409,
        description="Conflict: terminated by other getUpdates",
    )
    telegram.faults.append(conflict)
    async with running(telegram):
        await telegram.until(lambda: conflict.hits)
        await asyncio.sleep(0.3)
    lines = [record.message for record in caplog.records if record.levelno == logging.ERROR]
    assert len(lines) == 1
    assert "stop the other one" in lines[0]
    assert conflict.hits <= 2  # one more at the end, to confirm; no fight over the updates


@pytest.mark.parametrize("code", [401, 404])
async def test_a_token_that_telegram_does_not_know_ends_the_bot(
    telegram: TelegramServer, code: int
) -> None:
    telegram.faults.append(
        Fault("status", method="getUpdates", code=code, description="Unauthorized")
    )
    with pytest.raises(ConfigError, match="BOT_TOKEN") as raised:
        async with running(telegram) as bot:
            await asyncio.wait({bot.task})
    assert telegram.token not in str(raised.value)


async def test_a_wrong_token_at_the_start_ends_the_bot_without_naming_it(
    telegram: TelegramServer,
) -> None:
    telegram.faults.append(Fault("status", method="getMe", code=401, description="Unauthorized"))
    with pytest.raises(ConfigError, match="BOT_TOKEN") as raised:
        async with running(telegram) as bot:
            await asyncio.wait({bot.task})
    assert telegram.token not in str(raised.value)


async def test_answers_go_on_while_the_database_fails(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    ids = Ids()
    ids.failing_queries = True
    async with running(telegram, ids=ids):
        for number in range(3):
            telegram.say(str(number))
            await telegram.until(partial(telegram.sent, number + 1))
    assert telegram.texts(5) == ["0", "1", "2"]
    assert len(telegram.confirmed) == 3
    assert caplog.text.count("cannot store the ids") == 1


async def test_stopping_under_load_answers_what_was_accepted_and_confirms_it(
    telegram: TelegramServer,
) -> None:
    telegram.faults.append(Fault("slow", method="sendMessage", delay=0.2))
    for chat in range(1, 41):
        telegram.say("Ош", chat=chat)
    async with running(telegram) as bot:
        await telegram.until(lambda: bot.metrics.updates.total() > 0)
    answered = len(telegram.texts())
    assert answered > 0
    assert len(telegram.confirmed) == answered
    assert len(bot.ids.ids) == answered


async def test_a_killed_bot_has_confirmed_nothing_that_was_not_answered(
    telegram: TelegramServer,
) -> None:
    gate = asyncio.Event()

    async def never(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        gate.set()
        await asyncio.Event().wait()

    ids = Ids()
    telegram.say("Ош")
    killed = running(telegram, never, ids=ids)
    bot = await killed.__aenter__()
    await gate.wait()
    await asyncio.sleep(0.3)
    bot.task.cancel()
    await asyncio.wait({bot.task})
    assert not telegram.confirmed
    assert not ids.ids
    async with running(telegram, ids=ids):
        await telegram.until(lambda: telegram.texts(5) == ["Ош"])
