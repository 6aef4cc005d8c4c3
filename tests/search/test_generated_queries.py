"""The look-up against thousands of labelled queries that the tests generate."""

from collections import Counter
from collections.abc import Sequence

import pytest

from bot.core.outcomes import Outcome, Several
from tests.support.questions.election import index
from tests.support.questions.generator import queries
from tests.support.questions.labels import Query
from tests.support.questions.outcomes import answered

LOWEST_SHARE = 0.95
# Two slips in a short name are asked back, and so are slips in a short part of a name, everyday
# words that begin a name, and surnames that another common surname is as near to.
LOWEST_SHARE_OF_WEAK = {"typo2": 0.73, "partial_name": 0.85, "candidate_typo": 0.9}
# A short surname with a slip may be another surname, so that an offer is right.
OFFERED_KINDS = frozenset(["short_surname_typo"])


def is_right(query: Query, outcome: Outcome) -> bool:
    """Return True if a single district is answered, or all of several are offered."""
    if not query.expected:
        return answered(outcome) is None and not isinstance(outcome, Several)
    if query.kind in OFFERED_KINDS:
        return query.expected <= set(outcome.districts)
    if len(query.expected) == 1:
        return answered(outcome) in query.expected
    offered = set(outcome.districts)
    return query.expected <= offered and len(offered) <= max(6, len(query.expected))


def is_harmful(query: Query, outcome: Outcome) -> bool:
    """Return True if a wrong district is answered."""
    number = answered(outcome)
    return number is not None and number not in query.expected


def share_by_kind(asked: Sequence[Query], outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return the share of right outcomes for each kind of query."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for query, outcome in zip(asked, outcomes, strict=True):
        total[query.kind] += 1
        right[query.kind] += is_right(query, outcome)
    return {kind: right[kind] / total[kind] for kind in total}


@pytest.mark.parametrize(("seed", "held"), [(1, False), (2, False), (3, True)])
def test_generated_queries_are_answered_right(seed: int, held: bool) -> None:
    asked = queries(seed, held=held)
    outcomes = [index().find(query.text) for query in asked]
    shares = share_by_kind(asked, outcomes)
    harmful = sum(map(is_harmful, asked, outcomes))
    weak = [
        kind
        for kind, share in shares.items()
        if share < LOWEST_SHARE_OF_WEAK.get(kind, LOWEST_SHARE)
    ]
    assert harmful / len(asked) < 0.003
    assert sum(shares.values()) / len(shares) > 0.985
    assert weak == []
