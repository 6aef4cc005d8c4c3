"""Chat settings from the cache: no read without need, and no change that is seen late."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.chats import Chat, Follow
from bot.errors import StoreError
from bot.store import Store
from bot.usecases.chats import MAX_AGE, Chats
from tests.support.conversations import Clock
from tests.support.databases import ELECTION, opened

FOLLOW = Follow(5, ELECTION, 7, last_notified=0)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with opened(f"sqlite:///{tmp_path / 'bot.db'}") as store:
        yield store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def chats(store: Store, clock: Clock) -> Chats:
    """With the list of chats read: nobody has set anything."""
    chats = Chats(store, clock)
    await chats.reload()
    return chats


async def test_a_chat_without_settings_is_answered_without_the_database(
    store: Store, chats: Chats
) -> None:
    await store.close()
    assert not chats.knows(5)
    assert await chats.of(5) == Chat(5)
    assert await chats.follows(5) == frozenset()


async def test_before_the_list_is_read_every_chat_is_read(store: Store, clock: Clock) -> None:
    await store.save_chat(Chat(5, language="ru"))
    chats = Chats(store, clock)
    assert chats.knows(5)
    assert (await chats.of(5)).language == "ru"


async def test_settings_of_another_replica_are_seen_after_the_list_is_read(
    store: Store, chats: Chats
) -> None:
    await store.save_chat(Chat(5, language="ru"))
    await store.follow(Follow(6, ELECTION, 7, last_notified=0))
    await chats.reload()
    assert (await chats.of(5)).language == "ru"
    assert await chats.follows(6) == {(ELECTION, 7)}


async def test_a_later_change_of_another_replica_is_seen_after_a_while(
    store: Store, chats: Chats, clock: Clock
) -> None:
    await chats.change(5, language="ru")
    assert (await chats.of(5)).language == "ru"
    await store.save_chat(Chat(5, language="en"))
    assert (await chats.of(5)).language == "ru"
    clock.moment += MAX_AGE
    assert (await chats.of(5)).language == "en"


async def test_a_clock_that_jumps_back_does_not_keep_an_entry(
    store: Store, chats: Chats, clock: Clock
) -> None:
    await chats.change(5, language="ru")
    assert (await chats.of(5)).language == "ru"
    await store.save_chat(Chat(5, language="en"))
    clock.moment -= timedelta(days=1)
    assert (await chats.of(5)).language == "en"


async def test_changes_of_this_process_are_seen_at_once(chats: Chats) -> None:
    await chats.change(5, language="ru")
    await chats.change(5, plain=True)
    assert await chats.of(5) == Chat(5, "ru", plain=True)
    assert await chats.follow(FOLLOW)
    assert not await chats.follow(FOLLOW)
    assert await chats.follows(5) == {(ELECTION, 7)}
    assert await chats.unfollow(5, ELECTION, 7)
    assert not await chats.unfollow(5, ELECTION, 7)
    assert await chats.follows(5) == frozenset()


async def test_a_forgotten_chat_has_no_settings_at_once(chats: Chats) -> None:
    await chats.change(5, language="ru")
    await chats.follow(FOLLOW)
    assert set(await chats.personal_data(5)) == {"chats", "follows"}
    await chats.forget(5)
    assert await chats.of(5) == Chat(5)
    assert await chats.follows(5) == frozenset()
    assert await chats.personal_data(5) == {}


async def test_a_supergroup_has_the_settings_of_the_group_at_once(chats: Chats) -> None:
    await chats.change(-5, language="ru")
    assert await chats.of(-100) == Chat(-100)
    await chats.migrate(-5, -100)
    assert await chats.of(-100) == Chat(-100, "ru")
    assert await chats.of(-5) == Chat(-5)


async def test_a_failed_change_is_not_shown(store: Store, chats: Chats) -> None:
    await chats.change(5, language="ru")
    await chats.of(5)
    await store.close()
    with pytest.raises(StoreError):
        await chats.change(5, language="en")
    assert (await chats.of(5)).language == "ru"
