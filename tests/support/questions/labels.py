"""A labelled query, and the facts that labels are made of."""

from typing import NamedTuple

from tests.support.questions.facts import ROWS

NAMES = {number: name for number, name, _, _ in ROWS}
WINNERS = {number: winner for number, _, winner, _ in ROWS if winner}


class Query(NamedTuple):
    text: str
    expected: frozenset[int]
    """Empty: no district may be answered."""
    kind: str


def one(number: int, text: str, kind: str) -> Query:
    return Query(text, frozenset([number]), kind)
