"""The outbox: pending notifications, claimed by one process at a time.

`last_notified` is a column of the follow or the shared card, and only `settle` changes it. So a
row that is replaced before it was sent still starts from the figures that the recipient knows.
"""

from datetime import datetime, timedelta

from bot.core.chats import Notification
from bot.store.engine import Engine, placeholders
from bot.store.rows import moment_text, parse_notification

SENDER_TIMEOUT = timedelta(seconds=10)
"""Time after its last claim after which another process may become the sender."""
MAX_WAIT = timedelta(days=1)
"""Rows live for a day: a later `due_at` was set by a clock that has jumped back since."""

CLAIMABLE = """
    SELECT id FROM outbox
    WHERE expires_at > $1
        AND (due_at IS NULL OR due_at <= $1 OR due_at > $2)
        AND (leased_until IS NULL OR leased_until <= $1 OR leased_until > $3)
    ORDER BY id LIMIT $4
"""
BECOME_SENDER = """
    INSERT INTO senders (queue, holder, expires_at) VALUES ('outbox', $1, $2)
    ON CONFLICT (queue) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
    WHERE senders.holder = excluded.holder OR senders.expires_at <= $3 OR senders.expires_at > $4
"""
LEASE = "UPDATE outbox SET leased_until = $1 WHERE id IN ({ids})"
CLAIMED = """
    SELECT outbox.*,
        COALESCE(follows.last_notified, shared_cards.last_notified) AS last_notified,
        COALESCE(shared_cards.language, chats.language) AS language
    FROM outbox
    LEFT JOIN follows ON follows.chat_id = outbox.chat_id AND follows.election = outbox.election
        AND follows.number = outbox.number
    LEFT JOIN shared_cards ON shared_cards.inline_message_id = outbox.inline_message_id
    LEFT JOIN chats ON chats.id = outbox.chat_id
    WHERE outbox.id IN ({ids}) ORDER BY outbox.id
"""
# The chat of the outbox row counts: a group may have become a supergroup since the claim.
CHAT_NOTIFIED = """
    UPDATE follows SET last_notified = $1
    WHERE chat_id = COALESCE((SELECT chat_id FROM outbox WHERE id = $5), $2)
        AND election = $3 AND number = $4 AND last_notified < $1
"""
CARD_CORRECTED = """
    UPDATE shared_cards SET last_notified = $1
    WHERE inline_message_id = $2 AND election = $3 AND number = $4 AND last_notified < $1
"""
POSTPONE = """
    UPDATE outbox SET due_at = CASE WHEN revision = $3 THEN CAST($2 AS TEXT) END,
        leased_until = NULL, attempts = attempts + 1
    WHERE id = $1
"""


class OutboxTables(Engine):
    """The outbox in SQL."""

    async def claim(
        self, limit: int, now: datetime, lease: timedelta, sender: str = ""
    ) -> list[Notification]:
        # A lease that ends more than two leases ahead was given before the clock jumped back. Two,
        # because the clocks of replicas may differ by one: they must not take each other's rows.
        latest = (moment_text(now), moment_text(now + MAX_WAIT), moment_text(now + 2 * lease))
        turn = (
            moment_text(now + SENDER_TIMEOUT),
            moment_text(now),
            moment_text(now + 2 * SENDER_TIMEOUT),
        )
        async with self.writing() as connection:
            rows = await connection.rows(CLAIMABLE + self.skip_locked, *latest, limit)
            ids = [row["id"] for row in rows]
            if not ids or not await connection.run(BECOME_SENDER, sender, *turn):
                return []
            lease_rows = LEASE.format(ids=placeholders(ids, first=2))
            await connection.run(lease_rows, moment_text(now + lease), *ids)
            claimed = CLAIMED.format(ids=placeholders(ids, first=1))
            return [parse_notification(row) for row in await connection.rows(claimed, *ids)]

    async def settle(self, row: Notification, revision: int) -> None:
        district = (row.election, row.number)
        async with self.writing() as connection:
            if row.inline_message_id is None:
                await connection.run(CHAT_NOTIFIED, revision, row.chat_id, *district, row.id)
            else:
                await connection.run(CARD_CORRECTED, revision, row.inline_message_id, *district)
            settled = await connection.run(
                "DELETE FROM outbox WHERE id = $1 AND revision <= $2", row.id, revision
            )
            if not settled:
                await connection.run("UPDATE outbox SET leased_until = NULL WHERE id = $1", row.id)

    async def postpone(self, row: Notification, due_at: datetime) -> None:
        async with self.writing() as connection:
            await connection.run(POSTPONE, row.id, moment_text(due_at), row.revision)

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
            rows = await connection.rows("SELECT COUNT(*) AS depth FROM outbox")
            depth: int = rows[0]["depth"]
            return depth
