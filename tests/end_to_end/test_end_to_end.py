"""The real process against a Bot API server on loopback, in both modes."""

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.conversations import ADMIN
from tests.support.databases import opened
from tests.support.processes import run, started, variables_of
from tests.support.sample_articles import CORRECTED
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TOKEN, TelegramServer
from tests.support.walks import MODES, answer_to, apply_article, buttons, page, pressed
from tests.support.wires import free_port


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as telegram:
        yield telegram


@MODES
async def test_a_bot_answers_is_corrected_by_its_admin_and_stops(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    async with started(telegram, tmp_path, webhook=webhook, ADMIN_IDS=str(ADMIN)) as bot:
        assert "49,8" in await answer_to(telegram, "Ош")
        await pressed(telegram, next(data for data in buttons(telegram) if data.startswith("line")))
        assert "49,8" in telegram.made("editMessageText")[-1].parameters["text"]
        telegram.ask_inline("Ош")
        await telegram.until(lambda: telegram.made("answerInlineQuery"))
        results = telegram.made("answerInlineQuery")[0].parameters["results"]
        assert "49,8" in results[0]["input_message_content"]["message_text"]
        await apply_article(telegram, CORRECTED)
        assert "16,40" in await answer_to(telegram, "3")
        assert await answer_to(telegram, "/status") == await answer_to(telegram, "/nothing")
        assert await bot.stop() == 0
    await telegram.until(lambda: not telegram.pending)
    assert "error" not in bot.log


@MODES
async def test_what_was_loaded_and_followed_outlives_a_restart(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    async with started(telegram, tmp_path, webhook=webhook, ADMIN_IDS=str(ADMIN)) as bot:
        await answer_to(telegram, "/follow 3")
        await apply_article(telegram, CORRECTED)
        assert await bot.stop() == 0
    async with started(telegram, tmp_path, webhook=webhook, ADMIN_IDS=str(ADMIN)):
        assert "16,40" in await answer_to(telegram, "3", chat=6)
    async with opened(f"sqlite:///{tmp_path}/bot.db") as store:
        assert [follow.number for follow in await store.following(5)] == [3]


async def test_without_a_token_one_line_says_what_to_do(tmp_path: Path) -> None:
    status, out, err = await run({}, tmp_path, "run")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "BOT_TOKEN" in err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "secret without a colon"),
        ("PORT", "70000"),
        ("ADMIN_IDS", "@boss"),
        ("DATABASE_URL", "mysql://user:secret@host/name"),
        ("WEBHOOK_SECRET", "секрет"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
async def test_a_bad_variable_is_named_and_not_shown(tmp_path: Path, name: str, value: str) -> None:
    status, out, err = await run({"BOT_TOKEN": TOKEN, name: value}, tmp_path, "run")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"{name}: ")
    assert value not in err


@MODES
async def test_a_token_that_telegram_does_not_know_ends_the_bot_with_a_line(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    variables = variables_of(telegram, tmp_path, free_port(), webhook=webhook) | {
        "BOT_TOKEN": "1:wrong-token"
    }
    status, out, err = await run(variables, tmp_path, "run")
    assert (status, out) == (2, "")
    assert err.strip().splitlines()[-1].startswith("BOT_TOKEN: ")
    assert "wrong-token" not in err
    assert "Traceback" not in err


async def test_a_port_that_is_taken_is_named(telegram: TelegramServer, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        variables = variables_of(telegram, tmp_path, taken.getsockname()[1], webhook=False)
        status, _, err = await run(variables, tmp_path, "run")
    assert status == 2
    assert err.strip().splitlines()[-1].startswith("PORT: ")


async def test_a_database_that_cannot_be_used_ends_the_bot_with_a_line(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    (tmp_path / "bot.db").write_text("these are notes and no database\n" * 100)
    variables = variables_of(telegram, tmp_path, free_port(), webhook=False)
    status, out, err = await run(variables, tmp_path, "run")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert (tmp_path / "bot.db").read_text().startswith("these are notes")


async def test_inline_mode_switched_off_is_told_once_with_what_to_do(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.bot["supports_inline_queries"] = False
    async with started(telegram, tmp_path) as bot:
        await telegram.until(lambda: "setinline" in bot.log)
        assert bot.log.count("setinline") == 1


@MODES
async def test_health_is_for_everybody_and_metrics_for_who_has_their_token(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    async with started(telegram, tmp_path, webhook=webhook, METRICS_TOKEN="sesame") as bot:
        await answer_to(telegram, "Ош")
        status, body = await page(bot, "/health")
        assert (status, json.loads(body)["ready"]) == (200, True)
        assert (await page(bot, "/metrics"))[0] == 401
        status, body = await page(bot, "/metrics", Authorization="Bearer sesame")
        assert status == 200
        assert 'bot_outcomes_total{outcome="found"} 1.0' in body
        assert "bot_revision 1.0" in body


@MODES
async def test_the_end_under_load_answers_what_was_accepted(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    """200 questions are on their way and Telegram takes 60 ms for each call when SIGTERM comes."""
    async with started(telegram, tmp_path, webhook=webhook) as bot:
        telegram.faults.append(Fault("slow", "sendMessage", delay=0.06))
        asked = [telegram.say(f"{1 + n % 36}", chat=100 + n % 20) for n in range(200)]
        await telegram.until(lambda: telegram.sent(20))
        began = time.monotonic()
        assert await bot.stop() == 0
        assert time.monotonic() - began < 10
    assert len([each for each in telegram.confirmed if each in asked]) <= len(telegram.texts())
    async with started(telegram, tmp_path, webhook=webhook):
        await telegram.until(lambda: telegram.sent(200))
        await asyncio.sleep(0.3)  # a doubled answer would come now
    assert len(telegram.texts()) == 200


@MODES
async def test_of_a_thousand_answers_a_second_after_a_load_none_shows_the_old_figure(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    async with started(telegram, tmp_path, webhook=webhook, ADMIN_IDS=str(ADMIN)):
        for chat in range(10_000, 10_050):
            telegram.say("№3", chat)
        await apply_article(telegram, CORRECTED)
        await asyncio.sleep(1.0)
        for chat in range(20_000, 21_000):
            telegram.say("№3", chat)
        await telegram.until(lambda: len(texts_of_many(telegram)) >= 1_000, 60)
        assert all("16,40" in text for text in texts_of_many(telegram))


def texts_of_many(telegram: TelegramServer) -> list[str]:
    """What was sent to the chats from 20,000 on, in one look at all calls."""
    sent = (call.parameters for call in telegram.made("sendMessage"))
    return [message["text"] for message in sent if message["chat_id"] >= 20_000]
