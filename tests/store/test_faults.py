"""Faults of the disk: one clear line, nothing overwritten, no old figure shown as new."""

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from bot.core.chats import Chat
from bot.errors import StoreError
from bot.store import Store, open_for_reading, open_store
from bot.store.engine import Engine
from bot.store.sqlite import SqliteStore
from bot.store.steps import bring_up_to_date, schema_steps
from tests.support.databases import ELECTION, made, opened, reader_of

NOBODY = 65534


def address(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that an ordinary user reaches too: pytest's own are shut to others."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """As on a read-only disk, also for root, to whom modes mean nothing."""
    for path in (folder, *folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in (folder, *folder.iterdir()):
            path.chmod(0o755 if path.is_dir() else 0o644)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


async def refusal(url: str) -> str:
    """The one line with which a database is refused."""
    with pytest.raises(StoreError) as caught:
        await (await open_store(url)).close()
    assert "\n" not in str(caught.value)
    return str(caught.value)


@asynccontextmanager
async def filled(path: Path, *shares: str) -> AsyncIterator[SqliteStore]:
    async with opened(address(path)) as store:
        assert isinstance(store, SqliteStore)
        for share in shares:
            await store.add_revision(made(share), base=await store.head() or None)
        yield store


async def fill(path: Path, *shares: str) -> None:
    async with filled(path, *shares):
        pass


async def shown(path: Path) -> str:
    """The share that a command which writes nothing shows."""
    async with reader_of(address(path)) as reader:
        latest = await reader.latest(ELECTION)
    assert latest is not None
    return str(latest.results[0].share)


async def test_a_missing_folder_is_made(folder: Path) -> None:
    await fill(folder / "a" / "b" / "bot.db", "1.5")
    assert await shown(folder / "a" / "b" / "bot.db") == "1.5"


async def test_the_path_in_the_address_is_relative_to_the_working_folder(folder: Path) -> None:
    before = Path.cwd()
    os.chdir(folder)
    await (await open_store("sqlite:///a b/бот?#%20.db")).close()
    os.chdir(before)
    assert (folder / "a b" / "бот?#%20.db").exists()


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///", "sqlite:bot.db", "sqlite://bot.db", "mysql://a/b"]
)
async def test_an_address_without_a_path_is_refused(url: str) -> None:
    assert "sqlite:///" in await refusal(url)


async def test_an_empty_file_becomes_a_database(folder: Path) -> None:
    (folder / "bot.db").touch()
    assert await open_for_reading(address(folder / "bot.db")) is None
    await fill(folder / "bot.db", "1.5")
    assert await shown(folder / "bot.db") == "1.5"


async def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    with read_only(folder):
        assert str(folder) in await refusal(address(folder / "bot.db"))
        assert str(folder) in await refusal(address(folder / "var" / "bot.db"))
        assert await open_for_reading(address(folder / "bot.db")) is None
    assert contents(folder) == {}


async def test_a_file_that_cannot_be_written_is_told_and_can_be_read(folder: Path) -> None:
    path = folder / "bot.db"
    await fill(path, "1.5")
    before = contents(folder)
    with read_only(folder):
        assert str(path) in await refusal(address(path))
        assert await shown(path) == "1.5"
    assert contents(folder) == before


async def test_what_a_killed_process_left_beside_the_file_is_read_from_a_read_only_disk(
    folder: Path,
) -> None:
    async with filled(folder / "bot.db", "1.5", "2.5"):
        disk = shutil.copytree(folder, folder / "disk")
    with read_only(disk):
        assert await shown(disk / "bot.db") == "2.5"


async def test_an_old_figure_is_not_shown_where_the_newer_one_cannot_be_read(folder: Path) -> None:
    await fill(folder / "bot.db", "1.5")
    async with filled(folder / "bot.db", "2.5"):
        disk = shutil.copytree(folder, folder / "disk")
    (disk / "bot.db-shm").unlink()
    with read_only(disk), pytest.raises(StoreError):
        await shown(disk / "bot.db")


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "text": lambda whole: b"not a database, but somebody's notes\n" * 100,
    "noise": lambda whole: bytes(range(256)) * 64,
    "cut": lambda whole: whole[: len(whole) // 2],
    "a page of zeros": lambda whole: whole[:8192] + bytes(4096) + whole[12288:],
    "no header": lambda whole: bytes(100) + whole[100:],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
async def test_a_damaged_file_is_told_and_left_as_it_is(
    folder: Path, damage: Callable[[bytes], bytes]
) -> None:
    path = folder / "bot.db"
    await fill(path, *(f"{share}.5" for share in range(20)))
    path.write_bytes(damage(path.read_bytes()))
    before = contents(folder)
    message = await refusal(address(path))
    assert str(path) in message
    assert "not a database" in message or "damaged" in message
    assert contents(folder) == before


async def test_a_folder_in_the_place_of_the_file_is_told(folder: Path) -> None:
    assert str(folder) in await refusal(address(folder))


async def test_the_database_of_another_program_is_left_as_it_is(folder: Path) -> None:
    with sqlite3.connect(folder / "bot.db") as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    before = contents(folder)
    assert "another program" in await refusal(address(folder / "bot.db"))
    assert contents(folder) == before


async def test_a_locked_database_is_told_and_works_again_when_it_is_free(folder: Path) -> None:
    async with filled(folder / "bot.db", "1.5") as store:
        async with store.writing() as connection:
            await connection.rows("PRAGMA busy_timeout = 20")
        other = sqlite3.connect(folder / "bot.db")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            await store.add_revision(made("2.5"), base=1)
        assert await store.head() == 1
        other.close()
        assert (await store.add_revision(made("2.5"), base=1)).number == 2


async def test_a_full_disk_changes_nothing_and_works_again_with_more_room(folder: Path) -> None:
    large = made("2.5", reason="ж" * 100_000)
    async with filled(folder / "bot.db", "1.5") as store:
        async with store.writing() as connection:
            pages = (await connection.rows("PRAGMA page_count"))[0]["page_count"]
            await connection.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="full"):
            await store.add_revision(large, base=1)
        assert await store.head() == 1
        async with store.writing() as connection:
            await connection.rows(f"PRAGMA max_page_count = {pages + 1000}")
        assert await store.add_revision(large, base=1) == await store.latest(ELECTION)


async def change(url: str, statement: str) -> None:
    async with opened(url) as store, store.writing() as connection:  # type: ignore[attr-defined]
        await connection.run(statement)


async def test_a_newer_schema_is_refused_and_left_as_it_is(database: str) -> None:
    await change(database, "INSERT INTO schema_steps (name) VALUES ('999_future')")
    assert "newer" in await refusal(database)
    with pytest.raises(StoreError, match="newer"):
        await open_for_reading(database)


async def tables_and_steps(engine: Engine) -> tuple[bool, set[str]]:
    """Tell if the table of the step below exists, and which steps are recorded."""
    async with engine.reading() as connection:
        found = await connection.rows(engine.find_table, "later")
        steps = await connection.rows("SELECT name FROM schema_steps")
        return bool(found), {row["name"] for row in steps}


async def test_a_later_schema_step_is_applied_once(store: Store) -> None:
    assert isinstance(store, Engine)
    steps = {**schema_steps(), "002_later": "CREATE TABLE later (id BIGINT);\n"}
    for _ in range(2):
        await bring_up_to_date(store, steps)
        assert await tables_and_steps(store) == (True, set(steps))


async def test_a_schema_step_that_fails_leaves_neither_tables_nor_a_record(store: Store) -> None:
    assert isinstance(store, Engine)
    broken = "CREATE TABLE later (id BIGINT); CREATE TABLE later (id BIGINT);"
    with pytest.raises(StoreError):
        await bring_up_to_date(store, {**schema_steps(), "002_later": broken})
    assert await tables_and_steps(store) == (False, set(schema_steps()))


async def test_a_write_that_is_given_up_is_whole_or_not_there(store: Store) -> None:
    for wait in range(20):
        head = await store.head()
        writing = asyncio.create_task(store.add_revision(made(f"{head}.5"), base=head or None))
        await asyncio.sleep(wait / 5000)
        writing.cancel()
        await asyncio.wait([writing])
        latest = await store.latest(ELECTION)
        number = 0 if latest is None else latest.number
        assert number in {head, head + 1}
        assert latest is None or latest == made(f"{number - 1}.5", number=number)
    await store.save_chat(Chat(5, "ru"))
    assert await store.chat(5) == Chat(5, "ru")
