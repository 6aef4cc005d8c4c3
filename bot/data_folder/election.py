"""The folder of one election: `election.toml`, `results.txt` and the optional files."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType

from bot.articles.documents import text_of
from bot.articles.election_names import ElectionNames
from bot.articles.parse import parse
from bot.core.addresses import usable_address
from bot.core.model import (
    LANGUAGES,
    Article,
    District,
    Election,
    LaterElection,
    Note,
    Result,
    Source,
    Stage,
)
from bot.core.places import Place
from bot.data_folder.golden import Golden, golden_from
from bot.data_folder.names import Names, names_from
from bot.data_folder.notes import notes_from
from bot.data_folder.places import places_from
from bot.data_folder.tables import Table, by_language, plain_date, read_optional, read_table
from bot.errors import ArticleError, DataError

NO_NAMES = Names(MappingProxyType({}))
NO_NOTES: tuple[Note, ...] = ()
NO_QUERIES: tuple[Golden, ...] = ()
NO_PLACES: tuple[Place, ...] = ()
MAX_DISTRICTS = 1000
ELECTION_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,19}")
"""Ids are part of buttons and links, so they are short and plain."""


@dataclass(frozen=True, slots=True)
class ElectionData:
    """The data of one election."""

    election: Election
    article: Article | None
    problem: DataError | None = None
    """The reason why there is no `article`."""
    text: str = ""
    """The text of results.txt."""
    names: Names = NO_NAMES
    notes: tuple[Note, ...] = ()
    golden: tuple[Golden, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def known(self) -> ElectionNames:
        """The facts that an article of this election is checked against."""
        rows = self.article.results if self.article else ()
        printed = {row.number: row.district for row in rows}
        return ElectionNames(
            id=self.election.id,
            districts=self.election.districts,
            names={
                number: (name, *self.names.spellings(number)) for number, name in printed.items()
            },
        )

    def districts(self, results: Sequence[Result]) -> dict[int, District]:
        """Return every district that these results or the data folder name."""
        rows = [*results, *(self.article.results if self.article else ())]
        return {row.number: self._district(row.number, row.district) for row in rows}

    def _district(self, number: int, name: str) -> District:
        return self.names.widen(self.election.id, number, name)


def read_election(folder: Path) -> tuple[ElectionData, tuple[DataError, ...]]:
    """Read the folder of an election; return its data and the files that cannot be used.

    Raises DataError if `election.toml` cannot be used.
    """
    election = read_table(folder / "election.toml", election_from)
    names, names_problem = read_optional(
        folder / "names.toml", partial(names_from, election=election.id), NO_NAMES
    )
    notes, notes_problem = read_optional(
        folder / "notes.toml", partial(notes_from, election=election.id), NO_NOTES
    )
    golden, golden_problem = read_optional(folder / "golden.toml", golden_from, NO_QUERIES)
    regions = [region.id for region in names.regions]
    places, places_problem = read_optional(
        folder / "places.toml",
        partial(places_from, election=election.id, regions=regions),
        NO_PLACES,
    )
    article, text, article_problem = None, "", None
    try:
        article, text = read_article(folder / "results.txt", election)
    except DataError as problem:
        article_problem = problem
    data = ElectionData(election, article, article_problem, text, names, notes, golden, places)
    problems = (
        names_problem,
        notes_problem,
        golden_problem,
        places_problem,
        article_problem,
    )
    return data, tuple(problem for problem in problems if problem is not None)


def read_article(path: Path, election: Election) -> tuple[Article, str]:
    """Return an article and its text. Raises DataError if it is refused or has a blocking warning.

    Its names are not checked: `results.txt` is the file that defines them.
    """
    known = ElectionNames(id=election.id, districts=election.districts, names={})
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


def election_from(table: Table) -> Election:
    """Return the election of a parsed `election.toml`. Raises KeyError or ValueError."""
    return Election(
        id=election_id(table["id"]),
        date=plain_date(table["date"]),
        districts=district_count(table["districts"]),
        source=source_from(table["source"]),
        stage=Stage(table["stage"]) if "stage" in table else None,
        title=by_language(table["title"]),
        test=bool(table.get("test", False)),
        current=bool(table.get("current", False)),
        later=later_from(table["later"]) if "later" in table else None,
    )


def later_from(table: Table) -> LaterElection:
    texts = by_language(table)
    missing = [language for language in LANGUAGES if language not in texts]
    if missing:
        raise ValueError(f"later.{missing[0]} is missing")
    if usable_address(str(table["url"])) is None:
        raise ValueError("later.url is no web address")
    return LaterElection(plain_date(table["date"]), str(table["url"]), texts)


def source_from(table: Table) -> Source:
    published = plain_date(table["published"]) if "published" in table else None
    return Source(str(table["name"]), table.get("url"), published)


def election_id(value: object) -> str:
    if not isinstance(value, str) or not ELECTION_ID.fullmatch(value):
        raise ValueError("id must be 1 to 20 of a-z 0-9 -")
    return value


def district_count(value: object) -> int:
    if type(value) is not int or not 1 <= value <= MAX_DISTRICTS:
        raise ValueError(f"districts must be a number from 1 to {MAX_DISTRICTS}")
    return value
