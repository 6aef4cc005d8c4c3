"""Webhook: what reaches a handler, what goes in the body of the answer, and when Telegram is told that all is well."""

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Update
from telegram.error import RetryAfter
from telegram.ext import ContextTypes

from bot.telegram.wire.webhook import MAX_CONNECTIONS, SECRET_HEADER, derive_secret
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.wires import Ids, Running, echo, running

Context = ContextTypes.DEFAULT_TYPE


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


def ways(telegram: TelegramServer) -> list[tuple[str, str]]:
    """Method and way of every call that was made for a person."""
    own = ("getMe", "getWebhookInfo", "setWebhook")
    return [(call.method, call.via) for call in telegram.calls if call.method not in own]


async def answered(telegram: TelegramServer) -> None:
    await telegram.until(lambda: len(telegram.confirmed) == 1)


@pytest.mark.parametrize("chat", [5, -7])
async def test_a_message_is_always_a_request(telegram: TelegramServer, chat: int) -> None:
    async with running(telegram, webhook=True) as bot:
        update = telegram.say("/district 7", chat=chat)
        await answered(telegram)
    assert ways(telegram) == [("sendMessage", "http")]
    sent = telegram.calls[-1].parameters
    assert (sent["chat_id"], sent["text"]) == (chat, "/district 7")
    assert bot.ids.ids == {update}


async def test_the_refusal_of_a_message_is_raised_where_it_was_sent(
    telegram: TelegramServer,
) -> None:
    raised: list[BaseException] = []

    async def on_update(update: Update, context: Context) -> None:
        assert update.message is not None
        try:
            await update.message.reply_text("1")
        except RetryAfter as error:
            raised.append(error)

    telegram.faults.append(Fault.flood(1, method="sendMessage", times=1))
    async with running(telegram, on_update, webhook=True):
        telegram.say("?")
        await answered(telegram)
    assert len(raised) == 1


async def test_answers_of_queries_are_the_body(telegram: TelegramServer) -> None:
    async with running(telegram, webhook=True):
        telegram.ask_inline("О")
        telegram.press("d:7", chat=-7)
        await telegram.until(lambda: len(ways(telegram)) == 2)
    assert sorted(ways(telegram)) == [
        ("answerCallbackQuery", "body"),
        ("answerInlineQuery", "body"),
    ]


async def press_and_reply(update: Update, context: Context) -> None:
    """Acknowledge a press, then send a message until Telegram takes it."""
    assert update.callback_query is not None
    await update.callback_query.answer("!")
    for _ in range(2):
        try:
            await context.bot.send_message(5, "Ош")
        except RetryAfter:
            continue
        return


async def test_a_second_call_makes_both_requests_in_order(telegram: TelegramServer) -> None:
    async with running(telegram, press_and_reply, webhook=True):
        telegram.press("d:7")
        await answered(telegram)
    assert ways(telegram) == [("answerCallbackQuery", "http"), ("sendMessage", "http")]


async def test_a_query_answer_after_another_call_is_a_request(telegram: TelegramServer) -> None:
    async def on_update(update: Update, context: Context) -> None:
        assert update.callback_query is not None
        await context.bot.send_message(5, "Ош")
        await update.callback_query.answer("!")

    async with running(telegram, on_update, webhook=True):
        telegram.press("d:7")
        await answered(telegram)
    assert ways(telegram) == [("sendMessage", "http"), ("answerCallbackQuery", "http")]


async def test_a_refused_query_answer_does_not_stop_the_call_that_follows(
    telegram: TelegramServer,
) -> None:
    telegram.faults.append(
        Fault(
            "status", "answerCallbackQuery", code=400, description="Bad Request: query is too old"
        )
    )
    async with running(telegram, press_and_reply, webhook=True):
        telegram.press("d:7")
        await answered(telegram)
    assert telegram.texts(5) == ["Ош"]


async def test_a_query_answer_that_has_to_wait_is_sent_with_the_next_try(
    telegram: TelegramServer,
) -> None:
    telegram.faults.append(Fault.flood(1, method="answerCallbackQuery", times=1))
    async with running(telegram, press_and_reply, webhook=True):
        telegram.press("d:7")
        await answered(telegram)
    assert telegram.texts(5) == ["Ош"]
    assert len(telegram.made("answerCallbackQuery")) == 1


async def test_a_call_after_the_answer_is_a_request(telegram: TelegramServer) -> None:
    later: list[asyncio.Task[object]] = []

    async def on_update(update: Update, context: Context) -> None:
        async def send_later() -> object:
            await asyncio.sleep(0.05)
            return await context.bot.send_message(5, "later")

        later.append(asyncio.ensure_future(send_later()))

    async with running(telegram, on_update, webhook=True):
        telegram.say("?")
        await answered(telegram)
        await telegram.until(lambda: telegram.texts(5))
        await later[0]
    assert ways(telegram) == [("sendMessage", "http")]


async def test_an_update_delivered_twice_is_answered_once(telegram: TelegramServer) -> None:
    async with running(telegram, webhook=True):
        update = {"update_id": 77, "message": {**telegram.message(5), "text": "Ош"}}
        telegram.deliver(update)
        telegram.deliver(update)
        await telegram.until(lambda: telegram.confirmed == [77, 77])
    assert telegram.texts(5) == ["Ош"]


async def test_an_update_delivered_again_while_it_is_handled_is_answered_once(
    telegram: TelegramServer,
) -> None:
    telegram.faults.append(Fault("slow", method="sendMessage", delay=0.2))
    async with running(telegram, webhook=True):
        update = {"update_id": 77, "message": {**telegram.message(5), "text": "Ош"}}
        await telegram.until(lambda: telegram.webhook)
        assert await asyncio.gather(*(telegram.post(update) for _ in range(3))) == [
            True,
            True,
            True,
        ]
    assert telegram.texts(5) == ["Ош"]


async def test_an_update_answered_before_a_kill_is_not_answered_again(
    telegram: TelegramServer,
) -> None:
    ids = Ids()
    ids.ids.add(1001)
    async with running(telegram, webhook=True, ids=ids):
        telegram.say("Ош")
        await answered(telegram)
    assert not ways(telegram)


async def test_an_answer_that_telegram_did_not_wait_for_is_not_given_again(
    telegram: TelegramServer,
) -> None:
    gate, begun = asyncio.Event(), asyncio.Event()

    async def slow(update: Update, context: Context) -> None:
        begun.set()
        await gate.wait()
        await echo(update, context)

    async with running(telegram, slow, webhook=True) as bot:
        await telegram.until(lambda: telegram.webhook)
        update = {"update_id": 77, "message": {**telegram.message(5), "text": "Ош"}}
        given_up = asyncio.ensure_future(telegram.post(update))
        await begun.wait()
        given_up.cancel()
        await asyncio.wait({given_up})
        assert not bot.ids.ids  # not answered yet
        gate.set()
        assert await telegram.post(update)
    assert telegram.texts(5) == ["Ош"]
    assert bot.ids.ids == {77}


async def test_nothing_is_confirmed_before_it_was_answered_and_recorded(
    telegram: TelegramServer,
) -> None:
    gate = asyncio.Event()

    async def slow(update: Update, context: Context) -> None:
        await gate.wait()
        await echo(update, context)

    async with running(telegram, slow, webhook=True) as bot:
        telegram.say("Ош")
        await telegram.until(lambda: bot.metrics.updates)
        await asyncio.sleep(0.05)
        assert not telegram.confirmed
        gate.set()
        await answered(telegram)
        assert bot.ids.ids == {1001}


async def test_an_update_that_cannot_be_read_is_taken_so_that_it_stays_away(
    telegram: TelegramServer,
) -> None:
    async with running(telegram, webhook=True) as bot:
        telegram.push("message", {"no": "chat"})
        telegram.say("Ош")
        await telegram.until(lambda: telegram.texts(5))
    assert len(telegram.confirmed) == 2
    assert bot.metrics.unreadable == 1


async def test_stopping_answers_what_was_accepted_and_leaves_the_rest(
    telegram: TelegramServer,
) -> None:
    gate = asyncio.Event()

    async def slow(update: Update, context: Context) -> None:
        await gate.wait()
        await echo(update, context)

    async with running(telegram, slow, webhook=True) as bot:
        telegram.say("accepted")
        await telegram.until(lambda: bot.metrics.updates)
        bot.stop.set()
        await asyncio.sleep(0.05)
        update = {"update_id": 77, "message": {**telegram.message(7), "text": "too late"}}
        assert not await telegram.post(update)
        assert telegram.posts[-1] == (77, 503)
        gate.set()
    assert telegram.texts() == ["accepted"]
    assert bot.ids.ids == {1001}


# What Telegram is told


async def test_the_webhook_is_set_with_its_secret(telegram: TelegramServer) -> None:
    async with running(telegram, webhook=True) as bot:
        await telegram.until(lambda: telegram.webhook)
    assert telegram.webhook["url"] == f"{bot.address}/telegram"
    assert telegram.webhook["secret_token"] == derive_secret(telegram.token)
    assert telegram.webhook["max_connections"] == MAX_CONNECTIONS
    assert "chosen_inline_result" in telegram.webhook["allowed_updates"]


async def test_a_webhook_that_is_as_it_should_be_is_not_set_again(telegram: TelegramServer) -> None:
    async with running(telegram, webhook=True) as bot:
        await telegram.until(lambda: telegram.webhook)
    first = dict(telegram.webhook)
    async with running(
        telegram, webhook=True, port=bot.settings.port, webhook_url=bot.settings.webhook_url
    ):
        telegram.say("Ош")
        await answered(telegram)
    assert telegram.webhook == first
    assert len(telegram.made("setWebhook")) == 1


async def test_a_secret_that_changed_is_noticed_and_nothing_is_lost(
    telegram: TelegramServer,
) -> None:
    async with running(telegram, webhook=True) as bot:
        await telegram.until(lambda: telegram.webhook)
    again: dict[str, Any] = {
        "port": bot.settings.port,
        "webhook_url": bot.settings.webhook_url,
        "webhook_secret": "another",
    }
    async with running(telegram, webhook=True, **again):
        telegram.say("Ош")
        await answered(telegram)
    assert telegram.webhook["secret_token"] == "another"
    assert telegram.texts(5) == ["Ош"]


def test_the_derived_secret_is_one_that_telegram_takes_and_another_for_another_token() -> None:
    secret = derive_secret("123:ABC")
    assert secret == derive_secret("123:ABC") != derive_secret("123:ABD")
    assert secret.isalnum()
    assert 1 <= len(secret) <= 256
    assert secret[:3] != "123"


# What reaches a handler

GOOD = {SECRET_HEADER: "s3cret", "Content-Type": "application/json"}
UPDATE = b'{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "x"}}'


@pytest.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[Running]:
    async with running(telegram, webhook=True, webhook_secret="s3cret") as bot:
        await telegram.until(lambda: telegram.webhook)
        yield bot


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        (GOOD, UPDATE, 200),
        ({**GOOD, "Content-Type": "application/json; charset=utf-8"}, UPDATE, 200),
        ({**GOOD, SECRET_HEADER: "s3creT"}, UPDATE, 403),
        ({**GOOD, SECRET_HEADER: "ошск"}, UPDATE, 403),
        ({"Content-Type": "application/json"}, UPDATE, 403),
        ({**GOOD, "Content-Type": "text/plain"}, UPDATE, 415),
        (GOOD, b" " * (1024 * 1024 + 1), 413),
        (GOOD, b"", 400),
        (GOOD, b"not json", 400),
        (GOOD, b"[" * 100_000, 400),
        (GOOD, b"[]", 400),
        (GOOD, b'{"update_id": "1"}', 400),
        (GOOD, b'{"update_id": 1}', 200),
    ],
)
async def test_only_a_post_with_the_secret_and_json_is_let_in(
    bot: Running, headers: dict[str, str], body: bytes, status: int
) -> None:
    content, address = io.BytesIO(body), f"{bot.address}/telegram"
    async with (
        ClientSession() as session,
        session.post(address, data=content, headers=headers) as got,
    ):
        assert got.status == status
    assert bot.metrics.updates.total() == (status == 200)


async def test_a_body_without_a_length_is_cut_off_too(bot: Running) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b" " * 100_000

    address = f"{bot.address}/telegram"
    async with (
        ClientSession() as session,
        session.post(address, data=chunks(), headers=GOOD) as got,
    ):
        assert got.status == 413


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
async def test_only_post_is_allowed(bot: Running, method: str) -> None:
    async with (
        ClientSession() as session,
        session.request(method, f"{bot.address}/telegram", headers=GOOD) as got,
    ):
        assert got.status == 405
        assert got.headers["Allow"] == "POST"
