"""Everything that answers are made of at one moment: replaced as a whole, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.core.model import District, Election, Note, Region, Result, Revision
from bot.core.outcomes import Outcome


class Finder(Protocol):
    """Finds the districts that a text names. `bot.search` has the implementation."""

    def find(self, text: str) -> Outcome:
        """Return what the text asks for. Never raises."""

    def suggest(self, text: str) -> tuple[int, ...]:
        """Return district numbers for a text that is still being typed, best first."""

    def language_of(self, text: str) -> str | None:
        """Return the language that the words of a question belong to, None if they do not tell."""


@dataclass(frozen=True, slots=True)
class ServedElection:
    """One election with the revision that is served and the index that finds its districts."""

    election: Election
    districts: Mapping[int, District]
    regions: Mapping[str, Region]
    revision: Revision
    index: Finder
    notes: tuple[Note, ...] = ()

    def results(self, number: int) -> tuple[Result, ...]:
        """Return the rows of a district; empty if the article does not have it."""
        return self.revision.by_number.get(number, ())

    def notes_on(self, number: int) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if number in note.numbers)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The current election, and all elections by id (the current one included)."""

    current: ServedElection
    elections: Mapping[str, ServedElection]
