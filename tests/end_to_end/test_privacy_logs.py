"""With LOG_LEVEL=DEBUG a whole conversation, errors included, leaves nothing in the log that it should not."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram.wire.webhook import derive_secret
from tests.support.processes import Bot, started
from tests.support.sample_articles import CORRECTED
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TOKEN, TelegramServer
from tests.support.walks import MODES, apply_article, page, pressed, upload

PERSON, OTHER, ADMIN, GROUP = 555_000_111, 555_000_222, 555_000_333, -100_555_000_444
NAMES = ("Аида", "Группа", "aida_kg", "Кыдырова")
WORDS = ("Ысык-Көлдөгү кошуунам", "сыр суроо", "жашыруун себеп", "<b>сыр</b>")
SECRETS = (
    "sesame-of-metrics",
    "hidden-secret",
    TOKEN,
    TOKEN.partition(":")[2],
    derive_secret(TOKEN),
)


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as telegram:
        yield telegram


def forbidden(telegram: TelegramServer) -> tuple[str, ...]:
    """What belongs in no log: people, what they wrote, secrets, and the ids of chats, people and presses."""
    ids = (str(PERSON), str(OTHER), str(ADMIN), str(-GROUP))
    texts = (
        line.strip() for text in telegram.texts() for line in text.splitlines() if len(line) > 30
    )
    return (*NAMES, *WORDS, *SECRETS, *ids, "Осмонов", *texts)


async def converse(telegram: TelegramServer, bot: Bot) -> None:
    """Everything that people do, once."""
    named = {"from": {"id": PERSON, "is_bot": False, "first_name": "Аида", "last_name": "Кыдырова"}}
    for text in (
        *WORDS,
        "Ош",
        "/start",
        "/follow 7",
        "/mydata",
        "/language ru",
        "/privacy",
        "/nothing",
        "/status",
    ):
        telegram.say(text, PERSON, **({} if text.startswith("/") else named))
    telegram.say("/district 7", GROUP)
    telegram.ask_inline("сыр суроо", PERSON)
    result = {
        "result_id": "card:x",
        "from": named["from"],
        "query": WORDS[0],
        "inline_message_id": "AAAA-shared",
    }
    telegram.push("chosen_inline_result", result)
    await pressed(telegram, "line:kg-2021-11-28:7:1", PERSON)
    await pressed(telegram, f"forged:{WORDS[0]}", PERSON)
    upload(telegram, "сыр суроо", ADMIN)
    await apply_again(telegram)
    await page(bot, "/metrics", Authorization="Bearer guess")
    await provoke(telegram)


async def apply_again(telegram: TelegramServer) -> None:
    await telegram.until(lambda: telegram.texts(ADMIN))
    await apply_article(telegram, CORRECTED, ADMIN)


async def provoke(telegram: TelegramServer) -> None:
    """Errors of each kind: a refusal that quotes the text, a page of a proxy with the address, a strange update."""
    words = f"Bad Request: can't parse entities in {WORDS[0]}"
    telegram.faults = [
        Fault("status", "sendMessage", chat=OTHER, code=400, description=words, times=1),
        Fault("html", "sendMessage", chat=OTHER, times=1),
        Fault("drop", "sendMessage", chat=OTHER, times=1),
        Fault("garbage", "getUpdates", times=1),
    ]
    telegram.say(WORDS[0], OTHER)
    telegram.push(
        "message", {"chat": {"id": OTHER, "type": WORDS[1]}, "text": WORDS[0], "from": NAMES[0]}
    )
    await telegram.until(lambda: telegram.texts(OTHER), 20)


@MODES
async def test_nothing_of_a_person_and_no_secret_is_in_the_log(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    variables = {
        "LOG_LEVEL": "DEBUG",
        "ADMIN_IDS": str(ADMIN),
        "METRICS_TOKEN": SECRETS[0],
    }
    secret = {"WEBHOOK_SECRET": SECRETS[1]} if webhook else {}
    async with started(telegram, tmp_path, webhook=webhook, **variables, **secret) as bot:
        await converse(telegram, bot)
        metrics = (await page(bot, "/metrics", Authorization=f"Bearer {SECRETS[0]}"))[1]
        await asyncio.sleep(0.5)
        assert await bot.stop() == 0
    assert re.search(r"code=[0-9a-f]{6}", bot.log), "an error is in the log under its code"
    assert "cannot be read" in bot.log
    for found in forbidden(telegram):
        assert found not in bot.log
        assert found not in metrics
    status = telegram.texts(ADMIN)
    assert not any(secret in text for text in status for secret in SECRETS)
