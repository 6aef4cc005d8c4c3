"""A bot of a few lines in a real Application, for tests of polling, webhook and server."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler

from bot.metrics import Metrics
from bot.telegram.wire.run import RunSettings, run
from bot.telegram.wire.transport import open_bot
from bot.web.server import Health
from tests.support.telegram_server import TelegramServer

Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, object]]


class Ids:
    """Ids of handled updates in memory. They outlive a bot, as in a database; it can fail."""

    def __init__(self) -> None:
        self.ids: set[int] = set()
        self.marks: list[int] = []
        """The number of ids of each write."""
        self.failing_queries = False

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        self._check()
        return self.ids & set(update_ids)

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        self._check()
        assert now.tzinfo is not None
        self.marks.append(len(update_ids))
        self.ids.update(update_ids)

    def _check(self) -> None:
        if self.failing_queries:
            raise OSError("the disk is full")


@dataclass
class Running:
    settings: RunSettings
    ids: Ids
    metrics: Metrics
    stop: asyncio.Event
    task: "asyncio.Task[None]"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.settings.port}"


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a text with itself, an inline query with an empty list, a press with a word."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")
    elif update.inline_query is not None:
        await update.inline_query.answer([])
    elif update.callback_query is not None:
        await update.callback_query.answer("!")


def application(
    telegram: TelegramServer, callback: Callback
) -> Application[Any, Any, Any, Any, Any, Any]:
    app = ApplicationBuilder().bot(open_bot(telegram.token, telegram.base)).updater(None).build()
    app.add_handler(TypeHandler(Update, callback))
    return app


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def running(
    telegram: TelegramServer,
    callback: Callback = echo,
    *,
    webhook: bool = False,
    ids: Ids | None = None,
    **more: Any,
) -> AsyncIterator[Running]:
    """Run the bot and stop it at the end, as SIGTERM does. Raises the errors of the bot."""
    port = free_port()
    settings = RunSettings(telegram.token, telegram.base, host="127.0.0.1", port=port)
    if webhook:
        settings = replace(settings, webhook_url=f"http://127.0.0.1:{port}")
    settings = replace(settings, **more)
    stop, metrics, ids = asyncio.Event(), Metrics(), ids or Ids()
    app = application(telegram, callback)
    task = asyncio.ensure_future(run(app, settings, ids, healthy, metrics=metrics, stop=stop))
    try:
        yield Running(settings, ids, metrics, stop, task)
    finally:
        stop.set()
        await task


def healthy() -> Health:
    return Health(alive=True, ready=True)
