"""Updates that were answered, pictures that were uploaded, and the removal of what is out of date."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.store.engine import Engine, places
from bot.store.rows import text_of

KEPT = (
    ("DELETE FROM handled_updates WHERE handled < $1", timedelta(days=1)),
    ("DELETE FROM drafts WHERE created < $1", timedelta(days=1)),
    ("DELETE FROM shared_cards WHERE created < $1", timedelta(days=30)),  # the outbox follows
    ("DELETE FROM outbox WHERE expires < $1", timedelta(0)),
)
"""How long things are kept. What a clock that was ahead has written stays until then: too long, never too short."""


HANDLED = "SELECT update_id FROM handled_updates WHERE update_id IN ({ids})"


class Updates(Engine):
    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        if not update_ids:
            return set()
        async with self.reading() as connection:
            rows = await connection.rows(HANDLED.format(ids=places(1, update_ids)), *update_ids)
            return {row["update_id"] for row in rows}

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        async with self.writing() as connection:
            await connection.run_many(
                "INSERT INTO handled_updates (update_id, handled) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                [(update_id, text_of(now)) for update_id in sorted(set(update_ids))],
            )

    async def file_id(self, key: str) -> str | None:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT file_id FROM file_ids WHERE content = $1", key)
            return rows[0]["file_id"] if rows else None

    async def save_file_id(self, key: str, file_id: str) -> None:
        async with self.writing() as connection:
            await connection.run(
                "INSERT INTO file_ids (content, file_id) VALUES ($1, $2)"
                " ON CONFLICT (content) DO UPDATE SET file_id = excluded.file_id",
                key,
                file_id,
            )

    async def expire(self, now: datetime) -> None:
        async with self.writing(alone=True) as connection:
            for statement, age in KEPT:
                await connection.run(statement, text_of(now - age))
