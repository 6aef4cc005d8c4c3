"""The schema, step by step: the files of schema/ in the order of their names, each applied once and recorded."""

from pathlib import Path

from bot.errors import StoreError
from bot.store.engine import Connection, Engine

SCHEMA = Path(__file__).parent / "schema"


def steps() -> dict[str, str]:
    """Name -> statements, in the order in which they are applied."""
    return {file.stem: file.read_text("utf-8") for file in sorted(SCHEMA.glob("*.sql"))}


async def recorded(engine: Engine, connection: Connection) -> set[str] | None:
    """The steps that were applied, None where the database is not one of ours yet.

    Raises StoreError where a newer version of the program has been here.
    """
    if not await connection.rows(engine.find_table, "schema_steps"):
        return None
    names = {row["name"] for row in await connection.rows("SELECT name FROM schema_steps")}
    newer = names - steps().keys()
    if newer:
        raise StoreError(
            f"the database was written by a newer version of the bot (its schema has {min(newer)})"
        )
    return names


async def bring_up_to_date(engine: Engine) -> None:
    """Apply what is missing, in one transaction with its records. Processes that start together wait in line."""
    async with engine.writing(alone=True) as connection:
        done = await recorded(engine, connection)
        if done is None:
            await connection.run("CREATE TABLE schema_steps (name TEXT NOT NULL PRIMARY KEY)")
        for name, statements in steps().items():
            if name not in (done or ()):
                await apply(engine, connection, name, statements)


async def apply(engine: Engine, connection: Connection, name: str, statements: str) -> None:
    for word, own in engine.own_words:
        statements = statements.replace(word, own)
    for statement in statements.split(
        ";"
    ):  # one by one: SQLite's executescript commits the open transaction first
        if statement.strip():
            await connection.run(statement)
    await connection.run("INSERT INTO schema_steps (name) VALUES ($1)", name)


async def ready_to_read(engine: Engine) -> bool:
    """False where there is no database of ours yet. Raises StoreError where a newer version has been here.

    A database of an older version can be read: the steps after the first have added what the running bot alone needs. A
    step that changes revisions or results will have to be asked for here.
    """
    async with engine.reading() as connection:
        return bool(await recorded(engine, connection))
