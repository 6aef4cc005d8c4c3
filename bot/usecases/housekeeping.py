"""The deletion of old rows."""

from collections.abc import Callable
from datetime import datetime

from bot.store.protocols import Updates


class Housekeeping:
    """Deletes what has expired."""

    def __init__(self, store: Updates, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    async def delete_expired(self) -> None:
        """Call it at start and at least once an hour."""
        await self._store.expire(self._now())
