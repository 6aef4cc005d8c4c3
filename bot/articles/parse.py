"""Read an article: from its text to the facts in it, or a refusal."""

from collections.abc import Sequence
from dataclasses import replace

from bot.articles import exported
from bot.articles.context import read_context
from bot.articles.documents.decode import GUESSED_ENCODING
from bot.articles.election_names import ElectionNames
from bot.articles.method import find_method
from bot.articles.normalise import Anomaly, ArticleText, normalise
from bot.articles.provenance import PageHead, Provenance, find_source
from bot.articles.refusals import refuse_contradicted_list, refuse_other_lists
from bot.articles.results import make_results
from bot.articles.rows.numbering import find_segments
from bot.articles.rows.reader import read_rows
from bot.articles.stages import parse_stage
from bot.articles.totals import parse_totals
from bot.articles.unparsed import find_unparsed_lines
from bot.core.model import Article, ArticleWarning, Source
from bot.errors import ArticleError

MAX_LENGTH = 2 * 1024 * 1024
"""Characters. The article of 2021 has 7,000."""
MAX_LISTED_LINES = 10
"""Line numbers in one warning."""


def parse(
    text: str,
    election: ElectionNames,
    head: PageHead | None = None,
    post: Source | None = None,
) -> Article:
    """Read an article, a list of results, or a CSV or JSON that the bot exported.

    `head` is the head of a saved page, `post` the channel that a post was forwarded from.

    Raises ArticleError of kind `empty`, `too_large`, `no_rows` (nothing looks like a row) or
    `not_results` (the rows are something else: parties, turnout, candidates, boundaries).
    """
    if len(text) > MAX_LENGTH:
        raise ArticleError("too_large", f"the text is longer than {MAX_LENGTH} characters")
    decoded = text.removeprefix(GUESSED_ENCODING)
    export = exported.parse(decoded)
    if export is not None:
        return article_of_export(export, election)
    article = parse_text(decoded, election, encoding_is_guessed=decoded != text)
    return with_provenance(article, find_source(decoded, head, post))


def parse_text(text: str, election: ElectionNames, *, encoding_is_guessed: bool) -> Article:
    article_text = normalise(text)
    if not article_text.content.strip():
        raise ArticleError("empty", "the text is empty")
    segments = find_segments(article_text)
    rows = read_rows(article_text, segments, election)
    prose = rows.prose(article_text)
    refuse_other_lists(rows, prose, election)
    context = read_context(article_text, rows, election)
    refuse_contradicted_list(rows, context.objections)
    results, row_warnings = make_results(rows.read, election, context.objections)
    stage, stage_warnings = parse_stage(prose)
    totals, totals_warnings = parse_totals(prose, election)
    warnings = [
        *rows.warnings,
        *find_unparsed_lines(article_text, rows, election),
        *context.warnings,
        *row_warnings,
    ]
    warnings += check_encoding(article_text, warnings, is_guessed=encoding_is_guessed)
    warnings += [*stage_warnings, *totals_warnings]
    method = find_method(prose)
    return Article(results, totals, stage, sort_warnings(warnings), method=method)


def with_provenance(article: Article, provenance: Provenance) -> Article:
    """Add the source of an article; what is doubtful about it becomes a warning."""
    doubts = [ArticleWarning("suspicious_text", doubt) for doubt in provenance.doubts]
    warnings = sort_warnings([*article.warnings, *doubts])
    return replace(article, source=provenance.source, warnings=warnings)


def article_of_export(export: exported.Export, election: ElectionNames) -> Article:
    results, warnings = make_results(export.rows, election, objections={})
    return Article(
        results,
        export.totals,
        export.stage,
        sort_warnings(warnings),
        export.election,
        export.source,
        export.method,
    )


def check_encoding(
    text: ArticleText, warnings: Sequence[ArticleWarning], *, is_guessed: bool
) -> list[ArticleWarning]:
    """Warn of letters that could not be decoded and that no row has been warned of."""
    warned = {warning.line for warning in warnings if warning.kind == "encoding"}
    damaged = [
        number
        for number, anomalies in text.anomalies.items()
        if Anomaly.UNDECODABLE in anomalies and number not in warned
    ]
    if damaged:
        lines = ", ".join(map(str, damaged[:MAX_LISTED_LINES]))
        message = f"letters could not be decoded in line {lines}"
        return [ArticleWarning("encoding", message, None, damaged[0])]
    if is_guessed:
        message = "the encoding of the file is a guess: compare the letters of the names"
        return [ArticleWarning("encoding", message)]
    return []


def sort_warnings(warnings: Sequence[ArticleWarning]) -> tuple[ArticleWarning, ...]:
    """Sort by line, document-wide warnings last, without duplicates."""
    unique = dict.fromkeys(warnings)
    return tuple(sorted(unique, key=lambda warning: (warning.line is None, warning.line or 0)))
