"""The engine for several replicas: a pool of connections, and one more that listens for revisions of the others."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, ClassVar, Self

import asyncpg

from bot.errors import StoreError
from bot.store.chats import Chats
from bot.store.engine import Connection, Row
from bot.store.outbox import Outbox
from bot.store.revisions import Revisions
from bot.store.steps import bring_up_to_date, ready_to_read
from bot.store.updates import Updates

CHANNEL = "shailoo_revisions"
LOCK = int.from_bytes(b"shailoo")
"""The advisory lock of the transactions that go alone."""
CONNECT_SECONDS = 10.0
COMMAND_SECONDS = 30.0
LOOK_SECONDS = 0.5
"""How often to look for a new revision even where nothing was heard: a pooler in between may pass no notices on."""
GO_ALONE = "SELECT set_config('idle_in_transaction_session_timeout', '30s', true), pg_advisory_xact_lock($1)"
"""With a limit, because the lock of a machine that vanished is otherwise held until TCP gives up, hours later."""


class PostgresConnection:
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


class PostgresStore(Revisions, Chats, Outbox, Updates):
    skip_locked = "FOR UPDATE SKIP LOCKED"
    find_table = "SELECT 1 WHERE to_regclass($1) IS NOT NULL"
    own_words: ClassVar[tuple[tuple[str, str], ...]] = (
        ("INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
    )

    def __init__(self, url: str, pool: Any, *, read_only: bool) -> None:
        self._url = url
        self._pool = pool
        self._read_only = read_only
        self._listener: Any = None
        self._listening = asyncio.Lock()
        self._heard = asyncio.Event()

    @classmethod
    async def open(cls, url: str) -> Self:
        store = cls(url, await connect(url), read_only=False)
        try:
            await bring_up_to_date(store)
        except BaseException:
            await store.close()
            raise
        return store

    @classmethod
    async def open_for_reading(cls, url: str) -> Self | None:
        store = cls(url, await connect(url), read_only=True)
        try:
            ready = await ready_to_read(store)
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
        with suppress(asyncpg.InterfaceError, OSError):  # a server that is gone needs no farewell
            async with asyncio.timeout(CONNECT_SECONDS):
                await self._pool.close()
        self._pool.terminate()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[PostgresConnection]:
        with failures():
            async with self._pool.acquire(timeout=CONNECT_SECONDS) as connection:
                yield PostgresConnection(connection)

    @asynccontextmanager
    async def writing(self, *, alone: bool = False) -> AsyncIterator[PostgresConnection]:
        if self._read_only:
            raise StoreError("the database was opened for reading")
        with failures():
            async with (
                self._pool.acquire(timeout=CONNECT_SECONDS) as connection,
                connection.transaction(),
            ):
                if alone:
                    await connection.execute(GO_ALONE, LOCK)
                yield PostgresConnection(connection)

    async def at_once(self, sql: str, *values: object) -> None:
        if self._read_only:
            raise StoreError("the database was opened for reading")
        with failures():
            async with self._pool.acquire(timeout=CONNECT_SECONDS) as connection:
                await connection.execute(sql, *values)

    async def announce(self, connection: Connection, revision: int) -> None:
        await connection.rows("SELECT pg_notify($1, $2)", CHANNEL, str(revision))

    async def pause(self, seconds: float) -> None:
        await self._listen()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(seconds, LOOK_SECONDS)):
                await self._heard.wait()
        self._heard.clear()

    async def _listen(self) -> None:
        """Listen, again where the connection was lost. Where that fails the look at the revision has to do."""
        async with self._listening:
            if self._listener is None or self._listener.is_closed():
                with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                    self._listener = await asyncpg.connect(self._url, timeout=CONNECT_SECONDS)
                    await self._listener.add_listener(CHANNEL, self._on_notice)

    def _on_notice(self, *notice: object) -> None:
        self._heard.set()


async def connect(url: str) -> Any:
    """A pool that opens its connections when they are asked for, again after the server was away."""
    with failures():
        return await asyncpg.create_pool(
            url, min_size=0, max_size=8, timeout=CONNECT_SECONDS, command_timeout=COMMAND_SECONDS
        )


@contextmanager
def failures() -> Iterator[None]:
    """One line without the details of the original, which may hold a value, and at start the password."""
    try:
        yield
    except (asyncpg.DataError, ValueError, OverflowError) as error:
        said = str(error).partition("\n")[0]
        reason = (
            said if isinstance(error, asyncpg.ClientConfigurationError) else type(error).__name__
        )
        raise StoreError(f"PostgreSQL: cannot use what it was given: {reason}") from None
    except (asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise StoreError(f"PostgreSQL: {error.args[0]}") from None
    except OSError as error:
        raise StoreError(f"PostgreSQL: {str(error) or 'no answer in time'}") from None
