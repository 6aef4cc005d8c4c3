"""Check each row in itself, against the election and against the list's own count."""

from collections.abc import Iterator

from bot.articles.election_names import ElectionNames, Fit
from bot.articles.normalise import Anomaly
from bot.articles.rows.reader import ReadRow
from bot.core.model import ArticleWarning

CONFIRMING_FITS = frozenset({Fit.SAME, Fit.NEAR})
MAX_SHARE = 100


def check_row(
    row: ReadRow, previous: ReadRow | None, election: ElectionNames, objection: str | None
) -> list[ArticleWarning]:
    """Return the warnings about one row; a row with one that blocks is not accepted.

    `previous` is the row before it, `objection` what the text around it says against it.
    """
    if not 1 <= row.number <= election.districts:
        message = f"there is no district {row.number}; the election has {election.districts}"
        warnings = [warn("unknown_number", message, row)]
    else:
        warnings = [
            *check_name(row, election),
            *check_count(row, previous, election),
            *check_figures(row),
            *check_text(row),
        ]
    if objection:
        message = f"district {row.number}: {objection}: {row.line!r}"
        warnings.append(warn("conflict", message, row))
    return warnings


def warn(kind: str, message: str, row: ReadRow, *, blocks: bool = True) -> ArticleWarning:
    return ArticleWarning(kind, message, row.number, row.first_line, blocks=blocks)


def check_name(row: ReadRow, election: ElectionNames) -> Iterator[ArticleWarning]:
    """Compare the printed name of the district with the election's."""
    name = row.facts.district
    if name is None:
        return
    own_name = election.own_name(row.number)
    fit = election.fit(row.number, name)
    if fit is Fit.NEAR:
        message = f"district {row.number} is called {own_name!r}; the text spells it {name!r}"
        yield warn("name_mismatch", message, row, blocks=False)
    elif fit in {Fit.OTHER, Fit.UNKNOWN}:
        right_name = f" but {own_name!r}" if own_name else ""
        yield warn(
            "name_mismatch", f"district {row.number} is not called {name!r}{right_name}", row
        )


def check_count(
    row: ReadRow, previous: ReadRow | None, election: ElectionNames
) -> Iterator[ArticleWarning]:
    """Compare the list's own count with the number of the district."""
    name = row.facts.district
    confirmed = name is not None and election.fit(row.number, name) in CONFIRMING_FITS
    if row.bare and not confirmed:
        message = (
            f"{row.number} may be the number of the district or only count the lines: {row.line!r}"
        )
        yield warn("number_mismatch", message, row, blocks=False)
    if row.count is None or row.count == row.number:
        return
    if confirmed and continues_count(row.count, previous):
        return
    message = f"the row is counted as {row.count} and says district {row.number}: {row.line!r}"
    yield warn("number_mismatch", message, row, blocks=not confirmed)


def continues_count(count: int, previous: ReadRow | None) -> bool:
    """Return True if a list counts its rows from 1, without regard to the districts' numbers."""
    if count == 1:
        return True
    return previous is not None and previous.count is not None and count == previous.count + 1


def check_figures(row: ReadRow) -> Iterator[ArticleWarning]:
    share, votes = row.facts.share, row.facts.votes
    if share is not None and not 0 < share <= MAX_SHARE:
        message = f"district {row.number}: a winner cannot have {share} %"
        yield warn("share_out_of_range", message, row)
    if votes == 0:
        message = f"district {row.number}: a winner cannot have 0 votes"
        yield warn("share_out_of_range", message, row)


def check_text(row: ReadRow) -> Iterator[ArticleWarning]:
    """Warn of anomalies in the row's lines and of doubts about the name."""
    about = f"district {row.number}"
    winner = row.facts.winner
    if Anomaly.UNDECODABLE in row.anomalies:
        yield warn("encoding", f"{about}: letters could not be decoded: {row.line!r}", row)
    for anomaly in Anomaly:
        if anomaly in row.anomalies and anomaly is not Anomaly.UNDECODABLE:
            message = f"{about}: there is {anomaly} in the line {row.line!r}"
            blocks = anomaly is not Anomaly.BOLD_TAG
            yield warn("suspicious_text", message, row, blocks=blocks)
    for doubt in winner.doubts:
        message = f"{about}: {doubt.message} in {winner.name!r}"
        yield warn("suspicious_text", message, row, blocks=doubt.blocks)
    if row.facts.rejoined:
        message = f"{about}: a line break inside a name was taken out: {row.facts.rejoined}"
        yield warn("truncated", message, row, blocks=False)
