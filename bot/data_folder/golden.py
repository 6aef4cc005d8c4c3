"""`golden.toml`: questions with known answers."""

from dataclasses import dataclass

from bot.data_folder.tables import Table


@dataclass(frozen=True, slots=True)
class Golden:
    """A golden query: a revision that answers it otherwise is not served."""

    text: str
    outcome: str
    districts: tuple[int, ...]


def golden_from(table: Table) -> tuple[Golden, ...]:
    """Return the golden queries of a parsed `golden.toml`. Raises KeyError or ValueError."""
    return tuple(query_from(query) for query in table["query"])


def query_from(query: Table) -> Golden:
    return Golden(
        text=str(query["text"]),
        outcome=str(query["outcome"]),
        districts=tuple(int(number) for number in query.get("districts", ())),
    )
