"""Make results of the rows of an article; rows that contradict each other give no result."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.articles.checks import check_row
from bot.articles.election_names import ElectionNames
from bot.articles.rows.reader import ReadRow
from bot.core.model import ArticleWarning, Result
from bot.core.name_forms import fold_name

MAX_CONFLICT_LENGTH = 600
"""Characters of a warning that quotes several rows."""
Warnings = list[ArticleWarning]


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A row without a warning that blocks."""

    result: Result
    line_number: int
    position: int
    """Its place among the rows of the article, from 0."""


def make_results(
    rows: Sequence[ReadRow], election: ElectionNames, objections: Mapping[ReadRow, str]
) -> tuple[tuple[Result, ...], Warnings]:
    """Return the accepted results, by number, and the warnings about the rows.

    `objections` holds the rows that the text around them speaks against.
    """
    accepted, warnings = accept_rows(rows, election, objections)
    merged: dict[int, tuple[Result, ...]] = {}
    for number, rows_of_district in accepted.items():
        merged[number], conflicts = merge_rows(rows_of_district)
        warnings += conflicts
    conflicts = find_double_winners(merged)
    warnings += conflicts
    contradicted = {warning.number for warning in conflicts}
    results = tuple(
        result
        for number in sorted(merged)
        if number not in contradicted
        for result in merged[number]
    )
    warnings += find_missing_shares(results, accepted)
    warnings += find_missing_districts(results, warnings, election)
    return results, warnings


def accept_rows(
    rows: Sequence[ReadRow], election: ElectionNames, objections: Mapping[ReadRow, str]
) -> tuple[dict[int, list[AcceptedRow]], Warnings]:
    """Return the accepted rows of each district, and the warnings about all rows."""
    accepted: dict[int, list[AcceptedRow]] = defaultdict(list)
    warnings: Warnings = []
    previous: ReadRow | None = None
    for position, row in enumerate(rows):
        row_warnings = check_row(row, previous, election, objections.get(row))
        warnings += row_warnings
        previous = row
        if not any(warning.blocks for warning in row_warnings):
            result = result_of(row, election)
            accepted[row.number].append(AcceptedRow(result, row.first_line, position))
    return accepted, warnings


def result_of(row: ReadRow, election: ElectionNames) -> Result:
    return Result(
        number=row.number,
        district=row.facts.district or election.own_name(row.number) or "",
        winner=row.facts.winner.name,
        against_all=row.facts.winner.against_all,
        share=row.facts.share,
        votes=row.facts.votes,
        line=row.line,
    )


# Rows of one district


def merge_rows(rows: Sequence[AcceptedRow]) -> tuple[tuple[Result, ...], Warnings]:
    """Merge the accepted rows of one district.

    Rows that follow each other are its winners; lists that repeat them must agree.
    """
    lists = [without_repetitions(results) for results in split_lists(rows)]
    fullest = max(lists, key=count_shares)
    if not all(is_same_list(results, fullest) for results in lists):
        return (), [conflict(rows, "the text gives it differently in different places")]
    if len(fullest) == 1:
        return tuple(fullest), []
    if is_contradictory(fullest):
        return (), [conflict(rows, "the rows contradict each other")]
    number = fullest[0].number
    names = ", ".join(str(result.winner) for result in fullest)
    message = f"district {number} has {len(fullest)} winners: {names}"
    warning = ArticleWarning("multiple_winners", message, number, rows[0].line_number)
    return tuple(fullest), [warning]


def split_lists(rows: Iterable[AcceptedRow]) -> list[list[Result]]:
    """Group the rows of a district that follow each other in the text."""
    lists: list[list[Result]] = []
    last_position: int | None = None
    for row in rows:
        if last_position is None or row.position != last_position + 1:
            lists.append([])
        lists[-1].append(row.result)
        last_position = row.position
    return lists


def without_repetitions(results: list[Result]) -> list[Result]:
    """Remove results that only repeat an earlier one."""
    return [
        result
        for index, result in enumerate(results)
        if not any(agree(result, earlier) for earlier in results[:index])
    ]


def count_shares(results: list[Result]) -> int:
    return sum(result.share is not None for result in results)


def is_same_list(results: list[Result], others: list[Result]) -> bool:
    return len(results) == len(others) and all(map(agree, results, others))


def agree(result: Result, other: Result) -> bool:
    """Return True if two rows print the same facts, as far as both print them."""
    return (
        person_of(result) == person_of(other)
        and result.against_all == other.against_all
        and (result.share == other.share or None in (result.share, other.share))
        and (result.votes == other.votes or None in (result.votes, other.votes))
    )


def is_contradictory(results: list[Result]) -> bool:
    """Return True if several results cannot be several winners of one district."""
    if any(result.against_all for result in results):
        return True
    people = {person_of(result) for result in results}
    return len(people) < len(results) or has_shortened_name(results)


def has_shortened_name(results: Sequence[Result]) -> bool:
    """Return True if one name only leaves out words of another."""
    names = [set((result.winner or "").casefold().split()) for result in results]
    return any(
        name <= other
        for index, name in enumerate(names)
        for other in [*names[:index], *names[index + 1 :]]
    )


def person_of(result: Result) -> str:
    return fold_name(result.winner or "")


def conflict(rows: Sequence[AcceptedRow], reason: str) -> ArticleWarning:
    number = rows[0].result.number
    lines = dict.fromkeys(f"line {row.line_number}: {row.result.line}" for row in rows)
    message = f"district {number}: {reason}: {' / '.join(lines)}"[:MAX_CONFLICT_LENGTH]
    return ArticleWarning("conflict", message, number, rows[-1].line_number, blocks=True)


# The whole list


def find_double_winners(results: Mapping[int, tuple[Result, ...]]) -> Warnings:
    """Warn of each district whose winner also wins another one."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, winners in results.items():
        for result in winners:
            if result.winner:
                numbers[person_of(result)].add(number)
    warnings: dict[int, ArticleWarning] = {}
    for districts in numbers.values():
        listed = ", ".join(map(str, sorted(districts)))
        for number in sorted(districts) if len(districts) > 1 else ():
            message = f"{results[number][0].winner} stands as the winner of districts {listed}"
            warning = ArticleWarning("conflict", message, number, None, blocks=True)
            warnings.setdefault(number, warning)
    return list(warnings.values())


def find_missing_shares(
    results: Sequence[Result], accepted: Mapping[int, list[AcceptedRow]]
) -> Iterator[ArticleWarning]:
    """Warn once of a list without shares, else of each row without one."""
    lines = {number: rows[0].line_number for number, rows in accepted.items()}
    shareless = [result for result in results if result.share is None]
    if shareless and len(shareless) == len(results):
        line = lines[shareless[0].number]
        yield ArticleWarning("share_missing", "no row of the text prints a share", None, line)
        return
    for result in shareless:
        message = f"district {result.number}: the row prints no share: {result.line!r}"
        yield ArticleWarning("share_missing", message, result.number, lines[result.number])
    warned = {result.number for result in shareless}
    for number, rows in accepted.items():
        if number not in warned and lacks_share(rows):
            message = f"district {number}: one of its rows prints no share"
            yield ArticleWarning("share_missing", message, number, lines[number])


def lacks_share(rows: Iterable[AcceptedRow]) -> bool:
    return any(row.result.share is None for row in rows)


def find_missing_districts(
    results: Sequence[Result], warnings: Sequence[ArticleWarning], election: ElectionNames
) -> Warnings:
    """Warn of the districts without a result and without a warning that says why."""
    explained = {result.number for result in results}
    explained |= {warning.number or 0 for warning in warnings if warning.blocks}
    missing = [number for number in range(1, election.districts + 1) if number not in explained]
    if not missing:
        return []
    listed = ", ".join(map(str, missing))
    message = f"nothing could be read of district{'s' if len(missing) > 1 else ''} {listed}"
    only_one = missing[0] if len(missing) == 1 else None
    return [ArticleWarning("missing_districts", message, only_one)]
