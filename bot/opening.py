"""Opens the store and the service over it, and closes them in reverse."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.config import Settings
from bot.store import open_for_reading, open_store
from bot.usecases.answering import Answering


def now() -> datetime:
    return datetime.now(UTC)


async def reading(settings: Settings) -> Answering:
    """A service that answers from what is stored, or from the data folder; it writes nothing and holds nothing open."""
    store = await open_for_reading(settings.database_url)
    try:
        answering = Answering(settings.data_dir, store, now)
        await answering.open()
        return answering
    finally:
        if store is not None:
            await store.close()


@asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[Answering]:
    """A service on an open database, with data/ loaded."""
    store = await open_store(settings.database_url)
    try:
        answering = Answering(settings.data_dir, store, now)
        await answering.start()
        yield answering
    finally:
        await store.close()
