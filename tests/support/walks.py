"""Steps of tests from end to end: ask, press, upload and apply, over the fake Bot API server."""

import pytest
from aiohttp import ClientSession

from tests.support.conversations import ADMIN
from tests.support.processes import Bot
from tests.support.telegram_server import TelegramServer

MODES = pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])


async def answer_to(telegram: TelegramServer, text: str, chat: int = 5) -> str:
    before = len(telegram.texts(chat))
    telegram.say(text, chat)
    await telegram.until(lambda: len(telegram.texts(chat)) > before)
    return telegram.texts(chat)[before]


def buttons(telegram: TelegramServer, chat: int = 5) -> list[str]:
    """The callback data of the buttons under the newest message in a chat."""
    sent = [
        call.parameters
        for call in telegram.made("sendMessage")
        if call.parameters["chat_id"] == chat
    ]
    rows = sent[-1]["reply_markup"]["inline_keyboard"]
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def pressed(telegram: TelegramServer, data: str, chat: int = 5) -> None:
    before = len(telegram.made("answerCallbackQuery"))
    telegram.press(data, chat)
    await telegram.until(lambda: len(telegram.made("answerCallbackQuery")) > before)


def upload(telegram: TelegramServer, article: str, admin: int = ADMIN, **more: str) -> None:
    telegram.file_content = article.encode()
    document = {
        "file_id": "f",
        "file_unique_id": "u",
        "file_name": "article.txt",
        "file_size": len(article.encode()),
    }
    telegram.push("message", {**telegram.message(admin), "document": document, **more})


async def apply_article(telegram: TelegramServer, article: str, admin: int = ADMIN) -> None:
    """An admin uploads an article that needs no reason and presses Apply."""
    before = len(telegram.texts(admin))
    upload(telegram, article, admin)
    await telegram.until(lambda: len(telegram.texts(admin)) > before)
    await pressed(telegram, buttons(telegram, admin)[0], admin)


async def page(bot: Bot, path: str, **headers: str) -> tuple[int, str]:
    async with (
        ClientSession() as session,
        session.get(f"{bot.address}{path}", headers=headers) as answer,
    ):
        return answer.status, await answer.text()
