"""Values come back from the store as they were, on both engines."""

import asyncio
import threading
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from bot.core.chats import Chat, Follow, SharedCard
from bot.core.model import ArticleWarning, Origin, Result, Source, Stage, Totals
from bot.core.previews import Draft
from bot.errors import DraftGoneError, StaleBaseError, StoreError
from bot.store import Store, open_for_reading, open_store
from tests.support.databases import ELECTION, NOON, made, opened, reader_of

DRAFT = Draft("0123456789ab", ELECTION, None, "№7 Ош\x0b", admin_id=5, created=NOON)
FULL_DRAFT = Draft(
    "ba9876543210",
    ELECTION,
    3,
    "text",
    6,
    NOON,
    Origin.ROLLBACK,
    Stage.CERTIFIED,
    "typo",
    restores=2,
    approved_by=5,
)

RESULTS = {
    "as printed": (
        Result(7, "Ош", "Осмонов Айбек", False, Decimal("49.80"), 12_345, "№7 Ош, Осмонов 49,80%"),
    ),
    "no share": (Result(7, "Ош", "Осмонов Айбек", False, None, None, "№7 Ош, Осмонов"),),
    "against all": (
        Result(27, "Свердлов", None, True, Decimal("16.33"), None, "№27 Бардык каршы 16.33%"),
    ),
    "two winners": (
        Result(9, "Б", "Экинчи", False, Decimal("30"), None, "№9 Б, Экинчи 30%"),
        Result(9, "Б", "Биринчи", False, Decimal("30.0"), 0, "№9 Б, Биринчи 30.0%"),
    ),
    "mark-up": (
        Result(
            1, "'; DROP TABLE results; --", "<b>А & Б</b> $1 ?1", False, Decimal(1), None, "{0} %s"
        ),
    ),
    "none": (),
}


@pytest.mark.parametrize("results", RESULTS.values(), ids=RESULTS.keys())
async def test_results_come_back_as_they_were_printed(
    store: Store, results: tuple[Result, ...]
) -> None:
    stored = await store.add_revision(made(results=results), base=None)
    found = await store.latest(ELECTION)
    assert found == stored
    assert [str(result.share) for result in stored.results] == [
        str(result.share) for result in results
    ]
    assert stored.digest == made(results=results).digest


@pytest.mark.parametrize("totals", [None, Totals(), Totals(2435, 1_265_445)])
@pytest.mark.parametrize("stage", [None, *Stage])
async def test_a_revision_comes_back_whole(
    store: Store, totals: Totals | None, stage: Stage | None
) -> None:
    revision = made(
        totals=totals,
        stage=stage,
        source=Source("Кактус", "https://example.org/a?b=1", date(2021, 12, 1)),
        warnings=(
            ArticleWarning("conflict", "two shares", 7, 12, blocks=True),
            ArticleWarning("encoding", "guessed"),
        ),
        reason="кайра эсептелди",
        restores=1,
        corrects=Stage.CERTIFIED,
        loaded=NOON + timedelta(microseconds=1),
    )
    stored = await store.add_revision(revision, base=None)
    assert stored == replace(revision, number=1)
    assert await store.revision(1) == stored


async def test_numbers_count_through_all_elections(store: Store) -> None:
    numbers = [
        (await store.add_revision(made(election=election), base=None)).number
        for election in ("a", "b", "c")
    ]
    assert numbers == [1, 2, 3]
    assert await store.head() == 3
    assert (await store.add_revision(made(election="a"), base=1)).number == 4


async def test_revisions_are_newest_first_and_of_one_election(store: Store) -> None:
    shares = ("1.0", "2.0", "3.0")
    for base, share in zip((None, 2, 4), shares, strict=True):
        await store.add_revision(made(election="other"), base=base and base - 1)
        await store.add_revision(made(share), base=base)
    found = await store.revisions(ELECTION)
    assert [revision.number for revision in found] == [6, 4, 2]
    assert [str(revision.results[0].share) for revision in found] == ["3.0", "2.0", "1.0"]
    assert await store.revisions(ELECTION, 2) == found[:2]
    assert await store.latest(ELECTION) == found[0]


async def test_what_is_not_there_is_none(store: Store) -> None:
    assert await store.head() == 0
    assert await store.latest(ELECTION) is None
    assert await store.revisions(ELECTION) == []
    assert await store.data_digest(ELECTION) is None
    assert [await store.revision(number) for number in (0, -1, 1, 2**31, 2**63, 10**30)] == [
        None
    ] * 6
    assert await store.draft("x") is None
    assert await store.shared_card("x") is None
    assert await store.file_id("x") is None


@pytest.mark.parametrize("base", [None, 0, 2])
async def test_a_stale_base_changes_nothing(store: Store, base: int | None) -> None:
    first = await store.add_revision(made(), base=None)
    with pytest.raises(StaleBaseError) as caught:
        await store.add_revision(made("48.9"), base=base)
    assert (caught.value.base, caught.value.current) == (base, 1)
    assert await store.revisions(ELECTION) == [first]


async def test_of_loads_at_the_same_time_one_is_stored(store: Store, replica: Store) -> None:
    loads = [
        each.add_revision(made(f"{share}.5"), base=None)
        for share, each in enumerate((store, replica) * 3)
    ]
    ends = await asyncio.gather(*loads, return_exceptions=True)
    assert sorted(type(end).__name__ for end in ends) == ["Revision"] + ["StaleBaseError"] * 5
    assert await store.head() == 1


async def test_a_load_that_fails_half_way_changes_nothing(store: Store) -> None:
    await store.save_draft(DRAFT)
    broken = Result(8, "б", "\ud800", False, None, None, "no engine holds half a character")
    revision = made(results=(*made().results, broken))
    with pytest.raises(StoreError):
        await store.add_revision(revision, base=None, draft=DRAFT.id)
    assert await store.head() == 0
    assert await store.draft(DRAFT.id) == DRAFT


async def test_only_data_changes_the_digest_of_data(store: Store) -> None:
    given = await store.add_revision(made(origin=Origin.DATA), base=None)
    await store.add_revision(made("48.9"), base=1)
    assert await store.data_digest(ELECTION) == given.digest
    again = await store.add_revision(made("47.0", origin=Origin.DATA), base=2)
    assert await store.data_digest(ELECTION) == again.digest
    assert await store.data_digest("other") is None


async def test_a_change_by_another_replica_is_noticed(store: Store, replica: Store) -> None:
    waiting = asyncio.create_task(store.wait_for_change(0, seconds=30))
    await asyncio.sleep(0)
    await replica.add_revision(made(), base=None)
    assert await waiting == 1
    assert await store.wait_for_change(0, seconds=30) == 1
    assert await store.wait_for_change(1, seconds=0.01) == 1


async def test_drafts_come_back_whole_in_the_order_of_their_making(store: Store) -> None:
    await store.save_draft(replace(FULL_DRAFT, created=NOON + timedelta(seconds=1)))
    await store.save_draft(FULL_DRAFT)
    await store.save_draft(replace(DRAFT, created=NOON - timedelta(seconds=1)))
    assert await store.draft(FULL_DRAFT.id) == FULL_DRAFT
    assert [draft.id for draft in await store.drafts()] == [DRAFT.id, FULL_DRAFT.id]
    assert await store.delete_draft(DRAFT.id)
    assert not await store.delete_draft(DRAFT.id)


async def test_a_draft_goes_with_its_load_and_is_applied_once(store: Store) -> None:
    await store.save_draft(DRAFT)
    await store.add_revision(made(), base=None, draft=DRAFT.id)
    assert await store.drafts() == []
    with pytest.raises(DraftGoneError):
        await store.add_revision(made("48.9"), base=1, draft=DRAFT.id)
    assert await store.head() == 1


async def test_the_first_approval_counts(store: Store, replica: Store) -> None:
    assert await store.approve_draft(DRAFT.id, 5) is None
    await store.save_draft(DRAFT)
    assert await store.approve_draft(DRAFT.id, 5) == 5
    assert await replica.approve_draft(DRAFT.id, 6) == 5
    assert await store.draft(DRAFT.id) == replace(DRAFT, approved_by=5)


async def test_settings_have_defaults_and_are_replaced(store: Store) -> None:
    assert await store.chat(-1001234567890) == Chat(-1001234567890)
    for chat in (
        Chat(5, "ru", plain=True, quiet_until=NOON),
        Chat(5, "en"),
        Chat(-(10**12), None, plain=True),
    ):
        await store.save_chat(chat)
        assert await store.chat(chat.id) == chat


async def test_personal_data_shows_all_and_forget_deletes_all(store: Store) -> None:
    for person in (5, 6):
        await store.save_chat(Chat(person, "ru"))
        await store.follow(Follow(person, ELECTION, 7, last_notified=1))
    await store.save_draft(DRAFT)
    await store.save_draft(FULL_DRAFT)
    await store.add_revision(made(), base=None, to_notify=[7])
    await store.add_revision(made("48.9"), base=1, to_notify=[7])
    mine, theirs = await store.personal_data(5), await store.personal_data(6)
    assert {name: len(rows) for name, rows in mine.items()} == dict.fromkeys(
        ("chats", "follows", "outbox", "drafts", "approvals"), 1
    )
    assert "article" not in mine["drafts"][0]
    assert mine["chats"][0]["language"] == "ru"
    await store.forget(5)
    assert await store.personal_data(5) == {}
    assert await store.personal_data(6) == theirs
    assert await store.drafts() == [replace(FULL_DRAFT, approved_by=None)]


async def test_a_group_that_became_a_supergroup_keeps_what_it_set(store: Store) -> None:
    await store.save_chat(Chat(-5, "ru"))
    await store.follow(Follow(-5, ELECTION, 7, last_notified=1))
    await store.follow(Follow(-5, ELECTION, 30, last_notified=1))
    await store.follow(Follow(-100, ELECTION, 30, last_notified=2))
    await store.migrate_chat(-5, -100)
    assert await store.chat(-100) == Chat(-100, "ru")
    assert await store.following(-100) == [
        Follow(-100, ELECTION, 7, last_notified=1),
        Follow(-100, ELECTION, 30, last_notified=2),
    ]
    assert await store.personal_data(-5) == {}


async def test_settings_under_the_new_id_win(store: Store) -> None:
    await store.save_chat(Chat(-5, "ru"))
    await store.save_chat(Chat(-100, "en"))
    await store.migrate_chat(-5, -100)
    assert (await store.chat(-100), await store.chat(-5)) == (Chat(-100, "en"), Chat(-5))


async def test_a_handled_update_is_known_for_a_day(store: Store) -> None:
    await store.mark_handled([1, 2, 2, 2**40], NOON)
    await store.mark_handled([2, 3], NOON + timedelta(hours=1))
    await store.mark_handled([], NOON)
    assert await store.handled([0, 1, 2, 3, 2**40, 2**40]) == {1, 2, 3, 2**40}
    assert await store.handled([]) == set()
    await store.expire(NOON + timedelta(days=1, minutes=1))
    assert await store.handled([1, 2, 3]) == {2, 3}


async def test_a_backlog_of_any_size_is_marked_as_handled(store: Store) -> None:
    await store.mark_handled(range(1, 25_001), NOON)
    asked = [0, 1, 9_999, 10_000, 10_001, 20_000, 20_001, 25_000, 25_001]
    assert await store.handled(asked) == set(asked) - {0, 25_001}


async def test_a_picture_has_the_id_it_was_last_given(store: Store) -> None:
    await store.save_file_id("card 7", "a")
    await store.save_file_id("card 7", "b")
    assert await store.file_id("card 7") == "b"


async def test_drafts_last_a_day_and_shared_cards_thirty(store: Store) -> None:
    card = SharedCard("abc", ELECTION, 7, "ky", last_notified=1, created=NOON)
    await store.save_draft(DRAFT)
    await store.save_shared_card(card)
    await store.expire(NOON + timedelta(days=1))
    assert await store.drafts() == [DRAFT]
    await store.expire(NOON + timedelta(days=30))
    assert (await store.drafts(), await store.shared_card("abc")) == ([], card)
    await store.expire(NOON + timedelta(days=30, seconds=1))
    assert await store.shared_card("abc") is None


async def test_processes_that_start_together_make_one_schema(database: str) -> None:
    opening = [open_store(database) for _ in range(4)]
    stores = await asyncio.gather(*opening, return_exceptions=True)
    for each in stores:
        assert not isinstance(each, BaseException)
        await each.close()


async def test_starting_again_changes_nothing(database: str, store: Store) -> None:
    stored = await store.add_revision(made(), base=None)
    async with opened(database) as again:
        assert await again.revisions(ELECTION) == [stored]


async def test_there_is_nothing_to_read_before_the_first_start(database: str) -> None:
    assert await open_for_reading(database) is None
    async with opened(database):
        pass
    async with reader_of(database) as reader:
        assert await reader.latest(ELECTION) is None


async def test_a_store_opened_for_reading_does_not_write(database: str, store: Store) -> None:
    stored = await store.add_revision(made(), base=None)
    async with reader_of(database) as reader:
        assert await reader.latest(ELECTION) == stored
        with pytest.raises(StoreError):
            await reader.add_revision(made("48.9"), base=1)
    assert await store.head() == 1


async def test_a_closed_store_leaves_nothing_running_and_says_that_it_is_closed(
    database: str,
) -> None:
    before = threading.enumerate()
    store = await open_store(database)
    threads = [thread for thread in threading.enumerate() if thread not in before]
    await store.close()
    await store.close()
    for thread in threads:
        thread.join(timeout=10)
        assert not thread.is_alive()
    with pytest.raises(StoreError):
        await store.head()
    with pytest.raises(StoreError):
        await store.save_chat(Chat(5))
