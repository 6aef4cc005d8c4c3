"""What the words of a question name: a span of them, and the districts it can mean."""

from typing import NamedTuple

from bot.core.outcomes import By, Why
from bot.search.gazetteer import Entry


class Span(NamedTuple):
    """Words of the question that name one district, or several that they can all mean."""

    numbers: tuple[int, ...]
    by: By
    why: Why = Why.SHARED_WORD
    region: str | None = None
    sure: bool = True
    """False for a beginning or a near miss."""
    direct: bool = True
    """False where even a single district must be offered, not answered."""
    nowhere: bool = False


def span_of(entry: Entry) -> Span:
    return Span(entry.numbers, entry.by, entry.why, entry.region, nowhere=not entry.numbers)
