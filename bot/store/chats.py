"""Chat settings, personal data export and deletion."""

from collections.abc import Mapping, Sequence

from bot.core.chats import Chat
from bot.store.engine import Engine
from bot.store.rows import moment_text, parse_chat

SAVE_CHAT = """
    INSERT INTO chats (id, language, plain, quiet_until) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET language = excluded.language, plain = excluded.plain,
        quiet_until = excluded.quiet_until
"""
PERSONAL_DATA = {
    "chats": "SELECT * FROM chats WHERE id = $1",
    "follows": "SELECT * FROM follows WHERE chat_id = $1 ORDER BY election, number",
    "outbox": "SELECT * FROM outbox WHERE chat_id = $1 ORDER BY id",
    "drafts": "SELECT id, election, base, admin_id, created, origin, stage, reason, restores"
    " FROM drafts WHERE admin_id = $1 ORDER BY created, id",
    "approvals": "SELECT id AS draft, approved_by AS admin_id FROM drafts WHERE approved_by = $1"
    " ORDER BY created, id",
}
"""Name -> rows stored under the id of a chat or a person."""
FORGET_CHAT = (
    "DELETE FROM chats WHERE id = $1",
    "DELETE FROM follows WHERE chat_id = $1",  # deletes their outbox rows too
)
FORGET_ADMIN = (
    "DELETE FROM drafts WHERE admin_id = $1",
    "UPDATE drafts SET approved_by = NULL WHERE approved_by = $1",
)
MIGRATE_CHAT = """
    UPDATE chats SET id = $2
    WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM chats WHERE id = $2)
"""
MIGRATE_FOLLOWS = """
    UPDATE follows SET chat_id = $2
    WHERE chat_id = $1 AND NOT EXISTS (
        SELECT 1 FROM follows AS other
        WHERE other.chat_id = $2 AND other.election = follows.election
            AND other.number = follows.number
    )
"""


class ChatTable(Engine):
    """Chats in SQL."""

    async def chat(self, chat_id: int) -> Chat:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT * FROM chats WHERE id = $1", chat_id)
            return parse_chat(rows[0]) if rows else Chat(chat_id)

    async def save_chat(self, chat: Chat) -> None:
        quiet_until = None if chat.quiet_until is None else moment_text(chat.quiet_until)
        async with self.writing() as connection:
            await connection.run(SAVE_CHAT, chat.id, chat.language, chat.plain, quiet_until)

    async def known_chats(self) -> set[int]:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT id FROM chats UNION SELECT chat_id FROM follows")
            return {int(row["id"]) for row in rows}

    async def migrate_chat(self, old_id: int, new_id: int) -> None:
        async with self.writing(alone=True) as connection:
            await connection.run(MIGRATE_CHAT, old_id, new_id)
            await connection.run(MIGRATE_FOLLOWS, old_id, new_id)
            for statement in FORGET_CHAT:  # the rest: the new id had its own already
                await connection.run(statement, old_id)

    async def personal_data(self, chat_id: int) -> Mapping[str, Sequence[Mapping[str, object]]]:
        data: dict[str, list[Mapping[str, object]]] = {}
        async with self.reading() as connection:
            for name, statement in PERSONAL_DATA.items():
                rows = await connection.rows(statement, chat_id)
                if rows:
                    data[name] = [dict(row) for row in rows]
        return data

    async def forget(self, chat_id: int) -> None:
        async with self.writing(alone=True) as connection:
            for statement in (*FORGET_CHAT, *FORGET_ADMIN):
                await connection.run(statement, chat_id)
