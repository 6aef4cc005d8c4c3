"""Follows, shared cards, and the outbox that keeps them current.

The outbox holds who has to be told of which revision. What they know already stands with the follow or the card, where
only `settle` changes it: a row that is replaced before it was sent therefore still starts from what was last told.
"""

from datetime import datetime, timedelta

from bot.core.chats import Follow, Notification, SharedCard
from bot.store.engine import Connection, Engine, Row, places
from bot.store.revisions import LIFETIME
from bot.store.rows import parse_card, parse_follow, parse_notification, text_of

CLAIMABLE = """
    SELECT id FROM outbox
    WHERE expires_at > $1
        AND (due_at IS NULL OR due_at <= $1 OR due_at > $2)
        AND (leased_until IS NULL OR leased_until <= $1 OR leased_until > $3)
    ORDER BY id LIMIT $4
"""
LEASE = "UPDATE outbox SET leased_until = $1 WHERE id IN ({ids})"
TURN = timedelta(seconds=10)
"""How long after its last claim a process is still taken to be the one that sends."""
TAKE_TURN = """
    INSERT INTO senders (queue, holder, expires_at) VALUES ('outbox', $1, $2)
    ON CONFLICT (queue) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
    WHERE senders.holder = excluded.holder OR senders.expires_at <= $3 OR senders.expires_at > $4
"""
CLAIMED = """
    SELECT outbox.*, COALESCE(follows.last_notified, shared_cards.last_notified) AS last_notified,
        COALESCE(shared_cards.language, chats.language) AS language
    FROM outbox
    LEFT JOIN follows ON follows.chat_id = outbox.chat_id AND follows.election = outbox.election
        AND follows.number = outbox.number
    LEFT JOIN shared_cards ON shared_cards.inline_message_id = outbox.inline_message_id
    LEFT JOIN chats ON chats.id = outbox.chat_id
    WHERE outbox.id IN ({ids}) ORDER BY outbox.id
"""


ADD_FOLLOW = """
    INSERT INTO follows (chat_id, election, number, last_notified) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
"""
SAVE_CARD = """
    INSERT INTO shared_cards (inline_message_id, election, number, language, last_notified, created)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (inline_message_id) DO UPDATE SET election = excluded.election, number = excluded.number,
        language = excluded.language, last_notified = excluded.last_notified
"""
CHAT_NOTIFIED = """
    UPDATE follows SET last_notified = $1
    WHERE chat_id = COALESCE((SELECT chat_id FROM outbox WHERE id = $5), $2) AND election = $3 AND number = $4
        AND last_notified < $1
"""
"""By the row's own chat: a group may have become a supergroup since the row was claimed."""
CARD_NOTIFIED = """
    UPDATE shared_cards SET last_notified = $1 WHERE inline_message_id = $2 AND election = $3 AND number = $4 AND last_notified < $1
"""
POSTPONE = """
    UPDATE outbox SET due_at = CASE WHEN revision = $3 THEN CAST($2 AS TEXT) END, leased_until = NULL,
        attempts = attempts + 1
    WHERE id = $1
"""
LONGEST_WAIT = timedelta(days=1)
"""No row waits longer than it lives: a moment beyond that was set by a clock that has jumped back since."""


class Outbox(Engine):
    async def follow(self, follow: Follow) -> bool:
        values = (follow.chat_id, follow.election, follow.number)
        async with self.writing(alone=True) as connection:
            if not await connection.run(ADD_FOLLOW, *values, follow.last_notified):
                return False
            newest = await newer_than(connection, follow.election, follow.last_notified)
            if newest is not None:
                expires = text_of(datetime.fromisoformat(newest["loaded"]) + LIFETIME)
                await connection.run(
                    "INSERT INTO outbox (chat_id, election, number, revision, expires_at) VALUES ($1, $2, $3, $4, $5)",
                    *values,
                    newest["number"],
                    expires,
                )
        return True

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        async with self.writing(alone=True) as connection:
            return bool(
                await connection.run(
                    "DELETE FROM follows WHERE chat_id = $1 AND election = $2 AND number = $3",
                    chat_id,
                    election,
                    number,
                )
            )

    async def following(self, chat_id: int) -> list[Follow]:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT * FROM follows WHERE chat_id = $1 ORDER BY election, number", chat_id
            )
            return [parse_follow(row) for row in rows]

    async def save_shared_card(self, card: SharedCard) -> None:
        values = (card.inline_message_id, card.election, card.number)
        async with self.writing(alone=True) as connection:
            await connection.run(
                SAVE_CARD, *values, card.language, card.last_notified, text_of(card.created)
            )
            await connection.run(
                "DELETE FROM outbox WHERE inline_message_id = $1", card.inline_message_id
            )
            newest = await newer_than(connection, card.election, card.last_notified)
            if newest is not None:
                await connection.run(
                    "INSERT INTO outbox (inline_message_id, election, number, revision, expires_at)"
                    " VALUES ($1, $2, $3, $4, $5)",
                    *values,
                    newest["number"],
                    text_of(card.created + LIFETIME),
                )

    async def shared_card(self, inline_message_id: str) -> SharedCard | None:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT * FROM shared_cards WHERE inline_message_id = $1", inline_message_id
            )
            return parse_card(rows[0]) if rows else None

    async def claim(
        self, limit: int, now: datetime, lease: timedelta, sender: str = ""
    ) -> list[Notification]:
        # A lease that ends more than twice its length ahead was given before the clock jumped back. Twice, so that
        # replicas whose clocks differ by up to one lease do not take each other's rows.
        latest = (text_of(now), text_of(now + LONGEST_WAIT), text_of(now + 2 * lease))
        async with self.writing() as connection:
            ids = [
                row["id"]
                for row in await connection.rows(CLAIMABLE + self.skip_locked, *latest, limit)
            ]
            turn = (text_of(now + TURN), text_of(now), text_of(now + 2 * TURN))
            if not ids or not await connection.run(TAKE_TURN, sender, *turn):
                return []
            await connection.run(LEASE.format(ids=places(2, ids)), text_of(now + lease), *ids)
            return [
                parse_notification(row)
                for row in await connection.rows(CLAIMED.format(ids=places(1, ids)), *ids)
            ]

    async def settle(self, row: Notification, revision: int) -> None:
        place = (row.election, row.number)
        async with self.writing() as connection:
            if row.inline_message_id is None:
                await connection.run(CHAT_NOTIFIED, revision, row.chat_id, *place, row.id)
            else:
                await connection.run(CARD_NOTIFIED, revision, row.inline_message_id, *place)
            if not await connection.run(
                "DELETE FROM outbox WHERE id = $1 AND revision <= $2", row.id, revision
            ):
                await connection.run("UPDATE outbox SET leased_until = NULL WHERE id = $1", row.id)

    async def postpone(self, row: Notification, due_at: datetime) -> None:
        async with self.writing() as connection:
            await connection.run(POSTPONE, row.id, text_of(due_at), row.revision)

    async def drop(self, row: Notification) -> None:
        async with self.writing(alone=True) as connection:
            if row.inline_message_id is None:
                await connection.run("DELETE FROM follows WHERE chat_id = $1", row.chat_id)
            else:
                await connection.run(
                    "DELETE FROM shared_cards WHERE inline_message_id = $1", row.inline_message_id
                )

    async def outbox_depth(self) -> int:
        async with self.reading() as connection:
            depth: int = (await connection.rows("SELECT COUNT(*) AS depth FROM outbox"))[0]["depth"]
            return depth


async def newer_than(connection: Connection, election: str, last_notified: int) -> Row | None:
    """The newest revision where it is newer than `last_notified`: what was shown may have changed before it was noted here."""
    rows = await connection.rows(
        "SELECT number, loaded FROM revisions WHERE election = $1 AND number > $2 ORDER BY number DESC LIMIT 1",
        election,
        last_notified,
    )
    return rows[0] if rows else None
