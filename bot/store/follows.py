"""Follows and shared cards: the recipients of notifications."""

from datetime import datetime

from bot.core.chats import Follow, SharedCard
from bot.store.engine import Connection, Engine, Row
from bot.store.revisions import OUTBOX_LIFETIME
from bot.store.rows import moment_text, parse_card, parse_follow

ADD_FOLLOW = """
    INSERT INTO follows (chat_id, election, number, last_notified) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING
"""
DELETE_FOLLOW = "DELETE FROM follows WHERE chat_id = $1 AND election = $2 AND number = $3"
NOTIFY_CHAT = """
    INSERT INTO outbox (chat_id, election, number, revision, expires_at)
    VALUES ($1, $2, $3, $4, $5)
"""
SAVE_CARD = """
    INSERT INTO shared_cards (inline_message_id, election, number, language, last_notified,
        created)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (inline_message_id) DO UPDATE SET election = excluded.election,
        number = excluded.number, language = excluded.language,
        last_notified = excluded.last_notified
"""
CORRECT_CARD = """
    INSERT INTO outbox (inline_message_id, election, number, revision, expires_at)
    VALUES ($1, $2, $3, $4, $5)
"""
NEWEST_AFTER = """
    SELECT number, loaded FROM revisions WHERE election = $1 AND number > $2
    ORDER BY number DESC LIMIT 1
"""


class FollowTables(Engine):
    """Follows and shared cards in SQL."""

    async def follow(self, follow: Follow) -> bool:
        key = (follow.chat_id, follow.election, follow.number)
        async with self.writing(alone=True) as connection:
            if not await connection.run(ADD_FOLLOW, *key, follow.last_notified):
                return False
            newest = await newest_after(connection, follow.election, follow.last_notified)
            if newest is not None:
                expires_at = datetime.fromisoformat(newest["loaded"]) + OUTBOX_LIFETIME
                values = (*key, newest["number"], moment_text(expires_at))
                await connection.run(NOTIFY_CHAT, *values)
        return True

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        async with self.writing(alone=True) as connection:
            return bool(await connection.run(DELETE_FOLLOW, chat_id, election, number))

    async def following(self, chat_id: int) -> list[Follow]:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT * FROM follows WHERE chat_id = $1 ORDER BY election, number", chat_id
            )
            return [parse_follow(row) for row in rows]

    async def save_shared_card(self, card: SharedCard) -> None:
        key = (card.inline_message_id, card.election, card.number)
        created = moment_text(card.created)
        async with self.writing(alone=True) as connection:
            await connection.run(SAVE_CARD, *key, card.language, card.last_notified, created)
            await connection.run(
                "DELETE FROM outbox WHERE inline_message_id = $1", card.inline_message_id
            )
            newest = await newest_after(connection, card.election, card.last_notified)
            if newest is not None:
                expires_at = moment_text(card.created + OUTBOX_LIFETIME)
                await connection.run(CORRECT_CARD, *key, newest["number"], expires_at)

    async def shared_card(self, inline_message_id: str) -> SharedCard | None:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT * FROM shared_cards WHERE inline_message_id = $1", inline_message_id
            )
            return parse_card(rows[0]) if rows else None


async def newest_after(connection: Connection, election: str, last_notified: int) -> Row | None:
    """Return number and time of the newest revision after `last_notified`, if there is one.

    A revision may have been stored between the showing of a figure and the follow of it.
    """
    rows = await connection.rows(NEWEST_AFTER, election, last_notified)
    return rows[0] if rows else None
