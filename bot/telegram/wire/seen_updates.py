"""Ids of handled updates: an update that Telegram delivers twice is answered once."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

log = logging.getLogger(__name__)

MAX_STORE_SECONDS = 2.0
"""Time that the store may hold up an update."""
WARM_UP_SECONDS = 15.0
"""Time after the start in which every id is looked up: an earlier process may take 10 to stop."""
PAUSE_SECONDS = 1.0
"""Time without updates after which the next id is looked up: a replica may have had it."""
MAX_REMEMBERED = 20_000


class UpdateStore(Protocol):
    """The part of the store that keeps ids of updates. Raises an exception on any failure."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]: ...

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None: ...


class SeenUpdates:
    """Keeps the latest ids in memory and, for restarts and other replicas, those of a day stored.

    While the store fails, answers go on from memory. The failure is logged once.
    """

    def __init__(
        self,
        store: UpdateStore,
        clock: Callable[[], float] = time.monotonic,
        max_store_seconds: float = MAX_STORE_SECONDS,
    ) -> None:
        self._store = store
        self._clock = clock
        self._max_store_seconds = max_store_seconds
        self._started = self._last_arrival = clock()
        self._highest = 0
        self._remembered: OrderedDict[int, None] = OrderedDict()
        self._unsaved: list[int] = []
        self._saving = asyncio.Lock()
        self._failing = False

    def remembers(self, update_id: int) -> bool:
        """Return True if this process has handled the update. The store is not asked."""
        return update_id in self._remembered

    def must_be_new(self, update_id: int) -> bool:
        """Return True if no process can have handled the update. Call once, when it arrives.

        Ids grow. In a steady stream, an id above all others is new. After a start or a pause it
        may be an old one that another process has handled.
        """
        now = self._clock()
        grows = update_id > self._highest
        in_stream = now - self._last_arrival < PAUSE_SECONDS
        warm = now - self._started > WARM_UP_SECONDS
        self._last_arrival = now
        self._highest = max(self._highest, update_id)
        return grows and in_stream and warm

    async def is_stored(self, update_id: int) -> bool:
        """Ask the store. False if it fails or does not answer in time."""
        try:
            async with asyncio.timeout(self._max_store_seconds):
                return update_id in await self._store.handled([update_id])
        except Exception as error:
            self._report(error)
            return False

    async def add(self, update_id: int) -> None:
        """Remember and store an id. Returns when it is stored, or when the store has failed."""
        self._remembered[update_id] = None
        if len(self._remembered) > MAX_REMEMBERED:
            self._remembered.popitem(last=False)
        self._unsaved.append(update_id)
        async with self._saving:
            await self._save()

    async def _save(self) -> None:
        """Store all ids that came while the write before was under way."""
        update_ids, self._unsaved = self._unsaved, []
        if not update_ids:
            return
        try:
            async with asyncio.timeout(self._max_store_seconds):
                await self._store.mark_handled(update_ids, datetime.now(UTC))
        except Exception as error:
            self._report(error)
        else:
            self._failing = False

    def _report(self, error: Exception) -> None:
        if not self._failing:
            log.error(
                "The database cannot store the ids of handled updates (%s). The bot goes on."
                " After a restart it may answer some updates twice.",
                type(error).__name__,
            )
        self._failing = True
