"""The database: open it here, use it through the protocols."""

from bot.store.protocols import Store

__all__ = ["Store", "open_for_reading", "open_store", "scheme_of"]


def scheme_of(url: str) -> str:
    """Return the part before `://`; `postgres` is `postgresql`."""
    scheme = url.partition("://")[0]
    return "postgresql" if scheme == "postgres" else scheme


async def open_store(url: str) -> Store:
    """Open the database and bring its schema up to date. A missing SQLite file is created.

    Raises StoreError, with one clear line, if it cannot be opened, written or read. Nothing is
    overwritten then.
    """
    if scheme_of(url) == "postgresql":
        from bot.store.postgres import PostgresStore  # asyncpg slows down the start with SQLite

        return await PostgresStore.open(url)
    from bot.store.sqlite import SqliteStore

    return await SqliteStore.open(url)


async def open_for_reading(url: str) -> Store | None:
    """Open the database for commands that write nothing; None if it does not exist yet.

    Works on a read-only disk. Raises StoreError as `open_store` does.
    """
    if scheme_of(url) == "postgresql":
        from bot.store.postgres import PostgresStore

        return await PostgresStore.open_for_reading(url)
    from bot.store.sqlite import SqliteStore

    return await SqliteStore.open_for_reading(url)
