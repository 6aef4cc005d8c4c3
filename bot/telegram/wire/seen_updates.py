"""Ids of handled updates: an update that Telegram delivers twice is answered once."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

log = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that a store without an answer may hold up an update."""
WARM_UP = 15.0
"""Seconds after the start in which every id is looked up. An earlier process may take 10 to finish."""
QUIET = 1.0
"""Seconds without updates after which the next id is looked up: a replica may have had it."""
MAX_REMEMBERED = 20_000


class UpdateStore(Protocol):
    """The part of the store that keeps ids of updates. Any failure is an exception."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]: ...

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None: ...


class SeenUpdates:
    """The latest ids in memory, those of a day in the store, for restarts and other replicas.

    While the store fails, answers go on from memory. The failure is logged once.
    """

    def __init__(
        self,
        store: UpdateStore,
        clock: Callable[[], float] = time.monotonic,
        patience: float = PATIENCE,
    ) -> None:
        self._store = store
        self._clock = clock
        self._patience = patience
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
        in_stream = now - self._last_arrival < QUIET
        warm = now - self._started > WARM_UP
        self._last_arrival = now
        self._highest = max(self._highest, update_id)
        return grows and in_stream and warm

    async def is_stored(self, update_id: int) -> bool:
        """Ask the store. False if it fails or does not answer in time."""
        try:
            async with asyncio.timeout(self._patience):
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
            async with asyncio.timeout(self._patience):
                await self._store.mark_handled(update_ids, datetime.now(UTC))
        except Exception as error:
            self._report(error)
        else:
            self._failing = False

    def _report(self, error: Exception) -> None:
        if not self._failing:
            log.error(
                "cannot store the ids of handled updates (%s); answers go on, but after a restart"
                " some may be given twice",
                type(error).__name__,
            )
        self._failing = True
