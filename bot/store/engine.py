"""What both engines can do, so that every statement is written once, and the few words in which they differ."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, ClassVar, Protocol


class Row(Protocol):
    """One row, its values by the names of their columns."""

    def __getitem__(self, column: str, /) -> Any: ...

    def keys(self) -> Iterable[str]: ...


class Connection(Protocol):
    """Statements name their values $1, $2, ... in both engines."""

    async def rows(self, sql: str, *values: object) -> Sequence[Row]: ...

    async def run(self, sql: str, *values: object) -> int:
        """The number of rows that were added, changed or deleted."""

    async def run_many(self, sql: str, values: Sequence[Sequence[object]]) -> None: ...


class Engine(ABC):
    skip_locked: ClassVar[str] = ""
    """What makes a SELECT lock its rows of the outbox and pass over those that another process has locked."""
    find_table: ClassVar[str]
    """The statement that has a row where the table $1 exists."""
    own_words: ClassVar[tuple[tuple[str, str], ...]] = ()
    """What to replace in the steps of the schema."""

    @abstractmethod
    def reading(self) -> AbstractAsyncContextManager[Connection]:
        """A connection whose statements see what is committed."""

    @abstractmethod
    def writing(self, *, alone: bool = False) -> AbstractAsyncContextManager[Connection]:
        """A transaction, rolled back where the block raises.

        Whatever adds or removes follows, shared cards or rows of the outbox for them goes `alone`: no other process
        is in such a transaction at the same time, so none of them works on a list that has just changed.
        """

    @abstractmethod
    async def at_once(self, sql: str, *values: object) -> None:
        """One statement that is a transaction of its own: a third of the way to the database and back."""

    @abstractmethod
    async def pause(self, seconds: float) -> None:
        """Wait for `seconds`, or less where another process may have stored a revision."""

    @abstractmethod
    async def announce(self, connection: Connection, revision: int) -> None:
        """Tell other processes of a revision, once the transaction is committed."""


def places(first: int, values: Sequence[object]) -> str:
    """`$2, $3, $4` for three values from 2 on."""
    return ", ".join(f"${number}" for number in range(first, first + len(values)))
