"""Background tasks: the outbox, changes by other processes, menus, housekeeping."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from bot.core.model import LANGUAGES
from bot.errors import BotError
from bot.telegram.context import BotContext
from bot.telegram.outbox import Outbox

log = logging.getLogger(__name__)

WATCH_SECONDS = 1.0
"""Another replica's revision is served within this time."""
CHATS_SECONDS = 5.0
"""Settings that a chat changes through another replica are seen within this time."""
HOUSEKEEPING_SECONDS = 600.0
LOAD_PAUSE_SECONDS = 0.1
"""Pause between loading two languages, for the replies in progress."""
RESTART_SECONDS = 1.0


class Background:
    """Tasks that run as long as the application. `publish` sets menus and descriptions."""

    def __init__(self, context: BotContext, publish: Callable[[], Awaitable[None]]) -> None:
        self._context = context
        self._publish = publish
        self._tasks: list[asyncio.Task[None]] = []
        self._outbox = Outbox(context)

    async def start(self, _: object) -> None:
        works = (
            self._outbox.run,
            self._watch_database,
            self._reload_chats,
            self._delete_expired,
            self._publish_profile,
        )
        for work in works:
            self._tasks.append(asyncio.create_task(self._restart_on_error(work)))

    async def stop(self, _: object) -> None:
        for task in self._tasks:
            task.cancel()
        pastes = self._context.memory.pastes.running
        await asyncio.gather(*self._tasks, *pastes, return_exceptions=True)

    async def _restart_on_error(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        while True:
            try:
                await work()
            except Exception:
                log.exception("a background task failed; it starts again in %s s", RESTART_SECONDS)
                await asyncio.sleep(RESTART_SECONDS)
            else:
                return

    async def _watch_database(self) -> None:
        """Serve revisions that this process or another has stored, and notify followers."""
        metrics, use_cases = self._context.metrics, self._context.use_cases
        while True:
            revision = use_cases.answering.snapshot.current.revision
            metrics.revision, metrics.loaded = revision.number, revision.loaded
            try:
                if await use_cases.serving.follow_database(WATCH_SECONDS):
                    self._outbox.wake()
            except BotError as error:
                log.error("new revisions cannot be read: %s; trying again", error)
                await asyncio.sleep(WATCH_SECONDS)

    async def _reload_chats(self) -> None:
        while True:
            try:
                await self._context.use_cases.chats.reload()
            except BotError as error:
                log.error("the list of chats cannot be read: %s; the last one is used", error)
            await asyncio.sleep(CHATS_SECONDS)

    async def _delete_expired(self) -> None:
        while True:
            try:
                await self._context.use_cases.housekeeping.delete_expired()
            except BotError as error:
                log.error("expired data cannot be deleted: %s; trying again", error)
            await asyncio.sleep(HOUSEKEEPING_SECONDS)

    async def _publish_profile(self) -> None:
        for language in LANGUAGES:
            await asyncio.to_thread(self._context.texts.load, language)
            await asyncio.sleep(LOAD_PAUSE_SECONDS)
        await self._publish()
