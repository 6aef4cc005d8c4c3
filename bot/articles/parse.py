"""An article: from its text to the facts in it, or a refusal. Never a guess: what is not understood is a warning.

The way through: make the text even (lines), find the numbers of districts (marks), read each row (places, winners,
shares, rows), ask what the text around a row says against it (orders, surroundings), keep what agrees (checks), and
read what else it says (stages, totals).
"""

from bot.articles import checks, context, exported, vocabulary
from bot.articles.election_names import ElectionNames, Fit
from bot.articles.normalise import Anomaly, ArticleText, normalise
from bot.articles.rows.reader import ReadRows, read_rows
from bot.articles.stages import parse_stage
from bot.articles.totals import parse_totals
from bot.articles.unparsed import find_unparsed_lines
from bot.core.model import Article, ArticleWarning
from bot.errors import ArticleError

MAX_LENGTH = 2 * 1024 * 1024
"""Characters. The article of 2021 has 7,000."""
DOUBTFUL = "\ufffd"
"""At the very beginning of a text: its bytes could be decoded, but the encoding is a guess (bot.documents puts it)."""
FOREIGN_FITS = frozenset({Fit.OTHER, Fit.UNKNOWN})


def parse(text: str, election: ElectionNames) -> Article:
    """Read an article, or a list of results, or a CSV or JSON that the bot exported.

    Raises ArticleError, kind `empty`, `too_large`, `no_rows` (nothing looks like a row) or `not_results` (rows that are
    something else: parties, turnout, candidates, boundaries).
    """
    if len(text) > MAX_LENGTH:
        raise ArticleError("too_large", f"the text is longer than {MAX_LENGTH} characters")
    doubtful = text.startswith(DOUBTFUL)
    text = text.removeprefix(DOUBTFUL)
    export = exported.parse(text)
    if export is not None:
        return from_export(export, election)
    article_text = normalise(text)
    if not article_text.content.strip():
        raise ArticleError("empty", "the text is empty")
    return from_text(article_text, election, doubtful=doubtful)


def from_text(text: ArticleText, election: ElectionNames, *, doubtful: bool) -> Article:
    rows = read_rows(text, election)
    prose = rows.prose(text)
    refuse_other_lists(rows, prose, election)
    objections, about = context.read_context(text, rows, election)
    if len(objections) == len(rows.read) > 2:
        row, objection = next(iter(objections.items()))
        raise ArticleError("not_results", f"{objection}: {row.line!r}", row.first_line)
    results, warnings = checks.check_rows(rows.read, election, objections)
    stage, contradicted = parse_stage(prose)
    totals, doubtful_totals = parse_totals(prose, election)
    warnings = [*rows.warnings, *find_unparsed_lines(text, rows, election), *about, *warnings]
    warnings += encoding_warnings(
        text,
        {warning.line for warning in warnings if warning.kind == "encoding"},
        doubtful=doubtful,
    )
    if contradicted:
        message = f"the text contradicts itself on how far the count is; the least certain is taken: {stage}"
        warnings.append(ArticleWarning("conflict", message))
    warnings += [
        ArticleWarning("conflict", f"the text gives different numbers of {name}")
        for name in doubtful_totals
    ]
    return Article(results, totals, stage, sort_warnings(warnings))


def from_export(export: exported.Export, election: ElectionNames) -> Article:
    results, warnings = checks.check_rows(export.rows, election)
    return Article(results, export.totals, export.stage, sort_warnings(warnings), export.election)


def sort_warnings(warnings: list[ArticleWarning]) -> tuple[ArticleWarning, ...]:
    """By line, those about the whole last, none twice."""
    return tuple(
        sorted(
            dict.fromkeys(warnings), key=lambda warning: (warning.line is None, warning.line or 0)
        )
    )


def encoding_warnings(
    text: ArticleText, told: set[int | None], *, doubtful: bool
) -> list[ArticleWarning]:
    """Letters that could not be decoded, on other lines than those that the warnings of rows have `told`."""
    broken = [
        number
        for number, anomalies in text.anomalies.items()
        if Anomaly.BROKEN in anomalies and number not in told
    ]
    if broken:
        lines = ", ".join(map(str, broken[:10]))
        return [
            ArticleWarning(
                "encoding", f"letters could not be decoded in line {lines}", None, broken[0]
            )
        ]
    return (
        [
            ArticleWarning(
                "encoding", "the encoding of the file is a guess: compare the letters of the names"
            )
        ]
        if doubtful
        else []
    )


def refuse_other_lists(rows: ReadRows, prose: str, election: ElectionNames) -> None:
    """Raise where the text has no rows, or rows that are no results."""
    if not rows.candidates:
        raise ArticleError("no_rows", "no row with the number of a district was found")
    line = min(
        [row.first_line for row in rows.read]
        + [warning.line for warning in rows.warnings if warning.line],
        default=None,
    )
    if 4 * len(rows.read) < rows.candidates and 2 * rows.disordered > rows.candidates:
        raise ArticleError(
            "not_results", "a winner stands before the first district: whose is the second?", line
        )
    if 4 * len(rows.read) < rows.candidates:
        raise ArticleError("not_results", "the rows do not name a district and who won in it", line)
    if not any(row.row.share is not None for row in rows.read):
        refuse_shareless_list(prose, line)
    if len(rows.read) > 2 and all(row.row.winner.against_all for row in rows.read):
        raise ArticleError("not_results", "every row says against all", line)
    foreign = [
        row
        for row in rows.read
        if row.row.district and election.fit(row.number, row.row.district) in FOREIGN_FITS
    ]
    if len(foreign) == len(rows.read) > 2:
        raise ArticleError(
            "not_results", "no number goes with the name of its district in this election", line
        )


def refuse_shareless_list(prose: str, line: int | None) -> None:
    """Names beside districts are winners only where the text says so."""
    if not vocabulary.WON.search(prose) or vocabulary.NOT_WON.search(prose):
        raise ArticleError(
            "not_results", "a list of names without shares, and nothing says that they won", line
        )
