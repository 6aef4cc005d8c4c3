"""The terms of the product as values: elections, districts, results, articles, revisions."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

LANGUAGES = ("ky", "ru", "en")
"""The languages of the bot, the default first."""
EMPTY: Mapping[str, str] = MappingProxyType({})


class Stage(StrEnum):
    """The progress of the count, named after the NIST election results reporting format."""

    UNOFFICIAL_PARTIAL = "unofficial-partial"
    UNOFFICIAL_COMPLETE = "unofficial-complete"
    CERTIFIED = "certified"
    RECOUNT = "recount"
    CORRECTION = "correction"

    @property
    def provisional(self) -> bool:
        return self in {Stage.UNOFFICIAL_PARTIAL, Stage.UNOFFICIAL_COMPLETE, Stage.RECOUNT}


class Method(StrEnum):
    """How the votes were counted."""

    HAND = "hand"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Source:
    """The publisher of an article. An unknown fact is None and is shown as unknown."""

    name: str | None
    url: str | None = None
    published: date | None = None

    @property
    def is_given(self) -> bool:
        return self.name is not None or self.url is not None


NOT_GIVEN = Source(None)
"""The source of an article that does not say where it comes from."""


@dataclass(frozen=True, slots=True)
class LaterElection:
    """A later election that cards of a past one point to."""

    date: date
    url: str
    texts: Mapping[str, str]
    """Language -> a sentence: when it was, and that its results are not here."""


@dataclass(frozen=True, slots=True)
class Election:
    """One vote on one date."""

    id: str
    date: date
    districts: int
    source: Source
    stage: Stage | None = None
    title: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """Language (ky, ru, en) -> title."""
    test: bool = False
    current: bool = False
    later: LaterElection | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """An oblast or a city, with the numbers of its districts."""

    id: str
    names: Mapping[str, str]
    """Language -> name for display."""
    aliases: tuple[str, ...]
    districts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class District:
    """A district of an election. The key is (election, number): numbers are not unique."""

    election: str
    number: int
    name: str
    """In Kyrgyz, as the data of the election print it, without the word for district."""
    names: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    """Language (ru, en) -> name for display, if the data folder has one."""
    aliases: tuple[str, ...] = ()
    region: str | None = None
    region_inferred: bool = False
    """True if no source names the region: it follows from the raion of the same name."""
    shares_town_with: int | None = None
    """The number of the other district, if a town is split between two."""

    def name_in(self, language: str) -> str:
        return self.names.get(language, self.name)


@dataclass(frozen=True, slots=True)
class Result:
    """One row of an article: a district and a winner. Several winners are a row each."""

    number: int
    district: str
    winner: str | None
    """As the article spells it; None if "against all" came first."""
    against_all: bool
    share: Decimal | None
    """Per cent, with as many decimals as the article prints."""
    votes: int | None
    line: str
    """The article's own line, white space folded."""
    source: Source = field(default=NOT_GIVEN, compare=False)
    """The source of the article that printed this row."""
    method: Method | None = field(default=None, compare=False)
    """How that article says the votes were counted; None if it does not say."""
    article: int | None = field(default=None, compare=False)
    """The revision that loaded that article; None: the revision that holds the row."""

    @property
    def facts(self) -> tuple[int, str, str | None, bool, str | None, int | None]:
        share = None if self.share is None else str(self.share)
        return (self.number, self.district, self.winner, self.against_all, share, self.votes)


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals that an article gives for the whole election."""

    polling_stations: int | None = None
    voters: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleWarning:
    """A passage of an article that a person should check before it is loaded."""

    kind: str
    message: str
    """One English sentence with the facts. Screens add words of their own language."""
    number: int | None = None
    line: int | None = None
    blocks: bool = False
    """True if the article must not be loaded as it is, even if an admin confirms."""


@dataclass(frozen=True, slots=True)
class Article:
    """The facts of one text. `results` are in the order of the district numbers."""

    results: tuple[Result, ...]
    totals: Totals | None = None
    stage: Stage | None = None
    warnings: tuple[ArticleWarning, ...] = ()
    election: str | None = None
    """The id of the election that the text names (an export of the bot does), else None."""
    source: Source = NOT_GIVEN
    """Where the upload says that it comes from."""
    method: Method | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over the facts, not the bytes: articles with equal facts are the same."""
        return digest_of(self.results, self.totals, self.stage)


def digest_of(results: tuple[Result, ...], totals: Totals | None, stage: Stage | None) -> str:
    """Return the SHA-256 of the facts. Stored digests depend on every detail of this form."""
    facts = (
        [result.facts for result in results],
        None if totals is None else (totals.polling_stations, totals.voters),
        stage,
    )
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()


class Origin(StrEnum):
    """The way by which a revision was stored."""

    DATA = "data"
    ADMIN = "admin"
    ROLLBACK = "rollback"


@dataclass(frozen=True, slots=True)
class Revision:
    """One loaded article of an election.

    `number` counts through all elections of a database, from 1. A revision that is not stored has
    number 0.
    """

    number: int
    election: str
    results: tuple[Result, ...]
    source: Source
    loaded: datetime
    """UTC, with its time zone."""
    origin: Origin
    stage: Stage | None = None
    totals: Totals | None = None
    warnings: tuple[ArticleWarning, ...] = ()
    reason: str | None = None
    """Typed by an admin; readers may see it."""
    restores: int | None = None
    """For a rollback: the number of the revision that it brings back."""
    corrects: Stage | None = None
    """For the stage `correction`: the stage of the corrected revision, if it is known."""
    method: Method | None = None
    by_number: Mapping[int, tuple[Result, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        rows: dict[int, tuple[Result, ...]] = {}
        for result in self.results:
            rows[result.number] = (*rows.get(result.number, ()), result)
        object.__setattr__(self, "by_number", MappingProxyType(rows))

    @property
    def digest(self) -> str:
        return digest_of(self.results, self.totals, self.stage)

    @property
    def against_all(self) -> tuple[int, ...]:
        return tuple(result.number for result in self.results if result.against_all)


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that a note names; without a link if its address is not known."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A dated, sourced event after the result; shown apart from it, never as a Result."""

    election: str
    numbers: tuple[int, ...]
    """Empty: it is about the whole election."""
    date: date | None
    """Of the event; None if the text dates it less exactly."""
    texts: Mapping[str, str]
    """Language -> text."""
    sources: tuple[Citation, ...]
    people: tuple[str, ...] = ()
    """Later holders of the seat: their names lead to the district, never as its winner."""
