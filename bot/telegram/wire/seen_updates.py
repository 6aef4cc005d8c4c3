"""Which updates were handled: remembered here at once, and kept in the store, in a stream in groups."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

log = logging.getLogger(__name__)

STEP = 0.01
"""Seconds from one transaction to the next: what comes alone is written at once, a stream in groups."""
PATIENCE = 2.0
"""Seconds that a store which does not answer may hold up an update."""
WARM_UP = 15.0
"""Seconds after the start in which every id is looked up: an earlier process has up to 10 to finish its own."""
QUIET = 1.0
MEMORY = 10_000
"""Ids that are remembered at least, and twice as many at most."""


class Ledger(Protocol):
    """The part of the store that knows updates by their ids. Any failure is an exception."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]: ...

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None: ...


class Record:
    """An update delivered twice is answered once, in this process, after a restart, and by another replica.

    Where the ledger fails the answers go on: it is logged once, and memory is all there is until it works again.
    """

    def __init__(
        self,
        ledger: Ledger,
        clock: Callable[[], float] = time.monotonic,
        patience: float = PATIENCE,
    ) -> None:
        self._patience = patience
        self._ledger = ledger
        self._clock = clock
        self._started = clock()
        self._last = self._started
        self._highest = 0
        self._known: set[int] = set()
        self._known_before: set[int] = set()
        self._unwritten: list[int] = []
        self._writer: asyncio.Task[None] | None = None
        self._gathered: asyncio.Future[None] | None = None
        self._written: asyncio.Future[None] | None = None
        self._asked: dict[int, asyncio.Future[bool]] = {}
        self._asking: asyncio.Task[None] | None = None
        self._failed = False

    def knows(self, update_id: int) -> bool:
        """Whether this process remembers it as handled; the store is not asked."""
        return update_id in self._known or update_id in self._known_before

    async def handled(self, update_id: int) -> bool:
        """Whether it was handled before. The store is asked unless the update must be new."""
        if self.knows(update_id):
            return True
        return not self.must_be_new(update_id) and await self._look_up(update_id)

    def note(self, update_id: int) -> None:
        """It was answered. Remembered at once, kept in the store a moment later."""
        self._known.add(update_id)
        if len(self._known) >= MEMORY:
            self._known_before, self._known = self._known, set()
        self._unwritten.append(update_id)
        if self._gathered is None:
            self._gathered = asyncio.get_running_loop().create_future()
        if self._writer is None:
            self._writer = asyncio.get_running_loop().create_task(self._write())

    async def settle(self) -> None:
        """Wait until everything noted so far is in the store, or the store has failed or taken too long."""
        latest = self._gathered or self._written
        if latest is not None:
            await asyncio.wait({latest}, timeout=self._patience)

    async def _write(self) -> None:
        while self._gathered is not None:
            (ids, self._unwritten), (self._written, self._gathered) = (
                (self._unwritten, []),
                (self._gathered, None),
            )
            began = asyncio.get_running_loop().time()
            try:
                await self._ledger.mark_handled(ids, datetime.now(UTC))
                self._failed = False
            except Exception as error:
                self._tell(error)
            self._written.set_result(None)
            took = asyncio.get_running_loop().time() - began
            await asyncio.sleep(
                max(STEP - took, took)
            )  # a slow database has half of its time for others
        self._writer = self._written = None

    def must_be_new(self, update_id: int) -> bool:
        """Whether it cannot have been handled, so that nobody need be asked. True once."""
        # Ids grow. One above all that we have seen is new, unless it is old news from before our time or from a
        # replica; then it comes in the first seconds, or in quiet ones, when a look-up costs nothing.
        now = self._clock()
        new = (
            update_id > self._highest and now - self._last < QUIET and now - self._started > WARM_UP
        )
        self._last = now
        self._highest = max(self._highest, update_id)
        return new

    async def _look_up(self, update_id: int) -> bool:
        """Ask the store, together with all who ask while it is busy."""
        answer = self._asked.get(update_id)
        if answer is None:
            answer = self._asked[update_id] = asyncio.get_running_loop().create_future()
        if self._asking is None:
            self._asking = asyncio.get_running_loop().create_task(self._ask())
        await asyncio.wait({answer}, timeout=self._patience)
        return answer.done() and answer.result()

    async def _ask(self) -> None:
        await asyncio.sleep(0)
        while self._asked:
            asked, self._asked = self._asked, {}
            try:
                handled = await self._ledger.handled(list(asked))
            except Exception as error:
                self._tell(error)
                handled = set()
            for update_id, answer in asked.items():
                answer.set_result(update_id in handled)
        self._asking = None

    def _tell(self, error: Exception) -> None:
        if not self._failed:
            log.error(
                "the ids of updates cannot be kept (%s); answers go on, from memory",
                type(error).__name__,
            )
        self._failed = True
