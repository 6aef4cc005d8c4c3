"""Articles that wait for the decision of an admin."""

from bot.core.previews import Draft
from bot.store.engine import Engine
from bot.store.rows import draft_values, parse_draft

SAVE_DRAFT = """
    INSERT INTO drafts (id, election, base, article, admin_id, created, origin, stage, reason,
        restores, approved_by, source_name, source_url, source_published, source_answered)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (id) DO UPDATE SET election = excluded.election, base = excluded.base,
        article = excluded.article, admin_id = excluded.admin_id, created = excluded.created,
        origin = excluded.origin, stage = excluded.stage, reason = excluded.reason,
        restores = excluded.restores, approved_by = excluded.approved_by,
        source_name = excluded.source_name, source_url = excluded.source_url,
        source_published = excluded.source_published, source_answered = excluded.source_answered
"""


class DraftTable(Engine):
    """Drafts in SQL."""

    async def save_draft(self, draft: Draft) -> None:
        async with self.writing() as connection:
            await connection.run(SAVE_DRAFT, *draft_values(draft))

    async def draft(self, draft_id: str) -> Draft | None:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT * FROM drafts WHERE id = $1", draft_id)
            return parse_draft(rows[0]) if rows else None

    async def drafts(self) -> list[Draft]:
        async with self.reading() as connection:
            rows = await connection.rows("SELECT * FROM drafts ORDER BY created, id")
            return [parse_draft(row) for row in rows]

    async def delete_draft(self, draft_id: str) -> bool:
        async with self.writing() as connection:
            return bool(await connection.run("DELETE FROM drafts WHERE id = $1", draft_id))

    async def approve_draft(self, draft_id: str, admin_id: int) -> int | None:
        async with self.writing() as connection:
            await connection.run(
                "UPDATE drafts SET approved_by = $2 WHERE id = $1 AND approved_by IS NULL",
                draft_id,
                admin_id,
            )
            rows = await connection.rows("SELECT approved_by FROM drafts WHERE id = $1", draft_id)
            return rows[0]["approved_by"] if rows else None
