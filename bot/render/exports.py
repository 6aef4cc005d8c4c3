"""The results of an election as files that other programs read: CSV for spreadsheets, JSON for the rest.

Both carry election, stage, source, revision and the article's own line, and bot.core.articles.exported reads both back.
"""

import csv
import io
import json
import re

from bot.core.export_format import COLUMNS, SCHEMA
from bot.core.model import Result
from bot.core.snapshot import ServedElection

# A cell that begins so is run as a formula, also behind blanks, and also where a spreadsheet that takes semicolons or
# tabs for the ends of cells cuts the line elsewhere than this file means it.
FORMULA = re.compile(r"(^\s*|[;\t\n\r]\s*)(?='*[=+\-@＝＋－＠|%])")


def csv_of(served: ServedElection) -> bytes:
    """UTF-8 with a byte order mark, by which spreadsheets know that it is UTF-8; a line per result."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    about = about_cells(served)
    for result in served.revision.results:
        writer.writerow([harmless(cell) for cell in (*about, *result_cells(result))])
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: object) -> str:
    """The cell as text that no spreadsheet runs; None is empty."""
    return "" if cell is None else FORMULA.sub(r"\1'", str(cell))


def about_cells(served: ServedElection) -> tuple[object, ...]:
    revision, totals = served.revision, served.revision.totals
    return (
        SCHEMA,
        revision.election,
        served.election.date.isoformat(),
        revision.stage,
        revision.number,
        revision.loaded.isoformat(),
        revision.source.name,
        revision.source.url,
        revision.source.published and revision.source.published.isoformat(),
        totals and totals.polling_stations,
        totals and totals.voters,
    )


def result_cells(result: Result) -> tuple[object, ...]:
    against_all = "true" if result.against_all else "false"
    return (
        result.number,
        result.district,
        result.winner,
        against_all,
        result.share,
        result.votes,
        result.line,
    )


def json_of(served: ServedElection) -> bytes:
    """UTF-8, after docs/export.schema.json. Shares are strings, so that no decimal of the source is lost."""
    election, revision = served.election, served.revision
    table = {
        "schema": SCHEMA,
        "election": {
            "id": revision.election,
            "date": election.date.isoformat(),
            "title": dict(election.title),
            "districts": election.districts,
            "test": election.test,
        },
        "stage": revision.stage,
        "provisional": revision.stage and revision.stage.provisional,
        "source": {
            "name": revision.source.name,
            "url": revision.source.url,
            "published": revision.source.published and revision.source.published.isoformat(),
        },
        "revision": {
            "number": revision.number,
            "loaded": revision.loaded.isoformat(),
            "origin": revision.origin,
            "reason": revision.reason,
        },
        "totals": revision.totals
        and {
            "polling_stations": revision.totals.polling_stations,
            "voters": revision.totals.voters,
        },
        "results": [result_table(result) for result in revision.results],
    }
    return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()


def result_table(result: Result) -> dict[str, object]:
    return {
        "number": result.number,
        "district": result.district,
        "winner": result.winner,
        "against_all": result.against_all,
        "share": None if result.share is None else str(result.share),
        "votes": result.votes,
        "line": result.line,
    }
