"""The embedded engine: one file, one connection that writes and one that reads."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.errors import StoreError
from bot.store.chats import ChatTable
from bot.store.drafts import DraftTable
from bot.store.engine import Connection, Row
from bot.store.follows import FollowTables
from bot.store.outbox import OutboxTables
from bot.store.revisions import RevisionTables
from bot.store.steps import bring_up_to_date, is_ready_to_read, schema_steps
from bot.store.updates import UpdateTables

BUSY_SECONDS = 5.0
"""Wait for another process that is writing."""
POLL_SECONDS = 0.25
"""Time between looks for a revision of another process."""
REASONS = {
    "SQLITE_BUSY": "is locked by another program",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_CORRUPT": "is damaged; restore it from a backup",
    "SQLITE_FULL": "cannot grow: the disk is full",
    "SQLITE_NOTADB": "is not a database; it was left as it is",
    "SQLITE_READONLY": "cannot be written",
}
"""Start of SQLite's name of an error -> words for the operator."""


class SqliteConnection:
    """A `Connection` of this engine."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, *values: object) -> Sequence[Row]:
        return list(await self._connection.execute_fetchall(sql, named(values)))

    async def run(self, sql: str, *values: object) -> int:
        async with self._connection.execute(sql, named(values)) as cursor:
            return cursor.rowcount

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        async with self._connection.executemany(sql, [named(row) for row in values]):
            pass


class SqliteStore(RevisionTables, DraftTable, ChatTable, FollowTables, OutboxTables, UpdateTables):
    """The store in an SQLite file."""

    find_table = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1"

    def __init__(
        self, path: Path, reader: aiosqlite.Connection, writer: aiosqlite.Connection | None
    ) -> None:
        self._path = path
        self._reader = reader
        self._writer = writer
        self._write_lock = asyncio.Lock()

    @classmethod
    async def open(cls, url: str) -> Self:
        path = path_of(url)
        async with AsyncExitStack() as undo:
            with store_errors(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                writer = await connect(path, "mode=rwc")
                undo.push_async_callback(writer.close)
                await check_file(writer)
                await writer.execute_fetchall("PRAGMA journal_mode = WAL")
                reader = await connect(path, "mode=rw")
                undo.push_async_callback(reader.close)
                await reader.execute_fetchall("PRAGMA query_only = ON")
            store = cls(path, reader, writer)
            await bring_up_to_date(store, schema_steps())
            undo.pop_all()
        return store

    @classmethod
    async def open_for_reading(cls, url: str) -> Self | None:
        path = path_of(url)
        with store_errors(path):
            if not path.exists():
                return None
            reader = await connect_for_reading(path)
        store = cls(path, reader, None)
        async with AsyncExitStack() as undo:
            undo.push_async_callback(store.close)
            if not await is_ready_to_read(store):
                return None
            undo.pop_all()
        return store

    async def close(self) -> None:
        await self._reader.close()
        if self._writer is not None:
            async with self._write_lock:
                await self._writer.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqliteConnection]:
        with store_errors(self._path):
            yield SqliteConnection(self._reader)

    @asynccontextmanager
    async def writing(self, *, alone: bool = False) -> AsyncIterator[SqliteConnection]:
        """Every transaction is alone here: it takes the only write lock of the file at once."""
        if self._writer is None:
            raise StoreError(f"{self._path}: was opened for reading")
        async with self._write_lock:
            with store_errors(self._path):
                try:
                    await self._writer.execute_fetchall("BEGIN IMMEDIATE")
                    yield SqliteConnection(self._writer)
                    await self._writer.commit()
                except BaseException:
                    await self._writer.rollback()
                    raise

    async def announce(self, connection: Connection, revision: int) -> None:
        """Do nothing: other processes look at the file."""

    async def pause(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, POLL_SECONDS))


def named(values: Sequence[object]) -> dict[str, object]:
    return {str(number): value for number, value in enumerate(values, 1)}


def path_of(url: str) -> Path:
    """Return the path in `sqlite:///relative.db` or `sqlite:////absolute.db`."""
    name = url.removeprefix("sqlite:///")
    if name in {url, ""}:
        raise StoreError("the address of the database has to be sqlite:/// and a path")
    return Path(name)


async def connect(path: Path, mode: str) -> aiosqlite.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"  # noqa: ASYNC240 - asks for the working folder only
    # Fail here if it fails: aiosqlite would leave its thread running.
    sqlite3.connect(uri, uri=True).close()
    connection = await aiosqlite.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection.row_factory = sqlite3.Row
        await connection.execute_fetchall("PRAGMA foreign_keys = ON")
        # The first statement that reads the file.
        await connection.execute_fetchall("SELECT * FROM sqlite_master")
    except BaseException:
        await connection.close()
        raise
    return connection


async def connect_for_reading(path: Path) -> aiosqlite.Connection:
    """Open the file, on a read-only disk too.

    In WAL mode SQLite needs two companion files, which it cannot create on a read-only disk. If
    the log is empty the file is whole without them. Otherwise the file alone has old figures, so
    the error is raised.
    """
    try:
        return await connect(path, "mode=ro")
    except sqlite3.OperationalError:
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        return await connect(path, "immutable=1")


async def check_file(connection: aiosqlite.Connection) -> None:
    """Read the whole file before anything is written to it.

    Raises sqlite3.DatabaseError if it is damaged or belongs to another program.
    """
    found = list(await connection.execute_fetchall("PRAGMA quick_check(1)"))
    if found[0][0] != "ok":
        raise sqlite3.DatabaseError(REASONS["SQLITE_CORRUPT"])
    rows = await connection.execute_fetchall("SELECT name FROM sqlite_master")
    tables = {row["name"] for row in rows}
    if tables and "schema_steps" not in tables:
        raise sqlite3.DatabaseError("is the database of another program; it was left as it is")


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite into StoreErrors of one line."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {reason_of(error)}") from error
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error
    except (ValueError, OverflowError) as error:  # a closed connection, or a value out of range
        raise StoreError(f"{path}: {error}") from error


def reason_of(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    return next((reason for code, reason in REASONS.items() if name.startswith(code)), str(error))
