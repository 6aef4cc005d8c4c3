"""Telegram's ids of pictures that were uploaded before, read from the database at most once in a while."""

import time
from collections import OrderedDict

from bot.store import Store

MOST = 2_000
UNKNOWN_FOR = 10.0
"""Seconds after which a picture that was not there is looked for again: another replica may have sent it."""


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, tuple[float, str | None]] = OrderedDict()

    async def find(self, key: str) -> str | None:
        asked, found = self._kept.get(key, (-UNKNOWN_FOR, None))
        if found is None and time.monotonic() - asked >= UNKNOWN_FOR:
            found = await self._store.file_id(key)
            self._remember(key, found)
        return found

    async def keep(self, key: str, file_id: str) -> None:
        await self._store.save_file_id(key, file_id)
        self._remember(key, file_id)

    def _remember(self, key: str, file_id: str | None) -> None:
        self._kept[key] = (time.monotonic(), file_id)
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
