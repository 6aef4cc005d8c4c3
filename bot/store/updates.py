"""Handled updates, uploaded pictures, and the deletion of old rows."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.store.engine import Engine, placeholders
from bot.store.rows import moment_text

EXPIRED = (
    ("DELETE FROM handled_updates WHERE handled < $1", timedelta(days=1)),
    ("DELETE FROM drafts WHERE created < $1", timedelta(days=1)),
    ("DELETE FROM shared_cards WHERE created < $1", timedelta(days=30)),  # and their outbox rows
    ("DELETE FROM outbox WHERE expires_at < $1", timedelta(0)),
)
"""Statement and age. A row dated by a clock that was ahead stays longer."""
MAX_IDS = 10_000
"""Ids in one statement: both engines allow some 32,000 values."""
MARK_HANDLED = """
    INSERT INTO handled_updates (handled, update_id) VALUES {rows}
    ON CONFLICT (update_id) DO UPDATE SET handled = excluded.handled
"""


class UpdateTables(Engine):
    """Updates and file ids in SQL."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        if not update_ids:
            return set()
        statement = "SELECT update_id FROM handled_updates WHERE update_id IN ({ids})"
        async with self.reading() as connection:
            rows = await connection.rows(
                statement.format(ids=placeholders(update_ids, first=1)), *update_ids
            )
            return {row["update_id"] for row in rows}

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        ids = sorted(set(update_ids))
        for start in range(0, len(ids), MAX_IDS):
            batch = ids[start : start + MAX_IDS]
            rows = ", ".join(f"($1, ${number})" for number in range(2, len(batch) + 2))
            async with self.writing() as connection:
                await connection.run(MARK_HANDLED.format(rows=rows), moment_text(now), *batch)

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
            for statement, age in EXPIRED:
                await connection.run(statement, moment_text(now - age))
