"""The data folder as values: one folder per election, read as a whole, nothing written."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from bot.articles.documents import text_of
from bot.articles.parse import Known, parse
from bot.core.model import LANGUAGES, Article, District, Election, Note, Result, Source, Stage
from bot.core.places import Place
from bot.data_folder.names import Names, names_from
from bot.data_folder.places import places_from
from bot.data_folder.words import words_from
from bot.errors import ArticleError, BotError, DataError
from bot.search.vocabulary import Words

Table = Mapping[str, Any]
T = TypeVar("T")
NO_NAMES = Names(MappingProxyType({}))


class Golden(NamedTuple):
    """A question whose answer is known: it must come out so before a revision is served."""

    text: str
    outcome: str
    districts: tuple[int, ...]


class ElectionData(NamedTuple):
    """What the data folder says of one election. Where results.txt cannot be used, `problem` says why."""

    election: Election
    article: Article | None
    problem: DataError | None = None
    text: str = ""
    """What results.txt says, as it stands there."""
    names: Names = NO_NAMES
    notes: tuple[Note, ...] = ()
    golden: tuple[Golden, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def known(self) -> Known:
        """What an article of this election is held against: its numbers and the names they may go by."""
        printed = (
            {}
            if self.article is None
            else {row.number: row.district for row in self.article.results}
        )
        return Known(
            id=self.election.id,
            districts=self.election.districts,
            names={
                number: (name, *self.names.spellings(number)) for number, name in printed.items()
            },
        )

    def districts(self, results: Sequence[Result]) -> dict[int, District]:
        """Every district that the data folder or these results know by name."""
        rows = [*results, *(self.article.results if self.article else ())]
        return {row.number: self._district(row) for row in rows}

    def _district(self, row: Result) -> District:
        return self.names.widen(self.election.id, row.number, row.district)


class DataFolder(NamedTuple):
    """All elections, the current one among them, and what could not be read."""

    elections: Mapping[str, ElectionData]
    current: str
    words: Words
    problems: tuple[BotError, ...] = ()


def read_folder(folder: Path) -> DataFolder:
    """Read every election below `folder`.

    Raises DataError where no election can be read at all; anything smaller that is wrong (results, names, notes)
    becomes one of `problems`, and the election works without it.
    """
    problems: list[BotError] = []
    found: dict[str, ElectionData] = {}
    for path in sorted(folder.glob("*/election.toml")):
        try:
            data = _election_data(path, problems)
        except DataError as error:
            problems.append(error)
            continue
        found[data.election.id] = data
    if not found:
        raise next(
            (p for p in problems if isinstance(p, DataError)),
            DataError(
                str(folder), "holds no election: a folder with an election.toml in it is needed"
            ),
        )
    words = _optional(folder / "words.toml", words_from, Words, problems)
    return DataFolder(found, _current([d.election for d in found.values()]), words, tuple(problems))


def _current(elections: Sequence[Election]) -> str:
    chosen = [election for election in elections if election.current] or elections
    return max(chosen, key=lambda election: (election.date, election.id)).id


def _election_data(path: Path, problems: list[BotError]) -> ElectionData:
    folder = path.parent
    election = _election(path)
    names = _optional(
        folder / "names.toml",
        lambda table: names_from(table, election.id),
        lambda: NO_NAMES,
        problems,
    )
    notes = _optional(
        folder / "notes.toml", lambda table: _notes(table, election.id), tuple[Note, ...], problems
    )
    golden = _optional(folder / "golden.toml", _golden, tuple[Golden, ...], problems)
    regions = [region.id for region in names.regions]
    places = _optional(
        folder / "places.toml",
        lambda table: places_from(table, election.id, regions),
        tuple[Place, ...],
        problems,
    )
    # The names in Kyrgyz are those that results.txt prints: there is nothing yet to hold them against.
    known = Known(id=election.id, districts=election.districts, names={})
    try:
        article, text = _article(folder / "results.txt", known)
    except DataError as problem:
        problems.append(problem)
        return ElectionData(election, None, problem, "", names, notes, golden, places)
    return ElectionData(election, article, None, text, names, notes, golden, places)


def _article(path: Path, known: Known) -> tuple[Article, str]:
    try:
        text = text_of(path.read_bytes(), path.name)
        article = parse(text, known)
    except OSError as error:
        raise DataError(str(path), error.strerror or "cannot be read") from error
    except ArticleError as error:
        raise DataError(str(path), f"{error.kind}: {error.reason}", error.line) from error
    for warning in article.warnings:
        if warning.blocks:
            raise DataError(str(path), f"{warning.kind}: {warning.message}", warning.line)
    return article, text


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise DataError(str(path), error.strerror or "cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), str(error)) from error


def _optional(
    path: Path, read: Callable[[Table], T], default: Callable[[], T], problems: list[BotError]
) -> T:
    """A file that may be absent; one that is there and wrong is a problem, and does not stop the others."""
    if not path.exists():
        return default()
    try:
        return read(_toml(path))
    except DataError as error:
        problems.append(DataError(str(path), error.reason, error.line))
    except KeyError as error:
        problems.append(DataError(str(path), f"{error.args[0]} is missing"))
    except (TypeError, ValueError) as error:
        problems.append(DataError(str(path), str(error)))
    return default()


def _election(path: Path) -> Election:
    table = _toml(path)
    try:
        return Election(
            id=_id(table["id"]),
            date=_date(table["date"]),
            districts=_count(table["districts"]),
            source=_source(table["source"]),
            stage=Stage(table["stage"]) if "stage" in table else None,
            title=_by_language(table["title"]),
            test=bool(table.get("test", False)),
            current=bool(table.get("current", False)),
        )
    except KeyError as error:
        raise DataError(str(path), f"{error.args[0]} is missing") from error
    except (TypeError, ValueError) as error:
        raise DataError(str(path), str(error)) from error


def _source(table: Table) -> Source:
    published = table.get("published")
    return Source(
        str(table["name"]), table.get("url"), None if published is None else _date(published)
    )


def _notes(table: Table, election: str) -> tuple[Note, ...]:
    return tuple(
        Note(
            election=election,
            numbers=tuple(int(number) for number in note["numbers"]),
            date=None if "date" not in note else _date(note["date"]),
            texts=_by_language(note),
            sources=tuple(str(source) for source in note["sources"]),
        )
        for note in table["note"]
    )


def _golden(table: Table) -> tuple[Golden, ...]:
    return tuple(
        Golden(
            str(query["text"]),
            str(query["outcome"]),
            tuple(int(number) for number in query.get("districts", ())),
        )
        for query in table["query"]
    )


def _by_language(table: Table) -> dict[str, str]:
    return {language: str(table[language]) for language in LANGUAGES if language in table}


def _id(value: object) -> str:
    """Ids travel in buttons and links, so they are short and plain."""
    if not isinstance(value, str) or not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,19}", value):
        raise ValueError("id must be 1 to 20 of a-z 0-9 -")
    return value


def _date(value: object) -> date:
    if type(value) is not date:
        raise ValueError("a date is written like 2021-11-28, without quotation marks")
    return value


def _count(value: object) -> int:
    if type(value) is not int or not 1 <= value <= 1000:
        raise ValueError("districts must be a number from 1 to 1000")
    return value
