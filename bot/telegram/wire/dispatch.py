"""Hands each update to the application: in the order of its chat, and once."""

import asyncio
import logging
import time
from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.metrics import Metrics
from bot.telegram.wire.chat_queue import ChatQueues, queue_key, update_kind
from bot.telegram.wire.seen_updates import SeenUpdates

log = logging.getLogger(__name__)

MAX_UPDATE_SECONDS = 120.0
"""Time limit of one update, for a handler that hangs. Sending alone may take 60 seconds."""


class Dispatcher:
    """Takes updates as Telegram writes them, from polling or from the webhook."""

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        queues: ChatQueues,
        metrics: Metrics,
        seen: SeenUpdates,
    ) -> None:
        self._application = application
        self._queues = queues
        self._metrics = metrics
        self._seen = seen

    async def handle(self, data: Mapping[str, Any]) -> None:
        """Return when the update is handled and recorded. Errors of handlers are only logged.

        `data` has an `update_id`. An update that was handled before is skipped. The store is asked
        only when the update is first in its chat. Otherwise a later update of the chat, which
        needs no such question, would overtake it.
        """
        must_be_new = self._seen.must_be_new(data["update_id"])
        kind = update_kind(data)
        key = queue_key(data, kind)
        await self._queues.run(key, lambda: self._handle_in_turn(data, kind, must_be_new))

    async def _handle_in_turn(self, data: Mapping[str, Any], kind: str, must_be_new: bool) -> None:
        update_id: int = data["update_id"]
        if self._seen.remembers(update_id):
            return
        if not must_be_new and await self._seen.is_stored(update_id):
            return
        self._metrics.update(kind)
        update = self._parse(data)
        if update is not None:
            await self._process(update)
        await self._seen.add(update_id)

    async def _process(self, update: Update) -> None:
        started = time.perf_counter()
        try:
            async with asyncio.timeout(MAX_UPDATE_SECONDS):
                await self._application.process_update(update)
        except Exception as error:  # the application's error handlers have seen those of handlers
            log.error(
                "Update %s failed (%s). It is not tried again.",
                update.update_id,
                type(error).__name__,
            )
            self._metrics.failed += 1
        self._metrics.observe_update(time.perf_counter() - started)

    def _parse(self, data: Mapping[str, Any]) -> Update | None:
        try:
            return Update.de_json(dict(data), self._application.bot)
        except Exception as error:  # Telegram delivers an unconfirmed update again and again
            log.error(
                "Update %s cannot be read (%s). It is skipped.",
                data.get("update_id"),
                type(error).__name__,
            )
            self._metrics.unreadable += 1
            return None
