"""An article: from its text to the facts in it, or a refusal. Never a guess: what is not understood is a warning.

The way through: make the text even (lines), find the numbers of districts (marks), read each row (places, winners,
shares, rows), ask what the text around a row says against it (orders, surroundings), keep what agrees (checks), and
read what else it says (stages, totals).
"""

import re

from bot.core.articles import checks, exported, reading, surroundings
from bot.core.articles.known import Fit, Known
from bot.core.articles.leftovers import parse_leftovers
from bot.core.articles.lines import Odd, Page, even
from bot.core.articles.reading import Reading
from bot.core.articles.stages import parse_stage
from bot.core.articles.totals import parse_totals
from bot.core.model import Article, Warn
from bot.errors import ArticleError

__all__ = ["Fit", "Known", "parse"]

LONGEST = 2 * 1024 * 1024
"""Characters. The article of 2021 has 7,000."""
DOUBTFUL = "\ufffd"
"""At the very beginning of a text: its bytes could be decoded, but the encoding is a guess (bot.documents puts it)."""
ALIEN = frozenset({Fit.OTHER, Fit.UNKNOWN})
WON = re.compile(
    r"жеңүүчү|жеңишке|жеңди|жеңип|утуп ал|утту|депутат(?:тары)?\s+бол|мандат(?:ка|ты)?\s+(?:ээ|ал)|шайланды|шайланган"
    r"|победител|победил|избран|прош(?:ли|ёл|ел)\s+в|мандат|winner|won\b|elected|victor",
    re.IGNORECASE,
)
NOT_WON = re.compile(
    r"баш тарт|чыгып кет|чыгарылды|талапкерлигин|алып сал|снял|снят|выбыл|отказал|отмен|withdr|дисквал"
    r"|талапкерлердин тизмеси|список кандидат|кандидаты|list of candidates|чек ара|границ|boundar|катышуу|явк|turnout",
    re.IGNORECASE,
)


def parse(text: str, known: Known) -> Article:
    """Read an article, or a list of results, or a CSV or JSON that the bot exported.

    Raises ArticleError, kind `empty`, `too_large`, `no_rows` (nothing looks like a row) or `not_results` (rows that are
    something else: parties, turnout, candidates, boundaries).
    """
    if len(text) > LONGEST:
        raise ArticleError("too_large", f"the text is longer than {LONGEST} characters")
    doubtful = text.startswith(DOUBTFUL)
    text = text.removeprefix(DOUBTFUL)
    export = exported.parse(text)
    if export is not None:
        return from_export(export, known)
    page = even(text)
    if not page.text.strip():
        raise ArticleError("empty", "the text is empty")
    return from_page(page, known, doubtful=doubtful)


def from_page(page: Page, known: Known, *, doubtful: bool) -> Article:
    found = reading.read(page, known)
    prose = found.prose(page)
    refuse_other_lists(found, prose, known)
    doubted, about = surroundings.judge(page, found, known)
    if len(doubted) == len(found.found) > 2:
        row, doubt = next(iter(doubted.items()))
        raise ArticleError("not_results", f"{doubt}: {row.line!r}", row.at)
    results, warnings = checks.settle(found.found, known, doubted)
    stage, contradicted = parse_stage(prose)
    totals, doubtful_totals = parse_totals(prose, known)
    warnings = [*found.warnings, *parse_leftovers(page, found, known), *about, *warnings]
    warnings += encoding(page, {warn.line for warn in warnings if warn.kind == "encoding"}, doubtful=doubtful)
    if contradicted:
        message = f"the text contradicts itself on how far the count is; the least certain is taken: {stage}"
        warnings.append(Warn("conflict", message))
    warnings += [Warn("conflict", f"the text gives different numbers of {name}") for name in doubtful_totals]
    return Article(results, totals, stage, in_order(warnings))


def from_export(export: exported.Export, known: Known) -> Article:
    results, warnings = checks.settle(export.found, known)
    return Article(results, export.totals, export.stage, in_order(warnings), export.election)


def in_order(warnings: list[Warn]) -> tuple[Warn, ...]:
    """By line, those about the whole last, none twice."""
    return tuple(sorted(dict.fromkeys(warnings), key=lambda warn: (warn.line is None, warn.line or 0)))


def encoding(page: Page, told: set[int | None], *, doubtful: bool) -> list[Warn]:
    """Letters that could not be decoded, on other lines than those that the warnings of rows have `told`."""
    broken = [number for number, odd in page.odd.items() if Odd.BROKEN in odd and number not in told]
    if broken:
        lines = ", ".join(map(str, broken[:10]))
        return [Warn("encoding", f"letters could not be decoded in line {lines}", None, broken[0])]
    return (
        [Warn("encoding", "the encoding of the file is a guess: compare the letters of the names")] if doubtful else []
    )


def refuse_other_lists(found: Reading, prose: str, known: Known) -> None:
    """Raise where the text has no rows, or rows that are no results."""
    if not found.alike:
        raise ArticleError("no_rows", "no row with the number of a district was found")
    line = min([row.at for row in found.found] + [warn.line for warn in found.warnings if warn.line], default=None)
    if 4 * len(found.found) < found.alike and 2 * found.disordered > found.alike:
        raise ArticleError("not_results", "a winner stands before the first district: whose is the second?", line)
    if 4 * len(found.found) < found.alike:
        raise ArticleError("not_results", "the rows do not name a district and who won in it", line)
    if not any(row.row.share is not None for row in found.found):
        refuse_shareless_list(prose, line)
    if len(found.found) > 2 and all(row.row.winner.against_all for row in found.found):
        raise ArticleError("not_results", "every row says against all", line)
    alien = [row for row in found.found if row.row.district and known.fit(row.number, row.row.district) in ALIEN]
    if len(alien) == len(found.found) > 2:
        raise ArticleError("not_results", "no number goes with the name of its district in this election", line)


def refuse_shareless_list(prose: str, line: int | None) -> None:
    """Names beside districts are winners only where the text says so."""
    if not WON.search(prose) or NOT_WON.search(prose):
        raise ArticleError("not_results", "a list of names without shares, and nothing says that they won", line)
