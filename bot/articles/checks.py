"""Whether the rows of an article can be believed: against the election, against each other, each in itself.

A row that contradicts something is not kept: its district then has a warning and no result.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from bot.articles.election_names import ElectionNames, Fit, fold_name
from bot.articles.normalise import Anomaly
from bot.articles.rows.reader import ReadRow
from bot.core.model import ArticleWarning, Result

NO_OBJECTIONS: Mapping[ReadRow, str] = MappingProxyType({})


class Checked(NamedTuple):
    """A row that nothing in itself speaks against, as a Result, with its place among the rows."""

    result: Result
    first_line: int
    place: int


def check_rows(
    found: Sequence[ReadRow],
    election: ElectionNames,
    objections: Mapping[ReadRow, str] = NO_OBJECTIONS,
) -> tuple[tuple[Result, ...], list[ArticleWarning]]:
    """The results that can be kept, in the order of the numbers, and every warning. `objections`: rows that the text
    around them speaks against, and how."""
    warnings: list[ArticleWarning] = []
    checked: dict[int, list[Checked]] = defaultdict(list)
    for place, row in enumerate(found):
        doubts = list(check(row, found[place - 1] if place else None, election))
        if row in objections:
            message = f"district {row.number}: {objections[row]}: {row.line!r}"
            doubts.append(
                ArticleWarning("conflict", message, row.number, row.first_line, blocks=True)
            )
        warnings.extend(doubts)
        if not any(doubt.blocks for doubt in doubts):
            checked[row.number].append(Checked(result_of(row, election), row.first_line, place))
    kept: dict[int, tuple[Result, ...]] = {}
    for number, rows in checked.items():
        results, doubts = merge(rows)
        warnings.extend(doubts)
        if results:
            kept[number] = results
    warnings.extend(twice_elected(kept))
    results = tuple(result for number in sorted(kept) for result in kept[number])
    warnings.extend(without_share(results, checked))
    return results, [*warnings, *missing(kept, warnings, election)]


def result_of(found: ReadRow, election: ElectionNames) -> Result:
    row = found.row
    district = row.district or election.own_name(found.number) or ""
    return Result(
        found.number,
        district,
        row.winner.name,
        row.winner.against_all,
        row.share,
        row.votes,
        found.line,
    )


# One row


def check(
    found: ReadRow, previous: ReadRow | None, election: ElectionNames
) -> Iterator[ArticleWarning]:
    if not 1 <= found.number <= election.districts:
        message = f"there is no district {found.number}; the election has {election.districts}"
        yield ArticleWarning("unknown_number", message, found.number, found.first_line, blocks=True)
        return
    yield from check_name(found, election)
    yield from check_count(found, previous, election)
    yield from check_share(found)
    yield from check_text(found)


def check_name(found: ReadRow, election: ElectionNames) -> Iterator[ArticleWarning]:
    name = found.row.district
    fit = Fit.SAME if name is None else election.fit(found.number, name)
    if fit in {Fit.OTHER, Fit.UNKNOWN}:
        own = election.own_name(found.number)
        message = f"district {found.number} is not called {name!r}" + (
            f" but {own!r}" if own else ""
        )
        yield ArticleWarning("name_mismatch", message, found.number, found.first_line, blocks=True)
    elif fit is Fit.NEAR:
        message = f"district {found.number} is called {election.own_name(found.number)!r}; the text spells it {name!r}"
        yield ArticleWarning("name_mismatch", message, found.number, found.first_line)


def check_count(
    found: ReadRow, previous: ReadRow | None, election: ElectionNames
) -> Iterator[ArticleWarning]:
    """A list's own count that differs from the district's number is harmless where it goes on counting and the
    district's name confirms the number."""
    confirmed = found.row.district is not None and election.fit(
        found.number, found.row.district
    ) in {
        Fit.SAME,
        Fit.NEAR,
    }
    if found.bare and not confirmed:
        message = f"{found.number} may be the number of the district or only count the lines: {found.line!r}"
        yield ArticleWarning("number_mismatch", message, found.number, found.first_line)
    if found.count is None or found.count == found.number:
        return
    counts_on = (
        previous is not None and previous.count is not None and found.count == previous.count + 1
    )
    if confirmed and (counts_on or found.count == 1):
        return
    message = (
        f"the row is counted as {found.count} and says district {found.number}: {found.line!r}"
    )
    yield ArticleWarning(
        "number_mismatch", message, found.number, found.first_line, blocks=not confirmed
    )


def check_share(found: ReadRow) -> Iterator[ArticleWarning]:
    share = found.row.share
    if share is not None and not 0 < share <= 100:
        message = f"district {found.number}: a winner cannot have {share} %"
        yield ArticleWarning(
            "share_out_of_range", message, found.number, found.first_line, blocks=True
        )
    if found.row.votes == 0:
        message = f"district {found.number}: a winner cannot have 0 votes"
        yield ArticleWarning(
            "share_out_of_range", message, found.number, found.first_line, blocks=True
        )


def check_text(found: ReadRow) -> Iterator[ArticleWarning]:
    about = f"district {found.number}"
    if Anomaly.BROKEN in found.anomalies:
        yield ArticleWarning(
            "encoding",
            f"{about}: letters could not be decoded: {found.line!r}",
            found.number,
            found.first_line,
            blocks=True,
        )
    for odd in sorted(found.anomalies - {Anomaly.BROKEN}):
        message = f"{about}: there is {odd} in the line {found.line!r}"
        yield ArticleWarning(
            "suspicious_text",
            message,
            found.number,
            found.first_line,
            blocks=odd is not Anomaly.BOLD_TAG,
        )
    for text in found.row.winner.doubts:
        message = f"{about}: {text} in {found.row.winner.name!r}"
        yield ArticleWarning(
            "suspicious_text",
            message,
            found.number,
            found.first_line,
            blocks="look-alike" not in text,
        )
    if found.row.broken:
        message = f"{about}: a line break inside a name was taken out: {found.row.broken}"
        yield ArticleWarning("truncated", message, found.number, found.first_line)


# Rows of one district


def merge(rows: list[Checked]) -> tuple[tuple[Result, ...], list[ArticleWarning]]:
    """Rows of one district that stand together are its winners; lists that repeat them must agree."""
    number = rows[0].result.number
    lists = [distinct(group) for group in together(rows)]
    best = max(lists, key=lambda group: sum(result.share is not None for result in group))
    for group in lists:
        if len(group) != len(best) or not all(
            agree(one, other) for one, other in zip(group, best, strict=True)
        ):
            return (), [conflict(number, rows, "the text gives it differently in different places")]
    if len(best) == 1:
        return tuple(best), []
    if (
        any(result.against_all for result in best)
        or len({person(result) for result in best}) < len(best)
        or alike(best)
    ):
        return (), [conflict(number, rows, "the rows contradict each other")]
    names = ", ".join(str(result.winner) for result in best)
    return tuple(best), [
        ArticleWarning(
            "multiple_winners",
            f"district {number} has {len(best)} winners: {names}",
            number,
            rows[0].first_line,
        )
    ]


def together(rows: Iterable[Checked]) -> list[list[Result]]:
    groups: list[list[Result]] = []
    last = None
    for row in rows:
        if last is None or row.place != last + 1:
            groups.append([])
        groups[-1].append(row.result)
        last = row.place
    return groups


def distinct(group: list[Result]) -> list[Result]:
    """A list without the rows that only repeat the one before them."""
    return [
        result
        for place, result in enumerate(group)
        if not any(agree(result, other) for other in group[:place])
    ]


def conflict(number: int, rows: list[Checked], why: str) -> ArticleWarning:
    lines = " / ".join(dict.fromkeys(f"line {row.first_line}: {row.result.line}" for row in rows))
    return ArticleWarning(
        "conflict",
        f"district {number}: {why}: {lines}"[:600],
        number,
        rows[-1].first_line,
        blocks=True,
    )


def person(result: Result) -> str:
    return fold_name(result.winner or "")


def alike(results: Sequence[Result]) -> bool:
    """Whether one name only leaves words of another out."""
    names = [set((result.winner or "").casefold().split()) for result in results]
    return any(
        one <= other
        for place, one in enumerate(names)
        for at, other in enumerate(names)
        if at != place
    )


def agree(one: Result, other: Result) -> bool:
    """The same facts, as far as both print them. How a district's name is written was held against the election's."""
    return (
        person(one) == person(other)
        and one.against_all == other.against_all
        and (one.share == other.share or None in (one.share, other.share))
        and (one.votes == other.votes or None in (one.votes, other.votes))
    )


# The whole


def twice_elected(kept: dict[int, tuple[Result, ...]]) -> list[ArticleWarning]:
    """One person cannot win two districts: both are taken out."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, results in kept.items():
        for result in results:
            if result.winner:
                numbers[person(result)].add(number)
    warnings = []
    for twice in (sorted(found) for found in numbers.values() if len(found) > 1):
        for number in twice:
            results = kept.pop(number, ())
            if results:
                message = f"{results[0].winner} stands as the winner of districts {', '.join(map(str, twice))}"
                warnings.append(ArticleWarning("conflict", message, number, None, blocks=True))
    return warnings


def without_share(
    results: Sequence[Result], checked: dict[int, list[Checked]]
) -> Iterator[ArticleWarning]:
    lines = {number: rows[0].first_line for number, rows in checked.items()}
    bare = [result for result in results if result.share is None]
    if bare and len(bare) == len(results):
        yield ArticleWarning(
            "share_missing", "no row of the text prints a share", None, lines[bare[0].number]
        )
        return
    for result in bare:
        message = f"district {result.number}: the row prints no share: {result.line!r}"
        yield ArticleWarning("share_missing", message, result.number, lines[result.number])
    for number, rows in checked.items():
        if any(row.result.share is None for row in rows) and number not in {
            result.number for result in bare
        }:
            message = f"district {number}: one of its rows prints no share"
            yield ArticleWarning("share_missing", message, number, lines[number])


def missing(
    kept: dict[int, tuple[Result, ...]], warnings: Sequence[ArticleWarning], election: ElectionNames
) -> Iterator[ArticleWarning]:
    doubted = {warning.number for warning in warnings if warning.blocks}
    numbers = [
        number
        for number in range(1, election.districts + 1)
        if number not in kept and number not in doubted
    ]
    if numbers:
        listed = ", ".join(map(str, numbers))
        message = f"nothing could be read of district{'s' if len(numbers) > 1 else ''} {listed}"
        yield ArticleWarning(
            "missing_districts", message, numbers[0] if len(numbers) == 1 else None
        )
