"""A labelled query, and the facts that labels are made of."""

from dataclasses import dataclass

from tests.support.questions.facts import ROWS

NAMES = {number: name for number, name, _, _ in ROWS}
WINNERS = {number: winner for number, _, winner, _ in ROWS if winner}


@dataclass(frozen=True, slots=True)
class Query:
    """A text that somebody may send, with the districts that it means."""

    text: str
    expected: frozenset[int]
    """Empty: no district may be answered."""
    kind: str


def one(number: int, text: str, kind: str) -> Query:
    return Query(text, frozenset([number]), kind)
