"""The schema: the files of `schema/` in the order of their names, each applied once."""

from collections.abc import Mapping
from pathlib import Path

from bot.errors import StoreError
from bot.store.engine import Connection, Engine

SCHEMA = Path(__file__).parent / "schema"


def schema_steps() -> dict[str, str]:
    """Return name -> statements, in the order in which they are applied."""
    return {file.stem: file.read_text("utf-8") for file in sorted(SCHEMA.glob("*.sql"))}


async def bring_up_to_date(engine: Engine, steps: Mapping[str, str]) -> None:
    """Apply the missing steps and record them, all in one transaction.

    Processes that start together wait for each other. Raises StoreError if a newer version of the
    program has written the database.
    """
    async with engine.writing(alone=True) as connection:
        applied = await applied_steps(engine, connection, steps)
        if applied is None:
            await connection.run("CREATE TABLE schema_steps (name TEXT NOT NULL PRIMARY KEY)")
            applied = set()
        for name, statements in steps.items():
            if name not in applied:
                await apply_step(engine, connection, name, statements)


async def apply_step(engine: Engine, connection: Connection, name: str, statements: str) -> None:
    for word, replacement in engine.schema_words:
        statements = statements.replace(word, replacement)
    # One by one: SQLite's executescript commits the open transaction first.
    for statement in statements.split(";"):
        if statement.strip():
            await connection.run(statement)
    await connection.run("INSERT INTO schema_steps (name) VALUES ($1)", name)


async def applied_steps(
    engine: Engine, connection: Connection, steps: Mapping[str, str]
) -> set[str] | None:
    """Return the recorded steps; None: the database has no table of this program.

    Raises StoreError if there are records that are not in `steps`.
    """
    if not await connection.rows(engine.find_table, "schema_steps"):
        return None
    names = {row["name"] for row in await connection.rows("SELECT name FROM schema_steps")}
    newer = names - steps.keys()
    if newer:
        raise StoreError(
            f"the database was written by a newer version of the bot (its schema has {min(newer)})"
        )
    return names


async def is_ready_to_read(engine: Engine) -> bool:
    """Return False if the database does not exist yet.

    An older schema is read as it is. A step that changes revisions or results has to be required
    here. Raises StoreError if a newer version of the program has written the database.
    """
    async with engine.reading() as connection:
        return bool(await applied_steps(engine, connection, schema_steps()))
