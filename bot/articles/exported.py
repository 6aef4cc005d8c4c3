"""The bot's own CSV and JSON, read back."""

import csv
import io
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from bot.articles.normalise import fold_spaces
from bot.articles.rows.reader import ReadRow
from bot.articles.rows.row import Row
from bot.articles.rows.winners import Winner, parse_winner
from bot.core.model import Stage, Totals
from bot.errors import ArticleError

SCHEMA = "shailoo-bot/results/1"
"""Stands in every export; a change of form gets another number."""
COLUMNS = [
    *(
        "schema",
        "election",
        "election_date",
        "stage",
        "revision",
        "loaded",
        "source",
        "source_url",
        "source_published",
    ),
    *(
        "polling_stations",
        "voters",
        "number",
        "district",
        "winner",
        "against_all",
        "share",
        "votes",
        "line",
    ),
]
QUOTED_FORMULA = re.compile(r"(^\s*|[;\t\n\r]\s*)'(?='*[=+\-@＝＋－＠|%])")
FIGURE = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,6})?")
COUNT = re.compile(r"[0-9]{1,9}")


class Export(NamedTuple):
    """What an export says: rows (not checked yet), totals, stage and the election's id."""

    rows: list[ReadRow]
    totals: Totals | None
    stage: Stage | None
    election: str | None


def parse(text: str) -> Export | None:
    """Read an export; None where the text is something else. Raises ArticleError where it is a damaged one."""
    bare = text.lstrip("\ufeff \t\r\n")
    if bare.startswith("{") and SCHEMA in bare:
        return parse_json(bare)
    head = bare.split("\n", 1)[0].replace('"', "")
    for delimiter in (",", ";", "\t"):
        if head.strip().split(delimiter)[: len(COLUMNS)] == COLUMNS:
            return parse_csv(bare, delimiter)
    return None


def parse_json(text: str) -> Export:
    try:
        table = json.loads(text)
        rows = [(place, as_cells(row)) for place, row in enumerate(table["results"], 1)]
        totals = as_cells(table["totals"] or {})
        return export_of(
            rows, {**totals, "election": table["election"]["id"], "stage": table["stage"]}
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ArticleError(
            "not_results", f"the JSON is not one of the bot's own: {error}"[:200]
        ) from error


def as_cells(row: Mapping[str, object]) -> dict[str, str | None]:
    return {name: None if cell is None else str(cell) for name, cell in row.items()}


def parse_csv(text: str, delimiter: str) -> Export:
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    try:
        rows = [
            (reader.line_num, {name: plain(cell) for name, cell in row.items() if name})
            for row in reader
        ]
        if not rows:
            raise ArticleError("no_rows", "the table holds no row")
        for name in ("election", "stage", "polling_stations", "voters"):
            if len({row[name] for _, row in rows}) > 1:
                raise ArticleError("not_results", f"the rows differ in the column {name}")
        return export_of(rows, rows[0][1])
    except (csv.Error, KeyError, ValueError, TypeError, AttributeError) as error:
        raise ArticleError(
            "not_results", f"the table is not one of the bot's own: {error}"[:200], reader.line_num
        ) from error


def plain(cell: str | None) -> str | None:
    """A cell without the sign that keeps a spreadsheet from running it; empty is None."""
    return QUOTED_FORMULA.sub(r"\1", cell) if cell else None


def export_of(
    rows: list[tuple[int, dict[str, str | None]]], about: Mapping[str, str | None]
) -> Export:
    totals = Totals(count_of(about.get("polling_stations")), count_of(about.get("voters")))
    stage = Stage(about["stage"]) if about["stage"] else None
    read = [read_row(place, row) for place, row in rows]
    return Export(read, totals if totals != Totals() else None, stage, about["election"])


def read_row(place: int, cells: Mapping[str, str | None]) -> ReadRow:
    try:
        number = count_of(cells["number"])
        if number is None:
            raise ValueError("a row without a number")
        row = Row(
            district=fold_spaces(cells["district"] or ""),
            winner=winner_of(cells),
            share=share_of(cells["share"]),
            votes=count_of(cells["votes"]),
            end=0,
            closed=True,
        )
        return ReadRow(number, row, fold_spaces(cells["line"] or ""), place, place)
    except ValueError as error:
        raise ArticleError(
            "not_results", f"a cell is not understood: {error}"[:200], place
        ) from error


def count_of(cell: str | None) -> int | None:
    """A whole number of 0-9; int() alone would take blanks, underscores and digits of other scripts."""
    if cell and not COUNT.fullmatch(cell):
        raise ValueError(f"{cell!r} is no number")
    return int(cell) if cell else None


def share_of(cell: str | None) -> Decimal | None:
    if cell and not FIGURE.fullmatch(cell):
        raise ValueError(f"{cell!r} is no share")
    return Decimal(cell.replace(",", ".")) if cell else None


def winner_of(cells: Mapping[str, str | None]) -> Winner:
    """Who won by the columns `winner` and `against_all`, which must not contradict each other."""
    against_all = (cells["against_all"] or "").casefold()
    name = fold_spaces(cells["winner"] or "")
    if against_all not in {"true", "false"} or (against_all == "true") == bool(name):
        raise ValueError(f"winner {name!r}, against_all {against_all!r}")
    if not name:
        return Winner(None, against_all=True)
    winner = parse_winner(name)
    if winner is None or winner.name != name:
        return Winner(name, doubts=("what is no name of a person",))
    return winner
