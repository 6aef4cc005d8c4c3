"""Updates that were answered, pictures that were uploaded, and the removal of what is out of date."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.store.engine import Engine
from bot.store.rows import text_of

KEPT = (
    ("DELETE FROM handled_updates WHERE handled < $1", timedelta(days=1)),
    ("DELETE FROM drafts WHERE created < $1", timedelta(days=1)),
    ("DELETE FROM shared_cards WHERE created < $1", timedelta(days=30)),  # the outbox follows
    ("DELETE FROM outbox WHERE expires_at < $1", timedelta(0)),
)
"""How long things are kept. What a clock that was ahead has written stays until then: too long, never too short."""


LONGEST_RUN = 1000
"""Ids in one row at most: a run that holds an id begins less than so far below it."""
HANDLED = (
    "WITH asked (id) AS (VALUES {ids}) SELECT DISTINCT id FROM asked JOIN handled_updates"
    " ON update_id > id - {longest} AND update_id <= id AND COALESCE(last_id, update_id) >= id"
)
MARK = (
    "INSERT INTO handled_updates (update_id, last_id, handled) VALUES {runs} ON CONFLICT (update_id) DO UPDATE"
    " SET handled = excluded.handled, last_id = CASE WHEN handled_updates.last_id > excluded.last_id"
    " THEN handled_updates.last_id ELSE excluded.last_id END"
)
MOST_RUNS = 1000
"""Runs in one statement: both engines have room for some 32,000 values."""


class Updates(Engine):
    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        if not update_ids:
            return set()
        async with self.reading() as connection:
            asked = ", ".join(
                f"(CAST(${place} AS BIGINT))" for place in range(1, len(update_ids) + 1)
            )
            return {
                row["id"]
                for row in await connection.rows(
                    HANDLED.format(ids=asked, longest=LONGEST_RUN), *update_ids
                )
            }

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None:
        found, when = runs(update_ids), text_of(now)
        for start in range(0, len(found), MOST_RUNS):
            values = [value for run in found[start : start + MOST_RUNS] for value in run]
            rows = (
                f"(CAST(${at} AS BIGINT), CAST(${at + 1} AS BIGINT), $1)"
                for at in range(2, len(values) + 2, 2)
            )
            await self.at_once(MARK.format(runs=", ".join(rows)), when, *values)

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


def runs(update_ids: Sequence[int]) -> list[tuple[int, int]]:
    """First and last id of each run without a gap, in order. Telegram counts one by one, so a group of updates is a few
    runs, and a row costs far more than an id."""
    found: list[tuple[int, int]] = []
    for update_id in sorted(set(update_ids)):
        if found and update_id == found[-1][1] + 1 and update_id - found[-1][0] < LONGEST_RUN:
            found[-1] = (found[-1][0], update_id)
        else:
            found.append((update_id, update_id))
    return found
