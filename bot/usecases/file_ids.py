"""Ids of uploaded pictures, so that each picture is uploaded once."""

import time
from collections import OrderedDict

from bot.store.protocols import Updates

MAX_CACHED_IDS = 2_000
UNKNOWN_SECONDS = 10.0
"""An unknown picture is looked up again after this time: another replica may have sent it."""


class FileIds:
    """Key of a picture -> its id, with a cache over the database."""

    def __init__(self, store: Updates) -> None:
        self._store = store
        self._cache: OrderedDict[str, tuple[float, str | None]] = OrderedDict()

    async def find(self, key: str) -> str | None:
        looked_up_at, file_id = self._cache.get(key, (-UNKNOWN_SECONDS, None))
        if file_id is None and time.monotonic() - looked_up_at >= UNKNOWN_SECONDS:
            file_id = await self._store.file_id(key)
            self._remember(key, file_id)
        return file_id

    async def keep(self, key: str, file_id: str) -> None:
        await self._store.save_file_id(key, file_id)
        self._remember(key, file_id)

    def _remember(self, key: str, file_id: str | None) -> None:
        self._cache[key] = (time.monotonic(), file_id)
        if len(self._cache) > MAX_CACHED_IDS:
            self._cache.popitem(last=False)
