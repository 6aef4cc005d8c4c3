"""What a person or group has set, what is stored about them, and the forgetting of it."""

from collections.abc import Mapping, Sequence

from bot.core.chats import Chat
from bot.store.engine import Engine
from bot.store.rows import parse_chat, text_of

STORED = {
    "chats": "SELECT * FROM chats WHERE id = $1",
    "follows": "SELECT * FROM follows WHERE chat_id = $1 ORDER BY election, number",
    "outbox": "SELECT * FROM outbox WHERE chat_id = $1 ORDER BY id",
    "drafts": "SELECT id, election, base, admin_id, created, origin, stage, reason, restores FROM drafts"
    " WHERE admin_id = $1 ORDER BY created, id",
    "approvals": "SELECT id AS draft, approved_by AS admin_id FROM drafts WHERE approved_by = $1 ORDER BY created, id",
}
"""Name -> what is stored under the id of a chat or person."""
FORGET = (
    "DELETE FROM chats WHERE id = $1",
    "DELETE FROM follows WHERE chat_id = $1",  # the outbox follows
    "DELETE FROM drafts WHERE admin_id = $1",
    "UPDATE drafts SET approved_by = NULL WHERE approved_by = $1",
)
MIGRATE = (
    "UPDATE chats SET id = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM chats WHERE id = $2)",
    "UPDATE follows SET chat_id = $2 WHERE chat_id = $1 AND NOT EXISTS (SELECT 1 FROM follows AS other"
    " WHERE other.chat_id = $2 AND other.election = follows.election AND other.number = follows.number)",
)


class Chats(Engine):
    async def chat(self, chat_id: int) -> Chat:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT * FROM chats WHERE id = $1", chat_id)
            return parse_chat(rows[0]) if rows else Chat(chat_id)

    async def known_chats(self) -> set[int]:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT id FROM chats UNION SELECT chat_id FROM follows")
            return {int(row["id"]) for row in rows}

    async def save_chat(self, chat: Chat) -> None:
        async with self.writing() as connection:
            await connection.run(
                "INSERT INTO chats (id, language, plain, quiet_until) VALUES ($1, $2, $3, $4)"
                " ON CONFLICT (id) DO UPDATE"
                " SET language = excluded.language, plain = excluded.plain, quiet_until = excluded.quiet_until",
                chat.id,
                chat.language,
                chat.plain,
                None if chat.quiet_until is None else text_of(chat.quiet_until),
            )

    async def migrate_chat(self, old: int, new: int) -> None:
        async with self.writing(alone=True) as connection:
            for statement in MIGRATE:
                await connection.run(statement, old, new)
            for statement in FORGET[:2]:  # what the new id had already
                await connection.run(statement, old)

    async def personal_data(self, chat_id: int) -> Mapping[str, Sequence[Mapping[str, object]]]:
        async with self.reading() as connection:
            found = {
                name: await connection.rows(statement, chat_id)
                for name, statement in STORED.items()
            }
            return {name: [dict(row) for row in rows] for name, rows in found.items() if rows}

    async def forget(self, chat_id: int) -> None:
        async with self.writing(alone=True) as connection:
            for statement in FORGET:
                await connection.run(statement, chat_id)
