"""Takes updates as Telegram writes them, each to its lane, and has the application handle them."""

import asyncio
import logging
import time
from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.metrics import Metrics
from bot.telegram.wire.chat_queue import Lanes, kind_of, lane_of
from bot.telegram.wire.seen_updates import SeenUpdates

log = logging.getLogger(__name__)

LONGEST = 120.0
"""Seconds for one update. A handler that hangs ends here; sending alone may take 60 seconds."""


class Intake:
    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        lanes: Lanes,
        metrics: Metrics,
        seen: SeenUpdates,
    ) -> None:
        self._application = application
        self._lanes = lanes
        self._metrics = metrics
        self._seen = seen

    async def handle(self, data: Mapping[str, Any]) -> None:
        """Wait for the update's turn in its lane, handle it unless it was handled before, and record it.

        `data` has an `update_id`. The store is asked for it within the lane: before it, a later update of the chat that
        need not ask would pass. Raises nothing that the update brings about.
        """
        new = self._seen.must_be_new(data["update_id"])
        kind = kind_of(data)
        await self._lanes.run(lane_of(data, kind), lambda: self._handle(data, kind, new))

    async def _handle(self, data: Mapping[str, Any], kind: str, new: bool) -> None:
        update_id: int = data["update_id"]
        if self._seen.remembers(update_id):
            return
        if not new and await self._seen.is_stored(update_id):
            return
        self._metrics.update(kind)
        update = self._read(data)
        if update is not None:
            await self._process(update)
        await self._seen.add(update_id)

    async def _process(self, update: Update) -> None:
        began = time.perf_counter()
        try:
            async with asyncio.timeout(LONGEST):
                await self._application.process_update(update)
        except Exception as error:  # a handler's own errors end in the application's error handlers
            log.error("update %s failed (%s)", update.update_id, type(error).__name__)
            self._metrics.failed += 1
        self._metrics.took(time.perf_counter() - began)

    def _read(self, data: Mapping[str, Any]) -> Update | None:
        try:
            return Update.de_json(dict(data), self._application.bot)
        except Exception as error:  # unconfirmed, an unreadable update would come again for ever
            log.error(
                "update %s cannot be read (%s) and is skipped",
                data.get("update_id"),
                type(error).__name__,
            )
            self._metrics.unreadable += 1
            return None
