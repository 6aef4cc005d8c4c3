"""Opens the store and the service over it, and closes them in reverse."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.config import Settings
from bot.service import Service
from bot.store import open_for_reading, open_store


def now() -> datetime:
    return datetime.now(UTC)


async def reading(settings: Settings) -> Service:
    """A service that answers from what is stored, or from the data folder; it writes nothing and holds nothing open."""
    store = await open_for_reading(settings.database_url)
    try:
        service = Service(settings.data_dir, store, now)
        await service.open()
        return service
    finally:
        if store is not None:
            await store.close()


@asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[Service]:
    """A service on an open database, with data/ loaded."""
    store = await open_store(settings.database_url)
    try:
        service = Service(settings.data_dir, store, now)
        await service.start()
        yield service
    finally:
        await store.close()
