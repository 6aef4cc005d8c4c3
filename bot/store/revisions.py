"""Revisions and drafts: what was loaded, and what waits for a decision."""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bot.core.model import Origin, Revision
from bot.core.previews import Draft
from bot.errors import DraftGoneError, StaleBaseError
from bot.store.engine import Connection, Engine, places
from bot.store.rows import (
    draft_values,
    parse_draft,
    parse_revision,
    result_values,
    revision_values,
    text_of,
)

LIFETIME = timedelta(days=1)
"""Of a row in the outbox: who could not be told within a day asks for the current figure anyway."""
BIGGEST = 2**63 - 1
"""The highest number that a column holds; a person may type a higher one."""

ADD_REVISION = """
    INSERT INTO revisions (number, election, loaded, origin, stage, source_name, source_url, source_published,
        totals, warnings, reason, restores, corrects)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""
ADD_RESULT = """
    INSERT INTO results (revision, position, number, district, winner, against_all, share, votes, line)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""
ADD_NOTIFICATIONS = """
    INSERT INTO outbox (election, number, revision, expires_at, chat_id)
    SELECT election, number, CAST($1 AS BIGINT), CAST($2 AS TEXT), chat_id
    FROM follows WHERE election = $3 AND number IN ({numbers})
    ON CONFLICT (chat_id, election, number) DO UPDATE
    SET revision = excluded.revision, expires_at = excluded.expires_at, due_at = NULL, attempts = 0
"""
ADD_CORRECTIONS = """
    INSERT INTO outbox (election, number, revision, expires_at, inline_message_id)
    SELECT election, number, CAST($1 AS BIGINT), CAST($2 AS TEXT), inline_message_id
    FROM shared_cards WHERE election = $3 AND number IN ({numbers})
    ON CONFLICT (inline_message_id) DO UPDATE
    SET revision = excluded.revision, expires_at = excluded.expires_at, due_at = NULL, attempts = 0,
        election = excluded.election, number = excluded.number
"""
SAVE_DRAFT = """
    INSERT INTO drafts (id, election, base, article, admin_id, created, origin, stage, reason, restores, approved_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (id) DO UPDATE SET election = excluded.election, base = excluded.base, article = excluded.article,
        admin_id = excluded.admin_id, created = excluded.created, origin = excluded.origin, stage = excluded.stage,
        reason = excluded.reason, restores = excluded.restores, approved_by = excluded.approved_by
"""


class Revisions(Engine):
    async def add_revision(
        self,
        revision: Revision,
        *,
        base: int | None,
        to_notify: Collection[int] = (),
        to_correct: Collection[int] = (),
        draft: str | None = None,
    ) -> Revision:
        async with self.writing(alone=True) as connection:
            current = await latest_number(connection, revision.election)
            if current != base:
                raise StaleBaseError(base, current)
            if draft is not None and not await connection.run(
                "DELETE FROM drafts WHERE id = $1", draft
            ):
                raise DraftGoneError(base, current)
            stored = replace(revision, number=await highest_number(connection) + 1)
            await insert(connection, stored)
            await enqueue(connection, ADD_NOTIFICATIONS, stored, to_notify)
            await enqueue(connection, ADD_CORRECTIONS, stored, to_correct)
            await self.announce(connection, stored.number)
        return stored

    async def latest(self, election: str) -> Revision | None:
        return next(iter(await self.revisions(election, 1)), None)

    async def revision(self, number: int) -> Revision | None:
        if not 0 < number <= BIGGEST:
            return None
        async with self.reading() as connection:
            rows = await connection.rows("SELECT * FROM revisions WHERE number = $1", number)
            results = await connection.rows(
                "SELECT * FROM results WHERE revision = $1 ORDER BY position", number
            )
            return parse_revision(rows[0], results) if rows else None

    async def revisions(self, election: str, limit: int = 20) -> list[Revision]:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT * FROM revisions WHERE election = $1 ORDER BY number DESC LIMIT $2",
                election,
                limit,
            )
            if not rows:
                return []
            results = await connection.rows(
                "SELECT results.* FROM results JOIN revisions ON revisions.number = results.revision"
                " WHERE election = $1 AND revision BETWEEN $2 AND $3 ORDER BY revision, position",
                election,
                rows[-1]["number"],
                rows[0]["number"],
            )
            return [
                parse_revision(
                    row, [result for result in results if result["revision"] == row["number"]]
                )
                for row in rows
            ]

    async def elections(self) -> list[str]:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT DISTINCT election FROM revisions ORDER BY election"
            )
            return [row["election"] for row in rows]

    async def adopt(self, revision: Revision) -> None:
        async with self.writing(alone=True) as connection:
            await insert(connection, revision)

    async def head(self) -> int:
        async with self.reading() as connection:
            return await highest_number(connection)

    async def wait_for_change(self, known: int, seconds: float) -> int:
        clock = asyncio.get_running_loop().time
        until = clock() + seconds
        while (head := await self.head()) == known and (left := until - clock()) > 0:
            await self.pause(left)
        return head

    async def data_digest(self, election: str) -> str | None:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT MAX(number) AS number FROM revisions WHERE election = $1 AND origin = $2",
                election,
                Origin.DATA,
            )
        given = await self.revision(rows[0]["number"] or 0)
        return None if given is None else given.digest

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


async def highest_number(connection: Connection) -> int:
    rows = await connection.rows("SELECT COALESCE(MAX(number), 0) AS number FROM revisions")
    number: int = rows[0]["number"]
    return number


async def latest_number(connection: Connection, election: str) -> int | None:
    rows = await connection.rows(
        "SELECT MAX(number) AS number FROM revisions WHERE election = $1", election
    )
    number: int | None = rows[0]["number"]
    return number


async def insert(connection: Connection, revision: Revision) -> None:
    await connection.run(ADD_REVISION, *revision_values(revision, revision.number))
    rows = [
        result_values(revision.number, at, result) for at, result in enumerate(revision.results)
    ]
    await connection.run_many(ADD_RESULT, rows)


async def enqueue(
    connection: Connection, statement: str, revision: Revision, numbers: Collection[int]
) -> None:
    """One row for each recipient. One that is leased keeps its lease: two messages must not be on their way."""
    if numbers:
        values = sorted(numbers)
        expires = text_of(revision.loaded + LIFETIME)
        statement = statement.format(numbers=places(4, values))
        await connection.run(statement, revision.number, expires, revision.election, *values)
