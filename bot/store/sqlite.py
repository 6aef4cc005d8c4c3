"""The embedded engine: one file, one connection that writes, one that reads beside it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import Self

import aiosqlite

from bot.errors import StoreError
from bot.store.chats import Chats
from bot.store.engine import Connection, Row
from bot.store.outbox import Outbox
from bot.store.revisions import Revisions
from bot.store.steps import bring_up_to_date, ready_to_read
from bot.store.updates import Updates

BUSY_SECONDS = 5.0
"""How long to wait for another process that is writing."""
LOOK_SECONDS = 0.25
"""How often to look whether another process has stored a revision."""
REASONS = {
    "SQLITE_BUSY": "is locked by another program",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_CORRUPT": "is damaged; restore it from a backup",
    "SQLITE_FULL": "cannot grow: the disk is full",
    "SQLITE_NOTADB": "is not a database; it was left as it is",
    "SQLITE_READONLY": "cannot be written",
}


class SqliteConnection:
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, *values: object) -> Sequence[Row]:
        return list(await self._connection.execute_fetchall(sql, named(values)))

    async def run(self, sql: str, *values: object) -> int:
        async with self._connection.execute(sql, named(values)) as cursor:
            return cursor.rowcount

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None:
        async with self._connection.executemany(sql, [named(each) for each in values]):
            pass


class SqliteStore(Revisions, Chats, Outbox, Updates):
    find_table = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1"

    def __init__(
        self, path: Path, reader: aiosqlite.Connection, writer: aiosqlite.Connection | None
    ) -> None:
        self._path = path
        self._reader = reader
        self._writer = writer
        self._turn = asyncio.Lock()

    @classmethod
    async def open(cls, url: str) -> Self:
        path = path_of(url)
        async with AsyncExitStack() as undo:
            with failures(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                writer = await connect(path, "mode=rwc")
                undo.push_async_callback(writer.close)
                await check(writer)
                await writer.execute_fetchall("PRAGMA journal_mode = WAL")
                reader = await connect(path, "mode=rw")
                undo.push_async_callback(reader.close)
                await reader.execute_fetchall("PRAGMA query_only = ON")
            store = cls(path, reader, writer)
            await bring_up_to_date(store)
            undo.pop_all()
        return store

    @classmethod
    async def open_for_reading(cls, url: str) -> Self | None:
        path = path_of(url)
        with failures(path):
            if not path.exists():
                return None
            reader = await connect_for_reading(path)
        store = cls(path, reader, None)
        async with AsyncExitStack() as undo:
            undo.push_async_callback(store.close)
            if not await ready_to_read(store):
                return None
            undo.pop_all()
        return store

    async def close(self) -> None:
        await self._reader.close()
        if self._writer is not None:
            async with self._turn:
                await self._writer.close()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqliteConnection]:
        with failures(self._path):
            yield SqliteConnection(self._reader)

    @asynccontextmanager
    async def writing(self, *, alone: bool = False) -> AsyncIterator[SqliteConnection]:
        """Every transaction is alone here: it takes the file's only write lock from its beginning."""
        if self._writer is None:
            raise StoreError(f"{self._path}: was opened for reading")
        async with self._turn:
            with failures(self._path):
                try:
                    await self._writer.execute_fetchall("BEGIN IMMEDIATE")
                    yield SqliteConnection(self._writer)
                    await self._writer.commit()
                except BaseException:
                    await self._writer.rollback()
                    raise

    async def at_once(self, sql: str, *values: object) -> None:
        if self._writer is None:
            raise StoreError(f"{self._path}: was opened for reading")
        async with self._turn:
            with failures(self._path):
                await self._writer.execute_fetchall(sql, named(values))

    async def announce(self, connection: Connection, revision: int) -> None:
        """Nobody listens to a file: the others look at it."""

    async def pause(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, LOOK_SECONDS))


def named(values: Sequence[object]) -> dict[str, object]:
    return {str(number): value for number, value in enumerate(values, 1)}


def path_of(url: str) -> Path:
    """`sqlite:///relative.db` or `sqlite:////absolute.db`."""
    name = url.removeprefix("sqlite:///")
    if name in {url, ""}:
        raise StoreError("the address of the database has to be sqlite:/// and a path")
    return Path(name)


async def connect(path: Path, mode: str) -> aiosqlite.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"  # noqa: ASYNC240 - asks for the working folder, not the disk
    sqlite3.connect(
        uri, uri=True
    ).close()  # aiosqlite does not wait for its thread to end where this fails
    connection = await aiosqlite.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        connection.row_factory = sqlite3.Row
        await connection.execute_fetchall("PRAGMA foreign_keys = ON")
        await connection.execute_fetchall(
            "SELECT * FROM sqlite_master"
        )  # the first statement that reads the file
    except BaseException:
        await connection.close()
        raise
    return connection


async def connect_for_reading(path: Path) -> aiosqlite.Connection:
    """A file in WAL mode needs its two companions, which cannot be made on a read-only disk. Where there is nothing
    in them the file is whole without them; else it would show old figures, so the error stands."""
    try:
        return await connect(path, "mode=ro")
    except sqlite3.OperationalError:
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        return await connect(path, "immutable=1")


async def check(connection: aiosqlite.Connection) -> None:
    """Read the whole file once and refuse one that is damaged or not ours, before anything is written to it."""
    found = list(await connection.execute_fetchall("PRAGMA quick_check(1)"))
    if found[0][0] != "ok":
        raise sqlite3.DatabaseError(REASONS["SQLITE_CORRUPT"])
    tables = {
        row["name"] for row in await connection.execute_fetchall("SELECT name FROM sqlite_master")
    }
    if tables and "schema_steps" not in tables:
        raise sqlite3.DatabaseError("is the database of another program; it was left as it is")


@contextmanager
def failures(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {reason_of(error)}") from error
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error
    except (
        ValueError,
        OverflowError,
    ) as error:  # a closed connection, or a value that SQLite has no room for
        raise StoreError(f"{path}: {error}") from error


def reason_of(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    return next((reason for code, reason in REASONS.items() if name.startswith(code)), str(error))
