"""Polling: a loop over getUpdates that confirms only updates that were answered."""

import asyncio
import logging
import random
from collections.abc import Sequence
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.errors import ConfigError
from bot.metrics import Metrics
from bot.telegram.wire.dispatch import Dispatcher
from bot.telegram.wire.seen_updates import SeenUpdates
from bot.telegram.wire.transport import get_updates, seconds_of

log = logging.getLogger(__name__)

LONG_POLL_SECONDS = 30
"""Time that Telegram holds a getUpdates while it has no updates."""
POLL_READ_SECONDS = 10.0
"""Time for the answer to a getUpdates, besides the long poll."""
PAUSES = (0.02, 0.06, 0.12)
"""Seconds before the next poll from the same offset, while updates are in progress. The last value
repeats for as long as the oldest of them is slow."""
MAX_BATCH = 100
"""Updates that Telegram gives at most."""
FULL_BATCH_PAUSE = 0.25
"""Seconds before the next poll while a full batch is in progress: Telegram would repeat it."""
FIRST_BACKOFF = 0.5
MAX_BACKOFF = 30.0
"""Limits of the pause after failures, in seconds."""
CONFLICT_PAUSE = 10.0
"""Seconds before the next poll while another process polls with the same token."""
KNOWN_BOT = "a token from @BotFather; Telegram (or TELEGRAM_API_BASE) does not know this one"


class Poller:
    """Fetches and dispatches updates. The offset of a poll confirms the answered ones."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        seen: SeenUpdates,
        metrics: Metrics,
        allowed_updates: Sequence[str],
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._seen = seen
        self._metrics = metrics
        self._allowed_updates = allowed_updates
        self._in_progress: dict[int, asyncio.Task[None]] = {}
        self._next_offset: int | None = None
        self._polls_without_progress = 0
        self._failures = 0

    @property
    def offset(self) -> int | None:
        """The oldest update in progress, or else the one after the latest. None: any update."""
        return min(self._in_progress) if self._in_progress else self._next_offset

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set. Raises ConfigError if Telegram does not know the token."""
        stopped = asyncio.ensure_future(stop.wait())
        try:
            while not stop.is_set():
                await self._poll(stopped)
        finally:
            stopped.cancel()

    async def confirm(self) -> None:
        """Confirm the answered updates with a last request, without waiting for new ones."""
        if self.offset is None:
            return
        try:
            await get_updates(self._bot, 2.0, offset=self.offset, limit=1, timeout=0)
        except TelegramError as error:
            log.warning(
                "The last updates could not be confirmed (%s). Telegram will deliver them again"
                " and the next start will skip them.",
                error,
            )

    async def _poll(self, stopped: "asyncio.Future[Any]") -> None:
        request = asyncio.ensure_future(self._fetch())
        await asyncio.wait({request, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if not request.done():
            # Its updates are not confirmed, so Telegram delivers them again.
            request.cancel()
            await asyncio.wait({request})
            return
        try:
            updates = request.result()
        except InvalidToken:
            raise ConfigError("BOT_TOKEN", KNOWN_BOT) from None
        except TelegramError as error:
            await asyncio.wait({stopped}, timeout=self._pause_after(error))
            return
        if self._failures:
            log.info("Polling works again.")
        self._failures = 0
        await self._accept(updates)

    async def _fetch(self) -> list[Any]:
        """Return the updates from the offset on."""
        long_poll = 0 if self._in_progress else LONG_POLL_SECONDS
        updates = await get_updates(
            self._bot,
            long_poll + POLL_READ_SECONDS,
            offset=self.offset,
            timeout=long_poll,
            allowed_updates=self._allowed_updates,
        )
        if not isinstance(updates, list):
            raise NetworkError("the result of getUpdates is not a list")
        return updates

    async def _accept(self, updates: list[Any]) -> None:
        """Start the new updates, then pause while any is in progress."""
        if not updates and not self._in_progress:
            # All are confirmed. After a week without updates Telegram may restart at a lower id.
            self._next_offset = None
        offset_before = self.offset
        for update in updates:
            self._start(update)
        if self._in_progress:
            await asyncio.wait(self._in_progress.values(), timeout=self._pause())
        if self.offset == offset_before:
            self._polls_without_progress += 1
        else:
            self._polls_without_progress = 0

    def _pause(self) -> float:
        if len(self._in_progress) >= MAX_BATCH:
            return FULL_BATCH_PAUSE
        return PAUSES[min(self._polls_without_progress, len(PAUSES) - 1)]

    def _start(self, update: Any) -> None:
        update_id = update.get("update_id") if isinstance(update, dict) else None
        if not isinstance(update_id, int):
            log.error("Telegram sent an update without an id. It is skipped.")
            return
        self._next_offset = max(self._next_offset or 0, update_id + 1)
        if update_id in self._in_progress or self._seen.remembers(update_id):
            return
        self._in_progress[update_id] = asyncio.ensure_future(self._handle(update_id, update))

    async def _handle(self, update_id: int, update: dict[str, Any]) -> None:
        try:
            await self._dispatcher.handle(update)
        finally:
            del self._in_progress[update_id]

    def _pause_after(self, error: TelegramError) -> float:
        """Log the first failure of a row and return the seconds before the next poll."""
        self._failures += 1
        self._metrics.retry("getUpdates")
        if self._failures == 1:
            log_failure(error)
        if isinstance(error, Conflict):
            # Jitter, so that two processes do not poll in step.
            return CONFLICT_PAUSE * random.uniform(0.8, 1.2)  # noqa: S311
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        return backoff_seconds(self._failures)


def log_failure(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        log.error(
            "%s. Only one process may poll with a token: stop the other one. This one tries again"
            " every %d s.",
            error,
            CONFLICT_PAUSE,
        )
    else:
        log.warning("Polling failed (%s). It is tried again until it works.", error)


def backoff_seconds(failures: int) -> float:
    """Return the pause after so many failures in a row: it doubles each time, with jitter."""
    doublings = min(failures - 1, 10)
    pause = min(MAX_BACKOFF, FIRST_BACKOFF * 2.0**doublings)
    return pause * random.uniform(0.5, 1.0)  # noqa: S311
