"""Revisions and their results, and the outbox rows that a new revision makes."""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bot.core.model import Origin, Revision
from bot.errors import DraftGoneError, StaleBaseError
from bot.store.engine import Connection, Engine, Row, placeholders
from bot.store.rows import moment_text, parse_revision, result_values, revision_values

OUTBOX_LIFETIME = timedelta(days=1)
"""A follower who cannot be reached within a day asks for the current figure anyway."""
MAX_NUMBER = 2**63 - 1
"""The highest number that a column holds; a person may type a higher one."""

ADD_REVISION = """
    INSERT INTO revisions (number, election, loaded, origin, stage, source_name, source_url,
        source_published, totals, warnings, reason, restores, corrects, method)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
"""
ADD_RESULT = """
    INSERT INTO results (revision, position, number, district, winner, against_all, share, votes,
        line, article)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
RESULTS = """
    SELECT results.*, source_name, source_url, source_published, method
    FROM results JOIN revisions ON revisions.number = results.article
    WHERE revision = $1 ORDER BY position
"""
RESULTS_BETWEEN = """
    SELECT results.*, source_name, source_url, source_published, method
    FROM results JOIN revisions ON revisions.number = results.article
    WHERE election = $1 AND revision BETWEEN $2 AND $3 ORDER BY revision, position
"""
NOTIFY_FOLLOWERS = """
    INSERT INTO outbox (election, number, revision, expires_at, chat_id)
    SELECT election, number, CAST($1 AS BIGINT), CAST($2 AS TEXT), chat_id
    FROM follows WHERE election = $3 AND number IN ({numbers})
    ON CONFLICT (chat_id, election, number) DO UPDATE
    SET revision = excluded.revision, expires_at = excluded.expires_at, due_at = NULL, attempts = 0
"""
CORRECT_CARDS = """
    INSERT INTO outbox (election, number, revision, expires_at, inline_message_id)
    SELECT election, number, CAST($1 AS BIGINT), CAST($2 AS TEXT), inline_message_id
    FROM shared_cards WHERE election = $3 AND number IN ({numbers})
    ON CONFLICT (inline_message_id) DO UPDATE
    SET revision = excluded.revision, expires_at = excluded.expires_at, due_at = NULL,
        attempts = 0, election = excluded.election, number = excluded.number
"""


class RevisionTables(Engine):
    """Revisions in SQL."""

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
            latest = await latest_number(connection, revision.election)
            if latest != base:
                raise StaleBaseError(base, latest)
            if draft is not None:
                await take_draft(connection, draft, base)
            stored = numbered(revision, await highest_number(connection) + 1)
            await insert_revision(connection, stored)
            await enqueue(connection, NOTIFY_FOLLOWERS, stored, to_notify)
            await enqueue(connection, CORRECT_CARDS, stored, to_correct)
            await self.announce(connection, stored.number)
        return stored

    async def adopt(self, revision: Revision) -> None:
        async with self.writing(alone=True) as connection:
            await insert_revision(connection, revision)

    async def latest(self, election: str) -> Revision | None:
        return next(iter(await self.revisions(election, 1)), None)

    async def revision(self, number: int) -> Revision | None:
        if not 0 < number <= MAX_NUMBER:
            return None
        async with self.reading() as connection:
            rows = await connection.rows("SELECT * FROM revisions WHERE number = $1", number)
            results = await connection.rows(RESULTS, number)
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
            oldest, newest = rows[-1]["number"], rows[0]["number"]
            results = await connection.rows(RESULTS_BETWEEN, election, oldest, newest)
        by_revision: dict[int, list[Row]] = {}
        for result in results:
            by_revision.setdefault(result["revision"], []).append(result)
        return [parse_revision(row, by_revision.get(row["number"], [])) for row in rows]

    async def elections(self) -> list[str]:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT DISTINCT election FROM revisions ORDER BY election"
            )
            return [row["election"] for row in rows]

    async def data_digest(self, election: str) -> str | None:
        async with self.reading() as connection:
            rows = await connection.rows(
                "SELECT MAX(number) AS number FROM revisions WHERE election = $1 AND origin = $2",
                election,
                Origin.DATA,
            )
        revision = await self.revision(rows[0]["number"] or 0)
        return None if revision is None else revision.digest

    async def head(self) -> int:
        async with self.reading() as connection:
            return await highest_number(connection)

    async def wait_for_change(self, known_head: int, seconds: float) -> int:
        clock = asyncio.get_running_loop().time
        deadline = clock() + seconds
        while True:
            head = await self.head()
            remaining = deadline - clock()
            if head != known_head or remaining <= 0:
                return head
            await self.pause(remaining)


def numbered(revision: Revision, number: int) -> Revision:
    """Return the revision with its number; rows without an article come from this one."""
    results = tuple(
        replace(result, article=number) if result.article is None else result
        for result in revision.results
    )
    return replace(revision, number=number, results=results)


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


async def take_draft(connection: Connection, draft_id: str, base: int | None) -> None:
    """Delete a draft. Raises DraftGoneError if it does not exist."""
    if not await connection.run("DELETE FROM drafts WHERE id = $1", draft_id):
        raise DraftGoneError(base, base)


async def insert_revision(connection: Connection, revision: Revision) -> None:
    await connection.run(ADD_REVISION, *revision_values(revision))
    rows = [
        result_values(revision.number, position, result)
        for position, result in enumerate(revision.results)
    ]
    await connection.run_many(ADD_RESULT, rows)


async def enqueue(
    connection: Connection, statement: str, revision: Revision, numbers: Collection[int]
) -> None:
    """Add an outbox row for each recipient of these districts.

    A leased row keeps its lease, so that only one message at a time is on its way.
    """
    if not numbers:
        return
    values = sorted(numbers)
    await connection.run(
        statement.format(numbers=placeholders(values, first=4)),
        revision.number,
        moment_text(revision.loaded + OUTBOX_LIFETIME),
        revision.election,
        *values,
    )
