"""From what is known of an election and one revision of its results to all that answers are made of."""

from datetime import datetime
from types import MappingProxyType

from bot.core.model import Article, Origin, Revision, Source, Stage
from bot.core.snapshot import ServedElection
from bot.data_folder.election import ElectionData
from bot.data_folder.golden import Golden
from bot.search.index import Index
from bot.search.lexicon import Words


def build_revision(
    data: ElectionData,
    article: Article,
    loaded: datetime,
    origin: Origin,
    *,
    stage: Stage | None = None,
    source: Source | None = None,
    reason: str | None = None,
) -> Revision:
    """The revision that an article would become, not stored yet (number 0). `stage` stands where the text says none."""
    return Revision(
        number=0,
        election=data.election.id,
        results=article.results,
        source=source or data.election.source,
        loaded=loaded,
        origin=origin,
        stage=article.stage or stage,
        totals=article.totals,
        warnings=article.warnings,
        reason=reason,
    )


def build_election(data: ElectionData, revision: Revision, words: Words) -> ServedElection:
    """Build the index over the districts and winners of a revision."""
    districts = data.districts(revision.results)
    regions = data.names.regions
    return ServedElection(
        election=data.election,
        districts=MappingProxyType(districts),
        regions=MappingProxyType({region.id: region for region in regions}),
        revision=revision,
        index=Index(tuple(districts.values()), revision.results, regions, words),
        notes=data.notes,
    )


def failing_queries(served: ServedElection, golden: tuple[Golden, ...]) -> list[Golden]:
    """The golden queries that this ballot answers wrongly."""
    return [query for query in golden if not _right(served, query)]


def _right(served: ServedElection, query: Golden) -> bool:
    outcome = served.index.find(query.text)
    return outcome.kind == query.outcome and outcome.districts == query.districts
