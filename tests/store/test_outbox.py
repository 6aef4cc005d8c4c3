"""Follows, shared cards and the outbox, on both engines: each recipient is notified once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.chats import Chat, Follow, Notification, SharedCard
from bot.errors import StaleBaseError
from bot.store import Store
from tests.support.databases import ELECTION, NOON, made

LEASE = timedelta(seconds=60)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
CARD = SharedCard("inline-1", ELECTION, 7, "en", last_notified=1, created=NOON)


async def load(store: Store, base: int | None, *numbers: int) -> int:
    """Store a revision that changes these districts, and return its number."""
    share = f"{base or 0}.5"
    return (
        await store.add_revision(made(share), base=base, to_notify=numbers, to_correct=numbers)
    ).number


@pytest.fixture
async def followed(store: Store) -> Store:
    """Chats 5 and 6 and a card know district 7 of revision 1, and chat 5 its district 30."""
    await load(store, None)
    for chat, number in ((5, 7), (6, 7), (5, 30)):
        await store.follow(Follow(chat, ELECTION, number, last_notified=1))
    await store.save_shared_card(CARD)
    return store


def who(rows: list[Notification]) -> list[tuple[int | str | None, int]]:
    return [(row.chat_id or row.inline_message_id, row.number) for row in rows]


async def claim(
    store: Store, limit: int = 10, *, after: timedelta = timedelta()
) -> list[Notification]:
    return await store.claim(limit, NOON + after, LEASE)


async def test_following_twice_changes_nothing(followed: Store) -> None:
    assert not await followed.follow(Follow(5, ELECTION, 7, last_notified=9))
    assert await followed.following(5) == [
        Follow(5, ELECTION, 7, last_notified=1),
        Follow(5, ELECTION, 30, last_notified=1),
    ]
    assert await followed.follow(Follow(5, "other", 7, last_notified=0))
    assert [follow.election for follow in await followed.following(5)] == [
        ELECTION,
        ELECTION,
        "other",
    ]


async def test_who_stops_following_is_told_nothing_more(followed: Store) -> None:
    await load(followed, 1, 7, 30)
    assert await followed.unfollow(5, ELECTION, 7)
    assert not await followed.unfollow(5, ELECTION, 7)
    assert await followed.following(5) == [Follow(5, ELECTION, 30, last_notified=1)]
    assert (5, 7) not in who(await claim(followed))


async def test_those_whose_district_changed_are_told(followed: Store) -> None:
    await followed.save_chat(Chat(5, "ru"))
    await load(followed, 1, 7)
    rows = await claim(followed)
    assert set(who(rows)) == {(5, 7), (6, 7), ("inline-1", 7)}
    assert {row.chat_id or row.inline_message_id: row.language for row in rows} == {
        5: "ru",
        6: None,
        "inline-1": "en",
    }
    assert {(row.last_notified, row.revision, row.attempts, row.expires_at) for row in rows} == {
        (1, 2, 0, NOON + DAY)
    }


async def test_followers_and_shared_cards_are_chosen_apart(followed: Store) -> None:
    await followed.add_revision(made("1.5"), base=1, to_notify=[30], to_correct=[7, 27])
    assert set(who(await claim(followed))) == {(5, 30), ("inline-1", 7)}


async def test_another_election_tells_nobody(followed: Store) -> None:
    await followed.add_revision(made(election="other"), base=None, to_notify=[7], to_correct=[7])
    assert await followed.outbox_depth() == 0


async def test_a_refused_load_tells_nobody(followed: Store) -> None:
    with pytest.raises(StaleBaseError):
        await load(followed, None, 7)
    assert await followed.outbox_depth() == 0


async def test_an_unsent_row_is_replaced_and_still_starts_from_what_was_told(
    followed: Store,
) -> None:
    await load(followed, 1, 7)
    await load(followed, 2, 7, 30)
    rows = await claim(followed)
    assert await followed.outbox_depth() == len(rows) == 4
    assert {(row.last_notified, row.revision) for row in rows} == {(1, 3)}


async def test_what_was_sent_is_what_the_next_change_starts_from(followed: Store) -> None:
    await load(followed, 1, 7)
    for row in await claim(followed):
        await followed.settle(row, 2)
    assert await followed.outbox_depth() == 0
    assert await followed.following(5) == [
        Follow(5, ELECTION, 7, last_notified=2),
        Follow(5, ELECTION, 30, last_notified=1),
    ]
    assert await followed.shared_card("inline-1") == replace(CARD, last_notified=2)
    await load(followed, 2, 7)
    assert {(row.last_notified, row.revision) for row in await claim(followed)} == {(2, 3)}


async def test_a_row_that_was_replaced_on_its_way_is_due_again_from_what_was_sent(
    followed: Store,
) -> None:
    await load(followed, 1, 7)
    on_their_way = await claim(followed)
    await load(followed, 2, 7)
    assert await claim(followed) == []
    for row in on_their_way:
        await followed.settle(row, 2)
    again = await claim(followed)
    assert who(again) == who(on_their_way)
    assert {(row.last_notified, row.revision) for row in again} == {(2, 3)}


async def test_a_message_made_from_a_newer_revision_needs_no_other(followed: Store) -> None:
    await load(followed, 1, 7)
    on_their_way = await claim(followed)
    await load(followed, 2, 7)
    for row in on_their_way:
        await followed.settle(row, 3)
    assert await followed.outbox_depth() == 0


async def test_a_sender_that_is_late_does_not_bring_back_old_figures(followed: Store) -> None:
    await load(followed, 1, 7)
    late = await claim(followed)
    await load(followed, 2, 7)
    for row in await claim(followed, after=LEASE):
        await followed.settle(row, 3)
    for row in late:
        await followed.settle(row, 2)
    assert (await followed.following(6))[0].last_notified == 3
    assert await followed.shared_card("inline-1") == replace(CARD, last_notified=3)
    assert await followed.outbox_depth() == 0


async def test_nobody_is_claimed_by_two_replicas(store: Store, replica: Store) -> None:
    await load(store, None)
    for chat in range(1, 61):
        await store.follow(Follow(chat, ELECTION, 7, last_notified=1))
    await load(store, 1, 7)
    claims = await asyncio.gather(*(claim(each, 8) for each in (store, replica) * 5))
    chats = [row.chat_id for rows in claims for row in rows]
    assert len(chats) == len(set(chats))
    rest = await claim(store, 100)
    assert {*chats, *(row.chat_id for row in rest)} == set(range(1, 61))


async def test_the_oldest_go_first_and_no_more_than_asked_for(followed: Store) -> None:
    await load(followed, 1, 30)
    await load(followed, 2, 7)
    first, rest = await claim(followed, 1), await claim(followed, 2)
    assert who(first) == [(5, 30)]
    assert len(rest) == 2
    assert [row.id for row in first + rest] == sorted(row.id for row in first + rest)


async def test_a_lease_holds_until_it_has_run_out(followed: Store) -> None:
    await load(followed, 1, 7)
    taken = await claim(followed)
    assert await claim(followed, after=LEASE - SECOND) == []
    assert await claim(followed, after=LEASE) == taken


async def test_a_row_given_back_waits_and_the_others_do_not(followed: Store) -> None:
    await load(followed, 1, 7)
    first, *others = await claim(followed)
    await followed.postpone(first, NOON + 10 * SECOND)
    assert await claim(followed, after=9 * SECOND) == []
    assert await claim(followed, after=10 * SECOND) == [replace(first, attempts=1)]
    assert who(await claim(followed, after=LEASE)) == who(others)


async def test_a_newer_revision_does_not_wait_for_the_older_one(followed: Store) -> None:
    await load(followed, 1, 30)
    (row,) = await claim(followed)
    await followed.postpone(row, NOON + 8 * LEASE)
    await load(followed, 2, 30)
    assert await claim(followed) == [replace(row, revision=3)]
    await load(followed, 3, 30)
    await followed.postpone(row, NOON + 8 * LEASE)
    assert [again.revision for again in await claim(followed)] == [4]


async def test_a_chat_that_is_gone_takes_its_follows_and_rows_along(followed: Store) -> None:
    await load(followed, 1, 7, 30)
    rows = await claim(followed)
    await followed.drop(next(row for row in rows if row.chat_id == 5))
    assert await followed.following(5) == []
    assert await followed.outbox_depth() == 2
    await followed.drop(next(row for row in rows if row.inline_message_id))
    assert await followed.shared_card("inline-1") is None
    assert await followed.outbox_depth() == 1
    assert await followed.following(6) == [Follow(6, ELECTION, 7, last_notified=1)]


async def test_a_row_expires_after_a_day_and_nobody_is_taken_to_know_it(followed: Store) -> None:
    await load(followed, 1, 7)
    assert await claim(followed, after=DAY) == []
    await followed.expire(NOON + DAY)
    assert await followed.outbox_depth() == 3
    await followed.expire(NOON + DAY + SECOND)
    assert await followed.outbox_depth() == 0
    assert (await followed.following(6))[0].last_notified == 1


@pytest.mark.parametrize(
    ("jump", "still_waits"), [(timedelta(hours=1), True), (timedelta(days=400), False)]
)
async def test_a_clock_that_jumps_back_holds_nothing_up(
    followed: Store, jump: timedelta, still_waits: bool
) -> None:
    await load(followed, 1, 7)
    leased, postponed, other = await claim(followed)
    await followed.postpone(postponed, NOON + 10 * SECOND)
    await followed.expire(NOON - jump)
    ids = [row.id for row in await claim(followed, after=-jump)]
    assert ids == ([leased.id, other.id] if still_waits else [leased.id, postponed.id, other.id])


async def test_clocks_that_differ_by_less_than_a_lease_do_not_share_a_row(followed: Store) -> None:
    await load(followed, 1, 7)
    await claim(followed)
    assert await claim(followed, after=SECOND - LEASE) == []
    assert await claim(followed, after=LEASE - SECOND) == []


async def test_a_group_that_became_a_supergroup_is_told_once_under_its_new_id(
    followed: Store,
) -> None:
    await load(followed, 1, 30)
    (row,) = await claim(followed)
    await followed.migrate_chat(5, -100)
    await followed.settle(row, 2)
    assert await followed.following(-100) == [
        Follow(-100, ELECTION, 7, last_notified=1),
        Follow(-100, ELECTION, 30, last_notified=2),
    ]
    await load(followed, 2, 30)
    assert who(await claim(followed)) == [(-100, 30)]


async def test_who_follows_an_old_figure_is_told_of_the_new_one(followed: Store) -> None:
    await load(followed, 1)
    await followed.follow(Follow(9, ELECTION, 7, last_notified=1))
    await followed.follow(Follow(10, ELECTION, 7, last_notified=2))
    (row,) = await claim(followed)
    assert (row.chat_id, row.last_notified, row.revision, row.expires_at) == (9, 1, 2, NOON + DAY)


async def test_a_card_that_was_shared_with_an_old_figure_is_corrected(followed: Store) -> None:
    await load(followed, 1)
    late = replace(CARD, inline_message_id="late", created=NOON + 3 * DAY)
    await followed.save_shared_card(late)
    (row,) = await claim(followed, after=3 * DAY)
    assert (row.inline_message_id, row.last_notified, row.revision, row.expires_at) == (
        "late",
        1,
        2,
        NOON + 4 * DAY,
    )


async def test_a_card_that_shows_the_newest_figure_is_not_edited_again(followed: Store) -> None:
    await load(followed, 1, 7)
    await followed.save_shared_card(replace(CARD, last_notified=2))
    assert "inline-1" not in {row.inline_message_id for row in await claim(followed)}


async def test_a_card_that_is_known_shows_what_it_was_last_given(followed: Store) -> None:
    changed = SharedCard("inline-1", ELECTION, 30, "ky", last_notified=1, created=NOON + SECOND)
    await load(followed, 1, 7)
    rows = await claim(followed)
    await followed.save_shared_card(changed)
    await followed.settle(next(row for row in rows if row.inline_message_id), 2)
    assert await followed.shared_card("inline-1") == replace(changed, created=NOON)
    assert who(await claim(followed)) == [("inline-1", 30)]
