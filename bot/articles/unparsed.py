"""Find lines outside the rows that an admin should see: figures without a row, instructions."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames
from bot.articles.normalise import ArticleText, fold_spaces
from bot.articles.rows.district_names import SEPARATOR, bare_name
from bot.articles.rows.reader import MAX_QUOTED, ReadRows
from bot.articles.rows.shares import Share, parse_shares
from bot.articles.rows.winners import parse_winner
from bot.core.model import ArticleWarning
from bot.core.name_forms import fold_name

SENTENCE_END = re.compile(r"(?<=\w{3})[.!?]")
DIGITS = " 0123456789"
PUNCTUATION = " \t,:;—–-"
MAX_SHARES_OF_LINE = 20
"""Shares of one line that are looked at; a line with more is no row."""
MAX_PIECES = 3
"""Pieces before a share, divided by commas or dashes, that may be a name."""


def find_unparsed_lines(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> Iterator[ArticleWarning]:
    """Warn of each line outside the rows that looks like a row, or like an instruction.

    The district is the one that the line names, or that of the row on the same line or above.
    """
    warned_lines = {warning.line for warning in rows.warnings}
    number_by_line = {row.last_line: row.number for row in rows.read}
    for line_number, line in lines_outside(text, rows):
        quoted = fold_spaces(line)[:MAX_QUOTED]
        if vocabulary.INSTRUCTION.search(line):
            message = f"a line that reads like an order: {quoted!r}"
            yield ArticleWarning("suspicious_text", message, None, line_number)
            continue
        pieces = [] if line_number in warned_lines else pieces_around_shares(line)
        if any(map(parse_winner, pieces)) or names_district(pieces, election):
            row_number = number_by_line.get(line_number) or number_by_line.get(line_number - 1)
            number = only_district_in(pieces, election) or row_number
            message = f"looks like a row and is not understood: {quoted!r}"
            yield ArticleWarning("unparsed_line", message, number, line_number)


def lines_outside(text: ArticleText, rows: ReadRows) -> Iterator[tuple[int, str]]:
    """Return the lines outside the rows with their numbers."""
    for start, end in rows.gaps:
        first = text.line_at(start)
        for line_number, line in enumerate(text.content[start:end].split("\n"), first):
            if line.strip():
                yield line_number, line


def rivals(line: str, number: int, election: ElectionNames) -> list[Decimal]:
    """Return the shares of a line that are next to a person or "against all".

    Empty if the line names another district than `number`.
    """
    if only_district_in(pieces_around_shares(line), election) not in {None, number}:
        return []
    shares = parse_shares(line)[:MAX_SHARES_OF_LINE]
    return [share.value for share in shares if any(map(parse_winner, pieces_around(line, share)))]


def pieces_around_shares(line: str) -> list[str]:
    """Return the pieces of a line next to its shares that may be a name."""
    shares = parse_shares(line)[:MAX_SHARES_OF_LINE]
    return [piece for share in shares for piece in pieces_around(line, share) if piece.strip()]


def pieces_around(line: str, share: Share) -> list[str]:
    text_before = line[max(0, share.start - MAX_QUOTED) : share.start].rstrip(PUNCTUATION)
    sentence_before = SENTENCE_END.split(text_before)[-1]
    text_after = line[share.end : share.end + MAX_QUOTED].lstrip(PUNCTUATION)
    piece_after = SEPARATOR.split(SENTENCE_END.split(text_after)[0])[0]
    return [sentence_before, *SEPARATOR.split(sentence_before)[-MAX_PIECES:], piece_after]


def names_district(pieces: Iterable[str], election: ElectionNames) -> bool:
    return any(fold_district(piece) in election.numbers_by_name for piece in pieces)


def only_district_in(pieces: Iterable[str], election: ElectionNames) -> int | None:
    """Return the district that the pieces name, if it is only one."""
    names = {fold_district(piece) for piece in pieces}
    numbers = {number for name in names for number in election.numbers_by_name.get(name, ())}
    return numbers.pop() if len(numbers) == 1 else None


def fold_district(piece: str) -> str:
    return fold_name(bare_name(piece).strip(DIGITS))
