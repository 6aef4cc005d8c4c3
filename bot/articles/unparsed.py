"""Lines outside the rows that a person should see: a figure beside a name but no district's number, and orders."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.articles.election_names import Known
from bot.articles.normalise import Page, folded
from bot.articles.reading import ORDER, QUOTED, Reading
from bot.articles.rows.district_names import SEPARATOR, bare_name
from bot.articles.rows.shares import Share, parse_shares
from bot.articles.rows.winners import parse_winner
from bot.core.model import ArticleWarning
from bot.core.name_forms import fold_name

SENTENCE_END = re.compile(r"(?<=\w{3})[.!?]")
DIGITS = " 0123456789"
LEADING = " \t,:;—–-"
SHARES = 20
"""Shares of one line that are looked at; a line with more is no row."""


def parse_leftovers(page: Page, reading: Reading, known: Known) -> Iterator[ArticleWarning]:
    """A warning for each line outside the rows that looks like a row, with the number of the district that it names
    or that stands on the same line or the one above, and for each that reads like an order."""
    told = {warning.line for warning in reading.warnings}
    numbers = {found.until: found.number for found in reading.found}
    for at, line in lines_around(page, reading):
        if ORDER.search(line):
            yield ArticleWarning(
                "suspicious_text",
                f"a line that reads like an order: {folded(line)[:QUOTED]!r}",
                None,
                at,
            )
        elif at not in told and looks_like_row(line, known):
            number = number_of(line, known) or numbers.get(at) or numbers.get(at - 1)
            yield ArticleWarning(
                "unparsed_line",
                f"looks like a row and is not understood: {folded(line)[:QUOTED]!r}",
                number,
                at,
            )


def lines_around(page: Page, reading: Reading) -> Iterator[tuple[int, str]]:
    for start, end in reading.around:
        first = page.line_at(start)
        for place, line in enumerate(page.text[start:end].split("\n")):
            if line.strip():
                yield first + place, line


def looks_like_row(line: str, known: Known) -> bool:
    """Whether a person, "against all" or a district stands right beside a share."""
    return any(
        parse_winner(piece) or district_name(piece) in known.owners
        for share in parse_shares(line)[:SHARES]
        for piece in beside(line, share)
        if piece.strip()
    )


def rivals(line: str, number: int, known: Known) -> list[Decimal]:
    """The shares of a line that stand beside a person or "against all", unless it names another district."""
    if number_of(line, known) not in {None, number}:
        return []
    shares = parse_shares(line)[:SHARES]
    return [
        share.value for share in shares if any(parse_winner(piece) for piece in beside(line, share))
    ]


def beside(line: str, share: Share) -> Iterator[str]:
    """The pieces of a line next to a share, before and behind it, in which a name could stand."""
    before = SENTENCE_END.split(line[max(0, share.start - QUOTED) : share.start].rstrip(LEADING))[
        -1
    ]
    yield before
    yield from SEPARATOR.split(before)[-3:]
    after = line[share.end : share.end + QUOTED].lstrip(LEADING)
    yield SEPARATOR.split(SENTENCE_END.split(after)[0])[0]


def district_name(piece: str) -> str:
    return fold_name(bare_name(piece).strip(DIGITS))


def number_of(line: str, known: Known) -> int | None:
    """The district that the line names, where it is only one."""
    named = {
        district_name(piece)
        for share in parse_shares(line)[:SHARES]
        for piece in beside(line, share)
    }
    numbers = {number for name in named for number in known.owners.get(name, ())}
    return numbers.pop() if len(numbers) == 1 else None
