"""Refuse texts whose rows are something else than results of this election."""

from collections.abc import Mapping

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, Fit
from bot.articles.rows.column_order import Order
from bot.articles.rows.reader import ReadRow, ReadRows
from bot.errors import ArticleError

MIN_ROWS = 3
"""Rows from which what is true of all of them is true of the list."""
MIN_UNDERSTOOD = 1 / 4
"""Part of the rows that must be understood."""
FOREIGN_FITS = frozenset({Fit.OTHER, Fit.UNKNOWN})


def refuse_other_lists(rows: ReadRows, prose: str, election: ElectionNames) -> None:
    """Raise ArticleError if the text has no rows, or rows that are no results.

    `prose` is the text outside the rows. The kind is `no_rows` or `not_results`.
    """
    if not rows.candidates:
        raise ArticleError("no_rows", "no row with the number of a district was found")
    line = first_line(rows)
    if len(rows.read) < rows.candidates * MIN_UNDERSTOOD:
        refuse_unread_list(rows, line)
    if all(row.facts.share is None for row in rows.read) and not says_that_they_won(prose):
        reason = "a list of names without shares, and nothing says that they won"
        raise ArticleError("not_results", reason, line)
    if len(rows.read) >= MIN_ROWS:
        refuse_uniform_list(rows, line, election)


def refuse_uniform_list(rows: ReadRows, line: int | None, election: ElectionNames) -> None:
    """Raise if all rows are against all, or name districts of another election."""
    if all(row.facts.winner.against_all for row in rows.read):
        raise ArticleError("not_results", "every row says against all", line)
    if all(is_foreign(row, election) for row in rows.read):
        reason = "no number goes with the name of its district in this election"
        raise ArticleError("not_results", reason, line)


def refuse_contradicted_list(rows: ReadRows, objections: Mapping[ReadRow, str]) -> None:
    """Raise ArticleError of kind `not_results` if the text speaks against every row."""
    if len(rows.read) >= MIN_ROWS and len(objections) == len(rows.read):
        row, objection = next(iter(objections.items()))
        raise ArticleError("not_results", f"{objection}: {row.line!r}", row.first_line)


def refuse_unread_list(rows: ReadRows, line: int | None) -> None:
    winner_first = sum(row.order is not Order.DISTRICT_FIRST for row in rows.unread)
    if 2 * winner_first > rows.candidates:
        reason = "a winner stands before the first district: whose is the second?"
    else:
        reason = "the rows do not name a district and who won in it"
    raise ArticleError("not_results", reason, line)


def first_line(rows: ReadRows) -> int | None:
    lines = [row.first_line for row in rows.read]
    lines += [warning.line for warning in rows.warnings if warning.line]
    return min(lines, default=None)


def says_that_they_won(prose: str) -> bool:
    return bool(vocabulary.WON.search(prose)) and not vocabulary.NOT_WON.search(prose)


def is_foreign(row: ReadRow, election: ElectionNames) -> bool:
    """Return True if the row's name is not the name of its district."""
    name = row.facts.district
    return name is not None and election.fit(row.number, name) in FOREIGN_FITS
