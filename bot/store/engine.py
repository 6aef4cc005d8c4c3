"""The operations that both engines offer, so that every statement is written once."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, ClassVar, Protocol


class Row(Protocol):
    """A row: column name -> value."""

    def __getitem__(self, column: str, /) -> Any: ...

    def keys(self) -> Iterable[str]: ...


class Connection(Protocol):
    """A connection. Statements name their values $1, $2, ... in both engines."""

    async def rows(self, sql: str, *values: object) -> Sequence[Row]: ...

    async def run(self, sql: str, *values: object) -> int:
        """Return the number of rows that were added, changed or deleted."""

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None: ...


class Engine(ABC):
    """An engine, and the words in which the two differ."""

    skip_locked: ClassVar[str] = ""
    """Makes a SELECT lock its rows and skip those that another process has locked."""
    find_table: ClassVar[str]
    """A statement that returns a row if the table $1 exists."""
    schema_words: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Replacements in the statements of the schema."""

    @abstractmethod
    def reading(self) -> AbstractAsyncContextManager[Connection]:
        """Return a connection whose statements see all committed rows."""

    @abstractmethod
    def writing(self, *, alone: bool = False) -> AbstractAsyncContextManager[Connection]:
        """Return a transaction, rolled back if the block raises.

        `alone`: no other process is in such a transaction at the same time. Everything that adds
        or deletes follows, shared cards or their outbox rows is done alone, so that none of it
        works on a list that has just changed.
        """

    @abstractmethod
    async def pause(self, seconds: float) -> None:
        """Wait for `seconds`, or less if another process may have stored a revision."""

    @abstractmethod
    async def announce(self, connection: Connection, revision: int) -> None:
        """Notify other processes of a revision as soon as the transaction is committed."""


def placeholders(values: Sequence[object], first: int) -> str:
    """Return `$2, $3, $4` for three values if `first` is 2."""
    return ", ".join(f"${number}" for number in range(first, first + len(values)))
