"""Read the CSV and JSON files that the bot exported."""

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from bot.articles.normalise import fold_spaces
from bot.articles.provenance import cut
from bot.articles.rows.reader import ReadRow
from bot.articles.rows.row import Row
from bot.articles.rows.winners import NameDoubt, Winner, parse_winner
from bot.core.export_format import COLUMNS, SCHEMA
from bot.core.model import Method, Source, Stage, Totals
from bot.errors import ArticleError

COLUMNS_OF_ALL_ROWS = ("election", "stage", "polling_stations", "voters")
"""Columns with the same cell in every row."""
REQUIRED_COLUMNS = set(COLUMNS) - {"method"}
"""Columns of every export. Those of the first versions have no method."""
DELIMITERS = ",;\t"
QUOTED_FORMULA = re.compile(r"(^\s*|[;\t\n\r]\s*)'(?='*[=+\-@＝＋－＠|%])")
FIGURE = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,6})?")
COUNT = re.compile(r"[0-9]{1,9}")
MAX_REASON_LENGTH = 200
DAMAGED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, csv.Error)
"""What a damaged table or JSON leads to."""
Cells = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Export:
    """The content of an export; its rows are not checked yet."""

    rows: tuple[ReadRow, ...]
    totals: Totals | None
    stage: Stage | None
    election: str | None
    """The election's id."""
    source: Source
    method: Method | None


def parse(text: str) -> Export | None:
    """Read an export; None if the text is something else.

    Raises ArticleError of kind `not_results` or `no_rows` for a damaged export.
    """
    bare = text.lstrip("\ufeff \t\r\n")
    if bare.startswith("{") and SCHEMA in bare:
        return parse_json(bare)
    head = bare.split("\n", 1)[0].replace('"', "").strip()
    for delimiter in DELIMITERS:
        if set(head.split(delimiter)) >= REQUIRED_COLUMNS:
            return parse_csv(bare, delimiter)
    return None


def parse_json(text: str) -> Export:
    try:
        table = json.loads(text)
        rows: list[tuple[int, Cells]] = [
            (place, cells_of(row)) for place, row in enumerate(table["results"], 1)
        ]
        about = cells_of(table["totals"] or {})
        about |= {"election": table["election"]["id"], "stage": table["stage"]}
        about |= source_cells(table)
        return export_of(rows, about)
    except DAMAGED as error:
        reason = f"the JSON is not one of the bot's own: {error}"
        raise ArticleError("not_results", reason[:MAX_REASON_LENGTH]) from error


def source_cells(table: Mapping[str, Any]) -> Cells:
    """Return source and method of a JSON export under the names of the CSV's columns."""
    source = cells_of(table["source"])
    return {
        "source": source["name"],
        "source_url": source["url"],
        "source_published": source["published"],
        "method": table.get("method"),
    }


def cells_of(row: Mapping[str, object]) -> dict[str, str | None]:
    return {name: None if cell is None else str(cell) for name, cell in row.items()}


def parse_csv(text: str, delimiter: str) -> Export:
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    try:
        rows = [(reader.line_num, plain_cells(row)) for row in reader]
        if not rows:
            raise ArticleError("no_rows", "the table holds no row")
        refuse_differing_rows([row for _, row in rows])
        return export_of(rows, rows[0][1])
    except DAMAGED as error:
        reason = f"the table is not one of the bot's own: {error}"
        raise ArticleError("not_results", reason[:MAX_REASON_LENGTH], reader.line_num) from error


def plain_cells(row: Cells) -> Cells:
    """Return the cells of a row that have a column."""
    return {name: plain(cell) for name, cell in row.items() if name}


def refuse_differing_rows(rows: list[Cells]) -> None:
    for name in COLUMNS_OF_ALL_ROWS:
        if len({row[name] for row in rows}) > 1:
            raise ArticleError("not_results", f"the rows differ in the column {name}")


def plain(cell: str | None) -> str | None:
    """Remove the quote that keeps a spreadsheet from running a cell; an empty cell is None."""
    return QUOTED_FORMULA.sub(r"\1", cell) if cell else None


def export_of(rows: list[tuple[int, Cells]], about: Cells) -> Export:
    """Make an export of numbered rows and of the facts about all rows."""
    totals = Totals(count_of(about.get("polling_stations")), count_of(about.get("voters")))
    stage = Stage(about["stage"]) if about["stage"] else None
    method = about.get("method")
    read = tuple(read_row(line_number, cells) for line_number, cells in rows)
    return Export(
        rows=read,
        totals=None if totals == Totals() else totals,
        stage=stage,
        election=about["election"],
        source=source_of(about),
        method=Method(method) if method else None,
    )


def source_of(about: Cells) -> Source:
    published = about["source_published"]
    day = date.fromisoformat(published) if published else None
    return cut(Source(about["source"], about["source_url"], day))


def read_row(line_number: int, cells: Cells) -> ReadRow:
    try:
        number = count_of(cells["number"])
        if number is None:
            raise ValueError("a row without a number")
        facts = Row(
            district=fold_spaces(cells["district"] or ""),
            winner=winner_of(cells),
            share=share_of(cells["share"]),
            votes=count_of(cells["votes"]),
            end=0,
            closed=True,
        )
        line = fold_spaces(cells["line"] or "")
        return ReadRow(number, facts, line, first_line=line_number, last_line=line_number)
    except ValueError as error:
        reason = f"a cell is not understood: {error}"
        raise ArticleError("not_results", reason[:MAX_REASON_LENGTH], line_number) from error


def count_of(cell: str | None) -> int | None:
    """Return a whole number of the digits 0-9.

    int() alone would accept blanks, underscores and digits of other scripts.
    """
    if cell and not COUNT.fullmatch(cell):
        raise ValueError(f"{cell!r} is no number")
    return int(cell) if cell else None


def share_of(cell: str | None) -> Decimal | None:
    if cell and not FIGURE.fullmatch(cell):
        raise ValueError(f"{cell!r} is no share")
    return Decimal(cell.replace(",", ".")) if cell else None


def winner_of(cells: Cells) -> Winner:
    """Return the winner by the columns `winner` and `against_all`, which must agree."""
    against_all = (cells["against_all"] or "").casefold()
    name = fold_spaces(cells["winner"] or "")
    if against_all not in {"true", "false"} or (against_all == "true") == bool(name):
        raise ValueError(f"winner {name!r}, against_all {against_all!r}")
    if not name:
        return Winner(None, against_all=True)
    winner = parse_winner(name)
    if winner is None or winner.name != name:
        return Winner(name, doubts=(NameDoubt("what is no name of a person"),))
    return winner
