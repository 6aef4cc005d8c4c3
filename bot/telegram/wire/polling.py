"""Polling: our own loop over getUpdates, which moves on only past updates that were answered."""

import asyncio
import logging
import random
from collections.abc import Sequence
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.errors import ConfigError
from bot.metrics import Metrics
from bot.telegram.wire.dispatch import Intake
from bot.telegram.wire.seen_updates import SeenUpdates
from bot.telegram.wire.transport import get_updates, seconds_of

log = logging.getLogger(__name__)

LONG_POLL = 30
"""Seconds that Telegram holds a getUpdates when there is nothing."""
HELD = (0.02, 0.06, 0.12)
"""Seconds to wait for updates in work before asking again from the same offset; the last goes on for as long as one of
them is slow. Never more than two seconds, and never a spin."""
FULL = 100
FULL_HELD = 0.25
"""With as many in work as Telegram gives at once it gives nothing new before they are answered: so long at least."""
SLOWEST_RETRY = 30.0
CONFLICT_RETRY = 10.0
KNOWN = "a token that @BotFather gave; Telegram (or TELEGRAM_API_BASE) does not know this one"


class Poller:
    """Asks for updates, hands them on, and confirms the answered ones with the offset of the next question."""

    def __init__(
        self,
        bot: Bot,
        intake: Intake,
        seen: SeenUpdates,
        metrics: Metrics,
        allowed_updates: Sequence[str],
    ) -> None:
        self._bot = bot
        self._intake = intake
        self._seen = seen
        self._metrics = metrics
        self._allowed = allowed_updates
        self._working: dict[int, asyncio.Task[None]] = {}
        self._next: int | None = None
        self._same = 0
        self._troubles = 0

    @property
    def offset(self) -> int | None:
        """The oldest update without an answer, or the one after the last; None: whatever Telegram has."""
        return min(self._working) if self._working else self._next

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set. Raises ConfigError where Telegram does not know the token."""
        stopped = asyncio.ensure_future(stop.wait())
        try:
            while not stop.is_set():
                asking = asyncio.ensure_future(self._ask())
                await asyncio.wait({asking, stopped}, return_when=asyncio.FIRST_COMPLETED)
                if not asking.done():
                    asking.cancel()  # what it may bring is not confirmed and will come again
                    await asyncio.wait({asking})
                    break
                await self._go_on(asking.result(), stopped)
        finally:
            stopped.cancel()

    async def confirm(self) -> None:
        """Tell Telegram which updates were answered: the last question before the end, without waiting."""
        if self.offset is None:
            return
        try:
            await get_updates(self._bot, 2.0, offset=self.offset, limit=1, timeout=0)
        except TelegramError as error:
            log.warning(
                "the last updates could not be confirmed (%s); they are known when they come again",
                error,
            )

    async def _ask(self) -> list[dict[str, Any]] | float:
        """The updates from the offset on, or the seconds to wait before the next try."""
        offset, wait = self.offset, 0 if self._working else LONG_POLL
        try:
            updates = await get_updates(
                self._bot,
                wait + 10.0,
                offset=offset,
                timeout=wait,
                allowed_updates=self._allowed,
            )
        except InvalidToken:
            raise ConfigError("BOT_TOKEN", KNOWN) from None
        except TelegramError as error:
            return self._trouble(error)
        if self._troubles:
            log.info("polling works again")
        self._troubles = 0
        if not updates and not self._working:
            self._next = (
                None  # all is confirmed; after a quiet week Telegram may go on with lower ids
            )
        return (
            updates
            if isinstance(updates, list)
            else self._trouble(NetworkError("the updates are no list"))
        )

    async def _go_on(
        self, got: list[dict[str, Any]] | float, stopped: "asyncio.Future[Any]"
    ) -> None:
        if isinstance(got, float):
            await asyncio.wait({stopped}, timeout=got)
            return
        before = self.offset
        for update in got:
            self._take(update)
        if self._working:
            held = HELD[min(self._same, len(HELD) - 1)] if len(self._working) < FULL else FULL_HELD
            await asyncio.wait(self._working.values(), timeout=held)
        self._same = self._same + 1 if self.offset == before else 0

    def _take(self, update: dict[str, Any]) -> None:
        update_id = update.get("update_id") if isinstance(update, dict) else None
        if not isinstance(update_id, int):
            log.error("an update without an id came and is skipped")
            return
        self._next = max(self._next or 0, update_id + 1)
        if update_id not in self._working and not self._seen.remembers(update_id):
            self._working[update_id] = asyncio.ensure_future(self._work(update_id, update))

    async def _work(self, update_id: int, update: dict[str, Any]) -> None:
        try:
            await self._intake.handle(update)
        finally:
            del self._working[update_id]

    def _trouble(self, error: TelegramError) -> float:
        """Say what is wrong, once in a row, and return how many seconds to wait."""
        self._troubles += 1
        self._metrics.retry("getUpdates")
        if isinstance(error, Conflict):
            if self._troubles == 1:
                log.error("%s. Only one process may poll with a token: stop the other one", error)
            return CONFLICT_RETRY * random.uniform(0.8, 1.2)  # noqa: S311 - so that two do not try in step
        if self._troubles == 1:
            log.warning(
                "polling does not work at the moment (%s); trying again until it does", error
            )
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        return backoff(self._troubles)


def backoff(times: int) -> float:
    """Seconds before the next try after so many failures in a row: from half a second to half a minute, with jitter."""
    return min(SLOWEST_RETRY, 0.5 * 2.0 ** min(times - 1, 10)) * random.uniform(0.5, 1.0)  # noqa: S311
