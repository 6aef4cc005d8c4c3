"""Work beside the answers: the outbox, what other processes have stored, the menu, housekeeping."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from bot.core.model import LANGUAGES
from bot.errors import BotError
from bot.telegram.context import Desk
from bot.telegram.outbox import Outbox

log = logging.getLogger(__name__)

WATCH_SECONDS = 1.0
"""Another replica's revision is served within this time."""
LIST_SECONDS = 5.0
"""What a chat sets through another replica is known to this one within this time."""
HOUSEKEEPING_SECONDS = 600.0
PROFILE_STEP = 0.1


class Background:
    """Tasks that run from the start of the application to its end. `publish` sets menus and descriptions."""

    def __init__(self, desk: Desk, publish: Callable[[], Awaitable[None]]) -> None:
        self._desk = desk
        self._publish = publish
        self._tasks: list[asyncio.Task[None]] = []
        self._outbox = Outbox(desk)

    async def start(self, _: object) -> None:
        for work in (
            self._outbox.run,
            self._watch,
            self._list_chats,
            self._keep_house,
            self._set_profile,
        ):
            self._tasks.append(asyncio.create_task(self._guarded(work)))

    async def stop(self, _: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, *self._desk.pastes.working, return_exceptions=True)

    async def _guarded(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """An error ends neither the bot nor the work: it begins again after a while."""
        while True:
            try:
                await work()
            except Exception:
                log.exception("work in the background failed and begins again")
                await asyncio.sleep(WATCH_SECONDS)
            else:
                return

    async def _watch(self) -> None:
        """Serve what this process or another has stored, and tell of it."""
        metrics = self._desk.metrics
        while True:
            revision = self._desk.answering.snapshot.current.revision
            metrics.revision, metrics.loaded = revision.number, revision.loaded
            try:
                if await self._desk.serving.follow_database(WATCH_SECONDS):
                    self._outbox.wake()
            except BotError as error:
                log.error("the database cannot be watched: %s", error)
                await asyncio.sleep(WATCH_SECONDS)

    async def _list_chats(self) -> None:
        while True:
            try:
                await self._desk.chats.reload()
            except BotError as error:
                log.error("the list of chats could not be read, the last one stands: %s", error)
            await asyncio.sleep(LIST_SECONDS)

    async def _keep_house(self) -> None:
        while True:
            try:
                await self._desk.housekeeping.delete_expired()
            except BotError as error:
                log.error("what is old could not be deleted: %s", error)
            await asyncio.sleep(HOUSEKEEPING_SECONDS)

    async def _set_profile(self) -> None:
        for language in (
            LANGUAGES
        ):  # read beside the loop: people's answers wait for none of them but their own
            await asyncio.to_thread(self._desk.texts.load, language)
            await asyncio.sleep(PROFILE_STEP)
        await self._publish()
