"""Lines outside the rows that a person should see: a figure beside a name but no district's number, and orders."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, fold_name
from bot.articles.normalise import ArticleText, fold_spaces
from bot.articles.rows.district_names import SEPARATOR, bare_name
from bot.articles.rows.reader import MAX_QUOTED, ReadRows
from bot.articles.rows.shares import Share, parse_shares
from bot.articles.rows.winners import parse_winner
from bot.core.model import ArticleWarning

SENTENCE_END = re.compile(r"(?<=\w{3})[.!?]")
DIGITS = " 0123456789"
LEADING = " \t,:;—–-"
MAX_SHARES_OF_LINE = 20
"""Shares of one line that are looked at; a line with more is no row."""


def find_unparsed_lines(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> Iterator[ArticleWarning]:
    """A warning for each line outside the rows that looks like a row, with the number of the district that it names
    or that stands on the same line or the one above, and for each that reads like an order."""
    told = {warning.line for warning in rows.warnings}
    numbers = {found.last_line: found.number for found in rows.read}
    for at, line in lines_around(text, rows):
        if vocabulary.INSTRUCTION.search(line):
            yield ArticleWarning(
                "suspicious_text",
                f"a line that reads like an order: {fold_spaces(line)[:MAX_QUOTED]!r}",
                None,
                at,
            )
        elif at not in told and looks_like_row(line, election):
            number = number_of(line, election) or numbers.get(at) or numbers.get(at - 1)
            yield ArticleWarning(
                "unparsed_line",
                f"looks like a row and is not understood: {fold_spaces(line)[:MAX_QUOTED]!r}",
                number,
                at,
            )


def lines_around(text: ArticleText, rows: ReadRows) -> Iterator[tuple[int, str]]:
    for start, end in rows.gaps:
        first = text.line_at(start)
        for place, line in enumerate(text.content[start:end].split("\n")):
            if line.strip():
                yield first + place, line


def looks_like_row(line: str, election: ElectionNames) -> bool:
    """Whether a person, "against all" or a district stands right beside a share."""
    return any(
        parse_winner(piece) or district_name(piece) in election.numbers_by_name
        for share in parse_shares(line)[:MAX_SHARES_OF_LINE]
        for piece in pieces_around(line, share)
        if piece.strip()
    )


def rivals(line: str, number: int, election: ElectionNames) -> list[Decimal]:
    """The shares of a line that stand beside a person or "against all", unless it names another district."""
    if number_of(line, election) not in {None, number}:
        return []
    shares = parse_shares(line)[:MAX_SHARES_OF_LINE]
    return [
        share.value
        for share in shares
        if any(parse_winner(piece) for piece in pieces_around(line, share))
    ]


def pieces_around(line: str, share: Share) -> Iterator[str]:
    """The pieces of a line next to a share, before and behind it, in which a name could stand."""
    before = SENTENCE_END.split(
        line[max(0, share.start - MAX_QUOTED) : share.start].rstrip(LEADING)
    )[-1]
    yield before
    yield from SEPARATOR.split(before)[-3:]
    after = line[share.end : share.end + MAX_QUOTED].lstrip(LEADING)
    yield SEPARATOR.split(SENTENCE_END.split(after)[0])[0]


def district_name(piece: str) -> str:
    return fold_name(bare_name(piece).strip(DIGITS))


def number_of(line: str, election: ElectionNames) -> int | None:
    """The district that the line names, where it is only one."""
    named = {
        district_name(piece)
        for share in parse_shares(line)[:MAX_SHARES_OF_LINE]
        for piece in pieces_around(line, share)
    }
    numbers = {number for name in named for number in election.numbers_by_name.get(name, ())}
    return numbers.pop() if len(numbers) == 1 else None
