"""Builds revisions from articles, and served elections from revisions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from bot.core.model import Article, Note, Origin, Revision, Source, Stage
from bot.core.snapshot import ServedElection
from bot.data_folder.election import ElectionData
from bot.data_folder.golden import Golden
from bot.errors import DataError
from bot.search.index import Index
from bot.search.lexicon import Words


def build_revision(
    data: ElectionData,
    article: Article,
    loaded: datetime,
    origin: Origin,
    *,
    source: Source,
    stage: Stage | None = None,
    reason: str | None = None,
) -> Revision:
    """Return the revision that an article would become, not stored yet (number 0).

    `stage` is used if the text does not tell the stage. Each row keeps `source` and the method of
    the count that the article states.
    """
    return Revision(
        number=0,
        election=data.election.id,
        results=tuple(
            replace(result, source=source, method=article.method) for result in article.results
        ),
        source=source,
        loaded=loaded,
        origin=origin,
        stage=article.stage or stage,
        totals=article.totals,
        warnings=article.warnings,
        reason=reason,
        method=article.method,
    )


def build_data_revision(data: ElectionData, loaded: datetime) -> Revision:
    """Return the revision of `results.txt`. Raises DataError if the file cannot be used."""
    if data.article is None:
        raise data.problem or DataError(data.election.id, "has no results")
    return build_revision(
        data,
        data.article,
        loaded,
        Origin.DATA,
        source=data.election.source,
        stage=data.election.stage,
    )


def later_holders(notes: Iterable[Note]) -> dict[int, list[str]]:
    """Return district -> names of people whom the notes on it name."""
    names: dict[int, list[str]] = {}
    for note in notes:
        for number in note.numbers:
            names.setdefault(number, []).extend(note.people)
    return names


def build_election(data: ElectionData, revision: Revision, words: Words) -> ServedElection:
    """Build everything that answers need from the data of an election and one revision.

    Builds the index: slow, so call it in a thread.
    """
    districts = data.districts(revision.results)
    regions = data.names.regions
    return ServedElection(
        election=data.election,
        districts=MappingProxyType(districts),
        regions=MappingProxyType({region.id: region for region in regions}),
        revision=revision,
        index=Index(
            tuple(districts.values()),
            revision.results,
            regions,
            words,
            data.places,
            later_holders(data.notes),
        ),
        notes=data.notes,
    )


def failing_queries(served: ServedElection, golden: tuple[Golden, ...]) -> tuple[str, ...]:
    """Return the golden queries that get a wrong answer."""
    return tuple(query.text for query in golden if not is_answered(served, query))


def is_answered(served: ServedElection, query: Golden) -> bool:
    outcome = served.index.find(query.text)
    return outcome.kind == query.outcome and outcome.districts == query.districts
