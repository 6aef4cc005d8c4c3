"""The engine for replicas: a pool of connections, and one that listens for their revisions."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, ClassVar, Self

import asyncpg

from bot.errors import StoreError
from bot.store.chats import ChatTable
from bot.store.drafts import DraftTable
from bot.store.engine import Connection, Row
from bot.store.follows import FollowTables
from bot.store.outbox import OutboxTables
from bot.store.revisions import RevisionTables
from bot.store.steps import bring_up_to_date, is_ready_to_read, schema_steps
from bot.store.updates import UpdateTables

CHANNEL = "shailoo_revisions"
LOCK = int.from_bytes(b"shailoo")
"""The advisory lock of transactions that run alone."""
CONNECT_SECONDS = 10.0
COMMAND_SECONDS = 30.0
POLL_SECONDS = 0.5
"""Time between looks for a revision: a pooler on the way may not pass notifications on."""
# With a timeout: a machine that vanished would hold the lock until TCP gives up, hours later.
RUN_ALONE = """
    SELECT set_config('idle_in_transaction_session_timeout', '30s', true),
        pg_advisory_xact_lock($1)
"""


class PostgresConnection:
    """A `Connection` of this engine."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def rows(self, sql: str, *values: object) -> Sequence[Row]:
        rows: list[Row] = await self._connection.fetch(sql, *values)
        return rows

    async def run(self, sql: str, *values: object) -> int:
        status: str = await self._connection.execute(sql, *values)  # "UPDATE 3", "CREATE TABLE"
        count = status.rpartition(" ")[2]
        return int(count) if count.isdecimal() else 0

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        await self._connection.executemany(sql, values)


class PostgresStore(
    RevisionTables, DraftTable, ChatTable, FollowTables, OutboxTables, UpdateTables
):
    """The store in a PostgreSQL database."""

    skip_locked = "FOR UPDATE SKIP LOCKED"
    find_table = "SELECT 1 WHERE to_regclass($1) IS NOT NULL"
    schema_words: ClassVar[tuple[tuple[str, str], ...]] = (
        ("INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
    )

    def __init__(self, url: str, pool: Any, *, read_only: bool) -> None:
        self._url = url
        self._pool = pool
        self._read_only = read_only
        self._listener: Any = None
        self._listener_lock = asyncio.Lock()
        self._notified = asyncio.Event()

    @classmethod
    async def open(cls, url: str) -> Self:
        store = cls(url, await create_pool(url), read_only=False)
        try:
            await bring_up_to_date(store, schema_steps())
        except BaseException:
            await store.close()
            raise
        return store

    @classmethod
    async def open_for_reading(cls, url: str) -> Self | None:
        store = cls(url, await create_pool(url), read_only=True)
        try:
            ready = await is_ready_to_read(store)
        except BaseException:
            await store.close()
            raise
        if ready:
            return store
        await store.close()
        return None

    async def close(self) -> None:
        if self._listener is not None:
            self._listener.terminate()
        with suppress(asyncpg.InterfaceError, OSError):  # a server that is gone needs no goodbye
            async with asyncio.timeout(CONNECT_SECONDS):
                await self._pool.close()
        self._pool.terminate()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[PostgresConnection]:
        with store_errors():
            async with self._pool.acquire(timeout=CONNECT_SECONDS) as connection:
                yield PostgresConnection(connection)

    @asynccontextmanager
    async def writing(self, *, alone: bool = False) -> AsyncIterator[PostgresConnection]:
        if self._read_only:
            raise StoreError("the database was opened for reading")
        with store_errors():
            async with (
                self._pool.acquire(timeout=CONNECT_SECONDS) as connection,
                connection.transaction(),
            ):
                if alone:
                    await connection.execute(RUN_ALONE, LOCK)
                yield PostgresConnection(connection)

    async def announce(self, connection: Connection, revision: int) -> None:
        await connection.rows("SELECT pg_notify($1, $2)", CHANNEL, str(revision))

    async def pause(self, seconds: float) -> None:
        await self._listen()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(seconds, POLL_SECONDS)):
                await self._notified.wait()
        self._notified.clear()

    async def _listen(self) -> None:
        """Connect the listener, again if it was lost. If that fails, polling finds revisions."""
        async with self._listener_lock:
            if self._listener is None or self._listener.is_closed():
                with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                    self._listener = await asyncpg.connect(self._url, timeout=CONNECT_SECONDS)
                    await self._listener.add_listener(CHANNEL, self._on_notification)

    def _on_notification(self, *_: object) -> None:
        self._notified.set()


async def create_pool(url: str) -> Any:
    """Return a pool that connects on demand, and again after the server was away."""
    with store_errors():
        return await asyncpg.create_pool(
            url, min_size=0, max_size=8, timeout=CONNECT_SECONDS, command_timeout=COMMAND_SECONDS
        )


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn the errors of the driver into StoreErrors of one line.

    The details of the original are left out: they may hold a value, or the password.
    """
    try:
        yield
    except (asyncpg.DataError, ValueError, OverflowError) as error:
        reason = type(error).__name__
        if isinstance(error, asyncpg.ClientConfigurationError):
            reason = str(error).partition("\n")[0]
        raise StoreError(f"PostgreSQL: cannot use what it was given: {reason}") from None
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise StoreError(f"PostgreSQL: {error.args[0]}") from None
    except OSError as error:
        raise StoreError(f"PostgreSQL: {str(error) or 'no answer in time'}") from None
