"""The data folder: one folder per election, read as a whole, never written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.core.model import Election
from bot.data_folder.election import ElectionData, read_election
from bot.data_folder.tables import read_optional
from bot.data_folder.words import words_from
from bot.errors import DataError
from bot.search.lexicon import Words


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data of all elections by id, and the files that could not be used."""

    elections: Mapping[str, ElectionData]
    current: str
    """The id of the election that questions are about."""
    words: Words
    problems: tuple[DataError, ...] = ()


def read_folder(folder: Path) -> DataFolder:
    """Read every election below `folder`.

    A file that cannot be used becomes one of `problems`, and its election works without it. Raises
    DataError if no election can be read at all.
    """
    elections: dict[str, ElectionData] = {}
    problems: list[DataError] = []
    for path in sorted(folder.glob("*/election.toml")):
        try:
            data, unusable = read_election(path.parent)
        except DataError as problem:
            problems.append(problem)
            continue
        elections[data.election.id] = data
        problems += unusable
    if not elections:
        raise problems[0] if problems else no_election_in(folder)
    words, words_problem = read_optional(folder / "words.toml", words_from, Words())
    if words_problem is not None:
        problems.append(words_problem)
    current = current_of(data.election for data in elections.values())
    return DataFolder(elections, current, words, tuple(problems))


def no_election_in(folder: Path) -> DataError:
    return DataError(
        str(folder), "holds no election: a folder with an election.toml in it is needed"
    )


def current_of(elections: Iterable[Election]) -> str:
    """Return the id of the latest election marked as current, or of the latest of all."""
    every = list(elections)
    marked = [election for election in every if election.current]
    return max(marked or every, key=lambda election: (election.date, election.id)).id
