"""All that an answer is made of, at one moment: replaced as a whole, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.core.model import District, Election, Note, Region, Result, Revision

if TYPE_CHECKING:
    from bot.core.matching import Index


@dataclass(frozen=True, slots=True)
class Ballot:
    """One election with the revision that is served and the index that finds its districts."""

    election: Election
    districts: Mapping[int, District]
    regions: Mapping[str, Region]
    revision: Revision
    index: "Index"
    notes: tuple[Note, ...] = ()

    def results(self, number: int) -> tuple[Result, ...]:
        """The rows of a district: none where the article is silent, several where several people won."""
        return self.revision.by_number.get(number, ())

    def notes_on(self, number: int) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if number in note.numbers)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The current election, and the others by their id (the current one among them)."""

    current: Ballot
    ballots: Mapping[str, Ballot]
